"""What a sentence leaves for those after it: whom it named, which pair and which time go on."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.periods.spans import BASE, DUE, SPAN, Period
from trade_warehouse.extract.quantities.quantities import TURKIC, turkic_case
from trade_warehouse.extract.sentence.context import Context
from trade_warehouse.extract.sentence.state import TRADE, TRADE_OR_GROWS, Frame
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_AIMS: Final = bits(("target", "forecast"))
TRADE_WORDS: Final = bits(("topic", "both", "world", "partners", "purchase"))


def note_spoken(context: Context, index: int, present: list[Mark]) -> None:
    """Note what a sentence without a figure spoke of: of a balance, so that "The balance was negative. It came to
    5 bn" is not of the flow told before; or of purchases, so that supplies after it are those."""
    if any(mark.value("topic") == "trade_balance" for mark in present):
        context.state.strayed = index
    flows = {mark.value("topic") or mark.value("purchase") for mark in present} & {"import", "export"}
    if flows == {"import"}:
        context.state.bought = index


def note_seller(context: Context, index: int, found: list[Mention], present: list[Mark]) -> None:
    """Note who sells to several, in a Russian sentence without a figure."""
    state = context.state
    if context.language != "ru" or {mark.value("topic") for mark in present if "topic" in mark.kinds} != {"export"}:
        return
    owners = {one.code for one in found if one.role == m.NOM and one.kind == "area"}
    buyers = {one.code for one in found if one.role == m.TO}
    if len(owners) == 1 and len(buyers) > 1 and owners.isdisjoint(BLOCS | {UNKNOWN} | buyers):
        state.seller, state.seller_sentence = next(iter(owners)), index


def announce(context: Context, index: int, first: int, found: list[Mention], present: list[Mark]) -> None:
    """Trade between two that a sentence without a figure names: the next may call it "it"."""
    topics = [mark.value("topic") for mark in present if "topic" in mark.kinds]
    note_spoken(context, index, present)
    if topics != ["trade_turnover"] or any("not" in mark.kinds or "both" in mark.kinds for mark in present):
        return
    topic = next(mark for mark in present if "topic" in mark.kinds)
    word = context.lower[topic.end - 1]
    if context.language in TURKIC:
        if any(mention.start > topic.start for mention in found) or turkic_case(word[-2:]) == "acc":
            return
    else:
        ahead = [mention for mention in found if mention.end <= topic.start]
        begin = ahead[0].start if ahead else topic.start
        if any(mention.role not in ("gen", "adj", "pair") for mention in ahead):
            return  # no subject: "Egypt wants more trade with Kenya"
        told = any(
            0 <= topic.start - mark.end <= 1 and ("change" in mark.kinds or "anaphor" in mark.kinds) for mark in present
        )  # "the growth of trade between ..."
        if not told and (begin - first > 2 or (context.language == "ru" and not word.endswith(("ля", "от")))):
            return
    found = [mention for mention in found if mention.role != "rank"]
    codes = list(dict.fromkeys(mention.code for mention in found))
    if not codes and context.state.group is not None and _inside(context, first, topic.start):
        context.state.announced = Frame("trade_turnover", context.state.group, context.state.group, False)
        context.state.announced_sentence = index
        return
    behind = list(dict.fromkeys(mention.code for mention in found if mention.start >= topic.end))
    if len(behind) == 2:
        codes = behind
    if len(codes) == 1 and any("world" in mark.kinds for mark in present) and found[0].role in ("gen", "adj"):
        codes.append("WLD")  # "the foreign trade of Kenya"
    elif len(codes) != 2 or not {UNKNOWN, "WLD"}.isdisjoint(codes):
        return
    withs = {mention.code for mention in found if mention.role == "with"}
    if len(withs) == 1 and codes[0] in withs and len({mention.group for mention in found}) > 1:
        codes.reverse()
    context.state.announced = Frame("trade_turnover", codes[0], codes[1], False)
    context.state.announced_sentence = index


def without_most(context: Context, first: int, last: int, found: list[Mention]) -> list[Mention]:
    """The mentions without whom a sentence says to have the greater part only: "Most of the gas is from Peru"."""
    if not found:
        return found
    most = context.text.met("majority", first, last)
    if context.language in TURKIC:  # "эң көп"
        many = members("many")
        most = most or [at for at in context.text.met("ranking", first, last - 1) if context.lower[at + 1] in many]
    if not most:
        return found
    return [mention for mention in found if mention.start < most[0] or mention.role not in (m.FROM, m.TO, m.ON)]


