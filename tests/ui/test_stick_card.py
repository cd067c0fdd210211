"""By stick, on the screen: what was saved, what a file holds, what came of it; by keyboard, in Khmer too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import words
from ui.screen import assert_fits, assert_follows_the_language, press

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.close_day.page import CloseDayPage
from jobcentre_desktop.ui.stick_card import StickCard, StickDialogs
from jobcentre_desktop.ui.tasks import Tasks
from tests.central import start_central_server
from tests.stick import Office


@pytest.fixture
def line():
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def central():
    server = start_central_server()
    yield server
    assert server.stop() == 0


@pytest.fixture
def office(central):
    with central.office() as database:
        yield Office(database)


class Hand:
    """Answers the system's dialogs with the path it holds, and remembers the names proposed."""

    def __init__(self):
        self.path = None
        self.proposed = []

    def __call__(self, name, _window):
        self.proposed.append(name)
        return self.path


@pytest.fixture
def hand():
    return Hand()


@pytest.fixture
def card(counter, line, hand):
    page = CloseDayPage(
        counter.look,
        counter.navigator,
        counter.services,
        counter.tasks,
        line,
        counter.changes,
        stick=StickDialogs(to_save=hand, to_read=hand),
    )
    counter.show(page, None)
    page.stick.page = page
    rest(counter, line)
    return page.stick


def rest(counter, line):
    counter.rest(lambda: not line.is_busy and not counter.tasks.is_busy)


def save(counter, line, card, hand, path):
    hand.path = path
    card.save.click()
    rest(counter, line)


def choose(counter, line, card, hand, path):
    hand.path = path
    card.read.click()
    rest(counter, line)


def take_in(counter, line, card):
    assert card.take_in.hasFocus()
    press(Qt.Key.Key_Space)
    rest(counter, line)


def test_a_day_by_stick_from_the_screen(counter, line, card, hand, central, office, tmp_path):
    counter.services.enrol_desk(central.url, central.invite("02", "A"))
    counter.client()
    waiting = counter.services.look_at_the_line().waiting
    save(counter, line, card, hand, tmp_path / "up.jobcentre")
    assert hand.proposed == ["02-A.1-up.jobcentre"]
    assert card.happened.text().startswith(
        f"{waiting} changes saved to the stick, not yet at the central server."
    )
    assert f"{waiting} changes wait here." in words(card.page)

    answer = office.carry(tmp_path / "up.jobcentre", tmp_path / "answer.jobcentre")
    choose(counter, line, card, hand, answer)
    assert card.happened.text().startswith("This is the central server’s answer to this desk (")
    take_in(counter, line, card)
    assert card.happened.text() == (
        f"{waiting} changes of this desk are at the central server now. 0 changes of other desks were taken "
        "in. This desk and the central server have the same records."
    )
    assert "Everything is sent." in words(card.page)
    choose(counter, line, card, hand, answer)
    take_in(counter, line, card)
    assert card.happened.text().startswith("0 changes of this desk are at the central server now.")
    choose(counter, line, card, hand, tmp_path / "up.jobcentre")
    assert "This desk made this file itself." in words(card.page)


def test_what_was_saved_and_is_not_there_yet_is_said_whenever_one_looks(
    counter, line, card, hand, central, tmp_path
):
    counter.services.enrol_desk(central.url, central.invite("02", "A"))
    counter.client()
    save(counter, line, card, hand, tmp_path / "up.jobcentre")
    card.load()
    rest(counter, line)
    assert card.happened.text().startswith("Last saved to a stick: 08:00. 3")
    assert card.happened.text().endswith("changes of it are not yet at the central server.")


def test_not_now_takes_nothing(counter, line, card, hand, central, office, tmp_path):
    counter.services.enrol_desk(central.url, central.invite("02", "A"))
    counter.client()
    save(counter, line, card, hand, tmp_path / "up.jobcentre")
    choose(counter, line, card, hand, office.carry(tmp_path / "up.jobcentre", tmp_path / "a.jobcentre"))
    card.leave.click()
    rest(counter, line)
    assert card.save.isVisible() and not card.take_in.isVisible()
    assert "not yet at the central server" in card.happened.text()


def test_a_desk_without_a_server_and_a_foreign_file_say_so(counter, line, card, hand, tmp_path):
    save(counter, line, card, hand, tmp_path / "up.jobcentre")
    assert "This desk is not yet connected to a central server." in words(card.page)
    assert card.save.isEnabled()
    assert not list(tmp_path.glob("*.jobcentre"))


def test_cancelled_dialogs_do_nothing(counter, line, card, hand):
    save(counter, line, card, hand, None)
    choose(counter, line, card, hand, None)
    assert card.save.isEnabled() and card.read.isEnabled()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_the_card_fits_in_either_language(counter, card, language):
    counter.look.change(language=language)
    assert_fits(card)


def test_the_card_follows_the_language(counter, line, hand):
    dialogs = StickDialogs(to_save=hand, to_read=hand)
    assert_follows_the_language(
        counter.look, lambda: StickCard(counter.look, counter.services, line, dialogs)
    )
