with

documents as (

    select * from {{ source('raw', 'documents') }}

),

-- What a person wrote of a document stands above what a program read from it, however often that is read again.
versions as (

    select
        *,
        row_number() over (
            partition by document_id
            order by
                case when extractor is null then 0 else 1 end,
                load_id desc,
                row_number desc
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
