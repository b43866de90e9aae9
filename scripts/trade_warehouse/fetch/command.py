"""The command line of `trade-warehouse fetch`."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import click

from trade_warehouse.fetch import baci as baci_service
from trade_warehouse.fetch import comtrade as comtrade_service
from trade_warehouse.fetch import imts as imts_service
from trade_warehouse.fetch.areas import Role, UnknownAreaError, asking_codes, numeric_areas_path, parse_areas
from trade_warehouse.fetch.baci import Baci
from trade_warehouse.fetch.comtrade import KEY_VARIABLE, Comtrade
from trade_warehouse.fetch.http import Client, FetchError, Pace
from trade_warehouse.fetch.imts import Imts
from trade_warehouse.fetch.progress import Progress, show_progress
from trade_warehouse.fetch.query import Frequency, Query, parse_years
from trade_warehouse.fetch.run import Report, run
from trade_warehouse.fetch.store import Store, utc_now
from trade_warehouse.project import ProjectNotFound, project_root

Function = TypeVar("Function", bound=Callable[..., Any])

FAILED = 1
NOTHING = 3
EXIT_STATUS = """\b
Exit status:
  0  everything asked for is there, now or from an earlier run
  1  at least one request failed; a later run continues
  2  wrong usage
  3  nothing failed, but the service has no figures at all for this"""


class Years(click.ParamType[tuple[int, ...]]):
    """Years such as 2023, 2018-2024 or 2019,2021-2023."""

    name = "years"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, ...]:
        """The years, ascending."""
        try:
            return parse_years(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class BaseUrl(click.ParamType[str]):
    """The address of a service, without a slash at the end."""

    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse what is no address, and one with a password, which would end up in notes and messages."""
        text = str(value).rstrip("/")
        address = urlsplit(text)
        if address.scheme not in {"http", "https"} or not address.hostname:
            self.fail("it must begin with https:// and name a host", param, ctx)
        if address.username is not None or address.query or address.fragment:
            self.fail("it must hold neither a user nor a query", param, ctx)
        return text


