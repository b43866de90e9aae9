"""The year in which an undated text was written, as far as the years in it tell."""

from __future__ import annotations

from trade_warehouse.extract.lexicon import listed
from trade_warehouse.extract.spans import BASE, PERIOD, Period, spans_months, whole_year
from trade_warehouse.extract.times import Times


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
    whole: dict[int, int] = {}
    told: dict[int, int] = {}
    newest = 0
    for sentence, counts in zip(periods, figures, strict=True):
        for period in sentence:
            if period.first is not None and period.last is not None and period.offset is None:
                newest = max(newest, period.first.year)
                if period.role == PERIOD and spans_months(period.first, period.last) == 12:
                    whole[period.first.year] = whole.get(period.first.year, 0) + (2 if counts else 0)
                told[period.first.year] = told.get(period.first.year, 0) + 1
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
                for other in sentence:
                    part = other.role == PERIOD and not whole_year(other) and other.start < period.start
                    if part and other.last is not None and times.year_of(other) is not None:
                        found.append(other.last.year)
            if present is None or period.role != PERIOD:
                continue
            known = times.known.get(period.months)
            if known is not None and period.months != (1, 12):
                found.append(known - present)
            own = {period.first.year for period in sentence if period.first is not None}
            contrast = goes_on[place] and figures[place] and figures[place - 1]
            contrast = contrast and newest in told_in(periods[place - 1])
            if contrast:
                continue  # "In 2022 it was 5 bn. Last year it reached 6 bn"
            if present == -1 and newest in whole and whole[newest] + told[newest] > 1 and newest not in own:
                found.append(newest + 1)
    if found and len(set(found)) == 1:
        times.year = found[0]


def _last_year(times: Times, period: Period) -> bool:
    """Whether a "same period" is said to be last year's."""
    stems = listed("last_year")
    return any(word.startswith(stems) for word in times.lower[period.start : period.end])
