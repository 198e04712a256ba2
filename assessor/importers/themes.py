"""Gives headings their depth and merges a heading that is printed again before each paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from assessor.importers.batch import ParsedTheme, Span
from assessor.importers.headings import Heading, section_mark
from assessor.importers.lexicon import Lexicon, squeeze, squeezed

_OF_PARTS = frozenset(["roman", "han", "ordinal"])
"""Kinds of numbers that the parts of a document have, whose sections then have letters."""


@dataclass(slots=True)
class Themes:
    """Collects themes in reading order. `sections` are the kinds of section letters that the document uses."""

    words: Lexicon
    sections: tuple[str, ...] = ()
    titles: list[str] = field(default_factory=list[str])
    depths: list[int] = field(default_factory=list[int])
    spans: list[list[Span]] = field(default_factory=list[list[Span]])
    looks: dict[tuple[int, str], int] = field(default_factory=dict[tuple[int, str], int])
    lettered: bool = False
    """Whether a lettered heading is open in a section that has a Roman number."""

    def add(self, headings: list[tuple[Heading, list[Span]]]) -> None:
        """The headings that stand before one paragraph."""
        for at, (heading, spans) in enumerate(headings):
            if self._again(heading, last=at == len(headings) - 1):
                self.spans[-1] += spans
                continue
            self.titles.append(heading.title)
            self.depths.append(self._depth(heading, self.depths[-1] if at else None))
            self.lettered = (bool(heading.section) and self.depths[-1] == 1) or (
                self.lettered and self.depths[-1] > 0
            )
            self.spans.append(list(spans))
            self.looks.setdefault((heading.level, heading.look), self.depths[-1])

    def _again(self, heading: Heading, last: bool) -> bool:
        return last and bool(self.titles) and squeeze(self.titles[-1]) == squeeze(heading.title)

    def _depth(self, heading: Heading, before: int | None) -> int:
        if not self.sections and squeezed(self.words.sections).fullmatch(squeeze(heading.title)):
            return 0
        if heading.section:
            return min(1, self.sections.index(heading.section)) if heading.section in self.sections else 0
        two_kinds = len(self.sections) > 1 and not _OF_PARTS.isdisjoint(self.sections)
        if two_kinds and not self.lettered:
            return 1
        floor = 2 if two_kinds else 1
        if before is not None and before >= floor:
            return 2
        known = self.looks.get((heading.level, heading.look))
        same_look = bool(heading.level or heading.look) and before is None
        return known if same_look and known and known >= floor else floor

    @property
    def current(self) -> int | None:
        return len(self.titles) - 1 if self.titles else None

    def is_context(self) -> bool:
        """Whether nothing under the current heading is judged."""
        depth = 99
        for title, own in zip(reversed(self.titles), reversed(self.depths), strict=True):
            if own < depth and is_procedure(title, self.words):
                return True
            depth = min(depth, own)
        return bool(self.titles) and is_introduction(self.titles[-1], self.words)

    def topics(self) -> frozenset[int]:
        """The headings that name a subject, unlike a section's title or a heading of the end."""
        titles = enumerate(zip(self.titles, self.depths, strict=True))
        return frozenset(at for at, (title, depth) in titles if depth and not self._is_frame(title))

    def _is_frame(self, title: str) -> bool:
        section = squeezed(self.words.sections).fullmatch(_bare(title))
        return section is not None or is_procedure(title, self.words)

    def frozen(self) -> tuple[ParsedTheme, ...]:
        return tuple(
            ParsedTheme(title, depth, tuple(spans))
            for title, depth, spans in zip(self.titles, self.depths, self.spans, strict=True)
        )


def is_introduction(title: str, words: Lexicon) -> bool:
    return _begins_with(title, words.introduction)


def is_procedure(title: str, words: Lexicon) -> bool:
    return _begins_with(title, words.procedure)


@lru_cache(maxsize=1024)
def _begins_with(title: str, pattern: str) -> bool:
    """Asked of the same headings for each paragraph."""
    return squeezed(pattern).match(_bare(title)) is not None


def _bare(title: str) -> str:
    return squeeze(title.removeprefix(section_mark(title)))


def section_kinds(headings: list[Heading]) -> tuple[str, ...]:
    """Kinds of section letters in the order in which they first appear."""
    return tuple(dict.fromkeys(heading.section for heading in headings if heading.section))
