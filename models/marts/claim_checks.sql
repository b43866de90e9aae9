with

candidates as (

    select * from {{ ref('int_check_candidates') }}

)

select
    claim_id,
    source_id,
    source_rank,
    side,
    membership_basis,
    member_codes,
    claimed_value,
    claimed_low,
    claimed_high,
    checked_value,
    {{ percent_above('checked_value', 'claimed_value') }} as deviation_percent,
    (claimed_low is null or checked_value >= claimed_low)
    and (claimed_high is null or checked_value <= claimed_high) as agrees
from candidates
where checked_value is not null
