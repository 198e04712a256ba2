"""Tells whoever waits how far the reading of a document is, and lets them stop it.

The readers and the parser stay functions from bytes to data: who watches is set around them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

One = TypeVar("One")
Watch = Callable[[int, int], None]
"""Called with how much is done of how much; what it raises ends the reading."""

HALVES = 2
"""The reader takes about as long as the parser."""
_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(watch: Watch | None) -> Generator[None]:
    before = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(before)


def read_in_turn(parts: Sequence[One]) -> Iterator[One]:
    """Go through the parts that a reader reads."""
    return _told(parts, len(parts), 0)


def parsed_in_turn(parts: Sequence[One]) -> Iterator[One]:
    """Go through the parts that the parser takes apart."""
    return _told(parts, len(parts), len(parts))


def _told(parts: Iterable[One], total: int, before: int) -> Iterator[One]:
    watch = _watch.get()
    for done, part in enumerate(parts, before):
        if watch is not None:
            watch(done, HALVES * total)
        yield part
