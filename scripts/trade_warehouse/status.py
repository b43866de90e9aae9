"""`trade-warehouse status`: the current release, what changed in it, the last runs, and how fresh each source is."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import Any

import click

from trade_warehouse.ops import read_history
from trade_warehouse.query import open_marts, show_table
from trade_warehouse.releases import Release, Store, is_alive, open_store

RUNS_SHOWN = 5
SOURCES = """
    with loaded as (
        select statistics.source_id, max(loads.loaded_at) as last_loaded_at
        from raw.trade_statistics as statistics
        inner join raw.loads as loads using (load_id)
        group by statistics.source_id
    )
    select
        source_id, figure_count, last_period_end, newest_vintage_on,
        date_trunc('second', last_loaded_at) as last_loaded_at
    from statistics_sources
    left join loaded using (source_id)
    where figure_count > 0
    order by source_id
"""


def age_text(moment: datetime, now: datetime) -> str:
    """How long ago a moment was: '5 minutes', '3 hours', '12 days'."""
    seconds = max(0, int((now - moment).total_seconds()))
    for size, unit in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= 2 * size or (unit == "minute" and seconds >= size):
            count = seconds // size
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return f"{seconds} second{'' if seconds == 1 else 's'}"


def find_status(store: Store) -> dict[str, Any]:
    """All that `status` shows, as one dictionary of plain values; `release` is null if there is none."""
    current, previous = store.current(), store.previous()
    now = datetime.now(UTC)
    holder = store.holder()
    runs = [line for line in read_history(store.folder) if line["outcome"] != "started"]
    checked = [line["started_at"] for line in runs if line["outcome"] in ("published", "unchanged")]
    status: dict[str, Any] = {
        "release": current.name if current else None,
        "folder": str(store.folder),
        "running": {**holder, "is_alive": is_alive(holder)} if holder else None,
        "last_checked_at": checked[-1] if checked else None,
        "runs": [line for line in runs if line["outcome"] != "unchanged"][-RUNS_SHOWN:][::-1],
    }
    if current is None:
        return status
    facts = current.facts
    published = facts.get("published_at")
    status |= {
        "path": str(store.link / current.database.name),
        "published_at": published,
        "age": age_text(datetime.fromisoformat(published), now) if published else None,
        "bytes": current.database.stat().st_size,
        "raw_rows": facts.get("raw_rows", {}),
        "previous": previous.name if previous else None,
        "marts": _compare(current, previous),
        "sources": _sources(current),
    }
    return status


def _compare(current: Release, previous: Release | None) -> list[dict[str, Any]]:
    rows = current.facts.get("rows", {})
    before = previous.facts.get("rows", {}) if previous else {}
    return [
        {"mart": name, "rows": rows.get(name), "change": rows.get(name, 0) - before.get(name, 0) if previous else None}
        for name in sorted(rows.keys() | before.keys())
    ]


def _sources(current: Release) -> list[dict[str, Any]]:
    import duckdb

    with open_marts(current.database) as connection:
        try:
            result = connection.execute(SOURCES)
        except duckdb.CatalogException:
            # A project of one's own may have no such mart.
            return []
        names = [column[0] for column in result.description]
        return [
            dict(zip(names, (v if isinstance(v, int) or v is None else str(v) for v in row), strict=True))
            for row in result.fetchall()
        ]


@click.command(name="status")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(output: str) -> None:
    """Show the current release, what changed against the one before, the last runs and how fresh each source is.

    Exit codes: 0 there is a release, 1 there is none, or it cannot be read, 2 the command was wrong.
    """
    store = open_store()
    status = find_status(store)
    if output == "json":
        click.echo(json.dumps(status, indent=2))
    else:
        _show(status)
    if status["release"] is None:
        sys.exit(1)


def _show(status: dict[str, Any]) -> None:
    if status["release"] is None:
        click.echo(f"no release yet in {status['folder']}; `trade-warehouse refresh` makes one")
    else:
        size = status["bytes"] / 1e6
        click.echo(f"release       {status['release']}, published {status['age']} ago, {size:,.1f} MB")
        click.echo(f"open it at    {status['path']}")
        click.echo("raw rows      " + ", ".join(f"{rows:,} {table}" for table, rows in status["raw_rows"].items()))
        click.echo(f"last checked  {status['last_checked_at'] or 'never'}")
    if status["running"]:
        holder = status["running"]
        alive = "is running" if holder["is_alive"] else "was killed; the next refresh tidies up"
        click.echo(f"lock          {holder['command']}, process {holder['pid']}, since {holder['started_at']}: {alive}")
    if status["release"] is not None:
        against = f"change against {status['previous']}" if status["previous"] else "change"
        click.echo("")
        show_table(
            ("mart", "rows", against),
            [(m["mart"], m["rows"], f"{m['change']:+,}" if m["change"] else "") for m in status["marts"]],
        )
    if status["runs"]:
        click.echo("")
        show_table(
            ("last runs", "outcome", "seconds", "rows loaded", "tests passed", "why"),
            [
                (
                    line["started_at"],
                    line["outcome"],
                    line.get("seconds"),
                    line.get("rows_loaded"),
                    line.get("tests_passed"),
                    str(line.get("message") or line.get("reason") or line.get("release") or "").partition("\n")[0][
                        :100
                    ],
                )
                for line in status["runs"]
            ],
        )
    if status.get("sources"):
        click.echo("")
        names = list(status["sources"][0])
        show_table(names, [[source[name] for name in names] for source in status["sources"]])
