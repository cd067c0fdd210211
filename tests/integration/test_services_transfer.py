"""Two centres and three real desks: a client moves, comes too late to be changed, and comes back."""

from datetime import date

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import (
    AlreadyHandedOver,
    ClientMoved,
    InputProblems,
    NotFound,
)
from jobcentre_desktop.domain.removal import Why, why_removed
from jobcentre_desktop.ports import DueFilter
from jobcentre_desktop.services.transfer_client import TakeBack
from tests.counter import COLLEAGUE, Counter, problems_of
from tests.integration.between_centres import desks, moved_away, sync, three  # noqa: F401
from tests.makers import a_client, a_referral, a_session

# ruff: noqa: F811 - a fixture is named where it is used


def due_at(counter):
    with counter.work(reading=True) as work:
        until = date(2026, 12, 31)
        due = [*work.agenda.appointments(until), *work.agenda.tasks(DueFilter(until=until))]
        return {one.client_id for one in due}


def test_the_whole_file_is_read_at_the_new_centre(desks):
    a, _, there = desks
    client = a.register()
    a.colleague.hold_session(client.id, a_session(steps=[{"what": "មួយ"}]))
    referral = a.refer_with_paper(client)
    a.head.transfer_client(client.id, "15", reason="work_there")
    sync(a, there)
    file = there.head.show_client(client.id)
    assert file.client.name == client.name
    assert file.client.centre_code == "15"
    assert (len(file.sessions), len(file.steps), len(file.referrals)) == (1, 1, 1)
    assert file.referrals[0].referral.referral_no == referral.referral_no
    assert file.staff[file.sessions[0].counsellor_id] == COLLEAGUE
    assert {one.kind for one in file.timeline} >= {"client", "session", "referral", "transfer"}
    (session,) = [one for one in file.timeline if one.kind == "session"]
    assert file.staff[session.author] == COLLEAGUE
    assert there.head.find_clients(client.client_no)[0].moved_to == ""
    came = there.head.transfer_client.came_from(client.id)
    assert (came.origin.name_en, came.reason, came.by) == (
        "Sample centre Battambang",
        "work_there",
        a.head.me.name,
    )
    assert sync(there).agrees is True
    assert sync(a).agrees is True


def test_names_lent_by_another_centre_are_no_staff_here(desks):
    a, _, there = desks
    before = there.head.keep_staff.everybody()
    client = a.register()
    a.colleague.hold_session(client.id, a_session())
    a.head.transfer_client(client.id, "15", reason="nearer")
    sync(a, there)
    assert there.head.keep_staff.everybody() == before
    assert {one.name for one in there.desk.sign_in.members()} == {one.name for one in before}


def test_without_a_line_the_file_is_only_read_from_that_moment(desks):
    a, _, _ = desks
    client = a.register()
    a.head.hold_session(client.id, a_session())
    a.head.transfer_client(client.id, "Sample centre Pursat", reason="moved_home")
    summary = a.head.transfer_client.summary(client.id)
    assert (summary.to.code, summary.handed_over_at, summary.take_back) == ("15", None, TakeBack.UNDO)
    assert len(a.head.show_client(client.id).sessions) == 1
    for change in (
        lambda: a.head.edit_client(client.id, {"phone": "012 345 678"}),
        lambda: a.head.hold_session(client.id, a_session()),
        lambda: a.head.refer_client(client.id, a_referral()),
        lambda: a.head.set_goals(client.id, {"main_goal": "ការងារ"}),
        lambda: a.head.transfer_client(client.id, "15", reason="nearer"),
    ):
        with pytest.raises(ClientMoved) as refused:
            change()
        assert refused.value.centre == "15"


def test_a_move_that_was_not_sent_can_be_taken_back(desks):
    a, _, there = desks
    client = a.register()
    a.head.transfer_client(client.id, "15", reason="moved_home")
    a.head.transfer_client.take_back(client.id)
    assert a.head.transfer_client.summary(client.id) is None
    a.head.edit_client(client.id, {"phone": "012 345 678"})
    sync(a, there)
    with pytest.raises(NotFound):
        there.head.show_client(client.id)
    assert a.head.show_client(client.id).client.phone is not None
    with pytest.raises(NotFound):
        a.head.transfer_client.take_back(client.id)


def test_who_took_a_move_back_and_that_it_was_so_is_told_at_every_desk(desks):
    a, b, _ = desks
    client = a.register()
    a.head.transfer_client(client.id, "15", reason="moved_home")
    a.head.transfer_client.take_back(client.id)
    sync(a, b)
    for desk in (a, b):
        [gone] = [one for one in desk.head.show_client.history(client.id) if one.act is Act.REMOVE]
        assert (gone.author, why_removed(gone.facts)) == (a.head.me.id, Why.TAKEN_BACK)
    assert sync(b).agrees is True


