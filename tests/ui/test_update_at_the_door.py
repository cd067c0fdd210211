"""After an update the door says how far the records are, and the window stays alive; then it opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from ui.screen import assert_fits, press, put_on_screen, settle, type_text

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.bootstrap.door import DeskEntrance
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.sign_in.page import SignInPage
from jobcentre_desktop.ui.tasks import Tasks
from tests.a_desk import PASSWORD, StandingClock, open_as_head, settings_of
from tests.makers import a_client
from tests.pretended_schemas import PRETENDED

SIZES = [(1366, 688), (1093, 550)]


class Renewing(QObject):
    """Carries what the worker says to the screen's thread, and looks at the page whenever it has."""

    told = Signal(int, int)

    def __init__(self):
        super().__init__()
        self.seen = []

    def watch(self, page):
        self._page = page
        self.told.connect(page.show_renewal)
        self.told.connect(self._look)

    def _look(self, _done, _all):
        self.seen.append((self._page.renewal.isVisible(), self._page.renewal.text()))


@pytest.fixture
def renewing():
    return Renewing()


@pytest.fixture
def door(look, qtbot, patterns, tmp_path, renewing):
    """Show the door of a desk whose file an older app has left."""
    made = open_as_head(patterns.new_desk().copy(tmp_path / "desk"), clock=StandingClock())
    made.services.register_client(a_client())
    made.close()
    tasks = Tasks()
    updated = OpenDesk(
        settings_of(tmp_path / "desk"),
        clock=StandingClock(),
        upcasts=PRETENDED,
        renewing=renewing.told.emit,
    )

    def show(size=SIZES[0]):
        page = SignInPage(look, DeskEntrance(tmp_path / "desk", lambda: updated), tasks)
        renewing.watch(page)
        put_on_screen(qtbot, page, *size)
        page.on_shown(None)
        settle()
        return page

    def sign_in(page):
        type_text(page.password, PASSWORD)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
        settle()

    show.sign_in = sign_in
    yield show
    tasks.close()
    updated.close()


def test_the_door_counts_the_records_while_they_are_made_ready_once(look, door, renewing):
    look.change(language=Language.ENGLISH)
    page = door()
    assert page.renewal.isHidden()
    entered = []
    page.signed_in.connect(entered.append)
    door.sign_in(page)
    [(visible, words)] = renewing.seen
    assert visible
    assert "made ready for it, this once: 3 of 3." in words
    assert (len(entered), page.renewal.isHidden()) == (1, True)
    door.sign_in(page)
    assert (len(entered), len(renewing.seen)) == (2, 1)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES)
def test_the_words_have_their_room_at_the_door(look, door, language, size):
    look.change(language=language)
    page = door(size)
    page.show_renewal(12_000, 104_500)
    settle()
    assert (page.width(), page.height()) == size
    assert_fits(page)
