"""Finds the mentions of countries, blocs and parts of countries in a sentence, in order."""

from __future__ import annotations

import re
from typing import Final

from trade_warehouse.extract.areas.area_lists import chain_remarked, number_lists, pass_remarks
from trade_warehouse.extract.areas.area_names import (
    abbreviated,
    is_plural,
    named_after,
    names_office,
    not_the_name,
    part_of_name,
    quoted_bloc,
    there_is,
)
from trade_warehouse.extract.areas.area_roles import bound_for, joined_caseless, part_played, take_buyer, trades_itself
from trade_warehouse.extract.areas.areas import Areas, Naming, says_ours
from trade_warehouse.extract.areas.bystanders import left_out, only_ranked, part_of_others, said_aside
from trade_warehouse.extract.areas.groups import add_groups
from trade_warehouse.extract.areas.mentions import (
    BLOCS,
    FROM,
    GEN,
    HOMES,
    NOM,
    ON,
    TO,
    TURKIC_LANGUAGES,
    UNKNOWN,
    WITH,
    Mention,
)
from trade_warehouse.extract.areas.pointers import add_companions, add_ordinals, add_relatives
from trade_warehouse.extract.areas.provinces import (
    names_province,
    several_provinces,
    take_name,
    that_province,
    wider_region,
)
from trade_warehouse.extract.areas.whom import (
    several_meant,
    sold_to,
    whom_it_means,
    whom_the_country_means,
    whom_they_mean,
)
from trade_warehouse.extract.tokens.lexicon import Mark, Sense, bits, lexicon

# The forms in which a Russian name may be a buyer's.
_MAY_BUY: Final = frozenset((GEN, NOM, FROM))
_KINDS: Final = bits(("area", "adjective", "them", "self", "subnational"))
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


def find_areas(
    areas: Areas, first: int, last: int, present: list[Mark], main: str | None, others: str | None
) -> list[Mention]:
    """Mentions of tokens [first, last), in order.

    `main` is whom "the republic" means here and `others` whom "they" means, where the text so far tells.
    """
    areas.first, areas.last = first, last
    areas.main = main
    found: list[Mention] = []
    behind = first
    for mark in present:
        if not mark.bits & _KINDS or mark.start < behind or ("them" in mark.kinds and there_is(areas, mark)):
            continue
        naming = _naming(areas, mark, found, others)
        if naming is None:
            continue
        mention = _mention(areas, mark, naming, found, present)
        if mention is None:
            continue
        behind = mention.end
        if mention.role != "skip" and not quoted_bloc(areas, mention) and not part_of_name(areas, mention):
            mention.office = mention.code != UNKNOWN and names_office(areas, mention)
            found.append(mention)
        if naming.kind == "adjective" and areas.language in TURKIC_LANGUAGES:
            _add_compounded(areas, mention, found)
    _guests(areas, found, main)
    _settle_country(found)
    if areas.language == "en":
        _settle_continent(areas, found)
    add_groups(areas, found, present, others)
    _note(areas, found)
    add_relatives(areas, found)
    if found and areas.language in TURKIC_LANGUAGES:
        add_companions(areas, found)
    if areas.language in ("en", "ru"):
        chain_remarked(areas, found)
    number_lists(areas, found, pass_remarks(areas, found) if areas.language == "en" else {})
    _head_of_list(areas, found)
    if areas.language in ("ru", "en"):
        add_ordinals(areas, found)
    return found


def _naming(areas: Areas, mark: Mark, found: list[Mention], others: str | None) -> Naming | None:
    """Whom a word names, or None if it names nobody here."""
    kinds = mark.kinds
    area, adjective = kinds.get("area"), kinds.get("adjective")
    if area is not None and not (adjective is not None and not_the_name(areas, mark)):
        return Naming(area, "area", area.value)
    if adjective is not None:
        return Naming(adjective, "adjective", adjective.value)
    place = kinds.get("subnational")
    proper = place is not None and names_province(areas, mark)
    if "them" in kinds and not (proper and areas.language == "en"):
        just_named = whom_it_means(areas, mark, found)
        if not just_named and kinds["them"].value == "it":
            return None
        return Naming(kinds["them"], "them", just_named or whom_they_mean(areas, mark, found, others))
    if "self" in kinds and (says_ours(areas, mark) or not named_after(areas, mark)):
        naming = whom_the_country_means(areas, mark, found)
        if naming is not None and naming.kind == "self" and is_plural(areas, mark):
            return None
        return naming
    if place is None:
        return None
    if proper and not wider_region(areas, mark, found):
        if found and found[-1].end == mark.start and not several_provinces(areas, mark):
            found.pop()  # "North Kazakhstan Region": the country's name is part of the region's
    elif not that_province(areas, mark):
        return None
    areas.parts = True
    return Naming(place, "part", UNKNOWN)


