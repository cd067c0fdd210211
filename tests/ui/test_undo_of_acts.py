"""Whatever is committed at the counter, the toast's Undo takes back, in the whole window and by its key."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from ui.client_scene import words
from ui.register_scene import smallest
from ui.screen import press, type_text

from jobcentre_desktop.domain.errors import Cancelled, WrongPassword
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.screens.clients.import_dialog import ImportDialog
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import SessionAbout
from jobcentre_desktop.ui.taking_back import TakingBack
from jobcentre_desktop.ui.undoing import Undoing
from tests import some_scans

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def services(desk):
    return desk.desk.app.services


def undo(desk):
    """Press the key of Undo while the toast stands."""
    assert desk.window.toasts.text(), "a toast stands"
    desk.window.activateWindow()
    desk.rest()
    press(Qt.Key.Key_Z, CONTROL)
    desk.rest()


def said(desk):
    return desk.window.toasts.text().replace("\u200b", "")


def file_of(desk, tab, client=None):
    desk.go(places.CLIENT_FILE, (client or desk.client).id)
    desk.page.tabs.choose(tab)
    desk.rest()
    return desk.page


def visits(desk):
    services = desk.desk.app.services
    with desk.desk.desk.work_for(services.me, services.desk)(reading=True) as work:
        return work.records.every(Visit)


def by_name(services, name):
    return [one for one in services.find_clients.page() if one.name == name]


# --- a registration -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("button", ["save_and_queue", "save_and_start"])
def test_a_registration_is_taken_back_and_its_form_is_a_draft_again(desk, services, button):
    desk.go(places.REGISTER, "")
    page = desk.page
    smallest(page, surname_km="ហ៊ុន", given_km="សុភី", phone="099887766")
    getattr(page, button).click()
    desk.rest()
    [kept] = by_name(services, "ហ៊ុន សុភី")
    [visit] = [one for one in visits(desk) if one.client_id == kept.id]
    undo(desk)
    assert by_name(services, "ហ៊ុន សុភី") == []
    assert visit not in visits(desk)
    assert said(desk) == "Taken back."
    assert desk.page is page
    assert (page.quick.name(), page.fields["phone"].control.value()) == ("ហ៊ុន សុភី", "099887766")
    page.save_and_queue.click()
    desk.rest()
    [again] = by_name(services, "ហ៊ុន សុភី")
    assert again.id != kept.id, "who was taken back keeps their history to themselves"
    desk.go(places.SESSION, SessionAbout(desk.client.id))
    assert desk.page.notices.text() == ""


def test_a_client_with_whom_something_was_done_since_stays_and_the_toast_says_why(desk, services):
    desk.go(places.REGISTER, "")
    smallest(desk.page, surname_km="ហ៊ុន", given_km="សុភី", phone="099887766")
    desk.page.save_and_queue.click()
    desk.rest()
    [kept] = by_name(services, "ហ៊ុន សុភី")
    services.edit_client(kept.id, {"grade": 9})
    undo(desk)
    assert said(desk).startswith("Something was done with it since")
    assert len(by_name(services, "ហ៊ុន សុភី")) == 1


# --- a session ----------------------------------------------------------------------------------------------


def test_a_session_finished_is_opened_again_as_a_draft(desk, services):
    before = services.show_client(desk.client.id)
    services.receive_visits.call_next()
    desk.go(places.SESSION, SessionAbout(desk.client.id))
    page = desk.page
    page.form.boxes["kind"].set_value("job_search_help")
    page.form.boxes["minutes"].set_value(25)
    page.form.boxes["minutes"].edited.emit()
    type_text(page.form.boxes["shared_note"], "ចង់រៀនជំនាញជួសជុលទូរស័ព្ទ")
    page.finish.click()
    desk.rest()
    assert len(services.show_client(desk.client.id).sessions) == len(before.sessions) + 1
    undo(desk)
    after = services.show_client(desk.client.id)
    assert (after.sessions, after.client) == (before.sessions, before.client)
    assert desk.page is page
    assert page.form.boxes["shared_note"].value() == "ចង់រៀនជំនាញជួសជុលទូរស័ព្ទ"
    assert page.form.boxes["minutes"].value() == 25
    page.finish.click()
    desk.rest()
    assert len(services.show_client(desk.client.id).sessions) == len(before.sessions) + 1


# --- the file -----------------------------------------------------------------------------------------------


def test_a_section_of_the_profile_is_as_it_was(desk, services):
    page = file_of(desk, "profile")
    card = page.profile.sections["work"]
    before = services.show_client(desk.client.id).client
    card.edit.click()
    box = card.boxes.fields["months_without_work"].control
    box.set_value(14)
    card.save.click()
    desk.rest()
    assert services.show_client(desk.client.id).client.months_without_work == 14
    undo(desk)
    assert services.show_client(desk.client.id).client == before
    assert "14" not in words(card)


def test_a_word_of_consent_is_taken_back(desk, services):
    page = file_of(desk, "consents")
    before = services.show_client(desk.client.id).consents
    form = page.consents.form
    next(
        one
        for one in page.consents.findChildren(type(form.save))
        if one.objectName().startswith("consent-contact")
    ).click()
    form.answer.set_value("agreed")
    form.how.set_value("signature")
    form.save.click()
    desk.rest()
    assert len(services.show_client(desk.client.id).consents) == len(before) + 1
    undo(desk)
    assert services.show_client(desk.client.id).consents == before


def test_a_removed_scan_is_in_the_list_again(desk, services):
    scan = services.keep_scans.add(desk.client.id, some_scans.a_picture(), "card.jpg", kind="identity_card")
    page = file_of(desk, "scans")
    page.scans.view.mark(lambda one: one.attachment.id == scan.id)
    tab = page.scans
    work = lambda: services.keep_scans.remove(scan.id, Why.UNREADABLE)  # noqa: E731 - the dialog asks why
    tab.tools.undoing.run(work, owner=tab, done=tab._on_removed)
    desk.rest()
    assert "No scans yet" in words(tab)
    undo(desk)
    assert services.keep_scans.read(scan.id)[0] == scan
    assert "No scans yet" not in words(tab)


# --- the register of partners and the settings --------------------------------------------------------------


def test_a_partner_added_is_taken_back_and_a_changed_one_is_as_before(desk, services):
    desk.go(places.PARTNERS)
    page = desk.page
    page.new.click()
    desk.rest()
    page.form.kind.set_value("employer")
    type_text(page.form.lines["name_en"], "Invented Company")
    page.save.click()
    desk.rest()
    [made] = services.find_partners("Invented Company")
    undo(desk)
    assert services.find_partners("Invented Company") == ()
    assert page.form.lines["name_en"].value() == "Invented Company", "what was typed is a draft again"
    page.save.click()
    desk.rest()
    [again] = services.find_partners("Invented Company")
    assert again.id != made.id
    type_text(page.form.lines["phone"], "012 345 678")
    page.save.click()
    desk.rest()
    assert services.find_partners.get(again.id).phone
    undo(desk)
    assert services.find_partners.get(again.id) == again
    assert page.form.lines["phone"].value() == ""


def test_closed_days_and_phrases_are_as_before(desk, services):
    desk.go(places.SETTINGS)
    page = desk.page
    page.days.day.set_value((2026, 12, 24))
    page.days.add.click()
    desk.rest()
    assert len(services.working_days.own()) == 1
    undo(desk)
    assert services.working_days.own() == ()
    phrases = services.keep_phrases.every()
    type_text(page.phrases.text_en, "Brings the diploma")
    page.phrases.save.click()
    desk.rest()
    assert len(services.keep_phrases.every()) == len(phrases) + 1
    undo(desk)
    assert services.keep_phrases.every() == phrases


def test_the_letterhead_is_as_before(desk, services):
    desk.go(places.SETTINGS)
    page = desk.page
    before = services.keep_centre.now()
    page.kept_whole.set_value("ក្រុងបាត់ដំបង")
    page.save_centre.click()
    desk.rest()
    assert services.keep_centre.now() != before
    undo(desk)
    assert services.keep_centre.now() == before
    assert page.kept_whole.value() == before.kept_whole


def test_a_counsellor_added_by_a_slip_is_gone_with_their_way_in(desk, services):
    desk.go(places.SETTINGS)
    card = desk.page.staff
    work = lambda: services.keep_staff.add("ណុប សុខា", "a good password 26")  # noqa: E731 - the dialog's
    card._run_watched(work)
    desk.rest()
    assert "ណុប សុខា" in [one.name for one in services.keep_staff.everybody()]
    undo(desk)
    assert "ណុប សុខា" not in [one.name for one in services.keep_staff.everybody()]
    with pytest.raises(WrongPassword):
        desk.desk.desk.sign_in.member_named("ណុប សុខា")


# --- an import ----------------------------------------------------------------------------------------------


def test_a_sheet_taken_in_is_taken_back_whole(desk, services, tmp_path):
    sheet = tmp_path / "fair.csv"
    people = "".join(f"សាក,ល្បង{n},F,{1980 + n},01288{n:04}\n" for n in range(12))
    sheet.write_text("នាមត្រកូល,នាមខ្លួន,ភេទ,ឆ្នាំកំណើត,ទូរស័ព្ទ\n" + people, encoding="utf-8")
    desk.go(places.CLIENTS)
    page = desk.page
    count = page.table.rowCount()
    dialog = ImportDialog(desk.look, services, desk.desk.records, sheet, page)
    dialog.show()
    desk.rest()
    dialog.take_in.click()
    desk.rest()
    dialog.accept()
    page._offer_to_take_back(dialog.acted)
    desk.rest()
    assert page.table.rowCount() == count + 12
    assert said(desk) == "12 clients taken in."
    undo(desk)
    assert page.table.rowCount() == count


# --- what takes long ----------------------------------------------------------------------------------------


def takes_none_back(_acted, *, progress):
    """Come to the fortieth record and no further, until it is broken off."""
    while progress(40, 2100):
        Event().wait(0.02)
    raise Cancelled


def test_what_takes_long_shows_how_far_it_is_and_can_be_broken_off(desk, qtbot):
    desk.go(places.CLIENTS)
    undoing = Undoing(desk.page, takes_none_back, desk.desk.records)
    undoing.offer("2,100 clients taken in.", Acted(value=None, footprints=()))
    for _ in range(2):  # broken off, it is offered again
        desk.window.activateWindow()
        desk.rest()
        press(Qt.Key.Key_Z, CONTROL)
        qtbot.waitUntil(lambda: "40 of 2,100" in words(QApplication.activeModalWidget() or desk.page))
        press(Qt.Key.Key_Escape)
        desk.rest()
        assert QApplication.activeModalWidget() is None
        assert said(desk) == "Stopped. Nothing was taken back."


def test_what_takes_short_shows_nothing(desk, qtbot):
    desk.go(places.CLIENTS)
    taking = TakingBack(desk.page, patience_ms=0)
    taking.end()
    qtbot.waitUntil(lambda: not isValid(taking))
    assert QApplication.activeModalWidget() is None
