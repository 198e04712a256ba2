"""The files that are enclosed with sources, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from assessor.cli.changing import changing, opened
from assessor.cli.exporting import chosen_language
from assessor.cli.judging import File, InWorkshop, Reference
from assessor.cli.speech import say, tr
from assessor.errors import UnknownName, UserError
from assessor.foreign.reading import clean_copy
from assessor.i18n import N_, written_translator
from assessor.importers.enclosures.cleaning import read_enclosure
from assessor.reports.enclosing import build_enclosures, write_enclosures
from assessor.store import finding, queries
from assessor.store.attachments import AS_IT_CAME, all_attachments, attach, enclosed, original_of
from assessor.store.copies import check_other
from assessor.store.document import Document
from assessor.store.giving_out import give_out
from assessor.store.whole_file import write_whole

NO_SUCH_FILE = N_("There is no enclosed file {number}. There are {count}; without a number they are listed.")
NO_OUTPUT = N_("Say which file the original is written to.")
NO_SUCH_SOURCE = N_("{reference} has no source {wanted}. It has: {known}.")


def enclose(
    file: File,
    reference: Reference,
    source: Annotated[str, typer.Argument(help=tr("The source, by a part of its words."), metavar="SOURCE")],
    enclosure: Annotated[Path, typer.Argument(help=tr("The file."), metavar="ENCLOSURE", readable=False)],
    workshop: InWorkshop = "",
) -> None:
    content = read_enclosure(enclosure)
    clean = clean_copy(content, enclosure.name)
    with changing(file, N_("Enclose a file")) as session:
        evidence_id = _evidence(session, reference, source, workshop)
        attach(session, evidence_id, enclosure.name, content, clean.content)
    say(tr("Enclosed: {name}", name=enclosure.name))
    if not clean.content:
        say(tr("No clean copy of such a file can be made, so it stays in the assessment."))
    for kind, count in clean.remains:
        say(tr("The copy still holds: {kind} ({n})", kind=kind.value, n=count))


def attachments(
    file: File,
    output: Annotated[
        Path | None,
        typer.Argument(
            help=tr("The folder for the copies; without it all enclosed files are listed."),
            metavar="[OUTPUT]",
            readable=False,
        ),
    ] = None,
    take_out: Annotated[
        int | None,
        typer.Option(
            help=tr("Write the original of this one, by its number in the list, as the file OUTPUT.")
        ),
    ] = None,
    language: Annotated[str | None, typer.Option(help=tr("The annex's language."))] = None,
    workshop: InWorkshop = "",
) -> None:
    with opened(file) as document:
        if take_out is not None:
            _take_out(document, take_out, output)
        elif output is None:
            say(document.read(_listed))
        else:
            _write_copies(document, output, language, workshop)


def _listed(session: Session) -> str:
    files = enclosed(session)
    about = {row.id: one.citation for one in queries.all_evidence(session) for row in files.get(one.id, ())}
    lines = [
        f"{number:>3}  {row.name}  ({about.get(row.id, '–')})"
        for number, row in enumerate(all_attachments(session), start=1)
    ]
    return "\n".join(lines) or tr("No file is enclosed.")


def _take_out(document: Document, number: int, output: Path | None) -> None:
    rows = document.read(all_attachments)
    if not 1 <= number <= len(rows):
        raise UnknownName(NO_SUCH_FILE, number=number, count=len(rows))
    if output is None:
        raise UserError(NO_OUTPUT)
    check_other(document.path, output)
    write_whole(output, document.read(lambda session: original_of(session, rows[number - 1].id)))
    say("\n".join((tr("Written: {name}", name=output.name), tr(AS_IT_CAME))))


def _write_copies(document: Document, folder: Path, language: str | None, workshop: str) -> None:
    give_out(document)
    spoken = written_translator(chosen_language(document, language))
    found = document.read(
        lambda session: build_enclosures(session, spoken, finding.workshop(session, workshop))
    )
    write_enclosures(found, folder)
    said = [tr.plural("{n} enclosed file was written.", "{n} enclosed files were written.", len(found.files))]
    if found.kept:
        said.append(
            tr.plural("{n} has no clean copy and stays.", "{n} have no clean copy and stay.", found.kept)
        )
    say(" ".join(said))


def _evidence(session: Session, reference: str, wanted: str, title: str) -> str:
    about, here = finding.recommendation(session, reference), finding.workshop(session, title)
    rows = [one for one in queries.workshop_evidence(session, here) if one.recommendation_id == about]
    for one in rows:
        if wanted.casefold() in one.citation.casefold():
            return one.id
    known = "; ".join(one.citation for one in rows)
    raise UnknownName(NO_SUCH_SOURCE, reference=reference, wanted=wanted, known=known)
