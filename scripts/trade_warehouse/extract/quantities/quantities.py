"""Numbers with their units and qualifiers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from trade_warehouse.extract.quantities.numbers import Number
from trade_warehouse.extract.tokens.lexicon import bits, currencies
from trade_warehouse.extract.tokens.text import Text

NUMBER_KINDS: Final = bits(("number", "fraction", "factor", "halfscale", "scale"))
CURRENCIES: Final = currencies()
TURKIC: Final = frozenset(("kk", "ky", "uz"))

_CASES: Final = (
    ("from", re.compile(r"(?:нан|нен|дан|ден|тан|тен|дон|дөн|тон|төн|нон|нөн|dan)$")),
    (
        "gen",
        re.compile(
            r"(?:ның|нің|дың|дің|тың|тің|нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн|нинг|ning|дики|тики|ники|дікі|тікі|нікі|niki)$"
        ),
    ),
    ("with", re.compile(r"(?:мен|бен|пен)$")),
    ("in", re.compile(r"(?:да|де|та|те|до|дө|то|тө|da)(?:ғы|гі|гы|ги|gi|ғи|ғы|гу|гү|қи|ки)?$")),
    ("to", re.compile(r"(?:ға|ге|қа|ке|га|го|гө|ка|ко|кө|на|не|но|нө|ga|ka|qa|ға|қа|ына|іне|ына|а|е|о|ө)$")),
    ("acc", re.compile(r"(?:ны|ні|ды|ді|ты|ті|ни|ну|нү|ди|ду|дү|ти|ту|тү|ni)$")),
)


# What says of a percentage that it is one of something.


@lru_cache(20_000)
def turkic_case(ending: str) -> str:
    """The case that an ending marks in Kazakh, Kyrgyz and Uzbek: from, gen, with, in, to, acc, or nom."""
    if not ending:
        return "nom"
    for name, pattern in _CASES:
        if pattern.search(ending):
            return name
    return "nom"


# What other measures of weight are in tonnes.
# Units that a hyphen may join to their number.


class Quantity:
    """A number with its unit. Token positions: the number at [number_start, number_end), with unit [start, end)."""

    __slots__ = (
        "borrowed", "case", "end", "inner", "kind", "number_end", "number_start", "qualifier", "reason", "scaled",
        "sign", "span_end", "span_start", "start", "step", "suffix", "unit", "value",
    )  # fmt: skip

    def __init__(self, number: Number, unit: str | None, start: int, end: int, kind: str = "number") -> None:
        self.number_start, self.number_end = number.start, number.end
        self.value, self.step, self.scaled = number.value, number.step, number.scaled
        self.unit = unit
        self.start, self.end = start, end
        self.span_start, self.span_end = start, end
        self.kind = kind
        self.qualifier = "exact"
        self.case = "nom"
        self.suffix = ""
        self.sign = 0
        self.borrowed = False
        self.inner = ""
        self.reason = ""


class Quantities:
    """The tokens of a text whose quantities are read, and the sentence that is read: tokens [first, last), of which
    `taken` are inside periods and days; `inner` is a qualifier met between a number and its unit."""

    def __init__(self, text: Text, language: str) -> None:
        self.words = text.words
        self.lower = text.lower
        self.marks = text.marks
        self.starts = text.starts
        self.ends = text.ends
        self.english = language == "en"
        self.turkic = language in TURKIC
        self.first = self.last = 0
        self.taken: set[int] = set()
        self.inner = ""
