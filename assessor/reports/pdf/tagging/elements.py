"""The structure of a document: elements within each other, and where on the pages their content lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_MAY_BE_EMPTY = frozenset({"TR", "TH", "TD"})


class Content(NamedTuple):
    """A stretch of a page's operators, by the number that it is marked with there."""

    page: int
    number: int


class LinkPlace(NamedTuple):
    """A link that can be clicked: which of its page, and what it leads to in words."""

    page: int
    place: int
    leads: str


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure. One without a role only keeps a place among its parent's kids."""

    role: str
    parent: Element | None = None
    kids: list[Kid] = field(default_factory=list["Kid"])
    language: str = ""
    alternative: str = ""
    written: str = ""
    """The text in place of the letters drawn."""
    scope: str = ""
    columns: int = 1
    numbering: str = ""
    box: tuple[float, float, float, float] | None = None
    right_to_left: bool = False
    name: str = ""
    headed_by: tuple[str, ...] = ()

    def within(self, role: str) -> Element:
        """A new last kid."""
        kid = Element(role, self)
        self.kids.append(kid)
        return kid

    @property
    def owner(self) -> Element:
        """What content noted here belongs to."""
        return self if self.role or self.parent is None else self.parent.owner

    def enclosing(self, role: str) -> Element | None:
        """The nearest element of a role, this one or around it."""
        if self.role == role:
            return self
        return self.parent.enclosing(role) if self.parent else None

    def prune(self) -> bool:
        """Leave out what nothing was drawn for; what only keeps a place gives way to its kids. Tells if any is left."""
        kids: list[Kid] = []
        for kid in self.kids:
            if not isinstance(kid, Element):
                kids.append(kid)
            elif kid.prune():
                kids += [kid] if kid.role else kid.kids
        self.kids = kids
        return bool(kids) or self.role in _MAY_BE_EMPTY

    def elements(self) -> list[Element]:
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def all(self) -> Iterator[Element]:
        """This element and all within it, in order of reading."""
        yield self
        for kid in self.elements():
            yield from kid.all()


Kid = Element | Content | LinkPlace
