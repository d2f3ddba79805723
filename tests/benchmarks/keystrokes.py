"""How long it takes from a key to the list painted anew, in the real window at 10,000 phrases.

    python -m tests.benchmarks.keystrokes

The picker's window, its delegate and its usual size are the program's own; so is what is done for
a key: another state, shown. The window stands on a private X server with a window manager, or is
drawn into memory where those are not installed. Queries are typed letter by letter and erased
again. A time begins with the key's event at the search field and ends when the list is repainted
and handed to the X server. Replies that this window has never shown are filled right after that, in
a second painting of their rows; "the last reply filled" ends when that is done, too, and the X
server has carried it out. Between two keys the event loop finishes what is left, as it does while
an agent's finger moves on. One frame of 60 Hz is 16.7 ms.
"""

from __future__ import annotations

import os
import random
from contextlib import ExitStack
from itertools import islice
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop_app import resources
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Category, Library, Phrase, Phrasebook
from desktop_app.core.picker import Picker
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.variables import Agent
from desktop_app.library import Everything, warm_up
from desktop_app.storage.loading import Loaded
from desktop_app.storage.phrasebooks import read_platforms, read_shops
from desktop_app.storage.settings import Settings
from desktop_app.ui.looks import Looks
from desktop_app.ui.picker.results import Results
from desktop_app.ui.picker.search_field import SearchField
from desktop_app.ui.picker.window import PickerWindow
from desktop_app.ui.placing import fitted, place
from desktop_app.whereabouts import usual_size
from tests.benchmarks.bench import show
from tests.benchmarks.corpus import SEED, documents, queries
from tests.fakes import Desk as Counter
from tests.journeys.desk import missing_tools, open_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop_app.core.search.matches import Document

PHRASES = 10_000
PRESSES = 200
OPENINGS = 50
STEPS = 49
FRAME = 1000 / 60
USED = 300
SETTLING = 12
"""Presses that are not counted: the first ones load fonts and code, as the first buyer's do."""

SHAPES = """
TEXT
{{ greeting }}，TEXT {{ smile }}
TEXT↵{{ product.name }}现在{{ product.price | money }}，到{{ promotion.ends | deadline }}结束~
{% if shipping.served %}寄到{{ buyer.region }}预计{{ shipping.arrives }}送到，{% endif %}TEXT
{{ buyer.name | default: "亲" }}，TEXT↵我是{{ shop.name }}的{{ agent.name }}：{{ order.tracking }}
""".strip().splitlines()
"""What is made of a text: three in seven as plain as it is, the others with facts and blanks."""
PLAIN = 7

MOMENT = Counter(now="2026-12-05 10:00").scene().now


def phrase_of(one: Document) -> Phrase:
    """A document as a phrase."""
    number = one.key % PLAIN
    shape = SHAPES[number if number < len(SHAPES) else 0]
    return Phrase(
        f"bench-{one.key}",
        one.title,
        shape.replace("↵", "\n---\n").replace("TEXT", one.body),
        code=one.code,
        keywords=tuple(one.keywords.split()),
        category=f"c{one.key % 10}",
    )


def everything(spelling: Spelling) -> Everything:
    """So many phrases and the sample shop, as they are when the program has read its files."""
    book = Phrasebook(
        "bench",
        "bench",
        language="zh-CN",
        categories=tuple(Category(f"c{n}", f"类目{n}") for n in range(10)),
        phrases=tuple(map(phrase_of, documents(PHRASES))),
    )
    shops, _ = read_shops(resources.phrases() / "shops", sample=True)
    platforms, _ = read_platforms(resources.phrases() / "platforms")
    library = Library((book,))
    made = Everything(Loaded(library, shops, platforms, (), {}), Catalogue(library, spelling))
    _ = made.catalogue.suggester
    warm_up(made, MOMENT)
    return made


class Painted(QObject):
    """Remembers which widgets have painted themselves."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.widgets: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.widgets.add(watched)
        return False


class Window(PickerWindow):
    """The program's window, which remembers when it had last handed a painting on."""

    seen: Callable[[], bool] | None = None
    handed_on = 0.0

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        first = event.type() == QEvent.Type.UpdateRequest and not self.handed_on
        if first and self.seen and self.seen():
            self.handed_on = perf_counter()
        return done


class Times(NamedTuple):
    """Until the list was painted, and until its last reply was filled and on the screen; in ms."""

    painted: float
    filled: float


