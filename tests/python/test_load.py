"""Loading: what is new gets in once, what is broken is kept with its reasons, and a file is in wholly or not at all."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.python.builders import (
    DOCUMENT,
    FACTOR,
    GROWTH,
    LEVEL,
    RATE,
    SHARE,
    STATISTIC,
    TARGET,
    WRITERS,
    Row,
    ask,
    environment,
    facts,
    reasons,
    run_program,
    write_csv,
    write_jsonl,
    write_parquet,
    write_zip,
)

from trade_warehouse.contracts import FACTS
from trade_warehouse.load import EXIT_PROBLEM, EXIT_REJECTED, EXIT_USAGE, FileReport, find_files, load_paths
from trade_warehouse.load import command as load_command
from trade_warehouse.raw_layer import BadMemoryLimit

KINDS: dict[str, Row] = {"facts": LEVEL, "documents": DOCUMENT, "trade_statistics": STATISTIC, "exchange_rates": RATE}


def load(database: Path, *paths: Path, strict: bool = False) -> list[FileReport]:
    reports = load_paths([str(path) for path in paths], database=database, strict=strict)
    for report in reports:
        read, loaded, known, rejected = report.counts
        assert read == loaded + known + rejected
    return reports


def load_one(database: Path, path: Path) -> tuple[int, int, int, int]:
    [report] = load(database, path)
    assert report.problem is None
    return report.counts


def invoke(*words: str) -> Result:
    return CliRunner().invoke(load_command, list(words))


def check_books(database: Path) -> None:
    """Rows read are loaded, known or rejected, and every rejected one is kept."""
    assert ask(database, "from raw.loads where rows_read <> rows_loaded + rows_already_known + rows_rejected") == []
    assert ask(database, "select sum(rows_loaded) from raw.loads where kind = 'facts'") == ask(
        database, "select nullif(count(*), 0) from raw.facts"
    )
    differing = """
        select * from raw.loads left join (
            select load_id, count(row_number) as kept from raw.rejected_rows group by load_id
        ) using (load_id)
        where rows_rejected <> coalesce(kept, 0)"""
    assert ask(database, differing) == []


# The same again


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", WRITERS)
def test_loading_twice_loads_once(tmp_path: Path, database: Path, kind: str, suffix: str) -> None:
    path = WRITERS[suffix](tmp_path / f"x.{suffix}", [KINDS[kind]])
    assert load_one(database, path) == (1, 1, 0, 0)
    before = ask(database, f"from raw.{kind}")
    assert len(before) == 1
    assert load_one(database, path) == (1, 0, 1, 0)
    assert ask(database, f"from raw.{kind}") == before
    assert ask(database, "select load_id, rows_loaded from raw.loads order by load_id") == [(1, 1), (2, 0)]
    check_books(database)


def test_a_changed_file_loads_what_is_new(tmp_path: Path, database: Path) -> None:
    rows = facts(3)
    path = write_jsonl(tmp_path / "x.jsonl", rows)
    assert load_one(database, path) == (3, 3, 0, 0)
    rows[1]["value"] = 9e9
    write_jsonl(path, [*rows, {**LEVEL, "document_id": "doc-2"}])
    assert load_one(database, path) == (4, 2, 2, 0)
    assert ask(database, "select row_number, value from raw.facts where load_id = 2 order by 1") == [
        (2, 9e9),
        (4, 4.5e9),
    ]
    check_books(database)


def test_a_row_that_stands_twice_in_a_file_is_known_the_second_time(tmp_path: Path, database: Path) -> None:
    path = write_jsonl(tmp_path / "x.jsonl", [LEVEL, {**LEVEL, "char_end": 20}, LEVEL, LEVEL])
    assert load_one(database, path) == (4, 2, 2, 0)
    assert ask(database, "select row_number from raw.facts order by 1") == [(1,), (2,)]


def test_a_renamed_file_of_the_same_bytes_is_known(tmp_path: Path, database: Path) -> None:
    path = write_csv(tmp_path / "x.csv", facts(2))
    load(database, path)
    assert load_one(database, path.rename(tmp_path / "y.csv")) == (2, 0, 2, 0)
    assert ask(database, "select count(distinct path) from raw.loads") == [(2,)]


def test_a_fact_is_the_same_whoever_extracted_it(tmp_path: Path, database: Path) -> None:
    again = {
        **LEVEL,
        "extractor": "rules 2.0",
        "extracted_at": "2026-05-01",
        "speaker": "A minister",
        "value_text": None,
    }
    other = {**LEVEL, "value": 4.6e9}
    load(database, write_jsonl(tmp_path / "x.jsonl", [LEVEL, again, other]))
    [(rows, row_ids, fact_ids)] = ask(
        database, "select count(*), count(distinct row_id), count(distinct fact_id) from raw.facts"
    )
    assert (rows, row_ids, fact_ids) == (3, 3, 2)


def as_written(rows: Sequence[Row], suffix: str) -> list[Row]:
    """A facts file as each format's writers make it: typed columns in Parquet."""
    if suffix != "parquet":
        return list(rows)
    days = ("period_start", "period_end", "base_period_start", "base_period_end")
    typed = pl.DataFrame(rows, infer_schema_length=None, schema_overrides=dict.fromkeys(days, pl.String))
    return typed.with_columns(pl.col(name).str.to_date() for name in days).to_dicts()


