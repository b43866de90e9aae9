"""Who trades what with whom: from a sentence's quantities, words and areas to facts.

A sentence is read from left to right. Each quantity owns the words before it, back to the quantity before, and those after it up to
the next break. What its own words do not say it takes from the quantity before, then from earlier sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention, MentionReader
from trade_warehouse.extract.numbers import clean
from trade_warehouse.extract.periods import BASE, DUE, RANGE, SPAN, Period, PeriodReader, year_before, year_span
from trade_warehouse.extract.quantities import CURRENCIES, NUMBER_KINDS, TURKIC, Quantity, QuantityReader
from trade_warehouse.extract.sentences import Text

TRADE = frozenset(("trade_turnover", "export", "import", "trade_balance"))
FREIGHT = frozenset(("road_freight", "rail_freight"))
EMITTED = (
    TRADE
    | FREIGHT
    | frozenset(
        (
            "transit_freight",
            "gdp",
            "visitor_arrivals",
            "joint_projects",
            "joint_project_value",
            "jobs",
            "customs_release_time",
            "investment",
        )
    )
)
_BREAKS = frozenset(
    (
        ",",
        ";",
        "(",
        ")",
        ":",
        "-",
        "и",
        "а",
        "and",
        "while",
        "but",
        "va",
        "ва",
        "және",
        "жана",
        "ал",
        "hamda",
        "ҳамда",
        "whereas",
        "или",
        "or",
        "with",
        "following",
        "after",
        "from",
    )
)
_WEAK_BREAKS = frozenset(("до", "to", "против", "against", "compared", "versus", "с", "from", "на", "by", "при", "по"))
AREA_KINDS = frozenset(("area", "adjective", "them", "self", "subnational"))
TOPIC_KINDS = frozenset(("topic", "not", "both", "purchase"))
_WHOLE = frozenset(("total_word", "adjective", "world"))
_MORE = frozenset("more less higher lower больше меньше көп аз ko'p кам кўп kam".split())


NO_TOPIC = "no word of trade governs it"


class Skip(Exception):  # noqa: N818 - no error: it carries the reason why a number is no fact
    """Why a number is no fact."""


@dataclass
class Frame:
    """What a quantity's words say, and what the next one may take over."""

    indicator: str | None = None
    refusal: str = ""
    reporter: str | None = None
    counterpart: str | None = None
    period: Period | None = None
    kind: str = ""
    direction: int = 0
    partial: bool = False
    target: bool = False
    forecast: bool = False
    world: bool = False


@dataclass
class State:
    """What a document has said so far."""

    pair: tuple[str, str] | None = None
    pair_sentence: int = -9
    main: str | None = None
    group: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    frame: Frame | None = None
    frame_sentence: int = -9
    turnover: Frame | None = None
    turnover_sentence: int = -9
    period: Period | None = None
    period_sentence: int = -9
    currency: str | None = None
    joint: int = -9


@dataclass
class Outcome:
    """A number found: the quantity, its sentence, and a fact (with the reasons for its parts) or why there is none."""

    quantity: Quantity
    sentence: int
    fact: dict[str, Any] | None
    reasons: list[str]
    areas: frozenset[str] = frozenset()


class Zone:
    """Marks that belong to a quantity: those before it [left, q) and after it [q, right), `weak` to the sentence's end."""

    __slots__ = ("left", "right", "weak")

    def __init__(self, left: int, right: int, weak: int) -> None:
        self.left = left
        self.right = right
        self.weak = weak


class Resolver:
    """Reads one document."""

    def __init__(self, text: Text, language: str, published_on: date | None) -> None:
        self.text = text
        self.words = text.words
        self.marks: list[Mark | None] = text.marks
        self.language = language
        self.published_on = published_on
        self.periods = PeriodReader(text.words, text.marks, published_on)
        self.quantities = QuantityReader(text.words, text.marks, text.starts, text.ends, language == "en")
        self.mentions = MentionReader(text.words, text.marks, text.starts, text.ends, language)
        self.state = State()
        self.outcomes: list[Outcome] = []

    def run(self) -> list[Outcome]:
        """All numbers of the document with what became of them."""
        for index, (first, last) in enumerate(self.text.sentences):
            self._sentence(index, first, last)
        self._fill_headlines()
        self.outcomes.sort(key=lambda outcome: outcome.quantity.span_start)
        return self.outcomes

    # A sentence

    def _sentence(self, index: int, first: int, last: int) -> None:
        figures = self.text.figures
        place = bisect_left(figures, first)
        numeric = place < len(figures) and figures[place] < last
        present = [mark for mark in self.marks[first:last] if mark is not None]
        areal = worded = False
        for mark in present:
            if not areal and not AREA_KINDS.isdisjoint(mark.kinds):
                areal = True
            if not worded and not NUMBER_KINDS.isdisjoint(mark.kinds):
                worded = True
        if not (numeric or worded or areal):
            return
        places = (
            sorted({mark.start for mark in present}.union(figures[place : bisect_left(figures, last)]))
            if numeric or worded
            else []
        )
        state = self.state
        found = self.mentions.read(first, last, present, self._main(), state.group) if areal else []
        quantities: list[Quantity] = []
        periods: list[Period] = []
        if numeric or worded:
            periods, days = self.periods.read(first, last, places)
            quantities = self.quantities.read(first, last, places, periods, days)
            quantities = [quantity for quantity in quantities if self._countable(quantity)]
        bare = [
            quantity
            for quantity in quantities
            if quantity.unit in (None, "other") and not (quantity.unit is None and quantity.scaled)
        ]
        for quantity in bare:
            reason = quantity.reason or ("counts something else" if quantity.unit else "a number without a unit")
            self.outcomes.append(Outcome(quantity, index, None, [reason]))
        quantities = [quantity for quantity in quantities if quantity not in bare]
        if quantities:
            SentenceReader(self, index, first, last, present, found, periods, quantities).read()
        self._remember(index, found, periods)

    def _countable(self, quantity: Quantity) -> bool:
        if quantity.unit is None and not quantity.scaled and not self.words[quantity.number_start][0].isdigit():
            return False
        if quantity.unit == "other" and not self.words[quantity.number_start][0].isdigit():
            return False
        if quantity.unit == "persons" and quantity.value <= 1:
            return False
        return not (quantity.unit == "times" and quantity.kind == "number" and quantity.value == 1)

    def _main(self) -> str | None:
        state = self.state
        if state.main:
            return state.main
        countries = {code: count for code, count in state.counts.items() if code not in BLOCS and code != UNKNOWN}
        if not countries:
            return None
        return max(countries, key=lambda code: countries[code])

    def _remember(self, index: int, found: list[Mention], periods: list[Period]) -> None:
        state = self.state
        distinct: list[str] = []
        for mention in found:
            if mention.code == UNKNOWN or mention.kind in ("them", "self"):
                continue
            if mention.code != "WLD":
                state.counts[mention.code] = state.counts.get(mention.code, 0) + 1
                if mention.code not in distinct:
                    distinct.append(mention.code)
        for mention in found:
            if mention.code in BLOCS and mention.code != "WLD" and mention.kind == "area":
                state.group = mention.code
        if len(distinct) == 2 and state.pair_sentence != index:
            if state.pair is None or set(state.pair) != set(distinct):
                state.pair = (distinct[0], distinct[1])
            state.pair_sentence = index
        named = [period for period in periods if period.role not in (BASE, DUE, SPAN) and period.first is not None]
        if named and state.period_sentence != index:
            state.period = named[-1]
            state.period_sentence = index

    # After the last sentence

    def _fill_headlines(self) -> None:
        """A headline, or a target without a date, that repeats a figure of the body takes the body's period."""
        dated: dict[tuple[Any, ...], dict[str, Any]] = {}
        for outcome in self.outcomes:
            fact = outcome.fact
            if fact and fact["period_end"] is not None:
                dated.setdefault(_figure_key(fact), fact)
        for outcome in self.outcomes:
            if outcome.fact is None and self.text.headline[outcome.sentence] and outcome.reasons == [NO_TOPIC]:
                self._repeat(outcome)
        for outcome in self.outcomes:
            fact = outcome.fact
            if fact is None or fact["period_end"] is not None:
                continue
            if fact["statement_type"] != "target" and not self.text.headline[outcome.sentence]:
                continue
            other = dated.get(_figure_key(fact))
            if other is not None:
                for name in ("period_start", "period_end", "base_period_start", "base_period_end"):
                    fact[name] = other[name]
                outcome.reasons.append("the period stands where the text repeats the figure")

    def _repeat(self, outcome: Outcome) -> None:
        """A headline that names a pair and a figure but not what it is ("A and B set a $500 million goal")."""
        quantity = outcome.quantity
        for other in self.outcomes:
            fact = other.fact
            if (
                fact is not None
                and other.sentence > outcome.sentence
                and fact["statement_type"] in ("level", "target")
                and fact["unit"] == quantity.unit
                and fact["value"] == quantity.value
                and {fact["reporter"], fact["counterpart"]} == outcome.areas
            ):
                text = self.text
                span = {"start": text.starts[quantity.span_start], "end": text.ends[quantity.span_end - 1]}
                outcome.fact = {**fact, **span, "qualifier": quantity.qualifier, "precision": quantity.step}
                outcome.reasons = ["the headline of a figure that the text states below"]
                return


