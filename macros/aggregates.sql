{#- The distinct values of a text column in order, with spaces between them. -#}
{% macro sorted_list(expression) -%}
    {{ return(adapter.dispatch("sorted_list", "trade_warehouse")(expression)) }}
{%- endmacro %}

{% macro default__sorted_list(expression) -%}
    string_agg(distinct {{ expression }}, ' ' order by {{ expression }})
{%- endmacro %}

{% macro spark__sorted_list(expression) -%}
    array_join(sort_array(collect_set({{ expression }})), ' ')
{%- endmacro %}

{#- The lowest of the lower bounds of the claims that meet a condition; null if one of them has none. -#}
{% macro lowest_bound(bound, condition="true") -%}
    case
        when count(*) filter (where {{ condition }}) = count({{ bound }}) filter (where {{ condition }})
            then min({{ bound }}) filter (where {{ condition }})
    end
{%- endmacro %}

{#- The highest of the upper bounds of the claims that meet a condition; null if one of them has none. -#}
{% macro highest_bound(bound, condition="true") -%}
    case
        when count(*) filter (where {{ condition }}) = count({{ bound }}) filter (where {{ condition }})
            then max({{ bound }}) filter (where {{ condition }})
    end
{%- endmacro %}
