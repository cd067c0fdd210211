"""The badge says in words how the desk stands with the central server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from ui.screen import settle

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell.badge import ConnectionBadge

NOW = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)  # Monday 09:42 in Cambodia
SATURDAY = datetime(2026, 11, 21, 9, 40, tzinfo=UTC)


@pytest.fixture
def words(look, qtbot):
    badge = ConnectionBadge(look, lambda: NOW)
    qtbot.addWidget(badge)

    def of(standing: Standing, **facts):
        badge.show_state(ConnectionState(standing=standing, **facts))
        return badge.words()

    of.badge = badge
    return of


def test_all_sent_says_when(words):
    today = NOW - timedelta(hours=1)
    assert words(Standing.ALL_SENT, online=True, last_sent_at=today) == ("All sent", "last sent 08:42")


def test_never_all_sent_while_a_scan_is_not_at_the_server(words):
    told = words(Standing.ALL_SENT, online=True, scans_waiting=2, last_sent_at=SATURDAY)
    assert told == ("Work sent, 2 scans to go", "last sent Sat 16:40")
    told = words(Standing.WAITING, online=True, waiting=3, scans_waiting=1, last_sent_at=SATURDAY)
    assert told == ("3 waiting to send", "1 scan · last sent Sat 16:40")
    told = words(Standing.ALL_SENT, online=False, scans_waiting=1, last_sent_at=SATURDAY)
    assert told == ("No internet", "1 scan · last sent Sat 16:40")


def test_waiting_says_how_many_since_when(words):
    told = words(Standing.WAITING, online=True, waiting=12, oldest_unsent_at=SATURDAY, last_sent_at=SATURDAY)
    assert told == ("12 waiting to send", "oldest 1 day · last sent Sat 16:40")


def test_no_internet_stands_first_and_the_count_stays(words):
    told = words(Standing.WAITING, online=False, waiting=12, last_sent_at=SATURDAY)
    assert told == ("No internet", "12 to send · last sent Sat 16:40")


def test_a_line_being_tried_says_so_and_claims_neither_that_it_is_there_nor_that_it_is_not(words):
    told = words(Standing.WAITING, online=False, talking=True, waiting=12, last_sent_at=SATURDAY)
    assert told == ("Reaching the central server …", "12 to send · last sent Sat 16:40")


def test_sending_counts_up(words):
    told = words(Standing.SENDING, online=True, sending_done=4, sending_total=1200, last_sent_at=SATURDAY)
    assert told[0] == "Sending 4 of 1,200"


def test_a_new_desk_says_how_many_records_are_here_and_that_work_goes_on(words):
    assert words(Standing.TAKING) == ("Fetching the records of your centre", "you can work meanwhile")
    told = words(Standing.TAKING, online=True, taken=12_400, to_take=31_000, waiting=2)
    assert told == ("12,400 of 31,000 records here", "you can work meanwhile · 2 to send")
    told = words(Standing.TAKING, online=False, taken=12_400, to_take=31_000)
    assert told[1] == "no internet; it goes on by itself"


def test_what_was_refused_or_held_is_named(words):
    assert words(Standing.NEEDS_ATTENTION, refused=2, held=1)[0] == "2 refused · 1 held back"


def test_never_sent_and_not_enrolled_do_not_claim_anything(words):
    assert words(Standing.NEVER_SENT) == ("Nothing to send yet", "")
    assert words(Standing.NEVER_SENT, waiting=3) == ("3 waiting to send", "never sent")
    assert words(Standing.NOT_ENROLLED, waiting=3) == (
        "No central server yet",
        "3 records kept on this computer",
    )
    assert words(Standing.NOT_ENROLLED) == ("No central server yet", "")


@pytest.mark.parametrize(
    ("days", "style"), [(1, "small"), (2, "small"), (3, "small_warn"), (6, "small_warn"), (7, "small_bad")]
)
def test_old_unsent_records_turn_amber_then_red(words, days, style):
    words(Standing.WAITING, online=True, waiting=1, oldest_unsent_at=NOW - timedelta(days=days))
    assert words.badge._line.property("kind") == style


def test_a_screen_reader_hears_both_lines_in_the_present_language(words, look):
    words(Standing.WAITING, online=False, waiting=12, last_sent_at=SATURDAY)
    assert words.badge.accessibleName() == "No internet. 12 to send · last sent Sat 16:40"
    look.change(language=Language.KHMER)
    settle()
    assert words.badge.accessibleName().replace("\u200b", "").startswith("គ្មានអ៊ីនធឺណិត. រង់ចាំផ្ញើ ១២")


def test_only_the_servers_word_counts_as_sent(words):
    """Waiting records are never hidden behind "All sent"."""
    for standing in (Standing.WAITING, Standing.NEVER_SENT):
        assert "sent" not in words(standing, online=True, waiting=5)[0].split()


def test_a_desk_that_is_trusted_no_more_says_so_and_not_that_anything_is_sent(words):
    told = words(Standing.NOT_TRUSTED, online=True, distrusted=3, waiting=1, last_sent_at=SATURDAY)
    assert told == ("This desk is no longer trusted", "3 kept aside · 1 to send")
    assert words(Standing.UNKNOWN_THERE, waiting=2)[0] == "The central server does not know this desk"
