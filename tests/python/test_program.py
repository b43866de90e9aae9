"""The program around the loader: where the project is, questions to the marts, help, and what it imports."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result
from tests.python.builders import ROOT, environment, run_program

from trade_warehouse.cli import VERBS, main
from trade_warehouse.project import ProjectNotFound, database_path, project_root
from trade_warehouse.query import shown


def invoke(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def small_marts(database: Path) -> Path:
    """A database with one small mart, made without dbt."""
    database.parent.mkdir()
    with duckdb.connect(database) as connection:
        connection.execute("create schema marts")
        connection.execute(
            """
            create table marts.targets as
            select 'KAZ' as reporter_code, 1234567.5 as target_usd, date '2030-12-31' as target_date,
                true as is_met, null::varchar as note, 8.6::decimal(18, 3) as percent
            union all
            select 'ё [bold]x[/bold], "y"', 'nan'::double, null, false, 'a' || chr(10) || 'b', null
            """
        )
    return database


# query


@pytest.mark.usefixtures("small_marts")
def test_a_table() -> None:
    result = invoke("query", "select * from targets order by reporter_code")
    assert result.exit_code == 0
    head, first, *_ = result.stdout.splitlines()
    assert head.split() == ["reporter_code", "target_usd", "target_date", "is_met", "note", "percent"]
    assert first.split() == ["KAZ", "1,234,568", "2030-12-31", "true", "8.6"]
    assert "[bold]x[/bold]" in result.stdout


@pytest.mark.usefixtures("small_marts")
def test_csv() -> None:
    result = invoke("query", "select reporter_code, note, is_met from targets order by 1", "--format", "csv")
    assert result.stdout == 'reporter_code,note,is_met\nKAZ,,True\n"ё [bold]x[/bold], ""y""","a\nb",False\n'


@pytest.mark.usefixtures("small_marts")
def test_json_is_json() -> None:
    def no_constant(name: str) -> object:
        raise AssertionError(name)

    result = invoke("query", "select * from targets order by reporter_code", "--format", "json")
    assert json.loads(result.stdout, parse_constant=no_constant) == [
        {
            "reporter_code": "KAZ",
            "target_usd": 1234567.5,
            "target_date": "2030-12-31",
            "is_met": True,
            "note": None,
            "percent": 8.6,
        },
        {
            "reporter_code": 'ё [bold]x[/bold], "y"',
            "target_usd": None,
            "target_date": None,
            "is_met": False,
            "note": "a\nb",
            "percent": None,
        },
    ]
    nothing = invoke("query", "select * from targets where false", "--format", "json")
    assert json.loads(nothing.stdout) == []


@pytest.mark.usefixtures("small_marts")
def test_a_long_table_is_cut_and_says_so() -> None:
    long = "select i from range(250) as t(i)"
    assert "more than 200 rows; --format csv gives all of them" in invoke("query", long).stdout
    assert len(invoke("query", long, "--format", "csv").stdout.splitlines()) == 251


@pytest.mark.usefixtures("small_marts")
@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["selec"], 1, "syntax error"),
        (["select * from nowhere"], 1, "nowhere"),
        (["select error('at row ' || i) from range(5000) as t(i)", "--format", "csv"], 1, "at row"),
        (["create table targets2 (a int)"], 1, "read-only"),
        (["delete from targets"], 1, "read-only"),
        ([";"], 1, "that is no query"),
        (["select 1", "--format", "xml"], 2, "'xml' is not one of"),
        ([], 2, "Missing argument"),
    ],
)
def test_a_query_that_cannot_be_answered(words: list[str], code: int, says: str) -> None:
    result = invoke("query", *words)
    assert result.exit_code == code
    assert says in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("words", [["query", "select 1"], ["summary"]])
