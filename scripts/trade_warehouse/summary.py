"""`trade-warehouse summary`: what the three main marts hold, on one screen."""

from __future__ import annotations

import sys
from typing import NamedTuple

import click

from trade_warehouse.project import database_path
from trade_warehouse.query import open_marts, shown


class Section(NamedTuple):
    """A part of the summary: a heading and the query whose rows stand under it."""

    heading: str
    sql: str


# Amounts in billions of US dollars, to be read at a glance; the marts hold them in dollars.
SECTIONS = (
    Section(
        "bilateral_trade: the newest year with official figures, and every pair that claims speak of",
        """
        select
            reporter_code || '-' || partner_code as pair, period_label as period,
            round(official_usd / 1e9, 3) as official_bn, round(mirror_usd / 1e9, 3) as mirror_bn,
            round(mirror_gap_percent, 1) as gap_percent,
            round(claimed_low_usd / 1e9, 3) as claimed_low_bn, round(claimed_high_usd / 1e9, 3) as claimed_high_bn,
            if(claims_conflict, 'conflict', '') as claims
        from bilateral_trade
        where flow = 'turnover' and (claim_count > 0 or (reporter_code, partner_code, period_end) in (
            select (b.reporter_code, b.partner_code, max(b.period_end)) from bilateral_trade as b
            where b.official_usd is not null and b.flow = 'turnover' and exists (
                select 1 from bilateral_trade as c
                where c.claim_count > 0 and c.reporter_code = b.reporter_code and c.partner_code = b.partner_code)
            group by b.reporter_code, b.partner_code))
        order by pair, period_end
        """,
    ),
    Section(
        "bloc_share: the bloc's part in the reporter's trade, by list of members, and what was claimed",
        """
        select
            reporter_code || '-' || bloc_code as pair, period_label as period, membership_basis as members,
            round(bloc_usd / 1e9, 3) as bloc_bn, round(share_percent, 1) as share_percent,
            claimed_low_usd / 1e9 as claimed_low_bn, claimed_high_usd / 1e9 as claimed_high_bn,
            claimed_share_low, claimed_share_high, claimed_growth_low, claimed_growth_high
        from bloc_share
        where flow = 'turnover' and claim_count > 0 and (bloc_usd is not null or membership_basis = 'as_claimed')
        order by pair, period_end, members
        """,
    ),
    Section(
        "targets: what has to be reached, and whether it will be at the growth of the past",
        """
        select
            reporter_code || '-' || partner_code as pair, target_usd / 1e9 as target_bn, target_date as due,
            first_stated_on as stated, round(baseline_usd / 1e9, 3) as baseline_bn,
            year(baseline_period_end)::varchar as in_year, round(required_growth_percent, 1) as required_percent,
            round(past_growth_percent, 1) as past_percent, status,
            if(superseded_by_target_id is null, '', 'superseded') as note
        from targets
        order by pair, stated nulls last, due
        """,
    ),
)


@click.command(name="summary")
def command() -> None:
    """Show what the three main marts hold, where the database is, and how to ask it."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 160)
    with open_marts() as connection:
        for section in SECTIONS:
            result = connection.execute(section.sql)
            table = Table(box=None, pad_edge=False, header_style="bold")
            rows = result.fetchall()
            for i, column in enumerate(result.description):
                numeric = any(isinstance(row[i], int | float) for row in rows)
                table.add_column(column[0], justify="right" if numeric else "left")
            for row in rows:
                table.add_row(*map(shown, row))
            console.print(f"\n{section.heading}", style="bold", markup=False)
            console.print(table)
        counts = connection.execute(
            "select verdict, count(*) from claim_verdicts group by verdict order by count(*) desc"
        ).fetchall()
        facts, documents = connection.execute(
            "select count(*), count(distinct document_id) from claim_mentions"
        ).fetchone()
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in counts)
    console.print(f"\n{facts} facts from {documents} documents; claims: {verdicts}")
    console.print(f"database: {database_path()}", soft_wrap=True, markup=False)
    console.print('ask it:   .venv/bin/trade-warehouse query "select * from targets"', markup=False)
