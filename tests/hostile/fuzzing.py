"""Structured fuzzing with fixed seeds, in a process that may crash: `python -m tests.hostile.fuzzing FORMAT FROM COUNT`.

Prints one line: what escaped as anything but a refusal, and the longest time. Each try has ten seconds.
"""

from __future__ import annotations

import faulthandler
import json
import random
import signal
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from assessor.errors import UserError
from assessor.foreign.readers import batch, clean, earlier, logo, matrix, units
from tests.hostile.files import png, sheet, word, zipped
from tests.reports.matrix.issued import matrix as issued
from tests.specimens.markup import load
from tests.specimens.render import render
from tests.templates import sample_at

SECONDS = 10
BITS = (
    b"\0",
    b"\xff",
    b"<",
    b">",
    b"</w:p>",
    b"<w:p>",
    b"&#x0;",
    b"999999999",
    b"-1",
    b"obj",
    b"<<",
    b">>",
    b"[",
    b"(a) ",
)
Read = Callable[[bytes], object]


class TooSlowError(BaseException):
    pass


def _watch(*_: object) -> None:
    raise TooSlowError


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A few flips, cuts, doublings and planted bits."""
    content = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content) or 1)
        to = min(len(content), at + chance.choice((1, 4, 30, 500)))
        match chance.randrange(5):
            case 0 if content:
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                content[at:at] = chance.choice(BITS)
            case 2:
                content[at:to] = b""
            case 3:
                content[at:at] = content[at:to] * chance.choice((1, 3, 40))
            case _:
                content[at:to] = chance.randbytes(to - at)
    return bytes(content)


def mutated_zip(data: bytes, chance: random.Random) -> bytes:
    """Within a part, so that the reader gets to see it; now and then the archive itself."""
    if chance.random() < 0.2:
        return mutated(data, chance)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = mutated(parts[name], chance)
    return zipped(parts, 1)


def _database(data: bytes, chance: random.Random) -> bytes:
    content = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(100 if chance.random() < 0.2 else len(content))
        content[at] = chance.randrange(256)
    return bytes(content[: chance.randrange(len(content))] if chance.random() < 0.05 else content)


def _sample() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return sample_at(Path(folder) / "a.assess").read_bytes()


def _read_database(data: bytes) -> object:
    path = Path(tempfile.gettempdir()) / f"fuzzed-{random.getrandbits(40)}.assess"
    path.write_bytes(data)
    try:
        return earlier.read(b"", path.name, str(path))
    finally:
        assert path.read_bytes() == data
        path.unlink()


def _document(data: bytes, name: str) -> object:
    return batch.read(data, name, None, lambda _done, _total: None)


FORMATS: dict[str, tuple[Callable[[], bytes], Callable[[bytes, random.Random], bytes], tuple[Read, ...]]] = {
    "docx": (
        word,
        mutated_zip,
        (lambda data: _document(data, "a.docx"), lambda data: clean.read(data, "a.docx"), lambda data: units.read(data, "a.docx")),
    ),
    "matrix": (lambda: issued([("1.1 Do it", "")]), mutated_zip, (lambda data: matrix.read(data, "a.docx"),)),
    "xlsx": (
        lambda: sheet("<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row></sheetData>"),
        mutated_zip,
        (lambda data: units.read(data, "a.xlsx"), lambda data: clean.read(data, "a.xlsx")),
    ),
    "pdf": (
        lambda: batch.PDF,
        mutated,
        (lambda data: _document(data, "a.pdf"), lambda data: clean.read(data, "a.pdf"), lambda data: units.read(data, "a.pdf")),
    ),
    "html": (lambda: render(load("en"), "html-lists")[:20_000], mutated, (lambda data: _document(data, "a.html"),)),
    "text": (lambda: render(load("ru"), "txt")[:20_000], mutated, (lambda data: _document(data, "a.txt"),)),
    "json": (
        lambda: b'{"format":"assessor","counts":{"implemented":1},"symbol":"a","adopted":null}',
        mutated,
        (lambda data: units.read(data, "a.json"), lambda data: earlier.read(data, "a.json", "")),
    ),
    "picture": (lambda: png(30, 30, b"\0" * 3_630), mutated, (lambda data: logo.read(data, "a.png"), lambda data: clean.read(data, "a.png"))),
    "database": (_sample, _database, (_read_database,)),
}  # fmt: skip


def main(kind: str, first: int, count: int) -> dict[str, object]:
    faulthandler.enable()
    signal.signal(signal.SIGALRM, _watch)
    make, mutate, reads = FORMATS[kind]
    seed_file, slowest, escaped, taken = make(), 0.0, [], 0
    for seed in range(first, first + count):
        data = mutate(seed_file, random.Random(seed))
        for place, read in enumerate(reads):
            start = time.monotonic()
            signal.alarm(SECONDS)
            try:
                read(data)
                taken += 1
            except UserError:
                pass
            except BaseException as error:
                escaped.append(f"{kind} seed {seed} reader {place}: {error!r}"[:300])
            signal.alarm(0)
            slowest = max(slowest, time.monotonic() - start)
    return {"escaped": escaped, "slowest": round(slowest, 2), "taken": taken}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
