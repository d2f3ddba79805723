"""A small clock: how long the buyer has been waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from desktop_app.core.clocks import Clock, next_change, reading
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from desktop_app.core.clocks import Level, Reading
    from desktop_app.ui.theme import Theme

MINUTE = 60


class ResponseClock(QLabel):
    """Seconds, in green, amber or red. It ticks by itself, and only while it is seen."""

    def __init__(self, theme: Theme, now: Callable[[], dt.datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._now = theme, now
        self._clock: Clock | None = None
        self._targets: tuple[int, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(self.tr("Response time"))
        self.hide()

    def show_clock(self, clock: Clock | None, targets: Sequence[int] = ()) -> None:
        """Show a wait against the platform's targets in seconds; None takes the clock away."""
        self._clock, self._targets = clock, tuple(targets)
        self.setVisible(clock is not None)
        self._tick()

    def _tick(self) -> None:
        """Show this second, and wake up for the next one if somebody sees it."""
        self._timer.stop()
        if self._clock is None:
            return
        now = self._now()
        self._show(reading(self._clock, now, self._targets))
        change = next_change(self._clock, now)
        if change and self.isVisible():
            left = change - now
            self._timer.start(1 + round(left.total_seconds() * 1000))

    def _show(self, shown: Reading) -> None:
        time, state = self._time(shown.seconds), self._state(shown.level)
        self.setText(time)
        said = f"{time}, {state}" if state else time
        self.setAccessibleDescription(said)
        self.setToolTip(tip(f"{self.accessibleName()}: {said}"))
        # red is bold as well: one in twelve men does not see it
        weight = "bold" if shown.level == "red" else "normal"
        style = f"color: {self._colour(shown.level)}; font-weight: {weight};"
        if style != self.styleSheet():  # the same one again would be parsed again at every key
            self.setStyleSheet(style)

    def _time(self, seconds: int) -> str:
        if seconds < MINUTE:
            return self.tr("{seconds} s").format(seconds=seconds)
        minutes, rest = divmod(seconds, MINUTE)
        return f"{minutes}:{rest:02}"

    def _state(self, level: Level) -> str:
        return {
            "": "",
            "green": self.tr("in time"),
            "amber": self.tr("answer soon"),
            "red": self.tr("late"),
        }[level]

    def _colour(self, level: Level) -> str:
        theme = self._theme
        return {
            "": theme.dim,
            "green": theme.in_time,
            "amber": theme.warning,
            "red": theme.late,
        }[level]

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
