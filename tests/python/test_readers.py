"""Reading files: every cell as it stood, every broken row with its number and reason, and none lost between chunks."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import string
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.python.builders import write_parquet, write_zip

from trade_warehouse import readers
from trade_warehouse.contracts import ROW_NUMBER
from trade_warehouse.readers import FileProblem, members, open_table

Cells = tuple[str | None, ...]
# What was read: rows as (number, cells), and broken ones as (number, reason).
Read = tuple[list[tuple[int, Cells]], list[tuple[int, str]]]


def read(path: Path, member: str | None = None, others: tuple[str, ...] = ()) -> Read:
    rows: list[tuple[int, Cells]] = []
    broken: list[tuple[int, str]] = []
    with open_table(path, member) as table:
        for batch in table.read(others):
            columns = [*table.fields, *(name for name in others if name not in table.fields)]
            rows += [
                (row[ROW_NUMBER], tuple(row[name] for name in columns)) for row in batch.rows.iter_rows(named=True)
            ]
            broken += [(row.row_number, row.reason) for row in batch.broken]
    return rows, broken


def written(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problem(path: Path, member: str | None = None) -> str:
    with pytest.raises(FileProblem) as raised:
        read(path, member)
    return str(raised.value)


@pytest.fixture(params=[1, 7, 64, 16 * 2**20], ids=lambda size: f"chunks of {size}")
def chunk_bytes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Chunks so small that records cross their borders, and the real size."""
    monkeypatch.setattr(readers, "CHUNK_BYTES", request.param)
    return int(request.param)


# CSV


@pytest.mark.usefixtures("chunk_bytes")
@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("a,b\n1,2\n3,4\n", [(1, ("1", "2")), (2, ("3", "4"))]),
        ("a,b\n1,2\n3,4", [(1, ("1", "2")), (2, ("3", "4"))]),
        ("a,b\r\n1,2\r\n3,\r\n", [(1, ("1", "2")), (2, ("3", None))]),
        ("\ufeffa,b\n1,2\n", [(1, ("1", "2"))]),
        ("a;b\n1,5;2\n", [(1, ("1,5", "2"))]),
        ("a\tb\n1,5\t2;3\n", [(1, ("1,5", "2;3"))]),
        (" a , b \n1,2\n", [(1, ("1", "2"))]),
        ('"a","b"\n1,2\n', [(1, ("1", "2"))]),
        ("a,b\n\n1,2\n\n\n3,4\n", [(1, ("1", "2")), (2, ("3", "4"))]),
        ("a,b\n1,2\n   \n3,4\n", [(1, ("1", "2")), (2, ("3", "4"))]),
        ('a,b\n"x\ny",2\n3,4\n', [(1, ("x\ny", "2")), (2, ("3", "4"))]),
        ('a,b\n"x\r\n\r\ny",2\r\n3,4\r\n', [(1, ("x\r\n\r\ny", "2")), (2, ("3", "4"))]),
        ('a,b\n"say ""so"", he",2\n', [(1, ('say "so", he', "2"))]),
        ('a,b\n1,5" pipe\n3,4\n5,6" pipe\n', [(1, ("1", '5" pipe')), (2, ("3", "4")), (3, ("5", '6" pipe'))]),
        ("a,b\nx\0y,2\n", [(1, ("x\0y", "2"))]),
        ("a,b\n,\n", [(1, (None, None))]),
        ('a,b\n"",""\n', [(1, (None, None))]),
        ("a,b\n \t,#x\n", [(1, (" \t", "#x"))]),
        ("a,b\n\u2028\u0085,ё\n", [(1, ("\u2028\u0085", "ё"))]),
        ("a,b\n", []),
        ("a,b", []),
    ],
)
def test_csv(tmp_path: Path, content: str, rows: list[tuple[int, Cells]]) -> None:
    assert read(written(tmp_path / "x.csv", content)) == (rows, [])


