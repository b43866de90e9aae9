"""Words that point back at a name: "Italy, trade with which", "на первую приходится 5 %"."""

from __future__ import annotations

from trade_warehouse.extract.areas.areas import Areas
from trade_warehouse.extract.areas.mentions import FROM, NOM, TO, UNKNOWN, WITH, Mention, start_of
from trade_warehouse.extract.areas.prepositions import part_behind_preposition
from trade_warehouse.extract.tokens.lexicon import listed, members


def add_relatives(areas: Areas, found: list[Mention]) -> None:
    """Add what a relative pronoun stands for: "Italy, trade with which ...", "Италия, торговля с которой ..."."""
    added: list[Mention] = []
    for mention in found:
        if mention.end >= areas.last or areas.words[mention.end] != ",":
            continue
        place = mention.end + 1
        side = {"откуда": FROM, "куда": TO}.get(areas.lower[place] if place < areas.last else "")
        if side is not None:
            added.append(Mention(mention.code, place, place + 1, "relative", mention.language, side))
            continue
        for place in range(mention.end + 2, min(areas.last, mention.end + 5)):
            if not areas.lower[place].startswith(listed("relative")):
                continue
            mark = areas.marks[place - 1]
            prep = mark.kinds.get("prep") if mark is not None else None
            role = {"with": WITH, "from": FROM, "to": TO}.get(prep.value if prep is not None else "")
            if role is not None:
                code = UNKNOWN if _last_of_several(areas, mention, place) else mention.code
                added.append(Mention(code, place, place + 1, "relative", mention.language, role))
            break
    if added:
        found += added
        found.sort(key=start_of)


def add_companions(areas: Areas, found: list[Mention]) -> None:
    """Add whom a Turkic "with it" means, which a clause before names: "Тизмени Чили баштайт, Перу аны менен 5 млрд
    долларга соода кылган"; whoever stands in its own clause trades with that one."""
    for place in areas.text.met("with_it", areas.first, areas.last):
        end = place + 1
        if areas.lower[place] not in members("it_with"):
            if areas.lower[end : end + 1] != ["менен"] and areas.lower[end : end + 1] not in (["bilan"], ["билан"]):
                continue
            end += 1
        ahead = [mention for mention in found if mention.end < place and mention.kind == "area"]
        named = [mention for mention in ahead if "," in areas.words[mention.end : place]]
        if not named or named[-1].role != NOM or named[-1].code == UNKNOWN:
            continue
        if named[-1].start > areas.first and areas.lower[named[-1].start - 1] in members("row_link", "instrumental"):
            continue  # "Чили менен Перу, аны менен ...": which of them?
        them = next((mention for mention in found if mention.start == place), None)
        if them is not None:
            them.code = named[-1].code
            continue
        found.append(Mention(named[-1].code, place, end, "relative", areas.language, WITH))
        found.sort(key=start_of)


def _last_of_several(areas: Areas, mention: Mention, pronoun: int) -> bool:
    """Whether a plural pronoun means all of a list: "Турция и Италия, на которые приходится по 10 %"."""
    if not areas.lower[pronoun].endswith(("ые", "ых", "ым", "ыми")) or mention.start - 2 < areas.first:
        return False
    before = areas.marks[mention.start - 2]
    return areas.lower[mention.start - 1] in ("и", ",") and before is not None and "area" in before.kinds


def add_ordinals(areas: Areas, found: list[Mention]) -> None:
    """Add whom ordinals mean behind two names: "с Перу и Чили: на первую приходится 5 %, на вторую - 3 %", "Peru and
    Chile: 3 bn with the former"."""
    places = areas.text.met("pointer", areas.first, areas.last)
    if not places:
        return
    added: list[Mention] = []
    for group in {mention.group for mention in found}:
        named = [mention for mention in found if mention.group == group]
        if len(named) != 2 or len({mention.code for mention in named}) != 2:
            continue
        for place in places:
            if named[1].end >= place or not _stands_for_name(areas, place):
                continue
            one = named[0 if areas.lower[place] in members("former") else 1]
            pointer = Mention(one.code, place, place + 1, "area", areas.language, NOM)
            ahead = place - (areas.language == "en")  # "the"
            pointer.role = part_behind_preposition(areas, pointer, ahead, areas.lower[place][-2:], NOM)
            if areas.language == "en":
                pointer.role = {"with": WITH, "to": TO, "from": FROM}.get(areas.lower[place - 2], pointer.role)
            pointer.group = len(found) + len(added)
            added.append(pointer)
    if added:
        found += added
        found.sort(key=start_of)


def _stands_for_name(areas: Areas, place: int) -> bool:
    """Whether an ordinal stands for a name: behind a preposition, with no noun of its own."""
    following = areas.marks[place + 1] if place + 1 < areas.last else None
    if areas.language == "en":
        led = place - 2 >= areas.first and areas.lower[place - 2] in ("with", "to", "from", "of")
        bare = place + 1 == areas.last or not areas.words[place + 1][0].isalpha() or following is not None
        return areas.lower[place - 1] == "the" and led and bare
    prep = areas.marks[place - 1]
    bare = areas.words[place + 1 : place + 2] == ["-"] or (following is not None and "share" in following.kinds)
    return prep is not None and "prep" in prep.kinds and bare
