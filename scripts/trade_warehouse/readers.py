"""Files as batches of texts: JSON Lines, CSV, CSV inside a zip, and Parquet, never more than a batch in memory.

Nothing is interpreted here. Every cell comes out as the text that stood in the file, and a row that cannot be read
at all comes out as broken, with the reason, while the rows around it are read on.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import math
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import IO, NamedTuple

import polars as pl

from trade_warehouse.contracts import ROW_NUMBER

CHUNK_BYTES = 16 * 2**20
PARQUET_ROWS = 100_000
# A record of more lines than this is an unclosed quote, not a cell with line breaks: a document's text has fewer.
LONGEST_RECORD = 10_000
# A cell may hold the text of a document; Python's own limit is 128 KiB.
LARGEST_CELL = 2**30
csv.field_size_limit(LARGEST_CELL)
UNCLOSED = "has a quote that is not closed"
# Escapes that may be half a pair of surrogates: no character, and polars reads it as a zero byte without a word.
SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
# Fields are looked for in so many rows of a JSON Lines file: enough to know which file it is.
SAMPLE_ROWS = 1_000
# So many chunks are looked through for a first row that can be read.
SAMPLE_CHUNKS = 4
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
    """Rows as read. `rows` has one String column a field and ROW_NUMBER, which counts the file's rows from 1."""

    rows: pl.DataFrame
    broken: list[BrokenRow] = field(default_factory=list)
    bytes_read: int = 0


class Table(NamedTuple):
    """An opened file: the fields that it shows, and `read`, which goes through its batches, once.

    A file without a header may have fields that its first rows lack: `read` is told which others to look for.
    """

    fields: list[str]
    read: Callable[[Sequence[str]], Iterator[Batch]]


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
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
        # What zipfile raises for a damaged, an unknown and an encrypted member.
        raise FileProblem(f"cannot be read: {error}") from error


def members(path: Path) -> list[str | None]:
    """The tables in a file: of a zip its data files by name, of any other file itself, shown as None."""
    if path.suffix.lower() != ".zip":
        return [None]
    try:
        with zipfile.ZipFile(path) as archive:
            # Code lists and read-me files lie beside the data: what has no columns we know says so when it is read.
            found: list[str | None] = [name for name in archive.namelist() if _is_data(name)]
    except (OSError, zipfile.BadZipFile) as error:
        raise FileProblem(f"is not a readable zip: {error}") from error
    if not found:
        raise FileProblem("is a zip without a data file (.csv)")
    return found


def _is_data(name: str) -> bool:
    # macOS puts a file of its own beside every file.
    return name.lower().endswith(".csv") and "_codes_" not in name and not name.startswith("__MACOSX/")


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
    looked_at: list[bytes] = []
    names: dict[str, None] = {}
    for chunk in itertools.islice(chunks, SAMPLE_CHUNKS):
        looked_at.append(chunk)
        names = _json_fields(chunk)
        if names:
            break
    if not any(chunk.strip() for chunk in looked_at):
        raise FileProblem("the file is empty")
    if not names:
        raise FileProblem("no line is a JSON object")
    all_chunks = itertools.chain(looked_at, chunks)
    return Table(list(names), lambda others: _json_batches(all_chunks, list(dict.fromkeys([*names, *others]))))


def _json_fields(chunk: bytes) -> dict[str, None]:
    names: dict[str, None] = {}
    for line in chunk.split(b"\n", SAMPLE_ROWS)[:SAMPLE_ROWS]:
        with suppress(ValueError, RecursionError):
            row = json.loads(line)
            if isinstance(row, dict):
                names.update(dict.fromkeys(row))
    return names


