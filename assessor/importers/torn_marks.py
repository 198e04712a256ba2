"""Puts marks that a converter set on lines of their own before the texts that they number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from assessor.importers.limbs import LIST_JOIN, ranks, roman
from assessor.importers.sentences import TERMINAL

_LETTER = r"[a-zа-я]|[ivx]{1,5}|[أ-ي]ـ?|[一二三四五六七八九十]{1,3}"
_LIMB = re.compile(rf"[(（]?\s?(?P<inner>{_LETTER})\s?[)）]|['‘’](?P<digit>[1-9١-٩])['‘’]")
_NUMBER = re.compile(r"[0-9٠-٩]{1,3}\s?[.．、–-]|[–-]\s?[0-9٠-٩]{1,3}")
_BEGINS = re.compile(r"[0-9٠-٩]{1,3}\s?[.．、–-]\s?\S|[–-]\s?[0-9٠-٩]{1,3}\s?\S")
_ITEM_END = re.compile(r"[;；؛.。]$")
_FILLERS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_FULL, _SHORT = 0.7, 0.6
_NARROW = 40
_LONGEST_LIST = 60
_CASED = re.compile("[A-Za-zА-Яа-я]")


def with_marks_in_place(text: str) -> str:
    """The same lines, those that hold nothing but a mark before the text that is theirs."""
    lines = text.split("\n")
    plain = [_FILLERS.sub("", line).strip() for line in lines]
    for found in (_tails, _within, _before_lead_ins, _moves_back):
        alone = [at for at, line in enumerate(plain) if len(line) < 8 and _mark(line)]
        if not alone:
            return text
        moves = found(plain, alone)
        lines, plain = ([some[at] for at in _in_order(len(lines), moves)] for some in (lines, plain))
    return "\n".join(lines)


def _tails(plain: Sequence[str], alone: Sequence[int]) -> dict[int, int]:
    """First lines that stand after the few words that end their text, by where those stand: right after the mark."""
    long = [len(line) for line in plain if len(line) >= _NARROW]
    least = _FULL * median(long) if long else 0
    found: dict[int, int] = {}
    for at in alone:
        tail, gap, first, after = (*plain[at + 1 : at + 5], "", "", "", "")[:4]
        whole = not tail or gap or after or len(first) < least or len(tail) > _SHORT * len(first)
        if whole or not TERMINAL.search(tail) or TERMINAL.search(first) or _BEGINS.match(first):
            continue
        if first[0].islower() or not _CASED.match(first) or _is_next(plain, at, at + 4):
            found[at + 3] = at + 1
    return found


def _is_next(plain: Sequence[str], mark: int, start: int) -> bool:
    """Whether the mark that follows in a list is the next that stands anywhere after a line."""
    following = next((line for line in plain[start : start + 3] if line), "")
    return any(one + 1 in _ordinals(following) for one in _ordinals(plain[mark]))


def _in_order(count: int, moves: dict[int, int]) -> Iterator[int]:
    """The lines in order, each mark that is moved right before its text."""
    marks = {text: mark for mark, text in moves.items()}
    for at in range(count):
        if at in marks:
            yield marks[at]
        if at not in moves or marks.get(moves[at]) != at:
            yield at


def _mark(line: str) -> re.Match[str] | None:
    return _LIMB.fullmatch(line) or _NUMBER.fullmatch(line)


def _ordinals(line: str) -> frozenset[int]:
    found = _LIMB.fullmatch(line)
    if not found:
        return frozenset()
    digit = found["digit"]
    if digit:
        return frozenset([int(digit)])
    inner = found["inner"].replace("ـ", "")
    return ranks(inner) | frozenset(filter(None, [roman(inner)]))


def _runs(alone: Sequence[int]) -> Iterator[list[int]]:
    """Marks on lines that follow each other."""
    run: list[int] = []
    for at in alone:
        if run and at > run[-1] + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _moves(plain: Sequence[str], run: list[int]) -> dict[int, int]:
    """Where each mark of a run belongs: a column beside its texts, or a mark within the first line of its text."""
    if len(run) == 1:
        at = run[0]
        if _interrupts(plain, at):
            return {at: at - 1}
        return {at: at - 2, at - 1: at + 2} if _parts(plain, at) else {}
    if not _follow(plain, run):
        return {}
    after = list(_items(plain, run[-1] + 1, len(run)))
    before = list(_items(plain, _lead_in(plain, run[0]) + 1, len(run) + 1))
    items = after if len(after) == len(run) else before
    return dict(zip(run, items, strict=True)) if len(items) == len(run) else {}


def _within(plain: Sequence[str], alone: Sequence[int]) -> dict[int, int]:
    """Marks that stand in columns beside their texts, or within the first lines of these."""
    moves: dict[int, int] = {}
    for run in _runs(alone):
        moves |= _moves(plain, run)
    return moves


def _before_lead_ins(plain: Sequence[str], alone: Sequence[int]) -> dict[int, int]:
    """Marks that stand between the one line that they number, which opens a list, and that list's first mark."""
    found: dict[int, int] = {}
    for mark, following in pairwise(alone):
        before = next((at for at in range(mark - 1, max(-1, mark - 3), -1) if plain[at]), mark)
        opens = plain[before].endswith((":", "：")) and 1 in _ordinals(plain[following])
        if opens and not any(plain[mark + 1 : following]) and not _numbered(plain[before]):
            found[mark] = before
    return found


