"""What a figure shares with those beside it: "or" between two amounts, "from ... to", the verb that ends a list."""

from __future__ import annotations

from trade_warehouse.extract.periods.spans import BASE
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def or_next(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """The next quantity where only "or" stands between: "16,7 %-ға немесе 307 млн долларға аз"."""
    place = sentence.quantities.index(quantity)
    if place + 1 >= len(sentence.quantities):
        return None
    following = sentence.quantities[place + 1]
    between = sentence.lower[quantity.span_end : following.span_start]
    relative = ("percent", "times")
    if not between or len(between) > 2 or (following.case != quantity.case and following.unit not in relative):
        return None
    if members("or").isdisjoint(between) or (following.unit in relative) is (quantity.unit in relative):
        return None
    return following


def or_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether one amount is said in another way: "7 %, or by $2 bn"."""
    return not members("or").isdisjoint(sentence.lower[start:end])


def from_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is where a change ends: "44 миңден 90 миңге чейин", "9,1ден 11,6 пайызга"."""
    start = quantity.span_start
    if (
        start - 2 >= sentence.first
        and sentence.words[start - 2][0].isdecimal()
        and sentence.lower[start - 1] in listed("ablative")
    ):
        return True
    place = sentence.quantities.index(quantity)
    before = sentence.quantities[place - 1] if place else None
    exact = before is not None and before.qualifier == "exact" and before.case == "from"
    return exact and before is not None and quantity.span_start - before.span_end <= 1


def later_change(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """ "экспорт 5 пайызға, импорт 3 пайызға өсті": the verb that the list shares."""
    position = sentence.quantities.index(quantity)
    for following in sentence.quantities[position + 1 :]:
        bare = following.case == "nom" and sentence.words[following.end - 1] == "%"
        beyond = following.case == "from" and following.qualifier == "over"  # "үч эседен ашык өсүп"
        if following.unit not in ("percent", "times") or not (following.case == "to" or bare or beyond):
            return None
        change = sentence.next_mark(following.end, min(sentence.last, following.end + 3), "change")
        if change is not None:
            return change
    return None


def shared_change(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The verb behind a Turkic list of factors: "экспорт 2 есеге, импорт 3 есеге өсті"."""
    if sentence.language not in TURKIC:
        return None
    late = later_change(sentence, quantity) if quantity.case == "to" else None
    return late or last_verb(sentence, quantity)


def last_verb(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The verb that ends a Turkic list: "Чилиге 5 пайызға (2-ден 3 млн тоннаға дейін), Перуге 3 есе артты"."""
    final = sentence.quantities[-1]
    if sentence.language not in TURKIC or quantity is final or sentence.kinds.get("share"):
        return None
    changes = sentence.kinds.get("change", ())
    between = [mark for mark in changes if quantity.end <= mark.start < final.start]
    return sentence.next_mark(final.end, sentence.last, "change") if not between else None


def last_is_more(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "more" ends a Turkic list of factors: "Чилиден 4 есе (120/480), Перуден 2 есе көп келді"."""
    final = sentence.quantities[-1]
    place = final.span_end + (sentence.words[final.span_end : final.span_end + 1] == [")"])
    after = sentence.lower[place] if place < sentence.last else ""
    return sentence.language in TURKIC and quantity is not final and after in members("more_after")


def past_bracket(sentence: Sentence, position: int) -> int:
    """The place after a remark in brackets that opens there, or the place itself."""
    if position < sentence.last and sentence.words[position] == "(":
        for place in range(position, min(sentence.last, position + 12)):
            if sentence.words[place] == ")":
                return place + 1
    return position


def measured(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what a Turkic percentage is measured from stands before it: "былтырғыдан 5 пайыз көп"."""
    return any(
        period.role == BASE
        and 0 <= quantity.span_start - period.end <= 3
        and not sentence.has_comma(period.end, quantity.span_start)
        for period in sentence.periods
    )


def own_verb(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a verb of its own follows an amount, before a comma: "2 млн тоннадан ашқан, ..."."""
    for place in range(quantity.end, min(sentence.last, quantity.span_end + 6)):
        if sentence.words[place] in (",", ";"):
            ended = sentence.lower[place - 1].endswith(listed("finite_ending"))
            return place > quantity.end and ended and sentence.lower[place - 1] not in members("no_verb")
    return False


def was_then(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic figure is set against the next: "былтыр 3 млрд доллар болсо, быйыл 4 млрд"."""
    turkic = sentence.language in TURKIC and quantity.span_end < sentence.last
    return turkic and sentence.lower[quantity.span_end].startswith(listed("then_was"))
