"""The quantities of a sentence: what stands at its figures and number words."""

from __future__ import annotations

from trade_warehouse.extract.periods.spans import Period
from trade_warehouse.extract.quantities.borrowing import borrow_units
from trade_warehouse.extract.quantities.bounds import qualify
from trade_warehouse.extract.quantities.figures import number_at
from trade_warehouse.extract.quantities.numbers import Number
from trade_warehouse.extract.quantities.quantities import NUMBER_KINDS, TURKIC, Quantities, Quantity, turkic_case
from trade_warehouse.extract.quantities.units_beside import with_unit
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def read_quantities(
    reader: Quantities, first: int, last: int, places: list[int], periods: list[Period], days: list[tuple[int, int]]
) -> list[Quantity]:
    """Quantities of tokens [first, last) in order; numbers inside periods and days are left out.

    `places` are the tokens where a form or a figure begins, rising.
    """
    reader.first, reader.last = first, last
    taken = {position for period in periods for position in range(period.start, period.end)}
    for start, end in days:
        taken.update(range(start, end))
    reader.taken = taken
    found: list[Quantity] = []
    behind = first
    for position in places:
        if position < behind or position in taken:
            continue
        mark = reader.marks[position]
        if mark is not None and not mark.bits & NUMBER_KINDS:
            continue
        quantity = _quantity_at(reader, position, mark)
        if quantity is not None:
            found.append(quantity)
            behind = quantity.end
    for quantity in found:
        if (
            quantity.unit is None
            and quantity.scaled
            and (_inhabited(reader, quantity) or _counts_noun(reader, quantity))
        ):
            quantity.unit = "other"
    borrow_units(reader, found)
    for quantity in found:
        qualify(reader, quantity)
        place = quantity.number_start
        if (
            place - 2 >= first
            and reader.words[place][0].isdecimal()
            and reader.words[place - 1] == ","
            and reader.words[place - 2].isdecimal()
            and reader.ends[place - 2] == reader.starts[place - 1]
            and place - 2 not in taken
            and (quantity.unit == "percent" or (quantity.scaled and len(reader.words[place - 2]) < 4))
        ):
            quantity.reason = "a number with a space in it"  # "50, 6 %", "123, 4 million"
    return found


def _quantity_at(reader: Quantities, position: int, mark: Mark | None) -> Quantity | None:
    if mark is not None:
        factor = mark.kinds.get("factor")
        if factor:
            number = Number(position, mark.end, float(factor.value), 0.1 if factor.value == "1.5" else 1.0, False)
            quantity = Quantity(number, "times", position, mark.end, "factor")
            quantity.suffix = reader.words[mark.end - 1][factor.stem :]
            quantity.case = turkic_case(quantity.suffix) if factor.language in TURKIC else "nom"
            return quantity
        fraction = mark.kinds.get("fraction")
        if fraction and not (_half_period(reader, mark) or _ranks(reader, mark) or _measures(reader, mark)):
            number = Number(position, mark.end, float(fraction.value), 1.0, False)
            quantity = Quantity(number, "percent", position, mark.end, "fraction")
            quantity.qualifier = "about"
            quantity.suffix = reader.words[mark.end - 1][fraction.stem :]
            quantity.case = turkic_case(quantity.suffix) if fraction.language in TURKIC else "nom"
            part = reader.lower[mark.end] if mark.end < reader.last else ""
            if fraction.language in TURKIC and part.startswith(listed("part_noun")):
                quantity.end = quantity.span_end = mark.end + 1
                quantity.suffix = part
                quantity.case = turkic_case(part)
            return quantity
    read = number_at(reader, position)
    return with_unit(reader, read) if read is not None else None


def _ranks(reader: Quantities, mark: Mark) -> bool:
    """ "the third", which is no third."""
    return (
        mark.start > reader.first
        and mark.end - mark.start == 1
        and (
            reader.lower[mark.start] == "third"
            and reader.lower[mark.start - 1] not in ("a", "one", "by", "over", "about", "nearly", "almost")
        )
    )


def _measures(reader: Quantities, mark: Mark) -> bool:
    """ "half as large as", "a third of what it was": a comparison, no share."""
    following = reader.lower[mark.end : mark.end + 2]
    if reader.english and reader.lower[max(reader.first, mark.start - 2) : mark.start] == ["and", "a"]:
        return True  # "a year and a half"
    if not reader.english or not following:
        return False
    of_what = [*(["of"] if reader.lower[mark.end - 1] == "of" else []), *following][:2]
    return (
        following[0] == "as"
        or of_what == ["of", "what"]
        or (following[0] in ("the", "its") and following[-1] in members("object_word", "level_noun", "size"))
    )


def _half_period(reader: Quantities, mark: Mark) -> bool:
    if "half" not in mark.kinds:
        return False
    following = reader.marks[mark.end] if mark.end < reader.last else None
    before = reader.marks[mark.start - 1] if mark.start > reader.first else None
    return bool((following and "year" in following.kinds) or (before and "ordinal" in before.kinds))


def _counts_noun(reader: Quantities, quantity: Quantity) -> bool:
    """Whether a noun that no table has follows: "118 million litres of wine", "13 млн шөлмеккө жетти"."""
    if quantity.end >= reader.last or reader.marks[quantity.end] is not None:
        return False
    following = reader.words[quantity.end]
    if not reader.english:
        case = turkic_case(following) if following.islower() and following.isalpha() and len(following) > 5 else ""
        return reader.turkic and case in ("to", "acc", "gen")
    return (
        following.isalpha()
        and following.islower()
        and following not in members("after_amount")
        and not following.endswith("ly")
    )


def _inhabited(reader: Quantities, quantity: Quantity) -> bool:
    """Whether a number tells how many live somewhere: "the country of 19 million", "с населением в 35 млн"."""
    ahead = reader.lower[max(reader.first, quantity.start - 4) : quantity.start]
    if any(word.startswith(listed("population")) for word in ahead):
        return True
    return reader.english and ahead[-1:] == ["of"] and ahead[-2] in members("inhabited")
