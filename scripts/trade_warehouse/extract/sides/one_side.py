"""Both sides of a trade, where no partner is named beside the figure: one side is, or none."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties.parties import by_a_region, is_titled, region_acts
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Skip, Zone, indicator_alone
from trade_warehouse.extract.sides.asked import FLOWS, Asked, Sides, other_side
from trade_warehouse.extract.sides.discourse import home_with, pair_of_text, pair_stands
from trade_warehouse.extract.sides.owners import nearest_owner
from trade_warehouse.extract.sides.shares import inner_spoken_of, only_bloc, part_behind
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.topic_words import topic_value


def sides_of_one(asked: Asked, pair_word: bool) -> Sides:
    """Both sides of a figure beside which no partner is named. `pair_word`: it is said to be of two."""
    sentence, frame, pool = asked.sentence, asked.frame, asked.pool
    if asked.topic is not None and region_acts(sentence, pool, asked.topic):
        raise Skip("what a part of a country trades")
    owner = nearest_owner(asked, None)
    bloc = _bloc_inside(asked)
    if bloc is not None:
        return bloc, bloc
    if owner is None:
        return _sides_unnamed(asked, pair_word)
    if owner in BLOCS and owner != "WLD" and (pair_word or sentence.internal(asked.zone)):
        return owner, owner
    if asked.base_reporter not in (None, owner) and _yields(sentence, frame, owner, pool):
        return asked.base_reporter, owner
    if asked.known is not None and owner in asked.known and _only_source(sentence, owner, pool):
        return asked.known  # "Peru's exports to Chile, the Chilean customs office says, fell 6 %"
    return _sides_of_owner(asked, owner, pair_word)


def _bloc_inside(asked: Asked) -> str | None:
    """The bloc inside which a figure's trade is said to be: "trade among EAEU countries"."""
    pool, topic = asked.pool, asked.topic
    inside = [mention for mention in pool if mention.role == m.INSIDE]
    if any(mention.kind == "self" for mention in inside):
        raise Skip("trade inside a country")  # "өлкө ичинде"
    inside += [other for other in pool if other.role == m.BETWEEN and len(asked.joined_with(other)) == 1]
    if topic is not None:
        inside += [other for other in pool if other.role == "among" and 0 < other.start - topic.end <= 2]
    return inside[0].code if inside and inside[0].code in BLOCS else None


def _yields(sentence: Sentence, frame: Frame, code: str, pool: list[Mention]) -> bool:
    """Whether trade with a partner is said to leave a balance: "США принесли 3 млрд профицита"."""
    return frame.indicator == "trade_balance" and any(
        mention.code == code and mention.role == m.NOM and sentence.lower[mention.end] in members("yields")
        for mention in pool
        if mention.end < sentence.last
    )


def _only_source(sentence: Sentence, code: str | None, pool: list[Mention]) -> bool:
    """Whether an area is named only for its office, which published the figure, or in Turkic for its official."""
    turkic = sentence.language in TURKIC
    return all(mention.office or (turkic and is_titled(sentence, mention)) for mention in pool if mention.code == code)


def _sides_of_owner(asked: Asked, owner: str, pair_word: bool) -> Sides:
    """Both sides, where the owner of the trade is all that is named: with whom it trades, or who trades with it."""
    sentence, frame, pool, topic = asked.sentence, asked.frame, asked.pool, asked.topic
    if owner not in BLOCS and _domestic(sentence, asked.zone):
        raise Skip("trade inside a country")
    reporter: str | None = owner
    counterpart = _receiver(owner, pool, topic) if frame.indicator == "export" else None
    counterpart = counterpart or _counterpart_of(asked, owner, pair_word)
    member = _with_the_bloc(owner, pool, topic) if frame.indicator in FLOWS else None
    if member is not None:
        reporter, counterpart = member, owner
    if _of_both(sentence, owner, counterpart, pool, frame, pair_word):
        reporter, counterpart = counterpart, owner
    guest = pair_word or (frame.indicator == "trade_turnover" and not _owns_topic(sentence, owner))
    if guest and counterpart is None and not _others_than(sentence, owner):
        own = home_with(sentence, owner)  # "Индиянын элчиси эки өлкөнүн соодасы тууралуу"
        reporter, counterpart = (own, owner) if own is not None else (owner, None)
    if topic is not None and indicator_alone(frame) and _all_over(pool, topic):
        counterpart = "WLD"  # "sold 5 mln tonnes around the world"
    if pair_word and counterpart is not None and reporter is not None:
        return sentence.context.hosted([reporter, counterpart], sentence.found) or (reporter, counterpart)
    if counterpart is None and frame.indicator in FLOWS:
        counterpart = _other_area(pool, owner)
    return reporter, counterpart


