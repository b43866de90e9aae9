{#- The yearly figures that a target can be held against: of each basis and source a series of its own. -#}
with

targets as (

    select * from {{ ref('int_targets') }}

),

flows as (

    select * from {{ ref('int_trade_flows') }}

),

sums as (

    select * from {{ ref('int_bloc_sums') }}

),

claims as (

    select * from {{ ref('int_claimed_levels') }}
    -- Claims that contradict each other are no ground to stand on.
    where not claims_conflict

),

periods as (

    select * from {{ ref('int_periods') }}
    where period_type = 'year'

),

series as (

    select
        targets.target_id,
        'official' as basis,
        1 as basis_rank,
        flows.source_id,
        flows.source_rank,
        flows.period_start,
        flows.period_end,
        flows.value_usd
    from targets
    inner join flows
        on
            targets.reporter_code = flows.reporter_code
            and targets.partner_code = flows.partner_code
            and targets.flow = flows.flow
    where targets.partner_type <> 'bloc'

    union all

    select
        targets.target_id,
        'official' as basis,
        1 as basis_rank,
        sums.source_id,
        sums.source_rank,
        sums.period_start,
        sums.period_end,
        sums.bloc_usd as value_usd
    from targets
    inner join sums
        on
            targets.reporter_code = sums.reporter_code
            and targets.partner_code = sums.bloc_code
            and targets.flow = sums.flow
            and sums.period_end >= sums.roster_valid_from
            and sums.period_end <= sums.roster_valid_to
    where targets.partner_type = 'bloc' and sums.bloc_usd is not null

    union all

    select
        targets.target_id,
        'mirror' as basis,
        2 as basis_rank,
        flows.source_id,
        flows.source_rank,
        flows.period_start,
        flows.period_end,
        flows.value_usd
    from targets
    inner join flows
        on
            targets.reporter_code = flows.partner_code
            and targets.partner_code = flows.reporter_code
            and targets.flow = {{ mirror_flow('flows.flow') }}

    union all

    select
        targets.target_id,
        'claim' as basis,
        3 as basis_rank,
        cast(null as string) as source_id,
        cast(null as int) as source_rank,
        claims.period_start,
        claims.period_end,
        claims.latest_claimed_usd as value_usd
    from targets
    inner join claims
        on
            targets.reporter_code = claims.reporter_code
            and targets.partner_code = claims.counterpart_code
            and targets.flow = claims.flow

)

select
    series.target_id,
    series.basis,
    series.source_id,
    periods.period_start,
    periods.period_end,
    series.value_usd,
    -- 1 is the series that the target is measured on: the best basis, and in it the best source.
    dense_rank() over (
        partition by series.target_id
        order by series.basis_rank, series.source_rank nulls last, series.source_id nulls last
    ) as series_rank
from series
inner join periods
    on
        series.period_start = periods.period_start
        and series.period_end = periods.period_end
where series.value_usd is not null
