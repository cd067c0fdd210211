"""Closing the day on a real desk: drafts, paper against computer, and a day closed without a line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import button, words
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, type_text

from jobcentre_desktop.domain.day import DayClose
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.close_day.page import CloseDayPage
from jobcentre_desktop.ui.shell.about import PapersAbout
from jobcentre_desktop.ui.shell.places import PAPERS, TODAY
from jobcentre_desktop.ui.tasks import Tasks

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line():
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def day(counter):
    """One client, who came, was registered and left with a letter."""
    client = counter.client()
    counter.services.receive_visits.arrive(client.id)
    counter.issued(client)
    return client


@pytest.fixture
def shown(counter, line):
    def show(**choices):
        page = CloseDayPage(
            counter.look,
            counter.navigator,
            counter.services,
            counter.tasks,
            line,
            counter.changes,
        )
        return counter.show(page, None, **choices)

    return show


def keep_draft(counter, form="registration"):
    drafts = counter.services.keep_drafts
    drafts.keep(drafts.new_draft_id(), form, {"a": 1}, title="លី សុវណ្ណ")


def close(counter, line, page):
    page.close_button.click()
    counter.rest(lambda: not line.is_busy)


# --- the paper list -----------------------------------------------------------------------------------------


def test_it_shows_what_the_computer_counted(counter, shown, day):
    page = shown()
    counted = {name: label.text() for name, label in page._computer.items()}
    assert counted == {"visits": "1", "registrations": "1", "sessions": "0", "referrals": "1"}


def test_each_paper_count_gets_its_verdict_while_it_is_typed(shown, day):
    page = shown()
    assert words(page).count("Type the count") == 4
    type_text(page.paper["visits"], "1")
    type_text(page.paper["registrations"], "3")
    type_text(page.paper["referrals"], "០")
    verdicts = {name: label.text() for name, (_icon, label) in page._verdicts.items()}
    assert verdicts == {
        "visits": "Same",
        "registrations": "2 missing here. Who is it?",
        "sessions": "Type the count",
        "referrals": "1 more here than on paper",
    }


def test_a_client_registered_late_mends_the_verdict_by_itself(counter, shown, day):
    page = shown()
    type_text(page.paper["registrations"], "2")
    counter.client(surname_km="ចាន់", given_km="ដារ៉ា", phone="011 222 333", surname_la="Chan", given_la="Dara")
    counter.rest(lambda: page._verdicts["registrations"][1].text() == "Same")


# --- drafts -------------------------------------------------------------------------------------------------


def test_without_drafts_it_says_good(shown):
    assert "No drafts. Good." in words(shown())


@pytest.mark.parametrize(
    ("form", "page_name"),
    [("registration", "register"), ("session", "session"), ("referral", "referral"), ("partner", "partners")],
)
def test_a_draft_is_finished_from_here(counter, shown, form, page_name):
    keep_draft(counter, form)
    page = shown()
    assert "លី សុវណ្ណ, last typed" in words(page)
    button(page, "Finish").click()
    ((asked, about),) = counter.opened
    assert (asked, about.title) == (page_name, "លី សុវណ្ណ")


# --- the waiting room ---------------------------------------------------------------------------------------


def test_it_names_who_still_waits_and_leads_there(counter, shown, day):
    page = shown()
    assert "1 still in the waiting room: A 1 សុខ ស្រីនាង" in words(page)
    button(page, "Waiting room").click()
    assert counter.opened == [(TODAY, None)]


def test_it_says_nothing_of_a_waiting_room_that_is_empty(counter, shown, day):
    page = shown()
    counter.services.receive_visits.call_next()
    (waiter,) = counter.services.look_at_today().waiting
    counter.services.receive_visits.finish(waiter.visit.id)
    page.on_shown(None)
    counter.rest(lambda: not page.still_here.isVisible())


# --- closing ------------------------------------------------------------------------------------------------


def test_a_day_is_closed_without_a_line_and_says_what_waits(counter, line, shown, day):
    page = shown()
    type_text(page.paper["visits"], "1")
    page.paper["visits"].setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    counter.rest(lambda: not line.is_busy)
    end = counter.services.close_day.look()
    assert isinstance(end.closed, DayClose)
    assert end.closed.paper_counts == {"visits": 1}
    told = page.notices.text().replace("\u200b", "")
    assert told == (f"The day is closed. {end.unsent.changes} changes wait on this computer and are safe.")
    assert "No receipt yet." in words(page)
    assert f"{end.unsent.changes} changes wait here" in words(page.waiting)


def test_a_closed_day_can_be_closed_again(counter, line, shown, day):
    page = shown()
    assert "Close the day and send" in page.close_button.text()
    close(counter, line, page)
    assert "Close the day again" in page.close_button.text()
    close(counter, line, page)
    assert page.close_button.isEnabled()
    assert counter.services.close_day.look().closed is not None


def test_pressing_twice_closes_once(counter, line, shown, day):
    page = shown()
    before = counter.services.close_day.look().unsent.changes
    page.close_button.click()
    page.close_button.click()
    counter.rest(lambda: not line.is_busy)
    assert counter.services.close_day.look().unsent.changes == before + 1


def test_the_day_sheet_is_looked_at_once_the_day_is_closed(counter, line, shown, day):
    page = shown()
    assert not page.sheet.isEnabled()
    close(counter, line, page)
    page.sheet.click()
    assert counter.opened == [(PAPERS, PapersAbout(kind=PaperKind.DAY_SHEET))]


# --- what every screen owes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(counter, line, shown, day, language, size):
    counter.look.change(language=language)
    keep_draft(counter)
    page = shown(size=size)
    type_text(page.paper["visits"], "9")
    close(counter, line, page)
    assert (page.width(), page.height()) == size, "it needs more room than there is"
    assert_named(page)
    assert_fits(page)


def test_a_switched_page_reads_as_one_built_in_that_language(counter, shown, day):
    keep_draft(counter)
    assert_follows_the_language(counter.look, lambda: shown())


def test_the_closing_leads_to_the_register_of_the_day(counter, line, shown):
    shown().register.click()
    assert ("papers", PapersAbout(kind=PaperKind.DAILY_REGISTER)) in counter.opened
