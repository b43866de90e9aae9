"""Who trades with whom: reporter and counterpart of a statement."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.discourse import home_with, lonely_home, of_a_capital, pair_of_text, pair_stands
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.listings import (
    figure_runs,
    is_bullet,
    is_overtaken,
    is_trading_verb,
    is_undeclined,
    list_goes_on,
    lone_turnover,
    market_side,
    owner_in_sentence,
    ranked_partner,
    total_in_brackets,
)
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties import (
    by_a_region,
    called_partner,
    falls_to,
    falls_to_unlisted,
    is_titled,
    mark_origins,
    part_of_total,
    region_acts,
    sold_by,
    unnamed_region,
)
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.shares import (
    inner_share,
    inner_spoken_of,
    is_share,
    only_bloc,
    other_of_pair,
    owned_by_bloc,
    part_behind,
    share_of_goods,
    share_participants,
)
from trade_warehouse.extract.state import (
    NO_PARTIES,
    TRADE,
    Frame,
    Skip,
    Zone,
    indicator_alone,
)
from trade_warehouse.extract.topics import in_parts, mark_covering, said_again_until, topic_value

REGIONS: Final = BLOCS - {"WLD"}
_PARTNER_ROLES: Final = frozenset((m.TO, m.FROM, m.WITH, m.ON))


def find_participants(
    sentence: Sentence,
    quantity: Quantity,
    zone: Zone,
    frame: Frame,
    before: Frame | None,
    topic: Mark | None,
    reasons: list[str],
) -> None:
    """Who trades with whom: set in the frame, or refused by Skip."""
    if _of_the_lost(sentence, quantity):
        raise Skip("a part of a sum of which nobody knows whose it is")
    if _given_away(sentence, quantity, frame, topic):
        raise Skip("sent as aid, or but money")
    if before is not None and total_in_brackets(sentence, quantity, before, topic):
        frame.reporter, frame.counterpart = before.reporter, "WLD"
        return
    if topic is not None and _of_this_trade(sentence, quantity, zone, before, topic):
        raise Skip("a share of the trade with a part of the world")
    back = _goes_back(sentence, zone, frame, before, topic)
    if back is not None:
        frame.reporter, frame.counterpart = back
        reasons.append(f"{back[0]} with {back[1]}, the other way")
        return
    if _we_abroad(sentence, zone):
        raise Skip("not certain who says “we”")
    if _their_books(sentence, zone):
        raise Skip("the figure of another's statistics")
    traders = _pronoun_trades(sentence, quantity, topic)
    if traders is not None:
        frame.reporter, frame.counterpart = traders
        reasons.append(f"{traders[0]} with {traders[1]}, which the sentence before names")
        return
    sale = _sold_to_buyer(sentence, quantity, before, topic)
    if sale is not None:
        frame.indicator = "export"
        frame.reporter, frame.counterpart = sale
        reasons.append(f"{sale[0]} with {sale[1]}, which buys")
        return
    line = _line_of(sentence, frame)
    if line is not None:
        frame.reporter, frame.counterpart = line
        sentence.aside = True
        reasons.append(f"{line[0]} with {line[1]}, a line of a list")
        return
    other_way = _sold_by_partner(sentence, frame, before, topic)
    if other_way is not None:
        frame.reporter, frame.counterpart = other_way
        frame.indicator = "import" if frame.indicator == "export" else "export"
        reasons.append(f"{other_way[0]} with {other_way[1]}, whose verb it is")
        return
    owner = _owner_of_figure(sentence, quantity, before, topic)
    if owner is not None:
        frame.reporter, frame.counterpart = owner
        reasons.append(f"{owner[0]} with {owner[1]}, whose figure it is")
        return
    ranked = ranked_partner(sentence, quantity)
    if ranked is not None:
        frame.reporter, frame.counterpart = ranked
        side = market_side(sentence)
        if topic is not None and _calls_flow(sentence, ranked[1], topic):
            frame.reporter, frame.counterpart = ranked[1], ranked[0]  # "trade of 5 bn, of it Peruvian exports 3 bn"
        elif topic is not None and _calls_flow(sentence, ranked[0], topic):
            pass  # "Peru, Chile's main buyer, ...; Chile's imports from there ..."
        elif side is not None and lone_turnover(sentence, topic):
            frame.indicator = side
        elif side is not None and frame.indicator in ("export", "import"):
            if topic is not None and frame.indicator != side and _own_flow(sentence, topic, quantity, ranked[1]):
                frame.reporter, frame.counterpart = ranked[1], ranked[0]  # "the main buyer, Peru, cut its imports"
            else:
                frame.indicator = side  # what a buyer imports is the owner's export
        elif topic is not None and _turned_verb(sentence, ranked, topic, frame):  # "Romania bought most of it"
            frame.indicator = "export" if frame.indicator == "import" else "import"
        reasons.append(f"{frame.reporter} with {frame.counterpart}, its partner")
        return
    item = _item(sentence, quantity, zone, before, topic)
    if item is not None:
        frame.reporter, frame.counterpart = item
        reasons.append(f"{item[0]} with {item[1]}, an item of a list")
        return
    if falls_to_unlisted(sentence, quantity, zone):
        raise Skip("falls to somebody without a code")
    share = is_share(sentence, quantity, zone, before)
    right = zone.right
    pool = [mention for mention in sentence.found if zone.left <= mention.start < right]
    if zone.weak > zone.right and topic is not None and topic.start >= zone.right:
        roles = {mention.role for mention in pool} & _PARTNER_ROLES  # "3 mln to Chile, the rest went to Peru"
        later = [mention for mention in sentence.found if zone.right <= mention.start < zone.weak]
        pool += [mention for mention in later if mention.role not in roles]
    if sentence.causes:
        pool = [mention for mention in pool if not sentence.in_reason(mention.start, quantity)]
    anchor = topic.start if topic is not None else quantity.start
    anchor_end = topic.end if topic is not None else quantity.start
    base_reporter = before.reporter if before else None
    base_counterpart = before.counterpart if before else None
    if before is not None and before.within and (share or sentence.says_again(quantity)):
        raise Skip("a share of the trade of two")
    of_bloc = before is not None and before.counterpart in REGIONS
    if share and of_bloc and sentence.marked(sentence.first, quantity.start, "part_of"):
        raise Skip("a share of the trade with a part of the world")
    if share and (sentence.shares_of_part or _share_with_a_bloc(sentence, pool)):
        sentence.shares_of_part = True
        raise Skip("a share of the trade with a part of the world")
    inner = inner_share(sentence, zone, pool, frame) if share else None
    if inner is not None:
        frame.reporter = frame.counterpart = inner
        return
    if share:
        if _goods_of_flow_with(sentence, quantity, pool):
            raise Skip("a share of goods in the trade with one")
        share_participants(sentence, quantity, frame, pool, anchor, anchor_end, base_reporter, base_counterpart)
        if topic is not None and "purchase" in topic.kinds and _sells_to(sentence, frame, before):
            frame.indicator = "export"  # "На Чили приходится 27 % экспорта, Перу покупает 25 %"
        if frame.counterpart is None:
            share_of_goods(sentence, zone, frame, before, pool)
        return
    indicator = frame.indicator
    maker = _maker(sentence, quantity, frame, before, pool)
    if maker is not None:
        end = said_again_until(sentence, quantity)
        buyers = {other.code for other in sentence.found if quantity.end <= other.start < end and other.role == m.TO}
        if len(buyers) > 1:
            raise Skip("one figure for several partners")
        frame.reporter, frame.counterpart = maker, buyers.pop() if buyers else "WLD"
        frame.within = True
        reasons.append(f"{maker} with {frame.counterpart}, a part of what is made there")
        return
    part = part_of_total(sentence, quantity, frame, pool, before)
    lost = sentence.state.unsettled > max(sentence.state.turnover_sentence, sentence.index - 3)
    if part is None and lost and in_parts(sentence, sentence.first, quantity.start):
        raise Skip("a part of a sum of which nobody knows whose it is")
    if part is not None and topic is not None and _says_ours(sentence, topic, part[0]):
        part = _ours_of(sentence, *part)
    if part is not None:
        frame.reporter, frame.counterpart = part
        reasons.append(f"{part[0]} with {part[1]}, a part of the sum before")
        return
    fell = falls_to(sentence, quantity, zone, before)
    if fell is not None and _member_s(sentence, fell):
        raise Skip("the part of a member in what a bloc trades")
    if len({mention.code for mention in pool}) > 1 and _together(sentence, zone):
        raise Skip("one figure for several countries")
    if fell is not None:
        owners = [mention.code for mention in pool if mention.role in (m.GEN, m.ADJ) and mention.code != fell.code]
        known_owner = base_reporter or (owners[0] if owners else known_reporter(sentence, fell.code))
        if known_owner is not None and known_owner != fell.code:
            told = before.whole if before is not None and before.whole else base_counterpart
            wholes = {told} | {mention.code for mention in pool if mention.role == m.WITH}
            frame.within = not wholes <= {None, "WLD", known_owner, fell.code}
            frame.whole = "" if frame.within else "WLD"
            frame.reporter, frame.counterpart = known_owner, fell.code
            reasons.append(f"{known_owner} with {fell.code}, to whom it falls")
            return
    mark_origins(sentence, pool, indicator)
    groups: dict[int, list[Mention]] = {}
    for mention in pool:
        groups.setdefault(mention.group, []).append(mention)
    reporter: str | None = None
    counterpart: str | None = None

    def distance(mention: Mention) -> int:
        return min(abs(mention.start - anchor_end), abs(anchor - mention.end))

    def size(mention: Mention) -> int:
        return len({other.code for other in groups[mention.group]})

    if (
        indicator == "export"
        and topic is not None
        and sentence.lower[topic.start] in ("sold", "supplied", "delivered", "sell", "sells")
    ):
        for mention in pool:
            named = topic.end + (sentence.lower[topic.end : topic.end + 1] == ["the"])
            if mention.start == named and mention.role == m.NOM:
                mention.role = m.TO  # "sold Russia goods"
    if indicator == "export" and topic is not None and sentence.language == "ru":
        sells = sentence.lower[topic.start].startswith(("прода", "поставил", "отгрузил", "экспортировал"))
        for mention in pool:
            if sells and mention.start == topic.end and mention.role == m.GEN:
                mention.role = m.TO  # "продал Италии"
    spread = _respective(sentence, quantity)
    if spread is not None:
        pool = [mention for mention in pool if mention.group != spread.group or mention.code == spread.code]
        if spread.start < zone.left and topic is None and before is not None and before.reporter:
            frame.reporter, frame.counterpart = before.reporter, spread.code
            reasons.append(f"{before.reporter} with {spread.code}, respectively")
            return
        groups = {}
        for mention in pool:
            groups.setdefault(mention.group, []).append(mention)
    if spread is None and _each_apart(sentence, quantity, pool):
        raise Skip("one of several figures, and not said whose")
    bought = topic is not None and _buys(sentence, topic)
    for mention in pool if bought else ():
        if mention.role == m.TO and mention.language == "ru" and is_undeclined(sentence, mention):
            mention.role = m.IN  # "закупила в США"
        elif (
            mention.role == m.FROM
            and topic is not None
            and mention.end <= topic.start
            and _trader_of(sentence, mention)
        ):
            mention.role = m.NOM  # "импортеры из Чили закупили"
    partner_roles = {"export": (m.TO, m.ON), "import": (m.FROM, m.IN, "at") if bought else (m.FROM,)}.get(
        indicator or "", (m.WITH,)
    )
    partners = [mention for mention in pool if mention.role in partner_roles]
    if not partners and indicator in ("export", "import"):
        partners = [mention for mention in pool if mention.role == m.WITH]  # "trade with China: exports, imports"
    holders = {mention.code for mention in sentence.found if mention.role == "at" and mention.language == "ru"}
    if len(holders) > 1 and not partners and indicator in ("export", "import"):
        raise Skip(NO_PARTIES)  # "экспорт вырос у Чили на 5 %, у Перу - на 3 %"
    pair = find_pair(sentence, pool, groups, anchor, indicator)
    pair_word = bool(sentence.marked(zone.left, right, "pair"))
    if topic is not None and not pair_word:
        mutual = listed("mutual")
        said = sentence.lower[topic.start : topic.end]
        pair_word = "way" in said or any(word.startswith(mutual) for word in said)  # "two-way trade"
    pair_word = pair_word or (indicator == "trade_turnover" and not pool and _sides_act(sentence, quantity))
    if partners and indicator == "trade_turnover" and pair is not None and pair[2] != m.PAIR and pair[2] != m.BETWEEN:
        pair = None
    if pair is not None and not (partners and indicator in ("export", "import")):
        reporter, counterpart = pair[0], pair[1]
    elif partners:
        partner = min(partners, key=distance)
        if size(partner) > 1:
            raise Skip("one figure for several partners")
        if partner.linked and sentence.marked(partner.end, right, "post"):
            frame.reporter, frame.counterpart = partner.code, other_of_pair(sentence, partner.code)
            return  # "A менен ... ортосундагы": the other has no name here
        latest = sentence.state.frame
        if latest is not None and latest.reporter in REGIONS and _third_countries(sentence, pool):
            near = sentence.index - sentence.state.frame_sentence <= 2 and partner.code == UNKNOWN
            if near and not any(mention.code not in (UNKNOWN, latest.reporter) for mention in pool):
                frame.reporter, frame.counterpart = latest.reporter, "WLD"
                return
        counterpart = partner.code
        reporter = _reporter(sentence, pool, groups, partner, anchor, anchor_end, indicator, topic, quantity)
        if reporter is None and partner.kind == "relative":
            reporter = owner_in_sentence(sentence, partner.code) or list_goes_on(sentence, partner.code)
        if reporter is None:
            elsewhere = {
                mention.code
                for mention in sentence.found
                if mention not in pool
                and mention.role not in partner_roles  # another figure's partner
                and mention.role not in (m.TO, "rank")
                and not called_partner(sentence, mention)
                and not (mention.start > quantity.end and _elsewhere(sentence, quantity.end, mention.start))
                and not sentence.in_reason(mention.start, quantity)
                and not _clause_apart(sentence, mention, zone, before, indicator)
            } - {counterpart, UNKNOWN}
            whole = _whole_owner(sentence, quantity, indicator)
            if by_a_region(sentence):
                reporter = UNKNOWN
            elif base_reporter is None and whole not in (None, counterpart):
                reporter, frame.whole = whole, "WLD"  # "... импорттаған. Оның 12 тоннасы Перуден келген"
            elif base_reporter and base_reporter != counterpart and not _untold(sentence, before, indicator):
                reporter = base_reporter
            elif counterpart == UNKNOWN and sentence.state.group and owned_by_bloc(sentence, zone):
                reporter = sentence.state.group  # "одақтың үшінші елдермен саудасы"
            elif base_counterpart not in (None, "WLD", counterpart) and base_reporter == counterpart:
                reporter = base_counterpart
            elif len(elsewhere) == 1 and elsewhere.isdisjoint(BLOCS):
                reporter = next(iter(elsewhere))
            else:
                reporter = known_reporter(sentence, counterpart)
        if indicator == "trade_turnover" and _is_ranked(sentence, pool, reporter, partner):
            reporter, counterpart = counterpart, reporter
        if sold_by(sentence, frame, reporter, partner):
            frame.indicator = indicator = "export"
            reporter, counterpart = counterpart, reporter
    else:
        if topic is not None and region_acts(sentence, pool, topic):
            raise Skip("what a part of a country trades")
        lone = _reporter(sentence, pool, groups, None, anchor, anchor_end, indicator, topic, quantity)
        inside = [mention for mention in pool if mention.role == m.INSIDE]
        if any(mention.kind == "self" for mention in inside):
            raise Skip("trade inside a country")  # "өлкө ичинде"
        known = (base_reporter, base_counterpart) if base_reporter and base_counterpart else None
        inside += [mention for mention in pool if mention.role == m.BETWEEN and size(mention) == 1]
        if topic is not None:  # "trade among EAEU countries"
            inside += [other for other in pool if other.role == "among" and 0 < other.start - topic.end <= 2]
        if inside and inside[0].code in BLOCS:
            reporter = counterpart = inside[0].code
        elif lone in BLOCS and (pair_word or sentence.internal(zone)) and lone != "WLD":
            reporter = counterpart = lone
        elif lone is not None and base_reporter not in (None, lone) and _yields(sentence, frame, lone, pool):
            reporter, counterpart = base_reporter, lone
        elif known and lone in known and _only_source(sentence, lone, pool):
            reporter, counterpart = known  # "Peru's exports to Chile, the Chilean customs office says, fell 6 %"
        elif lone is not None:
            reporter = lone
            if lone not in BLOCS and _domestic(sentence, zone):
                raise Skip("trade inside a country")
            counterpart = _receiver(lone, pool, topic) if indicator == "export" else None
            counterpart = counterpart or _counterpart_of(sentence, lone, frame, known, zone, pair_word)
            member = _with_the_bloc(lone, pool, topic)
            if member is not None and indicator in ("export", "import"):
                reporter, counterpart = member, lone
            if _of_both(sentence, lone, counterpart, pool, frame, pair_word):
                reporter, counterpart = counterpart, lone
            guest = pair_word or (frame.indicator == "trade_turnover" and not _owns_topic(sentence, lone))
            if guest and counterpart is None and not _others_than(sentence, lone):
                own = home_with(sentence, lone)  # "Индиянын элчиси эки өлкөнүн соодасы тууралуу"
                reporter, counterpart = (own, lone) if own is not None else (lone, None)
            if topic is not None and indicator_alone(frame) and _all_over(pool, topic):
                counterpart = "WLD"  # "sold 5 mln tonnes around the world"
            if pair_word and counterpart is not None and reporter is not None:
                hosted = sentence.context.hosted([reporter, counterpart], sentence.found)
                reporter, counterpart = hosted or (reporter, counterpart)
            if counterpart is None and indicator in ("export", "import"):
                counterpart = _other_area(pool, lone)
        elif by_a_region(sentence, quantity):
            reporter, counterpart = UNKNOWN, base_counterpart or "WLD"
        elif sentence.internal(zone) and not pool and only_bloc(sentence) is not None:
            reporter = counterpart = only_bloc(sentence)
        elif not pool and (
            (sentence.internal(zone) and inner_spoken_of(sentence))
            or (sentence.state.group and _inside_bloc(sentence, zone))
        ):
            reporter = counterpart = sentence.state.group
        elif frame.world and known and base_counterpart == "WLD":
            reporter, counterpart = known
        elif frame.world and known and frame.indicator in ("export", "import") and base_reporter not in BLOCS:
            reporter, counterpart = base_reporter, "WLD"  # "exports to Peru fell, shipments abroad grew"
        elif not pair_word and _all_its_flow(sentence, frame, topic) is not None:
            reporter, counterpart = _all_its_flow(sentence, frame, topic), "WLD"
        elif frame.world and known and base_reporter == base_counterpart and not pair_word:
            reporter, counterpart = base_reporter, "WLD"  # "inner trade grew by 5 %, foreign trade by 3 %"
        elif sentence.internal(zone) and not pair_word and sentence.state.group and not pool:
            reporter = counterpart = sentence.state.group
        elif known and base_reporter in BLOCS and sentence.internal(zone):
            reporter = counterpart = base_reporter  # "... and what they exchanged with one another"
        elif known:
            reporter, counterpart = known
        elif base_reporter and before is not None:
            reporter, counterpart = base_reporter, base_counterpart
        else:
            reporter, counterpart = pair_of_text(sentence, pair_word, frame)
            if base_counterpart and base_counterpart == reporter and counterpart == "WLD":
                reporter = counterpart = None  # the only country named is the partner
            partner_told = base_counterpart is not None and base_counterpart not in (UNKNOWN, "WLD")
            if partner_told and base_counterpart not in (reporter, counterpart):
                reporter = counterpart = None  # another partner, and nobody knows whose
            if base_counterpart and base_counterpart == reporter and counterpart:
                reporter, counterpart = counterpart, reporter  # the figure before named it as the partner
    seller = _seller(sentence, topic, reporter, counterpart) if indicator == "import" else None
    if seller is not None:
        frame.indicator, reporter, counterpart = "export", seller, reporter
    if reporter is not None and of_a_capital(sentence, quantity, frame, (reporter, counterpart), pool):
        raise Skip("not certain whether a capital stands for its country")
    if topic is not None and "purchase" in topic.kinds and _we_trade(sentence, zone) and reporter is not None:
        home = m.HOMES[sentence.language]
        if home not in (reporter, counterpart):
            raise Skip("not certain who says “we”")
        reporter, counterpart = home, reporter if counterpart == home else counterpart
    if topic is not None and reporter is not None and _says_ours(sentence, topic, reporter):
        reporter, counterpart = _ours_of(sentence, reporter, counterpart)
    if reporter is not None and _left_partner(sentence, frame, reporter, counterpart, topic, before):
        counterpart = "WLD"
    if counterpart == "WLD" and not frame.world and _of_a_group(sentence):
        raise Skip("not certain whether of the trade with a group or with all")
    detail = counterpart == "WLD" and frame.partial and before is None and _detail_of_partner(sentence, topic)
    if detail and topic is not None and not _in_all(sentence, topic):
        raise Skip("not certain whether of the trade with one or with all")
    if reporter == counterpart and reporter is not None and reporter not in BLOCS:
        raise Skip("a country does not trade with itself")
    if _only_partner(sentence, reporter, counterpart):
        raise Skip("not certain who trades with whom")
    if counterpart == "WLD" and topic is not None and _sent_nowhere(sentence, topic, frame):
        raise Skip("sent, and not said that abroad")
    if counterpart == "WLD" and _called_side(sentence, reporter, frame, zone):
        raise Skip("not certain whose partner it is")
    if counterpart == UNKNOWN and reporter in BLOCS and _third_countries(sentence, pool):
        counterpart = "WLD"
    frame.reporter, frame.counterpart = reporter, counterpart
    if reporter and counterpart:
        reasons.append(f"{reporter} with {counterpart}")


def _turned_verb(sentence: Sentence, ranked: tuple[str, str], topic: Mark, frame: Frame) -> bool:
    """Whether what a ranked partner does is the owner's flow the other way round: "Of Chile's exports ... Peru is
    first: it imported goods worth 3 bn"."""
    if "purchase" in topic.kinds:
        return True
    given = sentence.state.listing
    if given is None or given.owner != ranked[0] or {given.indicator, frame.indicator} != {"export", "import"}:
        return False
    following = sentence.lower[topic.end] if topic.end < sentence.last else ""
    if sentence.language not in TURKIC or not following.startswith(listed("do_verb")):
        raise Skip("not certain of which flow it is")
    return True


