"""Whose trade or visitors a mention says them to be: "Italy's exports", "partners of Italy", "Indian visitors"."""

from __future__ import annotations

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.mentions import UNKNOWN, Mention
from trade_warehouse.extract.parties.parties import goods_called_after
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.tokens.lexicon import listed, members


def home_of(sentence: Sentence, partners: set[str]) -> str | None:
    """The country of the text, where it names no others than these partners, and no region."""
    home = sentence.context.home()
    if home is None or home in partners or sentence.context.mentions.parts:
        return None
    return home if sentence.context.named() <= partners | {home} else None


def comes_from(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area is where visitors come from: what they visit has the list."""
    people = sentence.language in TURKIC and mention.kind == "adjective"
    if people and any(part in sentence.lower[mention.start] for part in listed("people_plural")):
        return True  # "кыргызстандыктар"
    return mention.role == m.FROM or sentence.citizens(mention) or of_guests(sentence, mention)


def of_guests(sentence: Sentence, mention: Mention) -> bool:
    """Whether visitors are called after a country: "китайские туристы", "Indian visitors"."""
    following = sentence.lower[mention.end] if mention.end < sentence.last else ""
    return mention.kind == "adjective" and following.startswith(listed("visitor"))


def owner_like(sentence: Sentence, mention: Mention) -> bool:
    """Whether an area's form and place make it the owner: "Italy's exports", "partners of Italy"."""
    if sentence.share_of(mention):
        return False  # "the share of Chile in ..."
    if mention.kind == "adjective" or mention.role == m.GEN or sentence.context.benefits(mention):
        return True
    if is_caseless(sentence, mention) and any(
        mark.end == mention.start and "topic" in mark.kinds for mark in sentence.topical
    ):
        return True  # "импорт Чили"
    if mention.role in ("among", m.BETWEEN) and mention.start > sentence.first:
        noun = sentence.lower[mention.start - 1]
        return noun.startswith(listed("buyers", "sellers", "partner_noun"))
    following = sentence.marks[mention.end] if mention.end < sentence.last else None
    if goods_called_after(sentence, mention):
        return True
    if mention.role != m.NOM or following is None:
        return False
    if following.value("topic") == "investment" and sentence.language in TURKIC:
        return False  # "Перу инвестициялары": who invests
    if sentence.language in TURKIC and sentence.lower[following.end - 1] in members("bare_flow"):
        return False  # "Перу экспорт қилди": who trades, but "Перу экспорти"
    return "topic" in following.kinds or ("partners" in following.kinds and mention.language == "en")


def is_caseless(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Russian name has no cases, so that only its place tells the part it plays: "импорт Чили"."""
    return (
        mention.language == "ru"
        and mention.role == m.NOM
        and not sentence.words[mention.end - 1].isupper()
        and (is_undeclined(sentence, mention))
    )


def is_undeclined(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Russian name looks the same in all cases: "Чили", "США"."""
    word = sentence.words[mention.end - 1]
    return word.isupper() or word.endswith(("и", "у", "о", "е"))


def owner_in_sentence(sentence: Sentence, partner: str) -> str | None:
    """The one area that is named as an owner beside a partner."""
    named = [mention for mention in sentence.found if mention.kind in ("area", "adjective")]
    owners = {mention.code for mention in named if owner_like(sentence, mention)} - {partner, "WLD", UNKNOWN}
    return owners.pop() if len(owners) == 1 else None
