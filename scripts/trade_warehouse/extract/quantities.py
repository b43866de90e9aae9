"""Numbers with their units and qualifiers."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from trade_warehouse.extract.lexicon import Mark, bits, currencies, listed, members, money
from trade_warehouse.extract.numbers import Number, clean, read_figure
from trade_warehouse.extract.spans import Period
from trade_warehouse.extract.text import Text

NUMBER_KINDS: Final = bits(("number", "fraction", "factor", "halfscale", "scale"))
CURRENCIES: Final = currencies()
TURKIC: Final = frozenset(("kk", "ky", "uz"))

_CASES: Final = (
    ("from", re.compile(r"(?:нан|нен|дан|ден|тан|тен|дон|дөн|тон|төн|нон|нөн|dan)$")),
    (
        "gen",
        re.compile(
            r"(?:ның|нің|дың|дің|тың|тің|нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн|нинг|ning|дики|тики|ники|дікі|тікі|нікі|niki)$"
        ),
    ),
    ("with", re.compile(r"(?:мен|бен|пен)$")),
    ("in", re.compile(r"(?:да|де|та|те|до|дө|то|тө|da)(?:ғы|гі|гы|ги|gi|ғи|ғы|гу|гү|қи|ки)?$")),
    ("to", re.compile(r"(?:ға|ге|қа|ке|га|го|гө|ка|ко|кө|на|не|но|нө|ga|ka|qa|ға|қа|ына|іне|ына|а|е|о|ө)$")),
    ("acc", re.compile(r"(?:ны|ні|ды|ді|ты|ті|ни|ну|нү|ди|ду|дү|ти|ту|тү|ni)$")),
)


_APART: Final = {"dan": "from", "дан": "from", "ga": "to", "га": "to", "ni": "acc", "ни": "acc"}
# What says of a percentage that it is one of something.
_PARTS: Final = {"ini": "acc", "ини": "acc", "iga": "to", "ига": "to", "idan": "from", "идан": "from"}


@lru_cache(20_000)
def turkic_case(ending: str) -> str:
    """The case that an ending marks in Kazakh, Kyrgyz and Uzbek: from, gen, with, in, to, acc, or nom."""
    if not ending:
        return "nom"
    for name, pattern in _CASES:
        if pattern.search(ending):
            return name
    return "nom"


# What other measures of weight are in tonnes.
_CURRENCY_SIGNS: Final = frozenset("$€£₽₸¥₹₺₦₩₫฿₱₴₪₾₮₼¢₵")
# Units that a hyphen may join to their number.
_HYPHENATED: Final = frozenset(("times", "percent", "tonnes", "hours", "other"))
_TONNES: Final = {"kilograms": 0.001, "kilotonnes": 1e3, "megatonnes": 1e6}


class Quantity:
    """A number with its unit. Token positions: the number at [number_start, number_end), with unit [start, end)."""

    __slots__ = (
        "borrowed", "case", "end", "inner", "kind", "number_end", "number_start", "qualifier", "reason", "scaled",
        "sign", "span_end", "span_start", "start", "step", "suffix", "unit", "value",
    )  # fmt: skip

    def __init__(self, number: Number, unit: str | None, start: int, end: int, kind: str = "number") -> None:
        self.number_start, self.number_end = number.start, number.end
        self.value, self.step, self.scaled = number.value, number.step, number.scaled
        self.unit = unit
        self.start, self.end = start, end
        self.span_start, self.span_end = start, end
        self.kind = kind
        self.qualifier = "exact"
        self.case = "nom"
        self.suffix = ""
        self.sign = 0
        self.borrowed = False
        self.inner = ""
        self.reason = ""


class QuantityReader:
    """Finds the quantities of one document's sentences."""

    def __init__(self, text: Text, language: str) -> None:
        self.words = text.words
        self.lower = text.lower
        self.marks = text.marks
        self.starts = text.starts
        self.ends = text.ends
        self.english = language == "en"
        self.turkic = language in TURKIC

    def read(
        self, first: int, last: int, places: list[int], periods: list[Period], days: list[tuple[int, int]]
    ) -> list[Quantity]:
        """Quantities of tokens [first, last) in order; numbers inside periods and days are left out.

        `places` are the tokens where a form or a figure begins, rising.
        """
        self.first, self.last = first, last
        taken = {position for period in periods for position in range(period.start, period.end)}
        for start, end in days:
            taken.update(range(start, end))
        self.taken = taken
        found: list[Quantity] = []
        behind = first
        for position in places:
            if position < behind or position in taken:
                continue
            mark = self.marks[position]
            if mark is not None and not mark.bits & NUMBER_KINDS:
                continue
            quantity = self._at(position, mark)
            if quantity is not None:
                found.append(quantity)
                behind = quantity.end
        for quantity in found:
            if quantity.unit is None and quantity.scaled and (self._inhabited(quantity) or self._counts_noun(quantity)):
                quantity.unit = "other"
        self._borrow(found)
        for quantity in found:
            self._qualify(quantity)
            place = quantity.number_start
            if (
                place - 2 >= first
                and self.words[place][0].isdecimal()
                and self.words[place - 1] == ","
                and self.words[place - 2].isdecimal()
                and self.ends[place - 2] == self.starts[place - 1]
                and place - 2 not in taken
                and (quantity.unit == "percent" or (quantity.scaled and len(self.words[place - 2]) < 4))
            ):
                quantity.reason = "a number with a space in it"  # "50, 6 %", "123, 4 million"
        return found

    def _at(self, position: int, mark: Mark | None) -> Quantity | None:
        if mark is not None:
            factor = mark.kinds.get("factor")
            if factor:
                number = Number(position, mark.end, float(factor.value), 0.1 if factor.value == "1.5" else 1.0, False)
                quantity = Quantity(number, "times", position, mark.end, "factor")
                quantity.suffix = self.words[mark.end - 1][factor.stem :]
                quantity.case = turkic_case(quantity.suffix) if factor.language in TURKIC else "nom"
                return quantity
            fraction = mark.kinds.get("fraction")
            if fraction and not (self._half_period(mark) or self._ranks(mark) or self._measures(mark)):
                number = Number(position, mark.end, float(fraction.value), 1.0, False)
                quantity = Quantity(number, "percent", position, mark.end, "fraction")
                quantity.qualifier = "about"
                quantity.suffix = self.words[mark.end - 1][fraction.stem :]
                quantity.case = turkic_case(quantity.suffix) if fraction.language in TURKIC else "nom"
                part = self.lower[mark.end] if mark.end < self.last else ""
                if fraction.language in TURKIC and part.startswith(listed("part_noun")):
                    quantity.end = quantity.span_end = mark.end + 1
                    quantity.suffix = part
                    quantity.case = turkic_case(part)
                return quantity
        read = self._number(position)
        return self._with_unit(read) if read is not None else None

    def _ranks(self, mark: Mark) -> bool:
        """ "the third", which is no third."""
        return (
            mark.start > self.first
            and mark.end - mark.start == 1
            and (
                self.lower[mark.start] == "third"
                and self.lower[mark.start - 1] not in ("a", "one", "by", "over", "about", "nearly", "almost")
            )
        )

    def _measures(self, mark: Mark) -> bool:
        """ "half as large as", "a third of what it was": a comparison, no share."""
        following = self.lower[mark.end : mark.end + 2]
        if self.english and self.lower[max(self.first, mark.start - 2) : mark.start] == ["and", "a"]:
            return True  # "a year and a half"
        if not self.english or not following:
            return False
        of_what = [*(["of"] if self.lower[mark.end - 1] == "of" else []), *following][:2]
        return (
            following[0] == "as"
            or of_what == ["of", "what"]
            or (following[0] in ("the", "its") and following[-1] in members("object_word", "level_noun", "size"))
        )

    def _half_period(self, mark: Mark) -> bool:
        if "half" not in mark.kinds:
            return False
        following = self.marks[mark.end] if mark.end < self.last else None
        before = self.marks[mark.start - 1] if mark.start > self.first else None
        return bool((following and "year" in following.kinds) or (before and "ordinal" in before.kinds))

    # Numbers

    def _number(self, position: int) -> Number | None:
        total, step, end, scaled = 0.0, 1.0, position, False
        limit = 1e18
        while end < self.last and end not in self.taken:
            part = self._part(end, limit)
            if part is None:
                break
            value, part_step, part_end, scale = part
            if end > position and scale <= 1 and total % limit:
                break  # "30.4 million 60-kilo bags"
            if end > position and (not scaled or scale >= limit or (scale <= 1 and limit > 1e6)):
                break
            total += value
            step = part_step
            end = part_end
            scaled = scaled or scale > 1
            limit = scale
            if scale <= 1:
                break
            if self.english and self._adds_lower_scale(end, limit, total):
                end += 1
        if end == position:
            return None
        return Number(position, end, clean(total), step, scaled)

    def _adds_lower_scale(self, position: int, limit: float, total: float) -> bool:
        """Whether "and" only adds the next lower scale: "2 billion and 435 million (and 115 thousand) dollars"; not
        where each is of its own, "respectively", or the first has decimals."""
        if position + 2 >= self.last or self.lower[position] != "and" or total % limit:
            return False
        following = self._part(position + 1, limit)
        return (
            following is not None
            and following[3] == limit / 1000
            and following[0] < limit
            and following[1] >= following[3]
            and members("respectively").isdisjoint(self.lower[self.first : self.last])
        )

    def _part(self, position: int, limit: float) -> tuple[float, float, int, float] | None:
        """A figure or number words with their scale: value, step, end, scale."""
        words, marks = self.words, self.marks
        word = words[position]
        mark = marks[position]
        if mark is not None and "halfscale" in mark.kinds:
            scale = float(mark.kinds["halfscale"].value)
            return 0.5 * scale, 0.1 * scale, mark.end, scale
        if word[0].isdecimal():
            end = position + 1
            scale, scale_end = self._scale(end)
            if scale >= limit:
                return None
            half = self._half_word(end)
            if half and not scale_end:
                scale, scale_end = self._scale(half)
                if word.isdecimal():  # "2 жарым миллион", "2 жарым есе"
                    return (float(word) + 0.5) * scale, 0.1 * scale, scale_end or half, scale
                scale, scale_end = 1.0, 0
            read = read_figure(word, scale if scale_end else 1.0, self.english)
            if read is None:
                return None
            value, step = read
            if scale_end and marks[scale_end] is not None if scale_end and scale_end < self.last else False:
                # "2 тыс. млрд", "100 thousand million"
                second, second_end = self._scale(scale_end)
                if second_end and second > scale:
                    return value * scale * second, step * scale * second, second_end, scale * second
            return value * scale, clean(step * scale), scale_end or end, scale
        return self._words(position, limit)

    def _half_word(self, position: int) -> int:
        mark = self.marks[position] if position < self.last else None
        if mark is not None and mark.kinds.get("number") and mark.kinds["number"].value == "0.5":
            return mark.end
        return 0

    def _scale(self, position: int) -> tuple[float, int]:
        """A scale word at a token (a hyphen or full stop may stand before or in it): its worth and end, or 1, 0."""
        if position < self.last:
            over = self.marks[position]
            if over is not None and "after" in over.kinds and over.kinds["after"].language == "ru":
                position = over.end if self._scale(over.end)[1] else position  # "8 с лишним млрд"
            if (
                self.words[position] == "-"
                and position + 1 < self.last
                and self.starts[position] == self.ends[position - 1]
            ):
                position += 1
            elif self.words[position] == "." and position + 1 < self.last:
                glued = (
                    self.starts[position] == self.ends[position - 1]
                    and self.starts[position + 1] == self.ends[position]
                )
                position += glued  # "557.million"
            mark = self.marks[position]
            if mark is not None and "scale" in mark.kinds:
                word = self.words[position]
                if len(word) == 1 and self.ends[position - 1] != self.starts[position] and word.islower():
                    return 1.0, 0
                end = mark.end
                if end < self.last and self.words[end][0].isdecimal() and self.starts[end] == self.ends[end - 1]:
                    return 1.0, 0  # "5M23": the first five months of 2023
                if (
                    end < self.last
                    and self.words[end] == "."
                    and word.lower() in ("тыс", "млн", "млрд", "трлн", "mln", "bn", "bln", "mlrd")
                    and end + 1 < self.last
                ):
                    end += 1
                return float(mark.kinds["scale"].value), end
        return 1.0, 0

    def _words(self, position: int, limit: float) -> tuple[float, float, int, float] | None:
        words, marks = self.words, self.marks
        total, last_added, end = 0.0, 1000.0, position
        half = False
        while end < self.last:
            mark = marks[end]
            sense = mark.kinds.get("number") if mark else None
            if mark is None or sense is None:
                if end > position and self.english and (words[end] == "-" or self.lower[end] == "and"):
                    following = marks[end + 1] if end + 1 < self.last else None
                    value = following.kinds.get("number") if following else None
                    if (
                        value
                        and float(value.value) < last_added
                        and last_added >= 20
                        and (words[end] == "-" or last_added == 100)
                    ):
                        end += 1
                        continue
                break
            value_here = float(sense.value)
            if value_here == 100 and 1 <= total < 10:
                total *= 100.0
                last_added = 100.0
            elif value_here in (0.5, 1.5) and (total == 0 or value_here == 0.5):
                total += value_here
                half = True
                end = mark.end
                break
            elif (
                value_here < last_added
                and (last_added >= 20 or total == 0 or (last_added == 10 and sense.language in TURKIC))
                and not (last_added < 100 and value_here >= 10)
            ):
                total += value_here
                last_added = value_here
            else:
                break
            end = mark.end
        if end == position:
            mark = marks[position]
            # "миллиард долларов", "a billion dollars": one of it
            if mark is not None and "scale" in mark.kinds and len(words[position]) > 3:
                scale = float(mark.kinds["scale"].value)
                following = marks[mark.end] if mark.end < self.last else None
                singular = self.lower[position] in members("one_scale")
                before = self.lower[position - 1] if position > self.first else ""
                if (
                    singular
                    and scale < limit
                    and following
                    and "unit" in following.kinds
                    and before not in ("several", "of", "multi", "-")
                    and (not self.english or before in ("a", "one"))
                ):
                    return scale, scale, mark.end, scale
            return None
        scale, scale_end = self._scale(end)
        if scale >= limit:
            return None
        if scale_end:
            # "ikki yuz ellik ming", "two hundred thousand"
            return total * scale, (0.1 if half else 1.0) * scale, scale_end, scale
        return total, 0.1 if half else 1.0, end, 1.0

    # Units

    def _with_unit(self, number: Number) -> Quantity:
        """A number with the unit before or behind it and its sign."""
        quantity = Quantity(number, None, number.start, number.end)
        self._unit_ahead(quantity)
        if number.scaled and self._unlisted_sign(quantity.start):
            quantity.reason = "a currency that no table has"
        self.inner = ""
        if quantity.start == number.start and number.start > self.first:
            self._sign(quantity)
        if quantity.unit is None:
            self._unit_behind(quantity)
        elif number.end < self.last:
            # "$5 billion dollars", "$5 млрд США"
            mark = self.marks[number.end]
            if mark is not None and mark.value("unit") == quantity.unit:
                quantity.end = mark.end
        if quantity.end == number.end and number.scaled:
            quantity.suffix = self._ending(number.end - 1)
            quantity.case = turkic_case(quantity.suffix)
        quantity.inner = self.inner
        self._hyphen_suffix(quantity)
        self._weigh(quantity)
        if quantity.unit is not None and quantity.unit != "other":
            self._apart(quantity)
        if quantity.unit == "other" and self._joint(quantity):
            quantity.unit = "joint_projects"
        if quantity.unit in ("persons", "joint_projects", "jobs") and quantity.end < self.last:
            mark = self.marks[quantity.end]
            if mark is not None and mark.value("unit") == quantity.unit:
                quantity.end = mark.end
                quantity.case = turkic_case(self.words[mark.end - 1][mark.kinds["unit"].stem :])
        quantity.span_start, quantity.span_end = quantity.start, quantity.end
        return quantity

    def _unit_ahead(self, quantity: Quantity) -> None:
        """Take a sign or code before a number: "$5 bn", "US$ 5 bn", "USD 5 bn", "-$5 bn"."""
        words, start = self.words, quantity.number_start
        for begin in (start - 1, start - 2, start - 4):
            if begin < self.first:
                return
            mark = self.marks[begin]
            if mark is None or "unit" not in mark.kinds or mark.end != start:
                continue
            word = words[start - 1]
            code = word.isupper() and len(word) == 3
            if not (word in _CURRENCY_SIGNS or code or self._letters(begin, quantity)):
                return
            quantity.unit, quantity.start = mark.kinds["unit"].value, begin
            sign = begin > self.first and words[begin - 1] in "+-" and self.ends[begin - 1] == self.starts[begin]
            apart = begin - 1 == self.first or self.ends[begin - 2] < self.starts[begin - 1]
            if sign and (apart or words[begin - 2] == "("):
                quantity.sign = -1 if words[begin - 1] == "-" else 1
            return

    def _sign(self, quantity: Quantity) -> None:
        """Take a sign right before a bare number: "-5 %", "с Чили - минус 5 %"; none in "2020-2024"."""
        words, start, end = self.words, quantity.number_start, quantity.number_end
        before = start - 1
        if words[before] in "+-" and self.starts[start] == self.ends[before]:
            previous = before - 1
            if previous < self.first or self.ends[previous] != self.starts[before] or not words[previous][-1].isalnum():
                quantity.sign = -1 if words[before] == "-" else 1
        elif self.lower[before] in members("plus", "minus"):
            following = self.marks[end] if end < self.last else None
            if following is not None and following.value("unit") == "percent":
                quantity.sign = -1 if self.lower[before] in members("minus") else 1

    def _unit_behind(self, quantity: Quantity) -> None:
        """Take the unit behind a number: "5 %", "5-процентный", "20 тысяч казахстанских туристов"."""
        words, marks, end = self.words, self.marks, quantity.number_end
        probe = end
        if probe + 1 < self.last and words[probe] == "-" and self.starts[probe] == self.ends[probe - 1]:
            probe += 1
        mark = marks[probe] if probe < self.last else None
        issuer: str | None = None
        if mark is not None and ("adjective" in mark.kinds or "area" in mark.kinds) and mark.end < self.last:
            noun = marks[mark.end]  # "20 тысяч казахстанских туристов", "5 billion Kenyan shillings"
            turkic = noun is not None and "unit" in noun.kinds and noun.kinds["unit"].language in TURKIC
            if noun is not None and noun.value("unit") == "persons" and ("adjective" in mark.kinds or turkic):
                probe, mark = mark.end, noun
            elif noun is not None and noun.value("unit") in CURRENCIES:
                issuer = mark.value("adjective") or mark.value("area")
                probe, mark = mark.end, noun
        if mark is not None and self._people_of(mark):
            quantity.unit, quantity.end = "persons", mark.end
        elif mark is None or "unit" not in mark.kinds:
            beyond = self._past_qualifier(end)
            if beyond:
                probe = end = beyond
                mark = marks[probe]
        if mark is None:
            return
        if "unit" in mark.kinds and probe not in self.taken:
            unit = self._unit_at(mark, probe, hyphen=probe > end and words[end] == "-", issuer=issuer)
            if unit is not None:
                quantity.unit, quantity.end = unit, mark.end
                quantity.suffix = words[mark.end - 1][mark.kinds["unit"].stem :]
                quantity.case = turkic_case(quantity.suffix)
                self._said_twice(quantity)
        elif "percent" in mark.kinds:
            quantity.unit = "percent"

    def _unit_at(self, mark: Mark, place: int, *, hyphen: bool, issuer: str | None) -> str | None:
        """The unit that a word behind a number (at a token, perhaps behind a hyphen) means; of a shared name, that of
        the country before it: "Kenyan shillings"."""
        sense = mark.kinds["unit"]
        unit: str | None = sense.value
        if issuer is not None:
            shared = sense.value.islower() or (sense.value, "USA") in money() or (sense.value, "RUS") in money()
            unit = money().get((sense.value, issuer), None if shared else sense.value)
        last_word = self.words[mark.end - 1].lower()
        if last_word in ("x", "t") and self.ends[place - 1] != self.starts[place]:
            return None
        if hyphen and sense.language not in TURKIC and sense.value not in _HYPHENATED:
            return None
        return unit

    def _weigh(self, quantity: Quantity) -> None:
        """Bring weights to tonnes; "60 kg bags" are things that are counted."""
        if quantity.unit == "tonnes":
            self._and_kilograms(quantity)
        elif quantity.unit in _TONNES and quantity.end < self.last and self.lower[quantity.end] in members("packing"):
            quantity.unit = "other"
        elif quantity.unit in _TONNES:
            tonnes = _TONNES[quantity.unit]
            quantity.unit = "tonnes"
            quantity.value, quantity.step = clean(quantity.value * tonnes), clean(quantity.step * tonnes)

    def _people_of(self, mark: Mark) -> bool:
        """Whether a word for a country's people, who come or go, is counted: "12 миң чилилик барды", "5,000 Peruvians
        came"."""
        sense = mark.kinds.get("adjective")
        if sense is not None and sense.language == "en" and self.english:
            return self.lower[mark.end - 1].endswith("s") and mark.end - mark.start == 1
        if sense is not None and sense.language == "ru" and "unit" not in mark.kinds:
            return mark.end - mark.start == 1 and self.lower[mark.start].endswith(("цев", "ян", "ан", "ов"))
        if sense is None or sense.language not in TURKIC or mark.end >= self.last or "unit" in mark.kinds:
            return False
        if not self.lower[mark.end - 1].endswith(listed("of_a_place")):
            return False
        place = mark.end
        following = self.marks[place]
        if following is not None and not {"area", "them"}.isdisjoint(following.kinds) and following.end < self.last:
            place = following.end  # "12 миң чилилик Перуга барды"
        return self.lower[place].startswith(listed("visit_verb", "gone"))

    def _joint(self, quantity: Quantity) -> bool:
        """Whether projects are called joint before their number: "бірлескен 12 жоба"."""
        named = self.lower[quantity.start - 1] if quantity.start > self.first else ""
        projects = self.lower[quantity.end - 1].startswith(listed("project_noun"))
        return projects and quantity.end - quantity.number_end == 1 and named in members("joint_word")

    def _and_kilograms(self, quantity: Quantity) -> None:
        """ "5 тонн 646,7 килограмма": one weight."""
        place = quantity.end
        if place + 1 >= self.last or not self.words[place][0].isdecimal() or quantity.case not in ("nom", ""):
            return
        if not self.lower[place + 1].startswith(listed("kilogram")):
            return
        read = read_figure(self.words[place], 1.0, self.english)
        if read is not None and read[0] < 1000:
            quantity.value = clean(quantity.value + read[0] / 1000.0)
            quantity.step = clean(read[1] / 1000.0)
            quantity.end = place + 2

    def _said_twice(self, quantity: Quantity) -> None:
        """ "10 % пайызга": the sign and the word."""
        mark = self.marks[quantity.end] if quantity.end < self.last else None
        sense = mark.kinds.get("unit") if mark is not None else None
        if mark is not None and sense is not None and sense.value == quantity.unit == "percent":
            quantity.end = mark.end
            quantity.suffix = self.words[mark.end - 1][sense.stem :]
            quantity.case = turkic_case(quantity.suffix)

    def _letters(self, begin: int, quantity: Quantity) -> bool:
        """ "N5.2 billion", "Rs 40 billion": letters that stand for a currency before the number."""
        word = self.words[begin]
        if word not in members("money_letters"):
            return False
        close = self.ends[quantity.number_start - 1] == self.starts[quantity.number_start]
        return quantity.scaled and (close or len(word) > 1)

    def _unlisted_sign(self, start: int) -> bool:
        """Whether letters that no table has are glued to an amount: "XQ$5 billion", "Zk81.8 billion"."""
        before = start - 1
        if before < self.first or self.ends[before] != self.starts[start]:
            return False
        word = self.words[before]
        return word.isalpha() and word[0].isupper() and len(word) <= 4

    def _past_qualifier(self, position: int) -> int:
        """ "300-ден астам жұмыс орны": the place of the unit where a Turkic qualifier stands before it, or 0."""
        start = position
        if position < self.last and self.words[position] == "-":
            position += 1
        word = self.lower[position] if position < self.last else ""
        if word in ("tagacha", "тагача", "nafargacha", "нафаргача"):
            following = self.marks[position + 1] if position + 1 < self.last else None
            if following is not None and "unit" in following.kinds:
                self.inner = "up_to"
                return position + 1
        if word in ("tadan", "тадан", "nafardan", "нафардан") or (
            position < self.last
            and self.words[position][0].isalpha()
            and len(self.words[position]) <= 4
            and turkic_case(self.lower[position]) != "nom"
            and (self.starts[position] == self.ends[position - 1] or self.lower[position] in _APART)
        ):
            position += 1
        elif position > start:
            return 0
        mark = self.marks[position] if position < self.last else None
        if mark is None or "after" not in mark.kinds or mark.kinds["after"].language == "en":
            return 0
        place = mark.end
        following = self.marks[place] if place < self.last else None
        if following is not None and "area" in following.kinds and following.end < self.last:
            people = self.marks[following.end]  # "2 мыңға жуық Түркия азаматы"
            if people is not None and people.value("unit") == "persons":
                place, following = following.end, people
        if following is None or following.kinds.get("unit") is None or following.kinds["unit"].value == "other":
            return 0
        self.inner = mark.kinds["after"].value
        return place

    def _ending(self, position: int) -> str:
        word = self.lower[position]
        for stem in listed("scale_stem"):
            if word.startswith(stem):
                return word[len(stem) :]
        return ""

    def _hyphen_suffix(self, quantity: Quantity) -> None:
        """ "4,1%-ға", "АҚШ-тың", "$5 млрд-тан": the case ending after a hyphen."""
        end = quantity.end
        if (
            end + 1 < self.last
            and self.words[end] == "-"
            and self.starts[end] == self.ends[end - 1]
            and self.starts[end + 1] == self.ends[end]
            and self.words[end + 1][0].isalpha()
            and len(self.words[end + 1]) <= 5
        ):
            case = turkic_case(self.lower[end + 1])
            possessed = quantity.unit is not None and self.lower[end + 1] in members("possessed_ending")
            after = self.marks[end + 1]
            if (case != "nom" or possessed) and (after is None or "unit" not in after.kinds):
                quantity.case = case
                quantity.suffix = self.lower[end + 1]
                quantity.end = end + 2

    def _apart(self, quantity: Quantity) -> None:
        """ "$1 mlrd dan", "5 % ga": an Uzbek case ending that stands apart."""
        word = self.lower[quantity.end] if quantity.end < self.last else ""
        cases = {**_APART, **_PARTS} if quantity.unit == "percent" else _APART
        if word in cases and quantity.case in ("nom", ""):
            quantity.case = cases[word]
            quantity.suffix = word
            quantity.end += 1

    def _counts_noun(self, quantity: Quantity) -> bool:
        """Whether a noun that no table has follows: "118 million litres of wine", "13 млн шөлмеккө жетти"."""
        if quantity.end >= self.last or self.marks[quantity.end] is not None:
            return False
        following = self.words[quantity.end]
        if not self.english:
            case = turkic_case(following) if following.islower() and following.isalpha() and len(following) > 5 else ""
            return self.turkic and case in ("to", "acc", "gen")
        return (
            following.isalpha()
            and following.islower()
            and following not in members("after_amount")
            and not following.endswith("ly")
        )

    def _inhabited(self, quantity: Quantity) -> bool:
        """Whether a number tells how many live somewhere: "the country of 19 million", "с населением в 35 млн"."""
        ahead = self.lower[max(self.first, quantity.start - 4) : quantity.start]
        if any(word.startswith(listed("population")) for word in ahead):
            return True
        return self.english and ahead[-1:] == ["of"] and ahead[-2] in members("inhabited")

    def _borrow(self, found: list[Quantity]) -> None:
        """ "с 1,2 до 2 млрд долларов", "экспорт - 3,1 млрд, импорт - 1,2 млрд долларов": the unit that is said once."""
        for quantity, following in pairwise(found):
            self._borrow_scale(quantity, following)
            if quantity.unit is None:
                self._borrow_ahead(quantity, following)
        for quantity, following in reversed(list(pairwise(found))):
            # a chain: "2,4 млрд, экспорт - 1,3 млрд, импорт - 1,2 млрд евро"
            near = following.start - quantity.end <= 20
            if quantity.unit is None and quantity.scaled and following.scaled and following.unit in CURRENCIES and near:
                quantity.unit, quantity.borrowed = following.unit, True
        for index, quantity in enumerate(found):
            before = found[index - 1] if index else None
            if before is not None and quantity.unit is None and quantity.scaled:
                gap = self.lower[before.end : quantity.start]
                if self.english and self._weighed_before(before, gap):
                    quantity.unit, quantity.borrowed = before.unit, True
                    continue
                measured = len(gap) == 1 and gap[0] in members("measure_word") and before.unit in ("tonnes", "persons")
                if measured or before.unit in CURRENCIES or self._weighed_too(before, quantity, gap):
                    quantity.unit, quantity.borrowed = before.unit, True
            if quantity.unit is None and not quantity.reason:
                self._borrow_beside(found, index)
                self._borrow_percent(found, index)
            same = before is not None and quantity.unit is not None and before.unit == quantity.unit
            if before is not None and same and self._is_range(before, quantity):
                quantity.reason = before.reason = "a range"

    def _is_range(self, before: Quantity, quantity: Quantity) -> bool:
        """Whether two figures are the bounds of one: "$5-$7", "between 5 and 7 billion"."""
        gap = self.lower[before.end : quantity.start]
        if not self.english or gap != ["and"]:
            return gap == ["-"]
        return "between" in self.lower[max(self.first, before.start - 3) : before.start]

    def _borrow_ahead(self, quantity: Quantity, following: Quantity) -> None:
        """Give a number the unit, and the scale, of the next: "с 1,2 до 2 млрд долларов"."""
        between = self.lower[quantity.end : following.start]
        ranged = between == ["-"]
        if (following.unit is None and not (ranged and following.scaled)) or following.unit == "other":
            return
        if ranged:
            quantity.reason = following.reason = "a range"
            return
        turkic = len(between) <= 2 and quantity.case == "from"
        if not turkic and not (len(between) <= 5 and any(word in members("range_link") for word in between)):
            paid = quantity.scaled and following.scaled and following.unit in CURRENCIES and len(between) <= 20
            if paid and not self._counts(quantity):
                quantity.unit, quantity.borrowed = following.unit, True
            return
        opener = self.lower[quantity.start - 1] if quantity.start > self.first else ""
        direct = len(between) == 1 and between[0] in ("до", "to", "против", "against")
        pair = turkic or direct or opener in members("range_opener") or opener in members("respectively")
        qualified = any(
            mark is not None and "before" in mark.kinds
            for mark in self.marks[max(self.first, quantity.start - 3) : quantity.start]
        )
        if not (pair or qualified) and following.unit not in CURRENCIES:
            return
        if not quantity.scaled and following.scaled and (pair or qualified):
            factor = self._scale_of(following)
            quantity.value, quantity.step = clean(quantity.value * factor), clean(quantity.step * factor)
            quantity.scaled = True
        elif not quantity.scaled and following.unit in CURRENCIES and not pair:
            return
        quantity.unit, quantity.borrowed = following.unit, True

    def _weighed_too(self, before: Quantity, quantity: Quantity, gap: list[str]) -> bool:
        """Whether a weight goes on without its unit: "3 млн тонн - пшеница и 0,4 миллиона - ячмень"."""
        if before.unit != "tonnes" or len(gap) > 8 or ("," not in gap and members("row_link").isdisjoint(gap)):
            return False
        return quantity.end >= self.last or self.words[quantity.end] in ("-", "(", ")", ",", ".", ";")

    def _weighed_before(self, before: Quantity, gap: list[str]) -> bool:
        """Whether an English figure is of the weight before it: "4 mln tons, up from 3 mln"."""
        if before.unit not in ("tonnes", "persons") or not 0 < len(gap) <= 6:
            return False
        return gap[0] in members("range_link", "measure_word") or (gap[0] == "," and gap[1] in members("weighed_link"))

    def _borrow_scale(self, quantity: Quantity, following: Quantity) -> None:
        """ "с $26 до $60 миллионов", "from $26 to $60 million": the scale that is said once."""
        if (
            quantity.unit not in CURRENCIES
            or quantity.unit != following.unit
            or quantity.scaled
            or not following.scaled
        ):
            return
        opener = self.lower[quantity.start - 1] if quantity.start > self.first else ""
        between = self.lower[quantity.end : following.start]
        if opener in ("с", "со", "from") and between in (["до"], ["to"]) and quantity.value < 1000:
            factor = self._scale_of(following)
            quantity.value, quantity.step = clean(quantity.value * factor), clean(quantity.step * factor)
            quantity.scaled = True

    def _borrow_beside(self, found: list[Quantity], index: int) -> None:
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
            if gap[1] - gap[0] > (6 if other is before else 12) or not self._at_area(quantity):
                continue
            quantity.unit, quantity.borrowed = other.unit, True
            return

    def _counts(self, quantity: Quantity) -> bool:
        """Whether the noun of what is counted follows: "12 млн бутылок на 18 млн евро"."""
        if quantity.end >= self.last or self.marks[quantity.end] is not None:
            return False
        word = self.lower[quantity.end]
        linked = word in members("range_link", "measure_word", "or")
        return word.isalpha() and word.endswith(("ов", "ек", "ок", "ук")) and not linked

    def _borrow_percent(self, found: list[Quantity], index: int) -> None:
        """ "экспорт вырос на 20, импорт - на 6 процентов": the percent that is said once."""
        quantity = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        if following is None or following.unit != "percent" or quantity.scaled or following.start - quantity.end > 6:
            return
        if any(self.lower[place - 1] != "на" for place in (quantity.start, following.start) if place > self.first):
            return
        if quantity.end < self.last and self.lower[quantity.end] in (",", ";", "и"):
            quantity.unit, quantity.borrowed = "percent", True

    def _at_area(self, quantity: Quantity) -> bool:
        """Whether the name of an area stands right before or behind a figure."""
        behind = self.marks[quantity.start - 1] if quantity.start > self.first else None
        if quantity.start - 2 >= self.first and behind is None and self.words[quantity.start - 1] in ("-", "("):
            behind = self.marks[quantity.start - 2]
        ahead = [self.marks[place] for place in range(quantity.end, min(self.last, quantity.end + 3))]
        return any(mark is not None and "area" in mark.kinds for mark in [behind, *ahead])

    def _scale_of(self, quantity: Quantity) -> float:
        for position in range(quantity.number_start, quantity.number_end):
            mark = self.marks[position]
            if mark is not None and "scale" in mark.kinds:
                return float(mark.kinds["scale"].value)
        return 1.0

    # Qualifiers

    def _qualify(self, quantity: Quantity) -> None:
        position = quantity.start - 1
        steps = 0
        while position >= self.first and steps < 5:
            word = self.lower[position]
            ending = self._before_mark(position)
            if ending is not None:
                quantity.qualifier = ending[1]
                quantity.span_start = ending[0]
                break
            if word in members("before_amount"):
                position -= 1
                steps += 1
                continue
            break
        if quantity.qualifier == "exact" and self.english:
            self._exceeded(quantity)
        if quantity.inner:
            quantity.qualifier = quantity.inner
        for position in range(quantity.number_start + 1, quantity.number_end):
            over = self.marks[position]
            if over is not None and "after" in over.kinds:
                quantity.qualifier = over.kinds["after"].value
        self._after(quantity)
        for position in (quantity.number_end - 1, quantity.end - 1):
            word = self.lower[position]
            if (
                len(word) > 3
                and self.turkic
                and word.endswith(listed("about_ending"))
                and quantity.qualifier == "exact"
                and word != "мұндай"
            ):
                quantity.qualifier = "about"

    def _exceeded(self, quantity: Quantity) -> None:
        """ "to surpass bilateral trade worth $80 bn", "topped a value of $2 bn": a verb whose object is named first."""
        for position in range(quantity.start - 1, max(self.first, quantity.start - 7) - 1, -1):
            mark = self.marks[position]
            word = self.lower[position]
            if mark is not None and mark.value("before") == "over":
                if word.startswith(listed("exceed_verb")):
                    quantity.qualifier, quantity.span_start = "over", position
                return
            named = mark is not None and not {"topic", "world", "total_word"}.isdisjoint(mark.kinds)
            if not named and word not in members("object_word"):
                return

    def _before_mark(self, position: int) -> tuple[int, str] | None:
        """A qualifier whose last token is this one: where it begins, and which it is."""
        if position - 2 >= self.first and self.lower[position] in ("than", "чем"):
            linked = self.lower[position - 2] in ("and", "и", "or", "или")
            if linked and self.lower[position - 1] in ("more", "более", "больше"):
                return position - 1, "over"  # "and more" is a form of its own
        place = position - (self.lower[position] in ("на", "в"))
        if place - 2 >= self.first and self.lower[place] == "чем" and self.words[place - 1] == ",":
            mark = self.marks[place - 2]  # "больше, чем на 5 %"
            return (place - 2, mark.kinds["before"].value) if mark is not None and "before" in mark.kinds else None
        for begin in range(position, max(self.first - 1, position - 5), -1):
            mark = self.marks[begin]
            if mark is not None:
                if mark.end == position + 1 and "before" in mark.kinds:
                    value = mark.kinds["before"].value
                    negated = begin > self.first and self.lower[begin - 1] in ("not", "не", "нет")
                    if negated and value == "over":
                        return begin - 1, "under"
                    if negated and value == "under":
                        return begin - 1, "over"
                    return begin, value
                if mark.end == position + 1 and "after" in mark.kinds and self.lower[begin] in ("и", "and", "or"):
                    return begin + 1, mark.kinds["after"].value  # "a third, and more than 90 %"
                if mark.end > begin + 1 or begin == position:
                    return None
        return None

    def _after(self, quantity: Quantity) -> None:
        position = quantity.end
        if position < self.last and self.words[position] == "(" and quantity.case == "from":
            close = next(
                (at for at in range(position, min(self.last, position + 8)) if self.words[at] == ")"), position
            )
            position = close + 1 if close > position else position  # "3 млрд доллардан (5,9 %) ашты"
            if position >= self.last:
                return
        if position + 1 < self.last and self.marks[position] is None and self.lower[position] in members("degree"):
            position += 1  # "2 млрд доллардан сәл асты", "5 пайызға да жетпейді"
        if position >= self.last:
            return
        mark = self.marks[position]
        if mark is None or "after" not in mark.kinds:
            if quantity.suffix.endswith(("gacha", "гача")) and quantity.qualifier == "exact":
                quantity.qualifier = "up_to"
            return
        sense = mark.kinds["after"]
        value = sense.value
        if sense.language in TURKIC:
            case = quantity.case
            word = self.lower[position]
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
        if sense.language == "en" and self.lower[position] in ("approximately", "more") and quantity.unit != "other":
            return
        quantity.qualifier = value
        quantity.span_end = mark.end
