"""What the plenary settles for a recommendation: level, reasoning, dissent, ask."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.tables import Decision
from assessor.store.superseding import current, say
from assessor.store.workshops import current_workshop


def decide(
    session: Session,
    recommendation_id: str,
    *,
    level: Level | None = None,
    reasoning: str | None = None,
    dissent: str | None = None,
    dissenters: str | None = None,
    ask: str | None = None,
    workshop_id: str = "",
) -> str:
    """Record what is given, keep the rest. The answer is the current row's key, or empty."""
    key = {"recommendation_id": recommendation_id, "workshop_id": workshop_id or current_workshop(session)}
    rows = current(session, Decision, *(getattr(Decision, name) == value for name, value in key.items()))
    given = {
        "level": level.value if level else None,
        "reasoning": reasoning,
        "dissent": dissent,
        "dissenters": dissenters,
        "ask": ask,
    }
    values: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    if not rows and level is None and not any(values.values()):
        return ""
    return say(session, Decision, rows, {**key, **values})


def seal_decision(session: Session, recommendation_id: str) -> None:
    """The item was left: from now on its decision is only superseded."""
    unsealed = (Decision.recommendation_id == recommendation_id, Decision.sealed.is_(False))
    session.execute(update(Decision).where(*unsealed).values(sealed=True))
