"""Word and Excel open the files without repair: an independent port of the Open XML SDK's rules finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator, ValidationSeverity

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.excel import write_excel
from assessor.reports.minutes.word import write_word_minutes
from assessor.reports.report import Report, ReportRow
from assessor.reports.submission.statement import Kind, Statement
from assessor.reports.submission.word import write_word_statement
from assessor.reports.word import write_word
from assessor.store.document import Document
from tests.reports.annexes import compared, large, model_case, report, theme, with_logo
from tests.reports.minutes.days import a_day, minutes_of
from tests.reports.strategies import NASTY


def findings(content: bytes, path: Path) -> list[str]:
    path.write_bytes(content)
    found = OpenXmlValidator().validate(str(path)).errors
    errors = (one for one in found if one.severity is ValidationSeverity.ERROR)
    return [f"{one.part_uri}: {one.description}" for one in errors]


def nasty() -> Report:
    rows = [
        ReportRow("1", follow_up=True, text=one, level=Level.PARTIAL, reasoning=one, ask=one) for one in NASTY
    ]
    return report(theme(NASTY[1], *rows), title=" ".join(NASTY[:12]))


@pytest.mark.parametrize(
    "annex",
    [
        with_logo(compared(model_case())),
        large(20, language="ar"),
        large(20, language="zh"),
        nasty(),
        report(),
    ],
)
def test_the_annex_in_word(annex: Report, tmp_path: Path) -> None:
    assert findings(write_word(annex, written_translator(annex.language)), tmp_path / "annex.docx") == []


@pytest.mark.parametrize(
    "annex", [with_logo(compared(model_case())), large(20, language="ar"), nasty(), report()]
)
def test_the_annex_in_excel(annex: Report, tmp_path: Path) -> None:
    assert findings(write_excel(annex, written_translator(annex.language)), tmp_path / "annex.xlsx") == []


def test_the_minutes_in_word(tmp_path: Path) -> None:
    with Document.create(tmp_path / "kaz.assess") as document:
        a_day(document)
        minutes = minutes_of(document)
    assert findings(write_word_minutes(minutes, written_translator("ru")), tmp_path / "minutes.docx") == []


@pytest.mark.parametrize("annex", [model_case(), large(20, language="ar"), nasty(), report()])
@pytest.mark.parametrize("kind", Kind)
def test_the_documents_beside_the_annex(kind: Kind, annex: Report, tmp_path: Path) -> None:
    made = Statement(kind, annex, annex.counts, (NASTY[14],), 2, 5630)
    content = write_word_statement(made, written_translator(annex.language))
    assert findings(content, tmp_path / "statement.docx") == []
