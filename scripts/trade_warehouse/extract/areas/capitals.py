"""Capitals that stand for their countries: "between Moscow and Tashkent", "official Bishkek"."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.area_roles import part_played
from trade_warehouse.extract.areas.areas import Areas, covering
from trade_warehouse.extract.areas.mentions import HOMES, TURKIC_LANGUAGES, UNKNOWN, Mention
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_NO_VERBS: Final = bits(("subnational", "prep", "link"))
_NAMES: Final = bits(("area", "adjective", "capital", "topic", "subnational"))
_FLOWS: Final = frozenset(("trade_turnover", "export", "import", "trade_balance"))
_STOPPERS: Final = bits(("unit", "change", "reach", "topic", "area", "adjective", "pair", "them", "target", "link"))


def capital_as_country(areas: Areas, mark: Mark, found: list[Mention], present: list[Mark]) -> Mention | None:
    """A capital that stands for its country: "between Moscow and Tashkent", "official Bishkek", "доля Москвы".

    A capital is mostly a place. It counts only where nothing but a country can stand.
    """
    if any(mention.start < mark.end and mark.start < mention.end for mention in found) or _other_name(areas, mark):
        return None
    mention = _mention(areas, mark)
    if _official(areas, mark, mention) or _posted(areas, mention):
        return mention
    turkic = areas.language in TURKIC_LANGUAGES
    if not any(_of_trade(other) for other in present):
        owned = turkic and mention.role == m.GEN and _has_partners(areas, mark.end)
        acts = _invests(mention, found, present) or _visited(areas, mention, found)
        return mention if owned or acts else None
    if mention.role == m.BETWEEN or _coupled(areas, mark):
        return mention
    if mention.role == m.GEN:
        return mention if _owns_trade(areas, mark) else None
    after = areas.marks[mark.end] if mark.end < areas.last else None
    abroad = turkic and mention.code != HOMES[areas.language]
    if abroad and mention.role == m.NOM and after is not None and "share" in after.kinds:
        return mention  # "20 foizi Moskva hissasiga to'g'ri keldi"
    if mention.role in (m.NOM, m.BY) and _opens_clause(areas, mention.start, mention.end):
        if mention.role == m.NOM and _acts(areas, mention, found):
            return mention
        areas.acting.append(mention)
        return None
    if mention.role not in (m.TO, m.FROM, m.WITH):
        return None
    traded = _traded_with_behind(areas, mark, mention) if turkic else _traded_with(areas, mark)
    return mention if traded else None


def _other_name(areas: Areas, mark: Mark) -> bool:
    """Whether a capital is a half of another name: "Toshkent viloyati", "Moscow Times"."""
    region = areas.marks[mark.end] if mark.end < areas.last else None
    if region is not None and "subnational" in region.kinds and areas.language in TURKIC_LANGUAGES:
        return True
    return mark.end < areas.last and areas.words[mark.end] in members("paper_name")


def _mention(areas: Areas, mark: Mark) -> Mention:
    """The mention of a capital, with the part that it plays."""
    sense = mark.kinds["capital"]
    ending = areas.words[mark.end - 1][sense.stem :].lower()
    mention = Mention(sense.value, mark.start, mark.end, "area", sense.language, m.NOM)
    mention.role = part_played(areas, mention, ending)
    if ending == "а" and mention.role == m.GEN and areas.lower[mark.start].startswith(listed("town_in_a")):
        mention.role = m.NOM  # "Москва", but "Минска"
    return mention


def _official(areas: Areas, mark: Mark, mention: Mention) -> bool:
    """Whether a capital is said to be a government: "official Bishkek", "Бишкек тараптан", "official Ankara and
    Tehran", "расмий Анкара Тегеран менен"."""
    lower = areas.lower
    if mark.start > areas.first and lower[mark.start - 1].startswith(listed("official")):
        return True
    if mention.end > mark.end and lower[mark.end].startswith(listed("side")):
        return True
    ahead = lower[max(areas.first, mark.start - 4) : mark.start]
    if not any(word.startswith(listed("official")) for word in ahead):
        return False
    return _coupled(areas, mark) or (mention.role == m.WITH and mention.linked)


def _owns_trade(areas: Areas, mark: Mark) -> bool:
    """Whether it is trade, a partner or a share that is a capital's: "доля Москвы", "Бишкектин соодасы"."""
    before = areas.marks[mark.start - 1] if mark.start > areas.first else None
    after = areas.marks[mark.end] if mark.end < areas.last else None
    return (
        (after is not None and ("topic" in after.kinds or "partners" in after.kinds))
        or _has_trade(areas, mark.end)
        or (areas.language in TURKIC_LANGUAGES and _has_partners(areas, mark.end))
        or (before is not None and ("topic" in before.kinds or "share" in before.kinds))
    )


def _traded_with_behind(areas: Areas, mark: Mark, mention: Mention) -> bool:
    """Whether trade or a figure follows a Turkic capital: "Пекинге экспорт", "Пекинмен - 5 млрд"."""
    after = areas.marks[mark.end] if mark.end < areas.last else None
    if mark.end < areas.last and (areas.words[mark.end][0].isdigit() or areas.words[mark.end] == "-"):
        return True
    if after is not None and (_of_trade(after) or "purchase" in after.kinds):
        return True
    return mention.linked and _has_trade(areas, mark.end + 1)  # "Пекин менен соодасы"


