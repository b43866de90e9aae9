with

claims as (

    select * from {{ ref('int_claims') }}
    where statement_type <> 'target'

),

statistics as (

    select * from {{ ref('int_trade_flows') }}

),

periods as (

    select
        observed_from as period_start,
        observed_to as period_end
    from claims
    where observed_from is not null

    union distinct

    select
        growth_from_start as period_start,
        growth_from_end as period_end
    from claims
    where growth_from_start is not null

    union distinct

    select
        period_start,
        period_end
    from statistics

),

parts as (

    select
        period_start,
        period_end,
        cast(extract(year from period_start) as int) as first_year,
        cast(extract(month from period_start) as int) as first_month,
        cast(extract(month from period_end) as int) as last_month,
        extract(year from period_start) = extract(year from period_end) as is_in_one_year,
        extract(day from period_start) = 1 and period_end = last_day(period_end) as is_whole_months
    from periods

),

-- The first that fits: January to June is a half before it is a year to date.
typed as (

    select
        *,
        case
            when period_start = period_end then 'point'
            when is_in_one_year and is_whole_months and first_month = 1 and last_month = 12 then 'year'
            when is_in_one_year and is_whole_months and first_month in (1, 7) and last_month = first_month + 5
                then 'half'
            when is_in_one_year and is_whole_months and first_month in (1, 4, 7, 10) and last_month = first_month + 2
                then 'quarter'
            when is_in_one_year and is_whole_months and first_month = last_month then 'month'
            when is_in_one_year and first_month = 1 and extract(day from period_start) = 1 then 'year_to_date'
            else 'other'
        end as period_type
    from parts

)

select
    period_start,
    period_end,
    period_type,
    case
        when period_type = 'year' then cast(first_year as string)
        when period_type = 'half' and first_month = 1 then concat(cast(first_year as string), ' H1')
        when period_type = 'half' then concat(cast(first_year as string), ' H2')
        when period_type = 'quarter'
            then concat(cast(first_year as string), ' Q', cast(cast((first_month + 2) / 3 as int) as string))
        when period_type = 'month' then concat({{ month_name('period_start') }}, ' ', cast(first_year as string))
        when period_type = 'year_to_date' and is_whole_months
            then concat(
                    {{ month_name('period_start') }},
                    '-',
                    {{ month_name('period_end') }},
                    ' ',
                    cast(first_year as string)
                )
        when period_type = 'point' then cast(period_start as string)
        else concat(cast(period_start as string), ' to ', cast(period_end as string))
    end as period_label,
    {{ add_years('period_start', -1) }} as previous_period_start,
    {{ year_before_end('period_end') }} as previous_period_end
from typed
