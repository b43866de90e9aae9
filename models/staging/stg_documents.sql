with

documents as (

    select * from {{ source('raw', 'documents') }}

),

versions as (

    select
        *,
        row_number() over (
            partition by document_id
            order by load_id desc, row_number desc
        ) as version_rank
    from documents

)

select
    document_id,
    language,
    published_on,
    published_on_basis,
    publisher,
    address,
    sha256,
    characters,
    text,
    load_id
from versions
where version_rank = 1
