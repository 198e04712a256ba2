"""The whole way of one recommendation: what each group said first and then, what the room did, what was decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence

from assessor.i18n import N_, Translator
from assessor.store import queries, revealing, stories
from assessor.store.rows import EventRow, in_language
from assessor.store.workshops import workshop
from assessor.ui.history.sheet import HistorySheet
from assessor.ui.history.wording import event_told, without_reference
from assessor.ui.parts.labels import link
from assessor.ui.parts.prose import Prose
from assessor.ui.theme import BODY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from assessor.ui.theme import Theme

HIDDEN = N_("What groups say here stays out until it is revealed.")
NOTHING = N_("Nothing has been said of it yet.")


@dataclass(frozen=True, slots=True)
class Way:
    """What may be shown of one recommendation in the current workshop."""

    id: str
    reference: str
    text: str
    events: tuple[EventRow, ...]
    groups: dict[str, str]
    hidden: bool


def read_way(session: Session, recommendation_id: str) -> Way | None:
    """None where it is no recommendation (any more). Until the reveal it is not told what groups say blind."""
    here, document = workshop(session), queries.document(session)
    rows = {row.id: row for row in queries.outline(session).recommendations}
    row = rows.get(recommendation_id)
    if row is None:
        return None
    events = stories.in_the_open(session, stories.story(session, row.id, here.id), here.id)
    hidden = revealing.is_hidden(session, row.id, here.id)
    groups = {group.id: group.name for group in queries.groups(session, here.id)}
    languages = document.room_language, document.second_language, *document.languages
    return Way(row.id, row.reference, in_language(row.texts, *languages), events, groups, hidden)


class StorySheet(HistorySheet):
    """Read once, when it is opened. It can be copied as text, for a report or a letter."""

    def __init__(self, theme: Theme, tr: Translator, way: Way, parent: QWidget) -> None:
        super().__init__(theme, tr, tr("The way of {reference}", reference=way.reference), parent)
        self.way = way
        self.text = Prose(theme, BODY, "second", highest=theme.px(96))
        self.text.show_text(self.way.text)
        self.head.insertWidget(1, self.text)
        self.explained.setText(tr(HIDDEN) if self.way.hidden else "")
        self.explained.setVisible(self.way.hidden)
        self.copy = link(tr("Copy as text"), theme, look="plain")
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.clicked.connect(self._copy)
        self.buttons.insertWidget(0, self.copy)
        references = {way.id: way.reference}
        told = (event_told(tr, event, references, way.groups) for event in way.events)
        self.list.show_rows(replace(row, what=without_reference(row.what, way.reference)) for row in told)
        self.list.setCurrentRow(self.list.count() - 1)
        self.status.setText("" if self.way.events else tr(NOTHING))
        self.status.setVisible(not self.way.events)
        self.list.setFocus()

    def _copy(self) -> None:
        lines = (" – ".join(filter(None, (row.when, row.what, row.more))) for row in self.list.rows())
        QGuiApplication.clipboard().setText("\n".join((self.windowTitle(), self.way.text, "", *lines)))
        self.status.setText(self._tr("Copied."))
        self.status.show()
