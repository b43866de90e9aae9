"""Files as batches of texts: JSON Lines, CSV, CSV inside a zip, and Parquet, never more than a batch in memory.

Nothing is interpreted here. Every cell comes out as the text that stood in the file, and a row that cannot be read
at all comes out as broken, with the reason, while the rows around it are read on.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, NamedTuple

import polars as pl

from trade_warehouse.contracts import ROW_NUMBER

CHUNK_BYTES = 16 * 2**20
PARQUET_ROWS = 100_000
# A record of more lines than this is an unclosed quote, not a cell with line breaks.
LONGEST_RECORD = 200
# Fields are looked for in so many rows of a JSON Lines file: enough to know which file it is.
SAMPLE_ROWS = 1_000
SUFFIXES = (".jsonl", ".ndjson", ".csv", ".parquet", ".json", ".zip")


class FileProblem(Exception):
    """A file that cannot be read at all."""


class BrokenRow(NamedTuple):
    """A row that is no row: its number, its text as far as it can be shown, and why."""

    row_number: int
    text: str
    reason: str


@dataclass
class Batch:
    """Rows as read. `rows` has one String column a field and `row_number`, which counts the file's data rows from 1."""

    rows: pl.DataFrame
    broken: list[BrokenRow] = field(default_factory=list)
    bytes_read: int = 0


class Table(NamedTuple):
    """An opened file: the fields that it has, and its batches, to be gone through once."""

    fields: list[str]
    batches: Iterator[Batch]


@contextmanager
def open_table(path: Path, member: str | None = None) -> Iterator[Table]:
    """Open a file, or one member of a zip, for reading in batches.

    Raises FileProblem, with the reason, if it is empty or no such table.
    """
    suffix = Path(member or path.name).suffix.lower()
    try:
        if suffix == ".parquet":
            yield _parquet(path)
            return
        with _open_binary(path, member) as file:
            start = file.read(4)
            if not start:
                raise FileProblem("the file is empty")
            if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
                raise FileProblem("the file is UTF-16; save it as UTF-8")
            if start[:4] == b"PAR1":
                raise FileProblem(f"the file is Parquet, and is named {suffix}")
            chunks = _chunks(file, start.removeprefix(b"\xef\xbb\xbf"))
            if suffix in (".jsonl", ".ndjson"):
                yield _json_lines(chunks)
            elif suffix == ".json":
                yield _json_answer(b"".join(chunks))
            else:
                yield _csv(chunks)
    except (OSError, zipfile.BadZipFile) as error:
        raise FileProblem(f"cannot be read: {error}") from error


def members(path: Path) -> list[str | None]:
    """The tables in a file: of a zip its data files by name, of any other file itself, shown as None."""
    if path.suffix.lower() != ".zip":
        return [None]
    try:
        with zipfile.ZipFile(path) as archive:
            # Code lists and read-me files lie beside the data: what has no columns we know says so when it is read.
            return [name for name in archive.namelist() if name.lower().endswith(".csv") and "_codes_" not in name]
    except (OSError, zipfile.BadZipFile) as error:
        raise FileProblem(f"is not a readable zip: {error}") from error


@contextmanager
def _open_binary(path: Path, member: str | None) -> Iterator[IO[bytes]]:
    if member is None:
        with path.open("rb") as file:
            yield file
    else:
        with zipfile.ZipFile(path) as archive, archive.open(member) as file:
            yield file


def _chunks(file: IO[bytes], start: bytes) -> Iterator[bytes]:
    """The file in pieces that end where a line ends."""
    kept = start
    while block := file.read(CHUNK_BYTES):
        block = kept + block
        end = block.rfind(b"\n") + 1
        kept = block[end:]
        if end:
            yield block[:end]
    if kept:
        yield kept


def _readable(line: bytes) -> str:
    return line.decode("utf-8", "backslashreplace").rstrip("\r\n")


