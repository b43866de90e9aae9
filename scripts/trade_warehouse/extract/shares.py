"""Whose share it is, and in whose trade."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.discourse import of_a_capital, pair_of_text
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.listings import is_caseless, owner_in_sentence, owner_like
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties import by_a_region, goods_called_after, unnamed_region
from trade_warehouse.extract.quantities import TURKIC, Quantity, turkic_case
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.state import (
    TRADE,
    Frame,
    Skip,
    Zone,
)
from trade_warehouse.extract.statements import is_possessed, percent_kind
from trade_warehouse.extract.topics import goods_at

REGIONS: Final = BLOCS - {"WLD"}


def is_share(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None) -> bool:
    """Whether a percentage is a part of a whole."""
    if quantity.unit == "percentage_points":
        return sentence.last_mark(zone.left, quantity.span_start, "share") is not None
    if quantity.unit != "percent":
        return False
    return percent_kind(sentence, quantity, zone, before)[0] == "share"


def share_participants(
    sentence: Sentence,
    quantity: Quantity,
    frame: Frame,
    pool: list[Mention],
    anchor: int,
    anchor_end: int,
    base_reporter: str | None,
    base_counterpart: str | None,
) -> None:
    """A share has a whole (whose trade) and a part (with whom)."""
    if any(mention.role == "through" for mention in pool):
        raise Skip("a share that takes a route")  # "80 % of its exports go via Peru"
    indicator = frame.indicator
    whole: Mention | None = None
    best = 99.0
    part_roles = {m.ON, m.WITH}
    if indicator == "export":
        part_roles |= {m.TO}
    elif indicator == "import":
        part_roles |= {m.FROM}
    topic = sentence.topic
    certain = [
        mention
        for mention in pool
        if mention.role in part_roles or sentence.share_of(mention) or _imported_goods(sentence, mention, indicator)
    ]
    for mention in pool:
        if mention in certain or topic is None:
            continue
        if mention.end < sentence.last and sentence.words[mention.end] == "(":
            continue  # an item of a list, with its figure
        after = mention.start - anchor_end if mention.start >= anchor_end else None
        ahead = anchor - mention.end if mention.end <= anchor else None
        score = 99.0
        if (
            mention.role in (m.GEN, m.ADJ, m.FROM)
            or (mention.role == m.NOM and (mention.language in TURKIC or sentence.words[mention.end - 1].isupper()))
            or mention.role == m.IN
            or (after == 0 and is_caseless(sentence, mention))
        ):
            gap = after if after is not None else ahead if ahead is not None else 99
            # between the topic and its owner nothing but words of the same phrase may stand
            between = (mention.end, anchor) if ahead is not None else (anchor_end, mention.start)
            if any(other is not mention and between[0] <= other.start < between[1] for other in pool):
                continue
            if gap <= (5 if ahead is not None else 3) and not _crosses(sentence, mention, anchor, anchor_end, quantity):
                score = gap + (2.0 if mention.role in (m.IN, m.NOM) else 0.0)
        if score < best:
            best, whole = score, mention
    if whole is None and len(pool) >= 2 and topic is not None:
        owners = [
            mention
            for mention in pool
            if mention not in certain and mention.role in (m.GEN, m.ADJ) and not sentence.share_of(mention)
        ]
        if len({mention.code for mention in owners}) == 1 and certain:
            whole = owners[0]
    if whole is None and topic is not None and topic.start > sentence.first:
        nouns = [mention for mention in pool if mention.role == m.NOM and mention.end <= quantity.start]
        own = sentence.lower[max(sentence.first, topic.start - 2) : topic.start]  # "its", "своего прошлогоднего"
        if not members("possessive").isdisjoint(own) and len({n.code for n in nouns}) == 1:
            whole = _ranked_owner(sentence, nouns[0]) or nouns[0]  # "Peru sold 41 % of its exports to China"
    if whole is None:
        whole = _elliptic_owner(sentence, quantity, pool) or _goods_owner(sentence, quantity)
    parts = [
        mention for mention in pool if whole is None or (mention.group != whole.group and mention.code != whole.code)
    ]
    preferred = [mention for mention in parts if mention in certain]
    parts = preferred or parts
    reporter = whole.code if whole else None
    counterpart: str | None = None
    if whole is not None and whole.kind == "self":
        # "Russia is Tajikistan's main partner: it accounts for 20 % of the republic's trade"
        named = list(
            dict.fromkeys(
                mention.code
                for mention in sentence.found
                if mention.kind in ("area", "adjective") and mention.start < whole.start and mention.code != UNKNOWN
            )
        )
        behind = max(
            (mention.end for mention in sentence.found if mention.kind != "self" and mention.start < whole.start),
            default=whole.start,
        )
        owner = owner_in_sentence(sentence, "")
        if len(named) == 2 and sentence.ranking and owner in named:
            frame.reporter, frame.counterpart = owner, (named[1] if owner == named[0] else named[0])
            return
        sold = {mention.code for mention in sentence.found if mention.role in (m.TO, m.FROM, m.WITH)}
        if len(named) == 2 and owner in named and not sold.isdisjoint(set(named) - {owner}):
            frame.reporter, frame.counterpart = owner, (named[1] if owner == named[0] else named[0])
            return  # "Peru's exports to Chile were 3 bn, 10 % of the country's exports"
        if len(named) == 2 and any(sentence.words[place] in (":", ",", ";") for place in range(behind, whole.start)):
            subject = next(
                (mention.code for mention in sentence.found if mention.role == m.NOM and mention.code in named),
                named[0],
            )
            frame.reporter, frame.counterpart = (named[1] if subject == named[0] else named[0]), subject
            return
    if parts:
        nearest = min(
            parts, key=lambda mention: min(abs(mention.end - quantity.start), abs(mention.start - quantity.end))
        )
        codes = {mention.code for mention in pool if mention.group == nearest.group} - {reporter}
        if len(codes) > 1:
            raise Skip("one share for several partners")
        if len({mention.code for mention in parts}) > 1 and not preferred:
            raise Skip("not clear whose share it is")
        counterpart = nearest.code
        if (
            reporter is None
            and sentence.lower[nearest.start - 1] in members("for_each")
            and nearest.start > sentence.first
        ):
            raise Skip("not clear whose share it is")  # "for Peru the share is 5 %"
        if reporter is None and base_reporter in REGIONS and nearest.role == m.NOM:
            raise Skip("the part of a member in what a bloc trades")
    if not parts and reporter is not None:
        later = {
            mention.code for mention in sentence.found if mention.start >= quantity.end and mention.code != reporter
        }
        roles = {mention.role for mention in sentence.found if mention.start >= quantity.end and mention.code in later}
        if len(later) == 1 and roles <= part_roles:
            counterpart = later.pop()  # "half of Chile's trade, 52 percent, was with Peru"
    if reporter is None and counterpart is not None:
        candidates = [base_reporter, sentence.state.main, sentence.context.main()]
        if base_reporter is None and (by_a_region(sentence) or unnamed_region(sentence)):
            candidates = [UNKNOWN]
        candidates.append(_heads_clause(sentence, quantity))
        user = _whose_goods(sentence, quantity, counterpart) if base_reporter is None else None
        if user is not None:
            candidates = [user]
        reporter = next((code for code in candidates if code and code != counterpart), None)
        paired = sentence.state.pair is not None and counterpart in sentence.state.pair and user is None
        if base_reporter is None and reporter is not None and sentence.state.pair and paired:
            other = sentence.state.pair[1] if sentence.state.pair[0] == counterpart else sentence.state.pair[0]
            reporter = other
    elif reporter is not None and counterpart is None:
        if (
            base_counterpart
            and base_counterpart not in (reporter, "WLD")
            and (topic is None or base_reporter == reporter)
        ):
            counterpart = base_counterpart
        elif _holder_before(sentence, reporter):
            counterpart = _holder_before(sentence, reporter)
        elif _this_is(sentence, reporter):
            counterpart = sentence.state.frame.counterpart if sentence.state.frame is not None else None
    elif reporter is None and base_reporter:
        reporter, counterpart = base_reporter, base_counterpart if base_counterpart != "WLD" else None
    told = sentence.state.frame
    alone = not pool and reporter is None and topic is not None
    if alone and told is not None and told.indicator == indicator and _this_is(sentence, told.reporter or ""):
        reporter, counterpart = told.reporter, told.counterpart  # "This is 20 % of all exports"
    if counterpart == "WLD" or reporter == counterpart:
        counterpart = None
    if reporter is not None and of_a_capital(sentence, quantity, frame, (reporter, reporter), pool):
        raise Skip("not certain whether a capital stands for its country")
    frame.reporter, frame.counterpart = reporter, counterpart


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


def _goods_owner(sentence: Sentence, quantity: Quantity) -> Mention | None:
    """Whose goods a Turkic list divides: "Peru olmasining 35 foizi Chiliga, 21 foizi Keniyaga sotildi"."""
    owners = [other for other in sentence.found if other.end <= quantity.start and goods_called_after(sentence, other)]
    return owners[0] if sentence.topic is not None and len({other.code for other in owners}) == 1 else None


def _heads_clause(sentence: Sentence, quantity: Quantity) -> str | None:
    """The one subject before a colon behind which partners have shares: "Чили торгует с Перу и Кенией: на ..."."""
    colon = next((at for at in range(sentence.first, quantity.start) if sentence.words[at] == ":"), -1)
    subjects = {mention.code for mention in sentence.found if mention.role == m.NOM and mention.end <= colon}
    return subjects.pop() if len(subjects) == 1 and sentence.language == "ru" else None


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


def _ranked_owner(sentence: Sentence, subject: Mention) -> Mention | None:
    """Whose partner the subject is called: "the EU is Peru's main partner, taking 40 % of its exports"."""
    if not sentence.ranking:
        return None
    owners = [mention for mention in sentence.found if mention.code != subject.code and owner_like(sentence, mention)]
    return owners[0] if len({mention.code for mention in owners}) == 1 else None


def share_of_goods(sentence: Sentence, zone: Zone, frame: Frame, before: Frame | None, pool: list[Mention]) -> None:
    """The owner of a flow in which goods have a share: "tea made up 17 % of Kenya's exports"."""
    goods = sentence.marked(zone.left, zone.right, "product") or _goods_behind(sentence, zone)
    if frame.indicator not in ("export", "import") or not goods:
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


def _imported_goods(sentence: Sentence, mention: Mention, indicator: str | None) -> bool:
    """Whether imports are told by whose goods they are: "доля импорта российских товаров в торговле Латвии"."""
    goods = indicator == "import" and mention.kind == "adjective" and goods_at(sentence, mention.end)
    return goods and sentence.language == "ru"


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


def other_of_pair(sentence: Sentence, code: str) -> str:
    """With whom one trades by the last pair spoken of, or an area without a code."""
    pair = sentence.state.pair
    if pair is None or code not in pair or sentence.index - sentence.state.pair_sentence > 4:
        return UNKNOWN
    return pair[1] if pair[0] == code else pair[0]


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


def _holder_before(sentence: Sentence, reporter: str) -> str | None:
    """Who holds a share, where a pronoun says it: "They account for ...", "its share in the trade of Peru"."""
    pair = sentence.state.pair
    if pair is None or reporter not in pair or sentence.index - sentence.state.pair_sentence > 2:
        return None
    other = pair[1] if pair[0] == reporter else pair[0]
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


def _crosses(sentence: Sentence, mention: Mention, anchor: int, anchor_end: int, quantity: Quantity) -> bool:
    start, end = (anchor_end, mention.start) if mention.start >= anchor_end else (mention.end, anchor)
    for position in range(start, end):
        if sentence.words[position] in (",", ";", "(", ")", ":") or quantity.start <= position < quantity.end:
            return True
        mark = sentence.marks[position]
        if mark is not None and ("share" in mark.kinds):
            return True
    return False
