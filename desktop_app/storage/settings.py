"""The settings: a commented file that is pleasant to edit by hand, and stays so when saved."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.storage.files import FileText, Refused, read_text, write_atomic
from desktop_app.storage.history import move_aside
from desktop_app.storage.render import literal
from desktop_app.storage.tables import Table, parse

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from desktop_app.storage.blocks import Block

LANGUAGES = ("", "en", "zh-CN", "ko")
THEMES = ("system", "light", "dark")
SPOTS = ("window", "cursor", "last", "docked")
ENTERS = ("copy", "paste", "send")

_CHOICE = QT_TRANSLATE_NOOP(
    "problem", 'The choices here are {choices}; until then it is "{default}".'
)
_SIZE = QT_TRANSLATE_NOOP(
    "problem", "This should be from {least} to {most}; until that is mended it is {default}."
)
_SHARE = QT_TRANSLATE_NOOP(
    "problem",
    'This should be a part of 1, such as 0.97, or "" for none; until that is mended it is "".',
)
_NO_TIME = QT_TRANSLATE_NOOP(
    "problem", 'This should be a time such as "22:00"; until that is mended it is "{default}".'
)
_CANNOT_OPEN = QT_TRANSLATE_NOOP(
    "problem", "The settings cannot be opened ({reason}); check that you may read the file."
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen.

    ``language`` is empty for the system's, ``text_size`` is in percent, ``shop`` is the id of the
    shop to begin with. ``southern_pinyin`` takes zh for z and so on.
    ``chat_minutes`` after the last thing done in it, a chat is forgotten. ``response_clock`` shows
    how long a buyer has been waiting. With ``copy_anyway`` a reply that a rule blocks can be copied
    by a second key.
    ``agent_discount_limit`` is the part of a price below which this agent may not go, above 0, at
    most 1; None: the shop's holds alone.
    ``width`` and ``height`` are in pixels and 0 until the window was resized, ``left`` and ``top``
    where it was, both 0 until it was moved. No buyer is nudged
    from ``quiet_from`` to ``quiet_until``, times such as 22:00.
    ``place`` is where the picker opens: over the chat's ``window``, at the ``cursor``, where it was
    ``last``, or ``docked`` to the edge of the chat. ``on_enter`` is what Enter does: ``copy``,
    ``paste`` into the chat, or paste and ``send``. ``enter_between`` are the ids of the platforms
    where Enter may be pressed between the messages of one reply.
    """

    language: str = ""
    theme: str = "system"
    text_size: int = 100
    shop: str = ""
    hotkey: str = "Ctrl+Alt+Space"
    next_hotkey: str = "Ctrl+Alt+N"
    agent_name: str = ""
    agent_number: str = ""
    agent_shift: str = ""
    pinned: bool = False
    width: int = 0
    height: int = 0
    southern_pinyin: bool = False
    response_clock: bool = False
    copy_anyway: bool = True
    chat_minutes: int = 30
    agent_discount_limit: Decimal | None = None
    quiet_from: str = "22:00"
    quiet_until: str = "08:00"
    place: str = "window"
    on_enter: str = "copy"
    restore_clipboard: bool = False
    enter_between: tuple[str, ...] = ()
    left: int = 0
    top: int = 0
    capture_hotkey: str = "Ctrl+Alt+C"


_PLACES = {
    "language": ("", "language"),
    "theme": ("", "theme"),
    "text_size": ("", "text_size"),
    "shop": ("", "shop"),
    "southern_pinyin": ("", "southern_pinyin"),
    "response_clock": ("", "response_clock"),
    "copy_anyway": ("", "copy_anyway"),
    "chat_minutes": ("", "chat_minutes"),
    "hotkey": ("hotkeys", "open"),
    "next_hotkey": ("hotkeys", "next"),
    "capture_hotkey": ("hotkeys", "capture"),
    "agent_name": ("agent", "name"),
    "agent_number": ("agent", "number"),
    "agent_shift": ("agent", "shift"),
    "agent_discount_limit": ("agent", "discount_limit"),
    "pinned": ("window", "pinned"),
    "width": ("window", "width"),
    "height": ("window", "height"),
    "left": ("window", "left"),
    "top": ("window", "top"),
    "quiet_from": ("reminders", "quiet_from"),
    "quiet_until": ("reminders", "quiet_until"),
    "place": ("window", "place"),
    "on_enter": ("sending", "on_enter"),
    "restore_clipboard": ("sending", "restore_clipboard"),
    "enter_between": ("sending", "enter_between"),
}
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_CHOICES = {"language": LANGUAGES, "theme": THEMES, "place": SPOTS, "on_enter": ENTERS}
_SIZES = {
    "text_size": (50, 300),
    "chat_minutes": (1, 1440),
    "width": (0, 10_000),
    "height": (0, 10_000),
    "left": (-50_000, 50_000),
    "top": (-50_000, 50_000),
}
_TIMES = ("quiet_from", "quiet_until")

