"""A sentence with figures, read from left to right.

Each quantity owns the words before it, back to the quantity before, and those after it up to the next break. What its
own words do not say it takes from the quantity before, then from earlier sentences.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN
from trade_warehouse.extract.lists.entries import read_entries
from trade_warehouse.extract.lists.list_memory import line_follows, note_list
from trade_warehouse.extract.lists.listings import entry_zone, listed_frame, past_list
from trade_warehouse.extract.lists.ranks import note_rank
from trade_warehouse.extract.periods.spans import BASE, DUE, PERIOD
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.reading.facts import build_fact
from trade_warehouse.extract.reading.frames import find_frame, names_group
from trade_warehouse.extract.reading.going_on import turns
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import FLOW_OF_WHOLE, TRADE, TRADE_OR_GROWS, Frame, Outcome, Skip, Zone
from trade_warehouse.extract.sides.guests import note_host
from trade_warehouse.extract.sides.owners import known_reporter
from trade_warehouse.extract.statements.aims import find_aim
from trade_warehouse.extract.statements.percentages import is_possessed
from trade_warehouse.extract.tokens.lexicon import bits
from trade_warehouse.extract.topics.topic_words import topic_value

RANGED: Final = "a range"
_NOT_DONE: Final = bits(("target", "forecast", "conditional"))


class Earlier(NamedTuple):
    """What the text had told last before a sentence: the frame of a figure and a pair, and in which sentences."""

    frame: Frame | None
    frame_sentence: int
    pair: tuple[str, str] | None
    pair_sentence: int


def read_sentence(sentence: Sentence) -> None:
    """Judge each quantity; remember the last frame that gave a fact."""
    zones = sentence.zones()
    read_entries(sentence)
    state = sentence.state
    earlier = Earlier(state.frame, state.frame_sentence, state.pair, state.pair_sentence)
    frame: Frame | None = None
    whole: Frame | None = None
    partners: set[tuple[str, str]] = set()
    refused = ""  # what the shares before were of, if it is no trade
    for position, quantity in enumerate(sentence.quantities):
        reasons: list[str] = []
        fact: dict[str, Any] | None = None
        try:
            if refused and is_possessed(sentence, quantity) and not sentence.topic_in(sentence.first, quantity.start):
                raise Skip(refused)  # "of the remittances 78 % came from Chile, 8 % from Peru"
            if quantity.reason == RANGED and frame is None:
                frame = _unstated(sentence, quantity, zones[position])
            if quantity.reason:
                raise Skip(quantity.reason)
            zone = zones[position]
            item = listed_frame(sentence, position, quantity, zone, frame, reasons)
            if item is not None:
                frame = item
                zone = entry_zone(sentence, position, quantity, zone)
            else:
                frame = find_frame(sentence, quantity, zone, past_list(sentence, position, frame), reasons)
            fact = build_fact(sentence, quantity, zone, frame, reasons)
        except Skip as refusal:
            reasons = [str(refusal)]
            other = reasons[0].startswith("speaks of something else") and sentence.language in TURKIC
            refused = reasons[0] if other and is_possessed(sentence, quantity) else ""
            if frame is not None and reasons[0] != FLOW_OF_WHOLE:
                _keep_refused(sentence, frame)
        if fact is not None:
            _settle(sentence, fact, frame)
            reasons = reasons or ["goes on from the figure before"]
            whole = frame if fact["counterpart"] == "WLD" else whole
            if fact["indicator"] in TRADE and fact["counterpart"] not in (None, "WLD"):
                partners.add((fact["reporter"], fact["counterpart"]))
        areas = frozenset(mention.code for mention in sentence.found)
        sentence.context.outcomes.append(Outcome(quantity, sentence.index, fact, reasons, areas))
    if frame is not None and not partners and whole is None and (frame.refusal or frame.indicator == "gdp"):
        state.strayed = sentence.index
    _leave(sentence, earlier, whole, partners)
    note_rank(sentence)
    note_list(sentence)


def _keep_refused(sentence: Sentence, frame: Frame) -> None:
    """Remember what a figure is of that gives no fact, where both sides of its trade are known."""
    state = sentence.state
    if frame.indicator not in TRADE or not frame.reporter or not frame.counterpart or frame.refusal:
        return
    state.frame, state.frame_sentence = frame, sentence.index
    if frame.counterpart == UNKNOWN and frame.reporter != UNKNOWN and names_group(sentence):
        state.grouped = sentence.index
    if UNKNOWN in (frame.reporter, frame.counterpart):
        # what goes on without a name is of these two, not of those before
        state.pair, state.pair_sentence = (frame.reporter, frame.counterpart), sentence.index


def _leave(sentence: Sentence, earlier: Earlier, whole: Frame | None, partners: set[tuple[str, str]]) -> None:
    """Leave for the sentences that go on what is of all, where one or several partners were told beside it."""
    state = sentence.state
    if len(partners) == 1:
        state.partner_sentence = sentence.index
    if sentence.aside:  # one partner among all: the text goes on with all
        state.frame, state.frame_sentence = earlier.frame, earlier.frame_sentence
        state.pair, state.pair_sentence = earlier.pair, earlier.pair_sentence
    elif whole is not None and _one_among_all(sentence, whole):
        state.frame = whole
        state.pair, state.pair_sentence = earlier.pair, earlier.pair_sentence
    elif state.frame is not None and sum(one == state.frame.reporter for one, _ in partners) > 1:
        # "to Chile 3 bn, to Kenya 1 bn": what goes on without a name is of all, not of the last
        state.frame = state.frame.copy()
        state.frame.counterpart = "WLD"
        state.pair, state.pair_sentence = earlier.pair, earlier.pair_sentence


def _one_among_all(sentence: Sentence, whole: Frame) -> bool:
    """Whether a partner was told of beside the whole flow: "Exports hit 7 bn; those to Chile were 1 bn"."""
    told = sentence.state.frame
    return (
        told is not None
        and whole.indicator in ("export", "import")
        and told.indicator == whole.indicator
        and told.reporter == whole.reporter
        and told.counterpart != "WLD"
    )


def note_heading(sentence: Sentence) -> None:
    """Remember what a sentence without figures says of a list that follows it."""
    _note_goods(sentence)
    note_list(sentence)


def _unstated(sentence: Sentence, quantity: Quantity, zone: Zone) -> Frame | None:
    """What a range is of, for what goes on: "trade was 5-6 bn, and last year it reached 8 bn"."""
    try:
        frame = find_frame(sentence, quantity, zone, None, [])
    except Skip:
        return None
    target, frame.forecast = find_aim(sentence, quantity, zone, frame)
    frame.target = target or sentence.aimed_from  # "from $5-6 bn to $9 bn"
    return frame if frame.indicator in TRADE and frame.reporter and frame.counterpart else None


def _settle(sentence: Sentence, fact: dict[str, Any], frame: Frame | None) -> None:
    state = sentence.state
    share = fact["statement_type"] == "share"
    pairs = fact["indicator"] in TRADE and fact["counterpart"] not in (None, "WLD", fact["reporter"])
    part = frame is not None and frame.whole != ""
    if pairs and not part and not (share and (state.pair or state.frame)):
        state.pair, state.pair_said = (fact["reporter"], fact["counterpart"]), True
        state.pair_sentence = sentence.index
    if fact["reporter"] not in BLOCS and (state.main is None or fact["counterpart"] != state.main):
        state.main = fact["reporter"]
    _note_partner(sentence, fact)
    note_host(state, fact, sentence.index)
    flow = fact["reporter"], fact["indicator"]
    goods, _ = state.flows.get(flow, (True, 0))
    state.flows[flow] = goods and fact["scope"] == "partial", sentence.index
    whole = frame
    if frame is not None and (share or part) and fact["indicator"] in TRADE:
        # What goes on after a share is the whole, not the part.
        whole = frame.copy()
        whole.counterpart = "WLD"
        if share and _says_how_much(sentence, fact):
            whole = state.frame
    aside = share and fact["reporter"] in BLOCS and state.pair is not None and fact["reporter"] not in state.pair
    if frame is not None and fact["indicator"] in TRADE_OR_GROWS and not aside:
        state.frame, state.frame_sentence = whole, sentence.index
        state.unsettled = -9 if state.unsettled == sentence.index else state.unsettled
        if frame.indicator == "trade_turnover" and not frame.partial and not share:
            state.turnover, state.turnover_sentence = frame, sentence.index
            if frame.counterpart in BLOCS:
                state.overall, state.overall_sentence = frame, sentence.index
        _note_time(sentence, frame)
        if sentence.kinds.get("part_of"):
            state.parted = sentence.index
    if fact["unit"] in CURRENCIES:
        state.currency = fact["unit"]
    if fact["unit"] in CURRENCIES or fact["unit"] == "tonnes":
        state.amount, state.amount_of = fact["unit"], fact["indicator"]
    if fact["indicator"] in ("joint_projects", "joint_project_value"):
        state.joint = sentence.index


def _says_how_much(sentence: Sentence, fact: dict[str, Any]) -> bool:
    """Whether a share only says how much the sum before it in the sentence is, which the text goes on with: "trade
    with Peru was 5 bn, or 14 % of all its trade. It grew by 9 %"."""
    told = sentence.state.frame
    if told is None or sentence.state.frame_sentence != sentence.index or told.kind == "share":
        return False
    same = told.indicator == fact["indicator"] and told.reporter == fact["reporter"]
    return same and told.counterpart == fact["counterpart"] and len(sentence.quantities) == 2


