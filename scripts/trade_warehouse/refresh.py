"""`trade-warehouse refresh`: load what is new, build and test it aside, and publish it as a release.

The order of the steps is the whole safety: everything happens to a copy that no reader knows, and one rename of a link
makes it known. A run that is killed anywhere before that rename has changed nothing that a reader can see.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, NoReturn

import click

from trade_warehouse import ops
from trade_warehouse.files import sha256_of
from trade_warehouse.project import DATABASE_VARIABLE, ProjectNotFound, database_path, project_root, releases_folder
from trade_warehouse.releases import (
    DATABASE_NAME,
    EXIT_FAILED,
    EXIT_IO,
    EXIT_LOCKED,
    EXIT_USAGE,
    FACTS_NAME,
    KEEP,
    KEEP_LEAST,
    Locked,
    Release,
    ReleaseProblem,
    Store,
    utc_text,
)
from trade_warehouse.working_copy import bring_up_to_date

# A command to run in place of dbt, with dbt's arguments behind it: for tests, and for a wrapper around dbt.
BUILD_VARIABLE = "TRADE_WAREHOUSE_BUILD_COMMAND"
BUILD_COMMAND = (sys.executable, "-m", "dbt.cli.main")
# What decides how a row is loaded; a file with rejected rows is worth another look when one of them changed.
LOADER_MODULES = ("contracts", "formats", "load", "raw_layer", "readers")
PROJECT_FOLDERS = ("models", "seeds", "macros", "tests")
PROJECT_FILES = ("dbt_project.yml", "profiles.yml")
PROJECT_SUFFIXES = (".sql", ".yml", ".yaml", ".csv", ".md")
VERSIONED = ("trade-warehouse", "duckdb", "dbt-core", "dbt-duckdb")
RAW_TABLES = ("facts", "documents", "trade_statistics", "exchange_rates")
TAIL_LINES = 20
FULL_DISK_BYTES = 2**20


class RefreshFailed(Exception):
    """A build that is not published."""

    def __init__(self, message: str, failures: Sequence[ops.NodeResult] = (), *, keep: bool = True) -> None:
        super().__init__(message)
        self.failures = list(failures)
        self.keep = keep


class DiskFull(Exception):
    """No space, or no more of it allowed."""


@dataclass
class Plan:
    """What a refresh would do, and why."""

    based_on: Release | None
    project_hash: str
    documents_hash: str | None = None
    new_files: list[Path] = field(default_factory=list)
    retried_files: list[Path] = field(default_factory=list)
    unchanged_files: int = 0
    reasons: list[str] = field(default_factory=list)
    # The folder of documents or the extractor changed; which of them are new is found while they are read.
    reads_documents: bool = False

    @property
    def files(self) -> list[Path]:
        """Files to load."""
        return [*self.new_files, *self.retried_files]


class Reporter:
    """Says what happens: lines and a progress bar for people, one JSON object a line for schedulers."""

    def __init__(self, log_format: str = "text") -> None:
        self._json = log_format == "json"
        self._progress: Any = None
        self._task: Any = None

    def event(self, event: str, message: str, level: str = "info", **fields: object) -> None:
        """Report one thing; `fields` go into the JSON line only."""
        if self._json:
            line = {"time": utc_text(datetime.now(UTC)), "level": level, "event": event, "message": message, **fields}
            click.echo(json.dumps(line, default=str))
        else:
            click.echo(message if level == "info" else f"{level.capitalize()}: {message}", err=level != "info")

    @contextmanager
    def building(self) -> Iterator[Callable[[int, int, str], None]]:
        """A bar for dbt's nodes, on a terminal only; gives what takes (done, of, name)."""
        if self._json or not sys.stderr.isatty():
            yield lambda _done, _total, _name: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            TextColumn("building"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
        )
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("", total=None)
            yield lambda done, total, name: progress.update(task, completed=done, total=total, description=name[:40])


