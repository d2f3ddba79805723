"""The translations are complete, true to the English, and compiled."""

from __future__ import annotations

import ast
import re
import shutil
import string
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from desktop_app import resources
from desktop_app.core.problems import Problem
from desktop_app.ui.dressing import install_translations
from desktop_app.ui.sentences import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path.relative_to(ROOT) for path in (ROOT / "desktop_app").rglob("*.py"))

PLURAL_FORMS = {"zh_CN": 1, "ko": 1, "en": 2}
"""Every language with the number of its plural forms; English has nothing else to translate."""

ALL_STRINGS, PLURALS_ONLY = ("zh_CN", "ko"), ("en",)

_EXAMPLE = re.compile(
    r"\d+|\{\{|\}\}|\[+|\]+|--\w+|\b(?:Tab|Enter|Esc|Alt|Ctrl|UTF|true|false)\b", re.ASCII
)
"""What stands in a sentence as it is typed: numbers, brackets, options, names of keys."""


@dataclass(frozen=True, order=True)
class Asked:
    """A string that the program asks for."""

    context: str
    source: str
    counted: bool


@dataclass(frozen=True)
class Translated:
    """A string with its translation: one form, or one for each plural; ``state`` is "" if done."""

    asked: Asked
    forms: tuple[str, ...]
    state: str


def _ts(language: str) -> Path:
    return resources.translations() / f"kuaihui_{language}.ts"


