"""Package files: read whole, written whole, never opened as anything else."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from assessor.errors import FileRefused
from assessor.exchange import coherence, lines
from assessor.exchange.container import NOT_A_PACKAGE, PACKED, Envelope, pack, unpack
from assessor.exchange.package import Package
from assessor.store.admission import FOLDER, MISSING, UNREADABLE
from assessor.store.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class Letter:
    """A package with its envelope."""

    envelope: Envelope
    package: Package


def read_package(path: Path, passphrase: str = "", key: bytes = b"") -> Letter:
    envelope, content = unpack(read_bytes(path), path.name, passphrase, key)
    package = lines.decode(content, path.name)
    coherence.check(package, envelope)
    return Letter(envelope, package)


def write_package(path: Path, letter: Letter) -> None:
    write_whole(path, pack(letter.envelope, lines.encode(letter.package), path.name))


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileRefused(FOLDER, name=path.name)
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise FileRefused(NOT_A_PACKAGE, name=path.name)
        with path.open("rb") as file:
            return file.read(PACKED + 1)
    except FileNotFoundError:
        raise FileRefused(MISSING, name=path.name) from None
    except OSError:
        raise FileRefused(UNREADABLE, name=path.name) from None
