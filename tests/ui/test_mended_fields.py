"""What a save refused is red until it is changed; the next save says whether it will do now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from ui.screen import press, put_on_screen, settle, type_text

from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.error_summary import ErrorSummary
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.text import TextLine


class Refused:
    """Three fields, all refused, under their summary."""

    def __init__(self, look, qtbot):
        self.summary = ErrorSummary(look)
        self.fields = [Field(f"Field {n}", TextLine(form="khmer")) for n in range(3)]
        self.page = Page(look, title=lambda: "Register")
        self.page.body.addLayout(column(self.summary, *self.fields, None))
        put_on_screen(qtbot, self.page, 500, 600)
        self.refuse()

    def refuse(self):
        self.summary.show_problems([(field, lambda: "Enter something") for field in self.fields])
        settle()

    def mend(self, *places):
        for place in places:
            type_text(self.fields[place].control, "ក")
        settle()

    def links(self):
        return [link.isEnabled() for _field, link in self.summary._links]


@pytest.fixture
def refused(look, qtbot):
    return Refused(look, qtbot)


def test_a_field_that_was_changed_is_not_red_any_more(refused):
    field = refused.fields[1]
    assert field.control.property("wrong")
    refused.mend(1)
    assert not field.control.property("wrong")
    assert field.error is None
    assert field.control.accessibleDescription() == ""
    assert not field.sentence.isVisible()
    assert refused.fields[0].control.property("wrong")


def test_nothing_moves_while_it_is_mended(refused):
    before = [field.control.mapTo(refused.page, QPoint()) for field in refused.fields]
    refused.mend(0, 1, 2)
    assert [field.control.mapTo(refused.page, QPoint()) for field in refused.fields] == before


def test_the_summary_strikes_out_what_was_changed_and_counts_the_rest(refused):
    refused.mend(1)
    assert refused.links() == [True, False, True]
    assert refused.summary.accessibleName() == "There are 2 problems"
    refused.mend(0, 2)
    assert refused.summary.accessibleName() == "All of it was changed. Save again."


def test_f8_passes_by_what_was_changed(refused):
    refused.summary.go_to_next()
    refused.mend(0)
    refused.summary.go_to_next()
    assert QApplication.focusWidget() is refused.fields[1].control
    refused.summary.go_to_next()
    assert QApplication.focusWidget() is refused.fields[2].control
    refused.summary.go_to_next()
    assert QApplication.focusWidget() is refused.fields[1].control


def test_enter_leads_from_the_summary_to_the_first_field(refused):
    refused.summary.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is refused.fields[0].control


def test_what_the_next_save_refuses_is_red_again(refused):
    refused.mend(0, 1, 2)
    refused.refuse()
    assert all(field.control.property("wrong") and field.sentence.isVisible() for field in refused.fields)
    assert refused.links() == [True, True, True]


def test_what_the_next_save_takes_gives_its_room_back(refused):
    tall = refused.fields[0].sizeHint().height()
    refused.mend(0, 1, 2)
    assert refused.fields[0].sizeHint().height() == tall
    refused.summary.clear_problems()
    settle()
    assert refused.fields[0].sizeHint().height() < tall
