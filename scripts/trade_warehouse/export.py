"""`trade-warehouse export`: the marts outside DuckDB, for readers that cannot open it."""

from __future__ import annotations

import importlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from trade_warehouse.project import ProjectNotFound, reading_path
from trade_warehouse.query import database_option, open_marts
from trade_warehouse.releases import RELEASE_NAME, flush, utc_text

POSTGRES_TYPES = {
    "BOOLEAN": "boolean",
    "INTEGER": "integer",
    "BIGINT": "bigint",
    "DOUBLE": "double precision",
    "DATE": "date",
    "TIMESTAMP": "timestamp",
    "VARCHAR": "text",
}
# What a mart should not have, but may: as text nothing of it is lost.
POSTGRES_FALLBACK = "text"
# Lists the tables that an export wrote, so that the next one knows them from tables that are not its own.
LOG_TABLE = "trade_warehouse_export"
# Any number will do: it keeps two exports into one database apart.
ADVISORY_LOCK = 7_472_616_465


class ExportProblem(Exception):
    """The marts cannot be written there."""


@dataclass(frozen=True)
class Mart:
    """A mart as the database describes it."""

    name: str
    comment: str | None
    # Name, DuckDB type, whether it may be null, comment.
    columns: tuple[tuple[str, str, bool, str | None], ...]
    key: tuple[str, ...]


def read_marts(connection: Any) -> list[Mart]:
    """The marts of an open database with their keys and comments."""
    tables = connection.execute(
        "select table_name, comment from duckdb_tables() where schema_name = 'marts' order by table_name"
    ).fetchall()
    keys: dict[str, list[str]] = {}
    sql = "select 1 from duckdb_tables() where schema_name = 'ops' and table_name = 'mart_keys'"
    if connection.execute(sql).fetchone():
        for mart, column in connection.execute(
            "select mart, column_name from ops.mart_keys order by position"
        ).fetchall():
            keys.setdefault(mart, []).append(column)
    marts = []
    for name, comment in tables:
        columns = connection.execute(
            "select column_name, data_type, is_nullable, comment from duckdb_columns()"
            " where schema_name = 'marts' and table_name = ? order by column_index",
            [name],
        ).fetchall()
        marts.append(Mart(name, comment, tuple(columns), tuple(keys.get(name, ()))))
    return marts


def release_of(database: Path) -> str | None:
    """Name of the release that a database file is; null for one that was built by hand."""
    name = database.resolve().parent.name
    return name if RELEASE_NAME.fullmatch(name) else None