_FRESH = """\
# The settings of Kuaihui. Edit a value and save: it counts at once.
format = 1

language = ""       # "" as the system has it, or "en", "zh-CN", "ko"
theme = "system"    # "system", "light" or "dark"
text_size = 100     # percent, 50 to 300
shop = ""           # the id of the shop to begin with; "" your only one, or the one you choose
southern_pinyin = false    # true: z and zh, n and ng … are the same
chat_minutes = 30          # a chat left alone for so long is forgotten
copy_anyway = true         # false: what a rule blocks cannot be copied with Ctrl+Shift+Enter
response_clock = false     # true: shows how long the buyer waits, against the platform's targets

[hotkeys]
open = "Ctrl+Alt+Space"    # shows and hides the window, in any program
next = "Ctrl+Alt+N"        # sends the next message of a reply in several
capture = "Ctrl+Alt+C"     # makes a phrase of the text selected in any program

[agent]
# {{ agent.name }} and so on in replies
name = ""
number = ""
shift = ""
discount_limit = ""    # 0.97: you go down to 97 % of a price; "" as far as the shop does

[window]
place = "window"  # where it opens: over the chat's "window", at the "cursor", where it was "last",
                  # or "docked" to the edge of the chat
pinned = false    # true: it stays open after a reply was copied
width = 0         # pixels; 0 as the program likes it
height = 0
left = 0          # where it was, for place = "last"
top = 0

[sending]
on_enter = "copy"            # "copy", "paste" into the chat, or paste and "send"
restore_clipboard = false    # true: after pasting the clipboard holds what it held before
enter_between = []           # ["taobao"]: there, Enter may be pressed between messages of a reply

[reminders]
quiet_from = "22:00"     # no buyer is disturbed from then …
quiet_until = "08:00"    # … until then; the same time twice: there are no quiet hours
"""


USUAL = Settings()
_WINDOW = ("width", "height", "left", "top")


def read_settings(path: Path, before: Settings = USUAL) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in ``path``; what is missing or off has its usual value.

    Those ``before`` go on where the file cannot be read: somebody may be in the midst of editing.
    """
    try:
        return _parse(read_text(path).text, str(path))
    except FileNotFoundError:
        return Settings(), ()
    except Refused as refusal:
        return before, (refusal.problem(str(path)),)
    except OSError as error:
        values = {"reason": error.strerror or str(error)}
        return before, (Problem(str(path), "", "", _CANNOT_OPEN, values),)


def _parse(text: str, source: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Settings from text.

    Raises:
        Refused: Not TOML, or of a newer format.
    """
    problems: list[Problem] = []
    top = Table(parse(text), source, "", problems)
    top.format()
    names = {table for table, _ in _PLACES.values()} - {""}
    tables = {name: top.table(name) for name in sorted(names)} | {"": top}
    values: dict[str, object] = {}
    for name, (where, key) in _PLACES.items():
        table = tables[where]
        if table and key in table.raw:
            values[name] = _value(table, name, key)
    for table in tables.values():
        if table:
            table.extra()
    settings = replace(Settings(), **values)  # type: ignore[arg-type] # of its default's type
    return settings, tuple(problems)


def _value(table: Table, name: str, key: str) -> object:
    default = getattr(Settings(), name)
    if default is None:
        return _share(table, key)
    if isinstance(default, tuple):
        return tuple(dict.fromkeys(table.texts(key)))
    if isinstance(default, bool):
        return table.yes(key, default=default)
    if isinstance(default, int):
        return _size(table, name, key, default)
    return _text(table, name, key, default)


def _size(table: Table, name: str, key: str, default: int) -> int:
    value = table.whole(key, default)
    least, most = _SIZES[name]
    if not least <= value <= most:
        table.note(key, _SIZE, least=least, most=most, default=default)
    return value if least <= value <= most else default


