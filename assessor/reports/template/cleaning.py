"""What a template brings along about people, places and programs is taken out of the file that goes out."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree
from PIL import Image, ImageOps

from assessor.errors import UserError
from assessor.i18n import N_, RIGHT_TO_LEFT
from assessor.models.local_paths import is_local, names_local
from assessor.reports.archive import write_part
from assessor.reports.properties import APP, CORE, emptied_properties
from assessor.reports.template.direction import turned

LINKED = N_(
    "The template {name} shows something that lies outside it: {target}. Put it into the file; nothing was written."
)
EMBEDDED = N_(
    "The template {name} holds something that cannot be cleaned of what it tells of people: {kind}. "
    "Take it out; nothing was written."
)
Element = etree._Element  # pyright: ignore[reportPrivateUsage]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_READ = (f"{W}t", f"{W}tab", f"{W}br")
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
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
        "embedRegular", "embedBold", "embedItalic", "embedBoldItalic", "del", "moveFrom", "alias", "tag",
    )
)  # fmt: skip
"""Besides remarks and settings: what somebody has proposed to take out, and names of fields to be filled."""
_FETCHING = re.compile(
    r"^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Fields whose content Word gets from another file or program."""
_PROPERTIES = {"core-properties": CORE, "extended-properties": APP}
_NOWHERE = "about:blank"
_WHO_AND_WHEN = ("author", "date", "initials")
_PICTURES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_MARKUP = (".xml", ".rels")
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
            content = _told_less(one, parts[one], name)
            write_part(new, one, turned(one, content) if language in RIGHT_TO_LEFT else content)
    return target.getvalue()


def own_texts(content: bytes) -> Iterator[str]:
    """What can be read in the parts of a template: each paragraph, and the words beside each picture."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            if part.startswith("word/") and part.endswith(".xml"):
                tree = etree.fromstring(archive.read(part))
                yield from ("".join(map(_letters, one.iter(*_READ))) for one in tree.iter(f"{W}p"))
                yield from (
                    one.get(name, "") for one in tree.iter(_DRAWN) for name in ("name", "title", "descr")
                )


def _letters(element: Element) -> str:
    return (element.text or "") if element.tag == f"{W}t" else " "


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
            elif is_local(relation.get("Target", "")):
                relation.set("Target", _NOWHERE)
            elif target and target not in kept and target in parts:
                kept[target] = parts[target]
                waiting.append(target)
        kept[relations] = _written(tree)
    return kept


def _followed(relation: Element, part: str, name: str) -> str | None:
    """The part that a relation leads to, nothing for an address, None for what is forgotten."""
    kind, target = relation.get("Type", "").rsplit("/", 1)[-1], relation.get("Target", "")
    outside = relation.get("TargetMode") == "External"
    if kind in _FORGOTTEN:
        return None
    if kind not in _KEPT:
        raise UserError(EMBEDDED, name=name, kind=kind)
    if kind in _PROPERTIES:
        relation.set("Target", f"/{_PROPERTIES[kind]}")  # wherever they were, ours take their place
        return ""
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
    if not part.endswith(_MARKUP):
        raise UserError(EMBEDDED, name=name, kind=posixpath.basename(part))
    tree = etree.fromstring(content, etree.XMLParser(remove_comments=True, remove_pis=True, huge_tree=True))
    if fetched := _FETCHING.search(_instructions(tree)):
        raise UserError(LINKED, name=name, target=fetched[1])
    for element in list(tree.iter(etree.Element)):
        _forget(element)
    return _written(tree)


def _instructions(tree: Element) -> str:
    """What fields are told to do, each on a line of its own however many pieces Word has made of it."""
    said: list[str] = []
    for element in tree.iter(f"{W}fldChar", f"{W}fldSimple", f"{W}instrText"):
        said.append((element.text or "") if element.tag == f"{W}instrText" else "\n")
        said.append(element.get(f"{W}instr", ""))
    return "".join(said)


def _forget(element: Element) -> None:
    if (element.tag in _TELLING or _is_hidden(element)) and (above := element.getparent()) is not None:
        above.remove(element)
        return
    if element.tag == f"{W}instrText" and names_local(element.text or ""):
        element.text = ""
    for name, value in list(element.attrib.items()):
        if str(name) == f"{W}author" or names_local(str(value)):
            element.set(name, "")
        elif _is_trace(str(name)):
            del element.attrib[name]


def _is_hidden(element: Element) -> bool:
    vanish = element.find(f"{W}rPr/{W}vanish") if element.tag == f"{W}r" else None
    return vanish is not None and vanish.get(f"{W}val", "true") in {"true", "1", "on"}


def _is_trace(name: str) -> bool:
    """Who proposed a change and when, and in which sittings a text was written."""
    local = name.rsplit("}", 1)[-1]
    return name.startswith(W) and (local in _WHO_AND_WHEN or local.startswith("rsid"))


def _drawn_anew(picture: bytes, kind: str) -> bytes:
    """From its points alone: a photograph tells where and with what it was taken."""
    target = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as opened:
        plain = ImageOps.exif_transpose(opened)
        plain = plain.convert("RGBA") if "transparency" in plain.info else plain.copy()
        plain.info.clear()
        plain.save(target, kind, quality=_QUALITY)
    return target.getvalue()


def _written(tree: Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
