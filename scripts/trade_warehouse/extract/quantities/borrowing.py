"""Units that are said once for several numbers."""

from __future__ import annotations

from itertools import pairwise

from trade_warehouse.extract.quantities.numbers import clean
from trade_warehouse.extract.quantities.quantities import CURRENCIES, Quantities, Quantity
from trade_warehouse.extract.tokens.lexicon import members


def borrow_units(reader: Quantities, found: list[Quantity]) -> None:
    """ "с 1,2 до 2 млрд долларов", "экспорт - 3,1 млрд, импорт - 1,2 млрд долларов": the unit that is said once."""
    for quantity, following in pairwise(found):
        _borrow_scale(reader, quantity, following)
        if quantity.unit is None:
            _borrow_ahead(reader, quantity, following)
    for quantity, following in reversed(list(pairwise(found))):
        # a chain: "2,4 млрд, экспорт - 1,3 млрд, импорт - 1,2 млрд евро"
        near = following.start - quantity.end <= 20
        bare = quantity.unit is None and quantity.scaled and not _counts(reader, quantity)
        if bare and following.scaled and following.unit in CURRENCIES and near:
            quantity.unit, quantity.borrowed = following.unit, True
    _borrow_past_growth(reader, found)
    for index, quantity in enumerate(found):
        before = found[index - 1] if index else None
        if before is not None and quantity.unit is None and quantity.scaled:
            gap = reader.lower[before.end : quantity.start]
            if reader.english and _weighed_before(before, gap):
                quantity.unit, quantity.borrowed = before.unit, True
                continue
            if before.unit == "other" and len(gap) <= 8:
                quantity.unit = "other"  # "Germany took 63 million litres, the United Kingdom 61 million"
                continue
            measured = len(gap) == 1 and gap[0] in members("measure_word") and before.unit in ("tonnes", "persons")
            if measured or before.unit in CURRENCIES or _weighed_too(reader, before, quantity, gap):
                quantity.unit, quantity.borrowed = before.unit, True
        if quantity.unit is None and not quantity.reason:
            _borrow_beside(reader, found, index)
            _borrow_percent(reader, found, index)
        same = before is not None and quantity.unit is not None and before.unit == quantity.unit
        if before is not None and same and _is_range(reader, before, quantity):
            quantity.reason = before.reason = "a range"


def _borrow_past_growth(reader: Quantities, found: list[Quantity]) -> None:
    """Give amounts the currency that stands behind the next one, past its growth: "экспорт вырос на 6 %, до 3 млрд, а
    импорт - на 9 %, до 9 млрд долларов"."""
    paid: Quantity | None = None
    for quantity in reversed(found):
        if quantity.unit in CURRENCIES:
            paid = quantity
        elif quantity.unit not in (None, "percent", "times"):
            paid = None
        elif paid is not None and paid.scaled and quantity.unit is None and quantity.scaled and not quantity.reason:
            near = paid.start - quantity.end <= 20 and not _counts(reader, quantity)
            quantity.unit, quantity.borrowed = (paid.unit, True) if near else (None, False)


def _is_range(reader: Quantities, before: Quantity, quantity: Quantity) -> bool:
    """Whether two figures are the bounds of one: "$5-$7", "between 5 and 7 billion"."""
    gap = reader.lower[before.end : quantity.start]
    if not reader.english or gap != ["and"]:
        return gap == ["-"]
    return "between" in reader.lower[max(reader.first, before.start - 3) : before.start]


def _borrow_ahead(reader: Quantities, quantity: Quantity, following: Quantity) -> None:
    """Give a number the unit, and the scale, of the next: "с 1,2 до 2 млрд долларов"."""
    between = reader.lower[quantity.end : following.start]
    ranged = between == ["-"]
    if (following.unit is None and not (ranged and following.scaled)) or following.unit == "other":
        return
    if ranged:
        quantity.reason = following.reason = "a range"
        return
    turkic = len(between) <= 2 and quantity.case == "from"
    if not turkic and not (len(between) <= 5 and any(word in members("range_link") for word in between)):
        paid = quantity.scaled and following.scaled and following.unit in CURRENCIES and len(between) <= 20
        if paid and not _counts(reader, quantity):
            quantity.unit, quantity.borrowed = following.unit, True
        return
    opener = reader.lower[quantity.start - 1] if quantity.start > reader.first else ""
    direct = len(between) == 1 and between[0] in ("до", "to", "против", "against")
    pair = turkic or direct or opener in members("range_opener") or opener in members("respectively")
    qualified = any(
        mark is not None and "before" in mark.kinds
        for mark in reader.marks[max(reader.first, quantity.start - 3) : quantity.start]
    )
    if not (pair or qualified) and following.unit not in CURRENCIES:
        return
    if not quantity.scaled and following.scaled and (pair or qualified):
        factor = _scale_of(reader, following)
        quantity.value, quantity.step = clean(quantity.value * factor), clean(quantity.step * factor)
        quantity.scaled = True
    elif not quantity.scaled and following.unit in CURRENCIES and not pair:
        return
    quantity.unit, quantity.borrowed = following.unit, True