def _text(table: Table, name: str, key: str, default: object) -> object:
    text = table.text(key)
    if name in _TIMES and not _TIME.fullmatch(text):
        table.note(key, _NO_TIME, default=default)
        return default
    choices = _CHOICES.get(name)
    if choices and text not in choices:
        listed = ", ".join(f'"{choice}"' for choice in choices)
        table.note(key, _CHOICE, choices=listed, default=default)
        return default
    return text


def _share(table: Table, key: str) -> Decimal | None:
    """A part of 1, as a number or in quotation marks; None where there is none."""
    value = table.take(key)
    text = "" if value is None else str(value).strip()
    if re.fullmatch(r"0?\.[0-9]{1,9}|1(\.0{1,9})?", text) and Decimal(text):
        return Decimal(text)
    if text:
        table.note(key, _SHARE)
    return None


def checked(name: str, value: object) -> tuple[object, tuple[Problem, ...]]:
    """What a setting is when this is typed for it, as if it stood in the file."""
    problems: list[Problem] = []
    where, key = _PLACES[name]
    return _value(Table({key: value}, "", where, problems), name, key), tuple(problems)


def exported(settings: Settings) -> str:
    """The text of a settings file for a colleague: nothing that is one's own, and no secrets.

    It is made anew from what is known here, so whatever else stands in the file stays there.
    """
    own = ("agent_name", "agent_number", "agent_shift", "agent_discount_limit", *_WINDOW)
    usual = {name: getattr(USUAL, name) for name in own}
    return _edited(_FRESH, replace(settings, **usual))


def ensure_settings(path: Path) -> Path:
    """The settings file, made with its comments where it is missing.

    Raises:
        OSError: It could not be made.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, _FRESH.encode())
    return path


def save_settings(path: Path, settings: Settings, moment: dt.datetime) -> Path | None:
    """Write the values that changed into their lines, and leave all else in the file as it is.

    A missing file is made, with comments. One that cannot be read is moved aside first.

    Returns:
        What the unreadable file is called now, if there was one.

    Raises:
        OSError: It could not be written; the old file is as it was.
    """
    aside = None
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        old = read_text(path)
        text = _edited(old.text, settings)
    except FileNotFoundError:
        old = FileText("", b"")
        text = _edited(_FRESH, settings)
    except Refused:
        aside = move_aside(path, moment)
        old = FileText("", b"")
        text = _edited(_FRESH, settings)
    if text != old.text:
        write_atomic(path, old.encode(text))
    return aside


def _edited(text: str, settings: Settings) -> str:
    """The text with other values.

    Raises:
        Refused: The text cannot be read, or is laid out in a way that cannot be edited.
    """
    old, _ = _parse(text, "")
    edited = text
    for field in fields(Settings):
        value = getattr(settings, field.name)
        if value != getattr(old, field.name):
            edited = _set(edited, *_PLACES[field.name], value)
    _parse(edited, "")
    return edited


def _set(text: str, table: str, key: str, value: object) -> str:
    """The text with one value in its line, or in a new line at the end of its table."""
    from desktop_app.storage.blocks import split  # noqa: PLC0415 - a start writes no settings

    blocks = list(split(text))
    header = (table,) if table else ()
    newline = "\r\n" if "\r\n" in text else "\n"
    place = next((n for n, block in enumerate(blocks[:-1]) if block.header == header), None)
    if place is None:
        end = newline if text.endswith("\n") or not text else newline * 2
        return f"{text}{end}[{table}]{newline}{key} = {literal(value)}{newline}"
    blocks[place] = _with_value(blocks[place], key, value, newline)
    return "".join(map(str, blocks))


def _written(value: object) -> str:
    """A value as it stands behind its key; a fraction as it was typed, whatever its places."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return literal("" if value is None else value)


def _with_value(block: Block, key: str, value: object, newline: str) -> Block:
    new = _written(value)
    string = r""""(?:[^"\\\n]|\\.)*"|'[^'\n]*'"""
    pattern = re.compile(
        rf"""^([ \t]*{key}[ \t]*=[ \t]*)
             ({string} | \[(?:{string}|\#[^\n]*|[^\]"'\#])*\] | [^\s\#"'\[{{]+)""",
        re.MULTILINE | re.VERBOSE,
    )
    text, count = pattern.subn(lambda match: match[1] + new, block.text, count=1)
    if not count:
        end = "" if not text or text.endswith("\n") else newline
        text = f"{text}{end}{key} = {new}{newline}"
    return replace(block, text=text)
