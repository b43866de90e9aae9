"""What a period is to its sentence: the time of a figure, what growth is measured from, or when something is due."""

from __future__ import annotations

from datetime import date
from typing import Final

from trade_warehouse.extract.periods.spans import BASE, DUE, PERIOD, RANGE, SPAN, Period, shift, whole_year, year_span
from trade_warehouse.extract.periods.times import Times
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

# What parts a period from the words before and after it that tell its role.
_BEFORE: Final = bits(("reach", "change", "topic", "unit", "scale"))
_AFTER: Final = bits(("unit", "scale", "area", "topic", "number"))
_OF_TIME: Final = bits(("months", "year"))
_TURKIC: Final = frozenset(("kk", "ky", "uz"))
# What is before a base, or in its form: "compared with the same period", "по сравнению с прошлым годом".
_BASE_WORDS: Final = members("base_word")
_AGAINST: Final = members("base_prep")
# What is measured: "less than in 2023", "down 18 % from August 2024".
_THAN: Final = frozenset(("than", "чем"))
_FROM: Final = frozenset(("from", "over", "on", "к", "ко"))
# A Turkic time in the ablative, than which something is more.
_THAN_OF: Final = ("ғыдан", "гыдан", "gidan", "гидан", "гіден", "гиден")
# "by the end of 2026", "к концу 2026 года".
_ENDS: Final = frozenset(("концу", "конца", "исходу", "середине", "началу", "end", "the", "year"))


class _Said:
    """What the words around a period say that it is."""

    __slots__ = ("by", "coming", "compared", "due", "recent", "since", "within")

    def __init__(self) -> None:
        self.compared = False  # what something is measured by
        self.due = False
        self.since = False
        self.recent = False  # "the last three years"
        self.coming = False  # "the next three years"
        self.within = False
        self.by = False  # whether "by" stands before it


def tell_role(times: Times, period: Period) -> None:
    """Give a period its part, by the words around it."""
    if period.yoy:
        _same(times, period)
    if period.role in (BASE, RANGE) or period.fixed:
        return
    said = _Said()
    _hear_ahead(times, period, said)
    _hear_right_before(times, period, said)
    _hear_behind(times, period, said)
    if period.role == SPAN:
        if not _years_earlier(times, period):
            _tell_span(times, period, said)
        return
    _hear_form(times, period, said)
    if said.compared:
        period.role, period.compared = BASE, True
    elif said.due:
        period.role = DUE
    elif said.since and not period.since and period.first is not None:
        period.role = BASE
        if _superlative(times, period):
            period.first = period.last = None  # "the highest since 2015": no base of a growth


def _hear_ahead(times: Times, period: Period, said: _Said) -> None:
    """What the words before a period say of it, up to the figure or verb whose time it is."""
    before = period.start - 1
    seen: list[str] = []
    for index in range(before, max(times.first - 1, before - 6), -1):
        word = times.lower[index]
        seen.append(word)
        if word in (",", ";", "(", "."):
            break
        if word in _THAN and before - index <= 2:
            said.compared = True  # "22 % less than in 2023"
            break
        if word in _FROM and seen[:-1] in ([], ["the"]) and _measured_from(times, period, index):
            said.compared = True
            break
        mark = times.marks[index]
        if mark is None or mark.end > period.start:
            continue
        if "yoy" in mark.kinds:
            break  # "rose 5 % year on year in May"
        if "compare" in mark.kinds and _compares(times, period, index, mark):
            if word not in _THAN or before - index <= 3:
                said.compared = True
            break
        if "next" in mark.kinds and before - index <= 1:
            said.recent = word in members("recent") and _happened(times, period.end)
            said.coming = not said.recent
        if mark.bits & _BEFORE:
            break
    said.by = "by" in seen


def _measured_from(times: Times, period: Period, position: int) -> bool:
    """Whether the "from", "over", "on" or "к" at a token tells from when a change is measured."""
    if times.lower[position] not in ("к", "ко"):
        return _after_change(times, position) and not _ranges(times, period)  # "down 18 % from August 2024"
    if not _gone(times, period):
        return False  # "в 2 раза к 2030 году": when, no base
    return _after_change(times, position) or (_part_of_year(period) and _rose_to(times, position, period.end))


