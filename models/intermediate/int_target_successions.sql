with

targets as (

    select * from {{ ref('int_targets') }}

),

pairs as (

    select
        earlier.target_id,
        later.target_id as superseded_by_target_id,
        later.first_stated_on,
        later.target_date,
        later.target_usd,
        earlier.target_usd = later.target_usd as is_same_amount,
        case
            -- The amount with a date says all that the amount alone said, whichever was said first.
            when earlier.target_usd = later.target_usd and earlier.target_date is null then true
            -- What was not said later does not supersede; nor does a wish without a date undo a dated one.
            when later.first_stated_on <= earlier.first_stated_on then false
            when earlier.first_stated_on is null or later.first_stated_on is null then false
            when later.target_date is null and earlier.target_date is not null then false
            -- Less by an earlier day is a milestone on the way to more, and both stand.
            when coalesce(earlier.target_date, cast('9999-12-31' as date)) < later.target_date
                then earlier.target_usd >= later.target_usd
            when later.target_date < coalesce(earlier.target_date, cast('9999-12-31' as date))
                then later.target_usd >= earlier.target_usd
            else true
        end as is_superseded
    from targets as earlier
    inner join targets as later
        on
            earlier.reporter_code = later.reporter_code
            and earlier.partner_code = later.partner_code
            and earlier.flow = later.flow
            and earlier.target_id <> later.target_id

),

-- In order: the next goalpost, not the last one.
ranked as (

    select
        *,
        row_number() over (
            partition by target_id
            order by
                first_stated_on asc nulls last,
                target_date asc nulls last,
                target_usd asc
        ) as succession
    from pairs
    where is_superseded

)

select
    target_id,
    superseded_by_target_id
from ranked
where succession = 1
