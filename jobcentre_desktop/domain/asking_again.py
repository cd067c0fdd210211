"""What a settled conflict was between, carried by the change that takes the choice back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from jobcentre_desktop.domain.changes import Act, Change, Mark, Side
from jobcentre_desktop.domain.facts import Json

OTHERS = "(others)"
"""Stands in the facts of an ASK_AGAIN for the values beside the one that is shown: field -> sides."""


def others(change: Change) -> dict[str, tuple[Side, ...]]:
    """Return what an ASK_AGAIN lists again; nothing for other acts. Raises msgspec.ValidationError."""
    if change.act is not Act.ASK_AGAIN:
        return {}
    sides = msgspec.convert(change.facts.get(OTHERS, {}), dict[str, list[tuple[Any, Mark]]])
    return {
        field: tuple(Side(value=value, mark=mark) for value, mark in some) for field, some in sides.items()
    }


def as_others(field: str, sides: Sequence[Side]) -> Json:
    """Return the value of the fact `OTHERS`."""
    plain: Json = msgspec.json.decode(msgspec.json.encode({field: [(one.value, one.mark) for one in sides]}))
    return plain
