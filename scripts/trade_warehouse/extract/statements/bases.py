"""What a figure is measured from: the base of a growth, and the time of a level told to compare with."""

from __future__ import annotations

from datetime import date
from typing import Final

from trade_warehouse.extract.periods.spans import (
    BASE,
    DUE,
    RANGE,
    SPAN,
    Period,
    months_back,
    shift,
    spans_months,
    whole_year,
    year_before,
    year_span,
)
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Zone
from trade_warehouse.extract.tokens.lexicon import listed, members

Dates = tuple[date | None, date | None]
_NOTHING: Final[Dates] = (None, None)


def find_times(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, kind: str, period: Period | None
) -> tuple[Dates, Dates]:
    """Period and base period of a statement that is no target."""
    if kind in ("growth_percent", "growth_factor"):
        return _growth_times(sentence, quantity, zone, frame, period)
    time: Dates | None = None
    if kind in ("level", "share"):
        time = _time_of_change(sentence, quantity, frame, period)
    if time is None and kind == "share":
        time = _year_ago(sentence, quantity, zone, frame)
    if time is None and kind == "level":
        time = _level_time(sentence, quantity, zone, frame, period)
    if time is not None:
        return time, _NOTHING
    return ((period.first, period.last) if period is not None else _NOTHING), _NOTHING


def _time_of_change(sentence: Sentence, quantity: Quantity, frame: Frame, period: Period | None) -> Dates | None:
    """The time of a figure where a change began, or to which it led in a range of years."""
    start = _from_time(sentence, quantity, frame, period)
    if start is not None or period is None:
        return start
    if _own_time(quantity, period) and is_origin(sentence, quantity):
        return _before_its_end(sentence, quantity, period)
    if period.role == RANGE and period.last is not None and _destination(sentence, quantity):
        return year_span(period.last.year)
    return None


def _level_time(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, period: Period | None
) -> Dates | None:
    """The time of a level that is summed up, told for comparison, or reached in a range of years."""
    time = (
        _since(sentence, zone, frame)
        or _sum_of_years(sentence, quantity)
        or _bracketed_base(sentence, quantity, frame)
        or _year_ago(sentence, quantity, zone, frame)
        or _as_the_next(sentence, quantity, zone, frame)
    )
    if time is not None or period is None or period.last is None:
        return time
    ranged = period.role == RANGE and period is frame.period and frame.kind == "growth"
    return year_span(period.last.year) if ranged else None


def _growth_times(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, period: Period | None
) -> tuple[Dates, Dates]:
    """Period and base period of a growth."""
    pair = _dated_pair(sentence, quantity)
    if pair is not None and (period is None or period.start > quantity.end):
        return pair
    if period is not None and period.role == RANGE and period.base is not None and period.last is not None:
        return year_span(period.last.year), period.base
    inside = [other for other in sentence.periods if zone.left <= other.start < zone.weak]
    spans = [other for other in inside if other.role == SPAN]
    if spans:
        return _span_times(sentence, spans[-1].years, period)
    bases = [other for other in inside if other.role == BASE]
    base = _nearest_base(quantity, bases, period)
    if period is None or period.first is None or period.last is None:
        return _time_by_base(sentence, base) if period is None and base is not None else (_NOTHING, _NOTHING)
    span = (period.first, period.last)
    frame.since = (base is not None and not base.compared) or (frame.since and not bases)
    if frame.since and not bases and frame.base is not None:
        return span, frame.base  # "since 2009 exports have grown 40 %, imports 50 %"
    return (
        _since_base(sentence, frame, base, span)
        or _shared_base(sentence, quantity, zone, frame, bases, span)
        or (span, _said_base(sentence, bases, span))
    )


def _nearest_base(quantity: Quantity, bases: list[Period], period: Period | None) -> Period | None:
    """Of the dated periods to measure from the nearest to a growth, those behind it before those ahead."""
    nearest: Period | None = None
    best = 0
    for base in bases:
        if base.first is None or base is period:
            continue
        near = -abs(base.start - quantity.end) - (100 if base.start < quantity.start else 0)
        if nearest is None or near >= best:
            nearest, best = base, near
    return nearest


