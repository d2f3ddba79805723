"""A picked phrase and what is known so far: its messages, and what must still be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Entry, Field, Library
from desktop_app.core.shipping import zone_of
from desktop_app.core.templates import Message, Refusal, Rendered, render
from desktop_app.core.variables import BY_REGION, SECRET, TRUTHS, YES_NO, Scene, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROUNDS = 8
"""How often defaults may reveal further questions before the form is shown as it is."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One question of the form.

    Attributes:
        asked: Its variable, label and kind; the variables ``product`` and ``buyer.region`` stand
            for all facts that hang on them.
        value: What was answered, or the default; empty while nothing is known.
        uses: The variables of the body that the answer fills.
    """

    asked: Field
    value: str
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One of the ways to say a phrase. ``language`` is a BCP 47 tag, or empty."""

    language: str
    body: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A phrase filled as far as it goes. Only a ``ready`` one may be copied."""

    entry: Entry
    messages: tuple[Message, ...]
    blanks: tuple[Blank, ...]
    refusals: tuple[Refusal, ...]

    @property
    def missing(self) -> tuple[Blank, ...]:
        """The questions without an answer."""
        return tuple(blank for blank in self.blanks if not blank.value.strip())

    @property
    def ready(self) -> bool:
        """Whether it can be copied as it is."""
        return bool(self.messages) and not self.missing and not self.refusals

    @property
    def texts(self) -> tuple[str, ...]:
        """The messages as they are copied."""
        return tuple(message.text for message in self.messages)


def wordings(entry: Entry) -> tuple[Wording, ...]:
    """The main body first, then the variants as they stand in the file."""
    main = Wording(entry.book.language, entry.phrase.body)
    others = (Wording(v.language or entry.book.language, v.body) for v in entry.phrase.variants)
    return tuple(one for one in (main, *others) if one.body.strip())


def suiting(said: tuple[Wording, ...], language: str) -> int:
    """Which of the wordings suits a chat in ``language``: the first one of its tongue, else 0."""
    tongue = language.partition("-")[0].lower()
    same = (n for n, one in enumerate(said) if one.language.partition("-")[0].lower() == tongue)
    return next(same, 0)


def draft(entry: Entry, scene: Scene, library: Library, wording: int | None = None) -> Draft:
    """Fill a phrase for a scene.

    Args:
        entry: The phrase and its book.
        scene: Shop, chat and moment.
        library: Says how values are asked for.
        wording: Which of the wordings to use; None: the one that suits the shop's language.
    """
    said = wordings(entry)
    if not said:
        return Draft(entry, (), (), ())
    number = suiting(said, scene.shop.language) if wording is None else wording % len(said)
    filled, answers = _filled(said[number], scene, library.fields)
    return Draft(
        entry,
        filled.messages,
        tuple(_blanks(filled, answers, scene, library.fields)),
        filled.refusals,
    )


def _filled(
    said: Wording, scene: Scene, fields: Mapping[str, Field]
) -> tuple[Rendered, dict[str, str]]:
    """Render, taking defaults for what is missing; a default may lead to a further question."""
    formats = scene.formats(said.language)
    answers = {
        name: text for name, text in scene.chat.answers.items() if not SECRET & {*name.split(".")}
    }
    for _ in range(ROUNDS):
        filled = render(said.body, values(scene, formats, answers, fields), formats)
        defaults = {
            name: fields[name].default
            for name in filled.missing
            if name in fields and fields[name].default.strip()
        }
        if not defaults.keys() - answers.keys():
            break
        answers |= defaults
    return filled, answers


def _blanks(
    filled: Rendered, answers: Mapping[str, str], scene: Scene, fields: Mapping[str, Field]
) -> Iterator[Blank]:
    uses: dict[str, list[str]] = {}
    for name in filled.used:
        if name in filled.missing or name in answers:
            uses.setdefault(_question(name, scene, answers), []).append(name)
    for name in filled.missing:
        question = _question(name, scene, answers)
        if name not in uses.setdefault(question, []):
            uses[question].append(name)
    for name, used in uses.items():
        asked = fields.get(name) or _default_field(name, scene)
        yield Blank(asked, answers.get(name, ""), tuple(used))


def _question(name: str, scene: Scene, answers: Mapping[str, str]) -> str:
    """What to ask so that ``name`` becomes known."""
    if name in answers:
        return name
    root, _, leaf = name.partition(".")
    if root == "product" and not scene.product and scene.shop.products:
        return "product"
    table = scene.shop.shipping
    region = answers.get("buyer.region") or scene.chat.region
    if root == "shipping" and leaf in BY_REGION and table and zone_of(table, region) is None:
        return "buyer.region"
    return name


def _default_field(name: str, scene: Scene) -> Field:
    if name == "product":
        return Field(name, kind="choice", choices=tuple(one.id for one in scene.shop.products))
    if name == "buyer.region":
        return Field(name, kind="region")
    if name in TRUTHS:
        return Field(name, kind="choice", choices=tuple(YES_NO))
    return Field(name)
