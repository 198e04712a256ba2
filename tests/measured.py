"""Which tests the fast suite leaves out is measured, not guessed: `tasks.py test --measure` writes it down."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

LIST = Path(__file__).with_name("slow.txt")
LONG = 0.15
"""Seconds that the cases of a test take at most, on the average, to be run in the fast suite."""


def named(test: str) -> str:
    """A test without the case."""
    return test.partition("[")[0]


def measured_slow() -> frozenset[str]:
    return frozenset(LIST.read_text("utf-8").splitlines())


class Measure:
    """Takes the time of each test and writes the slow ones down, beside those that are marked as such in the code."""

    def __init__(self) -> None:
        self._seconds: defaultdict[str, dict[str, float]] = defaultdict(dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if "slow" not in report.keywords:
            cases = self._seconds[named(report.nodeid)]
            cases[report.nodeid] = cases.get(report.nodeid, 0) + report.duration

    def pytest_sessionfinish(self) -> None:
        slow = (test for test, cases in self._seconds.items() if sum(cases.values()) > LONG * len(cases))
        LIST.write_text("".join(f"{test}\n" for test in sorted(slow)), "utf-8")
