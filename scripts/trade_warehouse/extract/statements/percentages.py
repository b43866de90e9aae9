"""What a percentage is: a share, a growth, an index of the level before, or the change of a share."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.periods.spans import BASE
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity, turkic_case
from trade_warehouse.extract.sentence.neighbours import (
    from_to,
    last_verb,
    later_change,
    measured,
    or_next,
    past_bracket,
)
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import WHOLE, Frame, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.predicates import in_parts
from trade_warehouse.extract.topics.topic_words import topic_value

_FELL: Final = ("түс", "түш", "tush", "туш")


class Percentage:
    """A percentage asked about, and the words of change and share around it.

    `told` and `direction` are what the figure before was; `by` whether "by" or "на" leads in.
    """

    __slots__ = (
        "before", "by", "direction", "inner", "left_change", "left_share", "prep", "quantity", "right_change",
        "right_share", "sentence", "told", "weak_share", "zone",
    )  # fmt: skip

    def __init__(self, sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None) -> None:
        self.sentence = sentence
        self.quantity = quantity
        self.zone = zone
        self.before = before
        self.told = before.kind if before is not None else ""
        self.direction = before.direction if before is not None else 0
        self.prep = sentence.lower[quantity.span_start - 1] if quantity.span_start > sentence.first else ""
        self.inner = {sentence.lower[position] for position in range(quantity.span_start, quantity.number_start)}
        self.by = self.prep in ("на", "by") or "на" in self.inner
        self.left_change = sentence.last_mark(zone.left, quantity.span_start, "change")
        self.left_share = sentence.last_mark(zone.left, quantity.span_start, "share")
        exceeded = quantity.case == "from" and quantity.qualifier == "over"  # "5 foizdan oshdi": no change
        self.right_change = sentence.next_mark(quantity.span_end if exceeded else quantity.end, zone.right, "change")
        self.right_share = sentence.next_mark(quantity.end, max(zone.right, quantity.end), "share")
        self.weak_share = sentence.next_mark(zone.right, zone.weak, "share")

    def following(self) -> str:
        """The word behind the percentage and a remark in brackets: "4 % ($5 mn) less"."""
        beyond = past_bracket(self.sentence, self.quantity.end)
        return self.sentence.lower[beyond] if beyond < self.sentence.last else ""


def percent_kind(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None) -> tuple[str, int]:
    """share or growth (with its direction), or "" where neither shows."""
    if quantity.sign:
        return "growth", quantity.sign
    asked = Percentage(sentence, quantity, zone, before)
    more = _more_by(asked)
    if more:
        quantity.qualifier = "exact"
        return "growth", more
    if _is_index(sentence, quantity, zone, before):
        return "index", 0
    return _turkic_kind(asked) if sentence.language in TURKIC else _other_kind(asked)


def _more_by(asked: Percentage) -> int:
    """The direction of a Russian change told by "more" alone: "поставляют больше на 10 %"; or 0."""
    inner = asked.inner
    if asked.sentence.language != "ru" or asked.left_change is not None or "на" not in inner or "чем" in inner:
        return 0
    if inner & members("more_than"):
        return 1
    return -1 if inner & members("less_than") else 0


def _grown_to(asked: Percentage) -> tuple[str, int] | None:
    """Growth whose verb was said of the flow before: "exports rose 9 % to $25 bn and imports 7 % to $33 bn"."""
    sentence, quantity, before = asked.sentence, asked.quantity, asked.before
    place = sentence.quantities.index(quantity) + 1
    if before is None or not before.direction or place == len(sentence.quantities):
        return None
    following = sentence.quantities[place]
    to = sentence.lower[quantity.end : following.span_start]
    return ("growth", before.direction) if to == ["to"] and following.unit in CURRENCIES | {"tonnes"} else None


def _turkic_kind(asked: Percentage) -> tuple[str, int]:
    """What a Turkic percentage is, whose verb stands behind it."""
    return (
        _from_a_figure(asked)
        or _moved_right_behind(asked)
        or _compared_behind(asked)
        or _called_share(asked)
        or _moved_by_a_sum(asked)
        or _moved_nearby(asked)
        or _moved_with_others(asked)
        or _kind_in_list(asked)
        or ("", 0)
    )


def _from_a_figure(asked: Percentage) -> tuple[str, int] | None:
    """Where a change led from another percentage: "5 пайыздан 7 пайызга өстү" is no growth of 7 %."""
    if asked.quantity.case != "to" or not from_to(asked.sentence, asked.quantity):
        return None
    return "share" if asked.left_share is not None or asked.told == "share" else "", 0


def _moved_right_behind(asked: Percentage) -> tuple[str, int] | None:
    """What a verb of change right behind a Turkic percentage makes of it."""
    sentence, quantity, change = asked.sentence, asked.quantity, asked.right_change
    if change is None or change.start - quantity.end > 2 or sentence.has_comma(quantity.end, change.start):
        return None
    if quantity.case not in ("to", "nom", "acc") and not _qualified_by(sentence, quantity):
        return None
    if quantity.kind != "fraction" and quantity.case in ("nom", "acc") and is_possessed(sentence, quantity):
        return None  # "импорттун 25 пайызы Чилиден түшкөн": a part of it, which came
    return _share_that_moved(asked, change) or ("growth", sentence.direction(change))


def _qualified_by(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic fraction is by how much something changed, which its qualifier's ending tells: "үштен бірден
    астамға өсті"."""
    over = quantity.kind == "fraction" and quantity.span_end > quantity.end
    return over and sentence.lower[quantity.span_end - 1].endswith(listed("dative"))


