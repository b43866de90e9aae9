"""The examples of schedules: that they parse, and that what they run is there. The Dagster one is executed."""

from __future__ import annotations

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]
from tests.python.refresh_support import ROOT, Warehouse

EXAMPLES = ROOT / "examples" / "schedules"


def test_the_cron_line_is_quiet_unless_it_fails(tmp_path: Path) -> None:
    """Run as cron would, by sh, with the program's exit code played."""
    line = (EXAMPLES / "crontab").read_text().splitlines()[-1]
    command = line.split(maxsplit=5)[5]
    assert "%" not in command, "cron reads it as a line end"
    program = tmp_path / ".venv" / "bin" / "trade-warehouse"
    program.parent.mkdir(parents=True)
    (tmp_path / "warehouse").mkdir()
    for code in (0, 1, 75):
        program.write_text(f'#!/bin/sh\necho \'{{"message": "ended {code}"}}\'\nexit {code}\n')
        program.chmod(0o755)
        ran = subprocess.run(
            ["sh", "-c", command.replace("/srv/trade-warehouse", shlex.quote(str(tmp_path)))],
            capture_output=True,
            text=True,
            check=False,
        )
        if code == 1:
            assert "refresh ended with 1" in ran.stdout
            assert '{"message": "ended 1"}' in ran.stdout
        else:
            assert ran.stdout == ""


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_knows_every_line(tmp_path: Path) -> None:
    for path in EXAMPLES.glob("trade-warehouse-refresh.*"):
        text = path.read_text().replace("/srv/trade-warehouse/.venv/bin/trade-warehouse", "/bin/true")
        (tmp_path / path.name).write_text(text.replace("User=trade\n", ""))
    units = [str(path) for path in tmp_path.glob("*")]
    checked = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    told = [line for line in checked.stderr.splitlines() if str(tmp_path) in line or "trade-warehouse" in line]
    assert told == []
    calendar = next(
        line for line in (EXAMPLES / "trade-warehouse-refresh.timer").read_text().splitlines() if "OnCal" in line
    )
    subprocess.run(["systemd-analyze", "calendar", calendar.partition("=")[2]], check=True, stdout=subprocess.DEVNULL)


def test_the_workflow_calls_what_there_is() -> None:
    workflow = yaml.safe_load((EXAMPLES / "github-actions.yml").read_text())
    steps = workflow["jobs"]["refresh"]["steps"]
    commands = [line for step in steps for line in step.get("run", "").splitlines() if "trade-warehouse" in line]
    assert len(commands) == 4
    for command in commands:
        verb = command.split()[1]
        subprocess.run(
            [sys.executable, "-m", "trade_warehouse", verb, "--help"],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        )


@pytest.mark.skipif(importlib.util.find_spec("dagster_dbt") is None, reason="the extra [dagster] is not installed")
def test_dagster_refreshes_and_shows_tests_as_checks(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path, cheap=False)
    code = """
import sys
sys.path.insert(0, sys.argv[1])
from dagster_definitions import defs
result = defs.resolve_job_def("refresh").execute_in_process()
assert result.success
made = result.get_asset_materialization_events()
checks = result.get_asset_check_evaluations()
print(len(made), len(checks), all(check.passed for check in checks), made[-1].asset_key.to_user_string())
again = defs.resolve_job_def("refresh").execute_in_process()
print(again.success, len(again.get_asset_materialization_events()))
"""
    ran = subprocess.run(
        [sys.executable, "-c", code, str(EXAMPLES)],
        env={**warehouse.environment, "DAGSTER_HOME": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert ran.returncode == 0, ran.stderr[-4000:]
    first, second = ran.stdout.splitlines()[-2:]
    made, checks, passed, last = first.split()
    assert int(made) > 40
    assert int(checks) > 100
    assert (passed, last) == ("True", "published_release")
    assert second == "True 0"
    assert warehouse.store.current() is not None
