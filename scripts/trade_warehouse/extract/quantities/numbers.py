"""Numbers in figures and words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$")


class Number:
    """A number at tokens [start, end).

    `step` is what one unit of its last stated digit is worth, `scaled` whether a word such as "million" is part of it.
    """

    __slots__ = ("end", "scaled", "start", "step", "value")

    def __init__(self, start: int, end: int, value: float, step: float, scaled: bool) -> None:
        self.start = start
        self.end = end
        self.value = value
        self.step = step
        self.scaled = scaled


def read_figure(figure: str, scale: float, english: bool) -> tuple[float, float] | None:
    """Value and step of a figure as written, or None where it can't be read for certain.

    A single separator before three digits is the trap: "1,340 billion" is 1.34 billion, "15,000 tonnes" fifteen
    thousand. Before "million" English writers group, the others write a decimal comma.
    """
    figure = figure.replace(" ", "")
    if figure.isdecimal():
        return float(figure), 1.0
    separators = [letter for letter in figure if letter in ".,"]
    if len(separators) == 1:
        mark = separators[0]
        whole, digits = figure.split(mark)
        groups = len(digits) == 3 and 1 <= len(whole) <= 3 and whole != "0"
        if groups and mark == "," and english and 1 < scale < 1e9:
            return float(whole + digits), 1.0
        if groups and scale == 1:
            if mark == "," and english:
                return float(whole + digits), 1.0
            if digits == "000" or (mark == "." and not english):
                return float(whole + digits), 1.0
            if mark == ",":
                return None
        return float(f"{whole}.{digits}"), 10.0 ** -len(digits)
    if len(set(separators)) == 1:
        if _GROUPED.match(figure):
            return float(figure.replace(separators[0], "")), 1.0
        return None
    decimal = separators[-1]
    if separators.count(decimal) != 1:
        return None
    whole, digits = figure.split(decimal)
    if not _GROUPED.match(whole):
        return None
    return float(re.sub("[.,]", "", whole) + "." + digits), 10.0 ** -len(digits)


@lru_cache(4096)
def clean(value: float) -> float:
    """A value without the dust of binary fractions."""
    if value.is_integer() and abs(value) < 1e12:
        return value  # there is none
    return float(f"{value:.12g}")
