"""The parts around the list: chips, notice, footer, toast, tray, problems, sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSystemTrayIcon,
    QToolButton,
    QWidget,
)

from desktop_app.clock import now
from desktop_app.core.pasting import ways
from desktop_app.core.phrases import Phrase
from desktop_app.core.problems import Problem, Refusal
from desktop_app.core.shops import Platform
from desktop_app.ui.picker.chips import ASKED, FACTS, NOTHING, Chips
from desktop_app.ui.picker.footer import Footer, hints
from desktop_app.ui.picker.keys import Intent
from desktop_app.ui.picker.notice import Notice
from desktop_app.ui.problems import ProblemsWindow
from desktop_app.ui.sentences import problem_sentence, refusal_sentence
from desktop_app.ui.theme import LIGHT
from desktop_app.ui.toast import EXCERPT, SHOWN_FOR, Toast
from desktop_app.ui.tray import Tray
from tests.fakes import FAWN, TAOBAO, picker_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop_app.core.picker import Picker
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.icons import Icons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """A window for parts that do not stand alone."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    return widget


# --- chips ------------------------------------------------------------------------------------


@pytest.fixture
def chips(owner: QWidget, icons: Icons) -> Chips:
    made = Chips(LIGHT, icons, now, owner)
    made.resize(900, 40)
    owner.show()
    return made


def buttons(chips: Chips) -> list[QToolButton]:
    return chips.findChildren(QToolButton)


def texts(chips: Chips) -> list[str]:
    return [button.text() for button in buttons(chips)[:4]]


@pytest.fixture
def picker(spelling: Spelling) -> Picker:
    return picker_of(spelling, Phrase("p", "t", "b"))


def test_chips_show_what_is_known_of_the_chat(chips: Chips, picker: Picker) -> None:
    chat = replace(picker.chat, product="A12", region="新疆", buyer="王小姐")

    chips.show_picker(replace(picker, chat=chat))

    assert texts(chips) == [
        f"Shop {FAWN.name} · {TAOBAO.name} ▾",
        "Product A12 徒步鞋 ▾",
        "Region 新疆 ▾",
        "Buyer 王小姐 ▾",
    ]
    assert buttons(chips)[3].accessibleName() == "Buyer 王小姐"


def test_chips_show_a_dash_for_what_is_not_known(chips: Chips, picker: Picker) -> None:
    chips.show_picker(replace(picker, chat=replace(picker.chat, shop="")))

    names = ("Shop", "Product", "Region", "Buyer")
    assert texts(chips) == [f"{name} {NOTHING} ▾" for name in names]


def test_an_ampersand_in_a_name_underlines_nothing(chips: Chips, picker: Picker) -> None:
    shop = replace(picker.shop, name="Larch & Lake")
    chips.show_picker(replace(picker, shops=(shop,)))
    assert "Larch && Lake" in texts(chips)[0]
    assert "Larch & Lake" in buttons(chips)[0].accessibleName()


def test_long_names_are_shortened_in_chips_only(chips: Chips, picker: Picker) -> None:
    name = "很长的名字" * 40

    chips.show_picker(replace(picker, chat=replace(picker.chat, buyer=name)))

    assert "…" in texts(chips)[3]
    assert buttons(chips)[3].accessibleName() == f"Buyer {name}"
    assert buttons(chips)[3].sizeHint().width() < 500


@pytest.mark.parametrize("place", range(4))
def test_a_click_on_a_chip_asks_for_its_fact(qtbot: QtBot, chips: Chips, place: int) -> None:
    with qtbot.waitSignal(chips.fact_asked) as asked:
        qtbot.mouseClick(buttons(chips)[place], LEFT)

    assert asked.args == [list(FACTS.values())[place]]


def test_chips_tell_their_keys(chips: Chips) -> None:
    tips = [button.toolTip() for button in buttons(chips)]

    assert tips == [
        "Shop (F2)", "Product (F3)", "Region (F4)", "Buyer (F6)",
        "Another buyer beside this one (Ctrl+1 … Ctrl+9)", "Keep open (Ctrl+P)",
    ]  # fmt: skip


