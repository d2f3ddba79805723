"""Moving in and out by the command line: every format, every mistake, nothing half done."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app import cli
from desktop_app.core.phrases import Layer, Phrasebook
from desktop_app.exchange.formats import FORMATS
from desktop_app.storage.phrasebooks import read_folder

FIXTURES = Path(__file__).parent / "exchange" / "fixtures"
COUNTS = {
    "alfred/客服.alfredsnippets": 3, "autokey/data": 4, "beeftext/comboList.json": 6,
    "beeftext/export.csv": 2, "chatwoot/canned.json": 4, "csv/headless.csv": 2,
    "csv/korean.csv": 2, "csv/libre.ods": 1, "csv/old.xls": 1, "csv/softtalk.xlsx": 3,
    "csv/taiwan.csv": 1, "csv/unicode.tsv": 1, "espanso/base.yml": 16, "espanso/package": 3,
    "kuaihui/books": 3, "kuaihui/books.zip": 3, "kuaihui/single.toml": 1, "markdown/talkq.md": 3,
    "masscode/db.json": 3, "masscode/massCode.db": 2, "masscode/vault": 4,
    "qianniu/brand.xlsx": 2, "qianniu/export.csv": 4, "quicktext/presale.json": 1,
    "quicktext/store": 5, "raycast/snippets.json": 5, "text/gbk.txt": 2, "text/snippets": 2,
    "textexpander/Settings.textexpander": 2, "textexpander/售前.textexpander": 6,
    "zendesk/macros.json": 2,
}  # fmt: skip
BOOK = """format = 1

[book]
id = "mine"
name = "我的话术"
language = "zh-CN"

[[category]]
id = "c"
name = "物流"

[[category]]
id = "d"
name = "其他"

[[phrase]]
id = "a"
code = "a1"
title = "问好"
category = "c"
body = "在的，{{ ask.what }}"  # stays

[[phrase]]
id = "b"
title = "再见"
body = "下次见"
"""


class Result(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, object]:
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


class Shell:
    """Runs commands in this process, at home in a folder of the test's own."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self.capsys = home, capsys

    def __call__(self, *arguments: object) -> Result:
        try:
            code = cli.run([str(one) for one in arguments])
        except SystemExit as done:
            code = int(str(done.code))
        return Result(code, *self.capsys.readouterr())

    @property
    def book(self) -> Phrasebook:
        return read_folder(self.home / "phrases", Layer.PERSONAL).books[0]

    def begin(self) -> Path:
        path = self.home / "phrases" / "mine.toml"
        path.parent.mkdir(parents=True)
        path.write_text(BOOK, "utf-8")
        return path


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.setenv("KUAIHUI_HOME", str(tmp_path / "home"))
    return Shell(tmp_path / "home", capsys)


@pytest.mark.parametrize("name", COUNTS)
def test_every_format_comes_into_a_book_that_is_made_and_is_the_same_the_next_time(
    run: Shell, name: str
) -> None:
    first = run("import", FIXTURES / name, "--json")
    there = run.book
    again = run("import", FIXTURES / name, "--json")

    assert (first.code, again.code) == (0, 0)
    assert first.json["imported"] == len(there.phrases) == COUNTS[name]
    assert (first.json["changed"], first.json["refused"]) == (0, 0)
    assert (again.json["imported"], again.json["unchanged"]) == (0, COUNTS[name])
    assert run.book == there


def test_the_fixtures_are_of_every_format_that_is_read() -> None:
    assert {name.split("/")[0] for name in COUNTS} == {one.id for one in FORMATS if one.reader}


def test_a_dry_run_says_what_would_be_and_writes_nothing(run: Shell) -> None:
    said = run("import", FIXTURES / "qianniu/export.csv", "--dry-run", "--json")

    assert said.json == {
        "imported": 4, "changed": 0, "unchanged": 0, "refused": 0, "problems": said.json["problems"]
    }  # fmt: skip
    assert not run.home.exists()
    assert (
        "it would be: imported: 4"
        in run("import", FIXTURES / "qianniu/export.csv", "--dry-run").out
    )


