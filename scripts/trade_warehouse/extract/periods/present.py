"""The year in which an undated text was written, as far as the years in it tell."""

from __future__ import annotations

from trade_warehouse.extract.periods.spans import BASE, PERIOD, Period, spans_months, whole_year
from trade_warehouse.extract.periods.times import Times
from trade_warehouse.extract.tokens.lexicon import listed


def told_in(periods: list[Period]) -> set[int]:
    """The whole years that a sentence names in figures."""
    return {
        period.first.year
        for period in periods
        if period.first is not None and period.role == PERIOD and period.offset is None and whole_year(period)
    }


def infer_year(times: Times, periods: list[list[Period]], figures: list[bool], goes_on: list[bool]) -> None:
    """The year in which an undated text was written, as far as the years in it tell.

    `periods` are those of each sentence, `figures` tells whether it has others than theirs, `goes_on` whether
    it goes on in the paragraph of the sentence before. "In January-May 2024
    ... this year's first five months", "last year ... more than in 2022", "in 2023 ... in 2023 ... last year":
    all say what "this year" is.
    """
    found: list[int] = []
    newest, often = _newest(periods, figures)
    present: int | None = None
    for place, sentence in enumerate(periods):
        for period in sentence:
            if period.role == PERIOD:
                present = period.offset if period.offset in (0, -1) else None
            elif present is not None and period.role == BASE and (period.yoy or period.compared):
                year = times.year_of(period)
                if year is not None and (period.yoy or newest == year + 1):
                    found.append(year + 1 - present)
            if period.yoy and _last_year(times, period):
                found += _parts_before(times, period, sentence)
            if present is None or period.role != PERIOD:
                continue
            known = times.known.get(period.months)
            if known is not None and period.months != (1, 12):
                found.append(known - present)
            if goes_on[place] and figures[place] and figures[place - 1] and newest in told_in(periods[place - 1]):
                continue  # "In 2022 it was 5 bn. Last year it reached 6 bn"
            own = {period.first.year for period in sentence if period.first is not None}
            if present == -1 and often and newest not in own:
                found.append(newest + 1)
    if found and len(set(found)) == 1:
        times.year = found[0]


def _newest(periods: list[list[Period]], figures: list[bool]) -> tuple[int, bool]:
    """The last year that a text names in figures, or 0; and whether it is told of as a whole, and more than once or
    with figures."""
    whole: dict[int, int] = {}
    told: dict[int, int] = {}
    for sentence, counts in zip(periods, figures, strict=True):
        for period in sentence:
            if period.first is None or period.last is None or period.offset is not None:
                continue
            year = period.first.year
            if period.role == PERIOD and spans_months(period.first, period.last) == 12:
                whole[year] = whole.get(year, 0) + (2 if counts else 0)
            told[year] = told.get(year, 0) + 1
    newest = max(told, default=0)
    return newest, newest in whole and whole[newest] + told[newest] > 1


def _parts_before(times: Times, period: Period, sentence: list[Period]) -> list[int]:
    """The years of the parts of a year that are named with theirs before "the same period of last year"."""
    return [
        other.last.year
        for other in sentence
        if other.role == PERIOD and not whole_year(other) and other.start < period.start
        if other.last is not None and times.year_of(other) is not None
    ]


def _last_year(times: Times, period: Period) -> bool:
    """Whether a "same period" is said to be last year's."""
    stems = listed("last_year")
    return any(word.startswith(stems) for word in times.lower[period.start : period.end])
