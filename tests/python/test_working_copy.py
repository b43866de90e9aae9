"""The private database follows the releases until somebody works on it, and reading verbs find the newest work."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from trade_warehouse.project import reading_path
from trade_warehouse.releases import Release, Store
from trade_warehouse.working_copy import bring_up_to_date


def publish(store: Store, name: str) -> Release:
    """A release that holds its own name."""
    folder = store.folder / name
    folder.mkdir(parents=True)
    with duckdb.connect(folder / "trade.duckdb") as connection:
        connection.execute(f"create table held as select '{name}' as name")
    store.flip(name)
    release = store.current()
    assert release
    return release


def held(database: Path) -> list[tuple[str]]:
    with duckdb.connect(database, read_only=True) as connection:
        return connection.execute("select name from held order by name").fetchall()


def work_on(database: Path) -> None:
    with duckdb.connect(database) as connection:
        connection.execute("insert into held values ('mine')")
    # Later than the release, on a file system with coarse times, too.
    later = database.stat().st_mtime_ns + 1_000_000_000
    os.utime(database, ns=(later, later))


@pytest.fixture
def private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "dbt_project.yml").touch()
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(tmp_path))
    monkeypatch.delenv("TRADE_WAREHOUSE_DB", raising=False)
    return tmp_path / "warehouse" / "trade.duckdb"


@pytest.fixture
def store(private: Path) -> Store:
    return Store(private.parent / "releases")


def test_it_follows_the_releases(store: Store, private: Path) -> None:
    first = publish(store, "20260101T000000Z")
    assert bring_up_to_date(store, first, private)
    assert held(private) == [("20260101T000000Z",)]
    second = publish(store, "20260102T000000Z")
    assert bring_up_to_date(store, second, private)
    assert held(private) == [("20260102T000000Z",)]
    assert reading_path() == second.database.resolve()


def test_work_by_hand_is_never_overwritten(store: Store, private: Path) -> None:
    assert bring_up_to_date(store, publish(store, "20260101T000000Z"), private)
    work_on(private)
    assert not bring_up_to_date(store, publish(store, "20260102T000000Z"), private)
    assert held(private) == [("20260101T000000Z",), ("mine",)]


def test_a_database_that_was_there_before_is_somebodys_work(store: Store, private: Path) -> None:
    private.parent.mkdir(parents=True)
    with duckdb.connect(private) as connection:
        connection.execute("create table held as select 'mine' as name")
    assert not bring_up_to_date(store, publish(store, "20260101T000000Z"), private)
    assert held(private) == [("mine",)]


def test_the_newest_work_is_read(store: Store, private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reading_path() == private
    first = publish(store, "20260101T000000Z")
    bring_up_to_date(store, first, private)
    assert reading_path() == first.database.resolve()
    work_on(private)
    assert reading_path() == private
    second = publish(store, "20260102T000000Z")
    later = private.stat().st_mtime_ns + 1_000_000_000
    os.utime(second.database, ns=(later, later))
    assert reading_path() == second.database.resolve()
    monkeypatch.setenv("TRADE_WAREHOUSE_DB", str(private))
    assert reading_path() == private
