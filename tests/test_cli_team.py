"""``show``, ``put``, ``remove`` and ``team``, each ``KUAIHUI_HOME`` being a device."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from desktop_app import cli
from desktop_app.clock import now

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Shell:
    """Runs commands as one of several devices."""

    root: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, home: str, *words: str, code: int = 0) -> str:
        self.monkeypatch.setenv("KUAIHUI_HOME", str(self.root / home))
        found = cli.run(words)
        out, err = self.capsys.readouterr()
        assert found == code, (words, out, err)
        return out if code == 0 else out + err

    def json(self, home: str, *words: str) -> dict[str, object]:
        """What a command says in JSON."""
        found = json.loads(self(home, *words, "--json"))
        return found if isinstance(found, dict) else {"rows": found}


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    (tmp_path / "share").mkdir()
    return Shell(tmp_path, monkeypatch, capsys)


@pytest.fixture
def two(shell: Shell) -> Shell:
    """Ann has begun a book and Bob has joined."""
    shell("ann", "team", "join", str(shell.root / "share"), "--as", "Ann")
    shell("bob", "team", "join", str(shell.root / "share"), "--as", "Bob")
    shell(
        "ann",
        "put",
        "team",
        "--id",
        "hi",
        "title=Hi",
        "body=one\ntwo",
        "keywords=a,b",
        "category=早",
    )
    shell("ann", "team", "sync")
    shell("bob", "team", "sync")
    return shell


def test_what_ann_puts_bob_is_shown(two: Shell) -> None:
    found = two.json("bob", "show", "hi")
    assert (found["title"], found["body"], found["keywords"]) == ("Hi", "one\ntwo", ["a", "b"])
    assert (found["category"], found["layer"], found["conflicts"]) == ("早", "team", [])
    assert "one\ntwo" in two("bob", "show", "hi")


def test_a_phrase_without_an_id_is_given_one_and_a_title(two: Shell) -> None:
    found = two.json("ann", "put", "share", "body=first line\nsecond", "category=早")
    shown = two.json("ann", "show", str(found["id"]))
    assert (shown["title"], shown["category"]) == ("first line", "早")
    two("ann", "put", "team", "--id", str(found["id"]), "note=x", "own=1")
    assert two.json("ann", "show", str(found["id"]))["extra"] == {"own": "1"}
    two("ann", "put", "team", "--id", str(found["id"]), "note=")
    assert two.json("ann", "show", str(found["id"]))["note"] == ""


def test_conflicts_are_listed_and_settled(two: Shell) -> None:
    two("ann", "put", "team", "--id", "hi", "body=A")
    two("bob", "put", "team", "--id", "hi", "body=B")
    two("ann", "team", "sync")
    two("bob", "team", "sync")
    shown = two.json("bob", "show", "hi")
    assert {shown["body"], *(one["value"] for one in shown["conflicts"])} == {"A", "B"}  # type: ignore[attr-defined] # a list
    assert "another body" in two("bob", "show", "hi")
    assert two.json("bob", "team", "status")["places"][0]["conflicts"] == 1  # type: ignore[index] # rows
    rows = two.json("bob", "team", "conflicts")["rows"]
    rev = next(one["rev"] for one in rows[0]["versions"] if one["value"] == "A")  # type: ignore[index] # rows
    assert f"hi body {rev} (Ann): A" in two("bob", "team", "conflicts")
    two("bob", "team", "conflicts", "hi", "--take", "nothing", code=2)
    two("bob", "team", "conflicts", "hi", "--field", "body", "--take", rev)
    assert two("bob", "team", "conflicts") == ""
    assert two.json("bob", "show", "hi")["body"] == "A"


def test_a_third_value_settles_a_conflict_too(two: Shell) -> None:
    two("ann", "put", "team", "--id", "hi", "body=A")
    two("bob", "put", "team", "--id", "hi", "body=B")
    two("ann", "team", "sync")
    two("bob", "team", "sync")
    assert two.json("bob", "team", "conflicts", "hi", "--set", "C")["settled"] is True
    assert two.json("bob", "show", "hi")["body"] == "C"


def test_an_agent_proposes_and_the_lead_reviews(two: Shell) -> None:
    share = str(two.root / "share")
    two("cid", "team", "join", share, "--as", "Cid", "--role", "agent")
    assert "you propose" in two("cid", "put", "team", "body=x", code=2)
    assert "you propose" in two("cid", "remove", "hi", code=2)
    two("cid", "team", "propose", "--id", "hi", "body=better", "--reason", "clearer")
    two("cid", "team", "propose", "--id", "hi", "--delete", "--reason", "old")
    found = two.json("cid", "team", "propose", "body=new")["proposals"]
    assert {one["what"] for one in found} == {"change", "delete", "new"}  # type: ignore[attr-defined] # rows
    two("cid", "team", "propose", code=2)
    two("cid", "team", "sync")
    two("ann", "team", "sync")
    rows = two.json("ann", "team", "review")["rows"]
    ids = {one["what"]: one["id"] for one in rows}  # type: ignore[attr-defined] # rows
    assert "clearer" in two("ann", "team", "review")
    two("cid", "team", "review", "--accept", "all", code=2)
    two("ann", "team", "review", "--reject", ids["delete"], "--text", "no")
    two("ann", "team", "review", "--answer", ids["new"], "--text", "why?")
    two("ann", "team", "review", "--accept", ids["change"])
    two("ann", "team", "review", "--accept", ids["change"], code=2)
    assert two.json("ann", "show", "hi")["body"] == "better"
    assert "1 proposals" in two("ann", "team", "status")


def test_an_owner_says_who_is_what(two: Shell) -> None:
    two("bob", "put", "team", "--id", "hi", "body=bob")
    two("bob", "team", "sync")
    two("ann", "team", "sync")
    rows = two.json("ann", "team", "role")["rows"]
    assert [(one["name"], one["role"], one["given"], one["this"]) for one in rows] == [  # type: ignore[attr-defined] # rows
        ("Ann", "owner", True, True),
        ("Bob", "editor", False, False),
    ]
    assert "Only owners" in two("bob", "team", "role", "Bob", "owner", code=2)
    assert "say the role" in two("ann", "team", "role", "Bob", code=2)
    assert "only owner" in two("ann", "team", "role", "Ann", "agent", code=2)
    assert "agent" in two("ann", "team", "role", "Bob", "agent").splitlines()[1]
    two("ann", "team", "sync")
    two("bob", "team", "sync")
    assert "you propose" in two("bob", "put", "team", "--id", "hi", "body=x", code=2)
    assert "(this device)" in two("bob", "team", "role")


def test_an_owner_takes_out_what_is_old(two: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    two("bob", "put", "team", "--id", "hi", "body=bob")
    two("bob", "team", "sync")
    assert two("ann", "team", "trim") == "files taken out: 0\n"
    assert two.json("ann", "team", "trim", "--days", "1")["rows"] == []
    assert "Only owners" in two("bob", "team", "trim", code=2)
    assert "say 1 to" in two("ann", "team", "trim", "--days", "0", code=2)
    later = now() + dt.timedelta(days=200)
    monkeypatch.setattr("desktop_app.cli.now", lambda: later)
    assert two("ann", "team", "trim", "--days", "201") == "files taken out: 0\n"
    rows = two.json("ann", "team", "trim")["rows"]
    assert [(one["name"], len(one["files"])) for one in rows] == [("Bob", 1)]  # type: ignore[attr-defined] # rows
    two("bob", "team", "sync")
    assert "files taken out: 1" in two("ann", "team", "trim").splitlines()[1]


def test_exported_proposals_are_imported(two: Shell) -> None:
    file = str(two.root / "wish.toml")
    two("bob", "team", "propose", "body=new", "--reason", "r", "--export", file)
    shown = two.json("ann", "team", "review", "--import", file, "--preview")["rows"]
    assert [one["reason"] for one in shown] == ["r"]  # type: ignore[attr-defined] # rows
    assert "r" in two("ann", "team", "review", "--import", file, "--preview")
    assert two.json("ann", "team", "review")["rows"] == []
    two("ann", "team", "review", "--import", file)
    assert len(two.json("ann", "team", "review")["rows"]) == 1  # type: ignore[arg-type] # rows
    two("ann", "team", "review", "--import", str(two.root / "bob" / "team" / "device.toml"), code=2)


def test_ones_own_book_is_put_and_removed_from_too(shell: Shell) -> None:
    shell(
        "ann", "put", "mine", "--id", "own", "title=t", "body=b", "category=新", "own=1", "code=c"
    )
    shown = shell.json("ann", "show", "own")
    assert (shown["layer"], shown["category"], shown["extra"]) == ("personal", "新", {"own": "1"})
    shell("ann", "put", "mine", "--id", "own", "own=", "body=c\nd")
    shown = shell.json("ann", "show", "own")
    assert (shown["title"], shown["body"], shown["extra"]) == ("t", "c\nd", {})
    assert shell.json("ann", "remove", "own")["removed"] is True
    shell("ann", "show", "own", code=2)


@pytest.mark.parametrize(
    "words",
    [
        ("show", "nothing"),
        ("put", "team", "body=x"),
        ("put", "nowhere", "body=x"),
        ("put", "mine", "title=x"),
        ("put", "mine", "--id", "A B", "body=x"),
        ("put", "mine", "id=x"),
        ("put", "mine", "body"),
        ("remove", "nothing"),
        ("remove", "nothing", "--book", "mine"),
        ("team", "sync"),
        ("team", "leave"),
        ("team", "sync", "nowhere"),
        ("team", "propose", "--book", "mine", "body=x"),
        ("team", "join", "/nowhere/at/all"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(shell: Shell, words: tuple[str, ...]) -> None:
    assert shell("ann", *words, code=2).startswith("kuaihui: ")


def test_a_share_that_is_gone_is_said_and_edits_wait(two: Shell) -> None:
    (two.root / "share").rename(two.root / "aside")
    two("bob", "put", "team", "--id", "hi", "body=offline")
    two("bob", "team", "sync", code=1)
    status = two.json("bob", "team", "status")["places"][0]  # type: ignore[index] # rows
    assert (status["state"], status["waiting"]) == ("offline", 1)
    assert "1 edits waiting" in two("bob", "team", "status")
    (two.root / "aside").rename(two.root / "share")
    assert two.json("bob", "team", "sync", "share")["places"][0]["waiting"] == 0  # type: ignore[index] # rows


def test_a_phrase_is_removed_from_the_team_and_the_team_is_left(two: Shell) -> None:
    two("bob", "remove", "nothing", "--book", "team", code=2)
    two("bob", "remove", "hi", "--book", "team")
    two("bob", "team", "sync", "--consent")
    two("ann", "team", "sync")
    two("ann", "show", "hi", code=2)
    assert two.json("bob", "team", "leave")["left"] is True
    assert two("bob", "team", "status") == "no team was joined yet\n"


def test_team_must_be_clear(two: Shell) -> None:
    (two.root / "second").mkdir()
    two("ann", "team", "join", str(two.root / "second"))
    assert "there are several" in two("ann", "put", "team", "body=x", code=2)
    two("ann", "put", "second", "--id", "hi", "body=x")
    assert "several books" in two("ann", "remove", "hi", code=2)
    two("ann", "remove", "hi", "--book", "second")
