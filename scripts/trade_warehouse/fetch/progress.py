"""How far a fetch has come: a moving bar on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import click
import rich.console
import rich.progress

PLAIN_STEPS = 10


class Progress(Protocol):
    """Lines to read, and how much of a known total is done."""

    def say(self, line: str) -> None:
        """Show a line that stays."""

    def begin(self, what: str, total: int | None, *, in_bytes: bool = False, done: int = 0) -> None:
        """Start on something new, `done` of `total` already there."""

    def advance(self, amount: int) -> None:
        """So much more is done."""


class PlainProgress:
    """Lines only. Requests are reported one by one by those who make them; of bytes, every tenth is worth a line."""

    def __init__(self) -> None:
        self.what = ""
        self.total: int | None = None
        self.done = 0
        self.in_bytes = False

    def say(self, line: str) -> None:
        """Write the line to standard error: standard output is for the names of the files."""
        click.echo(line, err=True)

    def begin(self, what: str, total: int | None, *, in_bytes: bool = False, done: int = 0) -> None:
        """Remember the total."""
        self.what, self.total, self.in_bytes, self.done = what, total, in_bytes, done

    def advance(self, amount: int) -> None:
        """Write a line when another tenth of the bytes is there."""
        before, self.done = self.done, self.done + amount
        if self.in_bytes and self.total and self.done * PLAIN_STEPS // self.total > before * PLAIN_STEPS // self.total:
            self.say(f"{self.what}: {self.done / 1e6:,.1f} of {self.total / 1e6:,.1f} MB")


class RichProgress:
    """A bar with the lines above it."""

    def __init__(self, bar: rich.progress.Progress) -> None:
        self.bar = bar
        self.task: rich.progress.TaskID | None = None

    def say(self, line: str) -> None:
        """Write the line above the bar, as it is: brackets in it are no markup."""
        self.bar.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def begin(self, what: str, total: int | None, *, in_bytes: bool = False, done: int = 0) -> None:
        """Replace the bar."""
        if self.task is not None:
            self.bar.remove_task(self.task)
        scale = 1_000_000 if in_bytes else 1
        unit = " (MB)" if in_bytes else ""
        self.task = self.bar.add_task(
            what + unit, total=None if total is None else total / scale, completed=done // scale
        )
        self.scale = scale

    def advance(self, amount: int) -> None:
        """Move the bar."""
        if self.task is not None:
            self.bar.advance(self.task, amount / self.scale)


@contextmanager
def show_progress() -> Iterator[Progress]:
    """A bar if standard error is a terminal, else lines."""
    if not sys.stderr.isatty():
        yield PlainProgress()
        return
    columns = (
        rich.progress.TextColumn("{task.description}", markup=False),
        rich.progress.BarColumn(),
        rich.progress.TextColumn("{task.completed:,.0f} of {task.total:,.0f}"),
        rich.progress.TimeElapsedColumn(),
    )
    with rich.progress.Progress(*columns, console=rich.console.Console(stderr=True), transient=True) as bar:
        yield RichProgress(bar)