def test_an_import_leaves_what_is_there_byte_for_byte_and_keeps_the_history(run: Shell) -> None:
    path = run.begin()

    assert run("import", FIXTURES / "text/gbk.txt").code == 0

    assert path.read_text("utf-8").startswith(BOOK)
    assert [one.read_text("utf-8") for one in (run.home / "history").rglob("*.toml")] == [BOOK]


def test_columns_encoding_and_category_are_said_by_the_user(run: Shell, tmp_path: Path) -> None:
    run.begin()
    table = tmp_path / "t.csv"
    table.write_bytes("甲,乙,丙\r\nx1,亲[订单号]，在的,忽略\r\n".encode("gb18030"))

    done = run(
        "import", table, "--into", "我的话术", "--category", "物流", "--map", "code=甲",
        "--map", "body=B", "--map", "title=-", "--map", "encoding=gb18030",
        "--map", "header=1", "--map", "brackets=ask",
    )  # fmt: skip

    assert done.code == 0, done
    came = run.book.phrases[-1]
    assert (came.code, came.category, came.body) == ("x1", "c", "亲{{ order.number }}，在的")


def test_pictures_lie_beside_the_book_before_a_phrase_names_them(
    run: Shell, tmp_path: Path
) -> None:
    run.begin()
    folder = tmp_path / "theirs"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "大小.png").write_bytes(b"picture")
    (folder / "b.toml").write_text(
        'format = 1\n[[phrase]]\nid = "p"\ntitle = "t"\nbody="x"\nimages = ["大小.png"]\n',
        "utf-8",
    )

    assert run("import", folder).code == 0

    (name,) = run.book.phrases[-1].images
    assert (run.home / "phrases" / "media" / name).read_bytes() == b"picture"


@pytest.mark.parametrize(
    ("clash", "codes"),
    [("keep", ["a1", "", "a1"]), ("drop", ["a1", "", ""]), ("number", ["a1", "", "a12"]),
     ("replace", ["a1", ""])],
)  # fmt: skip
def test_a_code_that_is_taken_is_kept_dropped_numbered_or_replaced(
    run: Shell, tmp_path: Path, clash: str, codes: list[str]
) -> None:
    run.begin()
    table = tmp_path / "t.csv"
    table.write_text("code,title,body\na1,新的,新话\n", "utf-8")

    assert run("import", table, "--clash", clash).code == 0

    assert [one.code for one in run.book.phrases] == codes


def test_several_files_go_in_together_and_those_that_repeat_each_other_count_once(
    run: Shell,
) -> None:
    one = FIXTURES / "chatwoot/canned.json"

    done = run("import", one, one, FIXTURES / "text/gbk.txt", "--json")

    assert (done.json["imported"], done.json["unchanged"]) == (6, 4)


