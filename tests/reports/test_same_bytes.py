"""What goes out is the same bytes whoever writes it, where and when, and tells nothing of them."""

from __future__ import annotations

import io
import os
import re
import socket
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.figures import report
from tests.importers.enclosures.test_cleaning import SECRET, everything_in
from tests.reports.exports import prepare
from tests.reports.test_confidential import unpacked

ROOT = Path(__file__).resolve().parents[2]
USERS = ("zaphoduser", "trilliankeys")
ALWAYS = {"1980-01-01"}
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
OF_PEOPLE = re.compile(
    rb"<(?:\w+:)?(?:creator|lastModifiedBy|Company|Manager|created|modified|Application|Producer|CreatorTool|CreateDate"
    rb'|ModifyDate)\b[^>]*>[^<]+|w:(?:author|initials)="[^"]'
)
OF_OTHERS = "matrix.docx"
"""OHCHR's own file, of which nothing changes but the column that is filled."""
PRIVATE = {"/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate"}


def zones() -> tuple[str, str]:
    """Two zones as far apart as can be in which it is the same day; an annex says the day on which it was made."""
    hour = datetime.now(UTC).hour
    west, east = min(max(hour - 1, 0), 11), min(max(22 - hour, 0), 14)
    return f"WEST{west}", f"EAST-{east}"


def write_as(user: str, zone: str, file: Path, folder: Path) -> None:
    home = folder / f"home-of-{user}"
    home.mkdir(parents=True)
    own = dict.fromkeys(("USER", "LOGNAME", "USERNAME", "LNAME"), user)
    own |= {"HOME": str(home), "TZ": zone, "ASSESSOR_DATA": str(home / "data"), "HOSTNAME": f"{user}-laptop"}
    copy = home / file.name
    for one in (file, file.parent / "matrix.docx"):
        (home / one.name).write_bytes(one.read_bytes())
    words = [sys.executable, "-m", "tests.reports.exports", str(copy), str(folder / "out")]
    subprocess.run(words, check=True, capture_output=True, cwd=ROOT, env={**os.environ, **own})


@pytest.mark.slow
def test_what_goes_out_tells_nothing_of_who_wrote_it(tmp_path: Path) -> None:
    """One test, since writing all files takes most of its time."""
    folder = tmp_path
    file = prepare(folder / "kaz.assess")
    for user, zone in zip(USERS, zones(), strict=True):
        write_as(user, zone, file, folder / user)
    written = folder / USERS[0] / "out", folder / USERS[1] / "out"
    two_people_in_two_time_zones_write_the_same_bytes(written)
    no_file_tells_who_made_it_where_and_when(written)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()
    }


def two_people_in_two_time_zones_write_the_same_bytes(written: tuple[Path, Path]) -> None:
    first, second = map(files, written)
    assert len(first) > 25
    assert [name for name in first | second if first.get(name) != second.get(name)] == []
    report("14 exports of two users in two time zones", "files: all of equal bytes", len(first))


def no_file_tells_who_made_it_where_and_when(written: tuple[Path, Path]) -> None:
    for folder, user in zip(written, USERS, strict=True):
        for name, content in files(folder).items():
            everything = everything_in(content) + b"\n".join(unpacked(content))
            told = [word for word in _private(folder, user) if word.encode() in everything]
            if name != OF_OTHERS:
                told += [*map(bytes.decode, OF_PEOPLE.findall(everything)), *_dates(content), *_exif(content)]
            assert told == [], name
    report("14 author, date of making, path or EXIF in any part of them", "0 found")


def _private(folder: Path, user: str) -> list[str]:
    host = socket.gethostname()
    return [user, str(folder.parent), str(ROOT), str(Path.home()), SECRET, *([host] if len(host) > 5 else [])]


def _dates(content: bytes) -> list[str]:
    """Of the archive's own list, and of a PDF's two descriptions of itself."""
    if content.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(content)) as pdf:
            described = [key for key in pdf.docinfo if key in PRIVATE and str(pdf.docinfo[key])]
            meta = bytes(pdf.Root.Metadata.read_bytes()) if "/Metadata" in pdf.Root else b""
        return described + [one.decode() for one in re.findall(rb"\d{4}-\d\d-\d\dT\d\d", meta)]
    if not content.startswith(b"PK"):
        return []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        days = {"{}-{:02}-{:02}".format(*part.date_time[:3]) for part in archive.infolist()}
        extra = [
            part.filename for part in archive.infolist() if part.extra or part.comment or part.create_system
        ]
    return [*sorted(days - ALWAYS), *extra]


def _exif(content: bytes) -> list[str]:
    found: list[str] = []
    for part in unpacked(content):
        if part.startswith(PICTURES):
            with Image.open(io.BytesIO(part)) as image:
                found += map(
                    str, [*image.getexif().items(), *image.info.keys() & {"comment", "exif", "xmp", "Author"}]
                )
    return found
