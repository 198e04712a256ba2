"""Words as an entry of a menu, in which & would mark a key."""

from __future__ import annotations

LONGEST = 70
"""Characters; of more the beginning is shown."""


def menu_words(words: str) -> str:
    return whole_menu_words(words if len(words) <= LONGEST else words[: LONGEST - 1] + "…")


def whole_menu_words(words: str) -> str:
    """Where none may be left out, such as a name."""
    return words.replace("&", "&&")
