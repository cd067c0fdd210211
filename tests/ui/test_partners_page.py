"""The partner register on the screen: find, add, change, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, type_text

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.partners.page import PartnersPage
from jobcentre_desktop.ui.windowed_table import WINDOW

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def build(counter):
    def page():
        return PartnersPage(counter.look, counter.navigator, counter.services, counter.tasks, counter.changes)

    return page


@pytest.fixture
def shown(counter, build):
    def show(**choices):
        return counter.show(build(), None, **choices)

    return show


def names(page):
    model = page.view.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def mark(counter, page, place):
    page.view.setCurrentIndex(page.view.model().index(place, 0))
    counter.rest()


def test_a_partner_is_added_by_keyboard_alone(counter, shown):
    page = shown()
    press(Qt.Key.Key_N, CONTROL)
    assert page.form.kind.hasFocus()
    page.form.kind.set_value("employer")
    type_text(page.form.lines["name_km"], "រោងចក្រថ្មី")
    type_text(page.form.lines["phone"], "012 345 678")
    press(Qt.Key.Key_Return, CONTROL)
    counter.rest()
    (partner,) = counter.services.find_partners()
    assert (partner.name_km, partner.kind, partner.phone) == ("រោងចក្រថ្មី", "employer", "+85512345678")
    assert page._heading.text() == partner.partner_no
    assert names(page) == ["រោងចក្រថ្មី"]


def test_every_field_of_a_partner_can_be_kept_and_is_shown_again(counter, shown):
    counter.partner()
    page = shown()
    mark(counter, page, 0)
    form = page.form
    told = {
        "name_en": "Example",
        "addressee_km": "លោកនាយក",
        "addressee_en": "The Director",
        "contact_name": "ជា វុទ្ធី",
        "contact_post": "Personnel",
        "telegram": "@example",
        "email": "example@example.org",
        "address_km": "ផ្លូវ ១",
        "address_en": "Street 1",
    }
    for name, value in told.items():
        form.lines[name].set_value(value)
    form.place.set_value("020101", "")
    form.verification.set_value("visited")
    form.verified_on.set_value((2026, 11, 2))
    form.remarks.set_value("សួរពេលព្រឹក")
    form.edited.emit()
    page.save.click()
    counter.rest()
    (partner,) = counter.services.find_partners()
    assert {name: getattr(partner, name) for name in told} == told
    assert (partner.verified_on.isoformat(), partner.place) == ("2026-11-02", "020101")
    assert partner.place_name_km
    again = shown()
    mark(counter, again, 0)
    assert again.form.answers() == form.answers()


def test_what_is_wrong_stands_at_its_boxes_and_nothing_is_lost(counter, shown):
    page = shown()
    type_text(page.form.lines["phone"], "12")
    type_text(page.form.lines["email"], "nowhere")
    page.save.click()
    counter.rest()
    assert page.form.fields["phone"].error is not None
    assert page.form.fields["email"].error is not None
    assert page.form.lines["phone"].value() == "12"
    assert counter.services.find_partners() == ()
    page.form.lines["phone"].set_value("")
    page.form.lines["email"].set_value("")
    page.save.click()
    counter.rest()
    assert page.form.fields["kind"].error is not None
    assert page.form.fields["name_km"].error is not None


def test_half_a_date_is_told_before_anything_is_saved(counter, shown):
    page = shown()
    page.form.verified_on.set_value((2026, None, None))
    page.save.click()
    assert page.form.fields["verified_on"].error is not None


def test_partners_are_found_by_name_in_either_script_and_by_number(counter, shown):
    counter.partner(name_km="ក្រុមហ៊ុនមួយ", name_en="First Company")
    second = counter.partner(name_km="វិទ្យាស្ថានពីរ", name_en="Second Institute")
    page = shown()
    for typed in ("second", "វិទ្យាស្ថាន", second.partner_no):
        page.search.set_value("")
        type_text(page.search, typed)
        counter.rest()
        assert names(page)[0] == "Second Institute", typed


def test_a_search_without_hits_says_so(counter, shown):
    counter.partner()
    page = shown()
    type_text(page.search, "zzzzzz")
    counter.rest()
    assert "No partner fits" in page.list.nothing.title.text()
    assert page.list.nothing.isVisible()


def test_what_was_typed_waits_while_another_partner_is_looked_at(counter, shown):
    counter.partner(name_km="ក", name_en="Alpha")
    counter.partner(name_km="ខ", name_en="Beta")
    page = shown()
    mark(counter, page, 0)
    type_text(page.form.lines["contact_name"], "ជា វុទ្ធី")
    mark(counter, page, 1)
    assert page.form.lines["contact_name"].value() == ""
    mark(counter, page, 0)
    assert page.form.lines["contact_name"].value() == "ជា វុទ្ធី"
    assert [draft.form for draft in counter.services.keep_drafts.mine()] == ["partner"]
    page.save.click()
    counter.rest()
    assert counter.services.keep_drafts.mine() == ()
    assert counter.services.find_partners("Alpha")[0].contact_name == "ជា វុទ្ធី"


def test_a_draft_taken_up_again_knows_what_stood_in_its_boxes(counter, shown):
    partner = counter.partner(name_en="Alpha")
    page = shown()
    mark(counter, page, 0)
    type_text(page.form.lines["contact_name"], "ជា វុទ្ធី")
    page.on_left()
    counter.rest()
    (draft,) = counter.services.keep_drafts.mine()
    counter.services.keep_partner({"name_en": "Alpha and Sons"}, partner_id=partner.id)
    again = shown()
    again.on_shown(draft)
    counter.rest()
    again.save.click()
    counter.rest()
    kept = counter.services.find_partners.get(partner.id)
    assert (kept.name_en, kept.contact_name) == ("Alpha and Sons", "ជា វុទ្ធី")


def test_discarded_changes_can_be_brought_back(counter, shown):
    counter.partner()
    page = shown()
    undo = []
    page.toast_wanted.connect(lambda _words, back: undo.append(back))
    mark(counter, page, 0)
    type_text(page.form.lines["contact_name"], "ជា វុទ្ធី")
    page.discard.click()
    counter.rest()
    assert page.form.lines["contact_name"].value() == ""
    undo[0]()
    counter.rest()
    assert page.form.lines["contact_name"].value() == "ជា វុទ្ធី"


def test_a_partner_that_is_not_active_is_found_but_not_listed(counter, shown):
    partner = counter.partner()
    counter.services.keep_partner({"active": False}, partner_id=partner.id)
    page = shown()
    assert names(page) == []
    type_text(page.search, "Example")
    counter.rest()
    assert names(page) == ["Example Factory"]
    assert "not active" in page.list._second(page.view.model().index(0, 0).data(Qt.ItemDataRole.UserRole))


def test_a_long_register_is_read_window_by_window_and_whoever_jumps_sees_the_one_jumped_to(
    counter, shown, qtbot
):
    for n in range(3 * WINDOW):
        counter.services.keep_partner({"kind": "employer", "name_en": f"Company {n:03}"})
    page = shown()
    assert page.list.table.rowCount() == 3 * WINDOW
    page.view.setFocus()
    press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.form.lines["name_en"].value() == f"Company {3 * WINDOW - 1:03}")
    press(Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.form.lines["name_en"].value() == "Company 000")
    page.list.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    counter.rest()
    assert names(page)[0] == f"Company {3 * WINDOW - 1:03}"
    assert page.form.lines["name_en"].value() == "Company 000", "its boxes stay, and the cursor with them"
    assert page.view.currentIndex().row() == 3 * WINDOW - 1


def test_the_register_is_sorted_by_verification_whom_nobody_may_refer_to_first_or_last(counter, shown):
    for name, how in (
        ("Beta", "visited"),
        ("Delta", "documents_seen"),
        ("Alpha", "visited"),
        ("Eta", "blocked"),
    ):
        counter.services.keep_partner({"kind": "employer", "name_en": name, "verification": how})
    counter.services.keep_partner({"kind": "employer", "name_en": "Gamma"})
    page = shown()
    up = ["Eta", "Gamma", "Delta", "Alpha", "Beta"]
    for way, wanted in ((Qt.SortOrder.AscendingOrder, up), (Qt.SortOrder.DescendingOrder, up[::-1])):
        page.list.view.sortByColumn(1, way)
        counter.rest()
        assert names(page) == wanted


def test_saving_twice_makes_one_partner(counter, shown):
    page = shown()
    page.form.kind.set_value("employer")
    type_text(page.form.lines["name_en"], "Once")
    page.save.click()
    page.save.click()
    counter.rest()
    assert len(counter.services.find_partners()) == 1


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(counter, shown, language, size):
    counter.look.change(language=language)
    counter.partner()
    page = shown(size=size)
    mark(counter, page, 0)
    assert_fits(page)
    assert_named(page)


def test_a_switched_page_reads_as_one_built_in_that_language(counter, shown):
    counter.partner()
    assert_follows_the_language(counter.look, lambda: shown())


def test_a_partner_asked_for_elsewhere_is_marked_and_shown(counter, build):
    counter.partner()
    other = counter.services.keep_partner({"kind": "employer", "name_en": "Model Factory"})
    page = counter.show(build(), other.id)
    counter.rest()
    assert page.form.lines["name_en"].value() == "Model Factory"
    assert page.view.current_row().id == other.id
