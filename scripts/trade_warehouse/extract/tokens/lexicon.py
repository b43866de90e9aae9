"""The words that the extractor knows: tables under data/, read once into one trie.

A form is one or more words. A word is met as written; `word*` meets any ending (agglutinative languages pile them
up), `word~` a Russian case or gender ending. A form with a capital letter is met only with that capital, or all in
capitals.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

# Splits a text into what stands between tokens (spaces) and, in turn, the tokens.
# Latin and Cyrillic letters come first, which is quicker than to ask of each what kind of character it is.
_LETTERS: Final = "a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f"
TOKENS: Final = re.compile(
    rf"([{_LETTERS}]+[^\W\d_]*(?:'[^\W\d_]+)*'?|[^\W\d_]+(?:'[^\W\d_]+)*'?"
    r"|\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[^\s\w]|_|\n)"
)
_DIGITS: Final = frozenset("0123456789")

_RUSSIAN_ENDINGS: Final = frozenset(
    "а я о е ы и у ю ь й ой ей ою ею ом ем ам ям ами ями ах ях ов ев ий ый ая яя ое ее ие ые ого его ому ему им ым "  # noqa: SIM905
    "их ых ую юю ими ыми ью ию ия ии ием иям иями иях ла ло ли лось лась лись лся л ся сь но на ны лся т ет ют ут ит "
    "ят ется ются ится ятся ив ав в вш вшись вший вшая вшего вшей вшем вшее ный ная ное ной ного ному ном ную ным "
    "ных ными ась ось ись ался алась алось ались илась илось ские ская ский "
    "ского ской скую скими ских ск ска ски вая вают вает ена ено ены ен ем енный".split()
) | {""}
_LONGEST_ENDING: Final = 14
# Latin letters that look like Cyrillic ones and get typed in their place.
_LOOKALIKES: Final = str.maketrans("aceopxyikmhtbABCEHIKMOPTXYö", "асеорхуікмһтвАВСЕНІКМОРТХУө")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_LATIN: Final = re.compile("[A-Za-zö]")
DATA: Final = ("areas", "topics", "units", "numbers", "qualifiers", "cues", "periods", "grammar")


class Sense(NamedTuple):
    """What a form means. `stem` is the length of the last word's unchanging part."""

    kind: str
    value: str
    language: str
    stem: int


_BITS: Final[dict[str, int]] = {}


def bits(kinds: Iterable[str]) -> int:
    """Kinds as one number: `mark.bits & bits(("topic", "not"))` asks for any of them at once."""
    result = 0
    for kind in kinds:
        result |= _BITS.setdefault(kind, 1 << len(_BITS))
    return result


class Mark:
    """A form met in a text: tokens [start, end) and what it may mean; `bits` are its kinds as one number."""

    __slots__ = ("bits", "end", "kinds", "start")

    def __init__(self, start: int, end: int, kinds: dict[str, Sense], bits: int) -> None:
        self.start = start
        self.end = end
        self.kinds = kinds
        self.bits = bits

    def value(self, kind: str) -> str | None:
        """The value of the first sense of that kind, or None."""
        sense = self.kinds.get(kind)
        return sense.value if sense else None


# What these say is the same in any text; other forms count only in a text of their language.
_SHARED_KINDS: Final = frozenset(("area", "adjective", "scale"))


class _Node:
    __slots__ = ("children", "senses", "spoken")

    def __init__(self) -> None:
        self.children: dict[int, _Node] = {}
        self.senses: tuple[Sense, ...] = ()
        self.spoken: dict[str, dict[str, Sense]] = {}

    def kinds(self, language: str) -> dict[str, Sense]:
        """One sense a kind, the text's own language first."""
        known = self.spoken.get(language)
        if known is None:
            known = {}
            for own in (True, False):
                for sense in self.senses:
                    if (sense.language in (language, "any") or language == "und") is own:
                        shared = sense.kind in _SHARED_KINDS or (
                            sense.kind == "unit" and sense.value not in ("other", "times")
                        )
                        if own or shared:
                            known.setdefault(sense.kind, sense)
            self.spoken[language] = known
        return known


