-- Two readings of one place in a document that differ in the number only: a file was edited in place and loaded again.
-- The raw layer keeps both; a row in seeds/corrections.csv retracts the wrong one.
{{ config(severity='warn') }}

with

facts as (

    select * from {{ ref('int_facts') }}
    where char_start is not null

)

select
    document_id,
    char_start,
    char_end,
    reporter_code,
    counterpart_code,
    indicator,
    statement_type,
    period_start,
    period_end,
    scope,
    min(fact_id) as first_fact_id,
    min(value) as lowest_value,
    max(fact_id) as last_fact_id,
    max(value) as highest_value
from facts
group by
    document_id,
    char_start,
    char_end,
    reporter_code,
    counterpart_code,
    indicator,
    statement_type,
    period_start,
    period_end,
    scope
having count(*) > 1
