"""The annex as a Word file that an editor can go on with: real styles, table heads, fields and numbered sources."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.minutes.composing import compose
from assessor.reports.report import Report
from assessor.reports.sealing.composing import compose as sign_off
from assessor.reports.word_chart import WordCharts
from assessor.reports.word_file import WordFile
from assessor.reports.word_markup import Direction, paragraph, run
from assessor.reports.word_page import edge_texts, section_end
from assessor.reports.word_parts import WordParts
from assessor.reports.word_sheet import LANDSCAPE, PORTRAIT
from assessor.reports.word_sources import numbering_part, source_list
from assessor.reports.word_summary import WordSummary
from assessor.reports.word_table import AnnexTable


def write_word(report: Report, tr: Translator) -> bytes:
    file = WordFile(Direction(report.language, tr.speaks))
    if report.sources:
        file.add_part("numbering", CT.WML_NUMBERING, RT.NUMBERING, numbering_part())
    edges = edge_texts(tr, wording.page_head(tr, report), wording.page_foot(tr, report))
    content, title = _body(report, tr, file), wording.title(tr, report)
    if report.minutes is None:
        return file.saved(content + file.section(LANDSCAPE, edges), title, report.keywords)
    content += section_end(file.section(LANDSCAPE, edges))
    content += WordParts(file.page, file.signs).markup(compose(report.minutes, tr), inside=True)
    return file.saved(content + file.section(PORTRAIT, edges, first=False), title)


def _body(report: Report, tr: Translator, file: WordFile) -> str:
    page, signs = file.page, file.signs
    charts = WordCharts(file.document, tr, page, signs)
    summary = WordSummary(tr, page, signs)
    return "".join(
        (
            file.logo(report.logo, wording.logo_said(tr, report)) if report.logo else "",
            summary.title_block(report),
            summary.counts(report),
            summary.by_theme(report, charts.levels(report)),
            charts.further(report),
            paragraph(run(wording.table_head(tr)), "Heading1", new_page=True),
            AnnexTable(tr, page, signs, report.written_in).markup(report),
            source_list(report.sources, tr, page, file.lead),
            _sign_off(report, tr, file),
        )
    )


def _sign_off(report: Report, tr: Translator, file: WordFile) -> str:
    if report.seal is None:
        return ""
    parts = sign_off(report.seal, tr)
    return paragraph("", "AfterTable", new_page=True) + WordParts(file.page, file.signs, LANDSCAPE).markup(
        parts, inside=True
    )
