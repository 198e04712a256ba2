"""Handing out from the command line: the annex, and an example of a template."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import opened
from assessor.cli.judging import File, InWorkshop
from assessor.cli.leaving import annex_leaves, say_written
from assessor.cli.speech import known_language, say, tr
from assessor.errors import UnknownName, UserError
from assessor.foreign.reading import write_templated
from assessor.i18n import N_, SOURCE_LANGUAGE, written_translator
from assessor.importers.source_file import read_file
from assessor.reports.build import build_report
from assessor.reports.dates import language_name
from assessor.reports.leaving import version_leaves
from assessor.reports.minutes.build import build_minutes
from assessor.reports.minutes.clock import place_time
from assessor.reports.minutes.writers import check_takes_minutes
from assessor.reports.open_elsewhere import write_document
from assessor.reports.sealing.freezing import version_report
from assessor.reports.sealing.giving import give_out_version
from assessor.reports.template.rendering import check_takes_template, example_template
from assessor.reports.wording import OWN_WORDS
from assessor.reports.writers import write_report
from assessor.store import finding, queries
from assessor.store.copies import check_other
from assessor.store.document import Document
from assessor.store.giving_out import give_out
from assessor.store.guarded_words import kept_back
from assessor.store.versions import versions
from assessor.store.workshops import workshop

AS_SIGNED = N_("A frozen version is written as it was signed, in no other look. Leave the template out.")
NOT_FROZEN = N_("This is the annex as it stands. What was frozen last is written with --version {number}.")
NO_APPENDIX = N_(
    "A frozen version is written as it was signed, without the minutes. Write them as a file of their own."
)
NO_TEMPLATE = N_("{name} is no name for a template: it has to end in .docx.")
Frozen = Annotated[
    int | None,
    typer.Option(help=tr("A frozen version, by its number; without it the annex as it stands.")),
]
Template = Annotated[
    Path | None,
    typer.Option(help=tr("A Word file with placeholders, in whose look the annex is made."), readable=False),
]

WithMinutes = Annotated[
    bool, typer.Option("--minutes", help=tr("Add the minutes of the workshop as an appendix."))
]


def export(
    file: File,
    output: Annotated[
        Path,
        typer.Argument(
            help=tr("The annex: .docx, .pdf, .xlsx, .json or .csv."), metavar="OUTPUT", readable=False
        ),
    ],
    language: Annotated[str | None, typer.Option(help=tr("The annex's language."))] = None,
    minutes: WithMinutes = False,
    title: InWorkshop = "",
    version: Frozen = None,
    template: Template = None,
) -> None:
    if version is not None and (minutes or template):
        raise UserError(NO_APPENDIX if minutes else AS_SIGNED)
    with opened(file) as document:
        wanted = chosen_language(document, language)
        here = document.read(lambda session: finding.workshop(session, title))
        newest = _newest(document, here) if version is None else 0
        if version is None:
            write_annex(document, output, wanted, here, minutes=minutes, template=template)
        else:
            write_version(document, output, wanted, here, version)
        leaves = version_leaves(tr, version) if version else annex_leaves(document, here, minutes=minutes)
    say_written(output, leaves)
    if newest:
        say(tr(NOT_FROZEN, number=newest))
    if written_translator(wanted).speaks != wanted:
        say(tr(OWN_WORDS, language=language_name(wanted, tr.speaks)))


def _newest(document: Document, here: str) -> int:
    """The number of the version that was frozen last; 0 where there is none."""
    return max((row.number for row in document.read(lambda session: versions(session, here))), default=0)


def example(
    output: Annotated[
        Path, typer.Argument(help=tr("The example of a template: .docx."), metavar="OUTPUT", readable=False)
    ],
) -> None:
    if output.suffix.lower() != ".docx":
        raise UnknownName(NO_TEMPLATE, name=output.name)
    write_document(output, example_template())
    say(tr("Written: {name}", name=output.name))


def write_annex(
    document: Document,
    output: Path,
    language: str,
    here: str,
    *,
    minutes: bool = False,
    template: Path | None = None,
) -> None:
    check_other(document.path, output)
    if template is not None:
        check_takes_template(output, template, minutes=minutes)
    if minutes:
        check_takes_minutes(output)
    give_out(document)
    today = date.today()
    report = document.read(lambda session: build_report(session, language, today, workshop_id=here))
    if minutes:
        zone = place_time(document.read(lambda session: workshop(session, here)).began_at)
        report = replace(
            report,
            minutes=document.read(
                lambda session: build_minutes(session, language, today, zone, workshop_id=here)
            ),
        )
    if template is None:
        write_report(report, output, written_translator(language))
    else:
        guards, data = document.read(kept_back), read_file(template)
        write_document(output, write_templated(report, language, data, template.name, guards))


def write_version(document: Document, output: Path, language: str, here: str, number: int) -> None:
    check_other(document.path, output)
    report = document.read(lambda session: version_report(session, here, number, language))
    if report.seal:
        give_out_version(document, report.seal)
    write_report(report, output, written_translator(language))


def chosen_language(document: Document, wanted: str | None) -> str:
    header = document.read(queries.document)
    if wanted is not None:
        return known_language(wanted, *header.languages)
    return header.room_language or next(iter(header.languages), SOURCE_LANGUAGE)
