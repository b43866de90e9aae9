"""Who invests, who visits, what is carried: both sides of what is no trade in goods."""

from __future__ import annotations

from trade_warehouse.extract import mentions as m
from trade_warehouse.extract.discourse import lonely_home, pair_of_text, pair_stands
from trade_warehouse.extract.lexicon import Mark, listed, members
from trade_warehouse.extract.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.owners import find_pair, known_reporter
from trade_warehouse.extract.ownership import of_guests
from trade_warehouse.extract.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence import Sentence
from trade_warehouse.extract.shares import is_share
from trade_warehouse.extract.state import (
    FREIGHT,
    TRADE,
    Frame,
    Skip,
    Zone,
)


def find_other_participants(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, topic: Mark | None
) -> None:
    """Who of what is no trade: freight, visits, investment, joint projects, a share of the world."""
    indicator = frame.indicator
    state = sentence.state
    if (
        topic is None
        and before is not None
        and before.reporter
        and indicator not in ("joint_projects", "joint_project_value", "jobs", "gdp")
    ):
        own = [mention for mention in sentence.found if zone.left <= mention.start < zone.weak]
        same = all(mention.code in (before.reporter, before.counterpart) for mention in own)
        part = indicator == "visitor_arrivals" and sentence.next_mark(zone.left, quantity.start, "part_of") is not None
        part = part or (indicator == "investment" and len({mention.code for mention in own}) > 1)
        if not part and (not own or (same and quantity is not sentence.quantities[0])):
            frame.reporter, frame.counterpart = before.reporter, before.counterpart
            return
    pool = [
        mention
        for mention in sentence.found
        if zone.left <= mention.start < (zone.right if zone.right > quantity.end else zone.weak)
        and mention.code != UNKNOWN
    ]
    if indicator in ("joint_projects", "joint_project_value", "jobs"):
        codes = list(
            dict.fromkeys(
                mention.code for mention in sentence.found if mention.code not in BLOCS and mention.code != UNKNOWN
            )
        )
        if before is not None and before.reporter:
            frame.reporter, frame.counterpart = before.reporter, before.counterpart
        elif len(codes) == 2:
            frame.reporter, frame.counterpart = codes[0], codes[1]
        elif state.pair:
            frame.reporter, frame.counterpart = state.pair
        elif sentence.marked(sentence.first, quantity.end, "pair"):
            frame.reporter, frame.counterpart = pair_of_text(sentence, True, frame)
        if len(codes) == 1 and frame.reporter and codes[0] not in (frame.reporter, frame.counterpart):
            frame.reporter = frame.counterpart = None
    elif indicator in ("transit_freight", "customs_release_time"):
        through = [mention for mention in pool if _through(sentence, mention)]
        through += [mention for mention in pool if mention.group in {other.group for other in through}]
        named = through or [
            mention
            for mention in pool
            if mention.role in (m.GEN, m.ADJ, m.IN, m.NOM, m.PAIR, m.BETWEEN) and mention.code not in BLOCS
        ]
        if topic is None and before is not None and before.reporter and not through:
            named = [mention for mention in named if mention.role != m.ADJ]  # "5 mln tonnes of it Chinese goods"
        codes = list(dict.fromkeys(mention.code for mention in named))
        if before is not None and before.reporter and not named:
            frame.reporter = before.reporter
        elif len(codes) == 1:
            frame.reporter = codes[0]
        elif not codes and sentence.language == "ru" and any(other.kind == "part" for other in sentence.found):
            frame.reporter = None  # "через провинцию"
        elif not codes:
            frame.reporter = sentence.context.main() if state.counts and not _on_a_route(sentence, indicator) else None
        else:
            frame.reporter = codes[0] if indicator == "customs_release_time" else None
        frame.counterpart = None
    elif indicator in FREIGHT:
        groups: dict[int, list[Mention]] = {}
        for mention in pool:
            groups.setdefault(mention.group, []).append(mention)
        anchor = topic.start if topic else quantity.start
        pair = find_pair(sentence, pool, groups, anchor, indicator)
        if pair:
            frame.reporter, frame.counterpart = pair[0], pair[1]
        else:
            withs = [mention for mention in pool if mention.role in (m.WITH, m.TO)]
            gens = [mention for mention in pool if mention.role in (m.GEN, m.FROM, m.ADJ, m.NOM)]
            if withs and gens and withs[-1].code != gens[-1].code:
                frame.reporter, frame.counterpart = gens[-1].code, withs[-1].code
            elif before is not None and before.reporter and before.counterpart:
                frame.reporter, frame.counterpart = before.reporter, before.counterpart
            elif sentence.marked(sentence.first, sentence.last, "pair") and state.pair and not pool:
                frame.reporter, frame.counterpart = state.pair
    elif indicator == "investment":
        pool = [mention for mention in pool if mention.code != "WLD"]  # "xorijiy": from all
        sources = [mention for mention in pool if mention.role == m.FROM]
        if not sources and quantity.unit == "percent" and sentence.language in TURKIC:
            sources = [mention for mention in pool if mention.role == m.TO and sentence.share_of(mention)]
        into = [
            mention
            for mention in pool
            if (mention.role in (m.TO, m.IN, m.ON) and mention not in sources)
            or _into_economy(sentence, mention)
            or _attracts(sentence, mention, zone)
            or _has_investors(sentence, mention)
        ]
        if not sources and topic is not None:
            sources = [mention for mention in pool if mention not in into and _of_origin(sentence, mention, topic)] or [
                mention for mention in pool if mention not in into and _investing(sentence, mention)
            ]
        owners = [mention for mention in pool if mention.role in (m.GEN, m.ADJ, m.NOM, m.BY)]
        source = sources[0] if sources else owners[0] if owners else None
        target = into[-1] if into else owners[0] if owners and sources else None
        if source and target and source.code != target.code and len({mention.code for mention in pool}) == 2:
            frame.reporter, frame.counterpart = target.code, source.code
        elif (
            source
            and sources
            and not into
            and topic is None
            and before is not None
            and before.reporter not in (None, source.code)
            and len({mention.code for mention in pool}) == 1
        ):
            frame.reporter, frame.counterpart = before.reporter, source.code
        elif before is not None and sources and not into and source is not None and _of_pair(before, source):
            frame.reporter = before.counterpart if before.reporter == source.code else before.reporter
            frame.counterpart = source.code  # "trade of the two doubled, Italian investment tripled"
        elif _share_of_capital(sentence, quantity, zone, frame, before, pool):
            pass
        elif (
            source
            and {mention.code for mention in pool} == {source.code}
            and (
                source.role == m.FROM
                or (sources and (_into_the_country(sentence, zone) or _spoken_of_with(sentence, source.code)))
            )
        ):
            frame.reporter, frame.counterpart = known_reporter(sentence, source.code), source.code
        elif not pool and _still_into(sentence, zone) is not None:
            frame.reporter, frame.counterpart = _still_into(sentence, zone), "WLD"
        elif not sources and len({mention.code for mention in pool}) == 1:
            into_country = into[-1] if into else None
            if into_country is not None and into_country.code not in BLOCS and _foreign_capital(sentence, zone):
                frame.reporter, frame.counterpart = into_country.code, "WLD"
    elif indicator == "visitor_arrivals":
        _visitors(sentence, quantity, zone, frame, before)
    elif indicator == "gdp":
        if any(0 < mention.start - quantity.span_end <= 2 and mention.code == UNKNOWN for mention in sentence.found):
            raise Skip("with or by an area that has no code")  # "37 %, against 30 % for the G7"
        if any(
            mention.code == UNKNOWN and zone.left <= mention.start < quantity.start and before is not None
            for mention in sentence.found
        ):
            raise Skip("with or by an area that has no code")  # "..., while the share of the G7 is 29 %"
        if sentence.marked(zone.left, quantity.start, "part_of"):
            raise Skip("a part of an economy")  # "of this, 70 % is Chile's"
        blocs = [mention for mention in sentence.found if mention.code in BLOCS and mention.code != "WLD"]
        if (
            blocs
            and len({mention.code for mention in blocs}) == 1
            and (_world_economy(sentence) or (before is not None and before.reporter))
        ):
            frame.reporter, frame.counterpart = blocs[0].code, "WLD"


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


