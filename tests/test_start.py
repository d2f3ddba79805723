"""A start loads what the picker needs, and nothing that only some people use, or only later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

START = """
import json, sys
from pathlib import Path
from desktop_app import app as _
imported = sorted(sys.modules)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.library import LibraryLoader
from desktop_app.platforms import desktop
from desktop_app.program import Program
from desktop_app.storage.places import Places
from desktop_app.trace import Trace

app = QApplication([])
program = Program(app, Places(Path(sys.argv[1])), desktop(), Trace({}))
loaded = []
def on_loaded(everything):
    loaded.extend(sorted(sys.modules))
    QTimer.singleShot(0, program.quit)
loader = program.findChild(LibraryLoader)
loader.loaded.connect(on_loaded)
app.exec()
print(json.dumps([imported, loaded]))
"""

SETTINGS = 'format = 1\nlanguage = "zh-CN"\n'

RARE = frozenset(
    [
        "dulwich",
        "jeepney",
        "keyring",
        "openpyxl",
        "paramiko",
        "pynput",
        "pypinyin",
        "python_calamine",
        "urllib3",
        "xlrd",
        "yaml",
        "charset_normalizer",
        "markdown_it",
        "PySide6.QtDBus",
        "PySide6.QtQml",
        "PySide6.QtTest",
        "desktop_app.book_work",
        "desktop_app.cli",
        "desktop_app.diagnosing",
        "desktop_app.exchange",
        "desktop_app.exchanging",
        "desktop_app.team",
        "desktop_app.core.editing",
        "desktop_app.core.merging",
        "desktop_app.storage.backups",
        "desktop_app.storage.blocks",
        "desktop_app.storage.weaving",
        "desktop_app.ui.editor",
        "desktop_app.ui.exchange",
        "desktop_app.ui.reminders.card",
        "desktop_app.ui.reminders.remind_window",
        "desktop_app.ui.reminders.reminders_window",
        "desktop_app.ui.rules",
        "desktop_app.ui.settings.window",
        "desktop_app.ui.shops",
        "desktop_app.ui.team",
    ]
)
"""What a start never needs."""

LATE = frozenset(["babel", "holidays", "liquid", "numpy", "desktop_app.core.addresses"])
"""What is loaded beside the window, while that can be used already."""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """The modules after the imports, and when the library is there."""
    home = tmp_path_factory.mktemp("home")
    (home / "settings.toml").write_text(SETTINGS, "utf-8")
    done = subprocess.run(
        (sys.executable, "-c", START, str(home)),
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    imported, loaded = json.loads(done.stdout)
    assert "desktop_app.program" in imported
    assert "desktop_app.core.search.index" in loaded
    return imported, loaded


def test_the_window_is_made_of_few_modules(modules: tuple[list[str], list[str]]) -> None:
    assert not (RARE | LATE).intersection(modules[0])


def test_the_library_needs_few_more(modules: tuple[list[str], list[str]]) -> None:
    assert not RARE.intersection(modules[1])
