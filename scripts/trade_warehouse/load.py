"""`trade-warehouse load`: files into the raw layer, each wholly or not at all."""

from __future__ import annotations

import glob
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import click
import polars as pl
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table as RichTable

from trade_warehouse.contracts import REASONS, ROW_NUMBER, Codes, read_codes
from trade_warehouse.files import sha256_of
from trade_warehouse.formats import SIDECAR_SUFFIX, Format, Origin, origin_of, recognise
from trade_warehouse.project import ProjectNotFound, database_path, project_root
from trade_warehouse.raw_layer import BadMemoryLimit, DatabaseProblem, FileLoad, LoadCounts, RawLayer, open_raw
from trade_warehouse.readers import SUFFIXES, Batch, FileProblem, members, open_table

EXIT_PROBLEM = 1
EXIT_USAGE = 2
EXIT_REJECTED = 3
DEFAULT_MEMORY_LIMIT = "1GB"
# Reasons shown for a file on the terminal; all of them are in raw.rejected_rows.
REASONS_SHOWN = 10
# Between two reasons, and not inside a value that one of them quotes.
NEXT_REASON = re.compile(r"; (?=[A-Za-z_0-9()]+: )")


@dataclass
class FileReport:
    """What became of one file."""

    path: str
    kind: str | None
    counts: LoadCounts
    problem: str | None = None
    notes: list[str] = field(default_factory=list)
    # A reason, the number of rows that have it, and the first of them.
    reasons: dict[str, tuple[int, int]] = field(default_factory=dict)


class Rejected(Exception):
    """A row was rejected in a strict load."""


OnBytes = Callable[[int], None]


def find_files(paths: Sequence[str]) -> list[Path]:
    """The files that paths, folders and patterns name, in order, each once.

    Raises FileNotFoundError for a name that leads nowhere. In a folder only files with a suffix that is read count.
    """
    found: dict[Path, None] = {}
    for name in paths:
        path = Path(name)
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and _is_input(p.relative_to(path)))
            found.update(dict.fromkeys(inside))
        elif path.is_file():
            found[path] = None
        else:
            # A pattern that the shell left alone; ** goes through folders.
            matches = [Path(match) for match in sorted(glob.glob(name, recursive=True))]  # noqa: PTH207
            if not matches:
                raise FileNotFoundError(f"{name}: no such file or folder, and no file matches it")
            for match in matches:
                found.update(dict.fromkeys(find_files([str(match)])))
    return list(found)


def _is_input(path: Path) -> bool:
    """Whether a file counts, by its path inside the folder that was named: that one may be hidden itself."""
    hidden = any(part.startswith(".") for part in path.parts)
    return path.suffix.lower() in SUFFIXES and not path.name.endswith(SIDECAR_SUFFIX) and not hidden


def load_paths(
    paths: Sequence[str],
    *,
    database: Path | None = None,
    strict: bool = False,
    memory_limit: str = DEFAULT_MEMORY_LIMIT,
    on_file: Callable[[str, int], OnBytes] = lambda _path, _size: lambda _bytes: None,
) -> list[FileReport]:
    """Load files, folders and patterns into the raw layer, one transaction a file.

    With `strict`, all of it is one transaction, undone by the first rejected row; the reports are then what would
    have been loaded. `on_file` is called with each file's name and size, and answers with what takes the bytes read.
    Raises FileNotFoundError, ProjectNotFound, BadMemoryLimit and DatabaseProblem.
    """
    files = find_files(paths)
    root = project_root()
    codes = read_codes(root / "seeds")
    reports: list[FileReport] = []
    with open_raw(database or database_path(), memory_limit) as raw:
        try:
            with raw.transaction() if strict else nullcontext():
                for path in files:
                    on_bytes = on_file(_shown_path(path, root), path.stat().st_size)
                    reports += _load_file(raw, path, root, codes, on_bytes)
                if strict and any(report.problem or report.counts.rows_rejected for report in reports):
                    raise Rejected
        except Rejected:
            pass
    return reports


def _shown_path(path: Path, root: Path) -> str:
    """A path as it is recorded: from the project if it is inside, so that a moved checkout knows its files."""
    absolute = path.resolve()
    return str(absolute.relative_to(root)) if absolute.is_relative_to(root) else str(absolute)


