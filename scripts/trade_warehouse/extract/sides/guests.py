"""Visitors, once the text has told which country they visit: where they came from, their number again, their part."""

from __future__ import annotations

from typing import Any

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.quantities.quantities import Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import State, Zone
from trade_warehouse.extract.sides.asked import Sides
from trade_warehouse.extract.statements.units import without_noun
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members

_FEWEST = 100  # fewer are counted of other things
_NEAR = 3  # sentences for which the text goes on about the visitors of a country


def note_host(state: State, fact: dict[str, Any], index: int) -> None:
    """Remember whose visitors the text tells of; nobody's where one country's people go to several."""
    if fact["indicator"] != "visitor_arrivals":
        return
    elsewhere = state.host != fact["reporter"] and state.guest is not None and fact["counterpart"] == state.guest
    state.host = None if elsewhere else fact["reporter"]
    state.guest = fact["counterpart"] if fact["counterpart"] != "WLD" else None
    state.host_sentence = index


def is_hosting(state: State, index: int) -> bool:
    """Whether the sentences before a sentence tell of the visitors of one country."""
    return state.host is not None and index - state.host_sentence <= _NEAR


def guest_sides(sentence: Sentence, quantity: Quantity, zone: Zone) -> Sides | None:
    """Who is visited and by whose people, of a figure without a word for visits: "Peru follows with 120,000", "Most
    were from Kenya (5 %)"; None where the text does not go on about visitors."""
    state = sentence.state
    if sentence.index - state.host_sentence > _NEAR or not _may_count_guests(quantity):
        return None
    if any(_of_something_else(mark) and zone.left <= mark.start < zone.right for mark in sentence.topical):
        return None
    if quantity.unit is None and not without_noun(sentence, quantity):
        return None
    own = [one for one in sentence.found if zone.left <= one.start < zone.right and one.code != state.host]
    if own or sentence.found or state.host is None:
        named = _nearest(own, quantity)
        if named is None or named == state.guest or _receives(sentence, zone):
            return None
        return (state.host, named) if state.host is not None else (named, state.guest)
    if state.guest is not None:
        return None
    nouns = [mark for mark in sentence.kinds.get("unit", ()) if mark.value("unit") == "persons"]
    counted = any(zone.left <= mark.start < zone.right for mark in nouns)
    return (state.host, "WLD") if counted and not _of_others(sentence, zone.left, quantity.start) else None


def guests_come(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether foreigners or guests are counted who came somewhere: "5,000 foreigners came to Peru", "Peruda 5 mln
    mehmon bo'lgan"; not "5,000 foreigners live in Peru"."""
    if quantity.unit != "persons":
        return False
    nouns = sentence.lower[quantity.number_end : min(sentence.last, quantity.end + 2)]
    if not any(word.startswith(listed("guest_noun")) for word in nouns):
        return False
    came = any(word in members("guest_verb") for word in sentence.lower[sentence.first : sentence.last])
    places = [
        mention for mention in sentence.found if mention.role in (m.TO, m.IN, m.ACC) and mention.code not in BLOCS
    ]
    return came and (bool(places) or is_hosting(sentence.state, sentence.index))


def _may_count_guests(quantity: Quantity) -> bool:
    """Whether a figure may be of people: "5,000 people", "5,000", "5 %", "5 times"."""
    if quantity.unit is None:
        return quantity.scaled or quantity.value >= _FEWEST
    return quantity.unit in ("persons", "percent", "times")


def _of_something_else(mark: Mark) -> bool:
    return mark.value("topic") != "visitor_arrivals"


def _receives(sentence: Sentence, zone: Zone) -> bool:
    """Whether another country is told to have visitors: "Peru saw 5 million visitors"."""
    return any(word.startswith(listed("receives_guests")) for word in sentence.lower[zone.left : zone.weak])


def _of_others(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the remaining countries are told of: "boshqa davlatlar - 5 ming nafar"."""
    words = sentence.lower[start:end]
    return any(word.startswith(listed("all_others")) or word in members("other_members") for word in words)


def _nearest(own: list[Mention], quantity: Quantity) -> str | None:
    """The country whose people a figure counts, among the areas beside it; None for a group or several."""
    codes = {mention.code for mention in own}
    if len(codes) > 1:
        ahead = [mention for mention in own if mention.end <= quantity.start]
        codes = {ahead[-1].code} if ahead and quantity.start - ahead[-1].end <= 2 else codes
    if len(codes) != 1 or not codes.isdisjoint(BLOCS | {UNKNOWN}):
        return None
    return codes.pop() if all(mention.role not in (m.TO, m.IN, m.ACC) for mention in own) else None
