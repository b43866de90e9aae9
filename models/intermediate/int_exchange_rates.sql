with

exchange_rates as (

    select * from {{ ref('stg_exchange_rates') }}
    where published_on is null or published_on <= {{ as_of() }}

),

ranked as (

    select
        *,
        row_number() over (
            partition by currency, period_start, period_end
            order by published_on desc nulls last, load_id desc, source asc
        ) as preference
    from exchange_rates

)

select
    currency,
    period_start,
    period_end,
    per_usd,
    source
from ranked
where preference = 1
