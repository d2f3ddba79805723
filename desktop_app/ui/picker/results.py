"""The list of matches: a model over a tuple, and a delegate that paints what it is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.drafts import fields_of
from desktop_app.core.search.reference import spans_in
from desktop_app.ui.labels import Labelled, labelled, step_number
from desktop_app.ui.lines import Ink, Mark, paint_line
from desktop_app.ui.picker.tags import Stamps, Tag
from desktop_app.ui.theme import Theme, line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop_app.core.climbing import Climb
    from desktop_app.core.found import Command, Row
    from desktop_app.core.phrases import Entry
    from desktop_app.core.picker import Picker

LINE = int(Qt.ItemDataRole.UserRole)
DIGITS = 9
LONGEST = 160
"""Characters of a reply that a row may show; the rest would not fit anyway."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows.

    Attributes:
        title: The title, ``title_spans`` its matched stretches.
        code: The code, ``code_spans`` its matched stretches.
        reason: Why the row is here where nothing marked in it says so; else empty.
        body: The reply's first message, filled; ``spans`` its matched stretches.
        filled: The stretches of ``body`` that are values; ``blanks`` those still asked.
        count: How many messages the reply has.
        ladder: Where it stands on a bargaining ladder; empty where on none.
    """

    title: str
    title_spans: tuple[tuple[int, int], ...]
    code: str
    code_spans: tuple[tuple[int, int], ...]
    reason: str
    body: str
    spans: tuple[tuple[int, int], ...]
    filled: tuple[tuple[int, int], ...]
    blanks: tuple[tuple[int, int], ...]
    count: int
    ladder: str


def _reason(row: Row) -> str:
    """Why the row matched, in words."""
    if row.match is None:
        return ""
    if row.match.reason == "corrected":
        text = QCoreApplication.translate("Results", "corrected to {word}")
        return text.format(word=row.match.corrected)
    return {
        "keyword": QCoreApplication.translate("Results", "keyword"),
        "pinyin": QCoreApplication.translate("Results", "pinyin"),
        "initials": QCoreApplication.translate("Results", "initials"),
        "reply": QCoreApplication.translate("Results", "in the reply"),
    }.get(row.match.reason, "")


def command_line(command: Command) -> Line:
    """What the row of a command shows."""
    return Line(f"/ {command.name}", (), command.key, (), "", "", (), (), (), 0, "")


@dataclass(frozen=True, slots=True)
class Filled:
    """The part of a row that stays while the agent types.

    Attributes:
        first: The first message.
        count: How many there are.
        ladder: Where the phrase stands on a ladder; empty where on none.
    """

    first: Labelled
    count: int
    ladder: str


def unfilled(picker: Picker, entry: Entry) -> Filled:
    """A phrase at first sight, without its reply."""
    climb = picker.place_of(entry)
    return Filled(Labelled("", (), ()), 0, ladder_place(climb) if climb else "")


def filled(picker: Picker, entry: Entry) -> Filled:
    """Fill a phrase."""
    messages = picker.drafted(entry).messages
    ladder = unfilled(picker, entry).ladder
    if not messages:
        return Filled(Labelled(entry.phrase.body, (), ()), 0, ladder)
    fields = fields_of(entry, picker.scene, picker.catalogue.library)
    return Filled(labelled(messages[0], fields), len(messages), ladder)


def ladder_place(climb: Climb) -> str:
    """Where a phrase stands: first purchase ②/6."""
    at = "" if climb.at is None else f" {step_number(climb.at)}/{len(climb.steps)}"
    return f"{climb.ladder.ladder.title}{at}"


def line_of(picker: Picker, row: Row, reply: Filled) -> Line:
    """Work out what a row shows of its phrase, filled."""
    phrase, first = row.entry.phrase, reply.first
    body = first.text[:LONGEST]
    spans = row.match.spans if row.match else {}
    catalogue = picker.catalogue
    return Line(
        phrase.title,
        spans.get("title", ()),
        phrase.code,
        spans.get("code", ()),
        _reason(row),
        body,
        spans_in(body, picker.asked.text, catalogue.spelling) if "body" in spans else (),
        first.filled,
        first.blanks,
        reply.count,
        reply.ladder,
    )


class ResultsModel(QAbstractListModel):
    """The rows of a picker; lines are worked out when they are first looked at.

    What is painted for a key press is in front of the agent within a frame: the chosen reply and
    those that were shown before are filled at once, the others as soon as the list has been seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._late = QTimer(self, interval=0, singleShot=True)
        self._late.timeout.connect(self._fill)
        self._waiting: list[int] = []
        self._picker: Picker | None = None
        self._rows: Sequence[Row] = ()
        self._commands: tuple[Command, ...] = ()
        self._lines: dict[int, Line] = {}
        self._filled: dict[int, Filled] = {}

    def show(self, picker: Picker) -> None:
        """Show the rows of another picker: by one reset, or where they are the same, afresh."""
        same = self._rows == picker.found.rows and not (self._commands or picker.found.commands)
        before = self._picker
        if (
            before is None
            or before.catalogue is not picker.catalogue
            or before.scene != picker.scene
            or before.climbing != picker.climbing
        ):
            self._filled = {}
        self._waiting.clear()
        if not same:
            self.beginResetModel()
        self._picker, self._rows, self._lines = picker, picker.found.rows, {}
        self._commands = picker.found.commands
        if not same:
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @property
    def lists_commands(self) -> bool:
        """Whether commands are shown, and no phrases."""
        return bool(self._commands)

    def line(self, row: int) -> Line | None:
        """What a row shows."""
        if self._picker is None or not 0 <= row < self.rowCount():
            return None
        if row not in self._lines:
            commands = self._picker.found.commands
            self._lines[row] = (
                command_line(commands[row]) if commands else self._line_of(self._picker, row)
            )
        return self._lines[row]

    def _line_of(self, picker: Picker, number: int) -> Line:
        row = self._rows[number]
        key = id(row.entry.phrase)  # the catalogue keeps it alive
        if key not in self._filled:
            self._filled[key] = filled(picker, row.entry)
        return line_of(picker, row, self._filled[key])

    def seen(self, number: int) -> Line | None:
        """What a row shows at first sight; what its reply lacks comes by ``dataChanged``."""
        picker = self._picker
        if picker is None or number >= len(self._rows) or number in self._lines:
            return self.line(number)
        row = self._rows[number]
        if number == picker.row or id(row.entry.phrase) in self._filled:
            return self.line(number)
        self._waiting.append(number)
        self._late.start()
        return line_of(picker, row, unfilled(picker, row.entry))

    def _fill(self) -> None:
        """Fill the replies of the rows that were seen without."""
        rows = sorted(number for number in self._waiting if self.line(number))
        self._waiting.clear()
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows or self._commands)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == LINE:
            return self.seen(index.row())
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title} {line.code} {line.body}"
        return None