def _share_that_moved(asked: Percentage, change: Mark) -> tuple[str, int] | None:
    """Where it is a share that grew or fell by or to a Turkic percentage."""
    sentence, quantity = asked.sentence, asked.quantity
    of_share = asked.told == "share"
    listed_share = of_share and quantity.case == "to"
    if quantity.qualifier == "up_to" and (asked.left_share is not None or of_share):
        return "share", 0  # "ulushi 36 foizgacha o'sdi"
    if _share_noun(sentence, asked.zone, quantity) or (listed_share and _called_again(sentence, asked.zone, change)):
        return "share of share", 0
    if of_share and from_to(sentence, quantity):
        return "share", 0  # "7 пайыздан 9 пайызга өстү"
    fell = sentence.lower[change.start].startswith(_FELL)
    if fell and (listed_share or asked.left_share is not None) and quantity.case == "to":
        return "share", 0  # "7 foizdan 6 foizga tushdi"
    return None


def _compared_behind(asked: Percentage) -> tuple[str, int] | None:
    """A Turkic growth whose verb stands behind brackets, or that "more" or "less" follows: "5 % көп"."""
    sentence, quantity = asked.sentence, asked.quantity
    beyond = past_bracket(sentence, quantity.end)
    if beyond > quantity.end:
        change = sentence.next_mark(beyond, min(sentence.last, beyond + 2), "change")
        if change is not None and quantity.case in ("to", "nom"):
            return "growth", sentence.direction(change)
    following = asked.following()
    if _outdone(asked, following):
        return "growth", 1
    more = following in members("more_after")
    if (more or following in members("less_after")) and (quantity.case == "to" or _is_bare(asked)):
        return "growth", 1 if more else -1
    return None


def _outdone(asked: Percentage, following: str) -> bool:
    """Whether a Turkic percentage is by how much an earlier figure is exceeded, or what is added: "өткен жылдан 5
    пайызға асып түсті", "5 пайыз қосты"; no share's."""
    if asked.left_share is not None or asked.told == "share":
        return False
    if asked.quantity.case == "to" or _is_bare(asked):
        return following.startswith(listed("exceeded_by"))
    return asked.quantity.case in ("nom", "acc") and following in members("adds")


def _is_bare(asked: Percentage) -> bool:
    """Whether a Turkic percentage without a case may be by how much: "5 %", "былтырғыдан 5 пайыз"."""
    sentence, quantity = asked.sentence, asked.quantity
    return quantity.case == "nom" and (
        sentence.words[quantity.end - 1] == "%" or asked.told == "growth" or measured(sentence, quantity)
    )


