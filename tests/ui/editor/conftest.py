"""A phrase editor at work, over an owner that keeps the session in memory."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop_app import resources
from desktop_app.core.editing.desk import Desk, Spot
from desktop_app.core.editing.session import Session
from desktop_app.core.phrases import (
    Category,
    Field,
    Ladder,
    Layer,
    Library,
    Phrase,
    Phrasebook,
    Variant,
)
from desktop_app.core.undoing import Undoable
from desktop_app.storage.loading import Loaded
from desktop_app.ui.dressing import install_translations
from desktop_app.ui.editor.window import PhrasesWindow
from tests.fakes import FAWN, TAOBAO, FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from desktop_app.core.editing.store import Version
    from desktop_app.core.problems import Refusal
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

PRICE = Phrase(
    "price", "已是活动价",
    "亲,{{ product.name }}到手价 {{ product.price | money }} {{ smile }}\n---\n喜欢就拍下~",
    category="first", code="kj1", keywords=("便宜点", "打折"), buyers=("first-purchase",),
    variants=(Variant("It is {{ product.price | money }} already", "en"),),
)  # fmt: skip
WORTH = Phrase("worth", "材质与售后", "{{ shop.promise }},放心买", category="first", code="kj2")
SEND = Phrase(
    "send", "今天发货吗",
    "{% if shipping.ships_today %}今天{% else %}明天{% endif %}发出", category="ship", code="wl1",
)  # fmt: skip
LOOSE = Phrase("loose", "没有分类", "在的")
MINE = Phrasebook(
    "mine", "我的短语", "zh-CN", layer=Layer.PERSONAL, source="/mine.toml",
    fields=(Field("order.tracking", "物流单号"),),
    categories=(
        Category("bargain", "议价", "bargaining", "#e8590c"),
        Category("first", "首次购买", "", "", "bargain"),
        Category("ship", "物流", "shipping", "#1971c2"),
    ),
    phrases=(PRICE, WORTH, SEND, LOOSE),
    ladders=(Ladder("l1", "首次购买求优惠", ("first-purchase",), ("price", "worth")),),
)  # fmt: skip
SHIPPED = Phrasebook(
    "starter", "标准话术", "zh-CN", layer=Layer.SHIPPED, source="/starter",
    categories=(Category("greeting", "欢迎", "greeting", "#2f9e44"),),
    phrases=(
        Phrase("hello", "欢迎光临", "您好,{{ shop.name }}欢迎您 {{ smile }}", "greeting", "hy1"),
    ),
)  # fmt: skip

LOADED = Loaded(Library(), (FAWN,), (replace(TAOBAO, message_limit=300),), (), {})


@dataclass
class FakeArchive:
    """Pictures and former versions in memory."""

    pictures: dict[str, bytes] = field(default_factory=dict)
    old: tuple[Version, ...] = ()
    refuses: Refusal | None = None

    def versions(self, spot: Spot) -> Sequence[Version] | Refusal:  # noqa: ARG002 - of the protocol
        """What the test put in."""
        return self.refuses or self.old

    def picture(self, book: str, data: bytes, suffix: str) -> str | Refusal:  # noqa: ARG002 - the same
        """Keep it under a number."""
        if self.refuses:
            return self.refuses
        name = f"{len(self.pictures)}{suffix}"
        self.pictures[name] = data
        return name

    def picture_path(self, book: str, name: str) -> str:
        """Nowhere."""
        return f"{book}.media/{name}"

    def unused_pictures(self, book: str) -> Sequence[str] | Refusal:  # noqa: ARG002 - the same
        """None."""
        return ()


class Owner(QObject):
    """Keeps the session as ``Bookkeeping`` does, without any files."""

    def __init__(self, window: PhrasesWindow, desk: Desk) -> None:
        super().__init__(window)
        self.window = window
        self.session = Session(Undoable(desk))
        self.saves = 0
        self.groups: list[str] = []
        window.edited.connect(self._on_edited)
        window.undo_asked.connect(lambda: self._become(self.session.undo()))
        window.redo_asked.connect(lambda: self._become(self.session.redo()))
        window.left.connect(self._on_left)
        self._become(self.session)

    def _on_edited(self, desk: Desk, group: str) -> None:
        self.groups.append(group)
        self._become(self.session.became(desk, group))

    def _on_left(self) -> None:
        self.saves += 1

    def _become(self, session: Session) -> None:
        self.session = session
        self.window.show_session(session)

    def show(self, **changes: object) -> None:
        """Let something else be true of the session."""
        self._become(replace(self.session, **changes))  # type: ignore[arg-type] # a session's own


@dataclass
class Editor:
    """The window, and what a lead does with it."""

    window: PhrasesWindow
    owner: Owner
    archive: FakeArchive
    qtbot: QtBot

    @property
    def desk(self) -> Desk:
        """The books now."""
        return self.owner.session.desk

    def phrase(self, ident: str, book: str = "/mine.toml") -> Phrase:
        """A phrase now."""
        found = self.desk.phrase(Spot(book, ident))
        assert found
        return found

    @property
    def titles(self) -> list[str]:
        """What is in the table."""
        model = self.window.table.table_model
        return [model.phrase(row).title for row in range(model.rowCount())]

    def choose(self, *idents: str, book: str = "/mine.toml") -> None:
        """Select phrases and put the focus into the table."""
        self.window.choice.reveal([Spot(book, one) for one in idents])
        self.window.table.setFocus()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        widget = QApplication.focusWidget()
        assert widget
        self.qtbot.keyClick(widget, key, modifier)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The program's own English, which has plurals, whatever other tests left behind."""
    found = install_translations(qapp, "en", resources.translations())
    yield
    for translator in found:
        qapp.removeTranslator(translator)


@pytest.fixture
def editor(
    qtbot: QtBot,
    theme: Theme,
    icons: Icons,
    spelling: Spelling,
    english: None,  # noqa: ARG001 - the sentences are in it
) -> Iterator[Editor]:
    """The window with a book of one's own and a shipped one."""
    archive = FakeArchive()
    window = PhrasesWindow(theme, icons, spelling, archive, FakeClock(), random.Random(1))  # noqa: S311 - ids in a test
    qtbot.addWidget(window)
    window.show_loaded(LOADED)
    owner = Owner(window, Desk((MINE, SHIPPED)))
    window.resize(1360, 720)
    window.present()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.finder.is_ready)
    yield Editor(window, owner, archive, qtbot)
    window.close()