def project_hash(root: Path) -> str:
    """A hash of all that decides what a build makes of the same rows: models, seeds, tests, loader, versions."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    files = [root / name for name in PROJECT_FILES]
    for folder in PROJECT_FOLDERS:
        files += sorted(path for path in (root / folder).rglob("*") if path.suffix in PROJECT_SUFFIXES)
    for path in files:
        if path.is_file():
            digest.update(f"{path.relative_to(root)}\0{sha256_of(path)}\n".encode())
    for module in LOADER_MODULES:
        digest.update(f"{module}\0{sha256_of(package / f'{module}.py')}\n".encode())
    for name in VERSIONED:
        digest.update(f"{name}=={_version(name)}\n".encode())
    return digest.hexdigest()


def _version(name: str) -> str | None:
    """Version of a distribution; null for one that is run from its source without being installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def documents_hash(folder: Path) -> str:
    """A hash of a folder of documents and of the extractor that reads them.

    While it stays the same no document needs to be opened, which for pages and PDF files takes long.
    """
    from trade_warehouse.extract.version import EXTRACTOR

    digest = hashlib.sha256(EXTRACTOR.encode())
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}\0{sha256_of(path)}\n".encode())
    return digest.hexdigest()


def extract_documents(folder: Path, out: Path, known: Path | None, lock: int) -> int:
    """Read facts out of those documents of a folder that the database `known` does not have as they are.

    In a process of its own; gives the number of documents read. Raises RefreshFailed.
    """
    from trade_warehouse.extract.output import documents_path

    out.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "trade_warehouse", "extract", str(folder), "--out", str(out)]
    if known:
        command += ["--known", str(known)]
    ended = subprocess.run(  # noqa: S603
        command,
        capture_output=True,
        text=True,
        check=False,
        # One that is left alone would write its files over those of the next refresh.
        pass_fds=(lock,),
        preexec_fn=_die_with(os.getpid()),
    )
    if ended.returncode:
        tail = "\n".join((ended.stderr or ended.stdout).splitlines()[-TAIL_LINES:])
        raise RefreshFailed(f"extract ended with {ended.returncode}:\n{tail}", keep=False)
    with documents_path(out).open("rb") as lines:
        return sum(1 for _ in lines)


def make_plan(store: Store, paths: Sequence[str], root: Path, *, documents: Path | None, force: bool) -> Plan:
    """Find out what is new against the current release. Raises FileNotFoundError, ReleaseProblem."""
    from trade_warehouse.load import find_files

    files = find_files(paths)
    current = store.current()
    if current is None and (store.current_name() or store.releases()):
        # To begin from nothing would lose every fact whose file is no longer among the inputs.
        there = ", ".join(release.name for release in store.releases()) or "none"
        raise ReleaseProblem(
            f"{store.link} leads to no release (there: {there}); `rollback RELEASE` makes one of them current"
        )
    if not (files or documents or current):
        raise FileNotFoundError(f"no file to load in {', '.join(paths)}")
    plan = Plan(current, project_hash(root), documents_hash(documents) if documents else None)
    known, recorded, recorded_documents = _known(plan.based_on)
    project_changed = recorded != plan.project_hash
    seen: set[str] = set()
    for path in files:
        keys = _load_keys(path)
        if keys <= seen and keys:
            continue
        seen |= keys
        if not keys or not keys <= known.keys():
            plan.new_files.append(path)
        elif any(known[key] for key in keys) and (project_changed or force):
            plan.retried_files.append(path)
        else:
            plan.unchanged_files += 1
    if plan.based_on is None:
        plan.reasons.append("first release")
    if plan.new_files:
        plan.reasons.append(f"{len(plan.new_files)} new file{'s' if len(plan.new_files) > 1 else ''}")
    if documents and plan.documents_hash != recorded_documents:
        plan.reads_documents = True
    if plan.based_on and project_changed:
        plan.reasons.append("the project changed")
    if force:
        plan.reasons.append("--force")
    # Without --documents this time, what was extracted before is still what the release holds.
    plan.documents_hash = plan.documents_hash or recorded_documents
    return plan


