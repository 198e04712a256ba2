"""Where the system sets no limit to memory, the program watches what a reading process takes."""

from __future__ import annotations

import os

import pytest

from assessor.errors import ImportRefused
from assessor.foreign import asking
from assessor.foreign.asking import UNSAFE
from assessor.foreign.reading import read_batch
from assessor.foreign.watching import takes_more

OURS = os.getpid()


def test_what_takes_more_than_its_limit_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "UNLIMITED", True)
    monkeypatch.setattr(asking, "MEMORY", 1 << 20)
    with pytest.raises(ImportRefused) as refused:
        read_batch(b"<p>1. Text", "long.html")
    assert refused.value.message == UNSAFE


def test_memory_is_told_of_a_process_and_of_none() -> None:
    assert takes_more(OURS, 1 << 20)
    assert not takes_more(OURS, 1 << 50)
    assert not takes_more(2**31 - 1, 0)
