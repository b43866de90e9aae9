{#- The logic of the generic tests, apart from them so that it can itself be tested on fixtures. Each macro answers
    with a query for the offending rows, with the columns that show what is wrong. `relation` is anything that can
    stand after `from`. -#}

{#- Combinations of columns that more than one row has. Nulls count as equal. -#}
{% macro rows_repeating(relation, columns) %}
    select
        {{ columns | join(', ') }},
        count(*) as rows_found
    from {{ relation }}
    group by {{ columns | join(', ') }}
    having count(*) > 1
{% endmacro %}

{#- Rows for which an expression is false. A null expression is no offence: say so in the expression if it is. -#}
{% macro rows_breaking(relation, expression) %}
    select *
    from {{ relation }}
    where not ({{ expression }})
{% endmacro %}

{#- Pairs of rows of one group whose spans of days share a day. A null start or end is open. -#}
{% macro rows_overlapping(relation, group_columns, from_column, to_column) %}
    select
        {%- for column in group_columns %}
        first_rows.{{ column }},
        {%- endfor %}
        first_rows.{{ from_column }} as first_from,
        first_rows.{{ to_column }} as first_to,
        second_rows.{{ from_column }} as second_from,
        second_rows.{{ to_column }} as second_to
    from {{ relation }} as first_rows
    inner join {{ relation }} as second_rows
        on
            {%- for column in group_columns %}
            first_rows.{{ column }} = second_rows.{{ column }} and
            {%- endfor %}
            coalesce(first_rows.{{ from_column }}, cast('0001-01-01' as date))
            < coalesce(second_rows.{{ from_column }}, cast('0001-01-01' as date))
            and coalesce(first_rows.{{ to_column }}, cast('9999-12-31' as date))
            >= coalesce(second_rows.{{ from_column }}, cast('0001-01-01' as date))
{% endmacro %}
