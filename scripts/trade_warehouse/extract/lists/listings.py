"""Figures that stand at the items of a list of partners: "first China (2 bn dollars), second Russia"."""

from __future__ import annotations

from dataclasses import replace

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, Mention
from trade_warehouse.extract.lists.list_heads import NOBODYS, find_heading
from trade_warehouse.extract.lists.ranks import is_trading_verb, lone_turnover, market_side
from trade_warehouse.extract.parties.parties import unnamed_region
from trade_warehouse.extract.periods.spans import BASE, DUE, SPAN, Period
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Frame, Listing, Skip, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, members
from trade_warehouse.extract.topics.topic_words import goods_of, topic_value


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
    listing = _list_at(sentence, position, quantity, zone, before)
    if listing is None:
        return None
    listing = _turned(sentence, position, item, listing)
    if _is_no_item(sentence, position, quantity, item, listing, before):
        return None
    frame = _item_frame(sentence, position, quantity, zone, item, listing)
    if before is not None and before.kind == "index":
        frame.kind = "index"
    frame.period = _head_period(sentence, item, quantity) or (before.period if before is not None else None)
    if frame.indicator == "import" and goods_of(sentence, frame.reporter, zone.left, quantity.start):
        frame.reporter, frame.counterpart = frame.counterpart, frame.reporter
    reasons.append(f"{frame.indicator} of {frame.reporter} with {frame.counterpart}, an item of a list")
    return frame


def _list_at(sentence: Sentence, position: int, quantity: Quantity, zone: Zone, before: Frame | None) -> Listing | None:
    """The list that the sentence is in; at its first item, what its heading says."""
    if sentence.listing is not None:
        return sentence.listing
    if sentence.list_refusal:
        raise Skip(f"speaks of something else: {sentence.list_refusal}")
    if position and sentence.entries[position - 1] is not None:
        return None  # the list has no heading: read as other figures are
    sentence.listing = find_heading(sentence, position, quantity, zone, before)
    if sentence.listing is None and sentence.ranking and unnamed_region(sentence):
        raise Skip(NOBODYS)
    return sentence.listing


def _is_no_item(
    sentence: Sentence, position: int, quantity: Quantity, item: Mention, listing: Listing, before: Frame | None
) -> bool:
    """Whether an area beside a figure is no item of the list after all; refused where the list is nobody's."""
    if _leads_unread(sentence, position, before, listing.owner):
        raise Skip(NOBODYS)  # "Peru took most, for 3 bn, then Kenya, 2 bn"
    if listing.indicator == "visitor_arrivals" and item.role == m.ACC:
        return True  # "those who visited Kenya - 5,000": no item
    if item.code != listing.owner:
        return False
    if _subject_apart(sentence, item, quantity):
        return True
    raise Skip("a country does not trade with itself")


def _item_frame(
    sentence: Sentence, position: int, quantity: Quantity, zone: Zone, item: Mention, listing: Listing
) -> Frame:
    """What a figure at an item of a list is of: the list's flow with the item, unless its own words say another."""
    frame = Frame(listing.indicator, listing.owner, item.code, listing.partial)
    own = _own_words(sentence, position, quantity, zone, item)
    _take_own_flow(sentence, own, listing, frame)
    shares = quantity.unit == "percent" and not quantity.sign and not listing.growth
    shares = shares and not sentence.marked(own.left, own.right, "change")
    if listing.sellers and shares and frame.indicator == "export":
        frame.indicator = "import"  # a part of what all sell to one is a share of its imports
    elif listing.sellers or (
        listing.indicator == "investment"
        and item.role in (m.IN, m.TO, m.ON)
        and not (shares and sentence.language in TURKIC and sentence.kinds.get("share"))  # "27 % of it falls to Chile"
    ):
        frame.reporter, frame.counterpart = item.code, listing.owner  # "Chilean firms in Peru with investments of"
    if shares and listing.sellers and _of_others_flow(sentence, own, listing, item):
        sentence.listing = listing = replace(listing, part=True)
    if shares and (listing.part or (sentence.language == "en" and sentence.index - sentence.state.grouped <= 6)):
        raise Skip("a share of the trade with a part of the world")
    frame.kind = "growth" if listing.growth else "share"
    frame.direction = listing.growth
    return frame


def _of_others_flow(sentence: Sentence, own: Zone, listing: Listing, item: Mention) -> bool:
    """Whether a seller's share is of what others sell: "Germany (34 bn or 43 % of EU exports) sold most to China"."""
    return any(
        own.left <= mention.start < own.right and mention.code not in (listing.owner, item.code)
        for mention in sentence.found
    )


def _take_own_flow(sentence: Sentence, own: Zone, listing: Listing, frame: Frame) -> None:
    """Take the flow, or what is no trade, that an item's own words name."""
    for mark in sentence.topical:
        if not own.left <= mark.start < own.right or "partners" in mark.kinds or "world" in mark.kinds:
            continue
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
    if listing.indicator not in TRADE or (listing.sellers and not flows):
        return listing
    flow = flows[-1] if flows else market_side(sentence, before.end, item.start)
    if flow is not None and flow != listing.indicator:
        sentence.listing = listing = replace(listing, indicator=flow)
    return listing


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
