"""The page of asks in its parts; Word and PDF draw the same."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.i18n import Translator
from assessor.reports.asks.page import AskLine, AskPage
from assessor.reports.dates import number
from assessor.reports.parts import Cells, Grid, Look, Paragraph, Part, Title, Words
from assessor.reports.plain_text import joined
from assessor.reports.wording import declared, demonstration_banner, document_line, follow_up, level_name

BLANK = "_" * 62


def title(tr: Translator, page: AskPage) -> str:
    if page.state:
        return tr("{state}: what we ask States to recommend", state=page.state)
    return tr("What we ask States to recommend")


def compose(page: AskPage, tr: Translator) -> tuple[Part, ...]:
    return tuple(_parts(page, tr))


def _parts(page: AskPage, tr: Translator) -> Iterator[Part]:
    banner = demonstration_banner(tr) if page.demonstration else ""
    yield Title(title(tr, page), joined(page.coalition, document_line(tr, page.symbol, page.adopted)), banner)
    language = declared(tr, page.written_in)
    rows = tuple(_row(tr, place, line, language) for place, line in enumerate(page.lines, start=1))
    heads = (tr("No."), tr("Paragraph"), tr("Asked of States, and why"))
    if rows:
        yield Grid(title(tr, page), (6, 22, 72), rows, heads)
    else:
        yield Paragraph(Words(tr("Nothing is asked yet.")))
    if page.left_out:
        said = tr.plural("and {n} more in the annex", "and {n} more in the annex", page.left_out)
        yield Paragraph(Words(said, Look.NOTE))
    yield Paragraph(Words(tr("Contact: {blank}", blank=BLANK), Look.NOTE))


def _row(tr: Translator, place: int, line: AskLine, language: str) -> Cells:
    reference = joined(line.reference, follow_up(tr) if line.follow_up else "")
    asks = tuple(Words(ask, language=language) for ask in line.asks)
    why = (Words(line.why, Look.NOTE, language=language),) if line.why else ()
    return (
        (Words(number(place, tr.speaks), Look.STRONG),),
        (Words(reference, Look.STRONG), Words(level_name(tr, line.level), Look.LEVEL, line.level)),
        (*asks, *why),
    )
