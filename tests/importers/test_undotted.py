"""Numbers without a dot: alone on a line, before a tab, beside the numbers of pages."""

import re

import pytest

from assessor.importers.batch import Batch, Verdict
from assessor.importers.structure import parse
from assessor.importers.text import from_text
from tests.importers.conservation import misplaced

DOTTED = """A. Introduction
1. The Committee considered the report of Abcland at its meetings.
2. The Committee welcomes the dialogue with the delegation.
C. Principal matters of concern and recommendations
National institution
3. The Committee is concerned that the institution lacks money.
4. The State party should:
(a) Give it money;
(b) Make it independent.
Torture
5. The Committee is concerned at torture in prisons, which
goes on.
6. The State party should end torture.
"""
MANNERS = {
    "alone on a line": r"\1\n",
    "alone between empty lines": r"\n\1\n\n",
    "before a tab": r"\1\t",
    "before a space": r"\1 ",
}


def _shape(batch: Batch) -> list[tuple[str, list[tuple[Verdict, str, str]]]]:
    return [
        (paragraph.number, [(one.verdict, one.limb, one.text) for one in paragraph.passages])
        for paragraph in batch.paragraphs
        if paragraph.number
    ]


@pytest.mark.parametrize("manner", MANNERS)
def test_a_number_needs_no_dot(manner: str) -> None:
    plain = parse(from_text(re.sub(r"(?m)^(\d)\. ", MANNERS[manner], DOTTED)))

    assert _shape(plain) == _shape(parse(from_text(DOTTED)))
    assert not misplaced(plain)


def test_numbers_of_pages_stay_apart_from_undotted_numbers() -> None:
    text = re.sub(r"(?m)^(\d)\. ", r"\1\n", DOTTED).replace("prisons, which\n", "prisons, which\n2\n")

    assert _shape(parse(from_text(text))) == _shape(parse(from_text(DOTTED)))


def test_numbers_of_pages_are_none_where_paragraphs_have_dots() -> None:
    paged = parse(from_text(DOTTED.replace("National", "7\nNational").replace("(b)", "8\n(b)")))

    assert _shape(paged) == _shape(parse(from_text(DOTTED)))


@pytest.mark.parametrize(
    ("numbers", "known"),
    [
        ((18, 24, 54), "The State party"),
        ((3, 60, 112), "The State party"),
        ((5, 6, 20), "The State party"),
        ((22, 23, 60), "Mindful of its words, the State party"),
    ],
)
def test_an_excerpt_of_far_paragraphs_is_whole(numbers: tuple[int, int, int], known: str) -> None:
    titles = ("Institution", "Torture", "Expression")
    opens = ("The State party", known, "The State party")
    text = "\n".join(
        f"{title}\n{number}. {begins} should act at once."
        for title, number, begins in zip(titles, numbers, opens, strict=True)
    )
    batch = parse(from_text(text))
    assert [theme.title for theme in batch.themes] == list(titles)
    assert [one.number for one in batch.paragraphs] == [str(number) for number in numbers]
