"""Refresh: what is published, what is not, and what each says. dbt is played by a cheap build here."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from tests.python.refresh_support import ROOT, Warehouse, fact, wait_for


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    made = Warehouse(tmp_path)
    made.add_facts(1)
    return made


def test_first_refresh_publishes_one_closed_file(warehouse: Warehouse) -> None:
    done = warehouse.refresh()
    assert done.returncode == 0, done.stderr
    current = warehouse.store.current()
    assert current is not None
    assert sorted(path.name for path in current.folder.iterdir()) == ["release.json", "trade.duckdb"]
    assert current.facts["sha256"] == hashlib.sha256(current.database.read_bytes()).hexdigest()
    assert current.facts["rows"] == {"mart_first": 50000, "mart_second": 50000}
    assert current.database.stat().st_mode & 0o222 == 0
    assert not warehouse.store.building.exists()
    assert f"published {current.name}" in done.stdout
    assert len(warehouse.documents()) == 5


def test_storage_is_that_of_old_drivers(warehouse: Warehouse) -> None:
    warehouse.refresh()
    header = (warehouse.store.link / "trade.duckdb").read_bytes()[:20]
    # Version 64 is what DuckDB 1.0 writes; 1.4 reads up to 67, 1.5 up to 68.
    assert header[8:12] == b"DUCK"
    assert int.from_bytes(header[12:20], "little") == 64


def test_nothing_new_makes_no_release(warehouse: Warehouse) -> None:
    warehouse.refresh()
    name = warehouse.store.current_name()
    again = warehouse.refresh()
    assert again.returncode == 0
    assert "nothing new" in again.stdout
    assert [release.name for release in warehouse.store.releases()] == [name]
    # What is gone from the inputs was said all the same: the raw layer only grows.
    (warehouse.inputs / "facts_0001.jsonl").rename(warehouse.folder / "elsewhere.jsonl")
    warehouse.add_facts(2)
    (warehouse.inputs / "facts_0002.jsonl").unlink()
    assert "Warning: there is no file in" in warehouse.refresh().stderr
    assert warehouse.store.current_name() == name
    forced = warehouse.refresh("--force")
    assert forced.returncode == 0, forced.stderr
    assert warehouse.store.current_name() != name
    assert len(warehouse.documents()) == 5


def test_a_new_file_is_loaded_onto_the_current_release(warehouse: Warehouse) -> None:
    first = warehouse.add_facts(1)
    warehouse.refresh()
    before = warehouse.store.current_name()
    second = warehouse.add_facts(2)
    dry = warehouse.refresh("--dry-run")
    assert dry.returncode == 0
    assert "facts_0002.jsonl" in dry.stdout
    assert "facts_0001.jsonl" not in dry.stdout
    assert warehouse.store.current_name() == before
    done = warehouse.refresh()
    assert done.returncode == 0, done.stderr
    assert warehouse.documents() == sorted(first | second)
    assert warehouse.ask("select count(*) from raw.loads") == [(2,)]


def test_a_changed_project_is_built_again(warehouse: Warehouse, tmp_path: Path) -> None:
    home = tmp_path / "home"
    for name in ("models", "seeds", "macros"):
        shutil.copytree(ROOT / name, home / name)
    for name in ("dbt_project.yml", "profiles.yml"):
        shutil.copy(ROOT / name, home)
    warehouse.environment["TRADE_WAREHOUSE_HOME"] = str(home)
    assert warehouse.refresh().returncode == 0
    assert "nothing new" in warehouse.refresh().stdout
    with (home / "seeds" / "qualifiers.csv").open("a") as file:
        file.write("\n")
    assert "the project changed" in warehouse.refresh().stdout
    assert len(warehouse.store.releases()) == 2


def test_a_failing_test_publishes_nothing_and_says_what_to_do(warehouse: Warehouse) -> None:
    warehouse.refresh()
    release = warehouse.store.current()
    assert release is not None
    digest = hashlib.sha256(release.database.read_bytes()).hexdigest()
    warehouse.add_facts(2)
    failed = warehouse.refresh(CHEAP_BUILD_MODE="fail", CHEAP_BUILD_ID="bad")
    assert failed.returncode == 1
    assert warehouse.store.holder() == {}
    assert "data test no_odd_rows on mart_first failed: 1 offending rows" in failed.stderr
    assert "n=7, build_id=bad" in failed.stderr
    assert f"{release.name} stays current" in failed.stderr
    assert warehouse.store.current_name() == release.name
    assert hashlib.sha256(release.database.read_bytes()).hexdigest() == digest
    (kept,) = warehouse.store.failed.iterdir()
    assert str(kept) in failed.stderr
    assert {"trade.duckdb", "failed_tests", "run_results.json"} <= {path.name for path in kept.iterdir()}
    assert "where n = '7'" in (kept / "failed_tests" / "no_odd_rows.sql").read_text()
    # The next good one takes the failure into its history.
    assert warehouse.refresh().returncode == 0
    outcomes = warehouse.ask("select outcome, message from ops.refresh_runs order by run_id")
    assert [outcome for outcome, _ in outcomes] == ["published", "failed", "published"]
    assert "no_odd_rows" in outcomes[1][1]
    assert warehouse.ask("select status, count(*) from ops.test_results group by all order by all") == [
        ("fail", 1),
        ("pass", 6),
    ]


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("crash", "a build that broke"),
        ("partial", "left 1 tests out"),
        ("lost", "raw.facts had 5 rows and would have 0"),
    ],
)
def test_other_bad_builds_are_not_published(warehouse: Warehouse, mode: str, words: str) -> None:
    warehouse.refresh()
    name = warehouse.store.current_name()
    failed = warehouse.refresh("--force", CHEAP_BUILD_MODE=mode)
    assert failed.returncode == 1
    assert words in failed.stderr
    assert warehouse.store.current_name() == name


def test_failed_builds_are_kept_but_not_for_ever(warehouse: Warehouse) -> None:
    for _ in range(5):
        assert warehouse.refresh(CHEAP_BUILD_MODE="fail").returncode == 1
    assert len(list(warehouse.store.failed.iterdir())) == 3
    assert warehouse.store.current() is None


def test_an_unreadable_file_stops_it_and_a_rejected_row_does_not(warehouse: Warehouse) -> None:
    (warehouse.inputs / "mixed.jsonl").write_text(
        json.dumps(fact("good")) + "\n" + json.dumps({**fact("bad"), "reporter": "nowhere"}) + "\n"
    )
    strict = warehouse.refresh("--strict")
    assert strict.returncode == 1
    assert warehouse.store.current() is None
    done = warehouse.refresh()
    assert done.returncode == 0
    assert "1 rows rejected" in done.stderr
    # Looking again would find the same: no release every night because of one bad row.
    assert "nothing new" in warehouse.refresh().stdout
    (warehouse.inputs / "half.csv").write_text("what,is,this\n1,2,3\n")
    failed = warehouse.refresh()
    assert failed.returncode == 1
    assert "half.csv" in failed.stderr
    assert len(warehouse.store.releases()) == 1


def test_a_path_that_leads_nowhere_is_a_wrong_command(warehouse: Warehouse) -> None:
    assert warehouse.run("refresh", str(warehouse.folder / "nothing")).returncode == 2
    assert warehouse.refresh("--keep", "1").returncode == 2
    (warehouse.inputs / "facts_0001.jsonl").unlink()
    empty = warehouse.refresh()
    assert empty.returncode == 2
    assert "no file to load" in empty.stderr
    assert warehouse.store.current() is None


def test_old_releases_are_removed(warehouse: Warehouse) -> None:
    for _ in range(4):
        assert warehouse.refresh("--force", "--keep", "3").returncode == 0
    names = [release.name for release in warehouse.store.releases()]
    assert len(names) == 3
    assert warehouse.store.current_name() == names[-1]
    assert len(warehouse.ask("select * from ops.refresh_runs")) == 4


def test_the_second_one_at_the_same_time_is_told_who_holds_the_lock(warehouse: Warehouse) -> None:
    hold = warehouse.folder / "hold"
    hold.touch()
    first = warehouse.start(CHEAP_BUILD_HOLD=str(hold))
    try:
        wait_for((warehouse.folder / "hold.reached").exists)
        for verb in (["refresh", str(warehouse.inputs)], ["rollback"]):
            second = warehouse.run(*verb)
            assert second.returncode == 75
            assert f"process {first.pid}" in second.stdout + second.stderr
        assert f"process {first.pid}" in warehouse.run("status").stdout
    finally:
        hold.unlink()
        output, _ = first.communicate(timeout=60)
    assert first.returncode == 0, output


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a killed refresh's build runs on, and holds the lock")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_refresh_leaves_nothing_in_the_way(warehouse: Warehouse, number: signal.Signals) -> None:
    warehouse.refresh()
    name = warehouse.store.current_name()
    warehouse.add_facts(2)
    hold = warehouse.folder / "hold"
    hold.touch()
    first = warehouse.start(CHEAP_BUILD_HOLD=str(hold))
    wait_for((warehouse.folder / "hold.reached").exists)
    first.send_signal(number)
    first.communicate(timeout=60)
    assert first.returncode == (-number if number == signal.SIGKILL else 128 + number)
    assert warehouse.store.current_name() == name
    # The held build would never end by itself: it must be gone with its parent.
    done = warehouse.refresh()
    assert done.returncode == 0, done.stdout + done.stderr
    assert ("run that was killed" in done.stdout) == (number == signal.SIGKILL)
    assert len(warehouse.documents()) == 10
    outcomes = [row[0] for row in warehouse.ask("select outcome from ops.refresh_runs order by run_id")]
    assert outcomes == ["published", "killed" if number == signal.SIGKILL else "interrupted", "published"]


@pytest.mark.parametrize("flipped", [False, True])
def test_a_kill_around_the_flip_is_made_good(warehouse: Warehouse, flipped: bool) -> None:
    warehouse.refresh()
    name = warehouse.store.current_name()
    assert name
    # As it is between the rename and the removal of the mark.
    fresh = warehouse.store.folder / "29990101T000000Z"
    shutil.copytree(warehouse.store.folder / name, fresh)
    (fresh / "unpublished").touch()
    if flipped:
        warehouse.store.flip(fresh.name)
    else:
        (warehouse.store.folder / ".current.new").symlink_to(fresh.name)
    assert [release.name for release in warehouse.store.releases()] == [name, fresh.name][: 1 + flipped]
    done = warehouse.refresh()
    assert done.returncode == 0, done.stderr
    assert fresh.exists() == flipped
    assert not (fresh / "unpublished").exists()


def test_a_lost_current_release_is_not_begun_anew(warehouse: Warehouse) -> None:
    """Facts whose files are gone would be lost without a word."""
    for _ in range(2):
        assert warehouse.refresh("--force").returncode == 0
    first, second = warehouse.store.releases()
    shutil.rmtree(second.folder)
    lost = warehouse.refresh()
    assert lost.returncode == 1
    assert f"there: {first.name}" in lost.stderr
    assert warehouse.run("rollback").returncode == 0
    assert warehouse.refresh("--force").returncode == 0
    warehouse.store.link.unlink()
    assert warehouse.refresh().returncode == 1


def test_a_broken_current_release_is_told(warehouse: Warehouse) -> None:
    warehouse.refresh()
    release = warehouse.store.current()
    assert release
    release.database.unlink()
    release.database.write_bytes(b"broken")
    told = warehouse.refresh()
    assert told.returncode == 1
    assert "rollback" in told.stderr


def test_a_strangers_wal_is_removed(warehouse: Warehouse) -> None:
    warehouse.refresh()
    stray = warehouse.store.link.resolve() / "trade.duckdb.wal"
    stray.write_bytes(b"something")
    done = warehouse.refresh()
    assert "somebody opened it for writing" in done.stdout
    assert not stray.exists()


def test_json_lines_for_schedulers(warehouse: Warehouse) -> None:
    done = warehouse.refresh("--log-format", "json")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["event"] for event in events] == ["started", "loaded", "published"]
    assert events[-1]["release"] == warehouse.store.current_name()
    failed = warehouse.refresh("--log-format", "json", "--force", CHEAP_BUILD_MODE="fail")
    events = [json.loads(line) for line in failed.stdout.splitlines()]
    test = next(event for event in events if event["event"] == "test_failed")
    assert test["rows"][0]["n"] == "7"
    assert events[-1]["event"] == "failed"


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="a small file system can be mounted by root")
@pytest.mark.parametrize("spare", [-0.5, 0.3, 1.5])
def test_a_full_disk(tmp_path: Path, spare: float) -> None:
    """The disk ends in the copy, in loading, in the build: so many times the release's size after the copy."""
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {mounted.stderr.decode().strip()}")
    try:
        warehouse = Warehouse(small)
        warehouse.inputs = tmp_path / "inputs"
        warehouse.inputs.mkdir()
        warehouse.add_facts(1)
        done = warehouse.refresh()
        assert done.returncode == 0, done.stdout + done.stderr
        release = warehouse.store.current()
        assert release is not None
        digest = hashlib.sha256(release.database.read_bytes()).hexdigest()
        warehouse.add_facts(2, count=3000)
        filler = small / "filler"
        free = shutil.disk_usage(small).free
        filler.write_bytes(bytes(max(0, free - int((1 + spare) * release.database.stat().st_size))))
        full = warehouse.refresh()
        assert full.returncode == 74, full.stdout + full.stderr
        assert "is full" in full.stderr
        assert f"{release.name} stays current" in full.stderr
        assert hashlib.sha256(release.database.read_bytes()).hexdigest() == digest
        assert len(warehouse.documents()) == 5
        filler.unlink()
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)


