"""What kind of statement a quantity makes: level, share, growth or aim; stated, expected or only possible."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.periods.spans import BASE
from trade_warehouse.extract.quantities.numbers import clean
from trade_warehouse.extract.quantities.quantities import CURRENCIES, NUMBER_KINDS, TURKIC, Quantity, turkic_case
from trade_warehouse.extract.sentence.neighbours import last_is_more, shared_change
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import (
    FLOW_OF_WHOLE,
    FREIGHT,
    GROWS,
    NO_LEVEL,
    TRADE,
    TRADE_OR_GROWS,
    Frame,
    Skip,
    Zone,
)
from trade_warehouse.extract.statements.aims import find_aim
from trade_warehouse.extract.statements.differences import (
    exceeds_the_other,
    is_difference,
    more_than_the_other,
    note_change,
    outweighs,
    signed_aside,
)
from trade_warehouse.extract.statements.percentages import is_possessed, percent_kind
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.predicates import flows_told, speaks_of_structure
from trade_warehouse.extract.topics.topic_words import mark_covering

_GOODS: Final = frozenset(("product", "unit"))


class Statement:
    """A quantity asked about, what its words say so far, and whether it is aimed at or expected."""

    __slots__ = ("forecast", "frame", "indicator", "quantity", "reasons", "sentence", "target", "zone")

    def __init__(self, sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]) -> None:
        self.sentence = sentence
        self.quantity = quantity
        self.zone = zone
        self.frame = frame
        self.indicator = frame.indicator
        self.reasons = reasons
        self.target = False
        self.forecast = False


def find_statement(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]
) -> tuple[str, float, int]:
    """Statement type, signed value and direction of a quantity."""
    asked = Statement(sentence, quantity, zone, frame, reasons)
    if asked.indicator in ("joint_projects", "joint_project_value") and _considered(sentence, quantity, zone):
        raise Skip("projects that are only considered")
    asked.target, asked.forecast = find_aim(sentence, quantity, zone, frame)
    frame.target, frame.forecast = asked.target or sentence.aimed_from, asked.forecast
    if asked.target and sentence.language in TURKIC and _considered(sentence, quantity, zone):
        raise Skip("an aim that is only spoken of")
    unit = quantity.unit
    if unit in CURRENCIES:
        return _money(asked)
    if unit in ("percent", "times") and _of_a_currency(sentence, quantity, zone):
        raise Skip("the rate of a currency")
    if unit in ("percent", "times") and asked.indicator == "visitor_arrivals" and _is_weighed(sentence, quantity):
        raise Skip("goods that come, not people")
    if unit == "percent":
        return _percentage(asked)
    if unit == "times":
        return _times(asked)
    if unit == "tonnes":
        return _tonnes(asked)
    if unit == "persons":
        return _persons(asked)
    if unit == "hours":
        return _hours(asked)
    if unit in ("joint_projects", "jobs"):
        return _projects(asked)
    raise Skip("counts something else")


def _level_or_aim(asked: Statement) -> tuple[str, float, int]:
    """An amount as it is, reached or aimed at."""
    return ("target" if asked.target else "level"), asked.quantity.value, 0


def _money(asked: Statement) -> tuple[str, float, int]:
    """What an amount of money tells of trade or investment."""
    sentence, quantity, zone, frame = asked.sentence, asked.quantity, asked.zone, asked.frame
    indicator = asked.indicator
    if indicator in TRADE and quantity.value < 100_000:
        raise Skip("too small for a country's trade: a price or the like")
    if indicator not in TRADE and indicator not in ("investment", "joint_project_value"):
        frame.refusal = indicator or ""  # a percentage behind it is of that money
        raise Skip(f"money, but the topic is {indicator}")
    one_way = indicator in ("export", "import")
    if one_way and exceeds_the_other(sentence, quantity, zone, frame):
        return "level", quantity.value, 0
    if indicator != "trade_balance" and signed_aside(sentence, quantity):
        raise Skip(NO_LEVEL)
    if one_way and more_than_the_other(sentence, quantity, frame):
        return "level", quantity.value, 0
    _refuse_difference(asked)
    if asked.target:
        asked.reasons.append("an aim")
        return "target", quantity.value, 0
    if not asked.forecast and _to_come(sentence, zone):
        raise Skip("a deal to come")
    change = sentence.last_mark(zone.left, quantity.start, "change")
    if change is not None and sentence.language not in TURKIC and quantity.span_start - change.end <= 2:
        frame.direction = sentence.direction(change)  # "fell to 14 bn (by 10 %)"
    return "level", quantity.value, 0


def _refuse_difference(asked: Statement) -> None:
    """Refuse an absolute change, and note what it says of the percentage beside it."""
    if is_difference(asked.sentence, asked.quantity, asked.zone, asked.frame):
        note_change(asked.sentence, asked.quantity, asked.zone, asked.frame)
        raise Skip(NO_LEVEL)


def _percentage(asked: Statement) -> tuple[str, float, int]:
    """What a percentage tells: a share or a growth of trade."""
    sentence, quantity, zone, indicator = asked.sentence, asked.quantity, asked.zone, asked.indicator
    kind, direction = percent_kind(sentence, quantity, zone, asked.frame)
    if indicator in ("export", "import") and kind == "growth" and outweighs(sentence, quantity, zone):
        asked.frame.refusal = "compares two flows"
        raise Skip("compares two flows")
    if _about_currency(asked, kind):
        raise Skip("a share of a currency in payments")
    if indicator == "visitor_arrivals" and kind in ("share", ""):
        if not _part_of_guests(asked):
            raise Skip("a part of the visitors, and not said whose people")
        kind = "share"
    if indicator in ("joint_project_value", "joint_projects", "jobs", "customs_release_time") or (
        indicator in GROWS
        and kind != "growth"
        and (indicator not in ("investment", "visitor_arrivals") or kind != "share")
    ):
        raise Skip(f"a percentage of {indicator}")
    if indicator == "gdp" and kind != "growth" and quantity.qualifier != "up_to":
        return "share", quantity.value, 0
    if kind == "share":
        return _share(asked)
    if kind == "index":
        return _index(asked)
    if kind == "growth":
        return _growth(asked, direction)
    raise Skip("neither growth nor a share" if not kind else "the change of a share")


def _about_currency(asked: Statement, kind: str) -> bool:
    """Whether a percentage is of a currency's part in payments, and not of a growth "in roubles"."""
    sentence, quantity, zone = asked.sentence, asked.quantity, asked.zone
    money = listed("currency_share")
    valued = kind == "growth" and sentence.lower[quantity.end : quantity.end + 1] == ["в"]
    exempt = quantity.end + 1 if valued else -1
    return any(sentence.lower[place].startswith(money) for place in range(zone.left, zone.right) if place != exempt)


