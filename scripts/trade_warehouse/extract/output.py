"""Facts files and documents files, written so that a reader never sees half of one."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from trade_warehouse.extract.documents import Document
from trade_warehouse.extract.extraction import Extraction
from trade_warehouse.extract.version import EXTRACTOR


def documents_path(facts_path: Path) -> Path:
    """Where the documents file goes unless told otherwise: facts.jsonl -> facts.documents.jsonl beside it."""
    return facts_path.with_suffix(f".documents{facts_path.suffix}")


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then renamed over it."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def json_lines(rows: Iterable[dict[str, Any]]) -> str:
    """Rows as JSON Lines, letters as they are."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def document_row(document: Document, extraction: Extraction, keep_text: bool) -> dict[str, Any]:
    """A row of the documents contract, without `extracted_at`.

    `characters` counts code points, `sha256` is of the text in UTF-8.
    """
    row: dict[str, Any] = {
        "document_id": document.document_id,
        "language": document.language or extraction.language,
        "published_on": document.published_on.isoformat() if document.published_on else None,
        "published_on_basis": document.published_on_basis if document.published_on else "unknown",
        "publisher": document.publisher,
        "address": document.address,
        "sha256": document.sha256,
        "characters": len(document.text),
        "extractor": EXTRACTOR,
    }
    if keep_text:
        row["text"] = document.text
    return row
