"""What the assessment is about, in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor.store.rows import DocumentRow


def subject(row: DocumentRow, language: str, file: str = "") -> tuple[str, str]:
    """The State's name and the symbol of the source document; the title or the file's name before the import."""
    names = {known: name for known, name in row.state_names.items() if name}
    state = names.get(language) or names.get("en") or next(iter(names.values()), row.state)
    return state or row.title or file, row.symbol
