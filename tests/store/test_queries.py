from pathlib import Path

from sqlalchemy import event, update

from assessor.models.levels import Level
from assessor.models.tables import Decision, Paragraph, Passage, PassageText
from assessor.store import queries
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.judging import add_evidence, judge, seal
from assessor.store.preparing import assign_themes, describe
from assessor.store.rows import Progress, in_language
from assessor.store.workshops import current_workshop
from tests.store.factories import Ids, fill


def test_the_outline_has_what_is_needed_to_read_a_recommendation(document: Document, ids: Ids):
    outline = document.read(queries.outline)
    first = outline.recommendations[0]
    assert [one.reference for one in outline.recommendations] == ["6 (a)", "6 (b)", "8 (a)", "8 (b)"]
    assert first.lead_ins == {"en": "The State party should:"}
    assert (first.concern_number, first.concerns) == ("5", {"en": "Worry 0"})
    assert (first.follow_up, outline.recommendations[2].follow_up) == (True, False)
    assert [(theme.depth, theme.titles["en"]) for theme in outline.themes] == [
        (0, "C. Concerns"),
        (1, "Torture"),
    ]


def test_a_nested_limb_is_read_with_the_openings_above_it(document: Document, ids: Ids):
    with document.edit("Added") as session:
        paragraph = session.get(Passage, ids.recommendations[0]).paragraph_id
        opening = Passage(paragraph, 5, "lead-in", "(c)")
        deep = Passage(paragraph, 6, "recommendation", "(c) (i)")
        session.add_all([opening, deep, PassageText(opening.id, "en", "Within it:")])
    rows = {one.reference: one for one in document.read(queries.outline).recommendations}
    assert rows["6 (c) (i)"].lead_ins == {"en": "The State party should: Within it:"}
    assert rows["6 (b)"].lead_ins == {"en": "The State party should:"}


def test_a_concern_in_the_same_paragraph_is_found(document: Document, ids: Ids):
    with document.edit("As before 2012") as session:
        session.execute(update(Paragraph).values(answers_id=None))
        paragraph = session.get(Passage, ids.recommendations[0]).paragraph_id
        worry = Passage(paragraph, -1, "concern", "(a)")
        session.add_all([worry, PassageText(worry.id, "en", "Old worry")])
    rows = document.read(queries.outline).recommendations
    assert (rows[0].concern_number, rows[0].concerns) == ("6", {"en": "(a) Old worry"})
    assert (rows[2].concern_number, rows[2].concerns) == ("", {})


def test_first_words_are_short_and_in_the_language_that_there_is(document: Document, ids: Ids):
    row = document.read(queries.outline).recommendations[0]
    assert row.first_words("kk", "en") == "Do 0 (a)"
    assert row.first_words("en", length=5) == "Do 0…"
    assert in_language({"ru": "да", "en": ""}, "en") == "да"


def test_an_assessment_is_not_entitled_after_its_file(tmp_path: Path):
    with Document.create(tmp_path / "draft of nobody.assess") as document:
        assert document.read(queries.document).title == ""


def test_the_header_tells_what_is_judged(document: Document, ids: Ids):
    with document.edit("Described") as session:
        describe(session, coalition="Coalition", room_language="ru")
    row = document.read(queries.document)
    assert (row.symbol, row.state, row.adopted) == ("CCPR/C/KAZ/CO/2", "KAZ", "2016-07-12")
    assert (row.title, row.coalition, row.room_language) == ("kaz", "Coalition", "ru")
    assert (row.languages, row.state_names) == (("en",), {"en": "Kazakhstan"})


def test_plenary_rows_have_all_groups_and_the_decision(document: Document, ids: Ids):
    one, (a, b) = ids.recommendations[1], ids.groups
    with document.edit("Said") as session:
        judge(session, one, a, level=Level.PARTIAL, reasoning="x", flagged=True)
        add_evidence(session, one, a, kind="law", citation="Law 1")
        add_evidence(session, one, b, kind="law", citation="Law 2")
        seal(session)
        judge(session, one, a, level=Level.IMPLEMENTED)
        decide(session, one, level=Level.PARTIAL)
    row = document.read(queries.plenary)[1]
    assert row == document.read(lambda session: queries.plenary_row(session, one))
    assert (row.groups[a].level, row.groups[a].reasoning, row.groups[a].evidence) == (
        Level.IMPLEMENTED,
        "x",
        1,
    )
    assert (row.groups[b].level, row.groups[b].evidence) == (Level.NOT_ASSESSED, 1)
    assert row.decision.level is Level.PARTIAL
    assert document.read(queries.plenary)[0].decision is None


def test_two_current_decisions_are_a_conflict(document: Document, ids: Ids):
    with document.edit("Merged") as session:
        session.add_all(
            Decision(ids.recommendations[0], current_workshop(session), level)
            for level in ("partial", "implemented")
        )
    assert document.read(queries.conflicts) == ((ids.recommendations[0], ""),)
    assert document.read(queries.decisions)[ids.recommendations[0]].conflicting


def test_progress_counts_by_theme_and_in_all(document: Document, ids: Ids):
    with document.edit("Said") as session:
        judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL)
        judge(session, ids.recommendations[1], ids.groups[0], level=Level.NOT_ASSESSED)
        decide(session, ids.recommendations[0], level=Level.NO_INFORMATION)
    rows = document.read(lambda session: queries.progress(session, ids.groups[0]))
    assert rows.whole == Progress(1, 4)
    assert rows.themes == dict.fromkeys(ids.themes, Progress(1, 4))
    assert document.read(queries.progress).whole == Progress(1, 4)


def test_progress_of_a_group_counts_what_it_was_given(document: Document, ids: Ids):
    with document.edit("Given") as session:
        session.execute(update(Paragraph).where(Paragraph.number == "8").values(theme_id=None))
        assign_themes(session, ids.groups[0], ids.themes[:1])
    assert document.read(lambda session: queries.progress(session, ids.groups[0])).whole == Progress(0, 2)
    assert document.read(lambda session: queries.progress(session, ids.groups[1])).whole == Progress(0, 4)
    assert [row.assigned for row in document.read(queries.groups)] == [2, 0]


def test_what_was_not_placed_is_listed_with_its_reason(document: Document, ids: Ids):
    with document.edit("Imported") as session:
        paragraph = session.get(Passage, ids.recommendations[0]).paragraph_id
        lost = Passage(paragraph, 9, "not-placed")
        session.add_all([lost, PassageText(lost.id, "en", "???", reason="no number")])
    (row,) = document.read(queries.unplaced)
    assert (row.number, row.texts, row.reasons) == ("6", {"en": "???"}, {"en": "no number"})


def test_the_number_of_queries_does_not_grow_with_the_file(document: Document):
    counted: list[str] = []
    event.listen(document._database._engine, "before_cursor_execute", lambda *seen: counted.append(seen[2]))
    asked = (queries.outline, queries.plenary, queries.progress, queries.groups, queries.unplaced)
    counts: list[int] = []
    for paragraphs in (1, 30):
        with document.edit("Imported") as session:
            fill(session, paragraphs, groups=0)
        counted.clear()
        for query in asked:
            document.read(query)
        counts.append(len(counted))
    assert counts[0] == counts[1]
