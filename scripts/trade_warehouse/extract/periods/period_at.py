"""The period that begins at a token, whatever its form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from trade_warehouse.extract.periods.dating import relative_year, with_year
from trade_warehouse.extract.periods.days import date_of, day_at, day_from_number, written_day
from trade_warehouse.extract.periods.fiscal import fiscal_year, until_month
from trade_warehouse.extract.periods.month_forms import days_of_month, first_days, month_at
from trade_warehouse.extract.periods.months import number_of_months, numbered_months
from trade_warehouse.extract.periods.rolling import last_months, past_end, rolling
from trade_warehouse.extract.periods.spans import (
    BASE,
    DUE,
    SPAN,
    Period,
    months_back,
    months_before,
    next_day,
    year_span,
)
from trade_warehouse.extract.periods.times import (
    INITIALS,
    Numeral,
    Times,
    marked,
    skip_year_word,
    small_number,
    year_at,
)
from trade_warehouse.extract.periods.years import alike_at, from_year, period_carried_on, same_period, years_at
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_HALVES: Final = ("полугоди", "half", "жарты", "жарым", "yarim", "ярим")


def period_at(times: Times, position: int, mark: Mark | None) -> Period | int | None:
    """The period that begins at a token, or the end of a day of the calendar that begins there."""
    word = times.words[position]
    figure = word[0].isdecimal()
    if figure:
        day = written_day(times, position)
        if day is not None:
            return day
    if mark is not None and mark.bits & _SAID:
        for kind, read in _READERS:
            if kind in mark.kinds:
                return read(times, position, mark)
    if figure:
        year = year_at(times, position)
        if year is not None:
            return years_at(times, position, year)
    if mark is not None and "month" in mark.kinds:
        return month_at(times, position, mark)
    if word.isdecimal() and len(word) <= 2:
        found = _days_at(times, position)
        if found is not None:
            return found
    if mark is not None and "ordinal" in mark.kinds:
        months = numbered_months(times, position)
        if months is not None:
            return with_year(times, position, *months)
    if mark is not None and "half" in mark.kinds and times.lower[position].startswith(_HALVES):
        return _half_year(times, position, mark)
    if mark is not None and word in members("past_part"):
        return _past_part(times, position, mark)
    return _part_in_short(times, position) or _counted(times, position)


def _since_start(times: Times, position: int, mark: Mark) -> Period:
    """ "since the start of the year": up to now, or to the month that is named."""
    today = times.published_on
    period = Period(position, mark.end, date(today.year, 1, 1) if today else None, today)
    period.since = True
    until = until_month(times, mark.end)
    if until is not None:  # "since the beginning of the year to April"
        found = with_year(times, until.start, until.end, 1, int(until.kinds["month"].value))
        period.end, period.first, period.last, period.since = found.end, found.first, found.last, False
        period.fixed = True
    return period


def _year_end(times: Times, position: int, mark: Mark) -> Period:
    """ "by the end of the year", "of the decade": when something is due."""
    period = Period(position, mark.end, None, None, DUE)
    if times.year is not None:
        decade = mark.kinds["year_end"].value == "decade"
        period.first, period.last = year_span(times.year // 10 * 10 + 10 if decade else times.year)
    period.fixed = True
    return period


def _month_ago(times: Times, position: int, mark: Mark) -> Period:
    """ "last month": the one before the publication."""
    today = times.published_on
    first = date(today.year, today.month, 1) if today is not None else None
    span = months_back(first, first, 1) if first is not None else (None, None)
    return Period(position, mark.end, *span)


def _month_before(_: Times, position: int, mark: Mark) -> Period:
    """ "than in the previous month", "quarter on quarter": what growth is measured from."""
    period = Period(position, mark.end, None, None, BASE)
    period.step = int(mark.kinds["sequential"].value)
    return period


def _fiscal(times: Times, position: int, mark: Mark) -> Period | None:
    return fiscal_year(times, position, mark.end)


def _decade(_: Times, position: int, mark: Mark) -> Period:
    return _span(position, mark.end, 10)


def _yoy(times: Times, position: int, mark: Mark) -> Period:
    return same_period(times, position, mark.end)


def _alike(times: Times, position: int, _: Mark) -> Period | None:
    behind = alike_at(times, position)
    return same_period(times, position, behind) if behind else None


def _relative(times: Times, position: int, mark: Mark) -> Period | None:
    return from_year(times, position, mark.end, int(mark.kinds["relative"].value), True)


# Who reads the forms that tell by themselves what they are; of two kinds of one form the first counts.
_READERS: Final[tuple[tuple[str, Callable[[Times, int, Mark], Period | None]], ...]] = (
    ("since_start", _since_start),
    ("year_end", _year_end),
    ("month_ago", _month_ago),
    ("sequential", _month_before),
    ("same_period", period_carried_on),
    ("fiscal", _fiscal),
    ("decade", _decade),
    ("yoy", _yoy),
    ("alike", _alike),
    ("relative", _relative),
)
_SAID: Final = bits(tuple(kind for kind, _ in _READERS))


def _days_at(times: Times, position: int) -> Period | int | None:
    """ "1-20 ноября", or the end of "15 марта 2025 года", from a figure at a token."""
    named = marked(times, position + 3, "month")
    if named is not None:
        number = int(named.kinds["month"].value)
        stretch = days_of_month(times, position, position, named.end, number)
        if stretch is not None:
            return stretch
    return day_from_number(times, position)


def _half_year(times: Times, position: int, mark: Mark) -> Period | None:
    """ "полугодие", "half-year", "жарым жылда": the first half of a year, where it is no half of something else."""
    last = times.lower[mark.end - 1]
    within = last.endswith(("да", "де", "da", "дағы", "дагы")) or (
        mark.end < times.last and times.lower[mark.end] in ("ichida", "ичида", "ішінде", "ичинде", "davomida")
    )
    halfway = "полугоди" in times.lower[position] or (within and mark.end - mark.start == 2) or last == "year"
    return with_year(times, position, mark.end, 1, 6) if halfway else None


def _part_in_short(times: Times, position: int) -> Period | None:
    """ "1H17", "3Q", "9M2025", "Q1 2025": a part of a year in figures and letters."""
    part = _numbered_part(times, position)
    if part is None and times.words[position].isdecimal():
        part = _months_in_short(times, position)
    return part or _part_behind_initial(times, position)


def _part_behind_initial(times: Times, position: int) -> Period | None:
    """ "Q1", "H1": a quarter or a half by its number at a token, behind its letter."""
    initial = times.words[position - 1] if position > times.first else ""
    if initial not in INITIALS or times.words[position] not in ("1", "2", "3", "4"):
        return None
    number, months = int(times.words[position]), 6 if initial == "H" else 3
    if months * number > 12:
        return None
    return with_year(times, position, position + 1, months * (number - 1) + 1, months * number)


def _past_part(times: Times, position: int, mark: Mark) -> Period | None:
    """ "за полгода", "за квартал": the last one, in a text of the months after it."""
    today = times.published_on
    if today is None or position == times.first or times.lower[position - 1] != "за":
        return None
    months = 3 if "quarter" in mark.kinds else 6
    ended = (today.year * 12 + today.month - 1) // months * months
    if today.year * 12 + today.month - 1 - ended > 3:
        return None
    year, month = divmod(ended - months, 12)
    return Period(position, mark.end, *year_span(year, month + 1, month + months))


def _months_in_short(times: Times, position: int) -> Period | None:
    """ "7M24", "9M2025", "9М 2025": the first months of a year; "9M" alone is an amount."""
    if position + 2 >= times.last or times.words[position + 1] not in ("M", "М") or not _adjacent(times, position + 1):
        return None
    count, year = times.words[position], times.words[position + 2]
    if not (count.isdecimal() and len(count) <= 2 and 1 <= int(count) <= 12 and year.isdecimal()):
        return None
    if len(year) == 2 and _adjacent(times, position + 2):
        return Period(position, position + 3, *year_span(2000 + int(year), 1, int(count)))
    number = year_at(times, position + 2)
    if number is None:
        return None
    return Period(position, skip_year_word(times, position + 3), *year_span(number, 1, int(count)))


def _adjacent(times: Times, position: int) -> bool:
    """Whether a token stands right behind the one before it, without a space."""
    return times.starts[position] == times.ends[position - 1]


def _numbered_part(times: Times, position: int) -> Period | None:
    """ "1H17", "2Q 2024", "3Q": a half or a quarter by its number and letter."""
    initial = times.words[position + 1] if position + 1 < times.last else ""
    if initial not in INITIALS or times.words[position] not in ("1", "2", "3", "4"):
        return None
    number, months = int(times.words[position]), 6 if initial == "H" else 3
    if months * number > 12 or not _adjacent(times, position + 1):
        return None
    first, last, end = months * (number - 1) + 1, months * number, position + 2
    short = times.words[end] if end < times.last else ""
    if len(short) == 2 and short.isdecimal() and _adjacent(times, end):
        return Period(position, end + 1, *year_span(2000 + int(short), first, last))
    return with_year(times, position, end, first, last)


def _counted(times: Times, position: int) -> Period | None:
    """ "восемь месяцев", "the first eight months", "за последние 5 лет", "over five years"."""
    number = small_number(times.words, times.marks, position, times.last)
    if number is None or number.value < 1:
        return None
    months = _months_counted(times, position, number)
    if months is not None:
        return _counted_months(times, position, months)
    return _counted_days_or_years(times, position, number)


def _months_counted(times: Times, position: int, number: Numeral) -> tuple[int, int, int] | None:
    """So many months or quarters from a token: their end, first and last month."""
    months = number_of_months(times, position)
    if months is None and number.end < times.last and times.lower[number.end] in members("one_quarter"):
        months = numbered_months(times, position)  # "за 3 квартал": the third
    if months is None and 2 <= number.value <= 4:
        quarters = marked(times, number.end, "quarter")
        if quarters:
            months = quarters.end, 1, 3 * number.value
    return months


def _counted_months(times: Times, position: int, months: tuple[int, int, int]) -> Period | None:
    """So many months from a token: up to what is named behind them, the last ones, those named before, or a year's."""
    end = months[0]
    until = _behind_until(times, end)
    if until > end and months[1] == 1:
        ended = _months_until(times, position, until, months[2])
        if ended is not None:
            return ended
    if until > end and months[1:] == (1, 12):
        return _rolling_quarters(times, position, until)
    before = times.lower[position - 1] if position > times.first else ""
    lead = _last_or_next(times, position)
    if lead and before != "the":
        return last_months(times, position, months) if lead == "past" else Period(position, end, None, None)
    if months[1:] == (1, 1) and times.words[position][0].isalpha():
        one = times.recent.get(1)  # "бир айда": no January, but the month that was named
        return Period(position, end, one.first if one else None, one.last if one else None)
    told = times.recent.get(months[2]) if months[1] == 1 and before in members("those_months") else None
    if told is not None:  # "over these three months": those of the quarter that was named
        period = Period(position, end, told.first, told.last)
        period.fixed = True
        return period
    return with_year(times, position, *months)


