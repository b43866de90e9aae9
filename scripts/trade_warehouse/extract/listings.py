"""Lists of partners with a figure each: "first China (2 bn dollars), second Russia", "followed by Italy with 3 bn"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties import goods_called_after, unnamed_region
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.spans import BASE, DUE, SPAN, Period
from trade_warehouse.extract.state import TRADE, Frame, Listing, Skip, Zone
from trade_warehouse.extract.topics import find_topic, is_partial, only_travels, topic_value

NEVER_ITEMS: Final = (m.BETWEEN, m.PAIR, m.INSIDE)
_COUNT: Final = bits(("unit", "scale"))
LISTED: Final = TRADE | {"visitor_arrivals", "investment"}


def read_entries(sentence: Sentence) -> None:
    """Find the area beside which each figure stands; none where the sentence is no list."""
    sentence.entries = [None] * len(sentence.quantities)
    sentence.ranking = False
    if not sentence.found or not sentence.quantities:
        return
    sentence.ranking = ranks_partners(sentence, sentence.first, sentence.last)
    ends: dict[int, Mention] = {}
    starts: dict[int, Mention] = {}
    for mention in sentence.found:
        if mention.kind == "area" and mention.role not in NEVER_ITEMS and not is_overtaken(sentence, mention):
            ends[_past_noun(sentence, mention)] = mention
            starts[mention.start] = mention
    for position in range(len(sentence.quantities)):
        sentence.entries[position] = _entry(sentence, position, ends, starts)
    _respective_entries(sentence)
    _opening_entry(sentence)
    codes = {mention.code for mention in sentence.entries if mention is not None}
    sentence.loose = sentence.entries
    if len(codes) < 2 and not (codes and (sentence.ranking or _line(sentence))):
        sentence.entries = [None] * len(sentence.quantities)


def is_overtaken(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area is only left behind by the one told of: "Чили стала первой, обойдя Перу: 30 млрд"."""
    return mention.start > sentence.first and sentence.lower[mention.start - 1].startswith(listed("overtook"))


def _past_noun(sentence: Sentence, mention: Mention) -> int:
    """Where a name ends with the noun or particle behind it: "EU countries", "Перу да (2 млрд доллар)"."""
    end = mention.end
    place = end
    if sentence.language in TURKIC and end < sentence.last and sentence.lower[end] in members("item_also"):
        return end + 1
    while sentence.language == "en" and place < sentence.last:
        noun = sentence.marks[place]
        if noun is None or "filler" not in noun.kinds:
            return place if sentence.words[place] == "(" else end
        place = noun.end
    return end


