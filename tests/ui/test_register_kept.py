"""What the registration keeps in mind: who the client may already be, and what is not yet saved."""

from __future__ import annotations

from ui.client_scene import SREYNEANG, quiet
from ui.register_scene import box, clients, do, fill, open_form, smallest, wait_for_cards, words
from ui.screen import assert_named, type_text

from jobcentre_desktop.domain.consent import REGISTRATION
from jobcentre_desktop.ui.shell.about import SessionAbout

# --- possible duplicates -----------------------------------------------------------------------------------


def test_who_it_may_be_appears_while_typing_with_the_reasons(scene, look, qtbot):
    scene.register()
    page = open_form(scene, look, qtbot)
    where = page.form.mapTo(page, page.form.rect().topLeft())
    fill(page, surname_km="សុខ", given_km="ស្រីនាង", phone="012345678")
    wait_for_cards(page, qtbot, 1)
    told = words(page.duplicates)
    assert "Same phone number" in told
    assert "Same name" in told
    assert "Strong match" in told
    assert page.form.mapTo(page, page.form.rect().topLeft()) == where


def test_who_is_said_to_be_another_goes_and_is_remembered(scene, look, qtbot):
    known = scene.register(phone=None)
    page = open_form(scene, look, qtbot)
    smallest(page, surname_km="សុខ", given_km="ស្រីនាង", sex="F", dob_year="2002")
    wait_for_cards(page, qtbot, 1)
    page.duplicates.cards[0].not_same.click()
    assert page.duplicates.cards == []
    type_text(box(page, "surname_la"), "Sok")
    qtbot.waitUntil(lambda: not page.watch.is_looking() and quiet(scene))
    assert page.duplicates.cards == []
    do(scene, qtbot, page.save_and_queue)
    new = next(one for one in clients(scene) if one.id != known.id)
    assert scene.services.look_for_duplicates(SREYNEANG, but_not=new.id) == ()


def test_looking_into_a_file_comes_back_to_the_form_as_it_was(scene, look, qtbot):
    known = scene.register()
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", given_km="ស្រីនាង", phone="012345678")
    wait_for_cards(page, qtbot, 1)
    page.duplicates.cards[0].open.click()
    assert scene.asked[-1] == ("client_file", known.id)
    page.on_left()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert box(page, "phone").value() == "012345678"


def test_whoever_asks_for_the_next_person_from_that_file_begins_on_an_empty_form(scene, look, qtbot):
    scene.register()
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", given_km="ស្រីនាង", phone="012345678")
    wait_for_cards(page, qtbot, 1)
    page.duplicates.cards[0].open.click()
    page.on_left()
    page.on_shown("")  # as a button of another page asks
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.quick.name() == ""
    assert [one.title for one in scene.services.keep_drafts.mine()] == ["សុខ ស្រីនាង"]


