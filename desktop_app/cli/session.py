"""What a command works on: the user's files and a picker without a window."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app import resources
from desktop_app.cli.options import CommandError, print_line
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.picker import Picker
from desktop_app.core.rules.rulebook import Rulebook
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import Shop, default_shop
from desktop_app.core.variables import Agent
from desktop_app.storage import loading
from desktop_app.storage.places import Places, places
from desktop_app.storage.settings import read_settings
from desktop_app.storage.usage import read_usage

if TYPE_CHECKING:
    import argparse
    import datetime as dt

    from desktop_app.core.phrases import Entry
    from desktop_app.core.shops import Platform


@dataclass(frozen=True)
class Session:
    """What a command works on."""

    now: dt.datetime

    @cached_property
    def places(self) -> Places:
        """Where the user's files are."""
        return places(os.environ)

    @cached_property
    def loaded(self) -> loading.Loaded:
        """The files."""
        return loading.load(self.places, resources.phrases())

    @cached_property
    def spelling(self) -> Spelling:
        """How characters are folded; the packs ask for no more."""
        return Spelling(resources.pinyin())

    @cached_property
    def rulebook(self) -> Rulebook:
        """All rule packs, the user's own too."""
        return Rulebook(self.loaded.packs, self.spelling)

    @cached_property
    def shop(self) -> Shop:
        """The user's shop, where it is clear which; else one without a name."""
        settings, _ = read_settings(self.places.settings)
        ident = default_shop(self.loaded.shops, settings.shop)
        none = Shop("", "")
        return next((shop for shop in self.loaded.shops if shop.id == ident), none)

    def platform_of(self, shop: Shop) -> Platform | None:
        """The platform that a shop is on, if it is known."""
        return next((one for one in self.loaded.platforms if one.id == shop.platform), None)

    def picker(self, chat: Chat) -> Picker:
        """A picker without a window."""
        settings, _ = read_settings(self.places.settings)
        usage = read_usage(self.places.usage, self.now)
        at = self.now.timestamp()
        shop = default_shop(self.loaded.shops, chat.shop or settings.shop)
        return Picker(
            Catalogue(
                self.loaded.library,
                Spelling(resources.pinyin(), southern=settings.southern_pinyin),
            ),
            self.loaded.shops,
            {platform.id: platform for platform in self.loaded.platforms},
            now=self.now,
            agent=Agent(
                settings.agent_name,
                settings.agent_number,
                settings.agent_shift,
                settings.agent_discount_limit,
            ),
            weights={one: usage.weight(one, at) for one in usage.uses},
            chat=Chat(shop, chat.product, chat.region, chat.buyer, chat.answers),
            atlas=self.loaded.atlas,
            language=settings.language,
        )


def at_shop_time(picker: Picker) -> Picker:
    """The picker with an aware moment: one given without an offset is the shop's own time."""
    if picker.now.tzinfo:
        return picker
    name = picker.shop.timezone
    aware = picker.now.replace(tzinfo=ZoneInfo(name)) if name else picker.now.astimezone()
    return replace(picker, now=aware)


def check_facts(options: argparse.Namespace, picker: Picker) -> None:
    """Refuse a shop or product that is not there.

    Raises:
        CommandError: With what there is instead.
    """
    if options.shop and picker.shop.id != options.shop:
        known = ", ".join(shop.id for shop in picker.shops) or "none"
        msg = f"there is no shop {options.shop} (there are: {known})"
        raise CommandError(msg)
    if options.product and picker.scene.product is None:
        msg = f"the shop {picker.shop.id} has no product {options.product}"
        raise CommandError(msg)


def identity(entry: Entry) -> dict[str, object]:
    """What every command says of a phrase in JSON."""
    phrase = entry.phrase
    return {
        "id": phrase.id,
        "code": phrase.code,
        "title": phrase.title,
        "category": entry.category_name,
        "book": entry.book.id,
    }


def print_entry(entry: Entry) -> None:
    """What every command says of a phrase to people."""
    print_line(f"{entry.phrase.code:<8} {entry.phrase.title}  [{entry.category_name}]")
