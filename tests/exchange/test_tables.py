"""Tables of Qianniu and its like, of Excel and LibreOffice: exact phrases from fixtures."""

from __future__ import annotations

import pytest

from desktop_app.exchange import formats
from desktop_app.exchange.spreadsheets import look, shielded, unshielded
from tests.exchange.reading import brief, bundle, cargo, fixture, told

QIANNIU = {
    "export.csv": [
        ("fh", "亲，今天16点前付款当天发出~", "亲，今天16点前付款当天发出~", ("物流",)),
        ("", "您好，请问有什么可以帮您？", "您好，请问有什么可以帮您？", ("欢迎",)),
        ("在", "在的，", "在的，\n请讲 {% raw %}{{ 单号 }}{% endraw %}", ()),
        ("在", '看见 "有货" 就能拍', '看见 "有货" 就能拍  ', ("咨询",)),
    ],
    "gbk.csv": [
        ("fh", "亲，今天16点前付款当天发出", "亲，今天16点前付款当天发出", ("物流",)),
        ("th", "您好，退货请走售后入口", "您好，退货请走售后入口", ("售后",)),
    ],
    "retail.csv": [("wl", "您好,已发出", "您好,已发出\n请留意短信", ("未分组",))],
    "brand.xlsx": [
        (
            "7",
            "亲，这款有现货，喜欢可以直接拍哦~",
            "亲，这款有现货，喜欢可以直接拍哦~",
            ("售前",),
        ),
        ("tk", "退款一般1-3天到账", "退款一般1-3天到账\n请留意", ("售后",)),
    ],
}
TABLES = {
    "headless.csv": [
        ("fh", "亲，今天16点前付款当天发出", "亲，今天16点前付款当天发出", ()),
        ("zx", "您好，请问有什么可以帮您？", "您好，请问有什么可以帮您？", ()),
    ],
    "korean.csv": [
        ("", "발송 안내", "안녕하세요 고객님, 주문하신 상품은 오늘 발송됩니다.", ("배송",)),
        ("", "환불 안내", "환불은 3일 안에 처리됩니다.", ("환불",)),
    ],
    "taiwan.csv": [("", "出貨", "您好，您的訂單已經出貨，請留意簡訊", ("物流",))],
    "unicode.tsv": [("", "发货", "亲，今天发出\n请留意", ("物流",))],
    "semicolon.csv": [("", "Hi", "Hello; how can I help?", ("Greeting",))],
    "review.csv": [("", "1", "很好", ("书籍",)), ("", "0", "\ufeff有色差", ("衣服",))],
    "yiwaiwai.csv": [
        ("", "在吗", "亲，在的", ("售前",)),
        ("", "只有内容的一行", "只有内容的一行", ()),
    ],
    "speech-repo.xlsx": [
        ("", "亲，在的", "亲，在的", ("欢迎",)),
        ("", "=1+1 件也包邮", "=1+1 件也包邮", ()),
    ],
    "softtalk.xlsx": [
        ("", "偏大吗", "标准码，脚宽的话建议大一码", ("售前", "尺码")),
        ("", "有42吗", "有的", ("售前", "尺码")),
        ("", "真皮吗", "头层牛皮", ("售前", "材质")),
    ],
    "libre.ods": [("fh", "亲，今天发出", "亲，今天发出", ("物流",))],
    "old.xls": [("7", "亲，今天发出", "亲，今天发出", ("物流",))],
    "ours.csv": [("kj1", "=1", "亲,{{ product.name }}\n---\n好", ("议价",))],
}


@pytest.mark.parametrize("name", QIANNIU)
def test_qianniu_and_its_like_are_read_to_the_letter(name: str) -> None:
    what = fixture(f"qianniu/{name}")

    assert [brief(one) for one in cargo("qianniu", what).arrivals] == QIANNIU[name]


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_read_by_their_columns(name: str) -> None:
    what = fixture(f"csv/{name}")

    assert [brief(one) for one in cargo("csv", what).arrivals] == TABLES[name]


def test_lists_in_cells_are_parted_at_any_comma() -> None:
    found = cargo("csv", fixture("csv/speech-repo.xlsx")).arrivals

    assert found[0].keywords == ("问候", "开场", "在吗")


def test_every_row_and_column_that_is_left_out_is_named() -> None:
    assert told(cargo("csv", fixture("csv/yiwaiwai.csv"))) == [
        "yiwaiwai.csv: 优先级: The column 优先级 is not read.",
        "yiwaiwai.csv: row 3: The names of the columns stand here again; left out.",
    ]
    assert told(cargo("qianniu", fixture("qianniu/export.csv"))) == [
        "export.csv: row 6: This row has no text to send and is left out."
    ]