def _figure_key(fact: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(fact[name] for name in ("reporter", "counterpart", "indicator", "statement_type", "value", "unit"))


class SentenceReader:
    """Turns the quantities of one sentence into outcomes."""

    def __init__(
        self,
        resolver: Resolver,
        index: int,
        first: int,
        last: int,
        present: list[Mark],
        found: list[Mention],
        periods: list[Period],
        quantities: list[Quantity],
    ) -> None:
        self.resolver = resolver
        self.state = resolver.state
        self.words = resolver.words
        self.marks = resolver.marks
        self.index, self.first, self.last = index, first, last
        self.found = found
        self.periods = periods
        self.quantities = quantities
        self.present = present
        self.kinds: dict[str, list[Mark]] = {}
        for mark in self.present:
            for kind in mark.kinds:
                self.kinds.setdefault(kind, []).append(mark)
        self.conditional = [mark.start for mark in self.kinds.get("conditional", ())]
        self.has_topic = not TOPIC_KINDS.isdisjoint(self.kinds)

    def read(self) -> None:
        """Judge each quantity; remember the last frame that gave a fact."""
        zones = self._zones()
        frame: Frame | None = None
        for position, quantity in enumerate(self.quantities):
            zone = zones[position]
            reasons: list[str] = []
            fact: dict[str, Any] | None = None
            try:
                if quantity.reason:
                    raise Skip(quantity.reason)
                frame = self._frame(quantity, zone, frame, position, reasons)
                fact = self._fact(quantity, zone, frame, position, reasons)
            except Skip as refusal:
                reasons = [str(refusal)]
                if (
                    frame is not None
                    and frame.indicator in TRADE
                    and frame.reporter
                    and frame.counterpart
                    and not frame.refusal
                ):
                    self.state.frame, self.state.frame_sentence = frame, self.index
            if fact is not None:
                self._settle(fact, frame)
            areas = frozenset(mention.code for mention in self.found)
            self.resolver.outcomes.append(Outcome(quantity, self.index, fact, reasons, areas))

    def _settle(self, fact: dict[str, Any], frame: Frame | None) -> None:
        state = self.state
        if fact["indicator"] in TRADE and fact["counterpart"] and fact["counterpart"] not in ("WLD", fact["reporter"]):
            state.pair = (fact["reporter"], fact["counterpart"])
            state.pair_sentence = self.index
        if fact["reporter"] not in BLOCS:
            state.main = fact["reporter"]
        if frame is not None and fact["indicator"] in TRADE:
            state.frame, state.frame_sentence = frame, self.index
            if frame.indicator == "trade_turnover" and not frame.partial:
                state.turnover, state.turnover_sentence = frame, self.index
            if frame.period is not None and frame.period.role not in (DUE, BASE):
                state.period, state.period_sentence = frame.period, self.index
        if fact["unit"] in CURRENCIES:
            state.currency = fact["unit"]
        if fact["indicator"] in ("joint_projects", "joint_project_value"):
            state.joint = self.index

    # Zones

    def _zones(self) -> list[Zone]:
        zones = []
        left = self.first
        count = len(self.quantities)
        for position, quantity in enumerate(self.quantities):
            limit = self.quantities[position + 1].span_start if position + 1 < count else self.last
            strong = self._break(quantity, limit)
            if position + 1 < count:
                right = strong
                zones.append(Zone(left, right, right))
                left = right
            else:
                zones.append(Zone(left, strong, self.last))
        return zones

    def _break(self, quantity: Quantity, limit: int) -> int:
        """Where the words after a quantity stop being its own."""
        words, marks = self.words, self.marks
        last = limit >= self.last
        depth = 0
        start = quantity.span_end
        position = start
        while position < limit:
            word = words[position].lower()
            mark = marks[position]
            if word == "(" and position <= start + 1:
                depth += 1
                # a remark in brackets right after the figure is its own unless it holds the next figure
                close = next(
                    (place for place in range(position, min(self.last, position + 40)) if words[place] == ")"), None
                )
                if close is not None and close < limit:
                    position = close + 1
                    continue
                return position
            if word == "," and position + 1 < limit:
                following = marks[position + 1]
                if following is not None and "compare" in following.kinds and "scale" not in following.kinds:
                    position += 2  # "в 1,4 раза больше, чем в 2021 году"
                    continue
            if word in _BREAKS:
                if word == "-" and not self._spaced(position):
                    position += 1
                    continue
                if word in ("from", "with", "after", "following"):
                    if last or position == start:
                        position += 1
                        continue
                    if word == "with":
                        following = marks[position + 1] if position + 1 < limit else None
                        if (
                            following is None
                            or "area" in following.kinds
                            or "self" in following.kinds
                            or "filler" in following.kinds
                        ):
                            position += 1
                            continue
                    if word == "from":
                        position += 1
                        continue
                if word in ("и", "and", "va", "ва", "және", "жана", "or", "или", "а") and self._joins_areas(position):
                    position += 1
                    continue
                return position
            position += 1
        if last:
            return limit
        for position in range(start, limit):
            word = words[position].lower()
            if word in _WEAK_BREAKS and not self._period_at(position + 1) and not self._mention_at(position + 1):
                return position
        # no break at all: what a verb after the figure (Turkic) and a period say is its own
        position = start
        while position < limit:
            mark = marks[position]
            period = self._period_at(position)
            if period is not None and period.role != BASE and self.resolver.language not in TURKIC:
                position = period.end
            elif mark is not None and ("reach" in mark.kinds or "change" in mark.kinds):
                return mark.end
            elif mark is not None and ("prep" in mark.kinds):
                position += 1
            else:
                break
        return min(position, limit) if position > start else start

    def _spaced(self, position: int) -> bool:
        starts, ends = self.resolver.text.starts, self.resolver.text.ends
        return starts[position] > ends[position - 1] or (
            position + 1 < len(starts) and starts[position + 1] > ends[position]
        )

    def _joins_areas(self, position: int) -> bool:
        before = any(mention.end == position for mention in self.found)
        after = any(position < mention.start <= position + 2 for mention in self.found)
        return before and after

    def _period_at(self, position: int) -> Period | None:
        for period in self.periods:
            if period.start <= position < period.end:
                return period
        return None

    def _mention_at(self, position: int) -> bool:
        return any(mention.start <= position < mention.end for mention in self.found)

    # The frame

    def _marks(self, start: int, end: int, kind: str) -> list[Mark]:
        return [mark for mark in self.kinds.get(kind, ()) if start <= mark.start < end]

    def _topic(self, quantity: Quantity, zone: Zone) -> tuple[str | None, str, Mark | None]:
        """The indicator that governs a quantity, or the refusal that does, and the word that said so."""
        left: list[Mark] = []
        right: list[Mark] = []
        for mark in self.present:
            kinds = mark.kinds
            if not (
                "topic" in kinds
                or "not" in kinds
                or "both" in kinds
                or "purchase" in kinds
                or "world" in kinds
                or "partners" in kinds
            ):
                continue
            if (
                "unit" in kinds and quantity.start <= mark.start < quantity.end and "topic" in kinds
            ) or zone.left <= mark.start < quantity.start:
                left.append(mark)
            elif quantity.end <= mark.start < zone.right:
                right.append(mark)
        chosen = self._choose(left, reverse=True)
        after = self._attached(quantity, right)
        if after is not None and (chosen is None or quantity.unit == "percent" or self._value(chosen)[0] is None):
            if chosen is None or self._value(after)[0] is not None:
                chosen = after
        if chosen is None:
            chosen = self._choose(right, reverse=False)
        if chosen is None and zone.weak > zone.right:
            weak = [
                mark
                for mark in self.present
                if zone.right <= mark.start < zone.weak
                and ("topic" in mark.kinds or "not" in mark.kinds or "purchase" in mark.kinds)
            ]
            strong = [mark for mark in weak if self._value(mark)[0] in TRADE]
            if strong and not left:
                chosen = strong[0] if len({self._value(mark)[0] for mark in strong}) == 1 else None
        if chosen is None:
            return None, "", None
        indicator, refusal = self._value(chosen)
        return indicator, refusal, chosen

    def _value(self, mark: Mark) -> tuple[str | None, str]:
        kinds = mark.kinds
        if "both" in kinds:
            return "trade_turnover", ""
        if "topic" in kinds:
            return kinds["topic"].value, ""
        if "purchase" in kinds:
            return kinds["purchase"].value, ""
        if "not" in kinds:
            return None, kinds["not"].value
        if "world" in kinds or "partners" in kinds:
            return "trade_turnover", ""
        return None, ""

    def _choose(self, candidates: list[Mark], reverse: bool) -> Mark | None:
        """The nearest word; one that names only a firm or plant gives way to any other."""
        ordered = candidates[::-1] if reverse else candidates
        weak: Mark | None = None
        for mark in ordered:
            _, refusal = self._value(mark)
            if refusal == "entity" or mark.value("topic") == "freight" or "partners" in mark.kinds:
                weak = weak or mark
                continue
            if mark.value("topic") == "trade_turnover":
                for other in ordered:
                    if other.value("topic") == "trade_balance" and 0 <= mark.start - other.end <= 2:
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

    def _attached(self, quantity: Quantity, right: list[Mark]) -> Mark | None:
        """A topic right after the quantity: "$3 bn in exports", "75 % of our republic's total trade"."""
        for mark in right:
            gap = self.words[quantity.span_end : mark.start]
            if len(gap) > (8 if quantity.unit == "percent" else 3):
                return None
            if any(word in (",", ";", "(", "-") for word in gap):
                return None
            if (
                quantity.unit in CURRENCIES
                and self.resolver.language == "en"
                and (not gap or gap[0].lower() not in ("in", "of", "worth"))
            ):
                return None
            if "both" in mark.kinds or "topic" in mark.kinds or "not" in mark.kinds:
                return mark
        return None

    def _frame(self, quantity: Quantity, zone: Zone, before: Frame | None, position: int, reasons: list[str]) -> Frame:
        frame = Frame()
        state = self.state
        indicator, refusal, topic = self._topic(quantity, zone)
        self.topic = topic
        if quantity.unit in ("joint_projects", "jobs"):
            indicator, refusal = quantity.unit, ""
        inherited = False
        if topic is None and quantity.unit not in ("joint_projects", "jobs"):
            if before is not None and (before.indicator or before.refusal):
                indicator, refusal, inherited = before.indicator, before.refusal, True
                if before.indicator == "joint_projects" and quantity.unit in CURRENCIES:
                    indicator = "joint_project_value"
                frame.partial = before.partial
            elif (
                state.frame is not None
                and self.index - state.frame_sentence <= 2
                and not self.has_topic
                and self._continues(quantity)
            ):
                if quantity.unit in CURRENCIES and not self._predicated(quantity, zone):
                    raise Skip("an amount that nothing ties to the trade spoken of")
                source = state.frame
                if (
                    state.turnover is not None
                    and source.indicator in ("export", "import")
                    and self.index - state.turnover_sentence <= 3
                    and self._aim(quantity, zone, frame)[0]
                ):
                    source = state.turnover  # "экспорт ..., импорт .... Этот показатель планируется довести": the whole
                if (
                    quantity.unit == "percent"
                    and source.counterpart != "WLD"
                    and self._percent_kind(quantity, zone, None)[0] == "share"
                ):
                    raise Skip("a share of what the sentence before speaks of")
                before = Frame(**{**source.__dict__, "target": False, "forecast": False, "kind": "", "period": None})
                indicator, inherited = before.indicator, True
                frame.partial = before.partial
                reasons.append("goes on with the sentence before")
        elif before is None and state.frame is not None and self.index - state.frame_sentence <= 1:
            pass
        if indicator == "freight":
            indicator = self._freight_mode(zone) or indicator
        if indicator == "joint_projects" and quantity.unit in CURRENCIES:
            indicator = "joint_project_value"
        frame.indicator, frame.refusal = indicator, refusal
        if topic is not None:
            reasons.append(f"{indicator or refusal}: “{self._said(topic.start, topic.end)}”")
        end = zone.right
        frame.world = bool(self._marks(zone.left, end, "world"))
        if frame.indicator in TRADE:
            if not inherited or self._marks(zone.left, quantity.start, "product"):
                frame.partial = self._partial(quantity, zone, topic)
            self._participants(quantity, zone, frame, before, topic, reasons)
        elif frame.indicator is not None:
            self._other_participants(quantity, zone, frame, before, topic)
        frame.period = before.period if before is not None else None
        if before is not None:
            frame.kind, frame.direction = before.kind, before.direction
            frame.target, frame.forecast = before.target, before.forecast
        return frame

    def _freight_mode(self, zone: Zone) -> str | None:
        """Road or rail, where the carrying and the means stand apart: "автомобильным транспортом ... перевезено"."""
        road = (
            "автомобил",
            "автотранспорт",
            "автокөлік",
            "автоунаа",
            "avtomobil",
            "avtotransport",
            "авто",
            "road",
            "truck",
            "lorr",
        )
        rail = ("железнодорож", "железн", "теміржол", "темір", "темир", "temir", "rail", "поезд", "train")
        found = set()
        for position in range(zone.left, zone.weak):
            word = self.words[position].lower()
            if word.startswith(road):
                found.add("road_freight")
            elif word.startswith(rail):
                found.add("rail_freight")
        return found.pop() if len(found) == 1 else None

    def _predicated(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a verb of reaching, aiming or changing governs an amount, and no noun follows it ("a $120 mn terminal")."""
        if self.resolver.language == "en" and quantity.end < self.last:
            following = self.words[quantity.end]
            if (
                following.isalpha()
                and following.islower()
                and self.marks[quantity.end] is None
                and following
                not in (
                    "in",
                    "this",
                    "last",
                    "a",
                    "year",
                    "respectively",
                    "as",
                    "by",
                    "for",
                    "within",
                    "while",
                    "it",
                    "when",
                    "worth",
                    "he",
                    "she",
                    "during",
                )
            ):
                return False
        end = zone.weak if self.resolver.language in TURKIC else quantity.span_end
        for mark in self.present:
            if zone.left <= mark.start < end and any(
                kind in mark.kinds
                for kind in ("reach", "target", "change", "forecast", "before", "compare", "export", "share")
            ):
                return True
        return any(
            self.words[position] in ("-", ":")
            for position in range(max(self.first, quantity.start - 2), quantity.start)
        )

    def _continues(self, quantity: Quantity) -> bool:
        """Whether a sentence without a topic of its own speaks of the topic before."""
        for mark in self.present:
            if mark.start > quantity.end + 4:
                break
            if any(
                kind in mark.kinds for kind in ("anaphor", "change", "reach", "target", "forecast", "share", "pair")
            ):
                return True
        return False

    def _said(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])

    def _partial(self, quantity: Quantity, zone: Zone, topic: Mark | None) -> bool:
        if quantity.unit == "tonnes":
            return True
        near = topic.start if topic is not None else quantity.start
        for mark in self._marks(zone.left, max(zone.right, quantity.end), "product"):
            if abs(mark.start - near) <= 9 or zone.left <= mark.start < quantity.start:
                if any(
                    other.start <= mark.start < other.end for other in self._marks(zone.left, zone.right, "whole_goods")
                ):
                    continue
                return True
        return False

    # Who and whom

    def _participants(
        self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None, reasons: list[str]
    ) -> None:
        item = self._item(quantity, zone, before, topic)
        if item is not None:
            frame.reporter, frame.counterpart = item
            reasons.append(f"{item[0]} with {item[1]}, an item of a list")
            return
        share = self._is_share(quantity, zone, before)
        right = zone.right
        pool = [mention for mention in self.found if zone.left <= mention.start < right]
        if zone.weak > zone.right and topic is not None and topic.start >= zone.right:
            pool = [mention for mention in self.found if zone.left <= mention.start < zone.weak]
        anchor = topic.start if topic is not None else quantity.start
        anchor_end = topic.end if topic is not None else quantity.start
        base_reporter = before.reporter if before else None
        base_counterpart = before.counterpart if before else None
        if share:
            self._share_participants(quantity, zone, frame, pool, anchor, anchor_end, base_reporter, base_counterpart)
            return
        indicator = frame.indicator
        groups: dict[int, list[Mention]] = {}
        for mention in pool:
            groups.setdefault(mention.group, []).append(mention)
        reporter: str | None = None
        counterpart: str | None = None

        def distance(mention: Mention) -> int:
            return min(abs(mention.start - anchor_end), abs(anchor - mention.end))

        def size(mention: Mention) -> int:
            return len({other.code for other in groups[mention.group]})

        if (
            indicator == "export"
            and topic is not None
            and self.words[topic.start].lower() in ("sold", "supplied", "delivered", "sell", "sells")
        ):
            for mention in pool:
                if mention.start == topic.end and mention.role == m.NOM:
                    mention.role = m.TO  # "sold Russia goods"
        partner_roles = {"export": (m.TO, m.ON), "import": (m.FROM,)}.get(indicator or "", (m.WITH,))
        partners = [mention for mention in pool if mention.role in partner_roles]
        if not partners and indicator in ("export", "import"):
            partners = [mention for mention in pool if mention.role == m.WITH]  # "trade with China: exports, imports"
        pair = self._pair(pool, groups, anchor, indicator)
        pair_word = bool(self._marks(zone.left, right, "pair"))
        if (
            partners
            and indicator == "trade_turnover"
            and pair is not None
            and pair[2] != m.PAIR
            and pair[2] != m.BETWEEN
        ):
            pair = None
        if pair is not None and not (partners and indicator in ("export", "import")):
            reporter, counterpart = pair[0], pair[1]
        elif partners:
            partner = min(partners, key=distance)
            if size(partner) > 1:
                raise Skip("one figure for several partners")
            counterpart = partner.code
            reporter = self._reporter(pool, groups, partner, anchor, anchor_end, indicator, topic, quantity)
            if reporter is None:
                earlier = [
                    mention for mention in self.found if mention.start < zone.left and mention.code != counterpart
                ]
                if base_reporter and base_reporter != counterpart:
                    reporter = base_reporter
                elif base_counterpart and base_counterpart != counterpart and base_reporter == counterpart:
                    reporter = base_counterpart
                elif len({mention.code for mention in earlier}) == 1:
                    reporter = earlier[0].code
                else:
                    reporter = self._known_reporter(counterpart)
        else:
            lone = self._reporter(pool, groups, None, anchor, anchor_end, indicator, topic, quantity)
            inside = [mention for mention in pool if mention.role == m.INSIDE]
            known = (base_reporter, base_counterpart) if base_reporter and base_counterpart else None
            inside += [mention for mention in pool if mention.role == m.BETWEEN and size(mention) == 1]
            if inside and inside[0].code in BLOCS:
                reporter = counterpart = inside[0].code
            elif lone in BLOCS and (pair_word or self._internal(zone)) and lone != "WLD":
                reporter = counterpart = lone
            elif lone is not None:
                reporter = lone
                counterpart = self._counterpart_of(lone, frame, known, zone, pair_word)
                if counterpart is None and indicator in ("export", "import"):
                    counterpart = self._other_area(pool, lone, zone, anchor_end, indicator)
            elif frame.world and known and base_counterpart == "WLD":
                reporter, counterpart = known
            elif self._internal(zone) and not pair_word and self.state.group and not pool:
                reporter = counterpart = self.state.group
            elif known:
                reporter, counterpart = known
            elif base_reporter and before is not None:
                reporter, counterpart = base_reporter, base_counterpart
            else:
                reporter, counterpart = self._discourse(zone, pair_word, frame)
        if reporter == counterpart and reporter is not None and reporter not in BLOCS:
            raise Skip("a country does not trade with itself")
        frame.reporter, frame.counterpart = reporter, counterpart
        if reporter and counterpart:
            reasons.append(f"{reporter} with {counterpart}")

    def _item(self, quantity: Quantity, zone: Zone, before: Frame | None, topic: Mark | None) -> tuple[str, str] | None:
        """Whose trade with whom, where the figure stands at a partner in a list: "partners: China (10 bn), Russia (9 bn)"."""
        place = quantity.span_start
        while place > zone.left and self.words[place - 1] in ("(", "-", ":"):
            place -= 1
        if place == quantity.span_start:
            return None
        area = next(
            (
                mention
                for mention in self.found
                if mention.end == place and mention.role in (m.NOM, m.GEN, m.WITH, m.BY)
            ),
            None,
        )
        if area is None or area.kind in ("self", "them"):
            return None
        listed = list(dict.fromkeys(mention.code for mention in self.found if mention.group == area.group))
        if (
            len(listed) == 2
            and topic is None
            and before is not None
            and before.indicator == "trade_turnover"
            and before.counterpart not in listed
        ):
            return listed[0], listed[1]
        if len(listed) > 1 and self._joined(area):
            return None
        if topic is not None:
            if "partners" not in topic.kinds:
                return None
            owners = [
                mention
                for mention in self.found
                if mention.code != area.code and mention.start < area.start
                and ((0 <= mention.start - topic.end <= 1 and mention.role == m.GEN) or (0 <= topic.start - mention.end <= 3 and mention.role in (m.GEN, m.ADJ)))
            ]  # fmt: skip
            owner = owners[0].code if len({mention.code for mention in owners}) == 1 else None
            if owner is None and not owners:
                owner = self.state.main
        elif (
            area.role == m.NOM
            and before is not None
            and before.counterpart not in (None, "WLD")
            and before.reporter
            and before.kind != "share"
        ):
            owner = before.reporter
        else:
            return None
        return (owner, area.code) if owner and owner != area.code else None

    def _joined(self, area: Mention) -> bool:
        """Whether an area is the last of several that share one figure."""
        return any(
            mention.group == area.group and mention.end < area.start and area.start - mention.end <= 2
            for mention in self.found
        )

    def _other_area(
        self, pool: list[Mention], reporter: str, zone: Zone, anchor_end: int, indicator: str
    ) -> str | None:
        """The one other area of a clause whose form does not tell that it is the partner."""
        others = {
            mention.code for mention in pool if mention.code != reporter and mention.role in (m.ADJ, m.NOM, m.ACC)
        }
        del zone, anchor_end, indicator
        return others.pop() if len(others) == 1 else None

    def _internal(self, zone: Zone) -> bool:
        for position in range(zone.left, zone.right):
            word = self.words[position].lower()
            if word.startswith(
                (
                    "внутренн",
                    "взаимн",
                    "intra",
                    "internal",
                    "ішкі",
                    "ички",
                    "ichki",
                    "өзара",
                    "o'zaro",
                    "ўзаро",
                    "within",
                )
            ):
                return True
        return False

    def _pair(
        self, pool: list[Mention], groups: dict[int, list[Mention]], anchor: int, indicator: str | None
    ) -> tuple[str, str, str] | None:
        best: tuple[int, str, str, str] | None = None
        for members in groups.values():
            codes = list(dict.fromkeys(mention.code for mention in members))
            roles = {mention.role for mention in members}
            role = members[0].role
            near = min(abs(mention.start - anchor) for mention in members)
            if len(codes) == 2 and (roles <= {m.PAIR} or roles <= {m.BETWEEN}):
                priority = 0
            elif (
                len(codes) == 2
                and roles <= {m.GEN, m.NOM, m.ADJ, m.BY}
                and indicator in ("trade_turnover", "trade_balance", "road_freight", "rail_freight")
            ):
                priority = 100 if roles <= {m.GEN, m.ADJ} else 200
            elif len(codes) > 2 and (roles <= {m.PAIR} or roles <= {m.BETWEEN}) and near < 6:
                raise Skip("one figure for several countries")
            else:
                continue
            if best is None or priority + near < best[0]:
                best = (priority + near, codes[0], codes[1], role)
        between = [mention for mention in pool if mention.role == m.BETWEEN]
        if best is None and len({mention.code for mention in between}) == 2:
            codes = list(dict.fromkeys(mention.code for mention in between))
            return codes[0], codes[1], m.BETWEEN
        return best[1:] if best is not None else None

    def _reporter(
        self,
        pool: list[Mention],
        groups: dict[int, list[Mention]],
        partner: Mention | None,
        anchor: int,
        anchor_end: int,
        indicator: str | None,
        topic: Mark | None,
        quantity: Quantity,
    ) -> str | None:
        """Whose trade it is: the area that stands closest to the word for it, in a fitting form."""
        weights = {m.GEN: 0.0, m.ADJ: 1.0, m.NOM: 3.0, m.BY: 2.0, m.IN: 8.0, m.ACC: 6.0, "through": 9.0, m.PAIR: 5.0}
        if indicator == "export":
            weights[m.FROM] = -2.0
        elif indicator == "import":
            weights[m.TO] = 1.0
            weights[m.IN] = 4.0
            weights[m.ON] = 4.0
        else:
            weights[m.TO] = 9.0  # "торговля в ЕАЭС"
            weights[m.IN] = 3.0 if indicator == "trade_balance" else 8.0
        best: tuple[float, Mention] | None = None
        for mention in pool:
            weight = weights.get(mention.role)
            if weight is None or (partner is not None and (mention.code == partner.code or mention is partner)):
                continue
            if (
                mention.start >= quantity.end
                and mention.role in (m.IN, m.ACC, m.NOM)
                and topic is not None
                and topic.start < quantity.start
            ):
                weight += 6
            gap = mention.start - anchor_end if mention.start >= anchor_end else anchor - mention.end
            if (mention.start >= anchor_end and gap <= 3 and mention.role in (m.GEN, m.NOM, m.BY, m.FROM)) or (
                mention.end <= anchor and gap <= 4 and (mention.role in (m.ADJ, m.GEN) or mention.language in TURKIC)
            ):
                weight -= 5
            weight += gap / 10
            if mention.kind == "adjective" and gap > 3:
                weight += 6
            if best is None or weight < best[0]:
                best = (weight, mention)
        if best is None:
            return None
        chosen = best[1]
        members = {mention.code for mention in groups[chosen.group]}
        if len(members) > 1 and partner is None and indicator in ("export", "import"):
            raise Skip("one figure for several countries")
        if len(members) > 1 and partner is not None and len(members - {partner.code}) > 1:
            raise Skip("one figure for several countries")
        return chosen.code

    def _known_reporter(self, counterpart: str) -> str | None:
        """Whose trade with a partner it must be, where the sentence leaves it out."""
        state = self.state
        if state.pair and counterpart in state.pair and self.index - state.pair_sentence <= 8:
            return state.pair[1] if state.pair[0] == counterpart else state.pair[0]
        if state.main and state.main != counterpart:
            return state.main
        others = [code for code in state.counts if code != counterpart and code not in BLOCS]
        if len(others) == 1:
            return others[0]
        return None

    def _counterpart_of(
        self, reporter: str, frame: Frame, known: tuple[str | None, str | None] | None, zone: Zone, pair_word: bool
    ) -> str | None:
        """With whom, where only the reporter is named: the pair spoken of, or everyone."""
        state = self.state
        if frame.world:
            return "WLD"
        if known and reporter in known:
            return known[1] if known[0] == reporter else known[0]
        elsewhere = {mention.code for mention in self.found if mention.code not in (reporter, UNKNOWN)}
        if known is None and not pair_word and self._marks(zone.left, zone.right, "total_word") and not elsewhere:
            return "WLD"
        if state.pair and reporter in state.pair and self.index - state.pair_sentence <= 6 and "WLD" not in state.pair:
            return state.pair[1] if state.pair[0] == reporter else state.pair[0]
        if pair_word:
            return None
        if state.frame is not None and state.frame.counterpart == "WLD" and state.frame.reporter == reporter:
            return "WLD"
        others = set(state.counts) - {reporter}
        if not elsewhere and not others:
            return "WLD"
        return None

    def _discourse(self, zone: Zone, pair_word: bool, frame: Frame) -> tuple[str | None, str | None]:
        """The pair that the text is about, where the sentence names none."""
        state = self.state
        names = list(
            dict.fromkeys(
                mention.code
                for mention in self.found
                if mention.kind not in ("them", "self") and mention.code not in (UNKNOWN, "WLD")
            )
        )
        if frame.world:
            main = state.main or (names[0] if len(names) == 1 else self.resolver._main())
            return (main, "WLD") if main else (None, None)
        if len(names) == 2:
            return names[0], names[1]
        if len(names) > 2 and not pair_word:
            return None, None
        if state.pair is not None and (self.index - state.pair_sentence <= 12):
            if (
                state.frame is not None
                and state.frame.counterpart == "WLD"
                and not pair_word
                and state.frame_sentence >= state.pair_sentence
            ):
                return state.frame.reporter, "WLD"
            return state.pair
        if state.frame is not None and self.index - state.frame_sentence <= 2 and not pair_word:
            return state.frame.reporter, state.frame.counterpart
        countries = [code for code in state.counts if code not in BLOCS]
        if len(countries) == 2:
            return countries[0], countries[1]
        return None, None

    def _is_share(self, quantity: Quantity, zone: Zone, before: Frame | None) -> bool:
        if quantity.unit != "percent":
            return False
        return self._percent_kind(quantity, zone, before)[0] == "share"

    def _share_participants(
        self,
        quantity: Quantity,
        zone: Zone,
        frame: Frame,
        pool: list[Mention],
        anchor: int,
        anchor_end: int,
        base_reporter: str | None,
        base_counterpart: str | None,
    ) -> None:
        """A share has a whole (whose trade) and a part (with whom)."""
        indicator = frame.indicator
        whole: Mention | None = None
        best = 99.0
        part_roles = {m.ON, m.WITH}
        if indicator == "export":
            part_roles |= {m.TO}
        elif indicator == "import":
            part_roles |= {m.FROM}
        topic = self.topic
        certain = [mention for mention in pool if mention.role in part_roles or self._share_of(mention)]
        for mention in pool:
            if mention in certain:
                continue
            if topic is None:
                continue
            after = mention.start - anchor_end if mention.start >= anchor_end else None
            ahead = anchor - mention.end if mention.end <= anchor else None
            score = 99.0
            if (
                mention.role in (m.GEN, m.ADJ, m.FROM)
                or (mention.role == m.NOM and (mention.language in TURKIC or self.words[mention.end - 1].isupper()))
                or mention.role == m.IN
            ):
                gap = after if after is not None else ahead if ahead is not None else 99
                # between the topic and its owner nothing but words of the same phrase may stand
                between = (mention.end, anchor) if ahead is not None else (anchor_end, mention.start)
                if any(other is not mention and between[0] <= other.start < between[1] for other in pool):
                    continue
                if gap <= (5 if ahead is not None else 3) and not self._crosses(mention, anchor, anchor_end, quantity):
                    score = gap + (2 if mention.role in (m.IN, m.NOM) else 0)
            if score < best:
                best, whole = score, mention
        if whole is None and len(pool) >= 2 and topic is not None:
            owners = [
                mention
                for mention in pool
                if mention not in certain and mention.role in (m.GEN, m.ADJ) and not self._share_of(mention)
            ]
            if len({mention.code for mention in owners}) == 1 and certain:
                whole = owners[0]
        parts = [
            mention
            for mention in pool
            if whole is None or (mention.group != whole.group and mention.code != whole.code)
        ]
        preferred = [mention for mention in parts if mention in certain]
        parts = preferred or parts
        reporter = whole.code if whole else None
        counterpart: str | None = None
        if whole is not None and whole.kind == "self":
            # "Russia is Tajikistan's main partner: it accounts for 20 % of the republic's trade"
            named = list(
                dict.fromkeys(
                    mention.code
                    for mention in self.found
                    if mention.kind in ("area", "adjective") and mention.start < whole.start and mention.code != UNKNOWN
                )
            )
            behind = max(
                (mention.end for mention in self.found if mention.kind != "self" and mention.start < whole.start),
                default=whole.start,
            )
            if len(named) == 2 and any(self.words[place] in (":", ",", ";") for place in range(behind, whole.start)):
                subject = next(
                    (mention.code for mention in self.found if mention.role == m.NOM and mention.code in named),
                    named[0],
                )
                frame.reporter, frame.counterpart = (named[1] if subject == named[0] else named[0]), subject
                return
        if parts:
            nearest = min(
                parts, key=lambda mention: min(abs(mention.end - quantity.start), abs(mention.start - quantity.end))
            )
            codes = {mention.code for mention in parts if mention.group == nearest.group}
            if len(codes) > 1:
                raise Skip("one share for several partners")
            if len({mention.code for mention in parts}) > 1 and not preferred:
                raise Skip("not clear whose share it is")
            counterpart = nearest.code
        if reporter is None and counterpart is not None:
            candidates = [base_reporter, self.state.main, self.resolver._main()]
            reporter = next((code for code in candidates if code and code != counterpart), None)
            if base_reporter is None and reporter is not None and self.state.pair and counterpart in self.state.pair:
                other = self.state.pair[1] if self.state.pair[0] == counterpart else self.state.pair[0]
                reporter = other
        elif reporter is not None and counterpart is None:
            if (
                base_counterpart
                and base_counterpart not in (reporter, "WLD")
                and (topic is None or base_reporter == reporter)
            ):
                counterpart = base_counterpart
            elif self.state.pair and reporter in self.state.pair and not self.found[1:]:
                counterpart = None
        elif reporter is None and base_reporter:
            reporter, counterpart = base_reporter, base_counterpart if base_counterpart != "WLD" else None
        if counterpart == "WLD" or reporter == counterpart:
            counterpart = None
        frame.reporter, frame.counterpart = reporter, counterpart

    def _crosses(self, mention: Mention, anchor: int, anchor_end: int, quantity: Quantity) -> bool:
        start, end = (anchor_end, mention.start) if mention.start >= anchor_end else (mention.end, anchor)
        for position in range(start, end):
            if self.words[position] in (",", ";", "(", ")", ":") or quantity.start <= position < quantity.end:
                return True
            mark = self.marks[position]
            if mark is not None and ("share" in mark.kinds):
                return True
        return False

    def _share_of(self, mention: Mention) -> bool:
        """Whether a word for "share" stands right before (or, in Turkic languages, after) the area."""
        if mention.language in TURKIC:
            for position in range(mention.end, min(self.last, mention.end + 2)):
                mark = self.marks[position]
                if mark is not None and "share" in mark.kinds:
                    return True
            return False
        position = mention.start - 1
        steps = 0
        while position >= self.first and steps < 4:
            mark = self.marks[position]
            if mark is not None and "share" in mark.kinds:
                return True
            if mark is not None and ("filler" in mark.kinds or "prep" in mark.kinds):
                position -= 1
                steps += 1
                continue
            break
        # "X accounts for": the verb right after
        for position in range(mention.end, min(self.last, mention.end + 3)):
            mark = self.marks[position]
            if (
                mark is not None
                and "share" in mark.kinds
                and mark.kinds["share"].language == "en"
                and mark.end - mark.start >= 1
                and mention.role in (m.NOM, m.GEN)
            ):
                word = self.words[mark.start].lower()
                return word not in ("of", "share") or mention.role == m.GEN
            if mark is not None and "filler" not in mark.kinds:
                break
        return False

    def _other_participants(
        self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None
    ) -> None:
        indicator = frame.indicator
        state = self.state
        pool = [
            mention
            for mention in self.found
            if zone.left <= mention.start < (zone.right if zone.right > quantity.end else zone.weak)
            and mention.code != UNKNOWN
        ]
        if indicator in ("joint_projects", "joint_project_value", "jobs"):
            codes = list(
                dict.fromkeys(
                    mention.code for mention in self.found if mention.code not in BLOCS and mention.code != UNKNOWN
                )
            )
            if before is not None and before.reporter:
                frame.reporter, frame.counterpart = before.reporter, before.counterpart
            elif len(codes) == 2:
                frame.reporter, frame.counterpart = codes[0], codes[1]
            elif state.pair:
                frame.reporter, frame.counterpart = state.pair
            if len(codes) == 1 and frame.reporter and codes[0] not in (frame.reporter, frame.counterpart):
                frame.reporter = frame.counterpart = None
        elif indicator in ("transit_freight", "customs_release_time"):
            through = [mention for mention in pool if self._through(mention)]
            named = through or [
                mention for mention in pool if mention.role in (m.GEN, m.ADJ, m.IN, m.NOM) and mention.code not in BLOCS
            ]
            codes = list(dict.fromkeys(mention.code for mention in named))
            if before is not None and before.reporter and not named:
                frame.reporter = before.reporter
            elif len(codes) == 1:
                frame.reporter = codes[0]
            elif (not codes and indicator == "customs_release_time") or not codes:
                frame.reporter = self.resolver._main() if state.counts else None
            else:
                frame.reporter = codes[0] if indicator == "customs_release_time" else None
            frame.counterpart = None
        elif indicator in FREIGHT:
            groups: dict[int, list[Mention]] = {}
            for mention in pool:
                groups.setdefault(mention.group, []).append(mention)
            anchor = topic.start if topic else quantity.start
            pair = self._pair(pool, groups, anchor, indicator)
            if pair:
                frame.reporter, frame.counterpart = pair[0], pair[1]
            else:
                withs = [mention for mention in pool if mention.role in (m.WITH, m.TO)]
                gens = [mention for mention in pool if mention.role in (m.GEN, m.FROM, m.ADJ, m.NOM)]
                if withs and gens and withs[-1].code != gens[-1].code:
                    frame.reporter, frame.counterpart = gens[-1].code, withs[-1].code
                elif before is not None and before.reporter and before.counterpart:
                    frame.reporter, frame.counterpart = before.reporter, before.counterpart
                elif self._marks(self.first, self.last, "pair") and state.pair and not pool:
                    frame.reporter, frame.counterpart = state.pair
        elif indicator == "investment":
            sources = [mention for mention in pool if mention.role == m.FROM]
            into = [mention for mention in pool if mention.role in (m.TO, m.IN, m.ON)]
            owners = [mention for mention in pool if mention.role in (m.GEN, m.ADJ, m.NOM, m.BY)]
            source = sources[0] if sources else owners[0] if owners else None
            target = into[-1] if into else owners[0] if owners and sources else None
            if source and target and source.code != target.code and len({mention.code for mention in pool}) == 2:
                frame.reporter, frame.counterpart = target.code, source.code
        elif indicator == "visitor_arrivals":
            self._visitors(quantity, frame)
        elif indicator == "gdp":
            blocs = [mention for mention in self.found if mention.code in BLOCS and mention.code != "WLD"]
            if (
                blocs
                and len({mention.code for mention in blocs}) == 1
                and (self._world_economy() or (before is not None and before.reporter))
            ):
                frame.reporter, frame.counterpart = blocs[0].code, "WLD"

    def _through(self, mention: Mention) -> bool:
        if mention.role == "through":
            return True
        for position in range(max(self.first, mention.start - 3), mention.start):
            if self.words[position].lower() in ("через", "through", "via", "across", "территории", "территорию"):
                return True
        return any(
            self.words[position].lower() in ("арқылы", "аркылуу", "orqali", "орқали")
            for position in range(mention.end, min(self.last, mention.end + 3))
        )

    def _world_economy(self) -> bool:
        stems = (
            "глобальн",
            "миров",
            "global",
            "world",
            "әлемдік",
            "жаһандық",
            "дүниежүз",
            "дүйнө",
            "ааламд",
            "jahon",
            "жаҳон",
            "dunyo",
        )
        return any(self.words[position].lower().startswith(stems) for position in range(self.first, self.last))

    def _visitors(self, quantity: Quantity, frame: Frame) -> None:
        origin: str | None = None
        visited: str | None = None
        for mention in self.found:
            near = quantity.number_end <= mention.start <= quantity.end + 4
            if (
                mention.role == m.FROM
                or (near and mention.role in (m.GEN, m.NOM, m.ADJ))
                or (mention.kind == "adjective" and quantity.number_start <= mention.start <= quantity.end)
                or (mention.role == m.ADJ and mention.start < quantity.start and quantity.start - mention.end <= 2)
            ):
                origin = origin or mention.code
        for mention in self.found:
            if mention.code != origin and mention.role in (m.TO, m.ACC, m.NOM, m.GEN, m.IN, m.ON):
                visited = mention.code
                break
        frame.reporter = visited
        frame.counterpart = origin
        if visited is None and origin is not None:
            main = self.state.main
            frame.reporter = main if main != origin else None

    # What kind of statement

    def _percent_kind(self, quantity: Quantity, zone: Zone, before: Frame | None) -> tuple[str, int]:
        """share or growth (with its direction), or "" where neither shows."""
        if quantity.sign:
            return "growth", quantity.sign
        words = self.words
        prep = words[quantity.span_start - 1].lower() if quantity.span_start > self.first else ""
        inner = {words[position].lower() for position in range(quantity.span_start, quantity.number_start)}
        left_change = self._last(zone.left, quantity.span_start, "change")
        left_share = self._last(zone.left, quantity.span_start, "share")
        right_change = self._next(quantity.end, zone.right, "change")
        right_share = self._next(quantity.end, max(zone.right, quantity.end), "share")
        weak_share = self._next(zone.right, zone.weak, "share")
        language = self.resolver.language
        by = prep in ("на", "by") or "на" in inner
        if language in TURKIC:
            if (
                right_change is not None
                and right_change.start - quantity.end <= 2
                and not self._comma(quantity.end, right_change.start)
            ) and quantity.case in ("to", "nom", "acc"):
                return "growth", self._direction(right_change)
            following = words[quantity.end].lower() if quantity.end < self.last else ""
            if quantity.case == "to" and following in (
                "көп",
                "артық",
                "ko'p",
                "кўп",
                "жоғары",
                "жогору",
                "yuqori",
                "юқори",
                "ortiq",
                "ортиқ",
                "ашык",
            ):
                return "growth", 1
            if quantity.case == "to" and following in ("аз", "кем", "kam", "кам", "төмен", "төмөн", "past", "паст"):
                return "growth", -1
            if (
                left_share is not None
                or right_share is not None
                or self._possessed(quantity)
                or quantity.kind == "fraction"
            ):
                return "share", 0
            if right_change is not None and right_change.start - quantity.end <= 4:
                return "growth", self._direction(right_change)
            if left_change is not None and self._noun_change(left_change, quantity):
                return "growth", self._direction(left_change)
            behind = self._next(zone.right, zone.weak, "change")
            if behind is not None and behind.start - quantity.end <= 3:
                return "growth", self._direction(behind)
            if before is not None and before.kind == "share":
                return "share", 0
            late = self._later_change(quantity)
            if late is not None and quantity.case == "to":
                return "growth", self._direction(late)
            if weak_share is not None:
                return "share", 0
            return "", 0
        if (
            left_change is not None
            and (left_share is None or left_change.start > left_share.start)
            and (by or self._noun_change(left_change, quantity) or quantity.span_start - left_change.end <= 3)
        ):
            if left_share is not None and not by and prep in ("до", "to", "с", "from"):
                return "share", 0
            if left_share is not None and by:
                return "share of share", 0
            return "growth", self._direction(left_change)
        if left_share is not None:
            return "share", 0
        if right_share is not None and (right_change is None or right_share.start < right_change.start):
            return "share", 0
        if right_change is not None and right_change.start - quantity.end <= 4:
            words[right_change.start].lower()
            if True:
                return "growth", self._direction(right_change)
        following = words[quantity.end].lower() if quantity.end < self.last else ""
        if quantity.kind == "fraction" and left_change is None:
            return "share", 0
        if following in ("of", "от") and language in ("en", "ru"):
            return "share", 0
        after = self.marks[quantity.end] if quantity.end < self.last else None
        if language == "ru" and quantity.case == "nom" and not by and left_change is None:
            probe = quantity.end
            while probe < zone.right:
                between = self.marks[probe]
                if between is None or "topic" in between.kinds or _WHOLE.isdisjoint(between.kinds):
                    break
                probe += 1
            after = self.marks[probe] if probe < self.last else None
            if after is not None and ("topic" in after.kinds or "world" in after.kinds) and probe <= quantity.end + 3:
                return "share", 0
        if following in ("больше", "выше", "more", "higher", "up", "превысив", "above"):
            return "growth", 1
        if following in ("меньше", "ниже", "less", "lower", "down", "below"):
            return "growth", -1
        if left_change is not None and before is None:
            return "growth", self._direction(left_change)
        if before is not None and before.kind == "growth" and (by or prep in ("-", ",", "(", "and", "и")):
            return "growth", before.direction
        if before is not None and before.kind == "share":
            return "share", 0
        if by and before is not None and before.direction:
            return "growth", before.direction
        if weak_share is not None:
            return "share", 0
        return "", 0

    def _possessed(self, quantity: Quantity) -> bool:
        """ "пайызы", "foizi": a percent of something."""
        suffix = quantity.suffix
        return (
            bool(suffix)
            and suffix.startswith(("ы", "і", "и", "i", "сы", "сі", "си", "si"))
            and quantity.unit == "percent"
        )

    def _later_change(self, quantity: Quantity) -> Mark | None:
        """ "экспорт 5 пайызға, импорт 3 пайызға өсті": the verb that the list shares."""
        position = self.quantities.index(quantity)
        for following in self.quantities[position + 1 :]:
            if following.unit != "percent" or following.case != "to":
                return None
            change = self._next(following.end, min(self.last, following.end + 3), "change")
            if change is not None:
                return change
        return None

    def _comma(self, start: int, end: int) -> bool:
        return any(self.words[position] in (",", ";") for position in range(start, end))

    def _noun_change(self, change: Mark, quantity: Quantity) -> bool:
        """ "рост составил 5 %", "an increase of 5 %", "өсім 5 пайыз болды"."""
        word = self.words[change.start].lower()
        nouns = ("рост", "прирост", "увеличени", "снижени", "сокращени", "падени", "спад", "уменьшени", "подъем", "повышени", "темп", "growth", "increase", "rise", "decline", "drop", "decrease", "fall", "gain", "reduction", "surge", "jump", "expansion", "contraction", "өсім", "өсу", "өсүш", "төмендеу", "азаю", "төмөндөө", "кыскаруу", "o'sish", "ўсиш", "pasayish", "пасайиш", "kamayish", "камайиш", "ортиш", "қысқару", "көбөйүү", "uptick", "slump", "dip", "plunge", "ошиш", "oshish", "азайыш", "төмөндөш")  # fmt: skip
        if not word.startswith(nouns):
            return False
        return not any(self.words[position] == ";" for position in range(change.end, quantity.span_start))

    def _direction(self, change: Mark) -> int:
        return -1 if change.kinds["change"].value == "down" else 1

    def _last(self, start: int, end: int, kind: str) -> Mark | None:
        result = None
        for mark in self.kinds.get(kind, ()):
            if mark.start >= end:
                break
            if mark.start >= start:
                result = mark
        return result

    def _next(self, start: int, end: int, kind: str) -> Mark | None:
        for mark in self.kinds.get(kind, ()):
            if mark.start >= end:
                return None
            if mark.start >= start:
                return mark
        return None

    # The fact

    def _fact(self, quantity: Quantity, zone: Zone, frame: Frame, position: int, reasons: list[str]) -> dict[str, Any]:
        unit = quantity.unit
        if (
            unit is None
            and quantity.scaled
            and frame.indicator in TRADE
            and self.state.currency
            and self.state.frame is not None
            and self.index - self.state.frame_sentence <= 1
        ):
            unit = quantity.unit = self.state.currency
            reasons.append("the currency stands in the sentence before")
        if unit is None:
            raise Skip("a number without a unit")
        if unit == "percentage_points":
            raise Skip("percentage points are no growth")
        if unit == "other":
            raise Skip("counts something else")
        if frame.refusal:
            raise Skip(f"speaks of something else: {frame.refusal}")
        indicator = frame.indicator
        if indicator is None:
            raise Skip(NO_TOPIC)
        if indicator not in EMITTED:
            raise Skip(f"not an indicator that is extracted: {indicator}")
        self._check_if(quantity, zone)
        kind, value, direction = self._statement(quantity, zone, frame, reasons)
        if frame.reporter is None or (
            indicator in TRADE | FREIGHT | {"investment", "gdp", "joint_projects", "joint_project_value", "jobs"}
            and frame.counterpart is None
        ):
            frame.kind, frame.direction = (
                ("share" if kind == "share" else "growth" if kind.startswith("growth") else ""),
                direction,
            )
            raise Skip("not certain who trades with whom")
        if UNKNOWN in (frame.reporter, frame.counterpart):
            raise Skip("with or by an area that has no code")
        if self._marks(zone.left, zone.right, "past_average"):
            raise Skip("a figure per month or day")
        target = kind == "target"
        modality = "forecast" if frame.forecast and not target else "stated"
        period = self._period(quantity, zone, frame, kind, position)
        base: tuple[date | None, date | None] = (None, None)
        span: tuple[date | None, date | None] = (None, None)
        today = self.resolver.published_on
        if (
            not target
            and modality == "stated"
            and period is not None
            and period.first is not None
            and today is not None
            and period.first > today
        ):
            # What is said of a time to come is an aim or a forecast, whatever the verb.
            if kind == "level" and unit in CURRENCIES:
                kind, target = "target", True
            else:
                modality = "forecast"
        if target:
            span = (None, period.last if period is not None else None)
        else:
            span, base = self._times(quantity, zone, frame, kind, period)
        frame.kind = "share" if kind == "share" else "growth" if kind.startswith("growth") else ""
        frame.direction = direction or frame.direction
        if period is not None and not target:
            frame.period = period
        if indicator == "trade_balance" and kind == "level":
            value *= self._balance_sign(zone, quantity, value)
        starts, ends = self.resolver.text.starts, self.resolver.text.ends
        qualifier = self._qualifier(quantity, zone, kind)
        return {
            "reporter": frame.reporter,
            "counterpart": frame.counterpart,
            "indicator": indicator,
            "statement_type": kind,
            "value": clean(value),
            "precision": quantity.step if quantity.step > 0 else 1.0,
            "unit": {"joint_projects": "count", "jobs": "count"}.get(unit, unit),
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

    def _check_if(self, quantity: Quantity, zone: Zone) -> None:
        for place in self.conditional:
            if place < zone.weak and (place >= zone.left or self._governs(place, quantity)):
                raise Skip("only possible, not stated")
        denied = self._marks(zone.left, zone.right, "denied")
        if denied:
            raise Skip("denied")

    def _governs(self, place: int, quantity: Quantity) -> bool:
        return (
            self.words[place].lower()
            in ("если", "if", "егер", "эгер", "эгерде", "agar", "агар", "should the", "should")
            and place - self.first <= 3
        )

    def _statement(self, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]) -> tuple[str, float, int]:
        """Statement type, signed value and direction of a quantity."""
        unit = quantity.unit
        indicator = frame.indicator
        target, forecast = self._aim(quantity, zone, frame)
        frame.target, frame.forecast = target, forecast
        if unit in CURRENCIES:
            if indicator in TRADE and quantity.value < 100_000:
                raise Skip("too small for a country's trade: a price or the like")
            if indicator not in TRADE and indicator not in ("investment", "joint_project_value"):
                raise Skip(f"money, but the topic is {indicator}")
            if self._delta(quantity, zone):
                raise Skip("an absolute change, no level")
            if target:
                reasons.append("an aim")
                return "target", quantity.value, 0
            return "level", quantity.value, 0
        if unit == "percent":
            kind, direction = self._percent_kind(quantity, zone, frame)
            if indicator in (
                "investment",
                "joint_project_value",
                "joint_projects",
                "jobs",
                "visitor_arrivals",
                "customs_release_time",
            ):
                raise Skip(f"a percentage of {indicator}")
            if indicator == "gdp" and kind != "growth" and quantity.qualifier != "up_to":
                return "share", quantity.value, 0
            if kind == "share":
                if target:
                    raise Skip("a share that is aimed at")
                if self._structure(zone):
                    raise Skip("a share of one flow in another")
                return "share", quantity.value, 0
            if kind == "growth":
                if quantity.kind == "fraction" and quantity.value == 50 and direction < 0:
                    pass
                if target:
                    raise Skip("growth that is aimed at")
                if indicator == "gdp":
                    raise Skip("growth of an economy")
                if self._marks(zone.left, zone.right, "annual") and not self._yearly_base(zone):
                    raise Skip("a yearly rate")
                if indicator == "trade_balance":
                    raise Skip("growth of a balance")
                return "growth_percent", quantity.value * direction, direction
            raise Skip("neither growth nor a share" if not kind else "the change of a share")
        if unit == "times":
            return self._times_statement(quantity, zone, frame, target)
        if unit == "tonnes":
            if indicator in ("export", "import", "transit_freight", "road_freight", "rail_freight"):
                if self._delta(quantity, zone):
                    raise Skip("an absolute change, no level")
                return ("target" if target else "level"), quantity.value, 0
            raise Skip(f"tonnes, but the topic is {indicator}")
        if unit == "persons":
            if indicator == "visitor_arrivals":
                if self._delta(quantity, zone):
                    raise Skip("an absolute change, no level")
                return ("target" if target else "level"), quantity.value, 0
            raise Skip("people, but no visits")
        if unit == "hours":
            if indicator == "customs_release_time":
                place = self.quantities.index(quantity)
                following = self.quantities[place + 1] if place + 1 < len(self.quantities) else None
                if following is not None and following.unit == "hours" and following.start - quantity.end <= 2:
                    raise Skip("the time before")
                if (
                    place
                    and self.quantities[place - 1].unit == "hours"
                    and quantity.start - self.quantities[place - 1].end <= 2
                ):
                    quantity.span_start = max(self.first, self.quantities[place - 1].span_start - 1)
                return "level", quantity.value, 0
            raise Skip("hours of something else")
        if unit in ("joint_projects", "jobs"):
            joint = (
                any("joint" in mark.kinds for mark in self.present)
                or any(mention.role == m.PAIR for mention in self.found)
                or any(mark.value("topic") == "joint_projects" for mark in self.present)
            )
            if unit == "jobs" and self.index - self.state.joint > 1 and not joint:
                raise Skip("jobs of something else")
            return ("target" if target and unit != "jobs" else "level"), quantity.value, 0
        raise Skip("counts something else")

    def _yearly_base(self, zone: Zone) -> bool:
        return any(period.yoy for period in self.periods if zone.left <= period.start < zone.weak)

    def _times_statement(self, quantity: Quantity, zone: Zone, frame: Frame, target: bool) -> tuple[str, float, int]:
        indicator = frame.indicator
        if indicator not in TRADE and indicator not in ("transit_freight", "road_freight", "rail_freight", "gdp"):
            raise Skip(f"a factor, but the topic is {indicator}")
        if indicator == "trade_balance":
            raise Skip("a factor of a balance")
        words = self.words
        if quantity.kind == "number" and self.resolver.language == "ru":
            inner = {
                words[position].lower()
                for position in range(max(self.first, quantity.span_start - 1), quantity.number_start)
            }
            if not inner & {"в", "во"}:
                raise Skip("counts occasions")
        direction = 1
        left = self._last(zone.left, quantity.start, "change")
        right = self._next(quantity.end, zone.weak, "change")
        near_right = right is not None and right.start - quantity.end <= 4
        change = right if (self.resolver.language in TURKIC and near_right) or left is None else left
        following = {word.lower() for word in words[quantity.end : quantity.end + 3]} - {"is", "the"}
        if (
            (
                change is None
                and quantity.kind != "factor"
                and not target
                and not following
                & {
                    "больше",
                    "выше",
                    "much",
                    "more",
                    "higher",
                    "меньше",
                    "less",
                    "көп",
                    "артық",
                    "ko'p",
                    "кўп",
                    "ортиқ",
                    "ortiq",
                    "жоғары",
                    "жогору",
                    "yuqori",
                    "юқори",
                }
            )
            and frame.kind != "growth"
            and not (frame.direction and words[quantity.start - 1].lower() in ("в", "-"))
        ):
            raise Skip("a factor without a change")
        if change is None and following & {"меньше", "less", "ниже"}:
            direction = -1
        if (change is not None and quantity.kind != "factor") or (
            change is not None
            and words[quantity.start].lower().startswith(("вдвое", "втрое", "вчетверо", "впятеро", "в два"))
        ):
            direction = self._direction(change)
        topics = {
            self._value(mark)[0]
            for mark in self.present
            if zone.left <= mark.start < zone.right and "topic" in mark.kinds
        } & TRADE
        if len(topics) > 1 and change is None:
            raise Skip("compares two flows")
        if target:
            if direction < 0:
                raise Skip("a decrease that is aimed at")
            return "target", quantity.value, 1
        if direction < 0:
            quantity.step = clean(max(quantity.step / quantity.value**2, 0.0001))
            return "growth_factor", clean(round(1 / quantity.value, 4)), -1
        return "growth_factor", quantity.value, 1

    def _structure(self, zone: Zone) -> bool:
        verbs = (
            "supplied",
            "sold",
            "exported",
            "imported",
            "shipped",
            "bought",
            "delivered",
            "supplies",
            "sells",
            "поставил",
            "экспортировал",
            "импортировал",
        )
        topics = {
            self._value(mark)[0]
            for mark in self.present
            if zone.left <= mark.start < zone.right
            and "topic" in mark.kinds
            and not self.words[mark.start].lower().startswith(verbs)
        } & TRADE
        return len(topics) > 1

    def _aim(self, quantity: Quantity, zone: Zone, frame: Frame) -> tuple[bool, bool]:
        """Whether a quantity is aimed at, and whether it is expected."""
        goal = self._last(zone.left, quantity.span_start, "target")
        reach = self._past_reach(zone.left, quantity.span_start)
        forecast_left = self._last(zone.left, quantity.span_start + 1, "forecast")
        forecast_left = self._last(zone.left, quantity.number_start, "forecast") or forecast_left
        goal_inside = self._last(quantity.span_start, quantity.number_end, "target")
        if goal_inside is not None and quantity.kind == "factor":
            goal = goal_inside
        right_end = zone.right if self.resolver.language not in TURKIC else zone.weak
        goal_right = self._next(quantity.end, right_end, "target")
        forecast_right = self._next(quantity.end, right_end, "forecast")
        reach_right = self._past_reach(quantity.end, right_end) if self.resolver.language in TURKIC else None
        due = any(period.role == DUE for period in self.periods if zone.left <= period.start < zone.weak)
        base_level = (
            self.words[quantity.span_start - 1].lower() in ("с", "from") if quantity.span_start > self.first else False
        )
        if base_level or (self.resolver.language in TURKIC and quantity.case == "from" and quantity.borrowed):
            return False, False
        forecast = forecast_left is not None and (reach is None or forecast_left.start >= reach.start - 2)
        if forecast_right is not None and self.resolver.language in TURKIC:
            forecast = reach_right is None or reach_right.start >= forecast_right.start - 2 or forecast
        elif forecast_right is not None and forecast_right.start - quantity.span_end <= 3 and reach is None:
            forecast = True
        target = goal is not None and (reach is None or goal.start > reach.start)
        if goal_right is not None and self.resolver.language in TURKIC:
            next_reach = reach_right
            if next_reach is None or goal_right.start <= next_reach.start or self._speech(next_reach):
                target = True
        elif (goal_right is not None and due and reach is None) or (
            goal_right is not None and reach is None and goal is None and goal_right.start - quantity.span_end <= 6
        ):
            target = True
        if not target and frame.target and goal is None and reach is None:
            target = self._last(zone.left, quantity.span_start, "change") is None and not self._topic_in(
                zone.left, quantity.start
            )
        if (
            self.resolver.language in TURKIC
            and not target
            and reach_right is None
            and self._intent(quantity, right_end)
        ):
            target = True
        if (
            not target
            and due
            and reach is None
            and not forecast
            and reach_right is None
            and quantity.unit in CURRENCIES
        ):
            target = True
        if target and forecast and goal is not None and forecast_left is not None:
            target = goal.start > forecast_left.start or (due and False)
            forecast = not target
        if (
            not forecast
            and frame.forecast
            and reach is None
            and not target
            and not self._topic_in(zone.left, quantity.start)
        ):
            forecast = True
        return target, forecast and not target

    def _intent(self, quantity: Quantity, end: int) -> bool:
        """A verb of intent after the figure: "жеткирмекчи", "арттырмақ", "yetkazmoqchi"."""
        for position in range(quantity.end, min(end, quantity.end + 5)):
            word = self.words[position].lower()
            if len(word) > 6 and word.endswith(
                ("мекчи", "макчы", "мокчу", "мөкчү", "moqchi", "моқчи", "мақшы", "мекші")
            ):
                return True
            if (
                self.resolver.language == "kk"
                and len(word) > 6
                and word.endswith(("мақ", "мек", "бақ", "бек", "пақ", "пек"))
            ):
                return True
        return False

    def _topic_in(self, start: int, end: int) -> bool:
        return any(start <= mark.start < end and "topic" in mark.kinds for mark in self.present)

    def _speech(self, mark: Mark) -> bool:
        return self.words[mark.start].lower() in ("болды", "болду", "bo'ldi", "бўлди", "деді")

    def _past_reach(self, start: int, end: int) -> Mark | None:
        result: Mark | None = None
        for mark in self.present:
            if mark.start >= end:
                break
            if mark.start < start or "forecast" in mark.kinds:
                continue
            if "reach" in mark.kinds:
                word = self.words[mark.start].lower()
                before = self.words[mark.start - 1].lower() if mark.start > self.first else ""
                if word in ("was", "were", "is", "are", "been", "be", "был", "было", "была", "были", "at"):
                    following = self.marks[mark.end] if mark.end < self.last else None
                    if (following is not None and "target" in following.kinds) or word in (
                        "at",
                        "is",
                        "are",
                        "был",
                        "была",
                        "было",
                        "были",
                    ):
                        continue
                if word.endswith(("ть", "ться")) or before in ("to", "will", "чтобы"):
                    continue
                if result is None or self.resolver.language not in TURKIC:
                    result = mark
        if result is None:
            for mark in self.present:
                if (
                    start <= mark.start < end
                    and "before" in mark.kinds
                    and self.words[mark.start]
                    .lower()
                    .startswith(("превысил", "exceeded", "surpassed", "topped", "passed", "crossed"))
                ):
                    result = mark
        return result

    def _delta(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether an amount is a change ("rose by $5 bn", "рост составил 2 млрд"), no level."""
        words = self.words
        language = self.resolver.language
        start = quantity.span_start
        prep = words[start - 1].lower() if start > self.first else ""
        inner = {words[position].lower() for position in range(start, quantity.number_start)}
        following = words[quantity.span_end].lower() if quantity.span_end < self.last else ""
        if language in TURKIC:
            change = self._next(quantity.end, min(zone.weak, quantity.end + 3), "change")
            after = self.marks[quantity.end] if quantity.end < self.last else None
            if after is not None and ("after" in after.kinds and after.kinds["after"].value == "up_to"):
                return False
            if quantity.suffix.endswith(("gacha", "гача")):
                return False
            if change is not None and quantity.case == "to" and not self._comma(quantity.end, change.start):
                if words[change.start].lower().startswith(("түс", "түш", "tush", "туш")):
                    return False  # "fell to"
                between = self.marks[quantity.end] if quantity.end < change.start else None
                return between is None or "reach" not in between.kinds
            left = self._last(zone.left, quantity.start, "change")
            if left is not None and self._noun_change(left, quantity):
                return not any(
                    mark.start > left.start for mark in self._marks(zone.left, quantity.start, "topic")
                ) and not self._comma(left.end, quantity.start)
            return bool(
                quantity.case == "to" and following in ("көп", "аз", "артық", "ашык", "ko'p", "kam", "кўп", "кам")
            )
        if following in _MORE:
            return True
        change = self._last(zone.left, start, "change")
        if prep in ("до", "to"):
            return False
        if change is None:
            return False
        gap = words[change.end : start]
        if prep in ("на", "by") or "на" in inner or (prep == "by" or "by" in inner):
            if any(word.lower() in ("товаров", "продукции", "сумму", "сумме") for word in gap):
                return False
            return "," not in gap or True
        if not gap or (
            len(gap) <= 2 and all(word.lower() in ("of", "почти", "the", "a", "еще", "another", "by") for word in gap)
        ):
            return True
        if self._noun_change(change, quantity) and not any(word in (",", ";", "и", "and", "to", "до") for word in gap):
            reach = self._last(change.end, start, "reach")
            return (
                (reach is not None and reach.start - change.end <= 2)
                or (words[start - 1] == "-" and len(gap) <= 2)
                or prep == "of"
            )
        return False

    def _balance_sign(self, zone: Zone, quantity: Quantity, value: float) -> int:
        if quantity.sign:
            return quantity.sign
        stems = (
            "дефицит",
            "отрицательн",
            "пассивн",
            "deficit",
            "negative",
            "тапшылы",
            "теріс",
            "тартыш",
            "терс",
            "taqchil",
            "тақчил",
            "salbiy",
            "салбий",
            "минус",
            "minus",
        )
        for position in range(max(self.first, zone.left), zone.weak):
            if self.words[position].lower().startswith(stems):
                return -1
        del value
        return 1

    def _qualifier(self, quantity: Quantity, zone: Zone, kind: str) -> str:
        qualifier = quantity.qualifier
        if (
            qualifier == "exact"
            and quantity.unit in ("hours", "jobs")
            and quantity.start > self.first
            and self.words[quantity.start - 1].lower() == "до"
        ):
            quantity.span_start = quantity.start - 1
            return "up_to"
        if (
            qualifier == "up_to"
            and kind in ("target", "level")
            and quantity.unit not in ("jobs", "hours", "persons")
            and self.resolver.language in TURKIC
        ):
            after = (
                self._next(quantity.span_end, zone.weak, "target")
                or self._next(quantity.span_end, zone.weak, "reach")
                or self._next(quantity.span_end, zone.weak, "change")
            )
            if after is not None:
                quantity.span_end = quantity.end
                return "exact"
        return qualifier

    # When

    def _period(self, quantity: Quantity, zone: Zone, frame: Frame, kind: str, position: int) -> Period | None:
        target = kind == "target"
        own: list[Period] = []
        for period in self.periods:
            if zone.left <= period.start < zone.weak:
                own.append(period)
        if target:
            dues = [period for period in own if period.role == DUE and period.last is not None]
            if dues:
                return min(dues, key=lambda period: abs(period.start - quantity.end))
            inherited = [period for period in self.periods if period.role == DUE and period.last is not None]
            if inherited:
                return min(inherited, key=lambda period: abs(period.start - quantity.end))
            plain = [period for period in own if period.role not in (BASE, SPAN) and period.last is not None]
            today = self.resolver.published_on
            if today is not None:
                plain = [period for period in plain if period.last is not None and period.last >= today]
            elif plain:
                plain = [period for period in plain if self._future(period, quantity)]
            if plain:
                return min(plain, key=lambda period: abs(period.start - quantity.end))
            return None
        good = [period for period in own if period.role not in (BASE, SPAN)]
        if kind != "target" and frame.forecast is False:
            good = [
                period for period in good if period.role != DUE or period.start > quantity.start or self._past(period)
            ]
        for period in own:
            if (
                0 <= period.start - quantity.span_end <= 2
                and period.role != SPAN
                and not (period.role == BASE and kind.startswith("growth"))
            ):
                if period.role == BASE and period.first is None:
                    continue
                ahead = self.resolver.language in TURKIC and any(other.end <= quantity.start for other in good)
                if not self._comma(quantity.span_end, period.start) and not ahead:
                    return period
        left = [period for period in good if period.end <= quantity.start]
        if left:
            return left[-1]
        right = [period for period in good if quantity.end <= period.start < zone.right]
        if right:
            return right[0]
        if frame.period is not None:
            return frame.period
        weak = [period for period in good if period.start >= zone.right]
        if weak:
            return weak[0]
        elsewhere = [period for period in self.periods if period.role not in (BASE, SPAN, DUE)]
        if len(elsewhere) == 1 and not own:
            return elsewhere[0]
        if len(elsewhere) == 1 and kind.startswith("growth") and elsewhere[0].start > quantity.end:
            return elsewhere[0]
        state = self.state
        spans = [period for period in own if period.role == SPAN]
        if (
            state.period is not None
            and not spans
            and self.index - state.period_sentence <= 3
            and frame.indicator in TRADE | FREIGHT | {"transit_freight", "visitor_arrivals", "investment"}
        ):
            return state.period
        return None

    def _past(self, period: Period) -> bool:
        today = self.resolver.published_on
        return today is not None and period.last is not None and period.last < today

    def _future(self, period: Period, quantity: Quantity) -> bool:
        del quantity
        return period.role != RANGE

    def _times(
        self, quantity: Quantity, zone: Zone, frame: Frame, kind: str, period: Period | None
    ) -> tuple[tuple[date | None, date | None], tuple[date | None, date | None]]:
        """Period and base period of a statement that is no target."""
        nothing: tuple[date | None, date | None] = (None, None)
        if kind == "level":
            before = self._year_ago(quantity, zone, frame)
            if before is not None:
                return before, nothing
            if (
                period is not None
                and period.role == RANGE
                and period is frame.period
                and frame.kind == "growth"
                and period.last is not None
            ):
                return year_span(period.last.year), nothing
        bases = [other for other in self.periods if other.role == BASE and (zone.left <= other.start < zone.weak)]
        growth = kind in ("growth_percent", "growth_factor")
        today = self.resolver.published_on
        if not growth:
            return ((period.first, period.last) if period is not None else nothing), nothing
        spans = [other for other in self.periods if other.role == SPAN and (zone.left <= other.start < zone.weak)]
        if period is not None and period.role == RANGE and period.base is not None and period.last is not None:
            return year_span(period.last.year), period.base
        dated = [other for other in bases if other.first is not None and other is not period]
        dated.sort(key=lambda other: -abs(other.start - quantity.end) - (100 if other.start < quantity.start else 0))
        if spans:
            years = spans[-1].years
            end: tuple[date, date] | None = None
            if period is not None and period.first is not None and period.last is not None and period.role != SPAN:
                end = (period.first, period.last)
            else:
                later = [
                    other
                    for other in self.periods
                    if other.role not in (BASE, SPAN, DUE) and other.first is not None and other.last is not None
                ]
                if len(later) == 1 and later[0].first and later[0].last:
                    end = (later[0].first, later[0].last)
                elif today is not None:
                    end = year_span(today.year - 1)
            if end is None:
                return nothing, nothing
            return end, year_span(end[1].year - years)
        if period is None or period.first is None or period.last is None:
            if dated and dated[-1].first and dated[-1].last and period is None:
                if (
                    today is not None
                    and dated[-1].first.year < today.year
                    and (dated[-1].first.month, dated[-1].last.month) == (1, 12)
                ):
                    return year_span(today.year - 1), (dated[-1].first, dated[-1].last)
                return nothing, (dated[-1].first, dated[-1].last)
            return nothing, nothing
        span = (period.first, period.last)
        if dated and dated[-1].first and dated[-1].last:
            base = (dated[-1].first, dated[-1].last)
            whole = (base[0].month, base[1].month) == (1, 12)
            if (
                whole
                and base[0].year == base[1].year
                and (span[0].month, span[1].month, span[1].day) != (1, 12, 31)
                and any(other.yoy for other in bases)
            ):
                base = (date(base[0].year, span[0].month, 1), year_span(base[0].year, span[0].month, span[1].month)[1])
            if base[1] < span[1]:
                return span, base
        stated = [other for other in bases if other.yoy]
        for other in stated:
            year = self._year_of(other)
            if year is not None and year < span[1].year:
                return span, (span[0].replace(year=year), year_span(year, 1, span[1].month)[1])
        return span, year_before(*span)

    def _year_ago(self, quantity: Quantity, zone: Zone, frame: Frame) -> tuple[date, date] | None:
        """The period of a level that is given for comparison: "годом ранее - 81 млн", "against $3 bn a year earlier"."""
        reference = frame.period
        if reference is None and self.state.period is not None and self.index - self.state.period_sentence <= 2:
            reference = self.state.period
        if reference is None or reference.first is None or reference.last is None:
            return None
        for other in self.periods:
            if not other.yoy or not zone.left <= other.start < zone.weak:
                continue
            after = 0 <= other.start - quantity.span_end <= 2 and not self._comma(quantity.span_end, other.start)
            before = other.end <= quantity.start and not any(
                other.end <= mark.start < quantity.span_start and "change" in mark.kinds for mark in self.present
            )
            if before:
                before = quantity.span_start - other.end <= 2 or other.start - zone.left <= 2
            if after or before:
                year = self._year_of(other)
                months = reference.first.month, reference.last.month
                if year is not None:
                    return year_span(year, *months)
                return year_before(reference.first, reference.last)
        return None

    def _year_of(self, period: Period) -> int | None:
        for position in range(period.start, period.end):
            word = self.words[position]
            if len(word) == 4 and word.isdigit():
                return int(word)
        return None
