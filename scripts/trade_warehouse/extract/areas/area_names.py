"""Whether a word that looks like an area names one, or is a half of another name, a title or an office."""

from __future__ import annotations

import re
from typing import Final

from trade_warehouse.extract.areas.areas import Areas, unpossessed
from trade_warehouse.extract.areas.mentions import BLOCS, TURKIC_LANGUAGES, UNKNOWN, Mention
from trade_warehouse.extract.tokens.lexicon import Mark, bits, listed, members

_TRADING: Final = bits(("topic", "world"))
_SEVERAL: Final = re.compile("(л[аеоө]р|[дт][ае]р|l[ae]r)")


def not_the_name(areas: Areas, mark: Mark) -> bool:
    """Whether an adjective only looks like a name: "Перулік", and "Kenyan", which has the Uzbek "Kenya" in it."""
    own = (areas.language, "any")
    area, adjective = mark.kinds["area"], mark.kinds["adjective"]
    if areas.language in TURKIC_LANGUAGES and areas.lower[mark.end - 1].endswith(listed("belongs_ending")):
        return False  # "Ресейдікі": Russia's
    return adjective.language in own and (area.language not in own or adjective.stem > area.stem)


def named_after(areas: Areas, mark: Mark) -> bool:
    """Whether a name follows "республики", "the country of": then the name says it."""
    following = areas.marks[mark.end] if mark.end < areas.last else None
    if following and following.value("area") not in (None, "WLD"):
        turkic = areas.language in TURKIC_LANGUAGES
        return not (turkic and following.value("area") in BLOCS)  # "республиканын ЕАЭБ менен соодасы"
    if areas.language == "en" and areas.lower[mark.end : mark.end + 1] == ["of"] and mark.end + 1 < areas.last:
        name = areas.marks[mark.end + 1]
        if name is not None and name.value("area") not in (None, "WLD"):
            return True  # "the Republic of Poland"
    word = areas.lower[mark.start]
    if word.startswith(listed("country_word")):
        article = areas.lower[mark.start - 1] if mark.start > areas.first else ""
        return article not in ("the", "our", "this", "'")
    before = areas.marks[mark.start - 1] if mark.start > areas.first else None
    if areas.language in TURKIC_LANGUAGES and unpossessed(areas, mark) and before and "area" in before.kinds:
        return False
    if before and (
        "area" in before.kinds or "adjective" in before.kinds or "pair" in before.kinds or "number" in before.kinds
    ):
        return True
    if areas.language in TURKIC_LANGUAGES and mark.start > areas.first:
        ahead, over = areas.lower[mark.start - 1], areas.marks[mark.start - 1]
        counted = ahead.isdecimal() or (over is not None and "after" in over.kinds)
        if counted or ahead in members("other_country", "only"):
            return True  # "коңшу өлкөгө", "төрт гана өлкөгө": no name follows, but others are meant
    word = areas.lower[mark.start]
    if word.startswith("стран") and mark.end - mark.start == 1:
        ending = word[5:]
        if ending == "ы":
            # "экспорт страны" speaks of one, "страны договорились" of several
            return not (before and any(kind in before.kinds for kind in ("topic", "world", "share", "product", "not")))
        return ending not in ("а", "у", "ой", "е") or _these(areas, mark.start)
    if word.startswith("республик") and mark.kinds["self"].language == "ru":
        return word[9:] not in ("а", "и", "у", "ой", "е", "ою")
    return False


def _these(areas: Areas, position: int) -> bool:
    before = areas.lower[position - 1] if position > areas.first else ""
    return before in members("these")


def is_plural(areas: Areas, mark: Mark) -> bool:
    """Whether several countries are meant: "республикалар", "our countries"."""
    word = areas.lower[mark.start]
    if word.startswith("республика") and word[10:].startswith(("лар", "лары", "lar")):
        return True
    noun = areas.lower[mark.end - 1]  # "our countries": two of them
    return noun.startswith(listed("country_stem")) and _SEVERAL.search(noun) is not None


def there_is(areas: Areas, mark: Mark) -> bool:
    """Whether "there" is no place: "there were exports", but "exports there", "sold there"."""
    if areas.lower[mark.start] != "there" or mark.end - mark.start > 1:
        return False
    ahead = areas.marks[mark.start - 1] if mark.start > areas.first else None
    return ahead is None or not ahead.bits & _TRADING


def part_of_name(areas: Areas, mention: Mention) -> bool:
    """Whether an area is half of another name: "Asia-Plus", "Pakistan Point News"."""
    end = mention.end
    if end < areas.last and areas.words[end] in members("paper_name"):
        return True
    return (
        mention.code == UNKNOWN
        and end + 1 < areas.last
        and areas.words[end] == "-"
        and areas.starts[end + 1] == areas.ends[end]
        and areas.words[end + 1][0].isupper()
    )


def quoted_bloc(areas: Areas, mention: Mention) -> bool:
    """Whether a bloc's name is a part of a title in quotation marks: the fair "Made in Central Asia"."""
    if mention.code not in BLOCS or mention.code == "WLD":
        return False
    begin = next(
        (p for p in range(mention.start - 1, max(areas.first, mention.start - 5) - 1, -1) if areas.words[p] == '"'),
        None,
    )
    close = next((p for p in range(mention.end, min(areas.last, mention.end + 4)) if areas.words[p] == '"'), None)
    return (
        begin is not None
        and close is not None
        and close - begin - 1 > mention.end - mention.start
        and close - begin < 8
    )


def abbreviated(areas: Areas, mention: Mention) -> bool:
    """Whether the short name stands in brackets behind the name: "the Shanghai Organisation (SCO)"."""
    end = mention.end
    if end + 2 >= areas.last or areas.words[end] != "(" or areas.words[end + 2] != ")":
        return False
    short = areas.marks[end + 1]
    word = areas.words[end + 1]
    if short is None:
        return word.isupper() and 2 <= len(word) <= 6 and mention.code in BLOCS
    return short.value("area") == mention.code


def names_office(areas: Areas, mention: Mention) -> bool:
    """Whether an office that publishes figures is called after an area: "Ўзбекистон статистика қўмитаси"."""
    offices = areas.text.met("office", max(areas.first, mention.start - 5), min(areas.last, mention.end + 4))
    if not offices:
        return False
    if mention.start in offices:
        return True
    for place in range(mention.end, min(areas.last, mention.end + 4)):
        if not areas.words[place][0].isalpha():
            break
        if place in offices:
            return True
    if areas.language in TURKIC_LANGUAGES:
        return False
    for place in range(mention.start - 1, max(areas.first, mention.start - 6) - 1, -1):
        mark = areas.marks[place]
        if areas.words[place] in ("(", ")") or areas.words[place].isupper():
            continue  # "таможенное управление (ГТУ) КНР"
        if not areas.words[place][0].isalpha() or (mark is not None and "topic" in mark.kinds):
            return False
        if place in offices:
            return True
    return False