def _load_keys(path: Path) -> set[str]:
    """What raw.loads calls a file: its hash, with the member's name for each file in a zip."""
    from trade_warehouse.readers import FileProblem, members

    try:
        inside = members(path)
    except FileProblem:
        return set()
    sha256 = sha256_of(path)
    return {f"{sha256}{member or ''}" for member in inside}


def _known(release: Release | None) -> tuple[dict[str, bool], str | None, str | None]:
    """Of the files that a release has: whether every load of them had rejected rows. And its project's hashes."""
    if release is None:
        return {}, None, None
    import duckdb

    try:
        with duckdb.connect(release.database, read_only=True) as connection:
            rows = connection.execute(
                "select sha256, min(rows_rejected) > 0 from raw.loads where problem is null group by sha256"
            ).fetchall()
            hashes = None
            if connection.execute("select 1 from duckdb_tables() where schema_name = 'ops'").fetchone():
                hashes = connection.execute(
                    "select project_hash, documents_hash from ops.refresh_runs where release = ?", [release.name]
                ).fetchone()
    except duckdb.Error as error:
        raise ReleaseProblem(
            f"the current release {release.name} cannot be read; `rollback` goes back to the one before: {error}"
        ) from error
    return dict(rows), *(hashes or (None, None))


def refresh(
    store: Store,
    paths: Sequence[str],
    *,
    documents: Path | None = None,
    force: bool = False,
    strict: bool = False,
    keep: int = KEEP,
    memory_limit: str = "1GB",
    build_command: Sequence[str] = BUILD_COMMAND,
    reporter: Reporter | None = None,
) -> Release | None:
    """Make and publish a release; None if nothing is new.

    Raises Locked, RefreshFailed (nothing is published), DiskFull, FileNotFoundError, ReleaseProblem.
    """
    reporter = reporter or Reporter()
    root = project_root()
    with _disk_full_explained(store), store.lock("refresh") as lock:
        notes = store.sweep()
        if _close_history(store):
            # Whatever dbt was writing for its own next run is not to be trusted.
            shutil.rmtree(store.folder / ".dbt", ignore_errors=True)
        for note in notes:
            reporter.event("note", note)
        plan = make_plan(store, paths, root, documents=documents, force=force)
        if not (plan.files or plan.unchanged_files or documents):
            # No change, since the raw layer only grows; but it may be a disk that is not there.
            reporter.event("no_input", f"there is no file in {', '.join(paths)}", "warning", paths=list(paths))
        if not (plan.reasons or plan.reads_documents):
            _write_history(store, {"outcome": "unchanged", "started_at": utc_text(datetime.now(UTC))}, reporter)
            _tell_unchanged(plan, reporter)
            return None
        run = _Run(store, plan, root, lock, reporter, build_command, memory_limit)
        return run.go(documents=documents, strict=strict, keep=keep)


def _tell_unchanged(plan: Plan, reporter: Reporter) -> None:
    assert plan.based_on
    reporter.event("unchanged", f"nothing new: {plan.based_on.name} stays current", release=plan.based_on.name)


