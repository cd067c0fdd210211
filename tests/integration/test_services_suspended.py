"""Suspended at one desk, refused at the other: the door, the terminal, the recovery sheet."""

from __future__ import annotations

import io
import sys
from itertools import count
from types import SimpleNamespace

import pytest

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.domain.errors import CounsellorSuspended, DeskLocked, WrongPassword
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of
from tests.counter import Counter
from tests.patterns import COLLEAGUE, THEIR_PASSWORD

_centres = count(1)
NEW = "ស្វាយ ត្រប់ មៀន 2026"


@pytest.fixture
def desks(central, patterns, tmp_path):
    """Desk A and desk B of one centre; each knows the staff of the other. `code` is B's recovery code."""
    centre = f"{next(_centres):02}"
    here, there = (Counter(patterns.staffed(letter, centre), tmp_path / letter) for letter in "AB")
    for counter, letter in ((here, "A"), (there, "B")):
        counter.head.enrol_desk(central.url, central.invite(centre, letter))
        counter.head.exchange_changes()
    here.head.exchange_changes()
    yield SimpleNamespace(here=here, there=there, code=there.pattern.recovery_code)
    here.close()
    there.close()


def suspend(desks, *people):
    """Suspend people of desk B at desk A, and let B hear of it."""
    for one in people:
        desks.here.head.keep_staff.suspend(one.id)
    desks.here.head.exchange_changes()
    desks.there.head.exchange_changes()


def names_at_the_door(counter):
    return {member.name for member in counter.desk.sign_in.members()}


def test_suspended_at_another_desk_their_lock_opens_nothing_and_goes(desks):
    there, colleague = desks.there, desks.there.colleague.me
    suspend(desks, colleague)
    with pytest.raises(CounsellorSuspended) as refused:
        there.services_of(COLLEAGUE)
    assert refused.value.name == COLLEAGUE
    assert names_at_the_door(there) == {COUNSELLOR, COLLEAGUE}, "as long as the file is open"
    there.desk.sign_in.lock()
    assert names_at_the_door(there) == {COUNSELLOR}
    with pytest.raises(WrongPassword):
        there.desk.sign_in.unlock(colleague.id, THEIR_PASSWORD)


def test_where_the_lock_is_still_there_the_door_refuses_it_and_takes_it_away(desks):
    there, colleague = desks.there, desks.there.colleague.me
    suspend(desks, colleague)
    there.close()  # as if the PC was switched off
    assert COLLEAGUE in names_at_the_door(there)
    with pytest.raises(CounsellorSuspended):
        there.desk.sign_in.unlock(colleague.id, THEIR_PASSWORD)
    with pytest.raises(DeskLocked):
        there.desk.vault.engine  # noqa: B018 - it is the look that is refused
    assert names_at_the_door(there) == {COUNSELLOR}
    there.desk.sign_in.unlock(there.head.me.id, PASSWORD)


def test_the_terminal_refuses_them_as_well(desks, capsys, monkeypatch):
    suspend(desks, desks.there.colleague.me)
    desks.there.close()
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    settings = settings_of(desks.there.home, user=COLLEAGUE, password=THEIR_PASSWORD)
    assert run_terminal(settings, ["clients", "find", "x", "--json"], practice=False) == 3
    out, err = capsys.readouterr()
    assert out == "" and "KEY-08" in err and COLLEAGUE in err


def test_the_recovery_sheet_lets_nobody_in_who_is_suspended(desks):
    there, colleague = desks.there, desks.there.colleague.me
    suspend(desks, colleague)
    there.close()
    with pytest.raises(CounsellorSuspended):
        there.desk.sign_in.reset_with_recovery(desks.code, colleague.id, NEW)
    assert names_at_the_door(there) == {COUNSELLOR}


def test_a_desk_whose_people_are_all_suspended_is_opened_by_its_recovery_sheet(desks):
    there, head, colleague = desks.there, desks.there.head.me, desks.there.colleague.me
    suspend(desks, colleague, head)
    there.desk.sign_in.lock()
    assert names_at_the_door(there) == {COUNSELLOR, COLLEAGUE}, "or the sheet could help nobody"
    with pytest.raises(CounsellorSuspended):
        there.desk.sign_in.unlock(head.id, PASSWORD)
    there.desk.sign_in.reset_with_recovery(desks.code, head.id, NEW)
    there.desk.sign_in.unlock(head.id, NEW)
    again = there.desk.services_for(head.id)
    assert again.me.active
    again.exchange_changes()
    desks.here.head.exchange_changes()
    assert [one.name for one in desks.here.head.keep_staff.everybody() if not one.active] == [COLLEAGUE]


def test_a_new_password_at_their_desk_lets_them_in_again_before_they_ever_came_back(desks):
    there, colleague = desks.there, desks.there.colleague.me
    suspend(desks, colleague)
    there.head.keep_staff.reset_password(colleague.id, NEW)
    there.desk.sign_in.lock()
    there.desk.sign_in.unlock(colleague.id, NEW)
    assert there.desk.services_for(colleague.id).me.active
