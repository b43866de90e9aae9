"""What a period is to its sentence: the time of a figure, what growth is measured from, or when something is due."""

from __future__ import annotations

from datetime import date
from typing import Final

from trade_warehouse.extract.lexicon import bits, listed, members
from trade_warehouse.extract.spans import BASE, DUE, PERIOD, RANGE, SPAN, Period, shift, whole_year, year_span
from trade_warehouse.extract.text import Text

# What parts a period from the words before and after it that tell its role.
_BEFORE: Final = bits(("reach", "change", "topic", "unit", "scale"))
_AFTER: Final = bits(("unit", "scale", "area", "topic", "number"))
_OF_TIME: Final = bits(("months", "year"))
_TURKIC: Final = frozenset(("kk", "ky", "uz"))
# What is before a base, or in its form: "compared with the same period", "по сравнению с прошлым годом".
_BASE_WORDS: Final = members("base_word")
_AGAINST: Final = members("base_prep")


class RoleReader:
    """Tells the roles of the periods in tokens [first, last), the sentence that a subclass reads."""

    def __init__(self, text: Text, published_on: date | None) -> None:
        self.words = text.words
        self.lower = text.lower
        self.marks = text.marks
        self.published_on = published_on
        self.year = published_on.year if published_on is not None else None
        self.first = self.last = 0
        self.named: Period | None = None
        self.told: Period | None = None  # the one named before the sentence

    def _after_change(self, position: int) -> bool:
        """Whether a percentage or factor, or a change with its own, ends right before a token."""
        place = position - 1
        named = self.named
        if named is not None and named.end == position and named.role == PERIOD and named.start > self.first:
            place = named.start - 1  # "up 18 % in May from April"
            place -= self.lower[place] == "the"
            place -= self.lower[place] in ("in", "for", "during", "в", "за")
        if place < self.first:
            return False
        if self.lower[place] in ("%", "percent", "pct", "times", "fold"):
            return True
        mark = self.marks[place]
        if mark is None:
            return False
        noun = "change" in mark.kinds and self.lower[place].startswith(listed("change_noun"))
        return noun or "factor" in mark.kinds or mark.value("unit") in ("percent", "times")

    def _ranges(self, period: Period) -> bool:
        """ "from January to August 2025": a time that it took, no base."""
        return any(self.lower[place] in members("month_link") for place in range(period.start, period.end))

    def _rose_to(self, position: int, end: int) -> bool:
        """Whether months behind "к" stand between a change and its percentage: "вырос к январю на 3 %"."""
        change = self.marks[position - 1] if position > self.first else None
        if change is None or "change" not in change.kinds:
            return False
        number = end + (self.lower[end : end + 1] == ["на"])
        unit = self.marks[number + 1] if number + 1 < self.last else None
        return unit is not None and unit.value("unit") == "percent" and self.words[number][0].isdecimal()

    def _years_earlier(self, span: Period) -> bool:
        """Whether "two years earlier" is so long before the time named last; a span of years becomes that time."""
        named = self.named
        if span.years < 2 or span.end >= self.last or self.lower[span.end] not in members("earlier"):
            return False
        if named is None or named.first is None or named.last is None:
            return False
        span.role, span.end = PERIOD, span.end + 1
        span.first, span.last = shift(named.first, -span.years), shift(named.last, -span.years)
        return True

    def _base_noun(self, period: Period) -> bool:
        """ "2017 йилдаги ҳажмдан беш баравар кўп": a Turkic noun of a year, in the ablative, before a change."""
        if not self.lower[period.end - 1].endswith(listed("attributive")):
            return False
        for place in range(period.end, min(self.last, period.end + 5)):
            word, mark = self.lower[place], self.marks[place]
            if word[0].isdecimal() or word in (",", "(", ";"):
                return False
            follows = self.marks[place + 1] if place + 1 < self.last else None
            figure = place + 1 < self.last and (self.words[place + 1][0].isdecimal() or follows is not None)
            if word.endswith(listed("ablative")) and (mark is None or "unit" not in mark.kinds) and figure:
                return place + 1 < self.last and (
                    self.words[place + 1][0].isdecimal()
                    or (follows is not None and not {"number", "factor", "before"}.isdisjoint(follows.kinds))
                )
        return False

    def _happened(self, position: int) -> bool:
        """Whether the next verb tells what has happened: "keyingi 4 yilda (savdo) oshdi", of the years gone by."""
        for place in range(position, min(self.last, position + 12)):
            mark = self.marks[place]
            if mark is None or {"change", "reach", "after"}.isdisjoint(mark.kinds):
                continue
            word = self.lower[place]
            done = word.endswith(listed("finite_ending")) and not word.endswith(listed("future_ending"))
            if done or "after" not in mark.kinds:
                return done
        return False

    def _more_than(self, period: Period, last_word: str) -> bool:
        """Whether a Turkic time is what a percentage is more or less than: "2023-yildan 5 foizga kam"."""
        after = period.end
        if not last_word.endswith(listed("ablative")) or after >= self.last:
            return False
        after += self.lower[after] in members("item_also")
        more = members("more_after") | members("less_after")
        return (
            after + 2 < self.last
            and self.words[after][0].isdigit()
            and (self.marks[after + 1] is not None or self.words[after + 1] == "%")
            and not more.isdisjoint(self.lower[after + 2 : after + 4])
        )

    def _coming(self, period: Period) -> bool:
        today = self.published_on
        return today is not None and period.last is not None and period.last >= today

    def _gone(self, period: Period) -> bool:
        today = self.published_on
        return today is not None and period.last is not None and period.last < today

    def _compared_behind(self, position: int) -> bool:
        """Whether a Turkic word of comparison follows a bracket: "2014 жылға (4 млн) қарағанда"."""
        for place in range(position, min(self.last, position + 15)):
            if self.words[place] == ")":
                return any(
                    mark is not None and "compare" in mark.kinds and mark.kinds["compare"].language in _TURKIC
                    for mark in self.marks[place + 1 : min(self.last, place + 3)]
                )
        return False

    def _of_measure(self, period: Period) -> bool:
        """Whether a period is that of a figure which another is measured by: "against exports of $1 bn in 2018"."""
        words = members("measure_word")
        for place in range(period.start - 1, max(self.first, period.start - 12) - 1, -1):
            word = self.lower[place]
            if word in words:
                period.compared = True
                return True
            if word in (",", ";", "(", ")", ":"):
                return False
        return False

    def _superlative(self, period: Period) -> bool:
        """Whether it is told how far back a record goes: "минимум с 2012 года", "the lowest since May 2020"."""
        stems, words = listed("superlative"), members("superlative_word")
        places = range(max(self.first, period.start - 5), period.start)
        if period.start == self.first or self.lower[period.start - 1] not in members("since_before"):
            places = range(period.end, min(self.last, period.end + 6))  # "2012 жылдан бергі ең төмен"
        return any(self.lower[place] in words or self.lower[place].startswith(stems) for place in places)

    def _outdone(self, position: int) -> bool:
        """Whether a comparative stands right before a time: "выше прошлогоднего", "exceeding last year's figure"."""
        place = position - 1
        if place > self.first and (self.lower[place] == "the" or self.lower[place].startswith(listed("figure_noun"))):
            place -= 1  # "превышает показатель 2023 года"
        return place >= self.first and self.lower[place].startswith(listed("outdoes"))

    def _level_of(self, period: Period) -> bool:
        """ "at last year's level", "на уровне 2023 года", "былтырғы деңгейде": a measure, whatever the verb."""
        stems = listed("level_noun")
        before = self.lower[period.start - 1] if period.start > self.first else ""
        if before in ("of", "за") and period.start - 1 > self.first:
            before = self.lower[period.start - 2]
        after = self.lower[period.end] if period.end < self.last else ""
        return before.startswith(listed("level_before")) or after.startswith(stems)

    def _same(self, period: Period) -> None:
        """Whether "the same period" is compared with; where it is not and no year stands with it, it is the one
        spoken of: "trade with B was 3 bn in the same period"."""
        words = self.lower[period.start : period.end]
        before = [word for word in self.lower[max(self.first, period.start - 3) : period.start] if word != "the"]
        period.compared = (
            not _BASE_WORDS.isdisjoint(words)
            or bool(before and (before[-1] in _BASE_WORDS or before[-1] in _AGAINST))
            or any(
                mark is not None and "compare" in mark.kinds and mark.kinds["compare"].language in _TURKIC
                for mark in self.marks[period.end : min(self.last, period.end + 3)]
            )
            or words[-1].endswith(listed("base_ending"))
        )
        if period.compared or period.offset is not None or not self._bare(words) or self._of_a_measure(period):
            return
        named = self.named
        period.role, period.fixed, period.yoy = PERIOD, True, False
        period.first = period.last = None
        if named is None or named.first is None or named.last is None:
            return
        period.first, period.last = named.first, named.last
        told = self.told
        near = 0 < period.start - named.start <= 6 and whole_year(named)
        if near and told is not None and told.first is not None and told.last is not None:
            years = named.first.year - told.last.year  # "last year ... in the same period": the months named before
            period.first, period.last = shift(told.first, years), shift(told.last, years)

    def _after_told(self, period: Period) -> None:
        """ "In 2021 it fell. Keyingi yili eksport 5 foizga o'sdi": the year after the one told, where the verb says
        what has happened; after none, nobody knows which."""
        following = self.lower[period.start] in members("following_year")
        if self.year is None or not following or not self._happened(period.end):
            return
        told = self.named
        period.offset = period.first = period.last = None
        if told is not None and told.last is not None and told.last.year < self.year:
            period.first, period.last = year_span(told.last.year + 1, *period.months)

    def _of_a_measure(self, period: Period) -> bool:
        """Whether a figure that another is measured by stands before "the same period": "against 3 bn in the same"."""
        figure = False
        for place in range(period.start - 1, max(self.first, period.start - 12) - 1, -1):
            word = self.lower[place]
            if word in (",", ";", "("):
                return False
            figure = figure or word[0].isdecimal()
            if word in members("measure_word"):
                return figure
        return False

    def _bare(self, words: list[str]) -> bool:
        """Whether it is some "same period" and no word of it says of which year."""
        if any(word.isdecimal() or word.startswith(listed("year_word")) for word in words):
            return False
        return any(word.startswith(listed("period_noun", "part_of_year")) for word in words)

    def _role(self, period: Period) -> None:
        if period.yoy:
            self._same(period)
        if period.role in (BASE, RANGE) or period.fixed:
            return
        marks = self.marks
        before = period.start - 1
        seen: list[str] = []
        compare = next_span = since = recent = False
        months = period.first is not None and period.last is not None and (period.last - period.first).days < 360
        for index in range(before, max(self.first - 1, before - 6), -1):
            word = self.lower[index]
            seen.append(word)
            if word in (",", ";", "(", "."):
                break
            mark = marks[index]
            if word in ("than", "чем") and before - index <= 2:
                compare = True  # "22 % less than in 2023"
                break
            bare = word in ("from", "over", "on", "к", "ко") and seen[:-1] in ([], ["the"])
            if word in ("к", "ко") and not self._gone(period):
                bare = False  # "в 2 раза к 2030 году": when, no base
            if bare and self._after_change(index) and (word in ("к", "ко") or not self._ranges(period)):
                compare = True  # "down 18 % from August 2024"
                break
            if bare and word in ("к", "ко") and months and self._rose_to(index, period.end):
                compare = True
                break
            if mark is None or mark.end > period.start:
                continue
            if "yoy" in mark.kinds:
                break  # "rose 5 % year on year in May"
            if (
                "compare" in mark.kinds
                and mark.kinds["compare"].language in ("ru", "en")
                and not (word == "к" and (index == before or self._coming(period)))
                and self.words[mark.end] != ":"  # "the rise goes on: for May ..."
                and (word != "against" or before - index <= 2)
            ):
                # "к 2023 году" alone is a due date; "к уровню 2023 года" a comparison
                if word not in ("than", "чем") or before - index <= 3:
                    compare = True
                break
            if "next" in mark.kinds and before - index <= 1:
                recent = word in members("recent") and self._happened(period.end)
                next_span = not recent
            if mark.bits & _BEFORE:
                break
        word_before = self.lower[before] if before >= self.first else ""
        word_before2 = self.lower[before - 1] if before - 1 >= self.first else ""
        if word_before in members("middle") and period.last is not None and whole_year(period):
            period.last = date(period.last.year, 6, 30)  # "к середине 2026 года"
        after = period.end
        due = False
        if word_before == "since" or (
            word_before in ("с", "from") and period.role == PERIOD and (not months or self._superlative(period))
        ):
            since = True
        if word_before == "year" and word_before2 == "by":
            due = True
        if (
            word_before in ("by", "until", "till", "к")
            or (word_before == "of" and "by" in seen)
            or (word_before == "до")
        ):
            due = True
        if word_before2 in ("к", "до", "by") and word_before in (
            "концу",
            "конца",
            "исходу",
            "середине",
            "началу",
            "end",
            "the",
            "year",
        ):
            due = True
        for index in range(after, min(self.last, after + 4)):
            word = self.lower[index]
            mark = marks[index]
            if word == "(":
                compare = compare or self._compared_behind(index)
            if word in (",", ";", ".", "("):
                break
            if word in members("since_after"):
                since = True
                break
            if mark is None:
                continue
            if "compare" in mark.kinds and mark.kinds["compare"].language in ("kk", "ky", "uz"):
                compare = True
                break
            if "by" in mark.kinds and mark.kinds["by"].language in ("kk", "ky", "uz"):
                due = True
                break
            if word in members("since_after"):
                since = True
                break
            if mark.bits & _AFTER and not mark.bits & _OF_TIME:
                break
        last_word = self.lower[period.end - 1]
        if last_word.endswith(("gacha", "гача")) or last_word in members("due_word"):
            due = True
        if period.role == PERIOD and self._base_noun(period):
            compare = True
        if last_word.endswith(("ғыдан", "гыдан", "gidan", "гидан", "гіден", "гиден")) and period.role == PERIOD:
            compare = True
        if period.role == PERIOD and (
            self._level_of(period) or self._outdone(period.start) or self._more_than(period, last_word)
        ):
            compare = True
        if period.role == SPAN and self._years_earlier(period):
            return
        if period.role == SPAN:
            period.since = recent or any(
                word.startswith(listed("past_word"))
                for word in self.lower[max(self.first, period.start - 3) : period.start]
            )
            if (
                next_span
                or word_before in ("within", "через")
                or (after < self.last and self.lower[after] in ("ішінде", "ичинде", "ichida", "ичида"))
            ):
                period.role = DUE
                if self.published_on and period.years:
                    period.first, period.last = None, date(self.published_on.year + period.years, 12, 31)
            return
        if compare:
            period.role, period.compared = BASE, True
        elif due:
            period.role = DUE
        elif since and not period.since and period.first is not None:
            period.role = BASE
            if self._superlative(period):
                period.first = period.last = None  # "the highest since 2015": no base of a growth
