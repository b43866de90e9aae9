{{ config(alias='bloc_members') }}

with

members as (

    select * from {{ ref('bloc_members') }}

),

blocs as (

    select * from {{ ref('blocs') }}

),

areas as (

    select * from {{ ref('areas') }}

)

select
    members.bloc_code,
    blocs.bloc_name,
    members.member_code,
    areas.area_name as member_name,
    members.valid_from,
    members.valid_to,
    members.date_precision,
    members.status,
    members.status in ('member', 'region') as is_counted,
    members.basis,
    members.source,
    members.note
from members
inner join blocs
    on members.bloc_code = blocs.bloc_code
inner join areas
    on members.member_code = areas.area_code
