"""What makes it uncertain who trades with whom, before the names beside a figure are asked and after."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN
from trade_warehouse.extract.lists.ranks import market_side
from trade_warehouse.extract.parties.parties import falls_to_unlisted
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Skip, Zone, indicator_alone
from trade_warehouse.extract.sides.asked import PARTNER_ROLES, Asked, Sides
from trade_warehouse.extract.sides.discourse import of_a_capital
from trade_warehouse.extract.sides.one_side import in_all
from trade_warehouse.extract.sides.partners import third_countries
from trade_warehouse.extract.sides.shares import REGIONS, is_share
from trade_warehouse.extract.sides.told import ours_of, says_ours
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def refuse_no_trade(asked: Asked) -> bool:
    """Refuses parts of what nobody known trades, and what is given away."""
    if _of_the_lost(asked.sentence, asked.quantity):
        raise Skip("a part of a sum of which nobody knows whose it is")
    if _given_away(asked.sentence, asked.quantity, asked.frame, asked.topic):
        raise Skip("sent as aid, or but money")
    return False


def _of_the_lost(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic figure is a part of what the sentence before told of nobody known: "Облыс 3 миң тонна балык
    сатты. Анын 2 миң тоннасы Перуга жөнөтүлдү"."""
    state = sentence.state
    if sentence.language not in TURKIC or sentence.index - state.lost != 1 or state.frame_sentence >= state.lost:
        return False
    return any(mark.start - sentence.first <= 2 for mark in sentence.marked(sentence.first, quantity.start, "part_of"))


def _given_away(sentence: Sentence, quantity: Quantity, frame: Frame, topic: Mark | None) -> bool:
    """Whether what is sent is no trade: humanitarian aid, in this sentence or the two before, or money itself:
    "Чилиден Перуға 3 млрд доллар жіберілген"."""
    if frame.indicator != "export" or topic is None or not _sent(topic):
        return False
    start = sentence.text.sentences[max(0, sentence.index - 2)][0]
    if sentence.text.met("aid", start, sentence.last):
        return True
    sends = sentence.lower[topic.start].startswith(listed("send_verb"))
    money = quantity.unit in CURRENCIES and quantity.case == "nom" and quantity.suffix == ""
    return sends and money and topic.start == quantity.end


def _sent(topic: Mark) -> bool:
    """Whether a word only says that something was sent or carried, not that it was sold."""
    return "purchase" in topic.kinds or topic.value("topic") == "freight"


def refuse_group_trade(asked: Asked) -> bool:
    """Refuses a Turkic share of the trade with a bloc just told: "бул сооданын 87 пайызы Чилиге таандык"."""
    sentence, topic, told = asked.sentence, asked.topic, asked.sentence.state.frame
    if topic is None or told is None or sentence.language not in TURKIC:
        return False
    if sentence.index - sentence.state.frame_sentence > 2 or {told.reporter, told.counterpart}.isdisjoint(REGIONS):
        return False
    if topic.start == sentence.first or sentence.lower[topic.start - 1] not in members("this_country"):
        return False
    if is_share(sentence, asked.quantity, asked.zone, asked.before):
        raise Skip("a share of the trade with a part of the world")
    return False


def refuse_other_speaker(asked: Asked) -> bool:
    """Refuses what an envoy's "we" trade, and the figures of another's statistics."""
    if _we_abroad(asked.sentence, asked.zone):
        raise Skip("not certain who says “we”")
    if _their_books(asked.sentence, asked.zone):
        raise Skip("the figure of another's statistics")
    return False


def _we_abroad(sentence: Sentence, zone: Zone) -> bool:
    """Whether "we" may be the country of an envoy whom a Turkic text lets speak: "Biz Chilidan olma oldik"."""
    if not _we_trade(sentence, zone):
        return False
    text = sentence.text
    named = any(
        zone.left <= mention.start < zone.right for mention in sentence.found if mention.role not in PARTNER_ROLES
    )
    return not named and bool(text.met("envoy", 0, len(text.words)))


def _we_trade(sentence: Sentence, zone: Zone) -> bool:
    """Whether "we" stands as a subject in a Turkic clause: "биз Чилиден алма сатып алдык"."""
    return sentence.language in TURKIC and bool(sentence.text.met("we", zone.left, zone.weak))


def _their_books(sentence: Sentence, zone: Zone) -> bool:
    """Whether a figure is of the other side's statistics: "алардын эсебинде экспорт 3 млн доллар"."""
    lower = sentence.lower
    return any(
        place + 1 < sentence.last and lower[place + 1].startswith(listed("books"))
        for place in sentence.text.met("theirs", zone.left, zone.weak)
    )


def refuse_unlisted(asked: Asked) -> bool:
    """Refuses what falls to somebody whom no table has."""
    if falls_to_unlisted(asked.sentence, asked.quantity, asked.zone) or _unlisted_item(asked):
        raise Skip("falls to somebody without a code")
    return False


