with

exchange_rates as (

    select * from {{ source('raw', 'exchange_rates') }}

),

versions as (

    select
        *,
        row_number() over (
            partition by currency, period_start, period_end, source, published_on
            order by load_id desc, row_number desc
        ) as version_rank
    from exchange_rates

)

select
    row_id,
    currency,
    period_start,
    period_end,
    per_usd,
    source,
    published_on,
    note,
    load_id
from versions
where version_rank = 1