def test_the_key_for_a_registration_pressed_again_puts_the_typed_away_as_a_draft(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", given_km="ស្រីនាង")
    do(scene, qtbot, page.save_and_queue)  # refused: too little is known
    qtbot.waitUntil(page.errors.isVisible)
    with qtbot.waitSignal(page.toast_wanted) as told:
        page.on_asked_again()
    assert "draft" in told.args[0]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.quick.name() == ""
    assert not page.errors.isVisible()
    assert [one.title for one in scene.services.keep_drafts.mine()] == ["សុខ ស្រីនាង"]


def strong_match(scene, look, qtbot):
    known = scene.register()
    page = open_form(scene, look, qtbot)
    smallest(page, surname_km="សុខ", given_km="ស្រីនាង", sex="F", dob_year="2002", phone="012345678")
    do(scene, qtbot, page.save_and_start)
    qtbot.waitUntil(lambda: page.match_dialog is not None and page.match_dialog.isVisible())
    assert len(clients(scene)) == 1
    assert_named(page.match_dialog)
    return known, page


def test_a_strong_match_asks_once_and_saves_who_is_somebody_else(scene, look, qtbot):
    known, page = strong_match(scene, look, qtbot)
    assert "Same phone number" in words(page.match_dialog)
    do(scene, qtbot, page.match_dialog.somebody_else)
    assert len(clients(scene)) == 2
    new = next(one for one in clients(scene) if one.id != known.id)
    assert scene.asked[-1] == ("session", SessionAbout(new.id))


def test_a_strong_match_leads_to_the_file_and_saves_nothing(scene, look, qtbot):
    known, page = strong_match(scene, look, qtbot)
    do(scene, qtbot, page.match_dialog.open_file)
    assert scene.asked[-1] == ("client_file", known.id)
    assert len(clients(scene)) == 1
    assert page.save_and_start.isEnabled()


# --- drafts ------------------------------------------------------------------------------------------------


def test_a_draft_survives_the_page_with_everything_that_was_typed(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ", phone="12 what", place="ភូមិមិនស្គាល់", dob_year="20", sex="F")
    type_text(page.quick.birth.month, "14")
    page.consents[REGISTRATION].focusProxy().click()
    page.more.sections["registration"].heading.click()
    documents = box(page, "identity_documents")
    documents.add.click()
    documents.entries[0].answers["type"].show("nid")
    type_text(documents.entries[0].answers["number"].control, "0201")
    page.more.sections["availability"].heading.click()
    type_text(box(page, "available_from").day, "5")
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    assert (draft.form, draft.title) == ("registration", "សុខ")
    page.close()

    again = open_form(scene, look, qtbot, draft)
    assert box(again, "surname_km").value() == "សុខ"
    assert box(again, "phone").value() == "12 what"
    assert box(again, "place").typed() == "ភូមិមិនស្គាល់"
    assert again.quick.birth.year.value() == 20
    assert again.quick.birth.month.value() == 14
    assert box(again, "sex").value() == "F"
    assert again.consents[REGISTRATION].value()
    (entry,) = box(again, "identity_documents").entries
    assert entry.raw()["number"] == "0201"
    assert box(again, "available_from").day.value() == 5
    assert "Draft saved on this computer" in words(again)


def test_typing_on_in_one_field_is_kept_every_two_seconds_whatever_becomes_of_the_page(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    type_text(box(page, "surname_km"), "សុខ")
    assert page.drafts.timer.isActive() and page.drafts.timer.interval() == 2000
    page.drafts.timer.timeout.emit()
    type_text(box(page, "surname_km"), "ខា")
    page.drafts.timer.timeout.emit()
    qtbot.waitUntil(lambda: quiet(scene))
    another_start = scene.desk.open.services_for(scene.services.me.id)
    (draft,) = another_start.keep_drafts.mine()
    assert draft.title == "សុខខា"
    again = open_form(scene, look, qtbot, draft)
    assert box(again, "surname_km").value() == "សុខខា"


def test_a_draft_is_kept_on_leaving_a_field_and_dropped_once_saved(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    box(page, "phone").setFocus()
    qtbot.waitUntil(lambda: quiet(scene) and len(scene.services.keep_drafts.mine()) == 1)
    do(scene, qtbot, page.save_and_queue)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_drafts.mine() == ()


def test_nothing_typed_leaves_no_draft(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_drafts.mine() == ()


def test_a_save_refused_because_nothing_was_typed_leaves_no_draft(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    do(scene, qtbot, page.save_and_queue)
    assert page.errors.isVisible()
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_drafts.mine() == ()


def test_the_next_walk_in_gets_an_empty_form_and_the_first_keeps_its_draft(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    fill(page, surname_km="សុខ")
    page.on_left()
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert box(page, "surname_km").value() == ""
    assert len(scene.services.keep_drafts.mine()) == 1


def test_saving_a_draft_twice_makes_no_twin(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    smallest(page)
    page.on_left()
    qtbot.waitUntil(lambda: quiet(scene))
    (draft,) = scene.services.keep_drafts.mine()
    do(scene, qtbot, page.save_and_queue)
    again = open_form(scene, look, qtbot, draft)
    do(scene, qtbot, again.save_and_queue)
    assert len(clients(scene)) == 1
    assert len(scene.services.look_at_today().waiting) == 1
