{%- set correctable = [
    ('reporter_code', 'string'), ('counterpart_code', 'string'), ('indicator', 'string'),
    ('statement_type', 'string'), ('unit', 'string'), ('qualifier', 'string'), ('value', 'double'),
    ('precision', 'double'), ('period_start', 'date'), ('period_end', 'date'), ('base_period_start', 'date'),
    ('base_period_end', 'date'), ('scope', 'string'), ('modality', 'string')
] -%}

with

facts as (

    select * from {{ ref('stg_facts') }}

),

documents as (

    select * from {{ ref('stg_documents') }}

),

corrections as (

    select
        fact_id,
        {%- for field, data_type in correctable %}
        max(case when field = '{{ field }}' then new_value end) as new_{{ field }},
        max(case when field = '{{ field }}' then 1 else 0 end) as has_{{ field }},
        {%- endfor %}
        max(case when field = 'is_retracted' and new_value = 'true' then 1 else 0 end) as is_retracted
    from {{ ref('corrections') }}
    group by fact_id

),

corrected as (

    select
        facts.fact_id,
        facts.row_id,
        facts.document_id,
        {%- for field, data_type in correctable %}
        case
            when corrections.has_{{ field }} = 1 then cast(corrections.new_{{ field }} as {{ data_type }})
            else facts.{{ field }}
        end as {{ field }},
        {%- endfor %}
        facts.value_text,
        facts.char_start,
        facts.char_end,
        facts.speaker,
        facts.extractor,
        corrections.fact_id is not null as is_corrected
    from facts
    left join corrections
        on facts.fact_id = corrections.fact_id
    where coalesce(corrections.is_retracted, 0) = 0

)

select
    corrected.fact_id,
    corrected.row_id,
    corrected.document_id,
    corrected.reporter_code,
    corrected.counterpart_code,
    corrected.indicator,
    corrected.statement_type,
    corrected.unit,
    corrected.qualifier,
    corrected.value,
    corrected.precision,
    corrected.period_start,
    corrected.period_end,
    corrected.base_period_start,
    corrected.base_period_end,
    corrected.scope,
    corrected.modality,
    corrected.value_text,
    corrected.char_start,
    corrected.char_end,
    corrected.speaker,
    corrected.extractor,
    corrected.is_corrected,
    documents.language,
    documents.published_on,
    documents.publisher,
    documents.address
from corrected
left join documents
    on corrected.document_id = documents.document_id
where {{ is_known('documents.published_on') }}
