"""From an assessment file to a report."""

import re
from datetime import date
from pathlib import Path

import pytest

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.models.tables import (
    Assessment,
    Decision,
    Evidence,
    Group,
    Judgement,
    Paragraph,
    Passage,
    PassageText,
    SourceDocument,
    SourceText,
    Supersession,
    Theme,
    ThemeText,
)
from assessor.reports.build import build_report
from assessor.reports.report import GroupLevel, Report, ReportRow
from assessor.reports.tracing import origins
from assessor.reports.wording import title_lines
from assessor.store.document import Document
from assessor.store.revealing import reveal
from assessor.store.workshops import add_workshop, change_workshop, current_workshop
from tests.templates import sample_at

MADE_ON = date(2019, 2, 18)


@pytest.fixture
def document(tmp_path: Path):
    with Document.create(tmp_path / "kaz.assess", "") as document:
        with document.edit("fill") as session:
            _fill(session)
        yield document


def _fill(session):
    source = SourceDocument(id="d", symbol="CCPR/C/KAZ/CO/2", body="CCPR", state="KAZ", adopted="2016-07-11")
    session.add(source)
    session.flush()
    session.add(SourceText("d", "en", state_name="Kazakhstan"))
    session.add_all([Theme("d", 1, id="section"), Theme("d", 2, id="torture")])
    here = current_workshop(session)
    change_workshop(session, here, blind=False)
    session.add_all([Group(here, "Women", 1, id="g1"), Group(here, "Lawyers", 0, id="g0")])
    session.flush()
    session.add(ThemeText("section", "en", "C. Principal matters of concern"))
    session.add(ThemeText("torture", "en", "Torture"))
    session.add(Paragraph("d", "24", 1, "torture", follow_up=True, id="p24"))
    session.flush()
    for position, (verdict, limb) in enumerate(
        [("lead-in", ""), ("recommendation", "(a)"), ("recommendation", "(b)")]
    ):
        session.add(Passage("p24", position, verdict, limb, id=f"24{limb}"))
    session.flush()
    session.add(PassageText("24", "en", "The State party should:"))
    session.add_all([PassageText("24(a)", "en", "Investigate."), PassageText("24(a)", "ru", "Расследовать.")])
    session.add(PassageText("24(b)", "en", "Install cameras."))


def _decision(document: Document, level: Level, *words: str, **rest) -> Decision:
    return Decision("24(a)", document.read(current_workshop), level.value, *words, **rest)


def _add(document: Document, *rows):
    with document.edit("add") as session:
        session.add_all(rows)


def _built(document: Document, language: str = "en") -> Report:
    return document.read(lambda session: build_report(session, language, MADE_ON))


def _first(document: Document, language: str = "en") -> ReportRow:
    return _built(document, language).themes[0].rows[0]


def test_an_assessment_without_decisions_is_undecided(document):
    report = _built(document)
    assert [theme.title for theme in report.themes] == ["Torture"]
    assert [row.reference for row in report.themes[0].rows] == ["24 (a)", "24 (b)"]
    assert report.counts.undecided == report.counts.total == 2
    assert report.adopted == date(2016, 7, 11)


def test_an_empty_file_gives_an_empty_report(tmp_path):
    with Document.create(tmp_path / "new.assess") as document:
        assert _built(document).themes == ()


def test_the_current_decision_counts_and_not_the_one_it_supersedes(document):
    old = _decision(document, Level.PARTIAL, "old", id="old", sealed=True)
    new = _decision(document, Level.IMPLEMENTED, "new", dissent="but", ask="ask", id="new")
    _add(document, old, new, Supersession("new", "old"))
    row = _first(document)
    assert (row.level, row.reasoning, row.dissent, row.ask) == (Level.IMPLEMENTED, "new", "but", "ask")
    assert _built(document).counts.implemented == 1


def test_two_decisions_against_each_other_are_no_decision(document):
    _add(document, _decision(document, Level.PARTIAL, id="x"), _decision(document, Level.IMPLEMENTED, id="y"))
    assert _first(document).level is None


def test_groups_are_numbers_in_the_order_of_the_workshop(document):
    _add(document, Judgement("24(a)", "g1", "partial"), Judgement("24(a)", "g0", "implemented"))
    _add(document, _decision(document, Level.PARTIAL))
    levels = _first(document).groups
    assert [(one.group, one.level) for one in levels] == [(1, Level.IMPLEMENTED), (2, Level.PARTIAL)]
    assert "Women" not in repr(_built(document))


def test_what_groups_say_and_cite_blind_waits_in_the_room_for_the_reveal_or_the_decision(document):
    with document.edit("blind") as session:
        change_workshop(session, current_workshop(session), blind=True)
    _add(document, Judgement("24(a)", "g1", "partial"), Judgement("24(b)", "g0", "implemented"))
    _add(document, Evidence("24(a)", "g1", "law", "Old law"), Evidence("24(b)", "g0", "law", "New law"))

    def heard() -> list[tuple[bool, bool]]:
        return [(bool(row.groups), bool(row.sources)) for row in _built(document).themes[0].rows]

    def listed() -> list[str]:
        traced = document.read(origins).values()
        sources = [source.citation for source in _built(document).sources]
        assert [one.citation for given in traced for one in given] == sources
        return sources

    assert (heard(), listed()) == ([(False, False), (False, False)], [])
    _add(document, _decision(document, Level.PARTIAL))
    assert (heard(), listed()) == ([(True, True), (False, False)], ["Old law"])
    with document.edit("open") as session:
        reveal(session, ["24(b)"])
    assert (heard(), listed()) == ([(True, True), (True, True)], ["Old law", "New law"])


