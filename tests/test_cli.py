"""The command line: answers, exit codes, one sentence for every mistake."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

import pytest

from desktop_app import __version__, cli, resources

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[1]
AT = "2026-12-01T10:00"
SAMPLES = ", ".join(sorted(path.stem for path in (resources.phrases() / "shops").iterdir()))
BOOK = """\
format = 1

[book]
id = "mine"
name = "我的话术"
language = "zh-CN"

[[category]]
id = "own"
name = "自己的"

[[phrase]]
id = "plain"
code = "zzp"
title = "问好"
category = "own"
keywords = ["你好"]
body = "亲，{{ shop.name }} 🌹"

[[phrase]]
id = "two"
code = "zzt"
title = "两条"
body = "一\\n---\\n二"

[[phrase]]
id = "ask"
code = "zza"
title = "单号"
body = "单号{{ order.tracking }}，{{ shipping.zone }}"

[[phrase]]
id = "past"
code = "zzd"
title = "过期"
body = "到{{ promotion.starts | deadline }}"

[[phrase]]
id = "clock"
code = "zzc"
title = "时间"
body = "{{ now | date }} {{ now | time }}"

[[phrase]]
id = "nothing"
code = "zzn"
title = "空话"
body = "{% if order.number == 'x' %}y{% endif %}{% assign a = 1 %}"

[[phrase]]
id = "region"
code = "zzr"
title = "运费"
body = "{{ buyer.region }}{{ shipping.fee | money }}"
"""


class Result(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> list[dict[str, object]]:
        found = json.loads(self.out)
        assert isinstance(found, list)
        return found


class Shell:
    """Runs commands in this process."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self.capsys = home, capsys

    def __call__(self, *arguments: str) -> Result:
        try:
            code = cli.run(arguments)
        except SystemExit as done:
            code = int(str(done.code))
        return Result(code, *self.capsys.readouterr())

    def phrase(self, text: str) -> None:
        """Put another phrase file into the home."""
        (self.home / "phrases" / "more.toml").write_text(f"format = 1\n{text}", "utf-8")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    (folder / "phrases").mkdir(parents=True)
    (folder / "phrases" / "mine.toml").write_text(BOOK, "utf-8")
    (folder / "settings.toml").write_text('format = 1\nshop = "fawn-shoes"\n', "utf-8")
    monkeypatch.setenv("KUAIHUI_HOME", str(folder))
    return folder


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(home, capsys)


def is_one_sentence(result: Result) -> bool:
    """Exit code 2, nothing on stdout, one line on stderr that is no traceback."""
    line = re.fullmatch(r"kuaihui: \S[^\n]*\n", result.err)
    return result.code == 2 and not result.out and bool(line) and "Traceback" not in result.err


# --- find -------------------------------------------------------------------------------------


def test_find_lists_code_title_and_category(run: Shell) -> None:
    result = run("find", "问好")

    assert result.code == 0
    assert result.out.splitlines()[0].split() == ["zzp", "问好", "[自己的]"]
    assert not result.err


def test_find_takes_several_words_as_one_query(run: Shell) -> None:
    assert run("find", "wenhao", "nihao", "--json").json[0]["id"] == "plain"


def test_find_as_json_has_the_shape_that_scripts_rely_on(run: Shell) -> None:
    found = run("find", "zzp", "--json").json[0]

    assert found == {
        "id": "plain",
        "code": "zzp",
        "title": "问好",
        "category": "自己的",
        "book": "mine",
        "score": found["score"],
        "reason": "code",
        "spans": {"code": [[0, 3]]},
    }
    assert isinstance(found["score"], float)


def test_the_spans_of_find_are_code_points_of_each_field(run: Shell) -> None:
    run.phrase('[[phrase]]\nid = "e"\ntitle = "😊退款进度"\nbody = "x"\n')

    (found,) = [one for one in run("find", "退款进度", "--json").json if one["id"] == "e"]

    assert found["spans"] == {"title": [[1, 5]]}


@pytest.mark.parametrize("reason", [("wenhao", "pinyin"), ("你好", "keyword"), ("zzp", "code")])
def test_find_gives_the_reason(run: Shell, reason: tuple[str, str]) -> None:
    query, expected = reason
    (found,) = [one for one in run("find", query, "--json").json if one["id"] == "plain"]

    assert found["reason"] == expected


