"""How the command line speaks: in the language of the terminal, results to stdout, one line of error to stderr."""

from __future__ import annotations

import errno
import json
import os
import re
import sys
from pathlib import Path
from typing import TextIO

from assessor.errors import UnknownName, UserError
from assessor.i18n import LANGUAGE_NAMES, N_, SOURCE_LANGUAGE, spoken_languages, terminal_language, translator
from assessor.models.levels import Level
from assessor.reports.wording import level_name
from assessor.store.failures import ERRNOS, failed_write

tr = translator(terminal_language())
UNEXPECTED = N_("Something unexpected happened ({kind}). The file is as it was before this command.")
UNHEARD = N_("The answer could not be written to where it was sent. What was done to files is done and kept.")
NO_SUCH_LANGUAGE = N_("There is no language {wanted}. There are: {known}.")


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def say(text: str) -> None:
    """Write and see that it arrived, so that nothing fails after the last word; a closed pipe is no failure."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - closed by whoever started us
        return
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        _turn_away(sys.stdout)
        raise UserError(UNHEARD) from None


def _turn_away(stream: TextIO) -> None:
    """What still waits to be written goes nowhere, so that Python does not complain of it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def level_shown(level: Level) -> str:
    """The word that a command takes, and what it means where that is not plain."""
    return level.value if tr.speaks == SOURCE_LANGUAGE else f"{level.value} ({level_name(tr, level)})"


def known_language(wanted: str, *further: str) -> str:
    """The short code of a language that is known here or in the document: `ar-EG` gives `ar`."""
    short = wanted.strip().replace("_", "-").split("-")[0].lower()
    known = list(dict.fromkeys([*LANGUAGE_NAMES, *spoken_languages(), *further]))
    if short not in known:
        raise UnknownName(NO_SUCH_LANGUAGE, wanted=wanted, known=", ".join(known))
    return short


def say_json(value: object) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=1))


def complain(error: Exception) -> None:
    """One line, never a traceback; what is not a `UserError` is a bug, of which only the kind is told."""
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - closed by whoever started us
        sys.stderr.write(_one_line(tr.error(_told(error))) + "\n")


def _one_line(text: str) -> str:
    """A file's name may hold line breaks, or signs that turn a terminal's letters red."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def _told(error: Exception) -> UserError:
    if isinstance(error, UserError):
        return error
    if isinstance(error, OSError) and error.errno in ERRNOS:
        return failed_write(Path(str(error.filename or "")), error)
    return UserError(UNEXPECTED, kind=type(error).__name__)
