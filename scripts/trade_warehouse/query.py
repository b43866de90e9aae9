"""`trade-warehouse query`: SQL on the marts, read-only, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

import click

from trade_warehouse.project import ProjectNotFound, reading_path

ROWS_SHOWN = 200


@contextmanager
def open_marts(database: Path | None = None) -> Iterator[Any]:
    """A read-only connection on which the marts need no schema before their names.

    Raises click.ClickException with what to do if there is no database, or it cannot be opened.
    """
    import duckdb

    try:
        path = database or reading_path()
    except ProjectNotFound as error:
        raise click.ClickException(str(error)) from error
    if not path.exists():
        raise click.ClickException(f"there is no database at {path} yet; `make warehouse` builds it")
    try:
        connection = duckdb.connect(path, read_only=True)
    except duckdb.Error as error:
        raise click.ClickException(f"{path} cannot be opened: {error}") from error
    try:
        if not connection.execute("select 1 from duckdb_schemas() where schema_name = 'marts'").fetchone():
            raise click.ClickException(f"{path} has no marts yet; `dbt build` makes them")
        connection.execute("set search_path = 'marts'")
        yield connection
    finally:
        connection.close()


database_option = click.option(
    "--database",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Read this file; else TRADE_WAREHOUSE_DB if set, else the current release or newer private database.",
)


@click.command(name="query")
@click.argument("sql")
@database_option
@click.option("--format", "output", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
def command(sql: str, database: Path | None, output: str) -> None:
    """Run a SQL query on the marts and print what it answers.

    The names of the marts need no schema: query "select * from targets". A table shows the first 200 rows; CSV and
    JSON give all of them. Exit codes: 0 answered, 1 the query failed or there is no database, 2 the command was wrong.
    """
    import duckdb

    with open_marts(database) as connection:
        try:
            result = connection.execute(sql)
            names = [column[0] for column in (result and result.description) or []]
            if not names:
                raise click.ClickException("that is no query: it answers with nothing")
            if output == "csv":
                writer = csv.writer(sys.stdout, lineterminator="\n")
                writer.writerow(names)
                while rows := result.fetchmany(10_000):
                    writer.writerows(rows)
            elif output == "json":
                write_json(names, result, sys.stdout)
            else:
                show_table(names, result.fetchmany(ROWS_SHOWN + 1))
        except duckdb.Error as error:
            raise click.ClickException(str(error)) from error


def write_json(names: Sequence[str], result: Any, file: IO[str]) -> None:
    """Write a result as a JSON array, a row a line. What is no finite number is null: JSON has no other word for it."""

    def plain(value: object) -> object:
        return float(value) if isinstance(value, Decimal) else str(value)

    before = "[\n"
    while rows := result.fetchmany(10_000):
        for row in rows:
            finite = [None if isinstance(value, float) and not math.isfinite(value) else value for value in row]
            text = json.dumps(dict(zip(names, finite, strict=True)), ensure_ascii=False, default=plain)
            file.write(f"{before}{text}")
            before = ",\n"
    file.write("[]\n" if before == "[\n" else "\n]\n")


def show_table(names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows as a table; numbers with digit groups and to the right."""
    from rich.console import Console
    from rich.table import Table

    numeric = {i for row in rows for i, value in enumerate(row) if isinstance(value, int | float | Decimal)}
    table = Table(box=None, pad_edge=False, header_style="bold")
    for i, name in enumerate(names):
        table.add_column(name, justify="right" if i in numeric else "left", overflow="fold")
    for row in rows[:ROWS_SHOWN]:
        table.add_row(*map(shown, row))
    # Piped, a table is as wide as it needs to be.
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 400, markup=False)
    console.print(table)
    if len(rows) > ROWS_SHOWN:
        console.print(f"... more than {ROWS_SHOWN} rows; --format csv gives all of them")


def shown(value: Any) -> str:
    """A cell for people."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float | Decimal):
        return f"{value:,.0f}" if abs(float(value)) >= 1e5 else f"{value:,.3f}".rstrip("0").rstrip(".")
    return str(value)
