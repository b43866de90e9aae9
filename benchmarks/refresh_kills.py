"""kill -9 of a refresh at random moments, and what is left.

    python -m benchmarks.refresh_kills [--kills 100] [--seed 1] [--dbt]

After each kill the current release must open and be, byte for byte, the old one or the one that was being published;
the next refresh must succeed, and every fact that was given must be there once. With --dbt the build is the real one.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.python.refresh_support import Warehouse


@dataclass
class Report:
    """What was found. `moments` says where the kills fell."""

    kills: int = 0
    ended_first: int = 0
    old_stayed: int = 0
    new_was_published: int = 0
    seconds: float = 0.0
    moments: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


def kill_at_random(warehouse: Warehouse, *, kills: int, seed: int) -> Report:
    """Kill so many refreshes, each followed by one that is left alone."""
    report = Report()
    moments = random.Random(seed)  # noqa: S311
    started = time.monotonic()
    facts = warehouse.add_facts(0)
    clock = time.monotonic()
    first = warehouse.refresh()
    assert first.returncode == 0, first.stderr
    whole = time.monotonic() - clock
    number = 0
    while report.kills < kills:
        number += 1
        before = _fingerprint(warehouse)
        facts |= warehouse.add_facts(number)
        process = warehouse.start()
        time.sleep(moments.uniform(0, 1.05 * whole))
        if process.poll() is None:
            report.kills += 1
            process.kill()
        else:
            report.ended_first += 1
        process.communicate()
        report.moments[_moment(warehouse)] += 1
        _check_current(warehouse, before, report, number)
        clock = time.monotonic()
        done = warehouse.refresh()
        if done.returncode != 0:
            report.problems.append(f"run {number}: the next refresh ended with {done.returncode}: {done.stderr}")
            continue
        if "nothing new" not in done.stdout:
            whole = time.monotonic() - clock
        if warehouse.documents() != sorted(facts):
            report.problems.append(f"run {number}: facts are lost or doubled")
        if warehouse.store.building.exists() or any(warehouse.store.folder.glob("*/unpublished")):
            report.problems.append(f"run {number}: leftovers were not removed")
    report.seconds = time.monotonic() - started
    return report


def _fingerprint(warehouse: Warehouse) -> tuple[str, str]:
    current = warehouse.store.current()
    assert current is not None
    return current.name, hashlib.sha256(current.database.read_bytes()).hexdigest()


def _check_current(warehouse: Warehouse, before: tuple[str, str], report: Report, number: int) -> None:
    name, digest = _fingerprint(warehouse)
    if (name, digest) == before:
        report.old_stayed += 1
    elif name == before[0]:
        report.problems.append(f"run {number}: release {name} was changed")
    else:
        report.new_was_published += 1
        release = warehouse.store.current()
        if release is None or release.facts.get("sha256") != digest:
            report.problems.append(f"run {number}: release {name} is not what was built")
    if any(warehouse.store.link.resolve().glob("*.wal")):
        report.problems.append(f"run {number}: a .wal file stands beside the current release")
    try:
        count = len(warehouse.documents())
    except Exception as error:
        report.problems.append(f"run {number}: the current release cannot be read: {error}")
    else:
        if count % 5:
            report.problems.append(f"run {number}: the current release has part of a file")


def _moment(warehouse: Warehouse) -> str:
    """Where the kill fell, by what it left."""
    store = warehouse.store
    if any(store.folder.glob("*/unpublished")):
        return "around the flip"
    if not store.building.exists():
        return "before the copy, or after publishing"
    if (store.building / "release.json").exists():
        return "between build and flip"
    if (store.building / "trade.duckdb.wal").exists():
        return "while the database was written"
    return "in the copy, or between statements"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dbt", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Warehouse(Path(folder), cheap=not arguments.dbt)
        report = kill_at_random(warehouse, kills=arguments.kills, seed=arguments.seed)
    for name, value in vars(report).items():
        print(f"{name:<18} {dict(value) if isinstance(value, Counter) else value}")
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main())
