{#- What one side's flow is on the other side: its exports are the other's imports. -#}
{% macro mirror_flow(flow) -%}
    case {{ flow }} when 'export' then 'import' when 'import' then 'export' else {{ flow }} end
{%- endmacro %}

{#- Percent by which a value stands above (below: negative) another. -#}
{% macro percent_above(value, base) -%}
    100 * ({{ value }} - {{ base }}) / nullif(abs({{ base }}), 0)
{%- endmacro %}
