with

facts as (

    select * from {{ source('raw', 'facts') }}

),

current_facts as (

    select * from {{ ref('stg_facts') }}

),

loads as (

    select * from {{ ref('stg_loads') }}

),

mentions as (

    select * from {{ ref('int_claim_mentions') }}

),

verdicts as (

    select * from {{ ref('claim_verdicts') }}

),

comparable_claims as (

    select * from {{ ref('int_comparable_claims') }}

),

targets as (

    select * from {{ ref('int_targets') }}

),

claims as (

    select * from {{ ref('int_claims') }}

),

retractions as (

    select distinct fact_id
    from {{ ref('corrections') }}
    where field = 'is_retracted' and new_value = 'true'

),

curated_documents as (

    select distinct document_id
    from facts
    where extractor = 'curated'

),

destinations as (

    select
        claims.claim_id,
        case
            when targets.target_id is not null then 'targets'
            when comparable_claims.counterpart_type = 'bloc' then 'bloc_share'
            when comparable_claims.counterpart_type = 'country' and comparable_claims.statement_type = 'level'
                then 'bilateral_trade'
            else 'trade_claims'
        end as destination,
        case
            when comparable_claims.counterpart_type = 'country' and comparable_claims.statement_type <> 'level'
                then 'a share or growth with a country: checked in claim_checks'
            when comparable_claims.counterpart_type = 'world' then 'trade with the world: checked in claim_checks'
            when claims.statement_type = 'target' then 'a target that is no total of a trade flow in US dollars'
            else verdicts.reason
        end as reason_for_no_other
    from claims
    inner join verdicts
        on claims.claim_id = verdicts.claim_id
    left join comparable_claims
        on claims.claim_id = comparable_claims.claim_id
    left join targets
        on
            claims.statement_type = 'target'
            and claims.scope = 'total'
            and claims.reporter_code = targets.reporter_code
            and claims.counterpart_code = targets.partner_code
            and claims.flow = targets.flow
            and claims.value_usd = targets.target_usd
            and claims.period_end is not distinct from targets.target_date

)

select
    facts.row_id,
    facts.fact_id,
    facts.document_id,
    facts.extractor,
    facts.extracted_at,
    loads.path,
    facts.row_number,
    mentions.claim_id,
    destinations.destination,
    case
        when mentions.claim_id is not null and destinations.destination <> 'trade_claims' then null
        when mentions.claim_id is not null then destinations.reason_for_no_other
        when retractions.fact_id is not null and current_facts.row_id is not null then 'retracted by a correction'
        when current_facts.row_id is not null then 'not published by the day that the marts are built for'
        when same_facts.fact_id is not null then 'the same fact was loaded again'
        when curated_documents.document_id is not null and facts.extractor <> 'curated'
            then 'a person curated the document'
        else 'a newer extraction of the document replaced it'
    end as reason
from facts
inner join loads
    on facts.load_id = loads.load_id
left join current_facts
    on facts.row_id = current_facts.row_id
left join current_facts as same_facts
    on facts.fact_id = same_facts.fact_id
left join mentions
    on
        facts.fact_id = mentions.fact_id
        and current_facts.row_id is not null
left join destinations
    on mentions.claim_id = destinations.claim_id
left join retractions
    on facts.fact_id = retractions.fact_id
left join curated_documents
    on facts.document_id = curated_documents.document_id
