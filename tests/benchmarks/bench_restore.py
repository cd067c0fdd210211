"""How long until a copy with 100,000 clients is the desk's file: looked at, put in its place, opened.

`python tests/benchmarks/bench_restore.py --clients 100000 --folder FOLDER` keeps the filled desk there.
"""

from __future__ import annotations

import itertools
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.a_desk import COUNSELLOR, PASSWORD, ADesk, Pattern, StandingClock, a_desk, open_as_head  # noqa: E402
from tests.benchmarks.filled_desk import AT_ONCE, asked  # noqa: E402
from tests.benchmarks.invented_people import people  # noqa: E402

GOAL_S = 60.0
T = TypeVar("T")


def main() -> int:
    wanted = asked(__doc__ or "", clients=100_000)
    with tempfile.TemporaryDirectory() as passing:
        desk = _filled(wanted.folder or Path(passing), wanted.clients)
        shutil.rmtree(desk.home / "backups", ignore_errors=True)
        place, taking = _timed(desk.services.back_up)
        desk.close()
        size = next(place.glob("data-*.db")).stat().st_size / 2**20
        member = next(one for one in desk.open.sign_in.members() if one.name == COUNSELLOR)
        _, restoring = _timed(lambda: desk.open.restore_copy(place, member.id, PASSWORD))
        # Who left since the copy may know its key: it gets a new one as it is opened.
        _, opening = _timed(lambda: desk.open.sign_in.unlock(member.id, PASSWORD))
        services = desk.open.services_for(member.id)
        with desk.open.work_for(services.me, services.desk)(reading=True) as work:
            there = work.clients.count()
        desk.close()
    took = restoring + opening
    sys.stdout.write(
        f"{there:,} clients, a copy of {size:.0f} MiB: taken and checked in {taking:.1f} s, "
        f"restored and checked in {restoring:.1f} s, opened under a new key in {opening:.1f} s; "
        f"goal for the last two together {GOAL_S:.0f} s\n"
    )
    return 0 if there == wanted.clients and took <= GOAL_S else 1


def _filled(folder: Path, count: int) -> ADesk:
    """Set a desk up in the folder and fill it, or open the one that is there."""
    code, clock = folder / "recovery_code", StandingClock()
    if code.exists():
        return open_as_head(Pattern(folder / "desk", code.read_text()), clock=clock)
    desk = a_desk(folder / "desk", clock=clock)
    everybody = people(count, desk.open.new_id, today=clock.today())
    while batch := list(itertools.islice(everybody, AT_ONCE)):
        with desk.open.work_for(desk.services.me, desk.services.desk)() as work:
            for client in batch:
                work.records.add(client)
            work.commit()
    code.write_text(desk.recovery_code)
    return desk


def _timed(act: Callable[[], T]) -> tuple[T, float]:
    began = time.monotonic()
    return act(), time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
