"""What a quantity is about: the indicator that governs it, or what else does."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.mentions import FROM, IN, TO, WITH
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.state import (
    AREA_KINDS,
    FREIGHT,
    TOPICAL,
    TRADE,
    Skip,
    Zone,
)

_NO_GOODS: Final = (
    AREA_KINDS | TOPICAL | bits(("unit", "month", "year", "relative", "half", "quarter", "change", "share"))
)


def find_topic(sentence: Sentence, quantity: Quantity, zone: Zone) -> tuple[str | None, str, Mark | None]:
    """The indicator that governs a quantity, or the refusal that does, and the word that said so."""
    left: list[Mark] = []
    right: list[Mark] = []
    end = max(zone.right, said_again_until(sentence, quantity))
    trade = any(mark.value("topic") in TRADE for mark in sentence.topical)
    for mark in sentence.topical:
        if sentence.causes and sentence.in_reason(mark.start, quantity):
            continue
        sum_or_weight = quantity.unit == "tonnes" or (quantity.unit in CURRENCIES and not _money_came(sentence, mark))
        comes = quantity.unit == "persons" or _goods_move(sentence, quantity, mark)
        if not comes and (sum_or_weight or trade) and only_travels(sentence, mark):
            continue  # "trade, the visiting minister said, grew by 5 %"
        if (
            quantity.start <= mark.start < quantity.end and "unit" in mark.kinds and "topic" in mark.kinds
        ) or zone.left <= mark.start < quantity.start:
            left.append(mark)
        elif quantity.end <= mark.start < end:
            right.append(mark)
    left = [mark for mark in left if not _bare_noun(sentence, mark) and not _sign_of_rate(sentence, mark, quantity)]
    left = [mark for mark in left if not _describes_traded(sentence, mark) and not _clause_before(sentence, mark)]
    left = [mark for mark in left if not _only_for(sentence, mark, quantity)]
    right = [mark for mark in right if not _bare_noun(sentence, mark)]
    worth = [mark for mark in left if of_worth(sentence, mark)]
    left = [mark for mark in left if mark not in worth]
    right = [mark for mark in right if not of_worth(sentence, mark)]
    chosen = _choose(sentence, left, reverse=True)
    after = _attached(sentence, quantity, right)
    outranked = chosen is None or (
        after is not None
        and topic_value(sentence, after)[0] is not None
        and not (chosen.value("topic") in TRADE and after.value("topic") == "visitor_arrivals")  # "X-dan keldi"
        and (quantity.unit == "percent" or topic_value(sentence, chosen)[0] in (None, "freight"))
    )
    if after is not None and outranked and not _sold_at_home(sentence, chosen, after):
        chosen = after
    if after is not None and _part_of_it(sentence, quantity, after):
        chosen = after
    closed = _closed_in(sentence, quantity, right)
    if closed is not None and (chosen is None or topic_value(sentence, chosen)[0] in TRADE):
        chosen = closed
    if chosen is not None and sentence.language in TURKIC and topic_value(sentence, chosen)[1] == "entity":
        chosen = _verb_behind(sentence, quantity, right) or chosen  # "Чили фирмалары 5 мың тонна шай сатып алды"
    if chosen is None:
        chosen = _choose(sentence, right, reverse=False)
        if chosen is not None and quantity.unit in CURRENCIES and topic_value(sentence, chosen)[0] in TRADE:
            gap = sentence.lower[quantity.span_end : chosen.start]
            accounted = sentence.marked(quantity.span_end, chosen.start, "share")
            if _levied(sentence, chosen, quantity) or (not members("purpose").isdisjoint(gap) and not accounted):
                return None, "what the money is for", chosen
    if chosen is None and zone.weak > zone.right:
        weak = [
            mark
            for mark in sentence.present
            if zone.right <= mark.start < zone.weak
            and ("topic" in mark.kinds or "not" in mark.kinds or "purchase" in mark.kinds)
            and not (sentence.causes and sentence.in_reason(mark.start, quantity))
        ]
        strong = [mark for mark in weak if topic_value(sentence, mark)[0] in TRADE]
        if strong and not left:
            chosen = strong[0] if len({topic_value(sentence, mark)[0] for mark in strong}) == 1 else None
    if chosen is None:
        chosen = (
            _relative_topic(sentence, quantity) or _shared_verb(sentence, quantity) or _verb_of_both(sentence, quantity)
        )
    if worth and (chosen is None or ("purchase" not in chosen.kinds and topic_value(sentence, chosen)[0] not in TRADE)):
        chosen = worth[-1]
    if chosen is None and len(sentence.quantities) > 1:
        both = sentence.last_mark(sentence.first, quantity.start, "both")
        chosen = both if both is not None and _one_of_both(sentence, quantity, both) else None
    if chosen is None:
        return None, "", None
    if "both" in chosen.kinds:
        one = _one_of_both(sentence, quantity, chosen)
        if one:
            return one, "", chosen
    indicator, refusal = topic_value(sentence, chosen)
    if quantity.unit != "persons" and _money_came(sentence, chosen):
        indicator = "investment"
    elif only_travels(sentence, chosen) and _goods_move(sentence, quantity, chosen) and _carried_through(sentence):
        return None, "goods on their way", chosen
    elif only_travels(sentence, chosen) and _goods_move(sentence, quantity, chosen):
        indicator = "export" if sentence.lower[chosen.start] in members("gone") else "import"
    elif _money_sent(sentence, quantity, chosen):
        return None, "remittances", chosen
    return indicator, refusal, chosen


def _sold_at_home(sentence: Sentence, place: Mark | None, verb: Mark) -> bool:
    """Whether a Turkic "sold" is told of an exchange or shop: "birjada 5 mln so'mlik tovar sotildi"."""
    if place is None or place.value("not") != "domestic" or sentence.language not in TURKIC:
        return False
    return sentence.lower[verb.start].startswith(listed("sale_verb"))


def _verb_behind(sentence: Sentence, quantity: Quantity, right: list[Mark]) -> Mark | None:
    """The verb of trade that governs a Turkic figure, though a firm or a plant is its subject."""
    verb = _verb_of_both(sentence, quantity) or _shared_verb(sentence, quantity) or next(iter(right), None)
    return verb if verb is not None and ("purchase" in verb.kinds or topic_value(sentence, verb)[0] in TRADE) else None


def _carried_through(sentence: Sentence) -> bool:
    """Whether transit is what the sentence before told of: its parts are nobody's exports."""
    told = sentence.state.frame
    return (
        told is not None and told.indicator == "transit_freight" and sentence.index - sentence.state.frame_sentence <= 1
    )