def test_the_list_of_a_chip_opens_below_it(chips: Chips) -> None:
    corners = [chips.corner(fact) for fact in ASKED]

    assert [corner.x() for corner in corners] == sorted({corner.x() for corner in corners})
    assert all(corner.y() >= buttons(chips)[0].height() for corner in corners)


def test_the_pin_tells_whether_it_is_pressed(qtbot: QtBot, chips: Chips) -> None:
    pin = buttons(chips)[5]

    with qtbot.waitSignal(chips.pinned) as pinned:
        qtbot.mouseClick(pin, LEFT)
    assert pinned.args == [True]
    with qtbot.waitSignal(chips.pinned) as pinned:
        chips.toggle_pin()
    assert pinned.args == [False]


def test_the_pin_shows_another_picture_when_it_is_pressed(chips: Chips) -> None:
    pin = buttons(chips)[5]
    pictures = []
    for pinned in (False, True):
        chips.show_pinned(pinned=pinned)
        pictures.append(pin.icon().pixmap(32).toImage())
        assert pin.isChecked() == pinned

    assert pictures[0] != pictures[1]


# --- notice -----------------------------------------------------------------------------------


def test_a_notice_has_a_sentence_and_a_button(qtbot: QtBot, owner: QWidget) -> None:
    notice = Notice(owner)
    owner.show()
    assert not notice.isVisible()

    notice.say("<b>something</b>", "Show")

    (button,) = notice.findChildren(QPushButton)
    assert notice.isVisible()
    assert notice.said == "<b>something</b>"
    assert notice.findChildren(QLabel)[0].textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(notice.taken):
        qtbot.mouseClick(button, LEFT)


def test_a_notice_may_have_no_button_and_goes_when_there_is_nothing_to_say(
    owner: QWidget,
) -> None:
    notice = Notice(owner)
    owner.show()

    notice.say("something")
    assert notice.isVisible()
    assert not notice.findChildren(QPushButton)[0].isVisible()
    notice.say("")
    assert not notice.isVisible()


# --- footer -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("blanks", "wordings", "ladder", "form", "keys"),
    [
        (False, False, False, False, ["↵", "Ctrl+↵", "Ctrl+↓", "F7", "Ctrl+W", "Esc"]),
        (False, False, True, False, ["↵", "Ctrl+↵", "Ctrl+↓", "Ctrl+→", "Ctrl+W", "Esc"]),
        (True, False, False, False, ["↵", "Ctrl+↵", "Tab", "F7", "Ctrl+W", "Esc"]),
        (False, True, True, False, ["↵", "Ctrl+↵", "Alt+↓", "Ctrl+→", "Ctrl+W", "Esc"]),
        (True, True, False, True, ["↵", "Ctrl+↵", "Tab", "Esc"]),
    ],
)
def test_the_footer_has_the_keys_that_matter_now(
    *, blanks: bool, wordings: bool, ladder: bool, form: bool, keys: list[str]
) -> None:
    found = hints(blanks=blanks, wordings=wordings, ladder=ladder, form=form)

    assert [hint.key for hint in found] == keys
    assert all(hint.text for hint in found)


@pytest.mark.parametrize(
    ("on_enter", "texts"),
    [
        ("copy", ["copy", "paste"]),
        ("paste", ["paste", "copy"]),
        ("send", ["send", "paste"]),
        ("nonsense", ["copy", "paste"]),
    ],
)
def test_the_footer_says_what_enter_and_ctrl_enter_do(on_enter: str, texts: list[str]) -> None:
    found = hints(blanks=False, wordings=False, ladder=False, form=True, enter=ways(on_enter))

    assert [hint.text for hint in found][:2] == texts
    assert [hint.intent for hint in found][:2] == [Intent.COPY, Intent.PASTE]