def _called_share(asked: Percentage) -> tuple[str, int] | None:
    """A Turkic percentage that words or endings call a share."""
    sentence, quantity = asked.sentence, asked.quantity
    if (
        asked.left_share is not None
        or asked.right_share is not None
        or is_possessed(sentence, quantity)
        or quantity.kind == "fraction"
    ):
        return "share", 0
    whole = overall_figure(sentence, quantity)
    if whole == quantity.start and turkic_case(sentence.lower[whole - 1]) == "gen":
        return "share", 0  # "жалпы көлемнің 5 %"
    if asked.told == "share" and quantity.case == "from" and asked.left_change is None:
        return "share", 0  # "10 пайыздан төмөн түштү", of a share
    return None


def _moved_by_a_sum(asked: Percentage) -> tuple[str, int] | None:
    """A Turkic growth that says again by what sum something changed: "o'sish 11 mlrd dollar yoki 23 foiz"."""
    sentence, quantity = asked.sentence, asked.quantity
    place = sentence.quantities.index(quantity)
    if not place or quantity.case != "nom" or not sentence.says_again(quantity):
        return None
    summed = sentence.quantities[place - 1]
    begin = sentence.quantities[place - 2].span_end if place > 1 else sentence.first
    change = sentence.last_mark(begin, summed.span_start, "change")
    if change is None or not sentence.noun_change(change, summed):
        return None
    return "growth", sentence.direction(change)


def _moved_nearby(asked: Percentage) -> tuple[str, int] | None:
    """A Turkic growth by a verb of change some words behind, or a noun of change before."""
    sentence, quantity = asked.sentence, asked.quantity
    left, right = asked.left_change, asked.right_change
    if right is not None and right.start - quantity.end <= 4:
        return "growth", sentence.direction(right)
    if left is not None and (
        sentence.noun_change(left, quantity)
        or (quantity.case == "to" and sentence.words[left.end : quantity.span_start] == ["-"])
    ):
        return "growth", sentence.direction(left)
    behind = sentence.next_mark(asked.zone.right, asked.zone.weak, "change")
    if behind is not None and behind.start - quantity.end <= 3:
        return "growth", sentence.direction(behind)
    return None


def _moved_with_others(asked: Percentage) -> tuple[str, int] | None:
    """What a Turkic percentage has from a share before it, or from the words that end a list."""
    sentence, quantity = asked.sentence, asked.quantity
    if asked.told == "share":
        return "share", 0
    late = later_change(sentence, quantity) or last_verb(sentence, quantity)
    if late is not None and (quantity.case == "to" or _is_bare(asked)):
        return "growth", sentence.direction(late)
    if _shared_share(sentence, quantity):
        return "share", 0
    return _paired_kind(asked)


def _paired_kind(asked: Percentage) -> tuple[str, int] | None:
    """A Turkic growth that is said again as an amount: "16,7 %-ға немесе 307 млн долларға аз"."""
    sentence, quantity = asked.sentence, asked.quantity
    paired = or_next(sentence, quantity)
    if paired is None or quantity.case != "to":
        return None
    after = sentence.next_mark(paired.end, min(sentence.last, paired.end + 3), "change")
    if after is not None:
        return "growth", sentence.direction(after)
    said = sentence.lower[paired.end] if paired.end < sentence.last else ""
    if said in members("more_after") or said in members("less_after"):
        return "growth", 1 if said in members("more_after") else -1
    return None


def _kind_in_list(asked: Percentage) -> tuple[str, int] | None:
    """A Turkic percentage that only its place makes a share or a growth."""
    sentence, quantity, zone = asked.sentence, asked.quantity, asked.zone
    if _part_moved(sentence, quantity, zone) or asked.weak_share is not None:
        return "share", 0
    if _bracketed(sentence, quantity) or _part_with(sentence, quantity, zone):
        return "share", 0
    if asked.told == "growth" and sentence.listing is not None:
        return "growth", asked.direction
    return None


def _other_kind(asked: Percentage) -> tuple[str, int]:
    """What a Russian or English percentage is; a Russian "на 5 %" is no share where no word calls it one."""
    kind = _told_kind(asked)
    shared = asked.left_share is not None or asked.right_share is not None or asked.weak_share is not None
    if kind[0] != "share" or not asked.by or shared or asked.sentence.language != "ru":
        return kind
    return ("growth", asked.direction) if asked.direction else ("", 0)


