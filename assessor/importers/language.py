"""Detects which of the six languages a document is in."""

from __future__ import annotations

import re
from collections import Counter

from assessor.importers.lexicon import LANGUAGES, lexicon

_WORDS = re.compile(r"[^\W\d_]+")
_SAMPLE = 60_000


def detect(text: str) -> str:
    """By script for Arabic, Chinese and Russian, by the commonest words for the others."""
    sample = text[:_SAMPLE]
    letters = max(1, sum(sign.isalpha() for sign in sample))
    scripts = {
        "ar": sum("\u0600" <= sign <= "\u06ff" for sign in sample),
        "zh": 3 * sum("\u4e00" <= sign <= "\u9fff" for sign in sample),
        "ru": sum("\u0400" <= sign <= "\u04ff" for sign in sample),
    }
    script, count = max(scripts.items(), key=lambda item: item[1])
    if count > 0.4 * letters:
        return script
    words = Counter(_WORDS.findall(sample.casefold()))
    return max(
        (code for code in LANGUAGES if code not in scripts),
        key=lambda code: sum(words[word] for word in lexicon(code).common_words),
    )
