"""Lines of text: positions, marks, and shortening that never cuts inside a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from desktop_app.ui.lines import Ink, Mark, extent, paint_line, paragraph, utf16

pytestmark = pytest.mark.usefixtures("qapp")

WHITE = 0xFFFFFFFF
FAMILY = "👨‍👩‍👧‍👦"
INK = "#000000"


def canvas(width: int = 300, height: int = 40) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    return image


def painted(
    text: str, rect: QRectF, marks: tuple[Mark, ...] = (), size: tuple[int, int] = (300, 40)
) -> QImage:
    """The image of one line."""
    image = canvas(*size)
    painter = QPainter(image)
    paint_line(painter, rect, text, Ink(QFont(), INK), marks)
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    """The pixels that are not white."""
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) != WHITE
    }


@given(st.text("a中😊‍️한", max_size=12), st.integers(0, 12))
def test_a_position_counts_characters_beyond_the_basic_plane_twice(text: str, at: int) -> None:
    at = min(at, len(text))

    assert utf16(text, at) == len(text[:at].encode("utf-16-le")) // 2


def test_a_mark_behind_emoji_colours_its_own_characters_only() -> None:
    layout = paragraph("😊😊码", [Mark(2, 3, "#ff0000")], QFont(), 300)

    (found,) = layout.formats()
    assert (found.start, found.length) == (4, 1)


def test_a_mark_can_have_colours_weight_and_an_edge() -> None:
    mark = Mark(0, 2, "#ff0000", "#00ff00", bold=True, edge="#0000ff")
    layout = paragraph("ab", [mark], QFont(), 300)

    (found,) = layout.formats()
    look = found.format
    assert look.background().color().name() == "#ff0000"
    assert look.foreground().color().name() == "#00ff00"
    assert look.fontWeight() == QFont.Weight.DemiBold
    assert look.underlineColor().name() == "#0000ff"


def test_a_mark_without_colours_changes_nothing() -> None:
    assert painted("abc", QRectF(0, 0, 200, 40), (Mark(0, 2),)) == painted(
        "abc", QRectF(0, 0, 200, 40)
    )


def test_a_paragraph_is_no_wider_than_it_may_be_and_breaks_where_the_text_does() -> None:
    layout = paragraph("一行\n" + "很长的一行" * 20, [], QFont(), 120)

    assert layout.lineCount() > 3
    assert extent(layout).width() <= 120
    assert extent(layout).height() > 3 * QFontMetricsF(QFont()).height()


def test_a_text_without_characters_takes_no_width() -> None:
    assert extent(paragraph("", [], QFont(), 120)).width() == 0


def test_a_line_stays_inside_its_rectangle() -> None:
    rect = QRectF(20, 10, 100, 20)

    image = painted("long " * 200, rect)

    assert inked(image)
    assert all(20 <= x < 120 and 10 <= y < 30 for x, y in inked(image))


def test_a_line_break_is_painted_as_a_space() -> None:
    rect = QRectF(0, 0, 300, 40)

    assert painted("a\nb", rect) == painted("a b", rect)


def test_marks_beyond_what_is_shown_are_not_painted() -> None:
    rect = QRectF(0, 0, 60, 40)
    far = Mark(50, 60, "#ff0000")

    assert painted("x" * 100, rect, (far,)) == painted("x" * 100, rect)


def test_a_mark_that_is_cut_by_the_ellipsis_is_painted_as_far_as_it_goes() -> None:
    image = painted("x" * 100, QRectF(0, 0, 60, 40), (Mark(0, 100, "#ff0000"),))

    assert QColor("#ff0000").rgb() in {image.pixel(x, y) for x, y in inked(image)}


def test_a_text_that_fits_is_painted_whole() -> None:
    assert painted("short", QRectF(0, 0, 300, 40)) != painted("shor…", QRectF(0, 0, 300, 40))


def test_a_text_for_which_there_is_no_room_leaves_nothing_outside() -> None:
    image = painted("long enough", QRectF(10, 0, 0, 40))

    assert not inked(image)


def boundaries(text: str) -> list[int]:
    """The ends of what people take for one character, in UTF-16 units."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    found = [0]
    while (at := finder.toNextBoundary()) >= 0:
        found.append(at)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "😊" * 4,
        f"亲{FAMILY}好{FAMILY}",
        "a👩🏽‍🚀b👩🏽‍🚀",
        "❤️❤️❤️",
        "👍🏽👍🏽👍🏽",
        "🇨🇳🇰🇷🇨🇳",
        "1️⃣2️⃣3️⃣",
        "e\u0301e\u0301e\u0301e\u0301",
    ],
    ids=["emoji", "family", "astronaut", "variation", "skin", "flags", "keycaps", "accents"],
)
@pytest.mark.parametrize(
    "marks",
    [(), (Mark(0, 99, "#ffffff"),), (Mark(0, 99, fore=INK),)],
    ids=["plain", "marked", "coloured"],
)
def test_shortening_never_cuts_inside_a_character(text: str, marks: tuple[Mark, ...]) -> None:
    units = text.encode("utf-16-le")
    cut = [f"{units[: 2 * end].decode('utf-16-le')}…" for end in boundaries(text)]
    allowed = ["", *cut, text]
    wide = QRectF(0, 0, 400, 40)
    whole = [painted(one, wide, marks, (400, 40)) for one in allowed]
    width = QFontMetricsF(QFont()).horizontalAdvance(text)

    for step in range(2, 12):
        image = painted(text, QRectF(0, 0, width * step / 11, 40), marks, (400, 40))
        assert image in whole, f"cut to {step}/11"


def test_a_text_of_a_million_characters_is_painted() -> None:
    image = painted("字" * 1_000_000, QRectF(0, 0, 200, 40))

    assert max(x for x, _ in inked(image)) < 200


def test_a_mark_lies_behind_its_own_characters() -> None:
    rect, metrics = QRectF(0, 0, 300, 40), QFontMetricsF(QFont())

    image = painted("abcdef", rect, (Mark(2, 4, "#ff0000"),))

    red = QColor("#ff0000").rgb()
    columns = [x for x, y in inked(image) if image.pixel(x, y) == red]
    assert abs(min(columns) - metrics.horizontalAdvance("ab")) < 2
    assert abs(max(columns) - metrics.horizontalAdvance("abcd")) < 2
