"""From files to answers: load, build, ask. The marts must say of the repository's data what was found by hand.

dbt takes seconds each time, so the tests share what it built; the two groups run side by side.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from tests.python.builders import (
    GROWTH,
    LEVEL,
    ROOT,
    SHARE,
    STATISTIC,
    TARGET,
    Row,
    ask,
    dicts,
    environment,
    run_program,
    write_csv,
    write_jsonl,
    write_parquet,
)

DATA = pytest.mark.xdist_group("the data of the repository")
OTHER = pytest.mark.xdist_group("other data")

Dbt = Callable[..., str]

# Unit tests are on fixed rows: they run once, with the data of the repository, and once as of a day.
DATA_TESTS = ("--exclude-resource-type", "unit_test")


def marts(database: Path, sql: str) -> list[Row]:
    return dicts(database, sql.replace("@", "marts."))


def only(database: Path, sql: str) -> Row:
    [row] = marts(database, sql)
    return row


@pytest.fixture(scope="session")
def dbt(tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    """Run dbt on a database, with a target folder of its own; the answer is what it printed."""
    work = tmp_path_factory.mktemp("dbt")

    def run(database: Path, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", "from dbt.cli.main import cli; cli()", *words],
            env=environment(database, DBT_TARGET_PATH=str(work / "target"), DBT_LOG_PATH=str(work / "logs")),
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
        return done.stdout

    return run


def load(database: Path, *paths: Path) -> None:
    done = run_program(database, "load", *map(str, paths))
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, dbt: Dbt) -> Path:
    """The database of the repository's data, loaded and built once."""
    database = tmp_path_factory.mktemp("built") / "trade.duckdb"
    load(database)
    dbt(database, "build")
    return database


# What the facts say


@DATA
def test_targets(built: Path) -> None:
    found = marts(
        built,
        """
        select target.partner_code, target.target_usd, target.target_date,
            next.target_usd as next_usd, next.target_date as next_date
        from @targets as target
        left join @targets as next on target.superseded_by_target_id = next.target_id
        where target.reporter_code = 'KAZ' and target.partner_code in ('KGZ', 'UZB') and target.flow = 'turnover'
        order by target.partner_code, target.first_stated_on, target.target_usd
        """,
    )
    end_of = {year: dt.date(year, 12, 31) for year in (2025, 2030)}
    assert [tuple(row.values()) for row in found] == [
        ("KGZ", 1e9, None, 2e9, None),
        ("KGZ", 2e9, None, 3e9, None),
        ("KGZ", 3e9, None, 3e9, end_of[2030]),
        ("KGZ", 2e9, end_of[2025], None, None),
        ("KGZ", 3e9, end_of[2030], None, None),
        ("UZB", 10e9, end_of[2030], None, None),
    ]


@DATA
def test_claimed_shares_and_growth_of_a_bloc(built: Path) -> None:
    row = "select * from @bloc_share where membership_basis = 'as_claimed' and flow = 'turnover' and bloc_code = 'SCO'"
    share = only(built, f"{row} and reporter_code = 'KGZ' and period_end = '2025-08-31'")
    assert share["period_start"] == dt.date(2025, 1, 1)
    assert (share["claimed_share_low"], share["claimed_share_high"]) == (74.5, 75.5)
    assert (share["document_count"], share["claim_count"]) == (2, 1)
    assert only(
        built,
        """
        select language_count from @trade_claims
        where reporter_code = 'KGZ' and counterpart_code = 'SCO' and statement_type = 'share'
        """,
    ) == {"language_count": 2}

    growth = only(built, f"{row} and reporter_code = 'KGZ' and period_label = '2024'")
    assert growth["claimed_growth_low"] == pytest.approx(3.45)
    assert growth["claimed_growth_high"] == pytest.approx(3.55)
    assert growth["claimed_growth_from"] == dt.date(2020, 1, 1)

    level = only(built, f"{row} and reporter_code = 'KAZ' and period_label = '2024'")
    assert (level["claimed_low_usd"], level["claimed_high_usd"]) == (67e9, None)


@DATA
def test_claims_of_a_pair(built: Path) -> None:
    found = marts(
        built,
        """
        select * from @bilateral_trade
        where reporter_code = 'KAZ' and partner_code = 'KGZ' and flow = 'turnover' and claim_count > 0
        order by period_start
        """,
    )
    year, point = found
    assert (year["period_label"], year["period_type"]) == ("2024", "year")
    assert (year["claim_count"], year["claims_conflict"]) == (2, True)
    assert (point["period_start"], point["period_type"]) == (dt.date(2025, 8, 22), "point")
    assert point["latest_claimed_usd"] == 2e9
    assert marts(
        built,
        """
        select value from @trade_claims
        where reporter_code = 'KAZ' and counterpart_code = 'KGZ' and indicator = 'trade_turnover'
            and statement_type = 'level' and period_end = '2024-12-31' order by value
        """,
    ) == [{"value": 1.5e9}, {"value": 1.7e9}]
    conflict = "select * from @claim_conflicts where reporter_code = 'KAZ' and counterpart_code = 'KGZ'"
    assert only(built, conflict)["period_end"] == dt.date(2024, 12, 31)