@pytest.mark.usefixtures("chunk_bytes")
@pytest.mark.parametrize(
    ("content", "rows", "broken"),
    [
        ("a,b\n1\n3,4\n", [(2, ("3", "4"))], [(1, "has 1 fields where the header has 2")]),
        ("a,b\n1,2,3\n3,4\n", [(2, ("3", "4"))], [(1, "has 3 fields where the header has 2")]),
        ('a,b\n1,"x\n3,4\n5,6\n', [(2, ("3", "4")), (3, ("5", "6"))], [(1, readers.UNCLOSED)]),
        # Read leniently, the first quote and the next would make one cell of three rows.
        (
            'a,b\n1,"x\n3,4\n5,"y"z\n7,8\n',
            [(2, ("3", "4")), (4, ("7", "8"))],
            [(1, "is not valid CSV: ',' expected after '\"'"), (3, "is not valid CSV: ',' expected after '\"'")],
        ),
        (
            'a,b\n"x,1\n3,4\n"y",2\n',
            [(2, ("3", "4")), (3, ("y", "2"))],
            [(1, "is not valid CSV: ',' expected after '\"'")],
        ),
        (b"a,b\n\xca\xe0\xe7,2\n3,4\n", [(2, ("3", "4"))], [(1, "is not UTF-8 (byte 0xca at 1)")]),
        (b'a,b\n"1",\xca\n"3",4\n', [(2, ("3", "4"))], [(1, "is not UTF-8 (byte 0xca at 5)")]),
        (
            b'a,b\n"x\n\xca",2\n3,4\n',
            [(3, ("3", "4"))],
            [(1, "is not UTF-8 (byte 0xca at 1)"), (2, "is not UTF-8 (byte 0xca at 1)")],
        ),
    ],
)
def test_broken_csv_rows_are_told_apart(
    tmp_path: Path, content: bytes | str, rows: list[tuple[int, Cells]], broken: list[tuple[int, str]]
) -> None:
    assert read(written(tmp_path / "x.csv", content)) == (rows, broken)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"\n1,2\n", "the first line, which should name the columns, is empty"),
        (b"\xef\xbb\xbf", "the first line, which should name the columns, is empty"),
        (b"a,b,a,b\n1,2,3,4\n", "the header names a column twice: a, b"),
        (
            b"a,b\r1,2\r",
            "the header is not valid CSV: new-line character seen in unquoted field"
            " - do you need to open the file in universal-newline mode?",
        ),
        (b"\xca,b\n1,2\n", "the header is not UTF-8 (byte 0xca at 1)"),
        ("a,b\n1,2\n".encode("utf-16"), "the file is UTF-16; save it as UTF-8"),
        (b"PAR1....", "the file is Parquet, and is named .csv"),
    ],
)
def test_no_csv_at_all(tmp_path: Path, content: bytes, reason: str) -> None:
    assert problem(written(tmp_path / "x.csv", content)) == reason


def test_a_cell_may_be_a_long_document(tmp_path: Path) -> None:
    text = "A line of a made-up document.\n" * 8_000
    assert len(text) > 131_072
    rows, broken = read(written(tmp_path / "x.csv", f'a,b\n1,"{text}"\n2,3\n'))
    assert rows == [(1, ("1", text)), (2, ("2", "3"))]
    assert broken == []


def test_an_unclosed_quote_ends_after_so_many_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LONGEST_RECORD", 5)
    content = 'a,b\n"x,1\n' + "3,4\n" * 20 + '5,y"\n'
    rows, broken = read(written(tmp_path / "x.csv", content))
    assert broken == [(1, readers.UNCLOSED)]
    assert [number for number, _ in rows] == list(range(2, 23))


