"""A time that a text names, and how the dates of one follow from those of another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

PERIOD: Final = "period"
BASE: Final = "base"
DUE: Final = "due"
SPAN: Final = "span"
RANGE: Final = "range"


class Period:
    """A time at tokens [start, end).

    `role`: period; base (what growth is measured from); due (a target's day); span (`years` years up
    to the last known one); range (first..last year, `base` holds the first). `first`, `last` are dates, or None where
    the text leaves open what the publication date would settle. `step` is the number of months back that "the month
    before" (1) or "the previous quarter" (3) goes. `offset` counts years from the present one ("last year": -1),
    `months` are those that are named with it. `compared` tells of a base ("the same period of 2023") whether it is
    what something is measured by, or the time of a figure of its own. Of a fiscal year `season` is the calendar year in
    which it begins ("2019-20"), or `number` the one it is called by ("fiscal 2024"), as far as the text tells; its
    `months` count from its beginning, or are those of the `calendar` ("July-November of FY2024-25"). `as_of`: only its
    last day is named ("as of 1 October").
    """

    __slots__ = (
        "as_of", "base", "calendar", "compared", "end", "first", "fiscal", "fixed", "last", "months", "number",
        "offset", "role", "season", "since", "start", "step", "years", "yoy",
    )  # fmt: skip

    def __init__(self, start: int, end: int, first: date | None, last: date | None, role: str = PERIOD) -> None:
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.role = role
        self.base: tuple[date, date] | None = None
        self.years = 0
        self.yoy = False
        self.step = 0
        self.since = False
        self.as_of = False
        self.calendar = False
        self.fiscal = False
        self.fixed = False
        self.compared = False
        self.offset: int | None = None
        self.months = (0, 0)
        self.season = 0
        self.number = 0


@lru_cache(4096)
def year_span(year: int, first_month: int = 1, last_month: int = 12) -> tuple[date, date]:
    """First and last day of some months of a year."""
    return date(year, first_month, 1), date(year, last_month, monthrange(year, last_month)[1])


@lru_cache(4096)
def year_before(first: date, last: date) -> tuple[date, date]:
    """The same months of the year before; of several years, the same number of years before."""
    years = max(
        1,
        last.year - first.year + 1 if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31) else 1,
    )
    return shift(first, -years), shift(last, -years)


def months_back(first: date, last: date, months: int) -> tuple[date, date]:
    """A span of whole months, so many months earlier."""
    start, end = first.year * 12 + first.month - 1 - months, last.year * 12 + last.month - 1 - months
    return date(start // 12, start % 12 + 1, 1), year_span(end // 12, end % 12 + 1, end % 12 + 1)[1]


def dates_of(period: Period) -> tuple[date, date]:
    """First and last day of a period that has them; ValueError where it has none."""
    if period.first is None or period.last is None:
        raise ValueError("a period without dates")
    return period.first, period.last


def whole_year(period: Period) -> bool:
    """Whether a period is twelve whole calendar months."""
    return period.first is not None and period.last is not None and spans_months(period.first, period.last) == 12


def period_start(period: Period) -> int:
    """The token at which a period begins, to sort by."""
    return period.start


def next_day(day: date) -> date:
    """The day after."""
    return day + timedelta(days=1)


def months_before(day: date, months: int) -> date:
    """The same day some months earlier, or the month's last."""
    month = day.year * 12 + day.month - 1 - months
    year, number = month // 12, month % 12 + 1
    return date(year, number, min(day.day, monthrange(year, number)[1]))


@lru_cache(4096)
def spans_months(first: date, last: date) -> int:
    """How many whole calendar months a span is, or 0 where it is none."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


@lru_cache(4096)
def shift(day: date, years: int) -> date:
    """The same day some years on; a month's last day stays its last."""
    year = day.year + years
    last = monthrange(year, day.month)[1]
    if day.day == monthrange(day.year, day.month)[1]:
        return date(year, day.month, last)
    return date(year, day.month, min(day.day, last))
