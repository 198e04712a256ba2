"""The batch under review: each correction makes a new one, and the older ones are kept to go back to."""

from __future__ import annotations

from dataclasses import replace

from assessor.importers import correct
from assessor.importers.batch import Batch, Verdict
from assessor.models.references import normal
from assessor.ui.import_review.lines import batch_key, batch_place


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
        self._take(correct.change_verdict(self.batch, _spot(key), verdict))

    def set_text(self, key: str, text: str) -> None:
        self._take(correct.edit_text(self.batch, _spot(key), text))

    def split(self, key: str, place: int) -> str:
        """Part a passage before a character of its text; the answer is the key of the second part."""
        spot = _spot(key)
        self._take(correct.split_passage(self.batch, spot, place))
        return batch_key(spot.paragraph, spot.passage + 1)

    def join(self, key: str) -> None:
        self._take(correct.join_next(self.batch, _spot(key)))

    def move(self, key: str, typed: str) -> None:
        """Under another limb, or, where a paragraph is named as well, into that one: `(b)`, `24 (b)`."""
        spot = _spot(key)
        number, limb = number_and_limb(typed, self.batch.paragraphs[spot.paragraph].number)
        self._take(correct.move_limb(self.batch, spot, number, limb))

    def set_theme(self, key: str, theme: str) -> None:
        self._take(correct.set_theme(self.batch, _spot(key).paragraph, int(theme)))

    def toggle_follow_up(self, key: str) -> None:
        at = _spot(key).paragraph
        paragraphs = list(self.batch.paragraphs)
        paragraphs[at] = replace(paragraphs[at], follow_up=not paragraphs[at].follow_up)
        self._take(replace(self.batch, paragraphs=tuple(paragraphs)))

    def set_adopted(self, iso: str) -> None:
        self._take(replace(self.batch, adopted=iso))


def _spot(key: str) -> correct.Spot:
    return correct.Spot(*batch_place(key))


def number_and_limb(typed: str, own: str) -> tuple[str, str]:
    """What was typed as paragraph and limb, in any spelling; without a number it is the passage's own."""
    with_number = any(letter.isdecimal() for letter in typed)
    number, _, limb = normal(typed if with_number else f"1 {typed}").partition(" ")
    return (number, limb) if with_number else (own, limb)
