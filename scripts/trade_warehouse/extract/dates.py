"""The day of publication, where a text states it: a header or trailer line, or a dateline."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from trade_warehouse.extract.tokens.lexicon import lexicon
from trade_warehouse.extract.tokens.normalise import normalise

_LABEL = re.compile(
    r"^\W*(?:date|published(?: on)?|publication date|дата(?: публикации)?|опубликовано|жарияланған күні|күні|"
    r"жарыяланган|датасы|sana|сана|e'lon qilingan(?: sana)?)\W{1,4}(.{6,40})",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[- ]+([^\W\d_]{3,12})\.?,? +(\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.? +(\d{1,2}),? +(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[- ]+(?:[^\W\d_]{2,7}[ ,]+)(\d{1,2})[- ]+([^\W\d_]{3,12})")
_DATELINE = re.compile(r"^[^.!?]{0,70}? -{1,2} |^[^.!?]{0,60}/[^/]{2,30}/")


@cache
def _month(word: str) -> int | None:
    mark = next(iter(lexicon().read([word], "und")[1]), None)
    value = mark.value("month") if mark is not None else None
    return int(value) if value else None


def _build(year: str, month: int | None, day: str) -> date | None:
    if month is None:
        return None
    try:
        found = date(int(year), month, int(day))
    except ValueError:
        return None
    return found if 1990 <= found.year <= 2060 else None


def parse_date(text: str) -> date | None:
    """The first full date (day, month and year) in a short text."""
    match = _ISO.search(text)
    if match:
        return _build(match[1], int(match[2]), match[3])
    match = _DOTTED.search(text)
    if match:
        return _build(match[3], int(match[2]), match[1])
    for match in _DAY_FIRST.finditer(text):
        found = _build(match[3], _month(match[2]), match[1])
        if found:
            return found
    for match in _MONTH_FIRST.finditer(text):
        found = _build(match[3], _month(match[1]), match[2])
        if found:
            return found
    for match in _YEAR_FIRST.finditer(text):
        found = _build(match[1], _month(match[3]), match[2])
        if found:
            return found
    return None


def stated_date(text: str) -> date | None:
    """The publication date that a text states of itself, or None.

    Looked for in the first three and the last two lines: a labelled date ("date: 2025-11-19"), a line that is little
    but a date, or a dateline ("Astana, 15 November 2025 - "). Dates in running sentences are events, not this.
    """
    lines = [line.strip() for line in normalise(text[:3000]).text.split("\n") if line.strip()][:3]
    tail = [line.strip() for line in normalise(text[-600:]).text.split("\n") if line.strip()][-2:]
    for line in [*lines, *tail]:
        label = _LABEL.match(line)
        if label:
            found = parse_date(label[1][:14] if _ISO.match(label[1]) else label[1])
            if found:
                return found
    for line in [*lines, *tail]:
        if len(line) <= 40 and not line.endswith((".", "!", "?")):
            found = parse_date(line)
            if found:
                return found
    for line in lines:
        dateline = _DATELINE.match(line)
        if dateline:
            found = parse_date(dateline[0])
            if found:
                return found
    return None
