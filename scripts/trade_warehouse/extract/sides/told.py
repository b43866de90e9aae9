"""Both sides of a trade, where other words than the names beside the figure tell them: a pronoun, the opposite
direction, a verb of buying, a place among partners, "our"."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.lists.listings import total_in_brackets
from trade_warehouse.extract.lists.ranks import is_trading_verb, lone_turnover, market_side, ranked_partner
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import TRADED, Sentence
from trade_warehouse.extract.sentence.state import Frame, Skip
from trade_warehouse.extract.sides.asked import FLOWS, Asked, opposite, other_side
from trade_warehouse.extract.sides.items import is_joined
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def bracket_of_total(asked: Asked) -> bool:
    """The owner of the figure before, whose whole flow a bracket adds."""
    before = asked.before
    if before is None or not total_in_brackets(asked.sentence, asked.quantity, before, asked.topic):
        return False
    return asked.settle(before.reporter, "WLD")


def goes_back(asked: Asked) -> bool:
    """Both sides of a flow that is only called the opposite one: "and in the opposite direction $3 bn"."""
    sentence, zone, frame, before = asked.sentence, asked.zone, asked.frame, asked.before
    if not sentence.marked(zone.left, zone.right, "reverse"):
        return False
    if any(zone.left <= mention.start < zone.right for mention in sentence.found):
        return False  # "and Peru sold it goods worth $3 bn in return": the sides are named
    told = before if before is not None and before.reporter else sentence.state.frame
    if told is None or told.indicator not in FLOWS or not told.reporter or not told.counterpart:
        raise Skip("the opposite of a flow that is not told")
    if told is not before and sentence.index - sentence.state.frame_sentence > 1:
        raise Skip("the opposite of a flow that is not told")
    if asked.topic is None or frame.indicator != told.indicator:
        frame.indicator = opposite(told.indicator)
        return asked.settle(told.reporter, told.counterpart, "the other way")
    return asked.settle(told.counterpart, told.reporter, "the other way")


def comes_the_other_way(asked: Asked) -> bool:
    """Both sides of a Turkic part of a sum that only its partner's form makes the other flow: "соның 3 миллиарды –
    экспорт, қалған 2 миллионы – Перуден алынған көлік"."""
    sentence, before, zone = asked.sentence, asked.before, asked.zone
    if asked.topic is not None or before is None or before.indicator not in FLOWS or sentence.language not in TURKIC:
        return False
    if before.reporter is None or before.counterpart in (None, "WLD", UNKNOWN):
        return False
    named = [mention for mention in sentence.found if zone.left <= mention.start < max(zone.right, zone.weak)]
    back = m.FROM if before.indicator == "export" else m.TO
    if not named or any(mention.role != back or mention.code != before.counterpart for mention in named):
        return False
    asked.frame.indicator = opposite(before.indicator)
    return asked.settle(before.reporter, before.counterpart, "the other way")


def pronoun_trades(asked: Asked) -> bool:
    """Who trades, where a pronoun is the subject: "Peru is Chile's main partner. It sold the country ..."."""
    sentence, topic, state = asked.sentence, asked.topic, asked.sentence.state
    if (
        topic is None
        or topic.start <= sentence.first
        or topic.end > asked.quantity.start
        or not is_trading_verb(sentence, topic)
    ):
        return False
    if sentence.lower[topic.start - 1] not in members("subject_pronoun") or sentence.language in TURKIC:
        return False
    if any(mention.kind not in ("self", "them") for mention in sentence.found):
        return False
    subject, pair = state.subject, state.pair
    if subject is None:
        return False
    if pair is None or state.pair_sentence != sentence.index - 1 or subject not in pair:
        if sentence.found:
            raise Skip("not certain who buys and who sells")  # "it sold the country ...", of one of three
        return False
    return asked.settle(subject, other_side(pair, subject), "which the sentence before names")


def sold_to_buyer(asked: Asked) -> bool:
    """Seller and buyer, where a Turkic text of exports names who buys: "... экспорттады. Чили 5 млн долларға 3 мың
    тонна, Перу 2 мың тонна шай сатып алды"."""
    sentence, topic, before = asked.sentence, asked.topic, asked.before
    if topic is None or "purchase" not in topic.kinds or topic.start < asked.quantity.end:
        return False
    if sentence.language not in TURKIC or topic.value("purchase") != "import":
        return False
    told = before if before is not None and before.indicator == "export" else sentence.state.frame
    if told is None or told.indicator != "export" or told.reporter is None or told.reporter in BLOCS:
        return False
    if sentence.index - sentence.state.frame_sentence > 3 or any(mention.role == m.FROM for mention in sentence.found):
        return False
    buyer = _buyer(sentence, asked.quantity, topic, told.reporter)
    if buyer is None or buyer.code == "WLD":
        return False
    several = len({mention.code for mention in sentence.found if mention.group == buyer.group}) > 1
    if several and is_joined(sentence, buyer):
        raise Skip("one figure for several countries")
    asked.frame.indicator = "export"
    return asked.settle(told.reporter, buyer.code, "which buys")


