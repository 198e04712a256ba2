"""How long importing takes beside the libraries' own reading of the same file."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from statistics import median

import docx
import pypdfium2

from assessor.importers.reading import read_batch
from tests.specimens.markup import load
from tests.specimens.render import render

ROUNDS = 9
ALLOWED = 3.0


def measure() -> list[tuple[str, float, float, float]]:
    """Rows of (what, our seconds, the floor's seconds, how many times the floor is allowed)."""
    specimen = load("en")
    rows: list[tuple[str, float, float, float]] = []
    for name, kind, floor in (
        ("import .docx, automatic numbers", "docx-automatic", _word),
        ("import .docx, typed numbers", "docx-typed", _word),
        ("import .pdf", "pdf", _pdf),
    ):
        data = render(specimen, kind)
        ours, theirs = _medians(
            lambda data=data: read_batch(data, "specimen"), lambda data=data, floor=floor: floor(data)
        )
        rows.append((name, ours, theirs, ALLOWED))
    return rows


def _medians(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Both measured in turn, so that a busy machine slows both."""
    ours()
    floor()
    times = [(_time(ours), _time(floor)) for _ in range(ROUNDS)]
    return median(one for one, _ in times), median(other for _, other in times)


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _word(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs)


def _pdf(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


if __name__ == "__main__":
    for name, ours, floor, allowed in measure():
        print(
            f"{name:<36}{ours * 1000:8.1f} ms {floor * 1000:8.1f} ms {ours / floor:6.2f} (allowed {allowed})"
        )
