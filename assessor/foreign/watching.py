"""How much memory a reading process takes, where the system sets it no limit: Windows and macOS."""

from __future__ import annotations

import sys

UNLIMITED = sys.platform != "linux"
"""Whether it has to be watched."""


def takes_more(process: int, most: int) -> bool:
    """Whether a process and those it was started through have more than `most` bytes of memory."""
    import psutil  # brings modules of the network with it, so it waits until it is needed

    try:
        first = psutil.Process(process)
        started = first.children(recursive=True)  # on Windows an environment's Python starts the real one
        return sum(one.memory_info().rss for one in (first, *started)) > most
    except psutil.Error:
        return False  # it is gone
