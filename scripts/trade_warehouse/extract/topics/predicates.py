"""Whether a figure is told of the topic before, of its own, or of something else."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas.mentions import FROM, TO, WITH
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.neighbours import was_then
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.topics.goods import is_delivered
from trade_warehouse.extract.topics.topic_words import mark_covering, topic_value, unknown_noun

_CLAUSE_ENDS: Final = frozenset((",", ";", ":", "(", ")", "-", '"'))
_CHANGES: Final = bits(("change", "reach"))
_TRADED: Final = bits(
    ("anaphor", "pair", "topic", "both", "world", "partners", "them", "share", "area", "adjective", "target")
)


def is_predicated(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a verb of reaching, aiming or changing governs an amount, and no noun follows it."""
    if sentence.language == "en" and quantity.end < sentence.last:
        following = sentence.words[quantity.end]
        if (
            following.isalpha()
            and following.islower()
            and sentence.marks[quantity.end] is None
            and following not in members("after_amount")
        ):
            return False
    end = zone.weak if sentence.language in TURKIC else quantity.span_end
    if _recorded(sentence, quantity) or of_a_sum(sentence, zone) or _goods_in_turn(sentence, quantity):
        return True
    for mark in sentence.present:
        if zone.left <= mark.start < end and any(
            kind in mark.kinds
            for kind in ("reach", "target", "change", "forecast", "before", "after", "compare", "share")
        ):
            return True
    if in_parts(sentence, zone.left, quantity.start) or was_then(sentence, quantity):
        return True
    return any(
        sentence.words[position] in ("-", ":")
        for position in range(max(sentence.first, quantity.start - 2), quantity.start)
    )


def of_a_sum(sentence: Sentence, zone: Zone) -> bool:
    """Whether "of this" says that a figure is part of one before; in Turkic languages it says less ("оның")."""
    return sentence.language not in TURKIC and bool(sentence.marked(zone.left, zone.right, "part_of"))


def _recorded(sentence: Sentence, quantity: Quantity) -> bool:
    """ "the $6 billion recorded last year": an amount that is called after what was reached."""
    behind = sentence.marks[quantity.end] if quantity.end < sentence.last else None
    if behind is None or "reach" not in behind.kinds or sentence.language != "en":
        return False
    return "the" in sentence.lower[max(sentence.first, quantity.span_start - 1) : quantity.number_start]


