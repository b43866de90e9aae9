"""What a quantity is of, and whose: from its own words, the figure before or what was told earlier."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import UNKNOWN
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.reading.figure import Figure
from trade_warehouse.extract.reading.going_on import go_on
from trade_warehouse.extract.reading.projects import count_projects, take_for_worth
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import FREIGHT, TRADE, Frame, Skip, Zone
from trade_warehouse.extract.sides.guests import guests_come
from trade_warehouse.extract.sides.movements import find_other_participants
from trade_warehouse.extract.sides.participants import find_participants
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.goods import carried_abroad, freight_mode, goods_moved, is_delivered, is_partial
from trade_warehouse.extract.topics.topic_words import of_worth
from trade_warehouse.extract.topics.topics import find_topic


def find_frame(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None, reasons: list[str]) -> Frame:
    """What a quantity is of, and whose: from its own words, the figure before or what was told earlier."""
    figure = Figure(sentence, quantity, zone, before, reasons)
    figure.indicator, figure.refusal, figure.topic = find_topic(sentence, quantity, zone)
    _take_price(figure)
    sentence.topic = figure.topic
    if _of_others(sentence, quantity):
        raise Skip("the figure of another")
    counted = count_projects(figure)
    if figure.topic is None:
        moved = goods_moved(sentence, quantity, zone)
        figure.indicator = moved or figure.indicator
        if not moved and figure.before is None and guests_come(sentence, quantity):
            figure.indicator = moved = "visitor_arrivals"
        if figure.before is not None and _sum_or_part(sentence, quantity, zone):
            raise Skip("not certain whether it is of the sum or of its part")
        if not counted and not moved:
            go_on(figure)
    _take_flow(figure)
    take_for_worth(figure)
    frame = figure.frame
    frame.indicator, frame.refusal = figure.indicator, figure.refusal
    if figure.topic is not None:
        said = sentence.said(figure.topic.start, figure.topic.end)
        reasons.append(f"{figure.indicator or figure.refusal}: “{said}”")
    frame.world = _with_the_world(figure)
    _find_sides(figure)
    _take_part(figure)
    _take_times(frame, figure.before)
    return frame


def _take_price(figure: Figure) -> None:
    """Take a word for a price for that of all the goods weighed before, where it is."""
    sentence, quantity, topic = figure.sentence, figure.quantity, figure.topic
    if topic is None:
        return
    if figure.refusal == "price" and figure.before is not None and _priced_whole(sentence, quantity, topic):
        figure.topic, figure.refusal = None, ""  # "5 тонна шие кетип, баасы 3 млн доллар болду"
    elif figure.refusal == "budget" and _earned_by_sale(figure, topic):
        figure.topic, figure.refusal = None, ""
    elif figure.refusal == "budget" and figure.before is None and _proceeds(figure, topic):
        figure.before, figure.topic, figure.refusal = sentence.state.frame, None, ""
    elif figure.refusal in ("entity", "price") and figure.before is None and _their_worth(sentence, quantity, topic):
        # "Their value was $3 million": of the goods told before
        figure.before, figure.topic, figure.refusal = sentence.state.frame, None, ""


def _proceeds(figure: Figure, earned: Mark) -> bool:
    """Whether what is earned is what the exports told in the sentence before brought: "Peru sold 3 million tonnes of
    coal abroad. The proceeds fell by 5 % to $4 billion"; not "the firm's proceeds"."""
    sentence, state = figure.sentence, figure.sentence.state
    if not sentence.lower[earned.start].startswith(listed("proceeds")) or sentence.index - state.frame_sentence != 1:
        return False
    told = state.frame
    sold = told is not None and told.indicator == "export" and told.counterpart is not None
    flows = [mark for mark in sentence.topical if mark is not earned]
    following = sentence.marks[earned.end]
    if following is None or "unit" in following.kinds:
        return False  # "выручка фирмы"
    money = figure.quantity.unit in CURRENCIES or figure.quantity.unit in ("percent", "times")
    return sold and money and not sentence.found and not flows and earned.start - sentence.first <= 1


def _earned_by_sale(figure: Figure, earned: Mark) -> bool:
    """Whether Turkic money is what the goods weighed before were sold for: "9 tonna uzum sotib, 5 mln dollar daromad
    oldi"."""
    sentence, quantity, before = figure.sentence, figure.quantity, figure.before
    place = sentence.quantities.index(quantity)
    if sentence.language not in TURKIC or not place or before is None or before.indicator != "export":
        return False
    weighed = sentence.quantities[place - 1].unit == "tonnes" and quantity.unit in CURRENCIES
    return weighed and earned.start == quantity.span_end and sentence.lower[earned.start].startswith(listed("income"))


