"""What a quantity is about: the indicator that governs it, or what else does."""

from __future__ import annotations

from trade_warehouse.extract.areas.mentions import FROM, TO, WITH
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.neighbours import own_verb
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import FREIGHT, TRADE, Skip, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.predicates import in_parts
from trade_warehouse.extract.topics.topic_words import (
    carries_on,
    goods_at,
    of_worth,
    only_travels,
    part_came,
    priced,
    topic_value,
)


def find_topic(sentence: Sentence, quantity: Quantity, zone: Zone) -> tuple[str | None, str, Mark | None]:
    """The indicator that governs a quantity, or the refusal that does, and the word that said so."""
    if _in_other_money(sentence, quantity):
        return None, "", None
    rate = _rate_of(sentence, quantity)
    if rate is not None:
        return None, topic_value(sentence, rate)[1], rate
    left, right, worth = _candidates(sentence, quantity, zone)
    chosen = _beside(sentence, quantity, left, right)
    if chosen is None:
        chosen = _choose(sentence, right, reverse=False)
        if chosen is not None and _pays_for(sentence, quantity, chosen):
            return None, "what the money is for", chosen
    if chosen is None and zone.weak > zone.right and not left:
        chosen = _weakly(sentence, quantity, zone)
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
    indicator, refusal = _meaning(sentence, quantity, chosen)
    return indicator, refusal, chosen


