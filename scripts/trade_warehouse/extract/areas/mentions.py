"""Countries and blocs in a sentence, and the part that each plays: with whom, from where, to where, whose."""

from __future__ import annotations

from typing import Final

WITH: Final = "with"
TO: Final = "to"
FROM: Final = "from"
IN: Final = "in"
GEN: Final = "gen"
NOM: Final = "nom"
ADJ: Final = "adj"
BETWEEN: Final = "between"
PAIR: Final = "pair"
INSIDE: Final = "inside"
ACC: Final = "acc"
BY: Final = "by"
ON: Final = "on"
BLOCS: Final = frozenset("SCO EAEU CIS OTS BRICS EU GCC CA5 WLD".split())  # noqa: SIM905
UNKNOWN: Final = "?"
HOMES: Final = {"kk": "KAZ", "ky": "KGZ", "uz": "UZB"}
TURKIC_LANGUAGES: Final = frozenset(("kk", "ky", "uz"))


class Mention:
    """An area at tokens [start, end). `group` numbers the list that it belongs to ("China, Russia and Turkey")."""

    __slots__ = ("code", "end", "group", "kind", "language", "linked", "office", "role", "start")

    def __init__(self, code: str, start: int, end: int, kind: str, language: str, role: str) -> None:
        self.code = code
        self.start = start
        self.end = end
        self.kind = kind
        self.language = language
        self.role = role
        self.group = -1
        self.linked = False
        self.office = False  # whether only an office is called after it: "Georgia's statistics office"

    def __repr__(self) -> str:
        return f"{self.code}/{self.role}@{self.start}"


def start_of(mention: Mention) -> int:
    """The token at which a mention begins, to sort by."""
    return mention.start
