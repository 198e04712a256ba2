"""A text while it is composed: its paragraphs and its notes are counted in the order in which they come."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.i18n import Translator
from assessor.reports.parts import Note, Notes, Numbered, Words
from assessor.reports.report import Report
from assessor.reports.wording import source_line


class Flow:
    """Numbers paragraphs from 1, and sources as they are first led to."""

    def __init__(self, report: Report, tr: Translator) -> None:
        self._tr = tr
        self._sources = {source.number: source for source in report.sources}
        self._cited: dict[int, int] = {}
        self._paragraphs = 0

    def paragraph(
        self, text: str, *, label: str = "", language: str = "", sources: Sequence[int] = ()
    ) -> Numbered:
        self._paragraphs += 1
        return Numbered(self._paragraphs, Words(text, language=language, notes=self.cite(sources)), label)

    def cite(self, sources: Sequence[int]) -> tuple[int, ...]:
        known = (one for one in sources if one in self._sources)
        return tuple(sorted({self._cited.setdefault(one, len(self._cited) + 1) for one in known}))

    def notes(self) -> Notes:
        """References only: a text is no place to hide further text in."""
        tr = self._tr
        listed = (self._sources[number] for number in self._cited)
        return Notes(tr("Notes"), tuple(Note(source_line(tr, one), one.link.strip()) for one in listed))
