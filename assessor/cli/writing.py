"""The documents beside the annex from the command line: main text, alternative report, briefing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import opened
from assessor.cli.exporting import chosen_language
from assessor.cli.judging import File, InWorkshop
from assessor.cli.leaving import say_written
from assessor.cli.speech import say, tr
from assessor.errors import UnknownName
from assessor.i18n import N_, written_translator
from assessor.reports.dates import language_name, number
from assessor.reports.leaving import statement_leaves
from assessor.reports.submission.build import build_statement
from assessor.reports.submission.composing import length
from assessor.reports.submission.statement import Kind, Statement
from assessor.reports.submission.writers import statement_writer_for, write_statement
from assessor.reports.wording import OWN_WORDS
from assessor.store import finding
from assessor.store.copies import check_other
from assessor.store.giving_out import give_out

NO_SUCH_KIND = N_("There is no document {wanted}. There are: {known}.")


def write(
    file: File,
    output: Annotated[
        Path, typer.Argument(help=tr("The document: .docx or .pdf."), metavar="OUTPUT", readable=False)
    ],
    kind: Annotated[str, typer.Option("--as", help=" | ".join(Kind))] = Kind.MAIN_TEXT,
    language: Annotated[str | None, typer.Option(help=tr("The document's language."))] = None,
    title: InWorkshop = "",
    only: Annotated[
        list[str] | None,
        typer.Option(help=tr("Only this recommendation or theme; may be given several times.")),
    ] = None,
) -> None:
    wanted = _kind(kind)
    statement_writer_for(output)
    with opened(file) as document:
        check_other(document.path, output)
        spoken = chosen_language(document, language)
        here = document.read(lambda session: finding.workshop(session, title))
        made = document.read(
            lambda session: build_statement(
                session, spoken, date.today(), wanted, workshop_id=here, only=only or ()
            )
        )
        give_out(document)
    write_statement(made, output, written_translator(spoken))
    _tell(made, output)


def _tell(made: Statement, output: Path) -> None:
    say_written(output, statement_leaves(tr, made.kind))
    spoken = written_translator(made.language)
    if made.kind is Kind.MAIN_TEXT:
        words, limit = length(made, spoken), made.word_limit
        told = {"count": number(words, tr.speaks), "limit": number(limit, tr.speaks)}
        say(
            tr("It has {count} words; {limit} are allowed.", **told)
            if words <= limit
            else tr(
                "It has {count} words, but only {limit} are allowed: shorten it before it goes out.", **told
            )
        )
    if spoken.speaks != made.language:
        say(tr(OWN_WORDS, language=language_name(made.language, tr.speaks)))


def _kind(wanted: str) -> Kind:
    if wanted not in set(Kind):
        raise UnknownName(NO_SUCH_KIND, wanted=wanted, known=", ".join(Kind))
    return Kind(wanted)
