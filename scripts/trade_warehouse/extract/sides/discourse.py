"""Whose trade it is that a text speaks of, where the sentence names nobody."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.parties.ownership import home_of
from trade_warehouse.extract.parties.parties import goes_on_of_region
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity, turkic_case
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import TRADE, Frame, indicator_alone
from trade_warehouse.extract.sides.asked import Sides
from trade_warehouse.extract.tokens.lexicon import listed
from trade_warehouse.extract.topics.topic_words import goods_at


def of_a_capital(
    sentence: Sentence, quantity: Quantity, frame: Frame, sides: tuple[str, str | None], pool: list[Mention]
) -> bool:
    """Whether the subject is a capital, which may be what a figure without a name is told of: "Nairobi has a
    friend in Lima: its exports grew"."""
    acting = sentence.context.mentions.acting
    if not acting or any(mention.code == sides[0] and mention.role != m.ADJ for mention in pool):
        return False
    known = sides if frame.indicator == "trade_turnover" else sides[:1]
    return any(sentence.first <= town.start < quantity.start and town.code not in known for town in acting)


def home_with(sentence: Sentence, partner: str) -> str | None:
    """The country of the text, where it has named no other than its partner, and no region."""
    home = home_of(sentence, {partner} | {mention.code for mention in sentence.found})
    if home is not None:
        return home
    home, named = sentence.context.home(), sentence.context.mentions
    first = sentence.index == 0 or sentence.text.headline[sentence.index]  # what follows names another
    first = first and home not in named.capitals
    early = first or named.parts or home == partner
    return home if not early and named.capitals <= {home or "", partner} else None


def pair_stands(sentence: Sentence, pair_word: bool) -> bool:
    """Whether it is still the pair spoken of last: at once ("the two countries": a little longer), or for long
    where the text names no other country.
    """
    state = sentence.state
    if state.pair is None:
        return False
    gap = sentence.index - state.pair_sentence
    if gap <= (2 if pair_word else 1):
        return True
    return gap <= 12 and all(code in state.pair or code in BLOCS for code in state.counts)


def _said_by_us(sentence: Sentence, main: str) -> bool:
    """Whether "our" stands before a Russian or English word of trade, in a text that names another country as well."""
    topic = sentence.topic
    if topic is None or sentence.language in TURKIC or topic.start == sentence.first:
        return False
    ahead = sentence.lower[max(sentence.first, topic.start - 2) : topic.start]
    others = set(sentence.state.counts) - BLOCS - {main}
    return bool(others) and any(word == "our" or word.startswith("наш") for word in ahead)


def pair_of_text(sentence: Sentence, pair_word: bool, frame: Frame) -> Sides:
    """The pair that the text is about, where the sentence names none."""
    state, names = sentence.state, _names(sentence, pair_word)
    if not names and not pair_word and sentence.language == "ru" and goes_on_of_region(sentence):
        return None, None
    if frame.world:
        return _with_the_world(sentence, names)
    bought = {mention.code for mention in sentence.found if mention.role in (m.TO, m.FROM, m.WITH)}
    if len(names) == 2 and not set(names) <= bought and not set(names) <= BLOCS:  # two buyers, two blocs: no pair
        if state.pair is not None and set(state.pair) == set(names):
            return _as_told(sentence, state.pair, frame)
        return sentence.context.hosted(names, sentence.found) or sentence.context.ordered(names)
    alone = _only_country(sentence, names, frame) if not pair_word and state.pair is None else None
    if alone is not None:
        return alone, "WLD"
    if len(names) > 2 and not pair_word and not set(names) <= bought:
        return None, None
    if state.pair is not None and pair_stands(sentence, pair_word):
        return _spoken_of_still(sentence, state.pair, names, pair_word, frame)
    told = state.frame if sentence.index - state.frame_sentence <= 2 and not pair_word else None
    if told is not None and sentence.language in TURKIC and _another_since(sentence, told):
        whole = sentence.kinds.get("total_word") and indicator_alone(frame)
        return (told.reporter, "WLD") if whole else (None, None)  # "Импорттун жалпы наркы 3 млрд"
    if told is not None and (told.indicator in TRADE or told.counterpart == "WLD"):
        return told.reporter, told.counterpart  # but guests from Chile trade nothing
    return _of_those_named(sentence, names, pair_word, frame)


