"""Finds the lettered limbs of a paragraph. Their order is the evidence: "(art. 2 (a))" opens no list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assessor.importers.lexicon import Lexicon
from assessor.importers.prose import Prose

_ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHABETIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LOOKALIKE = "аbсdеfgнi"
_CHINESE = "一二三四五六七八九十"
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_INNER = (
    r"[a-zA-Zа-яА-Я]{1,2}|[ivxIVX]{1,5}|[أإابجدهوزحطيكلمنسعفصقرشتثخذضظغ]ـ?[أإابجدهوزحطيكلمنسعفصقرشتثخذضظغ]?"
    r"|[一二三四五六七八九十]{1,3}|[0-9٠-٩]{1,2}"
)
_CLOSE = re.compile(r"[)）'‘’\"“”]\s*")
_BEFORE = re.compile(
    rf"[(（]\s?(?P<inner>{_INNER})\s?$|(?<![\w'])['‘’\"“”]\s?(?P<quoted>[0-9٠-٩]{{1,2}})\s?$|(?<![\w(（])(?P<bare>{_INNER})\s?$"
)
_DASHED = re.compile(r"(?P<inner>[أ-ي]ـ?|[a-zа-я])\s?[-–.]\s+(?=\S)")
"""A mark without brackets, which only counts at the beginning of a row: "أ- "."""
_WINDOW = 10
_CITATION = 60
_BREAK = re.compile(
    r"""(?:^|[;:؛；：,،，.。!?؟…][)\]"'”’»）」]*|[;؛；,،，]\s*(?:and|or|et|ou|y|e|o|u|и|или|و|أو|以及|和|及))\s*$"""
)
LIST_JOIN = re.compile(r"[;؛；,،，]\s*(?:and/or|and|or|et|ou|y|e|o|u|и|или|а также|و|أو|以及|和|及|并)\s*$")


@dataclass(frozen=True, slots=True)
class LimbMark:
    """A limb's mark at start..end of the stream; `path` is canonical: ("a",) or ("a", "ii")."""

    start: int
    end: int
    path: tuple[str, ...]
    first: bool = False
    """It begins a new list."""

    @property
    def limb(self) -> str:
        return " ".join(f"({part})" for part in self.path)


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    letters: frozenset[int]
    """Its ordinals as a letter of the alphabets that have it."""
    roman: int
    digit: int
    script: str
    level: int
    strong: bool
    row: bool
    after_colon: bool
    after_stop: bool
    """The limb before it ended with a semicolon."""

    @property
    def is_slip(self) -> bool:
        """Whether a letter that was there before may be meant as the next: it stands where a limb begins."""
        return self.level < 0 and self.row and self.after_stop

    @property
    def ordinals(self) -> tuple[int, ...]:
        return (*self.letters, self.digit)


def letter(ordinal: int) -> str:
    """The canonical letter: a for 1, z for 26, aa for 27."""
    return chr(96 + ordinal) if ordinal <= 26 else "a" + chr(96 + ordinal - 26)


def limb_marks(prose: Prose, start: int, end: int, words: Lexicon) -> list[LimbMark]:
    """The marks of the limbs within start..end of the stream, in order and in sequence."""
    candidates = list(_candidates(prose, start, end, words))
    state = _Sequence()
    return [
        mark
        for at, found in enumerate(candidates)
        if (mark := state.take(found, candidates[at + 1 : at + 12]))
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    inner: str
    bare: bool
    dashed: bool = False


def _marks(text: str, start: int, end: int) -> Iterator[_Found]:
    """What has the form of a mark. Closing signs are rare, so they are looked for first."""
    for close in _CLOSE.finditer(text, start, end):
        sign = text[close.start()]
        if (
            sign not in ")）"
            and not text[max(start, close.start() - 2) : close.start()].rstrip()[-1:].isdigit()
        ):
            continue
        found = _BEFORE.search(text, max(start, close.start() - _WINDOW), close.start())
        if found and bool(found["quoted"]) == (sign not in ")）"):
            inner = found["inner"] or found["quoted"] or found["bare"]
            yield _Found(found.start(), close.end(), inner, bool(found["bare"]))


def _candidates(prose: Prose, start: int, end: int, words: Lexicon) -> Iterator[_Candidate]:
    text = prose.text
    row_starts = {row.start: row for row in prose.rows_within(start, end)} | {start: None}
    dashed = (
        _Found(found.start(), found.end(), found["inner"], bare=True, dashed=True)
        for row in row_starts.values()
        if row and (found := _DASHED.match(text, row.start, row.end))
    )
    for found in sorted([*_marks(text, start, end), *dashed], key=lambda one: one.start):
        inner = found.inner.casefold().replace("ـ", "")
        row = row_starts.get(found.start)
        at_row = found.start in row_starts and (row is None or row.certain or bool(row.label))
        before = text[max(start, found.start - _CITATION) : found.start]
        if not at_row and (not _BREAK.search(before[-24:]) or (found.bare and not _stands_alone(before))):
            continue
        before = before.rstrip()
        yield _Candidate(
            start=found.start,
            end=found.end,
            letters=ranks(inner),
            roman=roman(inner),
            digit=_digit(inner),
            script=_script(inner) + ("-" if found.dashed else ""),
            level=row.line.level if row and row.label else -1,
            strong=at_row or not before.endswith((",", ".", "،", "，")),
            row=bool(row and (row.certain or row.label)),
            after_colon=before.endswith((":", "：")) or not before,
            after_stop=before.endswith((";", "；", "؛")),
        )


def _stands_alone(before: str) -> bool:
    """Whether a mark that only closes a bracket begins a word, and closes none that was opened: "(par. 3)"."""
    opened = max(map(before.rfind, "(（")) > max(map(before.rfind, ")）"))
    return (before[-1:].isspace() or before[-1:] in "：:;；؛") and not opened


_ORDERS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "абвгдеёжзийклмнопрст",
    _LOOKALIKE,
    _ARABIC,
    _ALPHABETIC,
    _CHINESE,
)


