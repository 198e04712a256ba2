"""Paper from the command line: score sheets for the groups."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import opened
from assessor.cli.judging import File, InWorkshop
from assessor.cli.leaving import say_written
from assessor.cli.speech import known_language, tr
from assessor.i18n import SOURCE_LANGUAGE, written_translator
from assessor.reports.leaving import SHEETS
from assessor.reports.sheets.build import build_sheets
from assessor.reports.sheets.pdf import write_sheets
from assessor.store import finding, queries
from assessor.store.copies import check_other


def sheets(
    file: File,
    output: Annotated[
        Path, typer.Argument(help=tr("The score sheets: .pdf."), metavar="OUTPUT", readable=False)
    ],
    group: Annotated[
        list[str] | None, typer.Option(help=tr("Only this group; may be given several times."))
    ] = None,
    language: Annotated[str | None, typer.Option(help=tr("The sheets' language."))] = None,
    workshop: InWorkshop = "",
) -> None:
    with opened(file) as document:
        check_other(document.path, output)
        header = document.read(queries.document)
        read_in = next(iter(header.languages), SOURCE_LANGUAGE)
        wanted = known_language(language, *header.languages) if language else header.room_language or read_in
        here = document.read(lambda session: finding.workshop(session, workshop))
        ids = [
            document.read(lambda session, name=name: finding.group(session, name, here))
            for name in group or ()
        ]
        made = document.read(lambda session: build_sheets(session, wanted, ids, workshop_id=here))
    write_sheets(made, output, written_translator(wanted))
    say_written(output, tr(SHEETS))
