"""The review of an import: source at the side, passages with their verdicts, corrections, and taking over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.errors import UserError
from assessor.i18n import Translator
from assessor.importers.batch import Batch, Verdict
from assessor.ui.import_review.bench import Bench
from assessor.ui.import_review.beside import Beside, Held, beside
from assessor.ui.import_review.draft import Draft
from assessor.ui.import_review.head import ReviewHead
from assessor.ui.import_review.keys import bind, bind_keys
from assessor.ui.import_review.lines import (
    Block,
    Line,
    batch_lines,
    batch_place,
    batch_titles,
    blocks,
    counts,
)
from assessor.ui.import_review.passage_list import PassageList
from assessor.ui.import_review.source_pane import SourcePane
from assessor.ui.language import language_name
from assessor.ui.parts.labels import hairline
from assessor.ui.theme import Theme

SOURCE_SHARE, NARROWEST, WIDEST, LOW = 0.36, 230, 560, 800


class Review(QWidget):
    """Nothing of it is in the assessment until `taken`; `left` throws it away."""

    taken = Signal(object)
    left = Signal()
    refused = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._held = Held()
        self.draft: Draft | None = None
        self.head = ReviewHead(theme, tr)
        self.source = SourcePane(theme, tr)
        self.list = PassageList(theme, tr)
        self.bench = Bench(theme, tr)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        bind_keys(self, self.list, self.bench)
        bind(self, "Ctrl+Return", self.take)
        bind(self, "Ctrl+Enter", self.take)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, hairline()):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        for part in (hairline(), self.bench):
            column.addWidget(part)
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
        self.head.undo_wanted.connect(self.undo)
        self.head.language_chosen.connect(self.language_chosen)
        self.head.adopted_changed.connect(self._set_adopted)
        self.list.current_changed.connect(self._show_current)
        self.source.pointed.connect(self._find)
        bench.verdict_wanted.connect(self.set_verdict)
        bench.text_wanted.connect(partial(self._correct, Draft.set_text))
        bench.limb_wanted.connect(partial(self._correct, Draft.move))
        bench.theme_wanted.connect(partial(self._correct, Draft.set_theme))
        bench.join_wanted.connect(partial(self._correct, Draft.join))
        bench.follow_up_wanted.connect(partial(self._correct, Draft.toggle_follow_up))
        bench.split_wanted.connect(self.split)
        bench.left.connect(self.take_keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        share = round((self.width() - px(300)) * SOURCE_SHARE * 1.3)
        self.source.setFixedWidth(max(px(NARROWEST), min(px(WIDEST), share)))
        self.bench.set_low(self.height() < px(LOW))

    # --- what is shown ---

    def show_batch(self, batch: Batch, held: Held) -> None:
        self.draft, self._held = Draft(batch), held
        self.source.show_source(batch.source)
        self.show_draft()
        keys = self.list.passages.keys()
        if keys:
            self.list.set_current(keys[0])
        self.take_keys()

    @property
    def batch(self) -> Batch:
        if self.draft is None:
            raise RuntimeError("There is nothing under review.")
        return self.draft.batch

    @property
    def corrections(self) -> int:
        return self.draft.corrections if self.draft else 0

    def show_draft(self) -> None:
        batch = self.batch
        self.head.show_batch(batch, counts(batch), self.corrections)
        self.list.show_blocks(self._blocks(), two_columns=self._held.is_beside(batch))
        self._show_current()

    def _blocks(self) -> tuple[Block, ...]:
        tr, batch = self._tr, self.batch
        pairs = beside(batch, self._held)
        lines = list(batch_lines(batch, pairs.texts))
        titles = {"": tr("Before the first heading"), **batch_titles(batch)}
        found = blocks(lines, titles, tr("Not placed"))
        return (*self._apart(pairs, lines), *found)

    def _apart(self, pairs: Beside, lines: list[Line]) -> tuple[Block, ...]:
        """What only one of two languages has, before everything else."""
        tr = self._tr
        new = tuple(
            line for line in lines if line.key in pairs.only_new and line.verdict is not Verdict.NOT_PLACED
        )
        language = language_name(self._held.language)
        missing = tr("Only in {language}: it stays as it is", language=language)
        only_new = tr(
            "Only in {language}: it will be listed as not placed", language=language_name(self.batch.language)
        )
        made = (
            Block("missing", missing, pairs.missing, remark=True),
            Block("only-new", only_new, new, remark=True),
        )
        return tuple(block for block in made if block.lines)

    def _show_current(self, _key: str = "") -> None:
        self.bench.leave()
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
        for at, paragraph in enumerate(self.batch.paragraphs):
            for nth, passage in enumerate(paragraph.passages):
                if any(span.start <= place < span.end for span in (*passage.mark, *passage.spans)):
                    self.list.set_current(f"{at}.{nth}")
                    return

    # --- what the person does ---

    def set_verdict(self, verdict: Verdict) -> None:
        self._correct(Draft.set_verdict, verdict)

    def split(self, place: int) -> None:
        made = self._correct(Draft.split, place)
        if isinstance(made, str):
            self.list.set_current(made)

    def _correct(self, change: Callable[..., object], *values: object) -> object:
        """Correct the passage on the bench; what cannot be done is told, and nothing is changed."""
        line = self.bench.line
        if line is None or line.fixed or self.draft is None:
            return None
        try:
            made = change(self.draft, line.key, *values)
        except UserError as error:
            self.refused.emit(error)
            return None
        self.show_draft()
        return made

    def _set_adopted(self, iso: str) -> None:
        if self.draft is not None:
            self.draft.set_adopted(iso)
            self.show_draft()

    def undo(self) -> None:
        self.bench.leave()
        if self.draft is not None and self.draft.undo():
            self.show_draft()

    def redo(self) -> None:
        if self.draft is not None and self.draft.redo():
            self.show_draft()

    def take(self) -> None:
        self.bench.leave()
        if self.draft is not None and self.head.take.isEnabled():
            self.taken.emit(self.batch)

    def take_keys(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Undo in here takes back corrections, not what the assessment holds."""
        asked = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and (_is_undo(event) or _is_redo(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            self.undo()
        elif _is_redo(event):
            self.redo()
        else:
            super().keyPressEvent(event)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo)


def _is_redo(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Y
    return control or event.matches(QKeySequence.StandardKey.Redo)
