"""Long work: told when done, cancelled when asked, gone when the window is."""

from __future__ import annotations

import threading

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
