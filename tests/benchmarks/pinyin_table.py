"""Writes the table of pinyin readings that is shipped with the program.

Run in the development environment, from the root of the project:

    python tests/benchmarks/pinyin_table.py > desktop_app/core/search/pinyin.txt

pypinyin's own dictionary holds every reading ever recorded (包: bao, pao, fu), which pollutes a
search. Its companion ``pypinyin-dict`` holds the sources apart; the modern readings are those of
kTGHZ2013. Characters outside that table get pypinyin's first, the common, reading.
"""

from __future__ import annotations

import sys
import unicodedata
from importlib import import_module, resources

HEADER = """\
# Readings of Chinese characters, and traditional characters with their simplified ones.
# Written by tests/benchmarks/pinyin_table.py; do not edit.
#
# syllable<TAB>characters; fold<TAB>pairs of a traditional character and its simplified one.
#
# Sources:
# - Unihan, kTGHZ2013 (Tongyong Guifan Hanzi Zidian), Copyright Unicode, Inc., Unicode License v3,
#   through pypinyin-dict 0.9.0, Copyright mozillazg, MIT
# - pypinyin 0.55.0, Copyright mozillazg, MIT, for common characters outside that dictionary
# - OpenCC, TSCharacters, Copyright BYVoid and contributors, Apache License 2.0,
#   through opencc-python-reimplemented 0.1.7, Copyright Yichen Huang, Apache License 2.0
"""

SPOKEN = {
    "嗯": ("en",),
    "哦": ("o",),
    "噢": ("o",),
    "唔": ("wu",),
    "诶": ("ei",),
    "欸": ("ei",),
    "〇": ("ling",),
}
"""How people type what the dictionary has no typeable reading of: interjections, the round zero."""

TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}
PER_LINE = 400
"""Pairs on one line of folds: lines that a diff can still show."""


def without_tone(reading: str) -> str:
    """lǜ → lü, ế → ê."""
    letters = unicodedata.normalize("NFD", reading)
    bare = "".join(letter for letter in letters if letter not in TONES)
    return unicodedata.normalize("NFC", bare)


def keys(reading: str) -> tuple[str, ...]:
    """How a reading is typed: lü as lv or lu, most as they are; ``ng`` and ``ê`` not at all."""
    bare = without_tone(reading)
    if "ü" in bare:
        return (bare.replace("ü", "v"), bare.replace("ü", "u"))
    return (bare,) if bare.isascii() and set(bare) & set("aeiou") else ()


def coded(encoding: str, high: range, low: range) -> set[str]:
    """The characters of a two-byte encoding between these bytes."""
    pairs = (bytes((first, second)) for first in high for second in low)
    return {character for pair in pairs if len(character := pair.decode(encoding, "ignore")) == 1}


def common() -> set[str]:
    """The Chinese characters of GB 2312 and the common ones of Big5 (level 1)."""
    simplified = coded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))
    traditional = coded("big5", range(0xA4, 0xC7), range(0x40, 0xFF))
    return {
        character for character in simplified | traditional if "\u4e00" <= character <= "\u9fff"
    }


def simplifications(known: set[str]) -> dict[str, str]:
    """Traditional → simplified, one character each, where the simplified one is known."""
    file = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = ((old, choices.split()[0]) for old, choices in (line.split("\t") for line in lines))
    return {old: new for old, new in pairs if old != new and new in known and len(old + new) == 2}


def readings() -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Every character with the ways to type it, and the folding of the traditional ones."""
    modern = import_module("pypinyin_dict.pinyin_data.ktghz2013").pinyin_dict
    every = import_module("pypinyin.pinyin_dict").pinyin_dict
    typed = {chr(code): tuple(text.split(",")) for code, text in modern.items()}
    folds = simplifications(set(typed))
    for character in sorted(common() - set(typed) - set(folds)):
        if ord(character) in every:
            typed[character] = (every[ord(character)].split(",")[0],)
    for old in folds:
        typed.pop(old, None)
    return typed, folds


def syllables(typed: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Syllable → its characters in code order."""
    found: dict[str, set[str]] = {}
    for character in typed.keys() | SPOKEN.keys():
        ways = {way for reading in typed.get(character, ()) for way in keys(reading)}
        for way in ways.union(SPOKEN.get(character, ())):
            found.setdefault(way, set()).add(character)
    return {syllable: "".join(sorted(found[syllable])) for syllable in sorted(found)}


def main() -> None:
    """Writes the table to standard output."""
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]  # a text stream
    typed, folds = readings()
    sys.stdout.write(HEADER)
    for syllable, characters in syllables(typed).items():
        sys.stdout.write(f"{syllable}\t{characters}\n")
    pairs = [old + new for old, new in sorted(folds.items())]
    for first in range(0, len(pairs), PER_LINE):
        sys.stdout.write(f"fold\t{''.join(pairs[first : first + PER_LINE])}\n")


if __name__ == "__main__":
    main()
