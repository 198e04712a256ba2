"""The clock of the plenary and the file: turns are noted beside what people do, and undo passes them over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.store import timing
from assessor.store.workshops import begin_workshop, change_workshop, end_workshop, workshop
from assessor.ui.desk import Desk
from assessor.ui.plenary.sitting import Pace, Sitting, Spent, now, pace

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

BEGIN = N_("Begin the workshop")
END = N_("End the workshop")
GO_ON = N_("Go on with the workshop")
PLANNED = N_("Planned end")


class Watch:
    """Counts while the workshop is going on, the plenary is in sight, and nobody has paused it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.sitting = Sitting(now)
        self.paused, self.seen = False, False
        self.spent = Spent()

    def read(self) -> None:
        """What the file says of the workshop."""
        self.workshop = self._desk.document.read(workshop)
        self.spent = Spent(dict(self._desk.document.read(timing.seconds_spent)))
        self._follow()

    @property
    def going(self) -> bool:
        """Whether the workshop has begun and not ended."""
        return bool(self.workshop.began_at) and not self.workshop.ended_at

    def _follow(self) -> None:
        (self.sitting.resume if self._counting else self.sitting.halt)()

    @property
    def _counting(self) -> bool:
        return self.going and self.seen and not self.paused

    def show(self, recommendation_id: str) -> None:
        """Another one is on the screen: the turn of the one before is over."""
        if recommendation_id != self.sitting.about:
            self.settle()
            self.sitting.start(recommendation_id, running=self._counting)

    def set_seen(self, seen: bool) -> None:
        self.seen = seen
        self._follow()

    def pause(self, paused: bool) -> None:
        self.paused = paused
        self._follow()

    def settle(self) -> None:
        """Note how long it has been until now. If it goes on, the same turn becomes longer."""
        if self.sitting.about and self.going and self.sitting.seconds:
            self._note(postponed=False)

    def put_off(self) -> None:
        if self.sitting.about:
            self._note(postponed=True)

    def _note(self, *, postponed: bool) -> None:
        sitting, document = self.sitting, self._desk.document
        if document.read_only:
            return
        seconds = sitting.seconds if self.going else 0
        try:
            with document.remark() as session:
                self._write(session, seconds, postponed)
        except UserError as error:
            self._desk.notices.fail(self._desk.tr.error(error))
            return
        self.spent = Spent(dict(document.read(timing.seconds_spent)))

    def _write(self, session: Session, seconds: int, postponed: bool) -> None:
        sitting = self.sitting
        if sitting.turn_id:
            timing.lengthen_turn(session, sitting.turn_id, seconds, postponed=postponed)
            return
        noted = (session, sitting.about, seconds)
        sitting.turn_id = timing.note_turn(*noted, began_at=sitting.began_at, postponed=postponed)

    def pace(self, left: int) -> Pace:
        return pace(self.sitting.now(), left, self.workshop.ends_at, self.spent.average)

    def begin(self) -> bool:
        """Begin; after an end, go on as if it had not been."""
        here = self.workshop
        label = GO_ON if here.began_at else BEGIN
        begun = self._desk.edit(label, lambda session: begin_workshop(session, here.id, here.began_at))
        self.sitting.start(self.sitting.about, running=self._counting)
        return begun

    def end(self) -> bool:
        self.settle()
        return self._desk.edit(END, lambda session: end_workshop(session, self.workshop.id))

    def plan_end(self, ends_at: str) -> bool:
        here = self.workshop.id
        return self._desk.edit(PLANNED, lambda session: change_workshop(session, here, ends_at=ends_at))
