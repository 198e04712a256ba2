"""The prepared assessment: recommendations under their themes, and beside them groups, languages and details."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.importers.batch import Verdict
from assessor.reports.preflight.finding import WORKSHOP
from assessor.store.group_work import work_done
from assessor.store.outlines import themes as read_themes
from assessor.store.paragraphs import ParagraphRow
from assessor.store.paragraphs import paragraphs as read_paragraphs
from assessor.store.queries import document as read_document
from assessor.store.queries import groups as read_groups
from assessor.store.rows import DocumentRow
from assessor.ui.desk import Desk
from assessor.ui.import_review.bench import Bench
from assessor.ui.import_review.bench_text import BenchText
from assessor.ui.import_review.keys import bind, bind_keys
from assessor.ui.import_review.lines import Line, blocks
from assessor.ui.import_review.passage_list import PassageList
from assessor.ui.parts.labels import hairline
from assessor.ui.parts.lending import LendsFocus
from assessor.ui.prepare.applied import Corrections
from assessor.ui.prepare.giving import Giving
from assessor.ui.prepare.overview_head import OverviewHead
from assessor.ui.prepare.side import Side
from assessor.ui.prepare.stored_lines import partners, stored_lines, stored_titles
from assessor.ui.stage import Target


class Overview(LendsFocus):
    """Reads the assessment again whenever it has changed; what is done here is done in the assessment."""

    file_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme, tr = desk.theme, desk.tr
        self.document: DocumentRow = desk.document.read(read_document)
        self._paragraphs: tuple[ParagraphRow, ...] = ()
        self._titles: dict[str, str] = {}
        self.corrections = Corrections(desk)
        self.list = PassageList(theme, tr, self)
        self.head = OverviewHead(theme, tr, self.list.find_line, self)
        self.everything, self.facts = self.head.everything, self.head.facts
        self.bench = Bench(theme, tr, parent=self)
        self.bench.partners = self._partners
        self.giving = Giving(desk, self)
        self.side = Side(desk, self)
        self._lay_out()
        self._connect()
        self.lend_focus(self.list)
        bind_keys(self, self.list, self.bench)
        bind(self, "A", self.giving.all.button.click)
        bind(self.list, "Space", lambda: self.list.tick(self.list.currentIndex()))
        bind(self.list, "Escape", self.stop_giving)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self.head, hairline(), self.list, hairline(), self.bench, self.giving):
            column.addWidget(part)
        column.setStretchFactor(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self.side)

    def _connect(self) -> None:
        bench, side = self.bench, self.side
        side.details.file_wanted.connect(self.file_wanted)
        side.details.paste_wanted.connect(self.paste_wanted)
        side.groups.giving.connect(self.give)
        self.giving.done.connect(self.stop_giving)
        self.list.tick_wanted.connect(self.giving.toggle)
        self.everything.toggled.connect(self.read_again)
        self.list.current_changed.connect(self._show_current)
        bench.verdict_wanted.connect(self.set_verdict)
        bench.text_wanted.connect(partial(self._set_text, bench.text))
        bench.beside_wanted.connect(partial(self._set_text, bench.beside))
        bench.pair_wanted.connect(self._pair)
        bench.split_wanted.connect(self.split)
        bench.join_wanted.connect(partial(self._correct, self.corrections.join))
        bench.limb_wanted.connect(partial(self._correct, self.corrections.move))
        bench.theme_wanted.connect(partial(self._correct, self._set_theme))
        bench.follow_up_wanted.connect(self.toggle_follow_up)
        bench.left.connect(self.take_keys)

    # --- what is shown ---

    @property
    def has_document(self) -> bool:
        return bool(self.document.languages)

    @property
    def language(self) -> str:
        """The language whose texts are shown first, and corrected."""
        return self.document.room_language or next(iter(self.document.languages), "")

    def read_again(self) -> None:
        tr, read = self._desk.tr, self._desk.document.read
        self.document, self._paragraphs = read(read_document), read(read_paragraphs)
        self._titles = stored_titles(read(read_themes), self.language)
        groups, given = read(read_groups), self._recommendations()
        self.giving.show_group(groups, given)
        self.side.groups.show_groups(groups, len(given), read(work_done))
        self.side.details.show_document(self.document)
        self.side.workshop.read_again()
        self.side.dealing.show_groups(groups, given)
        everything = self.everything.isChecked() and not self.giving.active
        second = self.document.second_language
        lines = list(stored_lines(self._paragraphs, self.language, second, everything=everything))
        if self.giving.active:
            lines = [line for line in lines if line.verdict is Verdict.RECOMMENDATION]
        self.head.show_document(self.document, self._paragraphs, len(given))
        self.list.leave_what_is_gone({one.id for row in self._paragraphs for one in row.passages})
        self.list.show_ticks(self.giving.ticked())
        titles = {"": tr("Under no heading"), **self._titles}
        self.list.show_blocks(blocks(lines, titles, tr("Not placed")), two_columns=bool(second))
        self.bench.setVisible(not self.giving.active)
        self.giving.setVisible(self.giving.active)
        self.everything.setVisible(not self.giving.active)
        self._show_line()

    def _recommendations(self) -> tuple[str, ...]:
        return tuple(
            passage.id
            for paragraph in self._paragraphs
            for passage in paragraph.passages
            if passage.verdict == Verdict.RECOMMENDATION
        )

    def _show_current(self, _key: str = "") -> None:
        self.bench.leave()
        self._show_line()

    def _show_line(self) -> None:
        self.bench.show_line(self.list.current_line(), self._titles)

    def take_keys(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- corrections ---

    def set_verdict(self, verdict: Verdict) -> None:
        if line := self._line():
            self.corrections.set_verdict(line, verdict)

    def split(self, place: int, beside: int = -1) -> None:
        """Each language where it was pointed at; one without a place stays with the first part."""
        if line := self._line():
            pointed = {line.language: place, line.beside_language: beside}
            places = {language: at for language, at in pointed.items() if at >= 0}
            if made := self.corrections.split(line, places):
                self.list.set_current(made)

    def _all_lines(self) -> list[Line]:
        second = self.document.second_language
        return list(stored_lines(self._paragraphs, self.language, second, everything=True))

    def _partners(self, line: Line) -> dict[str, str]:
        return partners(line, self._all_lines)

    def _pair(self, key: str) -> None:
        other = next((one for one in self._all_lines() if one.key == key), None)
        if (line := self._line()) and other is not None and self.corrections.pair(line, other):
            self.list.set_current(other.key if line.verdict is Verdict.NOT_PLACED else line.key)

    def toggle_follow_up(self) -> None:
        if line := self._line():
            self.corrections.set_follow_up(self._paragraph_id(line), not line.follow_up)

    def _line(self) -> Line | None:
        return self.bench.line

    def _paragraph_id(self, line: Line) -> str:
        return next(row.id for row in self._paragraphs if any(one.id == line.key for one in row.passages))

    def _correct(self, change: Callable[[Line, str], object], value: str = "") -> None:
        if line := self._line():
            change(line, value)

    def _set_theme(self, line: Line, theme_id: str) -> None:
        self.corrections.set_theme(self._paragraph_id(line), theme_id)

    def _set_text(self, field: BenchText, text: str) -> None:
        if line := self._line():
            language = line.language if field is self.bench.text else line.beside_language
            if not self.corrections.set_text(line, language, text, field.sitting):
                field.not_written()

    # --- what a group gets ---

    def give(self, group_id: str) -> None:
        self.giving.group_id = group_id
        self.read_again()
        self.take_keys()

    def stop_giving(self) -> None:
        if self.giving.active:
            self.giving.group_id = ""
            self.read_again()
            self.take_keys()

    # --- what the stage asks for ---

    def leave(self) -> None:
        self.bench.write()
        self.side.details.leave()
        self.side.workshop.leave()

    def row(self) -> str:
        return self.list.current()

    def go(self, row: str) -> None:
        if row == WORKSHOP:
            self.lend_focus(self.side.workshop.show_details())
        else:
            self.lend_focus(self.list)
            self.list.set_current(row)

    def targets(self) -> list[Target]:
        lines = (line for block in self.list.passages.blocks for line in block.lines)
        return [Target(line.key, f"{line.reference}  {line.text[:80]}") for line in lines]
