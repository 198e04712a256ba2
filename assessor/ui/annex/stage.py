"""The fourth stage: the document that will come out, what is still missing, and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from assessor.i18n import SOURCE_LANGUAGE
from assessor.reports.preflight.survey import read_survey
from assessor.reports.preflight.wording import leaving_line
from assessor.reports.report import Report
from assessor.reports.sealing.giving import give_out_version
from assessor.store import queries
from assessor.store.giving_out import give_out
from assessor.ui.annex.asking import ask_path, folder_for
from assessor.ui.annex.choosing import Choosing
from assessor.ui.annex.describing import describe, kept
from assessor.ui.annex.dressing import Dressing
from assessor.ui.annex.enclosing import EnclosureExporter
from assessor.ui.annex.export_bar import ExportBar
from assessor.ui.annex.exporter import Exporter
from assessor.ui.annex.further import Further
from assessor.ui.annex.handout import Content, Handout, Shown, handout_from, handout_leaves, handout_name
from assessor.ui.annex.keys import connect_keys, help_on_keys
from assessor.ui.annex.mending import mend
from assessor.ui.annex.page_bar import PageBar
from assessor.ui.annex.preview import PAUSE, Preview
from assessor.ui.annex.side_panel import SidePanel
from assessor.ui.annex.signing_off import SigningOff
from assessor.ui.desk import Desk
from assessor.ui.parts.labels import hairline
from assessor.ui.parts.message import Message
from assessor.ui.parts.side_width import fit_side
from assessor.ui.stage import SHAPE, KeyHelp, Stage

if TYPE_CHECKING:
    from assessor.store.document import Change

LANGUAGE, FOLDER, HANDOUT = "annex language", "annex folder", "annex handout"
"""Under these names they are remembered beside the rows of the stages."""
SHARE = 0.34
"""How much of a small window the left column takes."""


class AnnexStage(Stage):
    """Left what to mend and the title block; right the real PDF under the buttons that write it."""

    name = "annex"
    state_tables = SHAPE | {"decision", "supersession", "assessment"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.remembered = desk.settings.place(desk.document.read(queries.document).assessment_id).rows
        self._stale = True
        self.handout = handout_from(self.remembered.get(HANDOUT, ""))

    def title(self) -> str:
        return self.desk.tr("Annex")

    def state(self) -> str:
        tr = self.desk.tr
        whole = self.desk.document.read(queries.progress).whole
        left = whole.total - whole.done
        if not whole.total:
            return ""
        return (
            tr.plural("{n} still to settle", "{n} still to settle", left) if left else tr("Ready to go out")
        )

    @property
    def language(self) -> str:
        """Of the annex; until one is chosen, the screen's where there are texts in it, or else the room's."""
        return self.remembered.get(LANGUAGE) or first_language(self.desk)

    # --- what is shown ---

    def build(self) -> None:
        desk = self.desk
        theme, tr = desk.theme, desk.tr
        self.side = SidePanel(desk)
        self.side.form.set_read_only(desk.document.read_only)
        self.dressing = Dressing(desk, self.side.first_page, self)
        self.bar = ExportBar(theme, tr)
        self.preview = Preview(theme, tr, desk.jobs, self.content)
        self.page_bar = PageBar(self.preview.view, theme, tr)
        self.exporter = Exporter(desk, self)
        self.further, self.choosing = Further(self), Choosing(self)
        self.signing = SigningOff(desk, self.side.sign_off, self)
        self.enclosures = EnclosureExporter(desk, lambda: self.language, self)
        text = tr("First open the UN document whose recommendations you judge.")
        self.nothing = Message(theme, tr("Nothing to hand out yet"), text, [tr("Go to Prepare")])
        self._pages = QStackedLayout(self)
        self._pages.addWidget(_beside(self.side, (self.bar, self.preview, self.page_bar)))
        self._pages.addWidget(self.nothing)
        self.lend_focus(self.preview.view)
        self._connect()
        self._read()

    def _connect(self) -> None:
        self.side.findings.chosen.connect(self.desk.go)
        self.side.form.typed.connect(self._describe)
        self.side.form.escaped.connect(self.preview.view.setFocus)
        self.bar.export_wanted.connect(self.export)
        self.bar.choice.chosen.connect(self.choose_handout)
        self.bar.language_chosen.connect(self.choose_language)
        self.bar.cancel_wanted.connect(self.exporter.cancel)
        self.signing.frozen.connect(self.choose_handout)
        self.signing.wording.known.connect(self._read)
        self.bar.enclosures_wanted.connect(self.enclosures.ask)
        self.exporter.begun.connect(self.bar.show_working)
        self.exporter.ended.connect(self.bar.show_ended)
        self.exporter.failed.connect(self._failed)
        self.preview.refreshed.connect(self._refreshed)
        self.preview.view.chosen.connect(partial(mend, self))
        self.nothing.ways[0].clicked.connect(lambda: self.desk.go("prepare", ""))
        connect_keys(self, self.export, self.side.lead_to_members)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.built:
            fit_side(self.side, self.theme, self.width(), SHARE)

    def changed(self, change: Change) -> None:
        del change
        self._stale = True
        if self.isVisible():
            self._freshen()

    def _read(self) -> None:
        wording, language = self.signing.wording.now.wording, self.language
        survey = self.desk.document.read(lambda session: read_survey(session, wording=wording))
        length = survey.length(language)
        self._pages.setCurrentIndex(0 if survey.recommendations else 1)
        self.side.findings.show_findings(survey.findings(language), language)
        self.side.form.show_row(survey.document, kept(self.desk))
        self.side.length.show_length(length)
        self.side.guards.show_rows(survey.guards)
        self.bar.show_language(language)
        self.handout = self.signing.show(self.bar.choice, self.handout)
        self.dressing.show()
        self.bar.show_handout(self.choosing.applied(self.handout))
        tr, leaving = self.desk.tr, survey.leaving()
        line = handout_leaves(tr, self.handout) or leaving_line(tr, leaving)
        self.bar.show_leaving(f"{line} {self.further.line()}".rstrip())
        self.bar.show_enclosures(leaving.files)

    def _freshen(self, pause: int = PAUSE) -> None:
        self._stale = False
        self.bar.show_anew()
        self.preview.refresh_soon(pause)
        self._read()
        self.signing.wording.ask()

    def _refreshed(self) -> None:
        self.page_bar.say()
        if self._page_to_show:
            self.preview.view.go_to_page(self._page_to_show)
            self._page_to_show = 0

    _page_to_show = 0
    """Where the person was last time, until there is a preview to show it in."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.built and self._stale:
            self._freshen(pause=0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.built:
            self._stale = True
            self.preview.rest()

    def content(self) -> Shown:
        """Everything that goes into the file, frozen; confidential sources are not in it."""
        handout = self.choosing.applied(self.handout)
        return self.desk.document.read(lambda session: handout.build(session, self.language))

    # --- what the person does ---

    def choose_language(self, language: str) -> None:
        self.remembered[LANGUAGE] = language
        self.bar.show_anew()
        self._read()
        self.preview.refresh()

    def choose_handout(self, handout: Handout) -> None:
        self.handout = handout
        self.remembered[HANDOUT] = handout.as_text()
        self.bar.show_anew()
        self._read()
        self.preview.refresh()

    def export(self, suffix: str) -> None:
        """Ask where, then write; the folder is remembered."""
        ready = self._pages.currentIndex() == 0 and not self.exporter.busy()
        if not ready or suffix not in self.handout.suffixes():
            return
        proposed = self.folder() / (handout_name(self.desk.tr, self.handout) + suffix)
        if path := ask_path(self, self.desk.tr, proposed):
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        self.leave()
        self.write(self.further.dressed(self.content(), path), path)

    def write(self, content: Content, path: Path) -> None:
        self.remembered[FOLDER] = str(path.parent)
        self.desk.settings.remember_folder(path.parent)
        self.desk.notices.mended(self._error)
        give_out(self.desk.document)
        if isinstance(content, Report) and content.seal:
            give_out_version(self.desk.document, content.seal)
        self.exporter.start(content, path)

    def folder(self) -> Path:
        return folder_for(self.desk, self.remembered.get(FOLDER, ""))

    def _failed(self, sentence: str) -> None:
        self.bar.show_idle()
        self._error = sentence
        self.desk.notices.fail(sentence)

    _error = ""
    """Why the last file was not written; no longer so when one is asked for again."""

    def _describe(self, name: str, text: str, sitting: int) -> None:
        if not describe(self.desk, name, text, sitting):
            self.side.form.fields[name].not_written()

    # --- what the window asks for ---

    def leave(self) -> None:
        if self.built:
            self.side.write()

    def row(self) -> str:
        return str(self.preview.view.page())

    def go(self, row: str) -> None:
        if row.isdecimal():
            self._page_to_show = int(row)

    def keys(self) -> list[KeyHelp]:
        return help_on_keys(self.desk.tr, self.handout)


def _beside(side: QWidget, column: Iterable[QWidget]) -> QWidget:
    """The column with hairlines between; the preview takes the room."""
    right = QVBoxLayout()
    right.setSpacing(0)
    for place, widget in enumerate(column):
        if place:
            right.addWidget(hairline())
        right.addWidget(widget, int(isinstance(widget, Preview)))
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(side)
    row.addWidget(hairline(vertical=True))
    row.addLayout(right, 1)
    return both


def first_language(desk: Desk) -> str:
    document, spoken = desk.document.read(queries.document), desk.tr.language
    if spoken in document.languages:
        return spoken
    return document.room_language or next(iter(document.languages), SOURCE_LANGUAGE)
