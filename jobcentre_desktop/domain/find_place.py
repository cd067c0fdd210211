"""From the names of a province, a district, a commune and a village to one code of the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping

from jobcentre_desktop.domain.errors import FieldProblem, InputProblems
from jobcentre_desktop.domain.places import LEVELS, Gazetteer
from jobcentre_desktop.domain.read_input import unknown_place


def deepest_place(told: Mapping[str, str], gazetteer: Gazetteer) -> str:
    """Return the code of the deepest place told by level; "" when none is. Each must lie in the one above it.

    A name may stand in either script or be a code. Raises InputProblems with the level nobody knows.
    """
    code = ""
    for level in LEVELS:
        if name := told.get(level, "").strip():
            found = gazetteer.find_exact(name, level, code)
            if found is None:
                raise InputProblems((FieldProblem(level, unknown_place(gazetteer, name, level, code)),))
            code = found.code
    return code
