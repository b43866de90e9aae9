"""Figures as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trade_warehouse.extract.quantities.numbers import read_figure


@pytest.mark.parametrize(
    ("figure", "scale", "english", "value", "step"),
    [
        ("1,340", 1e9, True, 1.34, 0.001),
        ("1,340", 1e6, True, 1340, 1),
        ("1,340", 1e6, False, 1.34, 0.001),
        ("15,000", 1, True, 15000, 1),
        ("15.000", 1, False, 15000, 1),
        ("0,690", 1e9, True, 0.69, 0.001),
        ("1 234,5", 1, False, 1234.5, 0.1),
        ("1,234.5", 1, True, 1234.5, 0.1),
        ("1.234,5", 1, False, 1234.5, 0.1),
        ("12,345,678", 1, True, 12345678, 1),
        ("67", 1e9, False, 67, 1),
    ],
)
def test_figures(figure: str, scale: float, english: bool, value: float, step: float) -> None:
    read = read_figure(figure, scale, english)
    assert read is not None
    assert read == pytest.approx((value, step))


@pytest.mark.parametrize("figure", ["1,2,3", "1.2.3", "1,23,456.7.8", "7,340"])
def test_what_cannot_be_read_for_certain_is_not_read(figure: str) -> None:
    assert read_figure(figure, 1, english=False) is None


@given(st.integers(0, 10**9))
def test_grouping_changes_nothing(number: int) -> None:
    assert read_figure(f"{number:,}".replace(",", " "), 1, english=False) == (float(number), 1.0)
    if number >= 10**6:
        assert read_figure(f"{number:,}", 1, english=True) == (float(number), 1.0)
