{#- Every way to check a claim: each source, side and list of members, with the figure that it gives. -#}
with

claims as (

    select * from {{ ref('int_comparable_claims') }}

),

flows as (

    select * from {{ ref('int_trade_flows') }}

),

sums as (

    select * from {{ ref('int_bloc_sums') }}

),

-- A country, the world, or a bloc's own row in a publication: one row of the source, as the reporter counts it.
rows_of_reporter as (

    select
        claims.claim_id,
        flows.source_id,
        flows.source_rank,
        'reporter' as side,
        case when flows.partner_type = 'bloc' then 'publisher' else 'none' end as membership_basis,
        cast(null as string) as member_codes,
        cast(null as string) as missing_codes,
        flows.value_usd,
        world.value_usd as total_usd,
        earlier.value_usd as base_usd
    from claims
    inner join flows
        on
            claims.reporter_code = flows.reporter_code
            and claims.counterpart_code = flows.partner_code
            and claims.flow = flows.flow
            and claims.period_start = flows.period_start
            and claims.period_end = flows.period_end
    left join flows as world
        on
            flows.source_id = world.source_id
            and flows.reporter_code = world.reporter_code
            and world.partner_code = 'WLD'
            and flows.flow = world.flow
            and flows.period_start = world.period_start
            and flows.period_end = world.period_end
    left join flows as earlier
        on
            flows.source_id = earlier.source_id
            and flows.reporter_code = earlier.reporter_code
            and flows.partner_code = earlier.partner_code
            and flows.flow = earlier.flow
            and claims.growth_from_start = earlier.period_start
            and claims.growth_from_end = earlier.period_end

),

-- The same trade as the other country counts it. It knows nothing of the reporter's total.
rows_of_mirror as (

    select
        claims.claim_id,
        flows.source_id,
        flows.source_rank,
        'mirror' as side,
        'none' as membership_basis,
        cast(null as string) as member_codes,
        cast(null as string) as missing_codes,
        flows.value_usd,
        cast(null as double) as total_usd,
        earlier.value_usd as base_usd
    from claims
    inner join flows
        on
            claims.counterpart_type = 'country'
            and claims.reporter_code = flows.partner_code
            and claims.counterpart_code = flows.reporter_code
            and claims.flow = {{ mirror_flow('flows.flow') }}
            and claims.period_start = flows.period_start
            and claims.period_end = flows.period_end
    left join flows as earlier
        on
            flows.source_id = earlier.source_id
            and flows.reporter_code = earlier.reporter_code
            and flows.partner_code = earlier.partner_code
            and flows.flow = earlier.flow
            and claims.growth_from_start = earlier.period_start
            and claims.growth_from_end = earlier.period_end

),

-- Sums over the members: as the period ended, or as on the day of the statement; growth on one list throughout.
sums_of_one_roster as (

    select
        claims.claim_id,
        sums.source_id,
        sums.source_rank,
        'reporter' as side,
        case
            when claims.period_end between sums.roster_valid_from and sums.roster_valid_to then 'at_period'
            else 'at_statement'
        end as membership_basis,
        sums.member_codes,
        sums.missing_codes,
        sums.bloc_usd as value_usd,
        sums.total_usd,
        earlier.bloc_usd as base_usd
    from claims
    inner join sums
        on
            claims.reporter_code = sums.reporter_code
            and claims.counterpart_code = sums.bloc_code
            and claims.flow = sums.flow
            and claims.period_start = sums.period_start
            and claims.period_end = sums.period_end
            and (
                claims.period_end between sums.roster_valid_from and sums.roster_valid_to
                or claims.first_published_on between sums.roster_valid_from and sums.roster_valid_to
            )
    left join sums as earlier
        on
            sums.source_id = earlier.source_id
            and sums.reporter_code = earlier.reporter_code
            and sums.roster_id = earlier.roster_id
            and sums.flow = earlier.flow
            and claims.growth_from_start = earlier.period_start
            and claims.growth_from_end = earlier.period_end

),

-- Growth with each period's own members: what a publication that follows the accessions would show.
sums_of_evolving_rosters as (

    select
        claims.claim_id,
        sums.source_id,
        sums.source_rank,
        'reporter' as side,
        'evolving' as membership_basis,
        sums.member_codes,
        earlier.missing_codes,
        sums.bloc_usd as value_usd,
        sums.total_usd,
        earlier.bloc_usd as base_usd
    from claims
    inner join sums
        on
            claims.growth_from_start is not null
            and claims.reporter_code = sums.reporter_code
            and claims.counterpart_code = sums.bloc_code
            and claims.flow = sums.flow
            and claims.period_start = sums.period_start
            and claims.period_end = sums.period_end
            and claims.period_end between sums.roster_valid_from and sums.roster_valid_to
    inner join sums as earlier
        on
            sums.source_id = earlier.source_id
            and sums.reporter_code = earlier.reporter_code
            and sums.bloc_code = earlier.bloc_code
            and sums.flow = earlier.flow
            and claims.growth_from_start = earlier.period_start
            and claims.growth_from_end = earlier.period_end
            and claims.growth_from_end between earlier.roster_valid_from and earlier.roster_valid_to

),

candidates as (

    select * from rows_of_reporter

    union all

    select * from rows_of_mirror

    union all

    select * from sums_of_one_roster

    union all

    select * from sums_of_evolving_rosters

)

select
    candidates.claim_id,
    candidates.source_id,
    candidates.source_rank,
    candidates.side,
    candidates.membership_basis,
    candidates.member_codes,
    candidates.missing_codes,
    case claims.statement_type
        when 'level' then candidates.value_usd
        when 'share' then 100 * candidates.value_usd / nullif(candidates.total_usd, 0)
        when 'growth_factor' then candidates.value_usd / nullif(candidates.base_usd, 0)
        when 'growth_percent' then {{ percent_above('candidates.value_usd', 'candidates.base_usd') }}
    end as checked_value,
    case when claims.statement_type = 'level' then claims.value_usd else claims.value end as claimed_value,
    case when claims.statement_type = 'level' then claims.value_usd_low else claims.value_low end as claimed_low,
    case when claims.statement_type = 'level' then claims.value_usd_high else claims.value_high end as claimed_high
from candidates
inner join claims
    on candidates.claim_id = claims.claim_id
