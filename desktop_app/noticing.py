"""The calm line above the list: the most pressing thing to say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.shops import sample_for
from desktop_app.ui.problems import ProblemsWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.chatting import Chatting
    from desktop_app.core.problems import Problem
    from desktop_app.core.shops import Shop
    from desktop_app.ground import Ground
    from desktop_app.keying import Keying
    from desktop_app.nudging import Nudging
    from desktop_app.stage import Stage
    from desktop_app.storage.loading import Loaded
    from desktop_app.ui.picker.window import PickerWindow


class Noticing(QObject):
    """Looks for what is amiss: no shop yet, keys that were refused, problems in the files."""

    def __init__(
        self, ground: Ground, stage: Stage, chatting: Chatting, keying: Keying, nudging: Nudging
    ) -> None:
        super().__init__(stage)
        self._ground, self._stage, self._chatting = ground, stage, chatting
        self._keying, self._nudging = keying, nudging
        self._loaded: Loaded | None = None
        self._window = ProblemsWindow()
        self._action: Callable[[], None] = _nothing

    def attend(self, window: PickerWindow) -> None:
        """Hear of the button beside the line."""
        window.notice_taken.connect(self._on_notice_taken)

    def take(self, loaded: Loaded) -> None:
        """The files as they were read just now."""
        self._loaded = loaded

    def show(self) -> None:
        """Say what there is to say now, or nothing."""
        text, button, self._action = self._notice()
        self._stage.window.show_notice(text, button)

    def show_problems(self) -> None:
        """List what is off in the files."""
        self._window.show_problems(self._problems())

    def redress(self) -> None:
        """Another language, theme or text size."""
        old, self._window = self._window, ProblemsWindow()
        old.hide()
        old.deleteLater()

    def _notice(self) -> tuple[str, str, Callable[[], None]]:
        """The most pressing thing to say: text, button, and what the button does."""
        problems = self._problems()
        if sample := self._sample_to_offer():
            text = self.tr("No shop of yours yet. Try it with the sample shop {name}?")
            action = partial(self._chatting.choose, "shop", sample.id)
            return text.format(name=sample.name), self.tr("Use it"), action
        if self._keying.refused:
            text = self.tr(
                "{keys} is not available here. Bind “kuaihui --toggle” in the system's settings."
            )
            keys = ", ".join(self._keying.refused)
            return text.format(keys=keys), self.tr("Close"), self._forget_keys
        if problems:
            text = self.tr("%n places in your files need a look.", "", len(problems))
            return text, self.tr("Show"), partial(self._window.show_problems, problems)
        return "", "", _nothing

    def _sample_to_offer(self) -> Shop | None:
        """The sample shop, while there is no shop of the user's own and none was chosen."""
        picker = self._stage.picker
        own = [shop for shop in picker.shops if not shop.sample]
        wanted = not own and not picker.shop.id
        return sample_for(picker.shops, picker.language) if wanted else None

    def _problems(self) -> tuple[Problem, ...]:
        loaded = self._loaded.problems if self._loaded else ()
        return (*self._ground.settling.problems, *self._nudging.problems, *loaded)

    def _forget_keys(self) -> None:
        self._keying.refused = ()
        self.show()

    def _on_notice_taken(self) -> None:
        self._action()


def _nothing() -> None:
    """What a notice without a button does."""
