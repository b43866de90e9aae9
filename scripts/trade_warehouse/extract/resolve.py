"""Who trades what with whom: from a sentence's quantities, words and areas to facts.

A sentence is read from left to right. Each quantity owns the words before it, back to the quantity before,
and those after it up to the next break. What its own words do not say it takes from the quantity before, then from
earlier sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.groups import GroupReader
from trade_warehouse.extract.lexicon import Mark, bits, listed, members, money
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.numbers import clean
from trade_warehouse.extract.periods import PeriodReader
from trade_warehouse.extract.quantities import CURRENCIES, NUMBER_KINDS, TURKIC, Quantity, QuantityReader, turkic_case
from trade_warehouse.extract.sentences import Text
from trade_warehouse.extract.spans import BASE, DUE, PERIOD, RANGE, SPAN, Period, shift, spans_months
from trade_warehouse.extract.state import (
    AREA_KINDS,
    BETWEEN_TWO,
    EMITTED,
    FLOW_OF_WHOLE,
    FREIGHT,
    NO_LEVEL,
    NO_PARTIES,
    NO_TOPIC,
    TOPIC_KINDS,
    TOPICAL,
    TRADE,
    TRADE_OR_GROWS,
    Frame,
    Outcome,
    Skip,
    State,
    Zone,
)
from trade_warehouse.extract.timing import Timing

_TOPIC: Final = bits(("topic",))
_HEADING: Final = TOPIC_KINDS | bits(("anaphor",))
_PURCHASE: Final = bits(("purchase",))
_PRODUCT: Final = bits(("product",))
_TAKEN: Final = bits(("unit", "area", "adjective", "product", "them", "self"))
_NO_TRADE: Final = bits(("not",))


TIME_KINDS: Final = bits(("month", "relative", "half", "quarter", "since_start"))
RANGED: Final = "a range"
_AIMS: Final = bits(("target", "forecast"))
_NOT_DONE: Final = bits(("target", "forecast", "conditional"))
TRADE_WORDS: Final = bits(("topic", "both", "world", "partners", "purchase"))


class Resolver:
    """Reads one document."""

    def __init__(self, text: Text, language: str, published_on: date | None) -> None:
        self.text = text
        self.words = text.words
        self.lower = text.lower
        self.marks: list[Mark | None] = text.marks
        self.language = language
        self.published_on = published_on
        self.periods = PeriodReader(text, published_on)
        self.quantities = QuantityReader(text, language)
        self.mentions = GroupReader(text, language)
        self.state = State()
        self._named: set[str] | None = None
        self._written: str | None = None
        self.outcomes: list[Outcome] = []

    def run(self) -> list[Outcome]:
        """All numbers of the document with what became of them."""
        self._infer_year()
        for index, (first, last) in enumerate(self.text.sentences):
            self._sentence(index, first, last)
        self._end_running()
        self._fill_headlines()
        self.outcomes.sort(key=lambda outcome: outcome.quantity.span_start)
        return self.outcomes

    def _infer_year(self) -> None:
        """Of an undated text that says "this year" or "last year": what its own years tell of when that is."""
        if self.published_on is not None or not any("relative" in mark.kinds for mark in self.text.present):
            return
        places, figures = self.text.places, self.text.figures
        told: list[list[Period]] = []
        counts: list[bool] = []
        goes_on: list[bool] = []
        for first, last in self.text.sentences:
            own = places[bisect_left(places, first) : bisect_left(places, last)]
            periods, days = self.periods.read(first, last, own)
            spans = [(period.start, period.end) for period in periods] + days
            inside = sum(bisect_left(figures, end) - bisect_left(figures, start) for start, end in spans)
            told.append(periods)
            goes_on.append(first > 0 and self.words[first - 1] != "\n")
            counts.append(bisect_left(figures, last) - bisect_left(figures, first) > inside)
        self.periods.infer_year(told, counts, goes_on)
        self.periods.forget()

    # A sentence

    def _sentence(self, index: int, first: int, last: int) -> None:
        figures = self.text.figures
        if index and self._opens_news(first, last) and not self.state.pair_said:
            self.state.pair = None  # whom a headline or caption only named, and no figure of trade
            self.state.lead = index
        if last - first <= 2 and self.state.listing is not None and index - self.state.listing_sentence == 1:
            self.state.listing_sentence = index  # the number of an item: "1."
        place = bisect_left(figures, first)
        numeric = place < len(figures) and figures[place] < last
        present = self._without_auxiliaries(first, self.text.between(first, last))
        met = 0
        for mark in present:
            met |= mark.bits
        areal, worded = bool(met & AREA_KINDS), bool(met & NUMBER_KINDS)
        timed = bool(met & TIME_KINDS) and (
            bool(self.text.met("results", first, last))
            or any(
                mark.value("topic") in TRADE_OR_GROWS or "both" in mark.kinds or "world" in mark.kinds
                for mark in present
            )
        )
        if not (numeric or worded or areal or timed):
            self._keep_list(index, last)
            if met & _TOPIC and self._names_again(index, present):
                self.state.frame_sentence = index
            if self.words[last - 1] == ":" and (met & _HEADING or self.text.met("trader", first, last)):
                SentenceReader(self, index, first, last, present, [], [], []).head()
            return
        places = self.text.places
        read = numeric or worded or timed
        places = places[bisect_left(places, first) : bisect_left(places, last)] if read else []
        state = self.state
        named = areal or bool(met & _TOPIC)
        found = self.mentions.read(first, last, present, self._main(), state.group) if named else []
        quantities: list[Quantity] = []
        periods: list[Period] = []
        if read:
            periods, days = self.periods.read(first, last, places)
            quantities = self.quantities.read(first, last, places, periods, days)
            quantities = [quantity for quantity in quantities if self._countable(quantity)]
            self._count_guests(index, quantities, found)
            self._count_thousands(quantities, present)
            paid = [quantity for quantity in quantities if quantity.unit in CURRENCIES]
            if found and paid:  # "5 billion Kenyan shillings" names no party
                found = [
                    mention
                    for mention in found
                    if not any(quantity.number_end <= mention.start < quantity.end for quantity in paid)
                ]
        if any(mention.kind == "adjective" for mention in found):
            found = [mention for mention in found if not self._of_money(mention)]
        visits = bool(met & _TOPIC) and any(
            mark.bits & _TOPIC and mark.value("topic") == "visitor_arrivals" for mark in present
        )  # "arrivals totalled 412,000"
        if self.language == "ru":
            self._count_projects(index, quantities, found)
        bare = [
            quantity
            for quantity in quantities
            if quantity.unit in (None, "other")
            and not (quantity.unit is None and (quantity.scaled or (visits and quantity.value >= 1000)))
        ]
        for quantity in bare:
            reason = quantity.reason or ("counts something else" if quantity.unit else "a number without a unit")
            self.outcomes.append(Outcome(quantity, index, None, [reason]))
        quantities = [quantity for quantity in quantities if quantity not in bare]
        if quantities:
            SentenceReader(self, index, first, last, present, found, periods, quantities).read()
        else:
            self._announce(index, first, found, present)
            named = any(mention.role in (m.WITH, m.TO, m.FROM) and mention.kind != "self" for mention in found)
            if named and any(mark.value("topic") in TRADE for mark in present):
                self.state.frame = None  # another trade is spoken of, though not in figures
                partners = {mention.code for mention in found if mention.role in (m.WITH, m.TO, m.FROM)}
                main = self._main()
                if partners == {UNKNOWN} and main is not None:
                    state.pair, state.pair_sentence = (main, UNKNOWN), index
            elif any(mark.value("topic") == "trade_balance" for mark in present):
                self.state.frame = None  # "the balance was negative": a figure that goes on is of it
            self._keep_list(index, last)
            if found or met & TOPICAL:
                SentenceReader(self, index, first, last, present, found, periods, []).head()
        if found and met & _TOPIC:
            turnovers = [mark for mark in present if mark.bits & _TOPIC and mark.value("topic") == "trade_turnover"]
            if not all(self._bare_turnover(mark) for mark in turnovers):
                state.trade_sentence = index
        told = bool(quantities) or timed or any(mark.bits & TRADE_WORDS for mark in present)
        if not told:
            periods = [period for period in periods if self._speaks_of(period)]
        self._remember(index, found if quantities else self._without_most(first, last, found), periods, present)

    def _without_auxiliaries(self, first: int, present: list[Mark]) -> list[Mark]:
        """The marks without a Turkic "take" that takes no goods: "сата алды" (could sell), "несие алды"; but
        "Чили 5 мың тонна шай алды"."""
        takes = [mark for mark in present if mark.bits & _PURCHASE and self._bare_take(mark)]
        if not takes:
            return present
        goods = any(mark.bits & _PRODUCT or mark.value("unit") == "tonnes" for mark in present)
        goods = goods or any(self.lower[mark.start - 1].startswith(listed("goods")) for mark in takes)
        idle = [mark for mark in takes if not goods or not self._takes(mark, first)]
        return [mark for mark in present if mark not in idle] if idle else present

    def _bare_take(self, verb: Mark) -> bool:
        """Whether a verb of buying is a mere Kazakh "take": "алды", "алып еді"."""
        word = self.lower[verb.start]
        return word in members("bare_take") and (word != "алып" or self.lower[verb.end - 1] in members("copula"))

    def _takes(self, verb: Mark, first: int) -> bool:
        """Whether what stands before "take" may be its subject or object: no verb, and nothing that is no goods."""
        place = verb.start - 1
        if place < first:
            return False
        before = self.marks[place]
        if before is not None:
            return bool(before.bits & _TAKEN) and not before.bits & _NO_TRADE
        return self.words[place][0].isalpha() and not self.lower[place].endswith(listed("converb_ending"))

    def _count_guests(self, index: int, quantities: list[Quantity], found: list[Mention]) -> None:
        """Give persons as the unit of bare numbers in brackets behind the growth of visits: in a text of tourists,
        "Чилиден 4 есе (120-дан 480-ге дейін), Перуден 2 есе (300/600) көп келді"."""
        told = self.state.frame
        if told is None or told.indicator != "visitor_arrivals" or index - self.state.frame_sentence > 3:
            return
        if self.language not in TURKIC:
            return
        ends = {mention.end for mention in found if mention.kind == "area"}
        for number, (quantity, following) in enumerate(pairwise(quantities)):
            place = quantity.span_end
            opened = quantity.unit in ("times", "percent") and self.words[place : place + 1] == ["("]
            if not opened or following.unit is not None or following.start != place + 1:
                continue
            if quantity.span_start - (self.words[quantity.span_start - 1] in ("-", ":")) not in ends:
                continue
            following.unit = "persons"
            for second in quantities[number + 2 : number + 3]:
                if second.unit is None and second.start - following.end <= 1:
                    second.unit = "persons"
                    following.case, second.case = "from", "to"

    def _count_projects(self, index: int, quantities: list[Quantity], found: list[Mention]) -> None:
        """Take projects for joint ones where a pair of countries or joint projects are spoken of: "Портфель
        кенийско-перуанских инициатив насчитывает 12 проектов"."""
        joint = index - self.state.joint <= 2 or any(mention.role == m.PAIR for mention in found)
        if not joint:
            return
        for quantity in quantities:
            noun = quantity.end - (quantity.unit == "other")
            if quantity.unit not in (None, "other") or noun >= len(self.lower):
                continue
            if self.lower[noun].startswith(listed("project")) and quantity.value >= 2 and not quantity.scaled:
                quantity.unit = "joint_projects"
                quantity.end = quantity.span_end = noun + 1

    def _names_again(self, index: int, present: list[Mark]) -> bool:
        """Whether a sentence without figures and names speaks of the trade told before: "Trade is growing steadily"."""
        told = self.state.frame
        topics = {mark.value("topic") for mark in present if "topic" in mark.kinds}
        if told is None or topics != {told.indicator} or told.indicator not in TRADE or told.partial:
            return False
        near = index - self.state.frame_sentence <= 5
        return near and all(code in (told.reporter, told.counterpart) or code in BLOCS for code in self.state.counts)

    def _bare_turnover(self, mark: Mark) -> bool:
        """Whether a word for turnover may be that of a firm: "оборот"."""
        return self.lower[mark.start].startswith(listed("bare_noun"))

    def _count_thousands(self, quantities: list[Quantity], present: list[Mark]) -> None:
        """Take an English figure of thousands without a noun for people where arrivals are told: "rose to 480,900"."""
        if self.language != "en":
            return
        told = self.state.frame
        topics = {mark.value("topic") for mark in present} - {None}
        visits = "visitor_arrivals" in topics
        visits = visits or (not topics and told is not None and told.indicator == "visitor_arrivals")
        if not visits or any(other.unit in CURRENCIES for other in quantities):
            return
        for quantity in quantities:
            listed_here = self.words[quantity.number_start - 1] in (":", "-", "(")
            bare = "," in self.words[quantity.number_start] or listed_here
            bare = bare and quantity.unit is None and not quantity.scaled
            following = self.words[quantity.end] if bare and quantity.end < len(self.words) else "."
            known = self.marks[quantity.end] if bare and quantity.end < len(self.words) else None
            noun = following.isalpha() and known is None and following not in members("after_amount")
            if bare and quantity.value >= 1000 and not noun:
                quantity.scaled = True

    def _opens_news(self, first: int, last: int) -> bool:
        """Whether a Kazakh, Kyrgyz or Uzbek text begins there with place and day: "БИШКЕК, 17-фев. — Sputnik."."""
        if self.language not in TURKIC or last - first < 4 or self.words[first + 1] != ",":
            return False
        return self.words[first].isupper() and len(self.words[first]) > 3 and self.words[first + 2].isdecimal()

    def _of_money(self, mention: Mention) -> bool:
        """Whether an adjective only names a currency: "converted into the Kenyan shilling", "в японских иенах"."""
        noun = self.marks[mention.end] if mention.kind == "adjective" and mention.end < len(self.marks) else None
        return noun is not None and noun.value("unit") in CURRENCIES

    def opened(self, first: int, period: Period) -> int:
        """The bracket in which a period stands with other words, in a sentence that begins at a token, or 0."""
        if not self.text.bracketed:
            return 0
        for place in range(period.start - 1, max(first, period.start - 40) - 1, -1):
            if self.words[place] == ")":
                return 0
            if self.words[place] == "(":
                alone = period.start - place <= 2 and self.words[period.end : period.end + 1] == [")"]
                return 0 if alone else place
        return 0

    def _came_from(self, first: int, period: Period) -> bool:
        """Whether a period is that of the figure from which another came: "fell to 21 %, from 86 % in 2009"."""
        figure = False
        for place in range(period.start - 1, max(first, period.start - 12) - 1, -1):
            word = self.lower[place]
            if word in ("from", "с", "со"):
                return figure
            if word in (",", ";", "to", "до", ")"):
                return False
            figure = figure or word[0].isdecimal()
        return False

    def _speaks_of(self, period: Period) -> bool:
        """Whether a sentence without trade or figures may name the period of what follows: "published the data for
        January-August 2025", but not "the agreement of 2015 is in force", "by December"."""
        if period.first is None or period.last is None or period.offset is not None or period.role == RANGE:
            return False
        if period.role == PERIOD and 2 <= spans_months(period.first, period.last) <= 11:
            return True  # "over seven months": a time of statistics
        if period.role == PERIOD and self._summed_up(period):
            return True
        year = self.periods.year_of(period)
        today = self.published_on
        whole = (period.last - period.first).days > 360
        return year is not None and not (whole and today is not None and year < today.year - 1)

    def _summed_up(self, period: Period) -> bool:
        """Whether results are told of: "подвёл итоги января", "the results for May", "мамыр айының қорытындысы"."""
        ahead = self.lower[max(0, period.start - 3) : period.start]
        behind = self.lower[period.end : period.end + 2] if self.language in TURKIC else []
        return any(word.startswith(listed("results")) for word in (*ahead, *behind))

    def _keep_list(self, index: int, last: int) -> None:
        """A list goes on behind a colon: "The next places:"."""
        state = self.state
        if self.words[last - 1] == ":" and state.listing is not None and index - state.listing_sentence <= 3:
            state.listing_sentence = index

    def home(self) -> str | None:
        """The country in whose language the text is, if the text names it or says "our country", "our partner"."""
        home = m.HOMES.get(self.language)
        said = home in self.named() or bool(self.text.met("ours", 0, len(self.words)))
        return home if said else None

    def officials(self) -> set[str]:
        """The countries whose officials or offices the whole text cites, in Kazakh, Kyrgyz or Uzbek."""
        return self.mentions.officials()

    def named(self) -> set[str]:
        """The countries that the whole text names, by their capitals and adjectives too."""
        if self._named is None:
            self._named = {
                code
                for mark in self.text.present
                for kind in ("area", "adjective", "capital")
                if mark.bits & AREA_KINDS and (code := mark.value(kind)) is not None
            } - (BLOCS | {UNKNOWN})
        return self._named

    def _announce(self, index: int, first: int, found: list[Mention], present: list[Mark]) -> None:
        """Trade between two that a sentence without a figure names: the next may call it "it"."""
        topics = [mark.value("topic") for mark in present if "topic" in mark.kinds]
        if topics != ["trade_turnover"] or any("not" in mark.kinds or "both" in mark.kinds for mark in present):
            return
        topic = next(mark for mark in present if "topic" in mark.kinds)
        word = self.lower[topic.end - 1]
        if self.language in TURKIC:
            if any(mention.start > topic.start for mention in found) or turkic_case(word[-2:]) == "acc":
                return
        else:
            ahead = [mention for mention in found if mention.end <= topic.start]
            begin = ahead[0].start if ahead else topic.start
            if any(mention.role not in ("gen", "adj", "pair") for mention in ahead):
                return  # no subject: "Egypt wants more trade with Kenya"
            told = any(
                0 <= topic.start - mark.end <= 1 and ("change" in mark.kinds or "anaphor" in mark.kinds)
                for mark in present
            )  # "the growth of trade between ..."
            if not told and (begin - first > 2 or (self.language == "ru" and not word.endswith(("ля", "от")))):
                return
        codes = list(dict.fromkeys(mention.code for mention in found))
        if not codes and self.state.group is not None and self._inside(first, topic.start):
            self.state.announced = Frame("trade_turnover", self.state.group, self.state.group, False)
            self.state.announced_sentence = index
            return
        behind = list(dict.fromkeys(mention.code for mention in found if mention.start >= topic.end))
        if len(behind) == 2:
            codes = behind
        if len(codes) == 1 and any("world" in mark.kinds for mark in present) and found[0].role in ("gen", "adj"):
            codes.append("WLD")  # "the foreign trade of Kenya"
        elif len(codes) != 2 or not {UNKNOWN, "WLD"}.isdisjoint(codes):
            return
        withs = {mention.code for mention in found if mention.role == "with"}
        if len(withs) == 1 and codes[0] in withs:
            codes.reverse()
        self.state.announced = Frame("trade_turnover", codes[0], codes[1], False)
        self.state.announced_sentence = index

    def _countable(self, quantity: Quantity) -> bool:
        if quantity.unit is None and not quantity.scaled and not self.words[quantity.number_start][0].isdecimal():
            return False
        if quantity.unit == "other" and not self.words[quantity.number_start][0].isdecimal():
            return False
        if quantity.unit == "persons" and quantity.value <= 1:
            return False
        if quantity.unit == "tonnes" and quantity.value in (1.0, 0.001):
            return False  # "the price of a tonne"
        return not (quantity.unit == "times" and quantity.kind == "number" and quantity.value == 1)

    def _main(self) -> str | None:
        state = self.state
        if state.main:
            return state.main
        countries = {
            code: count
            for code, count in state.counts.items()
            if code not in BLOCS and code != UNKNOWN and code in state.subjects  # "Trade with Norway? Our exports ..."
        }
        if not countries:
            return self._dateline() if self.language == "en" and not state.counts else None
        owner = state.pair[0] if state.pair is not None else None
        return max(countries, key=lambda code: (countries[code], code == owner))

    def _dateline(self) -> str | None:
        """The country of the capital in which a text says it was written: "DHAKA: Shipments from the country ..."."""
        if self._written is None:
            self._written = ""
            for mark in self.text.between(0, min(len(self.words), 8)):
                sign = self.lower[mark.end] if mark.end < len(self.words) else ""
                alone = mark.start == 0 or self.words[mark.start - 1] in (".", "\n", "|")
                if "capital" in mark.kinds and alone and (sign in (":", "-", "(", "/", ".") or self._dated(mark.end)):
                    self._written = mark.kinds["capital"].value
                    break
        return self._written or None

    def _dated(self, place: int) -> bool:
        """Whether a comma and a month or a country follow: "Rabat, Jan. 12.", "DHAKA, Bangladesh - "."""
        following = self.marks[place + 1] if place + 1 < len(self.words) and self.words[place] == "," else None
        return following is not None and ("month" in following.kinds or "area" in following.kinds)

    def _without_most(self, first: int, last: int, found: list[Mention]) -> list[Mention]:
        """The mentions without whom a sentence says to have the greater part only: "Most of the gas is from Peru"."""
        if not found:
            return found
        most = self.text.met("majority", first, last)
        if self.language in TURKIC:  # "эң көп"
            many = members("many")
            most = most or [at for at in self.text.met("ranking", first, last - 1) if self.lower[at + 1] in many]
        if not most:
            return found
        return [mention for mention in found if mention.start < most[0] or mention.role not in (m.FROM, m.TO, m.ON)]

    def _remember(self, index: int, found: list[Mention], periods: list[Period], present: list[Mark]) -> None:
        state = self.state
        distinct: list[str] = []
        state.named = {mention.code for mention in found if mention.code != UNKNOWN}
        if any(mention.code == UNKNOWN and mention.kind == "area" for mention in found):
            state.unknown_sentence = index
        for mention in found:
            if mention.code == UNKNOWN or mention.role == "rank":
                continue
            if mention.kind == "them" or (mention.kind == "self" and not self.mentions.ours(mention)):
                continue
            if mention.role == m.IN and mention.code in BLOCS:
                continue  # "our main partner in Central Asia"
            if mention.code != "WLD":
                state.counts[mention.code] = state.counts.get(mention.code, 0) + 1
                bought = mention.role == m.TO and self.language == "en"  # "exports to Peru": no subject
                if mention.role != m.WITH and not bought:
                    state.subjects.add(mention.code)
                if mention.role in (m.NOM, m.GEN, m.ADJ):
                    state.actors.add(mention.code)
                if mention.role not in (m.WITH, m.TO, m.FROM, m.ON):
                    state.stood.add(mention.code)
                if mention.code not in distinct:
                    distinct.append(mention.code)
        for mention in found:
            if mention.code in BLOCS and mention.code != "WLD" and mention.kind == "area":
                state.group = mention.code
        if any(mention.kind == "part" for mention in found) and state.frame_sentence < index:
            state.region_sentence = index
        why = next((mark.start for mark in present if self.language == "ru" and "cause" in mark.kinds), -1)
        if why > 0 and any(mention.end <= why for mention in found):
            behind = {mention.code for mention in found if mention.start > why}
            distinct = [
                code
                for code in distinct
                if code not in behind or any(mention.code == code and mention.end <= why for mention in found)
            ]  # "торговля Молдовы упала из-за спора с Россией"
        areas = [mention for mention in found if mention.kind == "area" and mention.role != "rank"]
        state.subject = areas[0].code if areas and areas[0].role == m.NOM else None
        if len(distinct) == 1:
            # "China is the country's main partner"
            distinct += [
                mention.code for mention in found if self._owns_partner(mention) and mention.code not in distinct
            ]
        if state.pair is not None and not state.pair_said and self._partner_of_ours(found) == state.pair[1]:
            state.pair = state.pair[1], state.pair[0]  # "the neighbour is the republic's main partner"
        countries = [code for code in distinct if code not in BLOCS]
        if len(distinct) == 3 and len(countries) == 2 and self._in_one_group(found, countries):
            distinct = countries  # "70 % of the region's trade is that of A and B"
        owners = {mention.code for mention in found if mention.role in ("nom", "gen", "adj")}
        if (
            len(distinct) == 1
            and distinct[0] in owners
            and any("world" in mark.kinds or mark.value("topic") in TRADE for mark in present)
        ):
            state.lone = index
        if any(mention.code in BLOCS and mention.role in (m.BETWEEN, m.INSIDE) for mention in found):
            state.inner = index
        told_apart = state.inner != index and not self._alike(found, distinct) and not self._hosts_bloc(found, distinct)
        if not countries and not self._said_together(found, distinct):
            told_apart = False  # two blocs, partners of a country: "3 bn came from the EU, 2 bn from the CIS"
        if len(distinct) == 2 and state.pair_sentence != index and told_apart and not self._no_trade(present):
            said = self._said_together(found, distinct)
            same = state.pair is not None and set(state.pair) == set(distinct)
            kept = (
                state.pair_said
                and not said
                and index - state.pair_sentence <= 6
                and not any(
                    "topic" in mark.kinds or "world" in mark.kinds or "partners" in mark.kinds for mark in present
                )
            )
            if kept:
                pass  # who is only named beside the trade spoken of does not change whose it is
            elif same and not said and self._whose_partner(distinct, found) is not None:
                state.pair = self._whose_partner(distinct, found)
            elif same and not state.pair_said and self._trades_with(distinct, found, present) is not None:
                state.pair = self._trades_with(distinct, found, present)
            elif not same or (said and not state.pair_said):
                if said and not self._in_one_group(found, distinct):
                    between = [mention.code for mention in found if mention.role in (m.BETWEEN, m.PAIR)]
                    distinct = [code for code in dict.fromkeys(between) if code in distinct]
                one, other = (
                    distinct
                    if said
                    else self._dealing(found, distinct, present)
                    or self._trades_with(distinct, found, present)
                    or self.hosted(distinct, found)
                    or self.ordered(distinct, found)
                )
                state.pair, state.pair_said = (one, other), said
                state.pair_named = said or any(mention.role in (m.WITH, m.TO, m.FROM, m.ON) for mention in found)
            if not kept:
                state.pair_sentence = index
        named = [period for period in periods if period.role not in (BASE, DUE, SPAN) and period.first is not None]
        first = self.text.sentences[index][0]
        outside = [period for period in named if not self.opened(first, period)]
        told = [period for period in outside if not period.compared] or (outside if state.period else named)
        named = [period for period in told if not self._came_from(first, period)] or told
        if named and any(mark.bits & _AIMS for mark in present):  # "this year it plans to raise it"
            named = [period for period in named if period.offset is None or period.offset < 0]
        if named and state.period_sentence != index:
            state.period = named[-1]
            state.period_sentence = index

    def _owns_partner(self, mention: Mention) -> bool:
        """Whether "the country" is the owner of a partner: "мамлакатнинг асосий ҳамкори"."""
        if mention.kind != "self" or mention.code == UNKNOWN or mention.role != m.GEN:
            return False
        ahead = self.lower[mention.end : mention.end + 5]
        return any(word.startswith(listed("partner_word")) for word in ahead)

    def _partner_of_ours(self, found: list[Mention]) -> str | None:
        """Whose partner somebody is called in Russian, where a noun stands for that country: "партнёр республики"."""
        partner = listed("partner_word")
        return next(
            (
                mention.code
                for mention in found
                if self.language == "ru" and mention.kind == "self" and mention.code != UNKNOWN and mention.start > 0
                if self.lower[mention.start - 1].startswith(partner)
            ),
            None,
        )

    def _in_one_group(self, found: list[Mention], codes: list[str]) -> bool:
        groups = [mention.group for mention in found if mention.code in codes]
        return len(set(groups)) == 1

    def _dealing(self, found: list[Mention], codes: list[str], present: list[Mark]) -> tuple[str, str] | None:
        """Who sells or buys, and the other: "Chili Peruga olma sotdi": what goes on is told from Chile."""
        if self.language not in TURKIC or not any("purchase" in mark.kinds for mark in present):
            return None
        subjects = {mention.code for mention in found if mention.role == m.NOM and mention.code in codes}
        others = {mention.code for mention in found if mention.role in (m.TO, m.FROM) and mention.code in codes}
        if len(subjects) != 1 or len(others) != 1 or subjects == others:
            return None
        return subjects.pop(), others.pop()

    def _trades_with(self, codes: list[str], found: list[Mention], present: list[Mark]) -> tuple[str, str] | None:
        """Who trades, and with whom, where a sentence says it in that form: "Armenia has a surplus in its trade with
        Russia"."""
        if self.language in TURKIC or not any(mark.value("topic") in TRADE for mark in present):
            return None
        partners = {mention.code for mention in found if mention.role == m.WITH and mention.code in codes}
        owners = {
            mention.code for mention in found if mention.role in (m.NOM, m.GEN) and mention.code in codes
        } - partners
        return (owners.pop(), partners.pop()) if len(partners) == 1 and len(owners) == 1 else None

    def _of_goods(self, mention: Mention) -> bool:
        """Whether only goods are called after a country: "перулік ұн", "чилилик товарлар"."""
        if mention.kind != "adjective" or mention.end >= len(self.words):
            return False
        goods = self.marks[mention.end]
        return (goods is not None and "product" in goods.kinds) or self.lower[mention.end].startswith(listed("goods"))

    def _inside(self, start: int, end: int) -> bool:
        """Whether a Turkic "inside the region" or "the union" stands among tokens: "Өңір ішіндегі сауда"."""
        nouns = listed("region_noun", "bloc_noun")
        return self.language in TURKIC and any(
            self.lower[place].startswith(nouns) and self.lower[place + 1] in members("inside_word")
            for place in range(start, end - 1)
        )

    def _hosts_bloc(self, found: list[Mention], codes: list[str]) -> bool:
        """Whether a Turkic sentence names but an official of a country beside a bloc: "Чили президенти уюмдун жыйынын
        ачты", or only goods of one of two: their trade is not spoken of."""
        if self.language in TURKIC and any(
            all(self._of_goods(mention) for mention in found if mention.code == code) for code in codes
        ):
            return True
        if self.language not in TURKIC or len([code for code in codes if code in BLOCS]) != 1:
            return False
        land = [mention for mention in found if mention.code in codes and mention.code not in BLOCS]
        return all(self.text.met("title", mention.end, mention.end + 2) for mention in land)

    def _no_trade(self, present: list[Mark]) -> bool:
        """Whether a Turkic sentence is of remittances, loans or the like alone: who send and get them are no pair."""
        if self.language not in TURKIC or not any(mark.value("not") in ("contract", "credit") for mark in present):
            return False
        return not any(
            mark.value("topic") in TRADE_OR_GROWS or (mark.bits & TRADE_WORDS and "topic" not in mark.kinds)
            for mark in present
            if mark.value("topic") != "visitor_arrivals"
        )

    def _alike(self, found: list[Mention], codes: list[str]) -> bool:
        """Whether two areas are named together as partners of a third: "guests from Chile and Peru"."""
        roles = {mention.role for mention in found if mention.code in codes}
        apart = self.language in TURKIC  # "Чили менен соода 5 %, Перу менен 3 %", "Чилиге 5 мың, Перуге 3 мың тонна"
        return roles in ({m.FROM}, {m.TO}, {m.WITH}) and (apart or self._in_one_group(found, codes))

    def _said_together(self, found: list[Mention], codes: list[str]) -> bool:
        """Whether two areas are named as one pair: "between A and B", "A-B", "A and B"."""
        between = {mention.code for mention in found if mention.role in (m.BETWEEN, m.PAIR)}
        return between >= set(codes) or self._in_one_group(found, codes)

    def hosted(self, codes: list[str], found: Sequence[Mention]) -> tuple[str, str] | None:
        """Two countries one of which only sends an ambassador, not said to be "to" the other: the host is first."""
        if any(mention.role in (m.TO, m.IN) and mention.code in codes for mention in found):
            return None
        envoys = {mention.code for mention in found if mention.code in codes and self._sends(mention)}
        if len(envoys) != 1 or not {mention.code for mention in found}.issuperset(codes):
            return None
        guest = envoys.pop()
        return (codes[1], guest) if guest == codes[0] else (codes[0], guest)

    def _sends(self, mention: Mention) -> bool:
        """Whether an ambassador is called after a country: "the Chinese ambassador", "посол Китая"."""
        if mention.role not in ("adj", "gen", "nom"):
            return False
        words = listed("envoy")
        if any(word.startswith(words) for word in self.lower[mention.end : mention.end + 1]):
            return True
        if self.language in TURKIC:
            return False
        ahead = self.lower[max(0, mention.start - 3) : mention.start]
        while ahead and ahead[-1] in ("of", "the", "республики", "народной"):
            ahead = ahead[:-1]
        return bool(ahead) and ahead[-1].startswith(words)

    def ordered(self, codes: list[str], found: Sequence[Mention] = ()) -> tuple[str, str]:
        """Two areas that a text names apart, as a pair.

        First stands whose partner the other is called, or the country of the text's language, or the first named.
        """
        called = self._whose_partner(codes, found)
        if called is not None:
            return called
        one, other = codes
        home = m.HOMES.get(self.language)
        known = list(self.state.counts)
        one, other = sorted(codes, key=lambda code: (code != home, known.index(code) if code in known else len(known)))
        return one, other

    def _whose_partner(self, codes: list[str], found: Sequence[Mention]) -> tuple[str, str] | None:
        """Two areas one of which is called the other's partner: "Peru is Chile's main partner" is Chile with Peru."""
        one, other = codes
        words = listed("partner_word")
        for mention in found:
            benefits = self.benefits(mention)
            if not (mention.role in (m.GEN, m.ADJ) or benefits) or mention.code not in codes:
                continue
            ahead = self.lower[mention.end : mention.end + 7]
            before = self.lower[max(0, mention.start - 2) : mention.start]
            if self.language == "ru" and not benefits:
                ahead = before[-1:]
            elif before[-1:] == ["of"]:  # "an important partner of Peru"
                ahead = before
            called = next((place for place, word in enumerate(ahead) if word.startswith(words)), None)
            if called is not None and {",", ".", "("}.isdisjoint(ahead[:called]):
                return (one, other) if mention.code == one else (other, one)
        return None

    def benefits(self, mention: Mention) -> bool:
        """Whether something is said to be so for an area: "Казакстан үчүн", "для Казахстана"."""
        beside = (*self.lower[max(0, mention.start - 1) : mention.start], *self.lower[mention.end : mention.end + 1])
        return mention.role in (m.BY, m.TO) and not members("for_whom").isdisjoint(beside)

    # After the last sentence

    def _end_running(self) -> None:
        """ "This year", "since the start of the year": up to the month that all figures of the text with an end reach,
        as "in January-April" beside "trade grew most this year with Peru"."""
        today = self.published_on
        if today is None:
            return
        start, ends = date(today.year, 1, 1), (today, date(today.year, 12, 31))
        facts = [outcome.fact for outcome in self.outcomes if outcome.fact is not None]
        facts = [fact for fact in facts if fact["period_start"] == start]
        told = {fact["period_end"] for fact in facts}.difference(ends)
        end = told.pop() if len(told) == 1 else None
        if end is None or spans_months(start, end) < 2 or (today - end).days > 100:
            return
        for fact in facts:
            if fact["period_end"] in ends and fact["modality"] == "stated":
                if fact["base_period_end"] == shift(fact["period_end"], -1):
                    fact["base_period_end"] = shift(end, -1)
                fact["period_end"] = end

    def _fill_headlines(self) -> None:
        """A headline, or a target without a date, that repeats a figure of the body takes the body's period."""
        dated: dict[tuple[Any, ...], dict[str, Any]] = {}
        for outcome in self.outcomes:
            fact = outcome.fact
            if fact and fact["period_end"] is not None:
                dated.setdefault(_figure_key(fact), fact)
        said: dict[tuple[str | None, float], list[Outcome]] = {}
        for outcome in self.outcomes:
            if outcome.fact is not None:
                said.setdefault((outcome.fact["unit"], abs(outcome.fact["value"])), []).append(outcome)
        for outcome in self.outcomes:
            if outcome.fact is None and (self.text.headline[outcome.sentence] or not outcome.sentence):
                self._repeat(outcome, said.get((outcome.quantity.unit, outcome.quantity.value), [])[:50])
        for outcome in self.outcomes:
            end = outcome.quantity.span_end
            if outcome.fact is None and end < len(self.lower) and self.lower[end] in members("goal_noun"):
                self._same_goal(outcome, said.get((outcome.quantity.unit, outcome.quantity.value), [])[:50])
        for place, outcome in enumerate(self.outcomes):
            fact = outcome.fact
            if fact is None or fact["period_end"] is not None:
                continue
            if fact["statement_type"] != "target" and not self.text.headline[outcome.sentence]:
                continue
            other = dated.get(_figure_key(fact))
            if other is None and self.text.headline[outcome.sentence]:
                other = self._rounded(place, fact) or self._same_trade(place, fact)
            if other is not None:
                for name in ("period_start", "period_end", "base_period_start", "base_period_end"):
                    fact[name] = other[name]
                outcome.reasons.append("the period stands where the text repeats the figure")

    def _rounded(self, place: int, fact: dict[str, Any]) -> dict[str, Any] | None:
        """The first dated fact of the next sentences that a headline's figure rounds: "by more than 50 %" of 53.4 %."""
        last = self.outcomes[place].sentence + 4
        for other in self.outcomes[place + 1 : place + 12]:
            found = other.fact
            if found is None or found["period_end"] is None or other.sentence > last:
                continue
            same = {found["reporter"], found["counterpart"]} == {fact["reporter"], fact["counterpart"]}
            if same and found["indicator"] == fact["indicator"] and _rounds(fact, found):
                return found
        return None

    def _same_trade(self, place: int, fact: dict[str, Any]) -> dict[str, Any] | None:
        """The periods of a headline's growth or level: those of the same trade in the very next figure that is one."""
        if fact["modality"] != "stated" or fact["statement_type"] == "target":
            return None
        headline = self.outcomes[place].sentence
        for other in self.outcomes[place + 1 : place + 6]:
            found = other.fact
            if found is None or self.text.headline[other.sentence]:
                continue
            same = all(found[name] == fact[name] for name in ("reporter", "counterpart", "modality"))
            same = same and (
                found["indicator"] == fact["indicator"] or {found["indicator"], fact["indicator"]} <= TRADE
            )
            if not same or found["statement_type"] == "target" or other.sentence > headline + 3:
                return None
            first, last = found["period_start"], found["period_end"]
            if first is None or last is None:
                return None
            base: tuple[date | None, date | None] = (None, None)
            if fact["statement_type"] in ("growth_percent", "growth_factor"):
                base = found["base_period_start"], found["base_period_end"]
                base = base if base[0] is not None else (shift(first, -1), shift(last, -1))
            return {
                "period_start": first,
                "period_end": last,
                "base_period_start": base[0],
                "base_period_end": base[1],
            }
        return None

    def _same_goal(self, outcome: Outcome, candidates: list[Outcome]) -> None:
        """A goal called by its figure ("the $20 billion target") is the one that the text has set before."""
        quantity = outcome.quantity
        for other in candidates:
            fact = other.fact
            if fact is not None and other.sentence < outcome.sentence and fact["statement_type"] == "target":
                text = self.text
                span = {"start": text.starts[quantity.span_start], "end": text.ends[quantity.span_end - 1]}
                outcome.fact = {**fact, **span, "qualifier": quantity.qualifier, "precision": quantity.step}
                outcome.reasons = ["the goal that the text has set before"]
                return

    def _repeat(self, outcome: Outcome, candidates: list[Outcome]) -> None:
        """A headline that leaves open what its figure is, or whose: "A and B set a $500 million goal", "Trade with B
        climbs to $2 bn"."""
        quantity = outcome.quantity
        if outcome.reasons not in ([NO_TOPIC], [NO_LEVEL], [NO_PARTIES]) or not outcome.areas:
            return
        whose = outcome.reasons == [NO_PARTIES]
        for other in candidates:
            fact = other.fact
            if fact is None or other.sentence <= outcome.sentence:
                continue
            parties = {fact["reporter"], fact["counterpart"]}
            amount = fact["statement_type"] in ("level", "target")
            if outcome.areas <= parties if whose else outcome.areas == parties and amount:
                text = self.text
                span = {"start": text.starts[quantity.span_start], "end": text.ends[quantity.span_end - 1]}
                outcome.fact = {**fact, **span, "qualifier": quantity.qualifier, "precision": quantity.step}
                outcome.reasons = ["the headline of a figure that the text states below"]
                return


