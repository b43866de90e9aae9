-- A correction whose fact is gone, or no longer says what the correction expects, is stale: look at it again.
with

corrections as (

    select * from {{ ref('corrections') }}

),

facts as (

    select * from {{ ref('stg_facts') }}

),

compared as (

    select
        corrections.fact_id,
        corrections.field,
        corrections.old_value,
        facts.fact_id is not null as is_found,
        case corrections.field
            {%- for field in [
                'reporter_code', 'counterpart_code', 'indicator', 'statement_type', 'unit', 'qualifier',
                'period_start', 'period_end', 'base_period_start', 'base_period_end', 'scope', 'modality'
            ] %}
            when '{{ field }}' then cast(facts.{{ field }} as string)
            {%- endfor %}
            when 'value' then cast({{ number_key('facts.value') }} as string)
            when 'precision' then cast({{ number_key('facts.precision') }} as string)
            when 'is_retracted' then 'false'
        end as found_value,
        case
            when corrections.field in ('value', 'precision')
                then cast({{ number_key('cast(corrections.old_value as double)') }} as string)
            else corrections.old_value
        end as expected_value
    from corrections
    left join facts
        on corrections.fact_id = facts.fact_id

)

select
    fact_id,
    field,
    old_value,
    found_value,
    is_found
from compared
where
    not is_found
    or found_value is distinct from expected_value
