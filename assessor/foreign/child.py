"""The process that reads one file of a stranger, and ends. It is told which reader, then what, and answers once.

Everything here distrusts the file; the program distrusts everything that comes from here.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any, BinaryIO, cast, get_type_hints

from assessor.errors import UserError
from assessor.foreign.frames import (
    ANSWER,
    COPY,
    FAILURE,
    LARGEST_DATA,
    PROGRESS,
    READY,
    REFUSAL,
    receive,
    send,
    unwritten,
    written,
)
from assessor.foreign.limits import confine, limit_resources
from assessor.foreign.names import READERS
from assessor.importers.enclosures.cleaning import Clean
from assessor.reports.records import plain, restored

AHEAD = "ahead"
_PATIENCE = 300
_SELDOM = 0.05
"""Seconds between two tellings of how far it is."""


def main(words: Sequence[str]) -> None:
    name, *rest = words
    limit_resources()
    asked, out = sys.stdin.buffer, _own_output()
    if name not in READERS:
        os._exit(2)
    reader = import_module(f"assessor.foreign.readers.{name}")
    if AHEAD in rest:
        reader.warm()
        send(out, READY)
        _wait_no_longer_than(_PATIENCE)
    _, request = receive(asked)
    _wait_no_longer_than(0)
    folder, given = cast("list[Any]", unwritten(request))
    _, data = receive(asked, LARGEST_DATA)
    confine(folder)
    kind, content, copy = _answer(reader.read, data, given, _teller(out))
    if copy:
        send(out, COPY, copy)
    send(out, kind, content)
    os._exit(0)  # nothing is left to be tidied, and nobody waits for Python to do it


def _wait_no_longer_than(seconds: int) -> None:
    """Whoever looked for a file may have given up: then this ends by itself."""
    if sys.platform != "win32":
        import signal

        signal.alarm(seconds)


def _own_output() -> BinaryIO:
    """Whatever a library prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return out


def _teller(out: BinaryIO) -> Callable[[int, int], None]:
    last = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _SELDOM:
            last = now
            send(out, PROGRESS, written([done, total]))

    return tell


def _answer(
    read: Callable[..., object], data: bytes, given: Sequence[object], tell: Callable[[int, int], None]
) -> tuple[bytes, bytes, bytes]:
    try:
        hints = get_type_hints(read)
        kinds = [kind for name, kind in hints.items() if name not in ("data", "watch", "return")]
        values = [restored(kind, value) for kind, value in zip(kinds, given, strict=True)]
        more = {"watch": tell} if "watch" in hints else {}
        said, copy = _apart(read(data, *values, **more))
        return ANSWER, written(plain(said)), copy
    except UserError as error:
        values = [[name, str(value)] for name, value in error.values.items()]
        return REFUSAL, written([type(error).__name__, error.message, values]), b""
    except BaseException as error:
        return FAILURE, type(error).__name__.encode(), b""


def _apart(said: object) -> tuple[object, bytes]:
    """What is said of a file, and the file."""
    if isinstance(said, bytes):
        return b"", said
    if isinstance(said, Clean):
        return replace(said, content=b""), said.content
    return said, b""
