"""Whose trade it is: the owner nearest to the word of trade, the pair that areas form, whom the text has told."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties.parties import is_titled, unnamed_region
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import FREIGHT, Skip
from trade_warehouse.extract.sides.asked import FLOWS, Asked, other_side
from trade_warehouse.extract.sides.discourse import home_with, lonely_home, pair_stands
from trade_warehouse.extract.tokens.lexicon import listed, members

# How little each form of an area fits the owner of a flow: the least weight wins.
_FORMS: Final = {m.GEN: 0.0, m.ADJ: 1.0, m.BY: 2.0, m.NOM: 3.0, m.PAIR: 5.0, m.ACC: 6.0, m.IN: 8.0, "through": 9.0}
_EXPORTER: Final = {**_FORMS, m.FROM: -2.0}
_IMPORTER: Final = {**_FORMS, m.TO: 1.0, m.IN: 4.0, m.ON: 4.0}
_TRADER: Final = {**_FORMS, "at": 3.0, m.TO: 9.0}  # "торговля в ЕАЭС"
_IN_BALANCE: Final = {**_TRADER, m.IN: 3.0}
_WEIGHTS: Final = {"export": _EXPORTER, "import": _IMPORTER, "trade_balance": _IN_BALANCE}
# What two areas that are joined like others ("A's and B's trade") may be the sides of, and their forms there.
_OF_TWO: Final = FREIGHT | frozenset(("trade_turnover", "trade_balance"))
_SIDES: Final = frozenset((m.GEN, m.NOM, m.ADJ, m.BY))


def nearest_owner(asked: Asked, partner: Mention | None) -> str | None:
    """Whose trade it is: the area that stands closest to the word for it, in a fitting form."""
    weights = _WEIGHTS.get(asked.frame.indicator or "", _TRADER)
    chosen: Mention | None = None
    least = 0.0
    for mention in asked.pool:
        if mention.code == "WLD" or (partner is not None and mention.code == partner.code):
            continue  # nobody's trade, or the other side
        form = weights.get(mention.role)
        if form is None or _behind_what_it_owns(asked, mention) or _before_passive(asked, mention):
            continue
        if has_own_figure(asked, mention) or _takes_place(asked.sentence, mention):
            continue
        weight = _weight(asked, mention, form)
        if chosen is None or weight < least:
            least, chosen = weight, mention
    if chosen is None:
        return None
    alike = asked.joined_with(chosen)
    if len(alike) > 1 and partner is None and asked.frame.indicator in FLOWS:
        raise Skip("one figure for several countries")
    if len(alike) > 1 and partner is not None and len(alike - {partner.code}) > 1:
        raise Skip("one figure for several countries")
    return chosen.code


def _behind_what_it_owns(asked: Asked, mention: Mention) -> bool:
    """Whether an area stands behind the word of trade, where a Turkic owner never does: "тышкы соодада Перунун орду
    чоң"."""
    topic = asked.topic
    if topic is None or not topic.end <= mention.start < asked.quantity.start:
        return False
    return mention.role == m.GEN and mention.language in TURKIC and asked.sentence.language in TURKIC


def _before_passive(asked: Asked, mention: Mention) -> bool:
    """Whether an area is the subject of a clause before the one whose Turkic verb is passive, and no seller: "Перу
    алманы аз алды: 3 мың тонна ғана сатылды"."""
    sentence, topic = asked.sentence, asked.topic
    if topic is None or mention.role != m.NOM or mention.end > topic.start or sentence.language not in TURKIC:
        return False
    if not sentence.lower[topic.start].startswith(listed("passive_trade")):
        return False
    return ":" in sentence.words[mention.end : topic.start]


def has_own_figure(asked: Asked, mention: Mention) -> bool:
    """Whether another figure stands at a name, which is but a partner: "Second is Peru - 230 mn; exports to Chile
    were 187 mn"."""
    sentence, end = asked.sentence, mention.end
    if mention.role != m.NOM or end + 1 >= asked.quantity.start or sentence.words[end] not in ("-", ":", "("):
        return False
    return any(0 <= other.span_start - end - 1 <= 1 for other in sentence.quantities if other is not asked.quantity)


