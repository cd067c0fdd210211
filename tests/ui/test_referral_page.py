"""Refer a client on the screen: the form and its letter, every refusal, the paper, what came of it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, settle, type_text

from jobcentre_desktop.documents.pictures import pages_as_png, read_text
from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.referral.page import ReferralPage
from jobcentre_desktop.ui.shell.about import ReferralAbout

CONTROL = Qt.KeyboardModifier.ControlModifier


class Counter:
    """One referral page of a desk, used as a counsellor does."""

    def __init__(self, scene, services=None):
        self.scene, self.services = scene, services or scene.services
        self.page = ReferralPage(
            scene.look, scene.navigator, self.services, scene.tasks, scene.changes, scene.paper, pages_as_png
        )
        scene.navigator.page_requested.connect(lambda _name, about: self.page.on_shown(about))

    @property
    def form(self):
        return self.page.new.form

    @property
    def kept(self):
        return self.page.kept

    def open(self, *, client=None, referral=None, by_slip=False, size=(1154, 637)):
        about = ReferralAbout(
            client_id=client and client.id, referral_id=referral and referral.id, by_slip=by_slip
        )
        self.scene.show(self.page, about, size=size)
        self.rest()
        return self

    def rest(self):
        self.scene.rest(self.page.preview.is_at_rest)

    def choose_type(self, code):
        self.form.type.set_value(code)
        self.form.type.edited.emit()

    def choose_partner(self, partner):
        self.page.new.partner.choose(partner)
        self.page.new.partner.partner_changed.emit()

    def fill(self, partner, *, type="JOB", purpose="សម្ភាសការងារ"):
        self.choose_type(type)
        self.choose_partner(partner)
        type_text(self.form.areas["purpose"], purpose)
        return self

    def agree(self):
        self.form.consent.tick.set_value(True)
        self.form.consent.tick.edited.emit()
        return self

    def make(self):
        self.page.bar.make.click()
        self.rest()
        return self

    def print(self):
        self.page.bar.print_letter.click()
        self.rest()
        return self

    def view(self):
        (view,) = self.services.show_client(self.page._opened.client.id).referrals
        return view

    def referrals_of(self, client):
        return self.services.show_client(client.id).referrals

    def shown(self):
        """The sheet, dot by dot."""
        return [bytes(page.toImage().constBits()) for page in self.page.preview.sheet.pictures()]


@pytest.fixture
def desk(counter):
    return Counter(counter)


@pytest.fixture
def client(counter):
    return counter.client()


@pytest.fixture
def partner(counter):
    return counter.partner()


# --- the letter ---


def test_the_letter_is_kept_before_any_printer_hears_of_it(desk, counter, client, partner):
    seen = []
    counter.hand.looks = lambda: seen.append(desk.view())
    counter.hand.cancels = True
    desk.open(client=client).fill(partner).agree().make().print()
    assert [(view.state, len(view.letters)) for view in seen] == [(ReferralState.DRAFT, 1)]
    after = desk.view()
    assert after.state is ReferralState.DRAFT, "nobody holds a paper"
    assert "Nothing was printed" in desk.page.notices.text()
    assert read_text(desk.services.issue_letter.make(after.referral.id, "km").pdf)


def test_the_paper_in_hand_issues_the_letter(desk, client, partner):
    desk.open(client=client).fill(partner).agree().make().print()
    assert desk.kept.paper.isVisible()
    assert QApplication.focusWidget() is desk.kept.yes
    press(Qt.Key.Key_Return)
    desk.rest()
    view = desk.view()
    assert [event.state for event in view.events] == [ReferralState.ISSUED, ReferralState.HANDED_OVER]
    assert desk.page.bar.state.text() == "Handed over"
    assert not desk.kept.paper.isVisible()


def test_no_paper_leaves_the_letter_made_and_not_issued(desk, client, partner):
    desk.open(client=client).fill(partner).agree().make().print()
    desk.kept.no.click()
    desk.rest()
    assert desk.view().state is ReferralState.DRAFT
    assert desk.page.bar.state.text() == "Made, not issued"
    first = desk.scene.hand.printout.read_bytes()
    desk.print()
    assert "copy" not in read_text(desk.scene.hand.printout.read_bytes()).lower()
    assert first


def test_both_languages_are_made_and_printed_together(desk, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.page.preview.language.set_value("both")
    desk.page.preview.language.edited.emit()
    desk.make().print()
    assert {letter.language for letter in desk.view().letters} == {"km", "en"}
    assert len(pages_as_png(desk.scene.hand.printout.read_bytes(), 20)) == 2
    assert len(desk.shown()) == 2


def test_a_saved_letter_names_the_client_in_khmer(desk, counter, client, partner):
    desk.open(client=client).fill(partner).agree().make()
    desk.page.bar.pdf.click()
    desk.rest()
    number = desk.view().referral.referral_no
    saved = counter.hand.folder / f"{number}-km.pdf"
    text = read_text(saved.read_bytes())
    assert "សុខ" in text
    assert number in text
    assert desk.kept.paper.isVisible(), "the question comes after saving too"


def test_a_reprint_is_the_same_letter_marked_as_a_copy(desk, counter, client):
    referral = counter.issued(client)
    original = desk.services.issue_letter.make(referral.id, "km").pdf
    desk.open(referral=referral)
    assert desk.page.bar.print_letter.accessibleName() == "Print a copy"
    desk.page.bar.pdf.click()
    desk.rest()
    copy = (counter.hand.folder / f"{referral.referral_no}-km.pdf").read_bytes()
    assert copy.startswith(original)
    assert len(copy) > len(original)


def test_a_second_press_makes_no_second_referral(desk, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.page.bar.make.click()
    desk.page.bar.make.click()
    desk.rest()
    assert len(desk.referrals_of(client)) == 1


def test_ctrl_enter_makes_the_letter(desk, client, partner):
    desk.open(client=client).fill(partner).agree()
    press(Qt.Key.Key_Return, CONTROL)
    desk.rest()
    assert len(desk.view().letters) == 1


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
    desk.open(client=client).fill(partner, type="GBV", purpose="ហេតុផលសម្ងាត់")
    assert desk.form._neutral.isVisible()
    text = read_text(counter.services.issue_letter.preview_of(client.id, desk.page.new.answers(), "km"))
    assert "សម្ងាត់" not in text.replace("\u200b", "")


# --- refusals: a clear sentence, and the form as it was typed ---


def refusals(page):
    return [link.text() for link in page.errors._links]


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
    desk.open(client=client).fill(partner, type="TVET15").agree().make()
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


# --- drafts ---


def test_a_draft_is_there_after_a_restart_and_consent_is_asked_again(desk, counter, client, partner):
    desk.open(client=client).fill(partner).agree()
    desk.page.on_left()
    desk.rest()
    later = Counter(counter).open(client=client)
    assert later.form.areas["purpose"].value() == "សម្ភាសការងារ"
    assert later.page.new.partner.partner == partner
    assert not later.form.consent.tick.value()
    assert "Draft saved" in later.page.bar._note.text()


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


# --- the head's review ---


def test_child_protection_waits_for_the_head(counter, client, partner):
    somebody = Counter(counter, counter.as_counsellor()).open(client=client)
    somebody.fill(partner, type="CHILD").agree().make()
    assert somebody.view().letters == ()
    assert somebody.page.bar.state.text() == "Waits for the head"
    assert somebody.kept.head.isVisible()
    assert not somebody.kept.review.isVisible()
    assert not somebody.page.bar.make.isEnabled()

    head = Counter(counter).open(referral=somebody.view().referral)
    head.kept.review.click()
    head.rest()
    assert not head.kept.head.isVisible()
    head.make()
    assert len(head.view().letters) == 1


# --- what came of it ---


def test_the_answer_of_a_slip_is_kept_with_its_source(desk, counter, client):
    referral = counter.issued(client)
    desk.open(referral=referral, by_slip=True)
    desk.kept.life.buttons[ReferralState.ACCEPTED].click()
    assert desk.kept.life.source.value() == "slip"
    desk.kept.life.started_on.set_value((2026, 12, 1))
    desk.kept.life.pay.set_value(820_000)
    desk.kept.life.job_or_course.set_value("ជាងដេរ")
    desk.kept.life.keep.click()
    desk.rest()
    last = desk.view().events[-1]
    assert (last.state, last.source, last.pay, last.started_on) == (
        ReferralState.ACCEPTED,
        "slip",
        820_000,
        date(2026, 12, 1),
    )
    assert desk.page.bar.state.text() == "Accepted"
    assert list(desk.kept.life.buttons) == [ReferralState.OUTCOME_VERIFIED]


def test_a_refusal_needs_its_reason_and_where_the_news_comes_from(desk, counter, client):
    desk.open(referral=counter.issued(client))
    life = desk.kept.life
    life.buttons[ReferralState.NOT_ACCEPTED].click()
    life.keep.click()
    assert life.fields["source"].error is not None
    assert life.fields["reason_code"].error is not None
    life.source.set_value("call")
    life.reason_code.set_value("lacks_skill")
    life.keep.click()
    desk.rest()
    assert desk.view().events[-1].reason == "lacks_skill"


def test_a_cancelled_number_is_never_used_again(desk, counter, client):
    referral = counter.issued(client)
    desk.open(referral=referral)
    life = desk.kept.life
    life.buttons[ReferralState.CANCELLED].click()
    life.keep.click()
    assert life.fields["reason"].error is not None
    life.reason.set_value("ឈ្មោះខុស")
    life.keep.click()
    desk.rest()
    assert desk.page.bar.again.isVisible()
    desk.page.bar.again.click()
    desk.rest()
    assert not desk.form.consent.tick.value()
    assert desk.form.areas["purpose"].value() == "សម្ភាសការងារ"
    desk.make()
    new = next(one.referral for one in desk.referrals_of(client) if one.referral.id != referral.id)
    assert new.replaces == referral.id
    assert new.referral_no != referral.referral_no


def test_a_letter_in_the_other_language_can_be_made_later(desk, counter, client):
    desk.open(referral=counter.issued(client))
    desk.page.preview.language.set_value("en")
    desk.page.preview.language.edited.emit()
    assert desk.page.bar.make.isVisible()
    desk.make().print()
    assert {letter.language for letter in desk.view().letters} == {"km", "en"}


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
    form = Counter(counter).open(client=client, size=size).fill(partner)
    form.rest()
    assert_fits(form.page)
    assert_named(form.page)
    kept = Counter(counter).open(referral=counter.issued(client), size=size)
    kept.kept.life.open_form(ReferralState.ACCEPTED)
    assert_fits(kept.page)
    assert_named(kept.page)


@pytest.mark.parametrize("what", ["client", "referral"])
def test_a_switched_page_reads_as_one_built_in_that_language(counter, client, what):
    subject = {"client": client} if what == "client" else {"referral": counter.issued(client)}
    assert_follows_the_language(counter.look, lambda: Counter(counter).open(**subject).page)
