"""A file of an older app is brought to a newer one's shape, and the program is killed meanwhile.

The newer app is made up: one migration that builds a table anew, and a field that is called otherwise.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.storage import migrate
from jobcentre_desktop.storage.engine import plain_connection
from jobcentre_desktop.storage.health import version_of
from jobcentre_desktop.storage.vault import Upgrade
from tests.a_desk import COUNSELLOR, PLACES, ADesk, Pattern, StandingClock, settings_of
from tests.faults.counter_at_work import CounterAtWork, Promise, anew, open_the_desk
from tests.faults.forked import in_a_process
from tests.faults.found import Found
from tests.faults.promised import broken_in
from tests.simulation.upgrade_steps import NEWER

_DEEDS = 60
_STEP = '''"""A step of a newer app."""
import sqlalchemy as sa
from alembic import op
revision = "v9999"
down_revision = "v0001"


def upgrade():
    with op.batch_alter_table("record", recreate="always") as table:
        table.add_column(sa.Column("a_newer_column", sa.Text))
'''


def kill_migrations(
    pattern: Pattern, folder: Path, kills: int, seed: int, *, piecemeal: bool = False
) -> Found:
    """Kill so many migrations of one file; the next start must bring it there.

    With `piecemeal` each statement counts by itself, and it dies between two of them: that must be seen to
    break.
    """
    worked = anew(pattern, folder / "worked")
    done = in_a_process(partial(_work, worked, seed))
    assert not done.bug, done.bug
    versions = _versions(folder / "versions")
    upgrade = _piecemeal if piecemeal else partial(_upgrade, versions)
    began = time.monotonic()
    whole = in_a_process(partial(_open, anew(worked, folder / "older"), upgrade))
    assert not whole.bug, whole.bug
    takes = time.monotonic() - began
    chance, told = random.Random(f"migrations {seed}"), Found()
    for n in range(kills):
        mine = anew(worked, folder / "older")
        if piecemeal:
            killed = in_a_process(partial(_open, mine, partial(_piecemeal, dies_at=chance.random())))
        else:
            killed = in_a_process(partial(_open, mine, upgrade), killed_after=chance.uniform(0, takes))
        looked = in_a_process(partial(_look, mine, done.said, upgrade))
        found = [*looked.said, *([f"bug: {looked.bug}"] if looked.bug else [])]
        told.told["killed before it was done" if "done" not in killed.said else "killed after"] += 1
        if killed.bug:
            found = [f"bug: {killed.bug}"]
        told.note(f"seed {seed}, migration {n}", found, promises=len(done.said))
    return told


def _work(pattern: Pattern, seed: int, promise: Promise) -> None:
    desk = open_the_desk(pattern)
    CounterAtWork(desk, random.Random(f"migrations {seed}"), promise).go_on(_DEEDS)
    desk.close()


def _versions(folder: Path) -> Path:
    shutil.copytree(Path(migrate.__file__).with_name("migrations") / "versions", folder)
    (folder / "v9999_a_newer_app.py").write_text(_STEP)
    return folder


def _open(pattern: Pattern, upgrade: Upgrade, promise: Promise) -> None:
    promise("note begun")
    desk = _opened(pattern, upgrade=upgrade)
    promise("done")
    desk.close()


def _look(pattern: Pattern, said: Sequence[str], upgrade: Upgrade, say: Promise) -> None:
    """Look in a process of its own, as the next start of the app is one."""
    for one in broken_in(pattern, said, opened=partial(_opened, upgrade=upgrade)):
        say(one.replace("\n", " "))


def _opened(pattern: Pattern, *, upgrade: Upgrade) -> ADesk:
    """Open a desk as the newer app does."""
    clock = StandingClock()
    desk = OpenDesk(settings_of(pattern.home), clock=clock, upcasts=NEWER, gazetteer=PLACES)
    desk.vault._upgrade = upgrade
    desk.vault.unlock_with_recovery(pattern.recovery_code)
    services = desk.services_for(desk.sign_in.member_named(COUNSELLOR).id)
    return ADesk(pattern.home, desk, services, pattern.recovery_code)


def _upgrade(versions: Path, engine: Engine, copy_first: Callable[[], object]) -> None:
    migrate.upgrade(engine, copy_first, versions=versions)


def _piecemeal(engine: Engine, _copy_first: Callable[[], object], *, dies_at: float = 1) -> None:
    """Build the table anew as one must not: without one transaction around all of it.

    `dies_at` is the share of the rows after which the process ends; with 1 it lives.
    """
    if version_of(engine) == "v9999":
        return
    with plain_connection(engine) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA legacy_alter_table=ON")
        connection.execute("ALTER TABLE record RENAME TO older")
        connection.execute("CREATE TABLE record AS SELECT *, NULL AS a_newer_column FROM older WHERE 0")
        rows = [row for (row,) in connection.execute("SELECT row FROM older").fetchall()]
        for n, row in enumerate(rows):
            if n >= dies_at * len(rows):
                os.kill(os.getpid(), signal.SIGKILL)
            connection.execute("INSERT INTO record SELECT *, NULL FROM older WHERE row = ?", (row,))
        connection.execute("DROP TABLE older")
        connection.execute("UPDATE alembic_version SET version_num = 'v9999'")
