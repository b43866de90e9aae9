"""The part that a case gives to a Kazakh, Kyrgyz or Uzbek name, or to the noun behind it."""

from __future__ import annotations

import re
from typing import Final

from trade_warehouse.extract.areas.areas import Areas, unpossessed
from trade_warehouse.extract.areas.mentions import BETWEEN, BLOCS, BY, FROM, INSIDE, NOM, UNKNOWN, WITH, Mention
from trade_warehouse.extract.quantities.quantities import turkic_case
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members

_SEVERAL: Final = re.compile("(л[аеоө]р|[дт][ае]р|l[ae]r)")


def turkic_part(areas: Areas, mention: Mention, ending: str) -> str:
    """The part that the case of a Turkic name gives to it, or the case and the postposition of the noun behind it, with
    which the mention then ends."""
    case = _case_behind_hyphen(areas, mention, turkic_case(ending))
    closed = mention.end >= areas.last or areas.words[mention.end] in (",", ".", ";")
    if closed and ending.endswith(listed("belongs_ending")):
        return FROM  # "12 тоннасы – Ресейдікі": from there
    if case == "gen":
        case = _case_of_owned(areas, mention)
    there = ending.endswith(listed("located")) and _countries_follow(areas, mention.end)
    if case in ("nom", "to") or there or ending.endswith(("ға", "ге", "ga", "га", "ге")):
        case = _case_of_group(areas, mention, case)
        if case == BETWEEN:
            return BETWEEN
    return _part_behind(areas, mention, case)


def _case_behind_hyphen(areas: Areas, mention: Mention, case: str) -> str:
    """The case of a name, which may stand behind a hyphen: "Peru-ga"."""
    end, words = mention.end, areas.words
    if case != "nom" or end + 1 >= areas.last or words[end] != "-":
        return case
    mark = areas.marks[end + 1]
    named = mark is not None and "adjective" in mark.kinds  # "қазақ-үнді саудасы"
    if words[end + 1].islower() and len(words[end + 1]) <= 5 and not named:
        hyphenated = turkic_case(words[end + 1])
        if hyphenated != "nom":
            mention.end = end + 2
            return hyphenated
    return case


def _case_of_owned(areas: Areas, mention: Mention) -> str:
    """The case that counts of a name in the genitive: its own, or that of the noun it owns."""
    end = mention.end
    noun = areas.lower[end] if end < areas.last else ""
    second = areas.lower[end + 1] if end + 1 < areas.last else ""
    case = "gen"
    if second.startswith(listed("each_one")) and noun in members("each"):
        case = turkic_case(second)  # "Перунун ар биринен": the case stands on the second word
    if noun.startswith(listed("itself")):
        mention.end = end + 1  # "Перудің өзінен": from Peru itself
        return turkic_case(noun)
    if case == "gen" and noun.startswith(listed("market_noun")):
        market = turkic_case(noun)  # "Чилинин рыногуна": to Chile
        if market in ("to", "from"):
            case = market
            mention.end = end + 1
    if case == "gen" and mention.code in BLOCS:
        end += noun in members("other_members")
        if end < areas.last:
            end += areas.lower[end] in members("being_member")  # "ЕАЭБдин башка мүчө өлкөлөрүнө"
        member = areas.marks[end] if end < areas.last else None
        # "ЕАЭБдин өлкөлөрүнө", "ЕАЭБдин башка өлкөлөрүнө": its members are meant
        noun = areas.lower[end] if end < areas.last else ""
        if member is not None and "filler" in member.kinds and noun.startswith(listed("member_plural")):
            mention.end = end
            return "nom"
    return case


def _case_of_group(areas: Areas, mention: Mention, case: str) -> str:
    """The case on the last noun of a group behind its name, or BETWEEN: "ЕАЭО-ға мүше мемлекеттермен"."""
    words, marks = areas.words, areas.marks
    probe = mention.end
    steps = 0
    while probe < areas.last and steps < 3:
        mark = marks[probe]
        if probe > mention.end and (words[probe].isdecimal() or (mark is not None and "number" in mark.kinds)):
            probe += 1  # "ЕАЭБге мүчө беш мамлекеттин"
            continue
        inner = mark is not None and "pair" in mark.kinds and mention.code in BLOCS
        if mark is not None and inner and areas.lower[mark.end - 1].startswith(listed("between_word")):
            mention.end = mark.end  # "ЕАЭБге мүчө мамлекеттер ортосундагы"
            return BETWEEN
        if steps and areas.lower[probe] in members("other_members") and probe + 1 < areas.last:
            probe += 1  # "ЕАЭБге мүчө башка мамлекеттер менен"
            mark = marks[probe]
        if mark is None or not _goes_on(areas, mark, probe, steps):
            break
        here = turkic_case(words[mark.end - 1][mark.kinds["filler"].stem :].lower())
        probe = mark.end
        steps += 1
        if areas.lower[probe - 1] in members("being_member"):
            continue
        case = here
        mention.end = probe
        if here != "nom":
            break
    return case


def _goes_on(areas: Areas, mark: Mark, place: int, steps: int) -> bool:
    """Whether the name of a group goes on with the noun at a token, so many nouns behind it."""
    if "filler" not in mark.kinds or "pair" in mark.kinds:
        return False
    if areas.lower[place].startswith(listed("our_country")):
        return False  # "Польша елімізге": another country
    if not steps and unpossessed(areas, mark):
        return False  # "Перу өлкөнүн өнөктөшү": another country, but "Перу өлкөсүнүн"
    # "Анкарага мамлекеттик сапар": an adjective of what follows
    return not areas.lower[mark.end - 1].endswith(listed("of_a_place"))


def _part_behind(areas: Areas, mention: Mention, case: str) -> str:
    """The part that a postposition gives to a mention that ends before it, or else its case."""
    end = mention.end
    following = areas.marks[end] if end < areas.last else None
    if following is not None:
        if "post" in following.kinds:
            return BETWEEN
        link = following.kinds.get("link")
        if link and link.value == "and_with" and link.language != "kk":
            mention.linked = True
            return WITH
        if "prep" in following.kinds and following.kinds["prep"].value == "inside":
            return INSIDE
    word = areas.lower[end] if end < areas.last else ""
    if word in members("as_for"):  # "Алыс шетелге келсек, ..."; who has a name is the subject of what follows
        return "rank" if mention.code == UNKNOWN else NOM
    if word in ("арқылы", "аркылуу", "orqali", "орқали"):
        return "through"
    if word in ("үшін", "үчүн", "uchun", "учун", "туралы", "бойынша", "жөнүндө"):
        return BY
    return case


def _countries_follow(areas: Areas, place: int) -> bool:
    """Whether "countries" stands there: "Markaziy Osiyodagi davlatlar bilan" is with Central Asia."""
    noun = areas.lower[place] if place < areas.last else ""
    return noun.startswith(listed("country_stem")) and _SEVERAL.search(noun) is not None
