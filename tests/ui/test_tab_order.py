"""Tab follows the page also where rows, chips and sections came into it after it was built."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from ui.client_scene import open_file, open_session, some_weeks
from ui.register_scene import box, build, open_form
from ui.screen import press, put_on_screen, settle, type_text

from jobcentre_desktop.ui.shell.about import SessionAbout
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.scroll import Scroll
from jobcentre_desktop.ui.widgets.text import TextArea, TextLine

ALT = Qt.KeyboardModifier.AltModifier
A_ROW = 90
"""Pixels: what stands in one row may differ so much in height."""


def press_tab() -> QWidget:
    press(Qt.Key.Key_Tab)
    here = QApplication.focusWidget()
    assert here is not None
    return here


def tabbed(window: QWidget) -> list[QWidget]:
    """Return where Tab stops, from the present place around the window once."""
    start = QApplication.focusWidget()
    assert start is not None
    stops = [start]
    while len(stops) < 500:
        here = press_tab()
        if here is start:
            return stops
        stops.append(here)
    raise AssertionError(
        f"Tab never comes back: {[(type(o).__name__, o.accessibleName()) for o in stops[-40:]]}"
    )


def goes_down(stops: list[QWidget], content: QWidget) -> bool:
    """Tell whether the stops inside the content are read from top to bottom."""
    tops = [one.mapTo(content, QPoint()).y() for one in stops if content.isAncestorOf(one)]
    first = tops.index(min(tops))
    tops = tops[first:] + tops[:first]
    return all(later > earlier - A_ROW for earlier, later in pairwise(tops))


def test_tab_goes_through_the_agreed_steps_before_it_goes_on(scene, look, qtbot):
    page = open_session(scene, look, qtbot, SessionAbout(scene.register().id))
    form = page.form
    for what in ("កែប្រវត្តិរូប", "ទៅជួបនិយោជក", "រៀនជំនាញ"):
        press(Qt.Key.Key_N, ALT)
        type_text(QApplication.focusWidget(), what)
    settle()
    form.boxes["kind"].setFocus()
    stops = tabbed(page)
    rows = form.steps.rows
    whats = [stops.index(one.what) for one in rows]
    assert whats == sorted(whats)
    assert stops.index(form.steps.add) > stops.index(rows[-1].by.year) > whats[-1]
    for earlier, later in pairwise(rows):
        assert stops.index(earlier.by.year) < stops.index(later.what)
    assert goes_down(stops, form)


def test_tab_goes_through_a_section_under_its_heading(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    for name in ("migration", "care"):
        page.more.sections[name].heading.click()
    settle()
    sections = list(page.more.sections.values())
    sections[0].heading.setFocus()
    stops = [press_tab() for _ in range(60)]
    places = [at for one in stops for at, section in enumerate(sections) if section.isAncestorOf(one)]
    assert len(set(places)) > 5
    assert places == sorted(places)
    for name in ("migration", "care"):
        assert sum(page.more.sections[name].isAncestorOf(one) for one in stops) > 5


def test_a_chip_stands_right_after_its_search_box(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    chips = box(page, "wanted_occupations")
    chips.set_value(("4110", "5223"))
    settle()
    chips.box.setFocus()
    made = [press_tab() for _ in range(len(chips.value()))]
    assert made
    assert all(chips.isAncestorOf(one) for one in made)
    assert not chips.isAncestorOf(press_tab())


def test_the_cursor_goes_on_where_what_had_it_is_hidden(scene, look, qtbot):
    page = open_session(scene, look, qtbot, SessionAbout(scene.register().id))
    appointment = page.form.boxes["next_appointment"]
    appointment.set_value("2026-11-24T09:30:00+07:00")
    qtbot.waitUntil(appointment.hint.isVisible)
    appointment.hint.take.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(appointment.hint.isHidden)
    assert QApplication.focusWidget() is page.form.boxes["reminder"]


def test_the_boxes_of_a_section_stand_between_its_heading_and_save(scene, look, qtbot):
    page = open_file(scene, look, qtbot, some_weeks(scene))
    page.tabs.choose("profile")
    card = page.profile.sections["contact"]
    card.edit.click()
    settle()
    assert goes_down(tabbed(page), card)


def test_the_whole_of_a_large_box_comes_into_sight(look, qtbot):
    above = [TextLine() for _ in range(12)]
    notes = TextArea(rows=6)
    scroll = Scroll(column(*above, notes, *[TextLine() for _ in range(12)], gap=6))
    put_on_screen(qtbot, scroll, 500, 500)
    notes.setFocus()
    settle()
    seen = scroll.viewport().rect()
    assert seen.contains(notes.mapTo(scroll.viewport(), QPoint(0, notes.height() - 1)))
    assert seen.contains(notes.mapTo(scroll.viewport(), QPoint()))


def test_problems_are_told_in_the_order_of_the_page(scene, look, qtbot):
    page = open_form(scene, look, qtbot)
    type_text(box(page, "given_km"), "ាំស្រី")
    page.save_and_queue.click()
    qtbot.waitUntil(page.errors.isVisible)
    press(Qt.Key.Key_F8)
    told = [link.text() for _field, link in page.errors._links]
    fields = [field for field in page.quick.fields.values() if field.error is not None]
    tops = [page.errors._fields[at].mapTo(page, QPoint()).y() for at in range(len(told))]
    assert len(fields) > 2
    assert tops == sorted(tops)


def test_the_first_field_is_in_sight_when_a_form_is_opened_again(scene, look, qtbot):
    page, other, pages = build(scene, look), TextLine(), QStackedWidget()
    pages.addWidget(page)
    pages.addWidget(other)
    put_on_screen(qtbot, pages, 1154, 420)
    page.on_shown(None)
    qtbot.waitUntil(lambda: not scene.tasks.is_busy)
    first = box(page, "surname_km")
    scroll = first.parentWidget()
    while not isinstance(scroll, Scroll):
        scroll = scroll.parentWidget()
    page.save_and_queue.click()
    qtbot.waitUntil(page.errors.isVisible)
    page.quick.fields["place"].take_focus()
    settle()
    pages.setCurrentWidget(other)
    settle()
    pages.setCurrentWidget(page)
    page.errors.clear_problems()  # the layout knows of it later than the cursor
    first.setFocus()
    settle()
    assert scroll.viewport().rect().contains(first.mapTo(scroll.viewport(), first.rect().center()))


@pytest.mark.parametrize("kind", ["ghost", "secondary"])
def test_enter_passes_by_a_side_door_that_tab_stops_at(look, qtbot, kind):
    first, door, last = TextLine(), Button(look, "On another day", kind=kind), TextLine()
    page = Page(look, title=lambda: "Session")
    page.body.addLayout(column(first, door, last))
    put_on_screen(qtbot, page, 400, 300)
    first.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is last
    first.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is door
