"""The part that a mention plays, by its ending and the words beside it."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas.areas import Areas
from trade_warehouse.extract.areas.mentions import (
    ACC,
    ADJ,
    BLOCS,
    BY,
    FROM,
    GEN,
    IN,
    NOM,
    ON,
    TO,
    TURKIC_LANGUAGES,
    WITH,
    Mention,
)
from trade_warehouse.extract.areas.prepositions import part_behind_preposition
from trade_warehouse.extract.areas.turkic_roles import turkic_part
from trade_warehouse.extract.tokens.lexicon import bits, members

_SIDES: Final = frozenset(("side", "market", "markets", "стороной", "стороны"))
_CLAUSE_ENDS: Final = frozenset((",", ";", ":", "(", ")", "."))
_TIME: Final = bits(("month", "months", "year", "quarter", "half", "ordinal", "relative", "since_start", "past"))
# What pronouns and adverbs of place say by themselves.
_PRONOUN_ROLES: Final = {
    word: role
    for role, words in {
        ON: "на",
        TO: "в to туда к there оларға аларга ularga уларга оған",
        IN: "там",
        FROM: "из from оттуда олардан алардан ulardan улардан одан",
        WITH: "с with онымен",
    }.items()
    for word in words.split()
}


def part_played(areas: Areas, mention: Mention, ending: str) -> str:
    """The part that a mention plays, by the ending of its last word and the words beside it."""
    if mention.kind == "them":
        role = _pronoun_role(areas, mention)
        if role:
            return role
    if mention.language in TURKIC_LANGUAGES:
        word = areas.lower[mention.end - 1]
        inflected = mention.kind == "self" and word[:2] == "ел"  # "елдің", "елге": listed with its cases
        if not ending and (mention.kind == "them" or areas.ours(mention) or inflected):
            ending = word  # "бізден", "бұл мемлекетпен"
        role = turkic_part(areas, mention, ending)
        return ADJ if mention.kind == "adjective" and role == NOM else role
    if mention.kind == "adjective":
        return _adjective_role(areas, mention, ending)
    if mention.language == "en":
        return _english_role(areas, mention)
    return _russian_role(areas, mention, ending)


def _pronoun_role(areas: Areas, mention: Mention) -> str:
    """The part that "to it", "оттуда", "алардан" play, or "" where the word does not tell."""
    first, last = areas.lower[mention.start], areas.lower[mention.end - 1]
    role = _PRONOUN_ROLES.get(first, "")
    if not role and (last in ("менен", "bilan", "билан") or last.endswith(("мен", "бен"))):
        return WITH
    return role


def _adjective_role(areas: Areas, mention: Mention, ending: str) -> str:
    """The part that a Russian or English adjective plays: "to the Kenyan market", "продажи перуанцам"."""
    if mention.language == "ru" and areas.lower[mention.start].endswith(("ам", "ям")):
        return TO
    following = areas.lower[mention.end] if mention.end < areas.last else ""
    mark = areas.marks[mention.end] if mention.end < areas.last else None
    if (mention.language == "ru" and mark is not None and "filler" in mark.kinds) or following in _SIDES:
        return part_behind_preposition(areas, mention, mention.start, ending, ADJ)
    return ADJ


def _english_role(areas: Areas, mention: Mention) -> str:
    """The part that an English name plays."""
    last = areas.lower[mention.end - 1]
    if last.endswith(("'s", "s'")):
        group = areas.marks[mention.end] if mention.end < areas.last else None
        if group is not None and "countries" in group.kinds:
            return part_behind_preposition(areas, mention, mention.start, "", GEN)  # "with the union's members"
        number = mention.end < areas.last and areas.words[mention.end][0].isdecimal()
        if number and "followed" in areas.lower[areas.first : mention.start]:
            return BY  # "Chile's share is 5 %, followed by Peru's 3 % and Oman's 2 %"
        return GEN
    if areas.words[mention.end : min(areas.last, mention.end + 2)] == ["'", "s"] or last in ("our", "domestic"):
        return GEN
    ahead = mention.start - 1 - (areas.lower[mention.start - 1] == "the")
    if ahead > areas.first and areas.lower[ahead] in members("visit_of"):
        return ACC  # "3 million foreigners visited Peru"
    if ahead > areas.first and areas.lower[ahead - 1 : ahead + 1] in (["arrived", "in"], ["arriving", "in"]):
        return IN
    return part_behind_preposition(areas, mention, mention.start, "", NOM)


def _russian_role(areas: Areas, mention: Mention, ending: str) -> str:
    """The part that a Russian name plays."""
    word, last = areas.words[mention.end - 1], areas.lower[mention.end - 1]
    before = areas.marks[mention.start - 1] if mention.start > areas.first else None
    if mention.code in BLOCS and mention.start > areas.first and areas.lower[mention.start - 1] in members("compass"):
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
        default = _oblique(areas, mention, ending)
    if _given(areas, mention):
        default = TO
    return part_behind_preposition(areas, mention, mention.start, ending, default)


def _oblique(areas: Areas, mention: Mention, ending: str) -> str:
    """The part that the ending of a Russian name tells, if it stands without a preposition."""
    if ending in ("ам", "ям"):
        return TO  # "Штатам досталось 5 млн тонн"
    if ending == "у" or (ending == "ю" and areas.lower[mention.end - 1].endswith("аю")):
        return TO
    if ending == "ю":
        return ACC
    if ending in ("ом", "ем") or (ending in ("ей", "ой") and mention.kind in ("area", "self")):
        return BY
    return GEN


def _given(areas: Areas, mention: Mention) -> bool:
    """Whether a Russian name opens a clause before what was sold to it: "Индии отгружено на 5 млн"."""
    if mention.end >= areas.last or areas.lower[mention.end] not in members("given"):
        return False
    return mention.start == areas.first or not areas.words[mention.start - 1].isalnum()


def take_buyer(areas: Areas, mention: Mention, found: list[Mention]) -> None:
    """Make a Russian name a buyer where its clause tells what was sold to it: "Перу продала в 2024 году Италии",
    "Россия поставила Чили", "Италии Перу продала", "продала компаниям из Чили"; a verb without a subject gives to
    the one right behind it."""
    before = found[-1] if found else None
    if before is not None and _sold_ahead(areas, mention, before):
        before.role = TO
        return
    verb = _giving_verb(areas, mention.start)
    if verb is None:
        return
    if before is not None and before.role == TO and before.start > verb and _next_item(areas, mention):
        mention.role = TO  # "продала Чили на 3 млрд, Бразилии - на 5 млрд"
        return
    if any(areas.words[place] in _CLAUSE_ENDS for place in range(verb, mention.start)):
        return
    noun = mention.start - (2 if mention.role == FROM else 1)
    to_people = areas.lower[noun].endswith(("ам", "ям")) and areas.lower[noun].isalpha()
    if mention.role == FROM:
        mention.role = TO if to_people else FROM
        return
    apart = before is None or any(areas.words[place] in _CLAUSE_ENDS for place in range(before.end, verb))
    sells = before is not None and before.end <= verb and not apart and before.role in (NOM, BY)
    behind = all(_tells_time(areas, place) for place in range(verb + 1, mention.start))
    if sells or (mention.role == GEN and (behind or to_people)):
        mention.role = TO


def _giving_verb(areas: Areas, position: int) -> int | None:
    """Where the last Russian verb of selling or sending stands in the sentence before a token."""
    places = areas.text.met("give_verb", areas.first, position)
    return places[-1] if places else None


def _sold_ahead(areas: Areas, subject: Mention, buyer: Mention) -> bool:
    """Whether a buyer stands before the one that sells: "Италии Перу продала"."""
    if subject.role != NOM or buyer.role != GEN or buyer.kind != "area" or buyer.end != subject.start:
        return False
    return bool(areas.text.met("give_verb", subject.end, min(areas.last, subject.end + 1)))


def _next_item(areas: Areas, mention: Mention) -> bool:
    """Whether a name opens the next item of a list, before its dash: ", Бразилии - на 5 млрд", ", а Чили - 3"."""
    start = mention.start - (areas.lower[mention.start - 1] in ("а", "и"))
    return areas.words[start - 1] == "," and areas.words[mention.end : mention.end + 1] == ["-"]


def _tells_time(areas: Areas, place: int) -> bool:
    """Whether a token is a part of a time: "в прошлом году", "за 8 месяцев"."""
    word, mark = areas.lower[place], areas.marks[place]
    return word.isdecimal() or word in ("в", "за", "этом", "прошлом") or (mark is not None and bool(mark.bits & _TIME))


def bound_for(areas: Areas, mention: Mention) -> bool:
    """Whether goods are told to go somewhere: "China-bound shipments"."""
    end = mention.end
    glued = end + 1 < areas.last and areas.words[end] == "-" and areas.starts[end] == areas.ends[end - 1]
    return glued and areas.language == "en" and areas.lower[end + 1] in ("bound", "destined")


def trades_itself(areas: Areas, mention: Mention) -> bool:
    """Whether an English participle of trade makes a name its subject: "with Peru buying goods worth 3 bn"."""
    verb = areas.marks[mention.end] if areas.language == "en" and mention.end < areas.last else None
    if verb is None or not areas.lower[mention.end].endswith("ing"):
        return False
    return "purchase" in verb.kinds or "topic" in verb.kinds or "share" in verb.kinds


def joined_caseless(areas: Areas, mention: Mention, before: Mention) -> bool:
    """Whether a Russian name without cases is joined to a genitive: "торговля Кении и Чили"."""
    if mention.language != "ru" or before.role != GEN or mention.kind != "area" or before.kind != "area":
        return False
    joined = before.end == mention.start - 1 and areas.lower[before.end] == "и"
    return joined and areas.lower[mention.end - 1].endswith(("и", "у", "о", "е"))