def _begins(period: Period, today: date) -> date:
    """When a period begins; of "within five years" only the end is known."""
    return period.first or period.last or today


def _rounds(fact: dict[str, Any], exact: dict[str, Any]) -> bool:
    """Whether a figure, with its qualifier, may stand for a more exact one; "half as much again" also for 52 %."""
    kinds = fact["statement_type"], exact["statement_type"]
    value, other = fact["value"], exact["value"]
    if kinds == ("growth_factor", "growth_percent"):
        other = 1 + other / 100
    elif kinds[0] != kinds[1] or fact["unit"] != exact["unit"] or value * other <= 0:
        return False
    value, other = abs(value), abs(other)
    if fact["qualifier"] == "over":
        return bool(value <= other <= value * 1.1)
    if fact["qualifier"] in ("almost", "under", "up_to"):
        return bool(value * 0.9 <= other <= value)
    return bool(abs(value - other) <= (0.05 * value if fact["qualifier"] == "about" else fact["precision"] * 0.5))


def _figure_key(fact: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(fact[name] for name in ("reporter", "counterpart", "indicator", "statement_type", "value", "unit"))


class SentenceReader(Timing):
    """Turns the quantities of one sentence into outcomes."""

    def read(self) -> None:
        """Judge each quantity; remember the last frame that gave a fact."""
        zones = self._zones()
        self._read_entries()
        state = self.state
        latest = (state.frame, state.frame_sentence, state.pair, state.pair_sentence)
        frame: Frame | None = None
        whole: Frame | None = None
        partners: set[tuple[str, str]] = set()
        refused = ""  # what the shares before were of, if it is no trade
        for position, quantity in enumerate(self.quantities):
            zone = zones[position]
            reasons: list[str] = []
            fact: dict[str, Any] | None = None
            try:
                if refused and self._possessed(quantity) and not self._topic_in(self.first, quantity.start):
                    raise Skip(refused)  # "of the remittances 78 % came from Chile, 8 % from Peru"
                if quantity.reason:
                    if quantity.reason == RANGED and frame is None:
                        frame = self._unstated(quantity, zone)
                    raise Skip(quantity.reason)
                item = self._listed_frame(position, quantity, zone, frame, reasons)
                if item is not None:
                    frame = item
                    zone = self._entry_zone(position, quantity, zone)
                else:
                    frame = self._frame(quantity, zone, self._past_list(position, frame), reasons)
                fact = self._fact(quantity, zone, frame, reasons)
            except Skip as refusal:
                reasons = [str(refusal)]
                other = reasons[0].startswith("speaks of something else") and self.resolver.language in TURKIC
                refused = reasons[0] if other and self._possessed(quantity) else ""
                if (
                    frame is not None
                    and frame.indicator in TRADE
                    and frame.reporter
                    and frame.counterpart
                    and not frame.refusal
                    and reasons != [FLOW_OF_WHOLE]
                ):
                    self.state.frame, self.state.frame_sentence = frame, self.index
                    if frame.counterpart == UNKNOWN and frame.reporter != UNKNOWN and self._names_group():
                        self.state.grouped = self.index
                    if UNKNOWN in (frame.reporter, frame.counterpart):
                        # what goes on without a name is of these two, not of those before
                        self.state.pair, self.state.pair_sentence = (frame.reporter, frame.counterpart), self.index
            if fact is not None:
                self._settle(fact, frame)
                reasons = reasons or ["goes on from the figure before"]
                whole = frame if fact["counterpart"] == "WLD" else whole
                if fact["indicator"] in TRADE and fact["counterpart"] not in (None, "WLD"):
                    partners.add((fact["reporter"], fact["counterpart"]))
            areas = frozenset(mention.code for mention in self.found)
            self.resolver.outcomes.append(Outcome(quantity, self.index, fact, reasons, areas))

        if len(partners) == 1:
            state.partner_sentence = self.index
        if frame is not None and not partners and whole is None and (frame.refusal or frame.indicator == "gdp"):
            state.strayed = self.index
        if self.aside:  # one partner among all: the text goes on with all
            state.frame, state.frame_sentence, state.pair, state.pair_sentence = latest
        elif whole is not None and self._one_among_all(whole):
            state.frame = whole
            state.pair, state.pair_sentence = latest[2:]
        elif state.frame is not None and sum(one == state.frame.reporter for one, _ in partners) > 1:
            # "to Chile 3 bn, to Kenya 1 bn": what goes on without a name is of all, not of the last
            state.frame = state.frame.copy()
            state.frame.counterpart = "WLD"
            state.pair, state.pair_sentence = latest[2:]
        self.note_rank()
        self._note_list()

    def _part_of_same(self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame) -> bool:
        """Whether a part of a flow with the same partner is told: "exports were 5 bn, of which 3 bn was re-exports"."""
        same = frame.indicator == before.indicator and frame.indicator in ("export", "import")
        same = same and frame.reporter == before.reporter and frame.counterpart == before.counterpart
        return same and quantity.unit in CURRENCIES and bool(self._marks(zone.left, quantity.start, "part_of"))

    def _one_among_all(self, whole: Frame) -> bool:
        """Whether a partner was told of beside the whole flow: "Exports hit 7 bn; those to Chile were 1 bn"."""
        told = self.state.frame
        return (
            told is not None
            and whole.indicator in ("export", "import")
            and told.indicator == whole.indicator
            and told.reporter == whole.reporter
            and told.counterpart != "WLD"
        )

    def head(self) -> None:
        """Remember what a sentence without figures says of a list that follows it."""
        self._note_goods()
        self._note_list()

    def _unstated(self, quantity: Quantity, zone: Zone) -> Frame | None:
        """What a range is of, for what goes on: "trade was 5-6 bn, and last year it reached 8 bn"."""
        try:
            frame = self._frame(quantity, zone, None, [])
        except Skip:
            return None
        target, frame.forecast = self._aim(quantity, zone, frame)
        frame.target = target or self.aimed_from  # "from $5-6 bn to $9 bn"
        return frame if frame.indicator in TRADE and frame.reporter and frame.counterpart else None

    def _settle(self, fact: dict[str, Any], frame: Frame | None) -> None:
        state = self.state
        share = fact["statement_type"] == "share"
        pairs = fact["indicator"] in TRADE and fact["counterpart"] not in (None, "WLD", fact["reporter"])
        part = frame is not None and frame.whole != ""
        if pairs and not part and not (share and (state.pair or state.frame)):
            state.pair, state.pair_said = (fact["reporter"], fact["counterpart"]), True
            state.pair_sentence = self.index
        if fact["reporter"] not in BLOCS:
            state.main = fact["reporter"]
        self._note_partner(fact)
        flow = fact["reporter"], fact["indicator"]
        goods, _ = state.flows.get(flow, (True, 0))
        state.flows[flow] = goods and fact["scope"] == "partial", self.index
        whole = frame
        if frame is not None and (share or part) and fact["indicator"] in TRADE:
            # What goes on after a share is the whole, not the part.
            whole = frame.copy()
            whole.counterpart = "WLD"
        aside = share and fact["reporter"] in BLOCS and state.pair is not None and fact["reporter"] not in state.pair
        if frame is not None and fact["indicator"] in TRADE_OR_GROWS and not aside:
            state.frame, state.frame_sentence = whole, self.index
            state.unsettled = -9 if state.unsettled == self.index else state.unsettled
            if frame.indicator == "trade_turnover" and not frame.partial and not share:
                state.turnover, state.turnover_sentence = frame, self.index
                if frame.counterpart in BLOCS:
                    state.overall, state.overall_sentence = frame, self.index
            self._note_time(frame)
            if self.kinds.get("part_of"):
                state.parted = self.index
        if fact["unit"] in CURRENCIES:
            state.currency = fact["unit"]
        if fact["indicator"] in ("joint_projects", "joint_project_value"):
            state.joint = self.index

    def _note_partner(self, fact: dict[str, Any]) -> None:
        """Remember of whom a trade with all is told, and since which sentence a flow with one partner."""
        reporter, counterpart = fact["reporter"], fact["counterpart"]
        if fact["indicator"] not in TRADE or fact["statement_type"] == "share" or counterpart is None:
            return
        if counterpart == "WLD":
            self.state.grouped = -9
            self.state.worldwide.add(reporter)
            self.state.world_flows.add((reporter, fact["indicator"]))
        else:
            self.state.partners.setdefault(reporter, {}).setdefault((counterpart, fact["indicator"]), self.index)

    def _note_time(self, frame: Frame) -> None:
        """Remember the period of a figure for what goes on; not one that is told aside: "(in 2024 it was 3 bn)"."""
        period, state = frame.period, self.state
        if period is None or self.resolver.opened(self.first, period):
            return
        if period.role == PERIOD and period.first is not None:
            self.resolver.periods.named = period
        if period.role not in (DUE if not frame.forecast else "", BASE):
            state.period, state.period_sentence = period, self.index

    def _frame(self, quantity: Quantity, zone: Zone, before: Frame | None, reasons: list[str]) -> Frame:
        frame = Frame(None, None, None, False)
        state = self.state
        indicator, refusal, topic = self._topic(quantity, zone)
        if topic is not None and refusal == "price" and before is not None and self._priced_whole(quantity, topic):
            topic, refusal = None, ""  # "5 тонна шие кетип, баасы 3 млн доллар болду"
        if (
            topic is not None
            and refusal in ("entity", "price")
            and before is None
            and self._their_worth(quantity, topic)
        ):
            before, topic, refusal = state.frame, None, ""  # "Their value was $3 million": of the goods told before
        self.topic = topic
        if self._of_others(quantity):
            raise Skip("the figure of another")
        counted = quantity.unit in ("joint_projects", "jobs")
        if counted:
            indicator, refusal = quantity.unit, ""
        elif self._of_projects(quantity):
            indicator, refusal, counted = "joint_project_value", "", True
        inherited = False
        moved = self._goods_moved(quantity, zone) if topic is None and before is None else ""
        indicator = moved or indicator
        if topic is None and before is not None and self._sum_or_part(quantity, zone):
            raise Skip("not certain whether it is of the sum or of its part")
        if topic is None and not counted and not moved:
            if before is not None and (before.indicator or before.refusal):
                indicator, refusal, inherited = before.indicator, before.refusal, True
                if before.indicator == "joint_projects" and quantity.unit in CURRENCIES:
                    indicator = "joint_project_value"
                indicator = self._next_role(quantity, zone, before) or indicator
                frame.partial = before.partial
            elif self._line_of_goods(quantity):
                before = state.goods
                indicator, inherited = state.goods.indicator if state.goods is not None else None, True
                frame.partial = True
                reasons.append("goods of the list above")
            elif self._one_of_the_goods(quantity) and state.frame is not None:
                before = state.frame.flow()
                indicator, inherited = before.indicator, True
                frame.partial = True
                reasons.append("goods of the sum before")
            elif self._more_guests(quantity, zone):
                indicator, inherited = "visitor_arrivals", True
                reasons.append("goes on with the sentence before")
            elif self._capital_from(quantity, zone):
                before = state.frame
                indicator, inherited = "investment", True
                reasons.append("goes on with the sentence before")
            elif self._called_it(quantity):
                before = state.announced
                indicator, inherited = "trade_turnover", True
                reasons.append("goes on with the sentence before")
            elif (
                state.frame is not None
                and self.index - state.frame_sentence <= 2
                and (state.strayed < state.frame_sentence or not self._last(self.first, quantity.start, "anaphor"))
                and not (self.has_topic and self._topic_beside(quantity))
                and (self._continues(quantity) or self._of_a_sum(zone) or self._told_of_partner(quantity, zone))
            ):
                if quantity.unit in CURRENCIES and (
                    not self._predicated(quantity, zone) or self._counts_things(quantity)
                ):
                    raise Skip("an amount that nothing ties to the trade spoken of")
                if self._some_of_it(quantity, zone):
                    raise Skip("a part of the trade spoken of, and not said which")
                if state.frame.indicator in TRADE and self._other_subject(quantity):
                    raise Skip("of a subject that is not the trade spoken of")
                source = state.frame
                if (
                    state.turnover is not None
                    and (source.indicator in ("export", "import") or source.kind == "share")
                    and self.index - state.turnover_sentence <= (6 if self.kinds.get("pair") else 3)
                    and self._aim(quantity, zone, frame)[0]
                ):
                    source = state.turnover  # "экспорт ..., импорт .... Этот показатель планируется довести": the whole
                if self._whole_again(quantity, source):
                    source = state.turnover or source
                if self._in_brackets_behind(quantity):
                    raise Skip("goes on from a figure that is no fact")
                if source is state.frame and self._after_a_part(source):
                    if self.index - state.frame_sentence > 1:
                        raise Skip("not certain whether it is of the sum or of its part")
                    source = state.turnover or source
                if state.unsettled >= state.frame_sentence and self._of_a_sum(zone):
                    raise Skip("a part of a sum of which nobody knows whose it is")
                share = quantity.unit == "percent" and self._percent_kind(quantity, zone, None)[0] == "share"
                if self._overall_figure(quantity) >= 0:
                    source = self._overall() or source
                elif share and self._another(source):
                    source = self._overall(source.reporter) or source  # "Peru accounts for 5 %": of the whole
                if self._of_the_share(quantity, source):
                    raise Skip("not certain whether of a share or of the whole")
                if share and source.counterpart != "WLD":
                    raise Skip("a share of what the sentence before speaks of")
                before = source.flow()
                before.direction = source.direction
                indicator, inherited = before.indicator, True
                frame.partial = before.partial
                reasons.append("goes on with the sentence before")
        if indicator == "export" and topic is not None and self._supplied(zone, topic, before):
            indicator = "import"
        if before is None and indicator in (None, "trade_turnover") and not refusal and self._delivered(quantity, zone):
            indicator = "export"
        if indicator == "freight":
            carried = self._carried_abroad(quantity, zone) if quantity.unit in CURRENCIES else None
            carried = carried or self._freight_mode(zone) or self._carried_abroad(quantity, zone)
            told = state.frame.indicator if state.frame is not None and self.index - state.frame_sentence <= 2 else None
            if carried is None and self._same_shipment(before, topic):
                before = before or (state.frame.flow() if state.frame is not None else None)
                carried = before.indicator if before is not None else None
            indicator = carried or (told if told in FREIGHT else None) or indicator
        if (
            refusal in ("contract", "entity")
            and topic is not None
            and quantity.unit in CURRENCIES
            and before is None
            and state.joint == self.index - 1
            and not self.found
            and self.lower[topic.start].startswith(listed("worth"))
            and not any("not" in mark.kinds and mark.start < topic.start for mark in self.present)
        ):
            indicator, refusal = "joint_project_value", ""  # "Their cost is ...": of the projects spoken of
        if refusal in ("contract", "entity") and self._worth_of_projects(quantity, topic):
            indicator, refusal = "joint_project_value", ""
        if refusal in ("contract", "entity") and topic is not None and self._worth_of_joint(topic):
            indicator, refusal = "joint_project_value", ""
        listed_before = before is not None and before.indicator == "joint_projects"
        if listed_before and refusal in ("contract", "entity") and quantity.unit in CURRENCIES:
            indicator, refusal = "joint_project_value", ""  # "12 joint projects with a total cost of ..."
        if indicator == "joint_projects" and quantity.unit in CURRENCIES:
            indicator = "joint_project_value"
        frame.indicator, frame.refusal = indicator, refusal
        if topic is not None:
            reasons.append(f"{indicator or refusal}: “{self._said(topic.start, topic.end)}”")
        end = zone.right
        frame.world = bool(self._marks(zone.left, end, "world")) or (
            topic is not None
            and any(
                word.startswith(listed("foreign"))
                for word in self.lower[max(self.first, topic.start - 3) : topic.start + 1]
                if word[0].isalpha()
            )
        )
        frame.world = frame.world or bool(self.resolver.text.met("abroad", zone.left, end))
        if frame.indicator in TRADE:
            if not inherited or quantity.unit == "tonnes" or self._marks(zone.left, quantity.start, "product"):
                frame.partial = self._partial(quantity, zone, topic)
            self._participants(quantity, zone, frame, before, topic, reasons)
        elif frame.indicator is not None:
            self._other_participants(quantity, zone, frame, before, topic)
        if before is not None and self._part_of_same(quantity, zone, frame, before):
            frame.partial = True
        if not frame.partial and frame.indicator in ("export", "import"):
            frame.partial = quantity.unit == "tonnes" or self._of_these_goods(zone, frame)
        frame.period = before.period if before is not None else None
        if before is not None:
            frame.kind, frame.direction = before.kind, before.direction
            frame.base, frame.since = before.base, before.since
            frame.target, frame.forecast = before.target, before.forecast
        return frame

    def _more_guests(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether people who come from a country are told of right after visitors: "Most are neighbours: from Peru
        1.2 mln people, from Kenya 1.1 mln"."""
        told = self.state.frame
        if told is None or told.indicator != "visitor_arrivals" or self.index - self.state.frame_sentence > 2:
            return False
        if self.resolver.language in TURKIC:
            return False  # where "from" is also what is left behind
        if quantity.unit != "persons" and not (quantity.unit is None and quantity.scaled):
            return False
        return any(mention.role == m.FROM and zone.left <= mention.start < quantity.start for mention in self.found)

    def _of_these_goods(self, zone: Zone, frame: Frame) -> bool:
        """Whether a flow is that of the goods that the text is about: it has told of no other of this reporter."""
        goods, sentence = self.state.flows.get((frame.reporter, frame.indicator), (False, -9))
        whole = self._marks(zone.left, zone.right, "total_word") or self._marks(zone.left, zone.right, "whole_goods")
        return goods and self.index - sentence <= 3 and not whole

    def _next_role(self, quantity: Quantity, zone: Zone, before: Frame) -> str | None:
        """The flow of another role of the same partner: "Peru's second partner (5 bn), third-largest market (3 bn)"."""
        if before.indicator not in TRADE or before.counterpart in (None, "WLD") or quantity.unit not in CURRENCIES:
            return None
        if self.words[quantity.span_start - 1] != "(" or not self._ranks_partners(zone.left, quantity.start):
            return None
        return self._market_side(zone.left, quantity.start)

    def _after_a_part(self, told: Frame) -> bool:
        """Whether the sentence before ends with a part of a sum, and this one goes on with the sum: "trade was 6 bn, of
        which exports 5 bn. In 2021 this figure was 4 bn"."""
        state = self.state
        flow = (
            told.indicator in ("export", "import") and state.parted == state.frame_sentence == state.turnover_sentence
        )
        return flow and bool(self.kinds.get("anaphor")) and not self.found and not self.has_topic

    def _same_shipment(self, before: Frame | None, carrying: Mark | None) -> bool:
        """Whether a Turkic "carried" is only another word for the flow just told: "Перуге 5 млн долларға 3 мың тонна
        шай тасымалданды", "Чилиге экспорт 3 мың тонна болды. Тасымалдау 5 % өсті"; not "жүк тасымалы"."""
        if carrying is None or carrying.end - carrying.start > 1 or self.resolver.language not in TURKIC:
            return False
        if not self.lower[carrying.start].startswith(listed("carry_verb")):
            return False
        if before is not None:
            return before.indicator in ("export", "import")
        told = self.state.frame
        near = told is not None and self.index - self.state.frame_sentence == 1 and not self.found
        return near and told is not None and told.partial and told.indicator in ("export", "import")

    def _sum_or_part(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a pronoun follows a part of a sum: "trade was 6 bn, of which exports 5 bn; in 2021 it was 4 bn"."""
        between = self.lower[zone.left : quantity.span_start]
        if ";" not in between or members("subject_pronoun").isdisjoint(between):
            return False
        return bool(self._marks(self.first, zone.left, "part_of"))

    def _of_another(self, quantity: Quantity) -> bool:
        """Whether a Russian figure is that of another who is no area: "5 % против 4 % у конкурентов"."""
        place = quantity.span_end
        if place + 1 >= self.last or self.lower[place] != "у" or self.resolver.language != "ru":
            return False
        if self.lower[place + 1] in members("holder_pronoun", "of_it"):
            return False
        return not any(place < mention.start <= place + 4 for mention in self.found)

    def _in_brackets_behind(self, quantity: Quantity) -> bool:
        """Whether a percentage stands in brackets behind another figure: "(7 % more)"."""
        place = self.quantities.index(quantity)
        behind = self.quantities[place - 1].span_end if place else quantity.span_start
        if self.resolver.language in TURKIC and self._last(behind, quantity.span_start, "change") is not None:
            return False  # "(o'sish 7 %)" says itself of what it is
        return quantity.unit in ("percent", "times") and self.words[behind] == "(" and behind < quantity.span_start

    def _capital_from(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a sum is from whom what was invested came: "FDI hit 9 bn. From Peru came 3 bn, from Chile 2 bn"."""
        told = self.state.frame
        if told is None or told.indicator != "investment" or told.counterpart != "WLD" or self.topical:
            return False
        if self.index - self.state.frame_sentence > 2 or quantity.unit not in CURRENCIES:
            return False
        return any(mention.role == m.FROM and zone.left <= mention.start < zone.weak for mention in self.found)

    def _overall(self, reporter: str | None = None) -> Frame | None:
        """The turnover told last with a bloc, or of one reporter with all, of which later figures were parts."""
        state = self.state
        whole = state.overall if self.index - state.overall_sentence <= 4 else None
        if whole is None or reporter is None or (whole.reporter, whole.counterpart) == (reporter, "WLD"):
            return whole
        return None

    def _of_others(self, quantity: Quantity) -> bool:
        """Whether an English figure is only set beside what is told: "more than that of Chile (5 %)"."""
        if self.resolver.language != "en" or self.words[quantity.span_start - 1] != "(":
            return False
        for place in range(quantity.span_start - 2, self.first + 1, -1):
            if self.words[place] in (";", ":"):
                return False
            if self.lower[place] in ("that", "those") and self.lower[place - 1] == "than":
                return self.lower[place + 1] in ("of", "from", "in", "to")
        return False

    def _names_group(self) -> bool:
        """Whether a group of countries without a code is named as a partner: "exports to the African Union"."""
        sides = (m.TO, m.FROM, m.WITH)
        groups = [one for one in self.found if one.code == UNKNOWN and one.kind in ("area", "group")]
        return any(one.role in sides for one in groups)

    def _whole_again(self, quantity: Quantity, told: Frame) -> bool:
        """Whether "it" is the trade of the sentence before, and no part of it: "Trade was 5 bn, of which exports 3 bn.
        In 2023 it totalled 6 bn"."""
        if told.indicator not in ("export", "import") or self.state.turnover_sentence != self.index - 1:
            return False
        if self.resolver.language != "en" or self.state.frame_sentence != self.index - 1:
            return False
        return not members("subject_pronoun").isdisjoint(self.lower[self.first : quantity.span_start])

    def _of_the_share(self, quantity: Quantity, told: Frame) -> bool:
        """Whether an amount may be that of the share told before: "Its part fell to 14 %. That portion is 5 bn"."""
        if told.kind != "share" or quantity.unit not in CURRENCIES or self.index - self.state.frame_sentence != 1:
            return False
        return any(mark.start < quantity.start for mark in self.kinds.get("share", ()))

    def _another(self, told: Frame) -> bool:
        """Whether a sentence names an area, and none of the two that the figure before was of."""
        codes = {mention.code for mention in self.found}
        return bool(codes) and codes.isdisjoint((told.reporter, told.counterpart))

    def _worth_of_projects(self, quantity: Quantity, topic: Mark | None) -> bool:
        """ "Құны 2 млрд доллар болатын 12 бірлескен жоба": a worth that stands before what has it."""
        place = self.quantities.index(quantity) + 1
        if topic is None or self.resolver.language not in TURKIC or place >= len(self.quantities):
            return False
        following = self.quantities[place]
        worth = topic.end <= quantity.start and self.lower[topic.start].startswith(listed("worth"))
        near = following.unit == "joint_projects" and following.start - quantity.end <= 3
        return worth and near and not self._comma(quantity.end, following.start)

    def _worth_of_joint(self, worth: Mark) -> bool:
        """Whether a worth is that of joint projects: "qo'shma loyihalarning umumiy qiymati"."""
        if self.resolver.language not in TURKIC or not self.lower[worth.start].startswith(listed("worth")):
            return False
        return any(
            mark.value("topic") == "joint_projects"
            and 0 <= worth.start - mark.end <= 1
            and turkic_case(self.lower[mark.end - 1]) == "gen"
            for mark in self.kinds.get("topic", ())
        )

    def _supplied(self, zone: Zone, topic: Mark, before: Frame | None) -> bool:
        """Whether "supplies" go on with imports: "импорт сахара из Чили упал. Поставки в деньгах выросли на 5 %"."""
        told = before or (self.state.frame if self.index - self.state.frame_sentence <= 2 else None)
        if told is None or told.indicator != "import" or told.counterpart == "WLD":
            return False
        own = any(
            word.startswith(listed("own_way")) for word in self.lower[max(self.first, topic.start - 2) : topic.start]
        )
        if own or not self.lower[topic.start].startswith(listed("supply_noun")):
            return False
        if any(word.startswith(listed("abroad")) for word in self.lower[topic.end : min(topic.end + 4, self.last)]):
            return False
        return not any(zone.left <= mention.start < zone.right for mention in self.found)

    def _of_projects(self, quantity: Quantity) -> bool:
        """Whether joint projects are counted right behind their worth: "5 mln dollarlik 3 ta qo'shma loyiha"."""
        place = self.quantities.index(quantity) + 1
        if quantity.unit not in CURRENCIES or place >= len(self.quantities):
            return False
        if self.quantities[place].unit != "joint_projects":
            return False
        worth = quantity.suffix.endswith(listed("worth_ending"))
        return worth and self.quantities[place].span_start == quantity.span_end

    def _monthly_change(self, mark: Mark) -> bool:
        """Whether only the change is called monthly: "пятое ежемесячное снижение"."""
        return self.resolver.language == "ru" and self._next(mark.end, mark.end + 1, "change") is not None

    def _their_worth(self, quantity: Quantity, worth: Mark) -> bool:
        """Whether an amount is the worth of goods that the sentence before weighed: "Uning qiymati 3 mln dollar"."""
        told = self.state.frame
        if told is None or told.indicator not in ("export", "import") or self.index - self.state.frame_sentence != 1:
            return False
        if quantity.unit not in CURRENCIES or not told.partial or self.found:
            return False
        if not self._of_worth(worth) and self.lower[worth.start] not in members("whole_price"):
            return False
        ahead = self.lower[max(self.first, worth.start - 2) : worth.start]
        return not members("holder_pronoun").isdisjoint(ahead)

    def _priced_whole(self, quantity: Quantity, worth: Mark) -> bool:
        """Whether "its price" is that of all the goods weighed just before."""
        place = self.quantities.index(quantity)
        weighed = place > 0 and self.quantities[place - 1].unit == "tonnes" and quantity.unit in CURRENCIES
        near = weighed and worth.start - self.quantities[place - 1].span_end <= 5 and quantity.value >= 100_000
        return near and self.lower[worth.start] in members("whole_price")

    def _topic_beside(self, quantity: Quantity) -> bool:
        """Whether a word of trade or of something else stands in a quantity's part of the sentence, up to a ";"; not
        among the parts that follow a sum: "it was 8 bn: exports 5 bn, ...", "it was 8 bn, of which exports ..."."""
        for mark in self.topical:
            if mark.bits & TOPIC_KINDS and not self._caused(mark.start):
                start, end = min(mark.start, quantity.start), max(mark.start, quantity.start)
                parts = mark.start > quantity.start and (
                    ":" in self.words[start:end]
                    or bool(self._marks(quantity.end, end, "part_of"))
                    or any(word.startswith(listed("including")) for word in self.lower[quantity.end : end])
                )
                if ";" not in self.words[start:end] and not parts:
                    return True
        return False

    def _line_of_goods(self, quantity: Quantity) -> bool:
        """Whether a figure is one line of a list of goods, as "• cheese - 662 tonnes" below "Exported were:"."""
        state = self.state
        if state.goods is None or self.index - state.goods_sentence != 1 or self.found or self.topical:
            return False
        place = quantity.span_start - 1
        if len(self.quantities) > 1 or place - self.first > 8 or not self._bullet(self.first):
            return False
        if self.words[place] not in ("-", ":") or (quantity.unit != "tonnes" and quantity.unit not in CURRENCIES):
            return False
        state.goods_sentence = self.index
        reader = self.resolver.periods  # "butter" is "May" in Turkic languages
        self.periods = [period for period in self.periods if period.end != place or reader.year_of(period) is not None]
        return all(self.words[at] in (";", ".", ",", "\n") for at in range(quantity.span_end, self.last))

    def _one_of_the_goods(self, quantity: Quantity) -> bool:
        """Whether a figure is of one of the goods listed below a sum: "The main goods: barley - 5 mln, lentils - 2"."""
        told = self.state.frame
        if told is None or self.index - self.state.frame_sentence != 1 or self.found or self.topical:
            return False
        if told.indicator not in ("export", "import") or not told.reporter or not told.counterpart:
            return False
        if quantity.unit not in CURRENCIES and quantity.unit != "tonnes":
            return False
        text = self.resolver.text
        ahead = quantity.span_start - 2  # the noun beside the figure is one of the goods, no word for all of them
        opened = text.met("goods", self.first, ahead) or text.met("including", self.first, ahead)
        return bool(opened) and self._beside_noun(quantity)

    def _turns(self, told: Frame, flow: str | None) -> bool:
        """Whether a heading turns to the other flow of the one whose whole trade is told: "Imports:"."""
        return told.counterpart == "WLD" and {told.indicator, flow} == {"export", "import"}

    def _note_goods(self) -> None:
        """Remember a heading of goods: "The main dairy goods exported:", below what was told of all, or "From Peru
        were imported:"."""
        state = self.state
        flows = {self._value(mark)[0] for mark in self.topical}
        if self.quantities or self.words[self.last - 1] != ":" or not self._line_follows():
            return
        if not self.topical and self.kinds.get("anaphor") and state.frame is not None and state.frame.partial:
            flows = {state.frame.indicator}  # "This figure for other goods is as follows:"
        if flows not in ({"export"}, {"import"}) or any(mark.bits & _NOT_DONE for mark in self.present):
            return
        flow = flows.pop()
        told = state.frame if self.index - state.frame_sentence <= 3 else None
        if state.listing is not None and self.index - state.listing_sentence <= 1 and not state.listing.sellers:
            told = Frame(state.listing.indicator, state.listing.owner, "WLD", state.listing.partial)  # of all its lines
        if self.found:
            sides = self._headed_sides(flow)
        else:
            same = told is not None and (told.indicator == flow or self._turns(told, flow))
            sides = (told.reporter, told.counterpart) if told is not None and same else None
        if sides is None or None in sides:
            return
        state.goods = Frame(flow, *sides, True)
        own = [period for period in self.periods if period.role not in (BASE, DUE) and period.first is not None]
        if own or told is not None:
            state.goods.period = own[-1] if own else told.period if told is not None else None
        state.goods_sentence = self.index

    def _headed_sides(self, flow: str | None) -> tuple[str | None, str | None] | None:
        """Whose flow with whom the goods below a heading are, where it names one partner or one owner."""
        toward, whence = (m.TO, m.FROM) if flow == "export" else (m.FROM, m.TO)
        if any(mention.code == UNKNOWN or mention.kind not in ("area", "self") for mention in self.found):
            return None
        partners = {mention.code for mention in self.found if mention.role == toward} - {"WLD"}
        owners = {mention.code for mention in self.found if mention.role in (m.NOM, m.GEN, whence)} - partners - {"WLD"}
        if len(partners) > 1 or len(owners) > 1:
            return None
        if not partners:
            return (owners.pop(), "WLD") if owners else None
        partner = partners.pop()
        return (owners.pop() if owners else self._known_reporter(partner)), partner

    def _called_it(self, quantity: Quantity) -> bool:
        """Whether a figure is of what the sentence before only named: "Trade of A and B grows. In 2024 it hit ..."."""
        state = self.state
        if state.announced is None or state.announced_sentence != self.index - 1 or self.found:
            return False
        if self.has_topic and self._topic_beside(quantity):
            return False
        if quantity.unit not in CURRENCIES and quantity.unit not in ("percent", "times"):
            return False
        for place in range(self.first, quantity.start):
            if self.lower[place] not in members("it"):
                continue
            if place - self.first > 16:
                return False
            begin, end = (quantity.end, self.last) if self.resolver.language in TURKIC else (place + 1, place + 4)
            if self.words[place + 1] == "," and self.resolver.language not in TURKIC:  # "объём, по его словам, ..."
                end = next((at + 3 for at in range(place + 2, place + 9) if self.words[at : at + 1] == [","]), end)
            if any(self._next(begin, end, kind) for kind in ("reach", "change", "forecast")):
                return True
        return False

    def _no_noun(self, quantity: Quantity) -> bool:
        """Whether a number stands without what it counts: "0,4 million came", "ularning soni 150 mingdan oshdi"."""
        if quantity.end >= self.last or not self.words[quantity.end][0].isalpha():
            return True
        mark = self.marks[quantity.end]
        if self.lower[quantity.end] in members("or"):
            return True
        if self.resolver.language == "en" and self.lower[quantity.end] in members("after_amount"):
            return True  # "visits topped 6 million in 2023"
        return mark is not None and any(
            kind in mark.kinds for kind in ("reach", "change", "after", "forecast", "topic")
        )

    def _fact(self, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]) -> dict[str, Any]:
        unit = quantity.unit
        if (
            unit is None
            and quantity.scaled
            and (frame.indicator in TRADE or frame.indicator == "investment")
            and self.state.currency
            and self.state.frame is not None
            and self.index - self.state.frame_sentence <= 2
            and not frame.partial
        ):
            unit = quantity.unit = self.state.currency
            reasons.append("the currency stands in the sentence before")
        if unit is None and frame.indicator == "visitor_arrivals" and self._no_noun(quantity):
            unit = quantity.unit = "persons"
        if unit == "times" and frame.indicator == "visitor_arrivals" and quantity.value >= 1000:
            unit = quantity.unit = "persons"  # "the country was visited 3 million times"
        if unit is None:
            raise Skip("a number without a unit")
        if unit == "percentage_points":
            if self._is_share(quantity, zone, None):
                frame.kind = "share"
            raise Skip("percentage points are no growth")
        if unit == "other":
            raise Skip("counts something else")
        if self._of_another(quantity):
            raise Skip("told of somebody without a code")
        if frame.refusal:
            raise Skip(f"speaks of something else: {frame.refusal}")
        indicator = frame.indicator
        if indicator is None:
            raise Skip(NO_TOPIC)
        if indicator not in EMITTED:
            raise Skip(f"not an indicator that is extracted: {indicator}")
        self._check_if(quantity, zone)
        kind, value, direction = self._statement(quantity, zone, frame, reasons)
        indicator = frame.indicator or indicator  # "imports exceeded exports by 2 bn" is of the balance
        if frame.reporter is None or (indicator in BETWEEN_TWO and frame.counterpart is None):
            frame.kind, frame.direction = (
                ("share" if kind == "share" else "growth" if kind.startswith("growth") else ""),
                direction,
            )
            if indicator == "trade_turnover" and kind == "level":
                self.state.unsettled = self.index
            if indicator in ("export", "import") and kind == "level":
                self.state.lost = self.index
            raise Skip(NO_PARTIES)
        if unit in CURRENCIES and unit.islower():
            # "dinars": the reporter's own, or else the partner's
            known = [money().get((unit, area or "")) for area in (frame.reporter, frame.counterpart)]
            unit = quantity.unit = known[0] or known[1] or ""
            if not unit:
                raise Skip("not certain whose currency")
        if UNKNOWN in (frame.reporter, frame.counterpart) or frame.reporter == "WLD":
            raise Skip("with or by an area that has no code")
        if any(
            self._period_at(mark.start) is None and not self._monthly_change(mark)
            for mark in self._marks(zone.left, zone.right, "past_average")
        ):
            frame.refusal = "an average"  # so is what follows: "average daily exports fell 9 % to $2 bn"
            raise Skip("a figure per month or day")
        target = kind == "target"
        modality = "forecast" if frame.forecast and not target else "stated"
        self._settle_seasons(frame)
        period = self._period(quantity, zone, frame, kind)
        base: tuple[date | None, date | None] = (None, None)
        span: tuple[date | None, date | None] = (None, None)
        today = self.resolver.published_on
        if (
            not target
            and modality == "stated"
            and period is not None
            and today is not None
            and _begins(period, today) > today
        ):
            if self._ends_in_the_past():
                raise Skip("told as done, of a time to come")
            # What is said of a time to come is an aim or a forecast, whatever the verb.
            if kind == "level" and (unit in CURRENCIES or unit in ("tonnes", "persons")):
                kind, target = "target", True
            else:
                modality = "forecast"
        if target:
            span = (None, period.last if period is not None else None)
        else:
            span, base = self._times(quantity, zone, frame, kind, period)
        frame.kind = "share" if kind == "share" else "growth" if kind.startswith("growth") else ""
        frame.direction = direction or frame.direction
        aside = self._measure(quantity, zone) or (period is not None and self._dated_aside(quantity, period))
        if period is not None and not target and not aside and not self._origin(quantity):
            frame.period = period
            moved = frame.since and span[0] != period.first
            narrowed = period.role == RANGE and (kind == "share" or (kind == "level" and span[0] != period.first))
            if None not in span and (moved or narrowed):
                frame.period = Period(period.start, period.end, *span)
        if kind.startswith("growth") and None not in span and None not in base:
            frame.base = base  # type: ignore[assignment]
        if indicator == "trade_balance" and kind == "level":
            value *= self._balance_sign(zone, quantity)
            self.state.balance = 1 if value > 0 else -1
        starts, ends = self.resolver.text.starts, self.resolver.text.ends
        qualifier = self._qualifier(quantity, zone, kind)
        return {
            "reporter": frame.reporter,
            "counterpart": frame.counterpart,
            "indicator": indicator,
            "statement_type": kind,
            "value": clean(value),
            "precision": quantity.step if quantity.step > 0 else 1.0,
            "unit": "count" if unit in ("joint_projects", "jobs") else unit,
            "qualifier": qualifier,
            "period_start": span[0],
            "period_end": span[1],
            "base_period_start": base[0],
            "base_period_end": base[1],
            "scope": "partial" if frame.partial else "total",
            "modality": modality,
            "start": starts[quantity.span_start],
            "end": ends[quantity.span_end - (2 if self.words[quantity.span_end - 1] == "." else 1)],
        }
