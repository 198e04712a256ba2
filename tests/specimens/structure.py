"""What a specimen is: headings, paragraphs and passages, each with the hazards asked for there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from assessor.importers.batch import Verdict

WHOLE_FILE = frozenset({"two-columns"})
OF_A_PARAGRAPH = frozenset({"glued-number", "lost-number", "one-line", "glued-heading", "indic-digits"})
OF_WORDS = frozenset({"split-word", "glued-words", "page-break", "footnote-mark", "hyphenation", "tatweel"})
HAZARDS = WHOLE_FILE | OF_A_PARAGRAPH | OF_WORDS | {"glued-limb"}
LOOSE = frozenset({"split-word", "glued-words"})


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of a paragraph: what it is, its limb (canonical) and its clean text."""

    verdict: Verdict
    text: str
    limb: str = ""
    hazards: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Theme:
    """A heading as printed; depth 0 is a section."""

    title: str
    depth: int
    hazards: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph; `theme` is the index of the heading that it stands under."""

    number: str
    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    theme: int | None = None
    answers: str = ""
    follow_up: bool = False
    hazards: frozenset[str] = frozenset()

    @property
    def loose(self) -> bool:
        return any(passage.hazards & LOOSE for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Specimen:
    """A whole document: header values, masthead lines, and headings and paragraphs in reading order."""

    name: str
    header: dict[str, str]
    masthead: tuple[str, ...]
    flow: tuple[Theme | Paragraph, ...]
    hazards: frozenset[str] = frozenset()
    themes: tuple[Theme, ...] = field(default=())
    paragraphs: tuple[Paragraph, ...] = field(default=())

    @property
    def language(self) -> str:
        return self.header["language"]

    @property
    def symbol(self) -> str:
        return self.header["symbol"]

    @property
    def apart(self) -> list[str]:
        """Paragraphs whose recommendation is printed by itself, in bold and without a number (before 2012)."""
        return re.findall(r"\d+", self.header.get("apart", ""))

    @property
    def every_hazard(self) -> frozenset[str]:
        parts = [self.hazards, *(item.hazards for item in self.flow)]
        parts += [passage.hazards for paragraph in self.paragraphs for passage in paragraph.passages]
        return frozenset().union(*parts)

    def clean(self) -> Specimen:
        """The same document without any hazard."""
        return specimen_of(
            self.name, self.header, self.masthead, tuple(map(_cleaned, self.flow)), frozenset()
        )


def _cleaned(item: Theme | Paragraph) -> Theme | Paragraph:
    if isinstance(item, Theme):
        return replace(item, hazards=frozenset())
    passages = tuple(replace(passage, hazards=frozenset()) for passage in item.passages)
    return replace(item, hazards=frozenset(), passages=passages)


def specimen_of(
    name: str,
    header: dict[str, str],
    masthead: tuple[str, ...],
    flow: tuple[Theme | Paragraph, ...],
    hazards: frozenset[str],
) -> Specimen:
    themes = tuple(item for item in flow if isinstance(item, Theme))
    paragraphs = tuple(item for item in flow if isinstance(item, Paragraph))
    return Specimen(name, header, masthead, flow, hazards, themes, paragraphs)
