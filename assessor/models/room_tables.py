"""The tables of the room: workshops, what happens in the plenary, and what goes to and comes from other laptops.

What groups and the plenary *say* is in `tables`; this is what surrounds it.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from assessor.models.levels import Level
from assessor.models.tables import Base, new_id, now


class Workshop(Base):
    """A meeting that judges: its groups, its own decisions, its own annex.

    `date` is an ISO day or empty, `ends_at` a time of day `17:00` or empty; `dots` is how many priority dots each
    group has; `blind` hides the groups' levels until they are revealed. The first workshop of a file has the
    assessment's id, so that copies of one old file agree on it.
    """

    __tablename__ = "workshop"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    title: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    date: Mapped[str] = mapped_column(default="")
    audience: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    blind: Mapped[bool] = mapped_column(default=True)
    quorum: Mapped[int] = mapped_column(default=0)
    dots: Mapped[int] = mapped_column(default=0)
    ends_at: Mapped[str] = mapped_column(default="")
    began_at: Mapped[str] = mapped_column(default="")
    ended_at: Mapped[str] = mapped_column(default="")


class Reveal(Base):
    """From this moment all groups' levels for a recommendation are open to the room."""

    __tablename__ = "reveal"
    __table_args__ = (Index("reveal_of", "recommendation_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshop.id"))
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"))
    made_at: Mapped[str] = mapped_column(default_factory=now)


class FirstPosition(Base):
    """A judgement that was current when the levels were revealed: what the group said before it saw the others."""

    __tablename__ = "first_position"
    judgement_id: Mapped[str] = mapped_column(ForeignKey("judgement.id"), primary_key=True)
    reveal_id: Mapped[str] = mapped_column(ForeignKey("reveal.id"), primary_key=True)


class ShowOfHands(Base):
    """How many people in the room were for which level; the latest count of a recommendation is shown."""

    __tablename__ = "show_of_hands"
    __table_args__ = (Index("show_of_hands_on", "recommendation_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshop.id"))
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"))
    implemented: Mapped[int] = mapped_column(default=0)
    partial: Mapped[int] = mapped_column(default=0)
    not_implemented: Mapped[int] = mapped_column(default=0)
    no_information: Mapped[int] = mapped_column(default=0)
    abstained: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[str] = mapped_column(default_factory=now)


class Dots(Base):
    """The priority dots that a group has put on a recommendation."""

    __tablename__ = "dots"
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"), primary_key=True)
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"), primary_key=True)
    count: Mapped[int]


class Turn(Base):
    """A time during which a recommendation was on the plenary's screen; for the clock and the minutes."""

    __tablename__ = "turn"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshop.id"))
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"))
    seconds: Mapped[int] = mapped_column(default=0)
    postponed: Mapped[bool] = mapped_column(default=False)
    began_at: Mapped[str] = mapped_column(default_factory=now)


class PaperEntry(Base):
    """A level read from a group's paper sheet: `turn` 1 by the first person, 2 by the one who checks."""

    __tablename__ = "paper_entry"
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"), primary_key=True)
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"), primary_key=True)
    turn: Mapped[int] = mapped_column(primary_key=True)
    level: Mapped[str] = mapped_column(default=Level.NOT_ASSESSED.value)
    reasoning: Mapped[str] = mapped_column(default="")
    made_at: Mapped[str] = mapped_column(default_factory=now)


class Giving(Base):
    """A package that was given out to a group; its id is the package's."""

    __tablename__ = "giving"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    made_at: Mapped[str] = mapped_column(default_factory=now)


class Receipt(Base):
    """What was in a package that was taken back. `judgements` = `fresh` + `known` + `conflicting`.

    `group_name` is what the package called the group, `digest` the SHA-256 of what was in it.
    """

    __tablename__ = "receipt"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    giving_id: Mapped[str]
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    group_name: Mapped[str]
    digest: Mapped[str]
    judgements: Mapped[int]
    fresh: Mapped[int]
    known: Mapped[int]
    conflicting: Mapped[int]
    made_at: Mapped[str] = mapped_column(default_factory=now)


class ReceiptLine(Base):
    """What became of one recommendation's judgement in a package: fresh, known or conflicting."""

    __tablename__ = "receipt_line"
    receipt_id: Mapped[str] = mapped_column(ForeignKey("receipt.id"), primary_key=True)
    recommendation_id: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
