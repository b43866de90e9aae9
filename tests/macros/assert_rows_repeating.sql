-- Finds the one pair that stands twice, nulls included, and nothing in rows that differ.
{% set twice -%}
    (select 'KAZ' as code, cast(null as date) as due union all select 'KAZ', null union all select 'KGZ', null)
{%- endset %}
{% set once -%}
    (select 'KAZ' as code, cast(null as date) as due union all select 'KGZ', null)
{%- endset %}

select 'a repeated key was not found' as problem
where (select count(*) from ({{ rows_repeating(twice ~ " as fixture", ["code", "due"]) }}) as found) <> 1

union all

select 'a key that is not repeated was found' as problem
where (select count(*) from ({{ rows_repeating(once ~ " as fixture", ["code", "due"]) }}) as found) <> 0
