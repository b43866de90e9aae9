{{ config(alias='areas') }}

with

areas as (

    select * from {{ ref('areas') }}

)

select
    area_code,
    area_name,
    area_type,
    iso_alpha_2,
    iso_numeric
from areas