# Not a carriage return alone: csv.writer does not quote it, and old Macs ended lines with it.
cell_text = st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=6)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.tuples(st.sampled_from("0123"), cell_text, st.sampled_from(['"', '"\n', ",", "\r\n"])), max_size=8
    ),
    chunk=st.sampled_from([1, 3, 10, 2**20]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_csv_comes_back_as_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[tuple[str, str, str]], chunk: int, end: str
) -> None:
    monkeypatch.setattr(readers, "CHUNK_BYTES", chunk)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=end)
    writer.writerow(("a", "b", "c"))
    writer.writerows(rows)
    found = read(written(tmp_path / "x.csv", out.getvalue()))
    assert found == ([(i, tuple(cell or None for cell in row)) for i, row in enumerate(rows, 1)], [])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(st.text(st.sampled_from('ab,"é\0 ;'), max_size=8), max_size=10),
    chunk=st.sampled_from([1, 5, 2**20]),
)
def test_a_csv_row_is_lost_neither_by_chunks_nor_by_neighbours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str], chunk: int
) -> None:
    """However broken a file is, chunks change nothing, rows are numbered in order, and the last row is read."""
    monkeypatch.setattr(readers, "CHUNK_BYTES", chunk)
    path = written(tmp_path / "x.csv", "\n".join(["p,q", *lines, "good,row", ""]))
    rows, broken = read(path)
    numbers = sorted([number for number, _ in [*rows, *broken]])
    assert numbers == list(range(1, len(numbers) + 1))
    monkeypatch.setattr(readers, "CHUNK_BYTES", 2**20)
    assert read(path) == (rows, broken)
    # A quote that some line opens may hold the last row too, as a cell with line breaks: then its text is in there.
    last = max(rows, default=(0, ("",)))[1]
    assert "good" in "".join(cell or "" for cell in last)


# JSON Lines


@pytest.mark.usefixtures("chunk_bytes")
@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ('{"a": "1", "b": null}\n{"b": "2"}\n', [(1, ("1", None)), (2, (None, "2"))]),
        ('{"a": "1", "b": "x"}', [(1, ("1", "x"))]),
        ('\ufeff{"a": 1, "b": 2.5}\r\n{"a": -3, "b": 1e9}\r\n', [(1, ("1", "2.5")), (2, ("-3", "1000000000"))]),
        ('{"a": 1, "b": 2}\n\n   \n{"a": 3, "b": 4}\n', [(1, ("1", "2")), (4, ("3", "4"))]),
        ('{"a": {"x": [1, null]}, "b": true}\n', [(1, ('{"x": [1, null]}', "true"))]),
        ('{"a": "\\u0451\\ud83d\\ude00", "b": "\\u0000"}\n', [(1, ("ё😀", "\0"))]),
        ('{"a": "", "b": " "}\n', [(1, ("", " "))]),
    ],
)
def test_json_lines(tmp_path: Path, content: str, rows: list[tuple[int, Cells]]) -> None:
    found = read(written(tmp_path / "x.jsonl", content), others=("a", "b"))
    assert found == (rows, [])


@pytest.mark.usefixtures("chunk_bytes")
@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{'a': 1}", "is not valid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        (b'{"a": 1', "is not valid JSON: Expecting ',' delimiter: line 1 column 8 (char 7)"),
        (b'{"a": 1} {"a": 2}', "is not valid JSON: Extra data: line 1 column 10 (char 9)"),
        (b"[1, 2]", "is not a JSON object"),
        (b"null", "is not a JSON object"),
        (b'{"a": "\xca"}', "is not UTF-8 (byte 0xca at 8)"),
        (b'{"a": "\\ud83d"}', "is not valid JSON: half a surrogate pair is no character"),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "is nested too deeply"),
        (b"a,b", "is not valid JSON: Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_a_broken_json_line_is_the_only_one_lost(tmp_path: Path, line: bytes, reason: str) -> None:
    path = written(tmp_path / "x.jsonl", b'{"a": "1"}\n' + line + b'\n{"a": "3"}\n')
    assert read(path) == ([(1, ("1",)), (3, ("3",))], [(2, reason)])


@pytest.mark.parametrize(
    ("token", "text"), [("NaN", "NaN"), ("Infinity", "Infinity"), ("-Infinity", "-Infinity"), ("1e999", "Infinity")]
)
def test_numbers_that_are_none_are_for_the_contract_to_reject(tmp_path: Path, token: str, text: str) -> None:
    assert read(written(tmp_path / "x.jsonl", f'{{"a": {token}}}\n')) == ([(1, (text,))], [])


def test_a_field_that_only_later_lines_have_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "CHUNK_BYTES", 50)
    monkeypatch.setattr(readers, "SAMPLE_ROWS", 2)
    path = written(tmp_path / "x.jsonl", '{"a": "1"}\n' * 10 + '{"a": "2", "late": "here"}\n')
    rows, _ = read(path, others=("late",))
    assert rows[-1] == (11, ("2", "here"))
    assert rows[0] == (1, ("1", None))


