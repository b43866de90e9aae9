"""Periods that begin with a year: "2020-2024", "2023/24", "2024-жылдын март айында", "last year"."""

from __future__ import annotations

from datetime import date
from typing import Final

from trade_warehouse.extract.periods.dating import relative_year
from trade_warehouse.extract.periods.months import months_within_year
from trade_warehouse.extract.periods.spans import BASE, PERIOD, RANGE, Period, shift, year_span
from trade_warehouse.extract.periods.times import Times, marked, skip_year_word, small_number, year_at
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members

_TURKIC: Final = frozenset(("kk", "ky", "uz"))


def years_at(times: Times, position: int, year: int) -> Period | None:
    """A year, a range of years, or a year with months, quarters or halves after it (the Turkic order)."""
    end = skip_year_word(times, position + 1)
    until = end
    if until < times.last and (times.words[until] in ("-", "/") or times.lower[until] in members("year_link")):
        until += 1
    if until < times.last and (until > end or end > position + 1):
        found = _years_until(times, position, year, end, until) or _years_in_short(times, position, year, end, until)
        if found is not None:
            return found
    season = marked(times, end, "fiscal")
    if season is not None:
        period = Period(position, skip_year_word(times, season.end), None, None)
        period.fiscal = True
        period.number, period.months = year, (1, 12)
        return period
    return from_year(times, position, end, year, False)


def _years_until(times: Times, position: int, year: int, end: int, until: int) -> Period | None:
    """ "2020-2024", "с 2020 по 2024 год", "2020 жылдан 2024 жылга": years from one that ends before `end` to one that
    begins at `until`."""
    second = year_at(times, until)
    if second is None or second <= year:
        return None
    joined = times.lower[end] if until > end else ""
    ablative = end > position + 1 and times.lower[end - 1].endswith(("дан", "dan", "дон"))
    linked = joined in ("-", "по", "to", "through", "бастап", "баштап")
    if not (linked or ablative or _opener(times, position, joined)):
        return None
    return _range_of_years(position, skip_year_word(times, until + 1), year, second)


def _years_in_short(times: Times, position: int, year: int, end: int, until: int) -> Period | None:
    """ "2023/24", "2019-20": a season, or years whose last has two figures."""
    short = times.words[until]
    if (
        until == end
        or times.words[end] not in ("-", "/")
        or not (short.isdecimal() and len(short) == 2 and year % 100 < int(short) < 60)
        or end != position + 1
        or _measures(times, until + 1)
    ):
        return None
    second = year - year % 100 + int(short)
    stop = skip_year_word(times, until + 1)
    season = marked(times, stop, "fiscal")
    if times.words[end] == "/" or season is not None:
        period = Period(position, season.end if season is not None else stop, None, None)
        period.fiscal = True
        period.end = skip_year_word(times, period.end)
        period.season, period.months = year if second == year + 1 else 0, (1, 12)
        return period
    period = _range_of_years(position, stop, year, second)
    if second == year + 1 and not times.lower[stop - 1].startswith(listed("years")):
        period.season, period.months = year, (1, 12)  # two years, or one if the parties count so
    return period


def _range_of_years(position: int, end: int, first: int, last: int) -> Period:
    period = Period(position, end, date(first, 1, 1), date(last, 12, 31), RANGE)
    period.base = year_span(first)
    return period


def _measures(times: Times, position: int) -> bool:
    """Whether a unit or a scale stands there, so that the number before is an amount: "2024 - 44 tonnes"."""
    mark = times.marks[position] if position < times.last else None
    return mark is not None and not {"unit", "scale"}.isdisjoint(mark.kinds) and "year" not in mark.kinds


def _opener(times: Times, position: int, joined: str) -> bool:
    """Whether "between 2020 and 2024", "с 2020 до 2024" stand before us."""
    before = times.lower[position - 1] if position > times.first else ""
    return (joined in ("and", "и") and before in ("between", "между")) or (
        joined in ("до", "until") and before in ("с", "from")
    )


