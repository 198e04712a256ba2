"""A text twice as long takes about twice the work, counted in steps of the interpreter and not in seconds."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from assessor.importers.structure import parse
from assessor.importers.text import from_text

OPENING = "1. The Committee recommends that the State party act.\n"
SENTENCE = "It should act, in line with article 2, by all means. "
CROWDED = {
    "page numbers": "7\n",
    "page numbers between rows": f"{SENTENCE}\n17\n",
    "footnote marks": "word* ",
    "short lines": "ab cd\n" * 6,
    "one long line": SENTENCE,
    "limbs": "(a) Act; (b) Wait; ",
    "notes": "1 See above.\n",
}


def _steps(work: Callable[[], object]) -> int:
    count = 0

    def step(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("kind", CROWDED)
def test_work_grows_as_the_text_does(kind: str) -> None:
    short, long = (from_text(OPENING + CROWDED[kind] * times) for times in (60, 120))
    parse(short)

    assert _steps(lambda: parse(long)) < 2.5 * _steps(lambda: parse(short))
