"""New versions in the settings: taken from a stick, installed when asked, refused in words, left again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from integration.test_take_update import INSTALLER, KEY, STRANGER, update_file
from ui.client_scene import quiet, words
from ui.modal import answering
from ui.screen import assert_follows_the_language, assert_named
from ui.settings_scene import scene, settings  # noqa: F401

from jobcentre_desktop.bootstrap.system import SystemInstaller
from jobcentre_desktop.storage.update_files import DiskUpdateFiles
from jobcentre_desktop.sync.update_labels import SignedLabels

# ruff: noqa: F811 - a fixture is named where it is used


def rest(scene, qtbot):
    qtbot.waitUntil(lambda: quiet(scene) and not scene.lane.is_busy, timeout=20_000)


@pytest.fixture
def put(tmp_path):
    return tmp_path / "in place"


@pytest.fixture
def services(scene, tmp_path, put):
    """Those of a desk of version 26.11.0 whose installers are copied to `put`."""
    take = replace(
        scene.services.take_update,
        files=DiskUpdateFiles(tmp_path / "updates", SignedLabels(KEY)),
        put_in_place=SystemInstaller("sh", "-c", 'cp "$1" "$0"', str(put)),
        system="linux-x86_64",
        version="26.11.0",
    )
    return replace(scene.services, take_update=take)


def take(page, path, scene, qtbot):
    page.update_card.choose = lambda _window: path
    page.update_card.take.click()
    rest(scene, qtbot)


def test_a_version_from_a_stick_is_installed_when_somebody_says_so(
    scene, look, qtbot, services, tmp_path, put
):
    page = settings(scene, look, qtbot, services=services)
    card = page.update_card
    rest(scene, qtbot)
    assert "Version 26.11.0 works here." in words(card)
    assert not card.install.isVisibleTo(page)
    take(page, update_file(tmp_path / "new"), scene, qtbot)
    assert card.install.text().strip() == "Install 26.12.0…"
    answering(lambda dialog: dialog.reject())
    card.install.click()
    assert not put.exists(), "nobody said so"
    answering(lambda dialog: dialog.accept())
    card.install.click()
    rest(scene, qtbot)
    assert put.read_bytes() == INSTALLER


def test_what_the_agency_did_not_sign_is_refused_in_words(scene, look, qtbot, services, tmp_path):
    page = settings(scene, look, qtbot, services=services)
    take(page, update_file(tmp_path / "new", key=STRANGER), scene, qtbot)
    assert "not as the agency signed it" in words(page)
    assert not page.update_card.install.isVisibleTo(page)
    assert page.update_card.take.isEnabled()


def test_the_version_before_is_offered_to_go_back_to(scene, look, qtbot, services, tmp_path):
    page = settings(scene, look, qtbot, services=services)
    services.take_update.take(update_file(tmp_path / "old", "26.11.0"))
    later = replace(services, take_update=replace(services.take_update, version="26.12.0"))
    page = settings(scene, look, qtbot, services=later)
    rest(scene, qtbot)
    assert page.update_card.back.text().strip() == "Go back to 26.11.0…"


def test_who_counsels_sees_nothing_of_it(scene, look, qtbot):
    page = settings(scene, look, qtbot, services=scene.sign_in_another())
    assert not page.update_card.isVisibleTo(page)


def test_the_card_has_names_and_follows_the_language(scene, look, qtbot, services, tmp_path):
    services.take_update.take(update_file(tmp_path / "new"))

    def made():
        page = settings(scene, look, qtbot, services=services)
        rest(scene, qtbot)
        return page.update_card

    assert_named(made())
    assert_follows_the_language(look, made)