def _takes_place(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Turkic list of another's partners goes on with the place of one: "Экинчи орунда Перу, импорт 8 млн"."""
    given = sentence.state.listing
    if given is None or not sentence.ranking or sentence.index - sentence.state.listing_sentence > 1:
        return False
    if given.sellers or given.owner == mention.code or sentence.language not in TURKIC or mention.role != m.NOM:
        return False
    return mention.start > sentence.first and sentence.lower[mention.start - 1] in members("ranking_word")


def _weight(asked: Asked, mention: Mention, form: float) -> float:
    """How little an area fits the owner of what the word of trade names, by its form and its place."""
    topic, quantity, weight = asked.topic, asked.quantity, form
    past = mention.start >= quantity.end and topic is not None and topic.start < quantity.start
    if past and mention.role in (m.IN, m.ACC, m.NOM):
        weight += 6
    behind = mention.start >= asked.anchor_end
    gap = mention.start - asked.anchor_end if behind else asked.anchor - mention.end
    if behind and gap <= 3 and mention.role in (m.GEN, m.NOM, m.BY, m.FROM):
        weight -= 5
    elif mention.end <= asked.anchor and gap <= 4:
        weight -= 5 if mention.role in (m.ADJ, m.GEN) or mention.language in TURKIC else 0
    weight += gap / 10
    if mention.kind == "adjective" and gap > 3:
        weight += 6
    if mention.office or is_titled(asked.sentence, mention):
        weight += 8
    return weight


def find_pair(
    sentence: Sentence, pool: list[Mention], groups: dict[int, list[Mention]], anchor: int, indicator: str | None
) -> tuple[str, str, str] | None:
    """The two sides and how they are named, where areas stand as a pair: "between A and B", "A-B trade"."""
    best: tuple[int, str, str, str] | None = None
    for alike in groups.values():
        codes = list(dict.fromkeys(mention.code for mention in alike))
        roles = {mention.role for mention in alike}
        near = min(abs(mention.start - anchor) for mention in alike)
        joined = roles <= {m.PAIR} or roles <= {m.BETWEEN}
        if len(codes) > 2 and joined and near < 6:
            raise Skip("one figure for several countries")
        if len(codes) != 2 or not (joined or (roles <= _SIDES and indicator in _OF_TWO)):
            continue
        far = near + (0 if joined else 100 if roles <= {m.GEN, m.ADJ} else 200)
        if best is None or far < best[0]:
            best = (far, codes[0], codes[1], alike[0].role)
    if best is None:
        between = list(dict.fromkeys(mention.code for mention in pool if mention.role == m.BETWEEN))
        return (between[0], between[1], m.BETWEEN) if len(between) == 2 else None
    _, one, other, role = best
    if one in BLOCS and other not in BLOCS and _owns_trade_with(sentence, pool, other):
        return other, one, role  # "X билан Y савдоси": Y's trade with the bloc
    return one, other, role


def _owns_trade_with(sentence: Sentence, pool: list[Mention], code: str) -> bool:
    """Whether the last name of an area stands right before a Turkic word of trade."""
    if sentence.language not in TURKIC:
        return False
    last = max(mention.end for mention in pool if mention.code == code)
    owned = sentence.marks[last] if last < sentence.last else None
    return owned is not None and ("topic" in owned.kinds or "world" in owned.kinds)


def known_reporter(sentence: Sentence, counterpart: str) -> str | None:
    """Whose trade with a partner it must be, where the sentence leaves it out."""
    state = sentence.state
    if unnamed_region(sentence):
        return UNKNOWN
    pair = state.pair
    if pair and counterpart in pair and pair_stands(sentence, False):
        return other_side(pair, counterpart)
    if pair and pair[1] in BLOCS and pair[0] not in BLOCS and sentence.index - state.pair_sentence <= 3:
        return pair[0]  # "trade with the bloc ...: with its member A"
    if state.main and state.main != counterpart:
        return state.main
    given = state.listing
    near = sentence.index - state.listing_sentence <= 3
    if given is not None and not given.sellers and given.owner != counterpart and near:
        return given.owner
    return _only_other(sentence, counterpart)


def _only_other(sentence: Sentence, counterpart: str) -> str | None:
    """The one other country that the text has named or acts in it, or the country of the text."""
    state = sentence.state
    others = [code for code in state.counts if code != counterpart and code not in BLOCS]
    turkic = sentence.language in TURKIC
    if len(others) == 1 and (not turkic or state.stood & {others[0], counterpart}):
        return others[0]  # not where both were but partners: "Эстония менен ..., Польша менен ..."
    if turkic and others and state.stood <= BLOCS:
        return lonely_home(sentence, set())
    if counterpart in BLOCS and not others and counterpart != "WLD":
        return lonely_home(sentence, set())  # "ЕАЭБге мүчө өлкөлөр менен соода": ours
    if others and turkic and counterpart not in state.actors:
        acted = state.actors - BLOCS  # all others were but partners
        return next(iter(acted)) if len(acted) == 1 else None
    return None if others or counterpart in BLOCS else home_with(sentence, counterpart)