def _domestic(sentence: Sentence, zone: Zone) -> bool:
    """Whether the words say that the trade is inside a country: "внутренняя торговля", "ички соода"."""
    stems = listed("domestic")
    return any(sentence.lower[place].startswith(stems) for place in range(zone.left, zone.right))


def _receiver(reporter: str, pool: list[Mention], topic: Mark | None) -> str | None:
    """Who receives an export that is called after its seller: "Georgia received the most Turkish exports"."""
    if topic is None or not any(
        mention.role == m.ADJ and mention.code == reporter and mention.end == topic.start for mention in pool
    ):
        return None
    subjects = {mention.code for mention in pool if mention.role == m.NOM and mention.end < topic.start} - {reporter}
    return subjects.pop() if len(subjects) == 1 else None


def _with_the_bloc(bloc: str, pool: list[Mention], topic: Mark | None) -> str | None:
    """The country of a clause whose market a bloc is: "the main market of A's apples is the CIS: exports grew"."""
    if bloc not in BLOCS or bloc == "WLD" or topic is None:
        return None
    if any(mention.code == bloc and mention.end == topic.start for mention in pool):
        return None
    others = {mention.code for mention in pool if mention.code != bloc and mention.role in (m.NOM, m.GEN, m.ADJ)}
    return others.pop() if len(others) == 1 and UNKNOWN not in others else None


def _of_both(
    sentence: Sentence, lone: str, counterpart: str | None, pool: list[Mention], frame: Frame, pair_word: bool
) -> bool:
    """Whether a turnover is that of the pair spoken of, though only an office of the second is named here."""
    if frame.indicator != "trade_turnover" or counterpart is None:
        return False
    named = [mention for mention in pool if mention.code == lone]
    if sentence.state.pair == (counterpart, lone) and (pair_word or all(mention.office for mention in named)):
        return True
    here = list(dict.fromkeys(mention.code for mention in sentence.found if mention.code != UNKNOWN))
    # "Praising A as B's partner, he said that trade between the two countries ..."
    if not pair_word or set(here) != {counterpart, lone}:
        return False
    partner = sentence.language == "ru" and sentence.text.met("partner", sentence.first, sentence.last)
    if partner or sentence.language in TURKIC:  # "Чили - главный партнёр Перу: взаимная торговля ..."
        return sentence.context.ordered(here, sentence.found) == (counterpart, lone)
    return here == [counterpart, lone] and sentence.context.ordered(here) == (counterpart, lone)


def _others_than(sentence: Sentence, partner: str) -> bool:
    """Whether the text has named any area but one so far."""
    named = {*sentence.state.counts, *(mention.code for mention in sentence.found)}
    return not named <= {partner}


def _all_over(pool: list[Mention], topic: Mark) -> bool:
    """Whether goods are said to go everywhere: "sold 5 mln tonnes around the world", not "the world's buyer"."""
    return any(one.code == "WLD" and one.role != m.GEN and one.start >= topic.end for one in pool)


def _other_area(pool: list[Mention], reporter: str) -> str | None:
    """The one other area of a clause whose form does not tell that it is the partner."""
    others = {mention.code for mention in pool if mention.code != reporter and mention.role in (m.ADJ, m.NOM, m.ACC)}
    return others.pop() if len(others) == 1 else None


