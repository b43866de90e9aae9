"""From files to answers: load, build, ask. The marts must say of the repository's data what was found by hand.

dbt takes seconds each time, so the tests share what it built.
"""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import duckdb
import pytest
from tests.python.builders import DATA_TESTS, Dbt, ask, load, marts, only, run_program


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, dbt: Dbt) -> Path:
    """The database of the repository's data, loaded and built once."""
    database = tmp_path_factory.mktemp("built") / "trade.duckdb"
    load(database)
    dbt(database, "build")
    return database


# What the facts say


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


def test_a_figure_its_mirror_and_the_gap(built: Path) -> None:
    pair = "select * from @bilateral_trade where flow = 'turnover' and period_label = '2023'"
    one = only(built, f"{pair} and reporter_code = 'KAZ' and partner_code = 'KGZ'")
    other = only(built, f"{pair} and reporter_code = 'KGZ' and partner_code = 'KAZ'")
    assert (one["official_source_id"], one["mirror_source_id"]) == ("KZ_BNS", "KG_NSC")
    assert (one["official_usd"], one["mirror_usd"]) == (other["mirror_usd"], other["official_usd"])
    assert one["mirror_gap_percent"] == pytest.approx(100 * (one["mirror_usd"] / one["official_usd"] - 1))
    assert one["value_usd"] == one["official_usd"]


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


@pytest.mark.parametrize(
    ("words", "says"),
    [(["docs", "generate"], "Catalog written"), (["source", "freshness"], "PASS freshness of raw.loads")],
)
def test_dbt_does_the_rest_of_its_work(built: Path, dbt: Dbt, words: list[str], says: str) -> None:
    assert says in dbt(built, *words)


def test_the_summary_and_a_query(built: Path) -> None:
    summary = run_program(built, "summary")
    assert summary.returncode == 0
    for text in ("KAZ-KGZ", "KGZ-SCO", "conflict", "superseded", f"database: {built}", "trade-warehouse query"):
        assert text in summary.stdout
    answer = run_program(built, "query", "select count(*) as n from targets", "--format", "csv")
    assert answer.stdout.splitlines()[0] == "n"


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
