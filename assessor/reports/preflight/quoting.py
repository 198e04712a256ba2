"""Confidential sources whose words stand in texts that leave the laptop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

SHORTEST = 8
"""Characters of a citation that are no chance: shorter ones are found in any text."""


def quoted(citations: Mapping[str, str], texts: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """By source, the recommendation in whose text its citation stands, however it is spaced or written large.

    `citations` by source; `texts` are pairs of recommendation and text.
    """
    wanted = {source: _plain(words) for source, words in citations.items() if len(_plain(words)) >= SHORTEST}
    if not wanted:
        return {}
    said = [(one, _plain(text)) for one, text in texts if text]
    found: dict[str, str] = {}
    for source, words in wanted.items():
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        place = next((one for one, text in said if words in text and whole.search(text)), None)
        if place is not None:
            found[source] = place
    return found


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .,;:")
