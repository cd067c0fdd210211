"""Typed input becomes checked values: every type, every shape, nested values, and what is refused."""

from datetime import UTC, date, datetime

import pytest

from jobcentre_desktop.domain.action_plan import PlanStep, StepStatus
from jobcentre_desktop.domain.client import Client, IdentityDocument
from jobcentre_desktop.domain.errors import InputProblems, UnknownField
from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.situation import Job, LanguageSkill, Skill
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.settings import find_resources
from tests.counter import problems_of


@pytest.fixture(scope="module")
def read():
    return ReadInput(CodeLists(find_resources()), Gazetteer(find_resources()))


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("surname_km", "  គំរូ\u200b ", "គំរូ"),
        ("other_name", "មា  ", "មា"),
        ("other_name", 7, "7"),
        ("sex", "ស្រី", "F"),
        ("sex", "female", "F"),
        ("dependants_n", "៤", 4),
        ("dependants_n", 4.0, 4),
        ("min_salary", "1,200,000", 1_200_000),
        ("min_salary", " 800 000 ", 800_000),
        ("smartphone", True, True),
        ("smartphone", "ទេ", False),
        ("smartphone", 1, True),
        ("smartphone", "no", False),
        ("equity_card_issued", "2026-08-01", date(2026, 8, 1)),
        ("equity_card_issued", "២០២៦-០៨-០១", date(2026, 8, 1)),
        ("returned", "២០១៩", "2019"),
        ("returned", "2019-05", "2019-05"),
        ("returned", "2019-05-31", "2019-05-31"),
        ("abroad_from", "២០២៤-០៣", "2024-03"),
        ("email", "sophea@example.org", "sophea@example.org"),
        ("wg_seeing", 3, 3),
        ("wg_seeing", "3", 3),
        ("wanted_occupations", ["8153", " ", "4110"], ("8153", "4110")),
        ("wanted_occupations", "8153", ("8153",)),
        ("preferred_provinces", ["Battambang", "15"], ("02", "15")),
        ("birth_province", "Battambang", "02"),
        ("place", "ស្រុកថ្មគោល", "0202"),
        ("remarks", "មួយ\r\n\u200bពីរ", "មួយ\nពីរ"),
        ("phone", None, None),
        ("phone", " ", None),
        ("skills", None, ()),
        ("skills", [], ()),
    ],
)
def test_a_value_is_read_as_it_was_meant(read, field, typed, value):
    assert read(Client, {field: typed}) == {field: value}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("other_name", True),
        ("other_name", ["a"]),
        ("dependants_n", "many"),
        ("dependants_n", 4.5),
        ("dependants_n", True),
        ("dependants_n", -1),
        ("smartphone", "perhaps"),
        ("equity_card_issued", "22/11/2026"),
        ("equity_card_issued", False),
        ("returned", "22/11/2026"),
        ("returned", "2019-13"),
        ("returned", "2019-02-30"),
        ("returned", "2019-5"),
        ("abroad_from", "2024-13"),
        ("email", "a b@example.org"),
        ("wg_seeing", 5),
        ("wanted_occupations", ["8153", "0000"]),
        ("skills", "welding"),
        ("skills", [{"level": "basic"}]),
        ("languages", [{"language": "en", "speak": 4}]),
        ("education_history", [{"level": "E01", "grade": 13}]),
        ("jobs", [{"start": "March"}]),
        ("identity_documents", [{"type": "library card"}]),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(read, field, typed):
    with pytest.raises(InputProblems) as refused:
        read(Client, {field: typed})
    assert problems_of(refused) == {field: "GEN-03"}


@pytest.mark.parametrize("script", ["km", "la"])
@pytest.mark.parametrize("told", ["123", "១២៣", "--", ".", "(?)", "ៗ", "៛", "☎ 12", "😀"])
def test_signs_and_figures_alone_are_nobodys_name(read, script, told):
    names = (f"surname_{script}", f"given_{script}")
    with pytest.raises(InputProblems) as refused:
        read(Client, dict.fromkeys(names, told))
    khmer_signs = script == "la" and contains_khmer(told)
    assert problems_of(refused) == dict.fromkeys(names, "TXT-04" if khmer_signs else "GEN-03")


