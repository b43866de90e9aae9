"""What the tests of the extractor share. All texts are our own."""

from __future__ import annotations

from datetime import date
from typing import Any

from trade_warehouse.extract import extract_document

PUBLISHED = date(2025, 11, 19)


def facts(language: str, text: str) -> list[dict[str, Any]]:
    return extract_document(text, published_on=PUBLISHED, language=language).facts


def told(language: str, text: str, *keys: str) -> list[tuple[Any, ...]]:
    """What each fact of a text says in these fields; without any, whose trade it is, of what, and how much."""
    keys = keys or ("reporter", "counterpart", "indicator", "statement_type", "value")
    return [tuple(fact[key] for key in keys) for fact in facts(language, text)]


def said(language: str, text: str, *keys: str) -> list[str]:
    """The same in short, by default of the sides and the indicator: "PER CHL export"."""
    return [
        " ".join(map(str, one)) for one in told(language, text, *(keys or ("reporter", "counterpart", "indicator")))
    ]
