"""Who trades with whom: reporter and counterpart of a statement."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.listings import Listings
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.quantities import TURKIC, Quantity
from trade_warehouse.extract.state import (
    FREIGHT,
    TRADE,
    Frame,
    Skip,
    Zone,
)

REGIONS: Final = BLOCS - {"WLD"}
_PARTNER_ROLES: Final = frozenset((m.TO, m.FROM, m.WITH, m.ON))


def indicator_alone(frame: Frame) -> bool:
    """Whether an indicator is spoken of without a partner: exports are, "the turnover" is that of two."""
    return frame.indicator in ("export", "import", "trade_balance")


class Participants(Listings):
    """Who trades with whom: reporter and counterpart of a statement."""

    def _participants(
        self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None, reasons: list[str]
    ) -> None:
        if before is not None and self._total_in_brackets(quantity, before, topic):
            frame.reporter, frame.counterpart = before.reporter, "WLD"
            return
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
        line = self._line_of(frame)
        if line is not None:
            frame.reporter, frame.counterpart = line
            self.aside = True
            reasons.append(f"{line[0]} with {line[1]}, a line of a list")
            return
        ranked = self._ranked_partner(quantity)
        if ranked is not None:
            frame.reporter, frame.counterpart = ranked
            side = self._market_side()
            if topic is not None and self._calls_flow(ranked[1], topic):
                frame.reporter, frame.counterpart = ranked[1], ranked[0]  # "trade of 5 bn, of it Peruvian exports 3 bn"
            elif topic is not None and self._calls_flow(ranked[0], topic):
                pass  # "Peru, Chile's main buyer, ...; Chile's imports from there ..."
            elif side is not None and frame.indicator in ("export", "import"):
                if topic is not None and frame.indicator != side and self._own_flow(topic, quantity, ranked[1]):
                    frame.reporter, frame.counterpart = ranked[1], ranked[0]  # "the main buyer, Peru, cut its imports"
                else:
                    frame.indicator = side  # what a buyer imports is the owner's export
            elif topic is not None and "purchase" in topic.kinds:  # "Romania bought most of it"
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
        if share:
            self._share_participants(quantity, frame, pool, anchor, anchor_end, base_reporter, base_counterpart)
            if frame.counterpart is None:
                self._share_of_goods(zone, frame, before, pool)
            return
        indicator = frame.indicator
        part = self._part_of_total(quantity, frame, pool)
        lost = self.state.unsettled > max(self.state.turnover_sentence, self.index - 3)
        if part is None and lost and self._in_parts(self.first, quantity.start):
            raise Skip("a part of a sum of which nobody knows whose it is")
        if part is not None:
            frame.reporter, frame.counterpart = part
            reasons.append(f"{part[0]} with {part[1]}, a part of the sum before")
            return
        fell = self._falls_to(quantity, zone, before)
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
                } - {counterpart, UNKNOWN}
                if self._by_a_region():
                    reporter = UNKNOWN
                elif base_reporter and base_reporter != counterpart:
                    reporter = base_reporter
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
                if pair_word and counterpart is not None and reporter is not None:
                    hosted = self.resolver.hosted([reporter, counterpart], self.found)
                    reporter, counterpart = hosted or (reporter, counterpart)
                if counterpart is None and indicator in ("export", "import"):
                    counterpart = self._other_area(pool, lone)
            elif self._by_a_region():
                reporter, counterpart = UNKNOWN, base_counterpart or "WLD"
            elif self.state.group and not pool and self._inside_bloc(zone):
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
        if reporter == counterpart and reporter is not None and reporter not in BLOCS:
            raise Skip("a country does not trade with itself")
        if counterpart == "WLD" and self._called_side(reporter, frame, zone):
            raise Skip("not certain whose partner it is")
        if counterpart == UNKNOWN and reporter in BLOCS and self._third_countries(pool):
            counterpart = "WLD"
        frame.reporter, frame.counterpart = reporter, counterpart
        if reporter and counterpart:
            reasons.append(f"{reporter} with {counterpart}")

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

    def _we_abroad(self, zone: Zone) -> bool:
        """Whether "we" may be the country of an envoy whom a Turkic text lets speak: "Biz Chilidan olma oldik"."""
        if not self._we_trade(zone):
            return False
        text = self.resolver.text
        named = any(
            zone.left <= mention.start < zone.right for mention in self.found if mention.role not in _PARTNER_ROLES
        )
        return not named and bool(text.met("envoy", 0, len(text.words)))

    def _of_a_capital(
        self, quantity: Quantity, frame: Frame, sides: tuple[str, str | None], pool: list[Mention]
    ) -> bool:
        """Whether the subject is a capital, which may be what a figure without a name is told of: "Nairobi has a
        friend in Lima: its exports grew"."""
        acting = self.resolver.mentions.acting
        if not acting or any(mention.code == sides[0] and mention.role != m.ADJ for mention in pool):
            return False
        known = sides if frame.indicator == "trade_turnover" else sides[:1]
        return any(self.first <= town.start < quantity.start and town.code not in known for town in acting)

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

    def _only_source(self, code: str | None, pool: list[Mention]) -> bool:
        """Whether an area is named only for its office, which published the figure."""
        return all(mention.office for mention in pool if mention.code == code)

    def _all_its_flow(self, frame: Frame, topic: Mark | None) -> str | None:
        """Whose flow "total exports" are, where the same flow to one partner has been told: all its exports."""
        told = self.state.frame
        if topic is None or told is None or frame.indicator not in ("export", "import") or told.kind == "share":
            return None
        if told.indicator != frame.indicator or told.counterpart == told.reporter or told.reporter in BLOCS:
            return None
        before = self.marks[topic.start - 1] if topic.start > self.first else None
        if before is None or "total_word" not in before.kinds or self.index - self.state.frame_sentence > 2:
            return None
        return told.reporter

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
        return told.reporter if told.reporter != buyer else None

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
        stems = ("закуп", "купи", "приобре", "bought", "purchased", "buys")
        return self.lower[topic.start].startswith(stems)

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
            if before.counterpart and self._subject_of(before):
                return area.code, before.counterpart  # "Peru sold 3 % more to Chile, Brazil - 5 %"
            owner = before.reporter
        else:
            return None
        return (owner, area.code) if owner and owner != area.code else None

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
                if any(word.startswith(nouns) for word in rest):
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
        if len(others) == 1:
            return others[0]
        return None if others or counterpart in BLOCS else self._home_with(counterpart)

    def _others_than(self, partner: str) -> bool:
        """Whether the text has named any area but one so far."""
        named = {*self.state.counts, *(mention.code for mention in self.found)}
        return not named <= {partner}

    def _home_with(self, partner: str) -> str | None:
        """The country of the text, where it has named no other than its partner, and no region."""
        home = self._home_of({partner} | {mention.code for mention in self.found})
        if home is not None:
            return home
        home, named = self.resolver.home(), self.resolver.mentions
        first = self.index == 0 or self.resolver.text.headline[self.index]  # what follows names another
        first = first and home not in named.capitals
        early = first or named.parts or home == partner
        return home if not early and named.capitals <= {home or "", partner} else None

    def _pair_stands(self, pair_word: bool) -> bool:
        """Whether it is still the pair spoken of last: at once ("the two countries": a little longer), or for long
        where the text names no other country.
        """
        state = self.state
        if state.pair is None:
            return False
        gap = self.index - state.pair_sentence
        if gap <= (2 if pair_word else 1):
            return True
        return gap <= 12 and all(code in state.pair or code in BLOCS for code in state.counts)

    def _counterpart_of(
        self, reporter: str, frame: Frame, known: tuple[str | None, str | None] | None, zone: Zone, pair_word: bool
    ) -> str | None:
        """With whom, where only the reporter is named: the pair spoken of, or everyone."""
        state = self.state
        if frame.world or self._divided_behind(frame, zone):
            return "WLD"
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
        if state.pair and reporter in state.pair and self._pair_stands(pair_word) and "WLD" not in state.pair:
            return state.pair[1] if state.pair[0] == reporter else state.pair[0]
        if pair_word:
            return None
        if state.frame is not None and state.frame.counterpart == "WLD" and state.frame.reporter == reporter:
            return "WLD"
        others = set(state.counts) - {reporter}
        if not elsewhere and not others and (indicator_alone(frame) or self._owns_topic(reporter)):
            return "WLD"
        return None

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

    def _discourse(self, pair_word: bool, frame: Frame) -> tuple[str | None, str | None]:
        """The pair that the text is about, where the sentence names none."""
        state = self.state
        names = list(
            dict.fromkeys(
                mention.code
                for mention in self.found
                if mention.kind not in ("them", "self") and mention.code not in (UNKNOWN, "WLD")
            )
        )
        if frame.world:
            main = state.main or (names[0] if len(names) == 1 else self.resolver._main())
            if main is not None and main not in names and state.main is None and self._as_often(main):
                return None, None  # "our foreign trade", said in a text of two countries
            main = main or self._lonely_home({*names, *self.state.counts} - BLOCS)
            return (main, "WLD") if main else (None, None)
        bought = {mention.code for mention in self.found if mention.role in (m.TO, m.FROM, m.WITH)}
        if len(names) == 2 and not set(names) <= bought:  # two buyers are no pair
            if state.pair is not None and set(state.pair) == set(names):
                return self._as_told(state.pair, frame)
            return self.resolver.hosted(names, self.found) or self.resolver.ordered(names)
        alone = set(state.counts) | set(names)
        if not names:
            alone = {code for code in alone if code not in BLOCS}
        if len(alone) == 1 and not pair_word and not alone & BLOCS and state.pair is None:
            # only one country in the text so far, and trade of no one else's
            near = any(
                mention.role in (m.NOM, m.GEN, m.ADJ, m.ACC, "at")
                and mention.kind in ("area", "adjective")
                and mention.code in names
                and not (mention.kind == "adjective" and self._goods_at(mention.end))
                for mention in self.found
            )
            near = near and indicator_alone(frame)
            if near or (not names and self.index - state.lone <= (4 if indicator_alone(frame) else 1)):
                return alone.pop(), "WLD"
        if len(names) > 2 and not pair_word:
            return None, None
        if state.pair is not None and self._pair_stands(pair_word):
            if (
                state.frame is not None
                and state.frame.counterpart == "WLD"
                and not pair_word
                and state.frame_sentence >= state.pair_sentence
            ):
                return state.frame.reporter, "WLD"
            if self._of_the_second(names, state.pair, frame) or self._of_a_third(state.pair):
                return None, None
            return self._as_told(state.pair, frame)
        told = state.frame if self.index - state.frame_sentence <= 2 and not pair_word else None
        if told is not None and (told.indicator in TRADE or told.counterpart == "WLD"):
            return told.reporter, told.counterpart  # but guests from Chile trade nothing
        countries = [code for code in state.counts if code not in BLOCS]
        if len(countries) == 2:
            return self.resolver.ordered(countries)
        spoken = dict.fromkeys(code for code in (*countries, *names) if code not in BLOCS)
        if len(spoken) == 1 and pair_word:
            partner = next(iter(spoken))
            own = self._home_with(partner)
            return (own, partner) if own is not None else (None, None)
        if not pair_word and indicator_alone(frame) and not names:
            home = self._lonely_home(set(countries))
            return home, "WLD" if home is not None else None
        return None, None

    def _lonely_home(self, countries: set[str]) -> str | None:
        """The country of a text in its own language that has named no other, nor a region, nor cites another's
        officials anywhere."""
        home = m.HOMES.get(self.resolver.language)
        if home is None or not countries <= {home} or self.resolver.mentions.parts:
            return None
        return home if not self.resolver.officials() - {home} or self.resolver.home() is not None else None

    def _as_often(self, main: str) -> bool:
        """Whether the text named another country as often as the one that seems to be its subject."""
        counts = self.state.counts
        return any(counts[code] == counts[main] for code in counts if code != main and code not in BLOCS)

    def _of_the_second(self, names: list[str], pair: tuple[str, str], frame: Frame) -> bool:
        """Whether a flow in a sentence whose subject is the second of a pair is not the first's: "B buys wheat ..."."""
        if len(names) != 1 or names[0] != pair[1] or not indicator_alone(frame):
            return False
        return any(mention.code == pair[1] and mention.role == m.NOM for mention in self.found)

    def _of_a_third(self, pair: tuple[str, str]) -> bool:
        """Whether the sentence opens with a country that is none of the pair: "Kenya differs: the surplus held at"."""
        opening = next((mention for mention in self.found if mention.start - self.first <= 1), None)
        return (
            opening is not None
            and opening.role == m.NOM
            and opening.kind == "area"
            and opening.code not in pair
            and opening.code != UNKNOWN
            and not opening.office
        )

    def _as_told(self, pair: tuple[str, str], frame: Frame) -> tuple[str, str]:
        """A pair in the order in which its whole trade was told, where that is meant again and not a flow."""
        told = self.state.turnover
        if frame.indicator == "trade_turnover" and told is not None and (told.counterpart, told.reporter) == pair:
            return pair[1], pair[0]
        return pair

    def _is_share(self, quantity: Quantity, zone: Zone, before: Frame | None) -> bool:
        if quantity.unit == "percentage_points":
            return self._last(zone.left, quantity.span_start, "share") is not None
        if quantity.unit != "percent":
            return False
        return self._percent_kind(quantity, zone, before)[0] == "share"

    def _share_participants(
        self,
        quantity: Quantity,
        frame: Frame,
        pool: list[Mention],
        anchor: int,
        anchor_end: int,
        base_reporter: str | None,
        base_counterpart: str | None,
    ) -> None:
        """A share has a whole (whose trade) and a part (with whom)."""
        indicator = frame.indicator
        whole: Mention | None = None
        best = 99.0
        part_roles = {m.ON, m.WITH}
        if indicator == "export":
            part_roles |= {m.TO}
        elif indicator == "import":
            part_roles |= {m.FROM}
        topic = self.topic
        certain = [mention for mention in pool if mention.role in part_roles or self._share_of(mention)]
        for mention in pool:
            if mention in certain or topic is None:
                continue
            if mention.end < self.last and self.words[mention.end] == "(":
                continue  # an item of a list, with its figure
            after = mention.start - anchor_end if mention.start >= anchor_end else None
            ahead = anchor - mention.end if mention.end <= anchor else None
            score = 99.0
            if (
                mention.role in (m.GEN, m.ADJ, m.FROM)
                or (mention.role == m.NOM and (mention.language in TURKIC or self.words[mention.end - 1].isupper()))
                or mention.role == m.IN
                or (after == 0 and self._caseless(mention))
            ):
                gap = after if after is not None else ahead if ahead is not None else 99
                # between the topic and its owner nothing but words of the same phrase may stand
                between = (mention.end, anchor) if ahead is not None else (anchor_end, mention.start)
                if any(other is not mention and between[0] <= other.start < between[1] for other in pool):
                    continue
                if gap <= (5 if ahead is not None else 3) and not self._crosses(mention, anchor, anchor_end, quantity):
                    score = gap + (2.0 if mention.role in (m.IN, m.NOM) else 0.0)
            if score < best:
                best, whole = score, mention
        if whole is None and len(pool) >= 2 and topic is not None:
            owners = [
                mention
                for mention in pool
                if mention not in certain and mention.role in (m.GEN, m.ADJ) and not self._share_of(mention)
            ]
            if len({mention.code for mention in owners}) == 1 and certain:
                whole = owners[0]
        if whole is None and topic is not None and topic.start > self.first:
            nouns = [mention for mention in pool if mention.role == m.NOM and mention.end <= quantity.start]
            own = self.lower[max(self.first, topic.start - 2) : topic.start]  # "its", "своего прошлогоднего"
            if not members("possessive").isdisjoint(own) and len({n.code for n in nouns}) == 1:
                whole = self._ranked_owner(nouns[0]) or nouns[0]  # "Peru sold 41 % of its exports to China"
        if whole is None:
            whole = self._elliptic_owner(quantity, pool)
        parts = [
            mention
            for mention in pool
            if whole is None or (mention.group != whole.group and mention.code != whole.code)
        ]
        preferred = [mention for mention in parts if mention in certain]
        parts = preferred or parts
        reporter = whole.code if whole else None
        counterpart: str | None = None
        if whole is not None and whole.kind == "self":
            # "Russia is Tajikistan's main partner: it accounts for 20 % of the republic's trade"
            named = list(
                dict.fromkeys(
                    mention.code
                    for mention in self.found
                    if mention.kind in ("area", "adjective") and mention.start < whole.start and mention.code != UNKNOWN
                )
            )
            behind = max(
                (mention.end for mention in self.found if mention.kind != "self" and mention.start < whole.start),
                default=whole.start,
            )
            owner = self._owner_in_sentence("")
            if len(named) == 2 and self.ranking and owner in named:
                frame.reporter, frame.counterpart = owner, (named[1] if owner == named[0] else named[0])
                return
            if len(named) == 2 and any(self.words[place] in (":", ",", ";") for place in range(behind, whole.start)):
                subject = next(
                    (mention.code for mention in self.found if mention.role == m.NOM and mention.code in named),
                    named[0],
                )
                frame.reporter, frame.counterpart = (named[1] if subject == named[0] else named[0]), subject
                return
        if parts:
            nearest = min(
                parts, key=lambda mention: min(abs(mention.end - quantity.start), abs(mention.start - quantity.end))
            )
            codes = {mention.code for mention in pool if mention.group == nearest.group} - {reporter}
            if len(codes) > 1:
                raise Skip("one share for several partners")
            if len({mention.code for mention in parts}) > 1 and not preferred:
                raise Skip("not clear whose share it is")
            counterpart = nearest.code
            if reporter is None and self.lower[nearest.start - 1] in members("for_each") and nearest.start > self.first:
                raise Skip("not clear whose share it is")  # "for Peru the share is 5 %"
            if reporter is None and base_reporter in REGIONS and nearest.role == m.NOM:
                raise Skip("the part of a member in what a bloc trades")
        if not parts and reporter is not None:
            later = {
                mention.code for mention in self.found if mention.start >= quantity.end and mention.code != reporter
            }
            roles = {mention.role for mention in self.found if mention.start >= quantity.end and mention.code in later}
            if len(later) == 1 and roles <= part_roles:
                counterpart = later.pop()  # "half of Chile's trade, 52 percent, was with Peru"
        if reporter is None and counterpart is not None:
            candidates = [base_reporter, self.state.main, self.resolver._main()]
            if base_reporter is None and (self._by_a_region() or self._unnamed_region()):
                candidates = [UNKNOWN]
            reporter = next((code for code in candidates if code and code != counterpart), None)
            if base_reporter is None and reporter is not None and self.state.pair and counterpart in self.state.pair:
                other = self.state.pair[1] if self.state.pair[0] == counterpart else self.state.pair[0]
                reporter = other
        elif reporter is not None and counterpart is None:
            if (
                base_counterpart
                and base_counterpart not in (reporter, "WLD")
                and (topic is None or base_reporter == reporter)
            ):
                counterpart = base_counterpart
            elif self._holder_before(reporter):
                counterpart = self._holder_before(reporter)
            elif self._this_is(reporter):
                counterpart = self.state.frame.counterpart if self.state.frame is not None else None
        elif reporter is None and base_reporter:
            reporter, counterpart = base_reporter, base_counterpart if base_counterpart != "WLD" else None
        told = self.state.frame
        alone = not pool and reporter is None and topic is not None
        if alone and told is not None and told.indicator == indicator and self._this_is(told.reporter or ""):
            reporter, counterpart = told.reporter, told.counterpart  # "This is 20 % of all exports"
        if counterpart == "WLD" or reporter == counterpart:
            counterpart = None
        if reporter is not None and self._of_a_capital(quantity, frame, (reporter, reporter), pool):
            raise Skip("not certain whether a capital stands for its country")
        frame.reporter, frame.counterpart = reporter, counterpart

    def _ranked_owner(self, subject: Mention) -> Mention | None:
        """Whose partner the subject is called: "the EU is Peru's main partner, taking 40 % of its exports"."""
        if not self.ranking:
            return None
        owners = [mention for mention in self.found if mention.code != subject.code and self._owner_like(mention)]
        return owners[0] if len({mention.code for mention in owners}) == 1 else None

    def _share_of_goods(self, zone: Zone, frame: Frame, before: Frame | None, pool: list[Mention]) -> None:
        """The owner of a flow in which goods have a share: "tea made up 17 % of Kenya's exports"."""
        goods = self._marks(zone.left, zone.right, "product")
        if frame.indicator not in ("export", "import") or not goods:
            return
        if any(mention.code not in (frame.reporter, "WLD") for mention in pool):
            return
        if self.topic is not None and any(self._goods_of_flow(mark, self.topic) for mark in goods):
            return
        told = before if before is not None else self.state.frame
        owner = frame.reporter
        if owner is None and told is not None and told.counterpart == "WLD" and told.indicator in TRADE:
            owner = told.reporter if before is not None or self.index - self.state.frame_sentence <= 3 else None
        if owner is None and before is None and not pool:
            alone = self._discourse(False, frame)
            owner = alone[0] if alone[1] == "WLD" else None
        if owner is not None:
            frame.reporter, frame.counterpart, frame.partial = owner, "WLD", True

    def _goods_of_flow(self, goods: Mark, flow: Mark) -> bool:
        """Whether a flow is only that of some goods: "tea exports", "экспорт чая", "exports of tea"."""
        if goods.end == flow.start:
            return True
        language = self.resolver.language
        behind = self.lower[flow.end : goods.start] if goods.start >= flow.end else None
        return (language == "ru" and behind == []) or (language == "en" and behind == ["of"])

    def _elliptic_owner(self, quantity: Quantity, pool: list[Mention]) -> Mention | None:
        """Whose the whole is, apart from the word for it: "9 % of Italy's", "у Италии 9 %", "Италияның 9 %-ы"."""
        for mention in pool:
            if mention.role == "at" and mention.language == "ru":
                return mention
            if self.topic is not None or mention.role != m.GEN:
                continue
            if mention.language in TURKIC:
                if mention.end == quantity.span_start and self._possessed(quantity):
                    return mention
            elif (
                mention.language == "en"
                and quantity.end < self.last
                and self.lower[quantity.end] == "of"
                and 0 < mention.start - quantity.end <= 2
            ):
                return mention
        return None

    def _other_of_pair(self, code: str) -> str:
        """With whom one trades by the last pair spoken of, or an area without a code."""
        pair = self.state.pair
        if pair is None or code not in pair or self.index - self.state.pair_sentence > 4:
            return UNKNOWN
        return pair[1] if pair[0] == code else pair[0]

    def _part_behind(self, mention: Mention, zone: Zone) -> bool:
        """Whether a partner belongs to a part of the sum that is told before it: "..., including 5 bn to Italy"."""
        if mention.start < zone.right:
            return False
        if any(item is mention for item in self.entries) or ";" in self.words[zone.right : mention.start]:
            return True
        if self._marks(zone.right, mention.start, "part_of"):
            return True
        if any(
            self.words[place] == "," and self.lower[place + 1] == "with" for place in range(zone.right, mention.start)
        ):
            return True  # "exports were 3 bn, with Peru taking 8 %"
        return any(self.lower[place] in members("including") for place in range(zone.right, mention.start))

    def _holder_before(self, reporter: str) -> str | None:
        """Who holds a share, where a pronoun says it: "They account for ...", "its share in the trade of Peru"."""
        pair = self.state.pair
        if pair is None or reporter not in pair or self.index - self.state.pair_sentence > 2:
            return None
        other = pair[1] if pair[0] == reporter else pair[0]
        held = any(
            mark.start > self.first and self.lower[mark.start - 1] in members("holder_pronoun")
            for mark in self.kinds.get("share", ())
        )
        return other if held or self.lower[self.first] in members("subject_pronoun") else None

    def _this_is(self, reporter: str) -> bool:
        """Whether "this" is the trade of the sentence before: "This is 47 % of the country's foreign trade"."""
        state = self.state
        return (
            state.frame is not None
            and self.index - state.frame_sentence == 1
            and state.frame.reporter == reporter
            and state.frame.kind != "share"
            and self.lower[self.first] in members("this")
        )

    def _crosses(self, mention: Mention, anchor: int, anchor_end: int, quantity: Quantity) -> bool:
        start, end = (anchor_end, mention.start) if mention.start >= anchor_end else (mention.end, anchor)
        for position in range(start, end):
            if self.words[position] in (",", ";", "(", ")", ":") or quantity.start <= position < quantity.end:
                return True
            mark = self.marks[position]
            if mark is not None and ("share" in mark.kinds):
                return True
        return False

    def _share_of(self, mention: Mention) -> bool:
        """Whether a word for "share" stands right before (or, in Turkic languages, after) the area."""
        behind = mention.end
        while behind < self.last:
            total = self.marks[behind]
            if total is None or "total_word" not in total.kinds:
                break
            behind = total.end
        owned = self.marks[behind] if behind < self.last else None
        if owned is not None and ("topic" in owned.kinds or "world" in owned.kinds):
            inside = self.lower[owned.end - 1].endswith(listed("locative"))
            if mention.role in (m.GEN, m.ADJ) or (mention.language in TURKIC and inside):
                return False  # "a share in Tajikistan's imports", "a share of Indian exports"
        if mention.language in TURKIC:
            for position in range(mention.end, min(self.last, mention.end + 2)):
                mark = self.marks[position]
                if mark is not None and "share" in mark.kinds:
                    return True
            return False
        position = mention.start - 1
        steps = 0
        while position >= self.first and steps < 4:
            mark = self.marks[position]
            if any(share.end == position + 1 for share in self.kinds.get("share", ())):
                return True  # also of two words: "удельный вес Китая"
            if mark is not None and ("filler" in mark.kinds or "prep" in mark.kinds):
                position -= 1
                steps += 1
                continue
            break
        # "X accounts for": the verb right after
        for position in range(mention.end, min(self.last, mention.end + 3)):
            mark = self.marks[position]
            if (
                mark is not None
                and "share" in mark.kinds
                and mark.kinds["share"].language == "en"
                and mark.end - mark.start >= 1
                and (mention.role == m.NOM or (mention.role == m.GEN and not self._comma(mention.end, mark.start)))
            ):
                word = self.lower[mark.start]
                return word not in ("of", "share") or mention.role == m.GEN
            if mark is not None and "filler" not in mark.kinds:
                break
        return False

    def _other_participants(
        self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None
    ) -> None:
        indicator = frame.indicator
        state = self.state
        if (
            topic is None
            and before is not None
            and before.reporter
            and indicator not in ("joint_projects", "joint_project_value", "jobs", "gdp")
        ):
            own = [mention for mention in self.found if zone.left <= mention.start < zone.weak]
            same = all(mention.code in (before.reporter, before.counterpart) for mention in own)
            part = indicator == "visitor_arrivals" and self._next(zone.left, quantity.start, "part_of") is not None
            part = part or (indicator == "investment" and len({mention.code for mention in own}) > 1)
            if not part and (not own or (same and quantity is not self.quantities[0])):
                frame.reporter, frame.counterpart = before.reporter, before.counterpart
                return
        pool = [
            mention
            for mention in self.found
            if zone.left <= mention.start < (zone.right if zone.right > quantity.end else zone.weak)
            and mention.code != UNKNOWN
        ]
        if indicator in ("joint_projects", "joint_project_value", "jobs"):
            codes = list(
                dict.fromkeys(
                    mention.code for mention in self.found if mention.code not in BLOCS and mention.code != UNKNOWN
                )
            )
            if before is not None and before.reporter:
                frame.reporter, frame.counterpart = before.reporter, before.counterpart
            elif len(codes) == 2:
                frame.reporter, frame.counterpart = codes[0], codes[1]
            elif state.pair:
                frame.reporter, frame.counterpart = state.pair
            if len(codes) == 1 and frame.reporter and codes[0] not in (frame.reporter, frame.counterpart):
                frame.reporter = frame.counterpart = None
        elif indicator in ("transit_freight", "customs_release_time"):
            through = [mention for mention in pool if self._through(mention)]
            through += [mention for mention in pool if mention.group in {other.group for other in through}]
            named = through or [
                mention
                for mention in pool
                if mention.role in (m.GEN, m.ADJ, m.IN, m.NOM, m.PAIR, m.BETWEEN) and mention.code not in BLOCS
            ]
            if topic is None and before is not None and before.reporter and not through:
                named = [mention for mention in named if mention.role != m.ADJ]  # "5 mln tonnes of it Chinese goods"
            codes = list(dict.fromkeys(mention.code for mention in named))
            if before is not None and before.reporter and not named:
                frame.reporter = before.reporter
            elif len(codes) == 1:
                frame.reporter = codes[0]
            elif not codes:
                frame.reporter = self.resolver._main() if state.counts and not self._on_a_route(indicator) else None
            else:
                frame.reporter = codes[0] if indicator == "customs_release_time" else None
            frame.counterpart = None
        elif indicator in FREIGHT:
            groups: dict[int, list[Mention]] = {}
            for mention in pool:
                groups.setdefault(mention.group, []).append(mention)
            anchor = topic.start if topic else quantity.start
            pair = self._pair(pool, groups, anchor, indicator)
            if pair:
                frame.reporter, frame.counterpart = pair[0], pair[1]
            else:
                withs = [mention for mention in pool if mention.role in (m.WITH, m.TO)]
                gens = [mention for mention in pool if mention.role in (m.GEN, m.FROM, m.ADJ, m.NOM)]
                if withs and gens and withs[-1].code != gens[-1].code:
                    frame.reporter, frame.counterpart = gens[-1].code, withs[-1].code
                elif before is not None and before.reporter and before.counterpart:
                    frame.reporter, frame.counterpart = before.reporter, before.counterpart
                elif self._marks(self.first, self.last, "pair") and state.pair and not pool:
                    frame.reporter, frame.counterpart = state.pair
        elif indicator == "investment":
            pool = [mention for mention in pool if mention.code != "WLD"]  # "xorijiy": from all
            sources = [mention for mention in pool if mention.role == m.FROM]
            into = [
                mention
                for mention in pool
                if mention.role in (m.TO, m.IN, m.ON) or self._into_economy(mention) or self._attracts(mention, zone)
            ]
            if not sources and topic is not None:
                sources = [mention for mention in pool if mention not in into and self._of_origin(mention, topic)] or [
                    mention for mention in pool if mention not in into and self._investing(mention)
                ]
            owners = [mention for mention in pool if mention.role in (m.GEN, m.ADJ, m.NOM, m.BY)]
            source = sources[0] if sources else owners[0] if owners else None
            target = into[-1] if into else owners[0] if owners and sources else None
            if source and target and source.code != target.code and len({mention.code for mention in pool}) == 2:
                frame.reporter, frame.counterpart = target.code, source.code
            elif (
                source
                and sources
                and not into
                and topic is None
                and before is not None
                and before.reporter not in (None, source.code)
                and len({mention.code for mention in pool}) == 1
            ):
                frame.reporter, frame.counterpart = before.reporter, source.code
            elif before is not None and sources and not into and source is not None and self._of_pair(before, source):
                frame.reporter = before.counterpart if before.reporter == source.code else before.reporter
                frame.counterpart = source.code  # "trade of the two doubled, Italian investment tripled"
            elif self._share_of_capital(quantity, zone, frame, before, pool):
                pass
            elif (
                source
                and {mention.code for mention in pool} == {source.code}
                and (source.role == m.FROM or (sources and self._into_the_country(zone)))
            ):
                frame.reporter, frame.counterpart = self._known_reporter(source.code), source.code
            elif not pool and self._still_into(zone) is not None:
                frame.reporter, frame.counterpart = self._still_into(zone), "WLD"
            elif not sources and len({mention.code for mention in pool}) == 1:
                into_country = into[-1] if into else None
                if into_country is not None and into_country.code not in BLOCS and self._foreign_capital(zone):
                    frame.reporter, frame.counterpart = into_country.code, "WLD"
        elif indicator == "visitor_arrivals":
            self._visitors(quantity, zone, frame, before)
        elif indicator == "gdp":
            if any(0 < mention.start - quantity.span_end <= 2 and mention.code == UNKNOWN for mention in self.found):
                raise Skip("with or by an area that has no code")  # "37 %, against 30 % for the G7"
            blocs = [mention for mention in self.found if mention.code in BLOCS and mention.code != "WLD"]
            if (
                blocs
                and len({mention.code for mention in blocs}) == 1
                and (self._world_economy() or (before is not None and before.reporter))
            ):
                frame.reporter, frame.counterpart = blocs[0].code, "WLD"

    def _into_the_country(self, zone: Zone) -> bool:
        """Whether money goes into a country that is not named there: "Chilean firms invested in the republic"."""
        stems = listed("economy")
        return any(self.lower[place].startswith(stems) for place in range(zone.left, zone.weak)) or any(
            mention.kind == "self" and mention.role in (m.TO, m.IN) and zone.left <= mention.start < zone.weak
            for mention in self.found
        )

    def _of_pair(self, before: Frame, source: Mention) -> bool:
        """Whether an investor is one of the two whose trade was told in the same sentence."""
        pair = (before.reporter, before.counterpart)
        return before.indicator in TRADE and source.code in pair and None not in pair and "WLD" not in pair

    def _on_a_route(self, indicator: str) -> bool:
        """Whether transit is that of a route, which runs through several countries: "along the corridor"."""
        return indicator == "transit_freight" and any(
            word.startswith(listed("route")) for word in self.lower[self.first : self.last]
        )

    def _share_of_capital(
        self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, pool: list[Mention]
    ) -> bool:
        """Set who has a share in what came from abroad: "26 % of it falls to Chile, 12 % to Peru"."""
        told = before if before is not None else self.state.frame
        codes = {mention.code for mention in pool}
        if told is None or told.indicator != "investment" or len(codes) != 1 or told.reporter in codes | {None}:
            return False
        whole = told.counterpart == "WLD" or (before is not None and before.kind == "share")
        if not whole or self._topic_in(zone.left, zone.right) or not self._is_share(quantity, zone, before):
            return False
        frame.reporter, frame.counterpart = told.reporter, codes.pop()
        return True

    def _through(self, mention: Mention) -> bool:
        if mention.role == "through":
            return True
        for position in range(max(self.first, mention.start - 3), mention.start):
            if self.lower[position] in ("через", "through", "via", "across", "территории", "территорию"):
                return True
        return any(
            self.lower[position] in ("арқылы", "аркылуу", "orqali", "орқали")
            for position in range(mention.end, min(self.last, mention.end + 3))
        )

    def _world_economy(self) -> bool:
        stems = listed("worldwide")
        return any(self.lower[position].startswith(stems) for position in range(self.first, self.last))

    def _of_origin(self, mention: Mention, topic: Mark) -> bool:
        """ "Chinese investments", "Xitoy investitsiyalari": whose capital it is."""
        if mention.role in (m.IN, m.TO, m.ON):
            return False
        if mention.kind == "adjective" or self.resolver.language in TURKIC:
            between = self.lower[mention.end : topic.start]
            return 0 <= topic.start - mention.end <= 1 and (not between or between[0] in ("direct", "прямых", "прямые"))
        return False

    def _investing(self, mention: Mention) -> bool:
        """ "Chinese companies", "инвесторы из Китая", "Qytai kompaniyalari": who invests is called after an area."""
        if mention.role in (m.TO, m.IN, m.ON):
            return False
        ahead = self.lower[mention.end : min(self.last, mention.end + 2)]
        return bool(ahead) and (
            ahead[0].startswith(listed("investor"))
            or (len(ahead) > 1 and ahead[0][0].isalpha() and ahead[1].startswith(listed("investor")))
        )

    def _into_economy(self, mention: Mention) -> bool:
        """ "Keniya iqtisodiyotiga", "in Kenya's economy": where the money goes."""
        if mention.end >= self.last or not self.lower[mention.end].startswith(listed("economy")):
            return False
        if self.resolver.language in TURKIC:
            return self.lower[mention.end].endswith(listed("dative"))
        place = mention.start - 1
        if place > self.first and self.lower[place] == "the":
            place -= 1
        return place >= self.first and self.lower[place] in ("in", "into", "в", "во")

    def _attracts(self, mention: Mention, zone: Zone) -> bool:
        """ "Peru attracted FDI of $7 bn", "Peru's FDI inflow": the country that foreign capital comes to."""
        if mention.role in (m.GEN, m.ADJ):
            behind = self.lower[mention.end : zone.weak][:5]
            return any(word.startswith(listed("inflow")) for word in behind) and self._foreign_capital(zone)
        if mention.role != m.NOM or not self._foreign_capital(zone):
            return False
        return any(word.startswith(listed("attract")) for word in self.lower[mention.end : zone.weak])

    def _foreign_capital(self, zone: Zone) -> bool:
        stems = listed("foreign_capital")
        return any(self.lower[place].startswith(stems) for place in range(zone.left, zone.weak))

    def _still_into(self, zone: Zone) -> str | None:
        """Into which country flows what is still called from abroad: "In 2020 foreign investment had halved"."""
        told = self.state.frame
        home = m.HOMES.get(self.resolver.language)
        named = any(mention.code != "WLD" for mention in self.found)
        if set(self.state.counts) == {home} and not self.resolver.mentions.parts and not named:
            # The text names no other country, and no region; capital that is merely "attracted" may be its own.
            direct = listed("direct_capital")
            return home if any(word.startswith(direct) for word in self.lower[zone.left : zone.weak]) else None
        if told is None or told.indicator != "investment" or told.counterpart != "WLD":
            return None
        near = self.index - self.state.frame_sentence <= 3
        return told.reporter if near and self._foreign_capital(zone) else None

    def _citizens(self, mention: Mention) -> bool:
        """ "citizens of Kenya", "Россия Федерациясынын жарандары": who comes from a country."""
        if self.resolver.language == "ru" and self.lower[mention.start].endswith(listed("people_ending")):
            return True  # "россияне"
        if self.resolver.language in TURKIC:
            place = mention.end
        else:
            place = mention.start - 1 - (mention.start > self.first and self.lower[mention.start - 1] in ("of", "the"))
        bare = mention.role == m.NOM and self.resolver.language in TURKIC  # "Германия азаматы"
        if (mention.role != m.GEN and not bare) or not self.first <= place < self.last:
            return False
        return self.lower[place].startswith(listed("citizen"))

    def _counted(self, mention: Mention, quantity: Quantity) -> bool:
        """ "Ресей - 58 мың турист": a country in a list of those who came."""
        if self.resolver.language not in TURKIC or mention.role != m.NOM:
            return False
        gap = self.words[mention.end : quantity.span_start]
        if mention.end > quantity.span_start or len(gap) > 1 or any(word not in "-:" for word in gap):
            return False
        return bool(gap) or len(self.quantities) > 1

    def _comes_from(self, mention: Mention, quantity: Quantity) -> bool:
        """ "Kenya accounted for 2 million arrivals", "на Кению пришлось 2 млн туристов": who sends the visitors."""
        if mention.role not in (m.NOM, m.ON) or self._comma(mention.end, quantity.start):
            return False
        if self.lower[mention.end] in members("sent") and mention.end < quantity.start:
            return True
        share = self._next(mention.end, quantity.start, "share")
        return share is not None and share.start - mention.end <= 2

    def _guests_of(self, mention: Mention, named: list[Mention]) -> bool:
        """ "the number of Indian visitors to Uzbekistan": whose visitors they are, beside whom they visit."""
        if mention.kind != "adjective" or self.topic is None or mention.end != self.topic.start:
            return False
        return any(other.role in (m.TO, m.IN) and other.code != mention.code for other in named)

    def _leads_the_next(self, mention: Mention, quantity: Quantity) -> bool:
        """Whether an area is the subject of the figure that follows: "Chile sent 5,000 and Peru 3,000 visitors"."""
        return mention.start > quantity.end and any(self._leads(mention, other) for other in self.quantities)

    def _leads(self, mention: Mention, quantity: Quantity) -> bool:
        return 0 <= quantity.start - mention.end <= 1

    def _visitors(self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None) -> None:
        origin: str | None = None
        visited: str | None = None
        arrived = False
        several = len(self.quantities) > 1
        listed_before = quantity is not self.quantities[0] and before is not None
        if self.resolver.text.met("compatriot", zone.left, max(zone.right, quantity.end + 5)):
            origin = m.HOMES.get(self.resolver.language, UNKNOWN)  # "our compatriots visited Chile"
        own = [
            mention
            for mention in self.found
            if zone.left <= mention.start < max(zone.right, quantity.end + 5) or not several
        ]
        for mention in own:
            if mention.code == "WLD":
                continue
            near = quantity.number_end <= mention.start <= quantity.end + 4
            if ":" in self.words[quantity.end : mention.start]:
                continue  # "5 mln came: from Chile 2 mln, ..."
            if mention.start > quantity.end and (
                self.lower[quantity.end] in members("out_of") or (several and self._comma(quantity.end, mention.start))
            ):
                continue  # "of the 7 million tourists 3 million were Indians"
            if (
                mention.role == m.FROM
                or self._citizens(mention)
                or (near and mention.role in (m.GEN, m.NOM, m.ADJ))
                or quantity.number_start <= mention.start < quantity.end
                or (mention.kind == "adjective" and mention.start == quantity.end)
                or (mention.role == m.ADJ and mention.start < quantity.start and quantity.start - mention.end <= 2)
                or self._counted(mention, quantity)
                or (listed_before and mention.role == m.NOM and self._leads(mention, quantity))
                or self._comes_from(mention, quantity)
                or self._guests_of(mention, own)
            ):
                origin = origin or mention.code
        if origin is None and quantity.borrowed:
            lender = next(
                (other for other in self.quantities if other.start > quantity.start and not other.borrowed), None
            )
            inner = [item.code for item in self.found if lender and lender.number_start <= item.start < lender.end]
            origin = inner[0] if inner else None  # "Чилиге 2 мың, Перуге 5 мың қазақстандық барды"
        counted = any(self._counted(mention, quantity) for mention in own)
        for mention in own + self.found:
            if (
                mention.code not in (origin, "WLD")
                and not any(item is mention for item in self.entries)
                and not (counted and mention.role == m.NOM)
                and not (mention.role == m.NOM and self._leads_the_next(mention, quantity))
                and not self._citizens(mention)
                and mention.role in (m.TO, m.ACC, m.NOM, m.GEN, m.IN, m.ON)
            ):
                if any(
                    other.group == mention.group
                    and other.code not in (mention.code, origin)
                    and min(abs(other.start - mention.end), abs(mention.start - other.end)) <= 2
                    for other in self.found
                ):
                    return  # "Spain and Portugal": which of them?
                visited = mention.code
                arrived = mention.role != m.GEN
                break
        if origin is None and listed_before and before is not None and before.counterpart not in (None, "WLD", visited):
            origin = before.counterpart if before.reporter != visited else None  # "... and 5 thousand chose Spain"
            arrived = arrived and origin is not None
        told = self.state.frame
        if not arrived and origin is None and told is not None and told.reporter is not None:
            same = told.indicator == "visitor_arrivals" and told.counterpart == "WLD"
            ours = all(mention.kind == "self" and mention.code == told.reporter for mention in own)
            if same and ours and self.index - self.state.frame_sentence <= 3:
                visited, arrived = told.reporter, True
        if origin is None and self._next(zone.left, quantity.start, "part_of") is not None:
            arrived = False  # "of whom 2 million were ..."
        frame.reporter = visited if arrived or origin is not None else None
        frame.counterpart = origin or ("WLD" if arrived else None)
        if visited is None and origin is not None:
            given = self.state.listing
            main = self.state.main
            if main is None and given is not None and given.indicator == "visitor_arrivals":
                main = given.owner if self.index - self.state.listing_sentence <= 3 else None
            frame.reporter = main if main != origin else None