json_value = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e20, max_value=1e20).filter(
        lambda value: value == 0 or abs(value) > 1e-15
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.fixed_dictionaries({"a": json_value, "b": json_value}), min_size=1, max_size=5))
def test_a_row_is_read_alike_whoever_its_neighbours_are(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    """A broken line has its chunk read line by line: what comes out must be the same, or known rows look new."""
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    fast, _ = read(written(tmp_path / "fast.jsonl", lines))
    slow, broken = read(written(tmp_path / "slow.jsonl", lines + "{\n"))
    assert len(broken) == 1

    def value(text: str | None) -> object:
        try:
            return float(text or "")
        except ValueError:
            return text

    assert [tuple(map(value, cells)) for _, cells in fast] == [tuple(map(value, cells)) for _, cells in slow]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"\n\n  \n", "the file is empty"),
        (b"document_id,reporter\n", "no line is a JSON object"),
        ('{"a": 1}\n'.encode("utf-16"), "the file is UTF-16; save it as UTF-8"),
    ],
)
def test_no_json_lines_at_all(tmp_path: Path, content: bytes, reason: str) -> None:
    assert problem(written(tmp_path / "x.jsonl", content)) == reason


# Answers of UN Comtrade


def test_an_answer_of_comtrade(tmp_path: Path) -> None:
    answer = {"elapsedTime": "0.1", "count": 2, "data": [{"a": 1, "b": None}, {"a": 2, "b": "x"}], "error": ""}
    rows, broken = read(written(tmp_path / "x.json", json.dumps(answer)))
    assert rows == [(1, ("1", None)), (2, ("2", "x"))]
    assert broken == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"count": 3, "data": [{"a": 1}]}, "says that it has 3 rows and has 1: it was cut short"),
        ({"count": 0, "data": []}, "has no rows: UN Comtrade had nothing to answer"),
        ({"count": 0, "data": [], "error": "No such reporter"}, "is an error of UN Comtrade: No such reporter"),
        ({"error": "No such reporter"}, "is an error of UN Comtrade: No such reporter"),
        ({"statusCode": 401, "message": "No key"}, "is an error of UN Comtrade: No key"),
        ([{"a": 1}], "is JSON, but no answer of UN Comtrade, which has its rows under 'data'"),
        ({"rows": []}, "is JSON, but no answer of UN Comtrade, which has its rows under 'data'"),
    ],
)
def test_an_answer_of_comtrade_that_is_none(tmp_path: Path, answer: object, reason: str) -> None:
    assert problem(written(tmp_path / "x.json", json.dumps(answer))) == reason


def test_a_cut_off_answer_of_comtrade(tmp_path: Path) -> None:
    assert problem(written(tmp_path / "x.json", '{"count": 1, "data": [{"a": ')).startswith("is not valid JSON")


# Parquet


def test_parquet_types_come_out_as_texts(tmp_path: Path) -> None:
    tashkent = dt.timezone(dt.timedelta(hours=5))
    row = {
        "text": "ё",
        "number": 67e9,
        "small": 0.1,
        "whole": 12,
        "decimal": Decimal("1.50"),
        "day": dt.date(2024, 1, 2),
        "moment": dt.datetime(2024, 1, 2, 3, 4, 5, 250_000),
        "zoned": dt.datetime(2024, 1, 2, 3, 4, 5, tzinfo=tashkent),
        "flag": True,
        "bytes": "ё".encode(),
        "nothing": None,
        "clock": dt.time(1, 2),
        "span": dt.timedelta(days=1),
    }
    path = write_parquet(tmp_path / "x.parquet", [row], {"zoned": pl.Datetime("ns", "Asia/Tashkent")})
    with open_table(path) as table:
        [batch] = list(table.read([]))
    found = batch.rows.row(0, named=True)
    assert {name: found[name] for name in ("text", "whole", "day", "flag", "bytes", "nothing")} == {
        "text": "ё",
        "whole": "12",
        "day": "2024-01-02",
        "flag": "true",
        "bytes": "ё",
        "nothing": None,
    }
    assert (float(found["number"]), float(found["small"]), float(found["decimal"])) == (67e9, 0.1, 1.5)
    assert found["moment"].startswith("2024-01-02T03:04:05.25")
    assert found["zoned"].startswith("2024-01-01T22:04:05")
    assert found["clock"].startswith("01:02:00")
    assert found["span"] is not None


