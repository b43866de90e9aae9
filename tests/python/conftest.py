"""Fixtures: a database of its own for every test."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.python.builders import ROOT


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the test's own database will be; the program finds it there."""
    path = tmp_path / "warehouse" / "trade.duckdb"
    monkeypatch.setenv("TRADE_WAREHOUSE_DB", str(path))
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(ROOT))
    return path
