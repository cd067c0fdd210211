"""Work off the screen's thread, and what becomes of its result."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QThread
from shiboken6 import delete

from jobcentre_desktop.ui.tasks import Tasks


class Asker(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.problems: list[BaseException] = []
        self.threads: list[object] = []

    def take(self, value: object) -> None:
        self.results.append(value)
        self.threads.append(QThread.currentThread())

    def fail(self, error: BaseException) -> None:
        self.problems.append(error)
        self.threads.append(QThread.currentThread())


def test_a_result_comes_back_on_the_screens_thread(qtbot):
    tasks, asker = Tasks(), Asker()
    worked_on = []

    def work():
        worked_on.append(QThread.currentThread())
        return 6 * 7

    tasks.run(work, owner=asker, done=asker.take, failed=asker.fail)
    qtbot.waitUntil(lambda: asker.results == [42])
    assert asker.threads == [tasks.thread()]
    assert worked_on != asker.threads
    assert tasks.close()


def test_an_error_comes_back_as_it_was_raised(qtbot):
    tasks, asker = Tasks(), Asker()
    fault = ValueError("no")

    def work():
        raise fault

    tasks.run(work, owner=asker, done=asker.take, failed=asker.fail)
    qtbot.waitUntil(lambda: bool(asker.problems))
    assert asker.problems == [fault]
    assert not asker.results
    assert tasks.close()


def test_one_lane_works_in_the_order_it_was_asked(qtbot):
    tasks, asker = Tasks(), Asker()
    for number in range(20):
        tasks.run(lambda number=number: number, owner=asker, done=asker.take, failed=asker.fail)
    qtbot.waitUntil(lambda: len(asker.results) == 20)
    assert asker.results == list(range(20))
    assert tasks.close()


def test_a_slow_line_does_not_hold_up_the_records(qtbot):
    line, records, asker = Tasks(), Tasks(), Asker()
    answered = threading.Event()
    line.run(answered.wait, owner=asker, done=asker.take, failed=asker.fail)
    records.run(lambda: "saved", owner=asker, done=asker.take, failed=asker.fail)
    qtbot.waitUntil(lambda: asker.results == ["saved"])
    assert line.is_busy
    answered.set()
    qtbot.waitUntil(lambda: len(asker.results) == 2)
    assert line.close()
    assert records.close()


def test_a_result_for_a_page_that_is_gone_is_dropped(qtbot):
    tasks, asker, witness = Tasks(), Asker(), Asker()
    go_on = threading.Event()
    tasks.run(go_on.wait, owner=asker, done=witness.take, failed=witness.fail)
    delete(asker)
    go_on.set()
    tasks.run(lambda: "later", owner=witness, done=witness.take, failed=witness.fail)
    qtbot.waitUntil(lambda: bool(witness.results))
    assert witness.results == ["later"]
    assert tasks.close()


def test_closing_waits_for_everything_that_was_handed_over(qtbot):
    tasks, asker = Tasks(), Asker()
    started, go_on = threading.Event(), threading.Event()
    ended = []

    def first():
        started.set()
        go_on.wait()
        ended.append("first")

    tasks.run(first, owner=asker, done=asker.take, failed=asker.fail)
    tasks.run(lambda: ended.append("second"), owner=asker, done=asker.take, failed=asker.fail)
    assert started.wait(5)
    assert not tasks.close(timeout_ms=1)
    go_on.set()
    assert tasks.close()
    assert ended == ["first", "second"]
    assert not tasks.is_busy


def test_busy_is_told_at_the_first_and_at_the_last(qtbot):
    tasks, asker = Tasks(), Asker()
    told: list[bool] = []
    tasks.busy_changed.connect(told.append)
    tasks.run(lambda: 1, owner=asker, done=asker.take, failed=asker.fail)
    qtbot.waitUntil(lambda: asker.results == [1])
    assert told[0] is True
    assert told[-1] is False
    assert tasks.close()