def _json_batches(chunks: Iterator[bytes], names: Sequence[str]) -> Iterator[Batch]:
    schema = dict.fromkeys(names, pl.String)
    before = 0

    def batch(chunk: bytes) -> Batch:
        lines = chunk.count(b"\n") + (not chunk.endswith(b"\n"))
        rows = pl.DataFrame()
        if not SURROGATE.search(chunk):
            with suppress(pl.exceptions.PolarsError, ValueError):
                rows = pl.read_ndjson(io.BytesIO(chunk), schema=schema)
        if rows.height == lines:
            numbers = pl.int_range(before + 1, before + lines + 1, eager=True, dtype=pl.Int64).alias(ROW_NUMBER)
            return Batch(rows.with_columns(numbers))
        return _json_line_by_line(chunk, before, names)

    for chunk in chunks:
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
        row = _json_object(text)
        if isinstance(row, str):
            broken.append(BrokenRow(number, text.rstrip("\r"), row))
        else:
            good.append({ROW_NUMBER: number, **{name: _json_text(row.get(name)) for name in names}})
    schema = {**dict.fromkeys(names, pl.String), ROW_NUMBER: pl.Int64}
    return Batch(pl.DataFrame(good, schema=schema), broken)


def _json_object(text: str) -> dict[str, object] | str:
    """The object that a line holds, or why it holds none."""
    try:
        row = json.loads(text)
        json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return "is not valid JSON: half a surrogate pair is no character"
    except ValueError as error:
        return f"is not valid JSON: {error}"
    except RecursionError:
        return "is nested too deeply"
    return row if isinstance(row, dict) else "is not a JSON object"


def _json_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, float) and math.isfinite(value):
        # As polars writes it: whole numbers without a point, none with an exponent.
        return format(Decimal(repr(value)).normalize(), "f")
    return json.dumps(value, ensure_ascii=False)


def _json_answer(content: bytes) -> Table:
    """An answer of UN Comtrade: one object with the rows under `data`; its size is bounded by the service's cap."""
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise FileProblem(f"is not valid JSON: {error}") from error
    said = answer.get("error") or answer.get("message") if isinstance(answer, dict) else None
    if said:
        raise FileProblem(f"is an error of UN Comtrade: {said}")
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
        raise FileProblem("is JSON, but no answer of UN Comtrade, which has its rows under 'data'")
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
    try:
        names = [name.strip() for name in next(csv.reader([header.rstrip("\r")], delimiter=separator))]
    except csv.Error as error:
        raise FileProblem(f"the header is not valid CSV: {error}") from error
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise FileProblem(f"the header names a column twice: {', '.join(twice)}")
    return Table(names, lambda _: _csv_batches(len(header_line) + 1, rest, chunks, names, separator))


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
    rows = (_quoted_csv if b'"' in block else _plain_csv)(block, names, separator)
    if rows is None:
        return _csv_record_by_record(block, before, names, separator, is_last=is_last)
    numbers = pl.int_range(before + 1, before + rows.height + 1, eager=True, dtype=pl.Int64)
    return Batch(rows.with_columns(numbers.alias(ROW_NUMBER))), rows.height, len(block)


def _plain_csv(block: bytes, names: Sequence[str], separator: str) -> pl.DataFrame | None:
    """A block without quotes, in which a line is a record, if each line has all its separators; None otherwise."""
    lines = pl.DataFrame({"line": block.splitlines()}, schema={"line": pl.Binary})
    schema = dict.fromkeys(names, pl.String)
    try:
        counts = lines.select(pl.col("line").cast(pl.String).str.count_matches(separator, literal=True)).to_series()
        if len(counts) == 0 or not (counts == len(names) - 1).all():
            return None
        rows = pl.read_csv(io.BytesIO(block), has_header=False, schema=schema, separator=separator, quote_char=None)
    except pl.exceptions.PolarsError:
        return None
    return rows if rows.height == len(counts) else None


