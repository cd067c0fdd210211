"""Desks, bad lines and broken machines by chance: nothing is lost, or twice, or said to be sent and is not.

The seeds here are always the same, so that nothing but a change makes a run fail; `make simulate N=…` runs as
many others as you like.
"""

import random
import tempfile
from pathlib import Path

import pytest

from tests.simulation.counter_steps import register
from tests.simulation.era_steps import ERAS
from tests.simulation.line import Order
from tests.simulation.line_steps import old_history_goes
from tests.simulation.office import quick_cluster
from tests.simulation.planted import OFTEN, PLANTED
from tests.simulation.rest import check, come_to_rest
from tests.simulation.running import run, shortest, steps_of, told
from tests.simulation.world import Ground, new_world

pytestmark = pytest.mark.warns_in_log  # a server that dies on order says so

SEEDS = 16
SOON = 40
"""Seeds within which a planted fault must be found."""


@pytest.fixture(scope="module")
def ground():
    with (
        tempfile.TemporaryDirectory(prefix="sim", ignore_cleanup_errors=True) as name,
        quick_cluster(Path(name) / "pg") as url,
    ):
        made = Ground(url, Path(name) / "desks", "simulation")
        yield made
        made.close()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_is_lost(ground, seed):
    steps = steps_of(seed)
    if run(ground, seed, steps).failure:
        pytest.fail(told(seed, *shortest(ground, seed, steps, most=60)))


def test_a_seed_is_the_same_run_each_time(ground):
    once, again = (run(ground, 4, steps_of(4)) for _ in range(2))
    assert once.came_to
    assert once == again


@pytest.mark.parametrize("which", range(4))
def test_a_round_of_a_new_desk_is_good_whichever_of_its_requests_comes_twice(ground, which):
    """Also the last of them, for older history: its answer is not kept for a second time."""
    world = new_world(ground, 0)
    desk, other = world.desks[:2]
    register(world, other, random.Random(which))
    world.exchange(other)
    old_history_goes(world, desk, random.Random(which))
    world.set_up_anew(desk)
    for _ in range(2):
        world.exchange(desk, [*[Order()] * which, Order(twice=True)])
    world.close()
    assert not world.met


@pytest.mark.parametrize("which", range(4))
def test_a_round_after_a_restore_is_good_whichever_of_its_requests_comes_twice(ground, which):
    """Also those that tell again what the server lost, before anything new is said."""
    chance = random.Random(which)
    world = new_world(ground, 0)
    desk = world.desks[0]
    register(world, desk, chance)
    world.exchange(desk)
    ERAS.acts["server_is_copied"](world, desk, chance)
    register(world, desk, chance)
    world.exchange(desk)
    assert ERAS.acts["server_is_put_back"](world, desk, chance)
    register(world, desk, chance)
    for _ in range(2):
        world.exchange(desk, [*[Order()] * which, Order(twice=True)])
    come_to_rest(world)
    check(world)
    world.close()
    assert not world.met


@pytest.mark.parametrize("fault", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(ground, fault):
    often = OFTEN.get(fault, ())
    runs = (
        run(ground, seed, steps_of(seed, machines=60, often=often), between=fault) for seed in range(SOON)
    )
    assert any(one.failure for one in runs)
