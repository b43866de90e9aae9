"""Two periods of a sentence that are one, or one of which completes the other."""

from __future__ import annotations

from trade_warehouse.extract.periods.months import are_bounds, number_of_months
from trade_warehouse.extract.periods.spans import BASE, DUE, PERIOD, Period, months_back, spans_months, year_span
from trade_warehouse.extract.periods.times import Times
from trade_warehouse.extract.tokens.lexicon import Mark, members


def join_periods(times: Times, before: Period, following: Period) -> Period | None:
    """ "April 2024 - March 2025", "с июля 2024 года по июнь 2025 года"; "the fiscal year (April 2024 - ...)"."""
    ended = _ended(times, before, following) or _spelt_out(times, before, following)
    if ended is not None:
        return ended
    if following.since and before.end == following.start and number_of_months(times, before.start) is not None:
        before.end = following.end  # "за шесть месяцев с начала года"
        return before
    gap = times.lower[before.end : following.start]
    between = [word for word in gap if word not in members("end_word")] if len(gap) > 1 else gap
    if before.fiscal and following.first is not None and following.role == PERIOD and between in (["("], ["from"]):
        following.start = before.start
        return following
    if before.role != PERIOD or following.role != PERIOD or before.since or following.since:
        return None
    if before.fiscal and before.first is None and between == ["("]:
        return following
    first, last = before.first, following.last
    if first is None or last is None or before.last is None or following.first is None:
        return None
    if not (0 < spans_months(first, before.last) < 12 and 0 < spans_months(following.first, last) < 12):
        return None
    ablative = not between and times.lower[before.end - 1].endswith(("дан", "ден", "тан", "тен", "нан", "нен", "dan"))
    bounds = are_bounds(times, before.start, following.end)
    linked = len(between) == 1 and (
        between[0] in ("-", "to", "through", "until", "по", "до") or (between[0] in members("month_and") and bounds)
    )
    if not (linked or ablative) or not before.last < following.first or last.year - first.year > 1:
        return None
    if before.last.year == following.first.year and not (ablative or bounds or between == ["-"]) and between == gap:
        return None
    period = Period(before.start, following.end, first, last)
    period.fixed = True
    return period


def _ended(times: Times, before: Period, following: Period) -> Period | None:
    """ "июлда аяктаган он эки айда": so many months up to the one before them, in the Turkic order."""
    gap = times.lower[before.end : following.start]
    if len(gap) != 1 or gap[0] not in members("rolling_end") or following.offset is not None:
        return None
    month, count = times.marks[before.start], number_of_months(times, following.start)
    if count is None or month is None or before.first is None or before.last is None or before.role != PERIOD:
        return None
    if spans_months(before.first, before.last) != 1:
        return None
    first = months_back(before.first, before.first, count[2] - 1)[0]
    period = Period(before.start, following.end, first, before.last)
    period.fixed = True
    return period


def _spelt_out(times: Times, before: Period, following: Period) -> Period | None:
    """ "the three months from September to November", "за три месяца (с сентября по ноябрь)": which ones."""
    gap = set(times.lower[before.end : following.start])
    count = number_of_months(times, before.start) or number_of_months(times, before.start + 1)
    first, last = following.first, following.last
    if count is None or first is None or last is None or following.role != PERIOD or len(gap) > 2:
        return None
    if not gap <= {"from", "(", "с", ",", "-", "of"} or count[2] < 2 or spans_months(first, last) != count[2]:
        return None
    return Period(before.start, following.end, first, last)


def elided(times: Times, position: int, mark: Mark, before: Period) -> Period | None:
    """ "... in the second quarter, 5 % less than in the first": the noun is said once."""
    if before.first is None or before.last is None or before.role == BASE:
        return None
    months = spans_months(before.first, before.last)
    number = int(mark.kinds["ordinal"].value)
    if months not in (3, 6) or months * number > 12:
        return None
    if mark.end < times.last and times.words[mark.end] not in (".", ",", ";", ")"):
        return None
    openers = times.lower[max(times.first, position - 4) : position]
    if members("elided_base").isdisjoint(openers):
        return None
    span = year_span(before.first.year, months * (number - 1) + 1, months * number)
    return Period(position, mark.end, *span, BASE) if span[0] < before.first else None


def take_year_behind(times: Times, periods: list[Period]) -> None:
    """ "to 5 bn in July and 6 bn in October 2022": the year that is said once, with the last month."""
    for place, period in enumerate(periods[:-1]):
        following = periods[place + 1]
        if times.year_of(period) is not None or period.offset is not None or period.role != PERIOD:
            continue
        year = times.year_of(following)
        first, last = following.first, following.last
        if year is None or first is None or last is None or following.role != PERIOD:
            continue
        month = times.marks[period.start]
        if month is None or "month" not in month.kinds or month.end != period.end or spans_months(first, last) != 1:
            continue
        number = int(month.kinds["month"].value)
        if number < first.month and following.start - period.end <= 10:
            period.first, period.last = year_span(year, number, number)


def close_running(times: Times, periods: list[Period]) -> None:
    """ "by the end of October ... since the start of the year": both say one period."""
    today = times.published_on
    for period in periods:
        if period.as_of:
            for other in periods:
                if other.first == period.first and (other.since or other.offset == 0):
                    other.last = period.last
    ends = [
        period
        for period in periods
        if period.role == DUE
        and period.first
        and period.last
        and today
        and period.last < today
        and 0 < spans_months(period.first, period.last) < 12
    ]
    if not ends:
        return
    running = [period for period in periods if period.since]
    for period in running:
        end = ends[0].last
        if end is not None and period.first is not None and end.year == period.first.year:
            period.last = end
    for period in ends:
        if running:
            periods.remove(period)
        else:  # up to which month, but not from when
            period.first = period.last = None
            period.role = PERIOD
