"""Every code list that ships is whole, and recognises what people write in their sheets."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from jobcentre_desktop.domain import consent
from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.code_list import Code, CodeList
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.facts import rules
from jobcentre_desktop.domain.follow_up import Occasion, Reached
from jobcentre_desktop.domain.khmer.text import contains_khmer, first_broken_piece, normal_form
from jobcentre_desktop.domain.outcome import OutcomeType
from jobcentre_desktop.domain.partner import VERIFIED
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.domain.referral_checks import is_sensitive, must_be_reviewed
from jobcentre_desktop.domain.situation import WG_DOMAINS
from jobcentre_desktop.reference.code_lists import CodeLists

ROOT = Path(__file__).parents[2]
LISTS = CodeLists(ROOT / "resources")
every_list = pytest.mark.parametrize("name", LISTS.names())


@every_list
def test_a_list_says_its_name_its_date_and_its_source(name):
    codes = LISTS.get(name)
    assert codes.name == name
    date.fromisoformat(f"{codes.version}-01")
    assert len(codes.source) > 10
    assert len(codes) > 1


@every_list
def test_codes_of_a_list_differ_and_so_do_their_words(name):
    codes = LISTS.get(name).codes
    for told in ("code", "km", "en"):
        values = [getattr(code, told) for code in codes]
        assert len(values) == len(set(values)), told


@every_list
def test_every_code_has_clean_words_in_both_languages(name):
    for code in LISTS.get(name):
        assert contains_khmer(code.km), code
        assert not contains_khmer(code.en), code
        assert code.en.strip() == code.en != "", code
        for text in (code.km, code.en, *code.aliases):
            assert normal_form(text) == text, code
            assert first_broken_piece(text) is None, code


@every_list
def test_no_way_of_writing_means_two_codes(name):
    codes = LISTS.get(name)
    meant = defaultdict(set)
    for code in codes:
        for text in (code.code, code.km, code.en, *code.aliases):
            meant[codes.match(text)].add(code.code)
    assert all(found == {code} for code, found in meant.items())


@every_list
def test_a_file_holds_nothing_but_the_agreed_fields(name):
    file = json.loads((ROOT / f"resources/reference/codes/{name}.json").read_text(encoding="utf-8"))
    assert list(file) == ["name", "version", "source", "codes"]
    assert all(isinstance(code["km_reviewed"], bool) for code in file["codes"])


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_list_the_data_dictionary_names_is_there_and_has_the_defaults(kind):
    defaults = {one.name: one.default for one in fields(kind)}
    for name, rule in rules(kind):
        if not rule.codes:
            continue
        codes = LISTS.get(rule.codes)
        if isinstance(defaults[name], str):
            assert defaults[name] in codes, name


def test_an_unknown_list_and_an_unknown_code_are_refused():
    with pytest.raises(KeyError):
        LISTS.get("no_such_list")
    with pytest.raises(NotFound):
        LISTS.get("sex").get("Q")


def test_a_code_from_a_newer_app_is_shown_as_it_is():
    assert LISTS.get("sex").label("Q", "km") == "Q"
    assert LISTS.get("sex").label("F", "km") == "ស្រី"
    assert LISTS.get("sex").label("F", "en") == "Female"


@pytest.mark.parametrize(
    ("name", "written", "code"),
    [
        ("sex", "ប្រុស", "M"),
        ("sex", "ប", "M"),
        ("sex", " male ", "M"),
        ("sex", "ស", "F"),
        ("sex", "ស្រី\u200b ", "F"),
        ("sex", "f", "F"),
        ("sex", "?", None),
        ("sex", "", None),
        ("education_level", "ថ្នាក់ទី៧", "E02"),
        ("education_level", "ថ្នាក់ទី ១២", "E03"),
        ("education_level", "Grade 6", "E01"),
        ("education_level", "អនុវិទ្យាល័យ", "E02"),
        ("education_level", "បរិញ្ញាបត្រ", "H02"),
        ("education_level", "បរិញ្ញាបត្ររង", "H01"),
        ("poverty", "ក្រីក្រ១", "poor_1"),
        ("poverty", "ក្រីក្រ ២", "poor_2"),
        ("poverty", "ក្រីក្រ", None),
        ("poverty", "មិនក្រីក្រ", "not_poor"),
        ("poverty", "ងាយរងហានិភ័យ", "near_poor"),
        ("poverty", "NEAR-POOR", "near_poor"),
        ("occupation", "ចុងភៅ", "5120"),
        ("occupation", "electrician", "7411"),
        ("occupation", "8153", "8153"),
        ("marital", "មេម៉ាយ", "widowed"),
        ("labour_status", "គ្មានការងារធ្វើ", "unemployed_seeking"),
    ],
)
def test_what_people_write_is_recognised(name, written, code):
    assert LISTS.get(name).match(written) == code


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("sex", "ប្រុស ប M m Male ស្រី ស F f Female"),
        ("education_level", "មិនបានចូលរៀន បឋមសិក្សា អនុវិទ្យាល័យ វិទ្យាល័យ បរិញ្ញាបត្រ ថ្នាក់ទី៧ ថ្នាក់ទី១២"),
        ("occupation", "កម្មករសំណង់ បុគ្គលិកការិយាល័យ អ្នកថែទាំកុមារ ចុងភៅ បុគ្គលិកលក់"),
        ("occupation", "កម្មករដេរម៉ាស៊ីន អ្នករត់តុ ជាងអគ្គិសនី"),
        ("poverty", "មិនក្រីក្រ ក្រីក្រ១ ក្រីក្រ២"),
    ],
)
def test_every_value_of_a_job_fairs_sheet_is_recognised(name, written):
    for value in written.split():
        assert LISTS.get(name).match(value) is not None, value


def test_an_alias_never_hides_another_codes_own_words():
    codes = CodeList(
        name="colour",
        version="2026-11",
        source="invented",
        codes=(
            Code(code="r", km="ក្រហម", en="Red", aliases=("blue",)),
            Code(code="b", km="ខៀវ", en="Blue"),
        ),
    )
    assert codes.match("BLUE") == "b"


def test_a_codes_facts_are_read_by_kind():
    job = LISTS.get("referral_type").get("JOB")
    assert job.names("partner_kinds") == ("employer",)
    assert job.number("min_documents_minor") == 3
    assert job.number("partner_kinds") is None
    assert job.names("min_documents") == ()
    assert not job.is_marked("sensitive")
    assert not job.is_marked("no_such_mark")


def test_referral_types_are_marked_as_the_checks_treat_them():
    types = LISTS.get("referral_type")
    kinds = LISTS.get("partner_kind")
    assert len(types) == 17  # 16 rows of the brief, HEALTH and REHAB share one
    for one in types:
        assert one.is_marked("sensitive") == is_sensitive(one.code), one.code
        assert one.is_marked("head_review") == must_be_reviewed(one.code), one.code
        assert one.names("partner_kinds")
        assert all(kind in kinds for kind in one.names("partner_kinds")), one.code


def test_lists_that_mirror_code_agree_with_it():
    assert {code.code for code in LISTS.get("referral_state")} == set(ReferralState)
    assert {code.code for code in LISTS.get("step_status")} == set(StepStatus)
    assert {code.code for code in LISTS.get("outcome_type")} == set(OutcomeType)
    assert {code.code for code in LISTS.get("follow_up_occasion")} == set(Occasion)
    assert {code.code for code in LISTS.get("contact_reached")} == set(Reached)
    assert tuple(code.code for code in LISTS.get("wg_question")) == WG_DOMAINS
    assert {code.code for code in LISTS.get("consent_purpose")} == {
        consent.REGISTRATION,
        consent.SHARE_EMPLOYERS,
        consent.SHARE_INSTITUTES,
        consent.SHARE_PARTNER,
        consent.CONTACT,
        consent.STATISTICS,
    }


def test_every_reason_of_the_profile_score_has_words():
    score = json.loads((ROOT / "resources/reference/profile_score.json").read_text(encoding="utf-8"))
    assert set(score["points"]) == {code.code for code in LISTS.get("profile_reason")}


def test_seventeen_groups_are_marked_indigenous():
    assert sum(code.is_marked("indigenous") for code in LISTS.get("ethnicity")) == 17


def test_partners_are_put_in_order_by_each_verification_there_is():
    assert set(VERIFIED) == {one.code for one in LISTS.get("verification")}
