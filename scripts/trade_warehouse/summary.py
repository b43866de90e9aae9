"""`trade-warehouse summary`: what the main marts hold, on one screen."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

import click

from trade_warehouse.project import ProjectNotFound, reading_path
from trade_warehouse.query import database_option, open_marts, shown


class Section(NamedTuple):
    """A part of the summary: a heading and the query whose rows stand under it."""

    heading: str
    sql: str


def _range(low: str, high: str, sign: str = "") -> str:
    """SQL for a claimed range as people write it: '1.45 to 1.79', 'from 67', 'up to 2'; empty if nothing is claimed."""

    def number(bound: str) -> str:
        return f"format('{{:.6g}}{sign}', {bound})"

    return f"""
        case
            when {low} is null and {high} is null then ''
            when {high} is null then 'from ' || {number(low)}
            when {low} is null then 'up to ' || {number(high)}
            else {number(low)} || ' to ' || {number(high)}
        end"""


# Amounts in billions of US dollars, to be read at a glance; the marts hold them in dollars.
SECTIONS = (
    Section(
        "bilateral_trade: turnover of the pairs that claims speak of, billion US dollars",
        f"""
        with pairs as (
            select distinct reporter_code, partner_code from bilateral_trade where claim_count > 0
        )
        select
            reporter_code || '-' || partner_code as pair, period_label as period,
            round(official_usd / 1e9, 3) as official, round(mirror_usd / 1e9, 3) as mirror,
            round(mirror_gap_percent, 1) as "gap %",
            {_range("claimed_low_usd / 1e9", "claimed_high_usd / 1e9")}
            || if(claims_conflict, '  (conflict)', '') as claimed
        from bilateral_trade
        semi join pairs using (reporter_code, partner_code)
        where flow = 'turnover'
        qualify claim_count > 0 or period_end = max(if(official_usd is null, null, period_end)) over (
            partition by reporter_code, partner_code)
        order by pair, period_end
        """,
    ),
    Section(
        "bloc_share: turnover with blocs by list of members, and what was claimed, billion US dollars",
        f"""
        select
            reporter_code || '-' || bloc_code as pair, period_label as period, membership_basis as members,
            round(bloc_usd / 1e9, 3) as trade, round(share_percent, 1) as "share %",
            if(membership_basis <> 'as_claimed', '', concat_ws(', ',
                nullif({_range("claimed_low_usd / 1e9", "claimed_high_usd / 1e9")}, ''),
                nullif({_range("claimed_share_low", "claimed_share_high", " %")}, ''),
                nullif({_range("claimed_growth_low", "claimed_growth_high", " times")}, '')
                || ' since ' || year(claimed_growth_from))) as claimed
        from bloc_share
        where flow = 'turnover' and claim_count > 0 and (bloc_usd is not null or membership_basis = 'as_claimed')
        order by pair, period_end, members
        """,
    ),
    Section(
        "targets: billion US dollars; growth in percent a year, needed from the newest year on, and in the past",
        """
        select
            reporter_code || '-' || partner_code as pair, target_usd / 1e9 as target, target_date as due,
            first_stated_on as stated, round(baseline_usd / 1e9, 3) as newest,
            year(baseline_period_end)::varchar as "in", round(required_growth_percent, 1) as needed,
            round(past_growth_percent, 1) as past, status,
            if(superseded_by_target_id is null, '', 'superseded') as note
        from targets
        order by pair, stated nulls last, due
        """,
    ),
    Section(
        "claim_verdicts: does it hold? Billion US dollars, percent or times; what nothing can verify is only counted",
        """
        select
            c.reporter_code || '-' || c.counterpart_code as pair, p.period_label as period,
            c.first_published_on as said,
            c.qualifier || ' ' ||
            format('{:.6g}', if(c.statement_type = 'level', c.value_usd / 1e9, c.value)) as claim,
            v.verdict,
            round(if(c.statement_type = 'level', v.checked_value / 1e9, v.checked_value), 3) as checked,
            v.source_id as source, v.membership_basis as members
        from claim_verdicts as v
        inner join trade_claims as c using (claim_id)
        inner join intermediate.int_periods as p using (period_start, period_end)
        where v.verdict <> 'unverifiable'
        order by pair, c.period_end, said
        """,
    ),
)


@click.command(name="summary")
@database_option
@click.option("--svg", type=click.Path(dir_okay=False, path_type=Path), help="Write the picture of it to a file, too.")
def command(database: Path | None, svg: Path | None) -> None:
    """Show what the main marts hold, where the database is, and how to ask it."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 110, record=svg is not None)
    try:
        path = database or reading_path()
    except ProjectNotFound as error:
        raise click.ClickException(str(error)) from error
    with open_marts(path) as connection:
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
            "select verdict, count(*) from claim_verdicts group by verdict order by count(*) desc, verdict"
        ).fetchall()
        facts, documents = connection.execute(
            "select count(*), count(distinct document_id) from claim_mentions"
        ).fetchone()
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in counts)
    console.print(f"\n{facts} facts from {documents} documents; claims: {verdicts}")
    if svg:
        svg.write_text(_without_web_fonts(console.export_svg(title="trade-warehouse summary")), encoding="utf-8")
    console.print(f"database: {path}", soft_wrap=True, markup=False)
    console.print('ask it:   .venv/bin/trade-warehouse query "select * from targets"', markup=False)


def _without_web_fonts(svg: str) -> str:
    """A picture that asks no server for its letters."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
