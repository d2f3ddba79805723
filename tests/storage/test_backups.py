"""All files in one zip, and back without losing what was there."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.storage import backups
from desktop_app.storage.backups import Backup, Preview, preview, read_backup, restore, write_backup
from desktop_app.storage.files import Refused
from desktop_app.storage.places import Places

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
FILES = {
    "settings.toml": b"format = 1\n",
    "phrases/mine.toml": "短语".encode(),
    "phrases/media/size.png": bytes(range(256)),
    "usage.json": b"{}",
}


@pytest.fixture
def home(tmp_path: Path) -> Places:
    places = Places(tmp_path / "home")
    fill(places, FILES)
    return places


def fill(places: Places, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        path = places.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def packed(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_backup_holds_all_files_but_history_logs_and_what_is_half_written(
    home: Places, tmp_path: Path
) -> None:
    left_out = {
        "history/a.toml-1/x.toml": b"", "kuaihui.log": b"", "kuaihui.log.1": b"",
        "phrases/.mine.toml.0123456789abcdef.tmp": b"", "team.lock": b"",
    }  # fmt: skip
    fill(home, left_out)
    (home.data / "link.toml").symlink_to(tmp_path / "elsewhere.toml")
    (tmp_path / "elsewhere.toml").write_text("secret")

    count = write_backup(home, tmp_path / "b.zip", NOW)

    assert count == len(FILES)
    assert read_backup(tmp_path / "b.zip") == Backup(FILES)


def test_a_backup_into_the_folder_itself_does_not_hold_itself(home: Places) -> None:
    target = home.data / "b.zip"
    for _ in range(2):
        write_backup(home, target, NOW)
    assert read_backup(target) == Backup(FILES)


def test_two_backups_of_the_same_files_are_the_same_bytes(home: Places, tmp_path: Path) -> None:
    one, two = tmp_path / "1.zip", tmp_path / "2.zip"
    write_backup(home, one, NOW)
    (home.data / "usage.json").touch()
    write_backup(home, two, NOW)
    assert one.read_bytes() == two.read_bytes()


def test_a_preview_says_what_becomes_of_each_file(home: Places) -> None:
    backup = Backup({"settings.toml": b"other", "usage.json": b"{}", "shops/new.toml": b""})
    assert preview(home, backup) == Preview(
        new=("shops/new.toml",),
        replaced=("settings.toml",),
        gone=("phrases/media/size.png", "phrases/mine.toml"),
        same=("usage.json",),
    )
    assert preview(home, backup).differs
    assert not preview(home, Backup(FILES)).differs


def test_restoring_keeps_what_was_there_aside(home: Places) -> None:
    then = {"settings.toml": b"other", "usage.json": b"{}", "shops/new.toml": b"n"}

    aside = restore(home, Backup(then), NOW)

    assert {k: v for k, v in files_of(home.data).items() if "history" not in k} == then
    assert files_of(aside) == {k: v for k, v in FILES.items() if k != "usage.json"}
    assert aside.is_relative_to(home.history)


CONTENTS = st.dictionaries(
    st.sampled_from(["a.toml", "b.toml", "c/a.toml", "c/d.toml"]), st.binary(max_size=4)
)


@settings(max_examples=30)
@given(CONTENTS, CONTENTS)
def test_what_was_backed_up_comes_back_whatever_happened_since(
    tmp_path_factory: pytest.TempPathFactory, then: dict[str, bytes], now: dict[str, bytes]
) -> None:
    folder = tmp_path_factory.mktemp("home")
    places = Places(folder / "home")
    places.data.mkdir()
    fill(places, then)
    write_backup(places, folder / "b.zip", NOW)
    for path in [one for one in places.data.rglob("*") if one.is_file()]:
        path.unlink()
    fill(places, now)

    restore(places, read_backup(folder / "b.zip"), NOW)

    left = files_of(places.data)
    assert {name: data for name, data in left.items() if not name.startswith("history")} == then


def test_a_restore_that_fails_puts_everything_back(home: Places) -> None:
    (home.data / "phrases" / "keep.toml").write_text("k")
    before = files_of(home.data)
    # "usage.json" is a file here, so that nothing can lie below it; the others come first.
    then = {"settings.toml": b"other", "new.toml": b"n", "usage.json/x.toml": b""}

    with pytest.raises(OSError, match=r"usage\.json"):
        restore(home, Backup(then), NOW)

    after = files_of(home.data)
    assert {name: data for name, data in after.items() if not name.startswith("history")} == before


@pytest.mark.parametrize(
    "name",
    [
        "../evil.toml", "/etc/passwd", "a/../../x", "C:\\x.toml", "a//b.toml", "./a.toml",
        "history/x/y.toml", "kuaihui.log", "a\x07.toml", "nul\u202e.toml",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    path = packed(tmp_path / "b.zip", **{"kuaihui-backup.toml": b"format = 1\n", name: b""})
    with pytest.raises(Refused, match="does not belong"):
        read_backup(path)


def test_folders_in_a_zip_are_passed_over(tmp_path: Path) -> None:
    path = packed(tmp_path / "b.zip", **{"kuaihui-backup.toml": b"", "a/": b"", "a/b.toml": b"1"})
    assert read_backup(path) == Backup({"a/b.toml": b"1"})


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nonsense", b"not a zip"])
def test_what_is_no_backup_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(data)
    with pytest.raises(Refused, match="not a backup"):
        read_backup(path)


def test_another_programs_zip_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not a backup"):
        read_backup(packed(tmp_path / "b.zip", **{"settings.toml": b""}))


def test_a_damaged_backup_is_refused(home: Places, tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    write_backup(home, path, NOW)
    data = bytearray(path.read_bytes())
    place = data.index(b"usage.json") + len("usage.json")
    data[place : place + 2] = b"\xff\xff"
    path.write_bytes(data)
    with pytest.raises(Refused, match="not a backup"):
        read_backup(path)


@pytest.mark.parametrize(("bytes_", "files"), [(300, 100), (10_000, 3)])
def test_too_much_is_refused_both_ways(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bytes_: int, files: int
) -> None:
    fill(home, {f"{n}.toml": b"x" * 100 for n in range(4)})
    path = tmp_path / "b.zip"
    write_backup(home, path, NOW)
    monkeypatch.setattr(backups, "MOST_BYTES", bytes_)
    monkeypatch.setattr(backups, "MOST_FILES", files)

    with pytest.raises(Refused, match="more than"):
        write_backup(home, tmp_path / "c.zip", NOW)
    with pytest.raises(Refused, match="more than"):
        read_backup(path)
    assert not (tmp_path / "c.zip").exists()


def test_a_bomb_is_counted_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "MOST_BYTES", 1000)
    packed_bomb = io.BytesIO()
    with zipfile.ZipFile(packed_bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("kuaihui-backup.toml", "")
        archive.writestr("a.toml", b"0" * 1_000_000)
    path = tmp_path / "b.zip"
    path.write_bytes(packed_bomb.getvalue())
    with pytest.raises(Refused, match="more than"):
        read_backup(path)
