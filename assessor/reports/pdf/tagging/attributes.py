"""What an element says of itself, in the words of the file."""

from __future__ import annotations

import re

from pikepdf import Array, Dictionary, Name, Object, String

from assessor.reports.pdf.tagging.elements import Element

_SPACES = re.compile("[\t\x0b\x0c\x1c-\x1f]")
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff]")


def storable(text: str) -> String:
    """Text to be read out or copied, without what no file can hold."""
    return String(_UNSTORABLE.sub("\ufffd", _SPACES.sub(" ", text)))


def attributes(element: Element) -> Dictionary:
    told = Dictionary()
    for key, text in (
        ("Lang", element.language),
        ("Alt", element.alternative),
        ("ActualText", element.written),
        ("ID", element.name),
    ):
        if text:
            told["/" + key] = storable(text)
    if element.role in _OWNERS:
        made = _OWNERS[element.role](element)
        if len(made) > 0:
            told.A = made
    return told


def _cell(element: Element) -> Dictionary:
    made = Dictionary()
    if element.scope:
        made.Scope = Name("/" + element.scope)
    if element.columns > 1:
        made.ColSpan = element.columns
    if element.headed_by:
        made.Headers = Array([String(name) for name in element.headed_by])
    return _owned(made, Name.Table)


def _list(element: Element) -> Dictionary:
    return _owned(Dictionary(ListNumbering=Name("/" + (element.numbering or "None"))), Name.List)


def _figure(element: Element) -> Dictionary:
    if element.box is None:
        return Dictionary()
    x, y, width, height = (round(value, 2) for value in element.box)
    return _owned(Dictionary(BBox=Array([x, y, round(x + width, 2), round(y + height, 2)])), Name.Layout)


def _document(element: Element) -> Dictionary:
    if not element.right_to_left:
        return Dictionary()
    return _owned(Dictionary(WritingMode=Name.RlTb), Name.Layout)


def _owned(made: Dictionary, owner: Object) -> Dictionary:
    if len(made) > 0:
        made.O = owner
    return made


_OWNERS = {"TH": _cell, "TD": _cell, "L": _list, "Figure": _figure, "Document": _document}
