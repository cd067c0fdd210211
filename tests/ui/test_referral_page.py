"""Refer a client on the screen: the form with its letter beside it, every refusal, the draft."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.paper_scene import ReferralDesk
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, settle, type_text

from jobcentre_desktop.documents.pictures import read_text
from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.referral.partner_choice import TYPED
from jobcentre_desktop.ui.screens.referral.partner_dialog import PartnerDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(counter):
    return ReferralDesk(counter)


@pytest.fixture
def client(counter):
    return counter.client()


@pytest.fixture
def partner(counter):
    return counter.partner()


# --- the sheet beside the form ---


def test_the_sheet_follows_what_is_typed(desk, client, partner):
    desk.open(client=client)
    assert desk.shown() == []
    desk.choose_type("JOB")
    desk.rest()
    before = desk.shown()
    assert len(before) == 1
    type_text(desk.form.areas["purpose"], "សម្ភាសការងារ")
    desk.rest()
    after = desk.shown()
    assert after != before
    desk.choose_partner(partner)
    desk.rest()
    assert desk.shown() != after
    assert desk.page.preview.note().startswith("Preview, not valid")
    assert desk.referrals_of(client) == (), "looking keeps nothing"


def test_a_preview_says_what_the_form_says_and_is_marked(desk, counter, client, partner):
    desk.open(client=client).fill(partner, purpose="ដេរកាត់")
    text = read_text(
        counter.services.issue_letter.preview_of(client.id, desk.page.new.answers(), "km")
    ).replace("\u200b", "")
    assert "សុខ" in text
    assert "រោងចក្រគំរូ" in text
    assert "ដេរកាត់" in text


def test_the_letter_of_a_sensitive_type_stays_neutral(desk, counter, client, partner):
    desk.open(client=client).fill(partner, what="GBV", purpose="ហេតុផលសម្ងាត់")
    assert desk.form._neutral.isVisible()
    text = read_text(counter.services.issue_letter.preview_of(client.id, desk.page.new.answers(), "km"))
    assert "សម្ងាត់" not in text.replace("\u200b", "")


def test_a_date_on_a_closed_day_is_told_beside_it_and_may_stay(desk, counter, client, partner):
    desk.open(client=client)
    day, until = desk.form.closed["appointment"], desk.form.closed["valid_until"]
    desk.rest()
    assert not day.isVisible() and not until.isVisible(), "what is usual is a working day"
    for box in (desk.form.day, desk.form.valid_until):
        box.set_value((2026, 11, 29))
        box.edited.emit()
    desk.rest()
    assert day.isVisible() and until.isVisible()
    until.take.click()
    desk.rest()
    assert not until.isVisible()
    assert desk.form.answers()["valid_until"] == "2026-11-30"
    assert desk.form.day.value() == (2026, 11, 29)


# --- refusals: a clear sentence, and the form as it was typed ---


def refusals(page):
    return [link.text() for _field, link in page.errors._links]


def test_whoever_signs_one_letter_signs_it_in_the_other_language_too(desk, counter, client, partner):
    desk.open(client=client).fill(partner)
    kept = ("signer_name_km", "signer_name_en")
    assert [desk.form.answers()[name] for name in kept] == [None, None], (
        "as proposed: the head, whoever it is then"
    )
    desk.form.lines["signer_name_km"].set_value("ស៊ិន សុភា")
    desk.form.lines["signer_name_en"].set_value("Sin Sophea")
    centre = counter.services.centre
    for name, head in zip(kept, (centre.head_name_km, centre.head_name_en), strict=True):
        told = desk.form.lines[name].value()
        desk.form.lines[name].set_value(head)
        other = next(one for one in kept if one != name)
        assert desk.form.answers()[name] == head and desk.form.answers()[other], "as both boxes stand"
        desk.form.lines[name].set_value(told)


def test_without_consent_nothing_is_kept_and_the_form_stays(desk, client, partner):
    desk.open(client=client).fill(partner)
    assert not desk.form.consent.tick.value(), "never ticked beforehand"
    desk.make()
    assert "has not agreed" in refusals(desk.page)[0]
    assert desk.form.areas["purpose"].value() == "សម្ភាសការងារ"
    assert desk.form.type.value() == "JOB"
    assert desk.page.new.partner.partner == partner
    assert desk.referrals_of(client) == ()


def test_consent_holds_for_one_partner_only(desk, counter, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.choose_partner(counter.partner(name_km="រោងចក្រផ្សេង", name_en="Other Factory"))
    assert not desk.form.consent.tick.value()
    assert "Other Factory" in desk.form.consent.tick._label.text()


def test_a_client_who_agreed_before_is_not_asked_again(desk, counter, client, partner):
    counter.referral(client, partner=partner.partner_no)
    desk.open(client=client).fill(partner)
    assert not desk.form.consent.tick.isVisible()
    desk.make()
    assert len(desk.referrals_of(client)) == 2


def test_how_the_client_agreed_is_kept(desk, counter, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.form.consent.how.set_value("thumbprint")
    desk.make()
    (word,) = desk.services.show_client(client.id).consents
    assert isinstance(word, Consent)
    assert (word.how, word.partner_id, word.given) == ("thumbprint", partner.id, True)


def test_a_minor_is_not_sent_to_hazardous_work(desk, counter, partner):
    minor = counter.client(given_km="វិសាល", given_la="Visal", sex="M", dob_year=2010, phone="012 345 679")
    desk.open(client=minor).fill(partner).agree()
    assert desk.form.fields["consent_by_guardian"].isVisible()
    desk.form.hazardous.set_value(True)
    desk.make()
    assert "not allowed under 18" in refusals(desk.page)[0]
    assert desk.form.hazardous.value()
    assert desk.referrals_of(minor) == ()


def test_a_minor_without_three_documents_is_told_what_is_missing(desk, counter, partner):
    minor = counter.client(given_km="វិសាល", given_la="Visal", sex="M", dob_year=2010, phone="012 345 679")
    desk.open(client=minor).fill(partner).agree().make()
    assert "needs 3 identity documents" in desk.page.notices.text()


def test_the_allowance_needs_a_number_to_be_paid_to(desk, client, partner):
    desk.open(client=client).fill(partner, what="TVET15").agree().make()
    assert "The allowance is paid to a phone number" in desk.page.notices.text()


def test_what_is_missing_is_listed_at_its_boxes(desk, client, partner):
    desk.open(client=client)
    desk.choose_partner(partner)
    desk.agree().make()
    assert len(refusals(desk.page)) == 2
    assert desk.form.fields["type"].error is not None
    assert desk.form.fields["purpose"].error is not None


def test_a_blocked_partner_gets_no_letter(desk, counter, client):
    blocked = counter.partner(name_en="Blocked Company", verification="blocked")
    desk.open(client=client).fill(blocked).agree().make()
    assert "is blocked" in refusals(desk.page)[0]


def test_half_an_appointment_is_not_dropped_in_silence(desk, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.form.day.set_value((2026, 12, 1))
    desk.make()
    assert refusals(desk.page) == ["Enter the time of the appointment too"]
    desk.form.clock.setText("៩:៣០")
    desk.make()
    appointment = desk.view().referral.appointment.astimezone(CAMBODIA)
    assert (appointment.date(), appointment.hour, appointment.minute) == (date(2026, 12, 1), 9, 30)


def test_a_typed_partner_needs_no_register(desk, client):
    desk.open(client=client)
    desk.choose_type("JOB")
    desk.page.new.partner.set_way("typed")
    type_text(desk.page.new.partner.lines["partner_name_en"], "Typed Company")
    type_text(desk.form.areas["purpose"], "Interview")
    desk.agree().make()
    referral = desk.view().referral
    assert (referral.partner_id, referral.partner_name_en) == (None, "Typed Company")


def test_who_chooses_to_type_a_partner_may_type_at_once(desk, client):
    desk.open(client=client)
    choice = desk.page.new.partner
    choice.way.setFocus()
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is choice.lines["partner_name_km"]
    choice.way.setFocus()
    press(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is choice.search


@pytest.mark.parametrize(
    ("looked_for", "name"), [("រោងចក្រ", "partner_name_km"), ("Factory", "partner_name_en")]
)
def test_a_name_looked_for_in_vain_is_not_typed_twice(desk, client, looked_for, name):
    desk.open(client=client)
    choice = desk.page.new.partner
    type_text(choice.search, looked_for)
    choice.way.setFocus()
    press(Qt.Key.Key_Right)
    assert {one: line.value() for one, line in choice.lines.items() if line.value()} == {name: looked_for}


def test_a_partner_that_was_found_is_not_taken_for_a_typed_name(desk, client, partner):
    desk.open(client=client)
    choice = desk.page.new.partner
    choice.choose(partner)
    choice.way.setFocus()
    press(Qt.Key.Key_Right)
    assert not choice.lines["partner_name_km"].value()
    assert not choice.lines["partner_name_en"].value()


# --- drafts ---


def test_a_draft_is_there_after_a_restart_and_consent_is_asked_again(desk, counter, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.page.on_left()
    desk.rest()
    later = ReferralDesk(counter).open(client=client)
    assert later.form.areas["purpose"].value() == "សម្ភាសការងារ"
    assert later.page.new.partner.partner == partner
    assert not later.form.consent.tick.value()
    assert "Draft saved" in later.page.bar._note.text()


def test_a_draft_comes_back_as_typed_in_though_no_name_was_typed_yet(desk, counter, client):
    desk.open(client=client)
    desk.page.new.partner.way.set_value(TYPED)
    desk.page.new.partner.way.edited.emit()
    desk.page.on_left()
    desk.rest()
    later = ReferralDesk(counter).open(client=client)
    assert later.page.new.partner.way.value() == TYPED
    assert later.form.fields["partner_name_km"].isVisible()


def test_a_made_referral_leaves_no_draft(desk, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.page.on_left()
    desk.rest()
    assert len(desk.services.keep_drafts.mine()) == 1
    desk.make()
    assert desk.services.keep_drafts.mine() == ()


def test_a_deleted_draft_can_be_brought_back(desk, client, partner):
    undo = []
    desk.page.toast_wanted.connect(lambda _words, back: undo.append(back))
    desk.open(client=client).fill(partner)
    desk.page.bar.discard.click()
    desk.rest()
    assert desk.form.areas["purpose"].value() == ""
    assert desk.services.keep_drafts.mine() == ()
    undo[0]()
    desk.rest()
    assert desk.form.areas["purpose"].value() == "សម្ភាសការងារ"
    assert len(desk.services.keep_drafts.mine()) == 1


# --- the page itself ---


def test_the_cursor_walks_the_form_in_reading_order(desk, counter, client, partner):
    desk.open(client=client).choose_type("JOB")
    settle()
    desk.form.type.setFocus()
    names = []
    for _ in range(9):
        names.append(QApplication.focusWidget().accessibleName())
        press(Qt.Key.Key_Tab)
    assert names == [
        "What the client is sent for",
        "Partner",
        "New partner",
        "Where the partner comes from: From the register",
        "Addressed to, in Khmer",
        "Addressed to, in English",
        "The work is hazardous or at night",
        "Purpose",
        "Reference",
    ]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(counter, client, partner, language, size):
    counter.look.change(language=language)
    form = ReferralDesk(counter).open(client=client, size=size).fill(partner)
    form.rest()
    assert_fits(form.page)
    assert_named(form.page)
    kept = ReferralDesk(counter).open(referral=counter.issued(client), size=size)
    kept.kept.life.open_form(ReferralState.ACCEPTED)
    assert_fits(kept.page)
    assert_named(kept.page)


@pytest.mark.parametrize("what", ["client", "referral"])
def test_a_switched_page_reads_as_one_built_in_that_language(counter, client, what):
    subject = {"client": client} if what == "client" else {"referral": counter.issued(client)}
    assert_follows_the_language(counter.look, lambda: ReferralDesk(counter).open(**subject).page)


def test_a_sign_no_font_has_is_told_and_taken_back_when_it_is_gone(desk, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.form.areas["purpose"].set_value("漢")
    desk.make()
    assert "cannot be printed with the sign" in desk.page.notices.text()
    assert desk.referrals_of(client) == (), "no number is taken for a letter that cannot be"
    desk.form.areas["purpose"].set_value("")
    type_text(desk.form.areas["purpose"], "សម្ភាស")
    desk.rest()
    assert desk.page.notices.text() == ""


def test_a_new_partner_is_added_on_the_way(desk, counter, client):
    desk.open(client=client)
    desk.choose_type("JOB")
    desk.page.new.partner.search.setText("ក្រុមហ៊ុនថ្មី")
    desk.page.new.partner.new.click()
    dialog = desk.page.findChild(PartnerDialog)
    assert dialog.form.kind.value() == "employer"
    assert dialog.form.lines["name_km"].value() == "ក្រុមហ៊ុនថ្មី"
    assert_named(dialog)
    dialog.save.click()
    desk.rest()
    (partner,) = counter.services.find_partners()
    assert desk.page.new.partner.partner == partner
    assert desk.page.findChild(PartnerDialog) is None, "it closes by itself"


def test_a_partner_is_found_in_the_box_and_chosen_by_enter(desk, counter, client, partner):
    desk.open(client=client)
    type_text(desk.page.new.partner.search, "example")
    desk.rest()
    press(Qt.Key.Key_Return)
    assert desk.page.new.partner.partner == partner
    assert desk.page.new.partner.lines["addressee_km"].value() == "លោកនាយក"
