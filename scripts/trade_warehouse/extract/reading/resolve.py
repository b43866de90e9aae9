"""From the tokens of a document to its facts: each sentence is read in turn."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from itertools import pairwise
from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.find_areas import find_areas
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.periods.periods import read_periods
from trade_warehouse.extract.periods.present import infer_year
from trade_warehouse.extract.periods.spans import Period
from trade_warehouse.extract.quantities.find_quantities import read_quantities
from trade_warehouse.extract.quantities.quantities import CURRENCIES, NUMBER_KINDS, TURKIC, Quantity
from trade_warehouse.extract.reading.headlines import end_running, fill_headlines
from trade_warehouse.extract.reading.memory import announce, note_seller, note_spoken, remember, without_most
from trade_warehouse.extract.reading.reading import note_heading, read_sentence
from trade_warehouse.extract.sentence.context import Context
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import AREA_KINDS, TOPIC_KINDS, TOPICAL, TRADE, TRADE_OR_GROWS, Outcome
from trade_warehouse.extract.sentence.turkic_verbs import settle_money, settle_verbs
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.tokens.text import Text

_TOPIC: Final = bits(("topic",))
_SPOKEN: Final = bits(("topic", "purchase"))
_HEADING: Final = TOPIC_KINDS | bits(("anaphor",))


TIME_KINDS: Final = bits(("month", "relative", "half", "quarter", "since_start"))
TRADE_WORDS: Final = bits(("topic", "both", "world", "partners", "purchase"))


def resolve(text: Text, language: str, published_on: date | None) -> list[Outcome]:
    """All numbers of a document with what became of them."""
    context = Context(text, language, published_on)
    _infer_year(context)
    for index, (first, last) in enumerate(context.text.sentences):
        _read(context, index, first, last)
    end_running(context)
    fill_headlines(context)
    context.outcomes.sort(key=lambda outcome: outcome.quantity.span_start)
    return context.outcomes


def _infer_year(context: Context) -> None:
    """Of an undated text that says "this year" or "last year": what its own years tell of when that is."""
    if context.published_on is not None or not any("relative" in mark.kinds for mark in context.text.present):
        return
    places, figures = context.text.places, context.text.figures
    told: list[list[Period]] = []
    counts: list[bool] = []
    goes_on: list[bool] = []
    for first, last in context.text.sentences:
        own = places[bisect_left(places, first) : bisect_left(places, last)]
        periods, days = read_periods(context.periods, first, last, own)
        spans = [(period.start, period.end) for period in periods] + days
        inside = sum(bisect_left(figures, end) - bisect_left(figures, start) for start, end in spans)
        told.append(periods)
        goes_on.append(first > 0 and context.words[first - 1] != "\n")
        counts.append(bisect_left(figures, last) - bisect_left(figures, first) > inside)
    infer_year(context.periods, told, counts, goes_on)
    context.periods.forget()


def _read(context: Context, index: int, first: int, last: int) -> None:
    """Read one sentence: its areas, periods and quantities, and what it leaves for those after it."""
    _note_opening(context, index, first, last)
    figures, state = context.text.figures, context.state
    place = bisect_left(figures, first)
    numeric = place < len(figures) and figures[place] < last
    present = settle_verbs(context, first, context.text.between(first, last))
    met = 0
    for mark in present:
        met |= mark.bits
    areal, worded = bool(met & AREA_KINDS), bool(met & NUMBER_KINDS)
    timed = bool(met & TIME_KINDS) and _of_results(context, first, last, present)
    if not (numeric or worded or areal or timed):
        _pass_over(context, index, first, last, present, met)
        return
    named = areal or bool(met & _TOPIC)
    found = find_areas(context.mentions, first, last, present, context.main(), state.group) if named else []
    quantities: list[Quantity] = []
    periods: list[Period] = []
    if numeric or worded or timed:
        quantities, periods = _read_figures(context, index, first, last, present, found)
        found = _without_currencies(found, quantities)
        present = settle_money(context, first, last, present, quantities)
    if any(mention.kind == "adjective" for mention in found):
        found = [mention for mention in found if not _of_money(context, mention)]
    if context.language == "ru":
        _count_projects(context, index, quantities, found)
    quantities = _without_bare(context, index, quantities, present, met)
    if quantities:
        read_sentence(Sentence(context, index, first, last, present, found, periods, quantities))
    else:
        _read_unfigured(context, index, first, last, present, found, periods, met)
    if found and met & _TOPIC:
        turnovers = [mark for mark in present if mark.bits & _TOPIC and mark.value("topic") == "trade_turnover"]
        if not all(_bare_turnover(context, mark) for mark in turnovers):
            state.trade_sentence = index
    told = bool(quantities) or timed or any(mark.bits & TRADE_WORDS for mark in present)
    if not told:
        periods = [period for period in periods if context.speaks_of(period)]
    remember(context, index, found if quantities else without_most(context, first, last, found), periods, present)


def _note_opening(context: Context, index: int, first: int, last: int) -> None:
    """Note where the news begins behind a headline, and that the number of an item goes on with its list."""
    state = context.state
    if index and _opens_news(context, first, last) and not state.pair_said:
        state.pair = None  # whom a headline or caption only named, and no figure of trade
        state.lead = index
    if last - first <= 2 and state.listing is not None and index - state.listing_sentence == 1:
        state.listing_sentence = index  # the number of an item: "1."


def _of_results(context: Context, first: int, last: int, present: list[Mark]) -> bool:
    """Whether a sentence speaks of results, or of trade, so that its period may hold for what follows."""
    if context.text.met("results", first, last):
        return True
    return any(
        mark.value("topic") in TRADE_OR_GROWS or "both" in mark.kinds or "world" in mark.kinds for mark in present
    )


def _pass_over(context: Context, index: int, first: int, last: int, present: list[Mark], met: int) -> None:
    """Note what a sentence without figures, areas and periods leaves: a list goes on, or is headed by it."""
    _keep_list(context, index, last)
    if met & _SPOKEN:
        note_spoken(context, index, present)
    if met & _TOPIC and _names_again(context, index, present):
        context.state.frame_sentence = index
    if context.words[last - 1] == ":" and (met & _HEADING or context.text.met("trader", first, last)):
        note_heading(Sentence(context, index, first, last, present, [], [], []))


def _read_figures(
    context: Context, index: int, first: int, last: int, present: list[Mark], found: list[Mention]
) -> tuple[list[Quantity], list[Period]]:
    """The quantities and the periods of a sentence."""
    places = context.text.places
    places = places[bisect_left(places, first) : bisect_left(places, last)]
    periods, days = read_periods(context.periods, first, last, places)
    quantities = read_quantities(context.quantities, first, last, places, periods, days)
    quantities = [quantity for quantity in quantities if _countable(context, quantity)]
    _count_guests(context, index, quantities, found)
    _count_thousands(context, quantities, present)
    return quantities, periods


def _without_currencies(found: list[Mention], quantities: list[Quantity]) -> list[Mention]:
    """The mentions without those that only name a currency: "5 billion Kenyan shillings" names no party."""
    paid = [quantity for quantity in quantities if quantity.unit in CURRENCIES]
    if not found or not paid:
        return found
    return [
        mention
        for mention in found
        if not any(quantity.number_end <= mention.start < quantity.end for quantity in paid)
    ]


def _without_bare(
    context: Context, index: int, quantities: list[Quantity], present: list[Mark], met: int
) -> list[Quantity]:
    """The quantities without those that count nothing known, of which is noted that they are no facts."""
    visits = bool(met & _TOPIC) and any(
        mark.bits & _TOPIC and mark.value("topic") == "visitor_arrivals" for mark in present
    )  # "arrivals totalled 412,000"
    bare = [
        quantity
        for quantity in quantities
        if quantity.unit in (None, "other")
        and not (quantity.unit is None and (quantity.scaled or (visits and quantity.value >= 1000)))
    ]
    for quantity in bare:
        reason = quantity.reason or ("counts something else" if quantity.unit else "a number without a unit")
        context.outcomes.append(Outcome(quantity, index, None, [reason]))
    return [quantity for quantity in quantities if quantity not in bare]


def _read_unfigured(
    context: Context,
    index: int,
    first: int,
    last: int,
    present: list[Mark],
    found: list[Mention],
    periods: list[Period],
    met: int,
) -> None:
    """Note what a sentence without a figure says of trade: whose the next figures may be, and which list follows."""
    state = context.state
    announce(context, index, first, found, present)
    note_seller(context, index, found, present)
    named = any(mention.role in (m.WITH, m.TO, m.FROM) and mention.kind != "self" for mention in found)
    if named and any(mark.value("topic") in TRADE for mark in present):
        state.frame = None  # another trade is spoken of, though not in figures
        partners = {mention.code for mention in found if mention.role in (m.WITH, m.TO, m.FROM)}
        main = context.main()
        if partners == {UNKNOWN} and main is not None:
            state.pair, state.pair_sentence = (main, UNKNOWN), index
    elif any(mark.value("topic") == "trade_balance" for mark in present):
        state.frame = None  # "the balance was negative": a figure that goes on is of it
    _keep_list(context, index, last)
    if found or met & TOPICAL:
        note_heading(Sentence(context, index, first, last, present, found, periods, []))


def _count_guests(context: Context, index: int, quantities: list[Quantity], found: list[Mention]) -> None:
    """Give persons as the unit of bare numbers in brackets behind the growth of visits: in a text of tourists,
    "Чилиден 4 есе (120-дан 480-ге дейін), Перуден 2 есе (300/600) көп келді"."""
    told = context.state.frame
    if told is None or told.indicator != "visitor_arrivals" or index - context.state.frame_sentence > 3:
        return
    if context.language not in TURKIC:
        return
    ends = {mention.end for mention in found if mention.kind == "area"}
    for number, (quantity, following) in enumerate(pairwise(quantities)):
        place = quantity.span_end
        opened = quantity.unit in ("times", "percent") and context.words[place : place + 1] == ["("]
        if not opened or following.unit is not None or following.start != place + 1:
            continue
        if quantity.span_start - (context.words[quantity.span_start - 1] in ("-", ":")) not in ends:
            continue
        following.unit = "persons"
        for second in quantities[number + 2 : number + 3]:
            if second.unit is None and second.start - following.end <= 1:
                second.unit = "persons"
                following.case, second.case = "from", "to"


def _count_projects(context: Context, index: int, quantities: list[Quantity], found: list[Mention]) -> None:
    """Take projects for joint ones where a pair of countries or joint projects are spoken of: "Портфель
    кенийско-перуанских инициатив насчитывает 12 проектов"."""
    joint = index - context.state.joint <= 2 or any(mention.role == m.PAIR for mention in found)
    if not joint:
        return
    for quantity in quantities:
        noun = quantity.end - (quantity.unit == "other")
        if quantity.unit not in (None, "other") or noun >= len(context.lower):
            continue
        if context.lower[noun].startswith(listed("project")) and quantity.value >= 2 and not quantity.scaled:
            quantity.unit = "joint_projects"
            quantity.end = quantity.span_end = noun + 1


