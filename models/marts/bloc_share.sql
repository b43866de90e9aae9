with

sums as (

    select * from {{ ref('int_bloc_sums') }}

),

flows as (

    select * from {{ ref('int_trade_flows') }}

),

claims as (

    select * from {{ ref('int_comparable_claims') }}
    where counterpart_type = 'bloc'

),

mentions as (

    select * from {{ ref('int_claim_mentions') }}

),

periods as (

    select * from {{ ref('int_periods') }}

),

areas as (

    select * from {{ ref('areas') }}

),

-- The members as the period ended, and the members of the day up to which the marts are built.
by_members as (

    select
        sums.*,
        sums.period_end between sums.roster_valid_from and sums.roster_valid_to as is_at_period,
        least({{ as_of() }}, current_date) between sums.roster_valid_from and sums.roster_valid_to as is_current
    from sums

),

candidates as (

    select
        source_id,
        source_rank,
        reporter_code,
        bloc_code,
        roster_id,
        flow,
        period_start,
        period_end,
        'at_period' as membership_basis,
        member_count,
        members_with_data,
        bloc_usd,
        total_usd
    from by_members
    where is_at_period

    union all

    select
        source_id,
        source_rank,
        reporter_code,
        bloc_code,
        roster_id,
        flow,
        period_start,
        period_end,
        'current' as membership_basis,
        member_count,
        members_with_data,
        bloc_usd,
        total_usd
    from by_members
    where is_current

    union all

    -- The bloc's own row in a publication: whom it counts, the publisher knows.
    select
        bloc_rows.source_id,
        bloc_rows.source_rank,
        bloc_rows.reporter_code,
        bloc_rows.partner_code as bloc_code,
        cast(null as string) as roster_id,
        bloc_rows.flow,
        bloc_rows.period_start,
        bloc_rows.period_end,
        'publisher' as membership_basis,
        cast(null as bigint) as member_count,
        cast(null as bigint) as members_with_data,
        bloc_rows.value_usd as bloc_usd,
        world.value_usd as total_usd
    from flows as bloc_rows
    left join flows as world
        on
            bloc_rows.source_id = world.source_id
            and bloc_rows.reporter_code = world.reporter_code
            and world.partner_code = 'WLD'
            and bloc_rows.flow = world.flow
            and bloc_rows.period_start = world.period_start
            and bloc_rows.period_end = world.period_end
    where bloc_rows.partner_type = 'bloc'

),

-- A source that has every member stands before a better-ranked one that lacks some.
ranked as (

    select
        *,
        row_number() over (
            partition by reporter_code, bloc_code, flow, period_start, period_end, membership_basis
            order by
                case when bloc_usd is not null then 0 else 1 end,
                source_rank asc,
                source_id asc
        ) as preference
    from candidates

),

official as (

    select * from ranked
    where preference = 1

),

levels_and_shares as (

    select
        reporter_code,
        counterpart_code as bloc_code,
        flow,
        period_start,
        period_end,
        {{ lowest_bound('value_low', "statement_type = 'share'") }} as claimed_share_low,
        {{ highest_bound('value_high', "statement_type = 'share'") }} as claimed_share_high,
        {{ lowest_bound('value_usd_low', "statement_type = 'level'") }} as claimed_low_usd,
        {{ highest_bound('value_usd_high', "statement_type = 'level'") }} as claimed_high_usd,
        count(*) as claim_count
    from claims
    group by reporter_code, counterpart_code, flow, period_start, period_end

),

-- Growth from several base periods stays apart; shown is what was said last, the longer look back first.
growth_by_base as (

    select
        reporter_code,
        counterpart_code as bloc_code,
        flow,
        period_start,
        period_end,
        growth_from_start,
        growth_from_end,
        {{ lowest_bound('growth_low') }} as claimed_growth_low,
        {{ highest_bound('growth_high') }} as claimed_growth_high,
        row_number() over (
            partition by reporter_code, counterpart_code, flow, period_start, period_end
            order by
                max(last_published_on) desc nulls last,
                growth_from_start asc nulls last,
                growth_from_end asc nulls last
        ) as recency
    from claims
    where statement_type in ('growth_percent', 'growth_factor')
    group by reporter_code, counterpart_code, flow, period_start, period_end, growth_from_start, growth_from_end

),

documented as (

    select
        claims.reporter_code,
        claims.counterpart_code as bloc_code,
        claims.flow,
        claims.period_start,
        claims.period_end,
        count(distinct mentions.document_id) as document_count
    from claims
    inner join mentions
        on claims.claim_id = mentions.claim_id
    group by claims.reporter_code, claims.counterpart_code, claims.flow, claims.period_start, claims.period_end

),