def ranks(inner: str) -> frozenset[int]:
    """The places that a letter has in the alphabets that number limbs."""
    if len(inner) == 2 and inner[0] == "a" and "a" <= inner[1] <= "z":
        return frozenset({26 + ord(inner[1]) - 96})
    if inner.startswith("十"):
        return frozenset({10 + _CHINESE.find(inner[1:]) + 1 if inner[1:] else 10})
    plain = inner.replace("ا", "أ").replace("إ", "أ")[: 1 if inner.startswith("ه") else None]
    return frozenset(order.find(plain) + 1 for order in _ORDERS if len(plain) == 1 and plain in order)


def _script(inner: str) -> str:
    if inner[0].isdigit():
        return "digit"
    return "han" if inner[0] in _CHINESE else "arabic" if inner[0] in _ALPHABETIC + "إا" else "alphabet"


def roman(inner: str) -> int:
    return _ROMANS.index(inner) + 1 if inner in _ROMANS else 0


def _digit(inner: str) -> int:
    return int(inner) if inner.isdecimal() else 0


class _Sequence:
    """Accepts marks that continue the list, open a nested one, or begin a new list."""

    def __init__(self) -> None:
        self.top = 0
        self.nested = 0
        self.script = ""
        self.inner_script = ""
        self.level = self.inner_level = -1

    def take(self, found: _Candidate, following: list[_Candidate]) -> LimbMark | None:
        if self._is_next(found, following):
            self.script, self.level = found.script, max(found.level, self.level)
            self.top, self.nested = self.top + 1, 0
            return LimbMark(found.start, found.end, (letter(self.top),), self.top == 1)
        if self._is_next_nested(found, following):
            self.inner_script, self.inner_level = found.script, found.level
            self.nested += 1
            return LimbMark(found.start, found.end, (letter(self.top), _ROMANS[min(self.nested, 15) - 1]))
        if self._begins_again(found, following):
            self.top, self.nested = 1, 0
            return LimbMark(found.start, found.end, ("a",), True)
        return None

    def _is_next(self, found: _Candidate, following: list[_Candidate]) -> bool:
        if self.top == 0:
            return self._begins(found, following, found.ordinals)
        if self._is_repeated_label(found):
            return True
        inner = self.nested and found.script == self.inner_script != self.script
        if inner or self.top + 1 not in found.ordinals:
            return False
        if found.roman == 1:
            return not any(other.roman == 2 for other in following[:2])
        if self.nested and found.roman == self.nested + 1:
            return any(self.top + 2 in other.letters for other in following[:1])
        return True

    def _is_repeated_label(self, found: _Candidate) -> bool:
        """An automatic list that does not count a typed limb prints the same letter again, as does a slip."""
        known = found.level >= 0 and self.level in (-1, found.level)
        return (
            (known or (found.is_slip and not found.roman and self.top > 1))
            and found.script == self.script
            and self.top in found.ordinals
        )

    def _is_next_nested(self, found: _Candidate, following: list[_Candidate]) -> bool:
        if not self.top:
            return False
        ordinals = (found.roman,) if found.script == self.script else found.ordinals
        if self.nested:
            counts_anew = found.is_slip or (found.level >= 0 and self.inner_level in (-1, found.level))
            if counts_anew and self.nested in (*ordinals, found.roman):
                return True
            return found.script == self.inner_script and self.nested + 1 in ordinals
        return self._begins(found, following, ordinals)

    def _begins_again(self, found: _Candidate, following: list[_Candidate]) -> bool:
        same = self.top > 0 and found.script == self.script and found.strong
        return same and self._begins(found, following, found.ordinals)

    def _begins(self, found: _Candidate, following: list[_Candidate], ordinals: tuple[int, ...]) -> bool:
        return 1 in ordinals and (found.after_colon or (found.strong and found.row) or _goes_on(following))


def _goes_on(following: list[_Candidate]) -> bool:
    return any(2 in (*other.ordinals, other.roman) for other in following[:4])