def _weighed_too(reader: Quantities, before: Quantity, quantity: Quantity, gap: list[str]) -> bool:
    """Whether a weight goes on without its unit: "3 млн тонн - пшеница и 0,4 миллиона - ячмень"."""
    if before.unit != "tonnes" or len(gap) > 8 or ("," not in gap and members("row_link").isdisjoint(gap)):
        return False
    return quantity.end >= reader.last or reader.words[quantity.end] in ("-", "(", ")", ",", ".", ";")


def _weighed_before(before: Quantity, gap: list[str]) -> bool:
    """Whether an English figure is of the weight before it: "4 mln tons, up from 3 mln"."""
    if before.unit not in ("tonnes", "persons") or not 0 < len(gap) <= 6:
        return False
    return gap[0] in members("range_link", "measure_word") or (gap[0] == "," and gap[1] in members("weighed_link"))


def _borrow_scale(reader: Quantities, quantity: Quantity, following: Quantity) -> None:
    """ "с $26 до $60 миллионов", "from $26 to $60 million": the scale that is said once."""
    if quantity.unit not in CURRENCIES or quantity.unit != following.unit or quantity.scaled or not following.scaled:
        return
    opener = reader.lower[quantity.start - 1] if quantity.start > reader.first else ""
    between = reader.lower[quantity.end : following.start]
    if opener in ("с", "со", "from") and between in (["до"], ["to"]) and quantity.value < 1000:
        factor = _scale_of(reader, following)
        quantity.value, quantity.step = clean(quantity.value * factor), clean(quantity.step * factor)
        quantity.scaled = True


def _borrow_beside(reader: Quantities, found: list[Quantity], index: int) -> None:
    """ "450 тысяч туристов из Чили, 120 тысяч из Перу", "Чилиден 450 мың, Перуден 90 мың турист"."""
    quantity = found[index]
    if quantity.value < 1000:
        return
    before = found[index - 1] if index else None
    following = next((other for other in found[index + 1 :] if other.unit is not None), None)
    for other in (before, following):
        if other is None or other.unit not in ("persons", "tonnes") or other.value < 1000:
            continue
        gap = (other.end, quantity.start) if other is before else (quantity.end, other.start)
        if gap[1] - gap[0] > (6 if other is before else 12) or not _at_area(reader, quantity):
            continue
        quantity.unit, quantity.borrowed = other.unit, True
        return


def _counts(reader: Quantities, quantity: Quantity) -> bool:
    """Whether the noun of what is counted follows: "12 млн бутылок на 18 млн евро", "3 млн яблок"."""
    noun = reader.marks[quantity.end] if quantity.end < reader.last else None
    if quantity.end >= reader.last or noun is not None:
        return noun is not None and "product" in noun.kinds
    word = reader.lower[quantity.end]
    linked = word in members("range_link", "measure_word", "or")
    return word.isalpha() and word.endswith(("ов", "ек", "ок", "ук")) and not linked


def _borrow_percent(reader: Quantities, found: list[Quantity], index: int) -> None:
    """ "экспорт вырос на 20, импорт - на 6 процентов": the percent that is said once."""
    quantity = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    if following is None or following.unit != "percent" or quantity.scaled or following.start - quantity.end > 6:
        return
    if any(reader.lower[place - 1] != "на" for place in (quantity.start, following.start) if place > reader.first):
        return
    if quantity.end < reader.last and reader.lower[quantity.end] in (",", ";", "и"):
        quantity.unit, quantity.borrowed = "percent", True


def _at_area(reader: Quantities, quantity: Quantity) -> bool:
    """Whether the name of an area stands right before or behind a figure."""
    behind = reader.marks[quantity.start - 1] if quantity.start > reader.first else None
    if quantity.start - 2 >= reader.first and behind is None and reader.words[quantity.start - 1] in ("-", "("):
        behind = reader.marks[quantity.start - 2]
    ahead = [reader.marks[place] for place in range(quantity.end, min(reader.last, quantity.end + 3))]
    return any(mark is not None and "area" in mark.kinds for mark in [behind, *ahead])


def _scale_of(reader: Quantities, quantity: Quantity) -> float:
    for position in range(quantity.number_start, quantity.number_end):
        mark = reader.marks[position]
        if mark is not None and "scale" in mark.kinds:
            return float(mark.kinds["scale"].value)
    return 1.0
