"""Where the user's files are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Places:
    """The files below the data folder."""

    data: Path

    @property
    def phrases(self) -> Path:
        """The folder of phrasebooks."""
        return self.data / "phrases"

    @property
    def platforms(self) -> Path:
        """The folder of platforms that lie over the shipped ones."""
        return self.phrases / "platforms"

    @property
    def rules(self) -> Path:
        """The folder of rule packs of the user's own."""
        return self.data / "rules"

    @property
    def overrides(self) -> Path:
        """The list of replies that were copied against a rule."""
        return self.data / "overrides.jsonl"

    @property
    def shops(self) -> Path:
        """The folder of shops."""
        return self.data / "shops"

    @property
    def calendars(self) -> Path:
        """The folder of the user's own calendars."""
        return self.data / "calendars"

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.data / "settings.toml"

    @property
    def usage(self) -> Path:
        """The file of how often phrases were used."""
        return self.data / "usage.json"

    @property
    def learned(self) -> Path:
        """The file of what phrases were picked for."""
        return self.data / "learned.json"

    @property
    def sent(self) -> Path:
        """The file of what the last buyers were sent."""
        return self.data / "sent.json"

    @property
    def own_rules(self) -> Path:
        """The rule pack that the program's window edits."""
        return self.rules / "own.toml"

    @property
    def reminders(self) -> Path:
        """The file of reminders."""
        return self.data / "reminders.toml"

    @property
    def history(self) -> Path:
        """The folder of earlier versions."""
        return self.data / "history"

    @property
    def journal(self) -> Path:
        """The file of what is typed in the phrase editor and not saved yet."""
        return self.data / "unsaved.jsonl"

    @property
    def trash(self) -> Path:
        """The file of deleted phrases."""
        return self.data / "trash.json"

    @property
    def versions(self) -> Path:
        """The folder of former versions of single phrases."""
        return self.data / "versions"

    @property
    def proposals(self) -> Path:
        """The folder of changes that were suggested to others."""
        return self.data / "proposals"

    @property
    def team(self) -> Path:
        """The folder of what is shared with others: each place that was joined has one in it."""
        return self.data / "team"

    @property
    def touches(self) -> Path:
        """The file of what the agent has put over phrases of others: codes, pins, hiding."""
        return self.data / "touches.toml"

    @property
    def arrangement(self) -> Path:
        """The file of where the parts of the phrase editor stood."""
        return self.data / "editor.json"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.data / "kuaihui.log"


def places(environ: Mapping[str, str]) -> Places:
    """The places for ``environ``: ``KUAIHUI_HOME`` if it is set, else the system's usual folder."""
    home = environ.get("KUAIHUI_HOME")
    if home:
        return Places(Path(home).expanduser().absolute())
    return Places(platformdirs.user_data_path("kuaihui", appauthor=False))
