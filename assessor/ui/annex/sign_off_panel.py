"""Who stands behind the annex, and the versions that were frozen for them to sign."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.reports.dates import partial_date
from assessor.reports.sealing.differing import Difference
from assessor.reports.sealing.wording import difference_line
from assessor.store.confirming import StandingRow
from assessor.store.versions import VersionRow
from assessor.ui.annex.member_row import MemberRow
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.labels import hairline, label, link
from assessor.ui.theme import BODY, MEDIUM, NOTE, SMALL, Theme

NAMED_CHANGES = 6
"""Changes since the last version that are listed."""


class SignOffPanel(QWidget):
    """Emits what is wanted, each with the organisation that it is about."""

    added = Signal(str)
    renamed = Signal(str, str)
    named = Signal(str, bool)
    answered = Signal(str, str, str)
    removed = Signal(str)
    freeze_wanted = Signal(bool)
    key_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.rows: dict[str, MemberRow] = {}
        self.add = QLineEdit()
        self.add.setFont(theme.font(BODY - 1))
        self.add.setPlaceholderText(tr("Add an organisation …"))
        self.add.setAccessibleName(tr("Add an organisation"))
        self.add.returnPressed.connect(self._add)
        self.state = label("", theme, NOTE, MEDIUM)
        self.digest = label("", theme, SMALL, ink="second")
        self.changes = label("", theme, SMALL, ink="amber")
        for words in (self.state, self.digest, self.changes):
            words.setWordWrap(True)
        self.freeze = link("", theme, BODY - 1, MEDIUM, "plain")
        self.freeze.clicked.connect(lambda: self.freeze_wanted.emit(False))
        self.sign = link(tr("Freeze and sign …"), theme, NOTE, MEDIUM)
        self.sign.setToolTip(tr("With the coalition's key: a file that only you have"))
        self.sign.clicked.connect(lambda: self.freeze_wanted.emit(True))
        self.key = link(tr("Make a key …"), theme, NOTE, MEDIUM)
        self.key.setToolTip(tr("A new file with which the coalition can sign from now on"))
        self.key.clicked.connect(self.key_wanted)
        self.check = link(tr("Check a file …"), theme, NOTE, MEDIUM)
        self.check.setToolTip(tr("Is it a version that was frozen here, and was anything altered?"))
        self.check.clicked.connect(self.check_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        self._members = QVBoxLayout()
        self._members.setSpacing(0)
        self._ways = FittingRow((self.sign, self.key, self.check), 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._members)
        column.addWidget(self.add)
        column.addSpacing(10)
        for part in (self.state, self.digest, self.changes, self.freeze):
            column.addWidget(part)
        column.addWidget(self._ways)

    def _add(self) -> None:
        if name := self.add.text().strip():
            self.add.clear()
            self.added.emit(name)

    def show_members(self, standings: Sequence[StandingRow], wording: str, *, read_only: bool) -> None:
        self.add.setReadOnly(read_only)
        if list(self.rows) != [row.organisation_id for row in standings]:
            self._make_rows(standings)
        for row in standings:
            shown = self.rows[row.organisation_id]
            shown.show_row(row, wording)
            shown.set_read_only(read_only)

    def _make_rows(self, standings: Sequence[StandingRow]) -> None:
        while (item := self._members.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {row.organisation_id: self._row(row) for row in standings}
        for shown in self.rows.values():
            self._members.addWidget(shown)
            self._members.addWidget(hairline())

    def _row(self, row: StandingRow) -> MemberRow:
        made, one = MemberRow(row, self._theme, self._tr), row.organisation_id
        made.renamed.connect(partial(self.renamed.emit, one))
        made.named.connect(partial(self.named.emit, one))
        made.answered.connect(partial(self.answered.emit, one))
        made.removed.connect(partial(self.removed.emit, one))
        return made

    def show_versions(
        self, versions: Sequence[VersionRow], changes: Sequence[Difference], *, changed: bool, read_only: bool
    ) -> None:
        """`changed`: the annex says something else than the newest version, as `changes` tell."""
        tr, last = self._tr, versions[-1] if versions else None
        self.state.setText(_state(tr, last, changed=changed))
        self.digest.setText(f"SHA-256 {_grouped(last.digest)}" if last else "")
        self.digest.setVisible(last is not None)
        lines = [difference_line(tr, one) for one in changes[:NAMED_CHANGES]]
        more = ["…"] if len(changes) > NAMED_CHANGES else []
        self.changes.setText("\n".join([*lines, *more]))
        self.changes.setVisible(bool(lines))
        number = last.number + 1 if last else 1
        self.freeze.setText(tr("Freeze version {number}", number=number))
        for way in (self.freeze, self.sign, self.key):
            way.setVisible(changed and not read_only)
        self.check.setVisible(last is not None)

    def open_answer(self, *, declined: bool) -> QWidget:
        """Where the first one answers that declined, or has still to answer; else where one is added."""
        rows = (row for row in self.rows.values() if (row.has_declined() if declined else row.is_open()))
        found = next(rows, None)
        return found.answer if found else self.add

    def write(self) -> None:
        for row in self.rows.values():
            row.write()
        self._add()


def _state(tr: Translator, last: VersionRow | None, *, changed: bool) -> str:
    if last is None:
        return tr("Nothing has been frozen yet. Freeze a version for the organisations to sign.")
    on = partial_date(last.sealed_on, tr.speaks)
    if changed:
        return tr("Changed since version {number} of {date}:", number=last.number, date=on)
    return tr("This is version {number}, frozen on {date}.", number=last.number, date=on)


def _grouped(digest: str) -> str:
    """In groups that can be compared by eye, and broken between lines."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
