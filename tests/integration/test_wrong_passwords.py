"""Who guesses passwords waits longer each time, after closing the app too; nobody is shut out for good."""

import pytest

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.errors import TooManyWrongPasswords, WrongPassword
from jobcentre_desktop.domain.guessing import FREE_TRIES, LONGEST_PAUSE
from tests.a_desk import COUNSELLOR, PASSWORD, PLACES, StandingClock, settings_of
from tests.patterns import COLLEAGUE, THEIR_PASSWORD

WRONG = "not this one at all"
NEW = "ស្វាយ ត្រប់ មៀន 2026"


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def home(patterns, tmp_path):
    return patterns.staffed().copy(tmp_path / "desk").home


@pytest.fixture
def door(home, clock):
    """Return how to come to the closed desk, each time with a new app."""
    opened = []

    def come():
        desk = OpenDesk(settings_of(home), clock=clock, gazetteer=PLACES)
        opened.append(desk)
        return desk

    yield come
    for desk in opened:
        desk.close()


def guess(desk, name=COUNSELLOR, password=WRONG, times=1):
    member = desk.sign_in.member_named(name)
    for _ in range(times):
        with pytest.raises(WrongPassword):
            desk.sign_in.unlock(member.id, password)


def seconds_to_wait(desk, name=COUNSELLOR, password=PASSWORD):
    with pytest.raises(TooManyWrongPasswords) as refused:
        desk.sign_in.unlock(desk.sign_in.member_named(name).id, password)
    return refused.value.seconds


def come_in(desk, name=COUNSELLOR, password=PASSWORD):
    desk.sign_in.unlock(desk.sign_in.member_named(name).id, password)
    desk.sign_in.lock()


def test_after_the_free_tries_even_the_right_password_waits_and_the_pause_is_said(door, clock):
    desk = door()
    guess(desk, times=FREE_TRIES)
    assert seconds_to_wait(desk) == 5
    clock.pass_(seconds=4)
    assert seconds_to_wait(desk) == 1
    clock.pass_(seconds=1)
    guess(desk)
    assert seconds_to_wait(desk) == 10
    clock.pass_(seconds=10)
    come_in(desk)
    guess(desk, times=FREE_TRIES)  # the right one has made all of it forgotten


def test_closing_the_app_makes_nobody_forget(door):
    guess(door(), times=FREE_TRIES)
    assert seconds_to_wait(door()) == 5


def test_one_counsellors_wrong_tries_are_nobody_elses(door):
    desk = door()
    guess(desk, times=FREE_TRIES)
    come_in(desk, COLLEAGUE, THEIR_PASSWORD)
    assert seconds_to_wait(desk) == 5


def test_nobody_is_shut_out_for_good(door, clock):
    desk = door()
    for _ in range(30):
        guess(desk)
        clock.pass_(seconds=LONGEST_PAUSE.total_seconds())
    come_in(desk)


def test_a_clock_that_wakes_up_years_ago_keeps_nobody_out(door, clock):
    desk = door()
    guess(desk, times=FREE_TRIES)
    clock.pass_(days=-4000)
    guess(desk)
    assert seconds_to_wait(desk) == 10  # from now on by the clock that is
    clock.pass_(seconds=10)
    come_in(desk)


def test_a_new_password_from_the_head_or_the_sheet_begins_anew(door, patterns):
    desk = door()
    guess(desk, COLLEAGUE, times=FREE_TRIES)
    head = desk.sign_in.member_named(COUNSELLOR)
    desk.sign_in.unlock(head.id, PASSWORD)
    colleague = desk.sign_in.member_named(COLLEAGUE)
    desk.services_for(head.id).keep_staff.reset_password(colleague.id, NEW)
    desk.sign_in.lock()
    come_in(desk, COLLEAGUE, NEW)
    guess(desk, times=FREE_TRIES)
    desk.sign_in.reset_with_recovery(patterns.staffed().recovery_code, head.id, NEW)
    come_in(desk, COUNSELLOR, NEW)


def test_ones_old_password_is_not_to_be_guessed_at_an_open_screen_either(door):
    desk = door()
    member = desk.sign_in.member_named(COUNSELLOR)
    desk.sign_in.unlock(member.id, PASSWORD)
    staff = desk.services_for(member.id).keep_staff
    for _ in range(FREE_TRIES):
        with pytest.raises(WrongPassword):
            staff.own_password(WRONG, NEW)
    with pytest.raises(TooManyWrongPasswords):
        staff.own_password(PASSWORD, NEW)


def test_the_log_says_that_it_happened_and_nothing_of_password_or_name(door, caplog):
    caplog.set_level("INFO", logger="jobcentre_desktop")
    desk = door()
    guess(desk, times=2)
    come_in(desk)
    member = desk.sign_in.member_named(COUNSELLOR)
    said = [one.getMessage() for one in caplog.records if one.name.endswith("wrong_tries")]
    assert said == [
        f"wrong password for {member.id}, 1 in a row",
        f"wrong password for {member.id}, 2 in a row",
        f"right password for {member.id}",
    ]
    assert not any(word in caplog.text for word in (WRONG, PASSWORD, COUNSELLOR))


def test_a_file_of_tries_that_cannot_be_read_or_written_keeps_nobody_out(door, home):
    desk = door()
    guess(desk, times=FREE_TRIES)
    (tries,) = home.glob("wrong_tries.json")
    tries.write_bytes(b"\xff half of it")
    come_in(desk)
    tries.unlink(missing_ok=True)
    tries.mkdir()
    guess(desk)
    come_in(desk)
