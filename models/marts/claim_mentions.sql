with

mentions as (

    select * from {{ ref('int_claim_mentions') }}

)

select
    claim_id,
    fact_id,
    document_id,
    char_start,
    char_end,
    value_text,
    language,
    published_on,
    publisher,
    address,
    speaker,
    extractor,
    is_corrected
from mentions
