"""Every text of every record comes in by one road: normal form, whole Khmer, Unicode; or it is refused."""

import typing
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import InputProblems, KhmerNeeded, LatinNeeded, OldFontText
from jobcentre_desktop.domain.facts import rules
from jobcentre_desktop.domain.khmer.legacy import first_old_piece
from jobcentre_desktop.domain.khmer.text import first_broken_piece, normal_form, normal_lines
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.reference.holidays import read_holidays
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.settings import find_resources
from tests import some_scans
from tests.a_desk import BATTAMBANG
from tests.counter import problems_of
from tests.makers import a_client, a_partner, a_referral, a_session

MESSY, TIDY = " ស្រ្តី\u200bកុ្រម ", "ស្ត្រីក្រុម"  # other code orders, a zero-width space, edges
BROKEN, OLD = "កី្្ា", "RBHraCaNacRkkm<úCa"
NEW = "ស្វាយ ត្រប់ មៀន 2026"

MADE_BY_THE_DESK = {
    *("client.client_no", "client.centre_code", "client.gaz_version", "client.place_name_km"),
    *("client.permanent_place_name_km", "client.origin_place_name_km", "centre.code", "consent.text_version"),
    *("consent.language", "assessment.rules_version", "partner.partner_no", "partner.place_name_km"),
    *("referral.referral_no", "letter.referral_no", "letter.language", "letter.wording", "letter.sha256"),
    *("visit.desk_letter", "day.desk_name", "counsellor.home", "transfer.from_centre", "transfer.to_centre"),
    *("handover.to_centre", "handover.refused", "held_change.from_centre", "held_change.desk_name"),
    *("phrase.box", "code_words.code_list", "code_words.code"),
    *("outreach_event.centre_code", "outreach_event.place_name_km"),
    *("list_export.what", "list_export.form"),
    *("attachment.media_type", "attachment.sha256"),
    *("held_change.kind", "held_change.act", "held_change.author_name", "held_decision.desk_name"),
}
FORMED = {"phone", "email", "month", "place", "known_date"}
"""What is checked by its shape besides: a messy name is no phone number."""


def texts_of(kind):
    """Return the names of a record's texts that a person types."""
    hints = typing.get_type_hints(kind)
    return [
        name
        for name, rule in rules(kind)
        if not rule.codes
        and hints[name] in (str, str | None)
        and rule.form not in FORMED
        and f"{kind.KIND}.{name}" not in MADE_BY_THE_DESK
    ]


