"""The passphrase of an assessment from the command line: set, changed, taken away; its recovery code."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import open_to_change, opened
from assessor.cli.judging import File
from assessor.cli.secret import NewSecret, passphrase_in
from assessor.cli.speech import say, tr
from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.recovery_sheet import recovery_sheet
from assessor.store.copies import check_other
from assessor.store.document import Document
from assessor.store.keys import plain
from assessor.store.recovery_code import offered_passphrase
from assessor.store.strength import SAID, Grade, grade
from assessor.store.whole_file import write_whole

TWO_WISHES = N_("Either give a new passphrase or take it away (--remove), not both.")
NONE_GIVEN = N_("The first line of {name} is empty, so the passphrase stays as it is.")
NO_CODE = N_("{name} has no passphrase, so it has no recovery code.")
PROTECTED = N_("{name} is protected: it and its backups open with the passphrase or the recovery code only.")
UNPROTECTED = N_("{name} is not protected: whoever has the file can read it.")
CODE_VOID = N_("A recovery code that was printed before opens it no longer.")


def passphrase(
    file: File,
    new_passphrase_file: NewSecret = None,
    remove: Annotated[
        bool, typer.Option("--remove", help=tr("Take the passphrase away: whoever has the file can read it."))
    ] = False,
    recovery_code: Annotated[
        Path | None,
        typer.Option(
            help=tr("Write the recovery code, to be printed: .pdf."), metavar="OUTPUT", readable=False
        ),
    ] = None,
    offer: Annotated[bool, typer.Option("--offer", help=tr("Offer a new passphrase of words."))] = False,
) -> None:
    if new_passphrase_file is not None and remove:
        raise UserError(TWO_WISHES)
    if offer:
        say(offered_passphrase(tr.language))
        return
    new = passphrase_in(new_passphrase_file)
    if new_passphrase_file is not None and not plain(new):
        raise UserError(NONE_GIVEN, name=new_passphrase_file.name)
    _change(file, new if new or remove else None, recovery_code)


def _change(file: Path, new: str | None, recovery_code: Path | None) -> None:
    """`new`: empty takes the passphrase away, None leaves it as it is."""
    with opened(file) if new is None else open_to_change(file) as document:
        had_code = document.protected
        if new is not None:
            document.protect(new)
        if recovery_code is not None:
            _write_code(document, recovery_code)
        say(tr(PROTECTED if document.protected else UNPROTECTED, name=file.name))
        if new and had_code:
            say(tr(CODE_VOID))
        if new and grade(new) <= Grade.FAIR:
            say(tr(SAID[grade(new)]))


def _write_code(document: Document, output: Path) -> None:
    if not document.protected:
        raise UserError(NO_CODE, name=document.path.name)
    check_other(document.path, output)
    write_whole(output, recovery_sheet(document.recovery_code(tr.language), tr))
    say(tr("Written: {name}", name=output.name))