def _told_kind(asked: Percentage) -> tuple[str, int]:
    """What the words around a percentage, or the figure before it, say that it is."""
    return (
        _from_a_share(asked)
        or _had_by_another(asked)
        or _moved_before(asked)
        or _moved_or_shared_behind(asked)
        or _fraction_kind(asked)
        or _part_of_all(asked)
        or _compared_with(asked)
        or _kind_told_before(asked)
        or _grown_to(asked)
        or ("", 0)
    )


def _from_a_share(asked: Percentage) -> tuple[str, int] | None:
    """Where a change began: "rose from 4 % to 15 % of GDP"."""
    if asked.prep not in ("from", "с", "со") or asked.left_share is not None:
        return None
    return "share" if asked.told == "share" else "", 0


def _had_by_another(asked: Percentage) -> tuple[str, int] | None:
    """The share of another partner in a Russian text: "Перу занимает 9 %, ее вес упал; у Чили 8 %"."""
    if asked.told != "share" or asked.sentence.language != "ru" or asked.by:
        return None
    place = asked.quantity.span_start - (asked.prep in ("-", ":"))
    had = any(mention.end == place and mention.role == "at" for mention in asked.sentence.found)
    return ("share", 0) if had else None


def _moved_before(asked: Percentage) -> tuple[str, int] | None:
    """What a word of change before a percentage makes of it: "rose by 5 %"."""
    sentence, change, share = asked.sentence, asked.left_change, asked.left_share
    if asked.quantity.kind == "fraction" and not asked.by and _parts_of(asked):
        return None  # "the group grows half of the world's wheat"
    if change is None or (share is not None and change.start <= share.start):
        return None
    if not (
        asked.by
        or sentence.noun_change(change, asked.quantity)
        or _gap(sentence, change.end, asked.quantity.span_start) <= 3
    ):
        return None
    if share is not None and not asked.by and asked.prep in ("до", "to", "с", "from"):
        return "share", 0
    if share is not None and asked.by:
        return "share of share", 0
    return "growth", sentence.direction(change)


def _parts_of(asked: Percentage) -> bool:
    """Whether an English fraction is one of what follows: "half of the world's wheat"."""
    return asked.sentence.lower[asked.quantity.end - 1] == "of" or asked.following() == "of"


def _moved_or_shared_behind(asked: Percentage) -> tuple[str, int] | None:
    """What a noun of change or a word for a share makes of a percentage, mostly from behind."""
    sentence, quantity, change = asked.sentence, asked.quantity, asked.right_change
    if sentence.language == "en":
        if change is not None and _a_change(sentence, quantity, change):
            return "growth", sentence.direction(change)
        paired = or_next(sentence, quantity)
        said = sentence.lower[paired.span_end] if paired is not None and paired.span_end < sentence.last else ""
        if said in members("more_than", "less_than"):
            return "growth", 1 if said in members("more_than") else -1  # "18 % or 2 bn more than in 2017"
        noun = sentence.marks[paired.span_end] if paired is not None and said else None
        if noun is not None and "change" in noun.kinds and said.startswith(listed("change_noun")):
            return "growth", sentence.direction(noun)  # "a 92 % or 171 mn increase"
    if asked.left_share is not None:
        return "share", 0
    if asked.right_share is not None and (change is None or asked.right_share.start < change.start):
        return "share", 0
    if change is not None and change.start - quantity.end <= 4 + 2 * _over_the_year(sentence, quantity):
        return "growth", sentence.direction(change)
    return None


def _fraction_kind(asked: Percentage) -> tuple[str, int] | None:
    """What a fraction is: "на четверть больше", "a tenth less than in 2017", or else a part."""
    if asked.quantity.kind != "fraction":
        return None
    following = asked.following()
    if (asked.prep == "на" or asked.sentence.language == "en") and following in members("more_than", "less_than"):
        return "growth", 1 if following in members("more_than") else -1
    return ("share", 0) if asked.left_change is None else None


