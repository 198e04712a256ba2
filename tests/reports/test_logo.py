"""The coalition's logo: made anew from pixels, refused in one sentence when it is none, the same in every format."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from assessor.errors import FileRefused
from assessor.i18n import written_translator
from assessor.reports.excel import write_excel
from assessor.reports.json_writer import write_json
from assessor.reports.logo import read_logo, redrawn
from assessor.reports.pdf import write_pdf
from assessor.reports.word import write_word
from tests.reports.annexes import large, model_case, with_logo
from tests.reports.reading import part

TR = written_translator("en")


def made(path: Path) -> bytes:
    return redrawn(read_logo(path), path.name)


def saved(folder: Path, kind: str, picture: Image.Image, **options: object) -> Path:
    path = folder / f"logo.{kind.lower()}"
    picture.save(path, kind, **options)
    return path


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_picture_becomes_a_png_of_its_pixels(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path, kind, Image.new("RGB", (2400, 600), (200, 30, 30)))
    png = made(path)
    assert png == made(path)
    with Image.open(io.BytesIO(png)) as seen:
        assert (seen.format, seen.size, seen.mode) == ("PNG", (1200, 300), "RGB")
        assert all(
            abs(one - other) < 9 for one, other in zip(seen.getpixel((5, 5)), (200, 30, 30), strict=True)
        )


def test_nothing_of_who_made_it_comes_along(tmp_path: Path) -> None:
    about = Image.Exif()
    about[0x013B], about[0x0112] = "Zaphodartist", 6
    path = saved(tmp_path, "JPEG", Image.new("RGB", (40, 20)), exif=about, comment=b"Zaphodcomment")
    assert b"Zaphod" in path.read_bytes()
    png = made(path)
    assert b"Zaphod" not in png
    with Image.open(io.BytesIO(png)) as seen:
        assert seen.size == (20, 40) and not seen.getexif() and not seen.info


def _bomb() -> bytes:
    """A PNG that says it is 60,000 pixels wide and as high."""

    def piece(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + kind + content + check

    size = (60_000).to_bytes(4, "big")
    head = piece(b"IHDR", size + size + b"\x08\x02\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + head + piece(b"IDAT", zlib.compress(b"\0" * 1000)) + piece(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no picture"),
        (b"%PDF-1.4", "no picture"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "no picture"),
        (b"\xff\xd8\xff\xe0 broken", "no picture"),
        (b"<html></html>", "no picture"),
        (
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<SVG xmlns="http://www.w3.org/2000/svg"/>',
            "drawing in SVG.+PNG",
        ),
        (_bomb(), "too large"),
        (b"\0" * (10 * 1024 * 1024 + 1), "too large"),
        (None, "could not be read"),
    ],
)
def test_a_logo_that_is_no_picture_is_told_in_one_sentence(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "logo.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FileRefused, match=said) as refused:
        made(path)
    assert "logo.png" in str(refused.value)


def test_it_is_said_in_words_in_every_format() -> None:
    annex = with_logo(model_case())
    said = "Logo: Coalition of human-rights organisations"
    word = write_word(annex, TR)
    assert next(part(word, "word/document.xml").iter("{*}docPr")).get("descr") == said
    excel = write_excel(annex, TR)
    with zipfile.ZipFile(io.BytesIO(excel)) as archive:
        assert archive.read("xl/media/logo.png") == annex.logo
    assert said in [each.get("descr") for each in part(excel, "xl/drawings/drawing2.xml").iter("{*}cNvPr")]
    with pikepdf.open(io.BytesIO(write_pdf(annex, TR))) as document:
        assert len(document.pages[0].get_images()) == 1 and len(document.pages[1].get_images()) == 0
        alternatives = [
            str(one.Alt) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    assert said in alternatives
    assert b'"logo": "' in write_json(annex, TR) and b'"logo"' not in write_json(model_case(), TR)


def test_an_annex_with_a_logo_is_the_same_bytes_each_time() -> None:
    for language in ("en", "ar"):
        annex = with_logo(large(3, language=language))
        for writer in (write_word, write_excel, write_pdf):
            assert writer(annex, written_translator(language)) == writer(
                replace(annex), written_translator(language)
            )
