"""Static cuts of the fonts that specimens are printed with, subset first so that cutting is quick."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zlib import crc32

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as PdfFont

_ARABIC_FORMS = "".join(map(chr, [*range(0xFE70, 0xFEFF), *range(0xFB50, 0xFBC2)]))
_FILES = {
    "ar": ("fontpkg_ibm_plex_sans_arabic", "files/IBMPlexSansArabic-{}.ttf"),
    "zh": ("justmytype_intl_cjk", "fonts/ofl/notosanssc/NotoSansSC[wght].ttf"),
}
_OTHERS = ("fontpkg_ibm_plex_sans", "files/IBMPlexSans[wdth,wght].ttf")
_WEIGHTS = {"Regular": 400, "Bold": 700}


def typefaces(language: str, text: str) -> tuple[str, str]:
    """Names, registered with reportlab, of a regular and a bold cut that hold the characters of `text`."""
    chars = "".join(sorted(set(text) | set(map(chr, range(32, 127)))))
    regular, bold = (_registered(language, chars, weight) for weight in _WEIGHTS)
    return regular, bold


@lru_cache(maxsize=64)
def _registered(language: str, chars: str, weight: str) -> str:
    name = f"Specimen{weight}-{language}{crc32(chars.encode())}"
    pdfmetrics.registerFont(PdfFont(name, _cut(language, chars, weight, name)))
    return name


def _cut(language: str, chars: str, weight: str, name: str) -> BytesIO:
    font = TTFont(_file(language, weight))
    options = Options(layout_features=[], notdef_outline=True, glyph_names=False, hinting=False)
    options.drop_tables += ["meta"]
    subsetter = Subsetter(options)
    subsetter.populate(text=chars + (_ARABIC_FORMS if language == "ar" else ""))
    subsetter.subset(font)
    if "fvar" in font:
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
        font = instantiateVariableFont(font, {**axes, "wght": _WEIGHTS[weight]})
    font["name"].setName(name, 6, 3, 1, 0x409)
    font["name"].setName(name, 6, 1, 0, 0)
    stream = BytesIO()
    font.save(stream)
    stream.seek(0)
    return stream


def _file(language: str, weight: str) -> Path:
    package, pattern = _FILES.get(language, _OTHERS)
    spec = find_spec(package)
    assert spec and spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / pattern.format(weight)
