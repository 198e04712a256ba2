"""The sample's own title, coalition and method in the language of the annex.

A person writes these once, in one language; of the sample both are known, so its Russian annex need not begin
in English.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from assessor.resources import resource


def in_language(text: str, language: str) -> str:
    """The sample's text in this language; any other text, or one that somebody has changed, as it is."""
    return _known().get(text, {}).get(language, text)


@cache
def _known() -> dict[str, Mapping[str, str]]:
    texts: Mapping[str, Mapping[str, str]] = json.loads(resource("sample", "scores.json").read_text("utf-8"))[
        "assessment"
    ]
    return {text: each for each in texts.values() for text in each.values()}