class Doors:
    """How each kind of record comes into the file, with one text told."""

    def __init__(self, counter):
        self.counter = counter
        self.services = counter.head
        self.of_client = counter.register()

    def client(self, name, text):
        return self.services.edit_client(self.of_client.id, {name: text})

    def centre(self, name, text):
        return self.services.keep_centre({name: text})

    def centre_day(self, name, text):
        days = KeepWorkingDays(self.counter.work, read_holidays(find_resources()), self.services.me)
        return days.set(date(2026, 12, 1), closed=True, **{name: text})

    def phrase(self, name, text):
        return self.services.keep_phrases.add("advice", **{name: text})

    def code_words(self, name, text):
        return self.services.keep_code_words.word("session_kind", "intake", **{name: text}).after

    def counsellor(self, name, text):
        told = {"name": "គង់ មករា", name: text}
        return self.services.keep_staff.add(told.pop("name"), NEW, **told)

    def consent(self, name, text):
        word = ConsentGiven(purpose="contact", given=True, **{name: text})
        return self.services.record_consent(self.of_client.id, word)[0]

    def session(self, name, text):
        earlier = {"held_on": "2026-11-02", "written_late": "ដាច់ភ្លើង"}  # a reason belongs to an earlier day
        return self.services.hold_session(self.of_client.id, a_session(**{**earlier, name: text})).session

    def addendum(self, name, text):
        session = self.services.hold_session(self.of_client.id, a_session()).session
        return self.services.add_addendum(session.id, text)

    def assessment(self, name, text):
        return self.services.assess_client(self.of_client.id, text=text)

    def plan(self, name, text):
        return self.services.set_goals(self.of_client.id, {name: text})

    def plan_step(self, name, text):
        if name in ("what", "evidence"):
            (step,) = self.services.add_steps(self.of_client.id, [{"what": "មកវិញ", name: text}])
            return step
        (step,) = self.services.add_steps(self.of_client.id, [{"what": "មកវិញ"}])
        if name == "result":
            return self.services.move_step(step.id, StepStatus.DONE, result=text)
        return self.services.move_step(step.id, StepStatus.DROPPED, because=text)

    def partner(self, name, text):
        return self.services.keep_partner(a_partner(**{name: text}))

    def outreach_event(self, name, text):
        told = {"name": "វេទិកា", "kind": "forum", "day": "2026-11-22", "place": "02030601", name: text}
        return self.services.hold_outreach.set_up(told, "signature", None).event

    def referral(self, name, text):
        return self.services.refer_client(self.of_client.id, a_referral(**{name: text}))

    def attachment(self, name, text):
        told = {"kind": "identity_card", name: text}
        return self.services.keep_scans.add(self.of_client.id, some_scans.a_pdf(), "scan.pdf", **told)

    def outcome(self, name, text):
        return self.services.keep_outcomes.add(self.of_client.id, {"type": "job_wage", name: text})

    def follow_up(self, name, text):
        told = {"reached": "yes", name: text}
        return self.services.follow_clients.record_unplanned(self.of_client.id, told)

    def transfer(self, name, text):
        client = self.counter.register()
        return self.services.transfer_client(client.id, "03", **{"reason": "nearer", name: text})

    def list_export(self, name, text):
        asked = Asked(purpose="other", **{name: text})
        self.services.export_list(ListedRecords("clients", Wish()), self.counter.home / "clients.csv", asked)
        ((kept, _who),) = self.services.export_list.before("clients", 1)
        return kept

    def referral_event(self, name, text):
        referral = self.counter.refer_with_paper(self.of_client)
        return self.services.move_referral(
            referral.id, ReferralState.NOT_ACCEPTED, **{"reason": "other", name: text}
        )


@pytest.fixture
def doors(counter):
    return Doors(counter)


DOORS = [(kind.KIND, name) for kind in KINDS.values() for name in texts_of(kind)]

IN_LATIN = {
    (kind.KIND, name) for kind in KINDS.values() for name, rule in rules(kind) if rule.form == "latin"
}


def test_every_kind_with_texts_has_its_door():
    assert {kind for kind, _ in DOORS} == {name for name in vars(Doors) if not name.startswith("_")}
    assert len(DOORS) > 60


def refused(door, name, text):
    """Return the codes with which a text is refused."""
    with pytest.raises(InputProblems) as problems:
        door(name, text)
    return [code for field, code in problems_of(problems).items() if field.endswith(name)]


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in DOORS}))
def test_texts_are_kept_in_normal_form_and_what_is_no_khmer_text_is_refused(doors, kind):
    door = getattr(doors, kind)
    for name in (name for of, name in DOORS if of == kind):
        assert refused(door, name, BROKEN) == ["TXT-01"], name
        if name not in ("telegram", "facebook"):
            assert refused(door, name, OLD) == ["TXT-02"], name
        if (kind, name) in IN_LATIN:
            assert refused(door, name, MESSY) == ["TXT-04"], name
            assert getattr(door(name, f"Sok{MESSY}"), name) == f"Sok {TIDY}", name
        elif name != "riasec":  # shorter than any messy word
            assert getattr(door(name, MESSY), name) == TIDY, name


def test_what_the_consent_of_a_referral_names_is_checked_too(doors):
    assert refused(doors.referral, "partner_name_km", BROKEN) == ["TXT-01"]


@pytest.mark.parametrize(
    "field", ["centre_name_km", "address_km", "head_title_km", "counsellor_name", "letters"]
)
def test_the_set_up_takes_no_other_road(counter, field):
    set_up = counter.desk.set_up_desk
    assert getattr(set_up.checked(replace(BATTAMBANG, **{field: MESSY})), field) == TIDY
    for text, code in ((BROKEN, "TXT-01"), (OLD, "TXT-02")):
        with pytest.raises(InputProblems) as problems:
            set_up.checked(replace(BATTAMBANG, **{field: text}))
        assert problems_of(problems) == {field: code}


