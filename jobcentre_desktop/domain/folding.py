"""What numbered changes make of one record and its conflicts, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.changes import Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A record after its changes. `conflicts` are those that were opened, altered or settled on the way."""

    state: RecordState
    conflicts: tuple[Conflict, ...]


def fold(
    state: RecordState | None,
    changes: Sequence[NumberedChange],
    open_conflicts: Sequence[Conflict] = (),
    *,
    upcasts: Upcasts = UPCASTS,
) -> Folded:
    """Fold at least one change, in the order of their numbers, into a record (None: there is none yet)."""
    before = {one.id: one for one in open_conflicts}
    standing = dict(before)
    over: dict[str, Conflict] = {}
    for numbered in changes:
        merged = upcasts.merge(state, numbered, tuple(standing.values()))
        state = merged.state
        for ended in merged.settled:
            if (conflict := standing.pop(ended, None)) is not None:
                over[ended] = replace(conflict, settled_by=numbered.number)
        for conflict in merged.opened:
            standing[conflict.id] = conflict
            over.pop(conflict.id, None)
    if state is None:
        raise ValueError("no change to fold")
    touched = over | {key: one for key, one in standing.items() if before.get(key) != one}
    return Folded(state=state, conflicts=tuple(touched[key] for key in sorted(touched)))
