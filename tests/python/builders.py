"""What the tests share: good rows of every kind, files of every format, and questions to a database."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from trade_warehouse.contracts import REASONS, ROW_NUMBER, Codes, Contract, read_codes
from trade_warehouse.load import NEXT_REASON

Row = dict[str, Any]
# Runs dbt with the words given on the database given, and answers with what it printed.
Dbt = Callable[..., str]
# Unit tests are on fixed rows: they run once, with the data of the repository, and once as of a day.
DATA_TESTS = ("--exclude-resource-type", "unit_test")

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
CODES: Codes = read_codes(SEEDS)

# The ways that an amount of trade, a share, growth and a target look in a facts file.
LEVEL: Row = {
    "document_id": "doc-1",
    "reporter": "KAZ",
    "counterpart": "UZB",
    "indicator": "trade_turnover",
    "statement_type": "level",
    "unit": "USD",
    "qualifier": "exact",
    "value": 4.5e9,
    "precision": 1e8,
    "period_start": "2024-01-01",
    "period_end": "2024-12-31",
    "base_period_start": None,
    "base_period_end": None,
    "scope": "total",
    "modality": "stated",
    "value_text": "$4,5 млрд",
    "char_start": 10,
    "char_end": 19,
    "speaker": None,
    "extractor": "curated",
    "extracted_at": "2026-01-01T00:00:00Z",
}
SHARE: Row = {**LEVEL, "statement_type": "share", "unit": "percent", "value": 12.5, "precision": 0.1}
GROWTH: Row = {
    **LEVEL,
    "statement_type": "growth_percent",
    "unit": "percent",
    "value": -3.5,
    "precision": 0.1,
    "base_period_start": "2023-01-01",
    "base_period_end": "2023-12-31",
}
FACTOR: Row = {**GROWTH, "statement_type": "growth_factor", "unit": "times", "value": 3.5}
TARGET: Row = {**LEVEL, "statement_type": "target", "value": 1e10, "period_start": None, "period_end": "2030-12-31"}

DOCUMENT: Row = {
    "document_id": "doc-1",
    "language": "ru",
    "published_on": "2025-02-01",
    "published_on_basis": "stated",
    "publisher": "A ministry",
    "address": "https://example.org/1",
    "sha256": "0" * 64,
    "characters": 100,
    "text": None,
}
STATISTIC: Row = {
    "source_id": "KZ_BNS",
    "reporter": "KAZ",
    "partner": "UZB",
    "flow": "export",
    "period_start": "2024-01-01",
    "period_end": "2024-12-31",
    "value_usd": 2.5e9,
    "status": "final",
    "published_on": "2025-03-01",
    "note": None,
}
RATE: Row = {
    "currency": "KGS",
    "period_start": "2024-01-01",
    "period_end": "2024-12-31",
    "per_usd": 87.15,
    "source": "A bank",
    "published_on": None,
    "note": None,
}


def facts(count: int, **changes: object) -> list[Row]:
    """So many good facts, each at a place of its own."""
    return [{**LEVEL, "char_start": 100 * i, "char_end": 100 * i + 9, **changes} for i in range(count)]


def write_jsonl(path: Path, rows: Sequence[Row]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def write_csv(path: Path, rows: Sequence[Row], *, separator: str = ",", fields: Sequence[str] = ()) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(fields or rows[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_parquet(path: Path, rows: Sequence[Row], schema: Mapping[str, Any] | None = None) -> Path:
    pl.DataFrame(rows, schema_overrides=schema, infer_schema_length=None).write_parquet(path)
    return path


WRITERS: Mapping[str, Callable[[Path, Sequence[Row]], Path]] = {
    "jsonl": write_jsonl,
    "csv": write_csv,
    "parquet": write_parquet,
}


def write_zip(path: Path, members: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def texts(contract: Contract, rows: Sequence[Mapping[str, object]]) -> pl.DataFrame:
    """Rows as a reader hands them over: every cell a text, and numbered from 1."""
    columns = {
        name: [None if (cell := row.get(name)) is None else str(cell) for row in rows] for name in contract.names
    }
    schema = dict.fromkeys(contract.names, pl.String)
    numbers = pl.int_range(1, len(rows) + 1, eager=True, dtype=pl.Int64).alias(ROW_NUMBER)
    return pl.DataFrame(columns, schema=schema).with_columns(numbers)


def reasons(contract: Contract, row: Mapping[str, object], codes: Codes = CODES) -> list[str]:
    """What the contract has against one row."""
    [found] = contract.check(texts(contract, [row]), codes).get_column(REASONS)
    return NEXT_REASON.split(found) if found else []


def ask(database: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """All rows that a query answers with."""
    with duckdb.connect(database, read_only=True) as connection:
        return connection.execute(sql, list(values)).fetchall()


def dicts(database: Path, sql: str, *values: object) -> list[Row]:
    """All rows that a query answers with, by column name."""
    with duckdb.connect(database, read_only=True) as connection:
        result = connection.execute(sql, list(values))
        names = [column[0] for column in result.description or []]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def environment(database: Path, **more: str) -> dict[str, str]:
    """The variables for a program that works on this checkout and that database."""
    return {
        **os.environ,
        "TRADE_WAREHOUSE_DB": str(database),
        "TRADE_WAREHOUSE_HOME": str(ROOT),
        "DBT_PROJECT_DIR": str(ROOT),
        "DBT_PROFILES_DIR": str(ROOT),
        "DO_NOT_TRACK": "1",
        "PYTHONIOENCODING": "utf-8",
        **more,
    }


def run_program(database: Path, *words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `trade-warehouse` as a program of its own, its output on pipes."""
    return subprocess.run(
        [sys.executable, "-m", "trade_warehouse", *words],
        env=environment(database),
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def load(database: Path, *paths: Path) -> None:
    """Load files, or the data of the repository, by the program itself."""
    done = run_program(database, "load", *map(str, paths))
    assert done.returncode == 0, done.stderr


def marts(database: Path, sql: str) -> list[Row]:
    """The rows that a query on the marts answers with; `@` stands for their schema."""
    return dicts(database, sql.replace("@", "marts."))


def only(database: Path, sql: str) -> Row:
    """The one row that a query on the marts answers with."""
    [row] = marts(database, sql)
    return row
