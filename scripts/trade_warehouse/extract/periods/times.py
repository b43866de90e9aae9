"""What a sentence is read for times with: its tokens, the times named before, and what stands at one token."""

from __future__ import annotations

from datetime import date
from typing import Final

from trade_warehouse.extract.periods.spans import Period
from trade_warehouse.extract.tokens.lexicon import Mark
from trade_warehouse.extract.tokens.text import Text

_TURKIC: Final = frozenset(("kk", "ky", "uz"))
# What "Q1", "q1" and "H1" begin with.
INITIALS: Final = frozenset("QqH")


class Times:
    """The tokens of one document, of which those of a sentence, [first, last), are read for times, and what the times
    read before say. `published_on` None leaves relative ones open."""

    def __init__(self, text: Text, published_on: date | None) -> None:
        self.words = text.words
        self.lower = text.lower
        self.marks = text.marks
        self.starts = text.starts
        self.ends = text.ends
        self.published_on = published_on
        self.year = published_on.year if published_on is not None else None  # the present one
        self.first = self.last = 0
        self.named: Period | None = None  # the time named last
        self.told: Period | None = None  # the one named before the sentence
        self.known: dict[tuple[int, int], int] = {}  # the year of months that were named
        self.open: set[tuple[int, int]] = set()  # months that were named without a year
        self.recent: dict[int, Period] = {}  # the last period named of so many months
        self.fiscal_month = 0

    def forget(self) -> None:
        """Forget the periods read so far, not the year."""
        self.named = None
        self.known = {}
        self.open = set()
        self.recent = {}

    def year_of(self, period: Period) -> int | None:
        """The year that a period's words name in figures."""
        for position in range(period.start, period.end):
            word = self.words[position]
            if len(word) == 4 and word.isdecimal():
                return int(word)
        return None


class Numeral:
    """A small whole number, in figures or words, at tokens [start, end)."""

    __slots__ = ("end", "value")

    def __init__(self, value: int, end: int) -> None:
        self.value = value
        self.end = end


def small_number(words: list[str], marks: list[Mark | None], position: int, last: int) -> Numeral | None:
    """A whole number up to 99 that begins at a token."""
    word = words[position]
    if word.isdecimal():
        return Numeral(int(word), position + 1) if len(word) <= 2 else None
    total, end = 0, position
    while end < last:
        mark = marks[end]
        value = mark.kinds.get("number") if mark else None
        if value is None or mark is None:
            break
        number = float(value.value)
        teens = total == 10 and value.language in _TURKIC  # "он бір"
        if number != int(number) or (total and ((total < 20 and not teens) or number >= 10)):
            break
        total += int(number)
        end = mark.end
        if total % 10 or (total == 10 and value.language not in _TURKIC):
            break
    return Numeral(total, end) if end > position and total < 100 else None


def marked(times: Times, position: int, kind: str) -> Mark | None:
    """The form at a token, if it is one of a kind."""
    if position < times.last:
        mark = times.marks[position]
        if mark is not None and kind in mark.kinds:
            return mark
    return None


def year_at(times: Times, position: int) -> int | None:
    """A year in figures, unless the token that follows makes it an amount."""
    word = times.words[position]
    if len(word) != 4 or not word.isdecimal() or not 1990 <= int(word) <= 2060:
        return None
    following = times.marks[position + 1] if position + 1 < times.last else None
    if following and ("scale" in following.kinds or "unit" in following.kinds) and "year" not in following.kinds:
        return None
    if position and times.words[position - 1] in ("$", "€", "№", "₽"):
        return None
    return int(word)


def skip_year_word(times: Times, position: int) -> int:
    """The token after "году", "жылы", "-жылы" and the like."""
    while position < times.last:
        hyphened = marked(times, position + 1, "year") or marked(times, position + 1, "year_end")
        if times.words[position] == "-" and hyphened:
            position += 1  # "2030-yil oxirigacha"
        elif (
            times.words[position] == "-"
            and position + 1 < times.last
            and times.words[position + 1] in ("м", "й", "го", "му", "х", "е", "е")
        ):
            position += 2
            continue
        mark = marked(times, position, "year") or marked(times, position, "year_end")
        if mark is None:
            return position
        position = mark.end
        if (
            position < times.last
            and times.words[position] == "."
            and times.lower[position - 1] in ("г", "гг", "ж", "y")
        ):
            position += 1
    return position


def amount_at(times: Times, position: int) -> bool:
    """Whether the figure at a token has a unit or a scale behind it."""
    mark = times.marks[position + 1] if position + 1 < times.last else None
    return bool(mark and ("scale" in mark.kinds or "unit" in mark.kinds))


def linked_at(times: Times, position: int) -> bool:
    """Whether "to" or the like stands at a token."""
    return position < times.last and times.lower[position] in ("to", "through", "until", "till", "по", "до", "-")