def test_parquet_has_its_flat_columns_read_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "PARQUET_ROWS", 3)
    path = write_parquet(tmp_path / "x.parquet", [{"a": i, "nested": [i], "deep": {"x": i}} for i in range(8)])
    with open_table(path) as table:
        assert table.fields == ["a"]
        batches = list(table.read([]))
    assert [batch.rows.height for batch in batches] == [3, 3, 2]
    numbered = [row for batch in batches for row in batch.rows.select(ROW_NUMBER, "a").iter_rows()]
    assert numbered == [(i + 1, str(i)) for i in range(8)]


def test_parquet_of_another_mind(tmp_path: Path) -> None:
    assert problem(written(tmp_path / "x.parquet", b"")) == "the file is empty"
    assert problem(written(tmp_path / "y.parquet", b"document_id\n1\n")).startswith("is not a Parquet file")
    good = write_parquet(tmp_path / "z.parquet", [{"a": "x" * 100}]).read_bytes()
    assert problem(written(tmp_path / "cut.parquet", good[: len(good) // 2])).startswith("is not a Parquet file")
    noise = written(tmp_path / "noise.parquet", good[:8] + b"\xff" * 40 + good[48:])
    assert problem(noise).startswith(("is not a Parquet file", "cannot be read from row 1 on"))


def test_bytes_that_are_no_text_are_not_lost(tmp_path: Path) -> None:
    path = write_parquet(tmp_path / "x.parquet", [{"a": b"\xff\xfe"}])
    rows, _ = read(path)
    assert rows == [(1, ("\\xff\\xfe",))]


def test_a_column_named_row_number_is_a_column_like_any_other(tmp_path: Path) -> None:
    rows = [{"row_number": 7, "a": "x"}, {"row_number": 8, "a": "y"}]
    expected = [(1, ("7", "x")), (2, ("8", "y"))]
    assert read(write_parquet(tmp_path / "x.parquet", rows))[0] == expected
    assert read(written(tmp_path / "x.csv", "row_number,a\n7,x\n8,y\n"))[0] == expected
    assert read(written(tmp_path / "q.csv", 'row_number,a\n7,"x"\n8,y\n'))[0] == expected
    assert read(written(tmp_path / "x.jsonl", "".join(json.dumps(row) + "\n" for row in rows)))[0] == expected


# Zip


def test_the_data_files_of_a_zip(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "x.zip",
        {
            "BACI_HS17_Y2023_V202501.csv": "t,i\n1,2\n",
            "country_codes_V202501.csv": "a\n",
            "__MACOSX/._x.csv": "?",
            "Readme.txt": "?",
        },
    )
    assert members(path) == ["BACI_HS17_Y2023_V202501.csv"]
    assert read(path, "BACI_HS17_Y2023_V202501.csv") == ([(1, ("1", "2"))], [])
    assert members(tmp_path / "x.csv") == [None]


def test_a_zip_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is not a readable zip"):
        members(written(tmp_path / "x.zip", b"no zip"))
    with pytest.raises(FileProblem, match="without a data file"):
        members(write_zip(tmp_path / "y.zip", {"Readme.txt": "?"}))


def test_a_damaged_member_is_a_problem_of_the_file(tmp_path: Path) -> None:
    rows = "".join(f"{i},{i * 7919 % 1009}\n" for i in range(5_000))
    path = write_zip(tmp_path / "x.zip", {"x.csv": "t,i\n" + rows})
    content = bytearray(path.read_bytes())
    content[2_000:2_050] = bytes(50)
    assert problem(written(path, bytes(content)), "x.csv").startswith("cannot be read")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(st.binary(max_size=80), st.text(string.printable, max_size=80).map(str.encode)),
    suffix=st.sampled_from([".csv", ".jsonl", ".json", ".parquet"]),
)
def test_no_bytes_stop_a_reader_but_by_a_problem(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = written(tmp_path / f"x{suffix}", content)
    try:
        rows, broken = read(path)
    except FileProblem as error:
        said = str(error)
        assert said
    else:
        numbers = [number for number, _ in [*rows, *broken]]
        assert len(numbers) == len(set(numbers))
