"""A program in a container that refuses calls to the kernel, and that reads a document of others in it.

`python -m tests.foreign.contained ANSWER CALL…` tells how many paragraphs it found. ANSWER is the number of the
error that each of the calls gives; `walls` stands for Landlock's, `filter` for a filter of one's own.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator

from assessor.foreign import walls
from assessor.foreign.reading import read_batch

TEXT = "I. Positive aspects\n1. Much is good.\n\nII. Concerns and recommendations\n2. The State party should act.\n"
FAILS, ALLOWED = 0x00050000, 0x7FFF0000
LOAD, IF_EQUAL, RETURN, CALL = 0x20, 0x15, 0x06, 0
CALLS = {"walls": [444, 445, 446], "filter": [157, 167, 317, 277]}
"""prctl and seccomp on both processors; without prctl no new rights can be given up either."""


def main(answer: int, *names: str) -> None:
    kernel = ctypes.CDLL(None, use_errno=True)
    assert kernel.prctl(38, 1, 0, 0, 0) == 0
    walls.install(kernel, list(steps(answer, [one for name in names for one in CALLS[name]])))
    sys.stdout.write(str(len(read_batch(TEXT.encode(), "observations.txt").paragraphs)))


def steps(answer: int, numbers: list[int]) -> Iterator[bytes]:
    yield walls.step(LOAD, CALL)
    for number in numbers:
        yield walls.step(IF_EQUAL, number, 0, 1)
        yield walls.step(RETURN, FAILS | answer)
    yield walls.step(RETURN, ALLOWED)


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
