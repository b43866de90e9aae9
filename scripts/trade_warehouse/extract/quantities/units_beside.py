"""The unit of a number, before or behind it."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.quantities.numbers import Number, clean, read_figure
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantities, Quantity, turkic_case
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members, money

_APART: Final = {"dan": "from", "дан": "from", "ga": "to", "га": "to", "ni": "acc", "ни": "acc"}
_PARTS: Final = {"ini": "acc", "ини": "acc", "iga": "to", "ига": "to", "idan": "from", "идан": "from"}
_CURRENCY_SIGNS: Final = frozenset("$€£₽₸¥₹₺₦₩₫฿₱₴₪₾₮₼¢₵")
_HYPHENATED: Final = frozenset(("times", "percent", "tonnes", "hours", "other"))
_TONNES: Final = {"kilograms": 0.001, "kilotonnes": 1e3, "megatonnes": 1e6}


def with_unit(reader: Quantities, number: Number) -> Quantity:
    """A number with the unit before or behind it and its sign."""
    quantity = Quantity(number, None, number.start, number.end)
    _unit_ahead(reader, quantity)
    if number.scaled and _unlisted_sign(reader, quantity.start):
        quantity.reason = "a currency that no table has"
    reader.inner = ""
    if quantity.start == number.start and number.start > reader.first:
        _sign(reader, quantity)
    if quantity.unit is None:
        _unit_behind(reader, quantity)
    elif number.end < reader.last:
        # "$5 billion dollars", "$5 млрд США"
        mark = reader.marks[number.end]
        if mark is not None and mark.value("unit") == quantity.unit:
            quantity.end = mark.end
    if quantity.end == number.end and number.scaled:
        quantity.suffix = _ending(reader, number.end - 1)
        quantity.case = turkic_case(quantity.suffix)
    quantity.inner = reader.inner
    _hyphen_suffix(reader, quantity)
    _weigh(reader, quantity)
    if quantity.unit is not None and quantity.unit != "other":
        _apart(reader, quantity)
    if quantity.unit == "other" and _joint(reader, quantity):
        quantity.unit = "joint_projects"
    if quantity.unit in ("persons", "joint_projects", "jobs") and quantity.end < reader.last:
        mark = reader.marks[quantity.end]
        if mark is not None and mark.value("unit") == quantity.unit:
            quantity.end = mark.end
            quantity.case = turkic_case(reader.words[mark.end - 1][mark.kinds["unit"].stem :])
    quantity.span_start, quantity.span_end = quantity.start, quantity.end
    return quantity


def _unit_ahead(reader: Quantities, quantity: Quantity) -> None:
    """Take a sign or code before a number: "$5 bn", "US$ 5 bn", "USD 5 bn", "-$5 bn"."""
    words, start = reader.words, quantity.number_start
    for begin in (start - 1, start - 2, start - 4):
        if begin < reader.first:
            return
        mark = reader.marks[begin]
        if mark is None or "unit" not in mark.kinds or mark.end != start:
            continue
        word = words[start - 1]
        code = word.isupper() and len(word) == 3
        if not (word in _CURRENCY_SIGNS or code or _letters(reader, begin, quantity)):
            return
        quantity.unit, quantity.start = mark.kinds["unit"].value, begin
        sign = begin > reader.first and words[begin - 1] in "+-" and reader.ends[begin - 1] == reader.starts[begin]
        apart = begin - 1 == reader.first or reader.ends[begin - 2] < reader.starts[begin - 1]
        if sign and (apart or words[begin - 2] == "("):
            quantity.sign = -1 if words[begin - 1] == "-" else 1
        return


def _sign(reader: Quantities, quantity: Quantity) -> None:
    """Take a sign right before a bare number: "-5 %", "с Чили - минус 5 %"; none in "2020-2024"."""
    words, start, end = reader.words, quantity.number_start, quantity.number_end
    before = start - 1
    if words[before] in "+-" and reader.starts[start] == reader.ends[before]:
        previous = before - 1
        if (
            previous < reader.first
            or reader.ends[previous] != reader.starts[before]
            or not words[previous][-1].isalnum()
        ):
            quantity.sign = -1 if words[before] == "-" else 1
    elif reader.lower[before] in members("plus", "minus"):
        following = reader.marks[end] if end < reader.last else None
        if following is not None and following.value("unit") == "percent":
            quantity.sign = -1 if reader.lower[before] in members("minus") else 1


def _unit_behind(reader: Quantities, quantity: Quantity) -> None:
    """Take the unit behind a number: "5 %", "5-процентный", "20 тысяч казахстанских туристов"."""
    words, marks, end = reader.words, reader.marks, quantity.number_end
    probe = end
    if probe + 1 < reader.last and words[probe] == "-" and reader.starts[probe] == reader.ends[probe - 1]:
        probe += 1
    mark = marks[probe] if probe < reader.last else None
    issuer: str | None = None
    if mark is not None and ("adjective" in mark.kinds or "area" in mark.kinds) and mark.end < reader.last:
        noun = marks[mark.end]  # "20 тысяч казахстанских туристов", "5 billion Kenyan shillings"
        turkic = noun is not None and "unit" in noun.kinds and noun.kinds["unit"].language in TURKIC
        if noun is not None and noun.value("unit") == "persons" and ("adjective" in mark.kinds or turkic):
            probe, mark = mark.end, noun
        elif noun is not None and noun.value("unit") in CURRENCIES:
            issuer = mark.value("adjective") or mark.value("area")
            probe, mark = mark.end, noun
    if mark is not None and _people_of(reader, mark):
        quantity.unit, quantity.end = "persons", mark.end
    elif mark is None or "unit" not in mark.kinds:
        beyond = _past_qualifier(reader, end)
        if beyond:
            probe = end = beyond
            mark = marks[probe]
    if mark is None:
        return
    if "unit" in mark.kinds and probe not in reader.taken:
        unit = _meant_unit(reader, mark, probe, hyphen=probe > end and words[end] == "-", issuer=issuer)
        if unit is not None:
            quantity.unit, quantity.end = unit, mark.end
            quantity.suffix = words[mark.end - 1][mark.kinds["unit"].stem :]
            quantity.case = turkic_case(quantity.suffix)
            _said_twice(reader, quantity)
    elif "percent" in mark.kinds:
        quantity.unit = "percent"


def _meant_unit(reader: Quantities, mark: Mark, place: int, *, hyphen: bool, issuer: str | None) -> str | None:
    """The unit that a word behind a number (at a token, perhaps behind a hyphen) means; of a shared name, that of
    the country before it: "Kenyan shillings"."""
    sense = mark.kinds["unit"]
    unit: str | None = sense.value
    if issuer is not None:
        shared = sense.value.islower() or (sense.value, "USA") in money() or (sense.value, "RUS") in money()
        unit = money().get((sense.value, issuer), None if shared else sense.value)
    last_word = reader.words[mark.end - 1].lower()
    if last_word in ("x", "t") and reader.ends[place - 1] != reader.starts[place]:
        return None
    if hyphen and sense.language not in TURKIC and sense.value not in _HYPHENATED:
        return None
    return unit


def _weigh(reader: Quantities, quantity: Quantity) -> None:
    """Bring weights to tonnes; "60 kg bags" are things that are counted."""
    if quantity.unit == "tonnes":
        _and_kilograms(reader, quantity)
    elif quantity.unit in _TONNES and quantity.end < reader.last and reader.lower[quantity.end] in members("packing"):
        quantity.unit = "other"
    elif quantity.unit in _TONNES:
        tonnes = _TONNES[quantity.unit]
        quantity.unit = "tonnes"
        quantity.value, quantity.step = clean(quantity.value * tonnes), clean(quantity.step * tonnes)


def _people_of(reader: Quantities, mark: Mark) -> bool:
    """Whether a word for a country's people, who come or go, is counted: "12 миң чилилик барды", "5,000 Peruvians
    came"."""
    sense = mark.kinds.get("adjective")
    if sense is not None and sense.language == "en" and reader.english:
        return reader.lower[mark.end - 1].endswith("s") and mark.end - mark.start == 1
    if sense is not None and sense.language == "ru" and "unit" not in mark.kinds:
        return mark.end - mark.start == 1 and reader.lower[mark.start].endswith(("цев", "ян", "ан", "ов"))
    if sense is None or sense.language not in TURKIC or mark.end >= reader.last or "unit" in mark.kinds:
        return False
    if not reader.lower[mark.end - 1].endswith(listed("of_a_place")):
        return False
    place = mark.end
    following = reader.marks[place]
    if following is not None and not {"area", "them"}.isdisjoint(following.kinds) and following.end < reader.last:
        place = following.end  # "12 миң чилилик Перуга барды"
    return reader.lower[place].startswith(listed("visit_verb", "gone"))


