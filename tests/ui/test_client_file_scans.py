"""Scans in the client's file: added, seen and removed, and always said where they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox
from ui.client_scene import button, do, quiet, words
from ui.screen import assert_fits, assert_named, press, put_on_screen, settle

from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.client_file.scan_dialogs import ScanDialogs
from tests import some_scans


@pytest.fixture
def scene(scene, tmp_path):
    scene.chosen = tmp_path / "diploma.pdf"
    scene.chosen.write_bytes(some_scans.a_pdf(pages=3))
    scene.copy = tmp_path / "copy.pdf"
    return scene


@pytest.fixture
def client(scene):
    return scene.register()


def scans_of(scene, look, qtbot, client, *, size=(1154, 637)):
    """Open the client's file at its scans."""
    dialogs = ScanDialogs(
        to_add=lambda _window: scene.chosen,
        to_save=lambda name, _window: scene.asked.append(name) or scene.copy,
    )
    page = ClientFilePage(look, scene.navigator, scene.services, scene.tasks, scene.changes, scans=dialogs)
    put_on_screen(qtbot, page, *size)
    page.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene))
    page.tabs.choose("scans")
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def kept(scene, client, **told):
    told = {"kind": "identity_card", "caption": "Front side", **told}
    return scene.services.keep_scans.add(client.id, some_scans.a_picture(), "card.jpg", **told)


@pytest.mark.parametrize("language", list(Language))
def test_what_a_scan_is_reads_whole_in_a_narrow_window_too(scene, look, qtbot, client, language):
    look.change(language=language)
    page = scans_of(scene, look, qtbot, client, size=(1093 - 66, 499))
    page.scans.form.open(scene.chosen)
    settle()
    what, option = page.scans.form.what, QStyleOptionComboBox()
    what.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = what.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, what).width()
    texts = [what.itemText(place) for place in range(what.count())]
    assert [one for one in texts if what.fontMetrics().horizontalAdvance(one) > room] == []


def test_a_scan_is_added_with_what_it_is_and_waits_to_be_sent(scene, look, qtbot, client):
    page = scans_of(scene, look, qtbot, client)
    assert "No scans yet" in words(page)
    do(scene, qtbot, button(page, "Add a scan"))
    assert "diploma.pdf" in words(page)
    do(scene, qtbot, button(page, "Keep in the file"))
    assert "Choose what the scan is" in words(page)
    page.scans.form.what.set_value("school_certificate")
    page.scans.form.caption.set_value("Grade 12")
    do(scene, qtbot, button(page, "Keep in the file"))
    [view] = page.scans.table.rows
    assert (view.attachment.kind, view.attachment.caption) == ("school_certificate", "Grade 12")
    assert page.scans.table.columns[3].text(view) == "Not yet sent"
    assert "It is safe here and goes by itself" in words(page)
    assert_fits(page)
    assert_named(page)


def test_what_is_no_scan_is_told_and_the_form_stays(scene, look, qtbot, client):
    scene.chosen.write_bytes(b"MZ no scan at all")
    page = scans_of(scene, look, qtbot, client)
    do(scene, qtbot, button(page, "Add a scan"))
    page.scans.form.what.set_value("other")
    do(scene, qtbot, button(page, "Keep in the file"))
    assert "is no picture (JPEG, PNG) and no PDF" in page.notices.text()
    assert page.scans.form.isVisible()
    assert page.scans.form.save.isEnabled()


def test_enter_opens_the_pages_and_they_are_turned_by_keyboard(scene, look, qtbot, client):
    scene.services.keep_scans.add_file(client.id, scene.chosen, kind="cv")
    page = scans_of(scene, look, qtbot, client)
    seen = []

    def turn(dialog):
        assert_fits(dialog)
        seen.append((dialog.number(), dialog.back.isEnabled(), dialog.on.isEnabled()))
        for _ in range(2):
            dialog.on.setFocus()
            press(Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: quiet(scene))
        seen.append((dialog.number(), dialog.back.isEnabled(), dialog.on.isEnabled()))
        assert "Page 3 of 3" in words(dialog)

    met = answering_once_open(turn)
    page.scans.view.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(met) and quiet(scene), timeout=10_000)
    assert seen == [(1, False, True), (3, True, False)]


