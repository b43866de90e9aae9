"""Which documents need not be read again: the raw layer can tell.

A document's row has all that its facts depend on: the hash of its text, its language, its day and the extractor. If
its newest extraction left the very row that another one would leave, the facts would be the same, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trade_warehouse.extract.documents import Document, DocumentError
from trade_warehouse.extract.extraction import Extraction
from trade_warehouse.extract.language import detect
from trade_warehouse.extract.output import document_row
from trade_warehouse.extract.tokens.normalise import normalise
from trade_warehouse.extract.version import EXTRACTOR

# A row of the documents contract without the text, which its hash stands for, and the time of the extraction.
FIELDS = (
    "document_id",
    "language",
    "published_on",
    "published_on_basis",
    "publisher",
    "address",
    "sha256",
    "characters",
    "extractor",
)

Key = tuple[str | None, ...]


def read_known(database: Path) -> frozenset[Key]:
    """Rows of the documents whose newest extraction in a database is by this extractor.

    Raises DocumentError if the database cannot be read or has no raw layer.
    """
    import duckdb

    texts = ", ".join(f"cast({name} as varchar)" for name in FIELDS)
    try:
        with duckdb.connect(database, read_only=True) as connection:
            columns = connection.execute(
                "select column_name from duckdb_columns() where schema_name = 'raw' and table_name = 'documents'"
            ).fetchall()
            if not columns:
                raise DocumentError(f"{database}: has no table raw.documents")
            if ("extractor",) not in columns:
                # Loaded by a version that did not keep who read a document: all are read once more.
                return frozenset()
            rows = connection.execute(
                f"select {texts} from raw.documents where extractor is not null"
                " qualify extractor = ? and row_number() over ("
                "   partition by document_id order by extracted_at desc, load_id desc, row_number desc) = 1",
                [EXTRACTOR],
            ).fetchall()
    except duckdb.Error as error:
        raise DocumentError(f"{database}: cannot be read: {error}") from error
    return frozenset(rows)


def is_known(document: Document, known: frozenset[Key]) -> bool:
    """Whether reading the document would add nothing to the rows that `read_known` gave."""
    if not known:
        return False
    language = document.language or detect(normalise(document.text).text)
    return _key(document_row(document, Extraction([], [], language), keep_text=False)) in known


def _key(row: Mapping[str, Any]) -> Key:
    """A row as `read_known` gives it: every cell a text, and an empty one null, as the loader has it."""
    return tuple(None if row[name] in (None, "") else str(row[name]) for name in FIELDS)
