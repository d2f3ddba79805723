"""Files, folders and archives: what is read of them, and what is refused."""

from __future__ import annotations

import os
import stat
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.problems import Refusal
from desktop_app.exchange.encodings import codec, decoded, guess
from desktop_app.exchange.opening import Limits, Opened, from_bytes, opened

if TYPE_CHECKING:
    from pathlib import Path

SMALL = Limits(file=1000, piece=100, archive=250, entries=3, folder_files=3, ratio=200)


def zipped(*members: tuple[str, bytes], mode: int = 0) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return file.getvalue()


def paths(found: Opened | Refusal) -> list[str]:
    assert isinstance(found, Opened)
    return [piece.path for piece in found.bundle.pieces]


def refusal(found: Opened | Refusal) -> str:
    assert isinstance(found, Refusal)
    return found.message


def test_a_file_is_a_bundle_of_one(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"x")

    found = opened(tmp_path / "a.csv")

    assert paths(found) == ["a.csv"]


def test_a_folder_is_read_without_links_and_clutter(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("a.txt", "b/.c.json", ".git/config", ".DS_Store", "b/large.txt"):
        (tmp_path / name).write_bytes(b"x" * (200 if "large" in name else 1))
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "links").symlink_to(tmp_path / "b")
    os.mkfifo(tmp_path / "pipe")

    found = opened(tmp_path, Limits(piece=100))

    assert paths(found) == ["a.txt", "b/.c.json"]
    assert isinstance(found, Opened)
    told = sorted(problem.table for problem in found.problems)
    assert told == ["b/large.txt", "link.txt", "links", "pipe"]


def test_what_is_larger_than_the_limits_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 2000)
    many = tmp_path / "many"
    many.mkdir()
    for n in range(4):
        (many / str(n)).write_bytes(b"x" * 90)

    assert "more than" in refusal(opened(tmp_path / "a", SMALL))
    assert "more than 3 files" in refusal(opened(many, SMALL))
    few = Limits(file=200, piece=100)
    assert "unpack it" in refusal(opened(many, few))


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert "cannot be opened" in refusal(opened(tmp_path / "gone"))
    assert "neither" in refusal(opened(tmp_path / "pipe"))


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a/b.txt", ["a/b.txt"]),
        ("a\\b.txt", ["a/b.txt"]),
        ("./a//b.txt", ["a/b.txt"]),
        ("../a.txt", []),
        ("a/../../b", []),
        ("/etc/passwd", []),
        ("C:\\x.txt", []),
        ("C:x.txt", []),
        ("__MACOSX/._a", []),
        ("欢迎.json", ["欢迎.json"]),
        ("folder/", []),
    ],
)
def test_no_member_of_an_archive_leads_out_of_it(name: str, path: list[str]) -> None:
    assert paths(from_bytes("a.zip", zipped((name, b"x")))) == path


def test_names_of_archives_that_do_not_say_their_encoding_are_understood() -> None:
    for encoding in ("utf-8", "gb18030"):
        raw = "欢迎.json".encode(encoding)
        data = zipped(("x" * len(raw), b"1")).replace(b"x" * len(raw), raw)

        assert paths(from_bytes("a.zip", data)) == ["欢迎.json"]


def test_an_archive_is_bounded_in_members_size_and_ratio() -> None:
    four = zipped(*((str(n), b"x") for n in range(4)))
    assert "more than 3 files" in refusal(from_bytes("a.zip", four, SMALL))
    three = zipped(*((str(n), os.urandom(99)) for n in range(3)))
    assert "unpack it" in refusal(from_bytes("a.zip", three, SMALL))
    large = from_bytes("a.zip", zipped(("a", b"x" * 200), ("b", b"x")), SMALL)
    assert paths(large) == ["b"]
    bomb = zipped(("a", b"\0" * (4 << 20)))
    assert "tightly" in refusal(from_bytes("a.zip", bomb))


def test_an_archive_that_lies_about_sizes_is_counted_while_reading() -> None:
    data = bytearray(zipped(("a", b"x" * 5000)))
    central = data.rindex(b"PK\1\2")
    data[central + 24 : central + 28] = (10).to_bytes(4, "little")

    assert paths(from_bytes("a.zip", bytes(data), SMALL)) == []


def test_links_and_damaged_members_are_left_out_and_named() -> None:
    link = from_bytes("a.zip", zipped(("a", b"/etc/passwd"), mode=stat.S_IFLNK | 0o777))
    assert isinstance(link, Opened)
    assert "is a link" in link.problems[0].message
    data = bytearray(zipped(("a", b"x" * 50 + os.urandom(50))))
    data[40] ^= 0xFF
    damaged = from_bytes("a.zip", bytes(data))
    assert isinstance(damaged, Opened)
    assert "damaged" in damaged.problems[0].message
    locked = bytearray(zipped(("a", b"x")))
    locked[6] |= 1
    locked[locked.rindex(b"PK\1\2") + 8] |= 1
    closed = from_bytes("a.zip", bytes(locked))
    assert isinstance(closed, Opened)
    assert "encrypted" in closed.problems[0].message


def test_a_zip_that_is_none_is_refused() -> None:
    assert "damaged" in refusal(from_bytes("a.zip", b"PK\3\4 and nothing"))


def test_a_spreadsheet_is_a_file_though_it_is_a_zip() -> None:
    data = zipped(("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x"))

    assert paths(from_bytes("a.xlsx", data)) == ["a.xlsx"]


TEXTS = {
    "gb18030": ["亲，今天16点前付款当天发出~", "fh,您好,物流", "在", "码数,尺寸", "退款✓•"],
    "big5": ["您好，請問有什麼可以幫您？", "訂單已經出貨", "尺寸"],
    "cp949": ["안녕하세요 고객님, 주문하신 상품은 오늘 발송됩니다", "배송,안내", "제목,내용,분류"],
    "cp1252": ["Voilà déjà très café à é", "naïve façade"],
    "utf-8": ["亲，在的", "안녕", "plain", ""],
    "utf-16-le": ["亲，在的, 1\n", "title\tbody"],
    "utf-16-be": ["고객님 안녕하세요\n"],
}


@pytest.mark.parametrize(
    ("encoding", "text"), [(name, text) for name, texts in TEXTS.items() for text in texts]
)
def test_the_encoding_of_a_text_is_guessed(encoding: str, text: str) -> None:
    found = decoded(text.encode(codec(encoding)))

    assert (found.text, found.whole) == (text, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_decides_and_is_no_text(encoding: str) -> None:
    data = "\ufeff在".encode(encoding)

    assert guess(data) == encoding
    assert decoded(data).text == "在"


def test_what_the_user_says_goes_before_the_guess() -> None:
    data = "안녕하세요".encode("cp949")

    assert decoded(data, "cp949").text == "안녕하세요"
    wrong = decoded(data, "utf-8")
    assert not wrong.whole
    assert "utf-8" in str(wrong.problems("a.csv")[0])
    assert decoded(data, "nonsense").encoding == "cp949"


def test_a_guess_looks_at_the_beginning_of_a_large_file_only() -> None:
    data = ("亲" * 200_000).encode()

    assert guess(data) == "utf-8"
    assert guess(b"\xff\xfe\xfd\x81\x20" * 50)
