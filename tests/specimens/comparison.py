"""A specimen and an importer's batch as the same flat list of tuples, so that a difference reads at once.

    assert found(batch, specimen) == expected(specimen)

Tuples: ("document", language, symbol, body, state, adopted), ("theme", depth, title),
("paragraph", number, heading, answers, follow_up) and ("passage", number, limb, verdict, text).
Page furniture and other unplaced pieces are not in the list: `unplaced(batch)` gives their texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assessor.importers.batch import Batch, ParsedParagraph, Verdict
from tests.specimens.structure import Specimen

Row = tuple[object, ...]


def expected(specimen: Specimen) -> list[Row]:
    return list(_expected(specimen))


def _expected(specimen: Specimen) -> Iterator[Row]:
    loose = _loose(specimen)
    values = (specimen.header.get(key, "") for key in ("language", "symbol", "body", "state", "adopted"))
    yield ("document", *values)
    for theme in specimen.themes:
        yield ("theme", theme.depth, _plain(theme.title))
    for paragraph in specimen.paragraphs:
        heading = "" if paragraph.theme is None else _plain(specimen.themes[paragraph.theme].title)
        yield ("paragraph", paragraph.number, heading, paragraph.answers, paragraph.follow_up)
        for passage in paragraph.passages:
            text = _text(passage.text, paragraph.number in loose)
            yield ("passage", paragraph.number, passage.limb, str(passage.verdict), text)


def found(batch: Batch, specimen: Specimen | None = None) -> list[Row]:
    """The same from a batch; its specimen says which paragraphs compare without spaces."""
    return list(_found(batch, _loose(specimen) if specimen else frozenset()))


def _found(batch: Batch, loose: frozenset[str]) -> Iterator[Row]:
    yield ("document", batch.language, batch.symbol, batch.body, batch.state, batch.adopted)
    for theme in batch.themes:
        yield ("theme", theme.depth, _plain(theme.title))
    for paragraph in batch.paragraphs:
        if paragraph.number:
            yield from _found_paragraph(batch, paragraph, loose)


def _found_paragraph(batch: Batch, paragraph: ParsedParagraph, loose: frozenset[str]) -> Iterator[Row]:
    heading = "" if paragraph.theme is None else _plain(batch.themes[paragraph.theme].title)
    yield ("paragraph", paragraph.number, heading, paragraph.answers, paragraph.follow_up)
    for passage in paragraph.passages:
        if passage.verdict is not Verdict.NOT_PLACED:
            text = _text(passage.text, paragraph.number in loose)
            yield ("passage", paragraph.number, passage.limb, str(passage.verdict), text)


def unplaced(batch: Batch) -> list[str]:
    """Texts that the parser placed nowhere: page furniture, footnotes, or something lost."""
    return [
        passage.text
        for paragraph in batch.paragraphs
        for passage in paragraph.passages
        if passage.verdict is Verdict.NOT_PLACED
    ]


def _loose(specimen: Specimen) -> frozenset[str]:
    return frozenset(paragraph.number for paragraph in specimen.paragraphs if paragraph.loose)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _text(text: str, loose: bool) -> str:
    return re.sub(r"\s+", "", text) if loose else _plain(text)