def _behind_until(times: Times, end: int) -> int:
    """The token behind "to", "ended in", "to the end of" after so many months that end before a token, or that one."""
    until = end
    lower = times.lower
    if until + 1 < times.last and times.words[until] == "," and lower[until + 1].startswith(listed("ended")):
        until += 1  # "за 12 месяцев, завершившихся в июле"
    while until < times.last and until < end + 4 and lower[until] in members("rolling_link"):
        until += 1
    if until > end and lower[until - 1].startswith(listed("ended")) and lower[until] == "в":
        until += 1
    return past_end(times, until) if until > end else end


def _months_until(times: Times, position: int, until: int, count: int) -> Period | None:
    """So many months from a token up to the day or the month at another."""
    day = day_at(times, until)
    if day:  # "six months to 21 September"
        last = date_of(times, until, day, None)
        if last is None:
            return Period(position, day, None, None)
        return Period(position, day, next_day(months_before(last, count)), last)
    return rolling(times, count, position, until) if marked(times, until, "month") else None


def _last_or_next(times: Times, position: int) -> str:
    """Whether "the last" ("past") or "the next" stands before a number at a token."""
    lead = times.marks[position - 1] if position > times.first else None
    if lead is not None:
        return "past" if "past" in lead.kinds else "next" if "next" in lead.kinds else ""
    lead = times.marks[position - 2] if position - 2 >= times.first else None  # "за последние"
    return "past" if lead is not None and lead.end == position and "past" in lead.kinds else ""


