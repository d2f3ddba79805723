"""The settings and their file, whoever changes it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from desktop_app.settling import Settling
from desktop_app.storage.places import Places
from desktop_app.storage.settings import Settings
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TEXT = 'format = 1\ntheme = "dark" # night\n'


@pytest.fixture
def home(tmp_path: Path) -> Places:
    (tmp_path / "settings.toml").write_text(TEXT, "utf-8")
    return Places(tmp_path)


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    assert qapp
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def settling(home: Places, owner: QObject) -> Settling:
    return Settling(home, FakeClock(), owner)


def test_a_change_on_the_disk_counts_at_once(
    settling: Settling, home: Places, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(settling.changed) as changed:
        home.settings.write_text(TEXT.replace("dark", "light"), "utf-8")
    assert changed.args == [Settings(theme="dark"), Settings(theme="light")]
    assert settling.settings.theme == "light"


def test_a_file_that_takes_the_place_of_the_old_one_counts_again_and_again(
    settling: Settling, home: Places, qtbot: QtBot
) -> None:
    for size in (110, 120, 130):
        fresh = home.data / "fresh.toml"
        fresh.write_text(f"format = 1\ntext_size = {size}\n", "utf-8")
        with qtbot.waitSignal(settling.changed):
            os.replace(fresh, home.settings)  # noqa: PTH105 - as editors do it
        assert settling.settings.text_size == size


def test_a_file_in_the_midst_of_being_written_changes_nothing(
    settling: Settling, home: Places, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(settling.changed, wait=50):
        home.settings.write_text("", "utf-8")
        settling.refresh()
    assert settling.settings.theme == "dark"


def test_a_file_that_cannot_be_read_changes_nothing_and_is_a_problem(
    settling: Settling, home: Places
) -> None:
    home.settings.write_text("theme = ", "utf-8")
    settling.refresh()
    assert settling.settings.theme == "dark"
    assert settling.problems
    home.settings.write_text(TEXT, "utf-8")
    settling.refresh()
    assert not settling.problems


def test_a_file_that_is_gone_means_the_usual_settings(settling: Settling, home: Places) -> None:
    home.settings.unlink()
    settling.refresh()
    assert settling.settings == Settings()


def test_saving_keeps_what_was_edited_by_hand_meanwhile(
    settling: Settling, home: Places, qtbot: QtBot
) -> None:
    home.settings.write_text(TEXT + "text_size = 150\nmine = 1 # x\n", "utf-8")
    with qtbot.waitSignal(settling.changed):
        settling.save(theme="light")
    text = home.settings.read_text("utf-8")
    assert text == TEXT.replace("dark", "light") + "text_size = 150\nmine = 1 # x\n"
    assert settling.settings == Settings(theme="light", text_size=150)
    assert [problem.key for problem in settling.problems] == ["mine"]


def test_saving_over_an_unreadable_file_says_where_that_is_now(
    settling: Settling, home: Places, qtbot: QtBot
) -> None:
    home.settings.write_text("theme = ", "utf-8")
    with qtbot.waitSignal(settling.put_aside) as put_aside:
        settling.save(text_size=120)
    (name,) = put_aside.args
    assert (home.data / name).read_text("utf-8") == "theme = "
    assert settling.settings == Settings(theme="dark", text_size=120)
    assert 'theme = "dark"' in home.settings.read_text("utf-8")


def test_what_cannot_be_written_counts_until_the_end_and_is_told(
    tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    (tmp_path / "home").write_text("in the way")
    settling = Settling(Places(tmp_path / "home"), FakeClock(), owner)
    with qtbot.waitSignal(settling.failed):
        settling.save(theme="light")
    assert settling.settings.theme == "light"


def test_a_beginner_has_no_file_and_gets_one(tmp_path: Path, owner: QObject) -> None:
    settling = Settling(Places(tmp_path), FakeClock(), owner)
    assert not settling.begun_before
    settling.save()
    assert (tmp_path / "settings.toml").read_text("utf-8").count("#") > 10
    assert Settling(Places(tmp_path), FakeClock(), owner).begun_before
