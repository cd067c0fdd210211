"""The files that began at an event: listed by event, completed one after the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from ui.client_scene import quiet, words
from ui.outreach_scene import SVAY_POR, open_list, set_up
from ui.register_scene import choose
from ui.screen import assert_fits, assert_named, cut_texts, press, put_on_screen, settle, type_text

from jobcentre_desktop.domain.consent import SHARE_EMPLOYERS, agreed
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.today.page import TodayPage


def take_in(scene, table, **told):
    raw = {"surname_km": "លី", "given_km": "សុវណ្ណ", "sex": "M", "dob_year": 1999, "place": SVAY_POR, **told}
    outreach = scene.services.hold_outreach
    return outreach.take_in(raw, table, client_id=ClientId(scene.services.new_id()), language="km")


def opened(scene, page, qtbot):
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(scene))
    return page.form


def save(scene, qtbot):
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))


def answer(form):
    form.fields["labour_status"].control.set_value("unemployed_seeking")
    form.fields["education_level"].control.set_value("E02")


def names(page):
    return [one.name for one in page.list.table.rows]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [1154, 1020])
def test_what_is_still_to_ask_of_everybody_taken_in_is_read_whole(scene, look, qtbot, language, width):
    look.change(language=language)
    take_in(scene, set_up(scene), place=None)
    page = open_list(scene, look, qtbot, width=width)
    assert cut_texts(look, page.list.view, 1) == []


def test_one_file_after_the_other_is_completed_by_keys_and_leaves_the_list(scene, look, qtbot):
    table = set_up(scene)
    first, second = take_in(scene, table), take_in(scene, table, given_km="ស្រីពៅ")
    page = open_list(scene, look, qtbot)
    assert names(page) == ["លី ស្រីពៅ", "លី សុវណ្ណ"]
    assert "Work situation, Highest education" in page.list.table.index(0, 1).data()
    form = opened(scene, page, qtbot)
    assert page.title_text() == "Complete the file: លី ស្រីពៅ"
    assert QApplication.focusWidget() is form.fields["labour_status"].control
    answer(form)
    save(scene, qtbot)
    assert page.title_text() == "Complete the file: លី សុវណ្ណ", "the next file of the list follows"
    answer(form)
    save(scene, qtbot)
    assert page.title_text() == "Files to complete"
    assert "Every file is complete." in words(page)
    for client in (first, second):
        kept = scene.services.show_client(client.id).client
        assert (kept.labour_status, kept.education_level) == ("unemployed_seeking", "E02")
        assert (kept.channel, kept.event_id) == ("fair", table.event.id)


def test_a_file_that_still_lacks_something_is_saved_and_stays(scene, look, qtbot):
    client = take_in(scene, set_up(scene))
    page, told = open_list(scene, look, qtbot), []
    page.toast_wanted.connect(lambda say, _undo: told.append(say()))
    form = opened(scene, page, qtbot)
    form.fields["education_level"].control.set_value("E02")
    save(scene, qtbot)
    assert "stays in the list" in told[0]
    assert [one.to_ask for one in page.list.table.rows] == [("labour_status",)]
    assert scene.services.show_client(client.id).client.education_level == "E02"


def test_what_they_agreed_to_is_not_asked_again_and_the_rest_is_never_ticked(scene, look, qtbot):
    client = take_in(scene, set_up(scene))
    page = open_list(scene, look, qtbot)
    form = opened(scene, page, qtbot)
    shown = {name for name, tick in form.consents.ticks.items() if tick.isVisible()}
    assert shown == {"share_employers", "contact"}
    assert not any(tick.value() for tick in form.consents.ticks.values())
    form.consents.ticks[SHARE_EMPLOYERS].focusProxy().click()
    save(scene, qtbot)
    assert form.fields["how"].error is not None
    choose(form.fields["how"].control, "signature")
    save(scene, qtbot)
    assert agreed(scene.services.show_client(client.id).consents, SHARE_EMPLOYERS)


def test_the_guardian_of_who_was_under_18_is_asked_for_with_their_word(scene, look, qtbot):
    client = take_in(scene, set_up(scene), dob_year=2010, labour_status="in_education", education_level="E02")
    page = open_list(scene, look, qtbot)
    form = opened(scene, page, qtbot)
    assert QApplication.focusWidget() is form.fields["guardian_name"].control
    assert form.consents.ticks["registration"].isVisible(), "the guardian has not said yes yet"
    type_text(form.fields["guardian_name"].control, "សុខ សារឿន")
    save(scene, qtbot)
    assert scene.services.show_client(client.id).client.guardian_name == "សុខ សារឿន"
    assert names(page) == []


def test_a_year_that_was_said_is_no_estimate_any_more(scene, look, qtbot):
    client = take_in(scene, set_up(scene), dob_year=2002, dob_precision="estimated")
    page = open_list(scene, look, qtbot)
    form = opened(scene, page, qtbot)
    save(scene, qtbot)
    assert scene.services.show_client(client.id).client.dob_precision == "estimated"
    opened(scene, page, qtbot)
    form.quick.birth.year.set_value(2003)
    save(scene, qtbot)
    kept = scene.services.show_client(client.id).client
    assert (kept.dob_year, kept.dob_precision) == (2003, "year")


def test_own_words_about_wanted_work_are_not_lost(scene, look, qtbot):
    client = take_in(scene, set_up(scene), wanted_text="driving a crane")
    page = open_list(scene, look, qtbot)
    answer(opened(scene, page, qtbot))
    save(scene, qtbot)
    assert scene.services.show_client(client.id).client.wanted_text == "driving a crane"


def test_the_list_is_filtered_by_event(scene, look, qtbot):
    fair = set_up(scene)
    for year in (1980, 1981, 1982):
        take_in(scene, fair, dob_year=year)
    forum = set_up(scene, name="វេទិកា", kind="forum")
    take_in(scene, forum, given_km="ស្រីពៅ")
    page = open_list(scene, look, qtbot)
    assert len(page.list.table.rows) == 4 and not page.list.more.isVisible()
    page.list.events.set_value(str(forum.event.id))
    page.list.events.edited.emit()
    qtbot.waitUntil(lambda: quiet(scene))
    assert names(page) == ["លី ស្រីពៅ"]
    assert "1 file to complete" in words(page)


def test_today_says_how_many_files_wait_and_leads_to_them(scene, look, qtbot):
    take_in(scene, set_up(scene))
    page = TodayPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Complete 1 file begun at an event" in words(page.to_do)
    page.to_do.buttons[0].click()
    assert scene.asked[-1] == ("to_complete", None)


def test_the_clients_file_is_marked_as_short_until_it_is_complete(scene, look, qtbot):
    client = take_in(scene, set_up(scene))
    page = ClientFilePage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Short record from an event. Still to ask: Work situation, Highest education" in words(page.short)
    assert "Job fair" not in words(page.short) and "ពិព័រណ៍ការងារ" in words(page.timeline)
    page.short.complete.click()
    assert scene.asked[-1] == ("to_complete", client.id)
    scene.services.edit_client(client.id, {"labour_status": "unemployed_seeking", "education_level": "E02"})
    qtbot.waitUntil(lambda: quiet(scene))
    page.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene) and not page.short.isVisible())


def test_leaving_a_file_keeps_a_draft_that_opens_again(scene, look, qtbot):
    client = take_in(scene, set_up(scene))
    page = open_list(scene, look, qtbot)
    form = opened(scene, page, qtbot)
    type_text(form.fields["phone"].control, "12 what")
    page.on_escape()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    assert (draft.form, draft.client_id, draft.title) == ("completion", client.id, "លី សុវណ្ណ")
    again = open_list(scene, look, qtbot, draft)
    assert again.form.fields["phone"].control.value() == "12 what"
    again.form.fields["phone"].control.set_value("012345678")
    again.form.edited.emit()
    save(scene, qtbot)
    assert scene.services.show_client(client.id).client.phone == "+85512345678"
    assert scene.services.keep_drafts.mine() == ()


def test_a_file_is_opened_at_once_when_it_is_asked_for(scene, look, qtbot):
    client = take_in(scene, set_up(scene))
    page = open_list(scene, look, qtbot, client.id)
    assert page.title_text() == "Complete the file: លី សុវណ្ណ"
    page.whole.click()
    assert scene.asked[-1] == ("client_file", client.id)


@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_everything_has_a_name_and_fits(scene, look, qtbot, size, language):
    take_in(scene, set_up(scene), dob_year=2010)
    look.change(language=language)
    page = open_list(scene, look, qtbot, width=size[0], height=size[1])
    assert_named(page)
    assert_fits(page)
    form = opened(scene, page, qtbot)
    assert_named(page)
    assert_fits(page)
    form.fields["phone"].control.set_value("12")
    save(scene, qtbot)
    assert page.errors.isVisible()
    assert_fits(page)
    assert (page.width(), page.height()) == size


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1020, 500)])
def test_what_is_still_to_ask_keeps_its_place_and_size_while_somebody_types(
    scene, look, qtbot, language, size
):
    look.change(language=language)
    take_in(scene, set_up(scene), place=None, dob_year=2010)
    page = open_list(scene, look, qtbot, width=size[0], height=size[1])
    form = opened(scene, page, qtbot)
    settle()
    at_first, seen = form._notice.geometry(), set()
    for name, box in form.fields.items():
        box.take_focus()
        lines = [
            one for one in (box.control, *box.control.findChildren(QLineEdit)) if isinstance(one, QLineEdit)
        ]
        for line in lines:
            for text in ("1", "19"):
                type_text(line, text)
                settle()
                seen.add((name, form._notice.geometry() == at_first))
    assert {name for name, same in seen if not same} == set()
