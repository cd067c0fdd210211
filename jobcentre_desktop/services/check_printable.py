"""Texts that go on paper: no sign may be in them that no typeface of ours has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jobcentre_desktop.domain.errors import CharacterNotPrintable, FieldProblem
from jobcentre_desktop.ports import Letters


def unprintable(letters: Letters, values: Mapping[str, Any]) -> list[FieldProblem]:
    """Return what cannot be printed, by field: told at its box, not by a letter that cannot be made."""
    problems: list[FieldProblem] = []
    for name, value in values.items():
        try:
            letters.check_text(value if isinstance(value, str) else "")
        except CharacterNotPrintable as problem:
            problems.append(FieldProblem(name, problem))
    return problems
