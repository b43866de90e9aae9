"""From a quantity to what it is of (its frame), and from that to a fact."""

from __future__ import annotations

from datetime import date
from typing import Any

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.aims import ends_in_the_past, find_aim
from trade_warehouse.extract.bases import find_times, is_measure, is_origin
from trade_warehouse.extract.conditions import check_if
from trade_warehouse.extract.differences import balance_sign
from trade_warehouse.extract.lexicon import Mark, listed, members, money
from trade_warehouse.extract.list_memory import is_bullet
from trade_warehouse.extract.mentions import UNKNOWN
from trade_warehouse.extract.movements import find_other_participants
from trade_warehouse.extract.numbers import clean
from trade_warehouse.extract.participants import find_participants
from trade_warehouse.extract.parties import some_of_it
from trade_warehouse.extract.percentages import overall_figure, percent_kind
from trade_warehouse.extract.qualifiers import find_qualifier
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity, turkic_case
from trade_warehouse.extract.ranks import market_side, ranks_partners
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.shares import is_share
from trade_warehouse.extract.spans import RANGE, Period
from trade_warehouse.extract.state import (
    BETWEEN_TWO,
    EMITTED,
    FREIGHT,
    NO_PARTIES,
    NO_TOPIC,
    TOPIC_KINDS,
    TRADE,
    Frame,
    Skip,
    Zone,
)
from trade_warehouse.extract.statements import find_statement
from trade_warehouse.extract.timing import dated_aside, find_period, settle_seasons
from trade_warehouse.extract.topics import (
    beside_noun,
    carried_abroad,
    continues_topic,
    counts_things,
    find_topic,
    freight_mode,
    goods_moved,
    is_delivered,
    is_partial,
    is_predicated,
    of_a_sum,
    of_worth,
    other_subject,
    told_of_partner,
)


