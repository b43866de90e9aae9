"""Whose trade a share is a part of, and with whom the part is."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties.ownership import is_caseless, owner_in_sentence, owner_like
from trade_warehouse.extract.parties.parties import by_a_region, goods_called_after, unnamed_region
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Frame, Skip, Zone
from trade_warehouse.extract.sides.asked import Asked, Sides, other_side
from trade_warehouse.extract.sides.discourse import of_a_capital, pair_of_text
from trade_warehouse.extract.sides.shares import REGIONS, inner_share
from trade_warehouse.extract.statements.percentages import is_possessed
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.topic_words import goods_at, mark_covering

_NO_SCORE: Final = 99.0
# The forms of those with whom a part of a flow is.
_PART_FORMS: Final = frozenset((m.ON, m.WITH))
_PART_OF_EXPORTS: Final = _PART_FORMS | {m.TO}
_PART_OF_IMPORTS: Final = _PART_FORMS | {m.FROM}


def sides_of_share(asked: Asked) -> None:
    """Who trades with whom, where a figure is a share: set in the frame, or refused."""
    sentence, quantity, frame, before, pool = asked.sentence, asked.quantity, asked.frame, asked.before, asked.pool
    of_bloc = before is not None and before.counterpart in REGIONS
    if of_bloc and sentence.marked(sentence.first, quantity.start, "part_of"):
        raise Skip("a share of the trade with a part of the world")
    if sentence.shares_of_part or _share_with_a_bloc(sentence, pool):
        sentence.shares_of_part = True
        raise Skip("a share of the trade with a part of the world")
    inner = inner_share(sentence, asked.zone, pool, frame)
    if inner is not None:
        frame.reporter = frame.counterpart = inner
        return
    if _goods_of_flow_with(sentence, quantity, pool):
        raise Skip("a share of goods in the trade with one")
    if any(mention.role == "through" for mention in pool):
        raise Skip("a share that takes a route")  # "80 % of its exports go via Peru"
    frame.reporter, frame.counterpart = _whole_and_part(asked)
    if asked.topic is not None and "purchase" in asked.topic.kinds and _sells_to(sentence, frame, before):
        frame.indicator = "export"  # "На Чили приходится 27 % экспорта, Перу покупает 25 %"
    if frame.counterpart is None:
        _tell_goods(sentence, asked.zone, frame, before, pool)


def _share_with_a_bloc(sentence: Sentence, pool: list[Mention]) -> bool:
    """Whether a share is that of one partner in the trade with a group: "Peru's share in that with the EU"."""
    groups = [mention for mention in pool if mention.role == m.WITH and mention.code in REGIONS]
    if not groups or sentence.language in TURKIC:
        return False
    return any(
        mention.role == m.GEN
        and mention.code not in BLOCS
        and mention.code != sentence.state.main
        and bool(sentence.marked(mention.start - 1, mention.end + 1, "share"))
        for mention in pool
        if mention.end < groups[0].start
    )


def _goods_of_flow_with(sentence: Sentence, quantity: Quantity, pool: list[Mention]) -> bool:
    """Whether a Russian bracket tells the part of some goods in a flow with a partner: "сырьё (75 % импорта из
    России)"."""
    place = quantity.span_start - 2
    if sentence.language != "ru" or place < sentence.first or sentence.words[place + 1] != "(":
        return False
    noun = mark_covering(sentence, place)
    named = noun is not None and "area" in noun.kinds
    partner = any(mention.role in (m.FROM, m.TO, m.WITH) and mention.start >= quantity.end for mention in pool)
    return partner and not named and sentence.words[place][0].isalpha()


def _sells_to(sentence: Sentence, frame: Frame, before: Frame | None) -> bool:
    """Whether the exports of the same owner were told before, of which a buyer takes a share."""
    told = before or sentence.state.frame
    sold = told is not None and told.indicator == "export" and told.reporter == frame.reporter
    return sold and sentence.language == "ru"


def _whole_and_part(asked: Asked) -> Sides:
    """A share has a whole (whose trade) and a part (with whom)."""
    certain = _certain_parts(asked)
    whole = _whole(asked, certain)
    sides = _of_the_republic(asked.sentence, whole) if whole is not None and whole.kind == "self" else None
    if sides is not None:
        return sides
    reporter = whole.code if whole is not None else None
    parts = [
        mention
        for mention in asked.pool
        if whole is None or (mention.group != whole.group and mention.code != whole.code)
    ]
    counterpart: str | None = None
    if parts:
        counterpart = _part_named(asked, parts, certain, reporter)
    elif reporter is not None:
        counterpart = _part_behind(asked, reporter)
    reporter, counterpart = _completed(asked, reporter, counterpart)
    if counterpart == "WLD" or reporter == counterpart:
        counterpart = None
    if reporter is not None and of_a_capital(
        asked.sentence, asked.quantity, asked.frame, (reporter, reporter), asked.pool
    ):
        raise Skip("not certain whether a capital stands for its country")
    return reporter, counterpart