class Inks:
    """What the rows are written with in one font; ``em`` is its height in pixels."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.font = font
        bold, small, code = QFont(font), QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        code.setPointSizeF(font.pointSizeF() * 0.85)
        self.title = Ink(bold, theme.text)
        self.body = Ink(small, theme.dim)
        self.key = Ink(code, theme.faint)
        self.code = Ink(code, theme.code_text)
        self.reason = Ink(code, theme.blank_text)
        self.ladder = Ink(code, theme.stage_text)
        self.em = Ink(font, theme.text).metrics.height()


class ResultsDelegate(QStyledItemDelegate):
    """Paints a row: title, code, reason and key above, the filled reply below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[int, str] = {}
        self._use(QFont(parent.font()))

    def _use(self, font: QFont) -> None:
        self._inks = Inks(self._theme, font)
        self._stamps = Stamps(self._theme.mark)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if isinstance(line, Line):
            if option.font != self._inks.font:
                self._use(QFont(option.font))
            rect, em = QRectF(option.rect), self._inks.em
            self._back(painter, rect, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
            inner = rect.adjusted(em * 0.75, em * 0.3, -em * 0.6, -em * 0.3)
            model = index.model()
            if isinstance(model, ResultsModel) and model.lists_commands:  # they have no reply
                self._paint_head(painter, inner, line, index.row())
                return
            half = inner.height() / 2
            top = QRectF(inner.left(), inner.top(), inner.width(), half)
            self._paint_head(painter, top, line, index.row())
            self._paint_body(painter, top.translated(0, half), line)

    def _back(self, painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.fillRect(rect, QColor(theme.chosen))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent)
            )
        rule = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(rule, QColor(theme.rule))

    def _paint_head(self, painter: QPainter, rect: QRectF, line: Line, row: int) -> None:
        inks, stamps, middle = self._inks, self._stamps, rect.center().y()
        gap = inks.em * 0.5
        right = rect.right()
        if row < DIGITS:
            key = Tag(f"Alt+{row + 1}", "", inks.key)
            right -= stamps.width(key)
            stamps.stamp(painter, right, middle, key)
            right -= gap
        tags = self._tags(line)
        taken = sum(stamps.width(tag) + gap for tag in tags)
        room = max(right - rect.left() - taken, (right - rect.left()) * 0.4)
        title = QRectF(rect.left(), rect.top(), room, rect.height())
        marks = [Mark(start, end, self._theme.mark) for start, end in line.title_spans]
        paint_line(painter, title, line.title, inks.title, marks)
        left = rect.left() + min(inks.title.metrics.horizontalAdvance(line.title), room) + gap
        for tag in tags:
            if left + stamps.width(tag) > right:
                break
            stamps.stamp(painter, left, middle, tag)
            left += stamps.width(tag) + gap

    def _tags(self, line: Line) -> list[Tag]:
        theme, inks = self._theme, self._inks
        tags = []
        if line.code:
            tags.append(Tag(line.code, theme.code, inks.code, line.code_spans))
        if line.ladder:
            tags.append(Tag(line.ladder, theme.stage_back, inks.ladder))
        if line.count > 1:
            tags.append(Tag(self._messages(line.count), theme.code, inks.code))
        if line.reason:
            tags.append(Tag(line.reason, theme.blank, inks.reason))
        return tags

    def _messages(self, count: int) -> str:
        if count not in self._counts:
            self._counts[count] = self.tr("%n messages", "", count)
        return self._counts[count]

    def _paint_body(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        theme = self._theme
        marks = [
            *(Mark(a, b, theme.filled, theme.filled_text) for a, b in line.filled),
            *(Mark(a, b, theme.blank, theme.blank_text, edge=theme.blank_edge)
              for a, b in line.blanks),
            *(Mark(a, b, theme.mark) for a, b in line.spans),
        ]  # fmt: skip
        paint_line(painter, rect, line.body, self._inks.body, marks)


class Results(QTableView):
    """The list of matches; it never takes the keyboard.

    A table of one column, for Qt's list looks at every one of ten thousand rows to lay them out.

    Signals:
        row_clicked: A row was clicked once.
        row_picked: A row was clicked twice.
    """

    row_clicked = Signal(int)
    row_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        # For Qt's own, PySide would look through all kinds of widgets first: 25 ms of a start
        self.setViewport(QWidget(self))
        self.setObjectName("results")
        self.setAccessibleName(QCoreApplication.translate("Results", "Phrases found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self._rows = ResultsModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(ResultsDelegate(theme, self))
        # What lies under it need not be painted for each key.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_picker(self, picker: Picker) -> None:
        """Show its list with its chosen row."""
        self._rows.show(picker)
        self.choose(picker.row)

    def choose(self, row: int) -> None:
        """Move the choice only."""
        index = self._rows.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._rows.rowCount()

    @property
    def fonts(self) -> tuple[QFont, ...]:
        """What titles, replies and codes are written in."""
        inks = Inks(self._theme, self.font())
        return inks.title.font, inks.body.font, inks.code.font

    @property
    def page(self) -> int:
        """Rows that fit on the screen, less one to keep the place."""
        height = self.verticalHeader().defaultSectionSize()
        return max(1, self.viewport().height() // height - 1)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(round(line_height(self.font()) * 2.75))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.window))
        painter.end()
        super().paintEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.row_clicked.emit(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_picked.emit(index.row())
