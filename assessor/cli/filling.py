"""OHCHR's matrix from the command line: shows which rows match, and fills them in a copy when one is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from assessor.cli.changing import opened
from assessor.cli.exporting import chosen_language
from assessor.cli.judging import File, InWorkshop
from assessor.cli.leaving import say_written
from assessor.cli.speech import say, tr
from assessor.errors import UnknownName, UserError
from assessor.foreign.reading import fill_matrix, read_matrix
from assessor.i18n import N_, written_translator
from assessor.importers.source_file import read_file
from assessor.reports.leaving import MATRIX
from assessor.reports.matrix.matching import Match
from assessor.reports.matrix.matrix import Matrix
from assessor.reports.matrix.plan import Plan, known, numbers, plan_for
from assessor.reports.open_elsewhere import write_document
from assessor.reports.plain_text import shortened
from assessor.reports.wording import level_name
from assessor.store import finding
from assessor.store.copies import check_other
from assessor.store.giving_out import give_out

NO_PAIR = N_("{wanted} is no pair. Write the number in the matrix, then =, then the recommendation: 28.9=24a")
ONLY_WORD = N_("{name} is no name for a matrix: it has to end in .docx.")
NOTHING_TO_FILL = N_(
    "No row agrees strongly with a recommendation that is settled, so nothing was written. "
    "Match rows by hand with --match."
)
NAMED = 40
Issued = Annotated[
    Path, typer.Argument(help=tr("The matrix as OHCHR issued it: .docx."), metavar="MATRIX", readable=False)
]
Output = Annotated[
    Path | None,
    typer.Argument(
        help=tr("The filled matrix; without it matches are only shown."), metavar="OUTPUT", readable=False
    ),
]
ByHand = Annotated[
    list[str] | None, typer.Option(help=tr("A match by hand, 28.9=24a; may be given several times."))
]


def matrix(
    file: File,
    issued: Issued,
    output: Output = None,
    language: Annotated[str | None, typer.Option(help=tr("The language of what is written."))] = None,
    title: InWorkshop = "",
    match: ByHand = None,
    skip_filled: Annotated[
        bool, typer.Option("--skip-filled", help=tr("Leave rows alone that have text in the last column."))
    ] = False,
) -> None:
    if output is not None and output.suffix.lower() != ".docx":
        raise UnknownName(ONLY_WORD, name=output.name)
    data = read_file(issued)
    read = read_matrix(data, issued.name)
    with opened(file) as document:
        wanted = chosen_language(document, language)
        plan, chosen = document.read(lambda session: _planned(session, read, wanted, title, match or ()))
        if output is not None:
            check_other(document.path, output)
            give_out(document)
    _show(plan, chosen)
    if output is not None:
        if not chosen:
            raise UserError(NOTHING_TO_FILL)
        lines = plan.lines(chosen, written_translator(wanted), skip_filled=skip_filled)
        write_document(output, fill_matrix(data, issued.name, lines, wanted))
        say_written(output, tr(MATRIX))


def _planned(
    session: Session, read: Matrix, language: str, title: str, match: Iterable[str]
) -> tuple[Plan, dict[int, str]]:
    """What matches by itself, and over it what a person has matched."""
    here = finding.workshop(session, title)
    plan = plan_for(read, known(session, language, date.today(), workshop_id=here))
    pairs = [(plan.place(number), finding.recommendation(session, one)) for number, one in map(_pair, match)]
    return plan, plan.sure() | {place: one for place, one in pairs if plan.is_settled(one)}


def _pair(text: str) -> tuple[str, str]:
    number, sign, one = text.partition("=")
    if not (number.strip() and sign and one.strip()):
        raise UnknownName(NO_PAIR, wanted=text)
    return number, one


def _show(plan: Plan, chosen: dict[int, str]) -> None:
    say(tr.plural("{n} row is filled:", "{n} rows are filled:", len(chosen)))
    likeness = {one.place: one for one in plan.matches}
    for place, one in sorted(chosen.items()):
        row, ours = plan.matrix.rows[place], plan.rows[one]
        found = likeness.get(place)
        share = f"{found.likeness:.0%}" if found and found.ours.id == one else tr("by hand")
        level = level_name(tr, ours.level)
        say(f"  {share:>7}  {row.number:<8}  {ours.reference:<9}  {level}  {shortened(row.text, 60)}")
    perhaps = [one for one in plan.matches if one.place not in chosen]
    if perhaps:
        say(tr("Perhaps the same, but not filled; match them by hand with --match if they are:"))
    for one in perhaps:
        say(_perhaps(plan, one))
    if left := plan.unmatched():
        say(tr("Rows without a recommendation of ours: {rows}", rows=numbers(left, NAMED)))
    if spare := plan.without_row(chosen):
        say(tr("Recommendations that no row is filled with: {references}", references=", ".join(spare)))


def _perhaps(plan: Plan, one: Match) -> str:
    ours = plan.rows[one.ours.id]
    level = level_name(tr, ours.level)
    return f"  {one.likeness:>7.0%}  {one.row.number:<8}  {ours.reference:<9}  {level}  {shortened(one.row.text, 60)}"
