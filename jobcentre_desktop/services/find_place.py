"""From the names of a province, a district, a commune and a village to one code of the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping

from jobcentre_desktop.domain.errors import FieldProblem, InputProblems, UnknownPlace
from jobcentre_desktop.domain.places import LEVELS, Level
from jobcentre_desktop.ports import Gazetteer

_SHOWN = 60
"""Most characters of an unknown name that an error repeats."""


def deepest_place(told: Mapping[str, str], gazetteer: Gazetteer) -> str:
    """Return the code of the deepest place told by level; "" when none is. Each must lie in the one above it.

    A name may stand in either script or be a code. Raises InputProblems with the level nobody knows.
    """
    code = ""
    for level in LEVELS:
        if name := told.get(level, "").strip():
            found = gazetteer.find_exact(name, level, code)
            if found is None:
                raise InputProblems((FieldProblem(level, unknown_place(name, level, gazetteer, code)),))
            code = found.code
    return code


def unknown_place(told: str, level: Level, gazetteer: Gazetteer, within: str = "") -> UnknownPlace:
    """Return the problem of a name the gazetteer does not know, with the names most like it."""
    shown = told[:_SHOWN]
    near = gazetteer.suggest(shown, level, within)
    return UnknownPlace(shown, ", ".join(place.name_km for place in near))