def _part_forms(indicator: str | None) -> frozenset[str]:
    """The forms in which those are named with whom a part of a flow is."""
    if indicator == "export":
        return _PART_OF_EXPORTS
    return _PART_OF_IMPORTS if indicator == "import" else _PART_FORMS


def _certain_parts(asked: Asked) -> list[Mention]:
    """The areas whose form tells that the part is with them."""
    sentence, indicator = asked.sentence, asked.frame.indicator
    forms = _part_forms(indicator)
    return [
        mention
        for mention in asked.pool
        if mention.role in forms or sentence.share_of(mention) or _imported_goods(sentence, mention, indicator)
    ]


def _imported_goods(sentence: Sentence, mention: Mention, indicator: str | None) -> bool:
    """Whether imports are told by whose goods they are: "доля импорта российских товаров в торговле Латвии"."""
    goods = indicator == "import" and mention.kind == "adjective" and goods_at(sentence, mention.end)
    return goods and sentence.language == "ru"


def _whole(asked: Asked, certain: list[Mention]) -> Mention | None:
    """Whose the whole is: the owner of the word of trade, or who else can be."""
    sentence, topic = asked.sentence, asked.sentence.topic
    owner: Mention | None = None
    if topic is not None:
        owner = _owner_beside(asked, certain) or _other_owner(asked, certain) or _acts_on_its_own(asked, topic)
    if owner is not None:
        return owner
    return _elliptic_owner(sentence, asked.quantity, asked.pool) or _goods_owner(sentence, asked.quantity)


def _owner_beside(asked: Asked, certain: list[Mention]) -> Mention | None:
    """The area that stands as an owner next to the word of trade, with nothing else between."""
    sentence = asked.sentence
    best, whole = _NO_SCORE, None
    for mention in asked.pool:
        if mention in certain:
            continue
        if mention.end < sentence.last and sentence.words[mention.end] == "(":
            continue  # an item of a list, with its figure
        score = _owner_score(asked, mention)
        if score < best:
            best, whole = score, mention
    return whole


def _owner_score(asked: Asked, mention: Mention) -> float:
    """How far an area stands from the word of trade that it may own."""
    sentence, anchor, anchor_end = asked.sentence, asked.anchor, asked.anchor_end
    after = mention.start - anchor_end if mention.start >= anchor_end else -1
    ahead = anchor - mention.end if mention.end <= anchor else -1
    if not (
        mention.role in (m.GEN, m.ADJ, m.FROM, m.IN)
        or (mention.role == m.NOM and (mention.language in TURKIC or sentence.words[mention.end - 1].isupper()))
        or (after == 0 and is_caseless(sentence, mention))
    ):
        return _NO_SCORE
    gap = after if after >= 0 else ahead
    if gap < 0 or gap > (5 if ahead >= 0 else 3):
        return _NO_SCORE
    # between the topic and its owner nothing but words of the same phrase may stand
    start, end = (mention.end, anchor) if ahead >= 0 else (anchor_end, mention.start)
    if any(other is not mention and start <= other.start < end for other in asked.pool):
        return _NO_SCORE
    if _crosses(sentence, mention, anchor, anchor_end, asked.quantity):
        return _NO_SCORE
    return gap + (2.0 if mention.role in (m.IN, m.NOM) else 0.0)


def _crosses(sentence: Sentence, mention: Mention, anchor: int, anchor_end: int, quantity: Quantity) -> bool:
    """Whether a comma, a bracket, the figure or a word for a share stands between an area and the word of trade."""
    start, end = (anchor_end, mention.start) if mention.start >= anchor_end else (mention.end, anchor)
    for position in range(start, end):
        if sentence.words[position] in (",", ";", "(", ")", ":") or quantity.start <= position < quantity.end:
            return True
        mark = sentence.marks[position]
        if mark is not None and ("share" in mark.kinds):
            return True
    return False


