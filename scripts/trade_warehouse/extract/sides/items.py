"""Both sides of a figure that is an item among others: of a list, a line below a heading, one of several told
"respectively"."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import UNKNOWN, Mention
from trade_warehouse.extract.lists.entries import figure_runs, is_overtaken
from trade_warehouse.extract.lists.list_memory import is_bullet
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Frame, Skip, Zone
from trade_warehouse.extract.sides.asked import Asked
from trade_warehouse.extract.tokens.lexicon import members
from trade_warehouse.extract.topics.topic_words import topic_value


def line_of_list(asked: Asked) -> bool:
    """Owner and partner of a line that tells several flows: "- Peru: exports rose 5 %, imports 3 %" below "Chile's
    trade with its main partners:"."""
    sentence = asked.sentence
    given = sentence.state.listing
    if given is None or given.sellers or not _line_of_list(sentence) or asked.frame.indicator not in TRADE:
        return False
    codes = {mention.code for mention in sentence.found}
    named = sentence.found[0] if len(codes) == 1 else None
    if named is None or named.kind != "area" or named.start - sentence.first > 1:
        return False
    if sentence.words[named.end] not in (":", "-") or named.code in (given.owner, UNKNOWN, "WLD"):
        return False
    sentence.aside = True
    return asked.settle(given.owner, named.code, "a line of a list")


def _line_of_list(sentence: Sentence) -> bool:
    """Whether the sentence is a line right below a list or its heading."""
    return sentence.index - sentence.state.listing_sentence == 1 and is_bullet(sentence, sentence.first)


def item(asked: Asked) -> bool:
    """Whose trade with whom, where a figure without a word of trade stands at one of a list: "grew with Peru (3 bn),
    Chile (2 bn)"."""
    sentence, before = asked.sentence, asked.before
    area = _area_of_item(sentence, asked.quantity, asked.zone) if asked.topic is None else None
    if area is None or before is None:
        return False
    why = "an item of a list"
    codes = list(dict.fromkeys(mention.code for mention in sentence.found if mention.group == area.group))
    if len(codes) == 2 and before.indicator == "trade_turnover" and before.counterpart not in codes:
        return asked.settle(codes[0], codes[1], why)
    if (len(codes) > 1 and is_joined(sentence, area)) or not _goes_on_with(area, before):
        return False
    if not _told_in_brackets(sentence, before) and _subject_of(sentence, before):
        return asked.settle(area.code, before.counterpart, why)  # "Peru sold 3 % more to Chile, Brazil - 5 %"
    return before.reporter != area.code and asked.settle(before.reporter, area.code, why)


def _area_of_item(sentence: Sentence, quantity: Quantity, zone: Zone) -> Mention | None:
    """The area that a figure stands at, with no more than a bracket, dash or colon between."""
    place = quantity.span_start
    if place - 1 > zone.left and sentence.lower[place - 1] in ("на", "в", "by") and sentence.words[place - 2] == "-":
        place -= 1  # "Чили - на 7 %"
    while place > zone.left and sentence.words[place - 1] in ("(", "-", ":"):
        place -= 1
    if place == quantity.span_start:
        return None
    forms = (m.NOM, m.GEN, m.WITH, m.BY)
    for mention in sentence.found:
        if mention.end == place and mention.role in forms and not is_overtaken(sentence, mention):
            return mention if mention.kind not in ("self", "them") else None
    return None


def _goes_on_with(area: Mention, before: Frame) -> bool:
    """Whether an item without a word of trade may go on from the figure of two before it."""
    of_two = bool(before.reporter) and bool(before.counterpart) and before.counterpart != "WLD"
    return area.role == m.NOM and of_two and before.kind != "share"


def _told_in_brackets(sentence: Sentence, before: Frame) -> bool:
    """Whether the partner before has its figure in brackets too: "grew with Peru (3 bn), Chile (2 bn)"."""
    return any(
        mention.code == before.counterpart and sentence.words[mention.end : mention.end + 1] == ["("]
        for mention in sentence.found
    )


def _subject_of(sentence: Sentence, before: Frame) -> bool:
    """Whether the figure before named its reporter as a subject, and its partner in another form."""
    roles = {mention.code: mention.role for mention in sentence.found}
    return roles.get(before.reporter or "") == m.NOM and roles.get(before.counterpart or "", m.NOM) != m.NOM


def is_joined(sentence: Sentence, area: Mention) -> bool:
    """Whether an area is the last of several that share one figure."""
    return any(
        mention.group == area.group and mention.end < area.start and area.start - mention.end <= 2
        for mention in sentence.found
    )


def respective(asked: Asked) -> bool:
    """Leaves of a list of partners the one whose figure it is, where as many figures follow "respectively"; settles
    whose it is where the list stands before the figure's own words."""
    sentence, before = asked.sentence, asked.before
    own = _partner_in_turn(sentence, asked.quantity)
    if own is None:
        if _each_apart(sentence, asked.quantity, asked.pool):
            raise Skip("one of several figures, and not said whose")
        return False
    asked.pool = [mention for mention in asked.pool if mention.group != own.group or mention.code == own.code]
    if own.start < asked.zone.left and asked.topic is None and before is not None and before.reporter:
        return asked.settle(before.reporter, own.code, "respectively")
    return False


def _partner_in_turn(sentence: Sentence, quantity: Quantity) -> Mention | None:
    """The partner of a quantity where a list of partners has as many amounts, "respectively"."""
    if len(sentence.quantities) < 2:
        return None
    if not sentence.respectively:
        return None
    for run in figure_runs(sentence):
        if quantity not in run:
            continue
        groups: dict[int, list[Mention]] = {}
        for mention in sentence.found:
            if mention.end <= run[0].start:
                groups.setdefault(mention.group, []).append(mention)
        lists = [members for members in groups.values() if len(members) > 1]
        if lists and len(lists[-1]) == len(run):
            return lists[-1][run.index(quantity)]
    return None


def _each_apart(sentence: Sentence, quantity: Quantity, pool: list[Mention]) -> bool:
    """Whether "respectively" gives a figure to each of some that are no list here, in Turkic to each partner of the
    sentence before: "Импорт тиісінше 15, 6 және 9 млн доллар болды"."""
    if not sentence.respectively or sentence.kinds.get("both"):
        return False
    if sentence.language == "en":
        flows = {topic_value(sentence, mark)[0] for mark in sentence.topical} & TRADE
        in_row = any(quantity in run for run in figure_runs(sentence))
        several = len({mention.code for mention in sentence.found}) > 1
        return in_row and several and len(flows) < 2 and len(sentence.periods) < 2  # "with respective amounts of"
    if pool or sentence.language not in TURKIC:
        return False
    joined = any(
        sentence.first < place < sentence.last - 1
        and (sentence.lower[place] in members("row_link") or sentence.words[place] == ",")
        and sentence.words[place + side][0].isdecimal()
        for place, side in ((quantity.span_start - 1, -1), (quantity.span_end, 1))
    )
    return joined and len({topic_value(sentence, mark)[0] for mark in sentence.topical} & TRADE) == 1
