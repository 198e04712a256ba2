"""What is confidential stays in the assessment: not a word of it is in any file that leaves the laptop."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from assessor.i18n import translator
from assessor.models.tables import Evidence
from assessor.reports.build import build_report
from assessor.reports.report import Report
from assessor.reports.writers import SUFFIXES, write_report
from assessor.store import preparing, queries
from assessor.store.document import Document
from tests.templates import sample_at

WITNESS, LINK, GROUP = "Zaphodwitness", "https://example.org/zaphodlink", "Zaphodgroup"
TR = translator("en")


@pytest.fixture(scope="module")
def annex(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The sample with a confidential testimony, and a group that bears a telling name."""
    path = tmp_path_factory.mktemp("confidential") / "sample.assess"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSESSOR_DATA", str(path.parent))
        with Document.open(sample_at(path)) as document:
            _confide(document)
            return document.read(lambda session: build_report(session, "en", date(2019, 2, 18)))


def _confide(document: Document) -> None:
    first = document.read(queries.outline).recommendations[0].id
    with document.edit("confide") as session:
        group = preparing.add_group(session, GROUP)
        session.flush()
        session.add(Evidence(first, group, "testimony", WITNESS, "2018-05-05", LINK, public=False))
        session.add(Evidence(first, group, "law", "Zaphodlaw", public=True))


def unpacked(content: bytes) -> Iterator[bytes]:
    """A file's bytes and those of all parts in it, however deep: archives in archives, packed streams."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from unpacked(archive.read(name))
    elif content.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(content)) as document:
            yield from (one.read_bytes() for one in document.objects if isinstance(one, pikepdf.Stream))
        yield "".join(
            page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)
        ).encode()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_file_says_what_is_confidential(annex: Report, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"annex{suffix}"
    write_report(annex, path, TR)
    everything = b"\n".join(unpacked(path.read_bytes()))
    assert b"Zaphodlaw" in everything
    assert [word for word in (WITNESS, LINK, GROUP) if word.encode() in everything] == []


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_the_same_annex_is_the_same_bytes(annex: Report, tmp_path: Path, suffix: str) -> None:
    paths = [tmp_path / f"{name}{suffix}" for name in ("one", "another")]
    for path in paths:
        write_report(annex, path, TR)
    assert paths[0].read_bytes() == paths[1].read_bytes()
