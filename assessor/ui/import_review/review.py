"""The review of an import: source at the side, passages with their verdicts, and the corrections that are wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.errors import UserError
from assessor.i18n import Translator
from assessor.importers.batch import Batch, Verdict
from assessor.importers.corrections import Act, Correction, corrected
from assessor.ui.import_review.bench import Bench
from assessor.ui.import_review.beside import Beside, Held, beside
from assessor.ui.import_review.draft import Draft, correction, number_and_limb
from assessor.ui.import_review.head import ReviewHead
from assessor.ui.import_review.keys import bind, bind_keys
from assessor.ui.import_review.lines import (
    Line,
    batch_key,
    batch_place,
    batch_titles,
    counts,
    key_at,
    place_of,
)
from assessor.ui.import_review.passage_list import PassageList
from assessor.ui.import_review.review_blocks import partners, review_blocks
from assessor.ui.import_review.source_pane import SourcePane
from assessor.ui.parts.labels import hairline
from assessor.ui.parts.lending import LendsFocus
from assessor.ui.theme import Theme

SOURCE_SHARE, NARROWEST, WIDEST = 0.36, 230, 560


class Review(LendsFocus):
    """Says each correction with `corrected`; whoever keeps them shows them again with `follow`."""

    corrected = Signal(object, object)
    taken = Signal(object)
    left = Signal()
    refused = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._held = Held()
        self.draft: Draft | None = None
        self.list = PassageList(theme, tr, self)
        self.head = ReviewHead(theme, tr, self.list.find_line, self)
        self.source = SourcePane(theme, tr, self)
        self.bench = Bench(theme, tr, renumbers=True, parent=self)
        self.bench.partners = self._partners
        self._pairs = Beside()
        self._lay_out()
        self._connect()
        self.lend_focus(self.list)
        bind_keys(self, self.list, self.bench)
        bind(self, "Ctrl+Return", self.take)
        bind(self, "Ctrl+Enter", self.take)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, hairline(), self.list, hairline(), self.bench):
            column.addWidget(part)
        column.setStretchFactor(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.source)
        row.addWidget(hairline(vertical=True))
        row.addLayout(column, 1)

    def _connect(self) -> None:
        bench = self.bench
        self.head.taken.connect(self.take)
        self.head.left.connect(self.left)
        self.head.language_chosen.connect(self.language_chosen)
        self.head.adopted_changed.connect(self._set_adopted)
        self.list.current_changed.connect(self._show_current)
        self.source.pointed.connect(self._find)
        bench.verdict_wanted.connect(self.set_verdict)
        bench.text_wanted.connect(self.set_text)
        bench.limb_wanted.connect(self._move)
        bench.theme_wanted.connect(self._set_theme)
        bench.join_wanted.connect(lambda: self._correct(Act.JOIN))
        bench.follow_up_wanted.connect(lambda: self._correct(Act.FOLLOW_UP))
        bench.number_wanted.connect(self._renumber)
        bench.pair_wanted.connect(self._pair)
        bench.split_wanted.connect(self.split)
        bench.left.connect(self.take_keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        share = round((self.width() - px(300)) * SOURCE_SHARE * 1.3)
        self.source.setFixedWidth(max(px(NARROWEST), min(px(WIDEST), share)))

    # --- what is shown ---

    def show_batch(self, batch: Batch, held: Held, corrections: tuple[Correction, ...] = ()) -> None:
        self.draft, self._held = Draft(batch), held
        self.draft.follow(corrections)
        self.source.show_source(batch.source)
        self.list.find_line.clear()
        self.show_draft()
        keys = self.list.passages.keys()
        if keys:
            self.list.set_current(keys[0])

    def follow(self, corrections: tuple[Correction, ...]) -> None:
        """These corrections are in force now, one more or one fewer."""
        if self.draft is None:
            return
        if corrections == self.draft.corrections:
            self._show_head()
        else:
            place = place_of(self.batch, self.list.current_line())
            self.draft.follow(corrections)
            self.show_draft()
            self._find(place)

    @property
    def batch(self) -> Batch:
        if self.draft is None:
            raise RuntimeError("There is nothing under review.")
        return self.draft.batch

    @property
    def corrections(self) -> int:
        return len(self.draft.corrections) if self.draft else 0

    def show_draft(self) -> None:
        batch = self.batch
        self._show_head()
        self._pairs = beside(batch, self._held)
        blocks = review_blocks(batch, self._pairs, self._held.language, self._tr)
        self.list.show_blocks(blocks, two_columns=self._held.is_beside(batch))
        self._show_line()

    def _show_head(self) -> None:
        self.head.show_batch(self.batch, counts(self.batch), self.corrections, self._held.symbol)

    def _show_current(self, _key: str = "") -> None:
        self.bench.leave()
        self._show_line()

    def _show_line(self) -> None:
        line = self.list.current_line()
        self.bench.show_line(line, batch_titles(self.batch))
        if line is None or line.fixed:
            self.source.mark(())
            return
        at, nth = batch_place(line.key)
        passage = self.batch.paragraphs[at].passages[nth]
        self.source.mark((*passage.mark, *passage.spans))

    def _find(self, place: int) -> None:
        """A click in the source selects the passage that holds the place."""
        self.list.set_current(key_at(self.batch, place))

    # --- what the person does ---

    def set_verdict(self, verdict: Verdict) -> None:
        self._correct(Act.VERDICT, verdict.value)

    def set_text(self, text: str) -> None:
        line = self.bench.line
        if line is not None:
            self._correct(Act.TEXT, text, merge=("review text", line.key, self.bench.text.sitting))

    def split(self, place: int, _beside: int = -1) -> None:
        line = self.bench.line
        if line is not None and self._correct(Act.SPLIT, at=place):
            paragraph, passage = batch_place(line.key)
            self.list.set_current(batch_key(paragraph, passage + 1))

    def _move(self, typed: str) -> None:
        """Under another limb, or, where a paragraph is named as well, into that one: `(b)`, `24 (b)`."""
        line = self.bench.line
        if line is not None:
            number, limb = number_and_limb(typed, line.number)
            self._correct(Act.LIMB, limb, number=number)

    def _set_theme(self, theme: str) -> None:
        self._correct(Act.THEME, at=int(theme))

    def _renumber(self, number: str) -> None:
        self._correct(Act.NUMBER, number=number)

    def _partners(self, line: Line) -> dict[str, str]:
        return partners(self._pairs, line, self.list.line)

    def _pair(self, key: str) -> None:
        """Put the passage that is new to where its like stands."""
        line, other = self.bench.line, self.list.line(key)
        if line is None or other is None:
            return
        new, held = (other, line) if line.fixed else (line, other)
        self._correct_at(correction(Act.PAIR, new.key, held.limb, held.number))

    def _correct(self, act: Act, text: str = "", number: str = "", at: int = 0, merge: object = None) -> bool:
        """Correct the passage on the bench."""
        line = self.bench.line
        return (
            line is not None
            and not line.fixed
            and self._correct_at(correction(act, line.key, text, number, at), merge)
        )

    def _correct_at(self, one: Correction, merge: object = None) -> bool:
        """Have it corrected, if that changes anything; what cannot be done is told."""
        try:
            changes = corrected(self.batch, one) != self.batch
        except UserError as error:
            self.refused.emit(error)
            return False
        if changes:
            self.corrected.emit(one, merge)
        return changes

    def _set_adopted(self, iso: str) -> None:
        self._correct_at(Correction(Act.ADOPTED, text=iso))

    def take(self) -> None:
        self.bench.leave()
        if self.draft is not None and self.head.take.isEnabled():
            self.taken.emit(self.batch)

    def take_keys(self) -> None:
        self.list.setFocus()
