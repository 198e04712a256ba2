"""What a template brings along about people, places and programs is taken out of the file that goes out."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree
from PIL import Image, ImageOps

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.archive import write_part
from assessor.reports.properties import APP, CORE, emptied_properties

LINKED = N_(
    "The template {name} shows something that lies outside it: {target}. Put it into the file; nothing was written."
)
EMBEDDED = N_(
    "The template {name} holds something that cannot be cleaned of what it tells of people: {kind}. "
    "Take it out; nothing was written."
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "[Content_Types].xml"
_KEPT = frozenset(
    {
        "officeDocument", "core-properties", "extended-properties", "styles", "stylesWithEffects", "numbering",
        "settings", "webSettings", "fontTable", "theme", "header", "footer", "footnotes", "endnotes", "image",
        "hyperlink",
    }
)  # fmt: skip
_FORGOTTEN = frozenset(
    {
        "customXml", "thumbnail", "custom-properties", "comments", "commentsExtended", "commentsIds",
        "commentsExtensible", "people", "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource",
        "recipientData", "glossaryDocument", "vbaProject", "font", "printerSettings", "classificationlabels",
    }
)  # fmt: skip
"""Of these nothing is seen on a page."""
_TELLING = frozenset(
    f"{W}{name}"
    for name in (
        "commentRangeStart", "commentRangeEnd", "commentReference", "attachedTemplate", "rsids", "docVars", "mailMerge",
        "embedRegular", "embedBold", "embedItalic", "embedBoldItalic",
    )
)  # fmt: skip
_WHO_AND_WHEN = ("author", "date", "initials")
_PICTURES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_QUALITY = 92


def cleaned(content: bytes, name: str, title: str, language: str) -> bytes:
    """The same pages in a fixed form: no properties, comments, authors, links to other files, or places of pictures."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts = _reached(parts, name) | emptied_properties(title, language)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as new:
        write_part(new, _TYPES, _listed(parts.pop(_TYPES), parts))
        for one in sorted(parts):
            write_part(new, one, _told_less(one, parts[one], name))
    return target.getvalue()


def _reached(parts: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    """The parts that are shown, found from the package's own relations on."""
    kept = {_TYPES: parts[_TYPES]}
    waiting = [""]
    while waiting:
        part = waiting.pop()
        relations = _relations_of(part)
        if relations not in parts:
            continue
        tree = etree.fromstring(parts[relations])
        for relation in list(tree):
            target = _followed(relation, part, name)
            if target is None:
                tree.remove(relation)
            elif target and target not in kept and target in parts:
                kept[target] = parts[target]
                waiting.append(target)
        kept[relations] = _written(tree)
    return kept


def _followed(relation: etree._Element, part: str, name: str) -> str | None:  # pyright: ignore[reportPrivateUsage]
    """The part that a relation leads to, nothing for an address, None for what is forgotten."""
    kind, target = relation.get("Type", "").rsplit("/", 1)[-1], relation.get("Target", "")
    outside = relation.get("TargetMode") == "External"
    if kind in _FORGOTTEN:
        return None
    if kind not in _KEPT:
        raise UserError(EMBEDDED, name=name, kind=kind)
    if outside and kind != "hyperlink":
        raise UserError(LINKED, name=name, target=target)
    if outside or target.startswith("#"):
        return ""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def _relations_of(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _listed(types: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The list of contents without what is no longer there."""
    tree = etree.fromstring(types)
    for one in list(tree):
        if one.get("PartName", "").lstrip("/") not in {"", *parts}:
            tree.remove(one)
    known = {one.get("PartName") for one in tree}
    kinds = ((CORE, "package.core-properties"), (APP, "officedocument.extended-properties"))
    for part, kind in kinds:
        if f"/{part}" not in known:
            attributes = {"PartName": f"/{part}", "ContentType": f"application/vnd.openxmlformats-{kind}+xml"}
            etree.SubElement(tree, f"{tree.tag.rsplit('}', 1)[0]}}}Override", attributes)
    return _written(tree)


def _told_less(part: str, content: bytes, name: str) -> bytes:
    suffix = posixpath.splitext(part)[1].lower()
    if suffix in _PICTURES:
        try:
            return _drawn_anew(content, _PICTURES[suffix])
        except (OSError, ValueError, Image.DecompressionBombError) as error:
            raise UserError(EMBEDDED, name=name, kind=posixpath.basename(part)) from error
    if not part.startswith("word/") or suffix != ".xml":
        return content
    tree = etree.fromstring(content)
    for element in list(tree.iter(etree.Element)):
        _forget(element)
    return _written(tree)


def _forget(element: etree._Element) -> None:  # pyright: ignore[reportPrivateUsage]
    if element.tag in _TELLING and (above := element.getparent()) is not None:
        above.remove(element)
        return
    for name in _telling_attributes(element):
        if name == f"{W}author":
            element.set(name, "")
        else:
            del element.attrib[name]


def _telling_attributes(element: etree._Element) -> Iterator[str]:  # pyright: ignore[reportPrivateUsage]
    """Who proposed a change and when, and in which sittings a text was written."""
    for name in map(str, element.attrib):
        local = name.rsplit("}", 1)[-1]
        if name.startswith(W) and (local in _WHO_AND_WHEN or local.startswith("rsid")):
            yield name


def _drawn_anew(picture: bytes, kind: str) -> bytes:
    """From its points alone: a photograph tells where and with what it was taken."""
    target = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as opened:
        plain = ImageOps.exif_transpose(opened)
        plain = plain.convert("RGBA") if "transparency" in plain.info else plain.copy()
        plain.info.clear()
        plain.save(target, kind, quality=_QUALITY)
    return target.getvalue()


def _written(tree: etree._Element) -> bytes:  # pyright: ignore[reportPrivateUsage]
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