def _on_a_route(sentence: Sentence, indicator: str) -> bool:
    """Whether transit is that of a route, which runs through several countries: "along the corridor"."""
    return indicator == "transit_freight" and any(
        word.startswith(listed("route")) for word in sentence.lower[sentence.first : sentence.last]
    )


def _share_of_capital(
    sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None, pool: list[Mention]
) -> bool:
    """Set who has a share in what came from abroad: "26 % of it falls to Chile, 12 % to Peru"."""
    told = before if before is not None else sentence.state.frame
    codes = {mention.code for mention in pool}
    if told is None or told.indicator != "investment" or len(codes) != 1 or told.reporter in codes | {None}:
        return False
    whole = told.counterpart == "WLD" or (before is not None and before.kind == "share")
    if not whole or sentence.topic_in(zone.left, zone.right) or not is_share(sentence, quantity, zone, before):
        return False
    frame.reporter, frame.counterpart = told.reporter, codes.pop()
    return True


def _through(sentence: Sentence, mention: Mention) -> bool:
    if mention.role == "through":
        return True
    for position in range(max(sentence.first, mention.start - 3), mention.start):
        if sentence.lower[position] in ("через", "through", "via", "across", "территории", "территорию"):
            return True
    return any(
        sentence.lower[position] in ("арқылы", "аркылуу", "orqali", "орқали")
        for position in range(mention.end, min(sentence.last, mention.end + 3))
    )


