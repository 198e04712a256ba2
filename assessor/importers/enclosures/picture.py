"""Pictures, made anew from their pixels: nothing but what is seen goes on, no place, time, camera or maker."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from assessor.importers.enclosures.cleaning import Clean

BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
_MOST_PIXELS = 50_000_000
_JPEG_QUALITY = 92
_OF_PROGRAMS = (b"uuid", b"uinf", b"xml ")


def clean(content: bytes) -> Clean:
    """As JPEG what was JPEG, as PNG all else. Of several pictures in one file none is chosen silently."""
    with Image.open(BytesIO(content), formats=_FORMATS) as opened:
        if opened.width * opened.height > _MOST_PIXELS or getattr(opened, "n_frames", 1) > 1:
            return Clean()
        kind = "JPEG" if opened.format == "JPEG" else "PNG"
        upright = ImageOps.exif_transpose(opened)
        return Clean(_written(upright, kind))


def _written(picture: Image.Image, kind: str) -> bytes:
    mode = "RGB" if kind == "JPEG" else "RGBA" if picture.has_transparency_data else "RGB"
    fresh = Image.new(mode, picture.size)
    fresh.paste(picture if picture.mode == mode else picture.convert(mode))
    target = BytesIO()
    options = {"quality": _JPEG_QUALITY} if kind == "JPEG" else {"optimize": False}
    fresh.save(target, kind, **options)
    return target.getvalue()


def without_segments(jpeg: bytes) -> bytes:
    """A JPEG as it is, without the segments in which cameras and programs write of themselves."""
    if not jpeg.startswith(b"\xff\xd8"):
        return jpeg
    kept, at = [jpeg[:2]], 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if marker == 0xDA or length < 2:
            break
        if not _tells(marker):
            kept.append(jpeg[at : at + 2 + length])
        at += 2 + length
    return b"".join([*kept, jpeg[at:]])


def _tells(marker: int) -> bool:
    """Segments for programs but for the two that say how to read the colours, and comments."""
    return (0xE0 <= marker <= 0xEF and marker not in {0xE0, 0xEE}) or marker == 0xFE


def without_boxes(jpeg_2000: bytes) -> bytes:
    """A JPEG 2000 as it is, without the boxes for what programs write of themselves."""
    if not jpeg_2000.startswith(b"\x00\x00\x00\x0cjP  "):
        return jpeg_2000
    kept, at = [], 0
    while at + 8 <= len(jpeg_2000):
        length, kind = int.from_bytes(jpeg_2000[at : at + 4], "big"), jpeg_2000[at + 4 : at + 8]
        if length == 1:
            length = int.from_bytes(jpeg_2000[at + 8 : at + 16], "big")
        end = at + length if length >= 8 else len(jpeg_2000)
        if kind not in _OF_PROGRAMS:
            kept.append(jpeg_2000[at:end])
        at = end
    return b"".join(kept)
