"""Suggested changes are small phrasebooks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Category, Field, Phrase, Phrasebook, Variant
from desktop_app.core.problems import Refusal
from desktop_app.core.proposals import Proposal
from desktop_app.storage.phrase_file import read
from desktop_app.storage.proposal_files import ProposalFiles
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = Phrase(
    "hello", "欢迎", "您好 {{ ask.size }}", "inner", "hy1", variants=(Variant("hi", "en"),)
)
BOOK = Phrasebook(
    "starter", "标准话术", "zh-CN", source="/starter",
    fields=(Field("ask.size", "尺码"), Field("ask.days", "天数")),
    categories=(
        Category("outer", "外"), Category("inner", "里", parent="outer"), Category("else", "别"),
    ),
    phrases=(BEFORE, Phrase("bye", "再见", "再见")),
)  # fmt: skip
AFTER = replace(BEFORE, body="您好呀 {{ ask.size }}")


def test_a_suggestion_is_a_file_that_reads_back(tmp_path: Path) -> None:
    folder = tmp_path / "proposals"
    place = ProposalFiles(folder, FakeClock(), lambda: "小林").propose(
        Proposal(BOOK, BEFORE, AFTER, "更亲切\n也短")
    )
    assert isinstance(place, str)
    (path,) = folder.iterdir()
    assert str(path) == place
    text = path.read_text(encoding="utf-8")
    assert text.splitlines()[0].startswith("# 2026-12-01")
    assert "小林 · 标准话术 · 欢迎" in text
    assert "# 更亲切\n# 也短\n" in text
    found = read(text, place, "x")
    assert not found.problems
    assert found.book.id == "starter"
    assert found.book.phrases == (AFTER,)
    assert [one.id for one in found.book.categories] == ["outer", "inner"]
    assert [one.name for one in found.book.fields] == ["ask.size"]


def test_a_phrase_without_a_category_and_an_agent_without_a_name(tmp_path: Path) -> None:
    loose = replace(AFTER, category="")
    place = ProposalFiles(tmp_path, FakeClock(), str).propose(Proposal(BOOK, BEFORE, loose))
    assert isinstance(place, str)
    assert read((tmp_path / place).read_text(), place, "x").book.phrases == (loose,)


def test_what_cannot_be_written_is_refused(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    files = ProposalFiles(blocked, FakeClock(), str)
    assert isinstance(files.propose(Proposal(BOOK, BEFORE, AFTER)), Refusal)
