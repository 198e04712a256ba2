"""References such as `24 (a)` and `24 (a) (ii)`: how they are written, read and ordered."""

from __future__ import annotations

import re

_PARTS = re.compile(r"[0-9]+|[^\W\d_]+", re.UNICODE)


def reference(number: str, limb: str) -> str:
    return f"{number} {limb}".strip()


def normal(text: str) -> str:
    """One spelling for what people type: `24a`, `24(A)`, `24 (a)` all give `24 (a)`."""
    parts = _PARTS.findall(text.casefold())
    if not parts:
        return ""
    return " ".join([parts[0], *(f"({part})" for part in parts[1:])])
