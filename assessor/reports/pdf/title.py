"""The title page: what this is, about whom, by whom, how it was made, and what it is not."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.blocks import Bookmark, Cell, Side, Text
from assessor.reports.pdf.lines import Line, Typesetter
from assessor.reports.pdf.logo import Logo
from assessor.reports.pdf.pages import Gap, Pages
from assessor.reports.pdf.sheet import Sheet, height_of
from assessor.reports.plain_text import shortened
from assessor.reports.report import Report

_LABELS = m.Column(0, 120)
_FACTS = m.Column(132, 460)
_NAME = m.Column(0, 640)


@dataclass(frozen=True, slots=True)
class Banner:
    """Words on a tinted ground that nobody overlooks."""

    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        return height_of(self.lines) + 14

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.rectangle(sheet.paper.margin, top, sheet.paper.width, self.height, m.ACCENT_GROUND)
        edge = sheet.paper.margin
        bar = edge + sheet.paper.width - 3 if sheet.right_to_left else edge
        sheet.rectangle(bar, top, 3, self.height, m.ACCENT)
        Cell(m.Column(14, sheet.paper.width - 28), self.lines).draw(sheet, top + 7)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""

    colour: m.Colour
    height: float
    column: m.Column = m.WHOLE

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.rule(top + self.height / 2, self.colour, 0.7, self.column)


def lay_title(pages: Pages, setter: Typesetter, tr: Translator, report: Report) -> None:
    pages.start()
    if report.demonstration:
        text = wording.demonstration_banner(tr)
        pages.add(Gap(16))
        pages.add(Banner(setter.label(text, m.BANNER, m.WIDTH - 28)))
    pages.add(Gap(30 if report.logo else 60))
    if report.logo:
        pages.add(Logo(report.logo, wording.logo_said(tr, report)))
    title = wording.title(tr, report)
    lines, bookmark = setter.label(title, m.TITLE, _NAME.width), Bookmark("title", shortened(title))
    pages.add_splitting(Text(lines, 0, 4, _NAME, bookmark, "H1", "title"))
    pages.add_splitting(
        Text(setter.label(wording.subtitle(tr, report), m.SUBTITLE, _NAME.width), 0, 14, _NAME)
    )
    pages.add(Rule(m.INK, 12))
    fields = {tr("Assessed by"): "coalition", tr("Method"): "method"}
    for label, text in wording.title_lines(tr, report):
        language = _language(tr, report, text)
        pages.add_splitting(_fact(setter, label, text, language, fields.get(label, "")))
    pages.add(Gap(10))
    pages.add(Rule(m.ROW_LINE, 12))
    pages.add_splitting(Text(setter.label(wording.disclaimer(tr), m.FINE, _FACTS.width), 4, 0, _FACTS))


def _language(tr: Translator, report: Report, text: str) -> str:
    spoken = {report.state: report.language, report.method: report.written_in}
    return wording.declared(tr, spoken.get(text, ""))


def _fact(setter: Typesetter, label: str, text: str, language: str, about: str) -> Side:
    lines = setter.label(text, m.FACT, _FACTS.width, language)
    cells = (Cell(_LABELS, setter.label(label, m.LABEL, _LABELS.width)), Cell(_FACTS, lines))
    return Side(cells, 5, 2, about=about)
