"""Reads a document's masthead: its symbol, body, State and date of adoption."""

from __future__ import annotations

import re
from typing import TypedDict

from assessor.importers.lexicon import Lexicon


class Masthead(TypedDict, total=False):
    """What the masthead says, named as in `Batch`."""

    symbol: str
    body: str
    state: str
    state_name: str
    adopted: str


_SYMBOL = re.compile(
    r"(?:CCPR|CAT|CEDAW|CERD|CRC|CRPD|CED|CMW|E)/C[A-Z0-9./()-]*[A-Z0-9)](?:/[A-Za-z]+\.\d+)*"
)


def masthead(head: str, words: Lexicon, whole: str = "") -> Masthead:
    found = _SYMBOL.search(head)
    if not found:
        return Masthead()
    symbol = found.group()
    return Masthead(symbol=symbol, body="CESCR" if symbol.startswith("E/") else symbol.split("/")[0])
