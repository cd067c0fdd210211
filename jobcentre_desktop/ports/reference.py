"""What ships with the app."""

from __future__ import annotations

from typing import Protocol

from jobcentre_desktop.domain.code_list import CodeList
from jobcentre_desktop.domain.places import Level, Place
from jobcentre_desktop.domain.profile import ScoreRules


class CodeLists(Protocol):
    def get(self, name: str) -> CodeList:
        """Raises KeyError for a list that does not exist: a bug, not a user's mistake."""
        ...


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


class ProfileRules(Protocol):
    def __call__(self) -> ScoreRules: ...
