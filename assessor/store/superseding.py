"""The one rule of what people say: nothing sealed is changed, a newer row supersedes it.

What is current is what nothing supersedes. Two current rows are a conflict, and the next row ends it
by superseding both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from assessor.models.tables import Decision, Evidence, Judgement, Supersession, now
from assessor.store.text import cleaned

Said = TypeVar("Said", Judgement, Evidence, Decision)

KEPT_APART = frozenset({"id", "sealed", "made_at"})


CONTENT: Mapping[type[Judgement] | type[Decision], Sequence[InstrumentedAttribute[Any]]] = {
    Judgement: (Judgement.level, Judgement.reasoning, Judgement.flagged),
    Decision: (Decision.level, Decision.reasoning, Decision.dissent, Decision.dissenters, Decision.ask),
}
"""What is said, leaving aside who says it and when."""


def differing(kind: type[Judgement] | type[Decision]) -> ColumnElement[bool]:
    """Of rows grouped together: whether they do not all say the same."""
    return or_(*(func.min(column) != func.max(column) for column in CONTENT[kind]))


@cache
def unsuperseded(kind: type[Judgement] | type[Evidence] | type[Decision]) -> ColumnElement[bool]:
    return ~exists().where(Supersession.older_id == kind.id)


def current(session: Session, kind: type[Said], *conditions: ColumnElement[bool]) -> list[Said]:
    """The rows that nothing supersedes, oldest first: none, one, or several in conflict."""
    query = select(kind).where(unsuperseded(kind), *conditions).order_by(kind.made_at, kind.id)
    return list(session.scalars(query))


def say(session: Session, kind: type[Said], rows: Sequence[Said], values: Mapping[str, object]) -> str:
    """Make the values current in place of these rows; the answer is the key of the row that says so now."""
    values = {name: cleaned(value) for name, value in values.items()}
    if len(rows) == 1:
        if all(getattr(rows[0], name) == value for name, value in values.items()):
            return rows[0].id
        if not rows[0].sealed:
            return _amend(rows[0], values)
    made = cast("Callable[..., Said]", kind)
    row = made(**{**(_values(rows[-1]) if rows else {}), **values})
    session.add(row)
    session.add_all(Supersession(newer_id=row.id, older_id=older.id) for older in rows)
    return row.id


def _amend(row: Judgement | Evidence | Decision, values: Mapping[str, object]) -> str:
    for name, value in values.items():
        setattr(row, name, value)
    row.made_at = now()
    return row.id


def _values(row: Judgement | Evidence | Decision) -> dict[str, object]:
    names = [column.key for column in type(row).__table__.columns if column.key not in KEPT_APART]
    return {name: getattr(row, name) for name in names}