def _world_economy(sentence: Sentence) -> bool:
    stems = listed("worldwide")
    return any(sentence.lower[position].startswith(stems) for position in range(sentence.first, sentence.last))


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


def _among_several(sentence: Sentence, mention: Mention) -> bool:
    """Whether two send visitors together: "из Чили и Перу - в 3 раза"."""
    return sentence.language not in TURKIC and any(
        other.group == mention.group
        and other.code != mention.code
        and other.role == mention.role == m.FROM
        and any(
            one.end == two.start - 1 and sentence.lower[one.end] in members("row_link")
            for one, two in ((other, mention), (mention, other))
        )
        for other in sentence.found
    )


def _counted(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """ "Ресей - 58 мың турист": a country in a list of those who came."""
    if sentence.language not in TURKIC or mention.role != m.NOM:
        return False
    gap = sentence.words[mention.end : quantity.span_start]
    if mention.end > quantity.span_start or len(gap) > 1 or any(word not in "-:" for word in gap):
        return False
    return bool(gap) or len(sentence.quantities) > 1


def _comes_from(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """ "Kenya accounted for 2 million arrivals", "на Кению пришлось 2 млн туристов": who sends the visitors."""
    if mention.role not in (m.NOM, m.ON) or sentence.has_comma(mention.end, quantity.start):
        return False
    if sentence.lower[mention.end] in members("sent") and mention.end < quantity.start:
        return True
    share = sentence.next_mark(mention.end, quantity.start, "share")
    return share is not None and share.start - mention.end <= 2


def _guests_of(sentence: Sentence, mention: Mention, named: list[Mention]) -> bool:
    """ "the number of Indian visitors to Uzbekistan", "китайских туристов, посетивших Грузию": whose visitors they
    are, beside whom they visit."""
    noun = sentence.marks[mention.end] if mention.kind == "adjective" and mention.end < sentence.last else None
    if noun is None or (noun.value("topic") != "visitor_arrivals" and noun.value("unit") != "persons"):
        return False
    visited = (m.TO, m.IN, m.ACC, m.NOM)
    return any(other.role in visited and other.code != mention.code and other.start > mention.end for other in named)


def _leads_the_next(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Whether an area is the subject of the figure that follows: "Chile sent 5,000 and Peru 3,000 visitors"."""
    return mention.start > quantity.end and any(_leads(mention, other) for other in sentence.quantities)


def _leads(mention: Mention, quantity: Quantity) -> bool:
    return 0 <= quantity.start - mention.end <= 1


def _travellers(sentence: Sentence, mention: Mention) -> bool:
    """Whether the people of a country are the subject of a Turkic sentence: "Қазақстандықтар Перуге 5 мың рет
    барған"."""
    if sentence.language not in TURKIC or mention.kind != "adjective" or mention.role not in (m.ADJ, m.NOM):
        return False
    return sentence.lower[mention.start].endswith(listed("people_plural"))


def _guests_again(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a bare number only tells the growth before it in persons: "Чилиден 4 есе (120-дан 480-ге дейін)"."""
    place = sentence.quantities.index(quantity)
    start = sentence.quantities[place - 1].span_end if place else quantity.span_start
    between = sentence.words[start : quantity.span_start]
    return (
        place > 0
        and len(between) <= 1
        and between in ([], ["("], ["/"])
        and not sentence.has_comma(start, quantity.start)
    )


def _sender(sentence: Sentence, zone: Zone, own: list[Mention]) -> str | None:
    """The only country of a sentence that goes on about visits to another: "Chile received 3 mln guests. Peru grew
    fastest: 20,000 of its citizens came"; but "Peru received 2 mln"."""
    told = sentence.state.frame
    if told is None or told.indicator != "visitor_arrivals" or sentence.index - sentence.state.frame_sentence > 3:
        return None
    if sentence.language in TURKIC or told.reporter is None:
        return None
    codes = {mention.code for mention in sentence.found if mention.kind not in ("self", "them")}
    if len(codes) != 1 or told.reporter in codes or not codes.isdisjoint(("WLD", UNKNOWN)):
        return None
    if any(word.startswith(listed("receives_guests")) for word in sentence.lower[zone.left : zone.weak]):
        return None
    named = [mention for mention in own if mention.role in (m.NOM, m.ADJ)]
    return named[0].code if named and len(named) == len(own) else None


def _visitors(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame, before: Frame | None) -> None:
    if before is not None and before.indicator == "visitor_arrivals" and _guests_again(sentence, quantity):
        frame.reporter, frame.counterpart = before.reporter, before.counterpart
        return
    origin: str | None = None
    visited: str | None = None
    arrived = False
    several = len(sentence.quantities) > 1
    listed_before = quantity is not sentence.quantities[0] and before is not None
    if sentence.text.met("compatriot", zone.left, max(zone.right, quantity.end + 5)):
        origin = m.HOMES.get(sentence.language, UNKNOWN)  # "our compatriots visited Chile"
    own = [
        mention
        for mention in sentence.found
        if zone.left <= mention.start < max(zone.right, quantity.end + 5) or not several
    ]
    for mention in own:
        if mention.code == "WLD":
            continue
        near = quantity.number_end <= mention.start <= quantity.end + 4
        if ":" in sentence.words[quantity.end : mention.start]:
            continue  # "5 mln came: from Chile 2 mln, ..."
        if mention.start > quantity.end and (
            sentence.lower[quantity.end] in members("out_of")
            or (several and sentence.has_comma(quantity.end, mention.start))
        ):
            continue  # "of the 7 million tourists 3 million were Indians"
        if (
            mention.role == m.FROM
            or sentence.citizens(mention)
            or (near and mention.role in (m.GEN, m.NOM, m.ADJ))
            or quantity.number_start <= mention.start < quantity.end
            or (mention.kind == "adjective" and mention.start == quantity.end)
            or (mention.role == m.ADJ and mention.start < quantity.start and quantity.start - mention.end <= 2)
            or _counted(sentence, mention, quantity)
            or (listed_before and mention.role == m.NOM and _leads(mention, quantity))
            or _comes_from(sentence, mention, quantity)
            or _guests_of(sentence, mention, own)
            or (sentence.language == "ru" and mention.end <= quantity.start and of_guests(sentence, mention))
        ):
            if origin is None and _among_several(sentence, mention):
                raise Skip("one figure for several partners")
            origin = origin or mention.code
    if origin is None and quantity.borrowed:
        lender = next(
            (other for other in sentence.quantities if other.start > quantity.start and not other.borrowed), None
        )
        inner = [item.code for item in sentence.found if lender and lender.number_start <= item.start < lender.end]
        origin = inner[0] if inner else None  # "Чилиге 2 мың, Перуге 5 мың қазақстандық барды"
    origin = origin or _sender(sentence, zone, own)
    people = [mention for mention in sentence.found if mention.end <= quantity.start and _travellers(sentence, mention)]
    origin = origin or (people[-1].code if people else None)
    counted = any(_counted(sentence, mention, quantity) for mention in own)
    for mention in own + sentence.found:
        if (
            mention.code not in (origin, "WLD")
            and not any(item is mention for item in sentence.entries)
            and not (counted and mention.role == m.NOM)
            and not (mention.role == m.NOM and _leads_the_next(sentence, mention, quantity))
            and not sentence.citizens(mention)
            and mention.role in (m.TO, m.ACC, m.NOM, m.GEN, m.IN, m.ON)
        ):
            if any(
                other.group == mention.group
                and other.code not in (mention.code, origin)
                and min(abs(other.start - mention.end), abs(mention.start - other.end)) <= 2
                for other in sentence.found
            ):
                return  # "Spain and Portugal": which of them?
            visited = mention.code
            arrived = mention.role != m.GEN
            break
    if origin is None and listed_before and before is not None and before.counterpart not in (None, "WLD", visited):
        origin = before.counterpart if before.reporter != visited else None  # "... and 5 thousand chose Spain"
        arrived = arrived and origin is not None
    told = sentence.state.frame
    if not arrived and origin is None and told is not None and told.reporter is not None:
        same = told.indicator == "visitor_arrivals" and told.counterpart == "WLD"
        ours = all(mention.kind == "self" and mention.code == told.reporter for mention in own)
        if same and ours and sentence.index - sentence.state.frame_sentence <= 3:
            visited, arrived = told.reporter, True
    if (
        origin is None
        and arrived
        and sentence.topic is not None
        and sentence.lower[sentence.topic.start] in members("gone")
    ):
        same = told is not None and told.indicator == "visitor_arrivals" and told.counterpart not in (None, "WLD")
        origin = told.counterpart if same and told is not None else None
        arrived = origin is not None and origin != visited  # "Чилиге 5 миң киши барды": whose people?
    if origin is None and sentence.next_mark(zone.left, quantity.start, "part_of") is not None:
        arrived = False  # "of whom 2 million were ..."
    frame.reporter = visited if arrived or origin is not None else None
    frame.counterpart = origin or ("WLD" if arrived else None)
    if visited is None and origin is not None:
        given = sentence.state.listing
        main = sentence.state.main
        if main is None and given is not None and given.indicator == "visitor_arrivals":
            main = given.owner if sentence.index - sentence.state.listing_sentence <= 3 else None
        frame.reporter = main if main != origin else None