def _part_of_year(period: Period) -> bool:
    """Whether a period is shorter than a year."""
    return period.first is not None and period.last is not None and (period.last - period.first).days < 360


def _compares(times: Times, period: Period, position: int, mark: Mark) -> bool:
    """Whether the word of comparison at a token, in English or Russian, is one for the period behind it."""
    word, before = times.lower[position], period.start - 1
    return (
        mark.kinds["compare"].language in ("ru", "en")
        # "к 2023 году" alone is a due date; "к уровню 2023 года" a comparison
        and not (word == "к" and (position == before or _coming(times, period)))
        and times.words[mark.end] != ":"  # "the rise goes on: for May ..."
        and (word != "against" or before - position <= 2)
    )


def _hear_right_before(times: Times, period: Period, said: _Said) -> None:
    """What the last two words before a period say of it: "since", "by the end of"."""
    before = period.start - 1
    nearest = times.lower[before] if before >= times.first else ""
    second = times.lower[before - 1] if before - 1 >= times.first else ""
    if nearest in members("middle") and period.last is not None and whole_year(period):
        period.last = date(period.last.year, 6, 30)  # "к середине 2026 года"
    if nearest == "since" or (
        nearest in ("с", "from")
        and period.role == PERIOD
        and (not _part_of_year(period) or _superlative(times, period))
    ):
        said.since = True
    said.due = (
        nearest in ("by", "until", "till", "к", "до")
        or (nearest == "of" and said.by)
        or (nearest == "year" and second == "by")
        or (second in ("к", "до", "by") and nearest in _ENDS)
    )
    said.within = nearest in ("within", "через")


def _hear_behind(times: Times, period: Period, said: _Said) -> None:
    """What the words behind a period say of it, as in the Turkic order."""
    for index in range(period.end, min(times.last, period.end + 4)):
        word = times.lower[index]
        mark = times.marks[index]
        if word == "(":
            said.compared = said.compared or _compared_behind(times, index)
        if word in (",", ";", ".", "("):
            break
        if word in members("since_after"):
            said.since = True
            break
        if mark is None:
            continue
        if "compare" in mark.kinds and mark.kinds["compare"].language in _TURKIC:
            said.compared = True
            break
        if "by" in mark.kinds and mark.kinds["by"].language in _TURKIC:
            said.due = True
            break
        if mark.bits & _AFTER and not mark.bits & _OF_TIME:
            break


def _hear_form(times: Times, period: Period, said: _Said) -> None:
    """What the form of a period's last word says of it, and whether it is one that figures are measured by."""
    last_word = times.lower[period.end - 1]
    if last_word.endswith(("gacha", "гача")) or last_word in members("due_word"):
        said.due = True
    if period.role == PERIOD and (
        _base_noun(times, period)
        or last_word.endswith(_THAN_OF)
        or _level_of(times, period)
        or outdone(times, period.start)
        or _more_than(times, period, last_word)
    ):
        said.compared = True


def _tell_span(times: Times, period: Period, said: _Said) -> None:
    """Whether so many years are those gone by, or those to come, at the end of which something is due."""
    ahead = times.lower[max(times.first, period.start - 3) : period.start]
    period.since = said.recent or any(word.startswith(listed("past_word")) for word in ahead)
    inside = period.end < times.last and times.lower[period.end] in ("ішінде", "ичинде", "ichida", "ичида")
    row = period.end < times.last and times.lower[period.end] in members("in_a_row")
    if not row and (said.coming or said.within or inside):
        period.role = DUE
        if times.published_on and period.years:
            period.first, period.last = None, date(times.published_on.year + period.years, 12, 31)


def tell_following_year(times: Times, period: Period) -> None:
    """ "In 2021 it fell. Keyingi yili eksport 5 foizga o'sdi": the year after the one told, where the verb says
    what has happened; after none, nobody knows which."""
    following = times.lower[period.start] in members("following_year")
    if times.year is None or not following or not _happened(times, period.end):
        return
    told = times.named
    period.offset = period.first = period.last = None
    if told is not None and told.last is not None and told.last.year < times.year:
        period.first, period.last = year_span(told.last.year + 1, *period.months)


