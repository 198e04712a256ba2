"""Passphrases on the command line: from a file, since as a word of a command others could see them; else asked for.

Every command that opens a file takes `--passphrase-file`, without a word of its own about it.
"""

from __future__ import annotations

import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from getpass import getpass
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from assessor.cli.speech import tr
from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.store.admission import UNREADABLE
from assessor.store.recovery_code import is_meant_as_code
from assessor.store.unlocking import PassphraseWanted

T = TypeVar("T")
WORD_AND_NUMBER = 2
GIVE_FILE = N_("{name} is protected. Give a file whose first line is its passphrase: --passphrase-file FILE")


def _secret(option: str, told: str) -> object:
    return typer.Option(option, help=told, metavar="FILE", readable=False)


FileSecret = Annotated[
    Path | None, _secret("--passphrase-file", tr("A file whose first line is the passphrase."))
]
PackageSecret = Annotated[
    Path | None,
    _secret("--package-passphrase-file", tr("A file whose first line is the package's passphrase.")),
]
KeySecret = Annotated[
    Path | None, _secret("--key-passphrase-file", tr("A file whose first line is the key's passphrase."))
]
NewSecret = Annotated[
    Path | None, _secret("--new-passphrase-file", tr("A file whose first line is the new passphrase."))
]


class _Chosen:
    """The file that was named for the command at hand."""

    file: Path | None = None


def with_passphrase(command: Callable[..., object]) -> Callable[..., object]:
    """Let a command that opens a file take its passphrase."""
    asked = signature(command, eval_str=True)
    if "file" not in asked.parameters and "into" not in asked.parameters:
        return command

    def run(*, passphrase_file: Path | None = None, **words: object) -> object:
        _Chosen.file = passphrase_file
        return command(**words)

    own = Parameter("passphrase_file", Parameter.KEYWORD_ONLY, default=None, annotation=FileSecret)
    named = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in asked.parameters.values()]
    run.__signature__ = asked.replace(parameters=[*named, own])  # pyright: ignore[reportFunctionMemberAccess]
    run.__annotations__ = {one.name: one.annotation for one in (*named, own)}
    return run


def chosen_passphrase() -> str:
    """That of the file that is opened or made; empty where none was given."""
    return passphrase_in(_Chosen.file)


def unlocked(file: Path, open_it: Callable[[str], T]) -> T:
    """Open a file; where it wants a passphrase and none was given, a person at the terminal is asked."""
    try:
        return open_it(chosen_passphrase())
    except PassphraseWanted:
        if not _is_answered():
            raise PassphraseWanted(GIVE_FILE, name=file.name) from None
    return open_it(getpass(tr("Passphrase for {name}: ", name=file.name)))


def passphrase_in(file: Path | None) -> str:
    """The first line, or all of them where a recovery code was written one word below the other."""
    if file is None:
        return ""
    try:
        content = file.read_bytes()
        encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
        text = content.decode(encoding)
    except (OSError, ValueError):
        raise FileRefused(UNREADABLE, name=file.name) from None
    first = next(iter(text.splitlines()), "")
    return text if len(first.split()) <= WORD_AND_NUMBER and is_meant_as_code(text) else first


def _is_answered() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()  # pyright: ignore[reportUnnecessaryComparison] - may be closed