def _mention(areas: Areas, mark: Mark, naming: Naming, found: list[Mention], present: list[Mark]) -> Mention | None:
    """The mention of an area, with the part that it plays; None where the word is a person's name."""
    kind, code, sense = naming.kind, naming.code, naming.sense
    if mark.start - 2 >= areas.first and areas.words[mark.start - 1] == "-" and areas.lower[mark.start - 2] == "non":
        code = UNKNOWN  # "non-EAEU states"
    if mark.start > areas.first and areas.lower[mark.start - 1] in ("вне", "outside", "кроме", "except"):
        code = UNKNOWN  # "страны вне СНГ"
    ending = areas.words[mark.end - 1][sense.stem :].lower()
    if kind == "area" and _of_a_person(sense, code, ending):
        return None
    mention = Mention(code, mark.start, mark.end, kind, sense.language, NOM)
    if kind == "part" and areas.language == "en" and "subnational" in mark.kinds and names_province(areas, mark):
        take_name(areas, mention)
    if kind == "area" and abbreviated(areas, mention):
        mention.end += 3
    mention.role = part_played(areas, mention, ending)
    if kind == "area" and bound_for(areas, mention):
        mention.role, mention.end = TO, mention.end + 2
    if mention.role == WITH and trades_itself(areas, mention):
        mention.role = NOM
    if mention.role == NOM and found and joined_caseless(areas, mention, found[-1]):
        mention.role = GEN
    if sense.language == "ru" and mention.role in _MAY_BUY and areas.text.met("give_verb", areas.first, areas.last):
        take_buyer(areas, mention, found)
    if (
        (kind == "self" or (kind == "them" and code == UNKNOWN))
        and areas.lower[mark.start - 1 : mark.start] != ["через"]
        and mention.role in (TO, FROM)
        and code not in BLOCS
        and not says_ours(areas, mark)
        and not several_meant(areas, mark)
    ):
        mention.code = sold_to(areas, mention, found, present) or code
    if only_ranked(areas, mention) or said_aside(areas, mention):
        mention.role = "rank"
    elif left_out(areas, mention):
        mention.code, mention.role = UNKNOWN, part_of_others(areas, mention)
    return mention


def _of_a_person(sense: Sense, code: str, ending: str) -> bool:
    """Whether the ending of a name makes it a person's: "Данияр", "Оманов", "Кубанычбек", "Малик"."""
    if ending.startswith(_NAME_ENDINGS) and sense.language in TURKIC_LANGUAGES:
        return True
    return sense.language == "ky" and code not in BLOCS and not _KYRGYZ_ENDING.fullmatch(ending)


def _add_compounded(areas: Areas, mention: Mention, found: list[Mention]) -> None:
    """Add the country that is joined, in small letters, to an adjective: "қазақ-тунис кеңесі"."""
    for hyphen, place in ((mention.end, mention.end + 1), (mention.start - 1, mention.start - 2)):
        if not areas.first <= place < areas.last or areas.words[hyphen] != "-" or areas.marks[place] is not None:
            continue
        name = areas.words[place]
        joined = areas.starts[hyphen] == areas.ends[hyphen - 1] and areas.starts[hyphen + 1] == areas.ends[hyphen]
        code = lexicon().area(name.capitalize(), areas.language) if joined and name.islower() else None
        if code is not None and code != mention.code:
            other = Mention(code, place, place + 1, "adjective", mention.language, mention.role)
            found.insert(len(found) - (place < mention.start), other)


def _settle_country(found: list[Mention]) -> None:
    """Give "the country" the only one that the sentence names as an owner or subject: "The country's exports fell,
    the bank of Pakistan said"."""
    for mention in found:
        if mention.kind == "self" and mention.code == UNKNOWN:
            owners = {o.code for o in found if o.kind == "area" and o.role not in (WITH, TO, FROM, ON)}
            if len(owners) == 1:
                mention.code = owners.pop()


def _guests(areas: Areas, found: list[Mention], main: str | None) -> None:
    """ "Our country" of a text in a neighbour's language, where a clause names both: not that one; but "Перу мен
    Қазақстанның саудасы өсті: еліміз алма сатты"."""
    home = HOMES.get(areas.language)
    named = [mention for mention in found if mention.kind != "self" and mention.code == home]
    if home is None or not named:
        return
    for mention in found:
        other = main if main != home else areas.latest
        if not areas.ours(mention) or mention.code != home:
            continue
        apart = all(":" in areas.words[one.end : mention.start] for one in named)
        if not apart:
            mention.code = other if other and other != home else UNKNOWN


def _settle_continent(areas: Areas, found: list[Mention]) -> None:
    """Take "America" for the continent where others are named beside it: "Europe (3 bn), Asia (2), America (1)"."""
    called = [mention for mention in found if mention.code == "USA" and areas.lower[mention.start] == "america"]
    if called and any(other.code == UNKNOWN and other.kind == "area" for other in found):
        for mention in called:
            mention.code = UNKNOWN


def _note(areas: Areas, found: list[Mention]) -> None:
    """Remember whom a sentence named, for "that country" and "the neighbour" in those after it."""
    for mention in found:
        if mention.kind == "adjective" and mention.code not in BLOCS and areas.language == "ru":
            areas.described = [code for code in areas.described if code != mention.code] + [mention.code]
        if mention.kind == "area" and mention.code not in ("WLD", UNKNOWN) and mention.role != "rank":
            areas.latest = mention.code
            if mention.code not in BLOCS:
                if mention.code in areas.named:
                    areas.recent.remove(mention.code)
                areas.recent.append(mention.code)
            areas.named.add(mention.code)


def _head_of_list(areas: Areas, found: list[Mention]) -> None:
    """Part the country of a Turkic text from the destinations that only a comma joins it to: "Кыргызстан, Перу,
    Чилиге шие сатты" (in a text of Kyrgyzstan)."""
    head = found[0] if found else None
    if head is None or head.code != HOMES.get(areas.language) or head.role not in (TO, FROM, WITH):
        return
    row = [mention for mention in found if mention.group == head.group]
    if len(row) > 2 and head.start == areas.first and areas.words[head.end] == ",":
        head.role, head.group = NOM, -1