def test_a_quotation_mark_that_is_never_closed_is_said() -> None:
    found = cargo("csv", fixture("csv/quote.csv"))

    assert [one.body for one in found.arrivals] == ["没有收尾的引号\n乙,好的\n"]
    assert "row 2" in told(found)[0]
    assert "not closed" in told(found)[0]


def test_a_cell_without_end_is_left_out_and_the_rest_is_read() -> None:
    data = '标题,内容\n甲,"' + "长" * (1 << 20) + "\n" + '乙"\n丙,好\n'

    found = cargo("csv", bundle(a__csv=data))

    assert found.arrivals[-1].body == "好"
    assert any("characters" in text for text in told(found))


@pytest.mark.parametrize(
    ("options", "bodies"),
    [
        ({"body": "乙"}, ["b1", "b2"]),
        ({"body": "A"}, ["a1", "a2"]),
        ({"body": "2"}, ["b1", "b2"]),
        ({"body": "B", "header": "no"}, ["乙", "b1", "b2"]),
        ({"body": "A", "header": "1"}, ["a1", "a2"]),
        ({"body": "nothing there"}, []),
        ({"body": "-"}, []),
        ({"body": "A", "header": "9"}, ["a1", "a2"]),
    ],
)
def test_the_user_says_which_column_is_what(options: dict[str, str], bodies: list[str]) -> None:
    found = cargo("csv", bundle(a__csv="甲,乙\na1,b1\na2,b2\n"), {"header": "yes", **options})

    assert [one.body for one in found.arrivals] == bodies
    assert bodies or "No column holds the text" in " ".join(told(found))


def test_the_user_chooses_encoding_delimiter_and_sheet() -> None:
    data = bundle(a__csv="標題|內容\n甲|好，的\n".encode("big5"))

    found = cargo("csv", data, {"encoding": "big5", "delimiter": "|"})

    assert [one.title for one in found.arrivals] == ["甲"]
    chosen = cargo("csv", fixture("csv/softtalk.xlsx"), {"sheet": "说明"})
    assert told(chosen) == ["softtalk.xlsx: There is no phrase in it."]
    missing = cargo("csv", fixture("csv/softtalk.xlsx"), {"sheet": "gone"})
    assert len(missing.arrivals) == 3
    assert "no sheet gone" in told(missing)[0]


def test_the_head_of_a_table_is_shown_with_what_was_guessed() -> None:
    found = look(fixture("qianniu/gbk.csv"), {})

    assert (found.table.encoding, found.table.delimiter) == ("gb18030", ",")
    assert found.layout.names == ("快捷短语编码", "快捷短语", "快捷短语分组")
    assert found.layout.columns == {"code": 0, "body": 1, "category": 2}
    assert [number for number, _ in found.rows] == [1, 2, 3]
    assert look(fixture("csv/softtalk.xlsx"), {}).table.sheets == ("说明", "Sheet1")


def test_at_most_twenty_rows_are_shown() -> None:
    found = look(bundle(a__csv="标题,内容\n" + "a,b\n" * 50), {})

    assert len(found.rows) == 20


def test_characters_that_cannot_be_read_are_said() -> None:
    found = cargo("csv", bundle(a__csv=b"title,body\na,\xff\xfe\xff\n"), {"encoding": "utf-8"})

    assert "choose another one" in told(found)[-1]


def test_brackets_are_asked_only_on_request() -> None:
    what = bundle(a__csv="标题,内容\n补发,订单[订单号]我们[补发/退款][微笑]\n")

    left = cargo("csv", what).arrivals[0]
    asked = cargo("csv", what, {"brackets": "ask"}).arrivals[0]

    assert left.body == "订单[订单号]我们[补发/退款][微笑]"
    assert asked.body == "订单{{ order.number }}我们{{ ask.补发_退款 }}[微笑]"
    assert [(one.name, one.choices) for one in asked.fields] == [
        ("order.number", ()),
        ("ask.补发_退款", ("补发", "退款")),
    ]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "'=1", "''x", "'x", "a=1", "\tx", ""])
def test_a_cell_is_never_a_formula_and_reads_back(text: str) -> None:
    assert not shielded(text).startswith(("=", "+", "-", "@", "\t"))
    assert unshielded(shielded(text)) == text


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.xlsx", b"PK\3\4 no zip"), ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 nothing")],
)
def test_a_spreadsheet_that_is_none_is_a_problem(name: str, data: bytes) -> None:
    what = bundle(**{name.replace(".", "__"): data})

    assert "no spreadsheet" in told(cargo("csv", what))[0]
    assert formats.format_by_id("csv").fits(what) == 0  # type: ignore[union-attr] # it is there
    assert formats.format_by_id("qianniu").fits(what) == 0  # type: ignore[union-attr] # it is there
