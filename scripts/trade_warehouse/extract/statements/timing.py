"""When: the period of a statement."""

from __future__ import annotations

from datetime import date

from trade_warehouse.extract.lists.entries import figure_runs
from trade_warehouse.extract.periods.periods import settle
from trade_warehouse.extract.periods.seasons import fiscal_years
from trade_warehouse.extract.periods.spans import BASE, DUE, PERIOD, RANGE, SPAN, Period
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import STOCKS, TRADE_OR_GROWS, Frame, Zone
from trade_warehouse.extract.statements.bases import year_of_start
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def find_period(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, kind: str) -> Period | None:
    """The period of a quantity, from its own words or those before."""
    respective = _respective_period(sentence, quantity)
    if respective is not None:
        return respective
    own = _own_periods(sentence, quantity, zone, frame)
    started = year_of_start(sentence, quantity)
    if started is not None:  # "2020 жылғы 3 млн-нан 4 млн-ға жетті": the year is that of the first amount
        own = [period for period in own if period is not started]
        if not own and kind != "target":
            return _told_since(sentence, started)
    if kind == "target":
        return _aimed_period(sentence, quantity, own)
    good = _stated_periods(sentence, quantity, frame, kind, own)
    beside = _right_behind(sentence, quantity, kind, own, good) or _in_place(sentence, quantity, zone, good)
    if beside is not None:
        return beside
    if not own and _outside_time(sentence, zone):
        return None
    return (
        frame.period
        or _weak_period(sentence, quantity, zone, good)
        or _elsewhere(sentence, quantity, frame, kind, good)
        or _told_before(sentence, frame, kind, own)
    )


def _own_periods(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> list[Period]:
    """The periods among a quantity's own words."""
    stock = frame.indicator in STOCKS
    return [
        period
        for period in sentence.periods
        if zone.left <= period.start < zone.weak
        and not (stock and period.as_of)
        and not _in_aside(sentence, period, quantity)
    ]


def _told_since(sentence: Sentence, started: Period) -> Period | None:
    """The period told before, where it is later than the one in which a change began."""
    told = sentence.context.periods.told
    if told is None or told.first is None or started.first is None or told.first <= started.first:
        return None
    return told


def _aimed_period(sentence: Sentence, quantity: Quantity, own: list[Period]) -> Period | None:
    """By when a quantity is aimed at."""
    dues = [period for period in own if period.role == DUE and period.last is not None]
    if dues:
        return _nearest(dues, quantity)
    plain = [period for period in own if period.role not in (BASE, SPAN) and period.last is not None]
    today = sentence.published_on
    if today is not None:
        plain = [period for period in plain if period.last is not None and period.last >= today]
    else:
        plain = [period for period in plain if period.role != RANGE]
    if plain:
        return _nearest(plain, quantity)
    ahead = [period for period in own if period.role == SPAN and period.years and not period.since]
    if ahead and today is not None and _within(sentence, ahead[-1]):
        return Period(ahead[-1].start, ahead[-1].end, None, date(today.year + ahead[-1].years, 12, 31), DUE)
    inherited = [period for period in sentence.periods if period.role == DUE and period.last is not None]
    return _nearest(inherited, quantity) if inherited else None


def _nearest(periods: list[Period], quantity: Quantity) -> Period:
    """Of some periods the one nearest to a quantity."""
    nearest = periods[0]
    for period in periods:
        if abs(period.start - quantity.end) < abs(nearest.start - quantity.end):
            nearest = period
    return nearest


def _stated_periods(sentence: Sentence, quantity: Quantity, frame: Frame, kind: str, own: list[Period]) -> list[Period]:
    """The periods in which a figure that is no aim can have been; a due date gone by is such a one."""
    good = [period for period in own if period.role not in (BASE, SPAN)]
    if frame.forecast is not False:
        return good
    return [
        _reached(period) if period.role == DUE and _past(sentence, period, kind) else period
        for period in good
        if period.role != DUE or period.start > quantity.start or _past(sentence, period, kind)
    ]


def _right_behind(
    sentence: Sentence, quantity: Quantity, kind: str, own: list[Period], good: list[Period]
) -> Period | None:
    """The period right behind a quantity, if no comma parts them: "5 bn in 2024"."""
    for period in own:
        if not 0 <= period.start - quantity.span_end <= 2 or period.role == SPAN:
            continue
        if period.role == BASE and (period.first is None or kind.startswith("growth")):
            continue
        led = sentence.language in TURKIC and any(other.end <= quantity.start for other in good)
        if not led and not sentence.has_comma(quantity.span_end, period.start):
            return period
    return None


def _in_place(sentence: Sentence, quantity: Quantity, zone: Zone, good: list[Period]) -> Period | None:
    """The last period before a quantity, or the first behind it that nothing parts from it."""
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
    return None


def _outside_time(sentence: Sentence, zone: Zone) -> bool:
    """Whether "now" or "since" an event says that a figure is not of the period spoken of before."""
    if not members("now").isdisjoint(sentence.lower[zone.left : zone.weak]):
        return True  # "now takes"
    return any(
        sentence.lower[place] in members("since_word") and _topic_at(sentence, place + 1) is None
        for place in range(zone.left, zone.weak)
    )  # "since independence", but not "since imports were 3 bn, ..."


def _weak_period(sentence: Sentence, quantity: Quantity, zone: Zone, good: list[Period]) -> Period | None:
    """The first period some way behind a quantity."""
    for period in good:
        if period.start >= zone.right and not _opens_contrast(sentence, period, quantity):
            return period
    return None


def _elsewhere(sentence: Sentence, quantity: Quantity, frame: Frame, kind: str, good: list[Period]) -> Period | None:
    """The sentence's only period, where it stands among the words of another figure."""
    if any(word in ("after", "following", "после") for word in sentence.words[quantity.end : quantity.end + 2]):
        return None  # "rose 20 % after a fall of 5 % in 2023"
    periods = [
        period
        for period in sentence.periods
        if period.role not in (BASE, SPAN, DUE)
        and not period.compared
        and not _in_aside(sentence, period, quantity)
        and not _opens_contrast(sentence, period, quantity)
    ]
    if frame.indicator in STOCKS and kind == "level":
        periods = [period for period in periods if period.start < quantity.start]  # not of what follows
    if len(periods) != 1 or (good and not (kind.startswith("growth") and periods[0].start > quantity.end)):
        return None
    return periods[0]


def _told_before(sentence: Sentence, frame: Frame, kind: str, own: list[Period]) -> Period | None:
    """The period that the sentences before told."""
    state = sentence.state
    if state.period is None or any(period.role == SPAN for period in own):
        return None
    if sentence.index - state.period_sentence > 5 or frame.indicator not in TRADE_OR_GROWS:
        return None
    if state.period.role == DUE and not frame.forecast:
        return None
    if frame.indicator == "investment" and kind == "level" and _stock(sentence, frame):
        return None
    return state.period


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


def _past(sentence: Sentence, period: Period, kind: str) -> bool:
    """Whether a due date has gone by; in an undated text a level that is stated tells so."""
    today = sentence.published_on
    if today is None:
        return kind == "level" and period.last is not None
    return period.last is not None and period.last < today


def _reached(period: Period) -> Period:
    """ "by 2024 it had reached 7 bn": the year's."""
    return Period(period.start, period.end, period.first, period.last)
