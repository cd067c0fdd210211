"""The boxes of the sections: each field of the dictionary has one, and tells what stands there."""

from __future__ import annotations

from functools import partial

import pytest
from ui.client_scene import SREYNEANG
from ui.screen import (
    assert_follows_the_language,
    assert_named,
    put_away,
    put_on_screen,
    read,
    settle,
    type_text,
)

from jobcentre_desktop.domain.client import SECTIONS
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.read_client import MADE_BY_THE_DESK
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.sections.section_form import SectionForm

FULL = {
    **SREYNEANG,
    "dob_precision": "estimated",
    "dob_month": None,
    "birth_province": "02",
    "preferred_language": "khm",
    "phone_2": "096 123 4567",
    "safe_to_call": False,
    "email": "sreyneang@example.org",
    "permanent_place": "020306",
    "education_history": [{"level": "E01", "year": 2014, "completed": True, "certificate_seen": True}],
    "left_reason": "cost",
    "jobs": [
        {
            "occupation": "8153",
            "start": "2021-03",
            "end": "2023-11",
            "pay": 800000,
            "nssf_by_employer": False,
        },
        {"title": "លក់បន្លែ", "icse18": "21"},
    ],
    "barriers": ["lacks_skill", "transport"],
    "skills": [{"skill": "tourism", "level": "working", "evidence": "certificate"}],
    "languages": [{"language": "khm", "speak": 3, "read": 3, "write": 2}],
    "preferred_provinces": ["02", "12"],
    "min_salary": 900000,
    "available_from": "2027-01-04",
    "available_days": ["monday", "friday"],
    "ever_abroad": True,
    "abroad_from": "2019-05",
    "returned": "2020-04",
    "equity_card_expiry": "2028-02-29",
    "wg_seeing": 2,
    "wg_hearing": 1,
    "remarks": "មកជាមួយម្តាយ",
}


def test_work_abroad_was_in_another_country(scene, look, qtbot):
    country = form_of(scene, look, qtbot, "migration").fields["abroad_country"].control
    assert country.findData("KHM") < 0 and country.findData("THA") == 1, "after the empty row"
    country.set_value("KHM")
    assert country.currentText() == "Cambodia", "what a record holds is shown all the same"
    nationality = form_of(scene, look, qtbot, "identity").fields["nationality"].control
    assert nationality.findData("KHM") >= 0


def form_of(scene, look, qtbot, section, *, width=680, **more):
    form = SectionForm(look, scene.services, section, **more)
    put_on_screen(qtbot, form, width, 600)
    settle()
    return form


def words(widget):
    return " | ".join(read(widget)).replace("\u200b", "")


def answers_of(client):
    """What a client's facts say of each section, as `value` tells it."""
    return {name: value for name, value in to_facts(client).items() if name not in MADE_BY_THE_DESK}


def test_every_section_tells_back_what_it_was_shown(scene, look, qtbot):
    client = scene.services.register_client(FULL).client
    told = {}
    for section in SECTIONS:
        form = form_of(scene, look, qtbot, section)
        form.set_value(to_facts(client))
        told |= form.value()
    assert scene.services.edit_client(client.id, told) == client
    given = {name: value for name, value in told.items() if value not in (None, "", [], False)}
    missing = {name for name in answers_of(client) if name not in given} - {"safe_to_call", "dob_precision"}
    assert missing == set(), missing


def test_a_draft_of_every_section_comes_back_as_it_stood(scene, look, qtbot):
    client = scene.services.register_client(FULL).client
    for section in SECTIONS:
        form = form_of(scene, look, qtbot, section)
        form.set_value(to_facts(client))
        typed = form.typed()
        other = form_of(scene, look, qtbot, section)
        other.set_typed(typed)
        assert other.typed() == typed, section
        assert other.value() == form.value(), section


def test_every_field_of_the_dictionary_has_a_box(scene, look, qtbot):
    for section, kind in SECTIONS.items():
        form = form_of(scene, look, qtbot, section)
        wanted = set(kind.__dataclass_fields__) - MADE_BY_THE_DESK
        assert set(form.value()) == wanted, section


