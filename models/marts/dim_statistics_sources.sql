{{ config(alias='statistics_sources') }}

with

sources as (

    select * from {{ ref('statistics_sources') }}

),

source_ranks as (

    select * from {{ ref('source_ranks') }}

),

figures as (

    select
        source_id,
        count(*) as figure_count,
        min(period_start) as first_period_start,
        max(period_end) as last_period_end,
        max(coalesce(published_on, retrieved_on)) as newest_vintage_on
    from {{ ref('stg_trade_statistics') }}
    group by source_id

)

select
    sources.source_id,
    sources.source_name,
    sources.source_type,
    source_ranks.rank as source_rank,
    sources.publication_lag_days,
    sources.unit_in_source,
    sources.address,
    sources.note,
    coalesce(figures.figure_count, 0) as figure_count,
    figures.first_period_start,
    figures.last_period_end,
    figures.newest_vintage_on
from sources
inner join source_ranks
    on sources.source_id = source_ranks.source_id
left join figures
    on sources.source_id = figures.source_id