def test_without_a_database_or_marts(database: Path, words: list[str]) -> None:
    result = invoke(*words)
    assert result.exit_code == 1
    assert f"there is no database at {database} yet; `make warehouse` builds it" in result.stderr

    database.parent.mkdir()
    duckdb.connect(database).close()
    result = invoke(*words)
    assert result.exit_code == 1
    assert "has no marts yet; `dbt build` makes them" in result.stderr

    database.write_text("This is no database. " * 1000)
    result = invoke(*words)
    assert result.exit_code == 1
    assert "cannot be opened" in result.stderr


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (1234567, "1,234,567"),
        (0.125, "0.125"),
        (0.0625, "0.062"),
        (1.5, "1.5"),
        (2.0, "2"),
        (100.0, "100"),
        (123456.789, "123,457"),
        (-0.5, "-0.5"),
        ("text", "text"),
    ],
)
def test_cells_for_people(value: object, text: str) -> None:
    assert shown(value) == text


# Where the project is


def test_the_project_is_found_from_inside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TRADE_WAREHOUSE_HOME", raising=False)
    monkeypatch.delenv("TRADE_WAREHOUSE_DB", raising=False)
    inside = tmp_path / "checkout" / "models" / "marts"
    inside.mkdir(parents=True)
    (tmp_path / "checkout" / "dbt_project.yml").touch()
    monkeypatch.chdir(inside)
    assert project_root() == (tmp_path / "checkout").resolve()
    assert database_path() == (tmp_path / "checkout" / "warehouse" / "trade.duckdb").resolve()
    # From anywhere else it is the checkout that the program came from.
    monkeypatch.chdir("/")
    assert project_root() == ROOT


def test_the_project_is_where_the_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(tmp_path))
    with pytest.raises(ProjectNotFound, match="TRADE_WAREHOUSE_HOME"):
        project_root()
    (tmp_path / "dbt_project.yml").touch()
    assert project_root() == tmp_path.resolve()


def test_the_database_is_where_the_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRADE_WAREHOUSE_DB", "elsewhere/x.duckdb")
    assert database_path() == tmp_path / "elsewhere" / "x.duckdb"
    monkeypatch.setenv("TRADE_WAREHOUSE_DB", "/data/x.duckdb")
    assert database_path() == Path("/data/x.duckdb")


@pytest.mark.parametrize("words", [["load"], ["query", "select 1"], ["summary"]])
def test_no_project_is_said_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str]) -> None:
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(tmp_path))
    monkeypatch.delenv("TRADE_WAREHOUSE_DB", raising=False)
    result = invoke(*words)
    assert result.exit_code in {1, 2}
    assert f"no dbt_project.yml in {tmp_path}" in result.stderr


# Help, version, imports


def test_help_names_every_verb() -> None:
    result = invoke("--help")
    assert result.exit_code == 0
    for name, verb in VERBS.items():
        assert name in result.stdout
        assert verb.summary.split()[0] in result.stdout


@pytest.mark.parametrize("verb", list(VERBS))
def test_every_verb_has_help(verb: str) -> None:
    result = invoke(verb, "--help")
    assert result.exit_code == 0
    assert f"{verb} [OPTIONS]" in result.stdout


def test_an_unknown_verb() -> None:
    result = invoke("laod")
    assert result.exit_code == 2
    assert "laod" in result.stderr


def test_the_version(database: Path) -> None:
    version = importlib.metadata.version("trade-warehouse")
    assert invoke("--version").stdout == f"trade-warehouse, version {version}\n"
    assert run_program(database, "--version").stdout == f"trade-warehouse, version {version}\n"


def test_help_waits_for_no_library(database: Path) -> None:
    code = (
        "import sys\n"
        "from trade_warehouse.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print('imported:', sorted({'polars', 'duckdb', 'dbt', 'rich', 'requests'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(database), capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("imported: []\n")


def test_a_module_is_the_program(database: Path, tmp_path: Path) -> None:
    done = run_program(database, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: ")
    assert "load" in done.stdout


def test_a_reader_that_goes_away_is_no_traceback(small_marts: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as gone:
        done = subprocess.run(
            [sys.executable, "-m", "trade_warehouse", "query", "from range(200000)", "--format", "csv"],
            env=environment(small_marts),
            stdout=gone,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert "Traceback" not in done.stderr