def _left_partner(
    sentence: Sentence, frame: Frame, reporter: str, counterpart: str | None, topic: Mark | None, before: Frame | None
) -> bool:
    """Whether a flow without a partner is that with all again, behind asides on partners: "Exports hit 9 bn. Those
    to Chile were 2 bn, to Peru 1 bn. Tin exports fell 5 %"."""
    state = sentence.state
    told = state.partners.get(reporter, {})
    flow = frame.indicator or ""
    if before is not None or topic is None or reporter not in state.worldwide or not indicator_alone(frame):
        return False
    if counterpart in (None, "WLD", UNKNOWN) or reporter in BLOCS or sentence.kinds.get("pair"):
        return False
    if any(mention.code == counterpart or mention.kind in ("them", "relative") for mention in sentence.found):
        return False
    if sentence.kinds.get("part_of") or sentence.text.met("including", sentence.first, topic.start):
        return False
    if _unlisted_partner(sentence, topic):
        return False
    partners = {partner for partner, _ in told}
    if counterpart not in partners and not state.pair_named and set(state.pair or ()) == {reporter, counterpart}:
        return True  # "a deal brokered by Turkey": no partner of the trade
    again = told.get((counterpart or "", flow), sentence.index) < sentence.index
    another = sentence.context.mentions.latest not in (reporter, counterpart)
    if not told:
        return False
    named = any(mention.code == reporter and mention.kind in ("area", "adjective") for mention in sentence.found)
    others = {one for partner, one in told if partner == counterpart}
    if named and (reporter, flow) in state.world_flows and others and others.isdisjoint({flow, "trade_turnover"}):
        return True  # "The UK's deficit hit 6 bn. It imported fuel from Peru. The UK's deficit grew by 5 %"
    if len(partners) > 1 or another:
        return again or another
    if again and state.pair_sentence < sentence.index:
        raise Skip("not certain whether of the trade with one or with all")
    return False


