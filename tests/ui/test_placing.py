"""Where the picker opens: a table of screens, sizes and chats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics

from desktop_app.ui.placing import MARGIN, fitted, place, screen_of
from desktop_app.whereabouts import USUAL_DIGITS, USUAL_SIZE, usual_size

NOTEBOOK = QRect(0, 0, 1366, 728)
NETBOOK = QRect(0, 0, 1024, 560)
LEFT, RIGHT = QRect(0, 0, 1920, 1080), QRect(1920, 200, 1280, 1024)
ABOVE = QRect(-1280, -1024, 1280, 1024)
USUAL = QSize(820, 640)


@pytest.mark.parametrize(
    ("window", "screen"),
    [
        (None, 0),
        (QRect(100, 100, 500, 500), 0),
        (QRect(2000, 300, 500, 500), 1),
        (QRect(1800, 300, 500, 500), 1),
        (QRect(1600, 300, 500, 500), 0),
        (QRect(9000, 9000, 500, 500), 0),
        (QRect(), 0),
    ],
)
def test_the_screen_is_the_one_that_shows_most_of_the_chat(
    window: QRect | None, screen: int
) -> None:
    assert screen_of(window, [LEFT, RIGHT]) == screen


def test_without_any_screen_it_is_the_first_all_the_same() -> None:
    assert screen_of(QRect(0, 0, 10, 10), []) == 0


@pytest.mark.parametrize("area", [NOTEBOOK, NETBOOK, LEFT, RIGHT, ABOVE])
@pytest.mark.parametrize(
    "window",
    [
        None,
        QRect(0, 0, 400, 400),
        QRect(1300, 700, 600, 600),
        QRect(-900, -900, 800, 800),
        QRect(2600, 900, 700, 500),
        QRect(500, 500, 1, 1),
        QRect(99999, 99999, 10, 10),
    ],
)
@pytest.mark.parametrize("wanted", [USUAL, QSize(300, 200), QSize(5000, 5000)])
def test_it_is_never_off_the_screen(area: QRect, window: QRect | None, wanted: QSize) -> None:
    size = fitted(wanted, area)

    spot = QRect(place(size, area, window), size)

    assert area.contains(spot)


@pytest.mark.parametrize("window", [None, QRect(600, 300, 119, 400), QRect(600, 300, 1, 1)])
def test_without_a_chat_or_beside_a_tiny_helper_it_opens_in_the_middle(
    window: QRect | None,
) -> None:
    spot = QRect(place(QSize(400, 300), LEFT, window), QSize(400, 300))

    assert (spot.center() - LEFT.center()).manhattanLength() <= 2


def test_it_opens_over_the_middle_of_the_chat() -> None:
    chat = QRect(1000, 400, 600, 500)

    spot = QRect(place(QSize(400, 300), LEFT, chat), QSize(400, 300))

    assert (spot.center() - chat.center()).manhattanLength() <= 2


def test_of_a_chat_that_reaches_off_the_screen_the_visible_part_counts() -> None:
    assert place(QSize(100, 100), NOTEBOOK, QRect(-400, 100, 800, 400)).x() < 200


def test_a_size_that_fits_is_kept() -> None:
    assert fitted(USUAL, LEFT) == USUAL


@pytest.mark.parametrize("stretch", [50, 100, 200])
@pytest.mark.usefixtures("qapp")
def test_the_usual_size_is_wide_enough_for_low_letters_and_for_wide_ones(stretch: int) -> None:
    font = QFont()
    font.setStretch(stretch)
    metrics = QFontMetrics(font)
    em, digit = metrics.height(), metrics.horizontalAdvance("0")

    size = usual_size(metrics)

    assert size.width() == max(em * USUAL_SIZE[0], digit * USUAL_DIGITS)
    assert size.height() == em * USUAL_SIZE[1]


def test_a_size_that_does_not_fit_leaves_a_margin() -> None:
    assert fitted(QSize(5000, 5000), NETBOOK) == NETBOOK.size() - QSize(2 * MARGIN, 2 * MARGIN)


@given(
    st.integers(-3000, 3000), st.integers(-3000, 3000), st.integers(1, 4000), st.integers(1, 4000)
)
def test_wherever_the_chat_is_the_upper_left_corner_is_on_the_screen(
    x: int, y: int, width: int, height: int
) -> None:
    corner = place(USUAL, RIGHT, QRect(QPoint(x, y), QSize(width, height)))

    assert RIGHT.contains(QRect(corner, USUAL))
