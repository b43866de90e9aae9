"""Where the project and its database are."""

from __future__ import annotations

import os
from pathlib import Path

DATABASE_VARIABLE = "TRADE_WAREHOUSE_DB"
HOME_VARIABLE = "TRADE_WAREHOUSE_HOME"


class ProjectNotFound(Exception):
    """No dbt_project.yml where one was looked for."""


def project_root() -> Path:
    """The folder that holds dbt_project.yml.

    `TRADE_WAREHOUSE_HOME` if it is set, else the nearest folder from the working directory upwards, else the
    checkout that this module was imported from.
    """
    home = os.environ.get(HOME_VARIABLE)
    if home:
        candidates = [Path(home)]
    else:
        here = Path.cwd()
        candidates = [here, *here.parents, *Path(__file__).resolve().parents]
    for folder in candidates:
        if (folder / "dbt_project.yml").is_file():
            return folder.resolve()
    looked = str(candidates[0])
    raise ProjectNotFound(
        f"no dbt_project.yml in {looked} or above it; run inside the checkout or set {HOME_VARIABLE} to it"
    )


def database_path() -> Path:
    """The DuckDB file: `TRADE_WAREHOUSE_DB`, or warehouse/trade.duckdb in the project.

    A relative `TRADE_WAREHOUSE_DB` counts from the working directory, for dbt as for this program.
    """
    configured = os.environ.get(DATABASE_VARIABLE)
    return Path(configured).absolute() if configured else project_root() / "warehouse" / "trade.duckdb"


def releases_folder() -> Path:
    """The folder of releases, beside the database that is built by hand: warehouse/releases in the project."""
    return database_path().parent / "releases"


def reading_path() -> Path:
    """The DuckDB file that reading verbs open: `TRADE_WAREHOUSE_DB` if it is set, else the current release, unless
    somebody has worked on the private database since it was published.

    The link is followed here, once, so that all that one command reads is from one release.
    """
    from trade_warehouse.working_copy import is_untouched

    private = database_path()
    current = releases_folder() / "current" / "trade.duckdb"
    if os.environ.get(DATABASE_VARIABLE) or not current.is_file():
        return private
    worked_on = (
        private.is_file()
        and private.stat().st_mtime_ns > current.stat().st_mtime_ns
        and not is_untouched(private, releases_folder())
    )
    return private if worked_on else current.resolve()
