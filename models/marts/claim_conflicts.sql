with

claims as (

    select * from {{ ref('int_claims') }}
    -- Targets are wishes, forecasts guesses; a part and an "other" may each be a part of something else.
    where
        statement_type <> 'target'
        and modality = 'stated'
        and scope = 'total'
        and is_one_quantity

),

-- Growth in percent and in times is one quantity; so is an amount in two currencies, once it is in dollars.
measured as (

    select
        *,
        case
            when growth_low is not null or growth_high is not null then 'growth'
            when statement_type = 'level' and value_usd is not null then 'level in USD'
            else concat(statement_type, ' in ', unit)
        end as measure,
        case
            when growth_low is not null or growth_high is not null then growth_low
            when value_usd is not null then value_usd_low
            else value_low
        end as low,
        case
            when growth_low is not null or growth_high is not null then growth_high
            when value_usd is not null then value_usd_high
            else value_high
        end as high
    from claims
    where observed_from is not null

),

-- Of two bounds that do not meet one lies wholly below the other; bounds that touch do meet, whatever
-- a binary fraction makes of 3.45.
pairs as (

    select
        lower_claims.claim_id as lower_claim_id,
        higher_claims.claim_id as higher_claim_id,
        lower_claims.reporter_code,
        lower_claims.reporter_name,
        lower_claims.counterpart_code,
        lower_claims.counterpart_name,
        lower_claims.indicator,
        lower_claims.measure,
        lower_claims.observed_from as period_start,
        lower_claims.observed_to as period_end,
        lower_claims.growth_from_start as base_period_start,
        lower_claims.growth_from_end as base_period_end,
        lower_claims.low as lower_claim_low,
        lower_claims.high as lower_claim_high,
        higher_claims.low as higher_claim_low,
        higher_claims.high as higher_claim_high,
        lower_claims.last_published_on as lower_claim_last_published_on,
        higher_claims.last_published_on as higher_claim_last_published_on
    from measured as lower_claims
    inner join measured as higher_claims
        on
            lower_claims.reporter_code = higher_claims.reporter_code
            and lower_claims.counterpart_code is not distinct from higher_claims.counterpart_code
            and lower_claims.indicator = higher_claims.indicator
            and lower_claims.measure = higher_claims.measure
            and lower_claims.observed_from = higher_claims.observed_from
            and lower_claims.observed_to = higher_claims.observed_to
            and lower_claims.growth_from_start is not distinct from higher_claims.growth_from_start
            and lower_claims.growth_from_end is not distinct from higher_claims.growth_from_end
            and {{ number_key('lower_claims.high') }} < {{ number_key('higher_claims.low') }}

)

select
    lower_claim_id,
    higher_claim_id,
    reporter_code,
    reporter_name,
    counterpart_code,
    counterpart_name,
    indicator,
    measure,
    period_start,
    period_end,
    base_period_start,
    base_period_end,
    lower_claim_low,
    lower_claim_high,
    higher_claim_low,
    higher_claim_high,
    {{ percent_above('higher_claim_low', 'lower_claim_high') }} as gap_percent,
    lower_claim_last_published_on,
    higher_claim_last_published_on
from pairs