def _traded_with(areas: Areas, mark: Mark) -> bool:
    """Whether trade stands before the preposition of a capital, or another capital beside it: "trade with Moscow"."""
    if mark.start - 2 < areas.first:
        return False
    lead = areas.marks[mark.start - 2] or covering(areas, mark.start - 2)
    if lead is not None:
        return _of_trade(lead) or "capital" in lead.kinds
    chained = areas.marks[mark.end + 1] if mark.end + 1 < areas.last else None
    return chained is not None and "capital" in chained.kinds


def _has_trade(areas: Areas, place: int) -> bool:
    """Whether a word of trade follows an owner, perhaps behind adjectives: "Бишкектин жалпы тышкы соодасы"."""
    if areas.language not in TURKIC_LANGUAGES:
        return False
    for behind in range(place, min(areas.last, place + 4)):
        mark = areas.marks[behind]
        if not areas.words[behind][0].isalpha() or (mark is not None and mark.bits & _STOPPERS):
            return mark is not None and mark.value("topic") in _FLOWS
        if mark is not None and "world" in mark.kinds:
            return True
    return False


def _has_partners(areas: Areas, place: int) -> bool:
    """Whether partners follow an owner in a Turkic text: "Ташкенттин чектеш өнөктөштөрүнүн"."""
    partners = areas.text.met("partner", place, min(areas.last, place + 6))
    return bool(partners) and all(word[0].isalnum() or word == "-" for word in areas.words[place : partners[0]])


def _acts(areas: Areas, mention: Mention, found: list[Mention]) -> bool:
    """Whether a capital opens a clause as the country does that the text has named, and that is not the text's
    own, beside a partner: "Dushanbe imported flour from Chile"."""
    own = "RUS" if areas.language == "ru" else HOMES.get(areas.language)
    if mention.code == own or mention.code not in areas.named:
        return False
    return any(other.role in (m.WITH, m.TO, m.FROM) and other.code != mention.code for other in found)


def _opens_clause(areas: Areas, start: int, end: int) -> bool:
    """Whether a capital stands at the head of a clause, with its verb behind it: no dateline, no part of a name."""
    while start > areas.first and areas.words[start - 1][0].isalnum():
        start -= 1
        ahead = areas.marks[start]
        if end - start > 3 or (ahead is not None and ahead.bits & _NAMES):
            return False  # "В итоге Лима"
    if end >= areas.last:
        return False
    following = areas.marks[end]
    return areas.words[end][0].isalnum() and (following is None or not following.bits & _NO_VERBS)


def _invests(mention: Mention, found: list[Mention], present: list[Mark]) -> bool:
    """Whether a capital is who puts money into another country: "Madrid has invested $5 bn in Kenya"."""
    into = any(other.role in (m.TO, m.IN) and other.code != mention.code for other in found)
    return into and mention.role == m.NOM and any(mark.value("topic") == "investment" for mark in present)


def _visited(areas: Areas, mention: Mention, found: list[Mention]) -> bool:
    """Whether a capital is where somebody from one other country goes: "Italy's president arrived in Tunis"."""
    guests = {other.code for other in found if other.code != UNKNOWN}
    if mention.role not in (m.TO, m.IN) or len(guests) != 1 or mention.code in guests:
        return False
    return any(word.startswith(listed("travel")) for word in areas.lower[areas.first : areas.last])


def _posted(areas: Areas, mention: Mention) -> bool:
    """Whether an envoy serves in a capital: "the ambassador of Peru in Rome", "посольство Перу в Риме"."""
    if mention.role not in (m.IN, m.TO):
        return False
    place = mention.end if areas.language in TURKIC_LANGUAGES else max(areas.first, mention.start - 6)
    return any(word.startswith(listed("envoy")) for word in areas.lower[place : min(areas.last, place + 6)])


def _coupled(areas: Areas, mark: Mark) -> bool:
    """Whether a second capital or country is joined to it: "Moscow and New Delhi", "Бишкек менен Душанбе"."""
    for link, other in ((mark.end, mark.end + 1), (mark.start - 1, mark.start - 2)):
        if not areas.first <= other < areas.last or not areas.first <= link < areas.last:
            continue
        joint = areas.marks[link]
        if mark.start == areas.first and areas.words[link] == "-" and areas.starts[link] > areas.ends[link - 1]:
            continue  # a dateline: "LIMA - Peru and Chile ..."
        if areas.words[link] != "-" and (joint is None or "link" not in joint.kinds):
            continue
        second = areas.marks[other] or covering(areas, other)
        if second is not None and ("capital" in second.kinds or "area" in second.kinds):
            return True
    return False


def _of_trade(mark: Mark) -> bool:
    """Whether a word speaks of trade between countries, and not of visitors or projects."""
    return (
        mark.value("topic") in _FLOWS or "world" in mark.kinds or "partners" in mark.kinds or "purchase" in mark.kinds
    )
