"""Notes what is drawn while it is drawn, and gives the operators that mark it on the page."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

from assessor.reports.pdf.tagging.elements import Content, Element, LinkPlace
from assessor.reports.pdf.tagging.said import SAID_AGAIN, Said, Stretch

HEAD, FOOT, REPEATED, DECORATION = (
    f"/Artifact <</Type {kind}>> BDC"
    for kind in ("/Pagination /Subtype /Header", "/Pagination /Subtype /Footer", "/Pagination", "/Layout")
)
"""What no reader needs to hear: running heads and feet, what stands on each page again, lines and grounds."""

_RUNNING = frozenset({"P", "Lbl", "Caption", "Span", *(f"H{level}" for level in range(1, 7))})
"""Elements whose lines are their content; in others each paragraph is an element of its own."""
_ASIDE = Element("Artifact")


@dataclass(slots=True)
class Tags:
    """The structure of a document while its pages are drawn one after the other."""

    document: Element = field(default_factory=lambda: Element("Document"))
    pages: list[list[Element]] = field(default_factory=list[list[Element]])
    """For each page the elements that its marked contents belong to."""
    _now: Element = field(init=False)
    _aside: str = ""
    _links: int = 0
    _known: dict[object, Element] = field(default_factory=dict[object, Element])
    _said: dict[Said, list[Element]] = field(default_factory=dict[Said, list[Element]])

    def __post_init__(self) -> None:
        self._now = self.document

    def turn(self) -> None:
        """Begin a page."""
        self.pages.append([])
        self._links = 0

    @contextmanager
    def inside(self, role: str, key: object = None) -> Generator[Element]:
        """What is drawn now belongs to an element: a new one, or the one of this key."""
        if self._aside:
            yield Element(role)
            return
        element = self._known.get(key) if key is not None else None
        element = element or self._now.within(role)
        if key is not None:
            self._known[key] = element
        with self._at(element):
            yield element

    @contextmanager
    def joined(self, role: str) -> Generator[Element]:
        """What is drawn now belongs to the element before, if it is of this role, else to a new one."""
        if self._aside:
            yield Element(role)
            return
        last = self._now.kids[-1] if self._now.kids else None
        element = last if isinstance(last, Element) and last.role == role else self._now.within(role)
        with self._at(element):
            yield element

    @contextmanager
    def aside(self, kind: str) -> Generator[None]:
        """What is drawn now is not part of what the document says."""
        before, self._aside = self._aside, kind
        try:
            yield
        finally:
            self._aside = before

    def knows(self, key: object) -> bool:
        return key in self._known

    @contextmanager
    def _at(self, element: Element) -> Generator[Element]:
        before, self._now = self._now, element
        try:
            yield element
        finally:
            self._now = before

    def place(self, said: Said | None, stretch: int) -> Element:
        """Where a stretch of a paragraph belongs."""
        if self._aside or said is SAID_AGAIN:
            return _ASIDE
        if said is None:
            return self._paragraph("")
        if said not in self._said:
            self._said[said] = self._places(said)
        return self._said[said][stretch]

    def begin(self, place: Element) -> str:
        """The operator before what is drawn for this place; `EMC` ends it."""
        if place is _ASIDE:
            return self._aside or REPEATED
        content = self.pages[-1]
        place.kids.append(Content(len(self.pages) - 1, len(content)))
        content.append(place.owner)
        return f"/{place.owner.role} <</MCID {len(content) - 1}>> BDC"

    def begin_drawing(self) -> str:
        """The operator before what is no text: part of a figure, or nothing to be told of."""
        if self._aside or self._now.role != "Figure":
            return self._aside or DECORATION
        return self.begin(self._now)

    def link(self, said: Said | None, stretch: int) -> None:
        """Note that a link was put on the page for a stretch of a paragraph."""
        link = self.place(said, stretch).enclosing("Link")
        if said and link:
            words = said.stretches[stretch]
            link.kids.append(LinkPlace(len(self.pages) - 1, self._links, words.leads or words.text))
        self._links += 1

    def _paragraph(self, language: str) -> Element:
        if self._now.role not in _RUNNING:
            paragraph = self._now.within("P")
        elif language:
            paragraph = self._now.within("Span")
        else:
            return self._now
        paragraph.language = language
        return paragraph

    def _places(self, said: Said) -> list[Element]:
        home = self._paragraph(said.language)
        return [
            _place(home, stretch, unlike=number in said.unlike)
            for number, stretch in enumerate(said.stretches)
        ]


def _place(home: Element, stretch: Stretch, *, unlike: bool) -> Element:
    if stretch.drawing:
        figure = home.within("Figure")
        figure.alternative = stretch.drawing
        return figure
    if stretch.link:
        home = (home.within("Reference") if stretch.link.startswith("#") else home).within("Link")
    place = home.within("Span" if unlike else "")
    place.written = stretch.text if unlike else ""
    return place


@dataclass(slots=True)
class Marking:
    """Collects operators, and marks where those of another place begin."""

    tags: Tags
    operators: list[str] = field(default_factory=list[str])
    _place: Element | None = field(default=None, init=False)

    def add(self, place: Element, operators: str) -> None:
        if place is not self._place:
            self._end()
            self._place = place
            self.operators.append(self.tags.begin(place))
        self.operators.append(operators)

    def ended(self) -> list[str]:
        self._end()
        return self.operators

    def _end(self) -> None:
        if self._place is not None:
            self.operators.append("EMC")
            self._place = None
