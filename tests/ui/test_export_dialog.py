"""Handing a list out on the screen: by keyboard, for a purpose, with a count and a way out."""

from __future__ import annotations

import csv
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from ui.client_scene import quiet, words
from ui.screen import assert_fits, assert_follows_the_language, assert_named, press, put_on_screen, type_text

from jobcentre_desktop.ports import Wish
from jobcentre_desktop.services.listed import ListedRecords
from jobcentre_desktop.ui.export_dialog import ExportDialog, Handed
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell.page import Page
from tests.makers import a_client

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def scene(scene):
    scene.pages, scene.asked_for, scene.written = [], [], []
    return scene


def dialog_of(scene, look, qtbot, path, *, services=None, wish=None):
    """Open the dialog over a page; the person answers the system's dialog with `path`."""
    services = services or scene.services
    page = Page(look, title="Clients")
    scene.pages.append(page)
    put_on_screen(qtbot, page)

    def answer(name, _window):
        scene.asked_for.append(name)
        return path

    count = services.browse_clients.count(wish or Wish())
    handed = Handed(listed=ListedRecords("clients", wish or Wish()), count=count)
    dialog = ExportDialog(look, services, scene.tasks, handed, page, ask_path=answer)
    dialog.written.connect(lambda path, rows: scene.written.append((path, rows)))
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: quiet(scene) and dialog.isActiveWindow())
    return dialog


def choose(dialog, purpose):
    dialog.purposes.set_value(purpose)
    dialog.purposes.edited.emit()


def test_by_keyboard_alone_a_list_becomes_a_sheet_and_the_log_names_it(scene, look, qtbot, tmp_path):
    for _ in range(3):
        scene.services.register_client(a_client(sex="F"))
    path = tmp_path / "clients.xlsx"
    dialog = dialog_of(scene, look, qtbot, path)
    assert QApplication.focusWidget() is dialog.purposes
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: quiet(scene) and not isValid(dialog))
    assert scene.asked_for == ["clients-2026-11-23.xlsx"]
    assert scene.written == [(path, 3)]
    again = dialog_of(scene, look, qtbot, path)
    assert "Taken out before:" in words(again)
    assert "3 rows" in words(again)
    assert "Report to the department or ministry" in words(again)


def test_without_a_purpose_it_says_so_at_the_box_and_asks_for_no_place(scene, look, qtbot, tmp_path):
    dialog = dialog_of(scene, look, qtbot, tmp_path / "clients.xlsx")
    dialog.write.click()
    assert scene.asked_for == []
    assert "Choose what the list is for" in words(dialog)
    choose(dialog, "other")
    dialog.write.click()
    assert "Write what the list is for" in words(dialog)
    assert QApplication.focusWidget() is dialog.words
    type_text(dialog.words, "ទិវាការងារ")
    dialog.write.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.written == [(tmp_path / "clients.xlsx", 0)]


def test_the_sheet_speaks_the_language_of_the_screen(scene, look, qtbot, tmp_path):
    scene.services.register_client(a_client(sex="F"))
    path = tmp_path / "clients.csv"
    dialog = dialog_of(scene, look, qtbot, path)
    choose(dialog, "report")
    dialog.form.set_value("csv")
    dialog.write.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.asked_for == ["clients-2026-11-23.csv"]
    (row,) = csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())
    assert row["Sex"] == "Female"
    assert row["Client number"].startswith("02-2026-")


def test_only_the_head_is_offered_what_is_masked_elsewhere(scene, look, qtbot, tmp_path):
    assert dialog_of(scene, look, qtbot, tmp_path / "a.csv").sensitive.isVisible()
    another = scene.sign_in_another()
    assert not dialog_of(scene, look, qtbot, tmp_path / "a.csv", services=another).sensitive.isVisible()


def test_cancelling_halfway_writes_nothing(scene, look, qtbot, tmp_path):
    scene.services.register_client(a_client())
    path = tmp_path / "clients.csv"
    dialog = dialog_of(scene, look, qtbot, path)
    choose(dialog, "report")
    halfway, go_on = Event(), Event()

    def wait_halfway(_done, _total):
        halfway.set()
        go_on.wait(10)

    dialog.progressed.connect(wait_halfway, Qt.ConnectionType.DirectConnection)
    dialog.write.click()
    assert halfway.wait(10)
    dialog.reject()
    go_on.set()
    qtbot.waitUntil(lambda: quiet(scene))
    assert not path.exists()
    assert scene.written == []


def test_a_place_that_cannot_be_written_is_told_and_can_be_tried_again(scene, look, qtbot, tmp_path):
    dialog = dialog_of(scene, look, qtbot, tmp_path / "gone" / "clients.csv")
    choose(dialog, "report")
    dialog.write.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert dialog.isVisible()
    assert "clients.csv" in words(dialog)
    assert dialog.write.isEnabled()


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_and_everything_has_a_name(scene, look, qtbot, tmp_path, language):
    look.change(language=language)
    dialog = dialog_of(scene, look, qtbot, tmp_path / "a.csv")
    dialog.write.click()
    assert_named(dialog)
    assert_fits(dialog)


def test_a_switched_dialog_reads_as_one_built_in_that_language(scene, look, qtbot, tmp_path):
    assert_follows_the_language(look, lambda: dialog_of(scene, look, qtbot, tmp_path / "a.csv"))
