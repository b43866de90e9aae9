with

claims as (

    select * from {{ ref('int_claims') }}
    where
        statement_type = 'target'
        and flow is not null
        and reporter_type = 'country'
        and counterpart_code is not null
        and counterpart_code <> reporter_code
        and scope = 'total'
        and value_usd is not null

),

mentions as (

    select * from {{ ref('int_claim_mentions') }}

),

-- "At least" or "about", it is the same goal: amount and date make a target.
stated as (

    select
        {{ surrogate_key([
            'claims.reporter_code', 'claims.counterpart_code', 'claims.flow', number_key('claims.value_usd'),
            'claims.period_end'
        ]) }} as target_id,
        claims.claim_id,
        claims.reporter_code,
        claims.reporter_name,
        claims.counterpart_code as partner_code,
        claims.counterpart_name as partner_name,
        claims.counterpart_type as partner_type,
        claims.flow,
        claims.value_usd as target_usd,
        claims.period_end as target_date,
        mentions.document_id,
        mentions.published_on
    from claims
    inner join mentions
        on claims.claim_id = mentions.claim_id

)

select
    target_id,
    reporter_code,
    reporter_name,
    partner_code,
    partner_name,
    partner_type,
    flow,
    min(target_usd) as target_usd,
    target_date,
    min(published_on) as first_stated_on,
    max(published_on) as last_stated_on,
    count(distinct claim_id) as claim_count,
    count(distinct document_id) as document_count
from stated
group by
    target_id,
    reporter_code,
    reporter_name,
    partner_code,
    partner_name,
    partner_type,
    flow,
    target_date
