"""What a list, or the heading of one, leaves for the sentences and lines that go on with it."""

from __future__ import annotations

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import listed
from trade_warehouse.extract.list_heads import LISTED
from trade_warehouse.extract.mentions import UNKNOWN
from trade_warehouse.extract.ownership import comes_from, owner_like
from trade_warehouse.extract.quantities import TURKIC
from trade_warehouse.extract.ranks import market_side, ranks_partners
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.state import Frame, Listing
from trade_warehouse.extract.topics import only_travels, topic_value


def _other_than_from(sentence: Sentence, code: str) -> bool:
    """Whether a country is named here as anything but the one that goods come from."""
    return any(mention.code == code and mention.role != m.FROM for mention in sentence.found)


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
            mention.code for mention in sentence.found if comes_from(sentence, mention) and mention.kind != "group"
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
