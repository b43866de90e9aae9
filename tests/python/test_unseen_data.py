"""Facts and figures that the repository has never seen, from files to answers: nothing is tuned to its own data."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from tests.python.builders import (
    DATA_TESTS,
    GROWTH,
    LEVEL,
    SHARE,
    STATISTIC,
    TARGET,
    Dbt,
    Row,
    ask,
    load,
    marts,
    only,
    write_csv,
    write_jsonl,
    write_parquet,
)

YEAR_2022: Row = {"period_start": "2022-01-01", "period_end": "2022-12-31"}


def said(document_id: str, **changes: object) -> Row:
    return {**LEVEL, "document_id": document_id, "extractor": "rules 1.0", **YEAR_2022, "value_text": None, **changes}


def document(document_id: str, language: str, published_on: str) -> Row:
    return {
        "document_id": document_id,
        "language": language,
        "published_on": published_on,
        "published_on_basis": "stated",
        "address": f"https://example.org/{document_id}",
    }


NEW_DOCUMENTS = [
    document("new_ru", "ru", "2023-03-01"),
    document("new_en", "en", "2023-03-02"),
    document("new_twice", "ru", "2023-04-01"),
    document("new_curated", "ru", "2023-05-01"),
]
NEW_FACTS: list[Row] = [
    # One statement in two documents and languages; the statistics office has 26.97 bn.
    said("new_ru", counterpart="RUS", qualifier="almost", value=27e9, precision=1e9),
    said("new_en", counterpart="RUS", qualifier="almost", value=27e9, precision=1e9, char_start=50, char_end=60),
    # Far off: 3.64 bn.
    said("new_ru", counterpart="UZB", indicator="export", value=9e9, precision=1e9, char_start=30, char_end=33),
    # Two that cannot both be right.
    said("new_ru", reporter="UZB", counterpart="GEO", value=1e9, char_start=40, char_end=43),
    said("new_en", reporter="UZB", counterpart="GEO", value=2e9, char_start=70, char_end=73),
    # The publisher's own row gives 79.36 percent.
    {**SHARE, **YEAR_2022, "document_id": "new_en", "extractor": "rules 1.0", "reporter": "KGZ", "counterpart": "SCO"}
    | {"value": 79.4, "char_start": 80, "char_end": 83},
    # In another currency.
    said(
        "new_en", reporter="KGZ", counterpart="UZB", unit="KGS", value=10e9, precision=1e9, char_start=90, char_end=93
    ),
    {
        **TARGET,
        "document_id": "new_en",
        "extractor": "rules 1.0",
        "reporter": "UZB",
        "counterpart": "GEO",
        "value": 5e9,
        "period_end": "2035-12-31",
        "char_start": 95,
        "char_end": 98,
    },
    # A document extracted twice, and one that a person went through as well.
    said("new_twice", reporter="UZB", counterpart="RUS", indicator="export", value=5e9),
    said("new_twice", reporter="UZB", counterpart="RUS", indicator="export", value=3.15e9, precision=1e7)
    | {"extractor": "rules 1.1", "extracted_at": "2026-02-01T00:00:00Z"},
    said("new_curated", reporter="KGZ", counterpart="TUR", value=1e9, precision=1e8) | {"extractor": "curated"},
    said("new_curated", reporter="KGZ", counterpart="TUR", value=7e9, precision=1e8)
    | {"extractor": "rules 1.1", "extracted_at": "2026-02-01T00:00:00Z"},
]
NEW_STATISTICS: list[Row] = [
    {**STATISTIC, "partner": "KGZ", "flow": "export", "value_usd": 1.2e9},
    {**STATISTIC, "partner": "KGZ", "flow": "import", "value_usd": 0.5e9},
    # A newer vintage of a year that is known.
    {**STATISTIC, "partner": "KGZ", "flow": "export", "value_usd": 1e9, "status": "revised"}
    | {"period_start": "2023-01-01", "period_end": "2023-12-31"},
]


@pytest.fixture(scope="session")
def extended(tmp_path_factory: pytest.TempPathFactory, dbt: Dbt) -> Path:
    """The repository's data, and in three formats what it has never seen."""
    folder = tmp_path_factory.mktemp("extended")
    database = folder / "trade.duckdb"
    growth = {**GROWTH, **YEAR_2022, "document_id": "new_ru", "counterpart": "RUS", "extractor": "rules 1.0"}
    growth |= {"base_period_start": "2021-01-01", "base_period_end": "2021-12-31", "value": 10.0, "precision": 1}
    write_jsonl(folder / "new.jsonl", [*NEW_FACTS, growth | {"char_start": 60, "char_end": 63}])
    write_parquet(folder / "new.documents.parquet", NEW_DOCUMENTS)
    write_csv(folder / "new.statistics.csv", NEW_STATISTICS)
    load(database)
    load(database, folder)
    assert ask(database, "select sum(rows_rejected) from raw.loads") == [(0,)]
    dbt(database, "build", *DATA_TESTS)
    return database


