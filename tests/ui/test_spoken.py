"""News that nobody's cursor stands on is said by a screen reader: toasts, notices, whatever went wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui.ears import listening
from ui.screen import press, put_on_screen, settle, type_text

from jobcentre_desktop.domain.errors import FileNotWritable, NotAllowed
from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.export_dialog import ExportDialog, Handed
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.widgets.error_summary import ErrorSummary
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import column
from jobcentre_desktop.ui.widgets.text import TextLine


@pytest.fixture
def heard():
    with listening() as told:
        yield told


@pytest.fixture
def form(look, qtbot):
    """Two fields under their summary."""
    page = QWidget()
    page.errors = ErrorSummary(look)
    page.name = Field(lambda: "Name", TextLine(form="khmer"))
    page.phone = Field(lambda: "Phone", TextLine())
    page.setLayout(column(page.errors, page.name, page.phone))
    put_on_screen(qtbot, page)
    return page


def test_a_toast_is_said_with_the_way_back(open_window, look, heard):
    window, _ = open_window()
    for language, told in ((Language.ENGLISH, "Saved. Undo (Ctrl+Z)"), (Language.KHMER, "(Ctrl+Z)")):
        look.change(language=language)
        window.page().say(lambda: "Saved.", undo=lambda: None)
        assert told in heard[-1]
    assert "Undo" not in heard[-1]
    window.page().say(lambda: "Called: A 7.")
    assert heard[-1] == "Called: A 7."


def test_a_foreseen_problem_is_said(open_window, heard):
    window, _ = open_window()
    window.page().show_problem(NotAllowed())
    assert heard[-1] == sentence(NotAllowed())


def test_the_summary_says_each_problem_also_when_the_cursor_stood_there_before(form, heard):
    problems = [(form.name, lambda: "Enter the name."), (form.phone, lambda: "Enter the phone.")]
    for _ in range(2):
        form.errors.show_problems(problems)
        settle()
        assert heard == ["Enter the name. Enter the phone."]
        heard.clear()
    form.errors.clear_problems()
    assert heard == []


def test_what_is_wrong_with_one_box_is_said_each_time(form, heard):
    """As a wrong password is: the cursor is in the box already."""
    form.phone.control.setFocus()
    for _ in range(2):
        form.phone.show_error(lambda: "Not this one.")
    assert heard == ["Not this one."] * 2


def test_what_is_wrong_while_somebody_types_is_said_once(form, heard):
    type_text(form.name.control, "Œ")
    type_text(form.name.control, "Œ")
    assert len(heard) == 1
    assert heard[0] == form.name.control.accessibleDescription()


def test_what_goes_wrong_in_a_dialog_is_said_there(scene, look, qtbot, tmp_path, heard):
    path = tmp_path / "gone" / "clients.csv"
    handed = Handed(listed=ListedRecords("clients", Wish()), count=0)
    page = QWidget()
    put_on_screen(qtbot, page)
    dialog = ExportDialog(
        look, scene.services, scene.tasks, handed, page, ask_path=lambda _name, _window: path
    )
    dialog.show()
    qtbot.waitUntil(lambda: not scene.tasks.is_busy)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["Choose what the list is for"]
    dialog.purposes.set_value("report")
    dialog.write.click()
    qtbot.waitUntil(lambda: len(heard) > 1)
    assert heard[-1] == sentence(FileNotWritable("clients.csv"))
