"""Countries and blocs in a sentence, and the part that each plays: with whom, from where, to where, whose."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from trade_warehouse.extract.lexicon import Mark, Sense, bits, lexicon, listed, members
from trade_warehouse.extract.quantities import turkic_case
from trade_warehouse.extract.text import Text

WITH: Final = "with"
TO: Final = "to"
FROM: Final = "from"
IN: Final = "in"
GEN: Final = "gen"
NOM: Final = "nom"
ADJ: Final = "adj"
BETWEEN: Final = "between"
PAIR: Final = "pair"
INSIDE: Final = "inside"
ACC: Final = "acc"
BY: Final = "by"
ON: Final = "on"
_KINDS: Final = bits(("area", "adjective", "them", "self", "subnational"))
_NAMING: Final = bits(("topic", "area", "unit"))
_TRADING: Final = bits(("topic", "world"))
_COUNTRY_KINDS: Final = ("area", "adjective", "capital")
_COUNTRIES: Final = bits(_COUNTRY_KINDS)
BLOCS: Final = frozenset("SCO EAEU CIS OTS BRICS EU GCC CA5 WLD".split())  # noqa: SIM905
UNKNOWN: Final = "?"
HOMES: Final = {"kk": "KAZ", "ky": "KGZ", "uz": "UZB"}
# How names of people go on where a country's stem ends.
_NAME_ENDINGS: Final = (
    "р",
    "r",
    "ов",
    "ев",
    "ков",
    "бек",
    "бай",
    "хан",
    "жан",
    "ov",
    "ev",
    "kov",
    "bek",
    "boy",
    "xon",
    "jon",
)
# Plural, possession, case and adjective of a Kyrgyz name, in that order: "-лардын", "-ынан", "-дагы", "-дыктар".
_KYRGYZ_ENDING: Final = re.compile(
    "[аяь]?(?:[лдт][аеоө]р)?(?:с?[ыиуү]|[ыиуү]м|[ыиуү]б[ыиуү]з)?"
    "(?:[ндт]?[ыиуү]н|н?[гк]?[аеоө]|[ндт][ыиуү]|н?[дт][аеоө]н?|н[аеоө]н|ч[аеоө])?"
    "(?:[гк][ыиуү])?(?:д[аеоө]й)?(?:[лдт][ыиуү]к.*)?"
)
_SIDES: Final = frozenset(("side", "market", "markets", "стороной", "стороны"))
TURKIC_LANGUAGES: Final = frozenset(("kk", "ky", "uz"))
_SEVERAL: Final = re.compile("(л[аеоө]р|[дт][ае]р|l[ae]r)")


class Mention:
    """An area at tokens [start, end). `group` numbers the list that it belongs to ("China, Russia and Turkey")."""

    __slots__ = ("code", "end", "group", "kind", "language", "linked", "office", "role", "start")

    def __init__(self, code: str, start: int, end: int, kind: str, language: str, role: str) -> None:
        self.code = code
        self.start = start
        self.end = end
        self.kind = kind
        self.language = language
        self.role = role
        self.group = -1
        self.linked = False
        self.office = False  # whether only an office is called after it: "Georgia's statistics office"

    def __repr__(self) -> str:
        return f"{self.code}/{self.role}@{self.start}"


# What pronouns and adverbs of place say by themselves.
_PRONOUN_ROLES: Final = {
    word: role
    for role, words in {
        ON: "на",
        TO: "в to туда к there оларға аларга ularga уларга",
        IN: "там",
        FROM: "из from оттуда олардан алардан ulardan улардан",
        WITH: "с with",
    }.items()
    for word in words.split()
}


class _Naming(NamedTuple):
    """What a word names: how (`kind`: area, adjective, them, self, part), and whom."""

    sense: Sense
    kind: str
    code: str


class MentionReader:
    """Reads the mentions of one document's sentences."""

    def __init__(self, text: Text, language: str) -> None:
        self.text = text
        self.starts = text.starts
        self.ends = text.ends
        self.words = text.words
        self.lower = text.lower
        self.marks = text.marks
        self.language = language
        self.main: str | None = None  # whom "the country" means here
        self.latest = ""  # the country or bloc named last
        self.recent: list[str] = []  # the countries in the order in which they were last named
        self.named: set[str] = set()  # all that have been named
        self.described: list[str] = []  # the countries whose adjectives have been met, the last at the end
        self.parts = False  # whether a part of a country has been named
        self.capitals: set[str] = set()  # the countries whose capitals have been named
        self._foreign = -1  # where the text first names another country than that of its language
        self.acting: list[Mention] = []  # capitals that are the subject of a clause, and may be but towns

    def read(self, first: int, last: int, present: list[Mark], main: str | None, others: str | None) -> list[Mention]:
        """Mentions of tokens [first, last), in order.

        `main` is whom "the republic" means here and `others` whom "they" means, where the text so far tells.
        """
        self.first, self.last = first, last
        self.main = main
        found: list[Mention] = []
        behind = first
        for mark in present:
            if not mark.bits & _KINDS or mark.start < behind or ("them" in mark.kinds and self._there_is(mark)):
                continue
            naming = self._naming(mark, found, others)
            if naming is None:
                continue
            mention = self._mention(mark, naming, found, present)
            if mention is None:
                continue
            behind = mention.end
            if mention.role != "skip" and not self._quoted_bloc(mention) and not self._part_of_name(mention):
                mention.office = mention.code != UNKNOWN and self._names_office(mention)
                found.append(mention)
            if naming.kind == "adjective" and self.language in TURKIC_LANGUAGES:
                self._add_compounded(mention, found)
        self._guests(found, main)
        self._settle_country(found)
        self.add_groups(found, present, others)
        self._note(found)
        self._relate(found)
        if self.language == "en":
            self._chain(found)
        self._group(found, self._pass_remarks(found) if self.language == "en" else {})
        self._head_of_list(found)
        if self.language == "ru":
            self._point_back(found)
        return found

    def _naming(self, mark: Mark, found: list[Mention], others: str | None) -> _Naming | None:
        """Whom a word names, or None if it names nobody here."""
        kinds = mark.kinds
        area, adjective = kinds.get("area"), kinds.get("adjective")
        if area is not None and not (adjective is not None and self._not_the_name(mark)):
            return _Naming(area, "area", area.value)
        if adjective is not None:
            return _Naming(adjective, "adjective", adjective.value)
        place = kinds.get("subnational")
        proper = place is not None and self._proper(mark)
        if "them" in kinds and not (proper and self.language == "en"):
            return _Naming(kinds["them"], "them", self._whom(mark, found, others))
        if "self" in kinds and (self._ours(mark) or not self._named_after(mark)):
            naming = self._this_country(mark, found)
            if naming is not None and naming.kind == "self" and self._plural(mark):
                return None
            return naming
        if place is None:
            return None
        if proper and not self._wider(mark, found):
            if found and found[-1].end == mark.start and not self._several(mark):
                found.pop()  # "North Kazakhstan Region": the country's name is part of the region's
        elif not self._that_province(mark):
            return None
        self.parts = True
        return _Naming(place, "part", UNKNOWN)

    def _whom(self, mark: Mark, found: list[Mention], others: str | None) -> str:
        """Whom "they", "there", "that country" or "the neighbour" means."""
        main, words = self.main, self.words
        earlier = [
            mention.code
            for mention in found
            if mention.code not in (main, UNKNOWN, "WLD") and mention.role != "at"  # "у Чили": the owner
        ]
        if found and found[-1].end == mark.start and found[-1].role == GEN and main not in (None, found[-1].code):
            earlier = [code for code in earlier if code != found[-1].code] or [main or UNKNOWN]
        blocs = [code for code in earlier if code in BLOCS]
        there = self.lower[mark.start] in members("place_word")
        one = self._one_country(mark) or there
        if others and others not in earlier and found and not (earlier and one):
            blocs = [others]
        code = (blocs or earlier or [others or UNKNOWN])[-1]
        been = [
            mention.code
            for mention in found
            if there and mention.role in (FROM, TO, WITH) and "," in words[mention.end : mark.start]
        ]
        if been and not blocs:
            code = been[-1]  # "imports from Peru fell, exports there rose"
        elif there and found and found[-1].role == FROM and found[-1].end == mark.start:
            code = self.latest or UNKNOWN  # "из Перу туда вывезли"
        subject = found[-1] if found and found[-1].role == NOM and self._one_country(mark) else None
        if subject is not None and ":" in words[subject.end : mark.start]:
            return subject.code  # "Тізім басында Перу: бұл елге 5 тонна жіберілді"
        if subject is not None and "," not in words[subject.end : mark.start]:
            named = (self.latest, main, *reversed(self.described))
            return next((other for other in named if other and other != subject.code), UNKNOWN)
            # "Перу бұл елге шарап сатты"
        if self.lower[mark.start] in members("neighbour"):
            return self._neighbour() or code
        if not earlier and self.latest and self._one_country(mark):
            return self._guest() or (self.latest if self.lower[mark.start] == "там" else UNKNOWN)
        return code

    def _this_country(self, mark: Mark, found: list[Mention]) -> _Naming | None:
        """Whom "the country", "the republic" or "our country" means; None where nobody knows which one it is."""
        sense = mark.kinds["self"]
        here = {
            mention.code
            for mention in found
            if mention.kind in ("area", "adjective")
            and mention.code not in BLOCS
            and not (mention.language == "ru" and mention.role in (FROM, WITH, TO))
        }
        code = self.main or (next(iter(here)) if len(here) == 1 else UNKNOWN)
        if code == UNKNOWN and not here - {UNKNOWN} and self._only_home(mark):
            code = HOMES[self.language]
        if sense.language == "ru":
            code = self._as_called(mark, code)
            if code == UNKNOWN and self.lower[mark.start].startswith("республик"):
                return None
        kind = "self"
        if self._this_one(mark) and (found or self.latest):
            named = [mention.code for mention in found if mention.kind == "area" and mention.code != UNKNOWN]
            kind, code = "them", named[-1] if named else self.latest or UNKNOWN
        elif self._ours(mark) and self._guest_speaks(mark, found):
            code = UNKNOWN
        elif self._ours(mark) or any(self.ours(mention) for mention in found):
            code = HOMES[self.language]
        else:
            office = [mention.code for mention in found if mention.office]
            code = office[-1] if office else code
        if kind == "self" and self._unlisted_republic(mark):
            kind, code = "part", UNKNOWN
        return _Naming(sense, kind, code)

    def _mention(self, mark: Mark, naming: _Naming, found: list[Mention], present: list[Mark]) -> Mention | None:
        """The mention of an area, with the part that it plays; None where the word is a person's name."""
        kind, code, sense = naming.kind, naming.code, naming.sense
        if mark.start - 2 >= self.first and self.words[mark.start - 1] == "-" and self.lower[mark.start - 2] == "non":
            code = UNKNOWN  # "non-EAEU states"
        if mark.start > self.first and self.lower[mark.start - 1] in ("вне", "outside", "кроме", "except"):
            code = UNKNOWN  # "страны вне СНГ"
        ending = self.words[mark.end - 1][sense.stem :].lower()
        if kind == "area" and self._of_a_person(sense, code, ending):
            return None
        mention = Mention(code, mark.start, mark.end, kind, sense.language, NOM)
        if kind == "part" and self.language == "en" and "subnational" in mark.kinds and self._proper(mark):
            self._take_name(mention)
        if kind == "area" and self._abbreviated(mention):
            mention.end += 3
        mention.role = self._role(mention, ending)
        if kind == "area" and self._bound(mention):
            mention.role, mention.end = TO, mention.end + 2
        if mention.role == WITH and self._does(mention):
            mention.role = NOM
        if mention.role == NOM and found and self._joined_caseless(mention, found[-1]):
            mention.role = GEN
        if (
            (kind == "self" or (kind == "them" and code == UNKNOWN))
            and self.lower[mark.start - 1 : mark.start] != ["через"]
            and mention.role in (TO, FROM)
            and code not in BLOCS
            and not self._ours(mark)
            and not self._several_meant(mark)
        ):
            mention.code = self._sold_to(mention, found, present) or code
        if self._ranked(mention) or self._aside(mention):
            mention.role = "rank"
        elif self._left_out(mention):
            mention.code, mention.role = UNKNOWN, self._others_role(mention)
        return mention

    def _of_a_person(self, sense: Sense, code: str, ending: str) -> bool:
        """Whether the ending of a name makes it a person's: "Данияр", "Оманов", "Кубанычбек", "Малик"."""
        if ending.startswith(_NAME_ENDINGS) and sense.language in TURKIC_LANGUAGES:
            return True
        return sense.language == "ky" and code not in BLOCS and not _KYRGYZ_ENDING.fullmatch(ending)

    def _settle_country(self, found: list[Mention]) -> None:
        """Give "the country" the only one that the sentence names as an owner or subject: "The country's exports fell,
        the bank of Pakistan said"."""
        for mention in found:
            if mention.kind == "self" and mention.code == UNKNOWN:
                owners = {o.code for o in found if o.kind == "area" and o.role not in (WITH, TO, FROM, ON)}
                if len(owners) == 1:
                    mention.code = owners.pop()

    def _note(self, found: list[Mention]) -> None:
        """Remember whom a sentence named, for "that country" and "the neighbour" in those after it."""
        for mention in found:
            if mention.kind == "adjective" and mention.code not in BLOCS and self.language == "ru":
                self.described = [code for code in self.described if code != mention.code] + [mention.code]
            if mention.kind == "area" and mention.code not in ("WLD", UNKNOWN) and mention.role != "rank":
                self.latest = mention.code
                if mention.code not in BLOCS:
                    if mention.code in self.named:
                        self.recent.remove(mention.code)
                    self.recent.append(mention.code)
                self.named.add(mention.code)

    def _head_of_list(self, found: list[Mention]) -> None:
        """Part the country of a Turkic text from the destinations that only a comma joins it to: "Кыргызстан, Перу,
        Чилиге шие сатты" (in a text of Kyrgyzstan)."""
        head = found[0] if found else None
        if head is None or head.code != HOMES.get(self.language) or head.role not in (TO, FROM, WITH):
            return
        row = [mention for mention in found if mention.group == head.group]
        if len(row) > 2 and head.start == self.first and self.words[head.end] == ",":
            head.role, head.group = NOM, -1

    def _not_the_name(self, mark: Mark) -> bool:
        """Whether an adjective only looks like a name: "Перулік", and "Kenyan", which has the Uzbek "Kenya" in it."""
        own = (self.language, "any")
        area, adjective = mark.kinds["area"], mark.kinds["adjective"]
        if self.language in TURKIC_LANGUAGES and self.lower[mark.end - 1].endswith(listed("belongs_ending")):
            return False  # "Ресейдікі": Russia's
        return adjective.language in own and (area.language not in own or adjective.stem > area.stem)

    def _add_compounded(self, mention: Mention, found: list[Mention]) -> None:
        """Add the country that is joined, in small letters, to an adjective: "қазақ-тунис кеңесі"."""
        for hyphen, place in ((mention.end, mention.end + 1), (mention.start - 1, mention.start - 2)):
            if not self.first <= place < self.last or self.words[hyphen] != "-" or self.marks[place] is not None:
                continue
            name = self.words[place]
            joined = self.starts[hyphen] == self.ends[hyphen - 1] and self.starts[hyphen + 1] == self.ends[hyphen]
            code = lexicon().area(name.capitalize(), self.language) if joined and name.islower() else None
            if code is not None and code != mention.code:
                other = Mention(code, place, place + 1, "adjective", mention.language, mention.role)
                found.insert(len(found) - (place < mention.start), other)

    def _there_is(self, mark: Mark) -> bool:
        """Whether "there" is no place: "there were exports", but "exports there", "sold there"."""
        if self.lower[mark.start] != "there" or mark.end - mark.start > 1:
            return False
        ahead = self.marks[mark.start - 1] if mark.start > self.first else None
        return ahead is None or not ahead.bits & _TRADING

    def _bound(self, mention: Mention) -> bool:
        """Whether goods are told to go somewhere: "China-bound shipments"."""
        end = mention.end
        glued = end + 1 < self.last and self.words[end] == "-" and self.starts[end] == self.ends[end - 1]
        return glued and self.language == "en" and self.lower[end + 1] in ("bound", "destined")

    def _does(self, mention: Mention) -> bool:
        """Whether an English participle of trade makes a name its subject: "with Peru buying goods worth 3 bn"."""
        verb = self.marks[mention.end] if self.language == "en" and mention.end < self.last else None
        if verb is None or not self.lower[mention.end].endswith("ing"):
            return False
        return "purchase" in verb.kinds or "topic" in verb.kinds or "share" in verb.kinds

    def _joined_caseless(self, mention: Mention, before: Mention) -> bool:
        """Whether a Russian name without cases is joined to a genitive: "торговля Кении и Чили"."""
        if mention.language != "ru" or before.role != GEN or mention.kind != "area" or before.kind != "area":
            return False
        joined = before.end == mention.start - 1 and self.lower[before.end] == "и"
        return joined and self.lower[mention.end - 1].endswith(("и", "у", "о", "е"))

    def _relate(self, found: list[Mention]) -> None:
        """Add what a relative pronoun stands for: "Italy, trade with which ...", "Италия, торговля с которой ..."."""
        added: list[Mention] = []
        for mention in found:
            if mention.end >= self.last or self.words[mention.end] != ",":
                continue
            place = mention.end + 1
            side = {"откуда": FROM, "куда": TO}.get(self.lower[place] if place < self.last else "")
            if side is not None:
                added.append(Mention(mention.code, place, place + 1, "relative", mention.language, side))
                continue
            for place in range(mention.end + 2, min(self.last, mention.end + 5)):
                if not self.lower[place].startswith(listed("relative")):
                    continue
                mark = self.marks[place - 1]
                prep = mark.kinds.get("prep") if mark is not None else None
                role = {"with": WITH, "from": FROM, "to": TO}.get(prep.value if prep is not None else "")
                if role is not None:
                    code = UNKNOWN if self._last_of_several(mention, place) else mention.code
                    added.append(Mention(code, place, place + 1, "relative", mention.language, role))
                break
        if added:
            found += added
            found.sort(key=_start)

    def _last_of_several(self, mention: Mention, pronoun: int) -> bool:
        """Whether a plural pronoun means all of a list: "Турция и Италия, на которые приходится по 10 %"."""
        if not self.lower[pronoun].endswith(("ые", "ых", "ым", "ыми")) or mention.start - 2 < self.first:
            return False
        before = self.marks[mention.start - 2]
        return self.lower[mention.start - 1] in ("и", ",") and before is not None and "area" in before.kinds

    def _point_back(self, found: list[Mention]) -> None:
        """Add whom ordinals mean behind two names: "с Перу и Чили: на первую приходится 5 %, на вторую - 3 %"."""
        added: list[Mention] = []
        for group in {mention.group for mention in found}:
            named = [mention for mention in found if mention.group == group]
            if len(named) != 2 or len({mention.code for mention in named}) != 2:
                continue
            for place in range(named[1].end + 1, self.last - 1):
                word, prep = self.lower[place], self.marks[place - 1]
                order = 0 if word in members("former") else 1 if word in members("latter") else -1
                following = self.marks[place + 1]
                bare = self.words[place + 1] == "-" or (following is not None and "share" in following.kinds)
                if order < 0 or prep is None or "prep" not in prep.kinds or not bare:
                    continue
                one = named[order]
                pointer = Mention(one.code, place, place + 1, "area", "ru", NOM)
                pointer.role = self._prepositional(pointer, place, word[-2:], NOM)
                pointer.group = len(found) + len(added)
                added.append(pointer)
        if added:
            found += added
            found.sort(key=_start)

    def add_groups(self, found: list[Mention], present: list[Mark], bloc: str | None) -> None:
        """Add what is no area of the tables; a subclass may."""

    def _sold_to(self, mention: Mention, found: list[Mention], present: list[Mark]) -> str:
        """Whom "the country" means that goods go to or come from: the partner named here or before, not the owner."""
        if self.language in TURKIC_LANGUAGES:
            return ""
        flow = "export" if mention.role == TO else "import"
        if not any(mark.value("topic") == flow for mark in present):
            return ""
        named = [
            other
            for other in found
            if other.kind == "area" and other.code not in BLOCS and other.code != UNKNOWN and not other.office
        ]
        if flow == "import":
            named = [other for other in named if other.role not in (GEN, NOM)]
        if named:
            return named[0].code if len({other.code for other in named}) == 1 else ""
        if found:
            return ""
        return self._guest()

    def _several_meant(self, mark: Mark) -> bool:
        """Whether English words mean several countries: "from those countries"."""
        return self.language == "en" and self.lower[mark.end - 1] in ("countries", "states", "nations")

    def _guest(self) -> str:
        """The country or bloc named last that is not the text's subject."""
        if self.latest != self.main:
            return self.latest
        return next((code for code in reversed(self.recent) if code != self.main), "")

    def _neighbour(self) -> str:
        """Which country is called the neighbour, in a text that names its own: the other one named last."""
        home = HOMES.get(self.language)
        others = [code for code in self.recent if code != home]
        return others[-1] if others and home in self.named else ""

    def _one_country(self, mark: Mark) -> bool:
        """Whether one country is meant again, not a bloc: "с этой страной", "бұл елмен", "from there"."""
        words = self.lower[mark.start : mark.end]
        if any(word in members("one_country") for word in words):
            return True
        plural = ("лар", "лер", "дар", "дер", "тар", "тер", "lar", "лор", "лөр")
        noun = words[-1] if words[-1] not in ("билан", "bilan", "менен") else words[-2] if len(words) > 1 else ""
        return noun.startswith(listed("country_stem")) and not any(part in noun for part in plural)

    def _this_one(self, mark: Mark) -> bool:
        """Whether "this" stands before "country": "ушбу мамлакат", "бұл ел"; not "Бу мамлакат савдосининг ..."."""
        following = self.marks[mark.end] if mark.end < self.last else None
        if mark.start - 1 == self.first and following is not None and following.bits & _TRADING:
            return False
        return mark.start > self.first and self.lower[mark.start - 1] in members("this_country")

    def _ours(self, mark: Mark) -> bool:
        """Whether a text in Kazakh, Kyrgyz or Uzbek says "our country"."""
        return self.language in HOMES and self.lower[mark.start].startswith(listed("our_country"))

    def _guest_speaks(self, mark: Mark, found: list[Mention]) -> bool:
        """Whether "to us", said where only another country has been named, may be that one's: ""Бізге 5 мың адам
        келді", - деді Перу министрі"; not "Перу бізден шарап алды"."""
        word = self.lower[mark.start]
        return word in members("us") and not found and bool(self.named) and HOMES[self.language] not in self.named

    def _only_home(self, mark: Mark) -> bool:
        """Whether "the republic" can but be the country of the text's language: the text has named no other so far,
        nor a region, and cites no other's officials."""
        home = HOMES.get(self.language)
        if home is None or self.parts or not self.officials() <= {home}:
            return False
        if self._foreign < 0:
            self._foreign = next((other.start for other in self.text.present if self._names_another(other)), 1 << 30)
        return mark.start < self._foreign

    def _names_another(self, mark: Mark) -> bool:
        """Whether a form names another country than that of the text's language, or its capital."""
        own = (None, "WLD", UNKNOWN, HOMES.get(self.language))
        return bool(mark.bits & _COUNTRIES) and any(mark.value(kind) not in own for kind in _COUNTRY_KINDS)

    def officials(self) -> set[str]:
        """The countries whose officials or offices the whole text cites, in Kazakh, Kyrgyz or Uzbek."""
        text = self.text
        return {
            code
            for place in text.classes.get("office", []) + text.classes.get("title", [])
            for mark in text.between(max(0, place - 10), place)
            if mark.bits & _COUNTRIES and (code := mark.value("area")) is not None
            if turkic_case(self.lower[mark.end - 1][mark.kinds["area"].stem :]) == "gen"
        } - (BLOCS | {UNKNOWN})

    def ours(self, mention: Mention) -> bool:
        """Whether a mention says "our country" of the text's own language."""
        return mention.kind == "self" and self.lower[mention.start].startswith(listed("our_country"))

    def _guests(self, found: list[Mention], main: str | None) -> None:
        """ "Our country" of a text in a neighbour's language, where it is told from the neighbour: not that one."""
        home = HOMES.get(self.language)
        if home is None or not any(mention.kind != "self" and mention.code == home for mention in found):
            return
        for mention in found:
            other = main if main != home else self.latest
            if self.ours(mention) and mention.code == home:
                mention.code = other if other and other != home else UNKNOWN

    def _as_called(self, mark: Mark, code: str) -> str:
        """Whom a Russian "республика" or "королевство" means, if not the country that the text seems to be about: the
        only one named so far that is one."""
        word = self.lower[mark.start]
        if word.startswith("республик"):
            fits = {other for other in (*self.named, *self.described) if other not in BLOCS} - members("no_republic")
            towns = self.capitals - members("no_republic") - {code}
            if code not in members("no_republic"):
                return code if not towns or code in self.capitals or len(self.named) > 1 else UNKNOWN
        elif word.startswith("королевств"):
            fits = {other for other in (*self.named, *self.described) if other in members("kingdom")}
            if code in members("kingdom"):
                return code
        else:
            return code
        return next(iter(fits)) if len(fits) == 1 else UNKNOWN

    def _names_office(self, mention: Mention) -> bool:
        """Whether an office that publishes figures is called after an area: "Ўзбекистон статистика қўмитаси"."""
        offices = self.text.met("office", max(self.first, mention.start - 5), min(self.last, mention.end + 4))
        if not offices:
            return False
        if mention.start in offices:
            return True
        for place in range(mention.end, min(self.last, mention.end + 4)):
            if not self.words[place][0].isalpha():
                break
            if place in offices:
                return True
        if self.language in TURKIC_LANGUAGES:
            return False
        for place in range(mention.start - 1, max(self.first, mention.start - 6) - 1, -1):
            mark = self.marks[place]
            if self.words[place] in ("(", ")") or self.words[place].isupper():
                continue  # "таможенное управление (ГТУ) КНР"
            if not self.words[place][0].isalpha() or (mark is not None and "topic" in mark.kinds):
                return False
            if place in offices:
                return True
        return False

    def _part_of_name(self, mention: Mention) -> bool:
        """Whether an area is half of another name: "Asia-Plus", "Pakistan Point News"."""
        end = mention.end
        if end < self.last and self.words[end] in members("paper_name"):
            return True
        return (
            mention.code == UNKNOWN
            and end + 1 < self.last
            and self.words[end] == "-"
            and self.starts[end + 1] == self.ends[end]
            and self.words[end + 1][0].isupper()
        )

    def _quoted_bloc(self, mention: Mention) -> bool:
        """Whether a bloc's name is a part of a title in quotation marks: the fair "Made in Central Asia"."""
        if mention.code not in BLOCS or mention.code == "WLD":
            return False
        begin = next(
            (p for p in range(mention.start - 1, max(self.first, mention.start - 5) - 1, -1) if self.words[p] == '"'),
            None,
        )
        close = next((p for p in range(mention.end, min(self.last, mention.end + 4)) if self.words[p] == '"'), None)
        return (
            begin is not None
            and close is not None
            and close - begin - 1 > mention.end - mention.start
            and close - begin < 8
        )

    def _abbreviated(self, mention: Mention) -> bool:
        """Whether the short name stands in brackets behind the name: "the Shanghai Organisation (SCO)"."""
        end = mention.end
        if end + 2 >= self.last or self.words[end] != "(" or self.words[end + 2] != ")":
            return False
        short = self.marks[end + 1]
        word = self.words[end + 1]
        if short is None:
            return word.isupper() and 2 <= len(word) <= 6 and mention.code in BLOCS
        return short.value("area") == mention.code

    def _ranked(self, mention: Mention) -> bool:
        """Whether an area is only what another comes after: "its biggest customer after Germany"."""
        if mention.language in TURKIC_LANGUAGES:
            following = self.lower[mention.end] if mention.end < self.last else ""
            return mention.role == FROM and following in members("rank_after")
        if self._outdone_by(mention) or self._overtaken_by(mention):
            return True
        place = mention.start - 1
        while place >= self.first and self.lower[place] in ("the", "за", "only", "лишь"):
            place -= 1
        if place > self.first and self.lower[place] == "of" and self.lower[place - 1] == "ahead":
            return True
        return place >= self.first and self.lower[place] in members("rank_before")

    def _overtaken_by(self, mention: Mention) -> bool:
        """Whether a Russian name is only who was left behind: "опередив Перу", "обошла Чили по вывозу"."""
        before = self.lower[mention.start - 1] if mention.start > self.first else ""
        return mention.language == "ru" and before.startswith(listed("overtook"))

    def _outdone_by(self, mention: Mention) -> bool:
        """Whether an area is only who has more: "больше - только с Германией", "higher only with Germany"."""
        place = mention.start - 1
        mark = self.marks[place] if place > self.first else None
        if mark is not None and "prep" in mark.kinds:
            place -= 1
        if place <= self.first or self.lower[place] not in members("only_more"):
            return False
        return not members("more_than", "less_than").isdisjoint(self.lower[max(self.first, place - 6) : place])

    def _left_out(self, mention: Mention) -> bool:
        """Whether a Turkic name only says who is not meant: "КМШдан тышкары", "Россиядан башка"."""
        following = self.lower[mention.end] if mention.end < self.last else ""
        return mention.role == FROM and following in members("apart_from") and self.language in TURKIC_LANGUAGES

    def _others_role(self, mention: Mention) -> str:
        """The part that all others play: "Перудан башка өлкөлөргө (экспорт)"; no part where none follow."""
        for place in range(mention.end + 1, min(self.last, mention.end + 5)):
            mark = self.marks[place]
            sense = mark.kinds.get("countries") if mark is not None else None
            if mark is not None and sense is not None:
                others = Mention(UNKNOWN, place, mark.end, "group", mention.language, NOM)
                role = self._turkic(others, self.words[mark.end - 1][sense.stem :].lower())
                return role if role in (TO, FROM, WITH) else "skip"
        return "skip"

    def _aside(self, mention: Mention) -> bool:
        """Whether an area is only the largest of those meant, said in brackets: "to the CIS (mainly to Russia)"."""
        place = mention.start - 1
        while place > self.first and mention.start - place <= 2 and self.marks[place] is not None:
            place -= 1
        if not self.text.met("mainly", max(self.first, place - 2), mention.start):
            return False
        return any(word in ("(", "-") for word in self.words[max(self.first, place - 5) : mention.start])

    def _named_after(self, mark: Mark) -> bool:
        """Whether a name follows "республики", "the country of": then the name says it."""
        following = self.marks[mark.end] if mark.end < self.last else None
        if following and following.value("area") not in (None, "WLD"):
            return True
        if self.language == "en" and self.lower[mark.end : mark.end + 1] == ["of"] and mark.end + 1 < self.last:
            name = self.marks[mark.end + 1]
            if name is not None and name.value("area") not in (None, "WLD"):
                return True  # "the Republic of Poland"
        word = self.lower[mark.start]
        if word.startswith(listed("country_word")):
            article = self.lower[mark.start - 1] if mark.start > self.first else ""
            return article not in ("the", "our", "this", "'")
        before = self.marks[mark.start - 1] if mark.start > self.first else None
        if self.language in TURKIC_LANGUAGES and self._unpossessed(mark) and before and "area" in before.kinds:
            return False
        if before and (
            "area" in before.kinds or "adjective" in before.kinds or "pair" in before.kinds or "number" in before.kinds
        ):
            return True
        if self.language in TURKIC_LANGUAGES and mark.start > self.first:
            ahead, over = self.lower[mark.start - 1], self.marks[mark.start - 1]
            counted = ahead.isdecimal() or (over is not None and "after" in over.kinds)
            if counted or ahead in members("other_country", "only"):
                return True  # "коңшу өлкөгө", "төрт гана өлкөгө": no name follows, but others are meant
        word = self.lower[mark.start]
        if word.startswith("стран") and mark.end - mark.start == 1:
            ending = word[5:]
            if ending == "ы":
                # "экспорт страны" speaks of one, "страны договорились" of several
                return not (
                    before and any(kind in before.kinds for kind in ("topic", "world", "share", "product", "not"))
                )
            return ending not in ("а", "у", "ой", "е") or self._these(mark.start)
        if word.startswith("республик") and mark.kinds["self"].language == "ru":
            return word[9:] not in ("а", "и", "у", "ой", "е", "ою")
        return False

    def _these(self, position: int) -> bool:
        before = self.lower[position - 1] if position > self.first else ""
        return before in members("these")

    def _plural(self, mark: Mark) -> bool:
        word = self.lower[mark.start]
        if word.startswith("республика") and word[10:].startswith(("лар", "лары", "lar")):
            return True
        noun = self.lower[mark.end - 1]  # "our countries": two of them
        return noun.startswith(listed("country_stem")) and _SEVERAL.search(noun) is not None

    def _proper(self, mark: Mark) -> bool:
        """Whether a word such as "области" ends a name, so that a part of a country is meant."""
        word = self.words[mark.start]
        before = self.words[mark.start - 1] if mark.start > self.first else ""
        lower = word.lower()
        if self.lower[mark.end - 1] == "of":  # "the city of Tashkent"
            return mark.end < self.last and self._place_name(mark.end)
        if lower.startswith(listed("turkic_city")):  # "Ош шаарынын экспорту", but not "Ош шаарында сүйлөшүү"
            return before[:1].isupper() and turkic_case(lower) in ("nom", "gen", "from")
        led = self.language == "ru" and mark.end < self.last and lower.startswith(listed("province_before"))
        if led and self._nameless(mark.end):
            return True  # "провинция Лорето"
        if lower.startswith(listed("province")):
            named = before[:1].isupper() and (mark.start - 1 > self.first or lower.startswith(listed("named_province")))
            if self.language == "ru" and lower.startswith(
                ("облас", "край", "края", "воевод", "губерн", "префектур", "провинц")
            ):
                return named and before.lower().endswith(listed("adjective_ending", "name_ending"))
            if lower.startswith(("region", "province", "oblast", "city")):
                return named and (word[0].isupper() or self._place_name(mark.start - 1))
            # "Toshkent (23 ming tonna) va Andijon (11 ming tonna) viloyatlari"
            return (named or before == ")") and lower.startswith(listed("turkic_province"))
        return word[0].isupper() and not lower.startswith(("москв", "moscow", "астан", "алмат", "almaty"))

    def _place_name(self, place: int) -> bool:
        """Whether a name that is no country stands there: "the Andijan region"."""
        mark, word = self.marks[place], self.words[place]
        return (mark is None or "capital" in mark.kinds) and word.isalpha() and word[0].isupper() and not word.isupper()

    def _take_name(self, part: Mention) -> None:
        """Make the name of a place one with the word for what it is: "the city of [Lima]", "the [Cusco] region"."""
        if self.lower[part.end - 1] == "of":
            part.end += 1
        elif part.start > self.first and self._place_name(part.start - 1):
            part.start -= 1

    def _wider(self, mark: Mark, found: list[Mention]) -> bool:
        """Whether the part of the world is meant in which a country lies: "Перудің өңірдегі серіктесі"."""
        owner = found[-1] if found and found[-1].end == mark.start else None
        return owner is not None and owner.role == GEN and self.lower[mark.start].startswith(listed("region_noun"))

    def _several(self, mark: Mark) -> bool:
        """Whether the regions of a country are meant, not one with a name: "Қазақстан облыстары"."""
        word = self.lower[mark.end - 1]
        sense = mark.kinds["subnational"]
        plural = ("лар", "лер", "тар", "тер", "дар", "дер", "lar")
        return word[sense.stem :].startswith(plural) or word.endswith(("regions", "provinces"))

    def _that_province(self, mark: Mark) -> bool:
        """Whether "the province" stands alone, after one has been named; or "our province"."""
        word = self.lower[mark.start]
        if not word.startswith(listed("lone_province")) or self._several(mark):
            return False
        return self.parts or word[mark.kinds["subnational"].stem :].startswith(listed("our_ending"))

    def _unlisted_republic(self, mark: Mark) -> bool:
        """A republic with a name that no table has, which is a part of a country: "Чувашия республикасы"."""
        if not self.lower[mark.start].startswith(("республик", "respublik", "republic")):
            return False
        if self.language in TURKIC_LANGUAGES:
            place = mark.start - 1
            return place > self.first and self._nameless(place)
        place = mark.end + (1 if self.language == "en" and self.lower[mark.end : mark.end + 1] == ["of"] else 0)
        return place < self.last and (self.language == "ru" or place > mark.end) and self._nameless(place)

    def _nameless(self, place: int) -> bool:
        word = self.words[place]
        return (
            self.marks[place] is None and word[0].isupper() and word.isalpha() and not word.isupper() and len(word) > 3
        )

    # The part that a mention plays

    def _role(self, mention: Mention, ending: str) -> str:
        """The part that a mention plays, by the ending of its last word and the words beside it."""
        if mention.kind == "them":
            role = self._pronoun_role(mention)
            if role:
                return role
        if mention.language in TURKIC_LANGUAGES:
            if not ending and (mention.kind == "them" or self.ours(mention)):
                ending = self.lower[mention.end - 1]  # "бізден", "бұл мемлекетпен"
            role = self._turkic(mention, ending)
            return ADJ if mention.kind == "adjective" and role == NOM else role
        if mention.kind == "adjective":
            return self._adjective_role(mention, ending)
        if mention.language == "en":
            return self._english_role(mention)
        return self._russian_role(mention, ending)

    def _pronoun_role(self, mention: Mention) -> str:
        """The part that "to it", "оттуда", "алардан" play, or "" where the word does not tell."""
        first, last = self.lower[mention.start], self.lower[mention.end - 1]
        role = _PRONOUN_ROLES.get(first, "")
        if not role and (last in ("менен", "bilan", "билан") or last.endswith(("мен", "бен"))):
            return WITH
        return role

    def _adjective_role(self, mention: Mention, ending: str) -> str:
        """The part that a Russian or English adjective plays: "to the Kenyan market", "продажи перуанцам"."""
        if mention.language == "ru" and self.lower[mention.start].endswith(("ам", "ям")):
            return TO
        following = self.lower[mention.end] if mention.end < self.last else ""
        mark = self.marks[mention.end] if mention.end < self.last else None
        if (mention.language == "ru" and mark is not None and "filler" in mark.kinds) or following in _SIDES:
            return self._prepositional(mention, mention.start, ending, ADJ)
        return ADJ

    def _english_role(self, mention: Mention) -> str:
        """The part that an English name plays."""
        last = self.lower[mention.end - 1]
        if last.endswith(("'s", "s'")):
            group = self.marks[mention.end] if mention.end < self.last else None
            if group is not None and "countries" in group.kinds:
                return self._prepositional(mention, mention.start, "", GEN)  # "with the union's members"
            number = mention.end < self.last and self.words[mention.end][0].isdecimal()
            if number and "followed" in self.lower[self.first : mention.start]:
                return BY  # "Chile's share is 5 %, followed by Peru's 3 % and Oman's 2 %"
            return GEN
        if self.words[mention.end : min(self.last, mention.end + 2)] == ["'", "s"] or last in ("our", "domestic"):
            return GEN
        return self._prepositional(mention, mention.start, "", NOM)

    def _russian_role(self, mention: Mention, ending: str) -> str:
        """The part that a Russian name plays."""
        word, last = self.words[mention.end - 1], self.lower[mention.end - 1]
        before = self.marks[mention.start - 1] if mention.start > self.first else None
        if mention.code in BLOCS and mention.start > self.first and self.lower[mention.start - 1] in members("compass"):
            return IN  # "партнёр на востоке ЕС"
        if mention.kind == "self":
            default = NOM if last.endswith(("а", "ая")) else GEN
        elif mention.kind == "area" and word.isupper():  # an abbreviation has no cases
            default = GEN if before is not None and ("topic" in before.kinds or "world" in before.kinds) else NOM
        elif ending == "я" and last.endswith("ая"):
            default = GEN  # "Китая"
        elif ending in ("", "ия", "я", "ь", "ии-", "й") or last in members("plural_name", "name_in_a"):
            default = NOM  # "Эмираты", "Украина", whose genitive is another
        else:
            default = GEN
        if default == GEN:
            default = self._oblique(mention, ending)
        if self._given(mention):
            default = TO
        return self._prepositional(mention, mention.start, ending, default)

    def _oblique(self, mention: Mention, ending: str) -> str:
        """The part that the ending of a Russian name tells, if it stands without a preposition."""
        if ending in ("ам", "ям"):
            return TO  # "Штатам досталось 5 млн тонн"
        if ending == "у" or (ending == "ю" and self.lower[mention.end - 1].endswith("аю")):
            return TO
        if ending == "ю":
            return ACC
        if ending in ("ом", "ем") or (ending in ("ей", "ой") and mention.kind in ("area", "self")):
            return BY
        return GEN

    def _given(self, mention: Mention) -> bool:
        """Whether a Russian name opens a clause before what was sold to it: "Индии отгружено на 5 млн"."""
        if mention.end >= self.last or self.lower[mention.end] not in members("given"):
            return False
        return mention.start == self.first or not self.words[mention.start - 1].isalnum()

    def _prepositional(self, mention: Mention, start: int, ending: str, default: str) -> str:
        words, marks = self.words, self.marks
        position = start - 1
        steps = 0
        filler_form = ""
        while position >= self.first and steps < 6:
            word = words[position]
            lower = word.lower()
            mark = marks[position]
            if mark is not None and "link" in mark.kinds:
                break
            if mark is None and lower.startswith(listed("relative")):
                break
            if mark is None:
                mark = self._covering(position)
            prep = mark.kinds.get("prep") if mark else None
            if (
                mark is not None
                and prep is None
                and mark.end == position + 1 > mark.start + 1
                and ("topic" in mark.kinds or (mention.language == "ru" and "anaphor" in mark.kinds))
            ):
                swallowed = {"to": "to", "from": "from", "with": "with", "на": "to", "из": "from"}.get(lower)
                if swallowed is not None:  # "sales to", "закупки из"
                    return self._by_preposition(swallowed, lower, ending, filler_form, default, mention)
            if prep is not None and prep.value == "of" and self._group_noun(position - 1):
                if default == NOM and self.lower[position - 1].startswith(listed("called_partner")):
                    default = GEN  # "the largest partner of the CIS"
                position -= 1  # "with the countries of the CIS"
                steps += 1
                continue
            if prep is None and mark is not None and "share" in mark.kinds and mark.end == position + 1:
                if lower in ("to", "from"):
                    return TO if lower == "to" else FROM  # "20 % went to Italy", "8 % came from Peru"
                break
            if lower == "из" and position > self.first and self.lower[position - 1] in members("one_of"):
                return default  # "один из партнёров Чили"
            if prep is not None and mark is not None and mark.end == position + 1:
                return self._by_preposition(prep.value, lower, ending, filler_form, default, mention)
            if mark is not None and "filler" in mark.kinds:
                filler_form = filler_form or lower
            elif len(lower) == 4 and lower.isdecimal() and lower[:2] in ("19", "20"):
                break  # "In 2024 Kenya ..."
            elif lower.isdecimal() or (mark is not None and "number" in mark.kinds):
                pass
            elif mark is not None and ("self" in mark.kinds or "pair" in mark.kinds) and mark.start < start:
                filler_form = filler_form or lower
            elif (
                (
                    mention.language == "ru"
                    and lower.endswith(listed("name_ending"))
                    and lower[0].isalpha()
                    and (mark is None or not mark.bits & _NAMING)
                )
                or lower in ("-", "the")
                or (mention.language == "en" and self._compound(position))
                or (
                    mention.language == "en" and mark is None and lower.endswith(("ing", "ern", "al", "ly", "ic", "'s"))
                )
            ):
                pass
            else:
                break
            position -= 1
            steps += 1
        if default == NOM and mention.language == "ru" and self._partner_of(mention, start):
            return GEN
        if filler_form and default == NOM:
            if mention.language == "ru":
                if (
                    filler_form.endswith(("ы", "а", "о", "ие", "ые"))
                    and not filler_form.startswith(("стороны", "рынк"))
                    and (filler_form in ("страны", "государства", "республика"))
                ):
                    return NOM
                return GEN
            return NOM
        return default

    def _compound(self, position: int) -> bool:
        """Whether a word is half of an adjective with a hyphen: "to recession-stricken Peru", "crisis-hit"."""
        starts, ends, words = self.starts, self.ends, self.words
        if not words[position].islower():
            return False
        if position - 1 > self.first and words[position - 1] == "-":
            return starts[position] == ends[position - 1] and starts[position - 1] == ends[position - 2]
        glued = position + 2 < self.last and words[position + 1] == "-"
        return glued and starts[position + 1] == ends[position] and starts[position + 2] == ends[position + 1]

    def _partner_of(self, mention: Mention, start: int) -> bool:
        """Whether a name without cases stands behind what it is to it: "главный партнёр Чили"."""
        mark = self._covering(start - 1) if start > self.first else None
        last = self.words[mention.end - 1]
        bare = last.isupper() or last.endswith(("и", "у", "о", "е"))
        return mark is not None and "partners" in mark.kinds and mark.end == start and bare

    def _group_noun(self, position: int) -> bool:
        """Whether a word for countries or for what a country is stands there: "members", "republic", "market"."""
        mark = self.marks[position] if position >= self.first else None
        return (
            mark is not None and ("filler" in mark.kinds or "countries" in mark.kinds) and self.lower[position] != "of"
        )

    def _covering(self, position: int) -> Mark | None:
        for begin in range(position - 1, max(self.first - 1, position - 5), -1):
            mark = self.marks[begin]
            if mark is not None:
                return mark if mark.end > position else None
        return None

    def _by_preposition(self, prep: str, word: str, ending: str, filler: str, default: str, mention: Mention) -> str:
        if prep == "to":
            if mention.language == "en":
                return TO
            locative = ending in ("е", "и", "ии", "ах", "ях") and not filler
            if filler:
                locative = filler.endswith(("ах", "ях", "ке", "не", "ии")) or filler == "рынке"
            if word == "на" and not filler.startswith("рын"):
                return ON
            if word == "к":
                return TO
            if word == "для":
                return TO
            if mention.kind == "self":
                locative = word in ("в", "во") and self.lower[mention.end - 1].endswith(("е", "ике"))
            return IN if locative else TO
        if prep == "of":
            return GEN
        if prep in ("among", "at", "through"):
            return prep
        if prep == "for":
            return default if mention.language == "en" else BY
        if prep in ("with", "from", "between", "in", "inside", "by"):
            return {"with": WITH, "from": FROM, "between": BETWEEN, "in": IN, "inside": INSIDE, "by": BY}[prep]
        return default

    def _turkic(self, mention: Mention, ending: str) -> str:
        words, marks = self.words, self.marks
        case = turkic_case(ending)
        end = mention.end
        if (
            end + 1 < self.last
            and words[end] == "-"
            and case == "nom"
            and words[end + 1].islower()
            and len(words[end + 1]) <= 5
        ):
            hyphenated = turkic_case(words[end + 1])
            if hyphenated != "nom":
                case = hyphenated
                mention.end = end = end + 2
        closed = end >= self.last or self.words[end] in (",", ".", ";")
        if closed and ending.endswith(listed("belongs_ending")):
            return FROM  # "12 тоннасы – Ресейдікі": from there
        second = self.lower[end + 1] if end + 1 < self.last else ""
        if case == "gen" and second.startswith(listed("each_one")) and self.lower[end] in members("each"):
            case = turkic_case(second)  # "Перунун ар биринен": the case stands on the second word
        if case == "gen" and end < self.last and self.lower[end].startswith(listed("market_noun")):
            market = turkic_case(self.lower[end])  # "Чилинин рыногуна": to Chile
            if market in ("to", "from"):
                case = market
                mention.end = end = end + 1
        if case == "gen" and mention.code in BLOCS:
            member = marks[end] if end < self.last else None  # "ЕАЭБдин өлкөлөрүнө": its members are meant
            noun = self.lower[end] if end < self.last else ""
            if member is not None and "filler" in member.kinds and noun.startswith(listed("member_plural")):
                case = "nom"
        there = ending.endswith(listed("located")) and self._countries_follow(end)
        if case in ("nom", "to") or there or ending.endswith(("ға", "ге", "ga", "га", "ге")):
            # "ЕАЭО-ға мүше мемлекеттермен": the case stands on the last noun of the group
            probe = end
            steps = 0
            while probe < self.last and steps < 3:
                mark = marks[probe]
                if probe > end and (words[probe].isdecimal() or (mark is not None and "number" in mark.kinds)):
                    probe += 1  # "ЕАЭБге мүчө беш мамлекеттин"
                    continue
                inner = mark is not None and "pair" in mark.kinds and mention.code in BLOCS
                if mark is not None and inner and self.lower[mark.end - 1].startswith(listed("between_word")):
                    mention.end = mark.end  # "ЕАЭБге мүчө мамлекеттер ортосундагы"
                    return BETWEEN
                if steps and self.lower[probe] in members("other_members") and probe + 1 < self.last:
                    probe += 1  # "ЕАЭБге мүчө башка мамлекеттер менен"
                    mark = marks[probe]
                if mark is None or "filler" not in mark.kinds or "pair" in mark.kinds:
                    break
                if self.lower[probe].startswith(listed("our_country")):
                    break  # "Польша елімізге": another country
                sense = mark.kinds["filler"]
                if not steps and self._unpossessed(mark):
                    break  # "Перу өлкөнүн өнөктөшү": another country, but "Перу өлкөсүнүн"
                here = turkic_case(words[mark.end - 1][sense.stem :].lower())
                last = self.lower[mark.end - 1]
                if last.endswith(listed("of_a_place")):
                    break  # "Анкарага мамлекеттик сапар": an adjective of what follows
                probe = mark.end
                steps += 1
                if last in ("мүше", "мүчө", "a'zo", "аъзо"):
                    continue
                case = here
                mention.end = end = probe
                if here != "nom":
                    break
        following = marks[end] if end < self.last else None
        if following is not None:
            if "post" in following.kinds:
                return BETWEEN
            link = following.kinds.get("link")
            if link and link.value == "and_with" and link.language != "kk":
                mention.linked = True
                return WITH
            if "prep" in following.kinds and following.kinds["prep"].value == "inside":
                return INSIDE
        word = self.lower[end] if end < self.last else ""
        if word in members("as_for"):  # "Алыс шетелге келсек, ..."; who has a name is the subject of what follows
            return "rank" if mention.code == UNKNOWN else NOM
        if word in ("арқылы", "аркылуу", "orqali", "орқали"):
            return "through"
        if word in ("үшін", "үчүн", "uchun", "учун", "туралы", "бойынша", "жөнүндө"):
            return BY
        return {"nom": NOM, "acc": ACC}.get(case, case)

    def _unpossessed(self, mark: Mark) -> bool:
        """Whether "of the country" stands there in a Turkic text, not "of the country of" what is named before it."""
        sense = mark.kinds.get("filler")
        word = self.lower[mark.end - 1]
        if sense is None or not word.startswith(listed("country_stem", "republic_stem")):
            return False
        return word[sense.stem :] in members("bare_genitive")

    def _countries_follow(self, place: int) -> bool:
        """Whether "countries" stands there: "Markaziy Osiyodagi davlatlar bilan" is with Central Asia."""
        noun = self.lower[place] if place < self.last else ""
        return noun.startswith(listed("country_stem")) and _SEVERAL.search(noun) is not None

    # Lists and pairs

    def _chain(self, found: list[Mention]) -> None:
        """Give the names of an English list, each with a remark in brackets, the preposition of the first: "exports to
        Peru (+5 %), Chile (+3 %) and Oman (+2 %)"."""
        for before, mention in pairwise(found):
            if mention.role != NOM or before.role not in (TO, FROM, WITH) or self.words[before.end] != "(":
                continue
            close = next((p for p in range(before.end, mention.start) if self.words[p] == ")"), 0)
            link = [word for word in self.lower[close + 1 : mention.start] if word != "the"] if close else [""]
            if link in ([","], ["and"], [",", "and"], [",", "while"], ["as", "well", "as"]):
                mention.role = before.role

    def _pass_remarks(self, found: list[Mention]) -> dict[int, int]:
        """Where the remarks begin and end that part the members of a list, whose owners are struck out: "to China -
        the country's largest partner - and the EU"."""
        passed: dict[int, int] = {}
        for before, owner in pairwise(found[:]):
            signs = [self.words[place] for place in range(before.end, owner.start) if self.lower[place] != "the"]
            if before.kind != "area" or not signs or not set(signs) <= {",", "-"} or len(set(signs)) > 1:
                continue
            ends = (place for place in range(owner.end, min(self.last, owner.end + 8)) if self.words[place] == signs[0])
            end = next(ends, None)
            if end is None or not self._describes(owner):
                continue
            while self.words[end] == "-" and self.words[end + 1 : end + 2] == ["-"]:
                end += 1
            if self.lower[end + 1 : end + 2] == ["and"] and not any(owner.end <= other.start < end for other in found):
                passed[before.end] = end
                found.remove(owner)
        return passed

    def _group(self, found: list[Mention], passed: dict[int, int]) -> None:
        """Number the lists that mentions belong to; `passed` are remarks to look past, by where they begin."""
        group = -1
        for index, mention in enumerate(found):
            if not (index and self._joins_list(mention, found[:index], passed)):
                group += 1
                mention.group = group

    def _joins_list(self, mention: Mention, earlier: list[Mention], passed: dict[int, int]) -> bool:
        """Whether a mention goes on with the list of the one before; if so, it gets the list's number, and all its
        members the part that the list plays."""
        before = earlier[-1]
        between = range(passed.get(before.end, before.end), mention.start)
        if not self._linked(before, mention, between):
            return False
        mention.group = before.group
        hyphen = len(between) == 1 and self.words[before.end] == "-"
        if hyphen and before.role != mention.role and self.starts[before.end] > self.ends[before.end - 1]:
            return False  # a spaced dash is a copula: "Россия - партнёр"
        turkic = mention.language in TURKIC_LANGUAGES
        if turkic and (before.linked or self.lower[before.end] in members("list_link")):
            if before.role not in (NOM, WITH, ADJ, BETWEEN) and before.role != mention.role:
                return False
            _take_case(earlier, before.group, mention)  # the last of a list carries the case
            return True
        if hyphen:
            before.role = mention.role = PAIR
            return True
        bare = mention.role in (NOM, GEN, ADJ, BY, ACC) or (mention.role, before.role) == (TO, ON)
        again = mention.role == before.role
        if bare and before.role in (WITH, TO, FROM, BETWEEN, GEN, INSIDE, ON, BY) and not self._prep_among(between):
            subject = mention.role == NOM and before.role == GEN and mention.language == "ru"
            if subject and not self.words[mention.end - 1].isupper():
                return False
            mention.role = before.role
            return True
        if turkic and before.role == NOM:
            _take_case(earlier, before.group, mention)
            return True
        return again

    def _prep_among(self, between: range) -> bool:
        """Whether a preposition stands again between two mentions: "with Peru and with Chile"."""
        for place in between:
            mark = self.marks[place]
            if mark is not None and "prep" in mark.kinds and "link" not in mark.kinds and "filler" not in mark.kinds:
                return True
        return False

    def _linked(self, before: Mention, mention: Mention, between: range) -> bool:
        """Whether nothing but a comma, "and" and what may stand in a list is between two mentions."""
        if not between or len(between) > 5:
            return False
        link = prep = False
        for place in between:
            word, mark = self.lower[place], self.marks[place]
            if word in (",", "-", "и", "and", "&", "/") or (mark is not None and "link" in mark.kinds):
                link = True
            elif mark is not None and "filler" not in mark.kinds and "prep" in mark.kinds:
                prep = True
            elif not self._fills_list(mention, word, mark):
                return False
        if not link or (prep and mention.role != before.role):
            return False
        beside = len(between) == 1 or (len(between) == 2 and self.lower[before.end + 1] == "the")
        if self.words[before.end] == "," and beside and self._describes(mention):
            return False  # "exports to Peru, Chile's largest market, fell"
        pronoun = mention.kind in ("them", "self") or before.kind in ("them", "self")
        return not (pronoun and mention.code == before.code)

    def _fills_list(self, mention: Mention, word: str, mark: Mark | None) -> bool:
        """Whether a word may stand between two members of a list: "also", "the", "новой", "the five ... countries"."""
        if mark is not None and "filler" in mark.kinds:
            return True
        number = (mark is not None and "number" in mark.kinds) or (word.isdecimal() and len(word) <= 2)
        if mention.code in BLOCS and number:
            return True  # "between China and the five Central Asian countries"
        adjective = mention.language == "ru" and mark is None
        return word in ("а", "также", "the") or (adjective and word.endswith(("ой", "им", "ым", "ими", "ей", "ом")))

    def _describes(self, mention: Mention) -> bool:
        """Whether an English owner opens a remark about the name before it: "..., Chile's largest market"."""
        if mention.language != "en" or mention.role != GEN or not self.lower[mention.end - 1].endswith("'s"):
            return False
        ahead = self.lower[mention.end : min(self.last, mention.end + 5)]
        return any(word.startswith(listed("called_partner")) for word in ahead)


def _start(mention: Mention) -> int:
    return mention.start


def _take_case(earlier: list[Mention], group: int, last: Mention) -> None:
    """Give the members of a list the part that the ending of its last one tells."""
    for mention in earlier:
        if mention.group == group:
            mention.role = last.role
