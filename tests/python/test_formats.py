"""The formats of official statistics: known by their columns, whatever the order, and turned into one kind of row."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.python.builders import (
    CODES,
    DOCUMENT,
    LEVEL,
    RATE,
    STATISTIC,
    Row,
    ask,
    dicts,
    write_csv,
    write_jsonl,
    write_zip,
)

from trade_warehouse.contracts import REASONS, ROW_NUMBER, TRADE_STATISTICS, Codes
from trade_warehouse.formats import FORMATS, SIDECAR_SUFFIX, Origin, origin_of, recognise
from trade_warehouse.load import load_paths
from trade_warehouse.readers import open_table

# Built by hand, so that these tests say what the codes mean and do not depend on the seed.
NUMERIC: Codes = replace(
    CODES, numeric_areas={"0": "WLD", "398": "KAZ", "417": "KGZ", "699": "IND", "842": "USA", "490": "_X", "4": "AFG"}
)

COMTRADE: Row = {
    "typeCode": "C",
    "freqCode": "A",
    "refYear": 2023,
    "refMonth": 52,
    "period": "2023",
    "reporterCode": 398,
    "flowCode": "X",
    "partnerCode": 417,
    "partner2Code": 0,
    "cmdCode": "TOTAL",
    "customsCode": "C00",
    "motCode": 0,
    "cifvalue": None,
    "fobvalue": 1.25e9,
    "primaryValue": 1.25e9,
    "isReported": True,
}
IMTS: Row = {
    "COUNTRY": "KAZ",
    "INDICATOR": "XG_FOB_USD",
    "COUNTERPART_COUNTRY": "KGZ",
    "FREQUENCY": "A",
    "TIME_PERIOD": "2023",
    "OBS_VALUE": 1.25e9,
    "SCALE": "6",
}
BACI_HEADER = ("t", "i", "j", "k", "v", "q")


def translated(path: Path, codes: Codes = NUMERIC, member: str | None = None) -> list[Row]:
    """The rows of a file as its format and the contract make them, with their reasons."""
    rows: list[Row] = []
    with open_table(path, member) as table:
        found = recognise(table.fields)
        assert found is not None
        for batch in table.read(found.known):
            made = found.translate(batch.rows, Origin(codes, member or path.name, "2026-03-01T00:00:00+00:00"))
            checked = found.contract.check(made.drop(REASONS), codes)
            for own, row in zip(made.get_column(REASONS), checked.iter_rows(named=True), strict=True):
                rows.append({**row, REASONS: own or row[REASONS]})
    return rows


def comtrade(tmp_path: Path, rows: Sequence[Row], kind: str = "json") -> Path:
    if kind == "csv":
        return write_csv(tmp_path / "comtrade.csv", [dict(row) for row in rows])
    answer = {"elapsedTime": "0.01 secs", "count": len(rows), "data": list(rows), "error": ""}
    path = tmp_path / "comtrade.json"
    path.write_text(json.dumps(answer))
    return path


def imts(tmp_path: Path, rows: Sequence[Row], header: str = "structure") -> Path:
    flow = "IMF.STA:IMTS(1.0.0)"
    before = (
        {"DATAFLOW": flow} if header == "dataflow" else {"STRUCTURE": "dataflow", "STRUCTURE_ID": flow, "ACTION": "I"}
    )
    return write_csv(tmp_path / "imts.csv", [{**before, **row} for row in rows])


def baci_text(rows: Sequence[tuple[object, ...]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([BACI_HEADER, *rows])
    return out.getvalue()


# Which file is what


HEADERS: dict[str, list[str]] = {
    "facts": list(LEVEL),
    "documents": list(DOCUMENT),
    "trade_statistics": list(STATISTIC),
    "exchange_rates": list(RATE),
    "comtrade": list(COMTRADE),
    "imts": ["STRUCTURE", "STRUCTURE_ID", "ACTION", *IMTS],
    "baci": list(BACI_HEADER),
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_format_is_known_by_its_columns_in_any_order(name: str) -> None:
    columns = HEADERS[name]
    for turn in range(len(columns)):
        found = recognise([*columns[turn:], "one more", *reversed(columns[:turn])])
        assert found is not None
        assert found.name == name


def test_every_format_has_a_header_here() -> None:
    assert set(HEADERS) == {one.name for one in FORMATS}


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_a_format_is_known_without_one_of_its_columns(name: str) -> None:
    [one] = [one for one in FORMATS if one.name == name]
    for absent in one.marks:
        found = recognise([column for column in HEADERS[name] if column != absent])
        assert found is not None
        assert found.name == name


@pytest.mark.parametrize("columns", [[], ["a", "b"], ["country", "year", "value"], ["Reporter", "Partner", "Flow"]])
def test_other_columns_are_no_format(columns: list[str]) -> None:
    assert recognise(columns) is None


# UN Comtrade


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_comtrade(tmp_path: Path, kind: str) -> None:
    imported = {
        **COMTRADE,
        "flowCode": "M",
        "partnerCode": 0,
        "cifvalue": 3e9,
        "primaryValue": 3e9,
        "isReported": False,
    }
    monthly = {**COMTRADE, "period": "202402", "partnerCode": 699, "refMonth": 2}
    rows = translated(comtrade(tmp_path, [COMTRADE, imported, monthly], kind))
    assert [row[REASONS] for row in rows] == [None] * 3
    first, second, third = rows
    assert first | {"note": None} == {
        ROW_NUMBER: 1,
        "source_id": "UN_COMTRADE",
        "reporter": "KAZ",
        "partner": "KGZ",
        "flow": "export",
        "product_code": "TOTAL",
        "period_start": dt.date(2023, 1, 1),
        "period_end": dt.date(2023, 12, 31),
        "value_usd": 1.25e9,
        "valuation": "fob",
        "status": "final",
        "published_on": None,
        "retrieved_at": dt.datetime(2026, 3, 1),
        "note": None,
        REASONS: None,
    }
    assert (second["partner"], second["flow"], second["valuation"]) == ("WLD", "import", "cif")
    assert (second["value_usd"], second["status"]) == (3e9, "estimate")
    assert (third["partner"], third["period_start"], third["period_end"]) == (
        "IND",
        dt.date(2024, 2, 1),
        dt.date(2024, 2, 29),
    )


@pytest.mark.parametrize("kind", ["json", "csv"])
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"partner2Code": 156}, "partner2Code: '156' is a breakdown; the total, 0, counts it"),
        ({"customsCode": "C01"}, "customsCode: 'C01' is a breakdown; the total, C00, counts it"),
        ({"motCode": 2100}, "motCode: '2100' is a breakdown; the total, 0, counts it"),
        ({"cmdCode": "27"}, "cmdCode: '27' is a breakdown; the total, TOTAL, counts it"),
        (
            {"cmdCode": "01", "motCode": 1},
            "cmdCode: '01' is a breakdown; the total, TOTAL, counts it;"
            " motCode: '1' is a breakdown; the total, 0, counts it",
        ),
        ({"period": "20231"}, "period: '20231' is no year or month"),
        ({"period": "202313"}, "period: '202313' is no year or month"),
        ({"flowCode": "RX"}, "flow: 'RX' is no flow"),
        ({"partnerCode": 9999}, "partner: '9999' is no area code"),
        ({"reporterCode": 398, "partnerCode": 398}, "partner: is the reporter itself"),
        ({"primaryValue": None}, "value_usd: is required, and empty or missing"),
    ],
)
def test_comtrade_rows_that_are_rejected(tmp_path: Path, kind: str, changes: Row, reason: str) -> None:
    rows = translated(comtrade(tmp_path, [COMTRADE, {**COMTRADE, **changes}], kind))
    assert [row[REASONS] for row in rows] == [None, reason]


def test_comtrade_codes_as_floats_or_with_zeros(tmp_path: Path) -> None:
    row = {**COMTRADE, "reporterCode": "398.0", "partnerCode": "004", "partner2Code": "0.0", "motCode": "0.0"}
    [found] = translated(comtrade(tmp_path, [row], "csv"))
    assert (found["reporter"], found["partner"], found[REASONS]) == ("KAZ", "AFG", None)


# IMF IMTS


@pytest.mark.parametrize("header", ["dataflow", "structure"])
def test_imts(tmp_path: Path, header: str) -> None:
    rows = translated(
        imts(
            tmp_path,
            [
                IMTS,
                {**IMTS, "INDICATOR": "MG_CIF_USD", "COUNTERPART_COUNTRY": "G001", "TIME_PERIOD": "2024-M02"},
                {**IMTS, "INDICATOR": "MG_FOB_USD", "TIME_PERIOD": "2024-Q2"},
            ],
            header,
        )
    )
    assert [row[REASONS] for row in rows] == [None] * 3
    picked = ("source_id", "reporter", "partner", "flow", "valuation", "period_start", "period_end", "value_usd")
    assert [tuple(row[name] for name in picked) for row in rows] == [
        ("IMF_IMTS", "KAZ", "KGZ", "export", "fob", dt.date(2023, 1, 1), dt.date(2023, 12, 31), 1.25e9),
        ("IMF_IMTS", "KAZ", "WLD", "import", "cif", dt.date(2024, 2, 1), dt.date(2024, 2, 29), 1.25e9),
        ("IMF_IMTS", "KAZ", "KGZ", "import", "fob", dt.date(2024, 4, 1), dt.date(2024, 6, 30), 1.25e9),
    ]


@pytest.mark.parametrize("scale", ["0", "3", "6", "9", "", "Millions"])
def test_imts_scale_is_a_display_hint(tmp_path: Path, scale: str) -> None:
    [row] = translated(imts(tmp_path, [{**IMTS, "SCALE": scale}]))
    assert row["value_usd"] == 1.25e9


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"INDICATOR": "TBG_USD"}, "INDICATOR: 'TBG_USD' is no export or import in US dollars"),
        ({"TIME_PERIOD": "FY23"}, "TIME_PERIOD: 'FY23' is no period"),
        ({"TIME_PERIOD": "2023-M13"}, "TIME_PERIOD: '2023-M13' is no period"),
        ({"COUNTERPART_COUNTRY": "G110"}, "partner: 'G110' is no area code"),
        ({"OBS_VALUE": ""}, "value_usd: is required, and empty or missing"),
        ({"OBS_VALUE": "NaN"}, "value_usd: 'NaN' is not a finite number"),
    ],
)
def test_imts_rows_that_are_rejected(tmp_path: Path, changes: Row, reason: str) -> None:
    rows = translated(imts(tmp_path, [IMTS, {**IMTS, **changes}]))
    assert [row[REASONS] for row in rows] == [None, reason]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-M02", "2023-02-01", "2023-02-28"),
        ("202412", "2024-12-01", "2024-12-31"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2024Q4", "2024-10-01", "2024-12-31"),
        ("2024-S1", "2024-01-01", "2024-06-30"),
        ("2024-S2", "2024-07-01", "2024-12-31"),
    ],
)
def test_periods(tmp_path: Path, text: str, start: str, end: str) -> None:
    [row] = translated(imts(tmp_path, [{**IMTS, "TIME_PERIOD": text}]))
    assert (str(row["period_start"]), str(row["period_end"])) == (start, end)


# CEPII BACI


OLD_CODES = (
    "\ufeffcountry_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha\n398,a,b,KZ,KAZ\n"
)
NEW_CODES = "country_code,country_name,country_iso2,country_iso3\n398,a,KZ,KAZ\n"


@pytest.mark.parametrize("country_codes", [OLD_CODES, NEW_CODES], ids=["old edition", "new edition"])
def test_baci_is_read_inside_its_zip(tmp_path: Path, database: Path, country_codes: str) -> None:
    rows = [
        (2023, 398, 417, "010121", "   12.345", "  0.5"),
        (2023, 699, 842, "999999", 7, "NA"),
        (2023, 398, 999, "27", 1, 1),
    ]
    archive = write_zip(
        tmp_path / "BACI_HS17_V202501.zip",
        {
            "BACI_HS17_Y2023_V202501.csv": baci_text(rows),
            "country_codes_V202501.csv": country_codes,
            "product_codes_HS17_V202501.csv": "code,description\n010121,x\n",
            "Readme.txt": "x",
        },
    )
    before = sorted(tmp_path.rglob("*"))
    [report] = load_paths([str(archive)], database=database)
    assert report.kind == "baci"
    assert tuple(report.counts) == (3, 2, 0, 1)
    assert report.path.endswith("BACI_HS17_V202501.zip/BACI_HS17_Y2023_V202501.csv")
    assert [path for path in sorted(tmp_path.rglob("*")) if not path.is_relative_to(database.parent)] == before
    assert ask(
        database,
        "select source_id, reporter, partner, flow, product_code, period_start, value_usd, valuation, published_on"
        " from raw.trade_statistics order by row_number",
    ) == [
        ("CEPII_BACI", "KAZ", "KGZ", "export", "010121", dt.date(2023, 1, 1), 12345.0, "fob", dt.date(2025, 1, 1)),
        ("CEPII_BACI", "IND", "USA", "export", "999999", dt.date(2023, 1, 1), 7000.0, "fob", dt.date(2025, 1, 1)),
    ]
    assert ask(database, "select row_number, reasons from raw.rejected_rows") == [(3, "partner: '999' is no area code")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("23", 398, 417, "010121", 1, 1), "t: '23' is no year"),
        ((2023, 398, 417, "010121", "much", 1), "value_usd: 'much' is not a number"),
        ((2023, 398, 417, "", 1, 1), "product_code: is required, and empty or missing"),
        ((2023, "", 417, "010121", 1, 1), "reporter: is required, and empty or missing"),
    ],
)
def test_baci_rows_that_are_rejected(tmp_path: Path, row: tuple[object, ...], reason: str) -> None:
    path = tmp_path / "BACI_HS17_Y2023_V202501.csv"
    path.write_text(baci_text([(2023, 398, 417, "010121", 1, 1), row]))
    assert [found[REASONS] for found in translated(path)] == [None, reason]


# The project's own


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_tidy_statistics(tmp_path: Path, separator: str) -> None:
    [row] = translated(write_csv(tmp_path / "tidy.csv", [STATISTIC], separator=separator))
    assert row[REASONS] is None
    assert (row["product_code"], row["value_usd"], row["published_on"]) == ("TOTAL", 2.5e9, dt.date(2025, 3, 1))
    assert row["retrieved_at"] == dt.datetime(2026, 3, 1)


def test_tidy_statistics_as_json_lines(tmp_path: Path) -> None:
    [row] = translated(write_jsonl(tmp_path / "tidy.jsonl", [{**STATISTIC, "product_code": "27"}]))
    assert (row["product_code"], row[REASONS]) == ("27", None)


def test_exchange_rates(tmp_path: Path) -> None:
    [row] = translated(write_csv(tmp_path / "rates.csv", [RATE]))
    assert (row["currency"], row["per_usd"], row[REASONS]) == ("KGS", 87.15, None)


# What a fetch leaves beside a file


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"retrieved_at": "2026-03-01T12:00:00+00:00"}', "2026-03-01T12:00:00+00:00"),
        ("{}", None),
        ("no json", None),
        ("[]", None),
    ],
)
def test_the_time_of_retrieval(tmp_path: Path, content: str, expected: str | None) -> None:
    path = comtrade(tmp_path, [COMTRADE])
    assert origin_of(path, None, CODES).retrieved_at is None
    path.with_name(path.name + SIDECAR_SUFFIX).write_text(content)
    assert origin_of(path, None, CODES).retrieved_at == expected


def test_every_numeric_code_of_the_seed_leads_to_a_known_area() -> None:
    known: dict[str, Any] = dict(CODES.numeric_areas)
    assert {known[code] for code in ("0", "398", "699", "842")} == {"WLD", "KAZ", "IND", "USA"}
    assert set(known.values()) <= CODES.lists["areas"]


def test_statistics_of_all_formats_are_one_kind(tmp_path: Path, database: Path) -> None:
    """One table takes all of them, and says which source each figure is from."""
    comtrade(tmp_path, [COMTRADE])
    imts(tmp_path, [IMTS])
    write_csv(tmp_path / "tidy.csv", [STATISTIC])
    (tmp_path / "BACI_HS17_Y2023_V202501.csv").write_text(baci_text([(2023, 398, 417, "010121", 1, 1)]))
    reports = load_paths([str(tmp_path / "*.csv"), str(tmp_path / "comtrade.json")], database=database)
    assert {report.kind for report in reports} == {"baci", "comtrade", "imts", "trade_statistics"}
    assert all(report.counts.rows_loaded == 1 for report in reports)
    found = dicts(database, "select source_id, reporter, partner from raw.trade_statistics order by source_id")
    assert [row["source_id"] for row in found] == ["CEPII_BACI", "IMF_IMTS", "KZ_BNS", "UN_COMTRADE"]
    assert TRADE_STATISTICS.table == "trade_statistics"
