"""Setting a desk up, its centre's facts, what a practice desk never does, what an export leaves out."""

from dataclasses import replace

import pytest

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.centre import Centre, Desk
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import (
    BadValue,
    DeskAlreadySetUp,
    DeskNotSetUp,
    InputProblems,
    NotAllowed,
    PasswordTooWeak,
    PracticeStaysHere,
)
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.set_up_desk import SetUpDesk, centre_id
from tests.a_desk import BATTAMBANG, PASSWORD, StandingClock, settings_of
from tests.counter import Counter, problems_of


@pytest.fixture
def empty(tmp_path):
    """A folder without a desk, and what is there before anybody signs in."""
    desk = OpenDesk(settings_of(tmp_path / "desk"), clock=StandingClock())
    yield desk
    desk.close()


def test_a_desk_is_set_up_with_its_centre_and_its_first_counsellor(empty):
    assert not empty.sign_in.is_set_up()
    ready = empty.set_up_desk(replace(BATTAMBANG, desk_letter="b", centre_code="០២", language="en"), PASSWORD)
    services = empty.services_for(ready.counsellor.id)
    assert (services.desk.name, services.centre, services.me) == ("02-B.1", ready.centre, ready.counsellor)
    assert (services.centre.letters, services.centre.head_name_en) == ("ម.ក.ប.ប.", "Keo Vibol")
    assert services.me.may_manage_desk()
    assert services.keep_centre.language() == "en"
    assert services.keep_staff.everybody() == (ready.counsellor,)
    assert len(ready.recovery_code.split("-")) > 3


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({"centre_code": "26"}, {"centre_code": "GEN-03"}),
        ({"centre_code": "2"}, {"centre_code": "GEN-03"}),
        ({"centre_code": "xx"}, {"centre_code": "GEN-03"}),
        ({"desk_letter": "AB"}, {"desk_letter": "GEN-03"}),
        ({"desk_letter": "ក"}, {"desk_letter": "GEN-03"}),
        (
            {"counsellor_name": " ", "centre_name_km": ""},
            {"counsellor_name": "GEN-04", "centre_name_km": "GEN-04"},
        ),
        ({"letters": "ម.ក.😀", "head_name_en": "北"}, {"letters": "DOC-01", "head_name_en": "DOC-01"}),
        (
            {"centre_name_en": "x" * 121, "letters": "x" * 31},
            {"centre_name_en": "GEN-03", "letters": "GEN-03"},
        ),
    ],
)
def test_what_a_desk_cannot_be_is_named_and_nothing_is_made(empty, tmp_path, told, problems):
    with pytest.raises(InputProblems) as refused:
        empty.set_up_desk(replace(BATTAMBANG, **told), PASSWORD)
    assert problems_of(refused) == problems
    assert not (tmp_path / "desk").exists()


def test_a_weak_password_makes_nothing(empty):
    with pytest.raises(PasswordTooWeak):
        empty.set_up_desk(BATTAMBANG, "short")
    assert not empty.sign_in.is_set_up()


def test_a_desk_is_set_up_once(counter):
    with pytest.raises(DeskAlreadySetUp):
        counter.desk.set_up_desk(BATTAMBANG, PASSWORD)


class _PowerCut(Exception):
    """Nothing of ours foresees it."""


def test_a_set_up_that_was_cut_off_leaves_a_folder_that_can_be_set_up(empty):
    def cut_off(counsellor, desk):
        open_work = empty.work_for(counsellor, desk)

        class _Cut:
            def __enter__(self):
                self.work = open_work()
                return self.work.__enter__()

            def __exit__(self, *told):
                self.work.__exit__(None, None, None)
                raise _PowerCut

        return _Cut

    interrupted = SetUpDesk(
        vault=empty.vault,
        work_for=cut_off,
        clock=empty.clock,
        new_id=empty.new_id,
        gazetteer=empty.gazetteer,
        letters=empty.letters,
    )
    with pytest.raises(_PowerCut):
        interrupted(BATTAMBANG, PASSWORD)
    assert not empty.sign_in.is_set_up()
    ready = empty.set_up_desk(BATTAMBANG, PASSWORD)
    assert empty.services_for(ready.counsellor.id).keep_staff.everybody() == (ready.counsellor,)


