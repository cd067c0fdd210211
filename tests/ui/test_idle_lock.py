"""The screen locks when nobody is there, and after half a day of work even so."""

from jobcentre_desktop.ui.idle_lock import LONGEST_MS, IdleLock

TWELVE_HOURS_MS = 12 * 60 * 60 * 1000


def test_who_works_on_is_asked_once_more_when_the_longest_session_is_over(qtbot):
    lock = IdleLock(longest_ms=30)
    with qtbot.waitSignal(lock.due, timeout=5_000):
        lock.begin()
        lock.start()  # a key: the idle minutes begin anew, the session does not
    assert LONGEST_MS == TWELVE_HOURS_MS


def test_what_is_stopped_tells_nothing(qtbot):
    lock = IdleLock(longest_ms=1)
    lock.begin()
    lock.stop()
    with qtbot.assertNotEmitted(lock.due, wait=50):
        pass
