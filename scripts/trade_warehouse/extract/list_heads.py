"""Whose list it is and of which flow, from the words around it or from what the text said before."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.entries import is_line
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.ownership import comes_from, home_of, owner_like
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.ranks import is_trading_verb, lone_turnover, market_side
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.state import TRADE, Frame, Listing, Skip, Zone
from trade_warehouse.extract.topics import find_topic, is_partial, topic_value

LISTED: Final = TRADE | {"visitor_arrivals", "investment"}


def find_heading(
    sentence: Sentence, position: int, quantity: Quantity, zone: Zone, before: Frame | None
) -> Listing | None:
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
        and (sentence.ranking or is_line(sentence) or _items_only(sentence, state.frame))
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
        and not (indicator == "visitor_arrivals" and comes_from(sentence, mention))
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


def _tells_balance(sentence: Sentence) -> bool:
    """Whether the text has come to a balance, of which no list is; one of partners is of the turnover before."""
    told = sentence.state.frame
    if told is None or told.indicator != "trade_balance" or _whole_flow(sentence, told) is not told:
        return False
    return market_side(sentence) is None