def remember(context: Context, index: int, found: list[Mention], periods: list[Period], present: list[Mark]) -> None:
    """Remember whom and when a sentence spoke of, for those that go on without a name."""
    state = context.state
    codes = _without_cause(context, found, _count_named(context, found), present)
    _note_areas(context, index, found)
    if len(codes) == 1:
        # "China is the country's main partner"
        codes += [mention.code for mention in found if _owns_partner(context, mention) and mention.code not in codes]
    if state.pair is not None and not state.pair_said and _partner_of_ours(context, found) == state.pair[1]:
        state.pair = state.pair[1], state.pair[0]  # "the neighbour is the republic's main partner"
    countries = [code for code in codes if code not in BLOCS]
    if len(codes) == 3 and len(countries) == 2 and _in_one_group(found, countries):
        codes = countries  # "70 % of the region's trade is that of A and B"
    owners = {mention.code for mention in found if mention.role in ("nom", "gen", "adj")}
    if (
        len(codes) == 1
        and codes[0] in owners
        and (
            any("world" in mark.kinds or mark.value("topic") in TRADE for mark in present)
            or any(mention.office for mention in found)  # "Peru's statistics office published the figures"
        )
    ):
        state.lone = index
    if any(mention.code in BLOCS and mention.role in (m.BETWEEN, m.INSIDE) for mention in found):
        state.inner = index
    if len(codes) == 2 and state.pair_sentence != index and _told_apart(context, index, found, codes, present):
        _note_pair(context, index, found, codes, present)
    _note_period(context, index, periods, present)


def _count_named(context: Context, found: list[Mention]) -> list[str]:
    """Count the areas that a sentence names, by the part in which; their codes in the order of the text."""
    state = context.state
    codes: list[str] = []
    for mention in found:
        if mention.code in (UNKNOWN, "WLD") or mention.role == "rank":
            continue
        if mention.kind == "them" or (mention.kind == "self" and not context.mentions.ours(mention)):
            continue
        if mention.role in (m.IN, "among") and mention.code in BLOCS:
            continue  # "our main partner in Central Asia", "the second among the CIS countries"
        state.counts[mention.code] = state.counts.get(mention.code, 0) + 1
        bought = mention.role == m.TO and context.language == "en"  # "exports to Peru": no subject
        if mention.role != m.WITH and not bought:
            state.subjects.add(mention.code)
        if mention.role in (m.NOM, m.GEN, m.ADJ):
            state.actors.add(mention.code)
        if mention.role not in (m.WITH, m.TO, m.FROM, m.ON):
            state.stood.add(mention.code)
        if mention.code not in codes:
            codes.append(mention.code)
    return codes


def _note_areas(context: Context, index: int, found: list[Mention]) -> None:
    """Remember whom a sentence names, its subject, and the blocs and the parts of countries in it."""
    state = context.state
    state.named = {mention.code for mention in found if mention.code != UNKNOWN}
    for mention in found:
        if mention.kind == "area" and mention.code == UNKNOWN:
            state.unknown_sentence = index
        elif mention.kind == "area" and mention.code in BLOCS and mention.code != "WLD":
            state.group = mention.code
        elif mention.kind == "part" and state.frame_sentence < index:
            state.region_sentence = index
    areas = [mention for mention in found if mention.kind == "area" and mention.role != "rank"]
    state.subject = areas[0].code if areas and areas[0].role == m.NOM else None


def _without_cause(context: Context, found: list[Mention], codes: list[str], present: list[Mark]) -> list[str]:
    """The codes without those named only in a Russian reason: "торговля Молдовы упала из-за спора с Россией"."""
    if context.language != "ru":
        return codes
    why = next((mark.start for mark in present if "cause" in mark.kinds), -1)
    ahead = {mention.code for mention in found if mention.end <= why}
    if why <= 0 or not ahead:
        return codes
    behind = {mention.code for mention in found if mention.start > why}
    return [code for code in codes if code not in behind or code in ahead]


def _told_apart(context: Context, index: int, found: list[Mention], codes: list[str], present: list[Mark]) -> bool:
    """Whether two are told of as trading with each other, and not only beside each other."""
    if context.state.inner == index or _alike(context, found, codes) or _hosts_bloc(context, found, codes):
        return False
    if all(code in BLOCS for code in codes) and not _said_together(found, codes):
        return False  # two blocs, partners of a country: "3 bn came from the EU, 2 bn from the CIS"
    beside = context.language in ("en", "ru") and not _speaks_of_trade(present) and not _said_together(found, codes)
    if beside and (context.text.headline[index] or _only_acts(found, codes)):
        return False  # "Hungary edged past Italy", "Croatia: Italians are back"
    return not _no_trade(context, present)


