"""A document of another kind is told as one, and a part of the right kind never is."""

from __future__ import annotations

import re

import pytest

from assessor.importers.reading import paste_batch
from assessor.importers.written import read_batch, write_batch
from assessor.resources import resource

REPORT = "\n\n".join(
    f"{n}. The ministry opened {n} offices in the provinces, and their staff was trained in the new law."
    for n in range(1, 40)
)
ASKS = "40. The State party should open more offices."


def test_a_report_with_one_request_is_doubted_yet_read() -> None:
    batch = paste_batch(f"{REPORT}\n\n{ASKS}")
    assert batch.doubt == "few"
    assert read_batch(write_batch(batch)).doubt == "few"


def test_with_the_title_it_is_not() -> None:
    assert not paste_batch(f"Concluding observations on the report of Kazakhstan\n\n{REPORT}\n\n{ASKS}").doubt


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_excerpt_without_its_head_is_not_doubted(language: str) -> None:
    whole = resource("sample", f"kazakhstan-{language}.txt").read_text(encoding="utf-8")
    cuts = [found.start() for found in re.finditer(r"(?m)^\d+\. ", whole)]
    for start in cuts[5:-3:4]:
        assert not paste_batch(whole[start:], language).doubt
