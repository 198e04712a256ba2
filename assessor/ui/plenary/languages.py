"""Which languages the recommendations are shown in."""

from __future__ import annotations

from assessor.store.rows import DocumentRow


def shown_languages(row: DocumentRow) -> tuple[str, str]:
    """The room's language and the other one, or what the source was read in."""
    first = row.room_language or next(iter(row.languages), "")
    others = (language for language in row.languages if language != first)
    return first, row.second_language or next(others, "")
