"""The window of the rule packs and the user's own pack: opened, kept in step, written."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Library, tongue
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.rules.check import Around, findings
from desktop_app.core.rules.own_pack import OWN, without_word
from desktop_app.core.rules.packs import Pack
from desktop_app.core.shops import Shop
from desktop_app.core.undoing import Undoable
from desktop_app.core.variables import Scene
from desktop_app.storage.files import Refused
from desktop_app.storage.history import History
from desktop_app.storage.loading import Loaded
from desktop_app.ui.labels import platform_name
from desktop_app.ui.problems import ProblemsWindow
from desktop_app.ui.sentences import shop_refusal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from desktop_app.core.problems import Problem
    from desktop_app.core.rules.packs import Rule
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.library import Everything
    from desktop_app.storage.places import Places
    from desktop_app.team.packs import TeamPacks
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.rules.window import RulesWindow

_SYSTEM = QT_TRANSLATE_NOOP("problem", "The system says: {reason}")


class Rulekeeping(QObject):
    """Makes the window when it is first asked for, and writes what was meant in it.

    Every edit begins with what the file says by then: what a colleague wrote is never lost.

    Signals:
        files_changed: The own pack was written: what reads the files should read them again.
        copy_anyway_set: Whether agents may copy what is blocked.
        team_edited: Something of a team's was changed or proposed.
    """

    files_changed = Signal()
    copy_anyway_set = Signal(bool)
    team_edited = Signal()

    def __init__(
        self,
        places: Places,
        looks: Looks,
        spelling: Spelling,
        clock: Callable[[], dt.datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._history = places.own_rules, History(places.history)
        self._rules_folder = places.rules
        self._looks, self._spelling, self._clock = looks, spelling, clock
        self._places = places
        self._said = ""
        self._everything: Everything | None = None
        self._steps: Undoable[Pack] = Undoable(Pack(OWN, OWN, source=str(self._path)))
        self._trouble: Refusal | None = None
        self._problems_window: ProblemsWindow | None = None
        self.copy_anyway = True
        self.window: RulesWindow | None = None

    @cached_property
    def _packs(self) -> TeamPacks:
        from desktop_app.team.packs import TeamPacks  # noqa: PLC0415 - a start is quicker without it
        from desktop_app.team.team import Team  # noqa: PLC0415 - the same

        return TeamPacks(Team(self._places, self._clock))

    def take(self, everything: Everything) -> None:
        """Show the packs as they were read just now."""
        self._everything = everything
        if self.window:
            self._edit(_same)

    def open(self, *, copy_anyway: bool) -> None:
        """Show the window."""
        self.copy_anyway = copy_anyway
        if self.window is None:
            self.window = self._make()
        self._edit(_same)
        self.window.present()

    def _make(self) -> RulesWindow:
        from desktop_app.ui.rules.window import RulesWindow  # noqa: PLC0415 - a start is quicker without it

        window = RulesWindow(self._looks.theme)
        window.edited.connect(self._edit)
        window.undo_asked.connect(self._undo)
        window.redo_asked.connect(self._redo)
        window.tried.connect(self._try)
        window.copy_anyway_set.connect(self._on_copy_anyway_set)
        window.problems_asked.connect(self._show_problems)
        window.team_word_given.connect(self._on_team_word_given)
        window.team_word_removed.connect(self._on_team_word_removed)
        window.share_asked.connect(self._share)
        return window

    def redress(self) -> None:
        """Another language, theme or text size: the window is made anew."""
        old = self.window
        if old is None:
            return
        shown, text = old.isVisible(), old.trial.text
        old.close()
        self.window = self._make()
        self._show()
        self.window.trial.edit.setPlainText(text)
        old.deleteLater()
        if shown:
            self.window.present()

    def close(self) -> None:
        """Take the windows away."""
        for window in (self.window, self._problems_window):
            if window:
                window.close()

    # The file

    def _edit(self, change: Callable[[Pack], Pack]) -> None:
        """Change what the file says by now; what others wrote meanwhile begins the steps anew."""
        self._said = "" if change is not _same else self._said
        found = self._written(change)
        if found:
            before, after = found
            steps = self._steps if before == self._steps.now else Undoable(before)
            self._steps = steps.became(after)
            if before != after:
                self.files_changed.emit()
        self._show()

    def _undo(self) -> None:
        self._go_to(self._steps.undo())

    def _redo(self) -> None:
        self._go_to(self._steps.redo())

    def _go_to(self, steps: Undoable[Pack]) -> None:
        now = self._steps.now
        found = self._written(lambda pack: steps.now if pack == now else pack)
        if found and found[0] == now:
            self._steps = replace(steps, now=found[1])
            self.files_changed.emit()
        self._show()

    def _written(self, change: Callable[[Pack], Pack]) -> tuple[Pack, Pack] | None:
        """The own pack before and after; None where it could not be read or written."""
        from desktop_app.storage.own_rules import edit  # noqa: PLC0415 - a start writes no pack

        fresh = Pack(OWN, self.tr("My words"))
        try:
            found = edit(self._path, change, fresh, self._history, self._clock())
        except Refused as refusal:
            self._trouble = Refusal(refusal.text, refusal.values)
        except OSError as error:
            self._trouble = Refusal(_SYSTEM, {"reason": error.strerror or str(error)})
        else:
            self._trouble = None
            return found
        return None

    # The team's packs

    def _on_team_word_given(self, pack: str, rule: Rule) -> None:
        from desktop_app.team.packs import with_shared_word  # noqa: PLC0415 - it is loaded by now

        self._edit_team(pack, partial(with_shared_word, rule=rule))

    def _on_team_word_removed(self, pack: str, ident: str) -> None:
        self._edit_team(pack, partial(without_word, ident=ident))

    def _edit_team(self, ident: str, change: Callable[[Pack], Pack]) -> None:
        packs = self._everything.loaded.packs if self._everything else ()
        for pack in packs:
            if pack.id == ident:
                done = self._packs.edit(pack, change)
                proposed = self.tr("Proposed; the team's lead decides.")
                self._said = proposed if done is False else ""
                self._said = shop_refusal(done) if isinstance(done, Refusal) else self._said
        self._told_team()

    def _share(self, place: str) -> None:
        own = self._steps.now
        refusal = self._packs.share(own, place)
        if refusal:
            self._said = shop_refusal(refusal)
        else:
            self._edit(lambda pack: replace(pack, rules=_without(pack, own)))
            self._said = self.tr("Your words are the team's now; the file as it was is kept.")
        self._told_team()

    def _told_team(self) -> None:
        self.files_changed.emit()
        self.team_edited.emit()
        self._show()

    # The window

    def _show(self) -> None:
        if self.window is None:
            return
        from desktop_app.ui.rules.window import Shown  # noqa: PLC0415 - it is loaded by now

        loaded = self._everything.loaded if self._everything else Loaded(Library(), (), (), (), {})
        spoken = tongue(self._looks.language)
        packs = sorted(loaded.packs, key=lambda pack: tongue(pack.language) not in {spoken, ""})
        self.window.show_state(
            Shown(
                self._steps.now,
                tuple(packs),
                tuple((one.id, one.name) for one in loaded.shops if not one.sample),
                {one.id: platform_name(one) for one in loaded.platforms},
                self._problems,
                self._trouble,
                self.copy_anyway,
                self._packs.teams(),
                {one.id: team for one in packs if (team := self._packs.team_of(one))},
                self._said,
            )
        )

    @property
    def _problems(self) -> tuple[Problem, ...]:
        loaded = self._everything.loaded if self._everything else None
        folder = str(self._rules_folder)
        return tuple(one for one in (loaded.problems if loaded else ()) if folder in one.source)

    def _show_problems(self) -> None:
        self._problems_window = self._problems_window or ProblemsWindow()
        self._problems_window.show_problems(self._problems)

    def _try(self, text: str, shop_id: str) -> None:
        if self.window is None or self._everything is None or self._everything.rulebook is None:
            return
        loaded, rulebook = self._everything.loaded, self._everything.rulebook
        shop = next((one for one in loaded.shops if one.id == shop_id), Shop("", ""))
        platform = next((one for one in loaded.platforms if one.id == shop.platform), None)
        others = tuple(one for one in loaded.shops if shop.id and not one.sample)
        scene = Scene(shop, Chat(shop.id), self._clock(), platform=platform)
        around = Around(shop.language, others)
        (found,) = findings((text,), scene, rulebook, self._spelling, around)
        self.window.show_findings(found)

    def _on_copy_anyway_set(self, allowed: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self.copy_anyway = allowed
        self.copy_anyway_set.emit(allowed)


def _without(pack: Pack, other: Pack) -> tuple[Rule, ...]:
    """The rules of a pack that another has not."""
    return tuple(one for one in pack.rules if one not in other.rules)


def _same(pack: Pack) -> Pack:
    return pack
