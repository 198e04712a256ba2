"""Which groups have moved since the reveal: read once, when the first revealed recommendation is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assessor.models.levels import Level
from assessor.store.revealing import Key, first_positions
from assessor.store.rows import PositionRow
from assessor.ui.plenary.agenda import Entry

if TYPE_CHECKING:
    from assessor.store.document import Document


class Moves:
    """Forgets what it has read when what groups say has changed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._first: Mapping[Key, PositionRow] | None = None

    def forget(self) -> None:
        self._first = None

    def of(self, entry: Entry) -> Mapping[str, Level]:
        """The first level of each group that now says something else."""
        if self._first is None:
            self._first = self._document.read(first_positions)
        known = ((group.id, self._first.get((entry.id, group.id)), said) for group, said in entry.voices)
        return {group: first.level for group, first, said in known if first and first.level is not said.level}