def _buyer(sentence: Sentence, quantity: Quantity, verb: Mark, seller: str) -> Mention | None:
    """The subject of a Turkic verb of buying: right behind what it takes, or else the last before the figure."""
    named = [
        mention
        for mention in sentence.found
        if mention.kind == "area" and mention.role == m.NOM and mention.end <= verb.start and mention.code != seller
    ]
    behind = [mention for mention in named if 0 <= mention.start - quantity.end <= 1]
    if behind and (quantity.case == "acc" or quantity.suffix.endswith(listed("object_ending"))):
        return behind[0]
    ahead = [mention for mention in named if mention.end <= quantity.start]
    if ahead:
        return ahead[-1]
    return named[0] if named and not sentence.has_comma(quantity.end, named[0].start) else None


def sold_by_partner(asked: Asked) -> bool:
    """Both sides of an English verb without a subject of its own, where that of the sentence is the partner: "Peru
    took 28 % of Chile's exports and supplied goods worth 3 bn"."""
    sentence, topic, before = asked.sentence, asked.topic, asked.before
    if sentence.language != "en" or topic is None or before is None or before.counterpart in (None, "WLD"):
        return False
    if sentence.lower[topic.start] not in members("trade_past") or sentence.lower[topic.start - 1] != "and":
        return False
    subject = next((mention for mention in sentence.found if mention.role == m.NOM), None)
    if subject is None or subject.start >= topic.start or subject.code != before.counterpart:
        return False
    if before.reporter is None or asked.frame.indicator not in FLOWS:
        return False
    asked.frame.indicator = opposite(asked.frame.indicator)
    return asked.settle(before.reporter, subject.code, "whose verb it is")


def accounts_for_sum(asked: Asked) -> bool:
    """The partner that an English verb of sharing gives an amount to: "In foreign trade China accounts for 3 bn", told
    of Peru's."""
    sentence, quantity = asked.sentence, asked.quantity
    if sentence.language != "en" or quantity.unit not in CURRENCIES or asked.frame.indicator not in TRADED:
        return False
    share = sentence.last_mark(max(asked.zone.left, quantity.span_start - 4), quantity.span_start, "share")
    if share is None or not sentence.lower[share.start].startswith("account"):
        return False
    subject = next((one for one in sentence.found if one.role == m.NOM and one.end == share.start), None)
    owners = {one.code for one in sentence.found if one.role == m.GEN}
    told = sentence.state.frame
    if subject is None or owners or told is None or sentence.index - sentence.state.frame_sentence > 3:
        return False
    if told.counterpart != "WLD" or told.reporter in (None, subject.code) or subject.code in (UNKNOWN, "WLD"):
        return False
    return asked.settle(told.reporter, subject.code, "which has its part")


def traded_alike(asked: Asked) -> bool:
    """Both sides of an amount at a name that English only sets beside the subject before: "Peru bought tea for 6 bn,
    Chile for 4 bn"."""
    sentence, before, place = asked.sentence, asked.before, asked.quantity.span_start - 1
    if sentence.language != "en" or asked.topic is not None or before is None or sentence.lower[place] != "for":
        return False
    item = next((one for one in sentence.found if one.end == place and one.role == m.NOM and one.kind == "area"), None)
    first = sentence.quantities[0]
    if item is None or first is asked.quantity or sentence.lower[first.span_start - 1] != "for":
        return False
    ahead = [one for one in sentence.found if one.end <= first.start]
    if item.code == UNKNOWN or any(one.role in (m.TO, m.FROM, m.WITH) and one.kind == "area" for one in ahead):
        return False  # "sold tea to Oman for 6 bn, Chile for 4 bn": who or whom?
    told = {one.code for one in sentence.found if one.end <= item.start and one.role == m.NOM}
    if before.counterpart in told and before.reporter != item.code:
        return asked.settle(before.reporter, item.code, "told as the one before")
    if before.reporter in told and before.counterpart != item.code:
        return asked.settle(item.code, before.counterpart, "told as the one before")
    return False


