"""The unit of a number that names none: what the figures before it were told in."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Frame
from trade_warehouse.extract.tokens.lexicon import bits, members

_PLACES: Final = bits(("self", "filler", "countries"))


def unit_left_out(sentence: Sentence, quantity: Quantity, frame: Frame) -> str | None:
    """What a number without a unit counts: "imports were $5 billion, exports 3 billion"; None where that is not sure.

    Visitors may be told of in bare numbers. An amount of trade has the unit of the amount before it, in its own
    sentence or the ones before: money, or tonnes where these were told of the same flow.
    """
    if frame.indicator == "visitor_arrivals":
        others = _among_things(sentence, quantity) or _leave(sentence, quantity)
        return "persons" if without_noun(sentence, quantity) and not others else None
    if not quantity.scaled or not (frame.indicator in TRADE or frame.indicator == "investment"):
        return None
    state = sentence.state
    if state.frame is None or sentence.index - state.frame_sentence > 2:
        return None
    if not frame.partial:
        return None if _counts(sentence, quantity) else state.currency
    if not without_noun(sentence, quantity):
        return None
    return _amount_before(sentence, quantity, frame)


def _amount_before(sentence: Sentence, quantity: Quantity, frame: Frame) -> str | None:
    """The unit of the last amount, where goods may be told of in money and in tonnes."""
    state = sentence.state
    before = [other.unit for other in sentence.quantities if other.end <= quantity.start]
    near = next((unit for unit in reversed(before) if unit in CURRENCIES or unit == "tonnes"), None)
    worth = sentence.lower[max(sentence.first, quantity.span_start - 1)] in members("worth_ahead")
    if near in CURRENCIES or (near is None and state.amount in CURRENCIES):
        return near or state.amount
    if worth:
        return state.currency
    if near == "tonnes" or state.amount_of == frame.indicator:
        return near or state.amount
    return None


def _among_things(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a bare Turkic number goes on from a count of things, which come as people do: "анын 172 куб метри
    Перудан, 20 миллиону Чилиден келген"."""
    if sentence.language not in TURKIC:
        return False
    return any(
        mark.value("unit") == "other"
        and sentence.first < mark.start < quantity.start
        and (sentence.words[mark.start - 1][0].isdecimal() or _is_scale(sentence, mark.start - 1))
        and not mark.bits & _PLACES
        and sentence.period_at(mark.start) is None
        for mark in sentence.kinds.get("unit", ())
    )


def _leave(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether Turkic people leave: "8 миллион киши кирип, 7 миллиону чыккан", not "8 миллионго чыккан"."""
    behind = sentence.lower[quantity.end] if quantity.end < sentence.last else ""
    return quantity.case != "to" and behind in members("left_verb")


def _is_scale(sentence: Sentence, place: int) -> bool:
    mark = sentence.marks[place]
    return mark is not None and "scale" in mark.kinds


def _counts(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic number counts what a noun right behind it names: "5 мингдан ортиқ корхона", no money."""
    place = quantity.span_end
    if sentence.language not in TURKIC or place >= sentence.last or not sentence.words[place][0].isalpha():
        return False
    noun = sentence.marks[place]
    if sentence.lower[place] in members("only"):
        return False  # "18 миллиону гана экспорт"
    bare = quantity.case == "nom" or place > quantity.end  # "5 мингдан ортиқ корхона"
    return bare and (noun is None or "not" in noun.kinds)


def without_noun(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number stands without what it counts: "0,4 million came", "ularning soni 150 mingdan oshdi"."""
    if quantity.end >= sentence.last or not sentence.words[quantity.end][0].isalpha():
        return True
    mark = sentence.marks[quantity.end]
    if sentence.lower[quantity.end] in members("or"):
        return True
    if sentence.language == "en" and sentence.lower[quantity.end] in members("after_amount"):
        return True  # "visits topped 6 million in 2023"
    if sentence.language in TURKIC and mark is not None and "area" in mark.kinds:
        return True  # "коноктордун 4 миллиону Чилиден"
    return mark is not None and any(kind in mark.kinds for kind in ("reach", "change", "after", "forecast", "topic"))
