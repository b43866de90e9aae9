"""Parts of countries and places that have a name: "the Andijan region", "провинция Лорето", "our province"."""

from __future__ import annotations

from trade_warehouse.extract.areas.areas import Areas
from trade_warehouse.extract.areas.mentions import GEN, TURKIC_LANGUAGES, Mention
from trade_warehouse.extract.quantities.quantities import turkic_case
from trade_warehouse.extract.tokens.lexicon import Mark, listed


def names_province(areas: Areas, mark: Mark) -> bool:
    """Whether a word such as "области" ends a name, so that a part of a country is meant."""
    word = areas.words[mark.start]
    before = areas.words[mark.start - 1] if mark.start > areas.first else ""
    lower = word.lower()
    if areas.lower[mark.end - 1] == "of":  # "the city of Tashkent"
        return mark.end < areas.last and _place_name(areas, mark.end)
    if lower.startswith(listed("turkic_city")):  # "Ош шаарынын экспорту", but not "Ош шаарында сүйлөшүү"
        return before[:1].isupper() and turkic_case(lower) in ("nom", "gen", "from")
    led = areas.language == "ru" and mark.end < areas.last and lower.startswith(listed("province_before"))
    if led and _nameless(areas, mark.end):
        return True  # "провинция Лорето"
    if lower.startswith(listed("province")):
        named = before[:1].isupper() and (mark.start - 1 > areas.first or lower.startswith(listed("named_province")))
        if areas.language == "ru" and lower.startswith(
            ("облас", "край", "края", "воевод", "губерн", "префектур", "провинц")
        ):
            return named and before.lower().endswith(listed("adjective_ending", "name_ending"))
        if lower.startswith(("region", "province", "oblast", "city")):
            return named and (word[0].isupper() or _place_name(areas, mark.start - 1))
        # "Toshkent (23 ming tonna) va Andijon (11 ming tonna) viloyatlari"
        return (named or before == ")") and lower.startswith(listed("turkic_province"))
    return word[0].isupper() and not lower.startswith(("москв", "moscow", "астан", "алмат", "almaty"))


def _place_name(areas: Areas, place: int) -> bool:
    """Whether a name that is no country stands there: "the Andijan region"."""
    mark, word = areas.marks[place], areas.words[place]
    return (mark is None or "capital" in mark.kinds) and word.isalpha() and word[0].isupper() and not word.isupper()


def take_name(areas: Areas, part: Mention) -> None:
    """Make the name of a place one with the word for what it is: "the city of [Lima]", "the [Cusco] region"."""
    if areas.lower[part.end - 1] == "of":
        part.end += 1
    elif part.start > areas.first and _place_name(areas, part.start - 1):
        part.start -= 1


def wider_region(areas: Areas, mark: Mark, found: list[Mention]) -> bool:
    """Whether the part of the world is meant in which a country lies: "Перудің өңірдегі серіктесі"."""
    owner = found[-1] if found and found[-1].end == mark.start else None
    return owner is not None and owner.role == GEN and areas.lower[mark.start].startswith(listed("region_noun"))


def several_provinces(areas: Areas, mark: Mark) -> bool:
    """Whether the regions of a country are meant, not one with a name: "Қазақстан облыстары"."""
    word = areas.lower[mark.end - 1]
    sense = mark.kinds["subnational"]
    plural = ("лар", "лер", "тар", "тер", "дар", "дер", "lar")
    return word[sense.stem :].startswith(plural) or word.endswith(("regions", "provinces"))


def that_province(areas: Areas, mark: Mark) -> bool:
    """Whether "the province" stands alone, after one has been named; or "our province"."""
    word = areas.lower[mark.start]
    if not word.startswith(listed("lone_province")) or several_provinces(areas, mark):
        return False
    return areas.parts or word[mark.kinds["subnational"].stem :].startswith(listed("our_ending"))


def unlisted_republic(areas: Areas, mark: Mark) -> bool:
    """A republic with a name that no table has, which is a part of a country: "Чувашия республикасы"."""
    if not areas.lower[mark.start].startswith(("республик", "respublik", "republic")):
        return False
    if areas.language in TURKIC_LANGUAGES:
        place = mark.start - 1
        return place > areas.first and _nameless(areas, place)
    place = mark.end + (1 if areas.language == "en" and areas.lower[mark.end : mark.end + 1] == ["of"] else 0)
    return place < areas.last and (areas.language == "ru" or place > mark.end) and _nameless(areas, place)


def _nameless(areas: Areas, place: int) -> bool:
    word = areas.words[place]
    return areas.marks[place] is None and word[0].isupper() and word.isalpha() and not word.isupper() and len(word) > 3
