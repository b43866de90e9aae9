"""The extractor's packages stand on one another: none imports one that comes after it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[3] / "scripts" / "trade_warehouse" / "extract"
ORDER = (
    "tokens", "periods", "quantities", "areas", "sentence", "topics", "parties", "lists", "statements", "sides",
    "reading",
)  # fmt: skip
IMPORT = re.compile(r"^from trade_warehouse\.extract\.(\w+)", re.MULTILINE)


def test_every_package_has_its_place() -> None:
    assert sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py")) == sorted(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_a_package_imports_none_that_comes_after_it(name: str) -> None:
    after = set(ORDER[ORDER.index(name) + 1 :])
    upward = {
        f"{path.name}: {imported}"
        for path in sorted((PACKAGE / name).glob("*.py"))
        for imported in IMPORT.findall(path.read_text(encoding="utf-8"))
        if imported in after
    }
    assert upward == set()
