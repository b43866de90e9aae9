"""What is aimed at, and what is expected."""

from __future__ import annotations

from trade_warehouse.extract.periods.spans import DUE
from trade_warehouse.extract.quantities.quantities import CURRENCIES, TURKIC, Quantity
from trade_warehouse.extract.sentence.neighbours import own_verb, shared_change, was_then
from trade_warehouse.extract.sentence.sentence import Sentence
from trade_warehouse.extract.sentence.state import Frame, Zone
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members


class Aim:
    """A quantity asked about, with the words of aiming, expecting and reaching around it.

    `due` says that a time to come is named; `target` and `forecast` are what is found.
    """

    __slots__ = (
        "due", "forecast", "forecast_left", "forecast_right", "frame", "goal", "goal_right", "quantity", "reach",
        "reach_right", "right_end", "sentence", "target", "turkic", "zone",
    )  # fmt: skip

    def __init__(self, sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> None:
        self.sentence = sentence
        self.quantity = quantity
        self.zone = zone
        self.frame = frame
        self.turkic = sentence.language in TURKIC
        self.goal = _goal(sentence, zone.left, quantity.span_start, frame, last=True)
        goal_inside = sentence.last_mark(quantity.span_start, quantity.number_end, "target")
        if goal_inside is not None and quantity.kind == "factor":
            self.goal = goal_inside
        self.reach = _past_reach(sentence, zone.left, quantity.span_start)
        self.forecast_left = sentence.last_mark(zone.left, quantity.number_start, "forecast") or sentence.last_mark(
            zone.left, quantity.span_start + 1, "forecast"
        )
        self.right_end = zone.weak if self.turkic else zone.right
        self.goal_right = _goal(sentence, quantity.end, self.right_end, frame, last=False)
        if self.goal_right is not None and _brings_goods(sentence, quantity, self.goal_right):
            self.goal_right = None
        self.forecast_right = sentence.next_mark(quantity.end, self.right_end, "forecast")
        self.reach_right = _past_reach(sentence, quantity.end, self.right_end) if self.turkic else None
        self.due = _due_ahead(sentence, zone)
        self.target = False
        self.forecast = False


def find_aim(sentence: Sentence, quantity: Quantity, zone: Zone, frame: Frame) -> tuple[bool, bool]:
    """Whether a quantity is aimed at, and whether it is expected."""
    sentence.aimed_from = False
    asked = Aim(sentence, quantity, zone, frame)
    base_level = sentence.starts_from(quantity)
    if base_level or (asked.turkic and quantity.case == "from" and quantity.borrowed):
        # "довести с пяти до десяти млрд"
        sentence.aimed_from = asked.goal is not None and asked.reach is None and base_level
        return False, False
    asked.forecast = _is_expected(asked)
    if asked.goal is not None and _is_no_goal(asked, asked.goal):
        asked.goal = None
    asked.target = _is_aimed_at(asked)
    if asked.turkic:
        _turkic_aim(asked)
    if not asked.target and _is_due(asked):
        asked.target = True
    _last_word(asked)
    return asked.target, asked.forecast and not asked.target


def _is_expected(asked: Aim) -> bool:
    """Whether a word of forecasting governs a quantity, and no later one says that it was reached."""
    reach, left, right = asked.reach, asked.forecast_left, asked.forecast_right
    expected = left is not None and (reach is None or left.start >= reach.start - 2)
    if right is None:
        return expected
    if asked.turkic:
        return asked.reach_right is None or asked.reach_right.start >= right.start - 2 or expected
    return expected or (right.start - asked.quantity.span_end <= 3 and reach is None)


def _is_no_goal(asked: Aim, goal: Mark) -> bool:
    """Whether a word of aiming before a quantity says of it something else."""
    sentence, quantity = asked.sentence, asked.quantity
    return (
        _reached_at_last(asked, goal)
        or _led_by_forecast(asked, goal)
        or (asked.goal_right is None and _done_after(sentence, quantity, asked.reach_right))
        # "тарихи меже: сауда 5 млрд долларға жетті"
        or was_then(sentence, quantity)
        or _quoted_before(sentence, goal, quantity)
    )


def _led_by_forecast(asked: Aim, goal: Mark) -> bool:
    """Whether a word of forecasting governs that of aiming: "projected to reach", "expects its exports to grow"."""
    sentence, forecast = asked.sentence, asked.forecast_left
    if forecast is None or forecast.end > goal.start:
        return False
    willed = sentence.lower[forecast.start] == "will" and sentence.lower[goal.start] in members("bring_to")
    if goal.start - forecast.end <= 1 and not willed and not sentence.marked(forecast.end, goal.start, "target"):
        return True
    alone = len(sentence.marked(sentence.first, asked.quantity.span_start, "target")) == 1
    return alone and sentence.lower[goal.start] == "to"


def _is_aimed_at(asked: Aim) -> bool:
    """Whether a word of aiming governs a quantity, or the aim before goes on to it."""
    if _governed_by_goal(asked):
        return True
    if not asked.frame.target or asked.goal is not None or asked.reach is not None:
        return False
    sentence, start, end = asked.sentence, asked.zone.left, asked.quantity.span_start
    return sentence.last_mark(start, end, "change") is None and not sentence.topic_in(start, end)


def _governed_by_goal(asked: Aim) -> bool:
    """Whether a word of aiming before or behind governs a quantity, that nothing reached comes between."""
    sentence, goal, right, reach = asked.sentence, asked.goal, asked.goal_right, asked.reach
    if goal is not None and (reach is None or goal.start > reach.start or _set_as_goal(sentence, goal, reach)):
        return True
    if right is None:
        return False
    if asked.turkic:
        later = asked.reach_right
        return later is None or right.start <= later.start or _speech(sentence, later)
    return reach is None and (asked.due or (goal is None and right.start - asked.quantity.span_end <= 6))


def _turkic_aim(asked: Aim) -> None:
    """Settle what a verb of intent says, or a forecast behind the aim, in a Turkic sentence."""
    sentence, quantity = asked.sentence, asked.quantity
    if not asked.target and asked.reach_right is None:
        asked.target = _intent(sentence, quantity, asked.right_end) or _shared_aim(sentence, quantity)
        asked.target = asked.target or _chained_aim(sentence, quantity)
    if asked.target and asked.goal is None and _has_moved(sentence, quantity):
        asked.target = False
    goal, forecast = asked.goal_right, asked.forecast_right
    if goal is not None and forecast is not None and 0 <= forecast.start - goal.end <= 1:
        asked.target, asked.forecast = False, True  # "yetishi kutilmoqda": the last verb decides


def _has_moved(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a Turkic participle right behind a figure tells what has happened: "ikki barobarga ortgan savdo"."""
    change = sentence.next_mark(quantity.span_end, min(sentence.last, quantity.span_end + 1), "change")
    return change is not None and sentence.lower[change.end - 1].endswith(listed("done_ending"))


def _chained_aim(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what somebody does to a Turkic figure is chained to an aim: "сауданы үш есе арттырып, 5 млрд долларға
    жеткізуді көздейді"; not what happened by itself: "үш есе артып, ..."."""
    place = quantity.span_end
    if not sentence.kinds.get("target") or place + 2 >= sentence.last or sentence.words[place + 1] != ",":
        return False
    if sentence.lower[place] not in members("causative_converb"):
        return False
    goal = sentence.next_mark(place, sentence.last, "target")
    return goal is not None and sentence.next_mark(place, goal.start, "reach") is None


def _last_word(asked: Aim) -> None:
    """Settle which of an aim and a forecast it is, where both are told or the figure before had one."""
    sentence, quantity, goal = asked.sentence, asked.quantity, asked.goal
    left = asked.zone.left
    if asked.target and asked.forecast and goal is not None and asked.forecast_left is not None:
        asked.target = goal.start > asked.forecast_left.start
        asked.forecast = not asked.target
    goes_on = asked.frame.forecast and asked.reach is None and not asked.target
    if not asked.forecast and goes_on and not sentence.topic_in(left, quantity.start):
        asked.forecast = True
    if asked.forecast and _calls_goal(sentence, quantity):
        asked.target = True
    if asked.target and goal is not None and sentence.text.met("analyst", left, goal.start):
        # "аналитики рассчитывали на 8 млрд": whoever only observes sets no aim
        asked.target, asked.forecast = False, True


def _is_due(asked: Aim) -> bool:
    """Whether money by a time to come is aimed at, as nothing says that it was reached or is expected."""
    sentence, quantity = asked.sentence, asked.quantity
    return (
        asked.due
        and asked.reach is None
        and asked.reach_right is None
        and not asked.forecast
        and quantity.unit in CURRENCIES
        and not ends_in_the_past(sentence)
        and not _shared_reach(sentence, quantity)
    )


def _quoted_before(sentence: Sentence, goal: Mark, quantity: Quantity) -> bool:
    """Whether a word of aiming stands in words quoted before what a figure is of: ""Биз максатка жетебиз",
    - деди элчи, соода 5 млрд доллар болгон"."""
    closed = [place for place in range(goal.end, quantity.span_start) if sentence.words[place] == '"']
    return len(closed) % 2 == 1 and sentence.topic_in(closed[-1], quantity.start)


def _calls_goal(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an English amount is a goal's name: "will hit their $15 billion trade target", "the $2 bn mark"."""
    place = quantity.end
    if place < sentence.last and (mark := sentence.marks[place]) is not None and "topic" in mark.kinds:
        place = mark.end
    return place < sentence.last and sentence.lower[place] in members("goal_noun")


def _goal(sentence: Sentence, start: int, end: int, frame: Frame, last: bool) -> Mark | None:
    """The last or first word of aiming among tokens; what was achieved ("managed to raise") is no aim."""
    goals = sentence.marked(start, end, "target")
    for mark in reversed(goals) if last else goals:
        if frame.indicator == "visitor_arrivals" and sentence.lower[mark.start].startswith(listed("visit_purpose")):
            continue  # "came for tourist purposes"
        if _only_noted(sentence, mark):
            continue
        if members("achieving").isdisjoint(sentence.lower[max(sentence.first, mark.start - 4) : mark.start]):
            return mark
    return None


def _only_noted(sentence: Sentence, goal: Mark) -> bool:
    """Whether a necessity is only that of saying something: "следует отметить, что", "айта кету керек"."""
    nouns = listed("noting")
    if sentence.language in TURKIC:
        ahead = sentence.lower[max(sentence.first, goal.start - 2) : goal.start]
        closed = goal.end < sentence.last and sentence.words[goal.end] in (",", ":", "-")
        return closed and any(word.startswith(nouns) for word in ahead)
    behind = sentence.lower[goal.end : min(sentence.last, goal.end + 2)]
    return any(word in nouns for word in behind)


def _shared_reach(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the verb of reaching stands after the next amount: "4 mlnni, keyin 5 mlnni tashkil etadi"."""
    place = sentence.quantities.index(quantity) + 1
    if sentence.language not in TURKIC or place >= len(sentence.quantities):
        return False
    following = sentence.quantities[place]
    if following.unit != quantity.unit or following.case != "acc" or quantity.case != "acc":
        return False
    verb = sentence.next_mark(following.end, min(sentence.last, following.end + 2), "reach")
    return verb is not None and sentence.next_mark(following.end, sentence.last, "target") is None


def _set_as_goal(sentence: Sentence, goal: Mark, reach: Mark) -> bool:
    """ "Целевой показатель установлен на уровне 5 млрд", "the target is $5 bn": no level."""
    noun = sentence.lower[goal.start].startswith((*listed("purpose_noun"), "target", "objective"))
    return noun and sentence.lower[reach.start] in members("weak_reach")


def _done_after(sentence: Sentence, quantity: Quantity, reach: Mark | None) -> bool:
    """Whether the verb after a Turkic figure tells what was reached or passed."""
    if sentence.language not in TURKIC:
        return False
    change = None
    if reach is None and quantity.unit in ("percent", "times"):  # "жеткизүү эки эсеге өстү"
        change = sentence.next_mark(quantity.end, sentence.last, "change") or shared_change(sentence, quantity)
    reach = reach or change
    place = reach.start if reach is not None else quantity.span_end - 1
    if reach is None and quantity.span_end == quantity.end:
        return False
    word = sentence.lower[place]
    if reach is None and quantity.qualifier == "under" and word.startswith(listed("reach_stem")):
        return True  # "5 млрд долларға жетпейді"
    return word.endswith(listed("past_verb")) and not word.endswith(listed("intent_ending"))


def ends_in_the_past(sentence: Sentence) -> bool:
    """Whether the verb that closes a Turkic sentence is of the past: "... экспорт қилинган"."""
    if sentence.language not in TURKIC:
        return False
    for place in range(sentence.last - 1, max(sentence.first, sentence.last - 6), -1):
        word = sentence.lower[place]
        if word[0].isalpha():
            return len(word) > 3 and word.endswith(listed("past_verb"))
    return False


def _shared_aim(sentence: Sentence, quantity: Quantity) -> bool:
    """ "10 млрд долларға, ал 2030 жылға қарай 15 млрд долларға жеткізбек": the verb that two aims share."""
    place = sentence.quantities.index(quantity)
    following = sentence.quantities[place + 1] if place + 1 < len(sentence.quantities) else None
    if following is None or following.unit != quantity.unit or following.case != "to":
        return False
    if quantity.case != "to" and not quantity.borrowed:
        return False
    if _past_reach(sentence, quantity.end, sentence.last) is not None or own_verb(sentence, quantity):
        return False
    return (
        _intent(sentence, following, sentence.last)
        or sentence.next_mark(following.end, sentence.last, "target") is not None
    )


def _intent(sentence: Sentence, quantity: Quantity, end: int) -> bool:
    """A verb of intent after the figure or in it: "жеткирмекчи", "арттырмақ", "yetkazmoqchi", "үш еселемек"."""
    verb = sentence.topic
    if verb is not None and verb.start >= quantity.end and sentence.language in TURKIC:
        ending = (*listed("intent_ending"), *(listed("plan_ending") if sentence.language == "kk" else ()))
        if len(sentence.lower[verb.end - 1]) > 6 and sentence.lower[verb.end - 1].endswith(ending):
            return True  # "20 мың тонна мұнай құбыр арқылы жөнелтілмек"
    place = sentence.quantities.index(quantity) + 1
    if place < len(sentence.quantities):
        following = sentence.quantities[place]
        if (
            following.kind == "factor"
            and following.start - quantity.end <= 2
            and _intent(sentence, following, sentence.last)
        ):
            return True
    for position in range(quantity.end - (quantity.kind == "factor"), min(end, quantity.end + 5)):
        word = sentence.lower[position]
        if len(word) > 6 and word.endswith(listed("intent_ending")):
            return True
        if sentence.language == "kk" and len(word) > 6 and word.endswith(listed("plan_ending")):
            return True
    return False


def _speech(sentence: Sentence, mark: Mark) -> bool:
    return sentence.lower[mark.start] in ("болды", "болду", "bo'ldi", "бўлди", "деді")


def _past_reach(sentence: Sentence, start: int, end: int) -> Mark | None:
    result: Mark | None = None
    for mark in sentence.marked(start, end, "reach"):
        if "forecast" in mark.kinds:
            continue
        word = sentence.lower[mark.start]
        if word == "на" and mark.end - mark.start > 1:
            continue  # "на уровне": a verb says whether it was reached
        if "чтобы" in sentence.lower[start : mark.start]:
            continue  # "хотят, чтобы торговля достигла 10 млрд"
        before = sentence.lower[mark.start - 1] if mark.start > sentence.first else ""
        if word in members("be"):
            following = sentence.marks[mark.end] if mark.end < sentence.last else None
            aimed = following is not None and "target" in following.kinds
            if aimed or word in ("at", "is", "are", "был", "была", "было", "были"):
                continue
        if word.endswith(("ть", "ться")) or before in ("to", "will", "чтобы"):
            continue
        if result is None or sentence.language not in TURKIC:
            result = mark
    if result is None:
        verbs = ("превысил", "exceeded", "surpassed", "topped", "passed", "crossed")
        for mark in sentence.marked(start, end, "before"):
            if sentence.lower[mark.start].startswith(verbs):
                result = mark
    return result


def _brings_goods(sentence: Sentence, quantity: Quantity, verb: Mark) -> bool:
    """Whether a Turkic verb of bringing has goods for its object, no sum: "жылына 2 миң тонна уран жеткирет"."""
    if sentence.language not in TURKIC or quantity.unit != "tonnes" or quantity.case != "nom":
        return False
    return sentence.lower[verb.start].startswith(listed("bring")) and quantity.span_end < verb.start


def _due_ahead(sentence: Sentence, zone: Zone) -> bool:
    """Whether a time is named by which something is to be, that has not gone by."""
    today = sentence.published_on
    return any(
        period.role == DUE and not (today is not None and period.last is not None and period.last < today)
        for period in sentence.periods
        if zone.left <= period.start < zone.weak
    )


def _reached_at_last(asked: Aim, goal: Mark) -> bool:
    """Whether "to reach" tells what came out: "rose by 7 % to reach $2 bn", "saw a growth of 7 % to hit $2 bn"."""
    sentence = asked.sentence
    if sentence.said(goal.start, goal.end).lower() not in ("to reach", "to hit") or sentence.marked(
        sentence.first, goal.start, "target"
    ):
        return False
    doubled = any(other.kind == "factor" and other.end <= goal.start for other in sentence.quantities)
    return doubled or sentence.last_mark(sentence.first, goal.start, "change") is not None
