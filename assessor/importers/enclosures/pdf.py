"""PDF files without who made them, without what is attached to them, and without anything that acts."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from assessor.importers.enclosures.cleaning import Clean, Remains
from assessor.importers.enclosures.picture import without_segments

_OF_THE_WHOLE = (
    "/Metadata",
    "/OpenAction",
    "/AA",
    "/PieceInfo",
    "/AF",
    "/Collection",
    "/Perms",
    "/SpiderInfo",
)
_OF_NAMES = ("/EmbeddedFiles", "/JavaScript")
_EVERYWHERE = ("/Metadata", "/PieceInfo", "/LastModified", "/AA", "/AF")
_OF_REMARKS = ("/T", "/M", "/CreationDate", "/NM")
_ACTING = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/GoToE")
_REMARKS = ("/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Ink", "/Stamp", "/Caret")
_CARRYING = ("/FileAttachment", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D")


def clean(content: bytes) -> Clean:
    """What is locked has no copy: nobody could see what is in it."""
    with pikepdf.open(BytesIO(content)) as document:
        if document.is_encrypted:
            return Clean()
        _strip_whole(document)
        for page in document.pages:
            _strip_page(page.obj)
        remarks = sum(_remarks(page.obj) for page in document.pages)
        for one in document.objects:
            _strip_object(one)
        target = BytesIO()
        document.save(target, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return Clean(target.getvalue(), ((Remains.COMMENTS, remarks),) if remarks else ())


def _strip_whole(document: pikepdf.Pdf) -> None:
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    _without(document.Root, _OF_THE_WHOLE)
    if "/Names" in document.Root:
        _without(document.Root.Names, _OF_NAMES)
    if "/AcroForm" in document.Root:
        _without(document.Root.AcroForm, ("/XFA", "/CO"))


def _strip_page(page: pikepdf.Object) -> None:
    """What carries files or acts when it is touched is taken off; remarks stay, without who made them and when."""
    if not isinstance(page.get("/Annots"), Array):
        return
    kept = [one for one in page.Annots if str(one.get("/Subtype")) not in _CARRYING]
    for one in kept:
        if str(one.get("/Subtype")) != "/Widget":
            _without(one, _OF_REMARKS)
        if _acts(one):
            del one["/A"]
    page.Annots = Array(kept)


def _acts(remark: pikepdf.Object) -> bool:
    action = remark.get("/A")
    return isinstance(action, Dictionary) and str(action.get("/S")) in _ACTING


def _remarks(page: pikepdf.Object) -> int:
    listed = page.get("/Annots")
    return sum(str(one.get("/Subtype")) in _REMARKS for one in listed) if isinstance(listed, Array) else 0


def _strip_object(one: pikepdf.Object) -> None:
    if isinstance(one, Dictionary | Stream):
        _without(one, _EVERYWHERE)
    if isinstance(one, Stream) and one.get("/Filter") == Name.DCTDecode:
        one.write(without_segments(one.read_raw_bytes()), filter=Name.DCTDecode)


def _without(holder: pikepdf.Object, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]
