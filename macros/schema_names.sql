{#- Schemas are named as dbt_project.yml names them, in development as in production: a private copy of the warehouse
    is a file of its own, not a schema beside the others. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ (custom_schema_name or target.schema) | trim }}
{%- endmacro %}
