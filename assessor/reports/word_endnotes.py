"""The list of sources as real endnotes, which Word numbers and an editor can go on with.

A source that is cited again is not a second endnote: a cross-reference repeats the number of the first.
"""

from __future__ import annotations

from collections.abc import Iterable

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.report import Source
from assessor.reports.word_markup import NAMESPACES, Direction, field, run, written

_RAISED_STYLE, _STYLE = "EndnoteReference", "SourceNumber"
_REFERENCE = '<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:endnoteReference w:id="{note}"/></w:r>'
_MARK = '<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>'
_SEPARATORS = (
    '<w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:t></w:t></w:r></w:p></w:endnote>'
    '<w:endnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:t></w:t></w:r></w:p></w:endnote>'
)


class Citations:
    """Writes the numbers after a reasoning, and remembers which sources were cited before."""

    def __init__(self) -> None:
        self._cited: set[int] = set()

    def cite(self, numbers: Iterable[int], raised: bool = True) -> str:
        style = _RAISED_STYLE if raised else _STYLE
        return run(", ", style).join(self._citation(number, style) for number in numbers)

    def _citation(self, number: int, style: str) -> str:
        if number in self._cited:
            raised = "\\f " if style == _RAISED_STYLE else ""
            return field(f"NOTEREF {_bookmark(number)} {raised}\\h", str(number), style)
        self._cited.add(number)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(number)}"/>'
        return f'{start}{_REFERENCE.format(style=style, note=number)}<w:bookmarkEnd w:id="{number}"/>'


def endnotes_part(sources: tuple[Source, ...], tr: Translator, page: Direction) -> bytes:
    notes = "".join(_endnote(source, tr, page) for source in sources)
    return f"<w:endnotes {NAMESPACES}>{_SEPARATORS}{notes}</w:endnotes>".encode()


def _endnote(source: Source, tr: Translator, page: Direction) -> str:
    text = written(wording.source_line(tr, source), "EndnoteText", page, mark=_MARK + run(" "))
    return f'<w:endnote w:id="{source.number}">{text}</w:endnote>'


def _bookmark(number: int) -> str:
    return f"_Source{number}"
