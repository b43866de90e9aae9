with

declared as (

    select * from {{ ref('int_declared_trade') }}

),

claims as (

    select * from {{ ref('int_claims') }}
    where statement_type <> 'target' and period_start is not null

),

areas as (

    select * from {{ ref('areas') }}

),

source_ranks as (

    select * from {{ ref('source_ranks') }}

),

-- The periods to add months up for: those that claims speak of, those that growth is measured from, and years.
wanted_periods as (

    select
        period_start,
        period_end
    from claims

    union distinct

    -- What its growth is measured from, whether a claim says so or a mart does.
    select
        growth_from_start as period_start,
        growth_from_end as period_end
    from claims
    where growth_from_start is not null

    union distinct

    select
        {{ add_years('period_start', -1) }} as period_start,
        {{ year_before_end('period_end') }} as period_end
    from claims

    union distinct

    select
        cast(concat(cast(extract(year from period_start) as string), '-01-01') as date) as period_start,
        cast(concat(cast(extract(year from period_start) as string), '-12-31') as date) as period_end
    from declared

),

-- "The first eight months" is the sum of its months, where the source has every one of them.
months as (

    select
        wanted_periods.period_start,
        wanted_periods.period_end,
        declared.source_id,
        declared.reporter_code,
        declared.partner_code,
        declared.flow,
        sum(declared.value_usd) as value_usd,
        min(declared.valuation) as valuation,
        case
            when count(distinct declared.status) = 1 then min(declared.status)
            when count(declared.status) > 0 then 'preliminary'
        end as status,
        max(declared.known_on) as known_on
    from wanted_periods
    inner join declared
        on
            wanted_periods.period_start <= declared.period_start
            and wanted_periods.period_end >= declared.period_end
    where
        extract(day from wanted_periods.period_start) = 1
        and wanted_periods.period_end = last_day(wanted_periods.period_end)
        and extract(day from declared.period_start) = 1
        and declared.period_end = last_day(declared.period_start)
    group by
        wanted_periods.period_start,
        wanted_periods.period_end,
        declared.source_id,
        declared.reporter_code,
        declared.partner_code,
        declared.flow
    having
        count(*) > 1
        and count(*) = {{ months_between('wanted_periods.period_start', 'wanted_periods.period_end') }} + 1

),

one_way as (

    select
        source_id,
        reporter_code,
        partner_code,
        flow,
        period_start,
        period_end,
        value_usd,
        valuation,
        status,
        known_on,
        'as published' as derivation
    from declared

    union all

    select
        months.source_id,
        months.reporter_code,
        months.partner_code,
        months.flow,
        months.period_start,
        months.period_end,
        months.value_usd,
        months.valuation,
        months.status,
        months.known_on,
        'sum of months' as derivation
    from months
    left join declared
        on
            months.source_id = declared.source_id
            and months.reporter_code = declared.reporter_code
            and months.partner_code = declared.partner_code
            and months.flow = declared.flow
            and months.period_start = declared.period_start
            and months.period_end = declared.period_end
    where declared.source_id is null

),

turnover as (

    select
        exports.source_id,
        exports.reporter_code,
        exports.partner_code,
        exports.period_start,
        exports.period_end,
        exports.value_usd + imports.value_usd as value_usd,
        case
            when exports.status = imports.status then exports.status
            when exports.status is not null and imports.status is not null then 'preliminary'
        end as status,
        greatest(exports.known_on, imports.known_on) as known_on
    from one_way as exports
    inner join one_way as imports
        on
            exports.source_id = imports.source_id
            and exports.reporter_code = imports.reporter_code
            and exports.partner_code = imports.partner_code
            and exports.period_start = imports.period_start
            and exports.period_end = imports.period_end
    where exports.flow = 'export' and imports.flow = 'import'

),

flows as (

    select
        source_id,
        reporter_code,
        partner_code,
        flow,
        period_start,
        period_end,
        value_usd,
        valuation,
        status,
        known_on,
        derivation
    from one_way
    where flow in ('export', 'import')

    union all

    select
        source_id,
        reporter_code,
        partner_code,
        'turnover' as flow,
        period_start,
        period_end,
        value_usd,
        cast(null as string) as valuation,
        status,
        known_on,
        'exports plus imports' as derivation
    from turnover

    union all

    -- A turnover that the source gives without its two sides.
    select
        one_way.source_id,
        one_way.reporter_code,
        one_way.partner_code,
        one_way.flow,
        one_way.period_start,
        one_way.period_end,
        one_way.value_usd,
        one_way.valuation,
        one_way.status,
        one_way.known_on,
        one_way.derivation
    from one_way
    left join turnover
        on
            one_way.source_id = turnover.source_id
            and one_way.reporter_code = turnover.reporter_code
            and one_way.partner_code = turnover.partner_code
            and one_way.period_start = turnover.period_start
            and one_way.period_end = turnover.period_end
    where one_way.flow = 'turnover' and turnover.source_id is null

)

select
    flows.source_id,
    flows.reporter_code,
    flows.partner_code,
    areas.area_type as partner_type,
    flows.flow,
    flows.period_start,
    flows.period_end,
    flows.value_usd,
    flows.valuation,
    flows.status,
    flows.known_on,
    flows.derivation,
    source_ranks.rank as source_rank
from flows
inner join areas
    on flows.partner_code = areas.area_code
inner join source_ranks
    on flows.source_id = source_ranks.source_id
