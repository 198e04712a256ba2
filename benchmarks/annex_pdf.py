"""The annex as PDF beside the same paragraphs through reportlab's own paragraphs and tables."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable
from datetime import date
from io import BytesIO
from time import perf_counter
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from assessor.fonts import font_file
from assessor.i18n import Translator, written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.pdf import write_pdf
from assessor.reports.pdf.measures import COLUMNS
from assessor.reports.report import Counts, GroupLevel, Report, ReportRow, ReportTheme, Source

RECOMMENDATIONS, GROUPS, THEMES, RUNS = 300, 5, 20, 9
FEW, MANY = 2 * RECOMMENDATIONS, 1000
_WORDS = {
    "en": "the State should ensure that every person deprived of liberty has prompt access to a lawyer, doctor "
    "and family; investigate allegations promptly; amend legislation, publish figures; independent monitoring "
    "of places of detention in practice remains rare since 2018 although courts and police were trained",
    "ru": "государству следует обеспечить каждому лишённому свободы доступ к адвокату, врачу и родственникам; "
    "незамедлительно расследовать утверждения; внести поправки в законодательство, публиковать сведения; "
    "независимый мониторинг мест заключения на практике остаётся редким с 2018 года, хотя суды и полиция",
}


class _Chance(random.Random):
    """The same invented sentences in every run."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.words = _WORDS[language].split()

    def sentence(self, words: int) -> str:
        return " ".join(self.choice(self.words) for _ in range(words)).capitalize() + "."


def measure() -> list[tuple[str, float, float, float]]:
    rows = []
    for weight in (400, 600):
        pdfmetrics.registerFont(TTFont(f"bare-{weight}", str(font_file("latin", weight))))
    for language, pieces, asked in (("en", FEW, 1.5), ("ru", FEW, 1.5), ("en", MANY, 2.0)):
        report, tr = specimen(language, pieces), written_translator(language)
        ours, floor = _medians(lambda r=report, t=tr: write_pdf(r, t), lambda r=report, t=tr: bare(r, t))
        name = f"tagged PDF of {RECOMMENDATIONS} × {GROUPS}, {pieces} pieces of evidence, {language}"
        rows.append((name, ours, floor, asked))
    return rows


def specimen(language: str, pieces: int) -> Report:
    chance = _Chance(language)
    each = RECOMMENDATIONS // THEMES
    themes = tuple(_theme(chance, theme, each, pieces) for theme in range(THEMES))
    sources = tuple(
        Source(n, "report", chance.sentence(12), "2018-05-03", f"https://example.org/report/{n}")
        for n in range(1, pieces + 1)
    )
    counts = _counts([row for theme in themes for row in theme.rows])
    return Report(
        language, "Example", "CCPR/C/XYZ/CO/2", "CCPR", date(2016, 7, 11), "Coalition", "", "",
        date(2019, 3, 20), False, GROUPS, counts, themes, sources,
    )  # fmt: skip


def bare(report: Report, tr: Translator) -> bytes:
    """What a straightforward program would do with reportlab for the same texts in the same fonts."""
    body = ParagraphStyle("body", fontName="bare-400", fontSize=9.6, leading=12)
    strong = ParagraphStyle("strong", parent=body, fontName="bare-600")
    rows: list[list[object]] = [[Paragraph(escape(name), strong) for name in wording.column_heads(tr)]]
    spans = []
    for theme in report.themes:
        spans.append(("SPAN", (0, len(rows)), (-1, len(rows))))
        rows.append([Paragraph(escape(theme.title), strong), "", "", "", ""])
        rows += [_bare_row(row, tr, body, strong) for row in theme.rows]
    table = Table(
        rows, colWidths=[column.width + 6 for column in COLUMNS], repeatRows=1, style=TableStyle(spans)
    )
    story: list[Flowable] = [table]
    story += [Paragraph(escape(wording.source_line(tr, source)), body) for source in report.sources]
    target = BytesIO()
    SimpleDocTemplate(target, pagesize=landscape(A4), leftMargin=38, rightMargin=38, invariant=1).build(story)
    return target.getvalue()


def _bare_row(row: ReportRow, tr: Translator, body: ParagraphStyle, strong: ParagraphStyle) -> list[object]:
    numbers = ", ".join(str(source) for source in row.sources)
    return [
        Paragraph(escape(row.reference), strong),
        Paragraph(escape(f"{row.lead_in} {row.text}"), body),
        Paragraph(escape(wording.level_name(tr, row.level)), strong),
        [
            Paragraph(f"{escape(row.reasoning)}<super>{numbers}</super>", body),
            Paragraph(escape(wording.dissent_line(tr, row)), body),
        ],
        Paragraph(escape(row.ask), body),
    ]


def _theme(chance: _Chance, place: int, each: int, pieces: int) -> ReportTheme:
    rows = tuple(_row(chance, place * each + at, pieces) for at in range(each))
    return ReportTheme(chance.sentence(4), rows, _counts(list(rows)))


def _row(chance: _Chance, number: int, pieces: int) -> ReportRow:
    levels = list(Level)[:4]
    return ReportRow(
        reference=f"{10 + number // 3} ({'abc'[number % 3]})",
        follow_up=number % 10 == 0,
        text=chance.sentence(40),
        level=chance.choice(levels),
        lead_in="The State party should",
        reasoning=chance.sentence(60),
        dissent=chance.sentence(10) if number % 4 == 0 else "",
        ask=chance.sentence(25),
        sources=tuple(
            range(number * pieces // RECOMMENDATIONS + 1, (number + 1) * pieces // RECOMMENDATIONS + 1)
        ),
        groups=tuple(GroupLevel(group, chance.choice(levels)) for group in range(1, GROUPS + 1)),
    )


def _counts(rows: list[ReportRow]) -> Counts:
    given = [row.level for row in rows]
    return Counts(*(given.count(level) for level in wording.LEVELS))


def _medians(ours: Callable[[], bytes], floor: Callable[[], bytes]) -> tuple[float, float]:
    """Medians of runs that take turns, so that a busy machine slows both."""
    times: tuple[list[float], list[float]] = ([], [])
    ours(), floor()
    for _ in range(RUNS):
        for work, taken in zip((ours, floor), times, strict=True):
            start = perf_counter()
            work()
            taken.append(perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])
