"""Refuses web pages over which a parser would take without end, in one pass over their bytes."""

from __future__ import annotations

import re

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.store.foreign_archive import MEGABYTE, TOO_LARGE

TANGLED = N_(
    "{name} is a web page with too many parts within parts to be read safely. "
    "Open it in a browser, copy its text, and paste that."
)
LARGEST = 5 * MEGABYTE
_MOST_ATTRIBUTES = 2_000
_QUOTED, _BETWEEN = re.compile(rb"\"[^\"]*\"|'[^']*'"), re.compile(rb"[\s/=]+")
_DEEPEST, _MOST_TAGS = 256, 100_000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_VOID = frozenset(
    b"area base br col embed hr img input link meta source track wbr p li td tr th dd dt option".split()
)


def check_page(data: bytes, name: str) -> None:
    """Counts tags in one pass, since parsers take very long over crafted pages."""
    depth = 0
    if len(data) > LARGEST:
        raise ImportRefused(TOO_LARGE, name=name)
    for tags, found in enumerate(_TAG.finditer(data)):
        if found[2].lower() not in _VOID:
            depth = max(0, depth - 1) if found[1] else depth + 1
        if tags > _MOST_TAGS or depth > _DEEPEST:
            raise ImportRefused(TANGLED, name=name)
    if any(map(_is_crowded, data.split(b"<"))):
        raise ImportRefused(TANGLED, name=name)


def _is_crowded(tag: bytes) -> bool:
    """Whether a tag has so many attributes that comparing each with each takes too long. A bracket may be quoted."""
    if len(tag) < _MOST_ATTRIBUTES:
        return False
    head = tag.partition(b">")[0]
    if head.count(b'"') % 2 or head.count(b"'") % 2:
        head = tag
    return len(_BETWEEN.split(_QUOTED.sub(b"", head), _MOST_ATTRIBUTES)) > _MOST_ATTRIBUTES
