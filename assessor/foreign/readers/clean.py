"""A file that is enclosed with a source: a clean copy of it."""

from __future__ import annotations

from assessor.importers.enclosures import office, pdf, picture
from assessor.importers.enclosures.cleaning import Clean, clean_copy

LOADED = office, pdf, picture


def read(data: bytes, name: str) -> Clean:
    return clean_copy(data, name)


def warm() -> None:
    """Nothing but its modules."""
