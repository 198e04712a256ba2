"""The enclosed files that go out with an annex: clean copies of those of public sources, named by their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from sqlalchemy.orm import Session

from assessor.i18n import Translator
from assessor.reports.open_elsewhere import write_document
from assessor.reports.tracing import origins
from assessor.store.attachments import AttachmentRow, clean_copy_of, enclosed

_BEGINNINGS = ((b"%PDF", ".pdf"), (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG", ".png"))


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One file that goes out. Its name tells which source it is of, and nothing that somebody wrote into a name."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Enclosures:
    """`kept` counts files of public sources of which no clean copy can be made."""

    files: tuple[Enclosure, ...] = ()
    kept: int = 0


def build_enclosures(session: Session, tr: Translator, workshop_id: str = "") -> Enclosures:
    listed = [(number, row) for number, rows in _by_number(session, workshop_id) for row in rows]
    files = tuple(_files(session, tr, listed))
    return Enclosures(files, sum(not row.clean for _, row in listed))


def count_enclosures(session: Session, workshop_id: str = "") -> tuple[int, int]:
    """How many go out, and how many have no clean copy; nothing of them is read."""
    rows = [row for _, given in _by_number(session, workshop_id) for row in given]
    return sum(row.clean for row in rows), sum(not row.clean for row in rows)


def write_enclosures(found: Enclosures, folder: Path) -> None:
    """Each file whole; the folder is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in found.files:
        write_document(folder / one.name, one.content)


def _by_number(session: Session, workshop_id: str) -> Iterator[tuple[int, list[AttachmentRow]]]:
    files = enclosed(session)
    if not files:
        return
    for number, given in origins(session, workshop_id).items():
        rows = [row for one in given for row in files.get(one.id, ())]
        unlike = {row.digest: row for row in reversed(rows)}
        yield number, list(reversed(unlike.values()))


def _files(session: Session, tr: Translator, listed: list[tuple[int, AttachmentRow]]) -> Iterator[Enclosure]:
    """`Source 12.pdf`; of several `Source 12 (2).pdf`."""
    used: Counter[int] = Counter()
    for number, row in listed:
        if row.clean:
            used[number] += 1
            more = f" ({used[number]})" if used[number] > 1 else ""
            content = clean_copy_of(session, row.id)
            yield Enclosure(tr("Source {n}", n=number) + more + _suffix(content, row.name), content)


def _suffix(content: bytes, name: str) -> str:
    """By what the copy is; of office files and plain text by the name, which then was looked at before."""
    known = (suffix for beginning, suffix in _BEGINNINGS if content.startswith(beginning))
    return next(known, PurePath(name).suffix.lower())
