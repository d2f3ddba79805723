"""The window of the rule packs: what counts for whom, words of one's own, and a text to try.

It shows a ``Shown`` and says what was meant; whoever owns it writes the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.rules.own_pack import OWN, allowing, switched, with_word, without_word
from desktop_app.core.rules.packs import Pack
from desktop_app.ui.boxes import Box
from desktop_app.ui.combo import Combo
from desktop_app.ui.editor.typing_fields import WordsLine
from desktop_app.ui.presenting import present
from desktop_app.ui.rules.tables import TickedTable, pack_rows, rule_rows
from desktop_app.ui.rules.trying import TryPane
from desktop_app.ui.rules.word_form import WordForm
from desktop_app.ui.rules.words import built_in
from desktop_app.ui.sentences import problem_sentence, shop_refusal
from desktop_app.ui.shops.look import shop_sheet
from desktop_app.ui.shops.notice import NoticeBar
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.core.problems import Problem, Refusal
    from desktop_app.core.rules.packs import Finding, Rule
    from desktop_app.ui.theme import Theme

    Change = Callable[[Pack], Pack]

SIZE = (78, 42)
"""Width and height of the window in lines of text, where the screen has room."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the window shows.

    Attributes:
        own: The user's own pack, which holds what is switched and allowed, too.
        packs: All packs.
        shops: Ids and names of the user's shops.
        platforms: Names by id.
        problems: What is off in the files of packs.
        trouble: Why the own pack cannot be read or written.
        copy_anyway: Whether an agent may copy what a rule blocks.
        teams: The teams that words can be shared with.
        of_teams: Of each pack that is a team's, the team.
        said: What came of what was done last; often nothing.
    """

    own: Pack
    packs: tuple[Pack, ...] = ()
    shops: tuple[tuple[str, str], ...] = ()
    platforms: Mapping[str, str] | None = None
    problems: tuple[Problem, ...] = ()
    trouble: Refusal | None = None
    copy_anyway: bool = True
    teams: tuple[str, ...] = ()
    of_teams: Mapping[str, str] = field(default_factory=dict)
    said: str = ""


NOTHING = Shown(Pack(OWN, OWN))


class RulesWindow(QWidget):
    """The window.

    Signals:
        edited: A function that makes the own pack from the one that there is.
        undo_asked: One step back.
        redo_asked: One step forward again.
        tried: A text to look at, and the id of the shop it is for; empty for none.
        copy_anyway_set: Whether agents may copy what is blocked.
        problems_asked: The problems are to be read.
        team_word_given: The id of a team's pack and a ``Rule`` for it.
        team_word_removed: The id of a team's pack and of a rule that shall go.
        share_asked: The team that one's own words shall go to.
    """

    edited = Signal(object)
    undo_asked = Signal()
    redo_asked = Signal()
    tried = Signal(str, str)
    copy_anyway_set = Signal(bool)
    problems_asked = Signal()
    team_word_given = Signal(str, object)
    team_word_removed = Signal(str, str)
    share_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._theme = theme
        self._shown = NOTHING
        self.setWindowTitle(self.tr("Rules"))
        self._build()
        self._connect()
        self.setStyleSheet(shop_sheet(theme, self.fontMetrics().height()) + _sheet(theme))

    # What it is made of

    def _build(self) -> None:
        self.notice = NoticeBar(self)
        self.packs = TickedTable(
            self.tr("Packs"),
            (self.tr("Pack"), self.tr("Rules"), self.tr("Language"), self.tr("Platforms"),
             self.tr("Checked"), self.tr("Source")),
            self,
        )  # fmt: skip
        self.packs.share_out((11, 3, 5, 6, 6))
        self.rules = TickedTable(
            self.tr("Rules"),
            (self.tr("Words"), self.tr("Severity"), self.tr("Reason"), self.tr("Better")),
            self,
        )
        self.rules.share_out((13, 7, 13))
        self.rules.empty = self.tr("No words of your own yet. Write them at the right.")
        left = QSplitter(Qt.Orientation.Vertical, self)
        left.addWidget(self.packs)
        left.addWidget(self.rules)
        left.setChildrenCollapsible(False)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self._make_right())
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 1)
        em = self.fontMetrics().height()
        split.setSizes([em * 50, em * 28])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(self.notice)
        column.addWidget(split, 1)

    def _make_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        em = self.fontMetrics().height()
        row.setContentsMargins(em // 2, em // 3, em // 2, em // 3)
        self.scope = Combo(bar)
        label = QLabel(self.tr("&Counts for"), bar)
        label.setBuddy(self.scope)
        self.scope.setAccessibleName(self.tr("Counts for"))
        row.addWidget(label)
        row.addWidget(self.scope)
        row.addSpacing(em)
        for sign, name, key, signal in (
            ("↶", self.tr("Undo"), "Ctrl+Z", self.undo_asked),
            ("↷", self.tr("Redo"), "Ctrl+Y", self.redo_asked),
        ):
            button = QPushButton(sign, bar)
            button.setAccessibleName(name)
            button.setToolTip(tip(f"{name} ({key})"))
            button.clicked.connect(signal)
            QShortcut(QKeySequence(key), self).activated.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        self.anyway = Box(self.tr("Agents may copy what is &blocked (Ctrl+Shift+Enter)"), bar)
        row.addWidget(self.anyway)
        return bar

    def _make_right(self) -> QWidget:
        right = QWidget(self)
        column = QVBoxLayout(right)
        em = self.fontMetrics().height()
        column.setContentsMargins(em * 2 // 3, em // 2, em * 2 // 3, em // 2)
        column.setSpacing(em // 3)
        head = QHBoxLayout()
        self.whose = self._heading(self.tr("Your own words"))
        head.addWidget(self.whose)
        head.addStretch(1)
        self.share = QPushButton(self.tr("Share with the team"), right)
        self.share.setToolTip(tip(f"{self.share.text()} (Ctrl+Shift+S)"))
        self.share.clicked.connect(self.share_words)
        head.addWidget(self.share)
        self.new = QPushButton(self.tr("New word"), right)
        self.new.setToolTip(tip(f"{self.new.text()} (Ctrl+N)"))
        self.new.clicked.connect(self.begin_word)
        head.addWidget(self.new)
        column.addLayout(head)
        self.form = WordForm(right)
        column.addWidget(self.form)
        self.allow = WordsLine(right)
        self.allow.setAccessibleName(self.tr("Allowed words"))
        self.allow.setPlaceholderText(self.tr("such as names of products, parted by commas"))
        column.addSpacing(em // 2)
        column.addWidget(self._heading(self.tr("Allowed words"), self.allow))
        column.addWidget(self.allow)
        column.addSpacing(em // 2)
        self.trial = TryPane(self._theme, right)
        column.addWidget(self._heading(self.tr("Try a text"), self.trial.edit))
        column.addWidget(self.trial, 1)
        return right

    def _heading(self, text: str, buddy: QWidget | None = None) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("heading")
        if buddy:
            label.setBuddy(buddy)
        return label

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(self._refresh)
        self.packs.chosen.connect(self._on_pack_chosen)
        self.rules.chosen.connect(self._on_rule_chosen)
        for table in (self.packs, self.rules):
            table.ticked_model.ticked.connect(self._on_ticked)
        self.rules.removed.connect(lambda name: self._remove(name.partition("/")[2]))
        self.form.given.connect(self._on_word_given)
        self.form.removed.connect(self._remove)
        self.allow.words_typed.connect(self._on_allowed)
        self.trial.changed.connect(self._try)
        self.anyway.clicked.connect(self.copy_anyway_set)
        for keys, action in (
            (("Ctrl+N",), self.begin_word),
            (("Ctrl+Shift+S",), self.share_words),
            (("Ctrl+Shift+Z",), self.redo_asked.emit),
            (("Ctrl+T",), self.trial.edit.setFocus),
            (("Ctrl+W", "Esc"), self.close),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(action)

    def present(self) -> None:
        """Show the window in front, as large as the screen allows."""
        present(self, SIZE)

    # What is shown

    @property
    def shown(self) -> Shown:
        """What is shown."""
        return self._shown

    @property
    def shop(self) -> str:
        """The id of the shop that is looked at; empty for all."""
        return self.scope.currentData() or ""

    @property
    def pack(self) -> Pack | None:
        """The pack whose rules are listed."""
        return next((one for one in self._packs if one.id == self.packs.name), None)

    @property
    def _packs(self) -> Sequence[Pack]:
        """The own one first, the teams' next, and at the end what is found without a pack."""
        others = [one for one in self._shown.packs if one.id != self._shown.own.id]
        others.sort(key=lambda one: one.id not in self._shown.of_teams)
        return (self._shown.own, *others, built_in())

    def show_state(self, shown: Shown) -> None:
        """Show the packs as they are now."""
        before, self._shown = self._shown, shown
        if shown.shops != before.shops or not self.scope.count():
            self._offer_shops(shown.shops)
        self.anyway.setChecked(shown.copy_anyway)
        self._say()
        self._refresh()

    def _offer_shops(self, shops: Sequence[tuple[str, str]]) -> None:
        current = self.shop
        self.scope.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.scope.clear()
        for ident, name in (("", self.tr("All shops")), *shops):
            self.scope.addItem(name, ident)
        self.scope.setCurrentIndex(max(self.scope.findData(current), 0))
        self.scope.blockSignals(False)  # noqa: FBT003 - the same

    def _say(self) -> None:
        """The most pressing thing that is off."""
        shown = self._shown
        if shown.trouble:
            self.notice.say(shop_refusal(shown.trouble))
        elif shown.problems:
            show = (self.tr("Show all"), self.problems_asked.emit)
            self.notice.say(problem_sentence(shown.problems[0]), show)
        else:
            self.notice.say(shown.said)

    def _refresh(self) -> None:
        """The tables for the shop that is looked at."""
        own = self._shown.own
        fixed = own.leave().off if self.shop else ()
        off = {*own.leave(self.shop).off, *fixed}
        rows = pack_rows(self._packs, self._shown.platforms or {}, self._shown.of_teams)
        self.packs.ticked_model.show_rows(rows, off, fixed)
        if not self.packs.currentIndex().isValid():
            self.packs.choose(own.id)
        self.allow.show_words(own.leave(self.shop).allow)
        self.share.setVisible(bool(self._shown.teams))
        self.share.setEnabled(bool(own.rules))
        self._list_rules()
        self._try()

    @property
    def _team_pack(self) -> Pack | None:
        """The pack that is looked at, if it is a team's."""
        pack = self.pack
        return pack if pack and pack.id in self._shown.of_teams else None

    def _name_words(self) -> None:
        pack, shown = self._team_pack, self._shown
        theirs = self.tr("Words of team {team}")
        text = theirs.format(team=shown.of_teams[pack.id]) if pack else self.tr("Your own words")
        self.whose.setText(text)

    def _list_rules(self) -> None:
        pack, own = self.pack, self._shown.own
        self._name_words()
        if pack is None:
            return
        rows = rule_rows(pack)
        fixed = {*own.leave().off} if self.shop else set()
        off = {*own.leave(self.shop).off, *fixed}
        if pack.id in off:  # none of its rules counts, and none can be switched
            off = fixed = {name for name, _ in rows}
        self.rules.ticked_model.show_rows(rows, off, fixed)

    def _try(self) -> None:
        self.tried.emit(self.trial.text, self.shop)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """What was found in the text that is tried."""
        self.trial.show_findings(findings)

    # What is done

    def _on_pack_chosen(self) -> None:
        self._list_rules()
        self.form.show_rule(None)

    def _on_rule_chosen(self, name: str) -> None:
        """Words of one's own can be changed."""
        self.form.show_rule(self._own_rule(name))

    def _own_rule(self, name: str) -> Rule | None:
        pack, _, ident = name.partition("/")
        own = self._team_pack or self._shown.own
        return next((one for one in own.rules if one.id == ident and pack == own.id), None)

    def _on_ticked(self, name: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self.edited.emit(partial(_switched, shop=self.shop, name=name, on=on))

    def _on_allowed(self, words: tuple[str, ...]) -> None:
        self.edited.emit(partial(_allowing, shop=self.shop, words=words))

    def _on_word_given(self, rule: Rule) -> None:
        if pack := self._team_pack:
            self.form.show_rule(None)
            self.team_word_given.emit(pack.id, rule)
            self.form.words.setFocus()
            return
        self.packs.choose(self._shown.own.id)
        self.form.show_rule(None)
        self.edited.emit(partial(with_word, rule=rule))
        self.form.words.setFocus()

    def _remove(self, ident: str) -> None:
        if (pack := self._team_pack) and self._own_rule(f"{pack.id}/{ident}"):
            self.form.show_rule(None)
            self.team_word_removed.emit(pack.id, ident)
            return
        if self._own_rule(f"{self._shown.own.id}/{ident}") and self.pack is self._shown.own:
            self.form.show_rule(None)
            self.edited.emit(partial(without_word, ident=ident))

    def share_words(self) -> None:
        """Give one's own words to a team; of several one is chosen."""
        teams = self._shown.teams
        if not teams or not self._shown.own.rules:
            return
        if len(teams) == 1:
            self.share_asked.emit(teams[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for team in teams:
            menu.addAction(team.replace("&", "&&"), partial(self.share_asked.emit, team))
        menu.popup(self.share.mapToGlobal(self.share.rect().bottomLeft()))

    def begin_word(self) -> None:
        """Begin a word of one's own."""
        self.form.show_rule(None)
        self.form.words.setFocus()


def _switched(pack: Pack, shop: str, name: str, *, on: bool) -> Pack:
    return switched(pack, shop, name, on=on)


def _allowing(pack: Pack, shop: str, words: tuple[str, ...]) -> Pack:
    return allowing(pack, shop, words)


def _sheet(theme: Theme) -> str:
    return f"""
    #heading {{ color: {theme.dim}; font-weight: 600; }}
    QListView {{ background: {theme.sunken}; color: {theme.text};
        border: 1px solid {theme.border}; }}
    QListView:focus {{ border-color: {theme.accent}; }}
    QListView::item {{ padding: 3px; }}
    QTableView {{ outline: 0; }}
    QSplitter::handle {{ background: {theme.rule}; }}
    """
