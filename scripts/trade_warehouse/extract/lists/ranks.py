"""Places among partners: "second place", "the largest market", "Italy is Spain's main buyer"."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties.ownership import owner_like
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def ranks_partners(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words for a place among others stand there: "second place", "the largest market"."""
    if any(_ranks_at(sentence, position) for position in sentence.text.met("ranking", start, end)):
        return True
    return any(start <= mark.start < end for mark in sentence.kinds.get("partners", ()))


def _ranks_at(sentence: Sentence, position: int) -> bool:
    """Whether a word tells a place: no part of a period, and "topped the list", not "topped $2 bn"."""
    qualifies = any(quantity.span_start <= position < quantity.start for quantity in sentence.quantities)
    return not qualifies and sentence.period_at(position) is None


def is_trading_verb(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is a verb of buying or selling."""
    return "purchase" in mark.kinds or sentence.lower[mark.start].startswith(listed("trade_verb"))


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
    if sentence.language in TURKIC:  # "Чили шиени эң көп Перуга сатты": the most, no place of the seller
        placed = [at for at in placed if sentence.lower[at + 1] not in members("many")]
    if partner and placed and first.code == told.reporter and first.kind == "area":
        state.ranked = sentence.index


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


def list_goes_on(sentence: Sentence, partner: str) -> str | None:
    """Whose list of partners the text is in, where a sentence ranks one of them."""
    given = sentence.state.listing
    if given is None or given.sellers or given.owner == partner or sentence.index - sentence.state.listing_sentence > 4:
        return None
    return given.owner if sentence.ranking else None


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
