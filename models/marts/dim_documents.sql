{{ config(alias='documents') }}

with

documents as (

    select * from {{ ref('stg_documents') }}
    where {{ is_known('published_on') }}

),

mentions as (

    select * from {{ ref('int_claim_mentions') }}

),

mentioned as (

    select
        document_id,
        count(*) as mention_count,
        count(distinct claim_id) as claim_count
    from mentions
    group by document_id

),

-- A document that facts point into is a document, also while nobody has described it.
document_ids as (

    select document_id
    from documents

    union distinct

    select document_id
    from mentioned

)

select
    document_ids.document_id,
    documents.language,
    documents.published_on,
    coalesce(documents.published_on_basis, 'unknown') as published_on_basis,
    documents.publisher,
    documents.address,
    documents.sha256,
    documents.characters,
    documents.text,
    documents.document_id is not null as is_described,
    coalesce(mentioned.mention_count, 0) as mention_count,
    coalesce(mentioned.claim_count, 0) as claim_count
from document_ids
left join documents
    on document_ids.document_id = documents.document_id
left join mentioned
    on document_ids.document_id = mentioned.document_id
