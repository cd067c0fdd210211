"""Runs a seed, and finds the shortest list of its steps that still fails."""

from __future__ import annotations

import random
import re
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select

from jobcentre_desktop.server.tables import centre_clock
from tests.simulation.attach_steps import SCANS, put_scans_in, scans_come_to_rest
from tests.simulation.counter_steps import COUNTER
from tests.simulation.desk import Desk
from tests.simulation.era_steps import ERAS, put_in
from tests.simulation.erase_steps import ERASE
from tests.simulation.line_steps import LINE, MACHINES
from tests.simulation.looking import at_the_office
from tests.simulation.rest import check, come_to_rest
from tests.simulation.steps import Act, Step
from tests.simulation.stick_steps import STICKS
from tests.simulation.upgrade_steps import UPGRADES, all_are_updated
from tests.simulation.world import Ground, World, Wrapper, new_world, nothing_between

ACTS: dict[str, Act] = COUNTER.acts | LINE.acts | STICKS.acts | MACHINES.acts
ACTS |= ERAS.acts | SCANS.acts | ERASE.acts | UPGRADES.acts
_NUMBERS = re.compile(r"[0-9a-f]*[0-9][0-9a-f-]*")
_CLOCKS = at_the_office(select(centre_clock).order_by(centre_clock.c.centre_id))
_FEWEST, _MOST = 12, 45
_OFTEN = 8


@dataclass(frozen=True)
class Outcome:
    """What came of a list of steps. `failure` is empty when all held."""

    failure: str = ""
    came_to: str = ""
    """What the server's records came to; the same for the same steps."""
    met: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> str:
        """Return the failure's first line without ids and numbers: what stays while steps are left out."""
        return _NUMBERS.sub("", self.failure.partition("\n")[0])[:60]


def steps_of(seed: int, *, machines: float | None = None, often: Collection[str] = ()) -> list[Step]:
    """Return the steps of a seed. How likely each kind is differs from seed to seed.

    `machines` is what the trouble with machines weighs, beside 20 to 60 of work at the counter. The steps
    named in `often` come more often.
    """
    chance = random.Random(f"steps {seed}")
    wanted: dict[str, float] = {}
    COUNTER.draw(chance, chance.choice((20, 40, 40, 60)), wanted)
    LINE.draw(chance, chance.choice((20, 30, 40)), wanted)
    STICKS.draw(chance, chance.choice((0, 0, 15, 40)), wanted)
    UPGRADES.draw(chance, chance.choice((0, 0, 0, 15)), wanted)
    trouble = chance.choice((0, 10, 25, 45))
    MACHINES.draw(chance, trouble if machines is None else machines, wanted)
    ERASE.draw(chance, chance.choice((0, 0, 3, 8)), wanted)
    wanted.update({name: _OFTEN * wanted[name] for name in often})
    names = ["register", "register", "sync"]
    names += chance.choices(list(wanted), list(wanted.values()), k=chance.randrange(_FEWEST, _MOST))
    steps = [Step(name=name, desk=chance.randrange(1000), seed=chance.getrandbits(48)) for name in names]
    # Where a disk and the server both go back, a change may be told under two names: nothing is lost, but
    # the count of what was told says so.
    if not any(name in MACHINES.acts for name in names):
        put_in(seed, steps, often=0.5)
    put_scans_in(seed, steps)
    if any(one.name in ERAS.acts for one in steps):  # a server that was put back needs its erasures again
        steps = [one for one in steps if one.name not in ERASE.acts]
    return steps


def run(ground: Ground, seed: int, steps: Sequence[Step], *, between: Wrapper = nothing_between) -> Outcome:
    """Let the steps happen, let everything come to rest, and look."""
    world = new_world(ground, seed, between=between)
    failure = came_to = ""
    try:
        for step in steps:
            desk = world.desks[step.desk % len(world.desks)]
            chance = random.Random(step.seed)
            world.tick()

            world.alive(desk, partial(_take, world, step, desk, chance))
        all_are_updated(world)
        come_to_rest(world)
        check(world)
        scans_come_to_rest(world)
        came_to = " ".join(row.digest.hex() for row in world.office.look(_CLOCKS))
    except Exception as error:  # noqa: BLE001 - whatever went wrong is the finding
        failure = f"{type(error).__name__}: {error}\n{traceback.format_exc()}"
    finally:
        world.close()
    return Outcome(failure=failure, came_to=came_to, met=world.met, done=world.done)


def _take(world: World, step: Step, desk: Desk, chance: random.Random) -> None:
    world.done[step.name] += ACTS[step.name](world, desk, chance)


def shortest(
    ground: Ground,
    seed: int,
    steps: Sequence[Step],
    *,
    between: Wrapper = nothing_between,
    most: int = 150,
    hear: Callable[[int], None] = lambda _left: None,
) -> tuple[list[Step], Outcome]:
    """Leave steps out, halves first, as long as the seed goes on failing in the same way."""
    left = list(steps)
    worst = run(ground, seed, left, between=between)
    size, tries = max(len(left) // 2, 1), 0
    while tries < most:
        place, shorter = 0, False
        while place < len(left) and tries < most:
            fewer = left[:place] + left[place + size :]
            tries += 1
            outcome = run(ground, seed, fewer, between=between)
            if outcome.kind == worst.kind:
                left, worst, shorter = fewer, outcome, True
                hear(len(left))
            else:
                place += size
        if size == 1 and not shorter:
            break
        size = max(size // 2, 1)
    return left, worst


def told(seed: int, steps: Sequence[Step], outcome: Outcome) -> str:
    """Return what somebody needs to see a failure again."""
    lines = [f"seed {seed} fails: {outcome.failure.strip()}", "the steps that are needed for it:"]
    lines += [
        f"  {n:2d}  {step.name} at desk {step.desk}, chance {step.seed}" for n, step in enumerate(steps, 1)
    ]
    return "\n".join([*lines, f"again: python -m tests.simulation --seed {seed}"])