def _counterpart_of(asked: Asked, reporter: str, pair_word: bool) -> str | None:
    """With whom, where only the reporter is named: the pair spoken of, or everyone."""
    sentence, frame, zone, known = asked.sentence, asked.frame, asked.zone, asked.known
    if frame.world or _divided_behind(sentence, frame, zone) or _total_of(sentence, reporter, frame, zone):
        return "WLD"
    alone = indicator_alone(frame)
    if known is None and alone and sentence.state.unsettled == sentence.index:
        return None  # "Bilateral trade was 3 bn, with Peruvian exports at 2 bn": to whom?
    if known is None and not pair_word and frame.indicator == "trade_turnover" and _with_a_group(sentence, zone):
        return UNKNOWN
    if known is not None and reporter in known:
        return other_side(known, reporter)
    if alone and not pair_word and _called_exporter(sentence, zone):
        return "WLD"
    others = _named_beside(sentence, reporter, zone)
    if known is None and not pair_word and not others and _calls_all_its_own(asked, reporter):
        return "WLD"
    if not pair_word:
        return _goes_on_with(asked, reporter, bool(others))
    if len(others) == 1:
        return others.pop()  # "A's main partner is B: the two countries traded ..."
    return _other_spoken_of(sentence, reporter, pair_word)


def _calls_all_its_own(asked: Asked, reporter: str) -> bool:
    """Whether an English turnover is called somebody's and more than what it was told to have with a partner: "Trade
    of Peru with Chile was 3 bn. Peru's trade turnover was 9 bn" is all its trade."""
    topic, quantity = asked.topic, asked.quantity
    if topic is None or asked.sentence.language != "en" or asked.frame.indicator != "trade_turnover":
        return False
    if not any(
        mention.code == reporter and mention.kind == "area" and mention.role == m.GEN and mention.end == topic.start
        for mention in asked.sentence.found
    ):
        return False
    told = [outcome.fact for outcome in asked.sentence.context.outcomes if outcome.fact is not None]
    with_one = [
        fact["value"]
        for fact in told
        if fact["indicator"] == "trade_turnover"
        and fact["unit"] == quantity.unit
        and fact["reporter"] == reporter
        and fact["counterpart"] != "WLD"
    ]
    return bool(with_one) and quantity.value > 1.5 * max(with_one)


def _named_beside(sentence: Sentence, reporter: str, zone: Zone) -> set[str]:
    """Whom a sentence names beside the reporter, but for causes and the partners of parts of the sum."""
    return {
        mention.code
        for mention in sentence.found
        if mention.code not in (reporter, UNKNOWN)
        and mention.role != "rank"
        and not any(start <= mention.start < end for start, end in sentence.causes)
        and not part_behind(sentence, mention, zone)
    }


def _other_spoken_of(sentence: Sentence, reporter: str, pair_word: bool) -> str | None:
    """The other of the pair spoken of, if it still is."""
    pair = sentence.state.pair
    if not pair or reporter not in pair or "WLD" in pair or not pair_stands(sentence, pair_word):
        return None
    return other_side(pair, reporter)


def _goes_on_with(asked: Asked, reporter: str, others: bool) -> str | None:
    """With whom the text told the reporter's trade so far. `others`: the sentence names somebody beside it."""
    sentence, frame, zone, state = asked.sentence, asked.frame, asked.zone, asked.sentence.state
    if asked.known is None and not others and sentence.marked(zone.left, zone.right, "total_word"):
        return "WLD"
    told = state.frame
    with_all = told is not None and told.counterpart == "WLD" and told.reporter == reporter
    if with_all and told is not None and told.kind != "share" and state.frame_sentence >= state.pair_sentence:
        return "WLD"
    alone = indicator_alone(frame)
    if state.pair_said or not alone or _to_neighbour(sentence, zone):
        partner = _other_spoken_of(sentence, reporter, False)
        if partner is not None:
            return partner
    if with_all:
        return "WLD"
    if others:
        return None
    owned = sentence.language == "en" and any(one.code == reporter and one.role == m.GEN for one in sentence.found)
    if alone and state.pair is None and (owned or reporter in state.worldwide):
        return "WLD"  # "Peru imported goods worth 3 bn", behind a list of its partners
    first = set(state.counts) <= {reporter} or sentence.index - state.lead <= 2
    return "WLD" if first and (alone or _owns_topic(sentence, reporter)) else None


def _divided_behind(sentence: Sentence, frame: Frame, zone: Zone) -> bool:
    """Whether parts of a sum with partners of their own follow: "imported 5 mln tonnes, of which 4 from Chile"."""
    if not indicator_alone(frame):
        return False
    part = sentence.next_mark(zone.right, min(sentence.last, zone.right + 3), "part_of")
    return part is not None and any(mention.start >= part.end and mention.kind != "self" for mention in sentence.found)


