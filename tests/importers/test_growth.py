"""A text twice as long takes about twice the work, counted in steps of the interpreter and not in seconds."""

import sys
from collections.abc import Callable
from time import process_time
from types import FrameType
from typing import Any

import pytest

from assessor.importers.lexicon import LANGUAGES
from assessor.importers.structure import parse
from assessor.importers.text import from_text

RUNS = (
    " ",
    "\t",
    "1",
    ".",
    "(",
    ")",
    "-",
    "–",
    "*",
    ",",
    ", ",
    "…",
    "1. ",
    "(a) ",
    "((",
    "also ",
    "a-\n",
    "[1]",
)
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


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_run_of_one_sign_ends_quickly(run: str, language: str) -> None:
    """Steps inside a pattern are not counted, so this takes the time: a run tried in all ways took minutes."""
    text = f"{OPENING}2. The Committee is concerned. \n{run * (20_000 // len(run))}\n3. The State party should act."
    before = process_time()
    parse(from_text(text), language)

    assert process_time() - before < 5
