with

rejected_rows as (

    select * from {{ source('raw', 'rejected_rows') }}

)

select
    load_id,
    path,
    row_number,
    row_text,
    reasons
from rejected_rows
