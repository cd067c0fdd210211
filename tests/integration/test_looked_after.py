"""The desk looks after its file by itself: a copy a day, every page once a week, a reminder once a month."""

import resource
import shutil

import pytest

from jobcentre_desktop.domain.errors import DiskFull, DiskTrouble, FileDamaged
from tests.a_desk import Pattern, StandingClock, open_as_head
from tests.counter import COLLEAGUE
from tests.makers import a_client


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def desk(patterns, tmp_path, clock):
    made = open_as_head(patterns.staffed().copy(tmp_path / "desk"), clock=clock)
    yield made
    made.close()


@pytest.fixture
def look_after(desk):
    return desk.services.look_after_file


def copies(desk):
    return len(desk.open.restore_copy.offered())


def test_a_copy_is_taken_once_a_day(desk, look_after, clock):
    for hours in (0, 1, 3):
        clock.pass_(hours=hours)
        assert look_after().trouble is None
        assert copies(desk) == 1
    clock.pass_(days=1)
    look_after()
    assert copies(desk) == 2


def test_a_clock_that_was_set_back_makes_all_due_again(desk, look_after, clock):
    clock.pass_(days=400)
    look_after()
    clock.pass_(days=-400)
    assert look_after().trouble is None
    assert desk.open.restore_copy.offered()[0].taken_at == clock.now()


def turn_a_bit_over(desk):
    """Turn one over in the middle, where only a look at every page finds it."""
    for n in range(40):
        desk.services.register_client(a_client(phone="", remarks=f"ចំណាំ {n} " * 300))
    assert desk.services.check_file().health.ok, "and the log is in the file now"
    file = next(desk.home.glob("data-*.db"))
    with file.open("r+b") as content:
        content.seek(file.stat().st_size // 2)
        byte = content.read(1)[0]
        content.seek(-1, 1)
        content.write(bytes([byte ^ 1]))


def test_once_a_week_every_page_is_looked_at_and_a_damaged_file_is_copied_no_more(desk, look_after, clock):
    look_after()
    turn_a_bit_over(desk)
    clock.pass_(days=7)
    trouble = look_after().trouble
    assert isinstance(trouble, FileDamaged)
    assert copies(desk) == 1


def test_after_a_stop_in_the_midst_of_work_every_page_is_looked_at(desk, look_after, clock, tmp_path):
    look_after()
    turn_a_bit_over(desk)
    desk.services.lock_time.set(5)  # read and written with a page or two, none of them in the middle
    home = shutil.copytree(desk.home, tmp_path / "after a stop")
    again = open_as_head(Pattern(home, desk.recovery_code), clock=clock)
    trouble = again.services.look_after_file().trouble
    assert isinstance(trouble, FileDamaged)
    again.close()


def test_a_month_without_a_tried_copy_is_said_once_a_day_until_one_is_tried(desk, look_after, clock):
    assert not look_after().try_a_copy
    clock.pass_(days=29)
    assert not look_after().try_a_copy
    clock.pass_(days=1)
    assert look_after().try_a_copy
    assert not look_after().try_a_copy
    clock.pass_(days=1)
    assert look_after().try_a_copy
    assert look_after.try_copy().counts["client"] == 0
    assert look_after.tried_on() == clock.today()
    clock.pass_(days=1)
    assert not look_after().try_a_copy


def test_who_counsels_is_not_reminded_of_copies(desk, clock):
    counsellor = desk.open.services_for(desk.open.sign_in.member_named(COLLEAGUE).id)
    counsellor.look_after_file()
    clock.pass_(days=40)
    assert not counsellor.look_after_file().try_a_copy


def test_a_full_disk_is_told_and_work_goes_on(desk, look_after):
    desk.services.register_client(a_client(phone="", remarks="ចំណាំ " * 1500))
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limit[1]))
    try:
        trouble = look_after().trouble
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert isinstance(trouble, DiskFull | DiskTrouble)
    assert copies(desk) == 0
    desk.services.register_client(a_client(phone=""))
