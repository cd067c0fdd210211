"""How a list of a million scrolls: `python tests/benchmarks/bench_lists.py [--clients 1000000] [--folder F]`.

The view and the table of the list of clients over the encrypted file, in a process of its own with the file
dropped from memory. A step is timed from the key (or the move of the scroll bar) until every row in sight is
painted with its text. Targets: 95 of 100 steps within 100 ms, jumps too. Beside them, in the same run: the
same view over rows held in memory (the limit: drawing alone), and pages of the same file by OFFSET. Then the
one search box, key by key.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from jobcentre_desktop.ports import ClientRow, Wish  # noqa: E402
from jobcentre_desktop.services.browse_lists import BrowseClients  # noqa: E402
from jobcentre_desktop.services.find_anything import FindAnything  # noqa: E402
from jobcentre_desktop.ui.look import Look  # noqa: E402
from jobcentre_desktop.ui.row_table import Column, RowTable  # noqa: E402
from jobcentre_desktop.ui.tasks import Tasks  # noqa: E402
from jobcentre_desktop.ui.widgets.row_view import RowView  # noqa: E402
from jobcentre_desktop.ui.windowed_table import WindowedTable  # noqa: E402
from tests.benchmarks.filled_desk import asked, filled_desk, forgotten, opened  # noqa: E402
from tests.integration.desk_file import DeskFile, visit  # noqa: E402

STEPS, JUMPS, PEERS, NAMES = 300, 200, 30, 60
SIZE = (1106, 480)
_ASK = "--ask"
_SWITCH = 0.0001  # as `bootstrap/window.py` sets it


def main() -> None:
    if _ASK in sys.argv:
        ask(Path(sys.argv[-1]))
        return
    told = asked(__doc__ or "", clients=1_000_000)
    with filled_desk(told.clients, told.folder) as desk:
        desk.close()
        forgotten(desk.path)
        subprocess.run([sys.executable, __file__, _ASK, desk.path.parent], check=True, cwd=ROOT)


def ask(folder: Path) -> None:
    sys.setswitchinterval(_SWITCH)
    qt = QApplication([])
    look = Look(qt, ROOT / "resources")
    before = _resident()
    desk = opened(folder)
    tasks = Tasks()
    seen = Seen(desk, look, tasks)
    _say(f"{'':46}{'median':>8}{'95 %':>8}{'most':>8}  ms")
    seen.first_rows()
    walk(seen)
    filters(seen)
    while_saving(desk, seen)
    _say(f"memory: {before:.0f} MB with a bare window, {_resident():.0f} MB after all this")
    in_memory(seen, look)
    by_offset(desk, seen.table.rowCount())
    one_box(desk)
    tasks.close()
    desk.close()


class Seen:
    """The list on the screen, and whether all of it that is in sight is there."""

    def __init__(self, desk: DeskFile, look: Look, tasks: Tasks) -> None:
        self.browse = BrowseClients(desk.work, "clients")
        self.tasks = tasks
        self.table: WindowedTable[ClientRow] = WindowedTable(_columns(), self.browse, tasks, failed=_raise)
        self.view = RowView(look, self.table, lambda: "Clients")
        self.view.resize(*SIZE)
        self.view.show()
        self.view.setFocus()

    def is_there(self) -> bool:
        first = self.view.rowAt(0)
        last = self.view.rowAt(self.view.viewport().height() - 1)
        last = self.table.rowCount() - 1 if last < 0 else last
        return all(self.table.row_at(place) is not None for place in range(first, last + 1))

    def timed(self, act: Callable[[], object]) -> float:
        """Return how many milliseconds pass until every row in sight is painted."""
        started = time.perf_counter()
        act()
        _pump(self.is_there)
        self.view.viewport().repaint()
        return (time.perf_counter() - started) * 1000

    def rest(self) -> None:
        _pump(lambda: self.table.is_whole and not self.tasks.is_busy)

    def show(self, wish: Wish) -> float:
        answered: list[bool] = []
        self.table.filled.connect(lambda: answered.append(True))
        started = time.perf_counter()
        self.table.show(wish)
        _pump(lambda: bool(answered) and self.is_there())
        self.view.viewport().repaint()
        return (time.perf_counter() - started) * 1000

    def first_rows(self) -> None:
        started = time.perf_counter()
        first = self.show(Wish())
        self.rest()
        whole = (time.perf_counter() - started) * 1000
        count = self.table.rowCount()
        _say(f"{count:,} rows: the first screen after {first:.0f} ms, the whole order after {whole:.0f} ms")


def walk(seen: Seen) -> None:
    chance = random.Random(4)
    bar = seen.view.verticalScrollBar()
    seen.view.mark_place(0)
    seen.rest()
    _tell("down by a row (arrow)", [seen.timed(_key(seen, Qt.Key.Key_Down)) for _ in range(STEPS)])
    _tell("down by a screen (Page Down)", [seen.timed(_key(seen, Qt.Key.Key_PageDown)) for _ in range(STEPS)])
    _tell("the wheel, three rows", [seen.timed(lambda: bar.setValue(bar.value() + 3)) for _ in range(STEPS)])
    places = [chance.randrange(bar.maximum()) for _ in range(JUMPS)]
    _tell("a jump anywhere (scroll bar)", [seen.timed(lambda at=at: bar.setValue(at)) for at in places])
    ends = [Qt.Key.Key_End, Qt.Key.Key_Home] * 15
    _tell("to the end and back (End, Home)", [seen.timed(_key(seen, key)) for key in ends])


def filters(seen: Seen) -> None:
    for what, wish in (
        ("by number, from the last", Wish(sort="number", descending=True)),
        ("by birth", Wish(sort="born")),
        ("by last seen, latest first", Wish(sort="seen", descending=True)),
        ("by place", Wish(sort="place")),
        ("by sex", Wish(sort="sex")),
        ("women by last seen", Wish(sort="seen", only=(("sex", "F"),))),
        ("women only", Wish(only=(("sex", "F"),))),
        ("all, by name", Wish()),
    ):
        seen.rest()
        first = seen.show(wish)
        seen.rest()
        _say(f"{what}: the first screen after {first:.0f} ms; {seen.table.rowCount():,} rows")
    started = time.perf_counter()
    seen.browse.counts("sex")
    _say(f"counting the women and the men: {(time.perf_counter() - started) * 1000:.0f} ms")


def while_saving(desk: DeskFile, seen: Seen) -> None:
    """Read the list again after each save, as the page does, and scroll on meanwhile."""
    desk.new_id.skip_to(time.time_ns())
    numbers = seen.browse.order(Wish(), most=50)
    rows = list(seen.browse.rows(numbers).values())
    times = []
    for one in rows[:20]:
        with desk.work() as work:
            from jobcentre_desktop.domain.client import Client

            work.records.add(visit(desk, work.records.get(Client, one.id)))
            work.commit()
        seen.table.reload()
        times += [seen.timed(_key(seen, Qt.Key.Key_PageDown)) for _ in range(3)]
    _tell("Page Down while the list is read again", times)
    seen.rest()


def in_memory(seen: Seen, look: Look) -> None:
    """The limit: the same view over rows that are all there."""
    numbers = seen.browse.order(Wish(), most=5000)
    found = seen.browse.rows(numbers)
    table: RowTable[ClientRow] = RowTable(_columns())
    view = RowView(look, table, lambda: "Clients")
    view.resize(*SIZE)
    view.show()
    view.setFocus()
    table.set_rows([found[one] for one in numbers])
    view.mark_first()

    def step() -> float:
        started = time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        QCoreApplication.processEvents()
        view.viewport().repaint()
        return (time.perf_counter() - started) * 1000

    _tell("limit: Page Down over rows in memory", [step() for _ in range(STEPS)])


def by_offset(desk: DeskFile, count: int) -> None:
    chance = random.Random(5)

    def page(at: int) -> float:
        started = time.perf_counter()
        with desk.work(reading=True) as work:
            work.clients.page(offset=at, limit=64)
        return (time.perf_counter() - started) * 1000

    _tell("peer: 64 rows by OFFSET, anywhere", [page(chance.randrange(count)) for _ in range(PEERS)])


def one_box(desk: DeskFile) -> None:
    """The search box, key by key, as names are typed in it."""
    find = FindAnything(desk.work, desk.clock)
    with desk.work(reading=True) as work:
        rows = list(work.clients.at(random.Random(6).sample(range(1, work.clients.count()), NAMES)).values())
    times = []
    for one in rows:
        name = one.name if random.Random(str(one.id)).random() < 0.5 else f"{one.surname_la} {one.given_la}"
        for end in range(1, len(name) + 1):
            started = time.perf_counter()
            find(name[:end])
            times.append((time.perf_counter() - started) * 1000)
    _tell("the search box, each key of a name", times)


def _columns() -> list[Column[ClientRow]]:
    return [
        Column(lambda: "Name", lambda one: one.name, second=lambda one: one.surname_la or "", order="name"),
        Column(lambda: "Number", lambda one: one.client_no, width=180, order="number"),
        Column(lambda: "Sex", lambda one: one.sex, width=90),
        Column(lambda: "Born", lambda one: str(one.dob_year or ""), width=140, order="born"),
        Column(lambda: "Phone", lambda one: one.phone or "", width=130),
        Column(lambda: "Place", lambda one: one.place_name_km or ""),
        Column(lambda: "Last seen", lambda one: one.last_seen_on.isoformat(), width=130),
    ]


def _key(seen: Seen, key: Qt.Key) -> Callable[[], object]:
    return lambda: QTest.keyClick(seen.view, key)


def _pump(holds: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + 60
    while not holds():
        if time.perf_counter() > deadline:
            raise AssertionError("a minute, and the rows are not there")
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def _tell(what: str, times: Sequence[float]) -> None:
    worst = sorted(times)[int(len(times) * 0.95)]
    _say(f"{what:46}{statistics.median(times):8.1f}{worst:8.1f}{max(times):8.1f}")


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _raise(error: BaseException) -> Any:
    raise error


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
