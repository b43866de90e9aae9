"""Keeping what a service sent: its bytes as received, and beside them a small file that says where they came from.

`<file>.source.json` holds the source, the request, the address without key, the time of retrieval (the figures'
vintage), the size, the sha256 and the number of rows. It is written before the data file and both appear whole or not
at all, so a data file is never without its origin, and a file whose note does not match it counts as not received.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from trade_warehouse.files import sha256_of

NOTE_SUFFIX = ".source.json"


def utc_now() -> dt.datetime:
    """The time of day in UTC, to the second."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


@dataclass(frozen=True)
class Origin:
    """What is noted of one received file. `request` identifies it: equal requests ask for the same figures."""

    source: str
    request: dict[str, Any]
    url: str
    retrieved_at: str
    bytes: int
    sha256: str
    rows: int


@dataclass(frozen=True)
class Kept:
    """A file that was received whole."""

    path: Path
    origin: Origin


class Store:
    """The folder of received files, and the rule for which of them are recent enough to be kept.

    `oldest` is the earliest retrieval that still counts; None takes any.
    """

    def __init__(
        self, folder: Path, *, oldest: dt.datetime | None = None, now: Callable[[], dt.datetime] = utc_now
    ) -> None:
        self.folder = folder
        self.oldest = oldest
        self.now = now
        folder.mkdir(parents=True, exist_ok=True)
        self._origins: dict[str, list[Kept]] = {}
        for note in sorted(folder.glob(f"*{NOTE_SUFFIX}")):
            kept = read_note(note)
            if kept is not None:
                self._origins.setdefault(identity(kept.origin.source, kept.origin.request), []).append(kept)

    def find(self, source: str, request: dict[str, Any]) -> Kept | None:
        """The newest whole answer to this request that is recent enough."""
        candidates = self._origins.get(identity(source, request), [])
        for kept in sorted(candidates, key=lambda one: one.origin.retrieved_at, reverse=True):
            retrieved = dt.datetime.fromisoformat(kept.origin.retrieved_at)
            if (self.oldest is None or retrieved >= self.oldest) and is_whole(kept):
                return kept
        return None

    def path(self, stem: str, suffix: str) -> Path:
        """The name of a file received today: one a day, so that a later vintage stands beside an earlier one."""
        return self.folder / f"{stem}_{self.now():%Y-%m-%d}{suffix}"

    def keep(
        self, stem: str, suffix: str, body: bytes, *, source: str, request: dict[str, Any], url: str, rows: int
    ) -> Kept:
        """Write an answer and its note."""
        path = self.path(stem, suffix)
        digest = hashlib.sha256(body).hexdigest()
        kept = self.note(path, source=source, request=request, url=url, rows=rows, size=len(body), sha256=digest)
        write_atomically(path, body)
        return kept

    def adopt(
        self, part: Path, stem: str, suffix: str, *, source: str, request: dict[str, Any], url: str, rows: int
    ) -> Kept:
        """Give a finished download its name and its note."""
        path = self.path(stem, suffix)
        size, digest = part.stat().st_size, sha256_of(part)
        kept = self.note(path, source=source, request=request, url=url, rows=rows, size=size, sha256=digest)
        part.replace(path)
        return kept

    def note(
        self, path: Path, *, source: str, request: dict[str, Any], url: str, rows: int, size: int, sha256: str
    ) -> Kept:
        """Write the note of a file that is about to appear."""
        origin = Origin(source, request, url, self.now().isoformat(), size, sha256, rows)
        text = json.dumps(asdict(origin), indent=2, ensure_ascii=False) + "\n"
        write_atomically(path.with_name(path.name + NOTE_SUFFIX), text.encode())
        kept = Kept(path, origin)
        self._origins.setdefault(identity(source, request), []).append(kept)
        return kept


def identity(source: str, request: dict[str, Any]) -> str:
    """One text for equal requests."""
    return json.dumps([source, request], sort_keys=True)


def read_note(note: Path) -> Kept | None:
    """What a note says; None for a file that is no note of this program."""
    try:
        origin = Origin(**json.loads(note.read_bytes()))
        dt.datetime.fromisoformat(origin.retrieved_at)
    except (ValueError, TypeError):
        return None
    return Kept(note.with_name(note.name.removesuffix(NOTE_SUFFIX)), origin)


def is_whole(kept: Kept) -> bool:
    """Whether the file is there and is the one that the note describes."""
    try:
        return kept.path.stat().st_size == kept.origin.bytes and sha256_of(kept.path) == kept.origin.sha256
    except FileNotFoundError:
        return False


def write_atomically(path: Path, body: bytes) -> None:
    """Make `path` hold `body`, whole or not at all, also when the machine goes down in between."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files for their owner alone; these are as public as anything else in the folder.
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