some_text = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=8))


@st.composite
def any_fact(draw: st.DrawFn) -> Row:
    """A fact of any shape and size that keeps to the contract."""
    row = dict(draw(st.sampled_from([LEVEL, SHARE, GROWTH, FACTOR, TARGET])))
    if row["unit"] == "USD":
        row["value"] = draw(st.one_of(st.integers(0, 10**15), st.floats(0, 1e15, allow_subnormal=False)))
    row["precision"] = draw(st.sampled_from([0.1, 1, 1e6, 1e9]))
    row["reporter"] = draw(st.sampled_from(["KAZ", "KGZ", "UZB"]))
    row["counterpart"] = draw(st.sampled_from([None, "SCO", "CHN", "WLD"]))
    row["document_id"] = draw(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8))
    row["speaker"] = draw(some_text)
    row["value_text"] = draw(some_text)
    row["extracted_at"] = draw(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1))).isoformat()
    return row


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(any_fact(), min_size=1, max_size=4))
def test_a_good_row_is_the_same_row_from_every_format(tmp_path: Path, rows: list[Row]) -> None:
    """From JSON Lines, CSV and Parquet: one row in raw, one row_id, one fact_id."""
    assert [reasons(FACTS, row) for row in rows] == [[] for _ in rows]
    database = tmp_path / "trade.duckdb"
    database.unlink(missing_ok=True)
    counts = []
    for suffix, write in WRITERS.items():
        counts.append(load_one(database, write(tmp_path / f"x.{suffix}", as_written(rows, suffix))))
    [(stored,)] = ask(database, "select count(*) from raw.facts")
    assert 1 <= stored <= len(rows)
    assert counts[0] == (len(rows), stored, len(rows) - stored, 0)
    assert counts[1:] == [(len(rows), 0, len(rows), 0)] * 2
    texts = {(row["document_id"], row["speaker"] or None, row["value_text"] or None) for row in rows}
    assert set(ask(database, "select document_id, speaker, value_text from raw.facts")) == texts


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.dictionaries(st.sampled_from(FACTS.names), st.one_of(some_text, st.floats(), st.booleans())), max_size=5
    ),
    junk=st.lists(st.sampled_from(["{", "", "[]", "\0", "\ufffd", "7"]), max_size=3),
)
def test_counts_add_up_whatever_the_file_holds(tmp_path: Path, rows: list[Row], junk: list[str]) -> None:
    database = tmp_path / "trade.duckdb"
    database.unlink(missing_ok=True)
    lines = [json.dumps({**LEVEL, **row}) for row in rows] + junk + [json.dumps(LEVEL)]
    path = tmp_path / "x.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    [report] = load(database, path)
    assert report.counts.rows_read == sum(bool(line.strip()) for line in lines)
    check_books(database)


# What is wrong with a file


def bad_file(tmp_path: Path) -> Path:
    """The bad input that a user meets, one kind a row, with good rows between them."""
    broken: list[Row] = [
        {"reporter": "KAZZ"},
        {"value": "much"},
        {"value": float("nan")},
        {"period_end": "2023-12-31"},
        {"qualifier": "roughly"},
        {"unit": None},
    ]
    lines = []
    for i, changes in enumerate(broken):
        lines += [json.dumps({**facts(20)[i], **changes}).encode(), json.dumps(facts(20)[i]).encode()]
    lines += [b'{"document_id": "cut', json.dumps({**LEVEL, "speaker": "Ё"}, ensure_ascii=False).encode("cp1251")]
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"\n".join([*lines, b""]))
    return path


