-- A day shared is an overlap; the day after is none; an open end reaches everything later; groups stay apart.
{% set cases = [
    ("a shared day", "cast('2001-01-01' as date)", "2001-01-01", "KAZ", 1),
    ("the day after", "cast('2001-01-01' as date)", "2001-01-02", "KAZ", 0),
    ("an open end", "cast(null as date)", "2020-01-01", "KAZ", 1),
    ("another group", "cast(null as date)", "2020-01-01", "KGZ", 0),
] %}

{% for name, first_to, second_from, second_code, expected in cases %}
    {% set spans -%}
        (
            select 'KAZ' as code, cast('2000-01-01' as date) as valid_from, {{ first_to }} as valid_to
            union all
            select '{{ second_code }}', cast('{{ second_from }}' as date), cast(null as date)
        )
    {%- endset %}
    select '{{ name }}' as problem
    where (
        select count(*) from ({{ rows_overlapping(spans, ["code"], "valid_from", "valid_to") }}) as found
    ) <> {{ expected }}
    {{ "union all" if not loop.last }}
{% endfor %}
