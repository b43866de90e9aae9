{#- The day up to which documents and figures count; far in the future when `as_of` is empty. -#}
{% macro as_of() -%}
    cast('{{ var("as_of") or "9999-12-31" }}' as date)
{%- endmacro %}

{#- True for what was published up to `as_of`. What has no date is taken for known unless a day is asked for. -#}
{% macro is_known(published_on) -%}
    {%- if var("as_of") -%}
        ({{ published_on }} is not null and {{ published_on }} <= {{ as_of() }})
    {%- else -%}
        true
    {%- endif -%}
{%- endmacro %}

{#- The same day some years away; 29 February becomes the 28th. -#}
{% macro add_years(day, years) -%}
    {{ return(adapter.dispatch("add_years", "trade_warehouse")(day, years)) }}
{%- endmacro %}

{% macro default__add_years(day, years) -%}
    cast({{ day }} + {{ years }} * interval '1' year as date)
{%- endmacro %}

{% macro spark__add_years(day, years) -%}
    add_months({{ day }}, 12 * ({{ years }}))
{%- endmacro %}

{#- A day some days away. -#}
{% macro add_days(day, days) -%}
    {{ return(adapter.dispatch("add_days", "trade_warehouse")(day, days)) }}
{%- endmacro %}

{% macro default__add_days(day, days) -%}
    cast({{ day }} + cast({{ days }} as integer) as date)
{%- endmacro %}

{% macro spark__add_days(day, days) -%}
    date_add({{ day }}, cast({{ days }} as int))
{%- endmacro %}

{#- The last day of a period a year earlier: the end of a month stays the end of that month. -#}
{% macro year_before_end(day) -%}
    case
        when {{ day }} = last_day({{ day }}) then last_day({{ add_years(day, -1) }})
        else {{ add_years(day, -1) }}
    end
{%- endmacro %}

{#- Months from one day's month to another's. -#}
{% macro months_between(from_day, to_day) -%}
    (
        12 * (extract(year from {{ to_day }}) - extract(year from {{ from_day }}))
        + extract(month from {{ to_day }}) - extract(month from {{ from_day }})
    )
{%- endmacro %}

{#- Years from one day to another, counted in months, so that year's end to year's end is whole. -#}
{% macro years_between(from_day, to_day) -%}
    ({{ months_between(from_day, to_day) }} / 12.0)
{%- endmacro %}

{#- "Jan", "Feb", ... -#}
{% macro month_name(day) -%}
    substr('JanFebMarAprMayJunJulAugSepOctNovDec', 3 * cast(extract(month from {{ day }}) as int) - 2, 3)
{%- endmacro %}