def find_frame(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None, reasons: list[str]) -> Frame:
    """What a quantity is of, and whose: from its own words, the figure before or what was told earlier."""
    frame = Frame(None, None, None, False)
    state = sentence.state
    indicator, refusal, topic = find_topic(sentence, quantity, zone)
    if topic is not None and refusal == "price" and before is not None and _priced_whole(sentence, quantity, topic):
        topic, refusal = None, ""  # "5 тонна шие кетип, баасы 3 млн доллар болду"
    if (
        topic is not None
        and refusal in ("entity", "price")
        and before is None
        and _their_worth(sentence, quantity, topic)
    ):
        before, topic, refusal = state.frame, None, ""  # "Their value was $3 million": of the goods told before
    sentence.topic = topic
    if _of_others(sentence, quantity):
        raise Skip("the figure of another")
    counted = quantity.unit in ("joint_projects", "jobs")
    if counted:
        indicator, refusal = quantity.unit, ""
    elif _of_projects(sentence, quantity):
        indicator, refusal, counted = "joint_project_value", "", True
    inherited = False
    moved = goods_moved(sentence, quantity, zone) if topic is None and before is None else ""
    indicator = moved or indicator
    if topic is None and before is not None and _sum_or_part(sentence, quantity, zone):
        raise Skip("not certain whether it is of the sum or of its part")
    if topic is None and not counted and not moved:
        if before is not None and (before.indicator or before.refusal):
            indicator, refusal, inherited = before.indicator, before.refusal, True
            if before.indicator == "joint_projects" and quantity.unit in CURRENCIES:
                indicator = "joint_project_value"
            indicator = _next_role(sentence, quantity, zone, before) or indicator
            frame.partial = before.partial
        elif _line_of_goods(sentence, quantity):
            before = state.goods
            indicator, inherited = state.goods.indicator if state.goods is not None else None, True
            frame.partial = True
            reasons.append("goods of the list above")
        elif _one_of_the_goods(sentence, quantity) and state.frame is not None:
            before = state.frame.flow()
            indicator, inherited = before.indicator, True
            frame.partial = True
            reasons.append("goods of the sum before")
        elif _more_guests(sentence, quantity, zone):
            indicator, inherited = "visitor_arrivals", True
            reasons.append("goes on with the sentence before")
        elif _capital_from(sentence, quantity, zone):
            before = state.frame
            indicator, inherited = "investment", True
            reasons.append("goes on with the sentence before")
        elif _called_it(sentence, quantity):
            before = state.announced
            indicator, inherited = "trade_turnover", True
            reasons.append("goes on with the sentence before")
        elif (
            state.frame is not None
            and sentence.index - state.frame_sentence <= 2
            and (
                state.strayed < state.frame_sentence
                or not sentence.last_mark(sentence.first, quantity.start, "anaphor")
            )
            and not (sentence.has_topic and _topic_beside(sentence, quantity))
            and (
                continues_topic(sentence, quantity)
                or of_a_sum(sentence, zone)
                or told_of_partner(sentence, quantity, zone)
            )
        ):
            if quantity.unit in CURRENCIES and (
                not is_predicated(sentence, quantity, zone) or counts_things(sentence, quantity)
            ):
                raise Skip("an amount that nothing ties to the trade spoken of")
            if some_of_it(sentence, quantity, zone):
                raise Skip("a part of the trade spoken of, and not said which")
            if state.frame.indicator in TRADE and other_subject(sentence, quantity):
                raise Skip("of a subject that is not the trade spoken of")
            source = state.frame
            if (
                state.turnover is not None
                and (source.indicator in ("export", "import") or source.kind == "share")
                and sentence.index - state.turnover_sentence <= (6 if sentence.kinds.get("pair") else 3)
                and find_aim(sentence, quantity, zone, frame)[0]
            ):
                source = state.turnover  # "экспорт ..., импорт .... Этот показатель планируется довести": the whole
            if _whole_again(sentence, quantity, source):
                source = state.turnover or source
            if _in_brackets_behind(sentence, quantity):
                raise Skip("goes on from a figure that is no fact")
            if source is state.frame and _after_a_part(sentence, source):
                if sentence.index - state.frame_sentence > 1:
                    raise Skip("not certain whether it is of the sum or of its part")
                source = state.turnover or source
            if state.unsettled >= state.frame_sentence and of_a_sum(sentence, zone):
                raise Skip("a part of a sum of which nobody knows whose it is")
            share = quantity.unit == "percent" and percent_kind(sentence, quantity, zone, None)[0] == "share"
            if overall_figure(sentence, quantity) >= 0:
                source = _overall(sentence) or source
            elif share and _another(sentence, source):
                source = _overall(sentence, source.reporter) or source  # "Peru accounts for 5 %": of the whole
            if _of_the_share(sentence, quantity, source):
                raise Skip("not certain whether of a share or of the whole")
            if share and source.counterpart != "WLD":
                raise Skip("a share of what the sentence before speaks of")
            before = source.flow()
            before.direction = source.direction
            indicator, inherited = before.indicator, True
            frame.partial = before.partial
            reasons.append("goes on with the sentence before")
    if indicator == "export" and topic is not None and _supplied(sentence, zone, topic, before):
        indicator = "import"
    if (
        before is None
        and indicator in (None, "trade_turnover")
        and not refusal
        and is_delivered(sentence, quantity, zone)
    ):
        indicator = "export"
    if indicator == "freight":
        carried = carried_abroad(sentence, quantity, zone) if quantity.unit in CURRENCIES else None
        carried = carried or freight_mode(sentence, zone) or carried_abroad(sentence, quantity, zone)
        told = state.frame.indicator if state.frame is not None and sentence.index - state.frame_sentence <= 2 else None
        if carried is None and _same_shipment(sentence, before, topic):
            before = before or (state.frame.flow() if state.frame is not None else None)
            carried = before.indicator if before is not None else None
        indicator = carried or (told if told in FREIGHT else None) or indicator
    if (
        refusal in ("contract", "entity")
        and topic is not None
        and quantity.unit in CURRENCIES
        and before is None
        and state.joint == sentence.index - 1
        and not sentence.found
        and sentence.lower[topic.start].startswith(listed("worth"))
        and not any("not" in mark.kinds and mark.start < topic.start for mark in sentence.present)
    ):
        indicator, refusal = "joint_project_value", ""  # "Their cost is ...": of the projects spoken of
    if refusal in ("contract", "entity") and _worth_of_projects(sentence, quantity, topic):
        indicator, refusal = "joint_project_value", ""
    if refusal in ("contract", "entity") and topic is not None and _worth_of_joint(sentence, topic):
        indicator, refusal = "joint_project_value", ""
    listed_before = before is not None and before.indicator == "joint_projects"
    if listed_before and refusal in ("contract", "entity") and quantity.unit in CURRENCIES:
        indicator, refusal = "joint_project_value", ""  # "12 joint projects with a total cost of ..."
    if indicator == "joint_projects" and quantity.unit in CURRENCIES:
        indicator = "joint_project_value"
    frame.indicator, frame.refusal = indicator, refusal
    if topic is not None:
        reasons.append(f"{indicator or refusal}: “{sentence.said(topic.start, topic.end)}”")
    end = zone.right
    frame.world = bool(sentence.marked(zone.left, end, "world")) or (
        topic is not None
        and any(
            word.startswith(listed("foreign"))
            for word in sentence.lower[max(sentence.first, topic.start - 3) : topic.start + 1]
            if word[0].isalpha()
        )
    )
    frame.world = frame.world or bool(sentence.text.met("abroad", zone.left, end))
    if frame.indicator in TRADE:
        if not inherited or quantity.unit == "tonnes" or sentence.marked(zone.left, quantity.start, "product"):
            frame.partial = is_partial(sentence, quantity, zone, topic)
        find_participants(sentence, quantity, zone, frame, before, topic, reasons)
    elif frame.indicator is not None:
        find_other_participants(sentence, quantity, zone, frame, before, topic)
    if before is not None and _part_of_same(sentence, quantity, zone, frame, before):
        frame.partial = True
    if not frame.partial and frame.indicator in ("export", "import"):
        frame.partial = quantity.unit == "tonnes" or _of_these_goods(sentence, zone, frame)
    frame.period = before.period if before is not None else None
    if before is not None:
        frame.kind, frame.direction = before.kind, before.direction
        frame.base, frame.since = before.base, before.since
        frame.target, frame.forecast = before.target, before.forecast
    return frame


