"""Fiscal years: which months they have, by country (data/fiscal.csv) or because the text says so."""

from __future__ import annotations

import csv
from calendar import monthrange
from datetime import date
from functools import cache
from importlib import resources


@cache
def fiscal_years() -> dict[str, tuple[int, bool]]:
    """By area code: the first month of the fiscal year, and whether its number is the year in which it begins.

    Only countries whose fiscal years the press uses for trade and whose first month has long been the same.
    """
    with (resources.files("trade_warehouse.extract") / "data" / "fiscal.csv").open(encoding="utf-8") as file:
        return {row["area"]: (int(row["first_month"]), row["named_by"] == "start") for row in csv.DictReader(file)}


def season_span(year: int, first_month: int, months: tuple[int, int] = (1, 12)) -> tuple[date, date]:
    """The first and last day of some months, counted from 1, of the fiscal year that begins in a year and month.

    `season_span(2023, 7, (1, 9))` is July 2023 to March 2024.
    """
    start = year * 12 + first_month - 1 + months[0] - 1
    end = year * 12 + first_month - 1 + months[1] - 1
    last = monthrange(end // 12, end % 12 + 1)[1]
    return date(start // 12, start % 12 + 1, 1), date(end // 12, end % 12 + 1, last)
