"""Who works at a desk: added, suspended, given a new password; signing in; the recovery sheet."""

import pytest

from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.errors import (
    DeskLocked,
    InputProblems,
    LastManager,
    NotAllowed,
    NotFound,
    PasswordTooWeak,
    WrongPassword,
    WrongRecoveryCode,
)
from jobcentre_desktop.domain.ids import CounsellorId
from tests.a_desk import COUNSELLOR, PASSWORD, a_desk
from tests.counter import problems_of
from tests.patterns import COLLEAGUE, THEIR_PASSWORD

NEW = "ស្វាយ ត្រប់ មៀន 2026"


def can_come_in(counter, name, password):
    """Return whether a name and a password open the closed file."""
    counter.desk.close()
    sign_in = counter.desk.sign_in
    try:
        sign_in.unlock(sign_in.member_named(name).id, password)
    except WrongPassword:
        return False
    return True


def test_a_counsellor_added_by_the_head_signs_in(counter):
    added = counter.head.keep_staff.add("  គង់ មករា ", NEW, name_latin="Kong Makara")
    assert (added.name, added.name_latin, added.role) == ("គង់ មករា", "Kong Makara", Role.COUNSELLOR)
    assert added in counter.colleague.keep_staff.everybody()
    assert can_come_in(counter, "គង់ មករា", NEW)


@pytest.mark.parametrize(
    ("name", "password", "error"), [("", NEW, InputProblems), ("គង់", "short", PasswordTooWeak)]
)
def test_a_counsellor_needs_a_name_and_a_good_password(counter, name, password, error):
    with pytest.raises(error) as refused:
        counter.head.keep_staff.add(name, password)
    if error is InputProblems:
        assert problems_of(refused) == {"name": "GEN-04"}
    assert len(counter.head.keep_staff.everybody()) == 2
    assert len(counter.desk.sign_in.members()) == 2


def test_only_the_head_looks_after_staff(counter):
    staff = counter.colleague.keep_staff
    for ask in (
        lambda: staff.add("គង់", NEW),
        lambda: staff.suspend(counter.head.me.id),
        lambda: staff.reset_password(counter.head.me.id, NEW),
    ):
        with pytest.raises(NotAllowed):
            ask()


def test_who_is_suspended_comes_in_no_more_and_their_work_stays(counter):
    draft = counter.colleague.keep_drafts.keep(counter.head.keep_drafts.new_draft_id(), "session", {"a": 1})
    client = counter.colleague.register_client(
        {"surname_km": "គំរូ", "given_km": "សុភា", "sex": "F", "dob_year": 1996}
    ).client
    counter.head.keep_staff.suspend(counter.colleague.me.id)
    [suspended] = [one for one in counter.head.keep_staff.everybody() if not one.active]
    assert suspended.id == counter.colleague.me.id
    assert counter.head.show_client(client.id).client == client
    assert counter.colleague.keep_drafts.mine() == (draft,)
    assert not can_come_in(counter, COLLEAGUE, THEIR_PASSWORD)


def test_who_was_suspended_comes_in_again_with_a_new_password(counter):
    counter.head.keep_staff.suspend(counter.colleague.me.id)
    counter.head.keep_staff.reset_password(counter.colleague.me.id, NEW)
    assert all(one.active for one in counter.head.keep_staff.everybody())
    assert not can_come_in(counter, COLLEAGUE, THEIR_PASSWORD)
    assert can_come_in(counter, COLLEAGUE, NEW)


def test_a_desk_keeps_a_manager(counter):
    with pytest.raises(LastManager):
        counter.head.keep_staff.suspend(counter.head.me.id)
    other = counter.head.keep_staff.add("គង់ មករា", NEW, role=Role.HEAD)
    counter.head.keep_staff.suspend(counter.head.me.id)
    with pytest.raises(LastManager):
        counter.services_of("គង់ មករា").keep_staff.suspend(other.id)


def test_a_manager_of_another_desk_is_no_manager_of_this_one(counter):
    far_away = Counsellor(id=CounsellorId(counter.head.new_id()), name="អ្នកឆ្ងាយ", role=Role.HEAD)
    with counter.work() as work:
        work.records.add(far_away)
        work.commit()
    with pytest.raises(LastManager):
        counter.head.keep_staff.suspend(counter.head.me.id)
    counter.head.keep_staff.suspend(far_away.id)  # no lock here: only the record says so
    assert [one.id for one in counter.head.keep_staff.everybody() if not one.active] == [far_away.id]


