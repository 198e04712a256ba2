"""PDF files without who made them, without what is attached to them, and without anything that acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from assessor.importers.enclosures.cleaning import Clean, Remains
from assessor.importers.enclosures.picture import without_boxes, without_segments
from assessor.models.local_paths import is_local

_OF_THE_WHOLE = (
    "/Metadata",
    "/OpenAction",
    "/AA",
    "/PieceInfo",
    "/AF",
    "/Collection",
    "/Perms",
    "/SpiderInfo",
    "/DSS",
    "/Threads",
)
_OF_NAMES = ("/EmbeddedFiles", "/JavaScript")
_EVERYWHERE = ("/Metadata", "/PieceInfo", "/LastModified", "/AA", "/AF", "/Thumb", "/CreatorInfo")
_OF_REMARKS = ("/T", "/M", "/CreationDate", "/NM")
_ACTIONS = ("/A", "/PA", "/Next")
_ACTING = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/GoToE", "/GoToR")
_REMARKS = ("/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Ink", "/Stamp", "/Caret")
_PICTURES = {"/DCTDecode": without_segments, "/JPXDecode": without_boxes}
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
        for one in _within(document.objects):
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
        _without(document.Root.AcroForm, ("/XFA", "/CO", "/SigFlags"))


def _strip_page(page: pikepdf.Object) -> None:
    """What carries files or acts when it is touched is taken off; remarks stay, without who made them and when."""
    if not isinstance(page.get("/Annots"), Array):
        return
    kept = [one for one in page.Annots if str(one.get("/Subtype")) not in _CARRYING]
    for one in kept:
        if str(one.get("/Subtype")) != "/Widget":
            _without(one, _OF_REMARKS)
    page.Annots = Array(kept)


def _remarks(page: pikepdf.Object) -> int:
    listed = page.get("/Annots")
    return sum(str(one.get("/Subtype")) in _REMARKS for one in listed) if isinstance(listed, Array) else 0


def _within(objects: Iterable[pikepdf.Object]) -> Iterator[pikepdf.Object]:
    """Each dictionary and stream, also those that stand within others."""
    waiting = list(objects)
    while waiting:
        one = waiting.pop()
        if isinstance(one, Dictionary | Stream):
            yield one
            inner = [value for _, value in one.items()]
        else:
            inner = list(one.as_list()) if isinstance(one, Array) else []
        waiting += [each for each in inner if isinstance(each, Array | Dictionary) and not each.is_indirect]


def _strip_object(one: pikepdf.Object) -> None:
    _without(one, _EVERYWHERE)
    _without(one, tuple(key for key in _ACTIONS if _acts(one.get(key))))
    if _is_signature(one.get("/V")):
        del one["/V"]
    if one.get("/Subtype") == Name.Popup:
        _without(one, _OF_REMARKS)
    if isinstance(one, Stream):
        _strip_picture(one)


def _acts(action: object) -> bool:
    """Whether it does more than show another place of this file, or a page of the web."""
    if isinstance(action, Array):
        return any(map(_acts, action.as_list()))
    if not isinstance(action, Dictionary):
        return False
    return str(action.get("/S")) in _ACTING or is_local(str(action.get("/URI", "")))


def _is_signature(value: object) -> bool:
    """Who signed, with the certificate. It would not hold for a copy."""
    return isinstance(value, Dictionary) and ("/ByteRange" in value or value.get("/Type") == Name.Sig)


def _strip_picture(one: Stream) -> None:
    """A picture that is packed once more cannot be looked into: then there is no clean copy."""
    told = one.get("/Filter")
    packed = list(map(str, told.as_list())) if isinstance(told, Array) else [str(told)]
    for filtered, strip in _PICTURES.items():
        if filtered in packed:
            if len(packed) > 1:
                raise ValueError(filtered)
            parms = one.get("/DecodeParms")
            kept = parms if isinstance(parms, Array | Dictionary) else None
            one.write(strip(one.read_raw_bytes()), filter=Name(filtered), decode_parms=kept)


def _without(holder: pikepdf.Object, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]
