"""What the program asks of files of strangers. Each answer was made in a process of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assessor.foreign.asked import Lines
from assessor.foreign.asking import Watch, ask

if TYPE_CHECKING:
    from assessor.importers.batch import Batch
    from assessor.importers.enclosures.cleaning import Clean
    from assessor.models.guarding import Guard
    from assessor.reports.matrix.matrix import Matrix
    from assessor.reports.report import Report
    from assessor.reports.verifying.content import Content
    from assessor.store.earlier_cycles import EarlierCycleRow


def read_batch(data: bytes, name: str, language: str | None = None, watch: Watch | None = None) -> Batch:
    """What a document holds. `watch` is told how far it is, and may stop it."""
    from assessor.importers.batch import Batch

    return ask("batch", Batch, data, name, name, language, watch=watch)


def clean_copy(content: bytes, name: str) -> Clean:
    """The copy of an enclosed file that may go out. What cannot be read safely has none."""
    from assessor.importers.enclosures.cleaning import Clean

    return ask("clean", Clean, content, name, name)


def read_matrix(data: bytes, name: str) -> Matrix:
    from assessor.reports.matrix.matrix import Matrix

    return ask("matrix", Matrix, data, name, name)


def fill_matrix(data: bytes, name: str, comments: Mapping[int, Sequence[str]], language: str) -> bytes:
    """The matrix with comments in the rows at these places."""
    said = tuple(Lines(place, tuple(lines)) for place, lines in comments.items())
    return ask("filled", bytes, data, name, name, said, language)


def write_templated(
    report: Report, language: str, template: bytes, name: str, guards: Iterable[Guard] = ()
) -> bytes:
    """The annex in a template, in which none of the guarded words may stand."""
    return ask("templated", bytes, template, name, name, report, language, tuple(guards))


def open_content(data: bytes, name: str) -> Content:
    """A file to be verified: what it tells of itself, or all that it says, when that is asked for."""
    from assessor.reports.verifying.content import Content, Told, Unit

    return Content(
        lambda: ask("units", tuple[Unit, ...], data, name, name), lambda: ask("told", Told, data, name, name)
    )


def read_logo(path: Path) -> bytes:
    """A picture as the coalition's logo."""
    from assessor.reports.logo import read_logo as read

    return ask("logo", bytes, read(path), path.name, path.name)


def read_earlier(path: Path, own: Path) -> EarlierCycleRow:
    """The figures of an earlier review, from its assessment or its annex as JSON; `own` is the file that asks."""
    from assessor.reports.earlier_file import earlier_bytes, is_assessment
    from assessor.store.earlier_cycles import EarlierCycleRow

    data, place = earlier_bytes(path, own), str(path.absolute()) if is_assessment(path) else ""
    return ask("earlier", EarlierCycleRow, data, path.name, path.name, place)
