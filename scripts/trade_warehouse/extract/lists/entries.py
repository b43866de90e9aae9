"""Beside which area each figure of a list stands: "China (2 bn dollars)", "Italy with 3 bn", "Japan +2.6 %"."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.lists.ranks import ranks_partners
from trade_warehouse.extract.parties.ownership import owner_like
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.tokens.lexicon import bits, listed, members

NEVER_ITEMS: Final = (m.BETWEEN, m.PAIR, m.INSIDE)
_COUNT: Final = bits(("unit", "scale"))


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
    if len(codes) < 2 and not (codes and (sentence.ranking or is_line(sentence))):
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


def is_line(sentence: Sentence) -> bool:
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
        elif sentence.words[place] in (";", ":", ",") or _opens_with(sentence, place):
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
        most = [mention for mention in inside if _has_most(sentence, mention)]
        inside = most or [mention for mention in inside if mention.role == m.NOM]
    if len(inside) != 1 or inside[0].role in NEVER_ITEMS:
        return None
    return inside[0]


def _has_most(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Turkic partner gets or gives the most: "Чили шиени эң көп Перуга сатты: 5 миң тонна"."""
    partner = sentence.language in TURKIC and mention.role in (m.TO, m.FROM)
    return partner and mention.start > sentence.first and sentence.lower[mention.start - 1] in members("many")


def _opens_with(sentence: Sentence, place: int) -> bool:
    """Whether an English "with" opens a clause of its own: "Peru was first, with Chile coming second at 3 bn"."""
    if sentence.lower[place] != "with" or sentence.language != "en":
        return False
    return any(
        mention.start == place + 1 + (sentence.lower[place + 1] == "the")
        and mention.end < sentence.last
        and sentence.lower[mention.end].endswith("ing")
        for mention in sentence.found
    )


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
        if len(row) == count - 1 and roles <= {m.BY}:
            first = _followed_by(sentence, row[0])
            if first is not None:
                return [first, *row]
    return []


def _followed_by(sentence: Sentence, mention: Mention) -> Mention | None:
    """Whom a row follows: "Germany was the main buyer, followed by France and Italy"."""
    if sentence.lower[mention.start - 2 : mention.start] != ["followed", "by"]:
        return None
    ahead = [one for one in sentence.found if one.end <= mention.start and one.role == m.NOM and one.kind == "area"]
    return ahead[0] if len(ahead) == 1 else None
