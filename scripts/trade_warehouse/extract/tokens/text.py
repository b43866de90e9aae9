"""Tokens and sentences of a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import Final

from trade_warehouse.extract.tokens.lexicon import TOKENS, Mark, lexicon, members

# A full stop after these ends no sentence, unless what follows cannot continue one.
_ABBREVIATIONS: Final = frozenset(
    "г гг тыс млн млрд трлн долл руб т п см им ул стр др проц кв мес с тек ж жж й y mr mrs dr ms st no jan feb mar "  # noqa: SIM905
    "apr jun jul aug sep sept oct nov dec approx u s e a k bn mln bln mil vs ст обл р н ч mlrd trln doll дол тн "
    "rs sh shs ksh".split()
)
_SCALES: Final = frozenset("тыс млн млрд трлн долл дол руб mln bn bln mlrd trln doll проц тн".split())  # noqa: SIM905
_STOPS: Final = frozenset(".!?…\n")
# No sentence of the press is as long; what is, is a table or junk, and gets cut so that work stays linear.
LONGEST_SENTENCE: Final = 400
_CLOSERS: Final = frozenset("\"')]")


class Text:
    """A text as parallel lists: `words[i]`, in small letters `lower[i]`, stands at [starts[i], ends[i]) of the
    normalised text, where `marks[i]` begins.

    `figures` are the tokens that begin with a digit, `present` the marks without the gaps, `begins` where they begin,
    `places` where a mark or a figure begins; `classes` are the tokens that rules look for by a name. All rise.

    `sentences` are token ranges [first, end); `lines` tells for each whether a line (a headline, a list item) ends it.
    """

    __slots__ = (
        "begins", "bracketed", "classes", "ends", "figures", "headline", "lower", "marks", "places", "present",
        "sentences", "starts", "words",
    )  # fmt: skip

    def __init__(self, text: str, language: str) -> None:
        joined = _join_wrapped_lines(text)
        self.bracketed = "(" in joined  # whether any word stands in brackets
        parts = TOKENS.split(joined)
        places = list(accumulate(map(len, parts)))
        self.words: list[str] = parts[1::2]
        self.starts: list[int] = places[0:-1:2]
        self.ends: list[int] = places[1::2]
        words, self.present = lexicon().read(self.words, language)
        self.lower: list[str] = [word.lower for word in words]
        self.figures: list[int] = [place for place, word in enumerate(words) if word.figure]
        self.marks: list[Mark | None] = [None] * len(words)
        for mark in self.present:
            self.marks[mark.start] = mark
        self.begins: list[int] = [mark.start for mark in self.present]
        self.classes: dict[str, list[int]] = {}
        for place, word in [(place, word) for place, word in enumerate(words) if word.classes]:
            for name in word.classes:
                self.classes.setdefault(name, []).append(place)
        self.places: list[int] = sorted({*self.begins, *self.figures})
        self.sentences: list[tuple[int, int]] = []
        self.headline: list[bool] = []
        self._split()
        self._cut()

    def met(self, name: str, first: int, last: int) -> list[int]:
        """The tokens of a class among [first, last)."""
        places = self.classes.get(name)
        if places is None:
            return []
        begin = bisect_left(places, first)
        return places[begin : bisect_left(places, last, begin)]

    def between(self, first: int, last: int) -> list[Mark]:
        """The marks that begin at tokens [first, last)."""
        begin = bisect_left(self.begins, first)
        return self.present[begin : bisect_left(self.begins, last, begin)]

    def _split(self) -> None:
        words, starts, ends = self.words, self.starts, self.ends
        first, count = 0, len(words)
        stops = [place for place, word in enumerate(words) if word in _STOPS]
        for position in stops:
            word = words[position]
            if position < first:
                continue
            if word == "\n":
                if position > first:
                    self.sentences.append((first, position))
                    self.headline.append(words[position - 1] not in '.!?;:"')
                first = position + 1
            elif word in ".!?…" and position + 1 < count:
                end = position + 1
                while end < count and (
                    (words[end] in _CLOSERS and starts[end] == ends[end - 1]) or words[end] in ".!?…"
                ):
                    end += 1
                if (
                    end < count
                    and words[end] != "\n"
                    and (starts[end] > ends[end - 1] or self._glued(position, end))
                    and self._ends(position, end, first)
                ):
                    self.sentences.append((first, end))
                    self.headline.append(False)
                    first = end
        if first < count:
            self.sentences.append((first, count))
            self.headline.append(words[count - 1] not in '.!?;:"')

    def _glued(self, stop: int, following: int) -> bool:
        """Whether a space was forgotten after a full stop: "went up.The minister said"."""
        before, after = self.words[stop - 1] if stop else "", self.words[following]
        return (
            following == stop + 1
            and ((len(before) > 2 and before.islower()) or (len(before) > 1 and before.isupper()))
            and ((len(after) > 1 and after[0].isupper() and after[1:].islower()) or _YEAR.match(after) is not None)
            and before not in _ABBREVIATIONS
            and before != "www"
        )

    def _cut(self) -> None:
        if all(last - first <= LONGEST_SENTENCE for first, last in self.sentences):
            return
        cut: list[tuple[int, int]] = []
        headline: list[bool] = []
        for (first, last), short in zip(self.sentences, self.headline, strict=True):
            while last - first > LONGEST_SENTENCE:
                cut.append((first, first + LONGEST_SENTENCE))
                headline.append(False)
                first += LONGEST_SENTENCE
            cut.append((first, last))
            headline.append(short)
        self.sentences, self.headline = cut, headline

    def _ends(self, stop: int, following: int, first: int) -> bool:
        """Whether the stop at one token ends the sentence, given the token that follows."""
        after = self.words[following]
        quoted = after == '"' and following + 1 < len(self.words) and self.words[following + 1][0].isupper()
        if not (after[0].isupper() or after[0].isdecimal() or after in "\"'(-$€№•"):
            return False
        if self.words[stop] != "." or stop == first:
            return True
        before = self.words[stop - 1]
        lower = before.lower()
        if self.ends[stop - 1] != self.starts[stop]:
            return True
        if lower in _ABBREVIATIONS:
            if lower in ("г", "гг", "ж", "y"):
                # "in 2024." closes a sentence that has said something; one that opens with a year goes on.
                return stop - first > 6 and after[0].isupper()
            if lower in _SCALES or lower == "т":
                if quoted:
                    return True  # "составил 58 млрд. «Мы намерены"
                return after[0].isupper() and after.upper() not in ("США", "АҚШ", "АКШ", "AQSH") and lower != "тыс"
            if len(lower) == 1 and before.isupper():
                return False
            return after[0].isupper() and len(lower) > 2 and lower != "mrs" and stop - first > 8
        return not (len(before) == 1 and before.isupper())


_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_LINE: Final = re.compile(r"[^\n]*\n?")


def _join_wrapped_lines(text: str) -> str:
    """The same text, same length, with the line ends that a page's width put into sentences turned into spaces."""
    if "\n" not in text:
        return text
    lines = _LINE.findall(text)
    out: list[str] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        body = line.rstrip("\n ")
        start = following.lstrip(" ")
        if line.endswith("\n") and body and start.strip():
            opener = start[0]
            long_line = 55 <= len(body) <= 140 and body[-1] not in '.!?:;"'
            longer = len(following.rstrip()) > len(body) + 1 + len(start.split(" ", 1)[0])  # that word had room above
            last = body.rsplit(" ", 1)[-1].lower()
            if (
                opener.islower()
                or last in members("leads_on")
                or (long_line and not longer and len(following) > 1 and not following.startswith((" ", "-", "•", "*")))
            ):
                line = line[:-1] + " "
        out.append(line)
    return "".join(out)
