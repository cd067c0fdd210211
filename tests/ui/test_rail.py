"""The rail of the whole window: room for every word and its count, and the key that leads home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.screen import press, settle

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.theme import LARGEST_STEP

PADDING = 12
"""Pixels at the right of the words of an entry, in app.qss."""


@pytest.mark.parametrize("language", list(Language))
def test_a_count_never_stands_on_the_words_of_its_entry(desk, language):
    for step in range(LARGEST_STEP + 1):
        desk.look.change(language=language, text_step=step)
        settle()
        settle()  # the rail is measured a turn after its entries
        entry = desk.window.rail._buttons[places.CONFLICTS]
        words = entry.minimumSizeHint().width() - PADDING
        assert entry._pill.isVisible()
        assert words <= entry._pill.x(), f"+{step}"


@pytest.mark.parametrize("language", list(Language))
def test_a_count_that_comes_grows_or_goes_moves_nothing(desk, language):
    for step in range(LARGEST_STEP + 1):
        desk.look.change(language=language, text_step=step)
        widths = set()
        for count in (0, 1, 9, 12, 345):
            desk.window.rail.show_count(places.CONFLICTS, count)
            settle()
            settle()
            entry = desk.window.rail._buttons[places.CONFLICTS]
            widths.add(desk.window.rail.width())
            words = entry.minimumSizeHint().width() - PADDING
            assert entry._pill.isHidden() or words <= entry._pill.x()
            assert desk.look.format.number(count) in entry.accessibleName() or not count
        assert len(widths) == 1, f"+{step}"


def test_ctrl_t_leads_to_today_from_inside_a_field(desk):
    desk.open(places.REGISTER)
    assert QApplication.focusWidget() is desk.page.first_field()
    press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    desk.rest()
    assert desk.window.pages.current_name() == places.TODAY


def test_ctrl_u_leads_into_the_follow_ups_also_when_nobody_is_due(desk):
    desk.open(places.TODAY)
    press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    desk.rest()
    assert desk.page.list.nothing.isVisible()
    assert desk.page.list.sections.isAncestorOf(QApplication.focusWidget())
