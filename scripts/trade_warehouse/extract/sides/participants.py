"""Who trades with whom: reporter and counterpart of a statement.

The questions are asked in this order, and the first that has an answer settles it: whether other words than the names
beside the figure tell both sides; whose the share is, if it is one; to whom a part of a sum falls; then what the names
beside the figure say, a pair, a partner and an owner, or one side only. What is found so may still be refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trade_warehouse.extract.quantities.quantities import Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Skip, Zone
from trade_warehouse.extract.sides.asked import Asked, Sides
from trade_warehouse.extract.sides.doubts import (
    corrected,
    refuse_group_trade,
    refuse_no_trade,
    refuse_other_speaker,
    refuse_uncertain,
    refuse_unlisted,
)
from trade_warehouse.extract.sides.items import item, line_of_list, respective
from trade_warehouse.extract.sides.one_side import sides_of_one
from trade_warehouse.extract.sides.partners import (
    goods_shipped_home,
    mark_forms,
    mark_sellers,
    nearest_partner,
    of_third_countries,
    pair_beside,
    partners_beside,
    says_pair,
    sides_with,
    with_other_of_pair,
)
from trade_warehouse.extract.sides.parts import falls_to_one, made_there, part_of_sum
from trade_warehouse.extract.sides.share_sides import sides_of_share
from trade_warehouse.extract.sides.shares import is_share
from trade_warehouse.extract.sides.told import (
    accounts_for_sum,
    bracket_of_total,
    comes_the_other_way,
    goes_back,
    owner_of_figure,
    pronoun_trades,
    ranked,
    sold_by_partner,
    sold_to_buyer,
    traded_alike,
)
from trade_warehouse.extract.tokens.lexicon import Mark

# Answers whether it has settled who trades with whom, or raises Skip.
Question = Callable[[Asked], bool]
# What tells both sides before the names beside the figure are looked at.
_TOLD: Final[tuple[Question, ...]] = (
    refuse_no_trade,
    bracket_of_total,
    refuse_group_trade,
    goes_back,
    comes_the_other_way,
    refuse_other_speaker,
    pronoun_trades,
    sold_to_buyer,
    line_of_list,
    sold_by_partner,
    traded_alike,
    accounts_for_sum,
    owner_of_figure,
    ranked,
    item,
    refuse_unlisted,
)
# Whose a part of a sum is.
_PARTS: Final[tuple[Question, ...]] = (made_there, part_of_sum, falls_to_one)


def find_participants(
    sentence: Sentence,
    quantity: Quantity,
    zone: Zone,
    frame: Frame,
    before: Frame | None,
    topic: Mark | None,
    reasons: list[str],
) -> None:
    """Who trades with whom: set in the frame, or refused by Skip."""
    asked = Asked(sentence, quantity, zone, frame, before, topic, reasons)
    if _settled(asked, _TOLD):
        return
    share = is_share(sentence, quantity, zone, before)
    asked.gather()
    if before is not None and before.within and (share or sentence.says_again(quantity)):
        raise Skip("a share of the trade of two")
    if share:
        sides_of_share(asked)
        return
    if _settled(asked, _PARTS):
        return
    sides = _named(asked)
    if sides is None:
        return
    reporter, counterpart = refuse_uncertain(asked, corrected(asked, sides))
    frame.reporter, frame.counterpart = reporter, counterpart
    if reporter and counterpart:
        reasons.append(f"{reporter} with {counterpart}")


def _settled(asked: Asked, questions: tuple[Question, ...]) -> bool:
    """Whether one of the questions settled who trades with whom."""
    return any(question(asked) for question in questions)


def _named(asked: Asked) -> Sides | None:
    """Both sides as the names beside a figure tell them; None where they are settled on the way."""
    mark_forms(asked)
    if respective(asked):
        return None
    asked.join()
    bought = mark_sellers(asked)
    partners = partners_beside(asked, bought)
    pair = pair_beside(asked, bool(partners))
    if pair is not None:
        return pair
    if not partners:
        return goods_shipped_home(asked) or sides_of_one(asked, says_pair(asked))
    partner = nearest_partner(asked, partners)
    if with_other_of_pair(asked, partner) or of_third_countries(asked, partner):
        return None
    return sides_with(asked, partner, bought)
