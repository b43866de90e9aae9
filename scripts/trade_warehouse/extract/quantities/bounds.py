"""How sure a number is: about, over, under, almost, up to."""

from __future__ import annotations

from trade_warehouse.extract.quantities.quantities import TURKIC, Quantities, Quantity
from trade_warehouse.extract.tokens.lexicon import listed, members


def qualify(reader: Quantities, quantity: Quantity) -> None:
    """Set how sure a quantity is, and take the words that say so into its span."""
    position = quantity.start - 1
    steps = 0
    while position >= reader.first and steps < 5:
        word = reader.lower[position]
        ending = _before_mark(reader, position)
        if ending is not None:
            quantity.qualifier = ending[1]
            quantity.span_start = ending[0]
            break
        if word in members("before_amount"):
            position -= 1
            steps += 1
            continue
        break
    if quantity.qualifier == "exact" and reader.english:
        _exceeded(reader, quantity)
    if quantity.inner:
        quantity.qualifier = quantity.inner
    for position in range(quantity.number_start + 1, quantity.number_end):
        over = reader.marks[position]
        if over is not None and "after" in over.kinds:
            quantity.qualifier = over.kinds["after"].value
    _after(reader, quantity)
    for position in (quantity.number_end - 1, quantity.end - 1):
        word = reader.lower[position]
        if (
            len(word) > 3
            and reader.turkic
            and word.endswith(listed("about_ending"))
            and quantity.qualifier == "exact"
            and word != "мұндай"
        ):
            quantity.qualifier = "about"


def _exceeded(reader: Quantities, quantity: Quantity) -> None:
    """ "to surpass bilateral trade worth $80 bn", "topped a value of $2 bn": a verb whose object is named first."""
    for position in range(quantity.start - 1, max(reader.first, quantity.start - 7) - 1, -1):
        mark = reader.marks[position]
        word = reader.lower[position]
        if mark is not None and mark.value("before") == "over":
            if word.startswith(listed("exceed_verb")):
                quantity.qualifier, quantity.span_start = "over", position
            return
        named = mark is not None and not {"topic", "world", "total_word"}.isdisjoint(mark.kinds)
        if not named and word not in members("object_word"):
            return


def _before_mark(reader: Quantities, position: int) -> tuple[int, str] | None:
    """A qualifier whose last token is this one: where it begins, and which it is."""
    if position - 2 >= reader.first and reader.lower[position] in ("than", "чем"):
        linked = reader.lower[position - 2] in ("and", "и", "or", "или")
        if linked and reader.lower[position - 1] in ("more", "более", "больше"):
            return position - 1, "over"  # "and more" is a form of its own
    place = position - (reader.lower[position] in ("на", "в"))
    if place - 2 >= reader.first and reader.lower[place] == "чем" and reader.words[place - 1] == ",":
        mark = reader.marks[place - 2]  # "больше, чем на 5 %"
        return (place - 2, mark.kinds["before"].value) if mark is not None and "before" in mark.kinds else None
    for begin in range(position, max(reader.first - 1, position - 5), -1):
        mark = reader.marks[begin]
        if mark is not None:
            if mark.end == position + 1 and "before" in mark.kinds:
                value = mark.kinds["before"].value
                negated = begin > reader.first and reader.lower[begin - 1] in ("not", "не", "нет")
                if negated and value == "over":
                    return begin - 1, "under"
                if negated and value == "under":
                    return begin - 1, "over"
                return begin, value
            if mark.end == position + 1 and "after" in mark.kinds and reader.lower[begin] in ("и", "and", "or"):
                return begin + 1, mark.kinds["after"].value  # "a third, and more than 90 %"
            if mark.end > begin + 1 or begin == position:
                return None
    return None


def _after(reader: Quantities, quantity: Quantity) -> None:
    position = quantity.end
    if position < reader.last and reader.words[position] == "(" and quantity.case == "from":
        close = next(
            (at for at in range(position, min(reader.last, position + 8)) if reader.words[at] == ")"), position
        )
        position = close + 1 if close > position else position  # "3 млрд доллардан (5,9 %) ашты"
        if position >= reader.last:
            return
    if position + 1 < reader.last and reader.marks[position] is None and reader.lower[position] in members("degree"):
        position += 1  # "2 млрд доллардан сәл асты", "5 пайызға да жетпейді"
    if position >= reader.last:
        return
    mark = reader.marks[position]
    if mark is None or "after" not in mark.kinds:
        if quantity.suffix.endswith(("gacha", "гача")) and quantity.qualifier == "exact":
            quantity.qualifier = "up_to"
        return
    sense = mark.kinds["after"]
    value = sense.value
    if sense.language in TURKIC:
        case = quantity.case
        word = reader.lower[position]
        if word == "эмес":
            return
        short = value == "under" and word.startswith(listed("reach_stem"))  # "10 млрд долларға жетпеді"
        if value in ("over", "under") and case != ("to" if short else "from"):
            return
        if value == "almost" and case != "to" and word not in ("жуук", "дерлік", "дээрлик"):
            return
        if value == "about" and word in ("жуық", "жуықтады", "жуықтап", "жуықты") and case != "to":
            return
        if value == "up_to" and case != "to":
            return
    if sense.language == "en" and reader.lower[position] in ("approximately", "more") and quantity.unit != "other":
        return
    quantity.qualifier = value
    quantity.span_end = mark.end
