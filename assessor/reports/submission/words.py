"""How many words a text has, as word processors count them: those who set the limit count with one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_EACH_A_WORD = re.compile(
    "[\u2e80-\u2fff\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
)
"""Signs of Chinese and Japanese, of which each counts, since nothing stands between their words."""


def words(texts: Iterable[str]) -> int:
    return sum(map(count_words, texts))


@lru_cache(maxsize=8192)
def count_words(text: str) -> int:
    """What stands between blanks is a word, if only a dash. Remembered, since most texts are counted again."""
    signs = _EACH_A_WORD.findall(text)
    return len(signs) + len(_EACH_A_WORD.sub(" ", text).split()) if signs else len(text.split())