def _take_flow(figure: Figure) -> None:
    """Take another flow, where what is supplied, delivered or carried is said to be imports or exports."""
    sentence, zone, before, topic = figure.sentence, figure.zone, figure.before, figure.topic
    if figure.indicator == "export" and topic is not None and _supplied(sentence, zone, topic, before):
        figure.indicator = "import"
    if (
        before is None
        and figure.indicator in (None, "trade_turnover")
        and not figure.refusal
        and is_delivered(sentence, figure.quantity, zone)
    ):
        figure.indicator = "export"
    if figure.indicator == "freight":
        figure.indicator = _carried(figure)


def _carried(figure: Figure) -> str:
    """What freight is: a flow carried abroad, by road or rail, or what was told before."""
    sentence, quantity, zone, state = figure.sentence, figure.quantity, figure.zone, figure.sentence.state
    carried = carried_abroad(sentence, quantity, zone) if quantity.unit in CURRENCIES else None
    carried = carried or freight_mode(sentence, zone) or carried_abroad(sentence, quantity, zone)
    told = state.frame.indicator if state.frame is not None and sentence.index - state.frame_sentence <= 2 else None
    if carried is None and _same_shipment(sentence, figure.before, figure.topic):
        figure.before = figure.before or (state.frame.flow() if state.frame is not None else None)
        carried = figure.before.indicator if figure.before is not None else None
    return carried or (told if told in FREIGHT else None) or "freight"


def _with_the_world(figure: Figure) -> bool:
    """Whether trade with all is said: "foreign trade", "exports abroad"."""
    sentence, zone, topic = figure.sentence, figure.zone, figure.topic
    if sentence.marked(zone.left, zone.right, "world") or sentence.text.met("abroad", zone.left, zone.right):
        return True
    return topic is not None and any(
        word.startswith(listed("foreign"))
        for word in sentence.lower[max(sentence.first, topic.start - 3) : topic.start + 1]
        if word[0].isalpha()
    )


def _find_sides(figure: Figure) -> None:
    """Find who trades with whom, or who of what is no trade."""
    sentence, quantity, zone, frame, topic = figure.sentence, figure.quantity, figure.zone, figure.frame, figure.topic
    if figure.sides is not None:
        frame.reporter, frame.counterpart = figure.sides
    elif frame.indicator in TRADE:
        own = not figure.inherited or quantity.unit == "tonnes"
        if own or sentence.marked(zone.left, quantity.start, "product"):
            frame.partial = is_partial(sentence, quantity, zone, topic)
        find_participants(sentence, quantity, zone, frame, figure.before, topic, figure.reasons)
    elif frame.indicator is not None:
        find_other_participants(sentence, quantity, zone, frame, figure.before, topic)


def _take_part(figure: Figure) -> None:
    """Take a flow for a part of itself, where only some goods of it are told."""
    sentence, quantity, zone, frame, before = figure.sentence, figure.quantity, figure.zone, figure.frame, figure.before
    if before is not None and _part_of_same(sentence, quantity, zone, frame, before):
        frame.partial = True
    if not frame.partial and frame.indicator in ("export", "import"):
        frame.partial = quantity.unit == "tonnes" or _of_these_goods(sentence, zone, frame)


def _take_times(frame: Frame, before: Frame | None) -> None:
    """Take over when the figure before was, and whether it was growth, a target or a forecast."""
    if before is None:
        return
    frame.period, frame.base, frame.since = before.period, before.base, before.since
    frame.kind, frame.direction = before.kind, before.direction
    frame.target, frame.forecast = before.target, before.forecast


def _part_of_same(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, before: Frame) -> bool:
    """Whether a part of a flow with the same partner is told: "exports were 5 bn, of which 3 bn was re-exports"."""
    same = frame.indicator == before.indicator and frame.indicator in ("export", "import")
    same = same and frame.reporter == before.reporter and frame.counterpart == before.counterpart
    return same and quantity.unit in CURRENCIES and bool(sentence.marked(zone.left, quantity.start, "part_of"))


def _of_these_goods(sentence: Sentence, zone: Zone, frame: Frame) -> bool:
    """Whether a flow is that of the goods that the text is about: it has told of no other of this reporter."""
    goods, told = sentence.state.flows.get((frame.reporter, frame.indicator), (False, -9))
    whole = sentence.marked(zone.left, zone.right, "total_word") or sentence.marked(
        zone.left, zone.right, "whole_goods"
    )
    return goods and sentence.index - told <= 3 and not whole


