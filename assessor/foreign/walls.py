"""Linux's own walls around the process that reads a stranger's file: they also hold a library that was taken over.

Landlock (landlock(7), kernel 5.13 and newer) lets nothing be written but in one folder, nothing be started, and the
memory of other processes, where keys and texts are, not be read. A filter of calls (seccomp(2)) lets nobody be called
and no other process be touched. Where the kernel knows neither, Python's own guard in `limits.py` is what there is.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

_NO_NEW_RIGHTS, _SET_FILTER, _FILTER = 38, 22, 2
_CREATE_RULES, _ADD_RULE, _KEEP_TO_RULES = 444, 445, 446
"""Landlock's calls: the same numbers on every processor."""
_TELL_VERSION = 1
_BENEATH = 1
_BYTES = 8
_EXECUTE, _READING = 1 << 0, 0b1100
KNOWN = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1}
"""The rights over files that each version knows."""
_LOAD, _KEEP_BITS, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x06
_CALL, _PROCESSOR, _SAID = 0, 4, 16
"""Where a filter finds them in what the kernel shows it; of what is said with a call each has eight bytes."""
_ALLOW, _REFUSE, _UNKNOWN = 0x7FFF0000, 0x00050000 | 1, 0x00050000 | 38
"""Refused is what nobody may do; told to be unknown is what libraries then do in the way of an older kernel."""
_OTHER_CALLS = 0x40000000
"""From here on a processor of 64 bits answers to a second list of calls."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A call that depends on what is said with it: the bits of it that count, and what they must or must not be."""

    at: int
    bits: int
    words: tuple[int, ...]
    may: bool