def common_options(service_url: str, variable: str) -> Callable[[Function], Function]:
    """The options that all three services share."""
    options = [
        click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder. [data/statistics]"),
        click.option("--refresh", is_flag=True, help="Get everything anew, also what is there."),
        click.option("--max-age", type=click.IntRange(min=0), metavar="DAYS", help="Get anew what is older."),
        click.option("--load/--no-load", "load", default=True, show_default=True, help="Load the files afterwards."),
        click.option("--base-url", type=BaseUrl(), envvar=variable, show_envvar=True, default=service_url),
        click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=60.0, show_default=True),
        click.option("--attempts", type=click.IntRange(min=1), default=5, show_default=True),
        click.option("--pause", type=click.FloatRange(min=0), default=1.0, show_default=True, help="Between requests."),
    ]

    def decorate(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def query_options(function: Function) -> Function:
    """The options that say which figures are wanted."""
    options = [
        click.option("--reporter", "reporters", multiple=True, required=True, help="Whose trade: KAZ, or KAZ,KGZ."),
        click.option("--partner", "partners", multiple=True, help="With whom; WLD is the world. [everyone]"),
        click.option("--years", type=Years(), required=True, help="2023, 2018-2024 or 2019,2021-2023."),
        click.option(
            "--frequency", type=click.Choice(["A", "M"], case_sensitive=False), default="A", show_default=True
        ),
    ]
    for option in reversed(options):
        function = option(function)
    return function


@click.group(epilog=EXIT_STATUS)
def command() -> None:
    """Get official statistics from the services that publish them.

    Files are kept under data/statistics/ as the service sent them, each with a .source.json beside it, and then loaded.
    What an earlier run has got is not asked for again.
    """


@command.command(epilog=EXIT_STATUS)
@query_options
@common_options(comtrade_service.BASE_URL, "TRADE_WAREHOUSE_COMTRADE_URL")
def comtrade(reporters: tuple[str, ...], partners: tuple[str, ...], base_url: str, **options: Any) -> None:
    """Get total exports and imports from UN Comtrade.

    Without a key an answer holds 500 rows at most. A free subscription key, given in the environment variable
    COMTRADE_API_KEY and nowhere else, raises that to 250,000. What is larger is asked for in parts.
    """
    key = read_key(KEY_VARIABLE)
    with show_progress() as progress:
        service = Comtrade(make_client(progress, options, secret=key), asking_codes(seed()), base_url)
        queries = make_queries(comtrade_service.SOURCE, reporters, partners, service.check, options)
        progress.say(f"UN Comtrade {'with a key' if key else 'without a key'}: up to {service.cap:,} rows a request")
        report = run(queries, service, make_store(options), progress)
    finish(report, options)


@command.command(epilog=EXIT_STATUS)
@query_options
@common_options(imts_service.BASE_URL, "TRADE_WAREHOUSE_IMTS_URL")
def imts(reporters: tuple[str, ...], partners: tuple[str, ...], base_url: str, **options: Any) -> None:
    """Get total exports (FOB) and imports (CIF) from the IMF's IMTS. No key is needed."""
    with show_progress() as progress:
        service = Imts(make_client(progress, options), base_url)
        queries = make_queries(imts_service.SOURCE, reporters, partners, service.check, options)
        report = run(queries, service, make_store(options), progress)
    finish(report, options)


@command.command(epilog=EXIT_STATUS)
@click.option("--edition", required=True, help="As CEPII names it, year and month: 202601.")
@click.option("--hs", type=click.Choice(baci_service.CLASSIFICATIONS), default="92", show_default=True)
@common_options(baci_service.BASE_URL, "TRADE_WAREHOUSE_BACI_URL")
def baci(edition: str, hs: str, base_url: str, **options: Any) -> None:
    """Get an edition of CEPII's BACI, all countries and years in one zip of up to some gigabytes.

    HS 92 begins in 1995, each later classification in its own year. A download that broke off is continued.
    """
    if not baci_service.EDITION.fullmatch(edition):
        raise click.BadParameter("an edition is a year and a month, such as 202601", param_hint="--edition")
    report, label = Report(), f"BACI HS{hs} {edition}"
    with show_progress() as progress:
        service = Baci(make_client(progress, options), base_url)
        try:
            kept, came_now = service.fetch(edition, hs, make_store(options), progress)
        except FetchError as error:
            report.failed.append((label, str(error)))
            progress.say(f"{label}: FAILED, {error}")
        else:
            (report.fetched if came_now else report.kept).append(kept)
            progress.say(f"{label}: {kept.origin.rows:,} rows, {kept.path.name}{'' if came_now else ', kept'}")
    finish(report, options)


def read_key(variable: str) -> str | None:
    """The key from the environment; None if it is not set. What cannot be sent in a header is refused unseen."""
    key = os.environ.get(variable, "").strip()
    if not key:
        return None
    if not key.isascii() or not key.isprintable() or " " in key:
        raise click.UsageError(f"{variable} holds something that cannot be a key")
    return key


def seed() -> Path:
    """The seed of numeric codes, or a usage error."""
    try:
        path = numeric_areas_path()
    except ProjectNotFound as error:
        raise click.UsageError(str(error)) from None
    if not path.is_file():
        raise click.UsageError(f"{path} is missing")
    return path


def make_client(progress: Progress, options: dict[str, Any], secret: str | None = None) -> Client:
    """A session paced as the options say."""
    pace = Pace(attempts=options["attempts"], pause=options["pause"], timeout=options["timeout"])
    return Client(pace, progress.say, secret)


def make_store(options: dict[str, Any]) -> Store:
    """The folder, with the age up to which files in it are kept."""
    folder: Path | None = options["out"]
    if folder is None:
        try:
            folder = project_root() / "data" / "statistics"
        except ProjectNotFound as error:
            raise click.UsageError(f"{error}, or name a folder with --out") from None
    if options["refresh"]:
        return Store(folder, oldest=utc_now())
    if options["max_age"] is not None:
        return Store(folder, oldest=utc_now() - dt.timedelta(days=options["max_age"]))
    return Store(folder)


def make_queries(
    source: str,
    reporters: tuple[str, ...],
    partners: tuple[str, ...],
    check: Callable[[str, Role], None],
    options: dict[str, Any],
) -> list[Query]:
    """One query for each reporter and year; unknown areas are a usage error before anything is asked."""
    reporting, trading = parse_areas(reporters), parse_areas(partners)
    if not reporting:
        raise click.BadParameter("no reporter is named", param_hint="--reporter")
    areas: list[tuple[str, Role]] = [(area, "reporter") for area in reporting]
    areas += [(area, "partner") for area in trading]
    for area, role in areas:
        try:
            check(area, role)
        except UnknownAreaError as error:
            raise click.BadParameter(str(error), param_hint=f"--{role}") from None
    frequency: Frequency = "M" if options["frequency"] == "M" else "A"
    return [Query(source, reporter, trading, year, frequency) for reporter in reporting for year in options["years"]]


def finish(report: Report, options: dict[str, Any]) -> None:
    """Sum up, load, and end with the status that tells how it went."""
    counts = {
        "fetched": len(report.fetched),
        "kept": len(report.kept),
        "empty": len(report.empty),
        "failed": len(report.failed),
        "not tried": report.untried,
    }
    click.echo(", ".join(f"{count} {what}" for what, count in counts.items() if count or what == "fetched"), err=True)
    for label in report.empty:
        click.echo(f"empty: {label}", err=True)
    for label, problem in report.failed:
        click.echo(f"failed: {label}: {problem}", err=True)
    for path in report.files:
        click.echo(path)
    load_status = load(report.files) if report.files and options["load"] else 0
    if report.failed or load_status:
        sys.exit(FAILED)
    if not report.files:
        sys.exit(NOTHING)


def load(paths: list[Path]) -> int:
    """Hand the files to the loader; its table goes where the rest of what is told goes."""
    from trade_warehouse.load import load_and_tell

    return load_and_tell(paths, table_on_stderr=True)
