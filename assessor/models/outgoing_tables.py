"""The tables of what goes out: who stands behind it, what was frozen, what is never printed, and what is enclosed.

Nothing of this travels in a group's package: names of organisations stay on the coalition's laptop.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from assessor.models.room_tables import Base
from assessor.models.tables import new_id, now

STANDINGS = ("not-yet", "confirmed", "reservation", "declined")
"""What a member of the coalition has said of the annex."""


class Organisation(Base):
    """A member of the coalition. Where it is not `named`, what goes out counts it as "one organisation"."""

    __tablename__ = "organisation"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    named: Mapped[bool] = mapped_column(default=True)


class Version(Base):
    """A version of a workshop's annex that was frozen: numbered from 1 within its workshop.

    `content` is the canonical JSON of what the annex says in all its languages, compressed with LZMA; `digest` the
    SHA-256 of that JSON in hex, `wording` that of what it says without number and day. `sealed_on` is an ISO day.
    `signature` and `public_key` are Ed25519 in hex, or empty.
    """

    __tablename__ = "version"
    __table_args__ = (Index("version_of", "workshop_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshop.id"))
    number: Mapped[int]
    digest: Mapped[str]
    wording: Mapped[str]
    sealed_on: Mapped[str]
    content: Mapped[bytes]
    signature: Mapped[str] = mapped_column(default="")
    public_key: Mapped[str] = mapped_column(default="")
    made_at: Mapped[str] = mapped_column(default_factory=now)


class Confirmation(Base):
    """What an organisation said of a workshop's annex; the newest one is current, the others stay as the record.

    `standing` is one of `STANDINGS`; `reservation` is printed as a note. `wording` is the SHA-256, in hex, of what the
    annex said then: whatever is changed afterwards voids it.
    """

    __tablename__ = "confirmation"
    __table_args__ = (Index("confirmation_by", "organisation_id", "workshop_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisation.id"))
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshop.id"))
    standing: Mapped[str]
    reservation: Mapped[str] = mapped_column(default="")
    wording: Mapped[str] = mapped_column(default="")
    made_at: Mapped[str] = mapped_column(default_factory=now)


class GuardedWord(Base):
    """Words that are never to be published, such as a person's name; `pseudonym` is printed in their place.

    Without one a gap is printed, and the pre-flight stops.
    """

    __tablename__ = "guarded_word"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    words: Mapped[str]
    pseudonym: Mapped[str] = mapped_column(default="")


class Attachment(Base):
    """A file that is enclosed with a source: the original as it came, and the copy that may go out.

    `digest` is the SHA-256 of the original in hex; `cleaned` is without what a file tells of people, places and
    programs, and empty where no such copy can be made.
    """

    __tablename__ = "attachment"
    __table_args__ = (Index("attachment_of", "evidence_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"))
    name: Mapped[str]
    digest: Mapped[str]
    original: Mapped[bytes]
    cleaned: Mapped[bytes] = mapped_column(default=b"")
    position: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[str] = mapped_column(default_factory=now)


class Submission(Base):
    """The one row of settings for what goes out; made when the first of them is set.

    `word_limit` is that of the main text; 0 is the usual one, which depends on how many organisations submit.
    `logo` is a PNG made anew from the picture that was given, or empty.
    """

    __tablename__ = "submission"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    word_limit: Mapped[int] = mapped_column(default=0)
    logo: Mapped[bytes] = mapped_column(default=b"")


class EarlierCycle(Base):
    """How many recommendations of an earlier review had which level, to show what has changed since.

    `symbol` is that of the earlier source document, `adopted` an ISO date or empty.
    """

    __tablename__ = "earlier_cycle"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    symbol: Mapped[str]
    adopted: Mapped[str] = mapped_column(default="")
    implemented: Mapped[int] = mapped_column(default=0)
    partial: Mapped[int] = mapped_column(default=0)
    not_implemented: Mapped[int] = mapped_column(default=0)
    no_information: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)
