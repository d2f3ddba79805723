"""Rule packs as TOML, read with patience.

```toml
format = 1
id = "zh-contact"
name = "引导站外联系"
language = "zh"                    # for texts in this language; left out: for all
any_language = true                # for all, though its reasons are in that language
platforms = []                     # for these platforms; left out: for all
source = "…"                       # for rules without one of their own, as is
checked = 2026-11-22

[[rule]]
id = "wechat"
severity = "block"                 # block | warn | hint
words = ["微信", "vx"]
pattern = "…"                      # RE2; a group (?P<hit>…) is the place of the finding
unless = "…"                       # RE2; what it finds something in does not count
except = ["微信支付"]               # words in which it does not count
where = "anywhere"                 # anywhere | start-of-sentence | whole-message
sees_through = ["spaces", "lookalikes", "digits", "pinyin"]
platform = "wechat"                # what the words name: no fault on that platform
why = "…"
better = ["…"]
source = "…"
checked = 2026-11-22
```
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.core.rules.packs import EVASIONS, PLACES, SEVERITIES, Pack, Rule
from desktop_app.core.rules.patterns import fault
from desktop_app.storage.tables import Table, read_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.problems import Problem

_NO_ID = QT_TRANSLATE_NOOP("problem", "There is no id; the rule is called {given}.")
_SAME_ID = QT_TRANSLATE_NOOP(
    "problem", "Another rule of this pack has this id, so this one is called {given}."
)
_NOTHING = QT_TRANSLATE_NOOP(
    "problem", "There are neither words nor a pattern, so this rule is left out."
)
_BAD_PATTERN = QT_TRANSLATE_NOOP(
    "problem", "RE2 does not take this pattern ({reason}); it is left out until that is mended."
)
_NOT_ONE_OF = QT_TRANSLATE_NOOP(
    "problem", "{value} is none of {known}; {taken} is taken until that is mended."
)
_UNKNOWN = QT_TRANSLATE_NOOP("problem", "{value} is none of {known}; it has no effect.")
_ONLY_WORDS = QT_TRANSLATE_NOOP(
    "problem", "Patterns are not seen through {value}; write the characters into the pattern."
)
_BAD_DATE = QT_TRANSLATE_NOOP("problem", "This should be a date such as 2026-11-22.")

_FOR_WORDS = frozenset({"lookalikes", "pinyin"})
_One = TypeVar("_One", bound=str)


def read_pack(text: str, source: str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """The pack in ``text``; its id is the name of the file. None if nothing can be used."""
    return read_file(text, source, _pack)


def _pack(table: Table) -> Pack:
    ident = table.text("id").strip() or Path(table.source).stem
    said, checked = table.text("source"), _date(table)
    rules: dict[str, Rule] = {}
    for each in table.tables("rule"):
        if each and (rule := _rule(each, rules, said, checked)):
            rules[rule.id] = rule
    pack = Pack(
        id=ident,
        name=table.text("name") or ident,
        language=table.text("language"),
        any_language=table.yes("any_language", default=False),
        description=table.text("description"),
        platforms=table.texts("platforms"),
        rules=tuple(rules.values()),
        source=table.source,
    )
    table.extra()
    return pack


def _rule(
    table: Table, others: dict[str, Rule], source: str, checked: dt.date | None
) -> Rule | None:
    pattern, unless = _pattern(table, "pattern"), _pattern(table, "unless")
    words = tuple(word for word in table.texts("words") if word.strip())
    rule = Rule(
        id=_ident(table, others),
        severity=_one_of(table, "severity", SEVERITIES, "warn"),
        words=words,
        pattern=pattern,
        unless=unless,
        exceptions=table.texts("except"),
        where=_one_of(table, "where", PLACES, "anywhere"),
        sees_through=_evasions(table, has_words=bool(words)),
        platform=table.text("platform"),
        why=table.text("why"),
        better=table.texts("better"),
        source=table.text("source") or source,
        checked=_date(table) or checked,
    )
    table.extra()
    if words or pattern:
        return rule
    if not table.raw.get("pattern"):
        table.note("words", _NOTHING)
    return None


def _ident(table: Table, others: dict[str, Rule]) -> str:
    ident = table.text("id").strip()
    if ident and ident not in others:
        return ident
    number = len(others) + 1
    while f"rule-{number}" in others:
        number += 1
    table.note("id", _SAME_ID if ident else _NO_ID, given=f"rule-{number}")
    return f"rule-{number}"


def _pattern(table: Table, key: str) -> str:
    pattern = table.text(key)
    reason = fault(pattern)
    if reason:
        table.note(key, _BAD_PATTERN, reason=reason)
        return ""
    return pattern


def _one_of(table: Table, key: str, known: Sequence[_One], taken: _One) -> _One:
    value = table.text(key)
    for one in known:
        if value == one:
            return one
    if value:
        table.note(key, _NOT_ONE_OF, value=value, known=", ".join(known), taken=taken)
    return taken


def _evasions(table: Table, *, has_words: bool) -> frozenset[str]:
    named = table.texts("sees_through")
    for value in named:
        if value not in EVASIONS:
            table.note("sees_through", _UNKNOWN, value=value, known=", ".join(EVASIONS))
        elif value in _FOR_WORDS and not has_words:
            table.note("sees_through", _ONLY_WORDS, value=value)
    return frozenset(named) & frozenset(EVASIONS)


def _date(table: Table) -> dt.date | None:
    value = table.take("checked")
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if value is not None:
        table.note("checked", _BAD_DATE)
    return None
