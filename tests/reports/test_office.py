"""LibreOffice opens the files of Word and Excel as they are, and what it prints of them lacks nothing."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.excel import write_excel
from assessor.reports.plain_text import clean
from assessor.reports.report import Report, ReportRow
from assessor.reports.word import write_word
from tests.reports.annexes import compared, large, model_case, report, theme, with_logo

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def converted(content: bytes, kind: str, wanted: str, folder: Path) -> bytes:
    path = folder / f"annex.{kind}"
    path.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", wanted, "--outdir", folder / "made", path]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    return (folder / "made" / f"annex.{wanted}").read_bytes()


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", clean(text)).split())


def pages(content: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(content)) as document:
        return plain("".join(page.get_textpage().get_text_range() for page in document))


def crowded() -> Report:
    """Rows that could be cut: words without end, many lines, lead-ins, titles and references of any length."""
    rows = [
        ReportRow("1", True, "J" * 5000, Level.PARTIAL, reasoning="short"),
        ReportRow(
            "2", False, "Act.", Level.IMPLEMENTED, lead_in="Q" * 4000, reasoning="\n" * 60 + "endofreasoning"
        ),
        ReportRow("Z" * 1500, False, "Act.", None, ask="Y" * 3000, dissent="dissent " * 300),
    ]
    return report(theme("X" * 3000, *rows), title="K" * 900)


def texts_of(annex: Report) -> list[str]:
    tr = written_translator(annex.language)
    rows = [row for each in annex.themes for row in each.rows]
    said = [text for row in rows for text in (row.reference, row.text, row.reasoning, row.dissent, row.ask)]
    said += [wording.level_name(tr, row.level) for row in rows] + [one.citation for one in annex.sources]
    return [*said, *(wording.theme_title(tr, each) for each in annex.themes), wording.title(tr, annex)]


@pytest.mark.parametrize("language", ["en", "ru", "fr", "es"])
def test_every_text_of_the_word_file_is_on_its_pages(language: str, tmp_path: Path) -> None:
    annex = large(24, language="ru", length=250) if language == "ru" else model_case()
    annex = with_logo(compared(replace(annex, language=language)))
    read = pages(converted(write_word(annex, written_translator(language)), "docx", "pdf", tmp_path))
    assert [text for text in texts_of(annex) if plain(text) not in read] == []


def test_no_cell_is_cut_however_long_it_is(tmp_path: Path) -> None:
    read = pages(converted(write_word(crowded(), written_translator("en")), "docx", "pdf", tmp_path))
    counted = {letter: read.count(letter) for letter in "JQZYXK"}
    assert counted["J"] >= 5000 and counted["Q"] >= 4000 and counted["Z"] >= 1500
    assert counted["Y"] >= 3000 and counted["X"] >= 3000 and counted["K"] >= 900
    assert "endofreasoning" in read and read.count("dissent") >= 300


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_tables_of_word_are_the_same_after_libreoffice(language: str, tmp_path: Path) -> None:
    annex = with_logo(compared(large(12, 3, language=language)))
    content = write_word(annex, written_translator(language))
    again = converted(content, "docx", "docx", tmp_path)
    before, after = (docx.Document(io.BytesIO(one)) for one in (content, again))
    assert [cells(table) for table in after.tables] == [cells(table) for table in before.tables]
    assert headings(after) == headings(before)
    assert len(after.inline_shapes) == len(before.inline_shapes)


def cells(table) -> list[list[str]]:
    return [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows]


def headings(document) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_text_of_the_workbook_is_on_its_pages(language: str, tmp_path: Path) -> None:
    annex = large(12, 2, language=language) if language == "zh" else model_case()
    read = pages(converted(write_excel(annex, written_translator(language)), "xlsx", "pdf", tmp_path))
    rows = [row for each in annex.themes for row in each.rows]
    words = {word for row in rows for text in (row.text, row.reasoning, row.ask) for word in text.split()}
    assert [word for word in words if plain(word)[:12] not in read] == []