@cache
def _read(file: Path) -> tuple[Translated, ...]:
    root = ET.parse(file).getroot()  # noqa: S314 - our own file
    return tuple(
        _translated(context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    )


def _translated(context: str, message: ET.Element) -> Translated:
    counted = message.get("numerus") == "yes"
    target = message.find("translation")
    assert target is not None
    forms = [form.text or "" for form in target.iter("numerusform")] if counted else [target.text]
    asked = Asked(context, message.findtext("source", ""), counted)
    return Translated(asked, tuple(form or "" for form in forms), target.get("type", ""))


def _asked_in(file: Path) -> frozenset[Asked]:
    return frozenset(one.asked for one in _read(file))


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(tool, path=str(Path(sys.executable).parent))
    assert program, f"{tool} comes with PySide6 and belongs beside {sys.executable}"
    done = subprocess.run(
        (program, *arguments), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _lupdate(folder: Path, languages: tuple[str, ...], *options: str) -> dict[str, Path]:
    """New files without translations, as ``make translations`` would begin them."""
    files = {language: folder / f"kuaihui_{language}.ts" for language in languages}
    _run(
        "pyside6-lupdate", *map(str, SOURCES), "-locations", "none", *options,
        "-ts", *map(str, files.values()),
    )  # fmt: skip
    return files


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, frozenset[Asked]]:
    """What lupdate finds in the sources now, by language."""
    folder = tmp_path_factory.mktemp("translations")
    files = _lupdate(folder, ALL_STRINGS) | _lupdate(folder, PLURALS_ONLY, "-pluralonly")
    return {language: _asked_in(file) for language, file in files.items()}


class _Calls(ast.NodeVisitor):
    """Collects the literal strings given to ``tr``, ``translate`` and ``QT_TRANSLATE_NOOP``."""

    def __init__(self) -> None:
        self.found: set[Asked] = set()
        self._class = ""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        name = getattr(function, "attr", getattr(function, "id", ""))
        literals = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        given = len(node.args) + len(node.keywords)
        match literals:
            case [str(source), *_] if name == "tr":
                self.found.add(Asked(self._class, source, given > 2))
            case [str(context), str(source), *_] if name in ("translate", "QT_TRANSLATE_NOOP"):
                self.found.add(Asked(context, source, given > 3))
        self.generic_visit(node)


@cache
def _asked_in_sources() -> frozenset[Asked]:
    calls = _Calls()
    for path in SOURCES:
        calls.visit(ast.parse((ROOT / path).read_text("utf-8")))
    return frozenset(calls.found)


every_language = pytest.mark.parametrize("language", PLURAL_FORMS)


@every_language
def test_the_file_has_the_strings_of_the_sources_and_no_others(
    language: str, extracted: dict[str, frozenset[Asked]]
) -> None:
    there, wanted = _asked_in(_ts(language)), extracted[language]
    assert sorted(wanted - there) == [], "run `make translations` and translate these"
    assert sorted(there - wanted) == [], "run `make translations`: these are gone"


def test_lupdate_overlooks_no_string(extracted: dict[str, frozenset[Asked]]) -> None:
    overlooked = _asked_in_sources() - extracted["zh_CN"]
    assert sorted(overlooked) == [], (
        "lupdate sees nothing inside an f-string, and no count given to translate(): "
        "take the call out of the f-string, count with self.tr()"
    )


@every_language
def test_every_translation_is_finished(language: str) -> None:
    unfinished = [
        one for one in _read(_ts(language)) if one.state or not all(map(str.strip, one.forms))
    ]
    assert unfinished == []


@every_language
def test_every_translation_has_the_placeholders_of_its_source(language: str) -> None:
    assert _differing(language, _placeholders) == []


@every_language
def test_every_translation_keeps_what_is_to_be_typed_exactly(language: str) -> None:
    assert _differing(language, lambda text: frozenset(_EXAMPLE.findall(text))) == []


@every_language
def test_every_translation_ends_in_a_full_stop_or_colon_where_its_source_does(
    language: str,
) -> None:
    ends = str.maketrans("。：", ".:")
    assert _differing(language, lambda text: text.translate(ends)[-1:] in (".", ":")) == []


def _differing(language: str, trait: Callable[[str], object]) -> list[tuple[str, str]]:
    """The sources and translations that differ in a trait."""
    return [
        (one.asked.source, form)
        for one in _read(_ts(language))
        for form in one.forms
        if trait(form) != trait(one.asked.source)
    ]


def _placeholders(text: str) -> Counter[str]:
    """``{names}`` and ``%n``, each as often as it stands there; a stray brace raises ValueError."""
    fields = (name for _, name, _, _ in string.Formatter().parse(text))
    return Counter(name for name in fields if name is not None) + Counter(
        re.findall(r"%\w", text, re.ASCII)
    )


@every_language
def test_every_count_has_all_plural_forms(language: str) -> None:
    counted = [one for one in _read(_ts(language)) if one.asked.counted]
    assert counted
    assert {len(one.forms) for one in counted} == {PLURAL_FORMS[language]}


@every_language
def test_the_compiled_file_is_that_of_the_translations(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    _run("pyside6-lrelease", str(_ts(language)), "-qm", str(fresh))
    compiled = _ts(language).with_suffix(".qm")
    assert compiled.read_bytes() == fresh.read_bytes(), "run `make translations`"


@pytest.fixture
def install(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Installs a language until the test ends."""
    installed: list[QTranslator] = []

    def install(language: str) -> None:
        installed.extend(install_translations(qapp, language, resources.translations()))

    yield install
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("language", "copy", "one", "many"),
    [
        ("zh-CN", "复制", "1 条消息", "3 条消息"),
        ("zh", "复制", "1 条消息", "3 条消息"),
        ("zh-Hans-CN", "复制", "1 条消息", "3 条消息"),
        ("ko", "복사", "메시지 1개", "메시지 3개"),
        ("ko-KR", "복사", "메시지 1개", "메시지 3개"),
        ("en", "copy", "1 message", "3 messages"),
        ("en-GB", "copy", "1 message", "3 messages"),
    ],
)
def test_an_installed_language_is_spoken(
    install: Callable[[str], None], language: str, copy: str, one: str, many: str
) -> None:
    install(language)
    assert QCoreApplication.translate("Footer", "copy") == copy
    assert QCoreApplication.translate("Verdict", "%n messages", "", 1) == one
    assert QCoreApplication.translate("Verdict", "%n messages", "", 3) == many


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-CN", "短语库中没有分类“sizes”；请添加这个分类或改正拼写。"),
        ("ko", '문구집에 "sizes" 분류가 없습니다. 분류를 추가하거나 철자를 고쳐 주세요.'),
    ],
)
def test_a_problem_is_said_in_the_language_of_the_interface(
    install: Callable[[str], None], language: str, sentence: str
) -> None:
    text = 'The book has no category "{id}"; add that or correct the spelling.'
    problem = Problem("a.toml", "phrase kj1", "category", text, {"id": "sizes"})
    install(language)
    assert problem_sentence(problem) == f"a.toml: phrase kj1 category: {sentence}"
