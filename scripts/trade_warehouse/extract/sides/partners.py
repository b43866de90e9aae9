"""Who is named as the partner beside a figure, and whose trade with it that is."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.lists.ranks import list_goes_on
from trade_warehouse.extract.parties.ownership import is_undeclined, owner_in_sentence
from trade_warehouse.extract.parties.parties import by_a_region, called_partner, mark_origins, sold_by
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import NO_PARTIES, Frame, Skip, Zone
from trade_warehouse.extract.sides.asked import FLOWS, Asked, Sides
from trade_warehouse.extract.sides.owners import find_pair, has_own_figure, known_reporter, nearest_owner
from trade_warehouse.extract.sides.shares import REGIONS, other_of_pair, owned_by_bloc
from trade_warehouse.extract.tokens.lexicon import listed, members

_ENGLISH_SELLS: Final = ("sold", "supplied", "delivered", "sell", "sells")
_RUSSIAN_SELLS: Final = ("прода", "поставил", "отгрузил", "экспортировал")
# The forms of a partner.
_BUYER: Final = frozenset((m.TO, m.ON))
_SELLER: Final = frozenset((m.FROM,))
_SHOP: Final = frozenset((m.FROM, m.IN, "at"))
_COMPANION: Final = frozenset((m.WITH,))


def mark_forms(asked: Asked) -> None:
    """Whose goods are imported, and to whom a verb without a preposition sells."""
    sentence, topic = asked.sentence, asked.topic
    mark_origins(sentence, asked.pool, asked.frame.indicator)
    if topic is None or asked.frame.indicator != "export":
        return
    verb, english, russian = sentence.lower[topic.start], -1, -1
    if verb in _ENGLISH_SELLS:
        english = topic.end + (sentence.lower[topic.end : topic.end + 1] == ["the"])
    if sentence.language == "ru" and verb.startswith(_RUSSIAN_SELLS):
        russian = topic.end
    for mention in asked.pool:
        if mention.start == english and mention.role == m.NOM:
            mention.role = m.TO  # "sold Russia goods"
        if mention.start == russian and mention.role == m.GEN:
            mention.role = m.TO  # "продал Италии"


def mark_sellers(asked: Asked) -> bool:
    """Whether the word of trade is a verb of buying, which a country does "in" or "at" another: "закупила в Индии";
    marks where it buys, and who those are that buy."""
    sentence, topic = asked.sentence, asked.topic
    if topic is None or not sentence.lower[topic.start].startswith(listed("buying_verb")):
        return False
    for mention in asked.pool:
        if mention.role == m.TO and mention.language == "ru" and is_undeclined(sentence, mention):
            mention.role = m.IN  # "закупила в США"
        elif mention.role == m.FROM and mention.end <= topic.start and _trader_of(sentence, mention):
            mention.role = m.NOM  # "импортеры из Чили закупили"
    return True


def _trader_of(sentence: Sentence, mention: Mention) -> bool:
    """Whether those who trade are called after where they are from: "компании из Чили", "buyers from Chile"."""
    ahead = sentence.lower[max(sentence.first, mention.start - 2) : mention.start]
    return bool(ahead) and ahead[0].startswith(listed("trader_noun"))


def _partner_forms(indicator: str | None, bought: bool) -> frozenset[str]:
    """The forms in which a partner is named."""
    if indicator == "export":
        return _BUYER
    if indicator == "import":
        return _SHOP if bought else _SELLER
    return _COMPANION


def partners_beside(asked: Asked, bought: bool) -> list[Mention]:
    """The areas beside a figure in the form of a partner."""
    indicator = asked.frame.indicator
    forms = _partner_forms(indicator, bought)
    partners = [mention for mention in asked.pool if mention.role in forms]
    if partners or indicator not in FLOWS:
        return partners
    partners = [mention for mention in asked.pool if mention.role == m.WITH]  # "trade with China: exports, imports"
    found = asked.sentence.found
    if not partners and len({one.code for one in found if one.role == "at" and one.language == "ru"}) > 1:
        raise Skip(NO_PARTIES)  # "экспорт вырос у Чили на 5 %, у Перу - на 3 %"
    return partners


def goods_shipped_home(asked: Asked) -> Sides | None:
    """The country whose imports the figure before was, where this one tells the same goods again."""
    if not _weighed_too(asked):
        return None
    asked.frame.indicator = "import"
    return asked.base_reporter, "WLD"


def pair_beside(asked: Asked, with_partner: bool) -> Sides | None:
    """The two sides, where areas beside a figure stand as a pair, and no flow is told with a partner."""
    indicator = asked.frame.indicator
    pair = find_pair(asked.sentence, asked.pool, asked.groups, asked.anchor, indicator)
    if pair is None:
        return None
    if with_partner and (indicator in FLOWS or (indicator == "trade_turnover" and pair[2] not in (m.PAIR, m.BETWEEN))):
        return None
    return pair[0], pair[1]


def says_pair(asked: Asked) -> bool:
    """Whether the words speak of two that trade: "the two countries", "two-way trade"."""
    sentence, topic = asked.sentence, asked.topic
    if sentence.marked(asked.zone.left, asked.zone.right, "pair"):
        return True
    if topic is not None:
        mutual = listed("mutual")
        said = sentence.lower[topic.start : topic.end]
        if "way" in said or any(word.startswith(mutual) for word in said):
            return True
    return asked.frame.indicator == "trade_turnover" and not asked.pool and _sides_act(sentence, asked.quantity)


def _sides_act(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those of whose trade a figure is are called the sides: "The parties agreed on trade of 3 bn"."""
    return any(
        mark.start < quantity.start and sentence.lower[mark.end - 1] in members("both_sides")
        for mark in sentence.kinds.get("anaphor", ())
    )


