"""The private database beside the releases: a copy of the current one, for as long as nobody has worked on it.

A release is never written again, so whoever wants to load and build by hand needs a database of their own. This one
follows the releases until its owner changes it; from then on it is left alone.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from trade_warehouse.releases import Release, Store, flush

NOTE_NAME = "working_copy.json"


def bring_up_to_date(store: Store, release: Release, target: Path) -> bool:
    """Make `target` a copy of a release; False, and nothing done, if somebody has changed it since it was one.

    The copy appears under its name when it is whole. Raises OSError if it cannot be written.
    """
    note = store.folder / NOTE_NAME
    if target.exists() and not is_untouched(target, store.folder):
        return False
    if target.exists() and _read(note).get("release") == release.name:
        return True
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f".{target.name}.copy")
    shutil.copyfile(release.database, aside)
    flush(aside)
    aside.replace(target)
    note.write_text(json.dumps({"release": release.name, **_mark(target)}) + "\n", encoding="utf-8")
    return True


def is_untouched(target: Path, releases_folder: Path) -> bool:
    """Whether a database is the copy of a release that a refresh made, and nobody has written to it since."""
    # A log beside it is work that has not reached the file yet.
    if target.with_name(f"{target.name}.wal").exists():
        return False
    known = _read(releases_folder / NOTE_NAME)
    return bool(known) and all(known.get(key) == value for key, value in _mark(target).items())


def _mark(target: Path) -> dict[str, int]:
    """What changes with any write to a file; reading leaves it as it is."""
    found = target.stat()
    return {"bytes": found.st_size, "modified_ns": found.st_mtime_ns, "inode": found.st_ino}


def _read(note: Path) -> dict[str, object]:
    try:
        read = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}
