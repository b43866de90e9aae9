"""Goods: whether a figure is of some goods only, and the flow of goods that are carried, brought or sent."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas.mentions import FROM, TO
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.neighbours import own_verb
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import AREA_KINDS, TOPICAL, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.topics.topic_words import goods_at, mark_covering, unknown_noun

_NO_GOODS: Final = (
    AREA_KINDS | TOPICAL | bits(("unit", "month", "year", "relative", "half", "quarter", "change", "share"))
)


def freight_mode(sentence: Sentence, zone: Zone) -> str | None:
    """Road or rail, where the carrying and the means stand apart: "автомобильным транспортом ... перевезено"."""
    road = listed("road")
    rail = listed("rail")
    found = set()
    for position in range(zone.left, zone.weak):
        word = sentence.lower[position]
        if word.startswith(road):
            found.add("road_freight")
        elif word.startswith(rail):
            found.add("rail_freight")
    return found.pop() if len(found) == 1 else None


def carried_abroad(sentence: Sentence, quantity: Quantity, zone: Zone) -> str | None:
    """The flow, where goods are carried to a country or, in Turkic texts, from one: "Перуге 5 мың тонна шие
    тасымалданды", "Перуге шие сатуу 2 эсе өстү", "Чилиден 5 миң тонна шие ташылган"."""
    topic = sentence.topic
    word = sentence.lower[topic.start] if topic is not None else ""
    weighed = quantity.unit == "tonnes" or quantity.unit in CURRENCIES
    sold = word.startswith(listed("selling_noun"))
    loaded = topic is not None and _loads_goods(sentence, topic)
    if not weighed and not sold and not loaded and not sentence.marked(zone.left, quantity.start, "product"):
        return None
    end = max(zone.right, zone.weak)
    moved = {mention.role: mention.code for mention in sentence.found if zone.left <= mention.start < end}
    if "through" in moved:
        return None
    if word.startswith(listed("sending")):
        if quantity.unit in CURRENCIES and not _goods_in(sentence, zone.left, end):
            return None  # "отправили в Чили 5 млн долларов"
        if sentence.text.met("abroad", zone.left, end):
            return "export"
    buys = word in members("buying_noun")
    if TO in moved and not buys and (weighed or sentence.language in TURKIC):
        return "export"
    if FROM not in moved:
        return None
    if word.startswith(listed("outward")):
        return "export"
    if buys:
        return "import"
    main = sentence.state.main
    if not (weighed or sold) or main is None or sentence.language not in TURKIC:
        return None
    return "export" if moved[FROM] == main else "import"


def _loads_goods(sentence: Sentence, carrying: Mark) -> bool:
    """Whether it is goods that are carried, no freight of others: "Перуге тауар тасымалы 5 % өсті"."""
    turkic = sentence.language in TURKIC and carrying.start > sentence.first
    return turkic and sentence.lower[carrying.start - 1].startswith(listed("merchandise"))


def _goods_in(sentence: Sentence, start: int, end: int) -> bool:
    """Whether goods are named among tokens."""
    return bool(sentence.text.met("goods", start, end)) or bool(sentence.marked(start, end, "product"))


def goods_moved(sentence: Sentence, quantity: Quantity, zone: Zone) -> str:
    """The flow of English goods that only went somewhere: "goods worth $3 mln went to Peru", "came from Peru"."""
    if sentence.language != "en" or (quantity.unit not in CURRENCIES and quantity.unit != "tonnes"):
        return ""
    ahead = sentence.lower[max(zone.left, quantity.span_start - 4) : quantity.span_start]
    if quantity.unit == "tonnes" and not members("sends").isdisjoint(ahead):
        roles = {mention.role for mention in sentence.found if quantity.end <= mention.start < zone.weak}
        return "export" if TO in roles else "import" if FROM in roles and "brought" in ahead else ""
    if quantity.unit != "tonnes" and not any(word.startswith(listed("goods")) for word in ahead):
        return ""
    for place in range(quantity.end, min(zone.weak, quantity.end + 8)):
        if sentence.words[place] in (",", ";"):
            return ""
        if sentence.lower[place] in members("went"):
            roles = {mention.role for mention in sentence.found if 0 <= mention.start - place <= 5}
            flow = {TO: "export", FROM: "import"}
            return next((flow[role] for role in (TO, FROM) if role in roles), "")
    return ""


