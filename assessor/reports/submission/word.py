"""A document beside the annex as a Word file, with endnotes and paragraphs that Word counts."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from assessor.i18n import Translator
from assessor.reports.parts import Notes
from assessor.reports.submission import wording
from assessor.reports.submission.composing import compose
from assessor.reports.submission.counting import words_in
from assessor.reports.submission.statement import Statement
from assessor.reports.word_file import WordFile
from assessor.reports.word_markup import Direction
from assessor.reports.word_notes import endnotes_part, paragraph_numbering
from assessor.reports.word_page import edge_texts
from assessor.reports.word_parts import WordParts
from assessor.reports.word_sheet import PORTRAIT


def write_word_statement(statement: Statement, tr: Translator) -> bytes:
    file = WordFile(Direction(statement.language, tr.speaks))
    parts = compose(statement, tr)
    file.add_part("numbering", CT.WML_NUMBERING, RT.NUMBERING, paragraph_numbering())
    for notes in (part for part in parts if isinstance(part, Notes) and part.notes):
        file.add_part("endnotes", CT.WML_ENDNOTES, RT.ENDNOTES, endnotes_part(notes, file.page))
    content = WordParts(file.page, file.signs).markup(parts)
    foot = wording.page_foot(tr, statement, words_in(parts))
    edges = edge_texts(tr, wording.page_head(tr, statement), foot)
    return file.saved(content + file.section(PORTRAIT, edges), wording.title(tr, statement))