def test_a_confidential_source_stays_inside(document):
    _add(
        document,
        Evidence("24(a)", "g0", "testimony", "SECRET WITNESS", public=False),
        Evidence("24(a)", "g0", "law", "Public law"),
    )
    report = _built(document)
    assert "SECRET" not in repr(report)
    assert [source.citation for source in report.sources] == ["Public law"]


def test_the_annex_of_a_workshop_has_only_what_its_own_groups_said(document):
    with document.edit("Another workshop") as session:
        youth = add_workshop(session, "Youth")
        session.add(Group(youth, "Students", id="young"))
    said = [
        (Judgement("24(a)", one, level), Evidence("24(a)", one, "law", f"Law of {one}"))
        for one, level in (("g0", "partial"), ("young", "implemented"))
    ]
    theirs = Decision("24(a)", youth, "implemented", "Theirs")
    _add(document, *said[0], *said[1], _decision(document, Level.PARTIAL), theirs)
    reports = [
        document.read(lambda session, id=id: build_report(session, "en", MADE_ON, workshop_id=id))
        for id in ("", youth)
    ]
    assert (reports[1].workshop, _built(document, "ru").workshop) == ("Youth", reports[0].workshop)
    assert ("Workshop", "Youth") in title_lines(written_translator("en"), reports[1])
    assert [[one.citation for one in report.sources] for report in reports] == [
        ["Law of g0"],
        ["Law of young"],
    ]
    rows = [report.themes[0].rows[0] for report in reports]
    assert [(row.level, row.reasoning, row.groups) for row in rows] == [
        (Level.PARTIAL, "", (GroupLevel(1, Level.PARTIAL),)),
        (Level.IMPLEMENTED, "Theirs", (GroupLevel(1, Level.IMPLEMENTED),)),
    ]


def test_a_withdrawn_source_is_gone(document):
    _add(
        document,
        Evidence("24(a)", "g0", "law", "Law", id="one"),
        Evidence("24(a)", "g0", "law", "Law", withdrawn=True, id="two"),
        Supersession("two", "one"),
    )
    assert _built(document).sources == ()


def test_the_same_source_has_one_number(document):
    _add(
        document,
        *(Evidence(one, "g0", "law", "Law", "2018-01-01", made_at=one) for one in ("24(b)", "24(a)")),
    )
    _add(document, Evidence("24(b)", "g1", "law", "Law", "2019-01-01"))
    report = _built(document)
    assert [row.sources for row in report.themes[0].rows] == [(1,), (1, 2)]
    assert [source.number for source in report.sources] == [1, 2]


@pytest.mark.parametrize(
    ("when", "old"),
    [("2016-07-10", True), ("2016-07-11", False), ("2016-06", True), ("2016-07", False), ("2015", True),
     ("2016", False), ("", False), ("last summer", False)],
)  # fmt: skip
def test_a_source_wholly_before_the_adoption_is_marked(document, when, old):
    _add(document, Evidence("24(a)", "g0", "law", "Law", when))
    assert _built(document).sources[0].before_adoption is old


def test_a_missing_text_is_shown_in_another_language_and_said(document):
    here, missing = _built(document, "ru").themes[0].rows
    assert (here.text, here.text_language, here.lead_in) == ("Расследовать.", "ru", "")
    assert (missing.text, missing.text_language, missing.lead_in) == (
        "Install cameras.",
        "en",
        "The State party should:",
    )


def test_the_state_is_named_in_the_language_of_the_annex(document):
    assert _built(document).state == "Kazakhstan"
    assert _built(document, "ru").state == "Казахстан"


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ASSESSOR_DATA", str(tmp_path))
    with Document.open(sample_at(tmp_path / "sample.assess")) as document:
        yield document


def test_the_sample_speaks_of_itself_in_the_language_of_the_annex(sample):
    russian, english = _built(sample, "ru"), _built(sample, "en")
    assert russian.title.startswith("Казахстан") and english.title.startswith("Kazakhstan")
    assert russian.coalition.startswith("Коалиция") and russian.method != english.method


def test_the_sample_decides_and_cites_in_the_language_of_the_annex(sample):
    russian = _built(sample, "ru")
    rows = [row for theme in russian.themes for row in theme.rows]
    said = [text for row in rows for text in (row.reasoning, row.dissent, row.ask) if text]
    cited = [source.citation for source in russian.sources]
    assert len(said) > 100 and len(cited) > 60
    assert [text for text in (*said, *cited) if not re.search("[а-я]", text)] == []


def test_what_somebody_wrote_into_the_sample_stays(sample):
    with sample.edit("rename") as session:
        session.query(Assessment).one().coalition = "Our coalition"
    assert _built(sample, "ru").coalition == "Our coalition"
