"""The fifth stage: all asks in one list, and the page that is taken to meetings with missions."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from assessor.i18n import N_
from assessor.reports.asks.building import build_page
from assessor.reports.asks.listing import ASKED, draft_missing, read_asks
from assessor.reports.leaving import ASKS
from assessor.store import queries
from assessor.store.giving_out import give_out
from assessor.ui.ahead.ask_card import AskCard
from assessor.ui.ahead.ask_list import AskList
from assessor.ui.ahead.head import AsksHead
from assessor.ui.ahead.keys import connect_keys, help_on_keys
from assessor.ui.annex.asking import ask_path, folder_for
from assessor.ui.annex.exporter import Exporter
from assessor.ui.annex.stage import first_language
from assessor.ui.desk import Desk
from assessor.ui.parts.labels import hairline
from assessor.ui.parts.message import Message
from assessor.ui.plenary.decisions import Decisions
from assessor.ui.stage import SHAPE, KeyHelp, Stage

if TYPE_CHECKING:
    from assessor.store.document import Change

DRAFTED = N_("Draft the asks that are missing")
NAME = N_("Asks to States")


class AheadStage(Stage):
    """What is written here is what the plenary asks; it stands in both places at once."""

    name = "ahead"
    state_tables = SHAPE | {"decision"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._decisions = Decisions(desk)

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Ahead")

    def state(self) -> str:
        tr = self.desk.tr
        said = self.desk.document.read(queries.decisions).values()
        wanted = [one for one in said if one.level in ASKED and not one.conflicting]
        missing = sum(not one.ask.strip() for one in wanted)
        if missing:
            return tr.plural("{n} ask is missing", "{n} asks are missing", missing)
        return tr.plural("{n} ask", "{n} asks", len(wanted)) if wanted else ""

    def build(self) -> None:
        theme, tr = self.desk.theme, self.desk.tr
        self.head, self.list = AsksHead(theme, tr), AskList(self.desk, self._kept)
        self.exporter = Exporter(self.desk, self)
        text = tr(
            "What the plenary decides is partially or not implemented is asked for again: those asks will be here."
        )
        self.nothing = Message(theme, tr("Nothing to ask for yet"), text, [tr("Go to the plenary")])
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, hairline(), self.list):
            column.addWidget(part, int(part is self.list))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(self.nothing)
        self._connect()
        self._read()

    def _connect(self) -> None:
        self.nothing.ways[0].clicked.connect(lambda: self.desk.go("plenary", ""))
        self.head.draft_wanted.connect(self.draft)
        self.head.page_wanted.connect(self.export)
        self.list.made.connect(self._listen)
        self.exporter.ended.connect(self._ended)
        self.exporter.failed.connect(self.desk.notices.fail)
        connect_keys(self)

    def _listen(self, card: AskCard) -> None:
        one = card.ask.row.id
        card.typed.connect(partial(self._write, card))
        card.left.connect(partial(self._decisions.seal, one))
        card.opened.connect(partial(self._open, one))
        card.finished.connect(partial(self._go_on, one))

    def _open(self, one: str) -> None:
        self.desk.go("plenary", one)

    def _go_on(self, one: str) -> None:
        """To the next ask; from the last one nowhere."""
        self.go(self.list.after(one))

    def write_on(self) -> None:
        """The cursor goes where it was last, or to the first ask."""
        self.go(self._row or next(iter(self.list.cards), ""))

    def keys(self) -> list[KeyHelp]:
        return help_on_keys(self.desk.tr)

    def changed(self, change: Change) -> None:
        del change
        self._read()

    def _read(self) -> None:
        asks = self.desk.document.read(read_asks)
        self.head.show_asks(asks, read_only=self.desk.document.read_only)
        self.list.show_asks(asks)
        self._pages.setCurrentIndex(0 if asks else 1)

    def _kept(self, one: str) -> str | None:
        return self._decisions.kept(one).get("ask")

    def _write(self, card: AskCard, text: str, sitting: int) -> None:
        self._row = card.ask.row.id
        if not self._decisions.write_text(card.ask.row.id, "ask", text, sitting):
            card.field.not_written()

    def draft(self) -> None:
        """All that are missing, in one step."""
        self.leave()
        tr, count = self.desk.tr, sum(not one.text for one in self.desk.document.read(read_asks))
        if self.desk.edit(DRAFTED, draft_missing):
            self.desk.notices.tell(
                tr.plural("{n} ask was drafted.", "{n} asks were drafted.", count), undo=True
            )

    def export(self, suffix: str) -> None:
        tr = self.desk.tr
        proposed = folder_for(self.desk, "") / (tr(NAME) + suffix)
        ready = self.head.pages[suffix].isEnabled() and not self.exporter.busy()
        if ready and (path := ask_path(self, tr, proposed)):
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        self.leave()
        self.desk.settings.remember_folder(path.parent)
        give_out(self.desk.document)
        language = first_language(self.desk)
        page = self.desk.document.read(lambda session: build_page(session, language, date.today()))
        self.exporter.start(page, path)

    def _ended(self, path: Path | None) -> None:
        tr = self.desk.tr
        if path is not None:
            folder = path.parent.name or str(path.parent)
            written = tr("{name} was written to {folder}.", name=path.name, folder=folder)
            self.desk.notices.tell(f"{written} {tr(ASKS)}")

    def row(self) -> str:
        return self._row

    def go(self, row: str) -> None:
        """To the ask of this recommendation, with the cursor in it."""
        if card := self.list.show_ask(row):
            self._row = row
            self.lend_focus(card.field)
            card.field.setFocus()

    _row = ""
    """Where one was led to, or wrote, last."""

    def leave(self) -> None:
        if self.built:
            for card in self.list.cards.values():
                card.field.leave()