def _total_of(sentence: Sentence, reporter: str, frame: Frame, zone: Zone) -> bool:
    """Whether a Russian flow is called the whole one of whoever is named behind it: "общий импорт зерна в Чили"."""
    if sentence.language != "ru" or not indicator_alone(frame):
        return False
    wholes = {mark.end for mark in sentence.kinds.get("total_word", ())}
    topic = next(
        (mark for mark in sentence.topical if zone.left <= mark.start < zone.right and mark.start in wholes), None
    )
    if topic is None or topic_value(sentence, topic)[0] != frame.indicator:
        return False
    return {mention.code for mention in sentence.found if topic.end <= mention.start < zone.right} == {reporter}


def _with_a_group(sentence: Sentence, zone: Zone) -> bool:
    """Whether partners without a code stand behind, after a remark: "traded 3 bn, oil aside, with ten states"."""
    return any(
        mention.code == UNKNOWN and mention.kind == "group" and mention.role == m.WITH
        for mention in sentence.found
        if mention.start >= zone.left
    )


def _called_exporter(sentence: Sentence, zone: Zone) -> bool:
    """Whether a country is called an exporter of something: "the largest exporter of gas, it sold 5 bn's worth"."""
    return any(sentence.lower[place].startswith(listed("exporter_noun")) for place in range(zone.left, zone.right))


def _to_neighbour(sentence: Sentence, zone: Zone) -> bool:
    """Whether a Turkic clause says "to its neighbour"; in other languages a pair need not be said again."""
    neighbour = listed("neighbour")
    turkic = sentence.language in TURKIC
    return not turkic or any(word.startswith(neighbour) for word in sentence.lower[zone.left : zone.right])


def _owns_topic(sentence: Sentence, reporter: str) -> bool:
    """Whether the word of trade is a country's own, not in the clause of its guest: "having met Kuwait's
    delegation, he said that trade was 2 mln"."""
    topic = sentence.topic
    return topic is None or not all(
        is_titled(sentence, mention) or sentence.has_comma(min(mention.end, topic.end), max(mention.start, topic.start))
        for mention in sentence.found
        if mention.code == reporter
    )


def _sides_unnamed(asked: Asked, pair_word: bool) -> Sides:
    """Both sides of a figure beside which no owner is named either: as told before."""
    sentence, base = asked.sentence, asked.base_reporter
    if by_a_region(sentence, asked.quantity):
        return UNKNOWN, asked.base_counterpart or "WLD"
    bloc = _bloc_spoken_of(asked)
    if bloc is not None:
        return bloc, bloc
    if pair_word and base is not None and base in BLOCS and base != "WLD" and only_bloc(sentence) == base:
        return base, base  # "ЕАЭБдин тышкы соодасы 7 млрд, мүчө өлкөлөрдүн өз ара соодасы 9 млн"
    owner = _owner_of_all(asked, pair_word)
    if owner is not None:
        return owner, "WLD"
    internal = sentence.internal(asked.zone)
    if internal and not pair_word and sentence.state.group and not asked.pool:
        return sentence.state.group, sentence.state.group
    if internal and asked.known is not None and base in BLOCS:
        return base, base  # "... and what they exchanged with one another"
    if base:
        return base, asked.base_counterpart
    if not pair_word and _sold_to_several(asked):
        return asked.sentence.state.seller, "WLD"
    return _as_this_flow_was_told(asked, _sides_of_text(asked, pair_word))


def _sold_to_several(asked: Asked) -> bool:
    """Whether all exports of the one are meant that the sentence before, without a figure, sold to several: "Перу
    поставляет медь в Чили и Оман. Объем экспорта составил 3 млрд"."""
    state = asked.sentence.state
    return state.seller_sentence == asked.sentence.index - 1 and asked.frame.indicator == "export"


