"""Who invests in which country: "Peru attracted FDI of $7 bn", "Chinese companies invested 2 bn in Kenya"."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Frame, Zone
from trade_warehouse.extract.sides.asked import Asked, Sides
from trade_warehouse.extract.sides.discourse import lonely_home, pair_stands
from trade_warehouse.extract.sides.owners import known_reporter
from trade_warehouse.extract.sides.shares import is_share
from trade_warehouse.extract.tokens.lexicon import Mark, listed


def investment_sides(asked: Asked) -> Sides:
    """Into which country capital goes, and from whom."""
    sentence, zone = asked.sentence, asked.zone
    pool = asked.pool = [mention for mention in asked.pool if mention.code != "WLD"]  # "xorijiy": from all
    sources = _named_sources(asked)
    into = [mention for mention in pool if _takes_capital(asked, mention, sources)]
    sources = sources or _called_sources(asked, into)
    owners = [mention for mention in pool if mention.role in (m.GEN, m.ADJ, m.NOM, m.BY)]
    source = sources[0] if sources else owners[0] if owners else None
    target = into[-1] if into else owners[0] if owners and sources else None
    codes = {mention.code for mention in pool}
    if source and target and source.code != target.code and len(codes) == 2:
        return target.code, source.code
    sides = _beside_the_told(asked, sources[0], codes) if sources and not into else None
    sides = sides or _sharer_of_capital(asked, codes) or _the_other_way(asked)
    if sides is None and source is not None and not into and codes == {source.code}:
        sides = _into_the_told(asked, source)
    if sides is not None:
        return sides
    if source and codes == {source.code} and (source.role == m.FROM or (sources and _goes_home(asked, source.code))):
        return known_reporter(sentence, source.code), source.code
    if not pool:
        country = _still_into(sentence, zone)
        return country, "WLD" if country is not None else None
    lone = not sources and len(codes) == 1 and bool(into)
    if lone and into[-1].code not in BLOCS and _foreign_capital(sentence, zone):
        return into[-1].code, "WLD"
    return None, None


def _named_sources(asked: Asked) -> list[Mention]:
    """From whom capital is said to come: "from Peru"; in Turkic languages, to whom a share of it falls."""
    sentence, before = asked.sentence, asked.before
    sources = [mention for mention in asked.pool if mention.role == m.FROM]
    if sources or sentence.language not in TURKIC:
        return sources
    if asked.quantity.unit != "percent":
        told = before is not None and before.indicator == "investment" and asked.topic is None
        if before is None or not told or not sentence.kinds.get("share"):
            return []
        return [mention for mention in asked.pool if falls_to_investor(sentence, before, mention)]
    return [mention for mention in asked.pool if mention.role == m.TO and sentence.share_of(mention)]


def falls_to_investor(sentence: Sentence, told: Frame, mention: Mention) -> bool:
    """Whether a part of the capital told before falls to an area in a Turkic sentence: "Перудің үлесіне 2 млрд
    доллар, Чилиге 1 млрд доллар тиесілі"."""
    if sentence.language not in TURKIC or mention.code in (told.reporter, UNKNOWN, "WLD") or told.reporter is None:
        return False
    if mention.role == m.GEN:
        return sentence.share_of(mention)
    return mention.role == m.TO and any(mark.start > mention.end for mark in sentence.kinds.get("share", ()))


def _called_sources(asked: Asked, into: list[Mention]) -> list[Mention]:
    """After whom capital, or those who invest it, are called: "Chinese investments", "Chinese companies"."""
    sentence, topic = asked.sentence, asked.topic
    if topic is None:
        return []
    others = [mention for mention in asked.pool if mention not in into]
    capital = [mention for mention in others if _of_origin(sentence, mention, topic)]
    return capital or [mention for mention in others if _investing(sentence, mention)]


def _takes_capital(asked: Asked, mention: Mention, sources: list[Mention]) -> bool:
    """Whether capital goes into an area, by its form or the words beside it."""
    sentence = asked.sentence
    return (
        (mention.role in (m.TO, m.IN, m.ON) and mention not in sources)
        or _into_economy(sentence, mention)
        or _attracts(sentence, mention, asked.zone)
        or _has_investors(sentence, mention)
    )