def _joint(reader: Quantities, quantity: Quantity) -> bool:
    """Whether projects are called joint before their number: "бірлескен 12 жоба"."""
    named = reader.lower[quantity.start - 1] if quantity.start > reader.first else ""
    projects = reader.lower[quantity.end - 1].startswith(listed("project_noun"))
    return projects and quantity.end - quantity.number_end == 1 and named in members("joint_word")


def _and_kilograms(reader: Quantities, quantity: Quantity) -> None:
    """ "5 тонн 646,7 килограмма": one weight."""
    place = quantity.end
    if place + 1 >= reader.last or not reader.words[place][0].isdecimal() or quantity.case not in ("nom", ""):
        return
    if not reader.lower[place + 1].startswith(listed("kilogram")):
        return
    read = read_figure(reader.words[place], 1.0, reader.english)
    if read is not None and read[0] < 1000:
        quantity.value = clean(quantity.value + read[0] / 1000.0)
        quantity.step = clean(read[1] / 1000.0)
        quantity.end = place + 2


def _said_twice(reader: Quantities, quantity: Quantity) -> None:
    """ "10 % пайызга": the sign and the word."""
    mark = reader.marks[quantity.end] if quantity.end < reader.last else None
    sense = mark.kinds.get("unit") if mark is not None else None
    if mark is not None and sense is not None and sense.value == quantity.unit == "percent":
        quantity.end = mark.end
        quantity.suffix = reader.words[mark.end - 1][sense.stem :]
        quantity.case = turkic_case(quantity.suffix)


