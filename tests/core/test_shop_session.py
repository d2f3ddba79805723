"""One shop in the editor, its file, and what comes between them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_columns import Cell
from desktop_app.core.shop_editing import typed
from desktop_app.core.shop_session import Session, session_of
from desktop_app.core.shop_store import Changed
from desktop_app.core.shops import Shop

A = Shop("a", "A", source="a.toml")
THEIRS = replace(A, name="Theirs")


@dataclass
class Shelf:
    """Answers what it is told to, and remembers what it was asked."""

    answer: Shop | Changed | Refusal | None = None
    asked: list[tuple[str, str]] = field(default_factory=list)

    def save(self, before: Shop, after: Shop) -> Shop | Changed | Refusal:
        self.asked.append(("save", before.name))
        return after if self.answer is None else self.answer

    def add(self, shop: Shop) -> Shop | Refusal:
        self.asked.append(("add", shop.name))
        return shop

    def remove(self, shop: Shop) -> Refusal | None:
        self.asked.append(("remove", shop.name))
        return None

    def read(self, shop: Shop) -> Shop | Refusal | None:
        self.asked.append(("read", shop.name))
        return None if isinstance(self.answer, Changed) else self.answer


def renamed(name: str = "Mine") -> Session:
    session = session_of(A)
    return session.became(typed(session.edit, Cell("shop", 0, "name"), name))


def test_only_a_change_is_saved() -> None:
    shelf = Shelf()
    assert session_of(A).written(shelf) == session_of(A)
    assert shelf.asked == []
    saved = renamed().written(shelf)
    assert (saved.saved.name, saved.pending) == ("Mine", False)


def test_a_sample_never_has_anything_to_save() -> None:
    session = session_of(replace(A, sample=True))
    assert not session.became(typed(session.edit, Cell("shop", 0, "name"), "x")).pending


def test_a_conflict_waits_for_an_answer_and_a_refusal_is_tried_again() -> None:
    shelf = Shelf(Changed(THEIRS))
    session = renamed().written(shelf)
    assert session.trouble == Changed(THEIRS)
    assert session.written(shelf) is session
    full = Refusal("full", {})
    session = renamed().written(Shelf(full))
    assert session.trouble == full
    assert session.written(Shelf()).trouble is None


def test_theirs_is_taken_and_ours_is_one_step_back() -> None:
    session = renamed().written(Shelf(Changed(THEIRS))).theirs()
    assert (session.saved, session.edit.filed.name, session.trouble) == (THEIRS, "Theirs", None)
    assert session.edits.undo().now.filed.name == "Mine"
    assert renamed().theirs() == renamed()
    gone = replace(renamed(), trouble=Changed(None))
    assert gone.theirs() is gone


def test_ours_is_written_over_theirs_or_anew() -> None:
    shelf = Shelf()
    session = replace(renamed(), trouble=Changed(THEIRS)).ours(shelf)
    assert session.saved.name == "Mine"
    replace(renamed(), trouble=Changed(None)).ours(shelf)
    assert shelf.asked == [("save", "Theirs"), ("add", "Mine")]
    assert renamed().ours(shelf) == renamed()


def test_a_file_that_changed_is_taken_or_asked_about() -> None:
    assert session_of(A).compared(Shelf(A)) == session_of(A)
    assert session_of(A).compared(Shelf(THEIRS)).saved == THEIRS
    assert renamed().compared(Shelf(THEIRS)).trouble == Changed(THEIRS)
    assert renamed().compared(Shelf(None)).trouble == Changed(None)
    broken = Refusal("broken", {})
    assert session_of(A).compared(Shelf(broken)).trouble == broken
