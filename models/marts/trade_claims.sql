with

claims as (

    select * from {{ ref('int_claims') }}

)

select
    claim_id,
    reporter_code,
    reporter_name,
    counterpart_code,
    counterpart_name,
    indicator,
    statement_type,
    unit,
    qualifier,
    value,
    value_low,
    value_high,
    value_usd,
    value_usd_low,
    value_usd_high,
    period_start,
    period_end,
    base_period_start,
    base_period_end,
    point_date,
    scope,
    modality,
    mention_count,
    document_count,
    language_count,
    first_published_on,
    last_published_on
from claims
