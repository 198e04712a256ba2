"""Detects which of the six languages a document is in."""

from __future__ import annotations

import re
from collections import Counter

from assessor.importers.lexicon import LANGUAGES, lexicon

_WORDS = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "ar": re.compile("[\u0620-\u064a]+"),
    "zh": re.compile("[\u4e00-\u9fff]+"),
    "ru": re.compile("[\u0400-\u04ff]+"),
}
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_WEIGHTS = {"zh": 3}
_SAMPLE = 6_000


def detect(text: str) -> str:
    """By script for Arabic, Chinese and Russian, by the commonest words for the others."""
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    counts = {code: _letters(signs, sample) for code, signs in _SCRIPTS.items()}
    letters = max(1, sum(counts.values()) + _letters(_LATIN, sample))
    script = max(counts, key=lambda code: counts[code] * _WEIGHTS.get(code, 1))
    if counts[script] * _WEIGHTS.get(script, 1) > 0.4 * letters:
        return script
    words = Counter(_WORDS.findall(sample.casefold()))
    return max(
        (code for code in LANGUAGES if code not in _SCRIPTS),
        key=lambda code: sum(words[word] for word in lexicon(code).common_words),
    )


def _letters(runs: re.Pattern[str], text: str) -> int:
    return sum(map(len, runs.findall(text)))
