"""What kind of statement a quantity makes: level, share, growth or aim; stated, expected or only possible."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.numbers import clean
from trade_warehouse.extract.quantities import CURRENCIES, NUMBER_KINDS, TURKIC, Quantity, turkic_case
from trade_warehouse.extract.spans import BASE, DUE
from trade_warehouse.extract.state import (
    FLOW_OF_WHOLE,
    GROWS,
    MORE,
    NO_LEVEL,
    TRADE,
    TRADE_OR_GROWS,
    WHOLE,
    Frame,
    Skip,
    Zone,
)
from trade_warehouse.extract.topics import Topics

_GOODS: Final = frozenset(("product", "unit"))


class Statements(Topics):
    """What kind of statement a quantity makes: level, share, growth or aim; stated, expected or only possible."""

    def _percent_kind(self, quantity: Quantity, zone: Zone, before: Frame | None) -> tuple[str, int]:
        """share or growth (with its direction), or "" where neither shows."""
        if quantity.sign:
            return "growth", quantity.sign
        words = self.words
        prep = self.lower[quantity.span_start - 1] if quantity.span_start > self.first else ""
        inner = {self.lower[position] for position in range(quantity.span_start, quantity.number_start)}
        left_change = self._last(zone.left, quantity.span_start, "change")
        left_share = self._last(zone.left, quantity.span_start, "share")
        exceeded = quantity.case == "from" and quantity.qualifier == "over"  # "5 foizdan oshdi": no change
        right_change = self._next(quantity.span_end if exceeded else quantity.end, zone.right, "change")
        right_share = self._next(quantity.end, max(zone.right, quantity.end), "share")
        weak_share = self._next(zone.right, zone.weak, "share")
        language = self.resolver.language
        by = prep in ("на", "by") or "на" in inner
        if language == "ru" and left_change is None and "на" in inner and "чем" not in inner:
            more = inner & members("more_than") or inner & members("less_than")
            if more:  # "поставляют больше на 10 %"
                quantity.qualifier = "exact"
                return "growth", 1 if more & members("more_than") else -1
        if self._is_index(quantity, zone, before):
            return "index", 0
        if language in TURKIC:
            if quantity.case == "to" and self._from_to(quantity):
                told = left_share is not None or (before is not None and before.kind == "share")
                return "share" if told else "", 0  # "5 пайыздан 7 пайызга өстү" is no growth of 7 %
            if (
                right_change is not None
                and right_change.start - quantity.end <= 2
                and not self._comma(quantity.end, right_change.start)
            ) and quantity.case in ("to", "nom", "acc"):
                listed_share = before is not None and before.kind == "share" and quantity.case == "to"
                if quantity.qualifier == "up_to" and (
                    left_share is not None or (before is not None and before.kind == "share")
                ):
                    return "share", 0  # "ulushi 36 foizgacha o'sdi"
                if self._share_noun(zone, quantity) or (listed_share and self._called_again(zone, right_change)):
                    return "share of share", 0
                if before is not None and before.kind == "share" and self._from_to(quantity):
                    return "share", 0  # "7 пайыздан 9 пайызга өстү"
                fell = self.lower[right_change.start].startswith(("түс", "түш", "tush", "туш"))
                if fell and (listed_share or left_share is not None) and quantity.case == "to":
                    return "share", 0  # "7 foizdan 6 foizga tushdi"
                return "growth", self._direction(right_change)
            beyond = self._past_bracket(quantity.end)
            if beyond > quantity.end:
                change = self._next(beyond, min(self.last, beyond + 2), "change")
                if change is not None and quantity.case in ("to", "nom"):
                    return "growth", self._direction(change)
            following = self.lower[beyond] if beyond < self.last else ""
            bare = quantity.case == "nom" and (
                words[quantity.end - 1] == "%"
                or (before is not None and before.kind == "growth")
                or self._measured(quantity)
            )
            if (quantity.case == "to" or bare) and following in members("more_after"):
                return "growth", 1
            if (quantity.case == "to" or bare) and following in members("less_after"):
                return "growth", -1
            if (
                left_share is not None
                or right_share is not None
                or self._possessed(quantity)
                or quantity.kind == "fraction"
            ):
                return "share", 0
            whole = self._overall_figure(quantity)
            if whole == quantity.start and turkic_case(self.lower[whole - 1]) == "gen":
                return "share", 0  # "жалпы көлемнің 5 %"
            if before is not None and before.kind == "share" and quantity.case == "from" and left_change is None:
                return "share", 0  # "10 пайыздан төмөн түштү", of a share
            if right_change is not None and right_change.start - quantity.end <= 4:
                return "growth", self._direction(right_change)
            if left_change is not None and (
                self._noun_change(left_change, quantity)
                or (quantity.case == "to" and self.words[left_change.end : quantity.span_start] == ["-"])
            ):
                return "growth", self._direction(left_change)
            behind = self._next(zone.right, zone.weak, "change")
            if behind is not None and behind.start - quantity.end <= 3:
                return "growth", self._direction(behind)
            if before is not None and before.kind == "share":
                return "share", 0
            late = self._later_change(quantity) or self._last_verb(quantity)
            if late is not None and (quantity.case == "to" or bare):
                return "growth", self._direction(late)
            if self._shared_share(quantity):
                return "share", 0
            paired = self._or_next(quantity)
            if paired is not None and quantity.case == "to":
                after = self._next(paired.end, min(self.last, paired.end + 3), "change")
                if after is not None:
                    return "growth", self._direction(after)
                said = self.lower[paired.end] if paired.end < self.last else ""
                if said in members("more_after") or said in members("less_after"):
                    return "growth", 1 if said in members("more_after") else -1
            if self._part_moved(quantity, zone):
                return "share", 0
            if weak_share is not None or self._bracketed(quantity) or self._part_with(quantity, zone):
                return "share", 0
            if before is not None and before.kind == "growth" and self.listing is not None:
                return "growth", before.direction
            return "", 0
        if prep in ("from", "с", "со") and left_share is None:
            told = before is not None and before.kind == "share"
            return "share" if told else "", 0  # "rose from 4 % to 15 % of GDP"
        if (
            left_change is not None
            and (left_share is None or left_change.start > left_share.start)
            and (by or self._noun_change(left_change, quantity) or self._gap(left_change.end, quantity.span_start) <= 3)
        ):
            if left_share is not None and not by and prep in ("до", "to", "с", "from"):
                return "share", 0
            if left_share is not None and by:
                return "share of share", 0
            return "growth", self._direction(left_change)
        if language == "en" and right_change is not None and self._a_change(quantity, right_change):
            return "growth", self._direction(right_change)
        paired = self._or_next(quantity) if language == "en" else None
        said = self.lower[paired.span_end] if paired is not None and paired.span_end < self.last else ""
        if said in members("more_than", "less_than"):
            return "growth", 1 if said in members("more_than") else -1  # "18 % or 2 bn more than in 2017"
        if left_share is not None:
            return "share", 0
        if right_share is not None and (right_change is None or right_share.start < right_change.start):
            return "share", 0
        if right_change is not None and right_change.start - quantity.end <= 4 + 2 * self._over_the_year(quantity):
            return "growth", self._direction(right_change)
        beyond = self._past_bracket(quantity.end)  # "4 % ($5 mn) less"
        following = self.lower[beyond] if beyond < self.last else ""
        if quantity.kind == "fraction" and prep == "на" and following in members("more_than", "less_than"):
            return "growth", 1 if following in members("more_than") else -1
        if quantity.kind == "fraction" and language == "en" and following in members("less_than"):
            return "growth", -1  # "a tenth less than in 2017"
        if quantity.kind == "fraction" and language == "en" and following in members("more_than", "less_than"):
            return "growth", 1 if following in members("more_than") else -1  # "a quarter more than in 2022"
        if quantity.kind == "fraction" and left_change is None:
            return "share", 0
        if following in ("of", "от") and language in ("en", "ru"):
            return "share", 0
        if following == "from" and self._marks(quantity.end, min(self.last, quantity.end + 4), "total_word"):
            return "share", 0
        after = self.marks[quantity.end] if quantity.end < self.last else None
        if language == "ru" and quantity.case == "nom" and not by and left_change is None:
            probe = self._past_own(quantity.end)
            while probe < zone.right:
                between = self.marks[probe]
                if (
                    between is None
                    or "topic" in between.kinds
                    or "world" in between.kinds
                    or WHOLE.isdisjoint(between.kinds)
                ):
                    break
                probe += 1
            after = self.marks[probe] if probe < self.last else None
            if after is not None and ("topic" in after.kinds or "world" in after.kinds) and probe <= quantity.end + 3:
                return "share", 0
        behind = self.marks[quantity.span_end] if quantity.span_end < self.last else None
        reached = self._last(zone.left, quantity.span_start, "reach")
        of_all = language == "ru" and behind is not None and "total_word" in behind.kinds and left_change is None
        if of_all and reached is not None and not by:
            return "share", 0  # "составил 6 % всего объёма товаров"
        if following in members("more_than"):
            return "growth", 1
        if following in members("less_than"):
            return "growth", -1
        compared = self.lower[zone.left : quantity.span_start] if by and left_change is None else []
        if not members("more_than").isdisjoint(compared) or self._exceeds_a_base(zone, quantity, compared):
            return "growth", 1  # "выше прошлогоднего показателя на 5 %"
        if not members("less_than").isdisjoint(compared):
            return "growth", -1
        if left_change is not None and before is None:
            return "growth", self._direction(left_change)
        if before is not None and before.kind == "growth" and (by or prep in ("-", ",", "(", "and", "и", "or", "или")):
            return "growth", before.direction
        if before is not None and before.kind == "share":
            return "share", 0
        if by and before is not None and before.direction:
            return "growth", before.direction
        if weak_share is not None or self._bracketed(quantity):
            return "share", 0
        if before is not None and before.direction and self._told_before(quantity):
            return "growth", before.direction
        if before is not None and before.kind != "growth" and self._says_again(quantity):
            return "share", 0  # "of this Chile took $2 bn, or 8 %"
        if (
            before is not None
            and before.kind == "growth"
            and self.lower[zone.left : zone.left + 3][1:] == ["that", "of"]
        ):
            return "growth", before.direction  # "put the growth of exports at 9 % and that of imports at 4 %"
        if before is not None and before.kind == "growth" and self._same_verb(quantity, zone):
            return "growth", before.direction
        return "", 0

    def _called_again(self, zone: Zone, change: Mark) -> bool:
        """Whether a share told before is what grows: "ulushi 10 foiz edi, bu ko'rsatkich 2 foizga ko'payib"."""
        fell = self.lower[change.start].startswith(("түс", "түш", "tush", "туш"))
        again = self._marks(zone.left, change.start, "anaphor")
        return not fell and bool(again) and not self._topic_in(zone.left, change.start)

    def _exceeds_a_base(self, zone: Zone, quantity: Quantity, words: list[str]) -> bool:
        """Whether an earlier figure is outdone: "exceeded the 2023 figure by 5 %", but not "those to Peru"."""
        verbs = listed("exceed_verb")
        outdone = next((place for place, word in enumerate(words, zone.left) if word.startswith(verbs)), None)
        return outdone is not None and any(
            period.role == BASE and outdone < period.start < quantity.start for period in self.periods
        )

    def _gap(self, start: int, end: int) -> int:
        """How many tokens stand between but for periods: "прибавил с января по ноябрь почти 40 %"."""
        inside = (min(period.end, end) - max(period.start, start) for period in self.periods)
        led = sum(start < period.start < end for period in self.periods)  # "за", "in"
        return end - start - sum(size for size in inside if size > 0) - led

    def _a_change(self, quantity: Quantity, change: Mark) -> bool:
        """Whether an English percentage is that of a noun right behind it: "itself notching a 9 % spike"."""
        article = self.lower[quantity.span_start - 1] in ("a", "an", "the")
        noun = self.lower[change.start].startswith(listed("change_noun"))
        return (
            article and noun and change.start == quantity.end and not self._marks(change.end, change.end + 5, "share")
        )

    def _over_the_year(self, quantity: Quantity) -> bool:
        """Whether "year-on-year" stands right behind a percentage: "a 3.9 percent year-on-year increase"."""
        mark = self.marks[quantity.end] if quantity.end < self.last else None
        return mark is not None and "yoy" in mark.kinds and self.resolver.language == "en"

    def _same_verb(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a flow shares the verb of the one before: "exports fell 9 % and imports from Peru 4 %"."""
        topic = self.topic
        if self.resolver.language != "en" or topic is None or topic.value("topic") not in ("export", "import"):
            return False
        if self.lower[zone.left] not in members("row_link") or quantity.span_start != quantity.number_start:
            return False
        if not zone.left < topic.start < topic.end <= quantity.start or quantity.start - topic.end > 5:
            return False
        return all(self.marks[place] is None or self._plain(place) for place in range(topic.end, quantity.start))

    def _plain(self, place: int) -> bool:
        """Whether a word only says with whom or which way: an area, "in the opposite direction"."""
        mark = self.marks[place]
        return mark is not None and not {"area", "adjective", "prep", "filler", "reverse"}.isdisjoint(mark.kinds)

    def _past_own(self, place: int) -> int:
        """Where "its" and a year behind it end: "30 % своего прошлогоднего (экспорта)"."""
        if place >= self.last or self.lower[place] not in members("possessive"):
            return place
        period = self._period_at(place + 1)
        return period.end if period is not None else place + 1

    def _says_again(self, quantity: Quantity) -> bool:
        raise NotImplementedError

    def _part_moved(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a Turkic percentage is the part of goods that comes from or goes to somewhere: "Анын 93 % Чилиден
        импорттолот"."""
        parted = self._marks(max(zone.left, quantity.span_start - 2), quantity.start, "part_of")
        if not parted or quantity.case != "nom":
            return False
        moved = [mention for mention in self.found if mention.role in (m.FROM, m.TO) and mention.start >= quantity.end]
        flow = next((mark for mark in self.topical if mark.start >= quantity.end), None)
        return bool(moved) and flow is not None and self._value(flow)[0] in ("export", "import")

    def _part_with(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a percentage is a partner's part of a Turkic sum: "Анын ичинен Перу менен соода - 52 %"."""
        told = self.state.frame
        whole = told is not None and told.counterpart == "WLD"  # a part of the trade with a bloc is none of all trade
        parted = whole and self._in_parts(self.first, quantity.start) and not self.kinds.get("change")
        dashed = self.words[quantity.span_start - 1] == "-" and quantity.case == "nom"
        with_whom = any(
            mention.role == m.WITH and zone.left <= mention.start < quantity.start for mention in self.found
        )
        return parted and dashed and with_whom

    def _measured(self, quantity: Quantity) -> bool:
        """Whether what a Turkic percentage is measured from stands before it: "былтырғыдан 5 пайыз көп"."""
        return any(
            period.role == BASE
            and 0 <= quantity.span_start - period.end <= 3
            and not self._comma(period.end, quantity.span_start)
            for period in self.periods
        )

    def _set_against(self, quantity: Quantity) -> bool:
        """Whether what a Turkic amount is more or less than stands before it: "kutilganidan 5 mln dollar kam"."""
        word = self.lower[quantity.span_start - 1] if quantity.span_start > self.first else ""
        return self._measured(quantity) or (word[:1].isalpha() and word.endswith(listed("ablative")))

    def _overall_figure(self, quantity: Quantity) -> int:
        """Where "the overall figure" ends that stands before a quantity, or -1."""
        wholes = {mark.end for mark in self.kinds.get("total_word", ())}
        figures = [
            mark for mark in self.kinds.get("anaphor", ()) if mark.start in wholes and mark.end <= quantity.start
        ]
        return figures[-1].end if figures else -1

    def _told_before(self, quantity: Quantity) -> bool:
        """Whether a percentage stands at a partner, as that of another did: "rose 5 % to China, to Japan 3 %"."""
        return any(
            mention.end == quantity.span_start and mention.role in (m.TO, m.FROM, m.WITH) for mention in self.found
        )

    def _past_bracket(self, position: int) -> int:
        """The place after a remark in brackets that opens there, or the place itself."""
        if position < self.last and self.words[position] == "(":
            for place in range(position, min(self.last, position + 12)):
                if self.words[place] == ")":
                    return place + 1
        return position

    def _share_noun(self, zone: Zone, quantity: Quantity) -> bool:
        """Whether a share is what grows or falls: "улуши 0,1 фоизга камайди"."""
        share = self._last(zone.left, quantity.span_start, "share")
        if share is None or quantity.case != "to" or not self.lower[share.start].startswith(listed("share_noun")):
            return False
        if not {":", ";"}.isdisjoint(self.words[share.end : quantity.start]):
            return False
        return not any(share.end <= mark.start < quantity.start and "topic" in mark.kinds for mark in self.present)

    def _is_index(self, quantity: Quantity, zone: Zone, before: Frame | None) -> bool:
        """Whether a percentage is of the level before: "составил 105 % к уровню прошлого года"."""
        if quantity.unit != "percent" or quantity.kind != "number" or quantity.sign or not 50 <= quantity.value <= 999:
            return False
        if self._is_rate(quantity, zone):
            return True
        if any("change" in mark.kinds for mark in self.present if zone.left <= mark.start < zone.right):
            return False
        if self._marks(zone.left, zone.weak, "share"):
            return False
        compare = self._next(quantity.end, min(zone.right, quantity.end + 2), "compare")
        if compare is not None and self.resolver.language not in TURKIC:
            words = self.lower[compare.start : compare.end]
            if words[0] in members("index_compare"):
                return True
        rest = self.lower[quantity.end : min(self.last, quantity.end + 6)]
        if self.resolver.language in TURKIC and self._measured(quantity):
            return self._next(quantity.end, min(self.last, quantity.end + 1), "reach") is not None
        last = self._next(quantity.end, min(zone.right, quantity.end + 6), "index_of")
        if rest[:1] == ["of"] and not members("level_noun").isdisjoint(rest):
            return True  # "134 % of the 2023 level"
        return last is not None or (before is not None and before.kind == "index")

    def _is_rate(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a percentage of 100 and more is what statisticians call a rate: "темп роста - 112 %" is 12 % more."""
        change = self._last(zone.left, quantity.span_start, "change")
        if change is None or quantity.value < 100 or quantity.span_start - change.end > 3:
            return False
        said = self.lower[max(self.first, change.start - 1) : change.end + 1]
        rate, added = listed("rate_noun"), listed("added_rate")
        return any(word.startswith(rate) for word in said) and not any(word.startswith(added) for word in said)

    def _bracketed(self, quantity: Quantity) -> bool:
        """Whether a percentage stands in brackets after an area: "leads in trade: China (20 %)"."""
        place = quantity.span_start - 1
        if place <= self.first or self.words[place] != "(":
            return False
        return any(mention.end == place and mention.kind == "area" for mention in self.found)

    def _possessed(self, quantity: Quantity) -> bool:
        """ "пайызы", "foizi": a percent of something."""
        possessed = ("ы", "і", "и", "i", "сы", "сі", "си", "si")
        if quantity.unit != "percent":
            return False
        if quantity.span_end > quantity.end and quantity.case == "from":  # "90 пайыздан ашыгын"
            return self.lower[quantity.span_end - 1].endswith(listed("possessed_qualifier"))
        return quantity.suffix.startswith(possessed)

    def _later_change(self, quantity: Quantity) -> Mark | None:
        """ "экспорт 5 пайызға, импорт 3 пайызға өсті": the verb that the list shares."""
        position = self.quantities.index(quantity)
        for following in self.quantities[position + 1 :]:
            bare = following.case == "nom" and self.words[following.end - 1] == "%"
            beyond = following.case == "from" and following.qualifier == "over"  # "үч эседен ашык өсүп"
            if following.unit not in ("percent", "times") or not (following.case == "to" or bare or beyond):
                return None
            change = self._next(following.end, min(self.last, following.end + 3), "change")
            if change is not None:
                return change
        return None

    def _shared_change(self, quantity: Quantity) -> Mark | None:
        """The verb behind a Turkic list of factors: "экспорт 2 есеге, импорт 3 есеге өсті"."""
        if self.resolver.language not in TURKIC:
            return None
        late = self._later_change(quantity) if quantity.case == "to" else None
        return late or self._last_verb(quantity)

    def _last_is_more(self, quantity: Quantity) -> bool:
        """Whether "more" ends a Turkic list of factors: "Чилиден 4 есе (120/480), Перуден 2 есе көп келді"."""
        final = self.quantities[-1]
        place = final.span_end + (self.words[final.span_end : final.span_end + 1] == [")"])
        after = self.lower[place] if place < self.last else ""
        return self.resolver.language in TURKIC and quantity is not final and after in members("more_after")

    def _last_verb(self, quantity: Quantity) -> Mark | None:
        """The verb that ends a Turkic list: "Чилиге 5 пайызға (2-ден 3 млн тоннаға дейін), Перуге 3 есе артты"."""
        final = self.quantities[-1]
        if self.resolver.language not in TURKIC or quantity is final or self.kinds.get("share"):
            return None
        changes = self.kinds.get("change", ())
        between = [mark for mark in changes if quantity.end <= mark.start < final.start]
        return self._next(final.end, self.last, "change") if not between else None

    def _shared_share(self, quantity: Quantity) -> bool:
        """Whether the word for a share ends a Turkic list of percentages: "5 % Чилиге, 3 % Перуге туура келди"."""
        final = self.quantities[-1]
        shares = self.kinds.get("share", ())
        if quantity is final or not shares or self.kinds.get("change"):
            return False
        alike = all(other.unit == "percent" for other in self.quantities[self.quantities.index(quantity) :])
        return alike and all(mark.start >= final.end for mark in shares if mark.start >= quantity.end)

    def _check_if(self, quantity: Quantity, zone: Zone) -> None:
        for place in self.conditional:
            if self._contrast(place) or (self.causes and self._in_reason(place, quantity)):
                continue  # "aim at $5 bn, because there is a potential"
            if self._gives_reason(place, quantity) or self._told_as_done(quantity, place):
                continue
            near = place >= self._since_origin(quantity, zone) or self._governs(place)
            if place < zone.weak and (near or self._second_verb(place, zone)):
                raise Skip("only possible, not stated")
        if self._chained_to_if(quantity):
            raise Skip("only possible, not stated")
        denied = self._marks(zone.left, zone.right, "denied")
        denials = [
            mark
            for mark in self.kinds.get("denied", ())
            if self.lower[mark.start].startswith(listed("denies"))
            and (
                mark.start >= zone.left
                if self.resolver.language in TURKIC
                else mark.start < zone.left
                and not {"that", "что"}.isdisjoint(self.lower[mark.end : zone.left])
                and ";" not in self.words[mark.end : zone.left]
            )
        ]
        if denied or denials:
            raise Skip("denied")

    def _second_verb(self, place: int, zone: Zone) -> bool:
        """Whether a second infinitive hangs on what could be: "может открыть рынок и добавить к обороту 3 млрд"."""
        if self.resolver.language != "ru" or not place < zone.left < self.last - 1:
            return False
        verb = zone.left + (self.lower[zone.left] == "и")
        joined = self.lower[verb - 1] == "и" and self.lower[verb].endswith(("ть", "ти"))
        return joined and not self._comma(place, verb)

    def _gives_reason(self, place: int, quantity: Quantity) -> bool:
        """Whether what could be is only why something is: "The potential is large, therefore we agreed on $5 bn"."""
        return self.lower[place] not in members("if_opener") and any(
            self.words[at] in (",", ";") and self.lower[at + 1] in members("therefore")
            for at in range(place, quantity.span_start - 1)
        )

    def _chained_to_if(self, quantity: Quantity) -> bool:
        """Whether a Turkic figure's verb is chained to one that is only possible: "5 mlrd dollarga yetkazib, uni ikki
        barobar oshirish mumkin"."""
        if self.resolver.language not in TURKIC or not self.conditional or self.conditional[-1] < quantity.end:
            return False
        commas = [at for at in range(quantity.end, self.last) if self.words[at] in (",", ";")] + [self.last]
        own = self.lower[quantity.end - 1 : commas[0]]
        if commas[0] - quantity.end > 3 or not self._converb(commas[0] - 1):
            return False
        if any(word.endswith(listed("past_verb")) for word in own):
            return False  # "5 mlrd dollardan oshganini aytib, ..."
        for start, end in pairwise(commas):
            if self.words[start] == ";":
                return False
            if any(start < place < end for place in self.conditional):
                return True
            if not self._converb(end - 1):
                return False
        return False

    def _converb(self, place: int) -> bool:
        """Whether a Turkic verb stands there that the next one goes on: "yetkazib", "жеткізіп"."""
        return place > self.first and self.lower[place].endswith(listed("converb")) and len(self.words[place]) > 3

    def _told_as_done(self, quantity: Quantity, place: int) -> bool:
        """Whether a Turkic figure has a past verb of its own before the comma behind which something could be: "savdo
        5 mlrd dollardan oshganini aytib, uni ikki barobar oshirish mumkinligini qo'shdi"."""
        if self.resolver.language not in TURKIC or place < quantity.end:
            return False
        comma = next((at for at in range(quantity.end, place) if self.words[at] == ","), None)
        if comma is None or comma - quantity.end > 6:
            return False
        return any(self.lower[at].endswith(listed("past_verb")) for at in range(quantity.end - 1, comma))

    def _since_origin(self, quantity: Quantity, zone: Zone) -> int:
        """Where the words of a quantity begin, with those of the one it is reached from: "may rise from 3 to 9 bn"."""
        place = self.quantities.index(quantity)
        if not place:
            return zone.left
        origin = self.quantities[place - 1]
        between = self.lower[origin.span_end : quantity.number_start]
        if origin.unit != quantity.unit or len(between) > 4 or {"to", "до"}.isdisjoint(between):
            return zone.left
        return self.quantities[place - 2].span_end if place > 1 else self.first

    def _contrast(self, place: int) -> bool:
        """Whether "if" only sets one fact beside another: "если экспорт вырос на 5 %, то импорт - на 9 %"."""
        if self.lower[place] not in members("if_opener"):
            return False
        rest = self.lower[place + 1 : self.last]
        if self.resolver.language == "ru":
            then = next((at for at in range(1, len(rest)) if rest[at] == "то" and rest[at - 1] == ","), 0)
            said = any(
                (word.endswith(listed("past_ending")) and len(word) > 4) or word in members("be")
                for word in rest[:then]
            )
            return then > 0 and said and "бы" not in rest
        if self.resolver.language in TURKIC:
            return any(
                rest[at].startswith(listed("then_was")) and rest[at - 1].endswith(listed("done_ending"))
                for at in range(1, len(rest))
            )
        return False

    def _governs(self, place: int) -> bool:
        return self.lower[place] in members("if_opener") and place - self.first <= 3

    def _statement(self, quantity: Quantity, zone: Zone, frame: Frame, reasons: list[str]) -> tuple[str, float, int]:
        """Statement type, signed value and direction of a quantity."""
        unit = quantity.unit
        indicator = frame.indicator
        if indicator in ("joint_projects", "joint_project_value") and self._considered(quantity, zone):
            raise Skip("projects that are only considered")
        target, forecast = self._aim(quantity, zone, frame)
        frame.target, frame.forecast = target or self.aimed_from, forecast
        if target and self.resolver.language in TURKIC and self._considered(quantity, zone):
            raise Skip("an aim that is only spoken of")
        if unit in CURRENCIES:
            if indicator in TRADE and quantity.value < 100_000:
                raise Skip("too small for a country's trade: a price or the like")
            if indicator not in TRADE and indicator not in ("investment", "joint_project_value"):
                frame.refusal = indicator or ""  # a percentage behind it is of that money
                raise Skip(f"money, but the topic is {indicator}")
            if indicator in ("export", "import") and self._exceeds(quantity, zone, frame):
                return "level", quantity.value, 0
            if indicator != "trade_balance" and self._signed_aside(quantity):
                raise Skip(NO_LEVEL)
            if indicator in ("export", "import") and self._more_than_the_other(quantity, frame):
                return "level", quantity.value, 0
            if self._delta(quantity, zone, frame):
                self._note_change(quantity, zone, frame)
                raise Skip(NO_LEVEL)
            if target:
                reasons.append("an aim")
                return "target", quantity.value, 0
            if not forecast and self._to_come(zone):
                raise Skip("a deal to come")
            change = self._last(zone.left, quantity.start, "change")
            if change is not None and self.resolver.language not in TURKIC and quantity.span_start - change.end <= 2:
                frame.direction = self._direction(change)  # "fell to 14 bn (by 10 %)"
            return "level", quantity.value, 0
        if unit in ("percent", "times") and self._of_a_currency(quantity, zone):
            raise Skip("the rate of a currency")
        if unit == "percent":
            kind, direction = self._percent_kind(quantity, zone, frame)
            if indicator in ("export", "import") and kind == "growth" and self._outweighs(quantity, zone):
                frame.refusal = "compares two flows"
                raise Skip("compares two flows")
            money = listed("currency_share")
            valued = (
                quantity.end + 2 if kind == "growth" and self.lower[quantity.end : quantity.end + 1] == ["в"] else 0
            )
            if any(
                self.lower[place].startswith(money) for place in range(zone.left, zone.right) if place != valued - 1
            ):
                raise Skip("a share of a currency in payments")
            if indicator in ("joint_project_value", "joint_projects", "jobs", "customs_release_time") or (
                indicator in GROWS and kind != "growth" and (indicator != "investment" or kind != "share")
            ):
                raise Skip(f"a percentage of {indicator}")
            if indicator == "gdp" and kind != "growth" and quantity.qualifier != "up_to":
                return "share", quantity.value, 0
            if kind == "share":
                if target:
                    raise Skip("a share that is aimed at")
                if self._of_its_goods(quantity):
                    raise Skip("a share of something else")
                if self._flow_of_whole(quantity, zone):
                    raise Skip(FLOW_OF_WHOLE)
                if indicator in ("export", "import") and self._other_verb(quantity, zone):
                    raise Skip("a share of something else")
                if self._are_imported(quantity):
                    raise Skip("a share of what is used at home")
                frame.partial = frame.partial or self._are_goods(quantity, zone)
                if self._structure(zone):
                    raise Skip(FLOW_OF_WHOLE)
                return "share", quantity.value, 0
            if kind == "index":
                frame.kind = "index"
                if target or indicator == "gdp" or quantity.qualifier not in ("exact", "about"):
                    raise Skip("a percentage of the level before that is aimed at or bounded")
                return "growth_percent", clean(quantity.value - 100), 1 if quantity.value >= 100 else -1
            if kind == "growth":
                if target:
                    raise Skip("growth that is aimed at")
                if indicator == "gdp":
                    raise Skip("growth of an economy")
                if any(
                    not self._year_on_year(mark) for mark in self._marks(zone.left, zone.right, "annual")
                ) and not self._yearly_base(zone):
                    raise Skip("a yearly rate")
                return "growth_percent", quantity.value * direction, direction
            raise Skip("neither growth nor a share" if not kind else "the change of a share")
        if unit == "times" and indicator in ("export", "import") and self._more_than_the_other(quantity, frame):
            raise Skip("compares two flows")  # "продаёт втрое больше, чем покупает"
        if unit == "times":
            return self._times_statement(quantity, zone, frame, target)
        if unit == "tonnes":
            if self._of_a_bank(zone):
                raise Skip("gold of a bank")
            weighed = ("export", "import", "transit_freight", "road_freight", "rail_freight")
            if indicator in weighed or (indicator == "trade_turnover" and self.listing is not None):
                if self._signed_aside(quantity) or self._delta(quantity, zone, frame):
                    self._note_change(quantity, zone, frame)
                    raise Skip(NO_LEVEL)
                return ("target" if target else "level"), quantity.value, 0
            raise Skip(f"tonnes, but the topic is {indicator}")
        if unit == "persons":
            if indicator == "visitor_arrivals":
                if quantity.value < 100:
                    raise Skip("a few people's visit")
                if self._delta(quantity, zone, frame):
                    self._note_change(quantity, zone, frame)
                    raise Skip(NO_LEVEL)
                return ("target" if target else "level"), quantity.value, 0
            raise Skip("people, but no visits")
        if unit == "hours":
            if indicator == "customs_release_time":
                place = self.quantities.index(quantity)
                following = self.quantities[place + 1] if place + 1 < len(self.quantities) else None
                if following is not None and following.unit == "hours" and following.start - quantity.end <= 2:
                    raise Skip("the time before")
                if (
                    place
                    and self.quantities[place - 1].unit == "hours"
                    and quantity.start - self.quantities[place - 1].end <= 2
                ):
                    quantity.span_start = max(self.first, self.quantities[place - 1].span_start - 1)
                return ("target" if target else "level"), quantity.value, 0
            raise Skip("hours of something else")
        if unit in ("joint_projects", "jobs"):
            joint = (
                any("joint" in mark.kinds for mark in self.present)
                or any(mention.role == m.PAIR for mention in self.found)
                or any(mark.value("topic") == "joint_projects" for mark in self.present)
            )
            if unit == "jobs" and self.index - self.state.joint > 1 and not joint:
                raise Skip("jobs of something else")
            return ("target" if target else "level"), quantity.value, 0
        raise Skip("counts something else")

    def _considered(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether what is counted is not decided yet: "12 projects are under consideration"."""
        words = self.lower[quantity.span_end : max(zone.weak, min(self.last, quantity.span_end + 8))]
        talk = any(
            words[at] in members("talk") and words[at + 1].startswith(listed("become")) for at in range(len(words) - 1)
        )
        return talk or any(word.startswith(listed("considered")) for word in self.lower[quantity.span_end : zone.weak])

    def _of_a_currency(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether it is a currency that changed: "the lira lost 5 %", "сом долларга карата 3 пайызга бекемделди"."""
        for mark in reversed(self._marks(zone.left, quantity.start, "unit")):
            sense = mark.kinds["unit"]
            if sense.value not in CURRENCIES or sense.language == "any":
                continue
            before = self.marks[mark.start - 1] if mark.start > self.first else None
            lead = self.lower[mark.start - 1 - (self.lower[mark.start - 1] == "the")] if mark.start > self.first else ""
            inflected = sense.language in TURKIC and len(self.words[mark.end - 1]) > sense.stem
            scaled = lead[:1].isdecimal() or (before is not None and before.bits & NUMBER_KINDS)
            if inflected or scaled or lead in members("money_prep"):
                continue
            return not any("topic" in other.kinds for other in self.present if mark.end <= other.start < quantity.start)
        return False

    def _to_come(self, zone: Zone) -> bool:
        """Whether goods are still to be bought or sold: "3 mlrd dollarlik samolyot sotib oladi"; not every year."""
        topic = self.topic
        if (
            topic is None
            or "purchase" not in topic.kinds
            or not self.lower[topic.end - 1].endswith(listed("future_ending"))
        ):
            return False
        timed = any(zone.left <= period.start < zone.weak for period in self.periods)
        return not timed and not self._marks(self.first, self.last, "annual")

    def _of_a_bank(self, zone: Zone) -> bool:
        """Whether a bank buys or sells gold, which need not cross a border: "the central bank sold 9 tonnes of it"."""
        said = self.lower[zone.left : zone.weak]
        gold = listed("gold")
        return any(word.startswith(gold) for word in said) and any(word.startswith(listed("bank")) for word in said)

    def _of_its_goods(self, quantity: Quantity) -> bool:
        """ "gets 45 % of its gas from there": a share of what no word of trade names."""
        place = quantity.end
        if self.topic is not None or self.lower[place : place + 1] != ["of"] or place + 2 >= self.last:
            return False
        whole = self.marks[place + 2]
        return self.lower[place + 1] in members("possessive") and (
            whole is None or {"topic", "both", "world", "total_word"}.isdisjoint(whole.kinds)
        )

    def _flow_of_whole(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a part of a turnover is one of its flows: "of which 65 % are imports", "оның 65 пайызы - импорт"."""
        topic = self.topic
        if topic is None or topic.start < quantity.end or topic.value("topic") not in ("export", "import"):
            return False
        place = self.quantities.index(quantity)
        while place and self.quantities[place - 1].unit == "percent":  # "88 пайызы импорт, 12 пайызы экспорт"
            place -= 1
        begin = self.quantities[place - 1].span_end if place else self.first
        told = self._last(begin, quantity.start, "part_of")
        return told is not None and not any(zone.left <= mention.start < zone.weak for mention in self.found)

    def _other_verb(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a part of Turkic goods does what is no trade: "import qilingan dorilarning 30 foizi sifatsiz chiqdi";
        or goes abroad out of what is made: "yetishtirilgan olmaning 40 foizi eksport qilindi"."""
        place = quantity.span_start - 1
        if self.resolver.language not in TURKIC or place < self.first or not self._possessed(quantity):
            return False
        noun = self._covering(place)
        if turkic_case(self.lower[place]) != "gen" or (noun is not None and not noun.kinds.keys() <= _GOODS):
            return False
        behind = range(quantity.end, max(zone.weak, quantity.end))
        told = {"share", "reach", "compare", "change", "total_word"}
        if any(mark.start in behind and not told.isdisjoint(mark.kinds) for mark in self.present):
            return False
        return not any(mention.start in behind for mention in self.found)

    def _are_imported(self, quantity: Quantity) -> bool:
        """Whether goods are only said to come from abroad: "half of the milk is imported", "жартысы импорттық"."""
        topic = self.topic
        if topic is None or topic.start < quantity.end or not self.lower[topic.start].startswith(listed("from_abroad")):
            return False
        return topic.end >= self.last or not self.words[topic.end][0].isalpha()

    def _are_goods(self, quantity: Quantity, zone: Zone) -> bool:
        """Whether a part of what was told before is one of goods: "оның 92 пайызы - мұнай"."""
        goods = self._next(quantity.end, min(zone.weak, quantity.end + 3), "product")
        named = any(zone.left <= mention.start < zone.weak for mention in self.found)
        return goods is not None and self.topic is None and not named

    def _year_on_year(self, mark: Mark) -> bool:
        """ "yillik o'sish 5 foiz": growth over the year, no rate a year."""
        following = self.marks[mark.end] if mark.end < self.last else None
        return (
            self.resolver.language in TURKIC
            and self.lower[mark.start] in members("of_the_year")
            and following is not None
            and "change" in following.kinds
        )

    def _yearly_base(self, zone: Zone) -> bool:
        return any(period.yoy for period in self.periods if zone.left <= period.start < zone.weak)

    def _times_a_base(self, quantity: Quantity) -> bool:
        """Whether a factor is one of an earlier figure: "2.3 times the 2020 level", "twice those of 2020"."""
        return any(period.role == BASE and 0 < period.start - quantity.end <= 3 for period in self.periods)

    def _times_statement(self, quantity: Quantity, zone: Zone, frame: Frame, target: bool) -> tuple[str, float, int]:
        indicator = frame.indicator
        if indicator not in TRADE_OR_GROWS and indicator != "gdp":
            raise Skip(f"a factor, but the topic is {indicator}")
        if self._against_aim(zone, quantity):
            raise Skip("compared with an aim")
        if indicator == "trade_balance":
            raise Skip("a factor of a balance")
        if quantity.kind == "number" and self.resolver.language == "ru":
            inner = {
                self.lower[position]
                for position in range(max(self.first, quantity.span_start - 2), quantity.number_start)
            }
            if not inner & {"в", "во"} and not self._rate_of(quantity):
                raise Skip("counts occasions")
        direction = 1
        left = self._last(zone.left, quantity.start, "change")
        share = self._last(zone.left, quantity.start, "share") if self.resolver.language == "ru" else None
        if share is not None and left is not None and self.lower[share.start].startswith(listed("share_noun")):
            raise Skip("the change of a share")
        right = self._next(quantity.end, zone.weak, "change")
        near_right = right is not None and right.start - quantity.end <= 4
        change = right if (self.resolver.language in TURKIC and near_right) or left is None else left
        change = change or self._shared_change(quantity)
        following = set(self.lower[quantity.end : quantity.end + 3]) - {"is", "the"}
        surpassed = self.lower[quantity.end : quantity.end + 1]
        if self.resolver.language in TURKIC and surpassed and surpassed[0].startswith(listed("exceeds")):
            return ("target" if target else "growth_factor"), quantity.value, 1  # "6 есе асты", "2 эсе ашып түштү"
        if (
            (change is None and quantity.kind != "factor" and not target and not following & members("much_more"))
            and frame.kind != "growth"
            and not self._last_is_more(quantity)
            and not (frame.direction and self.lower[quantity.start - 1] in ("в", "-"))
            and not self._times_a_base(quantity)
        ):
            raise Skip("a factor without a change")
        if change is None and following & {"меньше", "less", "ниже"}:
            direction = -1
        if (change is not None and quantity.kind != "factor") or (
            change is not None
            and self.lower[quantity.start].startswith(("вдвое", "втрое", "вчетверо", "впятеро", "в два"))
        ):
            direction = self._direction(change)
        topics = {
            self._value(mark)[0]
            for mark in self.present
            if zone.left <= mark.start < zone.right and "topic" in mark.kinds
        } & TRADE
        if len(topics) > 1 and change is None:
            raise Skip("compares two flows")
        if target:
            if direction < 0:
                raise Skip("a decrease that is aimed at")
            return "target", quantity.value, 1
        if direction < 0:
            quantity.step = clean(max(quantity.step / quantity.value**2, 0.0001))
            return "growth_factor", clean(round(1 / quantity.value, 4)), -1
        return "growth_factor", quantity.value, 1

    def _brings_goods(self, quantity: Quantity, verb: Mark) -> bool:
        """Whether a Turkic verb of bringing has goods for its object, no sum: "жылына 2 миң тонна уран жеткирет"."""
        if self.resolver.language not in TURKIC or quantity.unit != "tonnes" or quantity.case != "nom":
            return False
        return self.lower[verb.start].startswith(listed("bring")) and quantity.span_end < verb.start

    def _against_aim(self, zone: Zone, quantity: Quantity) -> bool:
        """Whether a Turkic factor says how far an aim is: "межеден үч эсе төмөн"."""
        return self.resolver.language in TURKIC and any(
            self.lower[mark.end - 1].endswith(listed("ablative"))
            for mark in self._marks(zone.left, quantity.start, "target")
        )

    def _rate_of(self, quantity: Quantity) -> bool:
        """Whether a noun of change has a factor: "рост составил 2,5 раза", "2,5 раза роста"."""
        ahead = self._last(max(self.first, quantity.span_start - 4), quantity.span_start, "change")
        if ahead is not None and self._noun_change(ahead, quantity) and not self._comma(ahead.end, quantity.span_start):
            return True
        behind = self._next(quantity.span_end, min(self.last, quantity.span_end + 1), "change")
        return behind is not None and self.lower[behind.start].startswith(listed("change_noun"))

    def _aim(self, quantity: Quantity, zone: Zone, frame: Frame) -> tuple[bool, bool]:
        """Whether a quantity is aimed at, and whether it is expected."""
        self.aimed_from = False
        goal = self._goal(zone.left, quantity.span_start, frame, last=True)
        reach = self._past_reach(zone.left, quantity.span_start)
        forecast_left = self._last(zone.left, quantity.span_start + 1, "forecast")
        forecast_left = self._last(zone.left, quantity.number_start, "forecast") or forecast_left
        goal_inside = self._last(quantity.span_start, quantity.number_end, "target")
        if goal_inside is not None and quantity.kind == "factor":
            goal = goal_inside
        right_end = zone.right if self.resolver.language not in TURKIC else zone.weak
        goal_right = self._goal(quantity.end, right_end, frame, last=False)
        if goal_right is not None and self._brings_goods(quantity, goal_right):
            goal_right = None
        forecast_right = self._next(quantity.end, right_end, "forecast")
        reach_right = self._past_reach(quantity.end, right_end) if self.resolver.language in TURKIC else None
        today = self.resolver.published_on
        due = any(
            period.role == DUE and not (today is not None and period.last is not None and period.last < today)
            for period in self.periods
            if zone.left <= period.start < zone.weak
        )
        base_level = self._starts_from(quantity)
        if base_level or (self.resolver.language in TURKIC and quantity.case == "from" and quantity.borrowed):
            self.aimed_from = goal is not None and reach is None and base_level  # "довести с пяти до десяти млрд"
            return False, False
        forecast = forecast_left is not None and (reach is None or forecast_left.start >= reach.start - 2)
        if forecast_right is not None and self.resolver.language in TURKIC:
            forecast = reach_right is None or reach_right.start >= forecast_right.start - 2 or forecast
        elif forecast_right is not None and forecast_right.start - quantity.span_end <= 3 and reach is None:
            forecast = True
        if goal is not None and self._said(goal.start, goal.end).lower() == "to reach":
            others = list(self._marks(self.first, goal.start, "target"))
            doubled = any(other.kind == "factor" and other.end <= goal.start for other in self.quantities)
            if not others and (doubled or self._last(self.first, goal.start, "change") is not None):
                goal = None  # "rose by 7 % to reach $2 bn"
        if (
            goal is not None
            and forecast_left is not None
            and 0 <= goal.start - forecast_left.end <= 1
            and not (self.lower[forecast_left.start] == "will" and self.lower[goal.start] in members("bring_to"))
            and not self._marks(forecast_left.end, goal.start, "target")
        ):
            goal = None  # "projected to reach"
        if (
            goal is not None
            and forecast_left is not None
            and forecast_left.end <= goal.start
            and self.lower[goal.start] == "to"
            and len(self._marks(self.first, quantity.span_start, "target")) == 1
        ):
            goal = None  # "expects its exports to grow"
        if goal is not None and goal_right is None and self._done_after(quantity, reach_right):
            goal = None  # "тарихи меже: сауда 5 млрд долларға жетті"
        if goal is not None and (self._was_then(quantity) or self._quoted_before(goal, quantity)):
            goal = None
        target = goal is not None and (reach is None or goal.start > reach.start or self._set_as_goal(goal, reach))
        if goal_right is not None and self.resolver.language in TURKIC:
            next_reach = reach_right
            if next_reach is None or goal_right.start <= next_reach.start or self._speech(next_reach):
                target = True
        elif (goal_right is not None and due and reach is None) or (
            goal_right is not None and reach is None and goal is None and goal_right.start - quantity.span_end <= 6
        ):
            target = True
        if not target and frame.target and goal is None and reach is None:
            target = self._last(zone.left, quantity.span_start, "change") is None and not self._topic_in(
                zone.left, quantity.start
            )
        if self.resolver.language in TURKIC and not target and reach_right is None:
            target = self._intent(quantity, right_end) or self._shared_aim(quantity)
        if (
            self.resolver.language in TURKIC
            and goal_right is not None
            and forecast_right is not None
            and 0 <= forecast_right.start - goal_right.end <= 1
        ):
            target, forecast = False, True  # "yetishi kutilmoqda": the last verb decides
        if (
            not target
            and due
            and not self._ends_in_the_past()
            and reach is None
            and not forecast
            and reach_right is None
            and quantity.unit in CURRENCIES
            and not self._shared_reach(quantity)
        ):
            target = True
        if target and forecast and goal is not None and forecast_left is not None:
            target = goal.start > forecast_left.start
            forecast = not target
        if (
            not forecast
            and frame.forecast
            and reach is None
            and not target
            and not self._topic_in(zone.left, quantity.start)
        ):
            forecast = True
        if forecast and self._calls_goal(quantity):
            target = True
        if target and goal is not None and self.resolver.text.met("analyst", zone.left, goal.start):
            target, forecast = False, True  # "аналитики рассчитывали на 8 млрд": whoever only observes sets no aim
        return target, forecast and not target

    def _quoted_before(self, goal: Mark, quantity: Quantity) -> bool:
        """Whether a word of aiming stands in words quoted before what a figure is of: ""Биз максатка жетебиз",
        - деди элчи, соода 5 млрд доллар болгон"."""
        closed = [place for place in range(goal.end, quantity.span_start) if self.words[place] == '"']
        return len(closed) % 2 == 1 and self._topic_in(closed[-1], quantity.start)

    def _calls_goal(self, quantity: Quantity) -> bool:
        """Whether an English amount is a goal's name: "will hit their $15 billion trade target", "the $2 bn mark"."""
        place = quantity.end
        if place < self.last and (mark := self.marks[place]) is not None and "topic" in mark.kinds:
            place = mark.end
        return place < self.last and self.lower[place] in members("goal_noun")

    def _goal(self, start: int, end: int, frame: Frame, last: bool) -> Mark | None:
        """The last or first word of aiming among tokens; what was achieved ("managed to raise") is no aim."""
        goals = self._marks(start, end, "target")
        for mark in reversed(goals) if last else goals:
            if frame.indicator == "visitor_arrivals" and self.lower[mark.start].startswith(listed("visit_purpose")):
                continue  # "came for tourist purposes"
            if self._only_noted(mark):
                continue
            if members("achieving").isdisjoint(self.lower[max(self.first, mark.start - 4) : mark.start]):
                return mark
        return None

    def _only_noted(self, goal: Mark) -> bool:
        """Whether a necessity is only that of saying something: "следует отметить, что", "айта кету керек"."""
        nouns = listed("noting")
        if self.resolver.language in TURKIC:
            ahead = self.lower[max(self.first, goal.start - 2) : goal.start]
            closed = goal.end < self.last and self.words[goal.end] in (",", ":", "-")
            return closed and any(word.startswith(nouns) for word in ahead)
        behind = self.lower[goal.end : min(self.last, goal.end + 2)]
        return any(word in nouns for word in behind)

    def _shared_reach(self, quantity: Quantity) -> bool:
        """Whether the verb of reaching stands after the next amount: "4 mlnni, keyin 5 mlnni tashkil etadi"."""
        place = self.quantities.index(quantity) + 1
        if self.resolver.language not in TURKIC or place >= len(self.quantities):
            return False
        following = self.quantities[place]
        if following.unit != quantity.unit or following.case != "acc" or quantity.case != "acc":
            return False
        verb = self._next(following.end, min(self.last, following.end + 2), "reach")
        return verb is not None and self._next(following.end, self.last, "target") is None

    def _set_as_goal(self, goal: Mark, reach: Mark) -> bool:
        """ "Целевой показатель установлен на уровне 5 млрд", "the target is $5 bn": no level."""
        noun = self.lower[goal.start].startswith((*listed("purpose_noun"), "target", "objective"))
        return noun and self.lower[reach.start] in members("weak_reach")

    def _done_after(self, quantity: Quantity, reach: Mark | None) -> bool:
        """Whether the verb after a Turkic figure tells what was reached or passed."""
        if self.resolver.language not in TURKIC:
            return False
        change = None
        if reach is None and quantity.unit in ("percent", "times"):  # "жеткизүү эки эсеге өстү"
            change = self._next(quantity.end, self.last, "change") or self._shared_change(quantity)
        reach = reach or change
        place = reach.start if reach is not None else quantity.span_end - 1
        if reach is None and quantity.span_end == quantity.end:
            return False
        word = self.lower[place]
        if reach is None and quantity.qualifier == "under" and word.startswith(listed("reach_stem")):
            return True  # "5 млрд долларға жетпейді"
        return word.endswith(listed("past_verb")) and not word.endswith(listed("intent_ending"))

    def _ends_in_the_past(self) -> bool:
        """Whether the verb that closes a Turkic sentence is of the past: "... экспорт қилинган"."""
        if self.resolver.language not in TURKIC:
            return False
        for place in range(self.last - 1, max(self.first, self.last - 6), -1):
            word = self.lower[place]
            if word[0].isalpha():
                return len(word) > 3 and word.endswith(listed("past_verb"))
        return False

    def _shared_aim(self, quantity: Quantity) -> bool:
        """ "10 млрд долларға, ал 2030 жылға қарай 15 млрд долларға жеткізбек": the verb that two aims share."""
        place = self.quantities.index(quantity)
        following = self.quantities[place + 1] if place + 1 < len(self.quantities) else None
        if following is None or following.unit != quantity.unit or following.case != "to":
            return False
        if quantity.case != "to" and not quantity.borrowed:
            return False
        if self._past_reach(quantity.end, self.last) is not None or self._own_verb(quantity):
            return False
        return self._intent(following, self.last) or self._next(following.end, self.last, "target") is not None

    def _intent(self, quantity: Quantity, end: int) -> bool:
        """A verb of intent after the figure or in it: "жеткирмекчи", "арттырмақ", "yetkazmoqchi", "үш еселемек"."""
        verb = self.topic
        if verb is not None and verb.start >= quantity.end and self.resolver.language in TURKIC:
            ending = (*listed("intent_ending"), *(listed("plan_ending") if self.resolver.language == "kk" else ()))
            if len(self.lower[verb.end - 1]) > 6 and self.lower[verb.end - 1].endswith(ending):
                return True  # "20 мың тонна мұнай құбыр арқылы жөнелтілмек"
        place = self.quantities.index(quantity) + 1
        if place < len(self.quantities):
            following = self.quantities[place]
            if (
                following.kind == "factor"
                and following.start - quantity.end <= 2
                and self._intent(following, self.last)
            ):
                return True
        for position in range(quantity.end - (quantity.kind == "factor"), min(end, quantity.end + 5)):
            word = self.lower[position]
            if len(word) > 6 and word.endswith(listed("intent_ending")):
                return True
            if self.resolver.language == "kk" and len(word) > 6 and word.endswith(listed("plan_ending")):
                return True
        return False

    def _speech(self, mark: Mark) -> bool:
        return self.lower[mark.start] in ("болды", "болду", "bo'ldi", "бўлди", "деді")

    def _past_reach(self, start: int, end: int) -> Mark | None:
        result: Mark | None = None
        for mark in self._marks(start, end, "reach"):
            if "forecast" in mark.kinds:
                continue
            word = self.lower[mark.start]
            if word == "на" and mark.end - mark.start > 1:
                continue  # "на уровне": a verb says whether it was reached
            if "чтобы" in self.lower[start : mark.start]:
                continue  # "хотят, чтобы торговля достигла 10 млрд"
            before = self.lower[mark.start - 1] if mark.start > self.first else ""
            if word in members("be"):
                following = self.marks[mark.end] if mark.end < self.last else None
                aimed = following is not None and "target" in following.kinds
                if aimed or word in ("at", "is", "are", "был", "была", "было", "были"):
                    continue
            if word.endswith(("ть", "ться")) or before in ("to", "will", "чтобы"):
                continue
            if result is None or self.resolver.language not in TURKIC:
                result = mark
        if result is None:
            verbs = ("превысил", "exceeded", "surpassed", "topped", "passed", "crossed")
            for mark in self._marks(start, end, "before"):
                if self.lower[mark.start].startswith(verbs):
                    result = mark
        return result

    def _delta(self, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
        """Whether an amount is a change ("rose by $5 bn", "рост составил 2 млрд"), no level."""
        words = self.words
        language = self.resolver.language
        start = quantity.span_start
        prep = self.lower[start - 1] if start > self.first else ""
        inner = {self.lower[position] for position in range(start, quantity.number_start)}
        past = self._past_bracket(quantity.span_end)  # "$5 mn (4 %) less"
        following = self.lower[past] if past < self.last else ""
        if language in TURKIC:
            beyond = self._past_bracket(quantity.end)
            change = self._next(beyond, min(max(zone.weak, beyond + 2), beyond + 3), "change")
            if self._aside_of_change(quantity):
                return True
            after = self.marks[quantity.end] if quantity.end < self.last else None
            if after is not None and ("after" in after.kinds and after.kinds["after"].value == "up_to"):
                return False
            if quantity.suffix.endswith(("gacha", "гача")):
                return False
            if quantity.case == "to" and self._from_to(quantity):
                return False  # "5 млрд доллардан 9 млрд долларга өстү"
            if quantity.case == "to" and self._falls_alike(quantity, zone, frame):
                return True
            if quantity.case == "to" and self._or_next(quantity) is not None:
                return True  # "1,3 млрд долларға немесе 9 пайызға өсті"
            if change is not None and quantity.case == "to" and not self._comma(quantity.end, change.start):
                if self.lower[change.start].startswith(listed("moved_to")):
                    return False  # "fell to", "climbed to"
                if "target" in change.kinds and self._next(change.end, zone.weak, "target") is not None:
                    return False  # "agreed to raise to 2 bn"
                between = self.marks[quantity.end] if quantity.end < change.start else None
                return between is None or "reach" not in between.kinds
            left = self._last(zone.left, quantity.start, "change")
            if quantity.case == "from" or self._from_to(quantity):
                left = None  # "18 % өсім (305 мың тоннадан 361 мың тоннаға дейін)": levels
            if left is not None and self._noun_change(left, quantity):
                return not any(
                    mark.start > left.start for mark in self._marks(zone.left, quantity.start, "topic")
                ) and not self._comma(left.end, quantity.start)
            compared = following in members("more_after") or following in members("less_after")
            return compared and (quantity.case == "to" or (quantity.case == "nom" and self._set_against(quantity)))
        if language == "en" and frame.indicator != "trade_balance" and self.words[start - 1] == "+":
            return True  # "Trade grew most with Peru (+$3 bn)"
        paired = self._or_next(quantity) if language == "en" else None
        if paired is not None and self._more_than_told(quantity, paired):
            return True
        if following in MORE or self._names_change(quantity) or self._aside_of_change(quantity):
            return True
        change = self._last(zone.left, start, "change")
        if prep in ("до", "to") or "до" in inner:
            return False
        signed = change is not None and self.lower[change.end - 1].startswith(listed("plus", "minus"))
        if signed and frame.indicator == "trade_balance":
            return False  # "баланс ушёл в минус на 3 млн"
        by = prep in ("на", "by") or "на" in inner or "by" in inner
        if by and following in members("more_than", "less_than"):
            return True  # "на 5 млн тонн выше прошлогоднего"
        ahead = self.lower[quantity.span_end : min(self.last, quantity.span_end + 8)]
        if by and any(word.startswith(("превыша", "превыси")) for word in ahead):
            return True  # "на 5 тыс. тонн превышает показатель"
        if (
            frame.kind == "growth"
            and start - zone.left <= 4
            and {"что", "составляет"} <= set(self.lower[zone.left : start])
        ):
            return True  # "сократился на 6 %, что составляет 116 млн"
        if self._or_amount(quantity, frame) or (by and self._before_its_verb(quantity)):
            return True
        if by and self.changed is not None and self.changed.unit == quantity.unit and self.topic is None:
            return True  # "на 25 млрд вырос дефицит с Перу, на 12 млрд - с Чили"
        if change is None:
            # "вырос на 34 %, или на 4 млрд долларов"
            return by and frame.kind == "growth" and start - zone.left <= 4 and self._or_between(zone.left, start)
        gap = self.lower[change.end : start]
        if prep == "on" and gap[0] == "on" and len(gap) <= 2 and self.lower[change.start] not in ("up", "down"):
            return True  # "has grown on 2 bn"
        if by:
            return not any(word in ("товаров", "продукции", "сумму", "сумме") for word in gap)
        if not gap and self.lower[start] in members("level_side"):
            return False  # "dropped below $20 bn"
        if not gap or (
            len(gap) <= 2 and all(word in ("of", "почти", "the", "a", "еще", "another", "by") for word in gap)
        ):
            return True
        if self._noun_change(change, quantity) and not any(word in (",", ";", "и", "and", "to", "до") for word in gap):
            reach = self._last(change.end, start, "reach")
            return (
                (reach is not None and reach.start - change.end <= 2)
                or (words[start - 1] == "-" and (len(gap) <= 2 or not self._topic_in(change.end, start)))
                or prep == "of"
            )
        return False

    def _names_change(self, quantity: Quantity) -> bool:
        """Whether an English noun behind an amount says that it is a change: "a $1 billion drop", "a $4.7 billion or
        19.4% rise over the year before"."""
        if self.resolver.language != "en" or self.lower[quantity.span_start - 1] not in members("change_article"):
            return False
        place, paired = quantity.span_end, self._or_next(quantity)
        if paired is not None and paired.unit == "percent":
            place = paired.span_end
        steps = 0
        while place < self.last and steps < 3 and self.words[place].isalpha() and self.marks[place] is None:
            place += 1
            steps += 1
        noun = self.marks[place] if place < self.last else None
        return noun is not None and "change" in noun.kinds and self.lower[place].startswith(listed("change_noun"))

    def _before_its_verb(self, quantity: Quantity) -> bool:
        """Whether the verb of a change stands right behind an amount: "на 25 млрд долларов вырос дефицит"."""
        change = self._next(quantity.span_end, min(self.last, quantity.span_end + 1), "change")
        return change is not None and self.resolver.language == "ru"

    def _falls_alike(self, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
        """Whether a Turkic change is told in weight and in money: "12 тоннага, акчалай 679 млн долларга төмөндөдү"."""
        place = self.quantities.index(quantity) + 1
        following = self.quantities[place] if place < len(self.quantities) else None
        if following is None or following.case != "to" or {quantity.unit, following.unit}.isdisjoint(CURRENCIES):
            return False
        if "tonnes" not in (quantity.unit, following.unit) or self._topic_in(quantity.end, following.start):
            return False
        changes = self._marks(quantity.end, following.start, "change") + self._marks(
            quantity.end, following.start, "reach"
        )
        return not changes and self._delta(following, Zone(following.start, zone.weak, self.last), frame)

    def _more_than_told(self, quantity: Quantity, paired: Quantity) -> bool:
        """Whether a level was told, and now by how much it is more: "made $62 bn, which is $12 bn or 24 % more"."""
        place = self.quantities.index(quantity)
        if not place or paired.unit != "percent" or self.lower[min(paired.span_end, self.last - 1)] not in MORE:
            return False
        told = self.quantities[place - 1]
        return told.unit == quantity.unit and not self._topic_in(told.end, quantity.span_start)

    def _aside_of_change(self, quantity: Quantity) -> bool:
        """ "26,2 % ($8,7 млрд) кўп", "4 % ($5 mn) less": the same change in money, behind the percentage."""
        place = self.quantities.index(quantity)
        if not place or self.words[quantity.span_start - 1] != "(" or self.quantities[place - 1].unit != "percent":
            return False
        if self.quantities[place - 1].span_end != quantity.span_start - 1 or self.words[quantity.span_end] != ")":
            return False
        behind = quantity.span_end + 1
        word = self.lower[behind] if behind < self.last else ""
        more = word in members("more_after") or word in members("less_after") or word in MORE
        level = self.quantities[place - 2] if place > 1 else None
        if level is not None and level.unit == quantity.unit:
            # "made $90 mn in 2024, down 4 % ($5 mn)"
            more = more or not any(level.end <= other.start < quantity.start for other in self.found)
        return more or self._next(behind, min(self.last, behind + 2), "change") is not None

    def _outweighs(self, quantity: Quantity, zone: Zone) -> list[str]:
        """The flow that exceeds and the one exceeded: "импорт превысил экспорт на ..."."""
        flows = [
            flow
            for flow in (self._value(mark)[0] for mark in self.topical if zone.left <= mark.start < quantity.start)
            if flow in ("export", "import")
        ]
        if len(flows) < 2 or flows[-1] == flows[-2]:
            return []
        if not any(self.lower[place].startswith(listed("exceeds")) for place in range(zone.left, quantity.start)):
            return []
        return flows[-2:]

    def _exceeds(self, quantity: Quantity, zone: Zone, frame: Frame) -> bool:
        """ "импорт превысил экспорт на 5 млн": a balance; its sign goes to the quantity."""
        flows = self._outweighs(quantity, zone)
        if not flows:
            return False
        prep = self.lower[quantity.span_start - 1] if quantity.span_start > self.first else ""
        if prep not in ("на", "by") and self.resolver.language not in TURKIC:
            return False
        frame.indicator = "trade_balance"
        quantity.sign = 1 if flows[-2] == "export" else -1
        return True

    def _signed_aside(self, quantity: Quantity) -> bool:
        """Whether an amount with a sign stands in brackets, as a change: "3,8 млн тонн (-532 тыс. тонн)"."""
        place = quantity.span_start - 2
        return quantity.sign != 0 and place >= self.first and self.words[place] == "("

    def _more_than_the_other(self, quantity: Quantity, frame: Frame) -> bool:
        """ "купила товаров на 2 млрд больше, чем продала": a balance; its sign goes to the quantity."""
        following = self.lower[quantity.span_end : quantity.span_end + 4]
        if self.resolver.language != "ru" or len(following) < 3 or "чем" not in following[1:3]:
            return False
        more = following[0] in members("more_than")
        if not more and following[0] not in members("less_than"):
            return False
        behind = [self._value(mark)[0] for mark in self.topical if quantity.span_end < mark.start]
        if not behind or {behind[0], frame.indicator} != {"export", "import"}:
            return False
        quantity.sign = 1 if (frame.indicator == "export") is more else -1
        frame.indicator = "trade_balance"
        return True

    def _note_change(self, quantity: Quantity, zone: Zone, frame: Frame) -> None:
        """What an absolute change says of the percentage beside it: "rose by $2 bn (7.8 %)"."""
        self.changed = quantity
        change = self._last(zone.left, quantity.start, "change") or self._next(quantity.end, zone.weak, "change")
        if change is not None:
            frame.kind, frame.direction = "growth", self._direction(change)

    def _or_amount(self, quantity: Quantity, frame: Frame) -> bool:
        """Whether an amount says a change in percent again: "down 30 percent, or $970 million"."""
        place = self.quantities.index(quantity)
        if frame.kind != "growth" or not place or self.quantities[place - 1].unit != "percent":
            return False
        end = self.quantities[place - 1].span_end
        return quantity.span_start - end <= 3 and self._or_between(end, quantity.span_start)

    def _or_between(self, start: int, end: int) -> bool:
        """Whether one amount is said in another way: "7 %, or by $2 bn"."""
        return not members("or").isdisjoint(self.lower[start:end])

    def _or_next(self, quantity: Quantity) -> Quantity | None:
        """The next quantity where only "or" stands between: "16,7 %-ға немесе 307 млн долларға аз"."""
        place = self.quantities.index(quantity)
        if place + 1 >= len(self.quantities):
            return None
        following = self.quantities[place + 1]
        between = self.lower[quantity.span_end : following.span_start]
        relative = ("percent", "times")
        if not between or len(between) > 2 or (following.case != quantity.case and following.unit not in relative):
            return None
        if members("or").isdisjoint(between) or (following.unit in relative) is (quantity.unit in relative):
            return None
        return following

    def _balance_sign(self, zone: Zone, quantity: Quantity) -> int:
        if quantity.sign:
            return quantity.sign
        stems, positive = listed("deficit"), listed("surplus")
        if self.topic is not None and self.topic.end - self.topic.start > 2:
            said = [word[:6] for word in self.lower[self.topic.start : self.topic.end]]
            flows = [word for word in said if word in ("экспор", "импорт", "export", "import")]
            if len(flows) == 2:  # "excess of imports over exports"
                return 1 if flows[0] in ("экспор", "export") else -1
        if self.topic is not None and self.topic.start == quantity.span_end:
            verdict = self.lower[self.topic.end - 1]  # "a $3 bn surplus", "$3 bn in the red"
            if verdict == "red" or verdict.startswith(stems):
                return -1
            if verdict == "black" or verdict.startswith(positive):
                return 1
        for position in range(quantity.start - 1, self.first - 1, -1):
            word = self.lower[position]
            if word.startswith(stems):
                return -1
            if word.startswith(positive) and (len(word) > 2 or word == "оң"):
                return 1
        for position in range(quantity.start, zone.weak):
            if self.lower[position].startswith(stems):
                return -1
        return self.state.balance if self.topic is None else 1

    def _qualifier(self, quantity: Quantity, zone: Zone, kind: str) -> str:
        qualifier = quantity.qualifier
        if (
            qualifier == "exact"
            and quantity.unit in ("hours", "jobs")
            and kind != "target"
            and quantity.start > self.first
            and self.lower[quantity.start - 1] == "до"
        ):
            quantity.span_start = quantity.start - 1
            return "up_to"
        if (
            qualifier == "up_to"
            and kind in ("target", "level", "share")
            and (quantity.unit not in ("jobs", "hours", "persons") or self._from_to(quantity))
            and self.resolver.language in TURKIC
        ):
            after = (
                self._next(quantity.span_end, zone.weak, "target")
                or self._next(quantity.span_end, zone.weak, "reach")
                or self._next(quantity.span_end, zone.weak, "change")
                or self._later_change(quantity)
            )
            if after is not None or self._from_to(quantity):
                quantity.span_end = quantity.end
                return "exact"
        if qualifier == "up_to" and self._raised_to(quantity, zone, kind):
            return "exact"
        return qualifier

    def _raised_to(self, quantity: Quantity, zone: Zone, kind: str) -> bool:
        """ "bring trade up to $1 bn", "grew twofold - up to $80 million": where a change leads, no limit."""
        if kind not in ("target", "level") or quantity.unit not in CURRENCIES:
            return False
        place = self.quantities.index(quantity)
        before = self.quantities[place - 1] if place else None
        if before is not None and before.unit in ("percent", "times") and quantity.span_start - before.span_end <= 2:
            return True
        start = quantity.span_start
        verb = self._last(zone.left, start, "change") or self._last(zone.left, start, "target")
        return verb is not None and start - verb.end <= 8

    def _from_to(self, quantity: Quantity) -> bool:
        """Whether a figure is where a change ends: "44 миңден 90 миңге чейин", "9,1ден 11,6 пайызга"."""
        start = quantity.span_start
        if (
            start - 2 >= self.first
            and self.words[start - 2][0].isdecimal()
            and self.lower[start - 1] in listed("ablative")
        ):
            return True
        place = self.quantities.index(quantity)
        before = self.quantities[place - 1] if place else None
        exact = before is not None and before.qualifier == "exact" and before.case == "from"
        return exact and before is not None and quantity.span_start - before.span_end <= 1
