"""Desks, bad lines and broken machines by chance: nothing is lost, or twice, or said to be sent and is not.

The seeds of a fresh run are printed with every failure; `make simulate N=…` runs as many as you like.
"""

import random
import secrets
import sys
import tempfile
from pathlib import Path

import pytest

from tests.simulation.counter_steps import register
from tests.simulation.line import Order
from tests.simulation.line_steps import old_history_goes
from tests.simulation.office import quick_cluster
from tests.simulation.planted import OFTEN, PLANTED
from tests.simulation.running import run, shortest, steps_of, told
from tests.simulation.world import Ground, new_world

pytestmark = pytest.mark.warns_in_log  # a server that dies on order says so

ALWAYS = 8
FRESH = 8
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


def assert_all_holds(ground, seeds):
    for seed in seeds:
        steps = steps_of(seed)
        if run(ground, seed, steps).failure:
            pytest.fail(told(seed, *shortest(ground, seed, steps, most=60)))


def test_nothing_is_lost_in_runs_that_are_always_the_same(ground):
    assert_all_holds(ground, range(ALWAYS))


def test_nothing_is_lost_in_runs_that_are_new_each_time(ground):
    first = secrets.randbelow(10**9)
    sys.stdout.write(f"seeds {first} to {first + FRESH - 1}\n")
    assert_all_holds(ground, range(first, first + FRESH))


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


@pytest.mark.parametrize("fault", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(ground, fault):
    often = OFTEN.get(fault, ())
    runs = (
        run(ground, seed, steps_of(seed, machines=60, often=often), between=fault) for seed in range(SOON)
    )
    assert any(one.failure for one in runs)
