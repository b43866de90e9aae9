with

targets as (

    select * from {{ ref('int_targets') }}

),

successions as (

    select * from {{ ref('int_target_successions') }}

),

series as (

    select * from {{ ref('int_target_series') }}
    where series_rank = 1

),

newest_year as (

    select
        target_id,
        max(period_end) as period_end
    from series
    group by target_id

),

baselines as (

    select
        series.target_id,
        series.basis,
        series.source_id,
        series.period_end,
        series.value_usd
    from series
    inner join newest_year
        on
            series.target_id = newest_year.target_id
            and series.period_end = newest_year.period_end

),

-- The year farthest back from which past growth is measured.
first_year as (

    select
        series.target_id,
        min(series.period_end) as period_end
    from series
    inner join newest_year
        on series.target_id = newest_year.target_id
    where
        series.basis <> 'claim'
        and {{ years_between('series.period_end', 'newest_year.period_end') }} <= {{ var('past_growth_years') }}
    group by series.target_id

),

past as (

    select
        series.target_id,
        series.value_usd,
        {{ years_between('series.period_end', 'newest_year.period_end') }} as years
    from series
    inner join first_year
        on
            series.target_id = first_year.target_id
            and series.period_end = first_year.period_end
    inner join newest_year
        on series.target_id = newest_year.target_id
    where series.period_end < newest_year.period_end

),

-- A target is met once a year that ended after it was stated, and not after it fell due, reached it.
best_year as (

    select
        targets.target_id,
        max(series.value_usd) as value_usd
    from targets
    inner join series
        on targets.target_id = series.target_id
    where
        (targets.first_stated_on is null or series.period_end >= targets.first_stated_on)
        and (targets.target_date is null or series.period_end <= targets.target_date)
    group by targets.target_id

),

measured as (

    select
        targets.*,
        baselines.value_usd as baseline_usd,
        baselines.period_end as baseline_period_end,
        baselines.basis as baseline_basis,
        baselines.source_id as baseline_source_id,
        best_year.value_usd as best_usd,
        successions.superseded_by_target_id,
        past.years as past_growth_years,
        100 * (power(baselines.value_usd / nullif(past.value_usd, 0), 1.0 / past.years) - 1) as past_growth_percent,
        -- From the end of the baseline's year to the day the target falls due; none once that day has passed.
        case
            when targets.target_date > baselines.period_end
                then {{ years_between('baselines.period_end', 'targets.target_date') }}
        end as years_left
    from targets
    left join baselines
        on targets.target_id = baselines.target_id
    left join past
        on targets.target_id = past.target_id
    left join best_year
        on targets.target_id = best_year.target_id
    left join successions
        on targets.target_id = successions.target_id

),

projected as (

    select
        *,
        100 * (power(target_usd / nullif(baseline_usd, 0), 1.0 / nullif(years_left, 0)) - 1)
            as required_growth_percent,
        baseline_usd * power(1 + past_growth_percent / 100, years_left) as projected_usd
    from measured

)

select
    target_id,
    reporter_code,
    reporter_name,
    partner_code,
    partner_name,
    partner_type,
    flow,
    target_usd,
    target_date,
    first_stated_on,
    last_stated_on,
    claim_count,
    document_count,
    baseline_usd,
    baseline_period_end,
    baseline_basis,
    baseline_source_id,
    cast(years_left as double) as years_left,
    100 * baseline_usd / target_usd as progress_percent,
    required_growth_percent,
    past_growth_percent,
    cast(past_growth_years as double) as past_growth_years,
    projected_usd,
    case
        when baseline_usd is null then 'no_baseline'
        when best_usd >= target_usd then 'met'
        when target_date <= baseline_period_end then 'missed'
        when projected_usd >= target_usd then 'on_track'
        when projected_usd < target_usd then 'behind'
    end as status,
    superseded_by_target_id
from projected
