"""The seeds against what they are to hold, and the repository's data against the seeds."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections import Counter

import pytest
from tests.python.builders import CODES, ROOT, SEEDS, Row

from trade_warehouse.contracts import CONTRACTS, seed_rows

BLOCS = {"SCO", "EAEU", "CIS", "OTS", "BRICS", "EU", "GCC", "CA5"}
AREAS = seed_rows(SEEDS, "areas")
MEMBERS = seed_rows(SEEDS, "bloc_members")


def members_on(bloc: str, day: str) -> set[str]:
    """The members of a bloc on a day; a region has its countries."""
    return {
        row["member_code"]
        for row in MEMBERS
        if row["bloc_code"] == bloc
        and row["status"] in ("member", "region")
        and (row["valid_from"] or "0000") <= day <= (row["valid_to"] or "9999")
    }


def test_areas_are_the_countries_the_blocs_and_the_world() -> None:
    types = Counter(row["area_type"] for row in AREAS)
    assert (types["country"], types["bloc"], types["world"]) == (249, 8, 1)
    assert {row["area_code"] for row in AREAS if row["area_type"] == "bloc"} == BLOCS
    assert [row["area_code"] for row in AREAS if row["area_type"] == "world"] == ["WLD"]
    assert len({row["area_code"] for row in AREAS}) == len(AREAS)


def test_countries_have_the_codes_of_iso_3166() -> None:
    countries = [row for row in AREAS if row["area_type"] == "country"]
    for field, form in (("area_code", 3), ("iso_alpha_2", 2), ("iso_numeric", 3)):
        codes = [row[field] for row in countries]
        assert len(set(codes)) == 249
        assert {len(code) for code in codes} == {form}
    by_code = {row["area_code"]: row for row in countries}
    for alpha_3, alpha_2, numeric in (
        ("KAZ", "KZ", "398"),
        ("UZB", "UZ", "860"),
        ("IND", "IN", "356"),
        ("AFG", "AF", "004"),
    ):
        assert (by_code[alpha_3]["iso_alpha_2"], by_code[alpha_3]["iso_numeric"]) == (alpha_2, numeric)


def test_every_bloc_is_described() -> None:
    assert {row["bloc_code"] for row in seed_rows(SEEDS, "blocs")} == BLOCS
    assert {row["bloc_code"] for row in MEMBERS} == BLOCS


FOUNDERS = {"CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2001-06-14", set()),
        ("2001-06-15", FOUNDERS),
        ("2017-06-08", FOUNDERS),
        ("2017-06-09", FOUNDERS | {"IND", "PAK"}),
        ("2023-07-03", FOUNDERS | {"IND", "PAK"}),
        ("2023-07-04", FOUNDERS | {"IND", "PAK", "IRN"}),
        ("2024-07-03", FOUNDERS | {"IND", "PAK", "IRN"}),
        ("2024-07-04", FOUNDERS | {"IND", "PAK", "IRN", "BLR"}),
        ("2026-01-01", FOUNDERS | {"IND", "PAK", "IRN", "BLR"}),
    ],
)
def test_members_of_the_sco(day: str, expected: set[str]) -> None:
    assert members_on("SCO", day) == expected


@pytest.mark.parametrize(
    ("bloc", "day", "count"),
    [
        ("EAEU", "2015-01-01", 3),
        ("EAEU", "2025-01-01", 5),
        ("EU", "2019-12-31", 28),
        ("EU", "2020-02-01", 27),
        ("GCC", "2025-01-01", 6),
        ("CA5", "2025-01-01", 5),
        ("BRICS", "2023-12-31", 5),
        ("OTS", "2025-01-01", 5),
    ],
)
def test_the_number_of_members(bloc: str, day: str, count: int) -> None:
    assert len(members_on(bloc, day)) == count


def test_members_are_countries_and_their_spans_are_in_order() -> None:
    countries = {row["area_code"] for row in AREAS if row["area_type"] == "country"}
    assert {row["member_code"] for row in MEMBERS} <= countries
    for row in MEMBERS:
        days = [dt.date.fromisoformat(row[name]) for name in ("valid_from", "valid_to") if row[name]]
        assert days == sorted(days)
        assert row["source"]


def test_the_codes_that_the_project_promises() -> None:
    assert CODES.lists["qualifiers"] == {"exact", "about", "over", "under", "almost", "up_to"}
    assert CODES.lists["statement_types"] == {"level", "share", "growth_percent", "growth_factor", "target"}
    assert {"trade_turnover", "export", "import", "trade_balance", "other"} <= CODES.lists["indicators"]
    assert {"percent", "times", "tonnes", "persons", "hours", "count", "USD", "KZT"} <= CODES.lists["units"]
    assert CODES.statements_with_base == {"growth_percent", "growth_factor"}


def data_rows() -> list[tuple[str, Row]]:
    rows: list[tuple[str, Row]] = []
    for path in sorted((ROOT / "data" / "facts").glob("*.jsonl")):
        kind = "documents" if ".documents." in path.name else "facts"
        rows += [(kind, json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    for name, kind in (("official_trade", "trade_statistics"), ("exchange_rates", "exchange_rates")):
        with (ROOT / "data" / "statistics" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows += [(kind, dict(row)) for row in csv.DictReader(file)]
    return rows


def test_every_code_in_the_data_is_in_a_seed() -> None:
    contracts = {contract.kind: contract for contract in CONTRACTS}
    rows = data_rows()
    assert Counter(kind for kind, _ in rows).keys() == contracts.keys()
    unknown = [
        (kind, field.name, row[field.name])
        for kind, row in rows
        for field in contracts[kind].fields
        if field.type == "code" and row.get(field.name) and row[field.name] not in CODES.lists[field.codes]
    ]
    assert unknown == []


def test_every_fact_of_the_data_has_its_document() -> None:
    rows = data_rows()
    described = {row["document_id"] for kind, row in rows if kind == "documents"}
    assert {row["document_id"] for kind, row in rows if kind == "facts"} <= described


def test_the_data_hold_no_text_of_a_document() -> None:
    assert [row for kind, row in data_rows() if kind == "documents" and row.get("text")] == []


def test_every_source_has_a_rank() -> None:
    ranked = {row["source_id"] for row in seed_rows(SEEDS, "source_ranks")}
    assert ranked == set(CODES.lists["sources"])