def _span_times(sentence: Sentence, years: int, period: Period | None) -> tuple[Dates, Dates]:
    """Period and base of a growth over some years: "has grown fourfold in ten years"."""
    if period is not None and period.first is not None and period.last is not None and period.role != SPAN:
        end: tuple[date, date] | None = (period.first, period.last)
    else:
        end = _span_end(sentence, years)
    if end is None:
        return _NOTHING, _NOTHING
    return end, (year_before(*end) if years == 1 else year_span(end[1].year - years))


def _span_end(sentence: Sentence, years: int) -> tuple[date, date] | None:
    """The time at which some years of growth ended, where the growth has no period of its own."""
    later = [
        (other.first, other.last)
        for other in sentence.periods
        if other.role not in (BASE, SPAN, DUE) and other.first is not None and other.last is not None
    ]
    if len(later) == 1:
        return later[0]
    ends = {last for _, last in later}
    if len(ends) == 2:
        # "over the past decade ..., from 1 bn in 2014 to 7 bn in 2024"
        until, since = max(ends), min(ends)
        return year_span(until.year) if until.year - since.year == years else None
    if sentence.published_on is not None:
        return year_span(sentence.published_on.year - 1)
    told = sentence.state.period
    return year_span(told.last.year) if told is not None and told.last is not None else None


def _time_by_base(sentence: Sentence, base: Period) -> tuple[Dates, Dates]:
    """The times of a growth of which only the base is told: since a year long gone, up to the last full one."""
    if base.first is None or base.last is None:
        return _NOTHING, _NOTHING
    today = sentence.published_on
    whole = (base.first.month, base.last.month) == (1, 12)
    if today is not None and base.first.year < today.year - 1 and whole:
        return year_span(today.year - 1), (base.first, base.last)
    return _NOTHING, (base.first, base.last)


def _since_base(
    sentence: Sentence, frame: Frame, told: Period | None, span: tuple[date, date]
) -> tuple[Dates, Dates] | None:
    """The times of a growth whose base is told, where the base is before them."""
    if told is None or told.first is None or told.last is None:
        return None
    base = (told.first, told.last)
    if not _whole_base(sentence, told):
        base = _same_part(base, *span)
    if base[1] < span[1]:
        return span, base
    today = sentence.published_on
    if frame.since and today is not None and base[1].year < today.year - 1:
        return year_span(today.year - 1), base  # "since 2021": up to the last year that has ended
    return None


def _shared_base(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, bases: list[Period], span: tuple[date, date]
) -> tuple[Dates, Dates] | None:
    """The times of a growth that has its verb and base from the one before: "exports rose 3 % from December,
    imports 1 %"."""
    told = frame.period
    alike = told is not None and span == (told.first, told.last)
    if alike and not bases and frame.base is not None and _elliptic(sentence, quantity, zone):
        return span, frame.base
    return None


def _said_base(sentence: Sentence, bases: list[Period], span: tuple[date, date]) -> Dates:
    """The base that words without a date tell ("from the month before"), or else a year earlier."""
    yearly = [other for other in bases if other.yoy]
    steps = {other.step for other in bases if other.step}
    if steps and not yearly:
        step = steps.pop()
        return months_back(*span, step) if spans_months(*span) == step and not steps else _NOTHING
    for other in yearly:
        year = _year_of(sentence, other)
        if year is not None and year < span[1].year:
            return shift(span[0], year - span[1].year), shift(span[1], year - span[1].year)
    return year_before(*span)


