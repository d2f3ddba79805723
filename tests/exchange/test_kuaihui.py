"""Our own files in and out, and what of them survives in other formats."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.arrival_pictures import content_name, named
from desktop_app.core.arrivals import Picture
from desktop_app.core.phrases import Category, Field, Ladder, Phrase, Phrasebook, Variant
from desktop_app.core.problems import Refusal
from desktop_app.exchange import formats, handbook
from desktop_app.exchange.kuaihui_pictures import coming
from desktop_app.exchange.plain_words import path_of
from desktop_app.storage.media import LARGEST
from tests.exchange.reading import again, bundle, cargo, fixture, told

if TYPE_CHECKING:
    from pathlib import Path

BODY = "亲，{{ product.name }}到手价 {{ product.price | money }} {{ smile }}\n---\n今天发出\n  好 "
BOOK = Phrasebook(
    id="own",
    name="自己的话术",
    language="zh-CN",
    fields=(Field("ask.size", "尺码", "choice", ("41", "42")),),
    categories=(Category("c1", "议价"), Category("c2", "赠品", parent="c1")),
    phrases=(
        Phrase("p-1", "活动价", BODY, "c1", "kj1", ("便宜点", "打折"), ("first-purchase",)),
        Phrase("p-2", "=标题", "=1+1 {% raw %}{{ x }}{% endraw %}", "c2", "-7", note="先送\n再降"),
        Phrase("p-3", "代码块", "```\na\n```\n{{ ask.size }}", platforms=("taobao", "jd")),
        Phrase("p-4", "多种", "您好", "c1", variants=(Variant("Hello", "en"), Variant("在的"))),
    ),
    ladders=(Ladder("l", "让步", (), ("p-1", "p-2")),),
)
PLAIN = replace(
    BOOK,
    phrases=(
        Phrase("p-1", "在吗", "在吗\n在的，&amp; 请讲", "c1", "在"),
        Phrase("p-2", "好，的", '好，的 "引号"', "", ""),
    ),
    ladders=(),
)


@pytest.mark.parametrize("name", ["books", "books.zip"])
def test_our_own_books_come_in_with_all_there_is_in_them(name: str) -> None:
    found = cargo("kuaihui", fixture(f"kuaihui/{name}"))

    one = next(each for each in found.arrivals if each.id == "own-1")
    assert (one.path, one.code, one.note) == (("议价", "赠品"), "kj1", "先送再降")
    assert one.body.startswith("{{ buyer.title }}您好，{{ ask.size }}码送您袜子\n---\n")
    assert [field.name for field in one.fields] == ["ask.size", "buyer.name"]
    assert one.variants == (Variant("A gift for you", "en"),)
    assert [picture.name for picture in one.pictures] == ["size.png"]
    assert one.extra == {"mood": "soft"}
    assert found.ladders == (Ladder("give", "让步", (), ("own-1", "own-2")),)
    assert found.language == "zh-CN"
    assert [each.id for each in found.arrivals] == ["one", "own-1", "own-2"]


def test_what_did_not_come_along_of_our_own_book_is_named() -> None:
    text = "\n".join(told(cargo("kuaihui", fixture("kuaihui/books"))))

    assert "gone.png did not come along" in text
    assert "order.unused" in text
    assert "mood" in text


def test_a_broken_or_huge_file_of_ours_is_a_problem() -> None:
    assert told(cargo("kuaihui", bundle(a__toml="format = 1\n[[phrase]")))
    assert "8 MB" in told(cargo("kuaihui", bundle(a__toml="# " * (5 << 20))))[0]
    assert formats.detect(bundle(a__toml="# " * (5 << 20))) is None
    assert formats.detect(bundle(a__toml=b"\xff\xfe\x00\xd8")) is None


@pytest.mark.parametrize("format_id", ["kuaihui", "kuaihui-zip"])
def test_our_own_formats_keep_everything(format_id: str) -> None:
    one = formats.format_by_id(format_id)
    assert one is not None

    found = again("kuaihui", f"a{one.endings[0]}", one.write((BOOK,)))

    assert one.losses((BOOK,)) == ()
    assert [replace(each, place="", fields=(), path=()) for each in found.arrivals] == [
        replace(each, place="", fields=(), path=())
        for each in cargo("kuaihui", bundle(a__toml=_text(BOOK))).arrivals
    ]
    assert [each.body for each in found.arrivals] == [each.body for each in BOOK.phrases]
    assert [each.path for each in found.arrivals] == [path_of(p, BOOK) for p in BOOK.phrases]
    assert found.ladders == BOOK.ladders
    assert [each.fields for each in found.arrivals] == [(), (), BOOK.fields, ()]


def _text(book: Phrasebook) -> str:
    data = formats.FORMATS[0].write((book,))
    assert isinstance(data, bytes)
    return data.decode()


PNG = b"\x89PNG picture"


def test_pictures_go_along_in_a_zip_and_come_back_under_their_names(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    own = content_name(PNG) + ".png"
    for name, data in ((own, PNG), ("尺码.png", b"other")):
        (tmp_path / "media" / name).write_bytes(data)
    phrases = (Phrase("p-1", "图", "看图", images=(own, "尺码.png")), Phrase("p-2", "无", "无图"))
    book = replace(PLAIN, source=str(tmp_path / "own.toml"), phrases=phrases, fields=())

    zipped = formats.FORMATS[1]
    found = again("kuaihui", "a.zip", zipped.write((book, replace(book, id="other"))))

    assert zipped.losses((book,)) == ()
    assert zipped.write((book,)) == zipped.write((book,))
    assert told(found) == []
    mine, other = (one.pictures for one in found.arrivals if one.pictures)
    assert mine == other == (Picture(own, PNG), Picture("尺码.png", b"other"))
    given = [named(one) for one in mine]
    assert given[0] == own
    assert [named(replace(one, name=name)) for one, name in zip(mine, given, strict=True)] == given


@pytest.mark.parametrize(
    "name",
    ["gone.png", "link.png", "folder.png", "empty.png", "large.png", "a.txt"],
)
def test_a_picture_that_does_not_go_along_is_said_before(name: str, tmp_path: Path) -> None:
    media = tmp_path / "media"
    (media / "folder.png").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PNG)
    (media / "link.png").symlink_to(tmp_path / "secret.png")
    (media / "empty.png").touch()
    (media / "a.txt").write_bytes(PNG)
    with (media / "large.png").open("wb") as file:
        file.truncate(LARGEST + 1)
    phrases = (Phrase("p-1", "图", "看图", images=(name,)), Phrase("p-2", "无", "无图"))
    book = replace(PLAIN, source=str(tmp_path / "own.toml"), phrases=phrases, fields=())

    (loss,) = formats.FORMATS[1].losses((book,))

    assert "1 phrases have pictures; left out: 图" in str(loss)
    data = formats.FORMATS[1].write((book,))
    assert isinstance(data, bytes)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.namelist() == ["own/00.toml"]
    assert formats.FORMATS[1].losses((replace(book, source=""),)) == (loss,)
    outside = replace(phrases[0], images=("../secret.png",))
    assert coming((replace(book, phrases=(outside,)),)) == ({},)


def test_more_pictures_than_can_be_read_again_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    names = [f"{n}.png" for n in range(5)]
    for name in names:
        with (tmp_path / "media" / name).open("wb") as file:
            file.truncate(LARGEST)
    phrases = tuple(Phrase(name, name, "b", images=(name,)) for name in names)
    book = replace(PLAIN, source=str(tmp_path / "own.toml"), phrases=phrases, fields=())

    assert "2 phrases" in str(formats.FORMATS[1].losses((book,))[0])
    assert [len(one) for one in coming((book, book))] == [3, 0]


def test_several_books_become_one_whose_ids_do_not_clash() -> None:
    other = replace(BOOK, id="other", name="别的", language="")

    found = again("kuaihui", "a.toml", formats.FORMATS[0].write((BOOK, other)))

    ids = [each.id for each in found.arrivals]
    assert ids == ["p-1", "p-2", "p-3", "p-4", "p-1-2", "p-2-2", "p-3-2", "p-4-2"]
    assert [each.path for each in found.arrivals][:4] == [each.path for each in found.arrivals][4:]
    assert [each.steps for each in found.ladders] == [("p-1", "p-2"), ("p-1-2", "p-2-2")]
    assert "4 phrases have the id" in str(formats.FORMATS[0].losses((BOOK, other))[-1])
    zipped = again("kuaihui", "a.zip", formats.FORMATS[1].write((BOOK, other, other)))
    assert len(zipped.arrivals) == 12


def test_more_phrases_than_a_file_holds_go_into_a_zip_only() -> None:
    many = tuple(Phrase(f"p-{n}", "好", f"好{n}") for n in range(20_001))
    large = replace(BOOK, phrases=many, ladders=())

    assert isinstance(formats.FORMATS[0].write((large,)), Refusal)
    assert "20001 phrases" in str(formats.FORMATS[0].losses((large,))[0])
    small = replace(large, phrases=many[:6_000])
    assert len(again("kuaihui", "a.zip", formats.FORMATS[1].write((small,))).arrivals) == 6_000


def test_what_toml_cannot_say_is_refused() -> None:
    odd = replace(BOOK, phrases=(Phrase("p", "好", "好", extra={"x": object()}),))

    assert isinstance(formats.FORMATS[0].write((odd,)), Refusal)
    assert isinstance(formats.FORMATS[1].write((odd,)), Refusal)


@pytest.mark.parametrize(
    ("format_id", "reader"), [("csv", "csv"), ("xlsx", "csv"), ("markdown", "markdown")]
)
def test_our_tables_and_collections_keep_every_phrase(format_id: str, reader: str) -> None:
    one = formats.format_by_id(format_id)
    assert one is not None

    found = again(reader, f"a{one.endings[0]}", one.write((BOOK,)))

    keys = ("id", "title", "body", "code", "keywords", "buyers", "platforms", "note")
    assert [[getattr(each, key) for key in keys] for each in found.arrivals] == [
        [getattr(each, key) for key in keys] for each in BOOK.phrases
    ]
    assert [each.path for each in found.arrivals] == [path_of(p, BOOK) for p in BOOK.phrases]
    assert found.problems == ()
    has_variants = format_id == "markdown"
    assert bool(found.arrivals[-1].variants) is has_variants
    losses = " ".join(map(str, one.losses((BOOK,))))
    assert "1 ladders" in losses
    assert ("other wordings" in losses) is not has_variants


@pytest.mark.parametrize("format_id", ["qianniu", "qianniu-xlsx"])
def test_what_qianniu_can_hold_comes_back_the_same(format_id: str) -> None:
    one = formats.format_by_id(format_id)
    assert one is not None

    found = again("qianniu", f"a{one.endings[0]}", one.write((PLAIN,)))

    assert one.losses((PLAIN,)) == ()
    assert [(each.code, each.body, each.path) for each in found.arrivals] == [
        ("在", "在吗\n在的，&amp; 请讲", ("议价",)),
        ("", '好，的 "引号"', ()),
    ]


def test_what_qianniu_cannot_hold_is_said_before_and_stays_readable() -> None:
    one = formats.format_by_id("qianniu")
    assert one is not None

    losses = [str(problem) for problem in one.losses((BOOK,))]
    found = again("qianniu", "a.csv", one.write((BOOK,)))

    assert any("several messages" in text and "活动价" in text for text in losses)
    assert found.arrivals[0].body == (
        "亲，[product.name]到手价 [product.price] 😊\n今天发出\n  好 "
    )
    assert found.arrivals[1].path == ("议价/赠品",)


def test_the_bytes_of_an_export_are_the_same_each_time() -> None:
    for one in formats.FORMATS:
        if one.writer and not one.id.endswith("xlsx"):  # Excel's files say when they were made
            assert one.write((BOOK,)) == one.write((BOOK,))


def test_the_handbook_has_contents_chapters_and_every_phrase() -> None:
    text = handbook.html((BOOK,))

    assert "<h1>客服标准用语</h1>" in text
    assert '<a href="#c0-0-0">议价</a> (2)' in text
    assert '<h3><a name="c0-0-1"></a>赠品</h3>' in text
    assert '<a href="#c0-other">其他</a> (1)' in text
    assert '<span class="code">kj1</span>' in text
    assert '<span class="value">[product.name]</span>' in text
    assert '<span class="value">[尺码]</span>' in text
    assert "{{ x }}" in text
    assert "适用场景：先送" in text
    assert "另一种说法 (en)" in text
    assert "议价阶梯: 让步" in text
    assert text.count('<div class="message">') == 7
    assert "<script" not in text
    assert "😊" in text


@pytest.mark.parametrize(
    ("language", "title"),
    [("ko", "고객 응대 표준 문구"), ("en-GB", "Customer service handbook")],
)
def test_the_handbook_speaks_the_readers_language(language: str, title: str) -> None:
    assert f"<h1>{title}</h1>" in handbook.html((BOOK,), language)


def test_the_handbook_says_tags_and_leaves_foreign_html_as_text() -> None:
    phrase = Phrase("p", "<b>", "{% if x %}<img src=x>{% endif %}")

    text = handbook.write((replace(BOOK, phrases=(phrase,), ladders=()),)).decode()

    assert "&lt;b&gt;" in text
    assert '<span class="tag">{% if x %}</span>&lt;img src=x&gt;' in text
    assert handbook.html(()).startswith("<!DOCTYPE html>")


def test_every_fixture_is_known_for_what_it_is() -> None:
    for path, wanted in (
        ("qianniu/gbk.csv", "qianniu"),
        ("csv/korean.csv", "csv"),
        ("csv/old.xls", "csv"),
        ("quicktext/store", "quicktext"),
        ("chatwoot/canned.json", "chatwoot"),
        ("zendesk/macros.json", "zendesk"),
        ("markdown/shop", "markdown"),
        ("text/snippets", "text"),
        ("kuaihui/books.zip", "kuaihui"),
    ):
        found = formats.detect(fixture(path))
        assert found is not None
        assert found.id == wanted


def test_what_nobody_knows_is_said() -> None:
    assert "Nobody knows" in told(formats.read(bundle(a__bin=b"\x00\x01"), {}))[0]
    assert "Nobody knows" in told(formats.read(bundle(a__csv="a,b"), {}, "html"))[0]
    assert formats.FORMATS[1].fits(bundle(a__toml="")) == 0
