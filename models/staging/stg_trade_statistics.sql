with

trade_statistics as (

    select * from {{ source('raw', 'trade_statistics') }}

)

select
    row_id,
    source_id,
    reporter as reporter_code,
    partner as partner_code,
    flow,
    product_code,
    period_start,
    period_end,
    value_usd,
    valuation,
    status,
    published_on,
    cast(retrieved_at as date) as retrieved_on,
    note,
    load_id
from trade_statistics
