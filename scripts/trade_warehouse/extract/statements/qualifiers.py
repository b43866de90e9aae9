"""How sure a figure is."""

from __future__ import annotations

from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.neighbours import from_to, later_change
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Zone


def find_qualifier(sentence: Sentence, quantity: Quantity, zone: Zone, kind: str) -> str:
    """How sure a figure is: "about", "over", "up to" ..."""
    qualifier = quantity.qualifier
    if (
        qualifier == "exact"
        and quantity.unit in ("hours", "jobs")
        and kind != "target"
        and quantity.start > sentence.first
        and sentence.lower[quantity.start - 1] == "до"
    ):
        quantity.span_start = quantity.start - 1
        return "up_to"
    if qualifier == "up_to" and _is_reached(sentence, quantity, zone, kind):
        quantity.span_end = quantity.end
        return "exact"
    if qualifier == "up_to" and _raised_to(sentence, quantity, zone, kind):
        return "exact"
    return qualifier


def _is_reached(sentence: Sentence, quantity: Quantity, zone: Zone, kind: str) -> bool:
    """Whether a Turkic "up to" is where a verb of reaching, aiming or change leads: "5 миллиардға дейін өсті"."""
    if kind not in ("target", "level", "share") or sentence.language not in TURKIC:
        return False
    if from_to(sentence, quantity):
        return True
    if quantity.unit in ("jobs", "hours", "persons"):
        return False
    verb = (
        sentence.next_mark(quantity.span_end, zone.weak, "target")
        or sentence.next_mark(quantity.span_end, zone.weak, "reach")
        or sentence.next_mark(quantity.span_end, zone.weak, "change")
        or later_change(sentence, quantity)
    )
    return verb is not None


def _raised_to(sentence: Sentence, quantity: Quantity, zone: Zone, kind: str) -> bool:
    """ "bring trade up to $1 bn", "grew twofold - up to $80 million": where a change leads, no limit."""
    if kind not in ("target", "level") or quantity.unit not in CURRENCIES:
        return False
    place = sentence.quantities.index(quantity)
    before = sentence.quantities[place - 1] if place else None
    if before is not None and before.unit in ("percent", "times") and quantity.span_start - before.span_end <= 2:
        return True
    start = quantity.span_start
    verb = sentence.last_mark(zone.left, start, "change") or sentence.last_mark(zone.left, start, "target")
    return verb is not None and start - verb.end <= 8
