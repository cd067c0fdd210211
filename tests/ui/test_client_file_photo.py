"""The photo in the head of the client's file: chosen from a file, small, taken back, covered."""

from __future__ import annotations

import pytest
from ui.client_scene import button, do, quiet, words
from ui.screen import assert_fits, assert_named, put_on_screen

from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.client_file.scan_dialogs import ScanDialogs
from tests import some_scans


@pytest.fixture
def scene(scene, tmp_path):
    scene.chosen = tmp_path / "face.jpg"
    scene.chosen.write_bytes(some_scans.a_picture())
    return scene


@pytest.fixture
def client(scene):
    return scene.register()


@pytest.fixture
def page(scene, look, qtbot, client):
    dialogs = ScanDialogs(photo=lambda _window: scene.chosen)
    made = ClientFilePage(look, scene.navigator, scene.services, scene.tasks, scene.changes, scans=dialogs)
    put_on_screen(qtbot, made)
    made.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene))
    return made


def test_a_photo_is_added_in_the_head_of_the_file_and_replaced(page, scene, qtbot, client):
    said = []
    page.toast_wanted.connect(lambda _words, undo: said.append(undo))
    assert not page.header.photo.avatar.has_picture()
    do(scene, qtbot, button(page, "Add photo"))
    assert page.header.photo.avatar.has_picture()
    assert scene.services.keep_photo.of(client.id).attachment.kind == "photo"
    first = scene.services.keep_photo.of(client.id)
    do(scene, qtbot, button(page, "New photo"))
    assert scene.services.keep_photo.of(client.id) != first
    said[-1]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_photo.of(client.id) == first, "it has its place again"
    assert_named(page)
    assert_fits(page)


def test_a_first_photo_is_taken_back(page, scene, qtbot, client):
    said = []
    page.toast_wanted.connect(lambda _words, undo: said.append(undo))
    do(scene, qtbot, button(page, "Add photo"))
    said[0]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.keep_photo.of(client.id) is None
    assert not page.header.photo.avatar.has_picture()


def test_what_is_no_picture_is_told_and_nothing_is_chosen_changes_nothing(page, scene, qtbot, client):
    scene.chosen.write_bytes(some_scans.a_pdf())
    do(scene, qtbot, button(page, "Add photo"))
    assert "face.jpg is no picture" in page.notices.text().replace("\u200b", "")
    scene.chosen = None
    do(scene, qtbot, button(page, "Add photo"))
    assert scene.services.keep_photo.of(client.id) is None


def test_after_a_withdrawn_consent_the_initials_stand_there_again(page, scene, qtbot, client):
    do(scene, qtbot, button(page, "Add photo"))
    scene.clock.pass_(minutes=1)
    scene.services.record_consent(client.id, ConsentGiven(purpose="registration", given=True, withdrawn=True))
    qtbot.waitUntil(lambda: quiet(scene))
    assert not page.header.photo.avatar.has_picture()
    assert not page.header.photo.change.isEnabled()


def test_the_next_client_does_not_wear_the_last_ones_face(page, scene, qtbot):
    do(scene, qtbot, button(page, "Add photo"))
    page.on_shown(scene.register(surname_la="Chea", given_la="Dara").id)
    assert not page.header.photo.avatar.has_picture()
    qtbot.waitUntil(lambda: quiet(scene))
    assert not page.header.photo.avatar.has_picture()


def test_the_head_of_the_file_fits_in_khmer_with_a_photo(page, scene, look, qtbot):
    look.change(language=Language.KHMER)
    do(scene, qtbot, page.header.photo.change)
    page.resize(860, 500)
    assert_fits(page.header.photo)
    assert "រូបថត" in words(page.header.photo)
