"""Where an assessment lies on a stick, a network or in a synchronised folder, a copy on this computer is offered."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.ui.messages import Notices

if TYPE_CHECKING:
    from assessor.store.document import Document
    from assessor.ui.open_file import OpenFile

ADVICE = {
    "removable": N_(
        "{name} is on a stick or another disk that can be pulled. Work on a copy on this computer."
    ),
    "network": N_("{name} is on a network that can fail while you write. Work on a copy on this computer."),
    "synchronised": N_(
        "{name} is in a folder that another program copies to the internet while you work. "
        "Work on a copy on this computer."
    ),
}
WORKED_ON = N_(
    "You work on a copy on this computer now. When you close it, it is written back to {place}, checked, and whole."
)


class Steady(QObject):
    """Tells it at opening, and makes the copy at a click; what is said in it goes back by `Carrier`."""

    def __init__(self, file: OpenFile, notices: Notices) -> None:
        super().__init__(file)
        self._file, self._notices = file, notices
        self._tr = Translator()

    def speak(self, translator: Translator) -> None:
        self._tr = translator

    def look(self, document: Document) -> None:
        from assessor.store.places import unsteady

        kind = unsteady(document.path)
        if kind is None:
            return
        words = self._tr(ADVICE[kind], name=document.path.name)
        self._notices.offer(words, self._tr("Work on a copy"), lambda: self.work_here(document))

    def work_here(self, document: Document) -> None:
        from assessor.store.at_home import remember

        home, copy = document.path, _place(document.path.name)
        if self._file.document is document and self._file.move_to(copy):
            self._try(lambda: remember(copy, home))
            self._notices.tell(self._tr(WORKED_ON, place=home.parent.name or str(home.parent)))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self._notices.fail(self._tr.error(error))


def _place(name: str) -> Path:
    """Among the person's documents, beside whatever is there already."""
    from assessor.ui.shell.asking import documents_folder

    path = documents_folder() / name
    names = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(one for one in names if not one.exists())
