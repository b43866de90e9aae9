"""Whose share it is, and in whose trade."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity, turkic_case
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Zone
from trade_warehouse.extract.sides.asked import other_side
from trade_warehouse.extract.statements.percentages import percent_kind
from trade_warehouse.extract.tokens.lexicon import listed, members

REGIONS: Final = BLOCS - {"WLD"}


def is_share(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None) -> bool:
    """Whether a percentage is a part of a whole."""
    if quantity.unit == "percentage_points":
        return sentence.last_mark(zone.left, quantity.span_start, "share") is not None
    if quantity.unit != "percent":
        return False
    return percent_kind(sentence, quantity, zone, before)[0] == "share"


def inner_share(sentence: Sentence, zone: Zone, pool: list[Mention], frame: Frame) -> str | None:
    """The bloc whose inner trade is a share of all that it trades: "Бирликтин өз ара соодасы жалпы соодасынын
    15 пайызы", "one fifth of the union's trade is between its members"."""
    if frame.indicator != "trade_turnover" or sentence.language not in TURKIC or not sentence.internal(zone):
        return None
    codes = {mention.code for mention in pool if mention.kind != "them"}
    if any(mention.role in (m.WITH, m.TO, m.FROM, m.ON) for mention in pool if mention.kind != "them"):
        return None
    if not codes and sentence.state.group is not None and (owned_by_bloc(sentence, zone) or inner_spoken_of(sentence)):
        return sentence.state.group
    return codes.pop() if len(codes) == 1 and codes <= REGIONS else None


def inner_spoken_of(sentence: Sentence) -> bool:
    """Whether the sentences before speak of the trade inside a bloc, and of no pair since."""
    state = sentence.state
    return state.group is not None and sentence.index - state.inner <= 3 and state.pair_sentence < state.inner


def only_bloc(sentence: Sentence) -> str | None:
    """The bloc that a sentence names as an owner and no other area: "уюм өлкөлөрүнүн ИДПсы ..., өз ара соодасы"."""
    codes = {mention.code for mention in sentence.found}
    owned = all(mention.role in (m.GEN, m.NOM, m.INSIDE, m.BETWEEN) for mention in sentence.found)
    return codes.pop() if len(codes) == 1 and codes <= REGIONS and owned else None


def owned_by_bloc(sentence: Sentence, zone: Zone) -> bool:
    """Whether a Turkic "union's" stands among the words of a figure: "одақтың жалпы айналымы"."""
    blocs = listed("bloc_noun")
    return any(
        sentence.lower[place].startswith(blocs) and turkic_case(sentence.lower[place]) == "gen"
        for place in range(zone.left, zone.right)
    )


def other_of_pair(sentence: Sentence, code: str) -> str:
    """With whom one trades by the last pair spoken of, or an area without a code."""
    pair = sentence.state.pair
    if pair is None or code not in pair or sentence.index - sentence.state.pair_sentence > 4:
        return UNKNOWN
    return other_side(pair, code)


def part_behind(sentence: Sentence, mention: Mention, zone: Zone) -> bool:
    """Whether a partner belongs to a part of the sum that is told before it: "..., including 5 bn to Italy"."""
    if mention.start < zone.right:
        return False
    if any(item is mention for item in sentence.entries) or ";" in sentence.words[zone.right : mention.start]:
        return True
    if sentence.marked(zone.right, mention.start, "part_of"):
        return True
    if any(
        sentence.words[place] == "," and sentence.lower[place + 1] == "with"
        for place in range(zone.right, mention.start)
    ):
        return True  # "exports were 3 bn, with Peru taking 8 %"
    return any(sentence.lower[place] in members("including") for place in range(zone.right, mention.start))
