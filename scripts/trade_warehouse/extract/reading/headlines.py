"""After the last sentence: headlines and repeated aims take their missing dates from the text below."""

from __future__ import annotations

from datetime import date
from typing import Any

from trade_warehouse.extract.periods.spans import shift, spans_months, year_span
from trade_warehouse.extract.sentence.context import Context
from trade_warehouse.extract.sentence.state import NO_LEVEL, NO_PARTIES, NO_TOPIC, TRADE, Outcome
from trade_warehouse.extract.tokens.lexicon import members


def end_running(context: Context) -> None:
    """ "This year", "since the start of the year": up to the month that all figures of the text with an end reach,
    as "in January-April" beside "trade grew most this year with Peru"."""
    today = context.published_on
    if today is None:
        return
    start, last = year_span(today.year)
    ends = (today, last)
    facts = [outcome.fact for outcome in context.outcomes if outcome.fact is not None]
    facts = [fact for fact in facts if fact["period_start"] == start]
    told = {fact["period_end"] for fact in facts}.difference(ends)
    end = told.pop() if len(told) == 1 else None
    if end is None or spans_months(start, end) < 2 or (today - end).days > 100:
        return
    for fact in facts:
        if fact["period_end"] in ends and fact["modality"] == "stated":
            if fact["base_period_end"] == shift(fact["period_end"], -1):
                fact["base_period_end"] = shift(end, -1)
            fact["period_end"] = end


def fill_headlines(context: Context) -> None:
    """A headline, or a target without a date, that repeats a figure of the body takes the body's period."""
    dated: dict[tuple[Any, ...], dict[str, Any]] = {}
    for outcome in context.outcomes:
        fact = outcome.fact
        if fact and fact["period_end"] is not None:
            dated.setdefault(_figure_key(fact), fact)
    said: dict[tuple[str | None, float], list[Outcome]] = {}
    for outcome in context.outcomes:
        if outcome.fact is not None:
            said.setdefault((outcome.fact["unit"], abs(outcome.fact["value"])), []).append(outcome)
    for outcome in context.outcomes:
        if outcome.fact is None and (context.text.headline[outcome.sentence] or not outcome.sentence):
            _repeat(context, outcome, said.get((outcome.quantity.unit, outcome.quantity.value), [])[:50])
    for outcome in context.outcomes:
        end = outcome.quantity.span_end
        if outcome.fact is None and end < len(context.lower) and context.lower[end] in members("goal_noun"):
            _same_goal(context, outcome, said.get((outcome.quantity.unit, outcome.quantity.value), [])[:50])
    for place, outcome in enumerate(context.outcomes):
        fact = outcome.fact
        if fact is None or fact["period_end"] is not None:
            continue
        if fact["statement_type"] != "target" and not context.text.headline[outcome.sentence]:
            continue
        other = dated.get(_figure_key(fact))
        if other is None and context.text.headline[outcome.sentence]:
            other = _rounded(context, place, fact) or _same_trade(context, place, fact)
        if other is not None:
            for name in ("period_start", "period_end", "base_period_start", "base_period_end"):
                fact[name] = other[name]
            outcome.reasons.append("the period stands where the text repeats the figure")


def _rounded(context: Context, place: int, fact: dict[str, Any]) -> dict[str, Any] | None:
    """The first dated fact of the next sentences that a headline's figure rounds: "by more than 50 %" of 53.4 %."""
    last = context.outcomes[place].sentence + 4
    for other in context.outcomes[place + 1 : place + 12]:
        found = other.fact
        if found is None or found["period_end"] is None or other.sentence > last:
            continue
        same = {found["reporter"], found["counterpart"]} == {fact["reporter"], fact["counterpart"]}
        if same and found["indicator"] == fact["indicator"] and _rounds(fact, found):
            return found
    return None


