"""The page of asks as a Word file."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.asks.composing import compose, title
from assessor.reports.asks.page import AskPage
from assessor.reports.asks.pdf import fitting
from assessor.reports.word_file import WordFile
from assessor.reports.word_markup import Direction
from assessor.reports.word_page import edge_texts
from assessor.reports.word_parts import WordParts
from assessor.reports.word_sheet import PORTRAIT
from assessor.reports.wording import foot_line


def write_word_asks(page: AskPage, tr: Translator) -> bytes:
    """With the asks that fit on a page of the PDF, so that both say the same."""
    page = fitting(page, tr)
    file = WordFile(Direction(page.language, tr.speaks))
    content = WordParts(file.page, file.signs).markup(compose(page, tr))
    foot = foot_line(tr, page.made_on, demonstration=page.demonstration)
    edges = edge_texts(tr, ("", ""), foot)
    return file.saved(content + file.section(PORTRAIT, edges), title(tr, page))
