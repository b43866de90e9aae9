"""The warehouse in Dagster: models and seeds as assets, dbt's tests as asset checks, the release as an asset.

    pip install 'trade-warehouse[dagster]'
    dagster job execute -f examples/schedules/dagster_definitions.py -j refresh
    dagster-daemon run / dagster dev -f examples/schedules/dagster_definitions.py     (for the schedule)

Dagster says when and shows what became of each model and test. The lock, the copy and the flip stay where they are for
every other way of running it: in `trade-warehouse refresh`, which runs as a process of its own.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, dbt_assets

from trade_warehouse.ops import read_build
from trade_warehouse.project import project_root, releases_folder
from trade_warehouse.releases import Store

ROOT = project_root()
MANIFEST = ROOT / "target" / "manifest.json"
TRANSLATOR = DagsterDbtTranslator()


def manifest() -> Path:
    """dbt's manifest, made if it is not there; `dbt parse` brings it up to date after the models changed."""
    if not MANIFEST.exists():
        folders = ["--project-dir", str(ROOT), "--profiles-dir", str(ROOT), "--target-path", str(MANIFEST.parent)]
        subprocess.run([sys.executable, "-m", "dbt.cli.main", "--quiet", "parse", *folders], cwd=ROOT, check=True)
    return MANIFEST


class Refresh(dg.Config):
    """What a run may be asked for."""

    paths: list[str] = []
    force: bool = False


@dbt_assets(manifest=manifest(), dagster_dbt_translator=TRANSLATOR, name="refresh_warehouse")
def warehouse(context: dg.AssetExecutionContext, config: Refresh) -> Iterator[Any]:
    """Run `trade-warehouse refresh`, and report each model, seed and test from dbt's own artifacts."""
    command = [sys.executable, "-m", "trade_warehouse", "refresh", "--log-format", "json", *config.paths]
    done = subprocess.run(
        [*command, *(["--force"] if config.force else [])], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    events = [json.loads(line) for line in done.stdout.splitlines()]
    for event in events:
        (context.log.error if event["level"] == "error" else context.log.info)(event["message"])
    last = events[-1]["event"] if events else "nothing"
    if last in ("unchanged", "locked", "usage", "disk"):
        if done.returncode:
            raise dg.Failure(events[-1]["message"])
        return
    yield from report(context)
    if done.returncode:
        raise dg.Failure(f"nothing was published: {events[-1]['message'] if events else done.returncode}")


def report(context: dg.AssetExecutionContext) -> Iterator[Any]:
    """Dagster's events for what dbt did."""
    build = read_build(Store(releases_folder()).folder / ".dbt" / "target")
    checks = {key.name: key for key in context.selected_asset_check_keys}
    for node in build.nodes:
        if not node.is_test and node.status in ("success", "no-op"):
            key = TRANSLATOR.get_asset_key(build.manifest["nodes"][node.unique_id])
            if key in context.selected_asset_keys:
                yield dg.MaterializeResult(asset_key=key, metadata={"seconds": node.seconds})
    for node in build.nodes:
        if node.name in checks and node.status != "skipped":
            yield dg.AssetCheckResult(
                asset_key=checks[node.name].asset_key,
                check_name=node.name,
                passed=node.status in ("pass", "warn"),
                severity=dg.AssetCheckSeverity.WARN if node.severity == "warn" else dg.AssetCheckSeverity.ERROR,
                metadata={"offending_rows": node.offending_rows or 0, "message": node.message or ""},
            )


@dg.asset(deps=[warehouse])
def published_release() -> dg.MaterializeResult:
    """The release that readers get; it comes into being only if every test passed."""
    release = Store(releases_folder()).current()
    assert release is not None
    facts = release.facts
    return dg.MaterializeResult(
        metadata={"release": release.name, "path": str(release.database), "rows": sum(facts["rows"].values())}
    )


job = dg.define_asset_job("refresh", selection=dg.AssetSelection.all())
defs = dg.Definitions(
    assets=[warehouse, published_release],
    jobs=[job],
    schedules=[dg.ScheduleDefinition(job=job, cron_schedule="10 4 * * *", execution_timezone="UTC")],
)