@DATA
def test_a_statement_repeated_is_one_claim(built: Path) -> None:
    claim = only(
        built,
        "select * from @trade_claims where reporter_code = 'KGZ' and counterpart_code = 'SCO' and value = 3.5",
    )
    assert (claim["mention_count"], claim["document_count"], claim["language_count"]) == (3, 2, 2)
    places = marts(
        built,
        f"""
        select document_id, char_start, char_end, value_text, language from @claim_mentions
        where claim_id = '{claim["claim_id"]}'
        """,
    )
    assert len({(place["document_id"], place["char_start"]) for place in places}) == 3
    assert all(place["char_end"] - place["char_start"] == len(place["value_text"]) for place in places)


# What the statistics say of it


@DATA
@pytest.mark.parametrize(
    ("value", "basis", "checked", "partners"),
    [
        (51e9, "at_period", 50.772e9, "CHN IND KGZ PAK RUS TJK UZB"),
        (66e9, "at_period", 65.732e9, "CHN IND IRN KGZ PAK RUS TJK UZB"),
        (66.7e9, "at_statement", 66.680e9, "BLR CHN IND IRN KGZ PAK RUS TJK UZB"),
    ],
)
def test_a_bloc_is_checked_on_the_members_that_the_speaker_had(
    built: Path, value: float, basis: str, checked: float, partners: str
) -> None:
    claims = f"@trade_claims where reporter_code = 'KAZ' and counterpart_code = 'SCO' and value = {value}"
    verdict = only(built, f"select * from @claim_verdicts where claim_id in (select claim_id from {claims})")
    assert (verdict["verdict"], verdict["membership_basis"]) == ("supported", basis)
    # The reporter itself is a member, and no partner.
    assert verdict["member_codes"] == partners
    assert verdict["checked_value"] == pytest.approx(checked, abs=0.001e9)
    assert partners in verdict["reason"]
    agreeing = marts(
        built, f"select membership_basis from @claim_checks where agrees and claim_id = '{verdict['claim_id']}'"
    )
    assert agreeing == [{"membership_basis": basis}]


@DATA
def test_a_bloc_by_every_list_of_members(built: Path) -> None:
    found = marts(
        built,
        """
        select membership_basis, bloc_usd, total_usd, share_percent from @bloc_share
        where reporter_code = 'KGZ' and bloc_code = 'SCO' and flow = 'turnover' and period_label = '2022'
        """,
    )
    by_basis = {row["membership_basis"]: row for row in found}
    assert set(by_basis) == {"at_period", "current", "publisher"}
    assert all(row["total_usd"] == pytest.approx(12.058e9, abs=0.001e9) for row in found)
    assert by_basis["publisher"]["bloc_usd"] == pytest.approx(9.569e9, abs=0.001e9)
    assert len({row["bloc_usd"] for row in found}) == 3
    for row in found:
        assert row["share_percent"] == pytest.approx(100 * row["bloc_usd"] / row["total_usd"])


@DATA
@pytest.mark.parametrize(
    ("partner", "target", "baseline", "required"), [("UZB", 10e9, 4.418e9, 12.4), ("KGZ", 3e9, 1.688e9, 8.6)]
)
def test_progress_towards_a_target(built: Path, partner: str, target: float, baseline: float, required: float) -> None:
    row = only(
        built,
        f"""
        select * from @targets where reporter_code = 'KAZ' and partner_code = '{partner}' and flow = 'turnover'
            and target_usd = {target} and target_date = '2030-12-31'
        """,
    )
    assert row["baseline_usd"] == pytest.approx(baseline, abs=0.001e9)
    assert (row["baseline_period_end"], row["baseline_basis"]) == (dt.date(2023, 12, 31), "official")
    assert row["required_growth_percent"] == pytest.approx(required, abs=0.05)
    assert row["past_growth_percent"] is not None
    assert row["years_left"] == 7
    assert row["progress_percent"] == pytest.approx(100 * row["baseline_usd"] / target)


@DATA
def test_a_figure_its_mirror_and_the_gap(built: Path) -> None:
    pair = "select * from @bilateral_trade where flow = 'turnover' and period_label = '2023'"
    one = only(built, f"{pair} and reporter_code = 'KAZ' and partner_code = 'KGZ'")
    other = only(built, f"{pair} and reporter_code = 'KGZ' and partner_code = 'KAZ'")
    assert (one["official_source_id"], one["mirror_source_id"]) == ("KZ_BNS", "KG_NSC")
    assert (one["official_usd"], one["mirror_usd"]) == (other["mirror_usd"], other["official_usd"])
    assert one["mirror_gap_percent"] == pytest.approx(100 * (one["mirror_usd"] / one["official_usd"] - 1))
    assert one["value_usd"] == one["official_usd"]


