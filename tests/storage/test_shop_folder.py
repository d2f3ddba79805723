"""The user's shops: saved with history, begun, removed; never written over unseen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.shops import Shop
from desktop_app.storage.files import Refused
from desktop_app.storage.history import History
from desktop_app.storage.phrasebooks import read_shops
from desktop_app.storage.shop_folder import ShopFolder, file_name
from tests.fakes import FAWN, Desk

NOW = Desk().scene().now


@pytest.fixture
def folder(tmp_path: Path) -> ShopFolder:
    return ShopFolder(tmp_path / "shops", History(tmp_path / "history"))


def only(folder: ShopFolder) -> Shop:
    (shop,), problems = read_shops(folder.folder)
    assert problems == ()
    return shop


def test_a_new_shop_is_a_new_file(folder: ShopFolder) -> None:
    wanted = replace(FAWN, facts={"promise": "x"}, sample=True)
    shop = folder.add(wanted)
    assert Path(shop.source).name == "fawn.toml"
    assert shop == replace(wanted, source=shop.source, sample=False) == only(folder)


def test_a_new_shop_never_takes_the_place_of_a_file(folder: ShopFolder) -> None:
    folder.add(Shop("a", "A"))
    with pytest.raises(Refused, match="already"):
        folder.add(Shop("a", "B"))
    assert only(folder).name == "A"
    assert folder.unused("A") == "a-2"
    assert folder.unused("b") == "b"


@pytest.mark.parametrize(
    ("ident", "name"), [("Ab c", "ab-c"), ("../x", "x"), ("小鹿", "小鹿"), ("…", "shop")]
)
def test_an_id_becomes_a_name_for_a_file(ident: str, name: str) -> None:
    assert file_name(ident) == name


def test_a_change_is_saved_and_the_old_bytes_are_kept(folder: ShopFolder) -> None:
    shop = folder.add(Shop("a", "A"))
    old = Path(shop.source).read_bytes()
    saved = folder.save(shop, replace(shop, name="B"), NOW)
    assert saved == only(folder) == replace(shop, name="B")
    assert [kept.read_bytes() for kept in folder.history.versions(Path(shop.source))] == [old]


def test_no_change_writes_nothing(folder: ShopFolder) -> None:
    shop = folder.add(Shop("a", "A"))
    assert folder.save(shop, shop, NOW) == shop
    assert folder.history.versions(Path(shop.source)) == ()


@pytest.mark.parametrize("text", ['format = 1\nid = "a"\nname = "theirs"\n', "broken", None])
def test_a_file_that_changed_meanwhile_is_not_written_over(
    folder: ShopFolder, text: str | None
) -> None:
    shop = folder.add(Shop("a", "A"))
    path = Path(shop.source)
    path.write_text(text, "utf-8") if text else path.unlink()
    with pytest.raises(Refused):
        folder.save(shop, replace(shop, name="B"), NOW)
    assert (path.read_text("utf-8") if path.exists() else None) == text


def test_what_the_file_says_now_can_be_asked(folder: ShopFolder) -> None:
    shop = folder.add(Shop("a", "A"))
    assert folder.read(shop) == shop
    Path(shop.source).unlink()
    assert folder.read(shop) is None


@pytest.mark.parametrize("text", ["fine", None])
def test_a_removed_shop_is_in_the_history(folder: ShopFolder, text: str | None) -> None:
    shop = folder.add(Shop("a", "A"))
    path = Path(shop.source)
    path.write_text(text, "utf-8") if text else path.unlink()
    folder.remove(shop, NOW)
    assert not path.exists()
    kept = [version.read_text("utf-8") for version in folder.history.versions(path)]
    assert kept == ([text] if text else [])


def test_nothing_outside_the_folder_is_touched(folder: ShopFolder, tmp_path: Path) -> None:
    elsewhere = tmp_path / "sample.toml"
    elsewhere.write_text("x", "utf-8")
    for source, sample in ((str(elsewhere), False), ("", False), (str(elsewhere), True)):
        shop = Shop("sample", "S", source=source, sample=sample)
        with pytest.raises(Refused, match="came with the program"):
            folder.save(shop, shop, NOW)
        with pytest.raises(Refused, match="came with the program"):
            folder.remove(shop, NOW)
    assert elsewhere.exists()
