"""Corrections as data: written down and read again they lead to the same batch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.errors import UserError
from assessor.importers import corrections, written
from assessor.importers.corrections import Act, Correction, corrected
from assessor.importers.cutting import like_cut
from assessor.importers.reading import read_batch
from assessor.resources import resource

PATH = resource("sample", "kazakhstan-ru.txt")
BATCH = read_batch(PATH.read_bytes(), PATH.name)


def test_batch_is_read_as_it_was_written() -> None:
    assert written.read_batch(written.write_batch(BATCH)) == BATCH


@given(st.builds(Correction, st.sampled_from(Act), text=st.text(), number=st.text(), at=st.integers(0, 99)))
def test_correction_is_read_as_it_was_written(one: Correction) -> None:
    assert corrections.read(corrections.write(one)) == one


@pytest.mark.parametrize("text", ["", "[]", "{", '{"act":"burn"}', '{"paragraphs":3}', "[" * 100_000])
def test_what_is_no_review_is_refused_in_a_sentence(text: str) -> None:
    for read in (written.read_batch, corrections.read):
        with pytest.raises(UserError, match="cannot be read any more"):
            read(text)


def test_another_number_moves_all_that_follow() -> None:
    at = next(at for at, one in enumerate(BATCH.paragraphs) if one.number == "20")
    batch = corrected(BATCH, Correction(Act.NUMBER, at, number="22"))
    numbers = [int(one.number) for one in batch.paragraphs if one.number]
    assert numbers == sorted(numbers) and 20 not in numbers and 22 in numbers
    with pytest.raises(UserError, match="already a paragraph"):
        corrected(BATCH, Correction(Act.NUMBER, at, number="12"))


@pytest.mark.parametrize(
    ("text", "at", "other", "place"),
    [
        ("One. Two. Three.", 5, "Raz. Dva. Tri.", 5),
        ("One, two", 4, "Raz skazal, dva", 12),
        ("调查所有案件。惩罚责任人。", 7, "Investigate. Punish.", 13),
        ("One two three four", 8, "Raz dva tri chetyre", 8),
        ("One. Two.", 5, "", 0),
    ],
)
def test_cut_is_like_the_one_in_the_other_language(text: str, at: int, other: str, place: int) -> None:
    assert like_cut(text, at, other) == place