def _load_file(raw: RawLayer, path: Path, root: Path, codes: Codes, on_bytes: OnBytes) -> Iterator[FileReport]:
    shown = _shown_path(path, root)
    try:
        inside = members(path)
    except FileProblem as problem:
        yield _unreadable(raw, shown, problem)
        return
    for member in inside:
        origin = origin_of(path, member, codes)
        name = shown if member is None else f"{shown}/{member}"
        try:
            with raw.transaction():
                yield _load_table(raw, path, member, name, origin, on_bytes)
        except FileProblem as problem:
            yield _unreadable(raw, name, problem)


def _unreadable(raw: RawLayer, name: str, problem: FileProblem) -> FileReport:
    with raw.transaction():
        counts = raw.start(name).record_problem(str(problem))
    return FileReport(name, None, counts, problem=str(problem))


def _load_table(
    raw: RawLayer, path: Path, member: str | None, name: str, origin: Origin, on_bytes: OnBytes
) -> FileReport:
    with open_table(path, member) as table:
        sha256 = sha256_of(path)
        found = recognise(table.fields)
        if found is None:
            raise FileProblem(f"no known kind of file has these columns: {', '.join(table.fields[:12])}")
        load = raw.start(name)
        before = raw.counts_of(f"{sha256}{member or ''}", found.name)
        if before:
            # The same bytes again, and every row of them was good: no need to read them to know.
            counts = LoadCounts(before.rows_read, 0, before.rows_read, 0)
            load.record(found.name, f"{sha256}{member or ''}", path.stat().st_size, counts)
            on_bytes(path.stat().st_size)
            return FileReport(name, found.name, counts)
        report = FileReport(name, found.name, LoadCounts(0, 0, 0, 0), notes=_notes(found, table.fields))
        for batch in table.read(found.known):
            _load_batch(load, batch, found, origin, report)
            on_bytes(batch.bytes_read)
        report.counts = load.finish(found.name, f"{sha256}{member or ''}", path.stat().st_size)
        if report.counts.rows_read == 0:
            report.notes.append("has no rows")
        return report


def _load_batch(load: FileLoad, batch: Batch, found: Format, origin: Origin, report: FileReport) -> None:
    load.reject_broken(batch.broken)
    _count_reasons(report, ((row.row_number, f"(row): {row.reason}") for row in batch.broken))
    translated = found.translate(batch.rows, origin)
    checked = found.contract.check(translated.drop(REASONS), origin.codes)
    # What the format itself has against a row explains what the contract would say of it as well.
    reasons = pl.coalesce(translated.get_column(REASONS), checked.get_column(REASONS))
    checked = checked.with_columns(pl.select(reasons).to_series().alias(REASONS))
    good = checked.get_column(REASONS).is_null()
    load.stage(found.contract, checked.filter(good))
    if not good.all():
        texts = batch.rows.filter(~good).select(
            ROW_NUMBER, pl.struct(pl.exclude(ROW_NUMBER)).struct.json_encode().alias("row_text")
        )
        rejected = texts.with_columns(checked.filter(~good).get_column(REASONS))
        load.reject(rejected)
        _count_reasons(report, rejected.select(ROW_NUMBER, REASONS).iter_rows())


def _count_reasons(report: FileReport, rows: Iterator[tuple[int, str]]) -> None:
    for number, reasons in rows:
        for reason in NEXT_REASON.split(reasons):
            count, first = report.reasons.get(reason, (0, number))
            report.reasons[reason] = (count + 1, first)


def _notes(found: Format, fields: Sequence[str]) -> list[str]:
    if not found.known:
        return []
    notes = []
    extra = [name for name in fields if name not in found.known]
    absent = [name for name in found.contract.required if name not in fields and name in found.known]
    if extra:
        notes.append(f"ignored, not in the contract of {found.name}: {', '.join(extra)}")
    if absent and found.name != "trade_statistics":
        notes.append(f"required by the contract of {found.name}, and missing: {', '.join(absent)}")
    return notes


