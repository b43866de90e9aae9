"""Who trades with whom: reporter and counterpart of a statement."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.shares import Shares
from trade_warehouse.extract.state import (
    NO_PARTIES,
    TRADE,
    Frame,
    Skip,
    Zone,
    indicator_alone,
)

REGIONS: Final = BLOCS - {"WLD"}
_PARTNER_ROLES: Final = frozenset((m.TO, m.FROM, m.WITH, m.ON))


class Participants(Shares):
    """Who trades with whom: reporter and counterpart of a statement."""

    def _participants(
        self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None, reasons: list[str]
    ) -> None:
        if self._of_the_lost(quantity):
            raise Skip("a part of a sum of which nobody knows whose it is")
        if self._given_away(quantity, frame, topic):
            raise Skip("sent as aid, or but money")
        if before is not None and self._total_in_brackets(quantity, before, topic):
            frame.reporter, frame.counterpart = before.reporter, "WLD"
            return
        if topic is not None and self._of_this_trade(quantity, zone, before, topic):
            raise Skip("a share of the trade with a part of the world")
        back = self._goes_back(quantity, zone, frame, before, topic)
        if back is not None:
            frame.reporter, frame.counterpart = back
            reasons.append(f"{back[0]} with {back[1]}, the other way")
            return
        if self._we_abroad(zone):
            raise Skip("not certain who says “we”")
        if self._their_books(zone):
            raise Skip("the figure of another's statistics")
        traders = self._pronoun_trades(quantity, topic)
        if traders is not None:
            frame.reporter, frame.counterpart = traders
            reasons.append(f"{traders[0]} with {traders[1]}, which the sentence before names")
            return
        sale = self._sold_to_buyer(quantity, frame, before, topic)
        if sale is not None:
            frame.indicator = "export"
            frame.reporter, frame.counterpart = sale
            reasons.append(f"{sale[0]} with {sale[1]}, which buys")
            return
        line = self._line_of(frame)
        if line is not None:
            frame.reporter, frame.counterpart = line
            self.aside = True
            reasons.append(f"{line[0]} with {line[1]}, a line of a list")
            return
        other_way = self._sold_by_partner(frame, before, topic)
        if other_way is not None:
            frame.reporter, frame.counterpart = other_way
            frame.indicator = "import" if frame.indicator == "export" else "export"
            reasons.append(f"{other_way[0]} with {other_way[1]}, whose verb it is")
            return
        owner = self._owner_of_figure(quantity, before, topic)
        if owner is not None:
            frame.reporter, frame.counterpart = owner
            reasons.append(f"{owner[0]} with {owner[1]}, whose figure it is")
            return
        ranked = self._ranked_partner(quantity)
        if ranked is not None:
            frame.reporter, frame.counterpart = ranked
            side = self._market_side()
            if topic is not None and self._calls_flow(ranked[1], topic):
                frame.reporter, frame.counterpart = ranked[1], ranked[0]  # "trade of 5 bn, of it Peruvian exports 3 bn"
            elif topic is not None and self._calls_flow(ranked[0], topic):
                pass  # "Peru, Chile's main buyer, ...; Chile's imports from there ..."
            elif side is not None and self._lone_turnover(topic):
                frame.indicator = side
            elif side is not None and frame.indicator in ("export", "import"):
                if topic is not None and frame.indicator != side and self._own_flow(topic, quantity, ranked[1]):
                    frame.reporter, frame.counterpart = ranked[1], ranked[0]  # "the main buyer, Peru, cut its imports"
                else:
                    frame.indicator = side  # what a buyer imports is the owner's export
            elif topic is not None and self._turned_verb(ranked, topic, frame):  # "Romania bought most of it"
                frame.indicator = "export" if frame.indicator == "import" else "import"
            reasons.append(f"{frame.reporter} with {frame.counterpart}, its partner")
            return
        item = self._item(quantity, zone, before, topic)
        if item is not None:
            frame.reporter, frame.counterpart = item
            reasons.append(f"{item[0]} with {item[1]}, an item of a list")
            return
        if self._falls_to_unlisted(quantity, zone):
            raise Skip("falls to somebody without a code")
        share = self._is_share(quantity, zone, before)
        right = zone.right
        pool = [mention for mention in self.found if zone.left <= mention.start < right]
        if zone.weak > zone.right and topic is not None and topic.start >= zone.right:
            roles = {mention.role for mention in pool} & _PARTNER_ROLES  # "3 mln to Chile, the rest went to Peru"
            later = [mention for mention in self.found if zone.right <= mention.start < zone.weak]
            pool += [mention for mention in later if mention.role not in roles]
        if self.causes:
            pool = [mention for mention in pool if not self._in_reason(mention.start, quantity)]
        anchor = topic.start if topic is not None else quantity.start
        anchor_end = topic.end if topic is not None else quantity.start
        base_reporter = before.reporter if before else None
        base_counterpart = before.counterpart if before else None
        if before is not None and before.within and (share or self._says_again(quantity)):
            raise Skip("a share of the trade of two")
        of_bloc = before is not None and before.counterpart in REGIONS
        if share and of_bloc and self._marks(self.first, quantity.start, "part_of"):
            raise Skip("a share of the trade with a part of the world")
        if share and (self.shares_of_part or self._share_with_a_bloc(pool)):
            self.shares_of_part = True
            raise Skip("a share of the trade with a part of the world")
        inner = self._inner_share(zone, pool, frame) if share else None
        if inner is not None:
            frame.reporter = frame.counterpart = inner
            return
        if share:
            if self._goods_of_flow_with(quantity, pool):
                raise Skip("a share of goods in the trade with one")
            self._share_participants(quantity, frame, pool, anchor, anchor_end, base_reporter, base_counterpart)
            if topic is not None and "purchase" in topic.kinds and self._sells_to(frame, before):
                frame.indicator = "export"  # "На Чили приходится 27 % экспорта, Перу покупает 25 %"
            if frame.counterpart is None:
                self._share_of_goods(zone, frame, before, pool)
            return
        indicator = frame.indicator
        maker = self._maker(quantity, frame, before, pool)
        if maker is not None:
            end = self._said_again_until(quantity)
            buyers = {other.code for other in self.found if quantity.end <= other.start < end and other.role == m.TO}
            if len(buyers) > 1:
                raise Skip("one figure for several partners")
            frame.reporter, frame.counterpart = maker, buyers.pop() if buyers else "WLD"
            frame.within = True
            reasons.append(f"{maker} with {frame.counterpart}, a part of what is made there")
            return
        part = self._part_of_total(quantity, frame, pool, before)
        lost = self.state.unsettled > max(self.state.turnover_sentence, self.index - 3)
        if part is None and lost and self._in_parts(self.first, quantity.start):
            raise Skip("a part of a sum of which nobody knows whose it is")
        if part is not None and topic is not None and self._says_ours(topic, part[0]):
            part = self._ours_of(*part)
        if part is not None:
            frame.reporter, frame.counterpart = part
            reasons.append(f"{part[0]} with {part[1]}, a part of the sum before")
            return
        fell = self._falls_to(quantity, zone, before)
        if fell is not None and self._member_s(fell, pool):
            raise Skip("the part of a member in what a bloc trades")
        if len({mention.code for mention in pool}) > 1 and self._together(zone):
            raise Skip("one figure for several countries")
        if fell is not None:
            owners = [mention.code for mention in pool if mention.role in (m.GEN, m.ADJ) and mention.code != fell.code]
            known_owner = base_reporter or (owners[0] if owners else self._known_reporter(fell.code))
            if known_owner is not None and known_owner != fell.code:
                told = before.whole if before is not None and before.whole else base_counterpart
                wholes = {told} | {mention.code for mention in pool if mention.role == m.WITH}
                frame.within = not wholes <= {None, "WLD", known_owner, fell.code}
                frame.whole = "" if frame.within else "WLD"
                frame.reporter, frame.counterpart = known_owner, fell.code
                reasons.append(f"{known_owner} with {fell.code}, to whom it falls")
                return
        self._mark_origins(pool, indicator)
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
            and self.lower[topic.start] in ("sold", "supplied", "delivered", "sell", "sells")
        ):
            for mention in pool:
                named = topic.end + (self.lower[topic.end : topic.end + 1] == ["the"])
                if mention.start == named and mention.role == m.NOM:
                    mention.role = m.TO  # "sold Russia goods"
        if indicator == "export" and topic is not None and self.resolver.language == "ru":
            sells = self.lower[topic.start].startswith(("прода", "поставил", "отгрузил", "экспортировал"))
            for mention in pool:
                if sells and mention.start == topic.end and mention.role == m.GEN:
                    mention.role = m.TO  # "продал Италии"
        spread = self._respective(quantity)
        if spread is not None:
            pool = [mention for mention in pool if mention.group != spread.group or mention.code == spread.code]
            if spread.start < zone.left and topic is None and before is not None and before.reporter:
                frame.reporter, frame.counterpart = before.reporter, spread.code
                reasons.append(f"{before.reporter} with {spread.code}, respectively")
                return
            groups = {}
            for mention in pool:
                groups.setdefault(mention.group, []).append(mention)
        if spread is None and self._each_apart(quantity, pool):
            raise Skip("one of several figures, and not said whose")
        bought = topic is not None and self._buys(topic)
        for mention in pool if bought else ():
            if mention.role == m.TO and mention.language == "ru" and self._undeclined(mention):
                mention.role = m.IN  # "закупила в США"
            elif (
                mention.role == m.FROM and topic is not None and mention.end <= topic.start and self._trader_of(mention)
            ):
                mention.role = m.NOM  # "импортеры из Чили закупили"
        partner_roles = {"export": (m.TO, m.ON), "import": (m.FROM, m.IN, "at") if bought else (m.FROM,)}.get(
            indicator or "", (m.WITH,)
        )
        partners = [mention for mention in pool if mention.role in partner_roles]
        if not partners and indicator in ("export", "import"):
            partners = [mention for mention in pool if mention.role == m.WITH]  # "trade with China: exports, imports"
        holders = {mention.code for mention in self.found if mention.role == "at" and mention.language == "ru"}
        if len(holders) > 1 and not partners and indicator in ("export", "import"):
            raise Skip(NO_PARTIES)  # "экспорт вырос у Чили на 5 %, у Перу - на 3 %"
        pair = self._pair(pool, groups, anchor, indicator)
        pair_word = bool(self._marks(zone.left, right, "pair"))
        if topic is not None and not pair_word:
            mutual = listed("mutual")
            said = self.lower[topic.start : topic.end]
            pair_word = "way" in said or any(word.startswith(mutual) for word in said)  # "two-way trade"
        pair_word = pair_word or (indicator == "trade_turnover" and not pool and self._sides_act(quantity))
        if (
            partners
            and indicator == "trade_turnover"
            and pair is not None
            and pair[2] != m.PAIR
            and pair[2] != m.BETWEEN
        ):
            pair = None
        if pair is not None and not (partners and indicator in ("export", "import")):
            reporter, counterpart = pair[0], pair[1]
        elif partners:
            partner = min(partners, key=distance)
            if size(partner) > 1:
                raise Skip("one figure for several partners")
            if partner.linked and self._marks(partner.end, right, "post"):
                frame.reporter, frame.counterpart = partner.code, self._other_of_pair(partner.code)
                return  # "A менен ... ортосундагы": the other has no name here
            latest = self.state.frame
            if latest is not None and latest.reporter in REGIONS and self._third_countries(pool):
                near = self.index - self.state.frame_sentence <= 2 and partner.code == UNKNOWN
                if near and not any(mention.code not in (UNKNOWN, latest.reporter) for mention in pool):
                    frame.reporter, frame.counterpart = latest.reporter, "WLD"
                    return
            counterpart = partner.code
            reporter = self._reporter(pool, groups, partner, anchor, anchor_end, indicator, topic, quantity)
            if reporter is None and partner.kind == "relative":
                reporter = self._owner_in_sentence(partner.code) or self._list_goes_on(partner.code)
            if reporter is None:
                elsewhere = {
                    mention.code
                    for mention in self.found
                    if mention not in pool
                    and mention.role not in partner_roles  # another figure's partner
                    and mention.role not in (m.TO, "rank")
                    and not self._called_partner(mention)
                    and not (mention.start > quantity.end and self._elsewhere(quantity.end, mention.start))
                    and not self._in_reason(mention.start, quantity)
                    and not self._clause_apart(mention, zone, before, indicator)
                } - {counterpart, UNKNOWN}
                whole = self._whole_owner(quantity, indicator)
                if self._by_a_region():
                    reporter = UNKNOWN
                elif base_reporter is None and whole not in (None, counterpart):
                    reporter, frame.whole = whole, "WLD"  # "... импорттаған. Оның 12 тоннасы Перуден келген"
                elif base_reporter and base_reporter != counterpart and not self._untold(before, indicator):
                    reporter = base_reporter
                elif counterpart == UNKNOWN and self.state.group and self._owned_by_bloc(zone):
                    reporter = self.state.group  # "одақтың үшінші елдермен саудасы"
                elif base_counterpart not in (None, "WLD", counterpart) and base_reporter == counterpart:
                    reporter = base_counterpart
                elif len(elsewhere) == 1 and elsewhere.isdisjoint(BLOCS):
                    reporter = next(iter(elsewhere))
                else:
                    reporter = self._known_reporter(counterpart)
            if indicator == "trade_turnover" and self._is_ranked(pool, reporter, partner):
                reporter, counterpart = counterpart, reporter
            if self._sold_by(frame, reporter, partner):
                frame.indicator = indicator = "export"
                reporter, counterpart = counterpart, reporter
        else:
            if topic is not None and self._region_acts(pool, topic):
                raise Skip("what a part of a country trades")
            lone = self._reporter(pool, groups, None, anchor, anchor_end, indicator, topic, quantity)
            inside = [mention for mention in pool if mention.role == m.INSIDE]
            if any(mention.kind == "self" for mention in inside):
                raise Skip("trade inside a country")  # "өлкө ичинде"
            known = (base_reporter, base_counterpart) if base_reporter and base_counterpart else None
            inside += [mention for mention in pool if mention.role == m.BETWEEN and size(mention) == 1]
            if topic is not None:  # "trade among EAEU countries"
                inside += [other for other in pool if other.role == "among" and 0 < other.start - topic.end <= 2]
            if inside and inside[0].code in BLOCS:
                reporter = counterpart = inside[0].code
            elif lone in BLOCS and (pair_word or self._internal(zone)) and lone != "WLD":
                reporter = counterpart = lone
            elif lone is not None and base_reporter not in (None, lone) and self._yields(frame, lone, pool):
                reporter, counterpart = base_reporter, lone
            elif known and lone in known and self._only_source(lone, pool):
                reporter, counterpart = known  # "Peru's exports to Chile, the Chilean customs office says, fell 6 %"
            elif lone is not None:
                reporter = lone
                if lone not in BLOCS and self._domestic(zone):
                    raise Skip("trade inside a country")
                counterpart = self._receiver(lone, pool, topic) if indicator == "export" else None
                counterpart = counterpart or self._counterpart_of(lone, frame, known, zone, pair_word)
                member = self._with_the_bloc(lone, pool, topic)
                if member is not None and indicator in ("export", "import"):
                    reporter, counterpart = member, lone
                if self._of_both(lone, counterpart, pool, frame, pair_word):
                    reporter, counterpart = counterpart, lone
                guest = pair_word or (frame.indicator == "trade_turnover" and not self._owns_topic(lone))
                if guest and counterpart is None and not self._others_than(lone):
                    own = self._home_with(lone)  # "Индиянын элчиси эки өлкөнүн соодасы тууралуу"
                    reporter, counterpart = (own, lone) if own is not None else (lone, None)
                if topic is not None and indicator_alone(frame) and self._all_over(pool, topic):
                    counterpart = "WLD"  # "sold 5 mln tonnes around the world"
                if pair_word and counterpart is not None and reporter is not None:
                    hosted = self.resolver.hosted([reporter, counterpart], self.found)
                    reporter, counterpart = hosted or (reporter, counterpart)
                if counterpart is None and indicator in ("export", "import"):
                    counterpart = self._other_area(pool, lone)
            elif self._by_a_region(quantity):
                reporter, counterpart = UNKNOWN, base_counterpart or "WLD"
            elif self._internal(zone) and not pool and self._only_bloc() is not None:
                reporter = counterpart = self._only_bloc()
            elif not pool and (
                (self._internal(zone) and self._inner_spoken_of()) or (self.state.group and self._inside_bloc(zone))
            ):
                reporter = counterpart = self.state.group
            elif frame.world and known and base_counterpart == "WLD":
                reporter, counterpart = known
            elif frame.world and known and frame.indicator in ("export", "import") and base_reporter not in BLOCS:
                reporter, counterpart = base_reporter, "WLD"  # "exports to Peru fell, shipments abroad grew"
            elif not pair_word and self._all_its_flow(frame, topic) is not None:
                reporter, counterpart = self._all_its_flow(frame, topic), "WLD"
            elif frame.world and known and base_reporter == base_counterpart and not pair_word:
                reporter, counterpart = base_reporter, "WLD"  # "inner trade grew by 5 %, foreign trade by 3 %"
            elif self._internal(zone) and not pair_word and self.state.group and not pool:
                reporter = counterpart = self.state.group
            elif known and base_reporter in BLOCS and self._internal(zone):
                reporter = counterpart = base_reporter  # "... and what they exchanged with one another"
            elif known:
                reporter, counterpart = known
            elif base_reporter and before is not None:
                reporter, counterpart = base_reporter, base_counterpart
            else:
                reporter, counterpart = self._discourse(pair_word, frame)
                if base_counterpart and base_counterpart == reporter and counterpart == "WLD":
                    reporter = counterpart = None  # the only country named is the partner
                partner_told = base_counterpart is not None and base_counterpart not in (UNKNOWN, "WLD")
                if partner_told and base_counterpart not in (reporter, counterpart):
                    reporter = counterpart = None  # another partner, and nobody knows whose
                if base_counterpart and base_counterpart == reporter and counterpart:
                    reporter, counterpart = counterpart, reporter  # the figure before named it as the partner
        seller = self._seller(topic, reporter, counterpart) if indicator == "import" else None
        if seller is not None:
            frame.indicator, reporter, counterpart = "export", seller, reporter
        if reporter is not None and self._of_a_capital(quantity, frame, (reporter, counterpart), pool):
            raise Skip("not certain whether a capital stands for its country")
        if topic is not None and "purchase" in topic.kinds and self._we_trade(zone) and reporter is not None:
            home = m.HOMES[self.resolver.language]
            if home not in (reporter, counterpart):
                raise Skip("not certain who says “we”")
            reporter, counterpart = home, reporter if counterpart == home else counterpart
        if topic is not None and reporter is not None and self._says_ours(topic, reporter):
            reporter, counterpart = self._ours_of(reporter, counterpart)
        if reporter is not None and self._left_partner(frame, reporter, counterpart, topic, before):
            counterpart = "WLD"
        if counterpart == "WLD" and not frame.world and self._of_a_group():
            raise Skip("not certain whether of the trade with a group or with all")
        detail = counterpart == "WLD" and frame.partial and before is None and self._detail_of_partner(topic)
        if detail and topic is not None and not self._in_all(topic):
            raise Skip("not certain whether of the trade with one or with all")
        if reporter == counterpart and reporter is not None and reporter not in BLOCS:
            raise Skip("a country does not trade with itself")
        if self._only_partner(reporter, counterpart):
            raise Skip("not certain who trades with whom")
        if counterpart == "WLD" and topic is not None and self._sent_nowhere(topic, frame):
            raise Skip("sent, and not said that abroad")
        if counterpart == "WLD" and self._called_side(reporter, frame, zone):
            raise Skip("not certain whose partner it is")
        if counterpart == UNKNOWN and reporter in BLOCS and self._third_countries(pool):
            counterpart = "WLD"
        frame.reporter, frame.counterpart = reporter, counterpart
        if reporter and counterpart:
            reasons.append(f"{reporter} with {counterpart}")

    def _turned_verb(self, ranked: tuple[str, str], topic: Mark, frame: Frame) -> bool:
        """Whether what a ranked partner does is the owner's flow the other way round: "Of Chile's exports ... Peru is
        first: it imported goods worth 3 bn"."""
        if "purchase" in topic.kinds:
            return True
        given = self.state.listing
        if given is None or given.owner != ranked[0] or {given.indicator, frame.indicator} != {"export", "import"}:
            return False
        following = self.lower[topic.end] if topic.end < self.last else ""
        if self.resolver.language not in TURKIC or not following.startswith(listed("do_verb")):
            raise Skip("not certain of which flow it is")
        return True

    def _left_partner(
        self, frame: Frame, reporter: str, counterpart: str | None, topic: Mark | None, before: Frame | None
    ) -> bool:
        """Whether a flow without a partner is that with all again, behind asides on partners: "Exports hit 9 bn. Those
        to Chile were 2 bn, to Peru 1 bn. Tin exports fell 5 %"."""
        state = self.state
        told = state.partners.get(reporter, {})
        flow = frame.indicator or ""
        if before is not None or topic is None or reporter not in state.worldwide or not indicator_alone(frame):
            return False
        if counterpart in (None, "WLD", UNKNOWN) or reporter in BLOCS or self.kinds.get("pair"):
            return False
        if any(mention.code == counterpart or mention.kind in ("them", "relative") for mention in self.found):
            return False
        if self.kinds.get("part_of") or self.resolver.text.met("including", self.first, topic.start):
            return False
        if self._unlisted_partner(topic):
            return False
        partners = {partner for partner, _ in told}
        if counterpart not in partners and not state.pair_named and set(state.pair or ()) == {reporter, counterpart}:
            return True  # "a deal brokered by Turkey": no partner of the trade
        again = told.get((counterpart or "", flow), self.index) < self.index
        another = self.resolver.mentions.latest not in (reporter, counterpart)
        if not told:
            return False
        named = any(mention.code == reporter and mention.kind in ("area", "adjective") for mention in self.found)
        others = {one for partner, one in told if partner == counterpart}
        if named and (reporter, flow) in state.world_flows and others and others.isdisjoint({flow, "trade_turnover"}):
            return True  # "The UK's deficit hit 6 bn. It imported fuel from Peru. The UK's deficit grew by 5 %"
        if len(partners) > 1 or another:
            return again or another
        if again and state.pair_sentence < self.index:
            raise Skip("not certain whether of the trade with one or with all")
        return False

    def _maker(self, quantity: Quantity, frame: Frame, before: Frame | None, pool: list[Mention]) -> str | None:
        """Whose exports a part of what is made in a country are: "Peruda 9 ming tonna olma yetishtirilgan, shundan 4
        ming tonnasi eksport qilingan"."""
        if frame.indicator != "export" or before is None or before.refusal != "output" or pool:
            return None
        if self.resolver.language not in TURKIC:
            return None
        if not self._in_parts(self.first, quantity.start) and quantity.suffix not in members("possessed_ending"):
            return None
        makers = {mention.code for mention in self.found if mention.end <= quantity.start and mention.role != m.FROM}
        return makers.pop() if len(makers) == 1 and makers.isdisjoint((UNKNOWN, "WLD")) else None

    def _elsewhere(self, start: int, end: int) -> bool:
        """Whether a comma parts a name behind a figure from it, so that it is another clause's; in Turkic texts the
        speaker may follow."""
        return self.resolver.language not in TURKIC and self._comma(start, end)

    def _detail_of_partner(self, topic: Mark | None) -> bool:
        """Whether English goods may be those of the partner told last: "Exports to Peru were 3 bn. The main goods were
        copper with 2 bn"."""
        if self.resolver.language != "en" or topic is None:
            return False
        alone = all(mention.kind == "self" for mention in self.found) and not self.kinds.get("world")
        return alone and self.index - self.state.partner_sentence == 1

    def _all_over(self, pool: list[Mention], topic: Mark) -> bool:
        """Whether goods are said to go everywhere: "sold 5 mln tonnes around the world", not "the world's buyer"."""
        return any(one.code == "WLD" and one.role != m.GEN and one.start >= topic.end for one in pool)

    def _of_a_group(self) -> bool:
        """Whether an English text speaks of the trade with a group: "Peru's exports to the union were 5 bn.
        The main goods ..."."""
        if self.resolver.language != "en" or self.index - self.state.grouped > 4:
            return False
        return all(mention.kind == "self" for mention in self.found)

    def _unlisted_partner(self, topic: Mark) -> bool:
        """Whether a partner is named that no table has: "exported goods to the Land of Lakes"."""
        for mark in self.kinds.get("prep", ()):
            if mark.start < topic.end or mark.value("prep") not in ("to", "from", "with") or mark.end >= self.last - 1:
                continue
            place = mark.end + (self.lower[mark.end] == "the")
            if place < self.last and self.words[place][0].isupper() and self.marks[place] is None:
                return True
        return False

    def _sold_by_partner(self, frame: Frame, before: Frame | None, topic: Mark | None) -> tuple[str, str] | None:
        """Both sides of an English verb without a subject of its own, where that of the sentence is the partner: "Peru
        took 28 % of Chile's exports and supplied goods worth 3 bn"."""
        if self.resolver.language != "en" or topic is None or before is None or before.counterpart in (None, "WLD"):
            return None
        if self.lower[topic.start] not in members("trade_past") or self.lower[topic.start - 1] != "and":
            return None
        subject = next((mention for mention in self.found if mention.role == m.NOM), None)
        if subject is None or subject.start >= topic.start or subject.code != before.counterpart:
            return None
        if before.reporter is None or frame.indicator not in ("export", "import"):
            return None
        return before.reporter, subject.code

    def _share_with_a_bloc(self, pool: list[Mention]) -> bool:
        """Whether a share is that of one partner in the trade with a group: "Peru's share in that with the EU"."""
        groups = [mention for mention in pool if mention.role == m.WITH and mention.code in REGIONS]
        if not groups or self.resolver.language in TURKIC:
            return False
        return any(
            mention.role == m.GEN
            and mention.code not in BLOCS
            and mention.code != self.state.main
            and bool(self._marks(mention.start - 1, mention.end + 1, "share"))
            for mention in pool
            if mention.end < groups[0].start
        )

    def _owner_of_figure(self, quantity: Quantity, before: Frame | None, topic: Mark | None) -> tuple[str, str] | None:
        """Whose figure a bare amount is that an English owner stands before: "trade with Peru was 3 bn, behind Chile's
        5 bn"."""
        if topic is not None or before is None or before.reporter is None or before.counterpart is None:
            return None
        place = quantity.span_start
        owner = next((mention for mention in self.found if mention.end == place and mention.kind == "area"), None)
        if owner is None or not (self.lower[place - 1].endswith("'s") or owner.role == "at"):
            return None
        if owner.role == "at" and owner.code not in (before.reporter, before.counterpart):
            return owner.code, before.counterpart  # "Peru's exports to the EU grew by 5 %, у Чили +3 %"
        if owner.code in (before.reporter, before.counterpart, UNKNOWN):
            return None
        return (owner.code, "WLD") if before.counterpart == "WLD" else (before.reporter, owner.code)

    def _their_books(self, zone: Zone) -> bool:
        """Whether a figure is of the other side's statistics: "алардын эсебинде экспорт 3 млн доллар"."""
        lower = self.lower
        return any(
            place + 1 < self.last and lower[place + 1].startswith(listed("books"))
            for place in self.resolver.text.met("theirs", zone.left, zone.weak)
        )

    def _we_trade(self, zone: Zone) -> bool:
        """Whether "we" stands as a subject in a Turkic clause: "биз Чилиден алма сатып алдык"."""
        return self.resolver.language in TURKIC and bool(self.resolver.text.met("we", zone.left, zone.weak))

    def _says_ours(self, topic: Mark, reporter: str) -> bool:
        """Whether "our" stands before a flow in a Turkic text and may be another's: "соның 3 миллиарды – біздің
        экспорт", told of somebody else."""
        if self.resolver.language not in TURKIC or topic.start == self.first:
            return False
        ours = self.lower[topic.start - 1] in members("our")
        return ours and reporter != m.HOMES[self.resolver.language] and topic.value("topic") in ("export", "import")

    def _ours_of(self, reporter: str, counterpart: str | None) -> tuple[str, str]:
        """The pair with the country of the text first, where "our" is said of its flow and no envoy speaks."""
        home = m.HOMES[self.resolver.language]
        text = self.resolver.text
        if counterpart != home or text.met("envoy", 0, len(text.words)):
            raise Skip("not certain who says “we”")
        return home, reporter

    def _given_away(self, quantity: Quantity, frame: Frame, topic: Mark | None) -> bool:
        """Whether what is sent is no trade: humanitarian aid, in this sentence or the two before, or money itself:
        "Чилиден Перуға 3 млрд доллар жіберілген"."""
        if frame.indicator != "export" or topic is None or not self._sent(topic):
            return False
        start = self.resolver.text.sentences[max(0, self.index - 2)][0]
        if self.resolver.text.met("aid", start, self.last):
            return True
        sends = self.lower[topic.start].startswith(listed("send_verb"))
        money = quantity.unit in CURRENCIES and quantity.case == "nom" and quantity.suffix == ""
        return sends and money and topic.start == quantity.end

    def _member_s(self, fell: Mention, pool: list[Mention]) -> bool:
        """Whether what falls to a country is its part in a Turkic text of what its region trades with another: "Орталық
        Азия мен БРИКС саудасы 3 млрд. Кенияның үлесіне 1 млрд тиеді"."""
        told = self.state.frame
        told = self.state.overall if self.index == self.state.frame_sentence else told
        if told is None or self.resolver.language not in TURKIC or told.reporter not in REGIONS:
            return False
        return told.counterpart not in (None, "WLD", told.reporter) and fell.code not in (
            told.reporter,
            told.counterpart,
        )

    def _together(self, zone: Zone) -> bool:
        """Whether a Turkic figure is of several taken together: "Чили мен Перудің көрсеткіші екеуін қосқанда"."""
        both = members("both_of_them")
        return self.resolver.language in TURKIC and any(word in both for word in self.lower[zone.left : zone.right])

    def _sent(self, topic: Mark) -> bool:
        """Whether a word only says that something was sent or carried, not that it was sold."""
        return "purchase" in topic.kinds or topic.value("topic") == "freight"

    def _of_the_lost(self, quantity: Quantity) -> bool:
        """Whether a Turkic figure is a part of what the sentence before told of nobody known: "Облыс 3 миң тонна балык
        сатты. Анын 2 миң тоннасы Перуга жөнөтүлдү"."""
        state = self.state
        if self.resolver.language not in TURKIC or self.index - state.lost != 1 or state.frame_sentence >= state.lost:
            return False
        return any(mark.start - self.first <= 2 for mark in self._marks(self.first, quantity.start, "part_of"))

    def _sent_nowhere(self, topic: Mark, frame: Frame) -> bool:
        """Whether goods are only sent or delivered, in a Turkic sentence that names no place abroad and no export, nor
        goes on with one: "Бүгінде 2 млн тонна көмір жеткізілді"."""
        if self.resolver.language not in TURKIC or topic.value("purchase") != "export" or frame.world:
            return False
        if any(mention.role in _PARTNER_ROLES for mention in self.found) or self.state.frame_sentence >= self.index - 1:
            return False
        said = self.lower[self.first : self.last]
        abroad = any(word.startswith(listed("foreign")) for word in said) or self.lower[topic.start].startswith(
            listed("outward")
        )
        abroad = abroad or bool(self.resolver.text.met("abroad", self.first, self.last))
        return not abroad and not any(mark.value("topic") == "export" for mark in self.present)

    def _each_apart(self, quantity: Quantity, pool: list[Mention]) -> bool:
        """Whether a Turkic "respectively" gives a figure to each partner of the sentence before: "Импорт тиісінше 15,
        6 және 9 млн доллар болды"."""
        if not self.respectively or pool or self.resolver.language not in TURKIC or self.kinds.get("both"):
            return False
        joined = any(
            self.first < place < self.last - 1
            and (self.lower[place] in members("row_link") or self.words[place] == ",")
            and self.words[place + side][0].isdecimal()
            for place, side in ((quantity.span_start - 1, -1), (quantity.span_end, 1))
        )
        return joined and len({self._value(mark)[0] for mark in self.topical} & TRADE) == 1

    def _whole_owner(self, quantity: Quantity, indicator: str | None) -> str | None:
        """Whose flow with all was told in the sentence before, where a Turkic figure is said to be a part of it."""
        told = self.state.frame
        if self.resolver.language not in TURKIC or told is None or self.index - self.state.frame_sentence != 1:
            return None
        part = self._last(self.first, quantity.start, "part_of")
        same = told.indicator == indicator and told.counterpart == "WLD"
        return told.reporter if part is not None and same else None

    def _we_abroad(self, zone: Zone) -> bool:
        """Whether "we" may be the country of an envoy whom a Turkic text lets speak: "Biz Chilidan olma oldik"."""
        if not self._we_trade(zone):
            return False
        text = self.resolver.text
        named = any(
            zone.left <= mention.start < zone.right for mention in self.found if mention.role not in _PARTNER_ROLES
        )
        return not named and bool(text.met("envoy", 0, len(text.words)))

    def _sides_act(self, quantity: Quantity) -> bool:
        """Whether those of whose trade a figure is are called the sides: "The parties agreed on trade of 3 bn"."""
        return any(
            mark.start < quantity.start and self.lower[mark.end - 1] in members("both_sides")
            for mark in self.kinds.get("anaphor", ())
        )

    def _line_of(self, frame: Frame) -> tuple[str, str] | None:
        """Owner and partner of a line that tells several flows: "- Peru: exports rose 5 %, imports 3 %" below "Chile's
        trade with its main partners:"."""
        given = self.state.listing
        if given is None or given.sellers or not self._line_of_list() or frame.indicator not in TRADE:
            return None
        codes = {mention.code for mention in self.found}
        item = self.found[0] if len(codes) == 1 else None
        if item is None or item.kind != "area" or item.start - self.first > 1 or self.words[item.end] not in (":", "-"):
            return None
        return (given.owner, item.code) if item.code not in (given.owner, UNKNOWN, "WLD") else None

    def _line_of_list(self) -> bool:
        """Whether the sentence is a line right below a list or its heading."""
        return self.index - self.state.listing_sentence == 1 and self._bullet(self.first)

    def _calls_flow(self, partner: str, topic: Mark) -> bool:
        """Whether a flow is called after the partner: "Chile's main buyer is Peru, whose Peruvian exports ..."."""
        return any(
            mention.code == partner and mention.end == topic.start and mention.role in (m.GEN, m.ADJ)
            for mention in self.found
        )

    def _third_countries(self, pool: list[Mention]) -> bool:
        """Whether a bloc's partners are all that are no members: "its trade with third countries"."""
        return any(
            word.startswith(listed("third"))
            for mention in pool
            if mention.code == UNKNOWN
            for word in self.lower[max(self.first, mention.start - 1) : mention.start + 1]
        )

    def _pronoun_trades(self, quantity: Quantity, topic: Mark | None) -> tuple[str, str] | None:
        """Who trades, where a pronoun is the subject: "Peru is Chile's main partner. It sold the country ..."."""
        state = self.state
        if topic is None or topic.start <= self.first or topic.end > quantity.start or not self._trades(topic):
            return None
        if self.lower[topic.start - 1] not in members("subject_pronoun") or self.resolver.language in TURKIC:
            return None
        if any(mention.kind not in ("self", "them") for mention in self.found):
            return None
        if state.pair is None or state.pair_sentence != self.index - 1 or state.subject not in state.pair:
            if state.subject is not None and self.found:
                raise Skip("not certain who buys and who sells")  # "it sold the country ...", of one of three
            return None
        other = state.pair[1] if state.subject == state.pair[0] else state.pair[0]
        return (state.subject, other) if state.subject is not None else None

    def _goes_back(
        self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None
    ) -> tuple[str, str] | None:
        """Both sides of a flow that is only called the opposite one: "and in the opposite direction $3 bn"."""
        if not self._marks(zone.left, zone.right, "reverse"):
            return None
        if any(zone.left <= mention.start < zone.right for mention in self.found):
            return None  # "and Peru sold it goods worth $3 bn in return": the sides are named
        told = before if before is not None and before.reporter else self.state.frame
        if told is None or told.indicator not in ("export", "import") or not told.reporter or not told.counterpart:
            raise Skip("the opposite of a flow that is not told")
        if told is not before and self.index - self.state.frame_sentence > 1:
            raise Skip("the opposite of a flow that is not told")
        if topic is None or frame.indicator != told.indicator:
            frame.indicator = "import" if told.indicator == "export" else "export"
            return told.reporter, told.counterpart
        return told.counterpart, told.reporter

    def _yields(self, frame: Frame, code: str, pool: list[Mention]) -> bool:
        """Whether trade with a partner is said to leave a balance: "США принесли 3 млрд профицита"."""
        return frame.indicator == "trade_balance" and any(
            mention.code == code and mention.role == m.NOM and self.lower[mention.end] in members("yields")
            for mention in pool
            if mention.end < self.last
        )

    def _goods_of_flow_with(self, quantity: Quantity, pool: list[Mention]) -> bool:
        """Whether a Russian bracket tells the part of some goods in a flow with a partner: "сырьё (75 % импорта из
        России)"."""
        place = quantity.span_start - 2
        if self.resolver.language != "ru" or place < self.first or self.words[place + 1] != "(":
            return False
        noun = self._covering(place)
        named = noun is not None and "area" in noun.kinds
        partner = any(mention.role in (m.FROM, m.TO, m.WITH) and mention.start >= quantity.end for mention in pool)
        return partner and not named and self.words[place][0].isalpha()

    def _sells_to(self, frame: Frame, before: Frame | None) -> bool:
        """Whether the exports of the same owner were told before, of which a buyer takes a share."""
        told = before or self.state.frame
        sold = told is not None and told.indicator == "export" and told.reporter == frame.reporter
        return sold and self.resolver.language == "ru"

    def _only_source(self, code: str | None, pool: list[Mention]) -> bool:
        """Whether an area is named only for its office, which published the figure, or in Turkic for its official."""
        turkic = self.resolver.language in TURKIC
        return all(mention.office or (turkic and self._titled(mention)) for mention in pool if mention.code == code)

    def _all_its_flow(self, frame: Frame, topic: Mark | None) -> str | None:
        """Whose flow "total exports" are, where the same flow to one partner has been told: all its exports."""
        told = self.state.frame
        if topic is None or told is None or frame.indicator not in ("export", "import") or told.kind == "share":
            return None
        if told.indicator != frame.indicator or told.counterpart == told.reporter or told.reporter in BLOCS:
            return None
        if self.index - self.state.frame_sentence > 2:
            return None
        before = self.marks[topic.start - 1] if topic.start > self.first else None
        whole = (before is not None and "total_word" in before.kinds) or self._in_all(topic)
        return told.reporter if whole else None

    def _in_all(self, topic: Mark) -> bool:
        """Whether an English sentence says that it speaks of all: "In all, wine exports fell", "fell 3 % overall"."""
        if self.resolver.language != "en" or self.found:
            return False
        opened = self.lower[self.first : self.first + 2] in (["in", "all"], ["in", "total"], ["all", "told"])
        return opened or not members("in_all").isdisjoint(self.lower[topic.end : self.last])

    def _own_flow(self, topic: Mark, quantity: Quantity, partner: str) -> bool:
        """Whether a partner is the subject of a verb that its own flow is the object of: "Peru cut its imports by"."""
        if not topic.end <= quantity.start:
            return False
        for mention in self.found:
            if mention.code == partner and mention.role == m.NOM and mention.end <= topic.start:
                turn = self._next(mention.end, quantity.start, "change")
                return turn is not None and turn.start < topic.start
        return False

    def _is_ranked(self, pool: list[Mention], reporter: str | None, partner: Mention) -> bool:
        """Whether the subject takes a place among the partners of the other: "A, trading 5 bn with B, is second"."""
        if not self.ranking or partner.role != m.WITH or reporter in (None, UNKNOWN) or partner.code in BLOCS:
            return False
        told = self.state.turnover
        if told is None:
            return False
        pair = (told.reporter, told.counterpart)
        if partner.code not in pair or reporter in pair:
            return False  # only where the partners of that one are spoken of
        return all(mention.role == m.NOM for mention in pool if mention.code == reporter)

    def _seller(self, topic: Mark | None, buyer: str | None, source: str | None) -> str | None:
        """The exporter spoken of before, whose goods a buyer takes: "A exports wheat. Most of it was bought by B"."""
        told = self.state.frame
        if topic is None or "purchase" not in topic.kinds or buyer is None or source not in (None, "WLD"):
            return None
        if told is None or told.indicator != "export" or self.index - self.state.frame_sentence > 3:
            return None
        if self.resolver.language == "ru" and not told.partial and self.lower[topic.start].startswith("импорт"):
            return None  # its own imports, beside the exports of others
        return told.reporter if told.reporter != buyer else None

    def _sold_to_buyer(
        self, quantity: Quantity, frame: Frame, before: Frame | None, topic: Mark | None
    ) -> tuple[str, str] | None:
        """Seller and buyer, where a Turkic text of exports names who buys: "... экспорттады. Чили 5 млн долларға 3 мың
        тонна, Перу 2 мың тонна шай сатып алды"."""
        if topic is None or "purchase" not in topic.kinds or topic.start < quantity.end:
            return None
        if self.resolver.language not in TURKIC or topic.value("purchase") != "import":
            return None
        told = before if before is not None and before.indicator == "export" else self.state.frame
        if told is None or told.indicator != "export" or told.reporter is None or told.reporter in BLOCS:
            return None
        if self.index - self.state.frame_sentence > 3 or any(mention.role == m.FROM for mention in self.found):
            return None
        buyer = self._buyer(quantity, topic, told.reporter)
        if buyer is None or buyer.code == "WLD":
            return None
        if len({mention.code for mention in self.found if mention.group == buyer.group}) > 1 and self._joined(buyer):
            raise Skip("one figure for several countries")
        return told.reporter, buyer.code

    def _buyer(self, quantity: Quantity, verb: Mark, seller: str) -> Mention | None:
        """The subject of a Turkic verb of buying: right behind what it takes, or else the last before the figure."""
        named = [
            mention
            for mention in self.found
            if mention.kind == "area" and mention.role == m.NOM and mention.end <= verb.start and mention.code != seller
        ]
        behind = [mention for mention in named if 0 <= mention.start - quantity.end <= 1]
        if behind and (quantity.case == "acc" or quantity.suffix.endswith(listed("object_ending"))):
            return behind[0]
        ahead = [mention for mention in named if mention.end <= quantity.start]
        if ahead:
            return ahead[-1]
        return named[0] if named and not self._comma(quantity.end, named[0].start) else None

    def _receiver(self, reporter: str, pool: list[Mention], topic: Mark | None) -> str | None:
        """Who receives an export that is called after its seller: "Georgia received the most Turkish exports"."""
        if topic is None or not any(
            mention.role == m.ADJ and mention.code == reporter and mention.end == topic.start for mention in pool
        ):
            return None
        subjects = {mention.code for mention in pool if mention.role == m.NOM and mention.end < topic.start} - {
            reporter
        }
        return subjects.pop() if len(subjects) == 1 else None

    def _called_side(self, lone: str | None, frame: Frame, zone: Zone) -> bool:
        """Whether the country of a clause is called a market or source of somebody's flow: "Peru was our third-largest
        source of imports"."""
        if not self.ranking or frame.indicator not in ("export", "import"):
            return False
        if self._market_side(zone.left, zone.right) != frame.indicator:
            return False
        named = [mention for mention in self.found if mention.kind == "area" and mention.code not in ("WLD", UNKNOWN)]
        if {mention.code for mention in named} != {lone} or any(mention.role != m.NOM for mention in named):
            return False
        behind = self.marks[named[0].end] if named[0].end < self.last else None
        return self.resolver.language == "en" and behind is not None and "reach" in behind.kinds

    def _with_the_bloc(self, bloc: str, pool: list[Mention], topic: Mark | None) -> str | None:
        """The country of a clause whose market a bloc is: "the main market of A's apples is the CIS: exports grew"."""
        if bloc not in BLOCS or bloc == "WLD" or topic is None:
            return None
        if any(mention.code == bloc and mention.end == topic.start for mention in pool):
            return None
        others = {mention.code for mention in pool if mention.code != bloc and mention.role in (m.NOM, m.GEN, m.ADJ)}
        return others.pop() if len(others) == 1 and UNKNOWN not in others else None

    def _of_both(self, lone: str, counterpart: str | None, pool: list[Mention], frame: Frame, pair_word: bool) -> bool:
        """Whether a turnover is that of the pair spoken of, though only an office of the second is named here."""
        if frame.indicator != "trade_turnover" or counterpart is None:
            return False
        named = [mention for mention in pool if mention.code == lone]
        if self.state.pair == (counterpart, lone) and (pair_word or all(mention.office for mention in named)):
            return True
        here = list(dict.fromkeys(mention.code for mention in self.found if mention.code != UNKNOWN))
        # "Praising A as B's partner, he said that trade between the two countries ..."
        if not pair_word or set(here) != {counterpart, lone}:
            return False
        partner = self.resolver.language == "ru" and self.resolver.text.met("partner", self.first, self.last)
        if partner or self.resolver.language in TURKIC:  # "Чили - главный партнёр Перу: взаимная торговля ..."
            return self.resolver.ordered(here, self.found) == (counterpart, lone)
        return here == [counterpart, lone] and self.resolver.ordered(here) == (counterpart, lone)

    def _buys(self, topic: Mark) -> bool:
        """Whether the word is a verb of buying, which a country does "in" or "at" another: "закупила в Индии"."""
        return self.lower[topic.start].startswith(listed("buying_verb"))

    def _respective(self, quantity: Quantity) -> Mention | None:
        """The partner of a quantity where a list of partners has as many amounts, "respectively"."""
        if len(self.quantities) < 2:
            return None
        if not self.respectively:
            return None
        for run in self._runs():
            if quantity not in run:
                continue
            groups: dict[int, list[Mention]] = {}
            for mention in self.found:
                if mention.end <= run[0].start:
                    groups.setdefault(mention.group, []).append(mention)
            lists = [members for members in groups.values() if len(members) > 1]
            if lists and len(lists[-1]) == len(run):
                return lists[-1][run.index(quantity)]
        return None

    def _item(self, quantity: Quantity, zone: Zone, before: Frame | None, topic: Mark | None) -> tuple[str, str] | None:
        """Whose trade with whom, where the figure stands at one of a list: "partners: China (10 bn), Russia (9 bn)"."""
        place = quantity.span_start
        if place - 1 > zone.left and self.lower[place - 1] in ("на", "в", "by") and self.words[place - 2] == "-":
            place -= 1  # "Чили - на 7 %"
        while place > zone.left and self.words[place - 1] in ("(", "-", ":"):
            place -= 1
        if place == quantity.span_start:
            return None
        area = next(
            (
                mention
                for mention in self.found
                if mention.end == place
                and mention.role in (m.NOM, m.GEN, m.WITH, m.BY)
                and not self._overtaken(mention)
            ),
            None,
        )
        if area is None or area.kind in ("self", "them"):
            return None
        listed = list(dict.fromkeys(mention.code for mention in self.found if mention.group == area.group))
        if (
            len(listed) == 2
            and topic is None
            and before is not None
            and before.indicator == "trade_turnover"
            and before.counterpart not in listed
        ):
            return listed[0], listed[1]
        if len(listed) > 1 and self._joined(area):
            return None
        if topic is not None:
            if "partners" not in topic.kinds:
                return None
            owners = [mention for mention in self.found if mention.code != area.code and mention.start < area.start]
            owners = [mention for mention in owners if self._owns(mention, topic)]
            owner = owners[0].code if len({mention.code for mention in owners}) == 1 else None
            if owner is None and not owners:
                owner = self.state.main
        elif (
            area.role == m.NOM
            and before is not None
            and before.counterpart not in (None, "WLD")
            and before.reporter
            and before.kind != "share"
        ):
            if before.counterpart and not self._told_in_brackets(before) and self._subject_of(before):
                return area.code, before.counterpart  # "Peru sold 3 % more to Chile, Brazil - 5 %"
            owner = before.reporter
        else:
            return None
        return (owner, area.code) if owner and owner != area.code else None

    def _told_in_brackets(self, before: Frame) -> bool:
        """Whether the partner before has its figure in brackets too: "grew with Peru (3 bn), Chile (2 bn)"."""
        return any(
            mention.code == before.counterpart and self.words[mention.end : mention.end + 1] == ["("]
            for mention in self.found
        )

    def _subject_of(self, before: Frame) -> bool:
        """Whether the figure before named its reporter as a subject, and its partner in another form."""
        roles = {mention.code: mention.role for mention in self.found}
        return roles.get(before.reporter or "") == m.NOM and roles.get(before.counterpart or "", m.NOM) != m.NOM

    def _owns(self, mention: Mention, topic: Mark) -> bool:
        """Whether an area is the owner of what a word names: "партнёры Узбекистана", "Uzbekistan's main partners"."""
        behind = 0 <= mention.start - topic.end <= 1 and mention.role == m.GEN
        return behind or (0 <= topic.start - mention.end <= 3 and mention.role in (m.GEN, m.ADJ))

    def _domestic(self, zone: Zone) -> bool:
        stems = ("внутренн", "internal", "ішкі", "ички", "ichki")
        return any(self.lower[place].startswith(stems) for place in range(zone.left, zone.right))

    def _trader_of(self, mention: Mention) -> bool:
        """Whether those who trade are called after where they are from: "компании из Чили", "buyers from Chile"."""
        ahead = self.lower[max(self.first, mention.start - 2) : mention.start]
        return bool(ahead) and ahead[0].startswith(listed("trader_noun"))

    def _inside_bloc(self, zone: Zone) -> bool:
        """Whether "within the bloc", "внутри союза", "одақ ішінде" stands among the words."""
        nouns = listed("bloc_noun")
        behind = self.resolver.language in TURKIC
        for place in range(zone.left, zone.right):
            if self.lower[place] in members("inside_word"):
                rest = self.lower[place - 1 : place] if behind else self.lower[place + 1 : place + 3]
                if any(word.startswith(nouns) for word in rest) or not members("it_there").isdisjoint(rest[:1]):
                    return True
        return False

    def _joined(self, area: Mention) -> bool:
        """Whether an area is the last of several that share one figure."""
        return any(
            mention.group == area.group and mention.end < area.start and area.start - mention.end <= 2
            for mention in self.found
        )

    def _other_area(self, pool: list[Mention], reporter: str) -> str | None:
        """The one other area of a clause whose form does not tell that it is the partner."""
        others = {
            mention.code for mention in pool if mention.code != reporter and mention.role in (m.ADJ, m.NOM, m.ACC)
        }
        return others.pop() if len(others) == 1 else None

    def _pair(
        self, pool: list[Mention], groups: dict[int, list[Mention]], anchor: int, indicator: str | None
    ) -> tuple[str, str, str] | None:
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
        if self.resolver.language in TURKIC and one in BLOCS and other not in BLOCS:
            last = max((mention for mention in pool if mention.code == other), key=lambda mention: mention.end)
            owned = self.marks[last.end] if last.end < self.last else None
            if owned is not None and ("topic" in owned.kinds or "world" in owned.kinds):
                return other, one, role  # "X билан Y савдоси": Y's trade with the bloc
        return one, other, role

    def _reporter(
        self,
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
            if behind and mention.role == m.GEN and mention.language in TURKIC and self.resolver.language in TURKIC:
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
            if mention.office or self._titled(mention):
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

    def _known_reporter(self, counterpart: str) -> str | None:
        """Whose trade with a partner it must be, where the sentence leaves it out."""
        state = self.state
        if self._unnamed_region():
            return UNKNOWN
        if state.pair and counterpart in state.pair and self._pair_stands(False):
            return state.pair[1] if state.pair[0] == counterpart else state.pair[0]
        if (
            state.pair
            and state.pair[1] in BLOCS
            and state.pair[0] not in BLOCS
            and self.index - state.pair_sentence <= 3
        ):
            return state.pair[0]  # "trade with the bloc ...: with its member A"
        if state.main and state.main != counterpart:
            return state.main
        given = state.listing
        if (
            given is not None
            and not given.sellers
            and given.owner != counterpart
            and self.index - state.listing_sentence <= 3
        ):
            return given.owner
        others = [code for code in state.counts if code != counterpart and code not in BLOCS]
        turkic = self.resolver.language in TURKIC
        if len(others) == 1 and (not turkic or state.stood & {others[0], counterpart}):
            return others[0]  # not where both were but partners: "Эстония менен ..., Польша менен ..."
        if turkic and others and state.stood <= BLOCS:
            return self._lonely_home(set())
        if counterpart in BLOCS and not others and counterpart != "WLD":
            return self._lonely_home(set())  # "ЕАЭБге мүчө өлкөлөр менен соода": ours
        if others and turkic and counterpart not in state.actors:
            acted = state.actors - BLOCS  # all others were but partners
            return next(iter(acted)) if len(acted) == 1 else None
        return None if others or counterpart in BLOCS else self._home_with(counterpart)

    def _of_this_trade(self, quantity: Quantity, zone: Zone, before: Frame | None, topic: Mark) -> bool:
        """Whether a Turkic share is one of the trade with a bloc just told: "бул сооданын 87 пайызы Чилиге таандык"."""
        told = self.state.frame
        if told is None or self.resolver.language not in TURKIC or self.index - self.state.frame_sentence > 2:
            return False
        if {told.reporter, told.counterpart}.isdisjoint(REGIONS) or not self._is_share(quantity, zone, before):
            return False
        return self.lower[topic.start - 1] in members("this_country") and topic.start > self.first

    def _untold(self, before: Frame | None, indicator: str | None) -> bool:
        """Whether the Turkic figure before was of the other flow, and nobody knows with whom."""
        told = before.indicator if before is not None and before.counterpart is None else indicator
        return told in ("export", "import") and told != indicator and self.resolver.language in TURKIC

    def _clause_apart(self, mention: Mention, zone: Zone, before: Frame | None, indicator: str | None) -> bool:
        """Whether a name is the subject of a Turkic clause whose own figure could not be told: "Перу 9 миң тонна алган,
        Чилиге 24 миң тонна сатылган"."""
        untold = self._untold(before, indicator)
        behind = mention.start < zone.left and any(mention.end <= other.start < zone.left for other in self.quantities)
        return untold and behind and self.resolver.language in TURKIC and self._comma(mention.end, zone.left + 1)

    def _others_than(self, partner: str) -> bool:
        """Whether the text has named any area but one so far."""
        named = {*self.state.counts, *(mention.code for mention in self.found)}
        return not named <= {partner}

    def _only_partner(self, reporter: str | None, counterpart: str | None) -> bool:
        """Whether a Russian text has named its subject only as a partner of nobody named, and another
        here: "Торговля с Чили выросла на 3 %. Торговля с Перу выросла на 5 %"."""
        state = self.state
        if self.resolver.language != "ru" or reporter not in state.counts or reporter in state.subjects:
            return False
        named = {mention.code: mention.role for mention in self.found}
        return reporter not in named and named.get(counterpart or "") == m.WITH

    def _total_of(self, reporter: str, frame: Frame, zone: Zone) -> bool:
        """Whether a Russian flow is called the whole one of whoever is named behind it: "общий импорт зерна в Чили"."""
        if self.resolver.language != "ru" or not indicator_alone(frame):
            return False
        wholes = {mark.end for mark in self.kinds.get("total_word", ())}
        topic = next(
            (mark for mark in self.topical if zone.left <= mark.start < zone.right and mark.start in wholes), None
        )
        if topic is None or self._value(topic)[0] != frame.indicator:
            return False
        return {mention.code for mention in self.found if topic.end <= mention.start < zone.right} == {reporter}

    def _counterpart_of(
        self, reporter: str, frame: Frame, known: tuple[str | None, str | None] | None, zone: Zone, pair_word: bool
    ) -> str | None:
        """With whom, where only the reporter is named: the pair spoken of, or everyone."""
        state = self.state
        if frame.world or self._divided_behind(frame, zone) or self._total_of(reporter, frame, zone):
            return "WLD"
        if known is None and state.unsettled == self.index and indicator_alone(frame):
            return None  # "Bilateral trade was 3 bn, with Peruvian exports at 2 bn": to whom?
        if known is None and not pair_word and frame.indicator == "trade_turnover" and self._with_a_group(zone):
            return UNKNOWN
        if known and reporter in known:
            return known[1] if known[0] == reporter else known[0]
        if indicator_alone(frame) and not pair_word and self._called_exporter(zone):
            return "WLD"
        elsewhere = {
            mention.code
            for mention in self.found
            if mention.code not in (reporter, UNKNOWN)
            and mention.role != "rank"
            and not any(start <= mention.start < end for start, end in self.causes)
            and not self._part_behind(mention, zone)
        }
        if known is None and not pair_word and self._marks(zone.left, zone.right, "total_word") and not elsewhere:
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
        said = state.pair_said or pair_word or not indicator_alone(frame) or self._to_neighbour(zone)
        if state.pair and said and reporter in state.pair and self._pair_stands(pair_word) and "WLD" not in state.pair:
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
            and (not others or self.index - state.lead <= 2)
            and (indicator_alone(frame) or self._owns_topic(reporter))
        ):
            return "WLD"
        return None

    def _to_neighbour(self, zone: Zone) -> bool:
        """Whether a Turkic clause says "to its neighbour"; in other languages a pair need not be said again."""
        neighbour = listed("neighbour")
        turkic = self.resolver.language in TURKIC
        return not turkic or any(word.startswith(neighbour) for word in self.lower[zone.left : zone.right])

    def _owns_topic(self, reporter: str) -> bool:
        """Whether the word of trade is a country's own, not in the clause of its guest: "having met Kuwait's
        delegation, he said that trade was 2 mln"."""
        topic = self.topic
        return topic is None or not all(
            self._titled(mention) or self._comma(min(mention.end, topic.end), max(mention.start, topic.start))
            for mention in self.found
            if mention.code == reporter
        )

    def _divided_behind(self, frame: Frame, zone: Zone) -> bool:
        """Whether parts of a sum with partners of their own follow: "imported 5 mln tonnes, of which 4 from Chile"."""
        if not indicator_alone(frame):
            return False
        part = self._next(zone.right, min(self.last, zone.right + 3), "part_of")
        return part is not None and any(mention.start >= part.end and mention.kind != "self" for mention in self.found)

    def _with_a_group(self, zone: Zone) -> bool:
        """Whether partners without a code stand behind, after a remark: "traded 3 bn, oil aside, with ten states"."""
        return any(
            mention.code == UNKNOWN and mention.kind == "group" and mention.role == m.WITH
            for mention in self.found
            if mention.start >= zone.left
        )

    def _called_exporter(self, zone: Zone) -> bool:
        """Whether a country is called an exporter of something: "the largest exporter of gas, it sold 5 bn's worth"."""
        return any(self.lower[place].startswith(listed("exporter_noun")) for place in range(zone.left, zone.right))
