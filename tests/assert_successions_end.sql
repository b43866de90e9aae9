-- No target supersedes the one that supersedes it: the chain of goalposts has an end.
select
    targets.target_id,
    targets.superseded_by_target_id
from {{ ref('targets') }} as targets
inner join {{ ref('targets') }} as successors
    on targets.superseded_by_target_id = successors.target_id
where successors.superseded_by_target_id = targets.target_id
