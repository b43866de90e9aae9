"""Who invests, who visits, what is carried: both sides of what is no trade in goods."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties.parties import is_titled
from trade_warehouse.extract.quantities.quantities import Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import FREIGHT, Frame, Skip, Zone
from trade_warehouse.extract.sides.asked import Asked, Sides
from trade_warehouse.extract.sides.discourse import pair_of_text
from trade_warehouse.extract.sides.investments import investment_sides
from trade_warehouse.extract.sides.owners import find_pair
from trade_warehouse.extract.sides.visits import visit_sides
from trade_warehouse.extract.tokens.lexicon import Mark, listed

# What two countries have together, and what belongs to the one whose land it crosses.
_JOINT: Final = ("joint_projects", "joint_project_value", "jobs")
_CROSSING: Final = ("transit_freight", "customs_release_time")


def find_other_participants(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None
) -> None:
    """Who of what is no trade: freight, visits, investment, joint projects, a share of the world."""
    asked = Asked(sentence, quantity, zone, frame, before, topic, [])
    if before is not None and _same_as_before(asked):
        frame.reporter, frame.counterpart = before.reporter, before.counterpart
        return
    end = zone.right if zone.right > quantity.end else zone.weak
    asked.pool = [mention for mention in sentence.found if zone.left <= mention.start < end and mention.code != UNKNOWN]
    frame.reporter, frame.counterpart = _sides(asked)


def _sides(asked: Asked) -> Sides:
    """Both sides of what is moved, shared or built, by what it is."""
    indicator = asked.frame.indicator
    if indicator in _JOINT:
        return _joint_sides(asked)
    if indicator in _CROSSING:
        return _crossed(asked), None
    if indicator in FREIGHT:
        return _freight_sides(asked)
    if indicator == "investment":
        return investment_sides(asked)
    if indicator == "visitor_arrivals":
        return visit_sides(asked)
    return _economy_sides(asked) if indicator == "gdp" else (None, None)


def _same_as_before(asked: Asked) -> bool:
    """Whether a figure without a word of its own is of the same two as the figure before."""
    sentence, zone, indicator = asked.sentence, asked.zone, asked.frame.indicator
    if asked.topic is not None or not asked.base_reporter or indicator in _JOINT or indicator == "gdp":
        return False
    own = [mention for mention in sentence.found if zone.left <= mention.start < zone.weak]
    same = all(mention.code in (asked.base_reporter, asked.base_counterpart) for mention in own)
    if indicator == "visitor_arrivals" and sentence.next_mark(zone.left, asked.quantity.start, "part_of") is not None:
        return False
    if indicator == "investment" and len({mention.code for mention in own}) > 1:
        return False
    return not own or (same and asked.quantity is not sentence.quantities[0])


def _joint_sides(asked: Asked) -> Sides:
    """Which two have projects together; none where a third is named."""
    countries = [mention for mention in asked.sentence.found if mention.code not in BLOCS and mention.code != UNKNOWN]
    codes = list(dict.fromkeys(mention.code for mention in countries))
    sides = _pair_of_projects(asked, codes)
    if len(codes) == 1 and sides[0] and codes[0] not in sides:
        return None, None
    return sides


def _pair_of_projects(asked: Asked, codes: list[str]) -> Sides:
    """The two of the figure before, those named, or those spoken of."""
    sentence = asked.sentence
    if asked.base_reporter:
        return asked.base_reporter, asked.base_counterpart
    if len(codes) == 2:
        return codes[0], codes[1]
    if sentence.state.pair:
        return sentence.state.pair
    if sentence.marked(sentence.first, asked.quantity.end, "pair"):
        return pair_of_text(sentence, True, asked.frame)
    return None, None


def _crossed(asked: Asked) -> str | None:
    """Whose land transit crosses, or whose customs release goods."""
    sentence, pool, indicator = asked.sentence, asked.pool, asked.frame.indicator
    through = [mention for mention in pool if _through(sentence, mention)]
    through += [mention for mention in pool if mention.group in {other.group for other in through}]
    named = through or [
        mention
        for mention in pool
        if mention.role in (m.GEN, m.ADJ, m.IN, m.NOM, m.PAIR, m.BETWEEN) and mention.code not in BLOCS
    ]
    if asked.topic is None and asked.base_reporter and not through:
        named = [mention for mention in named if mention.role != m.ADJ]  # "5 mln tonnes of it Chinese goods"
    codes = list(dict.fromkeys(mention.code for mention in named))
    if asked.base_reporter and not named:
        return asked.base_reporter
    if len(codes) == 1:
        return codes[0]
    if codes:
        return codes[0] if indicator == "customs_release_time" else None
    if sentence.language == "ru" and any(other.kind == "part" for other in sentence.found):
        return None  # "через провинцию"
    return sentence.context.main() if sentence.state.counts and not _on_a_route(sentence, indicator) else None


def _freight_sides(asked: Asked) -> Sides:
    """Between which two freight is carried."""
    sentence, state = asked.sentence, asked.sentence.state
    asked.pool = pool = [one for one in asked.pool if not one.office and not is_titled(sentence, one)]
    asked.join()
    pair = find_pair(sentence, pool, asked.groups, asked.anchor, asked.frame.indicator)
    if pair:
        return pair[0], pair[1]
    withs = [mention for mention in pool if mention.role in (m.WITH, m.TO)]
    gens = [mention for mention in pool if mention.role in (m.GEN, m.FROM, m.ADJ, m.NOM)]
    if withs and gens and withs[-1].code != gens[-1].code:
        return gens[-1].code, withs[-1].code
    known = asked.known or (_carried_before(asked) if withs or not pool else None)  # not "in Peru 5 mln tonnes"
    if known is not None:
        return _with_another(known, pool, withs)
    if sentence.marked(sentence.first, sentence.last, "pair") and state.pair and not pool:
        return state.pair
    return None, None


def _with_another(known: tuple[str, str], pool: list[Mention], withs: list[Mention]) -> Sides:
    """The two of the figure before, or its first and another partner: "with Peru 5 mln tonnes, with Chile 3 mln"."""
    others = {mention.code for mention in pool} - {*known, "WLD"}
    if not others:
        return known
    return (known[0], others.pop()) if len(others) == 1 and others <= {one.code for one in withs} else (None, None)


def _carried_before(asked: Asked) -> tuple[str, str] | None:
    """The two between which the sentence before told that the same freight was carried."""
    sentence, told = asked.sentence, asked.sentence.state.frame
    if told is None or told.indicator != asked.frame.indicator or sentence.index - sentence.state.frame_sentence > 1:
        return None
    return (told.reporter, told.counterpart) if told.reporter and told.counterpart else None


def _economy_sides(asked: Asked) -> Sides:
    """The bloc whose part of the world's economy is told."""
    sentence, zone, quantity = asked.sentence, asked.zone, asked.quantity
    unknown = [mention for mention in sentence.found if mention.code == UNKNOWN]
    if any(0 < mention.start - quantity.span_end <= 2 for mention in unknown):
        raise Skip("with or by an area that has no code")  # "37 %, against 30 % for the G7"
    if asked.before is not None and any(zone.left <= mention.start < quantity.start for mention in unknown):
        raise Skip("with or by an area that has no code")  # "..., while the share of the G7 is 29 %"
    if sentence.marked(zone.left, quantity.start, "part_of"):
        raise Skip("a part of an economy")  # "of this, 70 % is Chile's"
    blocs = {mention.code for mention in sentence.found if mention.code in BLOCS and mention.code != "WLD"}
    if len(blocs) == 1 and (_world_economy(sentence) or asked.base_reporter):
        return blocs.pop(), "WLD"
    return None, None


def _on_a_route(sentence: Sentence, indicator: str | None) -> bool:
    """Whether transit is that of a route, which runs through several countries: "along the corridor"."""
    return indicator == "transit_freight" and any(
        word.startswith(listed("route")) for word in sentence.lower[sentence.first : sentence.last]
    )


def _through(sentence: Sentence, mention: Mention) -> bool:
    if mention.role == "through":
        return True
    for position in range(max(sentence.first, mention.start - 3), mention.start):
        if sentence.lower[position] in ("через", "through", "via", "across", "территории", "территорию"):
            return True
    return any(
        sentence.lower[position] in ("арқылы", "аркылуу", "orqali", "орқали")
        for position in range(mention.end, min(sentence.last, mention.end + 3))
    )


def _world_economy(sentence: Sentence) -> bool:
    stems = listed("worldwide")
    return any(sentence.lower[position].startswith(stems) for position in range(sentence.first, sentence.last))