def _beside_the_told(asked: Asked, source: Mention, codes: set[str]) -> Sides | None:
    """Both sides, where who invests is named alone behind a figure of the country, or of the two."""
    before = asked.before
    if before is None:
        return None
    if asked.topic is None and before.reporter not in (None, source.code) and len(codes) == 1:
        return before.reporter, source.code
    if _of_pair(before, source):  # "trade of the two doubled, Italian investment tripled"
        return before.counterpart if before.reporter == source.code else before.reporter, source.code
    return None


def _the_other_way(asked: Asked) -> Sides | None:
    """Both sides of capital that only goes the other way: "Перуден Чилиге 3 млрд, кері бағытта 1 млрд доллар"."""
    before = asked.before
    if asked.pool or before is None or before.indicator != "investment" or before.counterpart in (None, "WLD"):
        return None
    reverse = asked.sentence.marked(asked.zone.left, asked.zone.right, "reverse")
    return (before.counterpart, before.reporter) if reverse else None


def _into_the_told(asked: Asked, source: Mention) -> Sides | None:
    """Both sides, where a Turkic or Russian text goes on with another investor: "Чилиге 9 млрд доллар инвестиция
    келді. Перу 3 млрд доллар құйды", "российские вложения сократились на 5 %"."""
    told, sentence = asked.sentence.state.frame, asked.sentence
    if told is None or told.indicator != "investment" or asked.topic is None or sentence.language == "en":
        return None
    if sentence.index - sentence.state.frame_sentence > 3 or told.reporter in (None, source.code):
        return None
    puts = sentence.lower[asked.topic.end - 1].startswith(listed("invests"))  # no "инвестиция алды"
    called = _of_origin(sentence, source, asked.topic) or _investing(sentence, source)
    if sentence.language == "ru" and not (called and told.counterpart == "WLD"):
        return None
    clear = source.role == m.FROM or called or source.kind == "adjective" or (puts and source.role == m.NOM)
    return (told.reporter, source.code) if clear else None


def _goes_home(asked: Asked, investor: str) -> bool:
    """Whether it is clear into which country capital goes that is not named beside the investor."""
    return _into_the_country(asked.sentence, asked.zone) or _spoken_of_with(asked.sentence, investor)


def _spoken_of_with(sentence: Sentence, investor: str) -> bool:
    """Whether a Turkic text is just speaking of two, one of whom invests: "Эки өлкөнүн соодасы 3 млрд. Чили
    инвестициясы 2 млрд доллардан ашты"."""
    pair = sentence.state.pair
    near = sentence.language in TURKIC and sentence.index - sentence.state.pair_sentence <= 1
    return near and pair is not None and investor in pair and pair_stands(sentence, False)


def _into_the_country(sentence: Sentence, zone: Zone) -> bool:
    """Whether money goes into a country that is not named there: "Chilean firms invested in the republic"."""
    stems = listed("economy")
    return any(sentence.lower[place].startswith(stems) for place in range(zone.left, zone.weak)) or any(
        mention.kind == "self" and mention.role in (m.TO, m.IN) and zone.left <= mention.start < zone.weak
        for mention in sentence.found
    )


def _of_pair(before: Frame, source: Mention) -> bool:
    """Whether an investor is one of the two whose trade was told in the same sentence."""
    pair = (before.reporter, before.counterpart)
    return before.indicator in TRADE and source.code in pair and None not in pair and "WLD" not in pair


def _sharer_of_capital(asked: Asked, codes: set[str]) -> Sides | None:
    """Who has a share in what came from abroad, and where: "26 % of it falls to Chile, 12 % to Peru"."""
    sentence, zone, before = asked.sentence, asked.zone, asked.before
    told = before if before is not None else sentence.state.frame
    if told is None or told.indicator != "investment" or len(codes) != 1 or told.reporter in codes | {None}:
        return None
    whole = told.counterpart == "WLD" or (before is not None and before.kind == "share")
    if not whole or sentence.topic_in(zone.left, zone.right) or not is_share(sentence, asked.quantity, zone, before):
        return None
    return told.reporter, next(iter(codes))


