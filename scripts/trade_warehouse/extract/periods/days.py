"""Days of the calendar: "15 марта 2025 года", "March 15", "2025-11-15"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from trade_warehouse.extract.periods.times import Times, amount_at, marked, skip_year_word, year_at


def written_day(times: Times, position: int) -> int | None:
    """The end of "2025-11-15", "15.11.2025", "15/11/2025"."""
    words = times.words
    parts = words[position].split(".") if "." in words[position] else []
    if (
        len(parts) == 3
        and all(part.isdecimal() for part in parts)
        and len(parts[2]) in (2, 4)
        and int(parts[0]) <= 31
        and 1 <= int(parts[1]) <= 12
    ):
        return position + 1
    if position + 4 < times.last and words[position + 1] in "-/" and words[position + 3] == words[position + 1]:
        first, second, third = words[position], words[position + 2], words[position + 4]
        if (
            first.isdecimal()
            and second.isdecimal()
            and third.isdecimal()
            and {len(first), len(third)} == {2, 4}
            and len(second) == 2
        ):
            return position + 5
    return None


def day_from_number(times: Times, position: int) -> int | None:
    """The end of "15 марта 2025 года", "15-март", which are days."""
    end = position + 1
    if end < times.last and times.words[end] == "-":
        end += 1
    if int(times.words[position]) > 31:
        return None
    mark = marked(times, end, "month")
    if mark is None or (
        mark.end < times.last and times.words[mark.end] == "-" and marked(times, mark.end + 1, "month")
    ):
        return None
    return day_end(times, mark.end)


def day_at(times: Times, position: int) -> int:
    """The end of a day that begins at a token ("August 21", "21 августа 2024 года"), or 0."""
    if position >= times.last:
        return 0
    if times.words[position].isdecimal() and len(times.words[position]) <= 2:
        return day_from_number(times, position) or 0
    month = marked(times, position, "month")
    if month is None or month.end >= times.last:
        return 0
    number = times.words[month.end]
    if not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= 31 or amount_at(times, month.end):
        return 0
    return day_end(times, month.end + 1)


def day_end(times: Times, end: int) -> int:
    """Where the year or "last year" behind a day ends, the tokens of which end before one."""
    if end < times.last and times.words[end] == ",":
        if end + 1 < times.last and year_at(times, end + 1) is not None:
            return skip_year_word(times, end + 2)
        return end
    if end < times.last and year_at(times, end) is not None:
        return skip_year_word(times, end + 1)
    mark = marked(times, end, "relative")
    return mark.end if mark else end


def date_of(times: Times, start: int, end: int, year: int | None) -> date | None:
    """The day at tokens [start, end); without its own year in the one given, or else the last such day before
    the publication."""
    day = month = 0
    own = year
    for place in range(start, end):
        word, mark = times.words[place], times.marks[place]
        if mark is not None and "month" in mark.kinds:
            month = int(mark.kinds["month"].value)
        elif mark is not None and "relative" in mark.kinds and times.year is not None:
            own = times.year + int(mark.kinds["relative"].value)
        elif word.isdecimal() and len(word) <= 2 and not day:
            day = int(word)
        elif word.isdecimal() and len(word) == 4:
            own = int(word)
    today = times.published_on
    if not month or not day or (own is None and today is None):
        return None
    if own is None and today is not None:
        own = today.year if (month, day) <= (today.month, today.day) else today.year - 1
    if own is None or day > monthrange(own, month)[1]:
        return None
    return date(own, month, day)