def _other_owner(asked: Asked, certain: list[Mention]) -> Mention | None:
    """The one owner beside those with whom the part certainly is."""
    if len(asked.pool) < 2 or not certain:
        return None
    owners = [
        mention
        for mention in asked.pool
        if mention not in certain and mention.role in (m.GEN, m.ADJ) and not asked.sentence.share_of(mention)
    ]
    return owners[0] if len({mention.code for mention in owners}) == 1 else None


def _acts_on_its_own(asked: Asked, topic: Mark) -> Mention | None:
    """The subject whose own trade it is: "Peru sold 41 % of its exports to China"; or whose partner that is called."""
    sentence = asked.sentence
    if topic.start <= sentence.first:
        return None
    own = sentence.lower[max(sentence.first, topic.start - 2) : topic.start]  # "its", "своего прошлогоднего"
    if members("possessive").isdisjoint(own):
        return None
    nouns = [mention for mention in asked.pool if mention.role == m.NOM and mention.end <= asked.quantity.start]
    if len({mention.code for mention in nouns}) != 1:
        return None
    return _ranked_owner(sentence, nouns[0]) or nouns[0]


def _ranked_owner(sentence: Sentence, subject: Mention) -> Mention | None:
    """Whose partner the subject is called: "the EU is Peru's main partner, taking 40 % of its exports"."""
    if not sentence.ranking:
        return None
    owners = [mention for mention in sentence.found if mention.code != subject.code and owner_like(sentence, mention)]
    return owners[0] if len({mention.code for mention in owners}) == 1 else None


def _elliptic_owner(sentence: Sentence, quantity: Quantity, pool: list[Mention]) -> Mention | None:
    """Whose the whole is, apart from the word for it: "9 % of Italy's", "у Италии 9 %", "Италияның 9 %-ы"."""
    for mention in pool:
        if mention.role == "at" and mention.language == "ru" and not _holds_part(sentence, mention, quantity):
            return mention
        if sentence.topic is not None or mention.role != m.GEN:
            continue
        if mention.language in TURKIC:
            if mention.end == quantity.span_start and is_possessed(sentence, quantity):
                return mention
        elif (
            mention.language == "en"
            and quantity.end < sentence.last
            and sentence.lower[quantity.end] == "of"
            and 0 < mention.start - quantity.end <= 2
        ):
            return mention
    return None


