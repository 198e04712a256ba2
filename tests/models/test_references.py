import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.models.references import normal, reference

SPELLINGS = {
    "24a": "24 (a)",
    "24 (A)": "24 (a)",
    "24(a)(ii)": "24 (a) (ii)",
    "§ 24 (a)": "24 (a)",
    "п. 24 (с)": "24 (c)",
    "24 (б)": "24 (b)",
    "٢٤ (أ)": "24 (a)",
    "٢٤ (ب)": "24 (b)",
    "24 (هـ)": "24 (e)",
    "２４（ａ）": "24 (a)",
    "24": "24",
    " ": "",
}


@pytest.mark.parametrize(("typed", "expected"), SPELLINGS.items())
def test_many_spellings_are_one_reference(typed: str, expected: str):
    assert normal(typed) == expected


@given(st.text(max_size=20))
def test_what_is_normal_stays_normal(text: str):
    assert normal(normal(text)) == normal(text)


@given(st.integers(1, 200), st.sampled_from(["", "(a)", "(z)", "(a) (ii)", "(c) (iv)"]))
def test_a_canonical_reference_is_normal(number: int, limb: str):
    assert normal(reference(str(number), limb)) == reference(str(number), limb)
