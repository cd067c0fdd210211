"""At the door a copy takes the place of a file that is damaged, or that somebody wants to go back from."""

from __future__ import annotations

import shutil

import pytest
from ui.client_scene import button
from ui.modal import answering
from ui.screen import put_on_screen, settle

from jobcentre_desktop.bootstrap.door import DeskEntrance
from jobcentre_desktop.ui.screens.sign_in.page import SignInPage
from jobcentre_desktop.ui.tasks import Tasks
from tests.a_desk import COUNSELLOR, PASSWORD, StandingClock, open_as_head


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def rest(qtbot, tasks):
    def wait():
        qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
        settle()

    return wait


@pytest.fixture
def desk(patterns, tmp_path, tasks):
    """A desk that is locked and has one copy."""
    made = open_as_head(patterns.staffed().copy(tmp_path / "desk"), clock=StandingClock())
    made.services.back_up()
    made.open.sign_in.lock()
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def page(look, qtbot, tasks, desk):
    made = SignInPage(look, DeskEntrance(desk.home, lambda: desk.open), tasks)
    put_on_screen(qtbot, made, 1366, 688)
    made.on_shown(None)
    settle()
    return made


def heads_tile(page):
    return next(tile for tile in page.tiles if tile.member.name == COUNSELLOR)


def test_a_damaged_file_offers_the_newest_copy_with_its_date_and_counts(page, desk, rest):
    file = next(desk.home.glob("data-*.db"))
    file.write_bytes(b"\0" * 4096 + file.read_bytes()[4096:])
    heads_tile(page).click()
    seen = []

    def agree(dialog):
        rest()
        seen.append(f"{dialog.copy.currentText()}\n{dialog.told.text()}")
        assert dialog.password.text() == PASSWORD, "typed once"
        assert dialog.member.value() == str(heads_tile(page).member.id)
        button(dialog, "Restore this copy").click()

    answering(agree)
    page.password.setText(PASSWORD)
    page.unlock.click()
    rest()
    assert "22 November 2026" in seen[0] and "0 clients" in seen[0]
    assert "is the file of this desk now" in page.notices.text()
    assert list((desk.home / "backups").glob("before-restore-*/data-*.db")), "the damaged file is kept"
    desk.open.sign_in.unlock(heads_tile(page).member.id, PASSWORD)


def test_a_copy_on_a_stick_is_found_and_a_folder_without_one_says_so(page, desk, rest, tmp_path):
    desk.open.vault.unlock_with_recovery(desk.recovery_code)
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.services.back_up(stick)
    shutil.rmtree(desk.home / "backups")
    desk.open.sign_in.lock()
    said = []

    def look(dialog):
        rest()
        said.append(dialog.told.text())
        assert not dialog.deed.isEnabled()
        dialog.ask = lambda _window: stick
        dialog.elsewhere.click()
        rest()
        said.append(dialog.told.text())
        assert dialog.deed.isEnabled()

    answering(look)
    page.restore.click()
    rest()
    assert "No whole copy is here." in said[0]
    assert "\nDesk 02-A.1, in " in said[1]
