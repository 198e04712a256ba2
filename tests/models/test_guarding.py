"""Words that are never to go out are found however they are written, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.models.guarding import Guard, Guarding, is_findable

GUARDS = (
    Guard("Aida Zhumaly", "A. Z."),
    Guard("the shelter", "a safe place"),
    Guard("Жумалинова", "Ж."),
    Guard("عائشة", "س"),
    Guard("王小明", "王某"),
    Guard("Nameless"),
)
GUARDING = Guarding(GUARDS)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Aida Zhumaly said", "A. Z. said"),
        ("aida\n  zhumaly's house", "A. Z.'s house"),
        ("AIDA ZHUMALY’S HOUSE", "A. Z.’S HOUSE"),
        ("Aida-Zhumaly, Aida_Zhumaly", "A. Z., A. Z."),
        ("Ai\u00adda Zhu\u200bmaly", "A. Z."),
        ("in the shelter. The shelter", "in a safe place. A safe place"),
        ("THE SHELTER", "A SAFE PLACE"),
        ("Жумалинова, ЖУМАЛИНОВА", "Ж., Ж."),
        ("وعائشة وعَائِشَة", "وس وس"),
        ("我是王小明的朋友", "我是王某的朋友"),
        ("Nameless12", "[…]12"),
    ],
)
def test_a_pseudonym_stands_in_their_place(text: str, printed: str) -> None:
    assert GUARDING.replaced(text) == printed
    assert (GUARDING.holds(text), GUARDING.holds(printed)) == (True, False)


@pytest.mark.parametrize(
    "text", ["Aida Zhumalyan", "Maida Zhumaly", "Aida. And Zhumaly", "the  shelters", ""]
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert (GUARDING.replaced(text), GUARDING.holds(text)) == (text, False)


@pytest.mark.parametrize(
    ("text", "resembles"),
    [
        ("с Жумалиновой", True),
        ("Жумалиновым", True),
        ("Жумалинова", False),
        ("Жумагалиева", False),
        ("Жум", False),
        ("Aida Zhumalys", False),
    ],
)
def test_another_ending_is_noticed(text: str, resembles: bool) -> None:
    assert GUARDING.resembles(text) is resembles


@pytest.mark.parametrize(
    ("link", "holds"),
    [
        ("https://example.org/aida-zhumaly/2", True),
        ("https://example.org/?q=aida+zhumaly", True),
        ("https://example.org/%D0%B6%D1%83%D0%BC%D0%B0%D0%BB%D0%B8%D0%BD%D0%BE%D0%B2%D0%B0", True),
        ("https://example.org/aida/of/zhumaly", False),
        ("", False),
    ],
)
def test_a_link_can_name_somebody(link: str, holds: bool) -> None:
    assert GUARDING.holds_in_link(link) is holds


@pytest.mark.parametrize(
    ("words", "findable"), [("A", False), ("—", False), ("", False), ("王明", True), ("Aj", True)]
)
def test_words_are_letters(words: str, findable: bool) -> None:
    assert is_findable(words) is findable


PIECES = st.sampled_from(
    ["Aida", "Zhumaly", "A. Z.", "ida", " ", "\n", "-", "王", "小明", "عائشة", "ع", "x", "İ", "ß", "\u00ad"]
)


@given(
    st.lists(PIECES).map("".join),
    st.lists(st.tuples(st.text(min_size=2, max_size=5), st.text(max_size=4)), max_size=3),
)
def test_nothing_is_left_whatever_the_pseudonyms_are(text: str, listed: list[tuple[str, str]]) -> None:
    guarding = Guarding([*GUARDS, Guard("A. Z.", "Aida"), *(Guard(*pair) for pair in listed)])
    printed = guarding.replaced(text)
    assert not guarding.holds(printed) or "[…]" in printed
