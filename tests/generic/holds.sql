{% test holds(model, expression) %}
    {{ rows_breaking(model, expression) }}
{% endtest %}