def test_find_without_a_query_to_speak_of_lists_everything(run: Shell) -> None:
    found = run("find", "", "--limit", "3", "--json").json

    assert len(found) == 3
    assert {one["reason"] for one in found} == {""}
    assert {one["score"] for one in found} == {0.0}


@pytest.mark.parametrize("limit", [1, 5])
def test_find_keeps_to_its_limit(run: Shell, limit: int) -> None:
    assert len(run("find", "a", "--limit", str(limit), "--json").json) == limit


def test_find_that_finds_nothing_is_no_error(run: Shell) -> None:
    assert run("find", "zzzzqqqq") == (0, "", "")
    assert run("find", "zzzzqqqq", "--json").json == []


def test_find_ranks_what_was_used_first(run: Shell) -> None:
    use = {"two": {"score": 20.0, "last": 4e9, "count": 20}}
    (run.home / "usage.json").write_text(json.dumps(use), "utf-8")

    assert run("find", "zz", "--json").json[0]["id"] == "two"


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5", "", "²", "9" * 5000])
def test_an_odd_limit_is_one_sentence(run: Shell, limit: str) -> None:
    assert is_one_sentence(run("find", "a", "--limit", limit))


# --- copy -------------------------------------------------------------------------------------


def test_copy_prints_the_messages_apart(run: Shell) -> None:
    assert run("copy", "two", "--print") == (0, "一\n---\n二\n", "")


@pytest.mark.parametrize("query", ["plain", "zzp", "ZZP", "问好", "wenhao", "wh"])
def test_copy_takes_an_id_a_code_or_a_query(run: Shell, query: str) -> None:
    assert run("copy", query, "--print").out == "亲，小鹿鞋坊 🌹\n"


def test_copy_takes_several_words(run: Shell) -> None:
    assert run("copy", "问好", "你好", "--print").out == "亲，小鹿鞋坊 🌹\n"


def test_every_shipped_code_picks_its_own_phrase(run: Shell) -> None:
    codes = re.findall(
        r'^code = "(.+)"',
        "\n".join(path.read_text("utf-8") for path in (resources.phrases() / "zh-CN").iterdir()),
        re.MULTILINE,
    )
    wrong = [
        code for code in codes[::6]
        if run("find", code, "--limit", "1", "--json").json[0]["code"] != code
    ]  # fmt: skip

    assert len(codes) >= 120
    assert not wrong


def test_copy_fills_for_a_product_of_the_shop(run: Shell) -> None:
    result = run("copy", "kj1", "--shop", "fawn-shoes", "--product", "a12", "--at", AT, "--print")

    assert result.code == 0
    assert "A12" in result.out
    assert "¥189" in result.out


def test_what_is_missing_is_listed_and_the_code_is_three(run: Shell) -> None:
    result = run("copy", "zza", "--print")

    assert result.code == 3
    assert result.out == ""
    assert result.err.splitlines() == [
        "missing: order.tracking 物流单号", "missing: buyer.region 收货地区 (for shipping.zone)",
    ]  # fmt: skip


def test_set_answers_what_is_asked(run: Shell) -> None:
    result = run("copy", "zza", "--set", "order.tracking=YT=1", "--region", "浙江", "--print")

    assert result == (0, "单号YT=1，江浙沪\n", "")


def test_set_may_also_tell_the_facts_of_the_chat(run: Shell) -> None:
    result = run("copy", "zzr", "--set", "buyer.region=新疆", "--print")

    assert result.out == "新疆¥15\n"


def test_a_value_is_never_read_as_a_template(run: Shell) -> None:
    result = run(
        "copy", "zza", "--set", "order.tracking={{ shop.name }}", "--region", "浙江", "--print"
    )

    assert result.out == "单号{{ shop.name }}，江浙沪\n"


def test_a_passed_deadline_is_refused(run: Shell) -> None:
    result = run("copy", "zzd", "--at", AT, "--print")

    assert (result.code, result.out) == (3, "")
    assert result.err == "kuaihui: promotion.starts has passed\n"


def test_an_empty_reply_is_refused(run: Shell) -> None:
    result = run("copy", "zzn", "--set", "order.number=1", "--print")

    assert result == (3, "", "kuaihui: the reply is empty\n")