def verdict_of(database: Path, where: str) -> Row:
    return only(database, f"select * from @claim_verdicts join @trade_claims using (claim_id) where {where}")


def test_a_new_claim_in_two_languages(extended: Path) -> None:
    found = verdict_of(extended, "counterpart_code = 'RUS' and value = 27e9 and period_end = '2022-12-31'")
    assert (found["verdict"], found["source_id"]) == ("supported", "KZ_BNS")
    assert (found["mention_count"], found["document_count"], found["language_count"]) == (2, 2, 2)
    assert (found["value_low"], found["value_high"]) == (25.65e9, 27e9)
    assert found["first_published_on"] == dt.date(2023, 3, 1)


def test_new_claims_that_are_off(extended: Path) -> None:
    far = verdict_of(extended, "counterpart_code = 'UZB' and indicator = 'export' and value = 9e9")
    assert (far["verdict"], far["source_id"]) == ("contradicted", "KZ_BNS")
    growth = verdict_of(extended, "counterpart_code = 'RUS' and statement_type = 'growth_percent'")
    now, before = (
        only(
            extended,
            f"""
            select official_usd from @bilateral_trade where reporter_code = 'KAZ' and partner_code = 'RUS'
                and flow = 'turnover' and period_label = '{year}'
            """,
        )["official_usd"]
        for year in (2022, 2021)
    )
    checks = marts(extended, f"select * from @claim_checks where claim_id = '{growth['claim_id']}'")
    assert [row["checked_value"] for row in checks if row["source_id"] == "KZ_BNS" and row["side"] == "reporter"] == [
        pytest.approx(100 * (now / before - 1))
    ]


def test_new_claims_that_contradict_each_other(extended: Path) -> None:
    pair = "reporter_code = 'UZB' and {} = 'GEO'"
    assert len(marts(extended, f"from @claim_conflicts where {pair.format('counterpart_code')}")) == 1
    row = only(extended, f"from @bilateral_trade where claim_count > 0 and {pair.format('partner_code')}")
    assert (row["claims_conflict"], row["claim_count"], row["document_count"]) == (True, 2, 2)
    target = only(extended, f"from @targets where {pair.format('partner_code')}")
    assert (target["target_usd"], target["target_date"]) == (5e9, dt.date(2035, 12, 31))


def test_a_new_share_agrees_with_the_publishers_own_row(extended: Path) -> None:
    found = verdict_of(extended, "counterpart_code = 'SCO' and value = 79.4")
    assert (found["verdict"], found["membership_basis"]) == ("supported", "publisher")
    assert found["checked_value"] == pytest.approx(79.36, abs=0.01)


def test_a_new_claim_in_another_currency(extended: Path) -> None:
    claim = only(extended, "from @trade_claims where unit = 'KGS' and value = 10e9")
    [(per_usd,)] = ask(
        extended, "select per_usd from raw.exchange_rates where currency = 'KGS' and period_end = '2022-12-31'"
    )
    assert claim["value_usd"] == pytest.approx(10e9 / per_usd)
    assert claim["value_usd_low"] == pytest.approx(9.5e9 / per_usd)


