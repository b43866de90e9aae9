"""Beside the items of a list: the one area that they are partners of, "sold to China: ...", "Italy's buyers: ..."."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties.ownership import comes_from, owner_like
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.tokens.lexicon import members


def find_list_owner(sentence: Sentence, items: set[int], indicator: str | None, share: bool) -> tuple[str | None, bool]:
    """The one area beside the items, and whether its form makes it their partner: "sold to China"."""
    others = _areas_beside(sentence, items, indicator)
    if len({mention.code for mention in others}) > 1:
        owners = [mention for mention in others if owner_like(sentence, mention)]
        others = owners or others
    if not others:
        return None, False
    if len({mention.code for mention in others}) > 1:
        return UNKNOWN, False
    roles = {mention.role for mention in others}
    partner = {"export": {m.TO, m.ON}, "import": {m.FROM}}.get(indicator or "", {m.WITH})
    if share:
        partner = partner | {m.ON}
    goods = all(mention.kind == "adjective" for mention in others)  # "buying Chilean goods": whose they are
    return others[0].code, roles <= partner and not (goods and sentence.language == "en")


def _areas_beside(sentence: Sentence, items: set[int], indicator: str | None) -> list[Mention]:
    """The areas that may own a list: those named beside its items, and not for another reason."""
    behind = max(mention.end for mention in sentence.found if id(mention) in items)
    told = {mention.code for mention in sentence.found if id(mention) in items}
    several = len(told) > 1
    ahead = min(mention.start for mention in sentence.found if id(mention) in items)
    return [
        mention
        for mention in sentence.found
        if id(mention) not in items
        and mention.role not in ("rank", "through")
        and not (several and mention.code in told)  # "Peru - 3 mln, Oman - 2 mln (through Oman to others)"
        and mention.code != "WLD"
        and not (mention.kind == "them" and mention.role == "among")
        and not (indicator == "visitor_arrivals" and comes_from(sentence, mention))
        and not (mention.code == UNKNOWN and _only_lies_there(sentence, mention))
        and not (mention.kind == "area" and _told_like_items(sentence, mention, items))
        and not _also_ranked(sentence, mention)
        and not _told_itself(sentence, mention, ahead)
        and not (mention.start > behind and _set_apart(sentence, behind, mention))
        and not (mention.code in BLOCS and mention.kind == "area" and not _bloc_owns(sentence, mention, indicator))
    ]


def _only_lies_there(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area without a code only says where the items lie, or who they are: "in Europe", "to 12 countries"."""
    if mention.role in _wide(sentence) or _called_country(sentence, mention):
        return True
    return mention.kind == "group" and mention.role == m.TO


def _told_like_items(sentence: Sentence, mention: Mention, items: set[int]) -> bool:
    """Whether an area is joined to an item, or told in the form that the items have."""
    return _shares_group(sentence, mention, items) or _sibling(sentence, mention, items)


def _bloc_owns(sentence: Sentence, bloc: Mention, indicator: str | None) -> bool:
    """Whether a bloc is said to own the list, or to be whom the items deal with: "sold to the EU"."""
    if owner_like(sentence, bloc):
        return True
    return bloc.role == m.TO if indicator == "export" else indicator == "import" and bloc.role == m.FROM


def _wide(sentence: Sentence) -> tuple[str, ...]:
    """The roles in which a part of the world only says where the items lie: "in Europe", of guests "from afar"."""
    people = all(quantity.unit == "persons" or quantity.scaled for quantity in sentence.quantities)
    return (m.IN, m.FROM) if people else (m.IN,)


def _told_itself(sentence: Sentence, mention: Mention, ahead: int) -> bool:
    """Whether an English subject, or a partner told in full between the items, has a figure of its own: "Peru came
    with 7 bn, then Chile with 3 bn", "Peru - 7 bn, exports to Oman amounted to 5 bn, Chile - 3 bn"."""
    if sentence.language != "en" or owner_like(sentence, mention):
        return False
    if mention.role in (m.TO, m.FROM) and mention.start > ahead:
        reach = sentence.next_mark(mention.end, min(sentence.last, mention.end + 2), "reach")
        return reach is not None and any(0 <= one.span_start - reach.end <= 1 for one in sentence.quantities)
    if mention.role != m.NOM:
        return False
    return any(0 <= quantity.span_start - mention.end <= 2 for quantity in sentence.quantities)


def _set_apart(sentence: Sentence, start: int, mention: Mention) -> bool:
    """Whether an area is told of in another clause: "Peru was second with 3 bn, while deliveries to Chile fell",
    "Экинчи орунда Перу - 3 млн, Чилиге экспорт 2 млн"."""
    between = sentence.lower[start : mention.start]
    flow = sentence.marks[mention.end] if mention.end < sentence.last else None
    own_flow = flow is not None and "topic" in flow.kinds and mention.role in (m.TO, m.FROM)
    if own_flow and sentence.language in TURKIC and "," in between:
        return True
    return ";" in between or (mention.role in (m.TO, m.FROM) and not members("contrast").isdisjoint(between))


def _called_country(sentence: Sentence, mention: Mention) -> bool:
    """Whether the country spoken of is only called by its place: "the West African country"."""
    return mention.end < sentence.last and sentence.lower[mention.end] in ("country", "nation")


def _also_ranked(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area only takes another place, without a figure: "..., второе - Турция", "second came Peru"."""
    if mention.role != m.NOM or mention.kind != "area" or not sentence.ranking:
        return False
    place = mention.start - 1
    while place > sentence.first and (
        sentence.words[place] in ("-", ":") or sentence.lower[place] in members("rank_place")
    ):
        place -= 1
    return place >= sentence.first and bool(sentence.text.met("ranking", place, mention.start))


def _shares_group(sentence: Sentence, mention: Mention, items: set[int]) -> bool:
    return any(other.group == mention.group and id(other) in items for other in sentence.found)


def _sibling(sentence: Sentence, mention: Mention, items: set[int]) -> bool:
    """Whether an area is told as the items of a list are: "from Peru 900 cars, from Chile 700 (5 mln dollars)", "with
    Peru trade rose by 8 %, with Chile by 5 %, with Oman it fell by 2 %"."""
    cases = {other.role for other in sentence.found if id(other) in items}
    return mention.role in (m.FROM, m.TO, m.WITH) and cases == {mention.role}
