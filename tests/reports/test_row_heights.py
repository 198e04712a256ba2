"""No text is cut in Excel: each row is at least as high as LibreOffice, where it is there, would make it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from assessor.i18n import written_translator
from assessor.reports.excel import write_excel
from tests.reports.annexes import large

OFFICE = shutil.which("soffice")
POINTS = {"in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1.0}


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("language", ["en", "ru", "ar", "zh"])
def test_each_row_is_high_enough(tmp_path, language):
    path = tmp_path / "annex.xlsx"
    path.write_bytes(write_excel(large(8, 2, language, 900), written_translator(language)))
    wanted = _wanted_heights(path)
    for sheet, heights in zip(openpyxl.load_workbook(path), wanted, strict=True):
        own = {row: dimension.height for row, dimension in sheet.row_dimensions.items() if dimension.height}
        assert own
        assert [row for row, height in own.items() if height < heights.get(row, 0) - 0.5] == []


def _wanted_heights(path: Path) -> list[dict[int, float]]:
    """Make LibreOffice forget our heights, open the file again, and find its own."""
    flat = _converted(path, path.parent)
    text = re.sub(r' style:(use-optimal-row-height|row-height)="[^"]*"', "", flat.read_text("utf-8"))
    automatic = '<style:table-row-properties style:use-optimal-row-height="true" '
    flat.write_text(text.replace("<style:table-row-properties ", automatic), "utf-8")
    tree = etree.parse(_converted(flat, path.parent / "again"), etree.XMLParser(huge_tree=True))
    names = tree.getroot().nsmap
    heights = {
        each.getparent().get(f"{{{names['style']}}}name"): each.get(f"{{{names['style']}}}row-height", "0pt")
        for each in tree.iter(f"{{{names['style']}}}table-row-properties")
    }
    tables = tree.iterfind(".//office:spreadsheet/table:table", names)
    return [
        _rows(table, {name: _points(text) for name, text in heights.items()}, names["table"])
        for table in tables
    ]


def _rows(table, heights: dict[str, float], space: str) -> dict[int, float]:
    rows: dict[int, float] = {}
    for each in table.iter(f"{{{space}}}table-row"):
        count = min(int(each.get(f"{{{space}}}number-rows-repeated", 1)), 500)
        height = heights.get(each.get(f"{{{space}}}style-name"), 0.0)
        rows |= {len(rows) + 1 + number: height for number in range(count)}
    return rows


def _converted(path: Path, folder: Path) -> Path:
    profile = (path.parent / "profile").as_uri()
    words = [
        OFFICE,
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "fods",
        "--outdir",
        folder,
        path,
    ]
    subprocess.run(words, capture_output=True, check=True)
    return folder / f"{path.stem}.fods"


def _points(text: str) -> float:
    return float(text[:-2]) * POINTS[text[-2:]]
