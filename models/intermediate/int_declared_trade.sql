with

statistics as (

    select * from {{ ref('stg_trade_statistics') }}
    -- A figure known to be wrong stays in staging, where it can be seen, and is no ground for anything.
    where coalesce(status, 'final') <> 'suspect'

),

sources as (

    select * from {{ ref('statistics_sources') }}

),

dated as (

    select
        statistics.*,
        sources.products_are_complete,
        -- The day from which the figure could be known: its publication, else its retrieval, else an assumption.
        coalesce(
            statistics.published_on,
            statistics.retrieved_on,
            {{ add_days('statistics.period_end', 'sources.publication_lag_days') }}
        ) as known_on
    from statistics
    inner join sources
        on statistics.source_id = sources.source_id

),

-- A total, or all products of a source that always has all of them; one product alone is no total.
countable as (

    select *
    from dated
    where
        known_on <= {{ as_of() }}
        and (product_code = 'TOTAL' or products_are_complete)

),

vintages as (

    select
        *,
        -- A newer vintage replaces an older one whole, products and all; a total stands above its products.
        dense_rank() over (
            partition by source_id, reporter_code, partner_code, flow, period_start, period_end
            order by
                known_on desc,
                case when product_code = 'TOTAL' then 0 else 1 end
        ) as vintage_rank
    from countable

),

-- Imports are held with the cost of freight where a source gives both, as reporters do; exports without.
newest as (

    select
        *,
        row_number() over (
            partition by source_id, reporter_code, partner_code, flow, period_start, period_end, product_code
            order by
                case
                    when flow = 'import' and valuation = 'cif' then 0
                    when flow = 'export' and valuation = 'fob' then 0
                    else 1
                end,
                load_id desc,
                row_id asc
        ) as version_rank
    from vintages
    where vintage_rank = 1

),

declared as (

    select
        source_id,
        reporter_code,
        partner_code,
        flow,
        period_start,
        period_end,
        sum(value_usd) as value_usd,
        case
            when count(distinct valuation) = 1 and count(valuation) = count(*) then min(valuation)
        end as valuation,
        case
            when count(distinct status) = 1 then min(status)
            when count(status) > 0 then 'preliminary'
        end as status,
        max(known_on) as known_on,
        max(case when products_are_complete then 1 else 0 end) as is_reconciled
    from newest
    where version_rank = 1
    group by source_id, reporter_code, partner_code, flow, period_start, period_end

),

-- In a reconciled source one figure is the exporter's export and the importer's import.
mirrored as (

    select
        source_id,
        partner_code as reporter_code,
        reporter_code as partner_code,
        'import' as flow,
        period_start,
        period_end,
        value_usd,
        valuation,
        status,
        known_on
    from declared
    where is_reconciled = 1 and flow = 'export'

),

pairs as (

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
        is_reconciled
    from declared

    union all

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
        1 as is_reconciled
    from mirrored

),

-- It has every partner, so it has the world, too.
with_world as (

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
        known_on
    from pairs

    union all

    select
        source_id,
        reporter_code,
        'WLD' as partner_code,
        flow,
        period_start,
        period_end,
        sum(value_usd) as value_usd,
        min(valuation) as valuation,
        min(status) as status,
        max(known_on) as known_on
    from pairs
    where is_reconciled = 1
    group by source_id, reporter_code, flow, period_start, period_end

)

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
    known_on
from with_world