@pytest.mark.parametrize("secret", ["product.floor_price", "bargaining.discount_limit"])
def test_the_floor_price_cannot_be_printed(run: Shell, secret: str) -> None:
    run.phrase(f'[[phrase]]\nid = "s"\ntitle = "s"\nbody = "x{{{{ {secret} }}}}"\n')

    result = run("copy", "s", "--product", "A12", "--print", "--set", f"{secret}=1")

    assert (result.code, result.out) == (3, "")
    assert "175" not in result.err
    assert "0.95" not in result.err


@pytest.mark.parametrize(
    ("moment", "filled"),
    [
        ("2026-12-01T10:00", "12月1日 10:00"),
        ("2026-12-01 23:30:05", "12月1日 23:30"),
        ("2026-12-01T10:00+08:00", "12月1日 10:00"),
        ("2026-12-01T10:00+09:00", "12月1日 9:00"),
        ("2026-11-30T20:00Z", "12月1日 4:00"),
        ("2026-12-01", "12月1日 0:00"),
    ],
)
def test_at_is_the_shops_time_unless_it_says_where(run: Shell, moment: str, filled: str) -> None:
    result = run("copy", "zzc", "--at", moment, "--print")

    assert result.code == 0
    assert [int(n) for n in re.findall(r"\d+", result.out)[-4:]] == [
        int(n) for n in re.findall(r"\d+", filled)
    ]


def test_at_without_a_shop_is_the_computers_time(run: Shell) -> None:
    (run.home / "settings.toml").unlink()

    result = run("copy", "zzc", "--at", AT, "--print")

    assert result.code == 0
    assert "10" in result.out


@pytest.mark.parametrize("moment", ["soon", "", "2026-13-01", "2026-12-01T25:00", "10:00"])
def test_a_bad_moment_is_one_sentence(run: Shell, moment: str) -> None:
    result = run("copy", "zzc", "--at", moment, "--print")

    assert is_one_sentence(result)
    assert "is not a moment such as" in result.err


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00", "9999-12-31T23:59", "0001-01-01T00:00+14:00", "1970-01-01"]
)
def test_a_moment_at_the_end_of_time_is_no_traceback(run: Shell, moment: str) -> None:
    result = run("copy", "zzc", "--at", moment, "--print")

    assert result.code == 0 or is_one_sentence(result)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--shop", "nope"], f"there is no shop nope (there are: {SAMPLES})"),
        (["--product", "nope"], "the shop fawn-shoes has no product nope"),
        (["--set", "novalue"], "novalue does not say name=value"),
        (["--set", "=x"], "=x does not say name=value"),
    ],
)
def test_an_unknown_fact_is_one_sentence(run: Shell, arguments: list[str], said: str) -> None:
    result = run("copy", "zzp", "--print", *arguments)

    assert is_one_sentence(result)
    assert said in result.err


def test_a_query_without_a_match_is_one_sentence(run: Shell) -> None:
    result = run("copy", "zzzzqqqq")

    assert is_one_sentence(result)
    assert "no phrase matches zzzzqqqq" in result.err


# --- suggest ----------------------------------------------------------------------------------


def test_suggest_answers_a_buyers_words(run: Shell) -> None:
    result = run("suggest", "能便宜点吗", "--limit", "2")
    found = run("suggest", "能便宜点吗", "--limit", "2", "--json").json

    assert result.code == 0
    assert 1 <= len(found) <= 2
    assert [line.split()[0] for line in result.out.splitlines()] == [one["code"] for one in found]
    assert {"id", "code", "title", "category", "book", "score"} <= found[0].keys()


def test_suggest_is_silent_where_nothing_fits(run: Shell) -> None:
    assert run("suggest", "zzzzqqqq") == (0, "", "")
    assert run("suggest", "zzzzqqqq", "--json").json == []


# --- the clipboard ----------------------------------------------------------------------------


class FakePyperclip(ModuleType):
    """A clipboard, or the lack of one."""

    class PyperclipException(RuntimeError):  # noqa: N818 - the name is theirs
        """What it raises where there is no clipboard."""

    def __init__(self, *, works: bool = True) -> None:
        super().__init__("pyperclip")
        self.works = works
        self.text = ""

    def copy(self, text: str) -> None:
        """Take a text."""
        if not self.works:
            raise self.PyperclipException("a message of many lines\n" * 5)
        self.text = text

    def paste(self) -> str:
        return self.text


