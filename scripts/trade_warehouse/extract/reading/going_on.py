"""What a figure goes on from that has no word of trade of its own: the one before, the sentence before, a list."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.lists.list_memory import is_bullet
from trade_warehouse.extract.lists.ranks import market_side, ranks_partners
from trade_warehouse.extract.parties.parties import some_of_it
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.reading.figure import Figure
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TOPIC_KINDS, TRADE, Frame, Skip, Zone
from trade_warehouse.extract.sides.guests import guest_sides
from trade_warehouse.extract.sides.investments import falls_to_investor
from trade_warehouse.extract.statements.aims import find_aim
from trade_warehouse.extract.statements.percentages import overall_figure, percent_kind
from trade_warehouse.extract.tokens.lexicon import listed, members
from trade_warehouse.extract.topics.goods import beside_noun
from trade_warehouse.extract.topics.predicates import (
    continues_topic,
    counts_things,
    is_predicated,
    of_a_sum,
    other_subject,
    russian_subject,
    told_of_partner,
)
from trade_warehouse.extract.topics.topic_words import only_travels, part_came

_SENTENCE_BEFORE: Final = "goes on with the sentence before"


def go_on(figure: Figure) -> None:
    """Find what a figure goes on from that has no word of trade of its own: the figure or the text before."""
    sentence, quantity, zone = figure.sentence, figure.quantity, figure.zone
    state, before = sentence.state, figure.before
    if before is not None and state.frame is not None and _grew_besides(figure, before):
        figure.before = state.frame.flow()
        figure.inherit(state.frame.indicator, state.frame.partial, "goes on from the figure before the difference")
    elif before is not None and (before.indicator or before.refusal):
        _go_on_from_figure(figure, before)
    elif _line_of_goods(sentence, quantity):
        _take_line_of_goods(sentence, quantity)
        figure.before = state.goods
        figure.inherit(state.goods.indicator if state.goods is not None else None, True, "goods of the list above")
    elif _one_of_the_goods(sentence, quantity) and state.frame is not None:
        figure.before = state.frame.flow()
        figure.inherit(state.frame.indicator, True, "goods of the sum before")
    elif (guests := guest_sides(sentence, quantity, zone)) is not None:
        figure.sides = guests
        figure.inherit("visitor_arrivals", False, _SENTENCE_BEFORE)
    elif _capital_from(sentence, quantity, zone):
        figure.before = state.frame
        figure.inherit("investment", False, _SENTENCE_BEFORE)
    elif _called_it(sentence, quantity):
        figure.before = state.announced
        figure.inherit("trade_turnover", False, _SENTENCE_BEFORE)
    elif state.frame is not None and _goes_on_with_text(figure):
        source = _source(figure, state.frame)
        figure.before = source.flow()
        figure.before.direction = source.direction
        figure.inherit(source.indicator, source.partial, _SENTENCE_BEFORE)


def _grew_besides(figure: Figure, before: Frame) -> bool:
    """Whether a growth stands beside what is only a difference: "farq 11 mlrd dollar, o'sish esa 23 foiz"."""
    sentence, zone = figure.sentence, figure.zone
    if before.refusal != "difference" or figure.quantity.unit not in ("percent", "times"):
        return False
    if sentence.state.frame_sentence != sentence.index:
        return False
    return sentence.last_mark(zone.left, figure.quantity.start, "change") is not None


def _go_on_from_figure(figure: Figure, before: Frame) -> None:
    """Take what the figure before was of, or another role of the same partner."""
    indicator = before.indicator
    russian = indicator in TRADE and figure.sentence.language == "ru"
    if russian and russian_subject(figure.sentence, figure.quantity, figure.zone.left):
        raise Skip("of a subject that is not the trade spoken of")
    if indicator == "joint_projects" and figure.quantity.unit in CURRENCIES:
        indicator = "joint_project_value"
    indicator = _next_role(figure.sentence, figure.quantity, figure.zone, before) or indicator
    if indicator == "trade_turnover" and _goes_one_way(figure.sentence, figure.quantity, figure.zone):
        indicator = "export"
    figure.refusal = before.refusal
    figure.inherit(indicator, before.partial, "")


def _goes_on_with_text(figure: Figure) -> bool:
    """Whether a figure is of the trade that the sentences before told of, and of nothing told in between."""
    sentence, quantity, zone, state = figure.sentence, figure.quantity, figure.zone, figure.sentence.state
    if sentence.index - state.frame_sentence > 2:
        return False
    if state.strayed >= state.frame_sentence and sentence.last_mark(sentence.first, quantity.start, "anaphor"):
        return False
    if sentence.has_topic and _topic_beside(sentence, quantity):
        return False
    if _of_another_count(sentence, quantity) or _by_product(sentence, state.frame):
        return False
    return continues_topic(sentence, quantity) or of_a_sum(sentence, zone) or told_of_partner(sentence, quantity, zone)


def _by_product(sentence: Sentence, told: Frame | None) -> bool:
    """Whether an English sentence divides a sum by goods, and it may be that with one partner or with all: "By product,
    cars brought in 3 bn"."""
    if sentence.language != "en" or sentence.lower[sentence.first] != "by" or told is None:
        return False
    return told.counterpart not in (None, "WLD") and sentence.lower[sentence.first + 1] in members("goods_class")


