"""What can go wrong without a bug.

An error carries a message (English, with named places) and its values; whoever shows it translates it.
A good message says what happened, what was kept, and what to do.
"""

from __future__ import annotations


class UserError(Exception):
    """Something a person can understand and mend; shown as one sentence, never as a traceback."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values)


class ImportRefused(UserError):
    """A source document cannot be read as what it claims to be."""


class FileRefused(UserError):
    """An assessment file cannot be opened or made."""


class WriteFailed(UserError):
    """A file could not be written; what was there before is untouched."""


class UnknownName(UserError):
    """A reference, level, group or language that does not exist; the message says which do."""
