"""The annex as a Word file that an editor can go on with: real styles, table heads, fields and endnotes."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.archive import normalised
from assessor.reports.properties import emptied_properties
from assessor.reports.report import Report
from assessor.reports.signs import sign_picture
from assessor.reports.word_chart import add_chart, chart_paragraph
from assessor.reports.word_endnotes import Citations, endnotes_part
from assessor.reports.word_markup import NAMESPACES, Direction, paragraph, run
from assessor.reports.word_page import footer_part, header_part, section, settings_part
from assessor.reports.word_signs import WordSigns
from assessor.reports.word_styles import LEVEL_STYLES, style_sheet
from assessor.reports.word_summary import WordSummary
from assessor.reports.word_table import AnnexTable


def write_word(report: Report, tr: Translator) -> bytes:
    page = Direction(report.language)
    document = Document()
    _empty(document)
    relations = _add_signs(document)
    _add_part(document, "styles", CT.WML_STYLES, RT.STYLES, style_sheet(page))
    _add_part(document, "settings", CT.WML_SETTINGS, RT.SETTINGS, settings_part(page))
    if report.sources:
        notes = endnotes_part(report.sources, tr, page)
        _add_part(document, "endnotes", CT.WML_ENDNOTES, RT.ENDNOTES, notes)
    header = _add_part(document, "header1", CT.WML_HEADER, RT.HEADER, header_part(report, tr))
    footer = _add_part(document, "footer1", CT.WML_FOOTER, RT.FOOTER, footer_part(report, tr))
    chart = add_chart(document, report, tr) if report.themes else ""
    content = _body(report, tr, page, WordSigns(relations), chart) + section(header, footer, page)
    target = io.BytesIO()
    document.save(target)
    replaced = emptied_properties(wording.file_title(tr, report), report.language)
    replaced["word/document.xml"] = _main_part(content)
    return normalised(target.getvalue(), replaced)


def _body(report: Report, tr: Translator, page: Direction, signs: WordSigns, chart: str) -> str:
    summary = WordSummary(tr, page, signs)
    parts = [
        summary.title_block(report),
        summary.counts(report),
        summary.by_theme(report),
        chart_paragraph(report, tr, chart, signs.next_number()) if chart else "",
        paragraph(run(wording.table_head(tr)), "Heading1", new_page=True),
        AnnexTable(tr, page, signs, Citations()).markup(report),
    ]
    if report.sources:
        parts.append(paragraph(run(wording.sources_head(tr)), "Heading1"))
    return "".join(parts)


def _main_part(content: str) -> bytes:
    """Put in place of the library's empty one when the file is closed; parsing it first would take longest."""
    return _declared(f"<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>".encode())


def _declared(markup: bytes) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + markup


def _empty(document: WordDocument) -> None:
    """Take out what the library's template brings along: its styles, theme, thumbnail and properties."""
    package = document.part.package
    for relations in (document.part.rels, package.rels if package else {}):
        for name in [name for name, relation in relations.items() if relation.reltype not in _KEPT]:
            del relations[name]


_KEPT = frozenset({RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES})


def _add_signs(document: WordDocument) -> dict[Level | None, str]:
    return {
        level: document.part.get_or_add_image(io.BytesIO(sign_picture(level)))[0] for level in LEVEL_STYLES
    }


def _add_part(document: WordDocument, name: str, content_type: str, relation: str, content: bytes) -> str:
    part = Part(PackURI(f"/word/{name}.xml"), content_type, _declared(content), document.part.package)
    return document.part.relate_to(part, relation)