def _same_trade(context: Context, place: int, fact: dict[str, Any]) -> dict[str, Any] | None:
    """The periods of a headline's growth or level: those of the same trade in the very next figure that is one."""
    if fact["modality"] != "stated" or fact["statement_type"] == "target":
        return None
    headline = context.outcomes[place].sentence
    for other in context.outcomes[place + 1 : place + 6]:
        found = other.fact
        if found is None or context.text.headline[other.sentence]:
            continue
        same = all(found[name] == fact[name] for name in ("reporter", "counterpart", "modality"))
        same = same and (found["indicator"] == fact["indicator"] or {found["indicator"], fact["indicator"]} <= TRADE)
        if not same or found["statement_type"] == "target" or other.sentence > headline + 3:
            return None
        first, last = found["period_start"], found["period_end"]
        if first is None or last is None:
            return None
        base: tuple[date | None, date | None] = (None, None)
        if fact["statement_type"] in ("growth_percent", "growth_factor"):
            base = found["base_period_start"], found["base_period_end"]
            base = base if base[0] is not None else (shift(first, -1), shift(last, -1))
        return {
            "period_start": first,
            "period_end": last,
            "base_period_start": base[0],
            "base_period_end": base[1],
        }
    return None


def _same_goal(context: Context, outcome: Outcome, candidates: list[Outcome]) -> None:
    """A goal called by its figure ("the $20 billion target") is the one that the text has set before."""
    quantity = outcome.quantity
    for other in candidates:
        fact = other.fact
        if fact is not None and other.sentence < outcome.sentence and fact["statement_type"] == "target":
            text = context.text
            span = {"start": text.starts[quantity.span_start], "end": text.ends[quantity.span_end - 1]}
            outcome.fact = {**fact, **span, "qualifier": quantity.qualifier, "precision": quantity.step}
            outcome.reasons = ["the goal that the text has set before"]
            return


def _repeat(context: Context, outcome: Outcome, candidates: list[Outcome]) -> None:
    """A headline that leaves open what its figure is, or whose: "A and B set a $500 million goal", "Trade with B
    climbs to $2 bn"."""
    quantity = outcome.quantity
    if outcome.reasons not in ([NO_TOPIC], [NO_LEVEL], [NO_PARTIES]) or not outcome.areas:
        return
    whose = outcome.reasons == [NO_PARTIES]
    for other in candidates:
        fact = other.fact
        if fact is None or other.sentence <= outcome.sentence:
            continue
        parties = {fact["reporter"], fact["counterpart"]}
        amount = fact["statement_type"] in ("level", "target")
        if outcome.areas <= parties if whose else outcome.areas == parties and amount:
            text = context.text
            span = {"start": text.starts[quantity.span_start], "end": text.ends[quantity.span_end - 1]}
            outcome.fact = {**fact, **span, "qualifier": quantity.qualifier, "precision": quantity.step}
            outcome.reasons = ["the headline of a figure that the text states below"]
            return


def _rounds(fact: dict[str, Any], exact: dict[str, Any]) -> bool:
    """Whether a figure, with its qualifier, may stand for a more exact one; "half as much again" also for 52 %."""
    kinds = fact["statement_type"], exact["statement_type"]
    value, other = fact["value"], exact["value"]
    if kinds == ("growth_factor", "growth_percent"):
        other = 1 + other / 100
    elif kinds[0] != kinds[1] or fact["unit"] != exact["unit"] or value * other <= 0:
        return False
    value, other = abs(value), abs(other)
    if fact["qualifier"] == "over":
        return bool(value <= other <= value * 1.1)
    if fact["qualifier"] in ("almost", "under", "up_to"):
        return bool(value * 0.9 <= other <= value)
    return bool(abs(value - other) <= (0.05 * value if fact["qualifier"] == "about" else fact["precision"] * 0.5))


def _figure_key(fact: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(fact[name] for name in ("reporter", "counterpart", "indicator", "statement_type", "value", "unit"))
