"""Whose list it is and of which flow, from the words around it or from what the text said before."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.lists.entries import is_line
from trade_warehouse.extract.lists.list_owners import find_list_owner
from trade_warehouse.extract.lists.ranks import is_trading_verb, lone_turnover, market_side
from trade_warehouse.extract.parties.ownership import home_of
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Frame, Listing, Skip, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.topics.goods import is_partial
from trade_warehouse.extract.topics.topic_words import topic_value
from trade_warehouse.extract.topics.topics import find_topic

NOBODYS: Final = "not certain whose list it is"
LISTED: Final = TRADE | {"visitor_arrivals", "investment"}


class Head:
    """A list whose heading is looked for, from its first figure: what is known of it meanwhile.

    `given` is the list that the text is in, `items` are the areas that have figures (by id), `item` the one of the
    figure; `owner` is whose list it is, `as_partner` whether its form makes it a partner ("sold to China"), `sellers`
    whether the items are whose trade it is.
    """

    __slots__ = (
        "as_partner", "before", "given", "indicator", "item", "items", "owner", "position", "quantity", "sellers",
        "sentence", "topic", "zone",
    )  # fmt: skip

    def __init__(
        self,
        sentence: Sentence,
        position: int,
        zone: Zone,
        before: Frame | None,
        indicator: str | None,
        topic: Mark | None,
    ) -> None:
        state = sentence.state
        near = state.listing is not None and sentence.index - state.listing_sentence <= 3
        self.sentence = sentence
        self.position = position
        self.quantity: Quantity = sentence.quantities[position]
        self.zone = zone
        self.before = before
        self.indicator = indicator
        self.topic = topic
        self.given: Listing | None = state.listing if near else None
        self.item: Mention | None = sentence.entries[position]
        self.items: set[int] = {id(mention) for mention in sentence.entries if mention is not None}
        self.owner: str | None = None
        self.as_partner = False
        self.sellers = False

    def begin(self) -> int:
        """Where the first item stands."""
        return min(mention.start for mention in self.sentence.found if id(mention) in self.items)


def find_heading(
    sentence: Sentence, position: int, quantity: Quantity, zone: Zone, before: Frame | None
) -> Listing | None:
    """Whose list it is and of what, from the words around it or from what the text said before."""
    indicator, refusal, topic = find_topic(sentence, quantity, zone)
    if refusal:
        sentence.list_refusal = refusal
    if refusal or sentence.kinds.get("target") or sentence.kinds.get("forecast"):
        return None
    head = Head(sentence, position, zone, before, indicator, topic)
    _look_behind(head)
    traders = _traders(head)
    if traders is not None and traders[0] != UNKNOWN:
        partial = is_partial(sentence, quantity, zone, topic)
        return Listing(traders[0], traders[1], sellers=traders[2], partial=partial, part=traders[0] == "WLD")
    _name_owner(head)
    if head.owner == UNKNOWN:
        if len(head.items) > 1 and head.indicator in LISTED:
            raise Skip(NOBODYS)
        return None
    if head.owner is not None and before is not None and before.reporter is None and before.counterpart == head.owner:
        raise Skip(NOBODYS)  # the figure before is the first item, and nobody's
    _take_for_balance(head)
    _take_side(head)
    head.indicator = _flow_said(head)
    _take_for_turnover(head)
    if head.owner is None:
        head.owner, head.sellers = _owner_told(head)
    else:
        head.sellers = _owned_by_items(head)
    head.owner = _owner_apart(head)
    head.indicator = _flow_of_owner(head)
    return _headed(head)


def _headed(head: Head) -> Listing | None:
    """The list, where it is known whose it is and of what."""
    owner, indicator, given = head.owner, head.indicator, head.given
    received = _received_alike(head) if indicator == "visitor_arrivals" else None
    if received is not None:
        owner, head.sellers = received, True
    guests = _guests_of_list(head) if indicator == "visitor_arrivals" and len(head.items) > 1 else None
    if guests is not None and owner in (None, guests):
        owner, head.sellers = guests, True
    if owner is None and indicator in LISTED and (len(head.items) > 1 or indicator not in TRADE):
        raise Skip(NOBODYS)
    if owner is None or owner == UNKNOWN or indicator is None or indicator not in LISTED:
        return None
    growth = _growth(head)
    if indicator == "trade_balance" and head.quantity.unit == "percent" and not growth and not head.quantity.sign:
        raise Skip("a share of a balance")
    partial = is_partial(head.sentence, head.quantity, head.zone, head.topic)
    part = _part_of_world(head, owner)
    if head.topic is None and given is not None:
        partial, part = partial or given.partial, part or given.part
    return Listing(owner, indicator, head.sellers, partial, growth, part)


def _traders(head: Head) -> tuple[str, str, bool] | None:
    """With whom, and which flow, English items trade that are called exporters or importers: "Peru (3 bn) was the
    largest exporter in the world, followed by Chile (2 bn)"; or who does with the item: "Peru was the largest importer
    from Oman, with 3 bn". And whether the items are whose trade it is."""
    sentence, item = head.sentence, head.item
    places = sentence.text.met("trader", sentence.first, sentence.last) if sentence.language == "en" else []
    for place in places:
        noun = sentence.lower[place]
        if not noun.startswith(("exporter", "importer")) or item is None:
            continue
        ahead = [mention for mention in sentence.found if mention.end <= place and mention.code != "WLD"]
        side = m.TO if noun.startswith("exporter") else m.FROM
        partner = next((one for one in sentence.found if one.role == side and 0 < one.start - place <= 4), None)
        if partner is item:
            if len(ahead) == 1 and ahead[0].role == m.NOM and ahead[0].kind == "area":
                return ahead[0].code, noun[:6], False
            continue
        between = [mention for mention in ahead if item.end <= mention.start]
        called = item.end <= place and all(mention.role != m.NOM for mention in between)
        if not called and (ahead or not noun.endswith("s")):
            continue
        if any(mention.code == "WLD" and -6 <= mention.start - place <= 6 for mention in sentence.found):
            return "WLD", noun[:6], True
        if partner is not None and partner.code != item.code:
            return partner.code, noun[:6], True
    return None


