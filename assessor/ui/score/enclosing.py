"""Encloses files with sources: asks for one, makes its clean copy in a worker, and says what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from assessor.errors import UserError
from assessor.foreign.asking import ahead
from assessor.foreign.reading import clean_copy
from assessor.i18n import N_, Translator
from assessor.importers.enclosures.cleaning import Clean, Remains, read_enclosure
from assessor.store.attachments import AS_IT_CAME, AttachmentRow, attach, detach, enclosed, original_of
from assessor.store.copies import check_other
from assessor.store.whole_file import write_whole
from assessor.ui.desk import Desk
from assessor.ui.jobs import Progress
from assessor.ui.score.evidence_grid import EvidenceGrid
from assessor.ui.shell.asking import first_folder

ENCLOSED, TAKEN_OFF = N_("Enclose a file"), N_("Take off an enclosed file")


class Enclosing(QObject):
    """Belongs to the cards of a screen; a group's laptop has no enclosures, since no package carries them."""

    def __init__(self, desk: Desk, grid: EvidenceGrid) -> None:
        super().__init__(grid)
        self._desk, self._grid = desk, grid
        if desk.document.group_id:
            return
        grid.enclosed = self.read
        grid.file_wanted.connect(self.ask)
        grid.original_wanted.connect(self.ask_where)
        grid.detached.connect(self.detach)

    def read(self) -> Mapping[str, tuple[AttachmentRow, ...]]:
        return self._desk.document.read(enclosed)

    def ask(self, evidence_id: str) -> None:
        desk = self._desk
        begin = str(first_folder(desk.settings))
        ahead("clean")
        chosen, _ = QFileDialog.getOpenFileName(self._grid.window(), desk.tr("Enclose a file"), begin)
        if chosen:
            desk.settings.remember_folder(Path(chosen).parent)
            self.enclose(evidence_id, Path(chosen))

    def enclose(self, evidence_id: str, path: Path) -> None:
        def work(_progress: Progress) -> tuple[bytes, Clean]:
            content = read_enclosure(path)
            return content, clean_copy(content, path.name)

        def done(made: tuple[bytes, Clean]) -> None:
            self._keep(evidence_id, path.name, *made)

        self._desk.jobs.start(work, done, self._failed)

    def _keep(self, evidence_id: str, name: str, content: bytes, clean: Clean) -> None:
        desk = self._desk
        if desk.edit(ENCLOSED, lambda session: attach(session, evidence_id, name, content, clean.content)):
            desk.notices.tell(enclosed_line(desk.tr, name, clean), undo=True)

    def _failed(self, error: Exception) -> None:
        tr = self._desk.tr
        known = isinstance(error, UserError)
        self._desk.notices.fail(tr.error(error) if known else tr("The file could not be enclosed."))

    def ask_where(self, row: AttachmentRow) -> None:
        tr, over = self._desk.tr, self._grid.window()
        begin = str(first_folder(self._desk.settings) / row.name)
        chosen, _ = QFileDialog.getSaveFileName(
            over, tr("Take out the original of {name}", name=row.name), begin
        )
        if chosen:
            self.take_out(row, Path(chosen))

    def take_out(self, row: AttachmentRow, path: Path) -> None:
        """The original as it came, to a place of one's own."""
        desk = self._desk
        try:
            check_other(desk.document.path, path)
            write_whole(path, desk.document.read(lambda session: original_of(session, row.id)))
        except UserError as error:
            self._failed(error)
            return
        folder = path.parent.name or str(path.parent)
        written = desk.tr("{name} was written to {folder}.", name=path.name, folder=folder)
        desk.notices.tell(f"{written} {desk.tr(AS_IT_CAME)}")

    def detach(self, attachment_id: str) -> None:
        if self._desk.edit(TAKEN_OFF, lambda session: detach(session, attachment_id)):
            self._desk.notices.tell(self._desk.tr("The file was taken off."), undo=True)


def enclosed_line(tr: Translator, name: str, clean: Clean) -> str:
    """What can go out of it, and what the copy still holds."""
    if not clean.content:
        return tr(
            "{name} is enclosed. No clean copy of such a file can be made, so it stays here. "
            "A PDF of it could go out.",
            name=name,
        )
    held = dict(clean.remains)
    parts = [tr("{name} is enclosed, with a clean copy that may go out.", name=name)]
    if count := held.get(Remains.COMMENTS, 0):
        parts.append(
            tr.plural("The copy still holds {n} comment.", "The copy still holds {n} comments.", count)
        )
    if count := held.get(Remains.CHANGES, 0):
        parts.append(
            tr.plural(
                "The copy still shows {n} tracked change.", "The copy still shows {n} tracked changes.", count
            )
        )
    return " ".join(parts)
