"""Asks drafted from a recommendation's own words: one action each, each beginning with its verb.

A draft is a beginning for people: when, and how much, they write themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from assessor.reports.asks.hints import actions, asks_in

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
_JOINS = re.compile(r"[\s;,]*\s(?:and|or|et|ou|y|e|o|и|а также)(?:\s+(?:to|de))?\s*$", re.IGNORECASE)


@lru_cache(maxsize=2048)
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


_AGAIN: Mapping[str, str] = {
    "en": "Implement without further delay the recommendation of {body} ({symbol}, para. {reference}) to {action}",
    "fr": "Mettre en œuvre sans plus tarder la recommandation figurant au paragraphe {reference} du document "
    "{symbol}, visant à {action}",
    "es": "Aplicar sin más demora la recomendación del párrafo {reference} del documento {symbol} de {action}",
    "ru": "Выполнить без дальнейшего промедления рекомендацию {body} ({symbol}, п. {reference}) {action}",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a recommendation stands: who made it, in its language's words, in which document, and its reference."""

    body: str
    symbol: str
    reference: str


def reiterations(text: str, language: str, origin: Origin) -> tuple[str, ...]:
    """The same drafts as an ask to do at last what was recommended; for what has been asked for before.

    None where the document is not named, or in a language whose way of saying it is not known.
    """
    if language not in _AGAIN or not (origin.symbol and origin.body):
        return ()
    pattern = _AGAIN[language]
    return tuple(
        pattern.format(
            body=origin.body, symbol=origin.symbol, reference=origin.reference, action=_continued(one)
        )
        for one in drafts(text, language)
    )


def is_draft(ask: str, text: str, language: str, origin: Origin) -> bool:
    """Whether an ask is word for word what the rule makes of the recommendation, so that perhaps nobody read it."""
    lines = {" ".join(line.split()) for line in asks_in(ask)}
    known = {*drafts(text, language), *reiterations(text, language, origin)}
    return bool(lines) and lines <= {" ".join(one.split()) for one in known}


def _continued(ask: str) -> str:
    """As it stands within a sentence; what is written in capitals stays so."""
    return ask if ask[1:2].isupper() else ask[:1].lower() + ask[1:]