def _unlisted_item(asked: Asked) -> bool:
    """Whether a figure in a list stands at a name that no table has: "Chile (3 bn), Ruritania (2 bn)"."""
    sentence, quantity = asked.sentence, asked.quantity
    if sentence.listing is None or asked.topic is not None:
        return False
    if sentence.entries[sentence.quantities.index(quantity)] is not None:
        return False
    place = quantity.span_start - 1
    if place - 2 <= sentence.first or sentence.lower[place] not in members("item_opener"):
        return False
    name, ahead = sentence.words[place - 1], sentence.words[place - 2]
    if not name[0].isupper() or sentence.marks[place - 1] is not None or sentence.period_at(place - 1) is not None:
        return False
    return ahead in (",", ";", "and", "и", "және", "жана", "va", "ва") or ahead[0].isupper()


def corrected(asked: Asked, sides: Sides) -> Sides:
    """Both sides, where the verb, "we", "our" or the text before tells that others are meant than the names say."""
    sentence, frame, topic = asked.sentence, asked.frame, asked.topic
    reporter: str | None = sides[0]
    counterpart: str | None = sides[1]
    seller = _seller(sentence, topic, reporter, counterpart) if frame.indicator == "import" else None
    if seller is not None:
        frame.indicator, reporter, counterpart = "export", seller, reporter
    if reporter is None:
        return reporter, counterpart
    if of_a_capital(sentence, asked.quantity, frame, (reporter, counterpart), asked.pool):
        raise Skip("not certain whether a capital stands for its country")
    if topic is not None and "purchase" in topic.kinds and _we_trade(sentence, asked.zone):
        home = m.HOMES[sentence.language]
        if home not in (reporter, counterpart):
            raise Skip("not certain who says “we”")
        reporter, counterpart = home, reporter if counterpart == home else counterpart
    if topic is not None and says_ours(sentence, topic, reporter):
        reporter, counterpart = ours_of(sentence, reporter, counterpart)
    if _left_partner(asked, reporter, counterpart):
        counterpart = "WLD"
    return reporter, counterpart


def _seller(sentence: Sentence, topic: Mark | None, buyer: str | None, source: str | None) -> str | None:
    """The exporter spoken of before, whose goods a buyer takes: "A exports wheat. Most of it was bought by B"."""
    told = sentence.state.frame
    if topic is None or "purchase" not in topic.kinds or buyer is None or source not in (None, "WLD"):
        return None
    if told is None or told.indicator != "export" or sentence.index - sentence.state.frame_sentence > 3:
        return None
    if sentence.language == "ru" and not told.partial and sentence.lower[topic.start].startswith("импорт"):
        return None  # its own imports, beside the exports of others
    return told.reporter if told.reporter != buyer else None


def _left_partner(asked: Asked, reporter: str, counterpart: str | None) -> bool:
    """Whether a flow without a partner is that with all again, behind asides on partners: "Exports hit 9 bn. Those
    to Chile were 2 bn, to Peru 1 bn. Tin exports fell 5 %"."""
    sentence, state, flow = asked.sentence, asked.sentence.state, asked.frame.indicator or ""
    if counterpart in (None, "WLD", UNKNOWN) or not _may_be_of_all(asked, reporter):
        return False
    if any(mention.code == counterpart or mention.kind in ("them", "relative") for mention in sentence.found):
        return False
    told = state.partners.get(reporter, {})
    partners = {partner for partner, _ in told}
    if counterpart not in partners and not state.pair_named and set(state.pair or ()) == {reporter, counterpart}:
        return True  # "a deal brokered by Turkey": no partner of the trade
    if not told:
        return False
    named = any(mention.code == reporter and mention.kind in ("area", "adjective") for mention in sentence.found)
    others = {one for partner, one in told if partner == counterpart}
    if named and (reporter, flow) in state.world_flows and others and others.isdisjoint({flow, "trade_turnover"}):
        return True  # "The UK's deficit hit 6 bn. It imported fuel from Peru. The UK's deficit grew by 5 %"
    again = told.get((counterpart or "", flow), sentence.index) < sentence.index
    another = sentence.context.mentions.latest not in (reporter, counterpart)
    if len(partners) > 1 or another:
        return again or another or (named and flow == "trade_balance")
    if again and state.pair_sentence < sentence.index:
        raise Skip("not certain whether of the trade with one or with all")
    return False


def _may_be_of_all(asked: Asked, reporter: str) -> bool:
    """Whether a flow may be that with all which was told before: nothing calls it a part or names another."""
    sentence, topic = asked.sentence, asked.topic
    if asked.before is not None or topic is None or not indicator_alone(asked.frame):
        return False
    if reporter not in sentence.state.worldwide or reporter in BLOCS or sentence.kinds.get("pair"):
        return False
    if sentence.kinds.get("part_of") or sentence.text.met("including", sentence.first, topic.start):
        return False
    return not _unlisted_partner(sentence, topic)


def _unlisted_partner(sentence: Sentence, topic: Mark) -> bool:
    """Whether a partner is named that no table has: "exported goods to the Land of Lakes"."""
    for mark in sentence.kinds.get("prep", ()):
        if mark.start < topic.end or mark.value("prep") not in ("to", "from", "with") or mark.end >= sentence.last - 1:
            continue
        place = mark.end + (sentence.lower[mark.end] == "the")
        if place < sentence.last and sentence.words[place][0].isupper() and sentence.marks[place] is None:
            return True
    return False


