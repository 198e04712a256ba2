"""A clean copy tells nothing of people, places and programs, and still says what the file said."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
import pikepdf
import pypdfium2
import pytest
from openpyxl.comments import Comment
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from assessor.importers.enclosures.cleaning import Remains, clean_copy
from tests.reports.test_confidential import unpacked

SECRET = "Zaphodauthor"


def picture(kind: str) -> bytes:
    target, image = io.BytesIO(), Image.new("RGB", (8, 6), (200, 30, 40))
    exif, text = Image.Exif(), PngInfo()
    exif[0x013B], exif[0x010F] = SECRET, SECRET
    text.add_text("Author", SECRET)
    options = {"pnginfo": text} if kind == "PNG" else {}
    image.save(target, kind, exif=exif, comment=SECRET, **options)
    return target.getvalue()


def word() -> bytes:
    made = docx.Document()
    made.core_properties.author = made.core_properties.last_modified_by = SECRET
    made.add_comment(
        made.add_paragraph("What it says").runs, "Look again", author=SECRET, initials="Zaphodauthor"
    )
    made.add_picture(io.BytesIO(picture("JPEG")))
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def excel() -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = SECRET
    book.active["A1"] = "What it says"
    book.active["A1"].comment = Comment("Look again", SECRET)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def odt() -> bytes:
    target = io.BytesIO()
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    head = f'xmlns:office="{office}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:text="t"'
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr(
            "meta.xml",
            f"<office:document-meta {head}><office:meta><dc:creator>{SECRET}</dc:creator>"
            "</office:meta></office:document-meta>",
        )
        body = f"<office:annotation><dc:creator>{SECRET}</dc:creator><text:p>Look again</text:p></office:annotation>"
        made.writestr(
            "content.xml",
            f"<office:document-content {head}><text:p>What it says</text:p>{body}</office:document-content>",
        )
        made.writestr("Thumbnails/thumbnail.png", SECRET)
    return target.getvalue()


def pdf() -> bytes:
    made = pikepdf.new()
    made.add_blank_page(page_size=(200, 200))
    page = made.pages[0]
    jpeg = pikepdf.Stream(
        made,
        picture("JPEG"),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=8,
        Height=6,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    page.Resources = pikepdf.Dictionary(
        XObject=pikepdf.Dictionary(P=jpeg),
        Font=pikepdf.Dictionary(
            F=pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        ),
    )
    page.Contents = made.make_stream(
        b"BT /F 12 Tf 20 100 Td (What it says) Tj ET q 50 0 0 50 20 20 cm /P Do Q"
    )
    remark = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Text,
        Rect=[0, 0, 9, 9],
        T=SECRET,
        M=SECRET,
        Contents="Look again",
    )
    enclosed = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FileAttachment, Rect=[0, 0, 9, 9], Contents=SECRET
    )
    page.Annots = made.make_indirect(pikepdf.Array([remark, enclosed]))
    made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"app.alert('{SECRET}')")
    made.attachments["one.txt"] = SECRET.encode()
    with made.open_metadata() as meta:
        meta["dc:creator"] = [SECRET]
    made.docinfo["/Author"] = SECRET
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def everything_in(content: bytes) -> bytes:
    """All bytes of a file and its parts; of a PDF each object, packed or not."""
    if not content.startswith(b"%PDF"):
        return b"\n".join(unpacked(content))
    with pikepdf.open(io.BytesIO(content)) as document:
        objects = list(document.objects)
        streams = [one.read_raw_bytes() for one in objects if isinstance(one, pikepdf.Stream)]
        plain = [
            one.read_bytes() for one in objects if isinstance(one, pikepdf.Stream) and "/Width" not in one
        ]
        return b"\n".join(
            [*streams, *plain, *(one.unparse(resolved=True) for one in objects), document.trailer.unparse()]
        )


MAKERS: dict[str, Callable[[], bytes]] = {
    "a.jpg": lambda: picture("JPEG"),
    "a.png": lambda: picture("PNG"),
    "a.webp": lambda: picture("WEBP"),
    "a.docx": word,
    "a.xlsx": excel,
    "a.odt": odt,
    "a.pdf": pdf,
}


@pytest.mark.parametrize("name", MAKERS)
def test_nothing_of_its_maker_is_left(name: str) -> None:
    original = MAKERS[name]()
    clean = clean_copy(original, name)
    assert SECRET.encode() in everything_in(original)
    assert clean.content
    everything = everything_in(clean.content)
    assert SECRET.encode() not in everything
    assert SECRET.encode("utf-16-be") not in everything
    assert clean == clean_copy(original, name)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.odt", "a.pdf"])
def test_what_remains_is_told(name: str) -> None:
    assert clean_copy(MAKERS[name](), name).remains == ((Remains.COMMENTS, 1),)


def test_the_copies_say_what_the_files_said() -> None:
    copies = {name: clean_copy(make(), name).content for name, make in MAKERS.items()}
    assert docx.Document(io.BytesIO(copies["a.docx"])).paragraphs[0].text == "What it says"
    assert openpyxl.load_workbook(io.BytesIO(copies["a.xlsx"])).active["A1"].value == "What it says"
    assert "What it says" in pypdfium2.PdfDocument(copies["a.pdf"])[0].get_textpage().get_text_bounded()
    for name in ("a.jpg", "a.png", "a.webp"):
        with Image.open(io.BytesIO(copies[name])) as seen:
            red, green, blue = seen.convert("RGB").getpixel((3, 3))
            assert (seen.size, abs(red - 200) < 12, green < 60, blue < 70) == ((8, 6), True, True, True)


def several() -> bytes:
    target = io.BytesIO()
    frames = [Image.new("RGB", (4, 4), (shade, 0, 0)) for shade in (0, 200)]
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:])
    return target.getvalue()


def locked() -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as made:
        made.save(target, encryption=pikepdf.Encryption(owner="a", user=""))
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42"),
        ("a.docm", word()),
        ("a.zip", word()),
        ("a.docx", word()[:900]),
        ("a.docx", b"PK\x03\x04"),
        ("a.pdf", b"%PDF-1.7 torn"),
        ("a.jpg", picture("JPEG")[:40]),
        ("a.png", b"MZ\x90\x00"),
        ("a.txt", b"\xff\xfe\x00A"),
        ("a.gif", several()),
        ("a.pdf", locked()),
    ],
)
def test_what_cannot_be_clean_has_no_copy(name: str, content: bytes) -> None:
    assert clean_copy(content, name).content == b""


def test_plain_text_stays() -> None:
    assert clean_copy("Привет\n".encode(), "a.txt").content == "Привет\n".encode()
