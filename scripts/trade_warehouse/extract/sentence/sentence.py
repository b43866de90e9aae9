"""One sentence: its words, areas, periods and quantities, and which words are whose."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import FROM, ON, TO, WITH, Mention
from trade_warehouse.extract.periods.spans import BASE, Period
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.context import Context
from trade_warehouse.extract.sentence.state import BREAKS, TOPIC_KINDS, TOPICAL, WEAK_BREAKS, Listing, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

TRADED: Final = frozenset(("trade_turnover", "export", "import"))
_MUTUALLY: Final = {"one": "another", "each": "other", "among": "themselves", "между": "собой", "друг": "с"}
_OWN: Final = bits(("self", "adjective", "product"))
_LISTED: Final = bits(("product", "link"))
_CLAUSE_ENDS: Final = frozenset((",", ";", "(", ")", ":", "."))


class Sentence:
    """What was found in a sentence, and the questions that every rule asks of it.

    Places are indexes of tokens in the document; a stretch of them is given by its first and the one behind its last.
    """

    def __init__(
        self,
        context: Context,
        index: int,
        first: int,
        last: int,
        present: list[Mark],
        found: list[Mention],
        periods: list[Period],
        quantities: list[Quantity],
    ) -> None:
        self.context = context
        self.state = context.state
        self.words = context.words
        self.lower = context.lower
        self.marks = context.marks
        self.text = context.text
        self.language = context.language
        self.published_on = context.published_on
        self.index, self.first, self.last = index, first, last
        self.found = found
        self.periods = periods
        self.quantities = quantities
        self.present = present
        kinds: dict[str, list[Mark]] = {}
        for mark in present:
            for kind in mark.kinds:
                if kind in kinds:
                    kinds[kind].append(mark)
                else:
                    kinds[kind] = [mark]
        self.kinds = kinds
        self.topical = [mark for mark in present if mark.bits & TOPICAL]
        if quantities and all(quantity.unit == "percent" for quantity in quantities):
            # "Чилинин салымы 5 % болду": a contribution, no capital
            words = listed("contribution")
            self.topical = [mark for mark in self.topical if not self.lower[mark.start].startswith(words)]
            kinds["topic"] = [mark for mark in kinds.get("topic", ()) if mark in self.topical]
        if self.language == "ru" and self.text.met("set_verb", first, last):
            self.topical = [mark for mark in self.topical if not self._sets_aim(mark)]
            kinds["topic"] = [mark for mark in kinds.get("topic", ()) if mark in self.topical]
        self.causes = [self._cause(mark) for mark in kinds.get("cause", ())]
        self.causes += [self._cause(mark) for mark in kinds.get("by", ()) if self._means(mark)]
        self.causes += self._closing_reason()
        self.causes += self._remarks()
        self.conditional = [mark.start for mark in self.kinds.get("conditional", ()) if "month" not in mark.kinds]
        self.topic: Mark | None = None
        self.changed: Quantity | None = None  # the amount that was only a change
        self.aimed_from = False
        self.respectively = bool(context.text.met("respectively", first, last))
        self.entries: list[Mention | None] = []
        self.loose: list[Mention | None] = []  # the entries also where they are too few for a list
        self.listing: Listing | None = None
        self.ranking = False
        self.aside = False
        self.list_refusal = ""
        self.shares_of_part = False
        self.has_topic = any(mark.bits & TOPIC_KINDS and not self.caused(mark.start) for mark in self.topical)

    def _sets_aim(self, mark: Mark) -> bool:
        """Whether a Russian verb that may mean "supplied" says that an aim or a record was set: "поставили перед
        правительствами задачу"."""
        if not self.lower[mark.start].startswith(listed("set_verb")):
            return False
        for place in range(mark.end, min(self.last, mark.end + 8)):
            if self.words[place] in _CLAUSE_ENDS:
                return False
            if self.lower[place].startswith(listed("set_object")):
                return True
        return False

    def _cause(self, mark: Mark) -> tuple[int, int]:
        """The tokens of a clause that says why: "as a result of fewer shipments to China", "из-за войны с Китаем"."""
        if self.language in TURKIC:
            start = mark.start
            while start > self.first and self.words[start - 1] not in _CLAUSE_ENDS:
                start -= 1
            closed = mark.end >= self.last or self.words[mark.end] in _CLAUSE_ENDS
            return (start, mark.end) if closed and start > self.first else (mark.start, mark.end)
        end = mark.end
        while end < self.last and self.words[end] not in _CLAUSE_ENDS and not self._goes_on(end):
            end += 1
        return mark.start, end

    def _closing_reason(self) -> list[tuple[int, int]]:
        """The clause that closes an English sentence and says why, without a figure: "fell 5 % as orders from Peru
        dried up", "after Peru closed the border"; not "as well as", "after Peru"."""
        if self.language != "en" or not self.quantities:
            return []
        for place in range(self.quantities[-1].span_end, self.last - 4):
            opener = self.lower[place]
            if opener not in members("reason_opener") or self.lower[place - 1] in members("as_ahead"):
                continue
            if opener == "as" and self.lower[place + 1] in members("as_behind"):
                continue
            if self.period_at(place + 1) is not None:
                continue
            end = place + 1
            while end < self.last and self.words[end] not in _CLAUSE_ENDS:
                end += 1
            if end - place > 4 and any(self._past_verb(at) for at in range(place + 2, end)):
                return [(place, end)]
        return []

    def _past_verb(self, place: int) -> bool:
        """Whether an English word looks like a verb of the past."""
        return self.lower[place].endswith("ed") or self.lower[place] in members("past_verb_en")

    def _remarks(self) -> list[tuple[int, int]]:
        """The clauses that only tell more of a name: "Чили, которая лежит в Южной Америке, продала ...", "In Peru,
        which has a row with Chile, ..."; not "the countries that are members of the EU"."""
        found: list[tuple[int, int]] = []
        if self.language not in ("ru", "en"):
            return found
        for mention in self.found:
            place = mention.end
            if mention.kind not in ("area", "adjective") or place + 2 >= self.last or self.words[place] != ",":
                continue
            if not self.lower[place + 1].startswith("котор") and self.lower[place + 1] != "which":
                continue
            close = next((at for at in range(place + 2, self.last) if self.words[at] in _CLAUSE_ENDS), self.last)
            told = self.language == "en" and any(place < one.start < close for one in self.quantities)
            if close < self.last and self.words[close] == "," and not told:
                found.append((place, close))
        return found

    def _means(self, mark: Mark) -> bool:
        """Whether a verb follows that only says how: "bring it to 5 bn by supplying the market with more fruit"."""
        place = mark.end
        if self.language != "en" or place >= self.last:
            return False
        following = self.marks[place]
        return (
            self.lower[place].endswith("ing")
            and (following is None or "topic" in following.kinds or "change" in following.kinds)
            and self.words[mark.start - 1 : mark.start] != ["-"]
        )

    def _goes_on(self, position: int) -> bool:
        """Whether a Russian clause goes on behind a reason: at its verb or at what grew."""
        mark = self.marks[position]
        word = self.lower[position]
        if self.language != "ru":
            return False
        led = any(other.end == position for other in self.kinds.get("cause", ()))
        if led and word in ("чего", "этого", "чему", "этому", "тому", "этим", "чем"):
            return True  # "в результате чего"
        if mark is None:
            return False
        if "topic" in mark.kinds:
            return any(word in members("nominative_topic") for word in self.lower[position : mark.end])
        return ("change" in mark.kinds or "reach" in mark.kinds) and word.endswith(listed("past_ending"))

    def caused(self, position: int) -> bool:
        """Whether a token belongs to a reason or a means."""
        return any(start <= position < end for start, end in self.causes)

    def in_reason(self, position: int, quantity: Quantity) -> bool:
        """Whether a token belongs to a reason that a quantity is outside of."""
        return any(start <= position < end and not start <= quantity.start < end for start, end in self.causes)

    def zones(self) -> list[Zone]:
        """The words that each quantity owns."""
        zones = []
        left = self.first
        count = len(self.quantities)
        for position, quantity in enumerate(self.quantities):
            limit = self.quantities[position + 1].span_start if position + 1 < count else self.last
            strong = self._break(quantity, limit, left)
            if position + 1 < count:
                right = strong
                zones.append(Zone(left, right, right))
                left = right
            else:
                zones.append(Zone(left, strong, self.last))
        for position in range(count - 1):
            quantity, following = self.quantities[position], self.quantities[position + 1]
            between = self.lower[quantity.span_end : following.span_start]
            if quantity.unit == "tonnes" and len(between) <= 6 and not {"worth", "valued"}.isdisjoint(between):
                zones[position].right = zones[position].weak = zones[position + 1].right
            owner = self._described(quantity, following.span_start)
            if owner is not None and not self.topic_in(zones[position].left, quantity.start):
                zones[position].right = zones[position].weak = owner.end
        return zones

    def _described(self, quantity: Quantity, limit: int) -> Mark | None:
        """The trade that a Turkic participle with a figure describes: "2002-жылы 36 млрд доллар болгон экспорт"."""
        place = quantity.span_end
        verb = self.marks[place] if place < limit else None
        if self.language not in TURKIC or verb is None or "reach" not in verb.kinds:
            return None
        if not self.lower[verb.end - 1].endswith(listed("done_ending")) or self.words[verb.end] in _CLAUSE_ENDS:
            return None
        topic = self.next_mark(verb.end, min(limit, verb.end + 6), "topic")
        if topic is None or any(self.words[at] in (",", ";", ":", "-") for at in range(verb.end, topic.start)):
            return None
        return topic if topic.value("topic") in TRADED else None

    def _break(self, quantity: Quantity, limit: int, left: int) -> int:
        """Where the words after a quantity stop being its own."""
        start = quantity.span_end
        position = start
        while position < limit:
            following = self._past(position, quantity, limit, left)
            if following == position:
                return position
            position = following
        if limit >= self.last:
            return limit
        for position in range(start, limit):
            word = self.lower[position]
            if word in WEAK_BREAKS and not self.period_at(position + 1) and not self._mention_at(position + 1):
                base = self._base_after(position, limit)
                return position if base is None else base.end
        return self._said_behind(start, limit)

    def _past(self, position: int, quantity: Quantity, limit: int, left: int) -> int:
        """The token that follows one which still belongs to the quantity before it, or the same one where it breaks."""
        word, mark, start = self.lower[position], self.marks[position], quantity.span_end
        if word == "(" and position <= start + 1:
            # a remark in brackets right after the figure is its own unless it holds the next figure
            for place in range(position, min(self.last, position + 40)):
                if self.words[place] == ")":
                    return place + 1 if place < limit else position
            return position
        following = self.marks[position + 1] if position + 1 < limit else None
        compared = word == "," and following is not None and "compare" in following.kinds
        if compared and self.lower[position + 1] in ("чем", "than"):
            return position + 2  # "в 1,4 раза больше, чем в 2021 году"
        if mark is not None and mark.end > position + 1 and "whole_goods" in mark.kinds and mark.end <= limit:
            return mark.end  # "goods and services"
        if mark is not None and "topic" in mark.kinds and self._opens(mark, limit) and self.topic_in(left, start):
            return position
        if word == "as" and limit < self.last and self._turns_to(position, limit):
            return position
        if word not in BREAKS or self._goes_on_behind(position, quantity, limit, left):
            return position + 1
        return position

    def _goes_on_behind(self, position: int, quantity: Quantity, limit: int, left: int) -> bool:
        """Whether a word that mostly parts two figures does not: "5 млн тонн - пшеница", "rose 5 % with Peru"."""
        word, start, last = self.lower[position], quantity.span_end, limit >= self.last
        if word == "-":
            return not self.spaced(position) or (position == start and self._names_what(position, left, quantity))
        if word in ("after", "following", "после"):
            if self.next_mark(position + 1, min(limit, position + 4), "change") is not None and not last:
                return False  # "rose 20 % after a fall of 5 %"
            return word == "после" or last or position == start
        if word == "from":
            return True
        if word == "with":
            following = self.marks[position + 1] if position + 1 < limit else None
            named = following is None or not {"area", "self", "filler"}.isdisjoint(following.kinds)
            return last or position == start or named
        if word == ",":
            return position > start and self._lists_goods(position, quantity, limit)
        joint = word in ("и", "and", "va", "ва", "және", "жана", "or", "или", "а")
        return joint and (
            self._joins_areas(position)
            or self._joins_goods(position, quantity, limit)
            or (position > start and self._lists_goods(position, quantity, limit))
        )

    def _said_behind(self, start: int, limit: int) -> int:
        """The end of the verb (Turkic) and the period right behind a figure, which are its own."""
        position = start
        while position < limit:
            mark = self.marks[position]
            period = self.period_at(position)
            if period is not None and period.role != BASE and self.language not in TURKIC:
                position = period.end
            elif mark is not None and ("reach" in mark.kinds or "change" in mark.kinds):
                return mark.end
            elif mark is not None and "prep" in mark.kinds:
                position += 1
            else:
                break
        return min(position, limit) if position > start else start

    def _turns_to(self, position: int, limit: int) -> bool:
        """Whether "as" opens a clause on another flow: "imports fell to 5 bn as exports rose to 9 bn"."""
        following = self.next_mark(position + 1, min(limit, position + 3), "topic")
        return following is not None and following.value("topic") in ("export", "import", "trade_turnover")

    def _opens(self, mark: Mark, limit: int) -> bool:
        """Whether a word of trade belongs to the next figure, which only a dash parts from it: "2 mln, imports - 3"."""
        return mark.end + 1 == limit and self.words[mark.end] == "-" and self.spaced(mark.end)

    def _names_what(self, position: int, left: int, quantity: Quantity) -> bool:
        """Whether a dash after a figure names what it is, or whose: "2 bn - exports, 1 bn - imports", "3 - to Peru"."""
        following = self.marks[position + 1] if position + 1 < self.last else None
        if self.language in TURKIC:
            following = self._what_behind(position) or following
        if following is not None and "topic" in following.kinds and not self.topic_in(left, quantity.start):
            return True
        partners = [mention for mention in self.found if mention.role in (TO, FROM, ON, WITH)]
        told = any(left <= mention.start < quantity.start for mention in partners)
        return not told and any(position < mention.start <= position + 3 for mention in partners)

    def _what_behind(self, dash: int) -> Mark | None:
        """The word of trade that closes the few words behind a dash: "3 млрд – мұнай бастаған отандық экспорт,"."""
        for place in range(dash + 1, min(self.last, dash + 5)):
            mark = self.marks[place]
            if mark is not None and "topic" in mark.kinds:
                closed = mark.end >= self.last or self.words[mark.end] in _CLAUSE_ENDS
                return mark if closed else None
            if not self.words[place].isalpha() or (mark is not None and not mark.bits & _OWN):
                return None
        return None

    def spaced(self, position: int) -> bool:
        """Whether a token stands apart from the one before it."""
        starts, ends = self.text.starts, self.text.ends
        return starts[position] > ends[position - 1] or (
            position + 1 < len(starts) and starts[position + 1] > ends[position]
        )

    def _joins_areas(self, position: int) -> bool:
        before = any(mention.end == position for mention in self.found)
        after = any(position < mention.start <= position + 2 for mention in self.found)
        return before and after

    def _joins_goods(self, position: int, quantity: Quantity, limit: int) -> bool:
        """Whether goods are joined whose verb follows: "5 млн долларлық жүн және тері сатты, ..."."""
        weighed = quantity.unit == "tonnes" and quantity.case == "nom"
        if self.language not in TURKIC or not (weighed or quantity.suffix.endswith(listed("worth_ending"))):
            return False
        for place in range(position + 1, min(limit, position + 8)):
            mark = self.marks[place]
            if mark is not None and ("purchase" in mark.kinds or mark.value("topic") in ("export", "import")):
                return True
            if self.words[place] in _CLAUSE_ENDS:
                return False
        return False

    def _lists_goods(self, comma: int, quantity: Quantity, limit: int) -> bool:
        """Whether a comma or "and" only parts goods whose Turkic verb follows: "5 млн долларға картоп, жүзім алды"."""
        if self.language not in TURKIC or (quantity.unit != "tonnes" and quantity.case != "to"):
            return False
        if self.lower[comma - 1].endswith(listed("finite_ending")):
            return False  # "5 тонна чыгарылган, демек экспорт ...": the verb stands before it
        for place in range(comma + 1, min(limit, comma + 10)):
            mark = self.marks[place]
            if mark is not None and ("purchase" in mark.kinds or mark.value("topic") in ("export", "import")):
                return place > comma + 1
            if mark is not None and not mark.bits & _LISTED:
                return False
            if not (self.words[place].islower() or self.words[place] in (",", "-")):
                return False
        return False

    def _base_after(self, position: int, limit: int) -> Period | None:
        """The base that a word of comparison leads to: "compared to the previous month", "against those of 2021"."""
        for period in self.periods:
            if position < period.start <= position + 5 and period.end <= limit:
                own = period.role == BASE and all(
                    mark is None or "compare" in mark.kinds or not mark.bits & TOPICAL
                    for mark in self.marks[position + 1 : period.start]
                )
                return period if own and not self.has_comma(position, period.start) else None
        return None

    def period_at(self, position: int) -> Period | None:
        """The period that a token belongs to."""
        for period in self.periods:
            if period.start <= position < period.end:
                return period
        return None

    def _mention_at(self, position: int) -> bool:
        return any(mention.start <= position < mention.end for mention in self.found)

    def marked(self, start: int, end: int, kind: str) -> list[Mark]:
        """The words of one kind in a stretch."""
        marks = self.kinds.get(kind)
        return [mark for mark in marks if start <= mark.start < end] if marks is not None else []

    def last_mark(self, start: int, end: int, kind: str) -> Mark | None:
        """The last word of one kind in a stretch."""
        result = None
        marks = self.kinds.get(kind)
        if marks is None:
            return None
        for mark in marks:
            if mark.start >= end:
                break
            if mark.start >= start:
                result = mark
        return result

    def next_mark(self, start: int, end: int, kind: str) -> Mark | None:
        """The first word of one kind in a stretch."""
        marks = self.kinds.get(kind)
        if marks is None:
            return None
        for mark in marks:
            if mark.start >= end:
                return None
            if mark.start >= start:
                return mark
        return None

    def said(self, start: int, end: int) -> str:
        """The words of a stretch, as one text."""
        return " ".join(self.words[start:end])

    def has_comma(self, start: int, end: int) -> bool:
        """Whether a comma or semicolon stands in a stretch."""
        return any(self.words[position] in (",", ";") for position in range(start, end))

    def topic_in(self, start: int, end: int) -> bool:
        """Whether a word of trade, freight, visits or investment stands in a stretch."""
        return any(start <= mark.start < end and "topic" in mark.kinds for mark in self.present)

    def direction(self, change: Mark) -> int:
        """1 for a word of growth, -1 for one of decline."""
        return -1 if change.kinds["change"].value == "down" else 1

    def noun_change(self, change: Mark, quantity: Quantity) -> bool:
        """ "рост составил 5 %", "an increase of 5 %", "өсім 5 пайыз болды"."""
        word = self.lower[change.start]
        nouns = listed("change_noun")  # fmt: skip
        if not word.startswith(nouns):
            return False
        return not any(self.words[position] == ";" for position in range(change.end, quantity.span_start))

    def starts_from(self, quantity: Quantity) -> bool:
        """Whether "from" leads to a quantity: "from $3 bn", "с нынешних 3 млрд", "from the present level of $3 bn"."""
        place = quantity.span_start - 1
        while place > self.first and self.lower[place] in members("present_day", "of_level"):
            place -= 1
        return place >= self.first and self.lower[place] in ("from", "с", "со")

    def internal(self, zone: Zone) -> bool:
        """Whether trade within a bloc is meant: "intra-regional", "внутренней торговли"."""
        if self.text.met("internal", zone.left, zone.right):
            return True
        return any(
            self.lower[place + 1] == _MUTUALLY[self.lower[place]]
            for place in self.text.met("mutual", zone.left, zone.right - 1)
        )

    def says_again(self, quantity: Quantity) -> bool:
        """Whether a percentage stands right behind a sum and "or"."""
        gap = self.lower[max(self.first, quantity.span_start - 2) : quantity.span_start]
        return quantity.unit == "percent" and bool(members("or") & set(gap))

    def _unowned(self, mark: Mark) -> bool:
        """Whether a Turkic flow has no owner's ending before its case: "eksportdagi", not "eksportidagi"."""
        word = self.lower[mark.end - 1]
        case = max((len(ending) for ending in listed("locative") if word.endswith(ending)), default=0)
        return case > 2 and not word[:-case].endswith(listed("owned_stem"))

    def share_of(self, mention: Mention) -> bool:
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
            if mention.role == m.GEN and inside and self._unowned(owned):
                pass  # "Chilining eksportdagi ulushi": its part in another's exports
            elif mention.role in (m.GEN, m.ADJ) or (mention.language in TURKIC and inside):
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
                and (mention.role == m.NOM or (mention.role == m.GEN and not self.has_comma(mention.end, mark.start)))
            ):
                word = self.lower[mark.start]
                return word not in ("of", "share") or mention.role == m.GEN
            if mark is not None and "filler" not in mark.kinds:
                break
        return False

    def citizens(self, mention: Mention) -> bool:
        """ "citizens of Kenya", "Россия Федерациясынын жарандары": who comes from a country."""
        if self.language == "ru" and self.lower[mention.start].endswith(listed("people_ending")):
            return True  # "россияне"
        if self.language in TURKIC:
            if mention.kind == "adjective" and any(
                part in self.lower[mention.start] for part in listed("people_plural")
            ):
                return True  # "peruliklar": those who come from there
            place = mention.end
        else:
            place = mention.start - 1 - (mention.start > self.first and self.lower[mention.start - 1] in ("of", "the"))
        bare = mention.role == m.NOM and self.language in TURKIC  # "Германия азаматы"
        if (mention.role != m.GEN and not bare) or not self.first <= place < self.last:
            return False
        return self.lower[place].startswith(listed("citizen"))
