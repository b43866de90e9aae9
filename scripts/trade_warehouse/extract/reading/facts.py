"""From a quantity and what it is of to a fact, or why there is none."""

from __future__ import annotations

from datetime import date
from typing import Any

from trade_warehouse.extract.areas.mentions import UNKNOWN
from trade_warehouse.extract.periods.spans import RANGE, Period
from trade_warehouse.extract.quantities.numbers import clean
from trade_warehouse.extract.quantities.quantities import CURRENCIES, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import BETWEEN_TWO, EMITTED, NO_PARTIES, NO_TOPIC, Frame, Skip, Zone
from trade_warehouse.extract.sides.shares import is_share
from trade_warehouse.extract.statements.aims import ends_in_the_past
from trade_warehouse.extract.statements.bases import find_times, is_measure, is_origin
from trade_warehouse.extract.statements.conditions import check_if
from trade_warehouse.extract.statements.differences import balance_sign
from trade_warehouse.extract.statements.qualifiers import find_qualifier
from trade_warehouse.extract.statements.statements import find_statement
from trade_warehouse.extract.statements.timing import dated_aside, find_period, settle_seasons
from trade_warehouse.extract.statements.units import unit_left_out
from trade_warehouse.extract.tokens.lexicon import Mark, members, money

# The first and the last day, as far as they are known.
Dates = tuple[date | None, date | None]


