"""The toast at the foot of the window: it can be undone, and never covers what has the cursor."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from ui.screen import press, settle

CONTROL = Qt.KeyboardModifier.ControlModifier


def in_window(box: QWidget) -> QRect:
    return QRect(box.mapTo(box.window(), QPoint()), box.size())


def test_a_toast_can_be_undone_by_ctrl_z(open_window):
    window, _ = open_window()
    undone = []
    window.page().say(lambda: "Saved.", undo=lambda: undone.append(True))
    assert window.toasts.text() == "Saved."
    press(Qt.Key.Key_Z, CONTROL)
    assert undone == [True]
    assert window.toasts.text() == ""


def test_a_toast_never_covers_the_box_that_is_typed_in(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    page.say(lambda: "Saved.")
    toast = window.toasts._shown
    left = toast.geometry().left()
    assert left > window.width() / 2
    box = QLineEdit(page)
    box.setGeometry(page.width() - 400, page.height() - 140, 400, 140)
    box.show()
    box.setFocus()
    settle()
    assert toast.geometry().left() < window.width() / 2
    page.family.control.setFocus()
    settle()
    assert toast.geometry().left() == left


def test_a_toast_covers_no_button_where_another_place_is_empty(open_window):
    window, _ = open_window()
    page = window.page()
    page.say(lambda: "Saved.")
    usual = window.toasts._shown.geometry()
    button = QPushButton("Close the day", page)
    button.setGeometry(QRect(page.mapFrom(window, usual.topLeft()), usual.size()))
    button.show()
    page.say(lambda: "Saved.")
    toast = window.toasts._shown.geometry()
    assert not toast.intersects(in_window(button))
    assert window.rect().contains(toast)


def test_a_toast_gives_way_when_the_page_moves_the_box_under_it(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    button = QPushButton("Add the day", page)
    button.setGeometry(page.width() - 200, 40, 160, 38)
    button.show()
    button.setFocus()
    page.say(lambda: "Saved.")
    settle()
    button.move(button.x(), page.height() - 60)
    settle()
    assert not window.toasts._shown.geometry().intersects(in_window(button))
    page.say(lambda: "Saved, and more than that. " * 9)  # too wide for a place at its side
    settle()
    toast = window.toasts._shown.geometry()
    assert toast.width() > window.width() / 2 and not toast.intersects(in_window(button))
    assert window.rect().contains(toast)


def test_a_toast_stands_in_the_empty_room_of_the_action_bar_and_covers_nothing(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    page.say(lambda: "Saved.")
    settle()
    toast = window.toasts._shown.geometry()
    assert in_window(page._footer).contains(toast)
    assert not any(toast.intersects(in_window(button)) for button in page._footer._buttons)
    page._footer.show_draft_saved(datetime(2026, 11, 23, 2, 15, tzinfo=UTC))
    settle()
    toast = window.toasts._shown.geometry()
    assert not toast.intersects(in_window(page._footer._note))
    page.say(lambda: "Saved, and more than that. " * 4)
    settle()
    assert window.toasts._shown.geometry().bottom() < in_window(page._footer).top()
