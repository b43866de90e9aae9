with

claims as (

    select * from {{ ref('int_comparable_claims') }}
    where statement_type = 'level'

),

mentions as (

    select * from {{ ref('int_claim_mentions') }}

),

ranges as (

    select
        reporter_code,
        counterpart_code,
        flow,
        period_start,
        period_end,
        {{ lowest_bound('value_usd_low') }} as claimed_low_usd,
        {{ highest_bound('value_usd_high') }} as claimed_high_usd,
        count(*) as claim_count,
        -- Bounds that have no point in common: somebody is wrong.
        coalesce(max(value_usd_low) > min(value_usd_high), false) as claims_conflict
    from claims
    group by reporter_code, counterpart_code, flow, period_start, period_end

),

-- The claim that was said last; of two said on one day, the one that more documents have.
by_recency as (

    select
        *,
        row_number() over (
            partition by reporter_code, counterpart_code, flow, period_start, period_end
            order by last_published_on desc nulls last, document_count desc, claim_id asc
        ) as recency
    from claims

),

documented as (

    select
        claims.reporter_code,
        claims.counterpart_code,
        claims.flow,
        claims.period_start,
        claims.period_end,
        count(distinct mentions.document_id) as document_count
    from claims
    inner join mentions
        on claims.claim_id = mentions.claim_id
    group by claims.reporter_code, claims.counterpart_code, claims.flow, claims.period_start, claims.period_end

)

select
    ranges.reporter_code,
    ranges.counterpart_code,
    latest.counterpart_type,
    ranges.flow,
    ranges.period_start,
    ranges.period_end,
    ranges.claimed_low_usd,
    ranges.claimed_high_usd,
    latest.value_usd as latest_claimed_usd,
    ranges.claim_count,
    documented.document_count,
    ranges.claims_conflict
from ranges
inner join by_recency as latest
    on
        ranges.reporter_code = latest.reporter_code
        and ranges.counterpart_code = latest.counterpart_code
        and ranges.flow = latest.flow
        and ranges.period_start = latest.period_start
        and ranges.period_end = latest.period_end
        and latest.recency = 1
inner join documented
    on
        ranges.reporter_code = documented.reporter_code
        and ranges.counterpart_code = documented.counterpart_code
        and ranges.flow = documented.flow
        and ranges.period_start = documented.period_start
        and ranges.period_end = documented.period_end
