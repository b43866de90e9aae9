"""The command line: one verb, one module.

A verb's module is imported when the verb runs, so that `--help` does not wait for polars, DuckDB or dbt.
"""

from __future__ import annotations

import importlib
from typing import NamedTuple

import click


class Verb(NamedTuple):
    """Where a verb's click command lives, and the line that `--help` shows for it."""

    module: str
    summary: str
    command: str = "command"


VERBS = {
    "extract": Verb("trade_warehouse.extract.command", "Read trade facts out of documents."),
    "fetch": Verb("trade_warehouse.fetch.command", "Get official statistics from UN Comtrade, the IMF and CEPII."),
    "load": Verb("trade_warehouse.load", "Load facts, documents and statistics files into the raw layer."),
    "refresh": Verb("trade_warehouse.refresh", "Load what is new, build, test and publish a release."),
    "status": Verb("trade_warehouse.status", "Show the current release, the last runs and how fresh each source is."),
    "releases": Verb("trade_warehouse.releases", "List the releases."),
    "rollback": Verb("trade_warehouse.releases", "Make an earlier release the current one.", "rollback"),
    "diff": Verb("trade_warehouse.diff", "Show which rows of which mart changed between two releases."),
    "export": Verb("trade_warehouse.export", "Write the marts as Parquet files or into PostgreSQL."),
    "summary": Verb("trade_warehouse.summary", "Show what the main marts hold."),
    "query": Verb("trade_warehouse.query", "Ask the marts in SQL, read-only."),
}


class LazyGroup(click.Group):
    """A group that knows its verbs' names and summaries without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the verbs, in the order of the path that data takes."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb's module and answer with its command."""
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        command = getattr(importlib.import_module(verb.module), verb.command)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs for `--help` without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.summary) for name, verb in VERBS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="trade-warehouse", prog_name="trade-warehouse")
def main() -> None:
    """What officials say about trade, held against what statistics offices count."""
