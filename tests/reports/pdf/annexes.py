"""Annexes for the tests, and what a reader finds in the PDF of one."""

from __future__ import annotations

import unicodedata
from datetime import date

import pypdfium2
from hypothesis import strategies as st

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.pdf import write_pdf
from assessor.reports.report import Counts, GroupLevel, Report, ReportRow, ReportTheme, Source


def row(reference: str = "24 (a)", **fields: object) -> ReportRow:
    given = {"follow_up": False, "text": "Act.", "level": Level.PARTIAL, **fields}
    return ReportRow(reference=reference, **given)  # type: ignore[arg-type]


def annex(*rows: ReportRow, themes=None, language: str = "en", sources=(), **fields: object) -> Report:
    themes = [("Torture", rows)] if themes is None else themes
    made = tuple(ReportTheme(title, tuple(those), count(those)) for title, those in themes)
    given = {
        "state": "Kazakhstan",
        "symbol": "CCPR/C/KAZ/CO/2",
        "body": "CCPR",
        "adopted": date(2016, 7, 11),
        "coalition": "Coalition",
        "title": "",
        "method": "",
        "made_on": date(2019, 3, 20),
        "demonstration": False,
        "group_count": 3,
        **fields,
    }
    counts = count([row for theme in made for row in theme.rows])
    return Report(language=language, counts=counts, themes=made, sources=tuple(sources), **given)  # type: ignore[arg-type]


def count(rows) -> Counts:
    given = [None if row.level is Level.NOT_ASSESSED else row.level for row in rows]
    return Counts(*(given.count(level) for level in wording.LEVELS))


def pdf_of(report: Report) -> bytes:
    return write_pdf(report, written_translator(report.language))


def opened(report: Report) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf_of(report))


def text_of(report: Report) -> str:
    return plain("".join(page.get_textpage().get_text_range() for page in opened(report)))


def plain(text: str) -> str:
    """Letters without spaces, line ends and the hyphens that a reader of PDF may take for word breaks."""
    return "".join(
        c for c in unicodedata.normalize("NFKC", text) if not (c.isspace() or c in "-\x02\xad\ufffe")
    )


LETTERS = st.sampled_from("abcXYZ абвЁЪяӘәҒғҚқҢңӨөҰұҮүҺһІі 0123 ,.;:()«»№/éñçœ")
WORDS = st.text(LETTERS, max_size=160).map(str.strip)
SOURCES = st.builds(
    Source, number=st.just(0), kind=st.sampled_from(["law", "media"]), citation=WORDS, date=st.just("2018")
)
ROWS = st.builds(
    ReportRow,
    reference=st.integers(1, 99).map(lambda n: f"{n} (a)"),
    follow_up=st.booleans(),
    text=WORDS,
    level=st.sampled_from([*list(Level)[:4], None]),
    lead_in=st.sampled_from(["", "The State party should:"]),
    reasoning=WORDS,
    dissent=WORDS,
    ask=WORDS,
    groups=st.lists(st.sampled_from(list(Level)[:4]), max_size=6).map(
        lambda levels: tuple(GroupLevel(n, level) for n, level in enumerate(levels, 1))
    ),
)


@st.composite
def annexes(draw: st.DrawFn) -> Report:
    sources = [
        Source(n, source.kind, source.citation, source.date)
        for n, source in enumerate(draw(st.lists(SOURCES, max_size=4)), 1)
    ]
    cited = st.sets(st.sampled_from([s.number for s in sources])) if sources else st.just(set[int]())
    themes = draw(st.lists(st.tuples(WORDS, st.lists(ROWS, max_size=3)), max_size=3))
    with_sources = [
        (title, [_citing(row, tuple(sorted(draw(cited)))) for row in rows]) for title, rows in themes
    ]
    return annex(themes=with_sources, sources=sources, state=draw(WORDS), coalition=draw(WORDS))


def _citing(row: ReportRow, sources: tuple[int, ...]) -> ReportRow:
    values = {name: getattr(row, name) for name in ReportRow.__slots__}
    return ReportRow(**{**values, "sources": sources})
