"""The contracts: every field and every rule with a row that keeps it beside one that breaks it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.python.builders import (
    CODES,
    DOCUMENT,
    FACTOR,
    GROWTH,
    LEVEL,
    RATE,
    SEEDS,
    SHARE,
    STATISTIC,
    TARGET,
    Row,
    reasons,
    texts,
)

from trade_warehouse.contracts import (
    CONTRACTS,
    DOCUMENTS,
    EXCHANGE_RATES,
    FACTS,
    MOST_SUGGESTIONS,
    REASONS,
    ROW_NUMBER,
    TRADE_STATISTICS,
    Contract,
    read_codes,
)

GOOD: list[tuple[Contract, Row]] = [
    (FACTS, LEVEL),
    (FACTS, SHARE),
    (FACTS, GROWTH),
    (FACTS, FACTOR),
    (FACTS, TARGET),
    (DOCUMENTS, DOCUMENT),
    (TRADE_STATISTICS, {**STATISTIC, "product_code": "TOTAL"}),
    (EXCHANGE_RATES, RATE),
]


@pytest.mark.parametrize(("contract", "row"), GOOD)
def test_good_rows_have_no_reason_against_them(contract: Contract, row: Row) -> None:
    assert reasons(contract, row) == []


@pytest.mark.parametrize(
    ("contract", "row", "field"),
    [(contract, row, field) for contract, row in GOOD for field in contract.required],
)
@pytest.mark.parametrize("nothing", [None, ""])
def test_a_required_field_is_missed(contract: Contract, row: Row, field: str, nothing: str | None) -> None:
    assert f"{field}: is required, and empty or missing" in reasons(contract, {**row, field: nothing})


@pytest.mark.parametrize(
    ("contract", "row", "field"),
    [
        (FACTS, {**LEVEL, "indicator": "jobs", "unit": "persons"}, "counterpart"),
        (FACTS, LEVEL, "value_text"),
        (FACTS, LEVEL, "speaker"),
        (DOCUMENTS, DOCUMENT, "language"),
        (DOCUMENTS, DOCUMENT, "address"),
        (TRADE_STATISTICS, {**STATISTIC, "product_code": "TOTAL"}, "status"),
        (EXCHANGE_RATES, RATE, "note"),
    ],
)
@pytest.mark.parametrize("nothing", [None, ""])
def test_an_optional_field_is_not_missed(contract: Contract, row: Row, field: str, nothing: str | None) -> None:
    assert reasons(contract, {**row, field: nothing}) == []


BROKEN_FACTS: list[tuple[Row, Row, str]] = [
    # the row, what breaks it, the reason
    (LEVEL, {"reporter": "XXY"}, "reporter: 'XXY' is no area code"),
    (LEVEL, {"reporter": "KYZ"}, "reporter: 'KYZ' is no area code (did you mean KGZ?)"),
    (LEVEL, {"counterpart": "kgz"}, "counterpart: 'kgz' is no area code (did you mean KGZ?)"),
    (LEVEL, {"counterpart": "SOC"}, "counterpart: 'SOC' is no area code (did you mean SCO?)"),
    (LEVEL, {"counterpart": "Kazakhstan"}, "counterpart: 'Kazakhstan' is no area code (did you mean KAZ?)"),
    (LEVEL, {"counterpart": "KZ"}, "counterpart: 'KZ' is no area code (did you mean KAZ?)"),
    (LEVEL, {"indicator": "turnover"}, "indicator: 'turnover' is no indicator (did you mean trade_turnover?)"),
    (
        LEVEL,
        {"statement_type": "growth"},
        "statement_type: 'growth' is no statement type (did you mean growth_factor?)",
    ),
    (LEVEL, {"unit": "DOLLARS OF TODAY"}, "unit: 'DOLLARS OF TODAY' is no unit"),
    (LEVEL, {"qualifier": "roughly"}, "qualifier: 'roughly' is no qualifier"),
    (LEVEL, {"qualifier": "abuot"}, "qualifier: 'abuot' is no qualifier (did you mean about?)"),
    (LEVEL, {"scope": "whole"}, "scope: 'whole' is no scope"),
    (LEVEL, {"modality": "states"}, "modality: 'states' is no modality (did you mean stated?)"),
    (LEVEL, {"value": "two billion"}, "value: 'two billion' is not a number"),
    (LEVEL, {"value": "1,5"}, "value: '1,5' is not a number"),
    (LEVEL, {"value": "NaN"}, "value: 'NaN' is not a finite number"),
    (LEVEL, {"value": "Infinity"}, "value: 'Infinity' is not a finite number"),
    (LEVEL, {"value": "1e21"}, "value: '1e21' is larger than any figure of trade"),
    (LEVEL, {"value": -1}, "value: cannot be negative for this indicator"),
    (SHARE, {"value": 100.5}, "value: a share is from 0 to 100 percent"),
    (SHARE, {"unit": "USD"}, "unit: a share is in percent"),
    (GROWTH, {"unit": "times"}, "unit: a growth_percent is in percent"),
    (GROWTH, {"value": -100.5}, "value: nothing falls by more than 100 percent"),
    (FACTOR, {"value": 0}, "value: a growth factor is more than 0"),
    (FACTOR, {"unit": "percent"}, "unit: a growth_factor is in times"),
    (LEVEL, {"unit": "times"}, "unit: a level is not in times"),
    (LEVEL, {"precision": 0}, "precision: must be more than 0"),
    (LEVEL, {"precision": "fine"}, "precision: 'fine' is not a number"),
    (LEVEL, {"period_start": "01.01.2024"}, "period_start: '01.01.2024' is not a date (YYYY-MM-DD)"),
    (LEVEL, {"period_end": "2024-02-30"}, "period_end: '2024-02-30' is not a date (YYYY-MM-DD)"),
    (LEVEL, {"period_end": "2024-12-31T12:00:00"}, "period_end: '2024-12-31T12:00:00' is not a date (YYYY-MM-DD)"),
    (LEVEL, {"period_start": "0204-01-01"}, "period_start: '0204-01-01' is not in 1900 to 2199"),
    (LEVEL, {"period_end": "2023-12-31"}, "period_end: is before period_start"),
    (TARGET, {"period_start": "2024-01-01"}, "period_start: a target has only period_end"),
    (LEVEL, {"period_start": None}, "period_start: is missing while period_end is given"),
    (LEVEL, {"period_end": None}, "period_end: is missing while period_start is given"),
    (GROWTH, {"base_period_end": "2022-12-31"}, "base_period_end: is before base_period_start"),
    (GROWTH, {"base_period_end": None}, "base_period_end: base_period_start and base_period_end go together"),
    (GROWTH, {"base_period_start": None}, "base_period_end: base_period_start and base_period_end go together"),
    (
        LEVEL,
        {"base_period_start": "2023-01-01", "base_period_end": "2023-12-31"},
        "base_period_start: only growth has a base period",
    ),
    (
        GROWTH,
        {"base_period_start": "2024-01-01", "base_period_end": "2024-12-31"},
        "base_period_start: is not before period_start",
    ),
    (LEVEL, {"char_start": "ten"}, "char_start: 'ten' is not a whole number"),
    (LEVEL, {"char_start": 10.5}, "char_start: '10.5' is not a whole number"),
    (LEVEL, {"char_start": -1}, "char_start: is negative"),
    (LEVEL, {"char_end": 10}, "char_end: is not after char_start"),
    (LEVEL, {"char_end": None}, "char_end: char_start and char_end go together"),
    (LEVEL, {"extracted_at": "yesterday"}, "extracted_at: 'yesterday' is not a timestamp (ISO 8601)"),
    (
        LEVEL,
        {"extracted_at": "2026-01-01T25:00:00Z"},
        "extracted_at: '2026-01-01T25:00:00Z' is not a timestamp (ISO 8601)",
    ),
]


@pytest.mark.parametrize(("row", "changes", "reason"), BROKEN_FACTS, ids=[reason for *_, reason in BROKEN_FACTS])
def test_a_broken_fact_has_its_one_reason(row: Row, changes: Row, reason: str) -> None:
    assert reasons(FACTS, {**row, **changes}) == [reason]


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        (SHARE, {"value": 0}),
        (SHARE, {"value": 100}),
        (GROWTH, {"value": -100}),
        (GROWTH, {"value": 250}),
        (FACTOR, {"value": 0.01}),
        (LEVEL, {"value": 0}),
        (LEVEL, {"indicator": "trade_balance", "value": -1e9}),
        (LEVEL, {"value": "1e20"}),
        (LEVEL, {"period_start": None, "period_end": None}),
        (TARGET, {"period_end": None}),
        (LEVEL, {"period_start": "2024-12-31"}),
        (GROWTH, {"base_period_start": None, "base_period_end": None}),
        (LEVEL, {"char_start": 0, "char_end": 1}),
        (LEVEL, {"char_start": None, "char_end": None}),
        (LEVEL, {"char_start": "10.0", "char_end": "19.00"}),
        (LEVEL, {"period_start": "2024-01-01 00:00:00", "period_end": "2024-12-31T00:00:00.000000"}),
        (LEVEL, {"unit": "KGS", "scope": "partial", "modality": "forecast", "counterpart": "SCO"}),
    ],
)
def test_the_edge_of_a_rule_is_inside(row: Row, changes: Row) -> None:
    assert reasons(FACTS, {**row, **changes}) == []


BROKEN_OTHERS: list[tuple[Contract, Row, str]] = [
    (DOCUMENTS, {**DOCUMENT, "language": "Russian"}, "language: is no BCP 47 language tag such as ru or uz-Latn"),
    (DOCUMENTS, {**DOCUMENT, "published_on_basis": "unknown"}, "published_on: is given, and its basis is 'unknown'"),
    (DOCUMENTS, {**DOCUMENT, "published_on": None}, "published_on: is missing; its basis is then 'unknown'"),
    (DOCUMENTS, {**DOCUMENT, "published_on_basis": "guessed"}, "published_on_basis: 'guessed' is no basis of a date"),
    (DOCUMENTS, {**DOCUMENT, "sha256": "A" * 64}, "sha256: is not 64 hexadecimal digits in lower case"),
    (DOCUMENTS, {**DOCUMENT, "characters": -5}, "characters: is negative"),
    (DOCUMENTS, {**DOCUMENT, "extractor": "rules 1.0"}, "extracted_at: extractor and extracted_at go together"),
    (
        TRADE_STATISTICS,
        {**STATISTIC, "source_id": "???"},
        "source_id: '???' is no source in seeds/statistics_sources.csv",
    ),
    (TRADE_STATISTICS, {**STATISTIC, "flow": "re-export"}, "flow: 're-export' is no flow (did you mean export?)"),
    (TRADE_STATISTICS, {**STATISTIC, "period_end": "2023-12-31"}, "period_end: is before period_start"),
    (TRADE_STATISTICS, {**STATISTIC, "value_usd": -1}, "value_usd: is negative"),
    (TRADE_STATISTICS, {**STATISTIC, "partner": "KAZ"}, "partner: is the reporter itself"),
    (TRADE_STATISTICS, {**STATISTIC, "valuation": "exw"}, "valuation: 'exw' is no valuation"),
    (TRADE_STATISTICS, {**STATISTIC, "status": "guess"}, "status: 'guess' is no status"),
    (EXCHANGE_RATES, {**RATE, "currency": "percent"}, "currency: 'percent' is no currency code (ISO 4217)"),
    (EXCHANGE_RATES, {**RATE, "currency": "USD"}, "currency: the US dollar has no rate to itself"),
    (EXCHANGE_RATES, {**RATE, "per_usd": 0}, "per_usd: must be more than 0"),
    (EXCHANGE_RATES, {**RATE, "period_end": "2023-12-31"}, "period_end: is before period_start"),
]


@pytest.mark.parametrize(("contract", "row", "reason"), BROKEN_OTHERS, ids=[reason for *_, reason in BROKEN_OTHERS])
def test_a_broken_row_of_another_kind_has_its_one_reason(contract: Contract, row: Row, reason: str) -> None:
    assert reasons(contract, {"product_code": "TOTAL", **row}) == [reason]


@pytest.mark.parametrize("language", ["ru", "uz-Latn", "zh-Hans-CN", "en-GB", "es-419", "kaa"])
def test_language_tags(language: str) -> None:
    assert reasons(DOCUMENTS, {**DOCUMENT, "language": language}) == []


def test_a_row_has_every_reason_against_it() -> None:
    row = {**LEVEL, "reporter": "Nowhere", "value": "NaN", "period_end": "2023-01-01", "extracted_at": None}
    assert reasons(FACTS, row) == [
        "reporter: 'Nowhere' is no area code",
        "value: 'NaN' is not a finite number",
        "extracted_at: is required, and empty or missing",
        "period_end: is before period_start",
    ]


def test_reasons_stand_at_their_own_rows() -> None:
    rows = [LEVEL, {**LEVEL, "unit": "?"}, LEVEL, {**LEVEL, "value": "x"}]
    checked = FACTS.check(texts(FACTS, rows), CODES)
    assert checked.get_column(ROW_NUMBER).to_list() == [1, 2, 3, 4]
    assert [bool(reason) for reason in checked.get_column(REASONS)] == [False, True, False, True]


def test_a_long_value_is_quoted_in_part() -> None:
    [reason] = reasons(FACTS, {**LEVEL, "reporter": "x" * 1000})
    assert reason == f"reporter: '{'x' * 57}...' is no area code"


def test_suggestions_end_somewhere() -> None:
    rows = [{**LEVEL, "modality": f"stated{i}"} for i in range(MOST_SUGGESTIONS + 50)]
    found = FACTS.check(texts(FACTS, rows), CODES).get_column(REASONS)
    assert found.null_count() == 0
    assert sum("did you mean" in reason for reason in found) == MOST_SUGGESTIONS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-02", dt.datetime(2026, 1, 2)),
        ("2026-01-02T03:04:05Z", dt.datetime(2026, 1, 2, 3, 4, 5)),
        ("2026-01-02t03:04:05z", dt.datetime(2026, 1, 2, 3, 4, 5)),
        ("2026-01-02 03:04:05", dt.datetime(2026, 1, 2, 3, 4, 5)),
        ("2026-01-02T03:04", dt.datetime(2026, 1, 2, 3, 4)),
        ("2026-01-02T03:04Z", dt.datetime(2026, 1, 2, 3, 4)),
        ("2026-01-02T03:04+05:00", dt.datetime(2026, 1, 1, 22, 4)),
        ("2026-01-02T03:04:05+05:00", dt.datetime(2026, 1, 1, 22, 4, 5)),
        ("2026-01-02T03:04:05+0500", dt.datetime(2026, 1, 1, 22, 4, 5)),
        ("2026-01-02 03:04:05-05", dt.datetime(2026, 1, 2, 8, 4, 5)),
        ("2026-01-02T03:04:05.25Z", dt.datetime(2026, 1, 2, 3, 4, 5, 250_000)),
        ("2026-01-02T03:04:05.123456789+00:00", dt.datetime(2026, 1, 2, 3, 4, 5, 123_456)),
    ],
)
def test_timestamps_are_kept_in_utc(text: str, expected: dt.datetime) -> None:
    [found] = FACTS.check(texts(FACTS, [{**LEVEL, "extracted_at": text}]), CODES).get_column("extracted_at")
    assert found == expected


def test_fields_are_typed() -> None:
    checked = FACTS.check(texts(FACTS, [LEVEL]), CODES)
    row = checked.row(0, named=True)
    assert row["value"] == 4.5e9
    assert row["period_end"] == dt.date(2024, 12, 31)
    assert (row["char_start"], row["char_end"]) == (10, 19)
    assert row["speaker"] is None
    assert checked.schema["value"] == pl.Float64


any_text = st.one_of(
    st.none(),
    st.text(),
    st.sampled_from(["KAZ", "NaN", "1e999", "-0", "2024-13-45", "9" * 400, "\x00", "{}", "'", "{", "; ", "T00:00:00"]),
    st.floats().map(str),
    st.datetimes().map(str),
)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.kind)
def test_no_text_in_any_field_stops_the_check(contract: Contract, data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.fixed_dictionaries(dict.fromkeys(contract.names, any_text)), max_size=4))
    checked = contract.check(texts(contract, rows), CODES)
    assert checked.get_column(ROW_NUMBER).to_list() == list(range(1, len(rows) + 1))
    good = checked.filter(pl.col(REASONS).is_null())
    assert all(good.get_column(name).null_count() == 0 for name in contract.required)


@settings(max_examples=100, deadline=None)
@given(field=st.sampled_from(FACTS.names), text=any_text)
def test_what_passes_can_be_stored(field: str, text: str | None) -> None:
    """A row is good only if every field that is not empty has a value of its type."""
    checked = FACTS.check(texts(FACTS, [{**LEVEL, field: text}]), CODES).row(0, named=True)
    if checked[REASONS] is None:
        assert (checked[field] is None) == (text is None or text == "")
    else:
        assert all(": " in reason for reason in [checked[REASONS]])


def test_codes_come_from_the_seeds(tmp_path: Path) -> None:
    """A code that is added to a seed is known at once; numeric codes are optional."""
    for seed in SEEDS.glob("*.csv"):
        (tmp_path / seed.name).write_bytes(seed.read_bytes())
    with (tmp_path / "areas.csv").open("a", encoding="utf-8") as areas:
        areas.write("XKX,Kosovo of the test,country,XK,\n")
    (tmp_path / "numeric_areas.csv").write_text("numeric_code,area_code,note\n0,WLD,\n004,AFG,\n699,IND,\n")
    codes = read_codes(tmp_path)
    assert codes.numeric_areas == {"0": "WLD", "4": "AFG", "699": "IND"}
    assert reasons(FACTS, {**LEVEL, "reporter": "XKX"}, codes) == []
    assert reasons(FACTS, {**LEVEL, "reporter": "XKX"}) != []

    without = tmp_path / "without"
    without.mkdir()
    for seed in SEEDS.glob("*.csv"):
        if seed.name != "numeric_areas.csv":
            (without / seed.name).write_bytes(seed.read_bytes())
    assert read_codes(without).numeric_areas == {}


def test_a_code_list_of_its_own_is_checked() -> None:
    only_one = replace(CODES, lists={**CODES.lists, "areas": frozenset({"KAZ", "UZB"})})
    assert reasons(FACTS, LEVEL, only_one) == []
    assert reasons(FACTS, {**LEVEL, "counterpart": "CHN"}, only_one) == ["counterpart: 'CHN' is no area code"]
