"""Areas that are named only for another: who ranks higher, who is left out, who is the largest of those meant."""

from __future__ import annotations

from trade_warehouse.extract.areas.areas import Areas
from trade_warehouse.extract.areas.mentions import (
    BETWEEN,
    BLOCS,
    FROM,
    GEN,
    NOM,
    TO,
    TURKIC_LANGUAGES,
    UNKNOWN,
    WITH,
    Mention,
)
from trade_warehouse.extract.areas.turkic_roles import turkic_part
from trade_warehouse.extract.tokens.lexicon import listed, members


def only_ranked(areas: Areas, mention: Mention) -> bool:
    """Whether an area is only what another comes after: "its biggest customer after Germany"."""
    if mention.language in TURKIC_LANGUAGES:
        following = areas.lower[mention.end] if mention.end < areas.last else ""
        if mention.role == FROM:
            return following in members("rank_after")
        return _ranks_inside(areas, mention, following) or _town_of(areas, mention)
    if _outdone_by(areas, mention) or _overtaken_by(areas, mention):
        return True
    place = mention.start - 1
    while place >= areas.first and areas.lower[place] in ("the", "за", "only", "лишь"):
        place -= 1
    if place > areas.first and areas.lower[place] == "of" and areas.lower[place - 1] == "ahead":
        return True
    return place >= areas.first and areas.lower[place] in members("rank_before")


def _ranks_inside(areas: Areas, mention: Mention, following: str) -> bool:
    """Whether a Turkic bloc is only where a place is taken: "MDH davlatlari orasida ... to'rtinchi o'rinda"."""
    if mention.role != BETWEEN or mention.code not in BLOCS or following not in members("among_after"):
        return False
    if any(word in members("list_link") for word in areas.lower[max(areas.first, mention.start - 1) : mention.start]):
        return False  # "X va MDH davlatlari orasida"
    return any(word.startswith(listed("ranked_place")) for word in areas.lower[mention.end : areas.last])


def _town_of(areas: Areas, mention: Mention) -> bool:
    """Whether a Turkic owner only tells where a town lies where something took place: "Xitoyning Sindao shahrida"."""
    place = mention.end + 1
    if mention.role != GEN or place >= areas.last or not areas.lower[place].startswith(listed("turkic_city")):
        return False
    return areas.words[mention.end][0].isupper() and areas.lower[place].endswith(listed("locative"))


def _overtaken_by(areas: Areas, mention: Mention) -> bool:
    """Whether a Russian name is only who was left behind: "опередив Перу", "обошла Чили по вывозу"."""
    before = areas.lower[mention.start - 1] if mention.start > areas.first else ""
    return mention.language == "ru" and before.startswith(listed("overtook"))


def _outdone_by(areas: Areas, mention: Mention) -> bool:
    """Whether an area is only who has more: "больше - только с Германией", "higher only with Germany"."""
    place = mention.start - 1
    mark = areas.marks[place] if place > areas.first else None
    if mark is not None and "prep" in mark.kinds:
        place -= 1
    if place <= areas.first or areas.lower[place] not in members("only_more"):
        return False
    return not members("more_than", "less_than").isdisjoint(areas.lower[max(areas.first, place - 6) : place])


def left_out(areas: Areas, mention: Mention) -> bool:
    """Whether a Turkic name only says who is not meant: "КМШдан тышкары", "Россиядан башка"."""
    following = areas.lower[mention.end] if mention.end < areas.last else ""
    return mention.role == FROM and following in members("apart_from") and areas.language in TURKIC_LANGUAGES


def part_of_others(areas: Areas, mention: Mention) -> str:
    """The part that all others play: "Перудан башка өлкөлөргө (экспорт)"; no part where none follow."""
    for place in range(mention.end + 1, min(areas.last, mention.end + 5)):
        mark = areas.marks[place]
        sense = mark.kinds.get("countries") if mark is not None else None
        if mark is not None and sense is not None:
            others = Mention(UNKNOWN, place, mark.end, "group", mention.language, NOM)
            role = turkic_part(areas, others, areas.words[mark.end - 1][sense.stem :].lower())
            return role if role in (TO, FROM, WITH) else "skip"
    return "skip"


def said_aside(areas: Areas, mention: Mention) -> bool:
    """Whether an area is only the largest of those meant, said in brackets: "to the CIS (mainly to Russia)"."""
    place = mention.start - 1
    while place > areas.first and mention.start - place <= 2 and areas.marks[place] is not None:
        place -= 1
    if not areas.text.met("mainly", max(areas.first, place - 2), mention.start):
        return False
    return any(word in ("(", "-") for word in areas.words[max(areas.first, place - 5) : mention.start])
