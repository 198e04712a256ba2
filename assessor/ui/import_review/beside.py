"""A batch beside what the assessment holds in another language: pairs, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from assessor.importers.align import Place, places
from assessor.importers.batch import Batch, Verdict
from assessor.store.paragraphs import ParagraphRow, PassageRow
from assessor.store.rows import DocumentRow, in_language
from assessor.ui.import_review.lines import Line, batch_key


@dataclass(frozen=True, slots=True)
class Held:
    """What the assessment holds already. `language` is the one that is shown beside a new one."""

    language: str = ""
    languages: tuple[str, ...] = ()
    paragraphs: tuple[ParagraphRow, ...] = ()
    symbol: str = ""

    def is_beside(self, batch: Batch) -> bool:
        """Whether the batch is the same document in another language, so that pairs are shown."""
        return bool(self.paragraphs) and batch.language not in self.languages


@dataclass(frozen=True, slots=True)
class Beside:
    """The held text by the key of a batch's passage; `missing` lines have no passage, `only_new` keys no text."""

    texts: dict[str, str] = field(default_factory=dict[str, str])
    missing: tuple[Line, ...] = ()
    only_new: tuple[str, ...] = ()


def held(document: DocumentRow, paragraphs: tuple[ParagraphRow, ...]) -> Held:
    known = [document.room_language, *document.languages]
    first = next((one for one in known if one in document.languages), "")
    return Held(first, document.languages, paragraphs, document.symbol)


def beside(batch: Batch, what: Held) -> Beside:
    """Aligned by paragraph number and limb, as the import itself does it."""
    if not what.is_beside(batch):
        return Beside()
    ours = dict(_held_places(what))
    theirs = dict(_batch_places(batch))
    texts = {
        key: in_language(ours[place][1].texts, what.language)
        for place, key in theirs.items()
        if place in ours
    }
    missing = tuple(_line(what, *found) for place, found in ours.items() if place not in theirs)
    return Beside(texts, missing, tuple(key for place, key in theirs.items() if place not in ours))


def _held_places(what: Held) -> Iterator[tuple[Place, tuple[ParagraphRow, PassageRow]]]:
    for paragraph in what.paragraphs:
        if paragraph.number:
            placed = [one for one in paragraph.passages if one.verdict != Verdict.NOT_PLACED]
            found = places(paragraph.number, ((one.verdict, one.limb) for one in placed))
            yield from ((place, (paragraph, one)) for place, one in zip(found, placed, strict=True))


def _batch_places(batch: Batch) -> Iterator[tuple[Place, str]]:
    for at, paragraph in enumerate(batch.paragraphs):
        if paragraph.number:
            found = places(paragraph.number, ((one.verdict, one.limb) for one in paragraph.passages))
            yield from ((place, batch_key(at, nth)) for nth, place in enumerate(found))


def _line(what: Held, paragraph: ParagraphRow, passage: PassageRow) -> Line:
    text = in_language(passage.texts, what.language)
    return Line(
        f"held:{passage.id}",
        paragraph.number,
        passage.limb,
        Verdict(passage.verdict),
        "",
        beside=text,
        fixed=True,
    )