def _holds_part(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Whether a Russian "у X" names who has a part of the trade spoken of: "у РФ теперь 6 % от всего экспорта"."""
    given = sentence.state.listing
    owner = (
        given.owner
        if given is not None and sentence.index - sentence.state.listing_sentence <= 3
        else sentence.state.main
    )
    whole = sentence.next_mark(quantity.end, min(sentence.last, quantity.end + 3), "total_word")
    return whole is not None and owner not in (None, mention.code)


def _goods_owner(sentence: Sentence, quantity: Quantity) -> Mention | None:
    """Whose goods a Turkic list divides: "Peru olmasining 35 foizi Chiliga, 21 foizi Keniyaga sotildi"."""
    owners = [other for other in sentence.found if other.end <= quantity.start and goods_called_after(sentence, other)]
    return owners[0] if sentence.topic is not None and len({other.code for other in owners}) == 1 else None


def _of_the_republic(sentence: Sentence, whole: Mention) -> Sides | None:
    """Both sides, where "the republic" is one of two named before: "Russia is Tajikistan's main partner: it accounts
    for 20 % of the republic's trade"."""
    named = list(
        dict.fromkeys(
            mention.code
            for mention in sentence.found
            if mention.kind in ("area", "adjective") and mention.start < whole.start and mention.code != UNKNOWN
        )
    )
    if len(named) != 2:
        return None
    one, other = named
    owner = owner_in_sentence(sentence, "")
    if owner in named:
        partner = other if owner == one else one
        if sentence.ranking:
            return owner, partner
        if any(mention.code == partner and mention.role in (m.TO, m.FROM, m.WITH) for mention in sentence.found):
            return owner, partner  # "Peru's exports to Chile were 3 bn, 10 % of the country's exports"
    behind = max(
        (mention.end for mention in sentence.found if mention.kind != "self" and mention.start < whole.start),
        default=whole.start,
    )
    if not any(sentence.words[place] in (":", ",", ";") for place in range(behind, whole.start)):
        return None
    subject = next(
        (mention.code for mention in sentence.found if mention.role == m.NOM and mention.code in named),
        one,
    )
    return (other if subject == one else one), subject


def _part_named(asked: Asked, parts: list[Mention], certain: list[Mention], reporter: str | None) -> str:
    """With whom the part is: the area nearest to the figure, of those whose form is certain if there are any."""
    sentence, quantity = asked.sentence, asked.quantity
    preferred = [mention for mention in parts if mention in certain]
    among = preferred or parts
    nearest = among[0]
    for other in among:
        if _gap(other, quantity) < _gap(nearest, quantity):
            nearest = other
    if len({mention.code for mention in asked.pool if mention.group == nearest.group} - {reporter}) > 1:
        raise Skip("one share for several partners")
    if not preferred and len({mention.code for mention in parts}) > 1:
        raise Skip("not clear whose share it is")
    opener = sentence.lower[nearest.start - 1] if nearest.start > sentence.first else ""
    if reporter is None and opener in members("for_each"):
        raise Skip("not clear whose share it is")  # "for Peru the share is 5 %"
    if reporter is None and asked.base_reporter in REGIONS and nearest.role == m.NOM:
        raise Skip("the part of a member in what a bloc trades")
    return nearest.code


def _gap(mention: Mention, quantity: Quantity) -> int:
    """How far an area stands from a figure."""
    return min(abs(mention.end - quantity.start), abs(mention.start - quantity.end))


def _part_behind(asked: Asked, reporter: str) -> str | None:
    """With whom the part is, where only one is named behind: "half of Chile's trade, 52 percent, was with Peru"."""
    later = [
        mention for mention in asked.sentence.found if mention.start >= asked.quantity.end and mention.code != reporter
    ]
    if len({mention.code for mention in later}) != 1:
        return None
    return later[0].code if {mention.role for mention in later} <= _part_forms(asked.frame.indicator) else None


def _completed(asked: Asked, reporter: str | None, counterpart: str | None) -> Sides:
    """Both sides of a share, the one that its words do not name from the figure or the sentences before."""
    told = asked.sentence.state.frame
    if reporter is None and counterpart is not None:
        reporter = _whole_told(asked, counterpart)
    elif reporter is not None and counterpart is None:
        counterpart = _part_told(asked, reporter)
    elif reporter is None and asked.base_reporter:
        reporter = asked.base_reporter
        counterpart = asked.base_counterpart if asked.base_counterpart != "WLD" else None
    if asked.pool or reporter is not None or asked.sentence.topic is None or told is None:
        return reporter, counterpart
    if told.indicator == asked.frame.indicator and _this_is(asked.sentence, told.reporter or ""):
        return told.reporter, told.counterpart  # "This is 20 % of all exports"
    return reporter, counterpart


def _whole_told(asked: Asked, counterpart: str) -> str | None:
    """Whose trade it is in which a partner has a share, where the words beside the figure leave it out."""
    sentence, state, base = asked.sentence, asked.sentence.state, asked.base_reporter
    user = _whose_goods(sentence, asked.quantity, counterpart) if base is None else None
    if user is not None:
        return user if user != counterpart else None
    if base is None and (by_a_region(sentence) or unnamed_region(sentence)):
        candidates = [UNKNOWN, _heads_clause(sentence, asked.quantity)]
    else:
        candidates = [base, state.main, sentence.context.main(), _heads_clause(sentence, asked.quantity)]
    reporter = next((code for code in candidates if code and code != counterpart), None)
    if base is None and reporter is not None and state.pair and counterpart in state.pair:
        return other_side(state.pair, counterpart)
    return reporter


def _part_told(asked: Asked, reporter: str) -> str | None:
    """With whom the part of a trade is, where the words beside the figure leave it out."""
    sentence, base = asked.sentence, asked.base_counterpart
    goes_on = sentence.topic is None or asked.base_reporter == reporter
    if base and base not in (reporter, "WLD") and goes_on:
        return base
    holder = _holder_before(sentence, reporter)
    if holder:
        return holder
    told = sentence.state.frame
    return told.counterpart if told is not None and _this_is(sentence, reporter) else None


def _whose_goods(sentence: Sentence, quantity: Quantity, partner: str) -> str | None:
    """Who uses the goods of which a Turkic part comes from elsewhere: "Перу жылына 4 миң тонна май жагат. Анын 93 %
    Чилиден импорттолот"; "?" where nobody knows, None where it is not so told."""
    state = sentence.state
    told = state.frame is not None and sentence.index - state.frame_sentence <= 1
    if told or sentence.language not in TURKIC:
        return None
    if not sentence.marked(max(sentence.first, quantity.span_start - 2), quantity.start, "part_of"):
        return None
    here = {mention.code for mention in sentence.found if mention.role == m.NOM and mention.end <= quantity.start}
    users = here or (state.named if quantity.span_start - sentence.first <= 4 else here)
    users = users - {partner, "WLD"}
    return next(iter(users)) if len(users) == 1 else UNKNOWN


def _heads_clause(sentence: Sentence, quantity: Quantity) -> str | None:
    """The one subject before a colon behind which partners have shares: "Чили торгует с Перу и Кенией: на ..."."""
    colon = next((at for at in range(sentence.first, quantity.start) if sentence.words[at] == ":"), -1)
    subjects = {mention.code for mention in sentence.found if mention.role == m.NOM and mention.end <= colon}
    return subjects.pop() if len(subjects) == 1 and sentence.language == "ru" else None


def _holder_before(sentence: Sentence, reporter: str) -> str | None:
    """Who holds a share, where a pronoun says it: "They account for ...", "its share in the trade of Peru"."""
    pair = sentence.state.pair
    if pair is None or reporter not in pair or sentence.index - sentence.state.pair_sentence > 2:
        return None
    other = other_side(pair, reporter)
    held = any(
        mark.start > sentence.first and sentence.lower[mark.start - 1] in members("holder_pronoun")
        for mark in sentence.kinds.get("share", ())
    )
    return other if held or sentence.lower[sentence.first] in members("subject_pronoun") else None


def _this_is(sentence: Sentence, reporter: str) -> bool:
    """Whether "this" is the trade of the sentence before: "This is 47 % of the country's foreign trade"."""
    state = sentence.state
    return (
        state.frame is not None
        and sentence.index - state.frame_sentence == 1
        and state.frame.reporter == reporter
        and state.frame.kind != "share"
        and sentence.lower[sentence.first] in members("this")
    )


def _tell_goods(sentence: Sentence, zone: Zone, frame: Frame, before: Frame | None, pool: list[Mention]) -> None:
    """The owner of a flow in which goods have a share: "tea made up 17 % of Kenya's exports"."""
    goods = sentence.marked(zone.left, zone.right, "product") or _goods_behind(sentence, zone)
    if frame.indicator not in ("export", "import") or not (goods or _of_those_goods(sentence, zone, frame, before)):
        return
    if any(mention.code not in (frame.reporter, "WLD") for mention in pool):
        return
    if sentence.topic is not None and any(_goods_of_flow(sentence, mark, sentence.topic) for mark in goods):
        return
    told = before if before is not None else sentence.state.frame
    owner = frame.reporter
    if owner is None and told is not None and told.counterpart == "WLD" and told.indicator in TRADE:
        owner = told.reporter if before is not None or sentence.index - sentence.state.frame_sentence <= 3 else None
    if owner is None and before is None and not pool:
        alone = pair_of_text(sentence, False, frame)
        owner = alone[0] if alone[1] == "WLD" else None
    if owner is not None:
        frame.reporter, frame.counterpart, frame.partial = owner, "WLD", True


def _of_those_goods(sentence: Sentence, zone: Zone, frame: Frame, before: Frame | None) -> bool:
    """Whether a Turkic "this" is the goods whose flow with all was told just before: "bu eksportning 28 foizi"."""
    told = before if before is not None else sentence.state.frame
    if told is None or sentence.language not in TURKIC or not told.partial or told.counterpart != "WLD":
        return False
    if told.indicator != frame.indicator or (before is None and sentence.index - sentence.state.frame_sentence > 1):
        return False
    return not members("this").isdisjoint(sentence.lower[zone.left : min(zone.right, zone.left + 4)])


def _goods_behind(sentence: Sentence, zone: Zone) -> list[Mark]:
    """The verb behind a Turkic noun of goods that has a share: "экспорттун 40 пайызын жер азыгы түздү"."""
    if sentence.language not in TURKIC:
        return []
    nouns = listed("goods")
    behind = [quantity.end for quantity in sentence.quantities if zone.left <= quantity.start < zone.right]
    taken = any(
        sentence.lower[place].startswith(nouns) for place in range(max(behind, default=sentence.last), zone.right)
    )
    return sentence.marked(max(behind, default=sentence.last), zone.weak, "reach") if taken else []


def _goods_of_flow(sentence: Sentence, goods: Mark, flow: Mark) -> bool:
    """Whether a flow is only that of some goods: "tea exports", "экспорт чая", "exports of tea"."""
    if goods.end == flow.start:
        return True
    language = sentence.language
    behind = sentence.lower[flow.end : goods.start] if goods.start >= flow.end else None
    return (language == "ru" and behind == []) or (language == "en" and behind == ["of"])
