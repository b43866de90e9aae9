"""What kind of statement a quantity makes: level, share, growth or aim; stated, expected or only possible."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.numbers import clean
from trade_warehouse.extract.quantities import CURRENCIES, NUMBER_KINDS, TURKIC, Quantity, turkic_case
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.spans import BASE, DUE
from trade_warehouse.extract.state import (
    FLOW_OF_WHOLE,
    GROWS,
    MORE,
    NO_LEVEL,
    TRADE,
    TRADE_OR_GROWS,
    WHOLE,
    Frame,
    Skip,
    Zone,
)
from trade_warehouse.extract.topics import in_parts, mark_covering, own_verb, speaks_of_structure, topic_value, was_then

_GOODS: Final = frozenset(("product", "unit"))


def percent_kind(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None) -> tuple[str, int]:
    """share or growth (with its direction), or "" where neither shows."""
    if quantity.sign:
        return "growth", quantity.sign
    words = sentence.words
    prep = sentence.lower[quantity.span_start - 1] if quantity.span_start > sentence.first else ""
    inner = {sentence.lower[position] for position in range(quantity.span_start, quantity.number_start)}
    left_change = sentence.last_mark(zone.left, quantity.span_start, "change")
    left_share = sentence.last_mark(zone.left, quantity.span_start, "share")
    exceeded = quantity.case == "from" and quantity.qualifier == "over"  # "5 foizdan oshdi": no change
    right_change = sentence.next_mark(quantity.span_end if exceeded else quantity.end, zone.right, "change")
    right_share = sentence.next_mark(quantity.end, max(zone.right, quantity.end), "share")
    weak_share = sentence.next_mark(zone.right, zone.weak, "share")
    language = sentence.language
    by = prep in ("на", "by") or "на" in inner
    if language == "ru" and left_change is None and "на" in inner and "чем" not in inner:
        more = inner & members("more_than") or inner & members("less_than")
        if more:  # "поставляют больше на 10 %"
            quantity.qualifier = "exact"
            return "growth", 1 if more & members("more_than") else -1
    if _is_index(sentence, quantity, zone, before):
        return "index", 0
    if language in TURKIC:
        if quantity.case == "to" and _from_to(sentence, quantity):
            told = left_share is not None or (before is not None and before.kind == "share")
            return "share" if told else "", 0  # "5 пайыздан 7 пайызга өстү" is no growth of 7 %
        if (
            right_change is not None
            and right_change.start - quantity.end <= 2
            and not sentence.has_comma(quantity.end, right_change.start)
        ) and quantity.case in ("to", "nom", "acc"):
            listed_share = before is not None and before.kind == "share" and quantity.case == "to"
            if quantity.qualifier == "up_to" and (
                left_share is not None or (before is not None and before.kind == "share")
            ):
                return "share", 0  # "ulushi 36 foizgacha o'sdi"
            if _share_noun(sentence, zone, quantity) or (listed_share and _called_again(sentence, zone, right_change)):
                return "share of share", 0
            if before is not None and before.kind == "share" and _from_to(sentence, quantity):
                return "share", 0  # "7 пайыздан 9 пайызга өстү"
            fell = sentence.lower[right_change.start].startswith(("түс", "түш", "tush", "туш"))
            if fell and (listed_share or left_share is not None) and quantity.case == "to":
                return "share", 0  # "7 foizdan 6 foizga tushdi"
            return "growth", sentence.direction(right_change)
        beyond = _past_bracket(sentence, quantity.end)
        if beyond > quantity.end:
            change = sentence.next_mark(beyond, min(sentence.last, beyond + 2), "change")
            if change is not None and quantity.case in ("to", "nom"):
                return "growth", sentence.direction(change)
        following = sentence.lower[beyond] if beyond < sentence.last else ""
        bare = quantity.case == "nom" and (
            words[quantity.end - 1] == "%"
            or (before is not None and before.kind == "growth")
            or _measured(sentence, quantity)
        )
        if (quantity.case == "to" or bare) and following in members("more_after"):
            return "growth", 1
        if (quantity.case == "to" or bare) and following in members("less_after"):
            return "growth", -1
        if (
            left_share is not None
            or right_share is not None
            or is_possessed(sentence, quantity)
            or quantity.kind == "fraction"
        ):
            return "share", 0
        whole = overall_figure(sentence, quantity)
        if whole == quantity.start and turkic_case(sentence.lower[whole - 1]) == "gen":
            return "share", 0  # "жалпы көлемнің 5 %"
        if before is not None and before.kind == "share" and quantity.case == "from" and left_change is None:
            return "share", 0  # "10 пайыздан төмөн түштү", of a share
        if right_change is not None and right_change.start - quantity.end <= 4:
            return "growth", sentence.direction(right_change)
        if left_change is not None and (
            sentence.noun_change(left_change, quantity)
            or (quantity.case == "to" and sentence.words[left_change.end : quantity.span_start] == ["-"])
        ):
            return "growth", sentence.direction(left_change)
        behind = sentence.next_mark(zone.right, zone.weak, "change")
        if behind is not None and behind.start - quantity.end <= 3:
            return "growth", sentence.direction(behind)
        if before is not None and before.kind == "share":
            return "share", 0
        late = _later_change(sentence, quantity) or _last_verb(sentence, quantity)
        if late is not None and (quantity.case == "to" or bare):
            return "growth", sentence.direction(late)
        if _shared_share(sentence, quantity):
            return "share", 0
        paired = _or_next(sentence, quantity)
        if paired is not None and quantity.case == "to":
            after = sentence.next_mark(paired.end, min(sentence.last, paired.end + 3), "change")
            if after is not None:
                return "growth", sentence.direction(after)
            said = sentence.lower[paired.end] if paired.end < sentence.last else ""
            if said in members("more_after") or said in members("less_after"):
                return "growth", 1 if said in members("more_after") else -1
        if _part_moved(sentence, quantity, zone):
            return "share", 0
        if weak_share is not None or _bracketed(sentence, quantity) or _part_with(sentence, quantity, zone):
            return "share", 0
        if before is not None and before.kind == "growth" and sentence.listing is not None:
            return "growth", before.direction
        return "", 0
    if prep in ("from", "с", "со") and left_share is None:
        told = before is not None and before.kind == "share"
        return "share" if told else "", 0  # "rose from 4 % to 15 % of GDP"
    if (
        left_change is not None
        and (left_share is None or left_change.start > left_share.start)
        and (
            by
            or sentence.noun_change(left_change, quantity)
            or _gap(sentence, left_change.end, quantity.span_start) <= 3
        )
    ):
        if left_share is not None and not by and prep in ("до", "to", "с", "from"):
            return "share", 0
        if left_share is not None and by:
            return "share of share", 0
        return "growth", sentence.direction(left_change)
    if language == "en" and right_change is not None and _a_change(sentence, quantity, right_change):
        return "growth", sentence.direction(right_change)
    paired = _or_next(sentence, quantity) if language == "en" else None
    said = sentence.lower[paired.span_end] if paired is not None and paired.span_end < sentence.last else ""
    if said in members("more_than", "less_than"):
        return "growth", 1 if said in members("more_than") else -1  # "18 % or 2 bn more than in 2017"
    if left_share is not None:
        return "share", 0
    if right_share is not None and (right_change is None or right_share.start < right_change.start):
        return "share", 0
    if right_change is not None and right_change.start - quantity.end <= 4 + 2 * _over_the_year(sentence, quantity):
        return "growth", sentence.direction(right_change)
    beyond = _past_bracket(sentence, quantity.end)  # "4 % ($5 mn) less"
    following = sentence.lower[beyond] if beyond < sentence.last else ""
    if quantity.kind == "fraction" and prep == "на" and following in members("more_than", "less_than"):
        return "growth", 1 if following in members("more_than") else -1
    if quantity.kind == "fraction" and language == "en" and following in members("less_than"):
        return "growth", -1  # "a tenth less than in 2017"
    if quantity.kind == "fraction" and language == "en" and following in members("more_than", "less_than"):
        return "growth", 1 if following in members("more_than") else -1  # "a quarter more than in 2022"
    if quantity.kind == "fraction" and left_change is None:
        return "share", 0
    if following in ("of", "от") and language in ("en", "ru"):
        return "share", 0
    if following == "from" and sentence.marked(quantity.end, min(sentence.last, quantity.end + 4), "total_word"):
        return "share", 0
    after = sentence.marks[quantity.end] if quantity.end < sentence.last else None
    if language == "ru" and quantity.case == "nom" and not by and left_change is None:
        probe = _past_own(sentence, quantity.end)
        while probe < zone.right:
            between = sentence.marks[probe]
            if (
                between is None
                or "topic" in between.kinds
                or "world" in between.kinds
                or WHOLE.isdisjoint(between.kinds)
            ):
                break
            probe += 1
        after = sentence.marks[probe] if probe < sentence.last else None
        if after is not None and ("topic" in after.kinds or "world" in after.kinds) and probe <= quantity.end + 3:
            return "share", 0
    behind = sentence.marks[quantity.span_end] if quantity.span_end < sentence.last else None
    reached = sentence.last_mark(zone.left, quantity.span_start, "reach")
    of_all = language == "ru" and behind is not None and "total_word" in behind.kinds and left_change is None
    if of_all and reached is not None and not by:
        return "share", 0  # "составил 6 % всего объёма товаров"
    if following in members("more_than"):
        return "growth", 1
    if following in members("less_than"):
        return "growth", -1
    compared = sentence.lower[zone.left : quantity.span_start] if by and left_change is None else []
    if not members("more_than").isdisjoint(compared) or _exceeds_a_base(sentence, zone, quantity, compared):
        return "growth", 1  # "выше прошлогоднего показателя на 5 %"
    if not members("less_than").isdisjoint(compared):
        return "growth", -1
    if left_change is not None and before is None:
        return "growth", sentence.direction(left_change)
    if before is not None and before.kind == "growth" and (by or prep in ("-", ",", "(", "and", "и", "or", "или")):
        return "growth", before.direction
    if before is not None and before.kind == "share":
        return "share", 0
    if by and before is not None and before.direction:
        return "growth", before.direction
    if weak_share is not None or _bracketed(sentence, quantity):
        return "share", 0
    if before is not None and before.direction and _told_before(sentence, quantity):
        return "growth", before.direction
    if before is not None and before.kind != "growth" and sentence.says_again(quantity):
        return "share", 0  # "of this Chile took $2 bn, or 8 %"
    if (
        before is not None
        and before.kind == "growth"
        and sentence.lower[zone.left : zone.left + 3][1:] == ["that", "of"]
    ):
        return "growth", before.direction  # "put the growth of exports at 9 % and that of imports at 4 %"
    if before is not None and before.kind == "growth" and _same_verb(sentence, quantity, zone):
        return "growth", before.direction
    return "", 0


def _called_again(sentence: Sentence, zone: Zone, change: Mark) -> bool:
    """Whether a share told before is what grows: "ulushi 10 foiz edi, bu ko'rsatkich 2 foizga ko'payib"."""
    fell = sentence.lower[change.start].startswith(("түс", "түш", "tush", "туш"))
    again = sentence.marked(zone.left, change.start, "anaphor")
    return not fell and bool(again) and not sentence.topic_in(zone.left, change.start)


def _exceeds_a_base(sentence: Sentence, zone: Zone, quantity: Quantity, words: list[str]) -> bool:
    """Whether an earlier figure is outdone: "exceeded the 2023 figure by 5 %", but not "those to Peru"."""
    verbs = listed("exceed_verb")
    outdone = next((place for place, word in enumerate(words, zone.left) if word.startswith(verbs)), None)
    return outdone is not None and any(
        period.role == BASE and outdone < period.start < quantity.start for period in sentence.periods
    )


def _gap(sentence: Sentence, start: int, end: int) -> int:
    """How many tokens stand between but for periods: "прибавил с января по ноябрь почти 40 %"."""
    inside = (min(period.end, end) - max(period.start, start) for period in sentence.periods)
    led = sum(start < period.start < end for period in sentence.periods)  # "за", "in"
    return end - start - sum(size for size in inside if size > 0) - led


def _a_change(sentence: Sentence, quantity: Quantity, change: Mark) -> bool:
    """Whether an English percentage is that of a noun right behind it: "itself notching a 9 % spike"."""
    article = sentence.lower[quantity.span_start - 1] in ("a", "an", "the")
    noun = sentence.lower[change.start].startswith(listed("change_noun"))
    return (
        article and noun and change.start == quantity.end and not sentence.marked(change.end, change.end + 5, "share")
    )


def _over_the_year(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "year-on-year" stands right behind a percentage: "a 3.9 percent year-on-year increase"."""
    mark = sentence.marks[quantity.end] if quantity.end < sentence.last else None
    return mark is not None and "yoy" in mark.kinds and sentence.language == "en"


