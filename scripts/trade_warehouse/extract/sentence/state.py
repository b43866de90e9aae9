"""What reading a document remembers, and the words for it that the reading modules share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from trade_warehouse.extract.periods.spans import Period
from trade_warehouse.extract.quantities.quantities import Quantity
from trade_warehouse.extract.tokens.lexicon import bits

TRADE: Final = frozenset(("trade_turnover", "export", "import", "trade_balance"))
FREIGHT: Final = frozenset(("road_freight", "rail_freight"))
GROWS: Final = FREIGHT | frozenset(("transit_freight", "visitor_arrivals", "investment"))
TRADE_OR_GROWS: Final = TRADE | GROWS
# What passes between two countries.
BETWEEN_TWO: Final = TRADE | FREIGHT | frozenset(("investment", "gdp", "joint_projects", "joint_project_value", "jobs"))
# What has piled up by a day, where no time is named in which it came.
STOCKS: Final = frozenset(("investment", "joint_projects", "joint_project_value", "jobs"))
EMITTED: Final = (
    TRADE
    | FREIGHT
    | frozenset(
        (
            "transit_freight",
            "gdp",
            "visitor_arrivals",
            "joint_projects",
            "joint_project_value",
            "jobs",
            "customs_release_time",
            "investment",
        )
    )
)
BREAKS: Final = frozenset(
    (
        ",",
        ";",
        "(",
        ")",
        ":",
        "-",
        "и",
        "а",
        "and",
        "while",
        "whilst",
        "but",
        "va",
        "ва",
        "және",
        "жана",
        "ал",
        "hamda",
        "ҳамда",
        "whereas",
        "или",
        "or",
        "with",
        "following",
        "after",
        "после",
        "from",
    )
)
WEAK_BREAKS: Final = frozenset(
    ("до", "to", "против", "against", "compared", "versus", "с", "from", "на", "by", "при", "по")
)
AREA_KINDS: Final = bits(("area", "adjective", "them", "self", "subnational", "countries", "capital"))
TOPIC_KINDS: Final = bits(("topic", "not", "both", "purchase"))
TOPICAL: Final = TOPIC_KINDS | bits(("world", "partners"))
WHOLE: Final = frozenset(("total_word", "adjective", "world"))
MORE: Final = frozenset("more less fewer higher lower больше меньше көп аз ko'p кам кўп kam".split())  # noqa: SIM905
NO_TOPIC: Final = "no word of trade governs it"
NO_PARTIES: Final = "not certain who trades with whom"
NO_LEVEL: Final = "an absolute change, no level"
FLOW_OF_WHOLE: Final = "a share of one flow in another"


class Skip(Exception):
    """Why a number is no fact."""


class Frame:
    """What a quantity's words say, and what the next one may take over.

    `whole` is with whom the sum is that this is a part of, `base` what the last growth was measured from, `since`
    whether that was said by "since".
    """

    __slots__ = (
        "base", "counterpart", "direction", "forecast", "indicator", "kind", "partial", "period", "refusal", "reporter",
        "since", "target", "whole", "within", "world",
    )  # fmt: skip

    def __init__(self, indicator: str | None, reporter: str | None, counterpart: str | None, partial: bool) -> None:
        self.indicator = indicator
        self.refusal = ""
        self.reporter = reporter
        self.counterpart = counterpart
        self.period: Period | None = None
        self.kind = ""
        self.direction = 0
        self.partial = partial
        self.target = False
        self.forecast = False
        self.world = False
        self.within = False
        self.whole = ""
        self.base: tuple[date, date] | None = None
        self.since = False

    def flow(self) -> Frame:
        """A frame that says only what is traded by whom with whom."""
        frame = Frame(self.indicator, self.reporter, self.counterpart, self.partial)
        frame.refusal = self.refusal
        frame.world, frame.within, frame.whole = self.world, self.within, self.whole
        return frame

    def copy(self) -> Frame:
        """A frame that says the same."""
        frame = self.flow()
        frame.period, frame.base, frame.since = self.period, self.base, self.since
        frame.kind, frame.direction = self.kind, self.direction
        frame.target, frame.forecast = self.target, self.forecast
        return frame


def indicator_alone(frame: Frame) -> bool:
    """Whether an indicator is spoken of without a partner: exports are, "the turnover" is that of two."""
    return frame.indicator in ("export", "import", "trade_balance")


@dataclass(slots=True)
class Listing:
    """What the items of a list have in common: whose partners they are, of which flow.

    `sellers`: the items are whose trade it is, and the owner is their partner ("who sells to China: ...").
    `growth`: the direction, where the percentages are growth. `part`: the list covers a bloc or a region only.
    """

    owner: str
    indicator: str
    sellers: bool = False
    partial: bool = False
    growth: int = 0
    part: bool = False


class State:
    """What a document has said so far."""

    __slots__ = (
        "actors", "amount", "amount_of", "announced", "announced_sentence", "balance", "bought", "counts", "currency",
        "flows",
        "frame", "frame_sentence", "goods", "goods_sentence", "group", "grouped", "guest", "host", "host_sentence",
        "inner", "joint", "lead", "listing", "listing_sentence", "lone", "lost", "main", "named", "overall",
        "overall_sentence", "pair", "pair_named", "pair_said", "pair_sentence", "parted", "partner_sentence",
        "partners", "period", "period_sentence", "ranked", "region_sentence", "seller",
        "seller_sentence", "stood", "strayed", "subject",
        "subjects", "trade_sentence", "turnover", "turnover_sentence", "unknown_sentence", "unsettled", "world_flows",
        "worldwide",
    )  # fmt: skip

    def __init__(self) -> None:
        self.pair: tuple[str, str] | None = None
        self.pair_sentence = -9
        self.partner_sentence = -9  # where a trade with one partner was told last
        self.grouped = -9  # where a flow with a group of countries without a code was told last
        self.pair_named = False  # whether one of the pair was named as a partner: "to Chile", "between A and B"
        self.pair_said = False  # whether a figure, or "between A and B", gave the pair its order
        self.main: str | None = None
        self.subject: str | None = None  # whom the sentence before names as its subject
        self.group: str | None = None
        self.counts: dict[str, int] = {}
        self.subjects: set[str] = set()
        self.named: set[str] = set()  # whom the sentence before names
        self.stood: set[str] = set()  # who was named in another part than a partner's
        self.actors: set[str] = set()  # who was a subject or an owner somewhere
        self.frame: Frame | None = None
        self.frame_sentence = -9
        self.announced: Frame | None = None
        self.announced_sentence = -9
        self.turnover: Frame | None = None
        self.turnover_sentence = -9
        self.overall: Frame | None = None  # the turnover with a bloc or with all, of which others are parts
        self.overall_sentence = -9
        self.period: Period | None = None
        self.period_sentence = -9
        self.currency: str | None = None
        self.amount: str | None = None  # the unit of the last amount of trade: a currency, or tonnes
        self.amount_of: str | None = None  # and which indicator it was of
        self.balance = 1  # the sign of the last trade balance
        self.host: str | None = None  # the country whose visitors are told of
        self.guest: str | None = None  # whose people the visitors told last were
        self.host_sentence = -9
        self.joint = -9
        self.lead = -9  # where the news begins, behind a headline: "БИШКЕК, 17-фев. — Sputnik."
        self.goods: Frame | None = None  # whose flow of goods the lines of a list are
        self.goods_sentence = -9
        self.listing: Listing | None = None
        self.listing_sentence = -9
        self.region_sentence = -9  # where a part of a country was named last, in a sentence without a fact of trade
        self.seller = ""  # who was last told to sell to several, in a sentence without a figure
        self.seller_sentence = -9
        self.bought = -9  # where a sentence without a figure told of purchases
        self.strayed = -9  # where a figure of something else was told last
        self.trade_sentence = -9  # where trade between countries was spoken of last
        self.unknown_sentence = -9
        self.unsettled = -9  # where trade was told last of which nobody knows whose it is
        self.lone = -9
        # Of a reporter's flow: whether every figure so far was of some goods only, and the sentence of the last.
        self.flows: dict[tuple[str | None, str | None], tuple[bool, int]] = {}
        self.worldwide: set[str] = set()  # whose trade with all has been told
        self.world_flows: set[tuple[str, str]] = set()  # and which flows of it
        self.partners: dict[str, dict[tuple[str, str], int]] = {}  # by owner: since when a flow with a partner is told
        self.ranked = -9  # where the one who trades with the partner spoken of was given a place among others
        self.inner = -9  # where the trade inside a bloc was spoken of last
        self.lost = -9  # where a flow was told last of which nobody knows whose it is
        self.parted = -9  # where a part of a sum was told last


class Outcome:
    """A number found: the quantity, its sentence, and a fact with the reasons for its parts, or why there is none."""

    __slots__ = ("areas", "fact", "quantity", "reasons", "sentence")

    def __init__(
        self,
        quantity: Quantity,
        sentence: int,
        fact: dict[str, Any] | None,
        reasons: list[str],
        areas: frozenset[str] = frozenset(),
    ) -> None:
        self.quantity = quantity
        self.sentence = sentence
        self.fact = fact
        self.reasons = reasons
        self.areas = areas


class Zone:
    """What belongs to a quantity: words before it [left, q) and after it [q, right), loosely up to `weak`."""

    __slots__ = ("left", "right", "weak")

    def __init__(self, left: int, right: int, weak: int) -> None:
        self.left = left
        self.right = right
        self.weak = weak
