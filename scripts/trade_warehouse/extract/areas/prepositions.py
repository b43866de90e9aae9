"""The part that a preposition gives to an English or Russian name behind it."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas.areas import Areas, covering
from trade_warehouse.extract.areas.mentions import BETWEEN, BY, FROM, GEN, IN, INSIDE, NOM, ON, TO, WITH, Mention
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_NAMING: Final = bits(("topic", "area", "unit"))


_SWALLOWED: Final = {"to": "to", "from": "from", "with": "with", "на": "to", "из": "from"}


def part_behind_preposition(areas: Areas, mention: Mention, start: int, ending: str, default: str) -> str:
    """The part that the preposition ahead of a name at `start` gives to it, past adjectives and words such as
    "countries"; without any it is the `default`, which the ending tells."""
    position = start - 1
    steps = 0
    filler = ""
    while position >= areas.first and steps < 6:
        lower = areas.lower[position]
        mark = areas.marks[position]
        if mark is not None and "link" in mark.kinds:
            break
        if mark is None and lower.startswith(listed("relative")):
            break
        if mark is None:
            mark = covering(areas, position)
        prep = mark.kinds.get("prep") if mark else None
        if prep is None and mark is not None and _ends_in_preposition(mention, mark, position) and lower in _SWALLOWED:
            return _by_preposition(areas, _SWALLOWED[lower], lower, ending, filler, default, mention)
        if prep is not None and prep.value == "of" and _group_noun(areas, position - 1):
            if default == NOM and areas.lower[position - 1].startswith(listed("called_partner")):
                default = GEN  # "the largest partner of the CIS"
            position -= 1  # "with the countries of the CIS"
            steps += 1
            continue
        if prep is None and mark is not None and "share" in mark.kinds and mark.end == position + 1:
            if lower in ("to", "from"):
                return TO if lower == "to" else FROM  # "20 % went to Italy", "8 % came from Peru"
            break
        if lower == "из" and position > areas.first and areas.lower[position - 1] in members("one_of"):
            return default  # "один из партнёров Чили"
        if prep is not None and mark is not None and mark.end == position + 1:
            return _by_preposition(areas, prep.value, lower, ending, filler, default, mention)
        if mark is not None and _stands_for_group(mark, lower, start):
            filler = filler or lower
        elif not _passes(areas, mention, position, mark):
            break
        position -= 1
        steps += 1
    if default == NOM and mention.language == "ru" and _partner_of(areas, mention, start):
        return GEN
    if filler and default == NOM and mention.language == "ru":
        return NOM if filler in ("страны", "государства", "республика") else GEN
    return default


def _ends_in_preposition(mention: Mention, mark: Mark, position: int) -> bool:
    """Whether a word of trade has its preposition at a token in it: "sales to", "закупки из"."""
    return mark.end == position + 1 > mark.start + 1 and (
        "topic" in mark.kinds or (mention.language == "ru" and ("anaphor" in mark.kinds or "purchase" in mark.kinds))
    )


def _stands_for_group(mark: Mark, word: str, start: int) -> bool:
    """Whether a word before the name at `start` says what it names: "в страны СНГ", "from the republic of"."""
    if "filler" in mark.kinds:
        return True
    if word.isdecimal() or "number" in mark.kinds:
        return False
    return ("self" in mark.kinds or "pair" in mark.kinds) and mark.start < start


def _passes(areas: Areas, mention: Mention, position: int, mark: Mark | None) -> bool:
    """Whether a word may stand between a preposition and the name: a number, an adjective, "the"."""
    lower = areas.lower[position]
    if lower.isdecimal():
        return not (len(lower) == 4 and lower[:2] in ("19", "20"))  # "In 2024 Kenya ..."
    if lower in ("-", "the") or (mark is not None and "number" in mark.kinds):
        return True
    if mention.language == "en":
        return _compound(areas, position) or (mark is None and lower.endswith(("ing", "ern", "al", "ly", "ic", "'s")))
    return (
        mention.language == "ru"
        and lower.endswith(listed("name_ending"))
        and lower[0].isalpha()
        and (mark is None or not mark.bits & _NAMING)
    )


def _by_preposition(
    areas: Areas, prep: str, word: str, ending: str, filler: str, default: str, mention: Mention
) -> str:
    """The part that a preposition gives to a name with an ending, or to the word for it ahead, the `filler`."""
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
            locative = word in ("в", "во") and areas.lower[mention.end - 1].endswith(("е", "ике"))
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


def _compound(areas: Areas, position: int) -> bool:
    """Whether a word is half of an adjective with a hyphen: "to recession-stricken Peru", "crisis-hit"."""
    starts, ends, words = areas.starts, areas.ends, areas.words
    if not words[position].islower():
        return False
    if position - 1 > areas.first and words[position - 1] == "-":
        return starts[position] == ends[position - 1] and starts[position - 1] == ends[position - 2]
    glued = position + 2 < areas.last and words[position + 1] == "-"
    return glued and starts[position + 1] == ends[position] and starts[position + 2] == ends[position + 1]


def _partner_of(areas: Areas, mention: Mention, start: int) -> bool:
    """Whether a name without cases stands behind what it is to it: "главный партнёр Чили"."""
    mark = covering(areas, start - 1) if start > areas.first else None
    last = areas.words[mention.end - 1]
    bare = last.isupper() or last.endswith(("и", "у", "о", "е"))
    return mark is not None and "partners" in mark.kinds and mark.end == start and bare


def _group_noun(areas: Areas, position: int) -> bool:
    """Whether a word for countries or for what a country is stands there: "members", "republic", "market"."""
    mark = areas.marks[position] if position >= areas.first else None
    return mark is not None and ("filler" in mark.kinds or "countries" in mark.kinds) and areas.lower[position] != "of"