class Stand:
    """The program's window with its state, connected as the program does it."""

    def __init__(self, app: QApplication, spelling: Spelling) -> None:
        looks = Looks(
            app,
            Settings(language="zh-CN", theme="light"),
            resources.icons(),
            resources.translations(),
        )
        self.app, self.looks = app, looks
        self.window = Window(looks.theme, looks.icons, spelling)
        results, field = self.window.findChild(Results), self.window.findChild(SearchField)
        assert results
        assert field
        self.field, self.results = field, results
        self._list = results.viewport()
        self._painted = Painted(self._list, field)
        self.window.seen = self._seen
        self.picker = picker_of(everything(spelling))
        self.window.show_picker(self.picker)
        self.window.setGeometry(self._spot())
        self.window.query_changed.connect(self._on_query_changed)
        self.window.row_picked.connect(self._on_row_picked)
        self.window.prepare(*self.picker.catalogue.characters)
        while self.window.preparing:
            app.processEvents()

    def _spot(self) -> QRect:
        area = self.app.primaryScreen().availableGeometry()
        size = fitted(usual_size(self.window.fontMetrics()), area)
        return QRect(place(size, area, None), size)

    def _become(self, picker: Picker) -> None:
        self.picker = picker
        self.window.show_picker(picker)

    def _on_query_changed(self, query: str) -> None:
        if query != self.picker.query:
            self._become(self.picker.typed(query))

    def _on_row_picked(self, row: int) -> None:
        self._become(self.picker.chose(row))

    def _seen(self) -> bool:
        """Whether the list has been painted, or where nothing was found, the field."""
        return (self._list if self._list.isVisible() else self.field) in self._painted.widgets

    def took(self, action: Callable[[], object]) -> Times:
        """How long it takes, in ms, until what follows from an action is on the screen."""
        self._painted.widgets.clear()
        self.window.handed_on = 0.0
        begun = perf_counter()
        action()
        self.app.processEvents()
        while not self._seen():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        painted = self.window.handed_on or perf_counter()  # a window just opened is asked to paint
        self.app.sync()
        times = Times((painted - begun) * 1000, (perf_counter() - begun) * 1000)
        self._settle()
        return times

    def _settle(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            pass

    def press(self, key: str) -> Times:
        """How long a key in the search field takes: a character, or the name of another key."""
        code = Qt.Key[f"Key_{key}"] if len(key) > 1 else ord(key.upper()[0])
        text = key if len(key) == 1 else ""
        modifiers = Qt.KeyboardModifier.NoModifier
        down = QKeyEvent(QEvent.Type.KeyPress, int(code), modifiers, text)
        times = self.took(lambda: self.app.sendEvent(self.field, down))
        up = QKeyEvent(QEvent.Type.KeyRelease, int(code), modifiers, text)
        self.app.sendEvent(self.field, up)
        return times

    def open(self) -> Times:
        """How long it takes to open: all that the program does for the hotkey."""
        self.window.hide()
        self.app.sync()
        self._settle()
        return self.took(self._present)

    def _present(self) -> None:
        self.window.clear()
        picker = self.picker
        self._become(picker.begun(MOMENT, picker.weights))
        self.window.present()


def picker_of(known: Everything) -> Picker:
    """The state of a morning in the sample shop: a product, a region, phrases used of late."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    loaded = known.loaded
    used = chance.sample([entry.phrase.id for entry in known.catalogue.entries], USED)
    return Picker(
        known.catalogue,
        loaded.shops,
        {platform.id: platform for platform in loaded.platforms},
        MOMENT,
        agent=Agent("小美", "007", "早班"),
        weights={phrase_id: chance.uniform(0.1, 5) for phrase_id in used},
        chat=Chat(loaded.shops[0].id, "A12", "浙江"),
    )


def keys(spelling: Spelling) -> Iterator[str]:
    """Queries of all kinds in a chance order, each typed and erased again."""
    asked = [query for _, query in queries(spelling)]
    random.Random(SEED).shuffle(asked)  # noqa: S311  # repeatable, not secret
    for query in asked:
        yield from query
        yield from ["Backspace"] * len(query)


def row_of(what: str, times: Sequence[float]) -> dict[str, Any]:
    """A row of the table."""
    ordered = sorted(times)
    return {
        "what": what,
        "drawn on": QApplication.platformName(),
        "times": len(ordered),
        "p50 ms": round(median(ordered), 2),
        "p99 ms": round(ordered[int(len(ordered) * 0.99)], 2),
        "max ms": round(ordered[-1], 2),
        "over a frame": sum(time > FRAME for time in ordered),
    }


def measured(stand: Stand, spelling: Spelling) -> list[dict[str, Any]]:
    """The rows: typing, opening, moving down a list of matches and that of everything."""
    pressed = keys(spelling)
    stand.open()
    for key in islice(pressed, SETTLING):
        stand.press(key)
    typing = [stand.press(key) for key in islice(pressed, PRESSES)]
    opening = [stand.open() for _ in range(OPENINGS)]
    everything_down = [stand.press("Down") for _ in range(STEPS)]
    stand.open()
    stand.press("b")
    matches_down = [stand.press("Down") for _ in range(STEPS)]
    return [
        row_of("key typed or erased", [each.painted for each in typing]),
        row_of("the last reply filled", [each.filled for each in typing]),
        row_of("opened without a hotkey", [each.filled for each in opening]),
        row_of("down the list of all", [each.painted for each in everything_down]),
        row_of("down the list of matches", [each.painted for each in matches_down]),
    ]


def main() -> None:
    """Measure, print the table, and add it to the results of the other benchmarks."""
    with ExitStack() as stack:
        if missing := missing_tools():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            print(f"drawn into memory only: there is no {', '.join(missing)}")
        else:
            os.environ.update(stack.enter_context(open_desk()).environment)
        app = QApplication([])
        spelling = Spelling(resources.pinyin())
        stand = Stand(app, spelling)
        rows = measured(stand, spelling)
        size = f"{stand.window.width()} × {stand.window.height()} pixels"
        print(f"{PHRASES:,} phrases, {size}, one frame is {FRAME:.1f} ms")
        show("keystrokes", rows)
        stand.window.close()


if __name__ == "__main__":
    main()
