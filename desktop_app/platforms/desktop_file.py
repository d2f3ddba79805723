"""The entry in the menu of a Linux desktop, and its icon, for this user alone. Without Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME: Final = "kuaihui"
_ENTRY: Final = """\
[Desktop Entry]
Type=Application
Name=Kuaihui
Name[zh_CN]=快回
Name[ko]=콰이후이
Comment=Quick replies for shop service agents
Comment[zh_CN]=客服快捷回复
Comment[ko]=쇼핑몰 상담원을 위한 빠른 답변
Exec={command}
Icon=kuaihui
Terminal=false
Categories=Office;Utility;
Keywords=reply;snippet;phrase;客服;话术;답변;
StartupNotify=false
StartupWMClass=kuaihui
"""
_RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`")


def desktop_file(command: Sequence[str], *, hidden: bool = False) -> str:
    """The text of the entry; ``hidden`` keeps it out of menus."""
    text = _ENTRY.format(command=" ".join(map(_quoted, command)))
    return text + "NoDisplay=true\n" if hidden else text


def _quoted(word: str) -> str:
    """A word as the Desktop Entry Specification wants it: quoted, then escaped as a string."""
    word = word.replace("%", "%%")
    if not set(word) & _RESERVED:
        return word
    for character in '\\"`$':
        word = word.replace(character, f"\\{character}")
    return '"' + word.replace("\\", "\\\\") + '"'


def install(environ: Mapping[str, str], command: Sequence[str], icon: Path) -> tuple[Path, ...]:
    """Put the entry and the icon in their places; where they are.

    Raises:
        OSError: They could not be written.
    """
    entry, picture = paths(environ)
    for path in (entry, picture):
        path.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(desktop_file(command), "utf-8")
    picture.write_bytes(icon.read_bytes())
    return entry, picture


def remove(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Take them away; those that were there.

    Raises:
        OSError: They could not be removed.
    """
    gone = tuple(path for path in paths(environ) if path.exists())
    for path in gone:
        path.unlink()
    return gone


def paths(environ: Mapping[str, str]) -> tuple[Path, Path]:
    """Where the entry and the icon of this user are."""
    home = Path(environ.get("HOME") or Path.home())
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    icons = data / "icons" / "hicolor" / "scalable" / "apps"
    return data / "applications" / f"{NAME}.desktop", icons / f"{NAME}.svg"
