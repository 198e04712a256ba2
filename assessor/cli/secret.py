"""The passphrase of a package, from a file: as a word of a command others could see it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.speech import tr
from assessor.errors import FileRefused
from assessor.store.admission import UNREADABLE

Secret = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        help=tr("A file whose first line is the passphrase."),
        metavar="FILE",
        readable=False,
    ),
]


def passphrase_in(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        raise FileRefused(UNREADABLE, name=file.name) from None
    return lines[0] if lines else ""
