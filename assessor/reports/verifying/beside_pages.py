"""What a PDF says beside its pages: where links lead, notes, bookmarks, what is read aloud, and enclosed files."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO

import pikepdf

from assessor.reports.verifying.content import Unit

_SAID = ("/Alt", "/ActualText", "/E", "/Contents", "/URI", "/Title", "/JS", "/F")
_MOST = 500_000
"""Objects that are looked at: an annex of a thousand pages has fewer."""


def beside_pages(data: bytes) -> Iterator[Unit]:
    with pikepdf.open(BytesIO(data)) as document:
        yield from _said_in("title", document.trailer.get("/Info"), ("/Title",))
        for number, page in enumerate(document.pages, start=1):
            for one in _list(page.obj.get("/Annots")):
                yield from _said_in(str(number), one)
                yield from _said_in(str(number), _within(one, "/A"))
        for place in ("/StructTreeRoot", "/Outlines"):
            yield from _tree(place.removeprefix("/"), document.Root.get(place))
        for name, enclosed in sorted(document.attachments.items()):
            content = enclosed.get_file().read_bytes()
            yield Unit(name, sha256(content).hexdigest(), beside=True)


def _tree(place: str, root: object) -> Iterator[Unit]:
    """In the order in which it is read; an object that comes again is passed by."""
    waiting, seen = [root], set[tuple[int, int]]()
    for _ in range(_MOST):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, pikepdf.Array):
            waiting += reversed(_list(one))
        elif isinstance(one, pikepdf.Dictionary) and (one.objgen == (0, 0) or one.objgen not in seen):
            seen.add(one.objgen)
            yield from _said_in(place, one)
            waiting += [one.get(way) for way in ("/Next", "/First", "/K")]


def _said_in(place: str, one: object, keys: tuple[str, ...] = _SAID) -> Iterator[Unit]:
    if isinstance(one, pikepdf.Dictionary):
        for key in keys:
            said = one.get(key)
            if isinstance(said, pikepdf.String):
                yield Unit(place, str(said), beside=True)


def _within(one: object, key: str) -> object:
    return one.get(key) if isinstance(one, pikepdf.Dictionary) else None


def _list(found: object) -> list[object]:
    return list(found) if isinstance(found, pikepdf.Array) else []  # pyright: ignore[reportArgumentType]
