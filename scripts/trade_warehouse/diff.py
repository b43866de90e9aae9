"""`trade-warehouse diff`: which rows of which mart two releases have differently."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from trade_warehouse.query import shown
from trade_warehouse.releases import ReleaseProblem, Store, open_store

# Sums of floating-point numbers come out a little different whenever the engine adds them in another order.
TOLERANCE = 1e-9
ROWS_SHOWN = 10
FLOATS = ("DOUBLE", "FLOAT")


@dataclass
class MartDiff:
    """What differs in one mart. Sample rows are (key, {column: (before, after)})."""

    mart: str
    key: list[str]
    rows_before: int = 0
    rows_after: int = 0
    added: int = 0
    removed: int = 0
    changed: int = 0
    changed_columns: dict[str, int] = field(default_factory=dict)
    new_columns: list[str] = field(default_factory=list)
    gone_columns: list[str] = field(default_factory=list)
    sample: list[dict[str, Any]] = field(default_factory=list)

    @property
    def is_same(self) -> bool:
        """True if nothing at all differs."""
        return not (self.added or self.removed or self.changed or self.new_columns or self.gone_columns)


def find_diffs(before: Path, after: Path, *, mart: str | None = None, rows: int = ROWS_SHOWN) -> list[MartDiff]:
    """Compare every mart of two databases, row by row on the mart's key.

    The keys are those that the marts' own tests check, as the refresh wrote them into ops.mart_keys; a mart without
    one is compared as whole rows, so that a changed row is one removed and one added. Raises duckdb.Error.
    """
    import duckdb

    with duckdb.connect(":memory:") as connection:
        connection.execute("set TimeZone = 'UTC'")
        for alias, path in (("before", before), ("after", after)):
            connection.execute(f"attach '{str(path).replace(chr(39), chr(39) * 2)}' as {alias} (read_only)")
        columns_before, columns_after = _columns(connection, "before"), _columns(connection, "after")
        keys = {**_keys(connection, "before"), **_keys(connection, "after")}
        names = sorted(columns_before.keys() | columns_after.keys())
        return [
            _compare(connection, name, columns_before.get(name, {}), columns_after.get(name, {}), keys.get(name), rows)
            for name in names
            if mart is None or name == mart
        ]


def _columns(connection: Any, database: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for table, column, data_type in connection.execute(
        "select table_name, column_name, data_type from duckdb_columns()"
        " where database_name = ? and schema_name = 'marts' order by table_name, column_index",
        [database],
    ).fetchall():
        found.setdefault(table, {})[column] = data_type
    return found


def _keys(connection: Any, database: str) -> dict[str, list[str]]:
    there = "select 1 from duckdb_tables() where database_name = ? and schema_name = 'ops' and table_name = 'mart_keys'"
    keys: dict[str, list[str]] = {}
    if connection.execute(there, [database]).fetchone():
        rows = connection.execute(f"select mart, column_name from {database}.ops.mart_keys order by mart, position")
        for mart, column in rows.fetchall():
            keys.setdefault(mart, []).append(column)
    return keys


def _compare(
    connection: Any,
    mart: str,
    before: dict[str, str],
    after: dict[str, str],
    key: list[str] | None,
    rows: int,
) -> MartDiff:
    common = [name for name in after if name in before] or list(after or before)
    key = key if key and set(key) <= set(common) else common
    diff = MartDiff(mart, key, new_columns=[n for n in after if n not in before] if before else [])
    diff.gone_columns = [name for name in before if name not in after] if after else []
    others = [name for name in common if name not in key]
    side = {
        name: f'select *, 1 as here from {name}.marts."{mart}"'
        if columns
        else f"select {', '.join(f'null as {_name(n)}' for n in common)}, null as here where false"
        for name, columns in (("before", before), ("after", after))
    }
    join = " and ".join(f"b.{_name(n)} is not distinct from a.{_name(n)}" for n in key)
    keyed = ", ".join(f"if(a.here is null, b.{_name(n)}, a.{_name(n)}) as {_name(n)}" for n in key)
    values = ", ".join(f"b.{_name(n)} as {_name('b.' + n)}, a.{_name(n)} as {_name('a.' + n)}" for n in others)
    anything = " or ".join(_differs(n, before.get(n), after.get(n)) for n in others) or "false"
    connection.execute(
        f"""
        create or replace temp table differences as
        select
            case when b.here is null then 'added' when a.here is null then 'removed' else 'changed' end as what,
            {keyed}{", " + values if values else ""}
        from ({side["before"]}) as b
        full join ({side["after"]}) as a on {join}
        where b.here is null or a.here is null or {anything}
        """
    )
    counts = Counter(dict(connection.execute("select what, count(*) from differences group by what").fetchall()))
    diff.added, diff.removed, diff.changed = counts["added"], counts["removed"], counts["changed"]
    diff.rows_before = _count(connection, "before", mart) if before else 0
    diff.rows_after = _count(connection, "after", mart) if after else 0
    if diff.changed and others:
        sums = ", ".join(
            f"count(*) filter (where {_differs(n, before.get(n), after.get(n), stored=True)})" for n in others
        )
        found = connection.execute(f"select {sums} from differences where what = 'changed'").fetchone()
        diff.changed_columns = {name: count for name, count in zip(others, found, strict=True) if count}
    order = ", ".join(_name(n) for n in key)
    result = connection.execute(f"select * from differences order by what desc, {order} nulls last limit {rows}")
    names = [column[0] for column in result.description]
    for row in result.fetchall():
        found_row = dict(zip(names, row, strict=True))
        line: dict[str, Any] = {"what": found_row["what"], "key": {n: found_row[n] for n in key}}
        if found_row["what"] == "changed":
            line["columns"] = {
                n: (found_row[f"b.{n}"], found_row[f"a.{n}"])
                for n in diff.changed_columns
                if not _same(found_row[f"b.{n}"], found_row[f"a.{n}"])
            }
        diff.sample.append(line)
    return diff


def _count(connection: Any, database: str, mart: str) -> int:
    return int(connection.execute(f'select count(*) from {database}.marts."{mart}"').fetchone()[0])


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _differs(name: str, before: str | None, after: str | None, *, stored: bool = False) -> str:
    """SQL that is true where a column's values differ; floating-point numbers by more than their last digits."""
    b, a = (_name(f"b.{name}"), _name(f"a.{name}")) if stored else (f"b.{_name(name)}", f"a.{_name(name)}")
    if before in FLOATS and after in FLOATS:
        near = f"abs({b} - {a}) <= {TOLERANCE} * greatest(abs({b}), abs({a}))"
        return f"({b} is distinct from {a} and not coalesce({near}, false))"
    if before != after:
        return f"(cast({b} as varchar) is distinct from cast({a} as varchar))"
    return f"({b} is distinct from {a})"


