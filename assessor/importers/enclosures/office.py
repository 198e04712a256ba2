"""Office files without who wrote them, with what, when and where; what they say stays as it is."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from lxml import etree

from assessor.importers.enclosures.cleaning import Clean, Remains
from assessor.importers.enclosures.picture import BEGINNINGS
from assessor.importers.enclosures.picture import clean as clean_picture
from assessor.models.local_paths import is_local, names_local
from assessor.store.foreign_archive import Archive, Element, open_archive

SUFFIXES = frozenset({".docx", ".xlsx", ".odt", ".ods"})
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = frozenset({"coreProperties", "Properties", "document-meta"})
"""The roots of the parts that tell of the file itself, wherever a program has put them."""
_AWAY = re.compile(
    r"docProps/thumbnail|docMetadata/|Thumbnails/|customXml/|\.bin$|vbaProject|(?:^|/)(?:Basic|Scripts|Dialogs)/"
    r"|layout-cache$|_xmlsignatures/|^\[trash\]/|META-INF/.*signatures"
)
"""What is no text: small pictures of the first page, data of other programs, printers, macros, signatures."""
_MARKUP = (".xml", ".rels", ".vml", ".rdf", ".psmdcp")
_BARE = re.compile(r"mimetype|.*\.(?:odttf|ttf|otf)", re.IGNORECASE)
_PICTURES = re.compile(r"\.(?:jpe?g|png|gif|bmp|tiff?|webp)$", re.IGNORECASE)
_UNCLEANABLE = re.compile(r"(?:^|/)(?:(?:embeddings|externalLinks|Object \d+|revisions)/|connections\.xml$)")
"""Whole files within the file, ways to files of this computer, and who changed a shared workbook."""
_AUTHORS = frozenset(
    {"author", "initials", "userId", "providerId", "displayName", "userName", "personId", "refreshedBy"}
)
_TIMES = frozenset({"date", "dateUtc", "dT", "refreshedDate", "refreshedDateIso"})
_FINGERPRINTS = re.compile(r"rsid\w*")
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_NAMED = frozenset({"author", "creator-initials", "sender-initials"})
"""Elements whose text says who; those of Dublin Core say when as well."""
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOWHERE = "about:blank"
_LINKS = frozenset({"Target", "href"})
_HREF = "{http://www.w3.org/1999/xlink}href"
_LED = frozenset({"a", "event-listener"})
"""Whose address a reader's click opens; that of all others the program fetches by itself."""
_GONE = frozenset(
    {"rsids", "absPath", "fileSharing", "attachedTemplate", "userShapes", "mailMerge", "docVars"}
)
_GONE_RELATIONS = ("/attachedTemplate", "/mailMergeSource", "/mailMergeHeaderSource", "/recipientData")
_INSTRUCTIONS = frozenset({"instrText", "delInstrText", "config-item"})
_COMMENTS = frozenset({"comment", "threadedComment", "annotation"})
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo", "insertion", "deletion"})
_OF_PRINTERS = frozenset({"PrinterName", "PrinterSetup", "PrinterPaperFromSetup"})


def clean(content: bytes) -> Clean:
    archive = open_archive(content, "")
    names = [name for name in sorted(archive.names()) if not name.endswith("/")]
    if any(map(_UNCLEANABLE.search, names)):
        return Clean()
    found = {Remains.COMMENTS: 0, Remains.CHANGES: 0}
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in sorted(names, key=lambda one: (one != "mimetype", one != "[Content_Types].xml", one)):
            if not _AWAY.search(name):
                _write(made, name, _part(archive, name, set(names), found))
    return Clean(target.getvalue(), tuple((kind, count) for kind, count in found.items() if count))


def _part(archive: Archive, name: str, names: set[str], found: dict[Remains, int]) -> bytes:
    if _PICTURES.search(name):
        return _picture(archive.bytes(name))
    if not name.endswith(_MARKUP):
        return _bare(name, archive)
    root = archive.xml(name)
    if etree.QName(root).localname in _PROPERTIES:
        for child in list(root):
            root.remove(child)
    _strip(root, found)
    if name.endswith(".rels") or name in {"[Content_Types].xml", "META-INF/manifest.xml"}:
        _forget_parts(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _bare(name: str, archive: Archive) -> bytes:
    """Letters of a font; of anything else nobody knows what it tells."""
    if not _BARE.fullmatch(name):
        raise ValueError(name)
    return archive.bytes(name)


def _picture(content: bytes) -> bytes:
    """A picture that cannot be made anew would be a hole in a clean copy: then there is none."""
    made = clean_picture(content).content if content.startswith(BEGINNINGS) else b""
    if not made:
        raise ValueError
    return made


def _strip(root: Element, found: dict[Remains, int]) -> None:
    for one in list(root.iter(etree.Element)):
        local, namespace = etree.QName(one).localname, etree.QName(one).namespace
        found[Remains.COMMENTS] += local in _COMMENTS
        found[Remains.CHANGES] += local in _CHANGES and bool(one.attrib or len(one))
        _strip_attributes(one, local)
        if local not in _LED and "://" in one.get(_HREF, ""):
            one.set(_HREF, _NOWHERE)
        if (local in _NAMED or namespace == _DUBLIN_CORE) and len(one) == 0:
            one.text = ""
        if local in _INSTRUCTIONS and names_local(one.text or ""):
            one.text = ""
        is_printer = local == "config-item" and any(value in _OF_PRINTERS for value in one.attrib.values())
        parent = one.getparent()
        if (local in _GONE or is_printer) and parent is not None:
            parent.remove(one)


def _strip_attributes(one: Element, element: str) -> None:
    for name in list(one.attrib):
        local = etree.QName(name).localname
        to_printer = element == "pageSetup" and etree.QName(name).namespace == _RELATIONS
        if local in _AUTHORS:
            one.attrib[name] = ""
        elif is_local(told := str(one.attrib[name])) or (local == "instr" and names_local(told)):
            one.attrib[name] = _NOWHERE if local in _LINKS else ""
        elif to_printer or local in _TIMES or _FINGERPRINTS.fullmatch(local):
            del one.attrib[name]


def _forget_parts(root: Element) -> None:
    """No relation, type or entry may name a part that is away, or a template; none but a link leads to a network."""
    for one in list(root):
        if one.get("TargetMode") == "External" and not one.get("Type", "").endswith("/hyperlink"):
            one.set("Target", _NOWHERE)  # a picture that is fetched tells who reads the copy, and where
        told = {etree.QName(name).localname: str(value) for name, value in one.attrib.items()}
        named = " ".join(told.get(name, "") for name in ("Target", "PartName", "full-path"))
        if _AWAY.search(named) or told.get("Type", "").endswith(_GONE_RELATIONS):
            root.remove(one)


def _write(made: zipfile.ZipFile, name: str, content: bytes) -> None:
    part = zipfile.ZipInfo(name, _EARLIEST)
    part.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
    part.create_system = 0
    made.writestr(part, content)