# --- boxes for Khmer --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def read():
    return ReadInput(CodeLists(find_resources()), Gazetteer(find_resources()))


@pytest.mark.parametrize("field", ["surname_km", "given_km"])
def test_a_box_for_a_khmer_name_takes_no_latin_letters(read, field):
    with pytest.raises(InputProblems) as problems:
        read(Client, {field: "sux"})
    (one,) = problems.value.problems
    assert isinstance(one.error, KhmerNeeded)
    assert (one.error.field, one.error.value) == (field, "sux")
    assert read(Client, {field: "សុខ Sok"}) == {field: "សុខ Sok"}


@pytest.mark.parametrize(
    "name",
    [
        "D\u0430ra",
        "\u0391nna",
        "\uff24ara",
        "\u13aara",
        "D\u0251ra",
        "D\u1d00ra",
        "\u216eara",
        "\U0001d403ara",
        "Da\ufe0fra",
        "D\u0338ara",
        "Dara\u20dd",
        "D\u0336a\u0336ra",
    ],
)
def test_no_latin_name_is_written_in_letters_that_only_look_latin(name, read):
    with pytest.raises(InputProblems) as problems:
        read(Client, {"given_la": name})
    (one,) = problems.value.problems
    assert isinstance(one.error, LatinNeeded)
    assert read(Client, {"given_la": "Nguyễn Đặng-Łoś"}) == {"given_la": "Nguyễn Đặng-Łoś"}


@pytest.mark.parametrize("field", ["surname_la", "given_la"])
def test_a_latin_name_needs_a_latin_letter(field, read):
    with pytest.raises(InputProblems) as problems:
        read(Client, {field: "សុខ"})
    (one,) = problems.value.problems
    assert isinstance(one.error, LatinNeeded)
    assert (one.error.field, one.error.value) == (field, "សុខ")
    assert read(Client, {field: "Sok សុខ"}) == {field: "Sok សុខ"}


def test_old_text_names_its_clearest_piece(counter):
    with pytest.raises(InputProblems) as problems:
        counter.head.register_client(a_client(remarks="sux RtUvkarkargar nig P¢ab;"))
    (one,) = problems.value.problems
    assert isinstance(one.error, OldFontText)
    assert (one.error.field, one.error.piece) == ("remarks", "RtUvkarkargar")


def test_a_place_in_old_letters_is_told_as_such(counter):
    with pytest.raises(InputProblems) as problems:
        counter.head.register_client(a_client(province="xNÐcMkarmn"))
    assert problems_of(problems) == {"province": "TXT-02"}


# --- whatever is typed ------------------------------------------------------------------------------------

TEXTS = [(kind, name) for kind in KINDS.values() for name in texts_of(kind) if hasattr(Doors, kind.KIND)]
pieces = st.sampled_from(
    [*"កខគញដតនរសអ", *"្្ាិីុូេំ៉៊់។", "\u200b", "\u200d", "\u25cc", " ", "\n", "a", "Sok", "é", "P¢ab;"]
)


@given(st.sampled_from(TEXTS), st.lists(pieces, max_size=8).map("".join))
def test_what_is_let_in_is_in_normal_form_whole_and_unicode(read, text_of, typed):
    kind, name = text_of
    try:
        kept = read(kind, {name: typed})[name]
    except InputProblems:
        return
    if kept is None:
        assert not normal_form(typed)
        return
    assert kept in (normal_form(typed), normal_lines(typed))
    assert first_broken_piece(kept) is None
    assert name in ("telegram", "facebook") or first_old_piece(kept, certain=True) is None


def test_a_picture_in_a_name_is_refused_where_it_is_typed_and_not_by_the_letter(doors):
    for name, value in (("given_la", "Dara \U0001f600"), ("surname_km", "សុខ❤")):
        with pytest.raises(InputProblems) as caught:
            doors.services.register_client(a_client(**{name: value}))
        assert problems_of(caught) == {name: "GEN-03"}
    kept = doors.services.register_client(a_client(remarks="អរគុណ \U0001f600")).client
    assert kept.remarks == "អរគុណ \U0001f600"
