"""How long a refresh takes, beside a bare `dbt build` of the same project and the start of the command line.

    python -m benchmarks.refresh_speed [--runs 3]

All in one run and by turns, since other work on the machine changes everything by as much. Medians are shown.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.python.refresh_support import ROOT, Warehouse


def timed(work: Callable[[], subprocess.CompletedProcess[str]]) -> float:
    started = time.monotonic()
    done = work()
    seconds = time.monotonic() - started
    if done.returncode:
        raise SystemExit(f"{done.args} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return seconds


def bare_build(warehouse: Warehouse) -> subprocess.CompletedProcess[str]:
    """`dbt build` on a database of its own that `load` filled before."""
    dbt = [sys.executable, "-m", "dbt.cli.main", "--quiet", "build"]
    folders = ["--target-path", str(warehouse.folder / "target"), "--log-path", str(warehouse.folder / "logs")]
    environment = {**warehouse.environment, "DBT_PROFILES_DIR": str(ROOT), "DO_NOT_TRACK": "1"}
    return subprocess.run([*dbt, *folders], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        bare, fresh = Warehouse(Path(folder) / "bare", cheap=False), Warehouse(Path(folder) / "fresh", cheap=False)
        timed(lambda: bare.run("load", str(ROOT / "data")))
        measures: dict[str, list[float]] = {}
        for _ in range(runs):
            for name, work in (
                ("dbt build", lambda: bare_build(bare)),
                ("refresh", lambda: fresh.run("refresh", str(ROOT / "data"), "--force")),
                ("refresh, nothing new", lambda: fresh.run("refresh", str(ROOT / "data"))),
                ("--help", lambda: fresh.run("--help")),
                ("status", lambda: fresh.run("status")),
                ("query", lambda: fresh.run("query", "select 1", "--database", str(fresh.store.link / "trade.duckdb"))),
            ):
                measures.setdefault(name, []).append(timed(work))
        imports = "import time; t = time.perf_counter(); import trade_warehouse.{}; print(time.perf_counter() - t)"
        for module in ("cli", "status", "query", "releases"):
            seconds = [
                float(
                    subprocess.run(
                        [sys.executable, "-c", imports.format(module)],
                        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
                        capture_output=True,
                        text=True,
                        check=True,
                    ).stdout
                )
                for _ in range(runs)
            ]
            measures[f"import of {module}"] = seconds
    for name, every in measures.items():
        print(f"{name:<22} {statistics.median(every):6.2f} s  ({', '.join(f'{s:.2f}' for s in every)})")
    # Neighbours in time, so that what else the machine does weighs on both.
    ratios = [b / a for a, b in zip(measures["dbt build"], measures["refresh"], strict=True)]
    print(f"refresh / dbt build    {statistics.median(ratios):6.2f}    ({', '.join(f'{r:.2f}' for r in ratios)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
