"""Handing out from the command line: the annex, a check of the file, and the demo."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.judging import File
from assessor.cli.speech import say, tr
from assessor.i18n import SOURCE_LANGUAGE, translator
from assessor.importers.sample import make_sample
from assessor.reports.build import build_report
from assessor.reports.writers import SUFFIXES, write_report
from assessor.store import queries
from assessor.store.checking import check_file
from assessor.store.document import Document

DEMO_LANGUAGES = ("en", "ru")


def export(
    file: File,
    output: Annotated[
        Path, typer.Argument(help=tr("The annex: .docx, .pdf, .xlsx, .json or .csv."), metavar="OUTPUT")
    ],
    language: Annotated[str | None, typer.Option(help=tr("The annex's language."))] = None,
) -> None:
    with Document.open(file) as document:
        _export(document, output, language or _language(document))
    say(tr("Written: {name}", name=output.name))


def check(file: File) -> None:
    sound = check_file(file)
    say(tr("{name} is sound: {n} recommendations.", name=file.name, n=sound.recommendations))


def demo(folder: Annotated[Path, typer.Argument(help=tr("Where the sample goes."), metavar="DIR")]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    sample = folder / "sample.assess"
    sample.unlink(missing_ok=True)
    make_sample(sample)
    say(tr("Written: {name}", name=sample.name))
    with Document.open(sample) as document:
        for language in DEMO_LANGUAGES:
            for suffix in SUFFIXES:
                name = "annex" if language == SOURCE_LANGUAGE else f"annex-{language}"
                _export(document, folder / f"{name}{suffix}", language)
                say(tr("Written: {name}", name=f"{name}{suffix}"))


def _export(document: Document, output: Path, language: str) -> None:
    report = document.read(lambda session: build_report(session, language, date.today()))
    write_report(report, output, translator(language))


def _language(document: Document) -> str:
    header = document.read(queries.document)
    return header.room_language or next(iter(header.languages), SOURCE_LANGUAGE)