def _guests_of_list(head: Head) -> str | None:
    """Whose people all visit the items, where only the guests are called after them: "Egypt and Oman saw fewer Russian
    visitors: they fell by 5 and 3 %, respectively"."""
    sentence = head.sentence
    for mention in sentence.found:
        noun = sentence.marks[mention.end] if mention.end < sentence.last else None
        guests = noun is not None and (noun.value("topic") == "visitor_arrivals" or noun.value("unit") == "persons")
        if mention.kind == "adjective" and guests and mention.code != UNKNOWN:
            hosts = [other for other in sentence.found if id(other) in head.items]
            return mention.code if all(other.role == m.NOM and other.end <= mention.start for other in hosts) else None
    return None


def _received_alike(head: Head) -> str | None:
    """Whose people other countries received as well, in Russian: "Чили принял 7 тысяч туристов из Перу, Оман - 6"."""
    sentence = head.sentence
    first = sentence.quantities[0]
    if sentence.language != "ru" or head.item is None or head.item.role != m.NOM or head.item.start < first.end:
        return None
    ahead = sentence.lower[sentence.first : first.span_start]
    host = any(one.role == m.NOM and one.kind == "area" and one.end <= first.span_start for one in sentence.found)
    guests = {one.code for one in sentence.found if one.role == m.FROM}
    receives = any(word.startswith(listed("receives_guests")) for word in ahead)
    return guests.pop() if receives and host and len(guests) == 1 else None


def _look_behind(head: Head) -> None:
    """Take the flow that closes a list, where none is told before it."""
    sentence = head.sentence
    if head.topic is None and sentence.language == "en":
        topic = _flow_behind(sentence)
        if topic is not None and market_side(sentence) not in (None, topic.value("topic")):
            topic = None  # "... of imports from Iran were among its main export destinations"
        head.topic = topic
        head.indicator = topic_value(sentence, topic)[0] if topic is not None else head.indicator
    if head.topic is None and sentence.language in TURKIC:
        behind = [mark for mark in sentence.topical if mark.start >= sentence.quantities[-1].end]
        flows = {topic_value(sentence, mark)[0] for mark in behind}
        if len(flows) == 1 and not any("not" in mark.kinds for mark in behind):
            head.indicator, head.topic = flows.pop(), behind[0]


def _name_owner(head: Head) -> None:
    """Take the area beside the items for the owner, or the owner of the figure before, if that is the first item."""
    sentence, before = head.sentence, head.before
    percent = head.quantity.unit == "percent"
    head.owner, head.as_partner = find_list_owner(sentence, head.items, head.indicator, percent)
    if head.owner is not None and _is_first_itself(sentence, head.owner):
        head.owner, head.as_partner = None, False
    if (
        before is not None
        and head.owner in (UNKNOWN, before.counterpart)
        and before.reporter is not None
        and any(mention.code == before.counterpart for mention in sentence.found)
    ):
        head.owner, head.as_partner = before.reporter, False  # the figure before is the first item, told with a verb


def _is_first_itself(sentence: Sentence, code: str) -> bool:
    """Whether an area is the first of those ranked, without a figure, and no owner: "The US remained the largest
    market, followed by China with 57 bn"; but "Kenya sold most to the US, followed by China"."""
    if not sentence.ranking or market_side(sentence) is None:
        return False
    named = [mention for mention in sentence.found if mention.code == code]
    return all(mention.kind == "area" and mention.role == m.NOM and _is_linked(sentence, mention) for mention in named)