def of_measure(times: Times, period: Period) -> bool:
    """Whether a period is that of a figure which another is measured by: "against exports of $1 bn in 2018"."""
    words = members("measure_word")
    for place in range(period.start - 1, max(times.first, period.start - 12) - 1, -1):
        word = times.lower[place]
        if word in words:
            period.compared = True
            return True
        if word in (",", ";", "(", ")", ":"):
            return False
    return False


def outdone(times: Times, position: int) -> bool:
    """Whether a comparative stands right before a time: "выше прошлогоднего", "exceeding last year's figure"."""
    place = position - 1
    if place > times.first and (times.lower[place] == "the" or times.lower[place].startswith(listed("figure_noun"))):
        place -= 1  # "превышает показатель 2023 года"
    return place >= times.first and times.lower[place].startswith(listed("outdoes"))


def _same(times: Times, period: Period) -> None:
    """Whether "the same period" is compared with; where it is not and no year stands with it, it is the one
    spoken of: "trade with B was 3 bn in the same period"."""
    words = times.lower[period.start : period.end]
    before = [word for word in times.lower[max(times.first, period.start - 3) : period.start] if word != "the"]
    period.compared = (
        not _BASE_WORDS.isdisjoint(words)
        or bool(before and (before[-1] in _BASE_WORDS or before[-1] in _AGAINST))
        or any(
            mark is not None and "compare" in mark.kinds and mark.kinds["compare"].language in _TURKIC
            for mark in times.marks[period.end : min(times.last, period.end + 3)]
        )
        or words[-1].endswith(listed("base_ending"))
    )
    if period.compared or period.offset is not None or not _bare(words) or _of_a_measure(times, period):
        return
    named = times.named
    period.role, period.fixed, period.yoy = PERIOD, True, False
    period.first = period.last = None
    if named is None or named.first is None or named.last is None:
        return
    period.first, period.last = named.first, named.last
    told = times.told
    near = 0 < period.start - named.start <= 6 and whole_year(named)
    if near and told is not None and told.first is not None and told.last is not None:
        years = named.first.year - told.last.year  # "last year ... in the same period": the months named before
        period.first, period.last = shift(told.first, years), shift(told.last, years)


def _of_a_measure(times: Times, period: Period) -> bool:
    """Whether a figure that another is measured by stands before "the same period": "against 3 bn in the same"."""
    figure = False
    for place in range(period.start - 1, max(times.first, period.start - 12) - 1, -1):
        word = times.lower[place]
        if word in (",", ";", "("):
            return False
        figure = figure or word[0].isdecimal()
        if word in members("measure_word"):
            return figure
    return False


def _bare(words: list[str]) -> bool:
    """Whether it is some "same period" and no word of it says of which year."""
    if any(word.isdecimal() or word.startswith(listed("year_word")) for word in words):
        return False
    return any(word.startswith(listed("period_noun", "part_of_year")) for word in words)


def _after_change(times: Times, position: int) -> bool:
    """Whether a percentage or factor, or a change with its own, ends right before a token."""
    place = position - 1
    named = times.named
    if named is not None and named.end == position and named.role == PERIOD and named.start > times.first:
        place = named.start - 1  # "up 18 % in May from April"
        place -= times.lower[place] == "the"
        place -= times.lower[place] in ("in", "for", "during", "в", "за")
    if place < times.first:
        return False
    if times.lower[place] in ("%", "percent", "cent", "pct", "times", "fold"):
        return True
    mark = times.marks[place]
    if mark is None:
        return False
    noun = "change" in mark.kinds and times.lower[place].startswith(listed("change_noun"))
    return noun or "factor" in mark.kinds or mark.value("unit") in ("percent", "times")


def _ranges(times: Times, period: Period) -> bool:
    """ "from January to August 2025": a time that it took, no base."""
    return any(times.lower[place] in members("month_link") for place in range(period.start, period.end))


def _rose_to(times: Times, position: int, end: int) -> bool:
    """Whether months behind "к" stand between a change and its percentage: "вырос к январю на 3 %"."""
    change = times.marks[position - 1] if position > times.first else None
    if change is None or "change" not in change.kinds:
        return False
    number = end + (times.lower[end : end + 1] == ["на"])
    unit = times.marks[number + 1] if number + 1 < times.last else None
    return unit is not None and unit.value("unit") == "percent" and times.words[number][0].isdecimal()


