"""What puts a converter's lines in order only moves them: nothing is lost before the text is even parsed."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from assessor.importers.drawn_text import as_read
from assessor.importers.torn_marks import with_marks_in_place

LINES = (
    "", "(a)", "(b)", "(c)", "i)", "'1'", "12.", "-10", "(أ)", "(ب)", "The State party should:", "Ensure that all;",
    "and the rest of it", "risks;", "torture; and", "Train judges.", "A heading", "أن تكفل", "one; (b)",
    "A line with so many words in it that it counts as full beside the others, which are short",
)  # fmt: skip
SIGNS = (
    "\u202b", "\u202c", "\u202a", "\u202c \u202b", " ", "\n", "\f", "الدولة الطرف", "اإلنسان", "اال", "12", "abc",
    "(أ)", "25.", "-10", "'1'", "و", "؛", ".", "\u064b", "(", ")",
)  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=16))
def test_marks_are_moved_and_no_line_is_lost(lines: list[str]) -> None:
    assert sorted(with_marks_in_place("\n".join(lines)).split("\n")) == sorted(lines or [""])


@given(st.lists(st.sampled_from(SIGNS), max_size=40).map("".join), st.booleans())
def test_drawn_text_keeps_every_letter_and_figure(text: str, in_portions: bool) -> None:
    text += "\u202c \u202b" * 10 if in_portions else ""
    read = as_read(text)
    assert sorted(re.findall(r"\w", read)) == sorted(re.findall(r"\w", text))
