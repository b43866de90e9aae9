-- Finds the row below zero, not the one above it and not the null.
{% set fixture -%}
    (select 1 as amount union all select -1 union all select cast(null as int)) as fixture
{%- endset %}

select 'a broken rule was not found, or more than it' as problem
where (select sum(amount) from ({{ rows_breaking(fixture, "amount >= 0") }}) as found) is distinct from -1

union all

select 'a rule that holds was called broken' as problem
where (select count(*) from ({{ rows_breaking(fixture, "amount >= -1") }}) as found) <> 0
