"""What a word of trade stands for, and where it says something else."""

from __future__ import annotations

from trade_warehouse.extract.areas.mentions import ADJ, FROM, GEN, IN
from trade_warehouse.extract.quantities.quantities import TURKIC
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


def topic_value(sentence: Sentence, mark: Mark) -> tuple[str | None, str]:
    """The indicator that a word stands for, or why what it says is none."""
    kinds = mark.kinds
    if "both" in kinds:
        return "trade_turnover", ""
    if "topic" in kinds:
        return ("import" if _came_as_goods(sentence, mark) else kinds["topic"].value), ""
    if "purchase" in kinds:
        return kinds["purchase"].value, ""
    if "not" in kinds:
        if kinds["not"].value == "entity" and _bought_abroad(sentence, mark):
            return "import", ""
        if kinds["not"].value == "world_trade" and _ones_own(sentence, mark):
            return "trade_turnover", ""
        return None, kinds["not"].value
    if "world" in kinds or "partners" in kinds:
        return "trade_turnover", ""
    return None, ""


def _ones_own(sentence: Sentence, mark: Mark) -> bool:
    """Whether "international trade" is a country's: "Peru's international trade", "Peruvian international trade"."""
    if sentence.language != "en" or sentence.lower[mark.start] != "international":
        return False
    return any(
        mention.end == mark.start and mention.code != "WLD" and mention.role in (GEN, ADJ) for mention in sentence.found
    )


def _bought_abroad(sentence: Sentence, mark: Mark) -> bool:
    """Whether purchases are those of another country's goods: "закупки турецких товаров", "закупки там"."""
    if sentence.language != "ru" or not sentence.lower[mark.start].startswith(listed("purchases")):
        return False
    return any(
        mention.role in (FROM, IN, "at")
        or (mention.kind == "adjective" and (mention.start == mark.end or goods_at(sentence, mention.end)))
        for mention in sentence.found
        if 0 <= mention.start - mark.end <= 3 and not sentence.has_comma(mark.end, mention.start)
    )


def _came_as_goods(sentence: Sentence, mark: Mark) -> bool:
    """Whether it is goods that came from a country: "Чилиден келген машиналар саны 5 пайызга азайды"."""
    if mark.value("topic") != "visitor_arrivals" or sentence.language not in TURKIC or mark.end >= sentence.last:
        return False
    goods = sentence.marks[mark.end]
    named = (goods is not None and "product" in goods.kinds) or sentence.lower[mark.end].startswith(listed("goods"))
    return named and any(mention.role == FROM and mention.end == mark.start for mention in sentence.found)


def carries_on(sentence: Sentence, mark: Mark) -> bool:
    """Whether a Turkic "come" or "go" only says that something went on: "алтын казылып келген"."""
    if sentence.language not in TURKIC or mark.start == sentence.first or mark.value("topic") != "visitor_arrivals":
        return False
    before = sentence.lower[mark.start - 1]
    moves = before.startswith(listed("carried"))
    return before.endswith(listed("converb_past")) and len(before) > 3 and not moves


def only_travels(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word only says that somebody came: no amount is of that."""
    if carries_on(sentence, mark):
        return True
    if mark.value("topic") != "visitor_arrivals" or _came_as_goods(sentence, mark):
        return False
    return sentence.lower[mark.start].startswith(listed("visit_verb"))


def part_came(sentence: Sentence, mark: Mark) -> bool:
    """Whether a Turkic "came" is told of a part of the goods that the sentence before told of: "Анын 94 пайызы
    Чилиден келген"."""
    told = sentence.state.frame
    if told is None or told.indicator not in ("export", "import") or sentence.language not in TURKIC:
        return False
    near = sentence.index - sentence.state.frame_sentence <= 1
    return near and bool(sentence.kinds.get("part_of")) and only_travels(sentence, mark)


def of_worth(sentence: Sentence, mark: Mark) -> bool:
    """ "стоимость", "qiymati": what has that worth is said by another word."""
    return (
        "not" in mark.kinds
        and mark.end - mark.start == 1
        and sentence.lower[mark.start].startswith(listed("worth_noun"))
    )


def priced(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is "price": that of exports is no export, though their "cost" may be."""
    return "not" in mark.kinds and sentence.lower[mark.start] in members("price_noun")


def goods_at(sentence: Sentence, position: int) -> bool:
    """Whether goods are named there, perhaps behind an adjective: "American agricultural goods"."""
    goods = listed("goods")
    for place in range(position, min(sentence.last, position + 3)):
        mark = sentence.marks[place]
        if sentence.lower[place].startswith(goods) or (mark is not None and "product" in mark.kinds):
            return True
        if not sentence.lower[place][0].isalpha() or (mark is not None and "topic" in mark.kinds):
            return False
    return False


def goods_of(sentence: Sentence, owner: str | None, start: int, end: int) -> bool:
    """Whether what is imported are the goods of an area, among the tokens [start, end): "Peru's main partner is Chile
    with imports of Peruvian goods worth 3 bn", "лидеры по импорту перуанских товаров"."""
    return any(
        mention.kind == "adjective"
        and mention.code == owner
        and start < mention.start < end
        and goods_at(sentence, mention.end)
        and (topic := sentence.marks[mention.start - 1]) is not None
        and topic.value("topic") == "import"
        for mention in sentence.found
    )


def mark_covering(sentence: Sentence, position: int) -> Mark | None:
    """The mark that a token belongs to."""
    for mark in reversed(sentence.text.between(max(sentence.first, position - 5), position + 1)):
        return mark if mark.end > position else None
    return None


def unknown_noun(sentence: Sentence, place: int) -> bool:
    """Whether a common word stands there that no table has and that is not known to be no goods."""
    if not sentence.first <= place < sentence.last or mark_covering(sentence, place) is not None:
        return False
    word = sentence.words[place]
    common = word.islower() or (word.isupper() and sentence.language == "en")  # "LNG exports"
    return (
        (word.isalpha() or (sentence.language == "uz" and word[0].isalpha()))
        and common
        and len(word) > 2
        and word not in members("no_goods")
    )
