with

mentions as (

    select * from {{ ref('int_claim_mentions') }}

),

areas as (

    select * from {{ ref('areas') }}

),

indicators as (

    select * from {{ ref('indicators') }}

),

units as (

    select * from {{ ref('units') }}

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

claims as (

    select
        claim_id,
        reporter_code,
        counterpart_code,
        indicator,
        statement_type,
        unit,
        qualifier,
        value,
        value_low,
        value_high,
        period_start,
        period_end,
        base_period_start,
        base_period_end,
        point_date,
        scope,
        modality,
        count(*) as mention_count,
        count(distinct document_id) as document_count,
        count(distinct language) as language_count,
        min(published_on) as first_published_on,
        max(published_on) as last_published_on
    from mentions
    group by
        claim_id,
        reporter_code,
        counterpart_code,
        indicator,
        statement_type,
        unit,
        qualifier,
        value,
        value_low,
        value_high,
        period_start,
        period_end,
        base_period_start,
        base_period_end,
        point_date,
        scope,
        modality

),

described as (

    select
        claims.*,
        reporters.area_name as reporter_name,
        reporters.area_type as reporter_type,
        counterparts.area_name as counterpart_name,
        counterparts.area_type as counterpart_type,
        indicators.flow,
        indicators.is_one_quantity,
        units.unit_type,
        -- Units of the claim's currency for one dollar: the average of its own period or nothing.
        case
            when claims.unit = 'USD' then 1.0
            else exchange_rates.per_usd
        end as per_usd,
        claims.statement_type in ('growth_percent', 'growth_factor') as is_growth,
        -- "In the first six months": from New Year on, longer than January, shorter than the year.
        extract(month from claims.period_start) = 1
        and extract(day from claims.period_start) = 1
        and extract(month from claims.period_end) > 1
        and extract(year from {{ add_days('claims.period_end', 1) }}) = extract(year from claims.period_start)
            as is_year_to_date
    from claims
    inner join areas as reporters
        on claims.reporter_code = reporters.area_code
    left join areas as counterparts
        on claims.counterpart_code = counterparts.area_code
    inner join indicators
        on claims.indicator = indicators.indicator
    inner join units
        on claims.unit = units.unit
    left join exchange_rates
        on
            claims.unit = exchange_rates.currency
            and claims.period_start = exchange_rates.period_start
            and claims.period_end = exchange_rates.period_end

)

select
    claim_id,
    reporter_code,
    reporter_name,
    reporter_type,
    counterpart_code,
    counterpart_name,
    counterpart_type,
    indicator,
    flow,
    is_one_quantity,
    statement_type,
    unit,
    unit_type,
    qualifier,
    value,
    value_low,
    value_high,
    value / per_usd as value_usd,
    value_low / per_usd as value_usd_low,
    value_high / per_usd as value_usd_high,
    -- Growth in percent and in times on one scale: new over old.
    case statement_type
        when 'growth_percent' then 1 + value_low / 100
        when 'growth_factor' then value_low
    end as growth_low,
    case statement_type
        when 'growth_percent' then 1 + value_high / 100
        when 'growth_factor' then value_high
    end as growth_high,
    period_start,
    period_end,
    base_period_start,
    base_period_end,
    -- Growth of a year to date without a base is against the same months a year before; other growth has to say.
    case
        when is_growth and base_period_start is not null then base_period_start
        when is_growth and is_year_to_date then {{ add_years('period_start', -1) }}
    end as growth_from_start,
    case
        when is_growth and base_period_start is not null then base_period_end
        when is_growth and is_year_to_date then {{ year_before_end('period_end') }}
    end as growth_from_end,
    point_date,
    coalesce(period_start, point_date) as observed_from,
    coalesce(period_end, point_date) as observed_to,
    scope,
    modality,
    mention_count,
    document_count,
    language_count,
    first_published_on,
    last_published_on
from described
