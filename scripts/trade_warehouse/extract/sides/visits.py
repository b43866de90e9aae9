"""Who visits which country: "Kenya accounted for 2 million arrivals", "китайских туристов, посетивших Грузию"."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import UNKNOWN, Mention
from trade_warehouse.extract.parties.ownership import of_guests
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Skip, Zone
from trade_warehouse.extract.sides.asked import Asked, Sides
from trade_warehouse.extract.sides.discourse import lonely_home
from trade_warehouse.extract.sides.guests import guest_sides
from trade_warehouse.extract.tokens.lexicon import listed, members
from trade_warehouse.extract.topics.topic_words import mark_covering


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


def _goes_abroad(sentence: Sentence, zone: Zone) -> bool:
    """Whether people go to no country that is named: "17 million Russians travelled abroad"; not "from abroad"."""
    return any(
        sentence.lower[place] not in members("abroad_from")
        and sentence.lower[place - 1] not in ("from", "из", "-", "near", "far")
        and not any(mention.role in (m.TO, m.ACC, m.FROM) for mention in sentence.found)
        for place in sentence.text.met("abroad", zone.left, zone.right)
    )


def _name_end(sentence: Sentence, quantity: Quantity) -> int:
    """Where a name right before a figure ends, past its dash."""
    return quantity.span_start - (sentence.words[quantity.span_start - 1] == "-")


def _receives_too(sentence: Sentence, quantity: Quantity, before: Frame) -> bool:
    """Whether a figure is of another country that received the guests of one: "Казахстан принял 7 тысяч узбекских
    туристов, Таджикистан - 6 тысяч"."""
    if sentence.language != "ru" or before.indicator != "visitor_arrivals" or before.counterpart in (None, "WLD"):
        return False
    first = sentence.quantities[0]
    receives = any(
        word.startswith(listed("receives_guests")) for word in sentence.lower[sentence.first : first.span_start]
    )
    hosts = [mention for mention in sentence.found if mention.kind == "area" and mention.role == m.NOM]
    if not receives or quantity is first or not hosts or hosts[0].end > first.span_start:
        return False
    return any(mention.end == _name_end(sentence, quantity) for mention in hosts[1:])


def visit_sides(asked: Asked) -> Sides:
    """Which country is visited, and by whose people."""
    sentence, quantity, zone, before = asked.sentence, asked.quantity, asked.zone, asked.before
    if before is not None and _receives_too(sentence, quantity, before):
        end = _name_end(sentence, quantity)
        return next(mention.code for mention in sentence.found if mention.end == end), before.counterpart
    if _goes_abroad(sentence, zone):
        raise Skip("goes abroad, and not said where")
    told = None if _names_host(sentence) else guest_sides(sentence, quantity, zone)
    if told is not None:
        return told
    if sentence.language in TURKIC and _come_elsewhere(asked):
        return None, None
    several, end = len(sentence.quantities) > 1, max(zone.right, quantity.end + 5)
    own = [mention for mention in sentence.found if zone.left <= mention.start < end or not several]
    goes_on = quantity is not sentence.quantities[0] and before is not None
    origin = _origin(asked, own, goes_on)
    host = _host(asked, own, origin)
    if host is not None and _joined_with_another(sentence, host, origin):
        return None, None  # "Spain and Portugal": which of them?
    visited = host.code if host is not None else None
    arrived = host is not None and host.role != m.GEN
    if origin is None and goes_on and asked.base_counterpart not in (None, "WLD", visited):
        origin = asked.base_counterpart if asked.base_reporter != visited else None  # "... and 5 thousand chose Spain"
        arrived = arrived and origin is not None
    again = _host_told(sentence, own) if not arrived and origin is None else None
    if again is not None:
        visited, arrived = again, True
    if origin is None and arrived and _gone(sentence):
        origin = _origin_told(sentence)
        arrived = origin is not None and origin != visited  # "Чилиге 5 миң киши барды": whose people?
    if origin is None and sentence.next_mark(zone.left, quantity.start, "part_of") is not None:
        arrived = False  # "of whom 2 million were ..."
    if visited is None and origin is not None:
        return _main_host(sentence, origin), origin
    if visited is None and not goes_on and sentence.language in TURKIC and not _gone(sentence):
        foreign = all(mention.code == "WLD" for mention in sentence.found)
        visited = lonely_home(sentence, set(sentence.state.counts) - m.BLOCS) if foreign else None
        arrived = visited is not None  # "Былтыр келген коноктордун саны 5 пайызга өстү": ours
    return visited if arrived or origin is not None else None, origin or ("WLD" if arrived else None)


def _names_host(sentence: Sentence) -> bool:
    """Whether a sentence says by itself which country is visited."""
    return any(mention.role in (m.TO, m.IN, m.ACC) for mention in sentence.found)


def _come_elsewhere(asked: Asked) -> bool:
    """Whether Turkic people come to a place that is no country: "Ага 20 миң адам келди", "театрга келген адамдар"."""
    sentence = asked.sentence
    places = [asked.quantity.span_start - 1]
    if asked.topic is not None and sentence.lower[asked.topic.start].startswith(listed("visit_verb")):
        places.append(asked.topic.start - 1)
    return any(place >= sentence.first and _unnamed_place(sentence, place) for place in places)


def _unnamed_place(sentence: Sentence, place: int) -> bool:
    """Whether a word in the dative stands there that no table has: neither an area nor a time."""
    word = sentence.lower[place]
    if word in members("to_it"):
        return True
    if len(word) < 5 or not word.endswith(listed("dative")) or not word.isalpha():
        return False
    return mark_covering(sentence, place) is None and sentence.period_at(place) is None


