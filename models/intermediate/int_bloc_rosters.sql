with

members as (

    select
        bloc_code,
        member_code,
        coalesce(valid_from, cast('1900-01-01' as date)) as valid_from,
        coalesce(valid_to, cast('9999-12-31' as date)) as valid_to
    from {{ ref('bloc_members') }}
    -- Observers, associates, partners and participants are no members; a region has its countries.
    where status in ('member', 'region')

),

-- A roster begins when somebody joins, and on the day after somebody left.
beginnings as (

    select
        bloc_code,
        valid_from
    from members

    union distinct

    select
        bloc_code,
        {{ add_days('valid_to', 1) }} as valid_from
    from members
    where valid_to < cast('9999-12-31' as date)

),

rosters as (

    select
        bloc_code,
        valid_from,
        coalesce(
            {{ add_days('lead(valid_from) over (partition by bloc_code order by valid_from nulls last)', -1) }},
            cast('9999-12-31' as date)
        ) as valid_to
    from beginnings

)

select
    {{ surrogate_key(['rosters.bloc_code', 'rosters.valid_from']) }} as roster_id,
    rosters.bloc_code,
    rosters.valid_from,
    rosters.valid_to,
    members.member_code
from rosters
inner join members
    on
        rosters.bloc_code = members.bloc_code
        and rosters.valid_from >= members.valid_from
        and rosters.valid_from <= members.valid_to
