"""What could only happen, and what is denied: no facts."""

from __future__ import annotations

from itertools import pairwise

from trade_warehouse.extract.quantities.quantities import TURKIC, Quantity
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Skip, Zone
from trade_warehouse.extract.tokens.lexicon import listed, members


def check_if(sentence: Sentence, quantity: Quantity, zone: Zone) -> None:
    """Refuse what could only happen, or is denied."""
    for place in sentence.conditional:
        if _contrast(sentence, place) or (sentence.causes and sentence.in_reason(place, quantity)):
            continue  # "aim at $5 bn, because there is a potential"
        if _gives_reason(sentence, place, quantity) or _told_as_done(sentence, quantity, place):
            continue
        near = place >= _since_origin(sentence, quantity, zone) or _governs(sentence, place)
        if place < zone.weak and (near or _second_verb(sentence, place, zone)):
            raise Skip("only possible, not stated")
    if _chained_to_if(sentence, quantity):
        raise Skip("only possible, not stated")
    if _denied(sentence, zone):
        raise Skip("denied")


def _denied(sentence: Sentence, zone: Zone) -> bool:
    """Whether a figure is denied, nearby or in what is said of it: "denied that exports had reached 5 mn"."""
    if sentence.marked(zone.left, zone.right, "denied"):
        return True
    for mark in sentence.kinds.get("denied", ()):
        if not sentence.lower[mark.start].startswith(listed("denies")):
            continue
        if sentence.language in TURKIC:
            if mark.start >= zone.left:
                return True
            continue
        between = sentence.lower[mark.end : zone.left] if mark.start < zone.left else []
        if not {"that", "что"}.isdisjoint(between) and ";" not in between:
            return True
    return False


def _second_verb(sentence: Sentence, place: int, zone: Zone) -> bool:
    """Whether a second infinitive hangs on what could be: "может открыть рынок и добавить к обороту 3 млрд"."""
    if sentence.language != "ru" or not place < zone.left < sentence.last - 1:
        return False
    verb = zone.left + (sentence.lower[zone.left] == "и")
    joined = sentence.lower[verb - 1] == "и" and sentence.lower[verb].endswith(("ть", "ти"))
    return joined and not sentence.has_comma(place, verb)


def _gives_reason(sentence: Sentence, place: int, quantity: Quantity) -> bool:
    """Whether what could be is only why something is: "The potential is large, therefore we agreed on $5 bn"."""
    return sentence.lower[place] not in members("if_opener") and any(
        sentence.words[at] in (",", ";") and sentence.lower[at + 1] in members("therefore")
        for at in range(place, quantity.span_start - 1)
    )


def _chained_to_if(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic figure's verb is chained to one that is only possible: "5 mlrd dollarga yetkazib, uni ikki
    barobar oshirish mumkin"."""
    if sentence.language not in TURKIC or not sentence.conditional or sentence.conditional[-1] < quantity.end:
        return False
    commas = [at for at in range(quantity.end, sentence.last) if sentence.words[at] in (",", ";")] + [sentence.last]
    own = sentence.lower[quantity.end - 1 : commas[0]]
    if commas[0] - quantity.end > 3 or not _converb(sentence, commas[0] - 1):
        return False
    if any(word.endswith(listed("past_verb")) for word in own):
        return False  # "5 mlrd dollardan oshganini aytib, ..."
    for start, end in pairwise(commas):
        if sentence.words[start] == ";":
            return False
        if any(start < place < end for place in sentence.conditional):
            return True
        if not _converb(sentence, end - 1):
            return False
    return False


def _converb(sentence: Sentence, place: int) -> bool:
    """Whether a Turkic verb stands there that the next one goes on: "yetkazib", "жеткізіп"."""
    return (
        place > sentence.first and sentence.lower[place].endswith(listed("converb")) and len(sentence.words[place]) > 3
    )


def _told_as_done(sentence: Sentence, quantity: Quantity, place: int) -> bool:
    """Whether a Turkic figure has a past verb of its own before the comma behind which something could be: "savdo
    5 mlrd dollardan oshganini aytib, uni ikki barobar oshirish mumkinligini qo'shdi"."""
    if sentence.language not in TURKIC or place < quantity.end:
        return False
    comma = next((at for at in range(quantity.end, place) if sentence.words[at] == ","), None)
    if comma is None or comma - quantity.end > 6:
        return False
    return any(sentence.lower[at].endswith(listed("past_verb")) for at in range(quantity.end - 1, comma))


def _since_origin(sentence: Sentence, quantity: Quantity, zone: Zone) -> int:
    """Where the words of a quantity begin, with those of the one it is reached from: "may rise from 3 to 9 bn"."""
    place = sentence.quantities.index(quantity)
    if not place:
        return zone.left
    origin = sentence.quantities[place - 1]
    between = sentence.lower[origin.span_end : quantity.number_start]
    if origin.unit != quantity.unit or len(between) > 4 or {"to", "до"}.isdisjoint(between):
        return zone.left
    return sentence.quantities[place - 2].span_end if place > 1 else sentence.first


def _contrast(sentence: Sentence, place: int) -> bool:
    """Whether "if" only sets one fact beside another: "если экспорт вырос на 5 %, то импорт - на 9 %"."""
    if sentence.lower[place] not in members("if_opener"):
        return False
    rest = sentence.lower[place + 1 : sentence.last]
    if sentence.language == "ru":
        then = next((at for at in range(1, len(rest)) if rest[at] == "то" and rest[at - 1] == ","), 0)
        said = any(
            (word.endswith(listed("past_ending")) and len(word) > 4) or word in members("be") for word in rest[:then]
        )
        return then > 0 and said and "бы" not in rest
    if sentence.language in TURKIC:
        return any(
            rest[at].startswith(listed("then_was")) and rest[at - 1].endswith(listed("done_ending"))
            for at in range(1, len(rest))
        )
    return False


def _governs(sentence: Sentence, place: int) -> bool:
    return sentence.lower[place] in members("if_opener") and place - sentence.first <= 3
