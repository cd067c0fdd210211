"""Whole records made ready for the file before a transaction begins: all that does not depend on the file.

A new desk takes tens of thousands of records. Keys, rows and hashes of most are worked out while the file is
free, so that a save at the counter waits for the writing alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from jobcentre_desktop.domain.digest import hash_of
from jobcentre_desktop.domain.states import WholeState
from jobcentre_desktop.storage.kept import Kept, record_values
from jobcentre_desktop.storage.projections import Rows, rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(WholeState):
    """A state with what is written of it when the record is new here. Its rows have no number yet."""

    hash: bytes
    """`digest.hash_of`."""
    values: dict[str, Any]
    """The row of `record`."""
    finders: Rows

    @classmethod
    def of(cls, whole: WholeState) -> Ready:
        state = whole.state
        kept = Kept(row=0, state=state, birth=whole.birth, pending=False, based_on=state.number)
        return cls(
            state=state,
            birth=whole.birth,
            conflicts=whole.conflicts,
            hash=hash_of(state),
            values=record_values(kept),
            finders=rows_of(kept),
        )


def numbered(ready: Sequence[Ready], rows: Iterable[int]) -> tuple[list[dict[str, Any]], Rows]:
    """Return the rows of `record` and of the finder tables, each with the record's number in the file."""
    records = []
    finders: Rows = defaultdict(list)
    for one, row in zip(ready, rows, strict=True):
        records.append({**one.values, "row": row})
        for table, made in one.finders.items():
            finders[table] += [{**values, "row": row} for values in made]
    return records, finders
