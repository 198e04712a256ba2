"""Real pieces from the Universal Human Rights Index, read when they are at hand."""

from pathlib import Path

import pytest

from assessor.importers.reading import read_batch

DATA = next(
    (
        place / "shared" / "data"
        for place in Path(__file__).resolve().parents
        if (place / "shared" / "data").exists()
    ),
    Path("shared"),
)
AUSTRALIA = DATA / "uhri" / "uhri_E-C12-AUS-CO-6_paras3-17.txt"


@pytest.mark.skipif(not AUSTRALIA.exists(), reason="the real pieces are not here")
def test_headings_repeated_before_each_paragraph_are_one_theme():
    batch = read_batch(AUSTRALIA.read_bytes(), AUSTRALIA.name)

    assert [paragraph.number for paragraph in batch.paragraphs] == [str(number) for number in range(3, 18)]
    assert [theme.title for theme in batch.themes][3:6] == [
        "Climate change",
        "Business and human rights",
        "Indigenous Peoples",
    ]
