with

facts as (

    select * from {{ ref('int_facts') }}

),

qualifiers as (

    select * from {{ ref('qualifiers') }}

),

-- How far the true figure may lie from the stated one, towards zero and away from it; null for any distance.
margins as (

    select
        facts.*,
        case
            when qualifiers.percent_below is not null
                then greatest(
                        abs(facts.value) * qualifiers.percent_below / 100,
                        case when qualifiers.rounds_below then facts.precision / 2 else 0 end
                    )
        end as margin_below,
        case
            when qualifiers.percent_above is not null
                then greatest(
                        abs(facts.value) * qualifiers.percent_above / 100,
                        case when qualifiers.rounds_above then facts.precision / 2 else 0 end
                    )
        end as margin_above
    from facts
    inner join qualifiers
        on facts.qualifier = qualifiers.qualifier

),

-- A qualifier speaks of the size: a fall by "more than 5 %" is -5 or lower.
bounds as (

    select
        *,
        case
            when value >= 0 then value - margin_below
            else value - margin_above
        end as value_low,
        case
            when value >= 0 then value + margin_above
            else value + margin_below
        end as value_high,
        -- What holds "now" holds on the day of the document; of a document without a day only its own word is known.
        case
            when statement_type <> 'target' and period_end is null then published_on
        end as point_date,
        case
            when statement_type <> 'target' and period_end is null and published_on is null then document_id
        end as point_document_id
    from margins

)

select
    {{ surrogate_key([
        'reporter_code', 'counterpart_code', 'indicator', 'statement_type', 'unit', 'qualifier',
        number_key('value'), number_key('value_low'), number_key('value_high'),
        'period_start', 'period_end', 'base_period_start', 'base_period_end', 'scope', 'modality',
        'point_date', 'point_document_id'
    ]) }} as claim_id,
    fact_id,
    document_id,
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
    value_text,
    char_start,
    char_end,
    speaker,
    extractor,
    is_corrected,
    language,
    published_on,
    publisher,
    address
from bounds
