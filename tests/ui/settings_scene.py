"""The settings page on a real desk with its line, for tests."""

from __future__ import annotations

import pytest
from ui.client_scene import quiet
from ui.screen import put_on_screen

from jobcentre_desktop.ui.centre_form import Province
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.screens.settings.page import SettingsPage
from jobcentre_desktop.ui.tasks import Bystander, Tasks


@pytest.fixture
def scene(scene):
    scene.lane = Tasks()
    scene.way_out = ("here",)
    scene.line = LineKeeper(
        scene.lane,
        scene.tasks,
        next_wait=lambda _failures, asked: max(600.0, asked),
        way_out=lambda: scene.way_out,
        cancel=scene.desk.open.exchange.cancel,
    )
    scene.aside = Bystander()
    scene.idle = IdleLock()
    scene.folder = FolderKeeper(scene.aside, scene.lane, scene.tasks, patience_ms=300)
    yield scene
    scene.folder.stop()
    scene.aside.close()
    scene.line.stop()
    scene.lane.close()


def provinces(scene):
    usual = scene.desk.open.usual
    return [
        Province(place=place, centre_name=usual.name(place), head_title=usual.head_title())
        for place in scene.services.gazetteer.children()
    ]


def settings(scene, look, qtbot, *, services=None, size=(1154, 637)):
    page = SettingsPage(
        look,
        scene.navigator,
        services or scene.services,
        scene.tasks,
        scene.lane,
        scene.line,
        scene.folder,
        scene.idle,
        provinces=provinces(scene),
    )
    put_on_screen(qtbot, page, *size)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene), timeout=10_000)
    return page