def _same_verb(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a flow shares the verb of the one before: "exports fell 9 % and imports from Peru 4 %"."""
    topic = sentence.topic
    if sentence.language != "en" or topic is None or topic.value("topic") not in ("export", "import"):
        return False
    if sentence.lower[zone.left] not in members("row_link") or quantity.span_start != quantity.number_start:
        return False
    if not zone.left < topic.start < topic.end <= quantity.start or quantity.start - topic.end > 5:
        return False
    return all(sentence.marks[place] is None or _plain(sentence, place) for place in range(topic.end, quantity.start))


def _plain(sentence: Sentence, place: int) -> bool:
    """Whether a word only says with whom or which way: an area, "in the opposite direction"."""
    mark = sentence.marks[place]
    return mark is not None and not {"area", "adjective", "prep", "filler", "reverse"}.isdisjoint(mark.kinds)


def _past_own(sentence: Sentence, place: int) -> int:
    """Where "its" and a year behind it end: "30 % своего прошлогоднего (экспорта)"."""
    if place >= sentence.last or sentence.lower[place] not in members("possessive"):
        return place
    period = sentence.period_at(place + 1)
    return period.end if period is not None else place + 1


def _part_moved(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a Turkic percentage is the part of goods that comes from or goes to somewhere: "Анын 93 % Чилиден
    импорттолот"."""
    parted = sentence.marked(max(zone.left, quantity.span_start - 2), quantity.start, "part_of")
    if not parted or quantity.case != "nom":
        return False
    moved = [mention for mention in sentence.found if mention.role in (m.FROM, m.TO) and mention.start >= quantity.end]
    flow = next((mark for mark in sentence.topical if mark.start >= quantity.end), None)
    return bool(moved) and flow is not None and topic_value(sentence, flow)[0] in ("export", "import")


def _part_with(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a percentage is a partner's part of a Turkic sum: "Анын ичинен Перу менен соода - 52 %"."""
    told = sentence.state.frame
    whole = told is not None and told.counterpart == "WLD"  # a part of the trade with a bloc is none of all trade
    parted = whole and in_parts(sentence, sentence.first, quantity.start) and not sentence.kinds.get("change")
    dashed = sentence.words[quantity.span_start - 1] == "-" and quantity.case == "nom"
    with_whom = any(
        mention.role == m.WITH and zone.left <= mention.start < quantity.start for mention in sentence.found
    )
    return parted and dashed and with_whom


def _measured(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what a Turkic percentage is measured from stands before it: "былтырғыдан 5 пайыз көп"."""
    return any(
        period.role == BASE
        and 0 <= quantity.span_start - period.end <= 3
        and not sentence.has_comma(period.end, quantity.span_start)
        for period in sentence.periods
    )


def _set_against(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what a Turkic amount is more or less than stands before it: "kutilganidan 5 mln dollar kam"."""
    word = sentence.lower[quantity.span_start - 1] if quantity.span_start > sentence.first else ""
    return _measured(sentence, quantity) or (word[:1].isalpha() and word.endswith(listed("ablative")))


def overall_figure(sentence: Sentence, quantity: Quantity) -> int:
    """Where "the overall figure" ends that stands before a quantity, or -1."""
    wholes = {mark.end for mark in sentence.kinds.get("total_word", ())}
    figures = [
        mark for mark in sentence.kinds.get("anaphor", ()) if mark.start in wholes and mark.end <= quantity.start
    ]
    return figures[-1].end if figures else -1


def _told_before(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a percentage stands at a partner, as that of another did: "rose 5 % to China, to Japan 3 %"."""
    return any(
        mention.end == quantity.span_start and mention.role in (m.TO, m.FROM, m.WITH) for mention in sentence.found
    )


def _past_bracket(sentence: Sentence, position: int) -> int:
    """The place after a remark in brackets that opens there, or the place itself."""
    if position < sentence.last and sentence.words[position] == "(":
        for place in range(position, min(sentence.last, position + 12)):
            if sentence.words[place] == ")":
                return place + 1
    return position


def _share_noun(sentence: Sentence, zone: Zone, quantity: Quantity) -> bool:
    """Whether a share is what grows or falls: "улуши 0,1 фоизга камайди"."""
    share = sentence.last_mark(zone.left, quantity.span_start, "share")
    if share is None or quantity.case != "to" or not sentence.lower[share.start].startswith(listed("share_noun")):
        return False
    if not {":", ";"}.isdisjoint(sentence.words[share.end : quantity.start]):
        return False
    return not any(share.end <= mark.start < quantity.start and "topic" in mark.kinds for mark in sentence.present)


def _is_index(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None) -> bool:
    """Whether a percentage is of the level before: "составил 105 % к уровню прошлого года"."""
    if quantity.unit != "percent" or quantity.kind != "number" or quantity.sign or not 50 <= quantity.value <= 999:
        return False
    if _is_rate(sentence, quantity, zone):
        return True
    if any("change" in mark.kinds for mark in sentence.present if zone.left <= mark.start < zone.right):
        return False
    if sentence.marked(zone.left, zone.weak, "share"):
        return False
    compare = sentence.next_mark(quantity.end, min(zone.right, quantity.end + 2), "compare")
    if compare is not None and sentence.language not in TURKIC:
        words = sentence.lower[compare.start : compare.end]
        if words[0] in members("index_compare"):
            return True
    rest = sentence.lower[quantity.end : min(sentence.last, quantity.end + 6)]
    if sentence.language in TURKIC and _measured(sentence, quantity):
        return sentence.next_mark(quantity.end, min(sentence.last, quantity.end + 1), "reach") is not None
    last = sentence.next_mark(quantity.end, min(zone.right, quantity.end + 6), "index_of")
    if rest[:1] == ["of"] and not members("level_noun").isdisjoint(rest):
        return True  # "134 % of the 2023 level"
    return last is not None or (before is not None and before.kind == "index")


def _is_rate(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a percentage of 100 and more is what statisticians call a rate: "темп роста - 112 %" is 12 % more."""
    change = sentence.last_mark(zone.left, quantity.span_start, "change")
    if change is None or quantity.value < 100 or quantity.span_start - change.end > 3:
        return False
    said = sentence.lower[max(sentence.first, change.start - 1) : change.end + 1]
    rate, added = listed("rate_noun"), listed("added_rate")
    return any(word.startswith(rate) for word in said) and not any(word.startswith(added) for word in said)


def _bracketed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a percentage stands in brackets after an area: "leads in trade: China (20 %)"."""
    place = quantity.span_start - 1
    if place <= sentence.first or sentence.words[place] != "(":
        return False
    return any(mention.end == place and mention.kind == "area" for mention in sentence.found)


def is_possessed(sentence: Sentence, quantity: Quantity) -> bool:
    """ "пайызы", "foizi": a percent of something."""
    possessed = ("ы", "і", "и", "i", "сы", "сі", "си", "si")
    if quantity.unit != "percent":
        return False
    if quantity.span_end > quantity.end and quantity.case == "from":  # "90 пайыздан ашыгын"
        return sentence.lower[quantity.span_end - 1].endswith(listed("possessed_qualifier"))
    return quantity.suffix.startswith(possessed)


def _later_change(sentence: Sentence, quantity: Quantity) -> Mark | None:
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


def _shared_change(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The verb behind a Turkic list of factors: "экспорт 2 есеге, импорт 3 есеге өсті"."""
    if sentence.language not in TURKIC:
        return None
    late = _later_change(sentence, quantity) if quantity.case == "to" else None
    return late or _last_verb(sentence, quantity)


def _last_is_more(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "more" ends a Turkic list of factors: "Чилиден 4 есе (120/480), Перуден 2 есе көп келді"."""
    final = sentence.quantities[-1]
    place = final.span_end + (sentence.words[final.span_end : final.span_end + 1] == [")"])
    after = sentence.lower[place] if place < sentence.last else ""
    return sentence.language in TURKIC and quantity is not final and after in members("more_after")


def _last_verb(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The verb that ends a Turkic list: "Чилиге 5 пайызға (2-ден 3 млн тоннаға дейін), Перуге 3 есе артты"."""
    final = sentence.quantities[-1]
    if sentence.language not in TURKIC or quantity is final or sentence.kinds.get("share"):
        return None
    changes = sentence.kinds.get("change", ())
    between = [mark for mark in changes if quantity.end <= mark.start < final.start]
    return sentence.next_mark(final.end, sentence.last, "change") if not between else None


def _shared_share(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the word for a share ends a Turkic list of percentages: "5 % Чилиге, 3 % Перуге туура келди"."""
    final = sentence.quantities[-1]
    shares = sentence.kinds.get("share", ())
    if quantity is final or not shares or sentence.kinds.get("change"):
        return False
    alike = all(other.unit == "percent" for other in sentence.quantities[sentence.quantities.index(quantity) :])
    return alike and all(mark.start >= final.end for mark in shares if mark.start >= quantity.end)


def check_if(sentence: Sentence, quantity: Quantity, zone: Zone) -> None:
    """Refuse what could only happen, or is denied."""
    for place in sentence.conditional:
        if _contrast(sentence, place) or (sentence.causes and sentence.in_reason(place, quantity)):
            continue  # "aim at $5 bn, because there is a potential"
        if _gives_reason(sentence, place, quantity) or _told_as_done(sentence, quantity, place):
            continue
        near = place >= _since_origin(sentence, quantity, zone) or _governs(sentence, place)
        if place < zone.weak and (near or _second_verb(sentence, place, zone)):
            raise Skip("only possible, not stated")
    if _chained_to_if(sentence, quantity):
        raise Skip("only possible, not stated")
    denied = sentence.marked(zone.left, zone.right, "denied")
    denials = [
        mark
        for mark in sentence.kinds.get("denied", ())
        if sentence.lower[mark.start].startswith(listed("denies"))
        and (
            mark.start >= zone.left
            if sentence.language in TURKIC
            else mark.start < zone.left
            and not {"that", "что"}.isdisjoint(sentence.lower[mark.end : zone.left])
            and ";" not in sentence.words[mark.end : zone.left]
        )
    ]
    if denied or denials:
        raise Skip("denied")


def _second_verb(sentence: Sentence, place: int, zone: Zone) -> bool:
    """Whether a second infinitive hangs on what could be: "может открыть рынок и добавить к обороту 3 млрд"."""
    if sentence.language != "ru" or not place < zone.left < sentence.last - 1:
        return False
    verb = zone.left + (sentence.lower[zone.left] == "и")
    joined = sentence.lower[verb - 1] == "и" and sentence.lower[verb].endswith(("ть", "ти"))
    return joined and not sentence.has_comma(place, verb)


def _gives_reason(sentence: Sentence, place: int, quantity: Quantity) -> bool:
    """Whether what could be is only why something is: "The potential is large, therefore we agreed on $5 bn"."""
    return sentence.lower[place] not in members("if_opener") and any(
        sentence.words[at] in (",", ";") and sentence.lower[at + 1] in members("therefore")
        for at in range(place, quantity.span_start - 1)
    )


def _chained_to_if(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic figure's verb is chained to one that is only possible: "5 mlrd dollarga yetkazib, uni ikki
    barobar oshirish mumkin"."""
    if sentence.language not in TURKIC or not sentence.conditional or sentence.conditional[-1] < quantity.end:
        return False
    commas = [at for at in range(quantity.end, sentence.last) if sentence.words[at] in (",", ";")] + [sentence.last]
    own = sentence.lower[quantity.end - 1 : commas[0]]
    if commas[0] - quantity.end > 3 or not _converb(sentence, commas[0] - 1):
        return False
    if any(word.endswith(listed("past_verb")) for word in own):
        return False  # "5 mlrd dollardan oshganini aytib, ..."
    for start, end in pairwise(commas):
        if sentence.words[start] == ";":
            return False
        if any(start < place < end for place in sentence.conditional):
            return True
        if not _converb(sentence, end - 1):
            return False
    return False


def _converb(sentence: Sentence, place: int) -> bool:
    """Whether a Turkic verb stands there that the next one goes on: "yetkazib", "жеткізіп"."""
    return (
        place > sentence.first and sentence.lower[place].endswith(listed("converb")) and len(sentence.words[place]) > 3
    )


def _told_as_done(sentence: Sentence, quantity: Quantity, place: int) -> bool:
    """Whether a Turkic figure has a past verb of its own before the comma behind which something could be: "savdo
    5 mlrd dollardan oshganini aytib, uni ikki barobar oshirish mumkinligini qo'shdi"."""
    if sentence.language not in TURKIC or place < quantity.end:
        return False
    comma = next((at for at in range(quantity.end, place) if sentence.words[at] == ","), None)
    if comma is None or comma - quantity.end > 6:
        return False
    return any(sentence.lower[at].endswith(listed("past_verb")) for at in range(quantity.end - 1, comma))


def _since_origin(sentence: Sentence, quantity: Quantity, zone: Zone) -> int:
    """Where the words of a quantity begin, with those of the one it is reached from: "may rise from 3 to 9 bn"."""
    place = sentence.quantities.index(quantity)
    if not place:
        return zone.left
    origin = sentence.quantities[place - 1]
    between = sentence.lower[origin.span_end : quantity.number_start]
    if origin.unit != quantity.unit or len(between) > 4 or {"to", "до"}.isdisjoint(between):
        return zone.left
    return sentence.quantities[place - 2].span_end if place > 1 else sentence.first


def _contrast(sentence: Sentence, place: int) -> bool:
    """Whether "if" only sets one fact beside another: "если экспорт вырос на 5 %, то импорт - на 9 %"."""
    if sentence.lower[place] not in members("if_opener"):
        return False
    rest = sentence.lower[place + 1 : sentence.last]
    if sentence.language == "ru":
        then = next((at for at in range(1, len(rest)) if rest[at] == "то" and rest[at - 1] == ","), 0)
        said = any(
            (word.endswith(listed("past_ending")) and len(word) > 4) or word in members("be") for word in rest[:then]
        )
        return then > 0 and said and "бы" not in rest
    if sentence.language in TURKIC:
        return any(
            rest[at].startswith(listed("then_was")) and rest[at - 1].endswith(listed("done_ending"))
            for at in range(1, len(rest))
        )
    return False


def _governs(sentence: Sentence, place: int) -> bool:
    return sentence.lower[place] in members("if_opener") and place - sentence.first <= 3


def find_statement(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]
) -> tuple[str, float, int]:
    """Statement type, signed value and direction of a quantity."""
    unit = quantity.unit
    indicator = frame.indicator
    if indicator in ("joint_projects", "joint_project_value") and _considered(sentence, quantity, zone):
        raise Skip("projects that are only considered")
    target, forecast = find_aim(sentence, quantity, zone, frame)
    frame.target, frame.forecast = target or sentence.aimed_from, forecast
    if target and sentence.language in TURKIC and _considered(sentence, quantity, zone):
        raise Skip("an aim that is only spoken of")
    if unit in CURRENCIES:
        if indicator in TRADE and quantity.value < 100_000:
            raise Skip("too small for a country's trade: a price or the like")
        if indicator not in TRADE and indicator not in ("investment", "joint_project_value"):
            frame.refusal = indicator or ""  # a percentage behind it is of that money
            raise Skip(f"money, but the topic is {indicator}")
        if indicator in ("export", "import") and _exceeds(sentence, quantity, zone, frame):
            return "level", quantity.value, 0
        if indicator != "trade_balance" and _signed_aside(sentence, quantity):
            raise Skip(NO_LEVEL)
        if indicator in ("export", "import") and _more_than_the_other(sentence, quantity, frame):
            return "level", quantity.value, 0
        if _delta(sentence, quantity, zone, frame):
            _note_change(sentence, quantity, zone, frame)
            raise Skip(NO_LEVEL)
        if target:
            reasons.append("an aim")
            return "target", quantity.value, 0
        if not forecast and _to_come(sentence, zone):
            raise Skip("a deal to come")
        change = sentence.last_mark(zone.left, quantity.start, "change")
        if change is not None and sentence.language not in TURKIC and quantity.span_start - change.end <= 2:
            frame.direction = sentence.direction(change)  # "fell to 14 bn (by 10 %)"
        return "level", quantity.value, 0
    if unit in ("percent", "times") and _of_a_currency(sentence, quantity, zone):
        raise Skip("the rate of a currency")
    if unit == "percent":
        kind, direction = percent_kind(sentence, quantity, zone, frame)
        if indicator in ("export", "import") and kind == "growth" and _outweighs(sentence, quantity, zone):
            frame.refusal = "compares two flows"
            raise Skip("compares two flows")
        money = listed("currency_share")
        valued = (
            quantity.end + 2 if kind == "growth" and sentence.lower[quantity.end : quantity.end + 1] == ["в"] else 0
        )
        if any(
            sentence.lower[place].startswith(money) for place in range(zone.left, zone.right) if place != valued - 1
        ):
            raise Skip("a share of a currency in payments")
        if indicator in ("joint_project_value", "joint_projects", "jobs", "customs_release_time") or (
            indicator in GROWS and kind != "growth" and (indicator != "investment" or kind != "share")
        ):
            raise Skip(f"a percentage of {indicator}")
        if indicator == "gdp" and kind != "growth" and quantity.qualifier != "up_to":
            return "share", quantity.value, 0
        if kind == "share":
            if target:
                raise Skip("a share that is aimed at")
            if _of_its_goods(sentence, quantity):
                raise Skip("a share of something else")
            if _flow_of_whole(sentence, quantity, zone):
                raise Skip(FLOW_OF_WHOLE)
            if indicator in ("export", "import") and _other_verb(sentence, quantity, zone):
                raise Skip("a share of something else")
            if _are_imported(sentence, quantity):
                raise Skip("a share of what is used at home")
            frame.partial = frame.partial or _are_goods(sentence, quantity, zone)
            if speaks_of_structure(sentence, zone):
                raise Skip(FLOW_OF_WHOLE)
            return "share", quantity.value, 0
        if kind == "index":
            frame.kind = "index"
            if target or indicator == "gdp" or quantity.qualifier not in ("exact", "about"):
                raise Skip("a percentage of the level before that is aimed at or bounded")
            return "growth_percent", clean(quantity.value - 100), 1 if quantity.value >= 100 else -1
        if kind == "growth":
            if target:
                raise Skip("growth that is aimed at")
            if indicator == "gdp":
                raise Skip("growth of an economy")
            if any(
                not _year_on_year(sentence, mark) for mark in sentence.marked(zone.left, zone.right, "annual")
            ) and not _yearly_base(sentence, zone):
                raise Skip("a yearly rate")
            return "growth_percent", quantity.value * direction, direction
        raise Skip("neither growth nor a share" if not kind else "the change of a share")
    if unit == "times" and indicator in ("export", "import") and _more_than_the_other(sentence, quantity, frame):
        raise Skip("compares two flows")  # "продаёт втрое больше, чем покупает"
    if unit == "times":
        return _times_statement(sentence, quantity, zone, frame, target)
    if unit == "tonnes":
        if _of_a_bank(sentence, zone):
            raise Skip("gold of a bank")
        weighed = ("export", "import", "transit_freight", "road_freight", "rail_freight")
        if indicator in weighed or (indicator == "trade_turnover" and sentence.listing is not None):
            if _signed_aside(sentence, quantity) or _delta(sentence, quantity, zone, frame):
                _note_change(sentence, quantity, zone, frame)
                raise Skip(NO_LEVEL)
            return ("target" if target else "level"), quantity.value, 0
        raise Skip(f"tonnes, but the topic is {indicator}")
    if unit == "persons":
        if indicator == "visitor_arrivals":
            if quantity.value < 100:
                raise Skip("a few people's visit")
            if _delta(sentence, quantity, zone, frame):
                _note_change(sentence, quantity, zone, frame)
                raise Skip(NO_LEVEL)
            return ("target" if target else "level"), quantity.value, 0
        raise Skip("people, but no visits")
    if unit == "hours":
        if indicator == "customs_release_time":
            place = sentence.quantities.index(quantity)
            following = sentence.quantities[place + 1] if place + 1 < len(sentence.quantities) else None
            if following is not None and following.unit == "hours" and following.start - quantity.end <= 2:
                raise Skip("the time before")
            if (
                place
                and sentence.quantities[place - 1].unit == "hours"
                and quantity.start - sentence.quantities[place - 1].end <= 2
            ):
                quantity.span_start = max(sentence.first, sentence.quantities[place - 1].span_start - 1)
            return ("target" if target else "level"), quantity.value, 0
        raise Skip("hours of something else")
    if unit in ("joint_projects", "jobs"):
        joint = (
            any("joint" in mark.kinds for mark in sentence.present)
            or any(mention.role == m.PAIR for mention in sentence.found)
            or any(mark.value("topic") == "joint_projects" for mark in sentence.present)
        )
        if unit == "jobs" and sentence.index - sentence.state.joint > 1 and not joint:
            raise Skip("jobs of something else")
        return ("target" if target else "level"), quantity.value, 0
    raise Skip("counts something else")


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
    """ "yillik o'sish 5 foiz": growth over the year, no rate a year."""
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


def _times_statement(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, target: bool
) -> tuple[str, float, int]:
    indicator = frame.indicator
    if indicator not in TRADE_OR_GROWS and indicator != "gdp":
        raise Skip(f"a factor, but the topic is {indicator}")
    if _against_aim(sentence, zone, quantity):
        raise Skip("compared with an aim")
    if indicator == "trade_balance":
        raise Skip("a factor of a balance")
    if quantity.kind == "number" and sentence.language == "ru":
        inner = {
            sentence.lower[position]
            for position in range(max(sentence.first, quantity.span_start - 2), quantity.number_start)
        }
        if not inner & {"в", "во"} and not _rate_of(sentence, quantity):
            raise Skip("counts occasions")
    direction = 1
    left = sentence.last_mark(zone.left, quantity.start, "change")
    share = sentence.last_mark(zone.left, quantity.start, "share") if sentence.language == "ru" else None
    if share is not None and left is not None and sentence.lower[share.start].startswith(listed("share_noun")):
        raise Skip("the change of a share")
    right = sentence.next_mark(quantity.end, zone.weak, "change")
    near_right = right is not None and right.start - quantity.end <= 4
    change = right if (sentence.language in TURKIC and near_right) or left is None else left
    change = change or _shared_change(sentence, quantity)
    following = set(sentence.lower[quantity.end : quantity.end + 3]) - {"is", "the"}
    surpassed = sentence.lower[quantity.end : quantity.end + 1]
    if sentence.language in TURKIC and surpassed and surpassed[0].startswith(listed("exceeds")):
        return ("target" if target else "growth_factor"), quantity.value, 1  # "6 есе асты", "2 эсе ашып түштү"
    if (
        (change is None and quantity.kind != "factor" and not target and not following & members("much_more"))
        and frame.kind != "growth"
        and not _last_is_more(sentence, quantity)
        and not (frame.direction and sentence.lower[quantity.start - 1] in ("в", "-"))
        and not _times_a_base(sentence, quantity)
    ):
        raise Skip("a factor without a change")
    if change is None and following & {"меньше", "less", "ниже"}:
        direction = -1
    if (change is not None and quantity.kind != "factor") or (
        change is not None
        and sentence.lower[quantity.start].startswith(("вдвое", "втрое", "вчетверо", "впятеро", "в два"))
    ):
        direction = sentence.direction(change)
    topics = {
        topic_value(sentence, mark)[0]
        for mark in sentence.present
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


def _brings_goods(sentence: Sentence, quantity: Quantity, verb: Mark) -> bool:
    """Whether a Turkic verb of bringing has goods for its object, no sum: "жылына 2 миң тонна уран жеткирет"."""
    if sentence.language not in TURKIC or quantity.unit != "tonnes" or quantity.case != "nom":
        return False
    return sentence.lower[verb.start].startswith(listed("bring")) and quantity.span_end < verb.start


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


def find_aim(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> tuple[bool, bool]:
    """Whether a quantity is aimed at, and whether it is expected."""
    sentence.aimed_from = False
    goal = _goal(sentence, zone.left, quantity.span_start, frame, last=True)
    reach = _past_reach(sentence, zone.left, quantity.span_start)
    forecast_left = sentence.last_mark(zone.left, quantity.span_start + 1, "forecast")
    forecast_left = sentence.last_mark(zone.left, quantity.number_start, "forecast") or forecast_left
    goal_inside = sentence.last_mark(quantity.span_start, quantity.number_end, "target")
    if goal_inside is not None and quantity.kind == "factor":
        goal = goal_inside
    right_end = zone.right if sentence.language not in TURKIC else zone.weak
    goal_right = _goal(sentence, quantity.end, right_end, frame, last=False)
    if goal_right is not None and _brings_goods(sentence, quantity, goal_right):
        goal_right = None
    forecast_right = sentence.next_mark(quantity.end, right_end, "forecast")
    reach_right = _past_reach(sentence, quantity.end, right_end) if sentence.language in TURKIC else None
    today = sentence.published_on
    due = any(
        period.role == DUE and not (today is not None and period.last is not None and period.last < today)
        for period in sentence.periods
        if zone.left <= period.start < zone.weak
    )
    base_level = sentence.starts_from(quantity)
    if base_level or (sentence.language in TURKIC and quantity.case == "from" and quantity.borrowed):
        sentence.aimed_from = goal is not None and reach is None and base_level  # "довести с пяти до десяти млрд"
        return False, False
    forecast = forecast_left is not None and (reach is None or forecast_left.start >= reach.start - 2)
    if forecast_right is not None and sentence.language in TURKIC:
        forecast = reach_right is None or reach_right.start >= forecast_right.start - 2 or forecast
    elif forecast_right is not None and forecast_right.start - quantity.span_end <= 3 and reach is None:
        forecast = True
    if goal is not None and sentence.said(goal.start, goal.end).lower() == "to reach":
        others = list(sentence.marked(sentence.first, goal.start, "target"))
        doubled = any(other.kind == "factor" and other.end <= goal.start for other in sentence.quantities)
        if not others and (doubled or sentence.last_mark(sentence.first, goal.start, "change") is not None):
            goal = None  # "rose by 7 % to reach $2 bn"
    if (
        goal is not None
        and forecast_left is not None
        and 0 <= goal.start - forecast_left.end <= 1
        and not (sentence.lower[forecast_left.start] == "will" and sentence.lower[goal.start] in members("bring_to"))
        and not sentence.marked(forecast_left.end, goal.start, "target")
    ):
        goal = None  # "projected to reach"
    if (
        goal is not None
        and forecast_left is not None
        and forecast_left.end <= goal.start
        and sentence.lower[goal.start] == "to"
        and len(sentence.marked(sentence.first, quantity.span_start, "target")) == 1
    ):
        goal = None  # "expects its exports to grow"
    if goal is not None and goal_right is None and _done_after(sentence, quantity, reach_right):
        goal = None  # "тарихи меже: сауда 5 млрд долларға жетті"
    if goal is not None and (was_then(sentence, quantity) or _quoted_before(sentence, goal, quantity)):
        goal = None
    target = goal is not None and (reach is None or goal.start > reach.start or _set_as_goal(sentence, goal, reach))
    if goal_right is not None and sentence.language in TURKIC:
        next_reach = reach_right
        if next_reach is None or goal_right.start <= next_reach.start or _speech(sentence, next_reach):
            target = True
    elif (goal_right is not None and due and reach is None) or (
        goal_right is not None and reach is None and goal is None and goal_right.start - quantity.span_end <= 6
    ):
        target = True
    if not target and frame.target and goal is None and reach is None:
        target = sentence.last_mark(zone.left, quantity.span_start, "change") is None and not sentence.topic_in(
            zone.left, quantity.start
        )
    if sentence.language in TURKIC and not target and reach_right is None:
        target = _intent(sentence, quantity, right_end) or _shared_aim(sentence, quantity)
    if (
        sentence.language in TURKIC
        and goal_right is not None
        and forecast_right is not None
        and 0 <= forecast_right.start - goal_right.end <= 1
    ):
        target, forecast = False, True  # "yetishi kutilmoqda": the last verb decides
    if (
        not target
        and due
        and not ends_in_the_past(sentence)
        and reach is None
        and not forecast
        and reach_right is None
        and quantity.unit in CURRENCIES
        and not _shared_reach(sentence, quantity)
    ):
        target = True
    if target and forecast and goal is not None and forecast_left is not None:
        target = goal.start > forecast_left.start
        forecast = not target
    if (
        not forecast
        and frame.forecast
        and reach is None
        and not target
        and not sentence.topic_in(zone.left, quantity.start)
    ):
        forecast = True
    if forecast and _calls_goal(sentence, quantity):
        target = True
    if target and goal is not None and sentence.text.met("analyst", zone.left, goal.start):
        target, forecast = False, True  # "аналитики рассчитывали на 8 млрд": whoever only observes sets no aim
    return target, forecast and not target


def _quoted_before(sentence: Sentence, goal: Mark, quantity: Quantity) -> bool:
    """Whether a word of aiming stands in words quoted before what a figure is of: ""Биз максатка жетебиз",
    - деди элчи, соода 5 млрд доллар болгон"."""
    closed = [place for place in range(goal.end, quantity.span_start) if sentence.words[place] == '"']
    return len(closed) % 2 == 1 and sentence.topic_in(closed[-1], quantity.start)


def _calls_goal(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English amount is a goal's name: "will hit their $15 billion trade target", "the $2 bn mark"."""
    place = quantity.end
    if place < sentence.last and (mark := sentence.marks[place]) is not None and "topic" in mark.kinds:
        place = mark.end
    return place < sentence.last and sentence.lower[place] in members("goal_noun")


def _goal(sentence: Sentence, start: int, end: int, frame: Frame, last: bool) -> Mark | None:
    """The last or first word of aiming among tokens; what was achieved ("managed to raise") is no aim."""
    goals = sentence.marked(start, end, "target")
    for mark in reversed(goals) if last else goals:
        if frame.indicator == "visitor_arrivals" and sentence.lower[mark.start].startswith(listed("visit_purpose")):
            continue  # "came for tourist purposes"
        if _only_noted(sentence, mark):
            continue
        if members("achieving").isdisjoint(sentence.lower[max(sentence.first, mark.start - 4) : mark.start]):
            return mark
    return None


def _only_noted(sentence: Sentence, goal: Mark) -> bool:
    """Whether a necessity is only that of saying something: "следует отметить, что", "айта кету керек"."""
    nouns = listed("noting")
    if sentence.language in TURKIC:
        ahead = sentence.lower[max(sentence.first, goal.start - 2) : goal.start]
        closed = goal.end < sentence.last and sentence.words[goal.end] in (",", ":", "-")
        return closed and any(word.startswith(nouns) for word in ahead)
    behind = sentence.lower[goal.end : min(sentence.last, goal.end + 2)]
    return any(word in nouns for word in behind)


def _shared_reach(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the verb of reaching stands after the next amount: "4 mlnni, keyin 5 mlnni tashkil etadi"."""
    place = sentence.quantities.index(quantity) + 1
    if sentence.language not in TURKIC or place >= len(sentence.quantities):
        return False
    following = sentence.quantities[place]
    if following.unit != quantity.unit or following.case != "acc" or quantity.case != "acc":
        return False
    verb = sentence.next_mark(following.end, min(sentence.last, following.end + 2), "reach")
    return verb is not None and sentence.next_mark(following.end, sentence.last, "target") is None


def _set_as_goal(sentence: Sentence, goal: Mark, reach: Mark) -> bool:
    """ "Целевой показатель установлен на уровне 5 млрд", "the target is $5 bn": no level."""
    noun = sentence.lower[goal.start].startswith((*listed("purpose_noun"), "target", "objective"))
    return noun and sentence.lower[reach.start] in members("weak_reach")


def _done_after(sentence: Sentence, quantity: Quantity, reach: Mark | None) -> bool:
    """Whether the verb after a Turkic figure tells what was reached or passed."""
    if sentence.language not in TURKIC:
        return False
    change = None
    if reach is None and quantity.unit in ("percent", "times"):  # "жеткизүү эки эсеге өстү"
        change = sentence.next_mark(quantity.end, sentence.last, "change") or _shared_change(sentence, quantity)
    reach = reach or change
    place = reach.start if reach is not None else quantity.span_end - 1
    if reach is None and quantity.span_end == quantity.end:
        return False
    word = sentence.lower[place]
    if reach is None and quantity.qualifier == "under" and word.startswith(listed("reach_stem")):
        return True  # "5 млрд долларға жетпейді"
    return word.endswith(listed("past_verb")) and not word.endswith(listed("intent_ending"))


def ends_in_the_past(sentence: Sentence) -> bool:
    """Whether the verb that closes a Turkic sentence is of the past: "... экспорт қилинган"."""
    if sentence.language not in TURKIC:
        return False
    for place in range(sentence.last - 1, max(sentence.first, sentence.last - 6), -1):
        word = sentence.lower[place]
        if word[0].isalpha():
            return len(word) > 3 and word.endswith(listed("past_verb"))
    return False


def _shared_aim(sentence: Sentence, quantity: Quantity) -> bool:
    """ "10 млрд долларға, ал 2030 жылға қарай 15 млрд долларға жеткізбек": the verb that two aims share."""
    place = sentence.quantities.index(quantity)
    following = sentence.quantities[place + 1] if place + 1 < len(sentence.quantities) else None
    if following is None or following.unit != quantity.unit or following.case != "to":
        return False
    if quantity.case != "to" and not quantity.borrowed:
        return False
    if _past_reach(sentence, quantity.end, sentence.last) is not None or own_verb(sentence, quantity):
        return False
    return (
        _intent(sentence, following, sentence.last)
        or sentence.next_mark(following.end, sentence.last, "target") is not None
    )


def _intent(sentence: Sentence, quantity: Quantity, end: int) -> bool:
    """A verb of intent after the figure or in it: "жеткирмекчи", "арттырмақ", "yetkazmoqchi", "үш еселемек"."""
    verb = sentence.topic
    if verb is not None and verb.start >= quantity.end and sentence.language in TURKIC:
        ending = (*listed("intent_ending"), *(listed("plan_ending") if sentence.language == "kk" else ()))
        if len(sentence.lower[verb.end - 1]) > 6 and sentence.lower[verb.end - 1].endswith(ending):
            return True  # "20 мың тонна мұнай құбыр арқылы жөнелтілмек"
    place = sentence.quantities.index(quantity) + 1
    if place < len(sentence.quantities):
        following = sentence.quantities[place]
        if (
            following.kind == "factor"
            and following.start - quantity.end <= 2
            and _intent(sentence, following, sentence.last)
        ):
            return True
    for position in range(quantity.end - (quantity.kind == "factor"), min(end, quantity.end + 5)):
        word = sentence.lower[position]
        if len(word) > 6 and word.endswith(listed("intent_ending")):
            return True
        if sentence.language == "kk" and len(word) > 6 and word.endswith(listed("plan_ending")):
            return True
    return False


def _speech(sentence: Sentence, mark: Mark) -> bool:
    return sentence.lower[mark.start] in ("болды", "болду", "bo'ldi", "бўлди", "деді")


def _past_reach(sentence: Sentence, start: int, end: int) -> Mark | None:
    result: Mark | None = None
    for mark in sentence.marked(start, end, "reach"):
        if "forecast" in mark.kinds:
            continue
        word = sentence.lower[mark.start]
        if word == "на" and mark.end - mark.start > 1:
            continue  # "на уровне": a verb says whether it was reached
        if "чтобы" in sentence.lower[start : mark.start]:
            continue  # "хотят, чтобы торговля достигла 10 млрд"
        before = sentence.lower[mark.start - 1] if mark.start > sentence.first else ""
        if word in members("be"):
            following = sentence.marks[mark.end] if mark.end < sentence.last else None
            aimed = following is not None and "target" in following.kinds
            if aimed or word in ("at", "is", "are", "был", "была", "было", "были"):
                continue
        if word.endswith(("ть", "ться")) or before in ("to", "will", "чтобы"):
            continue
        if result is None or sentence.language not in TURKIC:
            result = mark
    if result is None:
        verbs = ("превысил", "exceeded", "surpassed", "topped", "passed", "crossed")
        for mark in sentence.marked(start, end, "before"):
            if sentence.lower[mark.start].startswith(verbs):
                result = mark
    return result


def _delta(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
    """Whether an amount is a change ("rose by $5 bn", "рост составил 2 млрд"), no level."""
    words = sentence.words
    language = sentence.language
    start = quantity.span_start
    prep = sentence.lower[start - 1] if start > sentence.first else ""
    inner = {sentence.lower[position] for position in range(start, quantity.number_start)}
    past = _past_bracket(sentence, quantity.span_end)  # "$5 mn (4 %) less"
    following = sentence.lower[past] if past < sentence.last else ""
    if language in TURKIC:
        beyond = _past_bracket(sentence, quantity.end)
        change = sentence.next_mark(beyond, min(max(zone.weak, beyond + 2), beyond + 3), "change")
        if _aside_of_change(sentence, quantity):
            return True
        after = sentence.marks[quantity.end] if quantity.end < sentence.last else None
        if after is not None and ("after" in after.kinds and after.kinds["after"].value == "up_to"):
            return False
        if quantity.suffix.endswith(("gacha", "гача")):
            return False
        if quantity.case == "to" and _from_to(sentence, quantity):
            return False  # "5 млрд доллардан 9 млрд долларга өстү"
        if quantity.case == "to" and _falls_alike(sentence, quantity, zone, frame):
            return True
        if quantity.case == "to" and _or_next(sentence, quantity) is not None:
            return True  # "1,3 млрд долларға немесе 9 пайызға өсті"
        if change is not None and quantity.case == "to" and not sentence.has_comma(quantity.end, change.start):
            if sentence.lower[change.start].startswith(listed("moved_to")):
                return False  # "fell to", "climbed to"
            if "target" in change.kinds and sentence.next_mark(change.end, zone.weak, "target") is not None:
                return False  # "agreed to raise to 2 bn"
            between = sentence.marks[quantity.end] if quantity.end < change.start else None
            return between is None or "reach" not in between.kinds
        left = sentence.last_mark(zone.left, quantity.start, "change")
        if quantity.case == "from" or _from_to(sentence, quantity):
            left = None  # "18 % өсім (305 мың тоннадан 361 мың тоннаға дейін)": levels
        if left is not None and sentence.noun_change(left, quantity):
            return not any(
                mark.start > left.start for mark in sentence.marked(zone.left, quantity.start, "topic")
            ) and not sentence.has_comma(left.end, quantity.start)
        compared = following in members("more_after") or following in members("less_after")
        return compared and (quantity.case == "to" or (quantity.case == "nom" and _set_against(sentence, quantity)))
    if language == "en" and frame.indicator != "trade_balance" and sentence.words[start - 1] == "+":
        return True  # "Trade grew most with Peru (+$3 bn)"
    paired = _or_next(sentence, quantity) if language == "en" else None
    if paired is not None and _more_than_told(sentence, quantity, paired):
        return True
    if following in MORE or _names_change(sentence, quantity) or _aside_of_change(sentence, quantity):
        return True
    change = sentence.last_mark(zone.left, start, "change")
    if prep in ("до", "to") or "до" in inner:
        return False
    signed = change is not None and sentence.lower[change.end - 1].startswith(listed("plus", "minus"))
    if signed and frame.indicator == "trade_balance":
        return False  # "баланс ушёл в минус на 3 млн"
    by = prep in ("на", "by") or "на" in inner or "by" in inner
    if by and following in members("more_than", "less_than"):
        return True  # "на 5 млн тонн выше прошлогоднего"
    ahead = sentence.lower[quantity.span_end : min(sentence.last, quantity.span_end + 8)]
    if by and any(word.startswith(("превыша", "превыси")) for word in ahead):
        return True  # "на 5 тыс. тонн превышает показатель"
    if (
        frame.kind == "growth"
        and start - zone.left <= 4
        and {"что", "составляет"} <= set(sentence.lower[zone.left : start])
    ):
        return True  # "сократился на 6 %, что составляет 116 млн"
    if _or_amount(sentence, quantity, frame) or (by and _before_its_verb(sentence, quantity)):
        return True
    if by and sentence.changed is not None and sentence.changed.unit == quantity.unit and sentence.topic is None:
        return True  # "на 25 млрд вырос дефицит с Перу, на 12 млрд - с Чили"
    if change is None:
        # "вырос на 34 %, или на 4 млрд долларов"
        return by and frame.kind == "growth" and start - zone.left <= 4 and _or_between(sentence, zone.left, start)
    gap = sentence.lower[change.end : start]
    if prep == "on" and gap[0] == "on" and len(gap) <= 2 and sentence.lower[change.start] not in ("up", "down"):
        return True  # "has grown on 2 bn"
    if by:
        return not any(word in ("товаров", "продукции", "сумму", "сумме") for word in gap)
    if not gap and sentence.lower[start] in members("level_side"):
        return False  # "dropped below $20 bn"
    if not gap or (len(gap) <= 2 and all(word in ("of", "почти", "the", "a", "еще", "another", "by") for word in gap)):
        return True
    if sentence.noun_change(change, quantity) and not any(word in (",", ";", "и", "and", "to", "до") for word in gap):
        reach = sentence.last_mark(change.end, start, "reach")
        return (
            (reach is not None and reach.start - change.end <= 2)
            or (words[start - 1] == "-" and (len(gap) <= 2 or not sentence.topic_in(change.end, start)))
            or prep == "of"
        )
    return False


def _names_change(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English noun behind an amount says that it is a change: "a $1 billion drop", "a $4.7 billion or
    19.4% rise over the year before"."""
    if sentence.language != "en" or sentence.lower[quantity.span_start - 1] not in members("change_article"):
        return False
    place, paired = quantity.span_end, _or_next(sentence, quantity)
    if paired is not None and paired.unit == "percent":
        place = paired.span_end
    steps = 0
    while place < sentence.last and steps < 3 and sentence.words[place].isalpha() and sentence.marks[place] is None:
        place += 1
        steps += 1
    noun = sentence.marks[place] if place < sentence.last else None
    return noun is not None and "change" in noun.kinds and sentence.lower[place].startswith(listed("change_noun"))


def _before_its_verb(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the verb of a change stands right behind an amount: "на 25 млрд долларов вырос дефицит"."""
    change = sentence.next_mark(quantity.span_end, min(sentence.last, quantity.span_end + 1), "change")
    return change is not None and sentence.language == "ru"


def _falls_alike(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
    """Whether a Turkic change is told in weight and in money: "12 тоннага, акчалай 679 млн долларга төмөндөдү"."""
    place = sentence.quantities.index(quantity) + 1
    following = sentence.quantities[place] if place < len(sentence.quantities) else None
    if following is None or following.case != "to" or {quantity.unit, following.unit}.isdisjoint(CURRENCIES):
        return False
    if "tonnes" not in (quantity.unit, following.unit) or sentence.topic_in(quantity.end, following.start):
        return False
    changes = sentence.marked(quantity.end, following.start, "change") + sentence.marked(
        quantity.end, following.start, "reach"
    )
    return not changes and _delta(sentence, following, Zone(following.start, zone.weak, sentence.last), frame)


def _more_than_told(sentence: Sentence, quantity: Quantity, paired: Quantity) -> bool:
    """Whether a level was told, and now by how much it is more: "made $62 bn, which is $12 bn or 24 % more"."""
    place = sentence.quantities.index(quantity)
    if not place or paired.unit != "percent" or sentence.lower[min(paired.span_end, sentence.last - 1)] not in MORE:
        return False
    told = sentence.quantities[place - 1]
    return told.unit == quantity.unit and not sentence.topic_in(told.end, quantity.span_start)


def _aside_of_change(sentence: Sentence, quantity: Quantity) -> bool:
    """ "26,2 % ($8,7 млрд) кўп", "4 % ($5 mn) less": the same change in money, behind the percentage."""
    place = sentence.quantities.index(quantity)
    if not place or sentence.words[quantity.span_start - 1] != "(" or sentence.quantities[place - 1].unit != "percent":
        return False
    if sentence.quantities[place - 1].span_end != quantity.span_start - 1 or sentence.words[quantity.span_end] != ")":
        return False
    behind = quantity.span_end + 1
    word = sentence.lower[behind] if behind < sentence.last else ""
    more = word in members("more_after") or word in members("less_after") or word in MORE
    level = sentence.quantities[place - 2] if place > 1 else None
    if level is not None and level.unit == quantity.unit:
        # "made $90 mn in 2024, down 4 % ($5 mn)"
        more = more or not any(level.end <= other.start < quantity.start for other in sentence.found)
    return more or sentence.next_mark(behind, min(sentence.last, behind + 2), "change") is not None


def _outweighs(sentence: Sentence, quantity: Quantity, zone: Zone) -> list[str]:
    """The flow that exceeds and the one exceeded: "импорт превысил экспорт на ..."."""
    flows = [
        flow
        for flow in (
            topic_value(sentence, mark)[0] for mark in sentence.topical if zone.left <= mark.start < quantity.start
        )
        if flow in ("export", "import")
    ]
    if len(flows) < 2 or flows[-1] == flows[-2]:
        return []
    if not any(sentence.lower[place].startswith(listed("exceeds")) for place in range(zone.left, quantity.start)):
        return []
    return flows[-2:]


def _exceeds(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
    """ "импорт превысил экспорт на 5 млн": a balance; its sign goes to the quantity."""
    flows = _outweighs(sentence, quantity, zone)
    if not flows:
        return False
    prep = sentence.lower[quantity.span_start - 1] if quantity.span_start > sentence.first else ""
    if prep not in ("на", "by") and sentence.language not in TURKIC:
        return False
    frame.indicator = "trade_balance"
    quantity.sign = 1 if flows[-2] == "export" else -1
    return True


def _signed_aside(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount with a sign stands in brackets, as a change: "3,8 млн тонн (-532 тыс. тонн)"."""
    place = quantity.span_start - 2
    return quantity.sign != 0 and place >= sentence.first and sentence.words[place] == "("


def _more_than_the_other(sentence: Sentence, quantity: Quantity, frame: Frame) -> bool:
    """ "купила товаров на 2 млрд больше, чем продала": a balance; its sign goes to the quantity."""
    following = sentence.lower[quantity.span_end : quantity.span_end + 4]
    if sentence.language != "ru" or len(following) < 3 or "чем" not in following[1:3]:
        return False
    more = following[0] in members("more_than")
    if not more and following[0] not in members("less_than"):
        return False
    behind = [topic_value(sentence, mark)[0] for mark in sentence.topical if quantity.span_end < mark.start]
    if not behind or {behind[0], frame.indicator} != {"export", "import"}:
        return False
    quantity.sign = 1 if (frame.indicator == "export") is more else -1
    frame.indicator = "trade_balance"
    return True


def _note_change(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> None:
    """What an absolute change says of the percentage beside it: "rose by $2 bn (7.8 %)"."""
    sentence.changed = quantity
    change = sentence.last_mark(zone.left, quantity.start, "change") or sentence.next_mark(
        quantity.end, zone.weak, "change"
    )
    if change is not None:
        frame.kind, frame.direction = "growth", sentence.direction(change)


def _or_amount(sentence: Sentence, quantity: Quantity, frame: Frame) -> bool:
    """Whether an amount says a change in percent again: "down 30 percent, or $970 million"."""
    place = sentence.quantities.index(quantity)
    if frame.kind != "growth" or not place or sentence.quantities[place - 1].unit != "percent":
        return False
    end = sentence.quantities[place - 1].span_end
    return quantity.span_start - end <= 3 and _or_between(sentence, end, quantity.span_start)


def _or_between(sentence: Sentence, start: int, end: int) -> bool:
    """Whether one amount is said in another way: "7 %, or by $2 bn"."""
    return not members("or").isdisjoint(sentence.lower[start:end])


def _or_next(sentence: Sentence, quantity: Quantity) -> Quantity | None:
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


def balance_sign(sentence: Sentence, zone: Zone, quantity: Quantity) -> int:
    """1 for a surplus, -1 for a deficit."""
    if quantity.sign:
        return quantity.sign
    stems, positive = listed("deficit"), listed("surplus")
    if sentence.topic is not None and sentence.topic.end - sentence.topic.start > 2:
        said = [word[:6] for word in sentence.lower[sentence.topic.start : sentence.topic.end]]
        flows = [word for word in said if word in ("экспор", "импорт", "export", "import")]
        if len(flows) == 2:  # "excess of imports over exports"
            return 1 if flows[0] in ("экспор", "export") else -1
    if sentence.topic is not None and sentence.topic.start == quantity.span_end:
        verdict = sentence.lower[sentence.topic.end - 1]  # "a $3 bn surplus", "$3 bn in the red"
        if verdict == "red" or verdict.startswith(stems):
            return -1
        if verdict == "black" or verdict.startswith(positive):
            return 1
    for position in range(quantity.start - 1, sentence.first - 1, -1):
        word = sentence.lower[position]
        if word.startswith(stems):
            return -1
        if word.startswith(positive) and (len(word) > 2 or word == "оң"):
            return 1
    for position in range(quantity.start, zone.weak):
        if sentence.lower[position].startswith(stems):
            return -1
    return sentence.state.balance if sentence.topic is None else 1


def find_qualifier(sentence: Sentence, quantity: Quantity, zone: Zone, kind: str) -> str:
    """How sure a figure is: "about", "over", "up to" ..."""
    qualifier = quantity.qualifier
    if (
        qualifier == "exact"
        and quantity.unit in ("hours", "jobs")
        and kind != "target"
        and quantity.start > sentence.first
        and sentence.lower[quantity.start - 1] == "до"
    ):
        quantity.span_start = quantity.start - 1
        return "up_to"
    if (
        qualifier == "up_to"
        and kind in ("target", "level", "share")
        and (quantity.unit not in ("jobs", "hours", "persons") or _from_to(sentence, quantity))
        and sentence.language in TURKIC
    ):
        after = (
            sentence.next_mark(quantity.span_end, zone.weak, "target")
            or sentence.next_mark(quantity.span_end, zone.weak, "reach")
            or sentence.next_mark(quantity.span_end, zone.weak, "change")
            or _later_change(sentence, quantity)
        )
        if after is not None or _from_to(sentence, quantity):
            quantity.span_end = quantity.end
            return "exact"
    if qualifier == "up_to" and _raised_to(sentence, quantity, zone, kind):
        return "exact"
    return qualifier


def _raised_to(sentence: Sentence, quantity: Quantity, zone: Zone, kind: str) -> bool:
    """ "bring trade up to $1 bn", "grew twofold - up to $80 million": where a change leads, no limit."""
    if kind not in ("target", "level") or quantity.unit not in CURRENCIES:
        return False
    place = sentence.quantities.index(quantity)
    before = sentence.quantities[place - 1] if place else None
    if before is not None and before.unit in ("percent", "times") and quantity.span_start - before.span_end <= 2:
        return True
    start = quantity.span_start
    verb = sentence.last_mark(zone.left, start, "change") or sentence.last_mark(zone.left, start, "target")
    return verb is not None and start - verb.end <= 8


def _from_to(sentence: Sentence, quantity: Quantity) -> bool:
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
