"""The period that begins at a token, whatever its form."""

from __future__ import annotations

from datetime import date

from trade_warehouse.extract.dating import relative_year, with_year
from trade_warehouse.extract.days import date_of, day_at, day_from_number, written_day
from trade_warehouse.extract.fiscal import fiscal_year, until_month
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.month_forms import days_of_month, first_days, month_at
from trade_warehouse.extract.months import number_of_months, numbered_months
from trade_warehouse.extract.rolling import last_months, past_end, rolling
from trade_warehouse.extract.spans import BASE, DUE, SPAN, Period, months_back, months_before, next_day, year_span
from trade_warehouse.extract.times import INITIALS, Times, marked, skip_year_word, small_number, year_at
from trade_warehouse.extract.years import alike_at, from_year, period_carried_on, same_period, years_at


def period_at(times: Times, position: int, mark: Mark | None) -> Period | int | None:
    word = times.words[position]
    kinds = mark.kinds if mark else {}
    if word[0].isdecimal():
        day = written_day(times, position)
        if day is not None:
            return day
    if mark and "since_start" in kinds:
        today = times.published_on
        period = Period(position, mark.end, date(today.year, 1, 1) if today else None, today)
        period.since = True
        until = until_month(times, mark.end)
        if until is not None:  # "since the beginning of the year to April"
            found = with_year(times, until.start, until.end, 1, int(until.kinds["month"].value))
            period.end, period.first, period.last, period.since = found.end, found.first, found.last, False
            period.fixed = True
        return period
    if mark and "year_end" in kinds:
        period = Period(position, mark.end, None, None, DUE)
        if times.year is not None:
            decade = kinds["year_end"].value == "decade"
            period.first, period.last = year_span(times.year // 10 * 10 + 10 if decade else times.year)
        period.fixed = True
        return period
    if mark and "month_ago" in kinds:
        today = times.published_on
        first = date(today.year, today.month, 1) if today is not None else None
        span = months_back(first, first, 1) if first is not None else (None, None)
        return Period(position, mark.end, *span)
    if mark and "sequential" in kinds:
        period = Period(position, mark.end, None, None, BASE)
        period.step = int(kinds["sequential"].value)
        return period
    if mark and "same_period" in kinds:
        return period_carried_on(times, position, mark)
    if mark and "fiscal" in kinds:
        return fiscal_year(times, position, mark.end)
    if mark and "decade" in kinds:
        period = Period(position, mark.end, None, None, SPAN)
        period.years = 10
        return period
    if mark and "yoy" in kinds:
        return same_period(times, position, mark.end)
    if mark and "alike" in kinds:
        behind = alike_at(times, position)
        return same_period(times, position, behind) if behind else None
    if mark and "relative" in kinds:
        return from_year(times, position, mark.end, int(kinds["relative"].value), True)
    if word[0].isdecimal():
        year = year_at(times, position)
        if year is not None:
            return years_at(times, position, year)
    if mark and ("month" in kinds):
        return month_at(times, position, mark)
    if word.isdecimal() and len(word) <= 2:
        named = marked(times, position + 3, "month")
        if named is not None:
            number = int(named.kinds["month"].value)
            stretch = days_of_month(times, position, position, named.end, number)
            if stretch is not None:
                return stretch
        day = day_from_number(times, position)
        if day is not None:
            return day
    if mark and ("ordinal" in kinds):
        sub = numbered_months(times, position)
        if sub is not None:
            return with_year(times, position, *sub)
    if (
        mark
        and "half" in kinds
        and times.lower[position].startswith(("полугоди", "half", "жарты", "жарым", "yarim", "ярим"))
    ):
        last = times.lower[mark.end - 1]
        within = last.endswith(("да", "де", "da", "дағы", "дагы")) or (
            mark.end < times.last and times.lower[mark.end] in ("ichida", "ичида", "ішінде", "ичинде", "davomida")
        )
        halfway = "полугоди" in times.lower[position] or (within and mark.end - mark.start == 2) or last == "year"
        return with_year(times, position, mark.end, 1, 6) if halfway else None
    if mark and word in members("past_part"):
        return _past_part(times, position, mark)
    part = _numbered_part(times, position) or (_months_in_short(times, position) if word.isdecimal() else None)
    if part is not None:
        return part
    initial = times.words[position - 1] if position > times.first else ""
    if initial in INITIALS and word in ("1", "2", "3", "4"):
        number = int(word)
        months = 6 if initial == "H" else 3
        if months * number <= 12:
            return with_year(times, position, position + 1, months * (number - 1) + 1, months * number)
    return _counted(times, position)


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
    months = number_of_months(times, position)
    if months is None and number.end < times.last and times.lower[number.end] in members("one_quarter"):
        months = numbered_months(times, position)  # "за 3 квартал": the third
    if months is None and 2 <= number.value <= 4:
        quarters = marked(times, number.end, "quarter")
        if quarters:
            months = quarters.end, 1, 3 * number.value
    if months:
        before = times.lower[position - 1] if position > times.first else ""
        until = months[0]
        if until + 1 < times.last and times.words[until] == "," and times.lower[until + 1].startswith(listed("ended")):
            until += 1  # "за 12 месяцев, завершившихся в июле"
        while until < times.last and until < months[0] + 4 and times.lower[until] in members("rolling_link"):
            until += 1
        if until > months[0] and times.lower[until - 1].startswith(listed("ended")) and times.lower[until] == "в":
            until += 1
        if until > months[0]:
            until = past_end(times, until)
        day = day_at(times, until) if until > months[0] and months[1] == 1 else 0
        if day:  # "six months to 21 September"
            last = date_of(times, until, day, None)
            if last is None:
                return Period(position, day, None, None)
            return Period(position, day, next_day(months_before(last, months[2])), last)
        if until > months[0] and marked(times, until, "month") and months[1] == 1:
            return rolling(times, months[2], position, until)
        if until > months[0] and months[1:] == (1, 12):
            return _rolling_quarters(times, position, until)
        past = times.marks[position - 1] if position > times.first else None
        if past is None and position - 2 >= times.first:
            past = times.marks[position - 2]  # "за последние"
            past = past if past is not None and past.end == position and "past" in past.kinds else None
        if past and ("past" in past.kinds or "next" in past.kinds) and before != "the":
            return (
                last_months(times, position, months)
                if "past" in past.kinds
                else Period(position, months[0], None, None)
            )
        if months[1:] == (1, 1) and times.words[position][0].isalpha():
            one = times.recent.get(1)  # "бир айда": no January, but the month that was named
            return Period(position, months[0], one.first if one else None, one.last if one else None)
        told = times.recent.get(months[2]) if months[1] == 1 and before in members("those_months") else None
        if told is not None:  # "over these three months": those of the quarter that was named
            period = Period(position, months[0], told.first, told.last)
            period.fixed = True
            return period
        return with_year(times, position, *months)
    end = number.end
    if end < times.last and times.lower[end].startswith(listed("days")):
        return first_days(times, position, number.value, end + 1)
    if end < times.last and times.words[end] == "-":
        end += 1
    mark = times.marks[end] if end < times.last else None
    if mark and "decade" in mark.kinds and number.value <= 4:
        period = Period(position, mark.end, None, None, SPAN)
        period.years = 10 * number.value
        return period
    if (
        mark
        and number.value <= 40
        and ("year" in mark.kinds or times.lower[end] in ("лет", "жылда", "жыл", "yil", "yilda"))
    ):
        word = times.lower[end]
        if word in ("г", "г.", "году", "y", "y."):
            return None
        return _years_ago(times, position, mark.end, number.value) or _span(times, position, mark.end, number.value)
    if end < times.last and times.lower[end] == "лет" and number.value <= 40:
        return _years_ago(times, position, end + 1, number.value) or _span(times, position, end + 1, number.value)
    return None


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


def _span(times: Times, position: int, end: int, years: int) -> Period:
    """ "five years"."""
    period = Period(position, end, None, None, SPAN)
    period.years = years
    return period


def _years_ago(times: Times, position: int, end: int, years: int) -> Period | None:
    """ "two years ago", "три года назад", "эки жыл мурун": a year; what is said of ten is seldom exact."""
    if not 2 <= years <= 5 or end >= times.last or times.lower[end] not in members("ago"):
        return None
    return relative_year(times, position, end + 1, -years, (1, 12))