def test_every_kind_of_bad_row_is_reported_and_the_good_ones_are_in(tmp_path: Path, database: Path) -> None:
    path = bad_file(tmp_path)
    assert load_one(database, path) == (14, 6, 0, 8)
    assert ask(database, "select row_number, reasons from raw.rejected_rows order by row_number") == [
        (1, "reporter: 'KAZZ' is no area code (did you mean KAZ?)"),
        (3, "value: 'much' is not a number"),
        (5, "value: 'NaN' is not a finite number"),
        (7, "period_end: is before period_start"),
        (9, "qualifier: 'roughly' is no qualifier"),
        (11, "unit: is required, and empty or missing"),
        (13, "(row): is not valid JSON: Unterminated string starting at: line 1 column 17 (char 16)"),
        (14, "(row): is not UTF-8 (byte 0xec at 381)"),
    ]
    [(text,)] = ask(database, "select row_text from raw.rejected_rows where row_number = 1")
    assert json.loads(text)["reporter"] == "KAZZ"
    assert ask(database, "select list(row_number order by row_number) from raw.facts") == [([2, 4, 6, 8, 10, 12],)]
    check_books(database)


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("field", FACTS.required)
def test_a_missing_column_rejects_every_row_by_its_name(
    tmp_path: Path, database: Path, suffix: str, field: str
) -> None:
    rows = [{name: cell for name, cell in row.items() if name != field} for row in facts(3)]
    [report] = load(database, WRITERS[suffix](tmp_path / f"x.{suffix}", rows))
    assert report.counts == (3, 0, 0, 3)
    assert report.notes == [f"required by the contract of facts, and missing: {field}"]
    assert ask(database, "select distinct reasons from raw.rejected_rows") == [
        (f"{field}: is required, and empty or missing",)
    ]


@pytest.mark.parametrize("suffix", WRITERS)
def test_an_unknown_column_is_ignored_and_said(tmp_path: Path, database: Path, suffix: str) -> None:
    rows = [{**row, "mood": "good", "row_number": 99, "reasons": "none"} for row in facts(2)]
    [report] = load(database, WRITERS[suffix](tmp_path / f"x.{suffix}", rows))
    assert report.counts == (2, 2, 0, 0)
    assert report.notes == ["ignored, not in the contract of facts: mood, row_number, reasons"]
    assert ask(database, "select list(row_number order by row_number) from raw.facts") == [([1, 2],)]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("x.jsonl", b"", "the file is empty"),
        ("x.csv", b"", "the file is empty"),
        ("x.parquet", b"", "the file is empty"),
        ("x.csv", b"a,b\n1,2\n", "no known kind of file has these columns: a, b"),
        ("x.jsonl", b"{}\n", "no line is a JSON object"),
        ("x.csv", "document_id,reporter\n".encode("utf-16"), "the file is UTF-16; save it as UTF-8"),
        ("x.zip", b"?", "is not a readable zip: File is not a zip file"),
        ("x.json", b'{"error": "No key"}', "is an error of UN Comtrade: No key"),
    ],
)
def test_a_file_that_is_none_is_reported_and_recorded(
    tmp_path: Path, database: Path, name: str, content: bytes, problem: str
) -> None:
    (tmp_path / name).write_bytes(content)
    good = write_jsonl(tmp_path / "z_good.jsonl", facts(2))
    bad, fine = load(database, tmp_path / name, good)
    assert bad.problem == problem
    assert fine.counts == (2, 2, 0, 0)
    assert ask(database, "select problem, rows_read from raw.loads order by load_id") == [(problem, 0), (None, 2)]
    assert ask(database, "select row_number, reasons from raw.rejected_rows") == [(None, f"(file): {problem}")]


