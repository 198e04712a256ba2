"""Codes for hands that are in a hurry: any spelling is read, and no slip goes unnoticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.models.codes import Misread, Read, check_letters, code_book
from assessor.models.references import reference

numbers = st.integers(1, 199).map(str)
letters = st.sampled_from("abcdefghijklmnopqrstuvwxyz").map("({})".format)
limbs = st.one_of(
    st.just(""), letters, st.builds("{} ({})".format, letters, st.sampled_from(["i", "ii", "iv"]))
)
lists = st.lists(st.builds(reference, numbers, limbs), min_size=1, max_size=40, unique=True)
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def book_of(references: list[str]):
    return code_book((one, one) for one in references)


@given(lists)
def test_every_code_is_read_as_its_own_recommendation(references: list[str]):
    book = book_of(references)
    assert len(set(book.codes.values())) == len(references)
    assert all(book.read(code) == Read(one, checked=True) for one, code in book.codes.items())


@given(lists, st.data())
def test_one_wrong_character_is_noticed(references: list[str], data: st.DataObject):
    book = book_of(references)
    plain = book.codes[data.draw(st.sampled_from(references))].replace("-", "").upper()
    place = data.draw(st.integers(0, len(plain) - 1))
    wrong = data.draw(st.sampled_from(SIGNS.replace(plain[place], "")))
    assert is_noticed(book.read(plain[:place] + wrong + plain[place + 1 :]))


@given(lists, st.data())
def test_two_swapped_characters_are_noticed(references: list[str], data: st.DataObject):
    book = book_of(references)
    plain = book.codes[data.draw(st.sampled_from(references))].replace("-", "").upper()
    place = data.draw(st.integers(0, len(plain) - 2))
    swapped = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    assert swapped == plain or is_noticed(book.read(swapped))


def is_noticed(found: Read | Misread) -> bool:
    return isinstance(found, Misread)


@pytest.mark.parametrize(
    "typed", ["24{}", "24 {}", "24A-{}", "§ 24 (a) {}", "٢٤ (أ) {}", "24а {}", "24 a–{}", "２４a{}"]
)
def test_any_spelling_is_read(typed: str):
    book = book_of(["24 (a)", "24 (b)", "25"])
    pair = check_letters("24a")
    filled = typed.format(
        ("a" if "a" not in typed.lower() and "أ" not in typed and "а" not in typed else "") + pair
    )
    assert book.read(filled) == Read("24 (a)", checked=True)
    assert book.read(filled.upper()) == Read("24 (a)", checked=True)


def test_check_letters_may_be_cyrillic_ones_that_look_alike():
    book = book_of(["24 (a)", "6", "18"])
    look = str.maketrans("ABCEHKMPTXY", "АВСЕНКМРТХУ")
    assert all(book.read(code.translate(look)) == Read(one, True) for one, code in book.codes.items())


def test_a_reference_alone_is_read_but_not_as_checked():
    book = book_of(["24 (a)", "24 (b)", "25"])
    assert book.read("24(a)") == book.read("24a") == Read("24 (a)", checked=False)


def test_wrong_check_letters_are_told_from_an_unknown_reference_and_the_nearest_are_named():
    book = book_of(["24 (a)", "24 (b)", "25", "60"])
    right = book.codes["24 (a)"]
    wrong = right[:-1] + ("A" if right[-1] != "A" else "B")
    assert book.read(wrong) is Misread.CHECK and book.nearest(wrong)[0] == "24 (a)"
    assert book.read("99") is Misread.UNKNOWN
    assert book.read("") is Misread.UNKNOWN


def test_a_code_is_complete_with_its_last_letter():
    book = book_of(["24 (a)", "24 (b)", "25"])
    code = book.codes["24 (a)"]
    assert [book.complete(code[:length]) for length in (2, 3, 5, 6)] == [False, False, False, True]


def test_references_that_read_alike_get_codes_of_their_own():
    book = code_book([("one", "24 (a) (i)"), ("two", "24 (ai)"), ("three", "24 (a)(i)")])
    assert {book.read(code).recommendation_id for code in book.codes.values()} == {"one", "two", "three"}