def nearest_partner(asked: Asked, partners: list[Mention]) -> Mention:
    """The partner that stands closest to the word of trade; refused where one figure is for several."""
    partner = partners[0]
    for other in partners:
        if asked.distance(other) < asked.distance(partner):
            partner = other
    if len(asked.joined_with(partner)) > 1:
        raise Skip("one figure for several partners")
    return partner


def with_other_of_pair(asked: Asked, partner: Mention) -> bool:
    """The other of the pair spoken of, where it has no name here: "A менен ... ортосундагы"."""
    sentence = asked.sentence
    if not partner.linked or not sentence.marked(partner.end, asked.zone.right, "post"):
        return False
    return asked.settle(partner.code, other_of_pair(sentence, partner.code))


def of_third_countries(asked: Asked, partner: Mention) -> bool:
    """The bloc spoken of, whose trade with third countries is that with all."""
    sentence, latest = asked.sentence, asked.sentence.state.frame
    if latest is None or latest.reporter not in REGIONS or not third_countries(sentence, asked.pool):
        return False
    if partner.code != UNKNOWN or sentence.index - sentence.state.frame_sentence > 2:
        return False
    if any(mention.code not in (UNKNOWN, latest.reporter) for mention in asked.pool):
        return False
    return asked.settle(latest.reporter, "WLD")


def third_countries(sentence: Sentence, pool: list[Mention]) -> bool:
    """Whether a bloc's partners are all that are no members: "its trade with third countries"."""
    return any(
        word.startswith(listed("third"))
        for mention in pool
        if mention.code == UNKNOWN
        for word in sentence.lower[max(sentence.first, mention.start - 1) : mention.start + 1]
    )


def sides_with(asked: Asked, partner: Mention, bought: bool) -> Sides:
    """Both sides of a trade with a partner that is named beside the figure."""
    sentence, frame = asked.sentence, asked.frame
    reporter = nearest_owner(asked, partner)
    if reporter is None and partner.kind == "relative":
        reporter = owner_in_sentence(sentence, partner.code) or list_goes_on(sentence, partner.code)
    if reporter is None:
        reporter = _owner_left_out(asked, partner.code, bought)
    if reporter is None and _shipped_home(asked, partner):
        frame.indicator = "import"
        return partner.code, "WLD"
    sides: Sides = reporter, partner.code
    if frame.indicator == "trade_turnover" and _is_ranked(sentence, asked.pool, reporter, partner):
        sides = partner.code, reporter
    if sold_by(sentence, frame, sides[0], partner):
        frame.indicator = "export"
        sides = sides[1], sides[0]
    return sides


def _shipped_home(asked: Asked, partner: Mention) -> bool:
    """Whether goods are "exported" by nobody into the country of a Turkic text, which has named no other: its
    imports."""
    sentence = asked.sentence
    if asked.frame.indicator != "export" or partner.code != m.HOMES.get(sentence.language) or partner.role != m.TO:
        return False
    if partner.kind not in ("area", "self") or sentence.context.mentions.parts:
        return False
    return set(sentence.state.counts) | {mention.code for mention in sentence.found} <= {partner.code}