def _names(sentence: Sentence, pair_word: bool) -> list[str]:
    """The codes that a sentence names, but for those in a reason or to whom parts of the sum went."""
    parts = sentence.kinds.get("part_of", ())
    end = max((mark.start for mark in parts if mark.start > sentence.quantities[0].end), default=sentence.last)
    names = list(
        dict.fromkeys(
            mention.code
            for mention in sentence.found
            if mention.kind not in ("them", "self") and mention.code not in (UNKNOWN, "WLD")
            if mention.start < end and not sentence.caused(mention.start)
        )
    )
    countries = [code for code in names if code not in BLOCS]
    # "Peru is Chile's partner in the EU: the two ..."
    return countries if pair_word and len(countries) == 2 else names


def _with_the_world(sentence: Sentence, names: list[str]) -> Sides:
    """Whose trade with all it is: "foreign trade grew 5 %"."""
    state = sentence.state
    if not names and _of_the_region(sentence):
        return state.frame.reporter if state.frame is not None else None, "WLD"
    main = state.main or (names[0] if len(names) == 1 else sentence.context.main())
    if main is not None and main not in names and state.main is None and _as_often(sentence, main):
        return None, None  # "our foreign trade", said in a text of two countries
    if main is not None and _said_by_us(sentence, main):
        return None, None  # "our foreign trade", said by an envoy of one of two
    main = main or lonely_home(sentence, {*names, *state.counts} - BLOCS)
    if main is None and _inside_group(sentence):
        return state.group, "WLD"  # "mutual trade grew 5 %; the union's foreign trade grew 3 %"
    return (main, "WLD") if main else (None, None)


def _only_country(sentence: Sentence, names: list[str], frame: Frame) -> str | None:
    """The only country in the text so far, where trade of no one else's was told and this may be all its own."""
    state = sentence.state
    alone = set(state.counts) | set(names)
    if not names:
        alone -= BLOCS
    if len(alone) != 1 or alone & BLOCS:
        return None
    if not names:
        near = sentence.index - state.lone <= (4 if indicator_alone(frame) else 1)
        return alone.pop() if near else None
    owned = any(
        mention.role in (m.NOM, m.GEN, m.ADJ, m.ACC, "at")
        and mention.kind in ("area", "adjective")
        and mention.code in names
        and not (mention.kind == "adjective" and goods_at(sentence, mention.end))
        for mention in sentence.found
    )
    return alone.pop() if owned and indicator_alone(frame) else None


def _spoken_of_still(
    sentence: Sentence, pair: tuple[str, str], names: list[str], pair_word: bool, frame: Frame
) -> Sides:
    """The pair spoken of last, or the trade with all that was told of one of them since."""
    state, told = sentence.state, sentence.state.frame
    since = told is not None and told.counterpart == "WLD" and state.frame_sentence >= state.pair_sentence
    if since and told is not None and not pair_word:
        far = sentence.index - state.frame_sentence > 1
        if told.kind == "share" and (far or _bare_turnover(sentence)):
            return None, None  # of all its trade, or of that with the one whose share was told
        return told.reporter, "WLD"
    if _of_the_second(sentence, names, pair, frame) or _of_a_third(sentence, pair):
        return None, None
    if _turned_goods(sentence, frame) or _of_all_or_of_one(sentence, pair, frame, pair_word):
        return None, None
    return _as_told(sentence, pair, frame)


def _of_those_named(sentence: Sentence, names: list[str], pair_word: bool, frame: Frame) -> Sides:
    """The two that the text names, or the one beside the country of the text."""
    state = sentence.state
    areas = sentence.context.mentions.named  # not of whom only goods are called: "ресейлік ұн"
    called = pair_word or sentence.language not in TURKIC  # "Colombian exports": the country's
    countries = [code for code in state.counts if code not in BLOCS and (called or code in areas)]
    alone_told = indicator_alone(frame) and not called
    if len(countries) == 2 and not (alone_told and not state.actors >= set(countries)):
        return sentence.context.ordered(countries)
    spoken = dict.fromkeys(code for code in (*countries, *names) if code not in BLOCS)
    if len(spoken) == 1 and pair_word:
        partner = next(iter(spoken))
        own = home_with(sentence, partner)
        return (own, partner) if own is not None else (None, None)
    if not pair_word and indicator_alone(frame) and not names:
        home = lonely_home(sentence, set(countries)) or (None if countries else sentence.context.main())
        return home, "WLD" if home is not None else None
    return None, None


