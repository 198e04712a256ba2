"""Pages for the screen are those of the file, whatever is remembered from before, and know what stands on them."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings

from assessor.i18n import written_translator
from assessor.reports.pdf import write_pdf
from assessor.reports.pdf.annex import show_pdf
from assessor.reports.pdf.memory import Memory
from assessor.reports.report import Report
from tests.reports.annexes import large, model_case
from tests.reports.strategies import reports


def pictures(pdf: bytes) -> list[bytes]:
    return [bytes(page.render(scale=0.6).buffer) for page in pypdfium2.PdfDocument(io.BytesIO(pdf))]


@pytest.mark.parametrize("language", ["en", "ru", "ar", "zh"])
def test_each_page_looks_as_in_the_file(language: str) -> None:
    report, tr = large(12, language=language), written_translator(language)
    shown = show_pdf(report, tr, Memory())
    written = pictures(write_pdf(report, tr))
    assert pictures(shown.drawn()) == written
    assert [pictures(shown.drawn(page, page + 1))[0] for page in range(len(shown.pages))] == written


MEMORY = Memory()


@settings(max_examples=4, deadline=None)
@given(reports())
def test_what_is_remembered_changes_nothing(report: Report) -> None:
    tr = written_translator("en")
    assert show_pdf(report, tr, MEMORY).drawn() == show_pdf(report, tr, Memory()).drawn()


def test_each_row_source_and_field_has_its_place() -> None:
    report = replace(model_case(), title="An annex", method="By plenary")
    places = show_pdf(report, written_translator("en"), Memory()).places()
    rows = [f"row {row.reference}" for theme in report.themes for row in theme.rows]
    sources = [f"source {one.number}" for one in report.sources]
    assert [one.about for one in places] == ["title", "coalition", "method", *rows, *sources]
    for one, following in pairwise(places):
        assert one.height > 0
        assert one.page < following.page or one.top + one.height <= following.top + 0.01


def test_a_row_that_goes_on_over_pages_is_on_each() -> None:
    (theme,) = large(1, length=9000).themes
    report = replace(large(1, length=9000), themes=(theme,))
    places = show_pdf(report, written_translator("en"), Memory()).places()
    assert len({one.page for one in places if one.about == f"row {theme.rows[0].reference}"}) > 1