# What rules look for in whole sentences: by name, the lists of words.csv that hold such words, or their stems.
_WHOLE_CLASSES: Final = {
    "abroad": ("abroad",),
    "mainly": ("mainly",),
    "mutual": ("mutual_opener",),
    "pointer": ("former", "latter"),
    "majority": ("mainly", "majority"),
    "ranking": ("ranking_word",),
    "respectively": ("respectively",),
    "theirs": ("theirs",),
    "we": ("we",),
    "with_it": ("with_it", "it_with"),
}
_STEM_CLASSES: Final = {
    "results": ("results",),
    "aid": ("aid",),
    "analyst": ("analyst",),
    "envoy": ("envoy",),
    "firm": ("firm",),
    "goods": ("goods",),
    "give_verb": ("give_verb",),
    "including": ("including",),
    "internal": ("internal",),
    "compatriot": ("compatriot",),
    "majority": ("majority_stem",),
    "office": ("office",),
    "ours": ("our_country", "our_partner"),
    "partner": ("partner_noun",),
    "ranking": ("ranking",),
    "set_verb": ("set_verb",),
    "structure": ("structure",),
    "title": ("title",),
    "trader": ("buyers", "sellers"),
}


def _classes(lower: str) -> tuple[str, ...]:
    met = [name for name, lists in _WHOLE_CLASSES.items() if lower in members(*lists)]
    met += [name for name, lists in _STEM_CLASSES.items() if lower.startswith(listed(*lists))]
    return tuple(dict.fromkeys(met))


class Word:
    """What is known of a distinct token in texts of one language, worked out when it is first met.

    `kinds` and `bits` are what it means alone, `level` the nodes from which a longer form may go on, `onward` the
    patterns by which it may; `patterns` are those that the token meets, `classes` what rules look it up as.
    """

    __slots__ = ("bits", "classes", "figure", "kinds", "level", "lower", "onward", "patterns", "tells")

    def __init__(
        self, token: str, patterns: tuple[int, ...], kinds: dict[str, Sense] | None, level: tuple[_Node, ...]
    ) -> None:
        self.lower = token.lower()
        self.figure = token[0] in _DIGITS
        self.patterns = patterns
        self.kinds = kinds
        self.bits = bits(kinds or ())
        self.level = level
        self.onward = frozenset(number for node in level for number in node.children)
        self.classes = _classes(self.lower)
        self.tells = kinds is not None or bool(level)  # whether a form may begin here


