"""The page of asks as PDF, and how many asks fit on it."""

from __future__ import annotations

from dataclasses import replace

from assessor.i18n import Translator
from assessor.reports.asks.composing import compose, title
from assessor.reports.asks.page import AskPage
from assessor.reports.pdf.drawing import Lay, write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT, Paper
from assessor.reports.pdf.memory import Memory
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout
from assessor.reports.pdf.showing import show_pages
from assessor.reports.wording import foot_line

RESERVE = 30.0
"""Points at the foot that stay free: Word sets the same lines a little wider."""
_SHORTER = replace(PORTRAIT, page_height=PORTRAIT.page_height - RESERVE)


def write_pdf_asks(page: AskPage, tr: Translator) -> bytes:
    """The same page gives the same bytes; nothing in it tells who made it or where."""
    page = fitting(page, tr)
    return write_pages(_lay(page, tr), title(tr, page), _edges(page, tr), tr)


def fitting(page: AskPage, tr: Translator) -> AskPage:
    """The page with as many of its asks as it has room for, the most urgent; at least one."""
    memory, low, high = Memory(), 1, max(1, len(page.lines))
    while low < high:
        middle = (low + high + 1) // 2
        if _is_one(page.shortened(middle), tr, memory):
            low = middle
        else:
            high = middle - 1
    return page.shortened(low) if page.lines else page


def _is_one(page: AskPage, tr: Translator, memory: Memory) -> bool:
    lay = _lay(page, tr, _SHORTER)
    return len(show_pages(lay, _edges(page, tr), tr, memory).pages) == 1


def _lay(page: AskPage, tr: Translator, paper: Paper = PORTRAIT) -> Lay:
    parts = compose(page, tr)

    def lay(setter: Typesetter) -> list[Pages]:
        pages = Pages(paper=paper)
        Layout(setter, pages, "asks").lay(parts)
        return [pages]

    return lay


def _edges(page: AskPage, tr: Translator) -> EdgeTexts:
    return EdgeTexts(("", ""), foot_line(tr, page.made_on, demonstration=page.demonstration))
