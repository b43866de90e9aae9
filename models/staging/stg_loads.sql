with

loads as (

    select * from {{ source('raw', 'loads') }}

)

select
    load_id,
    path,
    kind,
    sha256,
    bytes,
    rows_read,
    rows_loaded,
    rows_already_known,
    rows_rejected,
    problem,
    loaded_at
from loads
