"""What reads releases: status, releases, rollback, diff, query, summary."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from tests.python.refresh_support import ROOT, Warehouse

from trade_warehouse import ops
from trade_warehouse.diff import find_diffs
from trade_warehouse.releases import ReleaseProblem, Store
from trade_warehouse.status import age_text

T0 = datetime(2025, 1, 31, 4, 0, 0, tzinfo=UTC)


def make_release(store: Store, name: str) -> None:
    (store.folder / name).mkdir(parents=True)
    (store.folder / name / "trade.duckdb").write_bytes(b"x")


def test_names_sort_as_releases_were_made(tmp_path: Path) -> None:
    store = Store(tmp_path / "releases")
    assert store.new_name(T0) == "20250131T040000Z"
    make_release(store, "20250131T040000Z")
    assert store.new_name(T0) == "20250131T040000Z-002"
    make_release(store, "20250131T040000Z-002")
    # A clock that was set back.
    assert store.new_name(T0.replace(hour=3)) == "20250131T040000Z-003"
    assert store.new_name(T0.replace(hour=5)) == "20250131T050000Z"


def test_a_run_that_left_no_release_keeps_its_name(tmp_path: Path) -> None:
    # Else a run of the same second, after one that was killed, would stand for both in the history.
    store = Store(tmp_path / "releases")
    assert store.new_name(T0, ["20250131T040000Z"]) == "20250131T040000Z-002"
    assert store.new_name(T0, ["20250131T035959Z", "no name"]) == "20250131T040000Z"


def test_find_by_name_beginning_and_place(tmp_path: Path) -> None:
    store = Store(tmp_path / "releases")
    for name in ("20250101T000000Z", "20250202T000000Z", "20250303T000000Z"):
        make_release(store, name)
    with pytest.raises(ReleaseProblem, match="no current release"):
        store.find("current")
    store.flip("20250202T000000Z")
    assert store.find("current").name == "20250202T000000Z"
    assert store.find("previous").name == "20250101T000000Z"
    assert store.find("202503").name == "20250303T000000Z"
    for name in ("2025", "1999", ""):
        with pytest.raises(ReleaseProblem, match="20250101T000000Z"):
            store.find(name)


def test_prune_keeps_the_newest_and_the_current_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "releases")
    names = [f"2025010{day}T000000Z" for day in range(1, 7)]
    for name in names:
        make_release(store, name)
    store.flip(names[0])
    with store.lock("test"):
        assert store.prune(2) == names[1:4]
    assert [release.name for release in store.releases()] == [names[0], *names[4:]]


def test_a_torn_line_of_history_is_left_out(tmp_path: Path) -> None:
    ops.append_history(tmp_path, {"outcome": "published", "run_id": "a"})
    with (tmp_path / "history.jsonl").open("a") as file:
        file.write('{"outcome": "fai')
    ops.append_history(tmp_path, {"outcome": "failed", "run_id": "b"})
    assert [line["run_id"] for line in ops.read_history(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (60, "1 minute"),
        (7199, "119 minutes"),
        (7200, "2 hours"),
        (200_000, "2 days"),
    ],
)
def test_age(seconds: int, words: str) -> None:
    assert age_text(T0, datetime.fromtimestamp(T0.timestamp() + seconds, UTC)) == words


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Two releases, one failed build, and no private database."""
    made = Warehouse(tmp_path_factory.mktemp("two"))
    made.add_facts(1)
    assert made.refresh(CHEAP_BUILD_ID="one").returncode == 0
    made.add_facts(2)
    assert made.refresh(CHEAP_BUILD_MODE="fail").returncode == 1
    assert made.refresh(CHEAP_BUILD_ID="two").returncode == 0
    return made


def test_status(warehouse: Warehouse) -> None:
    shown = json.loads(warehouse.run("status", "--format", "json").stdout)
    assert shown["release"] == warehouse.store.current_name()
    assert shown["raw_rows"]["facts"] == 10
    assert [run["outcome"] for run in shown["runs"]] == ["published", "failed", "published"]
    assert {mart["mart"]: mart["change"] for mart in shown["marts"]} == {"mart_first": 0, "mart_second": 0}
    text = warehouse.run("status").stdout
    assert "current/trade.duckdb" in text
    assert "no_odd_rows" in text


def test_status_without_a_release(tmp_path: Path) -> None:
    done = Warehouse(tmp_path).run("status")
    assert done.returncode == 1
    assert "refresh" in done.stdout


def test_list_and_roll_back(warehouse: Warehouse) -> None:
    first, second = (release.name for release in warehouse.store.releases())
    lines = warehouse.run("releases").stdout.splitlines()
    assert lines[0].startswith(f"* {second}")
    assert lines[1].startswith(f"  {first}")
    try:
        done = warehouse.run("rollback")
        assert done.returncode == 0, done.stderr
        assert warehouse.store.current_name() == first
        assert warehouse.ask("select distinct build_id from marts.mart_first") == [("one",)]
        assert warehouse.run("rollback").returncode == 1
    finally:
        assert warehouse.run("rollback", second).returncode == 0
    assert warehouse.ask("select distinct build_id from marts.mart_first") == [("two",)]


