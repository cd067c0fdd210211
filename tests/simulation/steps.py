"""Steps of a simulation: drawn from a seed before anything happens, each with a chance of its own.

A step that is left out therefore changes nothing about the others, as far as they find the same to do.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.simulation.desk import Desk
from tests.simulation.world import World

Act = Callable[[World, Desk, random.Random], bool]
"""Does something at a desk, if there is something to do; returns whether there was."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens: what, at which desk, and the seed of everything else about it."""

    name: str
    desk: int
    seed: int


class Steps:
    """Things that can happen, by name, each as likely as its weight."""

    def __init__(self) -> None:
        self.acts: dict[str, Act] = {}
        self.weights: dict[str, float] = {}

    def step(self, weight: float) -> Callable[[Act], Act]:
        def add(act: Act) -> Act:
            self.acts[act.__name__] = act
            self.weights[act.__name__] = weight
            return act

        return add

    def draw(self, chance: random.Random, share: float, wanted: dict[str, float]) -> None:
        """Add to `wanted` some of the names, scaled so that together they weigh `share`."""
        told = {name: weight * chance.choice((0.3, 1, 1, 3)) for name, weight in self.weights.items()}
        whole = sum(told.values())
        wanted.update({name: weight * share / whole for name, weight in told.items()})


def one_act(steps: Steps, chance: random.Random) -> Act:
    """Return one of the acts."""
    return chance.choices(list(steps.acts.values()), list(steps.weights.values()))[0]
