{#- What a claim must be to stand beside a statistic; claim_verdicts says which condition a claim fails. -#}
with

claims as (

    select * from {{ ref('int_claims') }}

)

select
    claim_id,
    reporter_code,
    counterpart_code,
    counterpart_type,
    flow,
    statement_type,
    value,
    value_low,
    value_high,
    value_usd,
    value_usd_low,
    value_usd_high,
    growth_low,
    growth_high,
    observed_from as period_start,
    observed_to as period_end,
    growth_from_start,
    growth_from_end,
    mention_count,
    document_count,
    first_published_on,
    last_published_on
from claims
where
    statement_type <> 'target'
    and flow is not null
    and reporter_type = 'country'
    and counterpart_code is not null
    and counterpart_code <> reporter_code
    and scope = 'total'
    and modality = 'stated'
    and observed_from is not null
    and (statement_type <> 'level' or value_usd is not null)
