"""How the command line speaks: in the language of the terminal, results to stdout, one line of error to stderr."""

from __future__ import annotations

import json
import os
import sys

from assessor.errors import UserError
from assessor.i18n import N_, SOURCE_LANGUAGE, translator


def _terminal_language() -> str:
    for name in ("ASSESSOR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(name, "").replace("-", "_").split("_")[0].split(".")[0].lower()
        if language:
            return SOURCE_LANGUAGE if language in ("c", "posix") else language
    return SOURCE_LANGUAGE


tr = translator(_terminal_language())
UNEXPECTED = N_("Something unexpected happened ({kind}). The file is as it was before this command.")


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def say_json(value: object) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=1))


def complain(error: Exception) -> None:
    """One line, never a traceback; what is not a `UserError` is a bug, of which only the kind is told."""
    known = error if isinstance(error, UserError) else UserError(UNEXPECTED, kind=type(error).__name__)
    sys.stderr.write(" ".join(tr.error(known).split()) + "\n")