def _is_linked(sentence: Sentence, mention: Mention) -> bool:
    """Whether "is", "remained" or the like stands beside a name."""
    start, end = max(sentence.first, mention.start - 2), min(sentence.last, mention.end + 2)
    beside = sentence.lower[start : mention.start] + sentence.lower[mention.end : end]
    return not members("link_verb").isdisjoint(beside)


def _take_for_balance(head: Head) -> None:
    """Take a list without a flow for one of balances, where the text has come to a balance."""
    sentence = head.sentence
    if head.topic is not None or head.given is not None or head.quantity.unit not in CURRENCIES:
        return
    if _tells_balance(sentence):
        if not _signed_list(sentence):
            raise Skip("not certain of which flow the list is")
        head.indicator = "trade_balance"  # "В плюсе страна осталась с несколькими партнёрами: Чили (3 млн) ..."


def _take_side(head: Head) -> None:
    """Take the flow that words for buyers or sellers tell: "the largest customers of Italy: ..."."""
    sentence, state, topic = head.sentence, head.sentence.state, head.topic
    limit = head.quantity.start if _first_of_roles(sentence, head.position, topic) else -1
    sides = market_side(sentence, sentence.first, limit)
    if topic is not None and sentence.lower[topic.start].startswith(listed("buyers", "sellers")):
        head.topic = topic = None
    if sides == "import" and _supplies(sentence, head.item, head.owner):
        sides = "export"
    arrivals = state.frame.indicator if state.frame is not None and sentence.index - state.frame_sentence <= 3 else None
    if topic is None and sides == "import" and arrivals in ("investment", "visitor_arrivals"):
        head.indicator = arrivals  # "FDI was 8 bn. Peru was the largest source with 3 bn"
    elif topic is None or "partners" in topic.kinds or (sides is not None and lone_turnover(sentence, topic)):
        head.indicator = sides or head.indicator
        if sides == "import" and _sold_to(sentence, head.owner):
            head.indicator, head.as_partner = "export", True
    elif sides is not None and head.indicator in ("export", "import") and is_trading_verb(sentence, topic):
        head.indicator = sides  # what buyers bought is the owner's export


def _flow_said(head: Head) -> str | None:
    """The flow of a list: what its own words say, or the figure before, or the text before."""
    sentence, before, given = head.sentence, head.before, head.given
    if head.indicator is not None:
        return head.indicator
    if any("partners" in mark.kinds for mark in sentence.topical):
        return "trade_turnover"
    if before is not None and before.indicator in LISTED and not before.refusal:
        return before.indicator
    if head.topic is None:
        flow = _flow_ahead(head)
        flow = flow if flow is not None else _of_all_its(sentence, head.quantity)
        if flow is not None:
            return flow
    return given.indicator if given is not None else _flow_going_on(head)


def _flow_ahead(head: Head) -> str | None:
    """The one flow that is named ahead of the items, or anywhere where each has its figure "respectively"."""
    sentence = head.sentence
    end = sentence.last if sentence.respectively else head.begin()
    flows = {topic_value(sentence, mark)[0] for mark in sentence.kinds.get("topic", ()) if mark.start < end}
    return flows.pop() if len(flows) == 1 else None


def _flow_going_on(head: Head) -> str | None:
    """The flow told before, where the list only divides it: "By country: Chile - 5 mln, Peru - 3"."""
    sentence, state = head.sentence, head.sentence.state
    if state.frame is None or sentence.index - state.frame_sentence > (3 if sentence.ranking else 2):
        return None
    if not (sentence.ranking or is_line(sentence) or _items_only(sentence, state.frame)):
        return None
    flow = _whole_flow(sentence, state.frame).indicator
    return None if head.quantity.unit in CURRENCIES and flow == "visitor_arrivals" else flow


def _take_for_turnover(head: Head) -> None:
    """Take shares without a flow for those of the turnover with all: "The shares are: Chile (5 %), Peru (3 %)"."""
    sentence, whole = head.sentence, head.sentence.state.turnover
    if head.indicator not in (None, "trade_balance") or head.quantity.unit != "percent":
        return
    if whole is None or whole.counterpart != "WLD" or head.owner not in (None, whole.reporter):
        return
    if sentence.kinds.get("share") and sentence.index - sentence.state.turnover_sentence <= 6:
        head.indicator, head.owner = "trade_turnover", whole.reporter