def _origin(asked: Asked, own: list[Mention], goes_on: bool) -> str | None:
    """Whose people visit."""
    sentence, quantity, zone = asked.sentence, asked.quantity, asked.zone
    origin: str | None = None
    if sentence.text.met("compatriot", zone.left, max(zone.right, quantity.end + 5)):
        origin = m.HOMES.get(sentence.language, UNKNOWN)  # "our compatriots visited Chile"
    for mention in own:
        if origin is None and _beside_guests(asked, mention) and _sends(asked, mention, own, goes_on):
            if _among_several(sentence, mention):
                raise Skip("one figure for several partners")
            origin = mention.code
    if origin is None and quantity.borrowed:
        origin = _lent_origin(sentence, quantity)
    people = [mention for mention in sentence.found if mention.end <= quantity.start and _travellers(sentence, mention)]
    return origin or (people[-1].code if people else None)


def _beside_guests(asked: Asked, mention: Mention) -> bool:
    """Whether an area is told of the figure itself, and not of those that follow it."""
    sentence, quantity = asked.sentence, asked.quantity
    if mention.code == "WLD" or ":" in sentence.words[quantity.end : mention.start]:
        return False  # "5 mln came: from Chile 2 mln, ..."
    if mention.start <= quantity.end:
        return True
    if sentence.lower[quantity.end] in members("out_of"):
        return False  # "of the 7 million tourists 3 million were Indians"
    return not (len(sentence.quantities) > 1 and sentence.has_comma(quantity.end, mention.start))


def _sends(asked: Asked, mention: Mention, own: list[Mention], goes_on: bool) -> bool:
    """Whether an area, by its form and place, is whose people visit."""
    sentence, quantity = asked.sentence, asked.quantity
    near = quantity.number_end <= mention.start <= quantity.end + 4
    return (
        mention.role == m.FROM
        or sentence.citizens(mention)
        or (near and mention.role in (m.GEN, m.NOM, m.ADJ))
        or quantity.number_start <= mention.start < quantity.end
        or (mention.kind == "adjective" and mention.start == quantity.end)
        or (mention.role == m.ADJ and mention.start < quantity.start and quantity.start - mention.end <= 2)
        or _counted(sentence, mention, quantity)
        or (goes_on and mention.role == m.NOM and _leads(mention, quantity))
        or _comes_from(sentence, mention, quantity)
        or _guests_of(sentence, mention, own)
        or (sentence.language == "ru" and mention.end <= quantity.start and of_guests(sentence, mention))
    )


def _lent_origin(sentence: Sentence, quantity: Quantity) -> str | None:
    """Whose people are told behind a later figure, too: "Чилиге 2 мың, Перуге 5 мың қазақстандық барды"."""
    lender = next((other for other in sentence.quantities if other.start > quantity.start and not other.borrowed), None)
    if lender is None:
        return None
    return next((item.code for item in sentence.found if lender.number_start <= item.start < lender.end), None)


def _host(asked: Asked, own: list[Mention], origin: str | None) -> Mention | None:
    """The area that is visited: one of the figure's own words, or else of the sentence. Where it is named twice, the
    place that people come to says more than an owner: "Georgia's tourism office: the country received 7 mln"."""
    sentence, quantity = asked.sentence, asked.quantity
    counted = any(_counted(sentence, mention, quantity) for mention in own)
    owner: Mention | None = None
    for mention in own + sentence.found:
        if (
            mention.code not in (origin, "WLD")
            and not any(item is mention for item in sentence.entries)
            and not (counted and mention.role == m.NOM)
            and not (mention.role == m.NOM and _leads_the_next(sentence, mention, quantity))
            and not sentence.citizens(mention)
            and mention.role in (m.TO, m.ACC, m.NOM, m.GEN, m.IN, m.ON)
        ):
            if mention.role != m.GEN:
                return mention if owner is None or owner.code == mention.code else owner
            owner = owner or mention
    return owner


def _joined_with_another(sentence: Sentence, mention: Mention, origin: str | None) -> bool:
    """Whether another is visited as well: "Spain and Portugal"."""
    return any(
        other.group == mention.group
        and other.code not in (mention.code, origin)
        and min(abs(other.start - mention.end), abs(mention.start - other.end)) <= 2
        for other in sentence.found
    )


def _host_told(sentence: Sentence, own: list[Mention]) -> str | None:
    """The country that all were told to visit, where this goes on and no other is named."""
    told = sentence.state.frame
    if told is None or sentence.index - sentence.state.frame_sentence > 3:
        return None
    if told.indicator != "visitor_arrivals" or told.counterpart != "WLD":
        return None
    ours = all(mention.kind == "self" and mention.code == told.reporter for mention in own)
    return told.reporter if ours else None


def _gone(sentence: Sentence) -> bool:
    """Whether people are only said to have gone somewhere: "барды"."""
    return sentence.topic is not None and sentence.lower[sentence.topic.start] in members("gone")


def _origin_told(sentence: Sentence) -> str | None:
    """Whose people the visits told before were of."""
    told = sentence.state.frame
    if told is None or told.indicator != "visitor_arrivals" or told.counterpart in (None, "WLD"):
        return None
    return told.counterpart


def _main_host(sentence: Sentence, origin: str) -> str | None:
    """The country that the text is about, or whose visitors a list counts, where none is named as visited."""
    state, given = sentence.state, sentence.state.listing
    main = state.main
    if main is None and given is not None and given.indicator == "visitor_arrivals":
        main = given.owner if sentence.index - state.listing_sentence <= 3 else None
    return main if main != origin else None
