"""Real pieces from the Universal Human Rights Index, read when they are at hand."""

import json
from pathlib import Path

import pytest

from assessor.errors import ImportRefused
from assessor.importers.reading import paste_batch, read_batch
from tests.importers.conservation import altered, misplaced

DATA = next(
    (
        place / "shared" / "data"
        for place in Path(__file__).resolve().parents
        if (place / "shared" / "data").exists()
    ),
    Path("shared"),
)
MIXED = DATA / "uhri" / "co_paragraphs_30_mixed_bodies_en.json"
WITHOUT_RECOMMENDATION = [2, 4, 11, 12, 14, 17, 18, 19, 20, 24, 25, 26, 28]
"""Beginnings of paragraphs that only observe, voice concern or speak of procedure."""
AUSTRALIA = DATA / "uhri" / "uhri_E-C12-AUS-CO-6_paras3-17.txt"


@pytest.mark.skipif(not AUSTRALIA.exists(), reason="the real pieces are not here")
def test_headings_repeated_before_each_paragraph_are_one_theme():
    batch = read_batch(AUSTRALIA.read_bytes(), AUSTRALIA.name)

    assert not batch.doubt
    assert [paragraph.number for paragraph in batch.paragraphs] == [str(number) for number in range(3, 18)]
    assert [theme.title for theme in batch.themes][3:6] == [
        "Climate change",
        "Business and human rights",
        "Indigenous Peoples",
    ]


@pytest.mark.skipif(not MIXED.exists(), reason="the real pieces are not here")
def test_beginnings_from_nine_bodies_are_whole_and_judged_as_a_reader_would() -> None:
    refused: list[int] = []
    for at, piece in enumerate(json.loads(MIXED.read_bytes())["examples"]):
        try:
            batch = paste_batch(piece["text"])
        except ImportRefused:
            refused.append(at)
            continue
        assert not batch.doubt, at
        assert not misplaced(batch), at
        assert not altered(batch), at

    assert refused == WITHOUT_RECOMMENDATION
