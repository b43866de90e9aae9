with

facts as (

    select * from {{ source('raw', 'facts') }}

),

-- An extraction that found nothing left no fact, only the row of its document.
last_readings as (

    select
        document_id,
        max(extracted_at) as read_at
    from {{ source('raw', 'documents') }}
    where extractor is not null
    group by document_id

),

-- What a person curated stands above what a program extracted; among extractions of a document the newest counts,
-- and it counts whole: what it no longer says is no longer said.
extractions as (

    select
        *,
        dense_rank() over (
            partition by document_id
            order by
                case when extractor = 'curated' then 0 else 1 end,
                extracted_at desc,
                extractor desc
        ) as extraction_rank
    from facts

),

versions as (

    select
        extractions.*,
        row_number() over (
            partition by extractions.fact_id
            order by extractions.load_id desc, extractions.row_number desc
        ) as version_rank
    from extractions
    left join last_readings
        on extractions.document_id = last_readings.document_id
    where
        extractions.extraction_rank = 1
        and (
            extractions.extractor = 'curated'
            or last_readings.read_at is null
            or extractions.extracted_at >= last_readings.read_at
        )

)

select
    fact_id,
    row_id,
    document_id,
    reporter as reporter_code,
    counterpart as counterpart_code,
    indicator,
    statement_type,
    unit,
    qualifier,
    value,
    precision,
    period_start,
    period_end,
    base_period_start,
    base_period_end,
    scope,
    modality,
    value_text,
    char_start,
    char_end,
    speaker,
    extractor,
    extracted_at,
    load_id
from versions
where version_rank = 1
