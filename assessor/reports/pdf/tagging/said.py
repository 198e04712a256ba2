"""A paragraph as it is read, whatever lines, pages and order of letters it was drawn in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Stretch(NamedTuple):
    """A part of a paragraph that is one thing to its reader: words, a link (`leads` says where to), or a drawing."""

    text: str
    link: str = ""
    leads: str = ""
    drawing: str = ""


@dataclass(slots=True, eq=False)
class Said:
    """What the lines of a paragraph say together.

    `unlike` has the numbers of the stretches whose letters were drawn unlike they are written: in another order,
    joined, or replaced.
    """

    stretches: tuple[Stretch, ...]
    language: str = ""
    unlike: set[int] = field(default_factory=set[int])


SAID_AGAIN = Said(())
"""Of lines that repeat what stands before: nobody needs to hear it twice."""


@dataclass(slots=True, eq=False)
class Whole:
    """The one thing that the parts of a block are, on however many pages they lie."""
