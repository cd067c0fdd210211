"""Everything of one run: two centres, their desks, the server, the true time, and what was ever saved."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import bindparam, select

from jobcentre_desktop.domain.errors import (
    AlreadyHandedOver,
    AnotherEra,
    BundleForAnother,
    BundleOutdated,
    BundleSignerUnknown,
    ClientErased,
    ClientMoved,
    DeskForked,
    JobCentreError,
    MovedElsewhere,
    NotFound,
    OwnBundle,
    SaveAgain,
    SealKeyMissing,
    ServerTrouble,
    ServerUnreachable,
)
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.server import tables
from jobcentre_desktop.services.exchange_changes import RoundResult
from jobcentre_desktop.settings import find_resources
from tests.simulation.desk import Desk, DeskDied, Place, WorldTime, set_up
from tests.simulation.journal import Journal
from tests.simulation.line import Heard, Line, Order
from tests.simulation.looking import at_the_office
from tests.simulation.office import Office, Rows

CENTRES = ("02", "12")
DESKS = (("02", "A"), ("02", "B"), ("12", "A"), ("02", "C"))
"""In the order in which a run takes them: two to four."""
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


Ask = Callable[..., Heard | None]
Wrapper = Callable[[Office, Ask], Ask]
"""Puts something between every desk and the server."""


def nothing_between(_office: Office, ask: Ask) -> Ask:
    return ask


_NUMBERS = at_the_office(
    select(tables.op.c.number, tables.op.c.desk_name, tables.op.c.seq).where(
        tables.op.c.centre_id == bindparam("centre")
    )
)
COUNSELLORS = ("ស្រី សុភាព", "ហេង ពិសិដ្ឋ", "កែវ រតនា", "មាស វណ្ណា")


class Ground:
    """What many runs of one process share: a database, and desks that are set up and enrolled already."""

    def __init__(self, cluster_url: str, folder: Path, name: str) -> None:
        self.folder = folder
        self.office = Office(cluster_url, name)
        time = WorldTime(self.office.time)
        self.gazetteer = Gazetteer(find_resources())
        for centre in CENTRES:
            self.office.add_centre(centre)
        self.places: list[Place] = []
        for n, (centre, letter) in enumerate(DESKS):
            code = self.office.invite(centre, letter)
            line = Line(self.office.ask)
            pattern, name = folder / f"pattern-{n}", COUNSELLORS[n]
            self.places.append(set_up(pattern, centre, letter, name, line, code, time, self.gazetteer))
        self.office.keep_beginning()

    def close(self) -> None:
        self.office.close()


EXPECTED = (
    AnotherEra,  # said by an answer that comes by stick
    ServerUnreachable,
    ServerTrouble,
    NotFound,  # one desk removed or settled what another was about to change
    ClientErased,
    ClientMoved,
    AlreadyHandedOver,
    MovedElsewhere,
    BundleForAnother,
    BundleOutdated,
    BundleSignerUnknown,  # a colleague's desk that was enrolled since the last round
    DeskForked,  # said by an answer that comes by stick to a desk which knows it by now
    OwnBundle,
    SaveAgain,
    SealKeyMissing,  # before the first round
)
"""What a step may meet."""


class World:
    """One run. Steps change it; `rest.py` looks at it in the end."""

    def __init__(self, ground: Ground, seed: int, between: Wrapper) -> None:
        chance = random.Random(f"world {seed}")
        self._ground = ground
        self.office = ground.office
        self.office.begin_again()
        self.time = WorldTime(MORNING)
        self.office.time = self.time.now
        self.journal = Journal(self.office)
        self.images: list[tuple[Desk, Place]] = []
        self.sticks: list[bytes] = []
        """Bundles that desks have saved, wherever they are."""
        self.answers: list[bytes] = []
        """Bundles with which the office answered."""
        self.folder = ground.folder / "carried"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.met: Counter[str] = Counter()
        """Foreseen problems that steps met, by their class."""
        self.done: Counter[str] = Counter()
        """Steps that found something to do, by name."""
        self._ask = between(self.office, self.office.ask)
        self._most = chance.choice((1, 2, 3, 5, 8, 1000))
        self._made = 0
        self.server_copy: Rows | None = None
        self.desks: list[Desk] = []
        for n, place in enumerate(ground.places[: chance.choice((2, 3, 3, 4))]):
            self.journal.look(self._add(place, f"{seed} {n}"), follow=False)

    def _add(self, place: Place, seed: str) -> Desk:
        folder = self._ground.folder / f"desk-{len(self.desks)}"
        line, ids = Line(self._ask), random.Random(f"ids {seed}")
        self.desks.append(Desk(place, folder, line, self.time, ids, most=self._most))
        return self.desks[-1]

    def close(self) -> None:
        for desk in self.desks:
            desk.close()

    def unique(self) -> int:
        """Return a number that no other value of this run was made from."""
        self._made += 1
        return self._made

    def tick(self) -> None:
        self.time.pass_(seconds=7)
        self.office.time = self.time.now

    # --- what happens ---

    def alive(self, desk: Desk, act: Callable[[], object]) -> None:
        """Do something at a desk, whose program may be killed meanwhile and is started again then."""
        try:
            act()
        except DeskDied:
            desk.die()
            self.met["DeskDied"] += 1
        except JobCentreError as problem:
            self.allow(problem)
        finally:
            desk.dies_after, desk.dies_after_commit = None, False
        self.journal.look(desk)

    def allow(self, problem: JobCentreError) -> None:
        """Count a problem that may be met; raise any other."""
        if not isinstance(problem, EXPECTED):
            raise problem
        self.met[type(problem).__name__] += 1

    def exchange(self, desk: Desk, orders: Sequence[Order] = ()) -> None:
        """Have a round, on whose requests these orders fall."""
        desk.line.orders.extend(orders)
        self.alive(desk, lambda: in_order(desk.services.exchange_changes()))
        desk.line.orders.clear()
        self.office.dies_after = None
        self.truth(desk)

    def truth(self, desk: Desk) -> None:
        """What a desk says is sent, the server has; and no desk forgets what it has heard.

        But where the server was put back to an older copy: the desk goes back too as soon as it hears of it.
        """
        era = desk.era_heard()
        if era != self.office.era(desk.place.centre):
            return
        if era != desk.era:
            desk.era = era
            desk.begin_anew()
        told = desk.numbered()
        there = numbers_at_the_server(self.office, desk.place.centre)
        absent = {number: one for number, one in told.items() if there.get(number) != one}
        assert not absent, ("said to be sent, and not there", absent)
        desk.check_that_nothing_went_back()

    def disk_lost(self, desk: Desk) -> None:
        """Hear that another image stands in the place of a desk's disk."""
        desk.begin_anew()
        self.journal.disk_lost(desk)

    def set_up_anew(self, desk: Desk) -> None:
        """Have a desk of the same letter on another PC, with an empty file."""
        place, folder = desk.place, self._ground.folder / "anew"
        shutil.rmtree(folder, ignore_errors=True)
        code = self.office.invite(place.centre, place.letter)
        name = desk.services.me.name
        line, places = Line(self._ask), self._ground.gazetteer
        desk.place = set_up(folder, place.centre, place.letter, name, line, code, self.time, places)
        desk.put_back(desk.place.image)
        self.disk_lost(desk)
        self.journal.look(desk, follow=False)

    def add_clone(self, place: Place, seed: int) -> None:
        """Put a second PC beside a desk, with an image of its disk."""
        self.journal.disk_lost(self._add(place, f"clone {seed}"))


def in_order(result: RoundResult) -> RoundResult:
    """What is repaired was wrong before: nothing here may ever need it."""
    assert not result.repaired, ("records differed", result)
    return result


def numbers_at_the_server(office: Office, centre: str) -> dict[int, tuple[str, int]]:
    """Return number -> (desk, seq) of every numbered change of a centre."""
    rows = office.look(_NUMBERS, {"centre": centre})
    return {row.number: (row.desk_name, row.seq) for row in rows}


def new_world(ground: Ground, seed: int, *, between: Wrapper = nothing_between) -> World:
    """Return the world of a seed before anything has happened."""
    return World(ground, seed, between)
