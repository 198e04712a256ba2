"""Where the parts of a document fall on its pages."""

import pytest

from assessor.reports.parts import Grid, Heading, Paragraph, Words
from assessor.reports.pdf.blocks import HeadRow
from assessor.reports.pdf.lettering import Lettering
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout
from assessor.reports.pdf.table import Row


@pytest.mark.parametrize("words", [8, 200, pytest.param(4000, marks=pytest.mark.slow)])
def test_headings_and_the_head_of_a_table_stand_with_its_first_row(words: int) -> None:
    cells = ((Words("24 (a)"),), (Words("word " * words),))
    grid = Grid("Recommendations", (1, 3), (cells, cells), ("Reference", "Why"))
    typesetter = Typesetter(Lettering(), False)
    for before in range(0, 60, 2):
        pages = Pages(paper=PORTRAIT)
        said = [Paragraph(Words("said"))] * before
        Layout(typesetter, pages, "x").lay(
            [*said, Heading("Recommendations"), Heading("Torture", inner=True), grid]
        )
        for page in pages.pages:
            kinds = [type(block) for block, _ in page]
            marks = [place for place, (block, _) in enumerate(page) if getattr(block, "bookmark", None)]
            assert Row in kinds[max([-1, *marks]) :] or not marks
            assert HeadRow not in kinds or Row in kinds[kinds.index(HeadRow) :]
