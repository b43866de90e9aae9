-- A claim counts exactly the mentions that lead to its places in documents, and there is at least one.
with

claims as (

    select * from {{ ref('trade_claims') }}

),

mentions as (

    select
        claim_id,
        count(*) as mention_count,
        count(distinct document_id) as document_count
    from {{ ref('claim_mentions') }}
    group by claim_id

)

select
    claims.claim_id,
    claims.mention_count,
    claims.document_count,
    mentions.mention_count as mentions_found,
    mentions.document_count as documents_found
from claims
left join mentions
    on claims.claim_id = mentions.claim_id
where
    mentions.claim_id is null
    or mentions.mention_count <> claims.mention_count
    or mentions.document_count <> claims.document_count
