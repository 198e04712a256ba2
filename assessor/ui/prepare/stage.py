"""The first stage: brings the document in, shows what it holds, and prepares the groups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.importers.batch import Batch
from assessor.store import paragraphs as stored
from assessor.store.queries import document as read_document
from assessor.store.queries import groups as read_groups
from assessor.store.reviewing import review as read_review
from assessor.ui.desk import Desk
from assessor.ui.import_review.bench import fit
from assessor.ui.import_review.keys import bind, help_on_passages
from assessor.ui.import_review.reading import Reading, Source, pasted
from assessor.ui.import_review.review import Review
from assessor.ui.prepare.asking import ask_source
from assessor.ui.prepare.nothing_yet import NothingYet
from assessor.ui.prepare.overview import Overview
from assessor.ui.prepare.reading_page import ReadingPage
from assessor.ui.prepare.reviewing import KeptReview
from assessor.ui.prepare.taking_over import take_over
from assessor.ui.shell.drop import SOURCES
from assessor.ui.stage import SHAPE, KeyHelp, Stage, Target

if TYPE_CHECKING:
    from assessor.store.document import Change

SHOWN = {
    "assessment",
    "source_document",
    "source_text",
    "theme",
    "theme_text",
    "paragraph",
    "passage",
    "passage_text",
    "workshop",
    "group",
    "assignment",
    "judgement",
    "evidence",
    "review",
    "review_correction",
}
NOTHING_COPIED = N_("There is no text to paste. Copy the text of the document first.")


class PrepareStage(Stage):
    """One of four pages: nothing yet, reading, the review of an import, or the prepared assessment."""

    name = "prepare"
    state_tables = SHAPE | {"group", "review", "assessment"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.reading: Reading | None = None
        self.source: Source | None = None

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Prepare")

    def state(self) -> str:
        tr, document = self.desk.tr, self.desk.document
        found = document.read(stored.count_recommendations)
        groups = len(document.read(read_groups))
        if document.read(read_review) is not None:
            return tr("A review is open")
        if not found:
            return tr("No document yet")
        said = tr.plural("{n} recommendation", "{n} recommendations", found)
        return (
            tr.plural("{found} in {n} group", "{found} in {n} groups", groups, found=found)
            if groups
            else said
        )

    # --- pages ---

    def build(self) -> None:
        theme, tr = self.desk.theme, self.desk.tr
        self.nothing = NothingYet(theme, tr, self)
        self.waiting = ReadingPage(theme, tr, self)
        self.review = Review(theme, tr, self)
        self.kept = KeptReview(self.desk, self.review)
        self.overview = Overview(self.desk, self)
        self._pages = QStackedLayout(self)
        for page in (self.nothing, self.waiting, self.review, self.overview):
            self._pages.addWidget(page)
        self.nothing.file_wanted.connect(self.choose_file)
        self.nothing.paste_wanted.connect(self.paste)
        self.overview.file_wanted.connect(self.choose_file)
        self.overview.paste_wanted.connect(self.paste)
        self.waiting.cancelled.connect(self.cancel_reading)
        self.review.taken.connect(self._take)
        self.review.left.connect(self.leave_review)
        self.review.refused.connect(self._say)
        self.review.language_chosen.connect(self._read_again)
        bind(self, "Ctrl+V", self.paste)
        self.show_home()

    def fit(self, height: int) -> None:
        for page in (self.review, self.overview):
            fit(page.bench, height)

    def _show(self, page: QWidget) -> None:
        if page is self.showing() and self.borrower is page:
            return
        self._pages.setCurrentWidget(page)
        self.lend_focus(page)
        if self.isVisible():
            page.setFocus()

    def showing(self) -> QWidget | None:
        return self._pages.currentWidget()

    def show_home(self) -> None:
        """The open review, the prepared assessment, or what to do first."""
        if self.kept.show():
            self._show(self.review)
            return
        self.overview.read_again()
        self._show(self.overview if self.overview.has_document else self.nothing)

    def changed(self, change: Change) -> None:
        if change.tables & SHOWN and self.showing() is not self.waiting:
            self.show_home()

    # --- reading ---

    def open_source(self, path: Path) -> bool:
        if path.suffix.casefold() not in SOURCES:
            return False
        self.read(Source(path.name, path))
        return True

    def choose_file(self) -> None:
        if path := ask_source(self, self.desk.tr):
            self.open_source(path)

    def paste(self) -> None:
        source = pasted(self.desk.tr)
        if source is None:
            self.desk.notices.fail(self.desk.tr(NOTHING_COPIED))
        else:
            self.read(source)

    def read(self, source: Source) -> None:
        """Read in the background; until then, and if it is refused, everything stays as it is."""
        self.leave()
        self.cancel_reading()
        self.source = source
        self.reading = Reading(self.desk.jobs, source, self)
        self.reading.read.connect(self.show_review)
        self.reading.refused.connect(self._refused)
        self.reading.progressed.connect(self.waiting.show_progress)
        self.waiting.show_name(source.name)
        self._show(self.waiting)
        self.reading.start()

    def cancel_reading(self) -> None:
        if self.reading is not None:
            self.reading.cancel()
        if self.showing() is self.waiting:
            self.show_home()

    def _refused(self, error: UserError) -> None:
        self.show_home()
        self._say(error)

    def _say(self, error: UserError) -> None:
        self.desk.notices.fail(self.desk.tr.error(error))

    def _read_again(self, language: str) -> None:
        """In another language: from the file, or, when it is no longer at hand, from the text that was read."""
        name = self.kept.row.name if self.kept.row else ""
        source = self.source
        if source is None or source.name != name:
            source = Source(name, data=self.review.batch.source.encode("utf-8", "replace"))
        self.read(source.in_language(language))

    # --- review and taking over ---

    def show_review(self, batch: Batch, source: Source | None = None) -> None:
        """Put what was read under review; `source` says from where, when it was read before this screen was there."""
        if source is not None:
            self.source = source
        self._show(self.nothing)
        self.kept.begin(self.source.name if self.source else "", batch)
        self.show_home()

    def leave_review(self) -> None:
        self.leave()
        self.kept.leave()

    def _take(self, batch: Batch) -> None:
        take_over(self.desk, batch, self.desk.document.read(read_document))

    # --- what the window asks for ---

    def leave(self) -> None:
        if self.built:
            self.review.bench.write()
            self.overview.leave()

    def row(self) -> str:
        if not self.built:
            return ""
        return self.review.list.current() if self.showing() is self.review else self.overview.row()

    def go(self, row: str) -> None:
        if self.showing() is self.review:
            self.review.list.set_current(row)
        else:
            self.overview.go(row)

    def start_find(self) -> None:
        if self.showing() is self.review:
            self.review.list.start_find()
        elif self.showing() is self.overview:
            self.overview.list.start_find()

    def keys(self) -> list[KeyHelp]:
        return help_on_passages(self.desk.tr)

    def targets(self) -> list[Target]:
        return self.overview.targets()
