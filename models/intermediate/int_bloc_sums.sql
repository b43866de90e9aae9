with

rosters as (

    select * from {{ ref('int_bloc_rosters') }}

),

flows as (

    select * from {{ ref('int_trade_flows') }}

),

-- Every source, reporter, flow and period in which at least one country stands as partner, against every roster.
wanted as (

    select distinct
        source_id,
        source_rank,
        reporter_code,
        flow,
        period_start,
        period_end
    from flows
    where partner_type = 'country'

),

-- The reporter is never its own partner.
partners as (

    select
        wanted.source_id,
        wanted.source_rank,
        wanted.reporter_code,
        wanted.flow,
        wanted.period_start,
        wanted.period_end,
        rosters.roster_id,
        rosters.bloc_code,
        rosters.valid_from,
        rosters.valid_to,
        rosters.member_code
    from wanted
    inner join rosters
        on wanted.reporter_code <> rosters.member_code

),

summed as (

    select
        partners.source_id,
        partners.source_rank,
        partners.reporter_code,
        partners.bloc_code,
        partners.roster_id,
        partners.valid_from as roster_valid_from,
        partners.valid_to as roster_valid_to,
        partners.flow,
        partners.period_start,
        partners.period_end,
        count(*) as member_count,
        count(flows.value_usd) as members_with_data,
        sum(flows.value_usd) as known_usd,
        {{ sorted_list('partners.member_code') }} as member_codes,
        {{ sorted_list('case when flows.value_usd is null then partners.member_code end') }} as missing_codes
    from partners
    left join flows
        on
            partners.source_id = flows.source_id
            and partners.reporter_code = flows.reporter_code
            and partners.member_code = flows.partner_code
            and partners.flow = flows.flow
            and partners.period_start = flows.period_start
            and partners.period_end = flows.period_end
    group by
        partners.source_id,
        partners.source_rank,
        partners.reporter_code,
        partners.bloc_code,
        partners.roster_id,
        partners.valid_from,
        partners.valid_to,
        partners.flow,
        partners.period_start,
        partners.period_end

)

select
    summed.source_id,
    summed.source_rank,
    summed.reporter_code,
    summed.bloc_code,
    summed.roster_id,
    summed.roster_valid_from,
    summed.roster_valid_to,
    summed.flow,
    summed.period_start,
    summed.period_end,
    summed.member_count,
    summed.members_with_data,
    -- A sum that lacks a member is no sum of the bloc.
    case when summed.members_with_data = summed.member_count then summed.known_usd end as bloc_usd,
    summed.known_usd,
    summed.member_codes,
    summed.missing_codes,
    world.value_usd as total_usd
from summed
left join flows as world
    on
        summed.source_id = world.source_id
        and summed.reporter_code = world.reporter_code
        and world.partner_code = 'WLD'
        and summed.flow = world.flow
        and summed.period_start = world.period_start
        and summed.period_end = world.period_end
