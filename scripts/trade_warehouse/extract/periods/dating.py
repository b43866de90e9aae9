"""Months with their year: the one named behind them, the one spoken of, or the last before the publication."""

from __future__ import annotations

from trade_warehouse.extract.periods.days import day_from_number
from trade_warehouse.extract.periods.fiscal import fiscal_year
from trade_warehouse.extract.periods.spans import Period, year_span
from trade_warehouse.extract.periods.times import Times, marked, skip_year_word, year_at
from trade_warehouse.extract.tokens.lexicon import listed, members


def with_year(times: Times, position: int, end: int, first: int, last: int) -> Period:
    """Months with the year that follows them, or else the year that the publication date gives."""
    if _up_to_a_day(times, end):
        return Period(position, end, None, None)  # "six months to 21 September": up to a day, from which one?
    if (
        end + 1 < times.last
        and times.lower[end + 1] == "of"
        and times.lower[end].startswith(listed("period_noun", "english_figure"))
    ):
        end += 1  # "the January-September result of 2018"
    probe = _behind_links(times, end)
    said = _year_said(times, position, probe, (first, last)) if probe < times.last else None
    return said or _year_meant(times, position, end, (first, last))


def _up_to_a_day(times: Times, end: int) -> bool:
    """Whether "to" and a day follow: "six months to 21 September"."""
    return (
        end + 1 < times.last
        and times.lower[end] in ("to", "until", "till", "through", "по")
        and times.words[end + 1].isdecimal()
        and len(times.words[end + 1]) <= 2
        and day_from_number(times, end + 1) is not None
    )


def _behind_links(times: Times, end: int) -> int:
    """Where a year may stand behind months: past "of", "in the", "months of"."""
    probe = end
    while (
        probe < times.last
        and probe < end + 2
        and (times.lower[probe] in ("of", "in", "the", "-", "(", "за", "от", "'") or marked(times, probe, "months"))
        and not marked(times, probe, "relative")
    ):
        probe += 1
    if probe + 1 < times.last and times.words[probe] == "," and year_at(times, probe + 1) is not None:
        probe += 1  # "in January, 2013"
    return probe


def _year_said(times: Times, position: int, probe: int, months: tuple[int, int]) -> Period | None:
    """Months of the year that is named at a token: "FY2024-25", "last year", "2024"."""
    part = marked(times, probe, "fiscal")
    if part is None and times.lower[probe] in members("this_fiscal"):
        part = marked(times, probe + 1, "fiscal")
        probe = part.start if part is not None else probe
    if part is not None:
        whole = fiscal_year(times, probe, part.end)
        if whole is not None:
            whole.start, whole.months = position, months
            whole.calendar = marked(times, position, "month") is not None
            return whole
    relative = marked(times, probe, "relative")
    if relative:
        return relative_year(times, position, relative.end, int(relative.kinds["relative"].value), months)
    year = year_at(times, probe)
    if year is None:
        return None
    return Period(position, skip_year_word(times, probe + 1), *year_span(year, *months))


def _year_meant(times: Times, position: int, end: int, months: tuple[int, int]) -> Period:
    """Months of no year that is said: of the one with which they were named, or the last before the publication."""
    known, today = times.known.get(months), times.published_on
    if known is not None and (today is None or known < today.year):
        return Period(position, end, *year_span(known, *months))
    if today is None:
        return _year_gone_on(times, position, end, months)
    span = year_span(today.year, *months)
    if span[0] > today or (months[1] > today.month and span[1] > today):
        span = year_span(today.year - 1, *months)
    return Period(position, end, *span)


def _year_gone_on(times: Times, position: int, end: int, months: tuple[int, int]) -> Period:
    """Months of no year that is said, in an undated text: of the year of the time named last, which goes on."""
    if months in times.open and times.year is None:
        return Period(position, end, None, None)
    times.open.add(months)
    year, named = times.year, times.named
    if named is not None and named.first is not None and named.last is not None:
        year = named.first.year if named.first.year == named.last.year else None
    return Period(position, end, *(year_span(year, *months) if year is not None else (None, None)))


def relative_year(times: Times, position: int, end: int, offset: int, months: tuple[int, int]) -> Period:
    """Months of this year, of last year and so on."""
    period = Period(position, end, None, None)
    period.offset, period.months = offset, months
    if times.year is not None:
        period.first, period.last = year_span(times.year + offset, *months)
    return period