claimed as (

    select
        levels_and_shares.*,
        growth_by_base.claimed_growth_low,
        growth_by_base.claimed_growth_high,
        growth_by_base.growth_from_start as claimed_growth_from,
        documented.document_count
    from levels_and_shares
    inner join documented
        on
            levels_and_shares.reporter_code = documented.reporter_code
            and levels_and_shares.bloc_code = documented.bloc_code
            and levels_and_shares.flow = documented.flow
            and levels_and_shares.period_start = documented.period_start
            and levels_and_shares.period_end = documented.period_end
    left join growth_by_base
        on
            levels_and_shares.reporter_code = growth_by_base.reporter_code
            and levels_and_shares.bloc_code = growth_by_base.bloc_code
            and levels_and_shares.flow = growth_by_base.flow
            and levels_and_shares.period_start = growth_by_base.period_start
            and levels_and_shares.period_end = growth_by_base.period_end
            and growth_by_base.recency = 1

),

keys as (

    select
        reporter_code,
        bloc_code,
        flow,
        period_start,
        period_end,
        membership_basis
    from official

    union distinct

    select
        reporter_code,
        bloc_code,
        flow,
        period_start,
        period_end,
        'as_claimed' as membership_basis
    from claimed

),

described as (

    select
        keys.reporter_code,
        reporters.area_name as reporter_name,
        keys.bloc_code,
        blocs.area_name as bloc_name,
        keys.flow,
        keys.period_start,
        keys.period_end,
        periods.period_label,
        periods.period_type,
        keys.membership_basis,
        official.source_id,
        official.member_count,
        official.members_with_data,
        official.bloc_usd,
        official.total_usd,
        -- The same members, or the publisher's own row, a year before.
        coalesce(previous_sums.bloc_usd, previous_rows.value_usd) as previous_bloc_usd,
        claimed.claimed_share_low,
        claimed.claimed_share_high,
        claimed.claimed_low_usd,
        claimed.claimed_high_usd,
        claimed.claimed_growth_low,
        claimed.claimed_growth_high,
        claimed.claimed_growth_from,
        coalesce(claimed.claim_count, 0) as claim_count,
        coalesce(claimed.document_count, 0) as document_count
    from keys
    inner join areas as reporters
        on keys.reporter_code = reporters.area_code
    inner join areas as blocs
        on keys.bloc_code = blocs.area_code
    inner join periods
        on
            keys.period_start = periods.period_start
            and keys.period_end = periods.period_end
    left join official
        on
            keys.reporter_code = official.reporter_code
            and keys.bloc_code = official.bloc_code
            and keys.flow = official.flow
            and keys.period_start = official.period_start
            and keys.period_end = official.period_end
            and keys.membership_basis = official.membership_basis
    left join sums as previous_sums
        on
            official.source_id = previous_sums.source_id
            and official.roster_id = previous_sums.roster_id
            and official.reporter_code = previous_sums.reporter_code
            and official.flow = previous_sums.flow
            and periods.previous_period_start = previous_sums.period_start
            and periods.previous_period_end = previous_sums.period_end
    left join flows as previous_rows
        on
            official.membership_basis = 'publisher'
            and official.source_id = previous_rows.source_id
            and official.reporter_code = previous_rows.reporter_code
            and official.bloc_code = previous_rows.partner_code
            and official.flow = previous_rows.flow
            and periods.previous_period_start = previous_rows.period_start
            and periods.previous_period_end = previous_rows.period_end
    left join claimed
        on
            keys.reporter_code = claimed.reporter_code
            and keys.bloc_code = claimed.bloc_code
            and keys.flow = claimed.flow
            and keys.period_start = claimed.period_start
            and keys.period_end = claimed.period_end

)

select
    reporter_code,
    reporter_name,
    bloc_code,
    bloc_name,
    flow,
    period_start,
    period_end,
    period_label,
    period_type,
    membership_basis,
    source_id,
    member_count,
    members_with_data,
    bloc_usd,
    total_usd,
    100 * bloc_usd / nullif(total_usd, 0) as share_percent,
    previous_bloc_usd,
    bloc_usd / nullif(previous_bloc_usd, 0) as growth_factor,
    claimed_share_low,
    claimed_share_high,
    claimed_low_usd,
    claimed_high_usd,
    claimed_growth_low,
    claimed_growth_high,
    claimed_growth_from,
    claim_count,
    document_count
from described
