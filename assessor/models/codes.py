"""Codes on paper score sheets: the reference and two check letters, `24a-KM`.

Digits, letters and check letters are numbers below 37; times powers of two they add up to a multiple of 37.
So one wrong character is always noticed, and so are two neighbours that were swapped. The check letters look
alike in Latin and Cyrillic, so that they can be typed in either layout; `O` is not among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import Enum
from itertools import count

from assessor.models.references import latin

_VALUES = {character: value for value, character in enumerate("0123456789abcdefghijklmnopqrstuvwxyz")}
_MODULUS = 37
_CHECK_LETTERS = "abcehkmptxy"
_CYRILLIC = str.maketrans("авсенкмртху", _CHECK_LETTERS)
_NEAR = 3


class Misread(Enum):
    """Why a code is none: its check letters are others, or there is no such recommendation here."""

    CHECK = "check"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Read:
    """A recommendation that was typed. Without its check letters nobody noticed a slip: `checked` is False."""

    recommendation_id: str
    checked: bool


@dataclass(frozen=True, slots=True)
class CodeBook:
    """The codes of some recommendations: written for the sheets, read when the sheets come back."""

    codes: Mapping[str, str]
    """The code of each recommendation as it is printed."""
    _whole: Mapping[str, str] = field(repr=False)
    _bare: Mapping[str, str] = field(repr=False)

    def only(self, recommendation_ids: Collection[str]) -> CodeBook:
        """The same codes, of some of the recommendations."""

        def some(known: Mapping[str, str]) -> dict[str, str]:
            return {spelling: one for spelling, one in known.items() if one in recommendation_ids}

        codes = {one: code for one, code in self.codes.items() if one in recommendation_ids}
        return CodeBook(codes, some(self._whole), some(self._bare))

    def read(self, typed: str) -> Read | Misread:
        """In any spelling: `24a-KM`, `24 (a) km`, `٢٤ (أ) КМ`; also the reference alone."""
        whole, bare = _whole(typed), compact(typed)
        if whole in self._whole:
            return Read(self._whole[whole], checked=True)
        if bare in self._bare:
            return Read(self._bare[bare], checked=False)
        return Misread.CHECK if whole[:-2] in self._bare else Misread.UNKNOWN

    def complete(self, typed: str) -> bool:
        """Whether this is a whole code, and no other one begins like it."""
        whole = _whole(typed)
        return whole in self._whole and not any(one != whole and one.startswith(whole) for one in self._whole)

    def nearest(self, typed: str, most: int = _NEAR) -> tuple[str, ...]:
        """The recommendations whose codes look most like what was typed, the likest first."""
        whole = _whole(typed)
        near = {
            one: SequenceMatcher(None, whole, code, autojunk=False).ratio()
            for code, one in self._whole.items()
        }
        return tuple(sorted((one for one in near if near[one] >= 0.5), key=lambda one: -near[one])[:most])


def code_book(references: Iterable[tuple[str, str]]) -> CodeBook:
    """From (recommendation id, reference). Two that read alike are told apart by a further digit."""
    bare: dict[str, str] = {}
    for recommendation_id, reference in references:
        bare[_free(compact(reference), bare)] = recommendation_id
    letters = {one: check_letters(one) for one in bare}
    return CodeBook(
        {recommendation_id: f"{one}-{letters[one].upper()}" for one, recommendation_id in bare.items()},
        {one + letters[one]: recommendation_id for one, recommendation_id in bare.items()},
        bare,
    )


def compact(text: str) -> str:
    """Only digits and Latin letters: `24 (a)` gives `24a`."""
    return "".join(one for one in latin(text) if one in _VALUES)


def check_letters(bare: str) -> str:
    rest = sum(_VALUES[one] * pow(2, place, _MODULUS) for place, one in enumerate(reversed(bare), start=2))
    return _PAIRS[-rest % _MODULUS]


def _pairs() -> dict[int, str]:
    """For each number below 37 the letters that make it: two different ones where there are such."""
    pairs = [(one, other) for one in _CHECK_LETTERS for other in _CHECK_LETTERS]
    pairs.sort(key=lambda pair: pair[0] != pair[1])
    return {(2 * _VALUES[one] + _VALUES[other]) % _MODULUS: one + other for one, other in pairs}


_PAIRS = _pairs()


def _free(wanted: str, taken: Mapping[str, str]) -> str:
    others = (f"{wanted}{number}" for number in count(2))
    return wanted if wanted and wanted not in taken else next(one for one in others if one not in taken)


def _whole(typed: str) -> str:
    """What was typed with its last two characters taken for check letters, which go by their looks."""
    signs = [one for one in typed.casefold() if one.isalnum()]
    last = "".join(signs[-2:])
    return compact("".join(signs[:-2])) + compact(last.translate(_CYRILLIC))