def test_a_file_that_breaks_off_leaves_nothing(tmp_path: Path, database: Path) -> None:
    """The rows before the damage are good, and go with the file they came in."""
    noise = "".join(f"{LEVEL['document_id']}-{i * 7919 % 100_003}\n" for i in range(20_000))
    path = write_zip(tmp_path / "x.zip", {"x.csv": ",".join(STATISTIC) + "\n" + noise})
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    path.write_bytes(bytes(content))
    [report] = load(database, path)
    assert report.problem is not None
    assert report.problem.startswith("cannot be read")
    assert ask(database, "select count(*) from raw.trade_statistics") == [(0,)]
    assert ask(database, "select count(*) from raw.rejected_rows where row_number is not null") == [(0,)]


def test_a_header_alone_is_a_file_without_rows(tmp_path: Path, database: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(",".join(LEVEL) + "\n")
    [report] = load(database, path)
    assert (report.counts, report.notes, report.problem) == ((0, 0, 0, 0), ["has no rows"], None)


def test_rejected_rows_are_tried_again(tmp_path: Path, database: Path) -> None:
    """A file with rejected rows is read again, for its codes may be known by now; its good rows stay known."""
    path = write_jsonl(tmp_path / "x.jsonl", [LEVEL, {**LEVEL, "reporter": "??"}])
    assert load_one(database, path) == (2, 1, 0, 1)
    assert load_one(database, path) == (2, 0, 1, 1)
    check_books(database)


def test_cp1251_with_ascii_rows_between(tmp_path: Path, database: Path) -> None:
    rows = facts(4, value_text=None)
    rows[1]["speaker"] = "Министр"
    path = write_csv(tmp_path / "x.csv", rows)
    path.write_bytes(path.read_bytes().decode().encode("cp1251"))
    assert load_one(database, path) == (4, 3, 0, 1)
    [(number, reason)] = ask(database, "select row_number, reasons from raw.rejected_rows")
    assert number == 2
    assert reason.startswith("(row): is not UTF-8")


# Strict


@pytest.mark.parametrize("bad", ["row", "file"])
def test_strict_loads_nothing_and_leaves_no_trace(tmp_path: Path, database: Path, bad: str) -> None:
    load(database, write_jsonl(tmp_path / "before.jsonl", facts(2)))
    tables = ["facts", "loads", "rejected_rows"]
    before = [ask(database, f"from raw.{table}") for table in tables]
    good = write_jsonl(tmp_path / "good.jsonl", facts(5, document_id="doc-2"))
    broken = tmp_path / "broken.jsonl"
    broken.write_text(json.dumps({**LEVEL, "unit": "?"}) if bad == "row" else "")
    reports = load(database, good, broken, strict=True)
    assert reports[1].problem or reports[1].counts.rows_rejected == 1
    assert [ask(database, f"from raw.{table}") for table in tables] == before
    assert [report.counts.rows_loaded for report in load(database, good, strict=True)] == [5]
    assert ask(database, "select count(*) from raw.facts") == [(7,)]


# The command


def test_the_closing_table_has_the_counts(tmp_path: Path, database: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [*facts(3), facts(1)[0], {**LEVEL, "unit": "?"}])
    write_csv(tmp_path / "b.csv", [STATISTIC])
    done = run_program(database, "load", str(tmp_path))
    assert done.returncode == 0
    lines = [line.split() for line in done.stdout.splitlines()]
    assert lines[0] == ["file", "kind", "read", "loaded", "already", "known", "rejected"]
    assert lines[1] == [str(tmp_path / "a.jsonl"), "facts", "5", "3", "1", "1"]
    assert lines[2] == [str(tmp_path / "b.csv"), "trade_statistics", "1", "1", "0", "0"]
    assert lines[3] == ["total", "6", "4", "1", "1"]
    assert f"{tmp_path / 'a.jsonl'}: row 5: unit: '?' is no unit" in done.stderr


def test_on_a_pipe_there_are_plain_lines(tmp_path: Path, database: Path) -> None:
    path = write_jsonl(tmp_path / "a.jsonl", facts(3))
    done = run_program(database, "load", str(path))
    assert done.stderr == f"loading {path} ({path.stat().st_size:,} bytes)\n"
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr


@pytest.mark.usefixtures("database")
def test_reasons_are_counted_and_cut(tmp_path: Path) -> None:
    rows = [{**LEVEL, "unit": "?"}] * 3 + [{**LEVEL, "document_id": f"d{i}", "value": f"v{i}"} for i in range(12)]
    write_jsonl(tmp_path / "a.jsonl", rows)
    result = invoke(str(tmp_path))
    assert result.exit_code == 0
    assert "row 1: unit: '?' is no unit (and 2 more rows)" in result.stderr
    assert "3 more reasons in raw.rejected_rows" in result.stderr


@pytest.mark.usefixtures("database")
def test_what_a_file_says_cannot_move_the_cursor(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [{**LEVEL, "unit": "\x1b[2J\nunit: fine; x"}])
    result = invoke(str(tmp_path))
    assert "row 1: unit: '\\x1b[2J\\nunit: fine; x' is no unit" in result.stderr
    assert "\x1b" not in result.stderr


@pytest.mark.usefixtures("database")
def test_brackets_in_a_name_are_no_markup(tmp_path: Path) -> None:
    folder = tmp_path / "[bold]"
    folder.mkdir()
    write_jsonl(folder / "facts [red].jsonl", facts(1))
    result = invoke(str(folder))
    assert "[bold]/facts [red].jsonl" in result.stdout
    assert "[bold]/facts [red].jsonl" in result.stderr


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["good.jsonl"], 0, ""),
        (["rejected.jsonl"], 0, "unit: '?' is no unit"),
        (["empty.csv"], EXIT_PROBLEM, "the file is empty"),
        (["good.jsonl", "empty.csv"], EXIT_PROBLEM, "the file is empty"),
        (["nowhere.jsonl"], EXIT_USAGE, "no such file or folder, and no file matches it"),
        (["*.parquet"], EXIT_USAGE, "no such file or folder, and no file matches it"),
        (["empty_folder"], EXIT_USAGE, "no file to load in"),
        (["--nonsense"], EXIT_USAGE, "No such option"),
        (
            ["--memory-limit", "plenty", "good.jsonl"],
            EXIT_USAGE,
            "'plenty' is no amount of memory such as 512MB or 4GB",
        ),
        (["--strict", "good.jsonl"], 0, ""),
        (["--strict", "good.jsonl", "rejected.jsonl"], EXIT_REJECTED, "nothing was loaded"),
        (["--strict", "empty.csv"], EXIT_REJECTED, "nothing was loaded"),
    ],
)
@pytest.mark.usefixtures("database")
def test_exit_codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, says: str) -> None:
    folder = tmp_path / "files"
    (folder / "empty_folder").mkdir(parents=True)
    monkeypatch.chdir(folder)
    write_jsonl(folder / "good.jsonl", facts(1))
    write_jsonl(folder / "rejected.jsonl", [{**LEVEL, "unit": "?"}])
    (folder / "empty.csv").touch()
    result = invoke(*words)
    assert result.exit_code == code
    assert says in result.stderr


