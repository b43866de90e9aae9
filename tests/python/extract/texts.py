"""What the tests of the extractor share. All texts are our own."""

from __future__ import annotations

from datetime import date
from typing import Any

from trade_warehouse.extract import extract_document

PUBLISHED = date(2025, 11, 19)


def facts(language: str, text: str) -> list[dict[str, Any]]:
    return extract_document(text, published_on=PUBLISHED, language=language).facts


def told(language: str, text: str) -> list[tuple[Any, ...]]:
    """What each fact of a text says."""
    keys = ("reporter", "counterpart", "indicator", "statement_type", "value")
    return [tuple(fact[key] for key in keys) for fact in facts(language, text)]