def _only_acts(found: list[Mention], codes: list[str]) -> bool:
    """Whether two areas are a subject and an object, and neither is called a partner or owner."""
    acted = [mention for mention in found if mention.code in codes]
    return all(mention.role == m.NOM and mention.kind == "area" for mention in acted) and not _said_together(
        found, codes
    )


def _note_pair(context: Context, index: int, found: list[Mention], codes: list[str], present: list[Mark]) -> None:
    """Remember the two that a sentence speaks of, in the order in which what goes on is told of them."""
    state = context.state
    said = _said_together(found, codes)
    if state.pair_said and not said and index - state.pair_sentence <= 6 and not _speaks_of_trade(present):
        return  # who is only named beside the trade spoken of does not change whose it is
    same = state.pair is not None and set(state.pair) == set(codes)
    turned = _turned_pair(context, found, codes, present, said) if same else None
    if turned is not None:
        state.pair = turned
    elif not same or (said and not state.pair_said):
        if said and not _in_one_group(found, codes):
            between = [mention.code for mention in found if mention.role in (m.BETWEEN, m.PAIR)]
            codes = [code for code in dict.fromkeys(between) if code in codes]
        one, other = codes if said else _ordered(context, found, codes, present)
        state.pair, state.pair_said = (one, other), said
        state.pair_named = said or any(mention.role in (m.WITH, m.TO, m.FROM, m.ON) for mention in found)
    state.pair_sentence = index


def _turned_pair(
    context: Context, found: list[Mention], codes: list[str], present: list[Mark], said: bool
) -> tuple[str, str] | None:
    """The pair spoken of in the order in which a sentence names the two, where it says whose partner one is."""
    partner = context.whose_partner(codes, found) if not said else None
    if partner is not None and partner[0] in BLOCS and partner[1] not in BLOCS:
        return None  # "China is the largest partner of these countries": China's trade with them goes on
    if partner is None and not context.state.pair_said:
        partner = _trades_with(context, codes, found, present)
    return partner


def _speaks_of_trade(present: list[Mark]) -> bool:
    """Whether a sentence has a word for trade, or for those who trade."""
    return any("topic" in mark.kinds or "world" in mark.kinds or "partners" in mark.kinds for mark in present)


def _ordered(
    context: Context, found: list[Mention], codes: list[str], present: list[Mark]
) -> tuple[str, str] | list[str]:
    """Of two that are not named as a pair: who trades, and with whom."""
    return (
        _dealing(context, found, codes, present)
        or _trades_with(context, codes, found, present)
        or context.hosted(codes, found)
        or context.ordered(codes, found)
    )


def _note_period(context: Context, index: int, periods: list[Period], present: list[Mark]) -> None:
    """Remember when a sentence was of; not a base, an aim, or what is told aside."""
    state = context.state
    named = [period for period in periods if period.role not in (BASE, DUE, SPAN) and period.first is not None]
    first = context.text.sentences[index][0]
    outside = [period for period in named if not context.opened(first, period)]
    told = [period for period in outside if not period.compared] or (outside if state.period else named)
    named = [period for period in told if not context.came_from(first, period)]
    if named and any(mark.bits & _AIMS for mark in present):  # "this year it plans to raise it"
        named = [period for period in named if period.offset is None or period.offset < 0]
    if named and state.period_sentence != index and not context.looks_back(index, named[-1]):
        state.period = named[-1]
        state.period_sentence = index


def _owns_partner(context: Context, mention: Mention) -> bool:
    """Whether "the country" is the owner of a partner: "мамлакатнинг асосий ҳамкори"."""
    if mention.kind != "self" or mention.code == UNKNOWN or mention.role != m.GEN:
        return False
    ahead = context.lower[mention.end : mention.end + 5]
    return any(word.startswith(listed("partner_word")) for word in ahead)


def _partner_of_ours(context: Context, found: list[Mention]) -> str | None:
    """Whose partner somebody is called in Russian, where a noun stands for that country: "партнёр республики"."""
    partner = listed("partner_word")
    return next(
        (
            mention.code
            for mention in found
            if context.language == "ru" and mention.kind == "self" and mention.code != UNKNOWN and mention.start > 0
            if context.lower[mention.start - 1].startswith(partner)
        ),
        None,
    )


