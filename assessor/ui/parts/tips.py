"""Tips over parts of a screen, whatever text they show."""

from __future__ import annotations

from html import escape


def tip(text: str) -> str:
    """Qt takes a tip with a tag in it for markup, and would read the pictures that it names, from a network too."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if "<" in text else text
