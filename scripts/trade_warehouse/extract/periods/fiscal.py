"""Fiscal years: "FY2024-25", "July-June (2019-20)", not known from when to when unless the text says so."""

from __future__ import annotations

from datetime import date

from trade_warehouse.extract.periods.spans import Period, dates_of, year_before, year_span
from trade_warehouse.extract.periods.times import Times, amount_at, linked_at, marked, skip_year_word, year_at
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def fiscal_year(times: Times, position: int, end: int) -> Period | None:
    """A fiscal year, with its number: not known from when to when, unless the text says so."""
    probe = end
    while probe < times.last and times.lower[probe] in ("of", "in", "the", "(", "-"):
        probe += 1
    season = number = 0
    year = year_at(times, probe) if probe < times.last else None
    if year is None and probe == end and end < times.last and times.words[end].isdecimal():
        short = times.words[end]  # "FY24"
        year = 2000 + int(short) if len(short) == 2 and times.ends[end - 1] == times.starts[end] else None
    if year is not None:
        end = probe + 1
        season = season_at(times, probe, year)
        if season:
            end += 2
        else:
            number = year
        end = skip_year_word(times, end)
    elif not {"ended", "ending", "to", "that", "which"}.isdisjoint(times.lower[end : end + 3]) and not (
        times.lower[end : end + 1] == ["to"] and _paid(times, end + 1)
    ):
        return None  # the day that follows says more
    else:
        before = times.lower[position - 1] if position > times.first else ""
        named = times.named
        if before.startswith(listed("previous")) and named is not None and named.last is not None:
            return Period(position, end, *year_before(*dates_of(named)))
    period = Period(position, end, None, None)
    period.fiscal = True
    period.season, period.number, period.months = season, number, (1, 12)
    return period


def _paid(times: Times, position: int) -> bool:
    """Whether an amount of money begins at a token."""
    return marked(times, position, "unit") is not None or amount_at(times, position)


def season_at(times: Times, position: int, year: int) -> int:
    """The year at a token if "2019-20", "2019/20" or "2019-2020" stands there, or else 0."""
    if position + 2 >= times.last or times.words[position + 1] not in ("-", "/"):
        return 0
    second = times.words[position + 2]
    if not second.isdecimal() or len(second) not in (2, 4):
        return 0
    return year if int(second) % 100 == (year + 1) % 100 else 0


def across_years(times: Times, position: int, mark: Mark) -> Period | None:
    """ "July-June (2019-20)", "July-March 2023/24": months of a fiscal year that begins with the first."""
    place = mark.end
    if place + 1 >= times.last or times.lower[place] not in members("month_link"):
        return None
    second = marked(times, place + 1, "month")
    if second is None:
        return None
    first, last = int(mark.kinds["month"].value), int(second.kinds["month"].value)
    if last >= first:
        return None
    end = second.end
    probe = end
    while (
        probe < times.last
        and probe < end + 6
        and (times.lower[probe] in ("of", "in", "the", "(", "year") or marked(times, probe, "months"))
    ) or marked(times, probe, "fiscal"):
        probe += 1
    year = year_at(times, probe) if probe < times.last else None
    season = season_at(times, probe, year) if year is not None else 0
    if (last + 1 - first) % 12 == 0:
        times.fiscal_month = first
    if not season:
        return None
    period = Period(position, skip_year_word(times, probe + 3), date(season, first, 1), None)
    period.last = year_span(season + 1, last, last)[1]
    period.fiscal = True
    times.fiscal_month = first
    return period


def until_month(times: Times, position: int) -> Mark | None:
    """The month behind "to April", "и по конец апреля"."""
    place = position + (position < times.last and times.lower[position] in ("и", "and"))
    if not linked_at(times, place):
        return None
    place += 1
    while place < times.last and times.lower[place] in members("end_word"):
        place += 1
    return marked(times, place, "month")
