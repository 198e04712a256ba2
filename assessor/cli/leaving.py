"""What leaves the laptop, told beside each file that is written."""

from __future__ import annotations

from pathlib import Path

from assessor.cli.speech import say, tr
from assessor.i18n import N_
from assessor.reports.leaving import minutes_leave
from assessor.reports.preflight.survey import read_survey
from assessor.reports.preflight.wording import leaving_line
from assessor.store.document import Document

EMPTY = N_("There are no recommendations yet, so the annex is empty.")


def say_written(output: Path, leaves: str) -> None:
    say("\n".join((tr("Written: {name}", name=output.name), leaves)))


def annex_leaves(document: Document, here: str, *, minutes: bool) -> str:
    leaving = document.read(lambda session: read_survey(session, here)).leaving()
    appendix = [minutes_leave(tr, names=False)] if minutes else []
    empty = [] if leaving.recommendations else [tr(EMPTY)]
    return "\n".join((leaving_line(tr, leaving), *empty, *appendix))