def answering_once_open(act):
    """Deal with the window that opens sooner or later, then close it."""
    met, watch = [], QTimer()

    def meet():
        dialog = QApplication.activeModalWidget()
        if dialog is not None and not met:
            met.append(watch)
            watch.stop()
            try:
                act(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

    watch.timeout.connect(meet)
    watch.start(10)
    return met


def test_a_copy_is_saved_and_said_to_be_unprotected(scene, look, qtbot, client):
    scene.services.keep_scans.add_file(client.id, scene.chosen, kind="cv")
    page = scans_of(scene, look, qtbot, client)
    do(scene, qtbot, button(page, "Save a copy"))
    assert scene.copy.read_bytes() == scene.chosen.read_bytes()
    assert scene.asked == ["cv-2026-11-23.pdf"]


def test_a_scan_is_removed_with_a_reason_only(scene, look, qtbot, client):
    kept(scene, client)
    page = scans_of(scene, look, qtbot, client)

    def remove(dialog):
        assert not button(dialog, "Remove").isEnabled()
        dialog.reason.set_value("wrong_client")
        dialog.reason.edited.emit()
        button(dialog, "Remove").click()

    met = answering_once_open(remove)
    do(scene, qtbot, button(page, "Remove"))
    assert met
    assert "No scans yet" in words(page)
    [told] = [one for one in scene.services.show_client.history(client.id) if one.act is Act.REMOVE]
    assert (told.kind, told.facts) == (Attachment.KIND, {"(reason)": "wrong_client"})
    page.tabs.choose("history")
    qtbot.waitUntil(lambda: quiet(scene))
    assert "it belongs to somebody else" in words(page)


def test_the_list_follows_the_bytes_as_they_go(scene, look, qtbot, client):
    scan = kept(scene, client)
    scene.all_sent()
    page = scans_of(scene, look, qtbot, client)

    def sent(done, confirmed=False):
        with scene.work() as work:
            at = scene.clock.now() if confirmed else None
            work.scans.note_sent(scan.sha256, done, confirmed_at=at)
            work.commit()
        qtbot.waitUntil(lambda: quiet(scene))
        [view] = page.scans.table.rows
        return page.scans.table.columns[3].text(view)

    assert sent(scan.size // 4 + 1) == "Sending, 25 %"
    assert sent(scan.size, confirmed=True) == "Sent"
    assert "The central server has it" in words(page)


def test_a_scan_of_another_desk_says_so_and_that_nobody_can_be_asked(scene, look, qtbot, client):
    scan = kept(scene, client)
    with scene.work() as work:
        work.scans.drop(scan.sha256)
        work.commit()
    page = scans_of(scene, look, qtbot, client)
    [view] = page.scans.table.rows
    assert page.scans.table.columns[3].text(view) == "Not on this computer"
    do(scene, qtbot, button(page, "Open"))
    assert "there is no central server to ask for it" in page.notices.text()


def test_the_timeline_tells_of_a_scan(scene, look, qtbot, client):
    kept(scene, client)
    page = scans_of(scene, look, qtbot, client)
    page.tabs.choose("timeline")
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Scan taken in" in words(page)
    assert "Front side" in words(page)


def test_the_scans_read_in_khmer_too(scene, look, qtbot, client):
    kept(scene, client)
    look.change(language=Language.KHMER)
    page = scans_of(scene, look, qtbot, client)
    assert "មិនទាន់ផ្ញើ" in page.scans.table.columns[3].text(page.scans.table.rows[0]).replace("\u200b", "")
    assert_fits(page)