def refuse_uncertain(asked: Asked, sides: Sides) -> Sides:
    """Both sides as they are to be told, if no doubt is left."""
    sentence, frame, topic = asked.sentence, asked.frame, asked.topic
    reporter, counterpart = sides
    if counterpart == "WLD":
        _refuse_one_of_all(asked)
    if reporter == counterpart and reporter is not None and reporter not in BLOCS:
        raise Skip("a country does not trade with itself")
    if _only_partner(sentence, reporter, counterpart):
        raise Skip("not certain who trades with whom")
    if counterpart == "WLD" and topic is not None and _sent_nowhere(sentence, topic, frame):
        raise Skip("sent, and not said that abroad")
    if counterpart == "WLD" and _called_side(sentence, reporter, frame, asked.zone):
        raise Skip("not certain whose partner it is")
    if counterpart == UNKNOWN and reporter in BLOCS and third_countries(sentence, asked.pool):
        return reporter, "WLD"
    return reporter, counterpart


def _refuse_one_of_all(asked: Asked) -> None:
    """Refuses as a trade with all what may be that with a group or partner told before."""
    sentence, frame, topic = asked.sentence, asked.frame, asked.topic
    if not frame.world and _of_a_group(sentence):
        raise Skip("not certain whether of the trade with a group or with all")
    detail = topic is not None and frame.partial and asked.before is None and _detail_of_partner(sentence)
    if detail and topic is not None and not in_all(sentence, topic):
        raise Skip("not certain whether of the trade with one or with all")


def _of_a_group(sentence: Sentence) -> bool:
    """Whether an English text speaks of the trade with a group: "Peru's exports to the union were 5 bn.
    The main goods ..."."""
    if sentence.language != "en" or sentence.index - sentence.state.grouped > 4:
        return False
    return all(mention.kind == "self" for mention in sentence.found)


def _detail_of_partner(sentence: Sentence) -> bool:
    """Whether English goods may be those of the partner told last: "Exports to Peru were 3 bn. The main goods were
    copper with 2 bn"."""
    if sentence.language != "en":
        return False
    alone = all(mention.kind == "self" for mention in sentence.found) and not sentence.kinds.get("world")
    return alone and sentence.index - sentence.state.partner_sentence == 1


def _only_partner(sentence: Sentence, reporter: str | None, counterpart: str | None) -> bool:
    """Whether a Russian text has named its subject only as a partner of nobody named, and another
    here: "Торговля с Чили выросла на 3 %. Торговля с Перу выросла на 5 %"."""
    state = sentence.state
    if sentence.language != "ru" or reporter not in state.counts or reporter in state.subjects:
        return False
    named = {mention.code: mention.role for mention in sentence.found}
    return reporter not in named and named.get(counterpart or "") == m.WITH


def _sent_nowhere(sentence: Sentence, topic: Mark, frame: Frame) -> bool:
    """Whether goods are only sent, delivered or sold, in a Turkic sentence that names no place abroad and no export,
    nor goes on with one: "Бүгінде 2 млн тонна көмір жеткізілді", "Перуде 5 мың тонна ет сатылды"."""
    if sentence.language not in TURKIC or frame.world:
        return False
    sold = topic.end - topic.start == 1 and sentence.lower[topic.start].startswith(listed("sale_verb"))
    if topic.value("purchase") != "export" and not sold:
        return False
    if (
        any(mention.role in PARTNER_ROLES for mention in sentence.found)
        or sentence.state.frame_sentence >= sentence.index - 1
    ):
        return False
    if sold and any(mention.kind == "area" and mention.role == m.NOM for mention in sentence.found):
        return False  # "Чили 5 мың тонна балық сатты"
    said = sentence.lower[sentence.first : sentence.last]
    abroad = any(word.startswith(listed("foreign")) for word in said) or sentence.lower[topic.start].startswith(
        listed("outward")
    )
    abroad = abroad or bool(sentence.text.met("abroad", sentence.first, sentence.last))
    flows = [mark for mark in sentence.present if mark.value("topic") == "export" and mark is not topic]
    return not abroad and not any(not sentence.lower[mark.start].startswith(listed("sale_verb")) for mark in flows)


def _called_side(sentence: Sentence, lone: str | None, frame: Frame, zone: Zone) -> bool:
    """Whether the country of a clause is called a market or source of somebody's flow: "Peru was our third-largest
    source of imports"."""
    if not sentence.ranking or frame.indicator not in ("export", "import"):
        return False
    if market_side(sentence, zone.left, zone.right) != frame.indicator:
        return False
    named = [mention for mention in sentence.found if mention.kind == "area" and mention.code not in ("WLD", UNKNOWN)]
    if {mention.code for mention in named} != {lone} or any(mention.role != m.NOM for mention in named):
        return False
    behind = sentence.marks[named[0].end] if named[0].end < sentence.last else None
    return sentence.language == "en" and behind is not None and "reach" in behind.kinds
