with

claimed as (

    select * from {{ ref('int_claimed_levels') }}
    where counterpart_type = 'country'

),

preferred as (

    select * from {{ ref('int_preferred_trade') }}
    where partner_type = 'country'

),

flows as (

    select * from {{ ref('int_trade_flows') }}

),

periods as (

    select * from {{ ref('int_periods') }}

),

areas as (

    select * from {{ ref('areas') }}

),

mirrors as (

    select
        partner_code as reporter_code,
        reporter_code as partner_code,
        {{ mirror_flow('flow') }} as flow,
        period_start,
        period_end,
        value_usd,
        source_id
    from preferred

),

keys as (

    select
        reporter_code,
        partner_code,
        flow,
        period_start,
        period_end
    from preferred

    union distinct

    select
        reporter_code,
        partner_code,
        flow,
        period_start,
        period_end
    from mirrors

    union distinct

    select
        reporter_code,
        counterpart_code as partner_code,
        flow,
        period_start,
        period_end
    from claimed

),

sides as (

    select
        keys.reporter_code,
        keys.partner_code,
        keys.flow,
        keys.period_start,
        keys.period_end,
        preferred.value_usd as official_usd,
        preferred.source_id as official_source_id,
        preferred.status as official_status,
        mirrors.value_usd as mirror_usd,
        mirrors.source_id as mirror_source_id,
        claimed.claimed_low_usd,
        claimed.claimed_high_usd,
        claimed.latest_claimed_usd,
        coalesce(claimed.claim_count, 0) as claim_count,
        coalesce(claimed.document_count, 0) as document_count,
        coalesce(claimed.claims_conflict, false) as claims_conflict,
        coalesce(preferred.value_usd, mirrors.value_usd, claimed.latest_claimed_usd) as value_usd,
        case
            when preferred.value_usd is not null then 'official'
            when mirrors.value_usd is not null then 'mirror'
            else 'claim'
        end as value_basis
    from keys
    left join preferred
        on
            keys.reporter_code = preferred.reporter_code
            and keys.partner_code = preferred.partner_code
            and keys.flow = preferred.flow
            and keys.period_start = preferred.period_start
            and keys.period_end = preferred.period_end
    left join mirrors
        on
            keys.reporter_code = mirrors.reporter_code
            and keys.partner_code = mirrors.partner_code
            and keys.flow = mirrors.flow
            and keys.period_start = mirrors.period_start
            and keys.period_end = mirrors.period_end
    left join claimed
        on
            keys.reporter_code = claimed.reporter_code
            and keys.partner_code = claimed.counterpart_code
            and keys.flow = claimed.flow
            and keys.period_start = claimed.period_start
            and keys.period_end = claimed.period_end

),

-- Growth is between values of one basis and, for statistics, one source, whichever source the year before prefers.
-- Claims that contradict each other are no ground to measure growth from.
with_previous as (

    select
        sides.*,
        areas_reporter.area_name as reporter_name,
        areas_partner.area_name as partner_name,
        periods.period_label,
        periods.period_type,
        case sides.value_basis
            when 'official' then previous_official.value_usd
            when 'mirror' then previous_mirror.value_usd
            else previous_claim.latest_claimed_usd
        end as previous_value_usd
    from sides
    inner join periods
        on
            sides.period_start = periods.period_start
            and sides.period_end = periods.period_end
    inner join areas as areas_reporter
        on sides.reporter_code = areas_reporter.area_code
    inner join areas as areas_partner
        on sides.partner_code = areas_partner.area_code
    left join flows as previous_official
        on
            sides.official_source_id = previous_official.source_id
            and sides.reporter_code = previous_official.reporter_code
            and sides.partner_code = previous_official.partner_code
            and sides.flow = previous_official.flow
            and periods.previous_period_start = previous_official.period_start
            and periods.previous_period_end = previous_official.period_end
    left join flows as previous_mirror
        on
            sides.mirror_source_id = previous_mirror.source_id
            and sides.partner_code = previous_mirror.reporter_code
            and sides.reporter_code = previous_mirror.partner_code
            and {{ mirror_flow('sides.flow') }} = previous_mirror.flow
            and periods.previous_period_start = previous_mirror.period_start
            and periods.previous_period_end = previous_mirror.period_end
    left join sides as previous_claim
        on
            sides.reporter_code = previous_claim.reporter_code
            and sides.partner_code = previous_claim.partner_code
            and sides.flow = previous_claim.flow
            and periods.previous_period_start = previous_claim.period_start
            and periods.previous_period_end = previous_claim.period_end
            and periods.period_type <> 'point'
            and previous_claim.value_basis = 'claim'
            and not previous_claim.claims_conflict
            and not sides.claims_conflict

)

select
    reporter_code,
    reporter_name,
    partner_code,
    partner_name,
    flow,
    period_start,
    period_end,
    period_label,
    period_type,
    official_usd,
    official_source_id,
    official_status,
    mirror_usd,
    mirror_source_id,
    {{ percent_above('mirror_usd', 'official_usd') }} as mirror_gap_percent,
    claimed_low_usd,
    claimed_high_usd,
    latest_claimed_usd,
    claim_count,
    document_count,
    claims_conflict,
    value_usd,
    value_basis,
    previous_value_usd,
    {{ percent_above('value_usd', 'previous_value_usd') }} as growth_percent
from with_previous