def _decoded(line: bytes) -> str | BrokenRow:
    """A line's text, or the row (number 0) that says why it is none."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        return BrokenRow(0, _readable(line), f"is not UTF-8 (byte 0x{line[error.start]:02x} at {error.start + 1})")


# JSON Lines


def _json_lines(chunks: Iterator[bytes]) -> Table:
    first = next(chunks, b"")
    names: dict[str, None] = {}
    for line in first.split(b"\n", SAMPLE_ROWS)[:SAMPLE_ROWS]:
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            names.update(dict.fromkeys(row))
    if not names:
        if not first.strip():
            raise FileProblem("the file is empty")
        raise FileProblem("no line is a JSON object")
    return Table(list(names), _json_batches(first, chunks, list(names)))


def _json_batches(first: bytes, chunks: Iterator[bytes], names: Sequence[str]) -> Iterator[Batch]:
    schema = dict.fromkeys(names, pl.String)
    before = 0

    def batch(chunk: bytes) -> Batch:
        lines = chunk.count(b"\n") + (not chunk.endswith(b"\n"))
        try:
            rows = pl.read_ndjson(io.BytesIO(chunk), schema=schema)
        except (pl.exceptions.PolarsError, ValueError):
            rows = pl.DataFrame()
        if rows.height == lines:
            numbers = pl.int_range(before + 1, before + lines + 1, eager=True, dtype=pl.Int64).alias(ROW_NUMBER)
            return Batch(rows.with_columns(numbers))
        return _json_line_by_line(chunk, before, names)

    for chunk in _first_and_rest(first, chunks):
        made = batch(chunk)
        made.bytes_read = len(chunk)
        before += chunk.count(b"\n")
        yield made


def _json_line_by_line(chunk: bytes, before: int, names: Sequence[str]) -> Batch:
    """Read a chunk that has blank or broken lines: which ones only a line by line reading can tell."""
    broken: list[BrokenRow] = []
    good: list[dict[str, str | int | None]] = []
    for number, line in enumerate(chunk.split(b"\n"), before + 1):
        if not line.strip():
            continue
        text = _decoded(line)
        if isinstance(text, BrokenRow):
            broken.append(text._replace(row_number=number))
            continue
        try:
            row = json.loads(text)
        except ValueError as error:
            broken.append(BrokenRow(number, text.rstrip("\r"), f"is not valid JSON: {error}"))
            continue
        if not isinstance(row, dict):
            broken.append(BrokenRow(number, text.rstrip("\r"), "is not a JSON object"))
            continue
        good.append({ROW_NUMBER: number, **{name: _json_text(row.get(name)) for name in names}})
    schema = {**dict.fromkeys(names, pl.String), ROW_NUMBER: pl.Int64}
    return Batch(pl.DataFrame(good, schema=schema), broken)


def _json_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _json_answer(content: bytes) -> Table:
    """An answer of UN Comtrade: one object with the rows under `data`; its size is bounded by the service's cap."""
    try:
        answer = json.loads(content)
    except ValueError as error:
        raise FileProblem(f"is not valid JSON: {error}") from error
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
        raise FileProblem("is JSON, but no answer of UN Comtrade, which has its rows under 'data'")
    if answer.get("error"):
        raise FileProblem(f"is an error of UN Comtrade: {answer['error']}")
    rows = answer["data"]
    if isinstance(answer.get("count"), int) and answer["count"] > len(rows):
        raise FileProblem(f"says that it has {answer['count']} rows and has {len(rows)}: it was cut short")
    if not rows:
        raise FileProblem("has no rows: UN Comtrade had nothing to answer")
    lines = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    return _json_lines(iter([lines]))


# CSV


def _csv(chunks: Iterator[bytes]) -> Table:
    first = next(chunks, b"")
    header_line, _, rest = first.partition(b"\n")
    header = _decoded(header_line)
    if isinstance(header, BrokenRow):
        raise FileProblem(f"the header {header.reason}")
    if not header.strip():
        raise FileProblem("the first line, which should name the columns, is empty")
    # Spreadsheets write semicolons or tabs where the comma is the decimal sign.
    separator = max(",;\t", key=header.count)
    names = [name.strip() for name in next(csv.reader([header.rstrip("\r")], delimiter=separator))]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise FileProblem(f"the header names a column twice: {', '.join(twice)}")
    return Table(names, _csv_batches(len(header_line) + 1, rest, chunks, names, separator))


def _csv_batches(
    header_bytes: int, first: bytes, chunks: Iterator[bytes], names: Sequence[str], separator: str
) -> Iterator[Batch]:
    before, kept = 0, b""
    bytes_read = header_bytes
    for chunk, is_last in _with_last(_first_and_rest(first, chunks)):
        bytes_read += len(chunk)
        block = kept + chunk
        made, rows, used = _csv_batch(block, before, names, separator, is_last=is_last)
        before, kept = before + rows, block[used:]
        made.bytes_read, bytes_read = bytes_read, 0
        yield made