class _Run:
    """One build, from the copy to the flip."""

    def __init__(
        self,
        store: Store,
        plan: Plan,
        root: Path,
        lock: int,
        reporter: Reporter,
        build_command: Sequence[str],
        memory_limit: str,
    ) -> None:
        self.store = store
        self.plan = plan
        self.root = root
        self.lock = lock
        self.reporter = reporter
        self.build_command = build_command
        self.memory_limit = memory_limit
        self.started = datetime.now(UTC)
        self.clock = time.monotonic()
        history = ops.read_history(store.folder)
        self.name = store.new_name(self.started, (line["run_id"] for line in history if line.get("run_id")))
        # One place for every build: dbt parses the whole project anew when the path in its profile changes.
        self.database = store.building / DATABASE_NAME
        self.dbt_folder = store.folder / ".dbt"
        self.line: dict[str, Any] = {
            "run_id": self.name,
            "started_at": utc_text(self.started),
            "based_on": plan.based_on.name if plan.based_on else None,
            "reason": ", ".join([*plan.reasons, *(["documents to look at"] if plan.reads_documents else [])]),
            "project_hash": plan.project_hash,
            "documents_hash": plan.documents_hash,
        }

    def go(self, *, documents: Path | None, strict: bool, keep: int) -> Release | None:
        """Do it all; on any failure leave the releases as they were. None if no document was new, and nothing else."""
        append = self.reporter.event
        ops.append_history(self.store.folder, {**self.line, "outcome": "started"})
        append("started", f"{self.name}: {self.line['reason']}", **self.line)
        try:
            extracted = self._extract(documents) if documents and self.plan.reads_documents else []
            if not self.plan.reasons:
                self._end("unchanged")
                _tell_unchanged(self.plan, self.reporter)
                return None
            self._copy()
            self._load([*self.plan.files, *extracted], strict)
            build = self._build()
            self._finish(build)
            release = self.store.publish(self.name)
        except RefreshFailed as failure:
            self._fail(failure)
            raise
        except BaseException as error:
            shutil.rmtree(self.store.building, ignore_errors=True)
            outcome = "failed" if isinstance(error, Exception) else "interrupted"
            if self.store.current_name() == self.name:
                # After the flip there is no way back, and no need for one.
                outcome = "published"
            self._end(outcome, message=str(error) or type(error).__name__)
            raise
        self._end("published", release=self.name)
        pruned = self.store.prune(keep)
        seconds = time.monotonic() - self.clock
        append(
            "published",
            f"published {self.name} in {seconds:.1f} s: {self.line.get('rows_loaded', 0):,} rows loaded, "
            f"{self.line['tests_passed']} tests passed",
            release=self.name,
            path=str(release.database),
            seconds=round(seconds, 3),
        )
        if pruned:
            append("pruned", f"removed {', '.join(pruned)}: {keep} releases are kept", releases=pruned)
        return release

    def _copy(self) -> None:
        self.store.building.mkdir()
        if self.plan.based_on:
            # Only the file itself: no log of changes that somebody left beside it.
            shutil.copyfile(self.plan.based_on.database, self.database)

    def _extract(self, documents: Path) -> list[Path]:
        """Read the documents that are new or changed; gives the files to load."""
        from trade_warehouse.extract.output import documents_path

        facts = self.store.folder / "extracted" / "facts.jsonl"
        self.reporter.event("extracting", f"reading {documents}")
        known = self.plan.based_on.database if self.plan.based_on else None
        count = extract_documents(documents, facts, known, self.lock)
        found = f"{count:,} new or changed document{'' if count == 1 else 's'}"
        self.reporter.event("extracted", f"{documents}: {found}", documents=count)
        if count:
            self.plan.reasons.append(found)
        elif not (self.plan.based_on or self.plan.files):
            raise FileNotFoundError(f"no file to load, and no document in {documents}")
        self.line["reason"] = ", ".join(self.plan.reasons)
        # Documents without a single fact leave an empty file of facts.
        return [path for path in (documents_path(facts), facts) if path.stat().st_size]

    def _load(self, files: Sequence[Path], strict: bool) -> None:
        from trade_warehouse.load import load_paths
        from trade_warehouse.raw_layer import DatabaseProblem, open_raw

        paths = [str(path) for path in files]
        try:
            if not paths:
                with open_raw(self.database, self.memory_limit):
                    pass
            reports = load_paths(paths, database=self.database, strict=strict, memory_limit=self.memory_limit)
        except DatabaseProblem as error:
            raise RefreshFailed(str(error), keep=False) from error
        for report in reports:
            self.reporter.event(
                "loaded",
                f"{report.path}: {report.counts.rows_loaded:,} of {report.counts.rows_read:,} rows are new",
                path=report.path,
                **report.counts._asdict(),
            )
            if report.counts.rows_rejected:
                reason, (count, first) = next(iter(report.reasons.items()))
                self.reporter.event(
                    "rejected",
                    f"{report.path}: {report.counts.rows_rejected:,} rows rejected; row {first}: {reason} ({count:,} "
                    "such rows); all of them are in raw.rejected_rows",
                    "warning",
                    path=report.path,
                )
        self.line["files_loaded"] = len(reports)
        for name in ("rows_read", "rows_loaded", "rows_already_known", "rows_rejected"):
            self.line[name] = sum(getattr(report.counts, name) for report in reports)
        unreadable = [f"{report.path}: {report.problem}" for report in reports if report.problem]
        if unreadable:
            # Half of an input that is still being written must not become a release.
            raise RefreshFailed("a file cannot be read: " + "; ".join(unreadable), keep=False)
        if strict and self.line["rows_rejected"]:
            raise RefreshFailed(f"--strict, and {self.line['rows_rejected']:,} rows were rejected", keep=False)

    def _build(self) -> ops.BuildResult:
        target = self.dbt_folder / "target"
        target.mkdir(parents=True, exist_ok=True)
        for name in ("run_results.json", "manifest.json"):
            # What an earlier build left must never be taken for the result of this one.
            (target / name).unlink(missing_ok=True)
        code, tail = self._run_dbt(target)
        try:
            build = ops.read_build(target)
        except ops.ArtifactProblem as problem:
            raise self._explained(f"dbt build ended with {code}: {problem}\n" + "\n".join(tail)) from problem
        self.line |= {
            "dbt_version": build.dbt_version,
            "dbt_invocation_id": build.invocation_id,
            "nodes_built": build.count(tests=False, statuses=ops.GOOD),
            "tests_passed": build.count(tests=True, statuses=("pass",)),
            "tests_warned": build.count(tests=True, statuses=("warn",)),
            "tests_failed": build.count(tests=True, statuses=("fail", "error", "runtime error")),
        }
        if code or not build.is_good():
            ops.find_offending_rows(self.database, build.failures)
            failed = ", ".join(node.name for node in build.failures)
            if failed:
                message = f"dbt build: {len(build.failures)} failed: {failed}"
            elif build.not_run:
                message = f"dbt build left {len(build.not_run)} tests out, such as {build.not_run[0]}"
            else:
                message = f"dbt build ended with {code}:\n" + "\n".join(tail)
            details = [node.message or "" for node in build.failures]
            raise self._explained(message, build.failures, [*details, *tail])
        for node in build.warnings:
            self.reporter.event(
                "test_warned", f"{node.name} warns: {node.offending_rows} rows", "warning", test=node.unique_id
            )
        return build

    def _run_dbt(self, target: Path) -> tuple[int, list[str]]:
        """Run dbt in a process of its own, which dies with this one. Gives its exit code and its last complaints."""
        profiles = os.environ.get("DBT_PROFILES_DIR", str(self.root))
        command = [
            *self.build_command,
            *("--log-format", "json", "build"),
            *("--project-dir", str(self.root), "--profiles-dir", profiles),
            *("--target-path", str(target), "--log-path", str(self.dbt_folder / "logs"), "--log-level-file", "info"),
        ]
        environment = {**os.environ, DATABASE_VARIABLE: str(self.database), "DO_NOT_TRACK": "1"}
        tail: deque[str] = deque(maxlen=TAIL_LINES)
        with (
            self.reporter.building() as progress,
            subprocess.Popen(  # noqa: S603
                command,
                cwd=self.root,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                # As long as a build runs, nobody else may begin one: not even if this process is gone.
                pass_fds=(self.lock,),
                preexec_fn=_die_with(os.getpid()),
            ) as process,
        ):
            assert process.stdout
            try:
                for text in process.stdout:
                    _follow(text, progress, tail)
            except BaseException:
                process.kill()
                raise
        return process.returncode, list(tail)

    def _explained(
        self, message: str, failures: Sequence[ops.NodeResult] = (), texts: Sequence[str] = ()
    ) -> RefreshFailed | DiskFull:
        if _is_disk_full(self.store.folder, "\n".join([message, *texts])):
            return DiskFull(message.partition("\n")[0])
        return RefreshFailed(message, failures)

    def _finish(self, build: ops.BuildResult) -> None:
        """Write the history, check that nothing is lost, and leave one closed file and what describes it."""
        import duckdb

        finished = datetime.now(UTC)
        self.line |= {
            "outcome": "published",
            "release": self.name,
            "finished_at": utc_text(finished),
            "seconds": round(time.monotonic() - self.clock, 3),
            "duckdb_version": duckdb.__version__,
            "package_version": _version("trade-warehouse"),
        }
        with duckdb.connect(self.database) as connection:
            ops.record(connection, self.line, build, ops.read_history(self.store.folder))
            rows = _count_rows(connection, "marts")
            raw_rows = {name: count for name, count in _count_rows(connection, "raw").items() if name in RAW_TABLES}
            connection.execute("checkpoint")
        before = self.plan.based_on.facts.get("raw_rows", {}) if self.plan.based_on else {}
        for table, count in before.items():
            if raw_rows.get(table, 0) < count:
                raise RefreshFailed(f"raw.{table} had {count:,} rows and would have {raw_rows.get(table, 0):,}")
        facts = {
            "release": self.name,
            "previous": self.line["based_on"],
            "published_at": utc_text(finished),
            "reason": self.line["reason"],
            "bytes": self.database.stat().st_size,
            "sha256": sha256_of(self.database),
            "rows": rows,
            "raw_rows": raw_rows,
            "duckdb_version": duckdb.__version__,
        }
        (self.store.building / FACTS_NAME).write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")

    def _fail(self, failure: RefreshFailed) -> None:
        """Keep the failed build for inspection, and say what failed in a way that can be acted on."""
        folder = None
        if failure.keep:
            with suppress(OSError):
                for node in failure.failures:
                    if node.sql:
                        queries = self.store.building / "failed_tests"
                        queries.mkdir(exist_ok=True)
                        (queries / f"{node.name[:120]}.sql").write_text(node.sql.strip() + "\n", encoding="utf-8")
                shutil.copy(self.dbt_folder / "target" / "run_results.json", self.store.building)
            folder = self.store.set_aside(self.name)
        else:
            shutil.rmtree(self.store.building, ignore_errors=True)
        for node in failure.failures:
            self.reporter.event(
                "test_failed" if node.is_test else "node_failed",
                describe(node),
                "error",
                test=node.unique_id,
                model=node.model,
                offending_rows=node.offending_rows,
                rows=[dict(zip(node.columns, row, strict=True)) for row in node.rows],
            )
        self._end(
            "failed",
            message=str(failure),
            release=None,
            tests_not_passed=ops.test_lines(self.name, failure.failures),
        )
        current = self.plan.based_on.name if self.plan.based_on else None
        stays = f"{current} stays current" if current else "there is no release yet"
        kept = f"; the failed build is kept in {folder}" if folder else ""
        self.reporter.event(
            "failed", f"{failure}\nnothing was published, {stays}{kept}", "error", release=current, kept=folder
        )

    def _end(self, outcome: str, **fields: object) -> None:
        self.line |= {
            "outcome": outcome,
            "finished_at": utc_text(datetime.now(UTC)),
            "seconds": round(time.monotonic() - self.clock, 3),
            **fields,
        }
        _write_history(self.store, self.line, self.reporter)