def _goods_move(sentence: Sentence, quantity: Quantity, verb: Mark) -> bool:
    """Whether goods, in Turkic texts, are what comes or goes: "Чилиден 5 миң тонна шие келди", not people."""
    if sentence.language not in TURKIC or _carries_on(sentence, verb):
        return False
    worth = quantity.suffix.endswith(listed("worth_ending")) and goods_at(sentence, quantity.end)
    return quantity.unit == "tonnes" or (quantity.unit in CURRENCIES and worth)


def _money_sent(sentence: Sentence, quantity: Quantity, verb: Mark) -> bool:
    """Whether money itself is what is sent, no goods: "алар үйүнө 5 млн доллар жөнөткөн", not "долларлык шие"."""
    if sentence.language not in TURKIC or quantity.unit not in CURRENCIES or verb.start != quantity.span_end:
        return False
    bare = quantity.case in ("nom", "acc") and not quantity.suffix.endswith(listed("worth_ending"))
    return bare and sentence.lower[verb.start].startswith(listed("sends_money"))


def _relative_topic(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The word of trade that a Turkic participle ties to a figure: "5 mlrd dollarni tashkil qilgan eksport
    hajmi"."""
    place = quantity.span_end
    reach = sentence.next_mark(place, min(sentence.last, place + 1), "reach")
    if sentence.language not in TURKIC or reach is None:
        return None
    place = reach.end
    while (
        place < sentence.last
        and place < reach.end + 2
        and not sentence.lower[place - 1].endswith(listed("done_ending"))
    ):
        place += 1
    if not sentence.lower[place - 1].endswith(listed("done_ending")) or place >= sentence.last:
        return None
    mark = sentence.marks[place]
    return mark if mark is not None and topic_value(sentence, mark)[0] in TRADE else None


def said_again_until(sentence: Sentence, quantity: Quantity) -> int:
    """Where the words of a Turkic part end that a percentage says again: "10 ming tonnasi yoki 60 foizi eksport
    qilingan"; or 0."""
    place = sentence.quantities.index(quantity) + 1
    if sentence.language not in TURKIC or place >= len(sentence.quantities):
        return 0
    following = sentence.quantities[place]
    between = sentence.lower[quantity.span_end : following.span_start]
    again = following.unit == "percent" and quantity.unit != "percent" and not members("or").isdisjoint(between)
    if not again or len(between) > 2 or quantity.suffix not in members("possessed_ending"):
        return 0
    return sentence.quantities[place + 1].span_start if place + 1 < len(sentence.quantities) else sentence.last


def _closed_in(sentence: Sentence, quantity: Quantity, right: list[Mark]) -> Mark | None:
    """The words right behind an amount that make it a balance: "trade was $3 bn in surplus", "$2 bn in the red"."""
    mark = right[0] if right and quantity.unit in CURRENCIES else None
    if mark is None or mark.start != quantity.span_end or mark.value("topic") != "trade_balance":
        return None
    named = sentence.language == "en" and sentence.lower[mark.end - 1].startswith(listed("bare_noun"))
    return mark if named or sentence.lower[mark.start] == "in" else None  # "trade ended with a $3 bn surplus"


def _money_came(sentence: Sentence, mark: Mark) -> bool:
    """Whether what came from a country is the money spoken of before: "Перудан келгени 5 пайызга азайды"."""
    told = sentence.state.frame
    if told is None or told.indicator != "investment" or sentence.index - sentence.state.frame_sentence > 2:
        return False
    whence = any(mention.role == FROM and mention.end == mark.start for mention in sentence.found)
    return whence and only_travels(sentence, mark)


def _priced(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is "price": that of exports is no export, though their "cost" may be."""
    return "not" in mark.kinds and sentence.lower[mark.start] in members("price_noun")


def _levied(sentence: Sentence, chosen: Mark, quantity: Quantity) -> bool:
    """Whether money only comes from trade: "таможня собрала 40 млн, из них 9 млн - с импорта"."""
    if sentence.language != "ru" or quantity.unit not in CURRENCIES or chosen.start < quantity.end:
        return False
    return sentence.lower[chosen.start - 1] in ("с", "от")


def _clause_before(sentence: Sentence, mark: Mark) -> bool:
    """Whether a Turkic verb that is of no trade closes a clause before: "Мунай арзандады, бирок максат 5 млрд"; or
    a noun is only what goods go without."""
    if "not" not in mark.kinds or sentence.language not in TURKIC or mark.end >= sentence.last:
        return False
    if sentence.lower[mark.end - 1].endswith(listed("privative")):
        return True  # "бажы төлөмүсүз": without that
    return sentence.words[mark.end] == "," and sentence.lower[mark.end - 1].endswith(listed("finite_past"))


def _part_of_it(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a percentage is a part of what is no trade: "торгуют в рублях, на них приходится 75 % расчётов"."""
    if quantity.unit != "percent" or "not" not in mark.kinds or sentence.language in TURKIC:
        return False
    return all(word in ("of", "the") for word in sentence.lower[quantity.span_end : mark.start])


def _only_for(sentence: Sentence, mark: Mark, quantity: Quantity) -> bool:
    """Whether Turkic money is only for trade: "eksportni rivojlantirish uchun 5 mln dollar ajratildi"."""
    if (
        quantity.unit not in CURRENCIES
        or sentence.language not in TURKIC
        or topic_value(sentence, mark)[0] not in TRADE
    ):
        return False
    for place in range(mark.end, min(mark.end + 4, quantity.span_start)):
        if not sentence.words[place][0].isalpha():
            return False
        if sentence.lower[place] in members("for_aim"):
            return True
    return False


def _describes_traded(sentence: Sentence, mark: Mark) -> bool:
    """Whether a Turkic participle only says which goods are traded: "yetishtirilgan olmaning eksporti 5 mln"."""
    if mark.value("not") != "output" or sentence.language not in TURKIC:
        return False
    if not sentence.lower[mark.end - 1].endswith(listed("done_ending")):
        return False
    for place in range(mark.end, sentence.last):
        other = sentence.marks[place]
        if sentence.words[place] in (",", ";", "-", ":"):
            return False
        if other is not None and topic_value(sentence, other)[0] in ("export", "import"):
            return True
        if other is not None and "not" in other.kinds:
            return False
    return False


def _carries_on(sentence: Sentence, mark: Mark) -> bool:
    """Whether a Turkic "come" or "go" only says that something went on: "алтын казылып келген"."""
    if sentence.language not in TURKIC or mark.start == sentence.first or mark.value("topic") != "visitor_arrivals":
        return False
    before = sentence.lower[mark.start - 1]
    moves = before.startswith(listed("carried"))
    return before.endswith(listed("converb_past")) and len(before) > 3 and not moves


def only_travels(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word only says that somebody came: no amount is of that."""
    if _carries_on(sentence, mark):
        return True
    if mark.value("topic") != "visitor_arrivals" or _came_as_goods(sentence, mark):
        return False
    return sentence.lower[mark.start].startswith(listed("visit_verb"))


def of_worth(sentence: Sentence, mark: Mark) -> bool:
    """ "стоимость", "qiymati": what has that worth is said by another word."""
    return (
        "not" in mark.kinds
        and mark.end - mark.start == 1
        and sentence.lower[mark.start].startswith(listed("worth_noun"))
    )


def _one_of_both(sentence: Sentence, quantity: Quantity, mark: Mark) -> str:
    """The flow that a figure is of: "exports and imports fell by 5 % and 4 %, respectively"."""
    first_import = sentence.lower[mark.start].startswith(("import", "импорт"))
    for place, other in enumerate(sentence.quantities[:-1]):
        following = sentence.quantities[place + 1]
        beside = 0 <= mark.start - other.span_end <= 1 and 0 <= following.span_start - mark.end <= 1
        if beside and quantity in (other, following):  # "447 млн экспорт ва импорт 203 млн"
            return "import" if (quantity is other) is first_import else "export"
    if not sentence.respectively:
        return ""
    alike = [other for other in sentence.quantities if other.unit == quantity.unit and other.start >= mark.end]
    flows = ["import", "export"] if first_import else ["export", "import"]
    whole = sentence.last_mark(sentence.first, mark.start, "topic")
    if whole is not None and sentence.words[whole.end : mark.start] == [","]:
        flows.insert(0, topic_value(sentence, whole)[0] or "")  # "turnover, exports and imports"
    if quantity not in alike or len(alike) < 2:
        return ""
    if len(alike) != len(flows):
        raise Skip("not certain of which flow it is")
    return flows[alike.index(quantity)]


def _bare_noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether "deficit" or "оборот" stands where no word says of what: it may be a budget's, or a firm's."""
    if not _may_be_bare(sentence, mark):
        return False
    if sentence.state.frame is not None and sentence.index - sentence.state.frame_sentence <= 2:
        return False
    if sentence.index - sentence.state.trade_sentence <= 2 and mark.value("topic") == "trade_balance":
        return False  # "Trade with Peru went into the black. A surplus was recorded for the first time: ..."
    if not members("in_trade").isdisjoint(sentence.lower[sentence.first : sentence.last]):
        return False
    turnover = mark.value("topic") == "trade_turnover"
    if turnover and any(mention.role == WITH and 0 <= mention.start - mark.end <= 3 for mention in sentence.found):
        return False  # "оборот с Чили"
    if turnover and sentence.text.met("partner", sentence.first, sentence.last):
        return False
    return not any(
        (other.value("topic") in TRADE or "both" in other.kinds or "world" in other.kinds)
        and not _may_be_bare(sentence, other)
        for other in sentence.present
    )


def _may_be_bare(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word, "in" and a word or "with a minus" says what something is, but not that it is of trade."""
    if mark.value("topic") not in ("trade_balance", "trade_turnover"):
        return False
    opener = sentence.lower[mark.start]
    if mark.end - mark.start > 1 and opener != "in":  # "in the red"
        return opener in members("plus", "minus")
    return sentence.lower[mark.end - 1].startswith(listed("bare_noun"))


def _sign_of_rate(sentence: Sentence, mark: Mark, quantity: Quantity) -> bool:
    """Whether "минус в 5 %" is told of no amount: that is no balance."""
    return quantity.unit not in CURRENCIES and sentence.lower[mark.start] in members("plus", "minus")


def _shared_verb(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The verb of trade at the end that all amounts of a Turkic sentence share: "Xdan 5 mln, Ydan 3 mln oldi"."""
    if sentence.language not in TURKIC or quantity is sentence.quantities[-1]:
        return None
    final = sentence.quantities[-1]
    later = sentence.quantities[sentence.quantities.index(quantity) :]
    people = any(other.unit == "persons" for other in sentence.quantities) and all(
        other.unit in ("persons", "times", "percent") for other in sentence.quantities
    )
    parts = all(other.unit == "percent" and other.suffix for other in sentence.quantities)  # "35 foizi Chiliga, ..."
    sums = all(other.unit in CURRENCIES or other.unit == "tonnes" for other in later)
    if not people and not parts and not sums:
        return None
    following = [
        mark
        for mark in sentence.present
        if mark.start >= quantity.end and ("topic" in mark.kinds or "not" in mark.kinds or "purchase" in mark.kinds)
    ]
    if not following or following[0].start < (final.start if people else final.end):
        return None
    if (
        own_verb(sentence, quantity)
        or in_parts(sentence, quantity.end, final.start)
        or _part_told(sentence, quantity, final)
    ):
        return None
    flows = ("visitor_arrivals",) if people else ("export", "import")
    if _with_each(sentence, quantity):
        flows = ("trade_turnover",)
    if any(topic_value(sentence, mark)[0] not in flows for mark in following) or not _alike(sentence, quantity, final):
        return None
    sure = people or len(following) == 1 or any("purchase" in mark.kinds for mark in following)
    return following[0] if sure else None


def _part_told(sentence: Sentence, quantity: Quantity, final: Quantity) -> bool:
    """Whether the last amount is but a part of one before: "5 миң тонна, анын 3 миң тоннасы сыртка сатылган"."""
    part = bool(sentence.marked(quantity.end, final.start, "part_of"))
    return part and final.suffix.startswith(listed("possessed_ending"))


def _with_each(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a partner stands right before a figure: "Перу менен 5 млн, Чили менен 3 млн долларлык соода"."""
    return any(mention.role == WITH and 0 <= quantity.span_start - mention.end <= 2 for mention in sentence.found)


def _alike(sentence: Sentence, quantity: Quantity, final: Quantity) -> bool:
    """Whether a name before a figure plays the part of the name before the last: not "X 5 mln алса, Yге 3 mln"."""
    if _partner_behind(sentence, quantity) & _partner_behind(sentence, final):
        return True  # "X 5 миң тонна чайды Yке, 3 миң тоннаны Zге сатты"
    begin = max((other.end for other in sentence.quantities if other.end <= quantity.start), default=sentence.first)
    before = max((other.end for other in sentence.quantities if other.end <= final.start), default=sentence.first)
    guests = quantity.unit == final.unit == "persons"
    roles = [
        {
            mention.role
            for mention in sentence.found
            if start <= mention.start < end and not (guests and mention.role == TO)
        }
        for start, end in ((begin, quantity.start), (before, final.start))
    ]
    return not (roles[0] and roles[1] and roles[0].isdisjoint(roles[1]))


def _partner_behind(sentence: Sentence, quantity: Quantity) -> set[str]:
    """To whom or from whom, where it is said between a figure and the next comma."""
    behind = [mention for mention in sentence.found if 0 <= mention.start - quantity.end <= 3]
    return {
        mention.role
        for mention in behind
        if mention.role in (TO, FROM) and not sentence.has_comma(quantity.end, mention.start)
    }


def own_verb(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a verb of its own follows an amount, before a comma: "2 млн тоннадан ашқан, ..."."""
    for place in range(quantity.end, min(sentence.last, quantity.span_end + 6)):
        if sentence.words[place] in (",", ";"):
            ended = sentence.lower[place - 1].endswith(listed("finite_ending"))
            return place > quantity.end and ended and sentence.lower[place - 1] not in members("no_verb")
    return False


def _verb_of_both(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The verb after weight and worth of the same goods: "5 млн долларға 3 мың тонна ұн сатты"."""
    place = sentence.quantities.index(quantity)
    if sentence.language not in TURKIC or place + 1 >= len(sentence.quantities):
        return None
    following = sentence.quantities[place + 1]
    units = {quantity.unit, following.unit}
    if "tonnes" not in units or units.isdisjoint(CURRENCIES):
        return None
    if following.start - quantity.end > 6 or sentence.has_comma(quantity.end, following.start):
        return None
    end = sentence.quantities[place + 2].start if place + 2 < len(sentence.quantities) else sentence.last
    aside = False
    for position in range(following.end, end):
        word = sentence.words[position]
        aside = word == "(" or (aside and word != ")")
        mark = sentence.marks[position]
        if word in (",", ";") and not aside:
            return None
        if mark is not None and not aside and mark in sentence.topical and not of_worth(sentence, mark):
            return mark
    return None


def topic_value(sentence: Sentence, mark: Mark) -> tuple[str | None, str]:
    """The indicator that a word stands for, or why what it says is none."""
    kinds = mark.kinds
    if "both" in kinds:
        return "trade_turnover", ""
    if "topic" in kinds:
        return ("import" if _came_as_goods(sentence, mark) else kinds["topic"].value), ""
    if "purchase" in kinds:
        return kinds["purchase"].value, ""
    if "not" in kinds:
        if kinds["not"].value == "entity" and _bought_abroad(sentence, mark):
            return "import", ""
        return None, kinds["not"].value
    if "world" in kinds or "partners" in kinds:
        return "trade_turnover", ""
    return None, ""


def _attributed(sentence: Sentence, mark: Mark, others: list[Mark]) -> bool:
    """Whether a participle only tells more of goods whose flow was named: "импорт нефти, поставленной по морю"."""
    if sentence.language != "ru" or not sentence.lower[mark.start].startswith(listed("traded_participle")):
        return False
    flow = any(other.end < mark.start and other.value("topic") in TRADE for other in others)
    return flow and sentence.words[mark.start - 1] == ","


def _bought_abroad(sentence: Sentence, mark: Mark) -> bool:
    """Whether purchases are those of another country's goods: "закупки турецких товаров", "закупки там"."""
    if sentence.language != "ru" or not sentence.lower[mark.start].startswith(listed("purchases")):
        return False
    return any(
        mention.role in (FROM, IN, "at")
        or (mention.kind == "adjective" and (mention.start == mark.end or goods_at(sentence, mention.end)))
        for mention in sentence.found
        if 0 <= mention.start - mark.end <= 3 and not sentence.has_comma(mark.end, mention.start)
    )


def _came_as_goods(sentence: Sentence, mark: Mark) -> bool:
    """Whether it is goods that came from a country: "Чилиден келген машиналар саны 5 пайызга азайды"."""
    if mark.value("topic") != "visitor_arrivals" or sentence.language not in TURKIC or mark.end >= sentence.last:
        return False
    goods = sentence.marks[mark.end]
    named = (goods is not None and "product" in goods.kinds) or sentence.lower[mark.end].startswith(listed("goods"))
    return named and any(mention.role == FROM and mention.end == mark.start for mention in sentence.found)


def _choose(sentence: Sentence, candidates: list[Mark], reverse: bool) -> Mark | None:
    """The nearest word; one that names only a firm or plant gives way to any other."""
    ordered = candidates[::-1] if reverse else candidates
    weak: Mark | None = None
    for mark in ordered:
        _, refusal = topic_value(sentence, mark)
        if refusal == "entity" or mark.value("topic") == "freight" or "partners" in mark.kinds:
            weak = weak or mark
            continue
        if _attributed(sentence, mark, ordered):
            weak = weak or mark
            continue
        if mark.value("topic") == "export" and sentence.lower[mark.start - 1] in ("на", "for"):
            for other in ordered:
                if other.value("topic") in FREIGHT and 0 <= mark.start - other.end <= 1:
                    return other  # "железнодорожные перевозки на экспорт"
        if mark.value("topic") in TRADE:
            for other in ordered:
                certain = other.value("not") not in (None, "entity") or _priced(sentence, other)
                if certain and 0 <= mark.start - other.end <= 2:
                    return other  # "прибыль от экспорта", "tariffs on imports", "цена экспортного зерна"
        if mark.value("topic") == "trade_turnover":
            for other in ordered:
                gap = sentence.words[other.end : mark.start]
                if (
                    other.value("topic") == "trade_balance"
                    and mark.start >= other.end
                    and (len(gap) <= 2 or (len(gap) <= 5 and not {"в", "во", "in", "of"}.isdisjoint(gap)))
                    and "," not in gap
                ):
                    return other  # "дефицит в торговле": the balance of that trade
        if (
            "world" in mark.kinds
            and "topic" not in mark.kinds
            and len(ordered) > 1
            and any("topic" in other.kinds for other in ordered)
        ):
            continue
        return mark
    return weak


def _attached(sentence: Sentence, quantity: Quantity, right: list[Mark]) -> Mark | None:
    """A topic right after the quantity: "$3 bn in exports", "75 % of our republic's total trade"."""
    for mark in right:
        gap = sentence.words[quantity.span_end : mark.start]
        if len(gap) > (8 if quantity.unit == "percent" else 3):
            return None
        if any(word in (",", ";", "(", "-") for word in gap):
            return None
        if (
            quantity.unit in CURRENCIES
            and sentence.language == "en"
            and (not gap or gap[0].lower() not in ("in", "of", "worth"))
        ):
            return None
        if "both" in mark.kinds or "topic" in mark.kinds or "not" in mark.kinds:
            return mark
    return None


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
    weighed = quantity.unit == "tonnes" or quantity.unit in CURRENCIES
    sold = sentence.topic is not None and sentence.lower[sentence.topic.start].startswith(listed("selling_noun"))
    loaded = sentence.topic is not None and _loads_goods(sentence, sentence.topic)
    if not weighed and not sold and not loaded and not sentence.marked(zone.left, quantity.start, "product"):
        return None
    end = max(zone.right, zone.weak)
    moved = {mention.role: mention.code for mention in sentence.found if zone.left <= mention.start < end}
    if "through" in moved:
        return None
    buys = sentence.topic is not None and sentence.lower[sentence.topic.start] in members("buying_noun")
    sent = sentence.topic is not None and sentence.lower[sentence.topic.start].startswith(listed("sending"))
    if sent and quantity.unit in CURRENCIES and not _goods_in(sentence, zone.left, end):
        return None  # "отправили в Чили 5 млн долларов"
    if sent and sentence.text.met("abroad", zone.left, end):
        return "export"
    if TO in moved and not buys and (weighed or sentence.language in TURKIC):
        return "export"
    if (
        FROM in moved
        and sentence.topic is not None
        and sentence.lower[sentence.topic.start].startswith(listed("outward"))
    ):
        return "export"
    if FROM in moved and buys:
        return "import"
    main = sentence.state.main
    if FROM not in moved or not (weighed or sold) or main is None or sentence.language not in TURKIC:
        return None
    return "export" if moved[FROM] == main else "import"


def _loads_goods(sentence: Sentence, carrying: Mark) -> bool:
    """Whether it is goods that are carried, no freight of others: "Перуге тауар тасымалы 5 % өсті"."""
    turkic = sentence.language in TURKIC and carrying.start > sentence.first
    return turkic and sentence.lower[carrying.start - 1].startswith(listed("merchandise"))


def _goods_in(sentence: Sentence, start: int, end: int) -> bool:
    """Whether goods are named among tokens."""
    return bool(sentence.text.met("goods", start, end)) or bool(sentence.marked(start, end, "product"))


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


def goods_at(sentence: Sentence, position: int) -> bool:
    """Whether goods are named there, perhaps behind an adjective: "American agricultural goods"."""
    goods = listed("goods")
    for place in range(position, min(sentence.last, position + 3)):
        mark = sentence.marks[place]
        if sentence.lower[place].startswith(goods) or (mark is not None and "product" in mark.kinds):
            return True
        if not sentence.lower[place][0].isalpha() or (mark is not None and "topic" in mark.kinds):
            return False
    return False


def is_predicated(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a verb of reaching, aiming or changing governs an amount, and no noun follows it."""
    if sentence.language == "en" and quantity.end < sentence.last:
        following = sentence.words[quantity.end]
        if (
            following.isalpha()
            and following.islower()
            and sentence.marks[quantity.end] is None
            and following not in members("after_amount")
        ):
            return False
    end = zone.weak if sentence.language in TURKIC else quantity.span_end
    if _recorded(sentence, quantity) or of_a_sum(sentence, zone) or _goods_in_turn(sentence, quantity):
        return True
    for mark in sentence.present:
        if zone.left <= mark.start < end and any(
            kind in mark.kinds
            for kind in ("reach", "target", "change", "forecast", "before", "after", "compare", "share")
        ):
            return True
    if in_parts(sentence, zone.left, quantity.start) or was_then(sentence, quantity):
        return True
    return any(
        sentence.words[position] in ("-", ":")
        for position in range(max(sentence.first, quantity.start - 2), quantity.start)
    )


def of_a_sum(sentence: Sentence, zone: Zone) -> bool:
    """Whether "of this" says that a figure is part of one before; in Turkic languages it says less ("оның")."""
    return sentence.language not in TURKIC and bool(sentence.marked(zone.left, zone.right, "part_of"))


def _recorded(sentence: Sentence, quantity: Quantity) -> bool:
    """ "the $6 billion recorded last year": an amount that is called after what was reached."""
    behind = sentence.marks[quantity.end] if quantity.end < sentence.last else None
    if behind is None or "reach" not in behind.kinds or sentence.language != "en":
        return False
    return "the" in sentence.lower[max(sentence.first, quantity.span_start - 1) : quantity.number_start]


def _goods_in_turn(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether goods are told one by one, with a verb at the end: "Mis 5 mln, baliq 3 mln dollarni tashkil etdi"."""
    final = sentence.quantities[-1]
    if sentence.language not in TURKIC or quantity is final or quantity.unit not in CURRENCIES:
        return False
    alike = all(other.unit == quantity.unit for other in sentence.quantities)
    place = quantity.span_start - 1
    goods = any(mark.end - 1 == place for mark in sentence.kinds.get("product", ()))
    return alike and goods and sentence.next_mark(final.end, sentence.last, "reach") is not None


def told_of_partner(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a Turkic figure stands at a partner as the flow before has them: "Чилиге экспорт 5 % өстү. Перуге
    3 % (2 миңден 4 миң тоннага) кыскарды"."""
    told = sentence.state.frame
    roles = {"export": TO, "import": FROM, "trade_turnover": WITH, "visitor_arrivals": FROM}
    role = roles.get(told.indicator or "") if told is not None and not sentence.has_topic else None
    if role is None or sentence.language not in TURKIC or is_delivered(sentence, quantity, zone):
        return False
    if role == FROM and told is not None and told.indicator == "visitor_arrivals":
        people = [mention for mention in sentence.found if zone.left <= mention.start < zone.weak]
        if sentence.marked(zone.left, quantity.start, "part_of") and any(
            sentence.citizens(mention) for mention in people
        ):
            return True  # "Соның 163 мыңы - ТМД елдерінің тұрғындары"
    place = quantity.span_start - (sentence.words[quantity.span_start - 1] in ("-", ":"))
    return any(mention.end == place and mention.role == role for mention in sentence.found)


def continues_topic(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence without a topic of its own speaks of the topic before."""
    if _goods_in_turn(sentence, quantity):
        return True
    for mark in sentence.present:
        if mark.start > quantity.end + 4:
            break
        if _sums_up(sentence, mark):
            continue
        if any(kind in mark.kinds for kind in ("anaphor", "change", "reach", "target", "forecast", "share", "pair")):
            return True
    signed = quantity.sign != 0 and quantity.unit == "percent"
    return signed or in_parts(sentence, sentence.first, quantity.start) or was_then(sentence, quantity)


def counts_things(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether things are counted before an amount, which may be theirs: "209 firms are registered for 4 bn"."""
    return any(
        sentence.words[place][0].isdecimal()
        and sentence.period_at(place) is None
        and not any(other.span_start <= place < other.span_end for other in sentence.quantities)
        and (_unknown_noun(sentence, place + 1) or _unknown_noun(sentence, place + 2))
        for place in range(sentence.first, quantity.span_start)
    )


def other_subject(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English sentence opens with a noun of its own that grew or stood so: "Rail volumes fell 8 %"; or
    a Turkic figure has such a noun before it: "qishloq xo'jaligi 4 foiz o'sgan"."""
    if sentence.language in TURKIC:
        return _own_subject(sentence, quantity)
    if sentence.language != "en":
        return False
    place = sentence.first + (sentence.lower[sentence.first] in members("determiner"))
    if place + 1 < quantity.start and sentence.words[place].endswith("'s") and sentence.marks[place] is None:
        return sentence.lower[place + 1].startswith(listed("trader_noun"))  # "Saxony's firms sold ..."
    start = place
    while place < quantity.start and (
        _unknown_noun(sentence, place) or (place == sentence.first and _opens_with(sentence, place))
    ):
        place += 1
    if place == start or (place == start + 1 and sentence.lower[start].startswith(listed("trade_noun"))):
        return False
    place += sentence.words[place] == ","  # "Total intake, at 3 tonnes, ..."
    if place + 1 < quantity.start and sentence.lower[place] in members("noun_link"):
        place += 2  # "through Narva"
    said = sentence.marks[place]
    return said is not None and said.end <= quantity.start and ("change" in said.kinds or "reach" in said.kinds)


def _own_subject(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic noun that is no goods stands before a figure, and no pronoun for the trade spoken of."""
    called = sentence.marked(sentence.first, quantity.start, "anaphor") or sentence.marked(
        sentence.first, quantity.start, "pair"
    )
    place = quantity.span_start - 1
    time = sentence.period_at(place)
    place = time.start - 1 if time is not None else place  # "soni 2024-yilda 12 foizga oshdi"
    if called or place < sentence.first:
        return False
    word = sentence.lower[place]
    if word.startswith(listed("sector")):
        return True
    possessed = word.endswith(listed("possessed_noun"))
    return possessed and _unknown_noun(sentence, place) and sentence.period_at(place) is None


def _opens_with(sentence: Sentence, place: int) -> bool:
    """Whether the first word of a sentence is a noun that no table has."""
    word = sentence.lower[place]
    return (
        word.isalpha()
        and len(word) > 2
        and mark_covering(sentence, place) is None
        and word not in members("no_goods", "determiner")
    )


def _sums_up(sentence: Sentence, mark: Mark) -> bool:
    """Whether "total" only counts what is no trade: "licensed for a total of 3 bn", "total intake was 3 bn"."""
    if sentence.language != "en" or sentence.lower[mark.start] != "total":
        return False
    return sentence.lower[mark.start - 1 : mark.start] == ["a"] or _unknown_noun(sentence, mark.end)


def was_then(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic figure is set against the next: "былтыр 3 млрд доллар болсо, быйыл 4 млрд"."""
    turkic = sentence.language in TURKIC and quantity.span_end < sentence.last
    return turkic and sentence.lower[quantity.span_end].startswith(listed("then_was"))


def in_parts(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a sum told before is divided: "Анын ичинен Чили менен 3 млрд"; "анын" alone is often but "his"."""
    return any(mark.end - mark.start > 1 for mark in sentence.marked(start, end, "part_of"))


def is_partial(sentence: Sentence, quantity: Quantity, zone: Zone, topic: Mark | None) -> bool:
    """Whether a quantity is of one kind of goods only."""
    if quantity.unit == "tonnes":
        return True
    place = sentence.quantities.index(quantity)
    for other in sentence.quantities[max(0, place - 1) : place + 2]:  # "40 мың тонна шай 120 млн долларға"
        first, second = (quantity, other) if quantity.start < other.start else (other, quantity)
        if other.unit == "tonnes" and second.start - first.end <= 5 and not sentence.has_comma(first.end, second.start):
            return True
    for other in sentence.quantities[place + 1 : place + 4]:
        if other.unit == "tonnes" and not sentence.topic_in(quantity.end, other.start):
            return True  # "the export grew by 34 % and came to 5,000 tonnes"
    if sentence.text.met("structure", sentence.first, quantity.start) and beside_noun(sentence, quantity):
        return True  # "in the structure of exports: copper - 5 mln"
    if topic is not None and topic.value("topic") in ("export", "import") and _kind_of_goods(sentence, topic):
        return True
    near = topic.start if topic is not None else quantity.start
    turnover = topic is not None and topic.value("topic") == "trade_turnover"
    for mark in sentence.marked(zone.left, max(zone.right, quantity.end), "product"):
        if abs(mark.start - near) <= 9 or zone.left <= mark.start < quantity.start:
            if any(
                other.start <= mark.start < other.end for other in sentence.marked(zone.left, zone.right, "whole_goods")
            ):
                continue
            if _mostly(sentence, mark.start) or sentence.in_reason(mark.start, quantity):
                continue
            if turnover and topic is not None and min(abs(mark.start - topic.end), abs(topic.start - mark.end)) > 2:
                continue  # "trade in wheat", but not "the trade minister of wheat-growing ..."
            return True
    return False


def _mostly(sentence: Sentence, place: int) -> bool:
    """Whether goods are only called the main ones: "sold goods worth 184 million, mostly gold"."""
    words = members("mostly")
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
            and _unknown_noun(sentence, place)
            and sentence.lower[place].endswith(listed("genitive_ending"))
        )
    if sentence.lower[topic.end : topic.end + 1] == ["of"] and _unknown_noun(sentence, topic.end + 1):
        return True  # "exports of dates"
    place = topic.start - 1
    if not _unknown_noun(sentence, place) or sentence.lower[place].endswith(listed("no_goods_ending")):
        return False
    if sentence.language == "en":
        lead = sentence.lower[place - 1] if place > sentence.first else ""
        owner = mark_covering(sentence, place - 1) if place > sentence.first else None
        owned = owner is not None and "adjective" in owner.kinds  # "Georgian wine exports"
        return owned or lead.endswith("'s") or lead in members("goods_lead") or place == sentence.first
    return sentence.language in TURKIC and sentence.lower[topic.start].startswith(listed("flow_noun"))


def _unknown_noun(sentence: Sentence, place: int) -> bool:
    """Whether a common word stands there that no table has and that is not known to be no goods."""
    if not sentence.first <= place < sentence.last or mark_covering(sentence, place) is not None:
        return False
    word = sentence.words[place]
    common = word.islower() or (word.isupper() and sentence.language == "en")  # "LNG exports"
    return (
        (word.isalpha() or (sentence.language == "uz" and word[0].isalpha()))
        and common
        and len(word) > 2
        and word not in members("no_goods")
    )


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


def mark_covering(sentence: Sentence, position: int) -> Mark | None:
    """The mark that a token belongs to."""
    for mark in reversed(sentence.text.between(max(sentence.first, position - 5), position + 1)):
        return mark if mark.end > position else None
    return None


def speaks_of_structure(sentence: Sentence, zone: Zone) -> bool:
    """Whether several flows are told of, so that a percentage is the part of one of them."""
    verbs = listed("trade_verb")
    topics = {
        topic_value(sentence, mark)[0]
        for mark in sentence.present
        if zone.left <= mark.start < zone.right
        and "topic" in mark.kinds
        and not sentence.lower[mark.start].startswith(verbs)
    } & TRADE
    return len(topics) > 1
