"""Parties that other words than their own names tell: parts of a sum, origins of goods, regions, speakers."""

from __future__ import annotations

import re
from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.topics.topic_words import goods_at

# What a sum may fall to that is no party: goods, a flow, what was called before.
_HELD: Final = bits(("product", "topic", "both", "anaphor", "part_of", "area", "self", "them"))
_FLOWS: Final = frozenset(("export", "import", "trade_balance"))
_PLURAL: Final = re.compile("^(?:[лтд][аеоө]р|lar)")


def part_of_total(
    sentence: Sentence, quantity: Quantity, frame: Frame, pool: list[Mention], before: Frame | None
) -> tuple[str, str] | None:
    """The pair whose trade a figure is a part of: "Of this, exports were 3 bn", "shundan eksport - 3 mlrd"."""
    total = sentence.state.turnover
    if total is None or not total.reporter or not total.counterpart or frame.indicator not in _FLOWS:
        return None
    if sentence.index - sentence.state.turnover_sentence > 2 or (
        quantity.unit not in CURRENCIES and quantity.unit != "tonnes"
    ):
        return None
    if not any(mark.start <= quantity.start for mark in sentence.kinds.get("part_of", ())) and not any(
        quantity.end <= mark.start <= quantity.end + 2 for mark in sentence.kinds.get("part_of", ())
    ):
        return None
    pair = (total.reporter, total.counterpart)
    codes = {mention.code for mention in pool}
    if not codes and before is not None and (before.counterpart, before.reporter) == pair:
        return pair[1], pair[0]  # "анын ичинде Чилинин экспорту - 5 млн, импорту - 3 млн": Chile's both
    if not codes:
        return pair
    if len(codes) > 1 or not codes <= set(pair):
        return None
    one = pool[0]
    owned = total.counterpart not in BLOCS or (one.role == m.GEN and one.language in TURKIC)
    if one.role not in (m.WITH, m.TO, m.FROM) and one.code == total.counterpart and owned:
        return pair[1], pair[0]
    return pair


def mark_origins(sentence: Sentence, pool: list[Mention], indicator: str | None) -> None:
    """Where goods that are bought come from, or who buys them: "imported German goods", "китайский покупатель"."""
    if indicator == "export":
        _turn_earnings(sentence, pool)
        for mention in pool:
            if mention.role == m.ADJ and sentence.lower[min(mention.end, sentence.last - 1)].startswith(
                listed("buyers")
            ):
                mention.role = m.TO
            elif mention.kind == "adjective" and mention.role == m.IN and _in_its_market(sentence, mention):
                mention.role = m.TO  # "перулік нарықтағы өсім"
    if indicator != "import":
        return
    topic = sentence.topic
    _turn_into(sentence, pool)
    for mention in pool:
        if mention.kind == "them" and mention.role == m.TO and _owned(sentence):
            mention.role = m.FROM  # "its imports to the bloc"
        if (
            sentence.language == "ru"
            and mention.kind == "area"
            and mention.role in (m.GEN, m.NOM)
            and mention.start > sentence.first
            and sentence.lower[mention.start - 1].startswith(listed("goods"))
            and not any(other.kind == "adjective" and other.end == mention.start - 1 for other in pool)
        ):
            mention.role = m.FROM  # "импорт продукции Италии"
            continue
        if goods_called_after(sentence, mention):
            mention.role = m.FROM  # "Peru Chili uzumini sotib oldi"
            continue
        if mention.kind != "adjective" or mention.role not in (m.ADJ, m.GEN, m.NOM):
            continue
        buyer = sentence.language in TURKIC and any(
            other.kind == "area" and other.role == m.NOM and other.end <= mention.start for other in pool
        )
        if buyer or (goods_at(sentence, mention.end) and not _buys_goods(sentence, mention, pool)):
            mention.role = m.FROM
            for other in pool:  # "countries from the bloc imported Peruvian goods"
                if other.role == m.FROM and other.code != mention.code and topic is not None:
                    other.role = m.NOM if other.end <= topic.start <= mention.start else other.role


def _turn_earnings(sentence: Sentence, pool: list[Mention]) -> None:
    """Whom English exporters earn from: "export earnings from Uganda"."""
    topic = sentence.topic
    if topic is None or sentence.language != "en" or sentence.lower[topic.end - 1] not in members("earnings"):
        return
    for mention in pool:
        if mention.role == m.FROM and 0 < mention.start - topic.end <= 2:
            mention.role = m.TO


