"""How long a text is, as those count who set the limit: its words with titles and headings, without its notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assessor.reports.parts import Grid, Heading, Notes, Numbered, Paragraph, Part, Title

_EACH_A_WORD = re.compile("[\u2e80-\u2fff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""Signs of Chinese and Japanese, which word processors count one by one; they part the words around them."""


def count_words(text: str) -> int:
    """What stands between spaces is a word, as word processors count."""
    signs = _EACH_A_WORD.findall(text)
    return len(signs) + len(_EACH_A_WORD.sub(" ", text).split()) if signs else len(text.split())


def words_in(parts: Iterable[Part]) -> int:
    """The words of a main text. Numbers of paragraphs and of notes are set by the program and no words."""
    return sum(count_words(text) for part in parts for text in texts(part))


def texts(part: Part) -> Iterator[str]:
    """All that is counted of a part, in the order of reading."""
    match part:
        case Title():
            yield from (part.banner, part.text, part.subtitle)
        case Heading():
            yield part.text
        case Paragraph():
            yield part.words.text
        case Numbered():
            yield from (part.label, part.words.text)
        case Grid():
            yield from part.heads
            yield from (words.text for row in part.rows for cell in row for words in cell)
        case Notes():
            return
