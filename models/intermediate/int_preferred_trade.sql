with

flows as (

    select * from {{ ref('int_trade_flows') }}

),

ranked as (

    select
        *,
        row_number() over (
            partition by reporter_code, partner_code, flow, period_start, period_end
            order by source_rank asc, known_on desc, source_id asc
        ) as preference
    from flows

)

select
    reporter_code,
    partner_code,
    partner_type,
    flow,
    period_start,
    period_end,
    value_usd,
    source_id,
    source_rank,
    status,
    valuation,
    derivation
from ranked
where preference = 1
