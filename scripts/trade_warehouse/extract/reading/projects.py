"""Joint projects and what they are worth: "12 joint projects with a total cost of 2 bn dollars"."""

from __future__ import annotations

from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity, turkic_case
from trade_warehouse.extract.reading.figure import Figure
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.tokens.lexicon import Mark, listed


def _worth_of_projects(sentence: Sentence, quantity: Quantity, topic: Mark | None) -> bool:
    """ "Құны 2 млрд доллар болатын 12 бірлескен жоба": a worth that stands before what has it."""
    place = sentence.quantities.index(quantity) + 1
    if topic is None or sentence.language not in TURKIC or place >= len(sentence.quantities):
        return False
    following = sentence.quantities[place]
    worth = topic.end <= quantity.start and sentence.lower[topic.start].startswith(listed("worth"))
    near = following.unit == "joint_projects" and following.start - quantity.end <= 3
    return worth and near and not sentence.has_comma(quantity.end, following.start)


def _worth_of_joint(sentence: Sentence, worth: Mark) -> bool:
    """Whether a worth is that of joint projects: "qo'shma loyihalarning umumiy qiymati"."""
    if sentence.language not in TURKIC or not sentence.lower[worth.start].startswith(listed("worth")):
        return False
    return any(
        mark.value("topic") == "joint_projects"
        and 0 <= worth.start - mark.end <= 1
        and turkic_case(sentence.lower[mark.end - 1]) == "gen"
        for mark in sentence.kinds.get("topic", ())
    )


def count_projects(figure: Figure) -> bool:
    """Take projects or jobs that are counted, or what projects counted right behind are worth; whether so."""
    if figure.quantity.unit in ("joint_projects", "jobs"):
        figure.indicator, figure.refusal = figure.quantity.unit, ""
        return True
    if _worth_ahead(figure.sentence, figure.quantity):
        figure.indicator, figure.refusal = "joint_project_value", ""
        return True
    return False


def take_for_worth(figure: Figure) -> None:
    """Take an amount, or a contract's worth, for that of joint projects, where it is: "12 joint projects with a total
    cost of ..."."""
    paid = figure.quantity.unit in CURRENCIES
    if figure.refusal in ("contract", "entity") and (
        _their_cost(figure)
        or _worth_of_projects(figure.sentence, figure.quantity, figure.topic)
        or (figure.topic is not None and _worth_of_joint(figure.sentence, figure.topic))
        or (paid and figure.before is not None and figure.before.indicator == "joint_projects")
    ):
        figure.indicator, figure.refusal = "joint_project_value", ""
    if figure.indicator == "joint_projects" and paid:
        figure.indicator = "joint_project_value"


def _their_cost(figure: Figure) -> bool:
    """Whether a worth is that of the projects of the sentence before: "Their cost is ..."."""
    sentence, topic = figure.sentence, figure.topic
    if topic is None or figure.before is not None or figure.quantity.unit not in CURRENCIES or sentence.found:
        return False
    if sentence.state.joint != sentence.index - 1 or not sentence.lower[topic.start].startswith(listed("worth")):
        return False
    return not any("not" in mark.kinds and mark.start < topic.start for mark in sentence.present)


def _worth_ahead(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether joint projects are counted right behind their worth: "5 mln dollarlik 3 ta qo'shma loyiha"."""
    place = sentence.quantities.index(quantity) + 1
    if quantity.unit not in CURRENCIES or place >= len(sentence.quantities):
        return False
    if sentence.quantities[place].unit != "joint_projects":
        return False
    worth = quantity.suffix.endswith(listed("worth_ending"))
    return worth and sentence.quantities[place].span_start == quantity.span_end
