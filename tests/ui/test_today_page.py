"""The page the day begins with, on a real desk: who waits, what is due, what lies unfinished."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from ui.client_scene import button, do, quiet, words
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    cut_texts,
    press,
    put_on_screen,
)

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.today.page import TodayPage
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.scroll import Scroll

PEOPLE = (("សុខ", "ស្រីនាង", "Sreyneang"), ("ចាន់", "ដារ៉ា", "Dara"), ("កឹម", "សុភា", "Sophea"))


@pytest.fixture
def waiting(scene):
    """Three clients at the counter, the first for 25 minutes, and a registration begun and left."""
    clients = []
    for number, (surname, given, latin) in enumerate(PEOPLE):
        client = scene.register(
            surname_km=surname,
            given_km=given,
            given_la=latin,
            phone=f"01234567{number}",
            identity_documents=[],
        )
        scene.services.receive_visits.arrive(client.id)
        scene.clock.pass_(minutes=10)
        clients.append(client)
    drafts = scene.services.keep_drafts
    drafts.keep(drafts.new_draft_id(), "registration", {"surname_km": "លី"}, title="លី សុវណ្ណ")
    return clients


def today(scene, look, qtbot, *, size=(1154, 637)):
    page = TodayPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page, *size)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def states(scene):
    return [one.visit.state.value for one in scene.services.look_at_today().waiting]


# --- what it tells ------------------------------------------------------------------------------------------


def test_an_empty_waiting_room_is_as_light_as_the_card_around_it(scene, look, qtbot):
    card = today(scene, look, qtbot).queue
    inside = card._empty.mapTo(card, QPoint(8, 8))
    assert card.grab().toImage().pixelColor(inside).name() == look.colour("surface").casefold()


def test_on_a_holiday_it_says_which_one_and_when_work_goes_on(scene, look, qtbot):
    page = today(scene, look, qtbot)
    assert page.subtitle.text() == "Monday 23 November 2026 · Water Festival · next working day: 26 November"
    scene.services.working_days.set(scene.clock.today(), closed=False)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.subtitle.text() == "Monday 23 November 2026"


def test_digits_follow_the_language_as_words_do(scene, look, qtbot, waiting):
    look.change(language=Language.KHMER, khmer_digits=True)
    scene.clock.pass_(hours=2, minutes=33)
    page = today(scene, look, qtbot)
    assert "៣ ម៉ោង ៣ នាទី" in words(page.counts)
    look.change(language=Language.ENGLISH)
    assert "longest 3 h 3 min" in words(page.counts)


def test_a_ticket_keeps_its_latin_digits_in_khmer(scene, look, qtbot, waiting):
    look.change(language=Language.KHMER)
    queue = today(scene, look, qtbot).queue
    assert [queue.view.model().index(row, 0).data() for row in range(3)] == ["A 1", "A 2", "A 3"]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("step", [0, 3])
def test_how_long_somebody_waits_is_never_cut(scene, look, qtbot, waiting, language, step):
    look.change(language=language, text_step=step)
    scene.clock.pass_(hours=2, minutes=33)
    queue = today(scene, look, qtbot).queue
    assert cut_texts(look, queue.view, 3) == []


def test_the_heading_of_the_waiting_room_keeps_its_line_in_a_window_1000_wide(scene, look, qtbot):
    for language in Language:
        look.change(language=language)
        card = today(scene, look, qtbot, size=(1000 - 66, 637)).queue
        heading = next(one for one in card.findChildren(Label) if one.property("kind") == "section")
        assert heading.height() < 2 * heading.fontMetrics().height()
        assert abs(card.call.geometry().center().y() - card.leave.geometry().center().y()) <= 2


def test_it_greets_by_name_and_says_which_day_it_is(scene, look, qtbot):
    told = words(today(scene, look, qtbot))
    assert f"Good day, {scene.services.me.name}" in told
    assert "23 November 2026" in told


def test_the_figures_say_how_many_wait_and_how_long_the_first_has_waited(scene, look, qtbot, waiting):
    told = words(today(scene, look, qtbot).counts)
    assert "3 | Waiting now | longest 30 min" in told
    assert "3 new registrations" in told


def test_a_quiet_day_says_that_nobody_waits_and_nothing_is_due(scene, look, qtbot):
    told = words(today(scene, look, qtbot))
    assert "Nobody is waiting." in told
    assert "Nothing is due and no draft lies open." in told


def test_before_going_home_it_counts_drafts_and_what_is_not_sent(scene, look, qtbot, waiting):
    told = words(today(scene, look, qtbot).going_home)
    unsent = scene.services.look_at_today().unsent.changes
    assert "3 visits recorded" in told
    assert "1 draft to finish" in told
    assert f"{unsent} changes to send" in told


def test_before_going_home_it_tells_how_long_people_waited(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot)
    assert "Usual wait" not in words(page.going_home)
    visits = scene.services.receive_visits
    first = visits.call_next().after
    visits.leave(visits.arrive(None).id)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    time = look.format.duration(first.called_at - first.arrived_at)
    assert f"Usual wait {time}, longest {time} · 1 left unserved" in words(page.going_home)


def test_who_was_called_as_they_came_did_not_wait(scene, look, qtbot):
    visits = scene.services.receive_visits
    visits.arrive(None)
    visits.call_next()
    visits.arrive(None)
    page = today(scene, look, qtbot)
    assert "Usual wait" not in words(page.going_home)
    assert "longest" not in words(page.counts)


def test_the_line_of_waiting_times_moves_nothing_beside_it(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot, size=(1154, 677))
    before = page.queue.geometry()
    scene.services.receive_visits.call_next()
    page.on_shown(None)
    qtbot.waitUntil(lambda: "Usual wait" in words(page.going_home))
    assert page.queue.geometry() == before


# --- the waiting room ---------------------------------------------------------------------------------------


def test_f9_calls_who_waited_longest_whoever_is_marked(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot)
    page.queue.view.selectRow(2)
    page.queue.view.setFocus()
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: quiet(scene) and states(scene) == ["serving", "waiting", "waiting"])


def test_f10_ends_the_visit_of_the_marked_client(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot)
    do(scene, qtbot, page.queue.call)
    page.queue.view.setFocus()
    press(Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: quiet(scene) and states(scene) == ["waiting", "waiting"])
    assert scene.services.look_at_today().served == 1
    assert "1 | Served today" in words(page.counts)


@pytest.mark.parametrize("height", [637, 420], ids=["room", "too_low_for_all_cards"])
def test_the_cursor_is_in_the_queue_and_does_not_vanish_with_it(scene, look, qtbot, height):
    scene.services.receive_visits.arrive(scene.register().id)
    page = TodayPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page, 1154, height)
    page.on_shown(None)
    page.first_field().setFocus()
    qtbot.waitUntil(lambda: quiet(scene) and page.queue.view.hasFocus())
    press(Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: quiet(scene) and not states(scene))
    assert page.register.hasFocus()
    assert {one.verticalScrollBar().value() for one in page.findChildren(Scroll)} == {0}, "nothing jumps"


def test_who_left_is_no_longer_waiting_nor_served(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot)
    do(scene, qtbot, page.queue.leave)
    assert len(page.queue.table.rows) == 2
    assert scene.services.look_at_today().served == 0


@pytest.mark.parametrize(
    ("act", "said"), [("call", "Called: A 1"), ("finish", "Served: A 1"), ("leave", "Left: A 1")]
)
def test_who_was_called_or_sent_home_too_soon_is_back_by_one_key(scene, look, qtbot, waiting, act, said):
    page, told = today(scene, look, qtbot), []
    page.toast_wanted.connect(lambda words, undo: told.append((words, undo)))
    before = scene.services.look_at_today()
    do(scene, qtbot, getattr(page.queue, act))
    assert scene.services.look_at_today().waiting != before.waiting
    ((words_of_it, undo),) = told
    assert words_of_it() == f"{said} · {waiting[0].name}"
    undo()
    qtbot.waitUntil(lambda: quiet(scene))
    after = scene.services.look_at_today()
    assert (after.waiting, after.served, after.waited) == (before.waiting, before.served, before.waited)
    assert tuple(page.queue.table.rows) == before.waiting


def test_an_empty_waiting_room_has_nobody_to_call(scene, look, qtbot):
    page = today(scene, look, qtbot)
    assert not page.queue.call.isEnabled()
    assert not page.queue.finish.isEnabled()
    assert not page.queue.leave.isEnabled()


def test_the_mark_stays_on_the_same_person_in_a_sorted_queue(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot)
    page.queue.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    page.queue.view.mark_first()
    marked = page.queue.view.current_row().visit.id
    scene.changes.announce(frozenset({"visit"}))
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.queue.view.current_row().visit.id == marked


def test_an_arrival_appears_by_itself(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot)
    newcomer = scene.register(phone="011 999 888", given_km="ថ្មី", identity_documents=[])
    scene.services.receive_visits.arrive(newcomer.id)
    qtbot.waitUntil(lambda: quiet(scene) and len(page.queue.table.rows) == 4)


# --- where it leads -----------------------------------------------------------------------------------------


def test_enter_opens_the_file_of_who_is_marked(scene, look, qtbot, waiting):
    page = today(scene, look, qtbot)
    page.queue.view.setFocus()
    press(Qt.Key.Key_Return)
    assert scene.asked == [("client_file", waiting[0].id)]


def test_ctrl_n_registers_a_walk_in(scene, look, qtbot):
    page = today(scene, look, qtbot)
    page.first_field().setFocus()
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert scene.asked == [("register", "")]


@pytest.mark.parametrize(
    ("form", "page_name", "said"),
    [
        ("registration", "register", "Finish the registration of លី សុវណ្ណ"),
        ("session", "session", "Finish the session with លី សុវណ្ណ"),
        ("referral", "referral", "Finish the referral of លី សុវណ្ណ"),
        ("partner", "partners", "Finish the partner លី សុវណ្ណ"),
    ],
)
def test_every_draft_is_called_what_it_is_and_opens_where_it_belongs(
    scene, look, qtbot, form, page_name, said
):
    drafts = scene.services.keep_drafts
    drafts.keep(drafts.new_draft_id(), form, {"a": 1}, title="លី សុវណ្ណ")
    page = today(scene, look, qtbot)
    assert said in words(page.to_do)
    page.to_do.buttons[0].click()
    ((asked, about),) = scene.asked
    assert (asked, about.form) == (page_name, form)


def test_what_is_overdue_says_by_how_much_and_opens_the_file(scene, look, qtbot):
    client = scene.register()
    scene.services.hold_session(
        client.id,
        {"kind": "intake", "mode": "face", "minutes": 30, "steps": [{"what": "CV", "by": "2026-11-25"}]},
    )
    scene.clock.pass_(days=5)
    page = today(scene, look, qtbot)
    told = words(page.to_do)
    assert "CV" in told and "2 days overdue" in told, "the 25th is a holiday: it was due after it"
    button(page.to_do, "Open").click()
    assert scene.asked == [("client_file", client.id)]


def test_closing_the_day_is_one_button_away(scene, look, qtbot):
    today(scene, look, qtbot).going_home.close_day.click()
    assert scene.asked == [("close_day", None)]


# --- what every screen owes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(scene, look, qtbot, waiting, language, size):
    look.change(language=language)
    page = today(scene, look, qtbot, size=size)
    assert (page.width(), page.height()) == size, "it needs more room than there is"
    assert_named(page)
    assert_fits(page)


def test_a_switched_page_reads_as_one_built_in_that_language(scene, look, qtbot, waiting):
    assert_follows_the_language(look, lambda: today(scene, look, qtbot))
