"""Periods that begin with the name of a month, or are days from its first."""

from __future__ import annotations

from calendar import monthrange
from typing import Final

from trade_warehouse.extract.periods.dating import with_year
from trade_warehouse.extract.periods.days import day_end
from trade_warehouse.extract.periods.fiscal import across_years
from trade_warehouse.extract.periods.months import month_range
from trade_warehouse.extract.periods.roles import outdone
from trade_warehouse.extract.periods.rolling import part_ended, rolling, year_leading_to
from trade_warehouse.extract.periods.spans import Period, spans_months, year_span
from trade_warehouse.extract.periods.times import Times, amount_at, marked
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_TRADED: Final = bits(("topic", "both", "world"))


def month_at(times: Times, position: int, mark: Mark) -> Period | int | None:
    """The period that begins with a month, or the end of a day that begins there."""
    if times.lower[position].startswith(listed("month_adjective")):
        return _month_adjective(times, position, mark)
    if mark.kinds["month"].language == "kk" and _crop_year(times, position):
        return None
    across = across_years(times, position, mark)
    if across is not None:
        return across
    end, first, last = month_range(times, mark)
    if (
        end + 1 < times.last
        and times.words[end] == "-"
        and times.words[end + 1].isdecimal()
        and len(times.words[end + 1]) <= 2
        and not amount_at(times, end + 1)  # "прирост к сентябрю - 3 %"
    ):
        return day_end(times, end + 2)  # "15-март"
    if first == last:
        day = _day_beside(times, position, end, first)
        if day is not None:
            return day
    if _no_month(times, position, mark, end):
        return None
    if first == last:
        ended = _ended_in(times, position, end, first)
        if ended is not None:
            return ended
    if position - 2 >= times.first and times.lower[position - 2 : position] == ["months", "to"]:
        return Period(position, end, None, None)
    return with_year(times, position, end, first, last)


def _day_beside(times: Times, position: int, end: int, month: int) -> Period | int | None:
    """ "15 марта", "March 15": the end of the day that a month is named with, unless what follows is a year; "November
    1-20": the days."""
    following = times.words[end] if end < times.last else ""
    if following.isdecimal():
        span = days_of_month(times, position, end, end, month)
        if span is not None:
            return span
        if len(following) <= 2 and int(following) <= 31 and not amount_at(times, end):
            return day_end(times, end + 1)
    before = times.words[position - 1] if position > times.first else ""
    if before.isdecimal() and len(before) <= 2 and int(before) <= 31:
        return day_end(times, end)
    return None


def _no_month(times: Times, position: int, mark: Mark, end: int) -> bool:
    """Whether the name of a month, that ends before `end`, is another word: "may", "күйүүчү май" (fuel, no May)."""
    word = times.lower[position]
    if times.words[position][:1].islower() and word in ("may", "mar"):
        return True
    if word != "май" or mark.kinds["month"].language != "ky" or end != position + 1:
        return False
    before = times.words[position - 1] if position > times.first else ""
    following = times.words[end] if end < times.last else ""
    return "-" not in (before, following) and not before.isdecimal()


def _ended_in(times: Times, position: int, end: int, month: int) -> Period | None:
    """ "the year ended in March", "the quarter to June", "қарашаның алғашқы 20 күнінде": what a month is the end of, or
    days from its first."""
    start = year_leading_to(times, position)
    if start is not None:
        return rolling(times, 12, start, position)
    return part_ended(times, position) or _first_days_behind(times, position, end, month)


def _crop_year(times: Times, position: int) -> bool:
    """Whether the Kazakh word for June means a season: "өткен маусымда", "астық маусымы"."""
    word, before = times.lower[position], times.lower[position - 1] if position > times.first else ""
    return word.startswith("маусым") and (before in members("season_before") or word.startswith("маусымды"))


def days_of_month(times: Times, start: int, position: int, end: int, month: int) -> Period | None:
    """ "November 1-20", "1-20 ноября", "с 1 по 20 ноября": a third of a month or more, from two days at a token."""
    if position + 2 >= times.last or times.lower[position + 1] not in members("month_link", "month_and"):
        return None
    one, other = times.words[position], times.words[position + 2]
    if not (one.isdecimal() and other.isdecimal() and len(one) <= 2 and len(other) <= 2):
        return None
    if not 9 <= int(other) - int(one) <= 30 or amount_at(times, position + 2):
        return None
    period = with_year(times, start, max(end, position + 3), month, month)
    if period.first is not None and int(other) <= monthrange(period.first.year, month)[1]:
        period.last = period.first.replace(day=int(other))
        period.first = period.first.replace(day=int(one))
        period.fixed = True
    return period


def first_days(times: Times, position: int, days: int, place: int) -> Period | None:
    """ "the first 20 days of November": days from a month's first."""
    ordinal = times.marks[position - 1] if position > times.first else None
    if ordinal is None or ordinal.value("ordinal") != "1" or not 1 < days < 31:
        return None
    while place < times.last and times.lower[place] in ("of", "in", "the"):
        place += 1
    month, today, named = marked(times, place, "month"), times.published_on, times.named
    if month is not None:
        number = int(month.kinds["month"].value)
        period = with_year(times, position, month.end, number, number)
    elif today is not None and times.lower[place] in members("present_month") and marked(times, place + 1, "months"):
        number = today.month
        period = Period(position, place + 2, *year_span(today.year, number, number))
    elif marked(times, place, "months") and named is not None and named.first is not None and named.last is not None:
        if spans_months(named.first, named.last) != 1:
            return None
        period = Period(position, place + 1, named.first, named.last)  # "of the month" that was named
    else:
        return None
    if period.first is not None:
        period.last = period.first.replace(day=min(days, monthrange(period.first.year, period.first.month)[1]))
    return period


def _first_days_behind(times: Times, start: int, position: int, month: int) -> Period | None:
    """ "қарашаның алғашқы 20 күнінде": days from a month's first, in the Turkic order."""
    ordinal = marked(times, position, "ordinal")
    if ordinal is None or ordinal.value("ordinal") != "1" or ordinal.end + 1 >= times.last:
        return None
    number = times.words[ordinal.end]
    place = ordinal.end + 1
    if not number.isdecimal() or len(number) > 2 or not times.lower[place].startswith(listed("days")):
        return None
    period = with_year(times, start, place + 1, month, month)
    if period.first is not None and 1 < int(number) < 31:
        period.last = period.first.replace(day=min(int(number), monthrange(period.first.year, month)[1]))
    return period


def _month_adjective(times: Times, position: int, mark: Mark) -> Period | None:
    """ "апрельский экспорт", "выше апрельского показателя прошлого года"; no "апрельский визит"."""
    noun = times.marks[mark.end] if mark.end < times.last else None
    measured = mark.end < times.last and times.lower[mark.end].startswith(listed("figure_noun"))
    traded = noun is not None and bool(noun.bits & _TRADED)
    if not (measured or traded or outdone(times, position)):
        return None
    number = int(mark.kinds["month"].value)
    behind = noun.end if noun is not None and traded else mark.end + 1
    if measured or traded:
        year = with_year(times, position, behind, number, number)
        if year.end > behind:
            return year if measured else None
    return with_year(times, position, mark.end, number, number)