def test_what_is_refused_is_named_and_ends_with_one(run: Shell, tmp_path: Path) -> None:
    table = tmp_path / "long.csv"
    table.write_text(f"title,body\nshort,text\nlong,{'长' * 9000}\n", "utf-8")

    done = run("import", table, "--json")

    assert done.code == 1
    assert (done.json["imported"], done.json["refused"]) == (1, 1)
    assert "20000 bytes" in str(done.json["problems"])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nothing.csv", b""), ("no.json", b"{"), ("noise.bin", bytes(range(256)) * 20),
        ("broken.xlsx", b"PK\3\4broken"), ("broken.zip", b"PK\3\4" + b"\0" * 60),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("a.yml", b"matches: [{{"), ("a.textexpander", b"<plist><dict>"), ("m.db", b"SQLite"),
        ("b.toml", b"[[phrase]]\nid = "), ("e.txt", b" \n"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_a_sentence_and_leaves_the_book_alone(
    run: Shell, tmp_path: Path, name: str, data: bytes
) -> None:
    path = run.begin()
    wrong = tmp_path / name
    wrong.write_bytes(data)

    done = run("import", wrong)
    told = run("import", wrong, "--json")

    assert (done.code, told.code) == (1, 1)
    assert done.err.startswith("kuaihui: ")
    assert "Traceback" not in done.err
    assert told.json["problems"]
    assert path.read_text("utf-8") == BOOK


@pytest.mark.parametrize("one", [one.id for one in FORMATS if one.reader])
def test_a_format_that_is_said_wrongly_is_a_sentence(run: Shell, one: str) -> None:
    for name in ("csv/old.xls", "masscode/massCode.db", "espanso/base.yml", "autokey/data"):
        done = run("import", FIXTURES / name, "--format", one, "--dry-run", "--json")

        assert done.code in {0, 1}
        assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "nowhere.csv"], "there is no nowhere.csv"),
        (["import", ".", "--into", "x"], "no book of yours is called x (there are: mine)"),
        (["import", ".", "--map", "price=A"], "price is not one of"),
        (["import", ".", "--map", "code"], "code does not say name=value"),
        (["import", ".", "--format", "doc"], "invalid choice"),
        (["import", ".", "--category", "x"], "has no category x (there are: c, d)"),
        (["export", "x.json"], "say --format, one of beeftext, raycast"),
        (["export", "x.pdf"], "say --format, one of kuaihui,"),
        (["export", "x.csv", "--book", "x"], "there is no book x"),
        (["export", "x.csv", "--category", "x"], "there is no category x"),
        (["export", "x.csv", "--search", "zzzzqqqq"], "there is no such phrase"),
        (["export", ".", "--format", "csv"], ". is a folder"),
    ],
)
def test_a_wrong_call_is_one_sentence(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    run.begin()
    monkeypatch.chdir(tmp_path)

    done = run(*arguments)

    assert done.code == 2
    assert done.err.count("\n") == 1
    assert said in done.err


def test_a_book_that_cannot_be_read_or_written_is_a_sentence(run: Shell) -> None:
    path = run.begin()
    path.write_text("format = 1\n[book", "utf-8")

    done = run("import", FIXTURES / "text/gbk.txt")

    assert done.code == 2
    assert "cannot be read" in done.err
    assert path.read_text("utf-8") == "format = 1\n[book"


def test_a_column_that_is_not_there_is_named(run: Shell, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("code,body\na,b\n", "utf-8")

    assert (
        "There is no column 内容; there are: code, body"
        in run("import", table, "--map", "title=内容", "--dry-run").err
    )


@pytest.mark.parametrize("one", [one for one in FORMATS if one.writer], ids=lambda one: one.id)
def test_every_format_is_written_with_its_losses_said_first(
    run: Shell, tmp_path: Path, one: object
) -> None:
    run.begin()
    form = next(each for each in FORMATS if each is one)
    out = tmp_path / f"out{form.endings[0]}"

    done = run("export", out, "--book", "mine", "--format", form.id)

    assert done.code == 0, done
    assert done.out == f"2 phrases written: {out}\n"
    assert out.stat().st_size
    if form.reader:
        came = run("import", out, "--format", form.id, "--dry-run", "--json")
        assert came.json["refused"] == 0
        assert came.json["imported"] or came.json["unchanged"] or came.json["changed"]


def test_the_part_of_the_library_that_was_asked_for_is_written(run: Shell, tmp_path: Path) -> None:
    run.begin()
    out = tmp_path / "out.toml"

    assert run("export", out, "--book", "我的话术", "--category", "物流").out.startswith("1 ")
    assert run("export", out, "--search", "下次见", "--book", "mine").out.startswith("1 ")
    assert run("export", tmp_path / "all.csv").code == 0
    assert run("export", tmp_path / "greeting.xlsx", "--category", "greeting").code == 0
    assert (tmp_path / "all.csv").read_bytes().count(b"\n") > 900


def test_what_a_format_cannot_hold_is_said(run: Shell, tmp_path: Path) -> None:
    run.begin()

    done = run("export", tmp_path / "o.yml", "--book", "mine")

    assert "1 phrases have no code to be typed: 再见" in done.err


def test_an_export_can_go_through_a_pipe(run: Shell) -> None:
    run.begin()

    assert "再见" in run("export", "-", "--format", "csv", "--book", "mine").out


def test_the_formats_are_listed_for_people_and_for_scripts(run: Shell) -> None:
    lines = run("formats").out.splitlines()
    listed = json.loads(run("formats", "--json").out)

    assert len(lines) == len(listed) == len(FORMATS)
    assert {"id": "html", "name": "HTML", "imports": False, "exports": True,
            "endings": [".html"]} in listed  # fmt: skip