def _bare_turnover(sentence: Sentence) -> bool:
    """Whether the word of trade is a mere "turnover", which does not say of what: "оборот", "aylanma"."""
    topic = sentence.topic
    bare = topic is not None and topic.end - topic.start == 1 and topic.value("topic") == "trade_turnover"
    return bare and topic is not None and sentence.lower[topic.start].startswith(listed("bare_noun"))


def _of_the_region(sentence: Sentence) -> bool:
    """Whether a Turkic sentence speaks of the region or bloc whose trade was told before: "Аймақтың сыртқы саудасы
    226 млрд доллар"."""
    told = sentence.state.frame
    if told is None or told.reporter not in BLOCS or sentence.index - sentence.state.frame_sentence > 2:
        return False
    owners = listed("region_noun", "bloc_noun")
    return sentence.language in TURKIC and any(
        word.startswith(owners) and turkic_case(word) == "gen"
        for word in sentence.lower[sentence.first : sentence.last]
    )


def _another_since(sentence: Sentence, told: Frame) -> bool:
    """Whether another country has been named since a figure of two was told."""
    latest = sentence.context.mentions.latest
    pair = (told.reporter, told.counterpart)
    return bool(latest) and "WLD" not in pair and None not in pair and latest not in pair and latest not in BLOCS


def _inside_group(sentence: Sentence) -> bool:
    """Whether the trade told last is that inside the bloc that the text is about."""
    told = sentence.state.frame
    if told is None or told.reporter is None or told.reporter != told.counterpart:
        return False
    return told.reporter == sentence.state.group


def lonely_home(sentence: Sentence, countries: set[str]) -> str | None:
    """The country of a text in its own language that has named no other, nor a region, nor cites another's
    officials anywhere."""
    home = m.HOMES.get(sentence.language)
    if home is None or not countries <= {home} or sentence.context.mentions.parts:
        return None
    if sentence.context.home() is None and sentence.context.of_a_firm():
        return None
    return home if not sentence.context.officials() - {home} or sentence.context.home() is not None else None


def _as_often(sentence: Sentence, main: str) -> bool:
    """Whether the text named another country as often as the one that seems to be its subject."""
    counts = sentence.state.counts
    return any(counts[code] == counts[main] for code in counts if code != main and code not in BLOCS)


def _of_the_second(sentence: Sentence, names: list[str], pair: tuple[str, str], frame: Frame) -> bool:
    """Whether a flow in a sentence whose subject is the second of a pair is not the first's: "B buys wheat ..."."""
    if len(names) != 1 or names[0] != pair[1] or not indicator_alone(frame):
        return False
    return any(mention.code == pair[1] and mention.role == m.NOM for mention in sentence.found)


def _turned_goods(sentence: Sentence, frame: Frame) -> bool:
    """Whether an English flow of goods may be that of either side: "China's imports of beans from Brazil rose.
    Rice exports were 3 mln tonnes"."""
    told = sentence.state.frame
    if told is None or sentence.language != "en" or not (frame.partial and told.partial):
        return False
    return {told.indicator, frame.indicator} == {"export", "import"} and not sentence.found


def _of_all_or_of_one(sentence: Sentence, pair: tuple[str, str], frame: Frame, pair_word: bool) -> bool:
    """Whether a flow may be that with all or with the partner told last: "Peru's exports fell 2 %. Those to Chile
    fell 10 %. Imports fell 7 %"."""
    whole = sentence.state.world_flows
    if not whole or pair_word or sentence.found or not indicator_alone(frame) or frame.indicator is None:
        return False
    told = {flow for reporter, flow in whole if reporter == pair[0] and flow in ("export", "import")}
    return len(told) == 1 and frame.indicator not in told and (pair[0], "trade_turnover") not in whole


def _of_a_third(sentence: Sentence, pair: tuple[str, str]) -> bool:
    """Whether the sentence opens with a country that is none of the pair: "Kenya differs: the surplus held at"."""
    opening = next((mention for mention in sentence.found if mention.start - sentence.first <= 1), None)
    return (
        opening is not None
        and opening.role == m.NOM
        and opening.kind == "area"
        and opening.code not in pair
        and opening.code != UNKNOWN
        and not opening.office
    )


def _as_told(sentence: Sentence, pair: tuple[str, str], frame: Frame) -> tuple[str, str]:
    """A pair in the order in which its whole trade was told, where that is meant again and not a flow."""
    told = sentence.state.turnover
    if frame.indicator == "trade_turnover" and told is not None and (told.counterpart, told.reporter) == pair:
        return pair[1], pair[0]
    return pair