def is_delivered(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether goods are brought or go to a country: "Peruga 5 ming tonna olma yetkazdi", "Чилиге 5 млн долларлык
    товар кетти"; sums are brought to a mark."""
    weighed = quantity.unit == "tonnes"
    if not weighed and (quantity.unit not in CURRENCIES or not goods_at(sentence, quantity.end)):
        return False
    verbs = listed("bring", "gone", "outward") if weighed else listed("gone", "outward")
    end = zone.weak if quantity is sentence.quantities[-1] or own_verb(sentence, quantity) else sentence.last
    if sentence.language not in TURKIC or not any(
        word.startswith(verbs) for word in sentence.lower[quantity.end : end]
    ):
        return False
    abroad = sentence.text.met("abroad", zone.left, quantity.start)
    if any(not sentence.lower[place].endswith(listed("ablative")) for place in abroad):
        return True
    return any(mention.role == TO and zone.left <= mention.start < quantity.start for mention in sentence.found)


def is_partial(sentence: Sentence, quantity: Quantity, zone: Zone, topic: Mark | None) -> bool:
    """Whether a quantity is of one kind of goods only."""
    if quantity.unit == "tonnes" or _weighed_beside(sentence, quantity):
        return True
    if sentence.text.met("structure", sentence.first, quantity.start) and beside_noun(sentence, quantity):
        return True  # "in the structure of exports: copper - 5 mln"
    if topic is not None and topic.value("topic") in ("export", "import") and _kind_of_goods(sentence, topic):
        return True
    return _names_product(sentence, quantity, zone, topic)


def _weighed_beside(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the weight of the same goods is told with a figure: "40 мың тонна шай 120 млн долларға"."""
    place = sentence.quantities.index(quantity)
    for other in sentence.quantities[max(0, place - 1) : place + 2]:
        first, second = (quantity, other) if quantity.start < other.start else (other, quantity)
        if other.unit == "tonnes" and second.start - first.end <= 5 and not sentence.has_comma(first.end, second.start):
            return True
    # "the export grew by 34 % and came to 5,000 tonnes"
    return any(
        other.unit == "tonnes" and not sentence.topic_in(quantity.end, other.start)
        for other in sentence.quantities[place + 1 : place + 4]
    )


def _names_product(sentence: Sentence, quantity: Quantity, zone: Zone, topic: Mark | None) -> bool:
    """Whether a product named near a figure or its topic is what is traded."""
    near = topic.start if topic is not None else quantity.start
    turnover = topic is not None and topic.value("topic") == "trade_turnover"
    for mark in sentence.marked(zone.left, max(zone.right, quantity.end), "product"):
        if abs(mark.start - near) > 9 and not zone.left <= mark.start < quantity.start:
            continue
        whole = sentence.marked(zone.left, zone.right, "whole_goods")
        if any(other.start <= mark.start < other.end for other in whole):
            continue
        if _mostly(sentence, mark.start) or sentence.in_reason(mark.start, quantity):
            continue
        if turnover and topic is not None and min(abs(mark.start - topic.end), abs(topic.start - mark.end)) > 2:
            continue  # "trade in wheat", but not "the trade minister of wheat-growing ..."
        return True
    return False


def _mostly(sentence: Sentence, place: int) -> bool:
    """Whether goods are only called the main ones: "sold goods worth 184 million, mostly gold", "мұнай бастаған
    экспорт"."""
    words = members("mostly")
    goods = sentence.marks[place]
    if goods is not None and goods.end < sentence.last and sentence.lower[goods.end] in members("headed_by"):
        return True
    for ahead in range(place - 1, max(sentence.first - 1, place - 6), -1):
        if sentence.lower[ahead] in words:
            return True
        mark = sentence.marks[ahead]
        if sentence.lower[ahead] not in (",", "and", "и", "мен", "пен", "va", "жана", "және") and (
            mark is None or "product" not in mark.kinds
        ):
            return False
    return False


def _kind_of_goods(sentence: Sentence, topic: Mark) -> bool:
    """Whether a noun that no table has tells of which goods a flow is: "tin exports", "экспорт олова"."""
    if sentence.language == "ru":
        place = topic.end
        while place < sentence.last and _describes(sentence, place):
            place += 1
        return (
            topic.end - topic.start == 1
            and sentence.lower[topic.start].startswith(listed("flow_noun"))
            and unknown_noun(sentence, place)
            and sentence.lower[place].endswith(listed("genitive_ending"))
        )
    if sentence.lower[topic.end : topic.end + 1] == ["of"] and unknown_noun(sentence, topic.end + 1):
        return True  # "exports of dates"
    place = topic.start - 1
    if not unknown_noun(sentence, place) or sentence.lower[place].endswith(listed("no_goods_ending")):
        return False
    if sentence.language == "en":
        lead = sentence.lower[place - 1] if place > sentence.first else ""
        owner = mark_covering(sentence, place - 1) if place > sentence.first else None
        owned = owner is not None and "adjective" in owner.kinds  # "Georgian wine exports"
        return owned or lead.endswith("'s") or lead in members("goods_lead") or place == sentence.first
    return sentence.language in TURKIC and sentence.lower[topic.start].startswith(listed("flow_noun"))


def _describes(sentence: Sentence, place: int) -> bool:
    """Whether a Russian adjective in the genitive stands there: "экспорт перуанского олова"."""
    mark = sentence.marks[place]
    word = sentence.lower[place]
    if mark is not None:
        return "adjective" in mark.kinds and mark.end == place + 1
    return word.islower() and word.endswith(("ого", "его", "ой", "ых", "их")) and len(word) > 5


def beside_noun(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a dash or bracket ties a figure to a noun that is no area and no word of trade or time."""
    place = quantity.span_start - 1
    if place <= sentence.first or sentence.words[place] not in ("-", "(", ":"):
        return False
    mark = mark_covering(sentence, place - 1)
    return sentence.words[place - 1][0].isalpha() and (mark is None or not mark.bits & _NO_GOODS)
