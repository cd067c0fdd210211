"""Who types wrong passwords in a row is told at the box how long to wait, and keeps what was typed."""

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import words
from ui.screen import assert_fits, press, put_on_screen, settle, type_text

from jobcentre_desktop.domain.guessing import FREE_TRIES
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.sign_in.page import SignInPage
from jobcentre_desktop.ui.tasks import Tasks
from tests.a_desk import PASSWORD, StandingClock, open_as_head


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def door(look, qtbot, patterns, tmp_path, clock):
    """Show the door of a desk with one member, and say how to try a password."""
    desk = open_as_head(patterns.new_desk().copy(tmp_path / "desk"), clock=clock)
    desk.open.sign_in.lock()
    tasks = Tasks()

    def show(*size):
        page = SignInPage(look, desk.open.sign_in, tasks)
        put_on_screen(qtbot, page, *size)
        page.on_shown(None)
        settle()
        return page

    def try_password(page, password):
        page.password.clear()
        type_text(page.password, password)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
        settle()

    show.try_password = try_password
    yield show
    tasks.close()
    desk.close()


@pytest.mark.parametrize("size", [(1366, 688), (1093, 550)])
@pytest.mark.parametrize("language", list(Language))
def test_the_door_says_how_long_to_wait_and_then_opens(door, look, clock, language, size):
    look.change(language=language)
    page = door(*size)
    came = []
    page.signed_in.connect(came.append)
    for _ in range(FREE_TRIES):
        door.try_password(page, "not the password")
    door.try_password(page, PASSWORD)
    assert look.format.number(5) in words(page.field)
    assert page.password.text() == PASSWORD
    assert_fits(page)
    clock.pass_(seconds=5)
    door.try_password(page, PASSWORD)
    assert came
