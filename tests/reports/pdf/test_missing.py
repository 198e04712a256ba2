"""What is told to have no shape is exactly what the PDF draws as the replacement character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.reports.pdf.lettering import REPLACEMENT, Lettering
from assessor.reports.pdf.missing import _UNUSUAL, without_shape

SEEN = st.characters(exclude_characters=REPLACEMENT, exclude_categories=["Cs"]).filter(
    lambda one: not one.isspace()
)


def drawn(text: str) -> str:
    lettering = Lettering()
    lettering.runs(text, 400)
    lettering = lettering.with_chinese() or lettering
    return "".join(run for _, run in lettering.runs(text, 400))


@settings(deadline=None)
@given(SEEN)
def test_what_is_told_is_what_is_drawn_as_a_box(character: str) -> None:
    assert bool(without_shape(character)) == (REPLACEMENT in drawn(character))


def test_what_is_not_even_looked_up_has_all_shapes() -> None:
    usual = [chr(code) for code in range(0x20, 0x3000) if not _UNUSUAL.match(chr(code))]
    assert REPLACEMENT not in drawn("".join(usual))


@pytest.mark.parametrize("text", ["Қазақстан", "قانون", "法院", "“…” – №1 ½ ✓ →", "a\u200db\ufe0f\n\t\u3000"])
def test_languages_of_the_un_have_all_shapes(text: str) -> None:
    assert not without_shape(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no 😀 yes 😀", "😀"),
        ("\u2023 the first, \u201fsaid\u201d", "\u2023\u201f"),
        ("საქართველო is far", "საქრთველო"),
        ("\u0e44\u0e17\u0e22", "\u0e44\u0e17\u0e22"),
    ],
)
def test_emoji_and_letters_of_other_scripts_are_told(text: str, told: str) -> None:
    assert without_shape(text) == frozenset(told)
