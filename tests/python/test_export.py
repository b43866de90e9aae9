"""Export of the marts: Parquet files in a folder that changes at once, and a real PostgreSQL server."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from tests.python.postgres_server import find_binaries, run_server
from tests.python.refresh_support import Warehouse

from trade_warehouse.export import ExportProblem, export_parquet, export_postgres

BINARIES = find_binaries()
needs_driver = pytest.mark.skipif(
    importlib.util.find_spec("adbc_driver_postgresql") is None,
    reason="the extra [postgres] is not installed (adbc-driver-postgresql)",
)


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    made = Warehouse(tmp_path)
    made.add_facts(1)
    done = made.refresh(CHEAP_BUILD_ID="one")
    assert done.returncode == 0, done.stderr
    return made


def test_parquet_folder_changes_at_once(warehouse: Warehouse) -> None:
    folder = warehouse.folder / "out" / "marts"
    done = warehouse.run("export", "parquet", str(folder), "--database", str(warehouse.store.link / "trade.duckdb"))
    assert done.returncode == 0, done.stderr
    assert "2 marts, 100,000 rows" in done.stdout
    about = json.loads((folder / "marts.json").read_text())
    assert about["release"] == warehouse.store.current_name()
    assert about["marts"]["mart_first"]["key"] == ["n"]
    assert about["marts"]["mart_first"]["columns"]["n"] == "A number."
    first = folder.resolve()
    warehouse.refresh("--force", CHEAP_BUILD_ID="two")
    current = warehouse.store.current()
    assert current
    for _ in range(2):
        assert export_parquet(current.database, folder) == {"mart_first": 50000, "mart_second": 50000}
    sql = f"select distinct build_id, typeof(month_end) from '{folder}/*.parquet'"
    assert duckdb.connect().execute(sql).fetchall() == [("two", "DATE")]
    # The export before stays for who reads it, the one before that does not.
    assert not first.exists()
    assert len(list(folder.parent.iterdir())) == 3


def test_parquet_never_removes_what_it_did_not_write(warehouse: Warehouse) -> None:
    folder = warehouse.folder / "mine"
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine")
    current = warehouse.store.current()
    assert current
    with pytest.raises(ExportProblem, match="new or empty"):
        export_parquet(current.database, folder)
    link = warehouse.folder / "link"
    link.symlink_to(folder)
    with pytest.raises(ExportProblem, match="no export made"):
        export_parquet(current.database, link)
    assert (folder / "thesis.txt").read_text() == "mine"


def test_a_failed_export_leaves_the_one_before(warehouse: Warehouse, tmp_path: Path) -> None:
    folder = tmp_path / "marts"
    current = warehouse.store.current()
    assert current
    export_parquet(current.database, folder)
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"no database")
    before = folder.resolve()
    done = warehouse.run("export", "parquet", str(folder), "--database", str(broken))
    assert done.returncode == 1
    assert folder.resolve() == before
    assert [path for path in tmp_path.glob(".marts.*") if path != before] == []


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    if BINARIES is None:
        pytest.skip("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    with run_server(BINARIES) as dsn:
        yield dsn


def ask_postgres(dsn: str, sql: str) -> list[str]:
    assert BINARIES
    command = [str(BINARIES / "psql"), dsn, "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", "--command", sql]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


@needs_driver
def test_postgres_has_the_marts_with_keys_and_comments(warehouse: Warehouse, server: str) -> None:
    release = warehouse.store.current()
    assert release
    assert export_postgres(release.database, server, "kept") == {"mart_first": 50000, "mart_second": 50000}
    assert ask_postgres(
        server, "select n, facts, amount_usd, month_end, is_big from kept.mart_first where n = '7'"
    ) == ["7|5|10.5|2024-01-31|t"]
    assert ask_postgres(server, "select obj_description('kept.mart_first'::regclass)") == ["The first mart's rows."]
    assert ask_postgres(server, "select col_description('kept.mart_first'::regclass, 2)") == ["A number."]
    keys = "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'kept.mart_first'::regclass"
    assert ask_postgres(server, keys) == ["PRIMARY KEY (n)"]
    # Somebody's view lives through the next export, and shows its rows.
    ask_postgres(server, "create view seen as select distinct build_id, facts from kept.mart_first")
    warehouse.add_facts(2)
    assert warehouse.refresh(CHEAP_BUILD_ID="two").returncode == 0
    done = warehouse.run("export", "postgres", "--schema", "kept", TRADE_WAREHOUSE_POSTGRES=server)
    # This process reads TRADE_WAREHOUSE_DB, where nothing is: it must say so, and not guess.
    assert done.returncode == 1
    release = warehouse.store.current()
    assert release
    export_postgres(release.database, server, "kept")
    assert ask_postgres(server, "select * from seen") == ["two|10"]
    log = ask_postgres(server, "select mart, rows, release from kept.trade_warehouse_export order by 1")
    assert log == [f"mart_{name}|50000|{release.name}" for name in ("first", "second")]


@needs_driver
def test_postgres_changes_all_or_nothing(warehouse: Warehouse, server: str, tmp_path: Path) -> None:
    release = warehouse.store.current()
    assert release
    export_postgres(release.database, server, "whole")
    ask_postgres(server, "create view whole.guard as select n from whole.mart_second")
    changed = tmp_path / "changed.duckdb"
    changed.write_bytes(release.database.read_bytes())
    with duckdb.connect(changed) as connection:
        connection.execute("update marts.mart_first set build_id = 'changed'")
        connection.execute("alter table marts.mart_second add column more integer")
    with pytest.raises(ExportProblem, match="guard"):
        export_postgres(changed, server, "whole")
    assert ask_postgres(server, "select distinct build_id from whole.mart_first") == ["one"]
    ask_postgres(server, "drop view whole.guard")
    with duckdb.connect(changed) as connection:
        connection.execute("drop table marts.mart_first")
    export_postgres(changed, server, "whole")
    assert ask_postgres(server, "select count(more) from whole.mart_second") == ["0"]
    assert ask_postgres(server, "select to_regclass('whole.mart_first') is null") == ["t"]


@needs_driver
def test_postgres_tables_of_others_are_left_alone(warehouse: Warehouse, server: str) -> None:
    release = warehouse.store.current()
    assert release
    ask_postgres(server, "create schema other; create table other.mart_second (mine int)")
    with pytest.raises(ExportProblem, match="no export wrote it"):
        export_postgres(release.database, server, "other")
    assert ask_postgres(server, "select to_regclass('other.mart_first') is null") == ["t"]


@needs_driver
def test_postgres_says_no_password(warehouse: Warehouse) -> None:
    release = warehouse.store.current()
    assert release
    with pytest.raises(ExportProblem) as caught:
        export_postgres(release.database, "postgresql://me:s3cret@/x?host=/nowhere")
    assert "s3cret" not in str(caught.value)


def test_postgres_without_the_driver_names_the_extra(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    release = warehouse.store.current()
    assert release
    for name in ("adbc_driver_postgresql", "adbc_driver_postgresql.dbapi"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ExportProblem, match=r"trade-warehouse\[postgres\]"):
        export_postgres(release.database, "postgresql://nobody")
