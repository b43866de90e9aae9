"""What a sentence is read for areas with: its tokens, the areas named before, and what stands at one token."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas.mentions import BLOCS, HOMES, UNKNOWN, Mention
from trade_warehouse.extract.quantities.quantities import turkic_case
from trade_warehouse.extract.tokens.lexicon import Mark, Sense, bits, listed, members
from trade_warehouse.extract.tokens.text import Text

_COUNTRIES: Final = bits(("area", "adjective", "capital"))


class Naming:
    """What a word names: how (`kind`: area, adjective, them, self, part), and whom."""

    __slots__ = ("code", "kind", "sense")

    def __init__(self, sense: Sense, kind: str, code: str) -> None:
        self.sense = sense
        self.kind = kind
        self.code = code


class Areas:
    """The tokens of one document, of which those of a sentence, [first, last), are read for areas, and which areas have
    been named before."""

    def __init__(self, text: Text, language: str) -> None:
        self.text = text
        self.starts = text.starts
        self.ends = text.ends
        self.words = text.words
        self.lower = text.lower
        self.marks = text.marks
        self.language = language
        self.first = self.last = 0
        self.main: str | None = None  # whom "the country" means here
        self.latest = ""  # the country or bloc named last
        self.recent: list[str] = []  # the countries in the order in which they were last named
        self.named: set[str] = set()  # all that have been named
        self.described: list[str] = []  # the countries whose adjectives have been met, the last at the end
        self.parts = False  # whether a part of a country has been named
        self.capitals: set[str] = set()  # the countries whose capitals have been named
        self.foreign = -1  # where the text first names another country than that of its language
        self.acting: list[Mention] = []  # capitals that are the subject of a clause, and may be but towns

    def officials(self) -> set[str]:
        """The countries whose officials or offices the whole text cites, in Kazakh, Kyrgyz or Uzbek."""
        text = self.text
        return {
            code
            for place in text.classes.get("office", []) + text.classes.get("title", [])
            for mark in text.between(max(0, place - 10), place)
            if mark.bits & _COUNTRIES and (code := mark.value("area")) is not None
            if turkic_case(self.lower[mark.end - 1][mark.kinds["area"].stem :]) == "gen"
        } - (BLOCS | {UNKNOWN})

    def ours(self, mention: Mention) -> bool:
        """Whether a mention says "our country" of the text's own language."""
        return mention.kind == "self" and self.lower[mention.start].startswith(listed("our_country"))


def says_ours(areas: Areas, mark: Mark) -> bool:
    """Whether a text in Kazakh, Kyrgyz or Uzbek says "our country"."""
    return areas.language in HOMES and areas.lower[mark.start].startswith(listed("our_country"))


def covering(areas: Areas, position: int) -> Mark | None:
    """The form of several words that begins before a token and goes over it."""
    for begin in range(position - 1, max(areas.first - 1, position - 5), -1):
        mark = areas.marks[begin]
        if mark is not None:
            return mark if mark.end > position else None
    return None


def last_guest(areas: Areas) -> str:
    """The country or bloc named last that is not the text's subject."""
    if areas.latest != areas.main:
        return areas.latest
    return next((code for code in reversed(areas.recent) if code != areas.main), "")


def unpossessed(areas: Areas, mark: Mark) -> bool:
    """Whether "of the country" stands there in a Turkic text, not "of the country of" what is named before it."""
    sense = mark.kinds.get("filler")
    word = areas.lower[mark.end - 1]
    if sense is None or not word.startswith(listed("country_stem", "republic_stem")):
        return False
    return word[sense.stem :] in members("bare_genitive")