def test_the_newest_extraction_counts_and_a_person_above_it(extended: Path) -> None:
    mentions = "select extractor, value from @claim_mentions join @trade_claims using (claim_id) where document_id = "
    assert marts(extended, f"{mentions} 'new_twice'") == [{"extractor": "rules 1.1", "value": 3.15e9}]
    assert marts(extended, f"{mentions} 'new_curated'") == [{"extractor": "curated", "value": 1e9}]
    assert marts(
        extended,
        """
        select document_id, extractor, reason from @fact_ledger
        where claim_id is null and document_id like 'new_%' order by document_id
        """,
    ) == [
        {"document_id": "new_curated", "extractor": "rules 1.1", "reason": "a person curated the document"},
        {
            "document_id": "new_twice",
            "extractor": "rules 1.0",
            "reason": "a newer extraction of the document replaced it",
        },
    ]
    assert ask(extended, "select count(*) from raw.facts where document_id in ('new_twice', 'new_curated')") == [(4,)]


def test_new_figures_decide_old_claims(extended: Path) -> None:
    pair = (
        "reporter_code = 'KAZ' and counterpart_code = 'KGZ' and period_end = '2024-12-31' and statement_type = 'level'"
    )
    assert verdict_of(extended, f"{pair} and value = 1.7e9")["verdict"] == "supported"
    assert verdict_of(extended, f"{pair} and value = 1.5e9")["verdict"] == "contradicted"
    target = only(
        extended,
        """
        from @targets where reporter_code = 'KAZ' and partner_code = 'KGZ' and target_usd = 3e9
            and target_date is not null
        """,
    )
    assert (target["baseline_usd"], target["baseline_period_end"]) == (1.7e9, dt.date(2024, 12, 31))


def test_a_newer_vintage_replaces_an_older_one_and_both_are_kept(extended: Path) -> None:
    export = only(
        extended,
        """
        from @bilateral_trade where reporter_code = 'KAZ' and partner_code = 'KGZ' and flow = 'export'
            and period_label = '2023'
        """,
    )
    assert (export["official_usd"], export["official_status"]) == (1e9, "revised")
    kept = """
        select count(*) from raw.trade_statistics where source_id = 'KZ_BNS' and reporter = 'KAZ' and partner = 'KGZ'
            and flow = 'export' and period_end = '2023-12-31'"""
    assert ask(extended, kept) == [(2,)]


def test_the_marts_as_of_a_day(extended: Path, dbt: Dbt, tmp_path: Path) -> None:
    """What was known on a day: later documents, figures and targets are not there yet."""
    day = dt.date(2024, 10, 16)
    then = tmp_path / "then.duckdb"
    shutil.copy(extended, then)
    dbt(then, "build", "--vars", f"{{as_of: {day}}}")
    assert marts(then, f"from @claim_mentions where published_on > '{day}'") == []
    assert marts(then, f"from @targets where first_stated_on > '{day}'") == []
    assert verdict_of(then, "counterpart_code = 'SCO' and value = 66.7e9")["membership_basis"] == "at_statement"
    # The figures of 2024 were published in March 2025.
    assert marts(then, "from @bilateral_trade where official_usd is not null and period_end > '2024-10-16'") == []
    revised = only(
        then,
        """
        from @bilateral_trade where reporter_code = 'KAZ' and partner_code = 'KGZ' and flow = 'export'
            and period_label = '2023'
        """,
    )
    assert revised["official_usd"] != 1e9
    left_out = marts(then, "from @fact_ledger where reason = 'not published by the day that the marts are built for'")
    later = marts(
        then,
        f"""
        select fact_ledger.row_id from @fact_ledger inner join raw.documents using (document_id)
        where published_on > '{day}'
        """,
    )
    assert {row["row_id"] for row in later} <= {row["row_id"] for row in left_out}
    assert len(later) > 10
