"""Desks and server are updated one by one, in any order, to a version that calls a field otherwise.

Only desks of the older version write the field: those of the pretended newer one have no screen for it.
"""

from __future__ import annotations

import random

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.upcasts import STEPS, UPCASTS, Recast, Upcasts
from tests.simulation.counter_steps import one_of
from tests.simulation.desk import Desk
from tests.simulation.steps import Steps
from tests.simulation.world import World

UPGRADES = Steps()
_STEP = {("client", "email"): Recast(to=("mail",), values=lambda value: (value,))}
NEWER = Upcasts(SCHEMA + 1, {**STEPS, SCHEMA: _STEP})


@UPGRADES.step(3)
def change_email(world: World, desk: Desk, chance: random.Random) -> bool:
    client = one_of(desk, chance, Client)
    if client is None or desk.upcasts is not UPCASTS:
        return False
    desk.services.edit_client(client.id, {"email": f"sim{world.unique():05d}@example.org"})
    return True


@UPGRADES.step(1)
def server_is_updated(world: World, _desk: Desk, _chance: random.Random) -> bool:
    if world.office.upcasts is NEWER:
        return False
    world.office.update(NEWER)
    return True


@UPGRADES.step(1)
def desk_is_updated(_world: World, desk: Desk, _chance: random.Random) -> bool:
    """Also one whose server is older still."""
    if desk.upcasts is NEWER:
        return False
    desk.update(NEWER)
    return True


def all_are_updated(world: World) -> None:
    """Bring everybody to the newer version, if anybody is there."""
    if UPCASTS is world.office.upcasts and all(desk.upcasts is UPCASTS for desk in world.desks):
        return
    world.office.update(NEWER)
    for desk in world.desks:
        desk.update(NEWER)
