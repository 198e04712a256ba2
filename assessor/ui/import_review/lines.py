"""What the list of passages shows: frozen lines under headings, made from a batch or from an assessment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from assessor.importers.batch import Batch, ParsedParagraph, ParsedPassage, Verdict
from assessor.models.references import normal, reference

NOT_PLACED = "not-placed"
"""The key of the block that gathers what found no place."""


@dataclass(frozen=True, slots=True)
class Line:
    """A passage. `key` finds it again; `beside` is the same passage in the other language.

    `fixed` lines are only shown: they belong to what the assessment already holds. Where `beside_language` is
    named, the text beside can be corrected as well.
    """

    key: str
    number: str
    limb: str
    verdict: Verdict
    text: str
    reason: str = ""
    beside: str = ""
    theme: str = ""
    opens: bool = False
    follow_up: bool = False
    fixed: bool = False
    language: str = ""
    beside_language: str = ""

    @property
    def reference(self) -> str:
        return reference(self.number, self.limb)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with the lines under it. `remark` marks a block that asks for a person's look."""

    key: str
    title: str
    lines: tuple[Line, ...]
    remark: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """What a batch holds, for the head of the review."""

    paragraphs: int
    recommendations: int
    follow_up: tuple[str, ...]
    not_placed: int


def counts(batch: Batch) -> Counts:
    passages = Counter(one.verdict for part in batch.paragraphs for one in part.passages)
    return Counts(
        sum(bool(part.number) for part in batch.paragraphs),
        passages[Verdict.RECOMMENDATION],
        tuple(part.number for part in batch.paragraphs if part.follow_up),
        passages[Verdict.NOT_PLACED],
    )


def batch_key(paragraph: int, passage: int) -> str:
    return f"{paragraph}.{passage}"


def batch_place(key: str) -> tuple[int, int]:
    """The paragraph and passage that a key of `batch_key` names."""
    paragraph, passage = key.split(".")
    return int(paragraph), int(passage)


def key_at(batch: Batch, place: int) -> str:
    """The key of the passage in which a character of the source stands, or nothing."""
    for at, paragraph in enumerate(batch.paragraphs):
        for nth, passage in enumerate(paragraph.passages):
            if any(span.start <= place < span.end for span in (*passage.mark, *passage.spans)):
                return batch_key(at, nth)
    return ""


def place_of(batch: Batch, line: Line | None) -> int:
    """Where in the source a line of the batch begins: there it is found again when keys have changed."""
    if line is None or line.fixed:
        return -1
    at, nth = batch_place(line.key)
    return min((span.start for span in batch.paragraphs[at].passages[nth].spans), default=-1)


def batch_lines(batch: Batch, beside: Mapping[str, str]) -> Iterator[Line]:
    for at, paragraph in enumerate(batch.paragraphs):
        for nth, passage in enumerate(paragraph.passages):
            key = batch_key(at, nth)
            yield _line(key, paragraph, passage, beside.get(key, ""), opens=nth == 0)


def _line(key: str, paragraph: ParsedParagraph, passage: ParsedPassage, beside: str, *, opens: bool) -> Line:
    return Line(
        key,
        paragraph.number,
        passage.limb,
        passage.verdict,
        passage.text,
        passage.reason,
        beside,
        "" if paragraph.theme is None else str(paragraph.theme),
        opens,
        paragraph.follow_up,
    )


def batch_titles(batch: Batch) -> dict[str, str]:
    """Titles by key; a heading within a theme carries the name of the one above."""
    titles: dict[str, str] = {}
    above = ""
    for place, theme in enumerate(batch.themes):
        titles[str(place)] = f"{above} · {theme.title}" if theme.depth > 1 and above else theme.title
        above = theme.title if theme.depth == 1 else above
    return titles


def blocks(lines: Iterable[Line], titles: Mapping[str, str], not_placed: str) -> tuple[Block, ...]:
    """What found no place first, under the heading `not_placed`; then each theme with its lines."""
    loose: list[Line] = []
    themes: list[tuple[str, list[Line]]] = []
    for line in lines:
        if line.verdict is Verdict.NOT_PLACED:
            loose.append(line)
        elif themes and themes[-1][0] == line.theme:
            themes[-1][1].append(line)
        else:
            themes.append((line.theme, [line]))
    placed = (Block(key, titles.get(key, ""), tuple(found)) for key, found in themes)
    first = (Block(NOT_PLACED, not_placed, tuple(loose), remark=True),) if loose else ()
    return (*first, *placed)


def found(blocks: tuple[Block, ...], typed: str) -> tuple[Block, ...]:
    """The lines with this reference, or else those in which all typed words stand, in either language."""
    words, wanted = typed.casefold().split(), normal(typed)
    if not words:
        return blocks
    named = _kept(blocks, lambda _block, line: normal(line.reference) == wanted)
    return named or _kept(blocks, lambda block, line: _has(block, line, words))


def _kept(blocks: tuple[Block, ...], wanted: Callable[[Block, Line], bool]) -> tuple[Block, ...]:
    narrowed = (
        replace(block, lines=tuple(line for line in block.lines if wanted(block, line))) for block in blocks
    )
    return tuple(block for block in narrowed if block.lines)


def _has(block: Block, line: Line, words: list[str]) -> bool:
    everything = f"{line.reference}\n{block.title}\n{line.text}\n{line.beside}".casefold()
    return all(word in everything for word in words)
