"""From the project's area codes to the codes that a service asks for.

Area codes are ISO 3166-1 alpha-3, and WLD for all partners together. UN Comtrade and BACI use numeric codes that are
mostly, not always, ISO's: `seeds/numeric_areas.csv` has them, and says which one to ask for.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Literal

from trade_warehouse.project import project_root

BLOCS = frozenset({"SCO", "EAEU", "CIS", "OTS", "BRICS", "EU", "GCC", "CA5"})
WORLD = "WLD"

Role = Literal["reporter", "partner"]


class UnknownAreaError(ValueError):
    """An area that the service has no code for."""


def numeric_areas_path() -> Path:
    """The seed with UN Comtrade's and BACI's numeric codes."""
    return project_root() / "seeds" / "numeric_areas.csv"


def asking_codes(seed: Path) -> dict[str, str]:
    """Area code to the numeric code that UN Comtrade uses for it today."""
    with seed.open(encoding="utf-8", newline="") as file:
        return {
            row["area_code"]: row["numeric_code"] for row in csv.DictReader(file) if row["code_status"] == "current"
        }


def parse_areas(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The area codes of an option that may be repeated and may hold several, split by commas; in order, each once."""
    codes = (code.strip().upper() for text in texts for code in text.split(","))
    return tuple(dict.fromkeys(code for code in codes if code))


def check_country(area: str) -> None:
    """Raise `UnknownAreaError` for what cannot be one country or the world."""
    if area in BLOCS:
        raise UnknownAreaError(f"{area} is a bloc: name its members, so that its sum can follow who was a member when")
    if len(area) != 3 or not area.isascii() or not area.isalpha():
        raise UnknownAreaError(f"{area} is not an ISO 3166-1 alpha-3 code")