def _years_earlier(times: Times, span: Period) -> bool:
    """Whether "two years earlier" is so long before the time named last; a span of years becomes that time."""
    named = times.named
    if span.years < 2 or span.end >= times.last or times.lower[span.end] not in members("earlier"):
        return False
    if named is None or named.first is None or named.last is None:
        return False
    span.role, span.end = PERIOD, span.end + 1
    span.first, span.last = shift(named.first, -span.years), shift(named.last, -span.years)
    return True


def _base_noun(times: Times, period: Period) -> bool:
    """ "2017 йилдаги ҳажмдан беш баравар кўп": a Turkic noun of a year, in the ablative, before a change."""
    if not times.lower[period.end - 1].endswith(listed("attributive")):
        return False
    for place in range(period.end, min(times.last, period.end + 5)):
        word, mark = times.lower[place], times.marks[place]
        if word[0].isdecimal() or word in (",", "(", ";"):
            return False
        follows = times.marks[place + 1] if place + 1 < times.last else None
        figure = place + 1 < times.last and (times.words[place + 1][0].isdecimal() or follows is not None)
        if word.endswith(listed("ablative")) and (mark is None or "unit" not in mark.kinds) and figure:
            return place + 1 < times.last and (
                times.words[place + 1][0].isdecimal()
                or (follows is not None and not {"number", "factor", "before"}.isdisjoint(follows.kinds))
            )
    return False


def _happened(times: Times, position: int) -> bool:
    """Whether the next verb tells what has happened: "keyingi 4 yilda (savdo) oshdi", of the years gone by."""
    for place in range(position, min(times.last, position + 12)):
        mark = times.marks[place]
        if mark is None or {"change", "reach", "after"}.isdisjoint(mark.kinds):
            continue
        word = times.lower[place]
        done = word.endswith(listed("finite_ending")) and not word.endswith(listed("future_ending"))
        if done or "after" not in mark.kinds:
            return done
    return False


def _more_than(times: Times, period: Period, last_word: str) -> bool:
    """Whether a Turkic time is what a percentage is more or less than: "2023-yildan 5 foizga kam"."""
    after = period.end
    if not last_word.endswith(listed("ablative")) or after >= times.last:
        return False
    after += times.lower[after] in members("item_also")
    if after + 2 >= times.last or not times.words[after][0].isdigit():
        return False
    if times.marks[after + 1] is None and times.words[after + 1] != "%":
        return False
    behind = times.lower[after + 2 : after + 4]
    more = members("more_after") | members("less_after")
    return not more.isdisjoint(behind) or any(word.startswith(listed("exceeded_by")) for word in behind)


def _coming(times: Times, period: Period) -> bool:
    today = times.published_on
    return today is not None and period.last is not None and period.last >= today


def _gone(times: Times, period: Period) -> bool:
    today = times.published_on
    return today is not None and period.last is not None and period.last < today


def _compared_behind(times: Times, position: int) -> bool:
    """Whether a Turkic word of comparison follows a bracket: "2014 жылға (4 млн) қарағанда"."""
    for place in range(position, min(times.last, position + 15)):
        if times.words[place] == ")":
            return any(
                mark is not None and "compare" in mark.kinds and mark.kinds["compare"].language in _TURKIC
                for mark in times.marks[place + 1 : min(times.last, place + 3)]
            )
    return False


def _superlative(times: Times, period: Period) -> bool:
    """Whether it is told how far back a record goes: "минимум с 2012 года", "the lowest since May 2020"."""
    stems, words = listed("superlative"), members("superlative_word")
    places = range(max(times.first, period.start - 5), period.start)
    if period.start == times.first or times.lower[period.start - 1] not in members("since_before"):
        places = range(period.end, min(times.last, period.end + 6))  # "2012 жылдан бергі ең төмен"
    return any(times.lower[place] in words or times.lower[place].startswith(stems) for place in places)


def _level_of(times: Times, period: Period) -> bool:
    """ "at last year's level", "на уровне 2023 года", "былтырғы деңгейде": a measure, whatever the verb."""
    stems = listed("level_noun")
    before = times.lower[period.start - 1] if period.start > times.first else ""
    if before in ("of", "за") and period.start - 1 > times.first:
        before = times.lower[period.start - 2]
    after = times.lower[period.end] if period.end < times.last else ""
    return before.startswith(listed("level_before")) or after.startswith(stems)
