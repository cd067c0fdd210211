"""What a save at the counter costs: `python tests/benchmarks/bench_save.py`. Target: 5 ms of CPU.

One save is what registering a walk-in writes: the client, six consents and the visit, each with its change
and its finder rows. The floor, in the same run and on the same disk: a bare SQLCipher commit of one row
with as many bytes as the save put into the change log and the records. Then an import of 300 clients in one
work, each compared with all others (target: 2 s).
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import func, select, text

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from jobcentre_desktop.domain.client import Client  # noqa: E402
from jobcentre_desktop.domain.facts import Record  # noqa: E402
from jobcentre_desktop.storage.engine import make_engine  # noqa: E402
from jobcentre_desktop.storage.tables import change, record  # noqa: E402
from tests.benchmarks.invented_people import people  # noqa: E402
from tests.integration.desk_file import TODAY, DeskFile, consent, visit  # noqa: E402

SAVES = 200
ALREADY_THERE = 5000
IMPORTED = 300
PURPOSES = ("registration", "share_employers", "share_institutes", "share_partner", "contact", "statistics")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = DeskFile(Path(folder))
        everybody = list(people(ALREADY_THERE + SAVES + IMPORTED, desk.new_id, today=TODAY))
        desk.save(*everybody[:ALREADY_THERE])
        saves = [_registration(desk, one) for one in everybody[ALREADY_THERE : ALREADY_THERE + SAVES]]
        before = _bytes_kept(desk)
        times = _timed([lambda save=save: desk.save(*save) for save in saves])
        size = (_bytes_kept(desk) - before) // SAVES
        bare = _timed(_bare_commits(Path(folder) / "bare.db", desk.key, size))
        _say(f"{SAVES} saves of a client, six consents and a visit, {size:,} bytes each")
        _say(f"{'':24}{'CPU':>10}{'median':>10}{'95 %':>10}   (ms)")
        _say(_line("a save", times))
        _say(_line("a bare commit", bare))
        imported = everybody[ALREADY_THERE + SAVES :]
        ((cpu, wall),) = _timed([lambda: _import(desk, imported)])
        _say(f"{IMPORTED} clients imported in one work: {wall / 1000:.2f} s ({cpu / 1000:.2f} s CPU)")
        desk.close()


def _registration(desk: DeskFile, client: Client) -> list[Record]:
    return [client, *(consent(desk, client, purpose) for purpose in PURPOSES), visit(desk, client)]


def _import(desk: DeskFile, clients: Sequence[Client]) -> None:
    with desk.work() as work:
        for client in clients:
            numbers = [one.number or "" for one in client.identity_documents]
            work.clients.alike(
                names=[client.name_km, client.name_la], phones=[client.phone or ""], documents=numbers
            )
            work.records.add(client)
        work.commit()


def _bytes_kept(desk: DeskFile) -> int:
    with desk.engine.connect() as connection:
        return sum(
            connection.execute(select(func.sum(func.octet_length(column)))).scalar_one()
            for column in (change.c.facts, record.c.facts, record.c.marks)
        )


def _bare_commits(path: Path, key: bytes, size: int) -> list[Callable[[], None]]:
    engine = make_engine(path, key)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept (content BLOB)"))

    def commit() -> None:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO kept VALUES (randomblob(:size))"), {"size": size})

    return [commit] * SAVES


def _timed(acts: Sequence[Callable[[], None]]) -> list[tuple[float, float]]:
    """Return the milliseconds of CPU and of the clock on the wall that each took."""
    times = []
    for act in acts:
        cpu, wall = time.process_time(), time.perf_counter()
        act()
        times.append(((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000))
    return times


def _line(what: str, times: Sequence[tuple[float, float]]) -> str:
    walls = sorted(wall for _, wall in times)
    cpu = statistics.median(cpu for cpu, _ in times)
    return f"{what:24}{cpu:10.2f}{statistics.median(walls):10.2f}{walls[int(len(walls) * 0.95)]:10.2f}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
