"""What the picker shows for what was typed: a value that every key press replaces by another.

Nothing in here knows of windows: ``Picker`` is the whole state of one, and each method named after
what the agent did returns the state that follows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from desktop_app.core import listing, rewording
from desktop_app.core.alternatives import alternative
from desktop_app.core.board import Board
from desktop_app.core.catalogue import ALL, OFTEN, Catalogue, Heading
from desktop_app.core.chats import Chat
from desktop_app.core.climbing import Climb, climb_of
from desktop_app.core.drafts import Draft, draft, fields_of, wordings
from desktop_app.core.handover import Item, items
from desktop_app.core.ladders import next_step, offer_for, previous_step
from desktop_app.core.phrases import tongue
from desktop_app.core.queries import Query, first_named, parsed
from desktop_app.core.rules.check import Around, findings
from desktop_app.core.rules.own import mark
from desktop_app.core.rules.packs import rank
from desktop_app.core.shops import Shop
from desktop_app.core.variables import Agent, Scene, zone_of_shop
from desktop_app.core.zones import Atlas

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from desktop_app.core.found import Command, Found
    from desktop_app.core.phrases import Entry, Field
    from desktop_app.core.problems import Refusal
    from desktop_app.core.reminders import Reminder
    from desktop_app.core.rules.packs import Finding
    from desktop_app.core.rules.rulebook import Rulebook
    from desktop_app.core.shops import Platform
    from desktop_app.core.windows import Told

RECENT = 20
"""Messages that a shop sent last, in which the same words are looked for."""

MESSAGE = 400
"""Characters of the buyer's words that count."""


