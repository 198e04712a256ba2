"""Takes a picture in as the coalition's logo: made anew from its pixels, so that nothing else comes along."""

from __future__ import annotations

import io
import struct
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from assessor.errors import FileRefused
from assessor.i18n import N_

MOST_BYTES = 10 << 20
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 1200
KINDS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp")
NO_PICTURE = N_("{name} is no picture that can be a logo, so nothing was changed. Choose a PNG or JPEG file.")
DRAWING = N_(
    "{name} is a drawing in SVG, which cannot be a logo; nothing was changed. Save it as PNG and choose that."
)
TOO_LARGE = N_(
    "{name} is too large for a logo, so nothing was changed. Choose a picture of at most 10 MB and 40 megapixels."
)
NOT_READ = N_("{name} could not be read, so nothing was changed. Is it there, and may you open it?")


def read_logo(path: Path) -> bytes:
    """The bytes of a file that may be a picture."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileRefused(TOO_LARGE, name=path.name)
        content = path.read_bytes()
    except OSError:
        raise FileRefused(NOT_READ, name=path.name) from None
    return content


def _is_drawing(content: bytes) -> bool:
    start = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(b"<") and b"<svg" in start


def redrawn(content: bytes, name: str) -> bytes:
    """A PNG of at most 1200 pixels a side. The same picture gives the same bytes."""
    if _is_drawing(content):
        raise FileRefused(DRAWING, name=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is odd in a foreign picture nobody has to know
            return _png(content, name)
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError, struct.error):
        raise FileRefused(NO_PICTURE, name=name) from None
    except (Image.DecompressionBombError, MemoryError, OverflowError):
        raise FileRefused(TOO_LARGE, name=name) from None


def _png(content: bytes, name: str) -> bytes:
    with Image.open(io.BytesIO(content), formats=KINDS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise FileRefused(TOO_LARGE, name=name)
        seen = ImageOps.exif_transpose(picture).convert("RGBA")
    seen.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    is_whole = seen.getchannel("A").getextrema() == (255, 255)
    fresh = Image.new("RGB" if is_whole else "RGBA", seen.size)
    fresh.paste(seen.convert(fresh.mode))
    target = io.BytesIO()
    fresh.save(target, "PNG", optimize=True)
    return target.getvalue()
