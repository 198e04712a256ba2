"""The law of undo: after any history of edits, undos and redos the file equals the expected state."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import text

from assessor.models.levels import Level
from assessor.store.deciding import decide
from assessor.store.document import Change, Document
from assessor.store.judging import add_evidence, judge, seal
from tests.store.factories import dump, fill

TEXTS = st.text(st.characters(), max_size=6) | st.sampled_from(
    ["'", "a\0b", "\ud800", "N'))--", "ұқ", "\r\n"]
)
BULK = (
    "UPDATE judgement SET reasoning = reasoning || '!'",
    "UPDATE passage SET position = -position",
    "DELETE FROM supersession",
    "DELETE FROM passage_text WHERE text LIKE 'Do%'",
    "INSERT OR REPLACE INTO theme_text SELECT theme_id, language, title || '+' FROM theme_text",
    "UPDATE theme_text SET language = language || 'x'",
    "DELETE FROM evidence",
    "INSERT INTO \"group\" SELECT hex(randomblob(8)), (SELECT id FROM workshop), 'G', 1, 2, '' FROM passage",
    "UPDATE \"group\" SET people = 1.5, colour = x'00ff' WHERE position = 1",
)


class Histories(RuleBasedStateMachine):
    """Any edits beside a list of what the whole file looked like after each of them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        folder = Path(self.folder.name)
        self.document = Document.create(folder / "x.assess", backups=folder)
        with self.document.edit("Imported", undoable=False) as session:
            self.ids = fill(session)
        self.states = [dump(self.document)]
        self.heard: list[Change] = []
        self.document.subscribe(self.heard.append)
        self.place = 0

    def teardown(self) -> None:
        self.document.close()
        self.folder.cleanup()

    def done(self) -> None:
        """An edit was a step if it was announced; one that touched no row is none."""
        if self.heard:
            self.states[self.place + 1 :] = [dump(self.document)]
            self.place += 1
            self.heard.clear()

    @rule(level=st.sampled_from(Level), reasoning=TEXTS, flagged=st.booleans(), which=st.integers(0, 3))
    def judge(self, level: Level, reasoning: str, flagged: bool, which: int) -> None:
        one = (self.ids.recommendations[which], self.ids.groups[which % 2])
        with self.document.edit("Judged") as session:
            judge(session, *one, level=level, reasoning=reasoning, flagged=flagged)
        self.done()

    @rule(reasoning=TEXTS, citation=TEXTS)
    def decide_and_cite(self, reasoning: str, citation: str) -> None:
        with self.document.edit("Several") as session:
            decide(session, self.ids.recommendations[0], dissent=reasoning)
            add_evidence(
                session, self.ids.recommendations[1], self.ids.groups[0], kind="law", citation=citation
            )
            seal(session)
        self.done()

    @rule(statements=st.lists(st.sampled_from(BULK), min_size=1, max_size=3))
    def change_much(self, statements: list[str]) -> None:
        with self.document.edit("Bulk") as session:
            for statement in statements:
                session.execute(text(statement))
        self.done()

    @rule(statement=st.sampled_from(BULK))
    def fail(self, statement: str) -> None:
        try:
            with self.document.edit("Failed") as session:
                session.execute(text(statement))
                raise KeyError
        except KeyError:
            pass

    @rule(words=st.lists(TEXTS, min_size=2, max_size=4))
    def type_words(self, words: list[str]) -> None:
        key = object()
        for word in words:
            with self.document.edit("Typed", merge=key) as session:
                session.execute(text("UPDATE assessment SET title = title || :word"), {"word": f"{word}."})
        self.done()

    @precondition(lambda self: self.place > 0)
    @rule()
    def undo(self) -> None:
        assert self.document.undo()
        self.place -= 1
        self.heard.clear()

    @precondition(lambda self: self.place < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        assert self.document.redo()
        self.place += 1
        self.heard.clear()

    @invariant()
    def the_file_is_as_expected(self) -> None:
        assert dump(self.document) == self.states[self.place]
        assert (self.document.undo_label is None) == (self.place == 0)
        assert (self.document.redo_label is None) == (self.place == len(self.states) - 1)

    @invariant()
    def nothing_points_nowhere(self) -> None:
        assert (
            self.document.read(lambda session: session.execute(text("PRAGMA foreign_key_check")).all()) == []
        )


unhurried = settings(deadline=None, suppress_health_check=list(HealthCheck))


class TestHistories(Histories.TestCase):
    settings = settings(unhurried, max_examples=4, stateful_step_count=15)


@pytest.mark.slow
class TestManyHistories(Histories.TestCase):
    settings = settings(unhurried, max_examples=40, stateful_step_count=20)
