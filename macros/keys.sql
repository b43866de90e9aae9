{#- A key of several columns: the hash of their texts. Nulls count as a value of their own. -#}
{% macro surrogate_key(expressions) -%}
    md5(concat_ws('|',
    {%- for expression in expressions %}
        coalesce(cast({{ expression }} as string), '-'){{ "," if not loop.last }}
    {%- endfor %}
    ))
{%- endmacro %}

{#- A number as a text that every engine writes alike, for use in a key. -#}
{% macro number_key(expression) -%}
    cast({{ expression }} as decimal(38, 9))
{%- endmacro %}
