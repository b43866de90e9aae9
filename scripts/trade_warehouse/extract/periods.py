"""When: the periods that a sentence names, resolved against the day of publication."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from trade_warehouse.extract.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.roles import RoleReader
from trade_warehouse.extract.seasons import season_span
from trade_warehouse.extract.spans import (
    BASE,
    DUE,
    PERIOD,
    RANGE,
    SPAN,
    Period,
    dates_of,
    months_back,
    months_before,
    next_day,
    period_start,
    shift,
    spans_months,
    whole_year,
    year_before,
    year_span,
)
from trade_warehouse.extract.text import Text

_INITIALS: Final = frozenset("QqH")
_KINDS: Final = bits(
    (
        "since_start",
        "year_end",
        "same_period",
        "yoy",
        "alike",
        "relative",
        "month",
        "ordinal",
        "half",
        "number",
        "fiscal",
        "decade",
        "sequential",
        "month_ago",
    )
)
_TRADED: Final = bits(("topic", "both", "world"))
_TURKIC: Final = frozenset(("kk", "ky", "uz"))


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


def told_in(periods: list[Period]) -> set[int]:
    """The whole years that a sentence names in figures."""
    return {
        period.first.year
        for period in periods
        if period.first is not None and period.role == PERIOD and period.offset is None and whole_year(period)
    }


class PeriodReader(RoleReader):
    """Finds the periods of one document's sentences. `published_on` None leaves relative ones open."""

    def __init__(self, text: Text, published_on: date | None) -> None:
        super().__init__(text, published_on)
        self.starts = text.starts
        self.ends = text.ends
        self.known: dict[tuple[int, int], int] = {}
        self.open: set[tuple[int, int]] = set()
        self.fiscal_month = 0
        self.recent: dict[int, Period] = {}  # the last period named of so many months

    def forget(self) -> None:
        """Forget the periods read so far, not the year."""
        self.named = None
        self.known = {}
        self.open = set()
        self.recent = {}

    def infer_year(self, periods: list[list[Period]], figures: list[bool], goes_on: list[bool]) -> None:
        """The year in which an undated text was written, as far as the years in it tell.

        `periods` are those of each sentence, `figures` tells whether it has others than theirs, `goes_on` whether
        it goes on in the paragraph of the sentence before. "In January-May 2024
        ... this year's first five months", "last year ... more than in 2022", "in 2023 ... in 2023 ... last year":
        all say what "this year" is.
        """
        found: list[int] = []
        whole: dict[int, int] = {}
        told: dict[int, int] = {}
        newest = 0
        for sentence, counts in zip(periods, figures, strict=True):
            for period in sentence:
                if period.first is not None and period.last is not None and period.offset is None:
                    newest = max(newest, period.first.year)
                    if period.role == PERIOD and spans_months(period.first, period.last) == 12:
                        whole[period.first.year] = whole.get(period.first.year, 0) + (2 if counts else 0)
                    told[period.first.year] = told.get(period.first.year, 0) + 1
        present: int | None = None
        for place, sentence in enumerate(periods):
            for period in sentence:
                if period.role == PERIOD:
                    present = period.offset if period.offset in (0, -1) else None
                elif present is not None and period.role == BASE and (period.yoy or period.compared):
                    year = self.year_of(period)
                    if year is not None and (period.yoy or newest == year + 1):
                        found.append(year + 1 - present)
                if period.yoy and self._last_year(period):
                    for other in sentence:
                        part = other.role == PERIOD and not whole_year(other) and other.start < period.start
                        if part and other.last is not None and self.year_of(other) is not None:
                            found.append(other.last.year)
                if present is None or period.role != PERIOD:
                    continue
                known = self.known.get(period.months)
                if known is not None and period.months != (1, 12):
                    found.append(known - present)
                own = {period.first.year for period in sentence if period.first is not None}
                contrast = goes_on[place] and figures[place] and figures[place - 1]
                contrast = contrast and newest in told_in(periods[place - 1])
                if contrast:
                    continue  # "In 2022 it was 5 bn. Last year it reached 6 bn"
                if present == -1 and newest in whole and whole[newest] + told[newest] > 1 and newest not in own:
                    found.append(newest + 1)
        if found and len(set(found)) == 1:
            self.year = found[0]

    def _last_year(self, period: Period) -> bool:
        """Whether a "same period" is said to be last year's."""
        stems = listed("last_year")
        return any(word.startswith(stems) for word in self.lower[period.start : period.end])

    def year_of(self, period: Period) -> int | None:
        """The year that a period's words name in figures."""
        for position in range(period.start, period.end):
            word = self.words[position]
            if len(word) == 4 and word.isdecimal():
                return int(word)
        return None

    def read(self, first: int, last: int, places: list[int]) -> tuple[list[Period], list[tuple[int, int]]]:
        """Periods of tokens [first, last), in order, and spans of calendar days, which are no periods.

        `places` are the tokens where a form or a figure begins, rising.
        """
        self.first, self.last = first, last
        words, marks = self.words, self.marks
        periods: list[Period] = []
        days: list[tuple[int, int]] = []
        behind = first
        for position in places:
            if position < behind:
                continue
            found: Period | int | None = None
            word = words[position]
            mark = marks[position]
            if (mark is not None and mark.bits & _KINDS) or word[0].isdecimal():
                found = self._at(position, mark)
            if found is None and mark is not None and "ordinal" in mark.kinds and periods:
                found = self._elided(position, mark, periods[-1])
            if isinstance(found, int):
                year = self._year_ended(position, found) or self._as_of(position, found, periods)
                if year is None:
                    days.append((position, found))
                    behind = found
                    continue
                found = year
            if found is None:
                continue
            if periods and found.start < periods[-1].end:
                periods.pop()  # "за год, закончившийся в марте": the longer one says it all
            before = periods[-1] if periods else None
            joined = self._joined(before, found) if before is not None else None
            if joined is not None:
                periods[-1] = joined
            else:
                periods.append(found)
            behind = found.end
        if days:
            self._stretches(periods, days)
        self.told = self.named
        for period in periods:
            if period.offset == 1:
                self._after_told(period)
            self._role(period)
            measure = period.role == PERIOD and self._of_measure(period)
            if period.role == PERIOD and period.first is not None and period.last is not None:
                if not measure:
                    self.named = period
                    self.recent[spans_months(period.first, period.last)] = period
                if period.first.year == period.last.year and period.offset is None:
                    months = period.first.month, period.last.month
                    if months not in self.open:  # "in Q3 ... more than in Q3 2014": another year's
                        self.known[months] = max(self.known.get(months, 0), period.first.year)
        self._year_behind(periods)
        self._until_now(periods)
        return periods, days

    def _year_behind(self, periods: list[Period]) -> None:
        """ "to 5 bn in July and 6 bn in October 2022": the year that is said once, with the last month."""
        for place, period in enumerate(periods[:-1]):
            following = periods[place + 1]
            if self.year_of(period) is not None or period.offset is not None or period.role != PERIOD:
                continue
            year = self.year_of(following)
            first, last = following.first, following.last
            if year is None or first is None or last is None or following.role != PERIOD:
                continue
            month = self.marks[period.start]
            if month is None or "month" not in month.kinds or month.end != period.end or spans_months(first, last) != 1:
                continue
            number = int(month.kinds["month"].value)
            if number < first.month and following.start - period.end <= 10:
                period.first, period.last = year_span(year, number, number)

    def _until_now(self, periods: list[Period]) -> None:
        """ "by the end of October ... since the start of the year": both say one period."""
        today = self.published_on
        for period in periods:
            if period.as_of:
                for other in periods:
                    if other.first == period.first and (other.since or other.offset == 0):
                        other.last = period.last
        ends = [
            period
            for period in periods
            if period.role == DUE
            and period.first
            and period.last
            and today
            and period.last < today
            and 0 < spans_months(period.first, period.last) < 12
        ]
        if not ends:
            return
        running = [period for period in periods if period.since]
        for period in running:
            end = ends[0].last
            if end is not None and period.first is not None and end.year == period.first.year:
                period.last = end
        for period in ends:
            if running:
                periods.remove(period)
            else:  # up to which month, but not from when
                period.first = period.last = None
                period.role = PERIOD

    def _ended(self, before: Period, following: Period) -> Period | None:
        """ "июлда аяктаган он эки айда": so many months up to the one before them, in the Turkic order."""
        gap = self.lower[before.end : following.start]
        if len(gap) != 1 or gap[0] not in members("rolling_end") or following.offset is not None:
            return None
        month, count = self.marks[before.start], self._n_months(following.start)
        if count is None or month is None or before.first is None or before.last is None or before.role != PERIOD:
            return None
        if spans_months(before.first, before.last) != 1:
            return None
        first = months_back(before.first, before.first, count[2] - 1)[0]
        period = Period(before.start, following.end, first, before.last)
        period.fixed = True
        return period

    def _spelt_out(self, before: Period, following: Period) -> Period | None:
        """ "the three months from September to November", "за три месяца (с сентября по ноябрь)": which ones."""
        gap = set(self.lower[before.end : following.start])
        count = self._n_months(before.start) or self._n_months(before.start + 1)
        first, last = following.first, following.last
        if count is None or first is None or last is None or following.role != PERIOD or len(gap) > 2:
            return None
        if not gap <= {"from", "(", "с", ",", "-", "of"} or count[2] < 2 or spans_months(first, last) != count[2]:
            return None
        return Period(before.start, following.end, first, last)

    def _joined(self, before: Period, following: Period) -> Period | None:
        """ "April 2024 - March 2025", "с июля 2024 года по июнь 2025 года"; "the fiscal year (April 2024 - ...)"."""
        ended = self._ended(before, following) or self._spelt_out(before, following)
        if ended is not None:
            return ended
        if following.since and before.end == following.start and self._n_months(before.start) is not None:
            before.end = following.end  # "за шесть месяцев с начала года"
            return before
        gap = self.lower[before.end : following.start]
        between = [word for word in gap if word not in members("end_word")] if len(gap) > 1 else gap
        if before.fiscal and following.first is not None and following.role == PERIOD and between in (["("], ["from"]):
            following.start = before.start
            return following
        if before.role != PERIOD or following.role != PERIOD or before.since or following.since:
            return None
        if before.fiscal and before.first is None and between == ["("]:
            return following
        first, last = before.first, following.last
        if first is None or last is None or before.last is None or following.first is None:
            return None
        if not (0 < spans_months(first, before.last) < 12 and 0 < spans_months(following.first, last) < 12):
            return None
        ablative = not between and self.lower[before.end - 1].endswith(
            ("дан", "ден", "тан", "тен", "нан", "нен", "dan")
        )
        bounds = self._bounds(before.start, following.end)
        linked = len(between) == 1 and (
            between[0] in ("-", "to", "through", "until", "по", "до") or (between[0] in members("month_and") and bounds)
        )
        if not (linked or ablative) or not before.last < following.first or last.year - first.year > 1:
            return None
        if before.last.year == following.first.year and not (ablative or bounds or between == ["-"]) and between == gap:
            return None
        period = Period(before.start, following.end, first, last)
        period.fixed = True
        return period

    def _elided(self, position: int, mark: Mark, before: Period) -> Period | None:
        """ "... in the second quarter, 5 % less than in the first": the noun is said once."""
        if before.first is None or before.last is None or before.role == BASE:
            return None
        months = spans_months(before.first, before.last)
        number = int(mark.kinds["ordinal"].value)
        if months not in (3, 6) or months * number > 12:
            return None
        if mark.end < self.last and self.words[mark.end] not in (".", ",", ";", ")"):
            return None
        openers = self.lower[max(self.first, position - 4) : position]
        if members("elided_base").isdisjoint(openers):
            return None
        span = year_span(before.first.year, months * (number - 1) + 1, months * number)
        return Period(position, mark.end, *span, BASE) if span[0] < before.first else None

    def _year_ended(self, position: int, end: int) -> Period | None:
        """ "the year that ended on 31 March 2025": the twelve months up to the day at [position, end)."""
        start = self._year_before(position)
        if start is None:
            return None
        words = self.words[position:end]
        day = next((int(word) for word in words if word.isdecimal() and len(word) <= 2), 0)
        year = next((int(word) for word in words if word.isdecimal() and len(word) == 4), 0)
        month = next(
            (int(mark.kinds["month"].value) for mark in self.marks[position:end] if mark and "month" in mark.kinds), 0
        )
        if not (year and month and day == monthrange(year, month)[1]):
            return Period(start, end, None, None)
        last = date(year, month, day)
        return Period(start, end, months_back(last, last, 11)[0], last)

    def _as_of(self, start: int, end: int, periods: list[Period]) -> Period | None:
        """ "на 1 октября", "as of 1 October", "1-oktabr holatiga": what the year had brought before that day."""
        before = self.lower[max(self.first, start - 2) : start]
        stated = before[-1:] == ["на"] or before == ["as", "of"]
        if not stated and not (end < self.last and self.lower[end].startswith(listed("as_of"))):
            return None
        year = periods[-1] if periods and periods[-1].end == start and whole_year(periods[-1]) else None
        day = self._date(start, end, year.first.year if year is not None and year.first is not None else None)
        if day is None or (self.published_on is not None and day > self.published_on):
            return None
        if day.day != 1 and not self._runs(start, min(self.last, end + 20)):
            return None  # of some season: "as of 21 October 3 mln tonnes have been shipped"
        last = day - timedelta(days=1) if day.day == 1 else day
        period = Period(start if year is None else year.start, end, date(last.year, 1, 1), last)
        period.fixed = period.as_of = True
        return period

    def _runs(self, start: int, end: int) -> bool:
        """Whether "this year" or "since the start of the year" is said in tokens [start, end)."""
        marks = (mark for mark in self.marks[start:end] if mark is not None)
        return any(mark.value("relative") == "0" or "since_start" in mark.kinds for mark in marks)

    def _part_ended(self, position: int) -> Period | None:
        """ "the quarter ending in November", "the half-year to June": three or six months up to the one at a token."""
        place = position - 1
        while place > self.first and self.lower[place] in ("in", "on", "в"):
            place -= 1
        if place <= self.first or self.lower[place] not in members("rolling_link") or self.lower[place] == "in":
            return None
        noun = self.lower[place - 1]
        if noun == "year" and self.lower[max(self.first, place - 3) : place - 1] == ["half", "-"]:
            place -= 2
            noun = "half"
        months = 3 if noun.startswith(("quarter", "квартал")) else 6 if noun in ("half", "полугодие") else 0
        numbered = place - 2 >= self.first and (
            self.words[place - 2][-1:].isdecimal() or self._mark(place - 2, "ordinal") is not None
        )
        return self._rolling(months, place - 1, position) if months and not numbered else None

    def _year_before(self, position: int) -> int | None:
        """Where "year (that) ended (on)" begins, that leads to a token."""
        place = position - 1
        ended = False
        while place >= self.first and position - place <= 6:
            word = self.lower[place]
            mark = self.marks[place]
            if word[0].isdecimal():
                return None
            if word in ("ended", "ending", "ends", "to", "through", "по") or word.startswith(
                ("закончив", "завершив", "истек")
            ):
                ended = True
            elif word == "year" and self.words[place - 1] == "-" and self.lower[place - 2] == "half":
                return None  # "the half-year to June"
            elif mark is not None and ("year" in mark.kinds or "fiscal" in mark.kinds):
                numbered = place > self.first and self.words[place - 1][-1].isdecimal()  # "2024 года по июнь"
                return place if ended and not numbered else None
            elif ended and word in ("year", "год", "года", "году"):
                return place
            elif word not in ("on", "in", "that", "which", "the", ",", "в", "к", "на"):
                return None
            place -= 1
        return None

    # One place

    def _rolling(self, months: int, start: int, position: int) -> Period | None:
        """ "nine months to September", "the year to March 2025": so many months up to the one at a token."""
        mark = self._mark(position, "month")
        if mark is None:
            return None
        month = int(mark.kinds["month"].value)
        found = self._with_year(position, mark.end, month, month)
        if found.last is None or found.first is None:
            return Period(start, found.end, None, None)
        return Period(start, found.end, months_back(found.first, found.first, months - 1)[0], found.last)

    def _rolling_quarters(self, start: int, position: int) -> Period | None:
        """ "The four quarters to the end of Q1 2025": the year up to the quarter at a token."""
        if position + 1 >= self.last:
            return None
        place = position + (self.words[position] in _INITIALS)
        part = self._at(place, self.marks[place])
        if not isinstance(part, Period) or part.first is None or part.last is None:
            return None
        month = part.last.replace(day=1)
        return Period(start, part.end, months_back(month, part.last, 11)[0], part.last)

    def _at(self, position: int, mark: Mark | None) -> Period | int | None:
        word = self.words[position]
        kinds = mark.kinds if mark else {}
        if word[0].isdecimal():
            day = self._written_day(position)
            if day is not None:
                return day
        if mark and "since_start" in kinds:
            today = self.published_on
            period = Period(position, mark.end, date(today.year, 1, 1) if today else None, today)
            period.since = True
            until = self._until_month(mark.end)
            if until is not None:  # "since the beginning of the year to April"
                found = self._with_year(until.start, until.end, 1, int(until.kinds["month"].value))
                period.end, period.first, period.last, period.since = found.end, found.first, found.last, False
                period.fixed = True
            return period
        if mark and "year_end" in kinds:
            period = Period(position, mark.end, None, None, DUE)
            if self.year is not None:
                decade = kinds["year_end"].value == "decade"
                period.first, period.last = year_span(self.year // 10 * 10 + 10 if decade else self.year)
            period.fixed = True
            return period
        if mark and "month_ago" in kinds:
            today = self.published_on
            first = date(today.year, today.month, 1) if today is not None else None
            span = months_back(first, first, 1) if first is not None else (None, None)
            return Period(position, mark.end, *span)
        if mark and "sequential" in kinds:
            period = Period(position, mark.end, None, None, BASE)
            period.step = int(kinds["sequential"].value)
            return period
        if mark and "same_period" in kinds:
            return self._carried(position, mark)
        if mark and "fiscal" in kinds:
            return self._fiscal(position, mark.end)
        if mark and "decade" in kinds:
            period = Period(position, mark.end, None, None, SPAN)
            period.years = 10
            return period
        if mark and "yoy" in kinds:
            return self._yoy(position, mark.end)
        if mark and "alike" in kinds:
            behind = self._alike(position)
            return self._yoy(position, behind) if behind else None
        if mark and "relative" in kinds:
            return self._from_year(position, mark.end, int(kinds["relative"].value), True)
        if word[0].isdecimal():
            year = self._year(position)
            if year is not None:
                return self._years(position, year)
        if mark and ("month" in kinds):
            return self._months(position, mark)
        if word.isdecimal() and len(word) <= 2:
            named = self._mark(position + 3, "month")
            if named is not None:
                number = int(named.kinds["month"].value)
                stretch = self._days_of_month(position, position, named.end, number)
                if stretch is not None:
                    return stretch
            day = self._day(position)
            if day is not None:
                return day
        if mark and ("ordinal" in kinds):
            sub = self._ordinal(position)
            if sub is not None:
                return self._with_year(position, *sub)
        if (
            mark
            and "half" in kinds
            and self.lower[position].startswith(("полугоди", "half", "жарты", "жарым", "yarim", "ярим"))
        ):
            last = self.lower[mark.end - 1]
            within = last.endswith(("да", "де", "da", "дағы", "дагы")) or (
                mark.end < self.last and self.lower[mark.end] in ("ichida", "ичида", "ішінде", "ичинде", "davomida")
            )
            halfway = "полугоди" in self.lower[position] or (within and mark.end - mark.start == 2) or last == "year"
            return self._with_year(position, mark.end, 1, 6) if halfway else None
        if mark and word in members("past_part"):
            return self._past_part(position, mark)
        part = self._numbered_part(position) or (self._months_in_short(position) if word.isdecimal() else None)
        if part is not None:
            return part
        initial = self.words[position - 1] if position > self.first else ""
        if initial in _INITIALS and word in ("1", "2", "3", "4"):
            number = int(word)
            months = 6 if initial == "H" else 3
            if months * number <= 12:
                return self._with_year(position, position + 1, months * (number - 1) + 1, months * number)
        return self._counted(position)

    def _past_part(self, position: int, mark: Mark) -> Period | None:
        """ "за полгода", "за квартал": the last one, in a text of the months after it."""
        today = self.published_on
        if today is None or position == self.first or self.lower[position - 1] != "за":
            return None
        months = 3 if "quarter" in mark.kinds else 6
        ended = (today.year * 12 + today.month - 1) // months * months
        if today.year * 12 + today.month - 1 - ended > 3:
            return None
        year, month = divmod(ended - months, 12)
        return Period(position, mark.end, *year_span(year, month + 1, month + months))

    def _fiscal(self, position: int, end: int) -> Period | None:
        """A fiscal year, with its number: not known from when to when, unless the text says so."""
        probe = end
        while probe < self.last and self.lower[probe] in ("of", "in", "the", "(", "-"):
            probe += 1
        season = number = 0
        year = self._year(probe) if probe < self.last else None
        if year is None and probe == end and end < self.last and self.words[end].isdecimal():
            short = self.words[end]  # "FY24"
            year = 2000 + int(short) if len(short) == 2 and self.ends[end - 1] == self.starts[end] else None
        if year is not None:
            end = probe + 1
            season = self._season(probe, year)
            if season:
                end += 2
            else:
                number = year
            end = self._skip_year_word(end)
        elif not {"ended", "ending", "to", "that", "which"}.isdisjoint(self.lower[end : end + 3]) and not (
            self.lower[end : end + 1] == ["to"] and self._paid(end + 1)
        ):
            return None  # the day that follows says more
        else:
            before = self.lower[position - 1] if position > self.first else ""
            named = self.named
            if before.startswith(listed("previous")) and named is not None and named.last is not None:
                return Period(position, end, *year_before(*dates_of(named)))
        period = Period(position, end, None, None)
        period.fiscal = True
        period.season, period.number, period.months = season, number, (1, 12)
        return period

    def _paid(self, position: int) -> bool:
        """Whether an amount of money begins at a token."""
        return self._mark(position, "unit") is not None or self._amount(position)

    def _season(self, position: int, year: int) -> int:
        """The year at a token if "2019-20", "2019/20" or "2019-2020" stands there, or else 0."""
        if position + 2 >= self.last or self.words[position + 1] not in ("-", "/"):
            return 0
        second = self.words[position + 2]
        if not second.isdecimal() or len(second) not in (2, 4):
            return 0
        return year if int(second) % 100 == (year + 1) % 100 else 0

    def settle(self, period: Period, month: int, starts: bool) -> None:
        """Give a fiscal year its dates, now that its first month is known.

        `starts`: whether its number is the year in which it begins.
        """
        season = period.season or (period.number if starts else period.number - 1)
        months = period.months
        if period.calendar:
            months = (months[0] - month) % 12 + 1, (months[1] - month) % 12 + 1
            if months[0] > months[1]:
                return  # "January-September" of a year that begins in July
        period.first, period.last = season_span(season, month, months)
        if period.role == RANGE:
            period.role = PERIOD
            period.base = None
            self._role(period)
        if period.role == PERIOD:
            self.named = period

    def _months_in_short(self, position: int) -> Period | None:
        """ "7M24", "9M2025", "9М 2025": the first months of a year; "9M" alone is an amount."""
        if position + 2 >= self.last or self.words[position + 1] not in ("M", "М") or not self._adjacent(position + 1):
            return None
        count, year = self.words[position], self.words[position + 2]
        if not (count.isdecimal() and len(count) <= 2 and 1 <= int(count) <= 12 and year.isdecimal()):
            return None
        if len(year) == 2 and self._adjacent(position + 2):
            return Period(position, position + 3, *year_span(2000 + int(year), 1, int(count)))
        number = self._year(position + 2)
        if number is None:
            return None
        return Period(position, self._skip_year_word(position + 3), *year_span(number, 1, int(count)))

    def _adjacent(self, position: int) -> bool:
        """Whether a token stands right behind the one before it, without a space."""
        return self.starts[position] == self.ends[position - 1]

    def _numbered_part(self, position: int) -> Period | None:
        """ "1H17", "2Q 2024", "3Q": a half or a quarter by its number and letter."""
        initial = self.words[position + 1] if position + 1 < self.last else ""
        if initial not in _INITIALS or self.words[position] not in ("1", "2", "3", "4"):
            return None
        number, months = int(self.words[position]), 6 if initial == "H" else 3
        if months * number > 12 or not self._adjacent(position + 1):
            return None
        first, last, end = months * (number - 1) + 1, months * number, position + 2
        short = self.words[end] if end < self.last else ""
        if len(short) == 2 and short.isdecimal() and self._adjacent(end):
            return Period(position, end + 1, *year_span(2000 + int(short), first, last))
        return self._with_year(position, end, first, last)

    def _mark(self, position: int, kind: str) -> Mark | None:
        if position < self.last:
            mark = self.marks[position]
            if mark is not None and kind in mark.kinds:
                return mark
        return None

    def _year(self, position: int) -> int | None:
        """A year in figures, unless the token that follows makes it an amount."""
        word = self.words[position]
        if len(word) != 4 or not word.isdecimal() or not 1990 <= int(word) <= 2060:
            return None
        following = self.marks[position + 1] if position + 1 < self.last else None
        if following and ("scale" in following.kinds or "unit" in following.kinds) and "year" not in following.kinds:
            return None
        if position and self.words[position - 1] in ("$", "€", "№", "₽"):
            return None
        return int(word)

    def _skip_year_word(self, position: int) -> int:
        """The token after "году", "жылы", "-жылы" and the like."""
        while position < self.last:
            if self.words[position] == "-" and self._mark(position + 1, "year"):
                position += 1
            elif (
                self.words[position] == "-"
                and position + 1 < self.last
                and self.words[position + 1] in ("м", "й", "го", "му", "х", "е", "е")
            ):
                position += 2
                continue
            mark = self._mark(position, "year") or self._mark(position, "year_end")
            if mark is None:
                return position
            position = mark.end
            if (
                position < self.last
                and self.words[position] == "."
                and self.lower[position - 1] in ("г", "гг", "ж", "y")
            ):
                position += 1
        return position

    def _years(self, position: int, year: int) -> Period | None:
        """A year, a range of years, or a year with months, quarters or halves after it (the Turkic order)."""
        words = self.words
        end = self._skip_year_word(position + 1)
        until = end
        if until < self.last and (words[until] in ("-", "/") or self.lower[until] in members("year_link")):
            until += 1
        if until < self.last and (until > end or end > position + 1):
            second = self._year(until)
            joined = self.lower[end] if until > end else ""
            ablative = end > position + 1 and self.lower[end - 1].endswith(("дан", "dan", "дон"))
            if (
                second is not None
                and second > year
                and (
                    joined in ("-", "по", "to", "through", "бастап", "баштап")
                    or ablative
                    or self._opener(position, joined)
                )
            ):
                stop = self._skip_year_word(until + 1)
                period = Period(position, stop, date(year, 1, 1), date(second, 12, 31), RANGE)
                period.base = year_span(year)
                return period
            if (
                joined in ("-", "/")
                and words[until].isdecimal()
                and len(words[until]) == 2
                and year % 100 < int(words[until]) < 60
                and end == position + 1
                and not self._measures(until + 1)
            ):
                second = year - year % 100 + int(words[until])
                stop = self._skip_year_word(until + 1)
                season = self._mark(stop, "fiscal")
                if words[end] == "/" or season is not None:
                    period = Period(position, season.end if season is not None else stop, None, None)
                    period.fiscal = True
                    period.end = self._skip_year_word(period.end)
                    period.season, period.months = year if second == year + 1 else 0, (1, 12)
                    return period
                period = Period(position, stop, date(year, 1, 1), date(second, 12, 31), RANGE)
                period.base = year_span(year)
                if second == year + 1 and not self.lower[stop - 1].startswith(listed("years")):
                    period.season, period.months = year, (1, 12)  # two years, or one if the parties count so
                return period
        season = self._mark(end, "fiscal")
        if season is not None:
            period = Period(position, self._skip_year_word(season.end), None, None)
            period.fiscal = True
            period.number, period.months = year, (1, 12)
            return period
        return self._from_year(position, end, year, False)

    def _measures(self, position: int) -> bool:
        """Whether a unit or a scale stands there, so that the number before is an amount: "2024 - 44 tonnes"."""
        mark = self.marks[position] if position < self.last else None
        return mark is not None and not {"unit", "scale"}.isdisjoint(mark.kinds) and "year" not in mark.kinds

    def _opener(self, position: int, joined: str) -> bool:
        """Whether "between 2020 and 2024", "с 2020 до 2024" stand before us."""
        before = self.lower[position - 1] if position > self.first else ""
        return (joined in ("and", "и") and before in ("between", "между")) or (
            joined in ("до", "until") and before in ("с", "from")
        )

    def _from_year(self, position: int, end: int, year: int, relative: bool) -> Period | None:
        if relative:
            end = self._skip_year_word(end)
        same = self._mark(end, "same_period")
        behind = same.end if same and same.kinds["same_period"].language in _TURKIC else self._alike(end)
        if behind:
            # "2023 жылдың сәйкес кезеңінде": the same months of that year
            period = Period(position, behind, None, None, BASE)
            period.yoy = True
            period.offset = year if relative else None
            if relative and year == 0:  # "биылғы сол айларда": no other year's
                period.role, period.yoy, period.fixed = PERIOD, False, True
                named = self.named
                if named is not None and named.first is not None and named.last is not None:
                    this = named.last.year if self.year is None else self.year
                    period.first, period.last = (
                        shift(named.first, this - named.last.year),
                        shift(named.last, this - named.last.year),
                    )
            return period
        sub = self._sub_year(end)
        if relative:
            return self._relative(position, sub[0] if sub else end, year, (sub[1], sub[2]) if sub else (1, 12))
        if sub is not None:
            return Period(position, sub[0], *year_span(year, sub[1], sub[2]))
        period = Period(position, end, *year_span(year))
        self._from_start(period, year)
        return period

    def _from_start(self, period: Period, year: int) -> None:
        """ "с начала 2025 года", "2025 жылдың басынан": up to now, if the year is this one."""
        before = self.lower[period.start - 1] if period.start > self.first else ""
        if before == "of" and period.start - 2 >= self.first:
            before = self.lower[period.start - 2]
        after = self.lower[period.end] if period.end < self.last else ""
        if before not in ("начала", "start", "beginning") and not after.startswith(listed("from_start")):
            return
        period.fixed = True
        if self.published_on is not None and self.published_on.year == year:
            period.last = self.published_on

    def _sub_year(self, position: int) -> tuple[int, int, int] | None:
        """Months, a quarter, a half or N months at a token: its end, first and last month."""
        start = position
        while start < self.last and start < position + 2 and self.words[start] in (",", "for", "за", "в", "по"):
            start += 1
        if start >= self.last:
            return None
        if start > position and self.words[position] == ",":
            return None
        mark = self.marks[start]
        if mark and "month" in mark.kinds:
            return self._month_range(mark)
        ordinal = self._ordinal(start)
        if ordinal:
            return ordinal
        past = self._mark(start, "ordinal")
        return self._n_months(past.end if past else start)

    def _n_months(self, position: int) -> tuple[int, int, int] | None:
        number = small_number(self.words, self.marks, position, self.last) if position < self.last else None
        if number is None or not 1 <= number.value <= 12:
            return None
        end = number.end
        if end < self.last and self.words[end] == "-":
            end += 1
        first = self._mark(end, "ordinal")
        if first is not None and first.value("ordinal") == "1":
            end = first.end  # "за два первых месяца"
        mark = self._mark(end, "months")
        if mark is None:
            quarters = (
                self._mark(end, "quarter") if 2 <= number.value <= 4 and not self.words[position].isdecimal() else None
            )
            return (quarters.end, 1, 3 * number.value) if quarters else None
        return mark.end, 1, number.value

    def _ordinal(self, position: int) -> tuple[int, int, int] | None:
        """ "first quarter", "I полугодие", "1-тоқсан", "the third quarter": its end, first and last month."""
        mark = self._mark(position, "ordinal")
        word = self.words[position]
        if mark is not None:
            number, end = int(mark.kinds["ordinal"].value), mark.end
        elif word in ("1", "2", "3", "4"):
            number, end = int(word), position + 1
        else:
            return None
        if end < self.last and self.words[end] == "-":
            end += 1
            if end < self.last and self.words[end] in ("й", "м", "го", "е", "ый", "ом", "я", "st", "nd"):
                end += 1
        if end < self.last and self.words[end] in ("st", "nd", "rd", "th"):
            end += 1
        if word in ("Q1", "Q2", "Q3", "Q4"):
            return end, 3 * number - 2, 3 * number
        quarter = self._mark(end, "quarter")
        if quarter:
            return quarter.end, 3 * number - 2, 3 * number
        month = self._mark(end, "months")
        if number == 1 and month is not None and not self.lower[end].startswith(listed("months_plural")):
            return month.end, 1, 1  # "the first month of 2025"
        half = self._mark(end, "half")
        if half and number <= 2:
            if (
                half.end - half.start == 1
                and self.lower[half.start] == "half"
                and (
                    half.end < self.last
                    and self.words[half.end] == "-"
                    and half.end + 1 < self.last
                    and self.lower[half.end + 1] == "year"
                )
            ):
                return half.end + 2, 6 * number - 5, 6 * number
            return half.end, 6 * number - 5, 6 * number
        if number == 1:
            quarters = self._mark(end, "fraction")  # "the first three quarters"
            if quarters is not None and quarters.value("fraction") == "75" and word[:1].isalpha():
                last = self.lower[quarters.end - 1]
                return (quarters.end, 1, 9) if last == "quarters" else None
            return self._n_months(end)
        return None

    def _across(self, position: int, mark: Mark) -> Period | None:
        """ "July-June (2019-20)", "July-March 2023/24": months of a fiscal year that begins with the first."""
        place = mark.end
        if place + 1 >= self.last or self.lower[place] not in members("month_link"):
            return None
        second = self._mark(place + 1, "month")
        if second is None:
            return None
        first, last = int(mark.kinds["month"].value), int(second.kinds["month"].value)
        if last >= first:
            return None
        end = second.end
        probe = end
        while (
            probe < self.last
            and probe < end + 6
            and (self.lower[probe] in ("of", "in", "the", "(", "year") or self._mark(probe, "months"))
        ) or self._mark(probe, "fiscal"):
            probe += 1
        year = self._year(probe) if probe < self.last else None
        season = self._season(probe, year) if year is not None else 0
        if (last + 1 - first) % 12 == 0:
            self.fiscal_month = first
        if not season:
            return None
        period = Period(position, self._skip_year_word(probe + 3), date(season, first, 1), None)
        period.last = year_span(season + 1, last, last)[1]
        period.fiscal = True
        self.fiscal_month = first
        return period

    def _until_month(self, position: int) -> Mark | None:
        """The month behind "to April", "и по конец апреля"."""
        place = position + (position < self.last and self.lower[position] in ("и", "and"))
        if not self._linked(place):
            return None
        place += 1
        while place < self.last and self.lower[place] in members("end_word"):
            place += 1
        return self._mark(place, "month")

    def _linked(self, position: int) -> bool:
        """Whether "to" or the like stands at a token."""
        return position < self.last and self.lower[position] in ("to", "through", "until", "till", "по", "до", "-")

    def _month_range(self, mark: Mark) -> tuple[int, int, int] | None:
        """ "январь-август", "from January to August", "yanvar-avgust oylarida": its end, first and last month."""
        first = last = int(mark.kinds["month"].value)
        end = mark.end
        link = self.lower[end] if end < self.last else ""
        both = link in members("month_and")
        following = end + 1 if both or link in members("month_link") else end  # "yanvar iyul oylarida"
        second = self._mark(following, "month")
        number = int(second.kinds["month"].value) if second else 0
        if second and number > first and (following > end or self._mark(second.end, "months")):
            if both and number > first + 1 and not self._bounds(mark.start, second.end):
                pass  # "in January and in May"
            else:
                last, end = number, second.end
        tail = self._mark(end, "months")
        if tail and not (end < self.last and self.words[end].isdecimal()):
            end = tail.end
        return end, first, last

    def _bounds(self, start: int, end: int) -> bool:
        """Whether two times at tokens [start, end) are those between which something was: "between May and July"."""
        opener = self.lower[start - 1] if start > self.first else ""
        closer = self.lower[end] if end < self.last else ""
        return opener in ("between", "между", "с", "from") or closer in members("between_end")

    def _months(self, position: int, mark: Mark) -> Period | int | None:
        if self.lower[position].startswith(listed("month_adjective")):
            return self._month_adjective(position, mark)
        if mark.kinds["month"].language == "kk" and self._crop_year(position):
            return None
        before = self.words[position - 1] if position > self.first else ""
        across = self._across(position, mark)
        if across is not None:
            return across
        found = self._month_range(mark)
        if found is None:
            return None
        end, first, last = found
        # "15 марта", "March 15", "15-март": a day, unless what follows is a year.
        if (
            end < self.last
            and self.words[end] == "-"
            and end + 1 < self.last
            and self.words[end + 1].isdecimal()
            and len(self.words[end + 1]) <= 2
            and not self._amount(end + 1)  # "прирост к сентябрю - 3 %"
        ):
            return self._day_end(end + 2)
        following = self.words[end] if end < self.last and first == last else ""
        span = self._days_of_month(position, end, end, first) if following.isdecimal() and first == last else None
        if span is not None:
            return span
        if following.isdecimal() and len(following) <= 2 and int(following) <= 31 and not self._amount(end):
            return self._day_end(end + 1)
        if before.isdecimal() and len(before) <= 2 and int(before) <= 31 and first == last:
            return self._day_end(end)
        if self.words[position][:1].islower() and self.lower[position] in ("may", "mar"):
            return None
        if self.lower[position] == "май" and mark.kinds["month"].language == "ky" and end == position + 1:
            following = self.words[end] if end < self.last else ""
            if first == last and following != "-" and not before.isdecimal() and before != "-":
                return None  # "күйүүчү май": fuel, no May
        start = self._year_before(position) if first == last else None
        if start is not None:
            return self._rolling(12, start, position)
        part = self._part_ended(position) if first == last else None
        if part is not None:
            return part
        days = self._first_days_behind(position, end, first) if first == last else None
        if days is not None:
            return days
        if before.lower() == "to" and position - 2 >= self.first and self.lower[position - 2] == "months":
            return Period(position, end, None, None)
        return self._with_year(position, end, first, last)

    def _crop_year(self, position: int) -> bool:
        """Whether the Kazakh word for June means a season: "өткен маусымда", "астық маусымы"."""
        word, before = self.lower[position], self.lower[position - 1] if position > self.first else ""
        return word.startswith("маусым") and (before in members("season_before") or word.startswith("маусымды"))

    def _days_of_month(self, start: int, position: int, end: int, month: int) -> Period | None:
        """ "November 1-20", "1-20 ноября", "с 1 по 20 ноября": a third of a month or more, from two days at a token."""
        if position + 2 >= self.last or self.lower[position + 1] not in members("month_link", "month_and"):
            return None
        one, other = self.words[position], self.words[position + 2]
        if not (one.isdecimal() and other.isdecimal() and len(one) <= 2 and len(other) <= 2):
            return None
        if not 9 <= int(other) - int(one) <= 30 or self._amount(position + 2):
            return None
        period = self._with_year(start, max(end, position + 3), month, month)
        if period.first is not None and int(other) <= monthrange(period.first.year, month)[1]:
            period.last = period.first.replace(day=int(other))
            period.first = period.first.replace(day=int(one))
            period.fixed = True
        return period

    def _month_adjective(self, position: int, mark: Mark) -> Period | None:
        """ "апрельский экспорт", "выше апрельского показателя прошлого года"; no "апрельский визит"."""
        noun = self.marks[mark.end] if mark.end < self.last else None
        measured = mark.end < self.last and self.lower[mark.end].startswith(listed("figure_noun"))
        traded = noun is not None and bool(noun.bits & _TRADED)
        if not (measured or traded or self._outdone(position)):
            return None
        number = int(mark.kinds["month"].value)
        behind = noun.end if noun is not None and traded else mark.end + 1
        if measured or traded:
            year = self._with_year(position, behind, number, number)
            if year.end > behind:
                return year if measured else None
        return self._with_year(position, mark.end, number, number)

    def _amount(self, position: int) -> bool:
        mark = self.marks[position + 1] if position + 1 < self.last else None
        return bool(mark and ("scale" in mark.kinds or "unit" in mark.kinds))

    def _written_day(self, position: int) -> int | None:
        """The end of "2025-11-15", "15.11.2025", "15/11/2025"."""
        words = self.words
        parts = words[position].split(".") if "." in words[position] else []
        if (
            len(parts) == 3
            and all(part.isdecimal() for part in parts)
            and len(parts[2]) in (2, 4)
            and int(parts[0]) <= 31
            and 1 <= int(parts[1]) <= 12
        ):
            return position + 1
        if position + 4 < self.last and words[position + 1] in "-/" and words[position + 3] == words[position + 1]:
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

    def _day(self, position: int) -> int | None:
        """The end of "15 марта 2025 года", "15-март", which are days."""
        end = position + 1
        if end < self.last and self.words[end] == "-":
            end += 1
        if int(self.words[position]) > 31:
            return None
        mark = self._mark(end, "month")
        if mark is None or (mark.end < self.last and self.words[mark.end] == "-" and self._mark(mark.end + 1, "month")):
            return None
        return self._day_end(mark.end)

    def _day_at(self, position: int) -> int:
        """The end of a day that begins at a token ("August 21", "21 августа 2024 года"), or 0."""
        if position >= self.last:
            return 0
        if self.words[position].isdecimal() and len(self.words[position]) <= 2:
            return self._day(position) or 0
        month = self._mark(position, "month")
        if month is None or month.end >= self.last:
            return 0
        number = self.words[month.end]
        if not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= 31 or self._amount(month.end):
            return 0
        return self._day_end(month.end + 1)

    def _date(self, start: int, end: int, year: int | None) -> date | None:
        """The day at tokens [start, end); without its own year in the one given, or else the last such day before
        the publication."""
        day = month = 0
        own = year
        for place in range(start, end):
            word, mark = self.words[place], self.marks[place]
            if mark is not None and "month" in mark.kinds:
                month = int(mark.kinds["month"].value)
            elif mark is not None and "relative" in mark.kinds and self.year is not None:
                own = self.year + int(mark.kinds["relative"].value)
            elif word.isdecimal() and len(word) <= 2 and not day:
                day = int(word)
            elif word.isdecimal() and len(word) == 4:
                own = int(word)
        today = self.published_on
        if not month or not day or (own is None and today is None):
            return None
        if own is None and today is not None:
            own = today.year if (month, day) <= (today.month, today.day) else today.year - 1
        if own is None or day > monthrange(own, month)[1]:
            return None
        return date(own, month, day)

    def _stretches(self, periods: list[Period], days: list[tuple[int, int]]) -> None:
        """Periods between days, or from a month to a day: "from 1 September to 27 November", "(March 21-July 22)",
        "2024 жылдың қыркүйегінен 27 қарашаға дейін"."""
        for start, end in list(days):
            place, year = start, None
            whole = next((period for period in periods if period.end == start and period.months != (0, 0)), None)
            whole = whole or next((period for period in periods if period.end == start and whole_year(period)), None)
            if whole is not None:  # the Turkic order: "2026 жылдың 15 қаңтарына"
                place, year = whole.start, whole.first.year if whole.first is not None else None
            if not self._leads_to(place, end):
                continue
            opener = next(
                (period for period in periods if place - 3 <= period.end <= place and period is not whole), None
            )
            before = next((day for day in days if place - 3 <= day[1] <= place and day[0] < start), None)
            first: date | None = None
            begin = place
            last = self._date(start, end, year)
            if last is None and opener is not None and opener.first is not None:
                last = self._date(start, end, opener.first.year)  # an undated text: the year of the beginning, or next
                last = shift(last, 1) if last is not None and last < opener.first else last
            if last is None:
                continue
            if before is not None and self._only_links(before[1], place):
                first, begin = self._date(*before, last.year), before[0]
                if first is not None and first > last:
                    first = shift(first, -1)
            elif opener is not None and self._only_links(opener.end, place) and opener.role == PERIOD:
                first, begin = opener.first, opener.start
            if first is None or not 9 <= (last - first).days <= 400:
                continue
            told = next(
                (
                    period
                    for period in periods
                    if period.end == begin - 1 and self.lower[begin - 1] in ("(", "from", "between", "с", "между")
                ),
                None,
            )
            if told is not None and told.role == PERIOD:
                told.first, told.last, told.fixed = first, last, True  # "the first four months (March 21-July 22)"
                continue
            period = Period(begin, end, first, last)
            period.fixed = True
            periods[:] = [other for other in periods if other.end <= begin or other.start >= end]
            for other in periods:  # "from 21 March to 22 August, the first five months of the solar year"
                near = 1 <= other.start - end <= 3 and self.words[end] == "," and other.role == PERIOD
                months = spans_months(other.first, other.last) if near and other.first and other.last else 0
                if months and self.year_of(other) is None and abs((last - first).days - 30.4 * months) < 10:
                    other.first, other.last, other.fixed = first, last, True
            days[:] = [day for day in days if day[1] <= begin or day[0] >= end]
            periods.append(period)
            periods.sort(key=period_start)

    def _leads_to(self, place: int, end: int) -> bool:
        """Whether "to" stands before the day at a token, or a Turkic "up to" after its end."""
        if place > self.first and self._linked(place - 1):
            return True
        if place > self.first and self.lower[place - 1] in ("and", "и"):  # "between 20 March and 21 August"
            return not {"between", "между"}.isdisjoint(self.lower[max(self.first, place - 7) : place - 1])
        after = self.lower[end] if end < self.last else ""
        return after in members("up_to_day") or self.lower[end - 1].endswith(("gacha", "гача"))

    def _only_links(self, start: int, end: int) -> bool:
        links = listed("day_link")
        return all(self.lower[place] in links or self.words[place] == "," for place in range(start, end))

    def _day_end(self, end: int) -> int:
        if end < self.last and self.words[end] == ",":
            if end + 1 < self.last and self._year(end + 1) is not None:
                return self._skip_year_word(end + 2)
            return end
        if end < self.last and self._year(end) is not None:
            return self._skip_year_word(end + 1)
        mark = self._mark(end, "relative")
        return mark.end if mark else end

    def _with_year(self, position: int, end: int, first: int, last: int) -> Period:
        """Months with the year that follows them, or else the year that the publication date gives."""
        if (
            end + 1 < self.last
            and self.lower[end] in ("to", "until", "till", "through", "по")
            and self.words[end + 1].isdecimal()
            and len(self.words[end + 1]) <= 2
            and self._day(end + 1) is not None
        ):
            return Period(position, end, None, None)  # "six months to 21 September": up to a day, from which one?
        probe = end
        of_year = probe + 1 < self.last and self.lower[probe + 1] == "of"
        if of_year and self.lower[probe].startswith(listed("period_noun", "english_figure")):
            probe += 1  # "the January-September result of 2018"
            end += 1
        while (
            probe < self.last
            and probe < end + 2
            and (self.lower[probe] in ("of", "in", "the", "-", "(", "за", "от", "'") or self._mark(probe, "months"))
            and not self._mark(probe, "relative")
        ):
            probe += 1
        if probe + 1 < self.last and self.words[probe] == "," and self._year(probe + 1) is not None:
            probe += 1  # "in January, 2013"
        year = None
        if probe < self.last:
            part = self._mark(probe, "fiscal")
            if part is None and self.lower[probe] in members("this_fiscal"):
                part = self._mark(probe + 1, "fiscal")
                probe = part.start if part is not None else probe
            if part is not None:
                whole = self._fiscal(probe, part.end)
                if isinstance(whole, Period):
                    whole.start, whole.months = position, (first, last)
                    whole.calendar = self._mark(position, "month") is not None
                    return whole
            relative = self._mark(probe, "relative")
            if relative:
                return self._relative(position, relative.end, int(relative.kinds["relative"].value), (first, last))
            year = self._year(probe)
        if year is not None:
            return Period(position, self._skip_year_word(probe + 1), *year_span(year, first, last))
        named = self.named
        known = self.known.get((first, last))
        if known is not None and (self.published_on is None or known < self.published_on.year):
            return Period(position, end, *year_span(known, first, last))
        if self.published_on is None:
            if (first, last) in self.open and self.year is None:
                return Period(position, end, None, None)
            self.open.add((first, last))
            year = self.year
            if named is not None and named.first is not None and named.last is not None:  # its year goes on
                year = named.first.year if named.first.year == named.last.year else None
            span = year_span(year, first, last) if year is not None else (None, None)
            return Period(position, end, *span)
        span = year_span(self.published_on.year, first, last)
        if span[0] > self.published_on or (last > self.published_on.month and span[1] > self.published_on):
            span = year_span(self.published_on.year - 1, first, last)
        return Period(position, end, *span)

    def _relative(self, position: int, end: int, offset: int, months: tuple[int, int]) -> Period:
        """Months of this year, of last year and so on."""
        period = Period(position, end, None, None)
        period.offset, period.months = offset, months
        if self.year is not None:
            period.first, period.last = year_span(self.year + offset, *months)
        return period

    def _counted(self, position: int) -> Period | None:
        """ "восемь месяцев", "the first eight months", "за последние 5 лет", "over five years"."""
        number = small_number(self.words, self.marks, position, self.last)
        if number is None or number.value < 1:
            return None
        months = self._n_months(position)
        if months is None and number.end < self.last and self.lower[number.end] in members("one_quarter"):
            months = self._ordinal(position)  # "за 3 квартал": the third
        if months is None and 2 <= number.value <= 4:
            quarters = self._mark(number.end, "quarter")
            if quarters:
                months = quarters.end, 1, 3 * number.value
        if months:
            before = self.lower[position - 1] if position > self.first else ""
            until = months[0]
            if until + 1 < self.last and self.words[until] == "," and self.lower[until + 1].startswith(listed("ended")):
                until += 1  # "за 12 месяцев, завершившихся в июле"
            while until < self.last and until < months[0] + 4 and self.lower[until] in members("rolling_link"):
                until += 1
            if until > months[0] and self.lower[until - 1].startswith(listed("ended")) and self.lower[until] == "в":
                until += 1
            if until > months[0]:
                until = self._past_end(until)
            day = self._day_at(until) if until > months[0] and months[1] == 1 else 0
            if day:  # "six months to 21 September"
                last = self._date(until, day, None)
                if last is None:
                    return Period(position, day, None, None)
                return Period(position, day, next_day(months_before(last, months[2])), last)
            if until > months[0] and self._mark(until, "month") and months[1] == 1:
                return self._rolling(months[2], position, until)
            if until > months[0] and months[1:] == (1, 12):
                return self._rolling_quarters(position, until)
            past = self.marks[position - 1] if position > self.first else None
            if past is None and position - 2 >= self.first:
                past = self.marks[position - 2]  # "за последние"
                past = past if past is not None and past.end == position and "past" in past.kinds else None
            if past and ("past" in past.kinds or "next" in past.kinds) and before != "the":
                return (
                    self._last_months(position, months)
                    if "past" in past.kinds
                    else Period(position, months[0], None, None)
                )
            if months[1:] == (1, 1) and self.words[position][0].isalpha():
                one = self.recent.get(1)  # "бир айда": no January, but the month that was named
                return Period(position, months[0], one.first if one else None, one.last if one else None)
            told = self.recent.get(months[2]) if months[1] == 1 and before in members("those_months") else None
            if told is not None:  # "over these three months": those of the quarter that was named
                period = Period(position, months[0], told.first, told.last)
                period.fixed = True
                return period
            return self._with_year(position, *months)
        end = number.end
        if end < self.last and self.lower[end].startswith(listed("days")):
            return self._first_days(position, number.value, end + 1)
        if end < self.last and self.words[end] == "-":
            end += 1
        mark = self.marks[end] if end < self.last else None
        if mark and "decade" in mark.kinds and number.value <= 4:
            period = Period(position, mark.end, None, None, SPAN)
            period.years = 10 * number.value
            return period
        if (
            mark
            and number.value <= 40
            and ("year" in mark.kinds or self.lower[end] in ("лет", "жылда", "жыл", "yil", "yilda"))
        ):
            word = self.lower[end]
            if word in ("г", "г.", "году", "y", "y."):
                return None
            return self._years_ago(position, mark.end, number.value) or self._span(position, mark.end, number.value)
        if end < self.last and self.lower[end] == "лет" and number.value <= 40:
            return self._years_ago(position, end + 1, number.value) or self._span(position, end + 1, number.value)
        return None

    def _past_end(self, position: int) -> int:
        """The token behind "the end of", "end of", "end-": a month's end is that of the months up to it."""
        for words in (["the", "end", "of"], ["end", "of"], ["end", "-"], ["end"]):
            if self.lower[position : position + len(words)] == words:
                return position + len(words)
        return position

    def _span(self, position: int, end: int, years: int) -> Period:
        """ "five years"."""
        period = Period(position, end, None, None, SPAN)
        period.years = years
        return period

    def _years_ago(self, position: int, end: int, years: int) -> Period | None:
        """ "two years ago", "три года назад", "эки жыл мурун": a year; what is said of ten is seldom exact."""
        if not 2 <= years <= 5 or end >= self.last or self.lower[end] not in members("ago"):
            return None
        return self._relative(position, end + 1, -years, (1, 12))

    def _carried(self, position: int, mark: Mark) -> Period | None:
        """ "in this period", "за отчетный период", "ushbu davrda": the one named last; "that year" its year, "that
        quarter" the last quarter."""
        months = {"month": 1, "quarter": 3, "half": 6}.get(mark.kinds["same_period"].value, 0)
        named = self.recent.get(months) if months else self.named
        if named is None or named.first is None or named.last is None:
            return None
        if months and mark.end < self.last and self.lower[mark.end] in members("rolling_link", "of_which"):
            return None  # "the quarter to June", "the month of May"
        period = Period(position, mark.end, named.first, named.last)
        if mark.kinds["same_period"].value == "year":
            period.first, period.last = year_span(named.last.year)
        period.fixed = True
        return period

    def _alike(self, position: int) -> int:
        """The end of "similar period", "тех же месяцев", "mos chorak" at a token, or 0."""
        mark = self._mark(position, "alike")
        if mark is None:
            return 0
        place = mark.end
        number = small_number(self.words, self.marks, place, self.last) if place < self.last else None
        if number is not None:
            place = number.end + (number.end < self.last and self.words[number.end] == "-")
        noun = self.marks[place] if place < self.last else None
        if noun is not None and not {"months", "quarter", "half"}.isdisjoint(noun.kinds):
            return noun.end
        if place < self.last and self.lower[place].startswith(listed("period_noun")):
            return place + 1
        return 0

    def _last_months(self, position: int, months: tuple[int, int, int]) -> Period:
        """ "the last twelve months", up to the month spoken of, if the text is of the months after it."""
        named, today = self.named, self.published_on
        period = Period(position, months[0], None, None)
        if named is None or named.last is None or today is None or not 0 <= (today - named.last).days < 100:
            return period
        if named.first is not None and spans_months(named.first, named.last):
            period.first, period.last = months_back(named.last, named.last, months[2] - 1)[0], named.last
        return period

    def _first_days(self, position: int, days: int, place: int) -> Period | None:
        """ "the first 20 days of November": days from a month's first."""
        ordinal = self.marks[position - 1] if position > self.first else None
        if ordinal is None or ordinal.value("ordinal") != "1" or not 1 < days < 31:
            return None
        while place < self.last and self.lower[place] in ("of", "in", "the"):
            place += 1
        month, today, named = self._mark(place, "month"), self.published_on, self.named
        if month is not None:
            number = int(month.kinds["month"].value)
            period = self._with_year(position, month.end, number, number)
        elif today is not None and self.lower[place] in members("present_month") and self._mark(place + 1, "months"):
            number = today.month
            period = Period(position, place + 2, *year_span(today.year, number, number))
        elif self._mark(place, "months") and named is not None and named.first is not None and named.last is not None:
            if spans_months(named.first, named.last) != 1:
                return None
            period = Period(position, place + 1, named.first, named.last)  # "of the month" that was named
        else:
            return None
        if period.first is not None:
            period.last = period.first.replace(day=min(days, monthrange(period.first.year, period.first.month)[1]))
        return period

    def _first_days_behind(self, start: int, position: int, month: int) -> Period | None:
        """ "қарашаның алғашқы 20 күнінде": days from a month's first, in the Turkic order."""
        ordinal = self._mark(position, "ordinal")
        if ordinal is None or ordinal.value("ordinal") != "1" or ordinal.end + 1 >= self.last:
            return None
        number = self.words[ordinal.end]
        place = ordinal.end + 1
        if not number.isdecimal() or len(number) > 2 or not self.lower[place].startswith(listed("days")):
            return None
        period = self._with_year(start, place + 1, month, month)
        if period.first is not None and 1 < int(number) < 31:
            period.last = period.first.replace(day=min(int(number), monthrange(period.first.year, month)[1]))
        return period

    def _yoy(self, position: int, end: int) -> Period:
        """ "the same period of the previous year": a base; "of 2023" makes it that year's."""
        period = Period(position, end, None, None, BASE)
        period.yoy = True
        probe = end
        while probe < self.last and probe < end + 2 and self.lower[probe] in ("of", "in", "the"):
            probe += 1
        year = self._year(probe) if probe < self.last and self.words[probe].isdecimal() else None
        relative = self._mark(probe, "relative")
        mark = self._mark(position, "yoy")
        whole = mark is not None and not self.lower[mark.end - 1].startswith(listed("period_noun", "part_of_year"))
        if whole and probe > end and self.lower[end] == "in":
            return period  # "rose 5 % year on year in 2024": when, and no base
        if year is not None:
            period.end = self._skip_year_word(probe + 1)
        elif relative is not None and relative.kinds["relative"].value == "-1":
            period.end = relative.end  # "the same figure of last year"
            period.offset = -1
        return period