def _numbered(line: str) -> bool:
    return bool(_mark(line) or _BEGINS.match(line) or _LIMB.match(line))


def _lead_in(plain: Sequence[str], end: int) -> int:
    """The line with a colon that opens a list whose marks begin at `end`."""
    opens = (at for at in range(end - 1, max(-1, end - _LONGEST_LIST), -1) if plain[at].endswith((":", "：")))
    return next(opens, end)


def _follow(plain: Sequence[str], run: list[int]) -> bool:
    """Whether marks are letters that follow each other in their alphabet."""
    known = [_ordinals(plain[at]) for at in run]
    return all(any(one + 1 in after for one in before) for before, after in pairwise(known))


def _items(plain: Sequence[str], start: int, most: int) -> Iterator[int]:
    """The first lines of texts that end as limbs do."""
    first = -1
    for at in range(start, len(plain)):
        line = plain[at]
        if not line:
            continue
        if _mark(line) or _BEGINS.match(line) or most == 0:
            return
        first = at if first < 0 else first
        if _ITEM_END.search(line) or LIST_JOIN.search(line):
            yield first
            first, most = -1, most - 1


def _interrupts(plain: Sequence[str], at: int) -> bool:
    """Whether a mark stands behind the first line of its own text, which goes on after it."""
    if at == 0 or at + 1 >= len(plain):
        return False
    before, after = plain[at - 1], plain[at + 1]
    above = plain[at - 2] if at > 1 else ""
    if not before or not after or TERMINAL.search(before) or _mark(after) or _BEGINS.match(before):
        return False
    if above and (_mark(above) or not (TERMINAL.search(above) or len(above) < _FULL * len(before))):
        return False
    goes_on = after[0].islower() or (not _CASED.search(after) and len(before) > _FULL * len(after))
    return goes_on and not _LIMB.match(before)


def _parts(plain: Sequence[str], at: int) -> bool:
    """Whether a mark stands before the few words that end its text, whose first line stands apart above."""
    if at < 2 or at + 2 >= len(plain) or plain[at - 1] or not (plain[at - 2] and plain[at + 1]):
        return False
    first, tail = plain[at - 2], plain[at + 1]
    long = len(first) > max(_NARROW, len(tail) / _SHORT) and not TERMINAL.search(first)
    apart = at < 3 or not plain[at - 3] or TERMINAL.search(plain[at - 3])
    alike = first[0].islower() or not _CASED.match(first)
    return bool(long and apart and alike and TERMINAL.search(tail)) and not _numbered(first)


def _moves_back(plain: Sequence[str], alone: Sequence[int]) -> dict[int, int]:
    """Marks that all stand behind their texts, up to where something else begins."""
    moves: dict[int, int] = {}
    known = set(alone)
    for first in alone:
        lead_in = _lead_in(plain, first)
        texts, marks = [lead_in + 1], [first]
        if 1 not in _ordinals(plain[first]) or not any(plain[lead_in + 1 : first]):
            continue
        for at in range(first + 1, len(plain)):
            if at in known and len(marks) + 1 in _ordinals(plain[at]) and any(plain[texts[-1] : at]):
                marks.append(at)
            elif plain[at] and (at in known or _BEGINS.match(plain[at])):
                break
            if len(texts) == len(marks) and at not in known:
                texts.append(at)
        if len(marks) > 1 and all(_ends_item(plain, mark) for mark in marks):
            moves |= dict(zip(marks, texts, strict=False))
    return moves


def _ends_item(plain: Sequence[str], mark: int) -> bool:
    """Whether the text before a mark ends as a limb does."""
    text = next((plain[at] for at in range(mark - 1, -1, -1) if plain[at]), "")
    return bool(_ITEM_END.search(text) or LIST_JOIN.search(text))
