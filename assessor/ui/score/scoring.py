"""What the screen knows of the assessment, read as frozen rows and read again when it has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.store import queries
from assessor.store.group_work import work_done
from assessor.store.rows import DocumentRow, EvidenceRow, GroupRow, JudgementRow, in_language
from assessor.ui.score.rows import UNTOUCHED, Entry, ThemeEntries, theme_entries

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assessor.store.document import Document
    from assessor.ui.desk import Desk

GROUP = "score group"
"""Under this name the group is remembered beside the rows of the stages."""
JUDGED = frozenset({"judgement", "evidence", "supersession"})


@dataclass(frozen=True, slots=True)
class Scoring:
    """One group's work: its recommendations under themes, and what it said of them."""

    document: DocumentRow
    groups: tuple[GroupRow, ...]
    group_id: str
    themes: tuple[ThemeEntries, ...]
    judgements: Mapping[str, JudgementRow]

    @property
    def languages(self) -> tuple[str, str]:
        """The room's language and the other one, or what the source was read in."""
        read = self.document.languages
        first = self.document.room_language or (read[0] if read else "")
        others = [language for language in read if language != first]
        return first, self.document.second_language or (others[0] if others else "")

    def entries(self) -> list[tuple[ThemeEntries, Entry]]:
        return [(theme, entry) for theme in self.themes for entry in theme.entries]

    def judgement(self, recommendation_id: str) -> JudgementRow:
        return self.judgements.get(recommendation_id, UNTOUCHED)

    def judged(self, judgements: Mapping[str, JudgementRow]) -> Scoring:
        return replace(self, judgements=judgements)

    def find(self, recommendation_id: str) -> tuple[int, ThemeEntries, Entry] | None:
        """Its place (from 1), its theme, and itself."""
        for place, (theme, entry) in enumerate(self.entries(), 1):
            if entry.row.id == recommendation_id:
                return place, theme, entry
        return None

    def done(self) -> int:
        return sum(
            self.judgement(entry.row.id).level is not Level.NOT_ASSESSED for _, entry in self.entries()
        )

    def reference(self, recommendation_id: str) -> str:
        found = self.find(recommendation_id)
        return found[2].row.reference if found else ""

    def lines(self) -> list[tuple[str, str]]:
        """Each recommendation as a person would look for it."""
        rows = [entry.row for _, entry in self.entries()]
        return [(row.id, f"{row.reference}  {in_language(row.texts, *self.languages)}") for row in rows]

    def free_name(self, tr: Translator) -> str:
        """For a group that nobody has named yet."""
        taken = {group.name.casefold() for group in self.groups}
        names = (tr("Group {n}", n=n) for n in range(len(taken) + 1, len(taken) * 2 + 2))
        return next(name for name in names if name.casefold() not in taken)


SEVERAL = 2


def progress_line(tr: Translator, document: Document, group_id: str) -> str:
    """How far the group is that scores here."""
    group, done, total = read_progress(document, group_id)
    if not total:
        return ""
    if not group:
        return tr("{done} of {total}", done=done, total=total)
    return tr("{done} of {total} · {group}", done=done, total=total, group=group)


def back_line(tr: Translator, document: Document) -> str:
    """For who is elsewhere: how many groups have said something of all that they have."""
    works = document.read(work_done).values()
    if len(works) < SEVERAL or not any(work.total for work in works):
        return progress_line(tr, document, "")
    back = sum(work.total > 0 and work.done == work.total for work in works)
    return tr("{done} of {total} groups back", done=back, total=len(works))


def last_line(tr: Translator, left: int) -> str:
    if not left:
        return tr("That was the last one. All recommendations are scored.")
    return tr.plural(
        "That was the last one. {n} is not scored.", "That was the last one. {n} are not scored.", left
    )


def read_scoring(document: Document, group_id: str) -> Scoring:
    """Everything for the list, in a fixed number of queries whatever the size."""
    return document.read(lambda session: _scoring(session, group_id))


def read_judgements(document: Document, group_id: str) -> Mapping[str, JudgementRow]:
    return document.read(lambda session: queries.judgements(session, group_id)) if group_id else {}


def read_evidence(document: Document, recommendation_id: str, group_id: str) -> tuple[EvidenceRow, ...]:
    if not group_id:
        return ()
    return document.read(lambda session: queries.evidence(session, recommendation_id, group_id))


def read_progress(document: Document, wanted: str) -> tuple[str, int, int]:
    """The group that scores, how many it has done, and how many it was given."""

    def read(session: Session) -> tuple[str, int, int]:
        group = chosen_group(queries.groups(session), wanted)
        whole = queries.progress(session, group.id if group else None).whole
        return (group.name, whole.done, whole.total) if group else ("", 0, whole.total)

    return document.read(read)


def chosen_group(groups: Sequence[GroupRow], wanted: str) -> GroupRow | None:
    """The one that was asked for, or else the first."""
    return next((group for group in groups if group.id == wanted), next(iter(groups), None))


def row_of_group(recommendation_id: str, group_id: str) -> str:
    """A row of this stage as another one says where to go: in the work of this group."""
    return f"{recommendation_id}\t{group_id}"


def group_of_row(document: Document, row: str, current: str) -> tuple[str, str]:
    """The recommendation, and the group in whose work it is shown.

    The one that was named, or the current one, or the first that was given it.
    """
    recommendation_id, _, named = row.partition("\t")

    def read(session: Session) -> str:
        groups = [group.id for group in queries.groups(session)]
        ordered = sorted(groups, key=lambda group: (group != named, group != current))
        given = ((group, queries.assigned(session, group)) for group in ordered)
        return next((group for group, rows in given if rows is None or recommendation_id in rows), current)

    return recommendation_id, document.read(read)


def _scoring(session: Session, wanted: str) -> Scoring:
    row = queries.document(session)
    groups = queries.groups(session)
    group = chosen_group(groups, wanted)
    group_id = group.id if group else ""
    given = queries.assigned(session, group_id) if group_id else None
    judgements = queries.judgements(session, group_id) if group_id else {}
    languages = tuple(dict.fromkeys((row.room_language, *row.languages)))
    themes = theme_entries(queries.outline(session), given, languages)
    return Scoring(row, groups, group_id, themes, judgements)


def remembered_group(desk: Desk) -> str:
    row = desk.document.read(queries.document)
    return desk.settings.place(row.assessment_id).rows.get(GROUP, "")


def remember_group(desk: Desk, group_id: str) -> None:
    row = desk.document.read(queries.document)
    desk.settings.place(row.assessment_id).rows[GROUP] = group_id
