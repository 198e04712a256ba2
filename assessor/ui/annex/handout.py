"""Which document is written: the annex, one of those beside it, or what the workshop did."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from assessor.i18n import N_, Translator, written_translator
from assessor.reports.asks.page import AskPage
from assessor.reports.asks.writers import asks_writer_for
from assessor.reports.build import build_report
from assessor.reports.leaving import minutes_leave, statement_leaves, version_leaves
from assessor.reports.minutes.build import build_minutes
from assessor.reports.minutes.clock import place_time
from assessor.reports.minutes.minutes import Kind, Minutes
from assessor.reports.minutes.writers import APPENDIX_SUFFIXES, MINUTES_SUFFIXES, minutes_writer_for
from assessor.reports.report import Report
from assessor.reports.sealing.freezing import version_report
from assessor.reports.submission.build import build_statement
from assessor.reports.submission.statement import Kind as Beside
from assessor.reports.submission.statement import Statement
from assessor.reports.submission.wording import NAMES as STATEMENTS
from assessor.reports.submission.writers import STATEMENT_SUFFIXES, statement_writer_for
from assessor.reports.writers import SUFFIXES, writer_for
from assessor.store.workshops import current_workshop, workshop
from assessor.ui.annex.foreign import FilledMatrix, Templated

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Shown = Report | Minutes | Statement
"""What the annex's screen shows before it is written."""
Content = Shown | AskPage | Templated | FilledMatrix
"""Frozen, so that a worker may write it."""


class What(StrEnum):
    """The documents that this stage writes."""

    ANNEX = "annex"
    MAIN_TEXT = Beside.MAIN_TEXT.value
    ALTERNATIVE_REPORT = Beside.ALTERNATIVE_REPORT.value
    BRIEFING = Beside.BRIEFING.value
    MINUTES = "minutes"
    CONSENSUS = "consensus"


NAMES = {
    What.ANNEX: N_("Annex"),
    **{What(kind.value): name for kind, name in STATEMENTS.items()},
    What.MINUTES: N_("Minutes of the workshop"),
    What.CONSENSUS: N_("How the decisions were reached"),
}


OF_THE_ROOM = frozenset({What.MINUTES, What.CONSENSUS})
"""They tell what was said in the room, and may name who said it."""


BESIDE = frozenset(What(kind.value) for kind in Beside)
"""They may tell of some recommendations alone."""


@dataclass(frozen=True, slots=True)
class Handout:
    """One choice. Groups are named only in a document of its own: an annex that leaves the country never does."""

    what: What = What.ANNEX
    appendix: bool = False
    names: bool = False
    version: int = 0
    """Of an annex that was frozen; 0 is the annex as it stands."""
    only: tuple[str, ...] = ()
    """The ids of the recommendations that a document beside the annex tells of; without any, the usual ones."""

    def suffixes(self) -> tuple[str, ...]:
        if self.what in OF_THE_ROOM:
            return MINUTES_SUFFIXES
        if self.what is not What.ANNEX:
            return STATEMENT_SUFFIXES
        return APPENDIX_SUFFIXES if self.appendix else SUFFIXES

    def build(self, session: Session, language: str) -> Shown:
        if self.what in OF_THE_ROOM:
            return self._minutes(session, language, Kind(self.what.value), names=self.names)
        if self.what is not What.ANNEX:
            return build_statement(session, language, date.today(), Beside(self.what.value), ids=self.only)
        if self.version:
            return version_report(session, current_workshop(session), self.version, language)
        report = build_report(session, language, date.today())
        if not self.appendix:
            return report
        return replace(report, minutes=self._minutes(session, language, Kind.MINUTES, names=False))

    def _minutes(self, session: Session, language: str, kind: Kind, *, names: bool) -> Minutes:
        zone = place_time(workshop(session).began_at)
        return build_minutes(session, language, date.today(), zone, kind=kind, names=names)

    def as_text(self) -> str:
        """To be remembered. That groups are named is asked for anew each time a file is opened."""
        return f"{self.what} +minutes" if self.appendix else str(self.what)


def handout_name(tr: Translator, handout: Handout) -> str:
    if handout.version:
        return tr("Annex, version {number}", number=handout.version)
    return tr(NAMES[handout.what])


def handout_leaves(tr: Translator, handout: Handout) -> str:
    """What leaves with it; empty for the annex as it stands, whose contents are counted."""
    if handout.version:
        return version_leaves(tr, handout.version)
    if handout.what is What.ANNEX:
        return ""
    if handout.what in OF_THE_ROOM:
        return minutes_leave(tr, names=handout.names)
    return statement_leaves(tr, Beside(handout.what.value))


def handout_from(text: str) -> Handout:
    """What was remembered; the bare annex for what is no choice."""
    name, _, appendix = text.partition(" ")
    return Handout(What(name) if name in set(What) else What.ANNEX, appendix == "+minutes")


def file_bytes(content: Content, path: Path) -> bytes:
    """The whole file, made in memory."""
    tr = written_translator(content.language)
    if isinstance(content, Minutes):
        return minutes_writer_for(path)(content, tr)
    if isinstance(content, Statement):
        return statement_writer_for(path)(content, tr)
    if isinstance(content, Templated | FilledMatrix):
        return content.file()
    if isinstance(content, AskPage):
        return asks_writer_for(path)(content, tr)
    return writer_for(path)(content, tr)
