"""No guarded word is left in any file that is written, and the words of the source stay as they were."""

from __future__ import annotations

import html
import io
import re
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessor.i18n import written_translator
from assessor.models.agreement import Summary
from assessor.models.guarding import Guard, Guarding
from assessor.models.levels import Level
from assessor.reports.asks.page import AskLine, AskPage
from assessor.reports.minutes.minutes import Gathering, GroupLine, Item, Kind, Minutes, Unsettled
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.report import Counts, EarlierReview, Report, ReportRow, Source
from assessor.reports.writers import SUFFIXES, writer_for
from assessor.store.confirming import StandingRow
from tests.reports.annexes import report, theme
from tests.reports.test_confidential import unpacked

GUARDS = (
    Guard("Aida Zhumaly", "Witness A"),
    Guard("Zaphodov", "a lawyer"),
    Guard("Жумалинова", "Ж."),
    Guard("Nameless"),
)
GUARDING = Guarding(GUARDS)
NAMES = st.sampled_from(
    [
        "Aida Zhumaly",
        "AIDA  ZHUMALY's",
        "aida\nzhumaly",
        "Zaphodov",
        "«Zaphodov»",
        "Жумалинова",
        "Nameless",
        "Aida",
        "word",
    ]
)
SAID = st.lists(NAMES, max_size=4).map(" ".join)


@st.composite
def named(draw: st.DrawFn) -> Report:
    row = ReportRow(
        "8 (a)", False, "Zaphodov at the UN", Level.PARTIAL, "", "en", *(draw(SAID) for _ in range(3)), (1,)
    )
    source = Source(
        1, "case", draw(SAID), draw(SAID), "https://example.org/" + draw(st.sampled_from(["zaphodov", "x"]))
    )
    front = {name: draw(SAID) for name in ("coalition", "title", "method", "workshop")}
    return report(theme("Theme of Zaphodov", row), sources=(source,), **front)


def read(content: bytes) -> str:
    """All that can be read in a file, with nothing between the letters but what stands there."""
    if content.startswith(b"%PDF"):
        pages = pypdfium2.PdfDocument(io.BytesIO(content))
        return "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    parts = (one.decode("utf-8", "ignore") for one in unpacked(content) if not one.startswith(b"PK"))
    return "\n".join(html.unescape(re.sub(r"<[^>]*>", "", part)).replace("\\n", "\n") for part in parts)


def of_the_un(text: str) -> str:
    return text.replace("Zaphodov at the UN", "").replace("Theme of Zaphodov", "")


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(annex=named())
def test_no_guarded_word_is_in_any_file(tmp_path, suffix: str, annex: Report) -> None:
    told = with_pseudonyms(annex, GUARDS)
    text = read(writer_for(tmp_path / f"annex{suffix}")(told, written_translator("en")))
    assert "Zaphodov at the UN" in " ".join(text.split())
    assert not GUARDING.holds(of_the_un(" ".join(text.split())))


def test_the_source_keeps_its_words_and_a_link_with_a_name_is_away() -> None:
    row = ReportRow("8", False, "Free Zaphodov", None, "Of Zaphodov", "en", "As Zaphodov says")
    sources = (
        Source(1, "case", "Case of Zaphodov", "", "https://example.org/zaphodov"),
        Source(2, "law", "", "", "x.org"),
    )
    told = with_pseudonyms(report(theme("Zaphodov", row), sources=sources), GUARDS)
    (only,) = told.themes
    assert (only.title, only.rows[0].text, only.rows[0].lead_in) == (
        "Zaphodov",
        "Free Zaphodov",
        "Of Zaphodov",
    )
    assert only.rows[0].reasoning == "As a lawyer says"
    assert [(one.citation, one.link) for one in told.sources] == [("Case of a lawyer", ""), ("", "x.org")]


PAGE = AskPage(
    "w", "w", "w", None, "w", False, date.min, (AskLine("w", False, Level.PARTIAL, "w", ("w",), "w"),)
)
MINUTES = Minutes(
    *(
        Kind.MINUTES,
        "w",
        "w",
        "w",
        None,
        "w",
        False,
        date.min,
        Gathering("w", "w"),
        (GroupLine(1, 1, 1, "w"),),
    ),
    *(1, 1, Summary(None, None, None), Summary(None, None, None)),
    unsettled=(Unsettled(Item("w", "w", "w", "w")),),
)


@pytest.mark.parametrize(
    ("record", "kept", "replaced"),
    [
        (EarlierReview("w", None, Counts()), 1, 0),
        (StandingRow("w", "w", True, "w", "w", "w"), 3, 2),
        (Source(1, "w", "w", "w", "x.org/w"), 1, 2),
        (PAGE, 5, 3),
        (MINUTES, 7, 4),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_is_the_uns_or_a_sign_of_the_program_stays(record: object, kept: int, replaced: int) -> None:
    """Also where a word on the list is as short as what stands between the figures of a digest."""
    record = _with(record, "ed")
    told = repr(with_pseudonyms(record, [Guard("ed", "somebody")]))
    assert (told.count("'ed'"), told.count("'somebody'")) == (kept, replaced)


def _with(value: object, words: str) -> object:
    if value == "w":
        return words
    if isinstance(value, tuple):
        return tuple(_with(one, words) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _with(getattr(value, one.name), words) for one in fields(value)})
    return value


def test_without_a_list_it_is_the_very_same() -> None:
    annex = report(theme("Zaphodov", ReportRow("8", False, "x", None)))
    assert with_pseudonyms(annex, ()) is annex
    assert with_pseudonyms(annex, GUARDS) is annex
