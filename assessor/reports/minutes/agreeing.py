"""How far the groups agreed, in plain sentences first and in figures after."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.i18n import Translator
from assessor.reports.minutes.minutes import Minutes
from assessor.reports.parts import Grid, Heading, Look, Paragraph, Part, Words
from assessor.reports.wording_agreement import (
    agreement_lines,
    interval_note,
    mean_index_line,
    together_line,
)


def agreement(tr: Translator, minutes: Minutes) -> Iterator[Part]:
    """Nothing when there are not two groups that could agree."""
    if len(minutes.groups) < 2:
        return
    first, last = minutes.at_first, minutes.at_the_end
    yield Heading(tr("How far the groups agreed"))
    yield Paragraph(Words(tr("At first: {sentence}", sentence=together_line(tr, first.together))))
    yield Paragraph(Words(tr("At the end: {sentence}", sentence=together_line(tr, last.together))))
    yield Paragraph(Words(tr("At the end: {sentence}", sentence=mean_index_line(tr, last.index))))
    rows = tuple(((Words(name),), (Words(value),)) for name, value in agreement_lines(tr, first.agreement))
    yield Grid(
        tr("How far the groups agreed"), (40, 60), rows, (tr("Measure"), tr("What the groups said at first"))
    )
    yield Paragraph(Words(interval_note(tr), Look.NOTE))
