"""Text as a file can keep it: SQLite cuts at NUL, and lone surrogates cannot be written at all."""

from __future__ import annotations

import re

_SURROGATES = re.compile("[\ud800-\udfff]")


def cleaned(value: object) -> object:
    """The same value; a text without NUL characters, and with U+FFFD for each lone surrogate."""
    if not isinstance(value, str):
        return value
    text = value.replace("\0", "")
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)
