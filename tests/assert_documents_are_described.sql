-- Facts whose document nobody described: without its date they can be no point in time, without its address no source.
{{ config(severity='warn') }}

select
    document_id,
    mention_count
from {{ ref('dim_documents') }}
where not is_described
