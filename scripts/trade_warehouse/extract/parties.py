"""Parties that other words than their own names tell: parts of a sum, origins of goods, regions, speakers."""

from __future__ import annotations

import re
from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.state import Frame, Zone
from trade_warehouse.extract.statements import Statements

# What a sum may fall to that is no party: goods, a flow, what was called before.
_HELD: Final = bits(("product", "topic", "both", "anaphor", "part_of", "area", "self", "them"))
_FLOWS: Final = frozenset(("export", "import", "trade_balance"))
_PLURAL: Final = re.compile("^(?:[лтд][аеоө]р|lar)")


class Parties(Statements):
    """Whose trade it is where the clause itself does not name both."""

    def _part_of_total(
        self, quantity: Quantity, frame: Frame, pool: list[Mention], before: Frame | None
    ) -> tuple[str, str] | None:
        """The pair whose trade a figure is a part of: "Of this, exports were 3 bn", "shundan eksport - 3 mlrd"."""
        total = self.state.turnover
        if total is None or not total.reporter or not total.counterpart or frame.indicator not in _FLOWS:
            return None
        if self.index - self.state.turnover_sentence > 2 or (
            quantity.unit not in CURRENCIES and quantity.unit != "tonnes"
        ):
            return None
        if not any(mark.start <= quantity.start for mark in self.kinds.get("part_of", ())) and not any(
            quantity.end <= mark.start <= quantity.end + 2 for mark in self.kinds.get("part_of", ())
        ):
            return None
        pair = (total.reporter, total.counterpart)
        codes = {mention.code for mention in pool}
        if not codes and before is not None and (before.counterpart, before.reporter) == pair:
            return pair[1], pair[0]  # "анын ичинде Чилинин экспорту - 5 млн, импорту - 3 млн": Chile's both
        if not codes:
            return pair
        if len(codes) > 1 or not codes <= set(pair):
            return None
        one = pool[0]
        if one.role not in (m.WITH, m.TO, m.FROM) and one.code == total.counterpart and total.counterpart not in BLOCS:
            return pair[1], pair[0]
        return pair

    def _mark_origins(self, pool: list[Mention], indicator: str | None) -> None:
        """Where goods that are bought come from, or who buys them: "imported German goods", "китайский покупатель"."""
        if indicator == "export":
            for mention in pool:
                if mention.role == m.ADJ and self.lower[min(mention.end, self.last - 1)].startswith(listed("buyers")):
                    mention.role = m.TO
        if indicator != "import":
            return
        topic = self.topic
        self._turn_into(pool)
        for mention in pool:
            if mention.kind == "them" and mention.role == m.TO and self._owned():
                mention.role = m.FROM  # "its imports to the bloc"
            if (
                self.resolver.language == "ru"
                and mention.kind == "area"
                and mention.role in (m.GEN, m.NOM)
                and mention.start > self.first
                and self.lower[mention.start - 1].startswith(listed("goods"))
                and not any(other.kind == "adjective" and other.end == mention.start - 1 for other in pool)
            ):
                mention.role = m.FROM  # "импорт продукции Италии"
                continue
            if self._goods_called_after(mention):
                mention.role = m.FROM  # "Peru Chili uzumini sotib oldi"
                continue
            if mention.kind != "adjective" or mention.role not in (m.ADJ, m.GEN, m.NOM):
                continue
            buyer = self.resolver.language in TURKIC and any(
                other.kind == "area" and other.role == m.NOM and other.end <= mention.start for other in pool
            )
            if buyer or (self._goods_at(mention.end) and not self._buys_goods(mention, pool)):
                mention.role = m.FROM
                for other in pool:  # "countries from the bloc imported Peruvian goods"
                    if other.role == m.FROM and other.code != mention.code and topic is not None:
                        other.role = m.NOM if other.end <= topic.start <= mention.start else other.role

    def _goods_called_after(self, mention: Mention) -> bool:
        """Whether Turkic goods are called after an area, as its own: "Chili uzumi", "Перу тауарлары"."""
        place = mention.end
        if self.resolver.language not in TURKIC or mention.role != m.NOM or place >= self.last:
            return False
        if mention.kind != "area" or mention.code in (UNKNOWN, "WLD"):
            return False
        word, mark = self.lower[place], self.marks[place]
        stem = max((len(noun) for noun in listed("goods") if word.startswith(noun)), default=0)
        if mark is not None and mark.end == place + 1 and "product" in mark.kinds:
            stem = mark.kinds["product"].stem
        ending = _PLURAL.sub("", word[stem:]) if stem else ""
        return ending.startswith(listed("possessed_ending"))

    def _buys_goods(self, mention: Mention, pool: list[Mention]) -> bool:
        """Whether an English adjective before goods tells who buys them: "Uzbek coal imports from Peru"."""
        if self.topic is None or self.resolver.language != "en" or mention.end > self.topic.start:
            return False
        return any(other.role == m.FROM and other.start >= self.topic.end for other in pool)

    def _turn_into(self, pool: list[Mention]) -> None:
        """Whose goods are imported "into" another: "India's imports into Pakistan rose" is told of Pakistan's."""
        topic = self.topic
        if topic is None or self.resolver.language != "en":
            return
        owner = next((one for one in pool if one.end == topic.start and one.role in (m.GEN, m.ADJ)), None)
        buyer = next((one for one in pool if one.role == m.TO and 0 < one.start - topic.end <= 2), None)
        if owner is not None and buyer is not None and self.lower[topic.end] == "into":
            owner.role, buyer.role = m.FROM, m.NOM

    def _owned(self) -> bool:
        """Whether "its" or "their" stands before the word of trade."""
        topic = self.topic
        return topic is not None and topic.start > self.first and self.lower[topic.start - 1] in members("possessive")

    def _titled(self, mention: Mention) -> bool:
        """Whether only somebody's title is called after an area: "премьер-министр России", "the Tajik president"."""
        titles = listed("title")
        for place in range(mention.end, min(self.last, mention.end + 3)):
            mark = self.marks[place]
            if not self.words[place][0].isalpha() or (mark is not None and "topic" in mark.kinds):
                break
            if self.lower[place].startswith(titles):
                return True
        if self.resolver.language in TURKIC or mention.role not in (m.GEN, m.NOM):
            return False
        ahead = self.lower[max(self.first, mention.start - 2) : mention.start]
        return bool(ahead) and (ahead[-1].startswith(titles) or (ahead[-1] == "of" and ahead[0].startswith(titles)))

    def _sold_by(self, frame: Frame, reporter: str | None, partner: Mention) -> bool:
        """Whether a purchase is told by the seller: a bloc buys one's goods, or the text is of the seller's exports."""
        if partner.kind != "adjective" or reporter is None or frame.indicator != "import":
            return False
        behind = self.lower[partner.end - 1 : min(self.last, partner.end + 1)]
        if any(word.startswith(listed("side")) for word in behind):
            return False  # "перулук тараптан": who sells, no goods
        before = self.state.frame
        return reporter in BLOCS or (
            before is not None
            and before.indicator == "export"
            and before.reporter == partner.code
            and self.index - self.state.frame_sentence <= 2
        )

    def _called_partner(self, mention: Mention) -> bool:
        """Whether an area is only called a supplier, buyer or market: whose, others must say."""
        words = self.lower[max(self.first, mention.start - 3) : min(self.last, mention.end + 4)]
        return mention.role == m.NOM and any(word.startswith(listed("called_partner")) for word in words)

    def _by_a_region(self, quantity: Quantity | None = None) -> bool:
        """Whether a part of a country is the subject of the sentence: what it trades is not its country's trade; in
        Russian not of another clause behind: "оборот достиг 5 млрд, причём 4 млрд из них дал Синьцзян"."""
        return any(
            mention.kind == "part" and mention.role in (m.NOM, m.GEN, m.FROM, m.ADJ, m.BY)
            for mention in self.found
            if quantity is None
            or self.resolver.language != "ru"
            or mention.start < quantity.end
            or not self._comma(quantity.end, mention.start)
        )

    def _region_acts(self, pool: list[Mention], topic: Mark) -> bool:
        """Whether an English word of trade has a region for its subject: "Of Peru's regions, the Cusco region sold"."""
        ahead = [mention for mention in pool if mention.end <= topic.start]
        part = ahead[-1] if ahead and self.resolver.language == "en" else None
        return part is not None and part.kind == "part" and part.role in (m.NOM, m.GEN)

    def _is_part(self, zone: Zone, before: Frame | None) -> bool:
        """Whether a figure is said to be part of a sum: "of this, $4 bn went to Chile and $3 bn to Peru"."""
        if before is None or before.reporter is None:
            return False
        return bool(self._marks(zone.left, zone.weak, "part_of")) or before.within or before.whole == "WLD"

    def _takes(self, mention: Mention, quantity: Quantity) -> bool:
        """Whether an area is who a part of a sum goes to or comes from: "Chile took 2 bn", "2 bn came from Peru"."""
        if mention.kind not in ("area", "them"):
            return False
        if mention.end <= quantity.span_start:
            return mention.role == m.NOM and not self._comma(mention.end, quantity.span_start)
        if mention.role == m.NOM and self.resolver.language == "ru":  # "3 тысячи тонн получил Чили, 2 - Перу"
            lead = self.lower[mention.start - 1]
            return lead in members("taker_verb") or (lead == "-" and mention.start - 1 == quantity.span_end)
        return mention.role in (m.TO, m.FROM, m.ON) or self.lower[mention.start - 1] == "on"

    def _falls_to(self, quantity: Quantity, zone: Zone, before: Frame | None) -> Mention | None:
        """The partner to whom a part of a sum falls: "4 bn of it falls to Chile", "2 млрд приходится на Чили"."""
        if not _sums(quantity):
            return None
        end = self._or_percent(quantity, zone)
        shares = self._marks(quantity.end, end, "share") + self._marks(zone.left, quantity.start, "share")
        turkic = self.resolver.language in TURKIC
        if not turkic and self._is_part(zone, before):
            took = [
                mention for mention in self.found if zone.left <= mention.start < end and self._takes(mention, quantity)
            ]
            if len(took) == 1:
                return took[0]
        if not shares:
            return None
        fell = [
            mention
            for mention in self.found
            if zone.left <= mention.start < end
            and mention.kind in ("area", "group", "them")
            and (
                (mention.role == m.ON)
                or (turkic and self._share_of(mention) and (mention.role != m.GEN or self._to_its_share(mention)))
                or (turkic and mention.role == m.TO and mention.start >= quantity.end)
            )
        ]
        if turkic and not fell:
            fell = self._it_before(shares[0].start)
        codes = {mention.code for mention in fell}
        return fell[0] if len(codes) == 1 else None

    def _it_before(self, place: int) -> list[Mention]:
        """Who "it" is, to whom a part falls: "Тизмени Кытай баштайт: ага 8 млрд доллар туура келет"."""
        if members("to_it").isdisjoint(self.lower[max(self.first, place - 5) : place]):
            return []
        return [mention for mention in self.found if mention.end <= place and mention.role == m.NOM]

    def _to_its_share(self, mention: Mention) -> bool:
        """Whether "to the share of" follows: "Россиянын үлүшүнө"."""
        share = self._next(mention.end, min(self.last, mention.end + 2), "share")
        return share is not None and self.lower[share.start].endswith(listed("dative"))

    def _falls_to_unlisted(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a sum falls to others than areas: "қатысушылардың үлесіне 5 млрд доллар тиді", "на долю порта"."""
        if self.resolver.language == "ru":
            return any(
                self.lower[share.start : share.end] == ["на", "долю"]
                and not any(mark.bits & _HELD for mark in self.present if share.end <= mark.start < quantity.start)
                for share in self._marks(zone.left, quantity.start, "share")
            )
        if self.resolver.language not in TURKIC:
            return False
        for share in self._marks(quantity.end, zone.weak, "share"):
            goods = self._last(quantity.end, share.start, "product")
            fell = goods is not None and self.lower[goods.end - 1].endswith(listed("dative"))
            if goods is not None and fell and not any(goods.end <= at.start < share.start for at in self.found):
                return True  # "оның 14 млрд доллары мұнайға тиесілі"
        for share in self._marks(zone.left, quantity.start, "share"):
            if share.start == self.first or not self.lower[share.start].endswith(listed("dative")):
                continue
            holder = self.marks[share.start - 1]
            named = any(mention.end == share.start for mention in self.found)
            if not named and self.words[share.start - 1][0].isalpha() and (holder is None or not holder.bits & _HELD):
                return True
        return False

    def _or_percent(self, quantity: Quantity, zone: Zone) -> int:
        """Where the words of a sum end, those of a percentage that only says it again among them: "4 bn or 55 %"."""
        place = self.quantities.index(quantity) + 1
        if place >= len(self.quantities) or self.quantities[place].unit != "percent":
            return zone.weak
        gap = self.lower[quantity.span_end : self.quantities[place].span_start]
        if len(gap) > 2 or not members("or") & set(gap):
            return zone.weak
        return self.quantities[place + 1].span_start if place + 1 < len(self.quantities) else self.last

    def _says_again(self, quantity: Quantity) -> bool:
        """Whether a percentage stands right behind a sum and "or"."""
        gap = self.lower[max(self.first, quantity.span_start - 2) : quantity.span_start]
        return quantity.unit == "percent" and bool(members("or") & set(gap))

    def _some_of_it(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a Turkic sum is only a part of one before, with no partner of its own: "Анын 3 миллиарды"."""
        if self.resolver.language not in TURKIC or not self._marks(zone.left, quantity.start, "part_of"):
            return False
        last = self.lower[quantity.end - 1]
        stem = next((stem for stem in listed("scale_stem") if last.startswith(stem)), "")
        if not stem or last[len(stem) :] not in members("possessed_ending"):
            return False
        return not any(mention.role in (m.WITH, m.TO, m.FROM) or self._citizens(mention) for mention in self.found)

    def _share_of(self, mention: Mention) -> bool:
        raise NotImplementedError

    def _goes_on_of_region(self) -> bool:
        """Whether the figures told last were those of a part of a country: "Через таможни провинции вывезено на 3 млн.
        Экспорт вырос на 5 %"."""
        state = self.state
        return self._unnamed_region() or (
            self.index - state.region_sentence <= 2 and state.frame_sentence < state.region_sentence
        )

    def _unnamed_region(self) -> bool:
        """Whether the sentences before spoke of the trade of a region, or of another without a code."""
        pair = self.state.pair
        return pair is not None and pair[0] == UNKNOWN and self.index - self.state.pair_sentence <= 3


def _sums(quantity: Quantity) -> bool:
    return quantity.unit in CURRENCIES or quantity.unit == "tonnes" or (quantity.unit is None and quantity.scaled)
