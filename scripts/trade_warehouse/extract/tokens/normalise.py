"""One spelling for what writers and typesetters spell in many ways, without losing the place in the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import Final

_SPACES: Final = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"
)
_LINE_ENDS: Final = "\r\u0085\u2028\u2029"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
_APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u02bb\u02bc\u02b9\u02bd\u0060\u00b4\u2032\uff07\u02c8\u02ca\u02cb\u055a"
_QUOTES: Final = "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2039\u203a\u2033\uff02"
_DROPPED: Final = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

# Every entry maps one character to one, so that positions stay as they are.
_TABLE: Final = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _QUOTES), '"'),
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    0xFF0E: ".",
    0xFF0C: ",",
    0xFF05: "%",
    0xFE6A: "%",
    0xFF04: "$",
    0xFE69: "$",
    0xFFE5: "¥",
    0x0451: "е",
    0x0401: "Е",
    0x0130: "I",
    # Letters that keyboards offer in place of the Kazakh, Kyrgyz and Uzbek ones.
    0x04A8: "О",
}
_ODD: Final = re.compile("[" + re.escape("".join(map(chr, _TABLE))) + _DROPPED + "\u0300-\u036f]")


# "trade grew /by 5 %/": brackets of telegraph agencies
_SLASHED: Final = re.compile(r"(?:(?<=\s)|^)/(?=[^\s/])([^/\n]{1,150})(?<=\S)/(?=[\s.,;:)]|$)")


def _plain(text: str, odd: set[str]) -> str:
    for character in odd:  # few in any text: quicker than str.translate, which looks every letter up
        text = text.replace(character, _TABLE.get(ord(character), character))
    return _SLASHED.sub(r"(\1)", text) if "/" in text else text


class Normalised:
    """A text in one spelling, and where its characters stood in the original.

    `breaks` holds positions in the normalised text, rising, and `shifts` what to add to a position from each of
    them on; both have the same length and begin with 0, 0.
    """

    __slots__ = ("breaks", "shifts", "text")

    def __init__(self, text: str, breaks: list[int], shifts: list[int]) -> None:
        self.text = text
        self.breaks = breaks
        self.shifts = shifts

    def original(self, position: int) -> int:
        """The original position of a normalised one (code points)."""
        if len(self.shifts) == 1:
            return position
        return position + self.shifts[bisect_right(self.breaks, position) - 1]

    def original_end(self, position: int) -> int:
        """The original end of a span whose normalised end is `position` (exclusive, above 0)."""
        return self.original(position - 1) + 1


def normalise(text: str) -> Normalised:
    """One form for spaces, dashes, quotes, apostrophes and digits; no soft hyphens or joiners; letters composed."""
    odd = set(_ODD.findall(text))
    if all(ord(character) in _TABLE for character in odd):
        return Normalised(_plain(text, odd), [0], [0])
    pieces: list[str] = []
    breaks, shifts = [0], [0]
    length = 0
    for position, character in enumerate(text):
        if character in _DROPPED:
            continue
        if pieces and unicodedata.combining(character):
            composed = unicodedata.normalize("NFC", pieces[-1] + character)
            if len(composed) == 1:
                pieces[-1] = composed
            continue
        if position - length != shifts[-1]:
            breaks.append(length)
            shifts.append(position - length)
        pieces.append(character)
        length += 1
    joined = "".join(pieces)
    return Normalised(_plain(joined, set(_ODD.findall(joined))), breaks, shifts)
