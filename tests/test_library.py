"""The library keeps in step with the files."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QFileSystemWatcher, QObject

from desktop_app import resources
from desktop_app.core.search.spelling import Spelling
from desktop_app.library import Everything, LibraryLoader, read_everything
from desktop_app.storage.places import Places
from tests.fakes import finish_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PHRASE = 'format = 1\n[[phrase]]\nid = "{id}"\ntitle = "t"\nbody = "b"\n'


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(resources.pinyin())


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "phrases").mkdir()
    (tmp_path / "shops").mkdir()
    return Places(tmp_path)


@pytest.fixture
def loader(qtbot: QtBot, places: Places, spelling: Spelling) -> Iterator[LibraryLoader]:
    assert qtbot
    owner = QObject()
    yield LibraryLoader(places, spelling, owner)
    finish_reading()
    shiboken6.delete(owner)


def ids(everything: Everything) -> set[str]:
    return {entry.phrase.id for entry in everything.catalogue.entries}


def load(qtbot: QtBot, loader: LibraryLoader) -> Everything:
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.reload()
    found = loaded.args[0]
    assert isinstance(found, Everything)
    return found


def test_everything_is_the_users_files_over_the_shipped_ones(
    places: Places, spelling: Spelling
) -> None:
    shipped = read_everything(places, spelling)
    (places.phrases / "a.toml").write_text(PHRASE.format(id="greet-first-visit"), "utf-8")

    both = read_everything(places, spelling)

    assert ids(both) == ids(shipped)
    (mine,) = [one for one in both.catalogue.entries if one.phrase.id == "greet-first-visit"]
    assert mine.phrase.body == "b"


def test_loading_reports_in_the_thread_of_the_interface(
    qtbot: QtBot, loader: LibraryLoader
) -> None:
    assert len(ids(load(qtbot, loader))) >= 120


def test_what_is_left_over_is_collected_again_after_loading(
    qtbot: QtBot, loader: LibraryLoader
) -> None:
    load(qtbot, loader)
    finish_reading()

    assert gc.isenabled()


def test_another_spelling_counts_even_while_files_are_being_read(
    qtbot: QtBot, loader: LibraryLoader
) -> None:
    southern = Spelling(resources.pinyin(), southern=True)
    loader.reload()

    def is_southern(everything: Everything) -> bool:
        return everything.catalogue.spelling is southern

    with qtbot.waitSignal(loader.loaded, check_params_cb=is_southern):
        loader.use(southern)


@pytest.mark.parametrize("folder", ["phrases", "shops"])
def test_a_new_file_is_noticed(
    qtbot: QtBot, loader: LibraryLoader, places: Places, folder: str
) -> None:
    load(qtbot, loader)

    with qtbot.waitSignal(loader.loaded):
        (places.data / folder / "a.toml").write_text(PHRASE.format(id="new"), "utf-8")


def test_a_new_folder_and_the_file_in_it_are_noticed(
    qtbot: QtBot, loader: LibraryLoader, places: Places
) -> None:
    load(qtbot, loader)
    seen: list[set[str]] = []
    loader.loaded.connect(lambda everything: seen.append(ids(everything)))

    (places.phrases / "book").mkdir()
    qtbot.waitUntil(lambda: bool(seen))
    (places.phrases / "book" / "a.toml").write_text(PHRASE.format(id="new"), "utf-8")

    qtbot.waitUntil(lambda: "new" in seen[-1])


def test_a_file_that_is_written_in_place_is_noticed(
    qtbot: QtBot, loader: LibraryLoader, places: Places
) -> None:
    path = places.phrases / "a.toml"
    path.write_text(PHRASE.format(id="old"), "utf-8")
    assert "old" in ids(load(qtbot, loader))
    seen: list[set[str]] = []
    loader.loaded.connect(lambda everything: seen.append(ids(everything)))

    path.write_text(PHRASE.format(id="newer"), "utf-8")

    qtbot.waitUntil(lambda: bool(seen) and "newer" in seen[-1])


def test_a_removed_file_is_noticed(qtbot: QtBot, loader: LibraryLoader, places: Places) -> None:
    path = places.phrases / "a.toml"
    path.write_text(PHRASE.format(id="old"), "utf-8")
    load(qtbot, loader)

    with qtbot.waitSignal(loader.loaded) as loaded:
        path.unlink()

    assert "old" not in ids(loaded.args[0])


def test_a_change_while_it_reads_is_read_afterwards(
    qtbot: QtBot, loader: LibraryLoader, places: Places
) -> None:
    seen: list[set[str]] = []
    loader.loaded.connect(lambda everything: seen.append(ids(everything)))
    loader.reload()

    (places.phrases / "a.toml").write_text(PHRASE.format(id="late"), "utf-8")

    qtbot.waitUntil(lambda: bool(seen) and "late" in seen[-1])


def test_without_a_change_nothing_is_read_again(qtbot: QtBot, loader: LibraryLoader) -> None:
    load(qtbot, loader)

    with qtbot.assertNotEmitted(loader.loaded, wait=100):
        loader.refresh()


def test_only_our_files_are_watched(qtbot: QtBot, loader: LibraryLoader, places: Places) -> None:
    (places.phrases / "a.toml").write_text(PHRASE.format(id="x"), "utf-8")
    (places.phrases / "notes.txt").write_text("", "utf-8")

    load(qtbot, loader)

    (watcher,) = loader.findChildren(QFileSystemWatcher)
    assert {*watcher.files(), *watcher.directories()} == {
        str(places.phrases), str(places.phrases / "a.toml"), str(places.shops),
    }  # fmt: skip


def test_a_home_that_is_not_there_is_no_error(
    qtbot: QtBot, spelling: Spelling, tmp_path: Path
) -> None:
    owner = QObject()
    loader = LibraryLoader(Places(tmp_path / "none"), spelling, owner)

    assert len(ids(load(qtbot, loader))) >= 120
    finish_reading()


@pytest.mark.usefixtures("qapp")
def test_the_program_may_end_while_it_reads(places: Places, spelling: Spelling) -> None:
    owner = QObject()
    loader = LibraryLoader(places, spelling, owner)
    loader.reload()

    shiboken6.delete(owner)

    finish_reading()
    assert not shiboken6.isValid(loader)


def test_a_bug_in_the_reading_is_logged_and_the_next_reading_works(
    qtbot: QtBot,
    loader: LibraryLoader,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(0)

    with monkeypatch.context() as broken:
        broken.setattr("desktop_app.library.read_everything", fail)
        loader.reload()
        qtbot.waitUntil(lambda: "the files could not be read" in caplog.text)

    assert load(qtbot, loader)