def test_a_refresh_after_a_rollback_loads_again_what_is_missing(tmp_path: Path) -> None:
    made = Warehouse(tmp_path)
    facts = made.add_facts(1)
    made.refresh()
    facts |= made.add_facts(2)
    made.refresh()
    assert made.run("rollback").returncode == 0
    assert len(made.documents()) == 5
    newest = json.loads(made.run("status", "--format", "json").stdout)["runs"][0]
    assert newest["outcome"] == "rolled_back"
    done = made.refresh()
    assert done.returncode == 0, done.stderr
    assert made.documents() == sorted(facts)
    # The release that was rolled back from stays in the history, and in the list until it is old.
    assert made.ask("select outcome, count(*) from ops.refresh_runs group by all") == [("published", 3)]
    assert len(made.store.releases()) == 3


def test_diff_of_two_releases(warehouse: Warehouse) -> None:
    done = warehouse.run("diff", "--format", "json", "--rows", "2")
    assert done.returncode == 0, done.stderr
    marts = {mart["mart"]: mart for mart in json.loads(done.stdout)["marts"]}
    assert marts["mart_first"]["changed"] == 50000
    assert marts["mart_first"]["changed_columns"] == {"build_id": 50000, "facts": 50000}
    assert marts["mart_first"]["sample"][0]["columns"]["build_id"] == ["one", "two"]
    assert warehouse.run("diff", "1999", "current").returncode == 1
    assert "the same: mart_first, mart_second" in warehouse.run("diff", "current", "current").stdout


def test_diff_row_by_row(tmp_path: Path) -> None:
    paths = tmp_path / "a.duckdb", tmp_path / "b.duckdb"
    rows = (
        "(1, null, 'x', 100.0, true), (2, null, 'gone', 1.0, true), (3, date '2024-01-01', 'y', null, null)",
        "(1, null, 'x', 100.00000000001, true), (3, date '2024-01-01', 'z', 5.0, null), (4, null, 'new', 1.0, true)",
    )
    for path, values in zip(paths, rows, strict=True):
        with duckdb.connect(path) as connection:
            connection.execute("create schema marts")
            connection.execute("create table marts.keyed (id int, day date, name varchar, usd double, ok boolean)")
            connection.execute(f"insert into marts.keyed values {values}")
            connection.execute("create table marts.plain as select id, name from marts.keyed")
            connection.execute("create schema ops")
            connection.execute("create table ops.mart_keys (mart varchar, position int, column_name varchar)")
            connection.execute("insert into ops.mart_keys values ('keyed', 1, 'id'), ('keyed', 2, 'day')")
    with duckdb.connect(paths[1]) as connection:
        connection.execute("create table marts.more as select 1 as one")
        connection.execute("alter table marts.keyed add column extra int")
    keyed, more, plain = find_diffs(*paths)
    assert (keyed.added, keyed.removed, keyed.changed) == (1, 1, 1)
    assert keyed.changed_columns == {"name": 1, "usd": 1}
    assert keyed.new_columns == ["extra"]
    changed = next(row for row in keyed.sample if row["what"] == "changed")
    assert changed["columns"] == {"name": ("y", "z"), "usd": (None, 5.0)}
    assert (more.mart, more.added, more.rows_before, more.rows_after) == ("more", 1, 0, 1)
    assert (plain.added, plain.removed, plain.changed) == (2, 2, 0)
    assert [diff.mart for diff in find_diffs(*paths, mart="plain")] == ["plain"]


def test_keys_and_comments_are_in_the_release(warehouse: Warehouse) -> None:
    assert warehouse.ask("select * from ops.mart_keys order by all") == [
        ("mart_first", 1, "n"),
        ("mart_second", 1, "n"),
    ]
    sql = "select comment from duckdb_columns() where table_name = 'mart_second' and column_name = 'n'"
    assert warehouse.ask(sql) == [("A number.",)]


def test_what_reading_verbs_read(warehouse: Warehouse, tmp_path: Path) -> None:
    sql = "select distinct build_id from mart_first"
    # A database that the user named and that is not there is an error, whatever else there is.
    assert warehouse.run("query", sql).returncode == 1
    by_path = warehouse.run("query", sql, "--format", "csv", "--database", str(warehouse.store.link / "trade.duckdb"))
    assert by_path.stdout == "build_id\ntwo\n"
    home = tmp_path / "home"
    (home / "warehouse").mkdir(parents=True)
    (home / "dbt_project.yml").touch()
    (home / "warehouse" / "releases").symlink_to(warehouse.store.folder)
    environment = {**warehouse.environment, "TRADE_WAREHOUSE_HOME": str(home)}
    del environment["TRADE_WAREHOUSE_DB"]
    command = warehouse.command("query", sql, "--format", "csv")
    assert subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout == by_path.stdout


@pytest.mark.parametrize("verb", ["--help", "status", "releases", "query"])
def test_reading_verbs_import_nothing_heavy(warehouse: Warehouse, verb: str) -> None:
    arguments = (
        [verb, "select 1", "--database", str(warehouse.store.link / "trade.duckdb")] if verb == "query" else [verb]
    )
    code = (
        "import sys\nfrom trade_warehouse.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'dbt', 'polars', 'requests', 'duckdb'} & sys.modules.keys()\nprint('heavy:', *sorted(heavy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=warehouse.environment, capture_output=True, text=True, check=True
    )
    wanted = "heavy: duckdb" if verb in ("status", "query") else "heavy:"
    assert done.stdout.splitlines()[-1].strip() == wanted


def test_every_verb_explains_itself() -> None:
    for verb in ("refresh", "status", "releases", "rollback", "diff", "export"):
        done = subprocess.run(
            [sys.executable, "-m", "trade_warehouse", verb, "--help"],
            env={"PYTHONPATH": str(ROOT / "scripts")},
            capture_output=True,
            text=True,
            check=True,
        )
        assert "Usage:" in done.stdout
