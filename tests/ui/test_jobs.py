"""Long work: told when done, cancelled when asked, gone when the window is."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from assessor.ui.jobs import Jobs, Progress


def test_result_arrives_in_the_screens_thread(qtbot: QtBot) -> None:
    jobs, arrived = Jobs(), []
    jobs.start(
        lambda _progress: threading.get_ident(),
        lambda one: arrived.append((one, threading.get_ident())),
        print,
    )
    qtbot.waitUntil(lambda: bool(arrived))
    worker, here = arrived[0]
    assert (here, worker != here) == (threading.get_ident(), True)


def test_error_is_handed_back(qtbot: QtBot) -> None:
    jobs, failed = Jobs(), []
    jobs.start(lambda _progress: 1 // 0, print, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ZeroDivisionError)


def test_stopping_ends_the_thread(qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(1, 2)

    jobs = Jobs()
    job = jobs.start(work, print, print)
    assert begun.wait(5)
    jobs.stop()
    assert job.isFinished()


class Knot:
    """Only the search for cycles takes it down."""

    def __init__(self, taken_down: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: taken_down.append(threading.get_ident()))


def test_nothing_is_collected_in_the_thread_of_a_job(qtbot: QtBot) -> None:
    """A part of the screen that nobody holds any more must not be taken down by the job's thread."""
    taken_down: list[int] = []

    def work(_progress: Progress) -> None:
        for _ in range(100):
            Knot(taken_down)
        assert not taken_down
        garbage = [[] for _ in range(100_000)]
        assert len(garbage) == 100_000

    jobs, one, other = Jobs(), threading.Event(), threading.Event()
    jobs.start(work, lambda _result: one.set(), print)
    jobs.start(work, lambda _result: other.set(), print)
    qtbot.waitUntil(lambda: one.is_set() and other.is_set())
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert set(taken_down) == {threading.get_ident()}


def test_collecting_waits_for_the_last_job(qtbot: QtBot) -> None:
    jobs, others, go_on, ended = Jobs(), Jobs(), threading.Event(), threading.Event()
    jobs.start(lambda _progress: go_on.wait(5), print, print)
    others.start(lambda _progress: None, lambda _result: ended.set(), print).finished.connect(ended.set)
    qtbot.waitUntil(ended.is_set)
    others.stop()
    assert not gc.isenabled()
    go_on.set()
    qtbot.waitUntil(gc.isenabled)