def _of_another_count(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English growth is that of what a number before it counts: "500 plants were opened, an increase of
    10 %"."""
    if sentence.language != "en" or quantity.unit not in ("percent", "times"):
        return False
    place = sentence.quantities.index(quantity)
    start = sentence.quantities[place - 1].end if place else sentence.first
    change = sentence.last_mark(start, quantity.start, "change")
    if change is None:
        return False
    comma = next((at for at in range(change.start - 1, start, -1) if sentence.words[at] == ","), start)
    if change.start - comma > 3 or sentence.topic_in(start, comma):
        return False
    if place and sentence.quantities[place - 1].unit in ("other", "persons"):
        return True
    return any(sentence.words[at][0].isdecimal() and sentence.period_at(at) is None for at in range(start, comma))


def _source(figure: Figure, told: Frame) -> Frame:
    """The trade that a figure goes on with: the one told last, or the whole that this was a part of."""
    sentence, quantity, zone, state = figure.sentence, figure.quantity, figure.zone, figure.sentence.state
    _refuse_loose(figure, told)
    source = _whole_aimed_at(figure, told) or told
    if _whole_again(sentence, quantity, source):
        source = state.turnover or source
    if _in_brackets_behind(sentence, quantity):
        raise Skip("goes on from a figure that is no fact")
    if source is told and _after_a_part(sentence, source):
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
    return source


def _refuse_loose(figure: Figure, told: Frame) -> None:
    """Refuse a figure that nothing ties to the trade spoken of."""
    sentence, quantity, zone = figure.sentence, figure.quantity, figure.zone
    end = quantity.span_end
    closed = end >= sentence.last or sentence.words[end] in (".", ";", "(", "\n")
    beside = closed and told_of_partner(sentence, quantity, zone)  # "Перумен сауда 5 млрд. Чилимен 3 млрд доллар."
    if quantity.unit in CURRENCIES and (
        not (beside or is_predicated(sentence, quantity, zone)) or counts_things(sentence, quantity)
    ):
        raise Skip("an amount that nothing ties to the trade spoken of")
    if quantity.unit in CURRENCIES and sentence.lower[quantity.span_start - 1] in members("for_aim"):
        raise Skip("what the money is for")  # "yo'lni qurish uchun 5 mlrd dollar zarur"
    if some_of_it(sentence, quantity, zone):
        raise Skip("a part of the trade spoken of, and not said which")
    guests = told.indicator == "visitor_arrivals" and sentence.language in TURKIC
    economy = guests and sentence.lower[quantity.span_start - 1].startswith(listed("sector", "economy"))
    if economy or (told.indicator in TRADE and other_subject(sentence, quantity)):
        raise Skip("of a subject that is not the trade spoken of")


def _whole_aimed_at(figure: Figure, told: Frame) -> Frame | None:
    """The turnover, where an aim follows its parts: "экспорт ..., импорт .... Этот показатель планируется довести"."""
    sentence, state = figure.sentence, figure.sentence.state
    aimed = told.indicator in ("export", "import", "trade_balance") or told.kind == "share"
    if state.turnover is None or not aimed:
        return None
    if sentence.index - state.turnover_sentence > (6 if sentence.kinds.get("pair") else 3):
        return None
    return state.turnover if find_aim(sentence, figure.quantity, figure.zone, figure.frame)[0] else None


def _goes_one_way(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a figure is of what goes from one country to another: "trade was 6 bn: from Peru to Chile 5 bn"."""
    if quantity.unit not in CURRENCIES and quantity.unit != "tonnes":
        return False
    own = [mention for mention in sentence.found if zone.left <= mention.start < quantity.start]
    sent = {mention.code for mention in own if mention.role == m.FROM}
    received = {mention.code for mention in own if mention.role == m.TO}
    return len(sent) == len(received) == 1 and sent != received


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
    if told is None or told.indicator != "investment" or sentence.index - sentence.state.frame_sentence > 2:
        return False
    if quantity.unit not in CURRENCIES or not _only_comes(sentence):
        return False
    own = [mention for mention in sentence.found if zone.left <= mention.start < zone.weak]
    if sentence.kinds.get("share") and any(falls_to_investor(sentence, told, mention) for mention in own):
        return True
    return any(mention.role == m.FROM and mention.code != told.reporter for mention in own)


def _only_comes(sentence: Sentence) -> bool:
    """Whether a sentence has no word of trade but a Turkic "came", which capital does as well as people."""
    return all(sentence.language in TURKIC and only_travels(sentence, mark) for mark in sentence.topical)


def _overall(sentence: Sentence, reporter: str | None = None) -> Frame | None:
    """The turnover told last with a bloc, or of one reporter with all, of which later figures were parts."""
    state = sentence.state
    whole = state.overall if sentence.index - state.overall_sentence <= 4 else None
    if whole is None or reporter is None or (whole.reporter, whole.counterpart) == (reporter, "WLD"):
        return whole
    return None


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


def _topic_beside(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a word of trade or of something else stands in a quantity's part of the sentence, up to a ";"; not
    among the parts that follow a sum: "it was 8 bn: exports 5 bn, ...", "it was 8 bn, of which exports ..."."""
    for mark in sentence.topical:
        if quantity.unit == "percent" and part_came(sentence, mark):
            continue
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
    return all(sentence.words[at] in (";", ".", ",", "\n") for at in range(quantity.span_end, sentence.last))


def _take_line_of_goods(sentence: Sentence, quantity: Quantity) -> None:
    """Let the list of goods go on with the next line; before a figure stand goods, no time: "май" is butter."""
    sentence.state.goods_sentence = sentence.index
    noun_end, reader = quantity.span_start - 1, sentence.context.periods
    sentence.periods = [
        period for period in sentence.periods if period.end != noun_end or reader.year_of(period) is not None
    ]


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


def _line_of_a_year(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount stands in a line below a heading that begins with its time: "2023-yil - 5 mln dollar"."""
    period = sentence.periods[0] if sentence.periods else None
    if period is None or quantity.unit not in CURRENCIES or period.start - sentence.first > 1:
        return False
    gap = sentence.words[period.end : quantity.span_start]
    if gap[:1] not in (["-"], [":"]) or len(gap) > 2:
        return False
    heading = sentence.context.text.sentences[sentence.index - 1]
    return sentence.words[heading[1] - 1] == ":" or sentence.words[sentence.first - 1] == "\n"


def _called_it(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is of what the sentence before only named: "Trade of A and B grows. In 2024 it hit ..."."""
    state = sentence.state
    if state.announced is None or state.announced_sentence != sentence.index - 1 or sentence.found:
        return False
    if _line_of_a_year(sentence, quantity):
        state.announced_sentence = sentence.index  # the next line goes on
        return True
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
