"""Pages hear of saves: of the first at once, of many in a row together."""

from jobcentre_desktop.ui.changes import Changes


def test_the_first_save_is_told_at_once_and_a_row_of_parts_together(qtbot):
    changes = Changes()
    heard = []
    changes.records_changed.connect(heard.append)

    changes.announce(frozenset({"client"}))
    for _ in range(20):
        changes.announce(frozenset({"session"}))
        changes.announce(frozenset({"referral"}))
    qtbot.waitUntil(lambda: len(heard) > 1)

    assert heard == [{"client"}, {"session", "referral"}]