def _in_its_market(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Turkic adjective ends with the market that is called so: "перулік нарықта"."""
    return sentence.language in TURKIC and sentence.lower[mention.end - 1].startswith(listed("market_noun"))


def goods_called_after(sentence: Sentence, mention: Mention) -> bool:
    """Whether Turkic goods are called after an area, as its own: "Chili uzumi", "Перу тауарлары"."""
    place = mention.end
    if sentence.language not in TURKIC or mention.role != m.NOM or place >= sentence.last:
        return False
    if mention.kind != "area" or mention.code in (UNKNOWN, "WLD"):
        return False
    word, mark = sentence.lower[place], sentence.marks[place]
    stem = max((len(noun) for noun in listed("goods") if word.startswith(noun)), default=0)
    if mark is not None and mark.end == place + 1 and "product" in mark.kinds:
        stem = mark.kinds["product"].stem
    ending = _PLURAL.sub("", word[stem:]) if stem else ""
    return ending.startswith(listed("possessed_ending"))


def _buys_goods(sentence: Sentence, mention: Mention, pool: list[Mention]) -> bool:
    """Whether an English adjective before goods tells who buys them: "Uzbek coal imports from Peru"."""
    if sentence.topic is None or sentence.language != "en" or mention.end > sentence.topic.start:
        return False
    return any(other.role == m.FROM and other.start >= sentence.topic.end for other in pool)


def _turn_into(sentence: Sentence, pool: list[Mention]) -> None:
    """Whose goods are imported "into" another: "India's imports into Pakistan rose" is told of Pakistan's."""
    topic = sentence.topic
    if topic is None or sentence.language != "en":
        return
    owner = next((one for one in pool if one.end == topic.start and one.role in (m.GEN, m.ADJ)), None)
    buyer = next((one for one in pool if one.role == m.TO and 0 < one.start - topic.end <= 2), None)
    if owner is not None and buyer is not None and sentence.lower[topic.end] == "into":
        owner.role, buyer.role = m.FROM, m.NOM


def _owned(sentence: Sentence) -> bool:
    """Whether "its" or "their" stands before the word of trade."""
    topic = sentence.topic
    return (
        topic is not None and topic.start > sentence.first and sentence.lower[topic.start - 1] in members("possessive")
    )


def is_titled(sentence: Sentence, mention: Mention) -> bool:
    """Whether only somebody's title is called after an area: "премьер-министр России", "the Tajik president"."""
    titles = listed("title")
    for place in range(mention.end, min(sentence.last, mention.end + 3)):
        mark = sentence.marks[place]
        if not sentence.words[place][0].isalpha() or (mark is not None and "topic" in mark.kinds):
            break
        if sentence.lower[place].startswith(titles):
            return True
    if sentence.language in TURKIC or mention.role not in (m.GEN, m.NOM):
        return False
    ahead = sentence.lower[max(sentence.first, mention.start - 2) : mention.start]
    return bool(ahead) and (ahead[-1].startswith(titles) or (ahead[-1] == "of" and ahead[0].startswith(titles)))


def sold_by(sentence: Sentence, frame: Frame, reporter: str | None, partner: Mention) -> bool:
    """Whether a purchase is told by the seller: a bloc buys one's goods, or the text is of the seller's exports."""
    if partner.kind != "adjective" or reporter is None or frame.indicator != "import":
        return False
    behind = sentence.lower[partner.end - 1 : min(sentence.last, partner.end + 1)]
    if any(word.startswith(listed("side")) for word in behind):
        return False  # "перулук тараптан": who sells, no goods
    before = sentence.state.frame
    topic = sentence.topic
    if reporter in BLOCS:
        imports = topic is not None and sentence.lower[topic.start].startswith(listed("import_word"))
        told = before is not None and before.reporter == reporter
        return not imports and not told  # "The EU imported Chinese goods": its own trade
    return (
        before is not None
        and before.indicator == "export"
        and before.reporter == partner.code
        and sentence.index - sentence.state.frame_sentence <= 2
    )


def called_partner(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area is only called a supplier, buyer or market: whose, others must say."""
    words = sentence.lower[max(sentence.first, mention.start - 3) : min(sentence.last, mention.end + 4)]
    return mention.role == m.NOM and any(word.startswith(listed("called_partner")) for word in words)


def by_a_region(sentence: Sentence, quantity: Quantity | None = None) -> bool:
    """Whether a part of a country is the subject of the sentence: what it trades is not its country's trade; in
    Russian not of another clause behind: "оборот достиг 5 млрд, причём 4 млрд из них дал Синьцзян"."""
    return any(
        mention.kind == "part" and mention.role in (m.NOM, m.GEN, m.FROM, m.ADJ, m.BY)
        for mention in sentence.found
        if quantity is None
        or sentence.language != "ru"
        or mention.start < quantity.end
        or not sentence.has_comma(quantity.end, mention.start)
    )


def region_acts(sentence: Sentence, pool: list[Mention], topic: Mark) -> bool:
    """Whether an English word of trade has a region for its subject: "Of Peru's regions, the Cusco region sold"."""
    ahead = [mention for mention in pool if mention.end <= topic.start]
    part = ahead[-1] if ahead and sentence.language == "en" else None
    return part is not None and part.kind == "part" and part.role in (m.NOM, m.GEN)


def _is_part(sentence: Sentence, zone: Zone, before: Frame | None) -> bool:
    """Whether a figure is said to be part of a sum: "of this, $4 bn went to Chile and $3 bn to Peru"."""
    if before is None or before.reporter is None:
        return False
    return bool(sentence.marked(zone.left, zone.weak, "part_of")) or before.within or before.whole == "WLD"


def _takes(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Whether an area is who a part of a sum goes to or comes from: "Chile took 2 bn", "2 bn came from Peru"."""
    if mention.kind not in ("area", "them"):
        return False
    if mention.end <= quantity.span_start:
        return mention.role == m.NOM and not sentence.has_comma(mention.end, quantity.span_start)
    if mention.role == m.NOM and sentence.language == "ru":  # "3 тысячи тонн получил Чили, 2 - Перу"
        lead = sentence.lower[mention.start - 1]
        return lead in members("taker_verb") or (lead == "-" and mention.start - 1 == quantity.span_end)
    return mention.role in (m.TO, m.FROM, m.ON) or sentence.lower[mention.start - 1] == "on"


def falls_to(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None) -> Mention | None:
    """The partner to whom a part of a sum falls: "4 bn of it falls to Chile", "2 млрд приходится на Чили"."""
    if not _sums(quantity):
        return None
    end = _or_percent(sentence, quantity, zone)
    shares = sentence.marked(quantity.end, end, "share") + sentence.marked(zone.left, quantity.start, "share")
    turkic = sentence.language in TURKIC
    if not turkic and _is_part(sentence, zone, before):
        took = [
            mention
            for mention in sentence.found
            if zone.left <= mention.start < end and _takes(sentence, mention, quantity)
        ]
        if len(took) == 1:
            return took[0]
    if not shares:
        return None
    fell = [
        mention
        for mention in sentence.found
        if zone.left <= mention.start < end
        and mention.kind in ("area", "group", "them")
        and (
            (mention.role == m.ON)
            or (turkic and sentence.share_of(mention) and (mention.role != m.GEN or _to_its_share(sentence, mention)))
            or (turkic and mention.role == m.TO and mention.start >= quantity.end)
        )
    ]
    if turkic and not fell:
        fell = _it_before(sentence, shares[0].start)
    codes = {mention.code for mention in fell}
    return fell[0] if len(codes) == 1 else None


def _it_before(sentence: Sentence, place: int) -> list[Mention]:
    """Who "it" is, to whom a part falls: "Тизмени Кытай баштайт: ага 8 млрд доллар туура келет"."""
    if members("to_it").isdisjoint(sentence.lower[max(sentence.first, place - 5) : place]):
        return []
    return [mention for mention in sentence.found if mention.end <= place and mention.role == m.NOM]


def _to_its_share(sentence: Sentence, mention: Mention) -> bool:
    """Whether "to the share of" follows: "Россиянын үлүшүнө"."""
    share = sentence.next_mark(mention.end, min(sentence.last, mention.end + 2), "share")
    return share is not None and sentence.lower[share.start].endswith(listed("dative"))


def falls_to_unlisted(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a sum falls to others than areas: "қатысушылардың үлесіне 5 млрд доллар тиді", "на долю порта"."""
    if sentence.language == "ru":
        return any(
            sentence.lower[share.start : share.end] == ["на", "долю"]
            and not any(mark.bits & _HELD for mark in sentence.present if share.end <= mark.start < quantity.start)
            for share in sentence.marked(zone.left, quantity.start, "share")
        )
    if sentence.language not in TURKIC:
        return False
    for share in sentence.marked(quantity.end, zone.weak, "share"):
        goods = sentence.last_mark(quantity.end, share.start, "product")
        fell = goods is not None and sentence.lower[goods.end - 1].endswith(listed("dative"))
        if goods is not None and fell and not any(goods.end <= at.start < share.start for at in sentence.found):
            return True  # "оның 14 млрд доллары мұнайға тиесілі"
    behind = sentence.next_mark(quantity.end, min(sentence.last, quantity.end + 12), "share")
    if behind is not None and sentence.marked(zone.left, quantity.start, "part_of"):
        # "shundan 5 mlrd dollari tashabbus ishtirokchilariga to'g'ri keldi"
        places = [one.start for one in sentence.found] + [other.start for other in sentence.quantities]
        apart = any(quantity.end <= place < behind.start for place in places)
        if not apart and _other_holder(sentence, behind.start - 1):
            return True
    for share in sentence.marked(zone.left, quantity.start, "share"):
        if share.start == sentence.first or not sentence.lower[share.start].endswith(listed("dative")):
            continue
        holder = sentence.marks[share.start - 1]
        named = any(mention.end == share.start for mention in sentence.found)
        if not named and sentence.words[share.start - 1][0].isalpha() and (holder is None or not holder.bits & _HELD):
            return True
    return False


def _other_holder(sentence: Sentence, place: int) -> bool:
    """Whether a Turkic noun that is no area stands there in the dative, as what a part falls to."""
    word, mark = sentence.lower[place], sentence.marks[place]
    counted = mark is not None and mark.kinds.keys() == {"unit"} and mark.value("unit") == "other"  # "participants"
    unknown = (mark is None or counted) and sentence.words[place][0].isalpha() and word not in members("to_it")
    return unknown and word.endswith(listed("dative")) and sentence.period_at(place) is None


def _or_percent(sentence: Sentence, quantity: Quantity, zone: Zone) -> int:
    """Where the words of a sum end, those of a percentage that only says it again among them: "4 bn or 55 %"."""
    place = sentence.quantities.index(quantity) + 1
    if place >= len(sentence.quantities) or sentence.quantities[place].unit != "percent":
        return zone.weak
    gap = sentence.lower[quantity.span_end : sentence.quantities[place].span_start]
    if len(gap) > 2 or not members("or") & set(gap):
        return zone.weak
    return sentence.quantities[place + 1].span_start if place + 1 < len(sentence.quantities) else sentence.last


def some_of_it(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a Turkic sum is only a part of one before, with no partner of its own: "Анын 3 миллиарды"."""
    if sentence.language not in TURKIC or not sentence.marked(zone.left, quantity.start, "part_of"):
        return False
    last = sentence.lower[quantity.end - 1]
    stem = next((stem for stem in listed("scale_stem") if last.startswith(stem)), "")
    if not stem or last[len(stem) :] not in members("possessed_ending"):
        return False
    return not any(mention.role in (m.WITH, m.TO, m.FROM) or sentence.citizens(mention) for mention in sentence.found)


def goes_on_of_region(sentence: Sentence) -> bool:
    """Whether the figures told last were those of a part of a country: "Через таможни провинции вывезено на 3 млн.
    Экспорт вырос на 5 %"."""
    state = sentence.state
    return unnamed_region(sentence) or (
        sentence.index - state.region_sentence <= 2 and state.frame_sentence < state.region_sentence
    )


def unnamed_region(sentence: Sentence) -> bool:
    """Whether the sentences before spoke of the trade of a region, or of another without a code."""
    pair = sentence.state.pair
    return pair is not None and pair[0] == UNKNOWN and sentence.index - sentence.state.pair_sentence <= 3


def _sums(quantity: Quantity) -> bool:
    return quantity.unit in CURRENCIES or quantity.unit == "tonnes" or (quantity.unit is None and quantity.scaled)