def test_readers_see_one_published_release_at_a_time(warehouse: Warehouse) -> None:
    """Four readers, five refreshes, of which one fails; benchmarks/refresh_readers.py has the long run."""
    from benchmarks.refresh_readers import watch

    report = watch(warehouse, readers=4, refreshes=5, fail_every=3)
    assert report.errors == []
    assert report.strangers == set()
    assert report.mixtures == 0
    assert report.steps_back == 0
    assert report.published == 5 - 1 + 1
    assert report.answers > report.published


def test_kills_at_random_moments(tmp_path: Path) -> None:
    """Three of the hundred of benchmarks/refresh_kills.py."""
    from benchmarks.refresh_kills import kill_at_random

    report = kill_at_random(Warehouse(tmp_path), kills=3, seed=5)
    assert report.problems == []
    assert report.kills == 3


def test_a_reader_in_the_same_process_gets_the_new_release(warehouse: Warehouse) -> None:
    """DuckDB keeps an open file by its path; the path that it sees is the release's own."""
    warehouse.refresh(CHEAP_BUILD_ID="one")
    path = warehouse.store.link / "trade.duckdb"
    held = duckdb.connect(path, read_only=True)
    warehouse.refresh("--force", CHEAP_BUILD_ID="two")
    fresh = duckdb.connect(path, read_only=True)
    sql = "select distinct build_id from marts.mart_first"
    assert held.execute(sql).fetchall() == [("one",)]
    assert fresh.execute(sql).fetchall() == [("two",)]
    held.close()
    fresh.close()


def test_the_lock_is_free_again_after_it(warehouse: Warehouse) -> None:
    with warehouse.store.lock("test"):
        assert warehouse.store.holder()["pid"] == os.getpid()
    assert warehouse.store.holder() == {}
    with warehouse.store.lock("test again"):
        assert warehouse.store.holder()["command"] == "test again"
