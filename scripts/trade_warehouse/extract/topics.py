"""What a quantity is about: the indicator that governs it, or what else does."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.clauses import Clause
from trade_warehouse.extract.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.mentions import FROM, IN, TO, WITH, Mention
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.state import (
    AREA_KINDS,
    FREIGHT,
    TOPICAL,
    TRADE,
    Skip,
    Zone,
)

_NO_GOODS: Final = (
    AREA_KINDS | TOPICAL | bits(("unit", "month", "year", "relative", "half", "quarter", "change", "share"))
)


class Topics(Clause):
    """What a quantity is about: the indicator that governs it, or what else does."""

    def _topic(self, quantity: Quantity, zone: Zone) -> tuple[str | None, str, Mark | None]:
        """The indicator that governs a quantity, or the refusal that does, and the word that said so."""
        left: list[Mark] = []
        right: list[Mark] = []
        end = max(zone.right, self._said_again_until(quantity))
        trade = any(mark.value("topic") in TRADE for mark in self.topical)
        for mark in self.topical:
            if self.causes and self._in_reason(mark.start, quantity):
                continue
            sum_or_weight = quantity.unit == "tonnes" or (quantity.unit in CURRENCIES and not self._money_came(mark))
            comes = quantity.unit == "persons" or self._goods_move(quantity, mark)
            if not comes and (sum_or_weight or trade) and self._travels(mark):
                continue  # "trade, the visiting minister said, grew by 5 %"
            if (
                quantity.start <= mark.start < quantity.end and "unit" in mark.kinds and "topic" in mark.kinds
            ) or zone.left <= mark.start < quantity.start:
                left.append(mark)
            elif quantity.end <= mark.start < end:
                right.append(mark)
        left = [mark for mark in left if not self._bare_noun(mark) and not self._sign_of_rate(mark, quantity)]
        left = [mark for mark in left if not self._describes_traded(mark) and not self._clause_before(mark)]
        left = [mark for mark in left if not self._only_for(mark, quantity)]
        right = [mark for mark in right if not self._bare_noun(mark)]
        worth = [mark for mark in left if self._of_worth(mark)]
        left = [mark for mark in left if mark not in worth]
        right = [mark for mark in right if not self._of_worth(mark)]
        chosen = self._choose(left, reverse=True)
        after = self._attached(quantity, right)
        outranked = chosen is None or (
            after is not None
            and self._value(after)[0] is not None
            and not (chosen.value("topic") in TRADE and after.value("topic") == "visitor_arrivals")  # "X-dan keldi"
            and (quantity.unit == "percent" or self._value(chosen)[0] in (None, "freight"))
        )
        if after is not None and outranked and not self._sold_at_home(chosen, after):
            chosen = after
        if after is not None and self._part_of_it(quantity, after):
            chosen = after
        closed = self._closed_in(quantity, right)
        if closed is not None and (chosen is None or self._value(chosen)[0] in TRADE):
            chosen = closed
        if chosen is not None and self.resolver.language in TURKIC and self._value(chosen)[1] == "entity":
            chosen = self._verb_behind(quantity, right) or chosen  # "Чили фирмалары 5 мың тонна шай сатып алды"
        if chosen is None:
            chosen = self._choose(right, reverse=False)
            if chosen is not None and quantity.unit in CURRENCIES and self._value(chosen)[0] in TRADE:
                gap = self.lower[quantity.span_end : chosen.start]
                accounted = self._marks(quantity.span_end, chosen.start, "share")
                if self._levied(chosen, quantity) or (not members("purpose").isdisjoint(gap) and not accounted):
                    return None, "what the money is for", chosen
        if chosen is None and zone.weak > zone.right:
            weak = [
                mark
                for mark in self.present
                if zone.right <= mark.start < zone.weak
                and ("topic" in mark.kinds or "not" in mark.kinds or "purchase" in mark.kinds)
                and not (self.causes and self._in_reason(mark.start, quantity))
            ]
            strong = [mark for mark in weak if self._value(mark)[0] in TRADE]
            if strong and not left:
                chosen = strong[0] if len({self._value(mark)[0] for mark in strong}) == 1 else None
        if chosen is None:
            chosen = self._relative_topic(quantity) or self._shared_verb(quantity) or self._verb_of_both(quantity)
        if worth and (chosen is None or ("purchase" not in chosen.kinds and self._value(chosen)[0] not in TRADE)):
            chosen = worth[-1]
        if chosen is None and len(self.quantities) > 1:
            both = self._last(self.first, quantity.start, "both")
            chosen = both if both is not None and self._one_of_both(quantity, both) else None
        if chosen is None:
            return None, "", None
        if "both" in chosen.kinds:
            one = self._one_of_both(quantity, chosen)
            if one:
                return one, "", chosen
        indicator, refusal = self._value(chosen)
        if quantity.unit != "persons" and self._money_came(chosen):
            indicator = "investment"
        elif self._travels(chosen) and self._goods_move(quantity, chosen) and self._carried_through():
            return None, "goods on their way", chosen
        elif self._travels(chosen) and self._goods_move(quantity, chosen):
            indicator = "export" if self.lower[chosen.start] in members("gone") else "import"
        elif self._money_sent(quantity, chosen):
            return None, "remittances", chosen
        return indicator, refusal, chosen

    def _sold_at_home(self, place: Mark | None, verb: Mark) -> bool:
        """Whether a Turkic "sold" is told of an exchange or shop: "birjada 5 mln so'mlik tovar sotildi"."""
        if place is None or place.value("not") != "domestic" or self.resolver.language not in TURKIC:
            return False
        return self.lower[verb.start].startswith(listed("sale_verb"))

    def _verb_behind(self, quantity: Quantity, right: list[Mark]) -> Mark | None:
        """The verb of trade that governs a Turkic figure, though a firm or a plant is its subject."""
        verb = self._verb_of_both(quantity) or self._shared_verb(quantity) or next(iter(right), None)
        return verb if verb is not None and ("purchase" in verb.kinds or self._value(verb)[0] in TRADE) else None

    def _carried_through(self) -> bool:
        """Whether transit is what the sentence before told of: its parts are nobody's exports."""
        told = self.state.frame
        return told is not None and told.indicator == "transit_freight" and self.index - self.state.frame_sentence <= 1

    def _goods_move(self, quantity: Quantity, verb: Mark) -> bool:
        """Whether goods, in Turkic texts, are what comes or goes: "Чилиден 5 миң тонна шие келди", not people."""
        if self.resolver.language not in TURKIC or self._carries_on(verb):
            return False
        worth = quantity.suffix.endswith(listed("worth_ending")) and self._goods_at(quantity.end)
        return quantity.unit == "tonnes" or (quantity.unit in CURRENCIES and worth)

    def _money_sent(self, quantity: Quantity, verb: Mark) -> bool:
        """Whether money itself is what is sent, no goods: "алар үйүнө 5 млн доллар жөнөткөн", not "долларлык шие"."""
        if self.resolver.language not in TURKIC or quantity.unit not in CURRENCIES or verb.start != quantity.span_end:
            return False
        bare = quantity.case in ("nom", "acc") and not quantity.suffix.endswith(listed("worth_ending"))
        return bare and self.lower[verb.start].startswith(listed("sends_money"))

    def _relative_topic(self, quantity: Quantity) -> Mark | None:
        """The word of trade that a Turkic participle ties to a figure: "5 mlrd dollarni tashkil qilgan eksport
        hajmi"."""
        place = quantity.span_end
        reach = self._next(place, min(self.last, place + 1), "reach")
        if self.resolver.language not in TURKIC or reach is None:
            return None
        place = reach.end
        while place < self.last and place < reach.end + 2 and not self.lower[place - 1].endswith(listed("done_ending")):
            place += 1
        if not self.lower[place - 1].endswith(listed("done_ending")) or place >= self.last:
            return None
        mark = self.marks[place]
        return mark if mark is not None and self._value(mark)[0] in TRADE else None

    def _said_again_until(self, quantity: Quantity) -> int:
        """Where the words of a Turkic part end that a percentage says again: "10 ming tonnasi yoki 60 foizi eksport
        qilingan"; or 0."""
        place = self.quantities.index(quantity) + 1
        if self.resolver.language not in TURKIC or place >= len(self.quantities):
            return 0
        following = self.quantities[place]
        between = self.lower[quantity.span_end : following.span_start]
        again = following.unit == "percent" and quantity.unit != "percent" and not members("or").isdisjoint(between)
        if not again or len(between) > 2 or quantity.suffix not in members("possessed_ending"):
            return 0
        return self.quantities[place + 1].span_start if place + 1 < len(self.quantities) else self.last

    def _closed_in(self, quantity: Quantity, right: list[Mark]) -> Mark | None:
        """The words right behind an amount that make it a balance: "trade was $3 bn in surplus", "$2 bn in the red"."""
        mark = right[0] if right and quantity.unit in CURRENCIES else None
        if mark is None or mark.start != quantity.span_end or mark.value("topic") != "trade_balance":
            return None
        named = self.resolver.language == "en" and self.lower[mark.end - 1].startswith(listed("bare_noun"))
        return mark if named or self.lower[mark.start] == "in" else None  # "trade ended with a $3 bn surplus"

    def _citizens(self, mention: Mention) -> bool:
        raise NotImplementedError

    def _money_came(self, mark: Mark) -> bool:
        """Whether what came from a country is the money spoken of before: "Перудан келгени 5 пайызга азайды"."""
        told = self.state.frame
        if told is None or told.indicator != "investment" or self.index - self.state.frame_sentence > 2:
            return False
        whence = any(mention.role == FROM and mention.end == mark.start for mention in self.found)
        return whence and self._travels(mark)

    def _priced(self, mark: Mark) -> bool:
        """Whether a word is "price": that of exports is no export, though their "cost" may be."""
        return "not" in mark.kinds and self.lower[mark.start] in members("price_noun")

    def _levied(self, chosen: Mark, quantity: Quantity) -> bool:
        """Whether money only comes from trade: "таможня собрала 40 млн, из них 9 млн - с импорта"."""
        if self.resolver.language != "ru" or quantity.unit not in CURRENCIES or chosen.start < quantity.end:
            return False
        return self.lower[chosen.start - 1] in ("с", "от")

    def _clause_before(self, mark: Mark) -> bool:
        """Whether a Turkic verb that is of no trade closes a clause before: "Мунай арзандады, бирок максат 5 млрд"; or
        a noun is only what goods go without."""
        if "not" not in mark.kinds or self.resolver.language not in TURKIC or mark.end >= self.last:
            return False
        if self.lower[mark.end - 1].endswith(listed("privative")):
            return True  # "бажы төлөмүсүз": without that
        return self.words[mark.end] == "," and self.lower[mark.end - 1].endswith(listed("finite_past"))

    def _part_of_it(self, quantity: Quantity, mark: Mark) -> bool:
        """Whether a percentage is a part of what is no trade: "торгуют в рублях, на них приходится 75 % расчётов"."""
        if quantity.unit != "percent" or "not" not in mark.kinds or self.resolver.language in TURKIC:
            return False
        return all(word in ("of", "the") for word in self.lower[quantity.span_end : mark.start])

    def _only_for(self, mark: Mark, quantity: Quantity) -> bool:
        """Whether Turkic money is only for trade: "eksportni rivojlantirish uchun 5 mln dollar ajratildi"."""
        if quantity.unit not in CURRENCIES or self.resolver.language not in TURKIC or self._value(mark)[0] not in TRADE:
            return False
        for place in range(mark.end, min(mark.end + 4, quantity.span_start)):
            if not self.words[place][0].isalpha():
                return False
            if self.lower[place] in members("for_aim"):
                return True
        return False

    def _describes_traded(self, mark: Mark) -> bool:
        """Whether a Turkic participle only says which goods are traded: "yetishtirilgan olmaning eksporti 5 mln"."""
        if mark.value("not") != "output" or self.resolver.language not in TURKIC:
            return False
        if not self.lower[mark.end - 1].endswith(listed("done_ending")):
            return False
        for place in range(mark.end, self.last):
            other = self.marks[place]
            if self.words[place] in (",", ";", "-", ":"):
                return False
            if other is not None and self._value(other)[0] in ("export", "import"):
                return True
            if other is not None and "not" in other.kinds:
                return False
        return False

    def _carries_on(self, mark: Mark) -> bool:
        """Whether a Turkic "come" or "go" only says that something went on: "алтын казылып келген"."""
        if (
            self.resolver.language not in TURKIC
            or mark.start == self.first
            or mark.value("topic") != "visitor_arrivals"
        ):
            return False
        before = self.lower[mark.start - 1]
        moves = before.startswith(listed("carried"))
        return before.endswith(listed("converb_past")) and len(before) > 3 and not moves

    def _travels(self, mark: Mark) -> bool:
        """Whether a word only says that somebody came: no amount is of that."""
        if self._carries_on(mark):
            return True
        if mark.value("topic") != "visitor_arrivals" or self._came_as_goods(mark):
            return False
        return self.lower[mark.start].startswith(listed("visit_verb"))

    def _of_worth(self, mark: Mark) -> bool:
        """ "стоимость", "qiymati": what has that worth is said by another word."""
        return (
            "not" in mark.kinds
            and mark.end - mark.start == 1
            and self.lower[mark.start].startswith(listed("worth_noun"))
        )

    def _one_of_both(self, quantity: Quantity, mark: Mark) -> str:
        """The flow that a figure is of: "exports and imports fell by 5 % and 4 %, respectively"."""
        first_import = self.lower[mark.start].startswith(("import", "импорт"))
        for place, other in enumerate(self.quantities[:-1]):
            following = self.quantities[place + 1]
            beside = 0 <= mark.start - other.span_end <= 1 and 0 <= following.span_start - mark.end <= 1
            if beside and quantity in (other, following):  # "447 млн экспорт ва импорт 203 млн"
                return "import" if (quantity is other) is first_import else "export"
        if not self.respectively:
            return ""
        alike = [other for other in self.quantities if other.unit == quantity.unit and other.start >= mark.end]
        flows = ["import", "export"] if first_import else ["export", "import"]
        whole = self._last(self.first, mark.start, "topic")
        if whole is not None and self.words[whole.end : mark.start] == [","]:
            flows.insert(0, self._value(whole)[0] or "")  # "turnover, exports and imports"
        if quantity not in alike or len(alike) < 2:
            return ""
        if len(alike) != len(flows):
            raise Skip("not certain of which flow it is")
        return flows[alike.index(quantity)]

    def _bare_noun(self, mark: Mark) -> bool:
        """Whether "deficit" or "оборот" stands where no word says of what: it may be a budget's, or a firm's."""
        if not self._may_be_bare(mark):
            return False
        if self.state.frame is not None and self.index - self.state.frame_sentence <= 2:
            return False
        if self.index - self.state.trade_sentence <= 2 and mark.value("topic") == "trade_balance":
            return False  # "Trade with Peru went into the black. A surplus was recorded for the first time: ..."
        if not members("in_trade").isdisjoint(self.lower[self.first : self.last]):
            return False
        turnover = mark.value("topic") == "trade_turnover"
        if turnover and any(mention.role == WITH and 0 <= mention.start - mark.end <= 3 for mention in self.found):
            return False  # "оборот с Чили"
        if turnover and self.resolver.text.met("partner", self.first, self.last):
            return False
        return not any(
            (other.value("topic") in TRADE or "both" in other.kinds or "world" in other.kinds)
            and not self._may_be_bare(other)
            for other in self.present
        )

    def _may_be_bare(self, mark: Mark) -> bool:
        """Whether a word, "in" and a word or "with a minus" says what something is, but not that it is of trade."""
        if mark.value("topic") not in ("trade_balance", "trade_turnover"):
            return False
        opener = self.lower[mark.start]
        if mark.end - mark.start > 1 and opener != "in":  # "in the red"
            return opener in members("plus", "minus")
        return self.lower[mark.end - 1].startswith(listed("bare_noun"))

    def _sign_of_rate(self, mark: Mark, quantity: Quantity) -> bool:
        """Whether "минус в 5 %" is told of no amount: that is no balance."""
        return quantity.unit not in CURRENCIES and self.lower[mark.start] in members("plus", "minus")

    def _shared_verb(self, quantity: Quantity) -> Mark | None:
        """The verb of trade at the end that all amounts of a Turkic sentence share: "Xdan 5 mln, Ydan 3 mln oldi"."""
        if self.resolver.language not in TURKIC or quantity is self.quantities[-1]:
            return None
        final = self.quantities[-1]
        later = self.quantities[self.quantities.index(quantity) :]
        people = any(other.unit == "persons" for other in self.quantities) and all(
            other.unit in ("persons", "times", "percent") for other in self.quantities
        )
        parts = all(other.unit == "percent" and other.suffix for other in self.quantities)  # "35 foizi Chiliga, ..."
        sums = all(other.unit in CURRENCIES or other.unit == "tonnes" for other in later)
        if not people and not parts and not sums:
            return None
        following = [
            mark
            for mark in self.present
            if mark.start >= quantity.end and ("topic" in mark.kinds or "not" in mark.kinds or "purchase" in mark.kinds)
        ]
        if not following or following[0].start < (final.start if people else final.end):
            return None
        if self._own_verb(quantity) or self._in_parts(quantity.end, final.start) or self._part_told(quantity, final):
            return None
        flows = ("visitor_arrivals",) if people else ("export", "import")
        if self._with_each(quantity):
            flows = ("trade_turnover",)
        if any(self._value(mark)[0] not in flows for mark in following) or not self._alike(quantity, final):
            return None
        sure = people or len(following) == 1 or any("purchase" in mark.kinds for mark in following)
        return following[0] if sure else None

    def _part_told(self, quantity: Quantity, final: Quantity) -> bool:
        """Whether the last amount is but a part of one before: "5 миң тонна, анын 3 миң тоннасы сыртка сатылган"."""
        part = bool(self._marks(quantity.end, final.start, "part_of"))
        return part and final.suffix.startswith(listed("possessed_ending"))

    def _with_each(self, quantity: Quantity) -> bool:
        """Whether a partner stands right before a figure: "Перу менен 5 млн, Чили менен 3 млн долларлык соода"."""
        return any(mention.role == WITH and 0 <= quantity.span_start - mention.end <= 2 for mention in self.found)

    def _alike(self, quantity: Quantity, final: Quantity) -> bool:
        """Whether a name before a figure plays the part of the name before the last: not "X 5 mln алса, Yге 3 mln"."""
        if self._partner_behind(quantity) & self._partner_behind(final):
            return True  # "X 5 миң тонна чайды Yке, 3 миң тоннаны Zге сатты"
        begin = max((other.end for other in self.quantities if other.end <= quantity.start), default=self.first)
        before = max((other.end for other in self.quantities if other.end <= final.start), default=self.first)
        guests = quantity.unit == final.unit == "persons"
        roles = [
            {
                mention.role
                for mention in self.found
                if start <= mention.start < end and not (guests and mention.role == TO)
            }
            for start, end in ((begin, quantity.start), (before, final.start))
        ]
        return not (roles[0] and roles[1] and roles[0].isdisjoint(roles[1]))

    def _partner_behind(self, quantity: Quantity) -> set[str]:
        """To whom or from whom, where it is said between a figure and the next comma."""
        behind = [mention for mention in self.found if 0 <= mention.start - quantity.end <= 3]
        return {
            mention.role
            for mention in behind
            if mention.role in (TO, FROM) and not self._comma(quantity.end, mention.start)
        }

    def _own_verb(self, quantity: Quantity) -> bool:
        """Whether a verb of its own follows an amount, before a comma: "2 млн тоннадан ашқан, ..."."""
        for place in range(quantity.end, min(self.last, quantity.span_end + 6)):
            if self.words[place] in (",", ";"):
                ended = self.lower[place - 1].endswith(listed("finite_ending"))
                return place > quantity.end and ended and self.lower[place - 1] not in members("no_verb")
        return False

    def _verb_of_both(self, quantity: Quantity) -> Mark | None:
        """The verb after weight and worth of the same goods: "5 млн долларға 3 мың тонна ұн сатты"."""
        place = self.quantities.index(quantity)
        if self.resolver.language not in TURKIC or place + 1 >= len(self.quantities):
            return None
        following = self.quantities[place + 1]
        units = {quantity.unit, following.unit}
        if "tonnes" not in units or units.isdisjoint(CURRENCIES):
            return None
        if following.start - quantity.end > 6 or self._comma(quantity.end, following.start):
            return None
        end = self.quantities[place + 2].start if place + 2 < len(self.quantities) else self.last
        aside = False
        for position in range(following.end, end):
            word = self.words[position]
            aside = word == "(" or (aside and word != ")")
            mark = self.marks[position]
            if word in (",", ";") and not aside:
                return None
            if mark is not None and not aside and mark in self.topical and not self._of_worth(mark):
                return mark
        return None

    def _value(self, mark: Mark) -> tuple[str | None, str]:
        kinds = mark.kinds
        if "both" in kinds:
            return "trade_turnover", ""
        if "topic" in kinds:
            return ("import" if self._came_as_goods(mark) else kinds["topic"].value), ""
        if "purchase" in kinds:
            return kinds["purchase"].value, ""
        if "not" in kinds:
            if kinds["not"].value == "entity" and self._bought_abroad(mark):
                return "import", ""
            return None, kinds["not"].value
        if "world" in kinds or "partners" in kinds:
            return "trade_turnover", ""
        return None, ""

    def _attributed(self, mark: Mark, others: list[Mark]) -> bool:
        """Whether a participle only tells more of goods whose flow was named: "импорт нефти, поставленной по морю"."""
        if self.resolver.language != "ru" or not self.lower[mark.start].startswith(listed("traded_participle")):
            return False
        flow = any(other.end < mark.start and other.value("topic") in TRADE for other in others)
        return flow and self.words[mark.start - 1] == ","

    def _bought_abroad(self, mark: Mark) -> bool:
        """Whether purchases are those of another country's goods: "закупки турецких товаров", "закупки там"."""
        if self.resolver.language != "ru" or not self.lower[mark.start].startswith(listed("purchases")):
            return False
        return any(
            mention.role in (FROM, IN, "at")
            or (mention.kind == "adjective" and (mention.start == mark.end or self._goods_at(mention.end)))
            for mention in self.found
            if 0 <= mention.start - mark.end <= 3 and not self._comma(mark.end, mention.start)
        )

    def _came_as_goods(self, mark: Mark) -> bool:
        """Whether it is goods that came from a country: "Чилиден келген машиналар саны 5 пайызга азайды"."""
        if mark.value("topic") != "visitor_arrivals" or self.resolver.language not in TURKIC or mark.end >= self.last:
            return False
        goods = self.marks[mark.end]
        named = (goods is not None and "product" in goods.kinds) or self.lower[mark.end].startswith(listed("goods"))
        return named and any(mention.role == FROM and mention.end == mark.start for mention in self.found)

    def _choose(self, candidates: list[Mark], reverse: bool) -> Mark | None:
        """The nearest word; one that names only a firm or plant gives way to any other."""
        ordered = candidates[::-1] if reverse else candidates
        weak: Mark | None = None
        for mark in ordered:
            _, refusal = self._value(mark)
            if refusal == "entity" or mark.value("topic") == "freight" or "partners" in mark.kinds:
                weak = weak or mark
                continue
            if self._attributed(mark, ordered):
                weak = weak or mark
                continue
            if mark.value("topic") == "export" and self.lower[mark.start - 1] in ("на", "for"):
                for other in ordered:
                    if other.value("topic") in FREIGHT and 0 <= mark.start - other.end <= 1:
                        return other  # "железнодорожные перевозки на экспорт"
            if mark.value("topic") in TRADE:
                for other in ordered:
                    certain = other.value("not") not in (None, "entity") or self._priced(other)
                    if certain and 0 <= mark.start - other.end <= 2:
                        return other  # "прибыль от экспорта", "tariffs on imports", "цена экспортного зерна"
            if mark.value("topic") == "trade_turnover":
                for other in ordered:
                    gap = self.words[other.end : mark.start]
                    if (
                        other.value("topic") == "trade_balance"
                        and mark.start >= other.end
                        and (len(gap) <= 2 or (len(gap) <= 5 and not {"в", "во", "in", "of"}.isdisjoint(gap)))
                        and "," not in gap
                    ):
                        return other  # "дефицит в торговле": the balance of that trade
            if (
                "world" in mark.kinds
                and "topic" not in mark.kinds
                and len(ordered) > 1
                and any("topic" in other.kinds for other in ordered)
            ):
                continue
            return mark
        return weak

    def _attached(self, quantity: Quantity, right: list[Mark]) -> Mark | None:
        """A topic right after the quantity: "$3 bn in exports", "75 % of our republic's total trade"."""
        for mark in right:
            gap = self.words[quantity.span_end : mark.start]
            if len(gap) > (8 if quantity.unit == "percent" else 3):
                return None
            if any(word in (",", ";", "(", "-") for word in gap):
                return None
            if (
                quantity.unit in CURRENCIES
                and self.resolver.language == "en"
                and (not gap or gap[0].lower() not in ("in", "of", "worth"))
            ):
                return None
            if "both" in mark.kinds or "topic" in mark.kinds or "not" in mark.kinds:
                return mark
        return None

    def _freight_mode(self, zone: Zone) -> str | None:
        """Road or rail, where the carrying and the means stand apart: "автомобильным транспортом ... перевезено"."""
        road = listed("road")
        rail = listed("rail")
        found = set()
        for position in range(zone.left, zone.weak):
            word = self.lower[position]
            if word.startswith(road):
                found.add("road_freight")
            elif word.startswith(rail):
                found.add("rail_freight")
        return found.pop() if len(found) == 1 else None

    def _carried_abroad(self, quantity: Quantity, zone: Zone) -> str | None:
        """The flow, where goods are carried to a country or, in Turkic texts, from one: "Перуге 5 мың тонна шие
        тасымалданды", "Перуге шие сатуу 2 эсе өстү", "Чилиден 5 миң тонна шие ташылган"."""
        weighed = quantity.unit == "tonnes" or quantity.unit in CURRENCIES
        sold = self.topic is not None and self.lower[self.topic.start].startswith(listed("selling_noun"))
        loaded = self.topic is not None and self._loads_goods(self.topic)
        if not weighed and not sold and not loaded and not self._marks(zone.left, quantity.start, "product"):
            return None
        end = max(zone.right, zone.weak)
        moved = {mention.role: mention.code for mention in self.found if zone.left <= mention.start < end}
        if "through" in moved:
            return None
        buys = self.topic is not None and self.lower[self.topic.start] in members("buying_noun")
        sent = self.topic is not None and self.lower[self.topic.start].startswith(listed("sending"))
        if sent and quantity.unit in CURRENCIES and not self._goods_in(zone.left, end):
            return None  # "отправили в Чили 5 млн долларов"
        if sent and self.resolver.text.met("abroad", zone.left, end):
            return "export"
        if TO in moved and not buys and (weighed or self.resolver.language in TURKIC):
            return "export"
        if FROM in moved and self.topic is not None and self.lower[self.topic.start].startswith(listed("outward")):
            return "export"
        if FROM in moved and buys:
            return "import"
        main = self.state.main
        if FROM not in moved or not (weighed or sold) or main is None or self.resolver.language not in TURKIC:
            return None
        return "export" if moved[FROM] == main else "import"

    def _loads_goods(self, carrying: Mark) -> bool:
        """Whether it is goods that are carried, no freight of others: "Перуге тауар тасымалы 5 % өсті"."""
        turkic = self.resolver.language in TURKIC and carrying.start > self.first
        return turkic and self.lower[carrying.start - 1].startswith(listed("merchandise"))

    def _goods_in(self, start: int, end: int) -> bool:
        """Whether goods are named among tokens."""
        return bool(self.resolver.text.met("goods", start, end)) or bool(self._marks(start, end, "product"))

    def _delivered(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether goods are brought or go to a country: "Peruga 5 ming tonna olma yetkazdi", "Чилиге 5 млн долларлык
        товар кетти"; sums are brought to a mark."""
        weighed = quantity.unit == "tonnes"
        if not weighed and (quantity.unit not in CURRENCIES or not self._goods_at(quantity.end)):
            return False
        verbs = listed("bring", "gone", "outward") if weighed else listed("gone", "outward")
        end = zone.weak if quantity is self.quantities[-1] or self._own_verb(quantity) else self.last
        if self.resolver.language not in TURKIC or not any(
            word.startswith(verbs) for word in self.lower[quantity.end : end]
        ):
            return False
        abroad = self.resolver.text.met("abroad", zone.left, quantity.start)
        if any(not self.lower[place].endswith(listed("ablative")) for place in abroad):
            return True
        return any(mention.role == TO and zone.left <= mention.start < quantity.start for mention in self.found)

    def _goods_moved(self, quantity: Quantity, zone: Zone) -> str:
        """The flow of English goods that only went somewhere: "goods worth $3 mln went to Peru", "came from Peru"."""
        if self.resolver.language != "en" or (quantity.unit not in CURRENCIES and quantity.unit != "tonnes"):
            return ""
        ahead = self.lower[max(zone.left, quantity.span_start - 4) : quantity.span_start]
        if quantity.unit == "tonnes" and not members("sends").isdisjoint(ahead):
            roles = {mention.role for mention in self.found if quantity.end <= mention.start < zone.weak}
            return "export" if TO in roles else "import" if FROM in roles and "brought" in ahead else ""
        if quantity.unit != "tonnes" and not any(word.startswith(listed("goods")) for word in ahead):
            return ""
        for place in range(quantity.end, min(zone.weak, quantity.end + 8)):
            if self.words[place] in (",", ";"):
                return ""
            if self.lower[place] in members("went"):
                roles = {mention.role for mention in self.found if 0 <= mention.start - place <= 5}
                flow = {TO: "export", FROM: "import"}
                return next((flow[role] for role in (TO, FROM) if role in roles), "")
        return ""

    def _goods_at(self, position: int) -> bool:
        """Whether goods are named there, perhaps behind an adjective: "American agricultural goods"."""
        goods = listed("goods")
        for place in range(position, min(self.last, position + 3)):
            mark = self.marks[place]
            if self.lower[place].startswith(goods) or (mark is not None and "product" in mark.kinds):
                return True
            if not self.lower[place][0].isalpha() or (mark is not None and "topic" in mark.kinds):
                return False
        return False

    def _predicated(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a verb of reaching, aiming or changing governs an amount, and no noun follows it."""
        if self.resolver.language == "en" and quantity.end < self.last:
            following = self.words[quantity.end]
            if (
                following.isalpha()
                and following.islower()
                and self.marks[quantity.end] is None
                and following not in members("after_amount")
            ):
                return False
        end = zone.weak if self.resolver.language in TURKIC else quantity.span_end
        if self._recorded(quantity) or self._of_a_sum(zone) or self._goods_in_turn(quantity):
            return True
        for mark in self.present:
            if zone.left <= mark.start < end and any(
                kind in mark.kinds
                for kind in ("reach", "target", "change", "forecast", "before", "after", "compare", "share")
            ):
                return True
        if self._in_parts(zone.left, quantity.start) or self._was_then(quantity):
            return True
        return any(
            self.words[position] in ("-", ":")
            for position in range(max(self.first, quantity.start - 2), quantity.start)
        )

    def _of_a_sum(self, zone: Zone) -> bool:
        """Whether "of this" says that a figure is part of one before; in Turkic languages it says less ("оның")."""
        return self.resolver.language not in TURKIC and bool(self._marks(zone.left, zone.right, "part_of"))

    def _recorded(self, quantity: Quantity) -> bool:
        """ "the $6 billion recorded last year": an amount that is called after what was reached."""
        behind = self.marks[quantity.end] if quantity.end < self.last else None
        if behind is None or "reach" not in behind.kinds or self.resolver.language != "en":
            return False
        return "the" in self.lower[max(self.first, quantity.span_start - 1) : quantity.number_start]

    def _goods_in_turn(self, quantity: Quantity) -> bool:
        """Whether goods are told one by one, with a verb at the end: "Mis 5 mln, baliq 3 mln dollarni tashkil etdi"."""
        final = self.quantities[-1]
        if self.resolver.language not in TURKIC or quantity is final or quantity.unit not in CURRENCIES:
            return False
        alike = all(other.unit == quantity.unit for other in self.quantities)
        place = quantity.span_start - 1
        goods = any(mark.end - 1 == place for mark in self.kinds.get("product", ()))
        return alike and goods and self._next(final.end, self.last, "reach") is not None

    def _told_of_partner(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a Turkic figure stands at a partner as the flow before has them: "Чилиге экспорт 5 % өстү. Перуге
        3 % (2 миңден 4 миң тоннага) кыскарды"."""
        told = self.state.frame
        roles = {"export": TO, "import": FROM, "trade_turnover": WITH, "visitor_arrivals": FROM}
        role = roles.get(told.indicator or "") if told is not None and not self.has_topic else None
        if role is None or self.resolver.language not in TURKIC or self._delivered(quantity, zone):
            return False
        if role == FROM and told is not None and told.indicator == "visitor_arrivals":
            people = [mention for mention in self.found if zone.left <= mention.start < zone.weak]
            if self._marks(zone.left, quantity.start, "part_of") and any(self._citizens(mention) for mention in people):
                return True  # "Соның 163 мыңы - ТМД елдерінің тұрғындары"
        place = quantity.span_start - (self.words[quantity.span_start - 1] in ("-", ":"))
        return any(mention.end == place and mention.role == role for mention in self.found)

    def _continues(self, quantity: Quantity) -> bool:
        """Whether a sentence without a topic of its own speaks of the topic before."""
        if self._goods_in_turn(quantity):
            return True
        for mark in self.present:
            if mark.start > quantity.end + 4:
                break
            if self._sums_up(mark):
                continue
            if any(
                kind in mark.kinds for kind in ("anaphor", "change", "reach", "target", "forecast", "share", "pair")
            ):
                return True
        signed = quantity.sign != 0 and quantity.unit == "percent"
        return signed or self._in_parts(self.first, quantity.start) or self._was_then(quantity)

    def _counts_things(self, quantity: Quantity) -> bool:
        """Whether things are counted before an amount, which may be theirs: "209 firms are registered for 4 bn"."""
        return any(
            self.words[place][0].isdecimal()
            and self._period_at(place) is None
            and not any(other.span_start <= place < other.span_end for other in self.quantities)
            and (self._unknown_noun(place + 1) or self._unknown_noun(place + 2))
            for place in range(self.first, quantity.span_start)
        )

    def _other_subject(self, quantity: Quantity) -> bool:
        """Whether an English sentence opens with a noun of its own that grew or stood so: "Rail volumes fell 8 %"; or
        a Turkic figure has such a noun before it: "qishloq xo'jaligi 4 foiz o'sgan"."""
        if self.resolver.language in TURKIC:
            return self._own_subject(quantity)
        if self.resolver.language != "en":
            return False
        place = self.first + (self.lower[self.first] in members("determiner"))
        if place + 1 < quantity.start and self.words[place].endswith("'s") and self.marks[place] is None:
            return self.lower[place + 1].startswith(listed("trader_noun"))  # "Saxony's firms sold ..."
        start = place
        while place < quantity.start and (
            self._unknown_noun(place) or (place == self.first and self._opens_with(place))
        ):
            place += 1
        if place == start or (place == start + 1 and self.lower[start].startswith(listed("trade_noun"))):
            return False
        place += self.words[place] == ","  # "Total intake, at 3 tonnes, ..."
        if place + 1 < quantity.start and self.lower[place] in members("noun_link"):
            place += 2  # "through Narva"
        said = self.marks[place]
        return said is not None and said.end <= quantity.start and ("change" in said.kinds or "reach" in said.kinds)

    def _own_subject(self, quantity: Quantity) -> bool:
        """Whether a Turkic noun that is no goods stands before a figure, and no pronoun for the trade spoken of."""
        called = self._marks(self.first, quantity.start, "anaphor") or self._marks(self.first, quantity.start, "pair")
        place = quantity.span_start - 1
        time = self._period_at(place)
        place = time.start - 1 if time is not None else place  # "soni 2024-yilda 12 foizga oshdi"
        if called or place < self.first:
            return False
        word = self.lower[place]
        if word.startswith(listed("sector")):
            return True
        possessed = word.endswith(listed("possessed_noun"))
        return possessed and self._unknown_noun(place) and self._period_at(place) is None

    def _opens_with(self, place: int) -> bool:
        """Whether the first word of a sentence is a noun that no table has."""
        word = self.lower[place]
        return (
            word.isalpha()
            and len(word) > 2
            and self._covering(place) is None
            and word not in members("no_goods", "determiner")
        )

    def _sums_up(self, mark: Mark) -> bool:
        """Whether "total" only counts what is no trade: "licensed for a total of 3 bn", "total intake was 3 bn"."""
        if self.resolver.language != "en" or self.lower[mark.start] != "total":
            return False
        return self.lower[mark.start - 1 : mark.start] == ["a"] or self._unknown_noun(mark.end)

    def _was_then(self, quantity: Quantity) -> bool:
        """Whether a Turkic figure is set against the next: "былтыр 3 млрд доллар болсо, быйыл 4 млрд"."""
        turkic = self.resolver.language in TURKIC and quantity.span_end < self.last
        return turkic and self.lower[quantity.span_end].startswith(listed("then_was"))

    def _in_parts(self, start: int, end: int) -> bool:
        """Whether a sum told before is divided: "Анын ичинен Чили менен 3 млрд"; "анын" alone is often but "his"."""
        return any(mark.end - mark.start > 1 for mark in self._marks(start, end, "part_of"))

    def _partial(self, quantity: Quantity, zone: Zone, topic: Mark | None) -> bool:
        if quantity.unit == "tonnes":
            return True
        place = self.quantities.index(quantity)
        for other in self.quantities[max(0, place - 1) : place + 2]:  # "40 мың тонна шай 120 млн долларға"
            first, second = (quantity, other) if quantity.start < other.start else (other, quantity)
            if other.unit == "tonnes" and second.start - first.end <= 5 and not self._comma(first.end, second.start):
                return True
        for other in self.quantities[place + 1 : place + 4]:
            if other.unit == "tonnes" and not self._topic_in(quantity.end, other.start):
                return True  # "the export grew by 34 % and came to 5,000 tonnes"
        if self.resolver.text.met("structure", self.first, quantity.start) and self._beside_noun(quantity):
            return True  # "in the structure of exports: copper - 5 mln"
        if topic is not None and topic.value("topic") in ("export", "import") and self._kind_of_goods(topic):
            return True
        near = topic.start if topic is not None else quantity.start
        turnover = topic is not None and topic.value("topic") == "trade_turnover"
        for mark in self._marks(zone.left, max(zone.right, quantity.end), "product"):
            if abs(mark.start - near) <= 9 or zone.left <= mark.start < quantity.start:
                if any(
                    other.start <= mark.start < other.end for other in self._marks(zone.left, zone.right, "whole_goods")
                ):
                    continue
                if self._mostly(mark.start) or self._in_reason(mark.start, quantity):
                    continue
                if turnover and topic is not None and min(abs(mark.start - topic.end), abs(topic.start - mark.end)) > 2:
                    continue  # "trade in wheat", but not "the trade minister of wheat-growing ..."
                return True
        return False

    def _mostly(self, place: int) -> bool:
        """Whether goods are only called the main ones: "sold goods worth 184 million, mostly gold"."""
        words = members("mostly")
        for ahead in range(place - 1, max(self.first - 1, place - 6), -1):
            if self.lower[ahead] in words:
                return True
            mark = self.marks[ahead]
            if self.lower[ahead] not in (",", "and", "и", "мен", "пен", "va", "жана", "және") and (
                mark is None or "product" not in mark.kinds
            ):
                return False
        return False

    def _kind_of_goods(self, topic: Mark) -> bool:
        """Whether a noun that no table has tells of which goods a flow is: "tin exports", "экспорт олова"."""
        if self.resolver.language == "ru":
            place = topic.end
            while place < self.last and self._describes(place):
                place += 1
            return (
                topic.end - topic.start == 1
                and self.lower[topic.start].startswith(listed("flow_noun"))
                and self._unknown_noun(place)
                and self.lower[place].endswith(listed("genitive_ending"))
            )
        if self.lower[topic.end : topic.end + 1] == ["of"] and self._unknown_noun(topic.end + 1):
            return True  # "exports of dates"
        place = topic.start - 1
        if not self._unknown_noun(place) or self.lower[place].endswith(listed("no_goods_ending")):
            return False
        if self.resolver.language == "en":
            lead = self.lower[place - 1] if place > self.first else ""
            owner = self._covering(place - 1) if place > self.first else None
            owned = owner is not None and "adjective" in owner.kinds  # "Georgian wine exports"
            return owned or lead.endswith("'s") or lead in members("goods_lead") or place == self.first
        return self.resolver.language in TURKIC and self.lower[topic.start].startswith(listed("flow_noun"))

    def _unknown_noun(self, place: int) -> bool:
        """Whether a common word stands there that no table has and that is not known to be no goods."""
        if not self.first <= place < self.last or self._covering(place) is not None:
            return False
        word = self.words[place]
        common = word.islower() or (word.isupper() and self.resolver.language == "en")  # "LNG exports"
        return (
            (word.isalpha() or (self.resolver.language == "uz" and word[0].isalpha()))
            and common
            and len(word) > 2
            and word not in members("no_goods")
        )

    def _describes(self, place: int) -> bool:
        """Whether a Russian adjective in the genitive stands there: "экспорт перуанского олова"."""
        mark = self.marks[place]
        word = self.lower[place]
        if mark is not None:
            return "adjective" in mark.kinds and mark.end == place + 1
        return word.islower() and word.endswith(("ого", "его", "ой", "ых", "их")) and len(word) > 5

    def _beside_noun(self, quantity: Quantity) -> bool:
        """Whether a dash or bracket ties a figure to a noun that is no area and no word of trade or time."""
        place = quantity.span_start - 1
        if place <= self.first or self.words[place] not in ("-", "(", ":"):
            return False
        mark = self._covering(place - 1)
        return self.words[place - 1][0].isalpha() and (mark is None or not mark.bits & _NO_GOODS)

    def _covering(self, position: int) -> Mark | None:
        """The mark that a token belongs to."""
        for mark in reversed(self.resolver.text.between(max(self.first, position - 5), position + 1)):
            return mark if mark.end > position else None
        return None

    def _structure(self, zone: Zone) -> bool:
        verbs = listed("trade_verb")
        topics = {
            self._value(mark)[0]
            for mark in self.present
            if zone.left <= mark.start < zone.right
            and "topic" in mark.kinds
            and not self.lower[mark.start].startswith(verbs)
        } & TRADE
        return len(topics) > 1