def _note_partner(sentence: Sentence, fact: dict[str, Any]) -> None:
    """Remember of whom a trade with all is told, and since which sentence a flow with one partner."""
    reporter, counterpart = fact["reporter"], fact["counterpart"]
    if fact["indicator"] not in TRADE or fact["statement_type"] == "share" or counterpart is None:
        return
    if counterpart == "WLD":
        sentence.state.grouped = -9
        sentence.state.worldwide.add(reporter)
        sentence.state.world_flows.add((reporter, fact["indicator"]))
    else:
        sentence.state.partners.setdefault(reporter, {}).setdefault((counterpart, fact["indicator"]), sentence.index)


def _note_time(sentence: Sentence, frame: Frame) -> None:
    """Remember the period of a figure for what goes on; not one that is told aside: "(in 2024 it was 3 bn)"."""
    period, state = frame.period, sentence.state
    if period is None or sentence.context.opened(sentence.first, period):
        return
    if period.role == PERIOD and period.first is not None:
        sentence.context.periods.named = period
    back = sentence.context.looks_back(sentence.index, period)
    if period.role not in (DUE if not frame.forecast else "", BASE) and not back:
        state.period, state.period_sentence = period, sentence.index


def _note_goods(sentence: Sentence) -> None:
    """Remember a heading of goods: "The main dairy goods exported:", below what was told of all, or "From Peru
    were imported:"."""
    state = sentence.state
    flows = {topic_value(sentence, mark)[0] for mark in sentence.topical}
    if sentence.quantities or sentence.words[sentence.last - 1] != ":" or not line_follows(sentence):
        return
    if not sentence.topical and sentence.kinds.get("anaphor") and state.frame is not None and state.frame.partial:
        flows = {state.frame.indicator}  # "This figure for other goods is as follows:"
    if flows not in ({"export"}, {"import"}) or any(mark.bits & _NOT_DONE for mark in sentence.present):
        return
    flow = flows.pop()
    told = state.frame if sentence.index - state.frame_sentence <= 3 else None
    if state.listing is not None and sentence.index - state.listing_sentence <= 1 and not state.listing.sellers:
        told = Frame(state.listing.indicator, state.listing.owner, "WLD", state.listing.partial)  # of all its lines
    if sentence.found:
        sides = _headed_sides(sentence, flow)
    else:
        same = told is not None and (told.indicator == flow or turns(told, flow))
        sides = (told.reporter, told.counterpart) if told is not None and same else None
    if sides is None or None in sides:
        return
    state.goods = Frame(flow, *sides, True)
    own = [period for period in sentence.periods if period.role not in (BASE, DUE) and period.first is not None]
    if own or told is not None:
        state.goods.period = own[-1] if own else told.period if told is not None else None
    state.goods_sentence = sentence.index


def _headed_sides(sentence: Sentence, flow: str | None) -> tuple[str | None, str | None] | None:
    """Whose flow with whom the goods below a heading are, where it names one partner or one owner."""
    toward, whence = (m.TO, m.FROM) if flow == "export" else (m.FROM, m.TO)
    if any(mention.code == UNKNOWN or mention.kind not in ("area", "self") for mention in sentence.found):
        return None
    partners = {mention.code for mention in sentence.found if mention.role == toward} - {"WLD"}
    owners = {mention.code for mention in sentence.found if mention.role in (m.NOM, m.GEN, whence)} - partners - {"WLD"}
    if len(partners) > 1 or len(owners) > 1:
        return None
    if not partners:
        return (owners.pop(), "WLD") if owners else None
    partner = partners.pop()
    return (owners.pop() if owners else known_reporter(sentence, partner)), partner