@DATA
def test_what_cannot_be_known_is_not_contradicted(built: Path) -> None:
    late = marts(
        built,
        """
        select verdict, reason from @claim_verdicts
        inner join @trade_claims using (claim_id)
        inner join @claim_mentions using (claim_id)
        where document_id not like 'press%'
        """,
    )
    assert {row["verdict"] for row in late} == {"unverifiable"}
    assert all(row["reason"] for row in late)
    far_off = only(
        built, "select * from @claim_verdicts join @trade_claims using (claim_id) where verdict = 'contradicted'"
    )
    assert (far_off["reporter_code"], far_off["counterpart_code"], far_off["value"]) == ("KGZ", "CHN", 2.04e9)
    assert far_off["checked_value"] == pytest.approx(0.123e9, abs=0.001e9)
    assert far_off["source_id"] == "UN_COMTRADE"


# The commands around it


@DATA
@pytest.mark.parametrize(
    ("words", "says"),
    [(["docs", "generate"], "Catalog written"), (["source", "freshness"], "PASS freshness of raw.loads")],
)
def test_dbt_does_the_rest_of_its_work(built: Path, dbt: Dbt, words: list[str], says: str) -> None:
    assert says in dbt(built, *words)


@DATA
def test_the_summary_and_a_query(built: Path) -> None:
    summary = run_program(built, "summary")
    assert summary.returncode == 0
    for text in ("KAZ-KGZ", "KGZ-SCO", "conflict", "superseded", f"database: {built}", "trade-warehouse query"):
        assert text in summary.stdout
    answer = run_program(built, "query", "select count(*) as n from targets", "--format", "csv")
    assert answer.stdout.splitlines()[0] == "n"


@DATA
def test_loading_and_building_again_changes_nothing(built: Path, dbt: Dbt, tmp_path: Path) -> None:
    again = tmp_path / "again.duckdb"
    shutil.copy(built, again)
    load(again)
    assert ask(
        again, "select sum(rows_loaded) from raw.loads where load_id > (select max(load_id) / 2 from raw.loads)"
    ) == [(0,)]
    # What `build` does in one go.
    dbt(again, "run")
    assert "ERROR=0" in dbt(again, "test", *DATA_TESTS)
    with duckdb.connect() as connection:
        connection.execute(f"attach '{built}' as first (read_only)")
        connection.execute(f"attach '{again}' as second (read_only)")
        names = [
            name
            for (name,) in connection.execute(
                "select table_name from duckdb_tables() where database_name = 'first' and schema_name = 'marts'"
            ).fetchall()
        ]
        assert len(names) >= 12
        for name in names:
            for one, other in (("first", "second"), ("second", "first")):
                different = f"from {one}.marts.{name} except all from {other}.marts.{name}"
                assert connection.execute(different).fetchall() == [], name


# Facts and figures that the repository has never seen


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


@OTHER
def test_a_new_claim_in_two_languages(extended: Path) -> None:
    found = verdict_of(extended, "counterpart_code = 'RUS' and value = 27e9 and period_end = '2022-12-31'")
    assert (found["verdict"], found["source_id"]) == ("supported", "KZ_BNS")
    assert (found["mention_count"], found["document_count"], found["language_count"]) == (2, 2, 2)
    assert (found["value_low"], found["value_high"]) == (25.65e9, 27e9)
    assert found["first_published_on"] == dt.date(2023, 3, 1)


@OTHER
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


@OTHER
def test_new_claims_that_contradict_each_other(extended: Path) -> None:
    pair = "reporter_code = 'UZB' and {} = 'GEO'"
    assert len(marts(extended, f"from @claim_conflicts where {pair.format('counterpart_code')}")) == 1
    row = only(extended, f"from @bilateral_trade where claim_count > 0 and {pair.format('partner_code')}")
    assert (row["claims_conflict"], row["claim_count"], row["document_count"]) == (True, 2, 2)
    target = only(extended, f"from @targets where {pair.format('partner_code')}")
    assert (target["target_usd"], target["target_date"]) == (5e9, dt.date(2035, 12, 31))


@OTHER
def test_a_new_share_agrees_with_the_publishers_own_row(extended: Path) -> None:
    found = verdict_of(extended, "counterpart_code = 'SCO' and value = 79.4")
    assert (found["verdict"], found["membership_basis"]) == ("supported", "publisher")
    assert found["checked_value"] == pytest.approx(79.36, abs=0.01)


@OTHER
def test_a_new_claim_in_another_currency(extended: Path) -> None:
    claim = only(extended, "from @trade_claims where unit = 'KGS' and value = 10e9")
    [(per_usd,)] = ask(
        extended, "select per_usd from raw.exchange_rates where currency = 'KGS' and period_end = '2022-12-31'"
    )
    assert claim["value_usd"] == pytest.approx(10e9 / per_usd)
    assert claim["value_usd_low"] == pytest.approx(9.5e9 / per_usd)


@OTHER
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


@OTHER
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


@OTHER
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


@OTHER
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
