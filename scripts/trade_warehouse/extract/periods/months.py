"""Which months of a year words mean: "five months", "the third quarter", "January-August"."""

from __future__ import annotations

from trade_warehouse.extract.periods.times import Times, marked, small_number
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def number_of_months(times: Times, position: int) -> tuple[int, int, int] | None:
    """ "five months", "за два первых месяца", "two quarters": its end, first and last month."""
    number = small_number(times.words, times.marks, position, times.last) if position < times.last else None
    if number is None or not 1 <= number.value <= 12:
        return None
    end = number.end
    if end < times.last and times.words[end] == "-":
        end += 1
    first = marked(times, end, "ordinal")
    if first is not None and first.value("ordinal") == "1":
        end = first.end  # "за два первых месяца"
    mark = marked(times, end, "months")
    if mark is None:
        quarters = (
            marked(times, end, "quarter") if 2 <= number.value <= 4 and not times.words[position].isdecimal() else None
        )
        return (quarters.end, 1, 3 * number.value) if quarters else None
    return mark.end, 1, number.value


def numbered_months(times: Times, position: int) -> tuple[int, int, int] | None:
    """ "first quarter", "I полугодие", "1-тоқсан", "the third quarter": its end, first and last month."""
    mark = marked(times, position, "ordinal")
    word = times.words[position]
    if mark is not None:
        number, end = int(mark.kinds["ordinal"].value), mark.end
    elif word in ("1", "2", "3", "4"):
        number, end = int(word), position + 1
    else:
        return None
    if end < times.last and times.words[end] == "-":
        end += 1
        if end < times.last and times.words[end] in ("й", "м", "го", "е", "ый", "ом", "я", "st", "nd"):
            end += 1
    if end < times.last and times.words[end] in ("st", "nd", "rd", "th"):
        end += 1
    if word in ("Q1", "Q2", "Q3", "Q4"):
        return end, 3 * number - 2, 3 * number
    quarter = marked(times, end, "quarter")
    if quarter:
        return quarter.end, 3 * number - 2, 3 * number
    month = marked(times, end, "months")
    if number == 1 and month is not None and not times.lower[end].startswith(listed("months_plural")):
        return month.end, 1, 1  # "the first month of 2025"
    half = marked(times, end, "half")
    if half and number <= 2:
        if (
            half.end - half.start == 1
            and times.lower[half.start] == "half"
            and (
                half.end < times.last
                and times.words[half.end] == "-"
                and half.end + 1 < times.last
                and times.lower[half.end + 1] == "year"
            )
        ):
            return half.end + 2, 6 * number - 5, 6 * number
        return half.end, 6 * number - 5, 6 * number
    if number == 1:
        quarters = marked(times, end, "fraction")  # "the first three quarters"
        if quarters is not None and quarters.value("fraction") == "75" and word[:1].isalpha():
            last = times.lower[quarters.end - 1]
            return (quarters.end, 1, 9) if last == "quarters" else None
        return number_of_months(times, end)
    return None


def months_within_year(times: Times, position: int) -> tuple[int, int, int] | None:
    """Months, a quarter, a half or N months at a token: its end, first and last month."""
    start = position
    while start < times.last and start < position + 2 and times.words[start] in (",", "for", "за", "в", "по"):
        start += 1
    if start >= times.last:
        return None
    if start > position and times.words[position] == ",":
        return None
    mark = times.marks[start]
    if mark and "month" in mark.kinds:
        return month_range(times, mark)
    ordinal = numbered_months(times, start)
    if ordinal:
        return ordinal
    past = marked(times, start, "ordinal")
    return number_of_months(times, past.end if past else start)


def month_range(times: Times, mark: Mark) -> tuple[int, int, int]:
    """ "январь-август", "from January to August", "yanvar-avgust oylarida": its end, first and last month."""
    first = last = int(mark.kinds["month"].value)
    end = mark.end
    link = times.lower[end] if end < times.last else ""
    both = link in members("month_and")
    following = end + 1 if both or link in members("month_link") else end  # "yanvar iyul oylarida"
    second = marked(times, following, "month")
    number = int(second.kinds["month"].value) if second else 0
    if second and number > first and (following > end or marked(times, second.end, "months")):
        if both and number > first + 1 and not are_bounds(times, mark.start, second.end):
            pass  # "in January and in May"
        else:
            last, end = number, second.end
    tail = marked(times, end, "months")
    if tail and not (end < times.last and times.words[end].isdecimal()):
        end = tail.end
    return end, first, last


def are_bounds(times: Times, start: int, end: int) -> bool:
    """Whether two times at tokens [start, end) are those between which something was: "between May and July"."""
    opener = times.lower[start - 1] if start > times.first else ""
    closer = times.lower[end] if end < times.last else ""
    return opener in ("between", "между", "с", "from") or closer in members("between_end")
