"""Remarks as SARIF 2.1.0, which code review tools show at their lines."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.storage.files import Refused, read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.cli.remarks import Remark
    from desktop_app.core.rules.rulebook import Rulebook

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"block": "error", "warn": "warning", "hint": "note"}
PROBLEM = "problem"
"""The rule that all problems of data break."""


def sarif(remarks: Sequence[Remark], rulebook: Rulebook) -> dict[str, object]:
    """The log of one run."""
    broken = dict.fromkeys(one.finding.rule if one.finding else PROBLEM for one in remarks)
    driver = {
        "name": "kuaihui",
        "version": __version__,
        "rules": [_rule(name, rulebook) for name in broken],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one) for one in remarks],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(name: str, rulebook: Rulebook) -> dict[str, object]:
    rule = rulebook.named(name)
    if rule is None:
        return {"id": name, "shortDescription": {"text": "Something is off in a file"}}
    checked = f" ({rule.checked})" if rule.checked else ""
    return {
        "id": name,
        "shortDescription": {"text": rule.why or name},
        "help": {"text": f"{' / '.join(rule.better)}\n{rule.source}{checked}".strip() or name},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(one: Remark) -> dict[str, object]:
    place = " ".join(part for part in (one.problem.table, one.problem.key) if part)
    where: dict[str, object] = {"artifactLocation": {"uri": _uri(one.problem.source)}}
    region = _region(one)
    if region:
        where["region"] = region
    location: dict[str, object] = {"physicalLocation": where}
    if place:
        location["logicalLocations"] = [{"fullyQualifiedName": place}]
    return {
        "ruleId": one.finding.rule if one.finding else PROBLEM,
        "level": LEVELS[one.finding.severity] if one.finding else "error",
        "message": {"text": one.problem.message},
        "locations": [location],
    }


def _uri(source: str) -> str:
    path = Path(source)
    return path.as_uri() if path.is_absolute() else path.as_posix()


def _region(one: Remark) -> dict[str, int]:
    """Where a finding's word stands in its file, from the phrase's id on; empty if it is escaped.

    Lines and columns are counted from 1.
    """
    if one.finding is None:
        return {}
    text = _text(one.problem.source)
    head = re.search(rf"""^\s*id\s*=\s*["']{re.escape(one.phrase)}["']""", text, re.MULTILINE)
    if head is None:
        return {}
    until = text.find("[[phrase]]", head.end())
    start = text.find(one.finding.word, head.end(), until if until >= 0 else len(text))
    return _lines(text, start, start + len(one.finding.word)) if start >= 0 else {}


def _lines(text: str, start: int, end: int) -> dict[str, int]:
    return {
        "startLine": text.count("\n", 0, start) + 1,
        "startColumn": start - (text.rfind("\n", 0, start) + 1) + 1,
        "endLine": text.count("\n", 0, end) + 1,
        "endColumn": end - (text.rfind("\n", 0, end) + 1) + 1,
    }


@cache
def _text(source: str) -> str:
    try:
        return read_text(Path(source)).text
    except (OSError, Refused):  # a folder, or gone since
        return ""
