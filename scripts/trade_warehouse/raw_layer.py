"""The raw layer: its tables, and how rows get into them.

Append-only. A row is known by `row_id`, a hash of everything in it, so a row that is there already is not loaded
again; a fact is known by `fact_id`, a hash of its document, its place and what it says, whoever extracted it and when.
One file is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from trade_warehouse.contracts import CONTRACTS, FACTS, POLARS_TYPES, REASONS, ROW_NUMBER, Contract, Field
from trade_warehouse.readers import BrokenRow

# Older than the library, so that the drivers that BI tools ship can open the file; profiles.yml says the same to dbt.
STORAGE_VERSION = "v1.0.0"

SQL_TYPES = {
    "text": "varchar",
    "code": "varchar",
    "number": "double",
    "integer": "bigint",
    "date": "date",
    "timestamp": "timestamp",
}

# Without the extractor, the time and the words around the figure: whoever reads it, it is the same fact.
FACT_MEANING = [name for name in FACTS.names if name not in ("value_text", "speaker", "extractor", "extracted_at")]


class DatabaseProblem(Exception):
    """The database cannot be opened or written."""


class BadMemoryLimit(ValueError):
    """A memory limit that DuckDB does not understand."""


class LoadCounts(NamedTuple):
    """What became of a file's rows. rows_read is always the sum of the other three."""

    rows_read: int
    rows_loaded: int
    rows_already_known: int
    rows_rejected: int


class ArrowStream:
    """A data frame as the Arrow stream that DuckDB reads by itself; without this wrapper it would want pyarrow."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hand the stream over (Arrow PyCapsule interface)."""
        return self._frame.__arrow_c_stream__(requested_schema)


def _key(fields: Sequence[Field]) -> str:
    """SQL for a hash of fields. Numbers are hashed as decimals: every engine writes those alike."""
    texts = []
    for field in fields:
        value = f"cast({field.name} as decimal(38, 9))" if field.type == "number" else field.name
        texts.append(f"coalesce(cast({value} as varchar), chr(30))")
    return f"md5(concat_ws(chr(31), {', '.join(texts)}))"


def _create_statements() -> Iterator[str]:
    yield "create schema if not exists raw"
    for contract in CONTRACTS:
        columns = ["row_id varchar not null"]
        if contract is FACTS:
            columns.append("fact_id varchar not null")
        columns += [
            f"{field.name} {SQL_TYPES[field.type]}{' not null' if field.required else ''}" for field in contract.fields
        ]
        columns += ["load_id bigint not null", "row_number bigint not null"]
        yield f"create table if not exists raw.{contract.table} ({', '.join(columns)})"
    # A database that an earlier version made lacks these.
    yield "alter table raw.documents add column if not exists extractor varchar"
    yield "alter table raw.documents add column if not exists extracted_at timestamp"
    yield """
        create table if not exists raw.loads (
          load_id bigint not null, path varchar not null, kind varchar, sha256 varchar, bytes bigint,
          rows_read bigint not null, rows_loaded bigint not null, rows_already_known bigint not null,
          rows_rejected bigint not null, problem varchar, loaded_at timestamp not null)"""
    yield """
        create table if not exists raw.rejected_rows (
          load_id bigint not null, path varchar not null, row_number bigint, row_text varchar,
          reasons varchar not null)"""


@contextmanager
def open_raw(database: Path, memory_limit: str) -> Iterator[RawLayer]:
    """Open the database for writing, made with its raw tables if it is new.

    Raises DatabaseProblem if it cannot be opened or written, BadMemoryLimit.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        connection = duckdb.connect(database, config={"storage_compatibility_version": STORAGE_VERSION})
    except (duckdb.Error, OSError) as error:
        raise DatabaseProblem(f"{database} cannot be opened: {error}") from error
    try:
        try:
            connection.execute("set memory_limit = ?", [memory_limit])
        except duckdb.Error as error:
            raise BadMemoryLimit(
                f"--memory-limit: '{memory_limit}' is no amount of memory such as 512MB or 4GB"
            ) from error
        connection.execute("set TimeZone = 'UTC'")
        for statement in _create_statements():
            connection.execute(statement)
        yield RawLayer(connection)
    except duckdb.Error as error:
        raise DatabaseProblem(f"{database} cannot be written: {error}") from error
    finally:
        connection.close()


class RawLayer:
    """An open raw layer."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._in_transaction = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Inside another transaction, that one decides."""
        if self._in_transaction:
            yield
            return
        self._connection.execute("begin")
        self._in_transaction = True
        try:
            yield
            self._connection.execute("commit")
        except BaseException:
            # After an error of its own the database has undone everything already, and says so; the error counts.
            with suppress(duckdb.Error):
                self._connection.execute("rollback")
            raise
        finally:
            self._in_transaction = False

    def counts_of(self, sha256: str, kind: str) -> LoadCounts | None:
        """What an earlier load of the very same file did, if nothing was wrong with it."""
        found = self._connection.execute(
            "select rows_read, rows_loaded, rows_already_known, rows_rejected from raw.loads"
            " where sha256 = ? and kind = ? and rows_rejected = 0 and problem is null order by load_id limit 1",
            [sha256, kind],
        ).fetchone()
        return LoadCounts(*found) if found else None

    def start(self, path: str) -> FileLoad:
        """Begin to load one file."""
        found = self._connection.execute("select coalesce(max(load_id), 0) + 1 from raw.loads").fetchone()
        assert found
        return FileLoad(self._connection, found[0], path)


