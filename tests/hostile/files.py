"""Hostile files, each made by a few lines: nothing large or dangerous lies in the project."""

from __future__ import annotations

import struct
import sys
import warnings
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    b'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
).encode()
P = "<w:p><w:r><w:t>5. The State party should act.</w:t></w:r></w:p>"


def zipped(parts: dict[str, bytes], level: int = 9) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def word(body: str = P, head: str = "", **parts: bytes) -> bytes:
    main = f"{head}<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    more = {name.replace("__", "/").replace("_xml", ".xml"): data for name, data in parts.items()}
    return zipped({"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": main} | more)


def sheet(body: str) -> bytes:
    rels = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        f'Type="{R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    book = f'<workbook {S} xmlns:r="{R}"><sheets><sheet name="A" r:id="a"/></sheets></workbook>'
    parts = {
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": rels,
        "xl/worksheets/sheet1.xml": f"<worksheet {S}>{body}</worksheet>",
    }
    return zipped({"[Content_Types].xml": TYPES} | {name: text.encode() for name, text in parts.items()})


def pdf(*objects: bytes) -> bytes:
    body = b"".join(b"%d 0 obj%sendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def page(content: bytes, kind: bytes = b"", box: bytes = b"[0 0 600 800]") -> bytes:
    stream = b"<</Length %d%s>>stream\n%s\nendstream " % (len(content), kind, content)
    only = b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>" % box
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", only, stream, font)


def png(width: int, height: int, data: bytes = b"\0" * 1000) -> bytes:
    def piece(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + piece(b"IHDR", head)
        + piece(b"IDAT", zlib.compress(data, 9))
        + piece(b"IEND", b"")
    )


def lying(data: bytes, size: int) -> bytes:
    """The list of contents says another size than the parts have."""
    at = data.rfind(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", size) + data[at + 28 :]


def _based(styles: int) -> str:
    return "".join(
        f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(styles)
    )


def twins() -> bytes:
    """The same part nine hundred times."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(900):
            archive.writestr("word/document.xml", f"<w:document {W}><w:body>{P * 300}</w:body></w:document>")
    return stream.getvalue()


def _laughs() -> str:
    entities = "".join(f'<!ENTITY i{n} "{f"&i{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY i0 "ha">{entities}<!ENTITY e SYSTEM "file:///etc/passwd">]>'


LOOP = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99>>")
TREE = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Pages/Kids[2 0 R]/Count 1>>",
)
FLATE = b"/Filter/FlateDecode"


def all_files() -> dict[str, bytes]:
    """By a name whose ending says what it pretends to be."""
    return {**word_files(), **sheets(), **pdfs(), **texts(), **pictures()}


def word_files() -> dict[str, bytes]:
    tag, bomb = f"<a>{' ' * 78_000_000}</a>".encode(), b"\0" * 90_000_000
    many = {f"word/p{n}.xml": b"<a/>" for n in range(2_500)}
    return {
        "bomb.docx": word(word__media__a=bomb),
        "ratio.docx": word(word__other_xml=tag),
        "nested.docx": word(word__a=zipped({"a": zipped({"b": bomb})})),
        "many-parts.docx": zipped({"word/document.xml": b"<a/>", **many}),
        "many-entries.docx": word() + b"PK\x01\x02" * 500_000,
        "styles.docx": word(word__styles_xml=f"<w:styles {W}>{'<w:style/>' * 600_000}</w:styles>".encode()),
        "chain.docx": word(
            word__styles_xml=f'<w:styles {W}><w:style w:styleId="Normal"><w:basedOn w:val="Normal"/></w:style></w:styles>'.encode()
        ),
        "basis.docx": word(
            word__styles_xml=f"<w:styles {W}>{_based(40_000)}</w:styles>".encode(),
        ),
        "twins.docx": twins(),
        "span.docx": word(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="500000000"/></w:tcPr>{P}</w:tc></w:tr></w:tbl>'
        ),
        "deep.docx": word("<w:tbl><w:tr><w:tc>" * 60 + P + "</w:tc></w:tr></w:tbl>" * 60),
        "very-deep.docx": word("<w:p>" * 100_000),
        "tags.docx": word("<w:p/>" * 3_000_000),
        "attributes.docx": word("<w:p " + " ".join(f'a{n}=""' for n in range(300_000)) + "/>"),
        "long-text.docx": word(
            "".join(f"<w:p><w:r><w:t>{'a' * 9_000_000}\U0001f600</w:t></w:r></w:p>" for _ in range(6))
        ),
        "laughs.docx": word("<w:p><w:r><w:t>&i9;</w:t></w:r></w:p>", _laughs()),
        "outside.docx": word("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", _laughs()),
        "traversal.docx": zipped({"word/document.xml": b"<a/>", "../../../tmp/assessor-escaped": b"x"}),
        "absolute.docx": zipped({"word/document.xml": b"<a/>", "/tmp/assessor-escaped": b"x"}),
        "lying-small.docx": lying(word(), 10),
        "lying-large.docx": lying(word(), 0xFFFFFFF0),
        "locked.docx": word().replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"),
        "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 4_000
        + "EncryptedPackage".encode("utf-16-le"),
        "cut.docx": word()[:200],
        "utf-16.docx": zipped({"word/document.xml": (_laughs() + f"<w:document {W}/>").encode("utf-16")}),
        "lists.docx": word(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>' * 20_000,
            word__numbering_xml=f'<w:numbering {W}><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'.encode(),
        ),
    }


def sheets() -> dict[str, bytes]:
    return {
        "merged.xlsx": sheet('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        "columns.xlsx": sheet('<cols><col min="1" max="999999999" hidden="1"/></cols><sheetData/>'),
        "laughs.xlsx": zipped({"xl/workbook.xml": (_laughs() + f"<workbook {S}>&i9;</workbook>").encode()}),
        "cells.xlsx": sheet(f"<sheetData><row>{'<c><v>1</v></c>' * 900_000}</row></sheetData>"),
    }


def pdfs() -> dict[str, bytes]:
    text = b"BT /F 9 Tf (%s) Tj ET " % (b"5. The State party should act. " * 100)
    return {
        "page-loop.pdf": pdf(*LOOP),
        "tree-loop.pdf": pdf(*TREE),
        "token-loop.pdf": pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<<" * 50_000),
        "arrays.pdf": page(b"[" * 500_000),
        "stream.pdf": page(zlib.compress(text * 60_000, 9), FLATE),
        "filters.pdf": page(zlib.compress(zlib.compress(b"q " * 90_000_000, 9), 9), b"/Filter[/FlateDecode/FlateDecode]"),
        "huge-page.pdf": page(text, box=b"[0 0 999999999 999999999]"),
        "pages.pdf": pdf(
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 5000>>" % (b"3 0 R " * 5_000), b"<</Type/Page/Parent 2 0 R>>"
        ),
    }  # fmt: skip


def texts() -> dict[str, bytes]:
    return {
        "deep.html": b"<html>" + b"<div>" * 400_000,
        "tags.html": b"<html>" + b"<b></b>" * 400_000,
        "crowded.html": b"<html><p "
        + b" ".join(b"a%d=x" % n for n in range(400_000))
        + b">5. The State party",
        "quoted.html": b"<html><p q='>' "
        + b"/".join(b"a%d" % n for n in range(400_000))
        + b">5. The State party",
        "open.html": b"<html><p " + b"a" * 4_900_000,
        "angles.html": b"<html>" + b"<" * 4_900_000,
        "line.txt": b"5. " + b"The State party should " * 900_000,
        "lines.txt": b"5\n" * 5_000_000,
        "brackets.txt": b"5. The State party should: " + b"(a) (i) " * 100_000,
        "deep.json": b"[" * 5_000_000,
        "digits.json": b'{"format":' + b"9" * 2_000_000 + b"}",
        "wide.json": b"[" + b'{"a":[1,2]},' * 900_000 + b"1]",
    }


def pictures() -> dict[str, bytes]:
    return {
        "giant.png": png(60_000, 60_000),
        "large.png": png(7_000, 7_000, b"\0" * (7_000 * 28_001)),
        "chunk.png": png(10, 10)[:33] + b"\xff\xff\xff\xff" + b"IDAT" + b"\0" * 100,
        "giant.gif": b"GIF89a\xff\xff\xff\xff\x80\0\0"
        + b"\0" * 6
        + b",\0\0\0\0\xff\xff\xff\xff\0\x08\x01\0\0;",
    }


if __name__ == "__main__":
    for name, data in all_files().items():
        (Path(sys.argv[1]) / name).write_bytes(data)