def _goods_in_turn(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether goods are told one by one, with a verb at the end: "Mis 5 mln, baliq 3 mln dollarni tashkil etdi"."""
    final = sentence.quantities[-1]
    if sentence.language not in TURKIC or quantity is final or quantity.unit not in CURRENCIES:
        return False
    alike = all(other.unit == quantity.unit for other in sentence.quantities)
    place = quantity.span_start - 1
    goods = any(mark.end - 1 == place for mark in sentence.kinds.get("product", ()))
    return alike and goods and sentence.next_mark(final.end, sentence.last, "reach") is not None


def told_of_partner(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a Turkic figure stands at a partner as the flow before has them: "Чилиге экспорт 5 % өстү. Перуге
    3 % (2 миңден 4 миң тоннага) кыскарды"; or a Russian one behind a dash: "При этом в страны СНГ - на 3 %"."""
    told = sentence.state.frame
    roles = {"export": TO, "import": FROM, "trade_turnover": WITH, "visitor_arrivals": FROM}
    role = roles.get(told.indicator or "") if told is not None and not sentence.has_topic else None
    if role is not None and sentence.language == "ru":
        place = quantity.span_start - (sentence.lower[quantity.span_start - 1] == "на")
        dashed = place > sentence.first and sentence.words[place - 1] == "-" and quantity.unit == "percent"
        grew = told is not None and told.kind == "growth"
        return dashed and grew and any(one.end == place - 1 and one.role == role for one in sentence.found)
    if role is None or sentence.language not in TURKIC or is_delivered(sentence, quantity, zone):
        return False
    if role == FROM and told is not None and told.indicator == "visitor_arrivals":
        people = [mention for mention in sentence.found if zone.left <= mention.start < zone.weak]
        if sentence.marked(zone.left, quantity.start, "part_of") and any(
            sentence.citizens(mention) for mention in people
        ):
            return True  # "Соның 163 мыңы - ТМД елдерінің тұрғындары"
    place = quantity.span_start - (sentence.words[quantity.span_start - 1] in ("-", ":"))
    return any(mention.end == place and mention.role == role for mention in sentence.found)


def continues_topic(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence without a topic of its own speaks of the topic before."""
    if _goods_in_turn(sentence, quantity):
        return True
    for mark in sentence.present:
        if mark.start > quantity.end + 4:
            break
        if _sums_up(sentence, mark):
            continue
        if any(kind in mark.kinds for kind in ("anaphor", "change", "reach", "target", "forecast", "share", "pair")):
            return True
    signed = quantity.sign != 0 and quantity.unit == "percent"
    return signed or in_parts(sentence, sentence.first, quantity.start) or was_then(sentence, quantity)


def counts_things(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether things are counted before an amount, which may be theirs: "209 firms are registered for 4 bn"."""
    return any(
        sentence.words[place][0].isdecimal()
        and sentence.period_at(place) is None
        and not any(other.span_start <= place < other.span_end for other in sentence.quantities)
        and (unknown_noun(sentence, place + 1) or unknown_noun(sentence, place + 2))
        for place in range(sentence.first, quantity.span_start)
    )


def other_subject(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English sentence opens with a noun of its own that grew or stood so: "Rail volumes fell 8 %"; or
    a Turkic figure has such a noun before it: "qishloq xo'jaligi 4 foiz o'sgan"."""
    if sentence.language in TURKIC:
        return _own_subject(sentence, quantity)
    if sentence.language == "ru":
        return russian_subject(sentence, quantity, sentence.first)
    if sentence.language != "en":
        return False
    place = sentence.first + (sentence.lower[sentence.first] in members("determiner"))
    if place + 1 < quantity.start and sentence.words[place].endswith("'s") and sentence.marks[place] is None:
        return sentence.lower[place + 1].startswith(listed("trader_noun"))  # "Saxony's firms sold ..."
    start = place
    while place < quantity.start and (
        unknown_noun(sentence, place) or (place == sentence.first and _opens_with(sentence, place))
    ):
        place += 1
    if place == start or (place == start + 1 and sentence.lower[start].startswith(listed("trade_noun"))):
        return False
    place += sentence.words[place] == ","  # "Total intake, at 3 tonnes, ..."
    if place + 1 < quantity.start and sentence.lower[place] in members("noun_link"):
        place += 2  # "through Narva"
    said = sentence.marks[place]
    return said is not None and said.end <= quantity.start and ("change" in said.kinds or "reach" in said.kinds)


def russian_subject(sentence: Sentence, quantity: Quantity, left: int) -> bool:
    """Whether a Russian verb of change or of what was reached has a subject before it that is no word of trade:
    "Число рейсов за год выросло на 12 %", "дорога, которая оценивается в 5 млрд"; the subject of "и достигло" stands
    before the verb ahead of it, behind the token `left`."""
    for mark in reversed(sentence.present):
        if mark.start < left:
            return False
        if _says_change(sentence, mark, quantity):
            told = _subject_ahead(sentence, mark.start)
            if told is not None:
                return told
    return False


def _subject_ahead(sentence: Sentence, verb: int) -> bool | None:
    """Whether the subject before a Russian verb is no word of trade; None where there is none."""
    start, end = _clause_ahead(sentence, verb)
    if start < end and sentence.lower[start].startswith("котор"):
        return not sentence.kinds.get("anaphor")
    traded = next((mark for mark in sentence.present if start <= mark.start < end and mark.bits & _TRADED), None)
    if traded is not None and "not" in traded.kinds:
        return True  # "прибыль", though "прибыл"
    if traded is not None:
        volume = sentence.lower[traded.start].startswith("объем") and traded.end < end
        return volume and _is_subject(sentence, traded.end)  # "объем сделок вырос"
    place = start
    while place < end:
        if _is_subject(sentence, place) and sentence.lower[place] not in members("preposition"):
            return True
        place = _past_phrase(sentence, place, end)
    return None


def _past_phrase(sentence: Sentence, place: int, end: int) -> int:
    """The token behind a word, or behind a Russian preposition with its adjectives and noun: "в прошлом году"."""
    if sentence.lower[place] not in members("preposition"):
        return place + 1
    place += 2
    if sentence.lower[place - 1] in ("этом", "том", "этого", "того"):
        return place
    while place < end and sentence.lower[place - 1].endswith(listed("adjective_ending_ru")):
        place += 1
    return place


def _says_change(sentence: Sentence, mark: Mark, quantity: Quantity) -> bool:
    """Whether a mark is a Russian verb before a figure that tells how it changed or what it reached."""
    if mark.end > quantity.start or not mark.bits & _CHANGES:
        return False
    if any(sentence.words[place] in (":", ";") for place in range(mark.end, quantity.start)):
        return False
    word = sentence.lower[mark.end - 1]
    return word.endswith(listed("finite_ending_ru")) and not word.startswith(listed("recording_verb"))


def _clause_ahead(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The tokens of a clause before its verb, without what a speaker is named with: "Число рейсов, по его словам,
    выросло"."""
    start = end = verb
    while start > sentence.first and sentence.words[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    if start == verb and start > sentence.first:
        opener = verb - 1
        while opener > sentence.first and sentence.words[opener - 1] not in _CLAUSE_ENDS:
            opener -= 1
        if sentence.lower[opener] == "по" and opener > sentence.first:
            start = end = opener - 1
            while start > sentence.first and sentence.words[start - 1] not in _CLAUSE_ENDS:
                start -= 1
    return start, end


def _is_subject(sentence: Sentence, place: int) -> bool:
    """Whether a Russian word may be the noun of which something is told: none that a table has, no adverb."""
    word = sentence.lower[place]
    if word.startswith(listed("counted_noun")):
        return True
    opens = place == sentence.first and _opens_with(sentence, place)
    if len(word) < 4 or not word.isalpha() or not (opens or unknown_noun(sentence, place)):
        return False
    if sentence.period_at(place) is not None or word.endswith(listed("adverb_ending")):
        return False
    return word not in members("no_subject")


def _own_subject(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic noun that is no goods stands before a figure, and no pronoun for the trade spoken of."""
    called = sentence.marked(sentence.first, quantity.start, "anaphor") or sentence.marked(
        sentence.first, quantity.start, "pair"
    )
    place = quantity.span_start - 1
    time = sentence.period_at(place)
    place = time.start - 1 if time is not None else place  # "soni 2024-yilda 12 foizga oshdi"
    if place > sentence.first and sentence.lower[place] in members("item_also"):
        place -= 1  # "iqtisodiyoti esa 8 foiz o'sgan"
    if called or place < sentence.first:
        return False
    word = sentence.lower[place]
    if word.startswith(listed("sector")):
        return True
    possessed = word.endswith(listed("possessed_noun"))
    return possessed and unknown_noun(sentence, place) and sentence.period_at(place) is None


def _opens_with(sentence: Sentence, place: int) -> bool:
    """Whether the first word of a sentence is a noun that no table has."""
    word = sentence.lower[place]
    return (
        word.isalpha()
        and len(word) > 2
        and mark_covering(sentence, place) is None
        and word not in members("no_goods", "determiner")
    )


def _sums_up(sentence: Sentence, mark: Mark) -> bool:
    """Whether "total" only counts what is no trade: "licensed for a total of 3 bn", "total intake was 3 bn"."""
    if sentence.language != "en" or sentence.lower[mark.start] != "total":
        return False
    return sentence.lower[mark.start - 1 : mark.start] == ["a"] or unknown_noun(sentence, mark.end)


def flows_told(sentence: Sentence, zone: Zone, verbs: tuple[str, ...] = ()) -> set[str | None]:
    """The flows of which words of trade in a stretch tell; `verbs` are the stems of words that are left out."""
    flows = {
        topic_value(sentence, mark)[0]
        for mark in sentence.present
        if zone.left <= mark.start < zone.right
        and "topic" in mark.kinds
        and not sentence.lower[mark.start].startswith(verbs)
    }
    return flows & TRADE


def speaks_of_structure(sentence: Sentence, zone: Zone) -> bool:
    """Whether several flows are told of, so that a percentage is the part of one of them."""
    return len(flows_told(sentence, zone, listed("trade_verb"))) > 1


def in_parts(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a sum told before is divided: "Анын ичинен Чили менен 3 млрд"; "анын" alone is often but "his"."""
    return any(mark.end - mark.start > 1 for mark in sentence.marked(start, end, "part_of"))
