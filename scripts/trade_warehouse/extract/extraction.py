"""From a text to facts in the contract: the package's one function for callers."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from trade_warehouse.extract.language import detect
from trade_warehouse.extract.reading.resolve import resolve
from trade_warehouse.extract.tokens.normalise import normalise
from trade_warehouse.extract.tokens.text import Text
from trade_warehouse.extract.version import EXTRACTOR


class NumberFound(NamedTuple):
    """A number in a text: its place in the original (code points, end exclusive), and what became of it.

    `fact` is an index into the extraction's facts, or None; `reasons` says what was read, or why nothing was.
    """

    char_start: int
    char_end: int
    text: str
    fact: int | None
    reasons: tuple[str, ...]


class Extraction(NamedTuple):
    """Facts of one document (rows of the facts contract, without `extracted_at`), and every number found in it."""

    facts: list[dict[str, Any]]
    numbers: list[NumberFound]
    language: str


def extract_document(
    text: str, *, document_id: str = "document", published_on: date | None = None, language: str | None = None
) -> Extraction:
    """Read the trade facts of a text.

    `published_on` settles "last year" and the like; without it such periods stay open. `language` is a BCP 47 tag,
    detected if None. Facts come in the order of the text, and text[char_start:char_end] is the fact's value_text.
    """
    normalised = normalise(text)
    spoken = (language or detect(normalised.text)).split("-")[0]
    read = Text(normalised.text, spoken)
    outcomes = resolve(read, spoken, published_on)
    facts: list[dict[str, Any]] = []
    numbers: list[NumberFound] = []
    for outcome in outcomes:
        quantity, fact = outcome.quantity, outcome.fact
        place: int | None = None
        if fact is not None:
            begin, stop = normalised.original(fact["start"]), normalised.original_end(fact["end"])
            place = len(facts)
            facts.append(_row(fact, document_id, text, begin, stop))
        else:
            begin = normalised.original(read.starts[quantity.span_start])
            stop = normalised.original_end(read.ends[quantity.span_end - 1])
        numbers.append(NumberFound(begin, stop, text[begin:stop], place, tuple(outcome.reasons)))
    return Extraction(facts, numbers, spoken)


@lru_cache(20_000)
def _day(value: date) -> str:
    return value.isoformat()


def _row(fact: dict[str, Any], document_id: str, text: str, begin: int, stop: int) -> dict[str, Any]:
    row = {"document_id": document_id, **fact}
    for name in ("period_start", "period_end", "base_period_start", "base_period_end"):
        if row[name] is not None:
            row[name] = _day(row[name])
    del row["start"], row["end"]
    row["value_text"] = text[begin:stop]
    row["char_start"], row["char_end"] = begin, stop
    row["speaker"] = None
    row["extractor"] = EXTRACTOR
    return row
