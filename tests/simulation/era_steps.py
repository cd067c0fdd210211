"""The central server is put back to an older copy of itself, and says so."""

from __future__ import annotations

import random

from sqlalchemy import bindparam, select

from jobcentre_desktop.server import era, tables
from jobcentre_desktop.services.desk_facts import read_enrolment
from tests.simulation.desk import Desk
from tests.simulation.looking import at_the_office
from tests.simulation.office import Office
from tests.simulation.steps import Step, Steps
from tests.simulation.world import World

ERAS = Steps()
_LEAPS = at_the_office(select(tables.era).where(tables.era.c.centre_id == bindparam("centre")))


@ERAS.step(1)
def server_is_copied(world: World, _desk: Desk, _chance: random.Random) -> bool:
    world.server_copy = world.office.image()
    return True


@ERAS.step(1)
def server_is_put_back(world: World, _desk: Desk, _chance: random.Random) -> bool:
    """Put the server back to its copy, unless a desk was enrolled since: that needs a person with a code."""
    copy = world.server_copy
    if copy is None or not _keys(world) <= {row["desk_key"] for row in copy["desk"]}:
        return False
    world.time.pass_(minutes=1)  # nobody puts a server back twice within half a minute
    world.office.time = world.time.now
    world.office.restore(copy)
    world.office.database.work(lambda c: era.restored(c, world.office.time, force=True))
    world.journal.server_lost(world.desks)
    return True


def put_in(seed: int, steps: list[Step], *, often: float = 0.15) -> None:
    """Put copies and restores between the steps of some seeds; the other steps stay as they were drawn."""
    chance = random.Random(f"eras {seed}")
    if chance.random() > often:
        return
    for _ in range(chance.choice((1, 1, 2))):
        copied = chance.randrange(3, max(len(steps) - 3, 4))
        back = chance.randrange(copied + 1, len(steps) + 1)
        for place, name in ((back, "server_is_put_back"), (copied, "server_is_copied")):
            steps.insert(place, Step(name=name, desk=0, seed=chance.getrandbits(48)))


def leaps(office: Office, centre: str) -> dict[int, int]:
    """Return the numbers after which the centre's go on elsewhere, and after which."""
    return {row.number: row.goes_on_after for row in office.look(_LEAPS, {"centre": centre})}


def _keys(world: World) -> set[str]:
    keys = set()
    for desk in world.desks:
        with desk.work() as work:
            enrolment = read_enrolment(work)
            assert enrolment is not None  # every desk of a run is enrolled
            keys.add(enrolment.desk_key)
    return keys