def describe(node: ops.NodeResult) -> str:
    """What failed, for people: the test, its model, how many rows, and the first of them."""
    where = f" on {node.model}" if node.model else ""
    where += f".{node.column}" if node.column else ""
    what = {"test": "data test", "unit_test": "unit test"}.get(node.kind, node.kind)
    lines = [f"{what} {node.name}{where} failed"]
    if node.kind == "test" and node.status == "fail":
        lines[0] += f": {node.offending_rows} offending rows"
    elif node.message:
        lines += [f"  {line}" for line in node.message.strip().splitlines()]
    lines += ["  " + ", ".join(f"{c}={v}" for c, v in zip(node.columns, row, strict=True)) for row in node.rows]
    if node.rows and (node.offending_rows or 0) > len(node.rows):
        lines.append(f"  ... and {node.offending_rows - len(node.rows):,} more" if node.offending_rows else "")
    return "\n".join(lines)


def _follow(text: str, progress: Callable[[int, int, str], None], tail: deque[str]) -> None:
    """Take one line of dbt's log: count finished nodes, remember complaints."""
    try:
        line = json.loads(text)
        info, data = line["info"], line["data"]
    except (ValueError, KeyError, TypeError):
        # Not dbt's log: a Python error, or another program in dbt's place.
        if text.strip():
            tail.append(text.rstrip())
        return
    if info.get("level") == "error" and info.get("msg"):
        tail.append(str(info["msg"]))
    if isinstance(data, dict) and str(info.get("name", "")).endswith("Result") and "total" in data:
        progress(int(data.get("index", 0)), int(data["total"]), str((data.get("node_info") or {}).get("node_name", "")))