def test_nobody_is_suspended_or_reset_who_is_not_on_file(counter):
    stranger = CounsellorId(counter.head.new_id())
    with pytest.raises(NotFound):
        counter.head.keep_staff.suspend(stranger)
    with pytest.raises(NotFound):
        counter.head.keep_staff.reset_password(stranger, NEW)


def test_a_forgotten_password_is_reset_by_the_head(counter):
    counter.head.keep_staff.reset_password(counter.colleague.me.id, NEW)
    assert not can_come_in(counter, COLLEAGUE, THEIR_PASSWORD)
    assert can_come_in(counter, COLLEAGUE, NEW)


def test_ones_own_password_is_changed_with_the_old_one(counter):
    staff = counter.colleague.keep_staff
    with pytest.raises(WrongPassword):
        staff.own_password(PASSWORD, NEW)
    with pytest.raises(PasswordTooWeak):
        staff.own_password(THEIR_PASSWORD, "short")
    staff.own_password(THEIR_PASSWORD, NEW)
    assert can_come_in(counter, COLLEAGUE, NEW)


def test_a_long_password_opens_and_its_beginning_does_not(counter):
    long = "ដើមត្នោត នៅមាត់ទន្លេ ក្បែរភ្នំ ធ្លាក់ភ្លៀងខ្លាំងណាស់ នៅពេលព្រឹកព្រលឹម ឆ្នាំនេះ ២០២៦ ក៏ដោយ"
    assert len(long) > 64
    counter.head.keep_staff.add("គង់ មករា", long)
    assert not can_come_in(counter, "គង់ មករា", long[:64])
    assert can_come_in(counter, "គង់ មករា", long)


# --- signing in ---------------------------------------------------------------------------------------------


def test_everybody_with_a_lock_is_shown_before_signing_in(counter):
    counter.desk.close()
    assert counter.desk.sign_in.is_set_up()
    assert [(one.name, one.role) for one in counter.desk.sign_in.members()] == [
        (COUNSELLOR, "head"),
        (COLLEAGUE, "counsellor"),
    ]


def test_a_member_is_named_by_name_or_id_and_a_stranger_is_a_wrong_password(counter):
    sign_in = counter.desk.sign_in
    assert sign_in.member_named(COLLEAGUE).id == counter.colleague.me.id
    assert sign_in.member_named(str(counter.head.me.id)).name == COUNSELLOR
    with pytest.raises(WrongPassword):
        sign_in.member_named("nobody")


def test_a_locked_desk_tells_nothing(counter):
    client = counter.register()
    counter.desk.sign_in.lock()
    with pytest.raises(DeskLocked):
        counter.head.show_client(client.id)
    with pytest.raises(WrongPassword):
        counter.desk.sign_in.unlock(counter.head.me.id, THEIR_PASSWORD)
    counter.desk.sign_in.unlock(counter.head.me.id, PASSWORD)
    assert counter.head.show_client(client.id).client == client


def test_the_recovery_sheet_gives_one_member_a_new_password(tmp_path):
    desk = a_desk(tmp_path / "desk")
    try:
        me = desk.services.me.id
        sheet = desk.services.keep_centre.recovery_sheet(desk.recovery_code, "km")
        assert sheet.startswith(b"%PDF")
        desk.close()
        with pytest.raises(WrongRecoveryCode):
            desk.open.sign_in.reset_with_recovery("AAAA-AAAA", me, NEW)
        with pytest.raises(NotFound):
            desk.open.sign_in.reset_with_recovery(desk.recovery_code, CounsellorId(desk.open.new_id()), NEW)
        with pytest.raises(PasswordTooWeak):
            desk.open.sign_in.reset_with_recovery(desk.recovery_code, me, "short")
        desk.open.sign_in.reset_with_recovery(desk.recovery_code, me, NEW)
        with pytest.raises(DeskLocked):
            desk.services.find_clients.count()
        desk.open.sign_in.unlock(me, NEW)
        assert desk.services.find_clients.count() == 0
    finally:
        desk.close()


def test_the_file_of_a_desk_is_whole(counter):
    counter.register()
    report = counter.head.check_file().health
    assert (report.ok, report.problems) == (True, ())


def test_staff_are_listed_as_in_the_khmer_dictionary(counter):
    for name in ("ឫទ្ធី មុនី", "លី ដារា", "កែវ សុភា"):
        counter.head.keep_staff.add(name, "another password 26")
    names = [one.name for one in counter.head.keep_staff.everybody()]
    added = [name for name in names if name in ("ឫទ្ធី មុនី", "លី ដារា", "កែវ សុភា")]
    assert added == ["កែវ សុភា", "ឫទ្ធី មុនី", "លី ដារា"]