def test_without_a_path_the_data_of_the_project_are_loaded(database: Path) -> None:
    result = invoke()
    assert result.exit_code == 0
    assert ask(database, "select count(*) from raw.rejected_rows") == [(0,)]
    # Recorded from the project, so that a moved checkout knows its files.
    assert ask(database, "select bool_and(path like 'data/%') from raw.loads") == [(True,)]


def test_a_database_that_another_program_writes(tmp_path: Path, database: Path) -> None:
    path = write_jsonl(tmp_path / "a.jsonl", facts(1))
    database.parent.mkdir()
    held = (
        "import duckdb, sys\n"
        f"connection = duckdb.connect({str(database)!r})\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", held], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        done = run_program(database, "load", str(path))
        holder.communicate("")
    assert done.returncode == EXIT_PROBLEM
    assert f"Error: {database} cannot be opened" in done.stderr
    assert "lock" in done.stderr
    assert "Traceback" not in done.stderr
    assert run_program(database, "load", str(path)).returncode == 0


def test_a_database_that_is_none(tmp_path: Path, database: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", facts(1))
    database.parent.mkdir()
    database.write_text("This is no database. " * 1000)
    result = invoke(str(tmp_path / "a.jsonl"))
    assert result.exit_code == EXIT_PROBLEM
    assert "cannot be opened" in result.stderr
    shutil.rmtree(database.parent)
    database.parent.write_text("a file where the folder should be")
    result = invoke(str(tmp_path / "a.jsonl"))
    assert result.exit_code == EXIT_PROBLEM
    assert "cannot be opened" in result.stderr


def test_a_bad_memory_limit_is_no_error_of_the_database(tmp_path: Path, database: Path) -> None:
    path = write_jsonl(tmp_path / "a.jsonl", facts(1))
    with pytest.raises(BadMemoryLimit, match="plenty"):
        load_paths([str(path)], database=database, memory_limit="plenty")


@pytest.mark.usefixtures("database")
def test_too_little_memory_is_said(tmp_path: Path) -> None:
    path = write_parquet(tmp_path / "a.parquet", facts(50_000))
    result = invoke("--memory-limit", "1MB", str(path))
    assert result.exit_code == EXIT_PROBLEM
    assert "Error:" in result.stderr
    assert "Traceback" not in result.stderr


# Which files


def test_files_folders_and_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "a.jsonl",
        "b.CSV",
        "in/c.parquet",
        "in/deep/d.json",
        "in/e.txt",
        ".hidden/f.csv",
        "g.csv.source.json",
    ):
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.touch()

    def names(*paths: str) -> list[str]:
        return [str(path) for path in find_files(paths)]

    assert names(".") == ["a.jsonl", "b.CSV", "in/c.parquet", "in/deep/d.json"]
    assert names("in") == ["in/c.parquet", "in/deep/d.json"]
    assert names("*.jsonl") == ["a.jsonl"]
    assert names("**/d.*") == ["in/deep/d.json"]
    assert names("a.jsonl", ".", "a.jsonl") == names(".")
    assert names("in/e.txt") == ["in/e.txt"]
    with pytest.raises(FileNotFoundError, match="nowhere"):
        names("a.jsonl", "nowhere/*")