def _part_of_all(asked: Percentage) -> tuple[str, int] | None:
    """A percentage that a flow, the whole or "of" behind it makes a share: "5 % of", "6 % всего объёма"."""
    sentence, quantity = asked.sentence, asked.quantity
    following = asked.following()
    if following in ("of", "от") and sentence.language in ("en", "ru"):
        return "share", 0
    if following == "from" and sentence.marked(quantity.end, min(sentence.last, quantity.end + 4), "total_word"):
        return "share", 0
    if sentence.language != "ru" or asked.left_change is not None or asked.by:
        return None
    if quantity.case == "nom" and _flow_follows(sentence, quantity, asked.zone):
        return "share", 0
    behind = sentence.marks[quantity.span_end] if quantity.span_end < sentence.last else None
    of_all = behind is not None and "total_word" in behind.kinds
    if of_all and sentence.last_mark(asked.zone.left, quantity.span_start, "reach") is not None:
        return "share", 0  # "составил 6 % всего объёма товаров"
    return None


def _flow_follows(sentence: Sentence, quantity: Quantity, zone: Zone) -> bool:
    """Whether a Russian word of trade stands behind a percentage: "30 % всего своего экспорта"."""
    probe = _past_own(sentence, quantity.end)
    while probe < zone.right:
        between = sentence.marks[probe]
        if between is None or "topic" in between.kinds or "world" in between.kinds or WHOLE.isdisjoint(between.kinds):
            break
        probe += 1
    after = sentence.marks[probe] if probe < sentence.last else None
    return after is not None and ("topic" in after.kinds or "world" in after.kinds) and probe <= quantity.end + 3


def _compared_with(asked: Percentage) -> tuple[str, int] | None:
    """A growth by "more" or "less" behind it, or by what it is compared with before it."""
    sentence, quantity, zone = asked.sentence, asked.quantity, asked.zone
    following = asked.following()
    if following in members("more_than"):
        return "growth", 1
    if following in members("less_than"):
        return "growth", -1
    compared = sentence.lower[zone.left : quantity.span_start] if asked.by and asked.left_change is None else []
    if not members("more_than").isdisjoint(compared) or _exceeds_a_base(sentence, zone, quantity, compared):
        return "growth", 1  # "выше прошлогоднего показателя на 5 %"
    if not members("less_than").isdisjoint(compared):
        return "growth", -1
    return None


def _kind_told_before(asked: Percentage) -> tuple[str, int] | None:
    """What a percentage is as the figure before it was."""
    sentence, quantity, zone = asked.sentence, asked.quantity, asked.zone
    if asked.before is None:
        if asked.left_change is not None:
            return "growth", sentence.direction(asked.left_change)
    elif asked.told == "growth" and (asked.by or asked.prep in ("-", ",", "(", "and", "и", "or", "или")):
        return "growth", asked.direction
    elif asked.told == "share":
        return "share", 0
    elif asked.by and asked.direction:
        return "growth", asked.direction
    if asked.weak_share is not None or _bracketed(sentence, quantity):
        return "share", 0
    if asked.direction and _told_before(sentence, quantity):
        return "growth", asked.direction
    if asked.before is not None and asked.told != "growth" and sentence.says_again(quantity):
        return "share", 0  # "of this Chile took $2 bn, or 8 %"
    if asked.told != "growth":
        return None
    if sentence.lower[zone.left : zone.left + 3][1:] == ["that", "of"]:
        return "growth", asked.direction  # "put the growth of exports at 9 % and that of imports at 4 %"
    return ("growth", asked.direction) if _same_verb(sentence, quantity, zone) else None


def _called_again(sentence: Sentence, zone: Zone, change: Mark) -> bool:
    """Whether a share told before is what grows: "ulushi 10 foiz edi, bu ko'rsatkich 2 foizga ko'payib"."""
    fell = sentence.lower[change.start].startswith(_FELL)
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
    if sentence.language in TURKIC and measured(sentence, quantity):
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


def _shared_share(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the word for a share ends a Turkic list of percentages: "5 % Чилиге, 3 % Перуге туура келди"."""
    final = sentence.quantities[-1]
    shares = sentence.kinds.get("share", ())
    if quantity is final or not shares or sentence.kinds.get("change"):
        return False
    alike = all(other.unit == "percent" for other in sentence.quantities[sentence.quantities.index(quantity) :])
    return alike and all(mark.start >= final.end for mark in shares if mark.start >= quantity.end)
