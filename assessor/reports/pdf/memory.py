"""Lines as they were set last time: of a document that is shown again and again, little is new each time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

Made = TypeVar("Made")


class Memory:
    """Keeps what the last two layouts asked for; what neither did is forgotten.

    The same words are then the same lines wherever they stand, so pages made from memory are shown, never tagged.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, object] = {}
        self._now: dict[Hashable, object] = {}

    def turn(self) -> None:
        """A new layout begins."""
        self._before, self._now = self._now, {}

    def forget(self) -> None:
        self._before, self._now = {}, {}

    def recalled(self, key: Hashable, make: Callable[[], Made]) -> Made:
        known = self._now.get(key) or self._before.get(key)
        if known is None:
            known = make()
        self._now[key] = known
        return cast("Made", known)
