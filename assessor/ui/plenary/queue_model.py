"""The list of the plenary as Qt sees it: headings, recommendations, and the way to accept together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.models.queue import Place, Section
from assessor.ui.parts.tips import tip
from assessor.ui.plenary.agenda import Entry
from assessor.ui.plenary.wording import SECTIONS, reason, who_has_finished
from assessor.ui.signs import LEVEL_NAMES

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a section: its count, and whether it is folded."""

    section: Section
    title: str
    count: int
    folded: bool = False

    @property
    def foldable(self) -> bool:
        return self.section is not Section.DISCUSS


@dataclass(frozen=True, slots=True)
class Summary:
    """References in one line instead of the rows of a folded section."""

    text: str


@dataclass(frozen=True, slots=True)
class AcceptLink:
    """Leads to the page on which what is unanimous is accepted together."""

    text: str


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A recommendation: large with all signs while it is to be discussed, else one line."""

    place: Place
    entry: Entry
    reason: str

    @property
    def large(self) -> bool:
        return self.place.section is Section.DISCUSS

    @property
    def level(self) -> Level:
        """What the plenary has settled, or else what all groups say."""
        if self.entry.decided:
            return self.entry.decision.level
        levels = set(self.entry.levels)
        return levels.pop() if len(levels) == 1 else Level.NOT_ASSESSED


Line = Heading | Summary | AcceptLink | ItemLine


def lines(tr: Translator, shown: Sequence[tuple[Place, Entry]], unfolded: frozenset[Section]) -> list[Line]:
    """Everything the list shows, section by section."""
    made: list[Line] = []
    for section in Section:
        pairs = [pair for pair in shown if pair[0].section is section]
        if pairs or section is Section.DISCUSS:
            made += _section(tr, section, pairs, section in unfolded)
    return made


def _section(
    tr: Translator, section: Section, pairs: list[tuple[Place, Entry]], unfolded: bool
) -> list[Line]:
    folded = section is not Section.DISCUSS and not unfolded
    open_count = sum(section is Section.SETTLED or not entry.decided for _, entry in pairs)
    made: list[Line] = [Heading(section, tr(SECTIONS[section]), open_count, folded)]
    if folded and section is not Section.SETTLED:
        made.append(Summary(", ".join(entry.row.reference for _, entry in pairs)))
    if not folded:
        made += [ItemLine(place, entry, reason(tr, place)) for place, entry in pairs]
    if section is Section.UNANIMOUS and open_count:
        made.append(AcceptLink(tr("Look through and accept together")))
    return made


class QueueModel(QAbstractListModel):
    """Knows lines, and no database. Only lines that differ are drawn again where their number stays."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        if [_key(line) for line in lines] != [_key(line) for line in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        before, self._lines = self._lines, lines
        for row, line in enumerate(lines):
            if line != before[row]:
                self.dataChanged.emit(self.index(row), self.index(row))

    def line(self, row: int) -> Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, recommendation_id: str) -> int:
        return next((row for row, line in enumerate(self._lines) if _key(line) == recommendation_id), -1)

    def items(self) -> list[str]:
        """The recommendations that are shown, in their order."""
        return [line.entry.id for line in self._lines if isinstance(line, ItemLine)]

    def after(self, recommendation_id: str) -> str:
        """The one below it in the list, or empty at the end."""
        ids = self.items()
        at = ids.index(recommendation_id) + 1 if recommendation_id in ids else len(ids)
        return ids[at] if at < len(ids) else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, ItemLine):
            return tip(line.reason)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _spoken(self, line: Line) -> str:
        tr = self._tr
        if isinstance(line, Heading):
            return tr("{section}: {n}", section=line.title, n=line.count)
        if not isinstance(line, ItemLine):
            return line.text
        if line.entry.hidden:
            levels = who_has_finished(tr, len(line.entry.done), len(line.entry.voices))
        elif line.large:
            levels = ", ".join(tr(LEVEL_NAMES[level]) for level in line.entry.levels)
        else:
            levels = tr(LEVEL_NAMES[line.level])
        return " · ".join([line.entry.row.reference, line.entry.words, levels, line.reason])


def _key(line: Line) -> object:
    if isinstance(line, ItemLine):
        return line.entry.id
    return (line.section, line.folded) if isinstance(line, Heading) else type(line)


def _text(line: Line) -> str:
    if isinstance(line, Heading):
        return line.title
    return f"{line.entry.row.reference} {line.entry.words}" if isinstance(line, ItemLine) else line.text
