-- Every claimed number in a mart comes from facts that the ledger sends there; every other number from a source.
with

ledger as (

    select * from {{ ref('fact_ledger') }}

),

claims as (

    select * from {{ ref('trade_claims') }}

),

indicators as (

    select * from {{ ref('indicators') }}

),

-- What each mart should count, worked out from the facts by another way than the marts go.
expected as (

    select
        ledger.destination,
        claims.reporter_code,
        claims.counterpart_code,
        indicators.flow,
        case
            when ledger.destination = 'targets' then claims.period_end
            else coalesce(claims.period_end, claims.point_date)
        end as period_end,
        case when ledger.destination <> 'targets' then coalesce(claims.period_start, claims.point_date) end
            as period_start,
        case when ledger.destination = 'targets' then claims.value_usd end as target_usd,
        count(distinct claims.claim_id) as claim_count,
        count(distinct ledger.document_id) as document_count
    from ledger
    inner join claims
        on ledger.claim_id = claims.claim_id
    inner join indicators
        on claims.indicator = indicators.indicator
    where ledger.destination in ('bilateral_trade', 'bloc_share', 'targets')
    group by 1, 2, 3, 4, 5, 6, 7

),

found as (

    select
        'bilateral_trade' as destination,
        reporter_code,
        partner_code as counterpart_code,
        flow,
        period_end,
        period_start,
        cast(null as double) as target_usd,
        claim_count,
        document_count
    from {{ ref('bilateral_trade') }}
    where claim_count > 0

    union all

    select
        'bloc_share' as destination,
        reporter_code,
        bloc_code as counterpart_code,
        flow,
        period_end,
        period_start,
        cast(null as double) as target_usd,
        claim_count,
        document_count
    from {{ ref('bloc_share') }}
    where membership_basis = 'as_claimed'

    union all

    select
        'targets' as destination,
        reporter_code,
        partner_code as counterpart_code,
        flow,
        target_date as period_end,
        cast(null as date) as period_start,
        target_usd,
        claim_count,
        document_count
    from {{ ref('targets') }}

),

missing as (

    select * from expected
    except
    select * from found

),

unfounded as (

    select * from found
    except
    select * from expected

)

select
    'in facts, not so in the mart' as problem,
    destination,
    reporter_code,
    counterpart_code,
    flow,
    period_end,
    period_start,
    target_usd,
    claim_count,
    document_count
from missing

union all

select
    'in the mart, not so in facts' as problem,
    destination,
    reporter_code,
    counterpart_code,
    flow,
    period_end,
    period_start,
    target_usd,
    claim_count,
    document_count
from unfounded
