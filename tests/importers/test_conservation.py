"""Nothing disappears: for every specimen, in every format, however damaged."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assessor.errors import UserError
from assessor.importers import correct
from assessor.importers.batch import Batch, Verdict
from assessor.importers.correct import Spot
from assessor.importers.structure import parse
from assessor.importers.text import from_text
from tests.importers.conservation import altered, misplaced
from tests.specimens.markup import load, names
from tests.specimens.pairs import PAIRS, read_pair
from tests.specimens.render import render

TEXTS = {name: render(load(name), "paste").decode() for name in names()}
MANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(("name", "kind"), PAIRS)
def test_every_character_has_one_place(name: str, kind: str) -> None:
    batch = read_pair(name, kind)

    assert misplaced(batch) == []
    assert altered(batch) == []


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A stretch of a specimen with characters deleted, lines joined, split and swapped, numbers removed."""
    text = TEXTS[draw(st.sampled_from(sorted(TEXTS)))]
    start = draw(st.integers(0, max(0, len(text) - 200)))
    text = text[start : start + draw(st.integers(50, 6_000))]
    for _ in range(draw(st.integers(0, 12))):
        at, width = draw(st.integers(0, len(text))), draw(st.integers(0, 12))
        kind = draw(st.sampled_from(["delete", "join", "split", "swap", "double", "put"]))
        piece = text[at : at + width]
        new = {
            "delete": "",
            "join": piece.replace("\n", " "),
            "split": f"{piece[: width // 2]}\n{piece[width // 2 :]}",
            "swap": piece[::-1],
            "double": piece * 2,
            "put": piece
            + draw(
                st.sampled_from(
                    ["12.", "(a)", "*", "-\n", "GE.16-1234", "\u00ad", "¹", "(i)", "\f", "\u202bاإل\u202c"]
                )
            ),
        }[kind]
        text = text[:at] + new + text[at + width :]
    return text


@MANY
@given(damaged())
def test_damage_loses_nothing(text: str) -> None:
    batch = parse(from_text(text))

    assert misplaced(batch) == []
    assert altered(batch) == []


@MANY
@given(st.text(max_size=400))
@example(" ")
def test_any_text_loses_nothing(text: str) -> None:
    assert misplaced(parse(from_text(text))) == []


@MANY
@given(st.data())
def test_corrections_lose_nothing(data: st.DataObject) -> None:
    batch = parse(from_text(TEXTS["en"][:9_000]))
    for _ in range(data.draw(st.integers(1, 8))):
        batch = _corrected(batch, data)
    assert misplaced(batch) == []


def _corrected(batch: Batch, data: st.DataObject) -> Batch:
    spots = [
        Spot(at, place)
        for at, paragraph in enumerate(batch.paragraphs)
        for place in range(len(paragraph.passages))
    ]
    spot = data.draw(st.sampled_from(spots))
    passage = batch.paragraphs[spot.paragraph].passages[spot.passage]
    kind = data.draw(st.sampled_from(["verdict", "split", "join", "move", "edit", "theme"]))
    work = {
        "split": lambda: correct.split_passage(batch, spot, data.draw(st.integers(0, len(passage.text)))),
        "join": lambda: correct.join_next(batch, spot),
        "move": lambda: correct.move_limb(batch, spot, data.draw(st.sampled_from(["3", "5", "8"])), "(c)"),
        "edit": lambda: correct.edit_text(batch, spot, "Other words"),
        "theme": lambda: correct.set_theme(batch, spot.paragraph, None),
        "verdict": lambda: correct.change_verdict(batch, spot, Verdict.CONCERN),
    }[kind]
    try:
        return work()
    except UserError:
        return batch
