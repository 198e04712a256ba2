"""What a colleague who knows the UPR would say to an ask: how strong its verb is, one action, by when, how long.

Source: the manner of UPR recommendations that States can act on (specific, measurable, achievable, relevant,
time-bound); they are hints and never hold anything up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from assessor.reports.asks.verbs import VERBS

GENERAL = 4
"""The weakest category of action that still asks for something to be done."""
MOST_WORDS = 60

_AND: Mapping[str, str] = {
    "en": r"and|as well as",
    "fr": r"et|ainsi que",
    "es": r"y|e|así como",
    "ru": r"и|а также|или",
}
_MOMENTS: Mapping[str, str] = {
    "en": r"(?:day|week|month|year|quarter)s?|next (?:review|cycle|session|report)|mid-?term",
    "fr": r"(?:jour|semaine|année|an|trimestre)s?|mois|prochain (?:examen|cycle|rapport)|mi-parcours",
    "es": r"(?:día|semana|año|trimestre)s?|mes(?:es)?|próximo (?:examen|ciclo|informe)|mitad de período",
    "ru": r"дн(?:я|ей)|недел\w+|месяц\w*|года?|лет|квартал\w*|следующ\w+ (?:обзор\w*|цикл\w*|доклад\w*)",
}
_THAT = re.compile(r"\W*(?:that|que|qu['’]|чтобы)\b", re.IGNORECASE)
"""After it the verbs are those of others: "ensure that the police register, issue …"."""
_APART = ";."
_YEAR = r"20\d\d"


class Hint(StrEnum):
    """What could make an ask stronger."""

    WEAK_VERB = "weak-verb"
    SEVERAL_ACTIONS = "several-actions"
    NO_TIME = "no-time"
    LONG = "long"


def category(ask: str, language: str) -> int:
    """UPR Info's category of the verb that the ask begins with, 1 to 5; 0 where it is not known.

    Of several asks, each on a line of its own, the weakest.
    """
    return min((_category(line, language) for line in asks_in(ask)), default=0)


def asks_in(text: str) -> list[str]:
    """The asks of a text: each line is one."""
    return [line for line in text.splitlines() if line.strip()]


def _category(ask: str, language: str) -> int:
    found = _opening(language).match(ask) if language in VERBS else None
    return _categories(language)[_plain(found["verb"])] if found else 0


@lru_cache(maxsize=2048)
def hints(ask: str, language: str) -> tuple[Hint, ...]:
    """Nothing for an empty ask; of verbs, actions and times only where the language's words are known.

    Of several asks, each on a line of its own, what any of them could have better.
    """
    told = {hint for line in asks_in(ask) for hint in _hints(line, language)}
    return tuple(hint for hint in Hint if hint in told)


def _hints(ask: str, language: str) -> tuple[Hint, ...]:
    found = [Hint.WEAK_VERB] if 0 < _category(ask, language) < GENERAL else []
    if language in VERBS:
        found += [Hint.SEVERAL_ACTIONS] if actions(ask, language) else []
        found += [] if _timed(language).search(ask) else [Hint.NO_TIME]
    return (*found, Hint.LONG) if len(ask.split()) > MOST_WORDS else tuple(found)


def actions(ask: str, language: str) -> tuple[int, ...]:
    """Where each further verb of action begins, behind a comma, a semicolon, a full stop or a word for "and"."""
    first = _opening(language).match(ask) if language in VERBS else None
    if first is None:
        return ()
    within = _THAT.match(ask, first.end())
    further = _going_on(language).finditer(ask, first.end())
    return tuple(one.start("verb") for one in further if not within or one.group()[0] in _APART)


@cache
def _categories(language: str) -> Mapping[str, int]:
    listed = ((number, verb) for number, verbs in VERBS[language].items() for verb in verbs.split(","))
    return {_plain(verb): number for number, verb in listed}


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


@cache
def _verb(language: str) -> str:
    """Longer ones first: `take steps` before `take`."""
    verbs = sorted(_categories(language), key=len, reverse=True)
    return (
        "(?P<verb>"
        + "|".join(re.escape(verb).replace(r"\ ", r"\s+").replace("'", "['’]") for verb in verbs)
        + r")\b"
    )


@cache
def _opening(language: str) -> re.Pattern[str]:
    return re.compile(r"\W*(?:to\s+|de\s+|d['’]\s*)?" + _verb(language), re.IGNORECASE)


@cache
def _going_on(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:[,;.:]|\b(?:{_AND[language]}))\s+(?:to\s+|de\s+)?{_verb(language)}", re.IGNORECASE
    )


@cache
def _timed(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_YEAR}|{_MOMENTS[language]})\b", re.IGNORECASE)