@click.command(name="load")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--strict", is_flag=True, help="Load nothing at all if any row is rejected.")
@click.option(
    "--memory-limit",
    default=DEFAULT_MEMORY_LIMIT,
    show_default=True,
    help="Memory that DuckDB may use; it goes to disk beyond.",
)
def command(paths: tuple[str, ...], strict: bool, memory_limit: str) -> None:
    """Load facts, documents and statistics into the raw layer.

    PATH is a file, a folder or a pattern; without one, the project's data/ is loaded. JSON Lines, CSV, Parquet and
    zipped CSV are read; what a file holds is seen from its columns. Rows that break their contract are kept in
    raw.rejected_rows with every reason, and the rest is loaded. Loading the same rows again loads nothing.

    Exit codes: 0 every file was read (rejected rows or not); 1 a file could not be read at all or the database not
    be opened; 2 the command was wrong, such as a path that leads nowhere; 3 a row was rejected with --strict, and
    nothing was loaded.
    """
    sys.exit(load_and_tell(paths or [project_data()], strict=strict, memory_limit=memory_limit))


def project_data() -> str:
    """The project's own data/, or a usage error where there is no project."""
    try:
        return str(project_root() / "data")
    except ProjectNotFound as error:
        raise click.UsageError(str(error)) from error


def load_and_tell(
    paths: Sequence[str | Path],
    *,
    strict: bool = False,
    memory_limit: str = DEFAULT_MEMORY_LIMIT,
    table_on_stderr: bool = False,
) -> int:
    """Load files and say what became of them, as the command does; answers with its exit code."""
    errors = Console(stderr=True, highlight=False, soft_wrap=True)

    def failed(problem: object, code: int) -> int:
        errors.print(f"Error: {problem}", markup=False)
        return code

    chosen = [str(path) for path in paths]
    try:
        reports = _load_with_progress(chosen, strict, memory_limit, errors)
    except (FileNotFoundError, ProjectNotFound, BadMemoryLimit) as error:
        return failed(error, EXIT_USAGE)
    except DatabaseProblem as error:
        return failed(error, EXIT_PROBLEM)
    if not reports:
        return failed(f"no file to load in {', '.join(chosen)}", EXIT_USAGE)
    _show(reports, errors, table_on_stderr=table_on_stderr)
    rejected = any(report.problem or report.counts.rows_rejected for report in reports)
    if strict and rejected:
        return failed("--strict, and not every row is good: nothing was loaded", EXIT_REJECTED)
    return EXIT_PROBLEM if any(report.problem for report in reports) else 0


def _load_with_progress(paths: list[str], strict: bool, memory_limit: str, console: Console) -> list[FileReport]:
    if not console.is_terminal:

        def line(path: str, size: int) -> OnBytes:
            console.print(f"loading {path} ({size:,} bytes)", markup=False)
            return lambda _: None

        return load_paths(paths, strict=strict, memory_limit=memory_limit, on_file=line)

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:

        def bar(path: str, size: int) -> OnBytes:
            task = progress.add_task(path, total=size)
            return lambda done: progress.advance(task, done)

        return load_paths(paths, strict=strict, memory_limit=memory_limit, on_file=bar)


def _printable(line: str) -> str:
    """A line that quotes a file, with what would move the cursor or break the line written out."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)


def _show(reports: Sequence[FileReport], errors: Console, *, table_on_stderr: bool) -> None:
    """The closing table on standard output, unless that is asked for other things; reasons and notes on stderr."""
    table = RichTable(box=None, pad_edge=False, header_style="bold")
    table.add_column("file", overflow="fold")
    table.add_column("kind")
    for name in ("read", "loaded", "already known", "rejected"):
        table.add_column(name, justify="right")
    for report in reports:
        table.add_row(report.path, report.kind or "unknown", *(f"{count:,}" for count in report.counts))
    total = [sum(report.counts[i] for report in reports) for i in range(4)]
    if len(reports) > 1:
        table.add_row("total", "", *(f"{count:,}" for count in total), style="bold")
    output = sys.stderr if table_on_stderr else sys.stdout
    width = None if output.isatty() else 160
    Console(file=output, highlight=False, markup=False, width=width).print(table)

    for report in reports:
        if report.problem:
            errors.print(_printable(f"{report.path}: {report.problem}"), markup=False)
        for note in report.notes:
            errors.print(f"{report.path}: {note}", markup=False)
        for reason, (count, first) in list(report.reasons.items())[:REASONS_SHOWN]:
            more = f" (and {count - 1:,} more rows)" if count > 1 else ""
            errors.print(_printable(f"{report.path}: row {first}: {reason}{more}"), markup=False)
        if len(report.reasons) > REASONS_SHOWN:
            rest = len(report.reasons) - REASONS_SHOWN
            errors.print(f"{report.path}: {rest:,} more reasons in raw.rejected_rows", markup=False)
