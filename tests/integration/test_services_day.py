"""Closing the day: the computer's counts against the paper list, with and without a line, and the sheet."""

from dataclasses import replace
from datetime import date

import pytest

from jobcentre_desktop.documents.pictures import read_text
from jobcentre_desktop.domain.errors import InputProblems, NotEnrolled, NothingToPrint, ServerUnreachable
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from tests.central import start_central_server
from tests.counter import Counter, problems_of
from tests.makers import a_session


@pytest.fixture(scope="module")
def enrolled(pattern, tmp_path_factory):
    """Desk A, enrolled at a central server of its own."""
    server = start_central_server()
    server.add_centre("02")
    counter = Counter(pattern, tmp_path_factory.mktemp("day") / "desk")
    counter.head.enrol_desk(server.url, server.invite("02", "A"))
    counter.server = server
    yield counter
    counter.close()
    assert server.stop() == 0


def a_days_work(counter):
    client = counter.register()
    counter.head.receive_visits.arrive(client.id)
    counter.head.hold_session(client.id, a_session())
    counter.refer_with_paper(client)


def test_before_closing_the_counts_the_drafts_and_what_waits_are_shown(counter):
    a_days_work(counter)
    draft = counter.head.keep_drafts.keep(counter.head.keep_drafts.new_draft_id(), "session", {})
    end = counter.head.close_day.look()
    assert end.day == date(2026, 11, 22)
    assert end.counts == {"visits": 1, "registrations": 1, "sessions": 1, "referrals": 1}
    assert end.drafts == (draft,)
    assert end.unsent.changes > 0
    assert (end.receipt, end.closed) == (None, None)


def test_a_day_is_closed_without_a_line_and_says_what_waits(counter):
    a_days_work(counter)
    closed = counter.head.close_day({"visits": 2, "sessions": 1})
    assert isinstance(closed.trouble, NotEnrolled)
    assert (closed.sent, closed.receipt, closed.agrees) == (0, None, None)
    assert closed.waiting == closed.close.waiting + 1  # the closing itself
    counter.start_again()
    kept = counter.head.close_day.look().closed
    assert kept == closed.close
    assert (kept.counts["visits"], kept.paper_counts) == (1, {"visits": 2, "sessions": 1})


def test_a_day_can_be_closed_without_trying_to_send(counter):
    closed = counter.head.close_day(send=False)
    assert (closed.trouble, closed.sent, closed.close.paper_counts) == (None, 0, {})


def test_a_day_closed_again_is_kept_beside_the_first(counter):
    counter.head.close_day(send=False)
    counter.register()
    counter.clock.pass_(hours=1)
    second = counter.colleague.close_day(send=False).close
    assert counter.head.close_day.look().closed == second
    assert second.counts["registrations"] == 1
    counter.clock.pass_(days=1)
    assert counter.head.close_day.look().closed is None


@pytest.mark.parametrize(
    ("paper", "problems"),
    [({"letters": 3}, {"letters": "GEN-02"}), ({"visits": -1}, {"visits": "GEN-03"})],
)
def test_a_paper_list_counts_what_is_counted(counter, paper, problems):
    with pytest.raises(InputProblems) as refused:
        counter.head.close_day(paper)
    assert problems_of(refused) == problems
    assert counter.head.close_day.look().closed is None


def test_with_a_line_the_receipt_comes_and_both_sides_agree(enrolled):
    a_days_work(enrolled)
    heard = []
    closed = enrolled.head.close_day({"visits": 1}, progress=lambda *told: heard.append(told))
    assert closed.trouble is None
    assert (closed.waiting, closed.agrees) == (0, True)
    assert closed.sent == heard[-1][0] > 0
    assert closed.receipt is not None
    assert closed.receipt.number.startswith("02-A-")
    assert closed.receipt.day == closed.close.day
    with enrolled.work(reading=True) as work:
        assert (closed.receipt.digest, closed.receipt.records) == work.changes.digest()
    end = enrolled.head.close_day.look()
    assert (end.receipt, end.unsent.changes) == (closed.receipt, 0)
    told = enrolled.server.centre("02")["desks"][0]
    assert told["still_held"] == 0


def test_a_day_closed_while_the_line_is_down_gets_its_receipt_later(enrolled):
    enrolled.clock.pass_(days=1)
    with enrolled.work() as work:
        enrolment = read_enrolment(work)
        write_enrolment(work, replace(enrolment, server="http://127.0.0.1:9"))
        work.commit()
    a_days_work(enrolled)
    closed = enrolled.head.close_day()
    assert isinstance(closed.trouble, ServerUnreachable)
    assert closed.waiting > 0
    with enrolled.work() as work:
        now = read_enrolment(work)
        write_enrolment(work, replace(now, server=enrolment.server))
        work.commit()
    enrolled.clock.pass_(days=1)
    result = enrolled.head.exchange_changes()
    assert result.receipt is not None
    assert result.receipt.day == closed.close.day
    assert enrolled.head.close_day.look().receipt == result.receipt
    assert enrolled.head.exchange_changes().receipt is None  # it came: nobody asks again


@pytest.mark.parametrize("language", ["km", "en"])
def test_the_sheet_of_the_last_closing_is_printed_with_and_without_a_receipt(enrolled, counter, language):
    def sheet(desk):
        return read_text(desk.head.make_paper.make(PaperKind.DAY_SHEET, language))

    with pytest.raises(NothingToPrint):
        sheet(counter)
    assert PaperKind.DAY_SHEET not in counter.head.make_paper.kinds_for_centre()
    counter.head.close_day({"visits": 3}, send=False)
    assert PaperKind.DAY_SHEET in counter.head.make_paper.kinds_for_centre()
    assert counter.head.me.name in sheet(counter)

    number = enrolled.head.close_day().receipt.number
    assert number in sheet(enrolled)
    enrolled.clock.pass_(days=1)
    enrolled.head.close_day(send=False)
    assert number not in sheet(enrolled)