def _owner_told(head: Head) -> tuple[str | None, bool]:
    """The owner of a list that names none, from the figure or the text before; whether the items are sellers to it."""
    sentence, state, before, given = head.sentence, head.sentence.state, head.before, head.given
    if before is not None and before.reporter and not (sentence.language == "en" and before.counterpart is None):
        return before.reporter, False
    if given is not None and state.unknown_sentence < state.listing_sentence:
        return given.owner, given.sellers
    told = state.frame
    if (
        told is not None
        and sentence.index - state.frame_sentence <= 3
        and state.unknown_sentence <= state.frame_sentence
        and (head.indicator in TRADE or told.counterpart is not None)
    ):
        if state.ranked == sentence.index - 1 and sentence.ranking and head.indicator == told.indicator:
            return told.counterpart, True
        origin = _same_guests(sentence) if head.indicator == "visitor_arrivals" else None
        return (origin, True) if origin is not None else (_whole_flow(sentence, told).reporter, False)
    return (state.main if state.unknown_sentence < 0 else None), False


def _owned_by_items(head: Head) -> bool:
    """Whether the items are those whose trade it is, and the owner named is their partner: "sold to China"."""
    sentence = head.sentence
    if not head.as_partner or head.indicator not in TRADE:
        return False
    deals = sentence.state.partners.items()
    told = [one for one, flows in deals if (head.owner or "", head.indicator) in flows and one not in BLOCS]
    if head.owner in BLOCS and len(told) == 1:
        head.owner = told[0]  # "Of its exports to the EU most went to Italy: 5 bn, Spain: 4 bn": its members
        return False
    if head.indicator != "trade_turnover" or head.quantity.unit == "percent":
        return True
    if sentence.language in TURKIC:
        return False  # "the countries that trade with Italy": its partners
    # "Peru and Chile ranked second and third with trade with Italy of ..."
    return not (sentence.ranking and head.owner == sentence.state.main)


def _owner_apart(head: Head) -> str | None:
    """The owner, where it is another than the item: the other of the pair spoken of, or the country of the text."""
    told, owner, item = head.sentence.state.frame, head.owner, head.item
    if (
        item is not None
        and owner == item.code
        and told is not None
        and told.reporter == owner
        and told.counterpart not in (None, "WLD", owner)
    ):
        owner = told.counterpart  # the pair spoken of, named the other way round
    if owner is None and head.indicator in ("export", "import"):
        return home_of(head.sentence, {mention.code for mention in head.sentence.found})
    return owner


def _flow_of_owner(head: Head) -> str | None:
    """The flow as the owner sees it: "Peru's exports of wine grew. Chile bought most: ..."; not "were brought from
    Chile"."""
    sentence, state, topic = head.sentence, head.sentence.state, head.topic
    told = state.frame.indicator if state.frame is not None and state.frame.reporter == head.owner else None
    bought = topic is not None and sentence.lower[topic.start].startswith(listed("buy_verb"))
    return told if bought and {head.indicator, told} == {"export", "import"} else head.indicator


def _growth(head: Head) -> int:
    """The direction of the percentages of a list, where they are growth: "Exports rose to Chile (5 %), ..."."""
    sentence, quantity = head.sentence, head.quantity
    if quantity.unit not in ("percent", "times"):
        return 0
    change = sentence.last_mark(sentence.first, quantity.span_start, "change")
    share = sentence.last_mark(sentence.first, quantity.span_start, "share")
    if change is None and share is None and sentence.language in TURKIC:
        end = sentence.quantities[-1].end
        change = sentence.next_mark(quantity.end, min(sentence.last, quantity.end + 1), "change")  # "Чили – 5 % өсім"
        change = change or sentence.next_mark(end, sentence.last, "change")
        share = sentence.next_mark(end, sentence.last, "share")
    if change is None and sentence.language == "en":
        change = sentence.next_mark(quantity.end, quantity.end + 1, "change")  # "Chile saw a 6 % rise, followed by ..."
    return sentence.direction(change) if change is not None and share is None else 0


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


def _items_only(sentence: Sentence, told: Frame) -> bool:
    """Whether a sentence only divides what the one before told of all: "By country: Chile - 5 mln, Peru - 3"."""
    all_told = told.counterpart == "WLD" and sentence.index - sentence.state.frame_sentence == 1
    named = all(item is not None and item.role == m.NOM for item in sentence.entries)
    return all_told and named and not sentence.topical and not sentence.respectively


def _sold_to(sentence: Sentence, owner: str | None) -> bool:
    """Whether sellers are named by whom they sell to: "who sells to China", "the suppliers to Italy"."""
    return any(mention.code == owner and mention.role == m.TO for mention in sentence.found)


def _part_of_world(head: Head, owner: str) -> bool:
    """Whether the list covers a bloc or region only, so that its shares are none of all trade."""
    sentence, begin = head.sentence, head.begin()
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


def _tells_balance(sentence: Sentence) -> bool:
    """Whether the text has come to a balance, of which no list is; one of partners is of the turnover before."""
    told = sentence.state.frame
    if told is None or told.indicator != "trade_balance" or _whole_flow(sentence, told) is not told:
        return False
    return market_side(sentence) is None