def _part_of_same(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, before: Frame) -> bool:
    """Whether a part of a flow with the same partner is told: "exports were 5 bn, of which 3 bn was re-exports"."""
    same = frame.indicator == before.indicator and frame.indicator in ("export", "import")
    same = same and frame.reporter == before.reporter and frame.counterpart == before.counterpart
    return same and quantity.unit in CURRENCIES and bool(sentence.marked(zone.left, quantity.start, "part_of"))


def _more_guests(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether people who come from a country are told of right after visitors: "Most are neighbours: from Peru
    1.2 mln people, from Kenya 1.1 mln"."""
    told = sentence.state.frame
    if told is None or told.indicator != "visitor_arrivals" or sentence.index - sentence.state.frame_sentence > 2:
        return False
    if sentence.language in TURKIC:
        return False  # where "from" is also what is left behind
    if quantity.unit != "persons" and not (quantity.unit is None and quantity.scaled):
        return False
    return any(mention.role == m.FROM and zone.left <= mention.start < quantity.start for mention in sentence.found)


def _begins(period: Period, today: date) -> date:
    """When a period begins; of "within five years" only the end is known."""
    return period.first or period.last or today


def _of_these_goods(sentence: Sentence, zone: Zone, frame: Frame) -> bool:
    """Whether a flow is that of the goods that the text is about: it has told of no other of this reporter."""
    goods, told = sentence.state.flows.get((frame.reporter, frame.indicator), (False, -9))
    whole = sentence.marked(zone.left, zone.right, "total_word") or sentence.marked(
        zone.left, zone.right, "whole_goods"
    )
    return goods and sentence.index - told <= 3 and not whole


def _next_role(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame) -> str | None:
    """The flow of another role of the same partner: "Peru's second partner (5 bn), third-largest market (3 bn)"."""
    if before.indicator not in TRADE or before.counterpart in (None, "WLD") or quantity.unit not in CURRENCIES:
        return None
    if sentence.words[quantity.span_start - 1] != "(" or not ranks_partners(sentence, zone.left, quantity.start):
        return None
    return market_side(sentence, zone.left, quantity.start)


def _after_a_part(sentence: Sentence, told: Frame) -> bool:
    """Whether the sentence before ends with a part of a sum, and this one goes on with the sum: "trade was 6 bn, of
    which exports 5 bn. In 2021 this figure was 4 bn"."""
    state = sentence.state
    flow = told.indicator in ("export", "import") and state.parted == state.frame_sentence == state.turnover_sentence
    return flow and bool(sentence.kinds.get("anaphor")) and not sentence.found and not sentence.has_topic


def _same_shipment(sentence: Sentence, before: Frame | None, carrying: Mark | None) -> bool:
    """Whether a Turkic "carried" is only another word for the flow just told: "Перуге 5 млн долларға 3 мың тонна
    шай тасымалданды", "Чилиге экспорт 3 мың тонна болды. Тасымалдау 5 % өсті"; not "жүк тасымалы"."""
    if carrying is None or carrying.end - carrying.start > 1 or sentence.language not in TURKIC:
        return False
    if not sentence.lower[carrying.start].startswith(listed("carry_verb")):
        return False
    if before is not None:
        return before.indicator in ("export", "import")
    told = sentence.state.frame
    near = told is not None and sentence.index - sentence.state.frame_sentence == 1 and not sentence.found
    return near and told is not None and told.partial and told.indicator in ("export", "import")


def _sum_or_part(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a pronoun follows a part of a sum: "trade was 6 bn, of which exports 5 bn; in 2021 it was 4 bn"."""
    between = sentence.lower[zone.left : quantity.span_start]
    if ";" not in between or members("subject_pronoun").isdisjoint(between):
        return False
    return bool(sentence.marked(sentence.first, zone.left, "part_of"))


def _of_another(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Russian figure is that of another who is no area: "5 % против 4 % у конкурентов"."""
    place = quantity.span_end
    if place + 1 >= sentence.last or sentence.lower[place] != "у" or sentence.language != "ru":
        return False
    if sentence.lower[place + 1] in members("holder_pronoun", "of_it"):
        return False
    return not any(place < mention.start <= place + 4 for mention in sentence.found)


def _in_brackets_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a percentage stands in brackets behind another figure: "(7 % more)"."""
    place = sentence.quantities.index(quantity)
    behind = sentence.quantities[place - 1].span_end if place else quantity.span_start
    if sentence.language in TURKIC and sentence.last_mark(behind, quantity.span_start, "change") is not None:
        return False  # "(o'sish 7 %)" says itself of what it is
    return quantity.unit in ("percent", "times") and sentence.words[behind] == "(" and behind < quantity.span_start


def _capital_from(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a sum is from whom what was invested came: "FDI hit 9 bn. From Peru came 3 bn, from Chile 2 bn"."""
    told = sentence.state.frame
    if told is None or told.indicator != "investment" or told.counterpart != "WLD" or sentence.topical:
        return False
    if sentence.index - sentence.state.frame_sentence > 2 or quantity.unit not in CURRENCIES:
        return False
    return any(mention.role == m.FROM and zone.left <= mention.start < zone.weak for mention in sentence.found)


def _overall(sentence: Sentence, reporter: str | None = None) -> Frame | None:
    """The turnover told last with a bloc, or of one reporter with all, of which later figures were parts."""
    state = sentence.state
    whole = state.overall if sentence.index - state.overall_sentence <= 4 else None
    if whole is None or reporter is None or (whole.reporter, whole.counterpart) == (reporter, "WLD"):
        return whole
    return None


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


def _whole_again(sentence: Sentence, quantity: Quantity, told: Frame) -> bool:
    """Whether "it" is the trade of the sentence before, and no part of it: "Trade was 5 bn, of which exports 3 bn.
    In 2023 it totalled 6 bn"."""
    if told.indicator not in ("export", "import") or sentence.state.turnover_sentence != sentence.index - 1:
        return False
    if sentence.language != "en" or sentence.state.frame_sentence != sentence.index - 1:
        return False
    return not members("subject_pronoun").isdisjoint(sentence.lower[sentence.first : quantity.span_start])


def _of_the_share(sentence: Sentence, quantity: Quantity, told: Frame) -> bool:
    """Whether an amount may be that of the share told before: "Its part fell to 14 %. That portion is 5 bn"."""
    if told.kind != "share" or quantity.unit not in CURRENCIES or sentence.index - sentence.state.frame_sentence != 1:
        return False
    return any(mark.start < quantity.start for mark in sentence.kinds.get("share", ()))


def _another(sentence: Sentence, told: Frame) -> bool:
    """Whether a sentence names an area, and none of the two that the figure before was of."""
    codes = {mention.code for mention in sentence.found}
    return bool(codes) and codes.isdisjoint((told.reporter, told.counterpart))


def _worth_of_projects(sentence: Sentence, quantity: Quantity, topic: Mark | None) -> bool:
    """ "Құны 2 млрд доллар болатын 12 бірлескен жоба": a worth that stands before what has it."""
    place = sentence.quantities.index(quantity) + 1
    if topic is None or sentence.language not in TURKIC or place >= len(sentence.quantities):
        return False
    following = sentence.quantities[place]
    worth = topic.end <= quantity.start and sentence.lower[topic.start].startswith(listed("worth"))
    near = following.unit == "joint_projects" and following.start - quantity.end <= 3
    return worth and near and not sentence.has_comma(quantity.end, following.start)


def _worth_of_joint(sentence: Sentence, worth: Mark) -> bool:
    """Whether a worth is that of joint projects: "qo'shma loyihalarning umumiy qiymati"."""
    if sentence.language not in TURKIC or not sentence.lower[worth.start].startswith(listed("worth")):
        return False
    return any(
        mark.value("topic") == "joint_projects"
        and 0 <= worth.start - mark.end <= 1
        and turkic_case(sentence.lower[mark.end - 1]) == "gen"
        for mark in sentence.kinds.get("topic", ())
    )


def _supplied(sentence: Sentence, zone: Zone, topic: Mark, before: Frame | None) -> bool:
    """Whether "supplies" go on with imports: "импорт сахара из Чили упал. Поставки в деньгах выросли на 5 %"."""
    told = before or (sentence.state.frame if sentence.index - sentence.state.frame_sentence <= 2 else None)
    if told is None or told.indicator != "import" or told.counterpart == "WLD":
        return False
    own = any(
        word.startswith(listed("own_way"))
        for word in sentence.lower[max(sentence.first, topic.start - 2) : topic.start]
    )
    if own or not sentence.lower[topic.start].startswith(listed("supply_noun")):
        return False
    if any(word.startswith(listed("abroad")) for word in sentence.lower[topic.end : min(topic.end + 4, sentence.last)]):
        return False
    return not any(zone.left <= mention.start < zone.right for mention in sentence.found)


def _of_projects(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether joint projects are counted right behind their worth: "5 mln dollarlik 3 ta qo'shma loyiha"."""
    place = sentence.quantities.index(quantity) + 1
    if quantity.unit not in CURRENCIES or place >= len(sentence.quantities):
        return False
    if sentence.quantities[place].unit != "joint_projects":
        return False
    worth = quantity.suffix.endswith(listed("worth_ending"))
    return worth and sentence.quantities[place].span_start == quantity.span_end


def _monthly_change(sentence: Sentence, mark: Mark) -> bool:
    """Whether only the change is called monthly: "пятое ежемесячное снижение"."""
    return sentence.language == "ru" and sentence.next_mark(mark.end, mark.end + 1, "change") is not None


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


def _topic_beside(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a word of trade or of something else stands in a quantity's part of the sentence, up to a ";"; not
    among the parts that follow a sum: "it was 8 bn: exports 5 bn, ...", "it was 8 bn, of which exports ..."."""
    for mark in sentence.topical:
        if mark.bits & TOPIC_KINDS and not sentence.caused(mark.start):
            start, end = min(mark.start, quantity.start), max(mark.start, quantity.start)
            parts = mark.start > quantity.start and (
                ":" in sentence.words[start:end]
                or bool(sentence.marked(quantity.end, end, "part_of"))
                or any(word.startswith(listed("including")) for word in sentence.lower[quantity.end : end])
            )
            if ";" not in sentence.words[start:end] and not parts:
                return True
    return False


def _line_of_goods(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is one line of a list of goods, as "• cheese - 662 tonnes" below "Exported were:"."""
    state = sentence.state
    if state.goods is None or sentence.index - state.goods_sentence != 1 or sentence.found or sentence.topical:
        return False
    place = quantity.span_start - 1
    if len(sentence.quantities) > 1 or place - sentence.first > 8 or not is_bullet(sentence, sentence.first):
        return False
    if sentence.words[place] not in ("-", ":") or (quantity.unit != "tonnes" and quantity.unit not in CURRENCIES):
        return False
    state.goods_sentence = sentence.index
    reader = sentence.context.periods  # "butter" is "May" in Turkic languages
    sentence.periods = [
        period for period in sentence.periods if period.end != place or reader.year_of(period) is not None
    ]
    return all(sentence.words[at] in (";", ".", ",", "\n") for at in range(quantity.span_end, sentence.last))


def _one_of_the_goods(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is of one of the goods listed below a sum: "The main goods: barley - 5 mln, lentils - 2"."""
    told = sentence.state.frame
    if told is None or sentence.index - sentence.state.frame_sentence != 1 or sentence.found or sentence.topical:
        return False
    if told.indicator not in ("export", "import") or not told.reporter or not told.counterpart:
        return False
    if quantity.unit not in CURRENCIES and quantity.unit != "tonnes":
        return False
    text = sentence.text
    ahead = quantity.span_start - 2  # the noun beside the figure is one of the goods, no word for all of them
    opened = text.met("goods", sentence.first, ahead) or text.met("including", sentence.first, ahead)
    return bool(opened) and beside_noun(sentence, quantity)


def turns(told: Frame, flow: str | None) -> bool:
    """Whether a heading turns to the other flow of the one whose whole trade is told: "Imports:"."""
    return told.counterpart == "WLD" and {told.indicator, flow} == {"export", "import"}


def _called_it(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is of what the sentence before only named: "Trade of A and B grows. In 2024 it hit ..."."""
    state = sentence.state
    if state.announced is None or state.announced_sentence != sentence.index - 1 or sentence.found:
        return False
    if sentence.has_topic and _topic_beside(sentence, quantity):
        return False
    if quantity.unit not in CURRENCIES and quantity.unit not in ("percent", "times"):
        return False
    for place in range(sentence.first, quantity.start):
        if sentence.lower[place] not in members("it"):
            continue
        if place - sentence.first > 16:
            return False
        begin, end = (quantity.end, sentence.last) if sentence.language in TURKIC else (place + 1, place + 4)
        if sentence.words[place + 1] == "," and sentence.language not in TURKIC:  # "объём, по его словам, ..."
            end = next((at + 3 for at in range(place + 2, place + 9) if sentence.words[at : at + 1] == [","]), end)
        if any(sentence.next_mark(begin, end, kind) for kind in ("reach", "change", "forecast")):
            return True
    return False


def _no_noun(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number stands without what it counts: "0,4 million came", "ularning soni 150 mingdan oshdi"."""
    if quantity.end >= sentence.last or not sentence.words[quantity.end][0].isalpha():
        return True
    mark = sentence.marks[quantity.end]
    if sentence.lower[quantity.end] in members("or"):
        return True
    if sentence.language == "en" and sentence.lower[quantity.end] in members("after_amount"):
        return True  # "visits topped 6 million in 2023"
    return mark is not None and any(kind in mark.kinds for kind in ("reach", "change", "after", "forecast", "topic"))


def build_fact(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]) -> dict[str, Any]:
    """The fact that a quantity states, given what it is of; refused by Skip."""
    unit = quantity.unit
    if (
        unit is None
        and quantity.scaled
        and (frame.indicator in TRADE or frame.indicator == "investment")
        and sentence.state.currency
        and sentence.state.frame is not None
        and sentence.index - sentence.state.frame_sentence <= 2
        and not frame.partial
    ):
        unit = quantity.unit = sentence.state.currency
        reasons.append("the currency stands in the sentence before")
    if unit is None and frame.indicator == "visitor_arrivals" and _no_noun(sentence, quantity):
        unit = quantity.unit = "persons"
    if unit == "times" and frame.indicator == "visitor_arrivals" and quantity.value >= 1000:
        unit = quantity.unit = "persons"  # "the country was visited 3 million times"
    if unit is None:
        raise Skip("a number without a unit")
    if unit == "percentage_points":
        if is_share(sentence, quantity, zone, None):
            frame.kind = "share"
        raise Skip("percentage points are no growth")
    if unit == "other":
        raise Skip("counts something else")
    if _of_another(sentence, quantity):
        raise Skip("told of somebody without a code")
    if frame.refusal:
        raise Skip(f"speaks of something else: {frame.refusal}")
    indicator = frame.indicator
    if indicator is None:
        raise Skip(NO_TOPIC)
    if indicator not in EMITTED:
        raise Skip(f"not an indicator that is extracted: {indicator}")
    check_if(sentence, quantity, zone)
    kind, value, direction = find_statement(sentence, quantity, zone, frame, reasons)
    indicator = frame.indicator or indicator  # "imports exceeded exports by 2 bn" is of the balance
    if frame.reporter is None or (indicator in BETWEEN_TWO and frame.counterpart is None):
        frame.kind, frame.direction = (
            ("share" if kind == "share" else "growth" if kind.startswith("growth") else ""),
            direction,
        )
        if indicator == "trade_turnover" and kind == "level":
            sentence.state.unsettled = sentence.index
        if indicator in ("export", "import") and kind == "level":
            sentence.state.lost = sentence.index
        raise Skip(NO_PARTIES)
    if unit in CURRENCIES and unit.islower():
        # "dinars": the reporter's own, or else the partner's
        known = [money().get((unit, area or "")) for area in (frame.reporter, frame.counterpart)]
        unit = quantity.unit = known[0] or known[1] or ""
        if not unit:
            raise Skip("not certain whose currency")
    if UNKNOWN in (frame.reporter, frame.counterpart) or frame.reporter == "WLD":
        raise Skip("with or by an area that has no code")
    if any(
        sentence.period_at(mark.start) is None and not _monthly_change(sentence, mark)
        for mark in sentence.marked(zone.left, zone.right, "past_average")
    ):
        frame.refusal = "an average"  # so is what follows: "average daily exports fell 9 % to $2 bn"
        raise Skip("a figure per month or day")
    target = kind == "target"
    modality = "forecast" if frame.forecast and not target else "stated"
    settle_seasons(sentence, frame)
    period = find_period(sentence, quantity, zone, frame, kind)
    base: tuple[date | None, date | None] = (None, None)
    span: tuple[date | None, date | None] = (None, None)
    today = sentence.published_on
    if (
        not target
        and modality == "stated"
        and period is not None
        and today is not None
        and _begins(period, today) > today
    ):
        if ends_in_the_past(sentence):
            raise Skip("told as done, of a time to come")
        # What is said of a time to come is an aim or a forecast, whatever the verb.
        if kind == "level" and (unit in CURRENCIES or unit in ("tonnes", "persons")):
            kind, target = "target", True
        else:
            modality = "forecast"
    if target:
        span = (None, period.last if period is not None else None)
    else:
        span, base = find_times(sentence, quantity, zone, frame, kind, period)
    frame.kind = "share" if kind == "share" else "growth" if kind.startswith("growth") else ""
    frame.direction = direction or frame.direction
    aside = is_measure(sentence, quantity, zone) or (period is not None and dated_aside(sentence, quantity, period))
    if period is not None and not target and not aside and not is_origin(sentence, quantity):
        frame.period = period
        moved = frame.since and span[0] != period.first
        narrowed = period.role == RANGE and (kind == "share" or (kind == "level" and span[0] != period.first))
        if None not in span and (moved or narrowed):
            frame.period = Period(period.start, period.end, *span)
    if kind.startswith("growth") and None not in span and None not in base:
        frame.base = base  # type: ignore[assignment]
    if indicator == "trade_balance" and kind == "level":
        value *= balance_sign(sentence, zone, quantity)
        sentence.state.balance = 1 if value > 0 else -1
    starts, ends = sentence.text.starts, sentence.text.ends
    qualifier = find_qualifier(sentence, quantity, zone, kind)
    return {
        "reporter": frame.reporter,
        "counterpart": frame.counterpart,
        "indicator": indicator,
        "statement_type": kind,
        "value": clean(value),
        "precision": quantity.step if quantity.step > 0 else 1.0,
        "unit": "count" if unit in ("joint_projects", "jobs") else unit,
        "qualifier": qualifier,
        "period_start": span[0],
        "period_end": span[1],
        "base_period_start": base[0],
        "base_period_end": base[1],
        "scope": "partial" if frame.partial else "total",
        "modality": modality,
        "start": starts[quantity.span_start],
        "end": ends[quantity.span_end - (2 if sentence.words[quantity.span_end - 1] == "." else 1)],
    }
