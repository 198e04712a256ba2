"""Writing a report as a file: by its suffix, completely or not at all."""

import os
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from assessor.errors import UnknownName, WriteFailed
from assessor.i18n import written_translator
from assessor.reports.excel import write_excel
from assessor.reports.writers import SUFFIXES, write_report
from tests.reports.annexes import model_case

STARTS = {".docx": b"PK", ".xlsx": b"PK", ".pdf": b"%PDF", ".json": b"{", ".csv": b"\xef\xbb\xbf"}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_suffix_says_the_format(tmp_path, suffix):
    path = tmp_path / f"annex{suffix.upper()}"
    write_report(model_case(), path, written_translator("en"))
    assert path.read_bytes().startswith(STARTS[suffix])
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [path.name]


@pytest.mark.parametrize("name", ["annex.odt", "annex", "annex."])
def test_an_unknown_suffix_is_told_with_those_that_exist(tmp_path, name):
    with pytest.raises(UnknownName, match=r"\.docx, \.pdf, \.xlsx, \.json, \.csv"):
        write_report(model_case(), tmp_path / name, written_translator("en"))
    assert not (tmp_path / name).exists()


def test_a_workbook_has_a_sheet_of_sources_only_when_there_are_some():
    cited = model_case()
    for annex, sheets in ((cited, ["Sources"]), (replace(cited, sources=()), [])):
        book = load_workbook(BytesIO(write_excel(annex, written_translator("en"))))
        assert book.sheetnames == ["Annex", "Summary", "Groups", *sheets, "Dashboard", "Pivot data"]


def test_a_file_is_replaced(tmp_path):
    path = tmp_path / "annex.json"
    path.write_text("old")
    write_report(model_case(), path, written_translator("en"))
    assert path.read_bytes().startswith(b"{")


def test_a_folder_in_the_way_is_told(tmp_path):
    (tmp_path / "annex.json").mkdir()
    with pytest.raises(WriteFailed, match=r"annex\.json"):
        write_report(model_case(), tmp_path / "annex.json", written_translator("en"))


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(WriteFailed, match=r"annex\.csv"):
        write_report(model_case(), tmp_path / "nowhere" / "annex.csv", written_translator("en"))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(WriteFailed, match=r"annex\.csv"):
        write_report(model_case(), tmp_path / "annex.csv", written_translator("en"))
