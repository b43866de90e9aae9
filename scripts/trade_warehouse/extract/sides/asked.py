"""A figure of trade whose two sides are looked for, and all that is known of it meanwhile."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import Mention
from trade_warehouse.extract.quantities.quantities import Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Zone
from trade_warehouse.extract.tokens.lexicon import Mark

# Reporter and counterpart.
Sides = tuple[str | None, str | None]
PARTNER_ROLES: Final = frozenset((m.TO, m.FROM, m.WITH, m.ON))
FLOWS: Final = frozenset(("export", "import"))


class Asked:
    """A figure of which is asked who trades with whom: its words, the figure before it, the areas beside it.

    `anchor` and `anchor_end` are where its word of trade stands, or else the figure; `base_reporter`,
    `base_counterpart` the sides of the figure before, `known` these where both are. `pool` are the areas among the
    figure's own words, `groups` the same by what joins them ("Chile and Peru"): both are empty until gathered.
    """

    __slots__ = (
        "anchor", "anchor_end", "base_counterpart", "base_reporter", "before", "frame", "groups", "known", "pool",
        "quantity", "reasons", "sentence", "topic", "zone",
    )  # fmt: skip

    def __init__(
        self,
        sentence: Sentence,
        quantity: Quantity,
        zone: Zone,
        frame: Frame,
        before: Frame | None,
        topic: Mark | None,
        reasons: list[str],
    ) -> None:
        self.sentence = sentence
        self.quantity = quantity
        self.zone = zone
        self.frame = frame
        self.before = before
        self.topic = topic
        self.reasons = reasons
        self.anchor = topic.start if topic is not None else quantity.start
        self.anchor_end = topic.end if topic is not None else quantity.start
        self.base_reporter: str | None = before.reporter if before is not None else None
        self.base_counterpart: str | None = before.counterpart if before is not None else None
        self.known: tuple[str, str] | None = None
        if self.base_reporter and self.base_counterpart:
            self.known = self.base_reporter, self.base_counterpart
        self.pool: list[Mention] = []
        self.groups: dict[int, list[Mention]] = {}

    def settle(self, reporter: str | None, counterpart: str | None, why: str = "") -> bool:
        """The answer: both sides, and the reason for them unless another one has been given."""
        self.frame.reporter, self.frame.counterpart = reporter, counterpart
        if why:
            self.reasons.append(f"{reporter} with {counterpart}, {why}")
        return True

    def gather(self) -> None:
        """The areas among the figure's own words, but for those in a reason that is told beside it."""
        sentence, zone, topic = self.sentence, self.zone, self.topic
        pool = [mention for mention in sentence.found if zone.left <= mention.start < zone.right]
        if zone.weak > zone.right and topic is not None and topic.start >= zone.right:
            roles = {mention.role for mention in pool} & PARTNER_ROLES  # "3 mln to Chile, the rest went to Peru"
            later = [mention for mention in sentence.found if zone.right <= mention.start < zone.weak]
            pool += [mention for mention in later if mention.role not in roles]
        if sentence.causes:
            pool = [mention for mention in pool if not sentence.in_reason(mention.start, self.quantity)]
        self.pool = self._pointed_out(pool) if sentence.text.met("pointer", zone.left, zone.right) else pool

    def _pointed_out(self, pool: list[Mention]) -> list[Mention]:
        """The areas but for those of which one is pointed out: "Peru and Chile: a surplus with the former"."""
        pointers = set(self.sentence.text.met("pointer", self.zone.left, self.zone.right))
        picked = {mention.code for mention in pool if mention.end - 1 in pointers}
        groups = {mention.group for mention in pool if mention.code in picked and mention.end - 1 not in pointers}
        return [mention for mention in pool if mention.group not in groups]

    def join(self) -> None:
        """The areas gathered, by what joins them."""
        groups: dict[int, list[Mention]] = {}
        for mention in self.pool:
            groups.setdefault(mention.group, []).append(mention)
        self.groups = groups

    def joined_with(self, mention: Mention) -> set[str]:
        """The codes of those that are named in one list with an area, and its own."""
        own = self.groups[mention.group]  # but one of a list where a figure for each follows "respectively"
        every = own if self.sentence.respectively else self.sentence.found
        return {other.code for other in every if other.group == mention.group}

    def distance(self, mention: Mention) -> int:
        """How far an area stands from the word of trade."""
        return min(abs(mention.start - self.anchor_end), abs(self.anchor - mention.end))


def other_side(pair: tuple[str, str], one: str) -> str:
    """The other of two that trade."""
    return pair[1] if pair[0] == one else pair[0]


def opposite(flow: str | None) -> str:
    """The flow the other way round."""
    return "export" if flow == "import" else "import"