@dataclass(frozen=True)
class Picker:
    """Everything the picker shows follows from this.

    Attributes:
        catalogue: The library, ready to be searched.
        shops: The shops to choose from, the user's own first.
        platforms: By id.
        agent: Who answers.
        weights: How much each phrase has been used of late, by phrase id.
        now: The moment of filling, aware.
        chat: The buyer's chat, the one of the board in front.
        board: All chats; what it says of the one in front may be out of date.
        window: Key of the window that the hotkey was pressed in; empty where it is unknown, or
            another chat's than the one in front.
        titled: What that window's title said; None where it is unknown.
        climbing: Id of the ladder that the list shows; empty while it shows none.
        query: What was typed, the input method's unfinished text included.
        heading: The chosen line of the rail.
        row: The chosen line of the list.
        wording: The chosen wording of it; None: the one that suits.
        clipboard: What was on the clipboard when the window opened.
        buyer_words: What the buyer seems to have asked: the clipboard, where that is not ours.
        learned: By phrase id, the hashed words of messages it was picked for.
        commands: What the program can do.
        language: What the agent reads; what suits it comes first while there is no shop.
        listed: The list, where the state before had the same one.
        atlas: The names of places, and the user's own calendars.
        address: The last one that was heard: it is the next buyer's no more.
        reminders: What is to be handed over to the next shift.
        rulebook: What a reply may not say; None until the packs were read.
        recent: By shop, the messages that were sent last to whomever, as ``rules.own.mark`` makes
            them.
    """

    catalogue: Catalogue
    shops: tuple[Shop, ...]
    platforms: Mapping[str, Platform]
    now: dt.datetime
    agent: Agent = field(default_factory=Agent)
    weights: Mapping[str, float] = field(default_factory=dict)
    chat: Chat = field(default_factory=Chat)
    board: Board = field(default_factory=Board)
    window: str = ""
    titled: Told | None = None
    climbing: str = ""
    query: str = ""
    heading: str = ALL
    row: int = 0
    wording: int | None = None
    clipboard: str = ""
    buyer_words: str = ""
    learned: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    commands: tuple[Command, ...] = ()
    language: str = ""
    listed: Found | None = None
    atlas: Atlas = field(default_factory=Atlas)
    address: str = ""
    reminders: tuple[Reminder, ...] = ()
    rulebook: Rulebook | None = None
    recent: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def shop(self) -> Shop:
        """The shop that is filled for; a nameless one where there is none at all."""
        chosen = (shop for shop in self.shops if shop.id == self.chat.shop)
        return next(chosen, Shop("", "", language=self.language))

    @cached_property
    def asked(self) -> Query:
        """The query, taken apart."""
        return parsed(self.query, self.catalogue.spelling)

    @cached_property
    def chat_meant(self) -> Chat:
        """The chat, with the product that the query names by ``@``."""
        typed = self.asked.product
        products = ((one.id, f"{one.id} {one.name}") for one in self.shop.products)
        product = first_named(products, typed, self.catalogue.spelling) if typed else None
        return replace(self.chat, product=product) if product else self.chat

    @cached_property
    def scene(self) -> Scene:
        """What replies are filled from."""
        platform = self.platforms.get(self.shop.platform)
        return Scene(
            self.shop, self.chat_meant, self.now, self.agent, platform, self.clipboard,
            atlas=self.atlas, handover=self._handover,
        )  # fmt: skip

    @cached_property
    def _handover(self) -> tuple[Item, ...]:
        """What the next shift has to know."""
        zone = zone_of_shop(self.shop, self.now)
        return items(self.reminders, self.shops, self.platforms, zone)

    @cached_property
    def heading_meant(self) -> str:
        """The heading, or the one that the query names by ``#``; all where it names none."""
        if not self.asked.category:
            return self.heading
        names = ((line.key, line.name) for line in self.headings if line.name)
        return first_named(names, self.asked.category, self.catalogue.spelling) or self.heading

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The rail, with the number of phrases used of late filled in."""
        often = len(self.catalogue.often(self.weights))
        return tuple(
            replace(line, count=often) if line.key == OFTEN else line
            for line in self.catalogue.headings_for(self.shop.language)
        )

    @cached_property
    def found(self) -> Found:
        """The list."""
        return self.listed or listing.found(self)

    @cached_property
    def command(self) -> Command | None:
        """The chosen command."""
        commands = self.found.commands
        return commands[self.row] if self.row < len(commands) else None

    @cached_property
    def entry(self) -> Entry | None:
        """The chosen phrase."""
        rows = self.found.rows
        return rows[self.row].entry if self.row < len(rows) else None

    @property
    def wording_shown(self) -> int:
        """Which of the chosen phrase's wordings the draft has."""
        return self._offered if self.wording is None else self.wording

    @cached_property
    def _offered(self) -> int:
        return rewording.offered(self, self.entry) if self.entry else 0

    @cached_property
    def others_got(self) -> frozenset[int]:
        """What other buyers of the shop were sent last, as marks."""
        return rewording.others_got(self)

    @property
    def is_rotated(self) -> bool:
        """Whether another wording is offered because the last buyers were sent the usual one."""
        if self.wording is not None or self.entry is None:
            return False
        return self._offered != rewording.usual(self, self.entry)

    @property
    def can_reword(self) -> bool:
        """Whether the chosen phrase says the same in other words of the language at hand."""
        said = wordings(self.entry) if self.entry else ()
        return bool(said) and bool(rewording.alike(said, self.wording_shown % len(said)))

    @cached_property
    def draft(self) -> Draft | None:
        """The chosen phrase, filled."""
        return self.draft_of(self.entry, self.wording_shown) if self.entry else None

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the chosen reply says, as it would be copied, that it had better not."""
        if self.rulebook is None or self.draft is None or not self.draft.ready:
            return ()
        if not self.draft.messages:
            return ()  # pictures alone
        said = wordings(self.draft.entry)[self.wording_shown]
        shops = tuple(one for one in self.shops if not one.sample or one is self.shop)
        around = Around(said.language, shops, self.others_got)
        spelling = self.catalogue.spelling
        found = findings(self.draft.texts, self.scene, self.rulebook, spelling, around)
        return tuple(sorted(chain.from_iterable(found), key=lambda one: rank(one.severity)))

    @cached_property
    def instead(self) -> Entry | None:
        """A phrase of the same purpose that is true now, where the chosen one is refused."""
        if self.entry is None or self.draft is None or not self.draft.refusals:
            return None
        return alternative(self.entry, self.scene, self.catalogue.library)

    def taking(self, entry: Entry) -> Picker:
        """With this phrase chosen, among all."""
        fresh = replace(self, query="", heading=ALL, climbing="", wording=None, listed=None)
        return fresh.choosing(entry)

    @property
    def fields(self) -> Mapping[str, Field]:
        """How the values of the chosen phrase are asked for."""
        library = self.catalogue.library
        return fields_of(self.entry, self.scene, library) if self.entry else library.fields

    def drafted(self, entry: Entry) -> Draft:
        """Any phrase in the wording that suits, filled; what was chosen is not filled twice."""
        if self.draft and self.wording is None and entry is self.entry:
            return self.draft
        return self.draft_of(entry)

    def draft_of(self, entry: Entry, wording: int | None = None) -> Draft:
        """Any phrase, filled for this chat, with the price that its ladder states."""
        return draft(entry, self._offering(entry), self.catalogue.library, wording)

    def _offering(self, entry: Entry) -> Scene:
        """The scene with what the phrase says of the price, where a ladder says it."""
        climb = self.place_of(entry)
        if climb is None:
            return self.scene
        offer = offer_for(climb.steps, entry.phrase.id)
        return replace(self.scene, offer=offer) if offer else self.scene

    @cached_property
    def climb(self) -> Climb | None:
        """The ladder that the chosen phrase stands on, and where; None: it stands on none."""
        if self.climbed and self.climbed.steps:
            return replace(self.climbed, at=min(self.row, len(self.climbed.steps) - 1))
        return self.place_of(self.entry) if self.entry else None

    @cached_property
    def climbed(self) -> Climb | None:
        """The ladder that the list shows."""
        if not self.climbing:
            return None
        return climb_of("", self.catalogue.library, self.scene, self.climbing)

    def place_of(self, entry: Entry) -> Climb | None:
        """Where any phrase stands on a ladder; worked out once for the list and the draft."""
        ident = entry.phrase.id
        if ident not in self._places:
            library = self.catalogue.library
            self._places[ident] = climb_of(ident, library, self.scene, self.climbing)
        return self._places[ident]

    @cached_property
    def _places(self) -> dict[str, Climb | None]:
        return {}

    def stepped(self, *, forward: bool) -> Picker:
        """The next step of the ladder, or the one before; the list shows the ladder.

        Beside all ladders it is this buyer's, from the step after the one that was sent; so it is
        where the list offers that step by itself: it must not be passed over unseen.
        """
        climb = self.climb
        offered = (
            not self.climbing
            and not self.query
            and not self.row
            and bool(listing.next_of_ladder(self))
        )
        if (climb is None and self.chat.ladder) or (offered and forward):
            climb = climb_of("", self.catalogue.library, self.scene, self.chat.ladder)
        if climb is None or not climb.steps:
            return self
        move = next_step if forward else previous_step
        return self.on_ladder(climb.id, move(climb.steps, climb.at))

    def climbing_for(self, kind: str) -> Picker:
        """The buyer is of this kind: the list shows the ladder for it, the next step chosen."""
        found = self.catalogue.ladder_for(kind, self.shop.language)
        if found is None:
            return self
        chat = self.chat.of_kind(kind, found)
        climb = climb_of("", self.catalogue.library, self.scene, found)
        place = next_step(climb.steps, chat.step) if climb else None
        return self.on_ladder(found, place).with_chat(chat)

    def on_ladder(self, ladder: str, place: int | None) -> Picker:
        """The list shows a ladder, one of its steps chosen; the first where none is given."""
        fresh = replace(self, query="", heading=ALL, climbing=ladder, wording=None, listed=None)
        return replace(fresh, row=place or 0)

    def reply_for(self, reminder: Reminder) -> tuple[Entry | None, tuple[Refusal, ...]]:
        """The phrase that a reminder wants, or one in its place that is true now and why."""
        found = self._wanted_by(reminder)
        refusals = self.draft_of(found[0]).refusals if found else ()
        if not refusals:
            return (found[0] if found else None), ()
        return alternative(found[0], self.scene, self.catalogue.library) or found[0], refusals

    def _wanted_by(self, reminder: Reminder) -> list[Entry]:
        """The phrase of a reminder; for a shop of another language the one that is named so there.

        The English and the Korean book call their nudge-help en-nudge-help and ko-nudge-help.
        """
        spoken = f"{tongue(self.shop.language)}-{reminder.phrase}"
        places = self.catalogue.positions(spoken) or self.catalogue.positions(reminder.phrase)
        return [self.catalogue.entries[n] for n in places]

    def typed(self, query: str) -> Picker:
        """Another query; the first match is chosen."""
        return replace(self, query=query, row=0, wording=None, climbing="", listed=None)

    def narrowed(self, heading: str) -> Picker:
        """Another heading of the rail."""
        return replace(self, heading=heading, row=0, wording=None, climbing="", listed=None)

    def narrowed_by(self, steps: int) -> Picker:
        """The heading some lines further down, stopping at the ends."""
        keys = [line.key for line in self.headings]
        at = keys.index(self.heading) if self.heading in keys else 0
        return self.narrowed(keys[max(0, min(len(keys) - 1, at + steps))])

    def chose(self, row: int) -> Picker:
        """Another line of the list, stopping at the ends."""
        last = max(0, len(self.found.rows or self.found.commands) - 1)
        return replace(self, row=max(0, min(last, row)), wording=None, listed=self.found)

    def reworded(self, steps: int) -> Picker:
        """The next way to say the chosen phrase, round and round."""
        said = wordings(self.entry) if self.entry else ()
        if not said:
            return self
        return replace(self, wording=(self.wording_shown + steps) % len(said), listed=self.found)

    def begun(self, now: dt.datetime, weights: Mapping[str, float]) -> Picker:
        """A fresh search, as the window opens."""
        return replace(self._afresh(), now=now, weights=weights)

    def _afresh(self) -> Picker:
        """Without what was typed and heard; the chats stay."""
        return replace(
            self, query="", heading=ALL, row=0, wording=None, climbing="", clipboard="",
            buyer_words="", listed=None,
        )  # fmt: skip

    def turned(self, place: int) -> Picker:
        """Another chat; what was typed and heard for the one before does not follow."""
        board = self.board.kept(self.chat).turned(place, self.chat.shop)
        if place == self.board.at:
            return self
        window = self.window if self._may_hold(board.chat) else ""
        return replace(self._afresh(), board=board, chat=board.chat, window=window)

    def _may_hold(self, chat: Chat) -> bool:
        """Whether the window at hand may become that of a chat which was chosen by hand.

        A title that names another shop or buyer says no. So does a window of another buyer, where
        the chat has its own: the agent copies from here and pastes over there.
        """
        title = self.titled
        if title and (title.shop not in ("", chat.shop) or title.buyer not in ("", chat.buyer)):
            return False
        return self.chat.blank or not chat.window

    def another(self) -> Picker:
        """A new chat beside those that are held, for the same shop."""
        board = self.board.kept(self.chat).another(self.chat.shop)
        return replace(self._afresh(), board=board, chat=board.chat)

    def cleared(self) -> Picker:
        """The next buyer in this chat: nothing that was told, typed or heard reaches it."""
        return self._afresh().with_chat(self.chat.cleared())

    def met(self, window: Told, usual_shop: str) -> Picker:
        """The hotkey was pressed in a window: its chat comes to the front.

        Args:
            window: What the window's title says.
            usual_shop: Whom a new chat is held for where the title names no shop.
        """
        board = self.board.kept(self.chat)
        board = board.met(window.key, window.shop or usual_shop, window.buyer)
        if board.at == self.board.at and board.chat is self.chat:
            return replace(self, window=window.key, titled=window)
        afresh = self._afresh()
        return replace(afresh, board=board, chat=board.chat, window=window.key, titled=window)

    def recalled(self, chat: Chat) -> Picker:
        """With a chat in front that a reminder kept; the window at hand is another buyer's."""
        board = self.board.kept(self.chat).recalled(replace(chat, touched=self.now))
        return replace(self._afresh(), board=board, chat=board.chat, window="", titled=None)

    def expired(self, now: dt.datetime, idle: dt.timedelta) -> Picker:
        """Without what is known of buyers who were left alone for longer than ``idle``."""
        before = self.board.kept(self.chat)
        board = before.expired(now, idle)
        if not self.chat.left_alone(now, idle):
            return replace(self, board=board)
        return replace(self._afresh(), board=board, chat=board.chat)

    def touched(self, now: dt.datetime) -> Picker:
        """The agent did something in this chat: it is not left alone."""
        return replace(self, chat=replace(self.chat, touched=now), listed=self.found)

    def picked(
        self, weights: Mapping[str, float], learned: Mapping[str, Mapping[int, float]]
    ) -> Picker:
        """After a phrase was copied: the buyer is answered, and the pick counts."""
        climb = self.climb
        chat = replace(self.chat.answered_at(self.now), touched=self.now)
        texts = self.draft.texts if self.draft else ()
        marks = tuple(mark(one, self.catalogue.spelling) for one in texts)
        recent = (*self.recent.get(self.shop.id, ()), *marks)[-RECENT:]
        chat = replace(chat, sent=(*chat.sent, *marks)[-RECENT:])
        if climb and climb.at is not None:
            chat = chat.climbed(climb.id, climb.at)
        board = self.board.kept(chat).holding(self.window)
        after = replace(
            self, weights=weights, learned=learned, query="", buyer_words="", climbing="",
            listed=None, board=board, chat=board.chat, recent={**self.recent, self.shop.id: recent},
        )  # fmt: skip
        return after.choosing(self.entry)

    def overheard(self, clipboard: str, *, is_ours: bool) -> Picker:
        """With what was on the clipboard; what we did not put there may be the buyer's words."""
        words = "" if is_ours else " ".join(clipboard.split())[:MESSAGE]
        heard = replace(self, clipboard=clipboard, buyer_words=words, listed=None)
        heard = _located(heard)
        if self.row or words == self.buyer_words:
            return heard.choosing(self.entry)
        return replace(heard, wording=None)

    def stocked(
        self, catalogue: Catalogue, shops: tuple[Shop, ...], platforms: Mapping[str, Platform]
    ) -> Picker:
        """With other files behind it: the library, the shops and the platforms."""
        fresh = replace(self, catalogue=catalogue, shops=shops, platforms=platforms)
        return replace(fresh, wording=None, listed=None).choosing(self.entry)

    def choosing(self, entry: Entry | None) -> Picker:
        """With this phrase chosen, wherever it stands now; the first one where it is gone."""
        keys = self.catalogue.positions(entry.phrase.id) if entry else ()
        places = [place for key in keys if (place := self.found.rows.place(key)) is not None]
        return replace(self, row=places[0] if places else 0, listed=self.found)

    def with_chat(self, chat: Chat) -> Picker:
        """Other facts of the chat; the list stays as long as the shop does."""
        if chat is self.chat:
            return self  # nothing was told: the chat takes no window
        same = chat.shop == self.chat.shop
        board = self.board.kept(chat).holding(self.window)
        return replace(self, chat=board.chat, board=board, listed=self.found if same else None)


def _located(shown: Picker) -> Picker:
    """In the region that an address on the clipboard tells, unless one was said before."""
    words = shown.buyer_words
    from desktop_app.core.addresses import region_in  # noqa: PLC0415 - a start is quicker without it

    region = region_in(words, shown.atlas.gazetteer) if words else None
    if not region or not region.certain or words == shown.address:
        return shown
    told = shown.chat if shown.chat.region else shown.chat.told("buyer.region", region.place.name)
    return replace(shown.with_chat(told), address=words)
