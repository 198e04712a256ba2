"""A person's corrections to a batch, before it is applied. Each gives a new batch; no character is ever lost."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.importers.batch import Batch, ParsedParagraph, ParsedPassage, Span, Verdict
from assessor.importers.cleaning import tidy

NOTHING_FOLLOWS = N_("Nothing follows this passage that it could be joined with.")
NOT_INSIDE = N_("A passage can only be split between two of its words; put the cursor there.")
NO_SUCH_PARAGRAPH = N_("There is no paragraph {number}. There are: {known}.")
NO_SUCH_LIMB = N_(
    "{limb} is no letter of a list. Write (a), or (a) (ii) for a list within a list; nothing for none."
)
NO_NUMBER = N_("Write the number that the paragraph should have, such as 24.")
NUMBER_TAKEN = N_("There is already a paragraph {number} before this one; nothing was changed.")
_LIMB = re.compile(r"\([a-z]{1,2}\)(?: \([ivx]+\))?|")


class Spot(NamedTuple):
    """Which passage: the paragraph's and the passage's place in the batch."""

    paragraph: int
    passage: int


def change_verdict(batch: Batch, spot: Spot, verdict: Verdict) -> Batch:
    return _put(batch, spot, (replace(_at(batch, spot), verdict=verdict, reason=""),))


def edit_text(batch: Batch, spot: Spot, text: str) -> Batch:
    return _put(batch, spot, (replace(_at(batch, spot), text=tidy(text)),))


def split_passage(batch: Batch, spot: Spot, at: int) -> Batch:
    """Two passages from one, parted before character `at` of its text. The second has no limb."""
    passage = _at(batch, spot)
    first, second = passage.text[:at].rstrip(), passage.text[at:].lstrip()
    if not first or not second:
        raise UserError(NOT_INSIDE)
    before, after = _part(passage.spans, _origin(batch.source, passage, at))
    return _put(
        batch,
        spot,
        (
            replace(passage, text=first, spans=before),
            replace(passage, text=second, spans=after, limb="", mark=()),
        ),
    )


def join_next(batch: Batch, spot: Spot) -> Batch:
    """One passage from this and the next; a limb's mark or a paragraph's number between them becomes text again."""
    paragraph = batch.paragraphs[spot.paragraph]
    if spot.passage + 1 < len(paragraph.passages):
        joined = _joined(batch, _at(batch, spot), paragraph.passages[spot.passage + 1], ())
        return _put(batch, spot, (joined,), width=2)
    return _join_paragraphs(batch, spot)


def _join_paragraphs(batch: Batch, spot: Spot) -> Batch:
    paragraphs = list(batch.paragraphs)
    following = paragraphs[spot.paragraph + 1] if spot.paragraph + 1 < len(paragraphs) else None
    if following is None or not following.passages or not following.number:
        raise UserError(NOTHING_FOLLOWS)
    joined = _joined(batch, _at(batch, spot), following.passages[0], following.mark)
    own = paragraphs[spot.paragraph]
    passages = (*own.passages[:-1], joined, *following.passages[1:])
    paragraphs[spot.paragraph : spot.paragraph + 2] = [replace(own, passages=passages)]
    return replace(batch, paragraphs=tuple(paragraphs))


def is_limb(limb: str) -> bool:
    return bool(_LIMB.fullmatch(limb))


def move_limb(batch: Batch, spot: Spot, number: str, limb: str) -> Batch:
    """The passage under another letter, or in another paragraph (behind what it has)."""
    if not is_limb(limb):
        raise UserError(NO_SUCH_LIMB, limb=limb)
    passage = replace(_at(batch, spot), limb=limb)
    if batch.paragraphs[spot.paragraph].number == number:
        return _put(batch, spot, (passage,))
    target = next((at for at, one in enumerate(batch.paragraphs) if one.number == number), None)
    if target is None:
        known = ", ".join(one.number for one in batch.paragraphs if one.number)
        raise UserError(NO_SUCH_PARAGRAPH, number=number, known=known)
    batch = _put(batch, spot, ())
    home = batch.paragraphs[target]
    return _put_paragraph(batch, target, replace(home, passages=(*home.passages, passage)))


def pair(batch: Batch, spot: Spot, number: str, limb: str) -> Batch:
    """The passage where its like stands in the other language; if no paragraph has that number, its own gets it."""
    if any(one.number == number for one in batch.paragraphs):
        return move_limb(batch, spot, number, limb)
    own = batch.paragraphs[spot.paragraph]
    if own.number:
        batch = _put_paragraph(batch, spot.paragraph, replace(own, number=number))
        return move_limb(batch, spot, number, limb)
    made = ParsedParagraph(number, (), own.theme)
    return move_limb(replace(batch, paragraphs=(*batch.paragraphs, made)), spot, number, limb)


def renumber(batch: Batch, paragraph: int, number: str) -> Batch:
    """Another number for a paragraph, and the same step for all that follow it."""
    own = batch.paragraphs[paragraph].number
    if not (own.isdecimal() and number.isdecimal()):
        raise UserError(NO_NUMBER)
    step, rest = int(number) - int(own), batch.paragraphs[paragraph:]
    new = {one.number: str(int(one.number) + step) for one in rest if one.number.isdecimal()}
    taken = {one.number for one in batch.paragraphs[:paragraph]} & set(new.values())
    if taken or any(int(one) < 1 for one in new.values()):
        raise UserError(NUMBER_TAKEN, number=next(iter(taken), number))
    shifted = (
        replace(one, number=new.get(one.number, one.number), answers=new.get(one.answers, one.answers))
        for one in rest
    )
    return replace(batch, paragraphs=(*batch.paragraphs[:paragraph], *shifted))


def toggle_follow_up(batch: Batch, paragraph: int) -> Batch:
    own = batch.paragraphs[paragraph]
    return _put_paragraph(batch, paragraph, replace(own, follow_up=not own.follow_up))


def set_theme(batch: Batch, paragraph: int, theme: int | None) -> Batch:
    return _put_paragraph(batch, paragraph, replace(batch.paragraphs[paragraph], theme=theme))


def _at(batch: Batch, spot: Spot) -> ParsedPassage:
    return batch.paragraphs[spot.paragraph].passages[spot.passage]


def _put(batch: Batch, spot: Spot, passages: tuple[ParsedPassage, ...], width: int = 1) -> Batch:
    """The batch with `width` passages from the spot on replaced."""
    paragraph = batch.paragraphs[spot.paragraph]
    kept = paragraph.passages
    changed = (*kept[: spot.passage], *passages, *kept[spot.passage + width :])
    return _put_paragraph(batch, spot.paragraph, replace(paragraph, passages=changed))


def _put_paragraph(batch: Batch, at: int, paragraph: ParsedParagraph) -> Batch:
    return replace(batch, paragraphs=(*batch.paragraphs[:at], paragraph, *batch.paragraphs[at + 1 :]))


def _joined(
    batch: Batch, first: ParsedPassage, second: ParsedPassage, number: tuple[Span, ...]
) -> ParsedPassage:
    between = " ".join(batch.source[span.start : span.end] for span in (*number, *second.mark))
    text = tidy(f"{first.text} {between} {second.text}", batch.language)
    return replace(first, text=text, spans=(*first.spans, *number, *second.mark, *second.spans))


def _origin(source: str, passage: ParsedPassage, at: int) -> int:
    """How many characters of the spans stand before character `at` of the text, which may lack some of them."""
    wanted = [sign for sign in passage.text[:at] if not sign.isspace()]
    found = count = 0
    for sign in "".join(source[span.start : span.end] for span in passage.spans):
        if found == len(wanted):
            break
        count += 1
        found += sign == wanted[found]
    return count


def _part(spans: tuple[Span, ...], count: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans parted after `count` characters."""
    before: list[Span] = []
    after: list[Span] = []
    for span in spans:
        cut = min(span.end, span.start + max(count, 0))
        before += [Span(span.start, cut)] if cut > span.start else []
        after += [Span(cut, span.end)] if cut < span.end else []
        count -= span.end - span.start
    return tuple(before), tuple(after)
