"""Print how the product stands to OWASP ASVS 5.0, levels 1 and 2: `make asvs`."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = Path(__file__).with_name("asvs.toml")


@dataclass(frozen=True, kw_only=True)
class Item:
    """One requirement; exactly one of the last three says something."""

    number: str
    level: int
    asks: str
    met: tuple[str, ...] = ()
    """Where: "file::name", a file, or "README.md#heading"."""
    not_here: str = ""
    open: str = ""

    @property
    def state(self) -> str:
        return "met" if self.met else "not here" if self.not_here else "open"


def items() -> list[Item]:
    """Return all of them in the standard's order."""
    told = tomllib.loads(REQUIREMENTS.read_text(encoding="utf-8"))
    return [
        Item(number=number, **{key: tuple(v) if key == "met" else v for key, v in facts.items()})
        for number, facts in told.items()
    ]


def main() -> None:
    every = items()
    for one in every:
        why = "; ".join(one.met) or one.not_here or one.open
        sys.stdout.write(f"{one.number:8}L{one.level}  {one.state:9} {one.asks}\n{'':12} {why}\n")
    count = {state: sum(one.state == state for one in every) for state in ("met", "not here", "open")}
    sys.stdout.write(
        ", ".join(f"{number} {state}" for state, number in count.items()) + f" of {len(every)}\n"
    )


if __name__ == "__main__":
    main()