def shown_keys(footer: Footer) -> list[QToolButton]:
    return [one for one in footer.findChildren(QToolButton) if not one.isHidden()]


def wide_footer(owner: QWidget) -> Footer:
    footer = Footer(owner)
    footer.resize(1400, 40)
    return footer


def test_each_key_of_the_footer_can_be_clicked(qtbot: QtBot, owner: QWidget) -> None:
    footer = wide_footer(owner)
    footer.show_hints(hints(blanks=True, wordings=True, ladder=False, form=False))
    owner.show()
    qtbot.waitUntil(lambda: bool(shown_keys(footer)))
    taken: list[Intent] = []
    footer.taken.connect(taken.append)

    for button in shown_keys(footer):
        assert button.accessibleName()
        assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
        qtbot.mouseClick(button, LEFT)

    assert taken == [
        Intent.COPY, Intent.PASTE, Intent.FILL, Intent.REWORD, Intent.KIND, Intent.NEW_CHAT,
        Intent.BACK,
    ]  # fmt: skip


def test_the_same_keys_are_not_built_again(owner: QWidget) -> None:
    footer = wide_footer(owner)
    footer.show_hints(hints(blanks=False, wordings=False, ladder=True, form=False))
    first = footer.findChildren(QToolButton)

    footer.show_hints(hints(blanks=False, wordings=False, ladder=True, form=False))

    assert footer.findChildren(QToolButton) == first


def test_other_keys_take_the_place_of_the_old_ones(qtbot: QtBot, owner: QWidget) -> None:
    footer = wide_footer(owner)
    footer.show_hints(hints(blanks=True, wordings=True, ladder=False, form=False))

    footer.show_hints(hints(blanks=True, wordings=True, ladder=False, form=True))

    qtbot.waitUntil(lambda: len(shown_keys(footer)) == 4)


def test_in_a_narrow_window_what_matters_least_is_left_out(qtbot: QtBot, owner: QWidget) -> None:
    footer = wide_footer(owner)
    found = hints(blanks=False, wordings=False, ladder=False, form=False)
    footer.show_hints(found)
    qtbot.waitUntil(lambda: len(shown_keys(footer)) == len(found))
    owner.show()

    footer.resize(300, 40)

    left = [one.text() for one in shown_keys(footer)]
    assert left[:2] == ["copy", "paste"]
    assert len(left) < len(found)


# --- toast ------------------------------------------------------------------------------------


@pytest.fixture
def toast(qtbot: QtBot) -> Toast:
    made = Toast()
    qtbot.addWidget(made)
    return made


def test_a_toast_says_what_was_copied(toast: Toast) -> None:
    toast.say("Copied 2/3", "第二条\n还有一行", QGuiApplication.primaryScreen())

    assert toast.isVisible()
    assert toast.said == "Copied 2/3 第二条 还有一行"
    assert toast.accessibleName() == toast.said


def test_a_toast_shows_the_beginning_of_a_long_text_as_plain_text(toast: Toast) -> None:
    toast.say("Copied", "<img src=x>" + "字" * 20_000, QGuiApplication.primaryScreen())

    assert len(toast.said) < EXCERPT + 20
    assert toast.said.endswith("…")
    labels = toast.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_a_toast_without_a_text_is_one_line(toast: Toast) -> None:
    screen = QGuiApplication.primaryScreen()
    toast.say("No further message", "", screen)
    one = toast.height()
    toast.say("Copied", "text", screen)

    assert toast.height() > one


def test_a_toast_lies_on_the_screen(toast: Toast) -> None:
    screen = QGuiApplication.primaryScreen()

    toast.say("Copied", "字" * 200, screen)

    assert screen.availableGeometry().contains(toast.geometry())


def test_a_toast_never_takes_the_keyboard_or_a_click(toast: Toast) -> None:
    flags = toast.windowFlags()

    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.WindowTransparentForInput
    assert toast.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_toast_goes_away_by_itself(qtbot: QtBot, toast: Toast) -> None:
    toast.say("Copied", "text", QGuiApplication.primaryScreen())

    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=SHOWN_FOR + 3000)