def _of_another(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Russian figure is that of another who is no area: "5 % против 4 % у конкурентов"."""
    place = quantity.span_end
    if place + 1 >= sentence.last or sentence.lower[place] != "у" or sentence.language != "ru":
        return False
    if sentence.lower[place + 1] in members("holder_pronoun", "of_it"):
        return False
    return not any(place < mention.start <= place + 4 for mention in sentence.found)


def _monthly_change(sentence: Sentence, mark: Mark) -> bool:
    """Whether only the change is called monthly, or a newspaper a daily: "пятое ежемесячное снижение"."""
    if sentence.language == "en" and sentence.lower[mark.start - 1] == "the" and mark.end < sentence.last:
        following = sentence.marks[mark.end]
        if sentence.lower[mark.end] in ("average", "mean"):
            return False  # "the daily average export"
        return following is None or "topic" not in following.kinds
    return sentence.language == "ru" and sentence.next_mark(mark.end, mark.end + 1, "change") is not None


def build_fact(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]) -> dict[str, Any]:
    """The fact that a quantity states, given what it is of; refused by Skip."""
    _settle_unit(sentence, quantity, frame, reasons)
    unit = _checked_unit(sentence, quantity, zone, frame)
    indicator = _checked_indicator(frame)
    check_if(sentence, quantity, zone)
    kind, value, direction = find_statement(sentence, quantity, zone, frame, reasons)
    indicator = frame.indicator or indicator  # "imports exceeded exports by 2 bn" is of the balance
    if frame.reporter is None or (indicator in BETWEEN_TWO and frame.counterpart is None):
        _lose(sentence, frame, indicator, kind, direction)
    if unit in CURRENCIES and unit.islower():
        unit = quantity.unit = _whose_currency(unit, frame)
        if not unit:
            raise Skip("not certain whose currency")
    _check_sides(sentence, quantity, zone, frame)
    forecast = frame.forecast and kind != "target"
    settle_seasons(sentence, frame)
    period = find_period(sentence, quantity, zone, frame, kind)
    if kind != "target" and not forecast and _lies_ahead(sentence, period):
        if ends_in_the_past(sentence):
            raise Skip("told as done, of a time to come")
        # What is said of a time to come is an aim or a forecast, whatever the verb.
        aimed = kind == "level" and (unit in CURRENCIES or unit in ("tonnes", "persons"))
        kind, forecast = ("target", False) if aimed else (kind, True)
    span, base = _times(sentence, quantity, zone, frame, kind, period)
    frame.kind = _kind_before(kind)
    frame.direction = direction or frame.direction
    if kind != "target" and period is not None:
        _pass_on_period(sentence, quantity, zone, frame, kind, period, span)
    if kind.startswith("growth") and None not in span and None not in base:
        frame.base = base  # type: ignore[assignment]
    if indicator == "trade_balance" and kind == "level":
        value *= balance_sign(sentence, zone, quantity)
        sentence.state.balance = 1 if value > 0 else -1
    starts, ends = sentence.text.starts, sentence.text.ends
    return {
        "reporter": frame.reporter,
        "counterpart": frame.counterpart,
        "indicator": indicator,
        "statement_type": kind,
        "value": clean(value),
        "precision": quantity.step if quantity.step > 0 else 1.0,
        "unit": "count" if unit in ("joint_projects", "jobs") else unit,
        "qualifier": find_qualifier(sentence, quantity, zone, kind),
        "period_start": span[0],
        "period_end": span[1],
        "base_period_start": base[0],
        "base_period_end": base[1],
        "scope": "partial" if frame.partial else "total",
        "modality": "forecast" if forecast else "stated",
        "start": starts[quantity.span_start],
        "end": ends[quantity.span_end - (2 if sentence.words[quantity.span_end - 1] == "." else 1)],
    }


def _settle_unit(sentence: Sentence, quantity: Quantity, frame: Frame, reasons: list[str]) -> None:
    """Give a number that names none the unit of the amount before, and visits the persons that they count."""
    if quantity.unit is None:
        quantity.unit = unit_left_out(sentence, quantity, frame)
        if quantity.unit is not None and quantity.unit != "persons":
            reasons.append("its unit is that of the amount before")
    if quantity.unit == "times" and frame.indicator == "visitor_arrivals" and quantity.value >= 1000:
        quantity.unit = "persons"  # "the country was visited 3 million times"


def _checked_unit(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> str:
    """The unit of a quantity, where it is one of a fact."""
    unit = quantity.unit
    if unit is None:
        raise Skip("a number without a unit")
    if unit == "percentage_points":
        if is_share(sentence, quantity, zone, None):
            frame.kind = "share"
        raise Skip("percentage points are no growth")
    if unit == "other":
        raise Skip("counts something else")
    if _of_another(sentence, quantity):
        raise Skip("told of somebody without a code")
    return unit


def _checked_indicator(frame: Frame) -> str:
    """What a quantity is of, where it is something that is extracted."""
    if frame.refusal:
        raise Skip(f"speaks of something else: {frame.refusal}")
    if frame.indicator is None:
        raise Skip(NO_TOPIC)
    if frame.indicator not in EMITTED:
        raise Skip(f"not an indicator that is extracted: {frame.indicator}")
    return frame.indicator


def _lose(sentence: Sentence, frame: Frame, indicator: str, kind: str, direction: int) -> None:
    """Refuse a figure of which nobody knows whose it is, and remember that it was told."""
    frame.kind, frame.direction = _kind_before(kind), direction
    if indicator == "trade_turnover" and kind == "level":
        sentence.state.unsettled = sentence.index
    if indicator in ("export", "import") and kind == "level":
        sentence.state.lost = sentence.index
    raise Skip(NO_PARTIES)


def _kind_before(kind: str) -> str:
    """What a figure that goes on may take over of the kind of statement."""
    return "share" if kind == "share" else "growth" if kind.startswith("growth") else ""


def _whose_currency(unit: str, frame: Frame) -> str:
    """The currency of "dinars": the reporter's own, or else the partner's."""
    known = [money().get((unit, area or "")) for area in (frame.reporter, frame.counterpart)]
    return known[0] or known[1] or ""


def _unnamed(sentence: Sentence, reporter: str | None) -> bool:
    """Whether nothing in the text so far tells whose trade it is of but the language that it is in."""
    state = sentence.state
    if state.counts or state.main == reporter or any(mention.code == reporter for mention in sentence.found):
        return False
    context = sentence.context
    ours = context.text.met("ours", 0, len(context.words)) or context.text.met("we", 0, len(context.words))
    return context.dateline() != reporter and reporter not in context.named() and not ours


def _check_sides(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> None:
    """Refuse what is of an area without a code, what each of several has, and averages."""
    if UNKNOWN in (frame.reporter, frame.counterpart) or frame.reporter == "WLD":
        raise Skip("with or by an area that has no code")
    if _unnamed(sentence, frame.reporter):
        raise Skip("no country has been named yet")
    behind = sentence.lower[quantity.span_end] if quantity.span_end < sentence.last else ""
    if behind in members("each_of_them"):
        raise Skip("one figure for each of several")
    if any(
        sentence.period_at(mark.start) is None and not _monthly_change(sentence, mark)
        for mark in sentence.marked(zone.left, zone.right, "past_average")
    ):
        frame.refusal = "an average"  # so is what follows: "average daily exports fell 9 % to $2 bn"
        raise Skip("a figure per month or day")


def _lies_ahead(sentence: Sentence, period: Period | None) -> bool:
    """Whether a period begins after the text was published; of "within five years" only the end is known."""
    today = sentence.published_on
    return period is not None and today is not None and (period.first or period.last or today) > today


def _times(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, kind: str, period: Period | None
) -> tuple[Dates, Dates]:
    """When a figure begins and ends, and when what it is compared with does; an aim has but a day by when."""
    if kind == "target":
        return (None, period.last if period is not None else None), (None, None)
    return find_times(sentence, quantity, zone, frame, kind, period)


def _pass_on_period(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, kind: str, period: Period, span: Dates
) -> None:
    """Remember the period for the figures that go on, unless it is told aside or only measures the change."""
    if is_measure(sentence, quantity, zone) or dated_aside(sentence, quantity, period):
        return
    if is_origin(sentence, quantity):
        return
    frame.period = period
    start, end = span
    moved = frame.since and start != period.first
    narrowed = period.role == RANGE and (kind == "share" or (kind == "level" and start != period.first))
    if start is not None and end is not None and (moved or narrowed):
        frame.period = Period(period.start, period.end, start, end)