def _quoted_csv(block: bytes, names: Sequence[str], separator: str) -> pl.DataFrame | None:
    """A block in which every record is whole and has all its cells, in one go; None if that is not so."""
    records: list[list[str]] = []
    lines = 0
    try:
        reader = csv.reader(io.StringIO(block.decode("utf-8"), newline=""), delimiter=separator, strict=True)
        for cells in reader:
            if cells and (len(cells) != len(names) or reader.line_num - lines > LONGEST_RECORD):
                return None
            lines = reader.line_num
            if cells:
                records.append(cells)
    except (UnicodeDecodeError, csv.Error):
        return None
    columns = zip(*records, strict=True) if records else [()] * len(names)
    rows = pl.DataFrame(dict(zip(names, columns, strict=True)), schema=dict.fromkeys(names, pl.String))
    return rows.select(pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in names)


def _csv_record_by_record(
    block: bytes, before: int, names: Sequence[str], separator: str, *, is_last: bool
) -> tuple[Batch, int, int]:
    lines = block.splitlines(keepends=True)
    broken: list[BrokenRow] = []
    good: list[list[str | int | None]] = []
    number, used, position = before, 0, 0
    while position < len(lines):
        record = _record(lines, position, separator)
        if record.is_open and not is_last and len(lines) - position < LONGEST_RECORD:
            break  # the record goes on in the next chunk
        # A stray quote may swallow the lines after it: only the line that it stands in is lost.
        is_good = len(record.cells) == len(names) and not record.problem
        length = record.lines if is_good else 1
        text = b"".join(lines[position : position + length])
        if text.strip():
            number += 1
            if is_good:
                good.append([number, *(cell or None for cell in record.cells)])
            else:
                reason = record.problem or f"has {len(record.cells)} fields where the header has {len(names)}"
                broken.append(BrokenRow(number, _readable(text), reason))
        used += sum(map(len, lines[position : position + length]))
        position += length
    schema = {ROW_NUMBER: pl.Int64, **dict.fromkeys(names, pl.String)}
    return Batch(pl.DataFrame(good, schema=schema, orient="row"), broken), number - before, used


class _Record(NamedTuple):
    cells: list[str]
    lines: int = 1
    problem: str = ""
    is_open: bool = False


def _record(lines: Sequence[bytes], position: int, separator: str) -> _Record:
    """The record that starts at a line, or why there is none; open if a quote is not closed in the lines there are."""
    undecoded = ""

    def texts() -> Iterator[str]:
        nonlocal undecoded
        for i in range(position, min(position + LONGEST_RECORD, len(lines))):
            text = _decoded(lines[i])
            if isinstance(text, BrokenRow):
                undecoded = text.reason
                return
            yield text

    # Strict: a quote that closes must be followed by a separator. Otherwise a stray quote and the next one, a few
    # lines below, would pass for a cell, and the rows between them would be gone.
    reader = csv.reader(texts(), delimiter=separator, strict=True)
    try:
        return _Record(next(reader, []), reader.line_num, problem=undecoded)
    except csv.Error as error:
        is_open = str(error) == "unexpected end of data" and not undecoded
        return _Record(
            [], problem=undecoded or (UNCLOSED if is_open else f"is not valid CSV: {error}"), is_open=is_open
        )


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
            try:
                rows = scan.slice(offset, PARQUET_ROWS).collect()
                texts = rows.select(_as_text(name, dtype) for name, dtype in schema.items() if name not in nested)
            except (pl.exceptions.PolarsError, OSError) as error:
                raise FileProblem(f"cannot be read from row {offset + 1} on: {error}") from error
            numbers = pl.int_range(offset + 1, offset + rows.height + 1, eager=True, dtype=pl.Int64)
            yield Batch(texts.with_columns(numbers.alias(ROW_NUMBER)), bytes_read=size * rows.height // height)

    return Table([name for name in schema if name not in nested], lambda _: batches())


def _as_text(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if dtype == pl.Binary:
        return column.map_elements(lambda cell: cell.decode("utf-8", "backslashreplace"), return_dtype=pl.String)
    if isinstance(dtype, pl.Duration):
        return column.dt.to_string()
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