def _same(before: object, after: object) -> bool:
    if isinstance(before, float) and isinstance(after, float):
        return abs(before - after) <= TOLERANCE * max(abs(before), abs(after))
    return before == after


def find_database(store: Store, name: str) -> Path:
    """The database that a release's name, `current`, `previous` or a path stands for. Raises ReleaseProblem."""
    path = Path(name)
    if path.is_file():
        return path.resolve()
    if (path / "trade.duckdb").is_file():
        return (path / "trade.duckdb").resolve()
    return store.find(name).database


@click.command(name="diff")
@click.argument("before", default="previous")
@click.argument("after", default="current")
@click.option("--mart", help="Compare this mart only.")
@click.option(
    "--rows", type=click.IntRange(min=0), default=ROWS_SHOWN, show_default=True, help="Rows to show of each mart."
)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(before: str, after: str, mart: str | None, rows: int, output: str) -> None:
    """Show which rows of which mart were added, removed or changed from BEFORE to AFTER.

    Both are a release's name or the beginning of it, `current`, `previous`, or a DuckDB file; without arguments the
    previous release is compared with the current one. Rows are matched on the mart's key, and numbers that differ
    only beyond their ninth digit count as equal.

    Exit codes: 0 compared, whether or not they differ, 1 a release is not there or cannot be read, 2 the command was
    wrong.
    """
    import duckdb

    store = open_store()
    try:
        paths = find_database(store, before), find_database(store, after)
        diffs = find_diffs(*paths, mart=mart, rows=rows)
    except (ReleaseProblem, duckdb.Error) as error:
        raise click.ClickException(str(error)) from error
    if mart is not None and not diffs:
        raise click.ClickException(f"neither database has a mart {mart!r}")
    if output == "json":
        json.dump(
            {"before": str(paths[0]), "after": str(paths[1]), "marts": [vars(d) for d in diffs]},
            sys.stdout,
            indent=2,
            default=str,
        )
        click.echo()
        return
    click.echo(f"before  {paths[0]}\nafter   {paths[1]}")
    for diff in diffs:
        if not diff.is_same:
            _show(diff)
    same = [diff.mart for diff in diffs if diff.is_same]
    if same:
        click.echo(f"\nthe same: {', '.join(same)}")


def _show(diff: MartDiff) -> None:
    counts = f"{diff.added:,} added, {diff.removed:,} removed, {diff.changed:,} changed"
    click.echo(f"\n{diff.mart}: {diff.rows_before:,} rows, now {diff.rows_after:,}: {counts}")
    for names, what in ((diff.new_columns, "new columns"), (diff.gone_columns, "columns gone")):
        if names:
            click.echo(f"  {what}: {', '.join(names)}")
    if diff.changed_columns:
        click.echo("  changed columns: " + ", ".join(f"{name} ({n:,})" for name, n in diff.changed_columns.items()))
    sign = {"added": "+", "removed": "-", "changed": "~"}
    for line in diff.sample:
        key = " ".join(shown(value) or "null" for value in line["key"].values())
        changes = "; ".join(
            f"{name}: {shown(b) or 'null'} -> {shown(a) or 'null'}" for name, (b, a) in line.get("columns", {}).items()
        )
        click.echo(f"  {sign[line['what']]} {key}{'  ' + changes if changes else ''}")
    rest = diff.added + diff.removed + diff.changed - len(diff.sample)
    if rest and diff.sample:
        click.echo(f"  ... and {rest:,} more rows; --rows shows more of them")
