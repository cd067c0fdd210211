"""Pages are there before they are asked for, and nobody waits for them while working."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jobcentre_desktop.ui.screens.welcome.page import WelcomePage
from jobcentre_desktop.ui.shell.pages_ahead import PagesAhead
from jobcentre_desktop.ui.tasks import Tasks


def test_pages_are_built_before_they_are_asked_for(open_window, qtbot):
    window, navigator = open_window()
    lane, read = Tasks(), []
    front = window.page()
    ahead = PagesAhead(window.pages, lane, partial(read.append, "places"), window, untouched_ms=0)
    ahead.start()
    qtbot.waitUntil(lambda: window.pages.count() > 1 and ahead.due_in_ms() < 0)
    assert read == ["places"]
    assert window.page() is front and not window.pages.go_ahead()
    built = window.pages.count()
    navigator.open("register")
    assert window.pages.count() == built
    assert lane.close()


def test_a_touch_puts_building_off(open_window, qtbot):
    window, _ = open_window()
    ahead = PagesAhead(window.pages, Tasks(window), lambda: None, window, untouched_ms=600_000)
    window.installEventFilter(ahead)
    ahead.start()
    later = ahead.due_in_ms() - 200
    qtbot.waitUntil(lambda: ahead.due_in_ms() < later)
    QTest.keyClick(window, Qt.Key.Key_Shift)
    assert ahead.due_in_ms() > later


def test_nothing_is_built_while_the_desk_is_locked(open_window, qtbot, look):
    window, _ = open_window()
    lane, read = Tasks(), []
    ahead = PagesAhead(window.pages, lane, partial(read.append, "places"), window, untouched_ms=0)
    window.show_bare(WelcomePage(look))
    ahead.start()
    qtbot.waitUntil(lambda: ahead.due_in_ms() < 0)
    assert (read, window.pages.count()) == ([], 1)
    assert lane.close()
