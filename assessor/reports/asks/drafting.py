"""Asks drafted from a recommendation's own words: one action each, each beginning with its verb.

A draft is a beginning for people: when, and how much, they write themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from assessor.reports.asks.hints import actions

_ADDRESSED: Mapping[str, str] = {
    "en": r"""(?:the\s+(?:committee|state\s+party)|it)\b[^.;:]*?\b
        (?:(?:should|must|to|that\s+the\s+state\s+party)\s+(?:also\s+|further\s+|therefore\s+)?)""",
    "fr": r"""(?:l['’]état\s+partie|il|le\s+comité)\b[^.;:]*?\b
        (?:devrait|doit|est\s+invité\s+à|de|à)\s+(?:également\s+|aussi\s+)?""",
    "es": r"""(?:el\s+(?:estado\s+parte|comité)|este)\b[^.;:]*?\b(?:debe(?:ría)?|a|que)\s+(?:también\s+)?""",
    "ru": r"""(?:государству-участнику|ему|комитет)\b[^.;:]*?\b
        (?:следует|необходимо|государству-участнику)\s+(?:также\s+)?""",
}
"""To whom a recommendation that is no limb is spoken, and with which word."""
_ENDS = " \t\n;,.:；،؛"
_JOINS = re.compile(r"[\s;,]+(?:and|or|et|ou|y|e|o|и|а также)(?:\s+(?:to|de))?\s*$", re.IGNORECASE)


def drafts(text: str, language: str) -> tuple[str, ...]:
    """Each action of a recommendation as an ask; its whole text, tidied, where its verbs are not known."""
    whole = " ".join(text.split())
    addressed = _addressed(language).match(whole) if language in _ADDRESSED else None
    body = whole[addressed.end() :] if addressed else whole
    pieces = (_tidied(piece) for piece in _pieces(body, language))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _pieces(body: str, language: str) -> Iterator[str]:
    starts = [0, *actions(body, language)]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        yield body[start:end]


def _tidied(piece: str) -> str:
    bare = _JOINS.sub("", piece.strip(_ENDS)).strip(_ENDS)
    return bare[:1].upper() + bare[1:]


@cache
def _addressed(language: str) -> re.Pattern[str]:
    return re.compile(_ADDRESSED[language], re.IGNORECASE | re.VERBOSE)