def _part_of_guests(asked: Statement) -> bool:
    """Whether a part of all visitors is one country's people: "Peru follows with 5 %", not "5 % came by air"."""
    sentence, quantity, zone, people = asked.sentence, asked.quantity, asked.zone, asked.frame.counterpart
    places = [mention.start for mention in sentence.found if mention.code == people]
    if sentence.language == "ru" and sentence.lower[quantity.span_start - 1] == "на":
        return False  # "из Перу приехали на 18 % меньше туристов, из Чили - на 38 %"
    if people == "WLD" or not places or sentence.marked(zone.left, zone.right, "change"):
        return False
    of_all = sentence.next_mark(quantity.end, quantity.end + 3, "total_word") is not None
    return of_all or any(zone.left <= place < zone.right for place in places)


def _is_weighed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the amount behind a growth is a weight: "oil that comes grew by 5 % to 900 tonnes"."""
    place = sentence.quantities.index(quantity) + 1
    return place < len(sentence.quantities) and sentence.quantities[place].unit == "tonnes"


def _share(asked: Statement) -> tuple[str, float, int]:
    """A partner's or a flow's part of trade, where it is not a part of something else."""
    sentence, quantity, zone = asked.sentence, asked.quantity, asked.zone
    if asked.target:
        raise Skip("a share that is aimed at")
    if _of_its_goods(sentence, quantity):
        raise Skip("a share of something else")
    if _flow_of_whole(sentence, quantity, zone):
        raise Skip(FLOW_OF_WHOLE)
    if asked.indicator in ("export", "import") and _other_verb(sentence, quantity, zone):
        raise Skip("a share of something else")
    if _are_imported(sentence, quantity):
        raise Skip("a share of what is used at home")
    asked.frame.partial = asked.frame.partial or _are_goods(sentence, quantity, zone)
    if speaks_of_structure(sentence, zone):
        raise Skip(FLOW_OF_WHOLE)
    return "share", quantity.value, 0


def _index(asked: Statement) -> tuple[str, float, int]:
    """The growth that a percentage of the level before tells: "105 % of the 2023 level"."""
    quantity = asked.quantity
    asked.frame.kind = "index"
    if asked.target or asked.indicator == "gdp" or quantity.qualifier not in ("exact", "about"):
        raise Skip("a percentage of the level before that is aimed at or bounded")
    return "growth_percent", clean(quantity.value - 100), 1 if quantity.value >= 100 else -1


def _growth(asked: Statement, direction: int) -> tuple[str, float, int]:
    """A growth in percent from one period to another."""
    sentence, zone = asked.sentence, asked.zone
    if asked.target:
        raise Skip("growth that is aimed at")
    if asked.indicator == "gdp":
        raise Skip("growth of an economy")
    yearly = any(not _year_on_year(sentence, mark) for mark in sentence.marked(zone.left, zone.right, "annual"))
    if yearly and not _yearly_base(sentence, zone):
        raise Skip("a yearly rate")
    return "growth_percent", asked.quantity.value * direction, direction


def _tonnes(asked: Statement) -> tuple[str, float, int]:
    """What a weight tells of goods traded or carried."""
    sentence, indicator = asked.sentence, asked.indicator
    if _of_a_bank(sentence, asked.zone):
        raise Skip("gold of a bank")
    weighed = indicator in ("export", "import", "transit_freight") or indicator in FREIGHT
    if not weighed and (indicator != "trade_turnover" or sentence.listing is None):
        raise Skip(f"tonnes, but the topic is {indicator}")
    if signed_aside(sentence, asked.quantity):
        note_change(sentence, asked.quantity, asked.zone, asked.frame)
        raise Skip(NO_LEVEL)
    _refuse_difference(asked)
    return _level_or_aim(asked)


def _persons(asked: Statement) -> tuple[str, float, int]:
    """What a number of people tells of visits."""
    if asked.indicator != "visitor_arrivals":
        raise Skip("people, but no visits")
    if asked.quantity.value < 100:
        raise Skip("a few people's visit")
    _refuse_difference(asked)
    return _level_or_aim(asked)


def _hours(asked: Statement) -> tuple[str, float, int]:
    """How long the customs take; of "from 5 to 3 hours" the second, whose words are both."""
    sentence, quantity = asked.sentence, asked.quantity
    if asked.indicator != "customs_release_time":
        raise Skip("hours of something else")
    place = sentence.quantities.index(quantity)
    following = sentence.quantities[place + 1] if place + 1 < len(sentence.quantities) else None
    if following is not None and following.unit == "hours" and following.start - quantity.end <= 2:
        raise Skip("the time before")
    before = sentence.quantities[place - 1] if place else None
    if before is not None and before.unit == "hours" and quantity.start - before.end <= 2:
        quantity.span_start = max(sentence.first, before.span_start - 1)
    return _level_or_aim(asked)


def _projects(asked: Statement) -> tuple[str, float, int]:
    """Joint projects, or the jobs that these bring."""
    sentence = asked.sentence
    if asked.quantity.unit == "jobs" and sentence.index - sentence.state.joint > 1 and not _speaks_of_joint(sentence):
        raise Skip("jobs of something else")
    return _level_or_aim(asked)


def _speaks_of_joint(sentence: Sentence) -> bool:
    """Whether a sentence names what two countries do together."""
    return (
        any("joint" in mark.kinds for mark in sentence.present)
        or any(mention.role == m.PAIR for mention in sentence.found)
        or any(mark.value("topic") == "joint_projects" for mark in sentence.present)
    )


def _considered(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether what is counted is not decided yet: "12 projects are under consideration"."""
    words = sentence.lower[quantity.span_end : max(zone.weak, min(sentence.last, quantity.span_end + 8))]
    talk = any(
        words[at] in members("talk") and words[at + 1].startswith(listed("become")) for at in range(len(words) - 1)
    )
    return talk or any(word.startswith(listed("considered")) for word in sentence.lower[quantity.span_end : zone.weak])