def _in_one_group(found: list[Mention], codes: list[str]) -> bool:
    groups = [mention.group for mention in found if mention.code in codes]
    return len(set(groups)) == 1


def _dealing(context: Context, found: list[Mention], codes: list[str], present: list[Mark]) -> tuple[str, str] | None:
    """Who sells or buys, and the other: "Chili Peruga olma sotdi": what goes on is told from Chile."""
    if context.language not in TURKIC or not any("purchase" in mark.kinds for mark in present):
        return None
    subjects = {mention.code for mention in found if mention.role == m.NOM and mention.code in codes}
    others = {mention.code for mention in found if mention.role in (m.TO, m.FROM) and mention.code in codes}
    if len(subjects) != 1 or len(others) != 1 or subjects == others:
        return None
    return subjects.pop(), others.pop()


def _trades_with(
    context: Context, codes: list[str], found: list[Mention], present: list[Mark]
) -> tuple[str, str] | None:
    """Who trades, and with whom, where a sentence says it in that form: "Armenia has a surplus in its trade with
    Russia"."""
    if context.language in TURKIC or not any(mark.value("topic") in TRADE for mark in present):
        return None
    partners = {mention.code for mention in found if mention.role == m.WITH and mention.code in codes}
    owners = {mention.code for mention in found if mention.role in (m.NOM, m.GEN) and mention.code in codes} - partners
    return (owners.pop(), partners.pop()) if len(partners) == 1 and len(owners) == 1 else None


def _of_goods(context: Context, mention: Mention) -> bool:
    """Whether only goods are called after a country: "перулік ұн", "чилилик товарлар"."""
    if mention.kind != "adjective" or mention.end >= len(context.words):
        return False
    goods = context.marks[mention.end]
    return (goods is not None and "product" in goods.kinds) or context.lower[mention.end].startswith(listed("goods"))


def _inside(context: Context, start: int, end: int) -> bool:
    """Whether a Turkic "inside the region" or "the union" stands among tokens: "Өңір ішіндегі сауда"."""
    nouns = listed("region_noun", "bloc_noun")
    return context.language in TURKIC and any(
        context.lower[place].startswith(nouns) and context.lower[place + 1] in members("inside_word")
        for place in range(start, end - 1)
    )


def _hosts_bloc(context: Context, found: list[Mention], codes: list[str]) -> bool:
    """Whether a Turkic sentence names but an official of a country beside a bloc: "Чили президенти уюмдун жыйынын
    ачты", or only goods of one of two: their trade is not spoken of."""
    if context.language in TURKIC and any(
        all(_of_goods(context, mention) for mention in found if mention.code == code) for code in codes
    ):
        return True
    if context.language not in TURKIC or len([code for code in codes if code in BLOCS]) != 1:
        return False
    land = [mention for mention in found if mention.code in codes and mention.code not in BLOCS]
    return all(context.text.met("title", mention.end, mention.end + 2) for mention in land)


def _no_trade(context: Context, present: list[Mark]) -> bool:
    """Whether a Turkic sentence is of remittances, loans or the like alone: who send and get them are no pair."""
    if context.language not in TURKIC or not any(mark.value("not") in ("contract", "credit") for mark in present):
        return False
    return not any(
        mark.value("topic") in TRADE_OR_GROWS or (mark.bits & TRADE_WORDS and "topic" not in mark.kinds)
        for mark in present
        if mark.value("topic") != "visitor_arrivals"
    )


def _alike(context: Context, found: list[Mention], codes: list[str]) -> bool:
    """Whether two areas are named together as partners of a third: "guests from Chile and Peru"."""
    roles = {mention.role for mention in found if mention.code in codes}
    apart = context.language in TURKIC  # "Чили менен соода 5 %, Перу менен 3 %", "Чилиге 5 мың, Перуге 3 мың тонна"
    return roles in ({m.FROM}, {m.TO}, {m.WITH}) and (apart or _in_one_group(found, codes))


def _said_together(found: list[Mention], codes: list[str]) -> bool:
    """Whether two areas are named as one pair: "between A and B", "A-B", "A and B"."""
    between = {mention.code for mention in found if mention.role in (m.BETWEEN, m.PAIR)}
    return between >= set(codes) or _in_one_group(found, codes)
