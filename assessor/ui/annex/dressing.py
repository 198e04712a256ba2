"""Asks for a logo and for earlier reviews, and writes what was chosen; what is no logo or no review is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.errors import UserError
from assessor.foreign.asking import UNSAFE
from assessor.foreign.reading import read_earlier, read_logo
from assessor.i18n import N_
from assessor.reports import earlier_file, logo
from assessor.reports.reviews import earlier_reviews
from assessor.reports.wording_charts import review_sentence
from assessor.store import submission
from assessor.store.earlier_cycles import add_earlier_cycle, remove_earlier_cycle
from assessor.ui.annex.first_page import FirstPage
from assessor.ui.desk import Desk
from assessor.ui.shell.asking import first_folder

T = TypeVar("T")

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHOOSE, TAKE_AWAY = N_("Choose a logo"), N_("Take the logo away")
COMPARE, NO_LONGER = N_("Compare with an earlier review"), N_("Compare with an earlier review no longer")


class Dressing(QObject):
    """Between the form and the file."""

    def __init__(self, desk: Desk, form: FirstPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._form, self._window = desk, form, parent
        form.set_read_only(desk.document.read_only)
        form.logo_wanted.connect(self._ask_logo)
        form.logo_unwanted.connect(
            lambda: self._desk.edit(TAKE_AWAY, lambda to: submission.set_logo(to, b""))
        )
        form.earlier_wanted.connect(self._ask_earlier)
        form.earlier_unwanted.connect(self._remove)

    def show(self) -> None:
        tr, document = self._desk.tr, self._desk.document
        self._form.show_logo(document.read(submission.logo), tr("Logo of the coalition"))
        reviews = document.read(earlier_reviews)
        self._form.show_reviews({one.symbol: review_sentence(tr, one) for one in reviews})

    def take_logo(self, path: Path) -> None:
        self._take(CHOOSE, path, read_logo, submission.set_logo)

    def take_earlier(self, path: Path) -> None:
        own = self._desk.document.path
        self._take(COMPARE, path, lambda one: read_earlier(one, own), add_earlier_cycle)

    def _take(
        self, text: str, path: Path, read: Callable[[Path], T], write: Callable[[Session, T], object]
    ) -> None:
        """Read in a worker, since it may take as long as a stranger's file is allowed to."""

        def done(found: T) -> None:
            self._desk.edit(text, lambda session: write(session, found))

        self._desk.notices.mended(self._error)
        self._desk.jobs.start(lambda _progress: read(path), done, partial(self._failed, path.name))

    def _failed(self, name: str, error: Exception) -> None:
        tr = self._desk.tr
        self._error = tr.error(error if isinstance(error, UserError) else UserError(UNSAFE, name=name))
        self._desk.notices.fail(self._error)

    _error = ""
    """Why the last file was not taken; no longer so when another is chosen."""

    def _ask_logo(self) -> None:
        tr = self._desk.tr
        if path := self._asked(tr("Choose a logo"), tr("Pictures"), logo.SUFFIXES):
            self.take_logo(path)

    def _ask_earlier(self) -> None:
        tr = self._desk.tr
        kinds = tr("Assessments, and annexes as JSON")
        if path := self._asked(tr("Compare with an earlier review"), kinds, earlier_file.SUFFIXES):
            self.take_earlier(path)

    def _asked(self, title: str, kinds: str, suffixes: tuple[str, ...]) -> Path | None:
        offered = f"{kinds} ({' '.join('*' + suffix for suffix in suffixes)})"
        folder = str(first_folder(self._desk.settings))
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, folder, offered)
        if not chosen:
            return None
        self._desk.settings.remember_folder(Path(chosen).parent)
        return Path(chosen)

    def _remove(self, symbol: str) -> None:
        self._desk.edit(NO_LONGER, lambda session: remove_earlier_cycle(session, symbol))
