"""The recovery code on one page, to be printed and locked away. It does not say of which assessment it is."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.i18n import N_, Translator
from assessor.reports.dates import number
from assessor.reports.parts import Cells, Grid, Look, Paragraph, Part, Title, Words
from assessor.reports.pdf.drawing import write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout

TITLE = N_("Recovery code")
WHAT = N_(
    "These 24 words open one assessment and its backups, as its passphrase does. "
    "Type them in this order, with spaces between, where the passphrase is asked for."
)
CARE = N_(
    "Whoever has this page and the file can read everything. Lock the page away, not with the laptop, "
    "and write on it nothing that tells what it opens. When the passphrase is changed, burn it and print a new one."
)


def recovery_sheet(code: str, tr: Translator) -> bytes:
    """A PDF with the words of a recovery code."""
    parts = tuple(_parts(code.split(), tr))

    def lay(setter: Typesetter) -> list[Pages]:
        pages = Pages(paper=PORTRAIT)
        Layout(setter, pages, "recovery-code").lay(parts)
        return [pages]

    return write_pages(lay, tr(TITLE), EdgeTexts(("", ""), ""), tr)


def _parts(words: list[str], tr: Translator) -> Iterator[Part]:
    yield Title(tr(TITLE), "", "")
    yield Paragraph(Words(tr(WHAT)))
    yield Paragraph(Words(tr(CARE)))
    yield Grid(tr(TITLE), (6, 94), tuple(_rows(words, tr)))


def _rows(words: list[str], tr: Translator) -> Iterator[Cells]:
    for place, word in enumerate(words, start=1):
        yield (Words(number(place, tr.speaks), Look.STRONG),), (Words(word, Look.STRONG),)
