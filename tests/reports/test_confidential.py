"""What is confidential stays in the assessment: not a word of it is in any file that leaves the laptop."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.models.tables import Evidence
from assessor.reports.asks.building import build_page
from assessor.reports.build import build_report
from assessor.reports.minutes.build import build_minutes
from assessor.reports.minutes.minutes import Kind as Kept
from assessor.reports.preflight.finding import Matter
from assessor.reports.preflight.survey import read_survey
from assessor.reports.report import Report
from assessor.reports.sealing.freezing import freeze, version_report
from assessor.reports.submission.build import build_statement
from assessor.reports.submission.composing import length
from assessor.reports.submission.statement import Kind
from assessor.reports.writers import SUFFIXES, write_report
from assessor.store import preparing, queries
from assessor.store.confirming import confirm
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.guarded_words import set_guarded
from assessor.store.organisations import add_organisation
from assessor.store.workshops import current_workshop
from tests.templates import sample_at

WITNESS, LINK, GROUP = "Zaphodwitness", "https://example.org/zaphodlink", "Zaphodgroup"
HOUSE = "Zaphod House"
TR = written_translator("en")


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


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    """The sample, in which an organisation that is only counted is told of wherever people write."""
    monkeypatch.setenv("ASSESSOR_DATA", str(tmp_path))
    with Document.open(sample_at(tmp_path / "sample.assess")) as document:
        first = document.read(queries.outline).recommendations[0].id
        with document.edit("members") as session:
            here, said = current_workshop(session), f"As {HOUSE} knows"
            quiet = add_organisation(session, HOUSE, named=False)
            open_one = add_organisation(session, "Bureau of Aida")
            set_guarded(session, "Aida", "a person whom nobody names")
            session.flush()
            confirm(session, here, quiet, "reservation", reservation=said)
            confirm(session, here, open_one, "confirmed")
            decide(session, first, level=Level.PARTIAL, reasoning=said, dissent=said, ask=f"Fund {HOUSE}.")
        yield document


def test_an_organisation_that_is_only_counted_is_told_nowhere(house: Document) -> None:
    day = date(2019, 2, 18)
    with house.edit("look") as session:
        here = current_workshop(session)
        freeze(session, here, day)
        made: list[object] = [
            build_report(session, "en", day),
            version_report(session, here, 1, "ru"),
            build_page(session, "en", day),
            *(build_statement(session, "en", day, kind) for kind in Kind),
            *(build_minutes(session, "en", day, UTC, kind=kind) for kind in Kept),
        ]
        found = {one.matter: one.count for one in read_survey(session).findings("en")}
    assert [type(one) for one in made if HOUSE in repr(one)] == []
    assert found[Matter.GUARDED] == 4


def test_the_words_are_foreseen_with_the_pseudonyms_of_organisations(house: Document) -> None:
    foreseen = house.read(read_survey).length("en").words
    made = house.read(lambda session: build_statement(session, "en", date(2019, 2, 18), Kind.MAIN_TEXT))
    assert made.named == ("Bureau of a person whom nobody names",)
    assert foreseen == length(made, TR)
