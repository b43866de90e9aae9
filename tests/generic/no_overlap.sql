{% test no_overlap(model, group_columns, from_column, to_column) %}
    {{ rows_overlapping(model, group_columns, from_column, to_column) }}
{% endtest %}
