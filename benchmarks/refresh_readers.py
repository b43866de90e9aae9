"""Readers that open, query and close without pause while refreshes publish and fail.

    python -m benchmarks.refresh_readers [--readers 8] [--refreshes 20] [--fail-every 4]

Every reader is a process of its own, as a BI tool is. Each answer must come from a release that was published, whole:
both marts of the same build, and never from an older release than the reader's answer before. The build is a cheap one,
because it is the publishing that is tried here.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.python.refresh_support import Warehouse

READER = """
import sys, time
from pathlib import Path
import duckdb
path, stop = sys.argv[1], Path(sys.argv[2])
while not stop.exists():
    try:
        connection = duckdb.connect(path, read_only=True)
        first = connection.execute("select min(build_id), max(build_id), count(*) from marts.mart_first").fetchone()
        second = connection.execute("select min(build_id), max(build_id), count(*) from marts.mart_second").fetchone()
        connection.close()
        print("answer", *first, *second)
    except Exception as error:
        print("error", repr(error).replace("\\n", " "))
"""


@dataclass
class Report:
    """What the readers saw. `strangers` are builds that never were published."""

    refreshes: int = 0
    published: int = 0
    failed: int = 0
    answers: int = 0
    mixtures: int = 0
    steps_back: int = 0
    builds_seen: int = 0
    seconds: float = 0.0
    errors: list[str] = field(default_factory=list)
    strangers: set[str] = field(default_factory=set)


def watch(warehouse: Warehouse, *, readers: int, refreshes: int, fail_every: int) -> Report:
    """Run it; every so-many-th refresh is made to fail."""
    report = Report(refreshes=refreshes)
    published = ["build-000"]
    first = warehouse.refresh(CHEAP_BUILD_ID="build-000")
    assert first.returncode == 0, first.stderr
    stop = warehouse.folder / "stop"
    path = warehouse.store.link / "trade.duckdb"
    started = time.monotonic()
    processes = [
        subprocess.Popen([sys.executable, "-c", READER, str(path), str(stop)], stdout=subprocess.PIPE, text=True)
        for _ in range(readers)
    ]
    outputs: list[str] = []
    try:
        for number in range(1, refreshes + 1):
            fails = number % fail_every == 0
            warehouse.add_facts(number + 1)
            build = f"build-{number:03}"
            done = warehouse.refresh(CHEAP_BUILD_ID=build, CHEAP_BUILD_MODE="fail" if fails else "")
            if done.returncode != int(fails):
                report.errors.append(f"refresh {number}: exit {done.returncode}: {done.stderr}")
            if done.returncode == 0:
                published.append(build)
            else:
                report.failed += 1
    finally:
        stop.touch()
        outputs = [process.communicate(timeout=60)[0] for process in processes]
    report.seconds = time.monotonic() - started
    report.published = len(published)
    seen: set[str] = set()
    for output in outputs:
        newest = ""
        for line in output.splitlines():
            words = line.split()
            if words[0] == "error":
                report.errors.append(line)
                continue
            report.answers += 1
            builds = {words[1], words[2], words[4], words[5]}
            seen |= builds
            report.mixtures += len(builds) > 1 or words[3] != words[6]
            report.steps_back += words[1] < newest
            newest = words[1]
    report.builds_seen = len(seen)
    report.strangers = seen - set(published)
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--refreshes", type=int, default=20)
    parser.add_argument("--fail-every", type=int, default=4)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Warehouse(Path(folder))
        warehouse.add_facts(1)
        report = watch(
            warehouse, readers=arguments.readers, refreshes=arguments.refreshes, fail_every=arguments.fail_every
        )
    for name, value in vars(report).items():
        print(f"{name:<12} {value}")
    return 1 if report.errors or report.strangers or report.mixtures or report.steps_back else 0


if __name__ == "__main__":
    sys.exit(main())
