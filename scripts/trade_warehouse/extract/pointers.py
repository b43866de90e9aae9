"""Words that point back at a name: "Italy, trade with which", "на первую приходится 5 %"."""

from __future__ import annotations

from trade_warehouse.extract.areas import Areas
from trade_warehouse.extract.lexicon import listed, members
from trade_warehouse.extract.mentions import FROM, NOM, TO, UNKNOWN, WITH, Mention, start_of
from trade_warehouse.extract.prepositions import part_behind_preposition


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


def _last_of_several(areas: Areas, mention: Mention, pronoun: int) -> bool:
    """Whether a plural pronoun means all of a list: "Турция и Италия, на которые приходится по 10 %"."""
    if not areas.lower[pronoun].endswith(("ые", "ых", "ым", "ыми")) or mention.start - 2 < areas.first:
        return False
    before = areas.marks[mention.start - 2]
    return areas.lower[mention.start - 1] in ("и", ",") and before is not None and "area" in before.kinds


def add_ordinals(areas: Areas, found: list[Mention]) -> None:
    """Add whom ordinals mean behind two names: "с Перу и Чили: на первую приходится 5 %, на вторую - 3 %"."""
    added: list[Mention] = []
    for group in {mention.group for mention in found}:
        named = [mention for mention in found if mention.group == group]
        if len(named) != 2 or len({mention.code for mention in named}) != 2:
            continue
        for place in range(named[1].end + 1, areas.last - 1):
            word, prep = areas.lower[place], areas.marks[place - 1]
            order = 0 if word in members("former") else 1 if word in members("latter") else -1
            following = areas.marks[place + 1]
            bare = areas.words[place + 1] == "-" or (following is not None and "share" in following.kinds)
            if order < 0 or prep is None or "prep" not in prep.kinds or not bare:
                continue
            one = named[order]
            pointer = Mention(one.code, place, place + 1, "area", "ru", NOM)
            pointer.role = part_behind_preposition(areas, pointer, place, word[-2:], NOM)
            pointer.group = len(found) + len(added)
            added.append(pointer)
    if added:
        found += added
        found.sort(key=start_of)