def ranks_partners(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words for a place among others stand there: "second place", "the largest market"."""
    if any(_ranks_at(sentence, position) for position in sentence.text.met("ranking", start, end)):
        return True
    return any(start <= mark.start < end for mark in sentence.kinds.get("partners", ()))


def _ranks_at(sentence: Sentence, position: int) -> bool:
    """Whether a word tells a place: no part of a period, and "topped the list", not "topped $2 bn"."""
    qualifies = any(quantity.span_start <= position < quantity.start for quantity in sentence.quantities)
    return not qualifies and sentence.period_at(position) is None


def _line(sentence: Sentence) -> bool:
    """Whether the sentence is one line of a list begun above: "- China - 2 bn dollars"."""
    if sentence.state.listing is None or sentence.index - sentence.state.listing_sentence != 1:
        return False
    item = next((mention for mention in sentence.entries if mention is not None), None)
    return item is not None and item.start - sentence.first <= 2


def _entry(sentence: Sentence, position: int, ends: dict[int, Mention], starts: dict[int, Mention]) -> Mention | None:
    quantity = sentence.quantities[position]
    if position and sentence.entries[position - 1] is not None:
        item = sentence.entries[position - 1]
        if item is not None and _same_entry(sentence, sentence.quantities[position - 1], quantity, item):
            return item
    anchor = _anchor(sentence, quantity)
    if (
        anchor - 1 > sentence.first
        and sentence.words[anchor - 1] == ","
        and sentence.lower[anchor] in members("item_with")
    ):
        anchor -= 1  # "Italy, with 32 percent"
    if anchor > sentence.first:
        item = ends.get(anchor)
        loose = sentence.lower[anchor] in members("item_with") or sentence.words[anchor] in (",", ":")
        if item is not None and loose and item.role in (m.GEN, m.TO, m.WITH):
            # "second among the partners of Italy with ...", "first in exports to Italy with ..."
            subject = _ranked_ahead(sentence, position, anchor) if sentence.ranking else None
            item = subject if subject is not None or item.role == m.GEN else item
        elif item is None and sentence.ranking:
            item = _ranked_ahead(sentence, position, anchor)
        if item is not None and (_shares_figure(sentence, item) or _owns_flow(sentence, item)):
            return None
        if item is not None and sentence.lower[anchor] == "by" and item.role == m.GEN:
            return None  # "Peru's exports rose by 5 %, Chile's by 3 %"
        return item
    if anchor == sentence.first and position == 0 and sentence.ranking:
        return _behind_comma(sentence, quantity)
    for place in (quantity.span_start, quantity.span_start - 1):
        if quantity.sign and _bare(sentence, place, ends):
            return ends[place]
    if sentence.language in TURKIC:
        return _beside(sentence, quantity, ends, starts)
    item = ends.get(quantity.span_start)
    if item is not None and position and sentence.language == "en" and _next_in_row(sentence, item):
        return item
    return None


def _next_in_row(sentence: Sentence, item: Mention) -> bool:
    """Whether a name goes on with a row: "China took 68 %, [Peru 25 %], then [Chile 2 %]"."""
    place = item.start - 1 - (sentence.lower[item.start - 1] == "the")
    return item.role == m.NOM and place > sentence.first and sentence.lower[place] in (",", "and", "then", ";")


def _bare(sentence: Sentence, place: int, ends: dict[int, Mention]) -> bool:
    """Whether a signed figure follows a name that opens a line: "Japan +2.6 %"."""
    item = ends.get(place)
    return item is not None and item.start - sentence.first <= 2


def _anchor(sentence: Sentence, quantity: Quantity) -> int:
    """The bracket, dash or "with" that ties a figure to the name before it, or -1."""
    place = quantity.span_start - 1
    steps = 0
    while place > sentence.first and steps < 3 and sentence.lower[place] in members("item_filler"):
        place -= 1
        steps += 1
    if place < sentence.first:
        return -1
    word = sentence.lower[place]
    opened = _opened(sentence, place)
    opened = opened if opened >= 0 else _opened_change(sentence, place)
    if opened >= 0:
        return opened
    if word in ("(", ":") or (word == "-" and sentence.spaced(place)):
        if word == "(" and place > sentence.first and sentence.words[place - 1] in ("-", ":"):
            place -= 1
        return _past_count(sentence, place)
    if word in members("item_with"):
        return place
    if word == "by" and sentence.language == "en" and quantity.unit == "percent" and quantity.kind == "number":
        return place  # "trade with Peru grew by 5 %, Chile by 3 %"
    if word == "," and place == quantity.span_start - 1 and quantity.unit == "percent" and sentence.ranking:
        return place  # "most came from Chile, 27 % of the total"
    return _through_noun(sentence, place) if sentence.ranking else -1


def _past_count(sentence: Sentence, bracket: int) -> int:
    """The dash before a number of things whose worth the bracket tells: "Peru - 900 ta (5 mln dollar)"."""
    place = bracket - 1
    while place > sentence.first and bracket - place <= 4:
        mark = sentence.marks[place]
        if not (sentence.words[place][0].isdigit() or (mark is not None and mark.bits & _COUNT)):
            break
        place -= 1
    counted = sentence.words[bracket] == "(" and place < bracket - 1 and sentence.words[place] in ("-", ":")
    return place if counted else bracket


def _opened(sentence: Sentence, place: int) -> int:
    """The bracket that a word for the flow opens: "China (turnover - 2 bn, ...", or -1."""
    if sentence.words[place] not in ("-", ":"):
        return -1
    for at in range(place - 1, max(sentence.first, place - 6), -1):
        mark = sentence.marks[at]
        if sentence.words[at] == "(":
            return at if at < place - 1 else -1
        if not sentence.words[at][0].isalpha() or (mark is not None and "area" in mark.kinds):
            return -1
    return -1


def _opened_change(sentence: Sentence, place: int) -> int:
    """The bracket that a noun of change opens in English: "Peru (a decrease of 5 %)", or -1."""
    change = False
    for at in range(place, max(sentence.first, place - 5), -1):
        mark = sentence.marks[at]
        if sentence.words[at] == "(":
            return at if change else -1
        if sentence.language != "en" or not sentence.words[at].isalpha():
            return -1
        change = change or (mark is not None and "change" in mark.kinds)
    return -1


def _through_noun(sentence: Sentence, place: int) -> int:
    """The "with" of "with a share of 5 %", "with exports worth 3 bn", or -1."""
    noun = False
    for at in range(place, max(sentence.first, place - 9), -1):
        if sentence.lower[at] in members("item_with"):
            return at if noun else -1
        mark = sentence.marks[at]
        goods = sentence.language == "en" and sentence.lower[at] in ("goods", "value", "volume")
        if goods or (mark is not None and ("topic" in mark.kinds or "share" in mark.kinds)):
            noun = True
        elif not sentence.words[at][0].isalpha() or (mark is not None and "area" in mark.kinds):
            return -1
    return -1


def _owns_flow(sentence: Sentence, item: Mention) -> bool:
    """Whether an area is the owner of the flow named right before it: "в экспорте Италии - 6 %"."""
    return item.role == m.GEN and any(
        mark.end == item.start and "topic" in mark.kinds and item.language == "ru" for mark in sentence.topical
    )


def _shares_figure(sentence: Sentence, item: Mention) -> bool:
    """Whether an area is the last of several that share one figure."""
    return any(
        mention.group == item.group and mention.end < item.start and item.start - mention.end <= 2
        for mention in sentence.found
    )


def _same_entry(sentence: Sentence, before: Quantity, quantity: Quantity, item: Mention) -> bool:
    """Whether a figure goes on with the item of the figure before: "($2 bn, up 3 %)", "3 bn (12 %)"."""
    between = sentence.lower[before.span_end : quantity.span_start]
    if len(between) > 12 or ";" in between:
        return False
    if any(before.span_end <= mention.start < quantity.span_start for mention in sentence.found):
        return False
    relative = ("percent", "times")
    if between == ["to"] and before.unit in relative and quantity.unit not in relative:
        return True  # "from Peru - 3.6-fold to 20,400"
    depth = 0
    for place in range(min(item.end, before.start), before.start):
        depth += (sentence.words[place] == "(") - (sentence.words[place] == ")")
    if ")" not in between and (depth > 0 or (between and between[0] == "(")):
        return True
    if (
        len(between) == 2
        and between[1] == "("
        and sentence.next_mark(before.span_end, quantity.start, "change") is not None
    ):
        return True  # "Чили - 5 % өсім (4 млн доллар)"
    rest = between[1:] if between and between[0] == ")" else between
    if not rest or len(rest) > 4:
        return False
    if not members("item_joint").isdisjoint(rest):
        return True
    if rest[-1] == "до" and len(rest) <= 2 and before.unit in ("percent", "times"):
        return True  # "с Чили - в 1,5 раза, до 600 млн"
    if rest[0] == "," and sentence.next_mark(before.span_end, quantity.span_start, "change") is not None:
        return True  # "2 bn, up 3 %", "2 bn, a fall of 3 %"
    return (
        rest[0] == "-"
        and quantity.unit in ("percent", "times")
        and all(word in members("before_amount") for word in rest[1:])
    )


def _ranked_ahead(sentence: Sentence, position: int, anchor: int) -> Mention | None:
    """The area of a clause that names its place: "Italy came second with ...", "first place went to Italy: ..."."""
    start = max(sentence.quantities[position - 1].span_end if position else sentence.first, anchor - 20)
    aside = range(0)
    place = anchor - 1
    while place >= start:
        if sentence.words[place] == ")":  # a remark in brackets
            close = place
            while place >= start and sentence.words[place] != "(":
                place -= 1
            aside = range(place, close)
        elif sentence.words[place] in (";", ":", ","):
            start = place + 1
            break
        place -= 1
    if not ranks_partners(sentence, start, anchor) and not sentence.text.met("trader", start, anchor):
        return None
    inside = [
        mention
        for mention in sentence.found
        if start <= mention.start < anchor
        and mention.start not in aside
        and mention.kind == "area"
        and not (mention.code in BLOCS and mention.role == m.WITH)
        and not (mention.code == UNKNOWN and mention.role == m.IN)  # "in Europe"
        and not owner_like(sentence, mention)
    ]
    visits = any(mark.value("topic") == "visitor_arrivals" for mark in sentence.marked(start, anchor, "topic"))
    if visits:
        inside = [mention for mention in inside if mention.role not in (m.TO, m.ACC)]  # what is visited
    if len(inside) > 1:
        inside = [mention for mention in inside if mention.role == m.NOM]
    if len(inside) != 1 or inside[0].role in NEVER_ITEMS:
        return None
    return inside[0]


def _behind_comma(sentence: Sentence, quantity: Quantity) -> Mention | None:
    """ "With 3 bn dollars, Italy was Spain's second partner": the area after the comma."""
    for mention in sentence.found:
        if mention.start > quantity.end:
            opens = sentence.words[mention.start - 1] == "," or sentence.words[mention.start - 2] == ","
            return mention if opens and mention.role == m.NOM else None
    return None


def _beside(
    sentence: Sentence, quantity: Quantity, ends: dict[int, Mention], starts: dict[int, Mention]
) -> Mention | None:
    """ "Хитой 5 млрд доллар билан", "5 млрд доллар билан Хитой": the area before or after such an amount."""
    place = quantity.span_end
    if place < sentence.last and sentence.words[place] == "(":
        close = next(
            (at for at in range(place, min(sentence.last, place + 40)) if sentence.words[at] == ")"), place - 1
        )
        place = close + 1
    behind = -1
    if quantity.case == "with":
        behind = place
    else:
        for at in range(place, min(sentence.last, place + 4)):
            mark = sentence.marks[at]
            if sentence.lower[at] in members("instrumental") or (
                mark is not None and "topic" in mark.kinds and sentence.lower[at].endswith(("мен", "бен", "пен"))
            ):
                behind = at + 1
                break
            if at in starts or not sentence.words[at][0].isalpha():
                break
    item = ends.get(quantity.span_start)
    if behind < 0:
        listed_share = item is not None and item.role == m.NOM and quantity.unit == "percent"
        return item if listed_share else None  # "Италия 8 фоиз, Польша 7 фоиз улушга эга"
    if item is not None and item.role == m.NOM:
        return item
    item = starts.get(behind)
    return item if item is not None and item.role in (m.NOM, m.WITH) else None


def _respective_entries(sentence: Sentence) -> None:
    """ "A, B and C came next with x, y and z, respectively": one figure for each."""
    for run in figure_runs(sentence):
        row = _list_before(sentence, run[0].span_start, len(run))
        if not sentence.respectively and (run[0].unit != "percent" or not _told_of(row, run[0])):
            continue
        for quantity, mention in zip(run, row, strict=False):
            sentence.entries[sentence.quantities.index(quantity)] = mention


def _told_of(row: list[Mention], quantity: Quantity) -> bool:
    """Whether a figure follows a list at once: "Chile and Peru took 8 % and 7 %"."""
    return bool(row) and 0 <= quantity.span_start - row[-1].end <= 3


def figure_runs(sentence: Sentence) -> list[list[Quantity]]:
    """Figures of one unit that stand side by side: "5, 4 and 3 million"."""
    runs: list[list[Quantity]] = []
    for position, quantity in enumerate(sentence.quantities):
        before = sentence.quantities[position - 1] if position else None
        if before is not None and before.unit == quantity.unit and quantity.span_start - before.span_end <= 2:
            runs[-1].append(quantity)
        else:
            runs.append([quantity])
    return [run for run in runs if len(run) > 1]


def _opening_entry(sentence: Sentence) -> None:
    """The first item where a verb stands in it: "На Китай пришлось 20 %, Россию - 10 %"."""
    place = next((at for at, item in enumerate(sentence.entries) if item is not None), 0)
    if not place:
        return
    quantity, following = sentence.quantities[place - 1], sentence.quantities[place]
    if quantity.unit != following.unit or ":" in sentence.words[quantity.end : following.start]:
        return
    start = sentence.quantities[place - 2].span_end if place > 1 else sentence.first
    ahead = [
        mention
        for mention in sentence.found
        if start <= mention.start < quantity.start
        and mention.kind == "area"
        and mention.code != "WLD"
        and not owner_like(sentence, mention)
    ]
    if len(ahead) != 1 or ahead[0].code in BLOCS:
        return
    item = ahead[0]
    ranked = item.role == m.NOM and (
        item.end == quantity.span_start
        or ranks_partners(sentence, item.end, quantity.start)
        or _opens_list(sentence, item, quantity, following)
    )
    if ranked or item.role == m.ON or (quantity.unit == "percent" and item.role in (m.WITH, m.TO, m.FROM)):
        sentence.entries[place - 1] = item


def _opens_list(sentence: Sentence, item: Mention, quantity: Quantity, following: Quantity) -> bool:
    """Whether an English subject is the first of a list: "Chile saw a 6 % rise, followed by Peru (5 %)", "China
    took 68 %, Peru 5 %"."""
    if sentence.language != "en" or item.start - sentence.first > 4:
        return False
    follows = not members("followed").isdisjoint(sentence.lower[quantity.end : following.start])
    took = sentence.next_mark(item.end, quantity.start, "share") is not None
    return took or (follows and quantity.span_start - item.end <= 3)


def _list_before(sentence: Sentence, place: int, count: int) -> list[Mention]:
    """The nearest list of areas before a place, where it has that many row in the nominative."""
    ahead = [mention for mention in sentence.found if mention.end <= place]
    groups: dict[int, list[Mention]] = {}
    for mention in ahead:
        groups.setdefault(mention.group, []).append(mention)
    for row in reversed(list(groups.values())):
        roles = {mention.role for mention in row}
        if len(row) == count and (roles <= {m.NOM} or (sentence.kinds.get("share") and roles <= {m.ON, m.GEN})):
            return row
    return []


# Whose list
def _leads_unread(sentence: Sentence, position: int, before: Frame | None, owner: str) -> bool:
    """Whether the owner of a list is but its first item, whose own figure could not be read."""
    if not position or before is not None:
        return False
    return any(
        mention.code == owner and mention.role == m.NOM and mention.kind == "area"
        for mention in sentence.found
        if mention.end <= sentence.quantities[position - 1].start
    )


def listed_frame(
    sentence: Sentence, position: int, quantity: Quantity, zone: Zone, before: Frame | None, reasons: list[str]
) -> Frame | None:
    """The frame of a figure that stands at an item of a list, or None."""
    item = sentence.entries[position]
    owner = item or (sentence.loose[position] if sentence.loose else None)
    if owner is not None and before is not None and _owns_as_well(sentence, owner, quantity, before):
        frame = before.copy()
        frame.reporter = owner.code
        reasons.append(f"{owner.code} with {frame.counterpart}, told as {before.reporter} was")
        return frame
    if item is None:
        return None
    people = _people_counted(sentence, quantity)
    if people is not None and item.role != m.FROM:
        if people == item.code:
            return None
        reasons.append(f"people of {people} to {item.code}, an item of a list")
        return Frame("visitor_arrivals", item.code, people, False)
    if sentence.listing is None:
        if sentence.list_refusal:
            raise Skip(f"speaks of something else: {sentence.list_refusal}")
        if position and sentence.entries[position - 1] is not None:
            return None  # the list has no heading: read as other figures are
        sentence.listing = _heading(sentence, position, quantity, zone, before)
        if sentence.listing is None:
            if sentence.ranking and unnamed_region(sentence):
                raise Skip("not certain whose list it is")
            return None
    listing = _turned(sentence, position, item, sentence.listing)
    if _leads_unread(sentence, position, before, listing.owner):
        raise Skip("not certain whose list it is")  # "Peru took most, for 3 bn, then Kenya, 2 bn"
    if listing.indicator == "visitor_arrivals" and item.role == m.ACC:
        return None  # "those who visited Kenya - 5,000": no item
    if item.code == listing.owner:
        if _subject_apart(sentence, item, quantity):
            return None
        raise Skip("a country does not trade with itself")
    frame = Frame(listing.indicator, None, None, listing.partial)
    own = _own_words(sentence, position, quantity, zone, item)
    for mark in sentence.topical:
        if own.left <= mark.start < own.right and "partners" not in mark.kinds and "world" not in mark.kinds:
            indicator, refusal = topic_value(sentence, mark)
            side = market_side(sentence) or (listing.indicator if "purchase" in mark.kinds else None)
            if indicator in TRADE and is_trading_verb(sentence, mark) and side is not None:
                continue  # "the largest buyers, China and India, bought ..."
            if lone_turnover(sentence, mark) and listing.indicator in ("export", "import"):
                continue
            if indicator in TRADE:
                frame.indicator = indicator
            elif refusal:
                frame.refusal = refusal
    frame.reporter, frame.counterpart = listing.owner, item.code
    shares = quantity.unit == "percent" and not quantity.sign and not listing.growth
    shares = shares and not sentence.marked(own.left, own.right, "change")
    if listing.sellers and shares and frame.indicator == "export":
        frame.indicator = "import"  # a part of what all sell to one is a share of its imports
    elif listing.sellers or (listing.indicator == "investment" and item.role in (m.IN, m.TO, m.ON)):
        frame.reporter, frame.counterpart = item.code, listing.owner  # "Chilean firms in Peru with investments of"
    if shares and (listing.part or (sentence.language == "en" and sentence.index - sentence.state.grouped <= 6)):
        raise Skip("a share of the trade with a part of the world")
    frame.kind = "growth" if listing.growth else "share"
    if before is not None and before.kind == "index":
        frame.kind = "index"
    frame.direction = listing.growth
    frame.period = _head_period(sentence, item, quantity) or (before.period if before is not None else None)
    reasons.append(f"{frame.indicator} of {frame.reporter} with {frame.counterpart}, an item of a list")
    return frame


def _subject_apart(sentence: Sentence, item: Mention, quantity: Quantity) -> bool:
    """Whether an area is but the subject of a clause whose figure stands behind a dash: "Peru eng ko'p olma import
    qilgan - 5 mln dollar"."""
    if len({other.code for other in sentence.found}) > 1 or item.role != m.NOM:
        return False
    return any(
        topic_value(sentence, mark)[0] in ("export", "import")
        for mark in sentence.topical
        if item.end < mark.start < quantity.start
    )


def _sells_as_well(sentence: Sentence, item: Mention, before: Frame) -> bool:
    """Whether an English item ranks behind the subject, whose partner is named: "Chile sold most to Peru (3 bn),
    ahead of Kenya (2 bn)"."""
    if before.indicator not in TRADE or before.counterpart in (None, "WLD", item.code) or before.reporter is None:
        return False
    first = sentence.quantities[0]
    ranked = members("ranks_behind")
    if ranked.isdisjoint(sentence.lower[first.end : item.start]) or item.code == before.reporter:
        return False
    roles = {mention.code: mention.role for mention in sentence.found if mention.end <= first.start}
    return m.NOM in roles.values() and roles.get(before.counterpart or "", m.NOM) in (m.TO, m.FROM, m.WITH)


def _owns_as_well(sentence: Sentence, item: Mention, quantity: Quantity, before: Frame) -> bool:
    """Whether a Russian item is told in the form of the owner before it: "экспорт вырос в Литве на 30 %, в Латвии -
    на 20 %", "Литва продала на 3 млн, Латвия - на 2 млн"."""
    if sentence.language == "en":
        return _sells_as_well(sentence, item, before)
    if sentence.language != "ru" or before.indicator not in TRADE or item.start > quantity.start:
        return False
    if before.reporter is None or before.reporter in BLOCS or before.counterpart in (None, item.code):
        return False
    if item.role not in (m.NOM, m.GEN, m.IN, "at"):
        return False
    if item.code == before.reporter:
        place = sentence.quantities.index(quantity)
        return place > 0 and sentence.loose[place - 1] is item  # its second figure
    ahead = [mention for mention in sentence.found if mention.end <= item.start]
    owner = next((mention for mention in ahead if mention.code == before.reporter and mention.kind == "area"), None)
    if owner is None or owner.role != item.role or ":" in sentence.words[owner.end : item.start]:
        return False
    if any(mention.role == m.FROM for mention in ahead) and item.role == m.GEN:
        return False  # "импорт Литвы из Польши ..., Латвии - ...": from Latvia
    told = all(mention.role == owner.role or mention.code == before.counterpart for mention in ahead)
    if any(mention.code == before.counterpart and mention.role == item.role for mention in ahead):
        return False  # "на долю Китая пришлось 24 % товарооборота Кении, Индии - 19 %"
    nearest = [mention for mention in ahead if mention.role == item.role][-1]
    told = told and nearest.code == before.reporter  # not "в экспорте Чили доля Перу - 3 %, Кении - 2 %"
    return told and not sentence.marked(owner.end, item.start, "part_of")


def _other_than_from(sentence: Sentence, code: str) -> bool:
    """Whether a country is named here as anything but the one that goods come from."""
    return any(mention.code == code and mention.role != m.FROM for mention in sentence.found)


def _turned(sentence: Sentence, position: int, item: Mention, listing: Listing) -> Listing:
    """The list, where a word before this item turns to another flow: "..., while its suppliers were Italy"."""
    before = sentence.quantities[position - 1] if position else None
    if before is None or before.end >= item.start or sentence.entries[position - 1] is item:
        return listing
    flows = [
        topic_value(sentence, mark)[0]
        for mark in sentence.kinds.get("topic", ())
        if before.end <= mark.start < item.start and topic_value(sentence, mark)[0] in TRADE
    ]
    flow = flows[-1] if flows else market_side(sentence, before.end, item.start)
    if listing.indicator not in TRADE:
        return listing
    if flow is not None and flow != listing.indicator:
        sentence.listing = listing = replace(listing, indicator=flow)
    return listing


def is_trading_verb(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is a verb of buying or selling."""
    return "purchase" in mark.kinds or sentence.lower[mark.start].startswith(listed("trade_verb"))


def entry_zone(sentence: Sentence, position: int, quantity: Quantity, zone: Zone) -> Zone:
    """The words that a figure at an item of a list owns."""
    item = sentence.entries[position]
    return _own_words(sentence, position, quantity, zone, item) if item is not None else zone


def _own_words(sentence: Sentence, position: int, quantity: Quantity, zone: Zone, item: Mention) -> Zone:
    """The words of an item's figure: what the other items and the heading say isn't about it."""
    left = item.start if item.start < quantity.start else zone.left
    if position and sentence.entries[position - 1] is item:
        left = sentence.quantities[position - 1].span_end
    right = zone.right
    for place in range(quantity.span_end, zone.right):
        if sentence.words[place] == ")" or (place > quantity.span_end and sentence.words[place] == "("):
            right = place
            break
    return Zone(max(left, sentence.first), right, right)


def _head_period(sentence: Sentence, item: Mention, quantity: Quantity) -> Period | None:
    """The last period before the list."""
    begin = min(item.start, quantity.start)
    named = [
        period
        for period in sentence.periods
        if period.role not in (BASE, SPAN, DUE) and period.first is not None and period.end <= begin
    ]
    return named[-1] if named else None


def _heading(sentence: Sentence, position: int, quantity: Quantity, zone: Zone, before: Frame | None) -> Listing | None:
    """Whose list it is and of what, from the words around it or from what the text said before."""
    indicator, refusal, topic = find_topic(sentence, quantity, zone)
    if refusal:
        sentence.list_refusal = refusal
    if refusal or sentence.kinds.get("target") or sentence.kinds.get("forecast"):
        return None
    if topic is None and sentence.language == "en":
        topic = _flow_behind(sentence)
        if topic is not None and market_side(sentence) not in (None, topic.value("topic")):
            topic = None  # "... of imports from Iran were among its main export destinations"
        indicator = topic_value(sentence, topic)[0] if topic is not None else indicator
    if topic is None and sentence.language in TURKIC:
        behind = [mark for mark in sentence.topical if mark.start >= sentence.quantities[-1].end]
        flows = {topic_value(sentence, mark)[0] for mark in behind}
        if len(flows) == 1 and not any("not" in mark.kinds for mark in behind):
            indicator, topic = flows.pop(), behind[0]
    state = sentence.state
    given = state.listing if state.listing is not None and sentence.index - state.listing_sentence <= 3 else None
    items = {id(mention) for mention in sentence.entries if mention is not None}
    owner, as_partner = _list_owner(sentence, items, indicator, quantity.unit == "percent")
    if (
        before is not None
        and owner in (UNKNOWN, before.counterpart)
        and before.reporter is not None
        and any(mention.code == before.counterpart for mention in sentence.found)
    ):
        owner, as_partner = before.reporter, False  # the figure before is the first item, told with a verb
    if owner == UNKNOWN:
        if len(items) > 1 and indicator in LISTED:
            raise Skip("not certain whose list it is")
        return None
    if owner is not None and before is not None and before.reporter is None and before.counterpart == owner:
        raise Skip("not certain whose list it is")  # the figure before is the first item, and nobody's
    if topic is None and quantity.unit in CURRENCIES and given is None and _tells_balance(sentence):
        if not _signed_list(sentence):
            raise Skip("not certain of which flow the list is")
        indicator = "trade_balance"  # "В плюсе страна осталась с несколькими партнёрами: Чили (3 млн) ..."
    sides = market_side(sentence, sentence.first, quantity.start if _first_of_roles(sentence, position, topic) else -1)
    if topic is not None and sentence.lower[topic.start].startswith(listed("buyers", "sellers")):
        topic = None
    if sides == "import" and _supplies(sentence, sentence.entries[position], owner):
        sides = "export"
    arrivals = state.frame.indicator if state.frame is not None and sentence.index - state.frame_sentence <= 3 else None
    if topic is None and sides == "import" and arrivals in ("investment", "visitor_arrivals"):
        indicator = arrivals  # "FDI was 8 bn. Peru was the largest source with 3 bn"
    elif topic is None or "partners" in topic.kinds or (sides is not None and lone_turnover(sentence, topic)):
        indicator = sides or indicator
        if sides == "import" and _sold_to(sentence, owner):
            indicator, as_partner = "export", True
    elif (
        sides is not None
        and topic is not None
        and indicator in ("export", "import")
        and is_trading_verb(sentence, topic)
    ):
        indicator = sides  # what buyers bought is the owner's export
    if indicator is None and any("partners" in mark.kinds for mark in sentence.topical):
        indicator = "trade_turnover"
    if indicator is None and before is not None and before.indicator in LISTED and not before.refusal:
        indicator = before.indicator
    if indicator is None and topic is None:
        begin = min(mention.start for mention in sentence.found if id(mention) in items)
        end = sentence.last if sentence.respectively else begin
        flows = {topic_value(sentence, mark)[0] for mark in sentence.kinds.get("topic", ()) if mark.start < end}
        indicator = flows.pop() if len(flows) == 1 else None
    if indicator is None and topic is None:
        indicator = _of_all_its(sentence, quantity)
    if indicator is None and given is not None:
        indicator = given.indicator
    if (
        indicator is None
        and state.frame is not None
        and sentence.index - state.frame_sentence <= (3 if sentence.ranking else 2)
        and (sentence.ranking or _line(sentence) or _items_only(sentence, state.frame))
    ):
        indicator = _whole_flow(sentence, state.frame).indicator
        if quantity.unit in CURRENCIES and indicator == "visitor_arrivals":
            return None
    whole = state.turnover
    if (
        indicator in (None, "trade_balance")
        and quantity.unit == "percent"
        and sentence.kinds.get("share")
        and whole is not None
        and whole.counterpart == "WLD"
        and owner in (None, whole.reporter)
        and sentence.index - state.turnover_sentence <= 6
    ):
        indicator, owner = "trade_turnover", whole.reporter  # "The shares are: Chile (5 %), Peru (3 %)"
    sellers = False
    if owner is None:
        english = sentence.language == "en"
        if before is not None and before.reporter and not (english and before.counterpart is None):
            owner = before.reporter
        elif given is not None and state.unknown_sentence < state.listing_sentence:
            owner, sellers = given.owner, given.sellers
        elif (
            state.frame is not None
            and sentence.index - state.frame_sentence <= 3
            and state.unknown_sentence <= state.frame_sentence
            and (indicator in TRADE or state.frame.counterpart is not None)
        ):
            owner = _whole_flow(sentence, state.frame).reporter
            origin = _same_guests(sentence) if indicator == "visitor_arrivals" else None
            owner, sellers = (origin, True) if origin is not None else (owner, sellers)
            if state.ranked == sentence.index - 1 and sentence.ranking and indicator == state.frame.indicator:
                owner, sellers = state.frame.counterpart, True
        elif state.unknown_sentence < 0:
            owner = state.main
    else:
        sellers = as_partner and indicator in TRADE
        if indicator == "trade_turnover" and sentence.language in TURKIC and quantity.unit != "percent":
            sellers = False  # "the countries that trade with Italy": its partners
        if indicator == "trade_turnover" and sentence.ranking and owner == state.main and quantity.unit != "percent":
            sellers = False  # "Peru and Chile ranked second and third with trade with Italy of ..."
    item = sentence.entries[position]
    if (
        item is not None
        and owner == item.code
        and state.frame is not None
        and state.frame.reporter == owner
        and state.frame.counterpart not in (None, "WLD", owner)
    ):
        owner = state.frame.counterpart  # the pair spoken of, named the other way round
    if owner is None and indicator in ("export", "import"):
        owner = home_of(sentence, {mention.code for mention in sentence.found})
    told = state.frame.indicator if state.frame is not None and state.frame.reporter == owner else None
    bought = topic is not None and sentence.lower[topic.start].startswith(listed("buy_verb"))
    if bought and {indicator, told} == {"export", "import"}:
        indicator = told  # "Peru's exports of wine grew. Chile bought most: ..."; not "were brought from Chile"
    if owner is None and indicator in LISTED and (len(items) > 1 or indicator not in TRADE):
        raise Skip("not certain whose list it is")
    if owner is None or owner == UNKNOWN or indicator not in LISTED:
        return None
    growth = 0
    if quantity.unit in ("percent", "times"):
        change = sentence.last_mark(sentence.first, quantity.span_start, "change")
        share = sentence.last_mark(sentence.first, quantity.span_start, "share")
        if change is None and share is None and sentence.language in TURKIC:
            change = sentence.next_mark(
                quantity.end, min(sentence.last, quantity.end + 1), "change"
            )  # "Чили – 5 % өсім, ..."
            change = change or sentence.next_mark(sentence.quantities[-1].end, sentence.last, "change")
            share = sentence.next_mark(sentence.quantities[-1].end, sentence.last, "share")
        noun = sentence.next_mark(quantity.end, quantity.end + 1, "change") if sentence.language == "en" else None
        change = change or noun  # "Chile saw a 6 % rise, followed by ..."
        if change is not None and share is None:
            growth = sentence.direction(change)
    partial = is_partial(sentence, quantity, zone, topic)
    if topic is None and given is not None:
        partial = partial or given.partial
    part = _part_of_world(sentence, items, owner)
    if topic is None and given is not None:
        part = part or given.part
    return Listing(owner, indicator, sellers, partial, growth, part)


def _flow_behind(sentence: Sentence) -> Mark | None:
    """The flow that closes an English list: "Peru with 3 bn and Chile with 2 bn of exports to Iran"."""
    end = sentence.quantities[-1].span_end
    if end >= sentence.last or sentence.lower[end] not in ("of", "in", "worth"):
        return None
    topic = sentence.next_mark(end, min(sentence.last, end + 3), "topic")
    return topic if topic is not None and topic.value("topic") in ("export", "import") else None


def _of_all_its(sentence: Sentence, quantity: Quantity) -> str | None:
    """The flow of which a percentage says an item's part: "Peru was second with 3 bn, 11 % of all exports"."""
    for mark in sentence.kinds.get("topic", ()):
        ahead = sentence.marks[mark.start - 1] if mark.start > sentence.first else None
        whole = ahead is not None and "total_word" in ahead.kinds
        if whole and mark.start > quantity.end and topic_value(sentence, mark)[0] in ("export", "import"):
            return topic_value(sentence, mark)[0]
    return None


def _people_counted(sentence: Sentence, quantity: Quantity) -> str | None:
    """Whose people a number counts: "Чили - 12 миң перулук"."""
    if quantity.unit != "persons" or sentence.language not in TURKIC:
        return None
    inside = {
        mention.code
        for mention in sentence.found
        if mention.kind == "adjective" and quantity.number_end <= mention.start < quantity.end
    }
    return inside.pop() if len(inside) == 1 else None


def _same_guests(sentence: Sentence) -> str | None:
    """Whose people all visitors told of last are, who went to several countries: the next are such, too."""
    facts = [outcome.fact for outcome in sentence.context.outcomes[-4:] if outcome.fact is not None]
    facts = [fact for fact in facts if fact["indicator"] == "visitor_arrivals"]
    origins = {fact["counterpart"] for fact in facts}
    several = len({fact["reporter"] for fact in facts}) > 1
    return origins.pop() if len(origins) == 1 and several and "WLD" not in origins else None


def _signed_list(sentence: Sentence) -> bool:
    """Whether a list opens with the sign that its balances have: "в плюсе", "в минус"."""
    words = sentence.lower[sentence.first : sentence.quantities[0].span_start]
    signs = listed("plus", "minus")
    return any(words[at] == "в" and words[at + 1].startswith(signs) for at in range(len(words) - 1))


def _supplies(sentence: Sentence, item: Mention | None, owner: str | None) -> bool:
    """Whether the owner is a seller to the item: "Чили - крупнейший экспортёр муки в Перу - 9 тысяч тонн"."""
    if item is None or item.role != m.TO or owner is None:
        return False
    return all(mention.role == m.NOM for mention in sentence.found if mention.code == owner)


def _first_of_roles(sentence: Sentence, position: int, topic: Mark | None) -> bool:
    """Whether the roles that follow have figures of their own: "Peru's main partner (5 bn) and market (3 bn)"."""
    if topic is None or "partners" not in topic.kinds or position + 1 == len(sentence.quantities):
        return False
    return len({item.code for item in sentence.entries if item is not None}) == 1


def home_of(sentence: Sentence, partners: set[str]) -> str | None:
    """The country of the text, where it names no others than these partners, and no region."""
    home = sentence.context.home()
    if home is None or home in partners or sentence.context.mentions.parts:
        return None
    return home if sentence.context.named() <= partners | {home} else None


def _items_only(sentence: Sentence, told: Frame) -> bool:
    """Whether a sentence only divides what the one before told of all: "By country: Chile - 5 mln, Peru - 3"."""
    all_told = told.counterpart == "WLD" and sentence.index - sentence.state.frame_sentence == 1
    named = all(item is not None and item.role == m.NOM for item in sentence.entries)
    return all_told and named and not sentence.topical and not sentence.respectively


def _sold_to(sentence: Sentence, owner: str | None) -> bool:
    """Whether sellers are named by whom they sell to: "who sells to China", "the suppliers to Italy"."""
    return any(mention.code == owner and mention.role == m.TO for mention in sentence.found)


def _part_of_world(sentence: Sentence, items: set[int], owner: str) -> bool:
    """Whether the list covers a bloc or region only, so that its shares are none of all trade."""
    begin = min(mention.start for mention in sentence.found if id(mention) in items)
    if any(
        mention.code in BLOCS | {UNKNOWN} and mention.code not in ("WLD", owner) and mention.end <= begin
        for mention in sentence.found
    ):
        return True
    return any(word.startswith(listed("region_noun")) for word in sentence.lower[sentence.first : begin])


def _whole_flow(sentence: Sentence, frame: Frame) -> Frame:
    """The turnover of which the last figures were parts: "turnover is 5 bn (exports 3 bn). The second is ..."."""
    state = sentence.state
    whole = state.turnover
    flow = frame.indicator in ("export", "import") and frame.counterpart != "WLD"
    # "The deficit is 3 bn. Of the partners Chile ranks first (2 bn)"
    ranked = frame.indicator == "trade_balance" and sentence.text.met("partner", sentence.first, sentence.last)
    if (
        whole is not None
        and (flow or ranked)
        and {whole.reporter, whole.counterpart} == {frame.reporter, frame.counterpart}
        and sentence.index - state.turnover_sentence <= 3
    ):
        return whole
    return frame


def note_rank(sentence: Sentence) -> None:
    """Remember that a seller or buyer was given a place: "First is Chile, which sold Peru 3 bn's worth"; those that
    follow ("second is Kenya (2 bn)") sell to Peru as well."""
    state = sentence.state
    told = state.frame if state.frame_sentence == sentence.index else None
    if told is None or not sentence.ranking or not sentence.found or sentence.listing is not None:
        return
    first = sentence.found[0]
    partner = told.counterpart not in (None, "WLD", UNKNOWN) and told.indicator in ("export", "import")
    placed = sentence.text.met("ranking", sentence.first, min(sentence.last, first.end + 2))
    if told.indicator == "trade_turnover" and first.role == m.NOM:  # "Chile became the leader in trade with Peru"
        other = sentence.found[1] if len(sentence.found) > 1 else None
        partner = other is not None and other.code == told.counterpart and other.role == m.WITH
        placed = sentence.text.met("ranking", first.end, min(sentence.last, first.end + 4))
    if partner and placed and first.code == told.reporter and first.kind == "area":
        state.ranked = sentence.index


def note_list(sentence: Sentence) -> None:
    """Remember the list, or the heading of one, for the sentences and lines that go on with it."""
    state = sentence.state
    if sentence.listing is not None:
        given, near = state.listing, sentence.index - state.listing_sentence <= 3
        goes_on = near and given is not None and given.owner == sentence.listing.owner
        state.listing, state.listing_sentence = sentence.listing, sentence.index
        goes_on = goes_on or len(_ranked_names(sentence)) > 1
        _leave_list(sentence, sentence.listing, goes_on and sentence.language == "en")
        return
    if state.ranked == sentence.index:
        return
    if (
        state.listing is not None
        and sentence.index - state.listing_sentence == 1
        and is_bullet(sentence, sentence.first)
    ):
        state.listing_sentence = sentence.index  # a line that wasn't understood
        return
    given = state.listing
    if (
        sentence.quantities
        and sentence.ranking
        and given is not None
        and sentence.index - state.listing_sentence <= 3
        and any(mention.code == given.owner for mention in sentence.found)
    ):
        state.listing_sentence = sentence.index
        return
    colon = sentence.words[sentence.last - 1] == ":" or (
        line_follows(sentence) and not is_bullet(sentence, sentence.first)
    )
    weak = not (colon or ranks_partners(sentence, sentence.first, sentence.last))
    if weak and (sentence.quantities or (given is not None and sentence.index - state.listing_sentence <= 3)):
        return
    flows = {
        topic_value(sentence, mark)[0] for mark in sentence.topical if "topic" in mark.kinds or "both" in mark.kinds
    }
    if not flows:
        flows = {market_side(sentence)} - {None}
    if not flows and _buyers_follow(sentence):
        flows = {"export"}
    if flows == {"visitor_arrivals"} and not _people_come(sentence):
        return
    if not flows and (
        any("partners" in mark.kinds or "world" in mark.kinds for mark in sentence.topical)
        or sentence.text.met("partner", sentence.first, sentence.last)
    ):
        flows = {"trade_turnover"}
    flow = flows.pop() if len(flows) == 1 else None
    if flow is None or flow not in LISTED:
        return
    owners = {mention.code for mention in sentence.found if owner_like(sentence, mention)} - {"WLD"}
    guests: set[str] = set()
    if flow == "visitor_arrivals":
        guests = {
            mention.code for mention in sentence.found if _guest_land(sentence, mention) and mention.kind != "group"
        }
        owners = {mention.code for mention in sentence.found if mention.kind != "group"} - guests - {"WLD"}
    everyone = {mention.code for mention in sentence.found if mention.role != m.ACC and mention.kind != "group"}
    everyone -= {"WLD"}
    if flow == "import":
        everyone -= {mention.code for mention in sentence.found if mention.role == m.FROM}
    bought = {mention.code for mention in sentence.found if mention.role == m.TO}
    owner: str | None = None
    groups = sentence.language in TURKIC and all(mention.kind == "group" for mention in sentence.found)
    nobody = not sentence.found or groups  # "from which countries they came:"
    sellers = not owners and len(bought) == 1 and market_side(sentence) == "import"
    if flow == "visitor_arrivals" and colon and not owners and len(guests) == 1:
        owner, sellers = guests.pop(), True  # "the countries that Kenyans went to:"
    elif sellers:
        owner, flow = bought.pop(), "export"
    elif len(owners) == 1:
        owner = owners.pop()
        if flow == "import" and sentence.language == "ru" and not _other_than_from(sentence, owner):
            flow = "export"  # "Следом идёт Китай, который импортировал узбекской продукции на 2 млн": they buy of it
    elif not owners and len(everyone) == 1 and (colon or weak or _they_trade_with(sentence, flow)):
        owner = everyone.pop() if not _line_itself(sentence) else None
    elif nobody and colon and given is not None and sentence.index - state.listing_sentence <= 3:
        owner = given.owner
    elif nobody and colon and state.frame is not None and sentence.index - state.frame_sentence <= 3:
        owner = state.frame.reporter
    elif not sentence.found and colon and given is None and state.frame is None and sentence.language == "ru":
        owner = sentence.context.main()  # "Вот как менялась торговля:", in a text of one country so far
        owner = owner if set(state.counts) == {owner} else None
    if owner is None or owner == UNKNOWN:
        return
    state.listing = Listing(owner, flow, sellers, has_product(sentence))
    # what only might be a heading holds for the next sentence alone
    state.listing_sentence = sentence.index - 2 if weak else sentence.index


def _line_itself(sentence: Sentence) -> bool:
    """Whether a Turkic sentence tells a figure of a partner, and is no heading: "Чили менен соода 5 % өстү;"."""
    partners = all(mention.role in (m.WITH, m.TO, m.FROM) for mention in sentence.found)
    return bool(sentence.quantities) and partners and sentence.language in TURKIC


def _buyers_follow(sentence: Sentence) -> bool:
    """Whether a Turkic heading says who bought what was told to be exported: "Шиени төмөнкү өлкөлөр алган:"."""
    told = sentence.state.frame
    if told is None or told.indicator != "export" or sentence.index - sentence.state.frame_sentence > 3:
        return False
    bought = any(mark.value("purchase") == "import" for mark in sentence.kinds.get("purchase", ()))
    named = any(mention.kind != "group" for mention in sentence.found)
    return bought and not named and sentence.language in TURKIC


def _people_come(sentence: Sentence) -> bool:
    """Whether people are who came, in a Turkic heading: not "Машиналар беш өлкөдөн келди:"."""
    if sentence.language not in TURKIC:
        return True
    told = sentence.state.frame
    nouns = any(mark.value("unit") == "persons" for mark in sentence.kinds.get("unit", ()))
    topics = any(not only_travels(sentence, mark) for mark in sentence.kinds.get("topic", ()))
    before = (
        told is not None
        and told.indicator == "visitor_arrivals"
        and sentence.index - sentence.state.frame_sentence <= 3
    )
    guests = any(mention.kind == "adjective" or sentence.citizens(mention) for mention in sentence.found)
    asked = any(word.startswith(listed("who")) for word in sentence.lower[sentence.first : sentence.last])
    return nouns or topics or before or guests or asked


def _they_trade_with(sentence: Sentence, flow: str) -> bool:
    """Whether a Turkic heading is of those who trade with one: "Peru bilan eng ko'p savdo qilgan davlatlar"."""
    named = [mention for mention in sentence.found if mention.kind == "area" and mention.code != "WLD"]
    return (
        flow == "trade_turnover"
        and bool(sentence.kinds.get("countries"))
        and all(mention.role == m.WITH for mention in named)
    )


def past_list(sentence: Sentence, position: int, frame: Frame | None) -> Frame | None:
    """What a figure behind a list goes on from: the owner's trade, not the last item's."""
    listing = sentence.listing
    if frame is None or listing is None or not position or sentence.entries[position - 1] is None:
        return frame
    between = sentence.lower[sentence.quantities[position - 1].span_end : sentence.quantities[position].span_start]
    if not members("whose").isdisjoint(between):
        raise Skip("what an item of a list trades")  # "..., followed by Chile (3 bn), whose purchases fell 5 %"
    if listing.sellers or len({mention.code for mention in sentence.entries if mention is not None}) < 2:
        return frame
    whole = frame.copy()
    whole.reporter, whole.counterpart = listing.owner, "WLD"
    return whole


def _ranked_names(sentence: Sentence) -> set[str]:
    """The partners that a sentence ranks, also without a figure: "Peru was first with 3 bn, then Chile"."""
    owner = sentence.listing.owner if sentence.listing is not None else ""
    named = [mention for mention in sentence.found if mention.kind == "area" and not owner_like(sentence, mention)]
    return {mention.code for mention in named if mention.role in (m.NOM, m.BY, "rank")} - {owner, UNKNOWN, "WLD"}


def _leave_list(sentence: Sentence, listing: Listing, goes_on: bool = False) -> None:
    """What goes on after a list is the owner's trade, not the last item's; a list may go on with one item."""
    state = sentence.state
    if len({mention.code for mention in sentence.entries if mention is not None}) < 2 and not goes_on:
        return
    state.frame = None
    state.pair = None
    if not listing.sellers:
        state.main = listing.owner
        state.frame = Frame(listing.indicator, listing.owner, "WLD", False)
        state.frame_sentence = sentence.index


def line_follows(sentence: Sentence) -> bool:
    """Whether the next line is an item: "- China - 2 bn dollars"."""
    words = sentence.words
    place = sentence.last
    while place < len(words) and words[place] == "\n":
        place += 1
    return place > sentence.last and place < len(words) and is_bullet(sentence, place)


def is_bullet(sentence: Sentence, place: int) -> bool:
    """Whether a line begins there with a sign for an item: a dash, a dot, a square, an emoji."""
    sign = sentence.words[place]
    return sign in ("-", "•", "*", "·") or (sign >= "\u25a0" and not sign[0].isalnum())


def has_product(sentence: Sentence) -> bool:
    """Whether one product is spoken of."""
    return bool(sentence.kinds.get("product")) and not sentence.kinds.get("whole_goods")


def _list_owner(sentence: Sentence, items: set[int], indicator: str | None, share: bool) -> tuple[str | None, bool]:
    """The one area beside the items, and whether its form makes it their partner: "sold to China"."""
    behind = max(mention.end for mention in sentence.found if id(mention) in items)
    ahead = min(mention.start for mention in sentence.found if id(mention) in items)
    others = [
        mention
        for mention in sentence.found
        if id(mention) not in items
        and mention.role != "rank"
        and mention.code != "WLD"
        and not (mention.start > behind and ";" in sentence.words[behind : mention.start])
        and not (mention.kind == "them" and mention.role == "among")
        and not (indicator == "visitor_arrivals" and _guest_land(sentence, mention))
        and not (mention.code == UNKNOWN and (mention.role in _wide(sentence) or _called_country(sentence, mention)))
        and not (mention.code == UNKNOWN and mention.kind == "group" and mention.role == m.TO)
        and not (
            mention.kind == "area" and (_shares_group(sentence, mention, items) or _sibling(sentence, mention, items))
        )
        and not _also_ranked(sentence, mention)
        and not _told_itself(sentence, mention, ahead)
        and not (mention.start > behind and mention.role in (m.TO, m.FROM) and _set_apart(sentence, behind, mention))
    ]
    others = [
        mention
        for mention in others
        if mention.code not in BLOCS
        or owner_like(sentence, mention)
        or mention.kind != "area"
        or _bloc_dealt_with(mention, indicator)
    ]
    if not others:
        return None, False
    if len({mention.code for mention in others}) > 1:
        owners = [mention for mention in others if owner_like(sentence, mention)]
        others = owners or others
    if len({mention.code for mention in others}) > 1:
        return UNKNOWN, False
    roles = {mention.role for mention in others}
    partner = {"export": {m.TO, m.ON}, "import": {m.FROM}}.get(indicator or "", {m.WITH})
    if share:
        partner = partner | {m.ON}
    return others[0].code, roles <= partner


def _wide(sentence: Sentence) -> tuple[str, ...]:
    """The roles in which a part of the world only says where the items lie: "in Europe", of guests "from afar"."""
    people = all(quantity.unit == "persons" or quantity.scaled for quantity in sentence.quantities)
    return (m.IN, m.FROM) if people else (m.IN,)


def _told_itself(sentence: Sentence, mention: Mention, ahead: int) -> bool:
    """Whether an English subject, or a partner told in full between the items, has a figure of its own: "Peru came
    with 7 bn, then Chile with 3 bn", "Peru - 7 bn, exports to Oman amounted to 5 bn, Chile - 3 bn"."""
    if sentence.language != "en" or owner_like(sentence, mention):
        return False
    if mention.role in (m.TO, m.FROM) and mention.start > ahead:
        reach = sentence.next_mark(mention.end, min(sentence.last, mention.end + 2), "reach")
        return reach is not None and any(0 <= one.span_start - reach.end <= 1 for one in sentence.quantities)
    if mention.role != m.NOM:
        return False
    return any(0 <= quantity.span_start - mention.end <= 2 for quantity in sentence.quantities)


def _set_apart(sentence: Sentence, start: int, mention: Mention) -> bool:
    """Whether an area is told of in another clause: "Peru was second with 3 bn, while deliveries to Chile fell"."""
    return not members("contrast").isdisjoint(sentence.lower[start : mention.start])


def _bloc_dealt_with(bloc: Mention, indicator: str | None) -> bool:
    return bloc.role == m.TO if indicator == "export" else indicator == "import" and bloc.role == m.FROM


def _guest_land(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area is where visitors come from: what they visit has the list."""
    people = sentence.language in TURKIC and mention.kind == "adjective"
    if people and any(part in sentence.lower[mention.start] for part in listed("people_plural")):
        return True  # "кыргызстандыктар"
    return mention.role == m.FROM or sentence.citizens(mention) or of_guests(sentence, mention)


def of_guests(sentence: Sentence, mention: Mention) -> bool:
    """Whether visitors are called after a country: "китайские туристы", "Indian visitors"."""
    following = sentence.lower[mention.end] if mention.end < sentence.last else ""
    return mention.kind == "adjective" and following.startswith(listed("visitor"))


def _called_country(sentence: Sentence, mention: Mention) -> bool:
    """Whether the country spoken of is only called by its place: "the West African country"."""
    return mention.end < sentence.last and sentence.lower[mention.end] in ("country", "nation")


def _also_ranked(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area only takes another place, without a figure: "..., второе - Турция", "second came Peru"."""
    if mention.role != m.NOM or mention.kind != "area" or not sentence.ranking:
        return False
    place = mention.start - 1
    while place > sentence.first and (
        sentence.words[place] in ("-", ":") or sentence.lower[place] in members("rank_place")
    ):
        place -= 1
    return place > sentence.first and bool(sentence.text.met("ranking", place, place + 1))


def _shares_group(sentence: Sentence, mention: Mention, items: set[int]) -> bool:
    return any(other.group == mention.group and id(other) in items for other in sentence.found)


def _sibling(sentence: Sentence, mention: Mention, items: set[int]) -> bool:
    """Whether an area is told as the items of a list are: "from Peru 900 cars, from Chile 700 (5 mln dollars)"."""
    cases = {other.role for other in sentence.found if id(other) in items}
    return mention.role in (m.FROM, m.TO) and cases == {mention.role}


def owner_like(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area's form and place make it the owner: "Italy's exports", "partners of Italy"."""
    if sentence.share_of(mention):
        return False  # "the share of Chile in ..."
    if mention.kind == "adjective" or mention.role == m.GEN or sentence.context.benefits(mention):
        return True
    if is_caseless(sentence, mention) and any(
        mark.end == mention.start and "topic" in mark.kinds for mark in sentence.topical
    ):
        return True  # "импорт Чили"
    if mention.role in ("among", m.BETWEEN) and mention.start > sentence.first:
        noun = sentence.lower[mention.start - 1]
        return noun.startswith(listed("buyers", "sellers", "partner_noun"))
    following = sentence.marks[mention.end] if mention.end < sentence.last else None
    if goods_called_after(sentence, mention):
        return True
    if mention.role != m.NOM or following is None:
        return False
    if following.value("topic") == "investment" and sentence.language in TURKIC:
        return False  # "Перу инвестициялары": who invests
    if sentence.language in TURKIC and sentence.lower[following.end - 1] in members("bare_flow"):
        return False  # "Перу экспорт қилди": who trades, but "Перу экспорти"
    return "topic" in following.kinds or ("partners" in following.kinds and mention.language == "en")


def is_caseless(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Russian name has no cases, so that only its place tells the part it plays: "импорт Чили"."""
    return (
        mention.language == "ru"
        and mention.role == m.NOM
        and not sentence.words[mention.end - 1].isupper()
        and (is_undeclined(sentence, mention))
    )


def is_undeclined(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Russian name looks the same in all cases: "Чили", "США"."""
    word = sentence.words[mention.end - 1]
    return word.isupper() or word.endswith(("и", "у", "о", "е"))


def owner_in_sentence(sentence: Sentence, partner: str) -> str | None:
    """The one area that is named as an owner beside a partner."""
    named = [mention for mention in sentence.found if mention.kind in ("area", "adjective")]
    owners = {mention.code for mention in named if owner_like(sentence, mention)} - {partner, "WLD", UNKNOWN}
    return owners.pop() if len(owners) == 1 else None


def ranked_partner(sentence: Sentence, quantity: Quantity) -> tuple[str, str] | None:
    """The owner and the partner of a sentence about one partner: "Italy is Spain's main buyer: goods worth ..."."""
    if not sentence.ranking or sentence.listing is not None or _two_spoken_of(sentence):
        return None
    text = sentence.text
    listed_on = sentence.state.listing is not None and sentence.index - sentence.state.listing_sentence <= 1
    listed_on = listed_on or (sentence.language == "en" and _leads_in_trade(sentence))
    if not (
        listed_on
        or text.met("trader", sentence.first, sentence.last)
        or text.met("partner", sentence.first, sentence.last)
    ):
        return None
    start, end = sentence.first, sentence.last
    for place in range(sentence.first, sentence.last):
        if sentence.words[place] == ";":
            start, end = (place + 1, end) if place < quantity.start else (start, min(end, place))
    named = [
        mention
        for mention in sentence.found
        if start <= mention.start < end
        and mention.kind in ("area", "adjective")
        and mention.code != "WLD"
        and not _frames_rank(sentence, mention)
    ]
    partners = {mention.code for mention in named if not owner_like(sentence, mention)}
    owners = {mention.code for mention in named if owner_like(sentence, mention)}
    if len(partners) != 1 or not partners.isdisjoint(BLOCS) or UNKNOWN in partners | owners:
        return None
    partner = partners.pop()
    if any(
        mention.code == partner and mention.role != m.NOM and not owner_like(sentence, mention) for mention in named
    ):
        return None
    nearest = min(mention.start for mention in named if mention.code == partner)
    if nearest > quantity.end and any(other.start > nearest for other in sentence.quantities):
        return None  # "imports grew to 11 bn, China being the top source with 3 bn"
    opener = sentence.lower[nearest - 2 if sentence.lower[nearest - 1] == "the" else nearest - 1] if nearest else ""
    if nearest > quantity.end and opener in members("clause_opener"):
        return None  # "trade grew to 11 bn, while China remained the top partner"
    owners.discard(partner)
    owner = owners.pop() if len(owners) == 1 else None if owners else list_goes_on(sentence, partner)
    latest = sentence.state.frame
    if (
        owner is None
        and not owners
        and latest is not None
        and latest.counterpart == "WLD"
        and sentence.index - sentence.state.frame_sentence <= 2
    ):
        owner = latest.reporter
        sentence.aside = True
    return (owner, partner) if owner is not None and owner not in (partner, UNKNOWN) else None


def _leads_in_trade(sentence: Sentence) -> bool:
    """Whether an English subject is said to lead in another's trade: "Peru keeps the lead in Chile's trade"."""
    for place in range(sentence.first, sentence.last - 2):
        if sentence.lower[place] in members("lead_word") and sentence.lower[place + 1] in ("in", "among"):
            return any(mention.start > place and owner_like(sentence, mention) for mention in sentence.found)
    return False


def _two_spoken_of(sentence: Sentence) -> bool:
    """Whether "the two countries" are spoken of; "two-way" only says what trade it is."""
    return any(
        not sentence.lower[mark.end - 1].startswith((*listed("mutual"), "way"))
        for mark in sentence.kinds.get("pair", ())
    )


def _frames_rank(sentence: Sentence, mention: Mention) -> bool:
    """Whether a bloc or continent is only where a place is taken: "among EU countries, Chile ranks first"."""
    if mention.code not in BLOCS and mention.code != UNKNOWN:
        return False
    if mention.code == UNKNOWN and mention.role == m.IN:
        return True  # "Chile's largest market in Europe"
    selected = mention.role == m.FROM and sentence.language == "ru"  # "второй партнёр из стран ЕС"
    return (mention.role in ("among", m.BETWEEN) or selected) or (
        sentence.language in TURKIC
        and not members("among_after").isdisjoint(sentence.lower[mention.end : mention.end + 2])
    )


def _tells_balance(sentence: Sentence) -> bool:
    """Whether the text has come to a balance, of which no list is; one of partners is of the turnover before."""
    told = sentence.state.frame
    if told is None or told.indicator != "trade_balance" or _whole_flow(sentence, told) is not told:
        return False
    return market_side(sentence) is None


def list_goes_on(sentence: Sentence, partner: str) -> str | None:
    """Whose list of partners the text is in, where a sentence ranks one of them."""
    given = sentence.state.listing
    if given is None or given.sellers or given.owner == partner or sentence.index - sentence.state.listing_sentence > 4:
        return None
    return given.owner if sentence.ranking else None


def total_in_brackets(sentence: Sentence, quantity: Quantity, before: Frame, topic: Mark | None) -> bool:
    """Whether an amount in brackets is the whole of a share: "10 % of all trade of Italy ($900 bn)"."""
    place = quantity.span_start - 1
    if before.kind != "share" or topic is not None or quantity.unit not in CURRENCIES:
        return False
    if place <= sentence.first or sentence.words[place] != "(" or _more_in_brackets(sentence, quantity):
        return False
    noun = place
    for mention in sentence.found:
        if mention.end == place and mention.role == m.GEN:
            noun = mention.start
    return any(mark.end == noun and "topic" in mark.kinds for mark in sentence.topical)


def _more_in_brackets(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the next share has an amount in brackets too: "10 % of Italy's trade (9 bn), Chile - 8 % (7)"."""
    later = sentence.quantities[sentence.quantities.index(quantity) + 1 :][:2]
    return len(later) == 2 and later[0].unit == "percent" and sentence.words[later[1].span_start - 1] == "("


def market_side(sentence: Sentence, start: int = -1, end: int = -1) -> str | None:
    """The flow that words for buyers or sellers tell: "the largest customers of Italy" are those of its exports."""
    start, end = sentence.first if start < 0 else start, sentence.last if end < 0 else end
    for position in sentence.text.met("trader", start, end):
        if sentence.lower[position].startswith(listed("recipient")) and not _of_goods(sentence):
            continue  # of loans, remittances or gas
        if not sentence.lower[position].startswith(listed("buyers")):
            return "import"
        if position + 1 == sentence.last or not sentence.lower[position + 1].startswith("share"):
            return "export"  # not "the market share of"
    return None


def lone_turnover(sentence: Sentence, topic: Mark | None) -> bool:
    """Whether a bare "turnover" is that of the flow which a buyer or seller stands for: "the largest importer of
    Peru, with a turnover of 5 bn"."""
    said = sentence.lower[topic.start : topic.end] if topic is not None else []
    traders = sentence.text.met("trader", sentence.first, sentence.last)
    return said == ["turnover"] and any(sentence.lower[at].startswith(("importer", "buyer")) for at in traders)


def _of_goods(sentence: Sentence) -> bool:
    """Whether the sentence, or a fact before it, speaks of trade or goods."""
    if sentence.state.frame is not None and sentence.index - sentence.state.frame_sentence <= 3:
        return True
    goods = listed("goods")
    traded = any(not {"topic", "both", "world", "product"}.isdisjoint(mark.kinds) for mark in sentence.present)
    return traded or any(word.startswith(goods) for word in sentence.lower[sentence.first : sentence.last])
