"""A counsellor adds a scan: its record goes in the next round, its bytes by themselves after it."""

from __future__ import annotations

import pytest
from ui.client_scene import TODAY_0915, Scene

from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.ui.line_keeper import LineKeeper
from jobcentre_desktop.ui.tasks import Tasks
from tests import some_scans
from tests.central import start_central_server


@pytest.fixture
def scene(patterns, tmp_path):
    server = start_central_server()
    made = Scene(patterns.new_desk(TODAY_0915), tmp_path)
    made.services.enrol_desk(server.url, server.invite("02", "A"))
    made.server, made.lane = server, Tasks()
    made.line = LineKeeper(
        made.lane,
        made.tasks,
        next_wait=lambda _failures, _asked: 600.0,
        way_out=lambda: None,
        cancel=made.desk.open.exchange.cancel,
    )
    made.changes.records_changed.connect(made.line.on_records_changed)
    yield made
    made.line.stop()
    made.lane.close()
    made.close()
    assert server.stop() == 0


def test_a_scan_goes_by_itself_after_everything_else(scene, qtbot):
    told = []
    scene.line.state_changed.connect(told.append)
    scene.line.start(scene.services)
    client = scene.register()
    scene.services.keep_scans.add(
        client.id, some_scans.a_picture(size=(600, 400)), "card.jpg", kind="identity_card"
    )
    qtbot.waitUntil(lambda: any(one.scans_waiting for one in told))
    scene.line.sync_now()
    qtbot.waitUntil(
        lambda: scene.line.state.standing is Standing.ALL_SENT and not scene.line.state.scans_waiting,
        timeout=20_000,
    )
    assert scene.server.centre("02")["scans_missing"] == 0
    assert scene.services.look_at_the_line().scans_waiting == 0
