"""Files of the other text expanders, as they really are, and exactly what comes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.arrivals import Arrival, Cargo, Picture
from desktop_app.core.phrases import Field, Variant
from desktop_app.core.problems import Refusal
from desktop_app.core.templates import mistakes
from desktop_app.exchange import formats
from desktop_app.exchange.bundles import Bundle, Piece
from desktop_app.exchange.opening import opened

FIXTURES = Path(__file__).parent / "fixtures"
ORDER = Field("order.number", "订单号")


def bundle(path: str) -> Bundle:
    """A fixture, opened."""
    found = opened(FIXTURES / path)
    assert not isinstance(found, Refusal)
    assert not found.problems
    return found.bundle


def cargo(path: str) -> Cargo:
    """A fixture, read as the format of its folder."""
    return formats.read(bundle(path), {}, path.partition("/")[0])


def told(brought: Cargo) -> list[str]:
    """The problems as they are shown."""
    return [str(problem) for problem in brought.problems]


FILES = [
    str(path.relative_to(FIXTURES))
    for name in ("espanso", "beeftext", "autokey", "textexpander", "alfred", "raycast", "masscode")
    for path in sorted((FIXTURES / name).iterdir())
]


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_known_for_what_it_is(path: str) -> None:
    found = formats.detect(bundle(path))
    assert found
    assert found.id == path.partition("/")[0]


@pytest.mark.parametrize("path", FILES)
def test_every_text_that_comes_is_a_sound_template(path: str) -> None:
    for arrival in cargo(path).arrivals:
        assert arrival.title
        assert not mistakes(arrival.body)
        assert not any(mistakes(variant.body) for variant in arrival.variants)


def test_espanso() -> None:
    assert cargo("espanso/base.yml").arrivals == (
        Arrival(
            "match 1", "发货时间",
            '亲，{{ now | shift: "1d" | date: "%m月%d日" }}前发出，'
            "到{{ ask.城市 }}约{{ ask.天数 }}天。",
            "fahuo", keywords=("fh", "什么时候发", "快递"),
            fields=(Field("ask.城市", "城市"),
                    Field("ask.天数", "天数", "choice", ("2", "3", "5"), "3")),
        ),
        Arrival("match 2", "12:30", "12:30", "yes"),
        Arrival("match 3", "小鹿鞋坊，…", '小鹿鞋坊，{{ now | date: "%Y-%m-%d" }}', "010"),
        Arrival("match 4", "…，这里是小鹿鞋坊", "您好，这里是小鹿鞋坊", "hi",
                variants=(Variant("亲，您好，这里是小鹿鞋坊"),
                          Variant("欢迎光临，这里是小鹿鞋坊"))),
        Arrival(
            "match 5", "亲，麻烦提供…，",
            "亲，麻烦提供{{ order.number }}，\n说明：{{ ask.说明 }}\n处理方式：{{ ask.方式 }}\n",
            "ask",
            fields=(ORDER, Field("ask.说明", "说明", "lines", (), "暂无"),
                    Field("ask.方式", "方式", "choice", ("换货", "退款"))),
        ),
        Arrival("match 6", "…您好", "{{ ask.姓名 }}您好", "v1",
                fields=(Field("ask.姓名", "姓名"),)),
        Arrival("match 7", "您选…",
                '您选{% case ask.size %}{% when "大号" %}L{% when "小号" %}S{% endcase %}', "pick",
                fields=(Field("ask.size", "size", "choice", ("大号", "小号")),)),
        Arrival("match 8", "… 谢谢", "您好，这里是小鹿鞋坊 谢谢", "nest",
                variants=(Variant("亲，您好，这里是小鹿鞋坊 谢谢"),
                          Variant("欢迎光临，这里是小鹿鞋坊 谢谢"))),
        Arrival("match 9", "{{again}}", "{% raw %}{{again}}{% endraw %}", "loop"),
        Arrival("match 10", "IP是{{out}}", "IP是{% raw %}{{out}}{% endraw %}", "run"),
        Arrival("match 11", "复制的是 …，光标在这", "复制的是 {{ clipboard }}，光标在这", "clip"),
        Arrival("match 12", "Liquid 写作 {{ x }}，{% if %} 也留着",
                "Liquid 写作 {% raw %}{{ x }}{% endraw %}，{% raw %}{% if %}{% endraw %} 也留着",
                "esc"),
        Arrival("match 13", "…元包邮", "{{ ask.n }}元包邮", fields=(Field("ask.n", "n"),)),
        Arrival("match 14", "$CONFIG/images/size.png", "$CONFIG/images/size.png", "img"),
        Arrival("match 15", "<b>小鹿鞋坊</b>", "<b>小鹿鞋坊</b>", "html"),
        Arrival("match 18", "{{nobody}}在", "{% raw %}{{nobody}}{% endraw %}在", "unknown"),
    )  # fmt: skip


def test_espanso_names_what_it_could_not_carry_over() -> None:
    cursor = "The text cursor stood within the reply; replies are copied whole, without it."
    choose = "choose the folder that has both files to bring it in as well."
    within = "or one within itself; it stays as it is."
    stays = "it stays in the text as it is."
    code = "give it a code if it needs one."
    gone = "did not come with the file; its name stays in the text."
    assert told(cargo("espanso/base.yml")) == [
        f"base.yml: {line}"
        for line in (
            f"imports: ../private/_missing.yml is not here; {choose}",
            "match 17: This is not what the format has here; it was left out.",
            f"match 9 :loop: {{{{again}}}} names no phrase of this file, {within}",
            f"match 10 :run: {{{{out}}}} would run a program; nothing is run, and {stays}",
            f"match 11 :clip: {cursor}",
            f"match 13: It is found by a pattern and not by a code; {code}",
            f"match 14 :img: The picture $CONFIG/images/size.png {gone}",
            "match 15 :html: The text has formatting; its signs stay in the text as they are.",
            "match 16 :none: There is no text in it; it was left out.",
            f"match 18 :unknown: {{{{nobody}}}} cannot be filled here; {stays}",
        )
    ]


def test_a_folder_of_espanso_has_packages_shared_variables_and_pictures() -> None:
    brought = cargo("espanso/package")
    png = (FIXTURES / "espanso/package/images/size.png").read_bytes()
    assert brought.arrivals == (
        Arrival("emoji/0.1.0/package.yml: match 1", "😊", "😊", "smile", ("店铺表情",)),
        Arrival("match/after.yml: match 1", "您好，我是小林。",
                "您好，我是小林。\n退货地址已发给您。\n", "tui", ("after",)),
        Arrival("match/after.yml: match 2", "size.png", "", "pic", ("after",),
                pictures=(Picture("size.png", png),)),
    )  # fmt: skip
    assert not brought.problems


def test_beeftext() -> None:
    asked = Field("ask.买家称呼", "买家称呼")
    unpaid = "您好，{{ ask.买家称呼 }}，订单还未付款哦"
    shout = f"{{% capture said %}}{unpaid}{{% endcapture %}}{{{{ said | upcase }}}}"
    assert cargo("beeftext/comboList.json").arrivals == (
        Arrival("combo 1", "催付", "您好，{{ ask.买家称呼 }}，订单还未付款哦", "cf", ("售前",),
                "11111111-2222-3333-4444-555555555555", note="付款前", fields=(asked,)),
        Arrival("combo 2", "mc/av",
                "{{ clipboard }}\n{{ now | date }} {{ now | time }}，{{ now }}；"
                '{{ now | shift: "1d -2h" | date: "%Y-%m-%d" }}；{{ now | date: "%H:%M" }}',
                "mc/av", id="11111111-2222-3333-4444-555555555556"),
        Arrival("combo 3", "大写", f" OK | ok |Ok|{shout}|#{{combo:up}}", "up", fields=(asked,)),
        Arrival("combo 4", "OK", " Ok ", "ok"),
        Arrival("combo 5", "运行", "#{powershell:C:\\x.ps1:500}#{key:enter:2}#{shortcut:Ctrl+V}"
                "#{delay:500}#{envVar:PATH}#{nothing}", "run"),
        Arrival("combo 6", "括号", "{{ ask.a_b }} {% raw %}{{ x }}{% endraw %}", "br",
                fields=(Field("ask.a_b", "a}b"),)),
    )  # fmt: skip


def test_beeftext_of_older_versions() -> None:
    brought = cargo("beeftext/20180301_101112123_backup.json")
    assert brought.arrivals == (
        Arrival("combo 1", "旧", "今天发出", "old", id="11111111-2222-3333-4444-555555555559"),
        Arrival("combo 2", "Rich", "第一行\n第二&行", "r"),
    )
    (problem,) = brought.problems
    assert problem.message == "The text had formatting; it came in as plain text."


def test_beeftexts_csv_has_three_columns_and_no_header() -> None:
    brought = cargo("beeftext/export.csv")
    assert brought.arrivals == (
        Arrival("row 1", "发货", "今天发出，\n请放心", "fh"),
        Arrival("row 2", "催付", "{{ clipboard }}", "cf"),
    )
    (problem,) = brought.problems
    assert (problem.table, problem.values) == ("row 3", {"count": 2})


def test_beeftexts_cheat_sheet_has_a_header() -> None:
    assert cargo("beeftext/cheat.csv").arrivals == (
        Arrival("row 2", "发货", "今天发出", "fh", ("售前",)),
    )


def test_autokey() -> None:
    brought = cargo("autokey/data")
    assert brought.arrivals == (
        Arrival("bare.txt", "bare", "没有说明的一句"),
        Arrival("run.txt", "运行", "<script name='now' args=1>|<system command='rm -rf /'>|"
                "<file name=/etc/passwd>|<ctrl>+v\n完"),
        Arrival("售前/welcome.txt", "欢迎语", "亲，您好\n欢迎光临小鹿鞋坊 ", "hy", ("售前咨询",),
                keywords=("欢迎",)),
        Arrival("售前/物流/ship.txt", "ship",
                '{{ now | date: "%Y-%m-%d" }}前发出，<code>A12</code> <b> 到', "fh",
                ("售前咨询", "物流")),
    )  # fmt: skip
    assert [(problem.source, problem.table) for problem in brought.problems] == [
        ("gone.json", "gone"),
        ("macro.py", "宏"),
        ("blank.txt", ""),
        *[("run.txt", "运行")] * 4,
        ("售前/物流/ship.txt", ""),
    ]


def test_textexpander() -> None:
    parted = '{% if ask.包邮 == "yes" %}本单包邮{% endif %}'
    assert cargo("textexpander/售前.textexpander").arrivals == (
        Arrival("售前: snippet 1", "发货", "今天发出 {{ clipboard }}", ";fh", ("售前",),
                "00000000-0000-0000-0000-000000000001"),
        Arrival("售前: snippet 2", "…，50% 优惠",
                '{{ now | date: "%Y年%-m月%d日 %H:%M" }}，50% 优惠\n'
                '{{ now | shift: "1d" | date: "%m/%d" }}前', ";rq", ("售前",)),
        Arrival("售前: snippet 3", "询问",
                "{{ ask.尺码 }} {{ order.number }}，{{ ask.颜色 }}，{{ ask.说明 }}" + parted,
                ";ask", ("售前",),
                fields=(Field("ask.尺码", "尺码"), ORDER,
                        Field("ask.颜色", "颜色", "choice", ("白", "红", "黑"), "黑"),
                        Field("ask.说明", "说明", "lines", (), "无"),
                        Field("ask.包邮", "包邮", "choice", ("yes", "no"), "no"))),
        Arrival("售前: snippet 4", "嵌套",
                "今天发出 {{ clipboard }}。%snippet:;nest%%snippet:;sh%%key:enter%", ";nest",
                ("售前",)),
        Arrival("售前: snippet 5", "格式", "粗体", ";rich", ("售前",)),
        Arrival("售前: snippet 6", "脚本", '#!/bin/bash\nprintf "%02X" 10; date +%r %Y', ";sh",
                ("售前",)),
    )  # fmt: skip


def test_textexpanders_settings_are_binary_and_name_snippets_by_their_ids() -> None:
    assert cargo("textexpander/Settings.textexpander").arrivals == (
        Arrival("snippet 1", "退货", '可以退货，{{ now | date: "%-d" }}号前寄出', "th", ("售后",),
                "00000000-0000-0000-0000-000000000007"),
        Arrival("物流: snippet 1", "快递", "圆通速递", "wl", ("物流",)),
    )  # fmt: skip


def test_textexpanders_csv_ends_its_lines_as_old_macs_do() -> None:
    brought = cargo("textexpander/物流.2026.csv")
    assert brought.arrivals == (
        Arrival("row 1", "发货", "今天发出 {{ clipboard }}", "wl", ("物流",)),
        Arrival("row 2", '引号"里"面', '引号"里"面', "x", ("物流",)),
    )
    assert told(brought) == ["物流.2026.csv: row 3: This row has only 1 column; it was left out."]


def test_alfred() -> None:
    assert cargo("alfred/客服.alfredsnippets").arrivals == (
        Arrival("发货 [A1].json", "发货", "今天发出 {{ clipboard }}", ";fh!", ("客服",)),
        Arrival("日期 [B2].json", "日期",
                '{{ now | date: "%Y-%m-%d" }}|{{ now | shift: "1d" | date }}|{{ now | time }}|'
                '{{ now | shift: "-2h" }}|{{ now | date: "%m/%d" }}|{{ now | date }}',
                ";rq!", ("客服",)),
        Arrival("旧 [C3].json", "旧",
                "{% raw %}{{ name }}{% endraw %}好的，今天发出 {{ clipboard }}"
                "{query}{clipboard:2}{{ clipboard | upcase }}", "", ("客服",),
                variants=(Variant("{% raw %}{{ name }}{% endraw %}没问题，今天发出 {{ clipboard }}"
                                  "{query}{clipboard:2}{{ clipboard | upcase }}"),)),
    )  # fmt: skip


def test_raycast() -> None:
    assert cargo("raycast/snippets.json").arrivals == (
        Arrival("snippet 1", "发货", '今天发出 {{ now | shift: "1d" | date }}', "!fh"),
        Arrival("snippet 2", "模板",
                "{% raw %}{{ name }}{% endraw %} 与 {% raw %}{{clipboard}}{% endraw %} 都是文字，"
                '{{ clipboard | upcase }}，{{ now | time }}|{{ now | shift: "2d -3h" }}|'
                '{{ now | date: "%A" }}|{{ now | shift: "-1M" | date: "%Y/%-m/%-d" }}'),
        Arrival("snippet 3", "询问", "{{ ask.尺码 }}{{ ask.argument }}{{ order.number }}", "ask",
                fields=(Field("ask.尺码", "尺码", "choice", ("41", "42"), "42"),
                        Field("ask.argument", "argument"), ORDER)),
        Arrival("snippet 4", "嵌套",
                '今天发出 {{ now | shift: "1d" | date }}；{snippet name="没有"}；{selection}{uuid}'
                '{clipboard offset=1}{argument name="x" | json-stringify}'),
        Arrival("snippet 5", "没有名字的", "没有名字的\n两行"),
    )  # fmt: skip


def test_raycasts_relatives_have_folders_and_tags() -> None:
    assert cargo("raycast/items.json").arrivals == (
        Arrival("snippet 1", "换货", "可以换", "", ("售后",),
                "11111111-2222-3333-4444-555555555555", ("换", "退"), note="先问原因"),
    )  # fmt: skip


def test_masscode_3() -> None:
    brought = cargo("masscode/db.json")
    assert brought.arrivals == (
        Arrival("snippet 1", "运费", "运费由我们承担{% raw %}{{ x }}{% endraw %}", "",
                ("售后", "退货"), keywords=("邮费",), note="问过"),
        Arrival("snippet 2", "两段 (中文)", "您好", "", ("圈",)),
        Arrival("snippet 2", "两段 (English)", "Hello", "", ("圈",)),
    )  # fmt: skip
    assert told(brought) == [
        "db.json: snippet 3 删了: It lies in massCode's trash; it was left out.",
        "db.json: snippet 4 空的: There is no text in it; it was left out.",
    ]


def test_masscode_4_is_read_from_memory_though_it_says_it_has_a_log() -> None:
    brought = cargo("masscode/massCode.db")
    assert brought.arrivals == (
        Arrival("snippet 1", "运费", "运费由我们承担", "", ("售后", "退货"), keywords=("邮费",),
                note="问过"),
        Arrival("snippet 3", "多行", "一\n二"),
    )  # fmt: skip


def test_masscode_5() -> None:
    brought = cargo("masscode/vault")
    assert brought.arrivals == (
        Arrival(".masscode/inbox/两段.md", "两段 (中文)", "您好\n```\n内\n```"),
        Arrival(".masscode/inbox/两段.md", "两段 (English)", "Hello"),
        Arrival("sh/th/运费.md", "运费", "运费由我们承担", "", ("售后", "退货"), keywords=("邮费",),
                note="问过"),
        Arrival("sh/裸.md", "裸", "没有围栏的一句", "", ("售后",)),
    )  # fmt: skip
    assert told(brought) == [
        ".masscode/trash/删了.md: 删了: It lies in massCode's trash; it was left out."
    ]


def read(format_id: str, name: str, data: str | bytes) -> Cargo:
    """One file, read as that format."""
    raw = data.encode() if isinstance(data, str) else data
    return formats.read(Bundle(name, (Piece(name, raw),)), {}, format_id)


@pytest.mark.parametrize(
    ("format_id", "name", "data"),
    [
        ("espanso", "a.yml", "matches: ["),
        ("espanso", "a.yml", "matches: *nobody"),
        ("espanso", "a.yml", "a: &a [*a]"),
        ("espanso", "a.yml", "[" * 5_000),
        ("espanso", "a.yml", "matches: " + "[" * 60 + "]" * 60),
        ("beeftext", "a.json", "["),
        ("beeftext", "a.json", "[" * 200_000),
        ("raycast", "a.json", "{"),
        ("autokey", "a.json", "{"),
        ("alfred", "a.json", "[]"),
        ("alfred", "info.plist", "<plist>"),
        ("textexpander", "a.textexpander", "<plist><dict>"),
        ("textexpander", "a.textexpander", b"bplist00" + b"\xff" * 40),
        ("textexpander", "a.textexpander",
         '<!DOCTYPE plist [<!ENTITY a "aaaa">]><plist><string>&a;</string></plist>'),
        ("textexpander", "a.textexpander", "<plist>" + "<array>" * 50_000),
        ("masscode", "db.json", "{"),
        ("masscode", "a.db", b"SQLite format 3\0" + b"\1" * 200),
        ("masscode", "a.db", b"SQLite format 3\0"),
    ],
)  # fmt: skip
def test_a_broken_file_is_a_problem_and_no_more(
    format_id: str, name: str, data: str | bytes
) -> None:
    brought = read(format_id, name, data)
    assert not brought.arrivals
    assert brought.problems


@pytest.mark.parametrize(
    ("replace", "variable", "body", "problems"),
    [
        ("{{d}}", "type: date, params: {format: '%Q'}", '{{ now | date: "%Q" }}', 1),
        ("{{d}}", "type: date, params: {offset: soon}", "{{ now | date }}", 0),
        ("{{f}}", "type: form, params: {layout: '尺码：[[a]] [[b]]'}",
         "尺码：{{ ask.a }} {{ ask.b }}", 0),
        ("{{f.a}}{{f.b}}", "type: form, params: {layout: '尺码：[[a]] [[b]]'}",
         "{{ ask.尺码 }}{{ ask.b }}", 0),
        ("{{f.z}}", "type: form, params: {layout: '[[a]]'}", "{% raw %}{{f.z}}{% endraw %}", 1),
        ("{{f}}", "type: form, params: {layout: '\\[\\[a\\]\\] {{c}} {{d}}'}",
         "[[a]] {{ ask.c }} {{ ask.d }}", 0),
        ("{{r}}", "type: random, params: {choices: ['{{x}}']}", "{% raw %}{{x}}{% endraw %}", 1),
        ("{{c}}", "type: choice, params: {values: [{label: 'a\"b''c', id: x}, {id: y}]}",
         "{{ ask.c }}", 0),
        ("{{o}}", "type: extension", "{% raw %}{{o}}{% endraw %}", 1),
    ],
)  # fmt: skip
def test_each_variable_of_espanso(replace: str, variable: str, body: str, problems: int) -> None:
    name = replace[2]
    brought = read(
        "espanso",
        "a.yml",
        f"matches:\n  - trigger: t\n    replace: '{replace}'\n"
        f"    vars: [{{name: {name}, {variable}}}]\n",
    )
    (one,) = brought.arrivals
    assert (one.body, len(brought.problems)) == (body, problems)


def test_what_stands_beside_a_vault_and_cannot_be_read_leaves_the_notes() -> None:
    note = b"---\nisDeleted: 0\nname: [\n---\nx"
    pieces = (
        Piece(".masscode/state.json", b"{"),
        Piece("a.md", note),
        Piece("b.md", note.replace(b"[", b"b")),
        Piece("sh/.meta.yaml", b"["),
    )
    brought = formats.read(Bundle("v", pieces, is_folder=True), {}, "masscode")
    assert [one.title for one in brought.arrivals] == ["b"]
    assert len(brought.problems) == 1


def test_a_package_without_a_sound_manifest_is_called_by_its_folder() -> None:
    pieces = (
        Piece("emoji/_manifest.yml", b"["),
        Piece("emoji/package.yml", b"matches: [{trigger: a, replace: b}]"),
        Piece("package.yml", b"matches: [{trigger: a, replace: b}]"),
    )
    brought = formats.read(Bundle("mine", pieces, is_folder=True), {}, "espanso")
    assert [one.path for one in brought.arrivals] == [("emoji",), ("mine",)]
