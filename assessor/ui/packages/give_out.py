"""Giving out: what goes into a package is said before, and that undo ends here; then where to, and how protected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.store.rows import GroupRow
from assessor.ui.desk import Desk
from assessor.ui.language import language_name
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import answer_to_enter, label, link
from assessor.ui.protection.passphrase import UNLIKE, PassphraseLine, Repeated
from assessor.ui.shell.asking import documents_folder
from assessor.ui.shell.drop import PACKAGE
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING

WIDTH = 560
_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
THERE = N_("There is already a file {name} here. It was left as it is; choose another folder.")
OPEN = N_("Without a passphrase anyone who finds a package can read it.")
UNDO_ENDS = N_("What is given out is on record: what was done before this can no longer be undone.")


class GiveOut(FittedDialog):
    """One group's package into a file, or one for each group into a folder."""

    given = Signal()

    def __init__(self, desk: Desk, groups: Sequence[GroupRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._groups = desk, list(groups)
        self._waiting: list[tuple[GroupRow, Path]] = []
        self._done: list[tuple[str, int]] = []
        tr, theme = desk.tr, desk.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Give out"))
        self.contents = label(contents(desk, self._groups), theme, BODY)
        self.passphrase = PassphraseLine(theme, tr)
        self.passphrase.line.setPlaceholderText(tr("Passphrase, if you want one"))
        self.again = Repeated(theme, tr, self.passphrase)
        self.open_hint = label(tr(OPEN), theme, NOTE, ink="amber")
        self.ends = label(tr(UNDO_ENDS), theme, NOTE, ink="second")
        self.said = label("", theme, NOTE, ink="red")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        where = tr("Choose a folder …") if len(self._groups) > 1 else tr("Choose where …")
        self.choose = link(where, theme, weight=MEDIUM, look="first")
        self.cancel = link(tr("Cancel"), theme, look="plain")
        self.choose.clicked.connect(self._choose)
        self.cancel.clicked.connect(self._stop)
        self.passphrase.line.textChanged.connect(self._typed)
        self.passphrase.shown.toggled.connect(self.fit)
        self._lay_out(title(self._groups, tr))
        answer_to_enter(self.choose, self.cancel)
        self.passphrase.line.setFocus()

    def _lay_out(self, title_text: str) -> None:
        theme = self._desk.theme
        self.setFixedWidth(theme.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        head = label(title_text, theme, READING, MEDIUM)
        column.addWidget(head)
        parts = (
            self.contents,
            self.passphrase,
            self.again,
            self.open_hint,
            self.ends,
            self.said,
            self.progress,
        )
        for part in parts:
            column.addWidget(part)
        for words in (head, self.contents, self.open_hint, self.ends, self.said):
            words.setWordWrap(True)
        for part in (self.said, self.progress):
            part.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def _typed(self, text: str) -> None:
        self.open_hint.setVisible(not text.strip())
        self.fit()

    # --- where ---

    def _choose(self) -> None:
        tr = self._desk.tr
        if self.again.unlike():
            self._refuse(tr(UNLIKE))
            self.again.line.setFocus()
            return
        if len(self._groups) > 1:
            folder = QFileDialog.getExistingDirectory(
                self, tr("A folder for the packages"), str(documents_folder())
            )
            if folder:
                self.give_into(Path(folder))
            return
        proposed = str(documents_folder() / file_name(self._groups[0].name))
        kinds = f"{tr('Packages of groups')} (*{PACKAGE})"
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Give out"), proposed, kinds)
        if chosen:
            path = Path(chosen)
            self.give_to(path if path.suffix.casefold() == PACKAGE else path.with_name(path.name + PACKAGE))

    def give_to(self, path: Path) -> None:
        """The only group's package."""
        self._begin([(self._groups[0], path)])

    def give_into(self, folder: Path) -> None:
        """One package for each group; if one of the names is taken, none is written."""
        taken: set[str] = set()
        places = [(group, folder / file_name(group.name, taken)) for group in self._groups]
        try:
            there = _taken(path for _, path in places)
        except UserError as error:
            self._refuse(self._desk.tr.error(error))
            return
        if there is not None:
            self._refuse(self._desk.tr(THERE, name=there.name))
            return
        self._begin(places)

    # --- giving ---

    def _begin(self, places: list[tuple[GroupRow, Path]]) -> None:
        self._waiting, self._done = places, []
        self.said.hide()
        for part in (self.choose, self.passphrase, self.again):
            part.setEnabled(False)
        self.progress.setRange(0, len(places))
        self.progress.setVisible(len(places) > 1)
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        """One package in each turn of the loop, so that the screen lives and can be left."""
        if not self._waiting:
            self._finish()
            return
        from assessor.exchange.giving import give

        group, path = self._waiting.pop(0)
        try:
            package = give(self._desk.document, group.id, path, self.passphrase.text())
        except UserError as error:
            self._refuse(self._desk.tr.error(error))
            return
        self._done.append((group.name, len(package.references)))
        self._last = path
        self.progress.setValue(len(self._done))
        QTimer.singleShot(0, self, self._next)

    def _refuse(self, text: str) -> None:
        if self._done:
            self._tell()
        self._waiting = []
        self.said.setText(text)
        self.said.show()
        self.progress.hide()
        for part in (self.choose, self.passphrase, self.again):
            part.setEnabled(True)
        self.fit()

    def _finish(self) -> None:
        self._tell()
        self.given.emit()
        self.accept()

    def _tell(self) -> None:
        tr, (name, count) = self._desk.tr, self._done[-1]
        one = tr.plural(
            "Given out to {group}: {n} recommendation, in {name}.",
            "Given out to {group}: {n} recommendations, in {name}.",
            count,
            group=name,
            name=self._last.name,
        )
        many = tr.plural(
            "{n} package was given out into {folder}.",
            "{n} packages were given out into {folder}.",
            len(self._done),
            folder=self._last.parent.name,
        )
        self._desk.notices.tell(many if len(self._groups) > 1 else one)

    def _stop(self) -> None:
        """What was given until now stays given."""
        if self._done and self._waiting:
            self._tell()
        self._waiting = []
        self.reject()


def title(groups: Sequence[GroupRow], tr: Translator) -> str:
    if len(groups) == 1:
        return tr("A package for {name}", name=groups[0].name)
    return tr.plural("A package for {n} group", "A package for each of {n} groups", len(groups))


def contents(desk: Desk, groups: Sequence[GroupRow]) -> str:
    """What is in it, counted in the very thing that will be written."""
    from assessor.exchange.giving import build_package

    tr, document = desk.tr, desk.document
    if len(groups) > 1:
        return tr(
            "Each has its own recommendations and what it has said so far; nothing of the other groups."
        )
    try:
        package = document.read(lambda session: build_package(session, groups[0].id))
    except UserError as error:
        return tr.error(error)
    spoken = dict.fromkeys(str(row[1]) for row in package.setting["passage_text"])
    languages = ", ".join(language_name(one) for one in spoken)
    return tr.plural(
        "{n} recommendation in {languages}, and what the group has said so far; nothing of the other groups.",
        "{n} recommendations in {languages}, and what the group has said so far; nothing of the other groups.",
        len(package.references),
        languages=languages,
    )


def _taken(paths: Iterable[Path]) -> Path | None:
    """The first that is there already."""
    from assessor.store.failures import is_there

    return next(filter(is_there, paths), None)


def file_name(group: str, taken: set[str] | None = None) -> str:
    """A possible name of a file on every disk; two groups that would share one are counted."""
    stem = _NO_NAME.sub("-", group).strip(" .-")[:80] or "group"
    used = set[str]() if taken is None else taken
    name, count = stem, 1
    while name.casefold() in used:
        count += 1
        name = f"{stem} {count}"
    used.add(name.casefold())
    return name + PACKAGE
