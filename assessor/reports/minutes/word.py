"""The minutes as a Word file of their own."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.minutes import wording
from assessor.reports.minutes.composing import compose
from assessor.reports.minutes.minutes import Minutes
from assessor.reports.word_file import WordFile
from assessor.reports.word_markup import Direction
from assessor.reports.word_page import edge_texts
from assessor.reports.word_parts import WordParts
from assessor.reports.word_sheet import PORTRAIT
from assessor.reports.wording import foot_line


def write_word_minutes(minutes: Minutes, tr: Translator) -> bytes:
    file = WordFile(Direction(minutes.language, tr.speaks))
    content = WordParts(file.page, file.signs).markup(compose(minutes, tr))
    foot = foot_line(tr, minutes.made_on, demonstration=minutes.demonstration)
    edges = edge_texts(tr, wording.page_head(tr, minutes), foot)
    return file.saved(content + file.section(PORTRAIT, edges), wording.file_title(tr, minutes))
