"""Which mentions are one list, and the part that its members share: "exports to Peru, Chile and Oman"."""

from __future__ import annotations

from itertools import pairwise

from trade_warehouse.extract.areas.areas import Areas
from trade_warehouse.extract.areas.mentions import (
    ACC,
    ADJ,
    BETWEEN,
    BLOCS,
    BY,
    FROM,
    GEN,
    INSIDE,
    NOM,
    ON,
    PAIR,
    TO,
    TURKIC_LANGUAGES,
    WITH,
    Mention,
)
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def chain_remarked(areas: Areas, found: list[Mention]) -> None:
    """Give the names of an English or Russian list, each with a remark in brackets, the preposition of the first:
    "exports to Peru (+5 %), Chile (+3 %) and Oman (+2 %)", "в Индию (втрое); Тунис (+50 %)"."""
    for before, mention in pairwise(found):
        if areas.language == "ru" and mention.role in (NOM, ACC) and _next_in_row(areas, before, mention):
            mention.role = before.role
        if mention.role not in (NOM, ACC) or before.role not in (TO, FROM, WITH) or areas.words[before.end] != "(":
            continue
        close = next((p for p in range(before.end, mention.start) if areas.words[p] == ")"), 0)
        link = [word for word in areas.lower[close + 1 : mention.start] if word != "the"] if close else [""]
        if " ".join(link) in members("remarked_link"):
            mention.role = before.role


def _next_in_row(areas: Areas, before: Mention, mention: Mention) -> bool:
    """Whether a Russian name behind its comma, before a dash, goes on with a row that one with a preposition opens:
    "в Узбекистан - рост на 31 % (...), Таджикистан - на 15 %"."""
    if before.role not in (TO, FROM, WITH) or before.kind != "area" or areas.words[mention.start - 1] not in (",", ";"):
        return False
    dashes = [areas.words[one.end] if one.end < areas.last else "" for one in (before, mention)]
    return dashes == ["-", "-"]


def pass_remarks(areas: Areas, found: list[Mention]) -> dict[int, int]:
    """Where the remarks begin and end that part the members of a list, whose owners are struck out: "to China -
    the country's largest partner - and the EU"."""
    passed: dict[int, int] = {}
    for before, owner in pairwise(found[:]):
        signs = [areas.words[place] for place in range(before.end, owner.start) if areas.lower[place] != "the"]
        if before.kind != "area" or not signs or not set(signs) <= {",", "-"} or len(set(signs)) > 1:
            continue
        ends = (place for place in range(owner.end, min(areas.last, owner.end + 8)) if areas.words[place] == signs[0])
        end = next(ends, None)
        if end is None or not _describes(areas, owner):
            continue
        while areas.words[end] == "-" and areas.words[end + 1 : end + 2] == ["-"]:
            end += 1
        if areas.lower[end + 1 : end + 2] == ["and"] and not any(owner.end <= other.start < end for other in found):
            passed[before.end] = end
            found.remove(owner)
    return passed


def number_lists(areas: Areas, found: list[Mention], passed: dict[int, int]) -> None:
    """Number the lists that mentions belong to; `passed` are remarks to look past, by where they begin."""
    group = -1
    for index, mention in enumerate(found):
        if not (index and _joins_list(areas, mention, found[:index], passed)):
            group += 1
            mention.group = group


