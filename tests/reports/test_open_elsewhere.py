"""A file that an office program has open is not written over: its next saving would bring the old text back."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.errors import WriteFailed
from assessor.i18n import written_translator
from assessor.reports.writers import write_report
from tests.reports.annexes import model_case


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("annex.docx", "~$annex.docx"),
        ("my annex.docx", "~$ annex.docx"),
        ("annexes.docx", "~$nnexes.docx"),
        ("my annex.xlsx", "~$my annex.xlsx"),
        ("annex.docx", ".~lock.annex.docx#"),
    ],
)
def test_it_is_told_and_the_old_file_stays(tmp_path: Path, name: str, sign: str) -> None:
    (tmp_path / name).write_bytes(b"old")
    (tmp_path / sign).write_bytes(b"")
    with pytest.raises(WriteFailed, match="may be open in another program"):
        write_report(model_case(), tmp_path / name, written_translator("en"))
    assert (tmp_path / name).read_bytes() == b"old"
    (tmp_path / sign).unlink()
    write_report(model_case(), tmp_path / name, written_translator("en"))
    assert (tmp_path / name).read_bytes() != b"old"