def test_a_file_without_its_desks_own_facts_is_not_set_up(empty):
    member = Member(id=CounsellorId(empty.new_id()), name="គំរូ", role="head")
    empty.vault.create(member, PASSWORD)
    nowhere = Desk(id=member.id, letter="", centre_code="", epoch=0)
    open_work = empty.work_for(Counsellor(id=member.id, name=member.name), nowhere)
    with open_work(reading=True) as work, pytest.raises(DeskNotSetUp):
        read_desk(work)


# --- the centre ---------------------------------------------------------------------------------------------


def test_two_desks_set_up_apart_make_one_record_of_their_centre():
    assert centre_id("02") == centre_id("02") != centre_id("15")


def test_the_head_changes_what_stands_on_the_letterhead(counter):
    after = counter.head.keep_centre({"phone": "053 952 905", "address_en": None, "head_name_km": "ហេង សំណាង"})
    assert (after.phone, after.address_en, after.head_name_km) == ("053 952 905", "", "ហេង សំណាង")
    counter.start_again()
    assert counter.head.centre == after
    referral = counter.refer(counter.register())
    assert counter.head.issue_letter.facts(referral.id).centre.head_name.km == "ហេង សំណាង"


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({"code": "15"}, {"code": "GEN-02"}),
        ({"name_km": "", "name_en": None}, {"name_km": "GEN-04", "name_en": "GEN-04"}),
        ({"phone": "0" * 41}, {"phone": "GEN-03"}),
    ],
)
def test_a_centre_keeps_its_code_and_its_names(refusing, told, problems):
    with pytest.raises(InputProblems) as refused:
        refusing.head.keep_centre(told)
    assert problems_of(refused) == problems


def test_only_the_head_changes_the_letterhead(refusing):
    with pytest.raises(NotAllowed):
        refusing.colleague.keep_centre({"phone": "053 952 905"})


def test_the_desk_remembers_its_language(counter):
    assert counter.head.keep_centre.language() == "km"
    counter.colleague.keep_centre.speak("en")
    counter.start_again()
    assert counter.head.keep_centre.language() == "en"


# --- practice and export ------------------------------------------------------------------------------------


def test_a_practice_desk_is_never_enrolled(pattern, tmp_path):
    counter = Counter(pattern, tmp_path / "desk", practice=True)
    try:
        with pytest.raises(PracticeStaysHere):
            counter.head.enrol_desk("http://127.0.0.1:1", "CODE")
    finally:
        counter.close()


def test_a_length_that_is_too_much_says_how_much_is_not(empty):
    with pytest.raises(InputProblems) as refused:
        empty.set_up_desk(replace(BATTAMBANG, counsellor_name="x" * 81), PASSWORD)
    error = refused.value.problems[0].error
    assert isinstance(error, BadValue)
    assert (error.expected, error.detail) == ("length", "80")


def test_a_centre_found_by_its_code_is_this_desks(counter):
    other = Centre(id=centre_id("15"), code="15", name_km="ពោធិ៍សាត់", name_en="Pursat")
    with counter.work() as work:
        work.records.add(other)
        work.commit()
    counter.start_again()
    assert counter.head.centre.code == "02"


def test_what_no_letter_could_print_never_comes_onto_the_letterhead(counter):
    before = counter.head.keep_centre.now()
    with pytest.raises(InputProblems) as refused:
        counter.head.keep_centre({"phone": "053 000 000", "address_km": "ផ្លូវ ☎"})
    assert problems_of(refused) == {"address_km": "DOC-01"}
    assert counter.head.keep_centre.now() == before