_THREAD = _Said(0, 0x10000, (0,), may=False)
"""A new thread, but no new process."""
_NO_EMPTYING = _Said(2, 0x203, (0x200, 0x203), may=False)
"""Emptied by being opened to be read: Landlock knows of that from its third version only."""
_OF_ITSELF = _Said(0, 0xFFFFFFFF, (0,), may=True)
_NO_SIGNALS = _Said(1, 0xFFFFFFFF, (8, 10, 15), may=False)
"""To nobody, when a pipe has something."""
_PLAIN_DEVICES = _Said(1, 0xFFFFFFFF, (0x5401, 0x541B, 0x5421, 0x5450, 0x5451), may=True)
"""Whether it is a terminal, how much there is to read, who inherits it. Others would type into the terminal of
whoever started the program, or change a folder that is only open to be read."""
_SAID_WITH = {
    "clone": _THREAD, "open": replace(_NO_EMPTYING, at=1), "openat": _NO_EMPTYING, "prlimit64": _OF_ITSELF,
    "fcntl": _NO_SIGNALS, "ioctl": _PLAIN_DEVICES,
}  # fmt: skip
_NEWER_WAYS = {"clone3": 435, "openat2": 437}
"""Of two of those: what is said stands where no filter can look."""
_SAME_ANYWHERE = {
    "pidfd_send_signal": 424, "io_uring_setup": 425, "pidfd_open": 434, "pidfd_getfd": 438, "process_madvise": 440,
    "fchmodat2": 452, "setxattrat": 463, "removexattrat": 466, "file_setattr": 469,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Calls:
    """What a processor is called in filters, and the numbers of its calls that nobody needs to read a file.

    Nobody is called, and no process started or touched; besides, what Landlock does not see: rights, dates and notes
    of files, emptying one by its name, and what programs share: memory, letters, and keys, for which the kernel may ask
    a server.
    """

    processor: int
    looked_at: Mapping[str, int]
    refused: Mapping[str, int]


_PROCESSORS = {
    "x86_64": _Calls(
        0xC000003E,
        {"open": 2, "ioctl": 16, "clone": 56, "fcntl": 72, "openat": 257, "prlimit64": 302},
        {
            "socket": 41, "connect": 42, "sendto": 44, "sendmsg": 46, "bind": 49, "sendmmsg": 307,
            "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "unshare": 272, "setns": 308,
            "kill": 62, "tkill": 200, "tgkill": 234, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297,
            "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "setpriority": 141,
            "sched_setparam": 142, "sched_setscheduler": 144, "sched_setaffinity": 203, "sched_setattr": 314,
            "ioprio_set": 251, "migrate_pages": 256, "move_pages": 279,
            "truncate": 76, "chmod": 90, "fchmod": 91, "fchmodat": 268, "chown": 92, "fchown": 93, "lchown": 94,
            "fchownat": 260, "utime": 132, "utimes": 235, "futimesat": 261, "utimensat": 280, "setxattr": 188,
            "lsetxattr": 189, "fsetxattr": 190, "removexattr": 197, "lremovexattr": 198, "fremovexattr": 199,
            "shmget": 29, "shmat": 30, "shmctl": 31, "semget": 64, "semop": 65, "semctl": 66, "semtimedop": 220,
            "msgget": 68, "msgsnd": 69, "msgrcv": 70, "msgctl": 71, "mq_open": 240, "mq_unlink": 241,
            "add_key": 248, "request_key": 249, "keyctl": 250,
            "bpf": 321, "perf_event_open": 298, "userfaultfd": 323,
        },
    ),
    "aarch64": _Calls(
        0xC00000B7,
        {"fcntl": 25, "ioctl": 29, "openat": 56, "clone": 220, "prlimit64": 261},
        {
            "socket": 198, "connect": 203, "sendto": 206, "sendmsg": 211, "bind": 200, "sendmmsg": 269,
            "execve": 221, "execveat": 281, "unshare": 97, "setns": 268,
            "kill": 129, "tkill": 130, "tgkill": 131, "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240,
            "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "setpriority": 140,
            "sched_setparam": 118, "sched_setscheduler": 119, "sched_setaffinity": 122, "sched_setattr": 274,
            "ioprio_set": 30, "migrate_pages": 238, "move_pages": 239,
            "truncate": 45, "fchmod": 52, "fchmodat": 53, "fchown": 55, "fchownat": 54, "utimensat": 88,
            "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7, "removexattr": 14, "lremovexattr": 15,
            "fremovexattr": 16,
            "shmget": 194, "shmctl": 195, "shmat": 196, "semget": 190, "semctl": 191, "semtimedop": 192,
            "semop": 193, "msgget": 186, "msgctl": 187, "msgrcv": 188, "msgsnd": 189, "mq_open": 180,
            "mq_unlink": 181, "add_key": 217, "request_key": 218, "keyctl": 219,
            "bpf": 280, "perf_event_open": 241, "userfaultfd": 282,
        },
    ),
}  # fmt: skip

NUMBERS = {
    name: {**calls.looked_at, **calls.refused, **_SAME_ANYWHERE, **_NEWER_WAYS}
    for name, calls in _PROCESSORS.items()
}
"""Of all calls that are spoken of here, by processor."""


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
    watched = KNOWN[min(version, max(KNOWN))] & ~_READING
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
    if calls is None or ctypes.sizeof(ctypes.c_void_p) != _BYTES:
        return  # a Python of 32 bits on a kernel of 64 has other calls
    install(kernel, list(_steps(calls)))


def install(kernel: ctypes.CDLL, steps: Sequence[bytes]) -> None:
    """A filter of these steps, for this process and what it starts."""
    program = ctypes.create_string_buffer(b"".join(steps))
    told = ctypes.create_string_buffer(struct.pack("HP", len(steps), ctypes.addressof(program)))
    _done(kernel.prctl(_SET_FILTER, ctypes.c_ulong(_FILTER), told, *map(ctypes.c_ulong, (0, 0))))


def _steps(calls: _Calls) -> Iterator[bytes]:
    """The filter, step by step."""
    yield step(_LOAD, _PROCESSOR)
    yield step(_IF_EQUAL, calls.processor, 1, 0)
    yield step(_RETURN, _REFUSE)
    yield step(_LOAD, _CALL)
    yield step(_IF_AT_LEAST, _OTHER_CALLS, 0, 1)
    yield step(_RETURN, _REFUSE)
    for name, number in calls.looked_at.items():
        yield from _looking(number, _SAID_WITH[name])
    for numbers, answer in ((calls.refused, _REFUSE), (_SAME_ANYWHERE, _REFUSE), (_NEWER_WAYS, _UNKNOWN)):
        for number in numbers.values():
            yield step(_IF_EQUAL, number, 0, 1)
            yield step(_RETURN, answer)
    yield step(_RETURN, _ALLOW)


def _looking(number: int, said: _Said) -> Iterator[bytes]:
    """What becomes of one call; of any other, the steps after these tell."""
    many = len(said.words)
    yield step(_IF_EQUAL, number, 0, many + 4)
    yield step(_LOAD, _SAID + 8 * said.at)
    yield step(_KEEP_BITS, said.bits)
    for at, word in enumerate(said.words):
        yield step(_IF_EQUAL, word, many - at, 0)
    yield step(_RETURN, _REFUSE if said.may else _ALLOW)
    yield step(_RETURN, _ALLOW if said.may else _REFUSE)


def step(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    """One step of a filter, its value, and how many steps to leap over if so and if not."""
    return struct.pack("HBBI", code, if_so, if_not, value)


def _done(answer: int) -> int:
    if answer < 0:
        raise OSError(ctypes.get_errno(), "")
    return answer
