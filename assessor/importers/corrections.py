"""Corrections to a batch as plain data: what a person did in a review, to be kept, taken back and done again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from assessor.errors import UserError
from assessor.importers import correct
from assessor.importers.batch import Batch, Verdict
from assessor.importers.written import OF_BAD_JSON, UNREADABLE


class Act(StrEnum):
    """What was done."""

    VERDICT = "verdict"
    TEXT = "text"
    SPLIT = "split"
    JOIN = "join"
    LIMB = "limb"
    PAIR = "pair"
    NUMBER = "number"
    THEME = "theme"
    FOLLOW_UP = "follow-up"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class Correction:
    """One act on the passage that stood at this place at that moment.

    `text` is the verdict, the new text, the limb or the date; `number` a paragraph; `at` a character or a theme.
    """

    act: Act
    paragraph: int = 0
    passage: int = 0
    text: str = ""
    number: str = ""
    at: int = 0

    @property
    def spot(self) -> correct.Spot:
        return correct.Spot(self.paragraph, self.passage)


def corrected(batch: Batch, one: Correction) -> Batch:
    """The batch after a correction. What cannot be done raises a `UserError`."""
    match one.act:
        case Act.VERDICT:
            return correct.change_verdict(batch, one.spot, Verdict(one.text))
        case Act.TEXT:
            return correct.edit_text(batch, one.spot, one.text)
        case Act.SPLIT:
            return correct.split_passage(batch, one.spot, one.at)
        case Act.JOIN:
            return correct.join_next(batch, one.spot)
        case _:
            return _corrected_place(batch, one)


def _corrected_place(batch: Batch, one: Correction) -> Batch:
    match one.act:
        case Act.LIMB:
            return correct.move_limb(batch, one.spot, one.number, one.text)
        case Act.PAIR:
            return correct.pair(batch, one.spot, one.number, one.text)
        case Act.NUMBER:
            return correct.renumber(batch, one.paragraph, one.number)
        case Act.THEME:
            return correct.set_theme(batch, one.paragraph, one.at)
        case Act.FOLLOW_UP:
            return correct.toggle_follow_up(batch, one.paragraph)
        case _:
            return replace(batch, adopted=one.text)


def write(one: Correction) -> str:
    return json.dumps(asdict(one), ensure_ascii=False, separators=(",", ":"))


def read(written: str) -> Correction:
    try:
        data: dict[str, Any] = json.loads(written)
        data["act"] = Act(data["act"])
        return Correction(**data)
    except OF_BAD_JSON as error:
        raise UserError(UNREADABLE) from error
