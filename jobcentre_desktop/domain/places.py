"""A place of the gazetteer, from a province down to a village, and what its code says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

Level: TypeAlias = Literal["province", "district", "commune", "village"]

LEVELS: tuple[Level, ...] = ("province", "district", "commune", "village")
"""From the top down. A code has two digits more at each level, and a parent's code begins its child's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One line of the gazetteer. Names stand without ស្រុក, ក្រុង, ឃុំ: the dataset has no unit types.

    `path_km` and `path_la` name what it lies in, the nearest first, parted by " · "; empty for a province.
    """

    code: str
    level: Level
    name_km: str
    name_la: str
    path_km: str
    path_la: str

    def name(self, language: str) -> str:
        """Return the name alone; `language` is "km" or "en"."""
        return self.name_km if language == "km" else self.name_la

    def full_name(self, language: str) -> str:
        """Return the name with everything it lies in, the nearest first."""
        path = self.path_km if language == "km" else self.path_la
        return f"{self.name(language)} · {path}" if path else self.name(language)


class Gazetteer(Protocol):
    @property
    def version(self) -> str: ...
    def get(self, code: str) -> Place:
        """Raises NotFound."""
        ...

    def search(self, text: str, limit: int = 12, *, near: str = "") -> tuple[Place, ...]:
        """Return the places a text may mean, best first; of equals first what lies in the place `near`."""
        ...

    def find_exact(self, text: str, level: Level, within: str = "") -> Place | None:
        """Return the one place of this level that the text names, inside the place `within` when told."""
        ...

    def suggest(self, text: str, level: Level, within: str = "", limit: int = 5) -> tuple[Place, ...]: ...


def level_of(code: str) -> Level | None:
    """Return the level a well-formed code is of; None for text that cannot be a place's code."""
    if not (code.isascii() and code.isdigit()) or len(code) not in (2, 4, 6, 8):
        return None
    return LEVELS[len(code) // 2 - 1]


def parent_code(code: str) -> str | None:
    """Return the code of the place one level up; None for a province."""
    return code[:-2] or None
