"""What a list, or the heading of one, leaves for the sentences and lines that go on with it."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import UNKNOWN
from trade_warehouse.extract.lists.list_heads import LISTED
from trade_warehouse.extract.lists.ranks import market_side, ranks_partners
from trade_warehouse.extract.parties.ownership import comes_from, owner_like
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Listing
from trade_warehouse.extract.tokens.lexicon import listed
from trade_warehouse.extract.topics.topic_words import goods_of, only_travels, topic_value


def _other_than_from(sentence: Sentence, code: str) -> bool:
    """Whether a country is named here as anything but the one that goods come from."""
    return any(mention.code == code and mention.role != m.FROM for mention in sentence.found)


def note_list(sentence: Sentence) -> None:
    """Remember the list, or the heading of one, for the sentences and lines that go on with it."""
    if sentence.listing is not None:
        _note_read(sentence, sentence.listing)
    elif sentence.state.ranked != sentence.index and not _keep_open(sentence):
        _note_heading(sentence)


def _note_read(sentence: Sentence, listing: Listing) -> None:
    """Remember a list that was read, and that what goes on after it is its owner's trade."""
    state = sentence.state
    given = _given(sentence)
    goes_on = given is not None and given.owner == listing.owner
    state.listing, state.listing_sentence = listing, sentence.index
    goes_on = goes_on or len(_ranked_names(sentence)) > 1
    _leave_list(sentence, listing, goes_on and sentence.language == "en")


def _given(sentence: Sentence) -> Listing | None:
    """The list, or heading of one, that was told just before."""
    state = sentence.state
    return state.listing if sentence.index - state.listing_sentence <= 3 else None


def _keep_open(sentence: Sentence) -> bool:
    """Keep a list open over a line of it that was not understood, or a sentence that ranks somebody for its owner."""
    state, given = sentence.state, sentence.state.listing
    if given is None:
        return False
    since = sentence.index - state.listing_sentence
    line = since == 1 and is_bullet(sentence, sentence.first)
    ranks = bool(sentence.quantities) and sentence.ranking and since <= 3
    goes_on = line or (ranks and any(mention.code == given.owner for mention in sentence.found))
    if goes_on:
        state.listing_sentence = sentence.index
    return goes_on


def _note_heading(sentence: Sentence) -> None:
    """Remember a heading of a list, where it says whose list it is and of what."""
    state = sentence.state
    colon = sentence.words[sentence.last - 1] == ":" or (
        line_follows(sentence) and not is_bullet(sentence, sentence.first)
    )
    weak = not (colon or ranks_partners(sentence, sentence.first, sentence.last))
    if weak and (sentence.quantities or _given(sentence) is not None):
        return
    flow = _flow_headed(sentence)
    if flow is None or flow not in LISTED:
        return
    owner, flow, sellers = _owner_headed(sentence, flow, colon, weak)
    if owner is None or owner == UNKNOWN:
        return
    if flow == "import" and goods_of(sentence, owner, sentence.first, sentence.last):
        flow = "export"  # "the leaders in imports of Peruvian goods": Peru's exports
    state.listing = Listing(owner, flow, sellers, has_product(sentence))
    # what only might be a heading holds for the next sentence alone
    state.listing_sentence = sentence.index - 2 if weak else sentence.index


def _flow_headed(sentence: Sentence) -> str | None:
    """The one flow that a heading is of."""
    flows = {
        topic_value(sentence, mark)[0] for mark in sentence.topical if "topic" in mark.kinds or "both" in mark.kinds
    }
    flows = flows or ({market_side(sentence)} - {None})
    if not flows and _buyers_follow(sentence):
        return "export"
    if flows == {"visitor_arrivals"} and not _people_come(sentence):
        return None
    if not flows and (
        any("partners" in mark.kinds or "world" in mark.kinds for mark in sentence.topical)
        or sentence.text.met("partner", sentence.first, sentence.last)
    ):
        return "trade_turnover"
    return flows.pop() if len(flows) == 1 else None


def _owner_headed(sentence: Sentence, flow: str, colon: bool, weak: bool) -> tuple[str | None, str, bool]:
    """Whose list a heading opens, of which flow, and whether those listed are whose trade it is."""
    guests: set[str] = set()
    if flow == "visitor_arrivals":
        people = [mention for mention in sentence.found if mention.kind != "group"]
        guests = {mention.code for mention in people if comes_from(sentence, mention)}
        owners = {mention.code for mention in people} - guests - {"WLD"}
    else:
        owners = {mention.code for mention in sentence.found if owner_like(sentence, mention)} - {"WLD"}
    if colon and not owners and len(guests) == 1:
        return guests.pop(), flow, True  # "the countries that Kenyans went to:"
    bought = {mention.code for mention in sentence.found if mention.role == m.TO}
    if not owners and len(bought) == 1 and market_side(sentence) == "import":
        return bought.pop(), "export", True
    if len(owners) == 1:
        owner = owners.pop()
        if flow == "import" and sentence.language == "ru" and not _other_than_from(sentence, owner):
            return owner, "export", False  # "... Китай, который импортировал узбекской продукции на 2 млн": of it
        return owner, flow, False
    everyone = _anyone_headed(sentence, flow)
    if not owners and len(everyone) == 1 and (colon or weak or _they_trade_with(sentence, flow)):
        return (everyone.pop() if not _line_itself(sentence) else None), flow, False
    return (_owner_before(sentence) if colon else None), flow, False


def _anyone_headed(sentence: Sentence, flow: str) -> set[str]:
    """All that a heading names but those who are visited, or from whom goods come."""
    named = {mention.code for mention in sentence.found if mention.role != m.ACC and mention.kind != "group"}
    if flow == "import":
        named -= {mention.code for mention in sentence.found if mention.role == m.FROM}
    return named - {"WLD"}


def _owner_before(sentence: Sentence) -> str | None:
    """Whose list a heading opens that names nobody: "from which countries they came:"."""
    state, given = sentence.state, _given(sentence)
    groups = sentence.language in TURKIC and all(mention.kind == "group" for mention in sentence.found)
    if sentence.found and not groups:
        return None
    if given is not None:
        return given.owner
    if state.frame is not None and sentence.index - state.frame_sentence <= 3:
        return state.frame.reporter
    if not sentence.found and state.listing is None and state.frame is None and sentence.language == "ru":
        owner = sentence.context.main()  # "Вот как менялась торговля:", in a text of one country so far
        return owner if set(state.counts) == {owner} else None
    return None


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
