"""What the screen holds no more is taken apart: at a known time, on the screen's thread."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid
from ui.modal import answering

from jobcentre_desktop.ui.collector import ScreenCollector
from jobcentre_desktop.ui.crash import CrashDialog, CrashGuard
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.dialog import Dialog, ask


class Ring:
    """Garbage that only the collector can find: it holds itself."""

    def __init__(self, gone_on: list[threading.Thread]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: gone_on.append(threading.current_thread()))


@pytest.fixture
def collector(qapp):
    made = ScreenCollector(qapp)
    yield made
    made.close()


def many_objects() -> list[list[int]]:
    """Return what has Python collect several times over while it is made."""
    return [[number] for number in range(50 * gc.get_threshold()[0])]


def test_no_lane_takes_apart_what_the_screen_let_go(collector, qtbot):
    gone_on: list[threading.Thread] = []
    lane, owner, done = Tasks(), QObject(), []
    Ring(gone_on)
    lane.run(many_objects, owner=owner, done=done.append, failed=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert len(done[0]) > 0 and gone_on == []
    collector.look()
    assert gone_on == [threading.main_thread()]
    assert lane.close()


def test_the_screen_collects_by_itself_and_leaves_it_to_python_when_it_ends(qapp, qtbot):
    assert gc.isenabled()
    collector = ScreenCollector(qapp)
    gone_on: list[threading.Thread] = []
    assert not gc.isenabled()
    Ring(gone_on)
    held = many_objects()
    qtbot.waitUntil(lambda: bool(gone_on), timeout=5000)
    assert held and gone_on == [threading.main_thread()]
    collector.close()
    assert gc.isenabled()


def test_a_question_that_is_answered_is_taken_apart(open_window, look):
    window, _ = open_window()
    met = answering(QDialog.reject)
    assert not ask(look, window, "Delete this draft?", "What you typed is deleted.", "Delete")
    sweep()
    assert not isValid(met[0])


def test_the_list_of_keys_leaves_nothing_behind(open_window):
    window, _ = open_window()
    for _ in range(3):
        answering(QDialog.accept)
        window.help.keys_wanted.emit()
        sweep()
    assert window.findChildren(Dialog) == []


def test_the_word_about_a_fault_has_nobody_above_it_and_is_taken_apart_all_the_same(look):
    guard = CrashGuard(look, "26.11.0", write=lambda _text: None, close_app=lambda: None)
    met = answering(QDialog.accept)
    guard.show(ValueError("no"))
    assert isinstance(met[0], CrashDialog)
    sweep()
    assert not isValid(met[0])


def test_pages_are_gone_when_another_signs_in_and_nothing_holds_what_they_showed(open_window):
    window, navigator = open_window()
    held = []
    for name in ("today", "clients", "register"):
        navigator.open(name)
        held.append(weakref.ref(window.page()))
    window.forget_pages()
    sweep()
    gc.collect()
    assert [one for one in held if one() is not None] == []
    assert window.pages.count() == 0


def sweep() -> None:
    """Let Qt take apart what is to go, as its loop does."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_free_pages_can_go_back_after_each_round_and_at_rest_and_an_idle_desk_does_nothing(qapp):
    rounds: list[int] = []
    collector = ScreenCollector(qapp, afterwards=lambda: rounds.append(1))
    held = many_objects()
    while gc.get_count()[0] > gc.get_threshold()[0]:
        collector.look()
    done = len(rounds)
    for _ in range(3):
        collector.look()
    collector.close()
    assert held and done > 0 and len(rounds) == done + 1
