"""What the program remembers of the agent's picks, in memory and on disk.

A memory that cannot be read or written is no reason to stop an agent: it is logged, and done
without.
"""

from __future__ import annotations

import datetime as dt
import logging
from typing import TYPE_CHECKING

from desktop_app.storage.learning import Learned, read_learned, write_learned
from desktop_app.storage.sent import read_sent, write_sent
from desktop_app.storage.usage import Usage, read_usage, write_usage

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from desktop_app.storage.places import Places

log = logging.getLogger("kuaihui")


class Memory:
    """How often and how lately each phrase was used, and for which buyers' words."""

    def __init__(self, places: Places, moment: dt.datetime) -> None:
        self._places = places
        self.reread(moment)

    def reread(self, moment: dt.datetime) -> None:
        """Remember what the files say; they may be others now."""
        places = self._places
        self._usage, self._learned = Usage(), Learned()
        self.recent: Mapping[str, tuple[int, ...]] = {}
        try:
            self._usage = read_usage(places.usage, moment)
            self._learned = read_learned(places.learned, moment)
            self.recent = read_sent(places.sent, moment)
        except OSError as error:
            log.warning("the memory of picks could not be read: %s", error.strerror)

    def weights(self, moment: dt.datetime) -> Mapping[str, float]:
        """By phrase id, how much it is in use at ``moment``."""
        at = moment.timestamp()
        return {one: self._usage.weight(one, at) for one in self._usage.uses}

    def week(self, moment: dt.datetime) -> Mapping[str, int]:
        """By phrase id, how often it was used in the seven days up to ``moment``."""
        at = moment.timestamp()
        return {one: count for one, use in self._usage.uses.items() if (count := use.week(at))}

    @property
    def last_used(self) -> Mapping[str, dt.datetime]:
        """By phrase id, when it was used last; aware."""
        uses = self._usage.uses.items()
        return {one: dt.datetime.fromtimestamp(use.last, dt.UTC) for one, use in uses}

    @property
    def latest(self) -> tuple[str, ...]:
        """The ids of the phrases that were picked, the last one first."""
        uses = self._usage.uses
        return tuple(sorted(uses, key=lambda one: -uses[one].last))

    @property
    def learned(self) -> Mapping[str, Mapping[int, float]]:
        """By phrase id, the hashed words of the messages it was picked for."""
        return self._learned.words

    def sent(self, recent: Mapping[str, tuple[int, ...]], moment: dt.datetime) -> None:
        """Remember what the last buyers of each shop were sent, as marks."""
        self.recent = recent
        try:
            write_sent(self._places.sent, recent, moment)
        except OSError as error:
            log.warning("the memory of replies could not be written: %s", error.strerror)

    def picked(self, phrase_id: str, moment: dt.datetime, words: Collection[int]) -> None:
        """Remember a pick; ``words`` are the hashes of what the buyer had said, if known."""
        self._usage = self._usage.used(phrase_id, moment.timestamp())
        self._learned = self._learned.picked(phrase_id, words)
        try:
            write_usage(self._places.usage, self._usage)
            if words:
                write_learned(self._places.learned, self._learned)
        except OSError as error:
            log.warning("the memory of picks could not be written: %s", error.strerror)
