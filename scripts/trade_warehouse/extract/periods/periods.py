"""When: the periods that a sentence names, resolved against the day of publication."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.periods.joining import close_running, elided, join_periods, take_year_behind
from trade_warehouse.extract.periods.period_at import period_at
from trade_warehouse.extract.periods.roles import of_measure, tell_following_year, tell_role
from trade_warehouse.extract.periods.seasons import season_span
from trade_warehouse.extract.periods.spans import PERIOD, RANGE, Period, spans_months
from trade_warehouse.extract.periods.stretches import as_of_day, find_stretches, year_ended_on
from trade_warehouse.extract.periods.times import Times
from trade_warehouse.extract.tokens.lexicon import bits

_KINDS: Final = bits(
    (
        "since_start",
        "year_end",
        "same_period",
        "yoy",
        "alike",
        "relative",
        "month",
        "ordinal",
        "half",
        "number",
        "fiscal",
        "decade",
        "sequential",
        "month_ago",
    )
)


def read_periods(times: Times, first: int, last: int, places: list[int]) -> tuple[list[Period], list[tuple[int, int]]]:
    """Periods of tokens [first, last), in order, and spans of calendar days, which are no periods.

    `places` are the tokens where a form or a figure begins, rising.
    """
    times.first, times.last = first, last
    periods, days = _find(times, places)
    if days:
        find_stretches(times, periods, days)
    times.told = times.named
    for period in periods:
        if period.offset == 1:
            tell_following_year(times, period)
        tell_role(times, period)
        if period.role == PERIOD:
            _remember(times, period)
    take_year_behind(times, periods)
    close_running(times, periods)
    return periods, days


def _find(times: Times, places: list[int]) -> tuple[list[Period], list[tuple[int, int]]]:
    """The periods and the days at some tokens, as they stand."""
    words, marks = times.words, times.marks
    periods: list[Period] = []
    days: list[tuple[int, int]] = []
    behind = times.first
    for position in places:
        if position < behind:
            continue
        found: Period | int | None = None
        mark = marks[position]
        if (mark is not None and mark.bits & _KINDS) or words[position][0].isdecimal():
            found = period_at(times, position, mark)
        if found is None and mark is not None and "ordinal" in mark.kinds and periods:
            found = elided(times, position, mark, periods[-1])
        if isinstance(found, int):
            year = year_ended_on(times, position, found) or as_of_day(times, position, found, periods)
            if year is None:
                days.append((position, found))
                behind = found
                continue
            found = year
        if found is not None:
            _add(times, found, periods)
            behind = found.end
    return periods, days


def _add(times: Times, found: Period, periods: list[Period]) -> None:
    """Add a period to those before it, of which it may be a part."""
    if periods and found.start < periods[-1].end:
        periods.pop()  # "за год, закончившийся в марте": the longer one says it all
    joined = join_periods(times, periods[-1], found) if periods else None
    if joined is not None:
        periods[-1] = joined
    else:
        periods.append(found)


def _remember(times: Times, period: Period) -> None:
    """Keep what a period's words may stand for further on: itself, and the year of its months."""
    measure = of_measure(times, period)
    if period.first is None or period.last is None:
        return
    if not measure:
        times.named = period
        times.recent[spans_months(period.first, period.last)] = period
    if period.first.year == period.last.year and period.offset is None:
        months = period.first.month, period.last.month
        if months not in times.open:  # "in Q3 ... more than in Q3 2014": another year's
            times.known[months] = max(times.known.get(months, 0), period.first.year)


def settle(times: Times, period: Period, month: int, starts: bool) -> None:
    """Give a fiscal year its dates, now that its first month is known.

    `starts`: whether its number is the year in which it begins.
    """
    season = period.season or (period.number if starts else period.number - 1)
    months = period.months
    if period.calendar:
        months = (months[0] - month) % 12 + 1, (months[1] - month) % 12 + 1
        if months[0] > months[1]:
            return  # "January-September" of a year that begins in July
    period.first, period.last = season_span(season, month, months)
    if period.role == RANGE:
        period.role = PERIOD
        period.base = None
        tell_role(times, period)
    if period.role == PERIOD:
        times.named = period