def _die_with(parent: int) -> Callable[[], None] | None:
    """What a child does before it becomes dbt, so that a kill of this process ends the build as well (on Linux)."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    libc = ctypes.CDLL(None)
    set_parent_death_signal = 1

    def prepare() -> None:
        libc.prctl(set_parent_death_signal, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return prepare


def _count_rows(connection: Any, schema: str) -> dict[str, int]:
    names = connection.execute(
        "select table_name from duckdb_tables() where schema_name = ? order by table_name", [schema]
    ).fetchall()
    if not names:
        raise RefreshFailed(f"the build has no table in schema {schema}")
    counts = [f"select '{name}', count(*) from {schema}.\"{name}\"" for (name,) in names]
    return dict(connection.execute(" union all ".join(counts)).fetchall())


def _close_history(store: Store) -> bool:
    """Give every run that only began its end: it was killed. True if there was one."""
    last: dict[str, dict[str, Any]] = {}
    for line in ops.read_history(store.folder):
        if line.get("run_id"):
            last[line["run_id"]] = line
    killed = [line for line in last.values() if line["outcome"] == "started"]
    published = {release.name for release in store.releases()}
    for line in killed:
        end = (
            {"outcome": "published", "release": line["run_id"], "message": "killed after it was published"}
            if line["run_id"] in published
            else {"outcome": "killed"}
        )
        ops.append_history(store.folder, {**line, **end})
    return bool(killed)


def _write_history(store: Store, line: dict[str, Any], reporter: Reporter) -> None:
    """Add to the history; a disk that is full by now does not undo what the run did."""
    try:
        ops.append_history(store.folder, line)
    except OSError as error:
        reporter.event("note", f"the run could not be added to {ops.HISTORY_NAME}: {error}", "warning")


def _is_disk_full(folder: Path, text: str) -> bool:
    told = "No space left on device" in text or "Disk quota exceeded" in text
    return told or shutil.disk_usage(folder).free < FULL_DISK_BYTES


@contextmanager
def _disk_full_explained(store: Store) -> Iterator[None]:
    """Turn whatever a full disk looks like from here into DiskFull, with figures."""
    import duckdb

    try:
        yield
    except (OSError, duckdb.Error, DiskFull) as error:
        full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
        full = full or isinstance(error, DiskFull) or "No space left on device" in str(error)
        if not full:
            raise
        current = store.current()
        needed = current.database.stat().st_size / 1e6 if current else 0
        free = shutil.disk_usage(store.folder).free / 1e6
        stays = f"{current.name} stays current" if current else "there is no release yet"
        raise DiskFull(
            f"the disk of {store.folder} is full ({free:,.0f} MB free after tidying up; a refresh needs at least twice "
            f"the current release's {needed:,.0f} MB): nothing was published, {stays}. {error}"
        ) from error


@click.command(name="refresh")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--documents",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Also read facts out of those documents in this folder that are new or changed.",
)
@click.option("--force", is_flag=True, help="Make a release even if nothing is new.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--strict", is_flag=True, help="Publish nothing if any row is rejected.")
@click.option("--keep", type=click.IntRange(min=KEEP_LEAST), default=KEEP, show_default=True, help="Releases to keep.")
@click.option("--memory-limit", default="1GB", show_default=True, help="Memory that loading may use.")
@click.option(
    "--working-copy", is_flag=True, help="Bring the private database up to date, too, unless it was changed by hand."
)
@click.option("--log-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    paths: tuple[str, ...],
    documents: Path | None,
    force: bool,
    dry_run: bool,
    strict: bool,
    keep: int,
    memory_limit: str,
    working_copy: bool,
    log_format: str,
) -> None:
    """Load what is new, build and test all of it aside, and publish it as a release.

    PATH is a file, a folder or a pattern; without one, the project's data/ is loaded. Readers are not disturbed: they
    open releases/current/trade.duckdb, which points to a new release only after every test passed. A file whose
    content the current release has is not loaded again; if nothing is new and the project is the same, nothing is done.

    Exit codes: 0 published, or nothing new; 1 a test, the build or a file failed, and nothing was published; 2 the
    command was wrong; 74 the disk is full or cannot be written; 75 another refresh is running.
    """
    reporter = Reporter(log_format)

    def stop(event: str, error: BaseException, code: int) -> NoReturn:
        reporter.event(event, str(error), "error", exit_code=code)
        sys.exit(code)

    # A scheduler that stops the run gets the same tidying up as Ctrl-C.
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    try:
        store = Store(releases_folder())
        chosen = list(paths) or [str(project_root() / "data")]
        if dry_run:
            _show_plan(make_plan(store, chosen, project_root(), documents=documents, force=force), reporter)
            return
        build_command = shlex.split(os.environ.get(BUILD_VARIABLE, "")) or BUILD_COMMAND
        refresh(
            store,
            chosen,
            documents=documents,
            force=force,
            strict=strict,
            keep=keep,
            memory_limit=memory_limit,
            build_command=build_command,
            reporter=reporter,
        )
        if working_copy:
            _bring_working_copy_up_to_date(store, reporter)
    except (FileNotFoundError, ProjectNotFound) as error:
        stop("usage", error, EXIT_USAGE)
    except Locked as error:
        stop("locked", error, EXIT_LOCKED)
    except (DiskFull, OSError) as error:
        stop("disk", error, EXIT_IO)
    except ReleaseProblem as error:
        stop("failed", error, EXIT_FAILED)
    except RefreshFailed:
        sys.exit(EXIT_FAILED)


def _bring_working_copy_up_to_date(store: Store, reporter: Reporter) -> None:
    release, target = store.current(), database_path()
    assert release
    if not bring_up_to_date(store, release, target):
        message = f"{target} was changed by hand and stays as it is; without it, the next refresh makes it anew"
        reporter.event("note", message, "warning", path=str(target))


def _show_plan(plan: Plan, reporter: Reporter) -> None:
    based_on = plan.based_on.name if plan.based_on else None
    for path in plan.files:
        verb = "load" if path in plan.new_files else "load again"
        reporter.event("would_load", f"would {verb} {path}", path=path)
    would = "build, test and publish a release"
    why = ", ".join(plan.reasons)
    if plan.reads_documents:
        reporter.event("would_read", "would look for new and changed documents")
    if not plan.reasons:
        would = f"{would} if there are any" if plan.reads_documents else "do nothing"
        why = f"nothing {'else ' if plan.reads_documents else ''}is new against {based_on}"
    reporter.event(
        "plan",
        f"would {would}: {why} ({plan.unchanged_files} files unchanged)",
        reasons=plan.reasons,
        based_on=based_on,
        files=[str(path) for path in plan.files],
    )
