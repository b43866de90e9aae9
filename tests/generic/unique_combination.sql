{% test unique_combination(model, columns) %}
    {{ rows_repeating(model, columns) }}
{% endtest %}
