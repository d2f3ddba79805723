"""The picker's window: lays out its parts, and says what the agent meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.clock import now
from desktop_app.core.drafts import wordings
from desktop_app.core.regions import regions_of
from desktop_app.ui.glyphs import Glyphs
from desktop_app.ui.labels import label_of
from desktop_app.ui.picker.chat_strip import ChatStrip
from desktop_app.ui.picker.chips import FACTS, Chips
from desktop_app.ui.picker.chooser import Chooser
from desktop_app.ui.picker.facts import Facts, product_name
from desktop_app.ui.picker.footer import USUAL, Footer, command_hints, hints
from desktop_app.ui.picker.form import Form, Question
from desktop_app.ui.picker.keys import ONCE, Intent, intent_of, picked_chat
from desktop_app.ui.picker.notice import Notice
from desktop_app.ui.picker.preview import Preview
from desktop_app.ui.picker.rail import Rail
from desktop_app.ui.picker.results import Results
from desktop_app.ui.picker.search_field import SearchField
from desktop_app.ui.picker.verdict import Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from desktop_app.core.drafts import Blank
    from desktop_app.core.pasting import Way
    from desktop_app.core.picker import Picker
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme


class PickerWindow(QWidget):
    """Shows a ``Picker``.

    ``looks_on``: another program has the keyboard and keeps it, whatever is clicked.

    Signals:
        query_changed: What is to be searched for.
        heading_picked: A heading of the rail, by key.
        heading_moved: So many lines down the rail.
        row_picked: A row of the list, from 0.
        copy_asked: The chosen phrase is wanted.
        copy_anyway_asked: It is wanted whatever the rules say.
        paste_asked: It is wanted in the other way than by Enter.
        row_tapped: A row was clicked while another program has the keyboard, and keeps it.
        keyboard_asked: The search field was clicked while another program has the keyboard.
        entered: The mouse has come while another program has the keyboard.
        reworded: So many wordings on.
        answered: A variable and what was typed for it.
        fact_chosen: ``shop``, ``product``, ``region``, ``buyer`` or ``kind``, and the value.
        chat_picked: The place of a chat, from 0.
        another_asked: Another buyer has come, beside this one.
        stepped: So many steps on along the ladder.
        step_picked: The place of a step of the ladder that is shown, from 0.
        clock_asked: The buyer's waiting begins.
        new_chat_asked: The next buyer.
        pinned: Whether it stays open.
        reload_asked: Read the files again.
        quit_asked: End the program.
        command_asked: A command of ``/``, by its id.
        notice_taken: The notice's button.
        dismissed: It was closed by the agent.
        painted: It has drawn itself.
    """

    query_changed = Signal(str)
    heading_picked = Signal(str)
    heading_moved = Signal(int)
    row_picked = Signal(int)
    copy_asked = Signal()
    copy_anyway_asked = Signal()
    paste_asked = Signal()
    row_tapped = Signal(int)
    keyboard_asked = Signal()
    entered = Signal()
    reworded = Signal(int)
    answered = Signal(str, str)
    fact_chosen = Signal(str, str)
    chat_picked = Signal(int)
    another_asked = Signal()
    stepped = Signal(int)
    step_picked = Signal(int)
    clock_asked = Signal()
    new_chat_asked = Signal()
    pinned = Signal(bool)
    reload_asked = Signal()
    quit_asked = Signal()
    command_asked = Signal(str)
    notice_taken = Signal()
    dismissed = Signal()
    painted = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, spelling: Spelling, now: Callable[[], dt.datetime] = now
    ) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.setWindowTitle(self.tr("Kuaihui"))
        self.setObjectName("picker")
        self._theme, self._icons, self._now = theme, icons, now
        self._picker: Picker | None = None
        self._ways = USUAL
        self.looks_on = self._tapped = False
        self._build(spelling)
        self._connect()
        self._glyphs = Glyphs(self)

    @property
    def _em(self) -> int:
        return self.fontMetrics().height()

    def _build(self, spelling: Spelling) -> None:
        frame = QFrame(self)
        frame.setObjectName("frame")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._notice = Notice(frame)
        column.addWidget(self._notice)
        self._chats = ChatStrip(self._icons, frame)
        column.addWidget(self._chats)
        self._chips = Chips(self._theme, self._icons, self._now, frame)
        column.addWidget(self._chips)
        column.addLayout(self._build_search())
        column.addWidget(self._build_middle(spelling), 1)
        self._footer = Footer(frame)
        column.addWidget(self._footer)
        self._chooser = Chooser(spelling, frame)
        self._facts, self._verdict = Facts(self._chips, self._chooser), Verdict(self)
        self.setMinimumSize(self._em * 33, self._em * 23)

    def _build_search(self) -> QHBoxLayout:
        box = QFrame(self)
        box.setObjectName("search")
        inner = QHBoxLayout(box)
        inner.setContentsMargins(self._em // 2, 0, self._em // 2, 0)
        lens = QLabel(box)
        size = self._em
        ratio = self.devicePixelRatioF()
        picture = self._icons.pixmap("search", self._theme.dim, round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        lens.setPixmap(picture)
        self._field = SearchField(box)
        self._field.setAccessibleName(self.tr("Search phrases"))
        self._field.setPlaceholderText(self.tr("Code, pinyin initials or any word"))
        font = self._field.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self._field.setFont(font)
        self._count = QLabel(box)
        self._count.setObjectName("count")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._most = ""
        inner.addWidget(lens)
        inner.addWidget(self._field, 1)
        inner.addWidget(self._count)
        row = QHBoxLayout()
        row.setContentsMargins(self._em * 2 // 3, self._em // 2, self._em * 2 // 3, self._em // 2)
        row.addWidget(box)
        return row

    def _build_middle(self, spelling: Spelling) -> QWidget:
        middle = QFrame(self)
        middle.setObjectName("middle")
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(self._theme, self._icons, middle)
        self._results = Results(self._theme, middle)
        self._form = Form(spelling, middle)
        self._nothing = QLabel(self.tr("Nothing found"), middle)
        self._nothing.setObjectName("dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(middle)
        for page in (self._results, self._form, self._nothing):
            self._stack.addWidget(page)
        self._preview = Preview(self._theme, middle)
        self._preview.setFixedHeight(round(self._em * 9))
        self._asks = QLabel(middle)
        self._asks.setObjectName("asks")
        self._asks.setTextFormat(Qt.TextFormat.PlainText)
        self._asks.hide()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._asks)
        column.addWidget(self._stack, 1)
        column.addWidget(self._preview)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        return middle

    def _connect(self) -> None:
        self._field.query_changed.connect(self.query_changed)
        self._field.intent_given.connect(self._on_intent)
        self._field.row_picked.connect(self._on_row_double_clicked)
        self._field.chat_picked.connect(self.chat_picked)
        self._chats.chat_picked.connect(self.chat_picked)
        self._preview.step_picked.connect(self.step_picked)
        self._rail.heading_picked.connect(self.heading_picked)
        self._field.pressed.connect(self._on_field_pressed)
        self._results.row_clicked.connect(self._on_row_clicked)
        self._results.row_picked.connect(self._on_row_double_clicked)
        self._form.answered.connect(self.answered)
        self._form.finished.connect(self.copy_asked)
        self._form.pasted.connect(self.paste_asked)
        self._form.left.connect(self.show_list)
        self._chips.fact_asked.connect(self.choose_fact)
        self._chips.pinned.connect(self.pinned)
        self._chips.chat_asked.connect(self.another_asked)
        self._notice.taken.connect(self.notice_taken)
        self._footer.taken.connect(self._on_footer_taken)
        self._facts.chosen.connect(self.fact_chosen)
        self._chooser.closed.connect(self._focus_field)

    # What it shows

    def show_picker(self, picker: Picker) -> None:
        """Show another state; what has not changed is not drawn again."""
        before, self._picker = self._picker, picker
        if before is None or not _same_list(before, picker):
            self._results.show_picker(picker)
        else:
            self._results.choose(picker.row)
        self._rail.show_headings(picker.headings, picker.heading_meant)
        self._show_count(picker.found.matched, len(picker.catalogue.entries))
        if before is None or not _same_chats(before, picker):
            self._chats.show_picker(picker)
            self._chips.show_picker(picker)
        self._show_buyer(picker.found.answering)
        self._show_draft(picker)
        if self._stack.currentWidget() is not self._form:
            self._stack.setCurrentWidget(self._results if self._results.count else self._nothing)

    def prepare(self, titles: str, replies: str) -> None:
        """Have the characters of titles and replies loaded before they are shown."""
        title, body, code = self._results.fonts
        plain = "".join(map(chr, range(33, 127)))
        rows = (title, plain + titles), (body, plain + replies), (code, plain)
        self._glyphs.load((*rows, (self.font(), replies)))

    @property
    def preparing(self) -> bool:
        """Whether characters are still being loaded."""
        return self._glyphs.busy

    def _show_count(self, matched: int, total: int) -> None:
        """Say how many; the label is as wide as it will ever be, so that nothing else moves."""
        most = f"{total} / {total}"
        if most != self._most:
            self._most = most
            metrics = self._count.fontMetrics()
            self._count.setFixedSize(metrics.horizontalAdvance(most) + 2, metrics.height())
        self._count.setText(f"{matched} / {total}")

    def _show_buyer(self, words: str) -> None:
        """Say which words of the buyer the first rows answer."""
        text = self.tr("Buyer asks: {words}").format(words=words)
        room = self._stack.width() - self._em * 2
        line = self._asks.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._asks.setText(line)
        self._asks.setVisible(bool(words))

    def _show_draft(self, picker: Picker) -> None:
        draft = picker.draft
        sentence, warns = self._verdict.of(picker)
        self._preview.show_picker(picker, sentence, warns=warns)
        self._footer.show_hints(
            command_hints()
            if picker.found.commands
            else hints(
                blanks=bool(draft and draft.blanks),
                wordings=bool(picker.entry and len(wordings(picker.entry)) > 1),
                ladder=bool(picker.climb or picker.chat.ladder),
                form=self._stack.currentWidget() is self._form,
                enter=self._ways,
            )
        )

    def show_notice(self, text: str, button: str = "") -> None:
        """Show a calm line above everything; an empty text takes it away."""
        self._notice.say(text, button)

    def show_pinned(self, *, pinned: bool) -> None:
        """Show whether it stays open."""
        self._chips.show_pinned(pinned=pinned)

    def show_ways(self, ways: tuple[Way, Way]) -> None:
        """Say what Enter does, and Ctrl+Enter."""
        if ways != self._ways:
            self._ways = ways
            if self._picker:
                self._show_draft(self._picker)

    def look_on(self, *, on: bool) -> None:
        """Leave the keyboard to another program whatever is clicked, or not any more."""
        self.looks_on, self._tapped = on, False
        if handle := self.windowHandle():
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, on)

    def toggle_pin(self) -> None:
        """Press the pin."""
        self._chips.toggle_pin()

    def show_form(self) -> None:
        """Ask for the blanks of the chosen phrase."""
        picker = self._picker
        if picker is None or picker.draft is None or not picker.draft.blanks:
            return
        draft = picker.draft
        self._form.ask([self._question(blank, picker) for blank in draft.blanks])
        self._stack.setCurrentWidget(self._form)
        self._show_draft(picker)
        self._form.focus_first(draft.missing)

    def _question(self, blank: Blank, picker: Picker) -> Question:
        asked, label = blank.asked, label_of(blank.asked.name, picker.fields)
        if asked.name == "product":
            choices = {product_name(one): one.id for one in picker.shop.products}
            return Question(asked.name, label, "product", blank.value, choices)
        if asked.kind == "region":
            choices = {name: name for name in regions_of(picker.shop)}
        else:
            named = {"yes": self.tr("Yes"), "no": self.tr("No")}
            choices = {named.get(value, value): value for value in asked.choices}
        return Question(asked.name, label, asked.kind, blank.value, choices)

    def show_list(self) -> None:
        """Go back from the form to the list."""
        self._stack.setCurrentWidget(self._results)
        if self._picker:
            self._show_draft(self._picker)
        self._focus_field()

    @property
    def asks(self) -> bool:
        """Whether the form is open."""
        return self._stack.currentWidget() is self._form

    def show_query(self, query: str) -> None:
        """Put a query into the search field."""
        self._field.setText(query)

    def clear(self) -> None:
        """Empty the search field and close what lies over the list."""
        self._chooser.dismiss()
        self._stack.setCurrentWidget(self._results)
        self._field.clear()

    def _focus_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self) -> None:
        """Open with the keyboard in the search field."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._focus_field()

    # What the agent does

    def choose_fact(self, fact: str) -> None:
        """Open the list under a chip."""
        if self._picker:
            self._facts.choose(fact, self._picker)

    def _on_row_clicked(self, row: int) -> None:
        if not self.looks_on:
            self.row_picked.emit(row)
        elif not self._tapped:
            self.row_tapped.emit(row)
        self._tapped = False

    def _on_field_pressed(self) -> None:
        if self.looks_on:
            self.keyboard_asked.emit()

    def _on_row_double_clicked(self, row: int) -> None:
        if self.looks_on:
            self._tapped = True  # the first click has pasted; the second one is not to
            return
        self.row_picked.emit(row)
        if self._picker and row == self._picker.row:
            self.copy_asked.emit()

    def _on_intent(self, intent: Intent) -> None:
        row = self._picker.row if self._picker else 0
        rows = self._results.count
        moves = {
            Intent.UP: row - 1,
            Intent.DOWN: row + 1,
            Intent.PAGE_UP: row - self._results.page,
            Intent.PAGE_DOWN: row + self._results.page,
            Intent.FIRST: 0,
            Intent.LAST: rows - 1,
        }
        if intent in moves:
            self.row_picked.emit(moves[intent])
        else:
            self._act(intent)

    def _act(self, intent: Intent) -> None:
        if intent in FACTS:
            self.choose_fact(FACTS[intent])
            return
        actions: dict[Intent, Callable[[], object]] = {
            Intent.COPY: self.copy_asked.emit,
            Intent.COPY_ANYWAY: self.copy_anyway_asked.emit,
            Intent.PASTE: self.paste_asked.emit,
            Intent.FILL: self.show_form,
            Intent.BACK: self._go_back,
            Intent.HEADING_UP: lambda: self.heading_moved.emit(-1),
            Intent.HEADING_DOWN: lambda: self.heading_moved.emit(1),
            Intent.REWORD: lambda: self.reworded.emit(1),
            Intent.REWORD_BACK: lambda: self.reworded.emit(-1),
            Intent.NEXT_STEP: lambda: self.stepped.emit(1),
            Intent.PREVIOUS_STEP: lambda: self.stepped.emit(-1),
            Intent.CLOCK: self.clock_asked.emit,
            Intent.NEW_CHAT: self.new_chat_asked.emit,
            Intent.PIN: self._chips.toggle_pin,
            Intent.RELOAD: self.reload_asked.emit,
            Intent.QUIT: self.quit_asked.emit,
            Intent.REMIND: lambda: self.command_asked.emit("remind"),
            Intent.REMINDERS: lambda: self.command_asked.emit("reminders"),
            Intent.SETTINGS: lambda: self.command_asked.emit("settings"),
            Intent.NEW_PHRASE: lambda: self.command_asked.emit("new-phrase"),
            Intent.EDIT_PHRASE: lambda: self.command_asked.emit("edit-phrase"),
            Intent.RULES: lambda: self.command_asked.emit("rules"),
            Intent.TEAM: lambda: self.command_asked.emit("team"),
            Intent.TOUCH: lambda: self.command_asked.emit("touch"),
        }
        actions[intent]()

    def _on_footer_taken(self, intent: Intent) -> None:
        if self.asks and intent is Intent.FILL:
            self.focusNextChild()
        else:
            self._on_intent(intent)

    def _go_back(self) -> None:
        if self.asks:
            self.show_list()
        elif self._field.text():
            self._field.clear()
        else:
            self.dismissed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys that the form's editors do not use; those of the search field never come here.
        if self._chooser.isVisible():
            return
        intent, chat = intent_of(event.keyCombination()), picked_chat(event.keyCombination())
        if chat is not None:
            self.chat_picked.emit(chat)
        elif intent and not (event.isAutoRepeat() and intent in ONCE):
            self._on_intent(intent)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self.looks_on:
            self.entered.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._chooser.dismiss()
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle:
            handle.startSystemMove()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.dismissed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


def _same_list(before: Picker, picker: Picker) -> bool:
    """Whether the list would look as it does."""
    same = before.scene == picker.scene and before.climbing == picker.climbing
    return same and before.found is picker.found


def _same_chats(before: Picker, picker: Picker) -> bool:
    """Whether the chips and the strip of chats would look as they do."""
    same = before.board is picker.board and before.chat is picker.chat
    return same and before.shops is picker.shops and before.scene == picker.scene