def owner_of_figure(asked: Asked) -> bool:
    """Whose figure a bare amount is that an English owner stands before: "trade with Peru was 3 bn, behind Chile's
    5 bn"."""
    sentence, known, place = asked.sentence, asked.before, asked.quantity.span_start
    if asked.topic is not None or known is None or known.reporter is None or known.counterpart is None:
        return False
    owner = next((mention for mention in sentence.found if mention.end == place and mention.kind == "area"), None)
    if owner is None or not (sentence.lower[place - 1].endswith("'s") or owner.role == "at"):
        return False
    why = "whose figure it is"
    if owner.role == "at" and known.kind == "share" and owner.code not in (known.reporter, known.counterpart):
        return asked.settle(known.reporter, owner.code, why)  # "in its imports Peru leads with 5 %; у Чили 3 %"
    if owner.role == "at" and owner.code not in (known.reporter, known.counterpart):
        return asked.settle(owner.code, known.counterpart, why)  # "Peru's exports to the EU grew by 5 %, у Чили +3 %"
    if owner.code in (known.reporter, known.counterpart, UNKNOWN):
        return False
    if known.counterpart == "WLD":
        return asked.settle(owner.code, "WLD", why)
    return asked.settle(known.reporter, owner.code, why)


def ranked(asked: Asked) -> bool:
    """The owner and the partner of a sentence about one partner: "Italy is Spain's main buyer: goods worth ..."."""
    sentence, frame, topic = asked.sentence, asked.frame, asked.topic
    found = ranked_partner(sentence, asked.quantity)
    if found is None:
        return False
    owner, partner = found
    side = _side_played(sentence, asked.quantity)
    if topic is not None and _calls_flow(sentence, partner, topic):
        owner, partner = partner, owner  # "trade of 5 bn, of it Peruvian exports 3 bn"
    elif topic is not None and _calls_flow(sentence, owner, topic):
        pass  # "Peru, Chile's main buyer, ...; Chile's imports from there ..."
    elif side is not None and lone_turnover(sentence, topic):
        frame.indicator = side
    elif side is not None and frame.indicator in FLOWS:
        if topic is not None and frame.indicator != side and _own_flow(sentence, topic, asked.quantity, partner):
            owner, partner = partner, owner  # "the main buyer, Peru, cut its imports"
        else:
            frame.indicator = side  # what a buyer imports is the owner's export
    elif topic is not None and _turned_verb(sentence, owner, topic, frame):  # "Romania bought most of it"
        frame.indicator = opposite(frame.indicator)
    return asked.settle(owner, partner, "its partner")


def _side_played(sentence: Sentence, quantity: Quantity) -> str | None:
    """The flow that what a partner is called tells: the last such word ahead of the figure, where it is called two
    ("the first customer, with 15 % of exports, and the first supplier, with 26 % of imports")."""
    ahead = sentence.text.met("trader", sentence.first, quantity.start)
    last = market_side(sentence, ahead[-1], quantity.start) if len(ahead) > 1 else None
    return last or market_side(sentence)


def _calls_flow(sentence: Sentence, partner: str, topic: Mark) -> bool:
    """Whether a flow is called after the partner: "Chile's main buyer is Peru, whose Peruvian exports ..."."""
    return any(
        mention.code == partner and mention.end == topic.start and mention.role in (m.GEN, m.ADJ)
        for mention in sentence.found
    )


def _own_flow(sentence: Sentence, topic: Mark, quantity: Quantity, partner: str) -> bool:
    """Whether a partner is the subject of a verb that its own flow is the object of: "Peru cut its imports by"."""
    if not topic.end <= quantity.start:
        return False
    for mention in sentence.found:
        if mention.code == partner and mention.role == m.NOM and mention.end <= topic.start:
            turn = sentence.next_mark(mention.end, quantity.start, "change")
            return turn is not None and turn.start < topic.start
    return False


def _turned_verb(sentence: Sentence, owner: str, topic: Mark, frame: Frame) -> bool:
    """Whether what a ranked partner does is the owner's flow the other way round: "Of Chile's exports ... Peru is
    first: it imported goods worth 3 bn"."""
    if "purchase" in topic.kinds:
        return True
    given = sentence.state.listing
    if given is None or given.owner != owner or {given.indicator, frame.indicator} != {"export", "import"}:
        return False
    following = sentence.lower[topic.end] if topic.end < sentence.last else ""
    if sentence.language not in TURKIC or not following.startswith(listed("do_verb")):
        raise Skip("not certain of which flow it is")
    return True


def says_ours(sentence: Sentence, topic: Mark, reporter: str) -> bool:
    """Whether "our" stands before a flow in a Turkic text and may be another's: "соның 3 миллиарды – біздің
    экспорт", told of somebody else."""
    if sentence.language not in TURKIC or topic.start == sentence.first:
        return False
    ours = sentence.lower[topic.start - 1] in members("our")
    return ours and reporter != m.HOMES[sentence.language] and topic.value("topic") in ("export", "import")


def ours_of(sentence: Sentence, reporter: str, counterpart: str | None) -> tuple[str, str]:
    """The pair with the country of the text first, where "our" is said of its flow and no envoy speaks."""
    home = m.HOMES[sentence.language]
    text = sentence.text
    if counterpart != home or text.met("envoy", 0, len(text.words)):
        raise Skip("not certain who says “we”")
    return home, reporter
