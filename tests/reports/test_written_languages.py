"""Documents in languages that the screen does not speak: not one sentence of them stays English."""

from __future__ import annotations

import gettext
from datetime import UTC, date
from pathlib import Path

import pytest

from assessor.i18n import DOCUMENTS, Translator, spoken_languages, written_languages, written_translator
from assessor.reports.asks.building import build_page
from assessor.reports.asks.writers import write_asks
from assessor.reports.body_names import body_name
from assessor.reports.build import build_report
from assessor.reports.minutes.build import build_minutes
from assessor.reports.minutes.minutes import Kind as Kept
from assessor.reports.minutes.writers import write_minutes
from assessor.reports.sealing.freezing import version_report
from assessor.reports.sheets.build import build_sheets
from assessor.reports.sheets.pdf import write_sheets
from assessor.reports.submission.build import build_statement
from assessor.reports.submission.statement import Kind
from assessor.reports.submission.writers import write_statement
from assessor.reports.template.context import context
from assessor.reports.writers import SUFFIXES, write_report
from assessor.resources import resource
from assessor.store import queries
from assessor.store.document import Document
from assessor.store.workshops import current_workshop
from tests.reports.exports import prepare

DAY = date(2019, 2, 18)


class Listening(gettext.NullTranslations):
    """Asked for what a catalogue does not know."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown: set[str] = set()

    def gettext(self, message: str) -> str:
        self.unknown.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


def listening(language: str) -> tuple[Translator, Listening]:
    with resource("locale", language, "LC_MESSAGES", f"{DOCUMENTS}.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    heard = Listening()
    catalogue.add_fallback(heard)
    return Translator(language, catalogue), heard


@pytest.mark.slow
def test_every_word_of_every_document_is_known(tmp_path: Path) -> None:
    tr, heard = listening("es")
    with Document.open(prepare(tmp_path / "kaz.assess")) as document:
        groups = [row.id for row in document.read(queries.groups)]
        annex = document.read(lambda session: build_report(session, "es", DAY))
        version = document.read(lambda session: version_report(session, current_workshop(session), 1, "es"))
        page = document.read(lambda session: build_page(session, "es", DAY))
        sheets = document.read(lambda session: build_sheets(session, "es", groups))
        texts = [
            document.read(lambda session, kind=kind: build_statement(session, "es", DAY, kind))
            for kind in Kind
        ]
        kept = [
            document.read(lambda session, kind=kind: build_minutes(session, "es", DAY, UTC, kind=kind))
            for kind in Kept
        ]
    for suffix in SUFFIXES:
        write_report(annex, tmp_path / f"annex{suffix}", tr)
        write_report(version, tmp_path / f"version{suffix}", tr)
    for suffix in (".docx", ".pdf"):
        write_asks(page, tmp_path / f"asks{suffix}", tr)
        for made in texts:
            write_statement(made, tmp_path / f"{made.kind}{suffix}", tr)
        for made in kept:
            write_minutes(made, tmp_path / f"{made.kind}{suffix}", tr)
    write_sheets(sheets, tmp_path / "sheets.pdf", tr)
    context(annex, tr)
    assert heard.unknown == set()


def test_documents_speak_the_languages_of_the_un_and_the_screen_fewer() -> None:
    assert set(written_languages()) >= {"en", "fr", "es", "ru", "ar", "zh"}
    assert not set(spoken_languages()) & {"fr", "es", "ar", "zh"}
    assert [written_translator(one).speaks for one in ("fr", "ru", "kk")] == ["fr", "ru", "en"]


@pytest.mark.parametrize(
    ("language", "known", "other"),
    [("es", "del Comité contra la Tortura", "de OIT"), ("fr", "du Comité contre la torture", "de OIT"),
     ("en", "the Committee against Torture", "OIT")],
)  # fmt: skip
def test_a_body_stands_within_a_sentence(language: str, known: str, other: str) -> None:
    tr = written_translator(language)
    assert (body_name(tr, "CAT"), body_name(tr, "OIT")) == (known, other)
