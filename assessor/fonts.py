"""The letters of screen and paper: where each typeface is, as files of one fixed weight.

Some packaged fonts are variable and must be cut before paper can use them. A cut takes seconds, so it is
made once and kept: in the packaged program's resources, else in the folder for things that can be made again.
"""

from __future__ import annotations

import atexit
import os
import struct
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assessor.resources import resource

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

Family = Literal["latin", "arabic", "chinese"]

WAY_OF_CUTTING = 2
"""To be raised when cuts are made differently, so that old ones are not used any more."""

NOT_FOR_PAPER = {"GDEF", "GPOS", "GSUB"}
"""Tables that only a screen reads: paper is set letter by letter. With them a cut takes many times as long."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """One weight of a family: the packaged file it comes from, and the axes to fix when that is variable."""

    package: str
    file: str
    axes: tuple[tuple[str, float], ...] = ()

    @property
    def source(self) -> Path:
        return _package_folder(self.package) / self.file

    @property
    def cut_name(self) -> str:
        axes = "-".join(f"{axis}{value:g}" for axis, value in self.axes)
        stem = self.file.rpartition("/")[2].partition("[")[0]
        return f"{stem}-{axes}-{_version(self.source)}-{WAY_OF_CUTTING}.ttf"


def _latin(weight: int, file: str = "IBMPlexSans") -> Typeface:
    return Typeface(
        "fontpkg_ibm_plex_sans", f"files/{file}[wdth,wght].ttf", (("wght", weight), ("wdth", 100))
    )


def _arabic(name: str) -> Typeface:
    return Typeface("fontpkg_ibm_plex_sans_arabic", f"files/IBMPlexSansArabic-{name}.ttf")


def _chinese(weight: int) -> Typeface:
    return Typeface("justmytype_intl_cjk", "fonts/ofl/notosanssc/NotoSansSC[wght].ttf", (("wght", weight),))


TYPEFACES: dict[tuple[str, int, bool], Typeface] = {
    ("latin", 400, False): _latin(400),
    ("latin", 500, False): _latin(500),
    ("latin", 600, False): _latin(600),
    ("latin", 400, True): _latin(400, "IBMPlexSans-Italic"),
    ("arabic", 400, False): _arabic("Regular"),
    ("arabic", 500, False): _arabic("Medium"),
    ("arabic", 600, False): _arabic("SemiBold"),
    ("chinese", 400, False): _chinese(400),
    ("chinese", 600, False): _chinese(600),
}


def font_file(family: Family, weight: int = 400, *, italic: bool = False) -> Path:
    """The file with this weight of a family; the first call for a variable font takes seconds."""
    ready = ready_font_file(family, weight, italic=italic)
    return ready or _make_cut(TYPEFACES[family, weight, italic])


def ready_font_file(family: Family, weight: int = 400, *, italic: bool = False) -> Path | None:
    """Like `font_file`, but None instead of waiting when the cut has yet to be made."""
    face = TYPEFACES[family, weight, italic]
    if not face.axes:
        return face.source
    places = (folder / face.cut_name for folder in _folders())
    return next((place for place in places if place.is_file()), None)


def prepare_fonts(families: Iterable[Family] = ("latin", "arabic", "chinese")) -> list[Path]:
    """Make all cuts ahead, so that nobody has to wait for one later."""
    wanted = set(families)
    return [
        font_file(family, weight, italic=italic) for family, weight, italic in TYPEFACES if family in wanted
    ]  # pyright: ignore[reportArgumentType]


def font_of_characters(family: Family, weight: int, characters: Iterable[str]) -> bytes:
    """A font with these characters alone: quick even for a font whose whole cut takes very long."""
    from fontTools.subset import Options, Subsetter

    face = TYPEFACES[family, weight, False]
    font = _open(face.source)
    options = Options(
        layout_features=[], notdef_outline=True, name_IDs=["*"], drop_tables=["GSUB", "GPOS", "vmtx", "vhea"]
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)
    return _cut(font, face)


def _make_cut(face: Typeface) -> Path:
    content = _cut(_open(face.source), face)
    try:
        return _kept(_folders()[-1], face, content)
    except OSError:  # nobody's home, or one that cannot be written to
        return _kept(_passing_folder(), face, content)


def _kept(folder: Path, face: Typeface, content: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    _write_whole(folder / face.cut_name, content)
    return folder / face.cut_name


def _open(source: Path) -> TTFont:
    from fontTools.ttLib import TTFont

    return TTFont(source, recalcBBoxes=False, recalcTimestamp=False, lazy=True)


def _cut(font: TTFont, face: Typeface) -> bytes:
    from fontTools.varLib.instancer import instantiateVariableFont

    for table in NOT_FOR_PAPER & set(font.keys()):
        del font[table]
    fixed = (
        instantiateVariableFont(font, dict(face.axes), inplace=True, updateFontNames=True)
        if face.axes
        else font
    )
    target = BytesIO()
    fixed.save(target)
    return target.getvalue()


def _write_whole(place: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent, suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(place)
    except OSError:
        part.unlink(missing_ok=True)
        if not place.is_file():  # another window may have made the same cut just now
            raise


def _folders() -> tuple[Path, ...]:
    """Where cuts may lie; new ones are written to the last. They hold nothing personal."""
    from platformdirs import user_cache_path

    shared = user_cache_path("assessor", appauthor=False) / "fonts"
    chosen = os.environ.get("ASSESSOR_DATA")
    own = (Path(chosen) / "fonts",) if chosen else ()
    passing = (_passing_folder(),) if _passing_folder.cache_info().currsize else ()
    return (*passing, resource("fonts"), shared, *own)


@cache
def _passing_folder() -> Path:
    """Kept until the program ends."""
    folder = tempfile.TemporaryDirectory(prefix="assessor-fonts-", ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    return Path(folder.name)


@cache
def _package_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(package)
    return Path(spec.submodule_search_locations[0])


@cache
def _version(source: Path) -> str:
    """The font's own revision and its size, read without parsing the font."""
    with source.open("rb") as file:
        tables = struct.unpack(">H", file.read(6)[4:])[0]
        file.seek(12)
        directory = [struct.unpack(">4sLLL", file.read(16)) for _ in range(tables)]
        head = next(offset for tag, _, offset, _ in directory if tag == b"head")
        file.seek(head + 4)
        revision = struct.unpack(">L", file.read(4))[0]
    return f"{revision:x}-{source.stat().st_size:x}"


if __name__ == "__main__":  # how `tasks.py` makes them ahead; Chinese is cut for each document instead
    prepare_fonts(("latin", "arabic"))
