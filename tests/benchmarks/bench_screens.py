"""How quickly the window answers on a desk with many clients, and what it holds in memory after a long day.

Run `python tests/benchmarks/bench_screens.py [--clients N] [--registrations N] [--folder F]`. The window is
the real one with its real file, without a display. Measured is the time on the screen's own thread from a
key or a command until what it brought is painted; `filled` also waits for what a lane reads from the file.
Beside it stands the same in a bare window of the same toolkit.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from jobcentre_desktop.bootstrap.lean_imports import import_leanly

import_leanly()  # as the app does before it imports the window

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QStackedWidget, QWidget

from jobcentre_desktop.bootstrap.c_heap import keep_one_heap
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.theme import Mode
from tests.day_walk import DayWalk
from tests.makers import a_client, a_session

if TYPE_CHECKING:
    from tests.counter import Counter

SESSIONS = 1_000
AT_ONCE = 2_000
MOST_MB = 150
WORD = "sovannaphumi"
TURNS = 5
THEMES = ((Mode.DARK, 0), (Mode.DARK, 1), (Mode.LIGHT, 1), (Mode.LIGHT, 0))
PAGES = (places.TODAY, places.CLIENTS, places.REGISTER, places.REFERRALS, places.PARTNERS, places.SETTINGS)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--clients", type=int, default=100_000)
    asked.add_argument("--registrations", type=int, default=60)
    asked.add_argument("--folder", type=Path, help="keep the filled desk here, or use the one that is here")
    asked.add_argument("--fill", type=Path, help="only fill this folder: in a process of its own")
    wanted = asked.parse_args()
    qt = QApplication.instance() or QApplication(["bench"])
    assert isinstance(qt, QApplication)
    keep_one_heap()  # as the app does after its first frame
    with tempfile.TemporaryDirectory(prefix="screens-") as passing:
        home = wanted.folder or Path(passing) / "desk"
        if wanted.fill:
            _fill(wanted.fill, wanted.clients)
            return
        busy = filled_home(home, wanted.clients)
        _say(f"{wanted.clients:,} clients in the file, {SESSIONS:,} sessions with one of them")
        _tell_the_start(home)
        _tell_the_bare_window()
        walk = DayWalk(qt, home, Path(passing) / "papers")
        walk.desk.build_pages_ahead()
        gc.freeze()  # as the app does when its window is there
        try:
            walk.sign_in()
            walk.rest()
            _tell_the_memory("after signing in")
            _tell_the_pages(walk)
            _tell_the_file(walk, busy)
            _tell_the_themes(walk, busy)
            _tell_the_keys(walk)
            _tell_the_registrations(walk, wanted.registrations)
        finally:
            walk.close()


# --- what is measured ---


def _tell_the_start(home: Path) -> None:
    """Start this desk, and a bare window, in processes of their own."""
    subprocess.run([sys.executable, Path(__file__).with_name("bench_start.py"), "--home", home], check=True)


def _tell_the_bare_window() -> None:
    faces, box = QStackedWidget(), QLineEdit()
    for _ in range(2):
        form = QWidget()
        rows = QFormLayout(form)
        for n in range(10):
            rows.addRow(f"Field {n}", QLineEdit())
        rows.addRow("Name", box)
        faces.addWidget(form)
    faces.resize(1366, 688)
    faces.setCurrentIndex(1)
    faces.show()
    faces.activateWindow()
    _settle()
    box.setFocus()
    _tell("bare window, a key", [_echo(box, letter) for letter in WORD * TURNS])
    _tell("bare window, another form", [_timed(lambda n=n: faces.setCurrentIndex(n % 2)) for n in range(40)])
    faces.close()


def _tell_the_pages(walk: DayWalk) -> None:
    first: list[float] = []
    shown: list[float] = []
    filled: list[float] = []
    for turn in range(TURNS + 1):
        for name in PAGES:
            began = time.perf_counter()
            took = _timed(lambda name=name: walk.desk.navigator.open(name))
            until_filled(walk)
            if turn:
                shown.append(took)
                filled.append(time.perf_counter() - began)
            else:
                first.append(took)
    _tell("a page for the first time", first)
    _tell("a page again, shown", shown, goal=150)
    _tell("a page again, filled", filled)


def _tell_the_file(walk: DayWalk, known: ClientId) -> None:
    other = walk.services.find_clients("Sok", limit=1)[0].id
    shown: list[float] = []
    filled: list[float] = []
    for turn in range(2 * TURNS + 1):
        for client in (other, known):
            until_filled(walk)
            began = time.perf_counter()
            walk.desk.navigator.open_client(client)
            walk.until(lambda client=client: _shows(walk, client), "the file is shown", every_ms=1)
            took = time.perf_counter() - began
            until_filled(walk)
            if client == known and turn:
                shown.append(took)
                filled.append(time.perf_counter() - began)
    _tell(f"a file with {SESSIONS:,} sessions, shown", shown, goal=150)
    _tell(f"a file with {SESSIONS:,} sessions, all of its first page there", filled)


def _shows(walk: DayWalk, client: ClientId) -> bool:
    file = getattr(walk.page, "timeline", None) and walk.page.timeline.file
    return file is not None and file.client.id == client


def _tell_the_themes(walk: DayWalk, known: ClientId) -> None:
    """Change theme and text size with every page built, on the first page and on the one with most in it."""
    while walk.window.pages.go_ahead():
        until_filled(walk)
    look = walk.desk.look
    for name, open_it in (
        ("the first page", lambda: walk.desk.navigator.open(places.TODAY)),
        ("a client's file", lambda: walk.desk.navigator.open_client(known)),
    ):
        open_it()
        until_filled(walk)
        took: list[float] = []
        for mode, step in THEMES * TURNS:
            took.append(_timed(lambda mode=mode, step=step: look.change(mode=mode, text_step=step)))
            until_filled(walk)
        _tell(f"another theme or text size on {name}", took, goal=300)
    while walk.window.pages.go_ahead():
        until_filled(walk)


def _tell_the_keys(walk: DayWalk) -> None:
    walk.desk.navigator.open(places.REGISTER)
    until_filled(walk)
    page: Any = walk.page
    echoes: list[float] = []
    asked: list[float] = []
    for turn in range(TURNS):
        for name in ("surname_la", "given_la", "phone"):
            control = page.fields[name].control
            target = control.focusProxy() or control
            target.setFocus()
            typed = "012345678" if name == "phone" else WORD[: 6 + turn]
            echoes += [_echo(target, letter) for letter in typed]
        began = time.perf_counter()
        page.fields["sex"].control.set_value("F")
        page.fields["sex"].control.edited.emit()
        walk.until(lambda: not page.watch.is_looking(), "it is asked about", every_ms=1)
        until_filled(walk)
        asked.append(time.perf_counter() - began)
        for name in ("surname_la", "given_la", "phone"):
            page.fields[name].control.set_value("")
        until_filled(walk)
    _tell("a key in the registration", echoes, goal=50)
    _tell("whether they are on file, with its short wait", asked, goal=300)


def _tell_the_registrations(walk: DayWalk, count: int) -> None:
    took: list[float] = []
    for n in range(count):
        began = time.perf_counter()
        told = a_client()
        walk.register(phone=str(told["phone"]), given=str(told["given_km"]))
        took.append(time.perf_counter() - began)
        walk.desk.navigator.open(places.TODAY)
        until_filled(walk)
        if n + 1 in (count // 6, count):
            _tell_the_memory(f"after {n + 1} registrations")
    if took:
        _tell("a registration by script, to the session", took)


# --- hands and eyes ---


def _echo(target: QWidget, letter: str) -> float:
    return _timed(lambda: QTest.keyClick(target, letter, Qt.KeyboardModifier.NoModifier))


def _timed(act: Callable[[], object]) -> float:
    """Return how long an act and the painting after it take."""
    began = time.perf_counter()
    act()
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    return time.perf_counter() - began


def _settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def until_filled(walk: DayWalk) -> None:
    """Wait until no lane has anything to do and what they brought is painted."""
    lanes = (walk.desk.records, walk.desk.line_lane, walk.desk.print_lane, walk.desk.aside)
    quiet = 0
    while quiet < 3:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 2)
        quiet = 0 if any(getattr(lane, "is_busy", False) for lane in lanes) else quiet + 1


def _tell(what: str, seconds: Sequence[float], *, goal: int | None = None) -> None:
    ordered = sorted(1000 * one for one in seconds)
    most = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    held = "" if goal is None else f"; goal {goal} ms: {'held' if most <= goal else 'not held'}"
    _say(f"{what}: median {statistics.median(ordered):.1f} ms, 95 % within {most:.1f} ms{held}")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _tell_the_memory(when: str) -> None:
    told = [
        f"{size:.0f} MB {name} ({'held' if size <= MOST_MB else 'not held'})"
        for name, size in (("of its own", resident("RssAnon")), ("resident", resident()))
    ]
    _say(f"{when}: {', '.join(told)}; goal {MOST_MB} MB")


def resident(what: str = "VmRSS") -> float:
    """Return the memory that is there, in MB; "RssAnon" is that which no file holds."""
    status = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in status if line.startswith(f"{what}:"))) / 1024


# --- the file ---


def filled_home(home: Path, count: int) -> ClientId:
    """Have the desk made, or use the one that is there; return the client whom everybody knows."""
    known = home / "known_client"
    if not known.exists():
        words = ["--fill", str(home), "--clients", str(count)]
        subprocess.run([sys.executable, __file__, *words], check=True)
    return ClientId(UUID(known.read_text()))


def _fill(home: Path, count: int) -> None:
    # Here, since they bring the central server's modules, which would count as the desk's.
    from tests.benchmarks.invented_people import people
    from tests.counter import Counter
    from tests.patterns import set_up_once

    with tempfile.TemporaryDirectory(prefix="screens-") as passing:
        desk = Counter(set_up_once(Path(passing) / "pattern"), home)
        missing = people(count, desk.desk.new_id, today=desk.clock.today())
        while batch := list(itertools.islice(missing, AT_ONCE)):
            with desk.work() as work:
                for client in batch:
                    work.records.add(client)
                work.commit()
        known = desk.register()
        for n in range(SESSIONS):
            desk.clock.pass_(minutes=7)
            desk.head.hold_session(known.id, a_session(shared_note=f"{n}"))
        _all_sent(desk)
        desk.close()
    (home / "known_client").write_text(str(known.id))


def _all_sent(desk: Counter) -> None:
    """Act as if the central server had numbered everything: a desk has a day's work unsent, not more."""
    while True:
        with desk.work() as work:
            own = work.changes.unsent(most=AT_ONCE)
            before = work.changes.cursor()
            numbers = {one.seq: number for number, one in enumerate(own, before + 1)}
            work.changes.acknowledge(numbers, at=desk.clock.now())
            work.changes.take_in((), before + len(own))
            work.commit()
        if not own:
            return


if __name__ == "__main__":
    main()