def is_origin(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity is where a change began: "from $3 bn to $4 bn", "3 млрд доллардан 4 млрд долларға"."""
    place = sentence.quantities.index(quantity)
    following = sentence.quantities[place + 1] if place + 1 < len(sentence.quantities) else None
    if following is None or following.unit != quantity.unit:
        return False
    if any(sentence.words[at] in (";", ")") for at in range(quantity.span_end, following.start)):
        return False
    if sentence.language in TURKIC:
        near = following.start - quantity.end <= 6 and not sentence.has_comma(quantity.end, following.start)
        return near and quantity.case == "from" and quantity.qualifier == "exact" and following.case == "to"
    between = sentence.lower[quantity.span_end : following.start + 1]
    inner = sentence.lower[following.span_start : following.start + 1]
    return sentence.starts_from(quantity) and not {"to", "до"}.isdisjoint([*between, *inner])


def _destination(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity is where a change led."""
    place = sentence.quantities.index(quantity)
    return place > 0 and is_origin(sentence, sentence.quantities[place - 1])


def is_measure(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a level is there to measure another by: "$5 bn, against $4 bn in 2022"."""
    words = members("measure_word")
    if sentence.starts_from(quantity):
        return True  # "$4 bn, down from $5 bn in March"
    for place in range(quantity.span_start - 1, max(zone.left, quantity.span_start - 6) - 1, -1):
        if sentence.lower[place] in words:
            return True
        if sentence.words[place] in (",", ";"):
            return False
    return False


def _came_from(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity, told last, is where a change began: "fell to $3 bn from $4 bn"."""
    place = sentence.quantities.index(quantity)
    if not place or sentence.language in TURKIC or quantity.span_start <= sentence.first:
        return False
    reached = sentence.quantities[place - 1]
    turned = sentence.marks[quantity.span_start - 2] if quantity.span_start - 2 > sentence.first else None
    if reached.unit == quantity.unit and turned is not None and turned.end == quantity.span_start:
        return "compare" in turned.kinds and not _near_period(sentence, quantity)  # "was $3 bn, down from $4 bn"
    if reached.unit != quantity.unit or quantity.span_start - reached.span_end > 1:
        return False
    if sentence.lower[quantity.span_start - 1] not in ("from", "с", "со") or _near_period(sentence, quantity):
        return False
    lead = sentence.lower[max(sentence.first, reached.span_start - 1) : reached.number_start]
    return not {"to", "до"}.isdisjoint(lead)


def _near_period(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether any period stands right behind a quantity."""
    return any(quantity.span_end <= period.start <= quantity.span_end + 3 for period in sentence.periods)


def year_of_start(sentence: Sentence, quantity: Quantity) -> Period | None:
    """The Turkic period of the amount at which a change began, where a quantity is what it came to."""
    place = sentence.quantities.index(quantity)
    before = sentence.quantities[place - 1] if place else None
    if before is None or before.case != "from" or quantity.case != "to" or sentence.language not in TURKIC:
        return None
    if quantity.span_start - before.span_end > 3:
        return None
    for period in sentence.periods:
        if period.end == before.span_start and sentence.lower[period.end - 1].endswith(listed("attributive")):
            return period
    return None


def _own_time(quantity: Quantity, period: Period | None) -> bool:
    """Whether a period stands right after a quantity: "from $3 bn in 2016"."""
    return period is not None and quantity.span_end <= period.start <= quantity.span_end + 3


def _from_time(
    sentence: Sentence, quantity: Quantity, frame: Frame, period: Period | None
) -> tuple[date | None, date | None] | None:
    """The time of a level at which a change began: its own, or else what the change is measured from."""
    came = _came_from(sentence, quantity)
    if _own_time(quantity, period) or not (came or is_origin(sentence, quantity)):
        return None
    place = sentence.quantities.index(quantity)
    following = sentence.quantities[place + 1] if place + 1 < len(sentence.quantities) else None
    if period is not None and not came and following and year_of_start(sentence, following) is period:
        return period.first, period.last
    if not came and any(
        quantity.span_end <= other.start < sentence.quantities[place + 1].start for other in sentence.periods
    ):
        return None  # "from 5 % in 2020 to 6 % in 2024", "2020 жылғы 5 пайыздан 2024 жылы 6 пайызға"
    if period is not None and period.role == RANGE and period.base is not None:
        return period.base
    if frame.base is not None:
        return frame.base
    if period is None or period.first is None or period.last is None:
        return None
    return year_before(period.first, period.last)


def _before_its_end(sentence: Sentence, quantity: Quantity, period: Period) -> tuple[date | None, date | None]:
    """The time at which a change began, a year back where it would follow the end: "from 5 % in March to 6 % in
    January"."""
    if period.first is None or period.last is None:
        return period.first, period.last
    reached = sentence.quantities[sentence.quantities.index(quantity) + 1]
    ends = [other.last for other in sentence.periods if _own_time(reached, other) and other.last is not None]
    if ends and ends[0] < period.first and shift(period.last, -1) < ends[0]:
        return shift(period.first, -1), shift(period.last, -1)
    return period.first, period.last


def _dated_pair(sentence: Sentence, quantity: Quantity) -> tuple[tuple[date, date], tuple[date, date]] | None:
    """Time and base of a growth that two dated levels show: "2.5 times, from $6 bn in 2021 to $15 bn in 2025"."""
    place = sentence.quantities.index(quantity)
    times: list[tuple[date, date]] = []
    for level in sentence.quantities[place + 1 : place + 3]:
        if level.unit in ("percent", "times", None):
            return None
        for period in sentence.periods:
            if _own_time(level, period) and period.first is not None and period.last is not None:
                times.append((period.first, period.last))
                break
    if len(times) != 2 or not times[0][1] < times[1][0]:
        return None
    return times[1], times[0]


def _sum_of_years(sentence: Sentence, quantity: Quantity) -> tuple[date, date] | None:
    """ "$60 bn over the last five years": the sum of the whole years before this one."""
    today = sentence.published_on
    for period in sentence.periods:
        past = period.role == SPAN and period.since and period.years
        near = quantity.span_end < period.start <= quantity.span_end + 4
        if today is not None and past and near and not sentence.has_comma(quantity.span_end, period.start):
            return date(today.year - period.years, 1, 1), date(today.year - 1, 12, 31)
    return None


def _since(sentence: Sentence, zone: Zone, frame: Frame) -> tuple[date, date] | None:
    """ "Since 2010 it has invested $5 bn": from that year to the day of publication; trade only since a month."""
    today = sentence.published_on
    for period in sentence.periods:
        since = period.role == BASE and not (period.compared or period.yoy or period.step)
        if since and period.first is not None and today is not None and zone.left <= period.start < zone.weak:
            recent = (today - period.first).days < 366 and not whole_year(period)
            return (period.first, today) if recent or frame.indicator == "investment" else None
    return None


def _elliptic(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a growth leaves out the verb, which the figure before it in the sentence had: ", imports 1 %"."""
    return quantity is not sentence.quantities[0] and not sentence.marked(zone.left, zone.weak, "change")


def _whole_base(sentence: Sentence, base: Period) -> bool:
    """Whether a base is said to be the whole year: "5 % more than in all of 2023", "чем за весь 2023 год"."""
    return not members("whole_year").isdisjoint(sentence.lower[max(sentence.first, base.start - 3) : base.end])


def _bracketed_base(sentence: Sentence, quantity: Quantity, frame: Frame) -> tuple[date, date] | None:
    """ "5 % less than in 2022 ($6 bn)": a level in brackets after a base is the base's."""
    place = quantity.span_start - 1
    if place <= sentence.first or sentence.words[place] != "(":
        return None
    for period in sentence.periods:
        if period.end == place and period.role == BASE and period.first is not None and period.last is not None:
            own = frame.period
            span = (own.first, own.last) if own is not None else (None, None)
            return _same_part((period.first, period.last), *span)
    return None


def _reached_by(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a preposition says that a change led to a level: ", to $2 bn", ", до 2 млрд долларов"."""
    lead = sentence.lower[max(sentence.first, quantity.span_start - 1) : quantity.number_start]
    return sentence.language not in TURKIC and not {"to", "до"}.isdisjoint(lead)


def _year_ago(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> tuple[date, date] | None:
    """The period of a level given for comparison: "годом ранее - 81 млн", "against $3 bn a year earlier"."""
    if frame.kind == "growth" and _reached_by(sentence, quantity):
        return None  # "fell 4 % compared with a year ago, to $2 bn"
    reference = frame.period
    if reference is None and sentence.state.period is not None and sentence.index - sentence.state.period_sentence <= 2:
        reference = sentence.state.period
    if reference is None or reference.first is None or reference.last is None:
        return None
    for other in sentence.periods:
        if other.yoy and _leads(sentence, quantity, zone, other):
            return _same_months(sentence, reference.first, reference.last, other)
        if (other.yoy or other.step) and _stands_beside(sentence, quantity, zone, other):
            if not other.step:
                return _same_months(sentence, reference.first, reference.last, other)
            if spans_months(reference.first, reference.last) != other.step:
                return None
            return months_back(reference.first, reference.last, other.step)
    return None


def _leads(sentence: Sentence, quantity: Quantity, zone: Zone, other: Period) -> bool:
    """Whether "a year ago" opens the words of a level, no change and no other time between."""
    if other.compared or other.start < zone.left or other.end > quantity.start:
        return False
    return not _changes_between(sentence, other.end, quantity.span_start) and not any(
        other.end <= period.start < quantity.start for period in sentence.periods
    )


def _stands_beside(sentence: Sentence, quantity: Quantity, zone: Zone, other: Period) -> bool:
    """Whether "a year ago" stands right before or behind a level, or opens its words."""
    gap = sentence.words[other.end : quantity.span_start] if other.end < quantity.span_start else []
    near = bool(gap) and len(gap) <= 2 and all(word in ("(", "-", ":") for word in gap)
    if not near and not zone.left <= other.start < zone.weak:
        return False
    behind = not other.compared and 0 <= other.start - quantity.span_end <= 2
    if behind and not sentence.has_comma(quantity.span_end, other.start):
        return True
    if other.end > quantity.start or _changes_between(sentence, other.end, quantity.span_start):
        return False
    return quantity.span_start - other.end <= 2 or other.start - zone.left <= 2


def _changes_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word of change stands among tokens."""
    return any(start <= mark.start < end and "change" in mark.kinds for mark in sentence.present)


def _as_the_next(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> tuple[date, date] | None:
    """The time of a level that is told with the next: "against 4 mln tonnes and $5 bn a year earlier"."""
    place = sentence.quantities.index(quantity) + 1
    following = sentence.quantities[place] if place < len(sentence.quantities) else None
    if following is None or following.unit == quantity.unit or following.span_start - quantity.span_end > 1:
        return None
    if not is_measure(sentence, quantity, zone) or sentence.lower[quantity.span_end] not in members("row_link"):
        return None
    return _year_ago(sentence, following, Zone(following.span_start, sentence.last, sentence.last), frame)


def _same_months(sentence: Sentence, first: date, last: date, other: Period) -> tuple[date, date]:
    """What "the same period of 2023" or "of last year" is, given the present one."""
    year = _year_of(sentence, other)
    if year is None:
        return year_before(first, last)
    return shift(first, year - last.year), shift(last, year - last.year)


def _year_of(sentence: Sentence, period: Period) -> int | None:
    return sentence.context.periods.year_of(period)


def _same_part(base: tuple[date, date], first: date | None, last: date | None) -> tuple[date, date]:
    """Of a base that is a whole year, the same months as those of a later period: 2022 beside May 2023 is May 2022."""
    whole = (base[0].month, base[1].month) == (1, 12) and base[0].year == base[1].year
    if first is None or last is None or not whole or not base[0].year < first.year == last.year:
        return base
    return year_span(base[0].year, first.month, last.month)