def _joins_list(areas: Areas, mention: Mention, earlier: list[Mention], passed: dict[int, int]) -> bool:
    """Whether a mention goes on with the list of the one before; if so, it gets the list's number, and all its
    members the part that the list plays."""
    before = earlier[-1]
    between = range(passed.get(before.end, before.end), mention.start)
    if not _linked(areas, before, mention, between):
        return False
    mention.group = before.group
    hyphen = len(between) == 1 and areas.words[before.end] == "-"
    if hyphen and before.role != mention.role and areas.starts[before.end] > areas.ends[before.end - 1]:
        return False  # a spaced dash is a copula: "Россия - партнёр"
    turkic = mention.language in TURKIC_LANGUAGES
    if turkic and (before.linked or areas.lower[before.end] in members("list_link")):
        if before.role not in (NOM, WITH, ADJ, BETWEEN) and before.role != mention.role:
            return False
        _take_case(earlier, before.group, mention)  # the last of a list carries the case
        return True
    if hyphen:
        before.role = mention.role = PAIR
        return True
    bare = mention.role in (NOM, GEN, ADJ, BY, ACC) or (mention.role, before.role) == (TO, ON)
    again = mention.role == before.role
    if bare and before.role in (WITH, TO, FROM, BETWEEN, GEN, INSIDE, ON, BY) and not _prep_among(areas, between):
        cased = mention.language == "ru" and not areas.words[mention.end - 1].isupper()
        if cased and mention.role == NOM and before.role == GEN:
            return False
        cased = cased and mention.kind == "area" and not areas.lower[mention.end - 1].endswith(("и", "у", "о", "е"))
        if cased and mention.role == NOM and before.role in (FROM, WITH):
            return False  # "из Перу, Таджикистан - 5": no genitive; but "из Перу, Чили" has no cases
        mention.role = before.role
        return True
    if turkic and before.role == NOM:
        _take_case(earlier, before.group, mention)
        return True
    return again


def _prep_among(areas: Areas, between: range) -> bool:
    """Whether a preposition stands again between two mentions: "with Peru and with Chile"."""
    for place in between:
        mark = areas.marks[place]
        if mark is not None and "prep" in mark.kinds and "link" not in mark.kinds and "filler" not in mark.kinds:
            return True
    return False


def _linked(areas: Areas, before: Mention, mention: Mention, between: range) -> bool:
    """Whether nothing but a comma, "and" and what may stand in a list is between two mentions."""
    if not between or len(between) > 5:
        return False
    link = prep = False
    for place in between:
        word, mark = areas.lower[place], areas.marks[place]
        if word in (",", "-", "и", "and", "&", "/") or (mark is not None and "link" in mark.kinds):
            link = True
        elif mark is not None and "filler" not in mark.kinds and "prep" in mark.kinds:
            prep = True
        elif not _fills_list(mention, word, mark):
            return False
    if not link or (prep and mention.role != before.role):
        return False
    beside = len(between) == 1 or (len(between) == 2 and areas.lower[before.end + 1] == "the")
    if areas.words[before.end] == "," and beside and _describes(areas, mention):
        return False  # "exports to Peru, Chile's largest market, fell"
    pronoun = mention.kind in ("them", "self") or before.kind in ("them", "self")
    return not (pronoun and mention.code == before.code)


def _fills_list(mention: Mention, word: str, mark: Mark | None) -> bool:
    """Whether a word may stand between two members of a list: "also", "the", "новой", "the five ... countries"."""
    if mark is not None and "filler" in mark.kinds:
        return True
    number = (mark is not None and "number" in mark.kinds) or (word.isdecimal() and len(word) <= 2)
    if mention.code in BLOCS and number:
        return True  # "between China and the five Central Asian countries"
    adjective = mention.language == "ru" and mark is None
    return word in ("а", "также", "the") or (adjective and word.endswith(("ой", "им", "ым", "ими", "ей", "ом")))


def _describes(areas: Areas, mention: Mention) -> bool:
    """Whether an English owner opens a remark about the name before it: "..., Chile's largest market"."""
    if mention.language != "en" or mention.role != GEN or not areas.lower[mention.end - 1].endswith("'s"):
        return False
    ahead = areas.lower[mention.end : min(areas.last, mention.end + 5)]
    return any(word.startswith(listed("called_partner")) for word in ahead)


def _take_case(earlier: list[Mention], group: int, last: Mention) -> None:
    """Give the members of a list the part that the ending of its last one tells."""
    for mention in earlier:
        if mention.group == group:
            mention.role = last.role