def _csv_batch(
    block: bytes, before: int, names: Sequence[str], separator: str, *, is_last: bool
) -> tuple[Batch, int, int]:
    """Read the whole records of a block; answers with the batch, the rows counted and the bytes used."""
    schema = dict.fromkeys(names, pl.String)
    if b'"' not in block:
        lines = pl.DataFrame({"line": block.splitlines()}, schema={"line": pl.Binary})
        # Without quotes a line is a record, and as long as each has all its separators polars reads them as we would.
        try:
            counts = lines.select(pl.col("line").cast(pl.String).str.count_matches(separator, literal=True)).to_series()
            if len(counts) and (counts == len(names) - 1).all():
                rows = pl.read_csv(
                    io.BytesIO(block), has_header=False, schema=schema, separator=separator, quote_char=None
                )
                if rows.height == len(counts):
                    numbers = pl.int_range(before + 1, before + rows.height + 1, eager=True, dtype=pl.Int64)
                    return Batch(rows.with_columns(numbers.alias(ROW_NUMBER))), rows.height, len(block)
        except pl.exceptions.PolarsError:
            pass
    return _csv_record_by_record(block, before, names, separator, is_last=is_last)


def _csv_record_by_record(
    block: bytes, before: int, names: Sequence[str], separator: str, *, is_last: bool
) -> tuple[Batch, int, int]:
    lines = block.splitlines(keepends=True)
    broken: list[BrokenRow] = []
    good: list[list[str | int | None]] = []
    number, used, position = before, 0, 0
    while position < len(lines):
        record = _record(lines, position, separator)
        if record is None and not is_last and len(lines) - position < LONGEST_RECORD:
            break  # the record goes on in the next chunk
        length = record.lines if record else 1
        text = b"".join(lines[position : position + length])
        if text.strip():
            number += 1
            if record is None:
                broken.append(BrokenRow(number, _readable(text), "has a quote that is not closed"))
            elif isinstance(record.cells, str):
                broken.append(BrokenRow(number, _readable(text), record.cells))
            elif len(record.cells) == len(names):
                good.append([number, *(cell or None for cell in record.cells)])
            else:
                # A stray quote swallows the lines after it: only the first of them is lost.
                length = 1
                text = lines[position]
                reason = f"has {len(record.cells)} fields where the header has {len(names)}"
                broken.append(BrokenRow(number, _readable(text), reason))
        used += sum(map(len, lines[position : position + length]))
        position += length
    schema = {ROW_NUMBER: pl.Int64, **dict.fromkeys(names, pl.String)}
    return Batch(pl.DataFrame(good, schema=schema, orient="row"), broken), number - before, used


class _Record(NamedTuple):
    cells: list[str] | str  # the cells, or why there are none
    lines: int


def _record(lines: Sequence[bytes], position: int, separator: str) -> _Record | None:
    """The record that starts at a line; None if its quote is not closed in the lines there are."""
    text = ""
    for length, line in enumerate(lines[position : position + LONGEST_RECORD], 1):
        decoded = _decoded(line)
        if isinstance(decoded, BrokenRow):
            return _Record(decoded.reason, 1)
        text += decoded
        if text.count('"') % 2 == 0:
            return _Record(next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), []), length)
    return None


# Parquet


def _parquet(path: Path) -> Table:
    try:
        scan = pl.scan_parquet(path)
        schema = scan.collect_schema()
        height = scan.select(pl.len()).collect().item()
    except (pl.exceptions.PolarsError, OSError) as error:
        reason = "the file is empty" if path.stat().st_size == 0 else f"is not a Parquet file: {error}"
        raise FileProblem(reason) from error
    nested = [name for name, dtype in schema.items() if dtype.is_nested()]

    def batches() -> Iterator[Batch]:
        size = path.stat().st_size
        for offset in range(0, height, PARQUET_ROWS):
            rows = scan.slice(offset, PARQUET_ROWS).collect()
            numbers = pl.int_range(offset + 1, offset + rows.height + 1, eager=True, dtype=pl.Int64)
            texts = rows.select(_as_text(name, dtype) for name, dtype in schema.items() if name not in nested)
            yield Batch(texts.with_columns(numbers.alias(ROW_NUMBER)), bytes_read=size * rows.height // height)

    return Table([name for name in schema if name not in nested], batches())


def _as_text(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if dtype == pl.Binary:
        return column.cast(pl.String, strict=False)
    if isinstance(dtype, pl.Datetime):
        return (column.dt.convert_time_zone("UTC") if dtype.time_zone else column).dt.strftime("%Y-%m-%dT%H:%M:%S%.f")
    return column.cast(pl.String)


def _first_and_rest(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    if first:
        yield first
    yield from rest


def _with_last(chunks: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    previous = next(chunks, None)
    if previous is None:
        return
    for chunk in chunks:
        yield previous, False
        previous = chunk
    yield previous, True
