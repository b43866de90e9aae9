"""So many months up to one that is named: "the nine months to September", "the year ended in March"."""

from __future__ import annotations

from trade_warehouse.extract.periods.dating import with_year
from trade_warehouse.extract.periods.spans import Period, months_back, spans_months
from trade_warehouse.extract.periods.times import Times, marked
from trade_warehouse.extract.tokens.lexicon import members


def rolling(times: Times, months: int, start: int, position: int) -> Period | None:
    """ "nine months to September", "the year to March 2025": so many months up to the one at a token."""
    mark = marked(times, position, "month")
    if mark is None:
        return None
    month = int(mark.kinds["month"].value)
    found = with_year(times, position, mark.end, month, month)
    if found.last is None or found.first is None:
        return Period(start, found.end, None, None)
    return Period(start, found.end, months_back(found.first, found.first, months - 1)[0], found.last)


def part_ended(times: Times, position: int) -> Period | None:
    """ "the quarter ending in November", "the half-year to June": three or six months up to the one at a token."""
    place = position - 1
    while place > times.first and times.lower[place] in ("in", "on", "в"):
        place -= 1
    if place <= times.first or times.lower[place] not in members("rolling_link") or times.lower[place] == "in":
        return None
    noun = times.lower[place - 1]
    if noun == "year" and times.lower[max(times.first, place - 3) : place - 1] == ["half", "-"]:
        place -= 2
        noun = "half"
    months = 3 if noun.startswith(("quarter", "квартал")) else 6 if noun in ("half", "полугодие") else 0
    numbered = place - 2 >= times.first and (
        times.words[place - 2][-1:].isdecimal() or marked(times, place - 2, "ordinal") is not None
    )
    return rolling(times, months, place - 1, position) if months and not numbered else None


def year_leading_to(times: Times, position: int) -> int | None:
    """Where "year (that) ended (on)" begins, that leads to a token."""
    place = position - 1
    ended = False
    while place >= times.first and position - place <= 6:
        word = times.lower[place]
        mark = times.marks[place]
        if word[0].isdecimal():
            return None
        if word in ("ended", "ending", "ends", "to", "through", "по") or word.startswith(
            ("закончив", "завершив", "истек")
        ):
            ended = True
        elif word == "year" and times.words[place - 1] == "-" and times.lower[place - 2] == "half":
            return None  # "the half-year to June"
        elif mark is not None and ("year" in mark.kinds or "fiscal" in mark.kinds):
            numbered = place > times.first and times.words[place - 1][-1].isdecimal()  # "2024 года по июнь"
            return place if ended and not numbered else None
        elif ended and word in ("year", "год", "года", "году"):
            return place
        elif word not in ("on", "in", "that", "which", "the", ",", "в", "к", "на"):
            return None
        place -= 1
    return None


def past_end(times: Times, position: int) -> int:
    """The token behind "the end of", "end of", "end-": a month's end is that of the months up to it."""
    for words in (["the", "end", "of"], ["end", "of"], ["end", "-"], ["end"]):
        if times.lower[position : position + len(words)] == words:
            return position + len(words)
    return position


def last_months(times: Times, position: int, months: tuple[int, int, int]) -> Period:
    """ "the last twelve months", up to the month spoken of, if the text is of the months after it."""
    named, today = times.named, times.published_on
    period = Period(position, months[0], None, None)
    if named is None or named.last is None or today is None or not 0 <= (today - named.last).days < 100:
        return period
    if named.first is not None and spans_months(named.first, named.last):
        period.first, period.last = months_back(named.last, named.last, months[2] - 1)[0], named.last
    return period
