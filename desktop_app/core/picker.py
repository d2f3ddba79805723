"""What the picker shows for what was typed: a value that every key press replaces by another.

Nothing in here knows of windows: ``Picker`` is the whole state of one, and each method named after
what the agent did returns the state that follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, overload

from typing_extensions import override

from desktop_app.core.catalogue import ALL, OFTEN, Catalogue, Heading
from desktop_app.core.chats import Chat
from desktop_app.core.drafts import Draft, draft, fields_of, suiting, wordings
from desktop_app.core.queries import Mode, Query, first_named, parsed
from desktop_app.core.search.index import spans_in
from desktop_app.core.shops import Shop
from desktop_app.core.variables import Agent, Scene

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from desktop_app.core.phrases import Entry, Field
    from desktop_app.core.search.index import Match
    from desktop_app.core.shops import Platform

MOST = 50
"""Matches shown for a query: nobody reads further, and painting stays under a frame."""

FEW, ANSWERS = 3, 10
"""Phrases offered unasked for the buyer's words, and at most where they were asked for."""

MESSAGE = 400
"""Characters of the buyer's words that count."""


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase of the list; ``match`` says why it is there, None where nothing was typed."""

    entry: Entry
    match: Match | None


class Rows(Sequence[Row]):
    """The rows of a list, made when they are looked at: ten thousand are as quick as ten.

    ``keys`` are the positions of the phrases in the catalogue; ``matches`` say why they are there,
    None where nothing was typed.
    """

    def __init__(
        self, entries: Sequence[Entry], keys: Sequence[int], matches: Sequence[Match] | None = None
    ) -> None:
        self._entries, self._keys, self._matches = entries, tuple(keys), matches

    @override
    def __len__(self) -> int:
        return len(self._keys)

    def place(self, key: int) -> int | None:
        """Where the phrase at this position of the catalogue stands; None if it does not."""
        return self._keys.index(key) if key in self._keys else None

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    @override
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        match = self._matches[index] if self._matches is not None else None
        return Row(self._entries[self._keys[index]], match)

    @override
    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Rows)
            and self._entries is other._entries
            and self._keys == other._keys
            and self._matches == other._matches
        )

    @override
    def __hash__(self) -> int:
        return hash(self._keys)


@dataclass(frozen=True, slots=True)
class Command:
    """Something the program can do; ``name`` is in the agent's language, ``key`` may be empty."""

    id: str
    name: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The list: at most ``MOST`` rows of ``matched`` ones where something was typed.

    ``commands`` stand in place of phrases where a command was asked for. ``answering`` are the
    buyer's words that the first rows answer.
    """

    rows: Rows
    matched: int
    commands: tuple[Command, ...] = ()
    answering: str = ""


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
        chat: The buyer's chat.
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
    """

    catalogue: Catalogue
    shops: tuple[Shop, ...]
    platforms: Mapping[str, Platform]
    now: dt.datetime
    agent: Agent = field(default_factory=Agent)
    weights: Mapping[str, float] = field(default_factory=dict)
    chat: Chat = field(default_factory=Chat)
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
        return Scene(self.shop, self.chat_meant, self.now, self.agent, platform, self.clipboard)

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
        often = len(self._often)
        return tuple(
            replace(line, count=often) if line.key == OFTEN else line
            for line in self.catalogue.headings_for(self.shop.language)
        )

    @cached_property
    def _often(self) -> tuple[int, ...]:
        by_use = sorted(self.weights, key=lambda phrase_id: -self.weights[phrase_id])
        return tuple(n for phrase_id in by_use for n in self.catalogue.positions(phrase_id))

    @cached_property
    def found(self) -> Found:
        """The list."""
        return self.listed or self._search()

    def _search(self) -> Found:
        if self.asked.mode is Mode.COMMAND:
            return self._commands()
        if self.asked.mode is Mode.BUYER:
            answers = self._answers(self.asked.text, ANSWERS)
            rows = Rows(self.catalogue.entries, answers)
            return Found(rows, len(rows), answering=self.asked.text)
        heading = self.heading_meant
        within = self._often if heading == OFTEN else self.catalogue.within(heading)
        if not self.asked.text:
            return self._unsearched(within)
        matches, matched = self.catalogue.index.search(
            self.asked.text,
            limit=MOST,
            boost=self.catalogue.boosts(self.shop, self.weights).__getitem__,
            within=None if heading == ALL else within,
        )
        keys = [match.key for match in matches]
        return Found(Rows(self.catalogue.entries, keys, matches), matched)

    def _unsearched(self, within: Sequence[int]) -> Found:
        """Everything under a heading; what answers the buyer's words comes first."""
        first = self._answers(self.buyer_words, FEW) if self.heading_meant == ALL else ()
        keys = (*first, *self._in_order(within, frozenset(first)))
        rows = Rows(self.catalogue.entries, keys)
        return Found(rows, len(rows), answering=self.buyer_words if first else "")

    def _answers(self, message: str, most: int) -> tuple[int, ...]:
        """The positions of the phrases that answer a message, best first."""
        if not message.strip():
            return ()
        learned = {
            n: words
            for phrase_id, words in self.learned.items()
            for n in self.catalogue.positions(phrase_id)
        }
        found = self.catalogue.suggester.suggest(message, limit=most, learned=learned)
        return tuple(one.key for one in found)

    def _commands(self) -> Found:
        typed, spelling = self.asked.text, self.catalogue.spelling
        fitting = tuple(
            one
            for one in self.commands
            if not typed
            or spans_in(one.name, typed, spelling)
            or one.id.startswith(spelling.fold(typed))
        )
        return Found(Rows((), ()), len(fitting), fitting)

    def _in_order(self, within: Sequence[int], shown: frozenset[int]) -> list[int]:
        """Used ones first, then those that suit, then the rest: nothing is hidden, or twice."""
        heading = self.heading_meant
        used = self._often if heading == ALL else self._used_among(within)
        left = frozenset(used) | shown
        rest = within if heading == OFTEN else self.catalogue.ordered(heading, self.shop)
        return [*(n for n in used if n not in shown), *(n for n in rest if n not in left)]

    def _used_among(self, within: Sequence[int]) -> tuple[int, ...]:
        members = set(within)
        return tuple(n for n in self._often if n in members)

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
        if self.wording is not None:
            return self.wording
        return suiting(wordings(self.entry), self.shop.language) if self.entry else 0

    @cached_property
    def draft(self) -> Draft | None:
        """The chosen phrase, filled."""
        return self.draft_of(self.entry, self.wording) if self.entry else None

    @property
    def fields(self) -> Mapping[str, Field]:
        """How the values of the chosen phrase are asked for."""
        library = self.catalogue.library
        return fields_of(self.entry, self.scene, library) if self.entry else library.fields

    def draft_of(self, entry: Entry, wording: int | None = None) -> Draft:
        """Any phrase, filled for this chat."""
        return draft(entry, self.scene, self.catalogue.library, wording)

    def typed(self, query: str) -> Picker:
        """Another query; the first match is chosen."""
        return replace(self, query=query, row=0, wording=None, listed=None)

    def narrowed(self, heading: str) -> Picker:
        """Another heading of the rail."""
        return replace(self, heading=heading, row=0, wording=None, listed=None)

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
        fresh = replace(
            self, query="", heading=ALL, row=0, wording=None, clipboard="", buyer_words=""
        )
        return replace(fresh, now=now, weights=weights, listed=None)

    def picked(
        self, weights: Mapping[str, float], learned: Mapping[str, Mapping[int, float]]
    ) -> Picker:
        """After a phrase was copied: what the buyer asked is answered, and the pick counts."""
        after = replace(self, weights=weights, learned=learned, buyer_words="", listed=None)
        return after.choosing(self.entry)

    def overheard(self, clipboard: str, *, is_ours: bool) -> Picker:
        """With what was on the clipboard; what we did not put there may be the buyer's words."""
        words = "" if is_ours else " ".join(clipboard.split())[:MESSAGE]
        heard = replace(self, clipboard=clipboard, buyer_words=words, listed=None)
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
        same = chat.shop == self.chat.shop
        return replace(self, chat=chat, listed=self.found if same else None)
