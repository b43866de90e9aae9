"""Whose trade a part of a sum is: what is sold of what is made, a flow of a turnover, what falls to one partner."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import UNKNOWN, Mention
from trade_warehouse.extract.parties.parties import falls_to, part_of_total
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Skip, Zone
from trade_warehouse.extract.sides.asked import Asked
from trade_warehouse.extract.sides.owners import known_reporter
from trade_warehouse.extract.sides.shares import REGIONS
from trade_warehouse.extract.sides.told import ours_of, says_ours
from trade_warehouse.extract.tokens.lexicon import members
from trade_warehouse.extract.topics.predicates import in_parts
from trade_warehouse.extract.topics.topics import said_again_until


def made_there(asked: Asked) -> bool:
    """Whose exports a part of what is made in a country are: "Peruda 9 ming tonna olma yetishtirilgan, shundan 4
    ming tonnasi eksport qilingan"."""
    sentence, quantity = asked.sentence, asked.quantity
    maker = _maker(asked)
    if maker is None:
        return False
    end = said_again_until(sentence, quantity)
    buyers = {other.code for other in sentence.found if quantity.end <= other.start < end and other.role == m.TO}
    if len(buyers) > 1:
        raise Skip("one figure for several partners")
    asked.frame.within = True
    return asked.settle(maker, buyers.pop() if buyers else "WLD", "a part of what is made there")


def _maker(asked: Asked) -> str | None:
    """Who makes the goods of which a Turkic figure is the part that is sold."""
    sentence, quantity, before = asked.sentence, asked.quantity, asked.before
    if asked.frame.indicator != "export" or before is None or before.refusal != "output" or asked.pool:
        return None
    if sentence.language not in TURKIC:
        return None
    if not in_parts(sentence, sentence.first, quantity.start) and quantity.suffix not in members("possessed_ending"):
        return None
    makers = {mention.code for mention in sentence.found if mention.end <= quantity.start and mention.role != m.FROM}
    return makers.pop() if len(makers) == 1 and makers.isdisjoint((UNKNOWN, "WLD")) else None


def part_of_sum(asked: Asked) -> bool:
    """The pair whose turnover was told, of which a flow is a part; refused where nobody knows whose the sum was."""
    sentence, quantity, state = asked.sentence, asked.quantity, asked.sentence.state
    part = part_of_total(sentence, quantity, asked.frame, asked.pool, asked.before)
    if part is None:
        lost = state.unsettled > max(state.turnover_sentence, sentence.index - 3)
        if lost and in_parts(sentence, sentence.first, quantity.start):
            raise Skip("a part of a sum of which nobody knows whose it is")
        return False
    if asked.topic is not None and says_ours(sentence, asked.topic, part[0]):
        part = ours_of(sentence, *part)
    return asked.settle(part[0], part[1], "a part of the sum before")


def falls_to_one(asked: Asked) -> bool:
    """The partner to whom a part of a sum falls, and the owner of the sum: "4 bn of it falls to Chile"."""
    sentence, frame, pool = asked.sentence, asked.frame, asked.pool
    fell = falls_to(sentence, asked.quantity, asked.zone, asked.before)
    if fell is not None and _member_s(sentence, fell):
        raise Skip("the part of a member in what a bloc trades")
    if len({mention.code for mention in pool}) > 1 and _together(sentence, asked.zone):
        raise Skip("one figure for several countries")
    if fell is None:
        return False
    owners = [mention.code for mention in pool if mention.role in (m.GEN, m.ADJ) and mention.code != fell.code]
    owner = asked.base_reporter or (owners[0] if owners else known_reporter(sentence, fell.code))
    if owner is None or owner == fell.code:
        return False
    before = asked.before
    told = before.whole if before is not None and before.whole else asked.base_counterpart
    wholes = {told} | {mention.code for mention in pool if mention.role == m.WITH}
    frame.within = not wholes <= {None, "WLD", owner, fell.code}
    frame.whole = "" if frame.within else "WLD"
    return asked.settle(owner, fell.code, "to whom it falls")


def _member_s(sentence: Sentence, fell: Mention) -> bool:
    """Whether what falls to a country is its part in a Turkic text of what its region trades with another: "Орталық
    Азия мен БРИКС саудасы 3 млрд. Кенияның үлесіне 1 млрд тиеді"."""
    told = sentence.state.frame
    told = sentence.state.overall if sentence.index == sentence.state.frame_sentence else told
    if told is None or sentence.language not in TURKIC or told.reporter not in REGIONS:
        return False
    return told.counterpart not in (None, "WLD", told.reporter) and fell.code not in (
        told.reporter,
        told.counterpart,
    )


def _together(sentence: Sentence, zone: Zone) -> bool:
    """Whether a Turkic figure is of several taken together: "Чили мен Перудің көрсеткіші екеуін қосқанда"."""
    both = members("both_of_them")
    return sentence.language in TURKIC and any(word in both for word in sentence.lower[zone.left : zone.right])