@pytest.mark.parametrize("told", ["X", "ឱ", "Sok 2", "ជ័យវរ្ម័នទី៧", "D’", "Ộ", "-A-"])
def test_a_name_may_be_one_letter_and_hold_signs_and_figures(read, told):
    field = "surname_km" if contains_khmer(told) else "surname_la"
    assert read(Client, {field: told}) == {field: told}


def test_a_range_without_an_upper_end_is_told_without_one(read):
    with pytest.raises(InputProblems) as refused:
        read(Client, {"jobs": [{"pay": -1}]})
    assert refused.value.problems[0].error.detail == "0–"


def test_a_state_of_a_step_is_read_by_its_words(read):
    assert read(PlanStep, {"status": "ធ្វើរួច"}) == {"status": StepStatus.DONE}


def test_an_unknown_place_by_code_or_name_is_refused(read):
    for told in ("99", "Atlantis"):
        with pytest.raises(InputProblems) as refused:
            read(Client, {"place": told})
        assert problems_of(refused) == {"place": "CLI-05"}


def test_values_inside_a_value_are_checked_by_the_dictionary_too(read):
    told = {
        "identity_documents": [{"type": "nid", "number": "012 345", "seen_original": "yes", "expiry": None}],
        "jobs": [{"occupation": "8153", "start": "២០២៤-០៣", "pay": "800,000", "written_contract": "no"}],
    }
    values = read(Client, told)
    assert values["identity_documents"] == (
        IdentityDocument(type="nid", number="012 345", seen_original=True),
    )
    assert values["jobs"] == (Job(occupation="8153", start="2024-03", pay=800_000, written_contract=False),)


def test_skills_and_languages_have_their_defaults(read):
    skill = next(iter(read.codes.get("skill"))).code
    language = next(iter(read.codes.get("language"))).code
    values = read(Client, {"skills": [{"skill": skill}], "languages": [{"language": language, "read": 3}]})
    assert values["skills"] == (Skill(skill=skill, level="basic", evidence="self_said"),)
    assert values["languages"] == (LanguageSkill(language=language, read=3),)


def test_an_unknown_part_of_a_value_is_named_with_it(read):
    with pytest.raises(InputProblems) as refused:
        read(Client, {"identity_documents": [{"type": "nid", "colour": "blue"}]})
    error = refused.value.problems[0].error
    assert isinstance(error, UnknownField)
    assert error.field == "identity_documents.colour"


@pytest.mark.parametrize(
    ("typed", "instant"),
    [
        ("2026-12-01T09:00+07:00", datetime(2026, 12, 1, 2, 0, tzinfo=UTC)),
        ("2026-12-01T02:00:00Z", datetime(2026, 12, 1, 2, 0, tzinfo=UTC)),
        ("2026-12-01T09:00", datetime(2026, 12, 1, 2, 0, tzinfo=UTC)),
        ("2026-12-01 09:00", datetime(2026, 12, 1, 2, 0, tzinfo=UTC)),
        ("២០២៦-១២-០១T០៩:០០", datetime(2026, 12, 1, 2, 0, tzinfo=UTC)),
        ("2026-12-01", datetime(2026, 11, 30, 17, 0, tzinfo=UTC)),
    ],
)
def test_a_moment_without_a_zone_is_told_by_the_clock_on_the_wall(read, typed, instant):
    told = read(CounsellingSession, {"next_appointment": typed})["next_appointment"]
    assert told == instant
    assert told.tzinfo is UTC


def test_a_moment_that_is_none_is_refused(read):
    with pytest.raises(InputProblems) as refused:
        read(CounsellingSession, {"next_appointment": "next week"})
    assert refused.value.problems[0].error.expected == "instant"


def test_a_note_of_many_lines_keeps_them_and_a_too_long_one_is_refused(read):
    assert read(CounsellingSession, {"shared_note": "a\n\nb"}) == {"shared_note": "a\n\nb"}
    with pytest.raises(InputProblems) as refused:
        read(CounsellingSession, {"shared_note": "x" * 8001})
    assert (refused.value.problems[0].error.expected, refused.value.problems[0].error.detail) == (
        "length",
        "8000",
    )


def test_an_emptied_field_that_cannot_be_empty_is_told_as_nothing(read):
    assert read(Partner, {"active": "", "kind": None}) == {"active": None, "kind": None}
    assert read(CounsellingSession, {"minutes": ""}) == {"minutes": None}
