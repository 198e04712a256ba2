"""Writes in the place of a file only while no office program has that open: its next saving would undo ours.

Windows refuses by itself; elsewhere such programs only put a small file beside the one that they have open.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.store.whole_file import IN_USE, write_whole

_WHOLE_NAME, _BUT_ONE = 6, 7
"""Word puts its sign before a name whose stem has up to so many letters, in the place of one letter, or of two."""


def write_document(path: Path, content: bytes) -> None:
    """The whole file, or what was there before as it was."""
    if _is_there(path) and any(_is_there(sign) for sign in _signs(path)):
        raise WriteFailed(IN_USE, name=path.name)
    write_whole(path, content)


def _is_there(path: Path) -> bool:
    """A name too long to be asked for is nowhere; newer Pythons say so by themselves."""
    try:
        return path.is_file()
    except OSError:
        return False


def _signs(path: Path) -> Iterator[Path]:
    """What Excel, Word and LibreOffice put beside a file that they have open."""
    letters = len(path.stem)
    left_out = 0 if letters <= _WHOLE_NAME else 1 if letters == _BUT_ONE else 2
    for name in (f"~${path.name}", f"~${path.name[left_out:]}", f".~lock.{path.name}#"):
        yield path.with_name(name)
