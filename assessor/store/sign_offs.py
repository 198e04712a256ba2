"""Who stood behind a version in each file of it that was given out, by the names that they had then.

Kept outside undo: a file that is with others stays there, whatever is taken back here. It says nothing that did not
go out.
"""

from __future__ import annotations

from sqlalchemy import Column, MetaData, String, Table, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from assessor.store.schema import MARKS

_marks = Table(MARKS, MetaData(), Column("name", String, primary_key=True), Column("value", String))
_KIND = "given out"


def keep_sign_off(session: Session, digest: str, sign_off: str, members: str) -> None:
    """`digest` names the version, `sign_off` what stands in `members`, which is JSON."""
    row = {"name": f"{_KIND} {digest} {sign_off}", "value": members}
    session.execute(insert(_marks).values(row).on_conflict_do_nothing())


def kept_sign_offs(session: Session, digest: str) -> tuple[str, ...]:
    query = select(_marks.c.value).where(_marks.c.name.startswith(f"{_KIND} {digest} ", autoescape=True))
    return tuple(session.scalars(query.order_by(_marks.c.name)))
