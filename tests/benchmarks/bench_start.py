"""Start to sign-in and memory, against a bare window of the same toolkit.

Run `python tests/benchmarks/bench_start.py`. Each start is a process of its own, timed from before the
interpreter to the first painted frame, and its resident memory is read there. The floor is a bare QWidget
with one label. Five starts each, in turns; minimum and median.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 5

_REPORT = """
import os
def told():
    pages = int(open("/proc/self/statm").read().split()[1])
    print(time.time(), pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024, flush=True)
"""
BARE = f"""
import sys, time
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
import sys, time
from PySide6.QtWidgets import QApplication
from jobcentre_desktop.settings import read_settings
from jobcentre_desktop.bootstrap.window import RunningDesk
{_REPORT}
app = QApplication([])
desk = RunningDesk(app, read_settings())
desk.window.resize(1366, 688)
desk.window.show()
desk.window.grab()
told()
os._exit(0)
"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "JOBCENTRE_HOME": folder,
            "JOBCENTRE_PASSWORD": "four words make one",
            "PYTHONPATH": str(ROOT),
        }
        subprocess.run(
            [sys.executable, "-m", "jobcentre_desktop", "setup", "--centre", "02", "--centre-name-km",
             "មជ្ឈមណ្ឌលការងារ", "--centre-name-en", "Job Centre", "--desk", "A", "--counsellor", "Sample"],
            check=True, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        found: dict[str, list[tuple[float, float]]] = {"bare window": [], "our sign-in": []}
        for _ in range(RUNS):
            for name, code in (("bare window", BARE), ("our sign-in", OURS)):
                found[name].append(_start(code, environment))
    for name, starts in found.items():
        seconds, memory = zip(*starts, strict=True)
        sys.stdout.write(
            f"{name}: first frame min {min(seconds) * 1000:.0f} ms, "
            f"median {statistics.median(seconds) * 1000:.0f} ms; "
            f"resident {statistics.median(memory):.0f} MB\n"
        )


def _start(code: str, environment: dict[str, str]) -> tuple[float, float]:
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, env=environment, cwd=ROOT, capture_output=True, text=True
    )
    shown, memory = done.stdout.split()
    return float(shown) - began, float(memory)


if __name__ == "__main__":
    main()