def _same_shipment(sentence: Sentence, before: Frame | None, carrying: Mark | None) -> bool:
    """Whether a Turkic "carried" is only another word for the flow just told: "Перуге 5 млн долларға 3 мың тонна
    шай тасымалданды", "Чилиге экспорт 3 мың тонна болды. Тасымалдау 5 % өсті"; not "жүк тасымалы"."""
    if carrying is None or sentence.language not in TURKIC:
        return False
    bought = sentence.lower[carrying.start].startswith(listed("buying_noun"))  # "sotib olish ikki baravar ko'paydi"
    if not bought and (
        carrying.end - carrying.start > 1 or not sentence.lower[carrying.start].startswith(listed("carry_verb"))
    ):
        return False
    if before is not None:
        return before.indicator in ("export", "import")
    told = sentence.state.frame
    near = told is not None and sentence.index - sentence.state.frame_sentence <= 1 + bought and not sentence.found
    flows = ("import",) if bought else ("export", "import")
    return near and told is not None and told.partial and told.indicator in flows


def _sum_or_part(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a pronoun follows a part of a sum: "trade was 6 bn, of which exports 5 bn; in 2021 it was 4 bn"."""
    between = sentence.lower[zone.left : quantity.span_start]
    if ";" not in between or members("subject_pronoun").isdisjoint(between):
        return False
    return bool(sentence.marked(sentence.first, zone.left, "part_of"))


def _of_others(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English figure is only set beside what is told: "more than that of Chile (5 %)"."""
    if sentence.language != "en" or sentence.words[quantity.span_start - 1] != "(":
        return False
    for place in range(quantity.span_start - 2, sentence.first + 1, -1):
        if sentence.words[place] in (";", ":"):
            return False
        if sentence.lower[place] in ("that", "those") and sentence.lower[place - 1] == "than":
            return sentence.lower[place + 1] in ("of", "from", "in", "to")
    return False


def names_group(sentence: Sentence) -> bool:
    """Whether a group of countries without a code is named as a partner: "exports to the African Union"."""
    sides = (m.TO, m.FROM, m.WITH)
    groups = [one for one in sentence.found if one.code == UNKNOWN and one.kind in ("area", "group")]
    return any(one.role in sides for one in groups)


def _supplied(sentence: Sentence, zone: Zone, topic: Mark, before: Frame | None) -> bool:
    """Whether "supplies" go on with imports: "импорт сахара из Чили упал. Поставки в деньгах выросли на 5 %", "Перу
    закупает у Чили медь. Поставки выросли"."""
    told = before or (sentence.state.frame if sentence.index - sentence.state.frame_sentence <= 2 else None)
    bought = before is None and sentence.state.bought == sentence.index - 1
    if not bought and (told is None or told.indicator != "import" or told.counterpart == "WLD"):
        return False
    own = any(
        word.startswith(listed("own_way"))
        for word in sentence.lower[max(sentence.first, topic.start - 2) : topic.start]
    )
    if own or not sentence.lower[topic.start].startswith(listed("supply_noun")):
        return False
    if any(word.startswith(listed("abroad")) for word in sentence.lower[topic.end : min(topic.end + 4, sentence.last)]):
        return False
    named = [mention for mention in sentence.found if zone.left <= mention.start < zone.right]
    if sentence.language in TURKIC:  # "Португалиядан жеткізу 2 есе артты"
        reporter = told.reporter if told is not None else None
        return all(mention.role == m.FROM and mention.code != reporter for mention in named)
    return not named


def _their_worth(sentence: Sentence, quantity: Quantity, worth: Mark) -> bool:
    """Whether an amount is the worth of goods that the sentence before weighed: "Uning qiymati 3 mln dollar"."""
    told = sentence.state.frame
    if (
        told is None
        or told.indicator not in ("export", "import")
        or sentence.index - sentence.state.frame_sentence != 1
    ):
        return False
    if quantity.unit not in CURRENCIES or not told.partial or sentence.found:
        return False
    if not of_worth(sentence, worth) and sentence.lower[worth.start] not in members("whole_price"):
        return False
    ahead = sentence.lower[max(sentence.first, worth.start - 2) : worth.start]
    return not members("holder_pronoun").isdisjoint(ahead)


def _priced_whole(sentence: Sentence, quantity: Quantity, worth: Mark) -> bool:
    """Whether "its price" is that of all the goods weighed just before."""
    place = sentence.quantities.index(quantity)
    weighed = place > 0 and sentence.quantities[place - 1].unit == "tonnes" and quantity.unit in CURRENCIES
    near = weighed and worth.start - sentence.quantities[place - 1].span_end <= 5 and quantity.value >= 100_000
    return near and sentence.lower[worth.start] in members("whole_price")
