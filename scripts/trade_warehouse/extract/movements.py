"""Who invests, who visits, what is carried: both sides of what is no trade in goods."""

from __future__ import annotations

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.participants import Participants
from trade_warehouse.extract.quantities import TURKIC, Quantity
from trade_warehouse.extract.state import (
    FREIGHT,
    TRADE,
    Frame,
    Skip,
    Zone,
)


class Movements(Participants):
    """Reporter and counterpart of investment, visits, freight, transit and joint projects."""

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
            elif self._marks(self.first, quantity.end, "pair"):
                frame.reporter, frame.counterpart = self._discourse(True, frame)
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
            elif not codes and self.resolver.language == "ru" and any(other.kind == "part" for other in self.found):
                frame.reporter = None  # "через провинцию"
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
            if not sources and quantity.unit == "percent" and self.resolver.language in TURKIC:
                sources = [mention for mention in pool if mention.role == m.TO and self._share_of(mention)]
            into = [
                mention
                for mention in pool
                if (mention.role in (m.TO, m.IN, m.ON) and mention not in sources)
                or self._into_economy(mention)
                or self._attracts(mention, zone)
                or self._has_investors(mention)
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
                and (
                    source.role == m.FROM
                    or (sources and (self._into_the_country(zone) or self._spoken_of_with(source.code)))
                )
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
            if any(
                mention.code == UNKNOWN and zone.left <= mention.start < quantity.start and before is not None
                for mention in self.found
            ):
                raise Skip("with or by an area that has no code")  # "..., while the share of the G7 is 29 %"
            if self._marks(zone.left, quantity.start, "part_of"):
                raise Skip("a part of an economy")  # "of this, 70 % is Chile's"
            blocs = [mention for mention in self.found if mention.code in BLOCS and mention.code != "WLD"]
            if (
                blocs
                and len({mention.code for mention in blocs}) == 1
                and (self._world_economy() or (before is not None and before.reporter))
            ):
                frame.reporter, frame.counterpart = blocs[0].code, "WLD"

    def _spoken_of_with(self, investor: str) -> bool:
        """Whether a Turkic text is just speaking of two, one of whom invests: "Эки өлкөнүн соодасы 3 млрд. Чили
        инвестициясы 2 млрд доллардан ашты"."""
        pair = self.state.pair
        near = self.resolver.language in TURKIC and self.index - self.state.pair_sentence <= 1
        return near and pair is not None and investor in pair and self._pair_stands(False)

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

    def _has_investors(self, mention: Mention) -> bool:
        """ "в списке инвесторов Перу": the country that they invest in."""
        ahead = self.lower[mention.start - 1] if mention.start > self.first else ""
        return self.resolver.language == "ru" and mention.role in (m.GEN, m.NOM) and ahead.startswith("инвесторов")

    def _attracts(self, mention: Mention, zone: Zone) -> bool:
        """ "Peru attracted FDI of $7 bn", "Peru's FDI inflow": the country that foreign capital comes to."""
        if mention.role in (m.GEN, m.ADJ):
            behind = self.lower[mention.end : zone.weak][:5]
            return any(word.startswith(listed("inflow")) for word in behind) and self._foreign_capital(zone)
        if mention.role != m.NOM or not self._foreign_capital(zone) or self._called_capital(mention):
            return False
        return any(word.startswith(listed("attract")) for word in self.lower[mention.end : zone.weak])

    def _called_capital(self, mention: Mention) -> bool:
        """Whether Turkic capital is called after whose it is: "Peru investitsiyalari", not "Peru investitsiya"."""
        topic = self.topic
        if topic is None or mention.end != topic.start or self.resolver.language not in TURKIC:
            return False
        word = self.lower[topic.end - 1]
        return any(word.endswith(ending) or ending + "n" in word for ending in listed("possessed_noun"))

    def _foreign_capital(self, zone: Zone) -> bool:
        words = self.lower[zone.left : zone.weak]
        if any(word.startswith(listed("foreign_capital")) for word in words):
            return True
        direct = any(word.startswith(listed("direct_word")) for word in words)
        return direct and any(word.startswith(listed("inflow")) for word in words)  # "the gross inflow of direct ..."

    def _still_into(self, zone: Zone) -> str | None:
        """Into which country flows what is still called from abroad: "In 2020 foreign investment had halved"."""
        told = self.state.frame
        home = m.HOMES.get(self.resolver.language)
        named = any(mention.code != "WLD" for mention in self.found)
        if home is not None and self._lonely_home(set(self.state.counts)) == home and not named:
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
            if mention.kind == "adjective" and any(
                part in self.lower[mention.start] for part in listed("people_plural")
            ):
                return True  # "peruliklar": those who come from there
            place = mention.end
        else:
            place = mention.start - 1 - (mention.start > self.first and self.lower[mention.start - 1] in ("of", "the"))
        bare = mention.role == m.NOM and self.resolver.language in TURKIC  # "Германия азаматы"
        if (mention.role != m.GEN and not bare) or not self.first <= place < self.last:
            return False
        return self.lower[place].startswith(listed("citizen"))

    def _among_several(self, mention: Mention) -> bool:
        """Whether two send visitors together: "из Чили и Перу - в 3 раза"."""
        return self.resolver.language not in TURKIC and any(
            other.group == mention.group
            and other.code != mention.code
            and other.role == mention.role == m.FROM
            and any(
                one.end == two.start - 1 and self.lower[one.end] in members("row_link")
                for one, two in ((other, mention), (mention, other))
            )
            for other in self.found
        )

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
        """ "the number of Indian visitors to Uzbekistan", "китайских туристов, посетивших Грузию": whose visitors they
        are, beside whom they visit."""
        noun = self.marks[mention.end] if mention.kind == "adjective" and mention.end < self.last else None
        if noun is None or (noun.value("topic") != "visitor_arrivals" and noun.value("unit") != "persons"):
            return False
        visited = (m.TO, m.IN, m.ACC, m.NOM)
        return any(
            other.role in visited and other.code != mention.code and other.start > mention.end for other in named
        )

    def _leads_the_next(self, mention: Mention, quantity: Quantity) -> bool:
        """Whether an area is the subject of the figure that follows: "Chile sent 5,000 and Peru 3,000 visitors"."""
        return mention.start > quantity.end and any(self._leads(mention, other) for other in self.quantities)

    def _leads(self, mention: Mention, quantity: Quantity) -> bool:
        return 0 <= quantity.start - mention.end <= 1

    def _travellers(self, mention: Mention) -> bool:
        """Whether the people of a country are the subject of a Turkic sentence: "Қазақстандықтар Перуге 5 мың рет
        барған"."""
        if self.resolver.language not in TURKIC or mention.kind != "adjective" or mention.role not in (m.ADJ, m.NOM):
            return False
        return self.lower[mention.start].endswith(listed("people_plural"))

    def _guests_again(self, quantity: Quantity) -> bool:
        """Whether a bare number only tells the growth before it in persons: "Чилиден 4 есе (120-дан 480-ге дейін)"."""
        place = self.quantities.index(quantity)
        start = self.quantities[place - 1].span_end if place else quantity.span_start
        between = self.words[start : quantity.span_start]
        return (
            place > 0 and len(between) <= 1 and between in ([], ["("], ["/"]) and not self._comma(start, quantity.start)
        )

    def _sender(self, zone: Zone, own: list[Mention]) -> str | None:
        """The only country of a sentence that goes on about visits to another: "Chile received 3 mln guests. Peru grew
        fastest: 20,000 of its citizens came"; but "Peru received 2 mln"."""
        told = self.state.frame
        if told is None or told.indicator != "visitor_arrivals" or self.index - self.state.frame_sentence > 3:
            return None
        if self.resolver.language in TURKIC or told.reporter is None:
            return None
        codes = {mention.code for mention in self.found if mention.kind not in ("self", "them")}
        if len(codes) != 1 or told.reporter in codes or not codes.isdisjoint(("WLD", UNKNOWN)):
            return None
        if any(word.startswith(listed("receives_guests")) for word in self.lower[zone.left : zone.weak]):
            return None
        named = [mention for mention in own if mention.role in (m.NOM, m.ADJ)]
        return named[0].code if named and len(named) == len(own) else None

    def _visitors(self, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None) -> None:
        if before is not None and before.indicator == "visitor_arrivals" and self._guests_again(quantity):
            frame.reporter, frame.counterpart = before.reporter, before.counterpart
            return
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
                or (self.resolver.language == "ru" and mention.end <= quantity.start and self._of_guests(mention))
            ):
                if origin is None and self._among_several(mention):
                    raise Skip("one figure for several partners")
                origin = origin or mention.code
        if origin is None and quantity.borrowed:
            lender = next(
                (other for other in self.quantities if other.start > quantity.start and not other.borrowed), None
            )
            inner = [item.code for item in self.found if lender and lender.number_start <= item.start < lender.end]
            origin = inner[0] if inner else None  # "Чилиге 2 мың, Перуге 5 мың қазақстандық барды"
        origin = origin or self._sender(zone, own)
        people = [mention for mention in self.found if mention.end <= quantity.start and self._travellers(mention)]
        origin = origin or (people[-1].code if people else None)
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
        if origin is None and arrived and self.topic is not None and self.lower[self.topic.start] in members("gone"):
            same = told is not None and told.indicator == "visitor_arrivals" and told.counterpart not in (None, "WLD")
            origin = told.counterpart if same and told is not None else None
            arrived = origin is not None and origin != visited  # "Чилиге 5 миң киши барды": whose people?
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
