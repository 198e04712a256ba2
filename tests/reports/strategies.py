"""Random annexes, with the texts that files choke on."""

from datetime import date

from hypothesis import strategies as st

from assessor.models.levels import Level
from assessor.reports.report import GroupLevel, Report, ReportRow, ReportTheme, Source
from tests.reports.annexes import report, theme

NASTY = (
    "", "=1+1", "+1", "-1", "@A1", "\t=1", "\r\n=1", "'quoted", "_x0041_", "]]><b>&amp;\"", "a\x00b\x07c\x1b",
    "\uff1d1+1", "half \ud800",
    "\ufffe\uffff", "👩‍👩‍👧 ok", "مرحبا abc 123 (a)", "abc مرحبا", "确保" * 40, "Қазақстан әіңғүұқөһ",
    "one\ntwo\n\nthree",
    "W" * 5000, "word " * 1200, "\n" * 80, "  spaces  ", "{state} {n}", "%s %d", "&P &N", "a\u2028b\x85c",
)  # fmt: skip
texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=()), max_size=40))
levels = st.sampled_from(
    [Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED, Level.NO_INFORMATION, None]
)
dates = st.sampled_from(
    ["", "2018", "2018-05", "2018-05-31", "1899-01-01", "last summer", "2018-13-45", "0000"]
)


@st.composite
def reports(draw, language: str = "en") -> Report:
    """Sources are numbered as they are cited, as the contract asks."""
    cited: list[int] = []
    themes = tuple(_theme(draw, cited) for _ in range(draw(st.integers(0, 3))))
    sources = tuple(
        Source(
            number,
            draw(st.sampled_from(["law", "case", "odd"])),
            draw(texts),
            draw(dates),
            draw(texts),
            draw(st.booleans()),
        )
        for number in range(1, max(cited, default=0) + 1)
    )
    adopted = draw(st.sampled_from([None, date(2016, 7, 11)]))
    return report(
        *themes, sources=sources, language=language, title=draw(texts), method=draw(texts), state=draw(texts),
        coalition=draw(texts), symbol=draw(texts), body=draw(texts), adopted=adopted,
        demonstration=draw(st.booleans()), group_count=draw(st.integers(0, 3)),
    )  # fmt: skip


def _theme(draw, cited: list[int]) -> ReportTheme:
    return theme(draw(texts), *(_row(draw, cited) for _ in range(draw(st.integers(1, 3)))))


def _row(draw, cited: list[int]) -> ReportRow:
    newest = max(cited, default=0)
    numbers = sorted({*draw(st.sets(st.integers(1, newest), max_size=2) if newest else st.just(set()))})
    numbers += range(newest + 1, newest + 1 + draw(st.integers(0, 2)))
    cited.extend(numbers)
    reference = f"{draw(st.integers(1, 60))} ({draw(st.sampled_from('abc'))})"
    groups = tuple(
        GroupLevel(number, draw(st.sampled_from(list(Level)))) for number in range(1, draw(st.integers(1, 4)))
    )
    return ReportRow(
        reference, draw(st.booleans()), draw(texts), draw(levels), "", draw(st.sampled_from(["", "en", "ar"])),
        draw(texts), draw(texts), draw(texts), tuple(numbers), groups,
    )  # fmt: skip
