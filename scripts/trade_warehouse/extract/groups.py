"""Groups of countries and places that have no code: "the countries along the route", "Catalonia"."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.lexicon import Mark, bits, listed, members
from trade_warehouse.extract.mentions import BLOCS, HOMES, TURKIC_LANGUAGES, UNKNOWN, Mention, MentionReader
from trade_warehouse.extract.quantities import turkic_case

_COUNTRIES: Final = bits(("countries",))
_CAPITAL: Final = bits(("capital",))
_NAMING: Final = _COUNTRIES | _CAPITAL | bits(("filler", "post", "topic"))
_NO_VERBS: Final = bits(("subnational", "prep", "link"))
_NAMES: Final = bits(("area", "adjective", "capital", "topic", "subnational"))
_FLOWS: Final = frozenset(("trade_turnover", "export", "import", "trade_balance"))
_STOPPERS: Final = bits(("unit", "change", "reach", "topic", "area", "adjective", "pair", "them", "target", "link"))
_PARTNER: Final = {
    "with": m.WITH, "to": m.TO, "from": m.FROM, "between": m.WITH, "among": m.WITH, "of": m.GEN,
}  # fmt: skip


class GroupReader(MentionReader):
    """Finds what stands where a partner stands and is no area of the tables."""

    def add_groups(self, found: list[Mention], present: list[Mark], bloc: str | None) -> None:
        """Add the groups of countries and the places without a code to the mentions of a sentence.

        A group that is named by its bloc alone ("the member states") has the code of `bloc`, the one spoken of last.
        """
        found[:] = [
            mention for place, mention in enumerate(found) if not self._attribute(mention, found[place + 1 :][:1])
        ]
        added: list[Mention] = []
        self.acting = []
        for mention in found:
            if self._epithet(mention):
                partner = self._guest() if mention.role in (m.TO, m.FROM, m.WITH) else self.main
                mention.kind, mention.code, mention.end = "self", partner or UNKNOWN, mention.end + 1
                if self.lower[mention.end - 1].endswith(("'s", "s'")):
                    mention.role = m.GEN
            if mention.role == m.NOM and self.language == "en" and self._apposed(mention):
                mention.role = self._before_apposition(mention.start - 2)
        for mark in present:
            if not mark.bits & _NAMING:
                continue
            more: Mention | None = None
            if mark.bits & _CAPITAL:
                more = self._capital(mark, found, present)
                self.capitals.add(mark.kinds["capital"].value)
            elif mark.bits & _COUNTRIES:
                more = self._group_at(mark, found, bloc)
            elif "filler" in mark.kinds and self.language in TURKIC_LANGUAGES:
                more = self._numbered(mark, found)
            elif "post" in mark.kinds and self.language in TURKIC_LANGUAGES:
                more = self._between_unlisted(mark, found)
            elif "topic" in mark.kinds and self.language in ("en", "ru"):
                more = self._unlisted(mark, found, bloc)
            if more is not None:
                added.append(more)
        if added:
            found += added
            found.sort(key=_start)

    def _attribute(self, mention: Mention, following: list[Mention]) -> bool:
        """Whether a region only describes the country after it: "the South Caucasus country of Georgia"."""
        if mention.code != UNKNOWN or mention.kind != "area" or not following or self.language != "en":
            return False
        between = self.lower[mention.end : following[0].start]
        return (
            0 < len(between) <= 3 and between[0] in members("country_noun") and {"of", "the", ","} >= set(between[1:])
        )

    def _epithet(self, mention: Mention) -> bool:
        """Whether a continent and "country" stand for the country spoken of: "the West African country's imports"."""
        if mention.code != UNKNOWN or mention.kind != "area" or self.language != "en" or mention.end >= self.last:
            return False
        noun = self.lower[mention.end].removesuffix("'s")
        return noun in ("country", "nation", "republic", "kingdom") and mention.start > self.first

    def _apposed(self, mention: Mention) -> bool:
        """Whether a name stands after what it is: "exports to its largest market, Peru, fell"."""
        comma = mention.start - 1
        return (
            comma > self.first + 1
            and self.words[comma] == ","
            and self.lower[comma - 1].startswith(listed("called_partner"))
        )

    def _before_apposition(self, position: int) -> str:
        for place in range(position, max(self.first, position - 9) - 1, -1):
            mark = self.marks[place]
            if not (self.words[place][0].isalnum() or self.words[place] in ("-", "'")):
                return m.NOM
            if mark is not None and "prep" in mark.kinds and mark.kinds["prep"].value in ("with", "to", "from"):
                return _PARTNER[mark.kinds["prep"].value]
        return m.NOM

    def _between_unlisted(self, post: Mark, found: list[Mention]) -> Mention | None:
        """A name without a code before "between": "Қозоғистон ва ... автоном райони (ШУАР) ўртасидаги"."""
        place = post.start - 1
        if place > self.first and self.words[place] == ")":
            place -= 1
            while place > self.first and self.words[place] != "(":
                place -= 1
            place -= 1
        if place <= self.first or any(mention.start <= place < mention.end + 1 for mention in found):
            return None
        mark = self.marks[place]
        word = self.words[place]
        named = mark is None and word[0].isupper() and word.isalpha() and len(word) > 3
        region = self.lower[place].startswith(listed("between_region")) and self.words[place - 1][0].isalpha()
        if not (named or region):
            return None
        return Mention(UNKNOWN, place, place + 1, "group", self.language, m.WITH)

    def _capital(self, mark: Mark, found: list[Mention], present: list[Mark]) -> Mention | None:
        """A capital that stands for its country: "between Moscow and Tashkent", "official Bishkek", "доля Москвы".

        A capital is mostly a place. It counts only where nothing but a country can stand.
        """
        sense = mark.kinds["capital"]
        if any(mention.start < mark.end and mark.start < mention.end for mention in found):
            return None
        region = self.marks[mark.end] if mark.end < self.last else None
        if region is not None and "subnational" in region.kinds and self.language in TURKIC_LANGUAGES:
            return None  # "Toshkent viloyati": no capital
        if mark.end < self.last and self.words[mark.end] in members("paper_name"):
            return None
        ending = self.words[mark.end - 1][sense.stem :].lower()
        mention = Mention(sense.value, mark.start, mark.end, "area", sense.language, m.NOM)
        mention.role = self._role(mention, ending)
        if ending == "а" and mention.role == m.GEN and self.lower[mark.start].startswith(listed("town_in_a")):
            mention.role = m.NOM  # "Москва", but "Минска"
        if mark.start > self.first and self.lower[mark.start - 1].startswith(listed("official")):
            return mention
        if mention.end > mark.end and self.lower[mark.end].startswith(listed("side")):
            return mention  # "Бишкек тараптан"
        spoken = any(
            word.startswith(listed("official")) for word in self.lower[max(self.first, mark.start - 4) : mark.start]
        )
        if spoken and (self._coupled(mark, found) or (mention.role == m.WITH and mention.linked)):
            return mention  # "official Ankara and Tehran", "расмий Анкара Тегеран менен"
        if self._posted(mention):
            return mention
        if not any(_of_trade(other) for other in present):
            owned = self.language in TURKIC_LANGUAGES and mention.role == m.GEN and self._has_partners(mark.end)
            acts = self._invests(mention, found, present) or self._visited(mention, found)
            return mention if owned or acts else None
        if mention.role == m.BETWEEN or self._coupled(mark, found):
            return mention
        before = self.marks[mark.start - 1] if mark.start > self.first else None
        after = self.marks[mark.end] if mark.end < self.last else None
        if mention.role == m.GEN:
            owned = after is not None and ("topic" in after.kinds or "partners" in after.kinds)
            owned = owned or self._has_trade(mark.end)
            owned = owned or (self.language in TURKIC_LANGUAGES and self._has_partners(mark.end))
            whose = before is not None and ("topic" in before.kinds or "share" in before.kinds)
            return mention if owned or whose else None
        abroad = self.language in TURKIC_LANGUAGES and mention.code != HOMES[self.language]
        if abroad and mention.role == m.NOM and after is not None and "share" in after.kinds:
            return mention  # "20 foizi Moskva hissasiga to'g'ri keldi"
        if mention.role in (m.NOM, m.BY) and self._opens_clause(mention.start, mention.end):
            if mention.role == m.NOM and self._acts(mention, found):
                return mention
            self.acting.append(mention)
            return None
        if self.language in TURKIC_LANGUAGES and mention.role in (m.TO, m.FROM, m.WITH):
            counted = mark.end < self.last and (self.words[mark.end][0].isdigit() or self.words[mark.end] == "-")
            traded = counted or (after is not None and (_of_trade(after) or "purchase" in after.kinds))
            traded = traded or (mention.linked and self._has_trade(mark.end + 1))  # "Пекин менен соодасы"
            return mention if traded else None  # "Пекинге экспорт", "Пекинмен - 5 млрд"
        if mention.role in (m.TO, m.FROM, m.WITH) and mark.start - 2 >= self.first:
            lead = self.marks[mark.start - 2] or self._covering(mark.start - 2)
            if lead is not None and (_of_trade(lead) or "capital" in lead.kinds):
                return mention
            chained = self.marks[mark.end + 1] if mark.end + 1 < self.last else None
            if lead is None and chained is not None and "capital" in chained.kinds:
                return mention
        return None

    def _has_trade(self, place: int) -> bool:
        """Whether a word of trade follows an owner, perhaps behind adjectives: "Бишкектин жалпы тышкы соодасы"."""
        if self.language not in TURKIC_LANGUAGES:
            return False
        for behind in range(place, min(self.last, place + 4)):
            mark = self.marks[behind]
            if not self.words[behind][0].isalpha() or (mark is not None and mark.bits & _STOPPERS):
                return mark is not None and mark.value("topic") in _FLOWS
            if mark is not None and "world" in mark.kinds:
                return True
        return False

    def _has_partners(self, place: int) -> bool:
        """Whether partners follow an owner in a Turkic text: "Ташкенттин чектеш өнөктөштөрүнүн"."""
        partners = self.text.met("partner", place, min(self.last, place + 6))
        return bool(partners) and all(word[0].isalnum() or word == "-" for word in self.words[place : partners[0]])

    def _acts(self, mention: Mention, found: list[Mention]) -> bool:
        """Whether a capital opens a clause as the country does that the text has named, and that is not the text's
        own, beside a partner: "Dushanbe imported flour from Chile"."""
        own = "RUS" if self.language == "ru" else HOMES.get(self.language)
        if mention.code == own or mention.code not in self.named:
            return False
        return any(other.role in (m.WITH, m.TO, m.FROM) and other.code != mention.code for other in found)

    def _opens_clause(self, start: int, end: int) -> bool:
        """Whether a capital stands at the head of a clause, with its verb behind it: no dateline, no part of a name."""
        while start > self.first and self.words[start - 1][0].isalnum():
            start -= 1
            ahead = self.marks[start]
            if end - start > 3 or (ahead is not None and ahead.bits & _NAMES):
                return False  # "В итоге Лима"
        if end >= self.last:
            return False
        following = self.marks[end]
        return self.words[end][0].isalnum() and (following is None or not following.bits & _NO_VERBS)

    def _invests(self, mention: Mention, found: list[Mention], present: list[Mark]) -> bool:
        """Whether a capital is who puts money into another country: "Madrid has invested $5 bn in Kenya"."""
        into = any(other.role in (m.TO, m.IN) and other.code != mention.code for other in found)
        return into and mention.role == m.NOM and any(mark.value("topic") == "investment" for mark in present)

    def _visited(self, mention: Mention, found: list[Mention]) -> bool:
        """Whether a capital is where somebody from one other country goes: "Italy's president arrived in Tunis"."""
        guests = {other.code for other in found if other.code != UNKNOWN}
        if mention.role not in (m.TO, m.IN) or len(guests) != 1 or mention.code in guests:
            return False
        return any(word.startswith(listed("travel")) for word in self.lower[self.first : self.last])

    def _posted(self, mention: Mention) -> bool:
        """Whether an envoy serves in a capital: "the ambassador of Peru in Rome", "посольство Перу в Риме"."""
        if mention.role not in (m.IN, m.TO):
            return False
        place = mention.end if self.language in TURKIC_LANGUAGES else max(self.first, mention.start - 6)
        return any(word.startswith(listed("envoy")) for word in self.lower[place : min(self.last, place + 6)])

    def _coupled(self, mark: Mark, found: list[Mention]) -> bool:
        """Whether a second capital or country is joined to it: "Moscow and New Delhi", "Бишкек менен Душанбе"."""
        for link, other in ((mark.end, mark.end + 1), (mark.start - 1, mark.start - 2)):
            if not self.first <= other < self.last or not self.first <= link < self.last:
                continue
            joint = self.marks[link]
            if mark.start == self.first and self.words[link] == "-" and self.starts[link] > self.ends[link - 1]:
                continue  # a dateline: "LIMA - Peru and Chile ..."
            if self.words[link] != "-" and (joint is None or "link" not in joint.kinds):
                continue
            second = self.marks[other] or self._covering(other)
            if second is not None and ("capital" in second.kinds or "area" in second.kinds):
                return True
        return False

    def _group_at(self, mark: Mark, found: list[Mention], bloc: str | None) -> Mention | None:
        start, end = mark.start, mark.end
        if any(mention.start < end and start < mention.end for mention in found):
            return None
        turkic = self.language in TURKIC_LANGUAGES
        if self._named(start, end, found, turkic):
            return None
        code = UNKNOWN
        if self._of_a_bloc(start, end):
            code = bloc or UNKNOWN
        elif self._everyone(start, end, turkic):
            if not self._all_of_them(start, end):
                return None
            code = "WLD"
        sense = mark.kinds["countries"]
        mention = Mention(code, start, end, "group", self.language, m.NOM)
        if turkic:
            mention.role = self._turkic(mention, self.words[end - 1][sense.stem :].lower())
        else:
            mention.role = m.GEN if self.lower[end - 1].endswith("'") else self._led_by(start)
            ahead = self.lower[max(self.first, start - 2) : start]
            if code in BLOCS and not members("among_before").isdisjoint(ahead):
                mention.role = m.INSIDE  # "trade among the members"
        if code not in (UNKNOWN, "WLD"):
            return mention
        return mention if mention.role in (m.WITH, m.TO, m.FROM, m.ON) else None

    def _numbered(self, mark: Mark, found: list[Mention]) -> Mention | None:
        """All to whom something is sold, counted but not named: "12 та давлатга", "үч гана өлкөгө"."""
        place = mark.start - 1
        while place > self.first and (self.lower[place] in members("only", "pieces") or self._exceeding(place)):
            place -= 1
        if place < self.first or not self.lower[mark.start].startswith(listed("country_stem")):
            return None
        number = self.marks[place]
        counted = self.words[place].isdecimal() and len(self.words[place]) < 4
        if not counted and (number is None or "number" not in number.kinds or number.value("number") in ("1", "2")):
            return None  # "both countries" are those spoken of
        if any(mention.start < mark.end and mark.start < mention.end for mention in found):
            return None
        mention = Mention("WLD", mark.start, mark.end, "group", self.language, m.NOM)
        mention.role = self._turkic(mention, self.words[mark.end - 1][mark.kinds["filler"].stem :].lower())
        many = counted and int(self.words[place]) > 30
        return mention if mention.role in (m.TO, m.FROM) or (many and mention.role == m.WITH) else None

    def _exceeding(self, place: int) -> bool:
        """Whether a token belongs to "more than" between a number and its noun: "190 дан ортиқ давлат"."""
        mark = self.marks[place]
        if mark is not None:
            return "after" in mark.kinds
        return len(self.words[place]) <= 4 and turkic_case(self.lower[place]) == "from"

    def _of_a_bloc(self, start: int, end: int) -> bool:
        """Whether they are those of a bloc that is not named: "member states", "the countries of the union"."""
        members, blocs = listed("member_word"), listed("bloc_noun")
        ahead = self.lower[max(self.first, start - 2) : start]
        behind = self.lower[end : min(self.last, end + 3)]
        if self.lower[start].startswith(members) or self.lower[end - 1].startswith(blocs):
            return True
        if any(word.startswith(members) for word in (*ahead[-1:], *behind[:2])):
            return True
        if self.language in TURKIC_LANGUAGES:
            return bool(ahead) and ahead[-1].startswith(blocs)
        while behind and behind[0] in ("of", "the", "this", "-"):
            behind = behind[1:]
        return bool(behind) and behind[0].startswith(blocs)

    def _named(self, start: int, end: int, found: list[Mention], turkic: bool) -> bool:
        """Whether an area beside the word says which countries: "EU countries", "countries such as Peru"."""
        if start > self.first and self.words[start - 1] == ")":
            return True
        for mention in found:
            ahead = start - mention.end
            if turkic:
                if 0 <= ahead <= 4 and (mention.role != m.GEN or mention.code in BLOCS or mention.code == UNKNOWN):
                    return True
                continue
            if 0 <= ahead <= 3 and not self._divided(mention.end, start, ("link", "prep")):
                return True
            if 0 <= mention.start - end <= 4 and all(self._leads(place) for place in range(end, mention.start)):
                return True
        return False

    def _leads(self, position: int) -> bool:
        """Whether a word may stand between "countries" and their names: "of the", "such as", "бывшего"."""
        mark = self.marks[position]
        if mark is not None and "filler" in mark.kinds:
            return True
        word = self.lower[position]
        return word in members("name_leads") or (self.language == "ru" and word.endswith(listed("name_ending")))

    def _divided(self, start: int, end: int, kinds: tuple[str, ...]) -> bool:
        """Whether a comma or a word of those kinds stands between."""
        for position in range(start, end):
            mark = self.marks[position]
            if self.words[position] in (",", ";") or (mark is not None and any(kind in mark.kinds for kind in kinds)):
                return True
        return False

    def _everyone(self, start: int, end: int, turkic: bool) -> bool:
        """Whether all or most countries are meant: "other countries", "185 countries"."""
        world = listed("everyone")
        ahead = range(max(self.first, start - 4), start)
        behind = range(end, min(self.last, end + 3)) if not turkic else range(end, end)
        if any(self.lower[position].startswith(world) for position in (*ahead, *behind)):
            return True
        return any(
            self.words[place].isdecimal() and len(self.words[place]) > 1 and int(self.words[place]) > 30
            for place in ahead
        )

    def _all_of_them(self, start: int, end: int) -> bool:
        """Whether no country is left out: "exports to all countries", "со всеми странами", not "other countries"."""
        near = self.lower[max(self.first, start - 2) : min(self.last, end + 1)]
        return any(word.startswith(listed("all_of_them")) for word in near)

    def _led_by(self, start: int) -> str:
        """The part that the preposition ahead gives: "with the fast-growing ...", "в соседние ..."."""
        position = start - 1
        steps = 0
        while position >= self.first and steps < 7:
            word = self.lower[position]
            mark = self.marks[position]
            if not (word[0].isalnum() or word in ("-", '"', "'")):
                return m.NOM
            value = mark.kinds["prep"].value if mark is not None and "prep" in mark.kinds else ""
            if mark is None:
                covering = self._covering(position)
                if covering is not None and covering.end == position + 1 and "topic" in covering.kinds:
                    value = {"to": "to", "from": "from", "with": "with"}.get(word, "")  # "sales to"
            if value:
                if self.language == "ru":
                    return self._russian(word, self.lower[start])
                return _PARTNER.get(value, m.NOM)
            if mark is not None and mark.bits & _STOPPERS:
                return m.NOM
            position -= 1
            steps += 1
        return m.NOM

    def _russian(self, prep: str, noun: str) -> str:
        accusative = noun.endswith(("ы", "а"))
        if prep in ("с", "со"):
            return m.WITH
        if prep in ("из", "от"):
            return m.FROM
        if prep in ("в", "во") and accusative:
            return m.TO
        if prep == "на" and accusative:
            return m.ON
        return m.WITH if prep == "между" else m.NOM

    def _unlisted(self, topic: Mark, found: list[Mention], bloc: str | None) -> Mention | None:
        """A name that no table has, where a partner is named: "exports to Catalonia", "торговля с Чувашией"."""
        words, lower = self.words, self.lower
        end = next((mention.end for mention in found if mention.start == topic.end), topic.end)
        swallowed = end - topic.start > 1 and lower[end - 1] in ("to", "from", "with")
        prep = end - 1 if swallowed else end
        if prep + 1 >= self.last:
            return None
        role = {"to": m.TO, "from": m.FROM, "with": m.WITH, "с": m.WITH, "со": m.WITH, "в": m.TO, "из": m.FROM}.get(
            lower[prep]
        )
        place = prep + 1
        if lower[place] == "the":
            place += 1
        if role is None or place >= self.last or self.marks[place] is not None:
            return None
        word = words[place]
        if not (word[0].isupper() and word.isalpha() and len(word) > 2):
            return None
        end = place + 1
        while end < self.last and words[end][0].isupper() and self.marks[end] is None:
            end += 1
        if any(mention.start <= end + 1 and place < mention.end for mention in found):
            return None
        known = bloc if bloc is not None and lower[place].startswith(listed("bloc_noun")) else UNKNOWN
        return Mention(known, place, end, "group", self.language, role)  # "exports to the Union"


def _start(mention: Mention) -> int:
    return mention.start


def _of_trade(mark: Mark) -> bool:
    """Whether a word speaks of trade between countries, and not of visitors or projects."""
    return (
        mark.value("topic") in _FLOWS or "world" in mark.kinds or "partners" in mark.kinds or "purchase" in mark.kinds
    )
