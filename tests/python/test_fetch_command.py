"""`trade-warehouse fetch` from the outside: options, exit status, what is printed, and loading afterwards."""

from __future__ import annotations

import datetime as dt
import json
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result
from tests.python.fetch_support import KEY, FileServer, baci_zip, comtrade_envelope, comtrade_service, json_reply
from tests.python.fetch_support import sdmx_service as imf
from tests.python.local_server import LocalServer, Reply, running_server

from trade_warehouse.cli import main
from trade_warehouse.fetch.areas import parse_areas
from trade_warehouse.fetch.query import Query, parse_years

ROOT = Path(__file__).parents[2]
SERVICE_VARIABLES = {
    "TRADE_WAREHOUSE_COMTRADE_URL": "",
    "TRADE_WAREHOUSE_IMTS_URL": "",
    "TRADE_WAREHOUSE_BACI_URL": "",
}
QUICK = ["--pause", "0", "--attempts", "1", "--timeout", "5"]


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running_server() as running:
        yield running


@pytest.fixture
def home(tmp_path: Path, server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, whose services are all the local server, and no key."""
    (tmp_path / "dbt_project.yml").touch()
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(tmp_path))
    for variable in SERVICE_VARIABLES:
        monkeypatch.setenv(variable, server.url)
    monkeypatch.delenv("COMTRADE_API_KEY", raising=False)
    return tmp_path


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """A loader that only notes what it is given."""
    calls: list[list[Path]] = []
    loader = types.ModuleType("trade_warehouse.load")

    def load_and_tell(paths: list[Path], *, table_on_stderr: bool) -> int:
        assert table_on_stderr
        calls.append(paths)
        return 0

    loader.load_and_tell = load_and_tell  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "trade_warehouse.load", loader)
    return calls


def fetch(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["fetch", *arguments, *QUICK])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def data_files(home: Path) -> list[Path]:
    return [path for path in (home / "data" / "statistics").iterdir() if ".source." not in path.name]


def test_comtrade(home: Path, server: LocalServer, loaded: list[list[Path]]) -> None:
    server.script = comtrade_service(["0", "156", "643"])
    result = fetch("comtrade", "--reporter", "KAZ,kgz", "--partner", "CHN", "--years", "2022-2023")
    assert result.exit_code == 0, result.output
    assert len(server.seen) == 4
    files = data_files(home)
    assert len(files) == 4
    assert sorted(Path(line) for line in result.stdout.splitlines()) == sorted(files)
    assert [sorted(paths) for paths in loaded] == [sorted(files)]
    assert "without a key: up to 500 rows" in result.stderr
    assert "[4/4] KGZ with CHN 2023: 2 rows" in result.stderr
    assert "4 fetched" in result.stderr


def test_imts(home: Path, server: LocalServer, loaded: list[list[Path]]) -> None:
    server.script = imf
    result = fetch("imts", "--reporter", "KAZ", "--years", "2023", "--frequency", "m", "--partner", "WLD")
    assert result.exit_code == 0, result.output
    assert server.seen[0].path.endswith("/KAZ.XG_FOB_USD+MG_CIF_USD.G001.M")
    assert loaded == [data_files(home)]


def test_baci(home: Path, server: LocalServer, loaded: list[list[Path]]) -> None:
    server.script = FileServer(baci_zip(padding=300_000))
    result = fetch("baci", "--edition", "202601")
    assert result.exit_code == 0, result.output
    assert loaded == [data_files(home)]
    assert "4 rows" in result.stderr
    assert "Download: 0.3 of 0.3 MB" in result.stderr
    again = fetch("baci", "--edition", "202601")
    assert again.exit_code == 0
    assert "1 kept" in again.stderr
    assert len(server.seen) == 1


def test_a_key_from_the_environment_is_never_shown(
    home: Path, server: LocalServer, loaded: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMTRADE_API_KEY", f" {KEY}\n")
    server.script = comtrade_service(["156"], key=KEY)
    result = fetch("comtrade", "--reporter", "KAZ", "--years", "2023")
    assert result.exit_code == 0
    assert server.seen[0].headers["ocp-apim-subscription-key"] == KEY
    assert "with a key: up to 250,000 rows" in result.stderr
    server.play(Reply(401, f"{KEY} is wrong".encode()))
    refused = fetch("comtrade", "--reporter", "KGZ", "--years", "2023")
    assert refused.exit_code == 1
    assert "HTTP 401: [key] is wrong" in refused.stderr
    everything = result.output + refused.output + "".join(map(str, home.rglob("*")))
    everything += "".join(path.read_text() for path in (home / "data").rglob("*") if path.is_file())
    assert KEY not in everything
    assert loaded


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("key", ["a b", "schlüssel", "a\x01b"])
def test_what_cannot_be_a_key_is_refused_unseen(server: LocalServer, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("COMTRADE_API_KEY", key)
    result = fetch("comtrade", "--reporter", "KAZ", "--years", "2023")
    assert result.exit_code == 2
    assert key not in result.output
    assert server.seen == []


def test_nothing_at_all_has_a_status_of_its_own(home: Path, server: LocalServer, loaded: list[list[Path]]) -> None:
    server.play(json_reply(comtrade_envelope([])))
    result = fetch("comtrade", "--reporter", "KAZ", "--years", "2025-2026")
    assert result.exit_code == 3
    assert "0 fetched, 2 empty\nempty: KAZ 2025\nempty: KAZ 2026\n" in result.stderr
    assert loaded == []
    assert data_files(home) == []


def test_a_failure_is_told_and_the_rest_is_loaded(home: Path, server: LocalServer, loaded: list[list[Path]]) -> None:
    good = comtrade_service(["156"])
    server.script = lambda seen: Reply(400, b"no") if seen.query["period"] == "2022" else good(seen)
    result = fetch("comtrade", "--reporter", "KAZ", "--years", "2021-2023")
    assert result.exit_code == 1
    assert "2 fetched, 1 failed\nfailed: KAZ 2022: HTTP 400: no\n" in result.stderr
    assert [sorted(paths) for paths in loaded] == [sorted(data_files(home))]


def test_what_is_there_is_kept_and_loaded(home: Path, server: LocalServer, loaded: list[list[Path]]) -> None:
    server.script = comtrade_service(["156"])
    fetch("comtrade", "--reporter", "KAZ", "--years", "2023", "--no-load")
    assert loaded == []
    result = fetch("comtrade", "--reporter", "KAZ", "--years", "2023")
    assert len(server.seen) == 1
    assert "0 fetched, 1 kept" in result.stderr
    assert loaded == [data_files(home)]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("options", "asked_again"),
    [([], False), (["--max-age", "11"], False), (["--max-age", "9"], True), (["--refresh"], True)],
)
def test_getting_ten_days_old_figures_anew(
    home: Path, server: LocalServer, options: list[str], asked_again: bool
) -> None:
    server.script = comtrade_service(["156"])
    arguments = ["comtrade", "--reporter", "KAZ", "--years", "2023"]
    fetch(*arguments)
    (path,) = (home / "data" / "statistics").glob("*.source.json")
    note = json.loads(path.read_text())
    note["retrieved_at"] = (dt.datetime.now(dt.UTC) - dt.timedelta(days=10)).isoformat()
    path.write_text(json.dumps(note))
    fetch(*arguments, *options)
    assert len(server.seen) == 1 + asked_again
    fetch(*arguments, "--max-age", "11")
    assert len(server.seen) == 1 + asked_again


def test_what_is_fetched_is_in_the_raw_layer(home: Path, server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    database = home / "trade.duckdb"
    monkeypatch.setenv("TRADE_WAREHOUSE_DB", str(database))
    server.script = comtrade_service(["0", "156"])
    result = fetch("comtrade", "--reporter", "KAZ", "--years", "2023")
    assert result.exit_code == 0, result.output
    assert [Path(line) for line in result.stdout.splitlines()] == data_files(home)
    with duckdb.connect(database, read_only=True) as connection:
        rows = connection.execute(
            "select partner, flow, retrieved_at is not null from raw.trade_statistics order by all"
        ).fetchall()
    assert rows == [(partner, flow, True) for partner in ("CHN", "WLD") for flow in ("export", "import")]


def test_another_folder(home: Path, server: LocalServer, loaded: list[list[Path]]) -> None:
    server.script = comtrade_service(["156"])
    result = fetch("comtrade", "--reporter", "KAZ", "--years", "2023", "--out", str(home / "elsewhere"))
    assert result.exit_code == 0
    assert loaded[0][0].parent == home / "elsewhere"
    assert not (home / "data").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["comtrade", "--years", "2023"], "--reporter"),
        (["comtrade", "--reporter", ",", "--years", "2023"], "no reporter"),
        (["comtrade", "--reporter", "KAZ"], "--years"),
        (["comtrade", "--reporter", "SCO", "--years", "2023"], "SCO is a bloc"),
        (["comtrade", "--reporter", "KAZ", "--partner", "ZZZ", "--years", "2023"], "no code for ZZZ"),
        (["comtrade", "--reporter", "KAZ", "--years", "23"], "neither a year"),
        (["comtrade", "--reporter", "KAZ", "--years", "2024-2023"], "ends before it begins"),
        (["comtrade", "--reporter", "KAZ", "--years", "2023", "--frequency", "Q"], "frequency"),
        (["imts", "--reporter", "Kazakhstan", "--years", "2023"], "not an ISO 3166-1 alpha-3"),
        (["baci"], "--edition"),
        (["baci", "--edition", "../../etc"], "a year and a month"),
        (["baci", "--edition", "202613"], "a year and a month"),
        (["baci", "--edition", "202601", "--hs", "88"], "--hs"),
        (["comtrade", "--reporter", "KAZ", "--years", "2023", "--base-url", "ftp://host"], "https://"),
        (["comtrade", "--reporter", "KAZ", "--years", "2023", "--base-url", "https://me:pw@host"], "neither a user"),
    ],
)
@pytest.mark.usefixtures("home")
def test_wrong_usage_asks_nothing(server: LocalServer, arguments: list[str], message: str) -> None:
    result = fetch(*arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert server.seen == []


def test_outside_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(tmp_path))
    for arguments in (["comtrade", "--reporter", "KAZ", "--years", "2023"], ["baci", "--edition", "202601"]):
        result = fetch(*arguments)
        assert result.exit_code == 2
        assert "dbt_project.yml" in result.output


@pytest.mark.parametrize("service", ["comtrade", "imts", "baci"])
def test_help_tells_the_exit_status(service: str) -> None:
    result = fetch(service, "--help")
    assert result.exit_code == 0
    assert "3  nothing failed" in result.output


def test_years() -> None:
    assert parse_years("2023") == (2023,)
    assert parse_years("2021, 2018-2019,2019") == (2018, 2019, 2021)


def test_areas() -> None:
    assert parse_areas(("kaz, KGZ", "KAZ", "")) == ("KAZ", "KGZ")


def test_a_name_for_every_request() -> None:
    year = Query("comtrade", "KAZ", (), 2023, "A")
    many = tuple(f"AA{letter}" for letter in "ABCD")
    queries = [
        year,
        Query("comtrade", "KAZ", ("CHN", "RUS"), 2023, "A"),
        Query("comtrade", "KAZ", many, 2023, "A"),
        Query("comtrade", "KAZ", (*many, "AAE"), 2023, "A"),
        Query("comtrade", "KAZ", (), 2023, "M"),
        Query("comtrade", "KAZ", (), 2023, "M", months=(1,)),
        Query("comtrade", "KAZ", (), 2023, "M", months=(1,), flows=("export",)),
        Query("imts", "KAZ", (), 2023, "A"),
    ]
    assert len({query.stem for query in queries}) == len({str(query.request) + query.source for query in queries}) == 8
    assert year.stem == "comtrade_KAZ_A_2023"
    assert queries[1].stem == "comtrade_KAZ_with-CHN-RUS_A_2023"
    assert queries[6].stem == "comtrade_KAZ_M_202301_export"
    assert queries[1].label == "KAZ with CHN, RUS 2023"
    assert queries[2].label == "KAZ with 4 partners 2023"
    assert queries[6].label == "KAZ 202301 monthly export"
