"""The settings page on a real desk with its line, for tests."""

from __future__ import annotations

import pytest
from ui.client_scene import Scene, quiet
from ui.screen import put_on_screen

from jobcentre_desktop.ui.centre_form import Province
from jobcentre_desktop.ui.folder_keeper import FolderKeeper
from jobcentre_desktop.ui.idle_lock import IdleLock
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.screens.settings.page import SettingsPage
from jobcentre_desktop.ui.tasks import Bystander, Tasks


@pytest.fixture
def scene(tmp_path, qtbot):
    made = Scene(tmp_path)
    made.lane = Tasks()
    made.way_out = ("here",)
    made.line = LineKeeper(
        made.lane,
        made.tasks,
        next_wait=lambda _failures: 600.0,
        way_out=lambda: made.way_out,
        cancel=made.desk.open.exchange.cancel,
    )
    made.aside = Bystander()
    made.idle = IdleLock()
    made.folder = FolderKeeper(made.aside, made.lane, made.tasks, patience_ms=300)
    yield made
    made.folder.stop()
    made.aside.close()
    made.line.stop()
    made.lane.close()
    made.close()


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
