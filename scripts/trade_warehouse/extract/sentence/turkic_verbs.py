"""Turkic verbs of several senses, which the words beside them settle: to deliver or to bring to a mark, to take or to
be able to, to put money somewhere."""

from __future__ import annotations

from typing import Final

from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.context import Context
from trade_warehouse.extract.sentence.state import AREA_KINDS
from trade_warehouse.extract.tokens.lexicon import Mark, Sense, bits, listed, members

_PURCHASE: Final = bits(("purchase",))
_PRODUCT: Final = bits(("product",))
_TARGET: Final = bits(("target",))
_ABROAD: Final = bits(("world", "countries", "filler"))
_TAKEN: Final = bits(("unit", "area", "adjective", "product", "them", "self"))
_NO_TRADE: Final = bits(("not",))
_TOPIC: Final = bits(("topic",))


def settle_verbs(context: Context, first: int, present: list[Mark]) -> list[Mark]:
    """The marks of a sentence that begins at a token, where verbs of trade mean only what the words beside them let
    them mean."""
    return _without_auxiliaries(context, first, _deliveries(context, first, present))


def settle_money(
    context: Context, first: int, last: int, present: list[Mark], quantities: list[Quantity]
) -> list[Mark]:
    """The marks, where a Turkic verb right behind a bare sum makes it money that is invested, or else but money that
    comes in: "Чили фирмалары Перуге 5 млрд доллар салды", "туризм 5 млрд доллар әкелді"; no "5 млн доллардың алмасын
    әкелді"."""
    if context.language not in TURKIC:
        return present
    puts, brings = members("puts_money"), listed("brings_money")
    for quantity in quantities:
        place = quantity.span_end
        if quantity.unit not in CURRENCIES or place >= last or not _bare_sum(quantity):
            continue
        named = context.lower[place] in members("money_noun") and place + 1 < last
        place += named  # "5 млрд доллардан астам қаржы салды"
        word, known = context.lower[place], context.marks[place]
        put = word in puts and (known is None or not known.bits & (_TOPIC | _NO_TRADE))
        if not put and not word.startswith(brings):
            continue
        invested = put or any(context.lower[at].startswith(listed("investor")) for at in range(first, quantity.start))
        sense = Sense("topic", "investment", context.language, len(word))
        if not invested:
            sense = Sense("not", "payments", context.language, len(word))
        end = known.end if known is not None else place + 1
        mark = Mark(place, end, {sense.kind: sense}, bits((sense.kind,)))
        context.marks[place] = mark
        present = [
            other for other in present if other is not known and not (named and other.start == place - 1)
        ]  # money is no credit here
        present = sorted([*present, mark], key=_start)
    return present


def _start(mark: Mark) -> int:
    return mark.start


def _bare_sum(quantity: Quantity) -> bool:
    """Whether a sum is itself what is put or brought, not what goods are worth."""
    over = quantity.case == "from" and quantity.qualifier == "over"
    return (over or quantity.case in ("nom", "acc")) and not quantity.suffix.endswith(listed("worth_ending"))


def _deliveries(context: Context, first: int, present: list[Mark]) -> list[Mark]:
    """The marks, where a Turkic noun of delivering, which may also be one of bringing to a mark, is made one of the
    two: "Перуге мұнай жеткізу", but "5 млрд долларға дейін жеткізу"."""
    settled: list[Mark] = []
    for mark in present:
        if mark.bits & _PURCHASE and mark.bits & _TARGET:
            aim = _brings_to_a_mark(context, first, mark)
            kinds = {kind: sense for kind, sense in mark.kinds.items() if kind != ("purchase" if aim else "target")}
            mark = Mark(mark.start, mark.end, kinds, bits(kinds))
            context.marks[mark.start] = mark
        settled.append(mark)
    return settled


def _brings_to_a_mark(context: Context, first: int, noun: Mark) -> bool:
    """Whether a dative that is no country's, or "up to", stands before a noun of delivering."""
    place = noun.start - 1
    if place >= first and context.words[place] == ")":  # "5 млрд долларға (2024 жылы 3 млрд) жеткізу"
        place = next((at - 1 for at in range(place, max(first, place - 12), -1) if context.words[at] == "("), place)
    if place < first:
        return True
    before = context.marks[place]
    if before is not None and before.bits & (AREA_KINDS | _ABROAD | _PRODUCT):
        return False  # "Перуга картошка жеткирүү"
    return context.lower[place].endswith(listed("dative", "up_to_word"))


def _without_auxiliaries(context: Context, first: int, present: list[Mark]) -> list[Mark]:
    """The marks without a Turkic "take" that takes no goods: "сата алды" (could sell), "несие алды"; but
    "Чили 5 мың тонна шай алды"."""
    takes = [mark for mark in present if mark.bits & _PURCHASE and _bare_take(context, mark)]
    if not takes:
        return present
    goods = any(mark.bits & _PRODUCT or mark.value("unit") == "tonnes" for mark in present)
    goods = goods or any(context.lower[mark.start - 1].startswith(listed("goods")) for mark in takes)
    idle = [mark for mark in takes if not goods or not _takes(context, mark, first)]
    return [mark for mark in present if mark not in idle] if idle else present


def _bare_take(context: Context, verb: Mark) -> bool:
    """Whether a verb of buying is a mere Kazakh "take": "алды", "алып еді"."""
    word = context.lower[verb.start]
    return word in members("bare_take") and (word != "алып" or context.lower[verb.end - 1] in members("copula"))


def _takes(context: Context, verb: Mark, first: int) -> bool:
    """Whether what stands before "take" may be its subject or object: no verb, and nothing that is no goods."""
    place = verb.start - 1
    if place < first:
        return False
    before = context.marks[place]
    if before is not None:
        return bool(before.bits & _TAKEN) and not before.bits & _NO_TRADE
    return context.words[place][0].isalpha() and not context.lower[place].endswith(listed("converb_ending"))