def _letters(reader: Quantities, begin: int, quantity: Quantity) -> bool:
    """ "N5.2 billion", "Rs 40 billion": letters that stand for a currency before the number."""
    word = reader.words[begin]
    if word not in members("money_letters"):
        return False
    close = reader.ends[quantity.number_start - 1] == reader.starts[quantity.number_start]
    return quantity.scaled and (close or len(word) > 1)


def _unlisted_sign(reader: Quantities, start: int) -> bool:
    """Whether letters that no table has are glued to an amount: "XQ$5 billion", "Zk81.8 billion"."""
    before = start - 1
    if before < reader.first or reader.ends[before] != reader.starts[start]:
        return False
    word = reader.words[before]
    return word.isalpha() and word[0].isupper() and len(word) <= 4


def _past_qualifier(reader: Quantities, position: int) -> int:
    """ "300-ден астам жұмыс орны": the place of the unit where a Turkic qualifier stands before it, or 0."""
    start = position
    if position < reader.last and reader.words[position] == "-":
        position += 1
    word = reader.lower[position] if position < reader.last else ""
    if word in ("tagacha", "тагача", "nafargacha", "нафаргача"):
        following = reader.marks[position + 1] if position + 1 < reader.last else None
        if following is not None and "unit" in following.kinds:
            reader.inner = "up_to"
            return position + 1
    if word in ("tadan", "тадан", "nafardan", "нафардан") or (
        position < reader.last
        and reader.words[position][0].isalpha()
        and len(reader.words[position]) <= 4
        and turkic_case(reader.lower[position]) != "nom"
        and (reader.starts[position] == reader.ends[position - 1] or reader.lower[position] in _APART)
    ):
        position += 1
    elif position > start:
        return 0
    mark = reader.marks[position] if position < reader.last else None
    if mark is None or "after" not in mark.kinds or mark.kinds["after"].language == "en":
        return 0
    place = mark.end
    following = reader.marks[place] if place < reader.last else None
    if following is not None and "area" in following.kinds and following.end < reader.last:
        people = reader.marks[following.end]  # "2 мыңға жуық Түркия азаматы"
        if people is not None and people.value("unit") == "persons":
            place, following = following.end, people
    if following is None or following.kinds.get("unit") is None or following.kinds["unit"].value == "other":
        return 0
    reader.inner = mark.kinds["after"].value
    return place


def _ending(reader: Quantities, position: int) -> str:
    word = reader.lower[position]
    for stem in listed("scale_stem"):
        if word.startswith(stem):
            return word[len(stem) :]
    return ""


def _hyphen_suffix(reader: Quantities, quantity: Quantity) -> None:
    """ "4,1%-ға", "АҚШ-тың", "$5 млрд-тан": the case ending after a hyphen."""
    end = quantity.end
    if (
        end + 1 < reader.last
        and reader.words[end] == "-"
        and reader.starts[end] == reader.ends[end - 1]
        and reader.starts[end + 1] == reader.ends[end]
        and reader.words[end + 1][0].isalpha()
        and len(reader.words[end + 1]) <= 5
    ):
        case = turkic_case(reader.lower[end + 1])
        possessed = quantity.unit is not None and reader.lower[end + 1] in members("possessed_ending")
        after = reader.marks[end + 1]
        if (case != "nom" or possessed) and (after is None or "unit" not in after.kinds):
            quantity.case = case
            quantity.suffix = reader.lower[end + 1]
            quantity.end = end + 2


def _apart(reader: Quantities, quantity: Quantity) -> None:
    """ "$1 mlrd dan", "5 % ga": an Uzbek case ending that stands apart."""
    word = reader.lower[quantity.end] if quantity.end < reader.last else ""
    cases = {**_APART, **_PARTS} if quantity.unit == "percent" else _APART
    if word in cases and quantity.case in ("nom", ""):
        quantity.case = cases[word]
        quantity.suffix = word
        quantity.end += 1