def _counted_days_or_years(times: Times, position: int, number: Numeral) -> Period | None:
    """ "the first 20 days of November", "two decades", "five years", "3 года назад" from a token."""
    end = number.end
    if end < times.last and times.lower[end].startswith(listed("days")):
        return first_days(times, position, number.value, end + 1)
    if end < times.last and times.words[end] == "-":
        end += 1
    if end >= times.last:
        return None
    word, mark = times.lower[end], times.marks[end]
    if mark and "decade" in mark.kinds and number.value <= 4:
        return _span(position, mark.end, 10 * number.value)
    if number.value > 40:
        return None
    behind = end + 1 if word == "лет" else 0
    if mark and ("year" in mark.kinds or word in ("лет", "жылда", "жыл", "yil", "yilda")):
        if word in ("г", "г.", "году", "y", "y."):
            return None
        behind = mark.end
    if not behind:
        return None
    return _years_ago(times, position, behind, number.value) or _span(position, behind, number.value)


def _rolling_quarters(times: Times, start: int, position: int) -> Period | None:
    """ "The four quarters to the end of Q1 2025": the year up to the quarter at a token."""
    if position + 1 >= times.last:
        return None
    place = position + (times.words[position] in INITIALS)
    part = period_at(times, place, times.marks[place])
    if not isinstance(part, Period) or part.first is None or part.last is None:
        return None
    month = part.last.replace(day=1)
    return Period(start, part.end, months_back(month, part.last, 11)[0], part.last)


def _span(position: int, end: int, years: int) -> Period:
    """ "five years"."""
    period = Period(position, end, None, None, SPAN)
    period.years = years
    return period


def _years_ago(times: Times, position: int, end: int, years: int) -> Period | None:
    """ "two years ago", "три года назад", "эки жыл мурун": a year; what is said of ten is seldom exact."""
    if not 2 <= years <= 5 or end >= times.last or times.lower[end] not in members("ago"):
        return None
    return relative_year(times, position, end + 1, -years, (1, 12))
