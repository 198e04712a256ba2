"""The places in a file in which people and computers are named, and of which nobody thinks."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from assessor.importers.enclosures.cleaning import clean_copy
from tests.importers.enclosures.test_cleaning import SECRET, everything_in, excel, odt, picture, word
from tests.reports.matrix.issued import parts, with_parts

HOME = rf"C:\Users\{SECRET}\x"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
PROPERTIES = f'<coreProperties xmlns="{CORE}"><lastModifiedBy>{SECRET}</lastModifiedBy></coreProperties>'


def within(content: bytes, part: str, before: str, put: str) -> bytes:
    """The file with some markup more in one of its parts."""
    old = parts(content)[part]
    assert before.encode() in old
    return with_parts(content, {part: old.replace(before.encode(), (put + before).encode(), 1)})


WORD = {
    "the text beside a picture": (
        "word/document.xml",
        "</w:body>",
        f'<w:p><w:r><x descr="{HOME}"/></w:r></w:p>',
    ),
    "a field": ("word/document.xml", "</w:body>", f'<w:p><w:instrText>LINK "{HOME}"</w:instrText></w:p>'),
    "a mail merge": (
        "word/settings.xml",
        "</w:settings>",
        f'<w:mailMerge><w:query w:val="SELECT {HOME}"/></w:mailMerge>',
    ),
    "a variable": (
        "word/settings.xml",
        "</w:settings>",
        f'<w:docVars><w:docVar w:val="{SECRET}"/></w:docVars>',
    ),
    "a link to a neighbour": (
        "word/_rels/document.xml.rels",
        "</Relationships>",
        rf'<Relationship Id="r99" Type="x/hyperlink" Target="\\{SECRET}\c" TargetMode="External"/>',
    ),
}
OFFICE: dict[str, Callable[[], tuple[str, bytes]]] = {
    **{where: lambda said=said: ("a.docx", within(word(), *said)) for where, said in WORD.items()},
    "properties elsewhere": lambda: (
        "a.docx",
        with_parts(word(), {"package/1.psmdcp": PROPERTIES.encode()}),
    ),
    "a label": lambda: (
        "a.docx",
        with_parts(word(), {"docMetadata/LabelInfo.xml": f"<l a='{SECRET}'/>".encode()}),
    ),
    "left over": lambda: ("a.docx", with_parts(word(), {"[trash]/0000.dat": SECRET.encode()})),
    "a pivot": lambda: (
        "a.xlsx",
        with_parts(excel(), {"xl/pivotCache/1.xml": f'<p refreshedBy="{SECRET}"/>'.encode()}),
    ),
    "a link in a text": lambda: (
        "a.odt",
        within(odt(), "content.xml", "<text:p>", f'<text:a xmlns:x="l" x:href="file:///home/{SECRET}/x"/>'),
    ),
    "a macro": lambda: ("a.odt", with_parts(odt(), {"Basic/Standard/x.xba": SECRET.encode()})),
}
SCRIPT = Dictionary(S=Name.JavaScript, JS=f"app.alert('{SECRET}')")


def touched(pdf: Pdf, **what: object) -> None:
    """Something that acts, or is shown, where it is touched."""
    pdf.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], **what)])


def drawn(pdf: Pdf, content: bytes, filters: object) -> None:
    image = Stream(pdf, content, Type=Name.XObject, Subtype=Name.Image, Width=8, Height=6, Filter=filters)
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(P=image))


def outlined(pdf: Pdf) -> None:
    pdf.Root.Outlines = Dictionary(First=pdf.make_indirect(Dictionary(Title="x", A=SCRIPT)))


def signed(pdf: Pdf) -> None:
    signature = Dictionary(Type=Name.Sig, Name=SECRET, Contents=SECRET.encode(), ByteRange=[0, 1, 2, 3])
    field = pdf.make_indirect(Dictionary(FT=Name.Sig, T="one", V=pdf.make_indirect(signature)))
    pdf.Root.AcroForm, pdf.Root.DSS = (
        Dictionary(Fields=[field]),
        Dictionary(Certs=[pdf.make_stream(SECRET.encode())]),
    )


def layered(pdf: Pdf) -> None:
    layer = Dictionary(Type=Name.OCG, Name="x", Usage=Dictionary(CreatorInfo=Dictionary(Creator=SECRET)))
    pdf.Root.OCProperties = Dictionary(OCGs=[pdf.make_indirect(layer)])


def seen_small(pdf: Pdf) -> None:
    pdf.pages[0].obj.Thumb = pdf.make_stream(SECRET.encode())


JPEG_2000 = b"\x00\x00\x00\x0cjP  \r\n\x87\n" + (20).to_bytes(4, "big") + b"uuid" + SECRET.encode()
PDF: dict[str, Callable[[Pdf], None]] = {
    "an outline": outlined,
    "a hover": lambda pdf: touched(pdf, AA=Dictionary(E=SCRIPT)),
    "a second action": lambda pdf: touched(
        pdf, A=Dictionary(S=Name.URI, URI="https://x.org", Next=Array([SCRIPT]))
    ),
    "another file": lambda pdf: touched(pdf, A=Dictionary(S=Name.GoToR, F=HOME)),
    "an address": lambda pdf: touched(pdf, A=Dictionary(S=Name.URI, URI=f"file:///home/{SECRET}/x")),
    "a signature": signed,
    "a layer": layered,
    "a small picture": seen_small,
    "a photograph": lambda pdf: drawn(pdf, picture("JPEG"), Array([Name.DCTDecode])),
    "a scan": lambda pdf: drawn(pdf, JPEG_2000, Name.JPXDecode),
}


def pdf_with(change: Callable[[Pdf], None]) -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(200, 200))
        change(made)
        made.save(target)
    return target.getvalue()


@pytest.mark.parametrize("where", [*OFFICE, *PDF])
def test_nothing_of_its_maker_is_left(where: str) -> None:
    name, original = OFFICE[where]() if where in OFFICE else ("a.pdf", pdf_with(PDF[where]))
    clean = clean_copy(original, name).content
    assert clean
    assert SECRET.encode() in everything_in(original)
    assert SECRET.encode() not in everything_in(clean)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", with_parts(word(), {"word/media/x.emf": b"\x01\x00"})),
        ("a.docx", with_parts(word(), {"word/media/x.mp4": b"\x00\x00"})),
        ("a.docx", with_parts(word(), {"word/media/x.svg": b"<svg/>"})),
        ("a.xlsx", with_parts(excel(), {"xl/connections.xml": b"<connections/>"})),
        ("a.xlsx", with_parts(excel(), {"xl/revisions/userNames.xml": b"<users/>"})),
        ("a.pdf", pdf_with(lambda pdf: drawn(pdf, b"x", Array([Name.FlateDecode, Name.DCTDecode])))),
    ],
    ids=["drawing", "film", "vectors", "ways", "shared", "packed twice"],
)
def test_what_nobody_can_look_into_has_no_copy(name: str, content: bytes) -> None:
    assert clean_copy(content, name).content == b""


FETCHED = "https://elsewhere.example/seen"


@pytest.mark.parametrize("kind", ["image", "oleObject", "frame", "subDocument", "video"])
def test_a_copy_fetches_nothing_when_it_is_read(kind: str) -> None:
    """What is fetched by itself tells who reads the copy, and where; a link waits for a click."""
    relation = f'<Relationship Id="r99" Type="x/{kind}" Target="{FETCHED}" TargetMode="External"/>'
    link = relation.replace(kind, "hyperlink").replace("seen", "linked").replace("r99", "r98")
    part = "word/_rels/document.xml.rels"
    copy = clean_copy(within(word(), part, "</Relationships>", relation + link), "a.docx").content
    assert copy and FETCHED.encode() not in everything_in(copy)
    assert b"example/linked" in everything_in(copy)


def test_a_copy_of_an_open_document_fetches_nothing_either() -> None:
    xlink = 'xmlns:l="http://www.w3.org/1999/xlink"'
    put = f'<draw:image {xlink} xmlns:draw="d" l:href="{FETCHED}"/><text:a {xlink} xmlns:text="t" l:href="https://a.example/linked"/>'
    content, before = odt(), "</office:document-content>"
    copy = clean_copy(within(content, "content.xml", before, put), "a.odt").content
    assert copy and FETCHED.encode() not in everything_in(copy)
    assert b"example/linked" in everything_in(copy)
