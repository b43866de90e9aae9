"""Stands for dbt's `adapter` while sqlfluff renders a model: a dispatched macro becomes a call of its name."""

from collections.abc import Callable


def dispatch(name: str, _package: str) -> Callable[..., str]:
    """What `adapter.dispatch(name, package)` answers with."""
    return lambda *arguments: f"{name}({', '.join(map(str, arguments))})"