def from_year(times: Times, position: int, end: int, year: int, relative: bool) -> Period | None:
    """A year, or the part of it that is named behind it: one in figures, or so many years from this one."""
    if relative:
        end = skip_year_word(times, end)
    same = marked(times, end, "same_period")
    behind = same.end if same and same.kinds["same_period"].language in _TURKIC else alike_at(times, end)
    if behind:
        # "2023 жылдың сәйкес кезеңінде": the same months of that year
        period = Period(position, behind, None, None, BASE)
        period.yoy = True
        period.offset = year if relative else None
        if relative and year == 0:  # "биылғы сол айларда": no other year's
            period.role, period.yoy, period.fixed = PERIOD, False, True
            named = times.named
            if named is not None and named.first is not None and named.last is not None:
                this = named.last.year if times.year is None else times.year
                period.first, period.last = (
                    shift(named.first, this - named.last.year),
                    shift(named.last, this - named.last.year),
                )
        return period
    sub = months_within_year(times, end)
    if relative:
        return relative_year(times, position, sub[0] if sub else end, year, (sub[1], sub[2]) if sub else (1, 12))
    if sub is not None:
        return Period(position, sub[0], *year_span(year, sub[1], sub[2]))
    period = Period(position, end, *year_span(year))
    _from_start(times, period, year)
    return period


def _from_start(times: Times, period: Period, year: int) -> None:
    """ "с начала 2025 года", "2025 жылдың басынан": up to now, if the year is this one."""
    before = times.lower[period.start - 1] if period.start > times.first else ""
    if before == "of" and period.start - 2 >= times.first:
        before = times.lower[period.start - 2]
    after = times.lower[period.end] if period.end < times.last else ""
    if before not in ("начала", "start", "beginning") and not after.startswith(listed("from_start")):
        return
    period.fixed = True
    if times.published_on is not None and times.published_on.year == year:
        period.last = times.published_on


def same_period(times: Times, position: int, end: int) -> Period:
    """ "the same period of the previous year": a base; "of 2023" makes it that year's."""
    period = Period(position, end, None, None, BASE)
    period.yoy = True
    probe = end
    while probe < times.last and probe < end + 2 and times.lower[probe] in ("of", "in", "the"):
        probe += 1
    year = year_at(times, probe) if probe < times.last and times.words[probe].isdecimal() else None
    relative = marked(times, probe, "relative")
    mark = marked(times, position, "yoy")
    whole = mark is not None and not times.lower[mark.end - 1].startswith(listed("period_noun", "part_of_year"))
    if whole and probe > end and times.lower[end] == "in":
        return period  # "rose 5 % year on year in 2024": when, and no base
    if year is not None:
        period.end = skip_year_word(times, probe + 1)
    elif relative is not None and relative.kinds["relative"].value == "-1":
        period.end = relative.end  # "the same figure of last year"
        period.offset = -1
    return period


def alike_at(times: Times, position: int) -> int:
    """The end of "similar period", "тех же месяцев", "mos chorak" at a token, or 0."""
    mark = marked(times, position, "alike")
    if mark is None:
        return 0
    place = mark.end
    number = small_number(times.words, times.marks, place, times.last) if place < times.last else None
    if number is not None:
        place = number.end + (number.end < times.last and times.words[number.end] == "-")
    noun = times.marks[place] if place < times.last else None
    if noun is not None and not {"months", "quarter", "half"}.isdisjoint(noun.kinds):
        return noun.end
    if place < times.last and times.lower[place].startswith(listed("period_noun")):
        return place + 1
    return 0


def period_carried_on(times: Times, position: int, mark: Mark) -> Period | None:
    """ "in this period", "за отчетный период", "ushbu davrda": the one named last; "that year" its year, "that
    quarter" the last quarter."""
    months = {"month": 1, "quarter": 3, "half": 6}.get(mark.kinds["same_period"].value, 0)
    named = times.recent.get(months) if months else times.named
    if named is None or named.first is None or named.last is None:
        return None
    if months and mark.end < times.last and times.lower[mark.end] in members("rolling_link", "of_which"):
        return None  # "the quarter to June", "the month of May"
    period = Period(position, mark.end, named.first, named.last)
    if mark.kinds["same_period"].value == "year":
        period.first, period.last = year_span(named.last.year)
    period.fixed = True
    return period
