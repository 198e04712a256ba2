"""Puts the structure into the finished file: its tree, and the way from each mark on a page back to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from assessor.reports.pdf.tagging.attributes import attributes, storable
from assessor.reports.pdf.tagging.describing import describe
from assessor.reports.pdf.tagging.elements import Content, Element, Kid, LinkPlace
from assessor.reports.pdf.tagging.headers import name_headers
from assessor.reports.pdf.tagging.headings import level_headings
from assessor.reports.pdf.tagging.tags import Tags

_PRINTED = 4


def with_tags(file: bytes, tags: Tags, title: str, language: str, keywords: str = "") -> bytes:
    """The file with its structure. The same file and structure give the same bytes."""
    tags.document.prune()
    level_headings(tags.document)
    name_headers(tags.document)
    with pikepdf.open(BytesIO(file)) as pdf:
        _Tree(pdf, tags).write()
        describe(pdf, title, language, keywords)
        target = BytesIO()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()


@cache
def _role(role: str) -> Name:
    return Name("/" + role)


@dataclass(slots=True)
class _Tree:
    """Makes an object of each element. A mark on a page leads to its element by the page's number."""

    pdf: Pdf
    tags: Tags
    made: dict[Element, Object] = field(default_factory=dict[Element, Object])
    links: list[Element] = field(default_factory=list[Element])
    pages: list[Object] = field(default_factory=list[Object])

    def write(self) -> None:
        self.pages = [page.obj for page in self.pdf.pages]
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self._made(self.tags.document, root)
        root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(self._numbers())))
        root.ParentTreeNextKey = len(self.pages) + len(self.links)
        if names := self._names():
            root.IDTree = self.pdf.make_indirect(Dictionary(Names=Array(names)))
        self.pdf.Root.StructTreeRoot = root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _made(self, element: Element, parent: Object) -> Object:
        made = self.made[element] = self.pdf.make_indirect(attributes(element))
        made.S, made.P = _role(element.role), parent
        here = next((kid.page for kid in element.kids if isinstance(kid, Content)), -1)
        if here >= 0:
            made.Pg = self.pages[here]
        made.K = Array([self._kid(kid, element, made, here) for kid in element.kids])
        return made

    def _kid(self, kid: Kid, element: Element, made: Object, here: int) -> Object | Dictionary | int:
        if isinstance(kid, Element):
            return self._made(kid, made)
        if isinstance(kid, LinkPlace):
            return self._clicked(kid, element)
        if kid.page == here:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.number)

    def _clicked(self, link: LinkPlace, element: Element) -> Dictionary:
        page = self.pages[link.page]
        annotation = page.Annots[link.place]
        annotation.Contents = storable(link.leads)
        annotation.F = _PRINTED
        annotation.StructParent = len(self.pages) + len(self.links)
        self.links.append(element)
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=annotation)

    def _numbers(self) -> Iterator[Object | int]:
        """For each page the elements of its marks in their order, then the element of each link."""
        for number, (page, owners) in enumerate(zip(self.pages, self.tags.pages, strict=True)):
            page.StructParents = number
            page.Tabs = Name.S
            yield number
            yield self.pdf.make_indirect(Array([self.made[owner] for owner in owners]))
        for number, element in enumerate(self.links, start=len(self.pages)):
            yield number
            yield self.made[element]

    def _names(self) -> list[Object]:
        named = sorted((element.name, made) for element, made in self.made.items() if element.name)
        return [part for name, made in named for part in (String(name), made)]
