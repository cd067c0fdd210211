"""Another theme or text size: what is in sight follows at once, in place; the rest before it is seen."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from ui.accepted import picture, told
from ui.screen import settle, type_text

from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.theme import Mode

PAGES = (
    "register_wrong",
    f"{places.CLIENT_FILE}_profile",
    places.SESSION,
    places.FOLLOW_UPS,
    places.SETTINGS,
)
"""With tables, tabs, forms, what is wrong in them, and boxes of every kind."""
OTHER = {"mode": Mode.DARK, "text_step": 2}
USUAL = {"mode": Mode.LIGHT, "text_step": 0}


class Watch(QObject):
    """Counts how often each widget is told that its style has changed."""

    def __init__(self) -> None:
        super().__init__()
        self.told: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's way of naming
        if event.type() == QEvent.Type.StyleChange:
            self.told[watched] += 1
        return False


@contextmanager
def watching(qapp: QApplication):
    watch = Watch()
    qapp.installEventFilter(watch)
    yield watch.told
    qapp.removeEventFilter(watch)


def opened(window, navigator, *names):
    """Open pages in turn; return all of them in that order."""
    pages = []
    for name in names:
        navigator.open(name)
        settle()
        pages.append(window.page())
    return pages


def test_what_is_in_sight_is_dressed_once_and_what_is_not_is_left(open_window, look, qapp):
    window, navigator = open_window()
    register, today = opened(window, navigator, "register", "today")
    with watching(qapp) as told_of:
        look.change(**OTHER)
    assert set(told_of.values()) == {1}
    seen = {one for one in window.findChildren(QWidget) if one.isVisible()}
    assert len(seen) > 50 and seen <= told_of.keys()
    assert not told_of.keys() & {register, *register.findChildren(QWidget)}
    assert today in told_of


def test_a_page_out_of_sight_is_dressed_before_it_is_shown(open_window, look, qapp):
    window, navigator = open_window()
    register, _ = opened(window, navigator, "register", "today")
    look.change(**OTHER)
    with watching(qapp) as told_of:
        opened(window, navigator, "register")
    assert {told_of[one] for one in (register, register.family.control, register.save)} == {1}
    with watching(qapp) as told_of:
        look.change(**USUAL)
    assert register.save in told_of


def test_a_page_out_of_sight_is_dressed_while_nobody_touches_the_desk(open_window, look, qapp):
    window, navigator = open_window()
    register, _ = opened(window, navigator, "register", "today")
    while window.pages.go_ahead():
        pass
    look.change(**OTHER)
    with watching(qapp) as told_of:
        assert window.pages.go_ahead()
        while window.pages.go_ahead():
            pass
    assert register.save in told_of and max(told_of.values()) == 1
    with watching(qapp) as told_of:
        opened(window, navigator, "register")
    assert register.save not in told_of


def test_what_is_typed_the_cursor_and_the_place_on_the_page_stay(open_window, look):
    window, navigator = open_window(size=(1366, 540))
    (register,) = opened(window, navigator, "register")
    type_text(register.given.control, "ស្រីនាង")
    register.given.control.setSelection(1, 3)
    for asked in (OTHER, USUAL):
        look.change(**asked)
        settle()
        assert QApplication.focusWidget() is register.given.control
        assert register.given.control.value() == "ស្រីនាង"
        assert register.given.control.selectionStart() == 1
        assert window.page() is register


def test_what_is_typed_on_a_page_out_of_sight_stays(open_window, look):
    window, navigator = open_window()
    (register,) = opened(window, navigator, "register")
    type_text(register.given.control, "ស្រីនាង")
    opened(window, navigator, "today")
    look.change(**OTHER)
    while window.pages.go_ahead():
        pass
    opened(window, navigator, "register")
    assert window.page() is register
    assert register.given.control.value() == "ស្រីនាង"


def test_another_theme_wakes_who_goes_ahead(desk):
    desk.desk.build_pages_ahead()
    assert desk.desk._ahead.due_in_ms() < 0
    desk.look.change(**OTHER)
    assert desk.desk._ahead.due_in_ms() > 0


def test_every_page_looks_the_same_whether_it_was_in_sight_or_not(desk):
    """One test for all: a desk takes longer to open than its pages."""
    in_sight = {}
    for name in PAGES:
        desk.open(name)
        desk.look.change(**OTHER)
        desk.rest()
        in_sight[name] = told(picture(desk.window))
        desk.look.change(**USUAL)
        desk.rest()
    desk.open(places.TODAY)
    desk.look.change(**OTHER)
    desk.rest()
    for name in PAGES:
        desk.open(name)
        assert told(picture(desk.window)) == in_sight[name], name