def _names_again(context: Context, index: int, present: list[Mark]) -> bool:
    """Whether a sentence without figures and names speaks of the trade told before: "Trade is growing steadily"."""
    told = context.state.frame
    topics = {mark.value("topic") for mark in present if "topic" in mark.kinds}
    if told is None or topics != {told.indicator} or told.indicator not in TRADE or told.partial:
        return False
    near = index - context.state.frame_sentence <= 5
    return near and all(code in (told.reporter, told.counterpart) or code in BLOCS for code in context.state.counts)


def _bare_turnover(context: Context, mark: Mark) -> bool:
    """Whether a word for turnover may be that of a firm: "оборот"."""
    return context.lower[mark.start].startswith(listed("bare_noun"))


def _count_thousands(context: Context, quantities: list[Quantity], present: list[Mark]) -> None:
    """Take an English figure of thousands without a noun for people where arrivals are told: "rose to 480,900"."""
    if context.language != "en":
        return
    told = context.state.frame
    topics = {mark.value("topic") for mark in present} - {None}
    visits = "visitor_arrivals" in topics
    visits = visits or (not topics and told is not None and told.indicator == "visitor_arrivals")
    if not visits or any(other.unit in CURRENCIES for other in quantities):
        return
    for quantity in quantities:
        listed_here = context.words[quantity.number_start - 1] in (":", "-", "(")
        bare = "," in context.words[quantity.number_start] or listed_here
        bare = bare and quantity.unit is None and not quantity.scaled
        following = context.words[quantity.end] if bare and quantity.end < len(context.words) else "."
        known = context.marks[quantity.end] if bare and quantity.end < len(context.words) else None
        noun = following.isalpha() and known is None and following not in members("after_amount")
        if bare and quantity.value >= 1000 and not noun:
            quantity.scaled = True


