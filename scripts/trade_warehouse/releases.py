"""Releases: finished copies of the warehouse side by side, and the link that says which one is current.

    releases/<UTC time>/trade.duckdb    a release: complete, tested, never written again
    releases/<UTC time>/release.json    what it holds, so that listing opens no database
    releases/current -> <UTC time>      what readers open: current/trade.duckdb
    releases/failed/<UTC time>/         builds whose tests failed, kept for inspection
    releases/.building/                 the build that is going on, or what a killed one left

Readers are never asked to close anything: a reader that has a file open keeps it, and a reader that opens
`current/trade.duckdb` gets the newest one. Everything here works on files and folders alone.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re
import shutil
import socket
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from trade_warehouse.project import ProjectNotFound, releases_folder

# The stem never varies: on DuckDB 1.5 a view knows its database by the file's name.
DATABASE_NAME = "trade.duckdb"
CURRENT = "current"
FACTS_NAME = "release.json"
# Stands in a folder that was moved into place but not published yet; a kill in between leaves it there.
UNPUBLISHED = "unpublished"
RELEASE_NAME = re.compile(r"\d{8}T\d{6}Z(-\d{3})?")

KEEP = 5
# Two, so that a reader on its way into the release before always finds it, and rollback has somewhere to go.
KEEP_LEAST = 2
KEEP_FAILED = 3

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_IO = 74
EXIT_LOCKED = 75
# A killed refresh's build dies with it, but not in the same instant.
ORPHAN_SECONDS = 10.0


class ReleaseProblem(Exception):
    """A release that was asked for is not there, or the folder cannot hold releases."""


class Locked(Exception):
    """Another refresh or rollback is at work."""

    def __init__(self, holder: dict[str, Any]) -> None:
        self.holder = holder
        who = f"process {holder['pid']} on {holder['host']}" if holder else "another process"
        since = f" since {holder['started_at']}" if holder else ""
        doing = f" ({holder['command']})" if holder else ""
        super().__init__(f"the releases are locked by {who}{since}{doing}")


@dataclass(frozen=True)
class Release:
    """One release."""

    name: str
    folder: Path
    is_current: bool

    @property
    def database(self) -> Path:
        """The DuckDB file."""
        return self.folder / DATABASE_NAME

    @property
    def facts(self) -> dict[str, Any]:
        """What release.json says; empty if it cannot be read."""
        try:
            found = json.loads((self.folder / FACTS_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


class Store:
    """The folder of releases."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.building = folder / ".building"
        self.failed = folder / "failed"
        self.link = folder / CURRENT
        self.lock_file = folder / ".lock"

    def current_name(self) -> str | None:
        """Name of the current release, whether or not it is whole."""
        try:
            return self.link.readlink().name
        except OSError:
            return None

    def releases(self) -> list[Release]:
        """Every published release, the oldest first."""
        current = self.current_name()
        found = []
        with suppress(FileNotFoundError):
            for folder in sorted(self.folder.iterdir()):
                if not RELEASE_NAME.fullmatch(folder.name) or not (folder / DATABASE_NAME).is_file():
                    continue
                if folder.name == current or not (folder / UNPUBLISHED).exists():
                    found.append(Release(folder.name, folder, folder.name == current))
        return found

    def current(self) -> Release | None:
        """The release that readers get."""
        return next((release for release in self.releases() if release.is_current), None)

    def previous(self) -> Release | None:
        """The newest release that is older than the current one."""
        current = self.current_name()
        older = [release for release in self.releases() if current is not None and release.name < current]
        return older[-1] if older else None

    def find(self, name: str) -> Release:
        """A release by name, by the beginning of its name, or as `current` or `previous`.

        Raises ReleaseProblem if there is none, or more than one.
        """
        if name in (CURRENT, "previous"):
            found = self.current() if name == CURRENT else self.previous()
            if found is None:
                raise ReleaseProblem(f"there is no {name} release in {self.folder}")
            return found
        every = self.releases()
        matches = [r for r in every if r.name == name] or [r for r in every if name and r.name.startswith(name)]
        if len(matches) == 1:
            return matches[0]
        there = ", ".join(r.name for r in matches or every) or "none"
        problem = f"{name!r} names more than one release" if matches else f"there is no release {name!r}"
        raise ReleaseProblem(f"{problem} in {self.folder} (there: {there})")

    def new_name(self, now: datetime, runs: Iterable[str] = ()) -> str:
        """A name for a release that begins now; it sorts after every release there is, whatever the clock says.

        `runs` are the names of runs in the history: one that was killed left no release, but has its name for good.
        """
        name = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        entries = [entry.name for entry in _entries(self.folder) + _entries(self.failed)]
        taken = [entry for entry in (*entries, *runs) if RELEASE_NAME.fullmatch(entry)]
        newest = max(taken, default="")
        if name > newest:
            return name
        base, _, number = newest.partition("-")
        return f"{base}-{int(number or 1) + 1:03d}"

    @contextmanager
    def lock(self, command: str) -> Iterator[int]:
        """Hold the releases alone; gives the lock's file descriptor, for a child to hold on to as well.

        The lock is the kernel's, so it goes with the last process that holds it, however that one ends. Raises
        Locked, with what the holder wrote about itself.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.lock_file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            self._take(descriptor)
            holder = {
                "pid": os.getpid(),
                "host": socket.gethostname(),
                "started_at": utc_text(datetime.now(UTC)),
                "command": command,
            }
            # Only for people: with a full disk the lock holds all the same.
            with suppress(OSError):
                os.ftruncate(descriptor, 0)
                os.pwrite(descriptor, json.dumps(holder).encode(), 0)
            try:
                yield descriptor
            finally:
                # Who leaves in good order, also with an error, leaves no name behind.
                os.ftruncate(descriptor, 0)
        finally:
            os.close(descriptor)

    def _take(self, descriptor: int) -> None:
        give_up = time.monotonic() + ORPHAN_SECONDS
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = self.holder()
                if not holder or is_alive(holder) or time.monotonic() > give_up:
                    raise Locked(holder) from None
                time.sleep(0.1)
            else:
                return

    def holder(self) -> dict[str, Any]:
        """What the last holder of the lock wrote about itself; empty if it left in good order."""
        try:
            found = json.loads(self.lock_file.read_text(encoding="utf-8") or "{}")
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) and {"pid", "host", "started_at", "command"} <= found.keys() else {}

    def sweep(self) -> list[str]:
        """Remove what killed runs and strangers left; says what it was. Needs the lock."""
        notes = []
        if self.building.exists():
            shutil.rmtree(self.building)
            notes.append("removed the unfinished build of a run that was killed")
        with suppress(FileNotFoundError):
            (self.folder / ".current.new").unlink()
        current = self.current_name()
        for folder in _entries(self.folder):
            if not RELEASE_NAME.fullmatch(folder.name):
                continue
            if (folder / UNPUBLISHED).exists() or not (folder / DATABASE_NAME).exists():
                if folder.name == current:
                    # Killed between the flip and the removal of the mark: it is published.
                    with suppress(FileNotFoundError):
                        (folder / UNPUBLISHED).unlink()
                else:
                    shutil.rmtree(folder)
                    notes.append(f"removed {folder.name}, which was never published")
            for wal in folder.glob("*.wal"):
                # Old drivers replay such a file into the release without a word.
                wal.unlink()
                notes.append(f"removed {wal.name} beside release {folder.name}: somebody opened it for writing")
        return notes

    def publish(self, name: str) -> Release:
        """Make the finished build the release of this name, and the current one. Needs the lock."""
        database = self.building / DATABASE_NAME
        stray = [path.name for path in self.building.iterdir() if path.name.endswith(".wal")]
        if stray:
            raise ReleaseProblem(f"{stray[0]} is left beside the build: it was not checkpointed")
        database.chmod(0o444)
        (self.building / UNPUBLISHED).touch()
        for path in (*self.building.iterdir(), self.building):
            flush(path)
        folder = self.folder / name
        self.building.rename(folder)
        flush(self.folder)
        self.flip(name)
        (folder / UNPUBLISHED).unlink()
        return Release(name, folder, True)

    def flip(self, name: str) -> None:
        """Point `current` at a release, in one step: whoever opens it gets the old one or the new one."""
        fresh = self.folder / ".current.new"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(name)
        fresh.replace(self.link)
        flush(self.folder)

    def set_aside(self, name: str) -> Path:
        """Keep a failed build for inspection, and forget the oldest of those. Needs the lock."""
        self.failed.mkdir(exist_ok=True)
        folder = self.failed / name
        self.building.rename(folder)
        for old in sorted(_entries(self.failed))[:-KEEP_FAILED]:
            shutil.rmtree(old)
        return folder

    def prune(self, keep: int) -> list[str]:
        """Remove all but the newest releases; the current one always stays. Needs the lock."""
        old = [release for release in self.releases()[:-keep] if not release.is_current]
        for release in old:
            # Half-removed it must not pass for a release.
            (release.folder / UNPUBLISHED).touch()
            shutil.rmtree(release.folder)
        return [release.name for release in old]


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and not path.is_symlink())
    except FileNotFoundError:
        return []


def flush(path: Path) -> None:
    """Have a file or a folder written to the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some file systems cannot sync a folder; what they can do is done.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def is_alive(holder: dict[str, Any]) -> bool:
    """Whether the process that wrote itself into the lock still runs. On another machine: taken for alive."""
    if holder.get("host") != socket.gethostname():
        return True
    try:
        os.kill(int(holder["pid"]), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def utc_text(moment: datetime) -> str:
    """A moment as it is written everywhere here: 2025-01-31T04:00:00Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def open_store() -> Store:
    """The project's releases. Raises click.ClickException if there is no project."""
    try:
        return Store(releases_folder())
    except ProjectNotFound as error:
        raise click.ClickException(str(error)) from error


@click.command(name="releases")
@click.option("--format", "output", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(output: str) -> None:
    """List the releases, the newest first; the current one is marked.

    Readers open `current/trade.duckdb` in the folder that the last line names. Exit codes: 0 listed, also when there
    are none; 2 the command was wrong.
    """
    store = open_store()
    found = store.releases()[::-1]
    if output == "json":
        rows = [
            {**release.facts, "release": release.name, "is_current": release.is_current, "path": str(release.database)}
            for release in found
        ]
        click.echo(json.dumps(rows, indent=2))
        return
    for release in found:
        facts = release.facts
        size = release.database.stat().st_size / 1e6
        rows_held = sum(facts.get("rows", {}).values())
        mark = "*" if release.is_current else " "
        click.echo(f"{mark} {release.name:<21} {size:>9,.1f} MB {rows_held:>12,} rows  {facts.get('reason', '')}")
    for folder in _entries(store.failed)[::-1]:
        click.echo(f"  failed/{folder.name}")
    click.echo(
        f"{'* current; ' if found else 'no release yet; `trade-warehouse refresh` makes one; '}in {store.folder}"
    )


@click.command(name="rollback")
@click.argument("release", required=False)
def rollback(release: str | None) -> None:
    """Make an earlier release the current one: RELEASE, or the one before the current.

    Nothing is removed, so that `rollback` with the newer name goes forward again. The next refresh starts from the
    release that is current then, and loads again what it lacks: correct what was wrong before it runs.

    Exit codes: 0 done, 1 there is no such release, 2 the command was wrong, 75 a refresh is running.
    """
    from trade_warehouse.ops import append_history

    store = open_store()
    try:
        with store.lock("rollback"):
            before = store.current_name()
            chosen = store.find(release or "previous")
            store.flip(chosen.name)
            moment = utc_text(datetime.now(UTC))
            append_history(
                store.folder,
                {"outcome": "rolled_back", "started_at": moment, "release": chosen.name, "based_on": before},
            )
    except ReleaseProblem as error:
        raise click.ClickException(str(error)) from error
    except Locked as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(EXIT_LOCKED)
    click.echo(f"current is now {chosen.name} (was {before})")
