"""How fast facts files load, against reading the same file with polars and checking nothing.

    python -m benchmarks.load_speed [--rows 1000000] [--memory-limit 1GB]

Writes so many facts as JSON Lines, CSV and Parquet into a temporary folder, runs `trade-warehouse load` on each as a
program of its own with an empty database, runs the baseline the same way, and prints a Markdown table: wall time,
rows a second, peak memory of the whole program, and the ratio of the two times.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

ROOT = Path(__file__).resolve().parents[1]
READ = {"jsonl": "read_ndjson", "csv": "read_csv", "parquet": "read_parquet"}
FACTS_IN_A_DOCUMENT = 10


class Run(NamedTuple):
    """What a program took: seconds by the clock, and mebibytes at its peak."""

    seconds: float
    peak_mib: float


def facts(first: int, count: int) -> pl.DataFrame:
    """Good facts of several shapes, ten to a document, each at a place of its own."""
    number = pl.int_range(first, first + count, eager=True)
    place = (number % FACTS_IN_A_DOCUMENT) * 80
    pairs = (("KAZ", "UZB"), ("KGZ", "SCO"), ("UZB", "CHN"), ("TJK", "RUS"), ("KAZ", "KGZ"))
    pair = (number // FACTS_IN_A_DOCUMENT) % len(pairs)
    year = (2015 + number % 10).cast(pl.String)
    return pl.DataFrame(
        {
            "document_id": pl.Series([f"document-{i // FACTS_IN_A_DOCUMENT}" for i in range(first, first + count)]),
            "reporter": pair.replace_strict(range(len(pairs)), [one for one, _ in pairs], return_dtype=pl.String),
            "counterpart": pair.replace_strict(range(len(pairs)), [two for _, two in pairs], return_dtype=pl.String),
            "indicator": "trade_turnover",
            "statement_type": "level",
            "unit": "USD",
            "qualifier": "about",
            "value": number * 1000.0,
            "precision": 1000.0,
            "period_start": year + "-01-01",
            "period_end": year + "-12-31",
            "base_period_start": pl.Series([None] * count, dtype=pl.String),
            "base_period_end": pl.Series([None] * count, dtype=pl.String),
            "scope": "total",
            "modality": "stated",
            # A decimal comma, so that the CSV file has quotes, as real ones do.
            "value_text": "$" + (number / 10).cast(pl.String).str.replace(".", ",", literal=True) + " млн",
            "char_start": place,
            "char_end": place + 12,
            "speaker": pl.Series([None] * count, dtype=pl.String),
            "extractor": "benchmark 1.0",
            "extracted_at": "2026-01-01T00:00:00Z",
        }
    )


def write_files(folder: Path, rows: int) -> dict[str, Path]:
    frame = facts(0, rows)
    paths = {suffix: folder / f"facts.{suffix}" for suffix in READ}
    frame.write_ndjson(paths["jsonl"])
    frame.write_csv(paths["csv"])
    frame.write_parquet(paths["parquet"])
    return paths


def run(words: list[str], database: Path) -> Run:
    """Run a program to its end. Raises RuntimeError with what it said if it failed."""
    started = time.perf_counter()
    process = subprocess.Popen(
        words,
        env={**os.environ, "TRADE_WAREHOUSE_DB": str(database), "TRADE_WAREHOUSE_HOME": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise RuntimeError(said)
    # Linux counts in kibibytes, macOS in bytes.
    return Run(seconds, usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))


def measure(path: Path, database: Path, rows: int, memory_limit: str) -> tuple[Run, Run]:
    """The load and the baseline. Raises RuntimeError if not every row was loaded."""
    read = f"import polars; assert polars.{READ[path.suffix[1:]]}({str(path)!r}).height == {rows}"
    baseline = run([sys.executable, "-c", read], database)
    loading = [sys.executable, "-m", "trade_warehouse", "load", "--memory-limit", memory_limit, str(path)]
    load = run(loading, database)
    with duckdb.connect(database, read_only=True) as connection:
        found = connection.execute("select count(*) from raw.facts").fetchone()
    if found != (rows,):
        raise RuntimeError(f"{path.name}: {rows} rows written, {found} loaded")
    return load, baseline


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--memory-limit", default="1GB")
    given = parser.parse_args()
    versions = {"python": sys.version.split()[0], "polars": pl.__version__, "duckdb": duckdb.__version__}
    print(f"{given.rows:,} facts, --memory-limit {given.memory_limit}, {os.cpu_count()} CPUs, {json.dumps(versions)}\n")
    print("| file | MiB | load, s | rows/s | peak, MiB | polars alone, s | peak, MiB | times the baseline |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for suffix, path in write_files(folder, given.rows).items():
            load, baseline = measure(path, folder / f"{suffix}.duckdb", given.rows, given.memory_limit)
            cells = (
                suffix,
                f"{path.stat().st_size / 2**20:.0f}",
                f"{load.seconds:.1f}",
                f"{given.rows / load.seconds:,.0f}",
                f"{load.peak_mib:.0f}",
                f"{baseline.seconds:.1f}",
                f"{baseline.peak_mib:.0f}",
                f"{load.seconds / baseline.seconds:.1f}",
            )
            print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
