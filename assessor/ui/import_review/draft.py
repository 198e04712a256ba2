"""The batch under review with the corrections that are in force. It keeps what they led to, step by step."""

from __future__ import annotations

from assessor.errors import UserError
from assessor.importers.batch import Batch
from assessor.importers.corrections import Act, Correction, corrected
from assessor.models.references import normal
from assessor.ui.import_review.lines import batch_place

MISFITS = (UserError, ValueError, TypeError, LookupError, AttributeError)


class Draft:
    """Follows the list of corrections that the assessment keeps: only what differs is done anew."""

    def __init__(self, batch: Batch) -> None:
        self._made = [batch]
        self._known: list[Correction] = []
        self.misfits = 0

    @property
    def batch(self) -> Batch:
        return self._made[-1]

    @property
    def corrections(self) -> tuple[Correction, ...]:
        return tuple(self._known)

    def follow(self, wanted: tuple[Correction, ...]) -> None:
        """Make the batch what these corrections lead to. One that does not fit is passed over and counted."""
        same = 0
        while same < min(len(wanted), len(self._known)) and wanted[same] == self._known[same]:
            same += 1
        del self._known[same:], self._made[same + 1 :]
        for one in wanted[same:]:
            self._known.append(one)
            self._made.append(self._after(one))

    def _after(self, one: Correction) -> Batch:
        try:
            return corrected(self.batch, one)
        except MISFITS:
            self.misfits += 1
            return self.batch

    def with_also(self, one: Correction) -> tuple[Correction, ...]:
        """The corrections with one more; what is typed on in one text stays one of them."""
        last = self._known[-1] if self._known else None
        typed_on = last is not None and one.act is last.act is Act.TEXT and one.spot == last.spot
        return (*(self._known[:-1] if typed_on else self._known), one)


def correction(act: Act, key: str, text: str = "", number: str = "", at: int = 0) -> Correction:
    """For the passage of a line in the review."""
    paragraph, passage = batch_place(key)
    return Correction(act, paragraph, passage, text, number, at)


def number_and_limb(typed: str, own: str) -> tuple[str, str]:
    """What was typed as paragraph and limb, in any spelling; without a number it is the passage's own."""
    with_number = any(letter.isdecimal() for letter in typed)
    number, _, limb = normal(typed if with_number else f"1 {typed}").partition(" ")
    return (number, limb) if with_number else (own, limb)