_UZBEK_DIGRAPHS: Final = [
    ("o'", "ў"), ("g'", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е"),
]  # fmt: skip
_UZBEK_LETTERS: Final = dict(zip("abcdefghijklmnopqrstuvxyz'", "абсдефгҳижклмнопқрстувхйзъ", strict=True))


def uzbek_cyrillic(form: str) -> str:
    """An Uzbek form in Latin letters, as it is spelled in Cyrillic ones."""
    words = []
    for word in form.split(" "):
        capital = word[:1].isupper()
        acronym = len(word) > 1 and word.rstrip("*")[1:2].isupper()
        lower = word.lower()
        if lower.startswith("e"):
            lower = "э" + lower[1:]
        lower = lower.replace("tsiya", "ция").replace("yoki", "ёки")
        for latin, cyrillic in _UZBEK_DIGRAPHS:
            lower = lower.replace(latin, cyrillic)
        lower = "".join(_UZBEK_LETTERS.get(letter, letter) for letter in lower).replace("ё", "е")
        words.append(lower.upper() if acronym else lower.capitalize() if capital else lower)
    return " ".join(words)


# What makes adjectives of the names of countries: "перулік", "италиялык", "yaponiyalik".
_OF_A_COUNTRY: Final = {
    "kk": ("лық", "лік", "дық", "дік", "тық", "тік"),
    "ky": ("лык", "лик", "лук", "лүк", "дык", "дик", "тык", "тик"),
    "uz": ("lik",),
}


class Lexicon:
    """All forms in one trie over word patterns; what a token can be is worked out once per distinct token."""

    def __init__(self, rows: list[tuple[str, str, str, str]]) -> None:
        """Rows are (kind, value, language, form)."""
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._russian: dict[str, int] = {}
        self._count = 0
        self._root = _Node()
        self._words: dict[str, dict[str, Word]] = {}
        for kind, value, language, form in rows:
            self._add_spelled(kind, value, language, form)
            capitals = sum(letter.isupper() for letter in form)
            if kind == "area" and capitals == 1 and " " not in form and len(form) > 4:
                for suffix in _OF_A_COUNTRY.get(language, ()):
                    self._add_spelled("adjective", value, language, form.lower().rstrip("*") + suffix + "*")
            if (
                language in ("kk", "ky", "uz")
                and kind == "area"
                and form.isalpha()
                and capitals > 1
                and capitals >= len(form) - 1
            ):
                # abbreviations take case endings: АКШга, ЕАЭБге
                self._add_spelled(kind, value, language, form + "*")

    def _add_spelled(self, kind: str, value: str, language: str, form: str) -> None:
        """Add a form, if it is Uzbek in both scripts."""
        for spelling in dict.fromkeys((form, uzbek_cyrillic(form) if language == "uz" else form)):
            self._add(kind, value, language, spelling)

    def _pattern(self, word: str) -> int:
        table = {"*": self._stems, "~": self._russian}.get(word[-1], self._exact)
        body = word[:-1] if word[-1] in "*~" else word
        if body not in table:
            table[body] = self._count
            self._count += 1
        return table[body]

    def _add(self, kind: str, value: str, language: str, form: str) -> None:
        form = form.replace("ё", "е")
        words = re.findall(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*'?[*~]?|[^\s\w]", form)
        if not words:
            raise ValueError(f"empty form for {kind} {value} in {language}")
        node = self._root
        for word in words:
            node = node.children.setdefault(self._pattern(word), _Node())
        last = words[-1]
        stem = len(last) - 1 if last[-1] in "*~" and len(last) > 1 else len(last)
        sense = Sense(kind, value, language, stem)
        if sense not in node.senses:
            node.senses += (sense,)

    def read(self, tokens: list[str], language: str) -> tuple[list[Word], list[Mark]]:
        """What is known of each token in a text of that language, and the forms that stand there."""
        words = self._learned(tokens, language)
        return words, _marks(words, language)

    def area(self, name: str, language: str) -> str | None:
        """The code of the area that has this name, without an ending, in texts of a language."""
        kinds = self._learned([name], language)[0].kinds
        sense = kinds.get("area") if kinds is not None else None
        return sense.value if sense is not None and sense.stem >= len(name) else None

    def _learned(self, tokens: list[str], language: str) -> list[Word]:
        known = self._words.setdefault(language, {})
        if len(known) > 500_000:  # a text of junk must not fill the memory
            known.clear()
        try:
            return [known[token] for token in tokens]
        except KeyError:
            for token in set(tokens).difference(known):
                known[token] = self._word(token, language)
        return [known[token] for token in tokens]

    def _word(self, token: str, language: str) -> Word:
        starts = self._root.children
        patterns = self._find_patterns(token)
        nodes = tuple(starts[number] for number in patterns if number in starts)
        alone = _merged([node for node in nodes if node.senses], language)
        return Word(token, patterns, alone, tuple(node for node in nodes if node.children))

    def _find_patterns(self, token: str) -> tuple[int, ...]:
        if len(token) > 60:
            return ()
        word = token
        if _LATIN.search(word) and _CYRILLIC.search(word):
            word = word.translate(_LOOKALIKES)
        spellings = [word, word.lower()]  # the more exact one first
        if word.endswith(("'s", "'S")):  # "China's", and forms that have such a word: "the People's Republic"
            word = word[:-2]
            spellings += [word, word.lower()]
        elif word.endswith(("s'", "S'")):  # "the Netherlands' exports"
            spellings += [word[:-1], word[:-1].lower()]
        if word.isupper() and len(word) > 3:
            spellings.append(word.capitalize())
        found: list[int] = []
        for spelling in dict.fromkeys(spellings):
            number = self._exact.get(spelling)
            if number is not None:
                found.append(number)
            length = len(spelling)
            for cut in range(max(1, length - _LONGEST_ENDING), length + 1):
                stem = spelling[:cut]
                number = self._stems.get(stem)
                if number is not None and (
                    cut == length or not stem.isupper() or length == 1 or spelling[cut:].islower()
                ):
                    found.append(number)
                number = self._russian.get(stem)
                if number is not None and spelling[cut:] in _RUSSIAN_ENDINGS:
                    found.append(number)
        return tuple(dict.fromkeys(found))


def _marks(words: list[Word], language: str) -> list[Mark]:
    """The longest forms that begin in a text, in order; they do not overlap."""
    count = len(words)
    result: list[Mark] = []
    skip = 0
    for position in [place for place, word in enumerate(words) if word.tells]:
        if position < skip:
            continue
        word = words[position]
        kinds, flags = word.kinds, word.bits
        end = position + 1
        if word.level and end < count and words[end].patterns and not word.onward.isdisjoint(words[end].patterns):
            longer, longer_end = _longer(words, end, word.level, language)
            if longer is not None:
                kinds, flags, end = longer, bits(longer), longer_end
        if kinds is not None:
            result.append(Mark(position, end, kinds, flags))
            skip = end
    return result


def _longer(words: list[Word], end: int, level: Iterable[_Node], language: str) -> tuple[dict[str, Sense] | None, int]:
    """The longest form of two words or more, given the nodes reached before token `end`."""
    best: dict[str, Sense] | None = None
    best_end = end
    count = len(words)
    while level and end < count:
        following = words[end].patterns
        if not following:
            break
        level = [node.children[number] for node in level for number in following if number in node.children]
        end += 1
        ending = [node for node in level if node.senses]
        if ending:
            kinds = _merged(ending, language)
            if kinds is not None:
                best, best_end = kinds, end
    return best, best_end


def _merged(nodes: list[_Node], language: str) -> dict[str, Sense] | None:
    """The senses of some nodes together: the text's own language and then the longest stem first."""
    if not nodes:
        return None
    kinds = nodes[0].kinds(language)
    if len(nodes) > 1:
        kinds = dict(kinds)
        for node in nodes[1:]:
            for kind, sense in node.kinds(language).items():
                present = kinds.get(kind)
                own = sense.language in (language, "any")
                if present is None or (own, sense.stem) > (present.language in (language, "any"), present.stem):
                    kinds[kind] = sense
        ignored = kinds.get("ignore")
        for name in ("topic", "purchase") if ignored is not None else ():
            begun = kinds.get(name)
            if begun is not None and ignored is not None and ignored.stem > begun.stem:
                del kinds[name]  # "импорттаушы", which only begins like imports
    return kinds or None


@cache
def lexicon() -> Lexicon:
    """The lexicon of data/*.csv."""
    rows: list[tuple[str, str, str, str]] = []
    folder = resources.files("trade_warehouse.extract") / "data"
    for name in DATA:
        with (folder / f"{name}.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                rows += [(row["kind"], row["value"], row["language"], form) for form in row["forms"].split("|") if form]
    return Lexicon(rows)


@cache
def money() -> dict[tuple[str, str], str]:
    """data/money.csv: the currency that a name ("dinar") means in a country, by name and country."""
    with (resources.files("trade_warehouse.extract") / "data" / "money.csv").open(encoding="utf-8") as file:
        return {(row["name"], row["country"]): row["currency"] for row in csv.DictReader(file)}


@cache
def currencies() -> frozenset[str]:
    """Currency codes, and the names that several countries give to theirs ("dinar")."""
    with (resources.files("trade_warehouse.extract") / "data" / "units.csv").open(encoding="utf-8") as file:
        units = {row["value"] for row in csv.DictReader(file)}
    return frozenset(
        {unit for unit in units if len(unit) == 3 and unit.isupper()}.union(
            *({name, code} for (name, _), code in money().items())
        )
    )


@cache
def listed(*names: str) -> tuple[str, ...]:
    """Lists of data/words.csv, joined: words, stems or endings that a rule asks for by the list's name."""
    lists = _word_lists()
    return tuple(word for name in names for word in lists[name])


@cache
def members(*names: str) -> frozenset[str]:
    """Lists of data/words.csv, joined, whose words are met whole."""
    return frozenset(listed(*names))


@cache
def _word_lists() -> dict[str, tuple[str, ...]]:
    with (resources.files("trade_warehouse.extract") / "data" / "words.csv").open(encoding="utf-8") as file:
        return {row["name"]: tuple(row["words"].replace("ё", "е").split("|")) for row in csv.DictReader(file)}
