"""What the library behind the commands says by itself, in the language of the terminal.

Its help and its complaints come in English. Each of its phrases stands in the catalogue with places for
what changes; a phrase that a later version words differently stays English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from typing import Protocol, cast

from assessor.cli.speech import tr
from assessor.i18n import N_

PHRASES = (
    N_("Usage:"),
    N_("[OPTIONS]"),
    N_("COMMAND [ARGS]..."),
    N_("Arguments:"),
    N_("Options:"),
    N_("Commands:"),
    N_("[required]"),
    N_("[default: {value}]"),
    N_("Show this message and exit."),
    N_("Try {command} for help."),
    N_("Error:"),
    N_("Missing argument {name}."),
    N_("Missing option {name}."),
    N_("Missing command."),
    N_("No such command {name}."),
    N_("No such option: {name}"),
    N_("(Possible options: {names})"),
    N_("Option {name} requires an argument."),
    N_("Option {name} does not take a value."),
    N_("Invalid value for {name}:"),
    N_("Input should be a valid integer, unable to parse string as an integer"),
    N_("Got unexpected extra argument(s) ({words})"),
)


class Complaint(Protocol):
    """A word of the command line that was not understood."""

    exit_code: int

    def show(self) -> None: ...


def complaint(error: Exception) -> Complaint | None:
    """Whether the library, and not our own code, has refused what was typed."""
    return cast(Complaint, error) if hasattr(error, "show") and hasattr(error, "exit_code") else None


def shown(complaint: Complaint) -> str:
    """What is said of it, with how the command is used."""
    with redirect_stderr(StringIO()) as heard:
        complaint.show()
    return translated(heard.getvalue())


@contextmanager
def help_translated(words: list[str], say: Callable[[str], None]) -> Generator[None]:
    """Help is written by the library; nothing else of a command with --help is."""
    if "--help" not in words:
        yield
        return
    heard = StringIO()
    try:
        with redirect_stdout(heard):
            yield
    finally:
        say(translated(heard.getvalue()).rstrip("\n"))


def translated(text: str) -> str:
    for phrase in PHRASES:
        text = _pattern(phrase).sub(lambda found, phrase=phrase: tr(phrase, **found.groupdict()), text)
    return text


def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase with each place open; a place at the end goes as far as the next space."""
    words = re.split(r"{(\w+)}", phrase)
    parts = [
        re.escape(word) if number % 2 == 0 else rf"(?P<{word}>\S.*?)" for number, word in enumerate(words)
    ]
    return re.compile("".join(parts) + (r"(?=\s|$)" if words[-1] == "" else ""), re.MULTILINE)
