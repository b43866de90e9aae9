"""Periods that days bound: "from 1 September to 27 November", "the year ended 31 March", "as of 1 October"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from trade_warehouse.extract.periods.days import date_of
from trade_warehouse.extract.periods.rolling import year_leading_to
from trade_warehouse.extract.periods.spans import (
    PERIOD,
    Period,
    months_back,
    period_start,
    shift,
    spans_months,
    whole_year,
)
from trade_warehouse.extract.periods.times import Times, linked_at
from trade_warehouse.extract.tokens.lexicon import listed, members


def find_stretches(times: Times, periods: list[Period], days: list[tuple[int, int]]) -> None:
    """Periods between days, or from a month to a day: "from 1 September to 27 November", "(March 21-July 22)",
    "2024 жылдың қыркүйегінен 27 қарашаға дейін"."""
    for start, end in list(days):
        period = _stretch_to(times, start, end, periods, days)
        if period is None or period.first is None or period.last is None:
            continue
        told = next((other for other in periods if _opens_bracket(times, other, period.start)), None)
        if told is not None and told.role == PERIOD:  # "the first four months (March 21-July 22)"
            told.first, told.last, told.fixed = period.first, period.last, True
            continue
        begin = period.start
        periods[:] = [other for other in periods if other.end <= begin or other.start >= end]
        for other in periods:
            if _says_again(times, other, period.end, (period.last - period.first).days):
                other.first, other.last, other.fixed = period.first, period.last, True
        days[:] = [day for day in days if day[1] <= begin or day[0] >= end]
        periods.append(period)
        periods.sort(key=period_start)


def _stretch_to(
    times: Times, start: int, end: int, periods: list[Period], days: list[tuple[int, int]]
) -> Period | None:
    """The period up to the day at tokens [start, end), if a beginning and "to" lead to it."""
    place, year = start, None
    whole = next((period for period in periods if period.end == start and period.months != (0, 0)), None)
    whole = whole or next((period for period in periods if period.end == start and whole_year(period)), None)
    if whole is not None:  # the Turkic order: "2026 жылдың 15 қаңтарына"
        place, year = whole.start, whole.first.year if whole.first is not None else None
    if not _leads_to(times, place, end):
        return None
    opener = next((period for period in periods if place - 3 <= period.end <= place and period is not whole), None)
    before = next((day for day in days if place - 3 <= day[1] <= place and day[0] < start), None)
    last = date_of(times, start, end, year)
    if last is None and opener is not None and opener.first is not None:
        last = date_of(times, start, end, opener.first.year)  # an undated text: the year of the beginning, or next
        last = shift(last, 1) if last is not None and last < opener.first else last
    if last is None:
        return None
    first: date | None = None
    begin = place
    if before is not None and _only_links(times, before[1], place):
        first, begin = date_of(times, *before, last.year), before[0]
        if first is not None and first > last:
            first = shift(first, -1)
    elif opener is not None and _only_links(times, opener.end, place) and opener.role == PERIOD:
        first, begin = opener.first, opener.start
    if first is None or not 9 <= (last - first).days <= 400:
        return None
    period = Period(begin, end, first, last)
    period.fixed = True
    return period


def _opens_bracket(times: Times, period: Period, begin: int) -> bool:
    """Whether a period stands before days that say when it was, from a token on."""
    return period.end == begin - 1 and times.lower[begin - 1] in ("(", "from", "between", "с", "между")


def _says_again(times: Times, period: Period, end: int, days: int) -> bool:
    """Whether a period says in months what so many days before it were, that end before a token: "from 21 March to
    22 August, the first five months of the solar year"."""
    near = 1 <= period.start - end <= 3 and times.words[end] == "," and period.role == PERIOD
    months = spans_months(period.first, period.last) if near and period.first and period.last else 0
    return bool(months) and times.year_of(period) is None and abs(days - 30.4 * months) < 10


def _leads_to(times: Times, place: int, end: int) -> bool:
    """Whether "to" stands before the day at a token, or a Turkic "up to" after its end."""
    if place > times.first and linked_at(times, place - 1):
        return True
    if place > times.first and times.lower[place - 1] in ("and", "и"):  # "between 20 March and 21 August"
        return not {"between", "между"}.isdisjoint(times.lower[max(times.first, place - 7) : place - 1])
    after = times.lower[end] if end < times.last else ""
    return after in members("up_to_day") or times.lower[end - 1].endswith(("gacha", "гача"))


def _only_links(times: Times, start: int, end: int) -> bool:
    links = listed("day_link")
    return all(times.lower[place] in links or times.words[place] == "," for place in range(start, end))


def year_ended_on(times: Times, position: int, end: int) -> Period | None:
    """ "the year that ended on 31 March 2025": the twelve months up to the day at [position, end)."""
    start = year_leading_to(times, position)
    if start is None:
        return None
    words = times.words[position:end]
    day = next((int(word) for word in words if word.isdecimal() and len(word) <= 2), 0)
    year = next((int(word) for word in words if word.isdecimal() and len(word) == 4), 0)
    month = next(
        (int(mark.kinds["month"].value) for mark in times.marks[position:end] if mark and "month" in mark.kinds), 0
    )
    if not (year and month and day == monthrange(year, month)[1]):
        return Period(start, end, None, None)
    last = date(year, month, day)
    return Period(start, end, months_back(last, last, 11)[0], last)


def as_of_day(times: Times, start: int, end: int, periods: list[Period]) -> Period | None:
    """ "на 1 октября", "as of 1 October", "1-oktabr holatiga": what the year had brought before that day."""
    before = times.lower[max(times.first, start - 2) : start]
    stated = before[-1:] == ["на"] or before == ["as", "of"]
    if not stated and not (end < times.last and times.lower[end].startswith(listed("as_of"))):
        return None
    year = periods[-1] if periods and periods[-1].end == start and whole_year(periods[-1]) else None
    day = date_of(times, start, end, year.first.year if year is not None and year.first is not None else None)
    if day is None or (times.published_on is not None and day > times.published_on):
        return None
    if day.day != 1 and not _runs(times, start, min(times.last, end + 20)):
        return None  # of some season: "as of 21 October 3 mln tonnes have been shipped"
    last = day - timedelta(days=1) if day.day == 1 else day
    period = Period(start if year is None else year.start, end, date(last.year, 1, 1), last)
    period.fixed = period.as_of = True
    return period


def _runs(times: Times, start: int, end: int) -> bool:
    """Whether "this year" or "since the start of the year" is said in tokens [start, end)."""
    marks = (mark for mark in times.marks[start:end] if mark is not None)
    return any(mark.value("relative") == "0" or "since_start" in mark.kinds for mark in marks)
