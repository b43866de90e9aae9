with

claims as (

    select * from {{ ref('int_claims') }}

),

comparable_claims as (

    select * from {{ ref('int_comparable_claims') }}

),

candidates as (

    select * from {{ ref('int_check_candidates') }}

),

checks as (

    select * from {{ ref('claim_checks') }}

),

rules as (

    select * from {{ ref('verdict_rules') }}
    where rule = 'close_within'

),

-- Among the checks that agree the reporter's own figure counts before the partner's, from the best source; among
-- those that do not, the nearest.
judged as (

    select
        checks.*,
        abs(checks.deviation_percent) <= rules.value_percent as is_close,
        row_number() over (
            partition by checks.claim_id
            order by
                case when checks.agrees then 0 else 1 end,
                case when checks.agrees and checks.side = 'reporter' then 0 else 1 end,
                case when checks.agrees then checks.source_rank end asc nulls last,
                case when checks.agrees
                        then
                            case checks.membership_basis
                                when 'none' then 1
                                when 'at_period' then 2
                                when 'publisher' then 3
                                when 'at_statement' then 4
                                else 5
                            end
                end asc nulls last,
                abs(checks.deviation_percent) asc nulls last,
                checks.source_rank asc,
                checks.source_id asc,
                checks.side desc,
                checks.membership_basis asc
        ) as preference
    from checks
    cross join rules

),

best as (

    select * from judged
    where preference = 1

),

tried as (

    select
        claim_id,
        count(*) as candidates_tried,
        count(*) filter (where agrees) as candidates_agreeing
    from checks
    group by claim_id

),

-- Of a bloc that cannot be summed: whom the best source lacks.
gaps as (

    select
        claim_id,
        missing_codes,
        source_id,
        row_number() over (
            partition by claim_id
            order by source_rank asc, source_id asc, membership_basis asc
        ) as preference
    from candidates
    where checked_value is null and missing_codes is not null

),

candidates_found as (

    select distinct claim_id
    from candidates

),

decided as (

    select
        claims.claim_id,
        claims.statement_type,
        claims.flow,
        claims.scope,
        claims.modality,
        claims.indicator,
        claims.unit,
        claims.value_usd,
        claims.reporter_type,
        claims.reporter_code,
        claims.counterpart_code,
        claims.observed_from,
        claims.point_date,
        claims.growth_from_start,
        comparable_claims.claim_id is not null as is_comparable,
        best.source_id,
        best.side,
        best.membership_basis,
        best.member_codes,
        best.checked_value,
        best.deviation_percent,
        coalesce(tried.candidates_tried, 0) as candidates_tried,
        coalesce(tried.candidates_agreeing, 0) as candidates_agreeing,
        candidates_found.claim_id is not null as has_candidates,
        gaps.missing_codes,
        gaps.source_id as gap_source_id,
        case
            when best.agrees then 'supported'
            when best.is_close then 'close'
            when best.claim_id is not null then 'contradicted'
            else 'unverifiable'
        end as verdict
    from claims
    left join comparable_claims
        on claims.claim_id = comparable_claims.claim_id
    left join best
        on claims.claim_id = best.claim_id
    left join tried
        on claims.claim_id = tried.claim_id
    left join gaps
        on
            claims.claim_id = gaps.claim_id
            and gaps.preference = 1
    left join candidates_found
        on claims.claim_id = candidates_found.claim_id

),

-- What the figure was read from, in words.
worded as (

    select
        *,
        concat(
            source_id,
            case when side = 'mirror' then concat(', as ', counterpart_code, ' counts it') else '' end,
            case membership_basis
                when 'at_period' then concat(', on the members as the period ended (', member_codes, ')')
                when 'at_statement' then concat(', on the members of the day of the statement (', member_codes, ')')
                when 'evolving' then concat(', on each period''s own members (in the end ', member_codes, ')')
                when 'publisher' then ', in the publisher''s own row of the bloc'
                else ''
            end
        ) as ground
    from decided

)

select
    claim_id,
    verdict,
    source_id,
    side,
    membership_basis,
    member_codes,
    checked_value,
    deviation_percent,
    candidates_tried,
    candidates_agreeing,
    case
        when verdict = 'supported' then concat('within the claim''s bounds: ', ground)
        when verdict = 'close' then concat('outside the claim''s bounds, but near: ', ground)
        when verdict = 'contradicted'
            then concat('neither within the claim''s bounds nor near on anything tried; nearest: ', ground)
        when statement_type = 'target' then 'a target speaks of the future: see targets'
        when modality = 'forecast' then 'a forecast is no statement of what was'
        when flow is null then concat('no statistics here on ', indicator)
        when scope = 'partial' then 'speaks of a part of the trade: statistics here are totals'
        when reporter_type <> 'country' then 'the reporter is not a country'
        when counterpart_code is null then 'says not with whom'
        when counterpart_code = reporter_code then 'a country has no trade with itself'
        when point_date is not null or observed_from is null then 'states no period'
        when statement_type = 'level' and value_usd is null
            then concat('no exchange rate of ', unit, ' for the period')
        when missing_codes is not null
            then concat('no figure for the period that has every member: ', gap_source_id, ' lacks ', missing_codes)
        when statement_type = 'share' and has_candidates then 'no figure of the reporter''s whole trade in the period'
        when statement_type in ('growth_percent', 'growth_factor') and growth_from_start is null
            then 'states no period that the growth is measured from'
        when statement_type in ('growth_percent', 'growth_factor') and has_candidates
            then 'no figure for the period that the growth is measured from'
        else 'no figure for the period'
    end as reason
from worded
