-- A row of raw.facts that is in no mart and has no reason is lost.
with

facts as (

    select * from {{ source('raw', 'facts') }}

),

ledger as (

    select * from {{ ref('fact_ledger') }}

)

select
    facts.row_id,
    facts.fact_id,
    facts.document_id,
    ledger.destination,
    ledger.reason
from facts
left join ledger
    on facts.row_id = ledger.row_id
where
    ledger.row_id is null
    or (ledger.claim_id is null and ledger.reason is null)
    or (ledger.claim_id is not null and ledger.destination is null)