def _weighed_too(asked: Asked) -> bool:
    """Whether a second figure is of the goods just told as imports of a country, with their verb: "Қазақстанға 3 млн
    долларға 5 мың тонна шай экспортталған"."""
    before, topic = asked.before, asked.topic
    if before is None or before.indicator != "import" or before.counterpart != "WLD" or asked.pool:
        return False
    if asked.frame.indicator != "export" or topic is None or topic.start < asked.quantity.end:
        return False
    return any(one.code == before.reporter and one.role == m.TO for one in asked.sentence.found)


def _owner_left_out(asked: Asked, partner: str, bought: bool) -> str | None:
    """Whose trade with a partner it is, where no area beside the figure can be its owner."""
    sentence, base, state = asked.sentence, asked.base_reporter, asked.sentence.state
    if by_a_region(sentence):
        return UNKNOWN
    whole = _whole_owner(sentence, asked.quantity, asked.frame.indicator) if base is None else None
    if whole is not None and whole != partner:
        asked.frame.whole = "WLD"  # "... импорттаған. Оның 12 тоннасы Перуден келген"
        return whole
    if base and base != partner and not _untold(sentence, asked.before, asked.frame.indicator):
        return base
    if partner == UNKNOWN and state.group and owned_by_bloc(sentence, asked.zone):
        return state.group  # "одақтың үшінші елдермен саудасы"
    if base == partner and asked.base_counterpart not in (None, "WLD", partner):
        return asked.base_counterpart
    others = _named_elsewhere(asked, partner, bought)
    if len(others) == 1 and others.isdisjoint(BLOCS):
        return others.pop()
    return known_reporter(sentence, partner)


def _named_elsewhere(asked: Asked, partner: str, bought: bool) -> set[str]:
    """Whom a sentence names apart from a figure that may own it: no other figure's partner, no other clause's."""
    sentence, quantity, indicator = asked.sentence, asked.quantity, asked.frame.indicator
    forms = _partner_forms(indicator, bought)
    return {
        mention.code
        for mention in sentence.found
        if mention not in asked.pool
        and mention.code not in (partner, UNKNOWN)
        and mention.role not in forms  # another figure's partner
        and mention.role not in (m.TO, "rank")
        and not has_own_figure(asked, mention)
        and not called_partner(sentence, mention)
        and not (mention.start > quantity.end and _elsewhere(sentence, quantity.end, mention.start))
        and not sentence.in_reason(mention.start, quantity)
        and not _clause_apart(sentence, mention, asked.zone, asked.before, indicator)
    }


def _elsewhere(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a comma parts a name behind a figure from it, so that it is another clause's; in Turkic texts the
    speaker may follow."""
    return sentence.language not in TURKIC and sentence.has_comma(start, end)


def _clause_apart(
    sentence: Sentence, mention: Mention, zone: Zone, before: Frame | None, indicator: str | None
) -> bool:
    """Whether a name is the subject of a Turkic clause whose own figure could not be told: "Перу 9 миң тонна алган,
    Чилиге 24 миң тонна сатылган"."""
    untold = _untold(sentence, before, indicator)
    behind = mention.start < zone.left and any(mention.end <= other.start < zone.left for other in sentence.quantities)
    return untold and behind and sentence.language in TURKIC and sentence.has_comma(mention.end, zone.left + 1)


def _untold(sentence: Sentence, before: Frame | None, indicator: str | None) -> bool:
    """Whether the Turkic figure before was of the other flow, and nobody knows with whom."""
    told = before.indicator if before is not None and before.counterpart is None else indicator
    return told in ("export", "import") and told != indicator and sentence.language in TURKIC


def _whole_owner(sentence: Sentence, quantity: Quantity, indicator: str | None) -> str | None:
    """Whose flow with all was told in the sentence before, where a Turkic figure is said to be a part of it."""
    told = sentence.state.frame
    if sentence.language not in TURKIC or told is None or sentence.index - sentence.state.frame_sentence != 1:
        return None
    part = sentence.last_mark(sentence.first, quantity.start, "part_of")
    same = told.indicator == indicator and told.counterpart == "WLD"
    return told.reporter if part is not None and same else None


def _is_ranked(sentence: Sentence, pool: list[Mention], reporter: str | None, partner: Mention) -> bool:
    """Whether the subject takes a place among the partners of the other: "A, trading 5 bn with B, is second"."""
    if not sentence.ranking or partner.role != m.WITH or reporter in (None, UNKNOWN) or partner.code in BLOCS:
        return False
    told = sentence.state.turnover
    if told is None:
        return False
    pair = (told.reporter, told.counterpart)
    if partner.code not in pair or reporter in pair:
        return False  # only where the partners of that one are spoken of
    return all(mention.role == m.NOM for mention in pool if mention.code == reporter)
