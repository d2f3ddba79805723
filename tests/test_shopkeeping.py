"""The shop editor and the files of shops."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.core.problems import Refusal
from desktop_app.core.shop_columns import Cell
from desktop_app.core.shop_store import Changed
from desktop_app.core.shops import Shop
from desktop_app.shopkeeping import ShopFiles, Shopkeeping
from desktop_app.storage.loading import Loaded, load
from desktop_app.storage.places import Places
from desktop_app.storage.settings import Settings
from desktop_app.ui.looks import Looks
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def home(tmp_path: Path) -> Places:
    return Places(tmp_path)


@pytest.fixture
def files(home: Places) -> ShopFiles:
    return ShopFiles(home, FakeClock())


def added(files: ShopFiles) -> Shop:
    shop = files.add(Shop("a", "A"))
    assert isinstance(shop, Shop)
    return shop


def test_a_shop_is_begun_saved_read_and_removed(files: ShopFiles, home: Places) -> None:
    shop = added(files)
    assert isinstance(files.add(Shop("a", "B")), Shop)
    saved = files.save(shop, replace(shop, name="New"))
    assert saved == files.read(shop) == replace(shop, name="New")
    assert files.remove(shop) is None
    assert [path.name for path in home.shops.iterdir()] == ["a-2.toml"]
    assert any(home.history.rglob("*.toml"))


def test_a_file_that_changed_is_a_value(files: ShopFiles) -> None:
    shop = added(files)
    Path(shop.source).write_text('format = 1\nid = "a"\nname = "Theirs"\n', "utf-8")
    assert files.save(shop, replace(shop, name="x")) == Changed(replace(shop, name="Theirs"))
    Path(shop.source).unlink()
    assert files.save(shop, replace(shop, name="x")) == Changed(None)


def test_an_unreadable_file_is_refused_and_kept(files: ShopFiles) -> None:
    shop = added(files)
    Path(shop.source).write_text("format = 2\n", "utf-8")
    assert isinstance(files.save(shop, replace(shop, name="x")), Refusal)
    assert isinstance(files.read(shop), Refusal)
    assert Path(shop.source).read_text("utf-8") == "format = 2\n"


def test_what_the_system_refuses_is_said(files: ShopFiles, home: Places) -> None:
    home.shops.write_text("no folder", "utf-8")
    refusal = files.add(Shop("a", "A"))
    assert isinstance(refusal, Refusal)
    assert refusal.message.startswith("The system says: ")
    sample = Shop("s", "S", source="/elsewhere/s.toml", sample=True)
    assert isinstance(files.remove(sample), Refusal)


@pytest.fixture
def keeping(qapp: QApplication, home: Places) -> Shopkeeping:
    looks = Looks(qapp, Settings(language="en"), resources.icons(), resources.translations())
    return Shopkeeping(home, looks, FakeClock(), lambda: None)


def loaded(home: Places) -> Loaded:
    return load(home, resources.phrases())


def test_the_editor_is_made_when_it_is_asked_for_and_follows_the_files(
    keeping: Shopkeeping, home: Places, files: ShopFiles, qtbot: QtBot
) -> None:
    keeping.close()
    keeping.redress()
    keeping.take(loaded(home))
    assert keeping.window is None
    keeping.open()
    assert keeping.window
    qtbot.addWidget(keeping.window)
    names = keeping.window.shop_list.model()
    samples = names.rowCount()
    added(files)
    keeping.take(loaded(home))
    assert names.rowCount() == samples + 1
    keeping.window.add_shop()
    assert names.rowCount() == samples + 2
    keeping.close()
    assert not keeping.window.isVisible()


def test_the_editor_opens_before_the_files_were_read(
    keeping: Shopkeeping, home: Places, files: ShopFiles, qtbot: QtBot
) -> None:
    added(files)
    keeping.open()
    assert keeping.window
    qtbot.addWidget(keeping.window)
    keeping.take(loaded(home))
    keeping.open()
    assert keeping.window.shop_list.model().rowCount() == len(loaded(home).shops)


def test_the_editor_is_made_anew_for_another_look_and_goes_on(
    keeping: Shopkeeping, home: Places, files: ShopFiles, qtbot: QtBot
) -> None:
    added(files)
    keeping.take(loaded(home))
    keeping.open()
    before = keeping.window
    assert before
    currency = before.tabs.pages[0].fields
    assert currency
    currency.typed.emit(Cell("shop", 0, "currency"), "QQQ")
    keeping.redress()
    after = keeping.window
    assert after
    qtbot.addWidget(after)
    assert after is not before
    assert after.isVisible()
    assert after.status.state.text() == "Saved, but for 1 cell"
    keeping.close()
    keeping.redress()
    assert keeping.window
    qtbot.addWidget(keeping.window)
    assert not keeping.window.isVisible()
