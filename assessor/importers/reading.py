"""Files into batches: chooses the reader by what the bytes are, and refuses in one clear sentence."""

from __future__ import annotations

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.batch import Batch, Verdict
from assessor.importers.source import ReaderResult
from assessor.importers.structure import parse
from assessor.importers.text import read_text


def read_batch(data: bytes, name: str, language: str | None = None) -> Batch:
    """What the file holds. `name` is only for messages."""
    batch = parse(read(data, name), language)
    if not any(
        passage.verdict is Verdict.RECOMMENDATION for part in batch.paragraphs for passage in part.passages
    ):
        raise ImportRefused(
            N_(
                "{name} holds no recommendation. Choose the concluding observations themselves; nothing was changed."
            ),
            name=name,
        )
    return batch


def read(data: bytes, name: str) -> ReaderResult:
    """The file's text, by whichever reader its content asks for."""
    if not data.strip():
        raise ImportRefused(
            N_("{name} is empty. Download or save it again, then choose it once more."), name=name
        )
    return read_text(data)
