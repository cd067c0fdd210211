"""Knocks at one door, in a process of its own.

`python -m tests.fuzz.at_a_door DOOR TRIES SEED FOLDER [guided]` prints what it found as one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

GUIDED = sys.argv[5:] == ["guided"]
"""Whether a fuzzer that is led by coverage goes on after Hypothesis."""


def _instrumented() -> object:
    """Have our code count its branches while it is imported below; the tests' own is not counted."""
    if not GUIDED:
        return nullcontext()
    import atheris

    return atheris.instrument_imports(include=["jobcentre_desktop"])


with _instrumented():  # type: ignore[attr-defined]
    from tests.fuzz import by_hypothesis
    from tests.fuzz.door import Door
    from tests.fuzz.doors import DOORS
    from tests.fuzz.knocking import Knocking

_CONTROLLED = 400
"""Inputs of each kind that the careless door gets too."""
KEPT = Path("out") / "fuzz"


class AtADoor:
    """Counts what is found at the door, and at its careless sister."""

    def __init__(self, door: Door, tries: int, end: Callable[[], None]) -> None:
        self.careless: dict[str, Knocking] = {}
        self._door, self._tries, self._end = door, tries, end
        self._knocking = Knocking(door, KEPT)

    def begin(self, by: str) -> None:
        """Be told who makes the inputs from now on."""
        self._control = self.careless[by] = Knocking(self._door, careless=True)

    def __call__(self, content: bytes) -> None:
        if self._control.tries < _CONTROLLED:
            self._control(content)
        self._knocking(content)
        if self._knocking.tries >= self._tries:
            self._tell()
            self._end()

    def _tell(self) -> None:
        found = {
            "tries": self._knocking.tries,
            "slowest": self._knocking.slowest,
            "told": self._knocking.told,
            "faults": self._knocking.faults,
            "careless": {by: len(one.faults) for by, one in self.careless.items()},
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


def main(name: str, tries: int, chance: int, folder: Path) -> None:
    door = DOORS[name](folder / "door")

    def end() -> None:
        door.close()
        os._exit(0)  # libFuzzer never returns

    knock = AtADoor(door, tries, end)
    knock.begin("by Hypothesis")
    for example in door.examples():
        knock(example)
    if not GUIDED:
        while True:  # Hypothesis stops when it has seen all that it can think of
            by_hypothesis.knock(door, knock, tries, chance)
            chance += 1
    by_hypothesis.knock(door, knock, tries // 2, chance)
    knock.begin("by coverage")
    from tests.fuzz import by_coverage

    by_coverage.knock(door, knock, chance, folder / "corpus")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
