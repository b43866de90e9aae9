"""Whom "they", "there", "the country", "our country" and "the republic" mean."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas.areas import Areas, Naming, last_guest, says_ours
from trade_warehouse.extract.areas.mentions import (
    BLOCS,
    FROM,
    GEN,
    HOMES,
    NOM,
    TO,
    TURKIC_LANGUAGES,
    UNKNOWN,
    WITH,
    Mention,
)
from trade_warehouse.extract.areas.provinces import unlisted_republic
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_TRADING: Final = bits(("topic", "world"))
_COUNTRY_KINDS: Final = ("area", "adjective", "capital")
_COUNTRIES: Final = bits(_COUNTRY_KINDS)


def whom_it_means(areas: Areas, mark: Mark, found: list[Mention]) -> str:
    """Whom a Turkic "it" means right behind the name that it stands for: "Asosiy hamkor - Peru: u bilan savdo"."""
    if not found or areas.lower[mark.start] not in members("that_one"):
        return ""
    named = found[-1]
    gap = areas.words[named.end : mark.start]
    return named.code if named.role == NOM and named.code != UNKNOWN and gap in ([":"], [","], ["-"]) else ""


def whom_they_mean(areas: Areas, mark: Mark, found: list[Mention], others: str | None) -> str:
    """Whom "they", "there", "that country" or "the neighbour" means."""
    main, words = areas.main, areas.words
    earlier = [
        mention.code
        for mention in found
        if mention.code not in (main, UNKNOWN, "WLD") and mention.role != "at"  # "у Чили": the owner
    ]
    if found and found[-1].end == mark.start and found[-1].role == GEN and main not in (None, found[-1].code):
        earlier = [code for code in earlier if code != found[-1].code] or [main or UNKNOWN]
    if mark.kinds["them"].language == "ru" and len(earlier) > 1:
        called = {mention.code for mention in found if mention.kind == "area"}
        earlier = [code for code in earlier if code in called] or earlier  # no adjective: "российского зерна"
    blocs = [code for code in earlier if code in BLOCS]
    there = areas.lower[mark.start] in members("place_word")
    single = not members("singular_pronoun").isdisjoint(areas.lower[mark.start : mark.end])  # "на неё", "with it"
    one = _one_country(areas, mark) or there or single
    if others and others not in earlier and found and not (earlier and one):
        blocs = [others]
    code = (blocs or earlier or [others or UNKNOWN])[-1]
    been = [
        mention.code
        for mention in found
        if there and mention.role in (FROM, TO, WITH) and "," in words[mention.end : mark.start]
    ]
    if been and not blocs:
        code = been[-1]  # "imports from Peru fell, exports there rose"
    elif there and found and found[-1].role == FROM and found[-1].end == mark.start:
        code = areas.latest or UNKNOWN  # "из Перу туда вывезли"
    subject = found[-1] if found and found[-1].role == NOM and _one_country(areas, mark) else None
    if subject is not None and ":" in words[subject.end : mark.start]:
        return subject.code  # "Тізім басында Перу: бұл елге 5 тонна жіберілді"
    if subject is not None and "," not in words[subject.end : mark.start]:
        named = (areas.latest, main, *reversed(areas.described))
        return next((other for other in named if other and other != subject.code), UNKNOWN)
        # "Перу бұл елге шарап сатты"
    if areas.lower[mark.start] in members("neighbour"):
        return _neighbour(areas) or code
    if not earlier and areas.latest and _one_country(areas, mark):
        return last_guest(areas) or (areas.latest if areas.lower[mark.start] == "там" else UNKNOWN)
    return code


def whom_the_country_means(areas: Areas, mark: Mark, found: list[Mention]) -> Naming | None:
    """Whom "the country", "the republic" or "our country" means; None where nobody knows which one it is."""
    sense = mark.kinds["self"]
    here = {
        mention.code
        for mention in found
        if mention.kind in ("area", "adjective")
        and mention.code not in BLOCS
        and not (mention.language == "ru" and mention.role in (FROM, WITH, TO))
        and not (mention.role == NOM and 0 <= mark.start - mention.end <= 1 and mention.language == "kk")
    }  # "Ресей елдің серіктесі": another country's
    code = areas.main or (next(iter(here)) if len(here) == 1 else UNKNOWN)
    if code == UNKNOWN and not here - {UNKNOWN} and _only_home(areas, mark):
        code = HOMES[areas.language]
    if sense.language == "ru":
        code = _as_called(areas, mark, code)
        if code == UNKNOWN and areas.lower[mark.start].startswith("республик"):
            return None
    kind = "self"
    if _this_one(areas, mark) and (found or areas.latest):
        named = [mention.code for mention in found if mention.kind == "area" and mention.code != UNKNOWN]
        kind, code = "them", named[-1] if named else areas.latest or UNKNOWN
    elif says_ours(areas, mark) and _guest_speaks(areas, mark, found):
        code = UNKNOWN
    elif says_ours(areas, mark) or any(areas.ours(mention) for mention in found):
        code = HOMES[areas.language]
    else:
        office = [mention.code for mention in found if mention.office]
        home = HOMES.get(areas.language)
        if not office and areas.lower[mark.start][:2] == "ел" and code != home:
            if any(mention.code == home and mention.role == NOM for mention in found):
                return Naming(sense, kind, HOMES[areas.language])
            if home in areas.named:
                return None  # "Қытай мен Қазақстанның саудасы өсті. Елдің экспорты ...": whose?
        code = office[-1] if office else code
    if kind == "self" and unlisted_republic(areas, mark):
        kind, code = "part", UNKNOWN
    return Naming(sense, kind, code)


def sold_to(areas: Areas, mention: Mention, found: list[Mention], present: list[Mark]) -> str:
    """Whom "the country" means that goods go to or come from: the partner named here or before, not the owner."""
    if areas.language in TURKIC_LANGUAGES:
        return ""
    flow = "export" if mention.role == TO else "import"
    if not any(mark.value("topic") == flow for mark in present):
        return ""
    named = [
        other
        for other in found
        if other.kind == "area" and other.code not in BLOCS and other.code != UNKNOWN and not other.office
    ]
    if flow == "import":
        named = [other for other in named if other.role not in (GEN, NOM)]
    if named:
        return named[0].code if len({other.code for other in named}) == 1 else ""
    owners = {other.code for other in found if other.kind == "adjective" and areas.language == "en"}
    if found and owners != {areas.main}:
        return ""
    return last_guest(areas)  # "Egyptian exports to the Kingdom", told of Egypt


def several_meant(areas: Areas, mark: Mark) -> bool:
    """Whether English words mean several countries: "from those countries"."""
    return areas.language == "en" and areas.lower[mark.end - 1] in ("countries", "states", "nations")


def _neighbour(areas: Areas) -> str:
    """Which country is called the neighbour, in a text that names its own: the other one named last."""
    home = HOMES.get(areas.language)
    others = [code for code in areas.recent if code != home]
    alone = len(others) == 1 and home not in areas.named  # "Бишкекте ... Қырғызстанның ... көрші елге"
    return others[-1] if others and (alone or home in areas.named) else ""


def _one_country(areas: Areas, mark: Mark) -> bool:
    """Whether one country is meant again, not a bloc: "с этой страной", "бұл елмен", "from there"."""
    words = areas.lower[mark.start : mark.end]
    if any(word in members("one_country") for word in words):
        return True
    plural = ("лар", "лер", "дар", "дер", "тар", "тер", "lar", "лор", "лөр")
    noun = words[-1] if words[-1] not in ("билан", "bilan", "менен") else words[-2] if len(words) > 1 else ""
    return noun.startswith(listed("country_stem")) and not any(part in noun for part in plural)


def _this_one(areas: Areas, mark: Mark) -> bool:
    """Whether "this" stands before "country": "ушбу мамлакат", "бұл ел"; not "Бу мамлакат савдосининг ..."."""
    following = areas.marks[mark.end] if mark.end < areas.last else None
    if mark.start - 1 == areas.first and following is not None and following.bits & _TRADING:
        return False
    return mark.start > areas.first and areas.lower[mark.start - 1] in members("this_country")


def _guest_speaks(areas: Areas, mark: Mark, found: list[Mention]) -> bool:
    """Whether "to us", said where only another country has been named, may be that one's: ""Бізге 5 мың адам
    келді", - деді Перу министрі"; not "Перу бізден шарап алды"."""
    word = areas.lower[mark.start]
    return word in members("us") and not found and bool(areas.named) and HOMES[areas.language] not in areas.named


def _only_home(areas: Areas, mark: Mark) -> bool:
    """Whether "the republic" can but be the country of the text's language: the text has named no other so far,
    nor a region, and cites no other's officials."""
    home = HOMES.get(areas.language)
    national = areas.lower[mark.start][:2] == "ел"  # "елге": no region's
    if home is None or (areas.parts and not national) or not areas.officials() <= {home}:
        return False
    if areas.foreign < 0:
        areas.foreign = next((other.start for other in areas.text.present if _names_another(areas, other)), 1 << 30)
    return mark.start < areas.foreign


def _names_another(areas: Areas, mark: Mark) -> bool:
    """Whether a form names another country than that of the text's language, or its capital."""
    own = (None, "WLD", UNKNOWN, HOMES.get(areas.language))
    return bool(mark.bits & _COUNTRIES) and any(mark.value(kind) not in own for kind in _COUNTRY_KINDS)


def _as_called(areas: Areas, mark: Mark, code: str) -> str:
    """Whom a Russian "республика" or "королевство" means, if not the country that the text seems to be about: the
    only one named so far that is one."""
    word = areas.lower[mark.start]
    if word.startswith("республик"):
        fits = {other for other in (*areas.named, *areas.described) if other not in BLOCS} - members("no_republic")
        towns = areas.capitals - members("no_republic") - {code}
        if code not in members("no_republic"):
            return code if not towns or code in areas.capitals or len(areas.named) > 1 else UNKNOWN
    elif word.startswith("королевств"):
        fits = {other for other in (*areas.named, *areas.described) if other in members("kingdom")}
        if code in members("kingdom"):
            return code
    else:
        return code
    return next(iter(fits)) if len(fits) == 1 else UNKNOWN
