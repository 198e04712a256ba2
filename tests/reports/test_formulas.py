"""What people write is never taken for a formula: in no file that goes out, and not after LibreOffice either."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from assessor.reports.csv_writer import safe_field
from assessor.reports.plain_text import clean
from tests.figures import report
from tests.importers.enclosures.test_cleaning import everything_in
from tests.reports.exports import prepare, write_all

MARK = "ZAPHOD"
TEXTS = (
    f"=1+1+{MARK}", f"+1+{MARK}", f"-1+{MARK}", f"@SUM({MARK})", f"\t=1+1+{MARK}", f"\r=1+1+{MARK}", f"\n=1+1+{MARK}",
    f"  =1+1+{MARK}", f"'=1+1+{MARK}", f'"=1+1+{MARK}"', f"\uff1d1+1+{MARK}", f"\uff0b1+{MARK}", f"\uff20SUM({MARK})",
    f"=cmd|' /C calc'!A0+{MARK}", f'=DDE("cmd";"/C calc";"{MARK}")', f'=WEBSERVICE("https://example.org/{MARK}")',
    f'=HYPERLINK("https://example.org/{MARK}";"look")', f"=IMPORTXML({MARK})", f"first\n=1+1+{MARK}\n-2+{MARK}",
    f'2018;=1+1+{MARK},=2+{MARK}\t@{MARK};"=3+{MARK}"',
)  # fmt: skip
COMMA, SEMICOLON = 44, 59
FIELDS = re.compile(rb"instrText[^>]*>([^<]*)|w:fldSimple[^>]*w:instr=\"([^\"]*)")

OWN_FIELDS = {b"PAGE", b"NUMPAGES", b"REF", b"NOTEREF"}


@pytest.mark.slow
def test_what_people_write_is_no_formula_in_any_file(tmp_path: Path) -> None:
    """One test, since writing all files takes most of its time."""
    nasty = tmp_path / "out"
    write_all(prepare(tmp_path / "kaz.assess", TEXTS), nasty)
    workbooks_have_none_but_their_own(nasty)
    csv_has_none_whatever_parts_its_fields(nasty)
    json_says_it_as_it_was_written(nasty)
    no_field_of_word_comes_from_what_people_write(nasty)
    no_pdf_acts(nasty)
    report("13 formula strings in what goes out", f"of {len(TEXTS)}: 0 formulas or fields, text unchanged")
    if shutil.which("soffice"):
        libreoffice_finds_none_either(nasty, tmp_path)
    else:
        report("13 formula strings after LibreOffice", "not tried, since it is not installed")


def cells(path: Path) -> tuple[list[str], list[str]]:
    """Formulas, and texts."""
    book = openpyxl.load_workbook(path)
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    formulas = [str(cell.value) for cell in found if cell.data_type == "f"]
    return formulas, [cell.value for cell in found if isinstance(cell.value, str) and cell.data_type != "f"]


def missing(texts: list[str]) -> list[str]:
    whole = "\n\n".join(texts)
    return [text for text in TEXTS if clean(text).strip("\n") not in whole]


def kinds(path: Path) -> set[bytes]:
    """The first word of each field of a Word file."""
    told = (b"".join(one).split() for one in FIELDS.findall(everything_in(path.read_bytes())))
    return {words[0] for words in told if words}


def workbooks_have_none_but_their_own(nasty: Path) -> None:
    for name in ("annex.xlsx", "annex-ar.xlsx", "version.xlsx"):
        formulas, texts = cells(nasty / name)
        assert formulas and not [one for one in formulas if MARK in one]
        assert missing(texts) == []


def csv_has_none_whatever_parts_its_fields(nasty: Path) -> None:
    content = (nasty / "annex.csv").read_text("utf-8-sig")
    fields = [field for row in csv.reader(io.StringIO(content, newline="")) for field in row]
    assert [field for field in fields if re.search(r"(?:^|[;\t\n])[=+\-@＝＋－＠]", field)] == []
    assert [text for text in TEXTS if safe_field(text) not in fields] == []


def json_says_it_as_it_was_written(nasty: Path) -> None:
    for name in ("annex.json", "version.json"):
        said = json.dumps(json.loads((nasty / name).read_bytes()), ensure_ascii=False)
        assert [text for text in TEXTS if json.dumps(clean(text), ensure_ascii=False)[1:-1] not in said] == []


def no_field_of_word_comes_from_what_people_write(nasty: Path) -> None:
    for path in nasty.glob("*.docx"):
        assert kinds(path) <= OWN_FIELDS, path.name


def no_pdf_acts(nasty: Path) -> None:
    for path in nasty.glob("*.pdf"):
        assert not re.search(
            rb"/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|GoToR)\b", everything_in(path.read_bytes())
        ), path.name


def libreoffice_finds_none_either(nasty: Path, tmp_path: Path) -> None:
    back = converted(nasty / "annex.xlsx", "xlsx", tmp_path)
    assert len(cells(back)[0]) == len(cells(nasty / "annex.xlsx")[0])
    assert not [one for one in cells(back)[0] if MARK in one]
    assert missing(cells(back)[1]) == []
    for separator in (COMMA, SEMICOLON):
        read = converted(
            nasty / "annex.csv",
            "xlsx",
            tmp_path,
            f"--infilter=CSV:{separator},34,76,1,,0,false,true,false,true",
        )
        formulas, texts = cells(read)
        assert formulas == []
        assert MARK in "".join(texts)
    word = converted(nasty / "annex.docx", "docx", tmp_path)
    assert not kinds(word) & {b"DDE", b"DDEAUTO", b"="}
    assert (
        missing(
            [
                text
                for table in docx.Document(str(word)).tables
                for row in table.rows
                for cell in row.cells
                for text in [cell.text]
            ]
        )
        == []
    )
    report(
        "13 formula strings after LibreOffice",
        f"of {len(TEXTS)} in Excel, CSV, Word: 0 formulas, text unchanged",
    )


def converted(path: Path, kind: str, folder: Path, *options: str) -> Path:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    words = [
        "soffice",
        profile,
        "--headless",
        *options,
        "--convert-to",
        kind,
        "--outdir",
        folder / "made",
        path,
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    return folder / "made" / f"{path.stem}.{kind}"
