"""By how much: an absolute change or a balance, where an amount is no level."""

from __future__ import annotations

from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.neighbours import from_to, measured, or_between, or_next, past_bracket
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import MORE, Frame, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.topic_words import topic_value


def is_difference(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
    """Whether an amount is a change ("rose by $5 bn", "рост составил 2 млрд"), no level."""
    past = past_bracket(sentence, quantity.span_end)  # "$5 mn (4 %) less"
    following = sentence.lower[past] if past < sentence.last else ""
    if sentence.language in TURKIC:
        return _turkic_difference(sentence, quantity, zone, frame, following)
    if _said_to_differ(sentence, quantity, frame, following):
        return True
    start = quantity.span_start
    prep = sentence.lower[start - 1] if start > sentence.first else ""
    inner = {sentence.lower[position] for position in range(start, quantity.number_start)}
    if prep in ("до", "to") or "до" in inner:
        return False
    change = sentence.last_mark(zone.left, start, "change")
    signed = change is not None and sentence.lower[change.end - 1].startswith(listed("plus", "minus"))
    if signed and frame.indicator == "trade_balance":
        return False  # "баланс ушёл в минус на 3 млн"
    by = prep in ("на", "by") or "на" in inner or "by" in inner or _by_a_massive(sentence, start)
    aside = sentence.words[start - 1] == "(" or (by and sentence.words[start - 2 : start - 1] == ["("])
    if by and aside and frame.kind == "growth" and quantity.unit in CURRENCIES:
        return True  # "на 33 % (на 350 млн долларов) больше"
    if _says_change_again(sentence, quantity, zone, frame) or (by and _by_how_much(sentence, quantity, following)):
        return True
    if change is None:
        # "вырос на 34 %, или на 4 млрд долларов"
        return by and frame.kind == "growth" and start - zone.left <= 4 and or_between(sentence, zone.left, start)
    return _beside_change(sentence, quantity, change, prep, by)


def _by_a_massive(sentence: Sentence, start: int) -> bool:
    """Whether an English adjective stands between "by a" and an amount: "fell by a massive $2 bn"."""
    return (
        start - 3 > sentence.first
        and sentence.lower[start - 3] == "by"
        and sentence.lower[start - 2] in ("a", "an", "some")
        and sentence.words[start - 1].isalpha()
        and sentence.marks[start - 1] is None
    )


def _verb_of_change(sentence: Sentence, quantity: Quantity, zone: Zone) -> Mark | None:
    """The verb of change behind a Turkic amount and a remark in brackets."""
    beyond = past_bracket(sentence, quantity.end)
    change = sentence.next_mark(beyond, min(max(zone.weak, beyond + 2), beyond + 3), "change")
    return change if change is not None and not sentence.has_comma(quantity.end, change.start) else None


def _moved_by(sentence: Sentence, quantity: Quantity, zone: Zone, change: Mark) -> bool:
    """Whether a Turkic verb tells by how much, not to what: "2 млрд долларға өсті"."""
    if sentence.lower[change.start].startswith(listed("moved_to")):
        return False  # "fell to", "climbed to"
    if "target" in change.kinds and sentence.next_mark(change.end, zone.weak, "target") is not None:
        return False  # "agreed to raise to 2 bn"
    between = sentence.marks[quantity.end] if quantity.end < change.start else None
    return between is None or "reach" not in between.kinds


def _says_change_again(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
    """Whether an amount says in money what a percentage before it said."""
    if (
        frame.kind == "growth"
        and quantity.span_start - zone.left <= 4
        and {"что", "составляет"} <= set(sentence.lower[zone.left : quantity.span_start])
    ):
        return True  # "сократился на 6 %, что составляет 116 млн"
    return _or_amount(sentence, quantity, frame)


def _turkic_difference(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, following: str) -> bool:
    """Whether a Turkic amount is a change, by its case, the verb behind it or a noun of change before it."""
    if _aside_of_change(sentence, quantity):
        return True
    after = sentence.marks[quantity.end] if quantity.end < sentence.last else None
    if after is not None and ("after" in after.kinds and after.kinds["after"].value == "up_to"):
        return False
    if quantity.suffix.endswith(("gacha", "гача")):
        return False
    reached = from_to(sentence, quantity)
    if quantity.case == "to":
        if reached:
            return False  # "5 млрд доллардан 9 млрд долларга өстү"
        if _falls_alike(sentence, quantity, zone, frame) or or_next(sentence, quantity) is not None:
            return True  # "1,3 млрд долларға немесе 9 пайызға өсті"
        change = _verb_of_change(sentence, quantity, zone)
        if change is not None:
            return _moved_by(sentence, quantity, zone, change)
    left = sentence.last_mark(zone.left, quantity.start, "change")
    if quantity.case == "from" or reached:
        left = None  # "18 % өсім (305 мың тоннадан 361 мың тоннаға дейін)": levels
    if left is not None and sentence.noun_change(left, quantity):
        own = any(mark.start > left.start for mark in sentence.marked(zone.left, quantity.start, "topic"))
        return not own and not sentence.has_comma(left.end, quantity.start)
    compared = following in members("more_after") or following in members("less_after")
    return compared and (quantity.case == "to" or (quantity.case == "nom" and _set_against(sentence, quantity)))


def _said_to_differ(sentence: Sentence, quantity: Quantity, frame: Frame, following: str) -> bool:
    """Whether a plus, "more" or a noun of change makes an amount a change, however it is reached."""
    if sentence.language == "en":
        if frame.indicator != "trade_balance" and sentence.words[quantity.span_start - 1] == "+":
            return True  # "Trade grew most with Peru (+$3 bn)"
        paired = or_next(sentence, quantity)
        if paired is not None and _more_than_told(sentence, quantity, paired):
            return True
    return following in MORE or _names_change(sentence, quantity) or _aside_of_change(sentence, quantity)


def _by_how_much(sentence: Sentence, quantity: Quantity, following: str) -> bool:
    """Whether what stands behind "by" and an amount, or before the sentence's part, tells of a change."""
    if following in members("more_than", "less_than"):
        return True  # "на 5 млн тонн выше прошлогоднего"
    ahead = sentence.lower[quantity.span_end : min(sentence.last, quantity.span_end + 8)]
    if any(word.startswith(("превыша", "превыси")) for word in ahead):
        return True  # "на 5 тыс. тонн превышает показатель"
    if _before_its_verb(sentence, quantity):
        return True
    # "на 25 млрд вырос дефицит с Перу, на 12 млрд - с Чили", "... увеличился на 8 млн, оборот с Чили - на 5 млн"
    alike = sentence.changed is not None and sentence.changed.unit == quantity.unit
    dashed = "-" in sentence.words[max(sentence.first, quantity.span_start - 2) : quantity.number_start]
    return alike and (sentence.topic is None or dashed)


def _beside_change(sentence: Sentence, quantity: Quantity, change: Mark, prep: str, by: bool) -> bool:
    """Whether a word of change before an amount is near enough to govern it."""
    start = quantity.span_start
    gap = sentence.lower[change.end : start]
    if prep == "on" and gap[0] == "on" and len(gap) <= 2 and sentence.lower[change.start] not in ("up", "down"):
        return True  # "has grown on 2 bn"
    if by:
        return not any(word in ("товаров", "продукции", "сумму", "сумме") for word in gap)
    if not gap and sentence.lower[start] in members("level_side"):
        return False  # "dropped below $20 bn"
    if not gap or (len(gap) <= 2 and all(word in ("of", "почти", "the", "a", "еще", "another", "by") for word in gap)):
        return True
    if sentence.noun_change(change, quantity) and not any(word in (",", ";", "и", "and", "to", "до") for word in gap):
        reach = sentence.last_mark(change.end, start, "reach")
        return (
            (reach is not None and reach.start - change.end <= 2)
            or (sentence.words[start - 1] == "-" and (len(gap) <= 2 or not sentence.topic_in(change.end, start)))
            or prep == "of"
        )
    return False


def _led_by_article(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an article stands before an amount, or before the percentage that is said again by it."""
    start = quantity.span_start
    if sentence.lower[start - 1] == "or":
        start = next((one.span_start for one in sentence.quantities if one.span_end == start - 1), start)
    return sentence.lower[start - 1] in members("change_article")


def _names_change(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English noun behind an amount says that it is a change: "a $1 billion drop", "a $4.7 billion or
    19.4% rise over the year before", "a 19.4% or $4.7 billion rise"."""
    if sentence.language != "en" or not _led_by_article(sentence, quantity):
        return False
    place, paired = quantity.span_end, or_next(sentence, quantity)
    if paired is not None and paired.unit == "percent":
        place = paired.span_end
    steps = 0
    while place < sentence.last and steps < 3 and sentence.words[place].isalpha() and sentence.marks[place] is None:
        place += 1
        steps += 1
    noun = sentence.marks[place] if place < sentence.last else None
    return noun is not None and "change" in noun.kinds and sentence.lower[place].startswith(listed("change_noun"))


def _before_its_verb(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the verb of a change stands right behind an amount: "на 25 млрд долларов вырос дефицит"."""
    change = sentence.next_mark(quantity.span_end, min(sentence.last, quantity.span_end + 1), "change")
    return change is not None and sentence.language == "ru"


def _set_against(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what a Turkic amount is more or less than stands before it: "kutilganidan 5 mln dollar kam"."""
    word = sentence.lower[quantity.span_start - 1] if quantity.span_start > sentence.first else ""
    return measured(sentence, quantity) or (word[:1].isalpha() and word.endswith(listed("ablative")))


def _falls_alike(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
    """Whether a Turkic change is told in weight and in money: "12 тоннага, акчалай 679 млн долларга төмөндөдү"."""
    place = sentence.quantities.index(quantity) + 1
    following = sentence.quantities[place] if place < len(sentence.quantities) else None
    if following is None or following.case != "to" or {quantity.unit, following.unit}.isdisjoint(CURRENCIES):
        return False
    if "tonnes" not in (quantity.unit, following.unit) or sentence.topic_in(quantity.end, following.start):
        return False
    changes = sentence.marked(quantity.end, following.start, "change") + sentence.marked(
        quantity.end, following.start, "reach"
    )
    return not changes and is_difference(sentence, following, Zone(following.start, zone.weak, sentence.last), frame)


def _more_than_told(sentence: Sentence, quantity: Quantity, paired: Quantity) -> bool:
    """Whether a level was told, and now by how much it is more: "made $62 bn, which is $12 bn or 24 % more"."""
    place = sentence.quantities.index(quantity)
    if not place or paired.unit != "percent" or sentence.lower[min(paired.span_end, sentence.last - 1)] not in MORE:
        return False
    told = sentence.quantities[place - 1]
    return told.unit == quantity.unit and not sentence.topic_in(told.end, quantity.span_start)


def _aside_of_change(sentence: Sentence, quantity: Quantity) -> bool:
    """ "26,2 % ($8,7 млрд) кўп", "4 % ($5 mn) less": the same change in money, behind the percentage."""
    place = sentence.quantities.index(quantity)
    if not place or sentence.words[quantity.span_start - 1] != "(" or sentence.quantities[place - 1].unit != "percent":
        return False
    if sentence.quantities[place - 1].span_end != quantity.span_start - 1 or sentence.words[quantity.span_end] != ")":
        return False
    behind = quantity.span_end + 1
    word = sentence.lower[behind] if behind < sentence.last else ""
    more = word in members("more_after") or word in members("less_after") or word in MORE
    level = sentence.quantities[place - 2] if place > 1 else None
    if level is not None and level.unit == quantity.unit and not sentence.topic_in(level.end, quantity.start):
        # "made $90 mn in 2024, down 4 % ($5 mn)"
        more = more or not any(level.end <= other.start < quantity.start for other in sentence.found)
    return more or sentence.next_mark(behind, min(sentence.last, behind + 2), "change") is not None


def outweighs(sentence: Sentence, quantity: Quantity, zone: Zone) -> list[str]:
    """The flow that exceeds and the one exceeded: "импорт превысил экспорт на ..."."""
    flows = [
        flow
        for flow in (
            topic_value(sentence, mark)[0] for mark in sentence.topical if zone.left <= mark.start < quantity.start
        )
        if flow in ("export", "import")
    ]
    if len(flows) < 2 or flows[-1] == flows[-2]:
        return []
    if not any(sentence.lower[place].startswith(listed("exceeds")) for place in range(zone.left, quantity.start)):
        return []
    return flows[-2:]


def exceeds_the_other(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
    """ "импорт превысил экспорт на 5 млн": a balance; its sign goes to the quantity."""
    flows = outweighs(sentence, quantity, zone)
    if not flows:
        return False
    prep = sentence.lower[quantity.span_start - 1] if quantity.span_start > sentence.first else ""
    if prep not in ("на", "by") and sentence.language not in TURKIC:
        return False
    frame.indicator = "trade_balance"
    quantity.sign = 1 if flows[-2] == "export" else -1
    return True


def signed_aside(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount with a sign stands in brackets, as a change: "3,8 млн тонн (-532 тыс. тонн)"."""
    place = quantity.span_start - 2
    return quantity.sign != 0 and place >= sentence.first and sentence.words[place] == "("


def more_than_the_other(sentence: Sentence, quantity: Quantity, frame: Frame) -> bool:
    """ "купила товаров на 2 млрд больше, чем продала": a balance; its sign goes to the quantity."""
    following = sentence.lower[quantity.span_end : quantity.span_end + 4]
    if sentence.language != "ru" or len(following) < 3 or "чем" not in following[1:3]:
        return False
    more = following[0] in members("more_than")
    if not more and following[0] not in members("less_than"):
        return False
    behind = [topic_value(sentence, mark)[0] for mark in sentence.topical if quantity.span_end < mark.start]
    if not behind or {behind[0], frame.indicator} != {"export", "import"}:
        return False
    quantity.sign = 1 if (frame.indicator == "export") is more else -1
    frame.indicator = "trade_balance"
    return True


def note_change(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> None:
    """What an absolute change says of the percentage beside it: "rose by $2 bn (7.8 %)"."""
    sentence.changed = quantity
    change = sentence.last_mark(zone.left, quantity.start, "change") or sentence.next_mark(
        quantity.end, zone.weak, "change"
    )
    if change is not None:
        frame.kind, frame.direction = "growth", sentence.direction(change)


def _or_amount(sentence: Sentence, quantity: Quantity, frame: Frame) -> bool:
    """Whether an amount says a change in percent again: "down 30 percent, or $970 million"."""
    place = sentence.quantities.index(quantity)
    if frame.kind != "growth" or not place or sentence.quantities[place - 1].unit != "percent":
        return False
    end = sentence.quantities[place - 1].span_end
    return quantity.span_start - end <= 3 and or_between(sentence, end, quantity.span_start)


def balance_sign(sentence: Sentence, zone: Zone, quantity: Quantity) -> int:
    """1 for a surplus, -1 for a deficit."""
    if quantity.sign:
        return quantity.sign
    called = _sign_of_words(sentence, quantity)
    if called:
        return called
    stems, positive = listed("deficit"), listed("surplus")
    for position in range(quantity.start - 1, sentence.first - 1, -1):
        word = sentence.lower[position]
        if word.startswith(stems):
            return -1
        if word.startswith(positive) and (len(word) > 2 or word == "оң"):
            return 1
    for position in range(quantity.start, zone.weak):
        if sentence.lower[position].startswith(stems):
            return -1
    return sentence.state.balance if sentence.topic is None else 1


def _sign_of_words(sentence: Sentence, quantity: Quantity) -> int:
    """The sign that the words which call a balance one give it, or 0."""
    topic = sentence.topic
    if topic is None:
        return 0
    if topic.end - topic.start > 2:
        said = [word[:6] for word in sentence.lower[topic.start : topic.end]]
        flows = [word for word in said if word in ("экспор", "импорт", "export", "import")]
        if len(flows) == 2:  # "excess of imports over exports"
            return 1 if flows[0] in ("экспор", "export") else -1
    if topic.start == quantity.span_end:
        verdict = sentence.lower[topic.end - 1]  # "a $3 bn surplus", "$3 bn in the red"
        if verdict == "red" or verdict.startswith(listed("deficit")):
            return -1
        if verdict == "black" or verdict.startswith(listed("surplus")):
            return 1
    return 0
