-- A verdict says what its checks say: none is better or worse than the best of them.
with

verdicts as (

    select * from {{ ref('claim_verdicts') }}

),

checks as (

    select
        claim_id,
        count(*) filter (where agrees) as agreeing
    from {{ ref('claim_checks') }}
    group by claim_id

)

select
    verdicts.claim_id,
    verdicts.verdict,
    checks.agreeing
from verdicts
left join checks
    on verdicts.claim_id = checks.claim_id
where
    (verdicts.verdict = 'supported') <> (coalesce(checks.agreeing, 0) > 0)
    or (verdicts.verdict = 'unverifiable') <> (checks.claim_id is null)
