"""The structure parser: a reader's result in, a frozen `Batch` out. Every character finds its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assessor.importers.batch import Batch, ParsedParagraph, ParsedPassage, Span
from assessor.importers.beginnings import beginnings
from assessor.importers.cleaning import PAGE, Cleaning, clean, tidy
from assessor.importers.headings import Heading, is_heading, split_headings
from assessor.importers.language import detect
from assessor.importers.left_over import left_over
from assessor.importers.lexicon import Lexicon, lexicon, squeeze, squeezed
from assessor.importers.masthead import masthead, state_in_title
from assessor.importers.numbering import Mark, infer_lost, paragraph_marks
from assessor.importers.pace import parsed_in_turn
from assessor.importers.passages import Piece, divide
from assessor.importers.prose import Prose, prose
from assessor.importers.relations import related
from assessor.importers.sentences import is_abbreviated
from assessor.importers.source import ReaderResult
from assessor.importers.spelling import spelled
from assessor.importers.states import state_named
from assessor.importers.stream import minus
from assessor.importers.themes import Themes, section_kinds


@dataclass(frozen=True, slots=True)
class Region:
    """A numbered paragraph's body, and the headings that stand after it."""

    mark: Mark
    start: int
    end: int
    headings: list[Heading]


def parse(source: ReaderResult, language: str | None = None) -> Batch:
    """The document's structure. It never fails: what it does not understand is not placed."""
    source = spelled(source)
    cleaning = clean(source)
    text = prose(source, cleaning)
    words = lexicon(language or detect(text.text))
    marks = _marks(text, words)
    if not marks:
        return _unstructured(source, text, cleaning, words)
    return _Build(source, text, cleaning, words).batch(marks)


def _marks(text: Prose, words: Lexicon) -> list[Mark]:
    marks = paragraph_marks(text, words)
    return infer_lost(marks, beginnings(text, words, marks))


def _unstructured(source: ReaderResult, text: Prose, cleaning: Cleaning, words: Lexicon) -> Batch:
    whole = Span(0, len(source.text))
    batch = Batch(source.text, words.code, numbered_part=whole, **masthead(source.text, words, ""))
    return replace(batch, paragraphs=(left_over(source.text, whole, []),))


@dataclass(slots=True)
class _Build:
    """One document being put together."""

    source: ReaderResult
    prose: Prose
    cleaning: Cleaning
    words: Lexicon

    def batch(self, marks: list[Mark]) -> Batch:
        first, opening = self._opening(marks[0])
        regions = self._regions(marks)
        kinds = section_kinds([*opening, *(heading for region in regions for heading in region.headings)])
        themes = Themes(self.words, kinds)
        paragraphs: list[ParsedParagraph] = []
        headings = opening
        for region in parsed_in_turn(regions):
            themes.add([(heading, self._spans(heading.start, heading.end)) for heading in headings])
            paragraphs.append(self._paragraph(region, themes))
            headings = region.headings
        part = Span(self.prose.stream.origin(first), len(self.source.text))
        placed = [*_placed(paragraphs), *(span for theme in themes.frozen() for span in theme.spans)]
        paragraphs = related(paragraphs, self.words, themes.topics())
        rest = left_over(self.source.text, part, placed, self.cleaning.omissions)
        head = masthead(
            self.source.text[: part.start], self.words, self.source.text[part.start :], self._furniture()
        )
        return Batch(
            self.source.text,
            self.words.code,
            themes=themes.frozen(),
            numbered_part=part,
            paragraphs=(*paragraphs, rest) if rest.passages else tuple(paragraphs),
            **head,
        )

    def _furniture(self) -> Iterator[str]:
        for one in self.cleaning.omissions:
            if one.reason == PAGE:
                yield self.source.text[one.span.start : one.span.end]

    def _opening(self, first: Mark) -> tuple[int, list[Heading]]:
        """Where the numbered part begins, with the headings before its first number."""
        _, headings = split_headings(self.prose, 0, first.start, self.words)
        before = [None, *headings]
        last = max(
            (at for at, heading in enumerate(headings) if self._is_masthead(heading, before[at])), default=-1
        )
        headings = headings[last + 1 :]
        sections = [place for place, heading in enumerate(headings) if heading.section]
        headings = headings[sections[0] :] if sections else headings[-2:]
        return (headings[0].start if headings else first.start), headings

    def _is_masthead(self, heading: Heading, before: Heading | None) -> bool:
        """Whether a line belongs to the masthead: its furniture, the title, the State's name or the rest of it."""
        text = squeeze(heading.title)
        if before and not heading.section and self._goes_on(before.title, heading.title):
            return True
        title = squeezed(self.words.title).search(text) or squeezed(self.words.furniture).search(text)
        noted = (
            self.source.text[(at := self.prose.stream.origin(heading.end - 1) + 1) : at + 3]
            .strip()
            .startswith("*")
        )
        return bool(title or noted or state_named(heading.title.strip(" *"), self.words.code))

    def _goes_on(self, title: str, following: str) -> bool:
        """Whether the document's title names the State only with the line that follows it."""
        if not squeezed(self.words.title).search(squeeze(title)) or state_in_title(title, self.words):
            return False
        return bool(state_in_title(f"{title} {following}", self.words))

    def _regions(self, marks: list[Mark]) -> list[Region]:
        ends = [mark.start for mark in marks[1:]]
        regions: list[Region] = []
        for mark, end in zip(marks, ends, strict=False):
            body, headings = split_headings(self.prose, mark.end, end, self.words)
            regions.append(Region(mark, mark.end, body, headings))
        last = marks[-1]
        return [*regions, Region(last, last.end, self._end(last), [])]

    def _end(self, last: Mark) -> int:
        """Where the last paragraph ends: before the annexes and notes."""
        text = self.prose.text
        for row in self.prose.rows_within(last.end + 1, len(text)):
            before = text[last.end : row.start].rstrip()[-20:]
            ended = before[-1:] in ".。؟!" and not is_abbreviated(before, self.words)
            block = text[row.start : self.prose.block_end(row)]
            if row.certain and not row.label and (ended or is_heading(block)):
                return row.start
        return len(text)

    def _spans(self, start: int, end: int) -> list[Span]:
        stretch = self.prose.stream.stretch(start, end)
        return list(minus(stretch, self.prose.holes)) if stretch else []

    def _paragraph(self, region: Region, themes: Themes) -> ParsedParagraph:
        pieces = divide(self.prose, region.start, region.end, self.words, themes.is_context())
        return ParsedParagraph(
            number=str(region.mark.number),
            passages=tuple(self._passage(piece) for piece in pieces),
            theme=themes.current,
            mark=tuple(self._spans(region.mark.start, region.mark.end)),
        )

    def _passage(self, piece: Piece) -> ParsedPassage:
        return ParsedPassage(
            verdict=piece.verdict,
            text=tidy(self.prose.text[piece.start : piece.end], self.words.code),
            spans=tuple(self._spans(piece.start, piece.end)),
            limb=piece.mark.limb if piece.mark else "",
            mark=tuple(self._spans(piece.mark.start, piece.mark.end)) if piece.mark else (),
        )


def _placed(paragraphs: Iterable[ParsedParagraph]) -> list[Span]:
    return [
        span
        for paragraph in paragraphs
        for spans in (paragraph.mark, *((*passage.spans, *passage.mark) for passage in paragraph.passages))
        for span in spans
    ]