def _as_this_flow_was_told(asked: Asked, sides: Sides) -> Sides:
    """The two the other way round, where the text has told the flow of the other only: "Россия ввезла чай из Перу на
    3 млн. Экспорт кофе из Перу вырос. Импорт упал": Russia's."""
    flow, (reporter, counterpart) = asked.frame.indicator or "", sides
    if flow not in FLOWS or reporter is None or counterpart in (None, "WLD") or asked.sentence.language in TURKIC:
        return sides
    told = asked.sentence.state.partners
    other = counterpart or ""
    if (other, flow) in told.get(reporter, {}) or (reporter, flow) not in told.get(other, {}):
        return sides
    return other, reporter


def _bloc_spoken_of(asked: Asked) -> str | None:
    """The bloc whose inner trade a figure without names is: that of the sentence, or that spoken of."""
    sentence, group = asked.sentence, asked.sentence.state.group
    if asked.pool:
        return None
    if sentence.internal(asked.zone):
        bloc = only_bloc(sentence)
        if bloc is not None:
            return bloc
        if inner_spoken_of(sentence):
            return group
    return group if group and _inside_bloc(sentence, asked.zone) else None


def _inside_bloc(sentence: Sentence, zone: Zone) -> bool:
    """Whether "within the bloc", "внутри союза", "одақ ішінде" stands among the words."""
    nouns = listed("bloc_noun")
    behind = sentence.language in TURKIC
    for place in range(zone.left, zone.right):
        if sentence.lower[place] in members("inside_word"):
            rest = sentence.lower[place - 1 : place] if behind else sentence.lower[place + 1 : place + 3]
            if any(word.startswith(nouns) for word in rest) or not members("it_there").isdisjoint(rest[:1]):
                return True
    return False


def _owner_of_all(asked: Asked, pair_word: bool) -> str | None:
    """Whose trade with all follows that with one, or inside a bloc: "exports to Peru fell, shipments abroad grew"."""
    frame = asked.frame
    known = asked.known if frame.world else None
    if known is not None and known[1] == "WLD":
        return known[0]
    if known is not None and frame.indicator in FLOWS and known[0] not in BLOCS:
        return known[0]
    if pair_word:
        return None
    owner = _all_its_flow(asked.sentence, frame, asked.topic, asked.before)
    if owner is not None:
        return owner
    # "inner trade grew by 5 %, foreign trade by 3 %"
    return known[0] if known is not None and known[0] == known[1] else None


def _all_its_flow(sentence: Sentence, frame: Frame, topic: Mark | None, known: Frame | None) -> str | None:
    """Whose flow "total exports" are, where the same flow to one partner has been told: all its exports, as "(with
    total exports of 5 mln)" in the sentence that tells it."""
    told = known if known is not None and sentence.language == "ru" else sentence.state.frame
    if topic is None or told is None or frame.indicator not in ("export", "import") or told.kind == "share":
        return None
    if told.indicator != frame.indicator or told.counterpart == told.reporter or told.reporter in BLOCS:
        return None
    if told is not known and sentence.index - sentence.state.frame_sentence > 2:
        return None
    whole = sentence.last_mark(max(sentence.first, topic.start - 2), topic.start, "total_word")
    near = whole is not None and (whole.end == topic.start or sentence.lower[whole.end].startswith("объем"))
    return told.reporter if near or in_all(sentence, topic) else None


def in_all(sentence: Sentence, topic: Mark) -> bool:
    """Whether an English sentence says that it speaks of all: "In all, wine exports fell", "fell 3 % overall"."""
    if sentence.language != "en" or sentence.found:
        return False
    opened = sentence.lower[sentence.first : sentence.first + 2] in (["in", "all"], ["in", "total"], ["all", "told"])
    return opened or not members("in_all").isdisjoint(sentence.lower[topic.end : sentence.last])


def _sides_of_text(asked: Asked, pair_word: bool) -> Sides:
    """The pair that the text is about, if the partner of the figure before, whose owner nobody knows, allows it."""
    reporter, counterpart = pair_of_text(asked.sentence, pair_word, asked.frame)
    partner = asked.base_counterpart
    if not partner:
        return reporter, counterpart
    if partner == reporter:
        if counterpart == "WLD":
            return None, None  # the only country named is the partner
        # the figure before named it as the partner
        return (counterpart, reporter) if counterpart else (reporter, counterpart)
    if partner not in (UNKNOWN, "WLD", counterpart):
        return None, None  # another partner, and nobody knows whose
    return reporter, counterpart
