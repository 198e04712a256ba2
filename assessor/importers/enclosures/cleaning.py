"""A clean copy of a file, or none where nobody can be sure that it would be clean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.source_file import read_file

LARGEST = 20 << 20
TOO_LARGE = N_(
    "{name} is larger than 20 MB and was not enclosed. Make it smaller, or name where it can be found."
)
EMPTY = N_("{name} is empty and was not enclosed.")


class Remains(StrEnum):
    """What a clean copy still holds, since it is part of what the file says."""

    COMMENTS = "comments"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Clean:
    """The copy that may go out, empty where none can be made; and what is still in it."""

    content: bytes = b""
    remains: tuple[tuple[Remains, int], ...] = ()


Cleaner = Callable[[bytes], Clean]


def read_enclosure(path: Path) -> bytes:
    """Raises ImportRefused for what is no file, or too large to be carried along."""
    content = read_file(path)
    if len(content) > LARGEST:
        raise ImportRefused(TOO_LARGE, name=path.name)
    if not content:
        raise ImportRefused(EMPTY, name=path.name)
    return content


def clean_copy(content: bytes, name: str) -> Clean:
    """By what the file is, not by what its name says. What breaks a library has no clean copy."""
    cleaner = _cleaner(content, Path(name).suffix.lower())
    if cleaner is None:
        return Clean()
    try:
        return cleaner(content)
    except Exception:  # a stranger's file: each library has errors of its own
        return Clean()


def _cleaner(content: bytes, suffix: str) -> Cleaner | None:
    from assessor.importers.enclosures import office, pdf, picture

    if content.startswith(b"%PDF"):
        return pdf.clean
    if content.startswith(b"PK\x03\x04"):
        return office.clean if suffix in office.SUFFIXES else None
    if content.startswith(picture.BEGINNINGS):
        return picture.clean
    return _plain if suffix in {".txt", ".csv", ".md"} and _is_text(content) else None


def _plain(content: bytes) -> Clean:
    return Clean(content)


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x00" not in content
