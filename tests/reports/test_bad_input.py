"""Whatever people type, each format is a sound file; where none can be written, the old one stays as it was."""

from __future__ import annotations

import csv
import io
import json
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from assessor.errors import WriteFailed
from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.report import GroupLevel, Report, ReportRow, Source
from assessor.reports.writers import SUFFIXES, write_report
from tests.reports.annexes import compared, model_case, report, theme

MIXED = "ينبغي للدولة الطرف (CCPR/C/KAZ/CO/2، الفقرة 24 (a)) أن تضمن 12.5% كحد أدنى"
EMOJI = "👩‍👩‍👧 🏳️‍🌈 ok 😀 \U000e0001"
CONTROLS = "a\x00b\x07c\x1b[31m\x7f\x85\u2028\u2029\ufffe\ud800 end\r\nnext\u202eturned"


def everywhere(text: str, language: str = "en") -> Report:
    """The same text wherever people write."""
    groups = (GroupLevel(1, Level.PARTIAL), GroupLevel(2, Level.NOT_IMPLEMENTED))
    row = ReportRow(text, True, text, Level.PARTIAL, text, language, text, text, text, (1,), groups)
    return report(
        theme(text, row), sources=(Source(1, text, text, text, text),), language=language, title=text, state=text,
        symbol=text, body=text, coalition=text, method=text, workshop=text, held_on=text, group_count=2,
    )  # fmt: skip


def many_themes() -> Report:
    levels = [*list(Level)[:4], None]
    rows = [ReportRow(str(n), False, "Act.", levels[n % 5]) for n in range(200)]
    return report(
        *(theme(f"Theme {row.reference} " + "of many " * (n % 9), row) for n, row in enumerate(rows))
    )


HARD = {
    "a word of 5,000 letters": everywhere("W" * 5000),
    "a word of 5,000 letters in Arabic": everywhere("ض" * 5000, "ar"),
    "mixed directions": everywhere(MIXED, "ar"),
    "mixed directions in English": everywhere(MIXED),
    "emoji": everywhere(EMOJI),
    "control characters": everywhere(CONTROLS),
    "formulas": everywhere('=HYPERLINK("https://example.org";"x")'),
    "markup": everywhere("]]></w:t><script>&amp;\"'{n} %s &P _x0041_"),
    "blank": everywhere(" \n\t\u200b "),
    "200 themes": compared(many_themes()),
    "nothing at all": report(state="", symbol="", body="", coalition="", adopted=None, group_count=0),
    "no theme, but sources": replace(report(group_count=0), sources=(Source(1, "law", "A"),)),
}


def _word(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])


def _excel(content: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return "".join(str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row)


def _pdf(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


READERS: dict[str, Callable[[bytes], str]] = {
    ".docx": _word,
    ".xlsx": _excel,
    ".pdf": _pdf,
    ".json": lambda content: json.dumps(json.loads(content), ensure_ascii=False),
    ".csv": lambda content: "".join(
        "".join(row) for row in csv.reader(io.StringIO(content.decode("utf-8-sig")))
    ),
}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("annex", HARD.values(), ids=HARD)
def test_the_file_is_sound(tmp_path: Path, annex: Report, suffix: str) -> None:
    path = tmp_path / f"annex{suffix}"
    write_report(annex, path, written_translator(annex.language))
    read = READERS[suffix](path.read_bytes())
    for theme_ in annex.themes:
        for row in theme_.rows:
            letters = {letter for letter in row.text if letter.isalnum() and letter < "\uffff"}
            missing = letters if suffix != ".pdf" else {letter for letter in letters if letter.isascii()}
            assert missing <= set(read)
    if annex.themes and annex.themes[0].rows[0].text == "W" * 5000:
        assert read.count("W") >= 5 * 5000


@pytest.mark.skipif(sys.platform == "win32", reason="there a process has no limit for its files")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_disk_that_takes_no_more_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    import resource

    path = tmp_path / f"annex{suffix}"
    path.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(WriteFailed, match=f"annex{suffix}.+What was there before is kept"):
            write_report(model_case(), path, written_translator("en"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert [one.name for one in tmp_path.iterdir()] == [path.name] and path.read_bytes() == b"old"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_name_that_cannot_be_written_is_told(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"folder{suffix}").mkdir()
    (tmp_path / "file").write_text("old")
    refused = {
        tmp_path / f"folder{suffix}": "is a folder",
        tmp_path / "nowhere" / f"annex{suffix}": "folder does not exist",
        tmp_path / "file" / f"annex{suffix}": "annex",
        tmp_path / f"{'n' * 300}{suffix}": "too long",
    }
    for path, said in refused.items():
        with pytest.raises(WriteFailed, match=said):
            write_report(model_case(), path, written_translator("en"))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", f"folder{suffix}"]
