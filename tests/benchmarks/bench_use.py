"""What the app holds in memory after an hour at the counter, and whether 500 registrations make it grow.

Run `python tests/benchmarks/bench_use.py [--hour] [--day] [--clients N] [--folder F]`. The window is the real
one with its real file, without a display, and the work is done without a pause. An hour has twelve people:
each is found or registered, has a session and a referral with its letter; in between lists are scrolled,
files opened and every page looked at. A day is 500 registrations, one after the other. Told are the resident
memory with the share that is the app's own, and how many widgets and Python objects there are: what grows
without end shows in these first. Before each look the desk rests for two seconds, as every counter does. What
the app took to be warm it has after half of the day; it grows if the other half adds more than the measuring
is unsure of.
"""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from jobcentre_desktop.bootstrap.lean_imports import import_leanly

import_leanly()  # as the app does before it imports the window

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from jobcentre_desktop.bootstrap.c_heap import keep_one_heap
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ui.shell import places
from tests.benchmarks.bench_screens import filled_home, resident, until_filled
from tests.benchmarks.invented_people import GIVEN
from tests.day_walk import DayWalk
from tests.makers import a_client

PEOPLE_AN_HOUR = 12
FILES_A_PERSON = 4
TURNS_OF_A_LIST = 20
REGISTRATIONS_A_DAY = 500
REST_MS = 2500
UNSURE_MB = 2.0
"""By as much do two looks at the same desk differ: pages of the file in the caches, pictures of a list."""
LISTS = (places.CLIENTS, places.REFERRALS, places.PARTNERS, places.FOLLOW_UPS)
PAGES = (
    places.TODAY,
    places.OUTREACH,
    places.CLOSE_DAY,
    places.CONFLICTS,
    places.CONNECTION,
    places.SETTINGS,
)
NAMES = ("Sok", "Chan", "Dara", "Heng", "Sophea", "Meas", "Kim", "Bopha")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--hour", action="store_true", help="only the hour")
    asked.add_argument("--day", action="store_true", help="only the day of registrations")
    asked.add_argument("--clients", type=int, default=100_000)
    asked.add_argument("--people", type=int, default=PEOPLE_AN_HOUR, help="how many come in the hour")
    asked.add_argument("--registrations", type=int, default=REGISTRATIONS_A_DAY)
    asked.add_argument("--folder", type=Path, help="keep the filled desk here, or use the one that is here")
    wanted = asked.parse_args()
    qt = QApplication.instance() or QApplication(["bench"])
    assert isinstance(qt, QApplication)
    keep_one_heap()  # as the app does after its first frame
    with tempfile.TemporaryDirectory(prefix="use-") as passing:
        home = wanted.folder or Path(passing) / "desk"
        known = filled_home(home, wanted.clients)
        shutil.copytree(home, Path(passing) / "worked_on")  # the same people come in every run
        walk = DayWalk(qt, Path(passing) / "worked_on", Path(passing) / "papers")
        walk.desk.build_pages_ahead()
        gc.freeze()  # as the app does when its window is there
        try:
            _tell(qt, f"{wanted.clients:,} clients in the file, the window is there")
            walk.sign_in()
            until_filled(walk)
            _tell(qt, "signed in")
            if wanted.hour or not wanted.day:
                _work_an_hour(qt, walk, known, wanted.people)
            if wanted.day or not wanted.hour:
                _register_all_day(qt, walk, wanted.registrations)
        finally:
            walk.close()


def _work_an_hour(qt: QApplication, walk: DayWalk, known: ClientId, people: int) -> None:
    for n in range(people):
        _serve_somebody(walk, n)
        _look_up_files(walk, known, NAMES[n % len(NAMES)])
        for name in (*LISTS, *PAGES):
            walk.desk.navigator.open(name)
            until_filled(walk)
            _scroll(walk)
        if n in (0, people // 2, people - 1):
            _tell(qt, f"{n + 1} people of the hour's {people}")


def _serve_somebody(walk: DayWalk, n: int) -> None:
    _register(walk, n)
    walk.hold_session()
    walk.refer()
    until_filled(walk)


def _register(walk: DayWalk, n: int) -> None:
    """Not everybody has the same name: who may be on file already is looked for among those who have."""
    first, second = GIVEN[n % len(GIVEN)].split()[0], GIVEN[n // len(GIVEN) % len(GIVEN)].split()[0]
    walk.register(phone=str(a_client()["phone"]), given=first + second)


def _look_up_files(walk: DayWalk, known: ClientId, name: str) -> None:
    box = walk.window.top.search
    box.open()
    walk.type(box, name)
    until_filled(walk)
    box.clear()
    found = [one.id for one in walk.services.find_clients(name, limit=FILES_A_PERSON)]
    for client in (*found, known):
        walk.desk.navigator.open_client(client)
        until_filled(walk)
        for tab in ("profile", "history", "timeline"):
            walk.page.tabs.choose(tab)
            until_filled(walk)


def _scroll(walk: DayWalk) -> None:
    table = getattr(walk.page, "table", None)
    bar = table.verticalScrollBar() if hasattr(table, "verticalScrollBar") else None
    if bar is not None:
        for turn in range(1, TURNS_OF_A_LIST + 1):
            bar.setValue(bar.maximum() * turn // TURNS_OF_A_LIST)
            until_filled(walk)


def _register_all_day(qt: QApplication, walk: DayWalk, count: int) -> None:
    held: list[float] = []
    for n in range(1, count + 1):
        _register(walk, n)
        walk.desk.navigator.open(places.TODAY)
        until_filled(walk)
        if n in (count // 10, count // 2, count):
            held.append(_tell(qt, f"{n} registrations of the day's {count}"))
    _, half, whole = held
    grown = whole - half
    sys.stdout.write(
        f"the second half of the day added {grown:+.1f} MB of its own: "
        f"{'it does not grow' if grown <= UNSURE_MB else 'it GROWS'}\n"
    )


def _tell(qt: QApplication, when: str) -> float:
    """Tell what is held once everything that is to go is gone; return the app's own share in MB."""
    gc.collect()
    loop = QEventLoop()
    QTimer.singleShot(REST_MS, loop.quit)
    loop.exec()  # the desk looks once a second what the system can have back
    own = resident("RssAnon")
    sys.stdout.write(
        f"{when}: {resident('VmRSS'):.0f} MB resident, {own:.0f} MB of it the app's own; "
        f"{len(qt.allWidgets()):,} widgets, {len(gc.get_objects()):,} objects; "
        f"{time.process_time():.0f} s of processor time\n"
    )
    sys.stdout.flush()
    return own


if __name__ == "__main__":
    main()