def _rate_of(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """What is no trade that a Turkic percentage describes: "importga 10 foizlik boj"."""
    place = quantity.span_end
    if quantity.unit != "percent" or sentence.language not in TURKIC or place >= sentence.last:
        return None
    noun = sentence.marks[place]
    rated = noun is not None and "not" in noun.kinds and quantity.suffix.endswith(listed("worth_ending"))
    return noun if rated else None


def _in_other_money(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether brackets say an amount again in another currency: "exports of Sh28 bn ($236 mn) widened trade"."""
    place = quantity.span_start - 1
    if quantity.unit not in CURRENCIES or place <= sentence.first or sentence.words[place] != "(":
        return False
    if sentence.words[quantity.span_end : quantity.span_end + 1] != [")"]:
        return False
    return any(
        other.span_end == place and other.unit in CURRENCIES and other.unit != quantity.unit
        for other in sentence.quantities
    )


def _candidates(sentence: Sentence, quantity: Quantity, zone: Zone) -> tuple[list[Mark], list[Mark], list[Mark]]:
    """The words of trade before a quantity, those behind it, and the words for worth before it."""
    left: list[Mark] = []
    right: list[Mark] = []
    worth: list[Mark] = []
    end = max(zone.right, said_again_until(sentence, quantity))
    trade = any(mark.value("topic") in TRADE for mark in sentence.topical)
    for mark in sentence.topical:
        inside = quantity.start <= mark.start < quantity.end and "unit" in mark.kinds and "topic" in mark.kinds
        before = inside or zone.left <= mark.start < quantity.start
        if not before and not quantity.end <= mark.start < end:
            continue
        if _not_meant(sentence, quantity, mark, trade) or _bare_noun(sentence, mark):
            continue
        if not before:
            if not of_worth(sentence, mark):
                right.append(mark)
        elif not _says_less(sentence, quantity, mark):
            (worth if of_worth(sentence, mark) else left).append(mark)
    return left, right, worth


def _not_meant(sentence: Sentence, quantity: Quantity, mark: Mark, trade: bool) -> bool:
    """Whether a word is in a reason given, part of a period ("жети айлык импорт", no wages), or only says that
    somebody came: "trade, the visiting minister said"."""
    if sentence.causes and sentence.in_reason(mark.start, quantity):
        return True
    if "not" in mark.kinds and sentence.period_at(mark.start) is not None:
        return True
    if quantity.unit == "persons" or _goods_move(sentence, quantity, mark):
        return False
    if quantity.unit == "percent" and part_came(sentence, mark):
        return True
    sum_or_weight = quantity.unit == "tonnes" or (quantity.unit in CURRENCIES and not _money_came(sentence, mark))
    return (sum_or_weight or trade) and only_travels(sentence, mark)


def _says_less(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a word before a quantity only describes goods, an aim or a clause of its own."""
    return (
        _sign_of_rate(sentence, mark, quantity)
        or _describes_traded(sentence, mark)
        or _clause_before(sentence, mark)
        or _only_for(sentence, mark, quantity)
    )


def _beside(sentence: Sentence, quantity: Quantity, left: list[Mark], right: list[Mark]) -> Mark | None:
    """The word before a quantity, unless one right behind it says more."""
    chosen = _choose(sentence, left, reverse=True)
    after = _attached(sentence, quantity, right)
    if after is not None:
        outranked = chosen is None or _outranks(sentence, quantity, chosen, after)
        if (outranked and not _sold_at_home(sentence, chosen, after)) or _part_of_it(sentence, quantity, after):
            chosen = after
    closed = _closed_in(sentence, quantity, right)
    if closed is not None and (chosen is None or topic_value(sentence, chosen)[0] in TRADE):
        chosen = closed
    if chosen is not None and sentence.language in TURKIC and topic_value(sentence, chosen)[1] == "entity":
        chosen = _verb_behind(sentence, quantity, right) or chosen  # "Чили фирмалары 5 мың тонна шай сатып алды"
    return chosen


def _outranks(sentence: Sentence, quantity: Quantity, before: Mark, after: Mark) -> bool:
    """Whether a word attached to a quantity governs it rather than the word before: "5 % of exports"."""
    if topic_value(sentence, after)[0] is None:
        return False
    if before.value("topic") in TRADE and after.value("topic") == "visitor_arrivals":  # "X-dan keldi"
        return False
    return quantity.unit == "percent" or topic_value(sentence, before)[0] in (None, "freight")


def _pays_for(sentence: Sentence, quantity: Quantity, chosen: Mark) -> bool:
    """Whether trade behind an amount is only what the money is for or comes from."""
    if quantity.unit not in CURRENCIES or topic_value(sentence, chosen)[0] not in TRADE:
        return False
    if _levied(sentence, chosen, quantity):
        return True
    gap = sentence.lower[quantity.span_end : chosen.start]
    return not members("purpose").isdisjoint(gap) and not sentence.marked(quantity.span_end, chosen.start, "share")


def _weakly(sentence: Sentence, quantity: Quantity, zone: Zone) -> Mark | None:
    """The word of trade that stands farther behind a quantity, if all there mean one flow."""
    strong = [
        mark
        for mark in sentence.present
        if zone.right <= mark.start < zone.weak
        and ("topic" in mark.kinds or "not" in mark.kinds or "purchase" in mark.kinds)
        and not (sentence.causes and sentence.in_reason(mark.start, quantity))
        and topic_value(sentence, mark)[0] in TRADE
    ]
    flows = {topic_value(sentence, mark)[0] for mark in strong}
    return strong[0] if len(flows) == 1 else None


def _meaning(sentence: Sentence, quantity: Quantity, chosen: Mark) -> tuple[str | None, str]:
    """The indicator that a chosen word stands for beside a quantity, or the refusal."""
    if "both" in chosen.kinds:
        one = _one_of_both(sentence, quantity, chosen)
        if one:
            return one, ""
    indicator, refusal = topic_value(sentence, chosen)
    if quantity.unit != "persons" and _money_came(sentence, chosen):
        return "investment", refusal
    if only_travels(sentence, chosen) and _goods_move(sentence, quantity, chosen):
        if _carried_through(sentence):
            return None, "goods on their way"
        return ("export" if sentence.lower[chosen.start] in members("gone") else "import"), refusal
    if _money_sent(sentence, quantity, chosen):
        return None, "remittances"
    return indicator, refusal


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
    if sentence.language not in TURKIC or carries_on(sentence, verb):
        return False
    worth = quantity.suffix.endswith(listed("worth_ending")) and goods_at(sentence, quantity.end)
    return quantity.unit == "tonnes" or (quantity.unit in CURRENCIES and worth)


def _money_sent(sentence: Sentence, quantity: Quantity, verb: Mark) -> bool:
    """Whether money itself is what is sent, no goods: "алар үйүнө 5 млн доллар жөнөткөн", "5 млн доллар акча сыртка
    кетти", not "долларлык шие"."""
    if sentence.language not in TURKIC or quantity.unit not in CURRENCIES or verb.start < quantity.span_end:
        return False
    if verb.start > quantity.span_end:
        money = sentence.lower[quantity.span_end].startswith(listed("money_noun"))
        return money and topic_value(sentence, verb)[0] in TRADE
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
    if turnover and any(
        mention.role == WITH and _stands_near(mention.start, mention.end, mark) for mention in sentence.found
    ):
        return False  # "оборот с Чили", "Chili bilan aylanma"
    if turnover and sentence.text.met("partner", sentence.first, sentence.last):
        return False
    return not any(
        (other.value("topic") in TRADE or "both" in other.kinds or "world" in other.kinds)
        and not _may_be_bare(sentence, other)
        for other in sentence.present
    )


def _stands_near(start: int, end: int, mark: Mark) -> bool:
    """Whether no more than three words part what stands at tokens [start, end) from a mark."""
    return (start - mark.end if start >= mark.end else mark.start - end) in range(4)


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
    """The verb of trade at the end that all amounts of a Turkic clause share: "Xdan 5 mln, Ydan 3 mln oldi"."""
    if sentence.language not in TURKIC or quantity is sentence.quantities[-1]:
        return None
    final, end = _last_of_clause(sentence, quantity)
    people = _counts_people(sentence)
    if not people and not _tells_parts_or_sums(sentence, quantity, final):
        return None
    following = [
        mark
        for mark in sentence.present
        if quantity.end <= mark.start < end
        and ("topic" in mark.kinds or "not" in mark.kinds or "purchase" in mark.kinds)
    ]
    if not following or following[0].start < (final.start if people else final.end):
        return None
    if ":" in sentence.words[quantity.span_end : final.span_start]:
        return None  # a sum and its parts: "8 mlrd dollarni tashkil etgan: 3 mlrd dollari eksport"
    if (
        own_verb(sentence, quantity)
        or in_parts(sentence, quantity.end, final.start)
        or _part_told(sentence, quantity, final)
    ):
        return None
    flows = ("visitor_arrivals",) if people else ("export", "import", "investment")
    if _with_each(sentence, quantity):
        flows = ("trade_turnover",)
    if any(topic_value(sentence, mark)[0] not in flows for mark in following) or not _alike(sentence, quantity, final):
        return None
    sure = people or len(following) == 1 or any("purchase" in mark.kinds for mark in following)
    return following[0] if sure else None


def _last_of_clause(sentence: Sentence, quantity: Quantity) -> tuple[Quantity, int]:
    """The last figure of a clause and where it ends, by a verb of trade and a comma: "X менен 5 млн, Y менен 3 млн
    долларга соода кылды, Z менен соода болсо 2 млн болду"; or else those of the sentence."""
    final = quantity
    for other in sentence.quantities[sentence.quantities.index(quantity) + 1 :]:
        if sentence.topic_in(final.end, other.start):
            break
        final = other
    verb = sentence.marks[final.span_end] if final is not quantity and final.span_end < sentence.last else None
    if verb is None or not ("topic" in verb.kinds or "purchase" in verb.kinds):
        return sentence.quantities[-1], sentence.last
    closed = sentence.words[verb.end : verb.end + 1] == [","]
    return (final, verb.end) if closed else (sentence.quantities[-1], sentence.last)


def _counts_people(sentence: Sentence) -> bool:
    """Whether a sentence tells of people only, and of how many more or which part of them."""
    return any(other.unit == "persons" for other in sentence.quantities) and all(
        other.unit in ("persons", "times", "percent") for other in sentence.quantities
    )


def _tells_parts_or_sums(sentence: Sentence, quantity: Quantity, final: Quantity) -> bool:
    """Whether all figures are parts ("35 foizi Chiliga, ..."), or all from one to another are sums or weights."""
    if all(other.unit == "percent" and other.suffix for other in sentence.quantities):
        return True
    later = sentence.quantities[sentence.quantities.index(quantity) : sentence.quantities.index(final) + 1]
    return all(other.unit in CURRENCIES or other.unit == "tonnes" for other in later)


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


def _attributed(sentence: Sentence, mark: Mark, others: list[Mark]) -> bool:
    """Whether a participle only tells more of goods whose flow was named: "импорт нефти, поставленной по морю"."""
    if sentence.language != "ru" or not sentence.lower[mark.start].startswith(listed("traded_participle")):
        return False
    flow = any(other.end < mark.start and other.value("topic") in TRADE for other in others)
    return flow and sentence.words[mark.start - 1] == ","


def _choose(sentence: Sentence, candidates: list[Mark], reverse: bool) -> Mark | None:
    """The nearest word; one that names only a firm or plant gives way to any other."""
    ordered = candidates[::-1] if reverse else candidates
    weak: Mark | None = None
    for mark in ordered:
        if _gives_way(sentence, mark, ordered):
            weak = weak or mark
            continue
        governor = _governor(sentence, mark, ordered)
        if governor is not None:
            return governor
        if (
            "world" in mark.kinds
            and "topic" not in mark.kinds
            and len(ordered) > 1
            and any("topic" in other.kinds for other in ordered)
        ):
            continue
        return mark
    return weak


def _gives_way(sentence: Sentence, mark: Mark, others: list[Mark]) -> bool:
    """Whether a word says what a figure is of only where no other does: a firm, freight, a participle."""
    entity = topic_value(sentence, mark)[1] == "entity"
    return entity or mark.value("topic") == "freight" or "partners" in mark.kinds or _attributed(sentence, mark, others)


def _governor(sentence: Sentence, mark: Mark, others: list[Mark]) -> Mark | None:
    """The word that a word of trade only belongs to: what is carried for export, a tariff on imports, a balance."""
    topic = mark.value("topic")
    if topic not in TRADE:
        return None
    if topic == "export" and sentence.lower[mark.start - 1] in ("на", "for"):
        for other in others:
            if other.value("topic") in FREIGHT and 0 <= mark.start - other.end <= 1:
                return other  # "железнодорожные перевозки на экспорт"
    for other in others:
        certain = other.value("not") not in (None, "entity") or priced(sentence, other)
        if certain and 0 <= mark.start - other.end <= 2:
            return other  # "прибыль от экспорта", "tariffs on imports", "цена экспортного зерна"
    if topic == "trade_turnover":
        for other in others:
            if other.value("topic") == "trade_balance" and mark.start >= other.end and _near_of(sentence, other, mark):
                return other  # "дефицит в торговле": the balance of that trade
    return None


def _near_of(sentence: Sentence, first: Mark, second: Mark) -> bool:
    """Whether few words stand between two, or "in" or "of" with some more, and no comma."""
    gap = sentence.words[first.end : second.start]
    return "," not in gap and (len(gap) <= 2 or (len(gap) <= 5 and not {"в", "во", "in", "of"}.isdisjoint(gap)))


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
