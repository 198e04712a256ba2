"""The minutes as a PDF of their own."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.minutes import wording
from assessor.reports.minutes.composing import compose
from assessor.reports.minutes.minutes import Minutes
from assessor.reports.pdf.drawing import Lay, write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT
from assessor.reports.pdf.memory import Memory
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout
from assessor.reports.pdf.showing import Shown, show_pages
from assessor.reports.wording import foot_line


def write_pdf_minutes(minutes: Minutes, tr: Translator) -> bytes:
    """The same minutes give the same bytes; nothing in them tells who made them or where."""
    return write_pages(_lay(minutes, tr), wording.file_title(tr, minutes), _edges(minutes, tr), tr)


def show_pdf_minutes(minutes: Minutes, tr: Translator, memory: Memory) -> Shown:
    """The same pages for the screen."""
    return show_pages(_lay(minutes, tr), _edges(minutes, tr), tr, memory)


def _lay(minutes: Minutes, tr: Translator) -> Lay:
    parts = compose(minutes, tr)

    def lay(setter: Typesetter) -> list[Pages]:
        pages = Pages(paper=PORTRAIT)
        Layout(setter, pages, "minutes").lay(parts)
        return [pages]

    return lay


def _edges(minutes: Minutes, tr: Translator) -> EdgeTexts:
    foot = foot_line(tr, minutes.made_on, demonstration=minutes.demonstration)
    return EdgeTexts(wording.page_head(tr, minutes), foot)