def test_an_empty_form_tells_only_the_usual_values(scene, look, qtbot):
    told = {}
    for section in SECTIONS:
        told |= form_of(scene, look, qtbot, section).value()
    usual = {"sex": "X", "nationality": "KHM", "channel": "walk_in", "status": "active"}
    assert {name: value for name, value in told.items() if value not in (None, [])} == usual


def test_what_is_typed_is_told_and_announced(scene, look, qtbot):
    form = form_of(scene, look, qtbot, "contact")
    heard = []
    form.edited.connect(lambda: heard.append(True))
    type_text(form.fields["telegram"].control, "sreyneang")
    assert form.value()["telegram"] == "sreyneang"
    assert heard


def test_a_date_that_is_not_whole_is_told_as_typed_so_that_it_can_be_refused(scene, look, qtbot):
    form = form_of(scene, look, qtbot, "availability")
    type_text(form.fields["available_from"].control.month, "3")
    assert form.value()["available_from"] == "/3/"


def test_a_place_that_was_not_chosen_is_told_as_typed(scene, look, qtbot):
    form = form_of(scene, look, qtbot, "address")
    type_text(form.fields["place"].control, "ភូមិឆ្ងាយ")
    assert form.value()["place"] == "ភូមិឆ្ងាយ"


def test_a_chosen_place_follows_the_language(scene, look, qtbot):
    form = form_of(scene, look, qtbot, "address")
    form.set_value({"place": "02"})
    assert form.fields["place"].control.text() == "Battambang"
    look.change(language=Language.KHMER)
    settle()
    assert form.fields["place"].control.text() == "បាត់ដំបង"
    assert form.value()["place"] == "02"


def test_entries_come_with_a_button_and_go_with_theirs(scene, look, qtbot):
    form = form_of(scene, look, qtbot, "skills")
    languages = form.fields["languages"].control
    languages.add.click()
    (entry,) = languages.entries
    assert form.value()["languages"] == []
    entry.answers["language"].show("khm")
    entry.answers["speak"].show(3)
    assert form.value()["languages"] == [{"language": "khm", "speak": 3, "read": 0, "write": 0}]
    entry.removed.emit()
    assert form.value()["languages"] == []


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ({}, "Not known yet"),
        ({"wg_seeing": 3}, "Counts as a person with disability"),
        (dict.fromkeys(("wg_seeing", "wg_hearing", "wg_mobility"), 1), "Not known yet"),
        (
            {
                **dict.fromkeys(("wg_seeing", "wg_hearing", "wg_mobility", "wg_cognition"), 2),
                "wg_self_care": 7,
                "wg_communication": 9,
            },
            "Does not count",
        ),
    ],
)
def test_the_outcome_of_the_six_questions_is_told_in_words(scene, look, qtbot, answers, outcome):
    form = form_of(scene, look, qtbot, "disability")
    form.set_value(answers)
    assert outcome in words(form)
    assert "even if wearing glasses" in words(form)


def test_what_stands_in_another_form_is_left_out(scene, look, qtbot):
    form = form_of(
        scene, look, qtbot, "identity", without=frozenset({"sex", "dob_year", "dob_month", "dob_day"})
    )
    assert "sex" not in form.value()
    assert "dob_year" not in form.value()
    assert "marital" in form.value()


def test_every_section_has_names_fits_and_follows_the_language(scene, look, qtbot):
    made = []

    def build(section):
        form = SectionForm(look, scene.services, section)
        made.append(form)
        for name in ("identity_documents", "education_history", "jobs", "skills", "languages"):
            if name in form.fields:
                form.fields[name].control.add.click()
        return form

    for section in SECTIONS:
        assert_follows_the_language(look, partial(build, section))
        for language in Language:
            look.change(language=language)
            form = build(section)
            form.resize(600, 700)
            form.show()
            settle()
            assert_named(form)
            assert form.minimumSizeHint().width() <= 600, (section, language)
        put_away(made)
