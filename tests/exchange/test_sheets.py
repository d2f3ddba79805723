"""Sheets row by row, out of XML that is as it should be and out of XML that is not."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from desktop_app.exchange.sheet_xml import COLUMNS, number_text
from desktop_app.exchange.workbooks import UnreadableError, open_workbook, written

RELS = '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>'
BOOK = '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/>'
    '<numFmt numFmtId="165" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs>'
    '<xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
)
SHARED = (
    "<sst><si><t>一</t></si><si><r><t>二</t></r><r><t>三_x000D_</t></r>"
    "<rPh><t>さん</t></rPh></si></sst>"
)


X = "<text:p>x<text:line-break/></text:p></table:table-cell>"


def packed(**members: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return file.getvalue()


def excel(rows: str, after: str = "") -> list[tuple[int, list[str]]]:
    """The rows of an Excel sheet."""
    data = packed(
        xl__workbook_xml=BOOK,
        xl__styles_xml=STYLES,
        xl__sharedStrings_xml=SHARED,
        xl__worksheets__s_xml=f"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>",
        **{"xl___rels__workbook_xml.rels": RELS},
    )
    return list(open_workbook(data).rows("S"))


def libre(rows: str) -> list[tuple[int, list[str]]]:
    """The rows of a LibreOffice sheet."""
    head = '<d xmlns:table="table" xmlns:office="office" xmlns:text="text">'
    other = '<table:table table:name="other"><table:table-row><table:table-cell><text:p>no'
    other += "</text:p></table:table-cell></table:table-row></table:table>"
    text = f'{head}{other}<table:table table:name="S">{rows}</table:table></d>'
    return list(open_workbook(packed(content_xml=text)).rows("S"))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="s"><v>0</v></c>', "一"),
        ('<c t="s"><v>1</v></c>', "二三\r"),
        ('<c t="s"><v>9</v></c>', ""),
        ('<c t="s"><v>x</v></c>', ""),
        ('<c t="inlineStr"><is><t>四 </t></is></c>', "四 "),
        ('<c t="str"><f>A1</f><v>五</v></c>', "五"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ("<c><v>7</v></c>", "7"),
        ("<c><v>7.50</v></c>", "7.5"),
        ("<c><v>1.2E+20</v></c>", "1.2E+20"),
        ('<c s="1"><v>46027</v></c>', "2026-01-05"),
        ('<c s="2"><v>46027.5</v></c>', "2026-01-05 12:00"),
        ('<c s="3"><v>46027</v></c>', "46027"),
        ('<c s="0"><v>46027</v></c>', "46027"),
    ],
)
def test_a_cell_of_excel_is_the_text_it_shows(cell: str, text: str) -> None:
    assert excel(f"<row>{cell}</row>") == [(1, [text] if text else [])]


def test_rows_and_cells_may_be_left_out() -> None:
    rows = '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row><c><v>3</v></c></row>'

    assert excel(rows) == [(3, ["", "1", "", "2"]), (4, ["3"])]


def test_a_cell_said_twice_is_the_last_one_and_one_beyond_all_columns_is_none() -> None:
    rows = '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="ZZZ1"><v>3</v></c></row>'

    assert excel(rows) == [(1, ["2"])]


def test_rows_beyond_all_rows_are_left_out() -> None:
    assert excel('<row r="9999999"><c><v>1</v></c></row>') == []


def test_merged_cells_have_their_text_in_each_row() -> None:
    rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="B3"><v>4</v></c></row><row/>'
    merged = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="A1:B1"/></mergeCells>'

    assert excel(rows, merged) == [(1, ["1", "2"]), (2, ["1"]), (3, ["1", "4"]), (4, [])]


def test_a_sheet_of_too_many_cells_is_not_read_to_its_end() -> None:
    row = '<row><c r="XFD1"><v>1</v></c></row>'

    with pytest.raises(UnreadableError):
        excel(row * 700)


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        ("<table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>", ["a\nb"]),
        (
            f'<table:table-cell><text:p>a<text:s text:c="2"/><text:tab/></text:p>{X}',
            ["a  \t\nx\n"],
        ),
        (
            f'<table:table-cell/><table:table-cell table:number-columns-repeated="2">{X}',
            ["", "x\n", "x\n"],
        ),
        (
            f"<table:table-cell><office:annotation><text:p>n</text:p></office:annotation>{X}",
            ["x\n"],
        ),
    ],
)
def test_a_cell_of_libreoffice_is_the_text_it_shows(cells: str, row: list[str]) -> None:
    assert libre(f"<table:table-row>{cells}</table:table-row>") == [(1, row)]


def test_rows_and_cells_of_libreoffice_are_repeated_within_reason() -> None:
    cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    empty = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/>'
    twice = f'<table:table-row table:number-rows-repeated="2">{cell}</table:table-row>'

    assert libre(f"{empty}</table:table-row>{twice}") == [(1048571, ["x"]), (1048572, ["x"])]
    many = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    assert len(libre(many)) == 100
    wide = cell.replace("cell>", 'cell table:number-columns-repeated="99999">', 1)
    assert [len(cells) for _, cells in libre(f"<table:table-row>{wide}</table:table-row>")] == [
        COLUMNS
    ]


def test_cells_of_libreoffice_merged_downwards_have_their_text_in_each_row() -> None:
    top = '<table:table-cell table:number-rows-spanned="2"><text:p>x</text:p></table:table-cell>'
    cell = "<table:table-cell><text:p>y</text:p></table:table-cell>"
    below = f"<table:covered-table-cell/>{cell}"
    rows = (f"<table:table-row>{inner}</table:table-row>" for inner in (top + cell, below, below))

    assert libre("".join(rows)) == [(1, ["x", "y"]), (2, ["x", "y"]), (3, ["", "y"])]


@pytest.mark.parametrize(
    "workbook",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>',
        "<workbook>",
        '<?xml version="1.0" encoding="UTF-99"?><workbook/>',
        "",
    ],
)
def test_xml_with_entities_or_faults_is_refused(workbook: str) -> None:
    with pytest.raises(UnreadableError):
        open_workbook(packed(xl__workbook_xml=workbook))


def test_what_is_damaged_inside_is_refused() -> None:
    with pytest.raises(UnreadableError):
        libre("<table:table-row>")
    with pytest.raises(UnreadableError):
        excel("</row>")
    large = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(33 << 20)
    with pytest.raises(UnreadableError):
        open_workbook(large)


@pytest.mark.parametrize(
    ("raw", "is_date", "text"),
    [
        ("x", False, "x"),
        ("-0.0", False, "0"),
        ("1e400", False, "1e400"),
        ("0.1", False, "0.1"),
        ("99999999", True, "99999999"),
        ("nan", False, "nan"),
    ],
)
def test_numbers_are_shown_as_short_as_they_are(raw: str, is_date: bool, text: str) -> None:  # noqa: FBT001 - a column of the table
    assert number_text(raw, is_date=is_date) == text


def test_what_is_written_reads_back_to_the_letter() -> None:
    rows = [["=1+1", "'x", "_x000D_", " a\nb ", "七"], ["+1", "", "-1", "@a", "\ud800\x01y"]]

    found = list(open_workbook(written("S", rows)).rows("S"))

    assert found == [(1, rows[0]), (2, ["+1", "", "-1", "@a", "y"])]
