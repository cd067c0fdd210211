"""The list of referrals: newest first, found by number or name, opened by the number of a return slip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, type_text

from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.referrals.page import OVERDUE, ReferralsPage
from jobcentre_desktop.ui.shell.about import ReferralAbout
from jobcentre_desktop.ui.shell.places import CLIENT_FILE, PARTNERS, REFERRAL


@pytest.fixture
def sophea(counter):
    return counter.client(given_km="សុភា", given_la="Sophea", phone="012 345 601")


@pytest.fixture
def dara(counter):
    return counter.client(given_km="ដារ៉ា", given_la="Dara", sex="M", dob_year=1985, phone="012 345 602")


@pytest.fixture
def build(counter):
    def page():
        return ReferralsPage(
            counter.look, counter.navigator, counter.services, counter.tasks, counter.changes
        )

    return page


@pytest.fixture
def shown(counter, build):
    """Show the page with what is on file now."""

    def show(**choices):
        return counter.show(build(), None, **choices)

    return show


def numbers(page):
    model = page.view.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def cells(page, column):
    model = page.view.model()
    return [model.index(place, column).data() for place in range(model.rowCount())]


def search(counter, page, text):
    page.text.set_value("")
    type_text(page.text, text)
    counter.qtbot.waitUntil(lambda: page.table.wish.text == text)
    counter.rest()


def test_the_newest_referral_stands_first(counter, shown, sophea, dara):
    made = [counter.referral(one).referral_no for one in (sophea, dara, sophea)]
    assert numbers(shown()) == made[::-1]


def test_an_empty_list_says_what_belongs_here(shown):
    page = shown()
    assert page._nothing.isVisible()
    assert "Nobody has been referred yet" in page._nothing.title.text()


def test_a_sensitive_referral_names_neither_its_type_nor_its_partner(counter, shown, sophea):
    counter.referral(sophea, type="GBV", partner_name_km="អង្គការសម្ងាត់")
    page = shown()
    assert cells(page, 2) == ["Support service"]
    search(counter, page, "សម្ងាត់")
    assert numbers(page) == [], "nor is it found by its partner"


def test_a_typed_name_finds_in_both_scripts_and_however_old(counter, shown, build, sophea, dara):
    of_sophea = counter.referral(sophea).referral_no
    counter.referral(dara)
    page = shown()
    search(counter, page, "sophea")
    assert numbers(page) == [of_sophea]
    search(counter, page, "សុភា")
    assert numbers(page) == [of_sophea]


def test_part_of_a_number_finds(counter, shown, sophea):
    counter.referral(sophea)
    second = counter.referral(sophea).referral_no
    page = shown()
    search(counter, page, "a00002")
    assert numbers(page) == [second]


def test_the_list_is_filtered_by_state(counter, shown, sophea):
    counter.referral(sophea)
    issued = counter.issued(sophea).referral_no
    page = shown()
    page.states.set_value(ReferralState.HANDED_OVER.value)
    page.states.edited.emit()
    counter.rest()
    assert numbers(page) == [issued]
    assert page._count.text() == "1 referral"


def test_a_letter_without_an_answer_after_its_day_is_overdue(counter, shown, sophea):
    counter.overdue(sophea)
    fresh = counter.issued(sophea).referral_no
    page = shown()
    assert cells(page, 4)[1] == "Overdue since 10 November"
    page.states.set_value(OVERDUE)
    page.states.edited.emit()
    counter.rest()
    assert fresh not in numbers(page)
    assert len(numbers(page)) == 1


def test_enter_opens_the_referral(counter, shown, sophea):
    referral = counter.referral(sophea)
    page = shown()
    page.view.setFocus()
    press(Qt.Key.Key_Return)
    assert counter.opened == [(REFERRAL, ReferralAbout(referral_id=referral.id))]


@pytest.mark.parametrize("before", ["", "R:", "r:", "ឬោះ"])
def test_a_scanned_slip_opens_its_referral(counter, shown, sophea, before):
    """A scanner types what the code holds, and Enter."""
    referral = counter.issued(sophea)
    page = shown()
    assert page.first_field() is page.slip
    type_text(page.slip, before + referral.referral_no)
    press(Qt.Key.Key_Return)
    counter.rest()
    assert counter.opened == [(REFERRAL, ReferralAbout(referral_id=referral.id, by_slip=True))]


def test_a_client_card_scanned_in_its_place_opens_the_file(counter, shown, sophea):
    page = shown()
    type_text(page.slip, f"C:{sophea.client_no}")
    press(Qt.Key.Key_Return)
    counter.rest()
    assert counter.opened == [(CLIENT_FILE, sophea.id)]


def test_a_mistyped_slip_is_told_from_one_that_is_not_here(counter, shown, sophea):
    number = counter.issued(sophea).referral_no
    page = shown()
    type_text(page.slip, number[:-1] + ("A" if number[-1] != "A" else "B"))
    press(Qt.Key.Key_Return)
    counter.rest()
    assert "is mistyped" in page.slip_field.sentence.text()
    assert counter.opened == []


def test_what_is_saved_elsewhere_appears_by_itself(counter, shown, sophea, qtbot):
    page = shown()
    number = counter.referral(sophea).referral_no
    qtbot.waitUntil(
        lambda: numbers(page) == [number]
    )  # what follows closely is told together, a little later
    counter.rest()


def test_the_register_of_partners_is_one_press_away(counter, shown):
    shown().partners.click()
    assert counter.opened == [(PARTNERS, None)]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(counter, shown, sophea, language, size):
    counter.look.change(language=language)
    counter.overdue(sophea)
    page = shown(size=size)
    assert_fits(page)
    assert_named(page)


def test_a_switched_page_reads_as_one_built_in_that_language(counter, build, shown, sophea):
    counter.issued(sophea)
    assert_follows_the_language(counter.look, lambda: shown())
