"""Somebody is suspended at another desk while they work at this one."""

import pytest
from day_walk import SURNAME, DayWalk

from jobcentre_desktop.ui.shell import places
from tests.central import start_central_server
from tests.counter import Counter
from tests.patterns import COLLEAGUE, THEIR_PASSWORD


@pytest.fixture
def server():
    running = start_central_server()
    yield running
    running.stop()


@pytest.fixture
def there(server, patterns, tmp_path):
    """Desk B, where the head of the centre works."""
    counter = Counter(patterns.staffed("B"), tmp_path / "B")
    counter.head.enrol_desk(server.url, server.invite("02", "B"))
    yield counter
    counter.close()


@pytest.fixture
def walk(qapp, server, there, tmp_path):
    walk = DayWalk(qapp, tmp_path / "A", tmp_path / "papers")
    walk.set_up(server)
    walk.services.keep_staff.add(COLLEAGUE, THEIR_PASSWORD)
    walk.rest()
    yield walk
    walk.close()


def test_the_screen_locks_calmly_and_what_was_typed_is_kept(walk, there):
    walk.lock()
    walk.sign_in(COLLEAGUE, THEIR_PASSWORD)
    walk.until(lambda: walk.services.me.name == COLLEAGUE, "the counsellor is at work")
    walk.rest()
    walk.services.exchange_changes()
    there.head.exchange_changes()
    me = walk.services.me
    walk.desk.navigator.open(places.REGISTER)
    walk.until(lambda: walk.window.pages.current_name() == places.REGISTER, "the registration opens")
    walk.type(walk.page.fields["surname_km"].control, SURNAME)
    there.head.keep_staff.suspend(me.id)
    there.head.exchange_changes()
    walk.desk.line.sync_now()
    walk.until(lambda: not walk.window.is_at_work(), "the screen locks")
    walk.until(lambda: walk.page.notices.isVisible(), "a sentence says why")
    assert COLLEAGUE in walk.page.notices.text()
    assert [tile.member.name for tile in walk.page.tiles] == ["ស្រី សុភាព"], "their tile is gone"
    walk.sign_in()
    walk.until(lambda: walk.services.me.name != COLLEAGUE, "the head is at work")
    walk.rest()
    kept = walk.desk.desk.services_for(walk.services.me.id)
    assert kept.keep_drafts.mine() == (), "another counsellor's draft is not theirs"
    walk.services.keep_staff.reset_password(me.id, THEIR_PASSWORD)
    walk.lock()
    walk.sign_in(COLLEAGUE, THEIR_PASSWORD)
    walk.until(lambda: walk.services.me.name == COLLEAGUE, "they are let in again")
    [draft] = walk.services.keep_drafts.mine()
    assert SURNAME in str(draft.facts)
