"""What the tests and benchmarks of `refresh` share: a warehouse of its own, and a build that takes no time."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from trade_warehouse.releases import Store

ROOT = Path(__file__).resolve().parents[2]
CHEAP_BUILD = Path(__file__).with_name("cheap_build.py")


class Warehouse:
    """A warehouse in a folder of its own, driven through the command line as a scheduler would."""

    def __init__(self, folder: Path, *, cheap: bool = True) -> None:
        self.folder = folder
        self.inputs = folder / "inputs"
        self.inputs.mkdir(parents=True, exist_ok=True)
        self.store = Store(folder / "releases")
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "scripts"),
            "TRADE_WAREHOUSE_HOME": str(ROOT),
            "TRADE_WAREHOUSE_DB": str(folder / "trade.duckdb"),
        }
        self.environment.pop("DBT_PROFILES_DIR", None)
        if cheap:
            command = shlex.join([sys.executable, str(CHEAP_BUILD)])
            self.environment["TRADE_WAREHOUSE_BUILD_COMMAND"] = command

    def add_facts(self, number: int, count: int = 5) -> set[str]:
        """One more file of facts; gives the documents that they point into."""
        names = {f"document_{number:04}_{i}" for i in range(count)}
        (self.inputs / f"facts_{number:04}.jsonl").write_text(
            "".join(json.dumps(fact(name)) + "\n" for name in sorted(names)), encoding="utf-8"
        )
        return names

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "trade_warehouse", *arguments]

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a verb to its end."""
        return subprocess.run(
            self.command(*arguments),
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    def refresh(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.run("refresh", str(self.inputs), *arguments, **environment)

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """Start a refresh, and go on."""
        return subprocess.Popen(
            self.command("refresh", str(self.inputs), *arguments),
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def ask(self, sql: str, database: Path | None = None) -> list[tuple[Any, ...]]:
        """Ask the current release."""
        path = database or (self.store.link / "trade.duckdb").resolve()
        with duckdb.connect(path, read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def documents(self) -> list[str]:
        """The documents of every fact in the current release, in order; one that is there twice shows."""
        return [name for (name,) in self.ask("select document_id from raw.facts order by document_id")]


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Go on when it is so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


def fact(document: str) -> dict[str, object]:
    """A good row of a facts file."""
    return {
        "document_id": document,
        "reporter": "KAZ",
        "counterpart": "KGZ",
        "indicator": "trade_turnover",
        "statement_type": "level",
        "value": 2e9,
        "precision": 1e8,
        "unit": "USD",
        "qualifier": "about",
        "period_start": "2023-01-01",
        "period_end": "2023-12-31",
        "scope": "total",
        "modality": "stated",
        "extractor": "curated",
        "extracted_at": "2026-01-01T00:00:00Z",
    }
