"""Asks a process of its own for what a stranger's file says, and believes nothing of the answer but its form."""

from __future__ import annotations

import atexit
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from secrets import token_hex
from threading import Lock, Thread
from typing import IO, Any, TypeVar, cast

import assessor
from assessor import errors
from assessor.errors import ImportRefused, UserError
from assessor.foreign.frames import (
    ANSWER,
    ASK,
    COPY,
    DATA,
    FAILURE,
    PROGRESS,
    READY,
    REFUSAL,
    GarbledError,
    receive,
    send,
    unwritten,
    written,
)
from assessor.foreign.limits import MEMORY
from assessor.foreign.watching import UNLIMITED, takes_more
from assessor.i18n import N_
from assessor.importers.enclosures.cleaning import Clean
from assessor.reports.records import plain, restored
from assessor.store.places import data_folder, make_private

SECONDS = 30.0
UNSAFE = N_(
    "{name} could not be read safely within 30 seconds and the memory that such a file may take. "
    "Nothing was changed. Save it as another kind (Word, PDF, text) and try that."
)
NOT_STARTED = N_(
    "{name} was not read: the process that reads files of others could not start. "
    "Nothing was changed. Close other programs, look whether the disk is full, and try again."
)
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from assessor.foreign.child import main; main(sys.argv[2:])"
)
_ROOT = Path(assessor.__file__).resolve().parent.parent
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Of the environment: what Python itself may need to start. Without a home it would ask the system for one, and
that may ask a network."""
_STALE = 120.0
"""Seconds after which nobody can be reading in a folder any more."""
_TICK = 0.05
_REFUSALS = {
    kind.__name__: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, UserError)
}
_PLACES = re.compile(r"(?:[^{}]|\{[a-z_]+\})*")
_LONGEST = 2_000

Kind = TypeVar("Kind")
Watch = Callable[[int, int], None]
Frame = tuple[bytes, bytes]


class Child:
    """One process for one file."""

    def __init__(self, reader: str, *more: str) -> None:
        self.reader = reader
        words = [sys.executable, "-I", "-c", _START, str(_ROOT), reader, *more]
        quiet = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self.process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={"HOME": os.sep} | {name: os.environ[name] for name in _KEPT if name in os.environ},
            creationflags=quiet,
        )
        self.pipes = cast("IO[bytes]", self.process.stdin), cast("IO[bytes]", self.process.stdout)
        self.said: SimpleQueue[Frame] = SimpleQueue()
        self.copy = b""

    def ask(self, request: bytes, data: bytes) -> None:
        """Heard in a thread of its own, since neither side may wait for the other without end."""
        Thread(target=self._talk, args=(request, data), daemon=True).start()

    def _talk(self, request: bytes, data: bytes) -> None:
        into, out = self.pipes
        try:
            with suppress(OSError):  # it may answer before it has heard all, or be gone
                send(cast("Any", into), ASK, request)
                send(cast("Any", into), DATA, data)
            while True:
                kind, content = receive(cast("Any", out))
                if kind == COPY:
                    self.copy = content
                else:
                    self.said.put((kind, content))
        except (GarbledError, OSError, ValueError, MemoryError):
            self.said.put((FAILURE, b""))

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in self.pipes:
            with suppress(OSError):
                pipe.close()


class _Spare:
    """At most one process that has started before it is needed: while a person still looks for a file."""

    def __init__(self) -> None:
        self._lock, self._child = Lock(), cast("Child | None", None)
        atexit.register(self.end)

    def start(self, reader: str) -> None:
        with self._lock, suppress(OSError):
            if self._child is None or self._child.process.poll() is not None or self._child.reader != reader:
                self._drop()
                self._child = Child(reader, "ahead")

    def taken(self, reader: str) -> Child:
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            if child.reader == reader and child.process.poll() is None:
                return child
            child.end()
        return Child(reader)

    def end(self) -> None:
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


_spare = _Spare()
ahead = _spare.start
"""Start a reader now, for a file that is still to be chosen."""


def ask(
    reader: str, kind: type[Kind], data: bytes, name: str, *given: object, watch: Watch | None = None
) -> Kind:
    """What `reader` makes of the bytes. Raises UserError for a refusal, and for whatever goes wrong in there."""
    folder = _private_folder(name)
    child: Child | None = None
    try:
        child = _spare.taken(reader)
        child.ask(written([str(folder), [plain(one) for one in given]]), data)
        said = _believed(kind, *_heard(child, name, watch), name)
        return _with_copy(said, child.copy)
    except OSError:
        raise ImportRefused(NOT_STARTED, name=name) from None
    finally:
        if child is not None:
            child.end()
        shutil.rmtree(folder, ignore_errors=True)


def _with_copy(said: Kind, copy: bytes) -> Kind:
    if isinstance(said, bytes):
        return cast("Kind", copy)
    return replace(said, content=copy) if copy and isinstance(said, Clean) else said


def _heard(child: Child, name: str, watch: Watch | None) -> Frame:
    """The answer; until it comes whoever watches is asked again and again, and may stop it."""
    end, far = time.monotonic() + SECONDS, (0, 1)
    while time.monotonic() < end and not (UNLIMITED and takes_more(child.process.pid, MEMORY)):
        try:
            kind, content = child.said.get(timeout=_TICK)
        except Empty:
            kind, content = b"", b""
        if kind == PROGRESS:
            far = _progress(content, name)
        elif kind not in (b"", READY):
            return kind, content
        if watch is not None and kind != READY:
            watch(*far)
    raise ImportRefused(UNSAFE, name=name)


def _progress(content: bytes, name: str) -> tuple[int, int]:
    try:
        done, total = restored(tuple[int, int], unwritten(content))
    except (GarbledError, ValueError):
        raise ImportRefused(UNSAFE, name=name) from None
    return min(max(done, 0), max(total, 1)), max(total, 1)


def _believed(kind: type[Kind], how: bytes, content: bytes, name: str) -> Kind:
    try:
        if how == ANSWER:
            return restored(kind, unwritten(content))
        if how == REFUSAL:
            raise _refusal(unwritten(content))
    except (GarbledError, ValueError, TypeError, RecursionError):
        pass
    raise ImportRefused(UNSAFE, name=name)


def _refusal(said: object) -> UserError:
    """A sentence that one of our own readers can have said: its places have plain names, its values are short."""
    kind, message, values = restored(tuple[str, str, tuple[tuple[str, str], ...]], said)
    if kind not in _REFUSALS or len(message) > _LONGEST or not _PLACES.fullmatch(message):
        raise GarbledError
    told = {name: value[:_LONGEST] for name, value in values}
    if not set(re.findall(r"\{([a-z_]+)\}", message)) <= told.keys():
        raise GarbledError
    return _REFUSALS[kind](message, **told)


def _private_folder(name: str) -> Path:
    sweep()
    folder = _folders() / token_hex(8)
    try:
        make_private(folder.parent)
        folder.mkdir(mode=0o700)
    except OSError:
        raise ImportRefused(NOT_STARTED, name=name) from None
    return folder


def sweep() -> None:
    """Take away what a program that was killed has left behind."""
    with suppress(OSError):
        for folder in _folders().iterdir():
            with suppress(OSError):
                if time.time() - folder.stat().st_mtime > _STALE:
                    shutil.rmtree(folder, ignore_errors=True)


def _folders() -> Path:
    return data_folder() / "reading"