def _maker(
    sentence: Sentence, quantity: Quantity, frame: Frame, before: Frame | None, pool: list[Mention]
) -> str | None:
    """Whose exports a part of what is made in a country are: "Peruda 9 ming tonna olma yetishtirilgan, shundan 4
    ming tonnasi eksport qilingan"."""
    if frame.indicator != "export" or before is None or before.refusal != "output" or pool:
        return None
    if sentence.language not in TURKIC:
        return None
    if not in_parts(sentence, sentence.first, quantity.start) and quantity.suffix not in members("possessed_ending"):
        return None
    makers = {mention.code for mention in sentence.found if mention.end <= quantity.start and mention.role != m.FROM}
    return makers.pop() if len(makers) == 1 and makers.isdisjoint((UNKNOWN, "WLD")) else None


def _elsewhere(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a comma parts a name behind a figure from it, so that it is another clause's; in Turkic texts the
    speaker may follow."""
    return sentence.language not in TURKIC and sentence.has_comma(start, end)


def _detail_of_partner(sentence: Sentence, topic: Mark | None) -> bool:
    """Whether English goods may be those of the partner told last: "Exports to Peru were 3 bn. The main goods were
    copper with 2 bn"."""
    if sentence.language != "en" or topic is None:
        return False
    alone = all(mention.kind == "self" for mention in sentence.found) and not sentence.kinds.get("world")
    return alone and sentence.index - sentence.state.partner_sentence == 1


def _all_over(pool: list[Mention], topic: Mark) -> bool:
    """Whether goods are said to go everywhere: "sold 5 mln tonnes around the world", not "the world's buyer"."""
    return any(one.code == "WLD" and one.role != m.GEN and one.start >= topic.end for one in pool)


def _of_a_group(sentence: Sentence) -> bool:
    """Whether an English text speaks of the trade with a group: "Peru's exports to the union were 5 bn.
    The main goods ..."."""
    if sentence.language != "en" or sentence.index - sentence.state.grouped > 4:
        return False
    return all(mention.kind == "self" for mention in sentence.found)


def _unlisted_partner(sentence: Sentence, topic: Mark) -> bool:
    """Whether a partner is named that no table has: "exported goods to the Land of Lakes"."""
    for mark in sentence.kinds.get("prep", ()):
        if mark.start < topic.end or mark.value("prep") not in ("to", "from", "with") or mark.end >= sentence.last - 1:
            continue
        place = mark.end + (sentence.lower[mark.end] == "the")
        if place < sentence.last and sentence.words[place][0].isupper() and sentence.marks[place] is None:
            return True
    return False


def _sold_by_partner(
    sentence: Sentence, frame: Frame, before: Frame | None, topic: Mark | None
) -> tuple[str, str] | None:
    """Both sides of an English verb without a subject of its own, where that of the sentence is the partner: "Peru
    took 28 % of Chile's exports and supplied goods worth 3 bn"."""
    if sentence.language != "en" or topic is None or before is None or before.counterpart in (None, "WLD"):
        return None
    if sentence.lower[topic.start] not in members("trade_past") or sentence.lower[topic.start - 1] != "and":
        return None
    subject = next((mention for mention in sentence.found if mention.role == m.NOM), None)
    if subject is None or subject.start >= topic.start or subject.code != before.counterpart:
        return None
    if before.reporter is None or frame.indicator not in ("export", "import"):
        return None
    return before.reporter, subject.code


def _share_with_a_bloc(sentence: Sentence, pool: list[Mention]) -> bool:
    """Whether a share is that of one partner in the trade with a group: "Peru's share in that with the EU"."""
    groups = [mention for mention in pool if mention.role == m.WITH and mention.code in REGIONS]
    if not groups or sentence.language in TURKIC:
        return False
    return any(
        mention.role == m.GEN
        and mention.code not in BLOCS
        and mention.code != sentence.state.main
        and bool(sentence.marked(mention.start - 1, mention.end + 1, "share"))
        for mention in pool
        if mention.end < groups[0].start
    )


def _owner_of_figure(
    sentence: Sentence, quantity: Quantity, before: Frame | None, topic: Mark | None
) -> tuple[str, str] | None:
    """Whose figure a bare amount is that an English owner stands before: "trade with Peru was 3 bn, behind Chile's
    5 bn"."""
    if topic is not None or before is None or before.reporter is None or before.counterpart is None:
        return None
    place = quantity.span_start
    owner = next((mention for mention in sentence.found if mention.end == place and mention.kind == "area"), None)
    if owner is None or not (sentence.lower[place - 1].endswith("'s") or owner.role == "at"):
        return None
    if owner.role == "at" and owner.code not in (before.reporter, before.counterpart):
        return owner.code, before.counterpart  # "Peru's exports to the EU grew by 5 %, у Чили +3 %"
    if owner.code in (before.reporter, before.counterpart, UNKNOWN):
        return None
    return (owner.code, "WLD") if before.counterpart == "WLD" else (before.reporter, owner.code)


def _their_books(sentence: Sentence, zone: Zone) -> bool:
    """Whether a figure is of the other side's statistics: "алардын эсебинде экспорт 3 млн доллар"."""
    lower = sentence.lower
    return any(
        place + 1 < sentence.last and lower[place + 1].startswith(listed("books"))
        for place in sentence.text.met("theirs", zone.left, zone.weak)
    )


def _we_trade(sentence: Sentence, zone: Zone) -> bool:
    """Whether "we" stands as a subject in a Turkic clause: "биз Чилиден алма сатып алдык"."""
    return sentence.language in TURKIC and bool(sentence.text.met("we", zone.left, zone.weak))


def _says_ours(sentence: Sentence, topic: Mark, reporter: str) -> bool:
    """Whether "our" stands before a flow in a Turkic text and may be another's: "соның 3 миллиарды – біздің
    экспорт", told of somebody else."""
    if sentence.language not in TURKIC or topic.start == sentence.first:
        return False
    ours = sentence.lower[topic.start - 1] in members("our")
    return ours and reporter != m.HOMES[sentence.language] and topic.value("topic") in ("export", "import")


def _ours_of(sentence: Sentence, reporter: str, counterpart: str | None) -> tuple[str, str]:
    """The pair with the country of the text first, where "our" is said of its flow and no envoy speaks."""
    home = m.HOMES[sentence.language]
    text = sentence.text
    if counterpart != home or text.met("envoy", 0, len(text.words)):
        raise Skip("not certain who says “we”")
    return home, reporter


def _given_away(sentence: Sentence, quantity: Quantity, frame: Frame, topic: Mark | None) -> bool:
    """Whether what is sent is no trade: humanitarian aid, in this sentence or the two before, or money itself:
    "Чилиден Перуға 3 млрд доллар жіберілген"."""
    if frame.indicator != "export" or topic is None or not _sent(topic):
        return False
    start = sentence.text.sentences[max(0, sentence.index - 2)][0]
    if sentence.text.met("aid", start, sentence.last):
        return True
    sends = sentence.lower[topic.start].startswith(listed("send_verb"))
    money = quantity.unit in CURRENCIES and quantity.case == "nom" and quantity.suffix == ""
    return sends and money and topic.start == quantity.end


def _member_s(sentence: Sentence, fell: Mention) -> bool:
    """Whether what falls to a country is its part in a Turkic text of what its region trades with another: "Орталық
    Азия мен БРИКС саудасы 3 млрд. Кенияның үлесіне 1 млрд тиеді"."""
    told = sentence.state.frame
    told = sentence.state.overall if sentence.index == sentence.state.frame_sentence else told
    if told is None or sentence.language not in TURKIC or told.reporter not in REGIONS:
        return False
    return told.counterpart not in (None, "WLD", told.reporter) and fell.code not in (
        told.reporter,
        told.counterpart,
    )


def _together(sentence: Sentence, zone: Zone) -> bool:
    """Whether a Turkic figure is of several taken together: "Чили мен Перудің көрсеткіші екеуін қосқанда"."""
    both = members("both_of_them")
    return sentence.language in TURKIC and any(word in both for word in sentence.lower[zone.left : zone.right])


def _sent(topic: Mark) -> bool:
    """Whether a word only says that something was sent or carried, not that it was sold."""
    return "purchase" in topic.kinds or topic.value("topic") == "freight"


def _of_the_lost(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic figure is a part of what the sentence before told of nobody known: "Облыс 3 миң тонна балык
    сатты. Анын 2 миң тоннасы Перуга жөнөтүлдү"."""
    state = sentence.state
    if sentence.language not in TURKIC or sentence.index - state.lost != 1 or state.frame_sentence >= state.lost:
        return False
    return any(mark.start - sentence.first <= 2 for mark in sentence.marked(sentence.first, quantity.start, "part_of"))


def _sent_nowhere(sentence: Sentence, topic: Mark, frame: Frame) -> bool:
    """Whether goods are only sent or delivered, in a Turkic sentence that names no place abroad and no export, nor
    goes on with one: "Бүгінде 2 млн тонна көмір жеткізілді"."""
    if sentence.language not in TURKIC or topic.value("purchase") != "export" or frame.world:
        return False
    if (
        any(mention.role in _PARTNER_ROLES for mention in sentence.found)
        or sentence.state.frame_sentence >= sentence.index - 1
    ):
        return False
    said = sentence.lower[sentence.first : sentence.last]
    abroad = any(word.startswith(listed("foreign")) for word in said) or sentence.lower[topic.start].startswith(
        listed("outward")
    )
    abroad = abroad or bool(sentence.text.met("abroad", sentence.first, sentence.last))
    return not abroad and not any(mark.value("topic") == "export" for mark in sentence.present)


def _each_apart(sentence: Sentence, quantity: Quantity, pool: list[Mention]) -> bool:
    """Whether a Turkic "respectively" gives a figure to each partner of the sentence before: "Импорт тиісінше 15,
    6 және 9 млн доллар болды"."""
    if not sentence.respectively or pool or sentence.language not in TURKIC or sentence.kinds.get("both"):
        return False
    joined = any(
        sentence.first < place < sentence.last - 1
        and (sentence.lower[place] in members("row_link") or sentence.words[place] == ",")
        and sentence.words[place + side][0].isdecimal()
        for place, side in ((quantity.span_start - 1, -1), (quantity.span_end, 1))
    )
    return joined and len({topic_value(sentence, mark)[0] for mark in sentence.topical} & TRADE) == 1


def _whole_owner(sentence: Sentence, quantity: Quantity, indicator: str | None) -> str | None:
    """Whose flow with all was told in the sentence before, where a Turkic figure is said to be a part of it."""
    told = sentence.state.frame
    if sentence.language not in TURKIC or told is None or sentence.index - sentence.state.frame_sentence != 1:
        return None
    part = sentence.last_mark(sentence.first, quantity.start, "part_of")
    same = told.indicator == indicator and told.counterpart == "WLD"
    return told.reporter if part is not None and same else None


def _we_abroad(sentence: Sentence, zone: Zone) -> bool:
    """Whether "we" may be the country of an envoy whom a Turkic text lets speak: "Biz Chilidan olma oldik"."""
    if not _we_trade(sentence, zone):
        return False
    text = sentence.text
    named = any(
        zone.left <= mention.start < zone.right for mention in sentence.found if mention.role not in _PARTNER_ROLES
    )
    return not named and bool(text.met("envoy", 0, len(text.words)))


def _sides_act(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those of whose trade a figure is are called the sides: "The parties agreed on trade of 3 bn"."""
    return any(
        mark.start < quantity.start and sentence.lower[mark.end - 1] in members("both_sides")
        for mark in sentence.kinds.get("anaphor", ())
    )


def _line_of(sentence: Sentence, frame: Frame) -> tuple[str, str] | None:
    """Owner and partner of a line that tells several flows: "- Peru: exports rose 5 %, imports 3 %" below "Chile's
    trade with its main partners:"."""
    given = sentence.state.listing
    if given is None or given.sellers or not _line_of_list(sentence) or frame.indicator not in TRADE:
        return None
    codes = {mention.code for mention in sentence.found}
    item = sentence.found[0] if len(codes) == 1 else None
    if (
        item is None
        or item.kind != "area"
        or item.start - sentence.first > 1
        or sentence.words[item.end] not in (":", "-")
    ):
        return None
    return (given.owner, item.code) if item.code not in (given.owner, UNKNOWN, "WLD") else None


def _line_of_list(sentence: Sentence) -> bool:
    """Whether the sentence is a line right below a list or its heading."""
    return sentence.index - sentence.state.listing_sentence == 1 and is_bullet(sentence, sentence.first)


def _calls_flow(sentence: Sentence, partner: str, topic: Mark) -> bool:
    """Whether a flow is called after the partner: "Chile's main buyer is Peru, whose Peruvian exports ..."."""
    return any(
        mention.code == partner and mention.end == topic.start and mention.role in (m.GEN, m.ADJ)
        for mention in sentence.found
    )


def _third_countries(sentence: Sentence, pool: list[Mention]) -> bool:
    """Whether a bloc's partners are all that are no members: "its trade with third countries"."""
    return any(
        word.startswith(listed("third"))
        for mention in pool
        if mention.code == UNKNOWN
        for word in sentence.lower[max(sentence.first, mention.start - 1) : mention.start + 1]
    )


def _pronoun_trades(sentence: Sentence, quantity: Quantity, topic: Mark | None) -> tuple[str, str] | None:
    """Who trades, where a pronoun is the subject: "Peru is Chile's main partner. It sold the country ..."."""
    state = sentence.state
    if (
        topic is None
        or topic.start <= sentence.first
        or topic.end > quantity.start
        or not is_trading_verb(sentence, topic)
    ):
        return None
    if sentence.lower[topic.start - 1] not in members("subject_pronoun") or sentence.language in TURKIC:
        return None
    if any(mention.kind not in ("self", "them") for mention in sentence.found):
        return None
    if state.pair is None or state.pair_sentence != sentence.index - 1 or state.subject not in state.pair:
        if state.subject is not None and sentence.found:
            raise Skip("not certain who buys and who sells")  # "it sold the country ...", of one of three
        return None
    other = state.pair[1] if state.subject == state.pair[0] else state.pair[0]
    return (state.subject, other) if state.subject is not None else None


def _goes_back(
    sentence: Sentence, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None
) -> tuple[str, str] | None:
    """Both sides of a flow that is only called the opposite one: "and in the opposite direction $3 bn"."""
    if not sentence.marked(zone.left, zone.right, "reverse"):
        return None
    if any(zone.left <= mention.start < zone.right for mention in sentence.found):
        return None  # "and Peru sold it goods worth $3 bn in return": the sides are named
    told = before if before is not None and before.reporter else sentence.state.frame
    if told is None or told.indicator not in ("export", "import") or not told.reporter or not told.counterpart:
        raise Skip("the opposite of a flow that is not told")
    if told is not before and sentence.index - sentence.state.frame_sentence > 1:
        raise Skip("the opposite of a flow that is not told")
    if topic is None or frame.indicator != told.indicator:
        frame.indicator = "import" if told.indicator == "export" else "export"
        return told.reporter, told.counterpart
    return told.counterpart, told.reporter


def _yields(sentence: Sentence, frame: Frame, code: str, pool: list[Mention]) -> bool:
    """Whether trade with a partner is said to leave a balance: "США принесли 3 млрд профицита"."""
    return frame.indicator == "trade_balance" and any(
        mention.code == code and mention.role == m.NOM and sentence.lower[mention.end] in members("yields")
        for mention in pool
        if mention.end < sentence.last
    )


def _goods_of_flow_with(sentence: Sentence, quantity: Quantity, pool: list[Mention]) -> bool:
    """Whether a Russian bracket tells the part of some goods in a flow with a partner: "сырьё (75 % импорта из
    России)"."""
    place = quantity.span_start - 2
    if sentence.language != "ru" or place < sentence.first or sentence.words[place + 1] != "(":
        return False
    noun = mark_covering(sentence, place)
    named = noun is not None and "area" in noun.kinds
    partner = any(mention.role in (m.FROM, m.TO, m.WITH) and mention.start >= quantity.end for mention in pool)
    return partner and not named and sentence.words[place][0].isalpha()


def _sells_to(sentence: Sentence, frame: Frame, before: Frame | None) -> bool:
    """Whether the exports of the same owner were told before, of which a buyer takes a share."""
    told = before or sentence.state.frame
    sold = told is not None and told.indicator == "export" and told.reporter == frame.reporter
    return sold and sentence.language == "ru"


def _only_source(sentence: Sentence, code: str | None, pool: list[Mention]) -> bool:
    """Whether an area is named only for its office, which published the figure, or in Turkic for its official."""
    turkic = sentence.language in TURKIC
    return all(mention.office or (turkic and is_titled(sentence, mention)) for mention in pool if mention.code == code)


def _all_its_flow(sentence: Sentence, frame: Frame, topic: Mark | None) -> str | None:
    """Whose flow "total exports" are, where the same flow to one partner has been told: all its exports."""
    told = sentence.state.frame
    if topic is None or told is None or frame.indicator not in ("export", "import") or told.kind == "share":
        return None
    if told.indicator != frame.indicator or told.counterpart == told.reporter or told.reporter in BLOCS:
        return None
    if sentence.index - sentence.state.frame_sentence > 2:
        return None
    before = sentence.marks[topic.start - 1] if topic.start > sentence.first else None
    whole = (before is not None and "total_word" in before.kinds) or _in_all(sentence, topic)
    return told.reporter if whole else None


def _in_all(sentence: Sentence, topic: Mark) -> bool:
    """Whether an English sentence says that it speaks of all: "In all, wine exports fell", "fell 3 % overall"."""
    if sentence.language != "en" or sentence.found:
        return False
    opened = sentence.lower[sentence.first : sentence.first + 2] in (["in", "all"], ["in", "total"], ["all", "told"])
    return opened or not members("in_all").isdisjoint(sentence.lower[topic.end : sentence.last])


def _own_flow(sentence: Sentence, topic: Mark, quantity: Quantity, partner: str) -> bool:
    """Whether a partner is the subject of a verb that its own flow is the object of: "Peru cut its imports by"."""
    if not topic.end <= quantity.start:
        return False
    for mention in sentence.found:
        if mention.code == partner and mention.role == m.NOM and mention.end <= topic.start:
            turn = sentence.next_mark(mention.end, quantity.start, "change")
            return turn is not None and turn.start < topic.start
    return False


def _is_ranked(sentence: Sentence, pool: list[Mention], reporter: str | None, partner: Mention) -> bool:
    """Whether the subject takes a place among the partners of the other: "A, trading 5 bn with B, is second"."""
    if not sentence.ranking or partner.role != m.WITH or reporter in (None, UNKNOWN) or partner.code in BLOCS:
        return False
    told = sentence.state.turnover
    if told is None:
        return False
    pair = (told.reporter, told.counterpart)
    if partner.code not in pair or reporter in pair:
        return False  # only where the partners of that one are spoken of
    return all(mention.role == m.NOM for mention in pool if mention.code == reporter)


def _seller(sentence: Sentence, topic: Mark | None, buyer: str | None, source: str | None) -> str | None:
    """The exporter spoken of before, whose goods a buyer takes: "A exports wheat. Most of it was bought by B"."""
    told = sentence.state.frame
    if topic is None or "purchase" not in topic.kinds or buyer is None or source not in (None, "WLD"):
        return None
    if told is None or told.indicator != "export" or sentence.index - sentence.state.frame_sentence > 3:
        return None
    if sentence.language == "ru" and not told.partial and sentence.lower[topic.start].startswith("импорт"):
        return None  # its own imports, beside the exports of others
    return told.reporter if told.reporter != buyer else None


def _sold_to_buyer(
    sentence: Sentence, quantity: Quantity, before: Frame | None, topic: Mark | None
) -> tuple[str, str] | None:
    """Seller and buyer, where a Turkic text of exports names who buys: "... экспорттады. Чили 5 млн долларға 3 мың
    тонна, Перу 2 мың тонна шай сатып алды"."""
    if topic is None or "purchase" not in topic.kinds or topic.start < quantity.end:
        return None
    if sentence.language not in TURKIC or topic.value("purchase") != "import":
        return None
    told = before if before is not None and before.indicator == "export" else sentence.state.frame
    if told is None or told.indicator != "export" or told.reporter is None or told.reporter in BLOCS:
        return None
    if sentence.index - sentence.state.frame_sentence > 3 or any(mention.role == m.FROM for mention in sentence.found):
        return None
    buyer = _buyer(sentence, quantity, topic, told.reporter)
    if buyer is None or buyer.code == "WLD":
        return None
    if len({mention.code for mention in sentence.found if mention.group == buyer.group}) > 1 and _joined(
        sentence, buyer
    ):
        raise Skip("one figure for several countries")
    return told.reporter, buyer.code


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


def _receiver(reporter: str, pool: list[Mention], topic: Mark | None) -> str | None:
    """Who receives an export that is called after its seller: "Georgia received the most Turkish exports"."""
    if topic is None or not any(
        mention.role == m.ADJ and mention.code == reporter and mention.end == topic.start for mention in pool
    ):
        return None
    subjects = {mention.code for mention in pool if mention.role == m.NOM and mention.end < topic.start} - {reporter}
    return subjects.pop() if len(subjects) == 1 else None


def _called_side(sentence: Sentence, lone: str | None, frame: Frame, zone: Zone) -> bool:
    """Whether the country of a clause is called a market or source of somebody's flow: "Peru was our third-largest
    source of imports"."""
    if not sentence.ranking or frame.indicator not in ("export", "import"):
        return False
    if market_side(sentence, zone.left, zone.right) != frame.indicator:
        return False
    named = [mention for mention in sentence.found if mention.kind == "area" and mention.code not in ("WLD", UNKNOWN)]
    if {mention.code for mention in named} != {lone} or any(mention.role != m.NOM for mention in named):
        return False
    behind = sentence.marks[named[0].end] if named[0].end < sentence.last else None
    return sentence.language == "en" and behind is not None and "reach" in behind.kinds


def _with_the_bloc(bloc: str, pool: list[Mention], topic: Mark | None) -> str | None:
    """The country of a clause whose market a bloc is: "the main market of A's apples is the CIS: exports grew"."""
    if bloc not in BLOCS or bloc == "WLD" or topic is None:
        return None
    if any(mention.code == bloc and mention.end == topic.start for mention in pool):
        return None
    others = {mention.code for mention in pool if mention.code != bloc and mention.role in (m.NOM, m.GEN, m.ADJ)}
    return others.pop() if len(others) == 1 and UNKNOWN not in others else None


def _of_both(
    sentence: Sentence, lone: str, counterpart: str | None, pool: list[Mention], frame: Frame, pair_word: bool
) -> bool:
    """Whether a turnover is that of the pair spoken of, though only an office of the second is named here."""
    if frame.indicator != "trade_turnover" or counterpart is None:
        return False
    named = [mention for mention in pool if mention.code == lone]
    if sentence.state.pair == (counterpart, lone) and (pair_word or all(mention.office for mention in named)):
        return True
    here = list(dict.fromkeys(mention.code for mention in sentence.found if mention.code != UNKNOWN))
    # "Praising A as B's partner, he said that trade between the two countries ..."
    if not pair_word or set(here) != {counterpart, lone}:
        return False
    partner = sentence.language == "ru" and sentence.text.met("partner", sentence.first, sentence.last)
    if partner or sentence.language in TURKIC:  # "Чили - главный партнёр Перу: взаимная торговля ..."
        return sentence.context.ordered(here, sentence.found) == (counterpart, lone)
    return here == [counterpart, lone] and sentence.context.ordered(here) == (counterpart, lone)


def _buys(sentence: Sentence, topic: Mark) -> bool:
    """Whether the word is a verb of buying, which a country does "in" or "at" another: "закупила в Индии"."""
    return sentence.lower[topic.start].startswith(listed("buying_verb"))


def _respective(sentence: Sentence, quantity: Quantity) -> Mention | None:
    """The partner of a quantity where a list of partners has as many amounts, "respectively"."""
    if len(sentence.quantities) < 2:
        return None
    if not sentence.respectively:
        return None
    for run in figure_runs(sentence):
        if quantity not in run:
            continue
        groups: dict[int, list[Mention]] = {}
        for mention in sentence.found:
            if mention.end <= run[0].start:
                groups.setdefault(mention.group, []).append(mention)
        lists = [members for members in groups.values() if len(members) > 1]
        if lists and len(lists[-1]) == len(run):
            return lists[-1][run.index(quantity)]
    return None


def _item(
    sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None, topic: Mark | None
) -> tuple[str, str] | None:
    """Whose trade with whom, where the figure stands at one of a list: "partners: China (10 bn), Russia (9 bn)"."""
    place = quantity.span_start
    if place - 1 > zone.left and sentence.lower[place - 1] in ("на", "в", "by") and sentence.words[place - 2] == "-":
        place -= 1  # "Чили - на 7 %"
    while place > zone.left and sentence.words[place - 1] in ("(", "-", ":"):
        place -= 1
    if place == quantity.span_start:
        return None
    area = next(
        (
            mention
            for mention in sentence.found
            if mention.end == place
            and mention.role in (m.NOM, m.GEN, m.WITH, m.BY)
            and not is_overtaken(sentence, mention)
        ),
        None,
    )
    if area is None or area.kind in ("self", "them"):
        return None
    listed = list(dict.fromkeys(mention.code for mention in sentence.found if mention.group == area.group))
    if (
        len(listed) == 2
        and topic is None
        and before is not None
        and before.indicator == "trade_turnover"
        and before.counterpart not in listed
    ):
        return listed[0], listed[1]
    if len(listed) > 1 and _joined(sentence, area):
        return None
    if topic is not None:
        if "partners" not in topic.kinds:
            return None
        owners = [mention for mention in sentence.found if mention.code != area.code and mention.start < area.start]
        owners = [mention for mention in owners if _owns(mention, topic)]
        owner = owners[0].code if len({mention.code for mention in owners}) == 1 else None
        if owner is None and not owners:
            owner = sentence.state.main
    elif (
        area.role == m.NOM
        and before is not None
        and before.counterpart not in (None, "WLD")
        and before.reporter
        and before.kind != "share"
    ):
        if before.counterpart and not _told_in_brackets(sentence, before) and _subject_of(sentence, before):
            return area.code, before.counterpart  # "Peru sold 3 % more to Chile, Brazil - 5 %"
        owner = before.reporter
    else:
        return None
    return (owner, area.code) if owner and owner != area.code else None


def _told_in_brackets(sentence: Sentence, before: Frame) -> bool:
    """Whether the partner before has its figure in brackets too: "grew with Peru (3 bn), Chile (2 bn)"."""
    return any(
        mention.code == before.counterpart and sentence.words[mention.end : mention.end + 1] == ["("]
        for mention in sentence.found
    )


def _subject_of(sentence: Sentence, before: Frame) -> bool:
    """Whether the figure before named its reporter as a subject, and its partner in another form."""
    roles = {mention.code: mention.role for mention in sentence.found}
    return roles.get(before.reporter or "") == m.NOM and roles.get(before.counterpart or "", m.NOM) != m.NOM


def _owns(mention: Mention, topic: Mark) -> bool:
    """Whether an area is the owner of what a word names: "партнёры Узбекистана", "Uzbekistan's main partners"."""
    behind = 0 <= mention.start - topic.end <= 1 and mention.role == m.GEN
    return behind or (0 <= topic.start - mention.end <= 3 and mention.role in (m.GEN, m.ADJ))


def _domestic(sentence: Sentence, zone: Zone) -> bool:
    stems = ("внутренн", "internal", "ішкі", "ички", "ichki")
    return any(sentence.lower[place].startswith(stems) for place in range(zone.left, zone.right))


def _trader_of(sentence: Sentence, mention: Mention) -> bool:
    """Whether those who trade are called after where they are from: "компании из Чили", "buyers from Chile"."""
    ahead = sentence.lower[max(sentence.first, mention.start - 2) : mention.start]
    return bool(ahead) and ahead[0].startswith(listed("trader_noun"))


def _inside_bloc(sentence: Sentence, zone: Zone) -> bool:
    """Whether "within the bloc", "внутри союза", "одақ ішінде" stands among the words."""
    nouns = listed("bloc_noun")
    behind = sentence.language in TURKIC
    for place in range(zone.left, zone.right):
        if sentence.lower[place] in members("inside_word"):
            rest = sentence.lower[place - 1 : place] if behind else sentence.lower[place + 1 : place + 3]
            if any(word.startswith(nouns) for word in rest) or not members("it_there").isdisjoint(rest[:1]):
                return True
    return False


def _joined(sentence: Sentence, area: Mention) -> bool:
    """Whether an area is the last of several that share one figure."""
    return any(
        mention.group == area.group and mention.end < area.start and area.start - mention.end <= 2
        for mention in sentence.found
    )


def _other_area(pool: list[Mention], reporter: str) -> str | None:
    """The one other area of a clause whose form does not tell that it is the partner."""
    others = {mention.code for mention in pool if mention.code != reporter and mention.role in (m.ADJ, m.NOM, m.ACC)}
    return others.pop() if len(others) == 1 else None


def find_pair(
    sentence: Sentence, pool: list[Mention], groups: dict[int, list[Mention]], anchor: int, indicator: str | None
) -> tuple[str, str, str] | None:
    """The two sides and how they are named, where areas stand as a pair: "between A and B", "A-B trade"."""
    best: tuple[int, str, str, str] | None = None
    for alike in groups.values():
        codes = list(dict.fromkeys(mention.code for mention in alike))
        roles = {mention.role for mention in alike}
        role = alike[0].role
        near = min(abs(mention.start - anchor) for mention in alike)
        if len(codes) == 2 and (roles <= {m.PAIR} or roles <= {m.BETWEEN}):
            priority = 0
        elif (
            len(codes) == 2
            and roles <= {m.GEN, m.NOM, m.ADJ, m.BY}
            and indicator in ("trade_turnover", "trade_balance", "road_freight", "rail_freight")
        ):
            priority = 100 if roles <= {m.GEN, m.ADJ} else 200
        elif len(codes) > 2 and (roles <= {m.PAIR} or roles <= {m.BETWEEN}) and near < 6:
            raise Skip("one figure for several countries")
        else:
            continue
        if best is None or priority + near < best[0]:
            best = (priority + near, codes[0], codes[1], role)
    between = [mention for mention in pool if mention.role == m.BETWEEN]
    if best is None and len({mention.code for mention in between}) == 2:
        codes = list(dict.fromkeys(mention.code for mention in between))
        return codes[0], codes[1], m.BETWEEN
    if best is None:
        return None
    _, one, other, role = best
    if sentence.language in TURKIC and one in BLOCS and other not in BLOCS:
        last = max((mention for mention in pool if mention.code == other), key=lambda mention: mention.end)
        owned = sentence.marks[last.end] if last.end < sentence.last else None
        if owned is not None and ("topic" in owned.kinds or "world" in owned.kinds):
            return other, one, role  # "X билан Y савдоси": Y's trade with the bloc
    return one, other, role


def _reporter(
    sentence: Sentence,
    pool: list[Mention],
    groups: dict[int, list[Mention]],
    partner: Mention | None,
    anchor: int,
    anchor_end: int,
    indicator: str | None,
    topic: Mark | None,
    quantity: Quantity,
) -> str | None:
    """Whose trade it is: the area that stands closest to the word for it, in a fitting form."""
    weights = {m.GEN: 0.0, m.ADJ: 1.0, m.NOM: 3.0, m.BY: 2.0, m.IN: 8.0, m.ACC: 6.0, "through": 9.0, m.PAIR: 5.0}
    if indicator == "export":
        weights[m.FROM] = -2.0
    elif indicator == "import":
        weights[m.TO] = 1.0
        weights[m.IN] = 4.0
        weights[m.ON] = 4.0
    else:
        weights["at"] = 3.0
        weights[m.TO] = 9.0  # "торговля в ЕАЭС"
        weights[m.IN] = 3.0 if indicator == "trade_balance" else 8.0
    best: tuple[float, Mention] | None = None
    for mention in pool:
        weight = weights.get(mention.role)
        if mention.code == "WLD":
            continue  # nobody's trade
        behind = topic is not None and topic.end <= mention.start < quantity.start
        if behind and mention.role == m.GEN and mention.language in TURKIC and sentence.language in TURKIC:
            continue  # "тышкы соодада Перунун орду чоң": a Turkic owner stands before what it owns
        if weight is None or (partner is not None and (mention.code == partner.code or mention is partner)):
            continue
        if (
            mention.start >= quantity.end
            and mention.role in (m.IN, m.ACC, m.NOM)
            and topic is not None
            and topic.start < quantity.start
        ):
            weight += 6
        gap = mention.start - anchor_end if mention.start >= anchor_end else anchor - mention.end
        if (mention.start >= anchor_end and gap <= 3 and mention.role in (m.GEN, m.NOM, m.BY, m.FROM)) or (
            mention.end <= anchor and gap <= 4 and (mention.role in (m.ADJ, m.GEN) or mention.language in TURKIC)
        ):
            weight -= 5
        weight += gap / 10
        if mention.kind == "adjective" and gap > 3:
            weight += 6
        if mention.office or is_titled(sentence, mention):
            weight += 8
        if best is None or weight < best[0]:
            best = (weight, mention)
    if best is None:
        return None
    chosen = best[1]
    alike = {mention.code for mention in groups[chosen.group]}
    if len(alike) > 1 and partner is None and indicator in ("export", "import"):
        raise Skip("one figure for several countries")
    if len(alike) > 1 and partner is not None and len(alike - {partner.code}) > 1:
        raise Skip("one figure for several countries")
    return chosen.code


def known_reporter(sentence: Sentence, counterpart: str) -> str | None:
    """Whose trade with a partner it must be, where the sentence leaves it out."""
    state = sentence.state
    if unnamed_region(sentence):
        return UNKNOWN
    if state.pair and counterpart in state.pair and pair_stands(sentence, False):
        return state.pair[1] if state.pair[0] == counterpart else state.pair[0]
    if (
        state.pair
        and state.pair[1] in BLOCS
        and state.pair[0] not in BLOCS
        and sentence.index - state.pair_sentence <= 3
    ):
        return state.pair[0]  # "trade with the bloc ...: with its member A"
    if state.main and state.main != counterpart:
        return state.main
    given = state.listing
    if (
        given is not None
        and not given.sellers
        and given.owner != counterpart
        and sentence.index - state.listing_sentence <= 3
    ):
        return given.owner
    others = [code for code in state.counts if code != counterpart and code not in BLOCS]
    turkic = sentence.language in TURKIC
    if len(others) == 1 and (not turkic or state.stood & {others[0], counterpart}):
        return others[0]  # not where both were but partners: "Эстония менен ..., Польша менен ..."
    if turkic and others and state.stood <= BLOCS:
        return lonely_home(sentence, set())
    if counterpart in BLOCS and not others and counterpart != "WLD":
        return lonely_home(sentence, set())  # "ЕАЭБге мүчө өлкөлөр менен соода": ours
    if others and turkic and counterpart not in state.actors:
        acted = state.actors - BLOCS  # all others were but partners
        return next(iter(acted)) if len(acted) == 1 else None
    return None if others or counterpart in BLOCS else home_with(sentence, counterpart)


def _of_this_trade(sentence: Sentence, quantity: Quantity, zone: Zone, before: Frame | None, topic: Mark) -> bool:
    """Whether a Turkic share is one of the trade with a bloc just told: "бул сооданын 87 пайызы Чилиге таандык"."""
    told = sentence.state.frame
    if told is None or sentence.language not in TURKIC or sentence.index - sentence.state.frame_sentence > 2:
        return False
    if {told.reporter, told.counterpart}.isdisjoint(REGIONS) or not is_share(sentence, quantity, zone, before):
        return False
    return sentence.lower[topic.start - 1] in members("this_country") and topic.start > sentence.first


def _untold(sentence: Sentence, before: Frame | None, indicator: str | None) -> bool:
    """Whether the Turkic figure before was of the other flow, and nobody knows with whom."""
    told = before.indicator if before is not None and before.counterpart is None else indicator
    return told in ("export", "import") and told != indicator and sentence.language in TURKIC


def _clause_apart(
    sentence: Sentence, mention: Mention, zone: Zone, before: Frame | None, indicator: str | None
) -> bool:
    """Whether a name is the subject of a Turkic clause whose own figure could not be told: "Перу 9 миң тонна алган,
    Чилиге 24 миң тонна сатылган"."""
    untold = _untold(sentence, before, indicator)
    behind = mention.start < zone.left and any(mention.end <= other.start < zone.left for other in sentence.quantities)
    return untold and behind and sentence.language in TURKIC and sentence.has_comma(mention.end, zone.left + 1)


def _others_than(sentence: Sentence, partner: str) -> bool:
    """Whether the text has named any area but one so far."""
    named = {*sentence.state.counts, *(mention.code for mention in sentence.found)}
    return not named <= {partner}


def _only_partner(sentence: Sentence, reporter: str | None, counterpart: str | None) -> bool:
    """Whether a Russian text has named its subject only as a partner of nobody named, and another
    here: "Торговля с Чили выросла на 3 %. Торговля с Перу выросла на 5 %"."""
    state = sentence.state
    if sentence.language != "ru" or reporter not in state.counts or reporter in state.subjects:
        return False
    named = {mention.code: mention.role for mention in sentence.found}
    return reporter not in named and named.get(counterpart or "") == m.WITH


def _total_of(sentence: Sentence, reporter: str, frame: Frame, zone: Zone) -> bool:
    """Whether a Russian flow is called the whole one of whoever is named behind it: "общий импорт зерна в Чили"."""
    if sentence.language != "ru" or not indicator_alone(frame):
        return False
    wholes = {mark.end for mark in sentence.kinds.get("total_word", ())}
    topic = next(
        (mark for mark in sentence.topical if zone.left <= mark.start < zone.right and mark.start in wholes), None
    )
    if topic is None or topic_value(sentence, topic)[0] != frame.indicator:
        return False
    return {mention.code for mention in sentence.found if topic.end <= mention.start < zone.right} == {reporter}


def _counterpart_of(
    sentence: Sentence,
    reporter: str,
    frame: Frame,
    known: tuple[str | None, str | None] | None,
    zone: Zone,
    pair_word: bool,
) -> str | None:
    """With whom, where only the reporter is named: the pair spoken of, or everyone."""
    state = sentence.state
    if frame.world or _divided_behind(sentence, frame, zone) or _total_of(sentence, reporter, frame, zone):
        return "WLD"
    if known is None and state.unsettled == sentence.index and indicator_alone(frame):
        return None  # "Bilateral trade was 3 bn, with Peruvian exports at 2 bn": to whom?
    if known is None and not pair_word and frame.indicator == "trade_turnover" and _with_a_group(sentence, zone):
        return UNKNOWN
    if known and reporter in known:
        return known[1] if known[0] == reporter else known[0]
    if indicator_alone(frame) and not pair_word and _called_exporter(sentence, zone):
        return "WLD"
    elsewhere = {
        mention.code
        for mention in sentence.found
        if mention.code not in (reporter, UNKNOWN)
        and mention.role != "rank"
        and not any(start <= mention.start < end for start, end in sentence.causes)
        and not part_behind(sentence, mention, zone)
    }
    if known is None and not pair_word and sentence.marked(zone.left, zone.right, "total_word") and not elsewhere:
        return "WLD"
    if pair_word and len(elsewhere) == 1:
        return elsewhere.pop()  # "A's main partner is B: the two countries traded ..."
    latest = state.frame
    if (
        latest is not None
        and latest.counterpart == "WLD"
        and latest.reporter == reporter
        and latest.kind != "share"
        and not pair_word
        and state.frame_sentence >= state.pair_sentence
    ):
        return "WLD"
    said = state.pair_said or pair_word or not indicator_alone(frame) or _to_neighbour(sentence, zone)
    if state.pair and said and reporter in state.pair and pair_stands(sentence, pair_word) and "WLD" not in state.pair:
        return state.pair[1] if state.pair[0] == reporter else state.pair[0]
    if pair_word:
        return None
    if state.frame is not None and state.frame.counterpart == "WLD" and state.frame.reporter == reporter:
        return "WLD"
    if not elsewhere and state.pair is None and reporter in state.worldwide and indicator_alone(frame):
        return "WLD"  # "Peru imported goods worth 3 bn", behind a list of its partners
    others = set(state.counts) - {reporter}
    if (
        not elsewhere
        and (not others or sentence.index - state.lead <= 2)
        and (indicator_alone(frame) or _owns_topic(sentence, reporter))
    ):
        return "WLD"
    return None


def _to_neighbour(sentence: Sentence, zone: Zone) -> bool:
    """Whether a Turkic clause says "to its neighbour"; in other languages a pair need not be said again."""
    neighbour = listed("neighbour")
    turkic = sentence.language in TURKIC
    return not turkic or any(word.startswith(neighbour) for word in sentence.lower[zone.left : zone.right])


def _owns_topic(sentence: Sentence, reporter: str) -> bool:
    """Whether the word of trade is a country's own, not in the clause of its guest: "having met Kuwait's
    delegation, he said that trade was 2 mln"."""
    topic = sentence.topic
    return topic is None or not all(
        is_titled(sentence, mention) or sentence.has_comma(min(mention.end, topic.end), max(mention.start, topic.start))
        for mention in sentence.found
        if mention.code == reporter
    )


def _divided_behind(sentence: Sentence, frame: Frame, zone: Zone) -> bool:
    """Whether parts of a sum with partners of their own follow: "imported 5 mln tonnes, of which 4 from Chile"."""
    if not indicator_alone(frame):
        return False
    part = sentence.next_mark(zone.right, min(sentence.last, zone.right + 3), "part_of")
    return part is not None and any(mention.start >= part.end and mention.kind != "self" for mention in sentence.found)


def _with_a_group(sentence: Sentence, zone: Zone) -> bool:
    """Whether partners without a code stand behind, after a remark: "traded 3 bn, oil aside, with ten states"."""
    return any(
        mention.code == UNKNOWN and mention.kind == "group" and mention.role == m.WITH
        for mention in sentence.found
        if mention.start >= zone.left
    )


def _called_exporter(sentence: Sentence, zone: Zone) -> bool:
    """Whether a country is called an exporter of something: "the largest exporter of gas, it sold 5 bn's worth"."""
    return any(sentence.lower[place].startswith(listed("exporter_noun")) for place in range(zone.left, zone.right))