def test_after_it_was_handed_over_the_old_centre_keeps_a_summary(desks):
    a, b, there = desks
    client = moved_away(a, b, there)
    sync(b)
    for counter in (a, b):
        summary = counter.head.transfer_client.summary(client.id)
        assert (summary.name, summary.client_no, summary.sex) == (client.name, client.client_no, client.sex)
        assert (summary.birth.year, summary.reason, summary.by) == (
            client.dob_year,
            "moved_home",
            a.head.me.name,
        )
        assert summary.to.name_en == "Sample centre Pursat"
        assert summary.handed_over_at is not None
        assert counter.head.find_clients(client.client_no)[0].moved_to == "15"
        for read in (counter.head.show_client, counter.head.show_client.history):
            with pytest.raises(ClientMoved):
                read(client.id)
    with pytest.raises(AlreadyHandedOver):
        a.head.transfer_client.take_back(client.id)


def test_nothing_of_a_client_who_left_is_due_here(desks):
    a, _, there = desks
    client = a.register()
    a.head.hold_session(client.id, a_session(next_appointment="2026-11-23T09:00+07:00"))
    a.refer_with_paper(client)
    assert client.id in due_at(a)
    a.head.transfer_client(client.id, "15", reason="moved_home")
    sync(a, there)
    assert client.id not in due_at(a)
    assert client.id in due_at(there)
    listed = [view.referral.client_id for view, _ in a.head.show_client.recent_referrals()]
    assert client.id not in listed
    listed = [view.referral.client_id for view, _ in there.head.show_client.recent_referrals()]
    assert client.id in listed


def test_what_came_too_late_is_shown_at_both_centres_and_taken_over(desks):
    a, b, there = desks
    client = moved_away(a, b, there)
    b.head.edit_client(client.id, {"phone": "012 345 678"})
    b.colleague.hold_session(client.id, a_session(shared_note="មកម្តងទៀត"))
    before = b.head.look_at_the_line().held
    result = sync(b)
    assert (result.held - before, result.waiting, result.refused) == (2, 0, 0)
    assert result.agrees is True
    state = b.head.look_at_the_line(online=True)
    assert (state.standing, state.held) == (Standing.NEEDS_ATTENTION, result.held)
    saves = [one for one in b.head.decide_late.held_here() if one.client_id == client.id]
    assert [(one.at_centre, one.taken_over) for one in saves] == [("15", None), ("15", None)]
    sync(there)
    notes = [one for one in there.head.decide_late.open_ones() if one.client_id == client.id]
    assert [one.from_centre for one in notes] == ["02", "02"]
    assert [one.author_name for one in notes] == [b.head.me.name, COLLEAGUE]
    (edit,) = [one for one in notes if one.changes[0].kind == "client"]
    assert edit.changes[0].told["phone"] == "+85512345678"
    assert edit.now[0]["phone"] == client.phone
    for note in notes:
        there.head.decide_late.take_over(note.desk_name, note.tx)
    assert [one for one in there.head.decide_late.open_ones() if one.client_id == client.id] == []
    file = there.head.show_client(client.id)
    assert file.client.phone == "+85512345678"
    assert [one.shared_note for one in file.sessions] == ["មកម្តងទៀត"]
    sync(there, b)
    saves = [one for one in b.head.decide_late.held_here() if one.client_id == client.id]
    assert [one.taken_over for one in saves] == [True, True]
    assert b.head.look_at_the_line().held == before
    assert [counter.head.exchange_changes().agrees for counter in (a, b, there)] == [True] * 3


def test_what_came_too_late_can_be_left(desks):
    a, b, there = desks
    client = moved_away(a, b, there)
    before = b.head.look_at_the_line().held
    b.head.edit_client(client.id, {"phone": "012 345 678"})
    sync(b, there)
    (note,) = [one for one in there.head.decide_late.open_ones() if one.client_id == client.id]
    there.colleague.decide_late.leave(note.desk_name, note.tx)
    with pytest.raises(NotFound):
        there.head.decide_late.leave(note.desk_name, note.tx)
    assert there.head.show_client(client.id).client.phone == client.phone
    sync(there, b)
    (save,) = [one for one in b.head.decide_late.held_here() if one.client_id == client.id]
    assert save.taken_over is False
    assert b.head.look_at_the_line().held == before


def test_a_late_change_hinders_nothing_that_comes_after_it(desks):
    a, b, there = desks
    client = moved_away(a, b, there)
    b.head.edit_client(client.id, {"phone": "012 345 678"})
    after = b.register()
    sync(b, a)
    assert a.head.show_client(after.id).client.client_no == after.client_no


