"""What is carried by hand: sticks to the office and back, in any order and again, and a shared folder."""

from __future__ import annotations

import random

from jobcentre_desktop.server import bundles, receipts
from tests.simulation.desk import Desk
from tests.simulation.steps import Steps
from tests.simulation.world import World

STICKS = Steps()


@STICKS.step(6)
def save_to_stick(world: World, desk: Desk, _chance: random.Random) -> bool:
    path = world.folder / "stick"
    desk.services.save_bundle(path)
    world.sticks.append(path.read_bytes())
    return True


@STICKS.step(8)
def stick_comes_to_the_office(world: World, _desk: Desk, chance: random.Random) -> bool:
    if not world.sticks:
        return False
    database, content = world.office.database, _one_of(world.sticks, chance)
    key, now = database.work(receipts.server_key), world.time.now
    world.answers.append(bundles.take_in(database, content, key, now, versions=world.office.versions))
    return True


@STICKS.step(8)
def answer_comes_to_a_desk(world: World, desk: Desk, chance: random.Random) -> bool:
    if not world.answers:
        return False
    _read(world, desk, _one_of(world.answers, chance))
    return True


@STICKS.step(6)
def stick_comes_to_a_colleague(world: World, desk: Desk, chance: random.Random) -> bool:
    if not world.sticks:
        return False
    _read(world, desk, _one_of(world.sticks, chance))
    return True


@STICKS.step(6)
def desks_share_a_folder(world: World, desk: Desk, _chance: random.Random) -> bool:
    folder = world.folder / f"shared-{desk.place.centre}"
    folder.mkdir(exist_ok=True)
    for one in desk.services.exchange_folder(folder).problems:
        world.allow(one[1])
    world.truth(desk)
    return True


def _one_of(sticks: list[bytes], chance: random.Random) -> bytes:
    """Return rather a new one."""
    return sticks[-1 - min(int(chance.expovariate(0.7)), len(sticks) - 1)]


def _read(world: World, desk: Desk, content: bytes) -> None:
    path = world.folder / "stick"
    path.write_bytes(content)
    desk.services.read_bundle(path)
    world.truth(desk)
