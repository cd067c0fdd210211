"""What two centres see of one client, and a counsellor who serves at both: three real desks."""

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.errors import (
    ClientMoved,
    CounsellorSuspended,
    NotAllowed,
    NotFound,
    UnknownCentre,
)
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.listed import ListedRecords
from tests.counter import COLLEAGUE
from tests.integration.between_centres import desks, moved_away, sync, three  # noqa: F401
from tests.makers import a_session

# ruff: noqa: F811 - a fixture is named where it is used

FIRST = "ភ្នំ ទឹក ស្រែ 2026"


def listed(services, text):
    """Return the referrals that the list finds by a text."""
    browse = services.browse_referrals
    return {one.view.referral.id for one in browse.rows(browse.order(Wish(text=text))).values()}


def test_after_it_was_handed_over_nothing_of_the_file_is_shown_printed_or_exported_here(desks, tmp_path):
    a, _, there = desks
    stays, client = a.register(), a.register(given_km="ចេញទៅ")
    a.head.hold_session(client.id, a_session())
    referral = a.refer_with_paper(client)
    (letter,) = a.head.show_client.referral(referral.id).letters
    a.head.transfer_client(client.id, "15", reason="moved_home")
    assert a.head.issue_letter.preview(referral.id, "km"), "until it is handed over the file is still read"
    sync(a, there)
    for read in (
        lambda: a.head.show_client.referral(referral.id),
        lambda: a.head.show_client.more_timeline(client.id, offset=0, limit=1),
        lambda: a.head.make_paper.kinds_for_client(client.id),
        lambda: a.head.make_paper.make(PaperKind.REGISTRATION, "km", client_id=client.id),
        lambda: a.head.assess_client.score(client.id),
        lambda: a.head.issue_letter.facts(referral.id),
        lambda: a.head.issue_letter.preview(referral.id, "km"),
        lambda: a.head.issue_letter.preview_of(client.id, {"type": referral.type}, "km"),
        lambda: a.head.issue_letter.make(referral.id, "km"),
        lambda: a.head.issue_letter.reprint(letter.id),
    ):
        with pytest.raises(ClientMoved):
            read()
    assert referral.id not in listed(a.head, client.client_no)
    assert referral.id in listed(there.head, client.client_no)
    sheet = tmp_path / "clients.csv"
    count = a.head.export_list(ListedRecords("clients", Wish()), sheet, Asked(purpose="report"))
    exported = sheet.read_text(encoding="utf-8-sig")
    assert stays.client_no in exported
    assert client.client_no not in exported
    assert count == len(exported.splitlines()) - 1


def test_the_conflict_of_a_client_who_moved_is_settled_at_the_new_centre_alone(desks):
    a, b, there = desks
    client = a.register()
    sync(a, b)
    a.head.edit_client(client.id, {"given_km": "សុផល"})
    b.head.edit_client(client.id, {"given_km": "សុភ័ក្ត្រ"})
    sync(a, b, a)
    assert client.id in {one.client_id for one in a.head.settle_conflict.open_ones()}
    a.head.transfer_client(client.id, "15", reason="moved_home")
    sync(a, there)
    assert client.id not in {one.client_id for one in a.head.settle_conflict.open_ones()}
    assert client.id in {one.client_id for one in there.head.settle_conflict.open_ones()}
    assert sync(a).conflicts == len(a.head.settle_conflict.open_ones())


def test_a_move_and_its_take_back_never_leave_in_two_batches(desks):
    a, _, there = desks
    client = a.register()
    a.head.transfer_client(client.id, "15", reason="moved_home")
    for _ in range(3):
        a.register()
    a.head.transfer_client.take_back(client.id)
    after = a.register()
    with a.work(reading=True) as work:
        batch = work.changes.unsent(most=3)
        assert [one.kind for one in batch if one.act is Act.REMOVE] == ["transfer"]
        assert after.id not in {one.record_id for one in batch}
        assert len(work.changes.unsent(most=1)) < 3, "a batch before the move is as small as ever"
    sync(a, there)
    with pytest.raises(NotFound):
        there.head.show_client(client.id)
    a.head.edit_client(client.id, {"phone": "012 345 678"})
    assert sync(a).agrees is True


def test_a_counsellor_of_two_centres_is_let_in_at_the_other_and_serves_until_it_ends(desks):
    a, _, there = desks
    colleague = a.colleague.me
    with pytest.raises(UnknownCentre):
        a.head.keep_staff.serve_also(colleague.id, ["15", "02"])
    with pytest.raises(NotAllowed):
        a.colleague.keep_staff.serve_also(colleague.id, ["15"])
    a.head.keep_staff.serve_also(colleague.id, ["Sample centre Pursat"])
    sync(a, there)
    (came,) = [one for one in there.head.keep_staff.everybody() if one.id == colleague.id]
    assert (came.name, came.home, came.active) == (COLLEAGUE, "02", False)
    with pytest.raises(NotAllowed):
        there.head.keep_staff.serve_also(came.id, ["04"])
    there.head.keep_staff.reset_password(came.id, FIRST)
    there.desk.sign_in.lock()
    there.desk.sign_in.unlock(came.id, FIRST)
    served = there.desk.services_for(came.id)
    client = there.register()
    served.hold_session(client.id, a_session())
    (session,) = there.head.show_client(client.id).sessions
    assert session.counsellor_id == colleague.id
    sync(there)
    a.head.keep_staff.serve_also(colleague.id, [])
    sync(a, there)
    assert came.id not in {one.id for one in there.head.keep_staff.everybody()}
    with pytest.raises(NotFound):
        there.head.keep_staff.reset_password(came.id, FIRST)
    with pytest.raises(CounsellorSuspended):
        there.desk.sign_in.at_work(came.id)
    there.desk.sign_in.lock()
    assert came.id not in {one.id for one in there.desk.sign_in.members()}
    there.start_again()
    assert a.head.exchange_changes().agrees is True


def test_a_head_who_serves_at_another_centre_is_a_counsellor_there(desks):
    a, _, there = desks
    head, host = a.head.me, there.colleague.me
    a.head.keep_staff.serve_also(head.id, ["15"])
    sync(a, there)
    there.head.keep_staff.reset_password(head.id, FIRST)
    served = there.desk.services_for(head.id)
    assert (served.me.role, served.me.home) == (Role.COUNSELLOR, "02")
    assert not served.me.may_see_restricted(host.id)
    with pytest.raises(NotAllowed):
        served.keep_staff.suspend(host.id)
    assert a.head.me.may_see_restricted(a.colleague.me.id), "head they are at their own"
    a.head.keep_staff.serve_also(head.id, [])
    sync(a, there)
