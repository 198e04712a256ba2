"""The minutes as a PDF of their own."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.minutes import wording
from assessor.reports.minutes.composing import compose
from assessor.reports.minutes.minutes import Minutes
from assessor.reports.pdf.drawing import write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout
from assessor.reports.wording import foot_line


def write_pdf_minutes(minutes: Minutes, tr: Translator) -> bytes:
    """The same minutes give the same bytes; nothing in them tells who made them or where."""
    parts = compose(minutes, tr)

    def lay(setter: Typesetter) -> list[Pages]:
        pages = Pages(paper=PORTRAIT)
        Layout(setter, pages, "minutes").lay(parts)
        return [pages]

    foot = foot_line(tr, minutes.made_on, demonstration=minutes.demonstration)
    edges = EdgeTexts(wording.page_head(tr, minutes), foot)
    return write_pages(lay, wording.file_title(tr, minutes), edges, tr)