def _opens_news(context: Context, first: int, last: int) -> bool:
    """Whether a Kazakh, Kyrgyz or Uzbek text begins there with place and day: "БИШКЕК, 17-фев. — Sputnik."."""
    if context.language not in TURKIC or last - first < 4 or context.words[first + 1] != ",":
        return False
    return context.words[first].isupper() and len(context.words[first]) > 3 and context.words[first + 2].isdecimal()


def _of_money(context: Context, mention: Mention) -> bool:
    """Whether an adjective only names a currency: "converted into the Kenyan shilling", "в японских иенах"."""
    noun = context.marks[mention.end] if mention.kind == "adjective" and mention.end < len(context.marks) else None
    return noun is not None and noun.value("unit") in CURRENCIES


def _keep_list(context: Context, index: int, last: int) -> None:
    """A list goes on behind a colon: "The next places:"."""
    state = context.state
    if context.words[last - 1] == ":" and state.listing is not None and index - state.listing_sentence <= 3:
        state.listing_sentence = index


def _countable(context: Context, quantity: Quantity) -> bool:
    if quantity.unit is None and not quantity.scaled and not context.words[quantity.number_start][0].isdecimal():
        return False
    if quantity.unit == "other" and not context.words[quantity.number_start][0].isdecimal():
        return False
    if quantity.unit == "persons" and quantity.value <= 1:
        return False
    if quantity.unit == "tonnes" and quantity.value in (1.0, 0.001):
        return False  # "the price of a tonne"
    return not (quantity.unit == "times" and quantity.kind == "number" and quantity.value == 1)
