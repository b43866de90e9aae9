-- The day macros, each with a case at the edge that it exists for.
{% set cases = [
    ("29 February a year before", add_years("cast('2024-02-29' as date)", -1), "2023-02-28"),
    ("the end of February stays the end", year_before_end("cast('2025-02-28' as date)"), "2024-02-29"),
    ("a day in a month stays the day", year_before_end("cast('2025-02-27' as date)"), "2024-02-27"),
    ("days go over the end of a month", add_days("cast('2024-02-28' as date)", 2), "2024-03-01"),
] %}

{% for name, expression, expected in cases %}
    select '{{ name }}' as problem
    where {{ expression }} is distinct from cast('{{ expected }}' as date)
    union all
{% endfor %}
select 'seven years from year end to year end' as problem
where {{ years_between("cast('2023-12-31' as date)", "cast('2030-12-31' as date)") }} <> 7
union all
select 'half a year' as problem
where {{ years_between("cast('2023-12-31' as date)", "cast('2024-06-30' as date)") }} <> 0.5