# --- tray -------------------------------------------------------------------------------------


@pytest.fixture
def tray(owner: QWidget) -> Iterator[Tray]:
    made = Tray(QIcon(), "Ctrl+Alt+Space", owner)
    yield made
    made.deleteLater()


def menu_of(tray: Tray) -> QMenu:
    (icon,) = tray.findChildren(QSystemTrayIcon)
    menu = icon.contextMenu()
    assert isinstance(menu, QMenu)
    return menu


def actions(tray: Tray) -> list[QAction]:
    return [action for action in menu_of(tray).actions() if action.text()]


def test_the_tray_opens_and_quits(qtbot: QtBot, tray: Tray) -> None:
    status, opens, *_, quits = actions(tray)

    assert not status.isEnabled()
    assert opens.text() == "Open (Ctrl+Alt+Space)"
    with qtbot.waitSignal(tray.open_asked):
        opens.trigger()
    with qtbot.waitSignal(tray.quit_asked):
        quits.trigger()


def test_a_click_on_the_tray_opens_and_the_menu_does_not(qtbot: QtBot, tray: Tray) -> None:
    (icon,) = tray.findChildren(QSystemTrayIcon)

    with qtbot.waitSignal(tray.open_asked):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.open_asked):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert "Ctrl+Alt+Space" in icon.toolTip()


@pytest.mark.parametrize("available", [True, False])
def test_the_tray_is_shown_where_the_desktop_has_one(
    owner: QWidget, monkeypatch: pytest.MonkeyPatch, *, available: bool
) -> None:
    shown: list[QSystemTrayIcon] = []

    def show(icon: QSystemTrayIcon) -> None:
        shown.append(icon)

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: available)
    monkeypatch.setattr(QSystemTrayIcon, "show", show)

    Tray(QIcon(), "F12", owner)

    assert len(shown) == available


# --- problems and sentences -------------------------------------------------------------------

PROBLEM = Problem("a.toml", "phrase kj1", "title", "Say {what}; <b>x</b>.", {"what": "a title"})


def test_problems_can_be_read_and_copied_but_not_edited(qtbot: QtBot) -> None:
    window = ProblemsWindow()
    qtbot.addWidget(window)

    window.show_problems((PROBLEM, Problem("b.toml", "", "", "Not TOML.")))

    (shown,) = window.findChildren(QPlainTextEdit)
    assert window.isVisible()
    assert shown.isReadOnly()
    assert shown.accessibleName()
    assert shown.toPlainText() == (
        "a.toml: phrase kj1 title: Say a title; <b>x</b>.\n\nb.toml: Not TOML."
    )


def test_the_problems_window_is_closed_by_its_button(qtbot: QtBot) -> None:
    window = ProblemsWindow()
    qtbot.addWidget(window)
    window.show_problems((PROBLEM,))
    (button,) = window.findChildren(QPushButton)

    with qtbot.waitSignal(window.finished) as finished:
        qtbot.mouseClick(button, LEFT)

    assert finished.args == [QDialog.DialogCode.Accepted.value]


@pytest.mark.usefixtures("qapp")
def test_sentences_of_the_core_are_filled_with_their_values() -> None:
    assert problem_sentence(Problem("a", "", "k", "x {n}", {"n": 3})) == "a: k: x 3"
    assert refusal_sentence(Refusal("{name} has passed", {"name": "p"}), {}) == "p has passed"


@pytest.mark.usefixtures("qapp")
def test_braces_in_a_value_are_only_text() -> None:
    assert refusal_sentence(Refusal("no {name}", {"name": "{oops} %1"}), {}) == "no {oops} %1"


def test_a_platform_without_a_name_leaves_no_dot(chips: Chips, picker: Picker) -> None:
    chips.show_picker(replace(picker, platforms={"taobao": Platform("taobao", "")}))

    assert texts(chips)[0] == f"Shop {FAWN.name} ▾"
