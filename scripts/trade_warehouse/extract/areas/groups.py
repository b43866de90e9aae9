"""Groups of countries and places that have no code: "the countries along the route", "Catalonia"."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.areas import Areas, covering, last_guest
from trade_warehouse.extract.areas.capitals import capital_as_country
from trade_warehouse.extract.areas.mentions import BLOCS, TURKIC_LANGUAGES, UNKNOWN, Mention, start_of
from trade_warehouse.extract.areas.turkic_roles import turkic_part
from trade_warehouse.extract.quantities.quantities import turkic_case
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_COUNTRIES: Final = bits(("countries",))
# Which blocs are called a commonwealth, and which a union.
_POSSESSED: Final = ("i", "и", "ы", "і")
_CALLED: Final = (frozenset(("CIS",)), frozenset(("EAEU", "EU")))
_CAPITAL: Final = bits(("capital",))
_NAMING: Final = _COUNTRIES | _CAPITAL | bits(("filler", "post", "topic"))
_STOPPERS: Final = bits(("unit", "change", "reach", "topic", "area", "adjective", "pair", "them", "target", "link"))
_PARTNER: Final = {
    "with": m.WITH, "to": m.TO, "from": m.FROM, "between": m.WITH, "among": m.WITH, "of": m.GEN,
}  # fmt: skip


def add_groups(areas: Areas, found: list[Mention], present: list[Mark], bloc: str | None) -> None:
    """Add the groups of countries and the places without a code to the mentions of a sentence.

    A group that is named by its bloc alone ("the member states") has the code of `bloc`, the one spoken of last.
    """
    found[:] = [
        mention for place, mention in enumerate(found) if not _attribute(areas, mention, found[place + 1 :][:1])
    ]
    added: list[Mention] = []
    areas.acting = []
    for mention in found:
        if _epithet(areas, mention):
            partner = last_guest(areas) if mention.role in (m.TO, m.FROM, m.WITH) else areas.main
            mention.kind, mention.code, mention.end = "self", partner or UNKNOWN, mention.end + 1
            if areas.lower[mention.end - 1].endswith(("'s", "s'")):
                mention.role = m.GEN
        if mention.role == m.NOM and areas.language == "en" and _apposed(areas, mention):
            mention.role = _before_apposition(areas, mention.start - 2)
    for mark in present:
        if not mark.bits & _NAMING:
            continue
        more: Mention | None = None
        if mark.bits & _CAPITAL:
            more = capital_as_country(areas, mark, found, present)
            areas.capitals.add(mark.kinds["capital"].value)
        elif mark.bits & _COUNTRIES:
            more = _group_at(areas, mark, found, bloc)
        elif "filler" in mark.kinds and areas.language in TURKIC_LANGUAGES:
            more = _numbered(areas, mark, found)
        elif "post" in mark.kinds and areas.language in TURKIC_LANGUAGES:
            more = _between_unlisted(areas, mark, found)
        elif "topic" in mark.kinds and areas.language in ("en", "ru"):
            more = _unlisted(areas, mark, found, bloc)
        if more is not None:
            added.append(more)
    if added:
        found += added
        found.sort(key=start_of)


def _attribute(areas: Areas, mention: Mention, following: list[Mention]) -> bool:
    """Whether a region only describes the country after it: "the South Caucasus country of Georgia"."""
    if mention.code != UNKNOWN or mention.kind != "area" or not following or areas.language != "en":
        return False
    between = areas.lower[mention.end : following[0].start]
    return 0 < len(between) <= 3 and between[0] in members("country_noun") and {"of", "the", ","} >= set(between[1:])


def _epithet(areas: Areas, mention: Mention) -> bool:
    """Whether a continent and "country" stand for the country spoken of: "the West African country's imports"."""
    if mention.code != UNKNOWN or mention.kind != "area" or areas.language != "en" or mention.end >= areas.last:
        return False
    noun = areas.lower[mention.end].removesuffix("'s")
    return noun in ("country", "nation", "republic", "kingdom") and mention.start > areas.first


def _apposed(areas: Areas, mention: Mention) -> bool:
    """Whether a name stands after what it is: "exports to its largest market, Peru, fell"."""
    comma = mention.start - 1
    return (
        comma > areas.first + 1
        and areas.words[comma] == ","
        and areas.lower[comma - 1].startswith(listed("called_partner"))
    )


def _before_apposition(areas: Areas, position: int) -> str:
    """The part that the preposition before an apposition gives: "exports to its largest market, Peru"."""
    for place in range(position, max(areas.first, position - 9) - 1, -1):
        mark = areas.marks[place]
        if not (areas.words[place][0].isalnum() or areas.words[place] in ("-", "'")):
            return m.NOM
        if mark is not None and "prep" in mark.kinds and mark.kinds["prep"].value in ("with", "to", "from"):
            return _PARTNER[mark.kinds["prep"].value]
    return m.NOM


def _between_unlisted(areas: Areas, post: Mark, found: list[Mention]) -> Mention | None:
    """A name without a code before "between": "Қозоғистон ва ... автоном райони (ШУАР) ўртасидаги"."""
    place = post.start - 1
    if place > areas.first and areas.words[place] == ")":
        place -= 1
        while place > areas.first and areas.words[place] != "(":
            place -= 1
        place -= 1
    if place <= areas.first or any(mention.start <= place < mention.end + 1 for mention in found):
        return None
    mark = areas.marks[place]
    word = areas.words[place]
    named = mark is None and word[0].isupper() and word.isalpha() and len(word) > 3
    region = areas.lower[place].startswith(listed("between_region")) and areas.words[place - 1][0].isalpha()
    if not (named or region):
        return None
    return Mention(UNKNOWN, place, place + 1, "group", areas.language, m.WITH)


def _group_at(areas: Areas, mark: Mark, found: list[Mention], bloc: str | None) -> Mention | None:
    """A group of countries, where a partner stands and no area beside it says which they are."""
    start, end = mark.start, mark.end
    if any(mention.start < end and start < mention.end for mention in found):
        return None
    turkic = areas.language in TURKIC_LANGUAGES
    sample = [] if turkic else _sample(areas, end, found)
    if sample and not any(mention.end == start for mention in found):
        for mention in sample:
            mention.role = "rank"
        return Mention(UNKNOWN, start, end, "group", areas.language, _led_by(areas, start))
    union = turkic and end - start == 1 and areas.lower[start].startswith(listed("union_noun", "commonwealth_noun"))
    if (not _calls(areas, mark, bloc)) if union else _named(areas, start, end, found, turkic):
        return None
    code = UNKNOWN
    if union or _of_a_bloc(areas, start, end):
        code = bloc or UNKNOWN
    elif _everyone(areas, start, end, turkic):
        if _all_of_them(areas, start, end):
            code = "WLD"
        elif not _all_others(areas, start, found):
            return _and_others(areas, start, end, found)
    sense = mark.kinds["countries"]
    mention = Mention(code, start, end, "group", areas.language, m.NOM)
    if turkic:
        mention.role = turkic_part(areas, mention, areas.words[end - 1][sense.stem :].lower())
    else:
        mention.role = m.GEN if areas.lower[end - 1].endswith("'") else _led_by(areas, start)
        ahead = areas.lower[max(areas.first, start - 2) : start]
        if code in BLOCS and not members("among_before").isdisjoint(ahead):
            mention.role = m.INSIDE  # "trade among the members"
    if code not in (UNKNOWN, "WLD"):
        return mention
    return mention if mention.role in (m.WITH, m.TO, m.FROM, m.ON) else None


def _calls(areas: Areas, mark: Mark, bloc: str | None) -> bool:
    """Whether a Turkic "union" or "commonwealth" is the bloc spoken of, not "the journalists' union"."""
    noun = areas.lower[mark.start]
    possessed = noun[mark.kinds["countries"].stem :].startswith(_POSSESSED)
    return not possessed and bloc in _CALLED[noun.startswith(listed("union_noun"))]


def _numbered(areas: Areas, mark: Mark, found: list[Mention]) -> Mention | None:
    """All to whom something is sold, counted but not named: "12 та давлатга", "үч гана өлкөгө"."""
    place = mark.start - 1
    while place > areas.first and (areas.lower[place] in members("only", "pieces") or _exceeding(areas, place)):
        place -= 1
    if place < areas.first or not areas.lower[mark.start].startswith(listed("country_stem")):
        return None
    number = areas.marks[place]
    counted = areas.words[place].isdecimal() and len(areas.words[place]) < 4
    if not counted and (number is None or "number" not in number.kinds or number.value("number") in ("1", "2")):
        return None  # "both countries" are those spoken of
    if any(mention.start < mark.end and mark.start < mention.end for mention in found):
        return None
    mention = Mention("WLD", mark.start, mark.end, "group", areas.language, m.NOM)
    mention.role = turkic_part(areas, mention, areas.words[mark.end - 1][mark.kinds["filler"].stem :].lower())
    found[:] = [
        other for other in found if not (other.code == UNKNOWN and other.role == m.GEN and other.end == place)
    ]  # "алыс шетелдің 36 еліне"
    many = counted and int(areas.words[place]) > 30
    return mention if mention.role in (m.TO, m.FROM) or (many and mention.role == m.WITH) else None


def _exceeding(areas: Areas, place: int) -> bool:
    """Whether a token belongs to "more than" between a number and its noun: "190 дан ортиқ давлат"."""
    mark = areas.marks[place]
    if mark is not None:
        return "after" in mark.kinds
    return len(areas.words[place]) <= 4 and turkic_case(areas.lower[place]) == "from"


def _of_a_bloc(areas: Areas, start: int, end: int) -> bool:
    """Whether they are those of a bloc that is not named: "member states", "the countries of the union"."""
    members, blocs = listed("member_word"), listed("bloc_noun")
    ahead = areas.lower[max(areas.first, start - 2) : start]
    behind = areas.lower[end : min(areas.last, end + 3)]
    if areas.lower[start].startswith(members) or areas.lower[end - 1].startswith(blocs):
        return True
    if any(word.startswith(members) for word in (*ahead[-1:], *behind[:2])):
        return True
    if areas.language in TURKIC_LANGUAGES:
        return bool(ahead) and ahead[-1].startswith(blocs)
    while behind and behind[0] in ("of", "the", "this", "-"):
        behind = behind[1:]
    return bool(behind) and behind[0].startswith(blocs)


def _named(areas: Areas, start: int, end: int, found: list[Mention], turkic: bool) -> bool:
    """Whether an area beside the word says which countries: "EU countries", "countries such as Peru"."""
    if start > areas.first and areas.words[start - 1] == ")":
        return True
    for mention in found:
        ahead = start - mention.end
        if turkic:
            if 0 <= ahead <= 4 and (mention.role != m.GEN or mention.code in BLOCS or mention.code == UNKNOWN):
                return True
            continue
        if 0 <= ahead <= 3 and not _divided(areas, mention.end, start, ("link", "prep")):
            return True
        if 0 <= mention.start - end <= 4 and all(_leads(areas, place) for place in range(end, mention.start)):
            return True
    return False


def _leads(areas: Areas, position: int) -> bool:
    """Whether a word may stand between "countries" and their names: "of the", "such as", "бывшего"."""
    mark = areas.marks[position]
    if mark is not None and "filler" in mark.kinds:
        return True
    word = areas.lower[position]
    return word in members("name_leads") or (areas.language == "ru" and word.endswith(listed("name_ending")))


def _divided(areas: Areas, start: int, end: int, kinds: tuple[str, ...]) -> bool:
    """Whether a comma or a word of those kinds stands between."""
    for position in range(start, end):
        mark = areas.marks[position]
        if areas.words[position] in (",", ";") or (mark is not None and any(kind in mark.kinds for kind in kinds)):
            return True
    return False


def _everyone(areas: Areas, start: int, end: int, turkic: bool) -> bool:
    """Whether all or most countries are meant: "other countries", "185 countries"."""
    world = listed("everyone")
    near = max(areas.first, start - 4)
    if areas.language == "en":  # "foreign trade with countries of the region": not all foreign ones
        near = next((at + 1 for at in range(start - 1, near - 1, -1) if areas.lower[at] in members("sides_en")), near)
    ahead = range(near, start)
    behind = range(end, min(areas.last, end + 3)) if not turkic else range(end, end)
    if any(areas.lower[position].startswith(world) for position in (*ahead, *behind)):
        return True
    return any(
        areas.words[place].isdecimal() and len(areas.words[place]) > 1 and int(areas.words[place]) > 30
        for place in ahead
    )


def _all_of_them(areas: Areas, start: int, end: int) -> bool:
    """Whether no country is left out: "exports to all countries", "со всеми странами", not "other countries"."""
    near = areas.lower[max(areas.first, start - 2) : min(areas.last, end + 1)]
    return any(word.startswith(listed("all_of_them")) for word in near)


def _sample(areas: Areas, end: int, found: list[Mention]) -> list[Mention]:
    """Those who are only some of the countries meant: "exports to seven countries, including Peru and Chile"."""
    place = end + (areas.words[end : end + 1] == [","])
    if areas.language != "en" or areas.lower[place : place + 1] != ["including"]:
        return []
    sample: list[Mention] = []
    behind = place + 1
    for mention in found:
        if mention.start < behind:
            continue
        if any(word not in (",", "and", "the") for word in areas.lower[behind : mention.start]):
            break
        sample.append(mention)
        behind = mention.end
    return sample


def _and_others(areas: Areas, start: int, end: int, found: list[Mention]) -> Mention | None:
    """Those who are joined to a partner: "tea worth 9 bn to Pakistan and other countries"."""
    if areas.language != "en" or areas.lower[max(areas.first, start - 2) : start] != ["and", "other"]:
        return None
    joined = next((mention for mention in found if mention.end == start - 2 and mention.kind == "area"), None)
    if joined is None or joined.role not in (m.TO, m.FROM, m.WITH):
        return None
    return Mention(UNKNOWN, start - 1, end, "group", "en", joined.role)


def _all_others(areas: Areas, start: int, found: list[Mention]) -> bool:
    """Whether those are meant who are left beside a bloc: "(5 bn with the CIS, ) 9 bn with other countries"."""
    ahead = areas.lower[max(areas.first, start - 2) : start]
    if not any(word.startswith(listed("all_others")) for word in ahead):
        return False
    return any(mention.code in BLOCS for mention in found) or areas.latest in BLOCS


def _led_by(areas: Areas, start: int) -> str:
    """The part that the preposition ahead gives: "with the fast-growing ...", "в соседние ..."."""
    position = start - 1
    steps = 0
    while position >= areas.first and steps < 7:
        word = areas.lower[position]
        mark = areas.marks[position]
        if not (word[0].isalnum() or word in ("-", '"', "'")):
            return m.NOM
        value = mark.kinds["prep"].value if mark is not None and "prep" in mark.kinds else ""
        if mark is None:
            over = covering(areas, position)
            if over is not None and over.end == position + 1 and "topic" in over.kinds:
                value = {"to": "to", "from": "from", "with": "with"}.get(word, "")  # "sales to"
        if value:
            if areas.language == "ru":
                return _russian(word, areas.lower[start])
            return _PARTNER.get(value, m.NOM)
        if mark is not None and mark.bits & _STOPPERS:
            return m.NOM
        position -= 1
        steps += 1
    return m.NOM


def _russian(prep: str, noun: str) -> str:
    """The part that a Russian preposition gives to the word for countries behind it."""
    accusative = noun.endswith(("ы", "а"))
    if prep in ("с", "со"):
        return m.WITH
    if prep in ("из", "от"):
        return m.FROM
    if prep in ("в", "во") and accusative:
        return m.TO
    if prep == "на" and accusative:
        return m.ON
    return m.WITH if prep == "между" else m.NOM


def _unlisted(areas: Areas, topic: Mark, found: list[Mention], bloc: str | None) -> Mention | None:
    """A name that no table has, where a partner is named: "exports to Catalonia", "торговля с Чувашией"."""
    words, lower = areas.words, areas.lower
    end = next((mention.end for mention in found if mention.start == topic.end), topic.end)
    swallowed = end - topic.start > 1 and lower[end - 1] in ("to", "from", "with")
    prep = end - 1 if swallowed else end
    if prep + 1 >= areas.last:
        return None
    role = {"to": m.TO, "from": m.FROM, "with": m.WITH, "с": m.WITH, "со": m.WITH, "в": m.TO, "из": m.FROM}.get(
        lower[prep]
    )
    place = prep + 1
    if lower[place] == "the":
        place += 1
    if role is None or place >= areas.last or areas.marks[place] is not None:
        return None
    word = words[place]
    if not (word[0].isupper() and word.isalpha() and len(word) > 2):
        return None
    end = place + 1
    while end < areas.last and words[end][0].isupper() and areas.marks[end] is None:
        end += 1
    if any(mention.start <= end + 1 and place < mention.end for mention in found):
        return None
    known = bloc if bloc is not None and lower[place].startswith(listed("bloc_noun")) else UNKNOWN
    return Mention(known, place, end, "group", areas.language, role)  # "exports to the Union"
