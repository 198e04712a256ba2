"""Where what was clicked in the preview is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor.models.levels import Level
from assessor.reports.tracing import origins, row_named
from assessor.store import queries
from assessor.store.document import Document
from assessor.ui.score.scoring import row_of_group

if TYPE_CHECKING:
    from assessor.ui.annex.stage import AnnexStage


def mend(stage: AnnexStage, about: str) -> None:
    """Go to where what was clicked comes from; the page stays where it is until one is back."""
    fields = stage.side.form.fields
    if about in fields:
        fields[about].setFocus()
        return
    stage.leave()
    where, row = mended_at(stage.desk.document, about)
    if where:
        stage.desk.go(where, row)


def mended_at(document: Document, about: str) -> tuple[str, str]:
    """Stage and row; nothing for what is mended in the annex itself, or is not there any more."""
    kind, _, which = about.partition(" ")
    if kind == "row":
        return _of_recommendation(document, document.read(lambda session: row_named(session, which)))
    if kind == "source":
        one = document.read(origins).get(int(which))
        return ("score", row_of_group(one.recommendation_id, one.group_id)) if one else ("", "")
    return "", ""


def _of_recommendation(document: Document, row: str) -> tuple[str, str]:
    """To the plenary once it has said something; before that to what the groups say."""
    said = document.read(queries.decisions).get(row)
    decided = said is not None and (said.level is not Level.NOT_ASSESSED or said.conflicting)
    return ("plenary" if decided else "score", row) if row else ("", "")
