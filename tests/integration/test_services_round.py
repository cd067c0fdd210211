"""A round of the exchange step by step, over a line made up for the test, and what the badge says of it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.errors import NotEnrolled
from jobcentre_desktop.domain.hybrid_clock import next_clock
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ports import Enrolment, RoundReply
from jobcentre_desktop.services.carry_on import CarryOn
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from jobcentre_desktop.services.exchange_changes import ExchangeChanges
from jobcentre_desktop.services.look_at_line import LookAtTheLine
from jobcentre_desktop.storage.high_water import HighWaterFile
from tests.a_desk import PASSWORD, StandingClock, settings_of

SOMEWHERE_DEAD = "http://127.0.0.1:9"
SIGNED = Receipt(
    **{"number": "02-A-0001", "desk_name": "02-A.1", "day": date(2026, 11, 20)},
    **{"issued_at": datetime(2026, 11, 20, 10, tzinfo=UTC), "last_seq": 3},
    **{"counts": {}, "records": 3, "digest": "", "signature": "00"},
)
LINE = Enrolment(
    **{"server": SOMEWHERE_DEAD, "desk_key": "1", "private_key": "00", "server_key": "00"},
    **{"centre_code": "02", "seal_key": "00"},
)


class _Line:
    """A line at whose other end nobody answers what was asked."""

    def __init__(self, **told):
        self.asked = []
        self._told = told

    def batch(self):
        return 10

    def reach(self, enrolment):
        """Somebody is there."""

    def talk(self, enrolment, request):
        self.asked.append((enrolment.request_no, request))
        nothing = {
            **{"numbers": {}, "clocks": {}, "quarantined": {}, "changes": (), "cursor": request.cursor},
            **{"more": True, "server_time": datetime(2026, 11, 22, tzinfo=UTC), "digest": "", "records": 0},
            **{"receipt": None, "bytes_up": 1, "bytes_down": 1},
        }
        yield RoundReply(**nothing | self._told)

    def verify(self, enrolment, receipt):
        return self._told.get("receipt") is SIGNED


class _CountingLine(_Line):
    """A line that takes one save at a time and says after the first that there is more to hear."""

    def batch(self):
        return 1

    def talk(self, enrolment, request):
        self._told = {
            "numbers": {one.seq: one.seq for one in request.changes},
            "cursor": max(one.seq for one in request.changes),
            "more": not self.asked,
        }
        yield from super().talk(enrolment, request)


def ask(counter, line):
    with counter.work() as work:
        write_enrolment(work, LINE)
        work.commit()
    open_work = counter.desk.work_for(counter.head.me, counter.head.desk)
    clock, mark = counter.clock, HighWaterFile(counter.home)
    carry = CarryOn(open_work, counter.desk.bundles, line, clock, mark)
    return ExchangeChanges(open_work, line, clock, mark, counter.desk.vault, carry)()


def test_the_badge_says_how_the_desk_stands(counter):
    def standing():
        return counter.head.look_at_the_line().standing

    assert standing() is Standing.NOT_ENROLLED
    with counter.work() as work:
        write_enrolment(work, LINE)
        work.commit()
    counter.clock.pass_(days=2)
    line = counter.head.look_at_the_line()
    assert (line.standing, line.days_unsent(counter.clock.now())) == (Standing.WAITING, 2)
    with counter.work() as work:
        last = work.changes.last_own_seq()
        work.changes.acknowledge({seq: seq for seq in range(1, last + 1)}, at=counter.clock.now())
        work.commit()
    line = counter.head.look_at_the_line(online=True)
    assert (line.standing, line.waiting, line.last_sent_at) == (Standing.ALL_SENT, 0, counter.clock.now())
    counter.register()
    with counter.work() as work:
        work.changes.quarantine({last + 1: "bad_value"})
        work.commit()
    assert standing() is Standing.NEEDS_ATTENTION


def test_an_enrolled_desk_without_a_record_has_never_sent(tmp_path):
    """No desk is so in practice: setting up makes the first records. The badge must not say "all sent"."""
    desk = OpenDesk(settings_of(tmp_path / "desk"), clock=StandingClock())
    member = Member(id=CounsellorId(desk.new_id()), name="គំរូ", role="head")
    desk.vault.create(member, PASSWORD)
    here = Desk(id=desk.new_id(), letter="A", centre_code="02", epoch=1)
    open_work = desk.work_for(Counsellor(id=member.id, name=member.name), here)
    try:
        with open_work() as work:
            write_enrolment(work, LINE)
            assert work.changes.newest_own_at() is None
            work.commit()
        assert LookAtTheLine(open_work, desk.clock)().standing is Standing.NEVER_SENT
    finally:
        desk.close()


def test_a_desk_that_is_not_enrolled_says_so(counter):
    with pytest.raises(NotEnrolled):
        counter.head.exchange_changes()


def test_a_round_that_gets_nowhere_is_not_said_again_and_again(counter):
    line = _Line()
    result = ask(counter, line)
    assert (result.requests, result.sent, result.agrees) == (1, 0, None)
    assert result.waiting == len(line.asked[0][1].changes)


def test_a_round_goes_on_until_nothing_waits(counter):
    counter.register()
    counter.register()
    line = _CountingLine()
    result = ask(counter, line)
    assert (result.requests, result.waiting) == (4, 0)
    assert result.sent == sum(len(request.changes) for _, request in line.asked)
    assert [request.still_held for _, request in line.asked] == [3, 2, 1, 0]


def test_a_request_number_is_spent_before_it_is_used(counter):
    line = _Line()
    for _ in range(2):  # the second time the file has forgotten the first
        ask(counter, line)
    assert [number for number, _ in line.asked] == [1, 2]
    with counter.work(reading=True) as work:
        assert read_enrolment(work).request_no == 2


def test_a_receipt_that_the_server_did_not_sign_is_not_kept(counter):
    assert ask(counter, _Line(receipt=replace(SIGNED, number="02-A-0002"))).receipt is None
    assert counter.head.close_day.look().receipt is None


def test_a_receipt_of_another_day_does_not_end_the_waiting_for_this_ones(counter):
    counter.head.close_day(send=False)
    line = _Line(receipt=SIGNED)
    for _ in range(2):
        assert ask(counter, line).receipt == SIGNED
    assert {request.close_day for _, request in line.asked} == {counter.clock.today()}


def test_a_conflict_that_only_a_newer_app_knows_is_listed_without_a_client(counter):
    ours = UUID(int=77)
    told = [("02-B.1", 1, Act.ADD, 0, "ក"), ("02-B.1", 2, Act.SET, 1, "ខ"), ("02-C.1", 1, Act.SET, 1, "គ")]
    numbered = [
        NumberedChange(
            number=n,
            change=Change(
                **{"desk": desk, "seq": seq, "tx": seq, "clock": next_clock("", counter.clock.now())},
                **{"author": UUID(int=7), "schema": 9, "kind": "apprenticeship", "record_id": ours},
                **{"act": act, "base": base, "facts": {"trade": trade}},
            ),
        )
        for n, (desk, seq, act, base, trade) in enumerate(told, 1)
    ]
    with counter.work() as work:
        work.changes.take_in(numbered, 3)
        work.commit()
    [found] = counter.head.settle_conflict.open_ones()
    assert (found.client_id, found.client_name, found.conflict.kind) == (None, "", "apprenticeship")
    assert {side.desk for side in found.sides} == {"02-B.1", "02-C.1"}
