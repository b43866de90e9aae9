"""Refresh with the real `dbt build` on the project's own data, and who can open what it publishes."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.python.refresh_support import ROOT, Warehouse

KEYS = {
    "areas": ["area_code"],
    "bilateral_trade": ["reporter_code", "partner_code", "flow", "period_start", "period_end"],
    "targets": ["target_id"],
    "trade_claims": ["claim_id"],
}
LOOK = """
import duckdb, json, sys
connection = duckdb.connect(sys.argv[1], read_only=True)
tables = connection.execute(
    "select schema_name || '.' || table_name from duckdb_tables()"
    " union all select schema_name || '.' || view_name from duckdb_views() where not internal"
).fetchall()
counts = {name: connection.execute(f"select count(*) from {name}").fetchone()[0] for (name,) in tables}
print(json.dumps([duckdb.__version__, counts]))
"""


def checkout(folder: Path) -> Path:
    """A copy of what dbt reads, to change."""
    for name in ("models", "seeds", "macros", "tests", "data"):
        ignored = shutil.ignore_patterns("python", "sqlfluff_library", "__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("dbt_project.yml", "profiles.yml"):
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("real")
    made = Warehouse(folder, cheap=False)
    made.environment["TRADE_WAREHOUSE_HOME"] = str(checkout(folder / "home"))
    done = made.run("refresh")
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def test_history_keys_and_comments_come_from_dbts_artifacts(warehouse: Warehouse) -> None:
    ((outcome, failed, passed, dbt_version),) = warehouse.ask(
        "select outcome, tests_failed, tests_passed, dbt_version from ops.refresh_runs"
    )
    assert (outcome, failed) == ("published", 0)
    assert dbt_version.startswith("1.")
    assert warehouse.ask("select count(*) from ops.test_results where status = 'pass'") == [(passed,)]
    assert passed > 100
    keys: dict[str, list[str]] = {}
    for mart, column in warehouse.ask("select mart, column_name from ops.mart_keys order by mart, position"):
        keys.setdefault(mart, []).append(column)
    assert {mart: keys[mart] for mart in KEYS} == KEYS
    marts = {name for (name,) in warehouse.ask("select table_name from duckdb_tables() where schema_name = 'marts'")}
    # diff and export need to know what makes a row; a new mart without a test for it shows here.
    assert keys.keys() == marts
    uncommented = "select count(*) from duckdb_columns() where schema_name = 'marts' and comment is null"
    assert warehouse.ask(uncommented) == [(0,)]


def test_a_failing_data_test_of_dbts(warehouse: Warehouse) -> None:
    release = warehouse.store.current()
    assert release
    digest = hashlib.sha256(release.database.read_bytes()).hexdigest()
    test = Path(warehouse.environment["TRADE_WAREHOUSE_HOME"]) / "tests" / "assert_no_kazakh_targets.sql"
    test.write_text("select target_id, reporter_code from {{ ref('targets') }} where reporter_code = 'KAZ' -- all\n")
    try:
        failed = warehouse.run("refresh")
    finally:
        test.unlink()
    assert failed.returncode == 1
    assert "data test assert_no_kazakh_targets failed" in failed.stderr
    assert "reporter_code=KAZ" in failed.stderr
    assert warehouse.store.current_name() == release.name
    assert hashlib.sha256(release.database.read_bytes()).hexdigest() == digest
    (kept,) = warehouse.store.failed.iterdir()
    assert (kept / "failed_tests" / "assert_no_kazakh_targets.sql").is_file()


@pytest.mark.parametrize("version", ["1.4", "1.5"])
def test_old_drivers_open_a_release(warehouse: Warehouse, version: str, tmp_path: Path) -> None:
    """BI tools carry old DuckDBs. Needs a package index for them; skipped without."""
    python = tmp_path / "old" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "old")], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "0"]
    installed = subprocess.run([*pip, f"duckdb=={version}.*"], capture_output=True, text=True, check=False)
    if installed.returncode:
        pytest.skip(f"DuckDB {version} cannot be installed here: {installed.stderr.strip().splitlines()[-1]}")
    path = str(warehouse.store.link / "trade.duckdb")
    looked = subprocess.run([str(python), "-c", LOOK, path], capture_output=True, text=True, check=False)
    assert looked.returncode == 0, looked.stderr
    found, counts = json.loads(looked.stdout)
    assert found.startswith(f"{version}.")
    here = subprocess.run([sys.executable, "-c", LOOK, path], capture_output=True, text=True, check=True)
    assert counts == json.loads(here.stdout)[1]
    assert {"marts.targets", "staging.stg_facts", "ops.refresh_runs"} <= counts.keys()
