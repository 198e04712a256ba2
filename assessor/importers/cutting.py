"""Where a translation is to be cut when its original was: by the sentence, or else in the same proportion."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"""[.;!?؟؛。；！？][)\]"'”’»）」』]*\s*""")
_CLAUSE = re.compile(r"""[,:،，、：][)\]"'”’»）」』]*\s*""")
_WORD = re.compile(r"\s+|(?<=[\u3400-\u9fff])")
NEAR = 2


def like_cut(text: str, at: int, other: str) -> int:
    """The place in `other` that is like the place `at` in `text`; a person may still move it."""
    ours, theirs = _ends(_SENTENCE, text), _ends(_SENTENCE, other)
    nth = next((nth for nth, end in enumerate(ours) if abs(end - at) <= NEAR), None)
    if nth is not None and len(ours) == len(theirs):
        return theirs[nth]
    wanted = at / max(len(text), 1) * len(other)
    found = theirs if nth is not None and theirs else []
    clause = any(abs(end - at) <= NEAR for end in _ends(_CLAUSE, text))
    found = found or (_ends(_CLAUSE, other) if clause else []) or _ends(_WORD, other)
    return min(found, key=lambda end: abs(end - wanted), default=0)


def _ends(signs: re.Pattern[str], text: str) -> list[int]:
    """Where something begins after such a sign, and not at either end of the text."""
    return [found.end() for found in signs.finditer(text) if 0 < found.end() < len(text)]
