"""How reminders are said: kinds, times, and who they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.core.reminders import Kind

if TYPE_CHECKING:
    import datetime as dt

    from desktop_app.core.reminders import Reminder


def kind_name(kind: Kind) -> str:
    """What a kind of reminder is called."""
    translate = QCoreApplication.translate
    return {
        Kind.PAYMENT: translate("Reminders", "Payment nudge"),
        Kind.RESTOCK: translate("Reminders", "Back in stock"),
        Kind.CALL: translate("Reminders", "Promised answer"),
        Kind.OTHER: translate("Reminders", "Something else"),
    }[kind]


def choice_name(key: str) -> str:
    """What a time that is offered is called."""
    translate = QCoreApplication.translate
    return {
        "soon": translate("Reminders", "in 15 min"),
        "hour": translate("Reminders", "in 1 hour"),
        "later": translate("Reminders", "in 3 hours"),
        "tomorrow": translate("Reminders", "tomorrow"),
        "closing": translate("Reminders", "before it closes"),
    }[key]


def moment_text(moment: dt.datetime, now: dt.datetime) -> str:
    """Today 14:30, tomorrow 10:00, yesterday 21:00, 2026-12-01 10:00."""
    translate = QCoreApplication.translate
    days = (moment.date() - now.astimezone(moment.tzinfo).date()).days
    texts = {
        -1: translate("Reminders", "yesterday {time}"),
        0: translate("Reminders", "today {time}"),
        1: translate("Reminders", "tomorrow {time}"),
    }
    return texts.get(days, f"{moment:%Y-%m-%d} {{time}}").format(time=f"{moment:%H:%M}")


def what_text(reminder: Reminder) -> str:
    """The kind, the product and which nudge it is."""
    parts = [kind_name(reminder.kind)]
    if reminder.kind is Kind.PAYMENT:
        parts[0] += f" {reminder.nudges + (reminder.done is None)}/3"
    return " · ".join(filter(None, (*parts, reminder.product)))
