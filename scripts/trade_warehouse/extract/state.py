"""What reading a document remembers, and the words for it that the reading modules share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from trade_warehouse.extract.lexicon import bits
from trade_warehouse.extract.periods import Period
from trade_warehouse.extract.quantities import Quantity

TRADE: Final = frozenset(("trade_turnover", "export", "import", "trade_balance"))
FREIGHT: Final = frozenset(("road_freight", "rail_freight"))
GROWS: Final = FREIGHT | frozenset(("transit_freight", "visitor_arrivals", "investment"))
TRADE_OR_GROWS: Final = TRADE | GROWS
# What passes between two countries.
BETWEEN_TWO: Final = TRADE | FREIGHT | frozenset(("investment", "gdp", "joint_projects", "joint_project_value", "jobs"))
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
MORE: Final = frozenset("more less higher lower больше меньше көп аз ko'p кам кўп kam".split())  # noqa: SIM905
NO_TOPIC: Final = "no word of trade governs it"


class Skip(Exception):
    """Why a number is no fact."""


@dataclass(slots=True)
class Frame:
    """What a quantity's words say, and what the next one may take over.

    `base` is what the last growth was measured from, `since` whether that was said by "since".
    """

    indicator: str | None = None
    refusal: str = ""
    reporter: str | None = None
    counterpart: str | None = None
    period: Period | None = None
    kind: str = ""
    direction: int = 0
    partial: bool = False
    target: bool = False
    forecast: bool = False
    world: bool = False
    within: bool = False
    whole: str = ""  # with whom the sum is that this is a part of
    base: tuple[date, date] | None = None
    since: bool = False


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


@dataclass(slots=True)
class State:
    """What a document has said so far."""

    pair: tuple[str, str] | None = None
    pair_sentence: int = -9
    pair_said: bool = False  # whether a figure, or "between A and B", gave the pair its order
    main: str | None = None
    group: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    subjects: set[str] = field(default_factory=set)
    frame: Frame | None = None
    frame_sentence: int = -9
    announced: Frame | None = None
    announced_sentence: int = -9
    turnover: Frame | None = None
    turnover_sentence: int = -9
    period: Period | None = None
    period_sentence: int = -9
    currency: str | None = None
    joint: int = -9
    goods: Frame | None = None  # whose flow of goods the lines of a list are
    goods_sentence: int = -9
    listing: Listing | None = None
    listing_sentence: int = -9
    unknown_sentence: int = -9
    lone: int = -9


@dataclass(slots=True)
class Outcome:
    """A number found: the quantity, its sentence, and a fact with the reasons for its parts, or why there is none."""

    quantity: Quantity
    sentence: int
    fact: dict[str, Any] | None
    reasons: list[str]
    areas: frozenset[str] = frozenset()


class Zone:
    """What belongs to a quantity: words before it [left, q) and after it [q, right), loosely up to `weak`."""

    __slots__ = ("left", "right", "weak")

    def __init__(self, left: int, right: int, weak: int) -> None:
        self.left = left
        self.right = right
        self.weak = weak
