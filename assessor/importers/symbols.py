"""Finds the symbols of United Nations documents, also as converters leave them: parted, or in look-alike letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.core import get_global

from assessor.importers.lexicon import LANGUAGES, lexicon

BODIES = ("CCPR", "CAT", "CEDAW", "CERD", "CRC", "CRPD", "CED", "CMW")
_LOOKALIKE = dict(zip("ACEMPT", "АСЕМРТ", strict=True))
_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in _LOOKALIKE.items()})
_SLASH = r"[ \xa0]?/[ \xa0]?"


def _loose(letters: str) -> str:
    """Letters that may stand apart, or be Cyrillic ones."""
    return "[ \xa0]?".join(f"[{one}{_LOOKALIKE.get(one, '')}]" for one in letters)


_BODY = "|".join(map(_loose, BODIES))
_SYMBOL = re.compile(
    rf"(?<![\w/])(?:(?:{_BODY}){_SLASH}(?:[CС]{_SLASH}|CO/)|E{_SLASH}[CС]\.12{_SLASH})"
    rf"(?:[A-Za-z0-9.-]|{_SLASH}(?=[A-Za-z0-9]))*[A-Za-z0-9](?:\([A-Z]+\))?"
)
_OBSERVATIONS = re.compile(r"/(?:CO|CR|OBS|CONCOBS)/|/Add\.\d+$|/15/Add", re.IGNORECASE)
_OF_A_STATE = re.compile(r"/([A-Z]{3})(?=/|$)")
_OTHER = re.compile(r"/[A-Z]{3}/(?:\d|Q|RQ)|/SR\.")
_MONTHS = "|".join(
    sorted({re.escape(month) for code in LANGUAGES for month in lexicon(code).months if not month.isdigit()})
)
_DATE = re.compile(
    rf"(?<=\d)(?:(?:[12]\d|3[01]|[1-9])(?:er|º)?[ \xa0]?(?:de[ \xa0]?)?(?:{_MONTHS})(?![^\W\d_])"
    r"|(?:19|20)\d\d[ \xa0]?年)",
    re.IGNORECASE,
)
"""The date that a converter glued to a symbol, as each language writes it."""
_LONGEST_DATE = 30


def own_symbol(text: str) -> str:
    """The first symbol of concluding observations; else the first that is no report's and no meeting's."""
    found = list(_symbols(text))
    own = (symbol for symbol in found if _OBSERVATIONS.search(symbol))
    return next(own, next((symbol for symbol in found if not _OTHER.search(symbol)), ""))


def reported(text: str) -> str:
    """The first symbol that names a State, such as that of the report that is considered."""
    return next((symbol for symbol in _symbols(text) if state_of(symbol)), "")


def body_of(symbol: str) -> str:
    return "CESCR" if symbol.startswith("E/C.12") else symbol.partition("/")[0]


def state_of(symbol: str) -> str:
    known = get_global("territory_aliases")
    return next((code for code in _OF_A_STATE.findall(symbol) if code in known), "")


def _symbols(text: str) -> Iterator[str]:
    for found in _SYMBOL.finditer(text):
        dated = _DATE.search(text, found.start(), found.end() + _LONGEST_DATE)
        end = min(found.end(), dated.start()) if dated else found.end()
        yield "".join(text[found.start() : end].split()).translate(_LATIN).rstrip(".")