def _of_origin(sentence: Sentence, mention: Mention, topic: Mark) -> bool:
    """ "Chinese investments", "Xitoy investitsiyalari": whose capital it is."""
    if mention.role in (m.IN, m.TO, m.ON):
        return False
    if mention.kind == "adjective" or sentence.language in TURKIC:
        between = sentence.lower[mention.end : topic.start]
        return 0 <= topic.start - mention.end <= 1 and (not between or between[0] in ("direct", "прямых", "прямые"))
    return False


def _investing(sentence: Sentence, mention: Mention) -> bool:
    """ "Chinese companies", "инвесторы из Китая", "Qytai kompaniyalari": who invests is called after an area."""
    if mention.role in (m.TO, m.IN, m.ON):
        return False
    ahead = sentence.lower[mention.end : min(sentence.last, mention.end + 2)]
    return bool(ahead) and (
        ahead[0].startswith(listed("investor"))
        or (len(ahead) > 1 and ahead[0][0].isalpha() and ahead[1].startswith(listed("investor")))
    )


def _into_economy(sentence: Sentence, mention: Mention) -> bool:
    """ "Keniya iqtisodiyotiga", "in Kenya's economy": where the money goes."""
    if mention.end >= sentence.last or not sentence.lower[mention.end].startswith(listed("economy")):
        return False
    if sentence.language in TURKIC:
        return sentence.lower[mention.end].endswith(listed("dative"))
    place = mention.start - 1
    if place > sentence.first and sentence.lower[place] == "the":
        place -= 1
    return place >= sentence.first and sentence.lower[place] in ("in", "into", "в", "во")


def _has_investors(sentence: Sentence, mention: Mention) -> bool:
    """ "в списке инвесторов Перу": the country that they invest in."""
    ahead = sentence.lower[mention.start - 1] if mention.start > sentence.first else ""
    return sentence.language == "ru" and mention.role in (m.GEN, m.NOM) and ahead.startswith("инвесторов")


def _attracts(sentence: Sentence, mention: Mention, zone: Zone) -> bool:
    """ "Peru attracted FDI of $7 bn", "Peru's FDI inflow": the country that foreign capital comes to."""
    if mention.role in (m.GEN, m.ADJ):
        behind = sentence.lower[mention.end : zone.weak][:5]
        return any(word.startswith(listed("inflow")) for word in behind) and _foreign_capital(sentence, zone)
    if mention.role != m.NOM or not _foreign_capital(sentence, zone) or _called_capital(sentence, mention):
        return False
    return any(word.startswith(listed("attract")) for word in sentence.lower[mention.end : zone.weak])


def _called_capital(sentence: Sentence, mention: Mention) -> bool:
    """Whether Turkic capital is called after whose it is: "Peru investitsiyalari", not "Peru investitsiya"."""
    topic = sentence.topic
    if topic is None or mention.end != topic.start or sentence.language not in TURKIC:
        return False
    word = sentence.lower[topic.end - 1]
    return any(word.endswith(ending) or ending + "n" in word for ending in listed("possessed_noun"))


def _foreign_capital(sentence: Sentence, zone: Zone) -> bool:
    words = sentence.lower[zone.left : zone.weak]
    if any(word.startswith(listed("foreign_capital")) for word in words):
        return True
    direct = any(word.startswith(listed("direct_word")) for word in words)
    return direct and any(word.startswith(listed("inflow")) for word in words)  # "the gross inflow of direct ..."


def _still_into(sentence: Sentence, zone: Zone) -> str | None:
    """Into which country flows what is still called from abroad: "In 2020 foreign investment had halved"."""
    told = sentence.state.frame
    home = m.HOMES.get(sentence.language)
    named = any(mention.code != "WLD" for mention in sentence.found)
    if home is not None and lonely_home(sentence, set(sentence.state.counts)) == home and not named:
        # The text names no other country, and no region; capital that is merely "attracted" may be its own.
        direct = listed("direct_capital")
        return home if any(word.startswith(direct) for word in sentence.lower[zone.left : zone.weak]) else None
    if told is None or told.indicator != "investment" or told.counterpart != "WLD":
        return None
    near = sentence.index - sentence.state.frame_sentence <= 3
    return told.reporter if near and _foreign_capital(sentence, zone) else None
