from __future__ import annotations

import pytest

from tests.durability.ptrace import why_not


@pytest.fixture(autouse=True)
def traceable() -> None:
    if why_not():
        pytest.skip(why_not())
