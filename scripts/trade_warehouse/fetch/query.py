"""One request for figures: whose trade, with whom, when, and which flows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Literal

Frequency = Literal["A", "M"]
Flow = Literal["export", "import"]

ALL_MONTHS = tuple(range(1, 13))
ALL_FLOWS: tuple[Flow, ...] = ("export", "import")
NAMED_PARTNERS = 3


@dataclass(frozen=True)
class Query:
    """A reporter's trade in one year; `partners` empty means everyone, the world included.

    A year is the unit: a file per reporter and year stays valid when other years are asked for later. `months` and
    `flows` are narrower where a service's cap makes it necessary.
    """

    source: str
    reporter: str
    partners: tuple[str, ...]
    year: int
    frequency: Frequency
    flows: tuple[Flow, ...] = ALL_FLOWS
    months: tuple[int, ...] = ALL_MONTHS

    @property
    def periods(self) -> tuple[str, ...]:
        """2023, or 202301 and so on."""
        if self.frequency == "A":
            return (str(self.year),)
        return tuple(f"{self.year}{month:02}" for month in self.months)

    @property
    def label(self) -> str:
        """For messages."""
        partners = f"with {len(self.partners)} partners" if len(self.partners) > NAMED_PARTNERS else ""
        if 0 < len(self.partners) <= NAMED_PARTNERS:
            partners = "with " + ", ".join(self.partners)
        when = self.periods[0] if len(self.periods) == 1 else str(self.year)
        unit = "monthly" if self.frequency == "M" else ""
        flow = self.flows[0] if len(self.flows) == 1 else ""
        return " ".join(word for word in (self.reporter, partners, when, unit, flow) if word)

    @property
    def stem(self) -> str:
        """The start of the file's name: source, reporter, partners where not all, frequency, period, flow where one."""
        parts = [self.source, self.reporter]
        if 0 < len(self.partners) <= NAMED_PARTNERS:
            parts.append("with-" + "-".join(self.partners))
        elif self.partners:
            digest = hashlib.sha256(",".join(sorted(self.partners)).encode()).hexdigest()[:8]
            parts.append(f"with-{len(self.partners)}-partners-{digest}")
        parts.append(self.frequency)
        parts.append(self.periods[0] if len(self.periods) == 1 else str(self.year))
        if len(self.flows) == 1:
            parts.append(self.flows[0])
        return "_".join(parts)

    @property
    def request(self) -> dict[str, Any]:
        """What identifies it in the note beside its file."""
        return {
            "reporter": self.reporter,
            "partners": sorted(self.partners) or "all",
            "frequency": self.frequency,
            "periods": list(self.periods),
            "flows": list(self.flows),
        }


def parse_years(text: str) -> tuple[int, ...]:
    """`2023`, `2018-2024`, `2019,2021-2023`: the years, ascending, each once. Raises ValueError."""
    years: set[int] = set()
    for part in text.split(","):
        first, dash, last = (piece.strip() for piece in part.partition("-"))
        span = (first, last if dash else first)
        if not all(len(year) == 4 and year.isascii() and year.isdigit() for year in span):
            raise ValueError(f"{part.strip()!r} is neither a year nor a span such as 2018-2024")
        begin, end = (int(year) for year in span)
        if begin > end:
            raise ValueError(f"{part.strip()!r} ends before it begins")
        years.update(range(begin, end + 1))
    return tuple(sorted(years))
