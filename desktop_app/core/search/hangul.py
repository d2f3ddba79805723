"""Hangul as it is typed: syllables and compound letters taken apart into the keys pressed.

All letters here are the compatibility jamo (U+3131…), which is what a keyboard and an input method
show; the conjoining jamo (U+1100…) of decomposed text fold to them.
"""

from __future__ import annotations

import unicodedata

FIRST, LAST = "가", "힣"

_COMPOUND = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
    "ㅘ": "ㅗㅏ",
    "ㅙ": "ㅗㅐ",
    "ㅚ": "ㅗㅣ",
    "ㅝ": "ㅜㅓ",
    "ㅞ": "ㅜㅔ",
    "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ",
}
"""Letters typed with two keys. While 갑시 is being typed the input method shows 값."""

_LEADING = tuple("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
_VOWELS = tuple("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
_TRAILING = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def is_syllable(character: str) -> bool:
    """Whether it is a composed syllable, such as 송."""
    return FIRST <= character <= LAST


def leading(syllable: str) -> str:
    """The first consonant of a syllable: 송 → ㅅ."""
    return _LEADING[(ord(syllable) - ord(FIRST)) // (len(_VOWELS) * len(_TRAILING))]


def keys(character: str) -> str:
    """The keys of one character: 송 → ㅅㅗㅇ, 값 → ㄱㅏㅂㅅ, ㄳ → ㄱㅅ; any other is itself.

    The arithmetic is that of the Unicode Standard, section 3.12, "Hangul Syllable Decomposition".
    """
    if not is_syllable(character):
        return _COMPOUND.get(character, character)
    rest, trailing = divmod(ord(character) - ord(FIRST), len(_TRAILING))
    first, vowel = divmod(rest, len(_VOWELS))
    letters = (_LEADING[first], _VOWELS[vowel], _TRAILING[trailing])
    return "".join(_COMPOUND.get(letter, letter) for letter in letters)


def compatible(character: str) -> str:
    """A conjoining jamo as the compatibility jamo of the same name; any other is itself."""
    if not "\u1100" <= character <= "\u11ff":
        return character
    letter = unicodedata.name(character, "").rpartition(" ")[2]
    try:
        return unicodedata.lookup(f"HANGUL LETTER {letter}")
    except KeyError:  # an obsolete letter that no keyboard has
        return character


def is_letter(character: str) -> bool:
    """Whether it is a compatibility jamo, as in the typed form of a term."""
    return "ㄱ" <= character <= "ㆎ"