def _of_a_currency(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether it is a currency that changed: "the lira lost 5 %", "сом долларга карата 3 пайызга бекемделди"."""
    for mark in reversed(sentence.marked(zone.left, quantity.start, "unit")):
        sense = mark.kinds["unit"]
        if sense.value not in CURRENCIES or sense.language == "any":
            continue
        before = sentence.marks[mark.start - 1] if mark.start > sentence.first else None
        lead = (
            sentence.lower[mark.start - 1 - (sentence.lower[mark.start - 1] == "the")]
            if mark.start > sentence.first
            else ""
        )
        inflected = sense.language in TURKIC and len(sentence.words[mark.end - 1]) > sense.stem
        scaled = lead[:1].isdecimal() or (before is not None and before.bits & NUMBER_KINDS)
        if inflected or scaled or lead in members("money_prep"):
            continue
        return not any("topic" in other.kinds for other in sentence.present if mark.end <= other.start < quantity.start)
    return False


def _to_come(sentence: Sentence, zone: Zone) -> bool:
    """Whether goods are still to be bought or sold: "3 mlrd dollarlik samolyot sotib oladi"; not every year."""
    topic = sentence.topic
    if (
        topic is None
        or "purchase" not in topic.kinds
        or not sentence.lower[topic.end - 1].endswith(listed("future_ending"))
    ):
        return False
    timed = any(zone.left <= period.start < zone.weak for period in sentence.periods)
    return not timed and not sentence.marked(sentence.first, sentence.last, "annual")


def _of_a_bank(sentence: Sentence, zone: Zone) -> bool:
    """Whether a bank buys or sells gold, which need not cross a border: "the central bank sold 9 tonnes of it"."""
    said = sentence.lower[zone.left : zone.weak]
    gold = listed("gold")
    return any(word.startswith(gold) for word in said) and any(word.startswith(listed("bank")) for word in said)


def _of_its_goods(sentence: Sentence, quantity: Quantity) -> bool:
    """ "gets 45 % of its gas from there": a share of what no word of trade names."""
    place = quantity.end
    if sentence.topic is not None or sentence.lower[place : place + 1] != ["of"] or place + 2 >= sentence.last:
        return False
    whole = sentence.marks[place + 2]
    return sentence.lower[place + 1] in members("possessive") and (
        whole is None or {"topic", "both", "world", "total_word"}.isdisjoint(whole.kinds)
    )


def _flow_of_whole(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a part of a turnover is one of its flows: "of which 65 % are imports", "оның 65 пайызы - импорт"."""
    topic = sentence.topic
    if topic is None or topic.start < quantity.end or topic.value("topic") not in ("export", "import"):
        return False
    place = sentence.quantities.index(quantity)
    while place and sentence.quantities[place - 1].unit == "percent":  # "88 пайызы импорт, 12 пайызы экспорт"
        place -= 1
    begin = sentence.quantities[place - 1].span_end if place else sentence.first
    told = sentence.last_mark(begin, quantity.start, "part_of")
    return told is not None and not any(zone.left <= mention.start < zone.weak for mention in sentence.found)


def _other_verb(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a part of Turkic goods does what is no trade: "import qilingan dorilarning 30 foizi sifatsiz chiqdi";
    or goes abroad out of what is made: "yetishtirilgan olmaning 40 foizi eksport qilindi"."""
    place = quantity.span_start - 1
    if sentence.language not in TURKIC or place < sentence.first or not is_possessed(sentence, quantity):
        return False
    noun = mark_covering(sentence, place)
    if turkic_case(sentence.lower[place]) != "gen" or (noun is not None and not noun.kinds.keys() <= _GOODS):
        return False
    behind = range(quantity.end, max(zone.weak, quantity.end))
    told = {"share", "reach", "compare", "change", "total_word"}
    if any(mark.start in behind and not told.isdisjoint(mark.kinds) for mark in sentence.present):
        return False
    return not any(mention.start in behind for mention in sentence.found)


def _are_imported(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether goods are only said to come from abroad: "half of the milk is imported", "жартысы импорттық"."""
    topic = sentence.topic
    if topic is None or topic.start < quantity.end or not sentence.lower[topic.start].startswith(listed("from_abroad")):
        return False
    return topic.end >= sentence.last or not sentence.words[topic.end][0].isalpha()


def _are_goods(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a part of what was told before is one of goods: "оның 92 пайызы - мұнай"."""
    goods = sentence.next_mark(quantity.end, min(zone.weak, quantity.end + 3), "product")
    named = any(zone.left <= mention.start < zone.weak for mention in sentence.found)
    return goods is not None and sentence.topic is None and not named


def _year_on_year(sentence: Sentence, mark: Mark) -> bool:
    """ "yillik o'sish 5 foiz": growth over the year, no rate a year; nor is "беш жылда" (in five years)."""
    if sentence.period_at(mark.start) is not None:
        return True
    following = sentence.marks[mark.end] if mark.end < sentence.last else None
    return (
        sentence.language in TURKIC
        and sentence.lower[mark.start] in members("of_the_year")
        and following is not None
        and "change" in following.kinds
    )


def _yearly_base(sentence: Sentence, zone: Zone) -> bool:
    return any(period.yoy for period in sentence.periods if zone.left <= period.start < zone.weak)


def _times_a_base(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a factor is one of an earlier figure: "2.3 times the 2020 level", "twice those of 2020"."""
    return any(period.role == BASE and 0 < period.start - quantity.end <= 3 for period in sentence.periods)


def _times(asked: Statement) -> tuple[str, float, int]:
    """What a factor tells: a growth, or an aim of so many times as much."""
    sentence, quantity, zone = asked.sentence, asked.quantity, asked.zone
    _check_factor(asked)
    change = _factor_change(sentence, quantity, zone)
    surpassed = sentence.lower[quantity.end : quantity.end + 1]
    if sentence.language in TURKIC and surpassed and surpassed[0].startswith(listed("exceeds")):
        # "6 есе асты", "2 эсе ашып түштү"
        return ("target" if asked.target else "growth_factor"), quantity.value, 1
    following = set(sentence.lower[quantity.end : quantity.end + 3]) - {"is", "the"}
    if change is None and _lacks_change(asked, following):
        raise Skip("a factor without a change")
    if change is None and len(flows_told(sentence, zone)) > 1:
        asked.frame.refusal = "compares two flows"
        raise Skip("compares two flows")
    direction = _factor_direction(sentence, quantity, change, following)
    if asked.target:
        if direction < 0:
            raise Skip("a decrease that is aimed at")
        return "target", quantity.value, 1
    if direction < 0:
        quantity.step = clean(max(quantity.step / quantity.value**2, 0.0001))
        return "growth_factor", clean(round(1 / quantity.value, 4)), -1
    return "growth_factor", quantity.value, 1


def _check_factor(asked: Statement) -> None:
    """Refuse a factor that is of no trade, of an aim, a balance, a share or of two flows, or counts occasions."""
    sentence, quantity, zone, indicator = asked.sentence, asked.quantity, asked.zone, asked.indicator
    if indicator in ("export", "import") and more_than_the_other(sentence, quantity, asked.frame):
        asked.frame.refusal = "compares two flows"  # and so do the amounts: "5 times as much: 10 bn and 2 bn"
        raise Skip("compares two flows")  # "продаёт втрое больше, чем покупает"
    if indicator not in TRADE_OR_GROWS and indicator != "gdp":
        raise Skip(f"a factor, but the topic is {indicator}")
    if _against_aim(sentence, zone, quantity):
        raise Skip("compared with an aim")
    if indicator == "trade_balance":
        raise Skip("a factor of a balance")
    if sentence.language == "ru" and quantity.kind == "number":
        led = sentence.lower[max(sentence.first, quantity.span_start - 2) : quantity.number_start]
        if {"в", "во"}.isdisjoint(led) and not _rate_of(sentence, quantity):
            raise Skip("counts occasions")
    share = sentence.last_mark(zone.left, quantity.start, "share")
    if share is None or not sentence.lower[share.start].startswith(listed("share_noun")):
        return
    if sentence.language == "en" or sentence.last_mark(zone.left, quantity.start, "change") is not None:
        raise Skip("the change of a share")


def _factor_change(sentence: Sentence, quantity: Quantity, zone: Zone) -> Mark | None:
    """The word of change that a factor belongs to."""
    left = sentence.last_mark(zone.left, quantity.start, "change")
    right = sentence.next_mark(quantity.end, zone.weak, "change")
    near_right = right is not None and right.start - quantity.end <= 4
    change = right if (sentence.language in TURKIC and near_right) or left is None else left
    return change or shared_change(sentence, quantity)


def _lacks_change(asked: Statement, following: set[str]) -> bool:
    """Whether nothing at all makes a factor one of change, given that no word of change does."""
    sentence, quantity, frame = asked.sentence, asked.quantity, asked.frame
    return (
        quantity.kind != "factor"
        and not asked.target
        and following.isdisjoint(members("much_more"))
        and frame.kind != "growth"
        and not last_is_more(sentence, quantity)
        and not (frame.direction and sentence.lower[quantity.start - 1] in ("в", "-"))
        and not _times_a_base(sentence, quantity)
        and not _as_high_as_then(sentence, quantity)
    )


def _as_high_as_then(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a factor is one of an earlier time: "three times as high in 2024 as in 2020"; not "as its imports"."""
    if sentence.language != "en" or sentence.lower[quantity.end : quantity.end + 1] != ["as"]:
        return False
    for place in range(quantity.end + 2, min(sentence.last - 1, quantity.end + 8)):
        if sentence.lower[place] == "as":
            return any(0 < period.start - place <= 3 for period in sentence.periods)
    return False


def _factor_direction(sentence: Sentence, quantity: Quantity, change: Mark | None, following: set[str]) -> int:
    """1 for a growth so many times, -1 for a fall: "вдвое меньше"."""
    if change is None:
        return -1 if following & {"меньше", "less", "ниже"} else 1
    adverb = sentence.lower[quantity.start].startswith(("вдвое", "втрое", "вчетверо", "впятеро", "в два"))
    return sentence.direction(change) if quantity.kind != "factor" or adverb else 1


def _against_aim(sentence: Sentence, zone: Zone, quantity: Quantity) -> bool:
    """Whether a Turkic factor says how far an aim is: "межеден үч эсе төмөн"."""
    return sentence.language in TURKIC and any(
        sentence.lower[mark.end - 1].endswith(listed("ablative"))
        for mark in sentence.marked(zone.left, quantity.start, "target")
    )


def _rate_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a noun of change has a factor: "рост составил 2,5 раза", "2,5 раза роста"."""
    ahead = sentence.last_mark(max(sentence.first, quantity.span_start - 4), quantity.span_start, "change")
    if (
        ahead is not None
        and sentence.noun_change(ahead, quantity)
        and not sentence.has_comma(ahead.end, quantity.span_start)
    ):
        return True
    behind = sentence.next_mark(quantity.span_end, min(sentence.last, quantity.span_end + 1), "change")
    return behind is not None and sentence.lower[behind.start].startswith(listed("change_noun"))
