"""The batch under review: each correction makes a new one, and the older ones are kept to go back to."""

from __future__ import annotations

from dataclasses import replace

from assessor.importers.batch import Batch, Verdict
from assessor.ui.import_review.lines import batch_place


class Draft:
    """Corrections by the keys of lines. Every one can be undone and done again."""

    def __init__(self, batch: Batch) -> None:
        self._done: list[Batch] = [batch]
        self._undone: list[Batch] = []

    @property
    def batch(self) -> Batch:
        return self._done[-1]

    @property
    def corrections(self) -> int:
        return len(self._done) - 1

    def undo(self) -> bool:
        if not self.corrections:
            return False
        self._undone.append(self._done.pop())
        return True

    def redo(self) -> bool:
        if not self._undone:
            return False
        self._done.append(self._undone.pop())
        return True

    def _take(self, batch: Batch) -> None:
        if batch != self.batch:
            self._done.append(batch)
            self._undone.clear()

    def set_verdict(self, key: str, verdict: Verdict) -> None:
        at, nth = batch_place(key)
        paragraph = self.batch.paragraphs[at]
        passages = list(paragraph.passages)
        passages[nth] = replace(passages[nth], verdict=verdict)
        paragraphs = list(self.batch.paragraphs)
        paragraphs[at] = replace(paragraph, passages=tuple(passages))
        self._take(replace(self.batch, paragraphs=tuple(paragraphs)))

    def set_adopted(self, iso: str) -> None:
        self._take(replace(self.batch, adopted=iso))
