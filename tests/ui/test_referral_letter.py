"""A referral that is made: its paper, the head's review, what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.paper_scene import ReferralDesk
from ui.screen import press

from jobcentre_desktop.documents.pictures import pages_as_png, read_text
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ui.shell.about import ReferralAbout

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


def test_the_cursor_is_back_on_print_when_the_print_dialog_was_left(desk, counter, client, partner):
    counter.hand.cancels = True
    desk.open(client=client).fill(partner).agree().make()
    desk.page.bar.print_letter.setFocus()
    desk.print()
    assert QApplication.focusWidget() is desk.page.bar.print_letter


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
    assert desk.page.bar.client.hasFocus(), "another Enter cancels no referral"


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


# --- the head's review ---


def test_child_protection_waits_for_the_head(counter, client, partner):
    somebody = ReferralDesk(counter, counter.as_counsellor()).open(client=client)
    somebody.fill(partner, what="CHILD").agree().make()
    assert somebody.view().letters == ()
    assert somebody.page.bar.state.text() == "Waits for the head"
    assert somebody.kept.head.isVisible()
    assert not somebody.kept.review.isVisible()
    assert not somebody.page.bar.make.isEnabled()

    head = ReferralDesk(counter).open(referral=somebody.view().referral)
    head.kept.review.click()
    head.rest()
    assert not head.kept.head.isVisible()
    head.make()
    assert len(head.view().letters) == 1


# --- what came of it ---


def test_a_slip_of_the_referral_already_in_front_puts_the_cursor_on_the_answer(desk, counter, client):
    referral = counter.issued(client)
    desk.open(referral=referral)
    assert not desk.kept.life.buttons[ReferralState.PRESENTED].hasFocus()
    desk.page.on_shown(ReferralAbout(referral_id=referral.id, by_slip=True))
    desk.rest()
    assert desk.kept.life.buttons[ReferralState.PRESENTED].hasFocus()


def test_a_referral_without_its_letter_opens_at_what_makes_it(desk, counter, client):
    desk.open(referral=counter.referral(client))
    assert QApplication.focusWidget() is desk.page.bar.make, "and not at what would end the referral"


def test_enter_goes_through_the_answer_of_a_slip_to_what_keeps_it_and_esc_closes_it(desk, counter, client):
    desk.open(referral=counter.issued(client))
    life = desk.kept.life
    life.open_form(ReferralState.ACCEPTED)
    life.job_or_course.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is life.keep
    desk.page.on_escape()
    assert not life.keep.isVisible()


def test_a_slip_of_a_letter_that_nobody_said_was_in_hand_asks_for_that_first(desk, client, partner):
    page = desk.open(client=client).fill(partner).agree().make().page
    page.on_shown(ReferralAbout(referral_id=desk.view().referral.id, by_slip=True))
    desk.rest()
    assert desk.kept.yes.hasFocus()


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
    assert desk.page.bar.client.hasFocus(), "the cursor goes where the work does"


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


def test_a_referral_that_is_not_there_is_told(desk, counter, client):
    gone = counter.referral(client)
    desk.open(referral=replace(gone, id=counter.services.new_id()))
    assert desk.page.notices.text()
    assert not desk.page.bar.make.isEnabled()
