"""Divides a paragraph into passages: lead-ins, limbs, and the sentences before and after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assessor.importers.batch import Verdict
from assessor.importers.lexicon import Lexicon, squeeze, squeezed
from assessor.importers.limbs import LimbMark, limb_marks
from assessor.importers.lost_limbs import lost_limbs
from assessor.importers.prose import Prose
from assessor.importers.sentences import TERMINAL, first_sentence, is_abbreviated, sentence_ends
from assessor.importers.verdicts import turn, verdict_of, weigh


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage at start..end of the stream, with its limb's mark before it."""

    verdict: Verdict
    start: int
    end: int
    mark: LimbMark | None = None


def divide(prose: Prose, start: int, end: int, words: Lexicon, context: bool = False) -> list[Piece]:
    """The pieces of a paragraph's body. In a `context` paragraph nothing is judged."""
    pieces = list(_Division(prose, words, context).pieces(start, end))
    return [piece for piece in pieces if piece.mark or prose.text[piece.start : piece.end].strip()]


@dataclass(slots=True)
class _Division:
    """One paragraph being divided; `verdict` is that of the list that is open."""

    prose: Prose
    words: Lexicon
    context: bool
    verdict: Verdict = Verdict.CONTEXT

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        marks = limb_marks(self.prose, start, end, self.words) or lost_limbs(self.prose, start, end)
        if not marks:
            yield from self._sentences(start, end)
            return
        yield from self._prelude(start, marks[0].start)
        for at, mark in enumerate(marks):
            following = marks[at + 1] if at + 1 < len(marks) else None
            yield from self._limb(mark, following, end)

    def _limb(self, mark: LimbMark, following: LimbMark | None, end: int) -> Iterator[Piece]:
        until = following.start if following else end
        if following and len(following.path) > len(mark.path):
            yield Piece(Verdict.LEAD_IN, mark.end, until, mark)
            return
        tail = self._tail(mark.end, until) if following is None or following.first else until
        yield Piece(self.verdict, mark.end, tail, mark)
        if tail < until and following:
            yield from self._prelude(tail, until)
        elif tail < until:
            yield from self._closing(tail, until)

    def _closing(self, start: int, end: int) -> Iterator[Piece]:
        """Sentences after a list, which go on with what the list did unless they say otherwise."""
        for piece in self._sentences(start, end):
            goes_on = piece.verdict is Verdict.CONTEXT and not self._refers(piece)
            yield replace(piece, verdict=self.verdict) if goes_on else piece

    def _refers(self, piece: Piece) -> bool:
        text = squeeze(self.prose.text[piece.start : piece.end])
        return bool(squeezed(self.words.refers).search(text))

    def _tail(self, start: int, end: int) -> int:
        """Where the text after the last limb begins: on a new row, or with a new lead-in."""
        text = self.prose.text
        for row in self.prose.rows_within(start + 1, end):
            if row.certain and self._ended(text[start : row.start].rstrip(), text[row.start : end]):
                return row.start
        for at in sentence_ends(text, self.words, start, end):
            rest = text[at:end].lstrip()
            if rest and self._opens(rest):
                return end - len(rest)
        return end

    def _ended(self, limb: str, rest: str) -> bool:
        """Whether a limb is whole, so that what stands on the row after it is no part of it."""
        if limb[-1:] in ",;:؛،；，：、":
            return False
        unfinished = not TERMINAL.search(limb[-4:]) or is_abbreviated(limb[-20:], self.words)
        return not unfinished or (rest[0] not in "(（" and not _is_open(limb) and self._opens(rest))

    def _opens(self, text: str) -> bool:
        first = first_sentence(text, self.words)
        refers = squeezed(self.words.refers).search(squeeze(first))
        return bool(refers) or verdict_of(first, self.words) is not Verdict.CONTEXT

    def _prelude(self, start: int, end: int) -> Iterator[Piece]:
        """What opens a list; a concern before it in the same paragraph stands by itself."""
        text = self.prose.text[start:end]
        at, verdicts = turn(text, self.words)
        if at:
            yield Piece(self._judged(_before_turn(text[:at], self.words)), start, start + at)
        self.verdict = self._judged(Verdict.RECOMMENDATION if at else weigh(verdicts))
        yield Piece(Verdict.LEAD_IN, start + at, end)

    def _sentences(self, start: int, end: int) -> Iterator[Piece]:
        """A passage, or two where it turns from concern to recommendation."""
        text = self.prose.text[start:end]
        at, verdicts = turn(text, self.words)
        if at:
            yield Piece(self._judged(_before_turn(text[:at], self.words)), start, start + at)
            yield Piece(self._judged(Verdict.RECOMMENDATION), start + at, end)
        else:
            yield Piece(self._judged(weigh(verdicts)), start, end)

    def _judged(self, verdict: Verdict) -> Verdict:
        return Verdict.CONTEXT if self.context else verdict


def _is_open(text: str) -> bool:
    return max(map(text.rfind, "(（")) > max(map(text.rfind, ")）"))


def _before_turn(text: str, words: Lexicon) -> Verdict:
    """What precedes a recommendation in its paragraph is the concern, unless it only observes."""
    found = squeezed(words.concerned).search(squeeze(text)) or squeezed(words.observes).search(squeeze(text))
    return Verdict.CONCERN if found else Verdict.CONTEXT
