"""What the wall says beside the recommendation: who has finished, what was counted, how much time is left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.store.projecting import ProjectedRow
from assessor.ui.projector.sign_line import Cell
from assessor.ui.signs import LEVEL_NAMES

COUNTED = (Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED, Level.NO_INFORMATION)
ALWAYS = COUNTED[:3]
"""Levels that stand in a tally with 0 too."""


def finished_line(tr: Translator, row: ProjectedRow) -> str:
    return tr.plural(
        "{done} of {n} group has finished", "{done} of {n} groups have finished", row.asked, done=row.finished
    )


def group_cells(tr: Translator, row: ProjectedRow) -> list[Cell]:
    """A sign for each group. While the levels are hidden, only how many have finished."""
    if row.hidden:
        line = finished_line(tr, row)
        return [Cell((), line, line)] if row.asked else []
    cells: list[Cell] = []
    for one in row.groups:
        shown = one.name or str(one.number)
        named = one.name or tr("Group {n}", n=one.number)
        levels = one.levels or (Level.NOT_ASSESSED,)
        said = " / ".join(tr(LEVEL_NAMES[level]) for level in levels)
        cells.append(Cell(levels, shown, tr("{group}: {level}", group=named, level=said), True))
    return cells


def tally_cells(tr: Translator, row: ProjectedRow) -> list[Cell]:
    """How many groups give which level; a group whose laptops differ counts nowhere yet."""
    single = [one.levels[0] for one in row.groups if len(one.levels) == 1]
    return _counts(tr, [single.count(level) for level in COUNTED]) if row.groups else []


def hands_cells(tr: Translator, row: ProjectedRow) -> list[Cell]:
    if not row.hands:
        return []
    cells = _counts(tr, row.hands[:4])
    if abstained := row.hands[4]:
        said = tr.plural("{n} abstained", "{n} abstained", abstained)
        cells.append(Cell((), said, said))
    return cells


def decision_cells(tr: Translator, row: ProjectedRow) -> list[Cell]:
    if row.decision is Level.NOT_ASSESSED:
        return []
    name = tr(LEVEL_NAMES[row.decision])
    return [Cell((row.decision,), name, name)]


def _counts(tr: Translator, counts: Sequence[int]) -> list[Cell]:
    pairs = [pair for pair in zip(COUNTED, counts, strict=True) if pair[1] or pair[0] in ALWAYS]
    return [
        Cell((level,), str(n), tr("{level}: {n}", level=tr(LEVEL_NAMES[level]), n=n)) for level, n in pairs
    ]


def clock_text(seconds: int) -> str:
    """`2:41`, as every clock writes it; above an hour in hours."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def day_line(tr: Translator, row: ProjectedRow, now: datetime) -> str:
    """How long there is for each that is left, if all is to be done in time."""
    end = _end(row, now)
    if end is None or not row.left:
        return ""
    seconds = int((end - now).total_seconds())
    if seconds <= 0:
        return tr.plural(
            "{n} left; the end was planned for {end}",
            "{n} left; the end was planned for {end}",
            row.left,
            end=row.ends_at,
        )
    return tr.plural(
        "{n} left, {time} to end at {end}",
        "{n} left, {time} each to end at {end}",
        row.left,
        time=clock_text(seconds // row.left),
        end=row.ends_at,
    )


def _end(row: ProjectedRow, now: datetime) -> datetime | None:
    """When the workshop is to end, if that is today."""
    if row.day not in {"", now.date().isoformat()}:
        return None
    try:
        hour = datetime.strptime(row.ends_at, "%H:%M").time()
    except ValueError:
        return None
    return datetime.combine(now.date(), hour, now.tzinfo)


def settled_line(tr: Translator, row: ProjectedRow) -> str:
    return tr("{done} of {total} settled", done=row.settled, total=row.total)
