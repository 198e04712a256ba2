"""A child that is stopped at each of its system calls, by ptrace through ctypes: Linux on x86-64, no root needed."""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CALLS = {
    "write": 1,
    "open": 2,
    "pwrite64": 18,
    "writev": 20,
    "sendfile": 40,
    "fsync": 74,
    "fdatasync": 75,
    "ftruncate": 77,
    "rename": 82,
    "mkdir": 83,
    "unlink": 87,
    "openat": 257,
    "mkdirat": 258,
    "unlinkat": 263,
    "renameat": 264,
    "pwritev": 296,
    "renameat2": 316,
    "copy_file_range": 326,
}
_NAMES = {number: name for name, number in CALLS.items()}

TRACEME, PEEKUSER, POKEUSER, CONT, SYSCALL, GETREGS, SETOPTIONS = 0, 3, 6, 7, 24, 12, 0x4200
SYSGOOD, FORK, VFORK, CLONE, SECCOMP, EXITKILL = 1, 2, 4, 8, 0x80, 0x100000
SECCOMP_EVENT = 7
ORIG_RAX, RAX = 15 * 8, 10 * 8
_REGISTERS = struct.Struct("27Q")
_WALL = 0x40000000
_MAX_ERRNO = 4096


@dataclass(frozen=True, slots=True)
class Call:
    """One system call: on entry `result` is None."""

    pid: int
    name: str
    arguments: tuple[int, ...]
    result: int | None = None

    def text(self, number: int) -> str:
        """The path at which an argument points."""
        with Path(f"/proc/{self.pid}/mem").open("rb", buffering=0) as memory:
            memory.seek(self.arguments[number])
            found = b""
            while b"\0" not in found:  # up to the end of a page, since the next one may not be there
                place = memory.tell()
                found += memory.read(4096 - place % 4096)
        return os.fsdecode(found.split(b"\0")[0])


Seen = Callable[[Call], int | None]
"""Told of each call, on entry and on exit. On entry an errno as the answer lets the call fail without being done."""

if sys.platform == "linux":
    _libc = ctypes.CDLL(None, use_errno=True)
    _libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
    _libc.ptrace.restype = ctypes.c_long
_buffer = ctypes.create_string_buffer(_REGISTERS.size)


def _ptrace(request: int, pid: int, address: int = 0, data: int = 0) -> int:
    ctypes.set_errno(0)
    answer: int = _libc.ptrace(request, pid, address or None, data or None)
    if answer == -1 and ctypes.get_errno():
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return answer


@cache
def why_not() -> str:
    """Why nothing can be traced here, or empty."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return "system calls are recorded on Linux on x86-64 only"
    seen: list[str] = []
    try:
        traced(lambda: os.write(1, b""), lambda call: seen.append(call.name))
    except OSError as error:
        return f"this system lets no program trace its child: {error}"
    return "" if "write" in seen else "this system shows no calls of a traced child"


def traced(action: Callable[[], object], seen: Seen) -> None:
    """Do `action` in a child of its own and tell `seen` of each of its calls; an exception in there is told here."""
    report, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        _act(action, told)
    os.close(told)
    try:
        _follow(pid, seen)
    finally:
        os.close(_drained(report, problem := bytearray()))
    if problem:
        raise ChildProcessError(problem.decode())


def _drained(report: int, into: bytearray) -> int:
    while part := os.read(report, 1 << 16):
        into += part
    return report


def _act(action: Callable[[], object], told: int) -> None:
    try:
        os.setpgid(0, 0)
        _ptrace(TRACEME, 0)
        _stop_only_at(tuple(CALLS.values()))
        os.kill(os.getpid(), signal.SIGSTOP)
        action()
    except BaseException:
        os.write(told, traceback.format_exc().encode())
    finally:
        os._exit(0)


def _stop_only_at(numbers: tuple[int, ...]) -> None:
    """A filter in the kernel, so that all other calls cost nothing."""
    load, equal, give = (0x20, 0, 0, 0), 0x15, 0x06
    trace, allow = (give, 0, 0, 0x7FF00000), (give, 0, 0, 0x7FFF0000)
    asked = [(equal, len(numbers) - place, 0, number) for place, number in enumerate(numbers)]
    program = b"".join(struct.pack("HBBI", *one) for one in (load, *asked, allow, trace))
    held = ctypes.create_string_buffer(program)
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(held))
    if _libc.prctl(38, 1, 0, 0, 0) or _libc.prctl(22, 2, header, 0, 0):
        raise OSError(ctypes.get_errno(), "no filter of system calls")


def _follow(pid: int, seen: Seen) -> None:
    os.waitpid(pid, _WALL)
    _ptrace(SETOPTIONS, pid, 0, SYSGOOD | FORK | VFORK | CLONE | SECCOMP | EXITKILL)
    _ptrace(CONT, pid)
    failing: dict[int, int] = {}
    while True:
        try:
            one, status = os.waitpid(-pid, _WALL)
        except ChildProcessError:
            return
        if not os.WIFSTOPPED(status):
            continue
        request, passed = CONT, 0
        if status >> 16 == SECCOMP_EVENT:
            request = _entered(one, seen, failing)
        elif os.WSTOPSIG(status) == signal.SIGTRAP | 0x80:
            _left(one, seen, failing)
        elif not status >> 16 and os.WSTOPSIG(status) not in (signal.SIGSTOP, signal.SIGTRAP):
            passed = os.WSTOPSIG(status)
        with suppress(ProcessLookupError):  # killed while it was stopped
            _ptrace(request, one, 0, passed)


def _entered(pid: int, seen: Seen, failing: dict[int, int]) -> int:
    number = seen(_call(pid))
    if number:
        failing[pid] = number
        _ptrace(POKEUSER, pid, ORIG_RAX, (1 << 64) - 1)
    return SYSCALL


def _left(pid: int, seen: Seen, failing: dict[int, int]) -> None:
    if pid in failing:
        _ptrace(POKEUSER, pid, RAX, (1 << 64) - failing.pop(pid))
        return
    call = _call(pid, left=True)
    if call.name:
        seen(call)


def _call(pid: int, *, left: bool = False) -> Call:
    _ptrace(GETREGS, pid, 0, ctypes.addressof(_buffer))
    registers = _REGISTERS.unpack_from(_buffer)
    rax, rdx, rsi, rdi, number = (registers[place] for place in (10, 12, 13, 14, 15))
    arguments = (rdi, rsi, rdx, registers[7], registers[9], registers[8])
    result = (rax - (1 << 64) if rax >= 1 << 63 else rax) if left else None
    return Call(pid, _NAMES.get(number, ""), arguments, result)
