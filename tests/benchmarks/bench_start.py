"""Start to sign-in and memory, against a bare window of the same toolkit.

Run `python tests/benchmarks/bench_start.py [--home F]`; F is a desk that is there already. Each start is a
process of its own, timed from before the interpreter to the first painted frame, and its memory is read
there; ours once more when everything behind the door is there, for which a password that was typed at once
waits. The floor is a bare QWidget with one label. All modules were compiled before, as in a built app and
from Python's second start on. In turns; minimum and median, and the processor time. "Of its own" is the
memory that no file holds (`RssAnon`), near to what Windows calls private; "resident" counts the pages of
Qt's and Python's own files too, which other programs may share and the system may drop.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 20
GOAL = 2.0
"""Times a bare window's start."""

_REPORT = """
def told():
    lines = dict(line.split(":") for line in open("/proc/self/status"))
    own, whole = (int(lines[name].split()[0]) / 1024 for name in ("RssAnon", "VmRSS"))
    print(time.time(), time.process_time(), own, whole, flush=True)
"""
BARE = f"""
import os, sys, time
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
{_REPORT}
app = QApplication([])
window = QWidget()
QVBoxLayout(window).addWidget(QLabel("Job Centre"))
window.resize(1366, 688)
window.show()
window.grab()
told()
os._exit(0)
"""
OURS = f"""
import os, sys, time
from jobcentre_desktop.bootstrap.lean_imports import import_leanly
import_leanly()
from PySide6.QtCore import QTimer
from jobcentre_desktop.bootstrap.start import FirstFrame, House, application, open_door
from jobcentre_desktop.settings import read_settings
{_REPORT}
app = application()
settings = read_settings()
door = open_door(app, settings, practice=False)
house = House(app, settings, door, practice=False)
door.begin()
door.window.resize(1366, 688)
frame = FirstFrame(door.window)
frame.seen.connect(house.build)
door.window.show()
door.window.grab()
told()
ready = QTimer(interval=1)
ready.timeout.connect(lambda: house.desk and (told(), os._exit(0)))
ready.start()
app.exec()
"""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--home", type=Path, help="start this desk")
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "JOBCENTRE_HOME": str(wanted.home or folder),
            "JOBCENTRE_PASSWORD": "four words make one",
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if wanted.home is None:
            _set_up(environment)
        for code in (BARE, OURS):
            _start(code, environment)
        bare: list[list[float]] = []
        first: list[list[float]] = []
        ready: list[list[float]] = []
        for _ in range(RUNS):
            bare += _start(BARE, environment)
            one, other = _start(OURS, environment)
            first.append(one)
            ready.append(other)
    _tell("a bare window, first frame", bare)
    _tell("our sign-in, first frame", first)
    _tell("everything behind it is there", ready)
    times = statistics.median(one[0] for one in first) / statistics.median(one[0] for one in bare)
    least = min(one[0] for one in first) / min(one[0] for one in bare)
    work = statistics.median(one[1] for one in first) / statistics.median(one[1] for one in bare)
    held = "held" if times <= GOAL else "not held"
    sys.stdout.write(
        f"the start is {times:.1f} times a bare window's (of the quickest: {least:.1f}; "
        f"in processor time, which other programs disturb least: {work:.1f}); "
        f"goal {GOAL:.0f}: {held}\n"
    )


def _tell(what: str, starts: list[list[float]]) -> None:
    seconds, work, own, whole = zip(*starts, strict=True)
    sys.stdout.write(
        f"{what}: min {min(seconds) * 1000:.0f} ms, median {statistics.median(seconds) * 1000:.0f} ms; "
        f"{statistics.median(work) * 1000:.0f} ms of processor time; "
        f"{statistics.median(own):.0f} MB of its own, {statistics.median(whole):.0f} MB resident\n"
    )


def _set_up(environment: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "jobcentre_desktop", "setup", "--centre", "02", "--centre-name-km",
         "មជ្ឈមណ្ឌលការងារ", "--centre-name-en", "Job Centre", "--desk", "A", "--counsellor", "Sample"],
        check=True, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _start(code: str, environment: dict[str, str]) -> list[list[float]]:
    """Return (seconds since the beginning, of processor time, memory of its own, resident) per report."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, env=environment, cwd=ROOT, capture_output=True, text=True
    )
    told = [[float(part) for part in line.split()] for line in done.stdout.splitlines()]
    return [[at - began, *rest] for at, *rest in told]


if __name__ == "__main__":
    main()