class FileLoad:
    """One file on its way in: rows are staged as they are read, and moved at the end."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, load_id: int, path: str) -> None:
        self._connection = connection
        self._load_id = load_id
        self._path = path
        self._contract: Contract | None = None
        self._rejected = 0

    def stage(self, contract: Contract, rows: pl.DataFrame) -> None:
        """Take checked rows, as `Contract.check` answers them, that have no reason against them."""
        if self._contract is None:
            self._contract = contract
            columns = ", ".join(f"{field.name} {SQL_TYPES[field.type]}" for field in contract.fields)
            self._connection.execute(f"create or replace temp table staged (row_number bigint, {columns})")
        schema = {ROW_NUMBER: pl.Int64(), **{field.name: POLARS_TYPES[field.type] for field in contract.fields}}
        stream = ArrowStream(rows.select(pl.col(name).cast(dtype) for name, dtype in schema.items()))
        self._connection.register("batch", stream)
        self._connection.execute("insert into staged select * from batch")
        self._connection.unregister("batch")

    def reject(self, rows: pl.DataFrame) -> None:
        """Keep rejected rows: columns ROW_NUMBER, row_text and REASONS."""
        self._rejected += rows.height
        self._keep_rejected(rows)

    def reject_broken(self, broken: Sequence[BrokenRow]) -> None:
        """Keep rows that could not be read."""
        if broken:
            schema = {ROW_NUMBER: pl.Int64, "row_text": pl.String, REASONS: pl.String}
            frame = pl.DataFrame(broken, schema=schema, orient="row")
            self.reject(frame.with_columns(pl.concat_str(pl.lit("(row): "), pl.col(REASONS)).alias(REASONS)))

    def _keep_rejected(self, rows: pl.DataFrame) -> None:
        stream = ArrowStream(rows.select(ROW_NUMBER, "row_text", REASONS))
        self._connection.register("batch", stream)
        self._connection.execute(
            f'insert into raw.rejected_rows select ?, ?, "{ROW_NUMBER}", row_text, reasons from batch',
            [self._load_id, self._path],
        )
        self._connection.unregister("batch")

    def finish(self, kind: str, sha256: str, size: int) -> LoadCounts:
        """Move what is new from the staged rows into the raw table, and record the load."""
        staged = loaded = 0
        if self._contract is not None:
            staged = self._count("select count(*) from staged")
            loaded = self._move(self._contract)
            self._connection.execute("drop table staged")
        counts = LoadCounts(staged + self._rejected, loaded, staged - loaded, self._rejected)
        self.record(kind, sha256, size, counts)
        return counts

    def _move(self, contract: Contract) -> int:
        names = ", ".join(contract.names)
        fact_fields = [field for field in contract.fields if field.name in FACT_MEANING]
        fact_id = f"{_key(fact_fields)} as fact_id, " if contract is FACTS else ""
        fact_id_name = "fact_id, " if contract is FACTS else ""
        before = self._count(f"select count(*) from raw.{contract.table}")
        self._connection.execute(
            f"""
            insert into raw.{contract.table} (row_id, {fact_id_name}{names}, load_id, row_number)
            with keyed as (
              select {_key(contract.fields)} as row_id, {fact_id}* from staged
            ),
            first_of_each as (
              select row_id, min(row_number) as row_number from keyed group by row_id
            )
            select row_id, {fact_id_name}{names}, {self._load_id}, row_number
            from keyed
            semi join first_of_each using (row_id, row_number)
            anti join raw.{contract.table} as known using (row_id)
            order by row_number
            """
        )
        return self._count(f"select count(*) from raw.{contract.table}") - before

    def _count(self, sql: str) -> int:
        found = self._connection.execute(sql).fetchone()
        assert found
        return int(found[0])

    def record(self, kind: str | None, sha256: str | None, size: int, counts: LoadCounts) -> None:
        """Write the file's line into raw.loads."""
        self._record(kind, sha256, size, counts, None)

    def record_problem(self, problem: str) -> LoadCounts:
        """Record a file that could not be read at all."""
        counts = LoadCounts(0, 0, 0, 0)
        self._record(None, None, 0, counts, problem)
        self._connection.execute(
            "insert into raw.rejected_rows values (?, ?, null, null, ?)",
            [self._load_id, self._path, f"(file): {problem}"],
        )
        return counts

    def _record(self, kind: str | None, sha256: str | None, size: int, counts: LoadCounts, problem: str | None) -> None:
        self._connection.execute(
            "insert into raw.loads values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(get_current_timestamp() as timestamp))",
            [self._load_id, self._path, kind, sha256, size, *counts, problem],
        )
