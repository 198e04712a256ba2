"""The list of sources as numbered paragraphs, which Word counts, and the numbers that lead to them.

Each citation is a field that asks for the number of its source, so it follows when an editor adds or moves one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.links import address
from assessor.reports.report import Source
from assessor.reports.word_markup import NAMESPACES, Direction, field, hyperlink, paragraph, run
from assessor.reports.word_styles import SOURCE, SOURCE_LIST, SOURCE_NUMBER, SOURCE_RAISED

_BETWEEN = ", "
Lead = Callable[[str], str]
"""Gives the relation that leads to an address."""
_PLACE = 482
"""Where the text of a source begins: behind a number of three figures."""


def cite(numbers: Iterable[int], *, raised: bool = True) -> str:
    """The numbers of sources, behind a reasoning or, not `raised`, within a line."""
    style = SOURCE_RAISED if raised else SOURCE_NUMBER
    return run(_BETWEEN, style).join(
        field(f"REF {_bookmark(number)} \\r \\h \\* MERGEFORMAT", str(number), style) for number in numbers
    )


def source_list(sources: tuple[Source, ...], tr: Translator, page: Direction, lead: Lead) -> str:
    """On a page of its own, with a heading; empty where nothing is cited. `lead` makes relations to web addresses."""
    if not sources:
        return ""
    heading = paragraph(run(wording.sources_head(tr)), "Heading1", new_page=True)
    return heading + "".join(_source(source, tr, page, lead) for source in sources)


def numbering_part() -> bytes:
    """How sources are counted: the only numbered list of the annex."""
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="{SOURCE_LIST}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:pStyle w:val="{SOURCE}"/><w:lvlText w:val="%1"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{_PLACE}"/></w:tabs>'
        f'<w:ind w:left="{_PLACE}" w:hanging="{_PLACE}"/></w:pPr></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{SOURCE_LIST}"><w:abstractNumId w:val="{SOURCE_LIST}"/></w:num></w:numbering>'
    ).encode()


def _source(source: Source, tr: Translator, page: Direction, lead: Lead) -> str:
    number, name = source.number, _bookmark(source.number)
    start, end = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
    line, link = page.kept(wording.source_line(tr, source)), source.link.strip()
    leads_to = address(link)
    if not leads_to:
        return paragraph(start + run(line) + end, SOURCE)
    before, _, after = line.rpartition(link)
    return paragraph(start + run(before) + hyperlink(link, lead(leads_to)) + run(after) + end, SOURCE)


def _bookmark(number: int) -> str:
    return f"_Source{number}"
