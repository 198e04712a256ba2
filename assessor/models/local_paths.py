"""Ways to files of somebody's computer, which tell of its user."""

from __future__ import annotations

import re

_START = r"(?:file:|[a-z]:[\\/]|\\\\\w|/(?:home|users)/)"
_LOCAL = re.compile(rf"\s*{_START}", re.IGNORECASE)
_WITHIN = re.compile(rf"(?<!\w){_START}", re.IGNORECASE)


def is_local(text: str) -> bool:
    return _LOCAL.match(text) is not None


def names_local(text: str) -> bool:
    """Whether such a way stands anywhere in a text for programs."""
    return _WITHIN.search(text) is not None
