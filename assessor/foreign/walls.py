"""Linux's own walls around the process that reads a stranger's file: they also hold a library that was taken over.

Landlock (landlock(7), kernel 5.13 and newer) lets nothing be written but in one folder, nothing be started, and the
memory of other processes, where keys and texts are, not be read. A filter of calls (seccomp(2)) lets nobody be called
and no other process be touched. Where the kernel knows neither, Python's own guard in `limits.py` is what there is.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

_NO_NEW_RIGHTS, _SET_FILTER, _FILTER = 38, 22, 2
_CREATE_RULES, _ADD_RULE, _KEEP_TO_RULES = 444, 445, 446
"""Landlock's calls: the same numbers on every processor."""
_TELL_VERSION = 1
_BENEATH = 1
_EXECUTE, _READING = 1 << 0, 0b1100
_KNOWN = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1}
"""The rights over files that each version knows."""
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_CALL, _PROCESSOR = 0, 4
"""Where a filter finds them in what the kernel shows it."""
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1
_OTHER_CALLS = 0x40000000
"""From here on a processor of 64 bits answers to a second list of calls."""


@dataclass(frozen=True, slots=True)
class _Calls:
    """What a processor is called in filters, and the numbers of its calls that nobody needs to read a file."""

    processor: int
    refused: Mapping[str, int]


_PROCESSORS = {
    "x86_64": _Calls(
        0xC000003E,
        {
            "socket": 41, "connect": 42, "sendto": 44, "sendmsg": 46, "bind": 49, "fork": 57, "vfork": 58,
            "execve": 59, "kill": 62, "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311,
            "execveat": 322, "io_uring_setup": 425, "pidfd_open": 434, "pidfd_getfd": 438,
        },
    ),
    "aarch64": _Calls(
        0xC00000B7,
        {
            "ptrace": 117, "kill": 129, "socket": 198, "bind": 200, "connect": 203, "sendto": 206, "sendmsg": 211,
            "execve": 221, "process_vm_readv": 270, "process_vm_writev": 271, "execveat": 281,
            "io_uring_setup": 425, "pidfd_open": 434, "pidfd_getfd": 438,
        },
    ),
}  # fmt: skip


def raise_walls(folder: str) -> None:
    """From now on this process changes nothing outside `folder`; never to be undone, in it and what it starts."""
    with suppress(OSError, AttributeError):  # another system, or a kernel without them
        kernel = ctypes.CDLL(None, use_errno=True)
        _done(kernel.prctl(_NO_NEW_RIGHTS, *map(ctypes.c_ulong, (1, 0, 0, 0))))
        with suppress(OSError):
            _keep_to(kernel, folder)
        _refuse_calls(kernel)


def _keep_to(kernel: ctypes.CDLL, folder: str) -> None:
    version = _done(kernel.syscall(_CREATE_RULES, None, ctypes.c_size_t(0), _TELL_VERSION))
    watched = _KNOWN[min(version, max(_KNOWN))] & ~_READING
    asked = struct.pack("=Q", watched)
    rules = _done(kernel.syscall(_CREATE_RULES, asked, ctypes.c_size_t(len(asked)), 0))
    place = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    try:
        allowed = struct.pack("=Qi", watched & ~_EXECUTE, place)
        _done(kernel.syscall(_ADD_RULE, rules, _BENEATH, allowed, 0))
        _done(kernel.syscall(_KEEP_TO_RULES, rules, 0))
    finally:
        os.close(place)
        os.close(rules)


def _refuse_calls(kernel: ctypes.CDLL) -> None:
    calls = _PROCESSORS.get(os.uname().machine)
    if calls is None:
        return
    steps = list(_steps(calls))
    program = ctypes.create_string_buffer(b"".join(steps))
    told = ctypes.create_string_buffer(struct.pack("HP", len(steps), ctypes.addressof(program)))
    _done(kernel.prctl(_SET_FILTER, ctypes.c_ulong(_FILTER), told, *map(ctypes.c_ulong, (0, 0))))


def _steps(calls: _Calls) -> Iterator[bytes]:
    """The filter, step by step: code, steps to leap over if so, if not, and the value."""
    refused = list(calls.refused.values())
    last = len(refused) + 1
    yield struct.pack("HBBI", _LOAD, 0, 0, _PROCESSOR)
    yield struct.pack("HBBI", _IF_EQUAL, 0, last + 2, calls.processor)
    yield struct.pack("HBBI", _LOAD, 0, 0, _CALL)
    yield struct.pack("HBBI", _IF_AT_LEAST, last, 0, _OTHER_CALLS)
    for at, number in enumerate(refused, start=1):
        yield struct.pack("HBBI", _IF_EQUAL, last - at, 0, number)
    yield struct.pack("HBBI", _RETURN, 0, 0, _ALLOW)
    yield struct.pack("HBBI", _RETURN, 0, 0, _REFUSE)


def _done(answer: int) -> int:
    if answer < 0:
        raise OSError(ctypes.get_errno(), "")
    return answer
