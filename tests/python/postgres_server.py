"""A PostgreSQL server of the test's own, from the binaries of Debian's package."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def find_binaries() -> Path | None:
    """The folder of initdb and pg_ctl, newest version first; None if no server is installed."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name))
    on_path = shutil.which("initdb")
    folders += [Path(on_path).resolve().parent] if on_path else []
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def run_server(binaries: Path) -> Iterator[str]:
    """Start a server that listens on a socket in its own folder only; gives its DSN."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    as_user: list[str] = []
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root.
        user = next(name for name in ("postgres", "nobody") if _is_user(name))
        shutil.chown(folder, user)
        as_user = ["setpriv", f"--reuid={user}", f"--regid={pwd.getpwnam(user).pw_gid}", "--clear-groups", "--"]
    data = folder / "data"
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    control = [*as_user, str(binaries / "pg_ctl"), "--pgdata", str(data), "--silent", "--wait"]
    quiet = {"stdout": subprocess.DEVNULL, "cwd": folder, "check": True, "timeout": 120}
    try:
        initdb = [str(binaries / "initdb"), "--pgdata", str(data), "--username=tester", "--auth=trust", "--no-sync"]
        subprocess.run([*as_user, *initdb, "--encoding=UTF8", "--locale=C.UTF-8"], **quiet)  # type: ignore[call-overload]
        subprocess.run([*control, "--log", str(folder / "log"), "--options", options, "start"], **quiet)  # type: ignore[call-overload]
        try:
            yield f"postgresql://tester@/postgres?host={folder}"
        finally:
            subprocess.run([*control, "--mode=immediate", "stop"], **quiet)  # type: ignore[call-overload]
    finally:
        shutil.rmtree(folder)


def _is_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True