def test_copy_tells_what_the_platform_made_of_a_reply(run: Shell) -> None:
    arguments = ("copy", "zza", "--shop", "fawn-shoes", "--region", "浙江", "--print")
    number = f"{'一' * 200}。{'二' * 200}"

    result = run(*arguments, "--set", f"order.tracking={number}")
    stuck = run(*arguments, "--set", f"order.tracking={'一' * 400}")

    assert result.out == f"单号{'一' * 200}。\n---\n{'二' * 200}，江浙沪\n"
    assert result.err == "kuaihui: split: 淘宝 / 天猫 takes 300 characters a message\n"
    assert (stuck.code, stuck.out) == (3, "")
    assert "shorten it" in stuck.err


def test_copy_puts_all_messages_on_the_clipboard(
    run: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = FakePyperclip()
    monkeypatch.setitem(sys.modules, "pyperclip", clipboard)

    result = run("copy", "zzt")

    assert result == (0, "2 message(s) copied: 两条\n", "")
    assert clipboard.text == "一\n二"


def test_a_missing_clipboard_is_one_sentence(run: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyperclip", FakePyperclip(works=False))

    result = run("copy", "zzt")

    assert is_one_sentence(result)
    assert "--print" in result.err


def test_print_needs_no_clipboard(run: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyperclip", FakePyperclip(works=False))

    assert run("copy", "zzt", "--print").code == 0


# --- check ------------------------------------------------------------------------------------


def test_check_finds_nothing_wrong_with_what_is_shipped(run: Shell) -> None:
    assert run("check") == (0, "", "")
    assert run("check", "--json").json == []
    assert run("check", str(resources.phrases())) == (0, "", "")


def test_check_finds_what_is_wrong_in_the_users_files(run: Shell) -> None:
    run.phrase('[[phrase]]\nid = "x"\nbody = "{{ oops"\n')

    result = run("check")

    assert result.code == 1
    assert not result.err
    assert all("more.toml" in line for line in result.out.splitlines())
    assert len(result.out.splitlines()) >= 2, "no title, and a broken template"


def test_check_as_json_has_the_shape_that_scripts_rely_on(run: Shell) -> None:
    run.phrase('[[phrase]]\nid = "x"\ntitle = "x"\nbody = "{{ product.floor_price }}"\n')

    result = run("check", "--json")

    (problem,) = result.json
    assert result.code == 1
    assert problem == {
        "file": str(run.home / "phrases" / "more.toml"),
        "table": "phrase x",
        "key": "body",
        "message": "product.floor_price is for the shop's eyes only; no reply may name it",
    }


def test_check_reads_the_paths_that_are_named(run: Shell, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(BOOK, "utf-8")
    bad.write_bytes(b"\xff\xfe\xff not toml")

    assert run("check", str(good)).code == 0
    result = run("check", str(good), str(bad), "--json")
    assert result.code == 1
    assert {one["file"] for one in result.json} == {str(bad)}


def test_check_of_a_path_that_is_not_there_is_one_sentence(run: Shell, tmp_path: Path) -> None:
    result = run("check", str(tmp_path / "nope.toml"))

    assert is_one_sentence(result)
    assert "there is no" in result.err


def test_check_tells_of_a_link_to_nowhere(run: Shell, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "nope.toml")

    assert run("check", str(link)).code == 1


def test_broken_files_leave_the_good_ones_usable(run: Shell) -> None:
    run.phrase("[[phrase")
    (run.home / "settings.toml").write_text("shop = [", "utf-8")
    (run.home / "usage.json").write_text("{", "utf-8")
    (run.home / "shops").write_text("", "utf-8")

    assert run("find", "zzp", "--json").json[0]["id"] == "plain"
    assert run("copy", "zzt", "--print").out == "一\n---\n二\n"


# --- calls that are wrong ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["find"],
        ["copy"],
        ["find", "a", "--nonsense"],
        ["copy", "a", "--at"],
        ["--toggle", "now"],
        ["--nonsense"],
        ["check", "--limit", "3"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_one_sentence(run: Shell, arguments: list[str]) -> None:
    assert is_one_sentence(run(*arguments))


def test_the_version_is_told(run: Shell) -> None:
    assert run("--version") == (0, f"kuaihui {__version__}\n", "")


@pytest.mark.parametrize("command", [[], ["find"], ["copy"], ["check"]])
def test_there_is_help(run: Shell, command: list[str]) -> None:
    result = run(*command, "--help")

    assert result.code == 0
    assert "usage: kuaihui" in result.out


def test_a_home_that_is_a_file_is_no_traceback(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("KUAIHUI_HOME", str(tmp_path / "file" / "home"))

    for arguments in (["find", "hy1"], ["check"], ["copy", "hy1", "--print"]):
        result = run(*arguments)
        assert "Traceback" not in result.err
        assert result.code in (0, 3) or is_one_sentence(result)


def test_a_home_that_is_not_there_is_an_empty_one(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KUAIHUI_HOME", str(tmp_path / "none"))

    assert run("find", "hy1", "--json").json[0]["code"] == "hy1"
    assert not (tmp_path / "none").exists()


# --- as a program -----------------------------------------------------------------------------


def program(
    home: Path, *arguments: str | bytes, environ: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command: Sequence[str | bytes] = [sys.executable, "-m", "desktop_app", *arguments]
    environment = {**os.environ, "KUAIHUI_HOME": str(home), "PYTHONPATH": str(ROOT)}
    environment |= environ or {}
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)


def test_the_program_answers_on_the_command_line(home: Path) -> None:
    done = program(home, "copy", "zzp", "--print")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "亲，小鹿鞋坊 🌹\n"


def test_the_output_is_utf8_whatever_the_terminal_says(home: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}

    assert "问好".encode() in program(home, "find", "zzp", environ=plain).stdout


@pytest.mark.parametrize("arguments", [[b"find", b"\xff"], [b"copy", b"\xff"], [b"check", b"\xff"]])
def test_bytes_that_are_no_text_are_no_traceback(home: Path, arguments: list[bytes]) -> None:
    done = program(home, *arguments)

    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 2)


def test_no_qt_is_loaded(home: Path) -> None:
    code = (
        "import sys; from desktop_app import cli; "
        "[cli.run(words) for words in (['find', 'zzp'], ['check'], ['copy', 'zzt', '--print'])]; "
        "from desktop_app import __main__; "
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    environ = {**os.environ, "KUAIHUI_HOME": str(home), "PYTHONPATH": str(ROOT)}

    done = subprocess.run([sys.executable, "-c", code], env=environ, check=False, timeout=60)

    assert done.returncode == 0


@pytest.mark.parametrize("limit", ["1", "500"])
def test_a_reader_that_has_gone_is_no_traceback(home: Path, limit: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "desktop_app", "find", "", "--limit", limit, "--json"]
    environ = {**os.environ, "KUAIHUI_HOME": str(home), "PYTHONPATH": str(ROOT)}
    try:
        done = subprocess.run(
            command, env=environ, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60
        )
    finally:
        os.close(writing)

    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that Linux has")
@pytest.mark.parametrize("limit", ["1", "500"])
def test_a_full_disk_is_one_sentence(home: Path, limit: str) -> None:
    command = [sys.executable, "-m", "desktop_app", "find", "", "--limit", limit, "--json"]
    environ = {**os.environ, "KUAIHUI_HOME": str(home), "PYTHONPATH": str(ROOT)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, env=environ, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )

    assert re.fullmatch(r"kuaihui: [^\n]+\n", done.stderr.decode())
    assert done.returncode == 2


@pytest.mark.skipif(sys.platform != "linux", reason="xclip is a program of Linux")
def test_a_clipboard_program_that_fails_is_not_called_a_copy(home: Path, tmp_path: Path) -> None:
    broken = tmp_path / "bin" / "xclip"
    broken.parent.mkdir()
    broken.write_text("#!/bin/sh\necho no display >&2\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    environ = {"PATH": f"{broken.parent}:{os.environ['PATH']}", "DISPLAY": ":4242"}

    done = program(home, "copy", "zzt", environ=environ | {"WAYLAND_DISPLAY": ""})

    assert done.returncode == 2
    assert b"copied" not in done.stdout
