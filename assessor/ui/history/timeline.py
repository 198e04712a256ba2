"""What happened in the workshop, from its beginning to its end: everything, or the decisions, or the packages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessor.i18n import N_, Translator
from assessor.store import queries, stories
from assessor.store.rows import EventKind, EventRow
from assessor.store.workshops import workshop
from assessor.ui.history.sheet import HistorySheet
from assessor.ui.history.wording import event_told
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.theme import NOTE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from assessor.store.document import Document
    from assessor.ui.theme import Theme

EXPLAINED = N_("In the order in which it happened, the latest at the end.")
HIDDEN = N_(
    "In the order in which it happened, the latest at the end. What groups say of a recommendation stays out until "
    "its levels are opened."
)
PARTS = (
    (N_("Everything"), frozenset(EventKind)),
    (
        N_("Decisions, shows of hands, what was put off"),
        frozenset({EventKind.DECIDED, EventKind.HANDS, EventKind.POSTPONED}),
    ),
    (N_("What groups said, and when it was opened"), frozenset({EventKind.JUDGED, EventKind.REVEALED})),
    (N_("Packages given and taken"), frozenset({EventKind.GIVEN, EventKind.TAKEN})),
)


@dataclass(frozen=True, slots=True)
class Past:
    """What may be shown of a workshop; `hidden` says that something may not be shown yet."""

    title: str
    events: tuple[EventRow, ...]
    references: Mapping[str, str]
    groups: Mapping[str, str]
    hidden: bool


def read_past(session: Session) -> Past:
    """Of the current workshop. While it scores blindly, nobody reads here what a group says."""
    here = workshop(session)
    events = stories.timeline(session, here.id)
    shown = stories.in_the_open(session, events, here.id)
    return Past(
        here.title,
        shown,
        {row.id: row.reference for row in queries.outline(session).recommendations},
        {group.id: group.name for group in queries.groups(session, here.id)},
        len(shown) < len(events),
    )


class TimelineSheet(HistorySheet):
    """Read once, when it is opened; a box chooses what kind of thing is shown."""

    def __init__(self, theme: Theme, tr: Translator, document: Document, parent: QWidget) -> None:
        super().__init__(theme, tr, tr("What happened in the workshop"), parent)
        self.past = document.read(read_past)
        self.explained.setText(tr(HIDDEN if self.past.hidden else EXPLAINED))
        self.part = ChoiceBox(theme)
        self.part.setFont(theme.font(NOTE))
        self.part.setAccessibleName(tr("What is shown"))
        for name, kinds in PARTS:
            self.part.addItem(tr(name), kinds)
        self.buttons.insertWidget(0, self.part)
        self.part.currentIndexChanged.connect(self._show)
        self._show()
        self.list.setFocus()

    def _show(self) -> None:
        tr, past, kinds = self._tr, self.past, PARTS[self.part.currentIndex()][1]
        events = [event for event in past.events if event.kind in kinds]
        self.list.show_rows(event_told(tr, event, past.references, past.groups) for event in events)
        self.list.setCurrentRow(self.list.count() - 1)
        happened = tr.plural("{n} thing happened", "{n} things happened", len(events))
        self.status.setText(happened if events else tr("Nothing has happened yet."))
