"""Recording judgements and decisions from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from assessor.cli.changing import changing, open_any_to_change
from assessor.cli.speech import level_shown, say, tr
from assessor.errors import UnknownName
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.store import deciding, finding, preparing, queries, revealing
from assessor.store import judging as saying

File = Annotated[Path, typer.Argument(help=tr("The assessment file."), metavar="FILE", readable=False)]
"""What may not be read is told by whoever opens it: a file that is shut is no wrong usage."""
Reference = Annotated[
    str, typer.Argument(help=tr("The recommendation, such as 24 (a) or 24a."), metavar="REFERENCE")
]
Wanted = Annotated[str, typer.Argument(help=" | ".join(Level), metavar="LEVEL")]
OfWorkshop = Annotated[
    str | None,
    typer.Option("--workshop", help=tr("The workshop of the group, where several have one of that name.")),
]
InWorkshop = Annotated[
    str, typer.Option("--workshop", help=tr("The workshop's title; without it the current one."))
]
NO_SUCH_LEVEL = N_("There is no level {wanted}. There are: {known}.")


def judge(
    file: File,
    reference: Reference,
    level: Wanted,
    group: Annotated[str, typer.Option(help=tr("The group that judges; a new name makes a new group."))],
    reasoning: Annotated[str | None, typer.Option(help=tr("Why."))] = None,
    evidence: Annotated[
        list[str] | None, typer.Option(help=tr("A source; may be given several times."))
    ] = None,
    confidential: Annotated[
        bool, typer.Option(help=tr("The sources given here are never exported."))
    ] = False,
    workshop: OfWorkshop = None,
) -> None:
    with open_any_to_change(file) as document, document.edit(N_("Judge a recommendation")) as session:
        wanted = level_of(level)
        recommendation_id = finding.recommendation(session, reference)
        place = finding.workshop(session, workshop) if workshop else ""
        group_id, is_new = _group(session, group, place, new=not document.group_id)
        saying.judge(session, recommendation_id, group_id, level=wanted, reasoning=reasoning)
        _cite(session, recommendation_id, group_id, evidence or [], public=not confidential)
        saying.seal(session, group_id)
        reference = finding.cited(session, recommendation_id)
    if is_new:
        say(tr("New group: {name}.", name=group))
    say(tr("{reference}: {group} says {level}.", reference=reference, group=group, level=level_shown(wanted)))


def decide(
    file: File,
    reference: Reference,
    level: Wanted,
    reasoning: Annotated[str | None, typer.Option(help=tr("Why."))] = None,
    dissent: Annotated[str | None, typer.Option(help=tr("Who disagrees, and why."))] = None,
    ask: Annotated[str | None, typer.Option(help=tr("What UPR States are asked to recommend."))] = None,
    workshop: InWorkshop = "",
) -> None:
    with changing(file, N_("Decide on a recommendation")) as session:
        wanted = level_of(level)
        recommendation_id = finding.recommendation(session, reference)
        here = finding.workshop(session, workshop)
        words = {"reasoning": reasoning, "dissent": dissent, "ask": ask}
        deciding.decide(session, recommendation_id, level=wanted, workshop_id=here, **words)
        saying.seal(session)
        reference = finding.cited(session, recommendation_id)
    say(tr("{reference}: the plenary decides {level}.", reference=reference, level=level_shown(wanted)))


def reveal(
    file: File,
    references: Annotated[
        list[str] | None,
        typer.Argument(help=tr("Recommendations, such as 24 (a); without any, all."), metavar="[REFERENCE…]"),
    ] = None,
    workshop: InWorkshop = "",
) -> None:
    with changing(file, N_("Reveal what the groups say")) as session:
        here = finding.workshop(session, workshop)
        asked = [finding.recommendation(session, one) for one in references or ()]
        every = [row.id for row in queries.outline(session).recommendations]
        opened = revealing.reveal(session, asked or every, here)
    say(tr("Opened to the room: {n}.", n=opened))


def level_of(wanted: str) -> Level:
    spelling = "-".join(wanted.strip().casefold().replace("_", " ").replace("-", " ").split())
    if spelling not in list(Level):
        raise UnknownName(NO_SUCH_LEVEL, wanted=wanted, known=", ".join(map(level_shown, Level)))
    return Level(spelling)


def _group(session: Session, name: str, workshop_id: str, new: bool) -> tuple[str, bool]:
    """The group of that name; when there is none it is made, since a terminal has no other way to make one.

    A package has one group, and gets no `new` ones.
    """
    try:
        return finding.group(session, name, workshop_id), False
    except UnknownName:
        if not new:
            raise
        return preparing.add_group(session, name, workshop_id=workshop_id), True


def _cite(
    session: Session, recommendation_id: str, group_id: str, citations: list[str], *, public: bool
) -> None:
    """Add the sources that are not there yet, so that a repeated command repeats nothing."""
    there = {row.citation for row in queries.evidence(session, recommendation_id, group_id)}
    for citation in citations:
        if citation.strip() and citation not in there:
            saying.add_evidence(
                session, recommendation_id, group_id, kind="other", citation=citation, public=public
            )
