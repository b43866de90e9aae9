"""When: the period of a statement, and what its growth is measured from."""

from __future__ import annotations

from datetime import date

from trade_warehouse.extract.entries import figure_runs
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.periods import settle
from trade_warehouse.extract.quantities import TURKIC, Quantity
from trade_warehouse.extract.seasons import fiscal_years
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.spans import (
    BASE,
    DUE,
    PERIOD,
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
from trade_warehouse.extract.state import STOCKS, TRADE_OR_GROWS, Frame, Zone


def find_period(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, kind: str) -> Period | None:
    """The period of a quantity, from its own words or those before."""
    respective = _respective_period(sentence, quantity)
    if respective is not None:
        return respective
    target = kind == "target"
    own = [
        period
        for period in sentence.periods
        if zone.left <= period.start < zone.weak and not _in_aside(sentence, period, quantity)
    ]
    if frame.indicator in STOCKS:
        own = [period for period in own if not period.as_of]
    started = _year_of_start(sentence, quantity)
    if started is not None:  # "2020 жылғы 3 млн-нан 4 млн-ға жетті": the year is that of the first amount
        told = sentence.context.periods.told
        own = [period for period in own if period is not started]
        if not own and not target:
            if told is None or told.first is None or started.first is None or told.first <= started.first:
                return None
            return told
    if target:
        dues = [period for period in own if period.role == DUE and period.last is not None]
        if dues:
            return min(dues, key=lambda period: abs(period.start - quantity.end))
        plain = [period for period in own if period.role not in (BASE, SPAN) and period.last is not None]
        today = sentence.published_on
        if today is not None:
            plain = [period for period in plain if period.last is not None and period.last >= today]
        elif plain:
            plain = [period for period in plain if period.role != RANGE]
        if plain:
            return min(plain, key=lambda period: abs(period.start - quantity.end))
        ahead = [period for period in own if period.role == SPAN and period.years and not period.since]
        if ahead and today is not None and _within(sentence, ahead[-1]):
            return Period(ahead[-1].start, ahead[-1].end, None, date(today.year + ahead[-1].years, 12, 31), DUE)
        inherited = [period for period in sentence.periods if period.role == DUE and period.last is not None]
        if inherited:
            return min(inherited, key=lambda period: abs(period.start - quantity.end))
        return None
    good = [period for period in own if period.role not in (BASE, SPAN)]
    if kind != "target" and frame.forecast is False:
        good = [
            _reached(period) if period.role == DUE and _past(sentence, period, kind) else period
            for period in good
            if period.role != DUE or period.start > quantity.start or _past(sentence, period, kind)
        ]
    for period in own:
        if (
            0 <= period.start - quantity.span_end <= 2
            and period.role != SPAN
            and not (period.role == BASE and kind.startswith("growth"))
        ):
            if period.role == BASE and period.first is None:
                continue
            led = sentence.language in TURKIC and any(other.end <= quantity.start for other in good)
            if not sentence.has_comma(quantity.span_end, period.start) and not led:
                return period
    left = [period for period in good if period.end <= quantity.start]
    if left:
        return left[-1]
    right = [period for period in good if quantity.end <= period.start < zone.right]
    if right:
        return right[0]
    later = [period for period in good if period.start >= zone.right]
    if later and all(
        sentence.period_at(place) is not None or sentence.lower[place] in (",", "in", "later", "в", "спустя", "the")
        for place in range(quantity.span_end, later[0].start)
    ):
        return later[0]  # "to $262 million four years later, in 2024"
    if not own and not members("now").isdisjoint(sentence.lower[zone.left : zone.weak]):
        return None  # "now takes": not the period spoken of before
    if not own and any(
        sentence.lower[place] in members("since_word") and _topic_at(sentence, place + 1) is None
        for place in range(zone.left, zone.weak)
    ):
        return None  # "since independence", but not "since imports were 3 bn, ..."
    if frame.period is not None:
        return frame.period
    weak = [period for period in good if period.start >= zone.right and not _opens_contrast(sentence, period, quantity)]
    if weak:
        return weak[0]
    elsewhere = [
        period
        for period in sentence.periods
        if period.role not in (BASE, SPAN, DUE)
        and not period.compared
        and not _in_aside(sentence, period, quantity)
        and not _opens_contrast(sentence, period, quantity)
    ]
    if any(word in ("after", "following", "после") for word in sentence.words[quantity.end : quantity.end + 2]):
        elsewhere = []  # "rose 20 % after a fall of 5 % in 2023"
    if frame.indicator in STOCKS and kind == "level":
        elsewhere = [period for period in elsewhere if period.start < quantity.start]  # not of what follows
    if len(elsewhere) == 1 and not good:
        return elsewhere[0]
    if len(elsewhere) == 1 and kind.startswith("growth") and elsewhere[0].start > quantity.end:
        return elsewhere[0]
    state = sentence.state
    spans = [period for period in own if period.role == SPAN]
    if (
        state.period is not None
        and not spans
        and sentence.index - state.period_sentence <= 5
        and frame.indicator in TRADE_OR_GROWS
        and (state.period.role != DUE or frame.forecast)
        and not (frame.indicator == "investment" and kind == "level" and _stock(sentence, frame))
    ):
        return state.period
    return None


def _topic_at(sentence: Sentence, place: int) -> Mark | None:
    """The word of trade that begins at a token, or None."""
    mark = sentence.marks[place] if place < sentence.last else None
    return mark if mark is not None and "topic" in mark.kinds else None


def _respective_period(sentence: Sentence, quantity: Quantity) -> Period | None:
    """ "в 2023, 2024 и 2025 годах - 5, 6 и 7 млрд соответственно": each figure has its own time."""
    if not sentence.respectively:
        return None
    for run in figure_runs(sentence):
        if quantity in run:
            named = [period for period in sentence.periods if period.role == PERIOD and period.first is not None]
            named = [period for period in named if period.end <= run[0].start] or named
            return named[run.index(quantity)] if len(named) == len(run) else None
    return None


def settle_seasons(sentence: Sentence, frame: Frame) -> None:
    """Give the sentence's fiscal years their dates: by the months that the text gives, or else by the country
    that they are said to be of ("Pakistan's financial year"), the reporter's or the partner's."""
    reader = sentence.context.periods
    today = sentence.published_on
    for period in sentence.periods:
        if period.fiscal and not (period.season or period.number) and period.first is None and today is not None:
            own = fiscal_years().get(frame.reporter or "")
            this = not members("this_fiscal").isdisjoint(sentence.lower[period.start : period.end])
            if own is not None and this:  # "the ongoing fiscal year"
                period.season = today.year if today.month >= own[0] else today.year - 1
        if not (period.season or period.number) or not (period.first is None or period.role == RANGE):
            continue
        owners = [mention.code for mention in sentence.found if period.start - 2 <= mention.end <= period.start]
        known = [
            fiscal_years()[code]
            for code in (*owners, frame.reporter, frame.counterpart if period.season else None)
            if code is not None and code in fiscal_years()
        ]
        if reader.fiscal_month and (period.season or known):
            settle(reader, period, reader.fiscal_month, bool(known) and known[0][1])
        elif known:
            settle(reader, period, *known[0])


def _in_aside(sentence: Sentence, period: Period, quantity: Quantity) -> bool:
    """Whether a period after a figure stands in brackets that say more: "5 bn (in 2012 it was twice as much)"."""
    opened = sentence.context.opened(sentence.first, period)
    if not opened or opened < quantity.start < period.start:
        return False
    return period.start > quantity.start or ")" in sentence.words[period.end : quantity.start]


def dated_aside(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
    """Whether a figure stands in brackets with a time of its own: "grew by 5 % (3 bn in 2022) to 4 bn"."""
    opened = sentence.context.opened(sentence.first, period)
    inside = sentence.words[min(period.start, quantity.start) : max(period.end, quantity.end)]
    return opened > 0 and opened < quantity.start and ")" not in inside


def _opens_contrast(sentence: Sentence, period: Period, quantity: Quantity) -> bool:
    """Whether a later period opens a clause of contrast, which is its own: "5 bn, whereas in 2022 it was 3 bn"."""
    if period.start < quantity.end or sentence.language in TURKIC:
        return False
    return not members("contrast").isdisjoint(sentence.lower[max(quantity.end, period.start - 3) : period.start])


def _stock(sentence: Sentence, frame: Frame) -> bool:
    """Whether investment is spoken of for the first time: all that was ever invested, not what the year brought."""
    source = sentence.state.frame
    return source is None or source.indicator != frame.indicator


def _within(sentence: Sentence, period: Period) -> bool:
    """Whether a span of years is one in which something is to be reached: "to $100 bn in five years"."""
    if sentence.language in TURKIC:
        return True
    before = sentence.lower[max(sentence.first, period.start - 2) : period.start]
    return not set(before).isdisjoint(listed("within"))


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


def _year_of_start(sentence: Sentence, quantity: Quantity) -> Period | None:
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
    if period is not None and not came and following and _year_of_start(sentence, following) is period:
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


def _past(sentence: Sentence, period: Period, kind: str) -> bool:
    """Whether a due date has gone by; in an undated text a level that is stated tells so."""
    today = sentence.published_on
    if today is None:
        return kind == "level" and period.last is not None
    return period.last is not None and period.last < today


def _reached(period: Period) -> Period:
    """ "by 2024 it had reached 7 bn": the year's."""
    return Period(period.start, period.end, period.first, period.last)


def find_times(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, kind: str, period: Period | None
) -> tuple[tuple[date | None, date | None], tuple[date | None, date | None]]:
    """Period and base period of a statement that is no target."""
    nothing: tuple[date | None, date | None] = (None, None)
    if kind in ("level", "share"):
        start = _from_time(sentence, quantity, frame, period)
        if start is not None:
            return start, nothing
        if period is not None and _own_time(quantity, period) and is_origin(sentence, quantity):
            return _before_its_end(sentence, quantity, period), nothing
        if period is not None and period.role == RANGE and period.last is not None and _destination(sentence, quantity):
            return year_span(period.last.year), nothing
    if kind == "share":
        before = _year_ago(sentence, quantity, zone, frame)
        if before is not None:
            return before, nothing
    if kind == "level":
        running = _since(sentence, zone, frame)
        if running is not None:
            return running, nothing
        years_sum = _sum_of_years(sentence, quantity)
        if years_sum is not None:
            return years_sum, nothing
        before = _bracketed_base(sentence, quantity, frame) or _year_ago(sentence, quantity, zone, frame)
        before = before or _as_the_next(sentence, quantity, zone, frame)
        if before is not None:
            return before, nothing
        if (
            period is not None
            and period.role == RANGE
            and period is frame.period
            and frame.kind == "growth"
            and period.last is not None
        ):
            return year_span(period.last.year), nothing
    bases = [other for other in sentence.periods if other.role == BASE and (zone.left <= other.start < zone.weak)]
    growth = kind in ("growth_percent", "growth_factor")
    today = sentence.published_on
    if not growth:
        return ((period.first, period.last) if period is not None else nothing), nothing
    pair = _dated_pair(sentence, quantity)
    if pair is not None and (period is None or period.start > quantity.end):
        return pair
    spans = [other for other in sentence.periods if other.role == SPAN and (zone.left <= other.start < zone.weak)]
    if period is not None and period.role == RANGE and period.base is not None and period.last is not None:
        return year_span(period.last.year), period.base
    dated = [other for other in bases if other.first is not None and other is not period]
    dated.sort(key=lambda other: -abs(other.start - quantity.end) - (100 if other.start < quantity.start else 0))
    if spans:
        years = spans[-1].years
        end: tuple[date, date] | None = None
        if period is not None and period.first is not None and period.last is not None and period.role != SPAN:
            end = (period.first, period.last)
        else:
            later = [
                other
                for other in sentence.periods
                if other.role not in (BASE, SPAN, DUE) and other.first is not None and other.last is not None
            ]
            if len(later) == 1 and later[0].first and later[0].last:
                end = (later[0].first, later[0].last)
            elif len({other.last for other in later}) == 2:
                # "over the past decade ..., from 1 bn in 2014 to 7 bn in 2024"
                until = max(other.last for other in later if other.last is not None)
                since = min(other.last for other in later if other.last is not None)
                if until.year - since.year != years:
                    return nothing, nothing
                end = year_span(until.year)
            elif today is not None:
                end = year_span(today.year - 1)
            elif sentence.state.period is not None and sentence.state.period.last is not None:
                end = year_span(sentence.state.period.last.year)
        if end is None:
            return nothing, nothing
        if years == 1:
            return end, year_before(*end)
        return end, year_span(end[1].year - years)
    if period is None or period.first is None or period.last is None:
        if dated and dated[-1].first and dated[-1].last and period is None:
            if (
                today is not None
                and dated[-1].first.year < today.year - 1
                and (dated[-1].first.month, dated[-1].last.month) == (1, 12)
            ):
                return year_span(today.year - 1), (dated[-1].first, dated[-1].last)
            return nothing, (dated[-1].first, dated[-1].last)
        return nothing, nothing
    span = (period.first, period.last)
    frame.since = (bool(dated) and not dated[-1].compared) or (frame.since and not bases)
    if frame.since and not bases and frame.base is not None:
        return span, frame.base  # "since 2009 exports have grown 40 %, imports 50 %"
    if dated and dated[-1].first and dated[-1].last:
        base = (dated[-1].first, dated[-1].last)
        if not _whole_base(sentence, dated[-1]):
            base = _same_part(base, *span)
        if base[1] < span[1]:
            return span, base
        if frame.since and today is not None and base[1].year < today.year - 1:
            return year_span(today.year - 1), base  # "since 2021": up to the last year that has ended
    told = frame.period
    alike = told is not None and span == (told.first, told.last)
    if alike and not bases and frame.base is not None and _elliptic(sentence, quantity, zone):
        return span, frame.base  # "exports rose 3 % from December, imports 1 %"
    steps = {other.step for other in bases if other.step}
    if steps and not any(other.yoy for other in bases):
        step = steps.pop()
        return span, (months_back(*span, step) if spans_months(*span) == step and not steps else nothing)
    stated = [other for other in bases if other.yoy]
    for other in stated:
        year = _year_of(sentence, other)
        if year is not None and year < span[1].year:
            return span, (shift(span[0], year - span[1].year), shift(span[1], year - span[1].year))
    return span, year_before(*span)


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
        if other.yoy and not other.compared and zone.left <= other.start and other.end <= quantity.start:
            between = [mark for mark in sentence.present if other.end <= mark.start < quantity.span_start]
            if not any("change" in mark.kinds for mark in between) and not any(
                other.end <= period.start < quantity.start for period in sentence.periods
            ):
                return _same_months(sentence, reference.first, reference.last, other)
        gap = sentence.words[other.end : quantity.span_start] if other.end < quantity.span_start else []
        near = bool(gap) and len(gap) <= 2 and all(word in ("(", "-", ":") for word in gap)
        if not (other.yoy or other.step) or not (near or zone.left <= other.start < zone.weak):
            continue
        after = (
            not other.compared
            and 0 <= other.start - quantity.span_end <= 2
            and not sentence.has_comma(quantity.span_end, other.start)
        )
        before = other.end <= quantity.start and not any(
            other.end <= mark.start < quantity.span_start and "change" in mark.kinds for mark in sentence.present
        )
        if before:
            before = quantity.span_start - other.end <= 2 or other.start - zone.left <= 2
        if after or before:
            if other.step:
                if spans_months(reference.first, reference.last) != other.step:
                    return None
                return months_back(reference.first, reference.last, other.step)
            return _same_months(sentence, reference.first, reference.last, other)
    return None


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
