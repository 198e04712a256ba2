"""Finds limbs whose automatic letters were lost: rows after a colon, each but the last with a semicolon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assessor.importers.limbs import LimbMark, letter
from assessor.importers.prose import Prose

_OPENS = re.compile(r"[:：]\s*$")
_GOES_ON = re.compile(r"[;；؛](?:\s*(?:and|or|et|ou|y|o|и|или|و|أو|以及|和|及))?\s*$")
_FEWEST, _MOST = 2, 26


def lost_limbs(prose: Prose, start: int, end: int) -> list[LimbMark]:
    """Marks without characters, where the letters would stand."""
    starts = [start, *(row.start for row in prose.rows_within(start + 1, end) if row.certain), end]
    pieces = list(pairwise(starts))
    marks: list[LimbMark] = []
    at = 0
    while at < len(pieces):
        opens = _OPENS.search(prose.text, max(pieces[at][0], pieces[at][1] - 8), pieces[at][1])
        at += 1
        items = list(_items(prose, pieces[at:])) if opens else []
        if _FEWEST <= len(items) <= _MOST:
            marks += [LimbMark(one, one, (letter(nth),), nth == 1) for nth, one in enumerate(items, 1)]
            at += len(items)
    return marks


def _items(prose: Prose, pieces: list[tuple[int, int]]) -> Iterator[int]:
    for start, end in pieces:
        yield start
        if not _GOES_ON.search(prose.text, max(start, end - 16), end):
            return