def export_parquet(database: Path, folder: Path) -> dict[str, int]:
    """Write each mart as a Parquet file; gives their numbers of rows.

    `folder` becomes a link to the files of this export, flipped when all of them are there. The files of the export
    before stay beside it until the next one, for readers that are at it. Raises ExportProblem and OSError.
    """
    if folder.exists() and not folder.is_symlink() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportProblem(f"{folder} is there, and is no export of before: name a folder that is new or empty")
    folder = folder.parent.resolve() / folder.name
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{folder.name}."
    before = folder.readlink().name if folder.is_symlink() else None
    if before is not None and not before.startswith(prefix):
        raise ExportProblem(f"{folder} is a link to {before}, which no export made")
    now = datetime.now(UTC)
    fresh = folder.parent / f"{prefix}{now.strftime('%Y%m%dT%H%M%S.%fZ')}"
    link = folder.parent / f"{prefix}link"
    try:
        fresh.mkdir()
        rows = _write_parquet(database, fresh, now)
        for path in (*fresh.iterdir(), fresh):
            flush(path)
        link.unlink(missing_ok=True)
        link.symlink_to(fresh.name)
        if folder.exists() and not folder.is_symlink():
            # Empty, as was made sure of above; a link cannot be renamed over a folder.
            folder.rmdir()
        link.replace(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        link.unlink(missing_ok=True)
        raise
    flush(folder.parent)
    for old in folder.parent.glob(f"{prefix}*"):
        if old.is_dir() and not old.is_symlink() and old.name not in (before, fresh.name):
            shutil.rmtree(old)
    return rows


def _write_parquet(database: Path, folder: Path, now: datetime) -> dict[str, int]:
    rows = {}
    with open_marts(database) as connection:
        marts = read_marts(connection)
        for mart in marts:
            path = str(folder / f"{mart.name}.parquet").replace("'", "''")
            copied = connection.execute(f"copy marts.\"{mart.name}\" to '{path}' (format parquet, compression zstd)")
            rows[mart.name] = int(copied.fetchone()[0])
    about = {
        "release": release_of(database),
        "exported_at": utc_text(now),
        "marts": {
            mart.name: {
                "rows": rows[mart.name],
                "key": mart.key,
                "description": mart.comment,
                "columns": {name: comment for name, _type, _null, comment in mart.columns},
            }
            for mart in marts
        },
    }
    (folder / "marts.json").write_text(json.dumps(about, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return rows


def export_postgres(database: Path, dsn: str, schema: str = "marts") -> dict[str, int]:
    """Write the marts into a schema of a PostgreSQL database, all in one transaction; gives their numbers of rows.

    A table whose columns are the same is emptied and filled, so that views and grants on it stay and its readers
    never wait; another one is made anew. Raises ExportProblem.
    """
    try:
        # By name, since a type checker need not have the extra.
        dbapi = importlib.import_module("adbc_driver_postgresql.dbapi")
    except ImportError as error:
        raise ExportProblem(
            "export postgres needs the extra: pip install 'trade-warehouse[postgres]' (adbc-driver-postgresql)"
        ) from error
    try:
        with closing(dbapi.connect(dsn)) as postgres, open_marts(database) as duck:
            return _fill_postgres(postgres, duck, schema, release_of(database))
    except dbapi.Error as error:
        raise ExportProblem(_without_password(str(error), dsn)) from error


def _fill_postgres(postgres: Any, duck: Any, schema: str, release: str | None) -> dict[str, int]:
    marts = read_marts(duck)
    rows: dict[str, int] = {}
    with closing(postgres.cursor()) as cursor:
        cursor.execute(f"select pg_advisory_xact_lock({ADVISORY_LOCK})")
        version = int(_ask(cursor, "select current_setting('server_version_num')")[0][0])
        cursor.execute(f"create schema if not exists {_name(schema)}")
        cursor.execute(
            f"create table if not exists {_name(schema)}.{_name(LOG_TABLE)}"
            " (mart text primary key, rows bigint not null, release text, exported_at timestamptz not null)"
        )
        before = {row[0] for row in _ask(cursor, f"select mart from {_name(schema)}.{_name(LOG_TABLE)}")}
        for mart in marts:
            rows[mart.name] = _fill_table(cursor, duck, schema, mart, version, is_ours=mart.name in before)
        for gone in sorted(before - rows.keys()):
            cursor.execute(f"drop table if exists {_name(schema)}.{_name(gone)}")
        cursor.execute(f"delete from {_name(schema)}.{_name(LOG_TABLE)}")
        for name, count in rows.items():
            told = _literal(release) if release else "null"
            cursor.execute(
                f"insert into {_name(schema)}.{_name(LOG_TABLE)} values ({_literal(name)}, {count}, {told}, now())"
            )
    postgres.commit()
    return rows


def _fill_table(cursor: Any, duck: Any, schema: str, mart: Mart, version: int, *, is_ours: bool) -> int:
    table = f"{_name(schema)}.{_name(mart.name)}"
    staged = f"staged_{mart.name}"[:63]
    types = {name: POSTGRES_TYPES.get(kind, POSTGRES_FALLBACK) for name, kind, _null, _comment in mart.columns}
    wanted = [(name, types[name], nullable) for name, _kind, nullable, _comment in mart.columns]
    there = _columns(cursor, schema, mart.name)
    if there and not is_ours:
        raise ExportProblem(f"{schema}.{mart.name} is there, and no export wrote it: name another --schema")
    if there != wanted:
        # Restrict, as is the default: a view on it is somebody's, who should hear of the change.
        cursor.execute(f"drop table if exists {table}")
        cursor.execute(f"create table {table} ({', '.join(_definitions(mart, types, version))})")
    else:
        cursor.execute(f"delete from {table}")
    casts = ", ".join(
        f'cast("{name}" as varchar) as "{name}"' if kind not in POSTGRES_TYPES else f'"{name}"'
        for name, kind, _null, _comment in mart.columns
    )
    relation = duck.sql(f'select {casts} from marts."{mart.name}"')
    cursor.adbc_ingest(staged, relation, mode="replace", temporary=True)
    names = ", ".join(_name(name) for name in types)
    values = ", ".join(f"cast({_name(name)} as {kind})" for name, kind in types.items())
    cursor.execute(f"insert into {table} ({names}) select {values} from pg_temp.{_name(staged)}")
    cursor.execute(f"drop table pg_temp.{_name(staged)}")
    if mart.comment:
        cursor.execute(f"comment on table {table} is {_literal(mart.comment)}")
    for name, _kind, _null, comment in mart.columns:
        if comment:
            cursor.execute(f"comment on column {table}.{_name(name)} is {_literal(comment)}")
    return int(_ask(cursor, f"select count(*) from {table}")[0][0])


def _definitions(mart: Mart, types: dict[str, str], version: int) -> Iterator[str]:
    for name, _kind, nullable, _comment in mart.columns:
        yield f"{_name(name)} {types[name]}{'' if nullable else ' not null'}"
    if mart.key:
        names = ", ".join(_name(name) for name in mart.key)
        nullable = any(null for name, _kind, null, _comment in mart.columns if name in mart.key)
        # A null is a value like others in the marts' keys; before version 15 PostgreSQL cannot say so.
        unique = "unique nulls not distinct" if version >= 150_000 else "unique"
        yield f"{unique if nullable else 'primary key'} ({names})"


def _columns(cursor: Any, schema: str, table: str) -> list[tuple[str, str, bool]]:
    rows = _ask(
        cursor,
        "select a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull from pg_attribute as a"
        f" where a.attrelid = to_regclass({_literal(f'{_name(schema)}.{_name(table)}')})"
        " and a.attnum > 0 and not a.attisdropped order by a.attnum",
    )
    short = {"timestamp without time zone": "timestamp"}
    return [(str(name), short.get(str(kind), str(kind)), bool(nullable)) for name, kind, nullable in rows]


def _ask(cursor: Any, sql: str) -> list[tuple[Any, ...]]:
    """Rows of a query. Through DuckDB, since the driver's own rows would want pyarrow."""
    import duckdb

    cursor.execute(sql)
    stream = cursor.fetch_arrow()
    with duckdb.connect() as connection:
        connection.register("answer", stream)
        return connection.execute("select * from answer").fetchall()


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _without_password(text: str, dsn: str) -> str:
    """A message with no password in it, however the DSN was written."""
    for secret in re.findall(r"://[^:/@]*:([^@]+)@|password=(\S+)", dsn):
        text = text.replace(secret[0] or secret[1], "***")
    return text


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (ExportProblem, ProjectNotFound, OSError) as error:
        raise click.ClickException(str(error)) from error


@click.group(name="export")
def command() -> None:
    """Write the marts of the current release where DuckDB is not spoken."""


@command.command(name="parquet")
@click.argument("folder", type=click.Path(path_type=Path))
@database_option
def parquet(folder: Path, database: Path | None) -> None:
    """Write each mart as FOLDER/<mart>.parquet, and what they are as FOLDER/marts.json.

    FOLDER is a link that is flipped when every file is there; the export before it stays until the next one, for
    readers that are at it. Exit codes: 0 written, 1 it failed and the export before stays, 2 the command was wrong.
    """
    with _explained():
        rows = export_parquet(database or reading_path(), folder)
    click.echo(f"{folder}: {len(rows)} marts, {sum(rows.values()):,} rows")


@command.command(name="postgres")
@click.argument("dsn", required=False)
@click.option("--schema", default="marts", show_default=True, help="Schema to write into; made if it is not there.")
@database_option
def postgres(dsn: str | None, schema: str, database: Path | None) -> None:
    """Write the marts into the PostgreSQL database DSN, in one transaction, with keys and comments.

    DSN is such as postgresql://user@host/database; without one, TRADE_WAREHOUSE_POSTGRES is taken, which keeps a
    password out of the list of processes. Readers see the old rows or the new ones. Exit codes: 0 written, 1 it
    failed and nothing was changed, 2 the command was wrong.
    """
    dsn = dsn or os.environ.get("TRADE_WAREHOUSE_POSTGRES")
    if not dsn:
        raise click.UsageError("name a DSN, or set TRADE_WAREHOUSE_POSTGRES")
    with _explained():
        rows = export_postgres(database or reading_path(), dsn, schema)
    click.echo(f"{schema}: {len(rows)} marts, {sum(rows.values()):,} rows")
