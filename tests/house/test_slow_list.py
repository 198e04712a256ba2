"""Each line of the list of slow tests names a test that exists."""

from __future__ import annotations

from functools import cache

from tests.house.test_budgets import ROOT
from tests.measured import measured_slow


@cache
def _text(path: str) -> str:
    return (ROOT / path).read_text("utf-8") if (ROOT / path).exists() else ""


def test_every_slow_test_is_there() -> None:
    tests = (one.split("::") for one in measured_slow())
    assert [(path, name) for path, name, *_ in tests if name not in _text(path)] == []