def test_a_client_who_comes_back_is_whole_again(desks):
    a, b, there = desks
    client = moved_away(a, b, there)
    sync(b)
    there.head.edit_client(client.id, {"phone": "012 345 678"})
    there.head.hold_session(client.id, a_session(shared_note="នៅពោធិ៍សាត់"))
    there.head.transfer_client(client.id, "02", reason="client_asked")
    sync(there, a, b)
    for counter in (a, b):
        assert counter.head.transfer_client.summary(client.id) is None
        file = counter.head.show_client(client.id)
        assert file.client.phone == "+85512345678"
        assert file.client.centre_code == "02"
        assert [one.shared_note for one in file.sessions] == ["នៅពោធិ៍សាត់"]
    a.head.edit_client(client.id, {"phone": "012 345 679"})
    sync(a, b, there)
    assert b.head.show_client(client.id).client.phone == "+85512345679"
    assert there.head.transfer_client.summary(client.id).to.code == "02"
    assert [counter.head.exchange_changes().agrees for counter in (a, b, there)] == [True] * 3


def test_a_late_change_is_not_shown_again_when_the_client_is_back(desks):
    a, b, there = desks
    client = moved_away(a, b, there)
    b.head.edit_client(client.id, {"phone": "012 345 678"})
    sync(b, there)
    there.head.edit_client(client.id, {"phone": "012 345 670"})
    there.head.transfer_client(client.id, "02", reason="client_asked")
    sync(there, b)
    assert b.head.show_client(client.id).client.phone == "+85512345670"
    (note,) = [one for one in b.head.decide_late.open_ones() if one.client_id == client.id]
    assert note.changes[0].told["phone"] == "+85512345678"
    b.head.decide_late.take_over(note.desk_name, note.tx)
    sync(b, a)
    assert a.head.show_client(client.id).client.phone == "+85512345678"
    (save,) = [one for one in b.head.decide_late.held_here() if one.client_id == client.id]
    assert save.taken_over is True
    assert sync(b).agrees is True


def test_an_unknown_centre_sends_the_client_back_to_work(desks):
    a, _, _ = desks
    client = a.register()
    a.head.transfer_client(client.id, "24", reason="moved_home")
    assert a.head.transfer_client.summary(client.id).to.code == "24"
    sync(a)
    assert a.head.transfer_client.summary(client.id) is None
    a.head.edit_client(client.id, {"phone": "012 345 678"})
    assert sync(a).held == 0


def test_wrong_words_are_told_by_field(desks):
    a, _, _ = desks
    client = a.register()
    with pytest.raises(InputProblems) as refused:
        a.head.transfer_client(client.id, "ទីណាមួយ", reason="holiday")
    assert problems_of(refused) == {"to_centre": "CLI-08", "reason": "GEN-03"}
    with pytest.raises(InputProblems) as refused:
        a.head.transfer_client(client.id, "02", reason="")
    assert problems_of(refused) == {"to_centre": "CLI-08", "reason": "GEN-04"}


def test_the_centres_to_choose_from_are_those_with_desks(desks):
    a, _, there = desks
    assert [(one.code, one.name_en) for one in a.head.transfer_client.centres()] == [
        ("15", "Sample centre Pursat")
    ]
    assert [one.code for one in there.head.transfer_client.centres()] == ["02"]


def test_a_restricted_note_that_came_too_late_is_for_the_head_alone(desks):
    a, b, there = desks
    client = moved_away(a, b, there)
    b.head.hold_session(client.id, a_session(restricted_note="សម្ងាត់"))
    sync(b, there)
    heads = [one for one in there.head.decide_late.open_ones() if one.client_id == client.id]
    theirs = [one for one in there.colleague.decide_late.open_ones() if one.client_id == client.id]
    assert (len(heads), len(theirs)) == (1, 0)
    for looks, sees in ((b.head, True), (b.colleague, False)):
        (save,) = [one for one in looks.decide_late.held_here() if one.client_id == client.id]
        assert ("restricted_note" in save.changes[0].facts) is sees


def test_the_practice_desk_moves_its_clients_and_keeps_them(pattern, tmp_path):
    counter = Counter(pattern, tmp_path / "desk", practice=True)
    client = counter.head.register_client(a_client()).client
    centres = counter.head.transfer_client.centres()
    assert len(centres) == 24
    counter.head.transfer_client(client.id, centres[0].code, reason="moved_home")
    assert counter.head.transfer_client.summary(client.id).take_back is TakeBack.UNDO
    counter.close()
