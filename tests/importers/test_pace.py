"""Reading tells how far it is, and stops when whoever watches says so."""

import pytest

from assessor.importers.reading import read_batch

TEXT = "\n\n".join(
    f"{n}. The State party should (a) Investigate case {n}; (b) Punish those responsible."
    for n in range(5, 25)
)


class StoppedError(Exception):
    pass


def test_progress_only_grows_and_stays_within_the_whole():
    heard: list[float] = []
    read_batch(TEXT.encode(), "x.txt", watch=lambda done, total: heard.append(done / total))
    assert heard == sorted(heard) and len(heard) == 20 and heard[0] >= 0 and heard[-1] < 1


def test_reading_ends_where_the_watcher_stops_it():
    calls: list[int] = []

    def stop(done: int, total: int) -> None:
        calls.append(done)
        raise StoppedError

    with pytest.raises(StoppedError):
        read_batch(TEXT.encode(), "x.txt", watch=stop)
    assert len(calls) == 1


def test_nobody_watches_the_next_reading():
    test_progress_only_grows_and_stays_within_the_whole()
    assert read_batch(TEXT.encode(), "x.txt").paragraphs
