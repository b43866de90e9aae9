"""Fixtures: a database of its own for every test, and dbt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.python.builders import ROOT, Dbt, environment

# Files that run dbt for minutes go first, so that no worker is left with one of them at the end.
SLOWEST_FIRST = ["test_refresh_dbt", "test_end_to_end", "test_unseen_data", "test_schedules", "test_refresh"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slowest files; the others keep their order."""
    order = {name: place for place, name in enumerate(SLOWEST_FIRST)}
    items.sort(key=lambda item: order.get(item.path.stem, len(order)))


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the test's own database will be; the program finds it there."""
    path = tmp_path / "warehouse" / "trade.duckdb"
    monkeypatch.setenv("TRADE_WAREHOUSE_DB", str(path))
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(ROOT))
    return path


@pytest.fixture(scope="session")
def dbt(tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    """Run dbt on a database, with a target folder of its own; the answer is what it printed."""
    work = tmp_path_factory.mktemp("dbt")

    def run(database: Path, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", "from dbt.cli.main import cli; cli()", *words],
            env=environment(database, DBT_TARGET_PATH=str(work / "target"), DBT_LOG_PATH=str(work / "logs")),
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
        return done.stdout

    return run