# Large files, and loads that are killed


def large_facts(path: Path, rows: int) -> Path:
    """A facts file of so many rows, written a block at a time."""
    block = "".join(json.dumps(row) + "\n" for row in facts(1000, speaker="A speaker with a name of some length" * 4))
    with path.open("w", encoding="utf-8") as file:
        for i in range(rows // 1000):
            file.write(block.replace('"doc-1"', f'"doc-{i}"'))
    return path


def test_a_file_larger_than_the_memory_limit_loads(tmp_path: Path, database: Path) -> None:
    path = large_facts(tmp_path / "large.jsonl", 180_000)
    assert path.stat().st_size > 110e6
    done = run_program(database, "load", "--memory-limit", "100MB", str(path))
    assert (done.returncode, done.stdout.split()[-4:]) == (0, ["180,000", "180,000", "0", "0"])
    assert ask(database, "select count(*), count(distinct fact_id) from raw.facts") == [(180_000, 180_000)]


def test_a_killed_load_leaves_a_file_wholly_in_or_wholly_out(tmp_path: Path, database: Path) -> None:
    rows = 25_000
    first = write_jsonl(tmp_path / "a_first.jsonl", facts(10))
    large = large_facts(tmp_path / "b_large.jsonl", rows)
    words = [sys.executable, "-m", "trade_warehouse", "load", str(first), str(large)]
    started = time.monotonic()
    whole = run_program(tmp_path / "whole" / "trade.duckdb", "load", str(first), str(large))
    span = time.monotonic() - started
    assert whole.returncode == 0

    seen: set[Any] = set()
    for share in (0.35, 0.55, 0.7, 0.85, 0.95):
        shutil.rmtree(database.parent, ignore_errors=True)
        with subprocess.Popen(
            words, env=environment(database), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as loading:
            alarm = threading.Timer(span * share, loading.kill)
            alarm.start()
            loading.wait()
            alarm.cancel()
        loads: list[tuple[Any, ...]] = []
        if database.exists():
            # The next program opens the file, whatever the killed one left beside it.
            with duckdb.connect(database) as connection:
                if connection.execute("select 1 from duckdb_tables() where table_name = 'loads'").fetchone():
                    loads = connection.execute("select rows_loaded from raw.loads order by load_id").fetchall()
                    found = connection.execute("select count(*) from raw.facts").fetchone()
                    assert found is not None
                    assert found[0] == sum(loaded for (loaded,) in loads)
        assert loads in ([], [(10,)], [(10,), (rows,)])
        seen.add(tuple(loads))
        again = load(database, first, large)
        assert [report.counts.rows_read for report in again] == [10, rows]
        assert ask(database, "select count(*), count(distinct row_id) from raw.facts") == [(rows + 10, rows + 10)]
        check_books(database)
    assert seen
