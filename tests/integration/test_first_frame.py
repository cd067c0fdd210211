"""What a start imports before its first frame, and what only afterwards: watched in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from a_desk import a_desk

START = """
import json, linecache, sys
from pathlib import Path
from jobcentre_desktop.bootstrap.lean_imports import import_leanly
import_leanly()
from PySide6.QtCore import QEventLoop, QTimer
from jobcentre_desktop.bootstrap.start import FirstFrame, House, application, open_door
from jobcentre_desktop.settings import Settings, find_resources

def until(holds):
    while not holds():
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()

def modules():
    return sorted(sys.modules)

home, password = sys.argv[1:]
told = {}
qt = application()
settings = Settings(home=Path(home), resources=find_resources(), user=None, password=None, ca_bundle=None)
door = open_door(qt, settings, practice=False)
house = House(qt, settings, door, practice=False)
window = door.window
door.begin()
window.resize(1366, 688)
frame = FirstFrame(window)
frame.seen.connect(lambda: told.update({"first frame": modules()}))
frame.seen.connect(house.build)
window.show()
until(lambda: "first frame" in told)
page = window.page()
told["tiles"] = [tile.member.name for tile in page.tiles]
page.tiles[0].click()
page.password.setText(password)
page.unlock.click()
told["waits"] = not page.unlock.isEnabled() and house.desk is None
until(window.is_at_work)
told["at work"] = modules()
told["page"] = window.pages.current_name()
window.pages.open("settings")
told["settings"] = modules()
told["sources"] = [name for name, kept in linecache.cache.items()
                   if len(kept) > 1 and name.endswith(".py")]
until(lambda: not house.desk.records.is_busy)
house.close()
print(json.dumps(told))
"""
"""Types the password before anything that could try it has been imported."""
AFTER_THE_FIRST_FRAME = (
    "sqlalchemy", "sqlcipher3", "cryptography", "reportlab", "openpyxl", "xlsxwriter", "requests", "PIL",
    "phonenumbers", "msgspec", "jobcentre_desktop.services", "jobcentre_desktop.ui.shell.rail",
)  # fmt: skip
PASSWORD = "a password of four words"


@pytest.fixture(scope="module")
def start(tmp_path_factory) -> dict:
    desk = a_desk(tmp_path_factory.mktemp("start") / "desk", password=PASSWORD)
    desk.close()
    done = subprocess.run(
        [sys.executable, "-c", START, str(desk.home), PASSWORD],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    return json.loads(done.stdout)


def test_the_first_frame_shows_who_may_sign_in(start):
    assert start["tiles"] == ["ស្រី សុភាព"]


@pytest.mark.parametrize("name", AFTER_THE_FIRST_FRAME)
def test_the_first_frame_does_without(start, name):
    assert name not in start["first frame"]


def test_a_password_typed_at_once_waits_for_the_desk_and_opens_it(start):
    assert start["waits"]
    assert start["page"] == "today"
    assert {"sqlalchemy", "jobcentre_desktop.ui.screens.register.page"} <= set(start["at work"])


def test_a_page_that_is_not_of_every_day_is_imported_when_it_is_first_opened(start):
    module = "jobcentre_desktop.ui.screens.settings.page"
    assert module not in start["at work"]
    assert module in start["settings"]


def test_no_source_is_read_while_modules_are_imported(start):
    """PySide6 would read each of them, and Python keep what was read."""
    assert [name for name in start["sources"] if "sqlalchemy" in name or "jobcentre_desktop" in name] == []
