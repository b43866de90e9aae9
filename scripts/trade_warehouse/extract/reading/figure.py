"""A figure of which is asked what it is of, and all that is known of it meanwhile."""

from __future__ import annotations

from trade_warehouse.extract.quantities.quantities import Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Zone
from trade_warehouse.extract.sides.asked import Sides
from trade_warehouse.extract.tokens.lexicon import Mark


class Figure:
    """A figure: its words, the frame that is filled for it, and the one before that it may go on from.

    `topic` is its word of trade, with the `indicator` that this tells or, where it is no trade, the `refusal`;
    `inherited` whether both come from what it goes on from, and `sides` who it is of where that tells it.
    """

    __slots__ = (
        "before", "frame", "indicator", "inherited", "quantity", "reasons", "refusal", "sentence", "sides", "topic",
        "zone",
    )  # fmt: skip

    def __init__(
        self, sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None, reasons: list[str]
    ) -> None:
        self.sentence = sentence
        self.quantity = quantity
        self.zone = zone
        self.before = before
        self.reasons = reasons
        self.frame = Frame(None, None, None, False)
        self.indicator: str | None = None
        self.refusal = ""
        self.topic: Mark | None = None
        self.inherited = False
        self.sides: Sides | None = None

    def inherit(self, indicator: str | None, partial: bool, reason: str) -> None:
        """Take the indicator, and whether it is of some goods only, from what the figure goes on from."""
        self.indicator, self.inherited = indicator, True
        self.frame.partial = partial
        if reason:
            self.reasons.append(reason)
